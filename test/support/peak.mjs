// Preloaded into a child: writes its peak memory, in KiB, to the file that MLOPS_TEST_PEAK names.
import { writeFileSync } from 'node:fs';

process.on('exit', () =>
  writeFileSync(process.env.MLOPS_TEST_PEAK, String(process.resourceUsage().maxRSS)),
);

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');

/** What a section prints on small tables; whether its bounds hold there says nothing. */
test.each([
  ['start', /^Start-up, against a bare node.*mlops --version, warm.*gate-model action, cold/s],
  ['data', /^Validation of 20000 rows × 20 columns, clean file.*bad file.*mlops validate-data/s],
  ['drift', /^Drift of 20,000 \+ 20,000 rows × 14 columns.*mlops detect-drift.*× scan, wall/s],
  ['gate-speed', /^Gates on 20,000 rows × 2 models.*gate try, accuracy.*gate try, pr_auc, a tenth/s],
])('npm run bench -- %s runs to its end', (section, printed) => {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['bench/run.ts', section], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, BENCH_ROUNDS: '1', BENCH_ROWS: '20000' },
  });
  expect(stderr).toBe('');
  expect([0, 1]).toContain(status);
  expect(stdout).toMatch(printed);
});

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');

/** What a section prints on small tables; whether its bounds hold there says nothing. */
test.each([
  ['start', /^Start-up, against a bare node.*mlops --version, warm.*gate-model action, cold/s],
  ['data', /^Validation of 20000 rows × 20 columns, clean file.*bad file.*mlops validate-data/s],
  ['growth', /^Validation of 2000 rows × 20 columns on.*Validation of 3000 rows.*mlops validate-data/s],
  ['gate-speed', /^Gates on 20,000 rows × 2 models.*gate try, accuracy.*gate try, pr_auc, a tenth/s],
])('npm run bench -- %s runs to its end', (section, printed) => {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['bench/run.ts', section], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, BENCH_ROUNDS: '1', BENCH_ROWS: '20000', BENCH_SIZES: '2000,3000' },
  });
  expect(stderr).toBe('');
  expect([0, 1]).toContain(status);
  expect(stdout).toMatch(printed);
});

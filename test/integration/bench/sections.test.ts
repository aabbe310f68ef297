import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { need } from '../../support/parts.ts';

const root = join(import.meta.dirname, '../../..');

/** Runs a section on little data, and answers what it prints; whether its bounds hold there says nothing. */
function printed(section: string): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['bench/run.ts', section], {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      BENCH_ROUNDS: '1',
      BENCH_ROWS: '20000',
      BENCH_MEBIBYTES: '1',
      BENCH_SIZES: '2000,3000',
    },
  });
  expect(stderr).toBe('');
  expect([0, 1]).toContain(status);
  return stdout;
}

test.each([
  ['start', /^Start-up, against a bare node.*mlops --version, warm.*gate-model action, cold/s],
  [
    'data',
    /^Validation of 20000 rows × 20 columns, clean parquet file of DuckDB.*bad csv file of DuckDB.*mlops validate-data/s,
  ],
  ['growth', /^Validation of 2000 rows × 20 columns on.*Validation of 3000 rows.*mlops validate-data/s],
  ['drift', /^Drift of 20,000 \+ 20,000 rows × 14 columns.*mlops detect-drift.*× scan, wall/s],
  ['gate-speed', /^Gates on 20,000 rows × 2 models.*gate try, accuracy.*gate try, pr_auc, a tenth/s],
  [
    'score',
    /^Scoring by logistic regression, 20,000 rows.*Scoring by MLP.*Scoring by forest.*Metrics of predictions/s,
  ],
])('npm run bench -- %s runs to its end', (section, expected) => {
  expect(printed(section)).toMatch(expected);
});

test('npm run bench -- registry runs to its end', (context) => {
  need('docker-registry', context);
  expect(printed('registry')).toMatch(
    /^Registry: push of 1 MiB.*limit: push.*register-model .*push again.*pull by a gate.*registry:champion/s,
  );
});

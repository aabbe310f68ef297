import { defineConfig } from 'vitest/config';

const shared = {
  pool: 'forks',
  testTimeout: 60_000,
  hookTimeout: 120_000,
  setupFiles: 'test/support/set-up.ts',
} as const;

/** More than five seconds of processor each: JVMs, many processes, simulations, files of millions of rows. */
const SLOW = [
  'test/jenkins/**/*.test.ts',
  'test/contract/{dist,jenkins-parser,static}.test.ts',
  'test/unit/adapters/duckdb/{batches,csv,csv-dialect,late-table,limits,parquet-statistics}.test.ts',
  'test/unit/adapters/oci/layout/layout.test.ts',
  'test/unit/adapters/python/python.test.ts',
  'test/unit/domain/delivery/{legacy,settings}.test.ts',
  'test/unit/domain/gate/{simulation,between/levels}.test.ts',
  'test/unit/domain/report/html.test.ts',
  'test/unit/domain/tests/junit.test.ts',
  'test/unit/foundation/stats/auc.test.ts',
  'test/unit/main/{call/call,call/call-evidence,execute/base,exit}.test.ts',
];

export default defineConfig({
  test: {
    reporters: ['default', './test/support/closing-line.ts'],
    // Of this process alone; scripts/coverage.ts adds those that tests start, and holds the floors.
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      reporter: ['json'],
      reportsDirectory: '.cache/coverage',
      reportOnFailure: true,
    },
    projects: [
      {
        test: {
          ...shared,
          name: 'fast',
          include: ['test/{unit,contract}/**/*.test.ts'],
          exclude: SLOW,
          globalSetup: 'test/support/run-folder.ts',
          maxWorkers: 2,
        },
      },
      {
        test: {
          ...shared,
          name: 'slow',
          include: SLOW,
          globalSetup: 'test/support/run-folder.ts',
          maxWorkers: 2,
        },
      },
      {
        test: {
          ...shared,
          // On a build of dist/, real data and trained models, made once before they start.
          name: 'whole',
          include: ['test/{integration,e2e}/**/*.test.ts'],
          globalSetup: 'test/support/global-setup.ts',
          testTimeout: 300_000,
          // Their servers share this machine.
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});

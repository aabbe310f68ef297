import { defineConfig } from 'vitest/config';

const shared = {
  pool: 'forks',
  testTimeout: 60_000,
  hookTimeout: 120_000,
  setupFiles: 'test/support/set-up.ts',
} as const;

export default defineConfig({
  test: {
    reporters: ['default', './test/support/closing-line.ts'],
    projects: [
      {
        test: {
          ...shared,
          name: 'fast',
          include: ['test/{unit,contract,jenkins}/**/*.test.ts'],
          globalSetup: 'test/support/run-folder.ts',
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
        },
      },
    ],
  },
});

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

test.each([
  ['types', ['tsc', '--project', '.']],
  ['style and lint', ['biome', 'check', '--error-on-warnings']],
  ['nothing unused', ['knip']],
] as const)('%s', (_, [program, ...argv]) => {
  const { status, stdout, stderr } = spawnSync(join(ROOT, 'node_modules/.bin', program), argv, {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect(status, `${stdout}${stderr}`).toBe(0);
});

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const SRC = join(import.meta.dirname, '../../src');

/** Packages that our sources name on the way to a file, all that it imports at once included. */
function packagesOf(file: string): readonly string[] {
  const program = `
    import { registerHooks } from 'node:module';
    const named = new Set();
    registerHooks({
      resolve(name, context, next) {
        const isOurs = context.parentURL?.includes('/src/') && !context.parentURL.includes('/node_modules/');
        if (isOurs && !/^(node:|[.])/.test(name)) named.add(name);
        return next(name, context);
      },
    });
    await import(${JSON.stringify(join(SRC, file))});
    console.log(JSON.stringify([...named].sort()));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return JSON.parse(stdout) as readonly string[];
}

test.each([
  ['main/command-line.ts', ['fastest-levenshtein']],
  ['main/commands/steps.ts', ['fastest-levenshtein', 'junit-report-builder', 'yaml', 'zod']],
  ['main/action.ts', ['@actions/core', 'fastest-levenshtein', 'junit-report-builder', 'yaml', 'zod']],
])('%s waits for no package but those that every run of it needs', (file, packages) => {
  expect(packagesOf(file)).toEqual(packages);
});

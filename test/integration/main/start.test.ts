import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporary } from '../../support/temporary.ts';

const START = join(import.meta.dirname, '../../../src/main/start.ts');

/** Starts a program with `folder` as its temporary folder; answers how many entries its compile cache then has. */
function cachedIn(folder: string): number {
  const program = join(folder, 'program.mjs');
  writeFileSync(program, "console.log('it ran');\n");
  const entry = `import { start } from ${JSON.stringify(START)};
    await start(() => import(${JSON.stringify(program)}));`;
  const { NODE_COMPILE_CACHE: _, NODE_DISABLE_COMPILE_CACHE: __, ...environment } = process.env;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', entry], {
    encoding: 'utf8',
    env: { ...environment, TMPDIR: folder },
  });
  expect([stdout, stderr]).toEqual(['it ran\n', '']);
  const cache = join(folder, 'node-compile-cache');
  const entries = existsSync(cache) ? readdirSync(cache, { recursive: true, withFileTypes: true }) : [];
  return entries.filter((one) => one.isFile()).length;
}

describe.skipIf(process.platform === 'win32')('compiled code is kept', () => {
  test('in a folder that is made for it, and is then our own', () => {
    const folder = temporary('none');
    expect(cachedIn(folder)).toBeGreaterThan(0);
    expect(cachedIn(folder)).toBeGreaterThan(0);
  });

  test('in no folder in which others may write', () => {
    const folder = temporary('open');
    mkdirSync(join(folder, 'node-compile-cache'));
    chmodSync(join(folder, 'node-compile-cache'), 0o777);
    expect(cachedIn(folder)).toBe(0);
  });

  test('in no folder that a link names', () => {
    const folder = temporary('link');
    symlinkSync(temporary('elsewhere'), join(folder, 'node-compile-cache'));
    expect(cachedIn(folder)).toBe(0);
  });
});

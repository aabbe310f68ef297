import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, type TestContext, test } from 'vitest';
import { buildInto } from '../support/product.ts';
import { temporary } from '../support/temporary.ts';

const COMMITTED = join(import.meta.dirname, '../../dist');
const MEGABYTE = 1_048_576;

const filesOf = (folder: string): readonly string[] =>
  globSync('**/*', { cwd: folder })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort();
const sizeOf = (folder: string): number =>
  filesOf(folder).reduce((sum, path) => sum + statSync(join(folder, path)).size, 0);

describe('dist/', () => {
  const temp = temporary('build');
  const fresh = join(temp, 'dist');
  beforeAll(() => buildInto(fresh));

  /** Without it there is nothing to compare; CI has it, or the commit is incomplete. */
  function needCommitted(context: TestContext): void {
    if (existsSync(COMMITTED)) return;
    const message = 'dist/ is absent: npm run build';
    if (process.env.CI === 'true') throw new Error(message);
    context.skip(message);
  }

  test('holds the files of a fresh build', (context) => {
    needCommitted(context);
    expect(filesOf(COMMITTED)).toEqual(filesOf(fresh));
  });

  test('is a fresh build, byte for byte', (context) => {
    needCommitted(context);
    const stale = filesOf(fresh).filter(
      (path) =>
        !existsSync(join(COMMITTED, path)) ||
        !readFileSync(join(COMMITTED, path)).equals(readFileSync(join(fresh, path))),
    );
    expect(stale, 'run npm run build').toEqual([]);
  });

  test('is at most 10 MB', () => {
    expect(sizeOf(fresh) / MEGABYTE).toBeLessThan(10);
  });

  test('holds no native code, no folder of the machine that built it, and the licences of what it bundles', () => {
    expect(filesOf(fresh).filter((path) => /\.(node|so|dylib|dll)(\.|$)/.test(path))).toEqual([]);
    const root = join(import.meta.dirname, '../..');
    expect(filesOf(fresh).filter((path) => readFileSync(join(fresh, path), 'utf8').includes(root))).toEqual(
      [],
    );
    expect(readFileSync(join(fresh, 'licenses.txt'), 'utf8')).toMatch(/^@actions\/core [\d.]+ MIT$/m);
  });
});

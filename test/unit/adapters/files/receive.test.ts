import { readdir, readFile, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { contained } from '../../../../src/adapters/files/contained.ts';
import { workingFiles } from '../../../../src/adapters/files/files.ts';
import { digestOf } from '../../../../src/foundation/evidence/digest.ts';
import type { Files } from '../../../../src/foundation/ports/ports.ts';
import { temporary } from '../../../support/temporary.ts';

let root = '';
let files: Files;
beforeEach(() => {
  root = temporary('receive');
  files = workingFiles(root);
});

async function* of(...parts: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* parts;
}

test('a file is what came, in whatever parts', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.uint8Array({ maxLength: 70_000, size: 'max' }), { maxLength: 5 }),
      async (parts) => {
        const bytes = Buffer.concat(parts);
        await files.receive('deep/er/model.bin', of(...parts), digestOf(bytes));
        expect((await readFile(join(root, 'deep/er/model.bin'))).equals(bytes)).toBe(true);
        expect(await files.digest('deep/er/model.bin')).toBe(digestOf(bytes));
      },
    ),
    { numRuns: 20 },
  );
  expect(await readdir(join(root, 'deep/er'))).toEqual(['model.bin']);
});

test('a file that is changed after it came is hashed as it is', async () => {
  const bytes = Buffer.alloc(1 << 17, 1);
  await files.receive('model.bin', of(bytes), digestOf(bytes));
  const others = Buffer.alloc(1 << 17, 2);
  await writeFile(join(root, 'model.bin'), others);
  await utimes(join(root, 'model.bin'), 1e9, 1e9);
  expect(await files.digest('model.bin')).toBe(digestOf(others));
});

test('what does not come to its end leaves the old file, and nothing beside it', async () => {
  await files.write('model.bin', 'old');
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield Buffer.alloc(1 << 17);
    throw new Error('the line is dead');
  }
  await expect(files.receive('model.bin', broken(), digestOf(''))).rejects.toThrow('the line is dead');
  expect(await readFile(join(root, 'model.bin'), 'utf8')).toBe('old');
  expect(await readdir(root)).toEqual(['model.bin']);
});

test('nothing comes in through a link that leads out of the working directory', async () => {
  await symlink(temporary('elsewhere'), join(root, 'out'));
  const coming = contained(files, root).receive('out/model.bin', of(Buffer.from('a')), digestOf('a'));
  await expect(coming).rejects.toThrow('out/model.bin leads out of the working directory by a link');
});

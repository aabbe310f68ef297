import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { workingFiles } from '../../../../src/adapters/files/files.ts';
import { digestOf } from '../../../../src/foundation/evidence/digest.ts';
import type { Files } from '../../../../src/foundation/ports/ports.ts';
import { InputErrors } from '../../../../src/foundation/problems/errors.ts';
import { temporary } from '../../../support/temporary.ts';

let root = '';
let files: Files;
beforeEach(async () => {
  root = temporary('files');
  files = workingFiles(root);
});

describe('paths', () => {
  test.each([
    { path: 'a/b.csv', relative: 'a/b.csv' },
    { path: './a//b.csv', relative: 'a/b.csv' },
    { path: 'a/../b.csv', relative: 'b.csv' },
    { path: '../b.csv', relative: '../b.csv' },
    { path: '.', relative: '.' },
  ])('$path is named $relative', ({ path, relative }) => {
    expect(files.relative(path)).toBe(relative);
    expect(files.relative(files.absolute(path))).toBe(relative);
  });

  test('with a NUL are refused', () => {
    expect(() => files.absolute('a\0b')).toThrow(InputErrors);
  });
});

describe('text', () => {
  test('is UTF-8 without its byte order mark', async () => {
    await writeFile(join(root, 'a.txt'), '\ufeffé\n');
    expect(await files.readText('a.txt')).toBe('é\n');
  });

  test.each([
    { what: 'Latin-1', bytes: Buffer.from('caf\xe9', 'latin1') },
    { what: 'UTF-16', bytes: Buffer.from('\ufeffa', 'utf16le') },
    { what: 'half a character', bytes: Buffer.from('é').subarray(0, 1) },
    { what: 'a lone surrogate', bytes: Buffer.from([0xed, 0xa0, 0x80]) },
  ])('refuses $what instead of replacing it', async ({ bytes }) => {
    await writeFile(join(root, 'a.txt'), Buffer.concat([Buffer.from('one\ntwo\n'), bytes]));
    await expect(files.readText('a.txt')).rejects.toThrow('a.txt:3: is not UTF-8 text; save it as UTF-8');
  });
});

describe('what is not there or no file', () => {
  test('is told as bad input, without a path of this machine', async () => {
    await mkdir(join(root, 'folder'));
    await expect(files.read('none.csv')).rejects.toThrow('none.csv does not exist');
    await expect(files.read('folder')).rejects.toThrow('folder is a folder');
    await expect(files.digest('none.csv')).rejects.toThrow(InputErrors);
    await expect(files.list('none')).rejects.toThrow(InputErrors);
    await expect(files.copy('none.csv', 'b.csv')).rejects.toThrow('none.csv does not exist');
    await expect(files.read('none.csv')).rejects.not.toThrow(root);
  });

  test('can be asked about', async () => {
    await files.write('folder/a.csv', 'x');
    expect(await files.exists('folder')).toBe(true);
    expect(await files.isFolder('folder')).toBe(true);
    expect(await files.isFolder('folder/a.csv')).toBe(false);
    expect(await files.exists('folder/a.csv/below')).toBe(false);
    expect(await files.exists('none')).toBe(false);
  });
});

describe('writing', () => {
  test('makes the folders it needs, and reads back byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array(), async (bytes) => {
        await files.write('deep/er/a.bin', bytes);
        expect(new Uint8Array(await files.read('deep/er/a.bin'))).toEqual(bytes);
        expect(await files.digest('deep/er/a.bin')).toBe(digestOf(bytes));
        expect(await files.size('deep/er/a.bin')).toBe(bytes.length);
      }),
      { numRuns: 20 },
    );
    expect(await files.list('deep/er')).toEqual(['a.bin']);
  });

  test('that fails leaves the old content and nothing beside it', async () => {
    await files.write('taken/inside.txt', 'old');
    await expect(files.write('taken', 'new')).rejects.toThrow(InputErrors);
    await expect(files.write('taken/inside.txt/below', 'new')).rejects.toThrow(InputErrors);
    expect(await readdir(root)).toEqual(['taken']);
    expect(await readFile(join(root, 'taken/inside.txt'), 'utf8')).toBe('old');
  });

  test('copies whole files and removes whole folders', async () => {
    await files.write('a/b.txt', 'b');
    await files.copy('a/b.txt', 'c/d.txt');
    expect(await files.readText('c/d.txt')).toBe('b');
    await files.remove('a');
    await files.remove('a');
    expect(await files.list('.')).toEqual(['c']);
  });

  test('makes an empty folder, once or again', async () => {
    await files.makeFolder('x/y');
    await files.makeFolder('x/y');
    expect(await files.list('x')).toEqual(['y']);
  });
});

test('hashes more than one buffer', async () => {
  const bytes = new Uint8Array(3_000_000).fill(7);
  await files.write('big.bin', bytes);
  expect(await files.digest('big.bin')).toBe(digestOf(bytes));
});

test('hashes a file as it is now, whatever its size and times say', async () => {
  const large = 1 << 17;
  const change = fc.record({
    how: fc.constantFrom('in place', 'another file'),
    byte: fc.integer({ min: 0, max: 255 }),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(10, large),
      fc.array(change, { maxLength: 4 }),
      async (size, changes) => {
        const path = join(root, 'changing.bin');
        await writeFile(path, new Uint8Array(size));
        await files.digest('changing.bin');
        for (const { how, byte } of changes) {
          const bytes = new Uint8Array(size).fill(byte);
          if (how === 'in place') await writeFile(path, bytes);
          else await files.write('changing.bin', bytes);
          await utimes(path, 1e9, 1e9);
          expect(await files.digest('changing.bin')).toBe(digestOf(bytes));
        }
      },
    ),
    { numRuns: 20 },
  );
});

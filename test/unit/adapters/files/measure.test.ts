import { appendFile, rename, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { collect } from '../../../../src/adapters/collect.ts';
import { workingFiles } from '../../../../src/adapters/files/files.ts';
import { digestOf } from '../../../../src/foundation/evidence/digest.ts';
import type { Files, Measured } from '../../../../src/foundation/ports/ports.ts';
import { temporary } from '../../../support/temporary.ts';

const CHANGED = 'model.bin was changed while it was being stored; stop what writes to it';
/** Above the size from which a file is waited for, and more blocks than a reader lends. */
const LARGE = 5 * (1 << 20) + 7;
const SMALL = 100;

let root = '';
let path = '';
let files: Files;
beforeEach(async () => {
  root = temporary('measure');
  path = join(root, 'model.bin');
  files = workingFiles(root);
});

/** Bytes that differ from block to block: 251 is prime. */
const PATTERN = Uint8Array.from({ length: 251 }, (_, i) => i);
const bytesOf = (size: number): Buffer => Buffer.alloc(size, PATTERN);

async function measuredOf(size: number): Promise<Measured> {
  await writeFile(path, bytesOf(size));
  return files.measure('model.bin');
}

/** Blocks are lent: each is copied before the next is asked for. */
async function* copied(parts: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const part of parts) yield Buffer.from(part);
}

const whole = (measured: Measured, from?: number): Promise<Buffer> =>
  collect(copied(measured.blocks(from)), LARGE, () => {
    throw new Error('too long');
  });

test('a file is brought from any byte on, again and again', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(0, 1, SMALL, LARGE).chain((size) => fc.tuple(fc.constant(size), fc.nat(size))),
      async ([size, from]) => {
        const measured = await measuredOf(size);
        expect(measured).toMatchObject({ digest: digestOf(bytesOf(size)), size });
        expect((await whole(measured)).equals(bytesOf(size))).toBe(true);
        expect((await whole(measured, from)).equals(bytesOf(size).subarray(from))).toBe(true);
      },
    ),
    { numRuns: 15 },
  );
});

/** Ways to change a file that keep its size. */
const CHANGES: Readonly<Record<string, (size: number) => Promise<void>>> = {
  'in place': (size) => writeFile(path, bytesOf(size).fill(1, size - 1)),
  'in place, with its old time': async (size) => {
    await writeFile(path, bytesOf(size).fill(1, size - 1));
    await utimes(path, 1e9, 1e9);
  },
  'by another file': async (size) => {
    await writeFile(`${path}.new`, bytesOf(size).fill(1, size - 1));
    await rename(`${path}.new`, path);
  },
};

describe.each([
  ['small', SMALL],
  ['large', LARGE],
])('a %s file', (_, size) => {
  test.each(Object.entries(CHANGES))('that was changed %s is refused', async (_, change) => {
    const measured = await measuredOf(size);
    await change(size);
    await expect(whole(measured)).rejects.toThrow(CHANGED);
    await expect(whole(measured, size - 1)).rejects.toThrow(CHANGED);
    expect((await files.measure('model.bin')).digest).not.toBe(measured.digest);
  });

  test('that has grown, or is gone, is refused', async () => {
    const measured = await measuredOf(size);
    await appendFile(path, 'x');
    await expect(whole(measured)).rejects.toThrow(CHANGED);
    await files.remove('model.bin');
    await expect(whole(measured)).rejects.toThrow('model.bin does not exist');
  });
});

test.each(Object.entries(CHANGES))(
  'a file that is changed %s between two blocks is not brought to its end',
  async (_, change) => {
    const measured = await measuredOf(LARGE);
    let brought = 0;
    const read = async (): Promise<void> => {
      for await (const block of measured.blocks()) {
        if (brought === 0) await change(LARGE);
        brought += block.length;
      }
    };
    await expect(read()).rejects.toThrow(CHANGED);
    expect(brought).toBeGreaterThan(0);
    expect(brought).toBeLessThan(LARGE);
  },
);

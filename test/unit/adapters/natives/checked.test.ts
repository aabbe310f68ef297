import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { digestsIn, RECORD } from '../../../../src/adapters/natives/checked.ts';
import { temporary } from '../../../support/temporary.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

let folder: string;
let library: string;
let read: string[];
beforeEach(() => {
  folder = temporary('checked');
  library = join(folder, 'lib.so');
  read = [];
  writeFileSync(library, 'code');
});
afterEach(() => void vi.useRealTimers());

const later = (): void => void vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });

async function digest(): Promise<string | undefined> {
  const digests = await digestsIn(folder, ['lib.so'], async (file) => {
    read.push(file);
    return sha256(readFileSync(file, 'utf8'));
  });
  return digests.get('lib.so');
}

test('a file is read once', async () => {
  later();
  for (let use = 0; use < 3; use++) expect(await digest()).toBe(sha256('code'));
  expect(read).toEqual([library]);
  expect(readdirSync(folder).sort()).toEqual([RECORD, 'lib.so']);
});

test('one that was just written is read again: a change might not show yet', async () => {
  for (let use = 0; use < 2; use++) expect(await digest()).toBe(sha256('code'));
  expect(read).toEqual([library, library]);
  expect(existsSync(join(folder, RECORD))).toBe(false);
});

test('so is one that changes while it is read', async () => {
  later();
  await digestsIn(folder, ['lib.so'], async (file) => {
    writeFileSync(file, 'other');
    return sha256('code');
  });
  expect(await digest()).toBe(sha256('other'));
});

describe('a change is seen', () => {
  beforeEach(async () => {
    later();
    await digest();
  });

  test('of the bytes, with the old size and time', async () => {
    const { atime, mtime } = statSync(library);
    writeFileSync(library, 'evil');
    utimesSync(library, atime, mtime);
    expect(await digest()).toBe(sha256('evil'));
  });

  test('of the file, with the old size and time', async () => {
    const { atime, mtime } = statSync(library);
    writeFileSync(join(folder, 'new'), 'evil');
    utimesSync(join(folder, 'new'), atime, mtime);
    renameSync(join(folder, 'new'), library);
    expect(await digest()).toBe(sha256('evil'));
  });

  test('of the size', async () => {
    writeFileSync(library, 'longer code');
    expect(await digest()).toBe(sha256('longer code'));
  });

  test.each(['', '{', '[]', '{"lib.so": 1}', '{"lib.so": {"file": "1 2 3 4", "sha256": "00"}}'])(
    'and a record that holds %j means to read the file',
    async (text) => {
      writeFileSync(join(folder, RECORD), text);
      expect(await digest()).toBe(sha256('code'));
      expect(read).toHaveLength(2);
    },
  );
});

test('a file that is not there has no digest', async () => {
  expect(await digestsIn(folder, ['none.so'], async () => sha256(''))).toEqual(new Map());
});

test.skipIf(process.getuid?.() === 0)('a folder that cannot be written is read each time', async () => {
  later();
  chmodSync(folder, 0o555);
  for (let use = 0; use < 2; use++) expect(await digest()).toBe(sha256('code'));
  chmodSync(folder, 0o755);
  expect(read).toHaveLength(2);
});

test('processes that check at once leave one whole record', async () => {
  later();
  await Promise.all(Array.from({ length: 20 }, digest));
  expect(readdirSync(folder).sort()).toEqual([RECORD, 'lib.so']);
  read = [];
  expect(await digest()).toBe(sha256('code'));
  expect(read).toEqual([]);
});

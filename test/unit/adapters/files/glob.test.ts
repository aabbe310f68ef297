import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { workingFiles } from '../../../../src/adapters/files/files.ts';
import { expandBraces, parseSegment, segmentMatches } from '../../../../src/adapters/files/glob-pattern.ts';
import { temporary } from '../../../support/temporary.ts';

let root = '';
const PATHS = [
  'data/2024-01.parquet',
  'data/2024-02.parquet',
  'data/2024-10.parquet',
  'data/old/2023-12.parquet',
  'data/old/deep/2022.csv',
  'data/.hidden.csv',
  '.git/config.csv',
  'a.csv',
  'B.csv',
  'é.csv',
  'notes{1}.csv',
];

beforeAll(async () => {
  root = temporary('glob');
  for (const path of PATHS) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), 'x');
  }
  await symlink(join(root, 'a.csv'), join(root, 'data/link.csv'));
  await symlink(root, join(root, 'data/circle'));
});

describe('files that match', () => {
  test.each<{ patterns: string[]; found: string[] }>([
    { patterns: ['a.csv'], found: ['a.csv'] },
    { patterns: ['./data/../a.csv'], found: ['a.csv'] },
    { patterns: ['missing.csv'], found: [] },
    { patterns: ['data'], found: ['data'] },
    { patterns: ['*.csv'], found: ['B.csv', 'a.csv', 'notes{1}.csv', 'é.csv'] },
    { patterns: ['?.csv'], found: ['B.csv', 'a.csv', 'é.csv'] },
    { patterns: ['[a-c].csv'], found: ['a.csv'] },
    { patterns: ['[!a].csv'], found: ['B.csv', 'é.csv'] },
    { patterns: ['data/2024-0[12].parquet'], found: ['data/2024-01.parquet', 'data/2024-02.parquet'] },
    { patterns: ['data/2024-{01,10}.parquet'], found: ['data/2024-01.parquet', 'data/2024-10.parquet'] },
    { patterns: ['{a,data/{link,none}}.csv'], found: ['a.csv', 'data/link.csv'] },
    { patterns: ['notes{1}.csv'], found: ['notes{1}.csv'] },
    { patterns: ['data/**/*.csv'], found: ['data/link.csv', 'data/old/deep/2022.csv'] },
    { patterns: ['**/2022.csv'], found: ['data/old/deep/2022.csv'] },
    { patterns: ['data/old/**'], found: ['data/old/2023-12.parquet', 'data/old/deep/2022.csv'] },
    { patterns: ['data/.*.csv'], found: ['data/.hidden.csv'] },
    { patterns: ['data/*/*.parquet', 'a.csv', 'a.csv'], found: ['a.csv', 'data/old/2023-12.parquet'] },
    { patterns: ['**/*.parquet', '!data/old'], found: PATHS.slice(0, 3) },
    { patterns: ['**/*.parquet', '!**/2024-*'], found: ['data/old/2023-12.parquet'] },
    { patterns: ['!./a.csv', '?.csv'], found: ['B.csv', 'é.csv'] },
    { patterns: ['!a.csv'], found: [] },
    { patterns: ['none/*.csv'], found: [] },
    { patterns: ['a.csv/*.csv'], found: [] },
  ])('$patterns', async ({ patterns, found }) => {
    expect(await workingFiles(root).glob(patterns)).toEqual(found);
  });

  test('are found by an absolute pattern and from a folder beside them', async () => {
    expect(await workingFiles(root).glob([`${root}/data/*-01.parquet`])).toEqual(['data/2024-01.parquet']);
    expect(await workingFiles(join(root, 'data/old')).glob(['../*-01.parquet'])).toEqual([
      '../2024-01.parquet',
    ]);
    expect(await workingFiles(root).glob(['*.csv', `!${root}/B.csv`])).not.toContain('B.csv');
  });

  test('come in the order of their bytes, whatever the order of the patterns', async () => {
    const files = workingFiles(root);
    expect(await files.glob(['é.csv', 'a.csv', 'B.csv'])).toEqual(
      await files.glob(['B.csv', 'a.csv', 'é.csv']),
    );
  });
});

describe('a pattern', () => {
  test('means what the same regular expression means', () => {
    const piece = fc.constantFrom('*', '?', 'a', 'b', '[ab]', '[!a]', '[a-c]');
    const translated: Record<string, string> = { '*': '.*', '?': '.', '[!a]': '[^a]' };
    const name = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), name, (pieces, text) => {
        const regex = new RegExp(`^${pieces.map((one) => translated[one] ?? one).join('')}$`, 's');
        expect(segmentMatches(parseSegment(pieces.join('')), text)).toBe(regex.test(text));
      }),
    );
  });

  test('made to be slow is not', () => {
    expect(segmentMatches(parseSegment(`${'*a'.repeat(100)}b`), 'a'.repeat(250))).toBe(false);
  });

  test('with braces that multiply without end is refused', () => {
    expect(() => expandBraces('{a,b}'.repeat(20))).toThrow('stands for more than 1000 patterns');
  });
});

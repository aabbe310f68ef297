import * as duckdb from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { globOf, matchSql } from '../../../../src/adapters/duckdb/sql/matching.ts';
import { literal } from '../../../../src/adapters/duckdb/sql/sql.ts';

let instance: duckdb.DuckDBInstance;
let connection: duckdb.DuckDBConnection;
beforeAll(async () => {
  instance = await duckdb.DuckDBInstance.create(':memory:');
  connection = await instance.connect();
});
afterAll(() => {
  connection.closeSync();
  instance.closeSync();
});

const NUL = '␀';

/** For each text what a condition on `x` says of it. */
async function saidOf(texts: readonly string[], sql: string): Promise<readonly unknown[]> {
  // No SQL text may hold a NUL.
  const values = texts
    .map((text) => `replace(${literal(text.replaceAll('\0', NUL))}, '${NUL}', chr(0))`)
    .join(', ');
  const reader = await connection.runAndReadAll(`select ${sql} from (select unnest([${values}]) as x)`);
  return reader.getRows().map(([said]) => said);
}

/** Matched as a whole, with anything around it: what looking for a pattern anywhere means. */
const around = (pattern: string): string =>
  `regexp_full_match(x, ${literal(`(?s:.*)(?:${pattern})(?s:.*)`)})`;

test.each([
  ['^(?:cust_[0-9]{7})$', 'cust_[0-9][0-9][0-9][0-9][0-9][0-9][0-9]'],
  ['^(?:\\+1[0-9]{3})$', '+1[0-9][0-9][0-9]'],
  ['^[A-Z]{2}\\d$', '[A-Z][A-Z][0-9]'],
  ['^$', ''],
  ['^a{0}b$', 'b'],
])('%s is the glob %s', (pattern, glob) => {
  expect(globOf({ pattern, anywhere: true })).toBe(glob);
  expect(globOf({ pattern: pattern.slice(1, -1) })).toBe(glob);
});

test.each([
  ['a', 'not held to the ends'],
  ['^a', 'not held to the end'],
  ['a$', 'not held to the beginning'],
  ['^a\\$', 'ends in a dollar'],
  ['^a+$', 'of any length'],
  ['^a*$', 'of any length'],
  ['^a?$', 'of two lengths'],
  ['^a{1,2}$', 'of two lengths'],
  ['^a|b$', 'of two kinds'],
  ['^(?:a)|(?:b)$', 'of two kinds'],
  ['^(a)$', 'with a group'],
  ['^(?i:a)$', 'with a flag'],
  ['^.$', 'of any character'],
  ['^[^a]$', 'of any other character'],
  ['^[é]$', 'beyond ASCII'],
  ['^é$', 'beyond ASCII'],
  ['^\\w$', 'of a class without a range'],
  ['^\\*$', 'of what a glob reads in its own way'],
  ['^\\[$', 'of what a glob reads in its own way'],
  ['^[a-]$', 'of a class with a hyphen'],
  ['^a{201}$', 'long'],
  ['^a{01}$', 'counted in a way that RE2 does not know'],
])('%s is no glob: %s', (pattern) => expect(globOf({ pattern, anywhere: true })).toBeUndefined());

describe('a text matches where RE2 says so', () => {
  test.each([
    ['[A-Z]{3}', 'xJFKx', true],
    ['^[A-Z]{3}', 'JFK airport', true],
    ['^[A-Z]{3}$', 'JFKX', false],
    ['^[A-Z]{3}$', 'JFK', true],
    ['^[A-Z]{3}$', 'JFK\n', false],
    ['a|b', 'xxbxx', true],
    ['^a$', 'a\n', false],
    ['x', 'line\nx\nline', true],
    ['x$', 'x\nline', false],
    ['', '', true],
    ['a.b', 'a\nb', false],
    ['(?i)jfk', 'xJFKx', true],
  ])('%s in %j: %s, as ECMA-262 finds it', async (pattern, text, found) => {
    expect(await saidOf([text], matchSql('x', { pattern, anywhere: true }))).toEqual([found]);
    expect(await saidOf([text], around(pattern))).toEqual([found]);
    if (!pattern.startsWith('(?i)')) expect(new RegExp(pattern).test(text)).toBe(found);
  });

  const piece = fc.constantFrom(
    'a',
    'Z',
    '_',
    ' ',
    '\\+',
    '\\.',
    '\\$',
    '\\d',
    '[0-9]',
    '[a-cX]',
    '[_A-Z]',
    '-',
    "'",
  );
  const times = fc.constantFrom('', '', '{0}', '{1}', '{3}');
  const loose = fc.constantFrom(
    '.',
    'a*',
    'b+?',
    '[^a]',
    '(?:a|bc)',
    '(x)',
    '\\w',
    '\\s',
    '(?i:q)',
    'a|',
    '\\b',
    '$',
    '^',
  );
  const fixed = fc.array(fc.tuple(piece, times), { maxLength: 5 }).map((all) => all.flat().join(''));
  const pattern = fc
    .array(fc.oneof(fixed, loose), { maxLength: 4 })
    .map((all) => all.join(''))
    .chain((body) => fc.constantFrom(body, `^${body}`, `${body}$`, `^${body}$`, `^(?:${body})$`));
  const letters = fc.constantFrom(...'aZ_ +.$09-Xbcq', "'", '\n', '\0', 'é', '😀', '*', '?', '[', ']', '\\');
  const texts = fc.array(
    fc.array(letters, { maxLength: 6 }).map((all) => all.join('')),
    {
      minLength: 1,
      maxLength: 30,
    },
  );

  test('for patterns of every kind', async () => {
    await fc.assert(
      fc.asyncProperty(pattern, texts, async (one, values) => {
        const wanted = { pattern: one, anywhere: true } as const;
        expect(await saidOf(values, matchSql('x', wanted))).toEqual(await saidOf(values, around(one)));
      }),
      { numRuns: 300 },
    );
  });

  test('for patterns of fixed length and texts that nearly match', async () => {
    const near = fixed.chain((body) =>
      fc.tuple(
        fc.constant(body),
        fc.array(fc.stringMatching(new RegExp(`^${body}$`)), { minLength: 1, maxLength: 5 }),
        letters,
      ),
    );
    await fc.assert(
      fc.asyncProperty(near, async ([body, values, other]) => {
        const all = values.flatMap((value) => [
          value,
          value + other,
          other + value,
          value.slice(1),
          `${value}\n`,
        ]);
        expect(globOf({ pattern: body })).toBeDefined();
        expect(await saidOf(all, matchSql('x', { pattern: body }))).toEqual(
          await saidOf(all, `regexp_full_match(x, ${literal(body)})`),
        );
      }),
      { numRuns: 300 },
    );
  });
});

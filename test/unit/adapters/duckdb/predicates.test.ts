import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Predicate, Table } from '../../../../src/foundation/ports/ports.ts';
import { duckDbWorld, told, type World } from './world.ts';

let world: World;
let table: Table;
beforeAll(async () => {
  world = await duckDbWorld();
  const path = await world.parquet(
    'values.parquet',
    `select unnest([1, 2, 3, 9007199254740993, null, null]) as i,
       unnest(['0', '0.5', '1', 'nan', '-inf', null])::double as x,
       unnest(['0.30', '0.75', '1.00', '-1.00', null, null])::decimal(9,2) as dec,
       unnest(['a', 'é', 'abc\n', '12', '', null]) as s,
       unnest(['1', '2.5', 'x', 'nan', '-3', null]) as n,
       unnest([true, false, null, null, true, true]) as b,
       unnest([date '2024-01-01', '2024-02-29', '2024-12-31', null, null, null]) as d,
       unnest([timestamptz '2024-01-01 05:00:00+02', '2024-06-01 00:00:00+00', null, null, null, null]) as tz,
       unnest([time '05:00:00', '23:00:00', null, null, null, null]) as t`,
  );
  table = await world.table(path);
});
afterAll(() => world.end());

/** Rows (from 1) that a predicate holds for. */
const rowsOf = async (column: string, bad: Predicate) =>
  (await table.failing({ column, bad }, [], 10)).map(({ row }) => row);

describe('a predicate holds for rows', () => {
  test.each<{ column: string; bad: Predicate; rows: number[] }>([
    { column: 'i', bad: { is: 'null' }, rows: [5, 6] },
    { column: 'x', bad: { is: 'null' }, rows: [4, 6] },
    { column: 's', bad: { is: 'null' }, rows: [6] },

    { column: 'i', bad: { is: 'one-of', values: [2, '3', null, 'x', 1.5] }, rows: [2, 3] },
    { column: 'i', bad: { is: 'one-of', values: ['9007199254740993'] }, rows: [4] },
    { column: 'i', bad: { is: 'none-of', values: [1, 2, null] }, rows: [3, 4] },
    { column: 'i', bad: { is: 'none-of', values: [] }, rows: [1, 2, 3, 4] },
    { column: 'i', bad: { is: 'one-of', values: [null] }, rows: [] },
    { column: 'x', bad: { is: 'none-of', values: [0, 0.5, '1'] }, rows: [5] },
    { column: 'dec', bad: { is: 'one-of', values: [0.3, '1', -1] }, rows: [1, 3, 4] },
    { column: 's', bad: { is: 'one-of', values: ['a', 12] }, rows: [1, 4] },
    { column: 's', bad: { is: 'none-of', values: ['a', 'é', '', null] }, rows: [3, 4] },
    { column: 'b', bad: { is: 'none-of', values: [true] }, rows: [2] },
    { column: 'b', bad: { is: 'one-of', values: ['False', 1] }, rows: [2] },
    { column: 'd', bad: { is: 'one-of', values: ['2024-02-29', 7] }, rows: [2] },

    { column: 'x', bad: { is: 'outside', minimum: 0, maximum: 1 }, rows: [5] },
    { column: 'x', bad: { is: 'outside', exclusiveMinimum: 0, exclusiveMaximum: 1 }, rows: [1, 3, 5] },
    { column: 'x', bad: { is: 'outside', minimum: -1e308 }, rows: [5] },
    { column: 'x', bad: { is: 'outside' }, rows: [] },
    { column: 'i', bad: { is: 'outside', minimum: 1.5, maximum: 3 }, rows: [1, 4] },
    { column: 'i', bad: { is: 'outside', maximum: '9007199254740992' }, rows: [4] },
    { column: 'i', bad: { is: 'outside', maximum: 2 ** 53 }, rows: [4] },
    { column: 'dec', bad: { is: 'outside', minimum: 0.3, maximum: 0.75 }, rows: [3, 4] },
    { column: 'n', bad: { is: 'outside', minimum: 0, maximum: 2 }, rows: [2, 3, 4, 5] },
    { column: 's', bad: { is: 'outside', minimum: 'a', maximum: 'b' }, rows: [2, 4, 5] },
    {
      column: 'd',
      bad: { is: 'outside', minimum: '2024-01-02', maximum: '2024-12-30T00:00:00Z' },
      rows: [1, 3],
    },
    { column: 'tz', bad: { is: 'outside', minimum: '2024-01-01T03:00:00Z' }, rows: [] },
    { column: 'tz', bad: { is: 'outside', minimum: '2024-01-01T06:00:00+02:00' }, rows: [1] },
    { column: 't', bad: { is: 'outside', maximum: '22:59' }, rows: [2] },

    { column: 's', bad: { is: 'not-matching', pattern: '[a-z]+' }, rows: [2, 3, 4, 5] },
    { column: 's', bad: { is: 'not-matching', pattern: '.*' }, rows: [3] },
    { column: 's', bad: { is: 'not-matching', pattern: "it's|[^']*" }, rows: [] },
    { column: 'i', bad: { is: 'not-matching', pattern: '\\d' }, rows: [4] },
    { column: 's', bad: { is: 'length-outside', minimum: 1, maximum: 2 }, rows: [3, 5] },
    { column: 's', bad: { is: 'length-outside', maximum: 1 }, rows: [3, 4] },

    { column: 'i', bad: { is: 'not-multiple-of', of: 2 }, rows: [1, 3, 4] },
    { column: 'x', bad: { is: 'not-multiple-of', of: 0.5 }, rows: [5] },
    { column: 'dec', bad: { is: 'not-multiple-of', of: 0.1 }, rows: [2] },
    { column: 'n', bad: { is: 'not-multiple-of', of: 0.5 }, rows: [3, 4] },

    {
      column: 'x',
      bad: { is: 'any-of', predicates: [{ is: 'null' }, { is: 'one-of', values: [0] }] },
      rows: [1, 4, 6],
    },
    { column: 'x', bad: { is: 'any-of', predicates: [] }, rows: [] },
  ])('$column $bad: $rows', async ({ column, bad, rows }) => {
    expect(await rowsOf(column, bad)).toEqual(rows);
    expect(await table.count([{ column, bad }])).toEqual([rows.length]);
  });

  test('and many are counted at once', async () => {
    const bad = { is: 'null' } as const;
    expect(await table.count([])).toEqual([]);
    expect(await table.count(['i', 'x', 'dec', 's'].map((column) => ({ column, bad })))).toEqual([
      2, 2, 2, 1,
    ]);
  });
});

describe('a question is refused', () => {
  test.each<{ column: string; bad: Predicate; message: string }>([
    { column: 'ix', bad: { is: 'null' }, message: 'ix is not a column of the table; did you mean i?' },
    {
      column: 's',
      bad: { is: 'not-matching', pattern: '(' },
      message: 's "(" cannot be judged by not-matching (Invalid Input Error: missing ): (); repair the rule',
    },
    {
      column: 's',
      bad: { is: 'not-matching', pattern: '(?=a)' },
      message: 'cannot be judged by not-matching (Invalid Input Error: invalid perl operator: (?=)',
    },
    {
      column: 'i',
      bad: { is: 'outside', minimum: 'abc' },
      message: 'i "abc" is integer, which minimum "abc" is not',
    },
    {
      column: 'd',
      bad: { is: 'outside', maximum: '2024' },
      message: 'd "2024" is date, which maximum "2024" is not',
    },
    { column: 'd', bad: { is: 'outside', maximum: '2024-02-30' }, message: 'cannot be judged by outside' },
    { column: 'x', bad: { is: 'not-multiple-of', of: 0 }, message: 'x 0 needs a multipleOf above 0' },
    { column: 'x', bad: { is: 'not-multiple-of', of: Number.NaN }, message: 'needs a multipleOf above 0' },
  ])('$column $bad', async ({ column, bad, message }) => {
    const good = { column: 'i', bad: { is: 'null' } } as const;
    expect((await told(table.count([good, { column, bad }])))[0]).toContain(message);
    expect((await told(table.failing({ column, bad }, [], 1)))[0]).toContain(message);
  });

  test('for columns to show that are not there', async () => {
    const question = { column: 'i', bad: { is: 'null' } } as const;
    expect(await told(table.failing(question, ['S'], 1))).toEqual([
      'S is not a column of the table; did you mean i?',
    ]);
  });
});

import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { budgetProblem } from '../../../../src/adapters/duckdb/guard/budget.ts';
import { duckDbWorld, told, valuesOf, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await duckDbWorld();
});
afterAll(() => world.end());

describe('a Parquet table', () => {
  test('has the types that every engine has', async () => {
    const path = await world.parquet(
      'types.parquet',
      `select 1::bigint as i, 1::utinyint as u, 0.5::float as f, 0.5 as x, 1.25::decimal(9,2) as dec, 's' as s,
         true as b, date '2024-02-29' as d, timestamp '2024-02-29 05:00:00' as ts,
         timestamptz '2024-02-29 05:00:00+02' as tz, time '05:00:00' as t, [1] as l`,
    );
    const { columns } = await world.table(path);
    expect(Object.fromEntries(columns.map(({ name, type }) => [name, type]))).toEqual({
      i: 'integer',
      u: 'integer',
      f: 'number',
      x: 'number',
      dec: 'number',
      s: 'string',
      b: 'boolean',
      d: 'date',
      ts: 'timestamp',
      tz: 'timestamp',
      t: 'time',
      l: 'array',
    });
  });

  test('shows values as evidence can hold them', async () => {
    const path = await world.parquet(
      'values.parquet',
      `select 9007199254740993 as big, 12 as small, 1.50::decimal(9,2) as dec, 12345678901234567.89::decimal(20,2) as long,
         timestamp '2024-02-29 05:00:00.250' as ts, timestamptz '2024-02-29 05:00:00+02' as tz, date '2024-02-29' as d,
         time '05:00:00' as t, true as b, 'nan'::double as nan, '-inf'::double as inf, -0.0::double as zero, null::int as nothing`,
    );
    const table = await world.table(path);
    const names = table.columns.map(({ name }) => name);
    const [row] = await table.failing({ column: 'nothing', bad: { is: 'null' } }, names, 5);
    expect(row).toEqual({
      file: path,
      row: 1,
      values: {
        big: '9007199254740993',
        small: 12,
        dec: 1.5,
        long: '12345678901234567.89',
        ts: '2024-02-29T05:00:00.25Z',
        tz: '2024-02-29T03:00:00Z',
        d: '2024-02-29',
        t: '05:00:00',
        b: true,
        nan: null,
        inf: '-Infinity',
        zero: 0,
        nothing: null,
      },
    });
  });

  test('of several files numbers rows within each file, in the order given', async () => {
    const [a, b] = [
      await world.parquet('a.parquet', 'select i from range(3000) t(i)'),
      await world.parquet('b.parquet', 'select i + 3000 as i from range(10) t(i)'),
    ];
    const table = await world.table([b, a]);
    expect(await table.rows()).toBe(3010);
    const found = await table.failing(
      { column: 'i', bad: { is: 'one-of', values: [3009, 0, 2999] } },
      ['i'],
      10,
    );
    expect(found).toEqual([
      { file: b, row: 10, values: { i: 3009 } },
      { file: a, row: 1, values: { i: 0 } },
      { file: a, row: 3000, values: { i: 2999 } },
    ]);
    expect((await valuesOf(table, 'i', 'number')).slice(8, 12)).toEqual([3008, 3009, 0, 1]);
  });

  test('can be held to its first rows', async () => {
    const [a, b] = [
      await world.parquet('c.parquet', 'select i from range(5) t(i)'),
      await world.parquet('d.parquet', 'select 100 as i from range(5) t(i)'),
    ];
    const table = await world.table([a, b], undefined, 7);
    expect(await table.rows()).toBe(7);
    expect(await table.count([{ column: 'i', bad: { is: 'one-of', values: [100] } }])).toEqual([2]);
    expect(await table.surplus(['i'])).toBe(1);
    expect(await valuesOf(table, 'i')).toEqual(['0', '1', '2', '3', '4', '100', '100']);
  });

  test('reads whole and fractional months as one column, and a month without any value', async () => {
    const [a, b] = [
      await world.parquet('e.parquet', "select 1::bigint as x, 'u' as s"),
      await world.parquet('f.parquet', "select 's' as s, 1.5 as x"),
    ];
    const table = await world.table([a, b]);
    expect(table.columns.map(({ type }) => type)).toEqual(['number', 'string']);
    expect(await valuesOf(table, 'x', 'number')).toEqual([1, 1.5]);
  });

  test('finds NaN missing, whatever the statistics of its writer say', async () => {
    const path = await world.file('nan.parquet', await readFile('test/fixtures/parquet/nan.parquet'));
    const table = await world.table(path);
    const bad = { is: 'null' } as const;
    expect(
      await table.count([
        { column: 'x', bad },
        { column: 'x', bad: { is: 'outside', minimum: 0, maximum: 1 } },
      ]),
    ).toEqual([3, 0]);
    expect((await table.failing({ column: 'x', bad }, ['id'], 5)).map(({ row }) => row)).toEqual([
      4, 104, 204,
    ]);
    expect(await table.profile(['x'])).toEqual([{ minimum: 0.25, maximum: 0.75, distinct: 3, nulls: 3 }]);
    expect(await table.numberCounts('x')).toMatchObject({ rows: 300, nulls: 0, nans: 3, infinities: 0 });
  });
});

describe('numbers of a column', () => {
  test('come finite and ascending, everything else counted', async () => {
    const path = await world.parquet(
      'numbers.parquet',
      `select unnest(['3', null, 'nan', '-inf', '-1', '0.5', 'inf', '-0', null])::double as x`,
    );
    const table = await world.table(path);
    expect(await table.numberCounts('x')).toEqual({ rows: 9, nulls: 2, nans: 1, infinities: 2, finite: 4 });
    const runs = { values: Float64Array.of(-1, 0, 0.5, 3), counts: Float64Array.of(1, 1, 1, 1) };
    expect(await table.numbers('x')).toMatchObject({ nulls: 2, nans: 1, infinities: 2, runs });
  });

  test('are asked of numeric columns only', async () => {
    const table = await world.table(await world.parquet('text.parquet', "select 'a' as name"));
    for (const asked of [table.numberCounts('name'), table.moments('name'), table.numbers('name')])
      expect(await told(asked)).toEqual(['name is VARCHAR, not numeric; name a numeric column']);
  });
});

test('counts values, the most frequent first, then by their bytes', async () => {
  const path = await world.parquet(
    'counts.parquet',
    "select unnest(['b', 'a', null, 'é', 'B', 'é']) as s, unnest(['1', '1', '2.5', null, null, 'nan'])::double as x",
  );
  const table = await world.table(path);
  expect(await table.valueCounts('s')).toEqual([
    { value: 'é', count: 2 },
    { value: 'B', count: 1 },
    { value: 'a', count: 1 },
    { value: 'b', count: 1 },
    { value: null, count: 1 },
  ]);
  expect(await table.valueCounts('x')).toEqual([
    { value: null, count: 3 },
    { value: '1', count: 2 },
    { value: '2.5', count: 1 },
  ]);
});

test('profiles columns by their smallest and largest value', async () => {
  const path = await world.parquet(
    'profile.parquet',
    `select unnest([3, 1, null, 3]) as i, unnest(['b', 'Z', 'a', null]) as s, unnest([date '2024-01-02', null, null, null]) as d`,
  );
  expect(await (await world.table(path)).profile(['i', 's', 'd'])).toEqual([
    { minimum: 1, maximum: 3, distinct: 2, nulls: 1 },
    { minimum: 'Z', maximum: 'b', distinct: 3, nulls: 1 },
    { minimum: '2024-01-02', maximum: '2024-01-02', distinct: 1, nulls: 3 },
  ]);
});

describe('duplicates', () => {
  test('are surplus rows, those with a NULL left out', async () => {
    const path = await world.parquet(
      'duplicates.parquet',
      `select * from (values (1,'a'),(1,'b'),(1,'a'),(null,'a'),(null,'a'),(2,'c'),(1,'a')) t(i, s)`,
    );
    const table = await world.table(path);
    expect(await table.surplus(['i'])).toBe(3);
    expect(await table.surplus(['i', 's'])).toBe(2);
    expect(await table.repeated(['i', 's'], ['s'], 5)).toEqual([
      { file: path, row: 3, values: { s: 'a' } },
      { file: path, row: 7, values: { s: 'a' } },
    ]);
    expect((await table.repeated(['i'], ['i'], 2)).map(({ row }) => row)).toEqual([2, 3]);
  });

  test.each([
    { what: 'close together', sql: 'select i % 900 as k from range(1000) t(i)', surplus: 100 },
    { what: 'far apart', sql: 'select (i % 900) * 1000000007 as k from range(1000) t(i)', surplus: 100 },
    { what: 'negative', sql: 'select -(i % 900) as k from range(1000) t(i)', surplus: 100 },
    { what: 'tiny', sql: 'select (i % 100 - 50)::tinyint as k from range(1000) t(i)', surplus: 900 },
    {
      what: 'at the ends of the type',
      sql: 'select unnest([-9223372036854775808, 9223372036854775807, 0, 0]) as k',
      surplus: 1,
    },
    {
      what: 'unsigned',
      sql: 'select (18446744073709551615 - i % 900)::ubigint as k from range(1000) t(i)',
      surplus: 100,
    },
    { what: 'missing', sql: 'select if(i % 2 = 0, null, i % 10) as k from range(1000) t(i)', surplus: 495 },
    { what: 'always missing', sql: 'select null::int as k from range(10)', surplus: 0 },
    {
      what: 'fractional',
      sql: "select unnest(['0.5', '0.5', 'nan', 'nan', '-0', '0'])::double as k",
      surplus: 2,
    },
    { what: 'texts', sql: "select unnest(['a', 'a', 'A', null]) as k", surplus: 1 },
  ])('of keys that are $what are counted exactly', async ({ sql, surplus }) => {
    const table = await world.table(await world.parquet('keys.parquet', sql));
    expect(await table.surplus(['k'])).toBe(surplus);
  });

  test('of an empty table are none', async () => {
    const table = await world.table(await world.parquet('empty.parquet', 'select 1 as i where false'));
    expect(await table.rows()).toBe(0);
    expect(await table.surplus(['i'])).toBe(0);
    expect(await table.profile(['i'])).toEqual([{ minimum: null, maximum: null, distinct: 0, nulls: 0 }]);
  });
});

test.each([
  { what: 'an ordinary file', rows: 10_000_000, columns: 20, bytes: 180_000_000, refused: false },
  { what: 'many equal rows', rows: 10_000_000, columns: 20, bytes: 10_000, refused: false },
  { what: 'a large file', rows: 1_000_000_000, columns: 50, bytes: 40_000_000_000, refused: false },
  { what: 'a bomb', rows: 622_770_257_920_000, columns: 1, bytes: 42_000, refused: true },
])('$what is refused by its footer: $refused', ({ rows, columns, bytes, refused }) => {
  expect(budgetProblem(rows, columns, bytes) !== undefined).toBe(refused);
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { windowsOf } from '../../../../src/adapters/duckdb/answers/windows.ts';
import type { Predicate, Table } from '../../../../src/foundation/ports/ports.ts';
import { duckDbWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await duckDbWorld();
});
afterAll(() => world.end());

/** Rows of each file: several row groups of 2,048, and a file without any row. */
const FILES = [5000, 0, 1, 7000] as const;
const values = (file: number, row: number) => ({
  k: row % 3000 === 1 ? null : (row * 7) % 2900,
  x: row % 1999 === 0 ? Number.NaN : row % 4000 === 3 ? Number.POSITIVE_INFINITY : row / 7000,
  s: row % 2500 === 2499 ? 'odd' : `v${file}`,
});

async function written(name: (at: number) => string, extra = ''): Promise<string[]> {
  const paths: string[] = [];
  for (const [at, rows] of FILES.entries())
    paths.push(
      await world.parquet(
        name(at),
        `select if(i % 3000 = 1, null, (i * 7) % 2900) as k,
           case when i % 1999 = 0 then 'nan'::double when i % 4000 = 3 then 'inf'::double else i / 7000 end as x,
           if(i % 2500 = 2499, 'odd', 'v${at}') as s ${extra} from range(${rows}) t(i) order by i`,
      ),
    );
  return paths;
}

/** The same rows in JavaScript, in the order of the files. */
const all = (paths: readonly string[]) =>
  FILES.flatMap((rows, at) =>
    Array.from({ length: rows }, (_, row) => ({ file: paths[at]!, row: row + 1, ...values(at, row) })),
  );
type Row = ReturnType<typeof all>[number];

const QUESTIONS: readonly { column: string; bad: Predicate; holds: (row: Row) => boolean }[] = [
  { column: 'k', bad: { is: 'null' }, holds: ({ k }) => k === null },
  { column: 'k', bad: { is: 'outside', maximum: 2895 }, holds: ({ k }) => k !== null && k > 2895 },
  { column: 'k', bad: { is: 'outside', minimum: 0, maximum: 2899 }, holds: () => false },
  { column: 'k', bad: { is: 'outside', exclusiveMinimum: 0 }, holds: ({ k }) => k === 0 },
  { column: 'x', bad: { is: 'null' }, holds: ({ x }) => Number.isNaN(x) },
  { column: 'x', bad: { is: 'outside', maximum: 0.99 }, holds: ({ x }) => x > 0.99 },
  { column: 's', bad: { is: 'one-of', values: ['odd'] }, holds: ({ s }) => s === 'odd' },
  {
    column: 's',
    bad: { is: 'none-of', values: ['v3', 'odd'] },
    holds: ({ s }) => !['v3', 'odd'].includes(s),
  },
];

async function expectFirst(table: Table, rows: readonly Row[]): Promise<void> {
  const counts = QUESTIONS.map(({ holds }) => rows.filter(holds).length);
  expect(await table.count(QUESTIONS.map(({ column, bad }) => ({ column, bad })))).toEqual(counts);
  for (const { column, bad, holds } of QUESTIONS)
    for (const limit of [1, 4, 20_000]) {
      const found = await table.failing({ column, bad }, [], limit);
      const places = rows
        .filter(holds)
        .slice(0, limit)
        .map(({ file, row }) => ({ file, row, values: {} }));
      expect(found).toEqual(places);
    }
}

/** Rows whose key stands in an earlier row. */
function later(rows: readonly Row[], key: (row: Row) => unknown): readonly Row[] {
  const seen = new Set<unknown>();
  return rows.filter((row) => {
    const one = key(row);
    const again = one !== null && seen.has(one);
    seen.add(one);
    return again;
  });
}

async function expectRepeated(table: Table, rows: readonly Row[]): Promise<void> {
  const places = (found: readonly { file: string; row: number }[]) =>
    found.map(({ file, row }) => `${file} ${row}`);
  const keys = later(rows, ({ k }) => k);
  expect(places(await table.repeated(['k'], ['k'], 20_000))).toEqual(places(keys));
  expect(await table.surplus(['k'])).toBe(keys.length);
  const pairs = later(rows, ({ k, s }) => (k === null ? null : `${k} ${s}`));
  expect(places(await table.repeated(['k', 's'], [], 5))).toEqual(places(pairs).slice(0, 5));
}

describe('the first rows of several files are those that one look at each row finds', () => {
  test('in Parquet', async () => {
    const paths = await written((at) => `several-${at}.parquet`);
    const table = await world.table(paths);
    await expectFirst(table, all(paths));
    await expectRepeated(table, all(paths));
  });

  test('up to a limit of rows', async () => {
    const paths = await written((at) => `limited-${at}.parquet`);
    for (const limit of [0, 2048, 5001, 6003]) {
      const table = await world.table(paths, undefined, limit);
      await expectFirst(table, all(paths).slice(0, limit));
      await expectRepeated(table, all(paths).slice(0, limit));
    }
  });

  test('where columns have the names by which DuckDB places rows', async () => {
    const paths = await written((at) => `named-${at}.parquet`, ', 7 as File_Index, -i as file_row_number');
    const table = await world.table(paths);
    await expectFirst(table, all(paths));
    await expectRepeated(table, all(paths));
  });

  test('where one file is named twice', async () => {
    const [first] = await written((at) => `twice-${at}.parquet`);
    const table = await world.table([first!, first!]);
    const rows = all([first!]).filter(({ file }) => file === first);
    await expectFirst(table, [...rows, ...rows]);
    await expectRepeated(table, [...rows, ...rows]);
  });

  test('in CSV', async () => {
    const paths: string[] = [];
    for (const [at, rows] of FILES.entries()) {
      if (rows === 0) continue;
      const lines = Array.from({ length: rows }, (_, row) => values(at, row)).map(
        ({ k, x, s }) => `${k ?? ''},${Number.isNaN(x) ? 'nan' : x},${s}`,
      );
      paths.push(await world.file(`first-${at}.csv`, `k,x,s\n${lines.join('\n')}\n`));
    }
    const names = [paths[0]!, '', paths[1]!, paths[2]!];
    const table = await world.table(paths, { k: 'integer', x: 'number', s: 'string' });
    await expectFirst(table, all(names));
    await expectRepeated(table, all(names));
  });
});

test.each([
  { what: 'negative', sql: 'select (i % 900) - 800 as k from range(1000) t(i)' },
  { what: 'tiny', sql: 'select (i % 100 - 50)::tinyint as k from range(1000) t(i)' },
  { what: 'far apart', sql: 'select (i % 900) * 1000000007 as k from range(1000) t(i)' },
  {
    what: 'at the end of unsigned',
    sql: 'select (18446744073709551615 - i % 900)::ubigint as k from range(1000) t(i)',
  },
  { what: 'at the ends', sql: 'select unnest([-9223372036854775808, 9223372036854775807, 0, 0]) as k' },
  { what: 'at the low end', sql: 'select -9223372036854775808 + i % 70 as k from range(100) t(i)' },
])('keys that are $what repeat where a later row has the value of an earlier one', async ({ what, sql }) => {
  const table = await world.table(await world.parquet(`repeat ${what}.parquet`, sql));
  const values: (string | null)[] = [];
  for await (const batch of table.batches({ k: { sql: 'k', as: 'text' } }, 1000))
    values.push(...batch.texts.k!);
  const again = values.flatMap((value, at) => (values.indexOf(value) < at ? [at + 1] : []));
  expect((await table.repeated(['k'], [], 2000)).map(({ row }) => row)).toEqual(again);
});

describe('windows', () => {
  const cut = (rows: readonly number[], first: number) =>
    [...windowsOf(rows, first)].map((window) =>
      window.replaceAll('"mlops file at"', 'f').replaceAll('"mlops row at"', 'r'),
    );

  test('are parts of one file, each wider than the one before', () => {
    expect(cut([100], 10)).toEqual([
      'f = 0 and r >= 0 and r < 10',
      'f = 0 and r >= 10 and r < 90',
      'f = 0 and r >= 90 and r < 100',
    ]);
  });

  test('or whole files', () => {
    expect(cut([4, 6, 0, 30, 60], 10)).toEqual([
      'f >= 0 and (f < 2 or (f = 2 and r < 0))',
      'f = 3 and r >= 0 and r < 30',
      'f = 4 and r >= 0 and r < 60',
    ]);
  });

  test('and none for a table without files', () => expect(cut([], 10)).toEqual([]));
});

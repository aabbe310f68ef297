import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { duckDbWorld, told, valuesOf, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await duckDbWorld();
});
afterAll(() => world.end());

const ROWS = 300_000;
const label = {
  name: 'label',
  type: 'number' as const,
  values: Float64Array.from({ length: ROWS }, (_, row) => row % 2),
};

test.each([
  ['texts', "'row ' || i"],
  ['whole numbers', 'i * 1000003'],
  ['moments', "timestamp '2026-01-01' + to_seconds(i)"],
  ['days', "date '2026-01-01' + (i % 3000)::integer"],
  ['texts with a mark at their beginning, and a zero byte', 'chr(65279) || i || chr(0)'],
])('a column that is left in its table is written as if it had been read: %s', async (_, sql) => {
  const path = await world.parquet(
    'rows.parquet',
    `select ${sql} as id, i as label from range(${ROWS}) t(i)`,
  );
  const table = await world.table(path);
  const read = (await valuesOf(table, 'id', 'text', 50_000)) as string[];
  await world.engine.writeParquet('read.parquet', [{ name: 'id', type: 'text', values: read }, label]);
  await world.engine.writeParquet('left.parquet', [{ name: 'id', table }, label]);
  const bytes = (name: string) => readFile(world.files.absolute(name));
  expect((await bytes('left.parquet')).equals(await bytes('read.parquet'))).toBe(true);
});

test('nothing is written where the table was written again since it was opened', async () => {
  const table = await world.table(await world.parquet('rows.parquet', 'select i as id from range(3) t(i)'));
  await world.parquet('rows.parquet', 'select i as id from range(2) t(i)');
  const column = { name: 'label', type: 'number' as const, values: Float64Array.of(1, 0, 1) };
  expect(await told(world.engine.writeParquet('none.parquet', [{ name: 'id', table }, column]))).toEqual([
    'none.parquet is not written: the rows that it is about were changed meanwhile; run the step again',
  ]);
  expect(await world.files.exists('none.parquet')).toBe(false);
});

test('of a CSV file, too', async () => {
  const csv = await world.table(await world.file('rows.csv', 'id,label\n007,1\n"a, b",0\n'));
  const column = { name: 'label', type: 'number' as const, values: Float64Array.of(1, 0) };
  await world.engine.writeParquet('left.parquet', [column, { name: 'id', table: csv }]);
  const written = await world.table('left.parquet');
  expect(written.columns.map(({ name }) => name)).toEqual(['label', 'id']);
  expect(await valuesOf(written, 'id')).toEqual(['007', 'a, b']);
});

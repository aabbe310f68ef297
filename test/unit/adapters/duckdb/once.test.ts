import { afterAll, beforeAll, expect, test } from 'vitest';
import { duckDbWorld, told, valuesOf, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await duckDbWorld();
});
afterAll(() => world.end());

test('a table is opened once, however its reference is put together', async () => {
  const files = [await world.file('a.csv', 'x,y\n1,2\n')];
  const csv = { separator: ',', quote: '"' } as const;
  const table = await world.engine.table({ files, csv, partitions: [] });
  const same = { csv: { quote: '"', separator: ',' }, files, types: {} } as const;
  expect(await world.engine.table(same)).toBe(table);
  expect(await world.engine.table({ files, csv, types: { x: 'string' } })).not.toBe(table);
  expect(await world.engine.table({ files, csv, limit: 1 })).not.toBe(table);
});

test('a file that has changed is opened again', async () => {
  const files = [await world.file('b.csv', 'x\n1\n')];
  expect(await valuesOf(await world.engine.table({ files }), 'x')).toEqual(['1']);
  await world.file('b.csv', 'x\n2\n');
  expect(await valuesOf(await world.engine.table({ files }), 'x')).toEqual(['2']);
});

test('a table that could not be opened is tried again', async () => {
  const ref = { files: ['late.csv'] };
  expect(await told(world.engine.table(ref))).toEqual([
    'late.csv does not exist; check the path; it is relative to the working directory',
  ]);
  await world.file('late.csv', 'x\n1\n');
  expect(await (await world.engine.table(ref)).rows()).toBe(1);
});

test('the names of the columns are known before the rows are read', async () => {
  const csv = await world.file('wide.csv', 'a;b;"c;d"\n1;not;read\n');
  const parquet = await world.parquet('wide.parquet', 'select 1 as a, 2 as "B c"');
  expect(await world.engine.columnNames({ files: [csv] })).toEqual(['a', 'b', 'c;d']);
  expect(await world.engine.columnNames({ files: [parquet] })).toEqual(['a', 'B c']);
  expect(
    await told(world.engine.columnNames({ files: [csv, await world.file('other.csv', 'a\n1\n')] })),
  ).toEqual([
    'other.csv:1: has no column b, which wide.csv has; name files of one shape',
    'other.csv:1: has no column c;d, which wide.csv has; name files of one shape',
  ]);
});

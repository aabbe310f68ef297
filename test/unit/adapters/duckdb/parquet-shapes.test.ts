import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { duckDbWorld, told, valuesOf, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await duckDbWorld();
});
afterAll(() => world.end());

/** A file that pyarrow wrote: scripts/golden/parquet-shapes.py. */
const fixture = async (name: string): Promise<string> =>
  world.file(`${name}.parquet`, await readFile(`test/fixtures/parquet/${name}.parquet`));

describe('types of Parquet columns are those of the file', () => {
  test.each([
    { sql: '[1, 2]', type: 'array' },
    { sql: '[[1], [2]]', type: 'array' },
    { sql: "[{'x': 1}]", type: 'array' },
    { sql: "{'lat': 1.5, 'lon': 2.5}", type: 'object' },
    { sql: "{'tags': ['a']}", type: 'object' },
    { sql: "map {'a': 1}", type: 'object' },
    { sql: "'\\x01'::blob", type: 'other' },
    { sql: "interval '1' month", type: 'other' },
  ])('$sql is $type', async ({ sql, type }) => {
    const { columns } = await world.table(await world.parquet('type.parquet', `select ${sql} as x`));
    expect(columns[0]!.type).toBe(type);
  });

  test('and none where they have none', async () => {
    const table = await world.table(await fixture('null-type'));
    expect(table.columns.map(({ name, type }) => [name, type])).toEqual([
      ['id', 'integer'],
      ['note', 'null'],
      ['inside', 'object'],
    ]);
    expect(
      await table.count([
        { column: 'note', bad: { is: 'null' } },
        { column: 'note', bad: { is: 'none-of', values: ['a'] } },
        { column: 'note', bad: { is: 'outside', minimum: 5 } },
        { column: 'note', bad: { is: 'not-multiple-of', of: 2 } },
      ]),
    ).toEqual([2, 0, 0, 0]);
    expect(await table.numberCounts('note')).toMatchObject({ rows: 2, nulls: 2 });
  });

  test('or that of another file of the table', async () => {
    const other = await world.parquet(
      'other.parquet',
      "select 3 as id, 'x' as note, {'kept': 1, 'note': 2} as inside",
    );
    const first = await fixture('null-type');
    expect(await told(world.table([first, other]))).toEqual([
      expect.stringContaining('other.parquet holds STRUCT(kept INTEGER, note INTEGER) in column inside'),
    ]);
    const plain = await world.parquet('plain.parquet', "select 3 as id, 'x' as note");
    const empty = await world.parquet('empty.parquet', 'select 3 as id, null::varchar as note');
    expect((await world.table([plain, empty])).columns[1]!.type).toBe('string');
  });
});

describe('names of Parquet columns', () => {
  test.each([
    { name: 'case', message: 'has two columns called id and ID' },
    { name: 'twice', message: 'has two columns called a' },
  ])('of $name.parquet are refused', async ({ name, message }) => {
    expect(await told(world.table(await fixture(name)))).toEqual([
      `${name}.parquet ${message}; rename one: names are told apart without regard to case`,
    ]);
  });
});

describe('texts that begin with U+FEFF', () => {
  const mark = '\ufeff';

  test('keep it wherever they go', async () => {
    const path = await world.parquet(
      'mark.parquet',
      `select unnest(['x', '${mark}x', '${mark}${mark}x']) as s, unnest([1, 2, 3]) as "${mark}n"`,
    );
    const table = await world.table(path);
    expect(table.columns.map(({ name }) => name)).toEqual(['s', `${mark}n`]);
    expect(await valuesOf(table, 's')).toEqual(['x', `${mark}x`, `${mark}${mark}x`]);
    expect((await table.valueCounts('s')).map(({ value }) => value)).toEqual([
      'x',
      `${mark}x`,
      `${mark}${mark}x`,
    ]);
    expect((await table.profile(['s']))[0]).toMatchObject({ minimum: 'x', maximum: `${mark}${mark}x` });
    const bad = { column: 's', bad: { is: 'none-of', values: ['x'] } } as const;
    expect((await table.failing(bad, ['s'], 1))[0]!.values).toEqual({ s: `${mark}x` });
  });

  test('keep it in cells that are not of their type', async () => {
    const table = await world.table(await world.file('mark.csv', `a,b\n1,${mark}2\n`), { b: 'integer' });
    expect((await table.uncastable(1)).cells[0]!.value).toBe(`${mark}2`);
  });
});

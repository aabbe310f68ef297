import { readFile, writeFile } from 'node:fs/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { namesOfRows, pairedByName } from '../../../support/memory-engine.ts';
import { duckDbWorld, told, valuesOf, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await duckDbWorld();
});
afterAll(() => world.end());

/** The pairing of two tables, and what their names say of it. */
async function paired(own: string, other: string, names: readonly string[] = ['id']) {
  const a = await world.table(await world.parquet('own.parquet', own));
  const b = await world.table(await world.parquet('other.parquet', other));
  return {
    asked: await world.engine.pairing(a, b, names),
    expected: pairedByName(await namesOfRows(a, names), await namesOfRows(b, names)),
  };
}

const turned = (id: string): string =>
  `select ${id} as id from range(10000) t(n), lateral (select (n * 7919) % 10000 as i)`;
const straight = (id: string): string => `select ${id} as id from range(10000) t(i)`;

describe('each row has its own in the other table', () => {
  test.each([
    ['texts', "'row ' || i", "'row ' || i"],
    [
      'long texts',
      "'a row of a table whose names are long: ' || i",
      "'a row of a table whose names are long: ' || i",
    ],
    ['whole numbers', 'i', 'i'],
    ['whole numbers of other types', 'i::integer', 'i'],
    ['numbers beside their texts', 'i', 'i::varchar'],
    ['days', "date '2026-01-01' + i::integer", "date '2026-01-01' + i::integer"],
    ['moments', "timestamp '2026-01-01' + to_seconds(i)", "timestamp '2026-01-01' + to_seconds(i)"],
    ['texts with a mark at their beginning', 'chr(65279) || i', 'chr(65279) || i'],
  ])('%s', async (_, own, other) => {
    const { asked, expected } = await paired(straight(own), turned(other));
    expect(asked).toBeDefined();
    expect(asked).toEqual(expected);
  });

  test('by several columns', async () => {
    const sql = "select i % 100 as a, 'b' || i // 100 as b from range(10000) t(i)";
    const { asked, expected } = await paired(sql, `${sql} order by hash(i)`, ['a', 'b']);
    expect(asked).toBeDefined();
    expect(asked).toEqual(expected);
  });

  test('in several files', async () => {
    const files = [
      await world.parquet('one.parquet', 'select i as id from range(5000) t(i)'),
      await world.parquet('two.parquet', 'select i + 5000 as id from range(5000) t(i)'),
    ];
    const other = await world.table(await world.parquet('other.parquet', turned('i')));
    const own = await world.table(files);
    const asked = await world.engine.pairing(own, other, ['id']);
    expect(asked).toBeDefined();
    expect(asked).toEqual(pairedByName(await namesOfRows(own, ['id']), await namesOfRows(other, ['id'])));
  });
});

describe('nothing is paired', () => {
  test.each([
    ['a row is missing', 'i', 'i + 1'],
    ['a name repeats in one', 'i', 'i // 2'],
    ['a name repeats in both', 'i // 2', 'i // 2'],
    ['a name is missing in both', 'if(i = 77, null, i)', 'if(i = 77, null, i)'],
    ['numbers are written in two ways, of which the texts may be one', 'i', 'i::double'],
    ['they are written in two ways', 'i / 8', 'i / 8'],
    ['decimals have other places', 'i::decimal(9, 1)', 'i::decimal(9, 2)'],
    ['names are longer than they may be', "repeat('x', 1200) || i", "repeat('x', 1200) || i"],
  ])('where %s', async (_, own, other) => {
    expect((await paired(straight(own), straight(other))).asked).toBeUndefined();
  });

  test('where the names are damaged: who reads them is told', async () => {
    const whole = await world.table(await world.parquet('own.parquet', straight("'row ' || i")));
    const path = world.files.absolute(await world.parquet('other.parquet', straight("'row ' || i")));
    const bytes = await readFile(path);
    await writeFile(path, bytes.fill(0xff, 500, 900));
    const damaged = await world.table('other.parquet');
    expect(await world.engine.pairing(whole, damaged, ['id'])).toBeUndefined();
    expect((await told(valuesOf(damaged, 'id')))[0]).toContain('other.parquet cannot be read');
  });

  test('where a table was written again since it was opened', async () => {
    const own = await world.table(await world.parquet('own.parquet', straight('i')));
    const other = await world.table(await world.parquet('other.parquet', straight('i')));
    await world.parquet('other.parquet', turned('i'));
    expect(await world.engine.pairing(own, other, ['id'])).toBeUndefined();
  });

  test('where one table has more rows', async () => {
    expect((await paired('select 1 as id', 'from (values (1), (2)) t(id)')).asked).toBeUndefined();
  });
});

test('a pairing is the one that the names say, or none', async () => {
  const name = fc.option(fc.constantFrom('1', '2', '3', '01', '1.0', ' 1', 'a', 'A', 'á', ''), { nil: null });
  const table = fc.array(name, { minLength: 1, maxLength: 6 });
  const sql = (names: readonly (string | null)[]) =>
    `select id::varchar as id from (values ${names.map((id) => (id === null ? '(null)' : `('${id}')`)).join(', ')}) t(id)`;
  await fc.assert(
    fc.asyncProperty(table, fc.option(table), async (own, drawn) => {
      const { asked, expected } = await paired(sql(own), sql(drawn ?? own.toReversed()));
      expect(asked).toEqual(expected);
    }),
    { numRuns: 40 },
  );
});

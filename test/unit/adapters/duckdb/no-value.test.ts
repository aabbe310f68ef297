import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Table } from '../../../../src/foundation/ports/ports.ts';
import { duckDbWorld, told, valuesOf, type World } from './world.ts';

/** The same rows twice: what is not known written as NaN, and as NULL. */
let world: World;
let nan: Table;
let nulls: Table;
beforeAll(async () => {
  world = await duckDbWorld();
  const rows = (missing: string) =>
    `select unnest(['1', '${missing}', '2', '2', '${missing}', 'inf'])::double as x,
       unnest(['5', '7', '${missing}', '9', '9', '5'])::float as y, unnest([1, 2, 3, 4, 5, 6]) as id`;
  nan = await world.table(await world.parquet('nan.parquet', rows('nan')));
  const clean = "select nullif(x, 'nan') as x, nullif(y, 'nan') as y, id";
  nulls = await world.table(await world.parquet('nulls.parquet', `${clean} from (${rows('nan')})`));
});
afterAll(() => world.end());

describe('NaN is answered as NULL is', () => {
  test.each<[string, (table: Table) => Promise<unknown>]>([
    ['missing values', (table) => table.count([{ column: 'x', bad: { is: 'null' } }])],
    ['a range', (table) => table.count([{ column: 'x', bad: { is: 'outside', minimum: 0, maximum: 9 } }])],
    ['a set', (table) => table.count([{ column: 'y', bad: { is: 'none-of', values: [5, 7, 9] } }])],
    ['a multiple', (table) => table.count([{ column: 'y', bad: { is: 'not-multiple-of', of: 5 } }])],
    ['repeated values', (table) => table.surplus(['x'])],
    ['repeated pairs', (table) => table.surplus(['x', 'y'])],
    ['counts of values', (table) => table.valueCounts('x')],
    ['a profile', (table) => table.profile(['x', 'y'])],
    ['a label', (table) => valuesOf(table, 'x >= 1.5')],
    ['a text', (table) => valuesOf(table, 'y')],
    ['what an expression makes', (table) => valuesOf(table, "if(id = 1, 'nan'::double, id)")],
    ['a number', (table) => valuesOf(table, 'x + y', 'number')],
    ['`is null`', (table) => valuesOf(table, 'x is null or y is null')],
  ])('%s', async (_, ask) => {
    expect(await ask(nan)).toEqual(await ask(nulls));
  });

  test('shows rows without a value', async () => {
    const rows = await nan.failing({ column: 'x', bad: { is: 'null' } }, ['id', 'x'], 5);
    expect(rows.map(({ values }) => values)).toEqual([
      { id: 2, x: null },
      { id: 5, x: null },
    ]);
  });

  test('but for the numbers of a column, where both are counted', async () => {
    expect(await nan.numberCounts('x')).toMatchObject({ rows: 6, nulls: 0, nans: 2, infinities: 1 });
    expect(await nulls.numberCounts('x')).toMatchObject({ rows: 6, nulls: 2, nans: 0, infinities: 1 });
  });

  test('so that isnan, which would never hold, is refused', async () => {
    expect(await told(valuesOf(nan, 'if(isnan(x), 0, x)'))).toEqual([
      expect.stringContaining('uses isnan, which never holds: NaN is read as NULL, so ask `is null`'),
    ]);
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { duckDbWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await duckDbWorld();
});
afterAll(() => world.end());

const ROWS = 'select i as id, i * 0.5 as a, i % 3 as b, i % 2 = 0 as late from range(100) t(i)';
const by = { ids: ['id'], values: ['a', 'b', 'late'] };

describe('rows of one table in others', () => {
  test.each([
    [
      'the same in another order',
      `${ROWS} order by hash(i)`,
      { sharedIds: 100, sharedRows: 100, sharedValues: 100 },
    ],
    [
      'with other ids',
      `select id + 1000 as id, * exclude (id) from (${ROWS})`,
      { sharedIds: 0, sharedRows: 0, sharedValues: 100 },
    ],
    [
      'other rows with the ids',
      `select id, a + 0.25 as a, b, late from (${ROWS})`,
      { sharedIds: 100, sharedRows: 0, sharedValues: 0 },
    ],
    ['half of them', `${ROWS} where i < 50`, { sharedIds: 50, sharedRows: 50, sharedValues: 50 }],
    [
      'in other types',
      `select id::double as id, a::float as a, b::bigint as b, late from (${ROWS})`,
      { sharedIds: 100, sharedRows: 100, sharedValues: 100 },
    ],
  ])('%s', async (_, sql, expected) => {
    const own = await world.table(await world.parquet('own.parquet', ROWS));
    const other = await world.table(await world.parquet('other.parquet', sql));
    expect(await world.engine.overlap(own, [other], by)).toMatchObject({
      rows: 100,
      repeatedValues: 0,
      ...expected,
    });
  });

  test('of CSV and Parquet, and of several', async () => {
    const lines = Array.from({ length: 10 }, (_, i) => `${i},${i * 0.5},${i % 3},${i % 2 === 0}`);
    const csv = await world.table(await world.file('own.csv', `id,a,b,late\n${lines.join('\n')}\n`));
    const others = [
      await world.table(await world.parquet('first.parquet', `${ROWS} where i < 5`)),
      await world.table(await world.parquet('second.parquet', `${ROWS} where i >= 8`)),
    ];
    expect(await world.engine.overlap(csv, others, by)).toEqual({
      rows: 10,
      sharedIds: 7,
      sharedRows: 7,
      sharedValues: 7,
      otherRows: 97,
      repeatedValues: 0,
    });
  });

  test('rows that repeat are counted, NULL and NaN are one missing value', async () => {
    const own = await world.table(await world.parquet('own.parquet', "select 1 as id, 'nan'::double as a"));
    const other = await world.table(
      await world.parquet(
        'other.parquet',
        'select i as id, if(i < 4, null, i::double) as a from range(6) t(i)',
      ),
    );
    expect(await world.engine.overlap(own, [other], { ids: [], values: ['a'] })).toMatchObject({
      sharedIds: 0,
      sharedValues: 1,
      repeatedValues: 4,
    });
  });
});

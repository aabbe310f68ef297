import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Aggregate, AggregateRows } from '../../../../src/foundation/ports/ports.ts';
import { duckDbWorld, told, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await duckDbWorld();
});
afterAll(() => world.end());

const ROWS: AggregateRows = {
  columns: [
    { name: 'prediction', type: 'boolean', values: Float64Array.of(1, 0, 1, 1) },
    { name: 'gain', type: 'number', values: Float64Array.of(10, -4, 2, Number.NaN) },
    { name: 'origin "x"', type: 'text', values: ['JFK', 'LGA', 'JFK', null] },
  ],
  divisions: [Uint32Array.of(0, 1, 1, 2)],
};

const ask = async (sql: string, more: Partial<Aggregate> = {}) => {
  const [answer] = await world.engine.aggregate(ROWS, [{ name: 'metrics revenue', sql, where: [], ...more }]);
  return answer!;
};

describe('an aggregate of the user over rows at hand', () => {
  test.each([
    ['sum(gain) FILTER (WHERE prediction)', 12],
    ['sum(gain) / count(*)', 2],
    ['avg(gain) -- of those known', 8 / 3],
    ['count(gain)', 3],
    ['count(DISTINCT "origin ""x""") * 1.5', 3],
    ['max(gain) > 5', 1],
    ['sum(gain) FILTER (WHERE gain > 99)', Number.NaN],
    ['1 / (sum(gain) - 8)', Number.NaN],
  ])('%s is %d', async (sql, value) => {
    expect(await ask(sql)).toEqual({ value });
  });

  test('over a slice, without each block, and over all rows twice', async () => {
    const without = { division: 0, blocks: [0, 1, 2] };
    expect(await ask('sum(gain)', { without })).toEqual({
      value: 8,
      leftOut: { without: Float64Array.of(-2, 10, 8), twice: 16 },
    });
    const where = [{ column: 'origin "x"', value: 'JFK' }];
    expect(await ask('sum(gain)', { where, without: { division: 0, blocks: [1] } })).toEqual({
      value: 12,
      leftOut: { without: Float64Array.of(10), twice: 24 },
    });
  });
});

describe('refused is what', () => {
  test.each([
    ['reads a file', "(select count(*) from '/etc/passwd')", 'uses a subquery'],
    ['goes over windows', 'sum(sum(gain)) over ()', 'uses a window'],
    ['depends on chance', 'sum(gain * random())', 'uses random, which depends on more'],
    [
      'depends on the day',
      "sum(gain) + date_diff('day', current_date, date '2026-01-01')",
      'uses current_date',
    ],
    ['is a value for each row', 'gain', 'answers a value for each row'],
    ['is no number', 'max("origin ""x""")', 'answers VARCHAR, not a number'],
    ['names a column that is not there', 'sum(loss)', 'cannot be run (Binder Error'],
    ['names a division', 'max("mlops division 0")', 'cannot be run (Binder Error'],
    ['is more than one', 'sum(gain), sum(gain)', 'answers STRUCT(DOUBLE, DOUBLE), not a number'],
    ['is two statements', 'sum(gain)) from rows; drop table rows; select (1', 'is not an SQL expression'],
    ['fails on a value', 'sum("origin ""x"""::double)', 'cannot be run (Conversion Error'],
    ['grows without bound', "max(repeat('x', 1000000000)) = 'x'", 'can make values'],
  ])('%s', async (_, sql, message) => {
    const [said] = await told(ask(sql));
    expect(said).toContain('metrics revenue');
    expect(said).toContain(message);
  });
});

test('the columns alone show what is wrong, before there are rows', async () => {
  const columns = [{ name: 'gain', type: 'number' as const, values: new Float64Array(0) }];
  const asked = (sql: string) =>
    world.engine.aggregate({ columns, divisions: [] }, [{ name: 'metrics revenue', sql, where: [] }]);
  expect(await asked('sum(gain)')).toEqual([{ value: Number.NaN }]);
  expect((await told(asked('gain')))[0]).toContain('answers a value for each row');
});

import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rowsIn } from '../../../../src/domain/drift/outline.ts';
import type { Table } from '../../../../src/foundation/ports/ports.ts';
import { memoryDistributions } from '../../../support/memory-table.ts';
import { duckDbWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await duckDbWorld();
});
afterAll(() => world.end());

const NAMES = new Map([
  [Number.NaN, 'nan'],
  [Infinity, 'inf'],
  [-Infinity, '-inf'],
]);
const sqlOf = (value: number | null): string =>
  value === null ? 'null' : `'${NAMES.get(value) ?? (Object.is(value, -0) ? '-0' : value)}'`;
let made = 0;
async function tableOf(values: readonly (number | null)[], native: string): Promise<Table> {
  const list = values.map(sqlOf).join(', ');
  made += 1;
  return world.table(
    await world.parquet(`numbers-${made}.parquet`, `select unnest([${list}]::varchar[])::${native} as x`),
  );
}

const doubles = fc.oneof(
  { weight: 5, arbitrary: fc.double({ min: -1e100, max: 1e100, noNaN: true }) },
  { weight: 5, arbitrary: fc.integer({ min: -3, max: 3 }) },
  fc.constantFrom(null, Number.NaN, Infinity, -Infinity, -0, 5e-324),
);
const whole = fc.oneof(fc.integer({ min: -5, max: 5 }), fc.maxSafeInteger(), fc.constant(null));
const column = fc.oneof(
  fc.record({ native: fc.constant('double'), values: fc.array(doubles, { minLength: 1, maxLength: 60 }) }),
  fc.record({ native: fc.constant('bigint'), values: fc.array(whole, { minLength: 1, maxLength: 60 }) }),
);

/** Sums depend on their order in the last digits. */
const alike = (a: number, b: number, size: number): boolean =>
  Number.isNaN(b) ? Number.isNaN(a) : Math.abs(a - b) <= 1e-9 * size;

test('numbers are told as their definitions tell them', async () => {
  const edges = fc.uniqueArray(fc.integer({ min: -4, max: 4 }), { maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(
      column,
      fc.integer({ min: 1, max: 12 }),
      edges,
      async ({ native, values }, parts, given) => {
        const [table, plain] = [await tableOf(values, native), memoryDistributions(() => values)];
        const sorted = given.toSorted((a, b) => a - b);
        expect(await table.numberCounts('x')).toEqual(await plain.numberCounts('x'));
        expect(await table.quantiles('x', parts)).toEqual(await plain.quantiles('x', parts));
        expect(await table.histogram('x', sorted)).toEqual(await plain.histogram('x', sorted));
        expect(await table.numbers('x')).toEqual(await plain.numbers('x'));
        const grid = { cells: 5, from: -2, perUnit: parts / 2 };
        const open = Uint8Array.of(1, 0, 1, 1, 0);
        const asked = [{ column: 'x', grid }];
        const tallies = await plain.tallies(asked);
        expect(await table.tallies(asked)).toEqual(tallies);
        const opened = [{ column: 'x', grid, open, rows: rowsIn(tallies[0]!, open) }];
        expect(await table.inCells(opened)).toEqual(await plain.inCells(opened));
        const [found, expected] = [await table.moments('x'), await plain.moments('x')];
        const size = Math.max(1, ...values.map((value) => (Number.isFinite(value) ? Math.abs(value!) : 0)));
        expect(alike(found.mean, expected.mean, size)).toBe(true);
        expect(alike(found.variance, expected.variance, size ** 2)).toBe(true);
      },
    ),
    { numRuns: 40 },
  );
});

describe('numbers by hand', () => {
  test.each<{
    values: readonly (number | null)[];
    mean: number;
    variance: number;
    deciles: readonly number[];
  }>([
    { values: [2, 4, 4, 4, 5, 5, 7, 9], mean: 5, variance: 32 / 7, deciles: [2, 4, 4, 4, 4, 5, 5, 7, 9, 9] },
    { values: [3, null, Number.NaN], mean: 3, variance: Number.NaN, deciles: new Array(10).fill(3) },
    { values: [null, Infinity], mean: Number.NaN, variance: Number.NaN, deciles: [] },
  ])('$values', async ({ values, mean, variance, deciles }) => {
    const table = await tableOf(values, 'double');
    expect(await table.moments('x')).toEqual({ mean, variance });
    expect(await table.quantiles('x', 10)).toEqual(deciles);
  });

  test('a value on an edge belongs below it, and without edges all are in one bin', async () => {
    const table = await tableOf([0, 1, 1, 2, 3, null, Number.NaN, Infinity], 'double');
    expect(await table.histogram('x', [1, 2])).toEqual([3, 1, 1]);
    expect(await table.histogram('x', [])).toEqual([5]);
  });

  test('many rows are counted by value, in cells, and read from them', async () => {
    const table = await world.table(
      await world.parquet('many.parquet', 'select (i * 7919 % 10000) / 4.0 as x from range(30000) t(i)'),
    );
    const { runs } = await table.numbers('x');
    expect([...runs.values]).toEqual(Array.from({ length: 10_000 }, (_, i) => i / 4));
    expect(new Set(runs.counts)).toEqual(new Set([3]));
    const grid = { cells: 4, from: 100, perUnit: 1 / 100 };
    const [tally] = await table.tallies([{ column: 'x', grid }]);
    expect(tally).toMatchObject({ counts: Float64Array.of(1200, 1200, 1200, 26_400), rows: 30_000 });
    expect(tally).toMatchObject({ least: Float64Array.of(0, 100, 200, 300), nulls: 0 });
    const open = Uint8Array.of(0, 1, 0, 0);
    const [values] = await table.inCells([{ column: 'x', grid, open, rows: 1200 }]);
    expect(values).toEqual(Float64Array.from({ length: 1200 }, (_, i) => 100 + Math.floor(i / 3) / 4));
  });

  test('values that are not as many as were counted are not answered', async () => {
    const table = await tableOf([1, 2, 3], 'double');
    const grid = { cells: 3, from: 0, perUnit: 1 };
    const asked = table.inCells([{ column: 'x', grid, open: Uint8Array.of(1, 1, 1), rows: 2 }]);
    await expect(asked).rejects.toThrow('3 values where 2 were counted before');
  });
});

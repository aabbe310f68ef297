import { describe, expect, test } from 'vitest';
import { carriers, rowsUnseen } from '../../../../src/foundation/stats/carriers.ts';
import {
  differenceMeanInterval,
  distancesUnseen,
  lossesUnseen,
  lossMeanInterval,
} from '../../../../src/foundation/stats/heavy-tail.ts';
import { createRandom, type Random } from '../../../../src/foundation/stats/random.ts';
import { skewedMeanInterval, skewedMeanOf } from '../../../../src/foundation/stats/skewed-mean.ts';
import { expectedLargest, tailOf } from '../../../../src/foundation/stats/tail.ts';
import { defined } from './defined.ts';

/** Box & Muller 1958. */
const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random.uniform())) * Math.cos(2 * Math.PI * random.uniform());
const squares = (random: Random, n: number): Float64Array =>
  Float64Array.from({ length: n }, () => normal(random) ** 2);

describe('how many rows carry a variance', () => {
  test.each([
    [[1, -1, 1, -1], 4],
    [[0, 0, 0, 3], 1],
    [[1, -1, 0, 0, 0], 2],
    [[], 0],
    [[0, 0], 0],
  ])('%j: %d', (deviations, expected) => {
    expect(carriers(Float64Array.from(deviations))).toBe(expected);
  });

  test.each([
    [100, 200, 0],
    [14.2, 200, 0],
    [14.1, 200, 1],
    [4, 200, 2],
    [1, 10_000, 5],
  ])('%d carriers of %d rows: %d more like the largest', (carried, rows, expected) => {
    expect(rowsUnseen(carried, rows)).toBe(expected);
  });
});

test('losses without a heavy tail keep their limits', () => {
  const losses = squares(createRandom(3), 2000);
  const found = defined(skewedMeanOf(losses));
  expect(lossMeanInterval(found, distancesUnseen(losses, found, true), 0.05)).toEqual(
    skewedMeanInterval(found, 0.05),
  );
});

test('a few losses that carry the mean push up the upper limit: as if the largest had come again', () => {
  const losses = Float64Array.from({ length: 100 }, (_, i) => (i === 0 ? 50 : i % 2));
  const found = defined(skewedMeanOf(losses));
  const again = defined(skewedMeanOf(Float64Array.of(...losses, 50, 50, 50, 50, 50)));
  const plain = defined(skewedMeanInterval(found, 0.05));
  expect(lossMeanInterval(found, lossesUnseen(losses, found), 0.05)).toEqual({
    lower: plain.lower,
    upper: expect.closeTo(defined(skewedMeanInterval(again, 0.05)).upper, 10),
  });
});

describe('a tail that goes on beyond what the sample holds', () => {
  test('quantiles of Pareto have its index; one in so many of them is expected at the largest', () => {
    const n = 10_000;
    const pareto = Float64Array.from({ length: n }, (_, i) => ((i + 0.5) / n) ** (-1 / 1.5));
    const tail = tailOf(pareto);
    expect(tail).toEqual({ index: expect.closeTo(1.5, 1), from: pareto[150], rows: 150 });
    expect(expectedLargest(tail)).toBeCloseTo(tail.from * 150 ** (1 / tail.index), 8);
  });

  test('by hand: 9 of 30 values are the tail, each twice as large as the largest below it', () => {
    const tail = tailOf(Float64Array.from({ length: 30 }, (_, i) => (i < 9 ? 2 : 1)));
    expect(tail).toEqual({ index: expect.closeTo(1 / Math.LN2, 12), from: 1, rows: 9 });
  });

  test.each([
    ['without a mean it is taken to have one', { index: 0.2, from: 3, rows: 22 }, 66],
    ['equal values go no further', { index: Infinity, from: 3, rows: 22 }, 3],
    ['nothing above 0 below it', { index: 0, from: 0, rows: 22 }, 0],
  ])('%s', (_, tail, expected) => {
    expect(expectedLargest(tail)).toBe(expected);
  });

  test('mostly without a loss: three rows more like the largest', () => {
    const losses = Float64Array.from({ length: 200 }, (_, i) => (i < 20 ? 1 + i / 20 : 0));
    const found = defined(skewedMeanOf(losses));
    expect(distancesUnseen(losses, found, true)).toEqual({ rows: 3, value: losses[19] });
    expect(lossesUnseen(losses, found).rows).toBe(0);
  });

  test('between both indexes: one row more like the largest, unless the losses are squares', () => {
    const n = 1000;
    const losses = Float64Array.from({ length: n }, (_, i) => ((i + 0.5) / n) ** (-1 / 2.5));
    const found = defined(skewedMeanOf(losses));
    const seen = lossesUnseen(losses, found);
    expect(distancesUnseen(losses, found, true)).toEqual(seen);
    expect(distancesUnseen(losses, found, false)).toEqual({ ...seen, rows: Math.max(1, seen.rows) });
  });

  test('any order of the rows says the same', () => {
    const losses = squares(createRandom(4), 300).map((loss) => loss ** 3);
    expect(tailOf(losses.toReversed())).toEqual(tailOf(losses));
  });
});

describe('differences of two losses', () => {
  const limits = (differences: Float64Array) => {
    const found = defined(skewedMeanOf(differences));
    return [
      defined(differenceMeanInterval(differences, found, 0.05)),
      defined(skewedMeanInterval(found, 0.05)),
    ] as const;
  };

  test('that many rows carry keep their limits', () => {
    const [wide, plain] = limits(Float64Array.from({ length: 400 }, (_, i) => (i % 7) - 3));
    expect(wide).toEqual(plain);
  });

  test('that one row carries reach as far as if it had come again, and its opposite stays as it is', () => {
    const differences = Float64Array.from({ length: 100 }, (_, i) => (i === 0 ? 50 : (i % 2) - 0.5));
    const [wide, plain] = limits(differences);
    const again = limits(Float64Array.of(...differences, 50))[1];
    expect(wide.upper).toBeCloseTo(Math.max(plain.upper, again.upper), 10);
    const below = limits(Float64Array.of(...differences, -0.5))[1];
    expect(wide.lower).toBeCloseTo(Math.min(plain.lower, below.lower), 10);
  });
});

test.each([
  ['t(5)', 5, 0.055],
  ['t(3)', 3, 0.065],
])('squares of %s errors at 200 rows: the truth lies above the upper limit in about 5 %%', (_, df, most) => {
  const random = createRandom(8);
  const runs = 2000;
  let above = 0;
  for (let run = 0; run < runs; run++) {
    const losses = Float64Array.from({ length: 200 }, () => {
      const chi = squares(random, df).reduce((a, b) => a + b);
      return normal(random) ** 2 / (chi / df);
    });
    const found = defined(skewedMeanOf(losses));
    const { upper } = defined(lossMeanInterval(found, distancesUnseen(losses, found, true), 0.05));
    if (upper < df / (df - 2)) above += 1;
  }
  expect(above / runs).toBeLessThanOrEqual(most);
});

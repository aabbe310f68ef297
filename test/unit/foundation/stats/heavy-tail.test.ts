import { describe, expect, test } from 'vitest';
import { carriers, rowsUnseen } from '../../../../src/foundation/stats/carriers.ts';
import { lossMeanInterval } from '../../../../src/foundation/stats/heavy-tail.ts';
import { createRandom, type Random } from '../../../../src/foundation/stats/random.ts';
import { skewedMeanInterval, skewedMeanOf } from '../../../../src/foundation/stats/skewed-mean.ts';
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
  expect(lossMeanInterval(losses, found, 0.05)).toEqual(skewedMeanInterval(found, 0.05));
});

test('a few losses that carry the mean push up the upper limit: as if the largest had come again', () => {
  const losses = Float64Array.from({ length: 100 }, (_, i) => (i === 0 ? 50 : i % 2));
  const found = defined(skewedMeanOf(losses));
  const again = defined(skewedMeanOf(Float64Array.of(...losses, 50, 50, 50, 50, 50)));
  const plain = defined(skewedMeanInterval(found, 0.05));
  expect(lossMeanInterval(losses, found, 0.05)).toEqual({
    lower: plain.lower,
    upper: expect.closeTo(defined(skewedMeanInterval(again, 0.05)).upper, 10),
  });
});

test('squares of t(5) errors at 200 rows: the truth lies above the upper limit in about 5 %, not 9', () => {
  const random = createRandom(8);
  const runs = 1500;
  let above = 0;
  for (let run = 0; run < runs; run++) {
    const losses = Float64Array.from({ length: 200 }, () => {
      const chi = squares(random, 5).reduce((a, b) => a + b);
      return normal(random) ** 2 / (chi / 5);
    });
    const { upper } = defined(lossMeanInterval(losses, defined(skewedMeanOf(losses)), 0.05));
    if (upper < 5 / 3) above += 1;
  }
  expect(above / runs).toBeLessThanOrEqual(0.07);
});

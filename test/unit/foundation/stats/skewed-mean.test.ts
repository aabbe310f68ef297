import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meanInterval, meanOf } from '../../../../src/foundation/stats/mean.ts';
import { createRandom } from '../../../../src/foundation/stats/random.ts';
import { skewedMeanInterval, skewedMeanOf } from '../../../../src/foundation/stats/skewed-mean.ts';
import { defined } from './defined.ts';

const intervalOf = (values: readonly number[], alpha = 0.05) =>
  defined(skewedMeanInterval(defined(skewedMeanOf(Float64Array.from(values))), alpha));

test('skewness of rows: 0 when even, 2 for the exponential distribution', () => {
  expect(defined(skewedMeanOf(Float64Array.of(1, 2, 3, 4, 5))).skewness).toBeCloseTo(0, 12);
  const random = createRandom(1);
  const exponential = Float64Array.from({ length: 200_000 }, () => -Math.log(1 - random.uniform()));
  expect(defined(skewedMeanOf(exponential)).skewness).toBeCloseTo(2, 0);
});

test('rows that lie evenly have the limits of Student t', () => {
  const values = [1, 2, 3, 4, 5, 6, 7, 8, 9];
  const student = defined(meanInterval(defined(meanOf(Float64Array.from(values))), 0.05));
  expect(intervalOf(values).lower).toBeCloseTo(student.lower, 12);
  expect(intervalOf(values).upper).toBeCloseTo(student.upper, 12);
});

test('the transform is inverted: Hall of the t at the limit is the quantile', () => {
  const values = [0.1, 0.2, 0.2, 0.3, 0.4, 0.5, 0.9, 1.6, 2.8, 4.9];
  const found = defined(skewedMeanOf(Float64Array.from(values)));
  const { upper } = intervalOf(values);
  const t = (found.mean - upper) / Math.sqrt(defined(found.variance) / found.n);
  const tilt = found.skewness / Math.sqrt(found.n);
  const hall = t + tilt * (t ** 2 / 3 + 1 / 6) + (tilt ** 2 * t ** 3) / 27;
  expect(hall).toBeCloseTo(-1.833112932656237, 8); // Student t, 9 degrees of freedom, .05
});

test('never narrower than Student t, and mirrored with the rows', () => {
  const values = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 3, maxLength: 40 });
  fc.assert(
    fc.property(values, (rows) => {
      const found = skewedMeanOf(Float64Array.from(rows));
      const there = skewedMeanInterval(defined(found), 0.05);
      if ('undefined' in there) return;
      const student = defined(meanInterval(defined(found), 0.05));
      expect(there.lower).toBeLessThanOrEqual(student.lower);
      expect(there.upper).toBeGreaterThanOrEqual(student.upper);
      const back = intervalOf(rows.map((x) => -x));
      const size = 1e-9 * (1 + Math.abs(there.lower) + Math.abs(there.upper));
      expect(Math.abs(back.lower + there.upper)).toBeLessThanOrEqual(size);
    }),
  );
});

describe('undefined', () => {
  test.each([[[]], [[1]], [[2, 2, 2]]])('%j', (rows) => {
    const found = skewedMeanOf(Float64Array.from(rows));
    expect('undefined' in found || 'undefined' in skewedMeanInterval(found, 0.05)).toBe(true);
  });
});

/** Loss of a calibrated probability: many small ones, a few large. */
const loss = (random: ReturnType<typeof createRandom>): number => {
  const p = 0.02 + 0.96 * random.uniform() ** 2;
  return -Math.log(random.uniform() < p ? p : 1 - p);
};
const TRUE_LOSS = ((): number => {
  let total = 0;
  const steps = 200_000;
  for (let i = 0; i < steps; i++) {
    const p = 0.02 + 0.96 * ((i + 0.5) / steps) ** 2;
    total -= p * Math.log(p) + (1 - p) * Math.log(1 - p);
  }
  return total / steps;
})();

test('the limits of a mean log loss of 200 rows err in at most 6 % on either side', () => {
  const random = createRandom(11);
  const sides = { above: 0, below: 0 };
  const runs = 4000;
  for (let run = 0; run < runs; run++) {
    const { lower, upper } = intervalOf(Array.from({ length: 200 }, () => loss(random)));
    if (upper < TRUE_LOSS) sides.below++;
    if (lower > TRUE_LOSS) sides.above++;
  }
  expect(sides.below / runs).toBeLessThanOrEqual(0.06);
  expect(sides.above / runs).toBeLessThanOrEqual(0.06);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meanInterval, meanOf, pairedMean } from '../../../../src/foundation/stats/mean.ts';
import { isUndefined } from '../../../../src/foundation/stats/undefined.ts';
import golden from '../../../fixtures/golden/stats-mean.json' with { type: 'json' };
import { defined } from './defined.ts';

const values = Float64Array.from(golden.values);
const other = Float64Array.from(golden.other);

describe('mean against scipy', () => {
  test('of one column, with a 90 % interval', () => {
    const estimate = defined(meanOf(values));
    const { lower, upper } = defined(meanInterval(estimate, 0.05));
    expect(estimate.mean).toBeCloseTo(golden.mean, 12);
    expect(estimate.variance).toBeCloseTo(golden.variance, 12);
    expect(lower).toBeCloseTo(golden.lower, 11);
    expect(upper).toBeCloseTo(golden.upper, 11);
  });

  test('of candidate - 1.05 baseline over the same rows', () => {
    const { lower, upper } = defined(meanInterval(defined(pairedMean(values, other, golden.factor)), 0.05));
    expect(lower).toBeCloseTo(golden.pairedLower, 11);
    expect(upper).toBeCloseTo(golden.pairedUpper, 11);
  });
});

describe('what a mean cannot say', () => {
  test.each([
    ['no rows', []],
    ['NaN', [1, Number.NaN]],
    ['infinite', [1, Number.POSITIVE_INFINITY]],
  ])('%s: undefined', (_name, rows) => {
    expect(isUndefined(meanOf(Float64Array.from(rows)))).toBe(true);
  });

  test('one row has a mean and no interval', () => {
    const estimate = defined(meanOf(Float64Array.of(3)));
    expect(estimate.mean).toBe(3);
    expect(meanInterval(estimate, 0.05)).toEqual({ undefined: 'variance of 1 row' });
  });

  test('equal values have no interval, rounding notwithstanding', () => {
    const finite = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(finite, fc.integer({ min: 2, max: 60 }), (value, rows) => {
        const estimate = defined(meanOf(new Float64Array(rows).fill(value)));
        expect(meanInterval(estimate, 0.05)).toEqual({
          undefined: `interval of a mean of ${rows} equal values`,
        });
      }),
    );
  });

  test('rows that do not pair are refused', () => {
    expect(() => pairedMean(values, other.slice(1))).toThrow('57 candidate and 56 baseline rows');
  });
});

import { describe, expect, test } from 'vitest';
import type { Interval } from '../../../../src/foundation/stats/interval.ts';
import { clopperPearson, wilson } from '../../../../src/foundation/stats/proportion.ts';
import golden from '../../../fixtures/golden/stats-proportion.json' with { type: 'json' };
import { binomialMass } from './binomial-mass.ts';
import { defined } from './defined.ts';

const exact = (k: number, n: number, alpha: number) =>
  defined(clopperPearson(k, n, { lower: alpha, upper: alpha }));

describe('limits of a proportion against scipy', () => {
  test.each(golden.clopperPearson)('Clopper-Pearson %d of %d at %d', (k, n, alpha, lower, upper) => {
    const limits = exact(k!, n!, alpha!);
    expect(limits.lower).toBeCloseTo(lower!, 10);
    expect(limits.upper).toBeCloseTo(upper!, 10);
  });

  test.each(golden.wilson)('Wilson %d of %d at %d', (k, n, alpha, lower, upper) => {
    const limits = defined(wilson(k!, n!, alpha!));
    expect(limits.lower).toBeCloseTo(lower!, 10);
    expect(limits.upper).toBeCloseTo(upper!, 10);
  });

  test('gives each side its own level', () => {
    expect(clopperPearson(90, 100, { lower: 0.05, upper: 0.001 })).toEqual({
      lower: exact(90, 100, 0.05).lower,
      upper: exact(90, 100, 0.001).upper,
    });
  });
});

/** Probability that the two-sided 95 % interval holds the truth, by enumeration of every outcome. */
function coverage(n: number, p: number, interval: (k: number) => Interval): number {
  return binomialMass(n, p).reduce((total, mass, k) => {
    const { lower, upper } = interval(k);
    return lower <= p && p <= upper ? total + mass : total;
  }, 0);
}

describe('exact coverage of nominal 95 % intervals', () => {
  const cells = [
    [50, 0.9],
    [100, 0.98],
    [100, 0.9],
    [200, 0.95],
    [500, 0.99],
    [1000, 0.9],
  ] as const;

  test.each(cells)('n = %d, p = %d: Clopper-Pearson >= .95, Wilson >= .93', (n, p) => {
    expect(coverage(n, p, (k) => exact(k, n, 0.025))).toBeGreaterThanOrEqual(0.95);
    expect(coverage(n, p, (k) => defined(wilson(k, n, 0.025)))).toBeGreaterThanOrEqual(0.93);
  });

  test.each([
    [200, 0.1, 0.067],
    [50, 0.02, 0.078],
  ])('n = %d, p = %d: the lower limit errs %d for Wilson, at most .05 for Clopper-Pearson', (n, p, share) => {
    const errs = (lower: (k: number) => number) =>
      binomialMass(n, p).reduce((total, mass, k) => (lower(k) > p ? total + mass : total), 0);
    expect(errs((k) => defined(wilson(k, n, 0.05)).lower)).toBeCloseTo(share, 3);
    expect(errs((k) => exact(k, n, 0.05).lower)).toBeLessThanOrEqual(0.05);
  });
});

describe('what cannot be answered', () => {
  test('is undefined without rows', () => {
    expect(clopperPearson(0, 0, { lower: 0.05, upper: 0.05 })).toEqual({ undefined: 'proportion of 0 rows' });
    expect(wilson(0, 0, 0.05)).toEqual({ undefined: 'proportion of 0 rows' });
  });

  test.each([
    [3, 2],
    [-1, 2],
    [0.5, 2],
    [Number.NaN, 2],
  ])('refuses %d of %d', (k, n) => {
    expect(() => wilson(k, n, 0.05)).toThrow(/0 <= successes <= n/);
  });

  test('refuses a level that is not one-sided', () => {
    expect(() => wilson(1, 2, 0.95)).toThrow('alpha: need 0 < alpha < 0.5, got 0.95');
  });
});

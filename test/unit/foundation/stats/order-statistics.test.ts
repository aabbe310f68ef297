import { describe, expect, test } from 'vitest';
import { fewestForQuantile, quantileRanks } from '../../../../src/foundation/stats/order-statistics.ts';
import { binomialMass } from './binomial-mass.ts';
import { defined } from './defined.ts';

const alpha = 0.05;

describe('ranks of a quantile', () => {
  test.each([
    [30, 0.5],
    [100, 0.5],
    [1001, 0.5],
    [200, 0.95],
    [500, 0.1],
  ])('of %i values, share %f: neither end errs in more than 5 %, and a rank nearer would', (n, share) => {
    const { lower, upper } = defined(quantileRanks(n, share, alpha));
    const mass = binomialMass(n, share);
    /** P(fewer than `rank` values lie below the quantile). */
    const below = (rank: number): number => mass.slice(0, rank).reduce((sum, one) => sum + one, 0);
    expect(below(lower)).toBeLessThanOrEqual(alpha);
    expect(below(lower + 1)).toBeGreaterThan(alpha);
    expect(1 - below(upper)).toBeLessThanOrEqual(alpha);
    expect(1 - below(upper - 1)).toBeGreaterThan(alpha);
  });

  test('are not known of few values', () => {
    expect(fewestForQuantile(0.5, alpha)).toBe(5);
    expect(quantileRanks(4, 0.5, alpha)).toEqual({ undefined: 'fewer than 5 values' });
    expect(quantileRanks(5, 0.5, alpha)).toEqual({ lower: 1, upper: 5 });
    expect(fewestForQuantile(0.95, alpha)).toBe(59);
  });
});

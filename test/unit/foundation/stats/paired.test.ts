import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalQuantile } from '../../../../src/foundation/stats/distributions.ts';
import { mcNemarExact, type PairedCounts, tango, tangoZ } from '../../../../src/foundation/stats/paired.ts';
import golden from '../../../fixtures/golden/stats-paired.json' with { type: 'json' };
import { binomialMass } from './binomial-mass.ts';
import { defined } from './defined.ts';

const cells = (both: number, candidateOnly: number, baselineOnly: number, neither: number): PairedCounts => ({
  both,
  candidateOnly,
  baselineOnly,
  neither,
});

describe('Tango against limits solved at 50 digits from the likelihood', () => {
  test.each(golden.tango)('%d, %d, %d, %d at %d', (both, b, c, neither, alpha, lower, upper, z) => {
    const counts = cells(both!, b!, c!, neither!);
    const interval = defined(tango(counts, alpha!));
    expect(interval.lower).toBeCloseTo(lower!, 10);
    expect(interval.upper).toBeCloseTo(upper!, 10);
    expect(tangoZ(counts, -0.01)).toBeCloseTo(z!, 8);
  });
});

describe('Tango interval', () => {
  const counts = fc
    .tuple(fc.nat(300), fc.nat(60), fc.nat(60), fc.nat(300))
    .filter((c) => c.some((n) => n > 0));

  test('holds the estimate, stays within -1 and 1, and mirrors when the models swap', () => {
    fc.assert(
      fc.property(counts, ([both, b, c, neither]) => {
        const there = defined(tango(cells(both, b, c, neither), 0.05));
        const back = defined(tango(cells(both, c, b, neither), 0.05));
        expect(there.lower).toBeGreaterThanOrEqual(-1);
        expect(there.upper).toBeLessThanOrEqual(1);
        expect(there.lower).toBeLessThanOrEqual(there.difference);
        expect(there.upper).toBeGreaterThanOrEqual(there.difference);
        expect(back.lower).toBeCloseTo(-there.upper, 9);
        expect(back.upper).toBeCloseTo(-there.lower, 9);
      }),
    );
  });

  test('is not certain of a difference of 0 when the models never disagree', () => {
    const z2 = normalQuantile(0.05) ** 2;
    const { difference, lower, upper } = defined(tango(cells(170, 0, 0, 30), 0.05));
    expect(difference).toBe(0);
    expect(lower).toBeCloseTo(-z2 / (200 + z2), 12);
    expect(upper).toBeCloseTo(z2 / (200 + z2), 12);
  });

  test('is undefined without rows and refuses counts that are not whole', () => {
    expect(tango(cells(0, 0, 0, 0), 0.05)).toEqual({ undefined: 'paired difference of 0 rows' });
    expect(() => tango(cells(1, 0.5, 0, 0), 0.05)).toThrow(/four whole numbers/);
    expect(() => tango(cells(1, Number.NaN, 0, 0), 0.05)).toThrow(/four whole numbers/);
  });
});

/** Probability that non-inferiority is declared when the truth lies on the limit -margin, by enumeration. */
function errorAtLimit(n: number, disagreement: number, margin: number): number {
  const z = -normalQuantile(0.05);
  const candidateShare = (disagreement - margin) / 2 / disagreement;
  return binomialMass(n, disagreement).reduce((total, mass, disagreeing) => {
    if (mass < 1e-12) return total;
    return binomialMass(disagreeing, candidateShare).reduce((inner, share, b) => {
      const counts = cells(n - disagreeing, b, disagreeing - b, 0);
      return tangoZ(counts, -margin) > z ? inner + mass * share : inner;
    }, total);
  }, 0);
}

describe('the level of the Tango test at its limit, by exact enumeration', () => {
  test.each([
    [200, 0.02, 0.01, 0.044],
    [200, 0.03, 0.02, 0.037],
    [1000, 0.02, 0.02, 0.038],
    [100, 0.1, 0.05, 0.045],
    [1000, 0.1, 0.01, 0.05],
    [50, 0.3, 0.1, 0.05],
  ])('n = %d, D = %d, margin %d errs at most .05', (n, disagreement, margin, expected) => {
    const error = errorAtLimit(n, disagreement, margin);
    expect(error).toBeLessThanOrEqual(0.0505);
    expect(error).toBeCloseTo(expected, 2);
  });
});

describe('exact McNemar', () => {
  test.each(golden.mcnemar)(
    '%d against %d agrees with the binomial test',
    (candidateOnly, baselineOnly, p) => {
      const value = mcNemarExact({ candidateOnly: candidateOnly!, baselineOnly: baselineOnly! });
      expect(Math.abs(value / p! - 1)).toBeLessThan(1e-11);
    },
  );

  test('without disagreement is no evidence', () => {
    expect(mcNemarExact({ candidateOnly: 0, baselineOnly: 0 })).toBe(1);
  });
});

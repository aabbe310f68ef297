import { describe, expect, test } from 'vitest';
import { tangoZ } from '../../../../src/foundation/stats/paired.ts';
import {
  capRows,
  rowsForEstimate,
  rowsForMean,
  rowsForPairedNonInferiority,
  rowsForProportion,
} from '../../../../src/foundation/stats/power.ts';
import { clopperPearson } from '../../../../src/foundation/stats/proportion.ts';
import { isUndefined } from '../../../../src/foundation/stats/undefined.ts';
import { binomialMass } from './binomial-mass.ts';
import { defined } from './defined.ts';

const plan = { alpha: 0.05, power: 0.8 };

describe('rows for paired non-inferiority of equal models', () => {
  test.each([
    [0.05, 0.01, 0.8, 3092],
    [0.05, 0.01, 0.95, 5412],
    [0.1, 0.01, 0.8, 6183],
    [0.1, 0.01, 0.95, 10823],
    [0.1, 0.02, 0.8, 1546],
    [0.1, 0.02, 0.95, 2706],
  ])('disagreement %d, margin %d, power %d: %d', (disagreement, margin, power, rows) => {
    expect(rowsForPairedNonInferiority({ disagreement, margin }, { alpha: 0.05, power })).toBe(rows);
  });

  test.each([
    [0.05, 0.02],
    [0.02, 0.01],
    [0.01, 0.01],
    [0.1, 0.05],
  ])(
    'disagreement %d, margin %d: Tango decides with power near .8, margins of half the disagreement included',
    (disagreement, margin) => {
      const n = defined(rowsForPairedNonInferiority({ disagreement, margin }, plan));
      const disagreeing = binomialMass(n, disagreement);
      const met = disagreeing.reduce((total, mass, rows) => {
        if (mass < 1e-9) return total;
        const passing = binomialMass(rows, 0.5).reduce((sum, share, candidateOnly) => {
          const counts = { both: n - rows, candidateOnly, baselineOnly: rows - candidateOnly, neither: 0 };
          return tangoZ(counts, -margin) >= 1.6448536269514722 ? sum + share : sum;
        }, 0);
        return total + mass * passing;
      }, 0);
      expect(met).toBeGreaterThan(0.78);
      expect(met).toBeLessThan(0.84);
    },
  );

  test('never fewer than clear the margin without any disagreement', () => {
    expect(rowsForPairedNonInferiority({ disagreement: 0, margin: 0.01 }, plan)).toBe(268);
  });

  test('fewer when the candidate is planned to be better', () => {
    const better = { disagreement: 0.1, margin: 0.01, effect: 0.02 };
    expect(rowsForPairedNonInferiority(better, plan)).toBe(687);
  });

  test('a planned effect at or beyond the limit has no number of rows', () => {
    expect(
      isUndefined(rowsForPairedNonInferiority({ disagreement: 0.1, margin: 0.01, effect: -0.01 }, plan)),
    ).toBe(true);
    expect(isUndefined(rowsForPairedNonInferiority({ disagreement: 0.1, margin: 0 }, plan))).toBe(true);
  });
});

describe('rows for a proportion', () => {
  test.each([
    [0.9, 0.85],
    [0.95, 0.93],
    [0.05, 0.1],
    [1, 0.98],
  ])('planned %d against %d: the exact limits then decide with power near .8', (planned, limit) => {
    const n = defined(rowsForProportion({ planned, limit }, plan));
    const met = binomialMass(n, Math.min(planned, 1 - 1e-15)).reduce((total, mass, k) => {
      if (mass < 1e-12) return total;
      const { lower, upper } = defined(clopperPearson(k, n, { lower: 0.05, upper: 0.05 }));
      return (planned > limit ? lower > limit : upper < limit) ? total + mass : total;
    }, 0);
    expect(met).toBeGreaterThan(0.78);
  });

  test('is undefined at the limit itself', () => {
    expect(isUndefined(rowsForProportion({ planned: 0.9, limit: 0.9 }, plan))).toBe(true);
  });
});

describe('rows for means and scaled errors', () => {
  test('mean: 6.18 variances over the squared distance, and a few for the estimated variance', () => {
    expect(rowsForMean({ variance: 4, distance: 0.5 }, plan)).toBe(101);
  });

  test('mean of skewed rows: more where the tail points to the limit, fewer where it points away', () => {
    // Exponential losses of mean 1 under 1.2: sqrt(n) 0.2 = 2.4865 + 1.7122 · 2 / sqrt(n), and 1.35 rows.
    const losses = { variance: 1, distance: 0.2 };
    expect(rowsForMean({ ...losses, skewness: 2 }, plan)).toBe(189);
    expect(rowsForMean({ ...losses, skewness: 0 }, plan)).toBe(156);
    expect(rowsForMean({ ...losses, skewness: -2 }, plan)).toBe(143);
    expect(rowsForMean({ ...losses, skewness: -1e9 }, plan)).toBeGreaterThan(0);
  });

  test('estimate: the error seen now shrinks with the root of the rows', () => {
    const now = { standardError: 0.01, rows: 1000 };
    expect(rowsForEstimate({ ...now, distance: 0.02 }, plan)).toBe(1546);
    expect(isUndefined(rowsForEstimate({ ...now, standardError: Number.NaN, distance: 0.02 }, plan))).toBe(
      true,
    );
    expect(isUndefined(rowsForEstimate({ ...now, distance: Number.NaN }, plan))).toBe(true);
  });

  test('a cap turns a far number into "more than"', () => {
    expect(capRows(50, 5000, 100)).toEqual({ rows: 5000 });
    expect(capRows(50, 5001, 100)).toEqual({ moreThan: 5000 });
  });

  test('refuses a power below one half', () => {
    expect(() => rowsForMean({ variance: 1, distance: 1 }, { alpha: 0.05, power: 0.2 })).toThrow(/power/);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { benjaminiHochberg } from '../../../../src/foundation/stats/benjamini-hochberg.ts';
import { chiSquareTwoSample } from '../../../../src/foundation/stats/chi-square.ts';
import { ksTwoSample } from '../../../../src/foundation/stats/ks.ts';
import { psiNumeric, psiOfCounts } from '../../../../src/foundation/stats/psi.ts';
import { createRandom } from '../../../../src/foundation/stats/random.ts';
import { totalVariation } from '../../../../src/foundation/stats/total-variation.ts';
import { isUndefined } from '../../../../src/foundation/stats/undefined.ts';
import golden from '../../../fixtures/golden/stats-drift.json' with { type: 'json' };
import { defined } from './defined.ts';

const column = (length: number, value: (i: number) => number) =>
  Float64Array.from({ length }, (_, i) => value(i));

describe('two-sample Kolmogorov-Smirnov', () => {
  test.each(golden.ks.map((c) => [c.a.length, c.b.length, c] as const))(
    '%d and %d values: scipy exact',
    (_n, _m, c) => {
      const result = defined(ksTwoSample(Float64Array.from(c.a), Float64Array.from(c.b)));
      expect(result.method).toBe('exact');
      expect(result.d).toBeCloseTo(c.d, 12);
      expect(result.location).toBe(c.location);
      expect(Math.abs(result.p / c.p - 1)).toBeLessThan(1e-9);
    },
  );

  /** n and m values whose distribution functions lie exactly gap / (n m) apart, at one place. */
  function samplesApart(n: number, m: number, below: number, other: number) {
    const a = column(n, (i) => (i < below ? 0 : 1));
    const b = column(m, (i) => (i < other ? 0 : 1));
    return defined(ksTwoSample(a, b));
  }

  test('n = 400, m = 350, D = 0.1057…: exact p', () => {
    // 400 · 350 · D = 14800 = |i · 350 - j · 400| at i = 320, j = 243.
    const result = samplesApart(400, 350, 320, 243);
    expect(result.d).toBeCloseTo(0.10571428571428572, 15);
    expect(result.p).toBeCloseTo(0.02839627077428, 13);
  });

  test('beyond a million pairs uses the limit with finite-sample terms', () => {
    const result = samplesApart(2000, 1750, 1000, 800);
    expect(result.method).toBe('stephens');
    expect(result.p / golden.ksStephens - 1).toBeCloseTo(0, 10);
    expect(Math.abs(result.p / golden.ksExactOfStephens - 1)).toBeLessThan(0.01);
  });

  test('D is the largest distance between the distribution functions, ties passing together', () => {
    const values = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 1, maxLength: 25 });
    fc.assert(
      fc.property(values, values, (a, b) => {
        const below = (sample: number[], x: number) => sample.filter((v) => v <= x).length / sample.length;
        const expected = Math.max(...[...a, ...b].map((x) => Math.abs(below(a, x) - below(b, x))));
        const result = defined(ksTwoSample(Float64Array.from(a), Float64Array.from(b)));
        expect(result.d).toBeCloseTo(expected, 12);
        expect(result.p).toBeGreaterThan(0);
        expect(result.p).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('-0 and 0 are one value', () => {
    expect(defined(ksTwoSample(Float64Array.of(-0, 1), Float64Array.of(0, 1)))).toMatchObject({ d: 0, p: 1 });
  });

  test.each([
    ['empty', []],
    ['NaN', [1, Number.NaN]],
    ['infinite', [1, Number.NEGATIVE_INFINITY]],
  ])('%s sample: undefined', (_name, sample) => {
    expect(isUndefined(ksTwoSample(Float64Array.from(sample), Float64Array.of(1, 2)))).toBe(true);
    expect(isUndefined(ksTwoSample(Float64Array.of(1, 2), Float64Array.from(sample)))).toBe(true);
  });
});

describe('population stability index', () => {
  test('of counts is the sum over cells, by hand', () => {
    const { psi, floored } = defined(psiOfCounts([50, 50], [25, 75]));
    expect(psi).toBeCloseTo(-0.25 * Math.log(0.5) + 0.25 * Math.log(1.5), 14);
    expect(floored).toBe(0);
  });

  test('an empty bin counts with a share of 0.0001', () => {
    const { psi, floored, contributions } = defined(psiOfCounts([50, 50, 0], [50, 0, 50]));
    expect(contributions[1]).toBeCloseTo((0.0001 - 0.5) * Math.log(0.0001 / 0.5), 14);
    expect(psi).toBeCloseTo(2 * contributions[1]!, 14);
    expect(floored).toBe(2);
  });

  test('uses deciles of the reference as bins', () => {
    const reference = column(1000, (i) => i);
    const index = defined(
      psiNumeric(
        reference,
        column(1000, (i) => i + 100),
      ),
    );
    expect(index.edges).toEqual([99, 199, 299, 399, 499, 599, 699, 799, 899]);
    expect(index.reference).toEqual(new Array(10).fill(100));
    expect(index.current).toEqual([0, 100, 100, 100, 100, 100, 100, 100, 100, 200]);
  });

  test('tied quantiles give one bin, and the heaviest value keeps its own', () => {
    const index = defined(
      psiNumeric(Float64Array.of(0, 0, 0, 0, 0, 0, 0, 1, 2, 3), Float64Array.of(0, 4, -1)),
    );
    expect(index.edges).toEqual([0, 1, 2]);
    expect(index.current).toEqual([2, 0, 0, 1]);
  });

  test.each([
    ['empty', [], [1]],
    ['empty current', [1, 2], []],
    ['constant reference', [3, 3, 3], [1, 2]],
    ['NaN', [1, 2], [Number.NaN]],
    ['infinite', [1, Number.POSITIVE_INFINITY], [1]],
  ])('%s: undefined', (_name, reference, current) => {
    expect(isUndefined(psiNumeric(Float64Array.from(reference), Float64Array.from(current)))).toBe(true);
  });

  test('without counts: undefined', () => {
    expect(psiOfCounts([0, 0], [1, 2])).toEqual({ undefined: 'PSI of 0 reference and 3 current rows' });
  });
});

describe('total variation', () => {
  test.each([
    [[50, 50], [25, 75], 0.25],
    [[1, 0], [0, 7], 1],
    [[2, 4], [100, 200], 0],
  ])('of %j and %j is %d', (a, b, expected) => {
    expect(totalVariation(a, b)).toBeCloseTo(expected, 15);
  });

  test('is undefined without rows and refuses cells that do not align', () => {
    expect(isUndefined(totalVariation([0], [1]))).toBe(true);
    expect(() => totalVariation([1], [1, 2])).toThrow('1 reference and 2 current cells');
  });
});

describe('chi-square of two samples', () => {
  test.each(golden.chiSquare)('%j: scipy without correction', ({ table, statistic, p, df }) => {
    const result = defined(chiSquareTwoSample(table[0]!, table[1]!));
    expect(result).toMatchObject({ df, pooled: 0 });
    expect(result.statistic).toBeCloseTo(statistic, 10);
    expect(Math.abs(result.p / p - 1)).toBeLessThan(1e-10);
  });

  test('pools the rarest cells until each expects 5 rows', () => {
    const pooled = defined(chiSquareTwoSample([30, 50, 2, 1, 3, 14, 0], [45, 40, 1, 2, 2, 30, 0]));
    const byHand = defined(chiSquareTwoSample([30, 50, 6, 14], [45, 40, 5, 30]));
    expect(pooled.pooled).toBe(3);
    expect(pooled.statistic).toBeCloseTo(byHand.statistic, 12);
    expect(pooled.df).toBe(3);
  });

  test('goes on pooling while the pool itself is too small', () => {
    expect(defined(chiSquareTwoSample([1, 6, 50, 60], [1, 6, 60, 50]))).toMatchObject({ pooled: 2, df: 2 });
  });

  test.each([
    ['no rows', [0, 0], [1, 2]],
    ['too few rows', [2, 2], [3, 1]],
  ])('%s: undefined', (_name, a, b) => {
    expect(isUndefined(chiSquareTwoSample(a, b))).toBe(true);
  });
});

describe('Benjamini-Hochberg', () => {
  test('gives the q-values of statsmodels', () => {
    benjaminiHochberg(golden.pValues).forEach((q, test) => {
      expect(q).toBeCloseTo(golden.qValues[test]!, 14);
    });
  });

  test('keeps false alarms over 50 columns without drift at .05', () => {
    const random = createRandom(9);
    const runs = 2000;
    let alarms = 0;
    for (let run = 0; run < runs; run++) {
      const q = benjaminiHochberg(Array.from({ length: 50 }, () => random.uniform()));
      if (Math.min(...q) <= 0.05) alarms += 1;
    }
    expect(alarms / runs).toBeLessThan(0.065);
  });

  test('refuses what is no p-value', () => {
    expect(() => benjaminiHochberg([0.1, Number.NaN])).toThrow('p-value NaN at position 1');
    expect(benjaminiHochberg([])).toEqual([]);
  });
});

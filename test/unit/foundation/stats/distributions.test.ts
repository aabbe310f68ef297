import { describe, expect, test } from 'vitest';
import {
  betaQuantile,
  chiSquareSf,
  kolmogorovSf,
  normalCdf,
  normalQuantile,
  normalSf,
  studentTCdf,
  studentTQuantile,
  studentTSf,
} from '../../../../src/foundation/stats/distributions.ts';
import { logGamma } from '../../../../src/foundation/stats/gamma.ts';
import { incompleteBeta } from '../../../../src/foundation/stats/incomplete-beta.ts';
import { erf, erfc } from '../../../../src/foundation/stats/incomplete-gamma.ts';
import golden from '../../../fixtures/golden/stats-distributions.json' with { type: 'json' };

/** Largest relative error over golden rows [...arguments, expected]; absolute where the expected value is 0. */
function worst(table: readonly (readonly number[])[], f: (...args: number[]) => number): number {
  const errors = table.map((row) => {
    const expected = row.at(-1)!;
    return Math.abs(f(...row.slice(0, -1)) - expected) / (Math.abs(expected) || 1);
  });
  return errors.reduce((a, b) => (Number.isNaN(b) ? Infinity : Math.max(a, b)), 0);
}

describe('special functions and distributions against 50-digit values', () => {
  test.each([
    ['logGamma', worst(golden.logGamma, logGamma)],
    ['erf', worst(golden.erf, erf)],
    ['erfc', worst(golden.erfc, erfc)],
    ['normal upper tail', worst(golden.normalSf, normalSf)],
    ['normal lower tail', worst(golden.normalSf, (z) => normalCdf(-z!))],
    ['normal quantile', worst(golden.normalQuantile, normalQuantile)],
    ['Student t upper tail', worst(golden.studentTSf, studentTSf)],
    ['Student t lower tail', worst(golden.studentTSf, (t, df) => studentTCdf(-t!, df!))],
    ['chi-square upper tail', worst(golden.chiSquareSf, chiSquareSf)],
    ['Kolmogorov upper tail', worst(golden.kolmogorovSf, kolmogorovSf)],
  ])('%s keeps 11 digits, in the tails too', (_name, error) => {
    expect(error).toBeLessThan(1e-11);
  });

  test('incomplete beta keeps 11 digits in both tails', () => {
    const lower = golden.incompleteBeta.map(([a, b, x, expected]) => [a!, b!, x!, expected!]);
    const upper = golden.incompleteBeta.map(([a, b, x, , expected]) => [a!, b!, x!, expected!]);
    expect(worst(lower, (a, b, x) => incompleteBeta(a!, b!, x!).lower)).toBeLessThan(1e-11);
    expect(worst(upper, (a, b, x) => incompleteBeta(a!, b!, x!).upper)).toBeLessThan(1e-11);
  });

  test('beta and t quantiles agree with scipy to 10 digits', () => {
    expect(worst(golden.betaQuantile, betaQuantile)).toBeLessThan(1e-10);
    expect(worst(golden.studentTQuantile, studentTQuantile)).toBeLessThan(1e-10);
  });
});

describe('the tails that 1 - cdf would lose', () => {
  test.each([
    ['chi-square sf(200, 10)', chiSquareSf(200, 10), 1.6139305336977e-37],
    ['normal sf(10)', normalSf(10), 7.61985302416e-24],
  ])('%s', (_name, value, expected) => {
    expect(Math.abs(value / expected - 1)).toBeLessThan(1e-12);
  });
});

describe('arguments outside the domain are refused, not answered with NaN', () => {
  test.each([
    ['quantile of 0', () => normalQuantile(0)],
    ['quantile of NaN', () => studentTQuantile(Number.NaN, 3)],
    ['beta quantile of 1', () => betaQuantile(1, 2, 3)],
    ['log-gamma of 0', () => logGamma(0)],
    ['t with no degrees of freedom', () => studentTSf(1, 0)],
    ['normal tail of NaN', () => normalSf(Number.NaN)],
  ])('%s', (_name, call) => {
    expect(call).toThrow(RangeError);
  });
});

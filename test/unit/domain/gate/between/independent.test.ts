import { describe, expect, test } from 'vitest';
import { independentDifference } from '../../../../../src/domain/gate/between/independent.ts';
import type { Quantity } from '../../../../../src/domain/judging/quantity.ts';
import { clopperPearson, wilson } from '../../../../../src/foundation/stats/proportion.ts';
import { undefinedBecause } from '../../../../../src/foundation/stats/undefined.ts';

const exactLimits = (successes: number, n: number, alpha: number) =>
  clopperPearson(successes, n, { lower: alpha, upper: alpha });

function proportion(successes: number, n: number, alpha: number, limits = wilson): Quantity {
  const interval = limits(successes, n, alpha);
  return { value: successes / n, n, method: 'score', basis: 'statistical', interval };
}

/** Newcombe (1998), Statistics in Medicine 17:873, table II, method 10. */
describe("two proportions give Newcombe's hybrid interval", () => {
  test.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [10, 10, 0, 20, 0.6791, 1],
  ])('%d of %d against %d of %d', (a, m, b, n, lower, upper) => {
    const found = independentDifference(proportion(a, m, 0.025), proportion(b, n, 0.025), 1, 0.025);
    expect(found.value).toBeCloseTo(a / m - b / n, 12);
    expect(found.interval).toEqual({ lower: expect.closeTo(lower, 4), upper: expect.closeTo(upper, 4) });
  });
});

test('a factor multiplies the other slice and its interval', () => {
  const other = proportion(48, 80, 0.05);
  const found = independentDifference(proportion(56, 70, 0.05), other, 0.5, 0.05);
  const halved = { ...other, value: 0.3, interval: { lower: 0, upper: 0 } };
  if ('undefined' in other.interval) throw new Error('no interval');
  halved.interval = { lower: other.interval.lower / 2, upper: other.interval.upper / 2 };
  expect(found.interval).toEqual(independentDifference(proportion(56, 70, 0.05), halved, 1, 0.05).interval);
});

test('without an interval of one there is none of the difference', () => {
  const none = { ...proportion(5, 10, 0.05), interval: undefinedBecause('no positives') };
  expect(independentDifference(proportion(5, 10, 0.05), none, 1, 0.05).interval).toEqual(none.interval);
});

describe('a difference at the limit passes in at most 5 %, by exact enumeration', () => {
  test.each([
    [40, 60, 0.9, 0.95],
    [30, 30, 0.5, 0.6],
    [25, 100, 0.8, 0.8],
    [100, 20, 0.97, 0.99],
  ])('%d rows at %f against %d rows at %f', (m, n, p, q) => {
    const [own, other] = [binomial(m, p), binomial(n, q)] as const;
    const exact = (k: number, size: number) => proportion(k, size, 0.05, exactLimits);
    let passed = 0;
    for (let a = 0; a <= m; a++)
      for (let b = 0; b <= n; b++) {
        const { interval } = independentDifference(exact(a, m), exact(b, n), 1, 0.05);
        if ('lower' in interval && interval.lower >= p - q - 1e-12) passed += own[a]! * other[b]!;
      }
    expect(passed).toBeLessThanOrEqual(0.05);
    expect(passed).toBeGreaterThan(0.005);
  });
});

function binomial(n: number, p: number): readonly number[] {
  const chances = [(1 - p) ** n];
  for (let k = 0; k < n; k++) chances.push((chances[k]! * (n - k) * p) / ((k + 1) * (1 - p)));
  return chances;
}

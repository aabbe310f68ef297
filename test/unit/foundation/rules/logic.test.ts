import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  allOf,
  compare,
  decideInterval,
  limitValue,
  type Truth,
} from '../../../../src/foundation/rules/logic.ts';
import type { Operator } from '../../../../src/foundation/rules/rule.ts';
import { isUndefined } from '../../../../src/foundation/stats/undefined.ts';

const OPERATORS: readonly Operator[] = ['>=', '<=', '>', '<', '==', '!='];
const operator = fc.constantFrom(...OPERATORS);

describe('comparing numbers', () => {
  test.each([
    ['>=', 1, 1, true],
    ['>', 1, 1, false],
    ['<=', 1, 1, true],
    ['<', 1, 1, false],
    ['==', 1, 1, true],
    ['!=', 1, 1, false],
    ['<', -0, 0, false],
  ] as const)('%s %d %d: %s', (sign, value, limit, answer) => {
    expect(compare(sign, value, limit)).toBe(answer);
  });

  test.each(OPERATORS.flatMap((sign) => [NaN, Infinity, -Infinity].map((value) => [sign, value] as const)))(
    '%s has no answer for %d',
    (sign, value) => {
      expect(isUndefined(compare(sign, value, 0))).toBe(true);
      expect(isUndefined(compare(sign, 0, value))).toBe(true);
    },
  );
});

describe('deciding by an interval', () => {
  test.each([
    ['>=', 0.62, 0.7, 0.62, 'pass'],
    ['>=', 0.6, 0.7, 0.62, 'inconclusive'],
    ['>=', 0.5, 0.62, 0.62, 'inconclusive'],
    ['>=', 0.5, 0.61, 0.62, 'fail'],
    ['>', 0.62, 0.7, 0.62, 'inconclusive'],
    ['>', 0.5, 0.62, 0.62, 'fail'],
    ['<=', 0.5, 0.62, 0.62, 'pass'],
    ['<=', 0.62, 0.7, 0.62, 'inconclusive'],
    ['<', 0.62, 0.7, 0.62, 'fail'],
    ['==', 0, 1, 0.5, 'inconclusive'],
    ['==', 0.5, 0.5, 0.5, 'pass'],
    ['==', 0.6, 1, 0.5, 'fail'],
    ['!=', 0.6, 1, 0.5, 'pass'],
    ['!=', 0, 1, 0.5, 'inconclusive'],
    ['>=', -Infinity, 0.7, 0.62, 'inconclusive'],
    ['>=', 0.63, Infinity, 0.62, 'pass'],
    ['>=', NaN, 0.7, 0.62, 'inconclusive'],
    ['>=', 0.7, NaN, 0.62, 'inconclusive'],
    ['>=', 0.8, 0.7, 0.62, 'inconclusive'],
    ['>=', 0.7, 0.8, NaN, 'inconclusive'],
  ] as const)('%s [%d, %d] %d: %s', (sign, lower, upper, limit, truth) => {
    expect(decideInterval(sign, lower, upper, limit)).toBe(truth);
  });

  test('agrees with the comparison on a point', () => {
    const number = fc.integer({ min: -3, max: 3 });
    fc.assert(
      fc.property(operator, number, number, (sign, value, limit) => {
        expect(decideInterval(sign, value, value, limit)).toBe(compare(sign, value, limit) ? 'pass' : 'fail');
      }),
    );
  });

  test('passes only where every value between holds, and fails only where none does', () => {
    const number = fc.double({ min: -2, max: 2, noNaN: true });
    fc.assert(
      fc.property(
        operator,
        number,
        number,
        number,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (sign, a, b, limit, part) => {
          const [lower, upper] = [Math.min(a, b), Math.max(a, b)];
          const within = Math.min(upper, Math.max(lower, lower + part * (upper - lower)));
          const truth = decideInterval(sign, lower, upper, limit);
          if (truth !== 'inconclusive') expect(compare(sign, within, limit)).toBe(truth === 'pass');
        },
      ),
    );
  });
});

describe('the number a limit stands for', () => {
  test('follows the baseline', () => {
    expect(limitValue({ kind: 'absolute', value: 0.6 }, { undefined: 'no baseline' })).toBe(0.6);
    expect(limitValue({ kind: 'baseline', factor: 2, offset: -0.5 }, 0.75)).toBe(1);
  });

  test('is undefined where the baseline is, and where it overflows', () => {
    const limit = { kind: 'baseline', factor: 10, offset: 0 } as const;
    expect(limitValue(limit, { undefined: 'no baseline' })).toEqual({ undefined: 'no baseline' });
    expect(isUndefined(limitValue(limit, 1e308))).toBe(true);
  });
});

describe('and', () => {
  test('is the least of false, unknown, true', () => {
    const order: readonly Truth[] = ['fail', 'inconclusive', 'pass'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...order)), (truths) => {
        const least = Math.min(2, ...truths.map((truth) => order.indexOf(truth)));
        expect(allOf(truths)).toBe(order[least]);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allOf, decideInterval, negated, type Truth } from '../../../../src/foundation/rules/logic.ts';
import type { Operator } from '../../../../src/foundation/rules/rule.ts';

const OPERATORS: readonly Operator[] = ['>=', '<=', '>', '<', '==', '!='];
const operator = fc.constantFrom(...OPERATORS);

const HOLDS: Readonly<Record<Operator, (value: number, limit: number) => boolean>> = {
  '>=': (value, limit) => value >= limit,
  '<=': (value, limit) => value <= limit,
  '>': (value, limit) => value > limit,
  '<': (value, limit) => value < limit,
  '==': (value, limit) => value === limit,
  '!=': (value, limit) => value !== limit,
};

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

  test.each(OPERATORS)('%s has no answer for NaN', (sign) => {
    expect(decideInterval(sign, NaN, NaN, 0)).toBe('inconclusive');
    expect(decideInterval(sign, 0, 0, NaN)).toBe('inconclusive');
  });

  test('agrees with the comparison on a point', () => {
    const number = fc.integer({ min: -3, max: 3 });
    fc.assert(
      fc.property(operator, number, number, (sign, value, limit) => {
        expect(decideInterval(sign, value, value, limit)).toBe(HOLDS[sign](value, limit) ? 'pass' : 'fail');
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
          if (truth !== 'inconclusive') expect(HOLDS[sign](within, limit)).toBe(truth === 'pass');
        },
      ),
    );
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

describe('not', () => {
  test.each<[Truth, Truth]>([
    ['pass', 'fail'],
    ['fail', 'pass'],
    ['inconclusive', 'inconclusive'],
  ])('%s is %s', (truth, other) => expect(negated(truth)).toBe(other));
});

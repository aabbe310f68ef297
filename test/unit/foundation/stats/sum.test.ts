import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sum } from '../../../../src/foundation/stats/sum.ts';

describe('compensated sum', () => {
  test.each([
    [[], 0],
    [[1, 1e100, 1, -1e100], 2],
    [new Array(10).fill(0.1), 1],
    [[1, Number.NaN], Number.NaN],
    [[Number.POSITIVE_INFINITY, 1], Number.POSITIVE_INFINITY],
  ])('of %j is %d', (values, expected) => {
    expect(sum(values)).toBe(expected);
  });

  test('is exact for whole numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), (values) => {
        expect(sum(values)).toBe(Number(values.reduce((total, value) => total + BigInt(value), 0n)));
      }),
    );
  });
});

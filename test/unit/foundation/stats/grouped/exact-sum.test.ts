import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createExactSum, exactSum } from '../../../../../src/foundation/stats/grouped/exact-sum.ts';

test.each([
  [[], 0],
  [[0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1], 1],
  [[1e16, 1, -1e16], 1],
  [[1, 1e100, 1, -1e100], 2],
  [[2 ** 53, 1, 2 ** -50], 2 ** 53 + 2], // half a last place, and what follows decides
  [[2 ** 53, 1, -(2 ** -50)], 2 ** 53],
  [[Number.POSITIVE_INFINITY, 1], Number.POSITIVE_INFINITY],
  [[Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY], Number.NaN],
])('%j: %d', (values, sum) => {
  expect(exactSum(values)).toBe(sum);
});

/** A double as a whole number of 2^-1074. */
function units(value: number): bigint {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, Math.abs(value));
  const bits = view.getBigUint64(0);
  const exponent = Number(bits >> 52n);
  const digits = (bits & ((1n << 52n) - 1n)) | (exponent > 0 ? 1n << 52n : 0n);
  const size = digits << BigInt(Math.max(0, exponent - 1));
  return value < 0 ? -size : size;
}

test('the sum is the double nearest to the true one, whatever the order', () => {
  const double = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 });
  fc.assert(
    fc.property(fc.array(double, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (values, shuffle) => {
      const found = exactSum(values);
      const truth = values.reduce((total, value) => total + units(value), 0n);
      const error = (at: number): bigint => {
        const away = units(at) - truth;
        return away < 0n ? -away : away;
      };
      const step = Math.max(Math.abs(found) * Number.EPSILON, Number.MIN_VALUE);
      expect(error(found) <= error(found + step) && error(found) <= error(found - step)).toBe(true);
      const shuffled = values.map((value) => [shuffle.next().value, value] as const);
      shuffled.sort(([a], [b]) => a - b);
      expect(exactSum(shuffled.map(([, value]) => value))).toBe(found);
    }),
  );
});

test('a sum starts again', () => {
  const sum = createExactSum();
  sum.add(Number.NaN);
  sum.reset();
  sum.add(3);
  expect(sum.value()).toBe(3);
});

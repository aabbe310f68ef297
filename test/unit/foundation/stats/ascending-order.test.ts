import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ascendingOrder } from '../../../../src/foundation/stats/ascending-order.ts';

describe('ascending order', () => {
  const anyValue = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.constantFrom(0, -0, 1, -1, Number.MIN_VALUE, -Number.MIN_VALUE, Number.MAX_VALUE, -Number.MAX_VALUE),
  );
  const probability = fc.integer({ min: 0, max: 1000 }).map((v) => v / 1000);
  const magnitude = fc.integer({ min: -1070, max: 1020 }).map((exponent) => 2 ** exponent);
  test.each([
    ['few values', anyValue, { minLength: 0, maxLength: 64 }],
    ['many values of any size', anyValue, { minLength: 65, maxLength: 2500, size: 'max' }],
    ['many probabilities with ties', probability, { minLength: 65, maxLength: 2500, size: 'max' }],
    ['many magnitudes', magnitude, { minLength: 65, maxLength: 2500, size: 'max' }],
  ] as const)('sorts %s, equal values in row order', (_, value, length) => {
    fc.assert(
      fc.property(fc.array(value, length), (given) => {
        const expected = [...given.keys()].sort((a, b) => given[a]! - given[b]! || a - b);
        const { rows, values } = ascendingOrder(Float64Array.from(given));
        expect([...rows]).toEqual(expected);
        expect([...values]).toEqual(expected.map((row) => given[row]));
      }),
      { numRuns: 30 },
    );
  });
});

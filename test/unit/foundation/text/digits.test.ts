import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimal, significant } from '../../../../src/foundation/text/digits.ts';

/** Numbers of all sizes, and those that stand between two roundings. */
const numbers = fc.oneof(
  fc.double({ min: -1e15, max: 1e15, noNaN: true }),
  fc.double({ min: -10, max: 10, noNaN: true }),
  fc.integer(),
  fc
    .tuple(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: 0, max: 7 }))
    .map(([n, p]) => (n + 0.5) / 10 ** p),
);

test('gives the text of Intl for every number of decimals', () => {
  const formats = Array.from(
    { length: 11 },
    (_, places) =>
      new Intl.NumberFormat('en-US', { minimumFractionDigits: places, maximumFractionDigits: places }),
  );
  fc.assert(
    fc.property(numbers, fc.integer({ min: 0, max: 10 }), (value, places) => {
      expect(decimal(value, places)).toBe(formats[places]!.format(value));
    }),
    { numRuns: 5000 },
  );
});

test('gives the text of Intl for four significant digits', () => {
  const format = new Intl.NumberFormat('en-US', { minimumSignificantDigits: 4, maximumSignificantDigits: 4 });
  fc.assert(
    fc.property(numbers, (value) => {
      expect(significant(value, 4)).toBe(format.format(value));
    }),
    { numRuns: 5000 },
  );
});

test.each([
  [0, 2, '0.00'],
  [-0, 0, '-0'],
  [0.05, 1, '0.1'],
  [-0.05, 1, '-0.1'],
  [999.95, 1, '1,000.0'],
  [1e20, 0, '100,000,000,000,000,000,000'],
  [5e-324, 3, '0.000'],
  [4_350, -2, '4,400'],
  [Number.NaN, 0, 'NaN'],
  [-Infinity, 0, '-∞'],
])('%d with %d decimals is %s', (value, places, text) => {
  expect(decimal(value, places)).toBe(text);
});

test.each([
  [9.9996, '10.00'],
  [0.91, '0.9100'],
  [99_996, '100,000'],
])('four digits of %d are %s', (value, text) => {
  expect(significant(value, 4)).toBe(text);
});

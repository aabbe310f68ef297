import { describe, expect, test } from 'vitest';
import { decimalsOf, fixed, plain, signed } from '../../../../src/foundation/text/numbers.ts';

describe('numbers', () => {
  test.each([
    [0.0106, 4],
    [0.5, 3],
    [12, 1],
    [5_000, 0],
    [0, 4],
    [1e-300, 10],
  ])('an interval of width %d has %d decimals', (width, decimals) => {
    expect(decimalsOf(width)).toBe(decimals);
  });

  test.each([
    [0.00412, 4, '+0.0041'],
    [-0.02, 3, '-0.020'],
    [-0.00001, 3, '0.000'],
    [0, 2, '0.00'],
    [12_345.6, 0, '+12,346'],
  ])('%d with %d decimals and its sign: %s', (value, decimals, text) => {
    expect(signed(value, decimals)).toBe(text);
  });

  test.each([
    [0.91, '0.9100'],
    [12, '12'],
    [1234567, '1,234,567'],
    [0.00001234, '1.23e-5'],
    [0, '0'],
  ])('%d alone: %s', (value, text) => {
    expect(plain(value)).toBe(text);
  });

  test('a number that rounds to 0 has no sign', () => {
    expect(fixed(-0.0001, 2)).toBe('0.00');
  });
});

import { describe, expect, test } from 'vitest';
import {
  definedNumber,
  isUndefined,
  mapDefined,
  undefinedBecause,
} from '../../../../src/foundation/stats/undefined.ts';

describe('undefined quantities', () => {
  test.each([
    [undefinedBecause('no rows'), true],
    [0, false],
    [Number.NaN, false],
    [null, false],
    [undefined, false],
    [{ undefined: 3 }, false],
  ])('%j is undefined: %s', (value, expected) => {
    expect(isUndefined(value)).toBe(expected);
  });

  test('pass through a calculation with their reason', () => {
    expect(mapDefined(undefinedBecause('no rows'), Math.sqrt)).toEqual({ undefined: 'no rows' });
    expect(mapDefined(9, Math.sqrt)).toBe(3);
  });

  test('replace numbers that cannot be compared', () => {
    expect(definedNumber(Number.NaN, 'log_loss')).toEqual({ undefined: 'log_loss is not a finite number' });
    expect(definedNumber(0, 'log_loss')).toBe(0);
  });
});

import { describe, expect, test } from 'vitest';
import { enoughResamples, methodWords } from '../../../../../src/domain/gate/methods/resamples.ts';

const ROWS = { least: 2_000, most: 20_000 };

describe('resamples', () => {
  test.each([
    ['one look', 0.05, 2_000],
    ['32 looks', 0.05 / 32, 6_400],
    ['ten candidates in one of eight looks', 0.05 / 80, 16_000],
  ])('of %s leave some beyond the limit', (_, alpha, expected) => {
    expect(enoughResamples(alpha, ROWS)).toBe(expected);
  });

  test('that would take minutes are not drawn, and the rule is open', () => {
    const found = enoughResamples(0.05 / 320, ROWS);
    expect(found).toEqual({ undefined: 'a level of 0.016 % asks for 64,000 resamples, more than 20,000' });
    expect(methodWords('row bootstrap', found)).toBe('row bootstrap');
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical, type Json, rounded } from '../../../../src/foundation/evidence/canonical.ts';
import { digestOf, digestOfJson } from '../../../../src/foundation/evidence/digest.ts';

describe('the examples of RFC 8785', () => {
  test('section 3.2.3: keys in the order of UTF-16 code units', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    expect([...canonical(value).matchAll(/:"([^"]*)"/g)].map(([, said]) => said)).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]);
  });

  test('section 3.2.2: literals, strings and numbers', () => {
    expect(
      canonical({
        numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
        string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
        literals: [null, true, false],
      }),
    ).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  test.each([
    [0, '0'],
    [-0, '0'],
    [1e21, '1e+21'],
    [999999999999999900000, '999999999999999900000'],
    [9007199254740991, '9007199254740991'],
    [1e-7, '1e-7'],
    [0.000001, '0.000001'],
  ])('appendix B: %d is %s', (number, text) => expect(canonical(number)).toBe(text));
});

test.each([
  [1 / 3, '0.333333333333'],
  [0.1 + 0.2, '0.3'],
  [2 / 3, '0.666666666667'],
  [123456789.1234567, '123456789.123'],
  [-1.5e-300, '-1.5e-300'],
])('twelve significant digits: %d is %s', (number, text) => {
  expect(canonical(number)).toBe(text);
  expect(rounded(number)).toBe(Number(text));
});

test.each([Number.NaN, Infinity, -Infinity])('%d has no place in JSON', (number) => {
  expect(() => canonical({ deep: [number] })).toThrow(RangeError);
});

test('undefined members are left out', () => expect(canonical({ b: undefined, a: 1 })).toBe('{"a":1}'));

test('what is parsed again is the same, and canonical already', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonical(value as Json);
      const again = JSON.parse(text) as Json;
      expect(canonical(again)).toBe(text);
      expect(again).toEqual(roundedThroughout(value));
    }),
  );
});

test('the order of members does not matter', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.integer()), (value) => {
      const reversed = Object.fromEntries(Object.entries(value).reverse());
      expect(digestOfJson(reversed)).toBe(digestOfJson(value));
    }),
  );
});

test('the digest of text, of bytes and of JSON', () => {
  // The "abc" of FIPS 180-2, appendix B.1.
  const abc = 'sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  expect(digestOf('abc')).toBe(abc);
  expect(digestOf(new TextEncoder().encode('abc'))).toBe(abc);
  expect(digestOfJson({ b: 1, a: 'é' })).toBe(digestOf('{"a":"é","b":1}'));
});

function roundedThroughout(value: unknown): unknown {
  if (typeof value === 'number') return rounded(value);
  if (Array.isArray(value)) return value.map(roundedThroughout);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, roundedThroughout(member)]));
}

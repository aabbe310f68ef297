import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainLine } from '../../../../src/foundation/text/harmless.ts';
import { shortened, shown, shownLine } from '../../../../src/foundation/text/shown.ts';
import { hostileText } from '../../domain/report/hostile.ts';

describe('what nobody sees is written as its code', () => {
  test.each([
    ['colours', '\u001b[1mred', '\\u001b[1mred'],
    ['bidi', 'a\u202eb\u2066c', 'a\\u202eb\\u2066c'],
    ['zero width', 'ad\u200bm\u200di\ufeffn', 'ad\\u200bm\\u200di\\ufeffn'],
    ['tags', 'a\u{e0041}b', 'a\\u{e0041}b'],
    ['lone surrogates', 'a\ud800b\udc00c', 'a\\ud800b\\udc00c'],
    ['fillers', 'a\u3164b\u2800c', 'a\\u3164b\\u2800c'],
    ['line separators', 'a\u2028b\u2029c\u0085d', 'a\\u2028b\\u2029c\\u0085d'],
    ['carriage returns, but for line ends', 'a\r\nb\rc', 'a\nb\\rc'],
    ['not emoji and other scripts', '😀 漢字 é ✔️', '😀 漢字 é ✔️'],
  ])('%s', (_, text, expected) => expect(shown(text)).toBe(expected));

  test('on one line, line feeds and tabs too', () => {
    expect(shownLine('a\n✔ gate-model PASS\tb')).toBe('a\\n✔ gate-model PASS\\tb');
  });

  test('every line of a log is one line, and no command of a runner', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(shownLine(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u);
        expect(plainLine(text)).not.toMatch(/^\s*::|##\[|[\n\r\u001b\u2028\u202e\u200b]/);
        expect(shown(shown(text))).toBe(shown(text));
      }),
      { numRuns: 1000 },
    );
  });

  test('two texts without a backslash that differ look different', () => {
    const text = hostileText.map((one) => one.replaceAll('\\', '').replaceAll('\r', ''));
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(shownLine(a) === shownLine(b)).toBe(a === b);
      }),
      {
        numRuns: 1000,
      },
    );
  });
});

test('cutting says how much is gone and keeps characters whole', () => {
  expect(shortened('😀😀😀', 2)).toBe('😀😀… (1 more characters)');
  expect(shortened('ab', 2)).toBe('ab');
});

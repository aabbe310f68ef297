import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { oneLine, shortened, visible } from '../../../src/report/escape/characters.ts';
import { htmlAttribute, htmlText } from '../../../src/report/escape/html.ts';
import {
  markdownCell,
  markdownCode,
  markdownFence,
  markdownText,
} from '../../../src/report/escape/markdown.ts';
import { mermaidLabel } from '../../../src/report/escape/mermaid.ts';
import { xmlText } from '../../../src/report/escape/xml.ts';
import { hostileText } from './hostile.ts';

const ZERO_WIDTH = '\u200b';
const CODES = /&#(\d+);/g;

/** What a CommonMark reader shows of inline text without markup, the breaks taken out. */
const shownByMarkdown = (source: string): string =>
  source
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(CODES, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(ZERO_WIDTH, '');

describe('characters that nobody sees are taken out', () => {
  test.each([
    ['colours', '\u001b[1;31mred\u001b[0m', 'red'],
    ['a window title', '\u001b]0;title\u0007text', 'text'],
    ['an unterminated title keeps its text', '\u001b]0;text', '0;text'],
    ['bidi', 'a\u202eb\u2066c', 'abc'],
    ['zero width', 'ad\u200bm\u200di\ufeffn', 'admin'],
    ['tags', `a\u{e0041}\u{e007f}b`, 'ab'],
    ['lone surrogates', 'a\ud800b\udc00c', 'abc'],
    ['controls, but not line feed and tab', 'a\u0000\u0085b\n\tc', 'ab\n\tc'],
    ['carriage returns', 'a\r\nb\rc', 'a\nb\nc'],
    ['emoji and other scripts stay', '😀 漢字 é', '😀 漢字 é'],
  ])('%s', (_, text, expected) => expect(visible(text)).toBe(expected));

  test('cutting says how much is gone and keeps characters whole', () => {
    expect(shortened('😀😀😀', 2)).toBe('😀😀… (1 more characters)');
    expect(shortened('ab', 2)).toBe('ab');
  });
});

describe('Markdown', () => {
  test.each([
    ['roc_auc >= baseline - 0.02', 'roc_auc >= baseline - 0.02'],
    ['-401', '-401'],
    ['0.6630', '0.6630'],
    ['_private_', '\\_private\\_'],
    ['- item', '\\- item'],
    ['1. first', '1\\. first'],
    ['# heading', '\\# heading'],
    ['> quote', '&gt; quote'],
    ['| a | b |', '&#124; a &#124; b &#124;'],
    ['@team fixes #12', '@&#8203;team fixes #&#8203;12'],
    ['owner/repo#1', 'owner/repo#&#8203;1'],
    ['https://a.example', 'https:&#8203;//a.example'],
    ['www.a.example', 'www&#8203;.a.example'],
    ['<!-- marker -->', '&lt;!-- marker -->'],
    ['![x](y)', '!\\[x\\](y)'],
    ['line\nfeed', 'line feed'],
  ])('%s', (text, expected) => expect(markdownText(text)).toBe(expected));

  test('shows the text and nothing else', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(shownByMarkdown(markdownText(text))).toBe(oneLine(text));
      }),
      { numRuns: 2000 },
    );
  });

  test('leaves no character that could open markup, a mention, a reference or a link', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const source = markdownText(text);
        const plain = source.replace(/\\[!-/:-@[-`{-~]/g, '·').replace(/&(#\d+|lt|gt|amp);/g, ';');
        expect(plain).not.toMatch(/[<&|`$*~[\]\\\n]|@[\w]|#[\w]|:\/\/|www\.|^[#>+-](\s|$)|^\d+[.)](\s|$)/);
        expect(plain).not.toMatch(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/);
      }),
      { numRuns: 2000 },
    );
  });

  test('a cell stays one cell, inline code stays one element', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(markdownCell(text)).not.toMatch(/[|\n]/);
        expect(markdownCell(text)).not.toBe('');
        expect(markdownCode(text)).toMatch(/^<code>[^<\n|]+<\/code>$/);
      }),
      { numRuns: 1000 },
    );
  });

  test('a fence is longer than any run of backticks within', () => {
    expect(markdownFence('a ```` b', 'json')).toBe('`````json\na ```` b\n`````');
    fc.assert(
      fc.property(hostileText, (text) => {
        const [first, ...rest] = markdownFence(text).split('\n');
        const fence = first!.replace(/text$/, '');
        expect(rest.at(-1)).toBe(fence);
        expect(rest.slice(0, -1).join('\n')).toBe(visible(text));
        expect(rest.slice(0, -1).some((line) => line.includes(fence))).toBe(false);
      }),
    );
  });
});

describe('HTML', () => {
  const shown = (source: string): string =>
    source
      .replace(CODES, (_, code: string) => String.fromCodePoint(Number(code)))
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');

  test('text and attributes show what was given and hold no markup', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(shown(htmlText(text))).toBe(visible(text));
        expect(shown(htmlAttribute(text))).toBe(visible(text));
        expect(htmlText(text)).not.toMatch(/[<>"']/);
        expect(htmlAttribute(text)).not.toMatch(/[<>"'\n\t]/);
      }),
      { numRuns: 1000 },
    );
  });
});

test('a Mermaid label holds words and codes only', () => {
  expect(mermaidLabel('a"]:::x; click "b')).toBe('a#34;#93;#58;#58;#58;x#59; click #34;b');
  fc.assert(
    fc.property(hostileText, (text) => {
      expect(mermaidLabel(text)).toMatch(/^([\p{L}\p{N} .,_-]|#\d+;)*$/u);
    }),
  );
});

test('XML text is escaped and holds only what XML 1.0 has', () => {
  expect(xmlText('a\u001b[31m<b>&]]>\ud800\ufffe\u0000c')).toBe('a&lt;b&gt;&amp;]]&gt;c');
});

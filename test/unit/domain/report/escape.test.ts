import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { oneLine } from '../../../../src/domain/report/escape/characters.ts';
import { htmlAttribute, htmlLines, htmlText } from '../../../../src/domain/report/escape/html.ts';
import {
  markdownCell,
  markdownCode,
  markdownFence,
  markdownText,
} from '../../../../src/domain/report/escape/markdown.ts';
import { mermaidLabel } from '../../../../src/domain/report/escape/mermaid.ts';
import { xmlText } from '../../../../src/domain/report/escape/xml.ts';
import { shown, shownLine } from '../../../../src/foundation/text/shown.ts';
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
    ['line\nfeed', 'line&#92;nfeed'],
    ['zero\u200bwidth', 'zero&#92;u200bwidth'],
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
        expect(rest.slice(0, -1).join('\n')).toBe(shown(text));
        expect(rest.slice(0, -1).some((line) => line.includes(fence))).toBe(false);
      }),
    );
  });
});

describe('HTML', () => {
  const read = (source: string): string =>
    source
      .replace(CODES, (_, code: string) => String.fromCodePoint(Number(code)))
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');

  test('text and attributes show what was given, on one line, and hold no markup', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(read(htmlText(text))).toBe(shownLine(text));
        expect(read(htmlAttribute(text))).toBe(shownLine(text));
        expect(read(htmlLines(text))).toBe(shown(text));
        expect(htmlLines(text)).not.toMatch(/[<>"']/);
        expect(htmlText(text)).not.toMatch(/[<>"'\n\t]/);
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
  expect(xmlText('a\u001b<b>&]]>\ud800\ufffe\u0000c')).toBe(
    'a\\u001b&lt;b&gt;&amp;]]&gt;\\ud800\\ufffe\\u0000c',
  );
});

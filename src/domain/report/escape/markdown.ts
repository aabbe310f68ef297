import { shown } from '../../../foundation/text/shown.ts';
import { oneLine } from './characters.ts';

/** Drawn as nothing; keeps GitHub from seeing a mention, an issue or a link. Written as an entity to be seen in the source. */
const BREAK = '&#8203;';

const SPECIAL: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '|': '&#124;',
  '\\': '&#92;',
  '`': '&#96;',
  $: '&#36;',
  '*': '\\*',
  '~': '\\~',
  '[': '\\[',
  ']': '\\]',
};

const withoutMarkup = (text: string): string =>
  text
    .replace(/[&<|\\`$*~[\]]/g, (character) => SPECIAL[character]!)
    // An underscore between letters or digits cannot open emphasis (CommonMark 6.2): roc_auc stays readable.
    .replace(/_/g, (underscore, at: number, all: string) =>
      /[A-Za-z0-9]/.test(all[at - 1] ?? '') && /[A-Za-z0-9]/.test(all[at + 1] ?? '') ? underscore : '\\_',
    )
    .replace(/^>/, '&gt;')
    // Headings, bullets, rules, underlines and list numbers; a negative number stays readable.
    .replace(/^([#+=-])(?=[#+=\s-]|$)/, '\\$1')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');

const withoutReferences = (text: string): string =>
  text
    .replace(/@/g, `@${BREAK}`)
    // Not the `#` of the entities that stand here already.
    .replace(/(?<!&)#(?=[\p{L}\p{N}_])/gu, `#${BREAK}`)
    .replace(/\b(GH)-(?=\d)/gi, `$1-${BREAK}`)
    .replace(/:\/\//g, `:${BREAK}//`)
    .replace(/(www)\./gi, `$1${BREAK}.`)
    .replace(/\b(mailto|xmpp):/gi, `$1:${BREAK}`)
    .replace(/:(?=[a-z+-][\w+-]*:)/gi, `:${BREAK}`);

/**
 * Text in a paragraph, list item, heading or table cell: one line, no markup, no mention, no reference, no link
 * (CommonMark 0.31 and GFM).
 */
export const markdownText = (text: string): string => withoutReferences(withoutMarkup(oneLine(text)));

/** Content of a table cell; an empty one is shown as a dash, so that no column looks forgotten. */
export const markdownCell = (text: string): string => markdownText(text) || '–';

/** Inline code that may also stand in a table cell, where no run of backticks is safe from `|`. */
export const markdownCode = (text: string): string => `<code>${markdownText(text) || ' '}</code>`;

/** A fenced block: its fence is longer than any run of backticks within. */
export function markdownFence(text: string, language: 'text' | 'json' | 'yaml' | 'mermaid' = 'text'): string {
  const content = shown(text);
  const longest = Math.max(0, ...(content.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(Math.max(3, longest + 1));
  return `${fence}${language}\n${content}\n${fence}`;
}

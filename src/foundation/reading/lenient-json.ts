import { deepInJson } from './depth.ts';
import { MOST_LEVELS } from './limits.ts';

/** A value, or why the text is no JSON. */
export type LenientJson = { readonly value: unknown } | { readonly problem: string };

/**
 * Reads JSON as Python's `json` writes it: `NaN`, which is no JSON, becomes null, and `Infinity` a number that is not
 * finite. Inside strings they stay words.
 */
export function lenientJson(text: string): LenientJson {
  if (deepInJson(text) !== undefined) return { problem: `is nested deeper than ${MOST_LEVELS} levels` };
  try {
    return { value: JSON.parse(text) };
  } catch (cause) {
    return pythonJson(text) ?? { problem: `is not JSON (${reasonOf(cause)})` };
  }
}

function pythonJson(text: string): LenientJson | undefined {
  try {
    return { value: JSON.parse(withoutLiterals(text)) };
  } catch {
    return undefined;
  }
}

/** Without the excerpt that V8 quotes, which is content. */
const reasonOf = (cause: unknown): string =>
  (cause as Error).message
    .replace(/,? ?(\.\.\.)?".*$/s, '')
    .replace(/^Unexpected token '.*'/s, 'an unexpected character');

const QUOTE = '"';

function withoutLiterals(text: string): string {
  const parts: string[] = [];
  for (let at = 0; at < text.length; ) {
    const open = text.indexOf(QUOTE, at);
    const end = open === -1 ? text.length : open;
    parts.push(plain(text.slice(at, end)));
    if (open === -1) break;
    at = endOfString(text, open);
    parts.push(text.slice(open, at));
  }
  return parts.join('');
}

/** JSON has no word for infinity; a number beyond the largest is read as one. */
const plain = (outside: string): string =>
  outside.replace(/(?<![\w.])NaN\b/g, 'null').replace(/(?<![\w.])Infinity\b/g, '1e999');

function endOfString(text: string, open: number): number {
  for (let close = text.indexOf(QUOTE, open + 1); close !== -1; close = text.indexOf(QUOTE, close + 1)) {
    let slashes = 0;
    while (text[close - 1 - slashes] === '\\') slashes += 1;
    if (slashes % 2 === 0) return close + 1;
  }
  return text.length;
}

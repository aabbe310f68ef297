import { open } from 'node:fs/promises';
import type { Dialect } from './csv-dialect.ts';

/** More than any header needs; a quote that is never closed must not read a whole disk. */
const MAX_HEADER = 1 << 20;
const SEPARATORS = [',', '\t', ';', '|'] as const;

type Quotes = Pick<Dialect, 'quote' | 'escape' | 'skipLines'>;

/**
 * The first record of a CSV file as text, without byte order mark, lines above and line end; undefined where it does
 * not end.
 */
export async function headerOf(path: string, quotes: Quotes): Promise<string | undefined> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(MAX_HEADER), 0, MAX_HEADER, 0);
    const text = new TextDecoder().decode(buffer.subarray(0, bytesRead));
    const [record, ends] = firstRecord(withoutLines(text, quotes.skipLines), quotes.quote);
    return ends || bytesRead < MAX_HEADER ? record : undefined;
  } finally {
    await file.close();
  }
}

function withoutLines(text: string, count: number): string {
  let rest = text;
  for (let skipped = 0; skipped < count; skipped += 1) rest = rest.replace(/^[^\r\n]*(\r\n|\r|\n|$)/, '');
  return rest;
}

/** The text up to the first line end outside quotes, and whether it ends there; undefined where a quote stays open. */
function firstRecord(text: string, quote: string): readonly [string | undefined, boolean] {
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]!;
    if (character === quote) quoted = !quoted;
    else if (!quoted && (character === '\n' || character === '\r')) return [text.slice(0, at), true];
  }
  return [quoted ? undefined : text, false];
}

/** The separator that the header uses most, outside quotes; a comma where there is none. */
export function separatorOf(header: string, { quote }: Pick<Quotes, 'quote'>): string {
  const unquoted =
    quote === ''
      ? header
      : header
          .split(quote)
          .filter((_, at) => at % 2 === 0)
          .join('');
  const counts = SEPARATORS.map((separator) => unquoted.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))]!;
}

/** Cells of the header; a column without a name (an index that pandas wrote) is called after its place. */
export function namesOf(
  header: string,
  { separator, quote, escape: escaped, header: named }: Dialect,
): readonly string[] {
  const names: string[] = [];
  let [name, quoted] = ['', false];
  for (let at = 0; at < header.length; at += 1) {
    const character = header[at]!;
    if (quoted && character === escaped && header[at + 1] === quote) {
      at += 1;
      name += quote;
    } else if (character === quote && (quoted || name === '')) quoted = !quoted;
    else if (character === separator && !quoted) {
      names.push(name);
      name = '';
    } else name += character;
  }
  return [...names, name].map((each, at) => (named && each) || `column${at}`);
}

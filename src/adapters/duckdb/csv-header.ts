import { open } from 'node:fs/promises';

/** More than any header needs; a quote that is never closed must not read a whole disk. */
const MAX_HEADER = 1 << 20;
const DELIMITERS = [',', '\t', ';', '|'] as const;

/** The first record of a CSV file as text, without byte order mark and line end; undefined where it does not end. */
export async function headerOf(path: string): Promise<string | undefined> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(MAX_HEADER), 0, MAX_HEADER, 0);
    const text = new TextDecoder().decode(buffer.subarray(0, bytesRead));
    return firstRecord(text) ?? (bytesRead < MAX_HEADER && !isQuoted(text) ? text : undefined);
  } finally {
    await file.close();
  }
}

const isQuoted = (text: string): boolean => text.split('"').length % 2 === 0;

function firstRecord(text: string): string | undefined {
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]!;
    if (character === '"') quoted = !quoted;
    else if (!quoted && (character === '\n' || character === '\r')) return text.slice(0, at);
  }
  return undefined;
}

/** The separator that the header uses most, outside quotes; a comma where there is none. */
export function delimiterOf(header: string): string {
  const unquoted = header.replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => unquoted.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))]!;
}

/** Names of the columns; one without a name (an index that pandas wrote) is called after its place. */
export function namesOf(header: string, delimiter: string, quote: string): readonly string[] {
  const names: string[] = [];
  let [name, quoted] = ['', false];
  for (let at = 0; at < header.length; at += 1) {
    const character = header[at]!;
    if (character === quote && quoted && header[at + 1] === quote) name += header[at++]!;
    else if (character === quote) quoted = !quoted;
    else if (character === delimiter && !quoted) {
      names.push(name);
      name = '';
    } else name += character;
  }
  return [...names, name].map((each, at) => each || `column${at}`);
}

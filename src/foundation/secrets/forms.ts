/** Shorter texts stand everywhere: hiding them would only shred the log. */
const SHORTEST = 4;

const HTML: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": '#39' };
const JSON_SHORT: Readonly<Record<string, string>> = {
  '\n': 'n',
  '\r': 'r',
  '\t': 't',
  '\b': 'b',
  '\f': 'f',
  '"': '"',
  '\\': '\\',
  '/': '/',
};

/**
 * Patterns for a secret in the forms in which it leaks: as it is or with any of its characters escaped for JSON (RFC
 * 8259: `\uXXXX`, `\n`, `\/`), a URL (RFC 3986) or HTML; in base64 and base64url at any position of the text that was
 * encoded (RFC 4648); each of its lines as well.
 */
export function patternsOf(secret: string): readonly string[] {
  const texts = [secret, ...secret.split(/\r?\n/)].filter((text) => text.length >= SHORTEST);
  return [...new Set(texts)].flatMap((text) => [
    [...text].map(anySpelling).join(''),
    escaped(Buffer.from(text).toString('base64')),
    ...inBase64(text).map((form) => form.replaceAll('+', '[+-]').replaceAll('/', '[/_]')),
  ]);
}

/** A character, or any of the escapes that stand for it. */
function anySpelling(character: string): string {
  const units = [...Array(character.length).keys()].map((at) =>
    hex(character.charCodeAt(at).toString(16).padStart(4, '0')),
  );
  const bytes = [...Buffer.from(character)].map((byte) => hex(byte.toString(16).padStart(2, '0')));
  const spellings = [
    escaped(character),
    units.map((unit) => `\\\\u${unit}`).join(''),
    bytes.map((byte) => `%${byte}`).join(''),
    ...(JSON_SHORT[character] ? [`\\\\${escaped(JSON_SHORT[character])}`] : []),
    ...(HTML[character] ? [`&${HTML[character]};`] : []),
  ];
  return `(?:${spellings.join('|')})`;
}

/** Hexadecimal digits are written in either case. */
const hex = (digits: string): string =>
  digits.replaceAll(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);

/** What of an encoded text depends on the secret alone, whatever stands before and after it. */
function inBase64(text: string): readonly string[] {
  const bytes = Buffer.from(text);
  return [0, 1, 2]
    .map((before) => {
      const encoded = Buffer.concat([Buffer.alloc(before), bytes])
        .toString('base64')
        .replace(/=+$/, '');
      const start = before === 0 ? 0 : before + 1;
      const whole = Math.floor(((before + bytes.length) * 8) / 6);
      return encoded.slice(start, whole);
    })
    .filter((form) => form.length >= SHORTEST + 1);
}

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

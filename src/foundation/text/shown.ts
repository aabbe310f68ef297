/**
 * Characters that nobody sees, or that make others be seen elsewhere: controls, bidi, zero-width and other format
 * characters, tags, lone surrogates, noncharacters, line separators, fillers that are drawn as nothing. Line feed and tab
 * are left to who asks.
 */
const UNSEEN =
  /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}\u2028\u2029\u115f\u1160\u2800\u3164\uffa0]|\u034f|[\u17b4\u17b5]|[\u180b-\u180f]|[\u{e0100}-\u{e01ef}]/gu;

/** Names of tests, columns and checks: some hold a whole document. */
export const NAME_LIMIT = 500;
/** One message: what a line of a log, an annotation and a table of Jenkins can still show. */
export const MESSAGE_LIMIT = 2000;

/**
 * Text as a reader can see it, in every sink: what nobody would see is written as its code, `\u200b`, so that two texts
 * that differ look different and none moves what stands beside it. Keeps line feeds and tabs.
 */
export const shown = (text: string): string => text.replaceAll('\r\n', '\n').replace(UNSEEN, codeOf);

/** The same on one line: a line feed in a name begins no line of its own. */
export const shownLine = (text: string): string => shown(text).replace(/[\n\t]/g, codeOf);

/** At most `limit` characters; what was cut is said. Never cuts a surrogate pair in half. */
export function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const characters = [...text];
  return characters.length <= limit
    ? text
    : `${characters.slice(0, limit).join('')}… (${characters.length - limit} more characters)`;
}

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\t': '\\t', '\r': '\\r' };

function codeOf(character: string): string {
  const code = character.codePointAt(0)!.toString(16);
  return SHORT[character] ?? (code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`);
}

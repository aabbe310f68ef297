/** Escape sequences of terminals (ECMA-48): CSI, terminated OSC, two-byte. */
const TERMINAL_SEQUENCE =
  /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)|\u001b[@-Z\\-_]/g;

/** Control and format characters (bidi, zero-width, tags), surrogates alone, noncharacters, blank Hangul fillers. */
const UNSEEN =
  /[\u2028\u2029]|[\u{e0100}-\u{e01ef}]|\u115f|\u1160|\u3164|\uffa0|(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/**
 * Text as a reader can see it: terminal sequences, control, bidi and zero-width characters and lone surrogates are
 * taken out, so that what is shown is what stands there. Keeps line feeds and tabs.
 */
export const visible = (text: string): string =>
  text.replace(TERMINAL_SEQUENCE, '').replace(/\r\n?/g, '\n').replace(UNSEEN, '');

/** Visible text on one line: white space runs become one blank. */
export const oneLine = (text: string): string => visible(text).replace(/\s+/g, ' ').trim();

/** Text without terminal sequences, otherwise as it is. */
export const withoutTerminalSequences = (text: string): string => text.replace(TERMINAL_SEQUENCE, '');

/** At most `limit` characters; what was cut is said. Never cuts a surrogate pair in half. */
export function shortened(text: string, limit: number): string {
  const characters = [...text];
  return characters.length <= limit
    ? text
    : `${characters.slice(0, limit).join('')}… (${characters.length - limit} more characters)`;
}

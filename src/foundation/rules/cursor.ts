/** Why a text is not a rule: what is wrong, where (1-based character of the text), and what to write instead. */
export interface RuleError {
  readonly message: string;
  readonly column: number;
  readonly remedy: string;
}

/** Ends the reading of one rule; `parseRule` turns it into a `RuleError` and lets no other caller see it. */
export class NotARule extends Error {
  readonly error: RuleError;

  constructor(error: RuleError) {
    super(error.message);
    this.name = 'NotARule';
    this.error = error;
  }
}

/** A text being read from left to right. */
export interface Cursor {
  readonly text: string;
  /** Index of the next character. */
  at: number;
}

const WHITE_SPACE = ' \t\r\n';
const isWhite = (character: string): boolean => WHITE_SPACE.includes(character);
/** ASCII digits only. */
export const isDigit = (character: string): boolean => character >= '0' && character <= '9';
/** ASCII letters and the underscore: what names of metrics are made of. */
export const isLetter = (character: string): boolean =>
  (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') || character === '_';

/** The next character, or '\0' at the end: a character that no rule may hold. */
export const peek = (cursor: Cursor): string => cursor.text[cursor.at] ?? '\0';
/** Whether nothing is left to read. */
export const atEnd = (cursor: Cursor): boolean => cursor.at >= cursor.text.length;

/** Moves over white space; none is no problem. */
export function skipWhite(cursor: Cursor): void {
  while (!atEnd(cursor) && isWhite(peek(cursor))) cursor.at += 1;
}

/** Moves over `word` when the text goes on with it. */
export function accept(cursor: Cursor, word: string): boolean {
  if (!cursor.text.startsWith(word, cursor.at)) return false;
  cursor.at += word.length;
  return true;
}

/** Moves over `word` when it stands there as a whole word. */
export function acceptWord(cursor: Cursor, word: string): boolean {
  const after = cursor.text[cursor.at + word.length] ?? ' ';
  return !isLetter(after) && !isDigit(after) && accept(cursor, word);
}

/** The longest run of characters from here that `belongs` holds for; it may be empty. */
export function takeWhile(cursor: Cursor, belongs: (character: string) => boolean): string {
  const start = cursor.at;
  while (!atEnd(cursor) && belongs(peek(cursor))) cursor.at += 1;
  return cursor.text.slice(start, cursor.at);
}

/** What stands at the cursor, short enough for a message. */
export function whatStands(cursor: Cursor): string {
  if (atEnd(cursor)) return 'the end';
  const rest = cursor.text.slice(cursor.at);
  const end = [...rest].findIndex(isWhite);
  return quoted(end === -1 ? rest : rest.slice(0, end));
}

/** A text in quotes for a message, cut after 40 characters. */
export const quoted = (text: string): string =>
  JSON.stringify(text.length > 40 ? `${text.slice(0, 39)}…` : text);

/** Ends the reading: what is wrong at `at`, an index into the text, and what to write instead. */
export function notARule(cursor: Cursor, message: string, remedy: string, at = cursor.at): never {
  throw new NotARule({ message, column: at + 1, remedy });
}

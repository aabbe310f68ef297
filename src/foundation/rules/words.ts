import { type Cursor, isDigit, isLetter, notARule, peek, quoted, takeWhile, whatStands } from './cursor.ts';
import { refuseMistaken } from './mistaken.ts';

const inMetric = (character: string): boolean =>
  isLetter(character) || isDigit(character) || './-'.includes(character);
const inBareWord = (character: string): boolean => !' \t\r\n,[]"“”=<>!*'.includes(character);

/** Whether a metric can be written without quotes. */
export const isBareMetric = (name: string): boolean =>
  name !== '' && isLetter(name[0]!) && [...name].every(inMetric);

/** Whether a column or value of a selector can be written without quotes. */
export const isBareWord = (word: string): boolean => word !== '' && [...word].every(inBareWord);

/** A name as a metric is written: `roc_auc`, or in quotes `"macro avg/f1-score"`. */
export function readMetricWord(cursor: Cursor): string {
  if (peek(cursor) === '"') return readQuoted(cursor);
  if (peek(cursor) === '“' || peek(cursor) === '”') refuseMistaken(cursor);
  if (isLetter(peek(cursor))) return takeWhile(cursor, inMetric);
  return notARule(
    cursor,
    `has ${whatStands(cursor)} where a name belongs`,
    'write a name that starts with a letter, or put it in double quotes',
  );
}

/** A text between double quotes, read back as it is. */
export const inQuotes = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

/** A column or a value between square brackets, bare or in quotes. */
export function readWord(cursor: Cursor, what: string): string {
  if (peek(cursor) === '"') return readQuoted(cursor);
  if (peek(cursor) === '“' || peek(cursor) === '”') refuseMistaken(cursor);
  const word = takeWhile(cursor, inBareWord);
  if (word === '')
    notARule(cursor, `lacks ${what}`, 'write `[column]`, `[column=value]` or `[column="a value"]`');
  return word;
}

function readQuoted(cursor: Cursor): string {
  const start = cursor.at;
  cursor.at += 1;
  let content = '';
  while (peek(cursor) !== '"') {
    if (peek(cursor) === '\0')
      notARule(cursor, 'has a double quote that is not closed', 'close it with `"`', start);
    if ('\t\r\n'.includes(peek(cursor)))
      notARule(cursor, 'has a tab or line break between quotes', 'write the name on one line');
    content += peek(cursor) === '\\' ? readEscape(cursor) : peek(cursor);
    cursor.at += 1;
  }
  cursor.at += 1;
  if (content === '')
    notARule(cursor, 'has an empty name in quotes', 'write the name between the quotes', start);
  return content;
}

/** Moves onto the escaped character. */
function readEscape(cursor: Cursor): string {
  cursor.at += 1;
  const escaped = peek(cursor);
  if (escaped !== '"' && escaped !== '\\')
    notARule(
      cursor,
      `has ${quoted(`\\${escaped === '\0' ? '' : escaped}`)} between quotes`,
      'escape only `"` and `\\`, each with one `\\`',
      cursor.at - 1,
    );
  return escaped;
}

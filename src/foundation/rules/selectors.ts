import { accept, atEnd, type Cursor, notARule, peek, quoted, skipWhite, whatStands } from './cursor.ts';
import type { Selector } from './rule.ts';
import { readWord } from './words.ts';

/** `[origin=JFK, carrier="A, B"]`, `[dest]`, `[*]`, or nothing. */
export function readSelectors(cursor: Cursor): readonly Selector[] {
  const selectors: Selector[] = [];
  const start = cursor.at;
  if (!accept(cursor, '[')) return selectors;
  do {
    skipWhite(cursor);
    selectors.push(readSelector(cursor, selectors));
    skipWhite(cursor);
  } while (accept(cursor, ','));
  if (atEnd(cursor)) notARule(cursor, 'has a bracket that is not closed', 'close it with `]`', start);
  if (!accept(cursor, ']'))
    notARule(
      cursor,
      `has ${whatStands(cursor)} between brackets`,
      'separate selectors by commas, and put values with other characters in double quotes',
    );
  return selectors;
}

function readSelector(cursor: Cursor, earlier: readonly Selector[]): Selector {
  const start = cursor.at;
  const column = accept(cursor, '*') ? '*' : refuseStar(cursor, readWord(cursor, 'a column'), start);
  if (earlier.some((selector) => selector.column === column))
    notARule(cursor, `names the column ${quoted(column)} twice`, 'name it once', start);
  skipWhite(cursor);
  if (peek(cursor) !== '=') return { column };
  cursor.at += 1;
  if (column === '*')
    notARule(cursor, 'gives a value to `*`', 'name the column, as in `[origin=JFK]`', start);
  skipWhite(cursor);
  const at = cursor.at;
  return { column, value: accept(cursor, '*') ? '*' : refuseStar(cursor, readWord(cursor, 'a value'), at) };
}

/** A star stands for every column or value, so one that is meant literally has no spelling. */
function refuseStar(cursor: Cursor, word: string, at: number): string {
  return word === '*'
    ? notARule(cursor, 'names a column or value that is `*` itself', 'rename it in the data', at)
    : word;
}

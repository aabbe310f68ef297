import { accept, type Cursor, isDigit, isLetter, notARule, peek, takeWhile, whatStands } from './cursor.ts';
import { refuseMistaken } from './mistaken.ts';

/** A finite decimal number, with sign and exponent if need be. What follows it is not looked at. */
export function readDigits(cursor: Cursor): number {
  refuseMistaken(cursor);
  const start = cursor.at;
  if ('+-'.includes(peek(cursor))) cursor.at += 1;
  const whole = takeWhile(cursor, isDigit);
  const fraction = accept(cursor, '.') ? takeWhile(cursor, isDigit) : '';
  if (whole + fraction === '') {
    cursor.at = start;
    notARule(
      cursor,
      `has ${whatStands(cursor)} where a number belongs`,
      'write a decimal number such as 0.62',
    );
  }
  readExponent(cursor);
  return finite(cursor, cursor.text.slice(start, cursor.at), start);
}

/** A finite decimal number without a unit. */
export function readNumber(cursor: Cursor): number {
  const start = cursor.at;
  const value = readDigits(cursor);
  refuseTail(cursor, start);
  return value;
}

function readExponent(cursor: Cursor): void {
  if (peek(cursor) !== 'e' && peek(cursor) !== 'E') return;
  const start = cursor.at;
  cursor.at += 1;
  if ('+-'.includes(peek(cursor))) cursor.at += 1;
  if (takeWhile(cursor, isDigit) === '') cursor.at = start;
}

/** Refuses what goes on after a number that began at `start` as if it belonged to it. */
export function refuseTail(cursor: Cursor, start: number): void {
  if (/^[ \t]*%/.test(cursor.text.slice(cursor.at)))
    notARule(cursor, 'has a percent sign', 'write a fraction: 0.02 for 2 %, or `baseline * 0.98`', start);
  if (!isLetter(peek(cursor)) && !isDigit(peek(cursor)) && !'.,'.includes(peek(cursor))) return;
  cursor.at = start;
  notARule(
    cursor,
    `has ${whatStands(cursor)} where a number belongs`,
    'write a decimal number such as 0.62 or 1e-3, with a point and without separators',
  );
}

function finite(cursor: Cursor, digits: string, at: number): number {
  const value = Number(digits);
  if (!Number.isFinite(value))
    notARule(cursor, `has ${digits}, which is too large`, 'write a number below 1.8e308', at);
  const mantissa = digits.toLowerCase().split('e')[0]!;
  if (value === 0 && [...mantissa].some((digit) => digit >= '1' && digit <= '9'))
    notARule(cursor, `has ${digits}, which is too small`, 'write 0, or a number above 1e-300', at);
  return value + 0;
}

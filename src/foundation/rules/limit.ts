import {
  accept,
  acceptWord,
  type Cursor,
  isDigit,
  isLetter,
  notARule,
  peek,
  skipWhite,
  takeWhile,
  whatStands,
} from './cursor.ts';
import { refuseMistaken } from './mistaken.ts';
import type { Limit } from './rule.ts';

/** `0.62`, `baseline`, `baseline - 0.02`, `baseline * 0.98 + 0.01` or `0.98 * baseline`. */
export function readLimit(cursor: Cursor): Limit {
  if (acceptWord(cursor, 'baseline')) return readFactorAndOffset(cursor);
  if (isLetter(peek(cursor)) || cursor.at >= cursor.text.length) refuseOperand(cursor);
  const start = cursor.at;
  const value = readNumber(cursor);
  skipWhite(cursor);
  if (!accept(cursor, '*')) return { kind: 'absolute', value };
  skipWhite(cursor);
  if (!acceptWord(cursor, 'baseline'))
    notARule(cursor, `has ${whatStands(cursor)} after \`*\``, 'only `baseline` can be multiplied');
  return { kind: 'baseline', factor: positive(cursor, value, start), offset: readOffset(cursor) };
}

function refuseOperand(cursor: Cursor): never {
  const remedy = 'compare with a number, or with `baseline`, `baseline - 0.02`, `baseline * 0.98`';
  return cursor.at >= cursor.text.length
    ? notARule(cursor, 'has no limit after the operator', remedy)
    : notARule(cursor, `has the limit ${whatStands(cursor)}`, remedy);
}

function readFactorAndOffset(cursor: Cursor): Limit {
  skipWhite(cursor);
  if (peek(cursor) === '/')
    notARule(cursor, 'divides the baseline', 'multiply instead, as in `baseline * 0.5`');
  if (!accept(cursor, '*')) return { kind: 'baseline', factor: 1, offset: readOffset(cursor) };
  skipWhite(cursor);
  const start = cursor.at;
  const factor = positive(cursor, readNumber(cursor), start);
  return { kind: 'baseline', factor, offset: readOffset(cursor) };
}

function positive(cursor: Cursor, factor: number, at: number): number {
  return factor > 0
    ? factor
    : notARule(cursor, `multiplies the baseline by ${factor}`, 'write a factor above 0, such as 0.98', at);
}

function readOffset(cursor: Cursor): number {
  skipWhite(cursor);
  const sign = accept(cursor, '+') ? 1 : accept(cursor, '-') ? -1 : 0;
  if (sign === 0) return 0;
  skipWhite(cursor);
  if (peek(cursor) === '+' || peek(cursor) === '-')
    notARule(cursor, 'has two signs in a row', 'write one, as in `baseline - 0.02`');
  return sign * readNumber(cursor) + 0;
}

/** A finite decimal number, with sign and exponent if need be. */
function readNumber(cursor: Cursor): number {
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
  refuseTail(cursor, start);
  return finite(cursor, cursor.text.slice(start, cursor.at), start);
}

function readExponent(cursor: Cursor): void {
  if (peek(cursor) !== 'e' && peek(cursor) !== 'E') return;
  const start = cursor.at;
  cursor.at += 1;
  if ('+-'.includes(peek(cursor))) cursor.at += 1;
  if (takeWhile(cursor, isDigit) === '') cursor.at = start;
}

function refuseTail(cursor: Cursor, start: number): void {
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

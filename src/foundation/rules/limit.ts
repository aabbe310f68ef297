import {
  accept,
  acceptWord,
  type Cursor,
  isLetter,
  notARule,
  peek,
  quoted,
  skipWhite,
  whatStands,
} from './cursor.ts';
import { readSliced, startsWorst } from './metric.ts';
import { readDigits, readNumber, refuseTail } from './numbers.ts';
import type { Limit } from './rule.ts';
import { readUnit } from './units.ts';

/** What a factor multiplies: the baseline, or a metric of another slice. */
type Other = Limit extends infer L
  ? L extends { factor: number }
    ? Omit<L, 'factor' | 'offset'>
    : never
  : never;

/** `0.62`, `50 MB`, `baseline`, `baseline * 0.98 + 0.01`, `0.98 * baseline`, or the same with `recall[sex=m]`. */
export function readLimit(cursor: Cursor): Limit {
  const other = readOther(cursor);
  if (other) return readFactorAndOffset(cursor, other);
  if (isLetter(peek(cursor)) || cursor.at >= cursor.text.length) refuseOperand(cursor);
  const start = cursor.at;
  const value = readDigits(cursor);
  const amount = readUnit(cursor, value);
  refuseTail(cursor, start);
  skipWhite(cursor);
  if (amount.unit !== undefined || !accept(cursor, '*')) return { kind: 'absolute', ...amount };
  skipWhite(cursor);
  const multiplied = readOther(cursor);
  if (!multiplied)
    return notARule(
      cursor,
      `has ${whatStands(cursor)} after \`*\``,
      'only `baseline` or a metric of another slice can be multiplied',
    );
  return { ...multiplied, factor: positive(cursor, value, start), offset: readOffset(cursor) };
}

const REMEDY =
  'compare with a number, with `baseline`, `baseline - 0.02`, `baseline * 0.98`, or with another slice, as in `recall[sex=m] - 0.05`';

function refuseOperand(cursor: Cursor): never {
  return cursor.at >= cursor.text.length
    ? notARule(cursor, 'has no limit after the operator', REMEDY)
    : notARule(cursor, `has the limit ${whatStands(cursor)}`, REMEDY);
}

/** The baseline, or a metric of another slice; nothing where neither is written. */
function readOther(cursor: Cursor): Other | undefined {
  if (acceptWord(cursor, 'baseline')) return refuseSlice(cursor);
  if (!isLetter(peek(cursor)) && peek(cursor) !== '"') return undefined;
  const start = cursor.at;
  if (startsWorst(cursor))
    return notARule(cursor, 'compares with a worst slice', 'name one slice, as in `recall[sex=m]`', start);
  const sliced = readSliced(cursor);
  const { selectors } = sliced;
  if (selectors.length === 0) {
    cursor.at = start;
    return undefined;
  }
  const open = selectors.find(({ value }) => value === undefined || value === '*');
  if (open)
    return notARule(
      cursor,
      `does not say with which ${quoted(open.column)} it compares`,
      'name one slice on the right side, as in `recall[sex=m]`',
      start,
    );
  return { kind: 'slice', ...sliced };
}

/** A baseline is compared on the slice of the left side. */
function refuseSlice(cursor: Cursor): Other {
  skipWhite(cursor);
  if (peek(cursor) !== '[') return { kind: 'baseline' };
  return notARule(
    cursor,
    'names a slice of the baseline',
    'name the slice on the left side, as in `recall[origin=JFK] >= baseline`: both are compared on it',
  );
}

function readFactorAndOffset(cursor: Cursor, other: Other): Limit {
  skipWhite(cursor);
  if (peek(cursor) === '/')
    notARule(
      cursor,
      other.kind === 'baseline' ? 'divides the baseline' : 'divides its limit',
      'multiply instead, as in `baseline * 0.5`',
    );
  if (!accept(cursor, '*')) return { ...other, factor: 1, offset: readOffset(cursor) };
  skipWhite(cursor);
  const start = cursor.at;
  const factor = positive(cursor, readNumber(cursor), start);
  return { ...other, factor, offset: readOffset(cursor) };
}

function positive(cursor: Cursor, factor: number, at: number): number {
  return factor > 0
    ? factor
    : notARule(cursor, `has the factor ${factor}`, 'write a factor above 0, such as 0.98', at);
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

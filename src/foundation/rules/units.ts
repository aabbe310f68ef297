import { type Cursor, isDigit, isLetter, notARule, peek, quoted, skipWhite, takeWhile } from './cursor.ts';
import type { Unit } from './rule.ts';

/** Units as they are written: what each is counted in, and how many of that it is; a fraction is given as its divisor. */
const UNITS: Readonly<
  Record<string, { readonly unit: Unit; readonly times?: number; readonly per?: number }>
> = {
  B: { unit: 'B' },
  kB: { unit: 'B', times: 1e3 },
  MB: { unit: 'B', times: 1e6 },
  GB: { unit: 'B', times: 1e9 },
  KiB: { unit: 'B', times: 1024 },
  MiB: { unit: 'B', times: 1024 ** 2 },
  GiB: { unit: 'B', times: 1024 ** 3 },
  ms: { unit: 's', per: 1e3 },
  s: { unit: 's' },
};

/** Which units exist, for a remedy. */
export const UNIT_NAMES = Object.keys(UNITS).join(', ');

interface Amount {
  readonly value: number;
  readonly unit?: Unit;
}

/** A number with the unit after it, in bytes or seconds; the number as it is where no unit follows. */
export function readUnit(cursor: Cursor, value: number): Amount {
  const start = cursor.at;
  skipWhite(cursor);
  const at = cursor.at;
  const word = takeWhile(cursor, isLetter);
  const { unit, times = 1, per = 1 } = unitNamed(cursor, word, at) ?? {};
  if (unit === undefined) cursor.at = start;
  const converted = (value * times) / per;
  return Number.isFinite(converted)
    ? { value: converted, ...(unit === undefined ? {} : { unit }) }
    : notARule(cursor, 'has a limit that is too large', 'write a smaller number', start);
}

function unitNamed(cursor: Cursor, word: string, at: number) {
  if (Object.hasOwn(UNITS, word) && !isDigit(peek(cursor))) return UNITS[word];
  const alike = Object.keys(UNITS).filter((unit) => unit.toLowerCase() === word.toLowerCase());
  if (alike.length === 0 || isDigit(peek(cursor))) return undefined;
  const meant = word.toLowerCase() === 'kb' ? ['kB', 'KiB'] : alike;
  return notARule(cursor, `has the unit ${quoted(word)}`, `write ${meant.join(' or ')}`, at);
}

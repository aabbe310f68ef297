import type { ColumnType } from '../../../foundation/ports/ports.ts';
import { readMoment } from '../../../foundation/reading/moments.ts';
import { literal } from '../sql/sql.ts';
import { NATIVE_TYPES } from '../sql/types.ts';
import type { Dialect } from './csv-dialect.ts';

/**
 * What a cell must look like to be of a type that was asked for: stricter than DuckDB's casts, which round "1.5" to
 * an integer and read "1_000" and "0x10".
 */
const DECLARED: Readonly<Partial<Record<ColumnType, string>>> = {
  integer: '[+-]?[0-9]{1,19}',
  number: '[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?',
  boolean: '[Tt]rue|[Ff]alse|TRUE|FALSE|0|1',
  date: '[0-9]{4}-[0-9]{2}-[0-9]{2}',
  timestamp:
    '[0-9]{4}-[0-9]{2}-[0-9]{2}([ T][0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?(Z| UTC|[+-][0-9]{2}(:?[0-9]{2})?)?)?)?',
  time: '[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?',
};

/**
 * And to be of a type that nobody asked for: "007" and numbers too long for a double name things, "0" and "1" are
 * numbers.
 */
const GUESSED: typeof DECLARED = {
  ...DECLARED,
  integer: '[+-]?(0|[1-9][0-9]{0,18})',
  number: '(([+-][0-9]{1,18}|0|[1-9][0-9]{0,17})(\\.[0-9]*)?|[+-]?\\.[0-9]+)([eE][+-]?[0-9]+)?',
  boolean: '[Tt]rue|[Ff]alse|TRUE|FALSE',
};

/** Types that a sample is tried for, the narrowest first. */
export const CANDIDATES = ['boolean', 'integer', 'number', 'date', 'timestamp', 'time'] as const;

/** Whether cells of a type are held against a pattern; DuckDB's cast is trusted with the others. */
export const isChecked = (type: ColumnType): boolean => DECLARED[type] !== undefined;

/** DuckDB's own cast of a cell; `castCell` judges what it makes. */
export const plainCast = (cell: string, type: ColumnType): string =>
  `try_cast(${cell} as ${NATIVE_TYPES[type]})`;

/**
 * The cell as `type`; NULL where it is none, which a number beyond a double's range is too. `plain` is the cell's
 * `plainCast`. Cells that are written the usual way are told by a comparison, the others by a pattern.
 */
export function castCell(cell: string, plain: string, type: ColumnType, declared: boolean): string {
  const pattern = (declared ? DECLARED : GUESSED)[type];
  if (pattern === undefined) return cell;
  const text = `trim(${cell})`;
  const fits = `regexp_full_match(${text}, ${literal(pattern)})`;
  if (type === 'number') {
    const special = `regexp_full_match(${text}, '(?i)nan|[+-]?inf(inity)?')`;
    return `case when ${commonNumber(cell, plain)} or ${usualNumber(cell, plain)} or ${fits} and isfinite(${plain}) or ${special} then ${plain} end`;
  }
  const value = type === 'timestamp' ? inUtc(text) : plainCast(text, type);
  return `case when cast(${plain} as varchar) = ${cell} then ${plain} when ${fits} then ${value} end`;
}

/** Most numbers, by the beginning of their text: two comparisons take half the time of searches in it. */
const commonNumber = (cell: string, plain: string): string =>
  `((${cell} >= '1' and ${cell} < ':' or ${cell} >= '0.' and ${cell} < '0/')
    and ${plain} < 1e18 and not contains(${cell}, '_'))`;

/** DuckDB reads "1_0" and "+-1" too; these, leading zeros and very long numbers are left to the pattern. */
const usualNumber = (cell: string, plain: string): string =>
  `(abs(${plain}) < 1e18 and not contains(${cell}, '_') and not starts_with(${cell}, '+')
    and (not starts_with(${cell}, '0') or starts_with(${cell}, '0.')))`;

/** How numbers and moments are written. */
export type Notation = Pick<Dialect, 'decimal' | 'thousands' | 'dateFormats'>;

/** Whether cells of a type are written otherwise than `castCell` reads them. */
export const isForeign = (type: ColumnType, { decimal, thousands, dateFormats }: Notation): boolean =>
  type === 'integer' || type === 'number'
    ? decimal !== '.' || thousands !== ''
    : dateFormats.some((format) => isOfType(type, readMoment(format)?.type));

/**
 * The cell as `castCell` reads it: a number with a decimal point and without thousands signs, a moment in ISO 8601;
 * NULL where it is not written as the notation says. "1.5" is no number where the point separates thousands.
 */
export const plainCell = (cell: string, type: ColumnType, notation: Notation): string =>
  type === 'integer' || type === 'number' ? plainNumber(cell, notation) : plainMoment(cell, type, notation);

function plainNumber(cell: string, { decimal, thousands }: Notation): string {
  const [text, point, group] = [`trim(${cell})`, inPattern(decimal), inPattern(thousands)];
  const grouped = thousands === '' ? '' : `|[0-9]{1,3}(${group}[0-9]{2,3})*${group}[0-9]{3}`;
  const pattern = `[+-]?(([0-9]+${grouped})(${point}[0-9]*)?|${point}[0-9]+)([eE][+-]?[0-9]+)?`;
  const ungrouped = thousands === '' ? text : `replace(${text}, ${literal(thousands)}, '')`;
  return `case when regexp_full_match(${text}, ${literal(pattern)})
    then replace(${ungrouped}, ${literal(decimal)}, '.')
    when regexp_full_match(${text}, '(?i)nan|[+-]?inf(inity)?') then ${text} end`;
}

/** What a format's pattern fits is read by that format and no other. */
function plainMoment(cell: string, type: ColumnType, { dateFormats }: Notation): string {
  const text = `trim(${cell})`;
  const cases = dateFormats.flatMap((format) => {
    const moment = readMoment(format);
    if (moment === undefined || !isOfType(type, moment.type)) return [];
    const { pattern, strptime } = moment;
    const native = NATIVE_TYPES[type];
    return `when regexp_full_match(${text}, ${literal(pattern)})
      then cast(cast(try_strptime(${text}, ${literal(strptime)}) as ${native}) as varchar)`;
  });
  return `case ${cases.join(' ')} else ${cell} end`;
}

/** A date is a timestamp too, at midnight. */
const isOfType = (type: ColumnType, format: ColumnType | undefined): boolean =>
  format === type || (format === 'date' && type === 'timestamp');

/** A single character, in a pattern. */
const inPattern = (character: string): string => character.replace(/[\\^$.*+?()[\]{}|]/, '\\$&');

/** A timestamp with an offset moves to UTC, one without is taken to be there. */
const inUtc = (text: string): string => `(try_cast(${text} as timestamptz) at time zone 'UTC')`;

import type { ColumnType } from '../../ports.ts';
import { literal } from './sql.ts';
import { NATIVE_TYPES } from './types.ts';

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
    return `case when ${usualNumber(cell, plain)} or ${fits} and isfinite(${plain}) or ${special} then ${plain} end`;
  }
  const value = type === 'timestamp' ? inUtc(text) : plainCast(text, type);
  return `case when cast(${plain} as varchar) = ${cell} then ${plain} when ${fits} then ${value} end`;
}

/** DuckDB reads "1_0" and "+-1" too; these, leading zeros and very long numbers are left to the pattern. */
const usualNumber = (cell: string, plain: string): string =>
  `(abs(${plain}) < 1e18 and not contains(${cell}, '_') and not starts_with(${cell}, '+')
    and (not starts_with(${cell}, '0') or starts_with(${cell}, '0.')))`;

/** A timestamp with an offset moves to UTC, one without is taken to be there. */
const inUtc = (text: string): string => `(try_cast(${text} as timestamptz) at time zone 'UTC')`;

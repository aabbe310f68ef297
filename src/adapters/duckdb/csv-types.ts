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
  number: '[+-]?((0|[1-9][0-9]{0,17})(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?',
  boolean: '[Tt]rue|[Ff]alse|TRUE|FALSE',
};

/** Types that a sample is tried for, the narrowest first. */
export const CANDIDATES = ['boolean', 'integer', 'number', 'date', 'timestamp', 'time'] as const;

/** The cell as `type`; NULL where it is none, which a number beyond a double's range is too. */
export function castCell(cell: string, type: ColumnType, declared: boolean): string {
  const pattern = (declared ? DECLARED : GUESSED)[type];
  if (pattern === undefined) return cell;
  const text = `trim(${cell})`;
  const value = valueSql(text, type);
  const fits = `regexp_full_match(${text}, ${literal(pattern)})`;
  if (type !== 'number') return `case when ${fits} then ${value} end`;
  const special = `regexp_full_match(${text}, '[Nn]a[Nn]|[+-]?[Ii]nf(inity)?')`;
  return `case when ${fits} and isfinite(${value}) or ${special} then ${value} end`;
}

/** A timestamp with an offset moves to UTC, one without is taken to be there. */
const valueSql = (text: string, type: ColumnType): string =>
  type === 'timestamp'
    ? `(try_cast(${text} as timestamptz) at time zone 'UTC')`
    : `try_cast(${text} as ${NATIVE_TYPES[type]})`;

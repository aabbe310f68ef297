import type { Column } from '../../../foundation/ports/ports.ts';
import { identifier } from './sql.ts';

/** The rows of a table as DuckDB reads them. */
export interface Relation {
  /** A FROM clause: typed columns, rows in the order of the files. */
  readonly from: string;
  readonly columns: readonly Column[];
  /** Rows of each file, in order. */
  readonly rows: readonly number[];
  /** `from` with the place of each row, `FILE_AT` and `ROW_AT`; undefined where DuckDB cannot tell it. */
  readonly placed?: string | undefined;
  /** What is known of columns of all rows before any is read; asked where it is wanted. */
  readonly statistics?: (() => Promise<Statistics>) | undefined;
}

/** Facts about columns, by name. */
export type Statistics = ReadonlyMap<string, ColumnStatistics>;

export interface ColumnStatistics {
  /** Rows that hold NULL; NaN is not counted. */
  readonly nulls: number;
  /** Undefined where they are not known. */
  readonly extremes: Extremes | undefined;
}

/** The smallest and the largest value, as DuckDB writes them; null where there is no value. */
export type Extremes = { readonly least: string; readonly most: string } | null;

/** Columns beside the table's own: which file, and which row in it, a row stands at, both from 0. */
export const FILE_AT = identifier('mlops file at');
export const ROW_AT = identifier('mlops row at');

const [FILE, ROW] = ['file_index', 'file_row_number'];

/** Items of a SELECT over Parquet files. */
interface Selected {
  readonly items: readonly string[];
  readonly from: string;
  /** Names of the columns that the files have. */
  readonly names: readonly string[];
  /** How many rows of each file are wanted, where not all are. */
  readonly rows?: readonly number[] | undefined;
}

/** The items with the place of each row; undefined where columns of the files have DuckDB's names for it. */
export function placedFrom({ items, from, names, rows }: Selected): string | undefined {
  if (names.some((name) => [FILE, ROW].includes(name.toLowerCase()))) return undefined;
  const places = [`cast(${FILE} as bigint) as ${FILE_AT}`, `${ROW} as ${ROW_AT}`];
  const all = `(select ${[...items, ...places].join(', ')} from ${from})`;
  return rows ? `(select * from ${all} where ${amongFirst(rows)})` : all;
}

/** Holds for rows up to the last that is wanted. */
function amongFirst(rows: readonly number[]): string {
  const last = rows.findLastIndex((count) => count > 0);
  return `(${FILE_AT} < ${last} or (${FILE_AT} = ${last} and ${ROW_AT} < ${rows[last] ?? 0}))`;
}

/** All rows of the files, given those of each. */
export const sumOf = (rows: readonly number[]): number => rows.reduce((sum, count) => sum + count, 0);

/** Rows of the files before the one at `file`. */
export const rowsBefore = (rows: readonly number[], file: number): number => sumOf(rows.slice(0, file));

/** The first `limit` rows of a FROM clause. */
export const limited = (from: string, limit = Infinity): string =>
  limit === Infinity ? from : `(select * from ${from} limit ${Math.max(0, limit)})`;

/** How many of each file's rows are among the first `limit` of all. */
export function firstOf(rows: readonly number[], limit = Infinity): readonly number[] {
  let left = limit;
  return rows.map((count) => {
    const taken = Math.min(count, left);
    left -= taken;
    return taken;
  });
}

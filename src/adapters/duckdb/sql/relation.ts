import type { Column } from '../../../foundation/ports/ports.ts';

/** The rows of a table as DuckDB reads them. */
export interface Relation {
  /** A FROM clause: typed columns, rows in the order of the files. */
  readonly from: string;
  readonly columns: readonly Column[];
  /** Rows of each file, in order. */
  readonly rows: readonly number[];
}

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

import type { Column, ColumnType } from '../../../foundation/ports/ports.ts';
import { OverLimit } from '../session/over-limit.ts';
import type { Session } from '../session/session.ts';
import { wireText } from '../sql/cells.ts';
import type { Extremes, Statistics } from '../sql/relation.ts';
import { listOf, literal } from '../sql/sql.ts';
import { isFloat } from '../sql/types.ts';

/** Parquet files and the columns of which their footers may speak. */
export interface Described {
  /** Absolute paths. */
  readonly paths: readonly string[];
  /** Columns of one type in all files, each a single column of each file. */
  readonly columns: readonly Column[];
  readonly rows: number;
}

/**
 * What the footers of Parquet files prove of whole columns; a column of which some row group says nothing, or nothing
 * exact, is left out. Nothing is proven by a footer that DuckDB cannot read.
 */
export async function footerStatistics(session: Session, described: Described): Promise<Statistics> {
  const columns = described.columns.filter(({ type }) => PLAIN.includes(type));
  if (columns.length === 0) return new Map();
  const found = await session.rows(statisticsSql({ ...described, columns })).catch((cause) => {
    if (cause instanceof OverLimit) throw cause;
    return [];
  });
  return new Map(
    found.map(([name, nulls, ordered, least, most]) => [
      String(name),
      { nulls: Number(nulls), extremes: extremesOf(ordered === true, least, most) },
    ]),
  );
}

/** Types of one value a cell, so that each row of a group has one value or NULL. */
const PLAIN: readonly ColumnType[] = ['string', 'integer', 'number', 'boolean', 'date', 'timestamp', 'time'];

/** Types whose order all writers share; of floats some leave NaN out, and texts are cut and ordered in several ways. */
const isOrdered = ({ type, native }: Column): boolean =>
  ['integer', 'number', 'date', 'timestamp'].includes(type) && !isFloat(native);

/** Physical types that are ordered as numbers are; INT96 and byte arrays are not in every file. */
const NUMBERS = "('INT32', 'INT64')";

function extremesOf(ordered: boolean, least: unknown, most: unknown): Extremes | undefined {
  if (!ordered) return undefined;
  return least === null || most === null ? null : { least: String(least), most: String(most) };
}

/** One row for each column whose NULLs all row groups count: name, NULLs, whether the ends are known, both ends. */
function statisticsSql({ paths, columns, rows }: Described): string {
  const natives = new Set(columns.map((column) => (isOrdered(column) ? column.native : '')));
  const parts = [...natives].map((native) => {
    const names = columns.filter((column) => (isOrdered(column) ? column.native : '') === native);
    return columnsSql(
      names.map(({ name }) => name),
      native,
      rows,
    );
  });
  return `with groups as materialized (
      select path_in_schema as name, row_group_num_rows as rows, num_values as cells, stats_null_count as nulls,
        if(type in ${NUMBERS} and min_is_exact is distinct from false, stats_min_value, null) as least,
        if(type in ${NUMBERS} and max_is_exact is distinct from false, stats_max_value, null) as most
      from parquet_metadata(${listOf(paths)})
      where row_group_num_rows > 0)
    ${parts.join(' union all ')}`;
}

/** Of columns of one type; of no type, only their NULLs. A group whose values are all NULL has no ends. */
function columnsSql(names: readonly string[], native: string, rows: number): string {
  const [least, most] = ['least', 'most'].map((end) =>
    native === '' ? 'null::integer' : `try_cast(${end} as ${native})`,
  );
  return `select ${wireText('name')}, sum(nulls)::double, ${native !== ''} and bool_and(nulls = rows or coalesce(low <= high, false)),
      cast(min(low) as varchar), cast(max(high) as varchar)
    from (select *, ${least} as low, ${most} as high from groups where name in (${names.map(literal).join(', ')}))
    group by name
    having sum(rows) = ${rows} and bool_and(coalesce(cells = rows and nulls between 0 and rows, false))`;
}

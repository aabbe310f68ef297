import type { Aggregate, AggregateAnswer, Engine } from '../../../foundation/ports/ports.ts';
import { columnsNamedIn } from '../../predictions/extras.ts';
import { type PredictionsTable, selectColumn } from '../../predictions/predictions.ts';
import { namesIn } from '../../predictions/row-names.ts';
import { sqlColumns } from './columns.ts';
import { shuffledByName } from './deal.ts';
import type { SqlMetric } from './sql-metric.ts';

/** A metric in SQL, asked of the rows of a slice; and without each of some blocks of them. */
export interface SqlQuestion {
  readonly metric: SqlMetric;
  readonly slice: readonly { readonly column: string; readonly value: string }[];
  readonly without?: NonNullable<Aggregate['without']>;
}

/** Rows to ask, and the ways to divide them into blocks. */
export interface SqlRows {
  readonly table: PredictionsTable;
  readonly divisions: readonly Uint32Array[];
}

/**
 * The answers of an engine. Rows are handed over in an order of their ids, so that theirs in a file changes nothing, and
 * only with the columns that some SQL names. Throws `InputErrors` for SQL that cannot be run on them.
 */
export function askSql(
  { table, divisions }: SqlRows,
  questions: readonly SqlQuestion[],
  engine: Pick<Engine, 'aggregate'>,
): Promise<readonly AggregateAnswer[]> {
  const order = shuffledByName(namesIn(table.rowIds));
  const cut = new Set(questions.flatMap(({ slice }) => slice.map(({ column }) => column)));
  const all = sqlColumns(table);
  const named = columnsNamedIn(
    questions.map(({ metric }) => metric.sql),
    all,
  );
  const used = all.filter((column) => named.includes(column) || cut.has(column.name));
  // A table needs a column, and `count(*)` names none.
  const columns = (used.length > 0 ? used : all.slice(0, 1)).map((column) => selectColumn(column, order));
  const moved = divisions.map((codes) => Uint32Array.from(order, (row) => codes[row]!));
  const asked = questions.map(
    ({ metric: { name, sql }, slice, without }): Aggregate => ({
      name: `metrics ${name}`,
      sql,
      where: slice,
      ...(without ? { without } : {}),
    }),
  );
  return engine.aggregate({ columns, divisions: moved }, asked);
}

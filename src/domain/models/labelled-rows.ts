import type { Engine } from '../../foundation/ports/ports.ts';
import { refuse } from '../../foundation/problems/errors.ts';
import type { NamesWanted } from '../predictions/row-names.ts';
import type { RowsToScore } from '../predictions/rows.ts';
import { type LabelledTable, truthReader } from '../predictions/truth.ts';

const refuseNoRows = (rows: RowsToScore): never =>
  refuse('evaluation-data', 'holds no rows', 'give data with labelled rows', {
    value: rows.files.join(', '),
  });

/** The rows with their reader. Throws `InputErrors` where there are none, and for columns that the table does not have. */
export async function openRows(
  rows: RowsToScore,
  names: NamesWanted,
  engine: Engine,
): Promise<LabelledTable> {
  const table = await engine.table({ files: rows.files, csv: rows.csv });
  // Columns of a CSV file without rows have no types: what is said of expressions would mislead.
  if ((await table.rows()) === 0) refuseNoRows(rows);
  const question = { ...rows, names, rows: await table.rows() };
  return { table, reader: truthReader(question, table, nameOf(rows.files)) };
}

/** Trials are told apart by the names of rows, and metrics in SQL see rows in an order of their names. */
export const mayLeaveNames = ({ names, trial, sql = [] }: RowsToScore): boolean =>
  names === 'left' && trial === undefined && sql.length === 0;

export const nameOf = (files: readonly string[]): string =>
  files.length === 1 ? files[0]! : `${files[0]} and ${files.length - 1} more`;

/**
 * Whether each row has a label, and a name of its own that nobody needs to read. A model is slow, and rows that turn out
 * to need their names afterwards would be scored twice.
 */
export async function canLeaveNames(rows: RowsToScore, engine: Engine): Promise<boolean> {
  if (!mayLeaveNames(rows)) return false;
  const table = await engine.table({ files: rows.files, csv: rows.csv });
  const known = [rows.label, ...rows.rowId].every((wanted) =>
    table.columns.some(({ name }) => name === wanted),
  );
  if (!known) return false;
  const [unlabelled] = await table.count([{ column: rows.label, bad: { is: 'null' } }]);
  return unlabelled === 0 && (await engine.pairing(table, table, rows.rowId)) !== undefined;
}

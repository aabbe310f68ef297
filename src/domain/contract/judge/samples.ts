import type { Row, Scalar } from '../../../foundation/evidence/evidence.ts';
import type { Column, FailingRow, UncastableCell } from '../../../foundation/ports/ports.ts';
import { columnNameOf } from '../columns.ts';
import type { Contract } from '../model.ts';

/** What stands in place of a value that must not be shown. */
const MASK = '***';

/** Columns whose values must not be shown, as the table names them. */
export const sensitiveColumns = (contract: Contract, columns: readonly Column[]): ReadonlySet<string> =>
  new Set(
    contract.properties
      .filter((property) => property.sensitive)
      .map((property) => columnNameOf(property, columns)),
  );

/** A failing row as evidence shows it: file, row number within it, and the columns asked for, sensitive ones masked. */
export const rowSample = (row: FailingRow, hidden: ReadonlySet<string>): Row => ({
  ...Object.fromEntries(
    Object.entries(row.values).map(([column, value]) => [labelOf(column), masked(column, value, hidden)]),
  ),
  file: row.file,
  row: row.row,
});

/** A cell that is not of its column's type: file, line, column and the text that stands there. */
export const cellSample = (cell: UncastableCell, hidden: ReadonlySet<string>): Row => ({
  file: cell.file,
  line: cell.line,
  column: cell.column,
  value: masked(cell.column, cell.value, hidden),
});

const masked = (column: string, value: Scalar, hidden: ReadonlySet<string>): Scalar =>
  hidden.has(column) && value !== null ? MASK : value;

/** A table may have columns of its own that are called `file` and `row`. */
const labelOf = (column: string): string =>
  column === 'file' || column === 'row' ? `${column} (column)` : column;

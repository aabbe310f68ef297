import type { LeftColumn, WrittenColumn } from '../../foundation/ports/ports.ts';
import { idValues } from './row-ids.ts';
import { areLeft, namesIn, type RowNames } from './row-names.ts';

/** The columns that name rows: as their table has them where names were left there, else from the names. */
export const writtenIds = (
  rowIds: RowNames,
  columns: readonly string[],
): readonly (WrittenColumn | LeftColumn)[] =>
  areLeft(rowIds)
    ? columns.map((name) => ({ name, table: rowIds.table }))
    : columnsOfNames(namesIn(rowIds), columns);

function columnsOfNames(rowIds: readonly string[], columns: readonly string[]): readonly WrittenColumn[] {
  const values = columns.map(() => new Array<string | null>(rowIds.length));
  for (let row = 0; row < rowIds.length; row++) {
    const [only] = values;
    const own = values.length === 1 ? plainText(rowIds[row]!) : undefined;
    if (own !== undefined) only![row] = own;
    else for (const [at, value] of idValues(rowIds[row]!).entries()) values[at]![row] = value;
  }
  return columns.map((name, at) => ({ name, type: 'text', values: values[at]! }));
}

/** The text in a JSON list of one text, where nothing in it is escaped: reading JSON takes ten times as long. */
const plainText = (rowId: string): string | undefined =>
  rowId.startsWith('["') && !rowId.includes('\\') ? rowId.slice(2, -2) : undefined;

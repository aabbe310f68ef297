import { columnsIn } from '../../../foundation/reading/sql-names.ts';
import type { LeftOut } from '../facts.ts';

const REMEDY = 'name it in `columns` to compare it anyway';

/**
 * Columns that say which row it is or hold the truth: left out unless the user names them. `label` may be an
 * SQL expression; every column that it reads counts.
 */
export function reservedColumns(
  columns: readonly string[],
  rowId: readonly string[],
  label: string | undefined,
): readonly LeftOut[] {
  const read = new Set(columnsIn(label ?? '').map((name) => name.toLowerCase()));
  return columns.flatMap((column) => {
    if (rowId.includes(column)) return { column, reason: 'it is part of the row id', remedy: REMEDY };
    const isLabel = column === label || read.has(column.toLowerCase());
    return isLabel ? { column, reason: 'the label is made of it', remedy: REMEDY } : [];
  });
}

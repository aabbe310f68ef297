import type { LeftOut } from './facts.ts';

const REMEDY = 'name it in `columns` to compare it all the same';

/**
 * Columns that say which row it is or hold the truth: left out unless the user names them. `label` may be an
 * SQL expression; every column that it reads counts.
 */
export function reservedColumns(
  columns: readonly string[],
  rowId: readonly string[],
  label: string | undefined,
): readonly LeftOut[] {
  const read = new Set(identifiersOf(label ?? '').map((name) => name.toLowerCase()));
  return columns.flatMap((column) => {
    if (rowId.includes(column)) return { column, reason: 'it is part of the row id', remedy: REMEDY };
    const isLabel = column === label || read.has(column.toLowerCase());
    return isLabel ? { column, reason: 'the label is made of it', remedy: REMEDY } : [];
  });
}

/** Texts in single quotes; names in double quotes; bare names, with the bracket that makes a function of one. */
const TOKENS = /'(?:[^']|'')*'|"((?:[^"]|"")*)"|([\p{L}_][\p{L}\p{N}_$]*)(\s*\()?/gu;

/** Names in an SQL expression that may be columns; keywords come along and match none. */
function identifiersOf(sql: string): readonly string[] {
  return [...sql.matchAll(TOKENS)].flatMap(([, inQuotes, bare, bracket]) => {
    if (inQuotes !== undefined) return inQuotes.replaceAll('""', '"');
    return bare !== undefined && bracket === undefined ? bare : [];
  });
}

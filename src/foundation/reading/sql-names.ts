import type { RowExpression } from '../ports/ports.ts';

/** Texts in single quotes; names in double quotes; bare names, with the bracket that makes a function of one. */
const TOKENS = /'(?:[^']|'')*'|"((?:[^"]|"")*)"|([\p{L}_][\p{L}\p{N}_$]*)(\s*\()?/gu;

/** The columns that an SQL expression names; keywords come along and match none, functions do not. */
export function columnsIn(sql: string): readonly string[] {
  const columns: string[] = [];
  for (const [, inQuotes, bare, bracket] of sql.matchAll(TOKENS)) {
    if (inQuotes !== undefined) columns.push(inQuotes.replaceAll('""', '"'));
    else if (bare !== undefined && bracket === undefined) columns.push(bare);
  }
  return columns;
}

/** An expression as users write it: a column in double quotes, as every SQL reads it. */
export const writtenSql = (expression: RowExpression): string =>
  'column' in expression ? `"${expression.column.replaceAll('"', '""')}"` : expression.sql;

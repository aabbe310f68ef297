/** Texts in single quotes; names in double quotes; bare names, with the bracket that makes a function of one. */
const TOKENS = /'(?:[^']|'')*'|"((?:[^"]|"")*)"|([\p{L}_][\p{L}\p{N}_$]*)(\s*\()?/gu;

/** What an SQL expression names: its columns (keywords come along and match none) and its functions. */
export function namesIn(sql: string): {
  readonly columns: readonly string[];
  readonly functions: readonly string[];
} {
  const columns: string[] = [];
  const functions: string[] = [];
  for (const [, inQuotes, bare, bracket] of sql.matchAll(TOKENS)) {
    if (inQuotes !== undefined) columns.push(inQuotes.replaceAll('""', '"'));
    else if (bare !== undefined) (bracket === undefined ? columns : functions).push(bare);
  }
  return { columns, functions };
}

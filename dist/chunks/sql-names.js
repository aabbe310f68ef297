// src/foundation/reading/sql-names.ts
/** Texts in single quotes; names in double quotes; bare names, with the bracket that makes a function of one. */
const TOKENS = /'(?:[^']|'')*'|"((?:[^"]|"")*)"|([\p{L}_][\p{L}\p{N}_$]*)(\s*\()?/gu;
/** The columns that an SQL expression names; keywords come along and match none, functions do not. */
function columnsIn(sql) {
	const columns = [];
	for (const [, inQuotes, bare, bracket] of sql.matchAll(TOKENS)) if (inQuotes !== void 0) columns.push(inQuotes.replaceAll("\"\"", "\""));
	else if (bare !== void 0 && bracket === void 0) columns.push(bare);
	return columns;
}
/** An expression as users write it: a column in double quotes, as every SQL reads it. */
const writtenSql = (expression) => "column" in expression ? `"${expression.column.replaceAll("\"", "\"\"")}"` : expression.sql;
export { writtenSql as n, columnsIn as t };

// src/step/sql-names.ts
/** Texts in single quotes; names in double quotes; bare names, with the bracket that makes a function of one. */
const TOKENS = /'(?:[^']|'')*'|"((?:[^"]|"")*)"|([\p{L}_][\p{L}\p{N}_$]*)(\s*\()?/gu;
/** What an SQL expression names: its columns (keywords come along and match none) and its functions. */
function namesIn(sql) {
	const columns = [];
	const functions = [];
	for (const [, inQuotes, bare, bracket] of sql.matchAll(TOKENS)) if (inQuotes !== void 0) columns.push(inQuotes.replaceAll("\"\"", "\""));
	else if (bare !== void 0) (bracket === void 0 ? columns : functions).push(bare);
	return {
		columns,
		functions
	};
}
export { namesIn as t };

/** A name in double quotes. */
export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A text literal; DuckDB knows no escapes but the doubled quote. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A list of text literals. */
export const listOf = (texts: readonly string[]): string => `[${texts.map(literal).join(', ')}]`;

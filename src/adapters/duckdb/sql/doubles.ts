/**
 * A number as a double that is never NULL, for which -Infinity stands: doubles leave DuckDB without asking of each row
 * whether it is one.
 */
export const doubleSql = (sql: string): string => `coalesce(cast(${sql} as double), ${NULL})`;

const NULL = "'-infinity'::double";

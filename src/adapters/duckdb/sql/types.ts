import type { ColumnType } from '../../../foundation/ports/ports.ts';

const TYPES: readonly (readonly [RegExp, ColumnType])[] = [
  [/^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER)$/, 'integer'],
  [/^(FLOAT|DOUBLE|DECIMAL\(\d+,\d+\))$/, 'number'],
  [/^(VARCHAR|UUID|ENUM\(.*\))$/s, 'string'],
  [/^BOOLEAN$/, 'boolean'],
  [/^DATE$/, 'date'],
  [/^TIMESTAMP(_S|_MS|_NS| WITH TIME ZONE)?$/, 'timestamp'],
  [/^TIME(_NS| WITH TIME ZONE)?$/, 'time'],
  [/\[\d*\]$/, 'array'],
  [/^((STRUCT|MAP)\(.*\)|JSON)$/s, 'object'],
  [/^NULL$/, 'null'],
];

/** The type that every engine has for one of DuckDB's. */
export const columnTypeOf = (native: string): ColumnType =>
  TYPES.find(([pattern]) => pattern.test(native))?.[1] ?? 'other';

/** Whether values can be NaN or infinite. */
export const isFloat = (native: string): boolean => native === 'DOUBLE' || native === 'FLOAT';

/** DuckDB's type for a column that must be read as `type`. */
export const NATIVE_TYPES: Readonly<Record<ColumnType, string>> = {
  string: 'VARCHAR',
  integer: 'BIGINT',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  date: 'DATE',
  timestamp: 'TIMESTAMP',
  time: 'TIME',
  array: 'VARCHAR',
  object: 'VARCHAR',
  null: 'VARCHAR',
  other: 'VARCHAR',
};

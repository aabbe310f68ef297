import type { DuckDBValue } from '@duckdb/node-api';
import type { Scalar } from '../../../foundation/evidence/evidence.ts';
import { literal } from './sql.ts';
import { columnTypeOf, isFloat } from './types.ts';

/**
 * The expression as it leaves DuckDB: floats as DOUBLE, everything else as text; timestamps as ISO 8601 in UTC, to
 * which those without a time zone are taken to belong.
 */
export function wireSql(sql: string, native: string): string {
  if (isFloat(native)) return `cast(${sql} as double)`;
  const text = textSql(sql, native);
  return columnTypeOf(native) === 'timestamp' ? text : wireText(text);
}

/** Whether DuckDB and JavaScript write a value of this type in two ways. */
export const isWrittenTwoWays = (native: string): boolean => isFloat(native) || native.startsWith('DECIMAL');

/** The text of a batch, for types that are written in one way. */
export const textSql = (sql: string, native: string): string =>
  columnTypeOf(native) === 'timestamp'
    ? `replace(cast(${utcSql(sql, native)} as varchar), ' ', 'T') || 'Z'`
    : `cast(${sql} as varchar)`;

const BYTE_ORDER_MARK = '\ufeff';

/** A text as it leaves DuckDB, whose decoder drops one U+FEFF at the beginning of each. */
export const wireText = (sql: string): string =>
  `case when starts_with(${sql}, '${BYTE_ORDER_MARK}') then '${BYTE_ORDER_MARK}' || ${sql} else ${sql} end`;

/** Holds where a value is this text, as it leaves DuckDB. */
export function isTextSql(sql: string, native: string, text: string): string {
  if (isFloat(native)) return `${sql} = try_cast(${literal(text)} as double)`;
  const own = columnTypeOf(native) === 'timestamp' ? wireSql(sql, native) : `cast(${sql} as varchar)`;
  return `${own} = ${literal(text)}`;
}

/** A timestamp without time zone, in UTC. */
export const utcSql = (sql: string, native: string): string =>
  native === 'TIMESTAMP WITH TIME ZONE' ? `((${sql}) at time zone 'UTC')` : sql;

/**
 * A value of `wireSql` as evidence holds it: integers and decimals as numbers where a double is exact, else as text;
 * NaN and infinities as text, for JSON has no number for them.
 */
export function scalarOf(wire: DuckDBValue, native: string): Scalar {
  if (wire === null) return null;
  if (typeof wire === 'number') return Number.isFinite(wire) ? wire + 0 : String(wire);
  const text = String(wire);
  if (native === 'BOOLEAN') return text === 'true';
  const type = columnTypeOf(native);
  return type === 'integer' || type === 'number' ? exactNumber(text) : text;
}

function exactNumber(text: string): number | string {
  const plain = text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  const value = Number(plain);
  return String(value) === plain ? value : plain;
}

/** A value of `wireSql` as text: the text of what `scalarOf` answers, so that equal values have equal texts. */
export const textOf = (wire: DuckDBValue, native: string): string | null =>
  typeof wire === 'string' && !native.startsWith('DECIMAL') ? wire : textOfScalar(scalarOf(wire, native));

const textOfScalar = (value: Scalar): string | null => (value === null ? null : String(value));

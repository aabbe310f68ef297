import type { Scalar } from '../../../foundation/evidence/evidence.ts';
import type { Column, ColumnType } from '../../../foundation/ports/ports.ts';
import { utcSql } from './cells.ts';
import { identifier, literal } from './sql.ts';

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;
const SHAPES: Readonly<Record<'date' | 'timestamp' | 'time', RegExp>> = {
  date: /^\d{4}-\d{2}-\d{2}([T ]|$)/,
  timestamp: /^\d{4}-\d{2}-\d{2}([T ]|$)/,
  time: /^\d{2}:\d{2}/,
};

/** Types whose values are compared as text. */
const TEXTS: readonly ColumnType[] = ['string', 'array', 'object', 'null', 'other'];

/**
 * The column, or its smallest or largest value, as values are compared with it: timestamps in UTC, everything unknown as
 * text.
 */
export function comparable(column: Column, name = identifier(column.name)): string {
  if (column.type === 'timestamp') return utcSql(name, column.native);
  if (column.type === 'date') return `cast(${name} as timestamp)`;
  return TEXTS.includes(column.type) ? `cast(${name} as varchar)` : name;
}

/** A literal that `comparable(column)` compares with, or undefined where no value of the column can equal it. */
export function comparand(value: Scalar, column: Column): string | undefined {
  if (value === null) return undefined;
  switch (column.type) {
    case 'integer':
      return ownLiteral(value, column.native) ?? wholeLiteral(value) ?? numberLiteral(value);
    case 'number':
      return ownLiteral(value, column.native) ?? numberLiteral(value);
    case 'boolean':
      return /^(true|false)$/i.test(String(value)) ? String(value) : undefined;
    case 'date':
    case 'timestamp':
      return SHAPES[column.type].test(String(value))
        ? `(cast(${literal(String(value))} as timestamptz) at time zone 'UTC')`
        : undefined;
    case 'time':
      return SHAPES.time.test(String(value)) ? `cast(${literal(String(value))} as time)` : undefined;
    default:
      return literal(String(value));
  }
}

/** Types and how many of their bits hold a whole number; of a double, those that hold it exactly. */
const WHOLE_BITS: Readonly<Record<string, number>> = {
  TINYINT: 8,
  SMALLINT: 16,
  INTEGER: 32,
  BIGINT: 64,
  DOUBLE: 54,
};

/** Of the column's own type, so that its values are compared without a cast; undefined for what it cannot hold. */
function ownLiteral(value: Scalar, native: string): string | undefined {
  const bits = WHOLE_BITS[native];
  if (bits === undefined || typeof value !== 'number' || !Number.isSafeInteger(value)) return undefined;
  return BigInt.asIntN(bits, BigInt(value)) === BigInt(value) ? `cast(${value} as ${native})` : undefined;
}

const HUGEINT_LIMIT = 2 ** 127;

/** As a double, 2^53 would equal the whole number after it. */
const wholeLiteral = (value: Scalar): string | undefined =>
  typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < HUGEINT_LIMIT
    ? `cast(${literal(String(BigInt(value)))} as hugeint)`
    : undefined;

/** Whole numbers keep all digits; text counts when it is a number. */
export function numberLiteral(value: Scalar): string | undefined {
  if (typeof value === 'string' && /^[+-]?\d{1,38}$/.test(value)) return `cast(${literal(value)} as hugeint)`;
  if (typeof value === 'string' && !NUMBER.test(value)) return undefined;
  const number = Number(value);
  if (typeof value === 'boolean' || !Number.isFinite(number)) return undefined;
  return Number.isSafeInteger(number)
    ? `cast(${number} as hugeint)`
    : `cast(${literal(String(number))} as double)`;
}

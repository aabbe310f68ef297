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

/** The column as values are compared with it: timestamps in UTC, everything unknown as text. */
export function comparable(column: Column): string {
  const name = identifier(column.name);
  if (column.type === 'timestamp') return utcSql(name, column.native);
  if (column.type === 'date') return `cast(${name} as timestamp)`;
  return TEXTS.includes(column.type) ? `cast(${name} as varchar)` : name;
}

/** A literal that `comparable(column)` compares with, or undefined where no value of the column can equal it. */
export function comparand(value: Scalar, column: Column): string | undefined {
  if (value === null) return undefined;
  switch (column.type) {
    case 'integer':
      return wholeLiteral(value) ?? numberLiteral(value);
    case 'number':
      return numberLiteral(value);
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

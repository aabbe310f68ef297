import type { Scalar } from '../../../foundation/evidence/evidence.ts';
import type { Column, ColumnType, Predicate } from '../../../foundation/ports/ports.ts';
import { refuse } from '../../../foundation/problems/errors.ts';
import { comparable, comparand, numberLiteral } from './comparison.ts';
import { matchSql } from './matching.ts';
import { identifier, literal } from './sql.ts';
import { isFloat } from './types.ts';

/** SQL of the smallest and the largest value of a column. */
interface Ends {
  readonly least: string;
  readonly most: string;
}

type Outside = Extract<Predicate, { is: 'outside' }>;

/** A condition that is true or false, never NULL. Throws `InputErrors` for limits that the column cannot have. */
export const predicateSql = (predicate: Predicate, column: Column): string =>
  `coalesce(${conditionSql(predicate, column)}, false)`;

/**
 * A condition on the smallest and the largest value of a column, true where some value is outside; undefined for
 * questions that the two do not answer. They cost less than a comparison in each row, but for floats.
 */
export function someOutsideSql(predicate: Predicate, column: Column): string | undefined {
  if (predicate.is !== 'outside' || !ORDERED.includes(column.type) || isFloat(column.native))
    return undefined;
  const name = identifier(column.name);
  return `coalesce(${outsideSql(predicate, column, { least: `min(${name})`, most: `max(${name})` })}, false)`;
}

const ORDERED: readonly ColumnType[] = ['integer', 'number', 'date', 'timestamp', 'time'];

/** A condition that is true for a bad value, and false or NULL for any other. */
export function conditionSql(predicate: Predicate, column: Column): string {
  const name = identifier(column.name);
  if (column.type === 'null' && !['null', 'any-of'].includes(predicate.is)) return 'false';
  switch (predicate.is) {
    case 'null':
      return `${name} is null`;
    case 'one-of':
      return memberSql(predicate.values, column);
    case 'none-of':
      return `(${name} is not null and not ${memberSql(predicate.values, column)})`;
    case 'outside':
      return outsideSql(predicate, column);
    case 'not-matching':
      return `not ${matchSql(textSql(column), predicate)}`;
    case 'length-outside':
      return anyOf([
        predicate.minimum === undefined ? undefined : `length(${textSql(column)}) < ${predicate.minimum}`,
        predicate.maximum === undefined ? undefined : `length(${textSql(column)}) > ${predicate.maximum}`,
      ]);
    case 'not-multiple-of':
      return notMultipleSql(predicate.of, column);
    case 'any-of':
      return anyOf(predicate.predicates.map((each) => predicateSql(each, column)));
  }
}

const textSql = ({ name }: Column): string => `cast(${identifier(name)} as varchar)`;

const anyOf = (conditions: readonly (string | undefined)[]): string =>
  `(${conditions.filter((one) => one !== undefined).join(' or ') || 'false'})`;

/**
 * NULL in the list would make `not in` unknown; values that the column cannot hold match nothing. Texts are looked
 * up in a list, which is five times as fast as `in`.
 */
function memberSql(values: readonly Scalar[], column: Column): string {
  const members = values.map((value) => comparand(value, column)).filter((one) => one !== undefined);
  if (members.length === 0) return 'false';
  const side = comparable(column);
  return column.type === 'string'
    ? `list_contains([${members.join(', ')}], ${side})`
    : `(${side} in (${members.join(', ')}))`;
}

/** Numbers in a text column are compared as numbers, and what is none, NaN among it, is outside. */
function outsideSql(predicate: Outside, column: Column, ends?: Ends): string {
  const limits = (['minimum', 'exclusiveMinimum', 'maximum', 'exclusiveMaximum'] as const)
    .map((key) => ({ key, value: predicate[key] }))
    .filter((limit): limit is { key: typeof limit.key; value: Scalar } => limit.value !== undefined);
  const asNumber = column.type === 'string' && limits.some(({ value }) => typeof value === 'number');
  const side = asNumber ? `try_cast(${identifier(column.name)} as double)` : comparable(column);
  const conditions = limits.map(({ key, value }) => {
    const limit = asNumber ? numberLiteral(value) : comparand(value, column);
    const end = ends && comparable(column, OPPOSITES[key].startsWith('<') ? ends.least : ends.most);
    return `${end ?? side} ${OPPOSITES[key]} ${limit ?? refuseLimit(key, value, column)}`;
  });
  return anyOf([
    ...conditions,
    asNumber ? `isnan(${side})` : undefined,
    asNumber ? `(${identifier(column.name)} is not null and ${side} is null)` : undefined,
  ]);
}

const OPPOSITES = { minimum: '<', exclusiveMinimum: '<=', maximum: '>', exclusiveMaximum: '>=' } as const;

const refuseLimit = (key: string, value: Scalar, column: Column): never =>
  refuse(
    column.name,
    `is ${column.type}, which ${key} ${JSON.stringify(value)} is not`,
    `give a ${column.type}`,
    {
      value,
    },
  );

/** Allows for the rounding of fractions: 0.3 is a multiple of 0.1. */
const MULTIPLE_TOLERANCE = 1e-9;

function notMultipleSql(of: number, column: Column): string {
  if (!(of > 0))
    return refuse(column.name, 'needs a multipleOf above 0', 'give a positive number', { value: of });
  const name = identifier(column.name);
  if (column.type === 'integer' && Number.isSafeInteger(of)) return `${name} % ${of} <> 0`;
  const value = column.type === 'string' ? `try_cast(${name} as double)` : `cast(${name} as double)`;
  const ratio = `(${value} / cast(${literal(String(of))} as double))`;
  return anyOf([
    `(${name} is not null and ${value} is null)`,
    `not isfinite(${value})`,
    `abs(${ratio} - round(${ratio})) > ${MULTIPLE_TOLERANCE} * greatest(1, abs(${ratio}))`,
  ]);
}

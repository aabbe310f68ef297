import type { Scalar } from '../../../foundation/evidence/evidence.ts';
import type { Column, Predicate } from '../../../foundation/ports/ports.ts';
import { refuse } from '../../../foundation/problems/errors.ts';
import { comparable, comparand } from './comparison.ts';
import { matchSql } from './matching.ts';
import { anyOf, outsideSql } from './outside.ts';
import { identifier, literal } from './sql.ts';

/** A condition that is true or false, never NULL. Throws `InputErrors` for limits that the column cannot have. */
export const predicateSql = (predicate: Predicate, column: Column): string =>
  `coalesce(${conditionSql(predicate, column)}, false)`;

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

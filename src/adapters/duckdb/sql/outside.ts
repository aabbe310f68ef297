import type { Scalar } from '../../../foundation/evidence/evidence.ts';
import type { Column, ColumnType, Predicate } from '../../../foundation/ports/ports.ts';
import { refuse } from '../../../foundation/problems/errors.ts';
import { comparable, comparand, numberLiteral } from './comparison.ts';
import { unchanged } from './no-value.ts';
import { identifier } from './sql.ts';

/** SQL of the smallest and the largest value of a column. */
export interface Ends {
  readonly least: string;
  readonly most: string;
}

type Outside = Extract<Predicate, { is: 'outside' }>;

/** Holds where one of the conditions does. */
export const anyOf = (conditions: readonly (string | undefined)[]): string =>
  `(${conditions.filter((one) => one !== undefined).join(' or ') || 'false'})`;

/**
 * A condition on the smallest and the largest value of a column, false where no value is outside; undefined for questions
 * that the two do not answer. They cost less than a comparison in each row. NaN is above any limit: where there is one,
 * the rows have to be counted.
 */
export function someOutsideSql(
  predicate: Predicate,
  column: Column,
  ends: Ends = extremesSql(column),
): string | undefined {
  if (predicate.is !== 'outside' || !ORDERED.includes(column.type)) return undefined;
  return `coalesce(${outsideSql(predicate, column, ends)}, false)`;
}

function extremesSql(column: Column): Ends {
  const name = unchanged(column);
  return { least: `min(${name})`, most: `max(${name})` };
}

const ORDERED: readonly ColumnType[] = ['integer', 'number', 'date', 'timestamp', 'time'];

/** Numbers in a text column are compared as numbers, and what is none, NaN among it, is outside. */
export function outsideSql(predicate: Outside, column: Column, ends?: Ends): string {
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

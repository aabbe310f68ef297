import type { Column } from '../../../foundation/ports/ports.ts';
import type { Relation } from './relation.ts';
import { identifier } from './sql.ts';
import { isFloat } from './types.ts';

/**
 * The rows with NaN as NULL: the one place that says what a missing value is. pandas writes what it does not know as
 * NaN, other tools as NULL; SQL counts NaN above every number, so that `delay >= 15` would hold for it.
 */
export function nanAsNull({ from, columns }: Pick<Relation, 'from' | 'columns'>): string {
  const floats = columns.filter(({ native }) => isFloat(native)).map(({ name }) => identifier(name));
  if (floats.length === 0) return from;
  const replaced = floats.map((name) => `${noNan(name)} as ${name}`);
  return `(select * replace (${replaced.join(', ')}) from ${from})`;
}

/** A column of `besideNan` with its NaN. */
export const unchanged = ({ name, native }: Column): string =>
  identifier(isFloat(native) ? `mlops unchanged ${name}` : name);

/** The rows with NaN as NULL, and floats as they are beside: whether there is any NaN costs less than to replace it. */
export function besideNan({ from, columns }: Pick<Relation, 'from' | 'columns'>): string {
  const floats = columns.filter(({ native }) => isFloat(native));
  if (floats.length === 0) return from;
  const beside = floats.map((column) => `${identifier(column.name)} as ${unchanged(column)}`);
  return nanAsNull({ from: `(select *, ${beside.join(', ')} from ${from})`, columns });
}

/** A float, NULL where it is NaN. */
export const noNan = (sql: string): string => `case when isnan(${sql}) then null else ${sql} end`;

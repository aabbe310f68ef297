import type { Scalar } from '../../../foundation/evidence/evidence.ts';
import type { Column, Predicate } from '../../../foundation/ports/ports.ts';
import type { Session } from '../session/session.ts';
import { someOutsideSql } from '../sql/outside.ts';
import type { ColumnStatistics, Extremes, Statistics } from '../sql/relation.ts';
import { literal } from '../sql/sql.ts';
import { isFloat } from '../sql/types.ts';
import type { Asked } from './asked.ts';

/**
 * Counts that statistics prove without a row being read: NULLs of columns that have no NaN, and no row where both ends of
 * a column are within its limits; undefined for all others, and `bad` where some row is known to be outside.
 */
export async function provenCounts(
  session: Session,
  asked: readonly Asked[],
  statistics: Statistics,
): Promise<readonly (number | 'bad' | undefined)[]> {
  const parts = asked.map((one) => proofOf(one, statistics.get(one.column.name)));
  const conditions = parts.filter((part) => typeof part === 'string');
  if (conditions.length === 0) return parts as readonly (number | undefined)[];
  const [row] = await session.rows(`select ${conditions.join(', ')}`);
  const answers = row!.values();
  return parts.map((part) => {
    if (typeof part !== 'string') return part;
    return answers.next().value === false ? 0 : 'bad';
  });
}

/** The count, or a condition that is false where it is 0. */
function proofOf(
  { question: { bad }, column }: Asked,
  known: ColumnStatistics | undefined,
): number | string | undefined {
  if (!known) return undefined;
  if (bad.is === 'null') return isFloat(column.native) ? undefined : known.nulls;
  const limits = limitsOf(bad, column);
  return limits && known.extremes !== undefined ? beyondSql(limits, column, known.extremes) : undefined;
}

/** Limits outside of which the bad values are. */
function limitsOf(bad: Predicate, { type }: Column): Predicate | undefined {
  if (bad.is === 'outside') return bad;
  return bad.is === 'none-of' && type === 'integer' ? spanOf(bad.values) : undefined;
}

/** The limits that allow the same whole numbers as a list does; undefined for a list with gaps, or of anything else. */
export function spanOf(values: readonly Scalar[]): Predicate | undefined {
  const numbers = [...new Set(values)].filter((value) => Number.isSafeInteger(value)) as number[];
  const [minimum, maximum] = [Math.min(...numbers), Math.max(...numbers)];
  return numbers.length > 0 && maximum - minimum === numbers.length - 1
    ? { is: 'outside', minimum, maximum }
    : undefined;
}

function beyondSql(limits: Predicate, column: Column, extremes: Extremes): string | undefined {
  const end = (text: string | undefined): string =>
    `cast(${text === undefined ? 'null' : literal(text)} as ${column.native})`;
  return someOutsideSql(limits, column, { least: end(extremes?.least), most: end(extremes?.most) });
}

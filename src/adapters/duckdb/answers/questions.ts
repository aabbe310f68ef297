import { InputErrors, refuse } from '../../../foundation/problems/errors.ts';
import { OverLimit } from '../session/over-limit.ts';
import type { Session } from '../session/session.ts';
import { unchanged } from '../sql/no-value.ts';
import { someOutsideSql } from '../sql/outside.ts';
import { conditionSql, predicateSql } from '../sql/predicate.ts';
import { firstLine } from '../sql/problems.ts';
import type { ColumnStatistics, Statistics } from '../sql/relation.ts';
import { identifier } from '../sql/sql.ts';
import { isFloat } from '../sql/types.ts';
import type { Asked } from './asked.ts';
import { provenCounts } from './proven.ts';

/** SQL that is true for a row that the question counts. */
export const conditionOf = ({ question, column }: Asked): string => predicateSql(question.bad, column);

/** SQL of how many rows a question counts. Counting what is there is cheaper than testing what is not. */
export const countSql = ({ question: { bad }, column }: Asked): string =>
  bad.is === 'null'
    ? `count(*) - count(${identifier(column.name)})`
    : `count_if(${conditionSql(bad, column)})`;

/** Rows, and what is known of their columns. */
export interface Counted {
  /** NaN as NULL, with the columns of `besideNan`. */
  readonly from: string;
  readonly statistics: () => Promise<Statistics>;
}

/**
 * Rows for which each question's predicate holds: as statistics prove, or else in one statement. Of columns that have
 * values outside of limits, or NaN, they are counted in another. Throws `InputErrors` naming a bad question.
 */
export async function countAll(
  session: Session,
  { from, statistics }: Counted,
  asked: readonly Asked[],
): Promise<readonly number[]> {
  if (asked.length === 0) return [];
  const all = await statistics();
  const counting = async (): Promise<readonly number[]> => {
    const proven = await provenCounts(session, asked, all);
    const left = asked.flatMap((one, at) =>
      typeof proven[at] === 'number' ? [] : [firstOf(one, proven[at], all.get(one.column.name))],
    );
    const counts = (await countLeft(session, from, left)).values();
    return proven.map((count) => (typeof count === 'number' ? count : counts.next().value!));
  };
  return counting().catch((cause) => blame(session, from, asked, cause));
}

/** SQL of a count, or of a condition which, if false, says that it is the one of `otherwise`. */
interface First {
  readonly asked: Asked;
  readonly sql: string;
  readonly otherwise: number;
}

function firstOf(asked: Asked, proven: 'bad' | undefined, known: ColumnStatistics | undefined): First {
  const { question, column } = asked;
  if (question.bad.is === 'null' && known && isFloat(column.native))
    return { asked, sql: `coalesce(isnan(max(${unchanged(column)})), false)`, otherwise: known.nulls };
  const beyond = proven === 'bad' ? undefined : someOutsideSql(question.bad, column);
  return { asked, sql: beyond ?? countSql(asked), otherwise: 0 };
}

async function countLeft(
  session: Session,
  from: string,
  first: readonly First[],
): Promise<readonly number[]> {
  if (first.length === 0) return [];
  const [found] = await session.rows(`select ${first.map(({ sql }) => sql).join(', ')} from ${from}`);
  const again = first.filter((_, at) => found![at] === true).map(({ asked }) => countSql(asked));
  const counts =
    again.length === 0 ? [] : (await session.rows(`select ${again.join(', ')} from ${from}`))[0]!;
  const next = counts.values();
  return found!.map((value, at) =>
    value === false ? first[at]!.otherwise : Number(value === true ? next.next().value : value),
  );
}

/** Names the first question that fails on its own: a pattern or a limit that DuckDB cannot read. */
export async function blame(
  session: Session,
  from: string,
  asked: readonly Asked[],
  cause: unknown,
): Promise<never> {
  if (cause instanceof InputErrors || cause instanceof OverLimit) throw cause;
  for (const one of asked) {
    const { column, bad } = one.question;
    await session.rows(`select count_if(${conditionOf(one)}) from ${from}`).catch((own) =>
      refuse(column, `cannot be judged by ${bad.is} (${firstLine(own)})`, 'repair the rule', {
        value: bad.is === 'not-matching' ? bad.pattern : JSON.stringify(bad),
        cause: own,
      }),
    );
  }
  throw cause;
}

import type { Column, Question } from '../../../foundation/ports/ports.ts';
import { InputErrors, refuse } from '../../../foundation/problems/errors.ts';
import { OverLimit } from '../session/over-limit.ts';
import type { Session } from '../session/session.ts';
import { someOutsideSql } from '../sql/outside.ts';
import { conditionSql, predicateSql } from '../sql/predicate.ts';
import { firstLine } from '../sql/problems.ts';
import { identifier } from '../sql/sql.ts';

/** A question and the column that it is about. */
export interface Asked {
  readonly question: Question;
  readonly column: Column;
}

/** SQL that is true for a row that the question counts. */
export const conditionOf = ({ question, column }: Asked): string => predicateSql(question.bad, column);

/** SQL of how many rows a question counts. Counting what is there is cheaper than testing what is not. */
export const countSql = ({ question: { bad }, column }: Asked): string =>
  bad.is === 'null'
    ? `count(*) - count(${identifier(column.name)})`
    : `count_if(${conditionSql(bad, column)})`;

/**
 * Rows for which each question's predicate holds, in one statement; those outside of limits are counted in another, of
 * the columns that have any. Throws `InputErrors` naming a bad question.
 */
export async function countAll(
  session: Session,
  from: string,
  asked: readonly Asked[],
): Promise<readonly number[]> {
  if (asked.length === 0) return [];
  const first = asked.map((one) => someOutsideSql(one.question.bad, one.column) ?? countSql(one));
  const work = session.rows(`select ${first.join(', ')} from ${from}`);
  const [found] = await work.catch((cause) => blame(session, from, asked, cause));
  const left = asked.filter((_, at) => found![at] === true);
  const more =
    left.length === 0 ? [] : await session.rows(`select ${left.map(countSql).join(', ')} from ${from}`);
  return found!.map((value, at) => Number(value === true ? more[0]![left.indexOf(asked[at]!)] : value));
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

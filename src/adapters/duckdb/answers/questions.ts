import type { Column, Question } from '../../../foundation/ports/ports.ts';
import { InputErrors, refuse } from '../../../foundation/problems/errors.ts';
import { OverLimit } from '../session/over-limit.ts';
import type { Session } from '../session/session.ts';
import { predicateSql } from '../sql/predicate.ts';
import { firstLine } from '../sql/problems.ts';
import { identifier } from '../sql/sql.ts';

/** A question and the column that it is about. */
export interface Asked {
  readonly question: Question;
  readonly column: Column;
}

/** SQL that is true for a row that the question counts. */
export const conditionOf = ({ question, column }: Asked): string => predicateSql(question.bad, column);

/** Counting what is there is cheaper than testing what is not. */
const countSql = (one: Asked): string =>
  one.question.bad.is === 'null'
    ? `count(*) - count(${identifier(one.column.name)})`
    : `count_if(${conditionOf(one)})`;

/** Rows for which each question's predicate holds, in one statement. Throws `InputErrors` naming a bad question. */
export async function countAll(
  session: Session,
  from: string,
  asked: readonly Asked[],
): Promise<readonly number[]> {
  if (asked.length === 0) return [];
  const counts = asked.map(countSql);
  const work = session.rows(`select ${counts.join(', ')} from ${from}`);
  const [row] = await work.catch((cause) => blame(session, from, asked, cause));
  return row!.map(Number);
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

import { refuse } from '../../../foundation/problems/errors.ts';
import type { OverLimit } from '../session/over-limit.ts';
import type { Session } from '../session/session.ts';
import type { Typed } from './expression.ts';

/** Rows that tell the slow expression from the quick ones. */
const SAMPLE = 256;

/** Names the expression that takes longest on the first rows, where a question of several took too much. */
export async function blameLimit(
  session: Session,
  from: string,
  expressions: readonly Typed[],
  cause: OverLimit,
): Promise<never> {
  const spent: { readonly one: Typed; readonly time: number }[] = [];
  for (const one of expressions) spent.push({ one, time: await timeOf(session, from, one) });
  const [slowest] = spent.toSorted((a, b) => b.time - a.time);
  if (!slowest) throw cause;
  const { name, written } = slowest.one;
  return refuse(name, cause.message, cause.remedy, { value: written, cause });
}

async function timeOf(session: Session, from: string, { sql }: Typed): Promise<number> {
  const started = performance.now();
  await session.rows(`select count(${sql}) from (select * from ${from} limit ${SAMPLE})`).catch(() => {});
  return performance.now() - started;
}

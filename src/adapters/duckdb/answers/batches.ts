import type { Batch, Column, Expressions } from '../../../foundation/ports/ports.ts';
import { refuse } from '../../../foundation/problems/errors.ts';
import { blameLimit } from '../guard/blame-limit.ts';
import { checkExpressions } from '../guard/expression.ts';
import { keepBatch } from '../guard/kept.ts';
import { isTooLong, refuseLong } from '../guard/long-names.ts';
import { requireSmall } from '../guard/longest.ts';
import { OverLimit } from '../session/over-limit.ts';
import type { Session } from '../session/session.ts';
import { firstLine } from '../sql/problems.ts';
import { identifier } from '../sql/sql.ts';
import { numbered, ROW_NUMBER } from './locate.ts';
import { regroup } from './regroup.ts';
import { type Sink, wiresOf } from './wires.ts';

/** The rows of a table, as a session has them. */
interface Rows {
  readonly session: Session;
  /** SQL of the relation. */
  readonly from: string;
  /** Names of its files, for messages. */
  readonly file: string;
}

/** Rows in file order as typed columns, `size` at a time. Throws `InputErrors` naming an expression that fails, and `file`. */
export async function* streamBatches(
  rows: Rows,
  columns: readonly Column[],
  expressions: Expressions,
  size: number,
): AsyncGenerator<Batch> {
  const { session, from } = rows;
  const typed = await checkExpressions(session, from, columns, expressions);
  await requireSmall(session, from, columns, typed);
  const { allowance } = session;
  const sinks = typed.map((one) => {
    const { as, kept } = expressions[one.name]!;
    return { ...one, as, most: kept ? allowance.limits.text : Infinity };
  });
  const selected = sinks.flatMap((sink) => wiresOf(sink).map(({ sql }) => sql));
  const chunks = session.chunks(`select ${selected.join(', ') || '0'} from ${from}`);
  try {
    for await (const batch of regroup(chunks, sinks, size)) {
      keepBatch(batch, expressions, allowance);
      yield batch;
    }
  } catch (cause) {
    await blame(rows, sinks, cause);
  }
}

/**
 * Names the first expression that fails on its own. Numbered rows are read one after the other, so that the value
 * shown is the first bad one of the file and not of the fastest thread.
 */
async function blame({ session, from, file }: Rows, sinks: readonly Sink[], cause: unknown): Promise<never> {
  if (cause instanceof OverLimit) return blameLimit(session, from, sinks, cause);
  for (const sink of sinks) {
    try {
      await session.rows(
        `select ${wiresOf(sink)
          .map(({ sql }) => `count(${sql})`)
          .join(', ')} from ${numbered(from)} where ${identifier(ROW_NUMBER)} > 0`,
      );
    } catch (own) {
      if (isTooLong(own)) return refuseLong(sink, file, session.allowance.limits);
      refuse(
        sink.name,
        `cannot be read as ${sink.as} in ${file} (${firstLine(own)})`,
        'repair the values, or cast them in the expression',
        { value: sink.written, cause: own },
      );
    }
  }
  throw cause;
}

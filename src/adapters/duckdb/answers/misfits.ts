import type { Column } from '../../../foundation/ports/ports.ts';
import { refuse } from '../../../foundation/problems/errors.ts';
import { counted } from '../../../foundation/text/counted.ts';
import { withoutMatch } from '../../ecma-pattern.ts';
import type { Session } from '../session/session.ts';
import { valueCounts } from './summaries.ts';

/** Seconds that one pattern may take over all values of a column. */
const SECONDS = 10;

/** Values, with their rows, in which an ECMA-262 pattern finds no match; each distinct value is tried once. */
export async function misfits(session: Session, from: string, column: Column, pattern: string) {
  const counts = (await valueCounts(session, from, column)).flatMap(({ value, count }) =>
    value === null ? [] : [{ value, count }],
  );
  const seconds = Math.min(SECONDS, session.allowance.limits.seconds);
  const values = counts.map(({ value }) => value);
  const found = await withoutMatch(pattern, values, seconds * 1000);
  if (found === undefined)
    return refuse(
      column.name,
      `takes longer than ${counted(seconds, 'second')} to match`,
      'write a pattern without look-around and back-references, whose time is bounded',
      { value: pattern },
    );
  return found.map((at) => counts[at]!);
}

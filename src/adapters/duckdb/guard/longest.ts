import type { Column } from '../../../foundation/ports/ports.ts';
import { refuse } from '../../../foundation/problems/errors.ts';
import { counted } from '../../../foundation/text/counted.ts';
import type { Session } from '../session/session.ts';
import { identifier } from '../sql/sql.ts';
import type { Typed } from './expression.ts';
import { sizeOf } from './growth.ts';

/** Rows that DuckDB works on at a time, whatever is asked of it: an interrupt waits for all of them. */
const VECTOR = 2048;
const MIB = 1 << 20;
/** Share of the memory that one column of them may take. */
const SHARE = 4;

const FIXED = ['integer', 'number', 'boolean', 'date', 'timestamp', 'time'];

/**
 * Throws `InputErrors` for expressions whose values can be so long that a single step of the engine, which nothing
 * interrupts, would take more memory than tables may. Longest cells are asked of the engine, which need not write out
 * what a file holds once.
 */
export async function requireSmall(
  session: Session,
  from: string,
  columns: readonly Column[],
  expressions: readonly Typed[],
): Promise<void> {
  const read = new Set(expressions.flatMap(({ reads }) => reads));
  const texts = columns.filter(({ name, type }) => read.has(name.toLowerCase()) && !FIXED.includes(type));
  const longest = await longestCells(session, from, texts);
  const most = mostBytes(session);
  for (const { name, written, tree } of expressions) {
    const bytes = Math.ceil(sizeOf(tree, longest));
    if (bytes > most)
      refuse(
        name,
        `can make values of ${counted(bytes, 'byte')}, more than max-memory allows`,
        `keep them below ${counted(most, 'byte')}, or raise \`max-memory\``,
        { value: written },
      );
  }
}

/** Most bytes that one value of an expression may have. */
export const mostBytes = ({ allowance }: Session): number =>
  Math.floor((allowance.limits.memory * MIB) / SHARE / VECTOR);

async function longestCells(
  session: Session,
  from: string,
  texts: readonly Column[],
): Promise<ReadonlyMap<string, number>> {
  if (texts.length === 0) return new Map();
  const lengths = texts.map(({ name }) => `coalesce(max(strlen(cast(${identifier(name)} as varchar))), 0)`);
  const [row] = await session.rows(`select ${lengths.join(', ')} from ${from}`);
  return new Map(texts.map(({ name }, at) => [name.toLowerCase(), Number(row![at])]));
}

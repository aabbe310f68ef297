import type { Column } from '../../../foundation/ports/ports.ts';
import type { Session } from '../session/session.ts';
import { identifier, literal } from '../sql/sql.ts';

/** One whole-number column whose values lie close together, as those of most keys do: a bit can stand for each. */
export interface DenseKey {
  readonly name: string;
  /** Its smallest and its largest value, of its own type. */
  readonly low: string;
  readonly high: string;
  /** A type in which a value minus `low` does not overflow. */
  readonly wide: string;
}

/** Bits that a column may take: 125 MB, and no more than eight bytes a row. */
const MOST_BITS = 1_000_000_000;
const BITS_PER_ROW = 64;

/** Finds out, once for each column, whether columns are a dense key. */
export function denseKeys(session: Session, from: string) {
  const known = new Map<string, Promise<DenseKey | undefined>>();
  return async ([column, ...others]: readonly Column[]): Promise<DenseKey | undefined> => {
    if (!column || others.length > 0 || column.type !== 'integer' || /HUGEINT/.test(column.native))
      return undefined;
    const key = known.get(column.name) ?? denseKey(session, from, column);
    known.set(column.name, key);
    return key;
  };
}

async function denseKey(
  session: Session,
  from: string,
  { name: plain, native }: Column,
): Promise<DenseKey | undefined> {
  const name = identifier(plain);
  const [row] = await session.rows(`select min(${name}), max(${name}), count(${name}) from ${from}`);
  if (row![0] === null) return undefined;
  const [least, most, count] = row!.map((value) => BigInt(value as bigint | number)) as [
    bigint,
    bigint,
    bigint,
  ];
  const bits = most - least + 1n;
  if (bits > MOST_BITS || bits > count * BigInt(BITS_PER_ROW)) return undefined;
  const [low, high] = [least, most].map((value) => `cast(${literal(String(value))} as ${native})`);
  return { name, low: low!, high: high!, wide: native === 'UBIGINT' ? 'ubigint' : 'bigint' };
}

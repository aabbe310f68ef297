import type { Column } from '../../../foundation/ports/ports.ts';
import type { Session } from '../session/session.ts';
import type { Statistics } from '../sql/relation.ts';
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
const MOST_BITS = 1_000_000_000n;
const BITS_PER_ROW = 64n;

/** Whether a bit for each whole number from `least` to `most` takes little for so many rows. */
export function isDense(least: bigint, most: bigint, rows: bigint): boolean {
  const bits = most - least + 1n;
  return bits <= MOST_BITS && bits <= rows * BITS_PER_ROW;
}

/** Finds out, once for each column, whether columns are a dense key: by what is known of them, or by their rows. */
export function denseKeys(session: Session, from: string, table: Known) {
  const known = new Map<string, Promise<DenseKey | undefined>>();
  return async ([column, ...others]: readonly Column[]): Promise<DenseKey | undefined> => {
    if (!column || others.length > 0 || column.type !== 'integer' || /HUGEINT/.test(column.native))
      return undefined;
    const key = known.get(column.name) ?? denseKey(session, from, column, table);
    known.set(column.name, key);
    return key;
  };
}

interface Known {
  readonly rows: number;
  readonly statistics: () => Promise<Statistics>;
}

async function denseKey(
  session: Session,
  from: string,
  column: Column,
  { rows, statistics }: Known,
): Promise<DenseKey | undefined> {
  const name = identifier(column.name);
  const { nulls, extremes } = (await statistics()).get(column.name) ?? {};
  if (extremes === null) return undefined;
  const known = extremes && [extremes.least, extremes.most, rows - nulls!];
  const ends =
    known ?? (await session.rows(`select min(${name}), max(${name}), count(${name}) from ${from}`))[0]!;
  if (ends[0] === null) return undefined;
  const [least, most, count] = ends.map((value) => BigInt(value as bigint | number | string)) as [
    bigint,
    bigint,
    bigint,
  ];
  if (!isDense(least, most, count)) return undefined;
  const [low, high] = [least, most].map((value) => `cast(${literal(String(value))} as ${column.native})`);
  return { name, low: low!, high: high!, wide: column.native === 'UBIGINT' ? 'ubigint' : 'bigint' };
}

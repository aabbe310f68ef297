import type { Column } from '../../../foundation/ports/ports.ts';

/** What is known of a column's values. */
export interface ColumnProfile {
  readonly distinct: number;
  readonly nulls: number;
}

/** Combinations are tried up to this many: each costs one pass over the table. */
const MAX_TRIED = 64;
const MAX_WIDTH = 3;
/** Repeats that chance would have brought, were the rows scattered over all combinations. */
const EXPECTED_REPEATS = 10;
const KEY_TYPES: ReadonlySet<Column['type']> = new Set(['string', 'integer', 'date', 'timestamp', 'time']);

/**
 * Column combinations that may be the primary key, in the order in which to try them: fewest columns first, then the
 * most combinations of values. Only columns without nulls that are not fractions.
 *
 * Uniqueness is evidence only where chance would have repeated a combination: n rows over D combinations give about
 * n² / 2D repeats (the birthday problem), and at least ten are asked for. Fewer rows than twenty have no key.
 */
export function keyCandidates(
  columns: readonly Column[],
  profile: readonly ColumnProfile[],
  rows: number,
): readonly (readonly string[])[] {
  const able = columns.flatMap(({ name, type }, i) => {
    const { distinct, nulls } = profile[i]!;
    return nulls === 0 && distinct > 1 && KEY_TYPES.has(type) ? [{ name, distinct }] : [];
  });
  const telling = [1, 2, 3].slice(0, MAX_WIDTH).flatMap((width) =>
    combinations(able, width)
      .map((members) => ({
        names: members.map((member) => member.name),
        space: members.reduce((product, member) => product * member.distinct, 1),
      }))
      .filter(({ space }) => space >= rows && rows ** 2 / (2 * space) >= EXPECTED_REPEATS)
      .sort((a, b) => b.space - a.space),
  );
  return telling.slice(0, MAX_TRIED).map(({ names }) => names);
}

function combinations<T>(items: readonly T[], width: number): readonly (readonly T[])[] {
  if (width === 0) return [[]];
  return items.flatMap((item, i) =>
    combinations(items.slice(i + 1), width - 1).map((rest) => [item, ...rest]),
  );
}

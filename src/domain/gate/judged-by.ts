import type { Interval } from '../../foundation/stats/interval.ts';
import { type Defined, isUndefined } from '../../foundation/stats/undefined.ts';
import type { Quantity } from '../judging/quantity.ts';
import type { Grouping } from '../predictions/groupings.ts';

/** One number measured by groups: by one grouping, or by two that cross. */
export interface ByGroups {
  readonly one: (groups: Grouping) => Defined<Quantity>;
  readonly crossed: (groups: Grouping, others: Grouping) => Defined<Quantity>;
}

/**
 * The number with the widest of its intervals: by rows, by each grouping, and by each two that cross. A grouping by
 * which nothing can be said (too few groups, a result that hangs on two of them) leaves the number without an interval:
 * there is no quiet way back to rows. Numbers without uncertainty, or of unknown one, stay as they are.
 */
export function widest(
  byRows: Defined<Quantity>,
  groupings: readonly Grouping[],
  measured: ByGroups,
): Defined<Quantity> {
  if (isUndefined(byRows) || byRows.basis !== 'statistical') return byRows;
  const together = groupings.filter(bindsRows);
  const ways = [
    ...together.map((groups) => measured.one(groups)),
    ...pairs(together)
      .filter(([a, b]) => cross(a, b))
      .map(([a, b]) => measured.crossed(a, b)),
  ];
  return ways.reduce<Quantity>(
    (kept, way) => (isUndefined(way) ? { ...kept, interval: way } : wider(kept, way)),
    byRows,
  );
}

/** A grouping in which some rows share a group; else each row is its own, as by rows. */
function bindsRows({ codes, names }: Grouping): boolean {
  const seen = new Uint8Array(names.length);
  for (const code of codes) {
    if (seen[code] === 1) return true;
    seen[code] = 1;
  }
  return false;
}

const pairs = (groupings: readonly Grouping[]): readonly (readonly [Grouping, Grouping])[] =>
  groupings.flatMap((a, i) => groupings.slice(i + 1).map((b) => [a, b] as const));

/** Days and hours of two columns are two views of one time; all others may cross. */
const cross = (a: Grouping, b: Grouping): boolean => !(a.ordered && b.ordered);

/** Of two intervals of one number the wider, at least as far as the other on each side. */
function wider(kept: Quantity, way: Quantity): Quantity {
  if (isUndefined(kept.interval)) return kept;
  if (isUndefined(way.interval)) return { ...kept, ...decidedBy(way), interval: way.interval };
  const interval = {
    lower: Math.min(kept.interval.lower, way.interval.lower),
    upper: Math.max(kept.interval.upper, way.interval.upper),
  };
  return { ...kept, ...(width(way.interval) > width(kept.interval) ? decidedBy(way) : {}), interval };
}

const width = ({ lower, upper }: Interval): number => upper - lower;

/** What of a number says how sure it is, and what more would make it surer. */
const decidedBy = ({ method, groups, grouping, spread }: Quantity): Partial<Quantity> => ({
  method,
  ...(groups === undefined ? {} : { groups }),
  ...(grouping ? { grouping } : {}),
  ...(spread ? { spread } : {}),
});

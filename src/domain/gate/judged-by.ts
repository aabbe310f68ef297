import type { Interval } from '../../foundation/stats/interval.ts';
import { type Defined, isUndefined } from '../../foundation/stats/undefined.ts';
import type { Quantity } from '../judging/quantity.ts';
import { bindsRows, type Grouping } from '../predictions/groupings.ts';
import type { Judge } from './grouped/grouped.ts';

/**
 * The number with the widest of its intervals: by rows, by each grouping, and by each two that cross. A grouping by
 * which nothing can be said (too few groups, a result that hangs on two of them) leaves the number without an interval:
 * there is no quiet way back to rows. Numbers without uncertainty, or of unknown one, stay as they are. What judges by
 * groups is prepared only where there are some.
 */
export function judgedBy(
  byRows: Defined<Quantity>,
  groupings: readonly Grouping[],
  prepare: () => Defined<Judge>,
): Defined<Quantity> {
  if (isUndefined(byRows) || byRows.basis !== 'statistical' || isUndefined(byRows.interval)) return byRows;
  const together = groupings.filter(bindsRows);
  if (together.length === 0) return byRows;
  const judge = prepare();
  if (isUndefined(judge)) return wider(byRows, judge);
  const ways = together.map(judge);
  const silent = ways.find((way) => isUndefined(way) || isUndefined(way.interval));
  if (silent) return wider(byRows, silent);
  const crossed = crossings(together).map(judge);
  return [...ways, ...crossed].reduce<Quantity>(wider, byRows);
}

/** Each two groupings that may cross: days and hours of two columns are two views of one time, all others are not. */
export const crossings = (groupings: readonly Grouping[]): readonly (readonly [Grouping, Grouping])[] =>
  groupings
    .flatMap((a, i) => groupings.slice(i + 1).map((b) => [a, b] as const))
    .filter(([a, b]) => !(a.ordered && b.ordered));

/** Of two intervals of one number the wider, at least as far as the other on each side; none where either has none. */
export function wider(kept: Quantity, way: Defined<Quantity>): Quantity {
  if (isUndefined(way)) return { ...kept, interval: way };
  if (isUndefined(kept.interval)) return kept;
  if (isUndefined(way.interval)) return decidedBy(way, kept, way.interval);
  const interval = {
    lower: Math.min(kept.interval.lower, way.interval.lower),
    upper: Math.max(kept.interval.upper, way.interval.upper),
  };
  return width(way.interval) > width(kept.interval) ? decidedBy(way, kept, interval) : { ...kept, interval };
}

const width = ({ lower, upper }: Interval): number => upper - lower;

/** The number as it is, as sure as `way` says, and with what would make that surer. */
const decidedBy = (
  { method, groups, grouping, spread }: Quantity,
  { value, n, basis }: Quantity,
  interval: Quantity['interval'],
): Quantity => ({
  value,
  n,
  ...(groups === undefined ? {} : { groups }),
  ...(grouping ? { grouping } : {}),
  method,
  basis,
  interval,
  ...(spread ? { spread } : {}),
});

import { studentTQuantile } from '../distributions.ts';
import { requireLevel } from '../interval.ts';
import type { Plan } from '../power.ts';
import { type Defined, undefinedBecause } from '../undefined.ts';

/** The limits used are wider than the plan's by Hall's term and refuse what hangs on few groups. */
const RESERVE = 1.25;
const FEWEST = 30;

/**
 * Groups with which a value that lies `distance` beyond its limit is decided: the smallest G with
 * (t_alpha(G - 1) + t_power(G - 1))² · variance / distance² ≤ G, times 1.25 and at least 30. `variance` is that of one
 * group's share: G times the squared standard error seen. From 30 groups the answer is 0.4 to 1.8 times the right one.
 */
export function groupsForEstimate(
  { variance, distance }: { readonly variance: number; readonly distance: number },
  { alpha, power }: Plan,
): Defined<number> {
  requireLevel(alpha);
  if (!(distance > 0))
    return undefinedBecause(
      'groups needed when the planned effect is at or beyond the limit: no number suffices',
    );
  const scale = variance / distance ** 2;
  const wanted = (groups: number): number =>
    (studentTQuantile(1 - alpha, groups - 1) + studentTQuantile(power, groups - 1)) ** 2 * scale;
  if (!(wanted(MOST) <= MOST)) return undefinedBecause('groups needed are beyond counting');
  let low = 1;
  let high = 2;
  while (wanted(high) > high) [low, high] = [high, high * 2];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (wanted(middle) > middle) low = middle;
    else high = middle;
  }
  return Math.max(FEWEST, Math.ceil(RESERVE * high));
}

const MOST = 2 ** 48;

import { betaQuantile } from './distributions.ts';
import { type Interval, requireLevel } from './interval.ts';
import { type Defined, undefinedBecause } from './undefined.ts';

/**
 * The ranks, from 1 to `n`, of the values that are limits of a quantile (a share strictly between 0 and 1) of `n`
 * independent values, each one-sided at `alpha`: r and s with P(B < r) ≤ alpha and P(B ≥ s) ≤ alpha for a binomial B
 * (Conover 1999, section 3.2). They hold for any distribution. Undefined with fewer than `fewestForQuantile` values.
 */
export function quantileRanks(n: number, share: number, alpha: number): Defined<Interval> {
  requireLevel(alpha);
  if (n < fewestForQuantile(share, alpha))
    return undefinedBecause(`fewer than ${fewestForQuantile(share, alpha)} values`);
  return {
    lower: firstOf(n, (rank) => upperLimit(rank, n, alpha) >= share),
    upper: firstOf(n, (rank) => lowerLimit(rank, n, alpha) >= share),
  };
}

/** Values without which all of them may lie on one side of the quantile by chance. */
export const fewestForQuantile = (share: number, alpha: number): number =>
  Math.ceil(Math.log(alpha) / Math.log(Math.max(share, 1 - share)));

/** The first rank from 0 to n that holds; it holds for all above it, and for n. */
function firstOf(n: number, holds: (rank: number) => boolean): number {
  let [low, high] = [0, n];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return high;
}

/** Clopper & Pearson's limits of `successes` of n, one at a time. */
const upperLimit = (successes: number, n: number, alpha: number): number =>
  successes === n ? 1 : 1 - betaQuantile(alpha, n - successes, successes + 1);
const lowerLimit = (successes: number, n: number, alpha: number): number =>
  successes === 0 ? 0 : betaQuantile(alpha, successes, n - successes + 1);

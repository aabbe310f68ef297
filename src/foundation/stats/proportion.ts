import { betaQuantile, normalQuantile } from './distributions.ts';
import { type Interval, requireLevel } from './interval.ts';
import { type Defined, undefinedBecause } from './undefined.ts';

/** The one-sided level of each limit. */
export interface Levels {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Exact limits of a proportion (Clopper & Pearson 1934): each errs with at most its own level, whatever the
 * truth. This is the interval that decides. Undefined without rows.
 */
export function clopperPearson(successes: number, n: number, levels: Levels): Defined<Interval> {
  requireLevel(levels.lower);
  requireLevel(levels.upper);
  requireCounts(successes, n);
  if (n === 0) return undefinedBecause('proportion of 0 rows');
  const failures = n - successes;
  return {
    lower: successes === 0 ? 0 : betaQuantile(levels.lower, successes, failures + 1),
    upper: failures === 0 ? 1 : 1 - betaQuantile(levels.upper, failures, successes + 1),
  };
}

/**
 * Score limits of a proportion (Wilson 1927), each at one-sided level `alpha`. For display: near 0 and 1 a
 * limit may err more often than its level says. Undefined without rows.
 */
export function wilson(successes: number, n: number, alpha: number): Defined<Interval> {
  requireLevel(alpha);
  requireCounts(successes, n);
  if (n === 0) return undefinedBecause('proportion of 0 rows');
  return wilsonShape(successes / n, n, alpha);
}

/** Wilson's limits for a share with an effective number of rows, which need not be whole. */
export function wilsonShape(share: number, n: number, alpha: number): Interval {
  const z = normalQuantile(alpha);
  const centre = share + (z * z) / (2 * n);
  const reach = Math.abs(z) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  return {
    lower: share === 0 ? 0 : Math.max(0, (centre - reach) / scale),
    upper: share === 1 ? 1 : Math.min(1, (centre + reach) / scale),
  };
}

function requireCounts(successes: number, n: number): void {
  const whole = Number.isSafeInteger(successes) && Number.isSafeInteger(n);
  if (!whole || successes < 0 || successes > n) {
    throw new RangeError(`proportion: need whole numbers 0 <= successes <= n, got ${successes} of ${n}`);
  }
}

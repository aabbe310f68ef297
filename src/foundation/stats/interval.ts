import { normalQuantile } from './distributions.ts';

/**
 * Two limits, each one-sided at its own level: the truth lies below `lower` with probability at most alpha,
 * and above `upper` with probability at most alpha. Level 0.05 on each side is the 90 % two-sided interval.
 */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** Refuses a one-sided level outside (0, ½); such a level is a programming error, not bad data. */
export function requireLevel(alpha: number): void {
  if (!(alpha > 0 && alpha < 0.5)) throw new RangeError(`alpha: need 0 < alpha < 0.5, got ${alpha}`);
}

/** estimate ± z · standardError with each limit one-sided at `alpha`. */
export function normalInterval(estimate: number, standardError: number, alpha: number): Interval {
  requireLevel(alpha);
  const reach = -normalQuantile(alpha) * standardError;
  return { lower: estimate - reach, upper: estimate + reach };
}

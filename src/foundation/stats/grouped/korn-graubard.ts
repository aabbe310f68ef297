import { betaQuantile, studentTQuantile } from '../distributions.ts';
import { type Interval, requireLevel } from '../interval.ts';
import type { GroupedEstimate } from './estimate.ts';

/**
 * Limits of a proportion strictly between 0 and 1, each one-sided at `alpha` (Korn & Graubard 1998): those of Clopper
 * & Pearson for as many independent rows as would have its variance, fewer yet for its degrees of freedom, never more
 * than there are rows.
 */
export function kornGraubard(
  { value: p, rows, variance, df }: Pick<GroupedEstimate, 'value' | 'rows' | 'variance' | 'df'>,
  alpha: number,
): Interval {
  requireLevel(alpha);
  const ratio = studentTQuantile(alpha, rows - 1) / studentTQuantile(alpha, df);
  const effective = Math.min(rows, ((p * (1 - p)) / variance) * ratio ** 2);
  const successes = p * effective;
  const failures = effective - successes;
  return {
    lower: betaQuantile(alpha, successes, failures + 1),
    upper: 1 - betaQuantile(alpha, failures, successes + 1),
  };
}

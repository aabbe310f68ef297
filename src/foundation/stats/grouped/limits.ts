import { studentTQuantile } from '../distributions.ts';
import { type Interval, requireLevel } from '../interval.ts';
import { untransformed } from '../skewed-mean.ts';
import { type GroupedEstimate, tiltOf } from './estimate.ts';

/** Student's t limits, each one-sided at `alpha`. */
export function studentLimits(
  { value, variance, df }: Pick<GroupedEstimate, 'value' | 'variance' | 'df'>,
  alpha: number,
): Interval {
  requireLevel(alpha);
  const reach = -studentTQuantile(alpha, df) * Math.sqrt(variance);
  return { lower: value - reach, upper: value + reach };
}

/** Limits of t after Hall's cubic transformation (Hall 1992), on groups as `skewedMeanInterval` has them on rows. */
export function hallLimits(estimate: GroupedEstimate, alpha: number): Interval {
  requireLevel(alpha);
  const { value, variance, df } = estimate;
  const quantile = -studentTQuantile(alpha, df);
  const error = Math.sqrt(variance);
  const tilt = tiltOf(estimate);
  return {
    lower: value - error * untransformed(quantile, tilt),
    upper: value - error * untransformed(-quantile, tilt),
  };
}

/** On each side the limit that is further out. */
export const widest = (first: Interval, ...others: readonly Interval[]): Interval => ({
  lower: Math.min(first.lower, ...others.map(({ lower }) => lower)),
  upper: Math.max(first.upper, ...others.map(({ upper }) => upper)),
});

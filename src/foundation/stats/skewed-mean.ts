import { studentTQuantile } from './distributions.ts';
import { type Interval, requireLevel } from './interval.ts';
import { type MeanEstimate, meanInterval, meanOf } from './mean.ts';
import { createSum } from './sum.ts';
import { type Defined, isUndefined, mapDefined } from './undefined.ts';

/** A mean with the skewness of one row: 0 for rows that lie evenly around it. */
export interface SkewedMean extends MeanEstimate {
  readonly skewness: number;
}

/** Mean, variance and skewness of per-row values. Undefined as `meanOf`. */
export function skewedMeanOf(values: Float64Array): Defined<SkewedMean> {
  return mapDefined(meanOf(values), (found) => ({ ...found, skewness: skewnessOf(values, found) }));
}

function skewnessOf(values: Float64Array, { mean, variance }: MeanEstimate): number {
  if (isUndefined(variance) || variance === 0) return 0;
  const deviation = Math.sqrt(variance);
  const cubes = createSum();
  for (const value of values) cubes.add(((value - mean) / deviation) ** 3);
  return cubes.value() / values.length;
}

/**
 * Limits of a mean, each one-sided at `alpha`: on each side the wider of Student's t and of t after Hall's cubic
 * transformation (Hall 1992, On the removal of skewness by transformation). A loss per row has a long right tail: at
 * 1,000 rows t alone puts its upper limit below the truth in 7 to 8 % instead of 5 %. Undefined as `meanInterval`.
 */
export function skewedMeanInterval(estimate: SkewedMean, alpha: number): Defined<Interval> {
  requireLevel(alpha);
  const { mean, n, variance, skewness } = estimate;
  return mapDefined(meanInterval(estimate, alpha), (student) => {
    if (isUndefined(variance)) return student;
    const reach = -studentTQuantile(alpha, n - 1);
    const error = Math.sqrt(variance / n);
    const tilt = skewness / Math.sqrt(n);
    return {
      lower: Math.min(student.lower, mean - error * untransformed(reach, tilt)),
      upper: Math.max(student.upper, mean - error * untransformed(-reach, tilt)),
    };
  });
}

/** The t whose transform t + tilt (t² / 3 + 1 / 6) + tilt² t³ / 27 is `x`. */
export function untransformed(x: number, tilt: number): number {
  if (Math.abs(tilt) < 1e-6) return x - tilt / 6;
  return (3 / tilt) * (Math.cbrt(1 + tilt * (x - tilt / 6)) - 1);
}

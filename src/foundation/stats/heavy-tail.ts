import { carriers, rowsUnseen } from './carriers.ts';
import type { Interval } from './interval.ts';
import { type SkewedMean, skewedMeanInterval } from './skewed-mean.ts';
import { type Defined, isUndefined, mapDefined } from './undefined.ts';

/**
 * Limits of the mean of a loss, each one-sided at `alpha`: those of `skewedMeanInterval`, the upper one extended where
 * the tail is heavy. A sample of such losses mostly lacks its largest ones, so mean and variance are both too small: the
 * square of a t(5) error passes in 9 % at 1,000 rows instead of 5. There the largest row counts a few times more, the
 * more the fewer rows carry the variance; rows with a tail like the normal's are left alone.
 * Ours, chosen by simulation (docs/decisions/0043-tails-and-few-rows.md).
 */
export function lossMeanInterval(
  losses: Float64Array,
  estimate: SkewedMean,
  alpha: number,
): Defined<Interval> {
  return mapDefined(skewedMeanInterval(estimate, alpha), (plain) => {
    const added = lossesUnseen(losses, estimate);
    if (added === 0) return plain;
    const extended = skewedMeanInterval(withMore(estimate, largest(losses), added), alpha);
    return isUndefined(extended) ? plain : { ...plain, upper: Math.max(plain.upper, extended.upper) };
  });
}

/** How many more rows like the largest these losses are taken to lack. */
export const lossesUnseen = (losses: Float64Array, { mean }: SkewedMean): number =>
  rowsUnseen(carriers(losses.map((loss) => loss - mean)), losses.length);

const largest = (values: Float64Array): number => values.reduce((most, value) => Math.max(most, value));

/** The estimate with `more` rows of one value beside those it was made from; the moments add exactly. */
function withMore(estimate: SkewedMean, value: number, more: number): SkewedMean {
  const { mean, n, variance, skewness } = estimate;
  if (isUndefined(variance) || variance === 0) return estimate;
  const total = n + more;
  const centre = (n * mean + more * value) / total;
  const [shift, distance] = [mean - centre, value - centre];
  const squares = (n - 1) * variance;
  const cubes = n * skewness * variance ** 1.5;
  const allSquares = squares + n * shift ** 2 + more * distance ** 2;
  const allCubes = cubes + 3 * shift * squares + n * shift ** 3 + more * distance ** 3;
  const spread = allSquares / (total - 1);
  return { mean: centre, n: total, variance: spread, skewness: allCubes / total / spread ** 1.5 };
}

import { carriers, rowsUnseen } from './carriers.ts';
import { studentTQuantile } from './distributions.ts';
import type { Interval } from './interval.ts';
import { type SkewedMean, skewedMeanInterval } from './skewed-mean.ts';
import { expectedLargest, tailOf } from './tail.ts';
import { type Defined, isUndefined, mapDefined } from './undefined.ts';

/** Rows that a sample is taken to lack, all of one value. */
export interface Unseen {
  readonly rows: number;
  readonly value: number;
}

/** Losses with an index up to this have a tail as heavy as the squares of errors whose own index is 3.5. */
const HEAVIEST_INDEX = 1.75;
/** Rows that such a tail is taken to lack at least. */
const LACKED = 3;

/**
 * Limits of the mean of a loss, each one-sided at `alpha`: those of `skewedMeanInterval`, the upper one extended by what
 * the sample is taken to lack. A sample of losses with a heavy tail mostly lacks its largest ones, so mean and variance
 * are both too small: the square of a t(3) error passes in 20 % at 1,000 rows instead of 5.
 */
export function lossMeanInterval(estimate: SkewedMean, unseen: Unseen, alpha: number): Defined<Interval> {
  return mapDefined(skewedMeanInterval(estimate, alpha), (plain) => {
    if (unseen.rows === 0) return plain;
    const extended = skewedMeanInterval(withMore(estimate, unseen), alpha);
    return isUndefined(extended) ? plain : { ...plain, upper: Math.max(plain.upper, extended.upper) };
  });
}

/** The estimate with the variance by which Student's t reaches a limit that was extended: what more rows would narrow. */
export function asWide(estimate: SkewedMean, limits: Defined<Interval>, alpha: number): SkewedMean {
  if (isUndefined(limits)) return estimate;
  const error = (limits.upper - estimate.mean) / -studentTQuantile(alpha, estimate.n - 1);
  return { ...estimate, variance: estimate.n * error ** 2, skewness: 0 };
}

/**
 * What losses lack by how few rows carry their variance: rows like the largest one, none where the tail is like the
 * normal's. Ours, chosen by simulation (docs/decisions/0043-tails-and-few-rows.md).
 */
export function lossesUnseen(losses: Float64Array, { mean }: SkewedMean): Unseen {
  const carried = carriers(losses.map((loss) => loss - mean));
  return { rows: rowsUnseen(carried, losses.length), value: largest(losses) };
}

/**
 * The same of losses without a bound, whose body also tells how the tail goes on: where Hill's index is low, at least
 * three rows as large as it leads to expect. A sample that looks quiet because it lacks its largest rows is found by
 * those that come next. Ours, chosen by simulation (docs/decisions/0043-tails-and-few-rows.md).
 */
export function distancesUnseen(losses: Float64Array, estimate: SkewedMean): Unseen {
  const seen = lossesUnseen(losses, estimate);
  const tail = tailOf(losses);
  if (tail.index > HEAVIEST_INDEX) return seen;
  return { rows: Math.max(seen.rows, LACKED), value: Math.max(seen.value, expectedLargest(tail)) };
}

const largest = (values: Float64Array): number => values.reduce((most, value) => Math.max(most, value));

/** The estimate with more rows beside those it was made from; the moments add exactly. */
function withMore(estimate: SkewedMean, { rows: more, value }: Unseen): SkewedMean {
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

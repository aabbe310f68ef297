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
/** Distances that are not squared with an index up to this lack one row at least. */
const HEAVY_INDEX = 3;

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

/**
 * Limits of the mean of differences between two losses, each one-sided at `alpha`: those of `skewedMeanInterval`, on
 * either side extended by one row like the most extreme one where few rows carry the variance. Without it a paired root
 * mean squared error with errors of t(3) passes in 6.5 % at 200 rows instead of 5. Ours, chosen by simulation
 * (docs/decisions/0043-tails-and-few-rows.md).
 */
export function differenceMeanInterval(
  differences: Float64Array,
  estimate: SkewedMean,
  alpha: number,
): Defined<Interval> {
  return mapDefined(skewedMeanInterval(estimate, alpha), (plain) => {
    const carried = carriers(differences.map((difference) => difference - estimate.mean));
    if (rowsUnseen(carried, differences.length) < LACKED) return plain;
    const withOne = (value: number): Interval => {
      const limits = skewedMeanInterval(withMore(estimate, { rows: 1, value }), alpha);
      return isUndefined(limits) ? plain : limits;
    };
    return {
      lower: Math.min(plain.lower, withOne(-largest(differences.map((one) => -one))).lower),
      upper: Math.max(plain.upper, withOne(largest(differences)).upper),
    };
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
export function distancesUnseen(losses: Float64Array, estimate: SkewedMean, squared: boolean): Unseen {
  const seen = lossesUnseen(losses, estimate);
  const tail = tailOf(losses);
  if (!squared && tail.index > HEAVIEST_INDEX && tail.index <= HEAVY_INDEX)
    return { ...seen, rows: Math.max(seen.rows, 1) };
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

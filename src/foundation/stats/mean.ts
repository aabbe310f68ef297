import { studentTQuantile } from './distributions.ts';
import { type Interval, requireLevel } from './interval.ts';
import { createSum } from './sum.ts';
import { type Defined, mapDefined, undefinedBecause } from './undefined.ts';

/** A mean over rows; `variance` is that of one row (n - 1 in the divisor) and undefined for one row. */
export interface MeanEstimate {
  readonly mean: number;
  readonly n: number;
  readonly variance: Defined<number>;
}

/** Mean and variance of per-row values. Undefined without rows or with a value that is not finite. */
export function meanOf(values: Float64Array): Defined<MeanEstimate> {
  return meanOfRows(values.length, (row) => values[row]!);
}

/**
 * Mean of candidate - factor · baseline over the same rows in the same order: the paired difference for
 * factor 1, and for other factors the quantity whose sign answers "at most `factor` times the baseline".
 */
export function pairedMean(
  candidate: Float64Array,
  baseline: Float64Array,
  factor = 1,
): Defined<MeanEstimate> {
  if (candidate.length !== baseline.length) {
    throw new RangeError(`pairedMean: ${candidate.length} candidate and ${baseline.length} baseline rows`);
  }
  return meanOfRows(candidate.length, (row) => candidate[row]! - factor * baseline[row]!);
}

/**
 * Student's t limits of a mean, each one-sided at `alpha`. Undefined for fewer than two rows, and where all
 * values are equal, since rows without variance say nothing about how sure the mean is.
 */
export function meanInterval(estimate: MeanEstimate, alpha: number): Defined<Interval> {
  requireLevel(alpha);
  return mapDefined(estimate.variance, (variance) => {
    if (variance === 0) return undefinedBecause(`interval of a mean of ${estimate.n} equal values`);
    const reach = -studentTQuantile(alpha, estimate.n - 1) * Math.sqrt(variance / estimate.n);
    return { lower: estimate.mean - reach, upper: estimate.mean + reach };
  });
}

function meanOfRows(n: number, value: (row: number) => number): Defined<MeanEstimate> {
  if (n === 0) return undefinedBecause('mean of 0 rows');
  const total = createSum();
  for (let row = 0; row < n; row++) total.add(value(row));
  const mean = total.value() / n;
  if (!Number.isFinite(mean)) return undefinedBecause('mean of rows with a value that is not finite');
  return { mean, n, variance: varianceAround(mean, n, value) };
}

function varianceAround(mean: number, n: number, value: (row: number) => number): Defined<number> {
  if (n < 2) return undefinedBecause('variance of 1 row');
  const squares = createSum();
  let constant = true;
  for (let row = 0; row < n; row++) {
    if (value(row) !== value(0)) constant = false;
    squares.add((value(row) - mean) ** 2);
  }
  // A rounded mean of equal values can leave squares of rounding error, which are not variance.
  return constant ? 0 : squares.value() / (n - 1);
}

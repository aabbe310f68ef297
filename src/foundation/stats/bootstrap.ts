import { type Interval, requireLevel } from './interval.ts';
import { createRandom, multinomialOf, type Random } from './random.ts';
import { sum } from './sum.ts';
import { type Defined, isUndefined, undefinedBecause } from './undefined.ts';

/** `alpha` is the one-sided level of each limit. */
export interface BootstrapOptions {
  readonly seed: number;
  readonly alpha: number;
  readonly resamples?: number;
  readonly kind?: 'percentile' | 'basic';
  /** Largest share of resamples in which the statistic may be undefined; 0.01 unless said otherwise. */
  readonly maxUndefinedShare?: number;
  /** Cells only: rows that are spread evenly over the cells before resampling; 0 unless said otherwise. */
  readonly pseudoRows?: number;
}

export interface BootstrapInterval extends Interval {
  readonly estimate: number;
  /** Mean of the resamples less the estimate; the estimate itself is off by about as much. */
  readonly bias: number;
  readonly standardError: number;
  readonly resamples: number;
  readonly undefinedShare: number;
}

/** A number, or the reason why this resample has none; a number that is not finite counts as undefined. */
export type Statistic<T> = (sample: T) => Defined<number>;

const RESAMPLES = 10_000;
const MAX_UNDEFINED_SHARE = 0.01;

/**
 * Interval of a statistic of cell counts (a confusion matrix, alone or paired). A row resample of such a
 * statistic is exactly a multinomial draw over the cells, so the cost does not depend on the rows.
 * With `pseudoRows` no cell is impossible, so that rows without a single error do not claim certainty.
 * The statistic must not keep the array that it is given.
 */
export function bootstrapCells(
  cells: ArrayLike<number>,
  statistic: Statistic<Float64Array>,
  options: BootstrapOptions,
): Defined<BootstrapInterval> {
  const sample = new Float64Array(cells.length);
  const estimate = statistic(Float64Array.from(cells));
  const each = (options.pseudoRows ?? 0) / cells.length;
  const weights = Float64Array.from(cells, (count) => count + each);
  const rows = sum(cells);
  return bootstrap(estimate, options, (random) => {
    multinomialOf(random, rows, weights, sample);
    return statistic(sample);
  });
}

/**
 * Interval of a statistic of `rows` rows that takes row weights: how often each row was drawn. Both models
 * of a pair see the same weights. The statistic must not keep the array that it is given.
 */
export function bootstrapRows(
  rows: number,
  statistic: Statistic<Uint32Array>,
  options: BootstrapOptions,
): Defined<BootstrapInterval> {
  const weights = new Uint32Array(rows).fill(1);
  return bootstrap(statistic(weights), options, (random) => {
    weights.fill(0);
    for (let draw = 0; draw < rows; draw++) {
      const row = random.below(rows);
      weights[row] = weights[row]! + 1;
    }
    return statistic(weights);
  });
}

function bootstrap(
  estimate: Defined<number>,
  options: BootstrapOptions,
  resample: (random: Random) => Defined<number>,
): Defined<BootstrapInterval> {
  requireLevel(options.alpha);
  if (isUndefined(estimate)) return estimate;
  if (!Number.isFinite(estimate)) return undefinedBecause('the statistic of the rows is not a finite number');
  const resamples = options.resamples ?? RESAMPLES;
  const random = createRandom(options.seed);
  const values = new Float64Array(resamples);
  let defined = 0;
  for (let i = 0; i < resamples; i++) {
    const value = resample(random);
    if (typeof value === 'number' && Number.isFinite(value)) values[defined++] = value;
  }
  return summary(estimate, values.subarray(0, defined).sort(), resamples, options);
}

/** An undefined resample could have been anything, so it counts as beyond both limits. */
function summary(
  estimate: number,
  sorted: Float64Array,
  resamples: number,
  options: BootstrapOptions,
): Defined<BootstrapInterval> {
  const missing = resamples - sorted.length;
  const undefinedShare = missing / resamples;
  const position = options.alpha * (resamples - 1) - missing;
  if (undefinedShare > (options.maxUndefinedShare ?? MAX_UNDEFINED_SHARE) || position < 0) {
    return undefinedBecause(`the statistic is undefined in ${missing} of ${resamples} resamples`);
  }
  const low = interpolate(sorted, position);
  const high = interpolate(sorted, sorted.length - 1 - position);
  const basic = options.kind === 'basic';
  const { mean, deviation } = momentsOf(sorted);
  return {
    estimate,
    bias: mean - estimate,
    lower: basic ? 2 * estimate - high : low,
    upper: basic ? 2 * estimate - low : high,
    standardError: deviation,
    resamples,
    undefinedShare,
  };
}

function interpolate(sorted: Float64Array, position: number): number {
  const below = Math.floor(position);
  const from = sorted[below]!;
  const to = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return from + (to - from) * (position - below);
}

function momentsOf(values: Float64Array): { readonly mean: number; readonly deviation: number } {
  let mean = 0;
  let squares = 0;
  values.forEach((value, index) => {
    const step = value - mean;
    mean += step / (index + 1);
    squares += step * (value - mean);
  });
  return { mean, deviation: Math.sqrt(squares / (values.length - 1)) };
}

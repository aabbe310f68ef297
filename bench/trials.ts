import { normalQuantile, normalSf } from '../src/foundation/stats/distributions.ts';
import type { PairedCounts } from '../src/foundation/stats/paired.ts';
import { binomial, type Random } from '../src/foundation/stats/random.ts';

/** Models that are right where another one is not: how much better each is, and how alike they are among themselves. */
export interface Trials {
  readonly rows: number;
  /** True gain of each over the baseline. */
  readonly gains: readonly number[];
  /** Correlation of what makes two of them differ from the baseline (of a normal copula). */
  readonly alike: number;
}

/** Share of rows that the baseline gets right, and on which one model differs from it. */
const RIGHT = 0.9;
const DISAGREEMENT = 0.1;

/** How often an equal model is right where the baseline is not and the other way round, each model by itself. */
export function drawEqual(random: Random, rows: number): PairedCounts {
  const differing = binomial(random, rows, DISAGREEMENT);
  const candidateOnly = binomial(random, differing, 0.5);
  return { both: rows - differing, neither: 0, candidateOnly, baselineOnly: differing - candidateOnly };
}

/** For each model whether it is right on each row, and the same of the baseline. */
export interface Drawn {
  readonly baseline: Uint8Array;
  readonly models: readonly Uint8Array[];
}

export function drawTrials(random: Random, { rows, gains, alike }: Trials): Drawn {
  const baseline = new Uint8Array(rows);
  const models = gains.map(() => new Uint8Array(rows));
  const limits = gains.map((gain) => [
    normalQuantile((DISAGREEMENT - gain) / 2 / RIGHT),
    normalQuantile((DISAGREEMENT + gain) / 2 / (1 - RIGHT)),
  ]);
  const [own, shared] = [Math.sqrt(1 - alike), Math.sqrt(alike)];
  for (let row = 0; row < rows; row++) {
    const right = Number(random.uniform() < RIGHT);
    baseline[row] = right;
    const common = normal(random);
    for (const [at, model] of models.entries()) {
      const differs = shared * common + own * normal(random) < limits[at]![right === 1 ? 0 : 1]!;
      model[row] = differs ? 1 - right : right;
    }
  }
  return { baseline, models };
}

/** Box and Muller's normal deviate. */
const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random.uniform())) * Math.cos(2 * Math.PI * random.uniform());

/** Rows by which of the two is right on them, from one row to another. */
export function countsOf(
  model: Uint8Array,
  baseline: Uint8Array,
  [from, to]: readonly [number, number] = [0, model.length],
): PairedCounts {
  const cells = [0, 0, 0, 0];
  for (let row = from; row < to; row++) cells[model[row]! * 2 + baseline[row]!]! += 1;
  const [neither, baselineOnly, candidateOnly, both] = cells as [number, number, number, number];
  return { both, candidateOnly, baselineOnly, neither };
}

export const gainIn = ({ candidateOnly, baselineOnly, both, neither }: PairedCounts): number =>
  (candidateOnly - baselineOnly) / (both + neither + candidateOnly + baselineOnly);

const DRAWS = 1_000;

/**
 * The level of each of several comparisons with one baseline at which all of them together err in `level`: of the largest
 * of as many normal deviates with the correlation that the rows show.
 */
export function jointLevel({ models, baseline }: Drawn, level: number, random: Random): number {
  const root = choleskyOf(models.map((model) => standardized(model, baseline)));
  const largest = Float64Array.from({ length: DRAWS }, () => {
    const deviates = root.map(() => normal(random));
    return Math.max(...root.map((row) => row.reduce((sum, weight, at) => sum + weight * deviates[at]!, 0)));
  }).sort();
  return normalSf(largest[Math.floor(DRAWS * (1 - level))]!);
}

/** The difference of each row from the baseline's, around its mean and of length 1. */
function standardized(model: Uint8Array, baseline: Uint8Array): Float64Array {
  const values = Float64Array.from(model, (right, row) => right - baseline[row]!);
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const length = Math.hypot(...values.map((value) => value - mean)) || 1;
  return values.map((value) => (value - mean) / length);
}

/** Rows of the lower triangular root of the correlations. */
function choleskyOf(columns: readonly Float64Array[]): readonly (readonly number[])[] {
  const root: number[][] = [];
  for (const [i, a] of columns.entries()) {
    const row: number[] = [];
    for (const [j, b] of columns.slice(0, i + 1).entries()) {
      const left =
        a.reduce((sum, value, at) => sum + value * b[at]!, 0) -
        row.reduce((sum, w, k) => sum + w * (root[j]?.[k] ?? row[k]!), 0);
      row.push(i === j ? Math.sqrt(Math.max(left, 1e-9)) : left / root[j]![j]!);
    }
    root.push(row);
  }
  return root;
}

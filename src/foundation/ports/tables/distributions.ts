/** Rows of a numeric column by what they hold: a missing value, NaN, an infinity, or a finite number. */
export interface NumberCounts {
  readonly rows: number;
  readonly nulls: number;
  readonly nans: number;
  readonly infinities: number;
  readonly finite: number;
}

/** Finite numbers, ascending, and the rows that hold each; -0 is 0. */
export interface Runs {
  readonly values: Float64Array;
  readonly counts: Float64Array;
}

/** Finite numbers of a column; the variance is that of a sample (divisor n - 1). Without enough numbers they are NaN. */
export interface Moments {
  readonly mean: number;
  readonly variance: number;
}

/**
 * How the values of one numeric column are spread, asked where the rows are: what is answered does not grow with them,
 * but for runs, which come part by part. Throws `InputErrors` for a column that is not numeric.
 */
export interface Distributions {
  numberCounts(column: string): Promise<NumberCounts>;
  moments(column: string): Promise<Moments>;
  /**
   * The values that part the finite ones into `parts` of equal share, by nearest rank: the k-th of them is the smallest
   * that ⌈n·k / parts⌉ values do not exceed, and the last is the maximum. None where there is no finite value.
   */
  quantiles(column: string, parts: number): Promise<readonly number[]>;
  /** Finite values in (-∞, edge 0], (edge 0, edge 1], …, (last edge, ∞); `edges` ascend. */
  histogram(column: string, edges: readonly number[]): Promise<readonly number[]>;
  /**
   * All finite values, for statistics that need every one of them, such as Kolmogorov-Smirnov's D; a value at the end
   * of one part may be the first of the next. What they take together counts as kept in memory.
   */
  runs(column: string): AsyncIterable<Runs>;
}

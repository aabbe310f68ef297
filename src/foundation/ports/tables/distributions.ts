import type { Grid } from '../../stats/grid.ts';
import type { Runs } from '../../stats/runs.ts';

/** Rows of a numeric column by what they hold: a missing value, NaN, an infinity, or a finite number. */
export interface NumberCounts {
  readonly rows: number;
  readonly nulls: number;
  readonly nans: number;
  readonly infinities: number;
  readonly finite: number;
}

/** Rows of a numeric column: its finite values in runs, and everything else counted. */
export interface CountedNumbers extends NumberCounts {
  readonly runs: Runs;
}

/** A column, and the cells that its finite values are counted in. */
export interface Gridded {
  readonly column: string;
  readonly grid: Grid;
}

/** Finite values cell by cell: how many there are, the smallest and the largest; everything else counted. */
export interface Tally extends NumberCounts {
  readonly counts: Float64Array;
  /** Infinity where a cell holds none. */
  readonly least: Float64Array;
  /** -Infinity where a cell holds none. */
  readonly largest: Float64Array;
}

/** Cells of a column that are asked for value by value: 1 for each that is, and the rows that they hold. */
export interface OpenCells extends Gridded {
  readonly open: Uint8Array;
  readonly rows: number;
}

/** Finite numbers of a column; the variance is that of a sample (divisor n - 1). Without enough numbers they are NaN. */
export interface Moments {
  readonly mean: number;
  readonly variance: number;
}

/**
 * How the values of a numeric column are spread, asked where the rows are: what is answered does not grow with them,
 * but for distinct values and those of cells. Throws `InputErrors` for a column that is not numeric.
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
  /** Every distinct finite value with its rows: for columns of few values, since what is answered counts as kept in memory. */
  numbers(column: string): Promise<CountedNumbers>;
  /** Columns of any number of values, all of them in one pass over the rows. */
  tallies(columns: readonly Gridded[]): Promise<readonly Tally[]>;
  /** The values in some cells of each column, ascending, in one pass; what they take together counts as kept in memory. */
  inCells(columns: readonly OpenCells[]): Promise<readonly Float64Array[]>;
}

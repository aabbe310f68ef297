/** Intervals of equal width that part the numbers, the first and the last without an end. */
export interface Grid {
  readonly cells: number;
  /** Where the second cell begins, but for rounding. */
  readonly from: number;
  readonly perUnit: number;
}

/** The cell of a finite number, from 0: of two numbers the larger one is in the same cell or a later one. */
export function cellOf({ cells, from, perUnit }: Grid, value: number): number {
  const at = (value - from) * perUnit + 1;
  if (at >= cells) return cells - 1;
  return at >= 1 ? Math.floor(at) : 0;
}

/** How far beyond the quartiles a grid reaches, in distances between them. */
const REACH = 8;

/**
 * A grid on which values that resemble the sample spread over many cells, though some of them lie far out. The sample
 * ascends and is not empty; at least 3 cells.
 */
export function gridOf(sample: Float64Array, cells: number): Grid {
  const at = (share: number): number => sample[Math.floor(share * (sample.length - 1))]!;
  const [lower, upper] = [at(1 / 4), at(3 / 4)];
  const reach = upper > lower ? REACH * (upper - lower) : Infinity;
  const [from, to] = [Math.max(at(0), lower - reach), Math.min(at(1), upper + reach)];
  return { cells, from, perUnit: (cells - 2) / Math.min(to - from, Number.MAX_VALUE) };
}

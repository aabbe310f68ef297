import { createSum } from './sum.ts';

/** Of n values the largest 1.5 √n are the tail: enough of them at 200, and far enough out at 10,000. */
const PER_ROOT = 1.5;

/** The upper tail of values, as if it were Pareto's: P(X > x) falls with x^-index. */
export interface Tail {
  /** 0 where values that are not in the tail reach above 0 too rarely to tell, Infinity where all in it are equal. */
  readonly index: number;
  /** The largest value that is not in the tail. */
  readonly from: number;
  /** How many values are in it. */
  readonly rows: number;
}

/**
 * Hill's index of the largest values (Hill 1975, A simple general approach to inference about the tail of a
 * distribution): values of index 2 or less have no variance, of 1 or less no mean.
 */
export function tailOf(values: Float64Array): Tail {
  const sorted = values.slice().sort().reverse();
  const rows = Math.min(Math.ceil(PER_ROOT * Math.sqrt(values.length)), values.length - 1);
  const from = Math.max(0, sorted[rows] ?? 0);
  if (from === 0) return { index: 0, from, rows };
  const logs = createSum();
  for (const value of sorted.subarray(0, rows)) logs.add(Math.log(value / from));
  return { index: rows / logs.value(), from, rows };
}

/** What one value in so many is expected to exceed where the tail goes on as it began, taken to have a mean. */
export const expectedLargest = ({ index, from, rows }: Tail): number =>
  from * rows ** (1 / Math.max(index, 1));

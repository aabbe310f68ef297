import { createExactSum, exactSum } from './exact-sum.ts';

/**
 * An estimate with what each group of rows adds to its error: rows of one group stand or fall together, groups are
 * draws from a population of them.
 */
export interface GroupedEstimate {
  readonly value: number;
  /** Rows that it was computed from. */
  readonly rows: number;
  /** Code of each group that has a row; ascending. */
  readonly codes: Uint32Array;
  /** What each group adds to the error, in the unit of the value; about 0 together. */
  readonly influence: Float64Array;
  /** The variance that an influence of such a group is expected to have, up to a factor that all groups share. */
  readonly expected: Float64Array;
  /** Squared standard error of the value. */
  readonly variance: number;
  /** Degrees of freedom of the variance. */
  readonly df: number;
}

/** So many roundings of `size` are no difference. */
const ROUNDINGS = 8 * Number.EPSILON;

/** A difference of two numbers of about this size, or 0 where it is no more than their rounding. */
export const beyondRounding = (difference: number, size: number): number =>
  Math.abs(difference) <= ROUNDINGS * size ? 0 : difference;

/** Sum of the squares. */
export function squaresOf(values: Float64Array): number {
  const total = createExactSum();
  for (let i = 0; i < values.length; i++) total.add(values[i]! * values[i]!);
  return total.value();
}

/** How lopsided the influences are: Σe³ / (Σe²)^1.5, which is 0 for those that lie evenly around 0. */
export function tiltOf({ influence }: Pick<GroupedEstimate, 'influence'>): number {
  const size = Math.sqrt(squaresOf(influence));
  return size > 0 ? exactSum(influence.map((e) => (e / size) ** 3)) : 0;
}

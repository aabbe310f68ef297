import { type Defined, undefinedBecause } from '../undefined.ts';
import { beyondRounding, type GroupedEstimate, squaresOf } from './estimate.ts';
import { exactSum } from './exact-sum.ts';

/** A statistic of all rows, and of all but those of each group. */
export interface LeftOut {
  readonly value: number;
  /** Rows that it was computed from. */
  readonly rows: number;
  readonly codes: Uint32Array;
  /** Rows of each group, or their weight. */
  readonly sizes: Float64Array;
  /** The statistic without each group; NaN where it has no value then. */
  readonly without: Float64Array;
  /** Size of the numbers that the statistic is a difference of, where they are larger than itself. */
  readonly magnitude?: number;
}

/**
 * The jackknife over groups: variance (G - 1) / G Σ (θ₍₋g₎ - θ)², degrees of freedom 1 / Σh² - 1 and at most G - 1 with
 * h the share of a group in the rows. Undefined with fewer than two groups, and where a group is left out without which
 * the statistic has no value.
 */
export function jackknife(left: LeftOut): Defined<GroupedEstimate> {
  const { value, rows, codes, sizes, without } = left;
  const groups = without.length;
  if (groups < 2) return undefinedBecause(`variance over groups of ${groups}`);
  if (!without.every(Number.isFinite)) return undefinedBecause('without one of the groups there is no value');
  const size = exactSum(sizes);
  const mean = exactSum(without) / groups;
  const magnitude = 2 * Math.max(Math.abs(value), left.magnitude ?? 0);
  const share = (groups - 1) / groups;
  return {
    value,
    rows,
    codes,
    influence: without.map((one) => share * beyondRounding(mean - one, magnitude)),
    expected: sizes,
    variance: share * squaresOf(without.map((one) => beyondRounding(one - value, magnitude))),
    df: Math.min(groups - 1, 1 / squaresOf(sizes.map((n) => n / size)) - 1),
  };
}

/** The estimate of a share strictly between 0 and 1 on the logit scale, by the delta method. */
export function onLogitScale(estimate: GroupedEstimate): GroupedEstimate {
  const { value, variance, influence } = estimate;
  const slope = 1 / (value * (1 - value));
  return {
    ...estimate,
    value: Math.log(value / (1 - value)),
    variance: variance * slope ** 2,
    influence: influence.map((e) => e * slope),
  };
}

/** A value on the logit scale as the share that it stands for. */
export const fromLogit = (logit: number): number => 1 / (1 + Math.exp(-logit));

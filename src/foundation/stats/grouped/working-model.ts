import { exactSum } from './exact-sum.ts';

/** What the intraclass correlation is computed from, around any one centre. */
export interface Scatter {
  /** Rows of each group. */
  readonly sizes: Float64Array;
  /** Sum over each group. */
  readonly sums: Float64Array;
  /** Sum of squares over all rows. */
  readonly squares: number;
}

/**
 * Intraclass correlation by analysis of variance (Donner 1986), between 0 and 1. 0 where every group has one row, since
 * then nothing is known of it, and where rows do not differ.
 */
export function intraclassCorrelation({ sizes, sums, squares }: Scatter): number {
  const groups = sizes.length;
  const rows = exactSum(sizes);
  if (rows === groups || groups < 2) return 0;
  const ofGroups = exactSum(sums.map((sum, g) => (sum * sum) / sizes[g]!));
  const between = (ofGroups - exactSum(sums) ** 2 / rows) / (groups - 1);
  const within = Math.max(0, squares - ofGroups) / (rows - groups);
  const typical = (rows - exactSum(sizes.map((n) => n * n)) / rows) / (groups - 1);
  const correlation = (between - within) / (between + (typical - 1) * within);
  return Number.isFinite(correlation) ? Math.min(1, Math.max(0, correlation)) : 0;
}

/** Shares of the groups in the total weight, and the variance of each group's sum, up to a common factor. */
export interface WorkingModel {
  readonly shares: Float64Array;
  readonly expected: Float64Array;
}

/**
 * Satterthwaite degrees of freedom of the CR2 variance of a mean under a working model in which groups are independent
 * (Bell & McCaffrey 2002; Imbens & Kolesár 2016), in O(groups) instead of by matrices. G - 1 for groups of equal size.
 */
export function satterthwaite({ shares: h, expected: omega }: WorkingModel): number {
  const total = exactSum(omega);
  const sumOf = (term: (omega: number, h: number, kappa: number) => number): number =>
    exactSum(omega.map((o, g) => term(o, h[g]!, 1 / (1 - h[g]!))));
  const a = sumOf((o, _, k) => k * o * o);
  const b = sumOf((o, share, k) => k * o * share);
  const c = sumOf((_, share, k) => k * share * share);
  const trace = sumOf((o, _, k) => k * o) - 2 * b + total * c;
  const squares =
    sumOf((o, _, k) => k * k * o * o) +
    2 * sumOf((o, share, k) => k * k * o * (share * share * total - 2 * share * o)) +
    2 * a * c +
    2 * b * b +
    total * total * c * c -
    4 * total * b * c;
  return (trace * trace) / squares;
}

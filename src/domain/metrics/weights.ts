import { createSum, sum } from '../../foundation/stats/sum.ts';

/** How often each row counts: finite, at least 0. Without weights every row counts once. */
export type Weights = ArrayLike<number>;

/** Total weight of `n` rows. */
export const totalWeight = (n: number, weights?: Weights): number => (weights ? sum(weights) : n);

/** Weighted sum of a column, in row order. */
export function weightedSum(values: ArrayLike<number>, weights?: Weights): number {
  if (!weights) return sum(values);
  const total = createSum();
  for (let i = 0; i < values.length; i++) total.add(weights[i]! * values[i]!);
  return total.value();
}

import { createSum } from '../stats/sum.ts';
import { type Defined, isUndefined, undefinedBecause } from '../stats/undefined.ts';
import { perRowLoss } from './loss.ts';
import { ascendingOrder } from './order.ts';
import type { RegressionPredictions } from './predictions.ts';
import { totalWeight, type Weights, weightedSum } from './weights.ts';

/** Absolute errors with the order that sorts them, made once for any number of weightings. */
export interface SortedErrors {
  readonly error: Float64Array;
  readonly ascending: Uint32Array;
}

/** Sorts the absolute errors; undefined where one is not finite. */
export function sortedErrors(predictions: RegressionPredictions): Defined<SortedErrors> {
  const error = perRowLoss(predictions, 'mae');
  return isUndefined(error) ? error : { error, ascending: ascendingOrder(error) };
}

/** Coefficient of determination: 1 − squared errors / squared distances from the mean label. Undefined for a constant label. */
export function r2(predictions: RegressionPredictions, weights?: Weights): Defined<number> {
  const { n, label } = predictions;
  const squared = perRowLoss(predictions, 'mse');
  if (isUndefined(squared)) return squared;
  const counted = label.findIndex((_, i) => !weights || weights[i]! > 0);
  if (label.every((value, i) => value === label[counted] || weights?.[i] === 0)) {
    return undefinedBecause(n === 1 ? 'one row has no variance' : 'the label is constant');
  }
  const mean = weightedSum(label, weights) / totalWeight(n, weights);
  const spread = createSum();
  for (let i = 0; i < n; i++) spread.add((label[i]! - mean) ** 2 * (weights?.[i] ?? 1));
  return 1 - weightedSum(squared, weights) / spread.value();
}

/**
 * The error that half of the weight lies below; between two rows, their middle. With whole weights this is the
 * median of the rows repeated so often.
 */
export function medianAbsoluteError(sorted: Defined<SortedErrors>, weights?: Weights): Defined<number> {
  if (isUndefined(sorted)) return sorted;
  const { error, ascending } = sorted;
  const half = totalWeight(error.length, weights) / 2;
  const reached = createSum();
  let lower: number | undefined;
  for (const row of ascending) {
    const weight = weights ? weights[row]! : 1;
    if (weight === 0) continue;
    if (lower !== undefined) return (lower + error[row]!) / 2;
    reached.add(weight);
    if (reached.value() > half) return error[row]!;
    if (reached.value() === half) lower = error[row]!;
  }
  return undefinedBecause('no rows');
}

/** Largest absolute error among the rows that count. */
export function maxError(sorted: Defined<SortedErrors>, weights?: Weights): Defined<number> {
  if (isUndefined(sorted)) return sorted;
  const row = sorted.ascending.findLast((r) => !weights || weights[r]! > 0);
  return row === undefined ? undefinedBecause('no rows') : sorted.error[row]!;
}

import { createSum } from '../../foundation/stats/sum.ts';
import { type Defined, isUndefined, mapDefined, undefinedBecause } from '../../foundation/stats/undefined.ts';
import type { RegressionPredictions } from '../predictions/predictions.ts';
import { perRowLoss } from './loss.ts';
import { type Ascending, ascendingOrder } from './order.ts';
import { totalWeight, type Weights, weightedSum } from './weights.ts';

/** Sorts the absolute errors once, for any number of weightings; undefined where one is not finite. */
export const sortedErrors = (predictions: RegressionPredictions): Defined<Ascending> =>
  mapDefined(perRowLoss(predictions, 'mae'), ascendingOrder);

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
export function medianAbsoluteError(sorted: Defined<Ascending>, weights?: Weights): Defined<number> {
  if (isUndefined(sorted)) return sorted;
  const { values, rows } = sorted;
  const half = totalWeight(values.length, weights) / 2;
  const reached = createSum();
  let lower: number | undefined;
  for (let i = 0; i < values.length; i++) {
    const weight = weights ? weights[rows[i]!]! : 1;
    if (weight === 0) continue;
    if (lower !== undefined) return (lower + values[i]!) / 2;
    reached.add(weight);
    if (reached.value() > half) return values[i]!;
    if (reached.value() === half) lower = values[i]!;
  }
  return undefinedBecause('no rows');
}

/** Largest absolute error among the rows that count. */
export function maxError(sorted: Defined<Ascending>, weights?: Weights): Defined<number> {
  if (isUndefined(sorted)) return sorted;
  const last = sorted.rows.findLastIndex((row) => !weights || weights[row]! > 0);
  return last < 0 ? undefinedBecause('no rows') : sorted.values[last]!;
}

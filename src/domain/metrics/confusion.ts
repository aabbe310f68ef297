import { createSum, type RunningSum } from '../../foundation/stats/sum.ts';
import { type Defined, undefinedBecause } from '../../foundation/stats/undefined.ts';
import type { Predictions } from '../predictions/predictions.ts';
import type { Weights } from './weights.ts';

/**
 * Rows (or their weight) per pair of label and prediction. Row-major: `cells[label * classes.length + prediction]`.
 * Two-class models have class 0 = negative and class 1 = positive: cells are [TN, FP, FN, TP].
 */
export interface ConfusionCounts {
  readonly task: 'binary' | 'multiclass';
  readonly classes: readonly string[];
  readonly cells: Float64Array;
}

/** Counts label against prediction, by the weights of the rows unless others are given; undefined for regression. */
export function confusionCounts(
  predictions: Predictions,
  weights: Weights | undefined = predictions.weight,
): Defined<ConfusionCounts> {
  if (predictions.task === 'regression') return undefinedBecause('regression has no confusion matrix');
  const { task, label, prediction, n } = predictions;
  const classes =
    task === 'binary' ? [`not ${predictions.positiveClass}`, predictions.positiveClass] : predictions.classes;
  const cellOf = (row: number): number => label[row]! * classes.length + prediction[row]!;
  const cells = new Float64Array(classes.length ** 2);
  if (!weights) {
    for (let row = 0; row < n; row++) cells[cellOf(row)]! += 1;
    return { task, classes, cells };
  }
  // Weights round off where counts do not; of many classes few cells have a row.
  const sums: (RunningSum | undefined)[] = new Array(cells.length);
  for (let row = 0; row < n; row++) {
    const cell = cellOf(row);
    sums[cell] ??= createSum();
    sums[cell].add(weights[row]!);
  }
  return { task, classes, cells: cells.map((_, cell) => sums[cell]?.value() ?? 0) };
}

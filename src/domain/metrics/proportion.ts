import { type Defined, undefinedBecause } from '../../foundation/stats/undefined.ts';
import type { BinaryPredictions, MulticlassPredictions, Predictions } from '../predictions/predictions.ts';
import type { MetricName } from './metrics.ts';

/** Which rows are trials of a proportion and which of those succeed: 1 or 0 per row. */
export interface Trials {
  readonly trial: Uint8Array;
  readonly success: Uint8Array;
  /** True when the label alone decides what is a trial, so that two models are judged on the same rows. */
  readonly pairable: boolean;
}

/**
 * The rows behind a metric of kind `proportion`, for paired tests of two models on the same rows: all rows for
 * accuracy, positives for recall, negatives for specificity, predicted positives for precision (not pairable:
 * its rows differ between models).
 */
export function trialsOf(predictions: Predictions, name: MetricName): Defined<Trials> {
  if (predictions.task === 'regression')
    return undefinedBecause(`${name} is not a proportion of regression predictions`);
  if (predictions.task === 'binary' && (name === 'recall' || name === 'specificity')) {
    const side = name === 'recall' ? 1 : 0;
    return trials(predictions, true, (row) => predictions.label[row] === side);
  }
  if (predictions.task === 'binary' && name === 'precision') {
    return trials(predictions, false, (row) => predictions.prediction[row] === 1);
  }
  return isShareOfRight(name)
    ? trials(predictions, true, () => true)
    : undefinedBecause(`${name} is not a proportion of ${predictions.task} predictions`);
}

function trials(
  { n, label, prediction }: BinaryPredictions | MulticlassPredictions,
  pairable: boolean,
  isTrial: (row: number) => boolean,
): Trials {
  const trial = new Uint8Array(n);
  const success = new Uint8Array(n);
  for (let row = 0; row < n; row++) {
    if (!isTrial(row)) continue;
    trial[row] = 1;
    success[row] = label[row] === prediction[row] ? 1 : 0;
  }
  return { trial, success, pairable };
}

/** True for the metrics that are the share of all rows predicted right. */
export const isShareOfRight = (name: MetricName): boolean =>
  ['accuracy', 'precision_micro', 'recall_micro', 'f1_micro', 'recall_weighted'].includes(name);

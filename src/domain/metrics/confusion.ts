import { type Defined, undefinedBecause } from '../../foundation/stats/undefined.ts';
import type { Predictions } from '../predictions/predictions.ts';
import type { MetricName } from './metrics.ts';
import { averaged } from './multiclass.ts';
import { isShareOfRight } from './proportion.ts';
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

/** Counts label against prediction; undefined for regression. */
export function confusionCounts(predictions: Predictions, weights?: Weights): Defined<ConfusionCounts> {
  if (predictions.task === 'regression') return undefinedBecause('regression has no confusion matrix');
  const { task, label, prediction, n } = predictions;
  const classes =
    task === 'binary' ? [`not ${predictions.positiveClass}`, predictions.positiveClass] : predictions.classes;
  const cells = new Float64Array(classes.length ** 2);
  for (let row = 0; row < n; row++) {
    cells[label[row]! * classes.length + prediction[row]!]! += weights ? weights[row]! : 1;
  }
  return { task, classes, cells };
}

/**
 * A metric from the cell counts alone, so that a multinomial bootstrap of the cells can use it: every metric of
 * kind `proportion` or `confusion`. Undefined where its denominator is 0.
 */
export function metricOfConfusion(name: MetricName, counts: ConfusionCounts): Defined<number> {
  const { task, classes, cells } = counts;
  if (!cells.some((count) => count > 0)) return undefinedBecause('no rows');
  if (name === 'accuracy') return correct(counts) / total(cells);
  const formula = task === 'binary' ? BINARY[name] : undefined;
  if (formula) return formula(cells[3]!, cells[1]!, cells[2]!, cells[0]!);
  const average = task === 'multiclass' ? averaged(name, classes, cells) : undefined;
  return average ?? undefinedBecause(`${name} is not a function of the ${task} confusion counts`);
}

/** Successes and trials of a metric of kind `proportion`, for exact binomial intervals; undefined without trials. */
export function proportionOfConfusion(
  name: MetricName,
  counts: ConfusionCounts,
): Defined<{ readonly successes: number; readonly trials: number }> {
  const { cells, task } = counts;
  const found = task === 'binary' ? BINARY_PROPORTIONS[name] : undefined;
  if (found) {
    const [success, failure, reason] = found;
    const trials = cells[success]! + cells[failure]!;
    return trials > 0 ? { successes: cells[success]!, trials } : undefinedBecause(reason);
  }
  if (!isShareOfRight(name)) return undefinedBecause(`${name} is not a proportion of ${task} predictions`);
  const trials = total(cells);
  return trials > 0 ? { successes: correct(counts), trials } : undefinedBecause('no rows');
}

type BinaryFormula = (tp: number, fp: number, fn: number, tn: number) => Defined<number>;

const NO_POSITIVES = 'no positive labels';
const NO_NEGATIVES = 'no negative labels';
const NO_PREDICTED_POSITIVES = 'no predicted positives';

const ratio = (part: number, whole: number, reason: string): Defined<number> =>
  whole > 0 ? part / whole : undefinedBecause(reason);

const BINARY: Readonly<Partial<Record<MetricName, BinaryFormula>>> = {
  precision: (tp, fp) => ratio(tp, tp + fp, NO_PREDICTED_POSITIVES),
  recall: (tp, _fp, fn) => ratio(tp, tp + fn, NO_POSITIVES),
  specificity: (_tp, fp, _fn, tn) => ratio(tn, tn + fp, NO_NEGATIVES),
  f1: (tp, fp, fn) => ratio(2 * tp, 2 * tp + fp + fn, 'no positive labels and no predicted positives'),
  balanced_accuracy: (tp, fp, fn, tn) => {
    if (tp + fn === 0) return undefinedBecause(NO_POSITIVES);
    if (tn + fp === 0) return undefinedBecause(NO_NEGATIVES);
    return (tp / (tp + fn) + tn / (tn + fp)) / 2;
  },
  mcc: matthews,
};

/** Matthews correlation coefficient (Matthews 1975); undefined where label or prediction is constant. */
function matthews(tp: number, fp: number, fn: number, tn: number): Defined<number> {
  if (tp + fn === 0) return undefinedBecause(NO_POSITIVES);
  if (tn + fp === 0) return undefinedBecause(NO_NEGATIVES);
  if (tp + fp === 0) return undefinedBecause(NO_PREDICTED_POSITIVES);
  if (tn + fn === 0) return undefinedBecause('no predicted negatives');
  // Two roots: the product of all four margins overflows 2^53 already at 10,000 rows.
  const mcc = (tp * tn - fp * fn) / (Math.sqrt((tp + fp) * (tn + fn)) * Math.sqrt((tp + fn) * (tn + fp)));
  // The squared roots round: an all-wrong model would come out at -1.0000000000000002.
  return Math.min(1, Math.max(-1, mcc));
}

/** Metric → cell of the successes, cell of the failures, reason when both are empty. */
const BINARY_PROPORTIONS: Readonly<Partial<Record<MetricName, readonly [number, number, string]>>> = {
  precision: [3, 1, NO_PREDICTED_POSITIVES],
  recall: [3, 2, NO_POSITIVES],
  specificity: [0, 1, NO_NEGATIVES],
};

const total = (cells: Float64Array): number => cells.reduce((sum, count) => sum + count, 0);

function correct({ cells, classes }: ConfusionCounts): number {
  return classes.reduce((sum, _, c) => sum + cells[c * classes.length + c]!, 0);
}

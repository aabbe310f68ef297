import { type Defined, undefinedBecause } from '../../foundation/stats/undefined.ts';
import type {
  BinaryPredictions,
  MulticlassPredictions,
  Predictions,
  RegressionPredictions,
} from '../predictions/predictions.ts';
import type { MetricName } from './metrics.ts';

/** Probabilities are moved this far from 0 and 1 before the logarithm: the spacing of doubles at 1, as scikit-learn does. */
const EPSILON = Number.EPSILON;

/**
 * The loss of every row whose mean is the metric: negative log probability of the true class in nats (`log_loss`),
 * squared distance from the label (`brier`, `mse`, `rmse`), absolute error (`mae`). The metric `rmse` is the root
 * of the mean. Undefined for other metrics, without scores, or where a row has no finite loss.
 */
export function perRowLoss(predictions: Predictions, metric: MetricName): Defined<Float64Array> {
  switch (predictions.task) {
    case 'binary':
      return binaryLoss(predictions, metric);
    case 'multiclass':
      return multiclassLoss(predictions, metric);
    case 'regression':
      return regressionLoss(predictions, metric);
  }
}

function binaryLoss({ n, label, score }: BinaryPredictions, metric: MetricName): Defined<Float64Array> {
  if (metric !== 'log_loss' && metric !== 'brier') return noLoss(metric, 'binary');
  if (!score) return undefinedBecause('no column score');
  const bad = score.findIndex((p) => !isProbability(p));
  if (bad >= 0) return noProbability('score', bad, score[bad]!);
  return filled(n, (i) => {
    const given = label[i] === 1 ? score[i]! : 1 - score[i]!;
    return metric === 'brier' ? (1 - given) ** 2 : negativeLog(given);
  });
}

function multiclassLoss(predictions: MulticlassPredictions, metric: MetricName): Defined<Float64Array> {
  const { n, label, scores, classes } = predictions;
  if (metric !== 'log_loss') return noLoss(metric, 'multiclass');
  if (!scores) return undefinedBecause('no score columns');
  for (const [c, column] of scores.entries()) {
    const bad = column.findIndex((p) => !isProbability(p));
    if (bad >= 0) return noProbability(`score:${classes[c]}`, bad, column[bad]!);
  }
  return filled(n, (i) => negativeLog(scores[label[i]!]![i]!));
}

function regressionLoss(predictions: RegressionPredictions, metric: MetricName): Defined<Float64Array> {
  if (metric !== 'mae' && metric !== 'mse' && metric !== 'rmse') return noLoss(metric, 'regression');
  const { n, label, prediction } = predictions;
  const losses = filled(n, (i) => {
    const error = label[i]! - prediction[i]!;
    return metric === 'mae' ? Math.abs(error) : error * error;
  });
  return allFinite(losses, 'the error');
}

/** The column, or the first row where it is not a finite number. */
export function allFinite(values: Float64Array, what: string): Defined<Float64Array> {
  const bad = values.findIndex((value) => !Number.isFinite(value));
  return bad < 0
    ? values
    : undefinedBecause(`${what} of row ${bad + 1} is ${values[bad]}, not a finite number`);
}

const filled = (n: number, value: (row: number) => number): Float64Array => {
  const values = new Float64Array(n);
  for (let i = 0; i < n; i++) values[i] = value(i);
  return values;
};

const negativeLog = (p: number): number => -Math.log(Math.min(Math.max(p, EPSILON), 1 - EPSILON));

const isProbability = (p: number): boolean => p >= 0 && p <= 1;

const noProbability = (column: string, row: number, value: number) =>
  undefinedBecause(`column ${column} of row ${row + 1} is ${value}, not a probability between 0 and 1`);

const noLoss = (metric: MetricName, task: string) =>
  undefinedBecause(`${metric} is not the mean of a loss per row of ${task} predictions`);

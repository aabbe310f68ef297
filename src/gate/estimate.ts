import { prepareMetrics } from '../evaluation/evaluate.ts';
import { perRowLoss } from '../evaluation/loss.ts';
import { METRICS, type MetricName } from '../evaluation/metrics.ts';
import type { BinaryPredictions, Predictions } from '../evaluation/predictions.ts';
import { trialsOf } from '../evaluation/proportion.ts';
import { deLong } from '../stats/auc.ts';
import { aucInterval } from '../stats/auc-interval.ts';
import { meanInterval, meanOf } from '../stats/mean.ts';
import { clopperPearson } from '../stats/proportion.ts';
import { sum } from '../stats/sum.ts';
import { type Defined, isUndefined, mapDefined, undefinedBecause } from '../stats/undefined.ts';
import type { Quantity } from './facts.ts';
import { type Resampling, resampledConfusion, resampledRows } from './resample.ts';

/** Level of each one-sided limit, and the seed of what is resampled. */
export interface Precision {
  readonly alpha: number;
  readonly seed: number;
}

/** Below this many rows of a class DeLong's error is not to be trusted: type I error .07 at 10, .05 at 20. */
export const FEWEST_OF_CLASS = 20;

/** A metric of one model with its interval, by the method that its kind calls for. */
export function estimate(
  predictions: Predictions,
  metric: MetricName,
  precision: Precision,
): Defined<Quantity> {
  switch (METRICS[metric].kind) {
    case 'proportion':
      return proportion(predictions, metric, precision.alpha);
    case 'auc':
      return auc(predictions, precision.alpha);
    case 'mean-loss':
      return meanLoss(predictions, metric, precision.alpha);
    case 'confusion':
      return resampledConfusion([predictions], metric, resamplingOf(precision));
    case 'rows':
      return metric === 'max_error'
        ? point(predictions, metric)
        : resampledRows([predictions], metric, resamplingOf(precision));
  }
}

const resamplingOf = ({ alpha, seed }: Precision): Resampling => ({ alpha, seed, factor: 1 });

/** A metric of these very rows, without a claim about others. */
export function point(predictions: Predictions, metric: MetricName): Defined<Quantity> {
  return mapDefined(prepareMetrics(predictions)(metric), (value) => ({
    value,
    n: predictions.n,
    method: 'point',
    basis: 'point',
    interval: undefinedBecause(`the uncertainty of ${metric} is unknown`),
  }));
}

function proportion(predictions: Predictions, metric: MetricName, alpha: number): Defined<Quantity> {
  return mapDefined(trialsOf(predictions, metric), ({ trial, success }) => {
    const n = sum(trial);
    const successes = sum(success);
    if (n === 0) return emptyMetric(predictions, metric);
    return mapDefined(clopperPearson(successes, n, { lower: alpha, upper: alpha }), (interval) => ({
      value: successes / n,
      n,
      method: 'Clopper-Pearson',
      basis: 'statistical',
      interval,
      spread: { kind: 'proportion' },
    }));
  });
}

/** Why a metric of rows without a denominator has no value, in the words of the metric. */
export function emptyMetric(predictions: Predictions, metric: MetricName): Defined<never> {
  const value = prepareMetrics(predictions)(metric);
  return isUndefined(value) ? value : undefinedBecause(`no rows for ${metric}`);
}

function auc(predictions: Predictions, alpha: number): Defined<Quantity> {
  return mapDefined(scored(predictions), ({ label, score }) =>
    mapDefined(deLong(label, score), (found) => {
      const few = tooFewOfClass(found.positives, found.negatives);
      const { standardError } = found;
      return {
        value: found.auc,
        n: label.length,
        method: 'DeLong',
        basis: 'statistical',
        interval: few ?? aucInterval(found, alpha),
        ...(isUndefined(standardError) ? {} : { spread: { kind: 'estimate', standardError } }),
      } as Quantity;
    }),
  );
}

/** Labels and scores of a two-class model; undefined without scores. */
export function scored(
  predictions: Predictions,
): Defined<{ readonly label: BinaryPredictions['label']; readonly score: Float64Array }> {
  if (predictions.task !== 'binary') return undefinedBecause('AUC needs two classes');
  const { label, score } = predictions;
  return score ? { label, score } : undefinedBecause('no column score');
}

/** Why an AUC of so few rows of a class is not judged; nothing where there are enough. */
export function tooFewOfClass(positives: number, negatives: number) {
  if (Math.min(positives, negatives) >= FEWEST_OF_CLASS) return undefined;
  return undefinedBecause(
    `${positives} positive and ${negatives} negative rows; AUC needs ${FEWEST_OF_CLASS} of each class`,
  );
}

function meanLoss(predictions: Predictions, metric: MetricName, alpha: number): Defined<Quantity> {
  return mapDefined(perRowLoss(predictions, metric), (losses) =>
    mapDefined(meanOf(losses), (found) => {
      const interval = meanInterval(found, alpha);
      const { mean, n, variance } = found;
      const root = metric === 'rmse';
      // The variance of the root by the delta method: var(x) / (4 x), used for planning only.
      const planned =
        isUndefined(variance) || (root && mean === 0) ? undefined : root ? variance / (4 * mean) : variance;
      return {
        value: root ? Math.sqrt(mean) : mean,
        n,
        method: root ? 'root of Student t on squared errors' : 'Student t',
        basis: 'statistical',
        interval: root
          ? mapDefined(interval, ({ lower, upper }) => ({
              lower: Math.sqrt(Math.max(0, lower)),
              upper: Math.sqrt(Math.max(0, upper)),
            }))
          : interval,
        ...(planned === undefined ? {} : { spread: { kind: 'mean', variance: planned } }),
      } as Quantity;
    }),
  );
}

import {
  type Defined,
  definedNumber,
  mapDefined,
  undefinedBecause,
} from '../../foundation/stats/undefined.ts';
import type { Predictions } from '../predictions/predictions.ts';
import { confusionCounts, metricOfConfusion } from './confusion.ts';
import { perRowLoss } from './loss.ts';
import { METRICS, type MetricName, metricsOf } from './metrics.ts';
import { averagePrecision, rankingOf, rocAuc } from './ranking.ts';
import { maxError, medianAbsoluteError, r2, sortedErrors } from './regression.ts';
import { totalWeight, type Weights, weightedSum } from './weights.ts';

/** Metric → value, or the reason why it has none. Only the metrics of the task. */
export type Metrics = Readonly<Partial<Record<MetricName, Defined<number>>>>;

/** A metric of fixed predictions under any row weights; row bootstraps call it with drawn counts. */
export type MetricEvaluator = (name: MetricName, weights?: Weights) => Defined<number>;

/** Every metric of the task. */
export function evaluate(predictions: Predictions): Metrics {
  const metric = prepareMetrics(predictions);
  return Object.fromEntries(metricsOf(predictions.task).map((name) => [name, metric(name)]));
}

/** One metric with row weights (how often each row counts); for many weightings of the same rows, `prepareMetrics`. */
export const weightedMetric = (
  name: MetricName,
  predictions: Predictions,
  weights: Weights,
): Defined<number> => prepareMetrics(predictions)(name, weights);

/**
 * Sorts and scores the rows at most once and answers metrics of them. Never NaN: a metric that does not fit the
 * task, has no denominator or no finite value answers why.
 * @throws RangeError when there are not as many weights as rows.
 */
export function prepareMetrics(predictions: Predictions): MetricEvaluator {
  const { n, task } = predictions;
  const compute = families(predictions);
  return (name, weights) => {
    if (weights && weights.length !== n) throw new RangeError(`${weights.length} weights for ${n} rows`);
    if (!METRICS[name].tasks.includes(task))
      return undefinedBecause(`${name} is not a metric of ${task} predictions`);
    if (!(totalWeight(n, weights) > 0)) return undefinedBecause('no rows');
    return mapDefined(compute(name, weights), (value) => definedNumber(value, name));
  };
}

/** Chooses the computation by the kind of the metric; what does not depend on the weights is made once. */
function families(predictions: Predictions): MetricEvaluator {
  const unweighted = once(() => confusionCounts(predictions));
  const losses = onceEach((name) => perRowLoss(predictions, name));
  const resampled = rowMetrics(predictions);
  return (name, weights) => {
    switch (METRICS[name].kind) {
      case 'proportion':
      case 'confusion': {
        const counts = weights ? confusionCounts(predictions, weights) : unweighted();
        return mapDefined(counts, (cells) => metricOfConfusion(name, cells));
      }
      case 'mean-loss':
        return mapDefined(losses(name), (loss) => {
          const mean = weightedSum(loss, weights) / totalWeight(loss.length, weights);
          return name === 'rmse' ? Math.sqrt(mean) : mean;
        });
      case 'auc':
      case 'rows':
        return resampled(name, weights);
    }
  };
}

/** The metrics that need the rows themselves, sorted once. */
function rowMetrics(predictions: Predictions): MetricEvaluator {
  const none = (name: MetricName) =>
    undefinedBecause(`${name} is not a metric of ${predictions.task} predictions`);
  if (predictions.task === 'binary') {
    const ranking = once(() => rankingOf(predictions));
    return (name, weights) => {
      if (name === 'roc_auc') return rocAuc(ranking(), weights);
      return name === 'pr_auc' ? averagePrecision(ranking(), weights) : none(name);
    };
  }
  if (predictions.task === 'multiclass') return none;
  const sorted = once(() => sortedErrors(predictions));
  return (name, weights) => {
    if (name === 'r2') return r2(predictions, weights);
    if (name === 'median_absolute_error') return medianAbsoluteError(sorted(), weights);
    return name === 'max_error' ? maxError(sorted(), weights) : none(name);
  };
}

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function onceEach<T extends object>(make: (name: MetricName) => T): (name: MetricName) => T {
  const made = new Map<MetricName, T>();
  return (name) => {
    const found = made.get(name) ?? make(name);
    made.set(name, found);
    return found;
  };
}

import {
  type Defined,
  definedNumber,
  mapDefined,
  undefinedBecause,
} from '../../foundation/stats/undefined.ts';
import type { Predictions } from '../predictions/predictions.ts';
import { METRICS, metricsOf } from './catalogue.ts';
import { confusionCounts } from './confusion.ts';
import type { MeanLoss, MetricDefinition, MetricForm } from './definition.ts';
import { isOfCells, valueOfCells } from './proportion.ts';
import { type Shared, sharedOf } from './shared.ts';
import { totalWeight, type Weights, weightedSum } from './weights.ts';

/** Metric → value, or the reason why it has none. Only the metrics of the task, in the order of the catalogue. */
export type Metrics = Readonly<Record<string, Defined<number>>>;

/** A metric of fixed predictions under any row weights; row bootstraps call it with drawn counts. */
export type MetricEvaluator = (metric: MetricDefinition, weights?: Weights) => Defined<number>;

/** Every metric of the task. */
export function evaluate(predictions: Predictions, metrics: readonly MetricDefinition[] = METRICS): Metrics {
  const measured = prepareMetrics(predictions);
  return Object.fromEntries(
    metricsOf(predictions.task, metrics).map((metric) => [metric.name, measured(metric)]),
  );
}

/**
 * Sorts and scores the rows at most once and answers metrics of them. Never NaN: a metric that does not fit the
 * task, has no denominator or no finite value answers why.
 * @throws RangeError when there are not as many weights as rows.
 */
export function prepareMetrics(predictions: Predictions): MetricEvaluator {
  const { n, task } = predictions;
  const shared = sharedOf(predictions);
  const prepared = new Map<MetricDefinition, Weighted>();
  return (metric, weights) => {
    const { name, tasks, form } = metric;
    if (weights && weights.length !== n) throw new RangeError(`${weights.length} weights for ${n} rows`);
    if (!tasks.includes(task)) return undefinedBecause(`${name} is not a metric of ${task} predictions`);
    if (!(totalWeight(n, weights) > 0)) return undefinedBecause('no rows');
    const compute = prepared.get(metric) ?? weighted(form, predictions, shared);
    prepared.set(metric, compute);
    return mapDefined(compute(weights), (value) => definedNumber(value, name));
  };
}

type Weighted = (weights?: Weights) => Defined<number>;

/** The computation that the form calls for; what does not depend on the weights is made once. */
function weighted(form: MetricForm, predictions: Predictions, shared: Shared): Weighted {
  if (form.kind === 'mean') return weightedMean(form, predictions);
  if (!isOfCells(form)) return form.prepare(predictions, shared);
  return (weights) => {
    const counts = weights ? confusionCounts(predictions, weights) : shared(allCounts);
    return mapDefined(counts, (cells) => valueOfCells(form, cells));
  };
}

const allCounts = (predictions: Predictions) => confusionCounts(predictions);

function weightedMean({ loss, root }: MeanLoss, predictions: Predictions): Weighted {
  const losses = loss(predictions);
  return (weights) =>
    mapDefined(losses, (each) => {
      const mean = weightedSum(each, weights) / totalWeight(each.length, weights);
      return root ? Math.sqrt(mean) : mean;
    });
}

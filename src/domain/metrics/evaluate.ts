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

/** A metric of fixed predictions; `weights` multiply those of the rows: row bootstraps call it with drawn counts. */
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
  const { n, task, weight } = predictions;
  const shared = sharedOf(predictions);
  const prepared = new Map<MetricDefinition, Weighted>();
  return (metric, weights) => {
    const { name, tasks, form } = metric;
    if (weights && weights.length !== n) throw new RangeError(`${weights.length} weights for ${n} rows`);
    if (!tasks.includes(task)) return undefinedBecause(`${name} is not a metric of ${task} predictions`);
    const all = weights && weight ? product(weights, weight) : (weights ?? weight);
    if (!(totalWeight(n, all) > 0))
      return undefinedBecause(n > 0 && weight ? 'every row has weight 0' : 'no rows');
    const compute = prepared.get(metric) ?? weighted(form, predictions, shared);
    prepared.set(metric, compute);
    return mapDefined(compute(all), (value) => definedNumber(value, name));
  };
}

const product = (a: Weights, b: Weights): Float64Array =>
  Float64Array.from(a, (value, row) => value * b[row]!);

type Weighted = (weights?: Weights) => Defined<number>;

/** The computation that the form calls for; what does not depend on the weights is made once. */
function weighted(form: MetricForm, predictions: Predictions, shared: Shared): Weighted {
  if (form.kind === 'mean') return weightedMean(form, predictions);
  if (!isOfCells(form)) return form.prepare(predictions, shared);
  return (weights) => {
    const isOwn = weights === predictions.weight;
    const counts = isOwn ? shared(allCounts) : confusionCounts(predictions, weights);
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

import { type Defined, mapDefined, undefinedBecause } from '../../../foundation/stats/undefined.ts';
import type { Quantity } from '../../judging/quantity.ts';
import type { MetricDefinition } from '../../metrics/definition.ts';
import { prepareMetrics } from '../../metrics/evaluate.ts';
import type { Predictions } from '../../predictions/predictions.ts';
import { auc } from './aucs.ts';
import { meanLoss } from './means.ts';
import type { Precision } from './precision.ts';
import { proportion } from './proportions.ts';
import { resampledCells } from './resample.ts';
import { metricOfRows } from './rows.ts';

/** A metric of one model with its interval, by the method that its form calls for. */
export function estimate(
  predictions: Predictions,
  metric: MetricDefinition,
  precision: Precision,
): Defined<Quantity> {
  const { form, name } = metric;
  if (!metric.tasks.includes(predictions.task))
    return undefinedBecause(`${name} is not a metric of ${predictions.task} predictions`);
  const resampling = { ...precision, factor: 1 };
  switch (form.kind) {
    case 'proportion':
      return proportion(predictions, form, precision.alpha);
    case 'auc':
      return auc(predictions, precision.alpha);
    case 'mean':
      return meanLoss(predictions, { name, form }, precision.alpha);
    case 'cells':
      return resampledCells([predictions], form, resampling);
    case 'rows':
      return metricOfRows([predictions], { metric, form }, resampling);
    case 'point':
      return point(predictions, metric);
  }
}

/** A metric of these very rows, without a claim about others. */
export function point(predictions: Predictions, metric: MetricDefinition): Defined<Quantity> {
  return mapDefined(prepareMetrics(predictions)(metric), (value) => ({
    value,
    n: predictions.n,
    method: 'point',
    basis: 'point',
    interval: undefinedBecause(`the uncertainty of ${metric.name} is unknown`),
  }));
}

import { type Defined, mapDefined, undefinedBecause } from '../../../foundation/stats/undefined.ts';
import type { Quantity } from '../../judging/quantity.ts';
import { prepareMetrics } from '../../metrics/evaluate.ts';
import { METRICS, type MetricName } from '../../metrics/metrics.ts';
import type { Predictions } from '../../predictions/predictions.ts';
import { auc } from './aucs.ts';
import { meanLoss } from './means.ts';
import type { Precision } from './precision.ts';
import { proportion } from './proportions.ts';
import { resampledConfusion, resampledRows } from './resample.ts';

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
      return resampledConfusion([predictions], metric, { ...precision, factor: 1 });
    case 'rows':
      return metric === 'max_error'
        ? point(predictions, metric)
        : resampledRows([predictions], metric, { ...precision, factor: 1 });
  }
}

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

import { normalQuantile } from '../../../foundation/stats/distributions.ts';
import { quantileRanks } from '../../../foundation/stats/order-statistics.ts';
import { differenceLimits, shareLimits } from '../../../foundation/stats/rows-left-out.ts';
import { sum } from '../../../foundation/stats/sum.ts';
import { type Defined, mapDefined } from '../../../foundation/stats/undefined.ts';
import type { Quantity } from '../../judging/quantity.ts';
import type { RowStatistic } from '../../metrics/definition.ts';
import { prepareMetrics } from '../../metrics/evaluate.ts';
import { sharedOf } from '../../metrics/shared.ts';
import type { Predictions } from '../../predictions/predictions.ts';
import { byInfluence, estimated } from './influence.ts';
import { bothDefined } from './precision.ts';
import { type Models, type Resampling, type RowMetric, resampledRows, tooFewRows } from './resample.ts';

/**
 * A metric that needs the rows themselves, or candidate - factor * baseline: by the jackknife over rows where the metric
 * says its value without each; one model by the influence of each row where the metric says that, and by ranks where it
 * is a quantile; else by resampling rows.
 */
export function metricOfRows(models: Models, metric: RowMetric, resampling: Resampling): Defined<Quantity> {
  const { withoutEach, lossOfEach, quantile } = metric.form;
  const [candidate, baseline] = models;
  if (baseline) {
    if (withoutEach) return paired([candidate, baseline], metric, withoutEach, resampling);
  } else {
    if (lossOfEach) return byInfluence(candidate, metric, lossOfEach, resampling.alpha);
    if (withoutEach) return alone(candidate, metric, withoutEach, resampling.alpha);
    if (quantile) return byRank(candidate, metric, quantile, resampling.alpha);
  }
  return resampledRows(models, metric, resampling);
}

/** A quantile of one number per row between two of them (Conover 1999, section 3.2). */
function byRank(
  predictions: Predictions,
  { metric }: RowMetric,
  { share, sorted }: NonNullable<RowStatistic['quantile']>,
  alpha: number,
): Defined<Quantity> {
  return mapDefined(prepareMetrics(predictions)(metric), (value) =>
    mapDefined(sorted(predictions), ({ values }) => {
      const limits =
        tooFewRows(predictions, metric.name) ??
        mapDefined(quantileRanks(values.length, share, alpha), (ranks) => {
          const [lower, upper] = [values[ranks.lower - 1]!, values[ranks.upper - 1]!];
          return { lower, upper, standardError: (upper - lower) / (2 * normalQuantile(1 - alpha)) };
        });
      return estimated(value, values.length, limits, 'order statistics');
    }),
  );
}

type WithoutEach = NonNullable<RowStatistic['withoutEach']>;

function alone(
  predictions: Predictions,
  { metric }: RowMetric,
  withoutEach: WithoutEach,
  alpha: number,
): Defined<Quantity> {
  return mapDefined(prepareMetrics(predictions)(metric), (value) =>
    mapDefined(withoutEach(predictions, sharedOf(predictions)), (without) => {
      const limits =
        tooFewRows(predictions, metric.name) ??
        shareLimits({ value, without, fewest: rarer(predictions) }, alpha);
      return estimated(value, predictions.n, limits, 'jackknife over rows, partly on the logit scale');
    }),
  );
}

function paired(
  models: readonly [Predictions, Predictions],
  { metric }: RowMetric,
  withoutEach: WithoutEach,
  { factor, alpha }: Resampling,
): Defined<Quantity> {
  const [own, other] = models.map((model) => prepareMetrics(model)(metric));
  const [a, b] = models.map((model) => withoutEach(model, sharedOf(model)));
  return bothDefined(own!, other!, (candidate, baseline) =>
    bothDefined(a!, b!, (withoutOwn, withoutOther) => {
      const value = candidate - factor * baseline;
      const without = withoutOwn.map((one, row) => one - factor * withoutOther[row]!);
      const limits =
        tooFewRows(models[0], metric.name) ??
        differenceLimits({ value, without, fewest: rarer(models[0]) }, alpha);
      return estimated(value, models[0].n, limits, 'jackknife over rows, paired');
    }),
  );
}

/** Rows of the rarer of two classes; all where there are none. */
function rarer({ label, n, task }: Predictions): number {
  if (task !== 'binary') return n;
  const positives = sum(label);
  return Math.min(positives, n - positives);
}

import { asWide, distancesUnseen, lossMeanInterval } from '../../../foundation/stats/heavy-tail.ts';
import {
  differenceLimits,
  type LeftOutLimits,
  shareLimits,
} from '../../../foundation/stats/rows-left-out.ts';
import { skewedMeanOf } from '../../../foundation/stats/skewed-mean.ts';
import { sum } from '../../../foundation/stats/sum.ts';
import { type Defined, isUndefined, mapDefined } from '../../../foundation/stats/undefined.ts';
import type { Quantity } from '../../judging/quantity.ts';
import type { RowStatistic } from '../../metrics/definition.ts';
import { prepareMetrics } from '../../metrics/evaluate.ts';
import { sharedOf } from '../../metrics/shared.ts';
import type { Predictions } from '../../predictions/predictions.ts';
import { STUDENT_HALL, unseenWords } from './means.ts';
import { bothDefined } from './precision.ts';
import { type Models, type Resampling, type RowMetric, resampledRows, tooFewRows } from './resample.ts';

/**
 * A metric that needs the rows themselves, or candidate - factor * baseline: by the jackknife over rows where the metric
 * says its value without each, one model by the influence of each row where it says that, else by resampling rows.
 */
export function metricOfRows(models: Models, metric: RowMetric, resampling: Resampling): Defined<Quantity> {
  const { withoutEach, lossOfEach } = metric.form;
  const [candidate, baseline] = models;
  if (lossOfEach && !baseline) return byInfluence(candidate, metric, lossOfEach, resampling.alpha);
  if (!withoutEach) return resampledRows(models, metric, resampling);
  return baseline
    ? paired([candidate, baseline], metric, withoutEach, resampling)
    : alone(candidate, metric, withoutEach, resampling.alpha);
}

/** By the mean of losses that first order makes of the metric: their upper limit is as far above 0 as its lower one is below. */
function byInfluence(
  predictions: Predictions,
  { metric }: RowMetric,
  lossOfEach: NonNullable<RowStatistic['lossOfEach']>,
  alpha: number,
): Defined<Quantity> {
  return mapDefined(prepareMetrics(predictions)(metric), (value) =>
    mapDefined(lossOfEach(predictions, sharedOf(predictions)), (losses) =>
      mapDefined(skewedMeanOf(losses), (found) => {
        const unseen = distancesUnseen(losses, found);
        const around = lossMeanInterval(found, unseen, alpha);
        const { variance } = unseen.rows === 0 ? found : asWide(found, around, alpha);
        const limits =
          tooFewRows(predictions, metric.name) ??
          mapDefined(around, ({ lower, upper }) => ({
            lower: value - upper,
            upper: Math.min(value - lower, metric.range.max ?? Infinity),
            standardError: isUndefined(variance) ? 0 : Math.sqrt(variance / found.n),
          }));
        return quantity(value, found.n, limits, `delta method, ${STUDENT_HALL}${unseenWords(unseen)}`);
      }),
    ),
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
      return quantity(value, predictions.n, limits, 'jackknife over rows, partly on the logit scale');
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
      return quantity(value, models[0].n, limits, 'jackknife over rows, paired');
    }),
  );
}

/** Rows of the rarer of two classes. */
function rarer({ label, n }: Predictions): number {
  const positives = sum(label);
  return Math.min(positives, n - positives);
}

function quantity(value: number, n: number, limits: Defined<LeftOutLimits>, method: string): Quantity {
  const known = { value, n, method, basis: 'statistical' as const };
  if (isUndefined(limits)) return { ...known, interval: limits };
  const { lower, upper, standardError } = limits;
  return { ...known, interval: { lower, upper }, spread: { kind: 'estimate', standardError } };
}

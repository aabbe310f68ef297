import { asWide, distancesUnseen, lossMeanInterval } from '../../../foundation/stats/heavy-tail.ts';
import type { LeftOutLimits } from '../../../foundation/stats/rows-left-out.ts';
import { skewedMeanOf } from '../../../foundation/stats/skewed-mean.ts';
import { type Defined, isUndefined, mapDefined } from '../../../foundation/stats/undefined.ts';
import type { Quantity } from '../../judging/quantity.ts';
import type { RowStatistic } from '../../metrics/definition.ts';
import { prepareMetrics } from '../../metrics/evaluate.ts';
import { sharedOf } from '../../metrics/shared.ts';
import type { Predictions } from '../../predictions/predictions.ts';
import { STUDENT_HALL, unseenWords } from './means.ts';
import { type RowMetric, tooFewRows } from './resample.ts';

type LossOfEach = NonNullable<RowStatistic['lossOfEach']>;

/** By the mean of losses that first order makes of the metric: their upper limit is as far above 0 as its lower one is below. */
export function byInfluence(
  predictions: Predictions,
  { metric }: RowMetric,
  lossOfEach: LossOfEach,
  alpha: number,
): Defined<Quantity> {
  return mapDefined(prepareMetrics(predictions)(metric), (value) =>
    mapDefined(lossOfEach(predictions, sharedOf(predictions)), (losses) =>
      mapDefined(skewedMeanOf(losses), (found) => {
        const unseen = distancesUnseen(losses, found, true);
        const around = lossMeanInterval(found, unseen, alpha);
        const { variance } = unseen.rows === 0 ? found : asWide(found, around, alpha);
        const limits =
          tooFewRows(predictions, metric.name) ??
          mapDefined(around, ({ lower, upper }) => ({
            lower: value - upper,
            upper: Math.min(value - lower, metric.range.max ?? Infinity),
            standardError: isUndefined(variance) ? 0 : Math.sqrt(variance / found.n),
          }));
        return estimated(value, found.n, limits, `delta method, ${STUDENT_HALL}${unseenWords(unseen)}`);
      }),
    ),
  );
}

/** A value with limits that know their standard error. */
export function estimated(
  value: number,
  n: number,
  limits: Defined<LeftOutLimits>,
  method: string,
): Quantity {
  const known = { value, n, method, basis: 'statistical' as const };
  if (isUndefined(limits)) return { ...known, interval: limits };
  const { lower, upper, standardError } = limits;
  return { ...known, interval: { lower, upper }, spread: { kind: 'estimate', standardError } };
}

import type { Interval } from '../../../foundation/stats/interval.ts';
import { type SkewedMean, skewedMeanInterval, skewedMeanOf } from '../../../foundation/stats/skewed-mean.ts';
import { sum } from '../../../foundation/stats/sum.ts';
import {
  type Defined,
  isUndefined,
  mapDefined,
  undefinedBecause,
} from '../../../foundation/stats/undefined.ts';
import { counted } from '../../../foundation/text/counted.ts';
import type { Quantity } from '../../judging/quantity.ts';
import { perRowLoss } from '../../metrics/loss.ts';
import type { MetricName } from '../../metrics/metrics.ts';
import type { Predictions } from '../../predictions/predictions.ts';
import type { Pair, Relation } from '../pairing.ts';
import { bothDefined, FEWEST_FOR_LOSS, FEWEST_FOR_MEAN, tooFewOfClass } from './precision.ts';

const METHOD = "Student t with Hall's correction";

/** A mean of one loss per row, or its root, with its limits. */
export function meanLoss(predictions: Predictions, metric: MetricName, alpha: number): Defined<Quantity> {
  return mapDefined(perRowLoss(predictions, metric), (losses) =>
    mapDefined(skewedMeanOf(losses), (found) => {
      const mean = meanQuantity(found, METHOD, limits(predictions, metric, found, alpha));
      return metric === 'rmse' ? rootOf(mean, found) : mean;
    }),
  );
}

/** candidate - factor * baseline of a mean of losses, paired by row. */
export function pairedLoss(
  { candidate, baseline }: Pair,
  metric: MetricName,
  { factor }: Relation,
  alpha: number,
): Defined<Quantity> {
  return bothDefined(perRowLoss(candidate, metric), perRowLoss(baseline, metric), (a, b) => {
    const rows = a.map((loss, row) => loss - factor * b[row]!);
    return mapDefined(skewedMeanOf(rows), (found) =>
      meanQuantity(found, `${METHOD}, paired`, limits(candidate, metric, found, alpha)),
    );
  });
}

/**
 * rmse_c - k * rmse_b, paired by row. Without an offset the rule is the sign of mean(loss_c - k² loss_b), which is
 * divided by rmse_c + k * rmse_b to be in the metric's unit. With one it is the delta method:
 * the mean of loss_c / (2 rmse_c) - k * loss_b / (2 rmse_b).
 */
export function pairedRoot(
  { candidate, baseline }: Pair,
  relation: Relation,
  alpha: number,
): Defined<Quantity> {
  return bothDefined(perRowLoss(candidate, 'rmse'), perRowLoss(baseline, 'rmse'), (a, b) => {
    const [own, other] = [Math.sqrt(sum(a) / a.length), Math.sqrt(sum(b) / b.length)];
    const [share, times] = rootWeights(own, other, relation);
    if (!Number.isFinite(share) || !Number.isFinite(times))
      return undefinedBecause('difference of root mean squared errors that are 0');
    const rows = a.map((loss, row) => share * loss - times * b[row]!);
    return mapDefined(skewedMeanOf(rows), (found) => {
      const value = own - relation.factor * other;
      const around = mapDefined(limits(candidate, 'rmse', found, alpha), moveBy(value - found.mean));
      const method = relation.offset === 0 ? 'paired squared errors' : 'delta method, paired squared errors';
      return { ...meanQuantity(found, `${METHOD}, ${method}`, around), value };
    });
  });
}

function rootWeights(own: number, other: number, { factor, offset }: Relation): readonly [number, number] {
  if (offset !== 0) return [1 / (2 * own), factor / (2 * other)];
  const both = own + factor * other;
  return [1 / both, factor ** 2 / both];
}

function limits(
  predictions: Predictions,
  metric: MetricName,
  found: SkewedMean,
  alpha: number,
): Defined<Interval> {
  if (found.n < FEWEST_FOR_MEAN)
    return undefinedBecause(`${counted(found.n, 'row')}; a mean needs ${FEWEST_FOR_MEAN}`);
  return tooFewLosses(predictions, metric) ?? skewedMeanInterval(found, alpha);
}

function tooFewLosses(predictions: Predictions, metric: MetricName) {
  if (predictions.task !== 'binary') return undefined;
  const positives = sum(predictions.label);
  return tooFewOfClass(positives, predictions.n - positives, FEWEST_FOR_LOSS, metric);
}

const meanQuantity = (
  { mean, n, variance }: SkewedMean,
  method: string,
  interval: Defined<Interval>,
): Quantity => ({
  value: mean,
  n,
  method,
  basis: 'statistical',
  interval,
  ...(isUndefined(variance) ? {} : { spread: { kind: 'mean', variance } }),
});

/** The root of a mean; its variance by the delta method, var(x) / (4 x), is used for planning only. */
function rootOf(
  { interval, spread: _, ...mean }: Quantity,
  { variance, mean: square }: SkewedMean,
): Quantity {
  return {
    ...mean,
    value: Math.sqrt(square),
    method: `root of ${METHOD} on squared errors`,
    interval: mapDefined<Interval, Interval>(interval, ({ lower, upper }) => ({
      lower: Math.sqrt(Math.max(0, lower)),
      upper: Math.sqrt(Math.max(0, upper)),
    })),
    ...(isUndefined(variance) || square === 0
      ? {}
      : { spread: { kind: 'mean', variance: variance / (4 * square) } }),
  };
}

const moveBy =
  (shift: number) =>
  ({ lower, upper }: Interval): Interval => ({ lower: lower + shift, upper: upper + shift });

import {
  asWide,
  differenceMeanInterval,
  distancesUnseen,
  lossesUnseen,
  lossMeanInterval,
  type Unseen,
} from '../../../foundation/stats/heavy-tail.ts';
import type { Interval } from '../../../foundation/stats/interval.ts';
import { type SkewedMean, skewedMeanOf } from '../../../foundation/stats/skewed-mean.ts';
import { sum } from '../../../foundation/stats/sum.ts';
import {
  type Defined,
  isUndefined,
  mapDefined,
  undefinedBecause,
} from '../../../foundation/stats/undefined.ts';
import { counted } from '../../../foundation/text/counted.ts';
import type { Quantity } from '../../judging/quantity.ts';
import type { MeanLoss } from '../../metrics/definition.ts';
import type { Predictions } from '../../predictions/predictions.ts';
import type { Pair, Relation } from '../pairing.ts';
import { bothDefined, FEWEST_FOR_LOSS, FEWEST_FOR_MEAN, tooFewOfClass } from './precision.ts';

/** How limits of a mean are called that are Student's, corrected for skewness by Hall's transformation. */
export const STUDENT_HALL = "Student t with Hall's correction";

/** A mean of losses with the name of its metric. */
export interface LossMetric {
  readonly name: string;
  readonly form: MeanLoss;
}

/** A mean of one loss per row, or its root, with its limits. */
export function meanLoss(predictions: Predictions, metric: LossMetric, alpha: number): Defined<Quantity> {
  return mapDefined(metric.form.loss(predictions), (losses) =>
    mapDefined(skewedMeanOf(losses), (found) => {
      const unseen =
        predictions.task === 'regression'
          ? distancesUnseen(losses, found, !metric.form.distance)
          : lossesUnseen(losses, found);
      const interval =
        tooFewLosses(predictions, metric.name, found.n) ?? lossMeanInterval(found, unseen, alpha);
      const planned = unseen.rows === 0 ? found : asWide(found, interval, alpha);
      const mean = meanQuantity(planned, STUDENT_HALL, interval);
      const measured = metric.form.root ? rootOf(mean, planned) : mean;
      return { ...measured, method: `${measured.method}${unseenWords(unseen)}` };
    }),
  );
}

/** What the upper limit takes the rows to lack, for the end of a method. */
export const unseenWords = ({ rows }: Unseen): string =>
  rows === 0 ? '' : `, widened as if ${counted(rows, 'more row')} had a large loss`;

/** candidate - factor * baseline of a mean of losses, paired by row. */
export function pairedLoss(
  { candidate, baseline }: Pair,
  metric: LossMetric,
  { factor }: Relation,
  alpha: number,
): Defined<Quantity> {
  const { loss } = metric.form;
  return bothDefined(loss(candidate), loss(baseline), (a, b) => {
    const rows = a.map((loss, row) => loss - factor * b[row]!);
    return mapDefined(skewedMeanOf(rows), (found) =>
      meanQuantity(found, `${STUDENT_HALL}, paired`, limits(candidate, metric.name, { rows, found }, alpha)),
    );
  });
}

/**
 * root_c - k * root_b, paired by row. Without an offset the rule is the sign of mean(loss_c - k² loss_b), which is
 * divided by root_c + k * root_b to be in the metric's unit. With one it is the delta method:
 * the mean of loss_c / (2 root_c) - k * loss_b / (2 root_b).
 */
export function pairedRoot(
  { candidate, baseline }: Pair,
  { name, form }: LossMetric,
  relation: Relation,
  alpha: number,
): Defined<Quantity> {
  return bothDefined(form.loss(candidate), form.loss(baseline), (a, b) => {
    const [own, other] = [Math.sqrt(sum(a) / a.length), Math.sqrt(sum(b) / b.length)];
    const [share, times] = rootWeights(own, other, relation);
    if (!Number.isFinite(share) || !Number.isFinite(times))
      return undefinedBecause('difference of root mean squared errors that are 0');
    const rows = a.map((loss, row) => share * loss - times * b[row]!);
    return mapDefined(skewedMeanOf(rows), (found) => {
      const value = own - relation.factor * other;
      const around = mapDefined(limits(candidate, name, { rows, found }, alpha), moveBy(value - found.mean));
      const method = relation.offset === 0 ? 'paired squared errors' : 'delta method, paired squared errors';
      return { ...meanQuantity(found, `${STUDENT_HALL}, ${method}`, around), value };
    });
  });
}

export function rootWeights(
  own: number,
  other: number,
  { factor, offset }: Relation,
): readonly [number, number] {
  if (offset !== 0) return [1 / (2 * own), factor / (2 * other)];
  const both = own + factor * other;
  return [1 / both, factor ** 2 / both];
}

function limits(
  predictions: Predictions,
  metric: string,
  { rows, found }: { readonly rows: Float64Array; readonly found: SkewedMean },
  alpha: number,
): Defined<Interval> {
  return tooFewLosses(predictions, metric, found.n) ?? differenceMeanInterval(rows, found, alpha);
}

/** Why a mean of so few losses has no interval; nothing where there are enough. */
export function tooFewLosses(predictions: Predictions, metric: string, rows: number) {
  if (rows < FEWEST_FOR_MEAN)
    return undefinedBecause(`${counted(rows, 'row')}; a mean needs ${FEWEST_FOR_MEAN}`);
  if (predictions.task !== 'binary') return undefined;
  const positives = sum(predictions.label);
  return tooFewOfClass(positives, predictions.n - positives, FEWEST_FOR_LOSS, metric);
}

const meanQuantity = (
  { mean, n, variance, skewness }: SkewedMean,
  method: string,
  interval: Defined<Interval>,
): Quantity => ({
  value: mean,
  n,
  method,
  basis: 'statistical',
  interval,
  ...(isUndefined(variance) ? {} : { spread: { kind: 'mean', variance, skewness } }),
});

/** The root of a mean; its variance by the delta method, var(x) / (4 x), is used for planning only. */
function rootOf(
  { interval, spread: _, ...mean }: Quantity,
  { variance, skewness, mean: square }: SkewedMean,
): Quantity {
  return {
    ...mean,
    value: Math.sqrt(square),
    method: `root of ${mean.method} on squared errors`,
    interval: mapDefined<Interval, Interval>(interval, ({ lower, upper }) => ({
      lower: Math.sqrt(Math.max(0, lower)),
      upper: Math.sqrt(Math.max(0, upper)),
    })),
    ...(isUndefined(variance) || square === 0
      ? {}
      : { spread: { kind: 'mean', variance: variance / (4 * square), skewness } }),
  };
}

const moveBy =
  (shift: number) =>
  ({ lower, upper }: Interval): Interval => ({ lower: lower + shift, upper: upper + shift });

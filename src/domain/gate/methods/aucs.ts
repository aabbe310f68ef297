import { type AucDifference, deLong, deLongPaired } from '../../../foundation/stats/auc.ts';
import {
  aucDifferenceError,
  aucDifferenceInterval,
  aucInterval,
  hangsOnFew,
} from '../../../foundation/stats/auc-interval.ts';
import type { Interval } from '../../../foundation/stats/interval.ts';
import { tango } from '../../../foundation/stats/paired.ts';
import {
  type Defined,
  isUndefined,
  mapDefined,
  undefinedBecause,
} from '../../../foundation/stats/undefined.ts';
import type { Quantity } from '../../judging/quantity.ts';
import type { BinaryPredictions, Predictions } from '../../predictions/predictions.ts';
import type { Pair } from '../pairing.ts';
import { bothDefined, FEWEST_FOR_AUC, tooFewOfClass } from './precision.ts';

/** AUC by DeLong. Undefined with one class; without an interval below 20 rows of a class. */
export function auc(predictions: Predictions, alpha: number): Defined<Quantity> {
  return mapDefined(scored(predictions), ({ label, score }) =>
    mapDefined(deLong(label, score), (found): Quantity => {
      const { standardError } = found;
      return {
        value: found.auc,
        n: label.length,
        method: 'DeLong',
        basis: 'statistical',
        interval: tooFewForAuc(found) ?? aucInterval(found, alpha),
        ...(isUndefined(standardError) ? {} : { spread: { kind: 'estimate', standardError } }),
      };
    }),
  );
}

/** auc_c - k * auc_b by DeLong, paired by row. */
export function pairedAuc({ candidate, baseline }: Pair, factor: number, alpha: number): Defined<Quantity> {
  return bothDefined(scored(candidate), scored(baseline), (a, b) =>
    mapDefined(deLongPaired(a.label, a.score, b.score), (found): Quantity => {
      const value = found.candidate.auc - factor * found.baseline.auc;
      const known = { value, n: a.label.length, method: 'DeLong, paired', basis: 'statistical' as const };
      const few = tooFewForAuc(found.candidate);
      const standardError = aucDifferenceError(found, factor);
      if (isUndefined(standardError)) return { ...known, interval: few ?? standardError };
      if (!(standardError > 0))
        return { ...known, ...(few ? { interval: few } : alike(found, factor, alpha)) };
      return {
        ...known,
        ...(hangsOnFew(found) ? { method: `${known.method}, score limits of each AUC` } : {}),
        interval: few ?? aucDifferenceInterval(found, alpha, factor),
        spread: { kind: 'estimate', standardError },
      };
    }),
  );
}

export const tooFewForAuc = ({
  positives,
  negatives,
}: {
  readonly positives: number;
  readonly negatives: number;
}) => tooFewOfClass(positives, negatives, FEWEST_FOR_AUC, 'AUC');

/**
 * Models that place every row alike: the variance is 0, which tells nothing of other rows. For the plain difference
 * the score limits of no disagreement among the rows of the smaller class hold; with a factor there is no interval.
 */
function alike({ candidate }: AucDifference, factor: number, alpha: number) {
  const rows = Math.min(candidate.positives, candidate.negatives);
  const none: Defined<Interval> = undefinedBecause('both models rank every row alike');
  if (factor !== 1) return { interval: none };
  const found = tango({ both: rows, candidateOnly: 0, baselineOnly: 0, neither: 0 }, alpha);
  const interval = mapDefined(found, ({ lower, upper }) => ({ lower, upper }));
  return { interval, method: 'Tango on the rows of the smaller class, ranked alike' };
}

/** Labels and scores of a two-class model; undefined without scores. */
export function scored(
  predictions: Predictions,
): Defined<{ readonly label: BinaryPredictions['label']; readonly score: Float64Array }> {
  if (predictions.task !== 'binary') return undefinedBecause('AUC needs two classes');
  const { label, score } = predictions;
  return score ? { label, score } : undefinedBecause('no column score');
}

import { perRowLoss } from '../evaluation/loss.ts';
import { METRICS, type MetricName } from '../evaluation/metrics.ts';
import type { Predictions } from '../evaluation/predictions.ts';
import { trialsOf } from '../evaluation/proportion.ts';
import { deLongPaired } from '../stats/auc.ts';
import { type Interval, normalInterval } from '../stats/interval.ts';
import { meanInterval, meanOf, pairedMean } from '../stats/mean.ts';
import { type PairedCounts, tango } from '../stats/paired.ts';
import { type Defined, isUndefined, mapDefined, undefinedBecause } from '../stats/undefined.ts';
import { emptyMetric, estimate, type Precision, point, scored, tooFewOfClass } from './estimate.ts';
import type { Quantity } from './facts.ts';
import { resampledConfusion, resampledRows } from './resample.ts';

/** Candidate and baseline on the same rows in the same order. */
export interface Pair {
  readonly candidate: Predictions;
  readonly baseline: Predictions;
}

/** How a rule relates the candidate to the baseline: `factor * baseline + offset`. */
export interface Relation {
  readonly factor: number;
  readonly offset: number;
}

/**
 * candidate - factor * baseline with its interval, paired by row, by the method that the metric and the rule call for:
 * Tango for proportions of the same trials, DeLong for AUC, Student t for means of a loss per row, else a bootstrap
 * that draws the same rows for both models.
 */
export function compare(
  pair: Pair,
  metric: MetricName,
  relation: Relation,
  precision: Precision,
): Defined<Quantity> {
  const { candidate, baseline } = pair;
  const { factor } = relation;
  const resampling = { ...precision, factor };
  switch (METRICS[metric].kind) {
    case 'proportion':
      return factor === 1 && trialsArePaired(candidate, metric)
        ? pairedProportion(pair, metric, precision.alpha)
        : resampledConfusion([candidate, baseline], metric, resampling);
    case 'auc':
      return pairedAuc(pair, factor, precision.alpha);
    case 'mean-loss':
      return metric === 'rmse'
        ? pairedRoot(pair, relation, precision.alpha)
        : pairedLoss(pair, metric, factor, precision.alpha);
    case 'confusion':
      return resampledConfusion([candidate, baseline], metric, resampling);
    case 'rows':
      return metric === 'max_error'
        ? pointDifference(pair, metric, factor)
        : resampledRows([candidate, baseline], metric, resampling);
  }
}

/**
 * The comparison of models that predict and score every row alike: the difference is 0, exactly; with a factor
 * it is (1 - factor) times the metric itself.
 */
export function compareIdentical(
  candidate: Predictions,
  metric: MetricName,
  factor: number,
  precision: Precision,
): Defined<Quantity> {
  return mapDefined(estimate(candidate, metric, precision), (own): Quantity => {
    if (factor === 1) return noDifference(own.n);
    const share = 1 - factor;
    const interval = mapDefined<Interval, Interval>(own.interval, ({ lower, upper }) => {
      const ends = [share * lower, share * upper] as const;
      return { lower: Math.min(...ends), upper: Math.max(...ends) };
    });
    return { ...own, value: share * own.value, interval, method: `${IDENTICAL}, ${own.method}` };
  });
}

/** How the method of a comparison of models that predict alike starts. */
export const IDENTICAL = 'identical predictions';

const noDifference = (n: number): Quantity => ({
  value: 0,
  n,
  method: IDENTICAL,
  basis: 'exact',
  interval: { lower: 0, upper: 0 },
});

const trialsArePaired = (predictions: Predictions, metric: MetricName): boolean => {
  const trials = trialsOf(predictions, metric);
  return !isUndefined(trials) && trials.pairable;
};

function pairedProportion(
  { candidate, baseline }: Pair,
  metric: MetricName,
  alpha: number,
): Defined<Quantity> {
  return mapDefined(trialsOf(candidate, metric), (own) =>
    mapDefined(trialsOf(baseline, metric), (other) => {
      const counts = pairedCounts(own.trial, own.success, other.success);
      const found = tango(counts, alpha);
      if (isUndefined(found)) return emptyMetric(candidate, metric);
      const { difference, n, lower, upper } = found;
      const disagreement = (counts.candidateOnly + counts.baselineOnly) / n;
      return {
        value: difference,
        n,
        method: 'Tango',
        basis: 'statistical',
        interval: { lower, upper },
        spread: { kind: 'paired', disagreement },
      };
    }),
  );
}

function pairedCounts(trial: Uint8Array, candidate: Uint8Array, baseline: Uint8Array): PairedCounts {
  const cells = [0, 0, 0, 0];
  for (let row = 0; row < trial.length; row++) {
    if (trial[row] === 1) cells[candidate[row]! * 2 + baseline[row]!]! += 1;
  }
  const [neither, baselineOnly, candidateOnly, both] = cells as [number, number, number, number];
  return { both, candidateOnly, baselineOnly, neither };
}

/**
 * DeLong's variance of auc_c - k * auc_b is v_c + k² v_b - 2 k cov. Where both models place every row alike it is
 * 0, which tells nothing of other rows: then the score limits for no disagreement among the rows of the smaller class.
 */
function pairedAuc({ candidate, baseline }: Pair, factor: number, alpha: number): Defined<Quantity> {
  return mapDefined(scored(candidate), (a) =>
    mapDefined(scored(baseline), (b) =>
      mapDefined(deLongPaired(a.label, a.score, b.score), (found) => {
        const { positives, negatives } = found.candidate;
        const value = found.candidate.auc - factor * found.baseline.auc;
        const known = { value, n: a.label.length, method: 'DeLong, paired', basis: 'statistical' as const };
        const few = tooFewOfClass(positives, negatives);
        if (!few && factor === 1 && found.standardError === 0)
          return alikeAuc(known, Math.min(positives, negatives), alpha);
        return mapDefined(aucVariance(found, factor), (variance): Quantity => {
          const standardError = Math.sqrt(Math.max(0, variance));
          if (standardError === 0)
            return { ...known, interval: few ?? undefinedBecause('the AUCs have no variance') };
          return {
            ...known,
            interval: few ?? normalInterval(value, standardError, alpha),
            spread: { kind: 'estimate', standardError },
          };
        });
      }),
    ),
  );
}

function alikeAuc(known: Omit<Quantity, 'interval'>, rows: number, alpha: number): Defined<Quantity> {
  const counts = { both: rows, candidateOnly: 0, baselineOnly: 0, neither: 0 };
  return mapDefined(tango(counts, alpha), ({ lower, upper }) => ({
    ...known,
    method: 'Tango on the rows of the smaller class, ranked alike',
    interval: { lower, upper },
  }));
}

type PairedAuc = Exclude<ReturnType<typeof deLongPaired>, { undefined: string }>;

function aucVariance(
  { candidate, baseline, standardError, covariance }: PairedAuc,
  factor: number,
): Defined<number> {
  if (factor === 1) return mapDefined(standardError, (se) => se ** 2);
  return mapDefined(candidate.standardError, (c) =>
    mapDefined(baseline.standardError, (b) =>
      mapDefined(covariance, (cov) => c ** 2 + (factor * b) ** 2 - 2 * factor * cov),
    ),
  );
}

function pairedLoss({ candidate, baseline }: Pair, metric: MetricName, factor: number, alpha: number) {
  return mapDefined(perRowLoss(candidate, metric), (a) =>
    mapDefined(perRowLoss(baseline, metric), (b) =>
      mapDefined(
        pairedMean(a, b, factor),
        (found): Quantity => ({
          value: found.mean,
          n: found.n,
          method: 'Student t, paired',
          basis: 'statistical',
          interval: meanInterval(found, alpha),
          ...(isUndefined(found.variance) ? {} : { spread: { kind: 'mean', variance: found.variance } }),
        }),
      ),
    ),
  );
}

/**
 * rmse_c - k * rmse_b. Without an offset the rule is the sign of mean(loss_c - k² loss_b), which is divided by
 * rmse_c + k * rmse_b to be in the metric's unit; with one, the delta method: loss_c / (2 rmse_c) - k loss_b / (2 rmse_b).
 */
function pairedRoot(
  { candidate, baseline }: Pair,
  { factor, offset }: Relation,
  alpha: number,
): Defined<Quantity> {
  return mapDefined(perRowLoss(candidate, 'rmse'), (a) =>
    mapDefined(perRowLoss(baseline, 'rmse'), (b) =>
      mapDefined(meanOf(a), (meanA) =>
        mapDefined(meanOf(b), (meanB) => {
          const [rootA, rootB] = [Math.sqrt(meanA.mean), Math.sqrt(meanB.mean)];
          const exact = offset === 0;
          const [share, times] = exact
            ? [1 / (rootA + factor * rootB), factor ** 2 / (rootA + factor * rootB)]
            : [1 / (2 * rootA), factor / (2 * rootB)];
          if (!Number.isFinite(share) || !Number.isFinite(times))
            return undefinedBecause('difference of root mean squared errors that are 0');
          const rows = Float64Array.from(a, (loss, row) => share * loss - times * b[row]!);
          return mapDefined(meanOf(rows), (found): Quantity => {
            const value = rootA - factor * rootB;
            const shift = value - found.mean;
            return {
              value,
              n: found.n,
              method: exact ? 'Student t, paired squared errors' : 'delta method, paired squared errors',
              basis: 'statistical',
              interval: mapDefined(meanInterval(found, alpha), ({ lower, upper }) => ({
                lower: lower + shift,
                upper: upper + shift,
              })),
              ...(isUndefined(found.variance) ? {} : { spread: { kind: 'mean', variance: found.variance } }),
            };
          });
        }),
      ),
    ),
  );
}

function pointDifference(
  { candidate, baseline }: Pair,
  metric: MetricName,
  factor: number,
): Defined<Quantity> {
  return mapDefined(point(candidate, metric), (a) =>
    mapDefined(point(baseline, metric), (b) => ({ ...a, value: a.value - factor * b.value })),
  );
}

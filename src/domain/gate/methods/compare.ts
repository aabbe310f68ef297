import type { Interval } from '../../../foundation/stats/interval.ts';
import { type Defined, mapDefined } from '../../../foundation/stats/undefined.ts';
import type { Quantity } from '../../judging/quantity.ts';
import { METRICS, type MetricName } from '../../metrics/metrics.ts';
import type { Predictions } from '../../predictions/predictions.ts';
import type { Pair, Relation } from '../pairing.ts';
import { pairedAuc } from './aucs.ts';
import { estimate, point } from './estimate.ts';
import { pairedLoss, pairedRoot } from './means.ts';
import { bothDefined, type Precision } from './precision.ts';
import { pairedProportion, trialsArePaired } from './proportions.ts';
import { resampledConfusion, resampledRows } from './resample.ts';

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
  const models = [pair.candidate, pair.baseline] as const;
  const { factor } = relation;
  const { alpha } = precision;
  switch (METRICS[metric].kind) {
    case 'proportion':
      return factor === 1 && trialsArePaired(pair.candidate, metric)
        ? pairedProportion(pair, metric, alpha)
        : resampledConfusion(models, metric, { ...precision, factor });
    case 'auc':
      return pairedAuc(pair, factor, alpha);
    case 'mean-loss':
      return metric === 'rmse'
        ? pairedRoot(pair, relation, alpha)
        : pairedLoss(pair, metric, relation, alpha);
    case 'confusion':
      return resampledConfusion(models, metric, { ...precision, factor });
    case 'rows':
      return metric === 'max_error'
        ? pointDifference(pair, metric, factor)
        : resampledRows(models, metric, { ...precision, factor });
  }
}

function pointDifference(
  { candidate, baseline }: Pair,
  metric: MetricName,
  factor: number,
): Defined<Quantity> {
  return bothDefined(point(candidate, metric), point(baseline, metric), (a, b) => ({
    ...a,
    value: a.value - factor * b.value,
  }));
}

/** How the method of a comparison of models that predict alike starts. */
export const IDENTICAL = 'identical predictions';

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

const noDifference = (n: number): Quantity => ({
  value: 0,
  n,
  method: IDENTICAL,
  basis: 'exact',
  interval: { lower: 0, upper: 0 },
});

import type { Interval } from '../../../foundation/stats/interval.ts';
import { type Defined, mapDefined } from '../../../foundation/stats/undefined.ts';
import type { Quantity } from '../../judging/quantity.ts';
import type { MetricDefinition } from '../../metrics/definition.ts';
import type { Predictions } from '../../predictions/predictions.ts';
import type { Pair, Relation } from '../pairing.ts';
import { pairedAuc } from './aucs.ts';
import { estimate, point } from './estimate.ts';
import { pairedLoss, pairedRoot } from './means.ts';
import { bothDefined, type Precision } from './precision.ts';
import { pairedProportion } from './proportions.ts';
import { resampledCells } from './resample.ts';
import { metricOfRows } from './rows.ts';

/**
 * candidate - factor * baseline with its interval, paired by row, by the method that the metric and the rule call for:
 * Tango for proportions of the same trials, DeLong for AUC, Student t for means of a loss per row, else the jackknife
 * over rows or a bootstrap, which take the same rows of both models.
 */
export function compare(
  pair: Pair,
  metric: MetricDefinition,
  relation: Relation,
  precision: Precision,
): Defined<Quantity> {
  const models = [pair.candidate, pair.baseline] as const;
  const { factor } = relation;
  const { alpha } = precision;
  const { form, name } = metric;
  const resampling = { ...precision, factor };
  switch (form.kind) {
    case 'proportion':
      return factor === 1 && form.pairable
        ? pairedProportion(pair, form, alpha)
        : resampledCells(models, form, resampling);
    case 'auc':
      return pairedAuc(pair, factor, alpha);
    case 'mean':
      return form.root
        ? pairedRoot(pair, { name, form }, relation, alpha)
        : pairedLoss(pair, { name, form }, relation, alpha);
    case 'cells':
      return resampledCells(models, form, resampling);
    case 'rows':
      return metricOfRows(models, { metric, form }, resampling);
    case 'point':
      return comparePoints(pair, metric, factor);
  }
}

/** The difference of two numbers of these very rows. */
export function comparePoints(
  { candidate, baseline }: Pair,
  metric: MetricDefinition,
  factor: number,
): Defined<Quantity> {
  return bothDefined(point(candidate, metric), point(baseline, metric), (a, b) => ({
    ...a,
    value: a.value - factor * b.value,
  }));
}

/** How the method of a comparison of models that predict alike starts. */
const IDENTICAL = 'identical predictions';

/**
 * The comparison of models that predict and score every row alike: the difference is 0, exactly; with a factor
 * it is (1 - factor) times the metric itself.
 */
export function compareIdentical(
  candidate: Predictions,
  metric: MetricDefinition,
  factor: number,
  precision: Precision,
): Defined<Quantity> {
  // Only their difference is exact: the methods of a metric of one model take every row to count once.
  const estimated = candidate.weight ? point(candidate, metric) : estimate(candidate, metric, precision);
  return mapDefined(estimated, (own): Quantity => {
    if (factor === 1) return noDifference(own.n);
    const share = 1 - factor;
    const interval = mapDefined<Interval, Interval>(own.interval, ({ lower, upper }) => {
      const ends = [share * lower, share * upper] as const;
      return { lower: Math.min(...ends), upper: Math.max(...ends) };
    });
    return { ...own, value: share * own.value, interval, method: `${IDENTICAL}, ${own.method}` };
  });
}

/** Models that predict and score every row alike have one value of any metric. */
export const noDifference = (n: number): Quantity => ({
  value: 0,
  n,
  method: IDENTICAL,
  basis: 'exact',
  interval: { lower: 0, upper: 0 },
});

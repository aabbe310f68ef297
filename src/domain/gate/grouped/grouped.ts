import { type Defined, mapDefined, undefinedBecause } from '../../../foundation/stats/undefined.ts';
import type { Quantity } from '../../judging/quantity.ts';
import type { MetricDefinition } from '../../metrics/definition.ts';
import type { Grouping } from '../../predictions/groupings.ts';
import type { Predictions } from '../../predictions/predictions.ts';
import { comparePoints } from '../methods/compare.ts';
import { point } from '../methods/estimate.ts';
import { finiteOnly, type Precision } from '../methods/precision.ts';
import type { Pair, Relation } from '../pairing.ts';
import { jackknifed, pairedJackknife } from './jackknives.ts';
import { judgedByBoth, judgedByOne } from './judged.ts';
import type { Subject } from './subject.ts';
import { lossSubject, pairedLossSubject, pairedProportionSubject, proportionSubject } from './terms.ts';

/** What rows resemble each other by: one grouping, or two that cross. */
export type By = Grouping | readonly [Grouping, Grouping];

/** Judges a number by any grouping of its rows; what does not depend on the grouping was done once. */
export type Judge = (by: By) => Defined<Quantity>;

/**
 * A metric of one model where rows of one group stand or fall together: CR2 over groups for means of a term per row, the
 * jackknife over groups for everything else. A metric that says nothing of other rows stays a point.
 */
export function groupedEstimate(
  predictions: Predictions,
  metric: MetricDefinition,
  precision: Precision,
): Defined<Judge> {
  if (metric.form.kind === 'point') return mapDefined(point(predictions, metric), (found) => () => found);
  return mapDefined(estimateSubject(predictions, metric, precision), (subject) =>
    judgeOf(subject, precision),
  );
}

/** candidate - factor * baseline, paired by row, where rows of one group stand or fall together. */
export function groupedComparison(
  pair: Pair,
  metric: MetricDefinition,
  relation: Relation,
  precision: Precision,
): Defined<Judge> {
  if (metric.form.kind === 'point')
    return mapDefined(comparePoints(pair, metric, relation.factor), (found) => () => found);
  return mapDefined(comparisonSubject(pair, metric, relation, precision), (subject) =>
    judgeOf(subject, precision),
  );
}

/** Judges a subject by one grouping, or by two that cross. */
export const judgeOf =
  (subject: Subject, { alpha }: Precision): Judge =>
  (by) =>
    finiteOnly('codes' in by ? judgedByOne(subject, by, alpha) : judgedByBoth(subject, by, alpha));

function estimateSubject(
  predictions: Predictions,
  metric: MetricDefinition,
  precision: Precision,
): Defined<Subject> {
  const { form, name, tasks } = metric;
  if (!tasks.includes(predictions.task))
    return undefinedBecause(`${name} is not a metric of ${predictions.task} predictions`);
  if (form.kind === 'proportion') return proportionSubject(predictions, form);
  if (form.kind === 'mean') return lossSubject(predictions, { name, form });
  return jackknifed(predictions, metric, precision);
}

function comparisonSubject(
  pair: Pair,
  metric: MetricDefinition,
  relation: Relation,
  precision: Precision,
): Defined<Subject> {
  const { form, name } = metric;
  if (form.kind === 'mean') return pairedLossSubject(pair, { name, form }, relation);
  const ofAllRows =
    form.kind === 'proportion' ? pairedProportionSubject(pair, form, relation.factor) : undefined;
  return ofAllRows ?? pairedJackknife(pair, metric, relation.factor, precision);
}

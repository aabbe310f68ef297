import { deLong, deLongPaired } from '../../../foundation/stats/auc.ts';
import { aucDifferenceError } from '../../../foundation/stats/auc-interval.ts';
import { fromLogit, onLogitScale } from '../../../foundation/stats/grouped/jackknife.ts';
import { hallLimits } from '../../../foundation/stats/grouped/limits.ts';
import { sum } from '../../../foundation/stats/sum.ts';
import {
  type Defined,
  isUndefined,
  mapDefined,
  type Undefined,
  undefinedBecause,
} from '../../../foundation/stats/undefined.ts';
import type { MetricDefinition } from '../../metrics/definition.ts';
import { prepareMetrics } from '../../metrics/evaluate.ts';
import { isOfCells } from '../../metrics/proportion.ts';
import type { Predictions } from '../../predictions/predictions.ts';
import { scored, tooFewForAuc } from '../methods/aucs.ts';
import { bothDefined, type Precision } from '../methods/precision.ts';
import { tooFewRows } from '../methods/resample.ts';
import type { Pair } from '../pairing.ts';
import { rowVarianceOfCells } from './cells.ts';
import { type Jackknifing, overGroups } from './left-out.ts';
import type { Subject } from './subject.ts';
import { AGREEMENT } from './terms.ts';

/** A metric of one model by the jackknife over groups; an AUC on the logit scale, where its limits stay within 0 and 1. */
export function jackknifed(
  predictions: Predictions,
  metric: MetricDefinition,
  { seed }: Precision,
): Defined<Subject> {
  return mapDefined(prepareMetrics(predictions)(metric), (value) => {
    const subject = subjectOf([predictions], metric, value, { factor: 1, seed });
    return metric.form.kind === 'auc' && value > 0 && value < 1 ? onLogits(subject) : subject;
  });
}

function onLogits(subject: Subject): Subject {
  const { value, over } = subject;
  const slope = value * (1 - value);
  return {
    ...subject,
    method: 'jackknife on the logit scale',
    corrections: [],
    over: (grouping) =>
      mapDefined(over(grouping), ({ estimate, rowVariance, ...found }) => ({
        ...found,
        estimate: onLogitScale(estimate),
        rowVariance: rowVariance && rowVariance / slope ** 2,
      })),
    wider: () => [],
    back: fromLogit,
    slope,
  };
}

/** candidate - factor * baseline by the jackknife over groups, which leaves the same rows out for both. */
export function pairedJackknife(
  { candidate, baseline }: Pair,
  metric: MetricDefinition,
  factor: number,
  { seed }: Precision,
): Defined<Subject> {
  const models = [candidate, baseline];
  const [own, other] = models.map((predictions) => prepareMetrics(predictions)(metric));
  return bothDefined(own!, other!, (a, b) => {
    const subject = subjectOf(models, metric, a - factor * b, { factor, seed });
    return metric.form.kind === 'auc' && factor === 1 ? { ...subject, alike: AGREEMENT } : subject;
  });
}

function subjectOf(
  models: readonly Predictions[],
  metric: MetricDefinition,
  value: number,
  how: Jackknifing,
): Subject {
  const over = overGroups(models, metric, how);
  return {
    value,
    n: models[0]!.n,
    few: tooFew(models[0]!, metric),
    method: 'jackknife',
    corrections: ["Hall's correction"],
    least: 3,
    over: (grouping) =>
      mapDefined(over(grouping), (found) => ({
        ...found,
        rowVariance: rowVarianceOf(models, metric, how.factor),
      })),
    wider: (estimate, alpha) => [hallLimits(estimate, alpha)],
  };
}

function tooFew(predictions: Predictions, { name, form }: MetricDefinition): Undefined | undefined {
  if (form.kind === 'rows') return tooFewRows(predictions, name);
  if (form.kind !== 'auc') return undefined;
  const positives = sum(predictions.label);
  return tooFewForAuc({ positives, negatives: predictions.n - positives });
}

function rowVarianceOf(
  models: readonly Predictions[],
  { form }: MetricDefinition,
  factor: number,
): number | undefined {
  if (models.some(({ weight }) => weight)) return undefined;
  if (isOfCells(form)) return rowVarianceOfCells(models, form, factor);
  if (form.kind !== 'auc') return undefined;
  const error = deLongError(models.map(scored), factor);
  return isUndefined(error) || error === 0 ? undefined : error ** 2;
}

type Scored = ReturnType<typeof scored>;

function deLongError([own, other]: readonly Scored[], factor: number): Defined<number> {
  if (!own || isUndefined(own)) return own ?? undefinedBecause('no rows');
  if (!other) return mapDefined(deLong(own.label, own.score), ({ standardError }) => standardError);
  return mapDefined(other, ({ score }) =>
    mapDefined(deLongPaired(own.label, own.score, score), (found) => aucDifferenceError(found, factor)),
  );
}

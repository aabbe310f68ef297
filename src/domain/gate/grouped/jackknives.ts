import { placementVariance } from '../../../foundation/stats/grouped/auc-without.ts';
import { groupsOf } from '../../../foundation/stats/grouped/groups.ts';
import {
  fromLogit,
  jackknife,
  type LeftOut,
  onLogitScale,
} from '../../../foundation/stats/grouped/jackknife.ts';
import { kornGraubard } from '../../../foundation/stats/grouped/korn-graubard.ts';
import { hallLimits } from '../../../foundation/stats/grouped/limits.ts';
import { CARRY_MEAN, tooFewGroups } from '../../../foundation/stats/grouped/support.ts';
import { sum } from '../../../foundation/stats/sum.ts';
import {
  type Defined,
  isUndefined,
  mapDefined,
  type Undefined,
  undefinedBecause,
} from '../../../foundation/stats/undefined.ts';
import type { MetricDefinition } from '../../metrics/definition.ts';
import { isOfCells } from '../../metrics/proportion.ts';
import { SHARE } from '../../metrics/range.ts';
import type { Grouping } from '../../predictions/groupings.ts';
import type { Predictions } from '../../predictions/predictions.ts';
import { tooFewForAuc } from '../methods/aucs.ts';
import { bothDefined, type Precision } from '../methods/precision.ts';
import { tooFewRows } from '../methods/resample.ts';
import type { Pair } from '../pairing.ts';
import { inBlocks } from './blocks.ts';

import type { Leaver } from './leaver.ts';
import { leaverOf } from './left-out.ts';
import { rowVarianceOfCells } from './row-variance.ts';
import type { Over, Subject } from './subject.ts';
import { AGREEMENT } from './terms.ts';

/** A metric of one model, or of two with the factor of the second. */
interface Jackknifed {
  readonly models: readonly Predictions[];
  readonly leavers: readonly Leaver[];
  readonly metric: MetricDefinition;
  readonly factor: number;
  /** Of the deal of groups to blocks. */
  readonly seed: number;
}

/** A metric of one model by the jackknife over groups; an AUC on the logit scale, where its limits stay within 0 and 1. */
export function jackknifed(
  predictions: Predictions,
  metric: MetricDefinition,
  { seed }: Precision,
): Defined<Subject> {
  return mapDefined(leaverOf(predictions, metric), (leaver) => {
    const { value } = leaver;
    const subject = subjectOf({ models: [predictions], leavers: [leaver], metric, factor: 1, seed });
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
  return bothDefined(leaverOf(candidate, metric), leaverOf(baseline, metric), (own, other) => {
    const subject = subjectOf({ models, leavers: [own, other], metric, factor, seed });
    return metric.form.kind === 'auc' && factor === 1 ? { ...subject, alike: AGREEMENT } : subject;
  });
}

function subjectOf(jackknifed: Jackknifed): Subject {
  const { models, leavers, metric, factor } = jackknifed;
  const [own, other] = leavers;
  const rowVariance = rowVarianceOf(jackknifed);
  const value = other ? own!.value - factor * other.value : own!.value;
  const isShare = !other && metric.range === SHARE && value > 0 && value < 1;
  return {
    value,
    n: models[0]!.n,
    few: tooFew(models[0]!, metric),
    method: 'jackknife',
    corrections: ["Hall's correction", ...(isShare ? ['Korn-Graubard limits'] : [])],
    least: CARRY_MEAN,
    over: (grouping) => mapDefined(overGroups(jackknifed, grouping), (over) => ({ ...over, rowVariance })),
    // Of groups of very unequal size Hall's limits alone promote an F1 at its limit in up to 10 % (`bench -- clusters`).
    wider: (estimate, alpha) => [
      hallLimits(estimate, alpha),
      ...(isShare ? [kornGraubard(estimate, alpha)] : []),
    ],
  };
}

function overGroups(
  { models, leavers, metric, factor, seed }: Jackknifed,
  grouping: Grouping,
): Defined<Over> {
  const { weight } = models[0]!;
  const dealt = isCostly(models[0]!, metric, grouping) ? inBlocks(grouping, seed) : grouping;
  const [own, other] = leavers.map((leaver) => leaver.withoutEach(dealt.codes));
  const found = other ? difference(own!, other, factor) : own!;
  const groups = dealt === grouping ? found.codes.length : groupsOf(grouping.codes, weight).count;
  const { unit, names } = dealt;
  const few = tooFewGroups(groups, unit);
  const vital = found.without.findIndex(Number.isNaN);
  if (vital >= 0) return few ?? hangsOn(names[found.codes[vital]!]!, unit, metric.name);
  const estimate = jackknife(found);
  return isUndefined(estimate) ? (few ?? estimate) : { estimate, groups, unit, names };
}

/** Of a metric that has no value without one group. */
export const hangsOn = (group: string, unit: string, metric: string): Undefined =>
  undefinedBecause(`the result hangs on 1 ${unit}: without ${group}, ${metric} has no value`);

const difference = (a: LeftOut, b: LeftOut, factor: number): LeftOut => ({
  ...a,
  value: a.value - factor * b.value,
  without: a.without.map((one, g) => one - factor * b.without[g]!),
  magnitude: Math.abs(a.value) + Math.abs(factor * b.value),
});

/** Beyond so many cells to look at, groups are left out in blocks. */
const MOST_CELLS = 500_000_000;

/** Whether a metric takes so long that it is computed without blocks of groups instead of each group. */
export function isCostly(predictions: Predictions, { form }: MetricDefinition, { names }: Grouping): boolean {
  if (form.kind === 'rows') return true;
  const classes = predictions.task === 'multiclass' ? predictions.classes.length : 2;
  return isOfCells(form) && Math.min(names.length, predictions.n) * classes ** 2 > MOST_CELLS;
}

function tooFew(predictions: Predictions, { name, form }: MetricDefinition): Undefined | undefined {
  if (form.kind === 'rows') return tooFewRows(predictions, name);
  if (form.kind !== 'auc') return undefined;
  const positives = sum(predictions.label);
  return tooFewForAuc({ positives, negatives: predictions.n - positives });
}

/** Squared standard error if rows did not resemble each other, where it is cheap. */
function rowVarianceOf({ models, leavers, metric, factor }: Jackknifed): number | undefined {
  const { form } = metric;
  if (models.some(({ weight }) => weight)) return undefined;
  if (isOfCells(form)) return rowVarianceOfCells(models, form, factor);
  const [own, other] = leavers.map(({ placements }) => placements);
  if (!own) return undefined;
  const placements = other ? own.map((one, row) => one - factor * other[row]!) : own;
  return placementVariance(models[0]!.label as Uint8Array, placements);
}

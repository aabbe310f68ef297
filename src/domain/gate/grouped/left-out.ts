import { aucWithoutEach } from '../../../foundation/stats/grouped/auc-without.ts';
import { groupsOf } from '../../../foundation/stats/grouped/groups.ts';
import { jackknife, type LeftOut } from '../../../foundation/stats/grouped/jackknife.ts';
import { sumsOver } from '../../../foundation/stats/grouped/ratio-mean.ts';
import { tooFewGroups } from '../../../foundation/stats/grouped/support.ts';
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
import type { Grouping } from '../../predictions/groupings.ts';
import type { Predictions } from '../../predictions/predictions.ts';
import { scored } from '../methods/aucs.ts';
import { bothDefined } from '../methods/precision.ts';
import { inBlocks } from './blocks.ts';
import { cellsWithoutEach } from './cells.ts';
import type { Over } from './subject.ts';

/** Beyond so many cells to look at, groups are left out in blocks. */
const MOST_CELLS = 500_000_000;

/** Why models are compared, and what is not said of each of them. */
export interface Jackknifing {
  /** Of the baseline; 1 for a model alone. */
  readonly factor: number;
  /** Of the deal of groups to blocks. */
  readonly seed: number;
}

/** The jackknife of a metric, or of candidate - factor * baseline, over the groups of a grouping or blocks of them. */
export function overGroups(
  models: readonly Predictions[],
  metric: MetricDefinition,
  { factor, seed }: Jackknifing,
): (grouping: Grouping) => Defined<Omit<Over, 'rowVariance'>> {
  const withoutEach = models.map((predictions) => leaverOut(predictions, metric));
  const { weight } = models[0]!;
  return (grouping) => {
    const groups = groupsOf(grouping.codes, weight).count;
    const { codes, unit, names } = isCostly(models[0]!, metric, groups) ? inBlocks(grouping, seed) : grouping;
    const [own, other] = withoutEach.map((leave) => leave(codes));
    const left = other ? bothDefined(own!, other, (a, b) => difference(a, b, factor)) : own!;
    return mapDefined(left, (found) => {
      const few = tooFewGroups(groups, grouping.unit);
      const vital = found.without.findIndex(Number.isNaN);
      if (vital >= 0) return few ?? hangsOn(names[found.codes[vital]!]!, unit, metric);
      const estimate = jackknife(found);
      return isUndefined(estimate) ? (few ?? estimate) : { estimate, groups, unit, names };
    });
  };
}

const hangsOn = (name: string, unit: string, metric: MetricDefinition): Undefined =>
  undefinedBecause(`the result hangs on 1 ${unit}: without ${name}, ${metric.name} has no value`);

const difference = (a: LeftOut, b: LeftOut, factor: number): LeftOut => ({
  ...a,
  value: a.value - factor * b.value,
  without: a.without.map((one, g) => one - factor * b.without[g]!),
  magnitude: Math.abs(a.value) + Math.abs(factor * b.value),
});

/** Whether a metric takes so long that it is computed without blocks of groups instead of each group. */
function isCostly(predictions: Predictions, { form }: MetricDefinition, groups: number): boolean {
  if (form.kind === 'rows') return true;
  const classes = predictions.task === 'multiclass' ? predictions.classes.length : 2;
  return isOfCells(form) && groups * classes ** 2 > MOST_CELLS;
}

type LeaverOut = (codes: Uint32Array) => Defined<LeftOut>;

function leaverOut(predictions: Predictions, metric: MetricDefinition): LeaverOut {
  const { form } = metric;
  if (isOfCells(form)) return (codes) => cellsWithoutEach(predictions, form, codes);
  if (form.kind === 'auc')
    return (codes) =>
      mapDefined(scored(predictions), ({ label, score }) =>
        aucWithoutEach({ labels: label, scores: score, codes, weights: predictions.weight }),
      );
  return byEvaluation(predictions, metric);
}

/** Any metric, computed again with the weights of each group at 0. */
function byEvaluation(predictions: Predictions, metric: MetricDefinition): LeaverOut {
  const measured = prepareMetrics(predictions);
  const value = measured(metric);
  return (codes) =>
    mapDefined(value, (whole) => {
      const groups = groupsOf(codes, predictions.weight);
      const kept = new Float64Array(predictions.n).fill(1);
      const without = Float64Array.from({ length: groups.count }, (_, g) => {
        const own = groups.rows.subarray(groups.starts[g], groups.starts[g + 1]);
        for (const row of own) kept[row] = 0;
        const left = measured(metric, kept);
        for (const row of own) kept[row] = 1;
        return isUndefined(left) ? Number.NaN : left;
      });
      const { weight } = predictions;
      const sizes = sumsOver(groups, (row) => (weight ? weight[row]! : 1));
      return { value: whole, rows: groups.rows.length, codes: groups.codes, sizes, without };
    });
}

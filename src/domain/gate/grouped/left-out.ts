import { rankedAuc } from '../../../foundation/stats/grouped/auc-without.ts';
import { groupsOf, takenFloats } from '../../../foundation/stats/grouped/groups.ts';
import type { LeftOut } from '../../../foundation/stats/grouped/jackknife.ts';
import { sumsOver } from '../../../foundation/stats/grouped/ratio-mean.ts';
import { type Defined, isUndefined, mapDefined } from '../../../foundation/stats/undefined.ts';
import type { MetricDefinition } from '../../metrics/definition.ts';
import { prepareMetrics } from '../../metrics/evaluate.ts';
import { isOfCells } from '../../metrics/proportion.ts';
import type { Predictions } from '../../predictions/predictions.ts';
import { scored } from '../methods/aucs.ts';
import { cellsWithoutEach } from './cells.ts';
import type { Leaver } from './leaver.ts';

/** The quickest way to a metric without each group. Undefined where the metric is. */
export function leaverOf(predictions: Predictions, metric: MetricDefinition): Defined<Leaver> {
  const { form } = metric;
  if (isOfCells(form)) return cellsWithoutEach(predictions, form);
  if (form.kind !== 'auc') return byEvaluation(predictions, metric);
  return mapDefined(scored(predictions), ({ label, score }) =>
    rankedAuc({ labels: label, scores: score, weights: predictions.weight }),
  );
}

/** Any metric, computed again with the weights of each group at 0. */
function byEvaluation(predictions: Predictions, metric: MetricDefinition): Defined<Leaver> {
  const { n, weight } = predictions;
  const measured = prepareMetrics(predictions);
  const withoutEach = (value: number, codes: Uint32Array): LeftOut => {
    const groups = groupsOf(codes, weight);
    const kept = new Float64Array(n).fill(1);
    const without = Float64Array.from({ length: groups.count }, (_, g) => {
      const own = groups.rows.subarray(groups.starts[g], groups.starts[g + 1]);
      for (const row of own) kept[row] = 0;
      const left = measured(metric, kept);
      for (const row of own) kept[row] = 1;
      return isUndefined(left) ? Number.NaN : left;
    });
    const sizes = sumsOver(groups, takenFloats(weight ?? kept, groups.rows));
    return { value, rows: groups.rows.length, codes: groups.codes, sizes, without };
  };
  return mapDefined(measured(metric), (value) => ({
    value,
    withoutEach: (codes) => withoutEach(value, codes),
  }));
}

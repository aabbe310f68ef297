import type { Rule } from '../../foundation/rules/rule.ts';
import { isUndefined } from '../../foundation/stats/undefined.ts';
import { type Needed, needed } from '../judging/needed.ts';
import { isQuantity, type Quantity } from '../judging/quantity.ts';
import { ruleData } from '../judging/rule-data.ts';
import { metricNamed } from '../metrics/catalogue.ts';
import type { Measure } from './facts.ts';
import { fewestFor } from './methods/precision.ts';

/** Rows beyond those at hand with which an open rule of a gate would be decided; see `needed`. */
export function rowsNeeded(measure: Measure, rule: Rule, alpha: number): Needed {
  const { compared, n, other } = measure;
  if (!isQuantity(compared)) return { unknown: true, margin: false };
  return needed({
    quantity: compared,
    rule: ruleData(rule),
    alpha,
    rows: n + (other?.n ?? 0),
    fewest: unitsForInterval(measure, compared, rule),
    equal: equalValue(measure, rule),
  });
}

/** The same in groups where they are what is counted: more groups bring rows of each class in the same mix. */
function unitsForInterval(measure: Measure, compared: Quantity, rule: Rule): number {
  const rows = rowsForInterval(measure, compared, rule);
  const { groups } = compared;
  return groups === undefined ? rows : Math.ceil((rows * groups) / Math.max(1, measure.n));
}

/** What has no interval waits for rows of the rarer class, in the same mix, and for its least rows. */
function rowsForInterval(measure: Measure, { interval }: Quantity, rule: Rule): number {
  const { n, positives, negatives, other, worst } = measure;
  const isOne = other === undefined && worst === undefined;
  const metric = isUndefined(interval) && isOne ? metricNamed(rule.metric) : undefined;
  if (!metric) return 0;
  const { ofClass, rows } = fewestFor(metric);
  if (positives === undefined || negatives === undefined) return rows;
  const rarer = Math.min(positives, negatives);
  const mixed = rarer > 0 && rarer < ofClass ? Math.ceil((n * ofClass) / rarer) : 0;
  return metric.form.kind === 'rows' ? mixed : Math.max(mixed, rows);
}

/** What candidate - factor * baseline, or * another slice, would be where both are equal. */
export function equalValue({ baseline, other }: Measure, { limit }: Rule): number | undefined {
  if (limit.kind === 'absolute') return undefined;
  if (limit.factor === 1) return 0;
  const multiplied = other?.measured ?? baseline;
  return isQuantity(multiplied) ? (1 - limit.factor) * multiplied.value : undefined;
}

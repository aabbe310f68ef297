import type { Operator, Rule } from '../../foundation/rules/rule.ts';
import {
  capRows,
  type Plan,
  rowsForEstimate,
  rowsForMean,
  rowsForPairedNonInferiority,
  rowsForProportion,
} from '../../foundation/stats/power.ts';
import { type Defined, isUndefined, undefinedBecause } from '../../foundation/stats/undefined.ts';
import { isQuantity, type Quantity } from '../judging/quantity.ts';
import { metricNamed } from '../metrics/catalogue.ts';
import type { Measure } from './facts.ts';
import { fewestFor } from './methods/precision.ts';

/** How many more rows an undecided rule asks for, and what is planned for them. */
export type RowsNeeded =
  | { readonly more: number; readonly plan: string; readonly margin: boolean }
  | { readonly moreThanTimes: number; readonly margin: boolean }
  | { readonly unknown: true; readonly margin: boolean };

const POWER = 0.8;
/** Beyond so many times the rows at hand a number would be no plan. */
const MOST_TIMES = 100;

/**
 * Rows beyond those at hand with which the rule would be decided in 4 of 5 evaluations. The plan is a model equal to
 * the baseline, not the effect seen (that would be power after the fact); the estimate itself for an absolute limit,
 * and where an equal model would be decided by now or could never be. `margin`: an equal model could never pass.
 */
export function rowsNeeded(measure: Measure, rule: Rule, alpha: number): RowsNeeded {
  const { compared, n } = measure;
  if (!isQuantity(compared)) return { unknown: true, margin: false };
  const fewest = rowsForInterval(measure, compared, rule);
  if (!compared.spread)
    return fewest > n ? capped(n, fewest, planWords(rule), false) : { unknown: true, margin: false };
  const plan = { alpha, power: POWER };
  const rowsOf = (needed: Defined<number>): number =>
    isUndefined(needed) ? 0 : Math.max(Math.ceil((needed * n) / compared.n), fewest);
  const planned = plannedRows(measure, compared, rule, plan);
  const margin = rule.limit.kind === 'baseline' && isUndefined(planned);
  if (rowsOf(planned) > n) return capped(n, rowsOf(planned), planWords(rule), margin);
  const seen = rowsAsSeen(compared, rule, plan);
  if (isUndefined(seen) || isConstant(compared)) return { unknown: true, margin };
  const words = rule.limit.kind === 'absolute' ? planWords(rule) : 'if the difference stays as it is';
  return capped(n, Math.max(rowsOf(seen), n + 1), words, margin);
}

/** Equal values tell nothing of their variance, and more of the same would tell no more. */
const isConstant = ({ spread }: Quantity): boolean => spread?.kind === 'mean' && spread.variance === 0;

const planWords = (rule: Rule): string =>
  rule.limit.kind === 'absolute' ? 'if the estimate holds' : 'if the models are equal';

function capped(n: number, total: number, plan: string, margin: boolean): RowsNeeded {
  const cap = capRows(n, total, MOST_TIMES);
  return 'rows' in cap ? { more: cap.rows - n, plan, margin } : { moreThanTimes: MOST_TIMES, margin };
}

/** What has no interval waits for rows of the rarer class, in the same mix, and for its least rows. */
function rowsForInterval({ n, positives, negatives }: Measure, { interval }: Quantity, rule: Rule): number {
  const metric = isUndefined(interval) ? metricNamed(rule.metric) : undefined;
  if (!metric) return 0;
  const { ofClass, rows } = fewestFor(metric);
  if (positives === undefined || negatives === undefined) return rows;
  const rarer = Math.min(positives, negatives);
  const mixed = rarer > 0 && rarer < ofClass ? Math.ceil((n * ofClass) / rarer) : 0;
  return metric.form.kind === 'rows' ? mixed : Math.max(mixed, rows);
}

/** How far `value` lies on the right side of `limit`; negative on the wrong one. */
const distanceTo = (operator: Operator, value: number, limit: number): number =>
  operator === '>=' || operator === '>' ? value - limit : limit - value;

const limitOf = ({ limit }: Rule): number => (limit.kind === 'absolute' ? limit.value : limit.offset);

/** What candidate - factor * baseline would be for a model equal to the baseline. */
function equalValue({ baseline }: Measure, { limit }: Rule): number | undefined {
  if (limit.kind === 'absolute') return undefined;
  if (limit.factor === 1) return 0;
  return isQuantity(baseline) ? (1 - limit.factor) * baseline.value : undefined;
}

function plannedRows(measure: Measure, compared: Quantity, rule: Rule, plan: Plan): Defined<number> {
  if (rule.limit.kind === 'absolute') return rowsAsSeen(compared, rule, plan);
  const equal = equalValue(measure, rule);
  if (equal === undefined) return undefinedBecause('the baseline has no value');
  const distance = distanceTo(rule.operator, equal, limitOf(rule));
  if (!(distance > 0)) return undefinedBecause('a model equal to the baseline is at or beyond the limit');
  return rowsFor(compared, { distance, margin: distance, effect: 0 }, rule, plan);
}

function rowsAsSeen(compared: Quantity, rule: Rule, plan: Plan): Defined<number> {
  const limit = limitOf(rule);
  const seen = distanceTo(rule.operator, compared.value, limit);
  const side = seen < 0 ? -1 : 1;
  const margin = side * distanceTo(rule.operator, 0, limit);
  return rowsFor(compared, { distance: Math.abs(seen), margin, effect: Math.abs(seen) - margin }, rule, plan);
}

interface Question {
  readonly distance: number;
  readonly margin: number;
  readonly effect: number;
}

function rowsFor(
  { spread, value, n }: Quantity,
  question: Question,
  rule: Rule,
  plan: Plan,
): Defined<number> {
  const { distance, margin, effect } = question;
  switch (spread?.kind) {
    case 'proportion':
      return rowsForProportion({ planned: value, limit: limitOf(rule) }, plan);
    case 'paired':
      return rowsForPairedNonInferiority({ disagreement: spread.disagreement, margin, effect }, plan);
    case 'mean':
      return rowsForMean({ variance: spread.variance, distance }, plan);
    case 'estimate':
      return rowsForEstimate({ standardError: spread.standardError, rows: n, distance }, plan);
    case undefined:
      return undefinedBecause('the variance of a row is unknown');
  }
}

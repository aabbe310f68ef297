import type { Operator, Rule } from '../rules/rule.ts';
import {
  capRows,
  type Plan,
  rowsForEstimate,
  rowsForMean,
  rowsForPairedNonInferiority,
  rowsForProportion,
} from '../stats/power.ts';
import { type Defined, isUndefined, undefinedBecause } from '../stats/undefined.ts';
import { FEWEST_OF_CLASS } from './estimate.ts';
import { isQuantity, type Measure, type Quantity } from './facts.ts';

/** How many more rows an undecided rule asks for, and what is planned for them. */
export type RowsNeeded =
  | { readonly more: number; readonly plan: string }
  | { readonly moreThanTimes: number }
  | { readonly never: string }
  | { readonly unknown: true };

const POWER = 0.8;
/** Beyond so many times the rows at hand a number would be no plan. */
export const MOST_TIMES = 100;

/**
 * Rows beyond those at hand with which the rule would be decided in 4 of 5 evaluations. The plan is a model equal to
 * the baseline, not the effect seen (that would be power after the fact); the estimate itself for an absolute limit,
 * and where an equal model would be decided by now.
 */
export function rowsNeeded(measure: Measure, rule: Rule, alpha: number): RowsNeeded {
  const { compared } = measure;
  if (!isQuantity(compared)) return { unknown: true };
  if ('undefined' in compared.interval) return rowsOfClasses(measure);
  const plan = { alpha, power: POWER };
  const scale = measure.n / compared.n;
  const planned = plannedRows(measure, compared, rule, plan);
  if (isUndefined(planned))
    return rule.limit.kind === 'baseline' && equalValue(measure, rule) === undefined
      ? { unknown: true }
      : { never: planned.undefined };
  const total = Math.ceil(planned * scale);
  if (total > measure.n) return capped(measure.n, total, planWords(rule));
  const seen = rowsAsSeen(compared, rule, plan);
  const asSeen = isUndefined(seen) ? Number.POSITIVE_INFINITY : Math.ceil(seen * scale);
  return capped(measure.n, Math.max(asSeen, measure.n + 1), 'if the difference stays as it is');
}

const planWords = (rule: Rule): string =>
  rule.limit.kind === 'absolute' ? 'if the estimate holds' : 'if the models are equal';

function capped(n: number, total: number, plan: string): RowsNeeded {
  const cap = capRows(n, total, MOST_TIMES);
  return 'rows' in cap ? { more: cap.rows - n, plan } : { moreThanTimes: MOST_TIMES };
}

/** An AUC waits for rows of the rarer class; nothing can be planned where it has none. */
function rowsOfClasses({ n, positives = 0, negatives = 0 }: Measure): RowsNeeded {
  const rarer = Math.min(positives, negatives);
  if (rarer === 0 || rarer >= FEWEST_OF_CLASS) return { unknown: true };
  return capped(n, Math.ceil((n * FEWEST_OF_CLASS) / rarer), 'in the same mix of classes');
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

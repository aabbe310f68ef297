import type { Check, Estimate, Outcome } from '../../foundation/evidence/evidence.ts';
import { compare, decideInterval } from '../../foundation/rules/logic.ts';
import type { Rule } from '../../foundation/rules/rule.ts';
import { isUndefined } from '../../foundation/stats/undefined.ts';
import { isQuantity, isUnusable, type Measured, type Quantity } from '../judging/quantity.ts';
import { ruleData } from '../judging/rule-data.ts';
import type { BaselineFacts, Measure } from './facts.ts';
import { IDENTICAL } from './methods/compare.ts';
import { type RowsNeeded, rowsNeeded } from './rows-needed.ts';
import { factorProblem } from './slices/factor.ts';
import { sliceText } from './slices/slices.ts';
import {
  checkId,
  decimalsOf,
  expectation,
  fixed,
  metricText,
  percent,
  plain,
  rowsText,
  signed,
} from './words.ts';

/** How the gate judges: the one-sided level of each decision, and what is not good enough. */
export interface Judging {
  readonly alpha: number;
  readonly requireUncertainty: boolean;
  readonly onMissingBaseline: 'inconclusive' | 'bootstrap';
  readonly baseline: BaselineFacts;
}

/** Outcome and words of a check; the rest of it is the same for every state. */
type Judged = Pick<Check, 'outcome' | 'message'> &
  Partial<Pick<Check, 'remedy' | 'rowsNeeded' | 'at' | 'basis'>>;

/** One rule on one slice, judged. PASS only where the whole interval is on the right side of the limit. */
export function judge(rule: Rule, measure: Measure, judging: Judging): Check {
  const judged = judgeMeasure(rule, measure, judging);
  const { candidate, baseline, difference, compared } = measure;
  return {
    id: checkId(rule, measure.slice),
    target: nameOf(rule, measure),
    severity: judged.outcome === 'skipped' ? 'info' : 'error',
    expected: expectation(rule.operator, rule.limit),
    rule: ruleData(rule),
    observed: estimateOf(candidate, measure.n, judging.alpha),
    ...(isQuantity(baseline) ? { baseline: estimateOf(baseline, measure.n, judging.alpha) } : {}),
    ...(isQuantity(difference) ? { difference: estimateOf(difference, measure.n, judging.alpha) } : {}),
    basis: isQuantity(compared) ? compared.basis : 'statistical',
    ...judged,
  };
}

const nameOf = (rule: Rule, measure: Measure): string => `${metricText(rule)}${sliceText(measure.slice)}`;

function judgeMeasure(rule: Rule, measure: Measure, judging: Judging): Judged {
  const withoutBaseline = rule.limit.kind === 'baseline' ? judgeAbsence(rule, judging) : undefined;
  if (withoutBaseline) return withoutBaseline;
  if (rule.minimum !== undefined && measure.n < rule.minimum) return tooSmall(rule, measure, rule.minimum);
  const broken = [measure.candidate, measure.baseline, measure.compared].find(isUnusable);
  if (broken)
    return {
      outcome: 'error',
      message: broken.unusable,
      remedy: broken.remedy,
      ...(broken.at ? { at: broken.at } : {}),
    };
  const turned = factorProblem(rule, measure, judging.alpha);
  if (turned) return { outcome: 'inconclusive', ...turned };
  const { compared } = measure;
  if (!isQuantity(compared)) {
    const reason = 'undefined' in compared ? compared.undefined : compared.unusable;
    return {
      outcome: 'inconclusive',
      message: `cannot tell: ${nameOf(rule, measure)} is undefined: ${reason}`,
    };
  }
  return compared.basis === 'point'
    ? judgePoint(rule, measure, compared, judging)
    : judgeInterval(rule, measure, compared, judging.alpha);
}

/** What a rule on the baseline means where there is none to compare with. */
function judgeAbsence(rule: Rule, { baseline, onMissingBaseline }: Judging): Judged | undefined {
  if (baseline.state === 'found') return undefined;
  if (baseline.state === 'incomparable')
    return {
      outcome: 'inconclusive',
      message: `cannot tell: ${metricText(rule)} of ${baseline.name} is not comparable: ${baseline.reason}`,
      remedy: 'give the model package of the baseline, which is scored again on the rows of the candidate',
    };
  if (baseline.state === 'unnamed')
    return {
      outcome: 'inconclusive',
      message: `cannot tell: ${baseline.name} names no model, though the registry holds ${rowsText(baseline.versions, 'version')}`,
      remedy: 'see `mlops registry list`; a registry that holds models is no first run',
    };
  const name = baseline.state === 'missing' ? ` at ${baseline.name}` : '';
  if (onMissingBaseline === 'bootstrap')
    return { outcome: 'skipped', message: `skipped: no baseline yet${name}` };
  return {
    outcome: 'inconclusive',
    message: `cannot tell: there is no baseline${name}`,
    remedy: 'bring the baseline, or set on-missing-baseline: bootstrap for the first run',
  };
}

function tooSmall(rule: Rule, measure: Measure, minimum: number): Judged {
  const words = `${nameOf(rule, measure)} has ${rowsText(measure.n)}, fewer than ${minimum.toLocaleString('en-US')}`;
  if (measure.origin === 'every') return { outcome: 'skipped', message: `skipped: ${words}` };
  const more = minimum - measure.n;
  return {
    outcome: 'inconclusive',
    message: `cannot tell: ${words}; ${rowsText(more, 'more row')} needed`,
    rowsNeeded: more,
  };
}

/** The number that the compared quantity is held against. */
export const limitOf = ({ limit }: Rule): number => (limit.kind === 'absolute' ? limit.value : limit.offset);

function judgePoint(
  rule: Rule,
  measure: Measure,
  compared: Quantity,
  { requireUncertainty }: Judging,
): Judged {
  const words = `${quantityWords(rule, measure, compared, 0)}, uncertainty unknown`;
  const must = `must be ${expectation(rule.operator, limitOf(rule))}`;
  const holds = compare(rule.operator, compared.value, limitOf(rule));
  if (requireUncertainty || isUndefined(holds))
    return {
      outcome: 'inconclusive',
      message: `cannot tell: ${words}, ${must}`,
      remedy: 'give a predictions table, or set require-uncertainty: false to judge the number as a point',
    };
  return holds
    ? { outcome: 'pass', message: `${words}, ${expectation(rule.operator, limitOf(rule))}` }
    : { outcome: 'fail', message: `${words}, ${must}` };
}

function judgeInterval(rule: Rule, measure: Measure, compared: Quantity, alpha: number): Judged {
  const limit = limitOf(rule);
  const words = quantityWords(rule, measure, compared, alpha);
  const must = `must be ${expectation(rule.operator, limit)}`;
  const outcome = outcomeOf(rule, compared);
  if (outcome === 'pass') return { outcome, message: `${words}, ${expectation(rule.operator, limit)}` };
  if (outcome === 'fail') return { outcome, message: `${words}, ${must}` };
  return { outcome, ...undecided(`cannot tell: ${words}, ${must}`, rowsNeeded(measure, rule, alpha)) };
}

function outcomeOf(rule: Rule, { interval }: Quantity): Extract<Outcome, 'pass' | 'fail' | 'inconclusive'> {
  if (isUndefined(interval)) return 'inconclusive';
  return decideInterval(rule.operator, interval.lower, interval.upper, limitOf(rule));
}

function undecided(message: string, needed: RowsNeeded): Omit<Judged, 'outcome'> {
  const remedy = needed.margin
    ? {
        remedy:
          'an equal model could never pass: allow a margin that you can accept, such as `baseline - 0.01`',
      }
    : {};
  if ('more' in needed)
    return {
      message: `${message}; ${rowsText(needed.more, 'more row')} needed ${needed.plan}`,
      rowsNeeded: needed.more,
      ...remedy,
    };
  if ('moreThanTimes' in needed)
    return {
      message: `${message}; more than ${needed.moreThanTimes} times the rows at hand would be needed`,
      ...remedy,
    };
  return { message, ...remedy };
}

/** `roc_auc difference +0.0041 (90 % interval -0.0012 to +0.0094)`. */
function quantityWords(rule: Rule, measure: Measure, compared: Quantity, alpha: number): string {
  const name = nameOf(rule, measure);
  const { limit } = rule;
  const relative = limit.kind === 'baseline';
  if (compared.method === IDENTICAL)
    return `${name}: no difference, candidate and baseline predict every row alike`;
  const subject =
    limit.kind === 'absolute'
      ? `${name} is`
      : limit.factor === 1
        ? `${name} difference`
        : `${name} - ${limit.factor} * baseline is`;
  const { value, interval } = compared;
  if (isUndefined(interval)) {
    const number = relative && value > 0 ? `+${plain(value)}` : plain(value);
    return compared.basis === 'point'
      ? `${subject} ${number}`
      : `${subject} ${number} (no interval: ${interval.undefined})`;
  }
  const decimals = decimalsOf(interval.upper - interval.lower);
  const number = (x: number) => (relative ? signed(x, decimals) : fixed(x, decimals));
  return `${subject} ${number(value)} (${percent(1 - 2 * alpha)} interval ${number(interval.lower)} to ${number(interval.upper)})`;
}

/** A quantity as evidence shows it; an undefined one is null with its reason as method. */
function estimateOf(measured: Measured, n: number, alpha: number): Estimate {
  if (!isQuantity(measured))
    return {
      value: null,
      n,
      method: isUnusable(measured) ? measured.unusable : measured.undefined,
      confidence: 0,
    };
  const { value, interval, method } = measured;
  if (isUndefined(interval)) return { value, n: measured.n, method, confidence: 0 };
  const confidence = Number((1 - 2 * alpha).toFixed(10));
  return { value, n: measured.n, lower: interval.lower, upper: interval.upper, method, confidence };
}

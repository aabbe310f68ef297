import type { Check, Estimate } from '../../../foundation/evidence/evidence.ts';
import { isRuleError, parseRule } from '../../../foundation/rules/parse.ts';
import type { Operator, Rule } from '../../../foundation/rules/rule.ts';
import { isEstimate } from '../words.ts';

/**
 * How far a check lies from the limit of its rule, in units of the metric, positive where the rule is met;
 * `lower` and `upper` are the interval, when there is one.
 */
export interface RuleDistance {
  readonly check: Check;
  readonly distance: number;
  readonly lower?: number;
  readonly upper?: number;
  /** The estimate that is drawn: the difference from the baseline, or the value itself. */
  readonly shown: Estimate;
  readonly signed: boolean;
}

/** How checks word an operator. */
const OPERATORS: Readonly<Record<string, Operator>> = {
  'at least': '>=',
  'at most': '<=',
  above: '>',
  below: '<',
};

/** `at least baseline - 0.02`, or a whole rule. */
function readExpected(expected: string): Rule | undefined {
  const [, words, limit] = /^(at least|at most|above|below) (.*)$/.exec(expected) ?? [];
  const rule = parseRule(words ? `metric ${OPERATORS[words]} ${limit}` : expected);
  return isRuleError(rule) ? undefined : rule;
}

/** Distance of a check that expects a number at least, at most, above or below its limit; undefined for others. */
export function ruleDistance(check: Check): RuleDistance | undefined {
  const rule = readExpected(check.expected);
  if (!rule || rule.operator === '==' || rule.operator === '!=') return undefined;
  const judged = judgedEstimate(check, rule);
  if (!judged) return undefined;
  const { estimate, limit } = judged;
  const from = (value: unknown) => signedDistance(value, limit, rule.operator);
  const distance = from(estimate.value);
  if (distance === undefined) return undefined;
  const ends = [from(estimate.lower), from(estimate.upper)].filter((end) => end !== undefined);
  const interval = ends.length === 2 ? { lower: Math.min(...ends), upper: Math.max(...ends) } : {};
  return { check, distance, ...interval, shown: estimate, signed: rule.limit.kind === 'baseline' };
}

/** Positive on the side where the rule is met; undefined where there is no number to draw. */
function signedDistance(value: unknown, limit: number, operator: Operator): number | undefined {
  if (typeof value !== 'number' || !Number.isFinite((value - limit) * 2)) return undefined;
  return operator.startsWith('>') ? value - limit : limit - value;
}

function judgedEstimate(
  { observed, baseline, difference }: Check,
  { limit }: Rule,
): { estimate: Estimate; limit: number } | undefined {
  if (limit.kind === 'absolute')
    return isEstimate(observed) ? { estimate: observed, limit: limit.value } : undefined;
  const level = typeof baseline?.value === 'number' ? baseline.value : undefined;
  if (!difference || (limit.factor !== 1 && level === undefined)) return undefined;
  return { estimate: difference, limit: (limit.factor - 1) * (level ?? 0) + limit.offset };
}

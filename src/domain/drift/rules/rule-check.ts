import type { Check } from '../../../foundation/evidence/evidence.ts';
import { type InputProblem, sentence } from '../../../foundation/problems/errors.ts';
import { compare, decideInterval, type Truth } from '../../../foundation/rules/logic.ts';
import type { Rule } from '../../../foundation/rules/rule.ts';
import { isUndefined } from '../../../foundation/stats/undefined.ts';
import { ruleData } from '../../judging/rule-data.ts';

/** Whether a rule holds for every value from `lower` to `upper`, for none, or for some. */
export function truthOf(rule: Rule, lower: number, upper: number): Truth {
  const limit = rule.limit.kind === 'absolute' ? rule.limit.value : NaN;
  if (lower !== upper) return decideInterval(rule.operator, lower, upper, limit);
  const holds = compare(rule.operator, lower, limit);
  return isUndefined(holds) ? 'inconclusive' : holds ? 'pass' : 'fail';
}

const TOLD = {
  pass: 'as the rule asks',
  fail: 'against the rule',
  inconclusive: 'too little to decide the rule',
};
/** One sentence: the value, and what the rule says to it. */
export const told = (rule: Rule, what: string, value: string, outcome: Truth): string =>
  `${what} is ${value}, ${TOLD[outcome]} ${rule.text}`;

/** What every check of a rule has in common. */
export const base = (rule: Rule) =>
  ({
    id: `drift:${rule.text}`,
    severity: 'error',
    expected: rule.text,
    rule: ruleData(rule),
    basis: 'exact',
  }) as const;

/** The check of a rule that cannot be judged. */
export function refused(rule: Rule, problem: InputProblem): Check {
  const { remedy } = problem;
  return {
    ...base(rule),
    target: rule.metric,
    outcome: 'error',
    observed: null,
    message: sentence(problem),
    remedy,
  };
}

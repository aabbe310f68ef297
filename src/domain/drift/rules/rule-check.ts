import type { Check } from '../../../foundation/evidence/evidence.ts';
import { type InputProblem, sentence } from '../../../foundation/problems/errors.ts';
import type { Rule } from '../../../foundation/rules/rule.ts';
import { ruleData } from '../../judging/rule-data.ts';
import { severityOf } from '../../judging/severity.ts';

/** What every check of a rule has in common. */
export const base = (rule: Rule) =>
  ({
    id: `drift:${rule.text}`,
    severity: severityOf(rule),
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

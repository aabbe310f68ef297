import { formatSubject } from '../../foundation/rules/format.ts';
import type { Rule } from '../../foundation/rules/rule.ts';
import { isUndefined } from '../../foundation/stats/undefined.ts';
import { plain } from '../../foundation/text/numbers.ts';
import { isQuantity, type Measured } from '../judging/quantity.ts';
import { intervalWords } from '../judging/words.ts';
import type { Measure } from './facts.ts';
import { metricText } from './words.ts';

/**
 * Why a rule with a factor says nothing against this baseline or slice, or undefined. `baseline * 0.98` gives room of 2 %
 * only where the baseline is above 0: of 0 it gives none, and below 0 it turns round and asks for more. So the whole
 * interval of the baseline must lie above 0; without an interval its value.
 */
export function factorProblem(
  rule: Rule,
  measure: Measure,
  alpha: number,
): { readonly message: string; readonly remedy: string } | undefined {
  const { operator, limit } = rule;
  const multiplied = multipliedIn(rule, measure);
  if (limit.kind === 'absolute' || !isQuantity(multiplied) || !reachesZero(rule, measure)) return undefined;
  const subject = formatSubject(rule);
  const [name, other] =
    limit.kind === 'slice'
      ? [formatSubject(limit), formatSubject(limit)]
      : [`${metricText(rule)} of the baseline`, 'baseline'];
  const seen = isUndefined(multiplied.interval) ? plain(multiplied.value) : intervalWords(multiplied, alpha);
  const sign = operator === '>=' || operator === '>' ? '-' : '+';
  return {
    message: `Cannot tell: ${name} is ${seen}; at or below 0 a factor gives no margin, or reverses the rule.`,
    remedy: `write the margin as a difference, such as \`${subject} ${operator} ${other} ${sign} 0.02\``,
  };
}

/** Whether what a factor multiplies is at or below 0, or may be. */
export function reachesZero(rule: Rule, measure: Measure): boolean {
  const multiplied = multipliedIn(rule, measure);
  if (!isQuantity(multiplied)) return false;
  const { value, interval } = multiplied;
  return !((isUndefined(interval) ? value : Math.min(value, interval.lower)) > 0);
}

/** What the limit multiplies by a factor other than 1. */
const multipliedIn = ({ limit }: Rule, { baseline, other }: Measure): Measured | undefined =>
  limit.kind === 'absolute' || limit.factor === 1 ? undefined : (other?.measured ?? baseline);

import type { Rule } from '../../foundation/rules/rule.ts';
import { isUndefined } from '../../foundation/stats/undefined.ts';
import { plain } from '../../foundation/text/numbers.ts';
import { isQuantity } from '../judging/quantity.ts';
import { intervalWords } from '../judging/words.ts';
import type { Measure } from './facts.ts';
import { metricText } from './words.ts';

/**
 * Why a rule with a factor says nothing against this baseline, or undefined. `baseline * 0.98` gives room of 2 % only
 * where the baseline is above 0: of 0 it gives none, and below 0 it turns round and asks for more. So the whole
 * interval of the baseline must lie above 0; without an interval its value.
 */
export function factorProblem(
  { metric, operator, limit }: Rule,
  { baseline }: Measure,
  alpha: number,
): { readonly message: string; readonly remedy: string } | undefined {
  if (limit.kind === 'absolute' || limit.factor === 1 || !isQuantity(baseline)) return undefined;
  const { value, interval } = baseline;
  const lowest = isUndefined(interval) ? value : Math.min(value, interval.lower);
  if (lowest > 0) return undefined;
  const name = metricText({ metric });
  const seen = isUndefined(interval) ? plain(value) : intervalWords(baseline, alpha);
  const sign = operator === '>=' || operator === '>' ? '-' : '+';
  return {
    message: `Cannot tell: ${name} of the baseline is ${seen}; at or below 0 a factor gives no margin, or reverses the rule.`,
    remedy: `write the margin as a difference, such as \`${name} ${operator} baseline ${sign} 0.02\``,
  };
}

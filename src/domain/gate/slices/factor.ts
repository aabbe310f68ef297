import type { Rule } from '../../../foundation/rules/rule.ts';
import { isUndefined } from '../../../foundation/stats/undefined.ts';
import { isQuantity } from '../../judging/quantity.ts';
import type { Measure } from '../facts.ts';
import { decimalsOf, fixed, metricText, percent, plain } from '../words.ts';

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
  const decimals = isUndefined(interval) ? 4 : decimalsOf(interval.upper - interval.lower);
  const around = isUndefined(interval)
    ? ''
    : ` (${percent(1 - 2 * alpha)} interval ${fixed(interval.lower, decimals)} to ${fixed(interval.upper, decimals)})`;
  const name = metricText({ metric });
  const sign = operator === '>=' || operator === '>' ? '-' : '+';
  return {
    message: `cannot tell: ${name} of the baseline is ${isUndefined(interval) ? plain(value) : fixed(value, decimals)}${around}, and at or below 0 a factor gives no margin or turns the rule round`,
    remedy: `write the margin as a difference, such as \`${name} ${operator} baseline ${sign} 0.02\``,
  };
}

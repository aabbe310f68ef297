import { formatLimit, formatRule } from '../../foundation/rules/format.ts';
import { formatMetric } from '../../foundation/rules/metric.ts';
import type { Limit, Operator, Rule } from '../../foundation/rules/rule.ts';
import type { SliceName } from './facts.ts';
import { sliceText } from './slices/slices.ts';

/** Name of a check, the same in every run: `gate:roc_auc>=baseline-0.02[origin=JFK]`. */
export function checkId(rule: Rule, slice: SliceName): string {
  const { operator, limit, minimum, severity } = rule;
  // Between spaces of names and those of the spelling nobody could tell once they were taken out.
  if (limit.kind === 'slice' || rule.worst) return `gate:${formatRule({ ...rule, selectors: slice })}`;
  const bare = formatRule({
    metric: rule.metric,
    selectors: [],
    operator,
    limit,
    ...(minimum ? { minimum } : {}),
    ...(severity ? { severity } : {}),
  });
  const tail = bare.slice(metricText(rule).length).replaceAll(' ', '');
  return `gate:${metricText(rule)}${tail}${sliceText(slice)}`;
}

/** The rule on one slice, spelled: `roc_auc[origin=JFK] >= baseline - 0.02`. */
export function ruleText({ minimum: _, severity: __, ...rule }: Rule, slice: SliceName): string {
  return formatRule({ ...rule, selectors: slice });
}

/** The metric as a rule spells it. */
export const metricText = ({ metric }: Pick<Rule, 'metric'>): string => formatMetric(metric);

/** What each operator asks for. */
export const OPERATOR_WORDS: Readonly<Record<Operator, string>> = {
  '>=': 'at least',
  '<=': 'at most',
  '>': 'above',
  '<': 'below',
  '==': 'equal to',
  '!=': 'other than',
};

/** `at least 0.62`, `at most baseline * 1.02`. */
export const expectation = (operator: Operator, limit: Limit | number): string =>
  `${OPERATOR_WORDS[operator]} ${typeof limit === 'number' ? limit : formatLimit(limit)}`;

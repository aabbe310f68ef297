import { WORST } from './call.ts';
import { formatMetric } from './metric.ts';
import type { Limit, Rule, Selector } from './rule.ts';
import { inQuotes, isBareWord } from './words.ts';

/** The one spelling of a rule; `parseRule` reads it back as the same rule. */
export function formatRule(rule: Omit<Rule, 'text'>): string {
  const minimum = rule.minimum === undefined ? '' : ` min ${rule.minimum}`;
  const severity = rule.severity === undefined ? '' : ` ${rule.severity}`;
  return `${formatSubject(rule)} ${rule.operator} ${formatLimit(rule.limit)}${minimum}${severity}`;
}

/** What a rule is about: `recall[origin=JFK]`, `worst(recall[origin=*])`. */
export function formatSubject({
  metric,
  selectors,
  worst,
}: Pick<Rule, 'metric' | 'selectors' | 'worst'>): string {
  const sliced = `${formatMetric(metric)}${formatSelectors(selectors)}`;
  return worst ? `${WORST}(${sliced})` : sliced;
}

/** `[origin=JFK, carrier=*]`, or nothing where there are no selectors: the name of a slice. */
export function formatSelectors(selectors: readonly Selector[]): string {
  return selectors.length === 0 ? '' : `[${selectors.map(formatSelector).join(', ')}]`;
}

function formatSelector({ column, value }: Selector): string {
  return value === undefined ? formatWord(column) : `${formatWord(column)}=${formatWord(value)}`;
}

/** The right side of a rule: `0.62`, `50000000 B`, `baseline - 0.02`, `recall[sex=m] * 0.9`. */
export function formatLimit(limit: Limit): string {
  if (limit.kind === 'absolute') return `${limit.value}${limit.unit === undefined ? '' : ` ${limit.unit}`}`;
  const factor = limit.factor === 1 ? '' : ` * ${limit.factor}`;
  const sign = limit.offset < 0 ? '-' : '+';
  const offset = limit.offset === 0 ? '' : ` ${sign} ${Math.abs(limit.offset)}`;
  return `${limit.kind === 'baseline' ? limit.kind : formatOther(limit)}${factor}${offset}`;
}

/** On the right side the bare word is the baseline model, not the start of a metric's name. */
const formatOther = (limit: Extract<Limit, { kind: 'slice' }>): string =>
  /^baseline(?![A-Za-z0-9_])/.test(limit.metric)
    ? `${inQuotes(limit.metric)}${formatSelectors(limit.selectors)}`
    : formatSubject(limit);

const formatWord = (word: string): string => (word === '*' || isBareWord(word) ? word : inQuotes(word));

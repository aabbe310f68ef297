import type { Limit, Rule, Selector } from './rule.ts';
import { isBareMetric, isBareWord } from './words.ts';

/** The one spelling of a rule; `parseRule` reads it back as the same rule. */
export function formatRule(rule: Omit<Rule, 'text'>): string {
  const metric = isBareMetric(rule.metric) ? rule.metric : inQuotes(rule.metric);
  const minimum = rule.minimum === undefined ? '' : ` min ${rule.minimum}`;
  return `${metric}${formatSelectors(rule.selectors)} ${rule.operator} ${formatLimit(rule.limit)}${minimum}`;
}

/** `[origin=JFK, carrier=*]`, or nothing where there are no selectors: the name of a slice. */
export function formatSelectors(selectors: readonly Selector[]): string {
  return selectors.length === 0 ? '' : `[${selectors.map(formatSelector).join(', ')}]`;
}

function formatSelector({ column, value }: Selector): string {
  return value === undefined ? formatWord(column) : `${formatWord(column)}=${formatWord(value)}`;
}

function formatLimit(limit: Limit): string {
  if (limit.kind === 'absolute') return String(limit.value);
  const factor = limit.factor === 1 ? '' : ` * ${limit.factor}`;
  const sign = limit.offset < 0 ? '-' : '+';
  const offset = limit.offset === 0 ? '' : ` ${sign} ${Math.abs(limit.offset)}`;
  return `baseline${factor}${offset}`;
}

const formatWord = (word: string): string => (word === '*' || isBareWord(word) ? word : inQuotes(word));
const inQuotes = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

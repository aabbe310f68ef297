import type { Rule } from '../rules/rule.ts';
import type { InputProblem } from '../step/errors.ts';
import type { LeftOut } from './facts.ts';
import { COLUMN_METRICS, isTableMetric, TABLE_METRICS } from './metrics.ts';

/** What makes a readable rule no rule about drift; null where nothing does. */
export function ruleProblem(
  rule: Rule,
  compared: readonly string[],
  leftOut: readonly LeftOut[],
): InputProblem | null {
  const [message, remedy] = firstOf(rule, compared, leftOut) ?? [];
  return message && remedy ? { input: 'rules', value: rule.text, message, remedy } : null;
}

type Fault = readonly [message: string, remedy: string];

function firstOf(rule: Rule, compared: readonly string[], leftOut: readonly LeftOut[]): Fault | null {
  if (rule.limit.kind === 'baseline')
    return ['compares with a baseline, which drift does not have', 'compare with a number'];
  if (isTableMetric(rule.metric)) return tableFault(rule);
  if (!COLUMN_METRICS.has(rule.metric))
    return [`asks for ${rule.metric}, which is no metric of drift`, `use one of ${knownMetrics()}`];
  return selectorFault(rule) ?? columnFault(rule, compared, leftOut);
}

const knownMetrics = (): string =>
  [...TABLE_METRICS, ...[...COLUMN_METRICS.keys()].map((name) => `${name}[column]`)].join(', ');

function tableFault({ metric, selectors, minimum }: Rule): Fault | null {
  if (selectors.length > 0)
    return [`gives ${metric} a column, though it is about all of them`, `write ${metric} alone`];
  return minimum === undefined
    ? null
    : [`gives ${metric} a minimum of rows`, 'leave `min` out; it belongs to rules about a column'];
}

function selectorFault({ metric, selectors }: Rule): Fault | null {
  const [selector, ...more] = selectors;
  if (selector && more.length === 0 && selector.value === undefined) return null;
  const message = selector
    ? `asks for ${metric} of a slice`
    : `does not say of which column it wants ${metric}`;
  return [message, `write ${metric}[column] or ${metric}[*]`];
}

function columnFault(rule: Rule, compared: readonly string[], leftOut: readonly LeftOut[]): Fault | null {
  const { column } = rule.selectors[0]!;
  if (column === '*' || compared.includes(column)) return null;
  const known = leftOut.find((candidate) => candidate.column === column);
  if (known)
    return [`names ${column}, which is not compared: ${known.reason}`, known.remedy ?? 'drop the rule'];
  return [`names ${column}, which is no compared column`, `use one of ${listOf(compared)}`];
}

const MOST_NAMES = 30;

/** Names for a remedy, cut where a reader would stop reading. */
export function listOf(names: readonly string[]): string {
  const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : '';
  return names.slice(0, MOST_NAMES).join(', ') + more;
}

import type { InputProblem } from '../../../foundation/problems/errors.ts';
import { parseRules } from '../../../foundation/rules/parse.ts';
import type { Rule } from '../../../foundation/rules/rule.ts';
import type { LeftOut } from '../facts.ts';
import { COLUMN_METRICS, isTableMetric, TABLE_METRICS } from '../measures/metrics.ts';

/** Reads rules about drift; all that is wrong with them, whatever the tables hold, is said at once. */
export function readDriftRules(texts: readonly string[]): ReturnType<typeof parseRules> {
  const { rules, problems } = parseRules(texts);
  const faults = rules.map((rule) => problemOf(rule, metricFault(rule)));
  return { rules, problems: [...problems, ...faults.filter((problem) => problem !== null)] };
}

/** What makes a readable rule no rule about these columns; null where nothing does. */
export function ruleProblem(
  rule: Rule,
  compared: readonly string[],
  leftOut: readonly LeftOut[],
): InputProblem | null {
  return problemOf(rule, metricFault(rule) ?? columnFault(rule, compared, leftOut));
}

type Fault = readonly [message: string, remedy: string];

function problemOf({ text }: Rule, fault: Fault | null): InputProblem | null {
  return fault && { input: 'rules', value: text, message: fault[0], remedy: fault[1] };
}

function metricFault(rule: Rule): Fault | null {
  if (rule.limit.kind === 'baseline')
    return ['compares with a baseline, which drift does not have', 'compare with a number'];
  if (isTableMetric(rule.metric)) return tableFault(rule) ?? limitFault(rule, rule.limit.value);
  if (COLUMN_METRICS.has(rule.metric)) return selectorFault(rule) ?? limitFault(rule, rule.limit.value);
  return [`asks for ${rule.metric}, which is no metric of drift`, `use one of ${knownMetrics()}`];
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
  const column = rule.selectors[0]?.column ?? '*';
  if (column === '*' || compared.includes(column)) return null;
  const known = leftOut.find((candidate) => candidate.column === column);
  if (known)
    return [`names ${column}, which is not compared: ${known.reason}`, known.remedy ?? 'drop the rule'];
  return [`names ${column}, which is no compared column`, `use one of ${listOf(compared)}`];
}

const UNBOUNDED: readonly string[] = ['psi', 'drifted_columns'];

/** A limit that the metric cannot reach decides nothing: 30 for a share was meant as a percentage. */
function limitFault({ metric }: Rule, limit: number): Fault | null {
  const bounded = !UNBOUNDED.includes(metric);
  if (limit >= 0 && !(bounded && limit > 1)) return null;
  const percent = bounded && limit > 1 && limit <= 100 ? `; write ${limit / 100} for ${limit} %` : '';
  const range = bounded ? 'lies between 0 and 1' : 'is at least 0';
  return [`has the limit ${limit}, but ${metric} ${range}`, `write a limit within that range${percent}`];
}

const MOST_NAMES = 30;

/** Names for a remedy, cut where a reader would stop reading. */
export function listOf(names: readonly string[]): string {
  const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : '';
  return names.slice(0, MOST_NAMES).join(', ') + more;
}

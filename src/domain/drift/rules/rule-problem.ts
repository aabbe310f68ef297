import type { InputProblem } from '../../../foundation/problems/errors.ts';
import { parseRules } from '../../../foundation/rules/parse.ts';
import type { Rule } from '../../../foundation/rules/rule.ts';
import { percentHint, rangeWords } from '../../metrics/range.ts';
import type { LeftOut } from '../facts.ts';
import { DRIFT_MEASURES } from '../measures/catalogue.ts';
import { type ColumnMetric, columnMetrics, isTableMetric, TABLE_METRICS } from './metrics.ts';

const METRICS = columnMetrics(DRIFT_MEASURES);

/** Reads rules about drift; all that is wrong with them, whatever the tables hold, is said at once. */
export function readDriftRules(texts: readonly string[]): ReturnType<typeof parseRules> {
  const { rules, problems } = parseRules(texts);
  const faults = rules.map((rule) => problemOf(rule, metricFault(rule, METRICS)));
  return { rules, problems: [...problems, ...faults.filter((problem) => problem !== null)] };
}

/** Columns that a rule may name, and those that it may not. */
export interface KnownColumns {
  readonly compared: readonly string[];
  readonly leftOut: readonly LeftOut[];
}

/** What makes a readable rule no rule about these columns; null where nothing does. */
export function ruleProblem(rule: Rule, columns: KnownColumns, metrics = METRICS): InputProblem | null {
  return problemOf(rule, metricFault(rule, metrics) ?? columnFault(rule, columns));
}

type Fault = readonly [message: string, remedy: string];

function problemOf({ text }: Rule, fault: Fault | null): InputProblem | null {
  return fault && { input: 'rules', value: text, message: fault[0], remedy: fault[1] };
}

function metricFault(rule: Rule, metrics: readonly ColumnMetric[]): Fault | null {
  const { metric, limit } = rule;
  if (limit.kind === 'baseline')
    return ['compares with a baseline, which drift does not have', 'compare with a number'];
  if (limit.kind === 'slice' || rule.worst)
    return ['compares slices, which drift does not have', 'write metric[column], and compare with a number'];
  if (limit.unit !== undefined)
    return [`has a limit in ${limit.unit}, but ${metric} has no unit`, 'write the number alone'];
  if (isTableMetric(metric)) return tableFault(rule) ?? limitFault(rule, limit.value, TABLE_METRICS[metric]);
  const known = metrics.find(({ name }) => name === metric);
  if (known) return selectorFault(rule) ?? limitFault(rule, limit.value, known.range);
  return [`asks for ${metric}, which is not a drift metric`, `use one of ${namesOf(metrics)}`];
}

const namesOf = (metrics: readonly ColumnMetric[]): string =>
  [...Object.keys(TABLE_METRICS), ...metrics.map(({ name }) => `${name}[column]`)].join(', ');

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

function columnFault(rule: Rule, { compared, leftOut }: KnownColumns): Fault | null {
  const column = rule.selectors[0]?.column ?? '*';
  if (column === '*' || compared.includes(column)) return null;
  const known = leftOut.find((candidate) => candidate.column === column);
  if (known)
    return [`names ${column}, which is not compared: ${known.reason}`, known.remedy ?? 'drop the rule'];
  return [`names ${column}, which is not a compared column`, `use one of ${listOf(compared)}`];
}

/** A limit that the metric cannot reach decides nothing: 30 for a share was meant as a percentage. */
function limitFault({ metric }: Rule, limit: number, range: ColumnMetric['range']): Fault | null {
  if (limit >= range.min && limit <= (range.max ?? Infinity)) return null;
  return [
    `has the limit ${limit}, but ${metric} ${rangeWords(range)}`,
    `write a limit within that range${percentHint(limit, range)}`,
  ];
}

const MOST_NAMES = 30;

/** Names for a remedy, cut where a reader would stop reading. */
export function listOf(names: readonly string[]): string {
  const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : '';
  return names.slice(0, MOST_NAMES).join(', ') + more;
}

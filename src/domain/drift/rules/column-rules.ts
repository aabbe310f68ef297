import type { Check } from '../../../foundation/evidence/evidence.ts';
import type { InputProblem } from '../../../foundation/problems/errors.ts';
import { formatRule, formatSelectors } from '../../../foundation/rules/format.ts';
import type { Rule } from '../../../foundation/rules/rule.ts';
import { isUndefined } from '../../../foundation/stats/undefined.ts';
import { judge } from '../../judging/judge.ts';
import { exactly } from '../../judging/quantity.ts';
import { ruleData } from '../../judging/rule-data.ts';
import { MINIMUM_SAMPLE, rowsOf } from '../judge.ts';
import type { JudgedColumn } from '../judged.ts';
import type { ColumnMetric } from './metrics.ts';
import { base, refused } from './rule-check.ts';

/** Judges a rule about a compared column, or about each of them where the rule has a star. */
export function checkColumns(
  rule: Rule,
  metrics: readonly ColumnMetric[],
  columns: readonly JudgedColumn[],
): readonly Check[] {
  const metric = metrics.find(({ name }) => name === rule.metric)!;
  const selected = rule.selectors[0]!.column;
  if (selected === '*') return checkAll(rule, metric, columns);
  const column = columns.find(({ facts }) => facts.column === selected)!;
  const check = checkColumn(rule, metric, column, 'inconclusive');
  return [check ?? refused(rule, notOfItsKind(rule, column, metrics))];
}

function notOfItsKind(rule: Rule, column: JudgedColumn, metrics: readonly ColumnMetric[]): InputProblem {
  const known = metrics.filter(({ of }) => of(column) !== undefined).map(({ name }) => name);
  return {
    input: 'rules',
    value: rule.text,
    message: `asks for ${rule.metric} of ${column.facts.column}, which is compared as ${column.facts.kind}`,
    remedy: `use one of ${known.join(', ')}`,
  };
}

/** A star leaves out columns that are too small; when that leaves none, nothing was decided. */
function checkAll(rule: Rule, metric: ColumnMetric, columns: readonly JudgedColumn[]): readonly Check[] {
  const checks = columns.flatMap(
    (column) => checkColumn(named(rule, column.facts.column), metric, column, 'skipped') ?? [],
  );
  if (checks.some((check) => check.outcome !== 'skipped')) return checks;
  const message = `Not enough data to decide ${rule.text}: no column could be judged.`;
  return [
    ...checks,
    { ...base(rule), target: rule.metric, outcome: 'inconclusive', observed: null, message },
  ];
}

function named(rule: Rule, column: string): Rule {
  const selectors = [{ column }];
  return { ...rule, selectors, text: formatRule({ ...rule, selectors }) };
}

/** Undefined where columns of its kind do not have the metric. */
function checkColumn(
  rule: Rule,
  metric: ColumnMetric,
  column: JudgedColumn,
  whenSmall: 'skipped' | 'inconclusive',
): Check | undefined {
  const value = metric.of(column);
  if (value === undefined) return undefined;
  const { column: target } = column.facts;
  const about = { ...base(rule), target };
  const sides = rowsOf(column.facts, metric.rests);
  const needed = (rule.minimum ?? MINIMUM_SAMPLE) - Math.min(...sides);
  if (needed > 0) return { ...about, ...tooSmall(rule, sides, needed, whenSmall), observed: null };
  const n = Math.min(...sides);
  const measured = isUndefined(value) ? value : exactly(value, n, metric.about);
  const question = {
    name: `${metric.name}${formatSelectors(rule.selectors)}`,
    rule: ruleData(rule),
    text: rule.text,
  };
  const observed = isUndefined(value) ? null : { value, n, method: metric.about, confidence: 0 };
  return { ...about, observed, ...judge(question, measured, { alpha: 0 }) };
}

/** A column that lost its values on one side only has changed: no star may leave it out. */
function tooSmall(
  { text }: Rule,
  [before, after]: readonly [number, number],
  needed: number,
  whenSmall: 'skipped' | 'inconclusive',
): Pick<Check, 'outcome' | 'message' | 'rowsNeeded'> {
  const least = Math.min(before, after) + needed;
  return {
    outcome: Math.max(before, after) < least ? whenSmall : 'inconclusive',
    message: `Not enough data to decide ${text}: ${before} and ${after} values, at least ${least} needed on each side.`,
    rowsNeeded: needed,
  };
}

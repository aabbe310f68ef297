import type { Check } from '../../../foundation/evidence/evidence.ts';
import type { InputProblem } from '../../../foundation/problems/errors.ts';
import { formatRule } from '../../../foundation/rules/format.ts';
import type { Rule } from '../../../foundation/rules/rule.ts';
import { isUndefined } from '../../../foundation/stats/undefined.ts';
import type { ColumnDrift } from '../facts.ts';
import { MINIMUM_SAMPLE, sampleSizes, shown } from '../judge.ts';
import type { ColumnMetric } from '../measures/metrics.ts';
import { base, refused, told, truthOf } from './rule-check.ts';

/** Judges a rule about a compared column, or about each of them where the rule has a star. */
export function checkColumns(
  rule: Rule,
  metric: ColumnMetric,
  columns: readonly ColumnDrift[],
): readonly Check[] {
  const selected = rule.selectors[0]!.column;
  if (selected === '*') return checkAll(rule, metric, columns);
  const column = columns.find((candidate) => candidate.column === selected)!;
  if (metric.applies(column)) return [checkColumn(rule, metric, column, 'inconclusive')];
  return [refused(rule, notOfItsKind(rule, column))];
}

function notOfItsKind(rule: Rule, { column, kind }: ColumnDrift): InputProblem {
  return {
    input: 'rules',
    value: rule.text,
    message: `asks for ${rule.metric} of ${column}, which is compared as ${kind}`,
    remedy: kind === 'numeric' ? 'use ks or psi' : 'use total_variation or psi',
  };
}

/** A star leaves out columns that are too small; when that leaves none, nothing was decided. */
function checkAll(rule: Rule, metric: ColumnMetric, columns: readonly ColumnDrift[]): readonly Check[] {
  const checks = columns
    .filter(metric.applies)
    .map((column) => checkColumn(named(rule, column.column), metric, column, 'skipped'));
  if (checks.some((check) => check.outcome !== 'skipped')) return checks;
  const message = `${rule.text}: no column could be judged`;
  return [
    ...checks,
    { ...base(rule), target: rule.metric, outcome: 'inconclusive', observed: null, message },
  ];
}

function named(rule: Rule, column: string): Rule {
  const selectors = [{ column }];
  return { ...rule, selectors, text: formatRule({ ...rule, selectors }) };
}

function checkColumn(
  rule: Rule,
  metric: ColumnMetric,
  column: ColumnDrift,
  whenSmall: 'skipped' | 'inconclusive',
): Check {
  const needed = rule.minimum ?? MINIMUM_SAMPLE;
  const [before, after] = samplesOf(metric, column);
  const rows = Math.min(before, after);
  const about = { ...base(rule), target: column.column };
  if (rows < needed) {
    // A column that lost its values on one side only has changed: no star may leave it out.
    const outcome = Math.max(before, after) < needed ? whenSmall : 'inconclusive';
    const message = `${rule.text}: ${before} and ${after} values of ${column.column}, at least ${needed} needed on each side`;
    return { ...about, outcome, observed: null, message, rowsNeeded: needed - rows };
  }
  const value = metric.of(column);
  if (isUndefined(value))
    return { ...about, outcome: 'inconclusive', observed: null, message: `${rule.text}: ${value.undefined}` };
  const observed = { value, n: rows, method: metric.about, confidence: 0 };
  const outcome = truthOf(rule, value, value);
  return {
    ...about,
    outcome,
    observed,
    message: told(rule, `${rule.metric} of ${column.column}`, shown(value), outcome),
  };
}

/** Rows of either side that the metric rests on. */
function samplesOf({ rests }: ColumnMetric, column: ColumnDrift): readonly [number, number] {
  if (rests === 'comparison') return sampleSizes(column);
  return [column.reference[rests], column.current[rests]];
}

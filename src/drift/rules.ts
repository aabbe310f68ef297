import type { Check } from '../evidence/evidence.ts';
import { formatRule } from '../rules/format.ts';
import { compare, decideInterval, type Truth } from '../rules/logic.ts';
import type { Rule } from '../rules/rule.ts';
import { isUndefined } from '../stats/undefined.ts';
import { type InputProblem, sentence } from '../step/errors.ts';
import type { ColumnDrift, DriftFacts } from './facts.ts';
import { MINIMUM_SAMPLE, shown } from './judge.ts';
import { COLUMN_METRICS, type ColumnMetric, isTableMetric, type TableMetric } from './metrics.ts';
import { ruleProblem } from './rule-problem.ts';

/** Judges the rules, in their order; each gives one check, `[*]` one a column. */
export function checkRules(rules: readonly Rule[], { columns, leftOut }: DriftFacts): readonly Check[] {
  const names = columns.map(({ column }) => column);
  const checks = rules.flatMap((rule) => {
    const problem = ruleProblem(rule, names, leftOut);
    return problem ? [refused(rule, problem)] : checkRule(rule, columns);
  });
  return firstOfEachId(checks);
}

/** `psi[*] <= 0.2` meets `psi[dest] <= 0.2` again; a named rule is the stricter of the two and stands first. */
function firstOfEachId(checks: readonly Check[]): readonly Check[] {
  const rank = (check: Check) => (check.outcome === 'skipped' ? 1 : 0);
  const chosen = new Map<string, Check>();
  for (const check of checks) {
    const earlier = chosen.get(check.id);
    if (!earlier || rank(check) < rank(earlier)) chosen.set(check.id, check);
  }
  return [...chosen.values()];
}

function checkRule(rule: Rule, columns: readonly ColumnDrift[]): readonly Check[] {
  if (isTableMetric(rule.metric)) return [checkTable(rule, rule.metric, columns)];
  const metric = COLUMN_METRICS.get(rule.metric)!;
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

function samplesOf(
  { rests }: ColumnMetric,
  { kind, reference, current }: ColumnDrift,
): readonly [number, number] {
  const values = rests === 'values' && kind === 'numeric';
  return values ? [reference.values, current.values] : [reference.rows, current.rows];
}

/** Columns that were not judged may have drifted or not: the rule must hold either way. */
function checkTable(rule: Rule, metric: TableMetric, columns: readonly ColumnDrift[]): Check {
  const drifted = columns.filter(({ state }) => state === 'drifted').length;
  const open = columns.filter(({ state }) => state === 'not judged').length;
  const unit = metric === 'share_drifted' ? columns.length : 1;
  const outcome = truthOf(rule, drifted / unit, (drifted + open) / unit);
  const value =
    open === 0 ? shown(drifted / unit) : `${shown(drifted / unit)} to ${shown((drifted + open) / unit)}`;
  const message = told(rule, metric, value, outcome) + (open === 0 ? '' : ` (${open} columns not judged)`);
  return { ...base(rule), target: metric, outcome, observed: drifted / unit, message };
}

function truthOf(rule: Rule, lower: number, upper: number): Truth {
  const limit = rule.limit.kind === 'absolute' ? rule.limit.value : NaN;
  if (lower !== upper) return decideInterval(rule.operator, lower, upper, limit);
  const holds = compare(rule.operator, lower, limit);
  return isUndefined(holds) ? 'inconclusive' : holds ? 'pass' : 'fail';
}

const TOLD = {
  pass: 'as the rule asks',
  fail: 'against the rule',
  inconclusive: 'too little to decide the rule',
};
const told = (rule: Rule, what: string, value: string, outcome: Truth): string =>
  `${what} is ${value}, ${TOLD[outcome]} ${rule.text}`;

const base = (rule: Rule) =>
  ({ id: `drift:${rule.text}`, severity: 'error', expected: rule.text, basis: 'exact' }) as const;

function refused(rule: Rule, problem: InputProblem): Check {
  const { remedy } = problem;
  return {
    ...base(rule),
    target: rule.metric,
    outcome: 'error',
    observed: null,
    message: sentence(problem),
    remedy,
  };
}

import type { Check } from '../../../foundation/evidence/evidence.ts';
import type { Rule } from '../../../foundation/rules/rule.ts';
import { counted } from '../../../foundation/text/counted.ts';
import type { ColumnDrift, DriftFacts } from '../facts.ts';
import { shown } from '../judge.ts';
import { COLUMN_METRICS, isTableMetric, type TableMetric } from '../measures/metrics.ts';
import { checkColumns } from './column-rules.ts';
import { base, refused, told, truthOf } from './rule-check.ts';
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
  return checkColumns(rule, COLUMN_METRICS.get(rule.metric)!, columns);
}

/** Columns that were not judged may have drifted or not: the rule must hold either way. */
function checkTable(rule: Rule, metric: TableMetric, columns: readonly ColumnDrift[]): Check {
  const drifted = columns.filter(({ state }) => state === 'drifted').length;
  const open = columns.filter(({ state }) => state === 'not judged').length;
  const unit = metric === 'share_drifted' ? columns.length : 1;
  const outcome = truthOf(rule, drifted / unit, (drifted + open) / unit);
  const value =
    open === 0 ? shown(drifted / unit) : `${shown(drifted / unit)} to ${shown((drifted + open) / unit)}`;
  const message =
    told(rule, metric, value, outcome) + (open === 0 ? '' : ` (${counted(open, 'column')} not judged)`);
  return { ...base(rule), target: metric, outcome, observed: drifted / unit, message };
}

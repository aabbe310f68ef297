import type { Check } from '../../../foundation/evidence/evidence.ts';
import type { Rule } from '../../../foundation/rules/rule.ts';
import { counted } from '../../../foundation/text/counted.ts';
import { short } from '../../../foundation/text/numbers.ts';
import { judge } from '../../judging/judge.ts';
import { exactly } from '../../judging/quantity.ts';
import { ruleData } from '../../judging/rule-data.ts';
import type { LeftOut } from '../facts.ts';
import type { JudgedColumn } from '../judged.ts';
import type { DriftMeasure } from '../measures/measure.ts';
import { checkColumns } from './column-rules.ts';
import { columnMetrics, isTableMetric, type TableMetric } from './metrics.ts';
import { base, refused } from './rule-check.ts';
import { ruleProblem } from './rule-problem.ts';

/** Judges the rules, in their order; each gives one check, `[*]` one a column. */
export function checkRules(
  rules: readonly Rule[],
  columns: readonly JudgedColumn[],
  leftOut: readonly LeftOut[],
  measures: readonly DriftMeasure[],
): readonly Check[] {
  const metrics = columnMetrics(measures);
  const compared = columns.map(({ facts }) => facts.column);
  const checks = rules.flatMap((rule) => {
    const problem = ruleProblem(rule, { compared, leftOut }, metrics);
    if (problem) return [refused(rule, problem)];
    return isTableMetric(rule.metric)
      ? [checkTable(rule, rule.metric, columns)]
      : checkColumns(rule, metrics, columns);
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

/** Columns that were not judged may have drifted or not: the rule must hold either way. */
function checkTable(rule: Rule, metric: TableMetric, columns: readonly JudgedColumn[]): Check {
  const unit = metric === 'share_drifted' ? columns.length : 1;
  const share = (state: JudgedColumn['state']) =>
    columns.filter((column) => column.state === state).length / unit;
  const [drifted, open] = [share('drifted'), share('not judged')];
  const question = { name: metric, rule: ruleData(rule), text: rule.text };
  const quantity = exactly(drifted, columns.length, metric);
  const judged =
    open === 0
      ? judge(question, quantity, { alpha: 0 })
      : judge(
          { ...question, seen: `${metric} is ${openWords(drifted, drifted + open, open * unit)}` },
          { ...quantity, interval: { lower: drifted, upper: drifted + open } },
          { alpha: 0 },
        );
  return { ...base(rule), target: metric, observed: drifted, ...judged };
}

const openWords = (from: number, to: number, open: number): string =>
  `${short(from)} to ${short(to)} (${counted(open, 'column')} not judged)`;

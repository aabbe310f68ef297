import type { Engine } from '../../../foundation/ports/ports.ts';
import { InputErrors } from '../../../foundation/problems/errors.ts';
import type { Rule } from '../../../foundation/rules/rule.ts';
import type { SqlMetric } from '../../metrics/sql/sql-metric.ts';
import type { GateFacts } from '../facts.ts';
import type { Found } from '../left-names.ts';
import { pointFacts } from '../look-points.ts';
import type { Precision } from '../methods/precision.ts';
import { ruleProblem } from '../rule-problems.ts';

/** Metrics in SQL that rules may name, and who answers them. */
interface Asked {
  readonly metrics: readonly SqlMetric[];
  readonly engine: () => Promise<Pick<Engine, 'aggregate'>>;
}

/** Facts of a gate as `gateFacts` has them, with rules on metrics in SQL among its own. Throws `InputErrors` as it does. */
export async function gateFactsWithSql(
  rules: readonly Rule[],
  { candidate, baseline }: Found,
  precision: Precision,
  { metrics, engine }: Asked,
): Promise<GateFacts> {
  const named = metrics.filter(({ name }) => rules.some(({ metric }) => metric === name));
  const isSql = ({ metric }: Rule): boolean => named.some(({ name }) => name === metric);
  const others = rules.filter((rule) => !isSql(rule));
  const { content } = candidate;
  const facts =
    'metrics' in content
      ? pointFacts(others, { ...candidate, content }, baseline, precision)
      : (await forRows()).gateFacts(others, candidate, baseline, precision);
  const bySql = rules.filter(isSql);
  if (bySql.length === 0) return facts;
  if (!('table' in content))
    throw new InputErrors(
      bySql.map((rule) =>
        ruleProblem(
          rule,
          'names a metric in SQL, but the candidate has no rows of predictions',
          'give predictions',
        ),
      ),
    );
  const problems = bySql.flatMap((rule) => againstDirection(rule, named));
  if (problems.length > 0) throw new InputErrors(problems);
  const { pairOf } = await forRows();
  const pair = pairOf(content.table, baseline.state === 'found' ? baseline.content : undefined);
  const subjects = { ...pair, metrics: named, engine: await engine() };
  const { measureSql } = await import('./measure-sql.ts');
  const own = await measureSql(bySql, subjects, precision.alpha);
  const order = rules.map(({ text }) => text);
  const measures = [...facts.measures, ...own].sort((a, b) => order.indexOf(a.rule) - order.indexOf(b.rule));
  return { ...facts, metrics: named.map((one) => ({ ...one })), measures };
}

/** What numbers of a file do without is loaded when there are rows or answers. */
const forRows = () => import('../look.ts');

/** A rule on the baseline whose operator asks for the worse side is a slip. */
function againstDirection(rule: Rule, metrics: readonly SqlMetric[]) {
  const { direction } = metrics.find(({ name }) => name === rule.metric)!;
  const asked = rule.operator.startsWith('>') ? 'higher' : 'lower';
  if (rule.limit.kind !== 'baseline' || direction === undefined || direction === asked) return [];
  const operator = direction === 'higher' ? '>=' : '<=';
  return [
    ruleProblem(
      rule,
      `asks for a ${asked} ${rule.metric}, of which ${direction} is better`,
      `compare with \`${operator}\``,
    ),
  ];
}

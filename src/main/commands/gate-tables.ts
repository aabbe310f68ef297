import { type GateFacts, GateFactsSchema } from '../../domain/gate/facts.ts';
import { pairedWhereLeft } from '../../domain/gate/left-names.ts';
import type { Baseline } from '../../domain/gate/sides.ts';
import { gateFactsWithSql } from '../../domain/gate/sql/look-sql.ts';
import { type SqlMetric, sqlMetricProblems, sqlMetricsOf } from '../../domain/metrics/sql/sql-metric.ts';
import { groupsAsked } from '../../domain/predictions/groupings.ts';
import type { Task } from '../../domain/predictions/predictions.ts';
import { readBaselineTable, readPredictions } from '../../domain/predictions/predictions-file.ts';
import { leavingNames, type NamesWanted } from '../../domain/predictions/row-names.ts';
import { canonical, type Json } from '../../foundation/evidence/canonical.ts';
import type { Engine } from '../../foundation/ports/ports.ts';
import { InputErrors, refuse } from '../../foundation/problems/errors.ts';
import type { Rule } from '../../foundation/rules/rule.ts';
import { sharedRowId } from '../../steps/gate-model/shared-row-id.ts';
import type { Call } from './command.ts';

/** Of the bootstrap, where no step names another. */
export const SEED = 42;

/** What is looked at, and at which level. */
interface Asked {
  /** One-sided level of each decision. */
  readonly alpha: number;
  readonly task: Task | undefined;
  /** Without an old one only rules without the baseline can be measured. */
  readonly tables: { readonly old?: string | undefined; readonly latest: string };
}

/** Rules measured on predictions tables, read as the flags say. */
export const lookAtTables = (
  call: Call,
  rules: readonly Rule[],
  asked: Asked,
  engine: Engine,
): Promise<GateFacts> => leavingNames((names) => look(call, rules, { ...asked, names }, engine));

async function look(
  call: Call,
  rules: readonly Rule[],
  asked: Asked & { readonly names: NamesWanted },
  engine: Engine,
): Promise<GateFacts> {
  const { old, latest } = asked.tables;
  const { label = 'label', 'positive-class': positiveClass, weight, trial } = call.values;
  const metrics = metricsOf(call);
  const sql = metrics.map((one) => one.sql);
  const apart = { names: [label, weight, trial], sql };
  const rowId = namesOf(call, 'row-id') ?? (await sharedRowId([latest, old ?? latest], apart, engine));
  const slices = [
    ...new Set([
      ...(namesOf(call, 'slices') ?? []),
      ...rules.flatMap(({ selectors }) => selectors.map(({ column }) => column)),
    ]),
  ];
  const known = { rowId, label, positiveClass, trial, names: asked.names };
  const groups = call.lists.groups ?? ['auto'];
  const question = { ...known, slices, groups: groupsAsked(groups), weight, sql, task: asked.task };
  const table = await readPredictions(latest, question, engine);
  const { predictions } = table;
  const classes = predictions.task === 'multiclass' ? predictions.classes : undefined;
  const before =
    old === undefined
      ? undefined
      : await readBaselineTable(old, { ...known, task: predictions.task, classes }, engine);
  const source = (name: string) => ({ kind: 'predictions' as const, name });
  const candidate = { source: source(latest), content: { table }, groups, weight, trial };
  const baseline: Baseline = before
    ? { state: 'found', source: source(old!), rescored: false, content: { table: before } }
    : { state: 'none' };
  const precision = { alpha: asked.alpha, seed: SEED };
  const asking = { metrics, engine: async () => engine };
  const found = await pairedWhereLeft({ candidate, baseline }, async () => engine);
  return stored(await gateFactsWithSql(rules, found, precision, asking));
}

/** Facts as evidence would keep them. */
export const stored = (facts: GateFacts): GateFacts =>
  GateFactsSchema.parse(JSON.parse(canonical(facts as unknown as Json)));

/** The metrics of `--metric name=SQL`. Throws `InputErrors` for one without a name or SQL, or of a name that is taken. */
function metricsOf({ lists }: Call): readonly SqlMetric[] {
  const said = (lists.metric ?? []).map((text): readonly [string, string] => {
    const at = text.indexOf('=');
    const [name, sql] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
    if (at > 0 && name !== '' && sql !== '') return [name, sql];
    return refuse('metric', 'is not a name and SQL', 'write it as revenue="sum(gain)"', { value: text });
  });
  const metrics = Object.fromEntries(said);
  const problems = sqlMetricProblems(metrics);
  if (problems.length > 0) throw new InputErrors(problems);
  return sqlMetricsOf(metrics);
}

/** Names given by repeating a flag, or in one of them by commas. */
const namesOf = ({ lists }: Call, flag: string): readonly string[] | undefined =>
  lists[flag]?.flatMap((text) => text.split(',').map((name) => name.trim())).filter((name) => name !== '');

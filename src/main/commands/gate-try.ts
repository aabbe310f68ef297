import { levelOf } from '../../domain/gate/budget.ts';
import { decideGate } from '../../domain/gate/decide.ts';
import { metricsDiff } from '../../domain/gate/diff.ts';
import { type GateFacts, GateFactsSchema } from '../../domain/gate/facts.ts';
import type { Baseline } from '../../domain/gate/look.ts';
import { inputProblems } from '../../domain/gate/rule-problems.ts';
import { gateFactsWithSql } from '../../domain/gate/sql/look-sql.ts';
import { type SqlMetric, sqlMetricProblems, sqlMetricsOf } from '../../domain/metrics/sql/sql-metric.ts';
import { groupsAsked } from '../../domain/predictions/groupings.ts';
import type { Task } from '../../domain/predictions/predictions.ts';
import { readBaselineTable, readPredictions } from '../../domain/predictions/predictions-file.ts';
import { canonical, type Json } from '../../foundation/evidence/canonical.ts';
import { EXIT_CODES } from '../../foundation/evidence/verdict.ts';
import type { Engine } from '../../foundation/ports/ports.ts';
import { InputErrors, refuse } from '../../foundation/problems/errors.ts';
import { dialectSaid, readingCsv } from '../../foundation/reading/csv-words.ts';
import { parseRules } from '../../foundation/rules/parse.ts';
import type { Rule } from '../../foundation/rules/rule.ts';
import { wantsColours } from '../../hosts/terminal-text.ts';
import { sharedRowId } from '../../steps/gate-model/shared-row-id.ts';
import { connect } from '../wiring/connect.ts';
import type { Call, Command } from './command.ts';
import { csvFlag, csvSaid } from './csv-flag.ts';
import { coloured, colourless, gateTable } from './gate-table.ts';
import { resultsFacts, resultsFlags } from './gate-try-results.ts';

const SEED = 42;
const TASKS: readonly string[] = ['binary', 'multiclass', 'regression'] satisfies readonly Task[];

/** The gate on two predictions tables, or two results of an evaluation, without config, model or files written: the first thing to try. */
export const gateTryCommand: Command = {
  name: 'gate try',
  usage: '<old> <new> --rule "accuracy >= baseline - 0.01"',
  about:
    'Compare two predictions tables (Parquet or CSV), or two results of an LLM evaluation, by rules: PASS, FAIL or the rows still needed.',
  flags: {
    rule: { about: 'Rule; repeat the flag for more.', value: 'rule', many: true },
    confidence: { about: 'Confidence of each one-sided decision (0.95).', value: 'number' },
    'row-id': {
      about: 'Columns that name a row (`id`, else all that both share).',
      value: 'list of names',
      many: true,
    },
    label: { about: 'Column that holds the truth (label).', value: 'text' },
    task: { about: 'binary, multiclass or regression (told by the columns).', value: 'word' },
    'positive-class': { about: 'Value of the label that counts as positive (true).', value: 'text' },
    slices: {
      about: 'Columns to count changed rows by (those of the rules).',
      value: 'list of names',
      many: true,
    },
    groups: {
      about:
        'Column or SQL expression whose rows stand or fall together; `none` claims that rows are independent (days of time columns, row-id columns that repeat).',
      value: 'text',
      many: true,
    },
    trial: {
      about: 'Column that tells the trials of an item apart; both tables pair by item.',
      value: 'name',
    },
    weight: { about: 'Column or SQL expression that says how much a row counts.', value: 'text' },
    metric: {
      about:
        'Metric of your own, `name=SQL`: one aggregate over the columns of the table; repeat the flag for more.',
      value: 'name=SQL',
      many: true,
    },
    ...resultsFlags,
    csv: csvFlag,
    json: { about: 'Print the decision as JSON.' },
  },
  positionals: { min: 2, max: 2 },
  run: async (call) => {
    const rules = rulesOf(call);
    const confidence = confidenceOf(call);
    const task = taskOf(call);
    const csv = dialectSaid(csvSaid(call));
    const ports = connect(
      { name: 'gate try', needs: ['engine'] },
      { environment: call.environment, host: call.host, workingDirectory: '.' },
    );
    try {
      const engine = async () => readingCsv(await ports.engine(), csv);
      const precision = { alpha: levelOf(confidence), seed: SEED };
      const [old, latest] = call.positionals as [string, string];
      const asked = { confidence, task, tables: { old, latest } };
      const results = await resultsFacts(call, rules, precision, { ...ports, engine });
      const facts = results ? stored(results) : await lookAtTables(call, rules, asked, await engine());
      const inputs = {
        rules: rules.map(({ text }) => text),
        confidence,
        onMissingBaseline: 'inconclusive',
        requireUncertainty: false,
      } as const;
      const decision = decideGate(inputs, facts);
      const paint = wantsColours(call.environment, process.stdout.isTTY) ? coloured : colourless;
      call.print(
        call.switches.has('json')
          ? canonical({ ...decision, 'metrics-diff': metricsDiff(facts, decision.checks) } as unknown as Json)
          : gateTable(decision, facts, confidence, paint),
      );
      return EXIT_CODES[decision.verdict];
    } finally {
      ports.close();
    }
  },
};

function rulesOf({ lists }: Call): readonly Rule[] {
  const { rules, problems } = parseRules(lists.rule ?? []);
  const all = [...problems, ...(problems.length === 0 ? inputProblems(rules, true) : [])];
  if (all.length > 0) throw new InputErrors(all);
  return rules;
}

function confidenceOf({ values }: Call): number {
  const { confidence = '0.95' } = values;
  const number = /^0?\.\d+$/.test(confidence) ? Number(confidence) : Number.NaN;
  if (number > 0.5 && number <= 0.9999) return number;
  return refuse(
    'confidence',
    'is not a confidence',
    'write a number above 0.5 and up to 0.9999, such as 0.95',
    { value: confidence },
  );
}

function taskOf({ values }: Call): Task | undefined {
  if (values.task === undefined || TASKS.includes(values.task)) return values.task as Task | undefined;
  return refuse('task', 'is not a task', `use one of: ${TASKS.join(', ')}`, { value: values.task });
}

interface Asked {
  readonly confidence: number;
  readonly task: Task | undefined;
  /** Without an old one only rules without the baseline can be measured. */
  readonly tables: { readonly old?: string | undefined; readonly latest: string };
}

/** Rules measured on predictions tables, read as the flags say. */
export async function lookAtTables(
  call: Call,
  rules: readonly Rule[],
  asked: Asked,
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
  const known = { rowId, label, positiveClass, trial };
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
  const precision = { alpha: levelOf(asked.confidence), seed: SEED };
  return stored(
    await gateFactsWithSql(rules, { candidate, baseline }, precision, {
      metrics,
      engine: async () => engine,
    }),
  );
}

/** Facts as evidence would keep them. */
const stored = (facts: GateFacts): GateFacts =>
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

import { levelOf } from '../../domain/gate/budget.ts';
import { decideGate } from '../../domain/gate/decide.ts';
import { metricsDiff } from '../../domain/gate/diff.ts';
import type { Task } from '../../domain/predictions/predictions.ts';
import { canonical, type Json } from '../../foundation/evidence/canonical.ts';
import { EXIT_CODES } from '../../foundation/evidence/verdict.ts';
import { refuse } from '../../foundation/problems/errors.ts';
import { dialectSaid, readingCsv } from '../../foundation/reading/csv-words.ts';
import { wantsColours } from '../../hosts/terminal-text.ts';
import { connect } from '../wiring/connect.ts';
import type { Call, Command } from './command.ts';
import { csvFlag, csvSaid } from './csv-flag.ts';
import { readRules } from './gate-rules.ts';
import { coloured, colourless, gateTable } from './gate-table.ts';
import { lookAtTables, SEED, stored } from './gate-tables.ts';
import { resultsFacts, resultsFlags } from './gate-try-results.ts';

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
    const rules = readRules(call.lists.rule ?? []);
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
      const asked = { alpha: precision.alpha, task, tables: { old, latest } };
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

/**
 * `npm run bench -- months [--draws 400] [--rules 0,1]`: the flights example with the limit exactly at the true
 * difference, on months of 30 days drawn with replacement from the 245 of May to December, judged by rows
 * (`groups: none`) and by day (`auto`) with the gate's own functions. Counts are kept in bench/results/months.json.
 */
import { parseArgs } from 'node:util';
import { judgeMeasure } from '../../src/domain/gate/judge.ts';
import { measureRules } from '../../src/domain/gate/measure.ts';
import { metricNamed } from '../../src/domain/metrics/catalogue.ts';
import { prepareMetrics } from '../../src/domain/metrics/evaluate.ts';
import {
  type BinaryPredictions,
  type PredictionsTable,
  select,
} from '../../src/domain/predictions/predictions.ts';
import { parseRules } from '../../src/foundation/rules/parse.ts';
import type { Rule } from '../../src/foundation/rules/rule.ts';
import { createRandom, type Random } from '../../src/foundation/stats/random.ts';
import { readResults, writeResults } from '../levels/results.ts';
import { seedOf } from '../levels/simulate.ts';
import { type Flights, flights } from './predictions.ts';

const SEED = 11;
const DAYS = 30;
/** Metric, operator, and whether it is held against the old model. */
const RULES = [
  ['accuracy', '>=', true],
  ['log_loss', '<=', true],
  ['accuracy', '>=', false],
  ['roc_auc', '>=', true],
  ['f1', '>=', true],
] as const;
const WAYS = ['rows', 'day'] as const;

/** What became of the drawn months, for one rule judged one way. */
export interface Months {
  readonly rule: string;
  readonly by: (typeof WAYS)[number];
  readonly draws: number;
  readonly promoted: number;
  readonly failed: number;
}

export async function months(argv: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      draws: { type: 'string', default: '400' },
      rules: { type: 'string', default: [...RULES.keys()].join(',') },
    },
  });
  const table = await flights();
  for (const at of values.rules.split(',').map(Number)) {
    const name = ruleName(at);
    const counts = count(table, ruleAtTruth(table, at), Number(values.draws));
    const before = readResults<Months>('months').filter(({ rule }) => rule !== name);
    const found = WAYS.map((by): Months => ({ rule: name, by, draws: Number(values.draws), ...counts[by] }));
    writeResults('months', [...before, ...found]);
    for (const { by, promoted, failed, draws } of found)
      process.stdout.write(`${name} by ${by}: promoted ${promoted}, failed ${failed} of ${draws} months\n`);
  }
}

const ruleName = (at: number): string => {
  const [metric, operator, compared] = RULES[at]!;
  return `${metric} ${operator} ${compared ? 'baseline + d' : 'x'}`;
};

/** The rule whose limit is what all flights of the year say. */
function ruleAtTruth(all: Flights, at: number): Rule {
  const [name, operator, compared] = RULES[at]!;
  const metric = metricNamed(name)!;
  const truth = (scores: Float64Array) => prepareMetrics(binary(all.late, scores))(metric) as number;
  const limit = compared ? truth(all.new) - truth(all.old) : truth(all.new);
  const [rule] = parseRules([`${name} ${operator} ${compared ? 'baseline + 1' : '1'}`]).rules;
  return {
    ...rule!,
    limit: compared ? { kind: 'baseline', factor: 1, offset: limit } : { kind: 'absolute', value: limit },
  };
}

function count(all: Flights, rule: Rule, draws: number) {
  const counts = { rows: { promoted: 0, failed: 0 }, day: { promoted: 0, failed: 0 } };
  const random = createRandom(seedOf(SEED, rule.metric));
  const days = rowsOfDays(all);
  const whole = { candidate: binary(all.late, all.new), baseline: binary(all.late, all.old) };
  for (let draw = 0; draw < draws; draw++) {
    const { rows, codes } = month(random, days);
    const baseline = select(whole.baseline, rows);
    const candidate = tableOf(select(whole.candidate, rows) as BinaryPredictions, codes);
    for (const by of WAYS) {
      const { groupings: _, ...ungrouped } = candidate;
      const outcome = judged(rule, by === 'rows' ? ungrouped : candidate, baseline);
      if (outcome === 'pass') counts[by].promoted += 1;
      if (outcome === 'fail') counts[by].failed += 1;
    }
  }
  return counts;
}

function judged(
  rule: Rule,
  candidate: PredictionsTable,
  baseline: BinaryPredictions | ReturnType<typeof select>,
) {
  const [measure] = measureRules(
    [rule],
    { candidate, baseline, identical: false },
    { alpha: 0.05, seed: 42 },
  );
  const found = {
    state: 'found',
    kind: 'predictions',
    name: 'old.parquet',
    rescored: false,
    identical: false,
  } as const;
  return judgeMeasure(rule, measure!, {
    alpha: 0.05,
    requireUncertainty: false,
    onMissingBaseline: 'inconclusive',
    baseline: found,
  }).outcome;
}

/** The rows of each day, day by day. */
function rowsOfDays({ day }: Flights): readonly Uint32Array[] {
  const rows = Map.groupBy(day.keys(), (row) => day[row]!);
  return [...rows.values()].map((own) => Uint32Array.from(own));
}

/** Whole days drawn with replacement: a day that is drawn twice is two days. */
function month(random: Random, days: readonly Uint32Array[]) {
  const drawn = Array.from({ length: DAYS }, () => days[random.below(days.length)]!);
  const codes = drawn.flatMap((rows, at) => Array<number>(rows.length).fill(at));
  return { rows: Uint32Array.from(drawn.flatMap((rows) => [...rows])), codes: Uint32Array.from(codes) };
}

const NAMES = Array.from({ length: DAYS }, (_, at) => `2013-06-${String(at + 1).padStart(2, '0')}`);

const tableOf = (predictions: BinaryPredictions, codes: Uint32Array): PredictionsTable => ({
  predictions,
  rowIds: Array<string>(predictions.n).fill(''),
  slices: {},
  groupings: [{ name: 'day of time_hour', unit: 'day', from: 'time', ordered: true, codes, names: NAMES }],
});

const binary = (label: Uint8Array, score: Float64Array): BinaryPredictions => ({
  task: 'binary',
  n: label.length,
  label,
  prediction: Uint8Array.from(score, (p) => Number(p >= 0.5)),
  score,
  positiveClass: 'true',
});

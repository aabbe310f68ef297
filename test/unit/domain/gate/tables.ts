import { levelOfLook } from '../../../../src/domain/gate/budget.ts';
import type { GateInputs } from '../../../../src/domain/gate/decide.ts';
import { decideGate } from '../../../../src/domain/gate/decide.ts';
import type { GateFacts } from '../../../../src/domain/gate/facts.ts';
import { gateFacts } from '../../../../src/domain/gate/look.ts';
import { inputProblems } from '../../../../src/domain/gate/rule-problems.ts';
import type { Baseline } from '../../../../src/domain/gate/sides.ts';
import type { Predictions, PredictionsTable } from '../../../../src/domain/predictions/predictions.ts';
import { InputErrors } from '../../../../src/foundation/problems/errors.ts';
import { parseRules } from '../../../../src/foundation/rules/parse.ts';
import { createRandom, type Random } from '../../../../src/foundation/stats/random.ts';
import type { Decision } from '../../../../src/foundation/step/define.ts';

/** Rows of a two-class problem: label and P(positive) of each; 0.5 divides the predictions. */
export function binaryTable(
  rows: readonly (readonly [label: number, score: number])[],
  slices: PredictionsTable['slices'] = {},
): PredictionsTable {
  const score = Float64Array.from(rows, ([, p]) => p);
  return tableOf(
    {
      task: 'binary',
      n: rows.length,
      label: Uint8Array.from(rows, ([y]) => y),
      prediction: Uint8Array.from(score, (p) => Number(p >= 0.5)),
      score,
      positiveClass: 'late',
    },
    slices,
  );
}

export const tableOf = (
  predictions: Predictions,
  slices: PredictionsTable['slices'] = {},
): PredictionsTable => ({
  predictions,
  rowIds: Array.from({ length: predictions.n }, (_, row) => `["${row}"]`),
  slices,
});

/** The same without scores: only right and wrong are known. */
/** Rows that stand or fall together by day: the day of each, and what days are called. */
export const onDays = (
  table: PredictionsTable,
  codes: Uint32Array,
  names: readonly string[],
): PredictionsTable => ({
  ...table,
  groupings: [{ name: 'day of time', unit: 'day', from: 'time', ordered: false, codes, names }],
});

export function withoutScores(table: PredictionsTable): PredictionsTable {
  const { predictions } = table;
  if (predictions.task !== 'binary') return table;
  const { score: _, ...rest } = predictions;
  return { ...table, predictions: rest };
}

/** A score that tells the label by `signal` of it: noise when 0, nearly always right near 1. */
function noisyScore(random: Random, label: number, signal: number): number {
  const noise = random.uniform();
  return (1 - signal) * noise + signal * (label === 1 ? 0.5 + noise / 2 : noise / 2);
}

/** Labels of which a share is positive, and scores of two models that see the same noise in part. */
export function twoModels(n: number, seed: number, signals: readonly [number, number]) {
  const random = createRandom(seed);
  const labels = Array.from({ length: n }, () => Number(random.uniform() < 0.4));
  const scores = signals.map((signal) =>
    labels.map((label) => [label, noisyScore(random, label, signal)] as const),
  );
  return { candidate: binaryTable(scores[0]!), baseline: binaryTable(scores[1]!) };
}

const DEFAULTS: Omit<GateInputs, 'rules'> = {
  confidence: 0.95,
  onMissingBaseline: 'inconclusive',
  requireUncertainty: false,
};

/** The whole way from tables and rules to a decision; InputErrors become the sentence that people read. */
export function gate(
  rules: string | readonly string[],
  candidate: PredictionsTable,
  baseline?: PredictionsTable | Exclude<Baseline, { state: 'found' }>,
  options: Partial<GateInputs> = {},
): Decision & { readonly facts: GateFacts } {
  const inputs = { ...DEFAULTS, ...options, rules: typeof rules === 'string' ? [rules] : rules };
  const parsed = parseRules(inputs.rules);
  const problems = [...parsed.problems, ...inputProblems(parsed.rules, baseline !== undefined)];
  if (problems.length > 0) throw new InputErrors(problems);
  const facts = gateFacts(
    parsed.rules,
    { source: { kind: 'predictions', name: 'new.parquet' }, content: { table: candidate } },
    baseline === undefined ? { state: 'none' } : asBaseline(baseline),
    { alpha: levelOfLook(inputs), seed: 42 },
  );
  return { ...decideGate(inputs, facts), facts };
}

const asBaseline = (baseline: PredictionsTable | Exclude<Baseline, { state: 'found' }>): Baseline =>
  'state' in baseline
    ? baseline
    : {
        state: 'found',
        source: { kind: 'predictions', name: 'old.parquet' },
        rescored: false,
        content: { table: baseline },
      };

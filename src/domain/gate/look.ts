import { InputErrors, refuse } from '../../foundation/problems/errors.ts';
import type { Rule } from '../../foundation/rules/rule.ts';
import { groupsFacts } from '../predictions/groups-facts.ts';
import type { Predictions, PredictionsTable } from '../predictions/predictions.ts';
import { requireKnownUnique } from '../predictions/row-names.ts';
import { byItem, itemsOfRows, trialsFacts } from '../predictions/trials.ts';
import { weightsFacts } from '../predictions/weights-facts.ts';
import type { ResultsTable } from '../results/table.ts';
import { arePredictedAlike, withSharedClasses } from './alike.ts';
import { partProblems } from './between/parts.ts';
import { changedRows } from './changed.ts';
import type { BaselineFacts, GateFacts, Measure } from './facts.ts';
import { measureRules } from './measure.ts';
import { measurePoints } from './methods/points.ts';
import type { Precision } from './methods/precision.ts';
import type { MetricsFile } from './metrics-file.ts';
import { pairById } from './pairing.ts';
import { measureResults } from './results.ts';
import { metricProblems } from './rule-problems.ts';
import { sliceCutter } from './slices/slices.ts';
import { haveTrials, pairByItem, withoutTrials } from './trials.ts';

/** What a source holds: predictions of rows, bare numbers, or answers of an evaluation. */
export type Content = Compared | { readonly results: ResultsTable };

/** Predictions and numbers, which may be compared with each other. */
type Compared = { readonly table: PredictionsTable } | { readonly metrics: MetricsFile };

/** The candidate as it was found. */
export interface Candidate {
  readonly source: GateFacts['candidate'];
  readonly content: Content;
  /** What was asked about the groups of its rows: `auto`, `none`, columns. */
  readonly groups?: readonly string[];
  /** What says how much its rows count; absent where each counts once. */
  readonly weight?: string | undefined;
  /** The column that tells the trials of an item apart; absent where rows are no trials. */
  readonly trial?: string | undefined;
  /** Whether its evaluation rows were trained on, where there is evidence of the evaluation. */
  readonly leak?: GateFacts['leak'];
}

/** The baseline as it was found, or why there is nothing to compare with. */
export type Baseline =
  | Exclude<BaselineFacts, { state: 'found' }>
  | {
      readonly state: 'found';
      readonly source: GateFacts['candidate'];
      /** Scored again on the rows of the candidate. */
      readonly rescored: boolean;
      readonly content: Content;
    };

/**
 * Facts of a gate: every rule measured on the candidate, and paired with the baseline by row id. Throws `InputErrors`
 * for rules that these sources cannot answer, slices that no row has included, and for tables that cannot be paired.
 */
export function gateFacts(
  rules: readonly Rule[],
  candidate: Candidate,
  baseline: Baseline,
  precision: Precision,
): GateFacts {
  const { content } = candidate;
  const found = baseline.state === 'found' ? baseline.content : undefined;
  if ('results' in content) return resultsFacts(rules, { ...candidate, content }, baseline, precision);
  if (found && 'results' in found) return refuseKinds(baseline, 'results of an evaluation');
  const other = found;
  if ('metrics' in content)
    return {
      candidate: candidate.source,
      baseline: baselineFacts(baseline, false),
      measures: [...measurePoints(rules, content.metrics, other && numbersOf(other), precision)],
    };
  const { table } = content;
  requireKnownUnique(table.rowIds);
  const { weight } = table.predictions;
  refuseUnanswerable(rules, table, precision);
  const pair = pairOf(table, other);
  return {
    task: table.predictions.task,
    candidate: { ...candidate.source, rows: table.rowIds.length },
    baseline: baselineFacts(baseline, pair.identical),
    ...(candidate.groups ? { groups: groupsFacts(candidate.groups, table.groupings ?? []) } : {}),
    ...(weight ? { weights: weightsFacts(candidate.weight!, weight) } : {}),
    ...trialsOf(candidate, other),
    ...(candidate.leak ? { leak: { ...candidate.leak } } : {}),
    measures: [...measureTable(rules, pair, other, precision)],
    ...(pair.baseline ? { changed: [...changedRows(pair.candidate, pair.baseline)] } : {}),
  };
}

/** Trials of the candidate's items, and of the baseline's; nothing where rows are no trials. */
function trialsOf({ trial, content }: Candidate, other: Content | undefined): Pick<GateFacts, 'trials'> {
  if (trial === undefined || !('table' in content)) return {};
  const side = (table: PredictionsTable) => trialsFacts(table, table.items ?? itemsOfRows(table));
  const baseline = other && 'table' in other ? { baseline: side(other.table) } : {};
  return { trials: { by: trial, candidate: side(content.table), ...baseline } };
}

/** Answers are compared with answers: nothing else has items. */
function resultsFacts(
  rules: readonly Rule[],
  { source, content }: Candidate & { readonly content: { readonly results: ResultsTable } },
  baseline: Baseline,
  precision: Precision,
): GateFacts {
  const other = baseline.state === 'found' ? baseline.content : undefined;
  if (other && !('results' in other)) return refuseKinds(baseline, 'no results of an evaluation');
  const { measures, results } = measureResults(rules, content.results, other?.results, precision);
  return {
    candidate: { ...source, rows: content.results.rows },
    baseline: baselineFacts(baseline, false),
    results,
    measures: [...measures],
  };
}

function refuseKinds(baseline: Baseline, holds: string): never {
  const value = baseline.state === 'found' ? { value: baseline.source.name } : {};
  return refuse('baseline', `holds ${holds}, unlike the candidate`, 'compare two files of one kind', value);
}

const numbersOf = (content: Compared): MetricsFile | Predictions =>
  'metrics' in content ? content.metrics : content.table.predictions;

function refuseUnanswerable(rules: readonly Rule[], table: PredictionsTable, { metrics }: Precision): void {
  const problems = [
    ...metricProblems(rules, table.predictions, metrics),
    ...partProblems(rules, sliceCutter(table)),
  ];
  if (problems.length > 0) throw new InputErrors(problems);
}

interface Pair {
  readonly candidate: PredictionsTable;
  readonly baseline?: Predictions;
  readonly identical: boolean;
}

/** Candidate and baseline on the same rows; the candidate alone where the baseline has none. */
export function pairOf(table: PredictionsTable, baseline: Content | undefined): Pair {
  if (!baseline || !('table' in baseline)) return { candidate: byItem(table), identical: false };
  const { candidate, baseline: beside } = paired(table, baseline.table);
  const [own, other] = withSharedClasses(candidate.predictions, beside);
  return {
    candidate: { ...candidate, predictions: own },
    baseline: other,
    identical: arePredictedAlike(own, other),
  };
}

/** By item where there are trials, else row by row. */
function paired(table: PredictionsTable, baseline: PredictionsTable) {
  if (haveTrials(table, baseline)) return pairByItem(table, baseline);
  const candidate = withoutTrials(table);
  return { candidate, baseline: pairById(candidate, withoutTrials(baseline)) };
}

/** Against a metrics file only the rules on the baseline are points; the others keep their intervals. */
function measureTable(
  rules: readonly Rule[],
  pair: Pair,
  baseline: Compared | undefined,
  precision: Precision,
): readonly Measure[] {
  if (!baseline || 'table' in baseline) return measureRules(rules, pair, precision);
  const [relative, absolute] = [
    rules.filter(({ limit }) => limit.kind === 'baseline'),
    rules.filter(({ limit }) => limit.kind !== 'baseline'),
  ];
  return [
    ...measureRules(absolute, pair, precision),
    ...measurePoints(relative, pair.candidate.predictions, baseline.metrics, precision),
  ];
}

function baselineFacts(baseline: Baseline, identical: boolean): BaselineFacts {
  if (baseline.state !== 'found') return baseline;
  const { source, rescored, content } = baseline;
  const rows =
    'table' in content
      ? { rows: content.table.rowIds.length }
      : 'results' in content
        ? { rows: content.results.rows }
        : {};
  return { ...source, ...rows, state: 'found', rescored, identical };
}

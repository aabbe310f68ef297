import type { Predictions, PredictionsTable } from '../evaluation/predictions.ts';
import type { Rule } from '../rules/rule.ts';
import { InputErrors } from '../step/errors.ts';
import { changedRows } from './changed.ts';
import type { Precision } from './estimate.ts';
import type { BaselineFacts, GateFacts } from './facts.ts';
import { measureRules } from './measure.ts';
import { arePredictedAlike, pairById, withSharedClasses } from './pairing.ts';
import { metricProblems } from './rule-problems.ts';

/** The candidate as it was found. */
export interface Candidate {
  readonly source: GateFacts['candidate'];
  readonly table: PredictionsTable;
}

/** The baseline as it was found: its predictions of the candidate's rows, or why there are none. */
export type Baseline =
  | Exclude<BaselineFacts, { state: 'found' }>
  | {
      readonly state: 'found';
      readonly kind: 'evidence' | 'predictions' | 'model';
      readonly name: string;
      readonly rescored: boolean;
      readonly table: PredictionsTable;
    };

/**
 * Facts of a gate on predictions: every rule measured on the candidate, and paired with the baseline by row id.
 * Throws `InputErrors` for rules that these predictions cannot answer and for tables that cannot be paired.
 */
export function gateFacts(
  rules: readonly Rule[],
  candidate: Candidate,
  baseline: Baseline,
  precision: Precision,
): GateFacts {
  const problems = metricProblems(rules, candidate.table.predictions);
  if (problems.length > 0) throw new InputErrors(problems);
  const paired = pairOf(candidate.table, baseline);
  const subjects = {
    candidate: paired.candidate,
    identical: paired.identical,
    ...(paired.baseline ? { baseline: paired.baseline } : {}),
  };
  return {
    task: candidate.table.predictions.task,
    candidate: { ...candidate.source, rows: candidate.table.rowIds.length },
    baseline: baselineFacts(baseline, paired.identical),
    measures: [...measureRules(rules, subjects, precision)],
    ...(paired.baseline ? { changed: [...changedRows(paired.candidate, paired.baseline)] } : {}),
  };
}

interface Paired {
  readonly candidate: PredictionsTable;
  readonly baseline?: Predictions;
  readonly identical: boolean;
}

function pairOf(table: PredictionsTable, baseline: Baseline): Paired {
  if (baseline.state !== 'found') return { candidate: table, identical: false };
  const [own, other] = withSharedClasses(table.predictions, pairById(table, baseline.table));
  return {
    candidate: { ...table, predictions: own },
    baseline: other,
    identical: arePredictedAlike(own, other),
  };
}

function baselineFacts(baseline: Baseline, identical: boolean): BaselineFacts {
  if (baseline.state !== 'found') return baseline;
  const { kind, name, rescored, table } = baseline;
  return { state: 'found', kind, name, rescored, identical, rows: table.rowIds.length };
}

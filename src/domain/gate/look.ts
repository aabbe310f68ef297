import { InputErrors } from '../../foundation/problems/errors.ts';
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
import type { GateFacts, Measure } from './facts.ts';
import { baselineFacts, comparedWith, pointFacts, refuseKinds } from './look-points.ts';
import { measureRules } from './measure.ts';
import { measurePoints } from './methods/points.ts';
import type { Precision } from './methods/precision.ts';
import { pairById } from './pairing.ts';
import { measureResults } from './results.ts';
import { metricProblems } from './rule-problems.ts';
import type { Baseline, Candidate, Compared, Content } from './sides.ts';
import { sliceCutter } from './slices/slices.ts';
import { haveTrials, pairByItem, withoutTrials } from './trials.ts';

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
  if ('results' in content) return resultsFacts(rules, { ...candidate, content }, baseline, precision);
  if ('metrics' in content) return pointFacts(rules, { ...candidate, content }, baseline, precision);
  const other = comparedWith(baseline);
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

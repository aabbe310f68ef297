import { InputErrors, type InputProblem } from '../../foundation/problems/errors.ts';
import { counted } from '../../foundation/text/counted.ts';
import { type NameIndex, nameIndex } from '../../foundation/text/name-index.ts';
import { type Predictions, type PredictionsTable, select } from '../predictions/predictions.ts';
import { areLeft, namesIn } from '../predictions/row-names.ts';

/** Candidate and baseline on the same rows in the same order. */
export interface Pair {
  readonly candidate: Predictions;
  readonly baseline: Predictions;
}

/** How a rule relates the candidate to the baseline: `factor * baseline + offset`. */
export interface Relation {
  readonly factor: number;
  readonly offset: number;
}

/** Sums of another library may differ in the last digits of a label that both tables mean. */
const LABEL_TOLERANCE = 1e-9;

/**
 * The baseline's predictions in the order of the candidate's rows, paired by id, never by position; those that share
 * names which were left in a table were paired there. Throws `InputErrors` for another task, for ids that repeat or that
 * one table lacks, for labels that differ.
 */
export function pairById(candidate: PredictionsTable, baseline: PredictionsTable): Predictions {
  const { task } = candidate.predictions;
  if (task !== baseline.predictions.task)
    stop([
      problem(
        `holds ${baseline.predictions.task} predictions, the candidate ${task}`,
        'compare models of one task',
      ),
    ]);
  const ordered =
    areLeft(candidate.rowIds) && candidate.rowIds === baseline.rowIds
      ? baseline.predictions
      : select(baseline.predictions, rowsByName(namesIn(candidate.rowIds), namesIn(baseline.rowIds)));
  stop(differentLabels(candidate, ordered));
  return weightedAs(candidate.predictions, ordered);
}

/** For each row of the candidate, where the baseline has it. */
function rowsByName(candidate: readonly string[], baseline: readonly string[]): Uint32Array {
  const [own, other] = [nameIndex(candidate), nameIndex(baseline)];
  stop([...repeated('candidate', candidate, own.repeats), ...repeated('baseline', baseline, other.repeats)]);
  const rows = new Int32Array(candidate.length);
  for (let row = 0; row < rows.length; row++) rows[row] = other.find(candidate[row]!);
  if (rows.length !== baseline.length || rows.includes(-1)) stop(oneSided(candidate, baseline, own, other));
  return Uint32Array.from(rows);
}

/** A row counts the same for both models: as the candidate's table says. */
function weightedAs({ weight }: Predictions, { weight: _, ...baseline }: Predictions): Predictions {
  return weight ? { ...baseline, weight } : baseline;
}

function stop(problems: readonly InputProblem[]): void {
  if (problems.length > 0) throw new InputErrors(problems);
}

const problem = (message: string, remedy: string, input = 'baseline'): InputProblem => ({
  input,
  message,
  remedy,
});

/** A few ids, and how many there are beyond them. */
const FEW = 3;
const shown = (ids: readonly string[]): string =>
  `${ids.slice(0, FEW).join(', ')}${ids.length > FEW ? ', …' : ''}`;

function repeated(input: string, ids: readonly string[], places: readonly number[]): readonly InputProblem[] {
  if (places.length === 0) return [];
  return [
    problem(
      `has ${counted(places.length, 'row')} with a duplicate id: ${shown(places.slice(0, FEW + 1).map((row) => ids[row]!))}`,
      'add columns to the row id until each row has its own; where several rows are trials of one item, name the column that tells them apart as `trial`',
      input,
    ),
  ];
}

function oneSided(
  candidate: readonly string[],
  baseline: readonly string[],
  own: NameIndex,
  other: NameIndex,
): readonly InputProblem[] {
  const lacking = candidate.filter((id) => other.find(id) < 0);
  const surplus = baseline.filter((id) => own.find(id) < 0);
  const parts = [
    ...(lacking.length > 0
      ? [`lacks ${counted(lacking.length, 'row')} of the candidate (${shown(lacking)})`]
      : []),
    ...(surplus.length > 0
      ? [`has ${counted(surplus.length, 'row')} that the candidate lacks (${shown(surplus)})`]
      : []),
  ];
  return [problem(parts.join(' and '), 'predict the same rows with both models')];
}

function differentLabels(candidate: PredictionsTable, baseline: Predictions): readonly InputProblem[] {
  const differ = differing(candidate.predictions, baseline);
  const ids: string[] = [];
  for (let row = 0; row < baseline.n; row++) if (differ(row)) ids.push(candidate.rowIds.at(row)!);
  if (ids.length === 0) return [];
  return [
    problem(
      `has another label in ${counted(ids.length, 'row')}: ${shown(ids)}: this is not the same evaluation set`,
      'label the rows once and predict those with both models',
    ),
  ];
}

/** Whether the labels of a row differ; classes are compared by name. */
function differing(a: Predictions, b: Predictions): (row: number) => boolean {
  if (a.task === 'multiclass' && b.task === 'multiclass')
    return (row) => a.classes[a.label[row]!] !== b.classes[b.label[row]!];
  if (a.task === 'regression')
    return (row) => Math.abs(a.label[row]! - b.label[row]!) > LABEL_TOLERANCE * Math.abs(a.label[row]!);
  return (row) => a.label[row] !== b.label[row];
}

import type { Predictions, PredictionsTable } from './predictions.ts';
import { namesIn, type RowNames } from './row-names.ts';

/**
 * What is wrong with a predictions table, one sentence per column, all of them at once; empty when it can be
 * evaluated. Rows are named by their id.
 */
export function tableProblems(table: PredictionsTable): readonly string[] {
  const { predictions, rowIds, slices } = table;
  return [
    ...wrongLength('row ids', rowIds.length, predictions.n),
    ...duplicateIds(namesIn(rowIds)),
    ...Object.entries(slices).flatMap(([column, values]) =>
      wrongLength(`slice column ${JSON.stringify(column)}`, values.length, predictions.n),
    ),
    ...missingScores(predictions),
    ...columnsOf(predictions).flatMap((column) => columnProblems(column, predictions.n, rowIds)),
  ];
}

interface Column {
  readonly name: string;
  readonly values: ArrayLike<number>;
  readonly allowed: string;
  readonly allows: (value: number) => boolean;
}

function columnsOf(predictions: Predictions): readonly Column[] {
  const { label, prediction } = predictions;
  const both = (allowed: string, allows: Column['allows']): readonly Column[] => [
    { name: 'label', values: label, allowed, allows },
    { name: 'prediction', values: prediction, allowed, allows },
  ];
  switch (predictions.task) {
    case 'binary':
      return [...both('0 or 1', (v) => v === 0 || v === 1), ...scoreColumns({ score: predictions.score })];
    case 'multiclass': {
      const { classes, scores } = predictions;
      const named = Object.fromEntries(classes.map((name, i) => [`score:${name}`, scores?.[i]]));
      return [
        ...both(`an index of the ${classes.length} classes`, (v) => v >= 0 && v < classes.length),
        ...(scores ? scoreColumns(named) : []),
      ];
    }
    case 'regression':
      return both('a finite number', Number.isFinite);
  }
}

/** Scores are given for every class or for none. */
function missingScores(predictions: Predictions): readonly string[] {
  if (predictions.task !== 'multiclass' || !predictions.scores) return [];
  const { classes, scores } = predictions;
  return classes.flatMap((name, i) => (scores[i] ? [] : [`column score:${name} is missing`]));
}

function scoreColumns(named: Readonly<Record<string, Float64Array | undefined>>): readonly Column[] {
  return Object.entries(named).flatMap(([name, values]) =>
    values ? [{ name, values, allowed: 'a finite number', allows: Number.isFinite }] : [],
  );
}

function columnProblems(column: Column, n: number, rowIds: RowNames): readonly string[] {
  const { name, values, allowed, allows } = column;
  const first = Array.prototype.findIndex.call(values, (value: number) => !allows(value));
  const id = JSON.stringify((first < 0 ? undefined : rowIds.at(first)) ?? String(first));
  return [
    ...wrongLength(`column ${name}`, values.length, n),
    ...(first < 0 ? [] : [`column ${name} of row ${id} is ${values[first]}, not ${allowed}`]),
  ];
}

function wrongLength(what: string, length: number, n: number): readonly string[] {
  return length === n ? [] : [`${what}: ${length} values for ${n} rows`];
}

function duplicateIds(rowIds: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const twice = rowIds.find((id) => seen.size === seen.add(id).size);
  return twice === undefined ? [] : [`row id ${JSON.stringify(twice)} occurs more than once`];
}

import { refuse } from '../../foundation/problems/errors.ts';
import { classColumns, twoClassColumns } from './class-columns.ts';
import type { ClassSources, ScoreClasses } from './class-sources.ts';
import { binaryProblem, type Coded, isPositive, sameClass, strangeClasses } from './classes.ts';
import { argmax, notFinite, type Predicted } from './predicted.ts';
import type { Predictions, PredictionsTable, Task } from './predictions.ts';
import { ownClasses, renamedLabels } from './renamed-labels.ts';
import type { RowNames } from './row-names.ts';
import { withItems } from './trials.ts';
import type { Truth } from './truth.ts';

/** What labels and predictions mean. */
export interface Meaning {
  readonly task: Task;
  readonly positiveClass: string;
  /** Classes that the table shall list first, in this order. */
  readonly classes?: readonly string[];
  /** Classes of the score columns of the model, where known. */
  readonly modelClasses?: readonly string[];
  /** Score from which a row is predicted positive; without it the prediction stands as given, else 0.5. */
  readonly threshold?: number | undefined;
  /** How messages name what predicted: `the model`, or the file. */
  readonly source: string;
}

/** Labels and predictions in one table, and what said which class each score is of. */
export interface Assembled {
  readonly table: PredictionsTable;
  readonly scoreClasses?: ScoreClasses;
}

/**
 * Joins truth and predictions, row by row in the same order. Throws `InputErrors` for scores that are not finite
 * (by row id), for labels that are not of two classes where the task is binary, for columns that are not there.
 */
export function assemble(truth: Truth, predicted: Predicted, meaning: Meaning): Assembled {
  requireFinite(
    [...(predicted.scores?.columns ?? []), ...(predicted.numbers ? [predicted.numbers] : [])],
    truth.rowIds,
    meaning,
  );
  const { predictions, scoreClasses } = predictionsOf(truth, predicted, meaning);
  const { weight } = truth;
  const table: PredictionsTable = {
    predictions: weight ? { ...predictions, weight } : predictions,
    rowIds: truth.rowIds,
    slices: truth.slices,
    ...(truth.groupings.length > 0 ? { groupings: truth.groupings } : {}),
    ...(truth.extras.length > 0 ? { extras: truth.extras } : {}),
  };
  return {
    table: truth.hasTrials ? withItems(table) : table,
    ...(scoreClasses ? { scoreClasses } : {}),
  };
}

function requireFinite(columns: readonly Float64Array[], rowIds: RowNames, meaning: Meaning): void {
  const bad = notFinite(columns);
  if (!bad) return;
  const more = bad.count > 1 ? `; ${bad.count} scores in all are not finite` : '';
  refuse(
    'predictions',
    `of ${meaning.source} hold ${bad.value} for row ${rowIds.at(bad.row)}${more}`,
    'give every labelled row a finite score; missing inputs can be filled in SQL: coalesce(…, 0)',
  );
}

interface Made {
  readonly predictions: Predictions;
  readonly scoreClasses?: ScoreClasses;
}

function predictionsOf(truth: Truth, predicted: Predicted, meaning: Meaning): Made {
  if ('numbers' in truth.labels) {
    const prediction = predicted.numbers ?? refuseMissing(meaning, 'prediction');
    const { numbers: label } = truth.labels;
    return { predictions: { task: 'regression', n: prediction.length, label, prediction } };
  }
  const labels = truth.labels.coded;
  const sources = sourcesOf(predicted, meaning);
  return meaning.task === 'binary'
    ? binary(labels, withNames(predicted, sources), meaning, sources)
    : multiclass(labels, withNames(predicted, sources), meaning, sources);
}

const TABLE = 'the columns of the table';
const CLASSES = 'the input `classes`';

/** What can say which class a score is of: a table by its columns, else the user, the model's labels, its file. */
function sourcesOf({ labels, scores }: Predicted, { modelClasses, positiveClass }: Meaning): ClassSources {
  const own = scores?.classes === 'positive' ? [positiveClass] : scores?.classes;
  if (own) return { given: { names: own, from: TABLE } };
  return {
    ...(modelClasses ? { given: { names: modelClasses, from: CLASSES } } : {}),
    labels,
    stated: scores?.stated,
  };
}

/** The model's labels by the names that the user gave its classes. */
function withNames(predicted: Predicted, { given, stated, labels }: ClassSources): Predicted {
  if (!labels || !given) return predicted;
  const own = ownClasses(predicted.scores?.columns, labels, stated, given.names.length);
  return { ...predicted, labels: renamedLabels(labels, given, own) };
}

const DEFAULT_THRESHOLD = 0.5;

function atLeast(score: Float64Array, threshold: number): Uint8Array {
  const found = new Uint8Array(score.length);
  for (let row = 0; row < found.length; row++) found[row] = Number(score[row]! >= threshold);
  return found;
}

function binary(labels: Coded, predicted: Predicted, meaning: Meaning, sources: ClassSources): Made {
  const { positiveClass, threshold } = meaning;
  const problem = binaryProblem(labels.values, positiveClass);
  if (problem)
    refuse(
      'label',
      problem,
      'name a two-valued column or expression, and one of its values as `positive-class`',
    );
  const columns = predicted.scores?.columns;
  const scoreClasses =
    columns && twoClassColumns(columns, sources, twoNames(labels, positiveClass), positiveClass);
  const score = columns?.[scoreClasses!.positive];
  const decides = threshold !== undefined || !predicted.labels;
  const prediction =
    score && decides
      ? atLeast(score, threshold ?? DEFAULT_THRESHOLD)
      : positives(predictedClasses(labels, predicted, meaning), positiveClass);
  const columnsOf = {
    n: labels.codes.length,
    label: positives(labels, positiveClass),
    prediction,
    positiveClass,
  };
  if (!score) return { predictions: { task: 'binary', ...columnsOf } };
  const { names, from } = scoreClasses!;
  return { predictions: { task: 'binary', ...columnsOf, score }, scoreClasses: { names, from } };
}

/** The classes that the labels show, and the positive one, which they need not. */
const twoNames = ({ values }: Coded, positiveClass: string): readonly string[] =>
  values.some((name) => sameClass(name, positiveClass)) ? values : [...values, positiveClass];

/** Predictions by name; throws `InputErrors` for names beyond the two classes of the labels. */
function predictedClasses(labels: Coded, predicted: Predicted, meaning: Meaning): Coded {
  const { positiveClass, source } = meaning;
  const given = predicted.labels ?? refuseMissing(meaning, 'prediction or score');
  const strange = strangeClasses(labels.values, given.values, positiveClass);
  if (strange.length > 0)
    refuse(
      'predictions',
      `of ${source} hold ${strange
        .slice(0, 5)
        .map((name) => JSON.stringify(name))
        .join(', ')}, which the labels do not know`,
      `predict what the labels hold: ${labels.values.map((name) => JSON.stringify(name)).join(', ')}`,
    );
  return given;
}

function positives(coded: Coded, positiveClass: string): Uint8Array {
  const positive = coded.values.map((value) => Number(isPositive(value, positiveClass)));
  const found = new Uint8Array(coded.codes.length);
  for (let row = 0; row < found.length; row++) found[row] = positive[coded.codes[row]!]!;
  return found;
}

function multiclass(labels: Coded, predicted: Predicted, meaning: Meaning, sources: ClassSources): Made {
  const columns = predicted.scores?.columns;
  const scoreClasses = columns && classColumns(columns, sources, labels.values);
  const named = scoreClasses?.names ?? [];
  const classes = union(meaning.classes ?? [], [
    ...named,
    ...labels.values,
    ...(predicted.labels?.values ?? []),
  ]);
  const label = indexes(labels, classes);
  const prediction = predicted.labels
    ? indexes(predicted.labels, classes)
    : columns
      ? Int32Array.from(label, (_, row) => classes.indexOf(named[argmax(columns, row)]!))
      : refuseMissing(meaning, 'prediction or score:<class>');
  const of = { task: 'multiclass', n: label.length, classes, label, prediction } as const;
  if (!columns || !scoreClasses) return { predictions: of };
  const scores = classes.map((name) => columns[named.indexOf(name)] ?? new Float64Array(label.length));
  return { predictions: { ...of, scores }, scoreClasses };
}

/** The classes asked for in their order, then the others sorted. */
const union = (first: readonly string[], others: readonly string[]): readonly string[] => [
  ...first,
  ...[...new Set(others)].filter((name) => !first.includes(name)).sort(),
];

function indexes(coded: Coded, classes: readonly string[]): Int32Array {
  const at = coded.values.map((value) => classes.indexOf(value));
  return Int32Array.from(coded.codes, (code) => at[code]!);
}

const refuseMissing = (meaning: Meaning, what: string): never =>
  refuse('predictions', `of ${meaning.source} have no ${what}`, `give ${what} for task ${meaning.task}`);

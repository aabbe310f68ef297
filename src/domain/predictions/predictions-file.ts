import type { Column, Engine, OnlyRows, Table } from '../../foundation/ports/ports.ts';
import { InputErrors, refuse } from '../../foundation/problems/errors.ts';
import { assemble } from './assemble.ts';
import { negativeClass } from './classes.ts';
import { GROUP_OF, isOwnColumn, missingColumns, SCORE_OF, WEIGHT } from './columns.ts';
import type { GroupsAsked } from './groupings.ts';
import { predictedReader } from './predicted-reader.ts';
import type { PredictionsTable, Task } from './predictions.ts';
import type { NamesWanted } from './row-names.ts';
import { truthReader } from './truth.ts';
import { writtenIds } from './written-ids.ts';

/** What the reader of a predictions table knows beforehand; the rest is told by its columns. */
export interface PredictionsQuestion {
  readonly task?: Task | undefined;
  /** Columns that name a row; else `id` or `row_id`, else all columns but those of label, weight, prediction and scores. */
  readonly rowId?: readonly string[] | undefined;
  readonly positiveClass?: string | undefined;
  readonly classes?: readonly string[] | undefined;
  readonly slices?: readonly string[] | undefined;
  readonly groups?: GroupsAsked | undefined;
  /** Column or SQL expression that says how much a row counts. */
  readonly weight?: string | undefined;
  /** Column that tells the trials of an item apart, which the row id names. */
  readonly trial?: string | undefined;
  /** SQL of metrics, whose columns are kept. */
  readonly sql?: readonly string[] | undefined;
  /** Score from which a row is predicted positive; without it the column `prediction` stands, else 0.5. */
  readonly threshold?: number | undefined;
  /** Column of the truth; `label` unless said otherwise. */
  readonly label?: string | undefined;
  /** The rows that count; all unless said otherwise. */
  readonly only?: OnlyRows | undefined;
  /** Names may be left in the table where nothing that is asked here needs them; they are read unless said otherwise. */
  readonly names?: NamesWanted | undefined;
}

const BATCH = 65_536;

/**
 * Reads a predictions table (Parquet or CSV): row-id columns, `label`, `prediction`, `score` or `score:<class>`, slice
 * columns. Rows without a label are left out. Throws `InputErrors` for missing columns, repeated ids, scores that are
 * not finite numbers.
 */
export async function readPredictions(
  path: string,
  question: PredictionsQuestion,
  engine: Engine,
): Promise<PredictionsTable> {
  const table = await engine.table({ files: [path] });
  const label = question.label ?? 'label';
  const problems = missingColumns('predictions', [label], table.columns, path);
  if (problems.length > 0) throw new InputErrors(problems);
  const task = question.task ?? (await taskOf(table, label));
  const rowId =
    question.rowId ??
    idColumns(table.columns, [label, question.weight, question.trial, question.only?.column], path);
  const { only, slices = [], groups, weight, trial, sql } = question;
  const needed = trial !== undefined || only !== undefined || (sql ?? []).length > 0;
  const names = needed ? 'read' : question.names;
  const asked = { rowId, label, slices, groups, weight, trial, sql, task, names };
  const rows = await table.rows();
  const truth = truthReader({ ...asked, rows }, table, path);
  const predicted = predictedReader(task, { columns: table.columns, rows }, path);
  const expressions = { ...truth.expressions, ...predicted.expressions };
  for await (const batch of table.batches(expressions, BATCH, only)) {
    predicted.take(batch, truth.take(batch));
  }
  const { table: read } = assemble(truth.finish(), predicted.finish(), {
    task,
    positiveClass: question.positiveClass ?? 'true',
    ...(question.classes ? { classes: question.classes } : {}),
    threshold: question.threshold,
    source: path,
  });
  return read;
}

/** The same for a table whose items may have been tried once each, so that it has no column of trials. */
export async function readBaselineTable(
  path: string,
  { trial, ...question }: PredictionsQuestion,
  engine: Engine,
): Promise<PredictionsTable> {
  const { columns } = await engine.table({ files: [path] });
  const hasTrials = columns.some(({ name }) => name === trial);
  return readPredictions(path, hasTrials ? { ...question, trial } : question, engine);
}

/** Labels that are whole numbers of more values than this are counts or amounts, not classes. */
const MOST_NUMBERED_CLASSES = 20;

/** By the score columns, else by the label: fractions and many numbers mean regression, at most two values binary. */
async function taskOf(table: Table, labelColumn: string): Promise<Task> {
  const names = table.columns.map((column) => column.name);
  if (names.some((name) => name.startsWith(SCORE_OF))) return 'multiclass';
  if (names.includes('score')) return 'binary';
  const label = table.columns.find((column) => column.name === labelColumn)!;
  if (label.type === 'boolean') return 'binary';
  const values = (await table.valueCounts(labelColumn)).filter(({ value }) => value !== null);
  if (values.length <= 2) return 'binary';
  const isAmount = label.type === 'integer' && values.length > MOST_NUMBERED_CLASSES;
  return label.type === 'number' || isAmount ? 'regression' : 'multiclass';
}

function idColumns(
  columns: readonly Column[],
  apart: readonly (string | undefined)[],
  path: string,
): readonly string[] {
  const names = columns
    .map((column) => column.name)
    .filter((name) => !isOwnColumn(name) && !apart.includes(name));
  const own = names.find((name) => ['id', 'row_id', 'row-id'].includes(name.toLowerCase()));
  if (own !== undefined) return [own];
  return names.length > 0
    ? names
    : refuse(
        'predictions',
        `of ${path} have no column that names a row`,
        'add an id column, the same in both tables',
        { value: path },
      );
}

/**
 * Writes a predictions table as Parquet, in row order: id columns as text, `label`, `prediction`, scores, `weight` where
 * rows have one, slices that are not id columns, what metrics in SQL name. Classes are written by name, so that the file says what it means.
 */
export async function writePredictions(
  path: string,
  table: PredictionsTable,
  engine: Engine,
  rowId: readonly string[],
): Promise<void> {
  const slices = Object.entries(table.slices).filter(([name]) => !rowId.includes(name));
  const taken = [...rowId, ...slices.map(([name]) => name)];
  const extras = (table.extras ?? []).filter(({ name }) => !taken.includes(name));
  requireFree([...taken, ...extras.map(({ name }) => name)], table.predictions);
  const text = (name: string, values: readonly (string | null)[]) => ({
    name,
    values,
    type: 'text' as const,
  });
  await engine.writeParquet(path, [
    ...writtenIds(table.rowIds, rowId),
    ...valueColumns(table.predictions),
    ...slices.map(([name, values]) => text(name, values)),
    ...extras,
    ...(table.groupings ?? []).map(({ name, codes, names }) => ({
      name: `${GROUP_OF}${name}`,
      codes,
      names,
    })),
  ]);
}

function requireFree(names: readonly string[], { weight }: PredictionsTable['predictions']): void {
  const taken = names.filter((name) => isOwnColumn(name) || (weight !== undefined && name === WEIGHT));
  if (taken.length === 0) return;
  refuse(
    'row-id',
    'and `slices` must not name a column label, prediction, score or weight',
    'rename the column in the evaluation data',
    { value: taken.join(', ') },
  );
}

function valueColumns(predictions: PredictionsTable['predictions']) {
  const number = (name: string, values: Float64Array) => ({ name, values, type: 'number' as const });
  const { task, label, prediction, weight } = predictions;
  const weights = weight ? [number(WEIGHT, weight)] : [];
  if (task === 'regression')
    return [
      number('label', label as Float64Array),
      number('prediction', prediction as Float64Array),
      ...weights,
    ];
  const names =
    task === 'binary'
      ? [negativeClass(predictions.positiveClass), predictions.positiveClass]
      : predictions.classes;
  const scores =
    task === 'binary'
      ? predictions.score
        ? [number('score', predictions.score)]
        : []
      : (predictions.scores ?? []).map((values, at) =>
          number(`${SCORE_OF}${predictions.classes[at]}`, values),
        );
  return [
    { name: 'label', codes: label, names },
    { name: 'prediction', codes: prediction, names },
    ...scores,
    ...weights,
  ];
}

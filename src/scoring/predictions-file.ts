import type { PredictionsTable, Task } from '../evaluation/predictions.ts';
import type { Column, Engine, Table } from '../ports.ts';
import { InputErrors, type InputProblem, refuse } from '../step/errors.ts';
import { assemble } from './assemble.ts';
import { type Coded, coder, negativeClass } from './classes.ts';
import { missingColumns, quoted } from './columns.ts';
import type { Predicted } from './predicted.ts';
import { idValues } from './row-ids.ts';
import { type Expressions, truthReader } from './truth.ts';

/** What the reader of a predictions table knows beforehand; the rest is told by its columns. */
export interface PredictionsQuestion {
  readonly task?: Task | undefined;
  /** Columns that name a row; else `id` or `row_id`, else all columns but those of label, prediction and scores. */
  readonly rowId?: readonly string[] | undefined;
  readonly positiveClass?: string | undefined;
  readonly classes?: readonly string[] | undefined;
  readonly slices?: readonly string[] | undefined;
  /** Score from which a row is predicted positive; without it the column `prediction` stands, else 0.5. */
  readonly threshold?: number | undefined;
  /** Column of the truth; `label` unless said otherwise. */
  readonly label?: string | undefined;
}

const BATCH = 65_536;
const SCORE_OF = 'score:';
const PREDICTION_NUMBER = 'prediction as a number';
const OWN = (name: string): boolean =>
  ['label', 'prediction', 'score'].includes(name) || name.startsWith(SCORE_OF);

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
  const rowId = question.rowId ?? idColumns(table.columns, label, path);
  const truth = truthReader({ rowId, label, slices: question.slices ?? [], task }, table.columns, path);
  const predicted = predictedReader(task, table.columns, path);
  for await (const batch of table.batches({ ...truth.expressions, ...predicted.expressions }, BATCH)) {
    predicted.take(batch, truth.take(batch));
  }
  return assemble(truth.finish(), predicted.finish(), {
    task,
    positiveClass: question.positiveClass ?? 'true',
    ...(question.classes ? { classes: question.classes } : {}),
    threshold: question.threshold,
    source: path,
  });
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

function idColumns(columns: readonly Column[], label: string, path: string): readonly string[] {
  const names = columns.map((column) => column.name).filter((name) => !OWN(name) && name !== label);
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
 * Reads `prediction` and scores of a table, batch by batch, for the rows asked for. Throws `InputErrors` where the
 * columns that the task needs are not there.
 */
export function predictedReader(task: Task, columns: readonly Column[], path: string) {
  const names = columns.map((column) => column.name);
  const classes = task === 'multiclass' ? names.filter((name) => name.startsWith(SCORE_OF)) : [];
  const scores = task === 'binary' && names.includes('score') ? ['score'] : classes;
  const problems = columnProblems(task, names, scores, path);
  if (problems.length > 0) throw new InputErrors(problems);
  const hasPrediction = names.includes('prediction');
  const labels = coder();
  const numbers: number[] = [];
  const scored = scores.map(() => [] as number[]);
  const number = (column: string) => ({ sql: quoted(column), as: 'number' as const });
  const expressions: Expressions = {
    ...(hasPrediction && task !== 'regression'
      ? { prediction: { sql: quoted('prediction'), as: 'text' } }
      : {}),
    ...(task === 'regression' ? { [PREDICTION_NUMBER]: number('prediction') } : {}),
    ...Object.fromEntries(scores.map((column) => [column, number(column)])),
  };
  return {
    expressions,
    take(batch: Parameters<ReturnType<typeof truthReader>['take']>[0], rows: readonly number[]): void {
      for (const row of rows) {
        if (task === 'regression') numbers.push(batch.numbers[PREDICTION_NUMBER]![row]!);
        else if (hasPrediction) labels.add(batch.texts.prediction![row] ?? refuseNull(path));
        for (const [at, values] of scored.entries()) values.push(batch.numbers[scores[at]!]![row]!);
      }
    },
    finish(): Predicted {
      if (task === 'regression') return { numbers: Float64Array.from(numbers) };
      const named = classes.length > 0 ? { classes: classes.map((name) => name.slice(SCORE_OF.length)) } : {};
      return {
        ...(hasPrediction ? { labels: labels.coded } : {}),
        ...(scores.length > 0
          ? { scores: { columns: scored.map((values) => Float64Array.from(values)), ...named } }
          : {}),
      };
    },
  };
}

function columnProblems(
  task: Task,
  names: readonly string[],
  scores: readonly string[],
  path: string,
): readonly InputProblem[] {
  if (names.includes('prediction') || (scores.length > 0 && task !== 'regression')) return [];
  const wanted = {
    binary: 'prediction or score',
    multiclass: 'prediction or score:<class>',
    regression: 'prediction',
  }[task];
  return [
    {
      input: 'predictions',
      value: path,
      message: `has no column ${wanted}`,
      remedy: `it has: ${names.join(', ')}`,
    },
  ];
}

const refuseNull = (path: string): never =>
  refuse('predictions', 'hold a NULL prediction for a row with a label', 'predict every labelled row', {
    value: path,
  });

/**
 * Writes a predictions table as Parquet, in row order: id columns as text, `label`, `prediction`, scores, slices that
 * are not id columns. Classes are written by name, so that the file says what it means.
 */
export async function writePredictions(
  path: string,
  table: PredictionsTable,
  engine: Engine,
  rowId: readonly string[],
): Promise<void> {
  const ids = table.rowIds.map(idValues);
  const slices = Object.entries(table.slices).filter(([name]) => !rowId.includes(name));
  requireFree([...rowId, ...slices.map(([name]) => name)]);
  const text = (name: string, values: readonly (string | null)[]) => ({
    name,
    values,
    type: 'text' as const,
  });
  await engine.writeParquet(path, [
    ...rowId.map((name, at) =>
      text(
        name,
        ids.map((values) => values[at] ?? null),
      ),
    ),
    ...valueColumns(table.predictions),
    ...slices.map(([name, values]) => text(name, values)),
  ]);
}

function requireFree(names: readonly string[]): void {
  const taken = names.filter(OWN);
  if (taken.length === 0) return;
  refuse(
    'row-id',
    'and `slices` may not name a column label, prediction or score',
    'rename the column in the evaluation data',
    { value: taken.join(', ') },
  );
}

function valueColumns(predictions: PredictionsTable['predictions']) {
  const text = (name: string, values: readonly string[]) => ({ name, values, type: 'text' as const });
  const number = (name: string, values: Float64Array) => ({ name, values, type: 'number' as const });
  const { task, label, prediction } = predictions;
  if (task === 'regression')
    return [number('label', label as Float64Array), number('prediction', prediction as Float64Array)];
  const names =
    task === 'binary'
      ? [negativeClass(predictions.positiveClass), predictions.positiveClass]
      : predictions.classes;
  const named = (codes: Iterable<number>) => Array.from(codes, (code) => names[code]!);
  const scores =
    task === 'binary'
      ? predictions.score
        ? [number('score', predictions.score)]
        : []
      : (predictions.scores ?? []).map((values, at) =>
          number(`${SCORE_OF}${predictions.classes[at]}`, values),
        );
  return [text('label', named(label)), text('prediction', named(prediction)), ...scores];
}

/** Puts predictions in the order given: `order[i]` is the row that stands at i afterwards. */
export function reorder(predicted: Predicted, order: readonly number[]): Predicted {
  const floats = (values: Float64Array): Float64Array => Float64Array.from(order, (row) => values[row]!);
  const coded = ({ values, codes }: Coded): Coded => ({ values, codes: order.map((row) => codes[row]!) });
  return {
    ...(predicted.labels ? { labels: coded(predicted.labels) } : {}),
    ...(predicted.scores
      ? { scores: { ...predicted.scores, columns: predicted.scores.columns.map(floats) } }
      : {}),
    ...(predicted.numbers ? { numbers: floats(predicted.numbers) } : {}),
  };
}

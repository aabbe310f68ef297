import type { Batch, Column, Expressions } from '../../foundation/ports/ports.ts';
import { InputErrors, type InputProblem, refuse } from '../../foundation/problems/errors.ts';
import { type Coded, coder } from './classes.ts';
import { SCORE_OF } from './columns.ts';
import { floatColumn } from './number-column.ts';
import type { Predicted } from './predicted.ts';
import { gathered, type Task } from './predictions.ts';

const PREDICTION_NUMBER = 'prediction as a number';

/**
 * Reads `prediction` and scores of a table, batch by batch, for the rows asked for. Throws `InputErrors` where the
 * columns that the task needs are not there.
 */
export function predictedReader(
  task: Task,
  { columns, rows: expected }: { readonly columns: readonly Column[]; readonly rows: number },
  path: string,
) {
  const names = columns.map((column) => column.name);
  const classes = task === 'multiclass' ? names.filter((name) => name.startsWith(SCORE_OF)) : [];
  const scores = task === 'binary' && names.includes('score') ? ['score'] : classes;
  const problems = columnProblems(task, names, scores, path);
  if (problems.length > 0) throw new InputErrors(problems);
  const hasPrediction = names.includes('prediction');
  const labels = coder(expected);
  const numbers = floatColumn(task === 'regression' ? expected : 0);
  const scored = scores.map(() => floatColumn(expected));
  const number = (column: string) => ({ column, as: 'number' as const, kept: 'each' as const });
  const expressions: Expressions = {
    ...(hasPrediction && task !== 'regression'
      ? { prediction: { column: 'prediction', as: 'text', kept: 'shared' } }
      : {}),
    ...(task === 'regression' ? { [PREDICTION_NUMBER]: number('prediction') } : {}),
    ...Object.fromEntries(scores.map((column) => [column, number(column)])),
  };
  return {
    expressions,
    take(batch: Batch, rows: readonly number[]): void {
      if (task === 'regression') numbers.takeRows(batch.numbers[PREDICTION_NUMBER]!, rows);
      else if (hasPrediction)
        for (const row of rows) labels.add(batch.texts.prediction![row] ?? refuseNull(path));
      for (const [at, values] of scored.entries()) values.takeRows(batch.numbers[scores[at]!]!, rows);
    },
    finish(): Predicted {
      if (task === 'regression') return { numbers: numbers.finish() };
      const named =
        task === 'binary' ? ('positive' as const) : classes.map((name) => name.slice(SCORE_OF.length));
      return {
        ...(hasPrediction ? { labels: labels.finish() } : {}),
        ...(scores.length > 0
          ? { scores: { columns: scored.map((values) => values.finish()), classes: named } }
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

/** Puts predictions in the order given: `order[i]` is the row that stands at i afterwards. */
export function reorder(predicted: Predicted, order: Uint32Array): Predicted {
  const floats = (values: Float64Array): Float64Array =>
    gathered(values, order, new Float64Array(order.length));
  const coded = ({ values, codes }: Coded): Coded => ({
    values,
    codes: gathered(codes, order, new Int32Array(order.length)),
  });
  return {
    ...(predicted.labels ? { labels: coded(predicted.labels) } : {}),
    ...(predicted.scores
      ? { scores: { ...predicted.scores, columns: predicted.scores.columns.map(floats) } }
      : {}),
    ...(predicted.numbers ? { numbers: floats(predicted.numbers) } : {}),
  };
}

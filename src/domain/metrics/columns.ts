import { type Defined, undefinedBecause } from '../../foundation/stats/undefined.ts';
import type { Predictions } from '../predictions/predictions.ts';

/** The column, or the first row where it is not a finite number. */
export function allFinite(values: Float64Array, what: string): Defined<Float64Array> {
  const bad = values.findIndex((value) => !Number.isFinite(value));
  return bad < 0
    ? values
    : undefinedBecause(`${what} of row ${bad + 1} is ${values[bad]}, not a finite number`);
}

/** The column, or the first row where it is not a probability. */
export function probabilities(values: Float64Array | undefined, column: string): Defined<Float64Array> {
  if (!values) return undefinedBecause(`no column ${column}`);
  const bad = values.findIndex((p) => !(p >= 0 && p <= 1));
  return bad < 0
    ? values
    : undefinedBecause(
        `column ${column} of row ${bad + 1} is ${values[bad]}, not a probability between 0 and 1`,
      );
}

/** A function of label - prediction for each row of a model of a number; undefined where it is not finite. */
export function errorsOf(predictions: Predictions, of: (error: number) => number): Defined<Float64Array> {
  if (predictions.task !== 'regression') return undefinedBecause('classes have no distance');
  const { n, label, prediction } = predictions;
  return allFinite(
    filled(n, (row) => of(label[row]! - prediction[row]!)),
    'the error',
  );
}

/** A column of `n` values. */
export function filled(n: number, value: (row: number) => number): Float64Array {
  const values = new Float64Array(n);
  for (let row = 0; row < n; row++) values[row] = value(row);
  return values;
}

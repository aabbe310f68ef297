import { readFileSync } from 'node:fs';
import type { Predictions, Task } from '../../../../src/domain/predictions/predictions.ts';

type Values = Readonly<Record<string, number | null>>;

/** One data set with scikit-learn's values; null where the metric has none. */
export interface GoldenCase {
  readonly name: string;
  readonly predictions: Predictions;
  readonly metrics: Values;
  readonly confusion?: readonly number[];
  readonly weights?: readonly number[];
  readonly weighted?: Values;
}

export interface Stored {
  readonly name: string;
  readonly label: readonly number[];
  readonly prediction: readonly number[];
  readonly score?: readonly number[];
  readonly scores?: readonly (readonly number[])[];
  readonly classes?: readonly string[];
  readonly metrics: Values;
  readonly confusion?: readonly number[];
  readonly weights?: readonly number[];
  readonly weighted?: Values;
}

/** The data sets that scripts/golden/evaluation.py wrote for a task. */
export function goldenCases(task: Task): readonly GoldenCase[] {
  const file = new URL(`../../../fixtures/golden/evaluation-${task}.json`, import.meta.url);
  const stored = JSON.parse(readFileSync(file, 'utf8')) as readonly Stored[];
  return stored.map((one) => ({ ...one, predictions: predictionsOf(task, one) }));
}

export function predictionsOf(
  task: Task,
  { label, prediction, score, scores, classes }: Stored,
): Predictions {
  const n = label.length;
  switch (task) {
    case 'binary':
      return {
        task,
        n,
        positiveClass: 'late',
        label: Uint8Array.from(label),
        prediction: Uint8Array.from(prediction),
        score: Float64Array.from(score!),
      };
    case 'multiclass':
      return {
        task,
        n,
        classes: classes!,
        label: Int32Array.from(label),
        prediction: Int32Array.from(prediction),
        scores: scores!.map((column) => Float64Array.from(column)),
      };
    case 'regression':
      return { task, n, label: Float64Array.from(label), prediction: Float64Array.from(prediction) };
  }
}

import type { Predictions } from '../predictions/predictions.ts';

/**
 * Both with the classes of both in one order, so that equal indexes mean equal classes. A class that a model
 * does not know has probability 0.
 */
export function withSharedClasses(a: Predictions, b: Predictions): readonly [Predictions, Predictions] {
  if (a.task !== 'multiclass' || b.task !== 'multiclass') return [a, b];
  const classes = [...a.classes, ...b.classes.filter((name) => !a.classes.includes(name))];
  return [inClasses(a, classes), inClasses(b, classes)];
}

type Multiclass = Extract<Predictions, { task: 'multiclass' }>;

function inClasses(predictions: Multiclass, classes: readonly string[]): Multiclass {
  const at = predictions.classes.map((name) => classes.indexOf(name));
  const moved = (codes: Int32Array): Int32Array => codes.map((code) => at[code]!);
  const { n, label, prediction, scores } = predictions;
  const columns =
    scores && classes.map((name) => scores[predictions.classes.indexOf(name)] ?? new Float64Array(n));
  return {
    task: 'multiclass',
    n,
    classes,
    label: moved(label),
    prediction: moved(prediction),
    ...(columns ? { scores: columns } : {}),
    ...(predictions.weight ? { weight: predictions.weight } : {}),
  };
}

/**
 * True when both are one model as far as rows can show it: they predict, and score, every row alike. Paired rows and
 * shared classes are taken for granted. Classes alone cannot show it: two models that disagree on one row in 300 agree
 * on 200 rows every other time, so their difference keeps an interval.
 */
export function arePredictedAlike(a: Predictions, b: Predictions): boolean {
  return (
    tellsModelsApart(a) &&
    equal(a.prediction, b.prediction) &&
    scoresOf(a).length === scoresOf(b).length &&
    scoresOf(a).every((column, i) => equal(column, scoresOf(b)[i]!))
  );
}

/** Numbers, or scores that are more than the class written as 0 and 1. */
const tellsModelsApart = (predictions: Predictions): boolean =>
  predictions.task === 'regression' ||
  scoresOf(predictions).some((column) => column.some((score) => score !== 0 && score !== 1));

function scoresOf(predictions: Predictions): readonly Float64Array[] {
  if (predictions.task === 'binary') return predictions.score ? [predictions.score] : [];
  return predictions.task === 'multiclass' ? (predictions.scores ?? []) : [];
}

const equal = (a: ArrayLike<number>, b: ArrayLike<number>): boolean =>
  Array.prototype.every.call(a, (value: number, row: number) => value === b[row]);

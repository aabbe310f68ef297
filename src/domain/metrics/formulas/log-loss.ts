import { type Defined, mapDefined, undefinedBecause } from '../../../foundation/stats/undefined.ts';
import type { MulticlassPredictions, Predictions } from '../../predictions/predictions.ts';
import { filled, probabilities } from '../columns.ts';
import type { MetricDefinition } from '../definition.ts';
import { POSITIVE } from '../range.ts';

/** Probabilities are moved this far from 0 and 1 before the logarithm: the spacing of doubles at 1, as scikit-learn does. */
const EPSILON = Number.EPSILON;

export const logLoss: MetricDefinition = {
  name: 'log_loss',
  about: 'Mean negative log of the probability given to the true class, in nats.',
  tasks: ['binary', 'multiclass'],
  direction: 'lower',
  range: POSITIVE,
  needs: 'score',
  form: { kind: 'mean', loss: negativeLogs },
  headline: 2,
  aliases: ['logloss', 'cross_entropy', 'crossentropy'],
};

function negativeLogs(predictions: Predictions): Defined<Float64Array> {
  if (predictions.task === 'multiclass') return ofSeveralClasses(predictions);
  if (predictions.task === 'regression') return undefinedBecause('a number has no probability');
  const { n, label, score } = predictions;
  return mapDefined(probabilities(score, 'score'), (p) =>
    filled(n, (row) => negativeLog(label[row] === 1 ? p[row]! : 1 - p[row]!)),
  );
}

function ofSeveralClasses({ n, label, scores, classes }: MulticlassPredictions): Defined<Float64Array> {
  if (!scores) return undefinedBecause('no score columns');
  for (const [c, column] of scores.entries()) {
    const checked = probabilities(column, `score:${classes[c]}`);
    if ('undefined' in checked) return checked;
  }
  return filled(n, (row) => negativeLog(scores[label[row]!]![row]!));
}

const negativeLog = (p: number): number => -Math.log(Math.min(Math.max(p, EPSILON), 1 - EPSILON));

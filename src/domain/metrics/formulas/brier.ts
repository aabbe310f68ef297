import { type Defined, mapDefined, undefinedBecause } from '../../../foundation/stats/undefined.ts';
import type { Predictions } from '../../predictions/predictions.ts';
import { filled, probabilities } from '../columns.ts';
import type { MetricDefinition } from '../definition.ts';
import { POSITIVE, SHARE } from '../range.ts';

export const brier: MetricDefinition = {
  name: 'brier',
  about: 'Mean squared distance of P(positive) from the label.',
  tasks: ['binary'],
  direction: 'lower',
  range: SHARE,
  needs: 'score',
  form: { kind: 'mean', loss: squaredDistances },
  aliases: ['brier_score'],
  // The Brier score of several classes reaches 2.
  rangeElsewhere: POSITIVE,
};

function squaredDistances(predictions: Predictions): Defined<Float64Array> {
  if (predictions.task !== 'binary') return undefinedBecause('brier needs two classes');
  const { n, label, score } = predictions;
  return mapDefined(probabilities(score, 'score'), (p) =>
    filled(n, (row) => (1 - (label[row] === 1 ? p[row]! : 1 - p[row]!)) ** 2),
  );
}

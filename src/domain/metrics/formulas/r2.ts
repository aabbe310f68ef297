import { createSum, sum } from '../../../foundation/stats/sum.ts';
import {
  type Defined,
  isUndefined,
  mapDefined,
  undefinedBecause,
} from '../../../foundation/stats/undefined.ts';
import type { Predictions } from '../../predictions/predictions.ts';
import { errorsOf, filled } from '../columns.ts';
import type { MetricDefinition } from '../definition.ts';
import type { Shared } from '../shared.ts';
import { totalWeight, type Weights, weightedSum } from '../weights.ts';

export const r2: MetricDefinition = {
  name: 'r2',
  about: 'Share of the variance of the label that is explained; below 0 when worse than its mean.',
  tasks: ['regression'],
  direction: 'higher',
  range: { max: 1 },
  needs: 'prediction',
  form: { kind: 'rows', prepare: explained, lossOfEach: influence, withoutEach },
  headline: 3,
  aliases: ['r2_score'],
};

const squaredErrors = (predictions: Predictions): Defined<Float64Array> =>
  errorsOf(predictions, (error) => error * error);

/** Coefficient of determination: 1 − squared errors / squared distances from the mean label. Undefined for a constant label. */
function explained({ n, label }: Predictions, shared: Shared) {
  return (weights?: Weights): Defined<number> => {
    const squared = shared(squaredErrors);
    if (isUndefined(squared)) return squared;
    if (isConstant(label, weights))
      return undefinedBecause(n === 1 ? 'one row has no variance' : 'the label is constant');
    const mean = weightedSum(label, weights) / totalWeight(n, weights);
    const spread = createSum();
    for (let i = 0; i < n; i++) spread.add((label[i]! - mean) ** 2 * (weights?.[i] ?? 1));
    return 1 - weightedSum(squared, weights) / spread.value();
  };
}

/**
 * The influence of each row on 1 - r2 = squared errors / squared distances of the label, by the delta method:
 * (squared error - (1 - r2) squared distance) / mean squared distance, which has the mean 0.
 */
function influence(predictions: Predictions, shared: Shared): Defined<Float64Array> {
  const { n, label } = predictions;
  return mapDefined(explained(predictions, shared)(), (value) =>
    mapDefined(shared(squaredErrors), (squared) => {
      const mean = sum(label) / n;
      const distances = filled(n, (row) => (label[row]! - mean) ** 2);
      const spread = sum(distances) / n;
      return filled(n, (row) => (squared[row]! - (1 - value) * distances[row]!) / spread);
    }),
  );
}

/** r2 without each row, from the sums over all: a row takes n / (n - 1) of its squared distance from the mean along. */
function withoutEach({ n, label }: Predictions, shared: Shared): Defined<Float64Array> {
  return mapDefined(shared(squaredErrors), (squared) => {
    const mean = sum(label) / n;
    const distances = filled(n, (row) => (label[row]! - mean) ** 2);
    const [errors, spread] = [sum(squared), sum(distances)];
    return filled(n, (row) => 1 - (errors - squared[row]!) / (spread - (n / (n - 1)) * distances[row]!));
  });
}

/** Whether the rows that count have one label. */
function isConstant(label: Predictions['label'], weights?: Weights): boolean {
  const counted = label.findIndex((_, i) => !weights || weights[i]! > 0);
  return label.every((value, i) => value === label[counted] || weights?.[i] === 0);
}

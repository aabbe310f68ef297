import { createSum } from '../../../foundation/stats/sum.ts';
import { type Defined, isUndefined, undefinedBecause } from '../../../foundation/stats/undefined.ts';
import type { Predictions } from '../../predictions/predictions.ts';
import { errorsOf } from '../columns.ts';
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
  form: { kind: 'rows', prepare: explained },
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

/** Whether the rows that count have one label. */
function isConstant(label: Predictions['label'], weights?: Weights): boolean {
  const counted = label.findIndex((_, i) => !weights || weights[i]! > 0);
  return label.every((value, i) => value === label[counted] || weights?.[i] === 0);
}

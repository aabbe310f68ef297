import type { Predictions } from '../../predictions/predictions.ts';
import { errorsOf } from '../columns.ts';
import type { MetricDefinition } from '../definition.ts';
import { POSITIVE } from '../range.ts';

const loss = (predictions: Predictions) => errorsOf(predictions, (error) => error * error);

export const meanSquaredError: MetricDefinition = {
  name: 'mse',
  about: 'Mean squared error, in the squared unit of the label.',
  tasks: ['regression'],
  direction: 'lower',
  range: POSITIVE,
  needs: 'prediction',
  form: { kind: 'mean', loss },
  aliases: ['mean_squared_error'],
};

export const rootMeanSquaredError: MetricDefinition = {
  ...meanSquaredError,
  name: 'rmse',
  about: 'Root of the mean squared error, in the unit of the label.',
  form: { kind: 'mean', loss, root: true },
  headline: 1,
  aliases: ['root_mean_squared_error'],
};

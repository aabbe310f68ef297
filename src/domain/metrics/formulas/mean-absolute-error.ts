import { errorsOf } from '../columns.ts';
import type { MetricDefinition } from '../definition.ts';
import { POSITIVE } from '../range.ts';

export const meanAbsoluteError: MetricDefinition = {
  name: 'mae',
  about: 'Mean absolute error, in the unit of the label.',
  tasks: ['regression'],
  direction: 'lower',
  range: POSITIVE,
  needs: 'prediction',
  form: { kind: 'mean', loss: (predictions) => errorsOf(predictions, Math.abs), distance: true },
  headline: 2,
  aliases: ['mean_absolute_error'],
};

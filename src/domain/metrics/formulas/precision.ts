import type { MetricDefinition } from '../definition.ts';
import { SHARE } from '../range.ts';
import { NO_PREDICTED_POSITIVES } from '../two-classes.ts';

/** Its rows differ between models, so two of them cannot be paired as one set of trials. */
export const precision: MetricDefinition = {
  name: 'precision',
  about: 'Share of predicted positives that are positive.',
  tasks: ['binary'],
  direction: 'higher',
  range: SHARE,
  needs: 'prediction',
  form: {
    kind: 'proportion',
    isTrial: (_, prediction) => prediction === 1,
    pairable: false,
    empty: NO_PREDICTED_POSITIVES,
  },
  aliases: ['ppv'],
};

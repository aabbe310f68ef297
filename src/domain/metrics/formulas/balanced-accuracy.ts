import { undefinedBecause } from '../../../foundation/stats/undefined.ts';
import type { MetricDefinition } from '../definition.ts';
import { SHARE } from '../range.ts';
import { NO_NEGATIVES, NO_POSITIVES, ofTwoClasses } from '../two-classes.ts';

export const balancedAccuracy: MetricDefinition = {
  name: 'balanced_accuracy',
  about: 'Mean of recall and specificity.',
  tasks: ['binary'],
  direction: 'higher',
  range: SHARE,
  needs: 'prediction',
  form: ofTwoClasses(({ tp, fp, fn, tn }) => {
    if (tp + fn === 0) return undefinedBecause(NO_POSITIVES);
    if (tn + fp === 0) return undefinedBecause(NO_NEGATIVES);
    return (tp / (tp + fn) + tn / (tn + fp)) / 2;
  }),
};

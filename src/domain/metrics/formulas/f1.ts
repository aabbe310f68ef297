import { undefinedBecause } from '../../../foundation/stats/undefined.ts';
import type { MetricDefinition } from '../definition.ts';
import { SHARE } from '../range.ts';
import { ofTwoClasses } from '../two-classes.ts';

export const f1: MetricDefinition = {
  name: 'f1',
  about: 'Harmonic mean of precision and recall.',
  tasks: ['binary'],
  direction: 'higher',
  range: SHARE,
  needs: 'prediction',
  form: ofTwoClasses(({ tp, fp, fn }) => {
    const whole = 2 * tp + fp + fn;
    return whole > 0 ? (2 * tp) / whole : undefinedBecause('no positive labels and no predicted positives');
  }),
};

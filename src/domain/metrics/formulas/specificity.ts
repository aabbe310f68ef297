import type { MetricDefinition } from '../definition.ts';
import { SHARE } from '../range.ts';
import { NO_NEGATIVES } from '../two-classes.ts';

export const specificity: MetricDefinition = {
  name: 'specificity',
  about: 'Share of negatives that are predicted negative.',
  tasks: ['binary'],
  direction: 'higher',
  range: SHARE,
  needs: 'prediction',
  form: { kind: 'proportion', isTrial: (label) => label === 0, pairable: true, empty: NO_NEGATIVES },
  aliases: ['tnr', 'true_negative_rate'],
};

import type { MetricDefinition } from '../definition.ts';
import { SHARE } from '../range.ts';
import { NO_POSITIVES } from '../two-classes.ts';

export const recall: MetricDefinition = {
  name: 'recall',
  about: 'Share of positives that are predicted positive.',
  tasks: ['binary'],
  direction: 'higher',
  range: SHARE,
  needs: 'prediction',
  form: { kind: 'proportion', isTrial: (label) => label === 1, pairable: true, empty: NO_POSITIVES },
  aliases: ['sensitivity', 'tpr', 'hit_rate', 'true_positive_rate'],
};

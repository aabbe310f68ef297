import type { MetricDefinition } from '../definition.ts';
import { SHARE } from '../range.ts';

export const accuracy: MetricDefinition = {
  name: 'accuracy',
  about: 'Share of rows predicted right.',
  tasks: ['binary', 'multiclass'],
  direction: 'higher',
  range: SHARE,
  needs: 'prediction',
  form: { kind: 'proportion', isTrial: () => true, pairable: true, empty: 'no rows' },
  headline: 3,
  aliases: ['acc'],
};

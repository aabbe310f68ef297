import { type Defined, undefinedBecause } from '../../../foundation/stats/undefined.ts';
import type { MetricDefinition } from '../definition.ts';
import { SIGNED } from '../range.ts';
import {
  NO_NEGATIVES,
  NO_POSITIVES,
  NO_PREDICTED_NEGATIVES,
  NO_PREDICTED_POSITIVES,
  ofTwoClasses,
  type TwoByTwo,
} from '../two-classes.ts';

export const mcc: MetricDefinition = {
  name: 'mcc',
  about: 'Matthews correlation of label and prediction.',
  tasks: ['binary'],
  direction: 'higher',
  range: SIGNED,
  needs: 'prediction',
  form: ofTwoClasses(matthews),
  aliases: ['matthews_corrcoef'],
};

/** Matthews correlation coefficient (Matthews 1975); undefined where label or prediction is constant. */
function matthews({ tp, fp, fn, tn }: TwoByTwo): Defined<number> {
  if (tp + fn === 0) return undefinedBecause(NO_POSITIVES);
  if (tn + fp === 0) return undefinedBecause(NO_NEGATIVES);
  if (tp + fp === 0) return undefinedBecause(NO_PREDICTED_POSITIVES);
  if (tn + fn === 0) return undefinedBecause(NO_PREDICTED_NEGATIVES);
  // Two roots: the product of all four margins overflows 2^53 already at 10,000 rows.
  const value = (tp * tn - fp * fn) / (Math.sqrt((tp + fp) * (tn + fn)) * Math.sqrt((tp + fn) * (tn + fp)));
  // The squared roots round: an all-wrong model would come out at -1.0000000000000002.
  return Math.min(1, Math.max(-1, value));
}

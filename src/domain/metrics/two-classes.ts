import type { Defined } from '../../foundation/stats/undefined.ts';
import type { CellStatistic } from './definition.ts';

export const NO_POSITIVES = 'no positive labels';
export const NO_NEGATIVES = 'no negative labels';
export const NO_PREDICTED_POSITIVES = 'no predicted positives';
export const NO_PREDICTED_NEGATIVES = 'no predicted negatives';

/** Rows of two classes: true and false positives, false and true negatives. */
export interface TwoByTwo {
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
  readonly tn: number;
}

/** A statistic of the four counts of two classes. */
export const ofTwoClasses = (value: (counts: TwoByTwo) => Defined<number>): CellStatistic => ({
  kind: 'cells',
  // By index: an iterator would cost more than the formula in a bootstrap.
  value: ({ cells }) => value({ tn: cells[0]!, fp: cells[1]!, fn: cells[2]!, tp: cells[3]! }),
});

import type { MetricDefinition } from '../../metrics/definition.ts';
import type { Grouping } from '../../predictions/groupings.ts';
import type { Predictions } from '../../predictions/predictions.ts';

/** A metric of the rows of one slice. */
export interface Sliced {
  /** `recall[sex=f]`. */
  readonly name: string;
  readonly predictions: Predictions;
  readonly metric: MetricDefinition;
}

/** one - factor * other of two slices that share no row. */
export interface TwoSlices<Slice extends Sliced = Sliced> {
  readonly one: Slice;
  readonly other: Slice;
  readonly factor: number;
  /** Squared standard error of the difference if rows did not resemble each other, where it is known. */
  readonly rowVariance?: number | undefined;
}

/** A grouping of the rows of one, followed by those of the other, as one of each. */
export const splitIn = ({ one }: TwoSlices, grouping: Grouping): readonly [Grouping, Grouping] => {
  const { codes } = grouping;
  const { n } = one.predictions;
  return [
    { ...grouping, codes: codes.subarray(0, n) },
    { ...grouping, codes: codes.subarray(n) },
  ];
};

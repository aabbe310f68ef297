import type { GroupedEstimate } from '../../../foundation/stats/grouped/estimate.ts';
import type { Interval } from '../../../foundation/stats/interval.ts';
import type { Defined, Undefined } from '../../../foundation/stats/undefined.ts';
import type { Grouping } from '../../predictions/groupings.ts';

/** An estimate over groups, or over blocks of whole groups. */
export interface Over {
  readonly estimate: GroupedEstimate;
  /** Groups that have a row that counts; the estimate may have fewer blocks of them. */
  readonly groups: number;
  /** What its influences are of, in words: `day`, `customer block`. */
  readonly unit: string;
  /** By the codes of the estimate. */
  readonly names: readonly string[];
  /** Squared standard error if rows did not resemble each other; absent where it is costly. */
  readonly rowVariance?: number | undefined;
}

/** A metric, or candidate - factor * baseline, that can be judged by any grouping of its rows. */
export interface Subject {
  /** In the unit of the metric. */
  readonly value: number;
  /** Rows, or trials of a proportion. */
  readonly n: number;
  /** Why so few rows have no interval; absent where there are enough. */
  readonly few?: Undefined | undefined;
  /** How the variance is found: `CR2`, `jackknife`. */
  readonly method: string;
  /** What the wider limits are: `Hall's correction`. */
  readonly corrections: readonly string[];
  /** Groups that must carry the result. */
  readonly least: number;
  /** On the scale of the limits. */
  over(grouping: Grouping): Defined<Over>;
  /** Limits that are taken where they are wider than those of t, each one-sided at `alpha`. */
  wider(estimate: GroupedEstimate, alpha: number): readonly Interval[];
  /** From the scale of the limits to that of the metric, ascending; they are one unless said otherwise. */
  readonly back?: ((limit: number) => number) | undefined;
  /** Change of the metric with the scale of the limits, at its value; 1 unless said otherwise. */
  readonly slope?: number | undefined;
  /** Limits where every group gives the same value; absent where that tells nothing. */
  readonly alike?: Alike | undefined;
}

/** Limits from as many independent trials as there are groups. */
export interface Alike {
  readonly method: string;
  limits(groups: number, alpha: number): Defined<Interval>;
}

/*
 * Metrics: one file in `formulas/` for each, listed in `catalogue.ts`; `evaluate.ts` computes them, `foreign/` knows what
 * other libraries call them.
 */
import type { Ascending } from '../../foundation/stats/ascending-order.ts';
import type { Defined } from '../../foundation/stats/undefined.ts';
import type { Predictions, Task } from '../predictions/predictions.ts';
import type { ConfusionCounts } from './confusion.ts';
import type { Shared } from './shared.ts';
import type { Weights } from './weights.ts';

/** Which way is better. */
export type Direction = 'higher' | 'lower';

/** Smallest and largest possible value of a metric; absent where there is no limit. */
export interface MetricRange {
  readonly min?: number;
  readonly max?: number;
}

/** One metric: all that evaluation, rules, gate and report know of it. */
export interface MetricDefinition {
  /** As rules, facts and outputs spell it. */
  readonly name: string;
  /** One sentence for people. */
  readonly about: string;
  readonly tasks: readonly Task[];
  readonly direction: Direction;
  /** A rule whose limit is outside is refused, since it would always hold or never. */
  readonly range: MetricRange;
  /** The column it reads beside the label. */
  readonly needs: 'prediction' | 'score';
  /** How its value is computed, which is also how its uncertainty is judged. */
  readonly form: MetricForm;
  /** Place among the up to three metrics named where there is no room for all. */
  readonly headline?: 1 | 2 | 3;
  /** Other names of it in metrics files of other libraries. */
  readonly aliases?: readonly string[];
  /** Its range in those files, where another definition is common. */
  readonly rangeElsewhere?: MetricRange;
}

/** What a metric is a statistic of. The gate chooses the interval by it. */
export type MetricForm = Proportion | CellStatistic | MeanLoss | RankedAuc | RowStatistic | PointOnly;

/** Successes over trials. Gate: Clopper-Pearson; Tango for two models on the same trials. */
export interface Proportion {
  readonly kind: 'proportion';
  /** Whether a row counts. Classes are indexes; of two classes 1 is the positive one. */
  isTrial(label: number, prediction: number): boolean;
  /** Whether a row that counts succeeds; when predicted correctly unless said otherwise. */
  isSuccess?(label: number, prediction: number): boolean;
  /** True when the label alone decides what counts, so that two models are judged on the same rows. */
  readonly pairable: boolean;
  /** Why there is no value without a trial. */
  readonly empty: string;
}

/** A function of the confusion counts. Gate: multinomial bootstrap of the cells. */
export interface CellStatistic {
  readonly kind: 'cells';
  /** Undefined where a denominator is 0. */
  value(counts: ConfusionCounts): Defined<number>;
}

/** The mean of one loss per row. Gate: Student t with Hall's correction. */
export interface MeanLoss {
  readonly kind: 'mean';
  /** One finite loss per row; undefined where a row has none. */
  loss(predictions: Predictions): Defined<Float64Array>;
  /** The metric is the square root of the mean. */
  readonly root?: true;
  /** The loss is a distance, not the square of one. */
  readonly distance?: true;
}

/** The area under the ROC curve of the score. Gate: DeLong. */
interface RankedAuc {
  readonly kind: 'auc';
  readonly prepare: Prepare;
}

/** Any other statistic of rows. Gate: bootstrap of rows, a jackknife over them, the mean of their influence, or ranks. */
export interface RowStatistic {
  readonly kind: 'rows';
  readonly prepare: Prepare;
  /** The value without each row: then a jackknife over rows takes the place of the bootstrap. */
  withoutEach?(predictions: Predictions, shared: Shared): Defined<Float64Array>;
  /**
   * How far each row lowers the value, to first order, as a loss: it has a limit below, and none above. Then one model is
   * judged by the mean of these.
   */
  lossOfEach?(predictions: Predictions, shared: Shared): Defined<Float64Array>;
  /** The value is this quantile of one number per row: then ranks are its limits, for one model. */
  readonly quantile?: {
    readonly share: number;
    sorted(predictions: Predictions): Defined<Ascending>;
  };
}

/** A statistic of these rows that says nothing about others. Gate: the number without an interval. */
interface PointOnly {
  readonly kind: 'point';
  readonly prepare: Prepare;
}

/** Does once what does not depend on the weights; answers the value under any weights. */
type Prepare = (predictions: Predictions, shared: Shared) => (weights?: Weights) => Defined<number>;

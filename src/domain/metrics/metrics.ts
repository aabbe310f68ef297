import type { Task } from '../predictions/predictions.ts';

/** Which way is better. */
export type Direction = 'higher' | 'lower';

/**
 * What a metric is a statistic of, and so which interval it can carry:
 * `proportion` successes over a denominator of rows; `auc` a rank statistic; `mean-loss` the mean of one loss per
 * row (or its root); `confusion` a function of the confusion counts; `rows` anything else, by resampling rows.
 */
type MetricKind = 'proportion' | 'auc' | 'mean-loss' | 'confusion' | 'rows';

export interface MetricDefinition {
  readonly tasks: readonly Task[];
  readonly direction: Direction;
  /** One sentence for people. */
  readonly about: string;
  /** Smallest and largest possible value; absent where there is no limit. */
  readonly range: { readonly min?: number; readonly max?: number };
  /** The column it reads beside the label. */
  readonly needs: 'prediction' | 'score';
  readonly kind: MetricKind;
}

const share = { min: 0, max: 1 };
const signed = { min: -1, max: 1 };
const loss = { min: 0 };

type Words = Pick<MetricDefinition, 'direction' | 'about' | 'range' | 'kind'>;
const of = (tasks: readonly Task[], needs: MetricDefinition['needs'], words: Words): MetricDefinition => ({
  tasks,
  needs,
  ...words,
});
const proportion = (tasks: readonly Task[], about: string): MetricDefinition =>
  of(tasks, 'prediction', { direction: 'higher', about, range: share, kind: 'proportion' });
const confusion = (task: Task, about: string, range: MetricDefinition['range'] = share): MetricDefinition =>
  of([task], 'prediction', { direction: 'higher', about, range, kind: 'confusion' });
const meanLoss = (
  tasks: readonly Task[],
  needs: MetricDefinition['needs'],
  about: string,
  range = loss,
): MetricDefinition => of(tasks, needs, { direction: 'lower', about, range, kind: 'mean-loss' });

const DEFINED = {
  accuracy: proportion(['binary', 'multiclass'], 'Share of rows predicted right.'),
  precision: proportion(['binary'], 'Share of predicted positives that are positive.'),
  recall: proportion(['binary'], 'Share of positives that are predicted positive.'),
  f1: confusion('binary', 'Harmonic mean of precision and recall.'),
  specificity: proportion(['binary'], 'Share of negatives that are predicted negative.'),
  balanced_accuracy: confusion('binary', 'Mean of recall and specificity.'),
  mcc: confusion('binary', 'Matthews correlation of label and prediction.', signed),
  roc_auc: of(['binary'], 'score', {
    direction: 'higher',
    about: 'Chance that a positive row scores above a negative one, ties counted half.',
    range: share,
    kind: 'auc',
  }),
  pr_auc: of(['binary'], 'score', {
    direction: 'higher',
    about: 'Average precision: precision at each score, weighted by the recall gained there.',
    range: share,
    kind: 'rows',
  }),
  log_loss: meanLoss(
    ['binary', 'multiclass'],
    'score',
    'Mean negative log of the probability given to the true class, in nats.',
  ),
  brier: meanLoss(['binary'], 'score', 'Mean squared distance of P(positive) from the label.', share),
  precision_macro: confusion('multiclass', 'Precision per class, averaged with equal weights.'),
  precision_micro: proportion(['multiclass'], 'Share of predictions that are right; equals accuracy.'),
  precision_weighted: confusion('multiclass', 'Precision per class, weighted by the rows of the class.'),
  recall_macro: confusion('multiclass', 'Recall per class, averaged with equal weights.'),
  recall_micro: proportion(['multiclass'], 'Share of rows predicted right; equals accuracy.'),
  recall_weighted: proportion(['multiclass'], 'Recall per class, weighted by its rows; equals accuracy.'),
  f1_macro: confusion('multiclass', 'F1 per class, averaged with equal weights.'),
  f1_micro: proportion(['multiclass'], 'F1 of all decisions together; equals accuracy.'),
  f1_weighted: confusion('multiclass', 'F1 per class, weighted by the rows of the class.'),
  mae: meanLoss(['regression'], 'prediction', 'Mean absolute error, in the unit of the label.'),
  mse: meanLoss(['regression'], 'prediction', 'Mean squared error, in the squared unit of the label.'),
  rmse: meanLoss(['regression'], 'prediction', 'Root of the mean squared error, in the unit of the label.'),
  r2: of(['regression'], 'prediction', {
    direction: 'higher',
    about: 'Share of the variance of the label that is explained; below 0 when worse than its mean.',
    range: { max: 1 },
    kind: 'rows',
  }),
  median_absolute_error: of(['regression'], 'prediction', {
    direction: 'lower',
    about: 'Median absolute error, in the unit of the label.',
    range: loss,
    kind: 'rows',
  }),
  max_error: of(['regression'], 'prediction', {
    direction: 'lower',
    about: 'Largest absolute error, in the unit of the label.',
    range: loss,
    kind: 'rows',
  }),
} satisfies Record<string, MetricDefinition>;

/** The metrics that can be computed from a predictions table. */
export type MetricName = keyof typeof DEFINED;

/** Name → definition of every metric that rules, reports and the gate may speak of. */
export const METRICS: Readonly<Record<MetricName, MetricDefinition>> = DEFINED;

export const METRIC_NAMES = Object.keys(METRICS) as readonly MetricName[];

/** True when `name` is a metric that can be computed from a predictions table. */
export const isMetricName = (name: string): name is MetricName => Object.hasOwn(METRICS, name);

/** The metrics of one task, in the order of the registry. */
export const metricsOf = (task: Task): readonly MetricName[] =>
  METRIC_NAMES.filter((name) => METRICS[name].tasks.includes(task));

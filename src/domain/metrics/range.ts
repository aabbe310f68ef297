import { plainName, withoutQualifiers } from './direction.ts';
import { isMetricName, METRICS } from './metrics.ts';

/** Smallest and largest possible value of a metric; absent where there is no limit. */
export interface MetricRange {
  readonly min?: number;
  readonly max?: number;
}

const share: MetricRange = { min: 0, max: 1 };
const signed: MetricRange = { min: -1, max: 1 };
const positive: MetricRange = { min: 0 };

const named = (names: string, range: MetricRange): readonly (readonly [string, MetricRange])[] =>
  names
    .trim()
    .split(/\s+/)
    .map((name) => [name, range] as const);

const RANGES: ReadonlyMap<string, MetricRange> = new Map([
  // The Brier score of several classes reaches 2.
  ...named('brier brier_score', positive),
  ...named(
    `acc auc auroc aucroc ap auprc aupr average_precision fbeta f_beta f_measure sensitivity tpr tnr fpr fnr fdr ppv
     npv hit_rate true_positive_rate true_negative_rate false_positive_rate false_negative_rate false_discovery_rate
     error_rate misclassification_rate iou miou jaccard dice ndcg mrr ece expected_calibration_error ks`,
    share,
  ),
  ...named(
    'matthews_corrcoef kappa cohen_kappa pearson pearsonr spearman spearmanr kendall gini silhouette informedness youden',
    signed,
  ),
  ...named(
    `logloss cross_entropy crossentropy rmsle msle mape smape wape mase medae mean_absolute_error mean_squared_error
     root_mean_squared_error mean_absolute_percentage_error wer cer perplexity ppl psi`,
    positive,
  ),
  ...named('r2_score explained_variance', { max: 1 }),
]);

/**
 * The values that a metric of a foreign metrics file can have, by its name alone, read as `directionOf` reads it;
 * `neg_` turns the range round. Undefined for a name that is not certain.
 */
export function rangeOf(name: string): MetricRange | undefined {
  const leaf = plainName(name);
  if (!leaf.startsWith('neg_')) return knownRange(leaf) ?? knownRange(withoutQualifiers(leaf));
  const range = rangeOf(leaf.slice('neg_'.length));
  return (
    range && {
      ...(range.max === undefined ? {} : { min: -range.max }),
      ...(range.min === undefined ? {} : { max: 0 - range.min }),
    }
  );
}

const knownRange = (name: string): MetricRange | undefined =>
  RANGES.get(name) ?? (isMetricName(name) ? METRICS[name].range : undefined);

/** `lies between 0 and 1`, `is at least 0`, `is at most 1`. */
export function rangeWords({ min, max }: MetricRange): string {
  if (min === undefined) return `is at most ${max}`;
  return max === undefined ? `is at least ${min}` : `lies between ${min} and ${max}`;
}

/** Sums of another library may leave a range in the last digits. */
const TOLERANCE = 1e-9;

/** Whether a metric can have the value at all. */
export const isWithin = (value: number, { min = -Infinity, max = Infinity }: MetricRange): boolean =>
  value >= min - TOLERANCE && value <= max + TOLERANCE;

/** What to write for a share that was given in percent; empty where that is not what happened. */
export const percentHint = (value: number, { max }: MetricRange): string =>
  max === 1 && value > 1 && value <= 100
    ? `; write ${Number((value / 100).toPrecision(12))} for ${value} %`
    : '';

import type { MetricRange } from '../definition.ts';
import { POSITIVE, SHARE, SIGNED } from '../range.ts';
import { metricCalled, plainName, withoutQualifiers } from './direction.ts';

const named = (names: string, range: MetricRange): readonly (readonly [string, MetricRange])[] =>
  names
    .trim()
    .split(/\s+/)
    .map((name) => [name, range] as const);

const RANGES: ReadonlyMap<string, MetricRange> = new Map([
  ...named(
    `fbeta f_beta f_measure fpr fnr fdr npv false_positive_rate false_negative_rate false_discovery_rate error_rate misclassification_rate iou miou jaccard dice ndcg mrr ece expected_calibration_error ks`,
    SHARE,
  ),
  ...named(
    'kappa cohen_kappa pearson pearsonr spearman spearmanr kendall gini silhouette informedness youden',
    SIGNED,
  ),
  ...named(
    `rmsle msle mape smape wape mase mean_absolute_percentage_error wer cer perplexity ppl psi`,
    POSITIVE,
  ),
  ...named('explained_variance', { max: 1 }),
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

function knownRange(name: string): MetricRange | undefined {
  const ours = metricCalled(name);
  return ours ? (ours.rangeElsewhere ?? ours.range) : RANGES.get(name);
}

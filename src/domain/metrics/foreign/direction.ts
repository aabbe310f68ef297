import { METRICS } from '../catalogue.ts';
import type { Direction, MetricDefinition } from '../definition.ts';

/** Which way is better, or that the name does not say. */
export type KnownDirection = Direction | 'unknown';

/**
 * Which way is better for a metric of a foreign metrics file, by its name alone: scikit-learn's `neg_` prefix
 * means higher; then the catalogue and a table of the field's other names, after the path (`eval/…`, `macro avg/…`), lm-eval's filter
 * (`acc,none`), a cut-off (`ndcg@10`) and words such as `test_`, `_macro` or `_p95` are taken off.
 * A name that is not certain is `unknown`: a gate must not guess.
 */
export function directionOf(name: string): KnownDirection {
  const leaf = plainName(name);
  if (leaf.startsWith('neg_')) return 'higher';
  return tableDirection(leaf) ?? tableDirection(withoutQualifiers(leaf)) ?? 'unknown';
}

/** `metrics/mAP50-95(B)` → `map50_95`; `Test AUC` → `test_auc`; `acc,none` → `acc`. */
export function plainName(name: string): string {
  const [uncut = ''] = name.trim().split(/[,@]|\(/, 1);
  const leaf = uncut.split(/[/:|]|\.(?=[A-Za-z])/).findLast((part) => part.trim() !== '') ?? '';
  return leaf
    .trim()
    .replace(/(?<=[a-z0-9])(?=[A-Z][a-z])/g, '_')
    .toLowerCase()
    .replace(/[\s.-]+/g, '_');
}

const QUALIFIER =
  '(?:train|training|test|val|valid|validation|eval|evaluation|dev|holdout|cv|best|final|last|mean|avg|average|overall|' +
  'macro|micro|weighted|samples|binary|categorical|sparse|p\\d+|\\d+|at|k|score|ms|s|sec|seconds|us|norm)';
const LEADING = new RegExp(`^${QUALIFIER}_`);
const TRAILING = new RegExp(`_${QUALIFIER}$`);

/** `val_f1_macro` → `f1`: the name that a table knows, without what says of which rows or how it was averaged. */
export function withoutQualifiers(name: string): string {
  const shorter = name.replace(TRAILING, '').replace(LEADING, '');
  if (shorter === name || tableDirection(shorter)) return shorter;
  return withoutQualifiers(shorter);
}

const CALLED: ReadonlyMap<string, MetricDefinition> = new Map(
  METRICS.flatMap((metric) =>
    [metric.name, ...(metric.aliases ?? [])].map((name) => [name, metric] as const),
  ),
);

/** The metric of ours that a name means, which may be the name that another library gives it. */
export const metricCalled = (name: string): MetricDefinition | undefined => CALLED.get(name);

function tableDirection(name: string): Direction | undefined {
  const ours = metricCalled(name);
  if (ours) return ours.direction;
  const lower = LOWER.has(name) || LOWER_PATTERN.test(name);
  const higher = HIGHER.has(name) || HIGHER_PATTERN.test(name);
  if (lower === higher) return undefined;
  return lower ? 'lower' : 'higher';
}

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

const LOWER = words(`
  loss nll deviance error err error_rate errors
  rmsle msle mape smape wape mase mean_pinball_loss residual_error wer cer ter mer perplexity ppl bits_per_byte byte_perplexity word_perplexity
  fpr fnr fdr false_positive_rate false_negative_rate false_discovery_rate false_positives false_negatives
  hamming hamming_distance ece mce calibration_error expected_calibration_error psi drift
  duration size model_size cost fid eer misclassification_rate`);

const HIGHER = words(`
  fbeta f_beta f_measure npv true_positives true_negatives kappa cohen_kappa iou miou jaccard dice map ndcg dcg mrr
  bleu sacrebleu chrf meteor rouge sharpe explained_variance pearson spearman pearsonr spearmanr kendall
  exact_match em pass_rate win_rate coverage gini ks silhouette youden informedness`);

const LOWER_PATTERN =
  /^latency|_(loss|error|err|latency|logloss|crossentropy|deviance|rmse|mae|mse|mape|perplexity)$/;
const HIGHER_PATTERN =
  /_(acc|accuracy|auc|auroc|recall|precision|f1|iou|kappa)$|^(rouge|map|f)_?(\d+|l|lsum|\d+_\d+)$/;

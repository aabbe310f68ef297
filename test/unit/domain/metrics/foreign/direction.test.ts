import { describe, expect, test } from 'vitest';
import { METRICS } from '../../../../../src/domain/metrics/catalogue.ts';
import { directionOf } from '../../../../../src/domain/metrics/foreign/direction.ts';

describe('the direction of a metric, by its name', () => {
  test('is the defined one for every metric of ours, under every name', () => {
    for (const { name, aliases = [], direction } of METRICS)
      for (const called of [name, ...aliases]) expect(directionOf(called), called).toBe(direction);
  });

  test.each(
    `loss error err mae mse rmse mape smape logloss log_loss brier wer cer ter perplexity fpr fnr hamming max_error
     latency latency_p95_ms p95_latency duration size cost ece psi drift val_loss eval/loss train-loss word_perplexity,none
     mean_squared_error mean_absolute_percentage_error categorical_crossentropy metrics.test.rmse RMSE brier_score`
      .trim()
      .split(/\s+/),
  )('%s: lower is better', (name) => {
    expect(directionOf(name)).toBe('lower');
  });

  test.each(
    `acc auc roc_auc ap f1 precision recall r2 mcc kappa iou dice map ndcg mrr bleu rouge sharpe tpr tnr
     explained_variance acc,none acc_norm,none test_auc val_accuracy binary_accuracy f1-score F1Score macro_f1 f1_macro
     ndcg@10 recall@k precision_at_5 rouge1 rougeL metrics/mAP50(B) metrics/mAP50-95(B) neg_mean_squared_error
     neg_log_loss neg_max_error results/hellaswag/acc,none testAuc average_precision_score`
      .trim()
      .split(/\s+/),
  )('%s: higher is better', (name) => {
    expect(directionOf(name)).toBe('higher');
  });

  test.each([['macro avg/f1-score'], ['Test AUC'], ['weighted avg/recall']])(
    '%s: higher is better',
    (name) => {
      expect(directionOf(name)).toBe('higher');
    },
  );

  test.each([
    ['batch_size'],
    ['epoch'],
    ['support'],
    ['acc_stderr,none'],
    ['auc_loss_ratio'],
    ['score'],
    ['temperature'],
    ['step'],
    [''],
    ['/'],
    ['constructor'],
  ])('%s: unknown, not guessed', (name) => {
    expect(directionOf(name)).toBe('unknown');
  });
});

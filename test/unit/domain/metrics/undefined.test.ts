import { describe, expect, test } from 'vitest';
import { METRICS } from '../../../../src/domain/metrics/catalogue.ts';
import { confusionCounts } from '../../../../src/domain/metrics/confusion.ts';
import { evaluate } from '../../../../src/domain/metrics/evaluate.ts';
import { binary, multiclass, regression, weightedMetric } from './examples.ts';

describe('a metric without a value says why', () => {
  test.each([
    ['no rows', binary([], [], []), 'accuracy', 'no rows'],
    ['no predicted positives', binary([1, 0], [0, 0], [0.2, 0.1]), 'precision', 'no predicted positives'],
    ['no positives', binary([0, 0], [1, 0], [0.7, 0.1]), 'recall', 'no positive labels'],
    ['no positives to rank', binary([0, 0], [1, 0], [0.7, 0.1]), 'pr_auc', 'no positive labels'],
    ['only positives', binary([1, 1], [1, 0], [0.7, 0.1]), 'specificity', 'no negative labels'],
    ['only positives to rank', binary([1, 1], [1, 0], [0.7, 0.1]), 'roc_auc', 'no negative labels'],
    ['balanced accuracy of one class', binary([1, 1], [1, 0]), 'balanced_accuracy', 'no negative labels'],
    ['F1 of nothing', binary([0], [0]), 'f1', 'no positive labels and no predicted positives'],
    ['MCC of a constant label', binary([1, 1], [1, 0]), 'mcc', 'no negative labels'],
    ['MCC of a constant prediction', binary([1, 0], [1, 1]), 'mcc', 'no predicted negatives'],
    ['no scores', binary([1, 0], [1, 1]), 'roc_auc', 'no column score'],
    [
      'a NaN score',
      binary([1, 0], [1, 1], [0.5, Number.NaN]),
      'roc_auc',
      'column score of row 2 is NaN, not a finite number',
    ],
    [
      'a NaN score',
      binary([1, 0], [1, 1], [0.5, Number.NaN]),
      'log_loss',
      'column score of row 2 is NaN, not a probability between 0 and 1',
    ],
    [
      'a score that is no probability',
      binary([1, 0], [1, 1], [1.5, 0]),
      'brier',
      'column score of row 1 is 1.5, not a probability between 0 and 1',
    ],
    [
      'a class never predicted',
      multiclass(['a', 'b'], [0, 1], [0, 0]),
      'precision_macro',
      'class "b" is never predicted',
    ],
    [
      'a class without labels',
      multiclass(['a', 'b'], [0, 0], [0, 1]),
      'recall_macro',
      'no labels of class "b"',
    ],
    ['no scores', multiclass(['a', 'b'], [0, 0], [0, 1]), 'log_loss', 'no score columns'],
    ['a constant label', regression([0.1, 0.1, 0.1], [1, 2, 3]), 'r2', 'the label is constant'],
    ['one row', regression([1], [2]), 'r2', 'one row has no variance'],
    [
      'an infinite prediction',
      regression([1, 2], [2, Infinity]),
      'mae',
      'the error of row 2 is Infinity, not a finite number',
    ],
    [
      'a NaN label',
      regression([1, Number.NaN], [2, 1]),
      'r2',
      'the error of row 2 is NaN, not a finite number',
    ],
    [
      'an error whose square overflows',
      regression([1e200], [-1e200]),
      'rmse',
      'the error of row 1 is Infinity, not a finite number',
    ],
  ] as const)('%s: %s %s', (_, predictions, metric, reason) => {
    expect(evaluate(predictions)[metric]).toEqual({ undefined: reason });
  });

  test('is never asked for a metric of another task', () => {
    expect(evaluate(regression([1, 2], [1, 2]))).not.toHaveProperty('accuracy');
    expect(weightedMetric('roc_auc', regression([1, 2], [1, 2]), [1, 1])).toEqual({
      undefined: 'roc_auc is not a metric of regression predictions',
    });
    expect(confusionCounts(regression([1], [1]))).toEqual({
      undefined: 'regression has no confusion matrix',
    });
  });

  test.each([
    ['binary', binary([1, 0], [1, 0], [0.9, 0.1])],
    ['multiclass', multiclass(['a', 'b'], [0, 1], [1, 1])],
    ['regression', regression([1, 2], [2, 2])],
  ] as const)('%s: weights that are all 0 leave no rows', (_, predictions) => {
    for (const { name } of METRICS) {
      expect(weightedMetric(name, predictions, [0, 0])).toEqual({
        undefined: expect.stringMatching(/no rows|not a metric/),
      });
    }
  });

  test('refuses weights of another length', () => {
    expect(() => weightedMetric('mae', regression([1], [1]), [1, 1])).toThrow('2 weights for 1 rows');
  });

  test('keeps a true 0', () => {
    expect(evaluate(binary([1, 0], [0, 1], [0.1, 0.9]))).toMatchObject({
      accuracy: 0,
      precision: 0,
      recall: 0,
      f1: 0,
      roc_auc: 0,
    });
  });
});

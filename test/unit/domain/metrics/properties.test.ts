import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { metricNamed, metricsOf } from '../../../../src/domain/metrics/catalogue.ts';
import { confusionCounts } from '../../../../src/domain/metrics/confusion.ts';
import type { CellStatistic } from '../../../../src/domain/metrics/definition.ts';
import { evaluate, type Metrics, prepareMetrics } from '../../../../src/domain/metrics/evaluate.ts';
import { mcc } from '../../../../src/domain/metrics/formulas/mcc.ts';
import { countsOf, isOfCells, trialsOf, valueOfCells } from '../../../../src/domain/metrics/proportion.ts';
import { type Predictions, select } from '../../../../src/domain/predictions/predictions.ts';
import { type Defined, isUndefined } from '../../../../src/foundation/stats/undefined.ts';
import { anyBinary, anyPredictions } from './examples.ts';

/** Equal within rounding; undefined in both, whatever the reason. */
function expectClose(a: Defined<number> | undefined, b: Defined<number> | undefined, what: string): void {
  if (typeof a !== 'number' || typeof b !== 'number') {
    expect(isUndefined(a), `${what} undefined`).toBe(isUndefined(b));
    return;
  }
  expect(Math.abs(a - b) / Math.max(1, Math.abs(a), Math.abs(b)), `${what}: ${a}, ${b}`).toBeLessThan(1e-12);
}

function expectAllClose(a: Metrics, b: Metrics): void {
  expect(Object.keys(a)).toEqual(Object.keys(b));
  for (const name of Object.keys(a)) expectClose(a[name], b[name], name);
}

/** Predictions with a permutation of their rows. */
const permuted = anyPredictions.chain((predictions) =>
  fc.tuple(
    fc.constant(predictions),
    fc.shuffledSubarray([...Array(predictions.n).keys()], { minLength: predictions.n }),
  ),
);

/** Predictions with how often each row counts. */
const weighted = anyPredictions.chain((predictions) =>
  fc.tuple(
    fc.constant(predictions),
    fc.array(fc.integer({ min: 0, max: 3 }), { minLength: predictions.n, maxLength: predictions.n }),
  ),
);

function repeated(predictions: Predictions, weights: readonly number[]): Predictions {
  return select(
    predictions,
    Uint32Array.from(weights.flatMap((times, row) => Array<number>(times).fill(row))),
  );
}

describe('metrics', () => {
  test('do not depend on the order of the rows', () => {
    fc.assert(
      fc.property(permuted, ([predictions, rows]) => {
        expectAllClose(evaluate(predictions), evaluate(select(predictions, Uint32Array.from(rows))));
      }),
    );
  });

  test('stay in their range and are never NaN', () => {
    fc.assert(
      fc.property(anyPredictions, (predictions) => {
        const metrics = evaluate(predictions);
        for (const name of Object.keys(metrics)) {
          const value = metrics[name]!;
          if (isUndefined(value)) continue;
          const { min = -Infinity, max = Infinity } = metricNamed(name)!.range;
          expect(value, name).toBeGreaterThanOrEqual(min);
          expect(value, name).toBeLessThanOrEqual(max);
        }
      }),
    );
  });

  test('with a weight of k count a row k times', () => {
    fc.assert(
      fc.property(weighted, ([predictions, weights]) => {
        const metric = prepareMetrics(predictions);
        const expected = evaluate(repeated(predictions, weights));
        for (const one of metricsOf(predictions.task))
          for (const times of [weights, Uint32Array.from(weights)])
            expectClose(metric(one, times), expected[one.name], one.name);
      }),
    );
  });

  test('of cells follow from the cell counts alone', () => {
    fc.assert(
      fc.property(anyPredictions, (predictions) => {
        const counts = confusionCounts(predictions);
        if (isUndefined(counts)) return;
        const metrics = evaluate(predictions);
        for (const { name, form } of metricsOf(predictions.task))
          if (isOfCells(form)) expectClose(valueOfCells(form, counts), metrics[name], name);
      }),
    );
  });

  test('that are proportions are successes over trials, counted or marked row by row', () => {
    fc.assert(
      fc.property(anyPredictions, (predictions) => {
        const counts = confusionCounts(predictions);
        if (isUndefined(counts)) return;
        for (const { name, form } of metricsOf(predictions.task)) {
          if (form.kind !== 'proportion') continue;
          const marked = trialsOf(predictions, form);
          if (isUndefined(marked)) throw new Error(marked.undefined);
          const [successes, trials] = [marked.success, marked.trial].map((column) =>
            column.reduce((a, b) => a + b, 0),
          );
          expect(countsOf(form, counts), name).toEqual({ successes, trials });
          const value = evaluate(predictions)[name]!;
          if (trials === 0) expect(isUndefined(value), name).toBe(true);
          else expectClose(successes! / trials!, value, name);
        }
      }),
    );
  });

  test('that are means are those of the losses per row', () => {
    fc.assert(
      fc.property(anyPredictions, (predictions) => {
        for (const { name, form } of metricsOf(predictions.task)) {
          if (form.kind !== 'mean') continue;
          const losses = form.loss(predictions);
          if (isUndefined(losses)) throw new Error(losses.undefined);
          const mean = losses.reduce((a, b) => a + b, 0) / predictions.n;
          expectClose(form.root ? Math.sqrt(mean) : mean, evaluate(predictions)[name], name);
        }
      }),
    );
  });
});

describe('ROC AUC', () => {
  test('becomes 1 - AUC when labels are flipped', () => {
    fc.assert(
      fc.property(anyBinary, (predictions) => {
        const flipped = { ...predictions, label: predictions.label.map((y) => 1 - y) };
        const auc = evaluate(predictions).roc_auc!;
        expectClose(isUndefined(auc) ? auc : 1 - auc, evaluate(flipped).roc_auc, 'roc_auc');
      }),
    );
  });

  test('is the share of pairs in the right order, ties half', () => {
    fc.assert(
      fc.property(anyBinary, (predictions) => {
        const of = (y: number) => [...predictions.score!].filter((_, row) => predictions.label[row] === y);
        const pairs = of(1).flatMap((p): number[] => of(0).map((q) => (p > q ? 1 : p === q ? 0.5 : 0)));
        if (pairs.length === 0) return;
        expectClose(evaluate(predictions).roc_auc, pairs.reduce((a, b) => a + b) / pairs.length, 'roc_auc');
      }),
    );
  });

  test('and average precision keep their value under a rising function of the score', () => {
    fc.assert(
      fc.property(anyBinary, (predictions) => {
        const squeezed = { ...predictions, score: predictions.score!.map((s) => (s === 0 ? -0 : 8 * s)) };
        expectClose(evaluate(predictions).roc_auc, evaluate(squeezed).roc_auc, 'roc_auc');
        expectClose(evaluate(predictions).pr_auc, evaluate(squeezed).pr_auc, 'pr_auc');
      }),
    );
  });
});

describe('MCC', () => {
  test('never leaves -1 to 1 by rounding, however many rows', () => {
    const size = fc.integer({ min: 1, max: 1e7 });
    fc.assert(
      fc.property(size, size, (a, b) => {
        const of = (...cells: number[]) =>
          valueOfCells(mcc.form as CellStatistic, {
            task: 'binary',
            classes: ['no', 'yes'],
            cells: Float64Array.from(cells),
          });
        expect(Math.abs((of(a, 0, 0, b) as number) - 1)).toBeLessThan(1e-15);
        expect(of(a, 0, 0, b)).toBeLessThanOrEqual(1);
        expect(of(0, a, b, 0)).toBeGreaterThanOrEqual(-1);
      }),
    );
  });
});

describe('recall and specificity', () => {
  test('change places when the classes do', () => {
    fc.assert(
      fc.property(anyBinary, (predictions) => {
        const flip = (values: Uint8Array) => values.map((v) => 1 - v);
        const flipped = {
          ...predictions,
          label: flip(predictions.label),
          prediction: flip(predictions.prediction),
        };
        const [a, b] = [evaluate(predictions), evaluate(flipped)];
        expectClose(a.recall, b.specificity, 'recall');
        for (const name of ['accuracy', 'mcc', 'balanced_accuracy'] as const)
          expectClose(a[name], b[name], name);
      }),
    );
  });
});

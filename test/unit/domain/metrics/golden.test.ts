import { describe, expect, test } from 'vitest';
import { type ConfusionCounts, confusionCounts } from '../../../../src/domain/metrics/confusion.ts';
import { evaluate } from '../../../../src/domain/metrics/evaluate.ts';
import type { Defined } from '../../../../src/foundation/stats/undefined.ts';
import { weightedMetric } from './examples.ts';
import { goldenCases } from './golden.ts';

/** Relative to the size of the value, absolute below 1. */
const TOLERANCE = 1e-12;

function expectEqual(
  name: string,
  ours: Defined<number> | undefined,
  golden: number | null | undefined,
): void {
  if (golden === null || typeof ours !== 'number') {
    expect(golden === null ? ours : golden, name).toEqual({ undefined: expect.stringMatching(/\w/) });
    return;
  }
  expect(
    Math.abs(ours - golden!) / Math.max(1, Math.abs(golden!)),
    `${name}: ${ours} for ${golden}`,
  ).toBeLessThan(TOLERANCE);
}

for (const task of ['binary', 'multiclass', 'regression'] as const) {
  describe(`${task} metrics equal scikit-learn's`, () => {
    test.each(goldenCases(task))('$name', ({ predictions, metrics, weights, weighted }) => {
      const ours = evaluate(predictions);
      expect(Object.keys(ours).sort()).toEqual(Object.keys(metrics).sort());
      for (const name of Object.keys(ours)) expectEqual(name, ours[name], metrics[name]);
      for (const [name, golden] of Object.entries(weighted ?? {})) {
        expectEqual(
          `weighted ${name}`,
          weightedMetric(name, predictions, Float64Array.from(weights!)),
          golden,
        );
      }
    });
  });
}

describe('confusion counts equal scikit-learn’s confusion matrix', () => {
  test.each([...goldenCases('binary'), ...goldenCases('multiclass')])(
    '$name',
    ({ predictions, confusion }) => {
      expect([...(confusionCounts(predictions) as ConfusionCounts).cells]).toEqual(confusion);
    },
  );
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { confusionCounts } from '../../../../src/domain/metrics/confusion.ts';
import { evaluate } from '../../../../src/domain/metrics/evaluate.ts';
import { evaluateSlices } from '../../../../src/domain/metrics/slices.ts';
import { isUndefined } from '../../../../src/foundation/stats/undefined.ts';
import { binaryTable } from '../gate/tables.ts';
import { predictionsOf, type Stored } from './golden.ts';

interface Weighted extends Stored {
  readonly task: 'binary' | 'multiclass' | 'regression';
  readonly weight: readonly number[];
}

const file = new URL('../../../fixtures/golden/weights.json', import.meta.url);
const CASES = JSON.parse(readFileSync(file, 'utf8')) as readonly Weighted[];
const TOLERANCE = 1e-12;

describe("every metric of weighted rows equals scikit-learn's with sample_weight", () => {
  test.each(CASES)('$task: $name', (one) => {
    const predictions = { ...predictionsOf(one.task, one), weight: Float64Array.from(one.weight) };
    const ours = evaluate(predictions);
    expect(Object.keys(ours).sort()).toEqual(Object.keys(one.metrics).sort());
    for (const [name, golden] of Object.entries(one.metrics)) {
      const own = ours[name]!;
      if (golden === null) expect(own, name).toEqual({ undefined: expect.stringMatching(/\w/) });
      else {
        const distance = Math.abs((isUndefined(own) ? Number.NaN : own) - golden);
        expect(distance / Math.max(1, Math.abs(golden)), `${name}: ${own} for ${golden}`).toBeLessThan(
          TOLERANCE,
        );
      }
    }
    const counts = confusionCounts(predictions);
    if (isUndefined(counts)) return;
    for (const [cell, golden] of one.confusion!.entries())
      expect(counts.cells[cell]! / Math.max(1, golden)).toBeCloseTo(golden / Math.max(1, golden), 12);
  });
});

test('a slice whose rows all have weight 0 says so, and still counts its rows', () => {
  const table = binaryTable(
    [
      [1, 0.9],
      [0, 0.1],
      [1, 0.2],
    ],
    { origin: ['JFK', 'JFK', 'LGA'] },
  );
  const weighted = { ...table, predictions: { ...table.predictions, weight: Float64Array.of(1, 2, 0) } };
  const [jfk, lga] = evaluateSlices(weighted, ['origin']);
  expect(jfk!.metrics.accuracy).toBe(1);
  expect(lga).toMatchObject({ n: 1, metrics: { accuracy: { undefined: 'every row has weight 0' } } });
});

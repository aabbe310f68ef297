import { expect, test } from 'vitest';
import type { PredictionsTable } from '../../../../src/domain/predictions/predictions.ts';
import { gate, twoModels } from './tables.ts';

const { candidate, baseline } = twoModels(400, 5, [0.6, 0.5]);

const weighted = (table: PredictionsTable, weightOf: (row: number) => number): PredictionsTable => ({
  ...table,
  predictions: {
    ...table.predictions,
    weight: Float64Array.from({ length: 400 }, (_, row) => weightOf(row)),
  },
});

const RULES = ['accuracy >= baseline - 0.5', 'log_loss <= 9', 'f1 >= 0.01', 'roc_auc >= baseline - 0.5'];

test('both models are weighted as the candidate says, whatever the table of the baseline holds', () => {
  const own = weighted(candidate, (row) => 1 + (row % 3));
  const measured = (other: PredictionsTable) => gate(RULES, own, other).facts.measures;
  expect(measured(weighted(baseline, (row) => row))).toEqual(measured(baseline));
  const { label, prediction } = candidate.predictions;
  const right = (row: number): number => (label[row] === prediction[row] ? 1 + (row % 3) : 0);
  const total = 399 * 2 + 1;
  const sum = Array.from({ length: 400 }, (_, row) => right(row)).reduce((a, b) => a + b, 0);
  expect(measured(baseline)[0]!.candidate).toMatchObject({ value: expect.closeTo(sum / total, 12) });
});

test('models that predict alike differ by nothing, however rows are weighted', () => {
  const own = weighted(candidate, (row) => row % 2);
  expect(gate('accuracy >= baseline', own, candidate).verdict).toBe('pass');
});

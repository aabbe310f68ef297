import fc from 'fast-check';
import { expect, test } from 'vitest';
import { prepareMetrics } from '../../../../../src/domain/metrics/evaluate.ts';
import { prAuc } from '../../../../../src/domain/metrics/formulas/pr-auc.ts';
import { sharedOf } from '../../../../../src/domain/metrics/shared.ts';
import { type BinaryPredictions, select } from '../../../../../src/domain/predictions/predictions.ts';

const row = fc.record({ label: fc.integer({ min: 0, max: 1 }), score: fc.integer({ min: 0, max: 7 }) });

test('average precision without each row is that of the other rows, ties included', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 3, maxLength: 25 }), (rows) => {
      fc.pre(rows.filter(({ label }) => label === 1).length > 1);
      const predictions = binary(rows);
      const others = rows.map((_, left) =>
        prepareMetrics(select(predictions, Uint32Array.from([...rows.keys()].filter((at) => at !== left))))(
          prAuc,
        ),
      );
      const { form } = prAuc;
      const found = form.kind === 'rows' ? form.withoutEach?.(predictions, sharedOf(predictions)) : undefined;
      expect(Array.from(found as Float64Array)).toEqual(
        others.map((value) => expect.closeTo(value as number, 12)),
      );
    }),
    { numRuns: 60 },
  );
});

const binary = (rows: readonly { readonly label: number; readonly score: number }[]): BinaryPredictions => ({
  task: 'binary',
  n: rows.length,
  label: Uint8Array.from(rows, ({ label }) => label),
  prediction: Uint8Array.from(rows, ({ score }) => Number(score > 3)),
  score: Float64Array.from(rows, ({ score }) => score),
  positiveClass: '1',
});

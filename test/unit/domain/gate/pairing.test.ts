import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pairById } from '../../../../src/domain/gate/pairing.ts';
import { selectTable } from '../../../../src/domain/predictions/predictions.ts';
import { binaryTable, gate, tableOf, twoModels } from './tables.ts';

const { candidate, baseline } = twoModels(50, 2, [0.6, 0.5]);
const rows = (...at: readonly number[]) => selectTable(baseline, Uint32Array.from(at));
const all = Array.from({ length: 50 }, (_, row) => row);

describe('pairing is by id, never by position', () => {
  test('the order of rows changes nothing', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 50 }), (order) => {
        expect(pairById(candidate, rows(...order))).toEqual(baseline.predictions);
      }),
    );
  });

  test('shuffled tables get the same decision', () => {
    const shuffled = rows(...all.toReversed());
    const rule = ['accuracy >= baseline - 0.1', 'log_loss <= baseline'];
    expect(gate(rule, candidate, shuffled).checks).toEqual(gate(rule, candidate, baseline).checks);
  });
});

describe('what cannot be paired is refused, with count and first ids', () => {
  test('ids of one side', () => {
    const other = { ...rows(...all.slice(4)), rowIds: ['["x"]', ...all.slice(5).map((row) => `["${row}"]`)] };
    expect(() => pairById(candidate, other)).toThrow(
      'baseline lacks 5 rows of the candidate (["0"], ["1"], ["2"], …) and has 1 row that the candidate lacks (["x"])',
    );
    expect(() => pairById(candidate, rows(...all.slice(0, 49)))).toThrow(
      /lacks 1 row of the candidate \(\["49"\]\);/,
    );
  });

  test('ids that repeat', () => {
    expect(() => pairById(candidate, rows(...all, 7, 7))).toThrow(
      /baseline has 2 rows with a duplicate id: \["7"\], \["7"\]; add columns to the row id/,
    );
    expect(() => pairById(selectTable(candidate, Uint32Array.from([...all, 3])), baseline)).toThrow(
      /^candidate has 1/,
    );
  });

  test('labels that differ', () => {
    const label = Uint8Array.from(baseline.predictions.label as Uint8Array);
    label[3] = 1 - label[3]!;
    const other = {
      ...baseline,
      predictions: { ...baseline.predictions, label } as typeof baseline.predictions,
    };
    expect(() => pairById(candidate, other)).toThrow(
      /another label in 1 row: \["3"\]: this is not the same evaluation set/,
    );
  });

  test('another task', () => {
    const numbers = Float64Array.of(1, 2);
    const other = tableOf({ task: 'regression', n: 2, label: numbers, prediction: numbers });
    expect(() =>
      pairById(
        binaryTable([
          [0, 0.1],
          [1, 0.9],
        ]),
        other,
      ),
    ).toThrow(/holds regression predictions, the candidate binary/);
  });

  test('labels of numbers may differ in their last digits', () => {
    const of = (...label: readonly number[]) =>
      tableOf({
        task: 'regression',
        n: 2,
        label: Float64Array.from(label),
        prediction: Float64Array.of(1, 2),
      });
    expect(pairById(of(0.1 + 0.2, 1e6), of(0.3, 1e6)).n).toBe(2);
    expect(() => pairById(of(0.3, 1e6), of(0.3, 1e6 + 1))).toThrow(/another label in 1 row/);
  });
});

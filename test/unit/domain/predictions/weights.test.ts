import { describe, expect, test } from 'vitest';
import { readPredictions, writePredictions } from '../../../../src/domain/predictions/predictions-file.ts';
import { weightsFacts } from '../../../../src/domain/predictions/weights-facts.ts';
import type { Row } from '../../../../src/foundation/evidence/evidence.ts';
import { memoryEngine } from '../../../support/memory-engine.ts';

const ROWS: readonly Row[] = [
  { id: 1, label: 'true', prediction: 'true', amount: 2.5 },
  { id: 2, label: 'false', prediction: 'true', amount: 0 },
  { id: 3, label: null, prediction: 'true', amount: -4 },
  { id: 4, label: 'false', prediction: 'false', amount: 1 },
];
const QUESTION = { rowId: ['id'], weight: 'amount' } as const;

const read = (rows: readonly Row[], weight = 'amount') =>
  readPredictions('p.csv', { ...QUESTION, weight }, memoryEngine({ 'p.csv': rows }));

test('labelled rows have the weight of their column, and keep it in the table that is written', async () => {
  const engine = memoryEngine({ 'p.csv': ROWS });
  const table = await readPredictions('p.csv', QUESTION, engine);
  expect([...table.predictions.weight!]).toEqual([2.5, 0, 1]);
  await writePredictions('out.parquet', table, engine, QUESTION.rowId);
  const back = await readPredictions('out.parquet', { rowId: ['id'], weight: 'weight' }, engine);
  expect(back).toEqual(table);
});

describe('weights that are none are refused', () => {
  const with0 = (...amounts: readonly (number | null)[]): readonly Row[] =>
    amounts.map((amount, id) => ({ id, label: 'true', prediction: 'true', amount }));

  test.each([
    [
      'NULL',
      with0(1, null, null),
      'weight "amount" is NULL or NaN in row ["1"] of p.csv; 2 rows in all have no weight',
    ],
    ['negative', with0(1, 1, -2), 'weight "amount" is -2 in row ["2"] of p.csv;'],
    ['infinite', with0(Infinity, 1), 'weight "amount" is Infinity in row ["0"] of p.csv;'],
    ['all 0', with0(0, 0), 'weight "amount" is 0 in every row of p.csv;'],
    ['beyond all numbers', with0(1e308, 1e308), 'weight "amount" sums to Infinity over p.csv;'],
  ])('%s', async (_, rows, message) => {
    await expect(read(rows)).rejects.toThrow(message);
  });

  test('a word that is no column', async () => {
    await expect(read(ROWS, 'ammount')).rejects.toThrow('weight "ammount" is not a column of p.csv');
  });
});

test('facts keep the effective number of rows, which is theirs where all weigh the same', () => {
  expect(weightsFacts('w', Float64Array.of(0.25, 0.25, 0.25, 0.25))).toEqual({
    by: 'w',
    total: 1,
    zero: 0,
    effectiveRows: 4,
  });
  expect(weightsFacts('w', Float64Array.of(1, 3, 0)).effectiveRows).toBeCloseTo(16 / 10, 12);
});

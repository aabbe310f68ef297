import { describe, expect, test } from 'vitest';
import { evaluateSlices, sliceRows } from '../../../../src/domain/metrics/slices.ts';
import { tableProblems } from '../../../../src/domain/predictions/check.ts';
import { type PredictionsTable, selectTable } from '../../../../src/domain/predictions/predictions.ts';
import { binary, multiclass, regression } from './examples.ts';

const flights: PredictionsTable = {
  predictions: binary([1, 0, 1, 0, 0], [1, 0, 0, 1, 0], [0.9, 0.2, 0.4, 0.6, 0.1]),
  rowIds: ['f1', 'f2', 'f3', 'f4', 'f5'],
  slices: { origin: ['JFK', 'EWR', 'JFK', 'EWR', 'LGA'], carrier: ['UA', '9E', 'UA', '', 'UA'] },
};

describe('slices', () => {
  test('hold the rows of each value, sorted by column and value', () => {
    const found = sliceRows(flights, ['origin', 'carrier', 'origin']);
    expect(found.map(({ slice, rows }) => [slice.column, slice.value, ...rows])).toEqual([
      ['carrier', '', 3],
      ['carrier', '9E', 1],
      ['carrier', 'UA', 0, 2, 4],
      ['origin', 'EWR', 1, 3],
      ['origin', 'JFK', 0, 2],
      ['origin', 'LGA', 4],
    ]);
  });

  test('are sorted by the bytes of UTF-8, not by UTF-16 units', () => {
    const values = ['\u{1F6EB}', '\uFF5E', 'Z', 'a', 'Zz', '__proto__'];
    const table = {
      predictions: regression([1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5, 6]),
      rowIds: values,
      slices: { v: values },
    };
    const bytewise = values
      .map((value) => Buffer.from(value))
      .sort(Buffer.compare)
      .map(String);
    expect(sliceRows(table, ['v']).map(({ slice }) => slice.value)).toEqual(bytewise);
  });

  test('have their own metrics, undefined where the slice has none', () => {
    const found = evaluateSlices(flights, ['origin']);
    expect(found.map(({ slice, n, metrics }) => [slice.value, n, metrics.accuracy, metrics.roc_auc])).toEqual(
      [
        ['EWR', 2, 0.5, { undefined: 'no positive labels' }],
        ['JFK', 2, 0.5, { undefined: 'no negative labels' }],
        ['LGA', 1, 1, { undefined: 'no positive labels' }],
      ],
    );
  });

  test('are refused for a column that is not there', () => {
    expect(() => sliceRows(flights, ['toString'])).toThrow(
      'the predictions have no slice column "toString"; they have: carrier, origin',
    );
  });
});

describe('selected rows', () => {
  test('keep ids and slice values beside the predictions', () => {
    expect(selectTable(flights, Uint32Array.of(4, 0))).toEqual({
      predictions: binary([0, 1], [0, 1], [0.1, 0.9]),
      rowIds: ['f5', 'f1'],
      slices: { origin: ['LGA', 'JFK'], carrier: ['UA', 'UA'] },
    });
  });

  test('keep one score column per class', () => {
    const predictions = multiclass(
      ['a', 'b'],
      [0, 1],
      [1, 1],
      [
        [0.4, 0.1],
        [0.6, 0.9],
      ],
    );
    const table = { predictions, rowIds: ['x', 'y'], slices: {} };
    expect(selectTable(table, Uint32Array.of(1)).predictions).toEqual(
      multiclass(['a', 'b'], [1], [1], [[0.1], [0.9]]),
    );
  });
});

describe('a predictions table', () => {
  test('in order has no problems', () => {
    expect(tableProblems(flights)).toEqual([]);
  });

  test('names all its problems at once', () => {
    const broken = {
      predictions: { ...binary([1, 2], [0, 1], [0.5, Number.NaN]), n: 3 },
      rowIds: ['x', 'y', 'x'],
      slices: { origin: ['JFK'] },
    };
    expect(tableProblems(broken)).toEqual([
      'row id "x" occurs more than once',
      'slice column "origin": 1 values for 3 rows',
      'column label: 2 values for 3 rows',
      'column label of row "y" is 2, not 0 or 1',
      'column prediction: 2 values for 3 rows',
      'column score: 2 values for 3 rows',
      'column score of row "y" is NaN, not a finite number',
    ]);
  });

  test('knows its classes', () => {
    const predictions = multiclass(['a', 'b'], [0, 2], [-1, 1], [[0.4, 0.1]]);
    expect(tableProblems({ predictions, rowIds: ['x', 'y'], slices: {} })).toEqual([
      'column score:b is missing',
      'column label of row "y" is 2, not an index of the 2 classes',
      'column prediction of row "x" is -1, not an index of the 2 classes',
    ]);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PredictionsTable } from '../../../../src/domain/predictions/predictions.ts';
import {
  type PredictionsQuestion,
  readPredictions,
  writePredictions,
} from '../../../../src/domain/predictions/predictions-file.ts';
import type { Row } from '../../../../src/foundation/evidence/evidence.ts';
import { memoryEngine } from '../../../support/memory-engine.ts';

const read = (rows: readonly Row[], question: PredictionsQuestion = {}) =>
  readPredictions('p.parquet', question, memoryEngine({ 'p.parquet': rows }));

const BINARY: PredictionsTable = {
  predictions: {
    task: 'binary',
    n: 3,
    positiveClass: 'true',
    label: Uint8Array.of(1, 0, 1),
    prediction: Uint8Array.of(1, 1, 0),
    score: Float64Array.of(0.9, 0.5, 0.1),
  },
  rowIds: ['["AA","1"]', '["AA","2"]', '["B6",null]'],
  slices: { carrier: ['AA', 'AA', 'B6'], origin: ['JFK', '(missing)', 'LGA'] },
};
const MULTICLASS: PredictionsTable = {
  ...BINARY,
  predictions: {
    task: 'multiclass',
    n: 3,
    classes: ['red', 'green', 'blue'],
    label: Int32Array.of(0, 1, 2),
    prediction: Int32Array.of(0, 0, 2),
    scores: [Float64Array.of(0.8, 0.6, 0), Float64Array.of(0.1, 0.4, 0), Float64Array.of(0.1, 0, 1)],
  },
};
const REGRESSION: PredictionsTable = {
  ...BINARY,
  predictions: {
    task: 'regression',
    n: 3,
    label: Float64Array.of(1.5, -2, 0),
    prediction: Float64Array.of(1, 2, 1e-9),
  },
};

describe('what is written is read back', () => {
  test.each([
    ['binary', BINARY, {}],
    ['several classes', MULTICLASS, { classes: ['red', 'green', 'blue'] }],
    ['regression', REGRESSION, {}],
  ] as const)('%s', async (_, table, more) => {
    const engine = memoryEngine({});
    const rowId = ['carrier', 'flight'];
    await writePredictions('p.parquet', table, engine, rowId);
    const question = { task: table.predictions.task, rowId, slices: ['carrier', 'origin'], ...more };
    expect(await readPredictions('p.parquet', question, engine)).toEqual(table);
  });

  test('whatever the positive class is called', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.constantFrom('true', 'false', 'True', '0', '1', '-1', 'not late'),
          fc.string({ minLength: 1 }),
        ),
        async (positiveClass) => {
          const engine = memoryEngine({});
          const table = {
            ...BINARY,
            predictions: { ...BINARY.predictions, positiveClass },
          } as PredictionsTable;
          await writePredictions('p.parquet', table, engine, ['carrier', 'flight']);
          const back = await readPredictions(
            'p.parquet',
            { rowId: ['carrier', 'flight'], positiveClass },
            engine,
          );
          expect(back.predictions).toEqual(table.predictions);
        },
      ),
    );
  });

  test('a column of the data named like one of ours is refused', async () => {
    const table = { ...BINARY, slices: { score: ['1', '2', '3'] } };
    await expect(writePredictions('p.parquet', table, memoryEngine({}), ['a', 'b'])).rejects.toThrow(
      /must not name a column label, prediction, score or weight/,
    );
  });
});

describe('a table from anywhere tells by its columns what it is', () => {
  test.each([
    [
      'a score',
      [
        { id: 1, label: true, score: 0.7 },
        { id: 2, label: false, score: 0.2 },
      ],
      'binary',
    ],
    [
      'two values',
      [
        { id: 1, label: 1, prediction: 0 },
        { id: 2, label: 0, prediction: 0 },
      ],
      'binary',
    ],
    [
      'three values',
      [
        { id: 1, label: 'a', prediction: 'a' },
        { id: 2, label: 'b', prediction: 'c' },
        { id: 3, label: 'c', prediction: 'c' },
      ],
      'multiclass',
    ],
    ['scores by class', [{ id: 1, label: 'a', 'score:a': 1, 'score:b': 0 }], 'multiclass'],
    [
      'fractions',
      [
        { id: 1, label: 1.5, prediction: 1 },
        { id: 2, label: 2, prediction: 2 },
        { id: 3, label: 0.5, prediction: 2 },
      ],
      'regression',
    ],
  ] as const)('%s', async (_, rows, task) => {
    expect((await read(rows)).predictions.task).toBe(task);
  });

  test('a score without a prediction is cut at the threshold', async () => {
    const rows = [
      { id: 1, label: 1, score: 0.4 },
      { id: 2, label: 0, score: 0.2 },
    ];
    expect([...(await read(rows)).predictions.prediction]).toEqual([0, 0]);
    expect([...(await read(rows, { threshold: 0.3 })).predictions.prediction]).toEqual([1, 0]);
  });

  test('rows are named by id where there is one, else by all other columns', async () => {
    const row = { label: 1, prediction: 1 };
    expect((await read([{ ...row, other: 'x', id: 7 }])).rowIds).toEqual(['["7"]']);
    expect((await read([{ ...row, day: 'mon', flight: 7 }])).rowIds).toEqual(['["mon","7"]']);
  });

  test('rows without a label are left out', async () => {
    expect(
      (
        await read([
          { id: 1, label: null, prediction: 1 },
          { id: 2, label: 1, prediction: 1 },
        ])
      ).rowIds,
    ).toEqual(['["2"]']);
  });

  test.each([
    ['no label', [{ id: 1, prediction: 1 }], {}, /predictions "label" is not a column of p.parquet/],
    ['no prediction', [{ id: 1, label: 1 }], {}, /has no column prediction or score; it has: id, label/],
    [
      'a prediction of no class',
      [
        { id: 1, label: 'yes', prediction: 'maybe' },
        { id: 2, label: 'no', prediction: 'no' },
      ],
      { positiveClass: 'yes', task: 'binary' },
      /hold "maybe", which the labels do not know; predict what the labels hold: "yes", "no"/,
    ],
    ['no name for a row', [{ label: 1, prediction: 1 }], {}, /no column that names a row/],
    [
      'rows twice',
      [
        { id: 1, label: 1, prediction: 1 },
        { id: 1, label: 1, prediction: 0 },
      ],
      {},
      /1 row repeats an id, the first is \["1"\]/,
    ],
    [
      'a NaN score',
      [
        { id: 1, label: 1, score: Number.NaN },
        { id: 2, label: 1, score: null },
      ],
      {},
      /hold NaN for row \["1"\]; 2 scores in all are not finite/,
    ],
    ['a hole', [{ id: 1, label: 1, prediction: null }], {}, /NULL prediction for a row with a label/],
    ['nothing', [], {}, /is not a column/],
  ] as const)('%s is refused', async (_, rows, question, message) => {
    await expect(read(rows, question)).rejects.toThrow(message);
  });
});

import { describe, expect, test } from 'vitest';
import type { ModelPackage } from '../../../../src/domain/models/package.ts';
import { type RowsToScore, scorePackage } from '../../../../src/domain/models/score.ts';
import type {
  BinaryPredictions,
  MulticlassPredictions,
  RegressionPredictions,
} from '../../../../src/domain/predictions/predictions.ts';
import type { Row } from '../../../../src/foundation/evidence/evidence.ts';
import { binaryRows, golden, goldenRows, packageOf, world } from './world.ts';

const never = new AbortController().signal;
const score = (pkg: ModelPackage, rows: Partial<RowsToScore> = {}, table: readonly Row[] = goldenRows()) =>
  scorePackage(
    { folder: 'models', pkg },
    { ...binaryRows, task: pkg.task, ...rows },
    world({ 'rows.parquet': table }),
    never,
  );

function expectClose(actual: ArrayLike<number>, expected: readonly number[]): void {
  expect(actual.length).toBe(expected.length);
  for (const [row, value] of expected.entries())
    expect(Math.abs(actual[row]! - value), `row ${row}`).toBeLessThan(2.4e-7);
}

describe('an ONNX model scores every row as scikit-learn did', () => {
  test('two classes', async () => {
    const { table, unlabelled, missing, inputs } = await score(packageOf('binary.onnx'), {
      slices: ['carrier'],
    });
    const predictions = table.predictions as BinaryPredictions;
    expectClose(predictions.score!, golden.binary);
    expect([...predictions.label]).toEqual(golden.late);
    expect([...predictions.prediction]).toEqual(golden.binary.map((p) => Number(p >= 0.5)));
    expect(table.slices.carrier).toEqual(golden.carrier);
    expect([...table.rowIds].slice(0, 2)).toEqual(['["0"]', '["1"]']);
    expect({ unlabelled, missing, inputs }).toEqual({
      unlabelled: 0,
      missing: { a: 0, b: 0 },
      inputs: { a: '"a"', b: '"b"' },
    });
  });

  test('two named classes: the column of the positive one is found by the labels of the model', async () => {
    const named = goldenRows((row) => ({ ...row, late: row.late ? 'late' : 'ontime' }));
    for (const [positiveClass, expected] of [
      ['late', golden.binary],
      ['ontime', golden.binary.map((p) => 1 - p)],
    ] as const) {
      const { table } = await score(packageOf('binary-named.onnx'), { positiveClass }, named);
      expectClose((table.predictions as BinaryPredictions).score!, expected);
    }
  });

  test('several classes', async () => {
    const { table } = await score(packageOf('multiclass.onnx', { task: 'multiclass' }), { label: 'kind' });
    const predictions = table.predictions as MulticlassPredictions;
    expect(predictions.classes).toEqual(golden.classes);
    for (const [at] of golden.classes.entries())
      expectClose(
        predictions.scores![at]!,
        golden.multiclass.map((row) => row[at]!),
      );
    expect([...predictions.label].map((code) => golden.classes[code])).toEqual(golden.kind);
  });

  test('several classes in the order asked for', async () => {
    const { table } = await score(packageOf('multiclass.onnx', { task: 'multiclass' }), {
      label: 'kind',
      classes: ['yellow', 'red', 'green', 'blue'],
    });
    const predictions = table.predictions as MulticlassPredictions;
    expect(predictions.classes).toEqual(['yellow', 'red', 'green', 'blue']);
    expectClose(
      predictions.scores![0]!,
      golden.multiclass.map((row) => row[2]!),
    );
    expectClose(
      predictions.scores![3]!,
      golden.multiclass.map(() => 0),
    );
  });

  test('a number, from one input of two columns', async () => {
    const pkg = packageOf('regression.onnx', { task: 'regression', inputs: { x: ['a', 'b'] } });
    const predictions = (await score(pkg, { label: 'amount' })).table.predictions as RegressionPredictions;
    for (const [row, value] of golden.regression.entries())
      expect(predictions.prediction[row]).toBeCloseTo(value, 5);
    expect([...predictions.label]).toEqual(golden.amount);
  });

  test('text inputs, also values that training did not see', async () => {
    const unseen = goldenRows((row, at) => (at === 0 ? { ...row, carrier: 'XX' } : row));
    const { table } = await score(packageOf('texts.onnx'), {}, unseen);
    expectClose((table.predictions as BinaryPredictions).score!.slice(1), golden.texts.slice(1));
  });

  test('batches: 10,000 rows are scored as each alone', async () => {
    const many = Array.from({ length: 10_000 }, (_, at) => ({ ...goldenRows()[at % 40]!, id: at }));
    const { table } = await score(packageOf('binary.onnx'), {}, many);
    expectClose(
      (table.predictions as BinaryPredictions).score!,
      many.map((_, at) => golden.binary[at % 40]!),
    );
  });
});

describe('labels', () => {
  test('an expression is a label; rows without one are counted and left out', async () => {
    const rows = goldenRows((row, at) => (at < 5 ? { ...row, amount: null } : row));
    const { table, unlabelled } = await score(packageOf('binary.onnx'), { label: 'amount > 0' }, rows);
    expect(unlabelled).toBe(5);
    expect(table.rowIds.at(0)).toBe('["5"]');
    expectClose((table.predictions as BinaryPredictions).score!, golden.binary.slice(5));
  });

  test('a label of NaN is no label', async () => {
    const rows = goldenRows((row, at) => (at < 5 ? { ...row, amount: Number.NaN } : row));
    const pkg = packageOf('regression.onnx', { task: 'regression', inputs: { x: ['a', 'b'] } });
    const { table, unlabelled } = await score(pkg, { label: 'amount' }, rows);
    expect([unlabelled, table.rowIds.at(0)]).toEqual([5, '["5"]']);
  });

  test('1 is the class 1, 1.0 and true', async () => {
    for (const [positive, value] of [
      ['1', (late: boolean) => Number(late)],
      ['1', (late: boolean) => (late ? '1.0' : '0.0')],
      ['true', (late: boolean) => Number(late)],
    ] as const) {
      const rows = goldenRows((row) => ({ ...row, late: value(row.late === true) }));
      const { table } = await score(packageOf('binary.onnx'), { positiveClass: positive }, rows);
      expect([...(table.predictions as BinaryPredictions).label]).toEqual(golden.late);
    }
  });

  test.each([
    [
      'three values',
      (row: Row, at: number) => ({ ...row, late: at % 3 }),
      /label has 3 distinct values \("0", "1", "2"\), not two/,
    ],
    [
      'another positive class',
      (row: Row) => ({ ...row, late: row.late ? 'yes' : 'no' }),
      /none of them the positive class "true"/,
    ],
    ['none at all', (row: Row) => ({ ...row, late: null }), /label "late" is NULL in all 40 rows/],
    [
      'repeated ids',
      (row: Row) => ({ ...row, id: Number(row.id) % 38 }),
      /row-id "id" does not name the rows of rows.parquet: 2 rows repeat an id, the first is \["0"\]/,
    ],
  ])('%s are refused', async (_, change, message) => {
    await expect(score(packageOf('binary.onnx'), {}, goldenRows(change))).rejects.toThrow(message);
  });

  test('only negatives is a sad evaluation, not bad input', async () => {
    const { table } = await score(
      packageOf('binary.onnx'),
      {},
      goldenRows((row) => ({ ...row, late: false })),
    );
    expect([...(table.predictions as BinaryPredictions).label]).toEqual(golden.late.map(() => 0));
  });

  test('a regression label that is no number is refused with its row', async () => {
    const rows = goldenRows((row, at) => (at === 3 ? { ...row, amount: Infinity } : row));
    const pkg = packageOf('regression.onnx', { task: 'regression', inputs: { x: ['a', 'b'] } });
    await expect(score(pkg, { label: 'amount' }, rows)).rejects.toThrow(
      'is "Infinity" in row ["3"], not a finite number',
    );
  });
});

describe('what a model cannot be given, or cannot answer, is refused with a remedy', () => {
  test.each([
    [
      'an input that is no column',
      packageOf('binary.onnx'),
      (row: Row) => ({ id: row.id!, a: row.a!, late: row.late! }),
      /model-inputs "b" is an input of the model and not a column of rows.parquet; .*a \(float\), b \(float\)/,
    ],
    [
      'a name that is no input',
      packageOf('binary.onnx', { inputs: { c: 'a + b' } }),
      undefined,
      /model-inputs "c" is not an input of the model; the model asks for a \(float\), b \(float\)/,
    ],
    [
      'a wide input without its columns',
      packageOf('regression.onnx', { task: 'regression' }),
      undefined,
      /model-inputs "x" takes 2 columns, and none are named/,
    ],
    [
      'a list of another length',
      packageOf('regression.onnx', { task: 'regression', inputs: { x: ['a'] } }),
      undefined,
      /takes 2 columns, not 1/,
    ],
    [
      'a task with one score column too many',
      packageOf('multiclass.onnx'),
      undefined,
      /3 scores per row; set task to multiclass/,
    ],
    ['a missing model', packageOf('nothing.onnx'), undefined, /model "models\/nothing.onnx" does not exist/],
    [
      'a model that was changed',
      packageOf('binary.onnx', { digest: `sha256:${'0'.repeat(64)}` }),
      undefined,
      /does not have the digest that model.json names/,
    ],
    [
      'a pickle',
      packageOf('pickle.onnx'),
      undefined,
      /is a Python pickle, not an ONNX model; .*`score-command`/,
    ],
  ])('%s', async (_, pkg, change, message) => {
    await expect(
      score(pkg, pkg.task === 'regression' ? { label: 'amount' } : {}, goldenRows(change)),
    ).rejects.toThrow(message);
  });

  test('columns of row-id and slices that are not there are named together', async () => {
    const asked = score(packageOf('binary.onnx'), { rowId: ['flight'], slices: ['origin'] });
    await expect(asked).rejects.toThrow(
      /row-id "flight" is not a column of rows.parquet; use one of: id, a.*\nslices "origin" is not/,
    );
  });

  test('a score that is not finite names its row', async () => {
    const rows = goldenRows((row, at) => (at === 7 ? { ...row, a: null } : row));
    await expect(score(packageOf('binary.onnx'), {}, rows)).rejects.toThrow(/hold NaN for row \["7"\]/);
  });

  test('missing values that the model can take are counted', async () => {
    const rows = goldenRows((row, at) => (at < 4 ? { ...row, carrier: null } : row));
    expect((await score(packageOf('texts.onnx'), {}, rows)).missing).toEqual({ a: 0, carrier: 4 });
  });

  test('a missing value has no place in a whole number', async () => {
    const rows = goldenRows((row, at) => (at === 2 ? { ...row, id2: null } : { ...row, id2: at }));
    await expect(
      score(packageOf('integer-sigmoid.onnx', { inputs: { n: 'id2' } }), {}, rows),
    ).rejects.toThrow(/"id2" gives NULL to n in row \["2"\], which does not fit int64/);
  });

  test('a champion for another task', async () => {
    await expect(score(packageOf('binary.onnx'), { task: 'multiclass', label: 'kind' })).rejects.toThrow(
      'is for task binary, the rows are for multiclass',
    );
  });
});

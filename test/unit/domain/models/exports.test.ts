import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type RowsToScore, scorePackage } from '../../../../src/domain/models/score.ts';
import type {
  BinaryPredictions,
  MulticlassPredictions,
} from '../../../../src/domain/predictions/predictions.ts';
import type { Row } from '../../../../src/foundation/evidence/evidence.ts';
import { binaryRows, goldenRows, packageOf, world } from './world.ts';

/** What the libraries that made the models say of the rows: scripts/golden/exports.py. */
const said = JSON.parse(
  await readFile(resolve(import.meta.dirname, '../../../fixtures/golden/exports.json'), 'utf8'),
) as {
  readonly [name in
    | 'catboost'
    | 'catboost-named'
    | 'lightgbm'
    | 'tenClasses'
    | 'softmax']: readonly number[][];
} & { readonly grade: readonly number[]; readonly churn: readonly string[] };

const rows = goldenRows((row, at) => ({ ...row, grade: said.grade[at]!, churn: said.churn[at]! }));
const score = (
  pkg: Parameters<typeof packageOf>[1] & { readonly file: string },
  more: Partial<RowsToScore> = {},
  table: readonly Row[] = rows,
) => {
  const { file, ...rest } = pkg;
  const model = packageOf(file, rest);
  return scorePackage(
    { folder: 'models', pkg: model },
    { ...binaryRows, task: model.task, ...more },
    world({ 'rows.parquet': table }),
    new AbortController().signal,
  );
};

function expectClose(actual: ArrayLike<number>, expected: readonly number[]): void {
  expect(actual.length).toBe(expected.length);
  for (const [row, value] of expected.entries())
    expect(Math.abs(actual[row]! - value), `row ${row}`).toBeLessThan(1e-6);
}
const column = (scores: readonly (readonly number[])[], at: number) => scores.map((row) => row[at]!);

describe('exports of other libraries are read as they are', () => {
  test.each([
    ['catboost', 'features'],
    ['lightgbm', 'x'],
  ] as const)('%s: the tensor in front of ZipMap', async (name, input) => {
    const scored = await score({ file: `${name}.onnx`, inputs: { [input]: ['a', 'b'] } });
    expectClose((scored.table.predictions as BinaryPredictions).score!, column(said[name], 1));
    expect(scored.scoreClasses?.names).toEqual(['0', '1']);
  });

  test('several classes of CatBoost, named by its labels', async () => {
    const pkg = {
      file: 'catboost-named.onnx',
      task: 'multiclass',
      inputs: { features: ['a', 'b'] },
    } as const;
    const scored = await score({ ...pkg, inputs: { features: ['a', 'b'] } }, { label: 'kind' });
    const { classes, scores } = scored.table.predictions as MulticlassPredictions;
    expect(classes).toEqual(['green', 'red', 'yellow']);
    for (const at of classes.keys()) expectClose(scores![at]!, column(said['catboost-named'], at));
  });

  test('ten numbered classes without a label output: in the order of the classifier, not of their names', async () => {
    const scored = await score(
      { file: 'ten-classes.onnx', task: 'multiclass', inputs: { x: ['a', 'b'] } },
      { label: 'grade' },
    );
    const { classes, scores } = scored.table.predictions as MulticlassPredictions;
    expect(scored.scoreClasses).toEqual({
      names: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'],
      from: 'the classifier in the model',
    });
    expectClose(scores![classes.indexOf('10')]!, column(said.tenClasses, 9));
    expectClose(scores![classes.indexOf('2')]!, column(said.tenClasses, 1));
  });
});

describe('a network that names no classes', () => {
  const network = { file: 'softmax.onnx', inputs: { x: ['a', 'b'] } };
  const churn = { label: 'churn', positiveClass: 'churn' };

  test('is refused, with what to write', async () => {
    await expect(score(network, churn)).rejects.toThrow(
      /classes are needed: the model gives 2 scores per row, and nothing says of which class; .*`classes: \[/,
    );
  });

  test.each([
    [['churn', 'stay'], 0],
    [['stay', 'churn'], 1],
  ] as const)('is read by `classes`: %j', async (classes, at) => {
    const { table } = await score({ ...network, classes: [...classes] }, churn);
    expectClose((table.predictions as BinaryPredictions).score!, column(said.softmax, at));
  });

  test.each([
    ['transposed.onnx', rows, /has an output t of shape \[2, N\], whose first dimension is not the rows/],
    ['transposed.onnx', rows.slice(0, 2), /has an output t of shape \[2, N\]/],
    ['flattened.onnx', rows, /answers 40 rows with an output f of shape \[80\]/],
  ])('%s does not answer row by row: refused', async (file, table, message) => {
    await expect(score({ ...network, file, classes: ['churn', 'stay'] }, churn, table)).rejects.toThrow(
      message,
    );
  });
});

describe('whole numbers reach a model as they are, or not at all', () => {
  const parity = { file: 'parity.onnx', inputs: { n: 'key' } };
  const keyed = (...keys: readonly Row[string][]): readonly Row[] =>
    keys.map((key, id) => ({ id, key: key!, late: id % 2 === 1 }));

  test.each([
    [
      'parity.onnx',
      'a fraction',
      0.7,
      /"key" gives 0.7 to n in row \["1"\], which does not fit int64; fill it/,
    ],
    ['parity.onnx', 'NULL', null, /gives NULL to n in row \["1"\], .*coalesce/],
    ['parity.onnx', 'text', 'seven', /gives seven to n in row \["1"\]/],
    [
      'from-int32.onnx',
      'more than 32 bits',
      3e9,
      /gives 3000000000 to n in row \["1"\], which does not fit int32/,
    ],
    ['from-bool.onnx', 'no truth', 2, /gives 2 to n in row \["1"\], .*give true, false, 0 or 1/],
    [
      'identity.onnx',
      'more than a float holds',
      1e39,
      /gives 1e\+39 to x in row \["1"\], which does not fit float/,
    ],
  ])('%s: %s is refused with row and value', async (file, _, key, message) => {
    const inputs = { [file === 'identity.onnx' ? 'x' : 'n']: 'key' };
    await expect(score({ file, inputs }, {}, keyed(0, key))).rejects.toThrow(message);
  });

  test('what fits is scored', async () => {
    for (const file of ['parity.onnx', 'from-int32.onnx', 'from-bool.onnx']) {
      const { table } = await score({ ...parity, file }, {}, keyed(0, 1));
      expect([...(table.predictions as BinaryPredictions).score!]).toEqual([0, 1]);
    }
  });
});

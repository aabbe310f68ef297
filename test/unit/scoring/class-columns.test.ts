import { describe, expect, test } from 'vitest';
import { classColumns, positiveColumn } from '../../../src/scoring/class-columns.ts';
import { coder } from '../../../src/scoring/classes.ts';

const columns = (...rows: readonly (readonly number[])[]) =>
  rows[0]!.map((_, at) => Float64Array.from(rows, (row) => row[at]!));
const labels = (...names: readonly string[]) => {
  const coding = coder();
  for (const name of names) coding.add(name);
  return coding.coded;
};
const LEFT = [0.9, 0.1];
const RIGHT = [0.2, 0.8];

describe('the score column of the positive class', () => {
  test.each([
    ['one column', columns([0.3]), undefined, 'late', undefined, 0],
    ['0 and 1', columns(LEFT, RIGHT), labels('0', '1'), 'late', undefined, 1],
    ['0 and 1, where 0 is the positive one', columns(LEFT, RIGHT), labels('0', '1'), '0', undefined, 0],
    ['1 and 2', columns(LEFT, RIGHT), labels('1', '2'), '2', undefined, 1],
    ['-1 and 1', columns(LEFT, RIGHT), labels('-1', '1'), 'true', undefined, 1],
    ['by the label of its rows', columns(LEFT, RIGHT), labels('late', 'ontime'), 'late', undefined, 0],
    ['only the other class was predicted', columns(LEFT), labels('ontime'), 'late', undefined, 1],
    [
      'only the other class was predicted, on the right',
      columns(RIGHT),
      labels('ontime'),
      'late',
      undefined,
      0,
    ],
    ['as the user says', columns(LEFT), undefined, 'late', ['late', 'ontime'], 0],
    ['no labels', columns(LEFT), undefined, 'late', undefined, 1],
    ['a tie tells nothing', columns([0.5, 0.5], LEFT), labels('b', 'a'), 'a', undefined, 0],
  ] as const)('%s', (_, scores, own, positive, classes, expected) => {
    expect(positiveColumn(scores, own, positive, classes)).toBe(expected);
  });

  test('names that say nothing of the positive class are refused', () => {
    expect(() => positiveColumn(columns(LEFT, RIGHT), labels('a', 'b'), 'late')).toThrow(
      /positive-class "late" is none of the model's classes: a, b/,
    );
  });

  test('a model with its own threshold does not tell its columns', () => {
    expect(() => positiveColumn(columns(LEFT, LEFT, RIGHT), labels('a', 'b', 'b'), 'a')).toThrow(
      /list both in `classes`/,
    );
  });
});

describe('the classes of score columns', () => {
  const scores = columns([0.9, 0.1, 0], [0.1, 0.9, 0], [0, 0.1, 0.9]);
  test.each([
    ['as given', undefined, ['a', 'b', 'c'], ['c', 'b', 'a'], ['c', 'b', 'a']],
    ['as the labels of the model tell', labels('z', 'y', 'x'), ['x', 'y', 'z'], undefined, ['z', 'y', 'x']],
    ['numbers', undefined, ['0', '2'], undefined, ['0', '1', '2']],
    ['sorted, where all are known', undefined, ['c', 'a', 'b'], undefined, ['a', 'b', 'c']],
  ] as const)('%s', (_, own, known, classes, expected) => {
    expect(classColumns(scores, own, known, classes)).toEqual(expected);
  });

  test.each([
    [
      ['a', 'b'],
      undefined,
      /classes are needed: the model gives 3 scores per row, the data names 2 classes \(a, b\)/,
    ],
    [['a', 'b'], ['a', 'b'], /lists 2 classes, but the model gives 3 scores per row/],
  ])('%j is refused', (known, classes, message) => {
    expect(() => classColumns(scores, undefined, known, classes)).toThrow(message);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classColumns, twoClassColumns } from '../../../../src/domain/predictions/class-columns.ts';
import type { ClassSources } from '../../../../src/domain/predictions/class-sources.ts';
import { coder } from '../../../../src/domain/predictions/classes.ts';

const columns = (...rows: readonly (readonly number[])[]) =>
  rows[0]!.map((_, at) => Float64Array.from(rows, (row) => row[at]!));
const labels = (...names: readonly string[]) => {
  const coding = coder();
  for (const name of names) coding.add(name);
  return coding.finish();
};
const given = (...names: readonly string[]) => ({ names, from: 'the input `classes`' });
const stated = (...names: readonly string[]) => ({ names, from: 'ZipMap in the model' });
const LEFT = [0.9, 0.1];
const RIGHT = [0.2, 0.8];
const BOTH = columns(LEFT, RIGHT);

type Case = readonly [
  what: string,
  scores: readonly Float64Array[],
  sources: ClassSources,
  known: readonly string[],
  positive: string,
];

describe('the score column of the positive class', () => {
  test.each<readonly [...Case, at: number, from: RegExp]>([
    ['0 and 1', BOTH, { labels: labels('0', '1') }, ['0', '1'], '1', 1, /label output/],
    ['0 is the positive one', BOTH, { labels: labels('0', '1') }, ['0', '1'], '0', 0, /label output/],
    [
      'numbers that mean false and true',
      BOTH,
      { labels: labels('0', '1') },
      ['false', 'true'],
      'true',
      1,
      /label/,
    ],
    ['1 and 2', BOTH, { labels: labels('1', '2') }, ['1', '2'], '2', 1, /label output/],
    ['-1 and 1', BOTH, { labels: labels('-1', '1') }, ['false', 'true'], 'true', 1, /label output/],
    ['texts', BOTH, { labels: labels('late', 'ontime') }, ['late', 'ontime'], 'late', 0, /label output/],
    [
      'only the other class was predicted',
      columns(LEFT),
      { labels: labels('no') },
      ['no', 'yes'],
      'yes',
      1,
      /label/,
    ],
    [
      'the same, on the right',
      columns(RIGHT),
      { labels: labels('no') },
      ['no', 'yes'],
      'yes',
      0,
      /label output/,
    ],
    [
      'a tie tells nothing',
      columns([0.5, 0.5], LEFT),
      { labels: labels('b', 'a') },
      ['a', 'b'],
      'a',
      0,
      /label/,
    ],
    [
      'as the user says',
      columns(LEFT),
      { given: given('stay', 'churn') },
      ['churn', 'stay'],
      'churn',
      1,
      /classes/,
    ],
    [
      'as the file says',
      columns(LEFT),
      { stated: stated('churn', 'stay') },
      ['churn', 'stay'],
      'churn',
      0,
      /ZipMap/,
    ],
    ['numbers of the columns', columns(LEFT), {}, ['0', '1'], '0', 0, /number the score columns/],
    ['truth is numbered too', columns(LEFT), {}, ['true', 'false'], 'true', 1, /number the score columns/],
    ['one score, of truth', columns([0.3]), {}, ['false', 'true'], 'true', 0, /single score/],
    [
      'one score, named',
      columns([0.3]),
      { given: given('stay', 'churn') },
      ['churn', 'stay'],
      'churn',
      0,
      /classes/,
    ],
    [
      'one score, parted by the labels',
      columns([0.3], [0.7]),
      { labels: labels('stay', 'churn') },
      ['churn', 'stay'],
      'churn',
      0,
      /label/,
    ],
    [
      'a threshold of its own, but numbers',
      columns(LEFT, LEFT, RIGHT),
      { labels: labels('0', '1', '1') },
      ['0', '1'],
      '1',
      1,
      /number/,
    ],
  ])('%s', (_, scores, sources, known, positive, at, from) => {
    const found = twoClassColumns(scores, sources, known, positive);
    expect(found.positive).toBe(at);
    expect(found.from).toMatch(from);
  });

  test.each<readonly [...Case, message: RegExp]>([
    [
      'nothing says what two scores are of',
      columns(LEFT),
      {},
      ['churn', 'stay'],
      'churn',
      /classes are needed: the model gives 2 scores per row, and nothing says of which class; the labels are churn, stay; write `classes: \[churn, stay\]` or `classes: \[stay, churn\]`, in the order of the scores/,
    ],
    [
      'numbers of a label encoder',
      BOTH,
      { labels: labels('0', '1') },
      ['churn', 'stay'],
      'churn',
      /classes do not fit: the model's 2 scores per row are of 0, 1 by the label output of the model, but the labels are churn, stay/,
    ],
    [
      'the classes of the file are not the labels',
      columns(LEFT),
      { stated: stated('0', '1') },
      ['1', '2'],
      '1',
      /of 0, 1 by ZipMap/,
    ],
    [
      'one score of a text',
      columns([0.3]),
      {},
      ['churn', 'stay'],
      'churn',
      /gives one score per row, and nothing says/,
    ],
    [
      'one score, where 0 is the positive one',
      columns([0.3]),
      {},
      ['0', '1'],
      '0',
      /the class of the score last/,
    ],
    ['one score of 1 or 2', columns([0.3]), {}, ['1', '2'], '1', /nothing says/],
    [
      'one score of the other class',
      columns([0.3], [0.7]),
      { labels: labels('stay', 'churn') },
      ['churn', 'stay'],
      'stay',
      /positive-class "stay" is not the class of the model's one score per row, which is churn/,
    ],
    [
      'labels against `classes`',
      BOTH,
      { labels: labels('a', 'b'), given: given('b', 'a') },
      ['a', 'b'],
      'a',
      /classes "b, a" contradict each other: score 1 is of b by the input `classes`, of a by the label output/,
    ],
    [
      'a name misspelt',
      columns(LEFT),
      { given: given('Churn', 'stay') },
      ['churn', 'stay'],
      'churn',
      /do not fit/,
    ],
    [
      'a threshold of its own',
      columns(LEFT, LEFT, RIGHT),
      { labels: labels('a', 'b', 'b') },
      ['a', 'b'],
      'a',
      /needed/,
    ],
    ['three scores', columns([1, 2, 3]), {}, ['a', 'b'], 'a', /set task to multiclass/],
  ])('%s: refused', (_, scores, sources, known, positive, message) => {
    expect(() => twoClassColumns(scores, sources, known, positive)).toThrow(message);
  });
});

describe('the classes of score columns', () => {
  const scores = columns([0.9, 0.1, 0], [0.1, 0.9, 0], [0, 0.1, 0.9]);
  test.each<readonly [string, ClassSources, readonly string[], readonly string[]]>([
    ['as given', { given: given('c', 'b', 'a') }, ['a', 'b', 'c'], ['c', 'b', 'a']],
    ['as the labels of the model tell', { labels: labels('z', 'y', 'x') }, ['x', 'y', 'z'], ['z', 'y', 'x']],
    ['as the file tells', { stated: stated('8', '9', '10') }, ['10', '8'], ['8', '9', '10']],
    ['numbers of the columns', {}, ['0', '2'], ['0', '1', '2']],
    ['a column that no row chose', { labels: labels('z', 'y', 'y') }, ['z', 'y'], []],
  ])('%s', (_, sources, known, expected) => {
    if (expected.length === 0) expect(() => classColumns(scores, sources, known)).toThrow(/needed/);
    else expect(classColumns(scores, sources, known).names).toEqual(expected);
  });

  test.each<readonly [ClassSources, readonly string[], RegExp]>([
    [{}, ['c', 'a', 'b'], /gives 3 scores per row, and nothing says of which class; the labels are c, a, b/],
    [{}, ['1', '2', '3'], /nothing says/],
    [{ given: given('a', 'b') }, ['a', 'b'], /lists 2 classes, but the model gives 3 scores per row/],
    [{ given: given('0', '1', '2') }, ['a', 'b'], /do not fit/],
    [{ labels: labels('0', '1', '2') }, ['a', 'b', 'c'], /of 0, 1, 2 by the label output of the model/],
  ])('%j are refused for labels %j', (sources, known, message) => {
    expect(() => classColumns(scores, sources, known)).toThrow(message);
  });

  test('an order of names decides nothing: without a source, texts are refused in every order', () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,4}$/), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(names, (known) => {
        expect(() => classColumns(scores, {}, known)).toThrow(/needed/);
      }),
    );
  });
});

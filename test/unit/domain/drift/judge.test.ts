import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareCategories, compareNumbers } from '../../../../src/domain/drift/compare.ts';
import { type ColumnFacts, ColumnFactsSchema } from '../../../../src/domain/drift/facts.ts';
import { judgeColumns } from '../../../../src/domain/drift/judge.ts';
import { canonical, type Json } from '../../../../src/foundation/evidence/canonical.ts';
import { createRandom } from '../../../../src/foundation/stats/random.ts';
import { categories, normals, numbers } from './samples.ts';

const ramp = (rows: number, from = 0): number[] => Array.from({ length: rows }, (_, i) => from + i);
const one = (facts: ColumnFacts) => ({ ...facts, ...judgeColumns([facts])[0]! });
const measured = ({ measures }: ColumnFacts, name: string) => measures.find((one) => one.name === name);
const figure = (facts: ColumnFacts, name: string) => measured(facts, name)?.value as number;

describe('numbers', () => {
  test('drift when their distribution has moved', () => {
    const column = one(compareNumbers('x', numbers(ramp(100)), numbers(ramp(100, 30))));
    expect(column).toMatchObject({
      kind: 'numeric',
      state: 'drifted',
      unseen: null,
    });
    expect(measured(column, 'ks')).toMatchObject({ value: 0.3, details: { location: 29 } });
    expect(column.tests).toHaveLength(1);
    expect(column.tests[0]).toMatchObject({ measure: { name: 'ks' }, effect: 0.3, drifted: true });
  });

  test('do not drift for a difference that is sure and small', () => {
    const rows = 20_000;
    const column = one(compareNumbers('x', numbers(ramp(rows)), numbers(ramp(rows, rows * 0.05))));
    expect(column.tests[0]!.q).toBeLessThan(1e-6);
    expect(column.state).toBe('stable');
  });

  test('do not drift for a difference that is large and may be chance', () => {
    const column = one(compareNumbers('x', numbers(ramp(60)), numbers(ramp(60, 9))));
    expect(column.tests[0]!.effect).toBeCloseTo(0.15);
    expect(column.state).toBe('stable');
  });

  test('tell where their stability index comes from: deciles of the reference', () => {
    const column = compareNumbers('x', numbers(ramp(100)), numbers(ramp(100, 50)));
    const { bins } = column;
    const psi = figure(column, 'psi');
    expect(bins.map(({ label, reference, current }) => [label, reference, current])).toEqual([
      ['(-∞, 9]', 10, 0],
      ['(9, 19]', 10, 0],
      ['(19, 29]', 10, 0],
      ['(29, 39]', 10, 0],
      ['(39, 49]', 10, 0],
      ['(49, 59]', 10, 10],
      ['(59, 69]', 10, 10],
      ['(69, 79]', 10, 10],
      ['(79, 89]', 10, 10],
      ['(89, ∞)', 10, 60],
    ]);
    const emptied = (1e-4 - 0.1) * Math.log(1e-4 / 0.1);
    expect(psi).toBeCloseTo(5 * emptied + 0.5 * Math.log(6), 12);
    expect(bins.reduce((sum, bin) => sum + bin.contribution, 0)).toBeCloseTo(psi, 12);
  });

  test('drift when a burst of nulls leaves the values as they were', () => {
    const values = ramp(1000);
    const holes = values.map((value) => (value % 2 === 0 ? null : value));
    const column = one(compareNumbers('x', numbers(values), numbers(holes)));
    expect(column.tests.map(({ measure, drifted }) => [measure.name, drifted])).toEqual([
      ['ks', false],
      ['null_share_change', true],
    ]);
    expect(column.nullShare).toEqual({ reference: 0, current: 0.5 });
    expect(column).toMatchObject({
      state: 'drifted',
      why: expect.stringContaining('share of nulls moved by 0.5'),
    });
  });

  test.each([
    ['NULL', null],
    ['NaN', Number.NaN],
    ['infinity', Infinity],
  ])('drift when they all become %s', (_, nothing) => {
    const column = one(compareNumbers('x', numbers(ramp(100)), numbers(ramp(100).map(() => nothing))));
    expect(column.state).toBe('drifted');
    expect(measured(column, 'ks')).toMatchObject({ value: { undefined: expect.any(String) } });
    expect(column.tests.map(({ measure }) => measure.name)).toEqual(['null_share_change']);
  });

  test('are compared value by value where there are few', () => {
    const coded = (share: number) => numbers(ramp(200).map((i) => (i < share * 200 ? 1 : 2)));
    const column = one(compareNumbers('code', coded(0.5), coded(0.8)));
    expect(column).toMatchObject({ kind: 'categorical', state: 'drifted', unseen: { values: 0 } });
    expect(figure(column, 'total_variation')).toBeCloseTo(0.3);
    expect(column.bins.map(({ label, reference, current }) => [label, reference, current])).toEqual([
      ['1', 100, 160],
      ['2', 100, 40],
    ]);
  });

  test('that never change are stable', () => {
    const constant = numbers(ramp(100).map(() => 2013));
    const column = one(compareNumbers('year', constant, constant));
    expect(column).toMatchObject({ state: 'stable', tests: [{ effect: 0, p: 1, q: 1 }] });
    expect(column.measures).toMatchObject([
      { name: 'psi', value: 0 },
      { name: 'ks', value: 0, p: 1 },
      { name: 'total_variation', value: 0, p: 1, constant: true },
      { name: 'null_share_change', value: 0 },
      { name: 'unseen_share', value: 0 },
    ]);
  });

  test('that never change take nothing from the q of the others', () => {
    const moved = compareNumbers('x', numbers(ramp(60)), numbers(ramp(60, 20)));
    const same = compareCategories('c', categories({ a: 60 }), categories({ a: 60 }));
    const [alone] = judgeColumns([moved]);
    const [among, still] = judgeColumns([moved, same, same]);
    expect(among!.tests).toEqual(alone!.tests);
    expect(still!.tests).toMatchObject([{ p: 1, q: 1, drifted: false }]);
  });

  test('that are missing on both sides are stable', () => {
    const none = numbers(ramp(100).map(() => null));
    expect(one(compareNumbers('x', none, none))).toMatchObject({ state: 'stable', tests: [{ p: 1 }] });
  });

  test('that were constant and no longer are have drifted: what lies below, at and above the constant tells', () => {
    const column = one(compareNumbers('x', numbers(ramp(100).map(() => 20)), numbers(ramp(100))));
    expect(column.state).toBe('drifted');
    expect(column.bins.map(({ label, reference, current }) => [label, reference, current])).toEqual([
      ['(-∞, 20)', 0, 20],
      ['20', 100, 1],
      ['(20, ∞)', 0, 79],
    ]);
    expect(figure(column, 'psi')).toBeGreaterThan(1);
  });
});

describe('categories', () => {
  test('drift when their shares have moved, and list what is new', () => {
    const column = one(
      compareCategories(
        'dest',
        categories({ ATL: 60, BOS: 40 }),
        categories({ ATL: 40, BOS: 40, SFO: 12, AUS: 8 }),
      ),
    );
    expect(column.state).toBe('drifted');
    expect(measured(column, 'ks')).toBeUndefined();
    expect(figure(column, 'total_variation')).toBeCloseTo(0.2);
    expect(column.unseen).toEqual({
      values: 2,
      rows: 20,
      examples: [
        { value: 'SFO', rows: 12 },
        { value: 'AUS', rows: 8 },
      ],
    });
  });

  test('drift at a difference of exactly 0.1, whatever the last bit says', () => {
    const column = one(
      compareCategories('c', categories({ a: 500, b: 500 }), categories({ a: 600, b: 400 })),
    );
    expect(figure(column, 'total_variation')).toBeLessThan(0.1);
    expect(column.state).toBe('drifted');
  });

  test('that have nothing in common are told with a probability that is small, not zero', () => {
    const column = one(compareCategories('c', categories({ a: 5000 }), categories({ b: 5000 })));
    expect(column.why).toBe('total variation 1, q < 1e-15');
  });

  test('count NULL as one of them, and not as unseen', () => {
    const column = one(compareCategories('dest', categories({ ATL: 200 }), categories({ ATL: 100 }, 100)));
    expect(figure(column, 'total_variation')).toBeCloseTo(0.5);
    expect(column).toMatchObject({
      state: 'drifted',
      unseen: { values: 0 },
      nullShare: { reference: 0, current: 0.5 },
    });
  });

  test('keep NULL apart from the text "null"', () => {
    const { bins } = compareCategories(
      'dest',
      categories({ null: 5, undefined: 1 }, 2),
      categories({ null: 3 }, 4),
    );
    expect(bins.map(({ label, reference, current }) => [label, reference, current])).toEqual([
      ['null', 5, 3],
      ['undefined', 1, 0],
      [null, 2, 4],
    ]);
  });

  test('of which there are many are listed by frequency, the rest in one', () => {
    const counts = Object.fromEntries(ramp(30).map((i) => [`c${i}`, 100 + i]));
    const column = compareCategories('c', categories(counts), categories({ c0: 3000 }));
    const { bins } = column;
    expect(bins).toHaveLength(21);
    expect(bins.at(-1)).toMatchObject({ label: '10 others', reference: 1055 });
    expect(bins.reduce((sum, bin) => sum + bin.contribution, 0)).toBeCloseTo(figure(column, 'psi'), 9);
  });

  test('that are too rare to test are not judged', () => {
    const each = (from: number) => categories(Object.fromEntries(ramp(200, from).map((i) => [`k${i}`, 1])));
    expect(one(compareCategories('key', each(0), each(200)))).toMatchObject({
      state: 'not judged',
      why: expect.stringContaining('no test can tell it from chance'),
    });
  });
});

describe('the minimum sample', () => {
  test.each([
    [49, 500],
    [500, 49],
  ])('%d and %d rows are not judged, whatever they hold', (before, after) => {
    const columns = judgeColumns([
      compareNumbers('x', numbers(ramp(before)), numbers(ramp(after, 1000))),
      compareCategories('c', categories({ a: before }), categories({ b: after })),
    ]);
    expect(columns.map(({ state }) => state)).toEqual(['not judged', 'not judged']);
    expect(columns[0]!.why).toBe(`${before} and ${after} values, at least 50 needed on each side`);
  });

  test('is 50', () => {
    expect(one(compareNumbers('x', numbers(ramp(50)), numbers(ramp(50, 1000)))).state).toBe('drifted');
  });
});

describe('many columns together', () => {
  const random = createRandom(20_130_401);
  const pair = (column: string) =>
    compareNumbers(column, numbers(normals(random, 200)), numbers(normals(random, 200)));

  test('of which none has drifted: hardly one is called drifted, though the effect alone would call many', () => {
    const columns = judgeColumns(ramp(200).map((i) => pair(`c${i}`)));
    const large = columns.filter((column) => column.tests[0]!.effect >= 0.1);
    const drifted = columns.filter(({ state }) => state === 'drifted');
    expect(large.length).toBeGreaterThan(30);
    expect(drifted.length).toBeLessThanOrEqual(10);
  });

  test('do not hide those that have', () => {
    const moved = compareNumbers('moved', numbers(normals(random, 200)), numbers(normals(random, 200, 1)));
    const columns = judgeColumns([moved, ...ramp(50).map((i) => pair(`c${i}`))]);
    expect(columns[0]!.state).toBe('drifted');
  });
});

describe('any columns', () => {
  const value = fc.oneof(fc.double(), fc.integer({ min: -3, max: 3 }), fc.constant(null));
  const column = fc.array(value, { maxLength: 150 });

  test('are compared the same in any order of rows, and give facts that can be stored', () => {
    fc.assert(
      fc.property(column, column, (before, after) => {
        const facts = compareNumbers('x', numbers(before), numbers(after));
        const shuffled = compareNumbers('x', numbers(before.toReversed()), numbers(after.toSorted()));
        expect(shuffled).toEqual(facts);
        expect(ColumnFactsSchema.parse(JSON.parse(canonical(facts as Json)))).toBeDefined();
      }),
    );
  });

  test('have not drifted from themselves', () => {
    fc.assert(
      fc.property(column, (values) => {
        expect(one(compareNumbers('x', numbers(values), numbers(values))).state).not.toBe('drifted');
      }),
    );
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isQuantity, type Quantity } from '../../../../src/domain/judging/quantity.ts';
import { coveredOf } from '../../../../src/domain/results/coverage.ts';
import { compared, measured } from '../../../../src/domain/results/measure.ts';
import { pairOf } from '../../../../src/domain/results/pair.ts';
import { isStatistic, type Statistic, statisticOf } from '../../../../src/domain/results/statistic.ts';
import type { ResultsTable } from '../../../../src/domain/results/table.ts';
import { studentLimits } from '../../../../src/foundation/stats/grouped/limits.ts';
import { isUndefined } from '../../../../src/foundation/stats/undefined.ts';
import { LLM_FIXTURES, onlyIn, tableIn } from './llm-fixtures.ts';
import { type Answers, numbered, tableOf } from './tables.ts';

const PRECISION = { alpha: 0.05, seed: 42 };

function statistic(metric: string, table: ResultsTable): Statistic {
  const found = statisticOf(metric, table);
  if (!isStatistic(found)) throw new Error(found.message);
  return found;
}

function number(found: unknown): Quantity {
  if (!isQuantity(found as Quantity)) throw new Error(JSON.stringify(found));
  return found as Quantity;
}

const alone = (metric: string, table: ResultsTable, other?: ResultsTable, precision = PRECISION): Quantity =>
  number(measured(statistic(metric, table), table, other && pairOf(table, other), precision));

const against = (
  metric: string,
  table: ResultsTable,
  other: ResultsTable,
  factor = 1,
  precision = PRECISION,
): Quantity => number(compared(statistic(metric, table), pairOf(table, other), factor, precision));

const limits = ({ interval }: Quantity): readonly [number, number] => {
  if (isUndefined(interval)) throw new Error(interval.undefined);
  return [interval.lower, interval.upper];
};
const reason = ({ interval }: Quantity): string =>
  isUndefined(interval) ? interval.undefined : 'an interval';

describe('GPQA diamond, 198 items of 5 trials (inspect_ai issue 4206)', () => {
  const golden = JSON.parse(readFileSync(join(LLM_FIXTURES, 'gpqa/golden.json'), 'utf8'));
  const arms = () => Promise.all(['a', 'b'].map((arm) => tableIn('gpqa/scores.jsonl', { arm })));

  test('the paired difference by item, its standard error and its interval', async () => {
    const [a, b] = await arms();
    const found = against('mean(score)', a!, b!, 1, { ...PRECISION, alpha: 0.025 });
    expect(found.value).toBeCloseTo(golden.difference, 12);
    expect(Math.sqrt((found.spread as { variance: number }).variance / found.n)).toBeCloseTo(
      golden.standardError,
      12,
    );
    const [lower, upper] = limits(found);
    const student = studentLimits(
      { value: found.value, variance: golden.standardError ** 2, df: 197 },
      0.025,
    );
    expect([student.lower, student.upper]).toEqual(
      [golden.lower95, golden.upper95].map((limit) => expect.closeTo(limit, 10)),
    );
    // On each side the wider of t and Hall's correction.
    expect(upper - lower).toBeCloseTo(student.upper - student.lower, 2);
    expect(lower).toBeLessThanOrEqual(golden.lower95);
    expect(upper).toBeGreaterThanOrEqual(golden.upper95);
  });

  test('one row for each trial with an invented id would claim far more', async () => {
    const [a, b] = await arms();
    const apart = (table: ResultsTable): ResultsTable => ({
      ...table,
      items: table.items.map((item, row) => `${item} ${table.trials[row]}`),
      trials: new Int32Array(table.rows).fill(1),
    });
    const [low, high] = limits(against('mean(score)', a!, b!));
    const [lower, upper] = limits(against('mean(score)', apart(a!), apart(b!)));
    expect((high - low) / 2).toBeCloseTo(golden.reach90ByItem, 3);
    expect((upper - lower) / 2).toBeCloseTo(golden.reach90ByTrial, 3);
  });

  test('candidates alone', async () => {
    const [a] = await arms();
    expect(alone('mean(score)', a!)).toMatchObject({
      n: 198,
      method: expect.stringContaining('Korn-Graubard'),
    });
    expect(alone('pass_rate(score)', a!).value).toBeCloseTo(golden.a, 12);
  });
});

test('inspect logs pair by item, each item by the mean of its trials', async () => {
  const tables = [
    await tableIn(onlyIn('inspect/eval-new')),
    await tableIn(onlyIn('inspect/eval-old')),
  ] as const;
  for (const name of ['s1', 's2', 's3', 's4']) {
    const only = (table: ResultsTable): ResultsTable => keeping(table, name);
    const found = compared(
      statistic('mean(graded)', tables[0]),
      pairOf(only(tables[0]), only(tables[1])),
      1,
      PRECISION,
    );
    const expected = { s1: 0, s2: -1 / 3, s3: -1 / 3 }[name];
    // One item has no variance; its value is read from a table with it twice.
    if (expected === undefined) expect(found).toEqual({ undefined: 'no item has a value on both sides' });
    else expect(meanDifference(only(tables[0]), only(tables[1]))).toBeCloseTo(expected, 12);
  }
});

function keeping(table: ResultsTable, name: string): ResultsTable {
  const rows = [...table.items.keys()].filter((row) => table.items[row] === name);
  const pick = (values: Float64Array) => Float64Array.from(rows, (row) => values[row]!);
  return {
    ...table,
    rows: rows.length,
    items: rows.map((row) => table.items[row]!),
    contents: rows.map((row) => table.contents[row]),
    prompts: rows.map((row) => table.prompts[row]),
    trials: Int32Array.from(rows, (row) => table.trials[row]!),
    errored: Uint8Array.from(rows, (row) => table.errored[row]!),
    columns: new Map(Array.from(table.columns, ([column, values]) => [column, pick(values)])),
  };
}

const meanDifference = (a: ResultsTable, b: ResultsTable): number => {
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return mean(a.columns.get('graded')!) - mean(b.columns.get('graded')!);
};

describe('pass_rate', () => {
  const pass = (items: Readonly<Record<string, Answers>>) => tableOf(items, { column: 'pass' });

  test('one answer each: the exact interval alone, Tango paired', () => {
    const [a, b] = [pass(numbered(100, (i) => [i < 90])), pass(numbered(100, (i) => [i % 100 < 85]))];
    const [lower, upper] = limits(alone('pass_rate', a));
    // Clopper-Pearson, 90 of 100 at .05 on each side.
    expect([lower, upper]).toEqual([expect.closeTo(0.836, 3), expect.closeTo(0.9444, 3)]);
    expect(against('pass_rate', a, b)).toMatchObject({
      value: expect.closeTo(0.05, 12),
      method: 'Tango',
      n: 100,
    });
  });

  test('an answer that did not come has failed', () => {
    expect(alone('pass_rate', pass(numbered(40, (i) => [i < 30 ? true : '!']))).value).toBe(0.75);
  });

  test('what the baseline did not answer is no pair: nobody gains by it', () => {
    const candidate = pass(numbered(40, () => [true]));
    const baseline = pass(numbered(40, (i) => [i < 30 ? true : '!']));
    expect(against('pass_rate', candidate, baseline)).toMatchObject({ value: 0, n: 30 });
    expect(against('pass_rate', baseline, candidate)).toMatchObject({ value: -0.25, n: 40 });
  });

  test('items count once, however many trials they have', () => {
    const table = pass({ ...numbered(39, () => [true]), many: Array.from({ length: 40 }, () => false) });
    expect(alone('pass_rate', table).value).toBeCloseTo(39 / 40, 12);
  });

  test('trials that all pass are no more sure than one each', () => {
    const [once, thrice] = [1, 3].map((trials) =>
      alone('pass_rate', pass(numbered(40, () => Array(trials).fill(true)))),
    );
    expect(limits(thrice!)).toEqual(limits(once!).map((limit) => expect.closeTo(limit, 10)));
  });

  test('no item differs', () => {
    const table = pass(numbered(200, () => [true, true]));
    const [lower, upper] = limits(against('pass_rate', table, table));
    expect(lower).toBeGreaterThan(-0.02);
    expect(upper).toBeLessThan(0.02);
  });
});

describe('mean, sum', () => {
  test('few items have no interval, and it is said', () => {
    expect(reason(alone('mean(score)', tableOf(numbered(12, (i) => [i / 7]))))).toBe(
      '12 items; a mean needs 30',
    );
  });

  test('a mean that hangs on two items is not decided', () => {
    const table = tableOf(numbered(100, (i) => [i < 2 ? 5 + i : 0]));
    expect(reason(alone('mean(score)', table))).toMatch(/^the result hangs on 2 items: i/);
  });

  test('a sum is the mean times the items', () => {
    const table = tableOf(numbered(50, (i) => [1 + (i % 3), 1 + (i % 5)]));
    const [mean, sum] = [alone('mean(score)', table), alone('sum(score)', table)];
    expect(sum.value).toBeCloseTo(50 * mean.value, 9);
    expect(limits(sum)).toEqual(limits(mean).map((limit) => expect.closeTo(50 * limit, 9)));
  });

  test('sum(cost) <= baseline * 1.1', () => {
    const [a, b] = [1.05, 1].map((price) =>
      tableOf(
        numbered(50, (i) => [price * (1 + (i % 3) / 10)]),
        { column: 'cost' },
      ),
    );
    const found = against('sum(cost)', a!, b!, 1.1);
    expect(found.value).toBeCloseTo(-0.05 * 50 * (1 + (49 / 3 - 1 / 3) / 160), 1);
    expect(limits(found)[1]).toBeLessThan(0);
  });

  test('by groups of items', () => {
    const groups = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`i${i}`, `topic ${i % 20}`]));
    const items = numbered(200, (i) => [(i % 20) / 20 + (i % 3) / 50]);
    const [by, apart] = [
      alone('mean(score)', tableOf(items, { groups })),
      alone('mean(score)', tableOf(items)),
    ];
    expect(by).toMatchObject({ groups: 20, n: 200, value: expect.closeTo(apart.value, 12) });
    const width = (found: Quantity) => limits(found)[1] - limits(found)[0];
    expect(width(by)).toBeGreaterThan(2 * width(apart));
  });

  test('the same results twice do not differ at all; equal means are not that', () => {
    const table = tableOf(numbered(40, (i) => [i / 3, i / 7]));
    expect(against('mean(score)', table, table)).toMatchObject({
      value: 0,
      basis: 'exact',
      method: 'identical results',
    });
    const turned = tableOf(numbered(40, (i) => [i / 7, i / 3]));
    expect(against('mean(score)', table, turned)).toMatchObject({ basis: 'exact' });
    const equal = tableOf(numbered(40, (i) => [(i / 7 + i / 3) / 2]));
    expect(
      against('mean(score)', tableOf(numbered(40, (i) => [i, i + 2])), tableOf(numbered(40, (i) => [i + 1])))
        .interval,
    ).toHaveProperty('undefined');
    expect(equal.rows).toBe(40);
  });
});

describe('p95', () => {
  const slow = (count: number) =>
    tableOf(
      numbered(count, (i) => [i + 1]),
      { column: 'latency' },
    );

  test('limits are order statistics', () => {
    // n = 100: P(B < 91) = .0282, P(B < 92) = .0631; P(B ≥ 99) = .0371, P(B ≥ 98) = .1183 for B ~ Bin(100, .95).
    expect(alone('p95(latency)', slow(100))).toMatchObject({ value: 95, interval: { lower: 91, upper: 99 } });
  });

  test('58 items cannot reach beyond p95 in 95 %, 59 can', () => {
    expect(reason(alone('p95(latency)', slow(58)))).toBe('58 items; p95 needs 59');
    expect(limits(alone('p95(latency)', slow(59)))[1]).toBe(59);
  });

  test('trials do not make it narrower, nor an item count twice', () => {
    const thrice = tableOf(
      numbered(100, (i) => [i + 1, i + 1, i + 1]),
      { column: 'latency' },
    );
    expect(alone('p95(latency)', thrice)).toMatchObject({ value: 95, interval: { lower: 91, upper: 99 } });
  });

  test('against a baseline: the bootstrap by item, the same for the same seed', () => {
    const [a, b] = [1.2, 1].map((factor) =>
      tableOf(
        numbered(200, (i) => [factor * (1 + ((i * 37) % 101))]),
        { column: 'latency' },
      ),
    );
    const found = against('p95(latency)', a!, b!, 1);
    expect(found.method).toBe('percentile bootstrap by item (2000 draws)');
    expect(limits(found)[0]).toBeGreaterThan(0);
    expect(against('p95(latency)', a!, b!, 1)).toEqual(found);
    expect(limits(against('p95(latency)', a!, b!, 1.3))[1]).toBeLessThan(0);
  });
});

describe('win_rate', () => {
  test('ties count half, an answer that did not come is lost', () => {
    const candidate = tableOf(numbered(40, (i) => [i < 10 ? 2 : i < 30 ? 1 : '!']));
    const baseline = tableOf(numbered(40, () => [1]));
    expect(alone('win_rate(score)', candidate, baseline).value).toBeCloseTo((10 + 20 / 2) / 40, 12);
  });

  test('what the baseline did not answer is no pair', () => {
    const candidate = tableOf(numbered(40, () => [2]));
    const baseline = tableOf(numbered(40, (i) => [i < 20 ? 1 : '!']));
    expect(alone('win_rate(score)', candidate, baseline)).toMatchObject({ value: 1, n: 20 });
  });

  test('lower latency wins, and it is said', () => {
    const [a, b] = [1, 2].map((time) =>
      tableOf(
        numbered(40, () => [time]),
        { column: 'latency' },
      ),
    );
    expect(alone('win_rate(latency)', a!, b!)).toMatchObject({
      value: 1,
      method: expect.stringContaining('lower latency wins'),
    });
  });

  test('swapped positions of one item are one item', () => {
    const judged = tableOf(
      numbered(40, (i) => (i < 20 ? [1, 0] : [1, 1])),
      { column: 'preference' },
    );
    expect(alone('win_rate', judged)).toMatchObject({ value: 0.75, n: 40 });
  });
});

describe('coverage', () => {
  test('of the items that either side has', () => {
    const candidate = tableOf(numbered(190, (i) => [i < 188 ? 1 : '!']));
    const baseline = tableOf(numbered(198, () => [1]));
    const found = alone('coverage(score)', candidate, baseline);
    expect(found).toMatchObject({ basis: 'exact', n: 198, value: expect.closeTo(188 / 198, 12) });
  });

  test('wobbling items do not answer alike in all trials', () => {
    const table = tableOf({ a: [1, 1], b: [1, 0], c: [0], d: ['!', 1] });
    expect(coveredOf({ kind: 'mean', column: 'score' }, table)).toEqual({
      items: 4,
      share: 0.875,
      wobbling: 1,
    });
  });
});

describe('pairs', () => {
  test('one id for two questions is an error, and the id is not told unless it was named', () => {
    const [a, b] = ['two', 'three'].map((asked) =>
      tableOf({ Ann: [1], Bob: [1] }, { contents: { Ann: asked } }),
    );
    expect(() => pairOf(a!, b!)).toThrow('asks something else under 1 id of 2: Ann');
    const { itemsFrom: _, ...unnamed } = a!;
    expect(() => pairOf(unnamed, b!)).toThrow(/asks something else under 1 id of 2: [0-9a-f]{8};/);
  });

  test('nothing shared', () => {
    expect(() => pairOf(tableOf({ a: [1] }), tableOf({ b: [1] }))).toThrow('shares no item');
  });
});

test('no number depends on the order of rows', () => {
  const answers = fc.array(fc.oneof(fc.integer({ min: 0, max: 4 }), fc.constant('!' as const)), {
    minLength: 1,
    maxLength: 3,
  });
  const items = fc.dictionary(fc.constantFrom(...Array.from({ length: 60 }, (_, i) => `i${i}`)), answers, {
    minKeys: 40,
  });
  fc.assert(
    fc.property(items, items, fc.integer(), (one, two, seed) => {
      const turned = (table: ResultsTable): ResultsTable => shuffled(table, Math.abs(seed));
      const [a, b] = [tableOf({ ...one, x: [1, 0] }), tableOf({ ...two, x: [1] })];
      for (const metric of [
        'mean(score)',
        'p50(score)',
        'win_rate(score)',
        'coverage(score)',
        'sum(score)',
      ]) {
        const asked = statistic(metric, a);
        expect(measured(asked, turned(a), pairOf(turned(a), turned(b)), PRECISION)).toEqual(
          measured(asked, a, pairOf(a, b), PRECISION),
        );
        expect(compared(asked, pairOf(turned(a), turned(b)), 1, PRECISION)).toEqual(
          compared(asked, pairOf(a, b), 1, PRECISION),
        );
      }
    }),
    { numRuns: 20 },
  );
});

function shuffled(table: ResultsTable, seed: number): ResultsTable {
  const order = [...table.items.keys()].sort((a, b) => ((a * 7919 + seed) % 997) - ((b * 7919 + seed) % 997));
  return {
    ...table,
    items: order.map((row) => table.items[row]!),
    contents: order.map((row) => table.contents[row]),
    prompts: order.map((row) => table.prompts[row]),
    trials: Int32Array.from(order, (row) => table.trials[row]!),
    errored: Uint8Array.from(order, (row) => table.errored[row]!),
    columns: new Map(
      Array.from(table.columns, ([name, values]) => [name, Float64Array.from(order, (row) => values[row]!)]),
    ),
  };
}

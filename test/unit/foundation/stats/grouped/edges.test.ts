import { describe, expect, test } from 'vitest';
import { deLong } from '../../../../../src/foundation/stats/auc.ts';
import { placementVariance, rankedAuc } from '../../../../../src/foundation/stats/grouped/auc-without.ts';
import type { GroupedEstimate } from '../../../../../src/foundation/stats/grouped/estimate.ts';
import { groupsForEstimate } from '../../../../../src/foundation/stats/grouped/groups-needed.ts';
import { jackknife } from '../../../../../src/foundation/stats/grouped/jackknife.ts';
import { kornGraubard } from '../../../../../src/foundation/stats/grouped/korn-graubard.ts';
import { groupedMean } from '../../../../../src/foundation/stats/grouped/ratio-mean.ts';
import {
  cosineVariance,
  lagOneCorrelation,
  serialOf,
} from '../../../../../src/foundation/stats/grouped/serial.ts';
import { carried, carriers, refusal } from '../../../../../src/foundation/stats/grouped/support.ts';
import { clopperPearson } from '../../../../../src/foundation/stats/proportion.ts';
import { defined } from '../defined.ts';

/** An estimate of groups of equal size with these influences. */
const estimate = (...influence: readonly number[]): GroupedEstimate => ({
  value: 0,
  rows: influence.length,
  codes: Uint32Array.from(influence.keys()),
  influence: Float64Array.from(influence),
  expected: new Float64Array(influence.length).fill(1),
  variance: 1,
  df: influence.length - 1,
});
const days = { unit: 'day', names: Array.from({ length: 40 }, (_, d) => `day ${d + 1}`) };
const spread = (n: number): readonly number[] => Array.from({ length: n }, (_, i) => (i % 2 ? 1 : -1));

describe('what is not decided', () => {
  test.each([
    ['7 groups', estimate(...spread(7)), 3, 'too few groups: 7 days; at least 10 are needed'],
    ['1 group', estimate(1), 3, 'too few groups: 1 day; at least 10 are needed'],
    ['equal groups', estimate(...new Array(12).fill(0)), 3, 'every group gives the same value'],
    ['one group', estimate(9, ...spread(20).map((e) => e / 10)), 3, 'the result hangs on 1 day: day 1'],
    [
      'two of 30 groups',
      estimate(...new Array(28).fill(-0.1), 1.4, 1.6),
      3,
      'the result hangs on 2 days: day 30, day 29',
    ],
    [
      'three where four are asked for',
      estimate(...new Array(26).fill(-0.01), 0.5, 1.1, 1, 1),
      4,
      'the result hangs on 3 days: day 28, day 29, day 30',
    ],
    ['12 groups', estimate(...spread(12)), 4, undefined],
    ['10 groups', estimate(...spread(10)), 3, undefined],
  ])('%s', (_, of, least, reason) => {
    expect(refusal(of, days, least)?.undefined).toBe(reason);
  });

  test('who carries a result', () => {
    expect(carried(estimate(...spread(12)))).toBeCloseTo(12, 12);
    expect(carried(estimate(5, 0, 0))).toBe(1);
    expect(carried(estimate(1e-200, 1e-200, 0))).toBe(0); // their squares are 0
    expect(carriers(estimate(1, -3, 2, 3), 3)).toEqual([1, 3, 2]);
  });
});

describe('means without a variance over groups', () => {
  test.each([
    ['no rows', [], []],
    ['one group', [1, 2, 3], [4, 4, 4]],
    ['a value that is not finite', [1, Number.NaN], [0, 1]],
    ['sums beyond doubles', [1e308, 1e308, 1e308], [0, 0, 1]],
  ])('%s', (_, values, codes) => {
    expect(groupedMean({ values, codes })).toHaveProperty('undefined');
  });

  test('equal values have influences of exactly 0, though their sums are rounded', () => {
    const values = new Array(1_000).fill(0.1);
    const found = defined(groupedMean({ values, codes: values.map((_, i) => i % 13) }));
    expect([...found.influence].every((e) => e === 0)).toBe(true);
    expect(found.variance).toBe(0);
  });

  test('rows of weight 0 and groups of them are not there', () => {
    const rows = { values: [1, 2, 3, 50, 60], codes: [0, 0, 1, 1, 2] };
    const found = defined(groupedMean({ ...rows, weights: [1, 1, 1, 0, 0] }));
    const alone = defined(groupedMean({ values: [1, 2, 3], codes: [0, 0, 1], weights: [1, 1, 1] }));
    expect(found).toEqual(alone);
  });
});

test('an AUC needs both classes and finite scores', () => {
  const scores = Float64Array.of(1, 2);
  const labels = Uint8Array.of(0, 1);
  expect(rankedAuc({ labels: Uint8Array.of(1, 1), scores })).toHaveProperty('undefined');
  expect(rankedAuc({ labels, scores: Float64Array.of(1, Number.NaN) })).toHaveProperty('undefined');
  expect(rankedAuc({ labels, scores, weights: [0, 1] })).toHaveProperty('undefined');
  const { without } = defined(rankedAuc({ labels, scores })).withoutEach(Uint32Array.of(0, 1));
  expect([...without]).toEqual([Number.NaN, Number.NaN]);
});

test('without groups an AUC has the variance of DeLong', () => {
  const labels = Uint8Array.of(0, 1, 0, 1, 1, 0, 0, 1);
  const scores = Float64Array.of(0.1, 0.4, 0.35, 0.8, 0.35, 0.2, 0.9, 0.7);
  const { value, placements } = defined(rankedAuc({ labels, scores }));
  const expected = defined(deLong(labels, scores));
  expect(value).toBeCloseTo(expected.auc, 14);
  expect(placementVariance(labels, placements)).toBeCloseTo(defined(expected.standardError) ** 2, 14);
  expect(placementVariance(labels.subarray(0, 2), placements.subarray(0, 2))).toBeUndefined();
});

test('a statistic that one group alone gives a value has no jackknife', () => {
  const left = { value: 1, rows: 4, codes: Uint32Array.of(0, 1), sizes: Float64Array.of(2, 2) };
  expect(jackknife({ ...left, without: Float64Array.of(1, Number.NaN) })).toHaveProperty('undefined');
});

test('with one row in each group Korn & Graubard are near Clopper & Pearson, and never narrower than all rows allow', () => {
  const values = Array.from({ length: 400 }, (_, i) => (i % 10 === 0 ? 0 : 1));
  const found = defined(groupedMean({ values, codes: values.map((_, i) => i) }));
  const exact = defined(clopperPearson(360, 400, { lower: 0.05, upper: 0.05 }));
  const limits = kornGraubard(found, 0.05);
  expect(limits.lower).toBeCloseTo(exact.lower, 3);
  expect(limits.upper).toBeCloseTo(exact.upper, 3);
  const lucky = kornGraubard({ ...found, variance: found.variance / 1000 }, 0.05);
  expect(lucky.lower).toBeCloseTo(exact.lower, 12);
});

describe('series', () => {
  test('neighbours that alternate, and that stay', () => {
    expect(lagOneCorrelation(Float64Array.from(spread(20)))).toBeCloseTo(-0.95, 12);
    expect(lagOneCorrelation(Float64Array.of(1, 1, 1, -1, -1, -1))).toBeCloseTo(0.5, 12);
    expect(lagOneCorrelation(new Float64Array(5))).toBe(0);
    expect(serialOf(estimate(...spread(20)))).toBeUndefined();
    expect(serialOf(estimate(1, 1, 1, -1, -1, -1))).toMatchObject({ value: 0, df: 6, correlation: 0.5 });
  });

  test('the cosines see a slow wave, and hardly one that alternates', () => {
    const slow = Float64Array.from({ length: 40 }, (_, t) => Math.cos((Math.PI * (t + 0.5)) / 40));
    expect(cosineVariance(slow)).toBeCloseTo(20 ** 2 / 3, 9);
    expect(cosineVariance(Float64Array.from(spread(40)))).toBeLessThan(2);
  });
});

describe('groups needed', () => {
  const plan = { alpha: 0.05, power: 0.8 };
  test.each([
    [1, 0.05, 3_092], // 2,473.4 by z, times 1.25
    [1, 0.5, 34],
    [1, 5, 30],
    [0, 0.1, 30],
  ])('variance %d, distance %d: %d', (variance, distance, groups) => {
    const found = defined(groupsForEstimate({ variance, distance }, plan));
    expect(Math.abs(found - groups)).toBeLessThanOrEqual(3);
  });
  test('at the limit, and beyond counting, there is no number', () => {
    expect(groupsForEstimate({ variance: 1, distance: 0 }, plan)).toHaveProperty('undefined');
    expect(groupsForEstimate({ variance: 1e300, distance: 1e-9 }, plan)).toHaveProperty('undefined');
    expect(groupsForEstimate({ variance: Number.NaN, distance: 1 }, plan)).toHaveProperty('undefined');
  });
});

import { describe, expect, test } from 'vitest';
import { groupedComparison, groupedEstimate } from '../../../../../src/domain/gate/grouped/grouped.ts';
import type { Quantity } from '../../../../../src/domain/judging/quantity.ts';
import { metricNamed } from '../../../../../src/domain/metrics/catalogue.ts';
import type { Grouping } from '../../../../../src/domain/predictions/groupings.ts';
import type { Predictions } from '../../../../../src/domain/predictions/predictions.ts';
import type { Interval } from '../../../../../src/foundation/stats/interval.ts';
import { createRandom } from '../../../../../src/foundation/stats/random.ts';
import { defined } from '../../../foundation/stats/defined.ts';

const limits = ({ interval }: Quantity): Interval => defined<Interval>(interval);
const precision = { alpha: 0.05, seed: 1 };
const metric = (name: string) => metricNamed(name)!;

/** Rows of `size` for each of `groups` days; `right` says whether a row is predicted right. */
function days(groups: number, size: number, right: (day: number, i: number) => boolean) {
  const n = groups * size;
  const dayOf = (row: number): number => Math.floor(row / size);
  const label = Uint8Array.from({ length: n }, (_, row) => row % 2);
  const prediction = label.map((y, row) => (right(dayOf(row), row % size) ? y : 1 - y));
  const predictions: Predictions = { task: 'binary', n, label, prediction, positiveClass: 'late' };
  const grouping: Grouping = {
    name: 'day',
    unit: 'day',
    from: 'time',
    ordered: false,
    codes: Uint32Array.from({ length: n }, (_, row) => dayOf(row)),
    names: Array.from({ length: groups }, (_, d) => `day ${d + 1}`),
  };
  return { predictions, grouping };
}

const accuracy = ({ predictions, grouping }: ReturnType<typeof days>): Quantity =>
  defined(defined(groupedEstimate(predictions, metric('accuracy'), precision))(grouping));
const against = (a: ReturnType<typeof days>, b: ReturnType<typeof days>, name = 'accuracy'): Quantity => {
  const pair = { candidate: a.predictions, baseline: b.predictions };
  const judge = groupedComparison(pair, metric(name), { factor: 1, offset: 0 }, precision);
  return defined(defined(judge)(a.grouping));
};
const mixed = (day: number, i: number): boolean => (day * 7 + i * 3) % 5 > 0;

describe('no interval', () => {
  test('from 7 days; 10 are needed', () => {
    const found = accuracy(days(7, 20, (day, i) => (day + i) % 3 > 0));
    expect(found.interval).toEqual({ undefined: 'too few groups: 7 days; at least 10 are needed' });
    expect(found).toMatchObject({ groups: 7, grouping: { fewest: 10 } });
  });

  test('from 1 day', () => {
    const found = accuracy(days(1, 20, (_, i) => i > 4));
    expect(found.interval).toEqual({ undefined: 'too few groups: 1 day; at least 10 are needed' });
    expect(found.value).toBe(0.75);
  });

  test('from a difference that two days make', () => {
    const bad = days(30, 20, (day, i) => day !== 12 && day !== 23 && (day * 7 + i) % 19 !== 0);
    const found = against(
      bad,
      days(30, 20, () => true),
    );
    expect(found.interval).toEqual({ undefined: 'the result hangs on 2 days: day 13, day 24' });
    expect(found.grouping!.fewest).toBeGreaterThan(30);
  });

  test('where the only positives are of one day', () => {
    const { predictions, grouping } = days(12, 10, mixed);
    const label = predictions.label.map((y, row) => (row < 10 ? (y as number) : 0)) as Uint8Array;
    const prediction = Uint8Array.from({ length: 120 }, (_, row) => (row % 3 === 0 ? 1 : 0));
    const one = { ...predictions, label, prediction } as Predictions;
    const other = { ...one, prediction: prediction.map((p) => 1 - p) } as Predictions;
    const judge = groupedComparison(
      { candidate: one, baseline: other },
      metric('recall'),
      { factor: 1, offset: 0 },
      precision,
    );
    expect(defined(defined(judge)(grouping)).interval).toEqual({
      undefined: 'the result hangs on 1 day: without day 1, recall has no value',
    });
  });

  test('from too few rows, whatever their groups', () => {
    const { predictions, grouping } = days(12, 2, () => true);
    const score = Float64Array.from(predictions.label, (y, row) => 0.2 + 0.6 * y + row / 1000);
    const scored = { ...predictions, score } as Predictions;
    const loss = defined(defined(groupedEstimate(scored, metric('log_loss'), precision))(grouping));
    expect(loss.interval).toEqual({ undefined: '24 rows; a mean needs 30' });
    const auc = defined(defined(groupedEstimate(scored, metric('roc_auc'), precision))(grouping));
    expect(auc.interval).toHaveProperty('undefined', expect.stringContaining('AUC needs 20 of each class'));
  });
});

describe('where every group gives the same value', () => {
  test('a proportion of all or none takes each group as one row', () => {
    const found = accuracy(days(30, 50, () => true));
    expect(found.method).toBe('Clopper-Pearson, each day as one row');
    expect(limits(found)).toEqual({ lower: expect.closeTo(0.05 ** (1 / 30), 12), upper: 1 });
  });

  test('models that are right on the same rows agree once a group', () => {
    const found = against(days(30, 50, mixed), days(30, 50, mixed));
    expect(found.method).toBe('Tango, each day as one row');
    expect(limits(found).lower).toBeCloseTo(-0.0827, 3);
  });

  test('other equal values tell nothing', () => {
    const found = accuracy(days(30, 10, (_, i) => i > 4));
    expect(found.interval).toEqual({ undefined: 'every group gives the same value' });
  });
});

test('groups without a trial do not count', () => {
  const { predictions, grouping } = days(40, 10, (day, i) => (day * 3 + i * 7) % 11 > 1);
  const label = Uint8Array.from(predictions.label, (y, row) => (row >= 200 ? 0 : y));
  const some = { ...predictions, label } as Predictions;
  const found = defined(defined(groupedEstimate(some, metric('recall'), precision))(grouping));
  expect(found).toMatchObject({ n: 100, groups: 20 });
});

test('one row in each group is judged as rows are', () => {
  const found = accuracy(days(400, 1, (day) => day % 10 > 0));
  expect(found.grouping!.designEffect).toBeCloseTo(1, 9);
  expect(limits(found).lower).toBeCloseTo(0.872, 3);
});

test('weights: a row of weight 0 is not there, and equal weights change nothing', () => {
  const { predictions, grouping } = days(30, 20, (day, i) => (day * day + i * 3) % 7 > 1);
  const random = createRandom(3);
  const score = Float64Array.from(predictions.label, (y) => 0.3 * y + 0.7 * random.uniform());
  const plain = { ...predictions, score } as Predictions;
  const ones = { ...plain, weight: new Float64Array(plain.n).fill(2) } as Predictions;
  for (const name of ['accuracy', 'recall', 'log_loss', 'roc_auc', 'f1', 'pr_auc']) {
    const [a, b] = [plain, ones].map((model) =>
      defined(defined(groupedEstimate(model, metric(name), precision))(grouping)),
    );
    expect(limits(b!).lower).toBeCloseTo(limits(a!).lower, 9);
    expect(limits(b!).upper).toBeCloseTo(limits(a!).upper, 9);
    expect(b!.groups).toBe(30);
  }
});

test('a number that is predicted: means, roots and R²', () => {
  const random = createRandom(5);
  const n = 600;
  const effect = Float64Array.from({ length: 30 }, () => random.uniform());
  const label = Float64Array.from({ length: n }, () => 3 * random.uniform());
  const model = (noise: number): Predictions => ({
    task: 'regression',
    n,
    label,
    prediction: label.map((y, row) => y + noise * (effect[row % 30]! + random.uniform())),
  });
  const pair = { candidate: model(0.5), baseline: model(0.6) };
  const grouping: Grouping = {
    name: 'site',
    unit: 'site',
    from: 'named',
    ordered: false,
    codes: Uint32Array.from({ length: n }, (_, row) => row % 30),
    names: Array.from({ length: 30 }, (_, s) => `site ${s}`),
  };
  for (const name of ['mse', 'rmse', 'r2', 'median_absolute_error']) {
    const alone = defined(defined(groupedEstimate(pair.candidate, metric(name), precision))(grouping));
    const { lower, upper } = limits(alone);
    expect([lower < alone.value, alone.value < upper]).toEqual([true, true]);
    for (const relation of [
      { factor: 1, offset: 0 },
      { factor: 0.9, offset: 0.01 },
    ]) {
      const found = defined(defined(groupedComparison(pair, metric(name), relation, precision))(grouping));
      const ends = limits(found);
      expect([ends.lower < found.value, found.value < ends.upper]).toEqual([true, true]);
      expect(found.groups).toBe(30);
    }
  }
  const point = defined(defined(groupedEstimate(pair.candidate, metric('max_error'), precision))(grouping));
  expect(point.basis).toBe('point');
});

import { describe, expect, test } from 'vitest';
import type { Quantity } from '../../../../src/domain/judging/quantity.ts';
import { prepareMetrics } from '../../../../src/domain/metrics/evaluate.ts';
import { r2 } from '../../../../src/domain/metrics/formulas/r2.ts';
import { select } from '../../../../src/domain/predictions/predictions.ts';
import { studentTQuantile } from '../../../../src/foundation/stats/distributions.ts';
import { createRandom } from '../../../../src/foundation/stats/random.ts';
import { skewedMeanInterval, skewedMeanOf } from '../../../../src/foundation/stats/skewed-mean.ts';
import { defined } from '../../foundation/stats/defined.ts';
import { binaryTable, gate, tableOf, twoModels, withoutScores } from './tables.ts';

const { candidate, baseline } = twoModels(600, 11, [0.55, 0.5]);
const random = createRandom(5);
const label = Float64Array.from({ length: 400 }, () => 10 * random.uniform());
const near = (reach: number) => label.map((y) => y + reach * (random.uniform() - 0.5));
const better = tableOf({ task: 'regression', n: 400, label, prediction: near(2) });
const worse = tableOf({ task: 'regression', n: 400, label, prediction: near(2.2) });

const compared = (rule: string, a = candidate, b = baseline): Quantity =>
  gate(rule, a, rule.includes('baseline') ? b : undefined).facts.measures[0]!.compared as Quantity;

describe('the method follows from the metric and the rule', () => {
  test.each([
    ['accuracy >= 0.5', 'Clopper-Pearson'],
    ['precision >= 0.5', 'Clopper-Pearson'],
    ['accuracy >= baseline', 'Tango'],
    ['recall >= baseline - 0.1', 'Tango'],
    ['specificity >= baseline', 'Tango'],
    ['accuracy >= baseline * 0.9', 'multinomial bootstrap, 10,000 resamples'],
    ['recall >= baseline * 0.9', 'multinomial bootstrap, 10,000 resamples'],
    ['precision >= baseline', 'multinomial bootstrap, 10,000 resamples'],
    ['f1 >= 0.5', 'multinomial bootstrap, 10,000 resamples'],
    ['mcc >= baseline', 'multinomial bootstrap, 10,000 resamples'],
    ['roc_auc >= 0.5', 'DeLong'],
    ['roc_auc >= baseline', 'DeLong, paired'],
    ['roc_auc >= baseline * 0.9', 'DeLong, paired'],
    ['log_loss <= 1', "Student t with Hall's correction"],
    ['log_loss <= baseline', "Student t with Hall's correction, paired"],
    ['brier <= baseline * 1.1', "Student t with Hall's correction, paired"],
    ['pr_auc >= 0.5', 'jackknife over rows, partly on the logit scale'],
    ['pr_auc >= baseline', 'jackknife over rows, paired'],
  ])('%s: %s', (rule, method) => {
    expect(compared(rule).method).toBe(method);
  });

  test.each([
    ['mae <= 1', "Student t with Hall's correction"],
    ['rmse <= 1', "root of Student t with Hall's correction on squared errors"],
    ['rmse <= baseline * 1.02', "Student t with Hall's correction, paired squared errors"],
    ['rmse <= baseline', "Student t with Hall's correction, paired squared errors"],
    ['rmse <= baseline + 0.1', "Student t with Hall's correction, delta method, paired squared errors"],
    ['r2 >= 0.9', "delta method, Student t with Hall's correction"],
    ['r2 >= baseline', 'jackknife over rows, paired'],
    ['median_absolute_error <= 2', 'order statistics'],
    ['median_absolute_error <= baseline', 'row bootstrap, 2,000 resamples'],
    ['max_error <= baseline', 'point'],
  ])('regression, %s: %s', (rule, method) => {
    expect(compared(rule, better, worse).method).toBe(method);
  });
});

describe('numbers that can be checked by hand', () => {
  test('Clopper-Pearson: no failure among 59 rows bounds accuracy at .95', () => {
    const perfect = binaryTable(Array.from({ length: 59 }, (_, i) => [i % 2, i % 2] as const));
    expect(gate('accuracy >= 0.95', perfect).verdict).toBe('pass');
    expect(gate('accuracy >= 0.951', perfect).verdict).toBe('inconclusive');
    const { interval } = compared('accuracy >= 0.95', perfect);
    expect(interval).toEqual({ lower: expect.closeTo(0.05 ** (1 / 59), 12), upper: 1 });
  });

  test('Tango: models that never disagree differ by at most z² / (n + z²)', () => {
    const rows = binaryTable(
      Array.from({ length: 200 }, (_, i) => [i % 2, i % 3 === 0 ? 0.9 : 0.2] as const),
    );
    const other = binaryTable(
      Array.from({ length: 200 }, (_, i) => [i % 2, i % 3 === 0 ? 0.8 : 0.1] as const),
    );
    const z2 = 1.6448536269514722 ** 2;
    expect(compared('accuracy >= baseline', rows, other).interval).toEqual({
      lower: expect.closeTo(-z2 / (200 + z2), 10),
      upper: expect.closeTo(z2 / (200 + z2), 10),
    });
  });

  test('recall is judged on positives alone', () => {
    const positives = 240;
    const found = compared('recall >= baseline', twoModelsOf(positives), twoModelsOf(positives, 1));
    expect(found.n).toBe(positives);
  });

  test('rmse without an offset is decided by the sign of the squared errors', () => {
    const [a, b] = [better, worse].map(({ predictions }) =>
      Array.from(predictions.label, (y, row) => (y - predictions.prediction[row]!) ** 2),
    );
    const k = 1.02;
    const rows = a!.map((loss, row) => loss - k * k * b![row]!);
    const scale = Math.sqrt(average(a!)) + k * Math.sqrt(average(b!));
    const { value, interval } = compared(`rmse <= baseline * ${k}`, better, worse);
    expect(value).toBeCloseTo(average(rows) / scale, 10);
    const found = defined(skewedMeanInterval(defined(skewedMeanOf(Float64Array.from(rows))), 0.05));
    expect(interval).toEqual({
      lower: expect.closeTo(found.lower / scale, 10),
      upper: expect.closeTo(found.upper / scale, 10),
    });
  });

  test('r2 of one model: 1 less squared errors over squared distances, with the limits of their ratio', () => {
    const { label, prediction } = better.predictions;
    const squared = Array.from(label, (y, row) => (y - prediction[row]!) ** 2);
    const centre = average(Array.from(label));
    const distances = Array.from(label, (y) => (y - centre) ** 2);
    const ratio = average(squared) / average(distances);
    const rows = squared.map((one, row) => (one - ratio * distances[row]!) / average(distances));
    const found = defined(skewedMeanInterval(defined(skewedMeanOf(Float64Array.from(rows))), 0.05));
    const { value, interval } = compared('r2 >= 0.5', better);
    expect(value).toBeCloseTo(1 - ratio, 12);
    expect(interval).toEqual({
      lower: expect.closeTo(1 - ratio - found.upper, 10),
      upper: expect.closeTo(1 - ratio - found.lower, 10),
    });
  });

  test('r2 of two models: the jackknife, each row left out of both', () => {
    const found = compared('r2 >= baseline', better, worse);
    const without = (table: typeof better, row: number): number => {
      const rows = Uint32Array.from([...label.keys()].filter((other) => other !== row));
      return defined(prepareMetrics(select(table.predictions, rows))(r2));
    };
    const differences = Array.from(label, (_, row) => without(better, row) - without(worse, row));
    const squares = differences.reduce((sum, one) => sum + (one - found.value) ** 2, 0);
    const error = Math.sqrt(((label.length - 1) / label.length) * squares);
    expect((found.spread as { standardError: number }).standardError).toBeCloseTo(error, 10);
    const { lower, upper } = found.interval as { lower: number; upper: number };
    const reach = studentTQuantile(0.95, label.length - 1) * error;
    expect(lower).toBeLessThanOrEqual(found.value - reach + 1e-12);
    expect(upper).toBeGreaterThanOrEqual(found.value + reach - 1e-12);
  });

  test('r2 of a perfect model has no interval', () => {
    const perfect = tableOf({ task: 'regression', n: 400, label, prediction: label });
    const { value, interval } = compared('r2 >= 0.5', perfect);
    expect(value).toBe(1);
    expect(interval).toEqual({ undefined: 'interval of a mean of 400 equal values' });
  });

  test('errors with a heavy tail: the largest that they lead to expect are counted three times more', () => {
    const tails = tableOf({ task: 'regression', n: 400, label, prediction: heavy(label) });
    expect(compared('rmse <= 9', tails).method).toMatch(
      /on squared errors, widened as if \d more rows had a large loss$/,
    );
    expect(compared('r2 >= 0.1', tails).method).toMatch(/, widened as if \d more rows had a large loss$/);
  });

  test('a widened limit asks for the rows that it needs itself', () => {
    const tails = tableOf({ task: 'regression', n: 400, label, prediction: heavy(label) });
    const { value, interval, spread } = compared('mse <= 9', tails);
    const error = Math.sqrt((spread as { variance: number }).variance / 400);
    const t = -studentTQuantile(0.05, 399);
    expect(interval).toMatchObject({ upper: expect.closeTo(value + t * error, 10) });
  });

  test('the multinomial bootstrap of accuracy agrees with Tango, its closed form', () => {
    const byTango = compared('accuracy >= baseline').interval;
    const byBootstrap = compared('accuracy >= baseline * 0.999999').interval;
    expect(byTango).toEqual({
      lower: expect.closeTo('lower' in byBootstrap ? byBootstrap.lower : Number.NaN, 2),
      upper: expect.closeTo('upper' in byBootstrap ? byBootstrap.upper : Number.NaN, 2),
    });
  });

  test('AUC against the baseline times a factor near 1 agrees with the plain difference', () => {
    const plain = compared('roc_auc >= baseline').interval;
    const factor = compared('roc_auc >= baseline * 0.9999999').interval;
    expect(plain).toEqual({
      lower: expect.closeTo('lower' in factor ? factor.lower : Number.NaN, 6),
      upper: expect.closeTo('upper' in factor ? factor.upper : Number.NaN, 6),
    });
  });

  test('models that rank alike without an error in common', () => {
    const rows = binaryTable(Array.from({ length: 60 }, (_, i) => [i % 2, (i % 2) * 0.9] as const));
    const other = binaryTable(Array.from({ length: 60 }, (_, i) => [i % 2, (i % 2) * 0.8] as const));
    const found = compared('roc_auc >= baseline', rows, other);
    const z2 = 1.6448536269514722 ** 2;
    expect(found.interval).toEqual({
      lower: expect.closeTo(-z2 / (30 + z2), 10),
      upper: expect.closeTo(z2 / (30 + z2), 10),
    });
  });
});

test('the same seed gives the same numbers, another seed others', () => {
  const rule = 'f1 >= baseline';
  expect(compared(rule)).toEqual(compared(rule));
});

test('without scores a comparison of predictions is the same', () => {
  expect(compared('f1 >= baseline', withoutScores(candidate), withoutScores(baseline))).toEqual(
    compared('f1 >= baseline'),
  );
});

describe('multiclass', () => {
  const names = ['a', 'b', 'c'];
  const draw = createRandom(9);
  const truth = Int32Array.from({ length: 500 }, () => draw.below(3));
  const guess = (skill: number, order: readonly number[] = [0, 1, 2]) =>
    truth.map((y) => order[draw.uniform() < skill ? y : draw.below(3)]!);
  const strong = tableOf({
    task: 'multiclass',
    n: 500,
    classes: names,
    label: truth,
    prediction: guess(0.8),
  });
  const weak = tableOf({ task: 'multiclass', n: 500, classes: names, label: truth, prediction: guess(0.4) });

  test.each([
    'accuracy >= baseline',
    'f1_macro >= baseline',
    'f1_weighted >= 0.6',
    'recall_weighted >= baseline * 1.1',
  ])('%s', (rule) => {
    expect(gate(rule, strong, rule.includes('baseline') ? weak : undefined).verdict).toBe('pass');
  });

  test('classes are matched by name, whatever their order', () => {
    const order = [2, 0, 1];
    const renamed = tableOf({
      task: 'multiclass',
      n: 500,
      classes: ['b', 'c', 'a'],
      label: truth.map((y) => order[y]!),
      prediction: (strong.predictions.prediction as Int32Array).map((p) => order[p]!),
    });
    const { facts, verdict } = gate('f1_macro >= baseline - 0.1', strong, renamed);
    expect(facts.measures[0]!.difference).toMatchObject({ value: 0 });
    expect(verdict).toBe('pass');
  });
});

/** Off by the quantiles of Pareto with index 2, to either side. */
const heavy = (label: Float64Array) => label.map((y, i) => y + (-1) ** i * ((i + 0.5) / 400) ** -0.5);

const average = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length;

function twoModelsOf(positives: number, shift = 0) {
  return binaryTable(
    Array.from({ length: 600 }, (_, i) => [Number(i < positives), ((i * 7 + shift * 3) % 10) / 10] as const),
  );
}

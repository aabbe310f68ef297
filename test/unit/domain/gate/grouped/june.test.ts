import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  type By,
  groupedComparison,
  groupedEstimate,
} from '../../../../../src/domain/gate/grouped/grouped.ts';
import type { Quantity } from '../../../../../src/domain/judging/quantity.ts';
import { metricNamed } from '../../../../../src/domain/metrics/catalogue.ts';
import type { Grouping } from '../../../../../src/domain/predictions/groupings.ts';
import { type Predictions, select } from '../../../../../src/domain/predictions/predictions.ts';
import type { Interval } from '../../../../../src/foundation/stats/interval.ts';
import { june } from '../../../../support/june.ts';
import { defined } from '../../../foundation/stats/defined.ts';

const file = join(import.meta.dirname, '../../../../fixtures/golden/dependence-june-2013.json');
const golden = JSON.parse(readFileSync(file, 'utf8'));
const table = june();
const n = table.day.length;

const modelOf = (score: Float64Array): Predictions => ({
  task: 'binary',
  n,
  label: table.late,
  prediction: Uint8Array.from(score, (p) => Number(p >= 0.5)),
  score,
  positiveClass: 'late',
});
const candidate = modelOf(table.new);
const baseline = modelOf(table.old);
const pair = { candidate, baseline };

const days: Grouping = {
  name: 'day of time_hour',
  unit: 'day',
  from: 'time',
  ordered: false,
  codes: Uint32Array.from(table.day, (day) => day - 1),
  names: Array.from({ length: 30 }, (_, d) => `2013-06-${String(d + 1).padStart(2, '0')}`),
};
const limits = ({ interval }: Quantity): Interval => defined<Interval>(interval);
const precision = { alpha: 0.05, seed: 1 };
const metric = (name: string) => metricNamed(name)!;
const level = (name: string, by: By = days, predictions = candidate): Quantity =>
  defined(defined(groupedEstimate(predictions, metric(name), precision))(by));
const difference = (name: string, by: By = days, relation = { factor: 1, offset: -0.01 }): Quantity =>
  defined(defined(groupedComparison(pair, metric(name), relation, precision))(by));

const DIGITS = 11;
const same = (found: number, expected: number): void =>
  expect(found.toPrecision(DIGITS)).toBe(expected.toPrecision(DIGITS));
function sameLimits(found: Quantity, expected: readonly number[]): void {
  same(limits(found).lower, expected[0]!);
  same(limits(found).upper, expected[1]!);
}

describe('June 2013 by day', () => {
  test.each([
    ['accuracy', 'accuracy difference', "CR2 by day, t(28.4) with Hall's correction"],
    ['log_loss', 'log-loss difference', "CR2 by day, t(28.4) with Hall's correction"],
  ])('%s against the baseline', (name, key, method) => {
    const found = difference(name);
    const expected = golden.means[key];
    sameLimits(found, expected.widest);
    expect(found).toMatchObject({ n, groups: 30, method, basis: 'statistical' });
    expect(found.grouping).toMatchObject({ name: 'day of time_hour', unit: 'day' });
    same(found.grouping!.carried!, expected.carried);
    same(found.grouping!.designEffect!, (expected.error / expected.rowError) ** 2);
    expect(found.spread).toEqual({ kind: 'groups', variance: expect.closeTo(30 * expected.error ** 2, 12) });
  });

  test('accuracy alone', () => {
    const found = level('accuracy');
    sameLimits(found, golden.means['accuracy level'].widest);
    expect(found.method).toBe("CR2 by day, t(28.4) with Hall's correction and Korn-Graubard limits");
  });

  test.each([
    ['f1', "jackknife by day, t(28.8) with Hall's correction"],
    ['precision', "jackknife by day, t(28.8) with Hall's correction"],
    ['recall', "jackknife by day, t(28.8) with Hall's correction"],
  ])('%s against the baseline', (name, method) => {
    const found = difference(name);
    const expected = golden.jackknives[`${name} difference`];
    sameLimits(found, expected.widest);
    expect(found.method).toBe(method);
    expect(found.grouping!.designEffect).toBeGreaterThan(5);
  });

  test('AUC against the baseline, and alone on the logit scale', () => {
    const found = difference('roc_auc');
    sameLimits(found, golden.jackknives['AUC difference'].widest);
    expect(found.grouping!.designEffect).toBeGreaterThan(20);
    const alone = level('roc_auc');
    sameLimits(alone, golden.jackknives['AUC level'].widest);
    expect(alone.method).toBe('jackknife on the logit scale by day, t(28.8)');
    expect(alone.grouping!.designEffect).toBeGreaterThan(20);
  });

  test('a metric that needs its rows is computed again without each day', () => {
    const found = level('pr_auc');
    expect(found.method).toBe("jackknife by day, t(28.8) with Hall's correction and Korn-Graubard limits");
    expect(limits(found).lower).toBeLessThan(found.value - 0.02);
    const hours: Grouping = {
      ...days,
      unit: 'hour',
      codes: Uint32Array.from(table.hour),
      names: Array.from({ length: 715 }, (_, hour) => `hour ${hour}`),
    };
    const blocked = level('pr_auc', hours);
    expect(blocked.method).toMatch(/^jackknife by hour in 200 blocks, t\(1\d\d/);
    expect(blocked.groups).toBe(new Set(table.hour).size);
  });

  test('neighbours in time that resemble each other widen the limits', () => {
    const ordered = { ...days, ordered: true };
    const found = difference('accuracy', ordered);
    same(found.grouping!.serial!, golden.means['accuracy difference'].serial);
    expect(found.method).toBe("CR2 by day, t(28.4) with Hall's correction, and cosine averages, t(6)");
    const expected = golden.means['accuracy difference'];
    const reach = 1.9431802805153022 * expected.cosineError; // t(6), .95
    sameLimits(found, [expected.value - reach, expected.value + reach]);
    expect(difference('roc_auc', ordered).grouping).not.toHaveProperty('serial');
  });

  test('another order of the rows gives the same bytes', () => {
    const rows = Uint32Array.from({ length: n }, (_, i) => (i * 7_919) % n);
    const moved = {
      candidate: select(candidate, rows),
      baseline: select(baseline, rows),
    };
    const by = { ...days, ordered: true, codes: rows.map((row) => days.codes[row]!) };
    for (const name of ['accuracy', 'log_loss', 'brier', 'roc_auc', 'f1', 'precision', 'mcc', 'recall']) {
      const compared = groupedComparison(moved, metric(name), { factor: 1, offset: 0 }, precision);
      expect(JSON.stringify(defined(compared)(by))).toBe(
        JSON.stringify(difference(name, { ...days, ordered: true }, { factor: 1, offset: 0 })),
      );
      const alone = defined(groupedEstimate(moved.candidate, metric(name), precision));
      expect(JSON.stringify(alone(by))).toBe(JSON.stringify(level(name, { ...days, ordered: true })));
    }
  });

  test('crossed groupings are judged two-way', () => {
    const blocks: Grouping = {
      name: 'block',
      unit: 'block',
      from: 'named',
      ordered: false,
      codes: Uint32Array.from({ length: n }, (_, i) => (i * 31) % 40),
      names: Array.from({ length: 40 }, (_, i) => `block ${i}`),
    };
    for (const name of ['accuracy', 'roc_auc', 'f1']) {
      const [one, two] = [difference(name), difference(name, [days, blocks])];
      expect(two.method).toMatch(/ by day and block, two-way, t\(29\)$/);
      expect(two.grouping).toMatchObject({ name: 'day of time_hour and block', unit: 'day' });
      expect(two.groups).toBe(30);
      expect(two.value).toBe(one.value);
      expect(two.spread).toEqual({
        kind: 'groups',
        variance: expect.closeTo((one.spread as { variance: number }).variance, 1),
      });
    }
    const origins = {
      ...blocks,
      codes: Uint32Array.from(table.origin),
      names: ['EWR', 'JFK', 'LGA'],
      unit: 'origin',
    };
    expect(difference('accuracy', [days, origins]).interval).toEqual({
      undefined: 'too few groups: 3 origins; at least 10 are needed',
    });
  });

  test('a factor and roots of means are judged by terms of rows', () => {
    const half = difference('accuracy', days, { factor: 0.5, offset: 0 });
    expect(half.value).toBeCloseTo(
      level('accuracy').value - 0.5 * level('accuracy', days, baseline).value,
      12,
    );
    expect(half.method).toMatch(/^CR2 by day/);
  });
});

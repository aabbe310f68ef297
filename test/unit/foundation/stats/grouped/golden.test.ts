import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rankedAuc } from '../../../../../src/foundation/stats/grouped/auc-without.ts';
import { tiltOf } from '../../../../../src/foundation/stats/grouped/estimate.ts';
import {
  fromLogit,
  jackknife,
  type LeftOut,
  onLogitScale,
} from '../../../../../src/foundation/stats/grouped/jackknife.ts';
import { kornGraubard } from '../../../../../src/foundation/stats/grouped/korn-graubard.ts';
import { hallLimits, studentLimits, widest } from '../../../../../src/foundation/stats/grouped/limits.ts';
import { groupedMean } from '../../../../../src/foundation/stats/grouped/ratio-mean.ts';
import { cosineVariance, lagOneCorrelation } from '../../../../../src/foundation/stats/grouped/serial.ts';
import { carried } from '../../../../../src/foundation/stats/grouped/support.ts';
import { june } from '../../../../support/june.ts';
import { defined } from '../defined.ts';

const DIGITS = 12;
const file = join(import.meta.dirname, '../../../../fixtures/golden/dependence-june-2013.json');
const golden = JSON.parse(readFileSync(file, 'utf8'));
const table = june();
const codes = Uint32Array.from(table.day);

/** To so many significant digits. */
function same(found: number, expected: number): void {
  expect(found.toPrecision(DIGITS)).toBe(expected.toPrecision(DIGITS));
}
const pair = ({ lower, upper }: { lower: number; upper: number }): readonly number[] => [lower, upper];
const samePair = (found: { lower: number; upper: number }, expected: readonly number[]): void =>
  pair(found).forEach((limit, side) => {
    same(limit, expected[side]!);
  });

const right = (scores: Float64Array): Float64Array =>
  scores.map((score, row) => (score >= 0.5 === (table.late[row] === 1) ? 1 : 0));
const loss = (scores: Float64Array): Float64Array =>
  scores.map((score, row) => (table.late[row] === 1 ? -Math.log(score) : -Math.log1p(-score)));
const less = (a: Float64Array, b: Float64Array): Float64Array => a.map((value, i) => value - b[i]!);

describe('means', () => {
  test.each([
    ['accuracy difference', less(right(table.new), right(table.old))],
    ['accuracy level', right(table.new)],
    ['log-loss difference', less(loss(table.new), loss(table.old))],
  ])('%s', (name, values) => {
    const found = defined(groupedMean({ values, codes }));
    const expected = golden.means[name];
    same(found.value, expected.value);
    same(Math.sqrt(found.rowVariance), expected.rowError);
    same(Math.sqrt(found.variance), expected.error);
    same(found.correlation, expected.correlation);
    same(found.df, expected.df);
    same(carried(found), expected.carried);
    same(tiltOf(found), expected.tilt);
    same(lagOneCorrelation(found.influence), expected.serial);
    same(Math.sqrt(cosineVariance(found.influence)), expected.cosineError);
    const limits = [studentLimits(found, 0.05), hallLimits(found, 0.05)] as const;
    samePair(limits[0], expected.student);
    samePair(limits[1], expected.hall);
    if (!expected.kornGraubard) return samePair(widest(...limits), expected.widest);
    const third = kornGraubard(found, 0.05);
    samePair(third, expected.kornGraubard);
    samePair(widest(...limits, third), expected.widest);
  });
});

const minus = (a: LeftOut, b: LeftOut): LeftOut => ({
  ...a,
  value: a.value - b.value,
  without: less(a.without, b.without),
  magnitude: a.value + b.value,
});
const aucOf = (scores: Float64Array): LeftOut =>
  defined(rankedAuc({ labels: table.late, scores })).withoutEach(codes);

/** True positives, false positives and false negatives, of all days and of all but each. */
function cellsOf(scores: Float64Array, of: (tp: number, fp: number, fn: number) => number): LeftOut {
  const cells = (keep: (day: number) => boolean) => {
    const counts: [number, number, number] = [0, 0, 0];
    scores.forEach((score, row) => {
      if (!keep(table.day[row]!)) return;
      const kind = score >= 0.5 ? (table.late[row] === 1 ? 0 : 1) : table.late[row] === 1 ? 2 : undefined;
      if (kind !== undefined) counts[kind] += 1;
    });
    return of(...counts);
  };
  const { sizes, codes: days, rows } = aucOf(scores);
  return {
    value: cells(() => true),
    rows,
    codes: days,
    sizes,
    without: Float64Array.from(days, (day) => cells((other) => other !== day)),
  };
}

describe('jackknives', () => {
  const CELLS: Readonly<Record<string, (tp: number, fp: number, fn: number) => number>> = {
    f1: (tp, fp, fn) => (2 * tp) / (2 * tp + fp + fn),
    precision: (tp, fp) => tp / (tp + fp),
    recall: (tp, _, fn) => tp / (tp + fn),
  };
  const differences = Object.entries(CELLS).map(
    ([name, of]) => [`${name} difference`, minus(cellsOf(table.new, of), cellsOf(table.old, of))] as const,
  );
  test.each([
    ['AUC difference', minus(aucOf(table.new), aucOf(table.old))] as const,
    ['AUC level', aucOf(table.new)] as const,
    ...differences,
  ])('%s', (name, left) => {
    const found = defined(jackknife(left));
    const expected = golden.jackknives[name];
    const digits = name === 'AUC difference' ? 10 : DIGITS; // its value is what cancellation leaves of 0.68
    expect(found.value.toPrecision(digits)).toBe(expected.value.toPrecision(digits));
    same(Math.sqrt(found.variance), expected.error);
    same(found.df, expected.df);
    same(carried(found), expected.carried);
    same(tiltOf(found), expected.tilt);
    same(lagOneCorrelation(found.influence), expected.serial);
    samePair(studentLimits(found, 0.05), expected.student);
    if (name !== 'AUC level')
      return samePair(widest(studentLimits(found, 0.05), hallLimits(found, 0.05)), expected.widest);
    const { lower, upper } = studentLimits(onLogitScale(found), 0.05);
    samePair({ lower: fromLogit(lower), upper: fromLogit(upper) }, expected.widest);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deLong, deLongPaired } from '../../../../src/foundation/stats/auc.ts';
import { aucDifferenceInterval, aucInterval } from '../../../../src/foundation/stats/auc-interval.ts';
import { normalQuantile, normalSf } from '../../../../src/foundation/stats/distributions.ts';
import { rocAuc } from '../../../../src/foundation/stats/placements.ts';
import { createRandom, type Random } from '../../../../src/foundation/stats/random.ts';
import { isUndefined } from '../../../../src/foundation/stats/undefined.ts';
import golden from '../../../fixtures/golden/stats-auc.json' with { type: 'json' };
import { defined } from './defined.ts';

describe('AUC and its variances against scikit-learn and a quadratic DeLong', () => {
  test.each(golden.cases.map((c) => [c.labels.length, c] as const))('%d rows with ties', (_rows, c) => {
    const labels = Uint8Array.from(c.labels);
    const candidate = Float64Array.from(c.candidate);
    const baseline = Float64Array.from(c.baseline);
    const paired = defined(deLongPaired(labels, candidate, baseline));
    const variance = c.varianceCandidate + c.varianceBaseline - 2 * c.covariance;
    expect(defined(rocAuc(labels, candidate))).toBeCloseTo(c.aucCandidate, 13);
    expect(paired.candidate.auc).toBeCloseTo(c.aucCandidate, 13);
    expect(paired.difference).toBeCloseTo(c.aucCandidate - c.aucBaseline, 13);
    expect(defined(paired.candidate.standardError) ** 2).toBeCloseTo(c.varianceCandidate, 14);
    expect(defined(paired.covariance)).toBeCloseTo(c.covariance, 14);
    expect(defined(paired.standardError) ** 2).toBeCloseTo(variance, 14);
    expect(deLong(labels, candidate)).toEqual(paired.candidate);
  });
});

describe('rocAuc', () => {
  const row = fc.tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: 9 }));

  test('is the share of pairs ranked right, ties counting one half', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 40 }), (rows) => {
        const positives = rows.filter(([label]) => label === 1);
        const negatives = rows.filter(([label]) => label === 0);
        fc.pre(positives.length > 0 && negatives.length > 0);
        const wins = positives.flatMap(([, p]) => negatives.map(([, q]) => (Math.sign(p - q) + 1) / 2));
        const expected = wins.reduce((a, b) => a + b, 0) / wins.length;
        const labels = Uint8Array.from(rows, ([label]) => label);
        expect(
          defined(
            rocAuc(
              labels,
              Float64Array.from(rows, ([, score]) => score),
            ),
          ),
        ).toBeCloseTo(expected, 12);
      }),
    );
  });

  test.each([
    [[], [], 'AUC of 0 rows with one class: 0 positive, 0 negative'],
    [[1, 1], [0.1, 0.2], 'AUC of 2 rows with one class: 2 positive, 0 negative'],
    [[0, 1], [0.1, Number.NaN], 'AUC with a score of NaN at row 1'],
  ])('labels %j, scores %j: undefined', (labels, scores, reason) => {
    const answer = { undefined: reason };
    expect(rocAuc(Uint8Array.from(labels), Float64Array.from(scores))).toEqual(answer);
    expect(deLong(Uint8Array.from(labels), Float64Array.from(scores))).toEqual(answer);
  });

  test('refuses labels that are not 0 or 1, and rows that do not pair', () => {
    expect(() => rocAuc(Uint8Array.of(0, 2), Float64Array.of(1, 2))).toThrow('label 2 at row 1');
    expect(() => rocAuc(Uint8Array.of(0), Float64Array.of(1, 2))).toThrow('1 labels and 2 scores');
  });
});

describe('intervals where DeLong has no variance', () => {
  const labels = Uint8Array.from({ length: 40 }, (_, row) => row % 2);

  test('perfect separation of 20 and 20 rows is not certainty', () => {
    const perfect = defined(deLong(labels, Float64Array.from(labels)));
    const { lower, upper } = defined(aucInterval(perfect, 0.05));
    expect([perfect.auc, perfect.standardError, upper]).toEqual([1, 0, 1]);
    expect(lower).toBeCloseTo(20 / (20 + normalQuantile(0.05) ** 2), 12);
  });

  test('models that rank alike have a difference of 0 and no interval', () => {
    const scores = Float64Array.from(labels, (label, row) => label + Math.sin(row * 7));
    const alike = defined(deLongPaired(labels, scores, scores));
    expect([alike.difference, alike.standardError]).toEqual([0, 0]);
    expect(isUndefined(aucDifferenceInterval(alike, 0.05))).toBe(true);
  });

  test('one row of a class gives an AUC and no error', () => {
    const estimate = defined(deLong(Uint8Array.of(1, 0, 0), Float64Array.of(3, 1, 5)));
    expect(estimate.auc).toBe(0.5);
    expect(estimate.standardError).toEqual({
      undefined: 'variance of an AUC from 1 positive and 2 negative rows',
    });
  });
});

function normalDraw(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random.uniform())) * Math.cos(2 * Math.PI * random.uniform());
}

/** Rows of two classes whose scores share most of their noise between the models; each AUC is `auc`. */
function drawPair(random: Random, positives: number, negatives: number, auc: number) {
  const shift = Math.SQRT2 * normalQuantile(auc);
  const labels = Uint8Array.from({ length: positives + negatives }, (_, row) => (row < positives ? 1 : 0));
  const shared = Array.from(labels, () => normalDraw(random));
  const scores = () =>
    Float64Array.from(
      labels,
      (label, row) => label * shift + Math.sqrt(0.8) * shared[row]! + Math.sqrt(0.2) * normalDraw(random),
    );
  return { labels, candidate: scores(), baseline: scores() };
}

describe('seeded simulations at one-sided level .05', () => {
  test('the paired test of equal models errs near .05 with 50 positives', () => {
    const random = createRandom(11);
    const runs = 2000;
    let declared = 0;
    for (let run = 0; run < runs; run++) {
      const { labels, candidate, baseline } = drawPair(random, 50, 450, 0.8);
      const paired = defined(deLongPaired(labels, candidate, baseline));
      if (normalSf(paired.difference / defined(paired.standardError)) < 0.05) declared += 1;
    }
    expect(declared / runs).toBeLessThan(0.065);
    expect(declared / runs).toBeGreaterThan(0.035);
  });

  test.each([
    [20, 180, 0.8],
    [20, 180, 0.95],
    [30, 30, 0.99],
    [200, 1000, 0.9],
    [20, 180, 0.99],
  ])('limits for %d and %d rows at AUC %d err at most .065 on each side', (positives, negatives, auc) => {
    const random = createRandom(5);
    const runs = 2000;
    let above = 0;
    let below = 0;
    for (let run = 0; run < runs; run++) {
      const { labels, candidate } = drawPair(random, positives, negatives, auc);
      const { lower, upper } = defined(aucInterval(defined(deLong(labels, candidate)), 0.05));
      if (lower > auc) above += 1;
      if (upper < auc) below += 1;
    }
    expect(above / runs).toBeLessThanOrEqual(0.065);
    expect(below / runs).toBeLessThanOrEqual(0.065);
  });
});

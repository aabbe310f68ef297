import { describe, expect, test } from 'vitest';
import { compare } from '../../../../src/domain/gate/methods/compare.ts';
import { estimate } from '../../../../src/domain/gate/methods/estimate.ts';
import { accuracy } from '../../../../src/domain/metrics/formulas/accuracy.ts';
import { f1 } from '../../../../src/domain/metrics/formulas/f1.ts';
import { logLoss } from '../../../../src/domain/metrics/formulas/log-loss.ts';
import { rocAuc } from '../../../../src/domain/metrics/formulas/roc-auc.ts';
import type { BinaryPredictions } from '../../../../src/domain/predictions/predictions.ts';
import { decideInterval } from '../../../../src/foundation/rules/logic.ts';
import { normalCdf, normalQuantile } from '../../../../src/foundation/stats/distributions.ts';
import { createRandom, type Random } from '../../../../src/foundation/stats/random.ts';
import { isUndefined } from '../../../../src/foundation/stats/undefined.ts';

/** How often a model exactly at its limit passes, and how often it fails: neither more than the level says. */
function errors(runs: number, seed: number, run: (random: Random) => ReturnType<typeof decideInterval>) {
  const random = createRandom(seed);
  const outcomes = Array.from({ length: runs }, () => run(random));
  const share = (outcome: string) => outcomes.filter((one) => one === outcome).length / runs;
  return { pass: share('pass'), fail: share('fail') };
}

const PRECISION = { alpha: 0.05, seed: 42 };
const judged = (
  operator: '>=' | '<=',
  measured: ReturnType<typeof compare>,
  limit: number,
): ReturnType<typeof decideInterval> => {
  if (isUndefined(measured) || isUndefined(measured.interval)) return 'inconclusive';
  return decideInterval(operator, measured.interval.lower, measured.interval.upper, limit);
};

interface Row {
  readonly label: number;
  readonly candidate: number;
  readonly baseline: number;
}

/** Two models from rows of a label and two probabilities. */
function pairOf(rows: readonly Row[]): {
  readonly candidate: BinaryPredictions;
  readonly baseline: BinaryPredictions;
} {
  const label = Uint8Array.from(rows, (row) => row.label);
  const model = (score: Float64Array): BinaryPredictions => ({
    task: 'binary',
    n: rows.length,
    label,
    score,
    prediction: Uint8Array.from(score, (p) => Number(p >= 0.5)),
    positiveClass: '1',
  });
  return {
    candidate: model(Float64Array.from(rows, (row) => row.candidate)),
    baseline: model(Float64Array.from(rows, (row) => row.baseline)),
  };
}

const draw = (n: number, row: () => Row): readonly Row[] => Array.from({ length: n }, row);
/** Box & Muller 1958. */
const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random.uniform())) * Math.cos(2 * Math.PI * random.uniform());
const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

describe('a model exactly at its limit passes in at most 5 % of evaluations', () => {
  test.each([
    [300, 0.1, 0.02, 0.06],
    // Four rows of disagreement: PASS keeps its level, FAIL errs a little more often.
    [200, 0.02, 0.01, 0.09],
  ])('accuracy by Tango: %d rows, disagreement %d, margin %d', (n, disagreement, margin, mostFails) => {
    const { pass, fail } = errors(3000, 1, (random) => {
      const rows = draw(n, () => {
        const label = Number(random.uniform() < 0.4);
        const u = random.uniform();
        const better = u < (disagreement - margin) / 2;
        const worse = !better && u < disagreement;
        const right = random.uniform() < 0.9;
        const score = (isRight: boolean) => (isRight ? label : 1 - label);
        return {
          label,
          candidate: score(better || (!worse && right)),
          baseline: score(worse || (!better && right)),
        };
      });
      return judged(
        '>=',
        compare(pairOf(rows), accuracy, { factor: 1, offset: -margin }, PRECISION),
        -margin,
      );
    });
    expect(pass).toBeLessThanOrEqual(0.057);
    expect(fail).toBeLessThanOrEqual(mostFails);
  });

  test('AUC by DeLong: two equal models against a margin of 0', () => {
    const { pass, fail } = errors(1000, 2, (random) => {
      const rows = draw(200, () => {
        const label = Number(random.uniform() < 0.4);
        const shared = normal(random) + 1.2 * label;
        const score = () => logistic(shared + 0.6 * normal(random));
        return { label, candidate: score(), baseline: score() };
      });
      return judged('>=', compare(pairOf(rows), rocAuc, { factor: 1, offset: 0 }, PRECISION), 0);
    });
    expect(pass).toBeLessThanOrEqual(0.067);
    expect(fail).toBeLessThanOrEqual(0.067);
  });

  test('AUC near 1 by DeLong and by the limits of each: .993 against .999, held against their true difference', () => {
    const [own, other] = [3.5, 4.2];
    const margin = normalCdf(other / Math.SQRT2) - normalCdf(own / Math.SQRT2);
    const { pass, fail } = errors(1000, 6, (random) => {
      const rows = draw(200, () => {
        const label = Number(random.uniform() < 0.4);
        const shared = Math.sqrt(0.7) * normal(random);
        const score = (distance: number) => shared + Math.sqrt(0.3) * normal(random) + distance * label;
        return { label, candidate: score(own), baseline: score(other) };
      });
      return judged('>=', compare(pairOf(rows), rocAuc, { factor: 1, offset: -margin }, PRECISION), -margin);
    });
    // DeLong's normal limits alone pass 17 %, with the logit limits of each AUC 8 %.
    expect(pass).toBeLessThanOrEqual(0.067);
    expect(fail).toBeLessThanOrEqual(0.05);
  });

  test.each([1, 1.25])('log loss by row, paired: a candidate at %d times the baseline', (factor) => {
    const { pass, fail } = errors(1000, 3, (random) => {
      const rows = draw(200, () => {
        const x = 1.5 * normal(random);
        const label = Number(random.uniform() < logistic(x));
        const score = () => logistic(x + 0.5 * normal(random));
        return { label, candidate: score(), baseline: score() };
      });
      // A candidate whose loss is a multiple in every row is a multiple in truth.
      const { candidate, baseline } = pairOf(rows);
      const scaled = {
        ...candidate,
        score: candidate.score!.map((p, i) => powered(p, candidate.label[i]!, factor)),
      };
      return judged(
        '<=',
        compare({ candidate: scaled, baseline }, logLoss, { factor, offset: 0 }, PRECISION),
        0,
      );
    });
    expect(pass).toBeLessThanOrEqual(0.067);
    expect(fail).toBeLessThanOrEqual(0.067);
  });

  test('log loss against an absolute limit, the true loss of the model', () => {
    const losses = (random: Random) => {
      const p = logistic(2 * normal(random));
      return { p, label: Number(random.uniform() < p) };
    };
    const truth = trueLoss();
    const { pass, fail } = errors(1500, 4, (random) => {
      const rows = draw(200, () => {
        const { p, label } = losses(random);
        return { label, candidate: p, baseline: p };
      });
      return judged('<=', estimate(pairOf(rows).candidate, logLoss, PRECISION), truth);
    });
    expect(pass).toBeLessThanOrEqual(0.065);
    expect(fail).toBeLessThanOrEqual(0.06);
  });

  test.each([
    ['many errors', 300, 0.3, [0.6, 0.1], [0.65, 0.1]],
    ['few errors', 300, 0.3, [0.97, 0.01], [0.985, 0.01]],
  ] as const)('F1 by the multinomial bootstrap: %s', (_, n, positive, candidate, baseline) => {
    const f1Of = ([recall, falseAlarms]: readonly [number, number]) =>
      (2 * positive * recall) / (positive * recall + (1 - positive) * falseAlarms + positive);
    const margin = f1Of(baseline) - f1Of(candidate);
    const { pass, fail } = errors(250, 5, (random) => {
      const rows = draw(n, () => {
        const label = Number(random.uniform() < positive);
        const own = random.uniform();
        const other = random.uniform() < 0.7 ? own : random.uniform();
        const said = (u: number, rates: readonly [number, number]) => Number(u < rates[1 - label]!);
        return { label, candidate: said(own, candidate), baseline: said(other, baseline) };
      });
      return judged('>=', compare(pairOf(rows), f1, { factor: 1, offset: -margin }, PRECISION), -margin);
    });
    expect(pass).toBeLessThanOrEqual(0.08);
    expect(fail).toBeLessThanOrEqual(0.08);
  });
});

/** The probability whose loss is `factor` times that of `p` for this label. */
function powered(p: number, label: number, factor: number): number {
  return label === 1 ? p ** factor : 1 - (1 - p) ** factor;
}

/** Entropy of a label with P(positive) = logistic(2 z), z standard normal, by the midpoint rule. */
function trueLoss(): number {
  const steps = 100_000;
  let total = 0;
  for (let i = 0; i < steps; i++) {
    const p = logistic(2 * normalQuantile((i + 0.5) / steps));
    total -= p * Math.log(p) + (1 - p) * Math.log(1 - p);
  }
  return total / steps;
}

/**
 * How often a comparison of two models ends how, when the truth is known: the table of the README. Both models see
 * the same rows and disagree on 10 % of them. Every outcome is summed exactly; nothing is simulated.
 * `npx node scripts/coin.ts`
 */
import { logGamma } from '../src/foundation/stats/gamma.ts';
import { tango } from '../src/foundation/stats/paired.ts';
import { isUndefined } from '../src/foundation/stats/undefined.ts';

const DISAGREEMENT = 0.1;
const MARGIN = 0.01;
const ALPHA = 0.05;
/** Outcomes rarer than this add nothing to three digits. */
const NEGLIGIBLE = 1e-9;

interface Outcome {
  /** Rows on which only this model is right. */
  readonly candidate: number;
  readonly baseline: number;
  readonly probability: number;
}

/** P(X = k) for n draws at p. */
function binomialMass(n: number, k: number, p: number): number {
  if (p === 0 || p === 1) return k === n * p ? 1 : 0;
  const choose = logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
  return Math.exp(choose + k * Math.log(p) + (n - k) * Math.log1p(-p));
}

/** All ways in which `rows` rows can fall when the candidate's true accuracy differs by `delta`. */
function* outcomes(rows: number, delta: number): Generator<Outcome> {
  const share = (DISAGREEMENT + delta) / 2 / DISAGREEMENT;
  for (let disagreeing = 0; disagreeing <= rows; disagreeing++) {
    const weight = binomialMass(rows, disagreeing, DISAGREEMENT);
    if (weight < NEGLIGIBLE) continue;
    for (let candidate = 0; candidate <= disagreeing; candidate++) {
      const probability = weight * binomialMass(disagreeing, candidate, share);
      if (probability > NEGLIGIBLE * NEGLIGIBLE)
        yield { candidate, baseline: disagreeing - candidate, probability };
    }
  }
}

/** The gate's own answer to `accuracy >= baseline - 0.01`: Tango's limits against the margin. */
function gate({ candidate, baseline }: Outcome, rows: number): 'pass' | 'fail' | 'inconclusive' {
  const counts = {
    both: rows - candidate - baseline,
    candidateOnly: candidate,
    baselineOnly: baseline,
    neither: 0,
  };
  const interval = tango(counts, ALPHA);
  if (isUndefined(interval)) return 'inconclusive';
  if (interval.lower >= -MARGIN) return 'pass';
  return interval.upper < -MARGIN ? 'fail' : 'inconclusive';
}

function chances(rows: number, delta: number): readonly number[] {
  const total = { above: 0, near: 0, pass: 0, fail: 0, inconclusive: 0 };
  for (const outcome of outcomes(rows, delta)) {
    const lead = outcome.candidate - outcome.baseline;
    if (lead >= 0) total.above += outcome.probability;
    if (lead >= -Math.round(MARGIN * rows)) total.near += outcome.probability;
    total[gate(outcome, rows)] += outcome.probability;
  }
  return [total.above, total.near, total.pass, total.inconclusive, total.fail];
}

const truth = (delta: number): string => {
  const points = Math.round(-delta * 100);
  return points === 0 ? 'equal' : `${points} point${points === 1 ? '' : 's'} worse`;
};

const CASES: readonly (readonly [rows: number, delta: number])[] = [
  [200, -0.02],
  [1000, -0.02],
  [1000, -0.01],
  [1000, 0],
  [5000, -0.02],
  [5000, -0.01],
  [5000, 0],
  [10_000, 0],
];

process.stdout.write(
  [
    '| rows | the new model is | points, `>= baseline` | points, `>= baseline - 0.01` | gate: PASS | INCONCLUSIVE | FAIL |',
    '|--:|---|--:|--:|--:|--:|--:|',
    ...CASES.map(([rows, delta]) => {
      const shares = chances(rows, delta).map((chance) => `${(chance * 100).toFixed(1)} %`);
      return `| ${rows.toLocaleString('en-US')} | ${truth(delta)} | ${shares.join(' | ')} |`;
    }),
    '',
  ].join('\n'),
);

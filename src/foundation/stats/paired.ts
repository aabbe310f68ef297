import { normalQuantile } from './distributions.ts';
import { incompleteBeta } from './incomplete-beta.ts';
import { type Interval, requireLevel } from './interval.ts';
import { type Defined, undefinedBecause } from './undefined.ts';

/** Rows by which of two models was right on them. */
export interface PairedCounts {
  readonly both: number;
  readonly candidateOnly: number;
  readonly baselineOnly: number;
  readonly neither: number;
}

/** Candidate's proportion right minus baseline's, with limits each one-sided at the asked level. */
export interface PairedDifference extends Interval {
  readonly difference: number;
  readonly n: number;
}

const BISECTIONS = 80;

/**
 * Score interval of the difference of two paired proportions (Tango 1998). Holds its level at the limit of
 * non-inferiority where the Wald interval does not; also without any disagreement. Undefined without rows.
 */
export function tango(counts: PairedCounts, alpha: number): Defined<PairedDifference> {
  requireLevel(alpha);
  const n = pairedRows(counts);
  if (n === 0) return undefinedBecause('paired difference of 0 rows');
  const z = -normalQuantile(alpha);
  const difference = (counts.candidateOnly - counts.baselineOnly) / n;
  return {
    difference,
    n,
    lower: limit(counts, -1, difference, z),
    upper: limit(counts, difference, 1, -z),
  };
}

/**
 * Tango's score statistic for the hypothesis that the true difference is `d`, in standard deviations:
 * large and positive speaks for a greater difference. It falls as `d` grows. ±Infinity where `d` is impossible.
 */
export function tangoZ(counts: PairedCounts, d: number): number {
  const n = pairedRows(counts);
  const distance = counts.candidateOnly - counts.baselineOnly - n * d;
  if (distance === 0) return 0;
  const share = baselineOnlyShare(counts, n, d);
  const variance = n * (2 * share + d * (1 - d));
  return distance / Math.sqrt(Math.max(0, variance));
}

/** Maximum-likelihood share of baseline-only rows when the difference is held at `d`. */
function baselineOnlyShare(counts: PairedCounts, n: number, d: number): number {
  const { candidateOnly: b, baselineOnly: c } = counts;
  const linear = -b - c + (2 * n - b + c) * d;
  const constant = -c * d * (1 - d);
  const root = Math.sqrt(Math.max(0, linear * linear - 8 * n * constant));
  return (root - linear) / (4 * n);
}

/** The d in [low, high] at which the falling statistic crosses `target`. */
function limit(counts: PairedCounts, low: number, high: number, target: number): number {
  let above = low;
  let below = high;
  for (let step = 0; step < BISECTIONS; step++) {
    const middle = (above + below) / 2;
    if (tangoZ(counts, middle) > target) above = middle;
    else below = middle;
  }
  return (above + below) / 2;
}

/**
 * Exact one-sided McNemar test that the candidate is right more often than the baseline: the binomial
 * probability of at least `candidateOnly` of the disagreeing rows at ½. Without disagreement it is 1.
 * Use it only for a margin of 0; `tango` covers every margin.
 */
export function mcNemarExact(counts: Pick<PairedCounts, 'candidateOnly' | 'baselineOnly'>): number {
  const { candidateOnly, baselineOnly } = counts;
  return candidateOnly === 0 ? 1 : incompleteBeta(candidateOnly, baselineOnly + 1, 0.5).lower;
}

function pairedRows(counts: PairedCounts): number {
  const cells = [counts.both, counts.candidateOnly, counts.baselineOnly, counts.neither];
  if (!cells.every((cell) => Number.isSafeInteger(cell) && cell >= 0)) {
    throw new RangeError(`paired counts: need four whole numbers >= 0, got ${cells.join(', ')}`);
  }
  return cells.reduce((a, b) => a + b, 0);
}

import { carriers } from './carriers.ts';
import { type Placements, placements, type Scores } from './placements.ts';
import { createSum, sum } from './sum.ts';
import { type Defined, isUndefined, mapDefined, undefinedBecause } from './undefined.ts';

/** Area under the ROC curve of one model; the standard error needs two rows of each class. */
export interface AucEstimate {
  readonly auc: number;
  readonly standardError: Defined<number>;
  readonly positives: number;
  readonly negatives: number;
}

/** Candidate's AUC minus baseline's on the same rows. `covariance` is that of the two AUCs. */
export interface AucDifference {
  readonly difference: number;
  readonly standardError: Defined<number>;
  readonly covariance: Defined<number>;
  /** Rows that carry the variance of the difference. */
  readonly carriers: number;
  readonly candidate: AucEstimate;
  readonly baseline: AucEstimate;
}

/**
 * AUC with its standard error by DeLong, DeLong & Clarke-Pearson (1988); ties count one half. `labels` holds
 * 1 for the positive class and 0 for the other. Undefined with one class or with a score of NaN.
 */
export function deLong(labels: Uint8Array, scores: Scores): Defined<AucEstimate> {
  return mapDefined(placements(labels, scores), (placed) => estimateOf(placed));
}

/** The paired difference of two AUCs by DeLong, DeLong & Clarke-Pearson (1988). Undefined as `deLong`. */
export function deLongPaired(
  labels: Uint8Array,
  candidate: Scores,
  baseline: Scores,
): Defined<AucDifference> {
  const a = placements(labels, candidate);
  const b = placements(labels, baseline);
  if (isUndefined(a)) return a;
  if (isUndefined(b)) return b;
  const difference = {
    ofPositives: a.ofPositives.map((value, i) => value - b.ofPositives[i]!),
    ofNegatives: a.ofNegatives.map((value, i) => value - b.ofNegatives[i]!),
  };
  const variance = aucCovariance(difference, difference);
  return {
    difference: a.auc - b.auc,
    standardError: mapDefined(variance, Math.sqrt),
    covariance: aucCovariance(a, b),
    carriers: carriers(shares(difference.ofPositives), shares(difference.ofNegatives)),
    candidate: estimateOf(a),
    baseline: estimateOf(b),
  };
}

/** What each row of a class adds to the difference beyond the mean of its class. */
function shares(placements: Float64Array): Float64Array {
  const { length } = placements;
  const mean = sum(placements) / length;
  return placements.map((placement) => (placement - mean) / length);
}

function estimateOf(placed: Placements): AucEstimate {
  return {
    auc: placed.auc,
    standardError: mapDefined(aucCovariance(placed, placed), Math.sqrt),
    positives: placed.ofPositives.length,
    negatives: placed.ofNegatives.length,
  };
}

type PlacedRows = Omit<Placements, 'auc'>;

function aucCovariance(a: PlacedRows, b: PlacedRows): Defined<number> {
  const { length: positives } = a.ofPositives;
  const { length: negatives } = a.ofNegatives;
  if (Math.min(positives, negatives) < 2) {
    return undefinedBecause(`variance of an AUC from ${positives} positive and ${negatives} negative rows`);
  }
  return (
    covariance(a.ofPositives, b.ofPositives) / positives +
    covariance(a.ofNegatives, b.ofNegatives) / negatives
  );
}

function covariance(a: Float64Array, b: Float64Array): number {
  const meanA = sum(a) / a.length;
  const meanB = sum(b) / b.length;
  const products = createSum();
  let constant = true;
  for (let i = 0; i < a.length; i++) {
    if (a[i] !== a[0] || b[i] !== b[0]) constant = false;
    products.add((a[i]! - meanA) * (b[i]! - meanB));
  }
  return constant ? 0 : products.value() / (a.length - 1);
}

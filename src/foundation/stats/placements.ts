import { type Defined, isUndefined, undefinedBecause } from './undefined.ts';

/** Scores of the positive class, one per row; any scale, greater means more likely positive. */
export type Scores = Float64Array | Float32Array;

/**
 * For each positive row the share of negatives scored below it, for each negative row the share of positives
 * scored above it, ties counting one half; in row order. The mean of either is the AUC.
 */
export interface Placements {
  readonly auc: number;
  readonly ofPositives: Float64Array;
  readonly ofNegatives: Float64Array;
}

/**
 * Area under the ROC curve, ties counting one half (the Mann-Whitney statistic over P · N), in O(n log n).
 * Undefined with one class or with a score of NaN.
 */
export function rocAuc(labels: Uint8Array, scores: Scores): Defined<number> {
  const classes = splitByLabel(labels, scores);
  if (isUndefined(classes)) return classes;
  const positives = classes.positives.sort();
  const negatives = classes.negatives.sort();
  let twiceBelow = 0;
  let lower = 0;
  let upper = 0;
  for (const score of positives) {
    while (lower < negatives.length && negatives[lower]! < score) lower += 1;
    while (upper < negatives.length && negatives[upper]! <= score) upper += 1;
    twiceBelow += lower + upper;
  }
  return twiceBelow / 2 / positives.length / negatives.length;
}

/** The placement values of each row and the AUC. Undefined with one class or with a score of NaN. */
export function placements(labels: Uint8Array, scores: Scores): Defined<Placements> {
  const classes = splitByLabel(labels, scores);
  if (isUndefined(classes)) return classes;
  const { positives, negatives } = classes;
  const sortedPositives = positives.slice().sort();
  const sortedNegatives = negatives.slice().sort();
  const ofPositives = positives.map((score) => twiceRank(sortedNegatives, score));
  const auc = ofPositives.reduce((a, b) => a + b, 0) / 2 / positives.length / negatives.length;
  return {
    auc,
    ofPositives: ofPositives.map((twice) => twice / (2 * negatives.length)),
    ofNegatives: negatives.map((score) => 1 - twiceRank(sortedPositives, score) / (2 * positives.length)),
  };
}

function splitByLabel(
  labels: Uint8Array,
  scores: Scores,
): Defined<{ positives: Float64Array; negatives: Float64Array }> {
  if (labels.length !== scores.length) {
    throw new RangeError(`AUC: ${labels.length} labels and ${scores.length} scores`);
  }
  let count = 0;
  for (let row = 0; row < labels.length; row++) {
    if (labels[row]! > 1) throw new RangeError(`AUC: label ${labels[row]} at row ${row} is neither 0 nor 1`);
    if (Number.isNaN(scores[row])) return undefinedBecause(`AUC with a score of NaN at row ${row}`);
    count += labels[row]!;
  }
  const rows = labels.length;
  if (count === 0 || count === rows) {
    return undefinedBecause(
      `AUC of ${rows} rows with one class: ${count} positive, ${rows - count} negative`,
    );
  }
  return partition(labels, scores, count);
}

function partition(labels: Uint8Array, scores: Scores, count: number) {
  const positives = new Float64Array(count);
  const negatives = new Float64Array(labels.length - count);
  let p = 0;
  let q = 0;
  for (let row = 0; row < labels.length; row++) {
    if (labels[row] === 1) positives[p++] = scores[row]!;
    else negatives[q++] = scores[row]!;
  }
  return { positives, negatives };
}

/** Number of sorted values below `score` plus number at or below it. */
function twiceRank(sorted: Float64Array, score: number): number {
  return firstIndex(sorted, (value) => value >= score) + firstIndex(sorted, (value) => value > score);
}

function firstIndex(sorted: Float64Array, holds: (value: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(sorted[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

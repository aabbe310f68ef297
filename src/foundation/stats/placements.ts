import { type Ascending, ascendingOrder } from './ascending-order.ts';
import { type Defined, isUndefined, mapDefined, undefinedBecause } from './undefined.ts';

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

/** What was placed, with its labels: a rule asks for each model by itself and for both together. */
const PLACED = new WeakMap<Scores, { readonly labels: Uint8Array; readonly found: Defined<Placements> }>();

/**
 * The placement values of each row and the AUC, found once for the same scores, which must not change any more.
 * Undefined with one class or with a score of NaN.
 */
export function placements(labels: Uint8Array, scores: Scores): Defined<Placements> {
  const known = PLACED.get(scores);
  if (known && isSame(known.labels, labels)) return known.found;
  const found = placed(labels, scores);
  PLACED.set(scores, { labels, found });
  return found;
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a === b || (a.length === b.length && a.every((value, at) => value === b[at]));

function placed(labels: Uint8Array, scores: Scores): Defined<Placements> {
  const classes = countByLabel(labels, scores);
  if (isUndefined(classes)) return classes;
  const { positives, negatives } = classes;
  const ranks = twiceRanks(labels, ascendingOrder(finite(scores)));
  const ofPositives = new Float64Array(positives);
  const ofNegatives = new Float64Array(negatives);
  let [p, q, twiceBelow] = [0, 0, 0];
  for (let row = 0; row < ranks.length; row++) {
    const twice = ranks[row]!;
    if (labels[row] === 1) {
      twiceBelow += twice;
      ofPositives[p++] = twice / (2 * negatives);
    } else ofNegatives[q++] = 1 - twice / (2 * positives);
  }
  return { auc: twiceBelow / 2 / positives / negatives, ofPositives, ofNegatives };
}

/** For each row twice the rows of the other class below it, ties counting one half: one walk through the order. */
function twiceRanks(labels: Uint8Array, { values, rows }: Ascending): Float64Array {
  const ranks = new Float64Array(rows.length);
  let [positivesBelow, negativesBelow] = [0, 0];
  for (let from = 0, to = 0; from < rows.length; from = to) {
    let positives = 0;
    for (; to < rows.length && values[to] === values[from]; to++) positives += labels[rows[to]!]!;
    const negatives = to - from - positives;
    for (let at = from; at < to; at++) {
      const row = rows[at]!;
      ranks[row] = labels[row] === 1 ? 2 * negativesBelow + negatives : 2 * positivesBelow + positives;
    }
    positivesBelow += positives;
    negativesBelow += negatives;
  }
  return ranks;
}

/** The scores, or their places among all scores where some are infinite: in the same order, with the same ties. */
function finite(scores: Scores): Float64Array {
  const column = scores instanceof Float64Array ? scores : Float64Array.from(scores);
  if (column.every(Number.isFinite)) return column;
  const ordered = Float64Array.from(new Set(column)).sort();
  const places = new Map(Array.from(ordered, (score, place) => [score, place]));
  return column.map((score) => places.get(score)!);
}

function splitByLabel(
  labels: Uint8Array,
  scores: Scores,
): Defined<{ positives: Float64Array; negatives: Float64Array }> {
  return mapDefined(countByLabel(labels, scores), ({ positives }) => partition(labels, scores, positives));
}

function countByLabel(labels: Uint8Array, scores: Scores): Defined<{ positives: number; negatives: number }> {
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
  return { positives: count, negatives: rows - count };
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

import { ascendingOrder } from '../ascending-order.ts';
import { type Defined, undefinedBecause } from '../undefined.ts';
import { squaresOf } from './estimate.ts';
import { createExactSum, exactSum } from './exact-sum.ts';
import { groupsOf, takenFloats } from './groups.ts';
import type { LeftOut } from './jackknife.ts';

/** Scores of two classes; `labels` holds 1 for the positive one and 0 for the other. */
export interface ScoredRows {
  readonly labels: Uint8Array;
  readonly scores: Float64Array;
  /** How much each row counts, at least 0; once each unless said otherwise. */
  readonly weights?: ArrayLike<number> | undefined;
}

/** The area under the ROC curve of scored rows, ties counting one half. */
export interface RankedAuc {
  readonly value: number;
  /** Of each row the share of the weight of the other class that it is ranked right against. */
  readonly placements: Float64Array;
  /** The area without each group of rows, in O(rows). */
  withoutEach(codes: Uint32Array): LeftOut;
}

/**
 * Ranks rows once, in O(n log n), for any grouping of them. With T the won pairs, R those of a group's positives, C those
 * against its negatives and I those inside it, the pairs won without the group are T - R - C + I. Undefined with one
 * class or with a score that is not finite.
 */
export function rankedAuc(table: ScoredRows): Defined<RankedAuc> {
  const { scores } = table;
  const bad = scores.findIndex((score) => !Number.isFinite(score));
  if (bad >= 0) return undefinedBecause(`AUC with a score of ${scores[bad]} at row ${bad}`);
  const ranked = rankedRows(table);
  const below = new Float64Array(ranked.rows.length);
  const walk = walkOver(ranked, below);
  const [p, q] = walk(0, below.length);
  if (!(p > 0 && q > 0)) return undefinedBecause('AUC of rows with one class');
  const { labels, weights, rows } = ranked;
  const won = below.map((lower, i) => (weights ? weights[i]! : 1) * (labels[i] === 1 ? lower : p - lower));
  const all = createExactSum();
  for (let i = 0; i < won.length; i++) if (labels[i] === 1) all.add(won[i]!);
  const pairs = all.value();
  const placements = new Float64Array(scores.length);
  rows.forEach((row, i) => {
    placements[row] = labels[i] === 1 ? below[i]! / q : 1 - below[i]! / p;
  });
  return {
    value: pairs / p / q,
    placements,
    withoutEach: (codes) => leftOut(ranked, codes, { won, pairs, p, q }),
  };
}

/**
 * The variance of an area by the placements of its rows, or of a difference by theirs, if rows did not resemble each
 * other (DeLong, DeLong & Clarke-Pearson 1988); undefined with fewer than two rows of a class.
 */
export function placementVariance(labels: Uint8Array, placements: Float64Array): number | undefined {
  const [positives, negatives] = [1, 0].map((label) => placements.filter((_, row) => labels[row] === label));
  const [a, b] = [positives!, negatives!].map(varianceOfMean);
  return Number.isFinite(a! + b!) ? a! + b! : undefined;
}

function varianceOfMean(values: Float64Array): number {
  const n = values.length;
  const mean = exactSum(values) / n;
  return squaresOf(values.map((value) => value - mean)) / (n - 1) / n;
}

/** Rows that count in ascending score, a column each. */
interface Ranked {
  readonly rows: Uint32Array;
  /** Which of the distinct scores each row has. */
  readonly scores: Uint32Array;
  readonly labels: Uint8Array;
  /** Absent where each counts once. */
  readonly weights: Float64Array | undefined;
}

function rankedRows({ labels, scores, weights }: ScoredRows): Ranked {
  const ascending = ascendingOrder(scores).rows;
  const rows = weights ? ascending.filter((row) => weights[row]! > 0) : ascending;
  const ranks = new Uint32Array(rows.length);
  for (let i = 1; i < rows.length; i++)
    ranks[i] = ranks[i - 1]! + (scores[rows[i]!] === scores[rows[i - 1]!] ? 0 : 1);
  return {
    rows,
    scores: ranks,
    labels: takenBytes(labels, rows),
    weights: weights && takenFloats(weights, rows),
  };
}

function takenBytes(values: Uint8Array, places: Uint32Array): Uint8Array {
  const found = new Uint8Array(places.length);
  for (let i = 0; i < places.length; i++) found[i] = values[places[i]!]!;
  return found;
}

interface Won {
  /** Weight of the pairs that each row wins, if it is positive, or loses. */
  readonly won: Float64Array;
  readonly pairs: number;
  /** Weight of the positive rows, and of the negative ones. */
  readonly p: number;
  readonly q: number;
}

function leftOut(ranked: Ranked, codes: Uint32Array, { won, pairs, p, q }: Won): LeftOut {
  const groups = groupsOf(ranked.rows.map((row) => codes[row]!));
  const own = {
    rows: groups.rows,
    scores: groups.rows.map((place) => ranked.scores[place]!),
    labels: takenBytes(ranked.labels, groups.rows),
    weights: ranked.weights && takenFloats(ranked.weights, groups.rows),
  };
  const below = new Float64Array(won.length);
  const walk = walkOver(own, below);
  const sizes = new Float64Array(groups.count);
  const without = new Float64Array(groups.count);
  const lost = createExactSum();
  for (let g = 0; g < groups.count; g++) {
    const [from, to] = [groups.starts[g]!, groups.starts[g + 1]!];
    const [positives, negatives] = walk(from, to);
    lost.reset();
    for (let i = from; i < to; i++) {
      lost.add(won[groups.rows[i]!]!);
      if (own.labels[i] === 1) lost.add(-(own.weights ? own.weights[i]! : 1) * below[i]!);
    }
    sizes[g] = positives + negatives;
    // Weights of a class are summed: what is left when none of it is left need not be exactly 0.
    const left = positives === p || negatives === q ? Number.NaN : (p - positives) * (q - negatives);
    without[g] = (pairs - lost.value()) / left;
  }
  return { value: pairs / p / q, rows: won.length, codes: groups.codes, sizes, without };
}

/**
 * Writes the weight of the other class below each row of a range, equal scores counting one half, and answers the weight
 * of both classes, the positive one first. Weights of equal scores are summed exactly, so that their order does not
 * matter.
 */
function walkOver({ scores, labels, weights }: Ranked, below: Float64Array) {
  const exact = [createExactSum(), createExactSum()] as const;
  const tied = [0, 0];
  const count = (from: number, to: number): void => {
    tied[0] = 0;
    tied[1] = 0;
    for (let i = from; i < to; i++) tied[labels[i]!]! += 1;
  };
  const weigh = (from: number, to: number): void => {
    for (const sum of exact) sum.reset();
    for (let i = from; i < to; i++) exact[labels[i] as 0 | 1].add(weights![i]!);
    tied[0] = exact[0].value();
    tied[1] = exact[1].value();
  };
  const measure = weights ? weigh : count;
  return (from: number, to: number): readonly [positives: number, negatives: number] => {
    let negatives = 0;
    let positives = 0;
    for (let start = from; start < to; ) {
      const score = scores[start]!;
      let end = start + 1;
      while (end < to && scores[end] === score) end += 1;
      measure(start, end);
      for (let i = start; i < end; i++)
        below[i] = labels[i] === 1 ? negatives + tied[0]! / 2 : positives + tied[1]! / 2;
      negatives += tied[0]!;
      positives += tied[1]!;
      start = end;
    }
    return [positives, negatives];
  };
}

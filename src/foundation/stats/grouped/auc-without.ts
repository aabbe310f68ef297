import { ascendingOrder } from '../ascending-order.ts';
import { type Defined, undefinedBecause } from '../undefined.ts';
import { createExactSum, exactSum } from './exact-sum.ts';
import { type Groups, groupsOf } from './groups.ts';
import type { LeftOut } from './jackknife.ts';
import { sumsOver } from './ratio-mean.ts';

/** Scores of two classes; `labels` holds 1 for the positive one and 0 for the other. */
export interface ScoredRows {
  readonly labels: Uint8Array;
  readonly scores: Float64Array;
  /** Code of the group of each row. */
  readonly codes: Uint32Array;
  /** How much each row counts, at least 0; once each unless said otherwise. */
  readonly weights?: ArrayLike<number> | undefined;
}

/**
 * Area under the ROC curve of all rows and of all but those of each group, ties counting one half, in O(n log n). With T
 * the won pairs, R those of a group's positives, C those against its negatives and I those inside it, the pairs won
 * without the group are T - R - C + I. Undefined with one class or with a score that is not finite.
 */
export function aucWithoutEach(table: ScoredRows): Defined<LeftOut> {
  const { labels, scores, codes, weights } = table;
  const bad = scores.findIndex((score) => !Number.isFinite(score));
  if (bad >= 0) return undefinedBecause(`AUC with a score of ${scores[bad]} at row ${bad}`);
  const groups = groupsOf(codes, weights);
  const weightOf = (row: number): number => (weights ? weights[row]! : 1);
  const positives = sumsOver(groups, (row) => labels[row]! * weightOf(row));
  const negatives = sumsOver(groups, (row) => (1 - labels[row]!) * weightOf(row));
  const [p, q] = [exactSum(positives), exactSum(negatives)];
  if (!(p > 0 && q > 0)) return undefinedBecause('AUC of rows with one class');
  const { won, inside } = wonPairs(table, groups.count, p);
  const ofPositives = sumsOver(groups, (row) => (labels[row] === 1 ? won[row]! : 0));
  const ofNegatives = sumsOver(groups, (row) => (labels[row] === 1 ? 0 : won[row]!));
  const all = exactSum(ofPositives);
  return {
    value: all / p / q,
    rows: groups.rows.length,
    codes: groups.codes,
    sizes: positives.map((weight, g) => weight + negatives[g]!),
    without: positives.map((own, g) => {
      const pairs = all - ofPositives[g]! - ofNegatives[g]! + inside[g]!;
      // Weights of a class are sums of their own: what is left of them when nothing is left is not exactly 0.
      const left = own === p || negatives[g] === q ? Number.NaN : (p - own) * (q - negatives[g]!);
      return pairs / left;
    }),
  };
}

/** Rows in ascending score, a column each. */
interface Ranked {
  readonly scores: Float64Array;
  readonly labels: Uint8Array;
  readonly weights?: Float64Array | undefined;
}

const taken = ({ scores, labels, weights }: Omit<Ranked, 'weights'> & Pick<ScoredRows, 'weights'>) => ({
  at: (rows: Uint32Array): Ranked => ({
    scores: Float64Array.from(rows, (row) => scores[row]!),
    labels: Uint8Array.from(rows, (row) => labels[row]!),
    weights: weights && Float64Array.from(rows, (row) => weights[row]!),
  }),
});

/** Weight of the pairs that each row wins (a positive one) or loses, among all rows; won ones inside each group. */
function wonPairs(table: ScoredRows, groups: number, positives: number) {
  const { labels, codes, weights } = table;
  const ascending = countedOnly(ascendingOrder(table.scores).rows, weights);
  const ranked = taken(table).at(ascending);
  const below = new Float64Array(ascending.length);
  const walk = walkOver(ranked, below);
  walk(0, ascending.length);
  const won = new Float64Array(labels.length);
  ascending.forEach((row, i) => {
    won[row] = (weights ? weights[row]! : 1) * (ranked.labels[i] === 1 ? below[i]! : positives - below[i]!);
  });
  return { won, inside: wonInside(ranked, groupsOf(ascending.map((row) => codes[row]!)), groups) };
}

const countedOnly = (rows: Uint32Array, weights: ScoredRows['weights']): Uint32Array =>
  weights ? rows.filter((row) => weights[row]! > 0) : rows;

function wonInside(ranked: Ranked, { rows, starts }: Groups, groups: number): Float64Array {
  const own = taken(ranked).at(rows);
  const below = new Float64Array(rows.length);
  const walk = walkOver(own, below);
  const sum = createExactSum();
  return Float64Array.from({ length: groups }, (_, g) => {
    walk(starts[g]!, starts[g + 1]!);
    sum.reset();
    for (let i = starts[g]!; i < starts[g + 1]!; i++)
      if (own.labels[i] === 1) sum.add((own.weights ? own.weights[i]! : 1) * below[i]!);
    return sum.value();
  });
}

/**
 * Writes the weight of the other class below each row of a range, equal scores counting one half. Weights of equal
 * scores are summed exactly, so that their order does not matter.
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
  return (from: number, to: number): void => {
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
  };
}

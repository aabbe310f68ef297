import { createSum } from '../../foundation/stats/sum.ts';
import { type Defined, isUndefined, mapDefined, undefinedBecause } from '../../foundation/stats/undefined.ts';
import type { BinaryPredictions } from '../predictions/predictions.ts';
import { allFinite } from './loss.ts';
import { ascendingOrder } from './order.ts';
import type { Weights } from './weights.ts';

/** Rows from the highest score to the lowest, cut where the score changes. */
export interface Ranking {
  readonly rows: Uint32Array;
  /** Label of each of `rows`. */
  readonly label: Uint8Array;
  /** For each distinct score, highest first, the place after its last row in `rows`. */
  readonly ends: Uint32Array;
}

/** Ranks the rows by score once, for any number of weightings; undefined without finite scores. */
export function rankingOf({ score, label }: BinaryPredictions): Defined<Ranking> {
  if (!score) return undefinedBecause('no column score');
  return mapDefined(allFinite(score, 'column score'), () => {
    const { rows, values } = ascendingOrder(score);
    return {
      rows: rows.reverse(),
      label: label.map((_, i) => label[rows[i]!]!),
      ends: groupEnds(values.reverse()),
    };
  });
}

function groupEnds(values: Float64Array): Uint32Array {
  const ends = new Uint32Array(values.length);
  let groups = 0;
  for (let i = 1; i <= values.length; i++) if (values[i] !== values[i - 1]) ends[groups++] = i;
  return ends.subarray(0, groups);
}

/** Positives and negatives met so far, and those of the score at hand. */
type Step = (tp: number, fp: number, dp: number, dn: number) => void;

/** Walks down the scores; answers the totals of positives and negatives. */
function walk({ label, rows, ends }: Ranking, weights: Weights | undefined, step: Step) {
  let tp = 0;
  let fp = 0;
  let place = 0;
  for (const end of ends) {
    let dp = 0;
    let dn = 0;
    for (; place < end; place++) {
      const weight = weights ? weights[rows[place]!]! : 1;
      if (label[place] === 1) dp += weight;
      else dn += weight;
    }
    step(tp, fp, dp, dn);
    tp += dp;
    fp += dn;
  }
  return { positives: tp, negatives: fp };
}

/**
 * Area under the ROC curve: P(a positive scores above a negative) + half P(they tie) (Hanley & McNeil 1982).
 * Exact in integers below 130 million rows. Undefined with one class.
 */
export function rocAuc(ranking: Defined<Ranking>, weights?: Weights): Defined<number> {
  if (isUndefined(ranking)) return ranking;
  const twice = createSum();
  const { positives, negatives } = walk(ranking, weights, (tp, _fp, dp, dn) => twice.add(dn * (2 * tp + dp)));
  if (!(positives > 0)) return undefinedBecause('no positive labels');
  if (!(negatives > 0)) return undefinedBecause('no negative labels');
  return twice.value() / (2 * positives * negatives);
}

/**
 * Average precision: sum over distinct scores of (recall gained) × (precision there), without interpolation
 * (as scikit-learn's average_precision_score). Undefined without positives.
 */
export function averagePrecision(ranking: Defined<Ranking>, weights?: Weights): Defined<number> {
  if (isUndefined(ranking)) return ranking;
  const area = createSum();
  const { positives } = walk(ranking, weights, (tp, fp, dp, dn) => {
    if (dp > 0) area.add((dp * (tp + dp)) / (tp + dp + fp + dn));
  });
  return positives > 0 ? area.value() / positives : undefinedBecause('no positive labels');
}

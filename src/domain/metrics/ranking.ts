import { ascendingOrder } from '../../foundation/stats/ascending-order.ts';
import { type Defined, mapDefined, undefinedBecause } from '../../foundation/stats/undefined.ts';
import type { Predictions } from '../predictions/predictions.ts';
import { allFinite } from './columns.ts';
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
export function rankingOf(predictions: Predictions): Defined<Ranking> {
  if (predictions.task !== 'binary') return undefinedBecause('a ranking needs two classes');
  const { score, label } = predictions;
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
export function walk({ label, rows, ends }: Ranking, weights: Weights | undefined, step: Step) {
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

import { createSum } from '../../../foundation/stats/sum.ts';
import { type Defined, mapDefined, undefinedBecause } from '../../../foundation/stats/undefined.ts';
import type { MetricDefinition } from '../definition.ts';
import { SHARE } from '../range.ts';
import { type Ranking, rankingOf, walk } from '../ranking.ts';
import { NO_POSITIVES } from '../two-classes.ts';
import type { Weights } from '../weights.ts';

export const prAuc: MetricDefinition = {
  name: 'pr_auc',
  about: 'Average precision: precision at each score, weighted by the recall gained there.',
  tasks: ['binary'],
  direction: 'higher',
  range: SHARE,
  needs: 'score',
  form: {
    kind: 'rows',
    prepare: (_, shared) => (weights) =>
      mapDefined(shared(rankingOf), (ranking) => averagePrecision(ranking, weights)),
    withoutEach: (_, shared) => mapDefined(shared(rankingOf), precisionWithoutEach),
  },
  aliases: ['ap', 'auprc', 'aupr', 'average_precision'],
};

/**
 * Average precision: sum over distinct scores of (recall gained) × (precision there), without interpolation
 * (as scikit-learn's average_precision_score). Undefined without positives.
 */
function averagePrecision(ranking: Ranking, weights?: Weights): Defined<number> {
  const area = createSum();
  const { positives } = walk(ranking, weights, (tp, fp, dp, dn) => {
    if (dp > 0) area.add((dp * (tp + dp)) / (tp + dp + fp + dn));
  });
  return positives > 0 ? area.value() / positives : undefinedBecause(NO_POSITIVES);
}

/**
 * Average precision of all rows but each one, in the order of the rows. A row takes itself from the counts at its own
 * score and below; what stands above it stays. NaN without another positive.
 */
function precisionWithoutEach(ranking: Ranking): Float64Array {
  const { label, rows, ends } = ranking;
  const scores = ends.length;
  const [tps, counts, hits] = [new Float64Array(scores), new Float64Array(scores), new Float64Array(scores)];
  let score = 0;
  const { positives } = walk(ranking, undefined, (tp, fp, dp, dn) => {
    tps[score] = tp + dp;
    counts[score] = tp + dp + fp + dn;
    hits[score++] = dp;
  });
  const above = areaAbove(tps, counts, hits);
  const without = new Float64Array(label.length);
  let [belowNegative, belowPositive] = [0, 0];
  for (let at = scores - 1; at >= 0; at--) {
    const [tp, count, dp] = [tps[at]!, counts[at]!, hits[at]!];
    const rest = count - 1;
    const ofNegative = rest > 0 ? (dp * tp) / rest : 0;
    const ofPositive = rest > 0 ? ((dp - 1) * (tp - 1)) / rest : 0;
    for (let place = ends[at - 1] ?? 0; place < ends[at]!; place++)
      without[rows[place]!] =
        label[place] === 1
          ? (above[at]! + ofPositive + belowPositive) / (positives - 1)
          : (above[at]! + ofNegative + belowNegative) / positives;
    belowNegative += ofNegative;
    belowPositive += rest > 0 ? (dp * (tp - 1)) / rest : 0;
  }
  return without;
}

/** For each score the part of the area that lies above it, times the positives. */
function areaAbove(tps: Float64Array, counts: Float64Array, hits: Float64Array): Float64Array {
  let area = 0;
  return hits.map((dp, at) => {
    const above = area;
    area += (dp * tps[at]!) / counts[at]!;
    return above;
  });
}

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
    biased: true,
    prepare: (_, shared) => (weights) =>
      mapDefined(shared(rankingOf), (ranking) => averagePrecision(ranking, weights)),
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

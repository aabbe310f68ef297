import { createSum } from '../../../foundation/stats/sum.ts';
import { type Defined, mapDefined, undefinedBecause } from '../../../foundation/stats/undefined.ts';
import type { MetricDefinition } from '../definition.ts';
import { SHARE } from '../range.ts';
import { type Ranking, rankingOf, walk } from '../ranking.ts';
import { NO_NEGATIVES, NO_POSITIVES } from '../two-classes.ts';
import type { Weights } from '../weights.ts';

export const rocAuc: MetricDefinition = {
  name: 'roc_auc',
  about: 'Chance that a positive row scores above a negative one, ties counted half.',
  tasks: ['binary'],
  direction: 'higher',
  range: SHARE,
  needs: 'score',
  form: {
    kind: 'auc',
    prepare: (_, shared) => (weights) =>
      mapDefined(shared(rankingOf), (ranking) => areaUnderRoc(ranking, weights)),
  },
  headline: 1,
  aliases: ['auc', 'auroc', 'aucroc'],
};

/**
 * Area under the ROC curve: P(a positive scores above a negative) + half P(they tie) (Hanley & McNeil 1982).
 * Exact in integers below 130 million rows. Undefined with one class.
 */
function areaUnderRoc(ranking: Ranking, weights?: Weights): Defined<number> {
  const twice = createSum();
  const { positives, negatives } = walk(ranking, weights, (tp, _fp, dp, dn) => twice.add(dn * (2 * tp + dp)));
  if (!(positives > 0)) return undefinedBecause(NO_POSITIVES);
  if (!(negatives > 0)) return undefinedBecause(NO_NEGATIVES);
  return twice.value() / (2 * positives * negatives);
}

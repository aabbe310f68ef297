import { beyondRounding } from '../../../foundation/stats/grouped/estimate.ts';
import { exactSum } from '../../../foundation/stats/grouped/exact-sum.ts';
import { groupsOf, sizesOf, takenFloats } from '../../../foundation/stats/grouped/groups.ts';
import type { LeftOut } from '../../../foundation/stats/grouped/jackknife.ts';
import { sumsOver } from '../../../foundation/stats/grouped/ratio-mean.ts';
import { type Defined, mapDefined, undefinedBecause } from '../../../foundation/stats/undefined.ts';
import type { MeanLoss, Proportion } from '../../metrics/definition.ts';
import { trialsOf } from '../../metrics/proportion.ts';
import type { Predictions } from '../../predictions/predictions.ts';
import type { Leaver } from './leaver.ts';
import { meanOf, type Terms, weighed } from './terms.ts';

/**
 * A mean of a term per row, or its root, that can be had without each group in one pass. Groups without a trial are left
 * out. Undefined where it has no value.
 */
export function termsWithoutEach(predictions: Predictions, form: Proportion | MeanLoss): Defined<Leaver> {
  const { weight } = predictions;
  if (form.kind === 'mean')
    return mapDefined(form.loss(predictions), (values) =>
      leaverOfTerms({ values, weights: weight }, form.root ? Math.sqrt : undefined),
    );
  return mapDefined(trialsOf(predictions, form), ({ trial, success }) =>
    leaverOfTerms({ values: success, weights: weighed(trial, weight) }),
  );
}

function leaverOfTerms(terms: Terms, scale = (mean: number): number => mean): Defined<Leaver> {
  const value = scale(meanOf(terms.values, terms.weights));
  if (!Number.isFinite(value)) return undefinedBecause('mean of rows with a value that is not finite');
  return { value, withoutEach: (codes) => leftOut(terms, codes, value, scale) };
}

function leftOut(
  { values, weights }: Terms,
  codes: Uint32Array,
  value: number,
  scale: (mean: number) => number,
): LeftOut {
  const groups = groupsOf(codes, weights);
  const own = takenFloats(values, groups.rows);
  const ownWeights = weights && takenFloats(weights, groups.rows);
  const sums = sumsOver(groups, ownWeights ? own.map((term, i) => ownWeights[i]! * term) : own);
  const sizes = ownWeights ? sumsOver(groups, ownWeights) : sizesOf(groups);
  const [sum, size] = [exactSum(sums), exactSum(sizes)];
  const without = sums.map((one, g) => {
    const rest = beyondRounding(size - sizes[g]!, size);
    return rest > 0 ? scale(beyondRounding(sum - one, Math.abs(sum)) / rest) : Number.NaN;
  });
  return { value, rows: groups.rows.length, codes: groups.codes, sizes, without };
}

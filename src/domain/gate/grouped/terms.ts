import { exactSum } from '../../../foundation/stats/grouped/exact-sum.ts';
import { groupsOf } from '../../../foundation/stats/grouped/groups.ts';
import { kornGraubard } from '../../../foundation/stats/grouped/korn-graubard.ts';
import { hallLimits } from '../../../foundation/stats/grouped/limits.ts';
import { groupedMean } from '../../../foundation/stats/grouped/ratio-mean.ts';
import { CARRY_MEAN, CARRY_SHARE, tooFewGroups } from '../../../foundation/stats/grouped/support.ts';
import { tango } from '../../../foundation/stats/paired.ts';
import { clopperPearson } from '../../../foundation/stats/proportion.ts';
import {
  type Defined,
  isUndefined,
  mapDefined,
  undefinedBecause,
} from '../../../foundation/stats/undefined.ts';
import type { Proportion } from '../../metrics/definition.ts';
import { type Trials, trialsOf } from '../../metrics/proportion.ts';
import type { Predictions } from '../../predictions/predictions.ts';
import { type LossMetric, rootWeights, tooFewLosses } from '../methods/means.ts';
import { bothDefined } from '../methods/precision.ts';
import type { Pair, Relation } from '../pairing.ts';
import type { Alike, Subject } from './subject.ts';

/** One term for each row, of which the metric is the mean. */
export interface Terms {
  readonly values: ArrayLike<number>;
  /** How much each row counts; 0 for a row that is no trial. */
  readonly weights?: ArrayLike<number> | undefined;
}

const HALL = "Hall's correction";

/** The mean of a term per row: CR2 over groups, and Hall's limits. */
function ofTerms(terms: Terms): Defined<Subject> {
  const { values, weights } = terms;
  const value = meanOf(values, weights);
  if (!Number.isFinite(value)) return undefinedBecause('mean of rows with a value that is not finite');
  return {
    value,
    n: weights ? countOf(weights) : values.length,
    method: 'CR2',
    corrections: [HALL],
    least: CARRY_MEAN,
    over: ({ codes, unit, names }) => {
      const estimate = groupedMean({ ...terms, codes });
      if (isUndefined(estimate)) return tooFewGroups(groupsOf(codes, weights).count, unit) ?? estimate;
      const groups = estimate.codes.length;
      return { estimate, groups, unit, names, rowVariance: estimate.rowVariance };
    },
    wider: (estimate, alpha) => [hallLimits(estimate, alpha)],
  };
}

export function meanOf(values: ArrayLike<number>, weights: Terms['weights']): number {
  if (!weights) return exactSum(values) / values.length;
  return exactSum(Float64Array.from(values, (value, row) => weights[row]! * value)) / exactSum(weights);
}

function countOf(weights: ArrayLike<number>): number {
  let count = 0;
  for (let row = 0; row < weights.length; row++) if (weights[row] !== 0) count += 1;
  return count;
}

/** Successes over trials, with the limits of Korn & Graubard too; where all groups agree, each is one trial. */
export function proportionSubject(predictions: Predictions, form: Proportion): Defined<Subject> {
  return mapDefined(trialsOf(predictions, form), ({ trial, success }) => {
    const weights = weighed(trial, predictions.weight);
    if (weights && countOf(weights) === 0)
      return undefinedBecause(predictions.n > 0 ? form.empty : 'no rows');
    if (predictions.n === 0) return undefinedBecause('no rows');
    return mapDefined(ofTerms({ values: success, weights }), (subject): Subject => {
      const { value } = subject;
      return {
        ...subject,
        corrections: [HALL, 'Korn-Graubard limits'],
        least: CARRY_SHARE,
        wider: (estimate, alpha) => [hallLimits(estimate, alpha), kornGraubard(estimate, alpha)],
        alike: value === 0 || value === 1 ? unanimity(value) : undefined,
      };
    });
  });
}

/** Limits of a proportion of which all trials of all groups succeed, or fail. */
const unanimity = (value: 0 | 1): Alike => ({
  method: 'Clopper-Pearson',
  limits: (groups, alpha) => clopperPearson(value * groups, groups, { lower: alpha, upper: alpha }),
});

/** Weights of the rows that are trials; undefined where every row counts once. */
export function weighed(trial: Uint8Array, weight: Predictions['weight']): ArrayLike<number> | undefined {
  if (weight) return weight.map((one, row) => one * trial[row]!);
  return trial.every((one) => one === 1) ? undefined : trial;
}

/**
 * candidate - factor * baseline of a proportion of which every row is a trial; where the models are right and wrong on
 * the same rows, each group is one pair that agrees. Undefined where some rows are no trial: then nothing is a mean over
 * rows.
 */
export function pairedProportionSubject(
  { candidate, baseline }: Pair,
  form: Proportion,
  factor: number,
): Defined<Subject> | undefined {
  const [own, other] = [trialsOf(candidate, form), trialsOf(baseline, form)];
  if ('undefined' in own || 'undefined' in other) return undefined;
  if (!allTrials(own) || !allTrials(other)) return undefined;
  const values = Float64Array.from(own.success, (one, row) => one - factor * other.success[row]!);
  return mapDefined(ofTerms({ values, weights: candidate.weight }), (subject): Subject => {
    if (factor !== 1 || !values.every((term) => term === 0)) return subject;
    return { ...subject, alike: AGREEMENT };
  });
}

const allTrials = ({ trial }: Trials): boolean => trial.every((one) => one === 1);

/** Limits of a difference between models that no row tells apart. */
export const AGREEMENT: Alike = {
  method: 'Tango',
  limits: (groups, alpha) =>
    mapDefined(tango({ both: groups, candidateOnly: 0, baselineOnly: 0, neither: 0 }, alpha), (found) => ({
      lower: found.lower,
      upper: found.upper,
    })),
};

/** A mean of losses, or its root, whose limits are those of the mean. */
export function lossSubject(predictions: Predictions, { name, form }: LossMetric): Defined<Subject> {
  return mapDefined(form.loss(predictions), (values) =>
    mapDefined(ofTerms({ values, weights: predictions.weight }), (mean): Subject => {
      const subject = { ...mean, few: tooFewLosses(predictions, name, mean.n) };
      if (!form.root) return subject;
      const value = Math.sqrt(mean.value);
      return {
        ...subject,
        value,
        method: 'root of CR2',
        back: (square) => Math.sqrt(Math.max(0, square)),
        slope: value > 0 ? 1 / (2 * value) : undefined,
      };
    }),
  );
}

/** candidate - factor * baseline of a mean of losses, or of its root by the terms of `pairedRoot`. */
export function pairedLossSubject(
  { candidate, baseline }: Pair,
  { name, form }: LossMetric,
  relation: Relation,
): Defined<Subject> {
  const { weight } = candidate;
  return bothDefined(form.loss(candidate), form.loss(baseline), (a, b) => {
    const roots = form.root ? [Math.sqrt(meanOf(a, weight)), Math.sqrt(meanOf(b, weight))] : undefined;
    const [share, times] = roots ? rootWeights(roots[0]!, roots[1]!, relation) : [1, relation.factor];
    if (!Number.isFinite(share) || !Number.isFinite(times))
      return undefinedBecause('difference of root mean squared errors that are 0');
    const values = a.map((loss, row) => share * loss - times * b[row]!);
    return mapDefined(ofTerms({ values, weights: weight }), (mean): Subject => {
      const subject = { ...mean, few: tooFewLosses(candidate, name, mean.n) };
      if (!roots) return subject;
      const value = roots[0]! - relation.factor * roots[1]!;
      const shift = value - mean.value;
      const method = relation.offset === 0 ? 'paired squared errors' : 'delta method, paired squared errors';
      return { ...subject, value, method: `CR2 on ${method}`, back: (limit) => limit + shift };
    });
  });
}

import type { AucDifference, AucEstimate } from './auc.ts';
import { normalQuantile } from './distributions.ts';
import { type Interval, normalInterval, requireLevel } from './interval.ts';
import { wilsonShape } from './proportion.ts';
import { type Defined, mapDefined, undefinedBecause } from './undefined.ts';

const ENOUGH_MISRANKED = 10;

/**
 * Limits of one AUC, each one-sided at `alpha`. With min(P, N) · min(auc, 1 - auc) of at least 10 they are
 * DeLong's on the logit scale (Pepe 2003, section 5.2). With fewer, DeLong's error is too small by chance too
 * often (at auc = 1 it is 0 and would claim certainty): there the greater of it and the error of Hanley &
 * McNeil (1982) for either class, as an effective number of rows in score limits of Wilson's shape.
 */
export function aucInterval(estimate: AucEstimate, alpha: number): Defined<Interval> {
  requireLevel(alpha);
  const { auc, positives, negatives } = estimate;
  const misranked = Math.min(positives, negatives) * Math.min(auc, 1 - auc);
  return mapDefined(estimate.standardError, (standardError) =>
    misranked >= ENOUGH_MISRANKED && standardError > 0
      ? logitInterval(auc, standardError, alpha)
      : wilsonShape(auc, effectiveRows(estimate, standardError), alpha),
  );
}

/**
 * Limits of a difference of AUCs, each one-sided at `alpha`. Undefined where both models rank alike: then no
 * row tells how sure the difference of 0 is.
 */
export function aucDifferenceInterval(estimate: AucDifference, alpha: number): Defined<Interval> {
  return mapDefined(estimate.standardError, (standardError) =>
    standardError === 0
      ? undefinedBecause('interval of an AUC difference between models that rank every row alike')
      : normalInterval(estimate.difference, standardError, alpha),
  );
}

function logitInterval(auc: number, standardError: number, alpha: number): Interval {
  const reach = (-normalQuantile(alpha) * standardError) / (auc * (1 - auc));
  const logit = Math.log(auc / (1 - auc));
  return { lower: 1 / (1 + Math.exp(reach - logit)), upper: 1 / (1 + Math.exp(-reach - logit)) };
}

/**
 * Rows of which a proportion `auc` would have the AUC's variance. Without variance the bound of Birnbaum &
 * Klose (1957), auc (1 - auc) / min(P, N), is all that is known.
 */
function effectiveRows(estimate: AucEstimate, standardError: number): number {
  const { auc, positives, negatives } = estimate;
  if (standardError === 0) return Math.min(positives, negatives);
  const deLong = (auc * (1 - auc)) / standardError ** 2;
  const few = Math.min(positives, negatives) - 1;
  const many = Math.max(positives, negatives) - 1;
  const [small, large] = [(1 - auc) / (2 - auc), auc / (1 + auc)].sort((a, b) => a - b) as [number, number];
  const hanleyMcNeil = (positives * negatives) / (1 + few * small + many * large);
  return Math.min(deLong, hanleyMcNeil);
}

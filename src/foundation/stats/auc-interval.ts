import type { AucDifference, AucEstimate } from './auc.ts';
import { normalQuantile } from './distributions.ts';
import { type Interval, normalInterval, requireLevel } from './interval.ts';
import { wilsonShape } from './proportion.ts';
import { type Defined, isUndefined, mapDefined, undefinedBecause } from './undefined.ts';

const ENOUGH_MISRANKED = 10;
/** Rows that must carry a difference, whatever the classes, and for each root of a row of the smaller class. */
const FEWEST_CARRIERS = 5;
const CARRIERS_FOR_ROOT = 0.7;

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

/** Standard error of auc_c - factor * auc_b: its variance is v_c + factor² v_b - 2 factor cov, never below 0. */
export function aucDifferenceError(
  { candidate, baseline, standardError, covariance }: AucDifference,
  factor = 1,
): Defined<number> {
  if (factor === 1) return standardError;
  return mapDefined(candidate.standardError, (c) =>
    mapDefined(baseline.standardError, (b) =>
      mapDefined(covariance, (shared) =>
        Math.sqrt(Math.max(0, c ** 2 + (factor * b) ** 2 - 2 * factor * shared)),
      ),
    ),
  );
}

/**
 * Limits of auc_c - factor * auc_b on the same rows, each one-sided at `alpha`: on each side the wider of DeLong's
 * and of those recovered from the limits of each AUC (Zou & Donner 2008, MOVER, with DeLong's correlation). DeLong's
 * alone errs near 1, where a candidate that misranks few rows by luck shows a small variance too: AUC .993 against
 * .999 with 200 rows passes in 17 % instead of 5, and with the limits of each on the logit scale in 8 to 13 %. So where
 * few rows carry the difference, the limits of each AUC are the score limits of `aucInterval`, far wider. Undefined where
 * both models rank alike: then no row tells how sure the difference is.
 */
export function aucDifferenceInterval(estimate: AucDifference, alpha: number, factor = 1): Defined<Interval> {
  const { candidate, baseline } = estimate;
  return mapDefined(aucDifferenceError(estimate, factor), (standardError) => {
    if (standardError === 0)
      return undefinedBecause('interval of an AUC difference between models that rank every row alike');
    const limitsOf = hangsOnFew(estimate) ? aucInterval : ownInterval;
    return mapDefined(limitsOf(candidate, alpha), (own) =>
      mapDefined(limitsOf(baseline, alpha), (other) => {
        const value = candidate.auc - factor * baseline.auc;
        const plain = normalInterval(value, standardError, alpha);
        const reach = (a: number, b: number) =>
          Math.sqrt(Math.max(0, a ** 2 + b ** 2 - 2 * correlation(estimate) * a * b));
        const down = reach(candidate.auc - own.lower, factor * (other.upper - baseline.auc));
        const up = reach(own.upper - candidate.auc, factor * (baseline.auc - other.lower));
        return { lower: Math.min(plain.lower, value - down), upper: Math.max(plain.upper, value + up) };
      }),
    );
  });
}

/** Whether so few rows carry a difference of AUCs that DeLong's error may be small by chance. */
export function hangsOnFew({ carriers, candidate: { positives, negatives } }: AucDifference): boolean {
  const smaller = Math.min(positives, negatives);
  return carriers < Math.max(FEWEST_CARRIERS, CARRIERS_FOR_ROOT * Math.sqrt(smaller));
}

/** Of the two AUCs; 0 where one of them has no variance to share. */
function correlation({ candidate, baseline, covariance }: AucDifference): number {
  const [c, b] = [candidate.standardError, baseline.standardError];
  if (isUndefined(c) || isUndefined(b) || isUndefined(covariance) || c * b === 0) return 0;
  return Math.min(1, Math.max(-1, covariance / (c * b)));
}

/** DeLong's limits on the logit scale; an AUC without an error has only the score limits. */
const ownInterval = (estimate: AucEstimate, alpha: number): Defined<Interval> =>
  mapDefined(estimate.standardError, (standardError) =>
    standardError > 0 && estimate.auc > 0 && estimate.auc < 1
      ? logitInterval(estimate.auc, standardError, alpha)
      : aucInterval(estimate, alpha),
  );

/** Normal limits of a share strictly between 0 and 1 on the logit scale, each one-sided at `alpha`. */
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

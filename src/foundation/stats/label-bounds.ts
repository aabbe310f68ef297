/** How many looks share the error of one set of labels, and whether a later model may depend on earlier answers. */
interface Looks {
  readonly steps: number;
  /** Every answer of pass or fail may steer the next model: 2^steps ways instead of `steps`. */
  readonly adaptive: boolean;
}

/** What the estimate may err by, and how often: within `tolerance` with probability 1 - `delta`, over all looks. */
export interface Wanted extends Looks {
  readonly tolerance: number;
  readonly delta: number;
}

const logLooks = ({ steps, adaptive }: Looks): number => (adaptive ? steps * Math.LN2 : Math.log(steps));

/**
 * Labels for an estimate made of `variables` accuracies, by Hoeffding's inequality (Renggli et al. 2019, ease.ml/ci,
 * section 3.1): n = v² ln(v · looks / delta) / (2 tolerance²), with 1 variable for an accuracy and 2 for a difference.
 */
export function hoeffdingRows(variables: 1 | 2, wanted: Wanted): number {
  const { tolerance, delta } = wanted;
  const log = Math.log(variables) + logLooks(wanted) - Math.log(delta);
  return Math.ceil((variables ** 2 * log) / (2 * tolerance ** 2));
}

/**
 * Labels for the difference of two accuracies whose models disagree on at most `disagreement` of the rows, by Bennett's
 * inequality (Renggli et al. 2019, section 4.1): n = (ln 4 + looks - ln delta) / (p h(tolerance / p)),
 * h(u) = (1 + u) ln(1 + u) - u.
 */
export function bennettRows(disagreement: number, wanted: Wanted): number {
  const u = wanted.tolerance / disagreement;
  const h = (1 + u) * Math.log1p(u) - u;
  return Math.ceil((Math.log(4) + logLooks(wanted) - Math.log(wanted.delta)) / (disagreement * h));
}

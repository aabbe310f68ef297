import { carriers, rowsUnseen } from './carriers.ts';
import { type GroupedEstimate, squaresOf } from './grouped/estimate.ts';
import { fromLogit, jackknife } from './grouped/jackknife.ts';
import { hallLimits, studentLimits, widest } from './grouped/limits.ts';
import type { Interval } from './interval.ts';
import { sum } from './sum.ts';
import { type Defined, isUndefined, mapDefined, undefinedBecause } from './undefined.ts';

/** A statistic of all rows, and of all but each of them; `fewest` rows of the rarer class decide how sure its error is. */
export interface RowsLeftOut {
  readonly value: number;
  readonly without: Float64Array;
  readonly fewest: number;
}

export interface LeftOutLimits extends Interval {
  readonly standardError: number;
}

/**
 * Limits of a share strictly between 0 and 1 by the jackknife over rows, each one-sided at `alpha`: on each side the
 * widest of Student's t and Hall's (1992) limits on the logit scale, and of Hall's on the plain scale, each around the
 * estimate and around the estimate less its bias (Efron & Tibshirani 1993, section 10.5). Average precision is too high
 * in small samples, and skewed on either scale. Undefined where one row is all that keeps the share from 0 or 1.
 */
export function shareLimits(left: RowsLeftOut, alpha: number): Defined<LeftOutLimits> {
  if (!isInside(left.value))
    return undefinedBecause('rows without an error do not tell how often others err');
  if (!left.without.every(isInside))
    return undefinedBecause('the result hangs on 1 row: without it, none errs');
  const logits = { ...left, value: logit(left.value), without: left.without.map(logit) };
  return mapDefined(estimateOf(left), (plain) =>
    mapDefined(estimateOf(logits), (onLogits) => {
      const shifted = lessBias(onLogits, logits);
      const ends = widest(
        studentLimits(onLogits, alpha),
        studentLimits(shifted, alpha),
        hallLimits(onLogits, alpha),
        hallLimits(shifted, alpha),
      );
      const [lower, upper] = [fromLogit(ends.lower), fromLogit(ends.upper)];
      const limits = widest(
        { lower, upper },
        hallLimits(plain, alpha),
        hallLimits(lessBias(plain, left), alpha),
      );
      return {
        lower: Math.max(0, limits.lower),
        upper: Math.min(1, limits.upper),
        standardError: Math.sqrt(plain.variance),
      };
    }),
  );
}

/**
 * Limits of a difference by the jackknife over rows, each one-sided at `alpha`: on each side the widest of Student's t,
 * Hall's (1992), and Hall's with a few more rows like the most extreme one where few rows carry the difference.
 */
export function differenceLimits(left: RowsLeftOut, alpha: number): Defined<LeftOutLimits> {
  return mapDefined(estimateOf(left), (found) => {
    if (!(found.variance > 0)) return undefinedBecause('no row makes a difference');
    const { influence } = found;
    const added = rowsUnseen(carriers(influence), left.fewest);
    const limits = widest(
      studentLimits(found, alpha),
      hallLimits(found, alpha),
      hallLimits(
        withMore(
          found,
          influence.reduce((a, b) => Math.min(a, b)),
          added,
        ),
        alpha,
      ),
      hallLimits(
        withMore(
          found,
          influence.reduce((a, b) => Math.max(a, b)),
          added,
        ),
        alpha,
      ),
    );
    return { ...limits, standardError: Math.sqrt(found.variance) };
  });
}

/** The jackknife with each row a group; the rarer class says how many rows its error is known from. */
function estimateOf({ value, without, fewest }: RowsLeftOut): Defined<GroupedEstimate> {
  const rows = without.length;
  const codes = Uint32Array.from(without, (_, row) => row);
  const found = jackknife({ value, rows, codes, sizes: new Float64Array(rows).fill(1), without });
  return isUndefined(found) ? found : { ...found, df: fewest - 1 };
}

const lessBias = (estimate: GroupedEstimate, { value, without }: RowsLeftOut): GroupedEstimate => ({
  ...estimate,
  value: estimate.value - (without.length - 1) * (sum(without) / without.length - value),
});

/** As if `more` rows with this influence had been seen as well. */
function withMore(estimate: GroupedEstimate, value: number, more: number): GroupedEstimate {
  if (more === 0) return estimate;
  const influence = new Float64Array(estimate.influence.length + more).fill(value);
  influence.set(estimate.influence);
  const growth = squaresOf(influence) / squaresOf(estimate.influence);
  return {
    ...estimate,
    influence,
    value: estimate.value + more * value,
    variance: estimate.variance * growth,
  };
}

const isInside = (share: number): boolean => share > 0 && share < 1;
const logit = (share: number): number => Math.log(share / (1 - share));

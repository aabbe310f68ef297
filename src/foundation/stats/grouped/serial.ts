import { type GroupedEstimate, squaresOf } from './estimate.ts';
import { exactSum } from './exact-sum.ts';

/** Groups that follow each other in time depend on each other where their influences correlate by more than this. */
const SERIAL_FROM = 0.1;
/** Averages of the cosine estimator, which are its degrees of freedom. */
const COSINES = 6;

/** What neighbours that resemble each other do to an estimate. */
export interface Serial extends Pick<GroupedEstimate, 'value' | 'variance' | 'df'> {
  /** Of each group's influence with the next one's. */
  readonly correlation: number;
}

/**
 * An estimate from groups in the order of time, with its variance by cosines and their degrees of freedom; undefined
 * where neighbours hardly resemble each other. Limits from it are used where they are wider than those by group.
 */
export function serialOf({ value, influence }: GroupedEstimate): Serial | undefined {
  const correlation = lagOneCorrelation(influence);
  if (!(correlation > SERIAL_FROM)) return undefined;
  return { value, variance: cosineVariance(influence), df: COSINES, correlation };
}

/** Correlation of each influence with the next; 0 where none has any. */
export function lagOneCorrelation(influence: Float64Array): number {
  const squares = squaresOf(influence);
  const next = exactSum(influence.subarray(1).map((e, t) => e * influence[t]!));
  return squares > 0 ? next / squares : 0;
}

/**
 * Squared standard error of an estimate from the influences of groups in the order of time, by six equal-weighted cosine
 * averages, to be used with t(6) (Lazarus, Lewis, Stock & Watson 2018): the slow waves of a series show what neighbours
 * that resemble each other do to its mean, where a variance over groups takes them for independent.
 */
export function cosineVariance(influence: Float64Array): number {
  const groups = influence.length;
  const averages = Float64Array.from({ length: COSINES }, (_, j) =>
    exactSum(influence.map((e, t) => e * Math.cos((Math.PI * (j + 1) * (t + 0.5)) / groups))),
  );
  return (2 * squaresOf(averages)) / COSINES;
}

import { type Defined, isUndefined, undefinedBecause } from '../../../foundation/stats/undefined.ts';
import type { Quantity } from '../../judging/quantity.ts';
import type { MetricDefinition } from '../../metrics/definition.ts';

/** Level of each one-sided limit, the seed of what is resampled, and the metrics that rules may name. */
export interface Precision {
  readonly alpha: number;
  readonly seed: number;
  /** Those of this tool unless said otherwise. */
  readonly metrics?: readonly MetricDefinition[];
}

/** Below this many rows of a class DeLong's error is too small: it errs in 7 % instead of 5 at 10 of them. */
export const FEWEST_FOR_AUC = 20;
/** Below this many rows of a class the losses of that class, the largest ones, may not have been seen at all. */
export const FEWEST_FOR_LOSS = 5;
/** Below this many rows no correction saves the mean of losses with a long tail, and no bootstrap a median. */
export const FEWEST_FOR_MEAN = 30;

/** Rows without which a metric has no interval: of the rarer of two classes, else of all. */
export function fewestFor({ form }: MetricDefinition): { readonly ofClass: number; readonly rows: number } {
  switch (form.kind) {
    case 'mean':
      return { ofClass: FEWEST_FOR_LOSS, rows: FEWEST_FOR_MEAN };
    case 'auc':
      return { ofClass: FEWEST_FOR_AUC, rows: 0 };
    case 'rows':
      return { ofClass: FEWEST_FOR_AUC, rows: FEWEST_FOR_MEAN };
    default:
      return { ofClass: 0, rows: 0 };
  }
}

/** Why `what` of so few rows of a class has no interval; nothing where there are enough. */
export function tooFewOfClass(positives: number, negatives: number, fewest: number, what: string) {
  if (Math.min(positives, negatives) >= fewest) return undefined;
  return undefinedBecause(
    `${positives} positive and ${negatives} negative rows; ${what} needs ${fewest} of each class`,
  );
}

/** Applies `f` to two defined values; the first undefined one is passed on. */
export function bothDefined<A, B, C>(
  a: Defined<A>,
  b: Defined<B>,
  f: (a: A, b: B) => Defined<C>,
): Defined<C> {
  if (isUndefined(a)) return a;
  return isUndefined(b) ? b : f(a, b);
}

/** The quantity, unless a factor of absurd size has carried one of its numbers beyond the finite. */
export function finiteOnly(quantity: Defined<Quantity>): Defined<Quantity> {
  if (isUndefined(quantity)) return quantity;
  const { value, interval, spread } = quantity;
  const numbers = [value, ...(isUndefined(interval) ? [] : [interval.lower, interval.upper])];
  const all = [...numbers, ...Object.values(spread ?? {}).filter((part) => typeof part === 'number')];
  return all.every(Number.isFinite) ? quantity : undefinedBecause('the comparison is not a finite number');
}

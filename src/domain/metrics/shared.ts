import type { Predictions } from '../predictions/predictions.ts';

/** What several metrics compute from the same predictions, computed once. */
export type Shared = <T extends object>(make: (predictions: Predictions) => T) => T;

/** Remembers by the function that makes it. */
export function sharedOf(predictions: Predictions): Shared {
  const made = new Map<unknown, object>();
  return <T extends object>(make: (predictions: Predictions) => T): T => {
    const known = made.get(make) ?? make(predictions);
    made.set(make, known);
    return known as T;
  };
}

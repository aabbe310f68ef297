/**
 * Sum of `values` in index order with Neumaier's compensation (Neumaier 1974), so that the result depends
 * neither on magnitude order nor on how the rows were batched. An empty array sums to 0.
 */
export function sum(values: ArrayLike<number>): number {
  const total = createSum();
  for (let i = 0; i < values.length; i++) total.add(values[i]!);
  return total.value();
}

/** A running compensated sum for values that arrive one at a time or are computed on the way. */
export interface RunningSum {
  add(value: number): void;
  value(): number;
}

/** Starts a running Neumaier sum at 0. A non-finite term makes the sum non-finite, never silently finite. */
export function createSum(): RunningSum {
  let high = 0;
  let low = 0;
  return {
    add(value) {
      const next = high + value;
      low += Math.abs(high) >= Math.abs(value) ? high - next + value : value - next + high;
      high = next;
    },
    value: () => (Number.isFinite(high) ? high + low : high),
  };
}

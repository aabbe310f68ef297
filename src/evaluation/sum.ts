/**
 * Sum of `term(0) … term(n - 1)` in that order, with Neumaier's correction (1974), so that the result is right to
 * about one rounding and the same on every run.
 */
export function sumOf(n: number, term: (index: number) => number): number {
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < n; i++) {
    const x = term(i);
    const next = sum + x;
    lost += Math.abs(sum) >= Math.abs(x) ? sum - next + x : x - next + sum;
    sum = next;
  }
  // An overflow makes the correction NaN; the plain sum then says Infinity, which is the truth.
  return Number.isFinite(lost) ? sum + lost : sum;
}

/** Row weights: how often each row counts. Without weights every row counts once. */
export type Weights = ArrayLike<number>;

/** Total weight of `n` rows. */
export const totalWeight = (n: number, weights?: Weights): number =>
  weights ? sumOf(n, (i) => weights[i]!) : n;

/** Weighted sum of a column. */
export const weightedSum = (values: ArrayLike<number>, weights?: Weights): number =>
  weights ? sumOf(values.length, (i) => weights[i]! * values[i]!) : sumOf(values.length, (i) => values[i]!);

/** A running sum that is exact until it is read. */
export interface ExactSum {
  add(value: number): void;
  /** The sum, rounded once: the same for the same terms in any order. */
  value(): number;
  /** Starts again at 0. */
  reset(): void;
}

/** Doubles that do not overlap: no more than 40 fit between the smallest and the largest. */
const MOST_PARTS = 64;

/**
 * Starts a sum at 0 that keeps what rounding would lose in parts that do not overlap (Shewchuk 1997, Adaptive
 * Precision Floating-Point Arithmetic): they ascend in size, and what each addition rounds off becomes one of its own. A
 * term that is not finite makes the sum not finite.
 */
export function createExactSum(): ExactSum {
  const parts = new Float64Array(MOST_PARTS);
  let count = 0;
  let beyond = 0;
  return {
    add(term) {
      if (term - term !== 0) {
        beyond += term;
        return;
      }
      let high = term;
      let kept = 0;
      for (let i = 0; i < count; i++) {
        const part = parts[i]!;
        const sum = high + part;
        const low = Math.abs(high) < Math.abs(part) ? high - (sum - part) : part - (sum - high);
        if (low !== 0) parts[kept++] = low;
        high = sum;
      }
      parts[kept] = high;
      count = kept + 1;
    },
    value: () => (beyond === 0 ? rounded(parts, count) : beyond),
    reset() {
      count = 0;
      beyond = 0;
    },
  };
}

/** The exact sum of the values, rounded once. */
export function exactSum(values: ArrayLike<number>): number {
  const total = createExactSum();
  for (let i = 0; i < values.length; i++) total.add(values[i]!);
  return total.value();
}

/** From the largest part down until something is rounded off; half a last place goes the way of what follows. */
function rounded(parts: Float64Array, count: number): number {
  let left = count - 1;
  if (left < 0) return 0;
  let high = parts[left]!;
  while (left > 0) {
    const part = parts[--left]!;
    const sum = high + part;
    const low = part - (sum - high);
    high = sum;
    if (low === 0) continue;
    const next = left > 0 ? parts[left - 1]! : 0;
    const doubled = 2 * low;
    const tied = high + doubled;
    if (low < 0 === next < 0 && next !== 0 && tied - high === doubled) high = tied;
    break;
  }
  return high;
}

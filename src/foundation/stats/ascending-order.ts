const FEW = 64;
const MOST_BINS = 2 ** 17;

/** A column in ascending order with the rows that its values came from. */
export interface Ascending {
  readonly values: Float64Array;
  readonly rows: Uint32Array;
}

/**
 * Sorts finite values with their row indexes, equal values (0 and -0 too) in row order. Bins of equal width between
 * the smallest and the largest value, each bin sorted in the same way: O(n) unless the values span many magnitudes,
 * several times faster than comparing rows or a radix sort of row indexes, which miss the cache at every step.
 */
export function ascendingOrder(column: Float64Array): Ascending {
  const sorted = { values: column.slice(), rows: Uint32Array.from(column, (_, row) => row) };
  sortRange(sorted, 0, column.length);
  return sorted;
}

function sortRange(sorted: Ascending, from: number, to: number): void {
  if (to - from <= FEW) {
    insertionSort(sorted, from, to);
    return;
  }
  const [min, max] = extremes(sorted.values, from, to);
  if (min === max) return;
  const ends = scatter(sorted, from, to, binOf(min, max, to - from));
  let start = 0;
  for (const end of ends) {
    if (end - start > 1) sortRange(sorted, from + start, from + end);
    start = end;
  }
}

interface Binning {
  readonly bins: number;
  readonly bin: (value: number) => number;
}

/** Rising in the value, 0 for the smallest and the last bin for the largest, so that every level splits the range. */
function binOf(min: number, max: number, n: number): Binning {
  const bins = Math.min(MOST_BINS, 2 ** Math.ceil(Math.log2(n)));
  const last = bins - 1;
  const width = max - min;
  // The width of doubles from both ends of the range overflows; halves do not.
  if (width === Infinity)
    return { bins, bin: (v) => Math.trunc(((v / 2 - min / 2) / (max / 2 - min / 2)) * last) };
  return { bins, bin: (v) => Math.trunc(((v - min) / width) * last) };
}

/** Moves the rows of a range into their bins, in order; answers where each bin ends, counted from `from`. */
function scatter({ values, rows }: Ascending, from: number, to: number, { bins, bin }: Binning): Uint32Array {
  const oldValues = values.slice(from, to);
  const oldRows = rows.slice(from, to);
  const next = new Uint32Array(bins + 1);
  for (let i = 0; i < oldValues.length; i++) next[bin(oldValues[i]!) + 1]!++;
  for (let b = 0; b < bins; b++) next[b + 1]! += next[b]!;
  for (let i = 0; i < oldValues.length; i++) {
    const place = from + next[bin(oldValues[i]!)]!++;
    values[place] = oldValues[i]!;
    rows[place] = oldRows[i]!;
  }
  return next.subarray(0, bins);
}

function insertionSort({ values, rows }: Ascending, from: number, to: number): void {
  for (let i = from + 1; i < to; i++) {
    const value = values[i]!;
    const row = rows[i]!;
    let place = i;
    for (; place > from && values[place - 1]! > value; place--) {
      values[place] = values[place - 1]!;
      rows[place] = rows[place - 1]!;
    }
    values[place] = value;
    rows[place] = row;
  }
}

function extremes(values: Float64Array, from: number, to: number): readonly [number, number] {
  let min = values[from]!;
  let max = min;
  for (let i = from + 1; i < to; i++) {
    const value = values[i]!;
    if (value < min) min = value;
    else if (value > max) max = value;
  }
  return [min, max];
}

/** Numbers, ascending, and the rows that hold each; -0 is 0. */
export interface Runs {
  readonly values: Float64Array;
  readonly counts: Float64Array;
}

/** Runs of numbers that ascend. */
export const runsOf = (sorted: Float64Array): Runs =>
  collapsed(sorted, new Float64Array(sorted.length).fill(1));

/** Equal neighbours as one; `values` ascend, `counts` has the rows of each. */
export function collapsed(values: Float64Array, counts: Float64Array): Runs {
  const into = { values: new Float64Array(values.length), counts: new Float64Array(values.length) };
  let runs = 0;
  for (let at = 0; at < values.length; at++) {
    const value = values[at]! + 0;
    if (runs === 0 || into.values[runs - 1] !== value) {
      into.values[runs] = value;
      runs += 1;
    }
    into.counts[runs - 1]! += counts[at]!;
  }
  return { values: into.values.slice(0, runs), counts: into.counts.slice(0, runs) };
}

/** Rows of all runs. */
export function rowsOfRuns({ counts }: Runs): number {
  let rows = 0;
  for (let at = 0; at < counts.length; at++) rows += counts[at]!;
  return rows;
}

import type { Tally } from '../../foundation/ports/ports.ts';
import { quantileRanks } from '../../foundation/stats/psi.ts';
import { collapsed } from '../../foundation/stats/runs.ts';
import { PSI_BINS } from './bins.ts';
import type { NumericSample } from './sample.ts';

/** Both sides of a column, counted in the same cells. */
export type Tallies = readonly [reference: Tally, current: Tally];

/** What a comparison needs to know value by value. */
export interface Needs {
  /** Up to so many distinct values are compared as codes rather than as a scale. */
  readonly fewValues: number;
  readonly everyValue: boolean;
}

/**
 * Cells whose values must be known one by one: 1 for each. In any other cell all values are equal, or they may stand
 * at the largest of them without a change to what is measured. That is so where the cell holds none of the reference's
 * quantiles, and where the distribution functions, however the values lie, come less far apart within it than at the
 * end of some cell. Where few cells hold a value, all are open, since the distinct values may be few.
 */
export function openCells(both: Tallies, { fewValues, everyValue }: Needs): Uint8Array {
  const [{ counts: a }, { counts: b }] = both;
  const filled = a.reduce((sum, rows, cell) => sum + (rows + b[cell]! > 0 ? 1 : 0), 0);
  const all = everyValue || filled <= fewValues;
  const open = all ? new Uint8Array(a.length).fill(1) : cellsOfQuantiles(both);
  if (!all) openAtWidestGap(both, open);
  for (let cell = 0; cell < open.length; cell++) if (isOneValue(both, cell)) open[cell] = 0;
  return open;
}

/** Holds for a cell of one value, and for an empty one. */
const isOneValue = ([a, b]: Tallies, cell: number): boolean =>
  Math.min(a.least[cell]!, b.least[cell]!) >= largestIn([a, b], cell);

const largestIn = ([a, b]: Tallies, cell: number): number => Math.max(a.largest[cell]!, b.largest[cell]!);

/** Cells that hold the values between which the bins of the stability index lie. */
function cellsOfQuantiles([{ counts, finite }]: Tallies): Uint8Array {
  const open = new Uint8Array(counts.length);
  const ranks = quantileRanks(finite, PSI_BINS);
  let [passed, found] = [0, 0];
  for (let cell = 0; cell < counts.length; cell++) {
    passed += counts[cell]!;
    for (; found < ranks.length && ranks[found]! < passed; found++) open[cell] = 1;
  }
  return open;
}

/** Opens the cells in which |i·m - j·n| may be as large as at the end of any cell, i of n and j of m values passed. */
function openAtWidestGap(both: Tallies, open: Uint8Array): void {
  const [{ counts: a, finite: n }, { counts: b, finite: m }] = both;
  let [i, j, widest] = [0, 0, 0];
  for (let cell = 0; cell < a.length; cell++) {
    i += a[cell]!;
    j += b[cell]!;
    widest = Math.max(widest, Math.abs(i * m - j * n));
  }
  [i, j] = [0, 0];
  for (let cell = 0; cell < a.length; cell++) {
    const [iAfter, jAfter] = [i + a[cell]!, j + b[cell]!];
    if (Math.max(iAfter * m - j * n, jAfter * n - i * m) >= widest) open[cell] = 1;
    [i, j] = [iAfter, jAfter];
  }
}

/** Rows of one side in open cells. */
export const rowsIn = ({ counts }: Tally, open: Uint8Array): number =>
  counts.reduce((sum, rows, cell) => sum + rows * open[cell]!, 0);

/**
 * One side of a column: the values of open cells as they are (`inOpen`, ascending), those of any other cell as the
 * largest that either side holds in it.
 */
export function outlined(tally: Tally, both: Tallies, open: Uint8Array, inOpen: Float64Array): NumericSample {
  const { counts, rows, nulls, nans, infinities, finite } = tally;
  const values = new Float64Array(counts.length + inOpen.length);
  const held = new Float64Array(values.length);
  let [filled, read] = [0, 0];
  for (let cell = 0; cell < counts.length; cell++) {
    const here = counts[cell]!;
    if (here === 0) continue;
    const added = open[cell] === 1 ? here : 1;
    if (open[cell] === 1) values.set(inOpen.subarray(read, read + here), filled);
    else values[filled] = largestIn(both, cell);
    held.fill(here / added, filled, filled + added);
    filled += added;
    read += open[cell]! * here;
  }
  const runs = collapsed(values.subarray(0, filled), held.subarray(0, filled));
  return { runs, rows, nulls, nans, infinities, finite };
}

import { type Runs, rowsOfRuns, runsOf } from './runs.ts';
import { sum } from './sum.ts';
import { type Defined, mapDefined, undefinedBecause } from './undefined.ts';

/** `contributions` sum to `psi`; `floored` counts the shares that were raised to the floor. */
export interface StabilityIndex {
  readonly psi: number;
  readonly contributions: readonly number[];
  readonly floored: number;
}

/** Bins are (-∞, edge 0], (edge 0, edge 1], …, (last edge, ∞); counts in that order. */
export interface BinnedStabilityIndex extends StabilityIndex {
  readonly edges: readonly number[];
  readonly reference: readonly number[];
  readonly current: readonly number[];
}

/** A share of 0 would make the index infinite; it is raised to this, without rescaling the others. */
const SHARE_FLOOR = 1e-4;
const BINS = 10;

/**
 * Population stability index Σ (q - p) ln(q / p) over aligned cells (bins or categories), p the reference's
 * shares and q the current ones. Undefined without rows on either side.
 */
export function psiOfCounts(
  reference: ArrayLike<number>,
  current: ArrayLike<number>,
  floor = SHARE_FLOOR,
): Defined<StabilityIndex> {
  if (reference.length !== current.length) {
    throw new RangeError(`PSI: ${reference.length} reference and ${current.length} current cells`);
  }
  const rows = sum(reference);
  const currentRows = sum(current);
  if (rows === 0 || currentRows === 0) {
    return undefinedBecause(`PSI of ${rows} reference and ${currentRows} current rows`);
  }
  const p = Array.from(reference, (count) => count / rows);
  const q = Array.from(current, (count) => count / currentRows);
  const contributions = p.map((share, cell) => {
    const [before, after] = [Math.max(share, floor), Math.max(q[cell]!, floor)];
    return (after - before) * Math.log(after / before);
  });
  return {
    psi: sum(contributions),
    contributions,
    floored: [...p, ...q].filter((share) => share < floor).length,
  };
}

/**
 * Population stability index of a numeric column over bins of equal reference share (deciles). Tied
 * quantiles give one bin. Undefined for an empty sample, with a value that is not finite, and for a reference
 * of one distinct value, whose quantiles tell nothing apart: count categories there.
 */
export function psiNumeric(
  reference: Float64Array,
  current: Float64Array,
  bins = BINS,
): Defined<BinnedStabilityIndex> {
  const [referenceRuns, currentRuns] = [runsOf(reference.slice().sort()), runsOf(current.slice().sort())];
  for (const { values } of [referenceRuns, currentRuns]) {
    if (values.length === 0) return undefinedBecause('PSI of an empty sample');
    if (!Number.isFinite(values[0]! - values.at(-1)!)) {
      return undefinedBecause('PSI with a value that is not finite');
    }
  }
  const edges = quantileEdges(referenceRuns, bins);
  if (edges.length === 0) return undefinedBecause('PSI bins of a reference with one distinct value');
  const before = countByEdges(referenceRuns, edges);
  const after = countByEdges(currentRuns, edges);
  return mapDefined(psiOfCounts(before, after), (index) => ({
    ...index,
    edges,
    reference: before,
    current: after,
  }));
}

/** Distinct inner quantiles of counted values, each one of the values and below their maximum. */
export function quantileEdges(runs: Runs, bins: number): number[] {
  const ranks = quantileRanks(rowsOfRuns(runs), bins);
  const edges = new Set<number>();
  let [passed, found] = [0, 0];
  for (let run = 0; run < runs.values.length - 1; run++) {
    passed += runs.counts[run]!;
    while (found < ranks.length && ranks[found]! < passed) {
      edges.add(runs.values[run]!);
      found += 1;
    }
  }
  return [...edges];
}

/** Places of the inner quantiles among so many sorted values, from 0, by nearest rank. */
export const quantileRanks = (rows: number, bins: number): readonly number[] =>
  Array.from({ length: bins - 1 }, (_, k) => Math.max(0, Math.ceil((rows * (k + 1)) / bins) - 1));

/** How many values fall at or below the first edge, then up to each next, then above the last. */
export function countByEdges({ values, counts }: Runs, edges: readonly number[]): number[] {
  const rows = new Array<number>(edges.length + 1).fill(0);
  let bin = 0;
  for (let run = 0; run < values.length; run++) {
    while (bin < edges.length && values[run]! > edges[bin]!) bin += 1;
    rows[bin]! += counts[run]!;
  }
  return rows;
}

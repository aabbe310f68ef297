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
  const sortedReference = reference.slice().sort();
  const sortedCurrent = current.slice().sort();
  for (const sorted of [sortedReference, sortedCurrent]) {
    if (sorted.length === 0) return undefinedBecause('PSI of an empty sample');
    if (!Number.isFinite(sorted[0]! - sorted.at(-1)!)) {
      return undefinedBecause('PSI with a value that is not finite');
    }
  }
  const edges = quantileEdges(sortedReference, bins);
  if (edges.length === 0) return undefinedBecause('PSI bins of a reference with one distinct value');
  const before = countByEdges(sortedReference, edges);
  const after = countByEdges(sortedCurrent, edges);
  return mapDefined(psiOfCounts(before, after), (index) => ({
    ...index,
    edges,
    reference: before,
    current: after,
  }));
}

/** Distinct inner quantiles of a sorted sample, each one of its values and below its maximum. */
export function quantileEdges(sorted: Float64Array, bins: number): number[] {
  const last = sorted.length - 1;
  const quantiles = Array.from(
    { length: bins - 1 },
    (_, k) => sorted[Math.max(0, Math.ceil((sorted.length * (k + 1)) / bins) - 1)]!,
  );
  return [...new Set(quantiles)].filter((edge) => edge < sorted[last]!);
}

/** How many sorted values fall at or below the first edge, then up to each next, then above the last. */
export function countByEdges(sorted: Float64Array, edges: readonly number[]): number[] {
  const counts = new Array<number>(edges.length + 1).fill(0);
  let bin = 0;
  for (const value of sorted) {
    while (bin < edges.length && value > edges[bin]!) bin += 1;
    counts[bin]! += 1;
  }
  return counts;
}

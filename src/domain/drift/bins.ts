import { countByEdges, psiOfCounts, quantileEdges } from '../../foundation/stats/psi.ts';
import type { Runs } from '../../foundation/stats/runs.ts';
import { isUndefined } from '../../foundation/stats/undefined.ts';
import type { Bin, ColumnFacts } from './facts.ts';
import { type Cell, countsOf } from './sample.ts';

/** Bins of the stability index, of equal share in the reference. */
export const PSI_BINS = 10;
const LISTED = 20;
const EXAMPLES = 10;

/** The most frequent categories in their order, and the sum of the others. */
export function listed(bins: readonly Bin[]): Bin[] {
  if (bins.length <= LISTED) return [...bins];
  const rows = (bin: Bin) => bin.reference + bin.current;
  const frequent = new Set(bins.toSorted((a, b) => rows(b) - rows(a)).slice(0, LISTED));
  const others = bins.filter((bin) => !frequent.has(bin));
  const total = (of: 'reference' | 'current' | 'contribution') =>
    others.reduce((sum, bin) => sum + bin[of], 0);
  const label = `${others.length} others`;
  const rest = {
    label,
    reference: total('reference'),
    current: total('current'),
    contribution: total('contribution'),
  };
  return [...bins.filter((bin) => frequent.has(bin)), rest];
}

/** Values that only the current rows hold. */
export function unseenOf(cells: readonly Cell[]): NonNullable<ColumnFacts['unseen']> {
  const unseen = cells.filter((cell) => cell.reference === 0 && cell.label !== null);
  return {
    values: unseen.length,
    rows: unseen.reduce((sum, cell) => sum + cell.current, 0),
    examples: unseen
      .toSorted((a, b) => b.current - a.current)
      .slice(0, EXAMPLES)
      .map((cell) => ({ value: cell.label!, rows: cell.current })),
  };
}

/**
 * Rows between the deciles of the reference; a reference of one value has none, and is held against what is below it,
 * equal to it and above it.
 */
export function binsOfNumbers(reference: Runs, current: Runs): readonly Cell[] {
  const edges = quantileEdges(reference, PSI_BINS);
  const only = edges.length === 0 ? reference.values[0] : undefined;
  const count = (runs: Runs) => (only === undefined ? countByEdges(runs, edges) : countAround(runs, only));
  const [before, after] = [count(reference), count(current)];
  return before.map((rows, bin) => ({
    label: only === undefined ? binLabel(edges, bin) : [`(-∞, ${only})`, String(only), `(${only}, ∞)`][bin]!,
    reference: rows,
    current: after[bin]!,
  }));
}

/** Bins with what each adds to the stability index; 0 where there is none. */
export function contributing(bins: readonly Cell[]): readonly Bin[] {
  const index = psiOfCounts(...countsOf(bins));
  const contributions = isUndefined(index) ? [] : index.contributions;
  return bins.map((bin, at) => ({ ...bin, contribution: contributions[at] ?? 0 }));
}

/** How many values lie below, at and above one value. */
function countAround({ values, counts }: Runs, value: number): number[] {
  const around: [number, number, number] = [0, 0, 0];
  for (let run = 0; run < values.length; run++) around[1 + Math.sign(values[run]! - value)]! += counts[run]!;
  return around;
}

function binLabel(edges: readonly number[], bin: number): string {
  const from = bin === 0 ? '-∞' : String(edges[bin - 1]);
  return bin === edges.length ? `(${from}, ∞)` : `(${from}, ${edges[bin]}]`;
}

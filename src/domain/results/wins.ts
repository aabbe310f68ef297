import type { Direction } from '../metrics/definition.ts';
import { directionOf } from '../metrics/foreign/direction.ts';
import type { ResultsPair } from './pair.ts';
import { itemMeans, ofItems, type Sample, sampleOf } from './sample.ts';
import type { ResultsTable } from './table.ts';
import { valuesFor } from './values.ts';

/** Which answers win: as the file says it, else as the name of the column does; where neither does, the higher. */
export const winning = (column: string, { better }: ResultsTable): Direction => {
  const said = better.get(column) ?? directionOf(column);
  return said === 'lower' ? 'lower' : 'higher';
};

/**
 * How often the candidate wins on each item: the share of all pairs of a trial of one and a trial of the other, ties
 * half. A trial that the candidate did not answer is lost; what the baseline did not answer is no pair.
 */
export function winsOf(pair: ResultsPair, column: string): Sample {
  const { candidate, baseline, items } = pair;
  const sign = winning(column, candidate) === 'lower' ? -1 : 1;
  const own = byItem(candidate, column, sign, Number.NEGATIVE_INFINITY);
  const other = byItem(baseline, column, sign, Number.NaN);
  const shares = new Float64Array(candidate.rows);
  candidate.items.forEach((name, row) => {
    shares[row] = shareWon(own.get(name)!, other.get(name) ?? []);
  });
  // All rows of an item hold its share, so that their mean is that share.
  const sample = sampleOf(candidate, items, shares);
  return ofItems(sample, itemMeans(sample));
}

/** Values of each item's trials, turned so that more is better. */
function byItem(
  table: ResultsTable,
  column: string,
  sign: number,
  missing: number,
): ReadonlyMap<string, readonly number[]> {
  const values = valuesFor({ kind: 'mean', column }, table, column);
  const found = new Map<string, number[]>();
  table.items.forEach((name, row) => {
    const value = Number.isNaN(values[row]!) ? missing : sign * values[row]!;
    const all = found.get(name) ?? [];
    if (!Number.isNaN(value)) all.push(value);
    found.set(name, all);
  });
  return found;
}

function shareWon(own: readonly number[], other: readonly number[]): number {
  let won = 0;
  for (const a of own) for (const b of other) won += a > b ? 1 : a === b ? 0.5 : 0;
  return won / (own.length * other.length);
}

import type { Grouping } from '../predictions/groupings.ts';
import { type Predictions, type PredictionsTable, select, selectTable } from '../predictions/predictions.ts';
import { namesIn } from '../predictions/row-names.ts';
import { itemsOfRows } from '../predictions/trials.ts';
import { pairById } from './pairing.ts';

/** Candidate and baseline on rows of their own, each a trial of both. */
interface TrialPair {
  readonly candidate: PredictionsTable;
  readonly baseline: Predictions;
}

/** Rows called by their items, of which each has one trial. */
export function withoutTrials({ items, ...table }: PredictionsTable): PredictionsTable {
  if (!items) return table;
  return { ...table, rowIds: Array.from(items.codes, (code) => items.names[code]!) };
}

/** Whether an item of either table was tried more than once. */
export const haveTrials = (candidate: PredictionsTable, baseline: PredictionsTable): boolean =>
  [candidate, baseline].some(({ items }) => items !== undefined && items.codes.length > items.names.length);

/**
 * Pairs two tables by item, whatever the numbers of trials: the trials of an item stand beside each other in the order
 * of their ids, and where their numbers differ some stand in several rows, each with a part of its weight, so that all
 * trials of a table count the same. What stands beside what tells nothing: an item is judged by its means. Throws
 * `InputErrors` as `pairById` does, of items.
 */
export function pairByItem(candidate: PredictionsTable, baseline: PredictionsTable): TrialPair {
  const own = trialsByItem(candidate);
  const other = trialsByItem(baseline);
  pairById(firstTrials(candidate, own), firstTrials(baseline, other));
  const rows: number[] = [];
  const others: number[] = [];
  const shares: number[] = [];
  for (const [item, trials] of own) {
    couple(trials, other.get(item)!, (row, beside, share) => {
      rows.push(row);
      others.push(beside);
      shares.push(share);
    });
  }
  const taken = selectTable({ ...candidate, items: itemsIn(candidate) }, Uint32Array.from(rows));
  const { weight } = taken.predictions;
  const weights = Float64Array.from(shares, (share, at) => (weight ? weight[at]! : 1) * share);
  return {
    candidate: { ...taken, predictions: { ...taken.predictions, weight: weights } },
    baseline: { ...select(baseline.predictions, Uint32Array.from(others)), weight: weights },
  };
}

const itemsIn = (table: PredictionsTable): Grouping => table.items ?? itemsOfRows(table);

/** Rows of each item, in the order of their ids; items in the order of theirs. */
function trialsByItem(table: PredictionsTable): ReadonlyMap<string, readonly number[]> {
  const { codes, names } = itemsIn(table);
  const rows: number[][] = names.map(() => []);
  codes.forEach((code, row) => {
    rows[code]!.push(row);
  });
  const rowIds = namesIn(table.rowIds);
  for (const own of rows) own.sort((a, b) => (rowIds[a]! < rowIds[b]! ? -1 : 1));
  return new Map(names.map((name, item) => [name, rows[item]!]));
}

/** One row for each item, called by it: what pairing by id checks of rows holds for items. */
function firstTrials(
  table: PredictionsTable,
  trials: ReadonlyMap<string, readonly number[]>,
): PredictionsTable {
  const rows = Uint32Array.from(trials.values(), ([first]) => first!);
  return { predictions: select(table.predictions, rows), rowIds: [...trials.keys()], slices: {} };
}

/** Every trial of an item beside some of the other table, with shares that add up to the same for each of one table. */
function couple(
  own: readonly number[],
  other: readonly number[],
  take: (row: number, beside: number, share: number) => void,
): void {
  const [k, m] = [own.length, other.length];
  // In parts of 1 / (k m), of which each trial has m or k.
  for (let from = 0, i = 0, j = 0; from < k * m; ) {
    const to = Math.min((i + 1) * m, (j + 1) * k);
    take(own[i]!, other[j]!, (to - from) / (k * m));
    if (to === (i + 1) * m) i += 1;
    if (to === (j + 1) * k) j += 1;
    from = to;
  }
}

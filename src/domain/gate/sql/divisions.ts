import { dealt } from '../../metrics/sql/deal.ts';
import { bindsRows, type Grouping } from '../../predictions/groupings.ts';
import type { PredictionsTable } from '../../predictions/predictions.ts';
import type { Blocks } from './jackknifed.ts';

/** Blocks that are left out one at a time: enough for limits of t, few enough to ask an engine for each. */
const MOST_BLOCKS = 100;

/** A way to divide rows into blocks: rows themselves, or the groups that they stand or fall in. */
export interface Division {
  readonly codes: Uint32Array;
  readonly grouping?: Grouping;
}

/** The rows by themselves, and by each grouping in which some share a group. */
export function divisionsOf({ rowIds, items, groupings = [] }: PredictionsTable): readonly Division[] {
  const rows = dealt(items ? items.names : rowIds, MOST_BLOCKS);
  return [
    { codes: items ? items.codes.map((item) => rows[item]!) : rows },
    ...groupings.filter(bindsRows).map((grouping): Division => {
      const { codes, names } = grouping;
      const blocks = names.length <= MOST_BLOCKS ? undefined : dealt(names, MOST_BLOCKS);
      return { grouping, codes: blocks ? codes.map((code) => blocks[code]!) : codes };
    }),
  ];
}

/** The blocks of a division that have rows of a slice. */
export function blocksOf({ codes, grouping }: Division, rows: Uint32Array, weight?: Float64Array): Blocks {
  const sizes = new Map<number, number>();
  for (const row of rows) sizes.set(codes[row]!, (sizes.get(codes[row]!) ?? 0) + (weight ? weight[row]! : 1));
  const counted = [...sizes].filter(([, size]) => size > 0).sort(([a], [b]) => a - b);
  const known = {
    codes: Uint32Array.from(counted, ([code]) => code),
    sizes: Float64Array.from(counted, ([, size]) => size),
    rows: rows.length,
  };
  const count = counted.length;
  if (!grouping) return { ...known, names: numbered('block'), words: `${count} blocks of rows` };
  const { unit, name, names } = grouping;
  const groups = new Set(Array.from(rows, (row) => grouping.codes[row]!)).size;
  return groups === count && names.length <= MOST_BLOCKS
    ? { ...known, names: { unit, names }, words: `by ${name}`, groups }
    : { ...known, names: numbered('block'), words: `${count} blocks of groups by ${name}`, groups };
}

const numbered = (unit: string) => ({
  unit,
  names: Array.from({ length: MOST_BLOCKS }, (_, at) => String(at + 1)),
});

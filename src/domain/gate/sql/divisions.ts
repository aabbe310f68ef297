import { crossed } from '../../../foundation/stats/grouped/groups.ts';
import { dealt } from '../../metrics/sql/deal.ts';
import { bindsRows, type Grouping } from '../../predictions/groupings.ts';
import type { PredictionsTable } from '../../predictions/predictions.ts';
import { namesIn } from '../../predictions/row-names.ts';
import { crossings } from '../judged-by.ts';
import type { Blocks } from './jackknifed.ts';

/** Blocks that are left out one at a time: enough for limits of t, few enough to ask an engine for each. */
const MOST_BLOCKS = 100;

/** A way to divide rows into blocks: rows themselves, the groups that they stand or fall in, or where two of those cross. */
export interface Division {
  readonly codes: Uint32Array;
  readonly grouping?: Grouping;
  /** Places of the two divisions that cross. */
  readonly crosses?: readonly [number, number];
}

/** The rows by themselves, by each grouping in which some share a group, and by each two of those that cross. */
export function divisionsOf({ rowIds, items, groupings = [] }: PredictionsTable): readonly Division[] {
  const rows = dealt(items ? items.names : namesIn(rowIds), MOST_BLOCKS);
  const together = groupings.filter(bindsRows);
  const placeOf = (grouping: Grouping): number => 1 + together.indexOf(grouping);
  return [
    { codes: items ? items.codes.map((item) => rows[item]!) : rows },
    ...together.map((grouping): Division => ({ grouping, codes: groupBlocks(grouping) })),
    ...crossings(together).map(
      ([a, b]): Division => ({ codes: crossingBlocks(a, b), crosses: [placeOf(a), placeOf(b)] }),
    ),
  ];
}

/** Groups as they are, else blocks of them: runs of neighbours where they follow each other in time. */
function groupBlocks({ codes, names, ordered }: Grouping): Uint32Array {
  if (names.length <= MOST_BLOCKS) return codes;
  if (ordered) return codes.map((code) => Math.floor((code * MOST_BLOCKS) / names.length));
  const blocks = dealt(names, MOST_BLOCKS);
  return codes.map((code) => blocks[code]!);
}

function crossingBlocks(a: Grouping, b: Grouping): Uint32Array {
  const codes = crossed(a.codes, b.codes);
  const names: string[] = [];
  codes.forEach((code, row) => {
    names[code] ??= JSON.stringify([a.names[a.codes[row]!], b.names[b.codes[row]!]]);
  });
  const blocks = dealt(names, MOST_BLOCKS);
  return codes.map((code) => blocks[code]!);
}

/** The blocks of a division that have rows of a slice. */
export function blocksOf(
  { codes, grouping, crosses }: Division,
  rows: Uint32Array,
  weight?: Float64Array,
): Blocks {
  const sizes = new Map<number, number>();
  for (const row of rows) sizes.set(codes[row]!, (sizes.get(codes[row]!) ?? 0) + (weight ? weight[row]! : 1));
  const counted = [...sizes].filter(([, size]) => size > 0).sort(([a], [b]) => a - b);
  const known = {
    codes: Uint32Array.from(counted, ([code]) => code),
    sizes: Float64Array.from(counted, ([, size]) => size),
    rows: rows.length,
  };
  const count = counted.length;
  const way = { ...known, ...(crosses ? { crosses } : {}), ordered: grouping?.ordered ?? false };
  if (!grouping) return { ...way, names: numbered('block'), words: `${count} blocks of rows` };
  const { unit, name, names } = grouping;
  const groups = new Set(Array.from(rows, (row) => grouping.codes[row]!)).size;
  return groups === count && names.length <= MOST_BLOCKS
    ? { ...way, names: { unit, names }, words: `by ${name}`, groups }
    : { ...way, names: numbered('block'), words: `${count} blocks of groups by ${name}`, groups };
}

const numbered = (unit: string) => ({
  unit,
  names: Array.from({ length: MOST_BLOCKS }, (_, at) => String(at + 1)),
});

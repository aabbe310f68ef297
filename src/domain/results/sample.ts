import { groupsOf, sizesOf } from '../../foundation/stats/grouped/groups.ts';
import { sumsOver } from '../../foundation/stats/grouped/ratio-mean.ts';
import type { GroupNames } from '../../foundation/stats/grouped/support.ts';
import { bytewise } from '../../foundation/text/bytewise.ts';
import type { Quantity } from '../judging/quantity.ts';
import { shownItem } from './content.ts';
import type { ResultsTable } from './table.ts';

/** Items of a table by their number: bytewise, so that the order of rows does not count. */
export interface Items {
  readonly names: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
}

export function itemsOf(...tables: readonly ResultsTable[]): Items {
  const names = [...new Set(tables.flatMap(({ items }) => items))].sort(bytewise);
  return { names, numbers: new Map(names.map((name, at) => [name, at])) };
}

/** Answers of some items: each a value, each of an item. Every item has one at least. */
export interface Sample {
  readonly values: Float64Array;
  /** The item of each value, from 0. */
  readonly items: Uint32Array;
  /** How many items there are. */
  readonly size: number;
  /** The group of each item, where items fall into groups. */
  readonly groups?: Uint32Array;
  /** What the groups are called; else the items. */
  readonly called: GroupNames;
}

/** The values that are numbers, of the items that are kept. */
export function sampleOf(
  table: ResultsTable,
  items: Items,
  values: Float64Array,
  keep: (item: number) => boolean = () => true,
): Sample {
  const numbers = table.items.map((name) => items.numbers.get(name)!);
  const rows = [...numbers.keys()].filter((row) => !Number.isNaN(values[row]!) && keep(numbers[row]!));
  const kept = [...new Set(rows.map((row) => numbers[row]!))].sort((a, b) => a - b);
  const places = new Map(kept.map((item, place) => [item, place]));
  return {
    values: Float64Array.from(rows, (row) => values[row]!),
    items: Uint32Array.from(rows, (row) => places.get(numbers[row]!)!),
    size: kept.length,
    ...groupsOfItems(table, items, kept),
  };
}

/** Sets of values of one item each, such as differences. */
export const ofItems = ({ groups, called }: Sample, values: Float64Array): Sample => ({
  values,
  items: Uint32Array.from(values.keys()),
  size: values.length,
  called,
  ...(groups ? { groups } : {}),
});

function groupsOfItems(
  { groups, items: rows, itemsFrom }: ResultsTable,
  { names }: Items,
  kept: readonly number[],
): Pick<Sample, 'groups' | 'called'> {
  if (!groups)
    return {
      called: { unit: 'item', names: kept.map((item) => shownItem(names[item]!, itemsFrom !== undefined)) },
    };
  const known = [...new Set(groups)].sort(bytewise);
  const codes = new Map(known.map((name, code) => [name, code]));
  const groupOf = new Map(rows.map((name, row) => [name, groups[row]!]));
  return {
    groups: Uint32Array.from(kept, (item) => codes.get(groupOf.get(names[item]!)!)!),
    called: { unit: 'group', names: known },
  };
}

/** How many values each item has. */
export function countsOf({ items, size }: Sample): Uint32Array {
  const counts = new Uint32Array(size);
  for (const item of items) counts[item]! += 1;
  return counts;
}

/** The mean of each item's trials: the same in any order of the rows. */
export function itemMeans({ values, items }: Sample): Float64Array {
  const groups = groupsOf(items);
  const counts = sizesOf(groups);
  const ordered = Float64Array.from(groups.rows, (row) => values[row]!);
  return sumsOver(groups, ordered).map((total, item) => total / counts[item]!);
}

/** Values as they are judged: a code of what stands or falls together, and weights by which each item counts once. */
export function asGroups(sample: Sample) {
  const { values, items, groups } = sample;
  const counts = countsOf(sample);
  return {
    values,
    codes: groups ? Uint32Array.from(items, (item) => groups[item]!) : items,
    weights: Float64Array.from(items, (item) => 1 / counts[item]!),
  };
}

/** Whether every value is 0 or 1. */
export const isShare = ({ values }: Sample): boolean => values.every((value) => value === 0 || value === 1);

/** Whether each item has one value, and no group with others. */
export const isPlain = ({ items, size, groups }: Sample): boolean => !groups && items.length === size;

/** What is counted where more would be needed: items, or groups of them. */
export const countedIn = (
  { called: { unit } }: Sample,
  units: number,
  fewest?: number,
): Pick<Quantity, 'groups' | 'grouping'> => ({
  groups: units,
  grouping: { name: unit, unit, ...(fewest === undefined ? {} : { fewest }) },
});

import { InputErrors, type InputProblem } from '../../foundation/problems/errors.ts';
import { counted } from '../../foundation/text/counted.ts';
import { shownItem } from './content.ts';
import { type Items, itemsOf } from './sample.ts';
import type { ResultsTable } from './table.ts';

/** Two tables of the same items: not of the same number of trials, and not in one order. */
export interface ResultsPair {
  readonly candidate: ResultsTable;
  readonly baseline: ResultsTable;
  /** The items of both. */
  readonly items: Items;
  /** Items that both have. */
  readonly shared: number;
  /** Shared items that were asked with another prompt. */
  readonly otherPrompts: number;
}

/**
 * Pairs by item: by its id and, where both files have it, by what was asked. Throws `InputErrors` where one id stands
 * for two questions, and where nothing is shared.
 */
export function pairOf(candidate: ResultsTable, baseline: ResultsTable): ResultsPair {
  const [own, other] = [firstRows(candidate), firstRows(baseline)];
  const shared = [...own.keys()].filter((name) => other.has(name)).sort();
  const differ = (pick: (table: ResultsTable) => readonly (string | undefined)[]): readonly string[] =>
    shared.filter((name) => {
      const [a, b] = [pick(candidate)[own.get(name)!], pick(baseline)[other.get(name)!]];
      return a !== undefined && b !== undefined && a !== b;
    });
  const others = differ(({ contents }) => contents);
  const problems = [
    ...(shared.length === 0 ? [nothingShared()] : []),
    ...(others.length > 0 ? [otherContent(others, shared.length, candidate)] : []),
  ];
  if (problems.length > 0) throw new InputErrors(problems);
  return {
    candidate,
    baseline,
    items: itemsOf(candidate, baseline),
    shared: shared.length,
    otherPrompts: differ(({ prompts }) => prompts).length,
  };
}

/** The first row of each item. All rows of an item have one content. */
function firstRows({ items }: ResultsTable): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  items.forEach((name, row) => {
    if (!first.has(name)) first.set(name, row);
  });
  return first;
}

const nothingShared = (): InputProblem => ({
  input: 'baseline',
  message: 'shares no item with the candidate',
  remedy: 'run both on the same items, or name the column that names an item as `item`',
});

const otherContent = (
  others: readonly string[],
  shared: number,
  { itemsFrom }: ResultsTable,
): InputProblem => ({
  input: 'baseline',
  message: `asks something else under ${counted(others.length, 'id')} of ${shared}: ${others
    .slice(0, 3)
    .map((name) => shownItem(name, itemsFrom !== undefined))
    .join(', ')}`,
  remedy: 'give each item an id that stays with it, since a place in a shuffled data set does not',
});

import type { InputProblem } from '../../foundation/problems/errors.ts';
import { counted } from '../../foundation/text/counted.ts';
import { shownItem } from './content.ts';
import type { ResultRow, ResultsQuestion } from './read.ts';

interface Asked {
  readonly file: string;
  readonly question: ResultsQuestion;
  /** How often each item was to be asked, where the file says so. */
  readonly repeats?: number | undefined;
}

/**
 * The trial of each row: the one that the file gives, else its place among the rows of its item. Two items that cannot
 * be told apart are no trials of one: where nothing but the content names items, all must come equally often.
 */
export function trialsOf(
  rows: readonly ResultRow[],
  items: readonly string[],
  asked: Asked,
): { readonly numbers: Int32Array; readonly problems: readonly InputProblem[] } {
  const counts = new Map<string, number>();
  const numbers = Int32Array.from(rows, ({ trial }, row) => {
    const place = (counts.get(items[row]!) ?? 0) + 1;
    counts.set(items[row]!, place);
    return trial ?? place;
  });
  const given = rows.some(({ trial }) => trial !== undefined);
  const byContent = rows.some(({ item }) => item === undefined);
  const problems = given
    ? repeatedTrials(items, numbers, asked)
    : byContent || asked.repeats !== undefined
      ? unevenItems(counts, asked)
      : [];
  return { numbers, problems };
}

function repeatedTrials(items: readonly string[], numbers: Int32Array, { file, question }: Asked) {
  const seen = new Set<string>();
  const twice = items.filter((item, row) => seen.size === seen.add(`${numbers[row]} ${item}`).size);
  if (twice.length === 0) return [];
  return [
    {
      input: file,
      message: `has ${counted(twice.length, 'row')} with an item and trial that another row has, the first is ${shownItem(twice[0]!, question.item !== undefined)}`,
      remedy: 'give each item an id of its own, and each of its trials a number',
    },
  ];
}

function unevenItems(
  counts: ReadonlyMap<string, number>,
  { file, question, repeats }: Asked,
): readonly InputProblem[] {
  const fewest =
    repeats ?? counts.values().reduce((least, count) => Math.min(least, count), Number.POSITIVE_INFINITY);
  const often = [...counts].filter(([, count]) => count > fewest);
  if (often.length === 0) return [];
  const [item, count] = often[0]!;
  return [
    {
      input: file,
      message: `has ${counted(often.length, 'item')} that cannot be told apart: ${shownItem(item, question.item !== undefined)} comes ${count} times where ${fewest} would be right`,
      remedy: 'give each item an id, and name its column or metadata key as `item`',
    },
  ];
}

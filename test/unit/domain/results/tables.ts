import { assemble } from '../../../../src/domain/results/assemble.ts';
import type { ResultRow, ResultsQuestion, Score } from '../../../../src/domain/results/read.ts';
import type { ResultsTable } from '../../../../src/domain/results/table.ts';

/** Answers of an item, one for each trial; `!` is one that did not come. */
export type Answers = readonly (Score | '!')[];

export interface Written {
  readonly column?: string;
  readonly groups?: Readonly<Record<string, string>>;
  /** What was asked under an id, where it is not the id. */
  readonly contents?: Readonly<Record<string, string>>;
}

/** A table of one column, written down by item. */
export function tableOf(
  items: Readonly<Record<string, Answers>>,
  { column = 'score', groups, contents = {} }: Written = {},
): ResultsTable {
  const rows = Object.entries(items).flatMap(([item, answers]) =>
    answers.map(
      (answer, at): ResultRow => ({
        item,
        content: contents[item] ?? item,
        trial: at + 1,
        errored: answer === '!',
        ...(groups ? { group: groups[item]! } : {}),
        scores: answer === '!' ? {} : { [column]: answer },
      }),
    ),
  );
  const question: ResultsQuestion = { item: 'id', ...(groups ? { group: 'group' } : {}) };
  const assembled = assemble({ format: 'table', rows, problems: [] }, 'own.jsonl', question);
  if (!('table' in assembled)) throw new Error(assembled.problems.map(({ message }) => message).join('\n'));
  return assembled.table;
}

/** Items named by their number, with the answers that `answer` gives. */
export const numbered = (
  count: number,
  answer: (item: number) => Answers,
): Readonly<Record<string, Answers>> =>
  Object.fromEntries(Array.from({ length: count }, (_, item) => [`i${item}`, answer(item)]));

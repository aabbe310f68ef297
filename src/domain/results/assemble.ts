import type { InputProblem } from '../../foundation/problems/errors.ts';
import { counted } from '../../foundation/text/counted.ts';
import { shownItem } from './content.ts';
import type { ReadResults, ResultRow, ResultsQuestion, Score } from './read.ts';
import type { ResultsTable } from './table.ts';
import { trialsOf } from './trials.ts';
import { wholeProblems } from './whole.ts';

/** A table, or all that keeps the file from being judged. */
export type Assembled = { readonly table: ResultsTable } | { readonly problems: readonly InputProblem[] };

/**
 * The rows of one arm as a table. A file that is not whole, items that cannot be told apart, trials that stand there
 * twice and an unnamed choice among arms are problems, all told at once.
 */
export function assemble(read: ReadResults, file: string, question: ResultsQuestion): Assembled {
  const arm = armOf(read, file, question);
  if ('problem' in arm)
    return { problems: [...read.problems, ...wholeProblems(read, file, question), arm.problem] };
  const rows = read.rows.filter((row) => (row.arm ?? '') === arm.name);
  const keyed = itemsOf(rows, file, question);
  const trials = trialsOf(rows, keyed.items, { file, question, repeats: read.repeats });
  const problems = [
    ...read.problems,
    ...wholeProblems(read, file, question),
    ...keyed.problems,
    ...trials.problems,
  ];
  if (problems.length > 0) return { problems };
  return {
    table: {
      format: read.format,
      rows: rows.length,
      items: keyed.items,
      ...(question.item === undefined ? {} : { itemsFrom: question.item }),
      contents: rows.map(({ content }) => content),
      prompts: rows.map(({ prompt }) => prompt),
      trials: trials.numbers,
      ...(question.group === undefined ? {} : { groups: rows.map(({ group }) => group ?? '') }),
      errored: Uint8Array.from(rows, ({ errored }) => Number(errored)),
      columns: columnsOf(rows),
      unusable: read.unusable ?? new Map(),
      better: read.better ?? new Map(),
      settings: read.settings ?? new Map(),
      whole: read.promised !== undefined || question.rows !== undefined,
      arm: arm.name,
    },
  };
}

function armOf(
  { rows }: ReadResults,
  file: string,
  { arm }: ResultsQuestion,
): { readonly name: string } | { readonly problem: InputProblem } {
  const names = [...new Set(rows.map((row) => row.arm ?? ''))].sort();
  const known = names.map((name) => JSON.stringify(name)).join(', ');
  if (arm === undefined)
    return names.length <= 1
      ? { name: names[0] ?? '' }
      : {
          problem: {
            input: 'arm',
            message: `is not given, and ${file} has ${names.length} arms`,
            remedy: `name one of them: ${known}`,
          },
        };
  if (names.includes(arm)) return { name: arm };
  return {
    problem: { input: 'arm', value: arm, message: `is not in ${file}`, remedy: `name one of them: ${known}` },
  };
}

/** The item of each row: its id, or the digest of its content. */
function itemsOf(rows: readonly ResultRow[], file: string, question: ResultsQuestion) {
  const items = rows.map(({ item, content }) => item ?? content);
  const nameless = items.filter((item) => item === undefined).length;
  const what = question.item === undefined ? 'neither an id nor an input' : `no ${question.item}`;
  const problems: InputProblem[] = [
    ...(rows.length === 0
      ? [{ input: file, message: 'holds no results', remedy: 'run the evaluation again' }]
      : []),
    ...(nameless > 0
      ? [
          {
            input: file,
            message: `has ${counted(nameless, 'row')} with ${what}`,
            remedy: 'give each row an id, and name its column as `item`',
          },
        ]
      : []),
    ...otherContents(rows, file, question.item !== undefined),
  ];
  return { items: items.map((item) => item ?? ''), problems };
}

/** An id that names two contents is no id. */
function otherContents(rows: readonly ResultRow[], file: string, named: boolean): readonly InputProblem[] {
  const seen = new Map<string, string>();
  const wrong = new Set<string>();
  for (const { item, content } of rows) {
    if (item === undefined || content === undefined) continue;
    const first = seen.get(item);
    if (first === undefined) seen.set(item, content);
    else if (first !== content) wrong.add(item);
  }
  if (wrong.size === 0) return [];
  const [first] = [...wrong].sort();
  return [
    {
      input: file,
      message: `has ${counted(wrong.size, 'item')} with more than one input or target, the first is ${shownItem(first!, named)}`,
      remedy: 'give each item an id of its own',
    },
  ];
}

function columnsOf(rows: readonly ResultRow[]): ReadonlyMap<string, Float64Array> {
  const names = [...new Set(rows.flatMap(({ scores }) => Object.keys(scores)))].sort();
  const columns = names.map(
    (name) => [name, Float64Array.from(rows, ({ scores }) => numberOf(scores[name]))] as const,
  );
  return new Map(columns.filter(([, values]) => values.some((value) => !Number.isNaN(value))));
}

const numberOf = (score: Score | undefined): number =>
  score === null || score === undefined ? Number.NaN : Number(score);

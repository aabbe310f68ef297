import { isMapping } from '../../../foundation/reading/mismatch.ts';
import { contentOf } from '../content.ts';
import type { ReadResults, ResultRow, ResultsQuestion } from '../read.ts';
import { listOf, membersOf, nameOf, scoreOf, scoresOf, secondsOf } from '../scores.ts';
import { COST, LATENCY, PASS } from '../table.ts';
import type { ResultRecord, ResultsFormat } from './format.ts';

/** What `failureReason` says of a call that failed; a checker that throws is a plain failure to promptfoo. */
const ERROR = 2;

/**
 * promptfoo 0.123 (MIT), `-o results.json` and `.jsonl`. `testIdx` is the place in the run, not the item, and ids are
 * new in each run: an item is its description and variables. Rows come in any order.
 */
export const promptfoo: ResultsFormat = {
  name: 'promptfoo',
  document: {
    recognises: ({ results }) =>
      isMapping(results) && Array.isArray(results.results) && isMapping(results.stats),
    read: async (document, { question }) => ofDocument(document, question),
  },
  records: {
    recognises: (first) => 'testIdx' in first && 'promptIdx' in first && 'namedScores' in first,
    start({ question }) {
      const rows: Placed[] = [];
      return {
        take: ({ members }: ResultRecord) => void rows.push(rowOf(members, question)),
        finish: async () => ({ ...resultsOf(rows), needsPromise: true }),
      };
    },
  },
};

/** A row, and its place in the run. */
interface Placed {
  readonly row: ResultRow;
  readonly at: readonly [test: number, prompt: number];
}

function ofDocument(document: Readonly<Record<string, unknown>>, question: ResultsQuestion): ReadResults {
  const { results, stats } = membersOf(document.results);
  const rows = listOf(results).map((row) => rowOf(membersOf(row), question));
  const counts = membersOf(stats);
  const promised = ['successes', 'failures', 'errors'].reduce(
    (sum, key) => sum + Number(counts[key] ?? 0),
    0,
  );
  const { repeat } = membersOf(document.runtimeOptions);
  return {
    ...resultsOf(rows),
    promised,
    repeats: typeof repeat === 'number' && repeat >= 1 ? repeat : undefined,
  };
}

const resultsOf = (rows: readonly Placed[]): ReadResults => ({
  format: promptfoo.name,
  rows: rows.toSorted((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1]).map(({ row }) => row),
  problems: [],
});

function rowOf(members: Readonly<Record<string, unknown>>, { item, group }: ResultsQuestion): Placed {
  const { description, metadata } = membersOf(members.testCase);
  const vars = membersOf(members.vars);
  const named = (key: string | undefined): string | undefined =>
    key === undefined ? undefined : nameOf(membersOf(metadata)[key] ?? vars[key]);
  const errored = members.failureReason === ERROR;
  const scores = {
    ...scoresOf(membersOf(members.namedScores)),
    score: scoreOf(members.score),
    [PASS]: scoreOf(members.success),
    [COST]: scoreOf(members.cost),
  };
  return {
    at: [Number(members.testIdx), Number(members.promptIdx)],
    row: {
      item: named(item),
      content: contentOf(description, vars),
      prompt: nameOf(members.promptId),
      arm: armOf(members),
      group: named(group),
      errored,
      scores: { ...(errored ? {} : scores), [LATENCY]: secondsOf(members.latencyMs, 1000) },
    },
  };
}

/** Provider and prompt; a prompt is long, the head of its digest tells it apart. */
function armOf({ provider, promptId }: Readonly<Record<string, unknown>>): string {
  const { label, id } = membersOf(provider);
  const name = nameOf(label) ?? nameOf(id) ?? '';
  return `${withoutFolders(name)} | ${String(promptId ?? '').slice(0, 8)}`;
}

/** A provider that is a file is named by its path, which is the machine's. */
const withoutFolders = (name: string): string =>
  name.replace(/(^|[\s:])(?:file:\/\/)?(?:[A-Za-z]:)?[/\\][^\s:]*[/\\]/g, '$1');

import { contentOf } from '../content.ts';
import type { ReadResults, ResultRow, ResultsQuestion, Score } from '../read.ts';
import { isError, nameOf, scoreOf } from '../scores.ts';
import { PASS } from '../table.ts';
import type { RecordReader, ResultsFormat } from './format.ts';

type Members = Readonly<Record<string, unknown>>;

/** Columns by which a table of one's own is read where the inputs name no others. */
const ITEM = 'item';
const TRIAL = 'trial';
const ARM = 'arm';
const ERROR = 'error';
const INPUTS = ['input', 'inputs', 'prompt', 'question'];
const TARGETS = ['target', 'expected', 'reference'];
const PASSES = [PASS, 'passed', 'success', 'correct'];

/**
 * A table of one's own, as JSON lines, CSV or Parquet: `item`, and as they come `trial`, `arm`, `error`, `input` and
 * `target`; every other column with numbers or truths is a score. Says nothing of whether it is whole.
 */
export const plain: ResultsFormat = {
  name: 'a table with the column `item`',
  records: {
    recognises: (first, { item = ITEM }) => item in first,
    start: ({ question }) => reader(question),
  },
};

function reader({ item = ITEM, trial = TRIAL, group }: ResultsQuestion): RecordReader {
  const rows: ResultRow[] = [];
  const texts = new Map<string, string>();
  const own = new Set([item, trial, group, ARM, ERROR, ...INPUTS, ...TARGETS]);
  return {
    take({ members }) {
      const scores = Object.entries(members)
        .filter(([name]) => !own.has(name))
        .map(([name, value]) => [name, scoreOf(value)] as const);
      for (const [name, score] of scores) if (score === undefined) texts.set(name, 'it holds text');
      const place = scoreOf(members[trial]);
      rows.push({
        item: nameOf(members[item]),
        content: contentOf(firstOf(members, INPUTS), firstOf(members, TARGETS)),
        ...(typeof place === 'number' ? { trial: place } : {}),
        arm: nameOf(members[ARM]) ?? '',
        group: group === undefined ? undefined : nameOf(members[group]),
        errored: isError(members[ERROR]),
        scores: withPass(Object.fromEntries(scores)),
      });
    },
    finish: async (): Promise<ReadResults> => ({
      format: 'table',
      rows: rows.map((row) => ({ ...row, scores: without(row.scores, texts) })),
      unusable: texts,
      problems: [],
    }),
  };
}

const firstOf = (members: Members, names: readonly string[]): unknown =>
  names.map((name) => members[name]).find((value) => value !== undefined && value !== null);

function withPass(scores: Record<string, Score | undefined>): Record<string, Score | undefined> {
  const name = PASSES.find((name) => name in scores);
  return name === undefined ? scores : { ...scores, [PASS]: scores[name] };
}

const without = (scores: ResultRow['scores'], names: ReadonlyMap<string, string>): ResultRow['scores'] =>
  Object.fromEntries(Object.entries(scores).filter(([name]) => !names.has(name)));

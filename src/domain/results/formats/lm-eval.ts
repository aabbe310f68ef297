import type { Direction } from '../../metrics/definition.ts';
import { contentOf } from '../content.ts';
import type { ReadResults, ResultRow } from '../read.ts';
import { listOf, membersOf, nameOf, scoreOf } from '../scores.ts';
import type { Reading, RecordReader, ResultRecord, ResultsFormat } from './format.ts';

/**
 * lm-evaluation-harness 0.4 (MIT), `--log_samples`: one line for each document and filter, named by `doc_hash`. How many
 * there must be, and which way is better, stands in `results_<time>.json` beside it. Repeats are folded by lm-eval: a
 * file has one trial.
 */
export const lmEval: ResultsFormat = {
  name: 'lm-eval',
  records: {
    recognises: (first) => 'doc_hash' in first && 'filter' in first && Array.isArray(first.metrics),
    start: (reading) => reader(reading),
  },
};

function reader(reading: Reading): RecordReader {
  const rows: ResultRow[] = [];
  const unusable = new Map<string, string>();
  return {
    take: ({ members }: ResultRecord) => {
      for (const metric of metricsOf(members))
        if (NO_MEAN.has(metric) || Array.isArray(members[metric]))
          unusable.set(metric, metric === BYPASS ? NOT_SCORED : NO_NUMBER);
      rows.push(rowOf(members, reading));
    },
    finish: async () => ({
      format: lmEval.name,
      rows: withTies(rows),
      unusable,
      ...(await told(reading, rows)),
      problems: onlyPredicted(rows, unusable, reading),
    }),
  };
}

const BYPASS = 'bypass';
const NO_MEAN: ReadonlySet<string> = new Set([BYPASS]);
const NO_NUMBER = 'it is no number of an item: lm-eval computes it from all of them together';
const NOT_SCORED = 'nothing was scored (`--predict_only`)';

const metricsOf = (members: Readonly<Record<string, unknown>>): readonly string[] =>
  listOf(members.metrics).flatMap((name) => nameOf(name) ?? []);

function rowOf(
  members: Readonly<Record<string, unknown>>,
  { question: { item, group } }: Reading,
): ResultRow {
  const doc = membersOf(members.doc);
  const scores = metricsOf(members)
    .filter((name) => !NO_MEAN.has(name) && !Array.isArray(members[name]))
    .map((name) => [name, scoreOf(members[name])] as const);
  return {
    item: item === undefined ? nameOf(members.doc_hash) : nameOf(doc[item]),
    content: contentOf(members.doc_hash, members.target_hash),
    prompt: nameOf(members.prompt_hash),
    arm: nameOf(members.filter) ?? '',
    group: group === undefined ? undefined : nameOf(doc[group]),
    trial: 1,
    errored: false,
    scores: Object.fromEntries(scores),
  };
}

/** Equal documents of one filter, in the order of the file, which is that of `doc_id`: the second one has a name of its own. */
function withTies(rows: readonly ResultRow[]): readonly ResultRow[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const key = `${row.arm} ${row.item}`;
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return times === 1 || row.item === undefined ? row : { ...row, item: `${row.item} (${times})` };
  });
}

/** What the results file of the same run says: rows that were to come, and directions. */
async function told(
  { file, beside }: Reading,
  rows: readonly ResultRow[],
): Promise<Pick<ReadResults, 'promised' | 'better'>> {
  const [, task, time] = /samples_(.+)_(\d{4}-\d\d-\d\dT[\d.-]+)\.jsonl$/.exec(file) ?? [];
  if (task === undefined) return {};
  const results = membersOf(await beside(`results_${time}.json`));
  const { effective } = membersOf(membersOf(results['n-samples'])[task]);
  const filters = new Set(rows.map(({ arm }) => arm)).size;
  const better = Object.entries(membersOf(membersOf(results.higher_is_better)[task])).flatMap(
    ([name, higher]): readonly (readonly [string, Direction])[] =>
      typeof higher === 'boolean' ? [[name, higher ? 'higher' : 'lower']] : [],
  );
  return {
    ...(typeof effective === 'number' ? { promised: effective * filters } : {}),
    better: new Map(better),
  };
}

function onlyPredicted(rows: readonly ResultRow[], unusable: ReadonlyMap<string, string>, { file }: Reading) {
  const scored = rows.some(({ scores }) => Object.keys(scores).length > 0);
  return scored || !unusable.has(BYPASS)
    ? []
    : [{ input: file, message: 'holds no scores', remedy: 'run lm-eval without `--predict_only`' }];
}

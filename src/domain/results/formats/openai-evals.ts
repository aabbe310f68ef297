import { isMapping } from '../../../foundation/reading/mismatch.ts';
import type { ReadResults, ResultRow, Score } from '../read.ts';
import { membersOf, nameOf, scoreOf, scoresOf } from '../scores.ts';
import { PASS } from '../table.ts';
import type { Reading, RecordReader, ResultsFormat } from './format.ts';

type Members = Readonly<Record<string, unknown>>;

/**
 * openai/evals (MIT), read from its source: a specification, events of samples, a final report. A sample has several
 * events; `sample_id` is its place in the data before they are shuffled.
 */
export const openaiEvals: ResultsFormat = {
  name: 'openai/evals',
  records: {
    recognises: (first) => isMapping(first.spec) || ('sample_id' in first && 'event_id' in first),
    start: (reading) => reader(reading),
  },
};

interface Sample {
  errored: boolean;
  readonly scores: Record<string, Score | undefined>;
}

function reader({ file }: Reading): RecordReader {
  const samples = new Map<string, Sample>();
  let ended = false;
  return {
    take({ members }) {
      if ('final_report' in members) ended = true;
      const id = nameOf(members.sample_id);
      if (id === undefined) return;
      const sample = samples.get(id) ?? { errored: false, scores: {} };
      samples.set(id, sample);
      note(sample, members);
    },
    finish: async (): Promise<ReadResults> => ({
      format: openaiEvals.name,
      rows: Array.from(
        samples,
        ([item, { errored, scores }]): ResultRow => ({ item, errored, scores: errored ? {} : scores }),
      ),
      problems: ended ? [] : [unfinished(file)],
    }),
  };
}

function note(sample: Sample, { type, data }: Members): void {
  const members = membersOf(data);
  if (type === 'match') sample.scores[PASS] = scoreOf(members.correct);
  if (type === 'metrics')
    for (const [name, score] of Object.entries(scoresOf(members)))
      if (score !== undefined) sample.scores[name] = score;
  if (type === 'error') sample.errored = true;
}

const unfinished = (file: string) => ({
  input: file,
  message: 'is unfinished: its last line is no final report',
  remedy: 'run the evaluation again, to its end',
});

import type { Archive } from '../../../foundation/ports/ports.ts';
import type { InputProblem } from '../../../foundation/problems/errors.ts';
import { refuse } from '../../../foundation/problems/errors.ts';
import { lenientJson } from '../../../foundation/reading/lenient-json.ts';
import { MIB } from '../../../foundation/reading/limits.ts';
import { isMapping } from '../../../foundation/reading/mismatch.ts';
import type { ReadResults } from '../read.ts';
import { listOf, membersOf } from '../scores.ts';
import type { Reading, ResultsFormat } from './format.ts';
import { sampleRow } from './inspect-sample.ts';

/**
 * inspect_ai 0.3 (MIT), `.eval` and `.json`. Of an `.eval` only its header and its summaries are read: they hold every
 * score, and inputs cut short, which is enough to find a wrong pair. Items that errored are in neither of inspect's own
 * means.
 */
export const inspect: ResultsFormat = {
  name: 'inspect_ai',
  document: {
    recognises: ({ eval: task, status, plan }) =>
      isMapping(task) && typeof status === 'string' && isMapping(plan),
    read: async (document, reading) => ofLog(document, listOf(document.samples), reading),
  },
  archive: {
    recognises: (names) => names.includes(HEADER) || names.includes(START),
    read: ofArchive,
  },
};

const HEADER = 'header.json';
const START = '_journal/start.json';
const SUMMARIES = 'summaries.json';
const JOURNAL = /^_journal\/summaries\/\d+\.json$/;
const MOST = 256 * MIB;

async function ofArchive(archive: Archive, reading: Reading): Promise<ReadResults> {
  const { names } = archive;
  const whole = names.includes(HEADER) && names.includes(SUMMARIES);
  const header = membersOf(await member(archive, names.includes(HEADER) ? HEADER : START, reading));
  const parts = whole ? [SUMMARIES] : names.filter((name) => JOURNAL.test(name));
  const samples: unknown[] = [];
  for (const name of parts) samples.push(...listOf(await member(archive, name, reading)));
  return ofLog(whole ? header : { ...header, status: 'started' }, samples, reading);
}

async function member(archive: Archive, name: string, { file }: Reading): Promise<unknown> {
  const text = new TextDecoder().decode(await archive.read(name, MOST));
  const read = lenientJson(text);
  return 'value' in read ? read.value : refuse(file, `has the member ${name}, which ${read.problem}`, AGAIN);
}

const AGAIN = 'run the evaluation again, to its end';

function ofLog(
  log: Readonly<Record<string, unknown>>,
  samples: readonly unknown[],
  { file, question }: Reading,
): ReadResults {
  const task = membersOf(log.eval);
  const { epochs } = membersOf(task.config);
  const times = typeof epochs === 'number' ? epochs : 1;
  const { sample_ids: ids, samples: size } = membersOf(task.dataset);
  const promised = Array.isArray(ids) ? ids.length : Number(size);
  return {
    format: inspect.name,
    rows: samples.map((sample) => sampleRow(membersOf(sample), question)),
    ...(Number.isFinite(promised) ? { promised: promised * times } : {}),
    problems: [...unfinished(log, file), ...withoutSamples(log, samples, file)],
  };
}

function unfinished({ status }: Readonly<Record<string, unknown>>, file: string): readonly InputProblem[] {
  if (status === 'success') return [];
  return [{ input: file, message: `is unfinished: its status is ${JSON.stringify(status)}`, remedy: AGAIN }];
}

function withoutSamples(
  { reductions, status }: Readonly<Record<string, unknown>>,
  samples: readonly unknown[],
  file: string,
): readonly InputProblem[] {
  if (samples.length > 0 || status !== 'success') return [];
  const only = Array.isArray(reductions)
    ? 'only means over epochs, which leave errored samples out'
    : 'no samples';
  return [{ input: file, message: `holds ${only}`, remedy: 'run the evaluation with `log_samples=True`' }];
}

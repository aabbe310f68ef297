import { posix } from 'node:path';
import type { Ports } from '../../foundation/ports/ports.ts';
import { InputErrors, refuse } from '../../foundation/problems/errors.ts';
import { type JsonLine, jsonLines } from '../../foundation/reading/json-lines.ts';
import { lenientJson } from '../../foundation/reading/lenient-json.ts';
import { bytesText, MIB } from '../../foundation/reading/limits.ts';
import { isMapping } from '../../foundation/reading/mismatch.ts';
import { assemble } from './assemble.ts';
import { RESULTS_FORMATS } from './formats/catalogue.ts';
import type { Reading, ResultsFormat } from './formats/format.ts';
import type { ReadResults, ResultsQuestion } from './read.ts';
import type { ResultsTable } from './table.ts';

type ReadingPorts = Pick<Ports, 'files' | 'archives'>;

/** A file that a format recognises, not yet read. */
export interface RecognisedResults {
  readonly format: string;
  read(): Promise<ReadResults>;
}

/** Of a JSON document, which is parsed whole, in some fifteen times its size of memory. */
const MOST_DOCUMENT = 64 * MIB;
const MOST_LINE = 64 * MIB;

/**
 * The results of an evaluation in a zip file, a JSON document or JSON lines, told by its content; undefined where no
 * format knows the file. Throws `InputErrors` for what cannot be read at all.
 */
export async function recogniseResults(
  file: string,
  question: ResultsQuestion,
  ports: ReadingPorts,
  formats: readonly ResultsFormat[] = RESULTS_FORMATS,
): Promise<RecognisedResults | undefined> {
  const reading: Reading = { file, question, beside: (name) => besides(file, name, ports) };
  const start = await startOf(file, ports);
  if (start.isZip) return inArchive(reading, ports, formats);
  if (start.firstLine !== undefined) return inLines(reading, start.firstLine, ports, formats);
  return inDocument(reading, ports, formats);
}

/** Reads results as one table. Throws `InputErrors` with all that keeps the file from being judged. */
export async function readResults(
  recognised: RecognisedResults,
  file: string,
  question: ResultsQuestion,
): Promise<ResultsTable> {
  const assembled = assemble(await recognised.read(), file, question);
  if ('table' in assembled) return assembled.table;
  throw new InputErrors(assembled.problems);
}

/** What a file starts with: a zip's mark, or a first line that is a JSON object with other lines below it. */
interface Start {
  readonly isZip: boolean;
  readonly firstLine?: Readonly<Record<string, unknown>>;
}

const ZIP = [0x50, 0x4b];

async function startOf(file: string, { files }: ReadingPorts): Promise<Start> {
  const lines = jsonObjects(file, files.blocks(file));
  for await (const block of files.blocks(file)) {
    if (ZIP.every((byte, at) => block[at] === byte)) return { isZip: true };
    break;
  }
  const first = await lines.next().catch(() => undefined);
  const more = first && !first.done ? await lines.next().catch(() => undefined) : undefined;
  await lines.return(undefined).catch(() => undefined);
  if (!first || first.done || !isMapping(first.value.value)) return { isZip: false };
  const isLines = /\.(jsonl|ndjson)$/i.test(file) || (more !== undefined && !more.done);
  return { isZip: false, ...(isLines ? { firstLine: first.value.value } : {}) };
}

const jsonObjects = (file: string, blocks: AsyncIterable<Uint8Array>): AsyncGenerator<JsonLine> =>
  jsonLines(file, blocks, MOST_LINE);

async function inArchive(
  reading: Reading,
  { archives }: ReadingPorts,
  formats: readonly ResultsFormat[],
): Promise<RecognisedResults> {
  const { file } = reading;
  const archive = await archives.open(file);
  for (const { name, archive: form } of formats)
    if (form?.recognises(archive.names)) return { format: name, read: () => form.read(archive, reading) };
  return refuse(file, 'is a zip file that no tool of evaluations writes', knownFormats(formats));
}

const knownFormats = (formats: readonly ResultsFormat[]): string =>
  `give a results file of ${formats.map(({ name }) => name).join(', ')}`;

function inLines(
  reading: Reading,
  firstLine: Readonly<Record<string, unknown>>,
  { files }: ReadingPorts,
  formats: readonly ResultsFormat[],
): RecognisedResults | undefined {
  const { file, question } = reading;
  for (const { name, records } of formats) {
    if (!records?.recognises(firstLine, question)) continue;
    const read = async (): Promise<ReadResults> => {
      const reader = records.start(reading);
      for await (const { line, value } of jsonObjects(file, files.blocks(file))) {
        if (!isMapping(value))
          refuse(file, 'is no JSON object', 'write one object on each line', { at: { file, line } });
        else reader.take({ members: value, place: line });
      }
      return reader.finish();
    };
    return { format: name, read };
  }
  return undefined;
}

async function inDocument(
  reading: Reading,
  { files }: ReadingPorts,
  formats: readonly ResultsFormat[],
): Promise<RecognisedResults | undefined> {
  const { file, question } = reading;
  if ((await files.size(file)) > MOST_DOCUMENT)
    refuse(
      file,
      `holds more than ${bytesText(MOST_DOCUMENT)} in one JSON document`,
      'write JSON lines, or leave transcripts out',
    );
  const read = lenientJson(await files.readText(file, MOST_DOCUMENT));
  if ('problem' in read) return undefined;
  const { value } = read;
  if (Array.isArray(value)) return inList(reading, value, formats);
  if (!isMapping(value)) return undefined;
  for (const { name, document } of formats)
    if (document?.recognises(value)) return { format: name, read: () => document.read(value, reading) };
  return inList({ ...reading, question }, [value], formats);
}

/** Rows in one JSON list. */
function inList(
  reading: Reading,
  list: readonly unknown[],
  formats: readonly ResultsFormat[],
): RecognisedResults | undefined {
  const [first] = list;
  if (!isMapping(first)) return undefined;
  for (const { name, records } of formats) {
    if (!records?.recognises(first, reading.question)) continue;
    const read = async (): Promise<ReadResults> => {
      const reader = records.start(reading);
      list.forEach((value, at) => {
        if (isMapping(value)) reader.take({ members: value, place: at + 1 });
        else refuse(reading.file, `has an item ${at + 1} that is no JSON object`, 'write a list of objects');
      });
      return reader.finish();
    };
    return { format: name, read };
  }
  return undefined;
}

async function besides(file: string, name: string, { files }: ReadingPorts): Promise<unknown> {
  const path = posix.join(posix.dirname(file), name);
  if (!(await files.exists(path))) return undefined;
  const read = lenientJson(await files.readText(path));
  return 'value' in read ? read.value : refuse(path, read.problem, 'write it again');
}

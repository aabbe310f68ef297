import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import type { InputProblem } from '../../../foundation/problems/errors.ts';
import { type RecordShape, recordScanner } from './csv-records.ts';

const BLOCK = 1 << 20;
const NEWLINE = 10;

interface Bad {
  readonly line: number;
  readonly message: string;
  readonly remedy?: string;
}

/** A CSV file read as text, once: how many records it holds, the header among them, or what is wrong with it. */
export interface CsvText {
  readonly records: number;
  readonly problems: readonly InputProblem[];
}

/**
 * Reads a whole file and keeps nothing of it: it must be UTF-8 without NUL and end its lines in one way, and its records
 * are counted by RFC 4180, so that an engine that reads others cannot lose rows unseen.
 */
export async function readText(path: string, absolute: string, shape: RecordShape): Promise<CsvText> {
  const tally = { records: 0, mixed: undefined as number | undefined };
  let firstEnd: string | undefined;
  const scanner = recordScanner(shape, ({ line, end }) => {
    tally.records += 1;
    firstEnd ??= end;
    if (end !== firstEnd && end !== '') tally.mixed ??= line;
  });
  let [read, inFirstLine] = [0, true];
  for await (const lines of wholeLines(absolute)) {
    if (inFirstLine && isUtf16(lines)) return refused(path, UTF16);
    const bad = badLine(lines);
    if (bad) return refused(path, { ...bad, line: bad.line + (await linesBefore(absolute, read)) });
    scanner.scan(lines);
    read += lines.length;
    inFirstLine &&= !lines.includes(NEWLINE);
  }
  scanner.end();
  return tally.mixed === undefined
    ? { records: tally.records, problems: [] }
    : refused(path, { ...MIXED, line: tally.mixed });
}

const UTF16: Bad = {
  line: 1,
  message: 'is UTF-16 text, not UTF-8',
  remedy: 'save it as UTF-8, or set `encoding: utf-16` in `csv`',
};
const MIXED = {
  message: 'ends its lines in more than one way',
  remedy: 'save it with one kind of line end',
};
const SAVE = 'save it as UTF-8, or say its `encoding` in `csv`';

const refused = (path: string, { line, message, remedy = SAVE }: Bad): CsvText => ({
  records: 0,
  problems: [{ input: path, message, remedy, at: { file: path, line } }],
});

/** Blocks that end with a line, so that no character is cut. */
async function* wholeLines(path: string): AsyncGenerator<Buffer> {
  let rest = Buffer.alloc(0);
  for await (const block of createReadStream(path, { highWaterMark: BLOCK }) as AsyncIterable<Buffer>) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, block]) : block;
    const end = bytes.lastIndexOf(NEWLINE) + 1 || characterEnd(bytes);
    yield bytes.subarray(0, end);
    rest = Buffer.from(bytes.subarray(end));
  }
  yield rest;
}

/** Where a block without line end can be cut: before the last byte that begins a character. */
function characterEnd(bytes: Buffer): number {
  let end = bytes.length - 1;
  while (end > 0 && (bytes[end]! & 0xc0) === 0x80 && bytes.length - end < 4) end -= 1;
  return end;
}

/** What is wrong with a block, whose first line is 1. */
function badLine(bytes: Buffer): Bad | undefined {
  const nul = bytes.indexOf(0);
  if (nul >= 0)
    return {
      line: 1 + countLines(bytes.subarray(0, nul)),
      message: 'holds a NUL character',
      remedy: 'remove it',
    };
  if (isUtf8(bytes)) return undefined;
  for (let [start, line] = [0, 1]; start < bytes.length; line += 1) {
    const end = bytes.indexOf(NEWLINE, start) + 1 || bytes.length;
    if (!isUtf8(bytes.subarray(start, end))) return { line, message: 'is not UTF-8 text (Latin-1 perhaps)' };
    start = end;
  }
  return undefined;
}

/** Byte order mark, or the zero bytes of Latin letters in UTF-16. */
const isUtf16 = (bytes: Buffer): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) ||
  (bytes[0] === 0xfe && bytes[1] === 0xff) ||
  (bytes.length > 3 &&
    [0, 1].some((odd) => bytes[odd] === 0 && bytes[odd + 2] === 0 && bytes[1 - odd] !== 0));

/** Lines that end in so many bytes of a file: read again, for only a refusal asks for them. */
async function linesBefore(path: string, bytes: number): Promise<number> {
  let count = 0;
  if (bytes > 0)
    for await (const block of createReadStream(path, {
      end: bytes - 1,
      highWaterMark: BLOCK,
    }) as AsyncIterable<Buffer>)
      count += countLines(block);
  return count;
}

function countLines(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) count += 1;
  return count;
}

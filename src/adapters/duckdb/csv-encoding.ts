import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import type { Files } from '../../ports.ts';
import { InputErrors, type InputProblem } from '../../step/errors.ts';
import { mixedLineEnd } from './csv-lines.ts';

const BLOCK = 1 << 20;
const [NEWLINE, RETURN] = [10, 13];

interface Bad {
  readonly line: number;
  readonly message: string;
  readonly remedy?: string;
}

/** Throws `InputErrors` with the line for files that are not UTF-8, hold NUL or mix line ends; nothing is replaced. */
export async function requireText(files: Files, paths: readonly string[]): Promise<void> {
  const problems: InputProblem[] = [];
  for (const path of paths) {
    const bad = await judge(files.absolute(path));
    if (!bad) continue;
    const { line, message, remedy = 'save it as UTF-8' } = bad;
    problems.push({ input: path, message, remedy, at: { file: path, line } });
  }
  if (problems.length > 0) throw new InputErrors(problems);
}

async function judge(path: string): Promise<Bad | undefined> {
  const ends = new Set<string>();
  let line = 1;
  for await (const lines of wholeLines(path)) {
    if (line === 1 && isUtf16(lines)) return { line, message: 'is UTF-16 text, not UTF-8' };
    const bad = badLine(lines, line);
    if (bad) return bad;
    line += countLines(lines, ends);
  }
  if (ends.size < 2) return undefined;
  const mixed = await mixedLineEnd(path);
  if (mixed === undefined) return undefined;
  return {
    line: mixed,
    message: 'ends its lines in more than one way',
    remedy: 'save it with one kind of line end',
  };
}

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

function badLine(bytes: Buffer, first: number): Bad | undefined {
  const nul = bytes.indexOf(0);
  if (nul >= 0)
    return {
      line: first + countLines(bytes.subarray(0, nul)),
      message: 'holds a NUL character',
      remedy: 'remove it',
    };
  if (isUtf8(bytes)) return undefined;
  for (let [start, line] = [0, first]; start < bytes.length; line += 1) {
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

function countLines(bytes: Buffer, ends = new Set<string>()): number {
  let count = 0;
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) {
    ends.add(bytes[at - 1] === RETURN ? 'crlf' : 'lf');
    count += 1;
  }
  return count;
}

import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import type { Files } from '../../ports.ts';
import { InputErrors, type InputProblem } from '../../step/errors.ts';

const BLOCK = 1 << 20;
const NEWLINE = 10;

/** Throws `InputErrors` for files that are not UTF-8 or hold NUL, with the line; nothing is ever replaced. */
export async function requireUtf8(files: Files, paths: readonly string[]): Promise<void> {
  const problems: InputProblem[] = [];
  for (const path of paths) {
    const found = await firstBadLine(files.absolute(path));
    if (!found) continue;
    const at = { file: path, line: found.line };
    problems.push({ input: path, message: found.message, remedy: 'save it as UTF-8', at });
  }
  if (problems.length > 0) throw new InputErrors(problems);
}

async function firstBadLine(path: string): Promise<{ line: number; message: string } | undefined> {
  let line = 1;
  let rest = Buffer.alloc(0);
  for await (const block of createReadStream(path, { highWaterMark: BLOCK }) as AsyncIterable<Buffer>) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, block]) : block;
    if (line === 1 && isUtf16(bytes)) return { line: 1, message: 'is UTF-16 text, not UTF-8' };
    const end = bytes.lastIndexOf(NEWLINE) + 1 || wholeCharacters(bytes);
    const bad = badLineOf(bytes.subarray(0, end), line);
    if (bad) return bad;
    line += newlines(bytes.subarray(0, end));
    rest = Buffer.from(bytes.subarray(end));
  }
  return badLineOf(rest, line);
}

function badLineOf(bytes: Buffer, line: number): { line: number; message: string } | undefined {
  const nul = bytes.indexOf(0);
  if (nul >= 0) return { line: line + newlines(bytes.subarray(0, nul)), message: 'holds a NUL character' };
  if (isUtf8(bytes)) return undefined;
  for (let start = 0; start < bytes.length; line += 1) {
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
    (bytes[0] === 0) !== (bytes[1] === 0) &&
    (bytes[2] === 0) === (bytes[0] === 0) &&
    (bytes[3] === 0) === (bytes[1] === 0));

/** Up to the last byte that begins a character, so that none is cut. */
function wholeCharacters(bytes: Buffer): number {
  let end = bytes.length - 1;
  while (end > 0 && (bytes[end]! & 0xc0) === 0x80 && bytes.length - end < 4) end -= 1;
  return end;
}

function newlines(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) count += 1;
  return count;
}

import type { FileHandle } from 'node:fs/promises';
import type { Files, TableLimits } from '../../../foundation/ports/ports.ts';
import { InputErrors, type InputProblem } from '../../../foundation/problems/errors.ts';
import { bytesText } from '../../../foundation/reading/limits.ts';
import { withRegular } from '../../files/regular.ts';
import { tooWide } from '../session/over-limit.ts';

/** Length of the footer, then `PAR1`. */
const TAIL = 8;
/** More than the version and the length of a list take. */
const HEAD = 24;
/** A footer is unpacked whole, to some times its size. */
const FOOTER_SHARE = 32;
const MIB = 1 << 20;

/**
 * Throws `InputErrors` for Parquet files of more columns than a table may have, by the first bytes of their footer: to
 * read a footer of 100,000 columns takes the engine minutes.
 */
export async function requireNarrow(
  files: Files,
  paths: readonly string[],
  limits: TableLimits,
): Promise<void> {
  const problems: InputProblem[] = [];
  for (const path of paths) {
    const { bytes, elements } = await withRegular(files.absolute(path), path, footerOf);
    const most = (limits.memory * MIB) / FOOTER_SHARE;
    const problem = (message: string, remedy: string): void =>
      void problems.push({ input: path, message, remedy, at: { file: path } });
    if (elements - 1 > limits.columns) problem(...tooWide(elements - 1, limits.columns));
    else if (bytes > most)
      problem(
        `has a footer of more than ${bytesText(most)}`,
        'write larger row groups, or raise `max-memory`',
      );
  }
  if (problems.length > 0) throw new InputErrors(problems);
}

interface Footer {
  readonly bytes: number;
  /** Columns and groups of columns, and the root. */
  readonly elements: number;
}

async function footerOf(file: FileHandle, size: number): Promise<Footer> {
  const tail = await bytesAt(file, size - TAIL, TAIL);
  const bytes = tail.readUInt32LE(0);
  const start = size - TAIL - bytes;
  if (start < 0) return { bytes: 0, elements: 0 }; // the engine says what is wrong with it
  return { bytes, elements: elementsOf(await bytesAt(file, start, Math.min(HEAD, bytes))) };
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

/** Thrift's compact form: field 1 is a number, field 2 a list of structs. */
const [VERSION, SCHEMA, STRUCT, LONG] = [0x15, 0x19, 0x0c, 0x0f];

/** Length of `schema` in a `FileMetaData`; 0 where it does not begin as every writer begins it. */
function elementsOf(head: Buffer): number {
  const varint = (at: number): { value: number; end: number } => {
    let [value, shift, end] = [0, 1, at];
    for (; end < head.length; end += 1, shift *= 128) {
      value += (head[end]! & 0x7f) * shift;
      if (head[end]! < 0x80) break;
    }
    return { value, end: end + 1 };
  };
  if (head[0] !== VERSION) return 0;
  const at = varint(1).end;
  const list = head[at + 1] ?? 0;
  if (head[at] !== SCHEMA || (list & 0x0f) !== STRUCT) return 0;
  return list >> 4 === LONG ? varint(at + 2).value : list >> 4;
}

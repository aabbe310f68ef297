import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { refuse } from '../../foundation/problems/errors.ts';
import { bytesText, FILE_BYTES } from '../../foundation/reading/limits.ts';

const BLOCK = 1 << 20;
/** Files of /proc and the like say that they hold nothing. */
const LEAST = 4096;
/** A FIFO without a writer must not hold the run up, nor a terminal become ours; Windows knows neither. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);

interface Opened {
  readonly file: FileHandle;
  /** What the file says of itself. */
  readonly size: number;
}

/** Opens a regular file. Devices, pipes and sockets, by a link as well, may never end: they are refused unread. */
async function openRegular(path: string, name: string): Promise<Opened> {
  const file = await open(path, FLAGS);
  try {
    const entry = await file.stat();
    if (entry.isDirectory()) return refuse(name, 'is a folder', 'name a file');
    if (!entry.isFile()) return refuse(name, 'is not a regular file but a device, pipe or socket', REMEDY);
    return { file, size: entry.size };
  } catch (cause) {
    await file.close();
    throw cause;
  }
}

const REMEDY = 'name a file; write what a pipe brings into one first';

/** Does `work` with a regular file, and closes it. */
export async function withRegular<T>(
  path: string,
  name: string,
  work: (file: FileHandle, size: number) => Promise<T>,
): Promise<T> {
  const { file, size } = await openRegular(path, name);
  try {
    return await work(file, size);
  } finally {
    await file.close();
  }
}

/** Throws `InputErrors` for what is no regular file. */
export const requireRegular = (path: string, name: string): Promise<void> =>
  withRegular(path, name, async () => {});

/** The bytes of a file. Throws `InputErrors` for more than `most` of them: what is read counts, not what its size says. */
export const readRegular = (path: string, name: string, most: number = FILE_BYTES.text): Promise<Buffer> =>
  withRegular(path, name, async (file, size) => {
    if (size > most) return refuseLarge(name, most);
    const parts: Buffer[] = [];
    let bytes = 0;
    const buffer = () => Buffer.allocUnsafe(Math.max(LEAST, size + 1));
    for await (const part of blocksOf(file, buffer, null)) {
      bytes += part.length;
      if (bytes > most) refuseLarge(name, most);
      parts.push(part);
    }
    return parts.length === 1 ? parts[0]! : Buffer.concat(parts, bytes);
  });

/** The bytes of a file of any size, block by block. Throws `InputErrors` where it grows, for that might not end. */
export const blocks = (path: string, name: string): AsyncGenerator<Buffer> =>
  notGrowing(path, name, 0, () => Buffer.allocUnsafe(BLOCK));

/**
 * The same from the byte `from` on, in buffers that are used again: a block holds its bytes until the next but one is
 * asked for. What is sent by megabytes would else keep the collector of garbage busy.
 */
export function lentBlocks(path: string, name: string, from: number): AsyncGenerator<Buffer> {
  const spare: Buffer[] = [];
  let turn = 2;
  return notGrowing(path, name, from, () => {
    turn = (turn + 1) % 3;
    const buffer = spare[turn] ?? Buffer.allocUnsafe(BLOCK);
    spare[turn] = buffer;
    return buffer;
  });
}

async function* notGrowing(
  path: string,
  name: string,
  from: number,
  buffer: () => Buffer,
): AsyncGenerator<Buffer> {
  const { file, size } = await openRegular(path, name);
  try {
    let bytes = from;
    for await (const block of blocksOf(file, buffer, from)) {
      bytes += block.length;
      if (bytes > size) refuseGrowing(name);
      yield block;
    }
  } finally {
    await file.close();
  }
}

/**
 * Hands every byte of a file to `take`, in blocks that it must not keep: while it works on one, the next is read into
 * the other of two buffers. Answers how many bytes they were; refuses what `blocks` refuses.
 */
export const eachBlock = (path: string, name: string, take: (block: Uint8Array) => void): Promise<number> =>
  withRegular(path, name, async (file, size) => {
    const read = (into: Buffer) => file.read(into, 0, into.length, null);
    const length = Math.min(BLOCK, Math.max(LEAST, size + 1));
    const spare = [Buffer.allocUnsafe(length), Buffer.allocUnsafe(length)] as const;
    let bytes = 0;
    for (let turn = 1, next = read(spare[0]); ; turn = 1 - turn) {
      const { buffer, bytesRead } = await next;
      if (bytesRead === 0) return bytes;
      bytes += bytesRead;
      if (bytes > size) refuseGrowing(name);
      next = read(spare[turn]!);
      take(buffer.subarray(0, bytesRead));
    }
  });

const refuseGrowing = (name: string): never =>
  refuse(name, 'grows while it is read', 'wait until it is written');

/** What is no file on a disk is read from where it stands (`from` null). */
async function* blocksOf(
  file: FileHandle,
  buffer: () => Buffer,
  from: number | null,
): AsyncGenerator<Buffer> {
  for (let at = from; ; ) {
    const into = buffer();
    const { bytesRead } = await file.read(into, 0, into.length, at);
    if (bytesRead === 0) return;
    yield into.subarray(0, bytesRead);
    at = at === null ? null : at + bytesRead;
  }
}

const refuseLarge = (name: string, most: number): never =>
  refuse(name, `holds more than ${bytesText(most)}`, 'check the path, or raise `max-file`', {
    at: { file: name },
  });

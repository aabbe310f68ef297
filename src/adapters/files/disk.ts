import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { InputErrors, refuse } from '../../foundation/problems/errors.ts';

export const BROKEN_LINK = 'fetch what it points to, or remove the link';
export const codeOf = (cause: unknown): string => (cause as NodeJS.ErrnoException).code ?? String(cause);

const READ_PROBLEMS: Readonly<Record<string, readonly [string, string]>> = {
  ENOENT: ['does not exist', 'check the path; it is relative to the working directory'],
  ENOTDIR: ['does not exist', 'check the path; a part of it is a file'],
  EISDIR: ['is a folder', 'name a file'],
  ELOOP: ['is a link that leads nowhere (ELOOP)', BROKEN_LINK],
  EACCES: ['may not be read', 'check its permissions'],
  ENXIO: ['is not a regular file but a device, pipe or socket', 'name a file'],
};

/** Runs `work`, which reads; says what its error means for the file `path`. */
export async function reading<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof InputErrors) throw cause;
    const [message, remedy] = READ_PROBLEMS[codeOf(cause)] ?? [
      `cannot be read (${codeOf(cause)})`,
      'check the file and the disk',
    ];
    return refuse(path, message, remedy, { cause });
  }
}

/** The same parts; what goes wrong with the disk while they are read is said of the file `path`. */
export async function* readingParts(
  path: string,
  parts: AsyncGenerator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    for (;;) {
      const { done, value } = await reading(path, () => parts.next());
      if (done) return;
      yield value;
    }
  } finally {
    await parts.return(undefined);
  }
}

/** `fill` writes beside the target; the target changes only by the rename, and nothing is left after a failure. */
export async function writing(
  name: string,
  target: string,
  fill: (beside: string) => Promise<void>,
): Promise<void> {
  const beside = `${target}.${randomUUID()}.tmp`;
  await changing(name, async () => {
    await mkdir(dirname(target), { recursive: true });
    try {
      await fill(beside);
      await rename(beside, target);
    } catch (cause) {
      await rm(beside, { force: true });
      throw cause;
    }
  });
}

/** Writes parts as a new file; answers how many bytes they were. `flush`: they are on the disk before it ends. */
export async function writeNew(
  path: string,
  parts: AsyncIterable<Uint8Array>,
  options: { readonly flush?: true; readonly highWaterMark?: number },
): Promise<number> {
  // Opened here: a stream opens when it can, which may be after its failure was cleaned up.
  const stream = (await open(path, 'wx')).createWriteStream(options);
  await pipeline(parts, stream);
  return stream.bytesWritten;
}

const WRITE_PROBLEMS: Readonly<Record<string, readonly [string, string]>> = {
  ENOSPC: ['cannot be written: the disk is full', 'free some space'],
  EACCES: ['may not be written', 'check the permissions of its folder'],
  EROFS: ['may not be written: the disk is read-only', 'choose another folder'],
  EISDIR: ['is a folder', 'name a file, or remove the folder'],
  ENOTDIR: ['lies below a file', 'choose another path'],
  EEXIST: ['lies below a file', 'choose another path'],
};

/** Runs `work`, which changes the disk; says what its error means for the file `name`. */
export async function changing(name: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    if (cause instanceof Error && !('syscall' in cause)) throw cause; // not the disk's: what was to be written failed
    const [message, remedy] = WRITE_PROBLEMS[codeOf(cause)] ?? [
      `cannot be written (${codeOf(cause)})`,
      'check the path and the disk',
    ];
    refuse(name, message, remedy, { cause });
  }
}

import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { Digest } from '../../../foundation/evidence/evidence.ts';
import { refuse } from '../../../foundation/problems/errors.ts';
import { reading, writing } from '../../files/disk.ts';
import { blocks } from '../../files/regular.ts';
import type { StoredBlob } from './artifact-store.ts';
import { verified } from './bytes.ts';

/** A file on this machine, and how messages name it. */
export interface NamedFile {
  readonly name: string;
  /** Absolute. */
  readonly path: string;
}

/** Digest and size of a file, in one reading. */
export async function measured({ name, path }: NamedFile): Promise<StoredBlob> {
  const hash = createHash('sha256');
  let size = 0;
  await reading(name, async () => {
    for await (const part of blocks(path, name)) {
      hash.update(part);
      size += part.length;
    }
  });
  return { digest: `sha256:${hash.digest('hex')}`, size };
}

/** The bytes of a file as it was measured. Throws `InputErrors` where it was changed since, before its last bytes. */
export function unchanged(file: NamedFile, expected: StoredBlob): AsyncGenerator<Uint8Array> {
  return verified(partsOf(file), expected, () =>
    refuse(
      file.name,
      'was changed while it was being stored',
      'stop what writes to it, then run the step again',
    ),
  );
}

/** Writes beside the file, flushes, renames; nothing is left of what fails. */
export const writeParts = (
  { name, path }: NamedFile,
  parts: () => AsyncIterable<Uint8Array>,
): Promise<void> =>
  writing(name, path, async (beside) => {
    // Opened here: a stream opens when it can, which may be after its failure was cleaned up.
    const file = await open(beside, 'wx');
    await pipeline(parts(), file.createWriteStream({ flush: true }));
  });

/** The bytes of a file; what goes wrong with the disk is said of the file. */
export async function* partsOf({ name, path }: NamedFile): AsyncGenerator<Uint8Array> {
  const parts = blocks(path, name);
  try {
    for (
      let next = await reading(name, () => parts.next());
      !next.done;
      next = await reading(name, () => parts.next())
    )
      yield next.value;
  } finally {
    await parts.return(undefined);
  }
}

/** One part, for what is in memory. */
export async function* onePart(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

export const hexOf = (digest: Digest): string => digest.slice('sha256:'.length);

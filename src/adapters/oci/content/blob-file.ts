import type { Digest } from '../../../foundation/evidence/evidence.ts';
import { sha256 } from '../../files/digests.ts';
import { reading, readingParts, writeNew, writing } from '../../files/disk.ts';
import { blocks } from '../../files/regular.ts';
import { refuseChanged } from '../../files/unchanged.ts';
import { verified } from '../../files/verified.ts';
import type { StoredBlob } from './artifact-store.ts';

/** A file on this machine, and how messages name it. */
export interface NamedFile {
  readonly name: string;
  /** Absolute. */
  readonly path: string;
}

/** Digest of a file as it is on the disk now, whatever is remembered of it. */
export const hashAgain = async ({ name, path }: NamedFile): Promise<Digest> =>
  (await reading(name, () => sha256(path, name))).digest;

/** The bytes of a file as it was measured, hashed again. Throws `InputErrors` where they are others by now. */
export function unchanged(file: NamedFile, expected: StoredBlob): AsyncGenerator<Uint8Array> {
  return verified(partsOf(file), expected, () => refuseChanged(file.name));
}

/** Writes beside the file, flushes, renames; nothing is left of what fails. */
export const writeParts = (
  { name, path }: NamedFile,
  parts: () => AsyncIterable<Uint8Array>,
): Promise<void> =>
  writing(name, path, async (beside) => {
    await writeNew(beside, parts(), { flush: true });
  });

/** The bytes of a file; what goes wrong with the disk is said of the file. */
export const partsOf = ({ name, path }: NamedFile): AsyncGenerator<Uint8Array> =>
  readingParts(name, blocks(path, name));

/** One part, for what is in memory. */
export async function* onePart(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

export const hexOf = (digest: Digest): string => digest.slice('sha256:'.length);

import { stat } from 'node:fs/promises';
import { digestOf } from '../../../foundation/evidence/digest.ts';
import type { Digest } from '../../../foundation/evidence/evidence.ts';
import { collect } from '../../collect.ts';
import { reading } from '../../files/disk.ts';
import { verified } from '../../files/verified.ts';
import type { StoredBlob } from '../content/artifact-store.ts';
import { hashAgain, onePart, partsOf, writeParts } from '../content/blob-file.ts';
import { MEMORY_LIMIT } from '../content/manifests.ts';
import { lacksBlob, otherBytes, tooBig } from '../content/refusals.ts';
import type { LayoutFolder } from './layout-folder.ts';

/** The blobs of an image layout. What is read is hashed; `InputErrors` say that a blob is missing or spoiled. */
export interface LayoutBlobs {
  has(digest: Digest): Promise<boolean>;
  /** The bytes as they are read, at most `size`. */
  open(digest: Digest, size?: number): Promise<AsyncGenerator<Uint8Array>>;
  /** A small blob, whole. */
  read(digest: Digest): Promise<Uint8Array>;
  /** Stores a blob, unless it is there. */
  keep(blob: StoredBlob, parts: () => AsyncIterable<Uint8Array>): Promise<StoredBlob>;
  keepBytes(bytes: Uint8Array): Promise<StoredBlob>;
}

export function layoutBlobs(folder: LayoutFolder): LayoutBlobs {
  const { name } = folder;

  async function sizeOf(digest: Digest): Promise<number | undefined> {
    const { name, path } = await folder.blob(digest);
    return reading(name, () =>
      stat(path).then(
        ({ size }) => size,
        (cause: NodeJS.ErrnoException) => (cause.code === 'ENOENT' ? undefined : Promise.reject(cause)),
      ),
    );
  }

  /** The bytes of a blob as they are read, hashed. */
  async function open(digest: Digest, size?: number): Promise<AsyncGenerator<Uint8Array>> {
    if ((await sizeOf(digest)) === undefined) return lacksBlob(name, digest);
    const wrong = (): never => otherBytes(name, `blob ${digest}`);
    return verified(partsOf(await folder.blob(digest)), { digest, size }, wrong);
  }

  async function keep(blob: StoredBlob, parts: () => AsyncIterable<Uint8Array>): Promise<StoredBlob> {
    await folder.make();
    const file = await folder.blob(blob.digest);
    // What a crash or a bad disk has spoiled is written anew.
    const whole = (await sizeOf(blob.digest)) === blob.size && (await hashAgain(file)) === blob.digest;
    if (!whole) await writeParts(file, parts);
    return blob;
  }

  return {
    has: async (digest) => (await folder.index()) !== undefined && (await sizeOf(digest)) !== undefined,
    open,
    read: async (digest) => collect(await open(digest), MEMORY_LIMIT, () => tooBig(name, `blob ${digest}`)),
    keep,
    keepBytes: (bytes) => keep({ digest: digestOf(bytes), size: bytes.length }, () => onePart(bytes)),
  };
}

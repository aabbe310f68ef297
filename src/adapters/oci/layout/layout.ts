import { stat } from 'node:fs/promises';
import { digestOf } from '../../../foundation/evidence/digest.ts';
import type { Digest } from '../../../foundation/evidence/evidence.ts';
import type { Clock, Files } from '../../../foundation/ports/ports.ts';
import { refuse } from '../../../foundation/problems/errors.ts';
import { bytewise } from '../../../foundation/text/bytewise.ts';
import { reading } from '../../files/disk.ts';
import type { ArtifactStore, StoredBlob } from '../content/artifact-store.ts';
import { measured, type NamedFile, onePart, partsOf, unchanged, writeParts } from '../content/blob-file.ts';
import { collect, verified } from '../content/bytes.ts';
import {
  digestsIn,
  isDigest,
  MEMORY_LIMIT,
  manifestType,
  requireDigest,
  requireReference,
} from '../content/manifests.ts';
import { lacksBlob, lacksManifest, otherBytes, tooBig } from '../content/refusals.ts';
import { layoutFolder } from './layout-folder.ts';
import { taggedIn, tagsIn, withTag } from './layout-index.ts';

/** A folder that is an OCI image layout (image-spec 1.1); tags move by compare-and-swap under a lock. */
export function layoutStore(files: Files, reference: string, clock: Clock): ArtifactStore {
  const folder = layoutFolder(files, reference, clock);
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

  async function inMemory(digest: Digest): Promise<Uint8Array> {
    return collect(await open(digest), MEMORY_LIMIT, () => tooBig(name, `blob ${digest}`));
  }

  async function tagged(tag: string): Promise<Digest | null> {
    const index = await folder.index();
    return index ? taggedIn(`${name}/index.json`, index, tag) : null;
  }

  async function read(reference: string): ReturnType<ArtifactStore['manifest']> {
    const digest = isDigest(reference) ? reference : await tagged(reference);
    if (digest === null || (isDigest(reference) && !(await holds(digest)))) return undefined;
    const bytes = await inMemory(digest);
    const mediaType = manifestType(bytes);
    if (mediaType !== undefined) return { digest, mediaType, bytes };
    if (isDigest(reference)) return undefined;
    return refuse(name, `names no manifest under ${reference}`, 'restore the folder from a copy');
  }

  const holds = async (digest: Digest): Promise<boolean> =>
    (await folder.index()) !== undefined && (await sizeOf(digest)) !== undefined;

  async function keep(blob: StoredBlob, parts: () => AsyncIterable<Uint8Array>): Promise<StoredBlob> {
    await folder.make();
    const file = await folder.blob(blob.digest);
    // What a crash or a bad disk has spoiled is written anew.
    const whole = (await sizeOf(blob.digest)) === blob.size && (await measured(file)).digest === blob.digest;
    if (!whole) await writeParts(file, parts);
    return blob;
  }

  const keepBytes = (bytes: Uint8Array): Promise<StoredBlob> =>
    keep({ digest: digestOf(bytes), size: bytes.length }, () => onePart(bytes));

  const named = (path: string): NamedFile => ({ name: files.relative(path), path: files.absolute(path) });

  return {
    name,
    kind: 'folder',
    swaps: true,
    tags: async () => {
      const index = await folder.index();
      return index ? tagsIn(index).toSorted(bytewise) : [];
    },
    manifest: async (reference) => {
      requireReference(name, reference);
      return read(reference);
    },
    resolve: async (reference) => {
      requireReference(name, reference);
      return (await read(reference))?.digest;
    },
    download: async (digest, path, size) => {
      requireDigest(name, digest);
      const parts = await open(digest, size);
      await writeParts(named(path), () => parts);
    },
    blob: async (digest) => {
      requireDigest(name, digest);
      return inMemory(digest);
    },
    upload: async (path) => {
      const file = named(path);
      const blob = await measured(file);
      return keep(blob, () => unchanged(file, blob));
    },
    uploadBytes: keepBytes,
    putManifest: async (bytes) => {
      for (const digest of digestsIn(bytes)) {
        requireDigest(name, digest);
        if (!(await holds(digest)))
          refuse(
            name,
            `lacks the blob ${digest} of a manifest`,
            'run the step again: the folder lost a blob',
          );
      }
      return (await keepBytes(bytes)).digest;
    },
    moveTag: async (tag, to, from) => {
      requireReference(name, tag);
      requireDigest(name, to);
      for (;;) {
        // Who was overtaken need not wait for the lock to hear it.
        const before = await tagged(tag);
        if (before !== from) return { moved: false, now: before };
        const goal = (await read(to)) ?? lacksManifest(name, to);
        const descriptor = { mediaType: goal.mediaType, digest: to, size: goal.bytes.length };
        let answer: Awaited<ReturnType<ArtifactStore['moveTag']>> | undefined;
        const held = await folder.change((index) => {
          const now = taggedIn(`${name}/index.json`, index, tag);
          answer = now === from && now !== to ? { moved: true, now: to } : { moved: false, now };
          return answer.moved ? withTag(index, tag, descriptor) : undefined;
        });
        if (held) return answer!;
      }
    },
  };
}

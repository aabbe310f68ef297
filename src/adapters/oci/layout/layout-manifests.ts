import type { Digest } from '../../../foundation/evidence/evidence.ts';
import { refuse } from '../../../foundation/problems/errors.ts';
import { bytewise } from '../../../foundation/text/bytewise.ts';
import type { ArtifactStore } from '../content/artifact-store.ts';
import { digestsIn, isDigest, manifestType, requireDigest } from '../content/manifests.ts';
import { lacksManifest } from '../content/refusals.ts';
import type { LayoutBlobs } from './layout-blobs.ts';
import type { LayoutFolder } from './layout-folder.ts';
import { taggedIn, tagsIn, withTag } from './layout-index.ts';

/** The manifests of an image layout and the tags that point at them, for references that are well formed. */
export interface LayoutManifests {
  readonly tags: ArtifactStore['tags'];
  readonly read: ArtifactStore['manifest'];
  /** Throws `InputErrors` for a manifest of blobs that are not there. */
  put(bytes: Uint8Array): Promise<Digest>;
  readonly move: ArtifactStore['moveTag'];
}

type Moved = Awaited<ReturnType<ArtifactStore['moveTag']>>;

export function layoutManifests(folder: LayoutFolder, blobs: LayoutBlobs): LayoutManifests {
  const { name } = folder;

  async function tags(): Promise<readonly string[]> {
    const index = await folder.index();
    return index ? tagsIn(index).toSorted(bytewise) : [];
  }

  async function tagged(tag: string): Promise<Digest | null> {
    const index = await folder.index();
    return index ? taggedIn(`${name}/index.json`, index, tag) : null;
  }

  async function read(reference: string): ReturnType<ArtifactStore['manifest']> {
    const digest = isDigest(reference) ? reference : await tagged(reference);
    if (digest === null || (isDigest(reference) && !(await blobs.has(digest)))) return undefined;
    const bytes = await blobs.read(digest);
    const mediaType = manifestType(bytes);
    if (mediaType !== undefined) return { digest, mediaType, bytes };
    if (isDigest(reference)) return undefined;
    return refuse(name, `names no manifest under ${reference}`, 'restore the folder from a copy');
  }

  async function move(tag: string, to: Digest, from: Digest | null): Promise<Moved> {
    for (;;) {
      // Who was overtaken need not wait for the lock to hear it.
      const before = await tagged(tag);
      if (before !== from) return { moved: false, now: before };
      const goal = (await read(to)) ?? lacksManifest(name, to);
      const descriptor = { mediaType: goal.mediaType, digest: to, size: goal.bytes.length };
      let answer: Moved | undefined;
      const held = await folder.change((index) => {
        const now = taggedIn(`${name}/index.json`, index, tag);
        answer = now === from && now !== to ? { moved: true, now: to } : { moved: false, now };
        return answer.moved ? withTag(index, tag, descriptor) : undefined;
      });
      if (held) return answer!;
    }
  }

  async function put(bytes: Uint8Array): Promise<Digest> {
    for (const digest of digestsIn(bytes)) {
      requireDigest(name, digest);
      if (!(await blobs.has(digest)))
        refuse(name, `lacks the blob ${digest} of a manifest`, 'run the step again: the folder lost a blob');
    }
    return (await blobs.keepBytes(bytes)).digest;
  }

  return { tags, read, put, move };
}

import { digestOf } from '../../../foundation/evidence/digest.ts';
import type { Digest } from '../../../foundation/evidence/evidence.ts';
import type { Files } from '../../../foundation/ports/ports.ts';
import { bytewise } from '../../../foundation/text/bytewise.ts';
import { collect } from '../../collect.ts';
import type { ArtifactStore } from '../content/artifact-store.ts';
import { onePart } from '../content/blob-file.ts';
import { MEMORY_LIMIT, requireDigest, requireReference } from '../content/manifests.ts';
import { lacksManifest, tooBig } from '../content/refusals.ts';
import { blobRequests } from './blob-requests.ts';
import { type ManifestRequests, manifestRequests } from './manifest-requests.ts';
import type { Session } from './session.ts';
import { allTags } from './tag-list.ts';

/**
 * A repository of an OCI registry (distribution-spec 1.1). Registries have no compare-and-swap: a tag that moves is
 * read before and after.
 */
export function registryStore(session: Session, files: Files): ArtifactStore {
  const { retried } = session;
  const { store } = session.place;
  const blobs = blobRequests(session);
  const manifests = manifestRequests(session);
  const move = tagMover(session, manifests);

  return {
    name: store,
    kind: 'oci',
    swaps: false,
    tags: () => retried(async () => (await allTags(session)).toSorted(bytewise)),
    manifest: async (reference) => {
      requireReference(store, reference);
      return retried(() => manifests.read(reference));
    },
    resolve: async (reference) => {
      requireReference(store, reference);
      return retried(() => manifests.head(reference));
    },
    download: async (digest, path, size) => {
      requireDigest(store, digest);
      await files.receive(path, blobs.read(digest, size), digest);
    },
    blob: async (digest) => {
      requireDigest(store, digest);
      const tooMuch = (): never => tooBig(store, `blob ${digest}`);
      return collect(blobs.read(digest), MEMORY_LIMIT, tooMuch);
    },
    upload: async (path) => {
      const { blocks, ...blob } = await files.measure(path);
      return blobs.send(blob, blocks);
    },
    uploadBytes: (bytes) =>
      blobs.send({ digest: digestOf(bytes), size: bytes.length }, (from) => onePart(bytes.subarray(from))),
    putManifest: async (bytes, mediaType) => {
      const digest = digestOf(bytes);
      await retried(() => manifests.put(digest, { bytes, mediaType, digest }));
      return digest;
    },
    moveTag: async (tag, to, from) => {
      requireReference(store, tag);
      requireDigest(store, to);
      const sent = await move(tag, to, from);
      const now = (await retried(() => manifests.read(tag)))?.digest ?? null;
      return { moved: sent && now === to, now };
    },
  };
}

/** Moves a tag that points at `from`; answers whether it was told to the registry. */
function tagMover(
  { retried, place }: Session,
  manifests: ManifestRequests,
): (tag: string, to: Digest, from: Digest | null) => Promise<boolean> {
  return async (tag, to, from) => {
    const goal = (await retried(() => manifests.read(to))) ?? lacksManifest(place.store, to);
    let sent = false;
    await retried(async () => {
      // Read before every try: one that broke may have moved it, and somebody else after it.
      const now = (await manifests.read(tag))?.digest ?? null;
      if (now !== from || now === to) return;
      sent = true;
      await manifests.put(tag, goal);
    });
    return sent;
  };
}

import type { Clock, Files } from '../../../foundation/ports/ports.ts';
import type { ArtifactStore } from '../content/artifact-store.ts';
import { type NamedFile, unchanged } from '../content/blob-file.ts';
import { requireDigest, requireReference } from '../content/manifests.ts';
import { layoutBlobs } from './layout-blobs.ts';
import { layoutFolder } from './layout-folder.ts';
import { layoutManifests } from './layout-manifests.ts';

/** A folder that is an OCI image layout (image-spec 1.1); tags move by compare-and-swap under a lock. */
export function layoutStore(files: Files, reference: string, clock: Clock): ArtifactStore {
  const folder = layoutFolder(files, reference, clock);
  const blobs = layoutBlobs(folder);
  const manifests = layoutManifests(folder, blobs);
  const { name } = folder;

  const named = (path: string): NamedFile => ({ name: files.relative(path), path: files.absolute(path) });

  return {
    name,
    kind: 'folder',
    swaps: true,
    tags: manifests.tags,
    manifest: async (reference) => {
      requireReference(name, reference);
      return manifests.read(reference);
    },
    resolve: async (reference) => {
      requireReference(name, reference);
      return (await manifests.read(reference))?.digest;
    },
    download: async (digest, path, size) => {
      requireDigest(name, digest);
      await files.receive(path, await blobs.open(digest, size), digest);
    },
    blob: async (digest) => {
      requireDigest(name, digest);
      return blobs.read(digest);
    },
    upload: async (path) => {
      const { digest, size } = await files.measure(path);
      const blob = { digest, size };
      return blobs.keep(blob, () => unchanged(named(path), blob));
    },
    uploadBytes: blobs.keepBytes,
    putManifest: manifests.put,
    moveTag: async (tag, to, from) => {
      requireReference(name, tag);
      requireDigest(name, to);
      return manifests.move(tag, to, from);
    },
  };
}

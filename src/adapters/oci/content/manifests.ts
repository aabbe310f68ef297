import { type Digest, DigestSchema } from '../../../foundation/evidence/evidence.ts';
import { MANIFEST_TYPE } from '../../../foundation/images/image.ts';
import { isTag } from '../../../foundation/images/oci-reference.ts';
import { refuse } from '../../../foundation/problems/errors.ts';
import { jsonObject } from '../../../foundation/reading/json-object.ts';
import { isMapping } from '../../../foundation/reading/mismatch.ts';

export const IMAGE_INDEX = 'application/vnd.oci.image.index.v1+json';
/** What a manifest can be: OCI's two kinds, and Docker's two of before. */
export const MANIFEST_TYPES = [
  MANIFEST_TYPE,
  IMAGE_INDEX,
  'application/vnd.docker.distribution.manifest.v2+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
] as const;

/** Bytes of a manifest, or of a blob that is wanted in memory: what registries take at most (distribution-spec 1.1). */
export const MEMORY_LIMIT = 4 * 1024 * 1024;

export const isDigest = (word: string): boolean => DigestSchema.safeParse(word).success;

/** Throws `InputErrors` for a word that can be neither tag nor digest, before it becomes part of a URL or a path. */
export function requireReference(store: string, word: string): void {
  if (isDigest(word) || isTag(word)) return;
  refuse(store, 'has no such tag: tags are 1 to 128 letters, digits, _ . -', 'check the tag', {
    value: word,
  });
}

export function requireDigest(store: string, word: string): void {
  if (!isDigest(word))
    refuse(store, 'has no such digest: it is sha256: and 64 digits', 'check it', { value: word });
}

/** Media type of a manifest by its own word, else by what it holds; undefined where bytes are no manifest. */
export function manifestType(bytes: Uint8Array): string | undefined {
  const manifest = jsonObject(bytes);
  if (manifest?.schemaVersion !== 2) return undefined;
  if (typeof manifest.mediaType === 'string') return manifest.mediaType;
  if (Array.isArray(manifest.manifests)) return IMAGE_INDEX;
  return Array.isArray(manifest.layers) ? MANIFEST_TYPE : undefined;
}

/** Digests that must be there before a manifest may be: configuration and layers, or the manifests of an index. */
export function digestsIn(bytes: Uint8Array): readonly Digest[] {
  const { config, layers, manifests } = jsonObject(bytes) ?? {};
  const listed = [layers, manifests].flatMap((list) => (Array.isArray(list) ? (list as unknown[]) : []));
  return [config, ...listed].flatMap((entry) =>
    isMapping(entry) && typeof entry.digest === 'string' ? [entry.digest] : [],
  );
}

import { z } from 'zod';
import { canonical, type Json } from '../../../foundation/evidence/canonical.ts';
import { type Digest, DigestSchema } from '../../../foundation/evidence/evidence.ts';
import { MANIFEST_TYPE } from '../../../foundation/images/image.ts';
import type { AliasMove } from '../../../foundation/registry/alias-move.ts';
import { MODEL_TYPE } from './manifest.ts';

const MOVE_TYPE = 'application/vnd.mlops-actions.alias-move.v1+json';
export const EMPTY_TYPE = 'application/vnd.oci.empty.v1+json';
/** The configuration of artifacts that need none (image-spec 1.1, "Guidance for an Empty Descriptor"). */
export const EMPTY_CONFIG: Uint8Array = new TextEncoder().encode('{}');

/** The entry's bytes: canonical, so that its digest names it. */
export const moveBytes = (move: AliasMove): Uint8Array => new TextEncoder().encode(canonical(move as Json));

/** Manifest of an entry. Its subject is the model that the alias came to name, so that it is a referrer of it. */
export function moveManifest(
  move: AliasMove,
  blobs: Readonly<Record<'config' | 'move', { readonly digest: Digest; readonly size: number }>>,
  model: { readonly digest: Digest; readonly size: number },
): Uint8Array {
  const manifest = {
    schemaVersion: 2,
    mediaType: MANIFEST_TYPE,
    artifactType: MOVE_TYPE,
    config: { mediaType: EMPTY_TYPE, ...blobs.config },
    layers: [{ mediaType: MOVE_TYPE, ...blobs.move }],
    subject: { mediaType: MANIFEST_TYPE, artifactType: MODEL_TYPE, ...model },
    annotations: { 'org.opencontainers.image.created': move.at },
  };
  return new TextEncoder().encode(canonical(manifest as unknown as Json));
}

const EntrySchema = z.object({
  artifactType: z.literal(MOVE_TYPE),
  layers: z.array(z.object({ digest: DigestSchema })).length(1),
});

/** Digest of the blob that holds the move; undefined where a manifest is of something else. */
export function moveBlobOf(manifest: unknown): Digest | undefined {
  const parsed = EntrySchema.safeParse(manifest);
  return parsed.success ? parsed.data.layers[0]!.digest : undefined;
}

/** Oldest first; moves of the same millisecond in the order in which one leads to the next. */
export function inOrder(moves: readonly AliasMove[]): readonly AliasMove[] {
  const left = moves.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.to < b.to ? -1 : 1));
  const ordered: AliasMove[] = [];
  while (left.length > 0) {
    const now = left[0]!.at;
    const here = ordered.at(-1)?.to ?? null;
    const next = left.findIndex(({ at, from }) => at === now && from === here);
    ordered.push(...left.splice(Math.max(next, 0), 1));
  }
  return ordered;
}

import { z } from 'zod';
import { canonical, type Json } from '../../foundation/evidence/canonical.ts';
import { type Digest, DigestSchema } from '../../foundation/evidence/evidence.ts';
import { MANIFEST_TYPE } from '../../foundation/images/image.ts';
import { SCHEMA } from '../../foundation/schema-addresses.ts';
import { MODEL_TYPE } from './manifest.ts';

const MOVE_TYPE = 'application/vnd.mlops-actions.alias-move.v1+json';
const EMPTY_TYPE = 'application/vnd.oci.empty.v1+json';
/** The configuration of artifacts that need none (image-spec 1.1, "Guidance for an Empty Descriptor"). */
export const EMPTY_CONFIG: Uint8Array = new TextEncoder().encode('{}');

/** One move of an alias: who, when, from, to, by which evidence. */
export const AliasMoveSchema = z.strictObject({
  schema: z.literal(SCHEMA.aliasMove),
  alias: z.string(),
  at: z.iso.datetime({ precision: 3 }),
  by: z.string(),
  /** Where the run that moved it can be seen. */
  run: z.string().optional(),
  from: DigestSchema.nullable(),
  to: DigestSchema,
  why: z.enum(['register', 'rollback']),
  /** Digest of the gate's evidence that let the model in. */
  evidence: DigestSchema,
});
export type AliasMove = z.infer<typeof AliasMoveSchema>;

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

/** Where history and the world differ: each entry must start where the one before ended, the last where the alias is. */
export function breaksIn(moves: readonly AliasMove[], now: Digest | null): readonly string[] {
  const breaks = moves.flatMap((move, index) => {
    const before = index === 0 ? null : moves[index - 1]!.to;
    return move.from === before
      ? []
      : [`at ${move.at} it left ${nameOf(move.from)}, but stood at ${nameOf(before)}`];
  });
  const last = moves.at(-1)?.to ?? null;
  return last === now
    ? breaks
    : [...breaks, `it stands at ${nameOf(now)}, but its history ends at ${nameOf(last)}`];
}

const nameOf = (digest: Digest | null): string => digest ?? 'nothing';

/**
 * The model that a rollback goes to: what stood before the one that stands now. A rollback takes back the move that it
 * undid, so that the next one goes further back, not forward again.
 */
export function previousOf(moves: readonly AliasMove[], now: Digest): Digest | undefined {
  const stood: Digest[] = [];
  for (const { to, why } of moves) {
    if (why === 'rollback' && stood.includes(to)) stood.length = stood.lastIndexOf(to);
    stood.push(to);
  }
  return stood.at(-1) === now ? stood.at(-2) : undefined;
}

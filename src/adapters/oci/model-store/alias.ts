import type { Digest } from '../../../foundation/evidence/evidence.ts';
import { MANIFEST_TYPE } from '../../../foundation/images/image.ts';
import { refuse } from '../../../foundation/problems/errors.ts';
import { jsonObject } from '../../../foundation/reading/json-object.ts';
import { type AliasMove, AliasMoveSchema } from '../../../foundation/registry/alias-move.ts';
import type { ArtifactStore } from '../content/artifact-store.ts';
import { lacksManifest } from '../content/refusals.ts';
import { EMPTY_CONFIG, inOrder, moveBlobOf, moveBytes, moveManifest } from './moves.ts';
import { holdingsOf, moveTag } from './tags.ts';

/** Moves the tag of an alias, then keeps the move. */
export async function moveAliasIn(
  store: ArtifactStore,
  move: AliasMove,
): Promise<{ readonly moved: boolean; readonly now: Digest | null }> {
  if (move.from === move.to) {
    const last = (await historyIn(store, move.alias)).at(-1);
    if (last?.to !== move.to) await keep(store, { ...move, from: last?.to ?? null });
    return { moved: false, now: move.to };
  }
  const result = await store.moveTag(move.alias, move.to, move.from);
  if (result.moved) await keep(store, move);
  return result;
}

async function keep(store: ArtifactStore, move: AliasMove): Promise<void> {
  const model = (await store.manifest(move.to)) ?? lacksManifest(store.name, move.to);
  const blob = await store.uploadBytes(moveBytes(move));
  const config = await store.uploadBytes(EMPTY_CONFIG);
  const manifest = moveManifest(move, { config, move: blob }, { digest: move.to, size: model.bytes.length });
  const digest = await store.putManifest(manifest, MANIFEST_TYPE);
  await store.moveTag(moveTag(move.alias, move.at, blob.digest), digest, null);
}

/** Every move of an alias that was kept, oldest first. Throws `InputErrors` for an entry that is none. */
export async function historyIn(store: ArtifactStore, alias: string): Promise<readonly AliasMove[]> {
  const tags = holdingsOf(await store.tags()).moves[alias] ?? [];
  return inOrder(await Promise.all(tags.map((tag) => moveAt(store, tag))));
}

async function moveAt(store: ArtifactStore, tag: string): Promise<AliasMove> {
  const unreadable = (): never =>
    refuse('registry', 'holds an entry of its history that cannot be read', 'see `mlops registry verify`', {
      value: `${store.name}:${tag}`,
    });
  const manifest = await store.manifest(tag);
  const blob = manifest && moveBlobOf(jsonObject(manifest.bytes));
  if (blob === undefined) return unreadable();
  const move = AliasMoveSchema.safeParse(jsonObject(await store.blob(blob)));
  return move.success ? move.data : unreadable();
}

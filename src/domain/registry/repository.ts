import { type Digest, DigestSchema } from '../../foundation/evidence/evidence.ts';
import { MANIFEST_TYPE } from '../../foundation/images/image.ts';
import type { ArtifactStore, StoredBlob } from '../../foundation/ports/ports.ts';
import { refuse } from '../../foundation/problems/errors.ts';
import {
  type AliasMove,
  AliasMoveSchema,
  EMPTY_CONFIG,
  inOrder,
  moveBlobOf,
  moveBytes,
  moveManifest,
} from './history.ts';
import {
  jsonOf,
  modelConfig,
  modelManifest,
  NotAModel,
  type RegisteredModel,
  readModelManifest,
  type StoredFile,
} from './manifest.ts';
import { ALIAS_REMEDY, holdingsOf, isAlias, moveTag, nextVersion, versionOf, versionTag } from './names.ts';

/** A model found in a repository. */
export interface FoundModel {
  readonly digest: Digest;
  readonly size: number;
  readonly model: RegisteredModel;
  /** `v3`; undefined where no version names it. */
  readonly version: string | undefined;
}

/** Three answers, and never a fourth: a store that does not answer throws. */
export type Resolved =
  | { readonly state: 'found'; readonly found: FoundModel }
  | { readonly state: 'empty' }
  | { readonly state: 'unknown'; readonly aliases: readonly string[]; readonly versions: number };

/** What an alias, a version (`v3`) or a digest names. Throws `InputErrors` for what is none of these. */
export async function resolveModel(store: ArtifactStore, word: string): Promise<Resolved> {
  const digest = DigestSchema.safeParse(word).success;
  if (!digest && !isAlias(word) && versionOf(word) === undefined)
    refuse('alias', 'is neither an alias nor a version', ALIAS_REMEDY, { value: word });
  const { versions, aliases } = holdingsOf(await store.tags());
  if (versions.length === 0) return { state: 'empty' };
  const manifest = await store.manifest(word);
  if (!manifest) return { state: 'unknown', aliases, versions: versions.length };
  const model = modelOf(store, word, manifest.bytes);
  const version =
    versionOf(word) === undefined ? await versionNaming(store, manifest.digest, versions) : word;
  return { state: 'found', found: { digest: manifest.digest, size: manifest.bytes.length, model, version } };
}

function modelOf(store: ArtifactStore, word: string, bytes: Uint8Array): RegisteredModel {
  try {
    return readModelManifest(bytes);
  } catch (cause) {
    if (!(cause instanceof NotAModel)) throw cause;
    return refuse(
      'registry',
      `${cause.message}`,
      'name a repository that holds models of register-model only',
      {
        value: `${store.name}:${word}`,
        cause,
      },
    );
  }
}

/** Newest first: what is asked for is most often new. */
async function versionNaming(
  store: ArtifactStore,
  digest: Digest,
  versions: readonly number[],
): Promise<string | undefined> {
  for (const version of versions.toReversed()) {
    const tag = versionTag(version);
    if ((await store.resolve(tag)) === digest) return tag;
  }
  return undefined;
}

/** What a model is stored from: its files, and where each lies now. */
export interface ModelToStore extends RegisteredModel {
  readonly format: string;
  readonly files: readonly (StoredFile & { readonly source: string })[];
}

export interface Stored {
  readonly digest: Digest;
  readonly size: number;
  readonly version: string;
  /** False where the very same model was there already, under this version. */
  readonly isNew: boolean;
}

/** Stores blobs first, then their manifest, then its version: a reader never sees half a model. */
export async function storeModel(store: ArtifactStore, given: ModelToStore): Promise<Stored> {
  for (const file of given.files) {
    const stored = await store.upload(file.source);
    if (stored.digest !== file.digest)
      refuse('evidence', 'was changed while it was being stored', 'run the step again', {
        value: file.source,
      });
  }
  const config = await store.uploadBytes(modelConfig(given, given.format));
  const bytes = modelManifest(given, config);
  const digest = await store.putManifest(bytes, MANIFEST_TYPE);
  return { digest, size: bytes.length, ...(await versionFor(store, digest)) };
}

/** The version of this very manifest, else the next free one; another writer may take it first. */
async function versionFor(
  store: ArtifactStore,
  digest: Digest,
): Promise<{ readonly version: string; readonly isNew: boolean }> {
  const holdings = holdingsOf(await store.tags());
  const known = await versionNaming(store, digest, holdings.versions);
  if (known !== undefined) return { version: known, isNew: false };
  const first = nextVersion(holdings);
  for (let version = first; version < first + 1000; version += 1) {
    const { now } = await store.moveTag(versionTag(version), digest, null);
    if (now === digest) return { version: versionTag(version), isNew: true };
  }
  return refuse('registry', 'gave every version to another writer', 'run the step again', {
    value: store.name,
  });
}

/** Where an alias points; null at nothing. */
export async function aliasNow(store: ArtifactStore, alias: string): Promise<Digest | null> {
  return (await store.manifest(alias))?.digest ?? null;
}

/**
 * Moves an alias if it stands at `move.from`, then writes the move down. An alias that stands at its goal already is
 * left alone, and only written down where its history does not say how it got there.
 */
export async function moveAlias(
  store: ArtifactStore,
  move: AliasMove,
  to: { readonly size: number },
): Promise<{ readonly moved: boolean; readonly now: Digest | null }> {
  if (move.from === move.to) {
    const last = (await historyOf(store, move.alias)).at(-1);
    if (last?.to !== move.to) await record(store, { ...move, from: last?.to ?? null }, to);
    return { moved: false, now: move.to };
  }
  const result = await store.moveTag(move.alias, move.to, move.from);
  if (result.moved) await record(store, move, to);
  return result;
}

async function record(store: ArtifactStore, move: AliasMove, to: { readonly size: number }): Promise<void> {
  const blob: StoredBlob = await store.uploadBytes(moveBytes(move));
  const config = await store.uploadBytes(EMPTY_CONFIG);
  const manifest = moveManifest(move, { config, move: blob }, { digest: move.to, size: to.size });
  const digest = await store.putManifest(manifest, MANIFEST_TYPE);
  // A tag of its own: registries that know no referrers list it all the same, and none collects it as garbage.
  await store.moveTag(moveTag(move.alias, move.at, blob.digest), digest, null);
}

/** Every move of an alias that was written down, oldest first. Throws `InputErrors` for an entry that is none. */
export async function historyOf(store: ArtifactStore, alias: string): Promise<readonly AliasMove[]> {
  const tags = holdingsOf(await store.tags()).moves[alias] ?? [];
  return inOrder(await Promise.all(tags.map((tag) => moveAt(store, tag))));
}

async function moveAt(store: ArtifactStore, tag: string): Promise<AliasMove> {
  const unreadable = (): never =>
    refuse('registry', 'holds an entry of its history that cannot be read', 'see `mlops registry verify`', {
      value: `${store.name}:${tag}`,
    });
  const manifest = await store.manifest(tag);
  const blob = manifest && moveBlobOf(jsonOf(manifest.bytes));
  if (blob === undefined) return unreadable();
  const move = AliasMoveSchema.safeParse(jsonOf(await store.blob(blob)));
  return move.success ? move.data : unreadable();
}

/** Brings the files of a model, of some kinds, into a folder; each is hashed as it comes. */
export async function downloadModel(
  store: ArtifactStore,
  { files }: RegisteredModel,
  folder: string,
  kinds: readonly RegisteredModel['files'][number]['kind'][],
): Promise<void> {
  for (const { digest, path, size } of files.filter(({ kind }) => kinds.includes(kind)))
    await store.download(digest, `${folder}/${path}`, size);
}

import type { Digest } from '../../../foundation/evidence/evidence.ts';
import { MANIFEST_TYPE } from '../../../foundation/images/image.ts';
import type {
  ModelStore,
  ModelToStore,
  RegisteredModel,
  StoredModel,
} from '../../../foundation/ports/ports.ts';
import { refuse, together } from '../../../foundation/problems/errors.ts';
import { versionName, versionOf } from '../../../foundation/registry/names.ts';
import type { ArtifactStore } from '../content/artifact-store.ts';
import { historyIn, moveAliasIn } from './alias.ts';
import { atMost } from './at-most.ts';
import { ledgerIn } from './ledger.ts';
import { modelConfig, modelManifest, NotAModel, readModelManifest } from './manifest.ts';
import { holdingsOf, nextVersion } from './tags.ts';

/**
 * Models in a repository of OCI artifacts. A model is a manifest, its files are blobs; versions and aliases are tags,
 * and so is every entry of an alias's history: registries that know no referrers list it all the same, and none
 * collects it as garbage.
 */
export const ociModelStore = (store: ArtifactStore): ModelStore => ({
  name: store.name,
  kind: store.kind,
  local: store.kind === 'folder',
  swaps: store.swaps,
  mediaType: MANIFEST_TYPE,
  holdings: async () => {
    const { versions, aliases } = holdingsOf(await store.tags());
    return { versions, aliases };
  },
  resolve: (word) => resolveIn(store, word),
  store: (model) => storeIn(store, model),
  download: async ({ model: { files } }, folder, kinds) => {
    const wanted = files.filter(({ kind }) => kinds.includes(kind));
    await together(
      ...wanted.map(({ digest, path, size }) => store.download(digest, `${folder}/${path}`, size)),
    );
  },
  alias: async (name) => (await store.manifest(name))?.digest ?? null,
  moveAlias: (move) => moveAliasIn(store, move),
  history: (alias) => historyIn(store, alias),
  ledger: ledgerIn(store),
});

async function resolveIn(store: ArtifactStore, word: string): ReturnType<ModelStore['resolve']> {
  const { versions, aliases } = holdingsOf(await store.tags());
  if (versions.length === 0) return { state: 'empty' };
  const manifest = await store.manifest(word);
  if (!manifest) return { state: 'unknown', aliases, versions: versions.length };
  const model = modelOf(store, word, manifest.bytes);
  const version =
    versionOf(word) === undefined ? await versionNaming(store, manifest.digest, versions) : word;
  return { state: 'found', found: { digest: manifest.digest, model, version } };
}

function modelOf(store: ArtifactStore, word: string, bytes: Uint8Array): RegisteredModel {
  try {
    return readModelManifest(bytes);
  } catch (cause) {
    if (!(cause instanceof NotAModel)) throw cause;
    return refuse('registry', cause.message, 'name a repository that holds models of register-model only', {
      value: `${store.name}:${word}`,
      cause,
    });
  }
}

/** Newest first: what is asked for is most often new. */
async function versionNaming(
  store: ArtifactStore,
  digest: Digest,
  versions: readonly number[],
): Promise<string | undefined> {
  for (const version of versions.toReversed()) {
    const tag = versionName(version);
    if ((await store.resolve(tag)) === digest) return tag;
  }
  return undefined;
}

/** Files that are sent at a time: small ones need not wait for the weights. */
const UPLOADS = 4;

/** Blobs first, then their manifest, then its version. */
async function storeIn(store: ArtifactStore, given: ModelToStore): Promise<StoredModel> {
  await atMost(UPLOADS, given.files, async ({ source, digest }) => {
    const stored = await store.upload(source);
    if (stored.digest !== digest)
      refuse('evidence', 'was changed while it was being stored', 'run the step again', { value: source });
  });
  const config = await store.uploadBytes(modelConfig(given, given.format));
  const digest = await store.putManifest(modelManifest(given, config), MANIFEST_TYPE);
  return { digest, ...(await versionFor(store, digest)) };
}

/** The version of this very manifest, else the next free one; another writer may take it first. */
async function versionFor(
  store: ArtifactStore,
  digest: Digest,
): Promise<Pick<StoredModel, 'version' | 'isNew'>> {
  const holdings = holdingsOf(await store.tags());
  const known = await versionNaming(store, digest, holdings.versions);
  if (known !== undefined) return { version: known, isNew: false };
  const first = nextVersion(holdings);
  for (let version = first; version < first + 1000; version += 1) {
    const { now } = await store.moveTag(versionName(version), digest, null);
    if (now === digest) return { version: versionName(version), isNew: true };
  }
  return refuse('registry', 'is busy: other writers took every version', 'run the step again', {
    value: store.name,
  });
}

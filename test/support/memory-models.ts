import { digestOf, digestOfJson } from '../../src/foundation/evidence/digest.ts';
import type { Digest } from '../../src/foundation/evidence/evidence.ts';
import type {
  FoundModel,
  Ledger,
  ModelStore,
  ModelToStore,
  StoreOffer,
} from '../../src/foundation/ports/ports.ts';
import type { AliasMove } from '../../src/foundation/registry/alias-move.ts';
import { versionName } from '../../src/foundation/registry/names.ts';
import { memoryLedger } from './memory-ledger.ts';

interface Kept {
  readonly models: FoundModel[];
  readonly blobs: Map<Digest, Uint8Array>;
  readonly moves: AliasMove[];
  readonly ledger: Ledger;
}

/** Models in memory, under `memory://name`, for as long as the offer lives. */
export function memoryModels(): StoreOffer {
  const stores = new Map<string, Kept>();
  return {
    scheme: 'memory',
    example: '`memory://name`',
    open: (reference, _, { files }) => {
      const kept = stores.get(reference) ?? {
        models: [],
        blobs: new Map(),
        moves: [],
        ledger: memoryLedger(),
      };
      stores.set(reference, kept);
      return storeOver(reference, kept, files);
    },
  };
}

type Files = Parameters<StoreOffer['open']>[2]['files'];

function storeOver(name: string, { models, blobs, moves, ledger }: Kept, files: Files): ModelStore {
  const historyOf = (alias: string) => moves.filter((move) => move.alias === alias);
  const now = (alias: string): Digest | null => historyOf(alias).at(-1)?.to ?? null;
  const aliases = () => [...new Set(moves.map(({ alias }) => alias))].toSorted();
  const store = async ({ name, model, gate, files: given }: ModelToStore) => {
    for (const { source, digest } of given) {
      const bytes = await files.read(source, Number.POSITIVE_INFINITY);
      if (digestOf(bytes) !== digest) throw new Error(`${source} was changed`);
      blobs.set(digest, bytes);
    }
    const stored = given.map(({ kind, path, digest, size }) => ({ kind, path, digest, size }));
    const digest = digestOfJson({ name, model, gate, files: stored });
    const known = models.find((one) => one.digest === digest);
    const version = known?.version ?? versionName(models.length + 1);
    if (!known) models.push({ digest, version, model: { name, model, gate, files: stored } });
    return { digest, version, isNew: !known };
  };
  return {
    name,
    kind: 'memory',
    local: false,
    swaps: true,
    mediaType: 'application/json',
    holdings: async () => ({ versions: models.map((_, index) => index + 1), aliases: aliases() }),
    resolve: async (word) => {
      if (models.length === 0) return { state: 'empty' };
      const found = models.find(({ digest, version }) => [digest, version].includes(word));
      const named = found ?? models.find(({ digest }) => digest === now(word));
      return named
        ? { state: 'found', found: named }
        : { state: 'unknown', aliases: aliases(), versions: models.length };
    },
    store,
    download: async ({ model }, folder, kinds) => {
      for (const { kind, path, digest } of model.files)
        if (kinds.includes(kind)) await files.write(`${folder}/${path}`, blobs.get(digest)!);
    },
    alias: async (alias) => now(alias),
    moveAlias: async (move) => {
      const moved = now(move.alias) === move.from && move.from !== move.to;
      if (moved) moves.push(move);
      return { moved, now: now(move.alias) };
    },
    history: async (alias) => historyOf(alias),
    ledger,
  };
}

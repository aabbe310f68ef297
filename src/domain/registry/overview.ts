import type { Digest } from '../../foundation/evidence/evidence.ts';
import type { ModelStore } from '../../foundation/ports/ports.ts';
import { versionName } from '../../foundation/registry/names.ts';

export interface VersionOverview {
  readonly version: string;
  readonly aliases: readonly string[];
  readonly name: string;
  readonly digest: Digest;
  /** Digest of the model file. */
  readonly model: Digest;
}

/** Every version of a store, newest first, with the aliases that name it. */
export async function overviewOf(store: ModelStore): Promise<readonly VersionOverview[]> {
  const { versions, aliases } = await store.holdings();
  const named = await Promise.all(aliases.map(async (alias) => [alias, await store.alias(alias)] as const));
  const found = await Promise.all(
    versions
      .toReversed()
      .map(versionName)
      .map(async (version) => [version, await store.resolve(version)] as const),
  );
  return found.flatMap(([version, resolved]) => {
    if (resolved.state !== 'found') return [];
    const { digest, model } = resolved.found;
    const its = named.filter(([, now]) => now === digest).map(([alias]) => alias);
    return [{ version, aliases: its, name: model.name, digest, model: model.model }];
  });
}

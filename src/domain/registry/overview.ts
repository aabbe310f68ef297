import type { Digest } from '../../foundation/evidence/evidence.ts';
import type { ArtifactStore } from '../../foundation/ports/ports.ts';
import { holdingsOf, versionTag } from './names.ts';
import { aliasNow, resolveModel } from './repository.ts';

export interface VersionOverview {
  readonly version: string;
  readonly aliases: readonly string[];
  readonly name: string;
  readonly digest: Digest;
  /** Digest of the model file. */
  readonly model: Digest;
}

/** Every version of a repository, newest first, with the aliases that name it. */
export async function holdings(store: ArtifactStore): Promise<readonly VersionOverview[]> {
  const { versions, aliases } = holdingsOf(await store.tags());
  const named = await Promise.all(
    aliases.map(async (alias) => [alias, await aliasNow(store, alias)] as const),
  );
  const found = await Promise.all(
    versions
      .toReversed()
      .map(async (number) => [versionTag(number), await resolveModel(store, versionTag(number))] as const),
  );
  return found.flatMap(([version, resolved]) => {
    if (resolved.state !== 'found') return [];
    const { digest, model } = resolved.found;
    const its = named.filter(([, now]) => now === digest).map(([alias]) => alias);
    return [{ version, aliases: its, name: model.name, digest, model: model.model }];
  });
}

import type { ArtifactStore, ArtifactStores, Host } from '../../foundation/ports/ports.ts';
import { credentialsOf } from '../../foundation/step/credentials.ts';

/** What names a repository of models, in the words of the inputs. */
export interface RepositoryInputs {
  readonly registry: string;
  readonly name?: string | undefined;
  readonly username?: string | undefined;
  readonly password?: string | undefined;
}

/** Opens the repository that the inputs name; `name` stands below the registry. Nothing is asked of it yet. */
export function openRepository(
  { registry, name, ...login }: RepositoryInputs,
  stores: ArtifactStores,
  host: Host,
): ArtifactStore {
  const reference = name === undefined ? registry : `${registry.replace(/\/+$/, '')}/${name}`;
  return stores.open(reference, credentialsOf(login, host));
}

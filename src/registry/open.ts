import type { ArtifactStore, ArtifactStores, Host } from '../ports.ts';
import { refuse } from '../step/errors.ts';

/** What names a repository of models, in the words of the inputs. */
export interface RepositoryInputs {
  readonly registry: string;
  readonly name?: string | undefined;
  readonly username?: string | undefined;
  readonly password?: string | undefined;
}

/** Opens the repository that the inputs name; `name` stands below the registry. Nothing is asked of it yet. */
export function openRepository(
  { registry, name, username, password }: RepositoryInputs,
  stores: ArtifactStores,
  host: Host,
): ArtifactStore {
  if (password !== undefined) host.mask(password);
  if ((username === undefined) !== (password === undefined))
    refuse(
      username === undefined ? 'username' : 'password',
      'is missing beside its other half',
      'give both, or neither',
    );
  const reference = name === undefined ? registry : `${registry.replace(/\/+$/, '')}/${name}`;
  return stores.open(reference, username === undefined ? undefined : { username, password: password! });
}

import type { Host, ModelStore, ModelStores } from '../../foundation/ports/ports.ts';
import { credentialsOf } from '../../foundation/step/credentials.ts';

/** What names a store of models, in the words of the inputs. */
export interface StoreInputs {
  readonly registry: string;
  readonly name?: string | undefined;
  readonly username?: string | undefined;
  readonly password?: string | undefined;
}

/** Opens the store that the inputs name; `name` is below the registry. Nothing is asked of it yet. */
export function openStore(
  { registry, name, ...login }: StoreInputs,
  stores: ModelStores,
  host: Host,
): ModelStore {
  const reference = name === undefined ? registry : `${registry.replace(/\/+$/, '')}/${name}`;
  return stores.open(reference, credentialsOf(login, host));
}

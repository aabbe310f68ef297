import { approvalIn } from '../../domain/registry/approval.ts';
import { openStore, type StoreInputs } from '../../domain/registry/open.ts';
import { resolveModel } from '../../domain/registry/resolve.ts';
import type { Artifact } from '../../foundation/evidence/evidence.ts';
import type { FoundModel, ModelStore, Ports } from '../../foundation/ports/ports.ts';
import { refuse } from '../../foundation/problems/errors.ts';
import { REGISTRY } from './source.ts';

export type BaselineInputs = Omit<StoreInputs, 'registry'> & {
  readonly baseline?: string | undefined;
  readonly registry?: string | undefined;
};

/** A baseline that a registry was asked for: the model, or why there is none. */
export type FromRegistry =
  | { readonly kind: 'missing'; readonly path: string }
  | { readonly kind: 'unnamed'; readonly path: string; readonly versions: number }
  | {
      readonly kind: 'registered';
      readonly path: string;
      readonly store: ModelStore;
      readonly found: FoundModel;
      readonly artifact: Artifact;
    };

/** Asks the registry. Found, empty and unknown are three answers; a registry that does not answer throws. */
export async function openRegistered(
  path: string,
  { registry, ...rest }: BaselineInputs,
  { stores, host }: Pick<Ports, 'stores' | 'host'>,
): Promise<FromRegistry> {
  if (registry === undefined)
    return refuse(
      'registry',
      'is not given, so the baseline cannot be looked up',
      'give `oci://host/name` or a folder',
      {
        value: path,
      },
    );
  const store = openStore({ registry, ...rest }, stores, host);
  const resolved = await resolveModel(store, path.slice(REGISTRY.length));
  if (resolved.state === 'empty') return { kind: 'missing', path: `${path} of ${store.name}` };
  if (resolved.state === 'unknown')
    return { kind: 'unnamed', path: `${path} of ${store.name}`, versions: resolved.versions };
  const { found } = resolved;
  const { digest, version } = found;
  return {
    kind: 'registered',
    path: version === undefined ? path : `${path} (${version})`,
    store,
    found,
    artifact: {
      role: 'model',
      name: `${store.name}:${version ?? digest}`,
      digest,
      mediaType: store.mediaType,
    },
  };
}

/**
 * Brings the package of a registered model; answers the folder that holds it. Throws `InputErrors` for a model whose gate
 * does not say PASS when it is decided again: a candidate would be compared with what nobody has let in.
 */
export async function bring(
  { path, store, found }: Extract<FromRegistry, { kind: 'registered' }>,
  scratch: string,
  { files, host, recheck }: Pick<Ports, 'files' | 'host' | 'recheck'>,
): Promise<string> {
  const folder = `${scratch}/registered`;
  await files.remove(folder);
  host.log.progress(`bringing the baseline from ${store.name}`);
  const { problems, unknown } = await approvalIn(store, found, folder, { files, recheck });
  if (problems.length > 0)
    refuse('baseline', problems.join('; '), 'name a model whose gate said PASS, such as registry:v1', {
      value: `${path} of ${store.name}`,
    });
  // A champion of an older version is still what serves: it is scored again, and its evidence moves nothing here.
  for (const told of unknown) host.log.warn(`${path}: ${told}`);
  await store.download(found, folder, ['weights', 'package']);
  return `${folder}/model`;
}

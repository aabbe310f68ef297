import { printReference } from '../../foundation/images/oci-reference.ts';
import type { Clock, Images, StoreOffer, StoreWorld } from '../../foundation/ports/ports.ts';
import { systemClock } from '../clock.ts';
import type { ArtifactStore } from './content/artifact-store.ts';
import { layoutStore } from './layout/layout.ts';
import { ociModelStore } from './model-store/model-store.ts';
import { OCI_SCHEME, placeOf } from './registry/place.ts';
import { registryStore } from './registry/registry.ts';
import { openSession } from './registry/session.ts';

/*
 * OCI artifacts (distribution-spec and image-spec 1.1), room by room: `content/` is what they are made of and how it is
 * checked, `layout/` keeps them in a folder, `registry/` speaks HTTP, `model-store/` makes models of them. Each room
 * knows the ones before it in this list at most; only this file knows them all.
 */

export interface Settings {
  readonly clock?: Clock;
  /** Milliseconds in which something must move on a connection. */
  readonly idle?: number;
}

const IDLE = 120_000;

/** A repository of artifacts: `oci://host/name` in a registry, anything else a folder. Throws `InputErrors` for no name. */
export function openArtifacts(
  reference: string,
  credentials: Parameters<StoreOffer['open']>[1],
  { files, environment, clock = systemClock, idle = IDLE }: Omit<StoreWorld, 'clock'> & Settings,
): ArtifactStore {
  if (!reference.startsWith(`${OCI_SCHEME}://`)) return layoutStore(files, reference, clock);
  return registryStore(openSession(placeOf(reference), credentials, { environment, clock, idle }), files);
}

const open: StoreOffer['open'] = (reference, credentials, world) =>
  ociModelStore(openArtifacts(reference, credentials, world));

/** Models in an OCI registry. */
export const registryModels: StoreOffer = { scheme: OCI_SCHEME, example: '`oci://host/name`', open };

/** Models in a folder that is an OCI image layout. */
export const folderModels: StoreOffer = { scheme: undefined, example: 'a folder', open };

/** Images in OCI registries. */
export const ociImages = (world: StoreWorld): Images => ({
  open: (repository, credentials) =>
    openArtifacts(`${OCI_SCHEME}://${printReference(repository)}`, credentials, world),
});

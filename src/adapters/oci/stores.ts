import type { ArtifactStores, Clock, Files } from '../../foundation/ports/ports.ts';
import { systemClock } from '../clock.ts';
import { layoutStore } from './layout/layout.ts';
import { placeOf } from './registry/place.ts';
import { registryStore } from './registry/registry.ts';
import { openSession } from './registry/session.ts';

const IDLE = 120_000;

/** Artifact stores by reference: OCI registries over HTTP, and folders that are OCI image layouts. */
export const artifactStores = (
  files: Files,
  environment: Readonly<Record<string, string | undefined>>,
  { clock = systemClock, idle = IDLE }: { readonly clock?: Clock; readonly idle?: number } = {},
): ArtifactStores => ({
  open(reference, credentials) {
    const place = placeOf(reference);
    if (!place) return layoutStore(files, reference, clock);
    return registryStore(openSession(place, credentials, { environment, clock, idle }), files);
  },
});

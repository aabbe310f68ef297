import type { ArtifactStores, Files } from '../../ports.ts';
import { refuse } from '../../step/errors.ts';

/** Artifact stores by reference: OCI repositories and folders. */
export const artifactStores = (
  _files: Files,
  _environment: Readonly<Record<string, string | undefined>>,
): ArtifactStores => ({
  open: (reference) =>
    refuse('registry', 'is not a registry', 'write oci://host/name or a folder', { value: reference }),
});

import type { Artifact, Digest } from '../evidence/evidence.ts';

/** OCI image-spec 1.1. */
export const MANIFEST_TYPE = 'application/vnd.oci.image.manifest.v1+json';

/** An image that a registry knows by digest; `name` is `repository@sha256:…`. */
export const imageArtifact = (name: string, digest: Digest): Artifact => ({
  role: 'image',
  name,
  digest,
  mediaType: MANIFEST_TYPE,
});

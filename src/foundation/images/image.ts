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

const BY_DIGEST = /^[a-z0-9][a-z0-9._/:-]*@(sha256:[0-9a-f]{64})$/;

/** Whether a text names an image as `repository@sha256:…`, which nothing can move. */
export const isImageByDigest = (text: string): boolean => BY_DIGEST.test(text);

/** The digest in `repository@sha256:…`; undefined for any other text. */
export const digestOfImage = (text: string): Digest | undefined => BY_DIGEST.exec(text)?.[1];

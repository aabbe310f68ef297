// src/foundation/images/image.ts
/** OCI image-spec 1.1. */
const MANIFEST_TYPE = "application/vnd.oci.image.manifest.v1+json";
/** An image that a registry knows by digest; `name` is `repository@sha256:…`. */
const imageArtifact = (name, digest) => ({
	role: "image",
	name,
	digest,
	mediaType: MANIFEST_TYPE
});
const BY_DIGEST = /^[a-z0-9][a-z0-9._/:-]*@(sha256:[0-9a-f]{64})$/;
/** Whether a text names an image as `repository@sha256:…`, which nothing can move. */
const isImageByDigest = (text) => BY_DIGEST.test(text);
/** The digest in `repository@sha256:…`; undefined for any other text. */
const digestOfImage = (text) => BY_DIGEST.exec(text)?.[1];
export { isImageByDigest as i, digestOfImage as n, imageArtifact as r, MANIFEST_TYPE as t };

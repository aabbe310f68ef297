import { r as refuse } from "./errors.js";
// src/artifacts/image.ts
/** OCI image-spec 1.1. */
const MANIFEST_TYPE = "application/vnd.oci.image.manifest.v1+json";
/** An image that a registry knows by digest; `name` is `repository@sha256:…`. */
const imageArtifact = (name, digest) => ({
	role: "image",
	name,
	digest,
	mediaType: MANIFEST_TYPE
});
// src/step/credentials.ts
/** The login that a step was given; masked from now on. Throws `InputErrors` for half of one. */
function credentialsOf({ username, password }, { mask }) {
	if (password !== void 0) mask(password);
	if (username !== void 0 && password !== void 0) return {
		username,
		password
	};
	if (username === void 0 && password === void 0) return void 0;
	return refuse(username === void 0 ? "username" : "password", "is missing beside its other half", "give both, or neither");
}
export { MANIFEST_TYPE as n, imageArtifact as r, credentialsOf as t };

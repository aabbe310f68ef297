import { o as DigestSchema } from "./limits.js";
// src/foundation/images/oci-reference.ts
/** Why a text is not a reference, in words that follow it: "has no repository after the host". */
var NotAReference = class extends Error {
	name = "NotAReference";
};
const LABEL = "[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?";
const HOST = new RegExp(`^(?:${LABEL}(?:\\.${LABEL})*|\\[[0-9a-fA-F:]+\\])(?::(\\d{1,5}))?$`);
const COMPONENT = /^[a-z0-9]+(?:(?:\.|__?|-+)[a-z0-9]+)*$/;
const TAG = /^\w[\w.-]{0,127}$/;
const LONGEST_PATH = 255;
/** Where a reference without a host leads. */
const DOCKER_HUB = "docker.io";
/** Whether a word can be a tag (distribution-spec 1.1). */
const isTag = (word) => TAG.test(word);
/**
* Reads a reference as Docker does: a first part that is no host means Docker Hub, whose single names lie below
* `library/`. Throws `NotAReference`.
*/
function parseReference(text) {
	const [named, digest, ...more] = text.split("@");
	if (more.length > 0) throw new NotAReference("has more than one @");
	if (digest !== void 0 && !DigestSchema.safeParse(digest).success) throw new NotAReference("has a digest that is not sha256: and 64 hexadecimal digits in lower case");
	const { rest, tag } = splitTag(named);
	const slash = rest.indexOf("/");
	const first = rest.slice(0, Math.max(slash, 0));
	if (slash < 0 || !looksLikeHost(first)) return hubReference(rest, tag, digest);
	return {
		...repositoryOf(first, rest.slice(slash + 1)),
		tag,
		digest
	};
}
/** Reads `host[:port]/path` alone, where the first part always is a host. Throws `NotAReference`. */
function parseRepository(text) {
	const slash = text.indexOf("/");
	if (slash < 0) throw new NotAReference("has no repository after the host");
	return repositoryOf(text.slice(0, slash), text.slice(slash + 1));
}
/** The reference as it is written, all parts that it has. */
const printReference = ({ host, path, tag, digest }) => `${host}/${path}${tag === void 0 ? "" : `:${tag}`}${digest === void 0 ? "" : `@${digest}`}`;
/** Whether the first part of a reference names a host rather than a folder or a user of Docker Hub. */
const looksLikeHost = (part) => part === "localhost" || /[.:]/.test(part) || part !== part.toLowerCase();
function splitTag(named) {
	const colon = named.lastIndexOf(":");
	if (colon < 0 || named.includes("/", colon)) return {
		rest: named,
		tag: void 0
	};
	const tag = named.slice(colon + 1);
	if (!isTag(tag)) throw new NotAReference("has a tag that is not 1 to 128 letters, digits, _ . -");
	return {
		rest: named.slice(0, colon),
		tag
	};
}
function hubReference(rest, tag, digest) {
	const path = rest.includes("/") ? rest : `library/${rest}`;
	return {
		...repositoryOf(DOCKER_HUB, path),
		tag,
		digest
	};
}
function repositoryOf(host, path) {
	const port = HOST.exec(host)?.[1];
	if (!HOST.test(host) || Number(port ?? 1) < 1 || Number(port ?? 1) > 65535) throw new NotAReference("has a host that is not name[:port]");
	if (path === "") throw new NotAReference("has no repository after the host");
	if (path !== path.toLowerCase()) throw new NotAReference("has upper-case letters in its path, which registries refuse");
	if (path.length > LONGEST_PATH || !path.split("/").every((part) => COMPONENT.test(part))) throw new NotAReference("has a path that is not lower-case letters and digits, joined by . _ __ - and /");
	return {
		host,
		path
	};
}
export { parseReference as a, looksLikeHost as i, NotAReference as n, parseRepository as o, isTag as r, printReference as s, DOCKER_HUB as t };

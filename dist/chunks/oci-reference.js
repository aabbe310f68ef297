import { C as path, E as text, b as names, i as defineSpec, v as flag, y as mapping } from "./define.js";
import { n as DigestSchema } from "./evidence.js";
// src/steps/build-image/spec.ts
const buildImage = defineSpec({
	name: "build-image",
	about: "Build a Docker image, with the model in it where one passed its gate, push it, and prove that the registry has it.",
	inputs: {
		context: path({
			about: "Folder that the build may read.",
			fallback: ".",
			scope: "run"
		}),
		file: path({ about: "Dockerfile (`Dockerfile` in the context)." }),
		images: names({
			about: "Repositories to tag for: `ghcr.io/acme/flight-delay`.",
			required: true,
			scope: "run"
		}),
		tags: names({ about: "Tags in the grammar of docker/metadata-action: `type=raw,value=latest`, `type=sha`, `type=semver,pattern={{version}}`, `type=ref,event=branch`, each with `enable=`, `prefix=`, `suffix=` (`type=sha`)." }),
		labels: mapping({
			about: "More labels, by name. Those that say what the image was made of are set anyway.",
			scope: "run"
		}),
		"build-args": mapping({
			about: "Build arguments by name. They stay in the image: what looks like a secret is refused.",
			secret: true,
			scope: "run"
		}),
		secrets: mapping({
			about: "BuildKit secrets: id to `env:NAME` or `file:path`, for `RUN --mount=type=secret,id=…`.",
			secret: true,
			scope: "run"
		}),
		push: flag({
			about: "Push what was built.",
			fallback: true
		}),
		username: text({
			about: "User of the registry (the Docker configuration of this machine).",
			scope: "run"
		}),
		password: text({
			about: "Password or token of the registry.",
			secret: true,
			scope: "run"
		}),
		model: path({ about: "Model package folder that the image holds (the model of the gate that passed)." }),
		"require-evidence": flag({ about: "Refuse a model whose gate did not pass (true where there is evidence)." }),
		"docker-host": text({
			about: "Docker Engine that builds (the one of this machine).",
			scope: "run"
		})
	},
	outputs: {
		image: "The image by digest: `ghcr.io/acme/flight-delay@sha256:…`.",
		digest: "Digest of its manifest.",
		tags: "JSON list of the tags, each with its repository."
	},
	needs: [
		"containers",
		"stores",
		"processes"
	]
});
// src/artifacts/oci-reference.ts
/** Why a text is not a reference, in words that follow it: "has no repository after the host". */
var NotAReference = class extends Error {
	name = "NotAReference";
};
const LABEL = "[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?";
const HOST = new RegExp(`^(?:${LABEL}(?:\\.${LABEL})*|\\[[0-9a-fA-F:]+\\])(?::(\\d{1,5}))?$`);
const COMPONENT = /^[a-z0-9]+(?:(?:\.|__?|-+)[a-z0-9]+)*$/;
const TAG = /^\w[\w.-]{0,127}$/;
const LONGEST_PATH = 255;
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
export { parseRepository as a, parseReference as i, isTag as n, printReference as o, looksLikeHost as r, buildImage as s, NotAReference as t };

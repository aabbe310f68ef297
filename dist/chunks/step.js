import { r as imageArtifact, t as credentialsOf } from "./credentials.js";
import { i as parseReference, o as printReference, s as buildImage, t as NotAReference } from "./oci-reference.js";
import { a as judgedModels, i as approvalOf, n as ApprovalSchema, o as theJudgedModel, r as approvalChecks, t as requireTrusted } from "./trusted.js";
import { H as boolean, V as array, X as strictObject, Y as record, Z as string, a as defineStep, d as verdictOf, z as _enum } from "./define.js";
import { n as DigestSchema } from "./evidence.js";
import { t as ContainerFailure } from "./containers.js";
import { a as together, r as refuse, t as InputErrors } from "./errors.js";
import { t as retried } from "./retried.js";
import { r as MODEL_LABEL, t as EVIDENCE_LABEL } from "./image-labels.js";
import { n as evidenceMaterials, t as artifactOf } from "./artifact.js";
import { n as readRunToMove } from "./verified-run.js";
import { r as readModelPackage } from "./facts.js";
import { t as openTrained } from "./trained.js";
import { posix } from "node:path";
// src/image/csv.ts
/** Why a line is not one record of comma-separated values, in words that follow it. */
var NotCsv = class extends Error {
	name = "NotCsv";
};
/**
* The fields of one record (RFC 4180): a field in double quotes may hold commas, and a double quote written twice.
* Spaces around fields do not count. Throws `NotCsv`.
*/
function csvFields(line) {
	const fields = [];
	let rest = line;
	for (;;) {
		const { field, left } = rest.trimStart().startsWith("\"") ? quoted(rest.trimStart()) : plain(rest);
		fields.push(field);
		if (left === void 0) return fields;
		rest = left;
	}
}
function quoted(text) {
	const match = /^"((?:[^"]|"")*)"\s*(?:,|$)/.exec(text);
	if (!match) throw new NotCsv("has a double quote that is not closed before the next comma");
	const ended = match[0].endsWith(",");
	return {
		field: match[1].replaceAll("\"\"", "\""),
		left: ended ? text.slice(match[0].length) : void 0
	};
}
function plain(text) {
	const comma = text.indexOf(",");
	return comma < 0 ? {
		field: text.trim(),
		left: void 0
	} : {
		field: text.slice(0, comma).trim(),
		left: text.slice(comma + 1)
	};
}
// src/image/tag-rule.ts
/** Attributes of each type beside those of all, and the priority where none is given: the action's own. */
const TYPES = {
	semver: {
		own: ["pattern", "value"],
		priority: 900
	},
	ref: {
		own: ["event"],
		priority: 600
	},
	raw: {
		own: ["value"],
		priority: 200
	},
	sha: {
		own: ["format"],
		priority: 100
	}
};
const COMMON = [
	"type",
	"enable",
	"priority",
	"prefix",
	"suffix"
];
const EVENTS = [
	"branch",
	"tag",
	"pr"
];
const FORMATS = ["short", "long"];
/** What may stand between `{{` and `}}`, by type; the rest of the action's expressions need what this step has not. */
const EXPRESSIONS = { semver: [
	"version",
	"raw",
	"major",
	"minor",
	"patch"
] };
const GIT_EXPRESSIONS = [
	"branch",
	"tag",
	"sha"
];
/** Reads every line; comment lines (`#`) are skipped. All that is wrong is answered at once. */
function parseTagRules(lines) {
	const read = lines.filter((line) => !line.trimStart().startsWith("#")).map(parseLine);
	return {
		rules: read.flatMap(({ rule }) => rule ?? []),
		problems: read.flatMap(({ text, faults }) => faults.map(([message, remedy]) => ({
			input: "tags",
			value: text,
			message,
			remedy
		})))
	};
}
function parseLine(text) {
	try {
		const { attributes, faults } = attributesOf(csvFields(text));
		const all = [...faults, ...faultsOf(attributes)];
		return all.length > 0 ? {
			text,
			faults: all
		} : {
			text,
			faults: [],
			rule: ruleOf$1(text, attributes)
		};
	} catch (cause) {
		if (!(cause instanceof NotCsv)) throw cause;
		return {
			text,
			faults: [[cause.message, "quote a whole field: type=raw,\"value=a,b\""]]
		};
	}
}
/** A first field without `=` is the value of a raw tag. */
function attributesOf(fields) {
	const attributes = Object.create(null);
	const faults = [];
	fields.forEach((field, index) => {
		const equals = field.indexOf("=");
		const [key, value] = equals < 0 ? [index === 0 && field !== "" ? "value" : "", field] : [field.slice(0, equals).trim().toLowerCase(), field.slice(equals + 1).trim()];
		if (key === "") faults.push([`has the field ${JSON.stringify(field)} without a key`, "write key=value"]);
		else if (key in attributes) faults.push([`says ${key} twice`, "say it once"]);
		else attributes[key] = value;
	});
	return {
		attributes: {
			type: "raw",
			...attributes
		},
		faults
	};
}
function faultsOf(attributes) {
	const { type = "", enable, priority, event, format, pattern, value } = attributes;
	const kind = Object.hasOwn(TYPES, type) ? TYPES[type] : void 0;
	if (!kind) return [[`has the type ${JSON.stringify(type)}`, `known are ${Object.keys(TYPES).sort().join(", ")}`]];
	const allowed = [...COMMON, ...kind.own];
	const faults = Object.keys(attributes).filter((key) => !allowed.includes(key)).map((key) => [`has ${key}, which ${type} does not know`, `known are ${allowed.join(", ")}`]);
	if (enable !== void 0 && !["true", "false"].includes(enable)) faults.push([`has enable=${enable}`, "write enable=true or enable=false; expressions of GitHub are worked out before"]);
	if (priority !== void 0 && !/^\d{1,9}$/.test(priority)) faults.push([`has priority=${priority}`, "write a whole number"]);
	if (type === "raw" && !value) faults.push(["has no value", "write type=raw,value=latest"]);
	if (type === "ref" && !isOneOf(EVENTS, event)) faults.push([event === void 0 ? "has no event" : `has event=${event}`, "write event=branch, tag or pr"]);
	if (type === "sha" && format !== void 0 && !isOneOf(FORMATS, format)) faults.push([`has format=${format}`, "write format=short or format=long"]);
	if (type === "semver" && !pattern) faults.push(["has no pattern", "write type=semver,pattern={{version}}"]);
	return [...faults, ...expressionFaults(attributes)];
}
function expressionFaults({ type = "", ...attributes }) {
	return [
		"pattern",
		"value",
		"prefix",
		"suffix"
	].flatMap((key) => {
		const known = key === "pattern" ? EXPRESSIONS[type] ?? [] : GIT_EXPRESSIONS;
		return expressionsIn(attributes[key] ?? "").filter((name) => !known.includes(name)).map((name) => [`has {{${name}}} in its ${key}`, `known there are ${known.map((one) => `{{${one}}}`).join(", ")}`]);
	});
}
const EXPRESSION = /\{\{\s*([^{}]*?)\s*\}\}/g;
const expressionsIn = (text) => [...text.matchAll(EXPRESSION)].map((match) => match[1]);
/** Puts values in the place of `{{name}}`; names were judged before. */
const fillIn = (text, values) => text.replace(EXPRESSION, (_, name) => values[name] ?? "");
const isOneOf = (words, word) => words.includes(word);
/** Of attributes that have no fault. */
function ruleOf$1(text, attributes) {
	const { type = "", enable, priority, prefix, suffix, value, event, format, pattern } = attributes;
	const common = {
		text,
		enable: enable !== "false",
		priority: priority === void 0 ? TYPES[type].priority : Number(priority),
		prefix: prefix ?? {
			sha: "sha-",
			ref: event === "pr" ? "pr-" : ""
		}[type] ?? "",
		suffix: suffix ?? ""
	};
	if (type === "semver") return {
		...common,
		type,
		pattern: pattern ?? "",
		...value ? { value } : {}
	};
	if (type === "ref" && isOneOf(EVENTS, event)) return {
		...common,
		type,
		event
	};
	if (type === "sha") return {
		...common,
		type,
		format: format === "long" ? "long" : "short"
	};
	return {
		...common,
		type: "raw",
		value: value ?? ""
	};
}
const SHORT_SHA = 7;
/**
* Tags that the rules give for a commit, those of the highest priority first, each once. A rule that does not fit the
* commit (a branch rule on a tag) gives none; a `semver` rule whose value is no version is a mistake. What a tag cannot
* hold is made into one that can, and `reshaped` says of what.
*/
function tagsOf(rules, git) {
	const asked = rules.filter(({ enable }) => enable).toSorted((a, b) => b.priority - a.priority);
	const problems = asked.flatMap((rule) => versionProblem(rule));
	const made = asked.flatMap((rule) => {
		const value = valueBy(rule, git);
		if (value === void 0 || value === "") return [];
		const expressions = expressionsOf(git);
		const text = `${fillIn(rule.prefix, expressions)}${value}${fillIn(rule.suffix, expressions)}`;
		return tagFrom(text).map((tag) => ({
			asked: text,
			tag
		}));
	});
	const reshaped = made.filter(({ asked: text, tag }) => text !== tag);
	return {
		tags: [...new Set(made.map(({ tag }) => tag))],
		reshaped: [...new Map(reshaped.map((one) => [one.asked, one])).values()],
		problems
	};
}
/** What a tag may not hold becomes a dash; what it may not begin with goes (distribution-spec 1.1). */
function tagFrom(text) {
	const tag = text.replace(/[^\w.-]+/g, "-").replace(/^[.-]+/, "").slice(0, 128);
	return tag === "" ? [] : [tag];
}
function valueBy(rule, git) {
	switch (rule.type) {
		case "raw": return fillIn(rule.value, expressionsOf(git));
		case "sha": return rule.format === "long" ? git.sha : git.sha?.slice(0, SHORT_SHA);
		case "ref": return refValue(rule.event, git);
		case "semver": return semverValue(rule.pattern, rule.value ?? afterPrefix("refs/tags/", git));
	}
}
const expressionsOf = (git) => ({
	branch: afterPrefix("refs/heads/", git) ?? "",
	tag: afterPrefix("refs/tags/", git) ?? "",
	sha: git.sha?.slice(0, SHORT_SHA) ?? ""
});
const refValue = (event, git) => event === "pr" ? /^refs\/pull\/(\d+)\//.exec(git.ref ?? "")?.[1] : afterPrefix(event === "branch" ? "refs/heads/" : "refs/tags/", git);
const afterPrefix = (prefix, { ref = "" }) => ref.startsWith(prefix) ? ref.slice(prefix.length) : void 0;
/** SemVer 2.0.0, with the `v` that Git tags begin with. */
const SEMVER = /^[v=\s]*((0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)((?:-(?:0|[1-9]\d*|\d*[a-zA-Z-][\da-zA-Z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-zA-Z-][\da-zA-Z-]*))*)?))(?:\+[\da-zA-Z.-]+)?$/;
/** A pre-release is never `{{major}}.{{minor}}`: whoever follows those wants what is stable. */
function semverValue(pattern, text) {
	const match = text === void 0 ? null : SEMVER.exec(text);
	if (!match) return void 0;
	const [raw, version, major, minor, patch, prerelease] = match;
	const isRaw = /^\{\{\s*raw\s*\}\}$/.test(pattern);
	return fillIn(prerelease === "" || isRaw ? pattern : "{{version}}", {
		raw,
		version,
		major,
		minor,
		patch
	});
}
/** A Git tag may well be no version; a value that was written as one must be. */
function versionProblem(rule) {
	if (rule.type !== "semver" || rule.value === void 0 || SEMVER.test(rule.value)) return [];
	return [{
		input: "tags",
		value: rule.text,
		message: `has the value ${JSON.stringify(rule.value)}, which is no semantic version`,
		remedy: "write major.minor.patch (semver.org)"
	}];
}
// src/image/decide.ts
/** Before the act: whether the image may be built. After it: whether it was, and whether the registry has it. */
function decideBuild(facts) {
	const checks = [
		...gateChecks(facts),
		...withheldChecks(facts),
		...facts.reshaped.map(reshapedCheck),
		...facts.ended ? [buildCheck(facts, facts.ended.failure)] : [],
		...(facts.ended?.pushes ?? []).map(pushCheck)
	];
	const verdict = verdictOf(checks);
	const bad = checks.find(({ outcome, severity }) => outcome !== "pass" && severity === "error");
	return {
		verdict,
		reason: verdict === "pass" ? reasonOf(facts) : `${inOneLine(bad.message)}.`,
		checks
	};
}
/** Where no evidence is required, what the gates said is told and does not decide; deploy decides on it again. */
function gateChecks({ approval, evidenceRequired }) {
	if (!approval) return [];
	const checks = approvalChecks("image", approval);
	return evidenceRequired ? checks : checks.map((check) => ({
		...check,
		severity: "warning"
	}));
}
const withheldChecks = ({ withheld }) => withheld.map((path) => ({
	id: `image:withheld[${path}]`,
	target: path,
	outcome: "pass",
	severity: "info",
	expected: "no secret in the build context",
	observed: path,
	basis: "exact",
	message: `${path} was kept from the build; name it in .dockerignore, or give it as a secret`
}));
/** What became of a text that cannot be a tag. */
const reshapedSentence = ({ asked, tag }) => `${JSON.stringify(asked)} cannot be a tag; the image gets ${tag}${asked.length > 128 ? ` (a tag has at most 128 characters)` : ""}`;
const reshapedCheck = ({ asked, tag }, index) => ({
	id: `image:tag[${index + 1}]`,
	target: tag,
	outcome: "pass",
	severity: "info",
	expected: asked,
	observed: tag,
	basis: "exact",
	message: reshapedSentence({
		asked,
		tag
	})
});
const buildCheck = ({ images }, failure) => ({
	id: "image:built",
	target: images[0],
	outcome: failure === null ? "pass" : "fail",
	severity: "error",
	expected: "a build that ends well",
	observed: failure === null,
	basis: "exact",
	message: failure === null ? "the image was built" : `the build failed: ${failure}`,
	...failure === null ? {} : { remedy: "read the log of the build above" }
});
const PUSHED = {
	proved: ["pass", "answers with the digest that was pushed"],
	refused: ["fail", "could not be pushed"],
	unreached: ["error", "could not be pushed: nobody answered"],
	absent: ["fail", "was said to be pushed, and the registry has nothing there"],
	other: ["fail", "was said to be pushed, and names another image: somebody moved it meanwhile"],
	unanswered: ["error", "was said to be pushed, and the registry could not be asked"],
	left: ["skipped", "was not pushed, since an earlier push failed"]
};
function pushCheck({ reference, outcome, why }) {
	const [result, said] = PUSHED[outcome];
	return {
		id: `image:pushed[${reference}]`,
		target: reference,
		outcome: result,
		severity: "error",
		expected: "the registry answers with the digest that was pushed",
		observed: outcome,
		basis: "exact",
		message: `${reference} ${said}${why === "" ? "" : `: ${why}`}`,
		...result === "pass" ? {} : { remedy: "check the registry and the login, then run the step again" }
	};
}
function reasonOf({ images, tags, push, ended }) {
	const names = `${images.join(", ")} as ${tags.join(", ")}`;
	if (!ended) return `${names} may be built.`;
	return push ? `Built and pushed ${names}.` : `Built ${names}; not pushed, as asked (push: false).`;
}
const inOneLine = (message) => message.replace(/\s*\n\s*/g, " ");
/**
* What build-image saw, and, once it has acted, how it ended. Digests of images stand in products and `measured`: a
* build without its cache gives others.
*/
const BuildFactsSchema = strictObject({
	/** Repositories, with their host. */
	images: array(string()).min(1),
	tags: array(string()).min(1),
	/** What the rules gave where a tag cannot hold it, and the tag that was made of it. */
	reshaped: array(strictObject({
		asked: string(),
		tag: string()
	})).default([]),
	labels: record(string(), string()),
	buildArgs: record(string(), string()),
	/** Ids of the BuildKit secrets; never what they hold. */
	secrets: array(string()),
	/** Secret things in the context that Docker was not given. */
	withheld: array(string()),
	/** The model that the image is of; null for an image without one. */
	model: DigestSchema.nullable(),
	/** What the gates of the run said of the model; null for an image without one. */
	approval: ApprovalSchema.nullable(),
	/** Whether every gate must have passed. */
	evidenceRequired: boolean(),
	push: boolean(),
	/** Null until the act. */
	ended: strictObject({
		/** Why the build failed; null where it did not. */
		failure: string().nullable(),
		pushes: array(strictObject({
			reference: string(),
			outcome: _enum([
				"proved",
				"refused",
				"unreached",
				"absent",
				"other",
				"unanswered",
				"left"
			]),
			why: string()
		}))
	}).nullable()
});
// src/image/ignore.ts
/**
* Which paths of a build context a .dockerignore leaves out, as Docker reads it (moby/patternmatcher): the last rule
* that matches a path or a folder above it decides.
*/
function ignoring(text) {
	const rules = text.split("\n").flatMap(ruleOf);
	const ofFolders = /* @__PURE__ */ new Map([["", -1]]);
	/** Index of the last rule that matches a path or a folder above it: rules before that of its folder cannot win. */
	const last = (path) => {
		const above = lastOfFolder(path.slice(0, Math.max(path.lastIndexOf("/"), 0)));
		return Math.max(above, rules.findLastIndex(({ matches }, index) => index > above && matches.test(path)));
	};
	const lastOfFolder = (folder) => {
		const known = ofFolders.get(folder) ?? last(folder);
		ofFolders.set(folder, known);
		return known;
	};
	return (path) => rules[last(path)]?.sends === false;
}
function ruleOf(line) {
	const text = line.replace(/^\uFEFF/, "").trim();
	if (text === "" || text.startsWith("#")) return [];
	const sends = text.startsWith("!");
	const pattern = cleaned((sends ? text.slice(1) : text).trim());
	return pattern === "" ? [] : [{
		matches: expressionOf(pattern),
		sends
	}];
}
/** Without `.`, `..`, doubled and outer slashes: a context has one root. */
function cleaned(pattern) {
	const names = [];
	for (const name of pattern.split("/")) if (name === "..") names.pop();
	else if (name !== "" && name !== ".") names.push(name);
	return names.join("/");
}
const TOKEN = /\*\*\/?|\*|\?|\[(?:\\.|[^\]\\])+\]|\\.|./gsu;
function expressionOf(pattern) {
	const source = [...pattern.matchAll(TOKEN)].map(([token]) => sourceOf(token)).join("");
	try {
		return new RegExp(`^${source}$`, "u");
	} catch {
		return /(?!)/;
	}
}
/** `**` without a slash after it is read as BuildKit does since 0.10: `**.md` is any path that ends so. */
function sourceOf(token) {
	if (token.startsWith("**")) return token === "**" ? ".*" : "(?:.*/)?";
	if (token === "*") return "[^/]*";
	if (token === "?") return "[^/]";
	if (token.startsWith("[") && token.length > 1) return classOf(token);
	return escaped(token.length > 1 && token.startsWith("\\") ? token.slice(1) : token);
}
const classOf = (token) => {
	const inner = token.slice(1, -1);
	const negated = inner.startsWith("^");
	const members = (negated ? inner.slice(1) : inner).replace(/\\(.)|([\\[\]^&|])/gu, (_, a, b) => `\\${a ?? b}`);
	return `[${negated ? "^" : ""}${members}]`;
};
const escaped = (character) => character.replace(/[\\^$.*+?()[\]{}|/]/u, "\\$&");
// src/image/context.ts
/** Private keys, most of the time; a file that holds nothing but certificates is told by its content. */
const PEM = "**/*.pem";
/** What no image may hold, whatever the user's .dockerignore says: history with its logins, and private keys. */
const NEVER_SENT = [
	"**/.git",
	"**/.env",
	"**/.env.*",
	"!**/.env.example",
	"!**/.env.sample",
	"!**/.env.template",
	"**/*.key",
	"**/*.p12",
	"**/*.pfx",
	"**/id_rsa",
	"**/id_ecdsa",
	"**/id_ed25519",
	"**/.netrc",
	"**/.pypirc",
	"**/.git-credentials"
];
/**
* Judges what lies in a build context. `own` is the user's .dockerignore; `more` are paths below the context that are
* left out as well: files of secrets, and what this tool itself writes on every run; `certificates` are files that hold
* nothing else, which images need.
*/
function judgeContext(folder, entries, own, more) {
	const secret = [...NEVER_SENT, ...more.secrets.map(literal)];
	const user = [own.trimEnd(), ...more.written.map(literal)];
	const otherwise = ignoring([...user, ...secret].join("\n"));
	const certificates = more.certificates.filter((path) => !otherwise(path)).map((path) => `!${literal(path)}`);
	const ignore = [
		...user,
		...secret,
		PEM,
		...certificates,
		""
	].join("\n").trimStart();
	const leftOut = ignoring(ignore);
	const byUser = ignoring(user.join("\n"));
	const sent = entries.filter(({ path }) => !leftOut(path));
	const withheld = entries.map(({ path }) => path).filter((path) => leftOut(path) && !byUser(path));
	const isSecret = ignoring([...secret, PEM].join("\n"));
	return {
		ignore,
		files: sent.length,
		bytes: sent.reduce((sum, { size }) => sum + size, 0),
		withheld: [...new Set(withheld.map((path) => topmost(path, isSecret)))],
		problems: sent.filter(({ leads }) => leads === "out").map(({ path }) => outside(folder, path)),
		sends: (path) => !leftOut(path)
	};
}
/** A path as a pattern that matches it alone. */
const literal = (path) => path.replace(/[\\*?[\]]/g, "\\$&").replace(/^([!#])/, "\\$1");
/** `.git` for `.git/objects/ab/…`. */
function topmost(path, isSecret) {
	const names = path.split("/");
	const depth = names.findIndex((_, index) => isSecret(names.slice(0, index + 1).join("/")));
	return names.slice(0, depth + 1).join("/");
}
const outside = (folder, path) => ({
	input: "context",
	value: folder === "." ? path : `${folder}/${path}`,
	message: "is a link that leads out of the build context",
	remedy: "copy what it points to, or name it in .dockerignore"
});
// src/image/secret-looks.ts
/** Words of a name that say "keep this to yourself"; whole words, so that TOKENIZER and MONKEY are none. */
const SECRET_WORDS = new Set("token password passwd passphrase pwd secret secrets credential credentials key apikey auth pat".split(" "));
const SECRET_ENDING = /(?:token|password|passwd|secret|apikey|credentials?|privatekey|accesskey)$/i;
/** A public key is for everybody. */
const PUBLIC = /public_?-?key/i;
/** How keys of known services and formats look. */
const KEYS = [
	["a private key", /-----BEGIN [A-Z ]*PRIVATE KEY/],
	["a token of GitHub", /\bgh[pousr]_\w{20,}|\bgithub_pat_\w{20,}/],
	["a token of GitLab", /\bglpat-[\w-]{20,}/],
	["an access key of AWS", /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/],
	["a key of Google", /\bAIza[\w-]{35}/],
	["a token of Hugging Face", /\bhf_[A-Za-z0-9]{30,}/],
	["a token of Slack", /\bxox[abeoprs]-[\w-]{10,}/],
	["a token of Docker Hub", /\bdckr_(?:pat|oat)_[\w-]{20,}/],
	["a token of npm", /\bnpm_[A-Za-z0-9]{36}/],
	["a token of PyPI", /\bpypi-[\w-]{30,}/],
	["a secret key", /\b(?:sk|rk)[-_](?:[a-z]+[-_])*[A-Za-z0-9]{20,}/],
	["a JSON web token", /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]*/],
	["an address with a password", /[a-z][a-z\d+.-]*:\/\/[^\s/@]+@/i]
];
/** Shannon entropy above which a long run of letters and digits was drawn at random, in bits per character. */
const RANDOM_BITS = 4;
const LONG = /[A-Za-z\d+/_-]{32,}={0,2}/g;
/** Letters that stand together as in words; what is drawn at random has few of them. */
const WORD = /[A-Z]?[a-z]{3,}/g;
const FEWEST = 20;
/** Why a name and its value look like a secret, in words that follow "it"; undefined where they do not. */
function secretLook(name, value) {
	if (namesSecret(name)) return "is named like a secret";
	return valueLook(value);
}
/** Why a value looks like a secret, whatever it is called. */
function valueLook(value) {
	const key = KEYS.find(([, looks]) => looks.test(value));
	if (key) return `looks like ${key[0]}`;
	return (value.match(LONG) ?? []).some(isRandom) ? "looks like a random token" : void 0;
}
function namesSecret(name) {
	if (PUBLIC.test(name)) return false;
	return name.replace(/([a-z\d])([A-Z])/g, "$1_$2").toLowerCase().split(/[^a-z\d]+/).some((word) => SECRET_WORDS.has(word)) || SECRET_ENDING.test(name);
}
/** Digests and commit ids are hexadecimal in one case, paths and names are words: neither is mixed. */
function isRandom(text) {
	return /[a-z]/.test(text) && /[A-Z]/.test(text) && /\d/.test(text) && text.replace(WORD, "").length >= FEWEST && entropy(text) >= RANDOM_BITS;
}
/** Bits per character of the distribution of the text's own characters (Shannon 1948). */
function entropy(text) {
	const counts = /* @__PURE__ */ new Map();
	for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
	return [...counts.values()].reduce((sum, count) => {
		const share = count / text.length;
		return sum - share * Math.log2(share);
	}, 0);
}
// src/image/labels.ts
const OCI = "org.opencontainers.image.";
/** Labels that say what an image was made of: nobody may say otherwise. */
const OURS = [
	"source",
	"url",
	"revision",
	"version",
	"created"
].map((name) => OCI + name);
/**
* Labels of an image: those of the OCI image-spec 1.1 as far as they are known, model and gate by digest, and the
* user's own. The time of the build is none of them: equal inputs are to give an equal image.
*/
function labelsOf({ name, version, git, model, gate, created }, own) {
	const known = {
		[`${OCI}title`]: name,
		...own,
		[`${OCI}source`]: git.source,
		[`${OCI}url`]: git.source,
		[`${OCI}revision`]: git.sha,
		[`${OCI}version`]: version,
		[`${OCI}created`]: created,
		[MODEL_LABEL]: model,
		[EVIDENCE_LABEL]: gate
	};
	const pairs = Object.entries(known).filter((pair) => typeof pair[1] === "string");
	return Object.fromEntries(pairs.sort(([a], [b]) => a < b ? -1 : 1));
}
/** `SOURCE_DATE_EPOCH` (reproducible-builds.org), whole seconds since 1970, as ISO 8601; null for anything else. */
const createdAt = (epoch) => epoch !== void 0 && /^\d{1,11}$/.test(epoch) ? (/* @__PURE__ */ new Date(Number(epoch) * 1e3)).toISOString() : null;
/** What is wrong with the user's own labels. A value that looks like a secret is not shown. */
function labelProblems(own) {
	return Object.entries(own).flatMap(([name, value]) => {
		const told = { input: `labels ${name}` };
		const problems = [];
		if (!/^[\w./-]+$/.test(name)) problems.push({
			...told,
			message: "is not a name of a label",
			remedy: "use letters, digits, dots and dashes"
		});
		if (OURS.includes(name) || name.startsWith("io.github.mlops-actions.")) problems.push({
			...told,
			message: "is set by build-image itself",
			remedy: "leave it out"
		});
		const look = valueLook(value);
		if (look) problems.push({
			...told,
			message: `${look}; labels are readable to whoever has the image`,
			remedy: "leave it out"
		});
		return problems;
	});
}
// src/steps/build-image/inputs.ts
const DEFAULT_TAGS = ["type=sha"];
/** What is wrong with the inputs, whatever the world holds. What may be a secret is named and never shown. */
const mistakesIn = (inputs) => [
	...(inputs.images ?? []).flatMap(imageProblem),
	...parseTagRules(inputs.tags ?? []).problems,
	...Object.entries(textsOf(inputs.buildArgs)).flatMap(buildArgProblem),
	...labelProblems(textsOf(inputs.labels)),
	...Object.entries(textsOf(inputs.secrets)).flatMap(secretProblem),
	...loginProblem(inputs),
	...engineProblem(inputs)
];
/** The repositories, each once. Names are lower-cased, as docker/metadata-action does: GitHub's owners need not be. */
const repositoriesOf = ({ images }) => [...new Map(images.map((image) => parseReference(image.toLowerCase())).map((reference) => [printReference(reference), reference])).values()];
const tagRulesOf = ({ tags }) => parseTagRules(tags ?? DEFAULT_TAGS).rules;
/** Names to texts; a list becomes lines. */
const textsOf = (mapping) => Object.fromEntries(Object.entries(mapping ?? {}).map(([name, value]) => [name, [value].flat().join("\n")]));
/** Where each secret is, by its id. */
const secretsOf = ({ secrets }) => Object.fromEntries(Object.entries(textsOf(secrets)).map(([id, source]) => [id, source.startsWith("env:") ? { env: source.slice(4) } : { file: source.slice(5) }]));
function imageProblem(image) {
	const problem = (message) => [{
		input: "images",
		value: image.replace(/^.*@/, "…@"),
		message,
		remedy: "write host/name, as in ghcr.io/acme/flight-delay"
	}];
	if (/:\/\/|@(?!sha256:)/.test(image)) return problem("is an address, with more than a host and a name");
	try {
		const { tag, digest } = parseReference(image.toLowerCase());
		if (digest !== void 0) return problem("has a digest, which only the build can say");
		return tag === void 0 ? [] : problem("has a tag; tags stand in `tags`");
	} catch (cause) {
		if (cause instanceof NotAReference) return problem(cause.message);
		throw cause;
	}
}
function buildArgProblem([name, value]) {
	const input = `build-args ${name}`;
	if (!/^[A-Za-z_]\w*$/.test(name)) return [{
		input,
		message: "is not a name of a variable",
		remedy: "use letters, digits and _"
	}];
	const look = secretLook(name, value);
	if (!look) return [];
	return [{
		input,
		message: `${look}; build arguments stay readable in the history of the image`,
		remedy: "give it in `secrets`, and mount it by RUN --mount=type=secret"
	}];
}
function secretProblem([id, source]) {
	const input = `secrets ${id}`;
	if (!/^[\w.-]+$/.test(id)) return [{
		input,
		message: "is not an id",
		remedy: "use letters, digits, dots and dashes"
	}];
	if (/^(?:env:[A-Za-z_]\w*|file:[^\n]+)$/.test(source)) return [];
	return [{
		input,
		message: "does not say where the secret is (its value is not shown here)",
		remedy: "write env:NAME of a variable, or file:path"
	}];
}
const loginProblem = ({ username, password }) => username === void 0 === (password === void 0) ? [] : [{
	input: username === void 0 ? "username" : "password",
	message: "is not given, but its partner is",
	remedy: "give both, or neither and log in with docker login"
}];
/** Whoever reaches an Engine without TLS owns its machine; DOCKER_HOST with DOCKER_TLS_VERIFY stays possible. */
const engineProblem = ({ dockerHost = "" }) => dockerHost === "" || /^(?:unix:\/\/\/|ssh:\/\/|tcp:\/\/(?:127\.[\d.]+|localhost|\[::1\])(?::\d+)?$)/.test(dockerHost) ? [] : [{
	input: "docker-host",
	value: dockerHost.replace(/\/\/[^/]*@/, "//…@"),
	message: "is no Engine that may be asked: a socket, ssh, or this machine",
	remedy: "write unix:///… or ssh://user@host; for TLS set DOCKER_HOST and DOCKER_TLS_VERIFY"
}];
// src/steps/build-image/context.ts
/**
* Reads the context. BuildKit prefers `<Dockerfile>.dockerignore` to the context's own. Throws `InputErrors` where
* the context or the Dockerfile is not there.
*/
async function findContext(inputs, files, buildKit) {
	const folder = files.relative(inputs.context);
	if (!await files.isFolder(folder)) refuse("context", "is not a folder", "name a folder; addresses are not fetched", { value: inputs.context.replace(/\/\/[^/]*@/, "//…@") });
	const dockerfile = inputs.file ?? posix.join(folder, "Dockerfile");
	if (!await files.exists(dockerfile) || await files.isFolder(dockerfile)) refuse("file", "does not exist", "write a Dockerfile, or name it", { value: dockerfile });
	const below = (path) => pathBelow(folder, files.relative(path));
	const inside = (paths) => paths.flatMap((path) => below(path) ?? []);
	const own = [...buildKit ? [`${dockerfile}.dockerignore`] : [], posix.join(folder, ".dockerignore")];
	const entries = await files.tree(folder);
	const context = judgeContext(folder, entries, await firstText(own, files), {
		secrets: inside(Object.values(secretsOf(inputs)).flatMap((from) => "file" in from ? from.file : [])),
		written: inside(writtenByUs(inputs)),
		certificates: await certificatesAmong(entries, folder, files)
	});
	const there = new Set(entries.map(({ path }) => path));
	return {
		...context,
		dockerfile,
		below,
		holds: (path) => there.has(path) && context.sends(path)
	};
}
const LARGEST_PEM = 1 << 22;
/** Files that end in .pem and hold certificates alone, such as the authorities that Python packages bring. */
async function certificatesAmong(entries, folder, files) {
	const found = [];
	for (const { path, size, leads } of entries) {
		if (!path.endsWith(".pem") || leads !== void 0 || size > LARGEST_PEM) continue;
		const text = Buffer.from(await files.read(posix.join(folder, path))).toString("latin1");
		if (text.includes("-----BEGIN CERTIFICATE-----") && !text.includes("PRIVATE KEY")) found.push(path);
	}
	return found;
}
/** Folder of what this step writes beside its evidence. */
const ownFolder = ({ evidenceDir, id }) => posix.join(evidenceDir, "artifacts", id ?? "build-image");
/** What differs from run to run: with it, no layer would ever come from the cache. */
const writtenByUs = (inputs) => [...[
	".mlops-actions",
	".lock",
	"run.json",
	"builds",
	"evidence",
	"junit"
].map((name) => posix.join(inputs.evidenceDir, name)), ownFolder(inputs)];
function pathBelow(folder, path) {
	const inside = posix.relative(folder, path);
	return inside === "" || inside === ".." || inside.startsWith("../") || posix.isAbsolute(inside) ? void 0 : inside;
}
async function firstText(paths, files) {
	for (const path of paths) if (await files.exists(path)) return await files.readText(path);
	return "";
}
// src/steps/build-image/act.ts
/** Builds with all tags at once. Answers the image id, or why the build failed; throws where nobody could say. */
async function build(inputs, facts, containers, ports, signal) {
	const { log } = ports.host;
	const { buildKit } = await containers.engine();
	const request = {
		context: inputs.context,
		file: await guardedDockerfile(inputs, ports, buildKit),
		tags: repositoriesOf(inputs).flatMap((image) => taggedAs(image, facts.tags)),
		labels: facts.labels,
		buildArgs: facts.buildArgs,
		secrets: secretsOf(inputs)
	};
	try {
		return { id: await log.group(`Build ${facts.images.join(", ")}`, () => retried(() => containers.build(request, log.info, signal), ports, signal)) };
	} catch (cause) {
		if (cause instanceof ContainerFailure && !cause.unanswered) return { failure: withoutTimes(cause.message) };
		throw cause;
	}
}
const taggedAs = (image, tags) => tags.map((tag) => printReference({
	...image,
	tag
}));
/**
* BuildKit reads `<Dockerfile>.dockerignore`: a copy of the Dockerfile outside the user's files carries the rules that
* keep secrets out, and nothing of the user's is changed.
*/
async function guardedDockerfile(inputs, { files }, buildKit) {
	const { dockerfile, ignore } = await findContext(inputs, files, buildKit);
	if (!buildKit) return dockerfile;
	const copy = posix.join(ownFolder(inputs), "Dockerfile");
	await files.copy(dockerfile, copy);
	await files.write(`${copy}.dockerignore`, ignore);
	return copy;
}
/** BuildKit begins each line with the number of its step and the seconds so far, which differ from run to run. */
const withoutTimes = (message) => message.replace(/^#\d+ (?:\d+\.\d+ )?/gm, "");
/** Pushes tag by tag, and asks the registry for what it was told: an exit code proves nothing. */
async function pushAll(inputs, facts, containers, ports, signal) {
	const pushes = [];
	for (const image of repositoriesOf(inputs)) for (const tag of facts.tags) {
		const reference = printReference({
			...image,
			tag
		});
		const ended = pushes.some(({ outcome }) => outcome === "refused" || outcome === "unreached") ? {
			outcome: "left",
			why: ""
		} : await pushOne(image, tag, inputs, containers, ports, signal);
		pushes.push({
			reference,
			image,
			...ended
		});
	}
	return pushes;
}
async function pushOne(image, tag, inputs, containers, ports, signal) {
	const { log } = ports.host;
	const reference = printReference({
		...image,
		tag
	});
	const auth = credentialsOf(inputs, ports.host);
	try {
		const digest = await log.group(`Push ${reference}`, () => retried(() => containers.push(reference, auth, log.info, signal), ports, signal));
		return {
			digest,
			...await prove(image, tag, digest, inputs, ports)
		};
	} catch (cause) {
		if (cause instanceof ContainerFailure) return {
			outcome: cause.unanswered ? "unreached" : "refused",
			why: cause.message
		};
		throw cause;
	}
}
async function prove(image, tag, digest, inputs, { stores, host }) {
	const store = stores.open(`oci://${printReference(image)}`, credentialsOf(inputs, host));
	try {
		if (await store.resolve(digest) !== digest) return {
			outcome: "absent",
			why: ""
		};
		const now = await store.resolve(tag);
		if (now === void 0) return {
			outcome: "absent",
			why: "the tag is not there"
		};
		return {
			outcome: now === digest ? "proved" : "other",
			why: ""
		};
	} catch (cause) {
		if (cause instanceof InputErrors) return {
			outcome: "unanswered",
			why: cause.message
		};
		throw cause;
	}
}
// src/image/git.ts
/** What a CI host tells of the commit, by the names that hosts give it: of a merge that only this build knows, its head. */
function gitOfContext(context) {
	const { commit, headCommit, ref, server, repository, remote = "" } = context;
	return {
		sha: headCommit ?? commit,
		ref: ref ?? refOf(context),
		source: server && repository ? `${server}/${repository}` : webAddress(remote)
	};
}
/** Jenkins calls a tag, and the head of a pull request, a branch too. */
function refOf({ branch, change, tag }) {
	if (change) return `refs/pull/${change}/merge`;
	if (tag) return `refs/tags/${tag}`;
	return branch ? `refs/heads/${branch}` : void 0;
}
/** Web address of a repository by its remote: `git@host:a/b.git`, `https://user:token@host/a/b.git` → `https://host/a/b`. */
function webAddress(remote) {
	const ssh = /^(?:ssh:\/\/)?[\w.-]+@([\w.-]+)(?::\d+\/|[:/])(.+)$/.exec(remote.trim());
	const http = /^https?:\/\/(?:[^/@]*@)?([\w.:-]+)\/([^?#]+)$/.exec(remote.trim());
	const found = ssh ?? http;
	return found ? `https://${found[1]}/${found[2].replace(/\/$/, "").replace(/\.git$/, "")}` : void 0;
}
// src/steps/build-image/git.ts
/** The commit that is built: as the CI host tells it, else as Git does; nothing is known outside a repository. */
async function gitState(host, processes, signal) {
	const git = (...argv) => lineOf(processes, ["git", ...argv], signal);
	const told = gitOfContext(host.context);
	return {
		sha: told.sha ?? await git("rev-parse", "--verify", "HEAD"),
		ref: told.ref ?? await refBy(git),
		source: told.source ?? await sourceBy(git)
	};
}
async function refBy(git) {
	const branch = await git("symbolic-ref", "--quiet", "HEAD");
	if (branch !== void 0) return branch;
	const tag = await git("describe", "--exact-match", "--tags", "HEAD");
	return tag === void 0 ? void 0 : `refs/tags/${tag}`;
}
async function sourceBy(git) {
	const remote = await git("remote", "get-url", "origin");
	return remote === void 0 ? void 0 : webAddress(remote);
}
/** First line of what a program says; undefined where it fails or is not there. */
async function lineOf(processes, argv, signal) {
	const output = [];
	try {
		const { code } = await processes.run(argv, {
			onOutput: (bytes) => output.push(bytes),
			signal
		});
		const line = Buffer.concat(output).toString("utf8").split("\n")[0].trim();
		return code === 0 && line !== "" ? line : void 0;
	} catch (cause) {
		if (cause instanceof InputErrors) return void 0;
		throw cause;
	}
}
// src/steps/build-image/model.ts
/**
* The model that was given, else the one that the run's gates judged, else the one that the run evaluated. Throws
* `InputErrors` where evidence is required and there is no model, and for a package whose file was changed.
*/
async function findModel(inputs, { files, recheck }) {
	const found = await readRunToMove({
		files,
		recheck
	}, inputs.evidenceDir, inputs.id ?? buildImage.name);
	const file = inputs.model === void 0 ? await fileOfRun(found, inputs, files) : await fileOfPackage(inputs.model, files);
	const artifact = file === void 0 ? void 0 : await artifactOf("model", file, files);
	return {
		file,
		artifact,
		found,
		approval: artifact ? approvalOf(found, artifact.digest) : null,
		evidenceRequired: inputs.requireEvidence ?? found.length > 0
	};
}
async function fileOfPackage(folder, files) {
	const pkg = await readModelPackage(folder, files);
	if (pkg.file === void 0) return refuse("model", "holds only predictions, no model", "give train-evaluate the model too", { value: folder });
	const file = posix.join(folder, pkg.file);
	if (pkg.digest !== void 0 && pkg.digest !== await files.digest(file)) refuse("model", `holds a ${pkg.file} with other bytes than model.json says`, "bring the whole folder", { value: folder });
	return file;
}
async function fileOfRun(found, { evidenceDir, requireEvidence }, files) {
	const model = modelOfRun(found, evidenceDir, requireEvidence === true);
	if (model === void 0) return void 0;
	const one = evaluationOf(found, model);
	if (!one) return refuse("model", `${model} was judged, and its evaluation is not here`, "give `model`", { value: evidenceDir });
	const trained = await openTrained("evidence-dir", one.path, one.evidence, files);
	const { folder, file } = trained.facts.model;
	return trained.places.get(`${folder}/${file}`) ?? refuse("evidence-dir", `names ${folder}/${file}, which is not here`, "bring the whole folder of the run", { value: evidenceDir });
}
/** A run without gates may have evaluated one model: that no gate has judged it is then told of this model. */
function modelOfRun(found, evidenceDir, required) {
	if (required || judgedModels(found).length > 0) return theJudgedModel(found, evidenceDir);
	const evaluated = new Set(found.filter(({ evidence }) => evidence.step === "train-evaluate").flatMap(({ evidence }) => evidence.subjects.filter(({ role }) => role === "model")).map(({ digest }) => digest));
	if (evaluated.size <= 1) return [...evaluated][0];
	return refuse("model", `is not given, and the run evaluated ${evaluated.size}`, "give `model`", { value: evidenceDir });
}
const evaluationOf = (found, model) => found.find(({ evidence }) => evidence.step === "train-evaluate" && evidence.subjects.some(({ role, digest }) => role === "model" && digest === model));
/** An image cannot hold a model that its build is not given. */
function placeProblem({ file }, context) {
	if (file === void 0) return [];
	const inside = context.below(file);
	if (inside !== void 0 && context.holds(inside)) return [];
	return [{
		input: "model",
		value: file,
		message: inside === void 0 ? "lies outside the build context, so that no image can hold it" : "is kept from the build by .dockerignore or by a link",
		remedy: inside === void 0 ? "copy the model folder into the context" : "let .dockerignore send it: !path"
	}];
}
// src/steps/build-image/look.ts
/** The Engine that builds. */
const engineOf = ({ dockerHost }, ports) => ports.containers(dockerHost === void 0 ? void 0 : { host: dockerHost });
/** Context, model, commit and Engine, and all that forbids to build with them, said at once. */
async function lookAround(inputs, ports, signal) {
	const { files, host, processes } = ports;
	if (inputs.push || Object.keys(secretsOf(inputs)).length > 0) requireTrusted(host, buildImage.name);
	credentialsOf(inputs, host);
	const containers = await engineOf(inputs, ports);
	const { version, platform, buildKit } = await containers.engine();
	const [context, model, git] = await together(findContext(inputs, files, buildKit), findModel(inputs, ports), gitState(host, processes, signal));
	const { tags, reshaped, problems } = tagsOf(tagRulesOf(inputs), git);
	const all = [
		...problems,
		...tags.length === 0 && problems.length === 0 ? [noTag(git)] : [],
		...context.problems,
		...buildKit ? [] : builderProblems(inputs, context),
		...placeProblem(model, context),
		...await secretFileProblems(inputs, ports),
		...spaceProblem(context, await containers.freeSpace(), containers.address)
	];
	if (all.length > 0) throw new InputErrors(all);
	for (const one of reshaped) host.log.info(`${reshapedSentence(one)}.`);
	return {
		facts: factsOf(inputs, {
			tags,
			reshaped,
			context,
			model,
			git
		}, host.context.epoch),
		subjects: model.artifact ? [model.artifact] : [],
		materials: await materialsOf(context, model, files),
		measured: {
			engine: `Docker Engine ${version} (${platform})`,
			builder: buildKit ? "BuildKit" : "classic",
			contextFiles: context.files,
			contextBytes: context.bytes
		}
	};
}
function factsOf(inputs, { tags, reshaped, context, model, git }, epoch) {
	const { approval, evidenceRequired } = model;
	const passed = approval?.gates.every(({ verdict }) => verdict === "pass") ?? false;
	const origin = {
		name: inputs.project.name,
		version: tags[0],
		git,
		model: model.artifact?.digest ?? null,
		gate: passed ? approval?.gates[0]?.digest ?? null : null,
		created: createdAt(epoch)
	};
	return {
		images: repositoriesOf(inputs).map(printReference),
		tags: [...tags],
		reshaped: [...reshaped],
		labels: labelsOf(origin, textsOf(inputs.labels)),
		buildArgs: textsOf(inputs.buildArgs),
		secrets: Object.keys(secretsOf(inputs)).sort(),
		withheld: [...context.withheld],
		model: origin.model,
		approval,
		evidenceRequired,
		push: inputs.push,
		ended: null
	};
}
const materialsOf = async ({ dockerfile }, { found }, files) => [await artifactOf("config", dockerfile, files), ...await evidenceMaterials(found, files)];
const noTag = ({ ref, sha }) => ({
	input: "tags",
	message: `give no tag for ${ref ?? (sha === void 0 ? "a folder that is no Git repository" : sha)}`,
	remedy: "add a rule that fits, such as type=raw,value=dev"
});
/** The classic builder knows no secret mounts and no .dockerignore of one Dockerfile. */
function builderProblems(inputs, { withheld }) {
	const remedy = "install the buildx plugin of Docker (BuildKit)";
	const secrets = Object.keys(secretsOf(inputs)).map((id) => ({
		input: `secrets ${id}`,
		message: "needs BuildKit: the classic builder would leave it in a layer",
		remedy
	}));
	const kept = withheld.map((path) => ({
		input: "context",
		value: path,
		message: "would be sent to the build, and is of the kind that no image may hold",
		remedy: `name it in .dockerignore, or ${remedy}`
	}));
	return [...secrets, ...kept];
}
/** Files of secrets must be there; what they hold is masked from now on. */
async function secretFileProblems(inputs, { files, host }) {
	const problems = [];
	for (const [id, from] of Object.entries(secretsOf(inputs))) {
		if (!("file" in from)) continue;
		if (!await files.exists(from.file) || await files.isFolder(from.file)) problems.push({
			input: `secrets ${id}`,
			value: from.file,
			message: "names a file that does not exist",
			remedy: "write the file first, or use env:NAME"
		});
		else host.mask(Buffer.from(await files.read(from.file)).toString("utf8").trim());
	}
	return problems;
}
/** The builder keeps a copy of the context, and the image may hold it once more. */
function spaceProblem({ bytes }, free, address) {
	const needed = 2 * bytes;
	if (free === void 0 || free >= needed) return [];
	return [{
		input: "docker-host",
		value: address,
		message: `has ${free} bytes free, and a context of ${bytes} bytes may take ${needed}`,
		remedy: "run docker system prune, or name in .dockerignore what the image does not need"
	}];
}
// src/steps/build-image/step.ts
/** Builds an image of a model that passed, pushes it, and asks the registry whether it has it. */
const buildImageStep = defineStep({
	spec: buildImage,
	facts: BuildFactsSchema,
	check: mistakesIn,
	look: lookAround,
	decide: (_, facts) => decideBuild(facts),
	async act(inputs, { facts }, decision, ports, signal) {
		if (decision.verdict !== "pass") return { products: [] };
		return await buildAndPush(inputs, facts, ports, signal);
	},
	outputsOf: ({ facts, products, verdict }) => {
		if (verdict !== "pass" || !facts) return {
			image: "",
			digest: "",
			tags: ""
		};
		const image = products.find(({ role }) => role === "image");
		return {
			image: image?.name ?? "",
			digest: image?.digest ?? "",
			tags: JSON.stringify(referencesOf(facts))
		};
	}
});
async function buildAndPush(inputs, facts, ports, signal) {
	const containers = await engineOf(inputs, ports);
	const built = await build(inputs, facts, containers, ports, signal);
	if ("failure" in built) return {
		products: [],
		facts: {
			...facts,
			ended: {
				failure: built.failure,
				pushes: []
			}
		}
	};
	const pushed = facts.push ? await pushAll(inputs, facts, containers, ports, signal) : [];
	const products = pushed.flatMap(({ image, digest, outcome }) => outcome === "proved" && digest !== void 0 ? imageArtifact(printReference({
		...image,
		digest
	}), digest) : []);
	return {
		products: [...new Map(products.map((product) => [product.name, product])).values()],
		facts: {
			...facts,
			ended: {
				failure: null,
				pushes: pushed.map(({ reference, outcome, why }) => ({
					reference,
					outcome,
					why
				}))
			}
		},
		measured: { imageId: built.id }
	};
}
const referencesOf = ({ images, tags }) => images.flatMap((image) => tags.map((tag) => `${image}:${tag}`));
export { buildImageStep };

import { A as literal, F as record, I as strictObject, K as refuse, L as string, M as number, N as object, U as InputErrors, k as json$1, w as _enum } from "./define.js";
import { t as datetime } from "./iso.js";
import { r as deploy, t as digestOf } from "./digest.js";
import { t as canonical } from "./canonical.js";
import { t as DigestSchema } from "./evidence.js";
import { r as approvalOf } from "./approval.js";
import { r as MODEL_LABEL } from "./image-labels.js";
import { t as readRunFolder } from "./run-folder.js";
// src/deploy/url.ts
/** Where users reach the service. */
function urlOf({ "docker-host": host = "", address, port }) {
	const machine = /^(?:ssh|tcp):\/\/(?:[^@/]*@)?(\[[^\]]+\]|[^:/]+)/.exec(host)?.[1];
	return `http://${address === "0.0.0.0" || address === "::" ? machine ?? "localhost" : address}:${port}`;
}
// src/deploy/health.ts
/**
* Judges an answer of the health path: 200, and the model digest that is expected in `model_digest` of its JSON, so that
* a service that is up with another model is not taken for the new version.
*/
function judgeHealth(answer, expected) {
	if (!answer) return bad("gave no answer");
	if (answer.status !== 200) return bad(`answered ${answer.status}`);
	if (expected === null) return { healthy: true };
	const reported = reportedModel(answer.body);
	if (reported === expected) return { healthy: true };
	return bad(reported === void 0 ? "does not say which model it serves" : `serves the model ${reported}, not ${expected}`);
}
const bad = (why) => ({
	healthy: false,
	why
});
function reportedModel(body) {
	try {
		const parsed = object({ model_digest: string() }).safeParse(JSON.parse(body));
		return parsed.success ? parsed.data.model_digest : void 0;
	} catch {
		return;
	}
}
/** A request that the service must answer as promised, before it gets any other. */
const GoldenSchema = strictObject({
	method: _enum(["GET", "POST"]).default("POST"),
	path: string().regex(/^\/[\x21-\x7e]*$/, { error: "is not a path" }),
	body: json$1().optional(),
	/** Status of the answer. */
	status: number().int().min(100).max(599).default(200),
	/** Members that the JSON answer must have, with these values; further ones are left alone. */
	contains: record(string(), json$1()).optional()
});
const goldenQuestion = ({ method, path, body }) => ({
	method,
	path,
	...body === void 0 ? {} : { body: JSON.stringify(body) }
});
/** Judges the answer to the golden request. */
function judgeGolden(answer, { path, status, contains }) {
	if (!answer) return bad(`gave no answer to the golden request ${path}`);
	if (answer.status !== status) return bad(`answered the golden request ${path} with ${answer.status}, not ${status}`);
	if (contains === void 0) return { healthy: true };
	const lacking = Object.entries(contains).filter(([key, value]) => !holds(answer.body, key, value));
	return lacking.length === 0 ? { healthy: true } : bad(`answered the golden request ${path} without ${lacking.map(([key, value]) => `${key}: ${JSON.stringify(value)}`).join(", ")}`);
}
function holds(body, key, value) {
	try {
		const parsed = record(string(), json$1()).safeParse(JSON.parse(body));
		return parsed.success && Object.hasOwn(parsed.data, key) && JSON.stringify(parsed.data[key]) === JSON.stringify(value);
	} catch {
		return false;
	}
}
/** How many healthy answers in a row there were: one bad answer starts the count again. */
const inARow = (count, health) => health.healthy ? count + 1 : 0;
// src/deploy/names.ts
/** A service of a target: container names, host names and file names are made of it. */
const SERVICE = /^[a-z0-9][a-z0-9-]{0,39}$/;
const SERVICE_REMEDY = "use lower-case letters, digits and dashes, at most 40";
const LABEL = "io.github.mlops-actions";
/** Everything that a service has on its target, by name. */
const namesOf = (service) => ({
	network: `mlops-${service}`,
	volume: `mlops-${service}`,
	proxy: `mlops-${service}-proxy`,
	lock: `mlops-${service}-lock`,
	slot: (slot) => `mlops-${service}-${slot}`,
	labels: (role) => ({
		[`${LABEL}.service`]: service,
		[`${LABEL}.role`]: role
	})
});
/** Where the labelled volume is mounted, in the proxy and in the lock: the journal, and the proxy's configuration. */
const STATE_FOLDER = "/var/lib/mlops";
const PROXY_CONFIG = `${STATE_FOLDER}/haproxy.cfg`;
/** Ports inside the proxy container. */
const PUBLIC_PORT = 8e3;
const ADMIN_PORT = 9999;
// src/steps/deploy/look.ts
const IMAGE = /^[a-z0-9][a-z0-9._/:-]*@sha256:[0-9a-f]{64}$/;
/** The environment that the input names, with its service. Throws `InputErrors` where mlops.yml has none of that name. */
function serviceIn({ environment, project }) {
	const found = Object.hasOwn(project.environments, environment) ? project.environments[environment] : void 0;
	if (!found) return refuse("environment", "is not a key of `environments:` in mlops.yml", known(Object.keys(project.environments)), { value: environment });
	const service = found.name ?? project.name;
	if (!SERVICE.test(service)) refuse("environment", `names the service ${JSON.stringify(service)}`, SERVICE_REMEDY, { value: environment });
	return {
		...found,
		service
	};
}
const known = (names) => names.length > 0 ? `known are ${names.join(", ")}` : "write `environments:` with a port in mlops.yml";
/** The Engine of an environment. Throws `InputErrors` for one that anyone could reach. */
function engineOf({ "docker-host": host, tls }) {
	if (host?.startsWith("tcp://") && tls === void 0 && !/^tcp:\/\/(127\.|localhost|\[::1\])/.test(host)) refuse("environment", "is an Engine without TLS: whoever reaches it owns the machine", "give `tls:`, or use ssh://", { value: host });
	return host === void 0 ? void 0 : {
		host,
		...tls === void 0 ? {} : { tls }
	};
}
/** The target as the inputs describe it; nothing is asked of it yet but that it answers. */
async function targetOf(inputs, ports) {
	const environment = serviceIn(inputs);
	const { service, port, address } = environment;
	return {
		containers: await ports.containers(engineOf(environment)),
		clock: ports.clock,
		withoutSecrets: ports.withoutSecrets,
		log: ports.host.log,
		proxyImage: inputs.proxyImage,
		open: {
			address,
			port
		},
		settings: {
			names: namesOf(service),
			port: inputs.containerPort,
			health: inputs.healthUrl,
			retryRequests: inputs.retryRequests
		}
	};
}
/** The image by digest: given, or the one that build-image of this run pushed. */
function imageOf({ image, evidence, evidenceDir }, found) {
	if (image !== void 0) return image;
	const built = found.filter(({ evidence: { step, verdict } }) => step === "build-image" && verdict === "pass").flatMap(({ evidence: { products } }) => products.filter(({ role }) => role === "image")).map(({ name }) => name);
	const names = [...new Set(built)];
	if (names.length === 1) return names[0];
	return refuse("image", names.length === 0 ? `is not given, and ${evidence ?? evidenceDir} holds no image that build-image pushed` : `is not given, and build-image pushed ${names.length} images`, "give `image` by digest");
}
/** The model of an image: what its label says. An image that says nothing needs `expect-model: none`. */
async function modelOf(image, { expectModel }, containers) {
	const labelled = (await containers.image(image))?.labels[MODEL_LABEL];
	if (expectModel === "none") return null;
	if (labelled === void 0 && expectModel === void 0) return refuse("image", `has no label ${MODEL_LABEL}, so nothing says which model it serves`, "build it with build-image, or set expect-model: none", { value: image });
	if (labelled !== void 0 && expectModel !== void 0 && labelled !== expectModel) return refuse("expect-model", `is not the model of the image, ${labelled}`, "deploy the image of the model that you expect", { value: expectModel });
	return expectModel ?? labelled ?? null;
}
/** The golden request, read from its file. Throws `InputErrors` for one that is none. */
async function goldenOf(path, files) {
	if (path === void 0) return void 0;
	if (!await files.exists(path)) refuse("golden-request", "does not exist", "check the path", { value: path });
	const parsed = GoldenSchema.safeParse(json(await files.readText(path), path));
	if (parsed.success) return parsed.data;
	throw new InputErrors(parsed.error.issues.map((issue) => ({
		input: `golden-request ${issue.path.join(".")}`.trim(),
		message: issue.message,
		remedy: "give `path`, and `method`, `body`, `status`, `contains` where needed",
		at: { file: path }
	})));
}
function json(text, path) {
	try {
		return JSON.parse(text);
	} catch (cause) {
		return refuse("golden-request", `is not JSON: ${cause.message}`, "write a JSON object", {
			at: { file: path },
			cause
		});
	}
}
/** Evidence of the run whose gate passed, and what its gates said of the model. */
async function approvalOfRun(inputs, files) {
	const found = await readRunFolder(files, inputs.evidence ?? inputs.evidenceDir, inputs.id ?? deploy.name);
	return {
		found,
		approval: (model) => approvalOf(found, model)
	};
}
// src/deploy/journal.ts
/** The two places of a target that a version can run in; the proxy sends requests to one. */
const SLOTS = ["blue", "green"];
const otherSlot = (slot) => slot === "blue" ? "green" : "blue";
const RunningSchema = strictObject({
	slot: _enum(SLOTS),
	/** `repository@sha256:…` */
	image: string(),
	/** Digest of the model file that the service must report; null where none is asked for. */
	model: DigestSchema.nullable()
});
const EntrySchema = strictObject({
	schema: literal("https://mlops-actions.github.io/schema/deployment-journal/v1"),
	number: number().int().min(1),
	/** One id for each deployment. */
	deployment: string(),
	stage: _enum([
		"planned",
		"starting",
		"switching",
		"committed",
		"done",
		"rolling_back",
		"rolled_back",
		"rollback_failed"
	]),
	at: datetime({ precision: 3 }),
	by: string(),
	candidate: RunningSchema,
	/** What served when the deployment began; null where nothing did. */
	previous: RunningSchema.nullable(),
	reason: string().optional()
});
/** File name of an entry: sorted by name they stand in order. */
const entryName = ({ number, stage }) => `${String(number).padStart(6, "0")}-${stage}.json`;
/** An entry with its own digest in front: half of one is none. */
function entryText(entry) {
	const body = canonical(entry);
	return `${digestOf(body)}\n${body}\n`;
}
/** Reads an entry; undefined for one that was cut off while it was written. */
function readEntry(text) {
	const end = text.indexOf("\n");
	const digest = text.slice(0, Math.max(end, 0));
	const body = text.slice(end + 1).replace(/\n$/, "");
	if (digestOf(body) !== digest) return void 0;
	const parsed = EntrySchema.safeParse(JSON.parse(body));
	return parsed.success ? parsed.data : void 0;
}
const ENDS = [
	"done",
	"rolled_back",
	"rollback_failed"
];
/** Folds the files of a journal, by name to text, into the state of the target; cut-off entries are passed over. */
function stateOf(files) {
	const names = Object.keys(files).filter((name) => /^\d{6}-[a-z_]+\.json$/.test(name)).sort();
	const entries = names.flatMap((name) => readEntry(files[name]) ?? []);
	let serving = null;
	let before = null;
	for (const { stage, candidate, previous } of entries) if (stage === "committed") [serving, before] = [candidate, previous];
	const last = entries.at(-1);
	const highest = Math.max(0, ...names.map((name) => Number(name.slice(0, 6))));
	return {
		serving,
		before,
		unfinished: last && !ENDS.includes(last.stage) ? last : null,
		next: highest + 1
	};
}
/**
* What ends an unfinished deployment in one version or the other. Before the switch was committed the old version is
* the truth; after it the new one, and only the old container is left to clear away.
*/
function recoveryOf({ stage }) {
	return stage === "committed" ? "finish" : "roll back";
}
export { judgeHealth as C, judgeGolden as S, PUBLIC_PORT as _, recoveryOf as a, goldenQuestion as b, approvalOfRun as c, imageOf as d, modelOf as f, PROXY_CONFIG as g, ADMIN_PORT as h, otherSlot as i, engineOf as l, targetOf as m, entryName as n, stateOf as o, serviceIn as p, entryText as r, IMAGE as s, SLOTS as t, goldenOf as u, STATE_FOLDER as v, urlOf as w, inARow as x, namesOf as y };

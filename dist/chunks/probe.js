import { r as refuse, t as InputErrors } from "./errors.js";
import { D as deepInJson, G as literal, H as boolean, J as object, K as looseObject, V as array, W as json$1, X as strictObject, Y as record, Z as string, q as number, z as _enum } from "./define.js";
import { t as datetime } from "./iso.js";
import { t as ContainerFailure } from "./containers.js";
import { t as deploy } from "./spec.js";
import { n as DigestSchema } from "./evidence.js";
import { t as canonical } from "./canonical.js";
import { t as digestOf } from "./digest.js";
import { i as approvalOf } from "./trusted.js";
import { r as MODEL_LABEL } from "./image-labels.js";
import { n as readRunToMove } from "./verified-run.js";
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
/** What differs from version to version, and may change while the proxy runs. */
const PROXY_MAP = `${STATE_FOLDER}/versions.map`;
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
		names: namesOf(service)
	};
}
/** The image by digest: given, or the one that build-image of this run pushed. */
function imageOf({ image, evidence, evidenceDir }, found) {
	if (image !== void 0) return image;
	const built = found.filter(({ evidence }) => isBuild(evidence) && evidence.verdict === "pass").flatMap(({ path, evidence }) => imagesOf(path, evidence));
	const names = [...new Set(built)];
	if (names.length === 1) return names[0];
	return refuse("image", names.length === 0 ? `is not given, and ${evidence ?? evidenceDir} holds no image that build-image pushed` : `is not given, and build-image pushed ${names.length} images`, "give `image` by digest");
}
const isBuild = ({ step }) => step === "build-image";
/** Images that a build pushed. Digests stand outside its facts, which tell the repositories that it pushed to. */
function imagesOf(path, { products, facts }) {
	const { images } = PushedSchema.parse(facts);
	const named = products.filter(({ role }) => role === "image");
	const foreign = named.find(({ name, digest }) => !images.some((image) => name === `${image}@${digest}`));
	if (foreign) refuse(path, `names the image ${foreign.name}, which its build did not push`, "run build-image again", { at: { file: path } });
	return named.map(({ name }) => name);
}
const PushedSchema = looseObject({ images: array(string()) });
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
	if (deepInJson(text) !== void 0) refuse("golden-request", `is nested deeper than 100 levels`, "write a flatter body", { at: { file: path } });
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
async function approvalOfRun(inputs, { files, recheck }) {
	const folder = inputs.evidence ?? inputs.evidenceDir;
	const builds = ({ evidence }) => inputs.image === void 0 && isBuild(evidence);
	const found = await readRunToMove({
		files,
		recheck
	}, folder, inputs.id ?? deploy.name, builds);
	return {
		found,
		approval: (model) => approvalOf(found, model)
	};
}
// src/deploy/sealed.ts
/** Canonical JSON with its own digest in front: half of a file is none. */
function sealed(value) {
	const body = canonical(value);
	return `${digestOf(body)}\n${body}\n`;
}
/** Reads it; undefined for what was cut off while it was written, edited, or is of another shape. */
function readSealed(text, schema) {
	const end = text.indexOf("\n");
	const body = text.slice(end + 1).replace(/\n$/, "");
	if (digestOf(body) !== text.slice(0, Math.max(end, 0))) return void 0;
	return schema.safeParse(JSON.parse(body)).data;
}
// src/deploy/settings.ts
/**
* How a version is run, and what it must show. They belong to the version that they were deployed with: another version
* may listen on another port, and be healthy at another path.
*/
const SettingsSchema = strictObject({
	/** Port that it listens on in its container. */
	port: number().int(),
	/** Path of its health check. */
	health: string(),
	/** Whether a request may be sent again when the container dies under it, POST too. */
	retryRequests: boolean(),
	variables: record(string(), string()),
	/** Names alone: what they hold is stored nowhere. */
	secretVariables: array(string()),
	/** Healthy answers in a row that it must give. */
	answers: number().int(),
	/** Seconds until it must have given them. */
	timeout: number().int(),
	golden: GoldenSchema.nullable()
});
const sameSettings = (one, other) => canonical(one) === canonical(other);
// src/deploy/plan.ts
/** The two files that HAProxy starts from. */
const ProxyFilesSchema = strictObject({
	config: string(),
	/** Null where the configuration needs none. */
	map: string().nullable()
});
/**
* What a deployment set out with, written before its first entry. It is a file of its own, so that a release that knows
* no settings still reads the journal beside it.
*/
const PlanSchema = strictObject({
	schema: literal("https://mlops-actions.github.io/schema/deployment-plan/v1"),
	deployment: string(),
	candidate: SettingsSchema,
	/** Of what served; null where nothing did. */
	previous: SettingsSchema.nullable(),
	/** The proxy's files as they were, to be put back where the deployment fails; null where there were none. */
	proxy: ProxyFilesSchema.nullable()
});
const NAME = /^plan-\d{6}\.json$/;
/** File name of the plan whose first journal entry has this number. */
const planName = (number) => `plan-${String(number).padStart(6, "0")}.json`;
const planText = (plan) => sealed({
	schema: "https://mlops-actions.github.io/schema/deployment-plan/v1",
	...plan
});
/** Plans by their deployment; one that was cut off is none. */
function plansIn(files) {
	const plans = Object.keys(files).filter((name) => NAME.test(name)).sort().flatMap((name) => readSealed(files[name], PlanSchema) ?? []);
	return new Map(plans.map((plan) => [plan.deployment, plan]));
}
// src/deploy/journal.ts
/** The two places of a target that a version can run in; the proxy sends requests to one. */
const SLOTS = ["blue", "green"];
const otherSlot = (slot) => slot === "blue" ? "green" : "blue";
const PlacedSchema = strictObject({
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
	candidate: PlacedSchema,
	/** What served when the deployment began; null where nothing did. */
	previous: PlacedSchema.nullable(),
	reason: string().optional()
});
/** File name of an entry: sorted by name they stand in order. */
const entryName = ({ number, stage }) => `${String(number).padStart(6, "0")}-${stage}.json`;
const entryText = (entry) => sealed(entry);
/** Reads an entry; undefined for one that was cut off while it was written. */
const readEntry = (text) => readSealed(text, EntrySchema);
const ENDS = [
	"done",
	"rolled_back",
	"rollback_failed"
];
/** Folds the files of a journal, by name to text, into the state of the target; cut-off entries are passed over. */
function stateOf(files) {
	const names = Object.keys(files).filter((name) => /^\d{6}-[a-z_]+\.json$/.test(name)).sort();
	const entries = names.flatMap((name) => readEntry(files[name]) ?? []);
	const plans = plansIn(files);
	const known = ({ deployment, by, stage, candidate, previous }) => {
		const plan = plans.get(deployment);
		return {
			deployment,
			by,
			stage,
			candidate: {
				...candidate,
				settings: plan?.candidate ?? null
			},
			previous: previous && {
				...previous,
				settings: plan?.previous ?? null
			},
			proxy: plan?.proxy ?? null
		};
	};
	const committed = entries.findLast(({ stage }) => stage === "committed");
	const last = entries.at(-1);
	const highest = Math.max(0, ...names.map((name) => Number(name.slice(0, 6))));
	return {
		serving: committed ? known(committed).candidate : null,
		before: committed ? known(committed).previous : null,
		unfinished: last && !ENDS.includes(last.stage) ? known(last) : null,
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
// src/deploy/proxy.ts
/** The proxy sends requests to one version; to none where there is none. */
const routeTo = (version) => version ? {
	slots: { [version.slot]: version.settings },
	active: version.slot
} : {
	slots: {},
	active: null
};
/** Both are in the proxy, each by its own settings, and requests go to the first. */
const routeOf = (active, other) => ({
	slots: {
		...routeTo(other).slots,
		...routeTo(active).slots
	},
	active: active.slot
});
const NOTHING = {
	port: 1,
	health: "/",
	retryRequests: false
};
/** A free slot is written down like the version that serves: what failed in it leaves no trace. */
const routingOf = ({ slots }, slot) => slots[slot] ?? slots[otherSlot(slot)] ?? NOTHING;
/** The files of a proxy that follows a route. */
const proxyFiles = (names, route) => ({
	config: proxyConfig(names, route),
	map: Object.entries(versionsMap(route)).map(([key, value]) => `${key} ${value}\n`).join("")
});
/**
* haproxy.cfg of a service. It lies on the volume and always says what was last decided, so that a proxy that restarts
* sends requests to the right slot (runtime commands alone would be lost). All that differs from version to version can
* be told to a proxy that runs: ports by `set server`, the rest by the map.
* Idle connections of clients are kept for longer than the 60 s after which load balancers in front give up theirs: who
* closes first must be the client, or a request is lost that was just being sent.
* Slots are found by name through the Engine's resolver: a container that restarts may get another address. The one that
* serves is looked up before the proxy opens its port.
*/
const proxyConfig = (names, route) => {
	const serversOf = (slot) => {
		const at = `${names.slot(slot)}:${routingOf(route, slot).port}`;
		return [server(slot, `${at} check`, slot === route.active), server(spareOf(slot), `${at} backup check`, isSpare(route, slot))];
	};
	return template(SHAPE, SLOTS.flatMap(serversOf));
};
/**
* The same version once more, as a backup: while a new version is being watched, the old one gets no request unless the
* new one has gone. It has the address of the slot, which HAProxy gives to one server only unless it is allowed.
*/
const spareOf = (slot) => `${slot}-spare`;
const isSpare = ({ slots, active }, slot) => active !== null && slot !== active && slots[slot] !== void 0;
const server = (name, at, takesPart) => `  server ${name} ${at} resolvers engine resolve-opts allow-dup-ip ${takesPart ? "init-addr libc,none" : "init-addr none disabled"}`;
function template(shape, servers) {
	return `global
  description ${shape}
  stats socket ipv4@127.0.0.1:${ADMIN_PORT} level admin
  log stdout format raw local0 notice

defaults
  mode http
  log global
  timeout connect 2s
  timeout client 60s
  timeout server 60s
  timeout http-keep-alive 75s
  timeout queue 10s
  option redispatch 1
  retries 5
  retry-on conn-failure empty-response response-timeout

resolvers engine
  nameserver engine 127.0.0.11:53
  resolve_retries 3
  timeout resolve 500ms
  timeout retry 500ms
  hold valid 500ms
  hold nx 500ms
  hold obsolete 500ms

frontend public
  bind :${PUBLIC_PORT}
  default_backend service

backend service
  http-request disable-l7-retry unless { str(${RETRY_KEY}),map_str(${PROXY_MAP},no) -m str yes }
  option httpchk
  http-check send meth GET uri-lf %[srv_name,map_str(${PROXY_MAP},/)] ver HTTP/1.1 hdr Host service
  http-check expect status 200
  default-server inter 500ms fastinter 250ms fall 3 rise 1
${servers.join("\n")}
`;
}
const RETRY_KEY = "retry-requests";
/** Names the configuration without its versions: a proxy that tells another was started by another release. */
const SHAPE = `mlops-${digestOf(template("", [server("slot", "at check", true), server("spare", "at backup check", false)])).slice(7, 23)}`;
/**
* What the map says: the health path of each slot, and whether a request may be sent again, which two versions that
* take part together must both allow.
*/
const versionsMap = (route) => ({
	...Object.fromEntries(SLOTS.flatMap((slot) => [slot, spareOf(slot)].map((name) => [name, routingOf(route, slot).health]))),
	[RETRY_KEY]: maySendAgain(Object.values(route.slots)) ? "yes" : "no"
});
const maySendAgain = (versions) => versions.length > 0 && versions.every(({ retryRequests }) => retryRequests);
/** Reads a route back from the files that say it, those of earlier releases too; undefined for files of another kind. */
function routeIn({ config, map }) {
	const servers = [...config.matchAll(/^ {2}server (blue|green) \S+:(\d+) check (.*)$/gm)];
	if (servers.length !== SLOTS.length) return void 0;
	const told = Object.fromEntries((map ?? "").split("\n").map((line) => line.split(" ", 2)));
	const common = /^ {2}http-check send meth GET uri (\S+) /m.exec(config)?.[1];
	const retryRequests = told[RETRY_KEY] === void 0 ? /^ {2}retry-on .*empty-response/m.test(config) : told[RETRY_KEY] === "yes";
	const slots = {};
	for (const [, slot, port] of servers) {
		const health = common ?? told[slot];
		if (health === void 0) return void 0;
		slots[slot] = {
			port: Number(port),
			health,
			retryRequests
		};
	}
	return {
		slots,
		active: servers.find(([, , , rest]) => !rest.endsWith("disabled"))?.[1] ?? null
	};
}
// src/steps/deploy/lease.ts
/** A runner that has just died leaves its lock for as long as its Engine takes to notice. */
const TRIES = 40;
const BETWEEN_TRIES_MS = 500;
/**
* Takes the lock of a service: a container whose name is the lock and whose life hangs on this process, so that no lock
* outlives its holder, and no clock has to say so. It mounts the volume with the journal. Throws `InputErrors` where
* another deployment holds it.
*/
async function takeLease(service, target, signal) {
	const { containers } = target;
	const { network, volume, lock, labels } = namesOf(service);
	await containers.ensureVolume(volume, labels("state"));
	const hold = await holdLock(service, target, signal);
	const inLock = {
		read: () => containers.readFolder(lock, STATE_FOLDER),
		write: (path, text) => containers.writeFile(lock, path, text)
	};
	try {
		await containers.ensureNetwork(network, labels("state"));
		const state = stateOf(await inLock.read());
		let { next } = state;
		return {
			state,
			lost: hold.lost,
			readProxy: async () => proxyIn(await inLock.read()),
			plan: async (work) => {
				hold.lost.throwIfAborted();
				await inLock.write(`${STATE_FOLDER}/${planName(next)}`, planText(planOf(work)));
			},
			write: async (work, stage, reason) => {
				hold.lost.throwIfAborted();
				const entry = {
					...entryOf(work, stage, reason),
					number: next,
					at: target.clock.now().toISOString()
				};
				next += 1;
				await inLock.write(`${STATE_FOLDER}/${entryName(entry)}`, entryText(entry));
			},
			writeProxy: async ({ config, map }) => {
				const now = proxyIn(await inLock.read());
				if (map !== null && map !== now?.map) await inLock.write(PROXY_MAP, map);
				if (config !== now?.config) await inLock.write(PROXY_CONFIG, config);
			},
			release: () => hold.release()
		};
	} catch (cause) {
		await hold.release();
		throw cause;
	}
}
/** The proxy's files among those of the state folder. */
function proxyIn(files) {
	const textOf = (path) => files[path.slice(15)];
	const config = textOf(PROXY_CONFIG);
	return config === void 0 ? null : {
		config,
		map: textOf("/var/lib/mlops/versions.map") ?? null
	};
}
const planOf = ({ deployment, candidate, previous, proxy }) => ({
	deployment,
	candidate: candidate.settings,
	previous: previous?.settings ?? null,
	proxy
});
const entryOf = ({ deployment, by, candidate, previous }, stage, reason) => ({
	schema: "https://mlops-actions.github.io/schema/deployment-journal/v1",
	deployment,
	by,
	stage,
	candidate: placed(candidate),
	previous: previous && placed(previous),
	...reason === void 0 ? {} : { reason }
});
const placed = ({ slot, image, model }) => ({
	slot,
	image,
	model
});
async function holdLock(service, { containers, clock, proxyImage, log }, signal) {
	const { volume, lock, labels } = namesOf(service);
	const request = {
		name: lock,
		image: proxyImage,
		labels: labels("lock"),
		volumes: { [volume]: STATE_FOLDER },
		command: ["cat"]
	};
	for (let attempt = 0; attempt < TRIES; attempt += 1) {
		const hold = await containers.hold(request);
		if (hold) return hold;
		if (attempt === 0) log.info(`waiting for another deployment of ${service} to end`);
		await clock.sleep(BETWEEN_TRIES_MS, signal);
	}
	return refuse("environment", `is being changed by another deployment of ${service}`, "wait for it to end", { value: containers.address });
}
// src/deploy/ask.ts
/** The request as bytes of HTTP/1.0 (RFC 1945): one answer, whole, until the connection ends. */
function requestText({ method, path, body }, host) {
	return `${method} ${path} HTTP/1.0\r\nHost: ${host}\r\nAccept: application/json\r\nConnection: close\r\n${body === void 0 ? "" : `Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n`}\r\n${body ?? ""}`;
}
/** An answer from its bytes; undefined for what is none, or was cut off before its announced length. */
function readAnswer(text) {
	const end = text.indexOf("\r\n\r\n");
	const status = /^HTTP\/1\.[01] (\d{3})/.exec(text)?.[1];
	if (end < 0 || status === void 0) return void 0;
	const body = text.slice(end + 4);
	const announced = /\r\ncontent-length: *(\d+)/i.exec(text.slice(0, end))?.[1];
	if (announced !== void 0 && Buffer.byteLength(body) < Number(announced)) return void 0;
	return {
		status: Number(status),
		body
	};
}
/** Asks host:port within the container and prints what comes back; bash opens the connection, so no client is needed. */
const askCommand = (host, port, request, seconds) => [
	"timeout",
	String(seconds),
	"bash",
	"-c",
	"exec 3<>\"/dev/tcp/$1/$2\" && printf %s \"$3\" >&3 && cat <&3",
	"ask",
	host,
	String(port),
	request
];
// src/deploy/proxy-talk.ts
/** Runtime commands (management guide, 9.3): a server takes part; gets no new request; is out, whatever it was doing. */
const join = (server) => `set server service/${server} state ready`;
const rest = (server) => `set server service/${server} state drain`;
const takeOut = (server) => `set server service/${server} state maint`;
const listenAt = (server, address, port) => `set server service/${server} addr ${address} port ${port}`;
/** Lets a slot take part without checks of the proxy's own. */
const leaveUnchecked = (slot) => `disable health service/${slot}`;
const SHOW_STATE = "show servers state service";
const SHOW_STATS = "show stat service 4 -1";
const SHOW_INFO = "show info";
const SHOW_MAP = `show map ${PROXY_MAP}`;
const setMap = (key, value) => `set map ${PROXY_MAP} ${key} ${value}`;
/** What a running proxy's map says, from `show map`: id, key, value. */
const mapIn = (shown) => Object.fromEntries(shown.split("\n").flatMap((line) => {
	const [, key, value] = /^0x\S+ (\S+) (\S+)$/.exec(line.trim()) ?? [];
	return key !== void 0 && value !== void 0 ? [[key, value]] : [];
}));
/**
* Administrative states (management guide, "show servers state") that keep requests away: maintenance and drain, forced
* or inherited, and a name that does not resolve. 0x04 only says that the configuration once held it back.
*/
const HELD_BACK = 59;
const RUNNING = "2";
const PORT_COLUMN = 18;
/** Whether the proxy sends requests to a slot: its checks pass, and nothing holds it back. */
function takesRequests(state, slot) {
	const fields = rowOf(state, slot);
	return fields !== void 0 && fields[5] === RUNNING && (Number(fields[6]) & HELD_BACK) === 0;
}
/** Port at which a running proxy looks for a server. */
const portAt = (state, server) => Number(rowOf(state, server)?.[PORT_COLUMN]);
/** Columns of `show servers state`: be_id be_name srv_id srv_name srv_addr srv_op_state srv_admin_state … */
const rowOf = (state, server) => state.split("\n").map((line) => line.trim().split(" ")).find((fields) => fields[1] === "service" && fields[3] === server);
/** Requests that a server is still working on, from `show stat` (CSV: pxname, svname, qcur, qmax, scur …). */
function requestsAt(stats, server) {
	const row = stats.split("\n").map((line) => line.split(",")).find((fields) => fields[0] === "service" && fields[1] === server);
	const current = Number(row?.[4]);
	return row !== void 0 && row[4] !== "" && Number.isInteger(current) ? current : void 0;
}
/** Which shape a running proxy has, from `show info`; undefined for one whose configuration names none. */
const shapeIn = (info) => /^description: *(\S+)/im.exec(info)?.[1];
// src/steps/deploy/tell.ts
/** Orders that answer nothing where they were followed. */
const SILENT = /^(?:set (?:map|server \S+ state)|disable health) /;
/** One runtime command; throws `ContainerFailure` where the proxy refuses it. */
async function tell(target, command) {
	const answer = await tryTell(target, command);
	if (answer === void 0) throw new ContainerFailure(`the proxy did not answer to ${JSON.stringify(command)}`, true);
	if (SILENT.test(command) && answer.trim() !== "") throw new ContainerFailure(`the proxy refused ${JSON.stringify(command)}: ${answer.trim()}`, false);
	return answer;
}
/** The same; undefined where the proxy does not answer. */
async function tryTell({ containers, names }, command) {
	const argv = [
		"timeout",
		"5",
		"bash",
		"-c",
		"exec 3<>\"/dev/tcp/127.0.0.1/$1\" && printf \"%s\\n\" \"$2\" >&3 && cat <&3",
		"tell",
		String(ADMIN_PORT),
		command
	];
	const { code, output } = await containers.exec(names.proxy, argv);
	return code === 0 ? output : void 0;
}
const POLL_MS = 250;
async function waitUntil({ clock }, signal, limit, complaint, holds) {
	for (let waited = 0; waited < limit; waited += POLL_MS) {
		signal.throwIfAborted();
		if (await holds()) return;
		await clock.sleep(POLL_MS, signal);
	}
	throw new ContainerFailure(complaint, false);
}
// src/steps/deploy/proxy-container.ts
/** Makes sure that the proxy runs, and that it would start again from these files. */
async function ensureProxy(lease, target, files, signal) {
	const { containers, names } = target;
	const found = await containers.container(names.proxy);
	await lease.writeProxy(files);
	if (!found) await createProxy(target);
	if (!found?.running) await containers.start(names.proxy);
	await waitUntil(target, signal, 1e4, "the proxy did not start", async () => await tryTell(target, SHOW_INFO) !== void 0);
}
const createProxy = ({ containers, names, proxyImage, open }) => containers.create({
	name: names.proxy,
	image: proxyImage,
	labels: names.labels("proxy"),
	network: names.network,
	volumes: { [names.volume]: STATE_FOLDER },
	publish: [{
		address: open.address,
		host: open.port,
		container: PUBLIC_PORT
	}],
	command: [
		"haproxy",
		"-W",
		"-db",
		"-f",
		PROXY_CONFIG
	],
	restart: "unless-stopped"
});
/** Refuses another port than the proxy owns: it cannot be replaced without refusing requests. */
async function requireSameProxy({ containers, names, proxyImage, open, log }) {
	const found = await containers.container(names.proxy);
	if (!found) return;
	const { image, published } = found;
	const quiet = `remove the container ${names.proxy} when no requests come in, then deploy again`;
	if (image !== proxyImage) log.warn(`The proxy keeps running ${image}. To change it to ${proxyImage}, ${quiet}.`);
	const owned = published.find(({ container }) => container === PUBLIC_PORT);
	if (owned && (owned.host !== open.port || owned.address !== open.address)) refuse("environment", `has its port at ${open.address}:${open.port}, and the proxy of the service owns ${owned.address}:${owned.host}`, `set \`address\` and \`port\` back, or ${quiet}`);
}
/** Whether the proxy runs by a configuration of this release. */
const isFresh = async (target) => shapeIn(await tryTell(target, "show info") ?? "") === SHAPE;
/**
* Lets a proxy that an earlier release started read its configuration again (SIGUSR2, without closing its port), where
* the new version is to have its requests sent again and the old one not, or the other way round. That closes idle
* connections of clients, so nothing else is a reason for it: any proxy can be told the rest.
*/
async function refreshProxy({ candidate, previous }, target, signal) {
	if (previous?.settings.retryRequests === candidate.settings.retryRequests) return;
	if (await isFresh(target)) return;
	await target.containers.kill(target.names.proxy, "USR2");
	await waitUntil(target, signal, 15e3, "the proxy did not read its configuration again", () => isFresh(target));
}
// src/steps/deploy/proxy.ts
/**
* Sends requests to a slot. The files say so first, so that a proxy that restarts now agrees; then the slot takes
* part, by the settings of its version; only when the proxy sees it healthy does the other one rest. One that is in
* `spare` stays there for as long as nothing better does.
*/
async function sendTo(lease, target, { slots }, slot, files, signal, spare = null) {
	await lease.writeProxy(files);
	const version = slots[slot];
	if (version) await tellPort(target, slot, slot, version.port, signal);
	const fresh = await isFresh(target);
	if (fresh) await tellMap(target, {
		slots,
		active: slot
	});
	else await tell(target, leaveUnchecked(slot));
	if (fresh && spare) await keepSpare(spare, target, signal);
	await tell(target, join(slot));
	await waitUntil(target, signal, 15e3, `the proxy does not find ${slot} healthy`, () => getsRequests(target, slot));
	await tell(target, rest(otherSlot(slot)));
	if (fresh && !spare) await tell(target, takeOut(spareOf(slot)));
}
const getsRequests = async (target, slot) => takesRequests(await tell(target, SHOW_STATE), slot);
/** What has gone cannot be kept: that is no reason against the version that comes. */
async function keepSpare({ slot, settings }, target, signal) {
	if (!(await target.containers.container(target.names.slot(slot)))?.running) return;
	try {
		await tellPort(target, spareOf(slot), slot, settings.port, signal);
		await tell(target, join(spareOf(slot)));
	} catch (cause) {
		if (!(cause instanceof ContainerFailure) || cause.unanswered) throw cause;
		target.log.warn(`The old version cannot be kept in reserve while the new one is watched: ${cause.message}.`);
	}
}
/** Takes a slot out of the proxy, and out of its files. */
async function takeSlotOut(lease, target, slot, route, files) {
	const { containers, names } = target;
	await lease.writeProxy(files);
	if (!(await containers.container(names.proxy))?.running) return;
	await tell(target, takeOut(slot));
	if (!await isFresh(target)) return;
	await tell(target, takeOut(spareOf(slot)));
	await tellMap(target, route);
}
/** Tells a running proxy what its files say of each version. */
async function tellMap(target, route) {
	const now = mapIn(await tell(target, SHOW_MAP));
	for (const [key, value] of Object.entries(versionsMap(route))) if (now[key] !== value) await tell(target, setMap(key, value));
}
async function tellPort(target, server, slot, port, signal) {
	const { containers, names } = target;
	const isThere = async () => portAt(await tell(target, SHOW_STATE), server) === port;
	if (await isThere()) return;
	const address = (await containers.container(names.slot(slot)))?.addresses[names.network];
	if (address === void 0) throw new ContainerFailure(`${names.slot(slot)} has no address`, false);
	await waitUntil(target, signal, 5e3, `the proxy did not take port ${port} for ${server}`, async () => {
		await tell(target, listenAt(server, address, port));
		return await isThere();
	});
}
/** Whether no request is left at a slot. */
async function isDrained(target, slot) {
	const stats = await tell(target, SHOW_STATS);
	return requestsAt(stats, slot) === 0 && (requestsAt(stats, spareOf(slot)) ?? 0) === 0;
}
// src/steps/deploy/probe.ts
const BETWEEN_MS = 500;
const ANSWER_SECONDS = 5;
/** Why a version is not to be trusted; undefined where it showed all that its own settings demand. */
async function complaintAbout(running, where, target, signal, more = { mayRestart: false }) {
	const { answers, timeout, golden } = running.settings;
	const end = target.clock.now().getTime() + timeout * 1e3;
	let count = 0;
	let last = {
		healthy: false,
		why: "gave no answer"
	};
	while (count < answers) {
		const stopped = await stoppedBecause(running, target, more);
		if (stopped !== void 0) return stopped;
		last = where === "slot" ? await lookAt(running, where, target) : await lookBehindProxy(running, target);
		count = inARow(count, last);
		target.log.progress(`${running.slot}: ${count} of ${answers} healthy answers`);
		if (count >= answers) break;
		if (target.clock.now().getTime() >= end) return `${last.healthy ? "was not healthy often enough in a row" : last.why} within ${timeout} s`;
		await target.clock.sleep(BETWEEN_MS, signal);
	}
	if (!golden) return void 0;
	const shown = judgeGolden(await ask(goldenQuestion(golden), running, where, target), golden);
	return shown.healthy ? void 0 : shown.why;
}
/** One look at the health of a version. */
async function lookAt(running, where, target) {
	return judgeHealth(await ask({
		method: "GET",
		path: running.settings.health
	}, running, where, target), running.model);
}
/** One look at a version that is to serve: the proxy alone would hide that another one answers in its place. */
async function lookBehindProxy(running, target) {
	const own = await lookAt(running, "slot", target);
	if (!own.healthy) return own;
	if (!await getsRequests(target, running.slot)) return {
		healthy: false,
		why: "is not healthy to the proxy"
	};
	return await lookAt(running, "proxy", target);
}
/** Why a version does not run as it was started; a new one that the Engine had to start again has died before. */
async function stoppedBecause({ slot }, { containers, names }, more = { mayRestart: false }) {
	const found = await containers.container(names.slot(slot));
	if (!found) return "is gone from the target";
	if (!found.running) return `ended with exit code ${found.exitCode ?? "unknown"}`;
	return found.restarts > 0 && !more.mayRestart ? "died and was started again" : void 0;
}
async function ask(question, { slot, settings }, where, { containers, names }) {
	const [host, at] = where === "slot" ? [names.slot(slot), settings.port] : ["127.0.0.1", PUBLIC_PORT];
	const argv = askCommand(host, at, requestText(question, host), ANSWER_SECONDS);
	const { output } = await containers.exec(names.proxy, argv);
	return readAnswer(output);
}
export { namesOf as A, engineOf as C, serviceIn as D, modelOf as E, targetOf as O, approvalOfRun as S, imageOf as T, otherSlot as _, isDrained as a, sameSettings as b, ensureProxy as c, proxyIn as d, takeLease as f, routeTo as g, routeOf as h, stoppedBecause as i, urlOf as j, STATE_FOLDER as k, refreshProxy as l, routeIn as m, lookAt as n, sendTo as o, proxyFiles as p, lookBehindProxy as r, takeSlotOut as s, complaintAbout as t, requireSameProxy as u, recoveryOf as v, goldenOf as w, IMAGE as x, stateOf as y };

import { En as canonical, Gn as DigestSchema, _r as string, cr as boolean, dr as literal, gr as strictObject, hr as record, ir as _enum, mr as object, nr as SCHEMA, or as array, pr as number, rr as datetime, st as PROXY_IMAGE, ur as json, wn as digestOf } from "./every-step.js";
import { Tt as refuse, xt as SLOTS } from "./every-start.js";
// src/domain/delivery/sealed.ts
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
// src/domain/delivery/health.ts
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
	body: json().optional(),
	/** Status of the answer. */
	status: number().int().min(100).max(599).default(200),
	/** Members that the JSON answer must have, with these values; further ones are left alone. */
	contains: record(string(), json()).optional()
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
		const parsed = record(string(), json()).safeParse(JSON.parse(body));
		return parsed.success && Object.hasOwn(parsed.data, key) && JSON.stringify(parsed.data[key]) === JSON.stringify(value);
	} catch {
		return false;
	}
}
/** How many healthy answers in a row there were: one bad answer starts the count again. */
const inARow = (count, health) => health.healthy ? count + 1 : 0;
// src/domain/delivery/settings.ts
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
// src/domain/delivery/plan.ts
/** How a front describes itself: what it means is known to its deployer alone. */
const SnapshotSchema = record(string(), string().nullable());
/**
* What a deployment set out with, written before its first entry. It is a file of its own, so that a release that knows
* no settings still reads the journal beside it.
*/
const PlanSchema = strictObject({
	schema: literal(SCHEMA.deploymentPlan),
	deployment: string(),
	candidate: SettingsSchema,
	/** Of what served; null where nothing did. */
	previous: SettingsSchema.nullable(),
	/** How the front described itself, to be put back where the deployment fails; null where there was none. */
	proxy: SnapshotSchema.nullable()
});
const NAME = /^plan-\d{6}\.json$/;
/** File name of the plan whose first journal entry has this number. */
const planName = (number) => `plan-${String(number).padStart(6, "0")}.json`;
const planText = (plan) => sealed({
	schema: SCHEMA.deploymentPlan,
	...plan
});
/** Plans by their deployment; one that was cut off is none. */
function plansIn(files) {
	const plans = Object.keys(files).filter((name) => NAME.test(name)).sort().flatMap((name) => readSealed(files[name], PlanSchema) ?? []);
	return new Map(plans.map((plan) => [plan.deployment, plan]));
}
// src/domain/delivery/journal.ts
const PlacedSchema = strictObject({
	slot: _enum(SLOTS),
	/** `repository@sha256:…` */
	image: string(),
	/** Digest of the model file that the service must report; null where none is asked for. */
	model: DigestSchema.nullable()
});
const EntrySchema = strictObject({
	schema: literal(SCHEMA.deploymentJournal),
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
			front: plan?.proxy ?? null
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
// src/domain/delivery/probe.ts
const BETWEEN_MS = 500;
/** Why a version is not to be trusted; undefined where it showed all that its own settings demand. */
async function complaintAbout(running, where, site, more = { mayRestart: false }) {
	const { answers, timeout, golden } = running.settings;
	const { clock, log, signal } = site;
	const end = clock.now().getTime() + timeout * 1e3;
	let count = 0;
	let last = {
		healthy: false,
		why: "gave no answer"
	};
	while (count < answers) {
		const stopped = await stoppedBecause(running, site, more);
		if (stopped !== void 0) return stopped;
		last = where === "slot" ? await lookAt(running, where, site) : await lookBehindFront(running, site);
		count = inARow(count, last);
		log.progress(`${running.slot}: ${count} of ${answers} healthy answers`);
		if (count >= answers) break;
		if (clock.now().getTime() >= end) return `${last.healthy ? "was not healthy often enough in a row" : last.why} within ${timeout} s`;
		await clock.sleep(BETWEEN_MS, signal);
	}
	if (!golden) return void 0;
	const shown = judgeGolden(await ask(goldenQuestion(golden), running, where, site), golden);
	return shown.healthy ? void 0 : shown.why;
}
/** One look at the health of a version. */
async function lookAt(running, where, target) {
	const question = {
		method: "GET",
		path: running.settings.health
	};
	return judgeHealth(await ask(question, running, where, target), running.model);
}
/** One look at a version that is to serve: the front alone would hide that another one answers in its place. */
async function lookBehindFront(running, target) {
	const own = await lookAt(running, "slot", target);
	if (!own.healthy) return own;
	if (!await target.deployer.receives(running.slot)) return {
		healthy: false,
		why: "is not healthy to the proxy"
	};
	return await lookAt(running, "front", target);
}
/** Why a version does not run as it was started; a new one that the target had to start again has died before. */
async function stoppedBecause({ slot }, { deployer }, more = { mayRestart: false }) {
	const found = await deployer.instance(slot);
	if (!found) return "is gone from the target";
	if (!found.running) return `ended with exit code ${found.exitCode ?? "unknown"}`;
	return found.restarts > 0 && !more.mayRestart ? "died and was started again" : void 0;
}
const ask = (question, { slot, settings }, where, { deployer }) => deployer.probe(question, where === "slot" ? {
	slot,
	port: settings.port
} : "front");
// src/domain/delivery/url.ts
/** Where users reach the service. */
function urlOf({ "docker-host": host = "", address, port }) {
	const machine = /^(?:ssh|tcp):\/\/(?:[^@/]*@)?(\[[^\]]+\]|[^:/]+)/.exec(host)?.[1];
	return `http://${address === "0.0.0.0" || address === "::" ? machine ?? "localhost" : address}:${port}`;
}
// src/domain/delivery/service.ts
/** A service of a target: containers, hosts and files are named after it. */
const SERVICE = /^[a-z0-9][a-z0-9-]{0,39}$/;
const SERVICE_REMEDY = "use lower-case letters, digits and dashes, at most 40";
// src/steps/deploy/target.ts
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
/** The Docker daemon of an environment. Throws `InputErrors` for one that anyone could reach. */
function engineOf({ "docker-host": host, tls }) {
	if (host?.startsWith("tcp://") && tls === void 0 && !/^tcp:\/\/(127\.|localhost|\[::1\])/.test(host)) refuse("environment", "is not allowed: plain TCP is accepted for this machine only", "set `tls:`, or use unix:// or ssh://", { value: host });
	return host === void 0 ? void 0 : {
		host,
		...tls === void 0 ? {} : { tls }
	};
}
/** The service on its target, as an environment describes it. */
const targetIn = (environment, frontImage = PROXY_IMAGE) => ({
	kind: "docker",
	service: environment.service,
	host: engineOf(environment),
	open: {
		address: environment.address,
		port: environment.port
	},
	frontImage
});
/** The target of a step; nothing is asked of it yet. */
async function targetOf(inputs, ports) {
	return {
		deployer: await ports.deployer(targetIn(serviceIn(inputs), inputs.proxyImage)),
		clock: ports.clock,
		log: ports.host.log,
		withoutSecrets: ports.withoutSecrets
	};
}
export { complaintAbout as a, stoppedBecause as c, recoveryOf as d, stateOf as f, GoldenSchema as g, sameSettings as h, urlOf as i, entryName as l, planText as m, targetIn as n, lookAt as o, planName as p, targetOf as r, lookBehindFront as s, serviceIn as t, entryText as u };

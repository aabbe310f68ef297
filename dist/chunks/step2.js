import { i as retried, r as MODEL_LABEL } from "./image-labels.js";
import { Ct as InputErrors, St as ContainerFailure, T as verdictOf, Tt as refuse } from "./every-start.js";
import { Gn as DigestSchema, Ht as deepInJson, _r as string, ct as deploy, d as digestOfImage, f as imageArtifact, fr as looseObject, gr as strictObject, ht as defineStep, ir as _enum, nr as SCHEMA, or as array, p as isImageByDigest } from "./every-step.js";
import { a as complaintAbout, c as stoppedBecause, d as recoveryOf, f as stateOf, g as GoldenSchema, h as sameSettings, i as urlOf, l as entryName, m as planText, p as planName, r as targetOf, s as lookBehindFront, t as serviceIn, u as entryText } from "./target.js";
import { E as approvalOf, T as approvalChecks, w as ApprovalSchema, x as credentialsOf } from "./gate-rows.js";
import { c as readRunToMove, d as digest, f as name, g as words, l as properties, y as evidenceMaterials } from "./gate.js";
import { t as actorOf } from "./actor.js";
// src/domain/delivery/bring.ts
/** Brings an image that the target does not have; it is named by digest, so what it has is what is meant. */
async function bring(image, auth, { deployer, clock, log }, signal) {
	if (await deployer.labels(image)) return;
	log.info(`pulling ${image}`);
	await retried(() => deployer.pull(image, auth, log.progress, signal), {
		clock,
		host: { log }
	}, signal);
}
// src/domain/delivery/ledger.ts
async function ledgerOf(lease, { clock }) {
	const state = stateOf(await lease.journal());
	let { next } = state;
	return {
		state,
		plan: async (work) => {
			lease.lost.throwIfAborted();
			await lease.record(planName(next), planText(planOf(work)));
		},
		write: async (work, stage, reason) => {
			lease.lost.throwIfAborted();
			const entry = {
				...entryOf(work, stage, reason),
				number: next,
				at: clock.now().toISOString()
			};
			next += 1;
			await lease.record(entryName(entry), entryText(entry));
		}
	};
}
const planOf = ({ deployment, candidate, previous, front }) => ({
	deployment,
	candidate: candidate.settings,
	previous: previous?.settings ?? null,
	proxy: front
});
const entryOf = ({ deployment, by, candidate, previous }, stage, reason) => ({
	schema: SCHEMA.deploymentJournal,
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
// src/domain/delivery/site.ts
/** All requests to one version; to none where there is none. */
const onlyTo = (version) => version ? {
	versions: [version],
	weights: { [version.slot]: ALL }
} : {
	versions: [],
	weights: {}
};
/** All requests to the first version, the other one in reserve. */
const mostlyTo = (version, reserve) => ({
	versions: [version, ...reserve ? [reserve] : []],
	weights: { [version.slot]: ALL }
});
/** Percent. */
const ALL = 100;
const otherSlot = (slot) => slot === "blue" ? "green" : "blue";
// src/domain/delivery/finish.ts
/** Clears the old version away; the new one is committed. */
async function finish(work, { lease, ledger }) {
	const { candidate, previous } = work;
	if (previous) await lease.retire(previous.slot, onlyTo(candidate));
	await ledger.write(work, "done");
}
// src/domain/delivery/go-back.ts
/** Goes back to what served before, asks whether it is healthy, and only then clears the new version away. */
async function goBack(work, reason, site) {
	const { candidate, previous, front } = work;
	const { lease, ledger } = site;
	site.log.error(`${candidate.image} ${reason}`);
	await tellLog(candidate, site);
	await ledger.write(work, "rolling_back", reason);
	const complaint = previous ? await bringBack(work, previous, site) : void 0;
	if (complaint !== void 0) {
		await ledger.write(work, "rollback_failed", reason);
		return {
			outcome: "rollback_failed",
			reason: `${reason}; ${previous.image} ${complaint}`,
			serving: null
		};
	}
	await lease.retire(candidate.slot, {
		...onlyTo(previous),
		as: front
	});
	await ledger.write(work, "rolled_back", reason);
	return previous ? {
		outcome: "rolled_back",
		reason,
		serving: previous.image
	} : {
		outcome: "nothing_to_roll_back_to",
		reason,
		serving: null
	};
}
/** Why the version before does not serve again, by its own settings; undefined where it does. */
async function bringBack({ candidate, front }, previous, site) {
	const { lease, signal } = site;
	const traffic = {
		...onlyTo(previous),
		as: front
	};
	try {
		if (await stoppedBecause(previous, site, { mayRestart: true }) !== void 0) await lease.restart(previous.slot);
		await lease.prepare(traffic, signal);
		await lease.route({
			...traffic,
			leaving: candidate
		}, signal);
		return await complaintAbout(previous, "front", site, { mayRestart: true });
	} catch (cause) {
		if (!(cause instanceof ContainerFailure)) throw cause;
		return cause.message;
	}
}
const LINES = 30;
/** The last words of a version that was not kept: they say why, more often than not. */
async function tellLog({ slot }, { deployer, log, withoutSecrets }) {
	const lines = await deployer.logs(slot, LINES).catch(() => "");
	if (lines.trim() === "") return;
	await log.group(`Last lines of the new container`, async () => {
		for (const line of lines.trimEnd().split("\n")) log.info(`  ${withoutSecrets(line)}`);
	});
}
// src/domain/delivery/recover.ts
/**
* Ends the deployment that a runner died in, in the old version or in the new one, before anything else is done: each
* by its own settings, whatever this run was given.
*/
async function recover(site, settled) {
	const { unfinished, serving, before } = site.ledger.state;
	if (!unfinished) return {
		serving,
		before,
		told: null,
		failed: null
	};
	const { candidate, previous, deployment, by, stage, front } = unfinished;
	const work = {
		deployment,
		by,
		front,
		candidate: settled(candidate),
		previous: previous && settled(previous)
	};
	site.log.warn(`a deployment of ${candidate.image} was left unfinished (${stage}); ending it first`);
	if (recoveryOf(unfinished) === "finish") {
		await finish(work, site);
		return {
			serving: candidate,
			before: previous,
			told: `${candidate.image} was kept`,
			failed: null
		};
	}
	const ended = await goBack(work, "was left unfinished", site);
	return {
		serving,
		before,
		told: `${candidate.image} was taken back`,
		failed: ended.outcome === "rollback_failed" ? ended : null
	};
}
// src/domain/delivery/roll-out.ts
/**
* Runs the new version beside the old one, switches when it has shown what is demanded, and watches it for `drain`
* seconds, in which the old one keeps its requests; goes back to the old one for anything else. Each stage is written
* down before the target is touched.
*/
async function rollOut(work, drain, site) {
	const { candidate, previous } = work;
	const { ledger, lease, signal } = site;
	await ledger.plan(work);
	await ledger.write(work, "planned");
	await lease.prepare(onlyTo(previous), signal);
	const complaint = await bringUp(work, drain, site);
	if (complaint !== void 0) return goBack(work, complaint, site);
	await ledger.write(work, "committed");
	await finish(work, site);
	return {
		outcome: "deployed",
		reason: "",
		serving: candidate.image
	};
}
/** Why the new version cannot be kept; undefined once it serves and has been watched. */
async function bringUp(work, drain, site) {
	const { candidate, previous } = work;
	const { ledger, lease, signal } = site;
	try {
		await ledger.write(work, "starting");
		await lease.start(candidate, previous, signal);
		const before = await complaintAbout(candidate, "slot", site);
		if (before !== void 0) return before;
		await ledger.write(work, "switching");
		await lease.route(mostlyTo(candidate, previous), signal);
		const after = await complaintAbout(candidate, "front", site);
		return after === void 0 ? await watch(work, drain, site) : `after the switch ${after}`;
	} catch (cause) {
		if (!(cause instanceof ContainerFailure)) throw cause;
		return `could not be brought up: ${cause.message}`;
	}
}
const WATCH_MS = 500;
/** Watches the new version while the old one drains; two bad answers in a row, or an end, are too many. */
async function watch({ candidate, previous }, drain, site) {
	const { clock, lease, log, signal } = site;
	const start = clock.now().getTime();
	let bad = 0;
	for (;;) {
		const stopped = await stoppedBecause(candidate, site);
		if (stopped !== void 0) return `after the switch it ${stopped}`;
		const health = await lookBehindFront(candidate, site);
		bad = health.healthy ? 0 : bad + 1;
		if (bad >= 2 && !health.healthy) return `after the switch it ${health.why}`;
		const waited = clock.now().getTime() - start;
		if (bad === 0 && waited >= drain * 1e3) break;
		await clock.sleep(WATCH_MS, signal);
	}
	if (previous && !await lease.isIdle(previous.slot)) log.warn(`requests at the old version were cut off after ${drain} s`);
}
// src/domain/delivery/settle.ts
/**
* A version with its own settings. Where the journal kept none, port, health path and retries are those of the proxy's
* configuration, which is what the version was served by; what only its container knew is taken from the inputs.
*/
function settled({ settings, ...placed }, { reaches, asked, log }) {
	if (settings) return {
		...placed,
		settings
	};
	const reach = reaches[placed.slot];
	log.warn(reach ? `The journal does not say how ${placed.image} is run. Its port and health path are taken from the proxy's configuration, its variables and its golden request from the inputs.` : `The journal does not say how ${placed.image} is run, nor does the proxy's configuration. Its settings are taken from the inputs.`);
	return {
		...placed,
		settings: {
			...asked,
			...reach
		}
	};
}
// src/domain/delivery/change.ts
/** Changes a target under its lock, and answers how that ended. */
async function changeTarget(order, facts, target, signal) {
	const { deployer } = target;
	for (const image of deployer.needs) await bring(image, void 0, target, signal);
	const lease = await deployer.lock(signal);
	const both = AbortSignal.any([signal, lease.lost]);
	try {
		const ledger = await ledgerOf(lease, target);
		return await changeSite(order, facts, {
			...target,
			lease,
			ledger,
			signal: both
		});
	} catch (cause) {
		if (lease.lost.aborted && !signal.aborted) throw lease.lost.reason;
		throw cause;
	} finally {
		await lease.release();
	}
}
async function changeSite(order, facts, site) {
	const { lease, log, signal } = site;
	const front = await lease.snapshot();
	const reaches = front ? lease.reachesIn(front) : {};
	const own = (version) => settled(version, {
		reaches,
		asked: order.settings,
		log
	});
	const { serving, before, told, failed } = await recover(site, own);
	const wanted = order.rollback ? own(before ?? nothingBefore(facts)) : {
		image: facts.image,
		model: facts.model,
		settings: order.settings
	};
	if (order.rollback) await bring(wanted.image, order.auth, site, signal);
	const known = {
		...facts,
		image: wanted.image,
		model: wanted.model,
		before: serving?.image ?? null
	};
	const ended = failed ?? await unchanged(wanted, serving, site) ?? await rollOut(await workOf(wanted, serving && own(serving)), order.drain, site);
	return {
		...known,
		ended: {
			...ended,
			recovered: told
		}
	};
	async function workOf({ image, model, settings }, previous) {
		const slot = previous ? otherSlot(previous.slot) : "blue";
		return {
			deployment: `${facts.service}/${site.ledger.state.next}`,
			by: order.by,
			candidate: {
				slot,
				image,
				model,
				settings
			},
			previous,
			front: await lease.snapshot()
		};
	}
}
/** Set where the version serves already, with these very settings, and is healthy. */
async function unchanged({ image, model, settings }, serving, site) {
	if (serving?.settings == null || serving.image !== image || serving.model !== model) return void 0;
	if (!sameSettings(serving.settings, settings)) return void 0;
	if (!await site.deployer.inherited(serving.slot, settings.secretVariables)) return void 0;
	const running = {
		...serving,
		settings
	};
	await site.lease.prepare(onlyTo(running), site.signal);
	return await complaintAbout(running, "front", site, { mayRestart: true }) === void 0 ? {
		outcome: "unchanged",
		reason: "",
		serving: image
	} : void 0;
}
const nothingBefore = ({ environment }) => refuse("rollback", "has nothing to go back to: one version at most has been deployed", "deploy an image", { value: environment });
// src/domain/delivery/decide.ts
/** How each outcome ends the job; that there was nothing to go back to is an answer of its own. */
const VERDICTS = {
	deployed: "pass",
	unchanged: "pass",
	rolled_back: "rolled_back",
	rollback_failed: "rollback_failed",
	nothing_to_roll_back_to: "fail"
};
/** Before the act: whether the image may be deployed. After it: what serves now. */
function decideDeployment(facts) {
	const { approval, ended } = facts;
	const checks = [
		...approval ? approvalChecks("deploy", approval) : [],
		...ended ? [outcomeCheck(facts, ended)] : [],
		...ended?.recovered ? [recoveredCheck(facts, ended.recovered)] : []
	];
	const allowed = verdictOf(checks.filter(({ id }) => id.startsWith("deploy:gate")));
	if (allowed !== "pass") return {
		verdict: allowed,
		reason: `${checks.find(({ outcome, severity }) => outcome !== "pass" && severity === "error").message}.`,
		checks
	};
	if (!ended) return {
		verdict: "pass",
		reason: `${facts.image} may be deployed.`,
		checks
	};
	return {
		verdict: VERDICTS[ended.outcome],
		reason: `${sentenceOf(facts, ended)}.`,
		checks
	};
}
function outcomeCheck(facts, ended) {
	const good = VERDICTS[ended.outcome] === "pass";
	return {
		id: "deploy:serving",
		target: `${facts.service} in ${facts.environment}`,
		outcome: good ? "pass" : "fail",
		severity: "error",
		expected: facts.image,
		observed: ended.serving,
		basis: "exact",
		message: sentenceOf(facts, ended),
		...good ? {} : { remedy: REMEDIES[ended.outcome] ?? "read the log of the new container above" }
	};
}
const REMEDIES = {
	rollback_failed: "a person must look at the target now: `mlops deploy status`",
	nothing_to_roll_back_to: "mend the image; nothing serves until a deployment passes"
};
function sentenceOf({ image, before }, { outcome, reason }) {
	switch (outcome) {
		case "deployed":
			if (before === null) return `${image} serves, the first to do so`;
			return before === image ? `${image} serves with its new settings` : `${image} serves in place of ${before}`;
		case "unchanged": return `${image} served already, and is healthy`;
		case "rolled_back": return before === image ? `${image} ${reason}; it serves again with its earlier settings, and is healthy` : `${image} ${reason}; ${before} serves again, and is healthy`;
		case "rollback_failed": return `${image} ${reason}; going back to ${before} failed`;
		case "nothing_to_roll_back_to": return `${image} ${reason}; there was nothing to go back to`;
	}
}
const recoveredCheck = ({ environment }, recovered) => ({
	id: "deploy:recovered",
	target: environment,
	outcome: "pass",
	severity: "info",
	expected: "no deployment left unfinished",
	observed: recovered,
	basis: "exact",
	message: `an earlier deployment had been left unfinished: ${recovered}`
});
/** What deploy saw, and, once it has acted, how it ended. */
const DeployFactsSchema = strictObject({
	environment: string(),
	service: string(),
	image: string(),
	/** Model that the image says it holds; null where it says nothing. */
	model: DigestSchema.nullable(),
	/** What the gates of the run said of that model; null for an image without a model. */
	approval: ApprovalSchema.nullable(),
	/** Image that served when the step looked; null where none did. */
	before: string().nullable(),
	/** Null until the act. */
	ended: strictObject({
		outcome: _enum([
			"deployed",
			"unchanged",
			"rolled_back",
			"rollback_failed",
			"nothing_to_roll_back_to"
		]),
		/** Why the new version was not kept; empty where it was. */
		reason: string(),
		/** Image that serves now; null for none. */
		serving: string().nullable(),
		/** A deployment that an earlier run had left unfinished, and how this one ended it. */
		recovered: string().nullable()
	}).nullable()
});
// src/steps/deploy/exhibits.ts
/** What served before, what was asked for, and what serves now. */
const deployExhibits = (facts) => {
	const { ended } = facts;
	return [properties("Deployment", {
		environment: name(facts.environment),
		service: name(facts.service),
		image: name(facts.image),
		model: facts.model ? digest(facts.model) : void 0,
		before: imageOrNone(facts.before),
		...ended && {
			now: imageOrNone(ended.serving),
			outcome: words(ended.outcome.replaceAll("_", " ")),
			recovered: ended.recovered === null ? void 0 : words(ended.recovered)
		}
	})];
};
const imageOrNone = (image) => image === null ? words("none") : name(image);
// src/steps/deploy/inputs.ts
/** RFC 3986 without quotes: it stands in the proxy's configuration, where `#`, quotes and `\\` mean something. */
const PATH = /^\/[A-Za-z0-9\-._~!&()*+,;=:@/?%]*$/;
const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
/** What belongs to this machine and its way to a daemon, not to a service. */
const OF_DOCKER = /^(DOCKER_|BUILDKIT_|PATH$|HOME$)/;
/** What is wrong with the inputs, whatever the target is. */
function mistakesIn(inputs) {
	const { image, expectModel, healthUrl, variables, secretVariables } = inputs;
	const wrong = (input, value, message, remedy) => [{
		input,
		value,
		message,
		remedy
	}];
	const names = [...Object.keys(variables ?? {}).map((name) => [`variables ${name}`, name]), ...(secretVariables ?? []).map((name) => ["secret-variables", name])];
	return [
		...image === void 0 || isImageByDigest(image) ? [] : wrong("image", image, "is not an image by digest", "write repository@sha256:…; a tag can be moved"),
		...expectModel === void 0 || expectModel === "none" || DigestSchema.safeParse(expectModel).success ? [] : wrong("expect-model", expectModel, "is not a digest", "write sha256:…, or none"),
		...healthUrl === void 0 || PATH.test(healthUrl) ? [] : wrong("health-url", healthUrl, "is not a path", "write a path such as /health"),
		...names.flatMap(([input, name]) => NAME.test(name) && !(input === "secret-variables" && OF_DOCKER.test(name)) ? [] : wrong(input, name, "cannot be passed to a container", "use letters, digits and _, not a variable of docker itself"))
	];
}
// src/steps/deploy/look.ts
/** The image by digest: given, or the one that build-image of this run pushed. */
function imageOf({ image, evidence, evidenceDir }, found) {
	if (image !== void 0) return image;
	const built = found.filter((one) => isBuild(one) && one.evidence.verdict === "pass").flatMap(({ path, evidence }) => imagesOf(path, evidence));
	const names = [...new Set(built)];
	if (names.length === 1) return names[0];
	return refuse("image", names.length === 0 ? `is not given, and ${evidence ?? evidenceDir} holds no image that build-image pushed` : `is not given, and build-image pushed ${names.length} images`, "give `image` by digest");
}
const isBuild = ({ traits }) => traits.includes("builds");
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
async function modelOf(image, { expectModel }, deployer) {
	const labelled = (await deployer.labels(image))?.[MODEL_LABEL];
	if (expectModel === "none") return null;
	if (labelled === void 0 && expectModel === void 0) return refuse("image", `has no label ${MODEL_LABEL}, so nothing says which model it serves`, "build it with build-image, or set expect-model: none", { value: image });
	if (labelled !== void 0 && expectModel !== void 0 && labelled !== expectModel) return refuse("expect-model", `is not the model of the image, ${labelled}`, "deploy the image of the model that you expect", { value: expectModel });
	return expectModel ?? labelled ?? null;
}
/** Evidence of the run whose gate passed, and what its gates said of the model. */
async function approvalOfRun(inputs, { clock, files, recheck }) {
	const folder = inputs.evidence ?? inputs.evidenceDir;
	const builds = (one) => inputs.image === void 0 && isBuild(one);
	const found = await readRunToMove({
		files,
		recheck
	}, folder, inputs.id ?? deploy.name, builds);
	return {
		found,
		approval: (model) => approvalOf(found, model, clock.now())
	};
}
// src/steps/deploy/order.ts
/** What is to be done to the target. */
async function orderOf(inputs, { files, host }) {
	return {
		rollback: inputs.rollback,
		settings: await settingsAsked(inputs, files),
		drain: inputs.drain,
		by: actorOf(host).by,
		auth: credentialsOf(inputs, host)
	};
}
/** The settings that the inputs give to a new version. */
const settingsAsked = async (inputs, files) => ({
	port: inputs.containerPort,
	health: inputs.healthUrl,
	retryRequests: inputs.retryRequests,
	variables: textsOf(inputs.variables),
	secretVariables: [...inputs.secretVariables ?? []],
	answers: inputs.healthyAnswers,
	timeout: inputs.timeout,
	golden: await goldenOf(inputs.goldenRequest, files) ?? null
});
const textsOf = (variables) => Object.fromEntries(Object.entries(variables ?? {}).map(([name, value]) => [name, [value].flat().join("\n")]));
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
// src/steps/deploy/step.ts
/** Runs a version beside the old one, switches when it is good, goes back when it is not. */
const deployStep = defineStep({
	spec: deploy,
	facts: DeployFactsSchema,
	factsVersion: 1,
	check: mistakesIn,
	async look(inputs, ports, signal) {
		const { environment } = inputs;
		const { service } = serviceIn(inputs);
		const target = await targetOf(inputs, ports);
		const measured = {
			engine: await target.deployer.describe(),
			url: urlOf(serviceIn(inputs))
		};
		await goldenOf(inputs.goldenRequest, ports.files);
		const common = {
			environment,
			service,
			before: null,
			ended: null
		};
		if (inputs.rollback) return {
			facts: {
				...common,
				image: "",
				model: null,
				approval: null
			},
			subjects: [],
			materials: [],
			measured
		};
		const run = await approvalOfRun(inputs, ports);
		const image = imageOf(inputs, run.found);
		await bring(image, credentialsOf(inputs, ports.host), target, signal);
		const model = await modelOf(image, inputs, target.deployer);
		const materials = await evidenceMaterials(run.found, ports.files);
		const approval = model === null ? null : run.approval(model);
		return {
			facts: {
				...common,
				image,
				model,
				approval
			},
			subjects: [imageArtifact(image, digestIn(image))],
			materials,
			measured
		};
	},
	decide: (_, facts) => decideDeployment(facts),
	async act(inputs, { facts, decision }, ports, signal) {
		if (decision.verdict !== "pass") return { products: [] };
		return {
			products: [],
			facts: await changeTarget(await orderOf(inputs, ports), facts, await targetOf(inputs, ports), signal)
		};
	},
	exhibits: deployExhibits,
	outputsOf: ({ facts, measured }) => ({
		url: facts?.ended?.serving ? String(measured?.url ?? "") : "",
		deployed: digestIn(facts?.ended?.serving),
		previous: digestIn(facts?.before)
	})
});
const digestIn = (image) => digestOfImage(image ?? "") ?? "";
export { deployStep };

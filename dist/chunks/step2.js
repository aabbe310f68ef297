import { r as imageArtifact, t as credentialsOf } from "./credentials.js";
import { n as ApprovalSchema, r as approvalChecks, t as requireTrusted } from "./trusted.js";
import { X as strictObject, Z as string, a as defineStep, d as verdictOf, z as _enum } from "./define.js";
import { n as DigestSchema } from "./evidence.js";
import { D as serviceIn, E as modelOf, O as targetOf, S as approvalOfRun, T as imageOf, _ as otherSlot, a as isDrained, b as sameSettings, c as ensureProxy, f as takeLease, g as routeTo, h as routeOf, i as stoppedBecause, j as urlOf, l as refreshProxy, m as routeIn, o as sendTo, p as proxyFiles, r as lookBehindProxy, s as takeSlotOut, t as complaintAbout, u as requireSameProxy, v as recoveryOf, w as goldenOf, x as IMAGE } from "./probe.js";
import { n as evidenceMaterials } from "./artifact.js";
import { t as retried } from "./retried.js";
import { t as actorOf } from "./actor.js";
import { r as refuse } from "./errors.js";
import { t as ContainerFailure } from "./containers.js";
import { t as deploy } from "./spec.js";
// src/deploy/decide.ts
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
		reason: `${checks.find(({ outcome }) => outcome !== "pass").message}.`,
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
// src/steps/deploy/bring.ts
/** Pulls an image that the target does not have; it is named by digest, so what it has is what is meant. */
async function bring(image, auth, { containers }, { host, clock }, signal) {
	if (await containers.image(image)) return;
	host.log.info(`pulling ${image}`);
	await retried(() => containers.pull(image, auth, host.log.progress, signal), {
		clock,
		host
	}, signal);
}
// src/steps/deploy/slot.ts
/** Starts a version in its slot, from which what was there before is gone. */
async function startVersion({ slot, image, settings }, { containers, names }) {
	const name = names.slot(slot);
	await containers.remove(name);
	await containers.create({
		name,
		image,
		labels: names.labels("slot"),
		environment: settings.variables,
		inherit: settings.secretVariables,
		network: names.network,
		restart: "unless-stopped"
	});
	await containers.start(name);
}
async function removeSlot({ slot }, { containers, names }) {
	const name = names.slot(slot);
	await containers.stop(name, 10).catch(() => {});
	await containers.remove(name);
}
// src/steps/deploy/finish.ts
/** Clears the old version away; the new one is committed. */
async function finish(work, lease, target) {
	const { candidate, previous } = work;
	if (previous) {
		const route = routeTo(candidate);
		await takeSlotOut(lease, target, previous.slot, route, proxyFiles(target.names, route));
		await removeSlot(previous, target);
	}
	await lease.write(work, "done");
}
// src/steps/deploy/go-back.ts
/** Goes back to what served before, asks whether it is healthy, and only then clears the new version away. */
async function goBack(work, reason, lease, target, signal) {
	const { candidate, previous } = work;
	target.log.error(`${candidate.image} ${reason}`);
	await tellLog(candidate, target);
	await lease.write(work, "rolling_back", reason);
	const complaint = previous ? await bringBack(work, previous, lease, target, signal) : void 0;
	if (complaint !== void 0) {
		await lease.write(work, "rollback_failed", reason);
		return {
			outcome: "rollback_failed",
			reason: `${reason}; ${previous.image} ${complaint}`,
			serving: null
		};
	}
	await takeSlotOut(lease, target, candidate.slot, routeTo(previous), filesBefore(work, target));
	await removeSlot(candidate, target);
	await lease.write(work, "rolled_back", reason);
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
async function bringBack(work, previous, lease, target, signal) {
	try {
		if (await stoppedBecause(previous, target, { mayRestart: true }) !== void 0) await target.containers.start(target.names.slot(previous.slot));
		const files = filesBefore(work, target);
		await ensureProxy(lease, target, files, signal);
		await sendTo(lease, target, routeOf(previous, work.candidate), previous.slot, files, signal);
		return await complaintAbout(previous, "proxy", target, signal, { mayRestart: true });
	} catch (cause) {
		if (!(cause instanceof ContainerFailure)) throw cause;
		return cause.message;
	}
}
/** The proxy's files as they were, byte for byte, where they send requests to what served; else as they should be. */
function filesBefore({ proxy, previous }, { names }) {
	const route = proxy === null ? void 0 : routeIn(proxy);
	return proxy !== null && route?.active === (previous?.slot ?? null) ? proxy : proxyFiles(names, routeTo(previous));
}
/** The last words of a version that was not kept: they say why, more often than not. */
async function tellLog({ slot }, { containers, names, log, withoutSecrets }) {
	const lines = await containers.logs(names.slot(slot), 30).catch(() => "");
	if (lines.trim() === "") return;
	await log.group(`Last lines of the new container`, async () => {
		for (const line of lines.trimEnd().split("\n")) log.info(`  ${withoutSecrets(line)}`);
	});
}
// src/steps/deploy/recover.ts
/**
* Ends the deployment that a runner died in, in the old version or in the new one, before anything else is done: each
* by its own settings, whatever this run was given.
*/
async function recover(lease, target, settled, signal) {
	const { unfinished, serving, before } = lease.state;
	if (!unfinished) return {
		serving,
		before,
		told: null,
		failed: null
	};
	const { candidate, previous, deployment, by, stage, proxy } = unfinished;
	const work = {
		deployment,
		by,
		proxy,
		candidate: settled(candidate),
		previous: previous && settled(previous)
	};
	target.log.warn(`a deployment of ${candidate.image} was left unfinished (${stage}); ending it first`);
	if (recoveryOf(unfinished) === "finish") {
		await finish(work, lease, target);
		return {
			serving: candidate,
			before: previous,
			told: `${candidate.image} was kept`,
			failed: null
		};
	}
	const ended = await goBack(work, "was left unfinished", lease, target, signal);
	return {
		serving,
		before,
		told: `${candidate.image} was taken back`,
		failed: ended.outcome === "rollback_failed" ? ended : null
	};
}
// src/steps/deploy/roll-out.ts
/**
* Runs the new version beside the old one, switches when it has shown what is demanded, and watches it for `drain`
* seconds, in which the old one keeps its requests; goes back to the old one for anything else. Each stage is written
* down before the target is touched.
*/
async function rollOut(work, drain, lease, target, signal) {
	const { candidate, previous } = work;
	await lease.plan(work);
	await lease.write(work, "planned");
	await ensureProxy(lease, target, proxyFiles(target.names, routeTo(previous)), signal);
	const complaint = await bringUp(work, drain, lease, target, signal);
	if (complaint !== void 0) return goBack(work, complaint, lease, target, signal);
	await lease.write(work, "committed");
	await finish(work, lease, target);
	return {
		outcome: "deployed",
		reason: "",
		serving: candidate.image
	};
}
/** Why the new version cannot be kept; undefined once it serves and has been watched. */
async function bringUp(work, drain, lease, target, signal) {
	const { candidate, previous } = work;
	try {
		await refreshProxy(work, target, signal);
		await lease.write(work, "starting");
		await startVersion(candidate, target);
		const before = await complaintAbout(candidate, "slot", target, signal);
		if (before !== void 0) return before;
		await lease.write(work, "switching");
		const route = routeOf(candidate, previous);
		const files = proxyFiles(target.names, route);
		await sendTo(lease, target, route, candidate.slot, files, signal, previous);
		const after = await complaintAbout(candidate, "proxy", target, signal);
		return after === void 0 ? await watch(work, drain, target, signal) : `after the switch ${after}`;
	} catch (cause) {
		if (!(cause instanceof ContainerFailure)) throw cause;
		return `could not be brought up: ${cause.message}`;
	}
}
const WATCH_MS = 500;
/** Watches the new version while the old one drains; two bad answers in a row, or an end, are too many. */
async function watch({ candidate, previous }, drain, target, signal) {
	const start = target.clock.now().getTime();
	let bad = 0;
	for (;;) {
		const stopped = await stoppedBecause(candidate, target);
		if (stopped !== void 0) return `after the switch it ${stopped}`;
		const health = await lookBehindProxy(candidate, target);
		bad = health.healthy ? 0 : bad + 1;
		if (bad >= 2 && !health.healthy) return `after the switch it ${health.why}`;
		const waited = target.clock.now().getTime() - start;
		if (bad === 0 && waited >= drain * 1e3) break;
		await target.clock.sleep(WATCH_MS, signal);
	}
	if (previous && !await isDrained(target, previous.slot)) target.log.warn(`requests at the old version were cut off after ${drain} s`);
}
// src/steps/deploy/settle.ts
/** The settings that the inputs give to a new version. */
async function settingsAsked(inputs, files) {
	return {
		port: inputs.containerPort,
		health: inputs.healthUrl,
		retryRequests: inputs.retryRequests,
		variables: textsOf(inputs.variables),
		secretVariables: [...inputs.secretVariables ?? []],
		answers: inputs.healthyAnswers,
		timeout: inputs.timeout,
		golden: await goldenOf(inputs.goldenRequest, files) ?? null
	};
}
const textsOf = (variables) => Object.fromEntries(Object.entries(variables ?? {}).map(([name, value]) => [name, [value].flat().join("\n")]));
/**
* A version with its own settings. Where the journal kept none, port, health path and retries are those of the proxy's
* configuration, which is what the version was served by; what only its container knew is taken from the inputs.
*/
function settled({ settings, ...placed }, proxy, asked, log) {
	if (settings) return {
		...placed,
		settings
	};
	const routing = proxy === null ? void 0 : routeIn(proxy)?.slots[placed.slot];
	log.warn(routing ? `The journal does not say how ${placed.image} is run. Its port and health path are taken from the proxy's configuration, its variables and its golden request from the inputs.` : `The journal does not say how ${placed.image} is run, nor does the proxy's configuration. Its settings are taken from the inputs.`);
	return {
		...placed,
		settings: {
			...asked,
			...routing
		}
	};
}
// src/steps/deploy/change.ts
/** Changes the target under its lock, and answers how that ended. */
async function changeTarget(inputs, facts, ports, signal) {
	const target = await targetOf(inputs, ports);
	await bring(target.proxyImage, void 0, target, ports, signal);
	const lease = await takeLease(facts.service, target, signal);
	const both = AbortSignal.any([signal, lease.lost]);
	try {
		await requireSameProxy(target);
		const asked = await settingsAsked(inputs, ports.files);
		const found = await lease.readProxy();
		const own = (version) => settled(version, found, asked, target.log);
		const { serving, before, told, failed } = await recover(lease, target, own, both);
		const version = inputs.rollback ? own(before ?? nothingBefore(facts)) : {
			...facts,
			settings: asked
		};
		if (inputs.rollback) await bring(version.image, credentialsOf(inputs, ports.host), target, ports, both);
		const { image, model } = version;
		const known = {
			...facts,
			image,
			model,
			before: serving?.image ?? null
		};
		const ended = failed ?? await unchanged(version, serving, lease, target, both) ?? await rollOut(await workOf(version, serving && own(serving)), inputs.drain, lease, target, both);
		return {
			...known,
			ended: {
				...ended,
				recovered: told
			}
		};
	} catch (cause) {
		if (lease.lost.aborted && !signal.aborted) throw lease.lost.reason;
		throw cause;
	} finally {
		await lease.release();
	}
	async function workOf({ image, model, settings }, previous) {
		const slot = previous ? otherSlot(previous.slot) : "blue";
		return {
			deployment: `${facts.service}/${lease.state.next}`,
			by: actorOf(ports.host).by,
			candidate: {
				slot,
				image,
				model,
				settings
			},
			previous,
			proxy: await lease.readProxy()
		};
	}
}
/** Set where the version serves already, with these very settings, and is healthy. */
async function unchanged({ image, model, settings }, serving, lease, target, signal) {
	if (serving?.settings == null || serving.image !== image || serving.model !== model) return void 0;
	if (!sameSettings(serving.settings, settings)) return void 0;
	const slot = target.names.slot(serving.slot);
	if (!await target.containers.inherited(slot, settings.secretVariables)) return void 0;
	const running = {
		...serving,
		settings
	};
	await ensureProxy(lease, target, proxyFiles(target.names, routeTo(running)), signal);
	return await complaintAbout(running, "proxy", target, signal, { mayRestart: true }) === void 0 ? {
		outcome: "unchanged",
		reason: "",
		serving: image
	} : void 0;
}
const nothingBefore = ({ environment }) => refuse("rollback", "has nothing to go back to: one version at most has been deployed", "deploy an image", { value: environment });
// src/steps/deploy/step.ts
/** Runs a version beside the old one, switches when it is good, goes back when it is not. */
const deployStep = defineStep({
	spec: deploy,
	facts: DeployFactsSchema,
	check: mistakesIn,
	async look(inputs, ports, signal) {
		requireTrusted(ports.host, deploy.name);
		const { environment } = inputs;
		const { service } = serviceIn(inputs);
		const target = await targetOf(inputs, ports);
		const { version, platform } = await target.containers.engine();
		const measured = {
			engine: `Docker Engine ${version} (${platform})`,
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
		await bring(image, credentialsOf(inputs, ports.host), target, ports, signal);
		const model = await modelOf(image, inputs, target.containers);
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
	async act(inputs, { facts }, decision, ports, signal) {
		if (decision.verdict !== "pass") return { products: [] };
		return {
			products: [],
			facts: await changeTarget(inputs, facts, ports, signal)
		};
	},
	outputsOf: ({ facts, measured }) => ({
		url: facts?.ended?.serving ? String(measured?.url ?? "") : "",
		deployed: digestIn(facts?.ended?.serving),
		previous: digestIn(facts?.before)
	})
});
const digestIn = (image) => image?.split("@")[1] ?? "";
/** RFC 3986 without quotes: it stands in the proxy's configuration, where `#`, quotes and `\\` mean something. */
const PATH = /^\/[A-Za-z0-9\-._~!&()*+,;=:@/?%]*$/;
const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
/** What the docker command itself reads would change the command, not the container. */
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
		...image === void 0 || IMAGE.test(image) ? [] : wrong("image", image, "is not an image by digest", "write repository@sha256:…; a tag can be moved"),
		...expectModel === void 0 || expectModel === "none" || DigestSchema.safeParse(expectModel).success ? [] : wrong("expect-model", expectModel, "is not a digest", "write sha256:…, or none"),
		...healthUrl === void 0 || PATH.test(healthUrl) ? [] : wrong("health-url", healthUrl, "is not a path", "write a path such as /health"),
		...names.flatMap(([input, name]) => NAME.test(name) && !(input === "secret-variables" && OF_DOCKER.test(name)) ? [] : wrong(input, name, "cannot be passed to a container", "use letters, digits and _, not a variable of docker itself"))
	];
}
export { deployStep };

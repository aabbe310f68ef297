import { r as imageArtifact, t as credentialsOf } from "./credentials.js";
import { n as approvalChecks, t as ApprovalSchema } from "./approval.js";
import { I as strictObject, K as refuse, L as string, a as defineStep, l as verdictOf, w as _enum } from "./define.js";
import { t as DigestSchema } from "./evidence.js";
import { C as judgeHealth, S as judgeGolden, _ as PUBLIC_PORT, a as recoveryOf, b as goldenQuestion, c as approvalOfRun, d as imageOf, f as modelOf, g as PROXY_CONFIG, h as ADMIN_PORT, i as otherSlot, m as targetOf, n as entryName, o as stateOf, p as serviceIn, r as entryText, s as IMAGE, t as SLOTS, u as goldenOf, v as STATE_FOLDER, w as urlOf, x as inARow, y as namesOf } from "./journal.js";
import { n as evidenceMaterials } from "./artifact.js";
import { t as actorOf } from "./actor.js";
import { t as retried } from "./retried.js";
import { t as requireTrusted } from "./trusted.js";
import { t as ContainerFailure } from "./containers.js";
import { r as deploy } from "./digest.js";
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
		case "deployed": return before === null ? `${image} serves, the first to do so` : `${image} serves in place of ${before}`;
		case "unchanged": return `${image} served already, and is healthy`;
		case "rolled_back": return `${image} ${reason}; ${before} serves again, and is healthy`;
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
		const files = await inLock.read();
		const state = stateOf(files);
		let { next } = state;
		return {
			state,
			lost: hold.lost,
			write: async (entry) => {
				hold.lost.throwIfAborted();
				const full = {
					schema: "https://mlops-actions.github.io/schema/deployment-journal/v1",
					number: next,
					at: target.clock.now().toISOString(),
					...entry
				};
				next += 1;
				await inLock.write(`${STATE_FOLDER}/${entryName(full)}`, entryText(full));
			},
			writeFile: inLock.write,
			readFile: async (path) => (await inLock.read())[path.slice(STATE_FOLDER.length + 1)],
			release: () => hold.release()
		};
	} catch (cause) {
		await hold.release();
		throw cause;
	}
}
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
// src/steps/deploy/probe.ts
const BETWEEN_MS = 500;
const ANSWER_SECONDS = 5;
/** Why a version is not to be trusted; undefined where it showed all that is demanded. */
async function complaintAbout(running, where, demands, target, signal, more = { mayRestart: false }) {
	const end = target.clock.now().getTime() + demands.timeout * 1e3;
	let count = 0;
	let last = {
		healthy: false,
		why: "gave no answer"
	};
	while (count < demands.answers) {
		const stopped = await stoppedBecause(running, target, more);
		if (stopped !== void 0) return stopped;
		last = await lookAt(running, where, target);
		count = inARow(count, last);
		target.log.progress(`${running.slot}: ${count} of ${demands.answers} healthy answers`);
		if (count >= demands.answers) break;
		if (target.clock.now().getTime() >= end) return `${last.healthy ? "was not healthy often enough in a row" : last.why} within ${demands.timeout} s`;
		await target.clock.sleep(BETWEEN_MS, signal);
	}
	if (!demands.golden) return void 0;
	const golden = judgeGolden(await ask(goldenQuestion(demands.golden), running, where, target), demands.golden);
	return golden.healthy ? void 0 : golden.why;
}
/** One look at the health of a version. */
async function lookAt(running, where, target) {
	const question = {
		method: "GET",
		path: target.settings.health
	};
	return judgeHealth(await ask(question, running, where, target), running.model);
}
/** Why a version does not run as it was started; a new one that the Engine had to start again has died before. */
async function stoppedBecause({ slot }, { containers, settings }, more = { mayRestart: false }) {
	const found = await containers.container(settings.names.slot(slot));
	if (!found) return "is gone from the target";
	if (!found.running) return `ended with exit code ${found.exitCode ?? "unknown"}`;
	return found.restarts > 0 && !more.mayRestart ? "died and was started again" : void 0;
}
async function ask(question, { slot }, where, { containers, settings }) {
	const { names, port } = settings;
	const [host, at] = where === "slot" ? [names.slot(slot), port] : ["127.0.0.1", PUBLIC_PORT];
	const argv = askCommand(host, at, requestText(question, host), ANSWER_SECONDS);
	const { output } = await containers.exec(names.proxy, argv);
	return readAnswer(output);
}
// src/deploy/proxy.ts
/**
* haproxy.cfg of a service whose requests go to `active`, or nowhere. It lies on the volume and always says what was
* last decided, so that a proxy that restarts sends requests to the right slot (runtime commands alone would be lost).
* Idle connections of clients are kept for longer than the 60 s after which load balancers in front give up theirs: who
* closes first must be the client, or a request is lost that was just being sent.
* Slots are found by name through the Engine's resolver: a container that restarts may get another address.
*/
function proxyConfig({ names, port, health, retryRequests }, active) {
	const server = (slot) => `  server ${slot} ${names.slot(slot)}:${port} check resolvers engine init-addr none${slot === active ? "" : " disabled"}`;
	return `global
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
  retry-on conn-failure${retryRequests ? " empty-response response-timeout" : ""}

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
  option httpchk
  http-check send meth GET uri ${health} ver HTTP/1.1 hdr Host service
  http-check expect status 200
  default-server inter 500ms fastinter 250ms fall 3 rise 1
${SLOTS.map(server).join("\n")}
`;
}
/** Runtime commands (management guide, 9.3) that send requests to `slot`: it takes part first, then the other rests. */
const switchTo = (slot) => [[`set server service/${slot} state ready`], [`set server service/${otherSlot(slot)} state drain`]];
/** Takes a slot out, whatever it was doing. */
const takeOut = (slot) => `set server service/${slot} state maint`;
const SHOW_STATE = "show servers state service";
const SHOW_STATS = "show stat service 4 -1";
/**
* Administrative states (management guide, "show servers state") that keep requests away: maintenance and drain, forced
* or inherited, and a name that does not resolve. 0x04 only says that the configuration once held it back.
*/
const HELD_BACK = 59;
const RUNNING = "2";
/** Whether the proxy sends requests to a slot: its checks pass, and nothing holds it back. */
function takesRequests(state, slot) {
	const fields = rowOf(state, slot);
	return fields !== void 0 && fields[5] === RUNNING && (Number(fields[6]) & HELD_BACK) === 0;
}
/** Columns of `show servers state`: be_id be_name srv_id srv_name srv_addr srv_op_state srv_admin_state … */
const rowOf = (state, slot) => state.split("\n").map((line) => line.trim().split(" ")).find((fields) => fields[1] === "service" && fields[3] === slot);
/** Requests that a slot is still working on, from `show stat` (CSV: pxname, svname, qcur, qmax, scur …). */
function requestsAt(stats, slot) {
	const row = stats.split("\n").map((line) => line.split(",")).find((fields) => fields[0] === "service" && fields[1] === slot);
	const current = Number(row?.[4]);
	return row !== void 0 && row[4] !== "" && Number.isInteger(current) ? current : void 0;
}
// src/steps/deploy/proxy.ts
const POLL_MS = 250;
/**
* Makes sure that the proxy runs and that its configuration is that of these settings: starts it where it is gone, lets
* it read again what has changed (SIGUSR2, without closing its port), leaves it alone else.
*/
async function ensureProxy(lease, target, active, signal) {
	const { containers, settings, proxyImage, open } = target;
	const { proxy, network, volume, labels } = settings.names;
	const wanted = proxyConfig(settings, active);
	const changed = await lease.readFile(PROXY_CONFIG) !== wanted;
	if (changed) await lease.writeFile(PROXY_CONFIG, wanted);
	const found = await containers.container(proxy);
	if (found?.running) {
		if (changed) await containers.kill(proxy, "USR2");
	} else {
		if (!found) await containers.create({
			name: proxy,
			image: proxyImage,
			labels: labels("proxy"),
			network,
			volumes: { [volume]: STATE_FOLDER },
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
		await containers.start(proxy);
	}
	await waitUntil(target, signal, 1e4, "the proxy did not start", async () => await tryTell(target, "show version") !== void 0);
}
/**
* Sends requests to a slot. The configuration says so first, so that a proxy that restarts meanwhile agrees; then the
* slot takes part; only when the proxy sees it healthy does the other one rest.
*/
async function sendTo(lease, target, slot, signal) {
	await lease.writeFile(PROXY_CONFIG, proxyConfig(target.settings, slot));
	const [join, rest] = switchTo(slot);
	for (const command of join) await tell(target, command);
	await waitUntil(target, signal, 15e3, `the proxy does not find ${slot} healthy`, async () => takesRequests(await tell(target, SHOW_STATE), slot));
	for (const command of rest) await tell(target, command);
}
/** Takes a slot out of the proxy, and out of its configuration where nothing is to serve. */
async function takeSlotOut(lease, target, slot, active) {
	const { containers, settings } = target;
	await lease.writeFile(PROXY_CONFIG, proxyConfig(settings, active));
	if ((await containers.container(settings.names.proxy))?.running) await tell(target, takeOut(slot));
}
/** Whether no request is left at a slot. */
const isDrained = async (target, slot) => requestsAt(await tell(target, SHOW_STATS), slot) === 0;
/** One runtime command; throws `ContainerFailure` where the proxy refuses it. */
async function tell(target, command) {
	const answer = await tryTell(target, command);
	if (answer === void 0) throw new ContainerFailure(`the proxy did not answer to ${JSON.stringify(command)}`, true);
	if (command.startsWith("set ") && answer.trim() !== "") throw new ContainerFailure(`the proxy refused ${JSON.stringify(command)}: ${answer.trim()}`, false);
	return answer;
}
async function tryTell({ containers, settings }, command) {
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
	const { code, output } = await containers.exec(settings.names.proxy, argv);
	return code === 0 ? output : void 0;
}
async function waitUntil({ clock }, signal, limit, complaint, holds) {
	for (let waited = 0; waited < limit; waited += POLL_MS) {
		signal.throwIfAborted();
		if (await holds()) return;
		await clock.sleep(POLL_MS, signal);
	}
	throw new ContainerFailure(complaint, false);
}
// src/steps/deploy/roll-out.ts
/**
* Runs the new version beside the old one, switches when it has shown what is demanded, and watches it for as long as
* the old one drains; goes back to the old one for anything else. Each stage is written down before the target is touched.
*/
async function rollOut(plan, previous, lease, target, signal) {
	const candidate = {
		slot: previous ? otherSlot(previous.slot) : "blue",
		image: plan.image,
		model: plan.model
	};
	const { deployment, by } = plan;
	const work = {
		deployment,
		by,
		candidate,
		previous
	};
	await lease.write({
		...work,
		stage: "planned"
	});
	await ensureProxy(lease, target, previous?.slot ?? null, signal);
	const complaint = await bringUp(plan, work, lease, target, signal);
	if (complaint !== void 0) return goBack(work, complaint, plan.demands, lease, target, signal);
	await lease.write({
		...work,
		stage: "committed"
	});
	await finish(work, lease, target);
	return {
		outcome: "deployed",
		reason: "",
		serving: candidate.image
	};
}
/** Why the new version cannot be kept; undefined once it serves and has been watched. */
async function bringUp(plan, work, lease, target, signal) {
	const { candidate } = work;
	try {
		await lease.write({
			...work,
			stage: "starting"
		});
		await startCandidate(plan, candidate, target);
		const before = await complaintAbout(candidate, "slot", plan.demands, target, signal);
		if (before !== void 0) return before;
		await lease.write({
			...work,
			stage: "switching"
		});
		await sendTo(lease, target, candidate.slot, signal);
		const after = await complaintAbout(candidate, "proxy", plan.demands, target, signal);
		return after === void 0 ? await watch(plan, work, target, signal) : `after the switch ${after}`;
	} catch (cause) {
		if (!(cause instanceof ContainerFailure)) throw cause;
		return `could not be brought up: ${cause.message}`;
	}
}
async function startCandidate(plan, candidate, { containers, settings }) {
	const { names } = settings;
	const name = names.slot(candidate.slot);
	await containers.remove(name);
	await containers.create({
		name,
		image: candidate.image,
		labels: names.labels("slot"),
		environment: plan.variables,
		inherit: plan.secretVariables,
		network: names.network,
		restart: "unless-stopped"
	});
	await containers.start(name);
}
const WATCH_MS = 500;
/** Watches the new version while the old one drains; two bad answers in a row, or an end, are too many. */
async function watch({ drain }, { candidate, previous }, target, signal) {
	const start = target.clock.now().getTime();
	let bad = 0;
	for (;;) {
		const stopped = await stoppedBecause(candidate, target);
		if (stopped !== void 0) return `after the switch it ${stopped}`;
		const health = await lookAt(candidate, "proxy", target);
		bad = health.healthy ? 0 : bad + 1;
		if (bad >= 2 && !health.healthy) return `after the switch it ${health.why}`;
		const waited = target.clock.now().getTime() - start;
		if (bad === 0 && waited >= drain * 1e3) break;
		await target.clock.sleep(WATCH_MS, signal);
	}
	if (previous && !await isDrained(target, previous.slot)) target.log.warn(`requests at the old version were cut off after ${drain} s`);
}
/** Clears the old version away; the new one is committed. */
async function finish(work, lease, target) {
	const { candidate, previous } = work;
	if (previous) {
		await takeSlotOut(lease, target, previous.slot, candidate.slot);
		await removeSlot(previous, target);
	}
	await lease.write({
		...work,
		stage: "done"
	});
}
/** Goes back to what served before, asks whether it is healthy, and only then clears the new version away. */
async function goBack(work, reason, demands, lease, target, signal) {
	const { candidate, previous } = work;
	const written = (stage) => lease.write({
		...work,
		stage,
		reason
	});
	target.log.error(`${candidate.image} ${reason}`);
	await tellLog(candidate, target);
	await written("rolling_back");
	if (!previous) {
		await takeSlotOut(lease, target, candidate.slot, null);
		await removeSlot(candidate, target);
		await written("rolled_back");
		return {
			outcome: "nothing_to_roll_back_to",
			reason,
			serving: null
		};
	}
	const complaint = await bringBack(previous, demands, lease, target, signal);
	if (complaint !== void 0) {
		await written("rollback_failed");
		return {
			outcome: "rollback_failed",
			reason: `${reason}; ${previous.image} ${complaint}`,
			serving: null
		};
	}
	await takeSlotOut(lease, target, candidate.slot, previous.slot);
	await removeSlot(candidate, target);
	await written("rolled_back");
	return {
		outcome: "rolled_back",
		reason,
		serving: previous.image
	};
}
/** Why the version before does not serve again; undefined where it does. */
async function bringBack(previous, demands, lease, target, signal) {
	try {
		if (await stoppedBecause(previous, target, { mayRestart: true }) !== void 0) await target.containers.start(target.settings.names.slot(previous.slot));
		await ensureProxy(lease, target, previous.slot, signal);
		await sendTo(lease, target, previous.slot, signal);
		return await complaintAbout(previous, "proxy", {
			...demands,
			golden: void 0
		}, target, signal, { mayRestart: true });
	} catch (cause) {
		if (!(cause instanceof ContainerFailure)) throw cause;
		return cause.message;
	}
}
async function removeSlot({ slot }, { containers, settings }) {
	const name = settings.names.slot(slot);
	await containers.stop(name, 10).catch(() => {});
	await containers.remove(name);
}
/** The last words of a version that was not kept: they say why, more often than not. */
async function tellLog({ slot }, { containers, settings, log, withoutSecrets }) {
	const lines = await containers.logs(settings.names.slot(slot), 30).catch(() => "");
	if (lines.trim() === "") return;
	await log.group(`Last lines of the new container`, async () => {
		for (const line of lines.trimEnd().split("\n")) log.info(`  ${withoutSecrets(line)}`);
	});
}
// src/steps/deploy/recover.ts
/** Ends the deployment that a runner died in, in the old version or in the new one, before anything else is done. */
async function recover(demands, lease, target, signal) {
	const { unfinished, serving, before } = lease.state;
	if (!unfinished) return {
		serving,
		before,
		told: null,
		failed: null
	};
	const { candidate, previous, deployment, by, stage } = unfinished;
	const work = {
		candidate,
		previous,
		deployment,
		by
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
	const ended = await goBack(work, "was left unfinished", demands, lease, target, signal);
	return {
		serving,
		before,
		told: `${candidate.image} was taken back`,
		failed: ended.outcome === "rollback_failed" ? ended : null
	};
}
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
		const run = await approvalOfRun(inputs, ports.files);
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
async function changeTarget(inputs, facts, ports, signal) {
	const target = await targetOf(inputs, ports);
	await bring(target.proxyImage, void 0, target, ports, signal);
	const lease = await takeLease(facts.service, target, signal);
	const both = AbortSignal.any([signal, lease.lost]);
	try {
		const demands = {
			answers: inputs.healthyAnswers,
			timeout: inputs.timeout,
			golden: await goldenOf(inputs.goldenRequest, ports.files)
		};
		const { serving, before, told, failed } = await recover(demands, lease, target, both);
		const version = inputs.rollback ? before ?? nothingBefore(facts) : facts;
		if (inputs.rollback) await bring(version.image, credentialsOf(inputs, ports.host), target, ports, both);
		const known = {
			...facts,
			image: version.image,
			model: version.model,
			before: serving?.image ?? null
		};
		const ended = failed ?? await serve(inputs, known, demands);
		return {
			...known,
			ended: {
				...ended,
				recovered: told
			}
		};
		async function serve(given, { image, model }, asked) {
			if (serving?.image === image) {
				await ensureProxy(lease, target, serving.slot, both);
				if (await complaintAbout(serving, "proxy", asked, target, both, { mayRestart: true }) === void 0) return {
					outcome: "unchanged",
					reason: "",
					serving: image
				};
			}
			return await rollOut({
				deployment: `${facts.service}-${lease.state.next}`,
				by: actorOf(ports.host).by,
				image,
				model,
				variables: textsOf(given.variables),
				secretVariables: given.secretVariables ?? [],
				demands: asked,
				drain: given.drain
			}, serving, lease, target, both);
		}
	} finally {
		await lease.release();
	}
}
const nothingBefore = ({ environment }) => refuse("rollback", "has nothing to go back to: one version at most has been deployed", "deploy an image", { value: environment });
/** Pulls an image that the target does not have; it is named by digest, so what it has is what is meant. */
async function bring(image, auth, { containers }, { host, clock }, signal) {
	if (await containers.image(image)) return;
	host.log.info(`pulling ${image}`);
	await retried(() => containers.pull(image, auth, host.log.progress, signal), {
		clock,
		host
	}, signal);
}
const textsOf = (variables) => Object.fromEntries(Object.entries(variables ?? {}).map(([name, value]) => [name, [value].flat().join("\n")]));
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

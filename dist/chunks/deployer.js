import { wn as digestOf } from "./every-step.js";
import { St as ContainerFailure, Tt as refuse, xt as SLOTS } from "./every-start.js";
// src/adapters/docker/haproxy/ask.ts
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
/**
* Asks host:port within the proxy's container and prints what comes back; bash opens the connection, so no client is
* needed. A new version is asked before anyone else can reach it, from the proxy's own network: the target may be
* another machine, and its slots publish no ports.
*/
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
// src/adapters/docker/haproxy/names.ts
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
// src/adapters/docker/haproxy/config.ts
const otherSlot = (slot) => slot === "blue" ? "green" : "blue";
/** The route of a traffic, with the version that is leaving or without it. */
function routeOf({ versions, weights, leaving }, withLeaving) {
	const active = SLOTS.filter((slot) => (weights[slot] ?? 0) > 0);
	if (active.length > 1 || active.some((slot) => weights[slot] !== 100)) throw new ContainerFailure("The proxy sends all requests to one version, and cannot share them out", false);
	const known = leaving && withLeaving ? [leaving, ...versions] : versions;
	return {
		slots: Object.fromEntries(known.map(({ slot, settings }) => [slot, reachOf(settings)])),
		active: active[0] ?? null
	};
}
const reachOf = ({ port, health, retryRequests }) => ({
	port,
	health,
	retryRequests
});
const NOTHING = {
	port: 1,
	health: "/",
	retryRequests: false
};
/** A free slot is written down like the version that serves: what failed in it leaves no trace. */
const reachIn = ({ slots }, slot) => slots[slot] ?? slots[otherSlot(slot)] ?? NOTHING;
/** The files of a proxy for a traffic: as they were where they say the same, byte for byte. */
function filesFor(names, traffic) {
	const route = routeOf(traffic, false);
	const before = traffic.as ? filesIn(traffic.as) : void 0;
	return before && routeIn(before)?.active === route.active ? before : proxyFiles(names, route);
}
/** The files that a snapshot holds; undefined where another deployer made it. */
const filesIn = ({ config, map = null }) => typeof config === "string" ? {
	config,
	map
} : void 0;
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
* Slots are found by name through the daemon's resolver: a container that restarts may get another address. The one that
* serves is looked up before the proxy opens its port.
*/
const proxyConfig = (names, route) => {
	const serversOf = (slot) => {
		const at = `${names.slot(slot)}:${reachIn(route, slot).port}`;
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
	...Object.fromEntries(SLOTS.flatMap((slot) => [slot, spareOf(slot)].map((name) => [name, reachIn(route, slot).health]))),
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
// src/adapters/docker/haproxy/runtime.ts
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
// src/adapters/docker/haproxy/tell.ts
/** Orders that answer nothing where they were followed. */
const SILENT = /^(?:set (?:map|server \S+ state)|disable health) /;
/** One runtime command; throws `ContainerFailure` where the proxy refuses it. */
async function tell(front, command) {
	const answer = await tryTell(front, command);
	if (answer === void 0) throw new ContainerFailure(`The proxy did not answer ${JSON.stringify(command)}`, true);
	if (SILENT.test(command) && answer.trim() !== "") throw new ContainerFailure(`The proxy refused ${JSON.stringify(command)}: ${answer.trim()}`, false);
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
async function waitUntil({ clock }, { signal, limit, complaint }, holds) {
	for (let waited = 0; waited < limit; waited += POLL_MS) {
		signal.throwIfAborted();
		if (await holds()) return;
		await clock.sleep(POLL_MS, signal);
	}
	throw new ContainerFailure(complaint, false);
}
// src/adapters/docker/haproxy/container.ts
/** Makes sure that the proxy runs, and that it would start again from these files. */
async function ensureProxy(state, front, files, signal) {
	const { containers, names } = front;
	const found = await containers.container(names.proxy);
	await state.writeProxy(files);
	if (!found) await createProxy(front);
	if (!found?.running) await containers.start(names.proxy);
	const started = async () => await tryTell(front, SHOW_INFO) !== void 0;
	await waitUntil(front, {
		signal,
		limit: 1e4,
		complaint: "The proxy did not start"
	}, started);
}
const createProxy = ({ containers, names, frontImage, open }) => containers.create({
	name: names.proxy,
	image: frontImage,
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
async function requireSameProxy({ containers, names, frontImage, open, log }) {
	const found = await containers.container(names.proxy);
	if (!found) return;
	const { image, published } = found;
	const quiet = `remove the container ${names.proxy} when no requests come in, then deploy again`;
	if (image !== frontImage) log.warn(`The proxy keeps running ${image}. To change it to ${frontImage}, ${quiet}.`);
	const owned = published.find(({ container }) => container === PUBLIC_PORT);
	if (owned && (owned.host !== open.port || owned.address !== open.address)) refuse("environment", `has its port at ${open.address}:${open.port}, and the proxy of the service owns ${owned.address}:${owned.host}`, `set \`address\` and \`port\` back, or ${quiet}`);
}
/** Whether the proxy runs by a configuration of this release. */
const isFresh = async (front) => shapeIn(await tryTell(front, "show info") ?? "") === SHAPE;
/**
* Lets a proxy that an earlier release started read its configuration again (SIGUSR2, without closing its port), where
* the new version is to have its requests sent again and the old one not, or the other way round. That closes idle
* connections of clients, so nothing else is a reason for it: any proxy can be told the rest.
*/
async function refreshProxy(front, version, beside, signal) {
	if (beside?.settings.retryRequests === version.settings.retryRequests) return;
	if (await isFresh(front)) return;
	await front.containers.kill(front.names.proxy, "USR2");
	await waitUntil(front, {
		signal,
		limit: 15e3,
		complaint: "The proxy did not read its configuration again"
	}, () => isFresh(front));
}
// src/adapters/docker/haproxy/route.ts
/**
* Sends requests to a version. The files say so first, so that a proxy that restarts now agrees; then its slot takes
* part, by its settings; only when the proxy sees it healthy does the other one rest. A version in reserve stays there
* for as long as nothing better does.
*/
async function sendAsTold(state, front, traffic, signal) {
	await state.writeProxy(filesFor(front.names, traffic));
	const route = routeOf(traffic, true);
	const slot = route.active;
	if (slot === null) return;
	const version = route.slots[slot];
	if (version) await tellPort(front, {
		server: slot,
		slot,
		port: version.port
	}, signal);
	const fresh = await isFresh(front);
	if (fresh) await tellMap(front, route);
	else await tell(front, leaveUnchecked(slot));
	const spare = traffic.versions.find((one) => one.slot !== slot);
	if (fresh && spare) await keepSpare(front, {
		slot: spare.slot,
		port: spare.settings.port
	}, signal);
	await tell(front, join(slot));
	await waitUntil(front, {
		signal,
		limit: 15e3,
		complaint: `The proxy does not find ${slot} healthy`
	}, () => getsRequests(front, slot));
	await tell(front, rest(otherSlot(slot)));
	if (fresh && !spare) await tell(front, takeOut(spareOf(slot)));
}
const getsRequests = async (front, slot) => takesRequests(await tell(front, SHOW_STATE), slot);
/** What has gone cannot be kept: that is no reason against the version that comes. */
async function keepSpare(front, { slot, port }, signal) {
	if (!(await front.containers.container(front.names.slot(slot)))?.running) return;
	try {
		await tellPort(front, {
			server: spareOf(slot),
			slot,
			port
		}, signal);
		await tell(front, join(spareOf(slot)));
	} catch (cause) {
		if (!(cause instanceof ContainerFailure) || cause.unanswered) throw cause;
		front.log.warn(`The old version cannot be kept in reserve while the new one is watched: ${cause.message}.`);
	}
}
/** Takes a slot out of the proxy, and out of its files. */
async function takeSlotOut(state, front, slot, traffic) {
	await state.writeProxy(filesFor(front.names, traffic));
	if (!(await front.containers.container(front.names.proxy))?.running) return;
	await tell(front, takeOut(slot));
	if (!await isFresh(front)) return;
	await tell(front, takeOut(spareOf(slot)));
	await tellMap(front, routeOf(traffic, false));
}
/** Tells a running proxy what its files say of each version. */
async function tellMap(front, route) {
	const now = mapIn(await tell(front, SHOW_MAP));
	for (const [key, value] of Object.entries(versionsMap(route))) if (now[key] !== value) await tell(front, setMap(key, value));
}
async function tellPort(front, { server, slot, port }, signal) {
	const { containers, names } = front;
	const isThere = async () => portAt(await tell(front, SHOW_STATE), server) === port;
	if (await isThere()) return;
	const address = (await containers.container(names.slot(slot)))?.addresses[names.network];
	if (address === void 0) throw new ContainerFailure(`${names.slot(slot)} has no address`, false);
	await waitUntil(front, {
		signal,
		limit: 5e3,
		complaint: `The proxy did not take port ${port} for ${server}`
	}, async () => {
		await tell(front, listenAt(server, address, port));
		return await isThere();
	});
}
/** Whether no request is left at a slot. */
async function isDrained(front, slot) {
	const stats = await tell(front, SHOW_STATS);
	return requestsAt(stats, slot) === 0 && (requestsAt(stats, spareOf(slot)) ?? 0) === 0;
}
// src/adapters/docker/haproxy/slot.ts
/** Starts a version in its slot, from which what was there before is gone. */
async function startVersion({ slot, image, settings }, front) {
	const { containers, names } = front;
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
/** Seconds that a version has to end by itself. */
const GRACE = 10;
async function removeSlot(slot, { containers, names }) {
	const name = names.slot(slot);
	await containers.stop(name, GRACE).catch(() => {});
	await containers.remove(name);
}
// src/adapters/docker/haproxy/state.ts
function stateIn(containers, container) {
	const read = () => containers.readFolder(container, STATE_FOLDER);
	return {
		read,
		write: (name, text) => containers.writeFile(container, `${STATE_FOLDER}/${name}`, text),
		writeProxy: async ({ config, map }) => {
			const now = proxyIn(await read());
			if (map !== null && map !== now?.map) await containers.writeFile(container, PROXY_MAP, map);
			if (config !== now?.config) await containers.writeFile(container, PROXY_CONFIG, config);
		}
	};
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
// src/adapters/docker/haproxy/lease.ts
/** A runner that has just died leaves its lock for as long as its daemon takes to notice. */
const TRIES = 40;
const BETWEEN_TRIES_MS = 500;
/**
* Takes the lock of a service: a container whose name is the lock and whose life hangs on this process, so that no lock
* outlives its holder, and no clock has to say so. It mounts the volume with the journal. Throws `InputErrors` where
* another deployment holds it.
*/
async function takeLock(front, signal) {
	const { containers, names } = front;
	await containers.ensureVolume(names.volume, names.labels("state"));
	const hold = await holdLock(front, signal);
	try {
		await requireSameProxy(front);
		await containers.ensureNetwork(names.network, names.labels("state"));
		return leaseOf(front, hold, stateIn(containers, names.lock));
	} catch (cause) {
		await hold.release();
		throw cause;
	}
}
const leaseOf = (front, hold, state) => ({
	lost: hold.lost,
	release: () => hold.release(),
	journal: () => state.read(),
	record: (name, text) => state.write(name, text),
	snapshot: async () => {
		const files = proxyIn(await state.read());
		return files && { ...files };
	},
	reachesIn: (snapshot) => {
		const files = filesIn(snapshot);
		return (files && routeIn(files)?.slots) ?? {};
	},
	prepare: (traffic, signal) => ensureProxy(state, front, filesFor(front.names, traffic), signal),
	start: async (version, beside, signal) => {
		await refreshProxy(front, version, beside, signal);
		await startVersion(version, front);
	},
	restart: (slot) => front.containers.start(front.names.slot(slot)),
	route: (traffic, signal) => sendAsTold(state, front, traffic, signal),
	isIdle: (slot) => isDrained(front, slot),
	retire: async (slot, traffic) => {
		await takeSlotOut(state, front, slot, traffic);
		await removeSlot(slot, front);
	}
});
async function holdLock(front, signal) {
	const { containers, clock, frontImage, log, names, service } = front;
	const request = {
		name: names.lock,
		image: frontImage,
		labels: names.labels("lock"),
		volumes: { [names.volume]: STATE_FOLDER },
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
// src/adapters/docker/haproxy/deployer.ts
/** Seconds that a version has for an answer. */
const ANSWER = 5;
/** One service on a Docker daemon: two containers behind one HAProxy, which owns the port that users call. */
function haproxyDeployer(containers, { service, open, frontImage }, tools) {
	const names = namesOf(service);
	const front = {
		...tools,
		containers,
		names,
		service,
		open,
		frontImage
	};
	return {
		needs: [frontImage],
		describe: async () => {
			const { version, platform } = await containers.engine();
			return `Docker Engine ${version} (${platform})`;
		},
		labels: async (image) => (await containers.image(image))?.labels,
		pull: (...asked) => containers.pull(...asked),
		status: () => statusOf(front),
		instance: (slot) => containers.container(names.slot(slot)),
		inherited: (slot, variables) => containers.inherited(names.slot(slot), variables),
		logs: (slot, lines) => containers.logs(names.slot(slot), lines),
		probe: async (question, at) => {
			const [host, port] = at === "front" ? ["127.0.0.1", PUBLIC_PORT] : [names.slot(at.slot), at.port];
			const argv = askCommand(host, port, requestText(question, host), ANSWER);
			const { output } = await containers.exec(names.proxy, argv);
			return readAnswer(output);
		},
		receives: (slot) => getsRequests(front, slot),
		lock: (signal) => takeLock(front, signal)
	};
}
/** Reads the journal through the proxy, which mounts it; takes no lock. */
async function statusOf({ containers, names }) {
	const proxy = await containers.container(names.proxy);
	const journal = proxy ? await containers.readFolder(names.proxy, STATE_FOLDER) : {};
	return {
		journal,
		reaches: routeIn(proxyIn(journal) ?? {
			config: "",
			map: null
		})?.slots ?? {},
		front: proxy && (proxy.running ? "running" : `ended with exit code ${proxy.exitCode ?? "unknown"}`),
		locked: await containers.container(names.lock) !== void 0
	};
}
export { haproxyDeployer };

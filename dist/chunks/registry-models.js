import { n as temporaryFolder, t as removeFolders } from "./temporary.js";
import { Ct as InputErrors, Et as sentence, Tt as refuse, ft as posix, vt as plainLine } from "./every-start.js";
import { K as TERMINAL_SIGNS, a as connect, c as isAlias, l as versionName, nr as SCHEMA, s as ALIAS_REMEDY, y as requireTrusted } from "./every-step.js";
import { C as projectOf, S as approvalIn, b as openStore, y as resolveModel } from "./gate-rows.js";
import { t as actorOf } from "./actor.js";
import { t as tell } from "./command.js";
// src/domain/registry/history.ts
/** Where history and the world differ: each entry must start where the one before ended, the last where the alias is. */
function breaksIn(moves, now) {
	const breaks = moves.flatMap((move, index) => {
		const before = index === 0 ? null : moves[index - 1].to;
		return move.from === before ? [] : [`at ${move.at} it left ${nameOf(move.from)}, but pointed at ${nameOf(before)}`];
	});
	const last = moves.at(-1)?.to ?? null;
	return last === now ? breaks : [...breaks, `it points at ${nameOf(now)}, but its history ends at ${nameOf(last)}`];
}
const nameOf = (digest) => digest ?? "nothing";
/**
* The model that a rollback goes to: what stood before the one that stands now. A rollback takes back the move that it
* undid, so that the next one goes further back, not forward again.
*/
function previousOf(moves, now) {
	const stood = [];
	for (const { to, why } of moves) {
		if (why === "rollback" && stood.includes(to)) stood.length = stood.lastIndexOf(to);
		stood.push(to);
	}
	return stood.at(-1) === now ? stood.at(-2) : void 0;
}
// src/domain/registry/audit.ts
/**
* Reads everything that a store holds: every byte of every version is hashed, every version must carry the
* evidence of a gate that says PASS about its model when it is decided again, every alias must stand where its history ends.
*/
async function auditStore(store, scratch, reading) {
	const { versions, aliases } = await store.holdings();
	const findings = [];
	for (const version of versions.map(versionName)) findings.push(await told(version, () => auditVersion(store, version, scratch, reading)));
	for (const alias of aliases) findings.push(await told(alias, () => auditAlias(store, alias)));
	return findings;
}
/** What a store refuses to hand out is a finding, and the audit goes on. */
async function told(what, look) {
	const problems = await look().catch((cause) => {
		if (!(cause instanceof InputErrors)) throw cause;
		return cause.problems.map(sentence);
	});
	return problems.length === 0 ? {
		what,
		holds: true,
		message: "holds"
	} : {
		what,
		holds: false,
		message: problems.join("; ")
	};
}
async function auditVersion(store, version, scratch, reading) {
	const resolved = await store.resolve(version);
	if (resolved.state !== "found") return [`${version} is gone`];
	const folder = posix.join(scratch, version);
	await store.download(resolved.found, folder, [
		"weights",
		"package",
		"card",
		"predictions",
		"evidence"
	]);
	const { problems, unknown } = await approvalIn(store, resolved.found, folder, reading);
	return [...problems, ...unknown];
}
const auditAlias = async (store, alias) => breaksIn(await store.history(alias), await store.alias(alias));
// src/domain/registry/overview.ts
/** Every version of a store, newest first, with the aliases that name it. */
async function overviewOf(store) {
	const { versions, aliases } = await store.holdings();
	const named = await Promise.all(aliases.map(async (alias) => [alias, await store.alias(alias)]));
	return (await Promise.all(versions.toReversed().map(versionName).map(async (version) => [version, await store.resolve(version)]))).flatMap(([version, resolved]) => {
		if (resolved.state !== "found") return [];
		const { digest, model } = resolved.found;
		return [{
			version,
			aliases: named.filter(([, now]) => now === digest).map(([alias]) => alias),
			name: model.name,
			digest,
			model: model.model
		}];
	});
}
// src/domain/registry/rollback.ts
/**
* Points an alias at the model that it named before, or at a named one; never at a model whose gate did not say PASS.
* Throws `InputErrors` where there is nothing to go back to, and where somebody else moves the alias meanwhile.
*/
async function rollBack(store, { alias, to, replaceModel, ...who }, scratch, reading) {
	const now = await store.alias(alias);
	const history = await store.history(alias);
	const goal = to ?? (now === null ? void 0 : previousOf(history, now));
	if (goal === void 0) return refuse("alias", now === null ? "names no model yet" : "has nothing to go back to: it never named another model", "name a version with --to", { value: alias });
	const { found, overrides } = await approved(store, goal, scratch, reading);
	const known = history.some((move) => move.to === found.digest);
	if (now !== null && !known) await requireSameModel(store, {
		now,
		found,
		replaceModel,
		alias
	}, scratch, reading);
	const move = {
		schema: SCHEMA.aliasMove,
		alias,
		...who,
		from: now,
		to: found.digest,
		why: "rollback",
		evidence: found.model.gate,
		...overrides.length > 0 ? { overrides: [...overrides] } : {}
	};
	if ((await store.moveAlias(move)).now !== found.digest) refuse("alias", "was moved by someone else during this run", "look at `mlops registry history`", { value: alias });
	return found;
}
async function approved(store, goal, scratch, reading) {
	const resolved = await resolveModel(store, goal);
	if (resolved.state !== "found") return refuse("to", "names no model of this registry", "see `mlops registry list`", { value: goal });
	const { found } = resolved;
	const { problems, unknown, overrides } = await approvalIn(store, found, scratch, reading);
	if (problems.length + unknown.length > 0) refuse("to", [...problems, ...unknown].join("; "), "go back to a model whose gate said PASS", { value: goal });
	return {
		found,
		overrides
	};
}
/** Where the alias has never been, it goes for a version of the same model only, unless it is told. */
async function requireSameModel(store, { now, found, replaceModel, alias }, scratch, reading) {
	const before = await projectOf(store, now, `${scratch}/before`, reading);
	const after = await projectOf(store, found.digest, `${scratch}/after`, reading);
	if (before === after || before === replaceModel) return;
	refuse("to", `is a model called ${JSON.stringify(after)}, and ${alias} names one called ${JSON.stringify(before)}`, `allow it by --replace-model ${before}`, { value: found.version ?? found.digest });
}
// src/main/commands/registry-models.ts
/** Flags of every command that opens a registry. */
const REGISTRY_FLAGS = {
	name: {
		about: "Name below the registry.",
		value: "name"
	},
	username: {
		about: "User name; the password is read from MLOPS_REGISTRY_PASSWORD.",
		value: "user"
	},
	json: { about: "Print JSON." }
};
/** The registry that the first argument names. */
function openRegistry({ positionals, values, environment, host }) {
	const { files, recheck, stores } = connect({
		name: "registry",
		needs: ["stores"]
	}, {
		environment,
		host,
		workingDirectory: "."
	});
	const password = environment.MLOPS_REGISTRY_PASSWORD;
	const { name, username } = values;
	return {
		store: openStore({
			registry: positionals[0],
			name,
			username,
			password: username === void 0 ? void 0 : password
		}, stores, host),
		files,
		recheck
	};
}
const list = {
	name: "registry list",
	usage: "<registry>",
	about: "List the versions of a registry, newest first, with the aliases that name them.",
	flags: REGISTRY_FLAGS,
	positionals: {
		min: 1,
		max: 1
	},
	run: async (call) => {
		const { store } = openRegistry(call);
		const versions = await overviewOf(store);
		const lineOf = ({ version, aliases, name, digest }) => [
			version.padEnd(6),
			aliases.join(", ").padEnd(20),
			name,
			digest
		].join(" ");
		tell(call, versions, versions.map(lineOf));
		if (versions.length === 0) call.host.log.info(`${store.name} holds no models`);
		return 0;
	}
};
const show = {
	name: "registry show",
	usage: "<registry> <alias|version>",
	about: "Show one model: its files and digests, and the gate that let it in.",
	flags: REGISTRY_FLAGS,
	positionals: {
		min: 2,
		max: 2
	},
	run: async (call) => {
		const { store } = openRegistry(call);
		const word = call.positionals[1];
		const resolved = await resolveModel(store, word);
		if (resolved.state !== "found") return refuse("alias", "names no model", `see \`mlops registry list ${store.name}\``, { value: word });
		const { digest, version, model } = resolved.found;
		tell(call, {
			version,
			digest,
			...model
		}, [
			`${model.name} ${version ?? ""} ${digest}`,
			`model ${model.model}`,
			`gate  ${model.gate}`,
			...model.files.map((file) => `${file.path} ${file.size} ${file.digest}`)
		]);
		return 0;
	}
};
const history = {
	name: "registry history",
	usage: "<registry> <alias>",
	about: "Show who moved an alias, when, from which model to which, and on what evidence.",
	flags: REGISTRY_FLAGS,
	positionals: {
		min: 2,
		max: 2
	},
	run: async (call) => {
		const { store } = openRegistry(call);
		const alias = aliasOf(call);
		const versions = new Map((await overviewOf(store)).map(({ digest, version }) => [digest, version]));
		const moves = await store.history(alias);
		const named = (digest) => digest === null ? "–" : versions.get(digest) ?? digest;
		const lineOf = ({ at, by, from, to, why, evidence, overrides = [] }) => `${at} ${named(from)} → ${named(to)} ${why} by ${by}, evidence ${evidence}${overrides.map(grantLine).join("")}`;
		tell(call, moves, moves.map(lineOf));
		if (moves.length === 0) call.host.log.info(`${alias} has never been moved in ${store.name}`);
		return 0;
	}
};
/** `, gate:roc_auc>=0.62 overridden by alice until 2026-12-31 (late labels)`, after what moved. */
const grantLine = ({ check, author, expires, reason }) => plainLine(`, ${check} overridden by ${author} until ${expires} (${reason})`);
const registryCommands = [
	list,
	show,
	history,
	{
		name: "registry rollback",
		usage: "<registry> <alias>",
		about: "Point an alias back at the previous model, or at --to.",
		flags: {
			...REGISTRY_FLAGS,
			to: {
				about: "Version or digest to go to.",
				value: "version"
			},
			"replace-model": {
				about: "`name` of another model that the alias may be taken from.",
				value: "name"
			}
		},
		positionals: {
			min: 2,
			max: 2
		},
		run: async (call) => {
			requireTrusted(call.host, "registry rollback");
			const { store, ...reading } = openRegistry(call);
			const alias = aliasOf(call);
			const who = {
				...actorOf(call.host),
				at: (/* @__PURE__ */ new Date()).toISOString()
			};
			const found = await inScratch((scratch) => rollBack(store, {
				alias,
				to: call.values.to,
				replaceModel: call.values["replace-model"],
				...who
			}, scratch, reading));
			call.host.log.info(`${alias} names ${found.version ?? found.digest} (${found.digest})`);
			return 0;
		}
	},
	{
		name: "registry verify",
		usage: "<registry>",
		about: "Hash every byte of a registry again; check the gate of every version and the history of every alias.",
		flags: REGISTRY_FLAGS,
		positionals: {
			min: 1,
			max: 1
		},
		run: async (call) => {
			const { store, ...reading } = openRegistry(call);
			const findings = await inScratch((scratch) => auditStore(store, scratch, reading));
			const lineOf = ({ what, holds, message }) => `${holds ? TERMINAL_SIGNS.good : TERMINAL_SIGNS.bad} ${what}: ${message}`;
			tell(call, findings, findings.map(lineOf));
			const broken = findings.filter(({ holds }) => !holds).length;
			call.host.log[broken === 0 ? "info" : "error"](broken === 0 ? `${store.name} holds` : `${broken} of ${findings.length} failed verification`);
			return broken === 0 ? 0 : 1;
		}
	}
];
function aliasOf({ positionals }) {
	const alias = positionals[1];
	if (!isAlias(alias)) refuse("alias", "cannot be an alias", ALIAS_REMEDY, { value: alias });
	return alias;
}
async function inScratch(work) {
	const folder = await temporaryFolder("registry");
	try {
		return await work(folder);
	} finally {
		removeFolders([folder]);
	}
}
export { openRegistry as n, registryCommands as r, REGISTRY_FLAGS as t };

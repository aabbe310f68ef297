import { T as verdictOf, Tt as refuse, tt as counted } from "./every-start.js";
import { C as projectOf, E as approvalOf, O as theJudgedModel, T as approvalChecks, _ as readModelPackage, b as openStore, m as requireFile, p as openTrained, w as ApprovalSchema } from "./gate-rows.js";
import { Gn as DigestSchema, Un as CountSchema, _r as string, c as isAlias, cr as boolean, gr as strictObject, ht as defineStep, ir as _enum, it as registerModel, nr as SCHEMA, or as array, s as ALIAS_REMEDY } from "./every-step.js";
import { t as requireLasting } from "./lasting.js";
import { E as withTrait, c as readRunToMove, d as digest, f as name, g as words, l as properties, m as pointer, p as number, y as evidenceMaterials } from "./gate.js";
import { t as actorOf } from "./actor.js";
import { t as evaluationOf } from "./evaluation.js";
// src/domain/registry/decide.ts
/** Before the act: whether the model may be stored. After it: whether it stands where it was asked to. */
function decideRegistration({ replaceModel }, facts) {
	const checks = [
		...approvalChecks("register", facts.approval),
		...takeoverChecks(facts, replaceModel),
		...storedChecks(facts),
		...aliasChecks(facts)
	];
	const verdict = verdictOf(checks);
	const bad = checks.find(({ outcome, severity }) => outcome !== "pass" && severity === "error");
	return {
		verdict,
		reason: verdict === "pass" ? reasonOf(facts) : `${bad.message}.`,
		checks
	};
}
/** What asks for `champion` of a registry asks for another version of one model, unless it is told otherwise. */
function takeoverChecks({ alias, project }, replaceModel) {
	if (!alias || alias.project === null || alias.project === project) return [];
	const allowed = replaceModel === alias.project;
	const names = `${alias.name} names a model called ${JSON.stringify(alias.project)}, and this one is called ${JSON.stringify(project)}`;
	return [{
		id: `register:replaces[${alias.name}]`,
		target: alias.name,
		outcome: allowed ? "pass" : "fail",
		severity: "error",
		expected: `a version of ${project}`,
		observed: alias.project,
		basis: "exact",
		message: allowed ? `${names}, which may replace it` : names,
		...allowed ? {} : { remedy: `register it under another alias, name or registry, or allow it by replace-model: ${alias.project}` }
	}];
}
function storedChecks({ registry, stored }) {
	if (!stored) return [];
	const { version, digest, isNew } = stored;
	return [{
		id: "register:stored",
		target: registry.name,
		outcome: "pass",
		severity: "error",
		expected: "the model under a version",
		observed: version,
		basis: "exact",
		message: `${registry.name} holds it as ${version} (${digest})${isNew ? "" : ", as before"}`
	}];
}
function aliasChecks({ alias, registry, stored }) {
	if (!alias || !stored?.alias) return [];
	const { moved, now } = stored.alias;
	const there = now === stored.digest;
	const how = registry.swaps ? "" : "; this registry cannot swap, so it was read again after the move";
	return [{
		id: `register:alias[${alias.name}]`,
		target: alias.name,
		outcome: there ? "pass" : "error",
		severity: "error",
		expected: `names ${stored.version}`,
		observed: now,
		basis: "exact",
		message: there ? `${alias.name} names ${stored.version}${moved ? how : ", as before"}` : `${alias.name} was moved to ${now ?? "nothing"} by someone else during this run`,
		...there ? {} : { remedy: "look at `mlops registry history`, then run the step again" }
	}];
}
/** `, by a PASS with 1 override`. */
function letGo({ gates }) {
	const count = gates.flatMap(({ overrides = [] }) => overrides).length;
	return count === 0 ? "" : `, by a PASS with ${counted(count, "override")}`;
}
function reasonOf({ registry, stored, alias, approval }) {
	if (!stored) return `The model may be stored in ${registry.name}.`;
	const named = alias ? `, ${alias.name} names it` : "";
	return `${stored.isNew ? "Stored" : "There already"} as ${stored.version}${named}${letGo(approval)}.`;
}
// src/domain/registry/facts.ts
/** What register-model saw, and, once it has acted, how it ended. */
const RegisterFactsSchema = strictObject({
	approval: ApprovalSchema,
	registry: strictObject({
		name: string(),
		/** What the store calls itself: `oci`, `folder`. */
		kind: string(),
		/** Whether its aliases move by compare-and-swap. */
		swaps: boolean(),
		/** Versions that it held before. */
		versions: CountSchema
	}),
	/** `name` of mlops.yml. */
	project: string(),
	/** Name that the registry shows, and format of the model. */
	name: string(),
	format: string(),
	files: array(strictObject({
		kind: _enum([
			"weights",
			"package",
			"card",
			"predictions",
			"evidence"
		]),
		path: string(),
		/** Where it lies in the run's folder. */
		source: string(),
		digest: DigestSchema,
		size: CountSchema
	})),
	/** The alias asked for, where it stood before, and the `name` of the model there; null where none was asked for. */
	alias: strictObject({
		name: string(),
		before: DigestSchema.nullable(),
		project: string().nullable()
	}).nullable(),
	/** Null until the act. */
	stored: strictObject({
		digest: DigestSchema,
		version: string(),
		isNew: boolean(),
		/** Where the alias stands now, and whether this run moved it; null where none was asked for. */
		alias: strictObject({
			moved: boolean(),
			now: DigestSchema.nullable()
		}).nullable()
	}).nullable()
});
// src/steps/register-model/act.ts
/** Stores the model, then moves the alias that was asked for. Answers how that ended. */
async function keep(store, facts, { host, clock }) {
	const { name, format, files, approval } = facts;
	const gate = approval.gates[0].digest;
	host.log.progress(`storing ${files.length} files in ${store.name}`);
	const stored = await store.store({
		name,
		model: approval.model,
		gate,
		files,
		format
	});
	if (!facts.alias) return {
		...stored,
		alias: null
	};
	const alias = await store.moveAlias({
		schema: SCHEMA.aliasMove,
		alias: facts.alias.name,
		at: clock.now().toISOString(),
		...actorOf(host),
		from: facts.alias.before,
		to: stored.digest,
		why: "register",
		evidence: gate,
		...grantsOf(facts)
	});
	return {
		...stored,
		alias
	};
}
/** What the gates let go, for the history of the alias. */
function grantsOf({ approval: { gates } }) {
	const all = gates.flatMap(({ overrides = [] }) => overrides.map(({ expired: _, ...grant }) => grant));
	return all.length === 0 ? {} : { overrides: all };
}
/** The stored model, as evidence names it. */
const productOf = ({ name, mediaType }, { digest, version }) => ({
	role: "model",
	name: `${name}:${version}`,
	digest,
	mediaType
});
// src/steps/register-model/alias-before.ts
/** The model that an alias names, and what that is called in its own mlops.yml. */
async function aliasBefore(store, name, scratch, reading) {
	if (name === void 0) return null;
	const before = await store.alias(name);
	if (before === null) return {
		name,
		before,
		project: null
	};
	const project = await projectOf(store, before, `${scratch}/before`, reading);
	await reading.files.remove(`${scratch}/before`);
	return {
		name,
		before,
		project
	};
}
// src/steps/register-model/exhibits.ts
/** Where the model is stored, under which version and alias, and its files. */
const registryExhibits = (facts) => [properties("Registered model", {
	registry: name(facts.registry.name),
	model: name(facts.name),
	format: name(facts.format),
	...facts.stored && {
		version: name(facts.stored.version),
		digest: digest(facts.stored.digest),
		stored: words(facts.stored.isNew ? "as a new version" : "before, unchanged")
	},
	...aliasFacts(facts)
}), {
	kind: "table",
	title: "Files",
	caption: "Files of the registered model",
	for: ["report"],
	fold: "always",
	columns: [
		{
			head: "file",
			as: "name"
		},
		{ head: "kind" },
		{
			head: "bytes",
			as: "number"
		},
		{ head: "digest" }
	],
	rows: facts.files.map(({ path, kind, size, digest: of }, i) => [
		name(path),
		words(kind),
		number(size, pointer("facts", "files", i, "size")),
		digest(of)
	])
}];
function aliasFacts({ alias, stored }) {
	if (!alias) return {};
	const now = stored?.alias?.now;
	return {
		alias: name(alias.name),
		"alias before": alias.before ? digest(alias.before) : words("none"),
		...stored?.alias ? { "alias now": now ? digest(now) : words("none") } : {}
	};
}
// src/steps/register-model/files.ts
/**
* Model package, predictions, every evidence and the card of a run. Throws `InputErrors` where the model or its package
* is not here, or was changed since.
*/
async function filesOfRun(trained, found, evidenceDir, files) {
	const { folder, file } = trained.facts.model ?? refuseNoModel(trained);
	const weights = requireFile("evidence", trained, `${folder}/${file}`);
	const packaged = requireFile("evidence", trained, `${folder}/model.json`);
	const here = packaged.slice(0, packaged.lastIndexOf("/"));
	const { environment, format } = await readModelPackage(here, files);
	const card = await cardOf(found, evidenceDir, files);
	const wanted = [
		[
			"weights",
			`model/${file}`,
			weights
		],
		[
			"package",
			"model/model.json",
			packaged
		],
		...environment === void 0 ? [] : [[
			"package",
			`model/${environment}`,
			`${here}/${environment}`
		]],
		[
			"predictions",
			"predictions.parquet",
			trained.predictions
		],
		...card === void 0 ? [] : [[
			"card",
			"MODEL_CARD.md",
			card
		]],
		...found.toSorted((a, b) => a.evidence.id < b.evidence.id ? -1 : 1).map(({ path, evidence }) => [
			"evidence",
			`evidence/${evidence.id}.json`,
			path
		])
	];
	return {
		format,
		files: await Promise.all(wanted.map(async ([kind, path, source]) => ({
			kind,
			path,
			source,
			digest: await files.digest(source),
			size: await files.size(source)
		})))
	};
}
const refuseNoModel = ({ path }) => refuse("evidence", "names no model, only predictions", "give train-evaluate the model too", { value: path });
/**
* The model card that the report step wrote of these gates, where it is in the run's folder. One of earlier gates is of
* an earlier run. Throws `InputErrors` for one that was edited since.
*/
async function cardOf(found, evidenceDir, files) {
	const path = `${evidenceDir}/report/MODEL_CARD.md`;
	const gates = withTrait(found, "judges");
	const report = withTrait(found, "always").find(({ evidence: { subjects } }) => gates.every((gate) => subjects.some(({ digest }) => digest === gate.digest)));
	const card = report?.evidence.products.find(({ name }) => name.endsWith("/report/MODEL_CARD.md"));
	if (!report || !card || !await files.exists(path)) return void 0;
	if (await files.digest(path) === card.digest) return path;
	return refuse(path, "is not the card that the report step wrote", `run ${report.evidence.id} again`, { at: { file: path } });
}
// src/steps/register-model/run.ts
/** The run whose model is to be stored: its evidence, and the evaluation that the gate judged. */
async function findRun(inputs, { files, recheck }) {
	const folder = folderOf(inputs);
	const found = await readRunToMove({
		files,
		recheck
	}, folder, inputs.id ?? registerModel.name);
	const model = theJudgedModel(found, folder);
	const one = evaluationOf(found, model);
	if (!one) return refuse("evidence", `holds no evaluation of the model ${model}`, "bring the whole folder of the run", { value: folder });
	requireOneName(one, found);
	return {
		found,
		model,
		trained: await openTrained("evidence", one, files)
	};
}
/** The name decides which alias a model may take: evaluation and gates must have been run under one. */
function requireOneName({ path, evidence: { model } }, found) {
	const other = withTrait(found, "judges").find(({ evidence }) => evidence.model !== model);
	if (!other) return;
	refuse(other.path, `is of a model called ${JSON.stringify(other.evidence.model)}, and judged one called ${JSON.stringify(model)}`, `run ${path.replace(/^.*\//, "").replace(/\.json$/, "")} again under the name that mlops.yml has now`, { at: { file: other.path } });
}
const folderOf = ({ evidence, evidenceDir }) => evidence ?? evidenceDir;
// src/steps/register-model/step.ts
/** Stores a model whose gates passed, by digest and under a version; moves an alias to it. */
const registerModelStep = defineStep({
	spec: registerModel,
	facts: RegisterFactsSchema,
	factsVersion: 1,
	check: ({ alias }) => alias === void 0 || isAlias(alias) ? [] : [badAlias(alias)],
	async look(inputs, { clock, files, host, recheck, stores }) {
		const store = openStore(inputs, stores, host);
		requireLasting("registry", {
			store,
			reference: inputs.registry
		}, host, inputs.throwawayFolder);
		const { found, trained, model } = await findRun(inputs, {
			files,
			recheck
		});
		const { files: stored, format } = await filesOfRun(trained, found, folderOf(inputs), files);
		const { versions } = await store.holdings();
		const scratch = `${inputs.evidenceDir}/artifacts/${inputs.id ?? registerModel.name}`;
		const alias = await aliasBefore(store, inputs.alias, scratch, {
			files,
			recheck
		});
		return {
			facts: {
				approval: approvalOf(found, model, clock.now()),
				registry: {
					name: store.name,
					kind: store.kind,
					swaps: store.swaps,
					versions: versions.length
				},
				project: trained.evidence.model,
				name: inputs.name ?? trained.evidence.model,
				format,
				files: [...stored],
				alias,
				stored: null
			},
			subjects: trained.evidence.subjects,
			materials: await evidenceMaterials(found, files)
		};
	},
	decide: decideRegistration,
	async act(inputs, { facts, decision }, ports) {
		if (decision.verdict !== "pass") return { products: [] };
		const store = openStore(inputs, ports.stores, ports.host);
		const stored = await keep(store, facts, ports);
		return {
			products: [productOf(store, stored)],
			facts: {
				...facts,
				stored
			}
		};
	},
	exhibits: registryExhibits,
	outputsOf: ({ facts }) => ({
		version: facts?.stored?.version ?? "",
		digest: facts?.stored?.digest ?? "",
		alias: facts?.stored?.alias && facts.stored.alias.now === facts.stored.digest ? facts.alias.name : ""
	})
});
const badAlias = (alias) => ({
	input: "alias",
	value: alias,
	message: "cannot be an alias",
	remedy: ALIAS_REMEDY
});
export { registerModelStep };

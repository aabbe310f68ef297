import { r as refuse } from "./errors.js";
import { G as literal, J as object, V as array, X as strictObject, Y as record$1, Z as string, q as number, z as _enum } from "./define.js";
import { t as datetime } from "./iso.js";
import { n as DigestSchema } from "./evidence.js";
import { t as canonical } from "./canonical.js";
import { a as verifyStored, c as readEvidence, l as isUnknownVerdict, o as chainOf } from "./verified-run.js";
import { n as MANIFEST_TYPE, t as credentialsOf } from "./credentials.js";
import { posix } from "node:path";
// src/registry/manifest.ts
/** CNCF ModelPack (modelpack/model-spec): what a registry recognises as a model. */
const MODEL_TYPE = "application/vnd.cncf.model.manifest.v1+json";
const MODEL_CONFIG_TYPE = "application/vnd.cncf.model.config.v1+json";
const FILE_PATH = "org.cncf.model.filepath";
const MODEL_DIGEST = "io.github.mlops-actions.model.digest";
const GATE_EVIDENCE = "io.github.mlops-actions.gate.evidence";
const TITLE = "org.opencontainers.image.title";
const MEDIA_TYPES = {
	weights: "application/vnd.cncf.model.weight.v1.raw",
	package: "application/vnd.cncf.model.weight.config.v1.raw",
	card: "application/vnd.cncf.model.doc.v1.raw",
	predictions: "application/vnd.mlops-actions.predictions.v1+parquet",
	evidence: "application/vnd.mlops-actions.evidence.v1+json"
};
const DescriptorSchema = object({
	mediaType: string(),
	digest: DigestSchema,
	size: number().int().min(0),
	annotations: record$1(string(), string()).optional()
});
const ManifestSchema = object({
	schemaVersion: literal(2),
	artifactType: string().optional(),
	config: DescriptorSchema,
	layers: array(DescriptorSchema),
	annotations: record$1(string(), string()).optional()
});
/** ModelPack's configuration of a model; without times, so that the same model has the same digest. */
function modelConfig({ name, files }, format) {
	return bytesOf({
		descriptor: { name },
		config: { format },
		modelfs: {
			type: "layers",
			diffIds: files.map(({ digest }) => digest)
		}
	});
}
/** The manifest that ties the files of a model together; equal models give equal bytes, so an equal digest. */
function modelManifest({ name, model, gate, files }, config) {
	return bytesOf({
		schemaVersion: 2,
		mediaType: MANIFEST_TYPE,
		artifactType: MODEL_TYPE,
		config: {
			mediaType: MODEL_CONFIG_TYPE,
			digest: config.digest,
			size: config.size
		},
		layers: files.map(({ kind, path, digest, size }) => ({
			mediaType: MEDIA_TYPES[kind],
			digest,
			size,
			annotations: { [FILE_PATH]: path }
		})),
		annotations: {
			[TITLE]: name,
			[MODEL_DIGEST]: model,
			[GATE_EVIDENCE]: gate
		}
	});
}
/** Why bytes are not the manifest of a model that this tool stored. */
var NotAModel = class extends Error {
	name = "NotAModel";
};
/** Reads a model's manifest back. Throws `NotAModel`; a path that would leave its folder makes it none. */
function readModelManifest(bytes) {
	const parsed = ManifestSchema.safeParse(jsonOf(bytes));
	if (!parsed.success) throw new NotAModel("is not an OCI image manifest");
	const { artifactType, layers, annotations = {} } = parsed.data;
	const model = DigestSchema.safeParse(annotations[MODEL_DIGEST]);
	const gate = DigestSchema.safeParse(annotations[GATE_EVIDENCE]);
	if (artifactType !== "application/vnd.cncf.model.manifest.v1+json" || !model.success || !gate.success) throw new NotAModel("is not a model that register-model stored");
	const files = layers.map((layer) => storedFile(layer));
	if (!files.some(({ digest }) => digest === model.data)) throw new NotAModel("does not hold the model it names");
	return {
		name: annotations[TITLE] ?? "",
		model: model.data,
		gate: gate.data,
		files
	};
}
function storedFile({ mediaType, digest, size, annotations }) {
	const path = annotations?.[FILE_PATH] ?? "";
	const kind = Object.keys(MEDIA_TYPES).find((one) => MEDIA_TYPES[one] === mediaType);
	if (kind === void 0) throw new NotAModel(`holds a layer of the unknown type ${mediaType}`);
	if (!isBelow(path)) throw new NotAModel(`names the path ${JSON.stringify(path)}, which leaves its folder`);
	return {
		kind,
		path,
		digest,
		size
	};
}
/** Plain names with `/` between them: a manifest can come from anywhere. */
const isBelow = (path) => path !== "" && path.split("/").every((part) => /^[^\\:\0]+$/.test(part) && part !== "." && part !== "..");
/** JSON in UTF-8; undefined for bytes that are not. */
function jsonOf(bytes) {
	try {
		return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
	} catch {
		return;
	}
}
const bytesOf = (value) => new TextEncoder().encode(canonical(value));
// src/registry/history.ts
const MOVE_TYPE = "application/vnd.mlops-actions.alias-move.v1+json";
const EMPTY_TYPE = "application/vnd.oci.empty.v1+json";
/** The configuration of artifacts that need none (image-spec 1.1, "Guidance for an Empty Descriptor"). */
const EMPTY_CONFIG = new TextEncoder().encode("{}");
/** One move of an alias: who, when, from, to, by which evidence. */
const AliasMoveSchema = strictObject({
	schema: literal("https://mlops-actions.github.io/schema/alias-move/v1"),
	alias: string(),
	at: datetime({ precision: 3 }),
	by: string(),
	/** Where the run that moved it can be seen. */
	run: string().optional(),
	from: DigestSchema.nullable(),
	to: DigestSchema,
	why: _enum(["register", "rollback"]),
	/** Digest of the gate's evidence that let the model in. */
	evidence: DigestSchema
});
/** The entry's bytes: canonical, so that its digest names it. */
const moveBytes = (move) => new TextEncoder().encode(canonical(move));
/** Manifest of an entry. Its subject is the model that the alias came to name, so that it is a referrer of it. */
function moveManifest(move, blobs, model) {
	const manifest = {
		schemaVersion: 2,
		mediaType: MANIFEST_TYPE,
		artifactType: MOVE_TYPE,
		config: {
			mediaType: EMPTY_TYPE,
			...blobs.config
		},
		layers: [{
			mediaType: MOVE_TYPE,
			...blobs.move
		}],
		subject: {
			mediaType: MANIFEST_TYPE,
			artifactType: MODEL_TYPE,
			...model
		},
		annotations: { "org.opencontainers.image.created": move.at }
	};
	return new TextEncoder().encode(canonical(manifest));
}
const EntrySchema = object({
	artifactType: literal(MOVE_TYPE),
	layers: array(object({ digest: DigestSchema })).length(1)
});
/** Digest of the blob that holds the move; undefined where a manifest is of something else. */
function moveBlobOf(manifest) {
	const parsed = EntrySchema.safeParse(manifest);
	return parsed.success ? parsed.data.layers[0].digest : void 0;
}
/** Oldest first; moves of the same millisecond in the order in which one leads to the next. */
function inOrder(moves) {
	const left = moves.toSorted((a, b) => a.at < b.at ? -1 : a.at > b.at ? 1 : a.to < b.to ? -1 : 1);
	const ordered = [];
	while (left.length > 0) {
		const now = left[0].at;
		const here = ordered.at(-1)?.to ?? null;
		const next = left.findIndex(({ at, from }) => at === now && from === here);
		ordered.push(...left.splice(Math.max(next, 0), 1));
	}
	return ordered;
}
/** Where history and the world differ: each entry must start where the one before ended, the last where the alias is. */
function breaksIn(moves, now) {
	const breaks = moves.flatMap((move, index) => {
		const before = index === 0 ? null : moves[index - 1].to;
		return move.from === before ? [] : [`at ${move.at} it left ${nameOf(move.from)}, but stood at ${nameOf(before)}`];
	});
	const last = moves.at(-1)?.to ?? null;
	return last === now ? breaks : [...breaks, `it stands at ${nameOf(now)}, but its history ends at ${nameOf(last)}`];
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
// src/registry/names.ts
/**
* Tags of a model repository, in the grammar of the OCI distribution spec: `v3` is a version and never moves, `champion`
* an alias that does, `moved-champion-…` one entry of its history.
*/
/** Aliases stand in tags, shells and YAML; longer ones leave no room for their history. */
const ALIAS = /^[a-z][a-z0-9-]{0,39}$/;
const VERSION = /^v([1-9]\d{0,8})$/;
const MOVE = /^moved-([a-z][a-z0-9-]*)-\d{8}T\d{9}Z-[0-9a-f]{12}$/;
/** Whether a word can be an alias: neither a version nor what history is kept under. */
const isAlias = (word) => ALIAS.test(word) && !VERSION.test(word) && !word.startsWith("moved-");
const ALIAS_REMEDY = "use lower-case letters, digits and dashes, a letter first; v1, v2 … are versions";
/** `v3` → 3; undefined for any other tag. */
function versionOf(tag) {
	const number = VERSION.exec(tag)?.[1];
	return number === void 0 ? void 0 : Number(number);
}
const versionTag = (version) => `v${version}`;
/** Sorts the tags of a repository by what they mean; tags that others have put there are left alone. */
function holdingsOf(tags) {
	const moves = {};
	for (const tag of tags) {
		const alias = MOVE.exec(tag)?.[1];
		if (alias !== void 0) moves[alias] = [...moves[alias] ?? [], tag];
	}
	return {
		versions: tags.flatMap((tag) => versionOf(tag) ?? []).toSorted((a, b) => a - b),
		aliases: tags.filter(isAlias).toSorted(),
		moves
	};
}
/** The version that a new model gets, unless another writer takes it first. */
const nextVersion = ({ versions }) => (versions.at(-1) ?? 0) + 1;
/** Tag of a history entry: unique by its content, and in the order of time when sorted. */
function moveTag(alias, at, digest) {
	return `moved-${alias}-${at.replace(/[-:.]/g, "")}-${digest.replace("sha256:", "").slice(0, 12)}`;
}
// src/registry/repository.ts
/** What an alias, a version (`v3`) or a digest names. Throws `InputErrors` for what is none of these. */
async function resolveModel(store, word) {
	if (!DigestSchema.safeParse(word).success && !isAlias(word) && versionOf(word) === void 0) refuse("alias", "is neither an alias nor a version", ALIAS_REMEDY, { value: word });
	const { versions, aliases } = holdingsOf(await store.tags());
	if (versions.length === 0) return { state: "empty" };
	const manifest = await store.manifest(word);
	if (!manifest) return {
		state: "unknown",
		aliases,
		versions: versions.length
	};
	const model = modelOf(store, word, manifest.bytes);
	const version = versionOf(word) === void 0 ? await versionNaming(store, manifest.digest, versions) : word;
	return {
		state: "found",
		found: {
			digest: manifest.digest,
			size: manifest.bytes.length,
			model,
			version
		}
	};
}
function modelOf(store, word, bytes) {
	try {
		return readModelManifest(bytes);
	} catch (cause) {
		if (!(cause instanceof NotAModel)) throw cause;
		return refuse("registry", `${cause.message}`, "name a repository that holds models of register-model only", {
			value: `${store.name}:${word}`,
			cause
		});
	}
}
/** Newest first: what is asked for is most often new. */
async function versionNaming(store, digest, versions) {
	for (const version of versions.toReversed()) {
		const tag = versionTag(version);
		if (await store.resolve(tag) === digest) return tag;
	}
}
/** Stores blobs first, then their manifest, then its version: a reader never sees half a model. */
async function storeModel(store, given) {
	for (const file of given.files) if ((await store.upload(file.source)).digest !== file.digest) refuse("evidence", "was changed while it was being stored", "run the step again", { value: file.source });
	const bytes = modelManifest(given, await store.uploadBytes(modelConfig(given, given.format)));
	const digest = await store.putManifest(bytes, MANIFEST_TYPE);
	return {
		digest,
		size: bytes.length,
		...await versionFor(store, digest)
	};
}
/** The version of this very manifest, else the next free one; another writer may take it first. */
async function versionFor(store, digest) {
	const holdings = holdingsOf(await store.tags());
	const known = await versionNaming(store, digest, holdings.versions);
	if (known !== void 0) return {
		version: known,
		isNew: false
	};
	const first = nextVersion(holdings);
	for (let version = first; version < first + 1e3; version += 1) {
		const { now } = await store.moveTag(versionTag(version), digest, null);
		if (now === digest) return {
			version: versionTag(version),
			isNew: true
		};
	}
	return refuse("registry", "gave every version to another writer", "run the step again", { value: store.name });
}
/** Where an alias points; null at nothing. */
async function aliasNow(store, alias) {
	return (await store.manifest(alias))?.digest ?? null;
}
/**
* Moves an alias if it stands at `move.from`, then writes the move down. An alias that stands at its goal already is
* left alone, and only written down where its history does not say how it got there.
*/
async function moveAlias(store, move, to) {
	if (move.from === move.to) {
		const last = (await historyOf(store, move.alias)).at(-1);
		if (last?.to !== move.to) await record(store, {
			...move,
			from: last?.to ?? null
		}, to);
		return {
			moved: false,
			now: move.to
		};
	}
	const result = await store.moveTag(move.alias, move.to, move.from);
	if (result.moved) await record(store, move, to);
	return result;
}
async function record(store, move, to) {
	const blob = await store.uploadBytes(moveBytes(move));
	const manifest = moveManifest(move, {
		config: await store.uploadBytes(EMPTY_CONFIG),
		move: blob
	}, {
		digest: move.to,
		size: to.size
	});
	const digest = await store.putManifest(manifest, MANIFEST_TYPE);
	await store.moveTag(moveTag(move.alias, move.at, blob.digest), digest, null);
}
/** Every move of an alias that was written down, oldest first. Throws `InputErrors` for an entry that is none. */
async function historyOf(store, alias) {
	const tags = holdingsOf(await store.tags()).moves[alias] ?? [];
	return inOrder(await Promise.all(tags.map((tag) => moveAt(store, tag))));
}
async function moveAt(store, tag) {
	const unreadable = () => refuse("registry", "holds an entry of its history that cannot be read", "see `mlops registry verify`", { value: `${store.name}:${tag}` });
	const manifest = await store.manifest(tag);
	const blob = manifest && moveBlobOf(jsonOf(manifest.bytes));
	if (blob === void 0) return unreadable();
	const move = AliasMoveSchema.safeParse(jsonOf(await store.blob(blob)));
	return move.success ? move.data : unreadable();
}
/** Brings the files of a model, of some kinds, into a folder; each is hashed as it comes. */
async function downloadModel(store, { files }, folder, kinds) {
	for (const { digest, path, size } of files.filter(({ kind }) => kinds.includes(kind))) await store.download(digest, `${folder}/${path}`, size);
}
// src/registry/approval.ts
/** `name` of mlops.yml of a registered model, as its gate wrote it down; the name in the registry where none did. */
async function projectOf(store, digest, folder, reading) {
	const resolved = await resolveModel(store, digest);
	if (resolved.state !== "found") return null;
	const { found } = resolved;
	return gateOf(await evidenceOf(store, found, folder, reading), found)?.evidence.model ?? found.model.name;
}
/**
* Why a registered model may not be used: the gate that let it in is decided again from its facts, and must be a PASS
* about this very model that agrees with the evaluation stored beside it. Nothing where all of that holds.
*/
async function approvalIn(store, found, folder, reading) {
	const run = await evidenceOf(store, found, folder, reading);
	const gate = gateOf(run, found);
	if (!gate) return {
		problems: ["carries no evidence of its gate"],
		unknown: []
	};
	const named = gate.evidence.materials.filter(({ role }) => role === "evidence");
	const chained = run.filter((one) => one === gate || named.some(({ digest }) => digest === one.digest));
	const findings = await Promise.all(chained.map(async ({ evidence }) => (await verifyStored(evidence, reading.recheck)).map((finding) => ({
		finding,
		evidence
	}))));
	const told = (refused) => findings.flat().filter(({ finding, evidence }) => refused(finding, evidence)).map(({ finding: { id, what, message } }) => `evidence/${id}.json does not hold: ${what}: ${message}`);
	const chain = chainOf(gate.evidence, run);
	return {
		problems: [
			...gateProblems(gate.evidence, found),
			...told(({ outcome }) => outcome === "different"),
			...chain.state === "holds" ? [] : [`its gate ${gate.evidence.id} ${chain.message}`],
			...lostFiles(gate.evidence, found.model.files)
		],
		unknown: told(isUnknownVerdict)
	};
}
function gateProblems({ step, verdict, subjects, id }, { model }) {
	if (step !== "gate-model") return [`carries evidence of ${step} in place of its gate`];
	if (verdict !== "pass") return [`its gate ${id} said ${verdict}`];
	return subjects.some(({ role, digest }) => role === "model" && digest === model.model) ? [] : [`its gate ${id} judged another model`];
}
/** The predictions that a gate judged are stored with the model. */
const lostFiles = ({ materials, id }, files) => materials.filter(({ role, digest }) => role === "predictions" && !files.some((file) => file.digest === digest)).slice(0, 1).map(({ name, digest }) => `its gate ${id} judged ${name} (${digest}), which is not stored with it`);
const gateOf = (run, { model }) => run.find(({ digest }) => digest === model.gate);
/** All evidence that a registered model carries, brought into a folder. */
async function evidenceOf(store, { model }, folder, { files }) {
	const stored = model.files.filter(({ kind }) => kind === "evidence");
	return await Promise.all(stored.map(async ({ digest, path: name, size }) => {
		const path = posix.join(folder, name);
		await store.download(digest, path, size);
		return {
			path,
			digest,
			evidence: readEvidence(await files.readText(path), path)
		};
	}));
}
// src/registry/open.ts
/** Opens the repository that the inputs name; `name` stands below the registry. Nothing is asked of it yet. */
function openRepository({ registry, name, ...login }, stores, host) {
	const reference = name === void 0 ? registry : `${registry.replace(/\/+$/, "")}/${name}`;
	return stores.open(reference, credentialsOf(login, host));
}
export { downloadModel as a, resolveModel as c, holdingsOf as d, isAlias as f, previousOf as h, aliasNow as i, storeModel as l, breaksIn as m, approvalIn as n, historyOf as o, versionTag as p, projectOf as r, moveAlias as s, openRepository as t, ALIAS_REMEDY as u };

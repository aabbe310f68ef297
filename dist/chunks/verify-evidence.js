import { r as refuse, t as InputErrors } from "./errors.js";
import { A as union, T as number, c as EvidenceSchema, j as unknown, k as string, s as EVIDENCE_SCHEMA, w as looseObject, y as array } from "./limits.js";
import { a as valueAt, i as mismatch, n as isScalar, o as wantedBy, r as issuesOf } from "./mismatch.js";
import { n as bytewiseBy } from "./bytewise.js";
import { r as canonical } from "./digest.js";
import { x as deepInJson } from "./define.js";
import { a as otherFacts, c as verifyArtifact, d as verifyJunit, f as verifyNoFacts, l as verifyDecision, o as undecidable, t as editedFacts, u as verifyInputs } from "./verify.js";
import { posix } from "node:path";
// src/foundation/run-folder/read-evidence.ts
const REMEDY = "run the step again; evidence is never edited";
/**
* Evidence from its file's text, judged against its schema. Throws `InputErrors` that name the file and the member;
* also for bytes that no step writes, such as white space or a key that stands there twice.
*/
function readEvidence(text, file) {
	const value = parseJson(text, file);
	const schema = valueAt(value, ["schema"]);
	if (schema !== EVIDENCE_SCHEMA) {
		const told = typeof schema === "string" ? `its schema is ${schema}` : "it names no schema";
		refuse(file, `is not evidence: ${told}`, `name a file of the schema ${EVIDENCE_SCHEMA}`, { at: { file } });
	}
	const parsed = EvidenceSchema.safeParse(value);
	if (!parsed.success) throw new InputErrors(issuesOf(parsed.error.issues).map((issue) => memberProblem(issue, value, file)));
	if (text.trimEnd() !== canonical(value)) refuse(file, "was changed after a step wrote it: its bytes are not canonical JSON", REMEDY, { at: { file } });
	return parsed.data;
}
function memberProblem(issue, value, file) {
	const given = valueAt(value, issue.path);
	const member = issue.path.map(String).join("/");
	const shown = isScalar(given) ? ` ${JSON.stringify(given)}` : "";
	return {
		input: file,
		message: `is not evidence: ${issue.code === "unrecognized_keys" ? `it has unknown keys: ${issue.keys.join(", ")}` : `${member}${shown} ${mismatch(issue, given, wantedBy(issue))}`}`,
		remedy: REMEDY,
		at: { file }
	};
}
function parseJson(text, file) {
	if (deepInJson(text) !== void 0) refuse(file, `is nested deeper than 100 levels, as no step writes it`, REMEDY, { at: { file } });
	try {
		return JSON.parse(text);
	} catch (cause) {
		return refuse(file, `is not JSON: ${cause.message}`, REMEDY, {
			at: { file },
			cause
		});
	}
}
// src/foundation/run-folder/chain.ts
const ValueSchema = union([looseObject({ value: number() }), looseObject({})]);
const SliceSchema = array(looseObject({
	column: string(),
	value: string()
}));
/** Of a gate's facts what its evaluation knows as well. */
const JudgedSchema = looseObject({
	candidate: looseObject({
		kind: string(),
		name: string(),
		rows: number().optional()
	}),
	measures: array(looseObject({
		rule: string(),
		slice: SliceSchema,
		candidate: ValueSchema
	}))
});
const MetricsSchema = array(looseObject({
	name: string(),
	value: unknown()
}));
/** Of an evaluation's facts what its gates know as well. */
const EvaluatedSchema = looseObject({
	metrics: MetricsSchema,
	slices: array(looseObject({
		slice: looseObject({
			column: string(),
			value: string()
		}),
		metrics: MetricsSchema
	})),
	predictions: string(),
	model: looseObject({ digest: string() }).nullable()
});
const HOLDS = { state: "holds" };
const broken = (message) => ({
	state: "broken",
	message
});
/**
* Holds a gate against the evaluation that it names: verdicts are made again from facts, and here the facts of two steps
* must tell the same of one model, its predictions and its metrics. A gate of a bare table is of no model.
*/
async function chainOf(gate, found, recheck) {
	if (await recheck.otherFacts(gate)) return chainByDigest(gate, found);
	const judged = JudgedSchema.safeParse(gate.facts);
	if (!judged.success) return HOLDS;
	const { candidate } = judged.data;
	if (candidate.kind !== "evidence") return gate.subjects.some(({ role }) => role === "model") ? broken(`names a model as its subject, and judged ${candidate.name}`) : HOLDS;
	const cited = gate.materials.find(({ role, name }) => role === "evidence" && name === candidate.name);
	if (!cited) return broken(`judged ${candidate.name}, and does not name it by digest`);
	const evaluation = found.find(({ digest }) => digest === cited.digest);
	if (!evaluation) return {
		state: "absent",
		message: `judged ${candidate.name}, and no evidence of its digest ${cited.digest} is here`
	};
	if (await recheck.otherFacts(evaluation.evidence)) return chainByDigest(gate, found);
	const [told] = disagreements(gate, judged.data, evaluation);
	return told === void 0 ? HOLDS : broken(`${told} than ${candidate.name}, which it judged`);
}
/**
* What holds of a gate and its evaluation without reading facts, for those of another version: a gate that names a model
* cites an evaluation of the same model that passed, and the predictions that it wrote.
*/
function chainByDigest(gate, found) {
	if (!gate.subjects.some(({ role }) => role === "model")) return HOLDS;
	const cited = gate.materials.filter(({ role }) => role === "evidence");
	const here = found.filter(({ digest }) => cited.some((material) => material.digest === digest));
	const fits = ({ evidence, traits }) => traits.includes("evaluates") && evidence.verdict === "pass" && same(evidence.subjects, gate.subjects) && evidence.products.filter(({ role }) => role === "predictions").every(({ digest }) => gate.materials.some((material) => material.digest === digest));
	if (here.some(fits)) return HOLDS;
	return here.length < cited.length ? {
		state: "absent",
		message: "names evidence that is not here"
	} : broken("names a model as its subject, and no evidence of an evaluation of it that passed");
}
const same = (a, b) => canonical(a) === canonical(b);
function disagreements(gate, judged, { evidence: evaluation, traits }) {
	const facts = EvaluatedSchema.safeParse(evaluation.facts);
	if (!traits.includes("evaluates") || !facts.success) return ["is of another kind"];
	const tables = evaluation.products.filter(({ name }) => name === facts.data.predictions);
	const models = evaluation.subjects.filter(({ role }) => role === "model").map(({ digest }) => digest);
	return [...Object.entries({
		verdict: evaluation.verdict === "pass",
		subjects: same(gate.subjects, evaluation.subjects),
		model: same(models, facts.data.model === null ? [] : [facts.data.model.digest]),
		predictions: tables.length > 0 && tables.every(({ digest }) => gate.materials.some((material) => material.digest === digest)),
		rows: tables.every(({ rows }) => rows === judged.candidate.rows)
	}).flatMap(([what, holds]) => holds ? [] : [`names other ${what}`]), ...otherMetrics(judged, facts.data)];
}
/** Both computed the metric from the same table; the last digits depend on the order of the sum. */
const CLOSE = 1e-9;
function otherMetrics({ measures }, evaluated) {
	return measures.flatMap(({ rule, slice, candidate }) => {
		const metric = /^[a-z]\w*(?=[ [])/.exec(rule)?.[0];
		const known = metric === void 0 ? void 0 : metricsOf(slice, evaluated)?.find(({ name }) => name === metric)?.value;
		const value = "value" in candidate ? candidate.value : void 0;
		if (typeof known !== "number" || typeof value !== "number") return [];
		return Math.abs(known - value) <= CLOSE * Math.max(1, Math.abs(known)) ? [] : [`measured another ${metric} (${value} instead of ${known})`];
	});
}
function metricsOf(slice, { metrics, slices }) {
	if (slice.length === 0) return metrics;
	const [only] = slice;
	if (slice.length > 1) return void 0;
	return slices.find(({ slice: own }) => own.column === only.column && own.value === only.value)?.metrics;
}
// src/foundation/run-folder/run-folder.ts
/** Evidence with the traits of its step. */
const foundOf = (one, recheck) => ({
	...one,
	traits: recheck.traitsOf(one.evidence)
});
/** Those of a run whose step has a trait. */
const withTrait = (found, trait) => found.filter(({ traits }) => traits.includes(trait));
/** Every evidence of a run's folder but that of `ownId`. Throws `InputErrors` with everything that cannot be read. */
async function readRunFolder({ files, recheck }, evidenceDir, ownId) {
	const folder = `${evidenceDir}/evidence`;
	const paths = (await files.exists(folder) ? await files.list(folder) : []).map((name) => name.slice(name.lastIndexOf("/") + 1)).filter((name) => name.endsWith(".json") && name !== `${ownId}.json`).map((name) => `${folder}/${name}`);
	const read = await Promise.all(paths.map((path) => readOne({
		files,
		recheck
	}, path)));
	const problems = read.flatMap((result) => "problems" in result ? result.problems : []);
	if (problems.length > 0) throw new InputErrors(problems);
	return read.filter((result) => "evidence" in result);
}
async function readOne({ files, recheck }, path) {
	try {
		const evidence = readEvidence(await files.readText(path), path);
		if (!path.endsWith(`/${evidence.id}.json`)) return { problems: [misnamed(path, evidence)] };
		return foundOf({
			path,
			evidence,
			digest: await files.digest(path)
		}, recheck);
	} catch (cause) {
		if (cause instanceof InputErrors) return { problems: cause.problems };
		throw cause;
	}
}
const misnamed = (path, { id }) => ({
	input: path,
	message: `holds the evidence of ${JSON.stringify(id)}`,
	remedy: "leave evidence where its step wrote it",
	at: { file: path }
});
/** Hashes again what an evidence names inside the evidence folder. */
async function rehash(files, evidenceDir, evidence) {
	const inside = named(evidence).filter(({ name }) => name.startsWith(`${evidenceDir}/`));
	const found = await Promise.all(inside.map(({ name }) => digestOfFile(files, name)));
	const rows = inside.map(({ name, digest }, i) => ({
		name,
		expected: digest,
		found: found[i]
	}));
	return {
		same: rows.filter((row) => row.found === row.expected).length,
		absent: rows.filter((row) => row.found === void 0).map(({ name }) => name),
		different: rows.filter((row) => row.found !== void 0 && row.found !== row.expected)
	};
}
/** Each artifact once, bytewise by name. */
function named({ subjects, materials, products }) {
	return [...new Map([
		...subjects,
		...materials,
		...products
	].map((artifact) => [`${artifact.name} ${artifact.digest}`, artifact])).values()].toSorted(bytewiseBy(({ name }) => name));
}
async function digestOfFile(files, path) {
	if (path.split("/").includes("..") || !await files.exists(path) || await files.isFolder(path)) return void 0;
	return await files.digest(path);
}
// src/foundation/run-folder/places.ts
/** Part of a name that is the same wherever the folder of the run is. */
const PART = /(?:^|\/)((?:evidence|junit|artifacts|report)\/.*)$/;
/** Where a file of a run is in the run's folder, which may have crossed jobs since it was named; nowhere for other files. */
function placesInRun(folder, { name }) {
	const inside = PART.exec(name)?.[1];
	return inside === void 0 ? [] : [posix.join(folder, inside)];
}
/** Where a file that evidence names may be now, likeliest first: in the folder of its run, else as it was named. */
const placesOf = (folder, artifact) => [...placesInRun(folder, artifact), artifact.name];
/** Folder of the run that the evidence at a path belongs to. */
const runOfEvidence = (path) => posix.dirname(posix.dirname(path));
/** Of some places those where a file is. */
async function filesAt(files, places) {
	const here = [];
	for (const place of new Set(places)) if (await files.exists(place) && !await files.isFolder(place)) here.push(place);
	return here;
}
/** Each file that evidence names, once for each digest. */
const namedIn = ({ subjects, materials, products }) => [...new Map([
	...subjects,
	...materials,
	...products
].map((artifact) => [`${artifact.name} ${artifact.digest}`, artifact])).values()];
// src/foundation/run-folder/verify-evidence.ts
/**
* Verifies one evidence of a run: inputs and decision are made again from what is stored, its JUnit is rendered again,
* a gate is held against its evaluation, and files are hashed again. `mlops verify` tells the findings; whoever moves a
* model refuses by them.
*/
async function verifyEvidence(one, found, { files, folder, recheck }, hashed) {
	const { evidence } = one;
	return [
		...await verifyStored(evidence, recheck),
		await verifyRendering(files, folder, evidence, recheck),
		...await verifyChain(one, found, recheck),
		...hashed === "none" ? [] : await verifyFiles(files, folder, evidence, hashed)
	];
}
/** What a finding about a gate and its evaluation is called. */
const CHAIN = "evaluation";
async function verifyChain({ evidence, traits }, found, recheck) {
	if (!traits.includes("judges")) return [];
	const chain = await chainOf(evidence, found, recheck);
	if (chain.state === "holds") return [];
	const outcome = chain.state === "absent" ? "absent" : "different";
	return [{
		id: evidence.id,
		what: CHAIN,
		outcome,
		message: chain.message
	}];
}
/** Inputs and decision of one evidence, made again from what it stores. */
async function verifyStored(evidence, recheck) {
	return [verifyInputs(evidence), await decisionFinding(evidence, recheck)];
}
async function decisionFinding(evidence, recheck) {
	if (evidence.facts === null) return verifyNoFacts(evidence);
	const again = await recheck.decide(evidence);
	if ("otherFacts" in again) return otherFacts(evidence, again.otherFacts);
	if ("edited" in again) return editedFacts(evidence, again.edited);
	return "decided" in again ? verifyDecision(evidence, again.decided, recheck.tool) : undecidable(evidence, again.undecidable, recheck.tool);
}
/** The JUnit file beside an evidence, rendered again. */
async function verifyRendering(files, folder, evidence, recheck) {
	const junit = `${folder}/junit/TEST-${evidence.id}.xml`;
	const seen = await files.exists(junit) ? new TextDecoder().decode(await files.read(junit)) : void 0;
	const other = await recheck.otherFacts(evidence);
	return verifyJunit(evidence, recheck.junit(evidence), seen, {
		version: recheck.tool,
		facts: other
	});
}
/** Files that an evidence names, hashed again. */
async function verifyFiles(files, folder, evidence, hashed) {
	return await Promise.all(namedIn(evidence).map(async (artifact) => {
		const places = hashed === "folder" ? placesInRun(folder, artifact) : [
			...placesInRun(folder, artifact),
			posix.join(folder, "..", artifact.name),
			artifact.name
		];
		return verifyArtifact(evidence.id, artifact, await digestIfHere(files, places, artifact));
	}));
}
/** The digest of the first place that is as named, else of the first that is there. */
async function digestIfHere(files, places, { digest }) {
	const here = await filesAt(files, places);
	const found = await Promise.all(here.map((place) => files.digest(place)));
	return found.includes(digest) ? digest : found[0];
}
export { namedIn as a, foundOf as c, withTrait as d, chainOf as f, filesAt as i, readRunFolder as l, verifyEvidence as n, placesOf as o, readEvidence as p, verifyStored as r, runOfEvidence as s, CHAIN as t, rehash as u };

import { t as canonical } from "./canonical.js";
import { n as digestOfJson } from "./digest.js";
import { r as refuse, t as InputErrors } from "./errors.js";
import { a as valueAt, i as mismatch, n as isScalar, o as wantedBy, r as issuesOf } from "./mismatch.js";
import { i as EvidenceSchema, r as EVIDENCE_SCHEMA } from "./evidence.js";
import { $ as unknown, D as deepInJson, K as looseObject, Q as union, V as array, Y as record, Z as string, q as number } from "./define.js";
import { posix } from "node:path";
// src/evidence/verify.ts
/** Inputs as they are stored must hash to what evidence says they hashed to. */
function verifyInputs(evidence) {
	const actual = digestOfJson(evidence.inputs);
	return finding(evidence.id, "inputs", actual === evidence.config, `digest ${actual}, evidence says ${evidence.config}`);
}
/**
* A decision made again from the stored inputs and facts must be the stored one, check for check. Another version of this
* tool may make other checks of the same facts: there the verdict must be the same.
*/
function verifyDecision(evidence, again, tool = evidence.tool) {
	const [stored, made] = tool === evidence.tool ? [evidence, again] : [verdictOf(evidence), verdictOf(again)];
	const told = differing(stored, made);
	return finding(evidence.id, DECISION, told.length === 0, listed(told));
}
const verdictOf = ({ verdict }) => ({
	verdict,
	reason: "",
	checks: []
});
/** A decision that cannot be made again: what another version wrote is not known, what this one wrote was edited. */
const undecidable = (evidence, why, tool) => ({
	id: evidence.id,
	what: DECISION,
	outcome: evidence.tool === tool ? "different" : "absent",
	message: `cannot be made again: ${why}${evidence.tool === tool ? "" : ` (it was written by ${evidence.tool}, this is ${tool})`}`
});
const DECISION = "decision";
/** Whether a verdict other than ERROR could not be made again: not known, so it counts for nothing. */
const isUnknownVerdict = ({ what, outcome }, { verdict }) => what === DECISION && outcome === "absent" && verdict !== "error";
/** Only a step that could not look has no facts, and its verdict is ERROR. */
const verifyNoFacts = ({ id, verdict }) => ({
	id,
	what: DECISION,
	outcome: verdict === "error" ? "absent" : "different",
	message: verdict === "error" ? `no facts: the step could not look (${verdict})` : `says ${verdict} without facts`
});
/** Members in which two decisions differ, the weightiest first. */
function differing(stored, again) {
	const told = ["verdict", "reason"].filter((member) => stored[member] !== again[member]).map((member) => `${member} decided again: ${again[member]}, evidence says: ${stored[member]}`);
	const ids = (checks) => checks.map(({ id }) => id);
	if (canonical(ids(stored.checks)) === canonical(ids(again.checks))) return [...told, ...stored.checks.flatMap((check, i) => differingCheck(check, again.checks[i]))];
	const [before, after] = [ids(stored.checks), ids(again.checks)];
	const odd = [...before.filter((id) => !after.includes(id)).map((id) => `check ${id} is in the evidence only`), ...after.filter((id) => !before.includes(id)).map((id) => `check ${id} is missing in the evidence`)];
	return [...told, ...odd.length > 0 ? odd : ["the checks stand in another order or twice"]];
}
function differingCheck(stored, again) {
	const [a, b] = [stored, again];
	const text = (value) => value === void 0 ? "nothing" : canonical(value);
	return [.../* @__PURE__ */ new Set([...Object.keys(a), ...Object.keys(b)])].filter((key) => text(a[key]) !== text(b[key])).map((key) => `${key} of check ${stored.id} decided again: ${text(b[key])}, evidence says: ${text(a[key])}`);
}
const SHOWN = 5;
const listed = (told) => [...told.slice(0, SHOWN), ...told.length > SHOWN ? [`${told.length - SHOWN} more`] : []].join("; ");
/** The JUnit file beside evidence is a rendering of it, byte for byte; people may have seen only that file. */
function verifyJunit({ id, tool }, rendered, actual, version = tool) {
	const absent = (message) => ({
		id,
		what: "JUnit",
		outcome: "absent",
		message
	});
	if (actual === void 0) return absent("not here");
	if (tool !== version && rendered !== actual) return absent(`was written by ${tool}, this is ${version}`);
	const [wanted, found] = [rendered.split("\n"), actual.split("\n")];
	const line = wanted.findIndex((text, i) => text !== found[i]) + 1 || wanted.length + 1;
	return finding(id, "JUnit", rendered === actual, `is not what this version makes of the evidence, from line ${line} on`);
}
/** Evidence that cannot be read cannot be judged, which is worse than a difference. */
const unreadable = (id, message) => ({
	id,
	what: "evidence",
	outcome: "unreadable",
	message
});
/** A file must still hash to what evidence says; one that is not here can only be named. */
function verifyArtifact(id, artifact, actual) {
	if (actual === void 0) return {
		id,
		what: artifact.name,
		outcome: "absent",
		message: `not here (${artifact.role}, ${artifact.digest})`
	};
	return finding(id, artifact.name, actual === artifact.digest, `digest ${actual}, evidence says ${artifact.digest}`);
}
const finding = (id, what, same, message) => ({
	id,
	what,
	outcome: same ? "same" : "different",
	message: same ? "as evidence says" : message
});
// src/artifacts/judged-by.ts
const RunSchema = looseObject({ steps: record(string(), looseObject({ given: array(string()).optional() })) });
/** Inputs that a flag, `with:` or the environment gave to a step of a run, from the text of its run.json. */
function givenTo(id, run) {
	try {
		return RunSchema.parse(JSON.parse(run ?? "{}")).steps[id]?.given ?? [];
	} catch {
		return [];
	}
}
/**
* Why a verdict was reached by other inputs than stand in mlops.yml now; nothing where they are the same. An input that
* mlops.yml does not give may have been given by hand, as `given` tells; what it does give holds.
*/
function otherConfig(evidence, standing, given) {
	if (standing.state === "unwritten") return void 0;
	if (standing.state === "gone") return `was judged as ${evidence.id}, which mlops.yml does not hold now (it holds ${standing.ids.join(", ")})`;
	const byHand = given.filter((key) => !standing.named.includes(key) && Object.hasOwn(evidence.inputs, key));
	const now = {
		...standing.inputs,
		...Object.fromEntries(byHand.map((key) => [key, evidence.inputs[key]]))
	};
	const digest = digestOfJson(now);
	if (digest === evidence.config) return void 0;
	const names = [.../* @__PURE__ */ new Set([...Object.keys(now), ...Object.keys(evidence.inputs)])].filter((key) => textOf(now[key]) !== textOf(evidence.inputs[key])).sort();
	return `was judged by the inputs ${evidence.config}, and mlops.yml gives ${digest} now (${names.join(", ")})`;
}
const textOf = (value) => value === void 0 ? "" : canonical(value);
// src/artifacts/read-evidence.ts
const REMEDY$1 = "run the step again; evidence is never edited";
/**
* Evidence from its file's text, judged against its schema. Throws `InputErrors` that name the file and the member;
* also for bytes that no step writes, such as white space or a key that stands there twice.
*/
function readEvidence(text, file) {
	const value = parseJson(text, file);
	const schema = valueAt(value, ["schema"]);
	if (schema !== "https://mlops-actions.github.io/schema/evidence/v1") {
		const told = typeof schema === "string" ? `its schema is ${schema}` : "it names no schema";
		refuse(file, `is not evidence: ${told}`, `name a file of the schema ${EVIDENCE_SCHEMA}`, { at: { file } });
	}
	const parsed = EvidenceSchema.safeParse(value);
	if (!parsed.success) throw new InputErrors(issuesOf(parsed.error.issues).map((issue) => memberProblem(issue, value, file)));
	if (text.trimEnd() !== canonical(value)) refuse(file, "was changed after a step wrote it: its bytes are not canonical JSON", REMEDY$1, { at: { file } });
	return parsed.data;
}
function memberProblem(issue, value, file) {
	const given = valueAt(value, issue.path);
	const member = issue.path.map(String).join("/");
	const shown = isScalar(given) ? ` ${JSON.stringify(given)}` : "";
	return {
		input: file,
		message: `is not evidence: ${issue.code === "unrecognized_keys" ? `it has unknown keys: ${issue.keys.join(", ")}` : `${member}${shown} ${mismatch(issue, given, wantedBy(issue))}`}`,
		remedy: REMEDY$1,
		at: { file }
	};
}
function parseJson(text, file) {
	if (deepInJson(text) !== void 0) refuse(file, `is nested deeper than 100 levels, as no step writes it`, REMEDY$1, { at: { file } });
	try {
		return JSON.parse(text);
	} catch (cause) {
		return refuse(file, `is not JSON: ${cause.message}`, REMEDY$1, {
			at: { file },
			cause
		});
	}
}
// src/artifacts/run-folder.ts
/** Every evidence of a run's folder but that of `ownId`. Throws `InputErrors` with everything that cannot be read. */
async function readRunFolder(files, evidenceDir, ownId) {
	const folder = `${evidenceDir}/evidence`;
	const paths = (await files.exists(folder) ? await files.list(folder) : []).map((name) => name.slice(name.lastIndexOf("/") + 1)).filter((name) => name.endsWith(".json") && name !== `${ownId}.json`).map((name) => `${folder}/${name}`);
	const read = await Promise.all(paths.map((path) => readOne(files, path)));
	const problems = read.flatMap((result) => "problems" in result ? result.problems : []);
	if (problems.length > 0) throw new InputErrors(problems);
	return read.filter((result) => "evidence" in result);
}
async function readOne(files, path) {
	try {
		const evidence = readEvidence(await files.readText(path), path);
		if (!path.endsWith(`/${evidence.id}.json`)) return { problems: [misnamed(path, evidence)] };
		return {
			path,
			evidence,
			digest: await files.digest(path)
		};
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
	].map((artifact) => [`${artifact.name} ${artifact.digest}`, artifact])).values()].toSorted((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)));
}
async function digestOfFile(files, path) {
	if (path.split("/").includes("..") || !await files.exists(path) || await files.isFolder(path)) return void 0;
	return await files.digest(path);
}
// src/artifacts/chain.ts
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
const MetricsSchema = record(string(), unknown());
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
function chainOf(gate, found) {
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
	const [told] = disagreements(gate, judged.data, evaluation.evidence);
	return told === void 0 ? HOLDS : broken(`${told} than ${candidate.name}, which it judged`);
}
function disagreements(gate, judged, evaluation) {
	const facts = EvaluatedSchema.safeParse(evaluation.facts);
	if (evaluation.step !== "train-evaluate" || !facts.success) return ["is of another kind"];
	const tables = evaluation.products.filter(({ name }) => name === facts.data.predictions);
	const models = evaluation.subjects.filter(({ role }) => role === "model").map(({ digest }) => digest);
	const same = (a, b) => canonical(a) === canonical(b);
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
		const known = metric === void 0 ? void 0 : metricsOf(slice, evaluated)?.[metric];
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
// src/artifacts/verify-evidence.ts
/**
* Verifies one evidence of a run: inputs and decision are made again from what is stored, its JUnit is rendered again,
* a gate is held against its evaluation, and files are hashed again. `mlops verify` tells the findings; whoever moves a
* model refuses by them.
*/
async function verifyEvidence({ evidence }, found, { files, folder, recheck }, hashed) {
	return [
		...await verifyStored(evidence, recheck),
		await verifyRendering(files, folder, evidence, recheck),
		...verifyChain(evidence, found),
		...hashed === "none" ? [] : await verifyFiles(files, folder, evidence, hashed)
	];
}
/** What a finding about a gate and its evaluation is called. */
const CHAIN = "evaluation";
function verifyChain(evidence, found) {
	if (evidence.step !== "gate-model") return [];
	const chain = chainOf(evidence, found);
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
	return "decided" in again ? verifyDecision(evidence, again.decided, recheck.tool) : undecidable(evidence, again.undecidable, recheck.tool);
}
/** The JUnit file beside an evidence, rendered again. */
async function verifyRendering(files, folder, evidence, recheck) {
	const junit = `${folder}/junit/TEST-${evidence.id}.xml`;
	const seen = await files.exists(junit) ? new TextDecoder().decode(await files.read(junit)) : void 0;
	return verifyJunit(evidence, recheck.junit(evidence), seen, recheck.tool);
}
/** Files that an evidence names, hashed again. */
async function verifyFiles(files, folder, { id, subjects, materials, products }, hashed) {
	const named = [
		...subjects,
		...materials,
		...products
	];
	const unique = new Map(named.map((artifact) => [`${artifact.name} ${artifact.digest}`, artifact]));
	return await Promise.all([...unique.values()].map(async (artifact) => {
		return verifyArtifact(id, artifact, await digestIfHere(files, hashed === "folder" ? inFolder(folder, artifact) : anywhere(folder, artifact), artifact));
	}));
}
/** Part of a name that is the same wherever the run's folder is: it may have crossed jobs. */
const PART = /(?:^|\/)((?:evidence|junit|artifacts|report)\/.*)$/;
function inFolder(folder, { name }) {
	const inside = PART.exec(name)?.[1];
	return inside === void 0 ? [] : [posix.join(folder, inside)];
}
const anywhere = (folder, artifact) => [
	...inFolder(folder, artifact),
	posix.join(folder, "..", artifact.name),
	artifact.name
];
/** The digest of the first place that is as named, else of the first that is there. */
async function digestIfHere(files, places, { digest }) {
	const found = [];
	for (const place of new Set(places)) if (await files.exists(place) && !await files.isFolder(place)) found.push(await files.digest(place));
	return found.includes(digest) ? digest : found[0];
}
// src/artifacts/verified-run.ts
/**
* Evidence of a run, none of which is taken at its word: each is verified but for the files that it names. Throws
* `InputErrors` that name every evidence that does not hold.
*/
async function readHoldingRun({ files, recheck }, folder, ownId) {
	const found = await readRunFolder(files, folder, ownId);
	const verifier = {
		files,
		folder,
		recheck
	};
	const findings = await Promise.all(found.map((one) => verifyEvidence(one, found, verifier, "none")));
	return orThrow(found, found.flatMap((one, i) => refusals(one, findings[i], ["different"])));
}
/**
* The evidence of a run for a step that moves its model on. What the gates stand on, and what `more` picks, must be here
* with the bytes that were judged; and the gates must have judged by the inputs that stand in mlops.yml now.
*/
async function readRunToMove({ files, recheck }, folder, ownId, more = () => false) {
	const found = await readRunFolder(files, folder, ownId);
	const reached = standingOn(found.filter((one) => isGate(one) || more(one)), found);
	const verifier = {
		files,
		folder,
		recheck
	};
	const record = await recordOf(files, folder);
	return orThrow(found, (await Promise.all(found.map(async (one) => {
		const all = await verifyEvidence(one, found, verifier, reached.has(one) ? "folder" : "none");
		const findings = isGate(one) ? all : all.filter(({ what }) => !evidenceBefore(one).includes(what));
		return [...refusals(one, findings, ["different", "absent"]), ...staleProblem(one, recheck, record)];
	}))).flat());
}
/** One evidence outside the run at hand. Throws `InputErrors` where it does not hold; its files are not hashed. */
async function requireHolding(found, folder, { files, recheck }) {
	const findings = await verifyEvidence(found, [found], {
		files,
		folder,
		recheck
	}, "none");
	orThrow([found], refusals(found, findings, ["different"]));
}
const isGate = ({ evidence }) => evidence.step === "gate-model";
/**
* Evidence that a step read. Only what a gate stands on must be the same still: a gate that has judged again since an
* image was built is verified by itself, and by the model that it names.
*/
const evidenceBefore = ({ evidence }) => evidence.materials.filter(({ role }) => role === "evidence").map(({ name }) => name);
/** These, all evidence that they name, and that which those name. */
function standingOn(roots, found) {
	const reached = new Set(roots);
	for (const { evidence } of reached) for (const { role, digest } of evidence.materials) for (const one of found) if (role === "evidence" && one.digest === digest) reached.add(one);
	return reached;
}
/** A file that is not here is no fault; that the evaluation behind a gate is not here may be one. */
const refusals = (one, findings, refused) => findings.filter((finding) => finding.outcome === "different" || isUnknownVerdict(finding, one.evidence) || finding.what === "evaluation" && refused.includes(finding.outcome)).map(({ what, message }) => problemOf(one, `does not hold: ${what}: ${message}`, REMEDY));
const REMEDY = "run the step again, or bring the whole folder as the run left it";
function staleProblem(one, recheck, record) {
	const { evidence } = one;
	if (!isGate(one)) return [];
	const other = otherConfig(evidence, recheck.standing(evidence), givenTo(evidence.id, record));
	return other === void 0 ? [] : [problemOf(one, other, `run ${evidence.id} again, by what mlops.yml gives`)];
}
const problemOf = ({ path }, message, remedy) => ({
	input: path,
	message,
	remedy,
	at: { file: path }
});
async function recordOf(files, folder) {
	const path = `${folder}/run.json`;
	return await files.exists(path) ? await files.readText(path) : void 0;
}
function orThrow(found, problems) {
	if (problems.length === 0) return found;
	throw new InputErrors(problems);
}
export { verifyStored as a, readEvidence as c, verifyEvidence as i, isUnknownVerdict as l, readRunToMove as n, chainOf as o, requireHolding as r, rehash as s, readHoldingRun as t, unreadable as u };

import { o as __toESM } from "./rolldown-runtime.js";
import { $ as together, A as isMapping, F as wantedBy, M as issuesOf, N as mismatch, O as knownNames, P as valueAt, R as counted, S as VERDICT_WORDS, T as verdictOf, Y as InputErrors, Z as refuse, j as isScalar, k as nearest, rt as shownLine, st as require_builtin_path, tt as shortened, w as overriddenIn, z as grouped$1 } from "./every-start.js";
import { $n as datetime, $t as deepInJson, A as verifyInputs, An as bytewise, Bn as CsvReadSchema, Bt as BaseSchema, Cn as digestOf, Ct as undefinedBecause, Dt as isWithin, E as undecidable, En as rounded$2, Et as SIGNED, Gn as ScalarSchema, Gt as parseRules, Hn as EVIDENCE_SCHEMA, Jn as GrantedSchema, Jt as formatSelectors, Kn as SourcePositionSchema, Kt as formatLimit, M as verifyNoFacts, O as verifyArtifact, Ot as percentHint, Q as outcomeWord, Qn as SCHEMA, Qt as formatCall, Rt as camelCase, S as editedFacts, St as mapDefined, T as otherFacts, Tn as canonical, Tt as SHARE, Un as EvidenceSchema, Ut as isRuleError, Vn as DigestSchema, Wt as parseRule, Xn as hasExpired, Xt as formatMetric, Yn as dayOf, Yt as formatSubject, Zn as EVIDENCE_SCHEMAS, Zt as callOf, _n as short, _t as createSum, ar as discriminatedUnion, bt as definedNumber, c as isAlias, cn as decimalsOf, cr as looseObject, ct as metricCalled, dr as record$1, dt as METRICS, er as _enum, fr as strictObject, gn as plain$2, gt as weightedSum, hn as percent, hr as unknown$3, ht as totalWeight, ir as boolean$1, j as verifyJunit, jn as bytewiseBy, k as verifyDecision, kt as rangeWords, ln as fixed, lr as number$2, lt as plainName, mr as union$1, mt as metricsOf$2, nn as readingCsv, nr as array, ot as gateModel, pr as string, pt as metricNamed, qn as VERDICTS, qt as formatRule, rr as base64, s as ALIAS_REMEDY, sr as literal, st as directionOf, tn as dialectSaid, u as versionOf, ut as withoutQualifiers, vn as signed, vr as FILE_BYTES, vt as sum, w as isUnknownVerdict, wn as digestOfJson, wr as require_builtin_crypto, wt as POSITIVE, x as readYaml, xr as bytesText, xt as isUndefined, y as requireTrusted, yr as MIB, yt as ascendingOrder, zt as defineStep } from "./every-step.js";
// src/foundation/run-folder/read-evidence.ts
var import_builtin_path = /* @__PURE__ */ __toESM(require_builtin_path(), 1);
const REMEDY$4 = "run the step again; evidence is never edited";
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
	if (text.trimEnd() !== canonical(value)) refuse(file, "was changed after a step wrote it: its bytes are not canonical JSON", REMEDY$4, { at: { file } });
	return parsed.data;
}
function memberProblem(issue, value, file) {
	const given = valueAt(value, issue.path);
	const member = issue.path.map(String).join("/");
	const shown = isScalar(given) ? ` ${JSON.stringify(given)}` : "";
	return {
		input: file,
		message: `is not evidence: ${issue.code === "unrecognized_keys" ? `it has unknown keys: ${issue.keys.join(", ")}` : `${member}${shown} ${mismatch(issue, given, wantedBy(issue))}`}`,
		remedy: REMEDY$4,
		at: { file }
	};
}
function parseJson(text, file) {
	if (deepInJson(text) !== void 0) refuse(file, `is nested deeper than 100 levels, as no step writes it`, REMEDY$4, { at: { file } });
	try {
		return JSON.parse(text);
	} catch (cause) {
		return refuse(file, `is not JSON: ${cause.message}`, REMEDY$4, {
			at: { file },
			cause
		});
	}
}
// src/foundation/run-folder/chain.ts
const ValueSchema = union$1([looseObject({ value: number$2() }), looseObject({})]);
const SliceSchema$1 = array(looseObject({
	column: string(),
	value: string()
}));
/** Of a gate's facts what its evaluation knows as well. */
const JudgedSchema = looseObject({
	candidate: looseObject({
		kind: string(),
		name: string(),
		rows: number$2().optional()
	}),
	measures: array(looseObject({
		rule: string(),
		slice: SliceSchema$1,
		candidate: ValueSchema
	}))
});
const MetricsSchema$1 = array(looseObject({
	name: string(),
	value: unknown$3()
}));
/** Of an evaluation's facts what its gates know as well. */
const EvaluatedSchema = looseObject({
	metrics: MetricsSchema$1,
	slices: array(looseObject({
		slice: looseObject({
			column: string(),
			value: string()
		}),
		metrics: MetricsSchema$1
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
	const [told] = disagreements$1(gate, judged.data, evaluation);
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
	const fits = ({ evidence, traits }) => traits.includes("evaluates") && evidence.verdict === "pass" && same(evidence.subjects, gate.subjects) && evidence.products.filter(({ role }) => role === "predictions").every(({ digest }) => gate.materials.some((material) => isPredictions(material, digest)));
	if (here.some(fits)) return HOLDS;
	return here.length < cited.length ? {
		state: "absent",
		message: "names evidence that is not here"
	} : broken("names a model as its subject, and no evidence of an evaluation of it that passed");
}
/** What a gate read beside the predictions that it judged, such as those of other candidates, has another role. */
const isPredictions = (material, digest) => material.role === "predictions" && material.digest === digest;
const same = (a, b) => canonical(a) === canonical(b);
function disagreements$1(gate, judged, { evidence: evaluation, traits }) {
	const facts = EvaluatedSchema.safeParse(evaluation.facts);
	if (!traits.includes("evaluates") || !facts.success) return ["is of another kind"];
	const tables = evaluation.products.filter(({ name }) => name === facts.data.predictions);
	const models = evaluation.subjects.filter(({ role }) => role === "model").map(({ digest }) => digest);
	return [...Object.entries({
		verdict: evaluation.verdict === "pass",
		subjects: same(gate.subjects, evaluation.subjects),
		model: same(models, facts.data.model === null ? [] : [facts.data.model.digest]),
		predictions: tables.length > 0 && tables.every(({ digest }) => gate.materials.some((material) => isPredictions(material, digest))),
		rows: tables.every(({ rows }) => rows === judged.candidate.rows)
	}).flatMap(([what, holds]) => holds ? [] : [`names other ${what}`]), ...otherMetrics(judged, facts.data)];
}
/** Both computed the metric from the same table; the last digits depend on the order of the sum. */
const CLOSE = 1e-9;
function otherMetrics({ measures }, evaluated) {
	return measures.flatMap(({ rule, slice, candidate }) => {
		const metric = /^[a-z]\w*(?=[ [])/.exec(rule)?.[0];
		const known = metric === void 0 ? void 0 : metricsOf$1(slice, evaluated)?.find(({ name }) => name === metric)?.value;
		const value = "value" in candidate ? candidate.value : void 0;
		if (typeof known !== "number" || typeof value !== "number") return [];
		return Math.abs(known - value) <= CLOSE * Math.max(1, Math.abs(known)) ? [] : [`measured another ${metric} (${value} instead of ${known})`];
	});
}
function metricsOf$1(slice, { metrics, slices }) {
	if (slice.length === 0) return metrics;
	const [only] = slice;
	if (slice.length > 1) return void 0;
	return slices.find(({ slice: own }) => own.column === only.column && own.value === only.value)?.metrics;
}
// src/foundation/run-folder/places.ts
/** Part of a name that is the same wherever the folder of the run is. */
const PART = /(?:^|\/)((?:evidence|junit|artifacts|report)\/.*)$/;
/** Where a file of a run is in the run's folder, which may have crossed jobs since it was named; nowhere for other files. */
function placesInRun(folder, { name }) {
	const inside = PART.exec(name)?.[1];
	return inside === void 0 ? [] : [import_builtin_path.posix.join(folder, inside)];
}
/** Where a file that evidence names may be now, likeliest first: in the folder of its run, else as it was named. */
const placesOf$1 = (folder, artifact) => [...placesInRun(folder, artifact), artifact.name];
/** Folder of the run that the evidence at a path belongs to. */
const runOfEvidence = (path) => import_builtin_path.posix.dirname(import_builtin_path.posix.dirname(path));
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
			import_builtin_path.posix.join(folder, "..", artifact.name),
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
// src/domain/judging/quantity.ts
/** A quantity without a value, and why. */
const UndefinedSchema$1 = strictObject({ undefined: string() });
const IntervalSchema = strictObject({
	lower: number$2(),
	upper: number$2()
});
/**
* What more rows would change: the variance of one row, in the form that the method needs.
* `standardError` was seen with the rows of the quantity.
*/
const SpreadSchema = discriminatedUnion("kind", [
	strictObject({ kind: literal("proportion") }),
	strictObject({
		kind: literal("paired"),
		disagreement: number$2().min(0).max(1)
	}),
	strictObject({
		kind: literal("mean"),
		variance: number$2().min(0),
		skewness: number$2().optional().describe("Of one row; 0 where it is not said.")
	}),
	strictObject({
		kind: literal("estimate"),
		standardError: number$2().min(0)
	}),
	strictObject({
		kind: literal("groups"),
		variance: number$2().min(0)
	}).describe("Squared standard error times the number of groups.")
]);
/** The groups that an interval was made over: rows of one stand or fall together. */
const GroupedSchema = strictObject({
	name: string().describe("As sentences call it: `day of time_hour`."),
	unit: string().describe("One group in words: `day`."),
	designEffect: number$2().min(0).optional().describe("The variance over groups in times of that by rows; absent where the latter is not known."),
	carried: number$2().min(0).optional().describe("How many groups carry the result; absent with too few to tell."),
	serial: number$2().optional().describe("Correlation of neighbours in time, where it widened the interval."),
	fewest: number$2().int().min(1).optional().describe("Groups, in the same mix, without which there is no interval; absent where there is one.")
});
const QuantitySchema = strictObject({
	value: number$2(),
	n: number$2().int().min(0).describe("Rows that it was computed from; for a proportion its trials."),
	groups: number$2().int().min(0).optional().describe("Groups that the rows fall into, where rows of one group depend on each other."),
	grouping: GroupedSchema.optional(),
	method: string(),
	basis: _enum([
		"statistical",
		"exact",
		"point"
	]),
	interval: union$1([IntervalSchema, UndefinedSchema$1]),
	spread: SpreadSchema.optional()
});
const UnusableSchema = strictObject({
	unusable: string(),
	remedy: string(),
	at: SourcePositionSchema.optional()
});
const MeasuredSchema = union$1([
	QuantitySchema,
	UndefinedSchema$1,
	UnusableSchema
]);
const isQuantity = (measured) => measured !== void 0 && "value" in measured;
const isUnusable = (measured) => measured !== void 0 && "unusable" in measured;
/** A number that was counted or computed from all there is: its interval has no width. */
const exactly = (value, n, method) => ({
	value,
	n,
	method,
	basis: "exact",
	interval: {
		lower: value,
		upper: value
	}
});
// src/domain/looks/facts.ts
const count$2 = number$2().int().min(0);
const known$2 = {
	/** Name of the ledger. */
	ledger: string(),
	/** Digest of row ids and labels. */
	set: DigestSchema,
	rows: count$2
};
/** What the ledger says of the evaluation rows. */
const BudgetSchema = discriminatedUnion("state", [strictObject({
	state: literal("entered"),
	...known$2,
	number: number$2().int().min(1).describe("Which look this is."),
	shared: count$2.describe("Of the looks so far, those at other sets that share rows with this one."),
	level: number$2().describe("One-sided level that the budget leaves to this look."),
	spent: number$2().describe("Error spent so far, this look included.")
}).describe("This look is in the ledger."), strictObject({
	state: literal("spent"),
	...known$2,
	looks: count$2,
	shared: count$2,
	spent: number$2()
}).describe("No error is left: nothing was measured.")]);
// src/domain/metrics/sql/sql-metric.ts
const SqlMetricSchema = strictObject({
	name: string(),
	sql: string(),
	direction: _enum(["higher", "lower"]).optional(),
	about: string().optional()
});
/** The metrics of the input, by name; those of `others` that it does not name are added. */
function sqlMetricsOf(said = {}, others = []) {
	const own = Object.entries(said).map(([name, given]) => typeof given === "string" ? {
		name,
		sql: given
	} : {
		name,
		...given
	});
	const rest = others.filter(({ name }) => !Object.hasOwn(said, name));
	return [...own, ...rest].sort(bytewiseBy(({ name }) => name));
}
/** Names that metrics of this tool have. */
const sqlMetricProblems = (said = {}) => Object.keys(said).filter((name) => metricNamed(name) !== void 0).map((name) => ({
	input: "metrics",
	value: name,
	message: "is the name of a metric of this tool",
	remedy: "give yours another name"
}));
// src/domain/predictions/groups-facts.ts
/** Which groupings rows are judged by: what was asked for, and what was found in the rows. */
const GroupsSchema = strictObject({
	asked: array(string()).describe("`auto`, `none`, or columns and expressions."),
	found: array(strictObject({
		name: string(),
		unit: string(),
		from: _enum([
			"named",
			"time",
			"row-id"
		]),
		ordered: boolean$1(),
		groups: number$2().int().min(0),
		span: strictObject({
			first: string(),
			last: string()
		}).optional().describe("First and last group, where they follow each other in time.")
	}))
});
/** Groupings as facts keep them, without their rows. */
const groupsFacts = (asked, groupings) => ({
	asked: [...asked],
	found: groupings.map(({ name, unit, from, ordered, names }) => ({
		name,
		unit,
		from,
		ordered,
		groups: names.length,
		...ordered && names.length > 0 ? { span: {
			first: names[0],
			last: names.at(-1)
		} } : {}
	}))
});
// src/foundation/text/hash.ts
/** 32 bits of a text that look random: FNV-1a over its UTF-16 units, stirred by the finalizer of MurmurHash3. */
function textHash(text) {
	let hash = 2166136261;
	for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
	hash = Math.imul(hash ^ hash >>> 16, 2246822507);
	hash = Math.imul(hash ^ hash >>> 13, 3266489909);
	return hash ^ hash >>> 16;
}
// src/foundation/text/name-index.ts
/** So many steps a name, and the names were made to collide: then the engine's own table, which nobody can foresee. */
const MOST_STEPS = 16;
const EMPTY = -1;
const KNOWN = /* @__PURE__ */ new WeakMap();
/** The index of a list that does not change any more; the same list is indexed once. */
function nameIndex(names) {
	const known = KNOWN.get(names) ?? indexOf(names);
	KNOWN.set(names, known);
	return known;
}
/**
* Indexes the names of rows: a hash table with open addressing in typed arrays. A `Map` takes four times as long and eight
* times the memory for millions of names, and holds no more than 2^24.
*/
function indexOf(names) {
	const size = 2 ** Math.max(4, Math.ceil(Math.log2(2 * names.length)));
	const [places, hashes] = [new Int32Array(size).fill(EMPTY), new Int32Array(size)];
	const repeats = [];
	let steps = 0;
	/** The slot of a name, or the empty one where it would be. */
	const slotOf = (name, hash) => {
		let slot = hash & size - 1;
		for (; places[slot] !== EMPTY; slot = slot + 1 & size - 1, steps++) if (hashes[slot] === hash && names[places[slot]] === name) break;
		return slot;
	};
	for (let place = 0; place < names.length; place++) {
		const hash = textHash(names[place]);
		const slot = slotOf(names[place], hash);
		if (steps > MOST_STEPS * size) return mapIndex(names);
		if (places[slot] !== EMPTY) repeats.push(place);
		else {
			places[slot] = place;
			hashes[slot] = hash;
		}
	}
	return {
		find: (name) => places[slotOf(name, textHash(name))],
		repeats
	};
}
function mapIndex(names) {
	const places = /* @__PURE__ */ new Map();
	const repeats = [];
	names.forEach((name, place) => {
		if (places.has(name)) repeats.push(place);
		else places.set(name, place);
	});
	return {
		find: (name) => places.get(name) ?? EMPTY,
		repeats
	};
}
// src/domain/predictions/row-ids.ts
/** Expressions that read the id columns; messages call each one by its key. */
const idExpressions = (columns) => Object.fromEntries(columns.map((name) => [idKey(name), {
	column: name,
	as: "text",
	kept: "each"
}]));
/** The names of the row of a batch. */
const idOfRow = (batch, columns, row) => rowIdOf(columns.map((name) => batch.texts[idKey(name)][row]));
/** What names a row: the columns of its item, and the one that tells the trials of an item apart. */
const rowColumns = ({ rowId, trial }) => trial === void 0 ? rowId : [...rowId, trial];
const idKey = (column) => `row-id ${column}`;
/** The name of a row: its id values as a JSON array of texts. */
const rowIdOf = (values) => JSON.stringify(values);
/** The id values of a row, as `rowIdOf` joined them. */
const idValues = (rowId) => JSON.parse(rowId);
/** Refuses rows without an id and rows that share one. Throws `InputErrors` naming the first and how many there are. */
function requireUnique(rowIds, columns, where) {
	requireNamed(rowIds, columns, where);
	const { repeats } = nameIndex(rowIds);
	if (repeats.length === 0) return;
	const first = rowIds[repeats[0]];
	const rows = repeats.length === 1 ? "1 row repeats an id" : `${repeats.length} rows repeat an id`;
	throw new InputErrors([{
		input: "row-id",
		value: columns.join(", "),
		message: `does not name the rows of ${where}: ${rows}, the first is ${first}`,
		remedy: "add columns until each row has its own id, or remove the duplicates; where several rows are trials of one item, name the column that tells them apart as `trial`"
	}]);
}
/** NULL in one of several columns still tells rows apart; NULL in all of them names nothing. */
function requireNamed(rowIds, columns, where) {
	const nameless = JSON.stringify(columns.map(() => null));
	const count = rowIds.filter((id) => id === nameless).length;
	if (count === 0) return;
	throw new InputErrors([{
		input: "row-id",
		value: columns.join(", "),
		message: `is NULL in ${count === 1 ? "1 row" : `${count} rows`} of ${where}`,
		remedy: "give each row an id, or remove the rows"
	}]);
}
// src/domain/predictions/trials.ts
const TrialsOfSideSchema = strictObject({
	items: number$2().int().min(0),
	fewest: number$2().int().min(0).describe("Trials of the item that has fewest."),
	most: number$2().int().min(0),
	wobbling: number$2().int().min(0).describe("Items whose trials are not all predicted alike.")
});
/** Rows that are trials of items: what tells them apart, and how many there are. */
const TrialsSchema = strictObject({
	by: string().describe("The column that tells the trials of an item apart."),
	candidate: TrialsOfSideSchema,
	baseline: TrialsOfSideSchema.optional()
});
/**
* The items of a table whose row ids end with the trial: rows of one item are trials of it. Groupings that are those of
* the items are left out, and so are found ones that part the trials of an item. Throws `InputErrors` where the trials of
* an item differ in label or slice, or lie in several groups of a grouping that was named.
*/
function withItems(table) {
	const ids = table.rowIds.map((id) => JSON.stringify(idValues(id).slice(0, -1)));
	const names = [...new Set(ids)].sort(bytewise);
	const places = new Map(names.map((name, at) => [name, at]));
	const items = itemsOf$2(names, Uint32Array.from(ids, (id) => places.get(id)));
	const { groupings = [] } = table;
	const parted = groupings.filter(({ codes }) => differing$1(items, (row) => codes[row]).length > 0);
	const problems = [...parted.filter(({ from }) => from === "named").map((grouping) => partedProblem(items, grouping)), ...disagreements(table, items)];
	if (problems.length > 0) throw new InputErrors(problems);
	const coarser = groupings.filter((grouping) => !parted.includes(grouping) && holdsItems(items, grouping));
	const { groupings: _, ...rest } = table;
	return {
		...rest,
		items,
		...coarser.length > 0 ? { groupings: coarser } : {}
	};
}
/** Each row as an item with one trial. */
const itemsOfRows = ({ rowIds }) => {
	const names = [...rowIds].sort(bytewise);
	const places = new Map(names.map((name, at) => [name, at]));
	return itemsOf$2(names, Uint32Array.from(rowIds, (id) => places.get(id)));
};
const itemsOf$2 = (names, codes) => ({
	name: "item",
	unit: "item",
	from: "row-id",
	ordered: false,
	codes,
	names
});
/** Whether some group holds several items. */
const holdsItems = (items, { codes }) => {
	const first = /* @__PURE__ */ new Map();
	return codes.some((code, row) => {
		const item = first.get(code) ?? items.codes[row];
		first.set(code, item);
		return item !== items.codes[row];
	});
};
/** Items whose rows differ in something, by their codes. */
function differing$1({ codes, names }, of) {
	const seen = new Array(names.length);
	const found = /* @__PURE__ */ new Set();
	codes.forEach((item, row) => {
		seen[item] ??= of(row);
		if (seen[item] !== of(row)) found.add(item);
	});
	return [...found].sort((a, b) => a - b);
}
const shown$1 = ({ names }, found) => `${counted(found.length, "item")}: ${found.slice(0, 3).map((item) => names[item]).join(", ")}${found.length > 3 ? ", …" : ""}`;
const partedProblem = (items, { name, codes }) => ({
	input: "groups",
	value: name,
	message: `parts the trials of ${shown$1(items, differing$1(items, (row) => codes[row]))}`,
	remedy: "name a grouping of whole items"
});
function disagreements({ predictions, slices }, items) {
	const { label } = predictions;
	return [{
		input: "label",
		of: (row) => label[row]
	}, ...Object.entries(slices).map(([name, values]) => ({
		input: "slices",
		value: name,
		of: (row) => values[row]
	}))].flatMap(({ of, ...problem }) => {
		const found = differing$1(items, of);
		return found.length === 0 ? [] : [{
			...problem,
			message: `differs between the trials of ${shown$1(items, found)}`,
			remedy: "give all trials of an item the same one"
		}];
	});
}
/** Rows of each item, by its code. */
function trialsOf$3({ codes, names }) {
	const trials = new Uint32Array(names.length);
	for (const code of codes) trials[code]++;
	return trials;
}
/** Trials of one table in numbers. */
function trialsFacts({ predictions }, items) {
	const trials = trialsOf$3(items);
	return {
		items: items.names.length,
		fewest: trials.reduce((least, one) => Math.min(least, one)),
		most: trials.reduce((most, one) => Math.max(most, one)),
		wobbling: differing$1(items, (row) => predictions.prediction[row]).length
	};
}
/** The table with each item counting as one row. */
const byItem$1 = (table) => table.items ? {
	...table,
	predictions: weighedByItem(table.predictions, table.items)
} : table;
/** The predictions with each item counting as one row, however often it was tried. */
function weighedByItem(predictions, items) {
	const trials = trialsOf$3(items);
	const { weight } = predictions;
	return {
		...predictions,
		weight: Float64Array.from(items.codes, (item, row) => (weight ? weight[row] : 1) / trials[item])
	};
}
// src/domain/predictions/weights-facts.ts
/** How the rows of an evaluation are weighted. */
const WeightsSchema = strictObject({
	by: string().describe("Column or SQL expression."),
	total: number$2().min(0),
	zero: number$2().int().min(0).describe("Rows that do not count."),
	effectiveRows: number$2().min(0).describe("Rows of equal weight that would tell as much of a mean: (sum w)² / sum w² (Kish 1965).")
});
/** Weights as facts keep them, without their rows. */
function weightsFacts(by, weight) {
	const total = sum(weight);
	const squares = sum(weight.map((one) => (one / total) ** 2));
	return {
		by,
		total,
		zero: weight.filter((one) => one === 0).length,
		effectiveRows: 1 / squares
	};
}
// src/foundation/stats/grouped/exact-sum.ts
/** Doubles that do not overlap: no more than 40 fit between the smallest and the largest. */
const MOST_PARTS = 64;
/**
* Starts a sum at 0 that keeps what rounding would lose in parts that do not overlap (Shewchuk 1997, Adaptive
* Precision Floating-Point Arithmetic): they ascend in size, and what each addition rounds off becomes one of its own. A
* term that is not finite makes the sum not finite.
*/
function createExactSum() {
	const parts = new Float64Array(MOST_PARTS);
	let count = 0;
	let beyond = 0;
	return {
		add(term) {
			if (term - term !== 0) {
				beyond += term;
				return;
			}
			let high = term;
			let kept = 0;
			for (let i = 0; i < count; i++) {
				const part = parts[i];
				const sum = high + part;
				const low = Math.abs(high) < Math.abs(part) ? high - (sum - part) : part - (sum - high);
				if (low !== 0) parts[kept++] = low;
				high = sum;
			}
			parts[kept] = high;
			count = kept + 1;
		},
		value: () => beyond === 0 ? rounded$1(parts, count) : beyond,
		reset() {
			count = 0;
			beyond = 0;
		}
	};
}
/** The exact sum of the values, rounded once. */
function exactSum(values) {
	const total = createExactSum();
	for (let i = 0; i < values.length; i++) total.add(values[i]);
	return total.value();
}
/** From the largest part down until something is rounded off; half a last place goes the way of what follows. */
function rounded$1(parts, count) {
	let left = count - 1;
	if (left < 0) return 0;
	let high = parts[left];
	while (left > 0) {
		const part = parts[--left];
		const sum = high + part;
		const low = part - (sum - high);
		high = sum;
		if (low === 0) continue;
		const next = left > 0 ? parts[left - 1] : 0;
		const doubled = 2 * low;
		const tied = high + doubled;
		if (low < 0 === next < 0 && next !== 0 && tied - high === doubled) high = tied;
		break;
	}
	return high;
}
// src/foundation/stats/grouped/groups.ts
/**
* Puts rows together by the code of their group, in O(rows + codes) or O(rows log rows), whichever is less. Rows that
* `counts` says 0 of are left out, and with them groups that have no other.
*/
function groupsOf(codes, counts) {
	const counted = countedRows(codes.length, counts);
	const { numbers, known } = numbered$1(taken(codes, counted));
	const starts = new Uint32Array(known.length + 1);
	for (let i = 0; i < numbers.length; i++) starts[numbers[i] + 1]++;
	for (let g = 0; g < known.length; g++) starts[g + 1] += starts[g];
	const next = starts.slice();
	const rows = new Uint32Array(counted.length);
	for (let i = 0; i < counted.length; i++) rows[next[numbers[i]]++] = counted[i];
	return {
		count: known.length,
		codes: known,
		rows,
		starts
	};
}
/** How many rows each group has. */
function sizesOf({ count, starts }) {
	const sizes = new Float64Array(count);
	for (let g = 0; g < count; g++) sizes[g] = starts[g + 1] - starts[g];
	return sizes;
}
/** The values of these rows, in their order. */
function takenFloats(values, rows) {
	const found = new Float64Array(rows.length);
	for (let i = 0; i < rows.length; i++) found[i] = values[rows[i]];
	return found;
}
function taken(codes, rows) {
	const found = new Uint32Array(rows.length);
	for (let i = 0; i < rows.length; i++) found[i] = codes[rows[i]];
	return found;
}
function countedRows(n, counts) {
	const rows = new Uint32Array(n);
	let kept = 0;
	for (let row = 0; row < n; row++) if (counts?.[row] !== 0) rows[kept++] = row;
	return rows.subarray(0, kept);
}
/** Codes so far apart are sorted instead of counted. */
const SPARSE = 4;
/** The codes that occur, ascending, and the place of each code among them. */
function numbered$1(codes) {
	let size = 0;
	for (let i = 0; i < codes.length; i++) if (codes[i] >= size) size = codes[i] + 1;
	return size > SPARSE * codes.length ? bySorting(codes) : byCounting(codes, size);
}
function bySorting(codes) {
	const known = Uint32Array.from(new Set(codes)).sort();
	const places = new Map(Array.from(known, (code, place) => [code, place]));
	return {
		known,
		numbers: codes.map((code) => places.get(code))
	};
}
function byCounting(codes, size) {
	const places = new Uint32Array(size);
	for (let i = 0; i < codes.length; i++) places[codes[i]] = 1;
	const known = new Uint32Array(size);
	let count = 0;
	for (let code = 0; code < size; code++) {
		if (places[code] === 0) continue;
		places[code] = count;
		known[count++] = code;
	}
	const numbers = new Uint32Array(codes.length);
	for (let i = 0; i < codes.length; i++) numbers[i] = places[codes[i]];
	return {
		known: known.subarray(0, count),
		numbers
	};
}
/** Codes of the groups where two groupings cross: rows share one if they share a group of both. */
function crossed(a, b) {
	let size = 0;
	for (const code of b) size = Math.max(size, code + 1);
	const pairs = Float64Array.from(a, (code, row) => code * size + b[row]);
	const known = /* @__PURE__ */ new Map();
	for (const pair of pairs.slice().sort()) if (!known.has(pair)) known.set(pair, known.size);
	return Uint32Array.from(pairs, (pair) => known.get(pair));
}
// src/foundation/stats/grouped/estimate.ts
/** So many roundings of `size` are no difference. */
const ROUNDINGS = 8 * Number.EPSILON;
/** A difference of two numbers of about this size, or 0 where it is no more than their rounding. */
const beyondRounding = (difference, size) => Math.abs(difference) <= ROUNDINGS * size ? 0 : difference;
/** Sum of the squares. */
function squaresOf(values) {
	const total = createExactSum();
	for (let i = 0; i < values.length; i++) total.add(values[i] * values[i]);
	return total.value();
}
/** How lopsided the influences are: Σe³ / (Σe²)^1.5, which is 0 for those that lie evenly around 0. */
function tiltOf({ influence }) {
	const size = Math.sqrt(squaresOf(influence));
	return size > 0 ? exactSum(influence.map((e) => (e / size) ** 3)) : 0;
}
// src/foundation/stats/grouped/working-model.ts
/**
* Intraclass correlation by analysis of variance (Donner 1986), between 0 and 1. 0 where every group has one row, since
* then nothing is known of it, and where rows do not differ.
*/
function intraclassCorrelation({ sizes, sums, squares }) {
	const groups = sizes.length;
	const rows = exactSum(sizes);
	if (rows === groups || groups < 2) return 0;
	const ofGroups = exactSum(sums.map((sum, g) => sum * sum / sizes[g]));
	const between = (ofGroups - exactSum(sums) ** 2 / rows) / (groups - 1);
	const within = Math.max(0, squares - ofGroups) / (rows - groups);
	const typical = (rows - exactSum(sizes.map((n) => n * n)) / rows) / (groups - 1);
	const correlation = (between - within) / (between + (typical - 1) * within);
	return Number.isFinite(correlation) ? Math.min(1, Math.max(0, correlation)) : 0;
}
/**
* Satterthwaite degrees of freedom of the CR2 variance of a mean under a working model in which groups are independent
* (Bell & McCaffrey 2002; Imbens & Kolesár 2016), in O(groups) instead of by matrices. G - 1 for groups of equal size.
*/
function satterthwaite({ shares: h, expected: omega }) {
	const total = exactSum(omega);
	const sumOf = (term) => exactSum(omega.map((o, g) => term(o, h[g], 1 / (1 - h[g]))));
	const a = sumOf((o, _, k) => k * o * o);
	const b = sumOf((o, share, k) => k * o * share);
	const c = sumOf((_, share, k) => k * share * share);
	const trace = sumOf((o, _, k) => k * o) - 2 * b + total * c;
	const squares = sumOf((o, _, k) => k * k * o * o) + 2 * sumOf((o, share, k) => k * k * o * (share * share * total - 2 * share * o)) + 2 * a * c + 2 * b * b + total * total * c * c - 4 * total * b * c;
	return trace * trace / squares;
}
// src/foundation/stats/grouped/ratio-mean.ts
/**
* Mean Σwx / Σw over rows of at least two groups, with the variance CR2 over groups, Σ e² / (1 - h) / (Σw)², where
* e = Σwx - mean · Σw and h is the share of a group in Σw (Bell & McCaffrey 2002; Pustejovsky & Tipton 2018). One row in
* each group gives s² / n. The working model of the degrees of freedom is that of equal correlation within a group at
* the intraclass correlation seen: the sum over a group varies as (1 - ρ) Σw² + ρ (Σw)². ρ is that of rows, each
* counted once: a weight says how much a row counts, not how many rows there were, so doubling all weights changes
* nothing, and a row of weight 2 is one draw where two rows would be two.
*/
function groupedMean(rows) {
	const groups = groupsOf(rows.codes, rows.weights);
	if (groups.count < 2) return undefinedBecause(`variance over groups of ${groups.count}`);
	const values = takenFloats(rows.values, groups.rows);
	const weights = rows.weights && takenFloats(rows.weights, groups.rows);
	const sums = sumsOver(groups, weights ? values.map((value, i) => weights[i] * value) : values);
	const masses = weights ? sumsOver(groups, weights) : sizesOf(groups);
	const mass = exactSum(masses);
	const mean = exactSum(sums) / mass;
	if (!Number.isFinite(mean)) return undefinedBecause("mean of rows with a value that is not finite");
	const residuals = sums.map((sum, g) => beyondRounding(sum - mean * masses[g], Math.abs(sum) + Math.abs(mean) * masses[g]));
	const shares = masses.map((w) => w / mass);
	const { correlation, rowVariance } = scatterOf({
		values,
		weights,
		groups,
		mean,
		residuals
	});
	const squaredWeights = weights ? sumsOver(groups, weights.map((w) => w * w)) : masses;
	const expected = masses.map((w, g) => (1 - correlation) * squaredWeights[g] + correlation * w * w);
	const variance = exactSum(residuals.map((e, g) => e * e / (1 - shares[g]))) / mass ** 2;
	return {
		value: mean,
		rows: values.length,
		codes: groups.codes,
		influence: residuals.map((e) => e / mass),
		expected,
		variance,
		df: satterthwaite({
			shares,
			expected
		}),
		correlation,
		rowVariance: rowVariance / mass ** 2
	};
}
/** Exact sums over each group of values in the order of the groups' rows: the same in any order of the rows. */
function sumsOver({ count, starts }, values) {
	const sums = new Float64Array(count);
	const sum = createExactSum();
	for (let g = 0; g < count; g++) {
		sum.reset();
		for (let place = starts[g]; place < starts[g + 1]; place++) sum.add(values[place]);
		sums[g] = sum.value();
	}
	return sums;
}
/** Correlation of rows within groups, and the variance of Σw(x - mean) over rows that do not resemble each other. */
function scatterOf({ values, weights, groups, mean, residuals }) {
	const n = values.length;
	const centred = values.map((value) => value - mean);
	const squares = squaresOf(centred);
	const sums = weights ? sumsOver(groups, centred) : residuals;
	const weighted = weights ? squaresOf(centred.map((value, i) => weights[i] * value)) : squares;
	return {
		correlation: intraclassCorrelation({
			sizes: sizesOf(groups),
			sums,
			squares
		}),
		rowVariance: weighted * n / (n - 1)
	};
}
// src/domain/results/content.ts
/** Digest of what was asked and what was wanted; the order of keys does not count. Undefined where nothing is known. */
function contentOf(...parts) {
	if (parts.every((part) => part === void 0 || part === null)) return void 0;
	return digestOf(JSON.stringify(parts, sorted$1));
}
const sorted$1 = (_, value) => isMapping(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0)) : value;
/** How an item is shown: as it is where the user named the column, else by the head of a digest, for ids can be names. */
const shownItem = (item, named) => named ? item : digestOf(item).slice(7, 15);
// src/domain/results/sample.ts
function itemsOf$1(...tables) {
	const names = [...new Set(tables.flatMap(({ items }) => items))].sort(bytewise);
	return {
		names,
		numbers: new Map(names.map((name, at) => [name, at]))
	};
}
/** The values that are numbers, of the items that are kept. */
function sampleOf(table, items, values, keep = () => true) {
	const numbers = table.items.map((name) => items.numbers.get(name));
	const rows = [...numbers.keys()].filter((row) => !Number.isNaN(values[row]) && keep(numbers[row]));
	const kept = [...new Set(rows.map((row) => numbers[row]))].sort((a, b) => a - b);
	const places = new Map(kept.map((item, place) => [item, place]));
	return {
		values: Float64Array.from(rows, (row) => values[row]),
		items: Uint32Array.from(rows, (row) => places.get(numbers[row])),
		size: kept.length,
		...groupsOfItems(table, items, kept)
	};
}
/** Sets of values of one item each, such as differences. */
const ofItems$1 = ({ groups, called }, values) => ({
	values,
	items: Uint32Array.from(values.keys()),
	size: values.length,
	called,
	...groups ? { groups } : {}
});
function groupsOfItems({ groups, items: rows, itemsFrom }, { names }, kept) {
	if (!groups) return { called: {
		unit: "item",
		names: kept.map((item) => shownItem(names[item], itemsFrom !== void 0))
	} };
	const known = [...new Set(groups)].sort(bytewise);
	const codes = new Map(known.map((name, code) => [name, code]));
	const groupOf = new Map(rows.map((name, row) => [name, groups[row]]));
	return {
		groups: Uint32Array.from(kept, (item) => codes.get(groupOf.get(names[item]))),
		called: {
			unit: "group",
			names: known
		}
	};
}
/** How many values each item has. */
function countsOf$2({ items, size }) {
	const counts = new Uint32Array(size);
	for (const item of items) counts[item] += 1;
	return counts;
}
/** The mean of each item's trials: the same in any order of the rows. */
function itemMeans({ values, items }) {
	const groups = groupsOf(items);
	const counts = sizesOf(groups);
	return sumsOver(groups, Float64Array.from(groups.rows, (row) => values[row])).map((total, item) => total / counts[item]);
}
/** Values as they are judged: a code of what stands or falls together, and weights by which each item counts once. */
function asGroups(sample) {
	const { values, items, groups } = sample;
	const counts = countsOf$2(sample);
	return {
		values,
		codes: groups ? Uint32Array.from(items, (item) => groups[item]) : items,
		weights: Float64Array.from(items, (item) => 1 / counts[item])
	};
}
/** Whether every value is 0 or 1. */
const isShare = ({ values }) => values.every((value) => value === 0 || value === 1);
/** Whether each item has one value, and no group with others. */
const isPlain = ({ items, size, groups }) => !groups && items.length === size;
/** What is counted where more would be needed: items, or groups of them. */
const countedIn$1 = ({ called: { unit } }, units, fewest) => ({
	groups: units,
	grouping: {
		name: unit,
		unit,
		...fewest === void 0 ? {} : { fewest }
	}
});
// src/domain/results/values.ts
/**
* The numbers of a column that a statistic takes. An answer that did not come has none, but for `pass_rate`, where it
* has failed.
*/
function valuesFor({ kind }, table, column) {
	const values = table.columns.get(column);
	return Float64Array.from({ length: table.rows }, (_, row) => {
		const value = table.errored[row] === 1 || !values ? NaN : values[row];
		return kind === "pass_rate" && Number.isNaN(value) ? 0 : value;
	});
}
/** The same of a baseline: what it did not answer is no failure that a candidate may gain by. */
function valuesOfBaseline(statistic, table, column) {
	return valuesFor(statistic.kind === "pass_rate" ? {
		kind: "mean",
		column
	} : statistic, table, column);
}
// src/domain/results/coverage.ts
/** How many of the items one side has answered. */
const CoveredSchema = strictObject({
	items: number$2().int().min(0).describe("Items with an answer, or with a value in the column."),
	share: number$2().min(0).max(1).describe("Of all trials, each item counting once."),
	wobbling: number$2().int().min(0).describe("Items whose trials differ.")
});
/**
* What of the items a table has in a column; without one, how many answers came at all. A failed answer counts where
* the statistic counts it, as `pass_rate` does.
*/
function coveredOf(statistic, table, items = itemsOf$1(table)) {
	const { column } = statistic;
	const answers = column === void 0 ? table.errored.map((one) => 1 - one) : void 0;
	const values = answers ? Float64Array.from(answers, (one) => one || NaN) : valuesFor(statistic, table, column);
	const there = sampleOf(table, items, values.map((value) => Number.isNaN(value) ? 0 : 1));
	const scored = sampleOf(table, items, values);
	return {
		items: scored.size,
		share: exactSum(itemMeans(there)) / Math.max(1, items.names.length),
		wobbling: column === void 0 ? 0 : wobbling$1(scored)
	};
}
/** Items that do not answer alike in all of their trials. */
function wobbling$1(sample) {
	const counts = countsOf$2(sample);
	const first = /* @__PURE__ */ new Map();
	const differ = /* @__PURE__ */ new Set();
	sample.values.forEach((value, at) => {
		const item = sample.items[at];
		if (counts[item] < 2) return;
		if (!first.has(item)) first.set(item, value);
		else if (first.get(item) !== value) differ.add(item);
	});
	return differ.size;
}
// src/domain/results/facts.ts
const SideSchema = strictObject({
	format: string().describe("The tool that wrote the file."),
	items: number$2().int().min(0),
	answers: number$2().int().min(0).describe("Items times trials."),
	errored: number$2().int().min(0).describe("Answers that did not come."),
	whole: boolean$1().describe("Whether the file says how many answers there must be, and has them."),
	digest: string().describe("SHA-256 of the items and what they ask; nothing of them can be read from it.")
});
/** What was read of the results of an evaluation: counts and digests, never a text of one. */
const ResultsSchema = strictObject({
	candidate: SideSchema,
	baseline: SideSchema.optional(),
	paired: strictObject({
		items: number$2().int().min(0),
		otherPrompts: number$2().int().min(0).describe("Paired items that were asked with another prompt.")
	}).optional(),
	coverage: array(strictObject({
		column: string(),
		failed: boolean$1().describe("Whether an answer that did not come counts, as one that has failed."),
		items: number$2().int().min(0).describe("Items that either side has."),
		candidate: CoveredSchema,
		baseline: CoveredSchema.optional()
	}))
});
function sideFacts({ format, items, contents, rows, errored, whole }) {
	const asked = new Map(items.map((name, row) => [name, contents[row] ?? ""]));
	const lines = Array.from(asked, ([name, content]) => `${digestOf(name)} ${content}`).sort(bytewise);
	return {
		format,
		items: asked.size,
		answers: rows,
		errored: errored.reduce((sum, one) => sum + one, 0),
		whole,
		digest: digestOf(lines.join("\n"))
	};
}
// src/domain/training/hyperparameters.ts
const HyperparametersSchema = array(strictObject({
	name: string(),
	value: ScalarSchema
}));
/** More of them, or longer ones, are no settings but data. */
const MOST$2 = 500;
const LONGEST = 200;
const DEEPEST = 10;
/** Where tools put them: Optuna's trials and studies, MLflow's runs (alone or as its server answers). */
const HOMES = [
	["best_params"],
	["params"],
	["data", "params"],
	[
		"run",
		"data",
		"params"
	]
];
/** Names of Optuna's table of trials. */
const OPTUNA = "params_";
/**
* Reads hyperparameters from JSON by its content: a plain object, an Optuna trial or study, an MLflow run. Of several
* trials those of `trial`: a member of that name, or the element of a list that is numbered or named so. Throws
* `InputErrors` for anything else.
*/
function readHyperparameters(text, file, trial) {
	const whole = parsed$1(text);
	const root = trial === void 0 ? whole : trialIn(whole, trial);
	if (!isMapping(root)) return trial === void 0 ? refuse(file, "is not a JSON object of hyperparameters", "write {\"lr\": 0.1, \"depth\": 6}", { at: { file } }) : refuse(file, `has no hyperparameters of ${trial}`, `write {"${trial}": {"lr": 0.1, "depth": 6}}`, { at: { file } });
	const found = [...leaves$1(homeOf(root))];
	if (found.length > MOST$2 || found.some(({ value }) => typeof value === "string" && value.length > LONGEST)) return refuse(file, `holds more than ${MOST$2} hyperparameters, or one of more than ${LONGEST} characters`, "write settings only", { at: { file } });
	return found.toSorted(bytewiseBy(({ name }) => name));
}
/** What lists of trials number or name them by: Optuna's trials, MLflow's runs, a word of one's own. */
const NAMES_OF_TRIALS = [
	"number",
	"trial_id",
	"trial",
	"run_id",
	"name",
	"id"
];
function trialIn(whole, trial) {
	const trials = isMapping(whole) && Array.isArray(whole.trials) ? whole.trials : whole;
	if (!Array.isArray(trials)) return isMapping(trials) ? trials[trial] : void 0;
	return trials.find((one) => isMapping(one) && NAMES_OF_TRIALS.some((name) => name in one && String(one[name]) === trial));
}
function parsed$1(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
function homeOf(root) {
	for (const home of HOMES) {
		const value = valueAt(root, home);
		if (isMapping(value)) return value;
		if (Array.isArray(value)) return pairs(value);
	}
	const named = Object.entries(root).filter(([name]) => name.startsWith(OPTUNA));
	return named.length === 0 ? root : Object.fromEntries(named.map(([name, value]) => [name.slice(7), value]));
}
/** MLflow's list of `{key, value}`. */
const pairs = (list) => Object.fromEntries(list.flatMap((item) => isMapping(item) && typeof item.key === "string" ? [[item.key, item.value]] : []));
function* leaves$1(mapping, path = []) {
	for (const [key, value] of Object.entries(mapping)) {
		const at = [...path, key];
		if (isMapping(value) && at.length < DEEPEST) yield* leaves$1(value, at);
		else yield {
			name: at.join("."),
			value: isScalar(value) && isFiniteOrNone(value) ? value : JSON.stringify(value)
		};
	}
}
/** JSON can write 1e999. */
const isFiniteOrNone = (value) => typeof value !== "number" || Number.isFinite(value);
// src/domain/gate/candidates-facts.ts
/** Who was compared, by what, and who was chosen. */
const CandidatesSchema = strictObject({
	/** Metric that chose. */
	by: string(),
	better: _enum(["higher", "lower"]),
	/** How many of them predict differently: the best of so many has the luck of so many. */
	distinct: number$2().int().min(1),
	listed: array(strictObject({
		name: string(),
		/** Of the predictions. */
		digest: DigestSchema,
		chosen: boolean$1(),
		value: MeasuredSchema,
		hyperparameters: HyperparametersSchema
	}))
});
// src/domain/gate/facts.ts
const SliceSchema = array(strictObject({
	column: string(),
	value: string()
}));
/** One rule on one slice, measured. */
const MeasureSchema = strictObject({
	rule: string().describe("The one spelling of the rule."),
	slice: SliceSchema,
	origin: _enum([
		"all",
		"named",
		"every",
		"run"
	]).describe("`every`: the slice came from a `*`; `run`: a number of other evidence of this run."),
	n: number$2().int().min(0).describe("Rows; items where rows are trials of them."),
	positives: number$2().int().min(0).optional(),
	negatives: number$2().int().min(0).optional(),
	candidate: MeasuredSchema,
	baseline: MeasuredSchema.optional(),
	difference: MeasuredSchema.optional().describe("Candidate minus baseline; rules on the baseline only."),
	other: strictObject({
		slice: SliceSchema,
		n: number$2().int().min(0),
		measured: MeasuredSchema
	}).optional().describe("The slice that the limit names; difference and compared are against it."),
	worst: strictObject({
		slice: SliceSchema.optional(),
		slices: number$2().int().min(1).describe("Those that were searched."),
		small: number$2().int().min(0).describe("Those left out for fewer rows than the minimum.")
	}).optional().describe("The slice with the worst estimate, of a rule about the worst slice."),
	compared: MeasuredSchema.describe("Held against the limit: the candidate, or candidate - factor * baseline or other slice.")
});
const SourceSchema = strictObject({
	kind: _enum([
		"evidence",
		"predictions",
		"metrics",
		"model",
		"results"
	]),
	name: string(),
	rows: number$2().int().min(0).optional()
});
const BaselineSchema = discriminatedUnion("state", [
	strictObject({ state: literal("none") }).describe("Not asked for."),
	strictObject({
		state: literal("missing"),
		name: string()
	}).describe("Nothing lies there."),
	strictObject({
		state: literal("unnamed"),
		name: string(),
		versions: number$2().int().min(1)
	}).describe("A registry that holds models, but none under this alias."),
	strictObject({
		state: literal("incomparable"),
		name: string(),
		reason: string()
	}).describe("There, but measured on other rows."),
	SourceSchema.extend({
		state: literal("found"),
		rescored: boolean$1().describe("Scored again on the rows of the candidate."),
		identical: boolean$1().describe("Predicts and scores every row as the candidate does.")
	})
]);
const ChangedSchema = strictObject({
	slice: SliceSchema,
	n: number$2().int().min(0),
	gained: number$2().int().min(0).describe("Candidate right, baseline wrong."),
	lost: number$2().int().min(0).describe("Candidate wrong, baseline right.")
});
/** All that the decision of the gate depends on, beside its inputs. */
const GateFactsSchema = strictObject({
	task: _enum([
		"binary",
		"multiclass",
		"regression"
	]).optional(),
	candidate: SourceSchema,
	baseline: BaselineSchema,
	/** Groupings that the rows were judged by; absent where there are no rows. */
	groups: GroupsSchema.optional(),
	/** Rows that are trials of items; absent where each row is an item of its own. */
	trials: TrialsSchema.optional(),
	/** How the rows of both models are weighted; absent where each counts once. */
	weights: WeightsSchema.optional(),
	/** Whether the candidate's evaluation rows were trained on; absent where no evidence could say so. */
	leak: strictObject({
		state: _enum([
			"found",
			"none",
			"not-known"
		]),
		message: string()
	}).optional(),
	candidates: CandidatesSchema.optional().describe("Absent where there was no choice."),
	budget: BudgetSchema.optional().describe("What the ledger says of these rows; absent where looks are not counted."),
	/** Metrics in SQL that rules name. */
	metrics: array(SqlMetricSchema).optional(),
	results: ResultsSchema.optional().describe("What was read of the results of an evaluation."),
	measures: array(MeasureSchema),
	base: BaseSchema.optional().describe("Under a pull request: whose inputs these are."),
	overrides: array(strictObject({
		state: _enum([
			"counts",
			"expired",
			"of-another",
			"unvouched"
		]),
		because: string().optional()
	})).optional().describe("Whether each override of the inputs counts in this run, in their order."),
	changed: array(ChangedSchema).optional().describe("Rows on which exactly one of the two is right.")
});
// src/domain/judging/rule-data.ts
/** A rule as a check carries it: readers of evidence need not read the rule's text. */
const ruleData = ({ operator, limit }) => limit.kind === "absolute" ? {
	operator,
	limit: limit.value
} : {
	operator,
	limit: limit.offset,
	factor: limit.factor,
	...limit.kind === "slice" ? { other: formatSubject(limit) } : {}
};
// src/foundation/stats/gamma.ts
const SERIES_FROM = 10;
/**
* What Stirling's formula lacks: ln Γ(x) - ((x - ½) ln x - x + ½ ln 2π), for x > 0.
* Asymptotic series (DLMF 5.11.1) from 10 on; below it by the recurrence Γ(x + 1) = x Γ(x).
*/
function stirlingCorrection(x) {
	let shifted = x;
	let correction = 0;
	while (shifted < SERIES_FROM) {
		correction += (shifted + .5) * Math.log1p(1 / shifted) - 1;
		shifted += 1;
	}
	const r = 1 / shifted;
	const s = r * r;
	const tail = -1 / 1680 + s * (1 / 1188 + s * (-691 / 360360 + s * (1 / 156)));
	return correction + r * (1 / 12 + s * (-1 / 360 + s * (1 / 1260 + s * tail)));
}
/**
* x ln(x / m) + m - x for x, m > 0, without the cancellation near x = m. Give `difference` = x - m where it
* is known better than by subtraction.
* Loader, "Fast and accurate computation of binomial probabilities" (2000).
*/
function deviance(x, m, difference = x - m) {
	if (Math.abs(difference) >= .1 * (x + m)) return x * Math.log(x / m) - difference;
	const v = difference / (x + m);
	let power = 2 * x * v;
	let total = difference * v;
	for (let k = 3;; k += 2) {
		power *= v * v;
		const next = total + power / k;
		if (next === total) return total;
		total = next;
	}
}
// src/foundation/stats/incomplete-beta.ts
const TINY$1 = 1e-300;
const EPSILON$1 = 2 ** -53;
const MAX_TERMS$1 = 1e6;
/**
* Regularized incomplete beta I_x(a, b) and its complement, for a, b > 0 and 0 <= x <= 1 (DLMF 8.17.2).
* `y` is 1 - x; give it where it is known better than by subtraction.
*/
function incompleteBeta(a, b, x, y = 1 - x) {
	if (!(a > 0) || !(b > 0)) throw new RangeError(`incompleteBeta: need a, b > 0, got ${a}, ${b}`);
	if (!(x >= 0 && x <= 1)) throw new RangeError(`incompleteBeta: need 0 <= x <= 1, got ${x}`);
	if (x === 0) return {
		lower: 0,
		upper: 1
	};
	if (y === 0) return {
		lower: 1,
		upper: 0
	};
	const front = betaKernel(a, b, x, y);
	if (x * (a + b + 2) < a + 1) {
		const lower = front / continuedFraction$1(a, b, x, y);
		return {
			lower,
			upper: 1 - lower
		};
	}
	const upper = front / continuedFraction$1(b, a, y, x);
	return {
		lower: 1 - upper,
		upper
	};
}
/**
* The logit ln(x / (1 - x)) of the x at which I_x(a, b) = p; the logit keeps both x and 1 - x exact.
* `q` is 1 - p; give it where it is known better than by subtraction.
*/
function incompleteBetaInverseLogit(p, a, b, q = 1 - p) {
	if (!(p > 0 && q > 0)) throw new RangeError(`incompleteBetaInverse: need 0 < p < 1, got ${p}`);
	const useLower = p <= q;
	const target = Math.log(useLower ? p : q);
	let low = -1e5;
	let high = 1e5;
	let u = Math.log(a / b);
	for (let step = 0; step < 200; step++) {
		const { value, slope } = logTail(a, b, u, useLower);
		const error = value - target;
		if (error > 0 === useLower) high = u;
		else low = u;
		const newton = u - error / slope;
		const next = newton > low && newton < high ? newton : (low + high) / 2;
		if (Math.abs(next - u) <= 4 * EPSILON$1 * Math.max(1, Math.abs(u))) return next;
		u = next;
	}
	return u;
}
/** ln of one tail at logit u and its derivative by u; -Infinity where the tail underflows. */
function logTail(a, b, u, useLower) {
	const x = 1 / (1 + Math.exp(-u));
	const y = 1 / (1 + Math.exp(u));
	if (x === 0 || y === 0) return {
		value: useLower === (x === 0) ? -Infinity : 0,
		slope: NaN
	};
	const tails = incompleteBeta(a, b, x, y);
	const tail = useLower ? tails.lower : tails.upper;
	const density = betaKernel(a, b, x, y) / tail;
	return {
		value: Math.log(tail),
		slope: useLower ? density : -density
	};
}
/** x^a (1 - x)^b / B(a, b) by Loader's deviances, exact also for large a and b. */
function betaKernel(a, b, x, y) {
	const n = a + b;
	const corrections = stirlingCorrection(n) - stirlingCorrection(a) - stirlingCorrection(b);
	const excess = y < x ? n * y - b : a - n * x;
	const exponent = corrections - deviance(a, n * x, excess) - deviance(b, n * y, -excess);
	return Math.sqrt(a / n * (b / (2 * Math.PI))) * Math.exp(exponent);
}
/**
* The continued fraction of Didonato & Morris (1992, equation 9) for x below the mean, evaluated by Lentz's
* method. Written in y = 1 - x where x is near 1, so that large a keeps its digits.
*/
function continuedFraction$1(a, b, x, y) {
	let value = a * (a * y - b * x + 1) / (a + 1) || TINY$1;
	let c = value;
	let d = 0;
	for (let m = 1; m < MAX_TERMS$1; m++) {
		const k = a + 2 * m - 1;
		const step = m * (b - m) * x / k;
		const numerator = (a + m - 1) / k * (a + b + m - 1) * step * x;
		const denominator = m + step + (a + m) / (k + 2) * (a * y - b * x + 1 + m * (1 + y));
		d = 1 / (denominator + numerator * d || TINY$1);
		c = denominator + numerator / c || TINY$1;
		value *= c * d;
		if (Math.abs(c * d - 1) <= 2 * EPSILON$1) break;
	}
	return value;
}
// src/foundation/stats/incomplete-gamma.ts
const TINY = 1e-300;
const EPSILON = 2 ** -53;
const MAX_TERMS = 1e6;
/** Regularized incomplete gamma functions P(a, x) and Q(a, x), for a > 0 and x >= 0 (DLMF 8.2.4). */
function incompleteGamma(a, x) {
	if (!(a > 0) || !(x >= 0)) throw new RangeError(`incompleteGamma: need a > 0 and x >= 0, got ${a}, ${x}`);
	if (x === 0) return {
		lower: 0,
		upper: 1
	};
	if (x === Infinity) return {
		lower: 1,
		upper: 0
	};
	const density = Math.sqrt(a / (2 * Math.PI)) * Math.exp(-stirlingCorrection(a) - deviance(a, x));
	if (x < a + 1) {
		const lower = density / a * powerSeries(a, x);
		return {
			lower,
			upper: 1 - lower
		};
	}
	const upper = density * continuedFraction(a, x);
	return {
		lower: 1 - upper,
		upper
	};
}
/** Σ x^k / ((a + 1)…(a + k)), DLMF 8.11.4. */
function powerSeries(a, x) {
	let term = 1;
	let total = 1;
	for (let k = 1; k < MAX_TERMS && term > total * EPSILON; k++) {
		term *= x / (a + k);
		total += term;
	}
	return total;
}
/** The continued fraction of DLMF 8.9.2, evaluated forwards by Lentz's method. */
function continuedFraction(a, x) {
	let b = x + 1 - a;
	let c = 1 / TINY;
	let d = 1 / (b || TINY);
	let value = d;
	for (let k = 1; k < MAX_TERMS; k++) {
		const numerator = k * (a - k);
		b += 2;
		d = 1 / (numerator * d + b || TINY);
		c = b + numerator / c || TINY;
		value *= c * d;
		if (Math.abs(c * d - 1) <= 2 * EPSILON) break;
	}
	return value;
}
// src/foundation/stats/distributions.ts
/** P(Z > z) of the standard normal distribution, right in both tails. */
function normalSf(z) {
	const { lower, upper } = incompleteGamma(.5, z * z / 2);
	return z >= 0 ? upper / 2 : .5 + lower / 2;
}
/** The z with P(Z <= z) = p, for 0 < p < 1. */
function normalQuantile(p) {
	requireProbability("normalQuantile", p);
	return p <= .5 ? -normalUpperQuantile(p) : normalUpperQuantile(1 - p);
}
/**
* The z with P(Z > z) = p, for 0 < p <= ½. ln P(Z > z) is concave, and √(-2 ln p) lies above the root, so
* Newton's steps descend to it and never cross.
*/
function normalUpperQuantile(p) {
	const target = Math.log(p);
	let z = Math.sqrt(-2 * target);
	for (let step = 0; step < 60; step++) {
		const tail = normalSf(z);
		const hazard = Math.exp(-z * z / 2) / (Math.sqrt(2 * Math.PI) * tail);
		const next = z + (Math.log(tail) - target) / hazard;
		if (Math.abs(next - z) <= 1e-16 * Math.max(1, z)) return next;
		z = next;
	}
	return z;
}
/** The t with P(T <= t) = p, for 0 < p < 1 and `df` > 0. */
function studentTQuantile(p, df) {
	requireProbability("studentTQuantile", p);
	if (p === .5) return 0;
	const tail = p < .5 ? p : 1 - p;
	const logit = incompleteBetaInverseLogit(2 * tail, df / 2, .5, 1 - 2 * tail);
	const t = Math.sqrt(df) * Math.exp(-logit / 2);
	return p < .5 ? -t : t;
}
/** P(X > x) of the chi-square distribution with `df` > 0 degrees of freedom. */
function chiSquareSf(x, df) {
	return x <= 0 ? 1 : incompleteGamma(df / 2, x / 2).upper;
}
/** The x with P(X <= x) = p of the beta distribution, for 0 < p < 1 and a, b > 0. */
function betaQuantile(p, a, b) {
	return 1 / (1 + Math.exp(-incompleteBetaInverseLogit(p, a, b)));
}
/**
* P(K > x) of Kolmogorov's limiting distribution. The alternating series serves from 1 on; below it
* converges slowly, and the theta-function form of the cdf takes over (Marsaglia, Tsang & Wang 2003).
*/
function kolmogorovSf(x) {
	if (x <= 0) return 1;
	if (x < 1) return 1 - kolmogorovCdfNearZero(x);
	let total = 0;
	for (let k = 1; k <= 20; k++) total += (k % 2 === 1 ? 2 : -2) * Math.exp(-2 * k * k * x * x);
	return total;
}
function kolmogorovCdfNearZero(x) {
	let total = 0;
	for (let k = 1; k <= 20; k++) total += Math.exp(-(((2 * k - 1) * Math.PI) ** 2) / (8 * x * x));
	return Math.sqrt(2 * Math.PI) / x * total;
}
function requireProbability(name, p) {
	if (!(p > 0 && p < 1)) throw new RangeError(`${name}: need 0 < p < 1, got ${p}`);
}
// src/foundation/stats/interval.ts
/** Refuses a one-sided level outside (0, ½); such a level is a programming error, not bad data. */
function requireLevel(alpha) {
	if (!(alpha > 0 && alpha < .5)) throw new RangeError(`alpha: need 0 < alpha < 0.5, got ${alpha}`);
}
/** estimate ± z · standardError with each limit one-sided at `alpha`. */
function normalInterval(estimate, standardError, alpha) {
	requireLevel(alpha);
	const reach = -normalQuantile(alpha) * standardError;
	return {
		lower: estimate - reach,
		upper: estimate + reach
	};
}
// src/foundation/stats/grouped/groups-needed.ts
/** The limits used are wider than the plan's by Hall's term and refuse what hangs on few groups. */
const RESERVE = 1.25;
const FEWEST = 30;
/**
* Groups with which a value that lies `distance` beyond its limit is decided: the smallest G with
* (t_alpha(G - 1) + t_power(G - 1))² · variance / distance² ≤ G, times 1.25 and at least 30. `variance` is that of one
* group's share: G times the squared standard error seen. From 30 groups the answer is 0.4 to 1.8 times the right one.
*/
function groupsForEstimate({ variance, distance }, { alpha, power }) {
	requireLevel(alpha);
	if (!(distance > 0)) return undefinedBecause("groups needed when the planned effect is at or beyond the limit: no number suffices");
	const scale = variance / distance ** 2;
	const wanted = (groups) => (studentTQuantile(1 - alpha, groups - 1) + studentTQuantile(power, groups - 1)) ** 2 * scale;
	if (!(wanted(MOST$1) <= MOST$1)) return undefinedBecause("groups needed are beyond counting");
	let low = 1;
	let high = 2;
	while (wanted(high) > high) [low, high] = [high, high * 2];
	while (high - low > 1) {
		const middle = Math.floor((low + high) / 2);
		if (wanted(middle) > middle) low = middle;
		else high = middle;
	}
	return Math.max(FEWEST, Math.ceil(RESERVE * high));
}
const MOST$1 = 2 ** 48;
// src/foundation/stats/power.ts
/**
* Rows for a paired comparison of proportions to show a difference above -margin. `disagreement` is the
* share of rows on which exactly one model is right; `effect` is the planned true difference.
*   n = (z_alpha sqrt(D) + z_power sqrt(D - effect^2))^2 / (margin + effect)^2
* (Connor 1987: the test's own variance does not know the effect). A margin beyond a quarter of the disagreement moves
* that variance: there D under the first root is the variance of Tango's score at the limit, without which a plan of 80 %
* has 67 to 78 %. And at least the rows with which Tango's limit clears the margin when the models never disagree.
*/
function rowsForPairedNonInferiority(question, plan) {
	const { disagreement, effect = 0 } = question;
	const distance = question.margin + effect;
	const z = normalQuantile(plan.alpha);
	const withoutDisagreement = distance > 0 ? Math.ceil(z * z * (1 - distance) / distance) : 0;
	const spread = Math.sqrt(Math.max(0, disagreement - effect * effect));
	const power = normalQuantile(plan.power);
	const atLimit = question.margin > disagreement / 4 ? varianceAtLimit(question) : disagreement;
	const rows = rowsFor(((power * spread - z * Math.sqrt(atLimit)) / (power - z)) ** 2, distance, plan);
	return typeof rows === "number" ? Math.max(rows, withoutDisagreement) : rows;
}
/** Variance of one row in Tango's (1998) score for a difference of -margin, from the shares that the plan expects. */
function varianceAtLimit({ disagreement, margin, effect = 0 }) {
	const difference = -margin;
	const baselineOnly = (disagreement - effect) / 2;
	const linear = (2 - effect) * difference - disagreement;
	const constant = -baselineOnly * difference * (1 - difference);
	const share = (Math.sqrt(Math.max(0, linear ** 2 - 8 * constant)) - linear) / 4;
	return Math.max(disagreement, 2 * share + difference * (1 - difference));
}
/**
* Rows for an exact one-sided test that a proportion lies on `planned`'s side of `limit`, with the
* continuity correction of Fleiss (1981), since the exact limits decide.
*/
function rowsForProportion(question, plan) {
	const { planned, limit } = question;
	requirePlan(plan);
	const distance = Math.abs(planned - limit);
	if (!(distance > 0)) return atLimit();
	const plain = ((-normalQuantile(plan.alpha) * Math.sqrt(limit * (1 - limit)) + normalQuantile(plan.power) * Math.sqrt(planned * (1 - planned))) / distance) ** 2;
	if (!(plain > 0)) return undefinedBecause(`rows needed to test a proportion against ${limit}`);
	return Math.ceil(plain / 4 * (1 + Math.sqrt(1 + 2 / (plain * distance))) ** 2);
}
/**
* Rows for a one-sided t test that a mean lies `distance` beyond its limit, from the variance of one row;
* z_alpha^2 / 2 rows are added for the estimated variance (Guenther 1981). Skewed rows need more where their tail points
* to the limit: a sample with a large mean also has a large variance, and Hall's limit (1992) lies further out. To first
* order in g = skewness / sqrt(n), with z = z_alpha and p = z_power (Edgeworth expansion of the studentized mean),
*   sqrt(n) distance / sigma = z + p + g ((2 z^2 + 1) / 6 + z p / 2 + (p^2 - 1) / 6);
* without the first term for a tail that points away, where Student's limit decides.
*/
function rowsForMean({ variance, distance, skewness = 0 }, plan) {
	const [z, p] = [-normalQuantile(plan.alpha), normalQuantile(plan.power)];
	return rowsFor(variance * inflationBy(skewness * ((skewness > 0 ? (2 * z * z + 1) / 6 : 0) + z * p / 2 + (p * p - 1) / 6), (z + p) ** 2, distance / Math.sqrt(variance)), distance, plan, z * z / 2);
}
/** By how much rows = ((zs + tilt / sqrt(rows)) / effect)^2 exceed those without the tilt. */
function inflationBy(tilt, squaredZs, effect) {
	if (tilt === 0 || !(effect > 0) || !Number.isFinite(effect)) return 1;
	return ((1 + Math.sqrt(Math.max(0, 1 + 4 * effect * tilt / squaredZs))) / 2) ** 2;
}
/**
* Rows for an estimate whose squared standard error falls as 1 / rows, such as an AUC or a bootstrap:
* `standardError` was seen with `rows` rows; the same mix of classes is assumed.
*/
function rowsForEstimate(question, plan) {
	return rowsFor(question.standardError ** 2 * question.rows, question.distance, plan);
}
/** `needed` rows, or that it is more than `times` times the `rows` at hand: too far to be a plan. */
function capRows(rows, needed, times) {
	return needed > rows * times ? { moreThan: rows * times } : { rows: needed };
}
function rowsFor(variance, distance, plan, extra = 0) {
	requirePlan(plan);
	if (!(distance > 0)) return atLimit();
	const z = normalQuantile(plan.power) - normalQuantile(plan.alpha);
	const rows = Math.ceil(z * z * variance / (distance * distance) + extra);
	return Number.isFinite(rows) ? rows : undefinedBecause("rows needed from a variance that is not finite");
}
function atLimit() {
	return undefinedBecause("rows needed when the planned effect is at or beyond the limit: no number suffices");
}
function requirePlan(plan) {
	requireLevel(plan.alpha);
	if (!(plan.power >= .5 && plan.power < 1)) throw new RangeError(`power: need 0.5 <= power < 1, got ${plan.power}`);
}
// src/domain/judging/needed.ts
/** Share of evaluations in which what is planned would be decided. */
const POWER = .8;
/** Beyond so many times the rows at hand a number would be no plan. */
const MOST_TIMES = 100;
/**
* Rows beyond those at hand with which the rule would be decided in 4 of 5 evaluations. The plan is a model equal to
* the baseline, not the effect seen (that would be power after the fact); the estimate itself for an absolute limit,
* and where an equal model would be decided by now or could never be. `margin`: an equal model could never pass.
* Where rows depend on each other within groups, groups are what is counted.
*/
function needed$1(open) {
	const { quantity, rule } = open;
	const { hand, fewest } = countedIn(open);
	if (!quantity.spread) return fewest > hand ? capped(open, fewest, planWords(rule), false) : unknown$2(open);
	const totalOf = (units) => isUndefined(units) ? 0 : totalFor(open, units);
	const planned = planOf(open);
	const margin = rule.factor !== void 0 && isUndefined(planned);
	if (totalOf(planned) > hand) return capped(open, totalOf(planned), planWords(rule), margin);
	const seen = asSeen(open);
	if (isUndefined(seen) || isConstant(quantity)) return unknown$2(open, margin);
	const words = rule.factor === void 0 ? planWords(rule) : "if the difference stays as it is";
	return capped(open, Math.max(totalOf(seen), hand + 1), words, margin);
}
/**
* Rows in all, or groups where they are what is counted, with which what is planned is decided: a subject equal to the
* baseline, or the estimate itself for an absolute limit. Undefined where no number suffices.
*/
const unitsPlanned = (open) => mapDefined(planOf(open), (units) => totalFor(open, units));
/** Rows, or groups where they are what is counted: those at hand, and those without which there is no interval. */
const countedIn = ({ quantity: { groups, grouping }, rows, fewest }) => ({
	hand: groups ?? rows,
	fewest: Math.max(fewest, grouping?.fewest ?? 0)
});
/** All that are needed for so many units of a plan: of the rows at hand only some may be trials. */
function totalFor(open, units) {
	const { hand, fewest } = countedIn(open);
	return Math.max(Math.ceil(units * hand / unitsOf$1(open.quantity)), fewest);
}
const unitsOf$1 = ({ groups, n }) => groups ?? n;
const unitOf = ({ quantity: { groups, grouping } }) => groups === void 0 ? {} : { of: grouping?.unit ?? "group" };
const unknown$2 = (open, margin = false) => ({
	...unitOf(open),
	unknown: true,
	margin
});
/** Equal values tell nothing of their variance, and more of the same would tell no more. */
const isConstant = ({ spread }) => spread?.kind === "mean" && spread.variance === 0;
const planWords = ({ factor, other }) => {
	if (factor === void 0) return "if the estimate holds";
	return other === void 0 ? "if the models are equal" : "if the slices are equal";
};
function capped(open, total, plan, margin) {
	const { hand } = countedIn(open);
	const cap = capRows(hand, total, MOST_TIMES);
	return "rows" in cap ? {
		...unitOf(open),
		more: cap.rows - hand,
		plan,
		margin
	} : {
		...unitOf(open),
		moreThanTimes: MOST_TIMES,
		margin
	};
}
/** How far `value` lies on the right side of the limit; negative on the wrong one. */
const distanceTo = ({ operator, limit }, value) => operator === ">=" || operator === ">" ? value - limit : limit - value;
/** Positive where the long tail of a row lies on the side of the limit. */
const towardsLimit = (rule, skewness) => -distanceTo({
	...rule,
	limit: 0
}, skewness);
function planOf(open) {
	const { rule, equal } = open;
	if (rule.factor === void 0) return asSeen(open);
	if (equal === void 0) return undefinedBecause("the baseline has no value");
	const distance = distanceTo(rule, equal);
	if (!(distance > 0)) return undefinedBecause("a model equal to the baseline is at or beyond the limit");
	return unitsFor(open, {
		distance,
		margin: distance,
		effect: 0
	});
}
function asSeen(open) {
	const { quantity, rule } = open;
	const seen = distanceTo(rule, quantity.value);
	const margin = (seen < 0 ? -1 : 1) * distanceTo(rule, 0);
	return unitsFor(open, {
		distance: Math.abs(seen),
		margin,
		effect: Math.abs(seen) - margin
	});
}
function unitsFor(open, { distance, margin, effect }) {
	const { quantity, rule, alpha, power = POWER } = open;
	const { spread, value } = quantity;
	const plan = {
		alpha,
		power
	};
	switch (spread?.kind) {
		case "proportion": return rowsForProportion({
			planned: value,
			limit: rule.limit
		}, plan);
		case "paired": return rowsForPairedNonInferiority({
			disagreement: spread.disagreement,
			margin,
			effect
		}, plan);
		case "mean": return rowsForMean({
			variance: spread.variance,
			distance,
			skewness: towardsLimit(rule, spread.skewness ?? 0)
		}, plan);
		case "estimate": return rowsForEstimate({
			standardError: spread.standardError,
			rows: unitsOf$1(quantity),
			distance
		}, plan);
		case "groups": return groupsForEstimate({
			variance: spread.variance,
			distance
		}, plan);
		case void 0: return undefinedBecause("the variance of a row is unknown");
	}
}
// src/domain/judging/words.ts
/** Where a number lies that meets its limit, and where one does that breaks it. */
const RELATIONS = {
	">=": ["at or above the limit", "below the limit"],
	"<=": ["at or below the limit", "above the limit"],
	">": ["above the limit", "at or below the limit"],
	"<": ["below the limit", "at or above the limit"],
	"==": ["", "not the required"],
	"!=": ["not the excluded", "exactly the excluded"],
	between: ["within the limits", "outside the limits"],
	"not between": ["outside the excluded range", "within the excluded range"]
};
/** `above the limit 0.1`, `within the limits 100 to 120`; `limits` spells the limit, or the ends of a range. */
function limitWords(operator, truth, limits) {
	if (operator === "==" && truth === "pass") return "as required";
	const [met, broken] = RELATIONS[operator];
	return `${truth === "pass" ? met : broken} ${limits.join(" to ")}`;
}
/** `0.6900 (90 % interval 0.6612 to 0.7177)`, with the digits that the interval supports. */
function intervalWords({ value, interval, basis }, alpha, sign = false) {
	if (isUndefined(interval)) return `${sign && value > 0 ? `+${plain$2(value)}` : plain$2(value)} (${basis === "point" ? "uncertainty unknown" : `no interval: ${interval.undefined}`})`;
	const decimals = decimalsOf(interval.upper - interval.lower);
	const number = (x) => sign ? signed(x, decimals) : fixed(x, decimals);
	const ends = `${number(interval.lower)} to ${number(interval.upper)}`;
	return `${number(value)} (${percent(1 - 2 * alpha)} interval ${ends})`;
}
/** What was seen of a number, without a judgement: `psi[dest] is 0.9284`. */
function seenWords(name, quantity, { factor, other }, alpha) {
	const { value, basis, method } = quantity;
	if (factor === void 0) return `${name} is ${basis === "exact" ? short(value) : intervalWords(quantity, alpha)}`;
	if (factor !== 1) return `${name} - ${factor} * ${other ?? "baseline"} is ${intervalWords(quantity, alpha, true)}`;
	return basis === "exact" && value === 0 ? `${name} does not differ from ${other ?? "the baseline"} (${method})` : `${name} differs from ${other ?? "the baseline"} by ${intervalWords(quantity, alpha, true)}`;
}
/** What would decide an open rule, as sentences that follow another; nothing where nobody knows. */
function neededWords(needed) {
	const { of = "row" } = needed;
	if ("more" in needed) {
		const { more, plan } = needed;
		const count = `${counted(more, `more ${of}`)} ${more === 1 ? "is" : "are"} needed`;
		return needed.of ? ` About ${count} (power ${percent(POWER)}) ${plan}.` : ` ${count} ${plan}.`;
	}
	if ("moreThanTimes" in needed) return ` More than ${needed.moreThanTimes} times the ${of}s at hand would be needed.`;
	return "";
}
/** A phrase of plain words as a sentence. */
const asSentence = (phrase) => `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}.`;
/** A sentence that stands for more like it. */
const andMore = (sentence, more) => more > 0 ? `${sentence.replace(/\.$/, "")} (and ${more} more).` : sentence;
// src/domain/judging/severity.ts
/** What a broken or open rule does to the verdict: one that ends with `warn` is shown and decides nothing. */
const severityOf = ({ severity }) => severity === "warn" ? "warning" : "error";
/** Whether the outcome of a check counts for the verdict; what cannot be judged at all always does. */
const decides = ({ outcome, severity }) => severity === "error" || outcome === "error";
/** Broken and open checks that only warn, as a sentence that follows another; nothing where there are none. */
function warningWords(checks) {
	const [first, ...more] = checks.filter(({ outcome, severity }) => severity === "warning" && (outcome === "fail" || outcome === "inconclusive"));
	return first === void 0 ? "" : ` Warning: ${andMore(first.message, more.length)}`;
}
// src/domain/gate/base.ts
const REMEDY$3 = "let the checkout fetch the base branch (on GitHub, fetch-depth: 2 of actions/checkout), or name it as `base`";
/** Where nobody knows by which rules to judge, none decides. */
const barredByBase = (base) => base?.state === "unknown" ? {
	because: `the mlops.yml of ${base.branch} is not known: ${base.because}`,
	remedy: REMEDY$3
} : void 0;
/** Whose rules these are, as a check of its own; nothing where no pull request asks. */
function baseChecks(base) {
	if (!base) return [];
	const known = {
		id: "gate:rules-changed",
		target: "mlops.yml",
		expected: `the inputs of ${base.branch}`,
		basis: "exact"
	};
	const told = (outcome, severity, message) => ({
		...known,
		observed: base.state,
		outcome,
		severity,
		message
	});
	switch (base.state) {
		case "unknown": {
			const { because, remedy } = barredByBase(base);
			return [{
				...told("inconclusive", "error", `Cannot tell: ${because}.`),
				remedy
			}];
		}
		case "unseen": return [{
			...told("fail", "warning", `The workflow gives the inputs of this gate. Whether ${base.branch} has a mlops.yml is not known: ${base.because}.`),
			remedy: REMEDY$3
		}];
		case "new": return [base.what === "file" ? told("skipped", "info", `mlops.yml is new: ${base.branch} has none, so this gate goes by its own.`) : told("fail", "warning", `This gate is new: mlops.yml of ${base.branch} does not have it, so it goes by its own rules.`)];
		case "found": return [foundCheck(base, told)];
	}
}
function foundCheck(base, told) {
	const { branch, commit, changes, shadowed } = base;
	const by = `${branch} (${commit.slice(0, 12)})`;
	const given = shadowed.length === 0 ? "" : ` The workflow gives ${shadowed.join(", ")} in place of ${branch}.`;
	if (changes.length === 0) return shadowed.length === 0 ? told("pass", "info", `The inputs of this gate are those of ${by}.`) : told("fail", "warning", given.trim());
	const words = changes.map(({ input, base: now, proposed }) => `${input} ${inLine(now)} to ${inLine(proposed)}`);
	return {
		...told("fail", "warning", `${asSentence(`this pull request changes ${words.join("; ")}`)} Judged by ${by}.${given}`),
		remedy: "merge the change of the rules first, by itself",
		details: changes.map(detailOf(branch)).join("\n\n")
	};
}
const SHOWN = 200;
const inLine = (text) => text === null ? "nothing" : JSON.stringify(shortened(shownLine(text.replaceAll("\n", "; ")), SHOWN));
const detailOf = (branch) => ({ input, base, proposed }) => [
	`${input}, ${branch}:`,
	base ?? "(nothing)",
	`${input}, proposed:`,
	proposed ?? "(nothing)"
].join("\n");
// src/domain/gate/budget.ts
/** The one-sided level of a decision; digits of binary subtraction are no level. */
const levelOf$1 = (confidence) => Number((1 - confidence).toPrecision(12));
/**
* The one-sided level of one look: that of the confidence, shared by all looks of the budget
* (Bonferroni). So any of that many models at its limit passes with that level, whatever they have in common.
*/
const levelOfLook = ({ confidence, budget = 1 }) => levelOf$1(confidence) / budget;
const FRESH = "bring an evaluation set of rows that no look has used; raising `budget` brings no error back";
/** Which look this is, as a check of its own; nothing where looks are not counted. */
function budgetCheck(inputs, found) {
	const { budget } = inputs;
	if (budget === void 0) return [];
	const known = {
		id: "gate:budget",
		target: "evaluation rows",
		expected: `a look of ${budget}`
	};
	if (found?.state === "entered") return [{
		...known,
		outcome: "pass",
		severity: "info",
		observed: found.number,
		basis: "exact",
		message: `${numberWords(found.number, budget)} at these ${counted(found.rows, "row")}${sharedWords(found)}: this look may err in ${percent(levelOfLook(inputs), 3)} in place of ${percent(levelOf$1(inputs.confidence))}; ${percent(found.spent, 3)} of error is spent.`
	}];
	return [{
		...known,
		outcome: "inconclusive",
		severity: "error",
		observed: found?.looks ?? null,
		basis: "exact",
		message: found ? spentWords(inputs, found) : "Cannot tell: this look is in no ledger.",
		remedy: found ? FRESH : "run the step again"
	}];
}
/** What the reason adds: which look a verdict comes from. */
const budgetNote = ({ budget }, found) => budget !== void 0 && found?.state === "entered" ? ` ${numberWords(found.number, budget)}.` : "";
/** A budget that was smaller before, or larger, has its own count. */
const numberWords = (number, budget) => number <= budget ? `Look ${number} of ${budget}` : `Look ${number}`;
const sharedWords = ({ shared }) => shared === 0 ? "" : ` (${shared} of them at other sets that share rows with this one)`;
function spentWords(inputs, found) {
	const level = levelOf$1(inputs.confidence);
	return `Fresh evaluation set needed: ${counted(found.looks, "look")} at these ${counted(found.rows, "row")}${sharedWords(found)} spent ${percent(found.spent, 3)} of ${percent(level)} of error, and this one would spend ${percent(levelOfLook(inputs), 3)} more.`;
}
// src/domain/gate/choice.ts
/** Who was chosen of several candidates, as a check of its own, and what the luck of the best one costs. */
function choiceCheck(inputs, { candidates, candidate, budget }) {
	if (inputs.candidates === void 0 || budget?.state === "spent") return [];
	const known = {
		id: "gate:candidates",
		target: "candidates",
		basis: "exact"
	};
	if (!candidates) return [{
		...known,
		outcome: "inconclusive",
		severity: "error",
		expected: "a choice of one",
		observed: null,
		message: "Cannot tell: nothing says which candidates there were.",
		remedy: "run the step again"
	}];
	const { by, distinct, listed } = candidates;
	const level = levelOfLook(inputs);
	const alike = distinct < listed.length ? `, ${distinct} of which predict differently` : "";
	const luck = distinct === 1 ? "" : `; the best of ${distinct} looks better than it is, so each rule is decided at a level of ${percent(level / distinct, 3)} in place of ${percent(level, 3)}`;
	return [{
		...known,
		outcome: "pass",
		severity: "info",
		expected: `the best by ${by}`,
		observed: candidate.name,
		message: `${candidate.name} is the best of ${counted(listed.length, "candidate")} by ${by}${alike}${luck}.`
	}];
}
/** What the reason adds: whom a verdict is about. */
const choiceNote = ({ candidates, candidate }) => candidates ? ` ${candidate.name} was chosen from ${counted(candidates.listed.length, "candidate")} by ${candidates.by}.` : "";
// src/domain/gate/coverage.ts
/**
* Whether the candidate has answered all items that either side has: who leaves out what it fails at must not gain by
* it. A rule on `coverage` takes the place of these checks.
*/
function coverageChecks(results, rules) {
	if (!results) return [];
	return [
		...results.coverage.map((one) => coverageCheck(one, isAllowed(one, rules))),
		...wholeChecks(results),
		...promptChecks(results)
	];
}
const isAllowed = ({ column }, rules) => rules.some(({ metric }) => metric === "coverage" || isCoverageOf(metric, column));
const isCoverageOf = (metric, column) => {
	const call = callOf(metric);
	return call?.statistic === "coverage" && call.column === column;
};
function coverageCheck(one, allowed) {
	const { column, items, candidate, baseline } = one;
	const target = formatCall({
		statistic: "coverage",
		column
	});
	const known = {
		id: `gate:${target}${one.failed ? ":answers" : ""}`,
		target,
		expected: `all ${counted(items, "item")}`,
		observed: candidate.share,
		basis: "exact"
	};
	const seen = `${target}: the candidate has ${ofItems(one, candidate)}${baseline ? `, the baseline ${ofItems(one, baseline)}` : ""}${wobbling(one)}`;
	if (candidate.share === 1 || allowed) return {
		...known,
		outcome: "pass",
		severity: "info",
		message: `${seen}.`
	};
	return {
		...known,
		outcome: "inconclusive",
		severity: "error",
		message: `${seen}. What the candidate left out may be what it fails at.`,
		remedy: `evaluate the rest, or accept it by a rule such as \`${target} >= ${accepted(candidate.share)}\``
	};
}
/** A limit that the share meets, with two decimals. */
const accepted = (share) => Math.floor(share * 100) / 100;
function ofItems({ items, failed }, { items: some, share }) {
	const what = failed ? "answered" : "scored";
	if (some === items) return share === 1 ? `all ${counted(items, "item")} ${what}` : `${percent(share, 4)} of all trials ${what}`;
	return `${grouped$1(some)} of ${counted(items, "item")} ${what}`;
}
function wobbling({ candidate: { wobbling: count } }) {
	return count === 0 ? "" : `; ${counted(count, "item")} of the candidate ${count === 1 ? "wobbles" : "wobble"} between trials`;
}
/** A file that cannot say how many rows there must be may have been cut off. */
function wholeChecks({ candidate, baseline }) {
	const unknown = [...candidate.whole ? [] : ["the candidate"], ...baseline && !baseline.whole ? ["the baseline"] : []];
	if (unknown.length === 0) return [];
	return [{
		id: "gate:whole",
		target: "results",
		outcome: "skipped",
		severity: "info",
		expected: "all rows of a run",
		observed: null,
		basis: "exact",
		message: `Not known: whether ${unknown.join(" and ")} ${unknown.length === 1 ? "is" : "are"} whole, since the file does not say how many rows there must be.`,
		remedy: "say it as `result-rows`"
	}];
}
function promptChecks({ paired }) {
	if (!paired || paired.otherPrompts === 0) return [];
	return [{
		id: "gate:prompts",
		target: "prompts",
		outcome: "pass",
		severity: "info",
		expected: "the same items",
		observed: paired.otherPrompts,
		basis: "exact",
		message: `Prompts differ on ${grouped$1(paired.otherPrompts)} of ${counted(paired.items, "paired item")}: the comparison is of model and prompt together.`
	}];
}
// src/domain/gate/groups-check.ts
/** Which rows are taken to stand or fall together, as a check of its own: found, named, or claimed to be none. */
function groupsChecks({ groups, trials }) {
	if (!groups) return [];
	const units = trials ? "Items" : "Rows";
	const { asked, found } = groups;
	const known = {
		id: "gate:groups",
		target: "groups",
		severity: "info",
		expected: "rows that stand or fall together are judged together",
		basis: "exact"
	};
	if (found.length > 0) return [{
		...known,
		outcome: "pass",
		observed: found.map(({ name }) => name).join(", "),
		message: foundWords(found, asked, units)
	}];
	const claimed = asked.includes("none");
	return [{
		...known,
		outcome: "skipped",
		observed: claimed ? "none" : "not known",
		message: claimed ? `${units} are taken as independent, as \`groups: none\` claims.` : `${units} are taken as independent: no time column and no repeating id says which of them belong together.`,
		...claimed ? {} : { remedy: "name a column in `groups` if rows of one day, customer or item do" }
	}];
}
function foundWords(found, asked, units) {
	const guess = asked.includes("auto") ? ", as found (`groups` names others)" : "";
	const widest = found.length > 1 ? "; the widest interval decides" : "";
	return `${units} are judged by ${found.map(wordsOf).join(" and by ")}${guess}${widest}.${likeThese(found)}`;
}
const wordsOf = ({ name, unit, groups, span }) => `${name} (${counted(groups, unit)}${span && groups > 1 ? `, ${span.first} to ${span.last}` : ""})`;
/** A month is no sample of the year. */
function likeThese(found) {
	const units = [...new Set(found.filter(({ ordered }) => ordered).map(({ unit }) => unit))];
	return units.length === 0 ? "" : ` The verdict is about ${units.join("s and ")}s like these.`;
}
// src/domain/gate/held-out.ts
const HELD_OUT = "gate:held-out";
const REMEDY$2 = "evaluate on rows that the model has not seen, or set allow-trained-on: true to judge it anyway";
/** Rows that the candidate was trained on decide nothing. */
const TRAINED_ON = {
	because: "the model was trained on evaluation rows",
	remedy: REMEDY$2
};
/** Why no rule is decided on such rows. */
const barredReason = ({ message }) => `No rule can be decided: ${message}. ${asSentence(REMEDY$2)}`;
/** What a reason adds: rows that were trained on and are allowed, or of a PASS that nobody knows. */
function leakNote(leak, { verdict }, allowed) {
	if (leak?.state === "found" && allowed) return ` Allowed: ${leak.message}.`;
	return verdict === "pass" && leak?.state === "not-known" ? ` ${asSentence(leak.message)}` : "";
}
/** What is known of the rows that the candidate is judged by, as a check of its own; nothing where nobody looked. */
function heldOutChecks(leak, allowed) {
	if (!leak) return [];
	const known = {
		id: HELD_OUT,
		target: "evaluation-data",
		expected: "no row that was trained on",
		observed: leak.state,
		basis: "exact"
	};
	const { message } = leak;
	switch (leak.state) {
		case "none": return [{
			...known,
			outcome: "pass",
			severity: "info",
			message: asSentence(message)
		}];
		case "not-known": {
			const remedy = "name the tables that the model was trained on in `training-data` of train-evaluate";
			return [{
				...known,
				outcome: "skipped",
				severity: "info",
				message: asSentence(message),
				remedy
			}];
		}
		case "found": return allowed ? [{
			...known,
			outcome: "fail",
			severity: "warning",
			message: asSentence(`${message}; allowed by allow-trained-on`)
		}] : [{
			...known,
			outcome: "inconclusive",
			severity: "error",
			message: `Cannot tell: ${message}.`,
			remedy: REMEDY$2
		}];
	}
}
// src/foundation/rules/logic.ts
/**
* PASS when every value between `lower` and `upper` satisfies the rule, FAIL when none does, else INCONCLUSIVE.
* An infinite bound says that this side is not known. `==` and `!=` speak of points: on an interval with
* a width, `==` never passes and `!=` never fails.
*/
function decideInterval(operator, lower, upper, limit) {
	if (!(lower <= upper) || !Number.isFinite(limit)) return "inconclusive";
	const contains = lower <= limit && limit <= upper;
	if (operator === "==") return lower === upper && contains ? "pass" : contains ? "inconclusive" : "fail";
	if (operator === "!=") return lower === upper && contains ? "fail" : contains ? "inconclusive" : "pass";
	const [worst, best] = operator === ">=" || operator === ">" ? [lower, upper] : [upper, lower];
	if (holds(operator, worst, limit)) return "pass";
	return holds(operator, best, limit) ? "inconclusive" : "fail";
}
function holds(operator, value, limit) {
	switch (operator) {
		case ">=": return value >= limit;
		case "<=": return value <= limit;
		case ">": return value > limit;
		case "<": return value < limit;
		case "==": return value === limit;
		case "!=": return value !== limit;
	}
}
/** Kleene's AND: one FAIL fails, else one INCONCLUSIVE leaves it open. Of nothing it is PASS. */
function allOf(truths) {
	if (truths.includes("fail")) return "fail";
	return truths.includes("inconclusive") ? "inconclusive" : "pass";
}
/** Kleene's NOT: what is open stays open. */
const negated = (truth) => truth === "inconclusive" ? truth : truth === "pass" ? "fail" : "pass";
// src/domain/judging/judge.ts
/**
* The one judge of gate, drift and contract: PASS only where the whole interval is on the right side of the limit, FAIL
* where all of it is on the wrong one. A number without a value or without a known interval never passes; a point is
* judged as it is, unless uncertainty is required.
*/
function judge(question, measured, how) {
	if (isUnusable(measured)) {
		const { unusable, remedy, at } = measured;
		return {
			outcome: "error",
			message: unusable,
			remedy,
			...at ? { at } : {}
		};
	}
	if (!isQuantity(measured)) return {
		outcome: "inconclusive",
		message: `Cannot tell: ${question.name} is undefined: ${measured.undefined}.`
	};
	const seen = question.seen ?? seenWords(question.name, measured, question.rule, how.alpha);
	if (measured.basis === "point" && how.requireUncertainty) return {
		outcome: "inconclusive",
		message: `Cannot tell: ${seen}.`,
		remedy: POINT
	};
	const truth = truthOf$1(question.rule, measured);
	if (truth === "inconclusive") return open$1(question, seen, how.needed?.(measured));
	const { rule, limits = limitsOf(rule) } = question;
	return {
		outcome: truth,
		message: `${seen}, ${limitWords(rule.operator, truth, limits)}.`
	};
}
const limitsOf = ({ limit, upper }) => (upper === void 0 ? [limit] : [limit, upper]).map(String);
const POINT = "give a predictions table, or set require-uncertainty: false to judge the number as a point";
const marginRemedy = ({ other = "baseline", operator }) => {
	return `${other === "baseline" ? "an equal model" : "an equal slice"} could never pass: allow a margin that you can accept, such as \`${other} ${operator === ">=" || operator === ">" ? "-" : "+"} 0.01\``;
};
function open$1({ text, rule }, seen, needed) {
	return {
		outcome: "inconclusive",
		message: `Not enough data to decide ${text}: ${seen}.${needed ? neededWords(needed) : ""}`,
		...needed && "more" in needed ? moreNeeded(needed) : {},
		...needed?.margin ? { remedy: marginRemedy(rule) } : {}
	};
}
const moreNeeded = ({ of, more }) => of === void 0 ? { rowsNeeded: more } : { groupsNeeded: {
	unit: of,
	more
} };
/** Whether a rule holds for every value that the number may have, for none, or for some. */
function truthOf$1(rule, { value, basis, interval }) {
	if (!Number.isFinite(value)) return "inconclusive";
	if (basis === "point") return truthBetween(rule, value, value);
	return isUndefined(interval) ? "inconclusive" : truthBetween(rule, interval.lower, interval.upper);
}
function truthBetween({ operator, limit, upper = limit }, from, to) {
	if (operator !== "between" && operator !== "not between") return decideInterval(operator, from, to, limit);
	const within = allOf([decideInterval(">=", from, to, limit), decideInterval("<=", from, to, upper)]);
	return operator === "between" ? within : negated(within);
}
// src/domain/gate/slices/slices.ts
/** `[carrier=AA,origin=JFK]`, columns in byte order; nothing for all rows. */
function sliceText(slice) {
	if (slice.length === 0) return "";
	return `[${slice.map((part) => formatSelectors([part]).slice(1, -1)).join(",")}]`;
}
/**
* Answers the slices that a rule's selectors name, in byte order; all rows where it has none. A column or value that
* the rows do not have is a problem that names those they do. What one rule has taken apart, the next finds.
*/
function sliceCutter(table) {
	const all = new Uint32Array(table.rowIds.length).map((_, row) => row);
	const whole = {
		slice: [],
		origin: "all",
		rows: all,
		groups: grouper(all, table)
	};
	return (rule) => slicesOfRule(rule, table, whole);
}
/** Rows by the value of a column, in byte order. */
function grouper(rows, { slices }) {
	const known = /* @__PURE__ */ new Map();
	return (column) => {
		const groups = known.get(column) ?? grouped(rows, slices[column]);
		known.set(column, groups);
		return groups;
	};
}
function grouped(rows, values) {
	const sizes = /* @__PURE__ */ new Map();
	for (const row of rows) sizes.set(values[row], (sizes.get(values[row]) ?? 0) + 1);
	const names = [...sizes.keys()].sort(compareBytes$1);
	const groups = new Map(names.map((name) => [name, {
		rows: new Uint32Array(sizes.get(name)),
		filled: 0
	}]));
	for (const row of rows) {
		const group = groups.get(values[row]);
		group.rows[group.filled++] = row;
	}
	return new Map(Array.from(groups, ([name, group]) => [name, group.rows]));
}
function slicesOfRule(rule, table, whole) {
	const { selectors } = rule;
	const { slices } = table;
	if (selectors.length === 0) return [whole];
	const unknown = selectors.find(({ column }) => !Object.hasOwn(slices, column));
	if (unknown) return unknownColumn(rule, unknown, Object.keys(slices));
	const origin = selectors.some(({ value }) => value === "*") ? "every" : "named";
	let found = [{
		...whole,
		origin
	}];
	for (const selector of selectors.toSorted((a, b) => compareBytes$1(a.column, b.column))) {
		const cut = found.map((part) => cutBy(part, selector, table));
		if (cut.every((parts) => parts.length === 0)) return unknownValue(rule, selector, valuesOf(found, selector.column));
		found = cut.flat();
	}
	return found;
}
function cutBy(part, { column, value }, table) {
	const groups = part.groups(column);
	return (value === "*" ? [...groups.keys()] : [value].filter((one) => groups.has(one))).map((one) => {
		const rows = groups.get(one);
		return {
			slice: [...part.slice, {
				column,
				value: one
			}],
			origin: part.origin,
			rows,
			groups: grouper(rows, table)
		};
	});
}
const valuesOf = (parts, column) => [...new Set(parts.flatMap(({ groups }) => [...groups(column).keys()]))].sort(compareBytes$1);
function unknownColumn(rule, { column }, known) {
	return {
		input: "rules",
		value: rule.text,
		message: `names the slice column ${JSON.stringify(column)}, which the predictions do not have`,
		remedy: known.length === 0 ? "list it in `slices` of train-evaluate" : `they have: ${listed$2(known)}`
	};
}
function unknownValue(rule, { column, value }, known) {
	return {
		input: "rules",
		value: rule.text,
		message: `names the slice ${column}=${value}, which no row has`,
		remedy: `the values are: ${listed$2(known)}`
	};
}
const MOST_LISTED$1 = 20;
const listed$2 = (names) => names.length <= MOST_LISTED$1 ? names.join(", ") : `${names.slice(0, MOST_LISTED$1).join(", ")} and ${names.length - MOST_LISTED$1} more`;
/** Orders strings as their UTF-8 bytes. */
const compareBytes$1 = (a, b) => {
	const [x, y] = [[...a], [...b]];
	for (let i = 0; i < Math.min(x.length, y.length); i++) {
		const difference = x[i].codePointAt(0) - y[i].codePointAt(0);
		if (difference !== 0) return difference;
	}
	return x.length - y.length;
};
// src/domain/gate/words.ts
/** Name of a check, the same in every run: `gate:roc_auc>=baseline-0.02[origin=JFK]`. */
function checkId(rule, slice) {
	const { operator, limit, minimum, severity } = rule;
	if (limit.kind === "slice" || rule.worst) return `gate:${formatRule({
		...rule,
		selectors: slice
	})}`;
	const tail = formatRule({
		metric: rule.metric,
		selectors: [],
		operator,
		limit,
		...minimum ? { minimum } : {},
		...severity ? { severity } : {}
	}).slice(metricText(rule).length).replaceAll(" ", "");
	return `gate:${metricText(rule)}${tail}${sliceText(slice)}`;
}
/** The rule on one slice, spelled: `roc_auc[origin=JFK] >= baseline - 0.02`. */
function ruleText({ minimum: _, severity: __, ...rule }, slice) {
	return formatRule({
		...rule,
		selectors: slice
	});
}
/** The metric as a rule spells it. */
const metricText = ({ metric }) => formatMetric(metric);
/** What each operator asks for. */
const OPERATOR_WORDS = {
	">=": "at least",
	"<=": "at most",
	">": "above",
	"<": "below",
	"==": "equal to",
	"!=": "other than"
};
/** `at least 0.62`, `at most baseline * 1.02`. */
const expectation = (operator, limit) => `${OPERATOR_WORDS[operator]} ${typeof limit === "number" ? limit : formatLimit(limit)}`;
// src/domain/gate/absence.ts
/** What a rule on the baseline means where there is none to compare with. */
function judgeAbsence(rule, { baseline, onMissingBaseline }) {
	switch (baseline.state) {
		case "found": return;
		case "incomparable": return {
			outcome: "inconclusive",
			message: `Cannot tell: ${metricText(rule)} of ${baseline.name} is not comparable: ${baseline.reason}.`,
			remedy: "give the model package of the baseline, which is scored again on the rows of the candidate"
		};
		case "unnamed": return {
			outcome: "inconclusive",
			message: `Cannot tell: ${baseline.name} names no model, though the registry holds ${counted(baseline.versions, "version")}.`,
			remedy: "see `mlops registry list`; a registry that holds models is no first run"
		};
	}
	const name = baseline.state === "missing" ? ` at ${baseline.name}` : "";
	if (onMissingBaseline === "bootstrap") return {
		outcome: "skipped",
		message: `No baseline yet${name}.`
	};
	return {
		outcome: "inconclusive",
		message: `Cannot tell: there is no baseline${name}.`,
		remedy: "bring the baseline, or set on-missing-baseline: bootstrap for the first run"
	};
}
// src/domain/gate/factor.ts
/**
* Why a rule with a factor says nothing against this baseline or slice, or undefined. `baseline * 0.98` gives room of 2 %
* only where the baseline is above 0: of 0 it gives none, and below 0 it turns round and asks for more. So the whole
* interval of the baseline must lie above 0; without an interval its value.
*/
function factorProblem(rule, measure, alpha) {
	const { operator, limit } = rule;
	const multiplied = multipliedIn(rule, measure);
	if (limit.kind === "absolute" || !isQuantity(multiplied) || !reachesZero(rule, measure)) return void 0;
	const subject = formatSubject(rule);
	const [name, other] = limit.kind === "slice" ? [formatSubject(limit), formatSubject(limit)] : [`${metricText(rule)} of the baseline`, "baseline"];
	const seen = isUndefined(multiplied.interval) ? plain$2(multiplied.value) : intervalWords(multiplied, alpha);
	const sign = operator === ">=" || operator === ">" ? "-" : "+";
	return {
		message: `Cannot tell: ${name} is ${seen}; at or below 0 a factor gives no margin, or reverses the rule.`,
		remedy: `write the margin as a difference, such as \`${subject} ${operator} ${other} ${sign} 0.02\``
	};
}
/** Whether what a factor multiplies is at or below 0, or may be. */
function reachesZero(rule, measure) {
	const multiplied = multipliedIn(rule, measure);
	if (!isQuantity(multiplied)) return false;
	const { value, interval } = multiplied;
	return !((isUndefined(interval) ? value : Math.min(value, interval.lower)) > 0);
}
/** What the limit multiplies by a factor other than 1. */
const multipliedIn = ({ limit }, { baseline, other }) => limit.kind === "absolute" || limit.factor === 1 ? void 0 : other?.measured ?? baseline;
/**
* How many groups carry a result: (Σr²)² / Σr⁴ of the influences over their expected deviation. About a third of the
* groups where influences are normal, 1 where a single group makes all the difference. 0 where none has any.
*/
function carried({ influence, expected }) {
	const squares = influence.map((e, g) => e * e / expected[g]);
	const total = exactSum(squares);
	return total > 0 ? 1 / exactSum(squares.map((square) => (square / total) ** 2)) : 0;
}
/** The codes of the `count` groups that carry most of a result, most first; of equal ones the lower code. */
function carriers$1({ influence, expected, codes }, count) {
	const weight = (g) => influence[g] ** 2 / expected[g];
	return Array.from(codes.keys()).sort((a, b) => weight(b) - weight(a) || a - b).slice(0, count).map((g) => codes[g]);
}
/** More names than this are cut. */
const MOST_NAMED = 3;
/**
* Why limits over these groups would claim too much, or undefined. A sample without the rare group in which a model
* fails looks quiet, and no variance, bootstrap or transformation sees that: a result that fewer than `least` groups
* carry is not decided.
*/
function refusal(estimate, { unit, names }, least) {
	const groups = estimate.codes.length;
	const few = tooFewGroups(groups, unit);
	if (few) return few;
	if (estimate.influence.every((e) => e === 0)) return undefinedBecause("every group gives the same value");
	const support = carried(estimate);
	if (support >= least) return void 0;
	const count = Math.max(1, Math.floor(support));
	const most = carriers$1(estimate, Math.min(count, MOST_NAMED)).map((code) => names[code]);
	return undefinedBecause(`the result hangs on ${counted(count, unit)}: ${most.join(", ")}`);
}
/** Why so few groups have no limits, or undefined. */
const tooFewGroups = (groups, unit) => groups < 10 ? undefinedBecause(`too few groups: ${counted(groups, unit)}; at least 10 are needed`) : void 0;
// src/domain/gate/resemblance.ts
/** A design effect from which one says that rows resemble each other; below it is as good as 1. */
const NOTABLE = 1.5;
/** Fewer groups than this decide, but roughly. */
const FEW$1 = 30;
/** ` Rows of one day resemble each other (design effect 23): judged by day, 31 days.`; nothing by rows. */
function resemblance(measured) {
	if (!isQuantity(measured) || !measured.grouping || measured.groups === void 0) return "";
	const { groups, grouping, interval } = measured;
	if (isUndefined(interval) && groups < 10) return "";
	const { name, unit, designEffect, serial } = grouping;
	const number = `${counted(groups, unit)}${groups < FEW$1 ? ", which are few" : ""}`;
	const neighbours = serial === void 0 ? "" : ` Each ${unit} resembles the next one, too.`;
	return designEffect !== void 0 && designEffect >= NOTABLE ? ` Rows of one ${unit} resemble each other (design effect ${rounded(designEffect)}): judged by ${name}, ${number}.${neighbours}` : ` Judged by ${name}, ${number}.${neighbours}`;
}
const rounded = (effect) => effect < 10 ? effect.toFixed(1) : effect.toFixed(0);
/** What to do where too few groups leave a rule open; nothing elsewhere. */
function groupsRemedy(measured) {
	if (!isQuantity(measured) || !measured.grouping || !isUndefined(measured.interval)) return {};
	const { groups = 0, grouping } = measured;
	return groups < 10 ? { remedy: `bring rows of more ${grouping.unit}s, or name in \`groups\` what stands or falls together; \`groups: none\` claims that rows are independent` } : {};
}
/** Rows without which a metric has no interval: of the rarer of two classes, else of all. */
function fewestFor({ form }) {
	switch (form.kind) {
		case "mean": return {
			ofClass: 5,
			rows: 30
		};
		case "auc": return {
			ofClass: 20,
			rows: 0
		};
		case "rows": return {
			ofClass: 20,
			rows: 30
		};
		default: return {
			ofClass: 0,
			rows: 0
		};
	}
}
/** Why `what` of so few rows of a class has no interval; nothing where there are enough. */
function tooFewOfClass(positives, negatives, fewest, what) {
	if (Math.min(positives, negatives) >= fewest) return void 0;
	return undefinedBecause(`${positives} positive and ${negatives} negative rows; ${what} needs ${fewest} of each class`);
}
/** Applies `f` to two defined values; the first undefined one is passed on. */
function bothDefined(a, b, f) {
	if (isUndefined(a)) return a;
	return isUndefined(b) ? b : f(a, b);
}
/** The quantity, unless a factor of absurd size has carried one of its numbers beyond the finite. */
function finiteOnly(quantity) {
	if (isUndefined(quantity)) return quantity;
	const { value, interval, spread } = quantity;
	return [...[value, ...isUndefined(interval) ? [] : [interval.lower, interval.upper]], ...Object.values(spread ?? {}).filter((part) => typeof part === "number")].every(Number.isFinite) ? quantity : undefinedBecause("the comparison is not a finite number");
}
// src/domain/gate/rows-needed.ts
/** Rows beyond those at hand with which an open rule of a gate would be decided; see `needed`. */
function rowsNeeded(measure, rule, alpha) {
	const { compared, n, other } = measure;
	if (!isQuantity(compared)) return {
		unknown: true,
		margin: false
	};
	return needed$1({
		quantity: compared,
		rule: ruleData(rule),
		alpha,
		rows: n + (other?.n ?? 0),
		fewest: unitsForInterval(measure, compared, rule),
		equal: equalValue(measure, rule)
	});
}
/** The same in groups where they are what is counted: more groups bring rows of each class in the same mix. */
function unitsForInterval(measure, compared, rule) {
	const rows = rowsForInterval(measure, compared, rule);
	const { groups } = compared;
	return groups === void 0 ? rows : Math.ceil(rows * groups / Math.max(1, measure.n));
}
/** What has no interval waits for rows of the rarer class, in the same mix, and for its least rows. */
function rowsForInterval(measure, { interval }, rule) {
	const { n, positives, negatives, other, worst } = measure;
	const isOne = other === void 0 && worst === void 0;
	const metric = isUndefined(interval) && isOne ? metricNamed(rule.metric) : void 0;
	if (!metric) return 0;
	const { ofClass, rows } = fewestFor(metric);
	if (positives === void 0 || negatives === void 0) return rows;
	const rarer = Math.min(positives, negatives);
	const mixed = rarer > 0 && rarer < ofClass ? Math.ceil(n * ofClass / rarer) : 0;
	return metric.form.kind === "rows" ? mixed : Math.max(mixed, rows);
}
/** What candidate - factor * baseline, or * another slice, would be where both are equal. */
function equalValue({ baseline, other }, { limit }) {
	if (limit.kind === "absolute") return void 0;
	if (limit.factor === 1) return 0;
	const multiplied = other?.measured ?? baseline;
	return isQuantity(multiplied) ? (1 - limit.factor) * multiplied.value : void 0;
}
// src/domain/gate/run-fact-names.ts
/** Short names of facts that need no name of their step. */
const SHORT = { size: "model.size" };
/** Whether a metric is spelled as a fact of the run: `drift.share_drifted`, `size`. No metric of rows has a dot. */
const isRunFact = (metric) => Object.hasOwn(SHORT, metric) || metric.includes(".") && callOf(metric) === void 0;
/** The name under which a fact is offered. */
const factName = (metric) => SHORT[metric] ?? metric;
// src/domain/gate/rule-problems.ts
/** What is wrong with the rules of a gate whatever it judges: none at all, `==`, a bare column, a baseline that is not given. */
function inputProblems(rules, hasBaseline) {
	if (rules.length === 0) return [{
		input: "rules",
		message: "are empty, so nothing would be decided",
		remedy: "write at least one, such as `roc_auc >= 0.62`"
	}];
	if (rules.every(({ severity }) => severity === "warn")) return [{
		input: "rules",
		message: "are all warnings, so nothing would be decided",
		remedy: "leave `warn` out of one at least"
	}];
	return rules.flatMap((rule) => [...shapeProblems$2(rule), ...hasBaseline ? [] : baselineProblems(rule)]);
}
/** A problem with a rule as a whole, as it was written. */
const ruleProblem = (rule, message, remedy) => ({
	input: "rules",
	value: rule.text,
	message,
	remedy
});
function shapeProblems$2(rule) {
	const { operator, selectors } = rule;
	const bare = selectors.find(({ value }) => value === void 0);
	return [...(operator === "==" || operator === "!=") && !isRunFact(rule.metric) ? [ruleProblem(rule, `compares with \`${operator}\`, which no estimate can meet for sure`, "use >=, <=, > or <")] : [], ...bare ? [ruleProblem(rule, `has the selector ${bare.column} without a value`, "write `[column=value]`, or `[column=*]` for every value")] : []];
}
const baselineProblems = (rule) => rule.limit.kind !== "baseline" ? [] : [ruleProblem(rule, "names the baseline, but the input `baseline` is not given", "give `baseline`, or an absolute limit")];
/** Rules about metrics that no task has, and that are not the user's own. */
const unknownMetrics = (rules, own) => rules.flatMap((rule) => namesIn(rule).flatMap((metric) => metricNamed(metric) || own.includes(metric) || isRunFact(metric) ? [] : [unknownMetric({
	...rule,
	metric
}, METRICS)]));
/** The metrics of a rule: its own, and the one that its limit names where that is another. */
const namesIn = ({ metric, limit }) => limit.kind === "slice" && limit.metric !== metric ? [metric, limit.metric] : [metric];
function unknownMetric(rule, metrics) {
	const known = metrics.map(({ name }) => name);
	const shown = knownNames(rule.metric, known);
	const all = shown.startsWith("known") ? shown : `${shown} (known: ${known.join(", ")})`;
	return ruleProblem(rule, `names the metric ${JSON.stringify(rule.metric)}, which is not known`, all);
}
/** What is wrong with the rules for these predictions: an unknown metric, one of another task, no scores, a limit out of range. */
function metricProblems(rules, predictions, metrics = METRICS) {
	return rules.flatMap((rule) => namesIn(rule).flatMap((metric) => metricProblem({
		...rule,
		metric
	}, predictions, metrics)));
}
function metricProblem(rule, predictions, metrics) {
	const { task } = predictions;
	const known = metricsOf$2(task, metrics);
	const metric = metricNamed(rule.metric, metrics);
	if (!metric) return [unknownMetric(rule, known)];
	if (!metric.tasks.includes(task)) return [ruleProblem(rule, `names ${metric.name}, which is not a metric of ${task} predictions`, `known: ${known.map(({ name }) => name).join(", ")}`)];
	if (metric.needs === "score" && !hasScores(predictions)) return [ruleProblem(rule, `names ${metric.name}, which needs scores, and the predictions of the candidate have none`, task === "binary" ? "add the column `score`" : "add the columns `score:<class>`")];
	return [...unitProblem(rule), ...rangeProblem(rule, metric.range)];
}
/** Metrics of predictions are numbers without a unit. */
const unitProblem = (rule) => rule.limit.kind !== "absolute" || rule.limit.unit === void 0 ? [] : [ruleProblem(rule, `has a limit in ${rule.limit.unit}, but ${rule.metric} has no unit`, "write the number alone")];
const hasScores = (predictions) => predictions.task === "binary" ? predictions.score !== void 0 : predictions.task === "multiclass" && predictions.scores !== void 0;
/** A limit that no value of the metric reaches decides nothing: `accuracy <= 90` would hold always. */
function rangeProblem(rule, range) {
	if (rule.limit.kind !== "absolute" || range === void 0) return [];
	const { value } = rule.limit;
	if (value >= (range.min ?? -Infinity) && value <= (range.max ?? Infinity)) return [];
	return [ruleProblem(rule, `has the limit ${value}, but ${rule.metric} ${rangeWords(range)}`, `write a limit within that range${percentHint(value, range)}`)];
}
// src/domain/gate/run-facts.ts
/** What is wrong with a rule about one number of the run. */
function runFactProblems(rule) {
	const { metric, selectors, limit, minimum } = rule;
	const wrong = limit.kind !== "absolute" ? "compares with something that is no number" : selectors.length > 0 ? "names a slice" : minimum === void 0 ? void 0 : "sets a minimum of rows";
	return wrong === void 0 ? [] : [ruleProblem(rule, `${wrong}, but ${metric} is one number of this run`, `write \`${metric} ${rule.operator} 0.3\``)];
}
/** Rules about facts of the run, measured: exact where evidence says the number, not known where none does. */
const measureFacts = (rules, offered) => rules.map((rule) => {
	const measured = measuredOf(rule, offered);
	return {
		rule: rule.text,
		slice: [],
		origin: "run",
		n: 0,
		candidate: measured,
		compared: measured
	};
});
function measuredOf({ metric, limit }, offered) {
	const name = factName(metric);
	const [found, ...more] = offered.filter((one) => one.name === name);
	if (!found) return undefinedBecause(`no evidence of this run has it${meant(name, offered)}`);
	if (more.length > 0) {
		const ids = [found, ...more].map(({ from }) => from);
		const instead = ids.map((id) => `${id}.${name.slice(name.indexOf(".") + 1)}`);
		return {
			unusable: `${metric} is in the evidence of ${ids.join(" and of ")}`,
			remedy: `name one of them: ${instead.join(", ")}`
		};
	}
	const { value, upper = value, unit, from } = found;
	const asked = limit.kind === "absolute" ? limit.unit : void 0;
	if (asked !== void 0 && asked !== unit) return {
		unusable: `${metric} ${unit === void 0 ? "has no unit" : `is in ${unit}`}, but its limit is in ${asked}`,
		remedy: unit === void 0 ? "write the number alone" : `write the limit in ${unit}, or without a unit`
	};
	return {
		...exactly(value, 0, `evidence of ${from}`),
		interval: {
			lower: value,
			upper
		}
	};
}
function meant(name, offered) {
	const names = [...new Set(offered.map((one) => one.name))];
	if (names.length === 0) return "";
	const best = nearest(name, names);
	return best === void 0 ? `; it has ${names.join(", ")}` : `; did you mean ${best}?`;
}
/** A number that no evidence of the run has never passes; one that is known in part is judged by all it may be. */
function judgeRunFact(rule, { compared }) {
	const name = metricText(rule);
	if (isUndefined(compared)) {
		const { undefined: why } = compared;
		return {
			outcome: "inconclusive",
			message: `Cannot tell: ${name} is not known: ${why}${why.endsWith("?") ? "" : "."}`,
			remedy: "run the step that knows it before the gate, or remove the rule"
		};
	}
	const question = {
		name,
		rule: ruleData(rule),
		text: rule.text,
		limits: [formatLimit(rule.limit)]
	};
	if (isUnusable(compared) || isUndefined(compared.interval)) return judge(question, compared, { alpha: 0 });
	const { lower, upper } = compared.interval;
	const seen = lower === upper ? {} : { seen: `${name} is ${short(lower)} to ${short(upper)}, as far as it is known` };
	return judge({
		...question,
		...seen
	}, compared, { alpha: 0 });
}
// src/domain/gate/judge.ts
/** One rule on one slice, judged: first what only a gate knows, then the rule itself. */
function judgeMeasure(rule, measure, judging) {
	const judged = bar(questionOf$2(rule, measure, judging.alpha), judgeOne(rule, measure, judging), measure, judging);
	const { candidate, baseline, other, difference, compared } = measure;
	return {
		id: checkId(rule, measure.slice),
		target: nameOf$3(rule, measure),
		severity: judged.outcome === "skipped" ? "info" : severityOf(rule),
		expected: expectation(rule.operator, rule.limit),
		rule: ruleData(rule),
		observed: estimateOf$4(candidate, measure.n, judging.alpha),
		...isQuantity(baseline) ? { baseline: estimateOf$4(baseline, measure.n, judging.alpha) } : {},
		...other ? { other: estimateOf$4(other.measured, other.n, judging.alpha) } : {},
		...isQuantity(difference) ? { difference: estimateOf$4(difference, measure.n, judging.alpha) } : {},
		basis: isQuantity(compared) ? compared.basis : "statistical",
		...judged.outcome === "inconclusive" ? groupsRemedy(compared) : {},
		...judged,
		message: `${judged.message}${judged.outcome === "error" || judged.outcome === "skipped" ? "" : resemblance(compared)}`
	};
}
const nameOf$3 = (rule, { slice }) => rule.worst ? formatSubject({
	...rule,
	selectors: slice
}) : `${metricText(rule)}${sliceText(slice)}`;
const questionOf$2 = (rule, measure, alpha) => {
	const question = {
		name: nameOf$3(rule, measure),
		rule: ruleData(rule),
		text: ruleText(rule, measure.slice)
	};
	const { worst, compared } = measure;
	if (!worst?.slice || !isQuantity(compared)) return question;
	const seen = seenWords(question.name, compared, question.rule, alpha);
	return {
		...question,
		seen: `${seen}, in ${worstWords(worst.slice, worst)}`
	};
};
/** `origin=LGA of 3 slices (2 more are too small)`. */
function worstWords(slice, { slices, small }) {
	const left = small === 0 ? "" : ` (${small} more ${small === 1 ? "is" : "are"} too small)`;
	return `${sliceText(slice).slice(1, -1)} of ${counted(slices, "slice")}${left}`;
}
function judgeOne(rule, measure, judging) {
	if (measure.origin === "run") return judgeRunFact(rule, measure);
	const withoutBaseline = rule.limit.kind === "baseline" ? judgeAbsence(rule, judging) : void 0;
	if (withoutBaseline) return withoutBaseline;
	if (rule.minimum !== void 0 && !rule.worst && measure.n < rule.minimum) return tooSmall(rule, measure, rule.minimum);
	const broken = [
		measure.candidate,
		measure.baseline,
		measure.other?.measured
	].find(isUnusable) ?? measure.compared;
	const turned = isUnusable(broken) ? void 0 : factorProblem(rule, measure, judging.alpha);
	if (turned) return {
		outcome: "inconclusive",
		...turned
	};
	return judge(questionOf$2(rule, measure, judging.alpha), broken, {
		alpha: judging.alpha,
		requireUncertainty: judging.requireUncertainty,
		needed: () => rowsNeeded(measure, rule, judging.alpha)
	});
}
function tooSmall(rule, measure, minimum) {
	const words = `${nameOf$3(rule, measure)} has ${counted(measure.n, "row")}, fewer than ${grouped$1(minimum)}`;
	if (measure.origin === "every") return {
		outcome: "skipped",
		message: `${words}.`
	};
	const more = minimum - measure.n;
	return {
		outcome: "inconclusive",
		message: `Not enough data to decide ${ruleText(rule, measure.slice)}: ${words}. ${counted(more, "more row")} ${more === 1 ? "is" : "are"} needed.`,
		rowsNeeded: more
	};
}
/** A decided check on rows that decide nothing, undecided. */
function bar(question, judged, measure, { barred, alpha }) {
	const { compared, origin } = measure;
	if (!barred || origin === "run" || judged.outcome === "error" || judged.outcome === "skipped") return judged;
	const words = isQuantity(compared) ? question.seen ?? seenWords(question.name, compared, question.rule, alpha) : void 0;
	const seen = words === void 0 ? "" : ` ${words}.`;
	return {
		outcome: "inconclusive",
		message: `Cannot tell: ${barred.because}.${seen}`,
		remedy: barred.remedy
	};
}
/** A quantity as evidence shows it; an undefined one is null with its reason as method. */
function estimateOf$4(measured, n, alpha) {
	if (!isQuantity(measured)) return {
		value: null,
		n,
		method: isUnusable(measured) ? measured.unusable : measured.undefined,
		confidence: 0
	};
	const { value, interval, method } = measured;
	if (isUndefined(interval)) return {
		value,
		n: measured.n,
		method,
		confidence: 0
	};
	const confidence = Number((1 - 2 * alpha).toFixed(10));
	return {
		value,
		n: measured.n,
		lower: interval.lower,
		upper: interval.upper,
		method,
		confidence
	};
}
// src/domain/gate/overrides.ts
/**
* Lets go what overrides name: of a FAIL or an INCONCLUSIVE the outcome stays and does not decide. What is no rule is no
* business of an override, nor is an ERROR, nor any rule on rows that decide nothing.
*/
function overridden(judged, granted) {
	const { overrides = [], found = [] } = granted;
	const letGo = /* @__PURE__ */ new Map();
	const checks = overrides.flatMap((override, at) => {
		const named = judged.filter((one) => isNamed(override, one));
		const open = named.filter(({ check }) => isOpen(check));
		const why = whyNot(override, named, found[at], granted.barred);
		if (why !== void 0) return [unusedCheck(override, why)];
		if (open.length === 0) return [needlessCheck(override, named)];
		for (const one of open) if (!letGo.has(one)) letGo.set(one, override);
		return [];
	});
	return {
		judged: judged.map((one) => {
			const override = letGo.get(one);
			return override ? {
				...one,
				check: withOverride(one.check, override)
			} : one;
		}),
		checks
	};
}
/** A warning decides nothing, so nothing has to be let go. */
const isOpen = ({ outcome, severity }) => severity === "error" && (outcome === "fail" || outcome === "inconclusive");
function isNamed({ rule }, { rule: { text }, check: { id } }) {
	const read = parseRule(rule);
	return id === rule || !isRuleError(read) && text === read.text;
}
const withOverride = (check, { author, reason, commit, expires }) => ({
	...check,
	override: {
		author,
		reason,
		commit,
		expires
	},
	message: `${check.message} Overridden by ${author} until ${expires}: ${reason.replace(/\.$/, "")}.`
});
const WORDS$1 = {
	expired: "has expired",
	"of-another": "is for another model or commit",
	unvouched: "is not on the base branch"
};
/** Why an override changes nothing, and what to do; nothing where it counts. */
function whyNot({ rule }, named, found, barred) {
	if (barred) return [`cannot lift this: ${barred.because}`, barred.remedy];
	if (named.length === 0) return ["names no rule of this gate", "write the rule as `rules` has it, or the id of one of its checks"];
	if (named.some(({ check }) => check.outcome === "error")) return [`cannot lift an ERROR of ${rule}`, "mend what the error names"];
	switch (found?.state) {
		case "counts": return;
		case "expired": return [WORDS$1.expired, "remove it, or write a new one if there are reasons still"];
		case "of-another": return [`${WORDS$1["of-another"]}${found.because ? ` (${found.because})` : ""}`, OF_THIS];
		default: return [WORDS$1.unvouched, "merge it into the base branch first: a change cannot let itself go"];
	}
}
const OF_THIS = "name the digest of this model or its predictions, or the commit of this run";
const about = ({ rule, author, expires }) => `The override of ${rule} by ${author}, until ${expires},`;
const checkOf = (override) => ({
	id: `gate:override[${override.rule}]`,
	target: override.rule,
	expected: "an override that counts",
	observed: null,
	basis: "exact"
});
const unusedCheck = (override, [why, remedy]) => ({
	...checkOf(override),
	outcome: "fail",
	severity: "warning",
	message: `${about(override)} ${why}, and changes nothing.`,
	remedy
});
const needlessCheck = (override, named) => ({
	...checkOf(override),
	outcome: "skipped",
	severity: "info",
	message: `${about(override)} is not needed: ${counted(named.length, "check")} ${named.length === 1 ? "decides" : "decide"} nothing or passed.`,
	remedy: "remove it"
});
/** `1 check is overridden (by alice until 2026-12-31): late labels.`, for the reason of a PASS; empty for none. */
function overrideNote(checks) {
	const grants = checks.flatMap(({ override }) => override ?? []);
	if (grants.length === 0) return "";
	const words = [...new Set(grants.map(({ author, expires, reason }) => `by ${author} until ${expires}: ${reason}`))];
	return ` ${asSentence(`${counted(grants.length, "check")} ${grants.length === 1 ? "is" : "are"} overridden ${words.join("; ").replace(/\.$/, "")}`)}`;
}
/** What readers of a run must know of its PASS. */
function overrideNotes(checks) {
	const text = overrideNote(checks).trim();
	return text === "" ? [] : [{
		kind: "text",
		title: "Overridden",
		for: ["head"],
		text,
		tone: "open"
	}];
}
/** Overrides of what no person may let go: whatever is no comparison of a number with a limit. */
const overrideProblems = (overrides = []) => overrides.filter(({ rule }) => isRuleError(parseRule(rule)) && !/^gate:.*[<>]/.test(rule)).map(({ rule }) => ({
	input: "overrides rule",
	value: rule,
	message: "cannot be overridden: only rules can, not held-out rows, digests, errors or the age of a PASS",
	remedy: "name a rule as `rules` spells it, or the id of one of its checks"
}));
// src/domain/gate/reason.ts
/** The sentence of the worst check, and how many more like it there are; of undecided ones the one that waits longest. */
function worstReason(checks, verdict) {
	const worst = checks.filter((check) => check.outcome === verdict && decides(check)).toSorted((a, b) => (b.rowsNeeded ?? 0) - (a.rowsNeeded ?? 0));
	return andMore(worst[0].message, worst.length - 1);
}
/** How many rules are met, and the one nearest to its limit. */
function passReason(judged, facts) {
	const deciding = judged.filter(({ rule }) => rule.severity === void 0);
	const decided = deciding.filter(({ check }) => check.outcome === "pass");
	const skipped = deciding.filter(({ check }) => check.outcome === "skipped").length;
	const tightest = decided.toSorted((a, b) => slackOf(a) - slackOf(b))[0];
	if (tightest === void 0) return "No check is met.";
	const first = facts.baseline.state === "missing" ? "No baseline yet. " : "";
	const left = skipped === 0 ? "" : ` (${skipped} skipped)`;
	return `${first}${decided.length === 1 ? `The only check is met${left}` : `All ${decided.length} checks are met${left}; the tightest`}: ${tightest.check.message}`;
}
/** Distance to the limit in half-widths of the interval: how far from another verdict. */
function slackOf({ rule, measure: { compared } }) {
	if (!isQuantity(compared)) return Number.POSITIVE_INFINITY;
	const distance = Math.abs(compared.value - ruleData(rule).limit);
	const { interval } = compared;
	const width = isUndefined(interval) ? 0 : interval.upper - interval.lower;
	return width > 0 ? 2 * distance / width : Number.MAX_VALUE;
}
// src/domain/gate/decide.ts
/** A look that is not granted decides nothing. */
const NO_LOOK = {
	because: "the budget of looks at these rows is spent",
	remedy: "bring an evaluation set of rows that no look has used"
};
/**
* Judges every rule on what was measured. A gate is an intersection-union test (Berger 1982): PASS needs every rule,
* so each at its own level keeps the gate at that level, without a correction. Nothing undefined ever passes, and
* neither does a gate of which no rule was decided.
*/
function decideGate(inputs, facts) {
	const { rules } = parseRules(inputs.rules);
	const { leak, baseline } = facts;
	const { allowTrainedOn = false } = inputs;
	const barring = leak?.state === "found" && !allowTrainedOn ? leak : void 0;
	const unknown = barredByBase(facts.base);
	const barred = unknown ?? (barring && TRAINED_ON);
	const judging = {
		...inputs,
		alpha: levelOfLook(inputs) / (facts.candidates?.distinct ?? 1),
		baseline,
		...barred ? { barred } : {}
	};
	const measures = Map.groupBy(facts.measures, ({ rule }) => rule);
	const found = rules.flatMap((rule) => judgeRule(rule, measures.get(rule.text) ?? [], judging));
	const looked = [...choiceCheck(inputs, facts), ...budgetCheck(inputs, facts.budget)];
	const stopped = looked.find(({ outcome }) => outcome !== "pass");
	const { judged, checks: granted } = overridden(found, {
		overrides: inputs.overrides,
		found: facts.overrides,
		barred: judging.barred ?? (stopped && NO_LOOK)
	});
	const covered = coverageChecks(facts.results, rules);
	const checks = [
		...judged.map(({ check }) => check),
		...granted,
		...looked,
		...heldOutChecks(leak, allowTrainedOn),
		...groupsChecks(facts),
		...baseChecks(facts.base),
		...covered
	];
	const verdict = verdictOf(checks);
	if (stopped) return {
		verdict,
		reason: stopped.message,
		checks
	};
	if (unknown && verdict !== "error") return {
		verdict,
		reason: `No rule can be decided: ${unknown.because}.`,
		checks
	};
	if (barring && verdict !== "error") return {
		verdict,
		reason: barredReason(barring),
		checks
	};
	const decision = withCoverage(decided(judged, facts), covered);
	const notes = `${leakNote(leak, decision, allowTrainedOn)}${choiceNote(facts)}${budgetNote(inputs, facts.budget)}`;
	return {
		...decision,
		reason: `${decision.reason}${notes}`,
		checks
	};
}
/** What was left out stops a PASS; a FAIL stays one. */
function withCoverage(decision, covered) {
	const short = covered.find(({ outcome }) => outcome === "inconclusive");
	return short && decision.verdict === "pass" ? {
		verdict: "inconclusive",
		reason: short.message
	} : decision;
}
function decided(judged, facts) {
	const checks = judged.map(({ check }) => check);
	const verdict = verdictOf(checks);
	const deciding = checks.filter(({ override }) => override === void 0);
	const warnings = warningWords(deciding);
	if (verdict !== "pass") return {
		verdict,
		reason: `${worstReason(deciding, verdict)}${warnings}`
	};
	if (judged.some(({ rule, check }) => check.outcome !== "skipped" && rule.severity === void 0)) return {
		verdict,
		reason: `${passReason(judged, facts)}${overrideNote(checks)}${warnings}`
	};
	return {
		verdict: "inconclusive",
		reason: `No rule could be decided. ${checks.find(({ outcome }) => outcome === "skipped")?.message ?? "There is none."} Add an absolute rule.`
	};
}
function judgeRule(rule, measures, judging) {
	const judged = measures.map((measure) => ({
		rule,
		measure,
		check: judgeMeasure(rule, measure, judging)
	}));
	const { minimum } = rule;
	const allSmall = minimum !== void 0 && measures.length > 0 && measures.every(({ n }) => n < minimum);
	const skipped = judged.every(({ check }) => check.outcome === "skipped");
	if (!allSmall || !skipped || measures[0].origin !== "every") return judged;
	return judging.baseline.state !== "found" && rule.limit.kind === "baseline" ? judged : [...judged, nothingLeft(rule, minimum, measures)];
}
/** A rule whose every slice was skipped has not been met. */
function nothingLeft(rule, minimum, measures) {
	const measure = measures.reduce((largest, one) => one.n > largest.n ? one : largest);
	const total = measures.reduce((sum, { n }) => sum + n, 0);
	const more = Math.ceil(total * minimum / measure.n) - total;
	const slice = rule.selectors.map(({ column, value = "*" }) => ({
		column,
		value
	}));
	const largest = `the largest, ${sliceText(measure.slice).slice(1, -1)}, has ${grouped$1(measure.n)}`;
	return {
		rule,
		measure,
		check: {
			id: checkId(rule, slice),
			target: `${metricText(rule)}${sliceText(slice)}`,
			outcome: "inconclusive",
			severity: severityOf(rule),
			expected: expectation(rule.operator, rule.limit),
			rule: ruleData(rule),
			observed: null,
			basis: "exact",
			message: `Not enough data to decide ${ruleText(rule, slice)}: no slice has ${counted(minimum, "row")}; ${largest}. ${counted(more, "more row")} ${more === 1 ? "is" : "are"} needed in the same mix.`,
			rowsNeeded: more
		}
	};
}
// src/domain/gate/alike.ts
/**
* Both with the classes of both in one order, so that equal indexes mean equal classes. A class that a model
* does not know has probability 0.
*/
function withSharedClasses(a, b) {
	if (a.task !== "multiclass" || b.task !== "multiclass") return [a, b];
	const classes = [...a.classes, ...b.classes.filter((name) => !a.classes.includes(name))];
	return [inClasses(a, classes), inClasses(b, classes)];
}
function inClasses(predictions, classes) {
	const at = predictions.classes.map((name) => classes.indexOf(name));
	const moved = (codes) => codes.map((code) => at[code]);
	const { n, label, prediction, scores } = predictions;
	const columns = scores && classes.map((name) => scores[predictions.classes.indexOf(name)] ?? new Float64Array(n));
	return {
		task: "multiclass",
		n,
		classes,
		label: moved(label),
		prediction: moved(prediction),
		...columns ? { scores: columns } : {},
		...predictions.weight ? { weight: predictions.weight } : {}
	};
}
/**
* True when both are one model as far as rows can show it: they predict, and score, every row alike. Paired rows and
* shared classes are taken for granted. Classes alone cannot show it: two models that disagree on one row in 300 agree
* on 200 rows every other time, so their difference keeps an interval.
*/
function arePredictedAlike(a, b) {
	return tellsModelsApart(a) && equal(a.prediction, b.prediction) && scoresOf$1(a).length === scoresOf$1(b).length && scoresOf$1(a).every((column, i) => equal(column, scoresOf$1(b)[i]));
}
/** Numbers, or scores that are more than the class written as 0 and 1. */
const tellsModelsApart = (predictions) => predictions.task === "regression" || scoresOf$1(predictions).some((column) => column.some((score) => score !== 0 && score !== 1));
function scoresOf$1(predictions) {
	if (predictions.task === "binary") return predictions.score ? [predictions.score] : [];
	return predictions.task === "multiclass" ? predictions.scores ?? [] : [];
}
const equal = (a, b) => Array.prototype.every.call(a, (value, row) => value === b[row]);
// src/domain/gate/between/parts.ts
/** `recall[sex=m]`, as the limit of a rule names it. */
const otherText = ({ metric, selectors }) => formatSubject({
	metric,
	selectors
});
/**
* A rule on every slice that it names; the slice of its limit is not compared with itself. Throws `InputErrors` for
* slices that the rows do not have, and for two that share rows.
*/
function partsOf$1(rule, cutter) {
	const parts = cutParts(rule, cutter);
	if ("message" in parts) throw new InputErrors([parts]);
	return parts;
}
/** What is wrong with the slices that rules name, those of their limits included. */
const partProblems = (rules, cutter) => rules.map((rule) => cutParts(rule, cutter)).filter((found) => "message" in found);
function cutParts(rule, cutter) {
	const slices = cutter(rule);
	if ("message" in slices || rule.limit.kind !== "slice") return "message" in slices ? slices : slices.map((part) => ({
		rule,
		part
	}));
	const others = cutter({
		...rule,
		selectors: rule.limit.selectors
	});
	if ("message" in others) return others;
	const other = others[0];
	const rest = slices.filter(({ slice }) => sliceText(slice) !== sliceText(other.slice));
	return rest.length === 0 ? problem$1(rule, "compares a slice with itself", "name two slices") : sharedProblem(rule, rest, other) ?? rest.map((part) => ({
		rule,
		part,
		other
	}));
}
/** Rows that both slices have would count twice: the two estimates are taken to be independent. */
function sharedProblem(rule, parts, other) {
	const rows = new Set(other.rows);
	const shared = parts.find((part) => part.rows.some((row) => rows.has(row)));
	if (!shared) return void 0;
	const name = sliceText(shared.slice) || "all rows";
	return problem$1(rule, `compares ${name} with ${sliceText(other.slice)}, and some rows are in both`, "compare slices that exclude each other, such as two values of one column");
}
const problem$1 = (rule, message, remedy) => ({
	input: "rules",
	value: rule.text,
	message,
	remedy
});
// src/domain/predictions/predictions.ts
/** The predictions of the given rows, in the order given; a row may be taken more than once. */
function select(predictions, rows) {
	const { weight } = predictions;
	const taken = selectColumns(predictions, rows);
	return weight ? {
		...taken,
		weight: floats(weight, rows)
	} : taken;
}
function selectColumns(predictions, rows) {
	const n = rows.length;
	switch (predictions.task) {
		case "binary": {
			const { label, prediction, score, positiveClass } = predictions;
			const taken = {
				task: "binary",
				n,
				positiveClass
			};
			const columns = {
				label: bytes(label, rows),
				prediction: bytes(prediction, rows)
			};
			return score ? {
				...taken,
				...columns,
				score: floats(score, rows)
			} : {
				...taken,
				...columns
			};
		}
		case "multiclass": {
			const { label, prediction, scores, classes } = predictions;
			const taken = {
				task: "multiclass",
				n,
				classes
			};
			const columns = {
				label: indexes$1(label, rows),
				prediction: indexes$1(prediction, rows)
			};
			return scores ? {
				...taken,
				...columns,
				scores: scores.map((column) => floats(column, rows))
			} : {
				...taken,
				...columns
			};
		}
		case "regression": return {
			task: "regression",
			n,
			label: floats(predictions.label, rows),
			prediction: floats(predictions.prediction, rows)
		};
	}
}
/** The table with only the given rows, in the order given. */
function selectTable(table, rows) {
	const names = (values) => Array.from(rows, (row) => values[row]);
	return {
		predictions: select(table.predictions, rows),
		rowIds: names(table.rowIds),
		slices: Object.fromEntries(Object.entries(table.slices).map(([column, values]) => [column, names(values)])),
		...table.groupings ? { groupings: table.groupings.map((grouping) => selectGroups(grouping, rows)) } : {},
		...table.items ? { items: selectGroups(table.items, rows) } : {},
		...table.extras ? { extras: table.extras.map((column) => selectColumn(column, rows)) } : {}
	};
}
/** A column of the given rows. */
const selectColumn = ({ name, type, values }, rows) => ({
	name,
	type,
	values: values instanceof Float64Array ? floats(values, rows) : Array.from(rows, (row) => values[row])
});
/** The groups of the given rows; those of none of them keep their names. */
const selectGroups = (grouping, rows) => ({
	...grouping,
	codes: Uint32Array.from(rows, (row) => grouping.codes[row])
});
const bytes = (values, rows) => gathered(values, rows, new Uint8Array(rows.length));
const indexes$1 = (values, rows) => gathered(values, rows, new Int32Array(rows.length));
const floats = (values, rows) => gathered(values, rows, new Float64Array(rows.length));
/** A loop takes a tenth of the time of `from` with a function. */
function gathered(values, rows, into) {
	for (let at = 0; at < rows.length; at++) into[at] = values[rows[at]];
	return into;
}
// src/domain/metrics/confusion.ts
/** Counts label against prediction, by the weights of the rows unless others are given; undefined for regression. */
function confusionCounts(predictions, weights = predictions.weight) {
	if (predictions.task === "regression") return undefinedBecause("regression has no confusion matrix");
	const { task, label, prediction, n } = predictions;
	const classes = task === "binary" ? [`not ${predictions.positiveClass}`, predictions.positiveClass] : predictions.classes;
	const cellOf = (row) => label[row] * classes.length + prediction[row];
	const cells = new Float64Array(classes.length ** 2);
	if (!weights) {
		for (let row = 0; row < n; row++) cells[cellOf(row)] += 1;
		return {
			task,
			classes,
			cells
		};
	}
	const sums = new Array(cells.length);
	for (let row = 0; row < n; row++) {
		const cell = cellOf(row);
		sums[cell] ??= createSum();
		sums[cell].add(weights[row]);
	}
	return {
		task,
		classes,
		cells: cells.map((_, cell) => sums[cell]?.value() ?? 0)
	};
}
// src/domain/metrics/proportion.ts
/** The rows behind a proportion, for paired tests of two models on the same rows; undefined for regression. */
function trialsOf$2(predictions, form) {
	if (predictions.task === "regression") return undefinedBecause("a number is neither right nor wrong");
	const { n, label, prediction } = predictions;
	const trial = new Uint8Array(n);
	const success = new Uint8Array(n);
	for (let row = 0; row < n; row++) {
		if (!form.isTrial(label[row], prediction[row])) continue;
		trial[row] = 1;
		success[row] = succeeds(form, label[row], prediction[row]) ? 1 : 0;
	}
	return {
		trial,
		success
	};
}
const succeeds = ({ isSuccess }, label, prediction) => isSuccess ? isSuccess(label, prediction) : label === prediction;
/** Successes and trials, or their weight, from the cell counts alone. */
function countsOf$1(form, { classes, cells }) {
	let successes = 0;
	let trials = 0;
	const k = classes.length;
	for (let cell = 0; cell < cells.length; cell++) {
		const label = Math.floor(cell / k);
		const prediction = cell % k;
		if (!form.isTrial(label, prediction)) continue;
		trials += cells[cell];
		if (succeeds(form, label, prediction)) successes += cells[cell];
	}
	return {
		successes,
		trials
	};
}
/** Whether a metric is a function of the cell counts alone, so that a multinomial bootstrap of the cells can use it. */
const isOfCells = (form) => form.kind === "proportion" || form.kind === "cells";
/** A metric from the cell counts alone. Undefined where its denominator is 0. */
function valueOfCells(form, counts) {
	if (!counts.cells.some((count) => count > 0)) return undefinedBecause("no rows");
	if (form.kind === "cells") return form.value(counts);
	const { successes, trials } = countsOf$1(form, counts);
	return trials > 0 ? successes / trials : undefinedBecause(form.empty);
}
// src/domain/metrics/shared.ts
/** Remembers by the function that makes it. */
function sharedOf(predictions) {
	const made = /* @__PURE__ */ new Map();
	return (make) => {
		const known = made.get(make) ?? make(predictions);
		made.set(make, known);
		return known;
	};
}
// src/domain/metrics/evaluate.ts
/** Every metric of the task. */
function evaluate(predictions, metrics = METRICS) {
	const measured = prepareMetrics(predictions);
	return Object.fromEntries(metricsOf$2(predictions.task, metrics).map((metric) => [metric.name, measured(metric)]));
}
/**
* Sorts and scores the rows at most once and answers metrics of them. Never NaN: a metric that does not fit the
* task, has no denominator or no finite value answers why.
* @throws RangeError when there are not as many weights as rows.
*/
function prepareMetrics(predictions) {
	const { n, task, weight } = predictions;
	const shared = sharedOf(predictions);
	const prepared = /* @__PURE__ */ new Map();
	return (metric, weights) => {
		const { name, tasks, form } = metric;
		if (weights && weights.length !== n) throw new RangeError(`${weights.length} weights for ${n} rows`);
		if (!tasks.includes(task)) return undefinedBecause(`${name} is not a metric of ${task} predictions`);
		const all = weights && weight ? product(weights, weight) : weights ?? weight;
		if (!(totalWeight(n, all) > 0)) return undefinedBecause(n > 0 && weight ? "every row has weight 0" : "no rows");
		const compute = prepared.get(metric) ?? weighted$1(form, predictions, shared);
		prepared.set(metric, compute);
		return mapDefined(compute(all), (value) => definedNumber(value, name));
	};
}
const product = (a, b) => Float64Array.from(a, (value, row) => value * b[row]);
/** The computation that the form calls for; what does not depend on the weights is made once. */
function weighted$1(form, predictions, shared) {
	if (form.kind === "mean") return weightedMean(form, predictions);
	if (!isOfCells(form)) return form.prepare(predictions, shared);
	return (weights) => {
		const counts = weights === predictions.weight ? shared(allCounts) : confusionCounts(predictions, weights);
		return mapDefined(counts, (cells) => valueOfCells(form, cells));
	};
}
const allCounts = (predictions) => confusionCounts(predictions);
function weightedMean({ loss, root }, predictions) {
	const losses = loss(predictions);
	return (weights) => mapDefined(losses, (each) => {
		const mean = weightedSum(each, weights) / totalWeight(each.length, weights);
		return root ? Math.sqrt(mean) : mean;
	});
}
// src/domain/metrics/slices.ts
/**
* Every value of every named column with its rows, sorted by column, then by value, in byte order of UTF-8.
* @throws RangeError for a column that the table does not have, naming those it has.
*/
function sliceRows(table, columns) {
	return [...new Set(columns)].sort(compareBytes).flatMap((column) => {
		const rows = Map.groupBy(columnOf(table, column).keys(), (row) => table.slices[column][row]);
		return [...rows.keys()].sort(compareBytes).map((value) => ({
			slice: {
				column,
				value
			},
			rows: Uint32Array.from(rows.get(value))
		}));
	});
}
/** Every metric of every slice, in the order of `sliceRows`. */
function evaluateSlices(table, columns) {
	return sliceRows(table, columns).map(({ slice, rows }) => ({
		slice,
		n: rows.length,
		metrics: evaluate(select(table.predictions, rows))
	}));
}
function columnOf(table, column) {
	if (Object.hasOwn(table.slices, column)) return table.slices[column];
	const known = Object.keys(table.slices).sort(compareBytes).join(", ") || "none";
	throw new RangeError(`the predictions have no slice column ${JSON.stringify(column)}; they have: ${known}`);
}
/** Orders strings as their UTF-8 bytes, which is by code point, unlike `<` on UTF-16 units. */
function compareBytes(a, b) {
	const shared = Math.min(a.length, b.length);
	for (let i = 0; i < shared; i++) {
		const difference = codePointRank(a.charCodeAt(i)) - codePointRank(b.charCodeAt(i));
		if (difference !== 0) return difference;
	}
	return a.length - b.length;
}
/** Surrogates stand for the code points above U+FFFF, so they rank above U+E000 … U+FFFF. */
function codePointRank(unit) {
	if (unit < 55296) return unit;
	return unit >= 57344 ? unit - 2048 : unit + 8192;
}
// src/domain/gate/changed.ts
/** Columns with more values than this are not listed value by value. */
const MOST_VALUES = 50;
/**
* Rows that changed their mind: where exactly one of the two models is right, over all rows and by slice. Nothing
* for a number that is predicted: there no row is simply right. Paired rows and shared classes are taken for granted.
*/
function changedRows(candidate, baseline) {
	const { predictions } = candidate;
	if (predictions.task === "regression") return [];
	if (candidate.items) return [changedItems(candidate.items, predictions, baseline)];
	const { label, prediction } = predictions;
	const mind = (slice, rows) => {
		const counts = {
			n: 0,
			gained: 0,
			lost: 0
		};
		for (const row of rows) {
			const right = prediction[row] === label[row];
			const wasRight = baseline.prediction[row] === label[row];
			counts.n += 1;
			if (right && !wasRight) counts.gained += 1;
			if (!right && wasRight) counts.lost += 1;
		}
		return {
			slice: [...slice],
			...counts
		};
	};
	const columns = Object.keys(candidate.slices).filter((column) => new Set(candidate.slices[column]).size <= MOST_VALUES);
	return [mind([], candidate.rowIds.keys()), ...sliceRows(candidate, columns).map(({ slice, rows }) => mind([slice], rows))];
}
/** Items that more, or fewer, of the candidate's trials get right than of the baseline's; each row is a trial of both. */
function changedItems({ codes, names }, candidate, baseline) {
	const change = names.map(() => createSum());
	codes.forEach((item, row) => {
		const label = candidate.label[row];
		const both = Number(candidate.prediction[row] === label) - Number(baseline.prediction[row] === label);
		change[item].add(both * candidate.weight[row]);
	});
	const moved = (way) => change.filter((sum) => way * sum.value() > LEAST_CHANGE).length;
	return {
		slice: [],
		n: names.length,
		gained: moved(1),
		lost: moved(-1)
	};
}
/** Below it shares of trials differ by rounding alone. */
const LEAST_CHANGE = 1e-9;
// src/domain/predictions/columns.ts
/** Begins the name of the column of a class's scores. */
const SCORE_OF = "score:";
/** Begins the name of a column that holds the groups of a grouping in a predictions table of this tool. */
const GROUP_OF = "group:";
/** The column that says how much a row counts in a predictions table of this tool; the name of the input too. */
const WEIGHT = "weight";
const OWN$2 = [
	"label",
	"prediction",
	"score"
];
/** Columns of a predictions table that this tool gives a meaning by their name. */
const isOwnColumn = (name) => OWN$2.includes(name) || name.startsWith("score:") || name.startsWith("group:");
/** The column of this name, or the expression as the user wrote it. */
const columnOrExpression = (columns, text) => columns.some((column) => column.name === text) ? { column: text } : { sql: text };
/** One problem for each name that the table does not have. */
function missingColumns(input, names, columns, file) {
	return names.filter((name) => !columns.some((column) => column.name === name)).map((name) => ({
		input,
		value: name,
		message: `is not a column of ${file}`,
		remedy: `use one of: ${columns.map((column) => column.name).join(", ")}`
	}));
}
// src/domain/predictions/groupings.ts
/** Whether some rows share a group; else each row is its own, as if there were none. */
function bindsRows({ codes, names }) {
	const seen = new Uint8Array(names.length);
	return codes.some((code) => {
		const before = seen[code];
		seen[code] = 1;
		return before === 1;
	});
}
/** The input `groups` as it is written: `auto`, `none`, or columns and expressions. Throws `InputErrors` for a mix. */
function groupsAsked(texts) {
	const word = texts.find((text) => text === "auto" || text === "none");
	if (word === void 0) return texts;
	if (texts.length === 1) return word;
	return refuse("groups", `has ${word} beside columns`, "write auto, none, or only columns", { value: texts.join(", ") });
}
/**
* Where the groups of a table's rows can be read. Of `auto`: what the table itself brings as `group:` columns, else its
* time columns, a date in the columns year, month and day, and each column of a row id of several.
*/
function groupColumns({ asked, rowId, slices }, columns) {
	if (asked === "none") return [];
	if (asked !== "auto") return asked.map((name) => ({
		name,
		from: "named",
		read: [columnOrExpression(columns, name)]
	}));
	const own = columns.filter(({ name }) => name.startsWith(GROUP_OF));
	if (own.length > 0) return own.map(({ name }) => ({
		name: name.slice(6),
		from: "named",
		read: [{ column: name }]
	}));
	const free = columns.filter(({ name }) => !slices.includes(name));
	const times = free.filter(({ type }) => type === "date" || type === "timestamp");
	const rest = (rowId.length > 1 ? rowId : []).filter((id) => !slices.includes(id) && !times.some(({ name }) => name === id));
	return [
		...times.map(({ name, type }) => ({
			name,
			from: "time",
			isDate: type === "date",
			read: [{ column: name }]
		})),
		...dateOf(free),
		...rest.map((name) => ({
			name,
			from: "row-id",
			read: [{ column: name }]
		}))
	];
}
const DATE_PARTS = [
	"year",
	"month",
	"day"
];
/** A date that is spread over three columns of whole numbers. */
function dateOf(columns) {
	const parts = DATE_PARTS.map((part) => columns.find(({ name, type }) => name.toLowerCase() === part && type === "integer"));
	if (!parts.every((part) => part !== void 0)) return [];
	return [{
		name: parts.map(({ name }) => name).join("-"),
		from: "time",
		isDate: true,
		read: parts.map(({ name }) => ({ column: name }))
	}];
}
// src/domain/gate/judged-by.ts
/**
* The number with the widest of its intervals: by rows, by each grouping, and by each two that cross. A grouping by
* which nothing can be said (too few groups, a result that hangs on two of them) leaves the number without an interval:
* there is no quiet way back to rows. Numbers without uncertainty, or of unknown one, stay as they are. What judges by
* groups is prepared only where there are some.
*/
function judgedBy$1(byRows, groupings, prepare) {
	if (isUndefined(byRows) || byRows.basis !== "statistical" || isUndefined(byRows.interval)) return byRows;
	const together = groupings.filter(bindsRows);
	if (together.length === 0) return byRows;
	const judge = prepare();
	if (isUndefined(judge)) return wider(byRows, judge);
	const ways = together.map(judge);
	const silent = ways.find((way) => isUndefined(way) || isUndefined(way.interval));
	if (silent) return wider(byRows, silent);
	const crossed = crossings(together).map(judge);
	return [...ways, ...crossed].reduce(wider, byRows);
}
/** Each two groupings that may cross: days and hours of two columns are two views of one time, all others are not. */
const crossings = (groupings) => groupings.flatMap((a, i) => groupings.slice(i + 1).map((b) => [a, b])).filter(([a, b]) => !(a.ordered && b.ordered));
/** Of two intervals of one number the wider, at least as far as the other on each side; none where either has none. */
function wider(kept, way) {
	if (isUndefined(way)) return {
		...kept,
		interval: way
	};
	if (isUndefined(kept.interval)) return kept;
	if (isUndefined(way.interval)) return decidedBy(way, kept, way.interval);
	const interval = {
		lower: Math.min(kept.interval.lower, way.interval.lower),
		upper: Math.max(kept.interval.upper, way.interval.upper)
	};
	return width(way.interval) > width(kept.interval) ? decidedBy(way, kept, interval) : {
		...kept,
		interval
	};
}
const width = ({ lower, upper }) => upper - lower;
/** The number as it is, as sure as `way` says, and with what would make that surer. */
const decidedBy = ({ method, groups, grouping, spread }, { value, n, basis }, interval) => ({
	value,
	n,
	...groups === void 0 ? {} : { groups },
	...grouping ? { grouping } : {},
	method,
	basis,
	interval,
	...spread ? { spread } : {}
});
// src/foundation/stats/grouped/jackknife.ts
/**
* The jackknife over groups: variance (G - 1) / G Σ (θ₍₋g₎ - θ)², degrees of freedom 1 / Σh² - 1 and at most G - 1 with
* h the share of a group in the rows. Undefined with fewer than two groups, and where a group is left out without which
* the statistic has no value.
*/
function jackknife(left) {
	const { value, rows, codes, sizes, without } = left;
	const groups = without.length;
	if (groups < 2) return undefinedBecause(`variance over groups of ${groups}`);
	if (!without.every(Number.isFinite)) return undefinedBecause("without one of the groups there is no value");
	const size = exactSum(sizes);
	const mean = exactSum(without) / groups;
	const magnitude = 2 * Math.max(Math.abs(value), left.magnitude ?? 0);
	const share = (groups - 1) / groups;
	return {
		value,
		rows,
		codes,
		influence: without.map((one) => share * beyondRounding(mean - one, magnitude)),
		expected: sizes,
		variance: share * squaresOf(without.map((one) => beyondRounding(one - value, magnitude))),
		df: Math.min(groups - 1, 1 / squaresOf(sizes.map((n) => n / size)) - 1)
	};
}
/** The estimate of a share strictly between 0 and 1 on the logit scale, by the delta method. */
function onLogitScale(estimate) {
	const { value, variance, influence } = estimate;
	const slope = 1 / (value * (1 - value));
	return {
		...estimate,
		value: Math.log(value / (1 - value)),
		variance: variance * slope ** 2,
		influence: influence.map((e) => e * slope)
	};
}
/** A value on the logit scale as the share that it stands for. */
const fromLogit = (logit) => 1 / (1 + Math.exp(-logit));
// src/foundation/stats/mean.ts
/** Mean and variance of per-row values. Undefined without rows or with a value that is not finite. */
function meanOf$2(values) {
	return meanOfRows(values.length, (row) => values[row]);
}
/**
* Student's t limits of a mean, each one-sided at `alpha`. Undefined for fewer than two rows, and where all
* values are equal, since rows without variance say nothing about how sure the mean is.
*/
function meanInterval(estimate, alpha) {
	requireLevel(alpha);
	return mapDefined(estimate.variance, (variance) => {
		if (variance === 0) return undefinedBecause(`interval of a mean of ${estimate.n} equal values`);
		const reach = -studentTQuantile(alpha, estimate.n - 1) * Math.sqrt(variance / estimate.n);
		return {
			lower: estimate.mean - reach,
			upper: estimate.mean + reach
		};
	});
}
function meanOfRows(n, value) {
	if (n === 0) return undefinedBecause("mean of 0 rows");
	const total = createSum();
	for (let row = 0; row < n; row++) total.add(value(row));
	const mean = total.value() / n;
	if (!Number.isFinite(mean)) return undefinedBecause("mean of rows with a value that is not finite");
	return {
		mean,
		n,
		variance: varianceAround(mean, n, value)
	};
}
function varianceAround(mean, n, value) {
	if (n < 2) return undefinedBecause("variance of 1 row");
	const squares = createSum();
	let constant = true;
	for (let row = 0; row < n; row++) {
		if (value(row) !== value(0)) constant = false;
		squares.add((value(row) - mean) ** 2);
	}
	return constant ? 0 : squares.value() / (n - 1);
}
// src/foundation/stats/skewed-mean.ts
/** Mean, variance and skewness of per-row values. Undefined as `meanOf`. */
function skewedMeanOf(values) {
	return mapDefined(meanOf$2(values), (found) => ({
		...found,
		skewness: skewnessOf(values, found)
	}));
}
function skewnessOf(values, { mean, variance }) {
	if (isUndefined(variance) || variance === 0) return 0;
	const deviation = Math.sqrt(variance);
	const cubes = createSum();
	for (const value of values) cubes.add(((value - mean) / deviation) ** 3);
	return cubes.value() / values.length;
}
/**
* Limits of a mean, each one-sided at `alpha`: on each side the wider of Student's t and of t after Hall's cubic
* transformation (Hall 1992, On the removal of skewness by transformation). A loss per row has a long right tail: at
* 1,000 rows t alone puts its upper limit below the truth in 7 to 8 % instead of 5 %. Undefined as `meanInterval`.
*/
function skewedMeanInterval(estimate, alpha) {
	requireLevel(alpha);
	const { mean, n, variance, skewness } = estimate;
	return mapDefined(meanInterval(estimate, alpha), (student) => {
		if (isUndefined(variance)) return student;
		const reach = -studentTQuantile(alpha, n - 1);
		const error = Math.sqrt(variance / n);
		const tilt = skewness / Math.sqrt(n);
		return {
			lower: Math.min(student.lower, mean - error * untransformed(reach, tilt)),
			upper: Math.max(student.upper, mean - error * untransformed(-reach, tilt))
		};
	});
}
/** The t whose transform t + tilt (t² / 3 + 1 / 6) + tilt² t³ / 27 is `x`. */
function untransformed(x, tilt) {
	if (Math.abs(tilt) < 1e-6) return x - tilt / 6;
	return 3 / tilt * (Math.cbrt(1 + tilt * (x - tilt / 6)) - 1);
}
// src/foundation/stats/grouped/limits.ts
/** Student's t limits, each one-sided at `alpha`. */
function studentLimits({ value, variance, df }, alpha) {
	requireLevel(alpha);
	const reach = -studentTQuantile(alpha, df) * Math.sqrt(variance);
	return {
		lower: value - reach,
		upper: value + reach
	};
}
/** Limits of t after Hall's cubic transformation (Hall 1992), on groups as `skewedMeanInterval` has them on rows. */
function hallLimits(estimate, alpha) {
	requireLevel(alpha);
	const { value, variance, df } = estimate;
	const quantile = -studentTQuantile(alpha, df);
	const error = Math.sqrt(variance);
	const tilt = tiltOf(estimate);
	return {
		lower: value - error * untransformed(quantile, tilt),
		upper: value - error * untransformed(-quantile, tilt)
	};
}
/** On each side the limit that is further out. */
const widest$1 = (first, ...others) => ({
	lower: Math.min(first.lower, ...others.map(({ lower }) => lower)),
	upper: Math.max(first.upper, ...others.map(({ upper }) => upper))
});
// src/foundation/stats/random.ts
/** xoshiro128** (Blackman & Vigna 2018), seeded by SplitMix64 from a whole number 0 <= seed < 2^53. */
function createRandom(seed) {
	if (!Number.isSafeInteger(seed) || seed < 0) throw new RangeError(`seed: need a whole number from 0 to 2^53 - 1, got ${seed}`);
	return randomFromState(splitMix64(seed, 2));
}
/** xoshiro128** from four 32-bit words that are not all 0. */
function randomFromState(state) {
	let [a, b, c, d] = state.map((word) => word | 0);
	function uint32() {
		const scrambled = Math.imul(b, 5);
		const result = Math.imul(scrambled << 7 | scrambled >>> 25, 9);
		const shifted = b << 9;
		c ^= a;
		d ^= b;
		b ^= c;
		a ^= d;
		c ^= shifted;
		d = d << 11 | d >>> 21;
		return result >>> 0;
	}
	return {
		uint32,
		uniform: () => ((uint32() >>> 5) * 2 ** 26 + (uint32() >>> 6)) * 2 ** -53,
		below: (n) => Math.floor(uint32() * 2 ** -32 * n)
	};
}
/** `count` outputs of SplitMix64 (Steele, Lea & Flood 2014), each as two 32-bit words, low word first. */
function splitMix64(seed, count) {
	const words = [];
	let state = BigInt(seed);
	for (let i = 0; i < count; i++) {
		state = BigInt.asUintN(64, state + 11400714819323198485n);
		let z = state;
		z = BigInt.asUintN(64, (z ^ z >> 30n) * 13787848793156543929n);
		z = BigInt.asUintN(64, (z ^ z >> 27n) * 10723151780598845931n);
		z ^= z >> 31n;
		words.push(Number(z & 4294967295n), Number(z >> 32n));
	}
	return words;
}
/** One draw of the number of successes in `n` trials of probability `p`. */
function binomial(random, n, p) {
	if (n === 0 || p <= 0) return 0;
	if (p >= 1) return n;
	if (p > .5) return n - binomial(random, n, 1 - p);
	return n * p < 10 ? binomialByInversion(random, n, p) : binomialByRejection(random, n, p);
}
/** One multinomial draw of `rows` rows over cells with these weights, at least one of them above 0, into `out`. */
function multinomialOf(random, rows, weights, out) {
	let left = 0;
	let last = 0;
	for (let cell = 0; cell < weights.length; cell++) {
		left += weights[cell];
		if (weights[cell] > 0) last = cell;
	}
	let undrawn = rows;
	for (let cell = 0; cell < weights.length; cell++) {
		const drawn = cell === last ? undrawn : undrawn === 0 ? 0 : binomial(random, undrawn, weights[cell] / left);
		out[cell] = drawn;
		undrawn -= drawn;
		left -= weights[cell];
	}
}
function binomialByInversion(random, n, p) {
	const odds = p / (1 - p);
	let mass = Math.exp(n * Math.log1p(-p));
	let left = random.uniform();
	let successes = 0;
	while (left >= mass && successes < n) {
		left -= mass;
		successes += 1;
		mass *= odds * (n - successes + 1) / successes;
	}
	return successes;
}
/** Transformed rejection, algorithm BTRS of Hörmann (1993), for n·p >= 10 and p <= ½. */
function binomialByRejection(random, n, p) {
	const deviation = Math.sqrt(n * p * (1 - p));
	const b = 1.15 + 2.53 * deviation;
	const a = -.0873 + .0248 * b + .01 * p;
	const accept = .92 - 4.2 / b;
	const alpha = (2.83 + 5.1 / b) * deviation;
	const mode = Math.floor((n + 1) * p);
	const logOdds = Math.log(p / (1 - p));
	const atMode = logFactorial(mode) + logFactorial(n - mode);
	for (;;) {
		const u = random.uniform() - .5;
		const v = random.uniform();
		const edge = .5 - Math.abs(u);
		const k = Math.floor((2 * a / edge + b) * u + n * p + .5);
		if (edge >= .07 && v <= accept) return k;
		if (!(k >= 0 && k <= n)) continue;
		const logMass = atMode - logFactorial(k) - logFactorial(n - k) + (k - mode) * logOdds;
		if (Math.log(v * alpha / (a / (edge * edge) + b)) <= logMass) return k;
	}
}
function logFactorial(k) {
	const x = k + 1;
	return (x - .5) * Math.log(x) - x + stirlingCorrection(x);
}
// src/domain/gate/grouped/blocks.ts
/** A metric that must be computed again without each group is computed again so often at most. */
const MOST_BLOCKS$1 = 200;
/**
* The grouping, or blocks of whole groups where it has more than 200 (delete-a-group jackknife, Kott 2001). Groups in the
* order of time are cut into runs of neighbours; others are dealt by a seeded shuffle of their names' order, which does
* not depend on the order of the rows.
*/
function inBlocks(grouping, seed) {
	const { codes, names, unit, ordered } = grouping;
	const groups = groupsOf(codes);
	if (groups.count <= MOST_BLOCKS$1) return grouping;
	const places = ordered ? [...Array(groups.count).keys()] : shuffled(groups.count, seed);
	const blockAt = (place) => ordered ? Math.floor(place * MOST_BLOCKS$1 / groups.count) : place % MOST_BLOCKS$1;
	const block = new Uint32Array(codes.length);
	const members = Array.from({ length: MOST_BLOCKS$1 }, () => []);
	places.forEach((group, place) => {
		const at = blockAt(place);
		members[at].push(names[groups.codes[group]]);
		for (let i = groups.starts[group]; i < groups.starts[group + 1]; i++) block[groups.rows[i]] = at;
	});
	return {
		...grouping,
		codes: block,
		names: members.map(blockName),
		unit: `${unit} block`
	};
}
const blockName = ([first, ...others]) => others.length === 0 ? first : `${first} and ${others.length} more`;
/** 0 to n - 1 in an order that the seed decides (Fisher & Yates). */
function shuffled(n, seed) {
	const order = [...Array(n).keys()];
	const random = createRandom(seed);
	for (let last = n - 1; last > 0; last--) {
		const other = random.below(last + 1);
		[order[last], order[other]] = [order[other], order[last]];
	}
	return order;
}
// src/foundation/stats/carriers.ts
/**
* How many of these deviations carry their sum of squares: (Σ d²)² / Σ d⁴. All of them where they are alike, 1 where a
* single one does; a third of them where they are normal. 0 without any.
*/
function carriers(...parts) {
	const [squares, fourths] = [createSum(), createSum()];
	for (const deviations of parts) for (const deviation of deviations) {
		const square = deviation * deviation;
		squares.add(square);
		fourths.add(square * square);
	}
	return fourths.value() > 0 ? squares.value() ** 2 / fourths.value() : 0;
}
/** Most rows that are added for a tail that was not seen. */
const MOST_ADDED = 5;
/**
* How many more rows like the most extreme one the tail may hold: none while more than the root of all `rows` carry the
* variance (of normal deviations squared: about rows / 15). Ours, chosen by simulation.
*/
function rowsUnseen(carried, rows) {
	const scarcity = Math.sqrt(rows) / carried;
	return scarcity >= 1 ? Math.min(MOST_ADDED, Math.round(scarcity / 1.5)) : 0;
}
// src/foundation/stats/placements.ts
/** What was placed, with its labels: a rule asks for each model by itself and for both together. */
const PLACED = /* @__PURE__ */ new WeakMap();
/**
* The placement values of each row and the AUC, found once for the same scores, which must not change any more.
* Undefined with one class or with a score of NaN.
*/
function placements(labels, scores) {
	const known = PLACED.get(scores);
	if (known && isSame(known.labels, labels)) return known.found;
	const found = placed(labels, scores);
	PLACED.set(scores, {
		labels,
		found
	});
	return found;
}
const isSame = (a, b) => a === b || a.length === b.length && a.every((value, at) => value === b[at]);
function placed(labels, scores) {
	const classes = countByLabel(labels, scores);
	if (isUndefined(classes)) return classes;
	const { positives, negatives } = classes;
	const ranks = twiceRanks(labels, ascendingOrder(finite(scores)));
	const ofPositives = new Float64Array(positives);
	const ofNegatives = new Float64Array(negatives);
	let [p, q, twiceBelow] = [
		0,
		0,
		0
	];
	for (let row = 0; row < ranks.length; row++) {
		const twice = ranks[row];
		if (labels[row] === 1) {
			twiceBelow += twice;
			ofPositives[p++] = twice / (2 * negatives);
		} else ofNegatives[q++] = 1 - twice / (2 * positives);
	}
	return {
		auc: twiceBelow / 2 / positives / negatives,
		ofPositives,
		ofNegatives
	};
}
/** For each row twice the rows of the other class below it, ties counting one half: one walk through the order. */
function twiceRanks(labels, { values, rows }) {
	const ranks = new Float64Array(rows.length);
	let [positivesBelow, negativesBelow] = [0, 0];
	for (let from = 0, to = 0; from < rows.length; from = to) {
		let positives = 0;
		for (; to < rows.length && values[to] === values[from]; to++) positives += labels[rows[to]];
		const negatives = to - from - positives;
		for (let at = from; at < to; at++) {
			const row = rows[at];
			ranks[row] = labels[row] === 1 ? 2 * negativesBelow + negatives : 2 * positivesBelow + positives;
		}
		positivesBelow += positives;
		negativesBelow += negatives;
	}
	return ranks;
}
/** The scores, or their places among all scores where some are infinite: in the same order, with the same ties. */
function finite(scores) {
	const column = scores instanceof Float64Array ? scores : Float64Array.from(scores);
	if (column.every(Number.isFinite)) return column;
	const ordered = Float64Array.from(new Set(column)).sort();
	const places = new Map(Array.from(ordered, (score, place) => [score, place]));
	return column.map((score) => places.get(score));
}
function countByLabel(labels, scores) {
	if (labels.length !== scores.length) throw new RangeError(`AUC: ${labels.length} labels and ${scores.length} scores`);
	let count = 0;
	for (let row = 0; row < labels.length; row++) {
		if (labels[row] > 1) throw new RangeError(`AUC: label ${labels[row]} at row ${row} is neither 0 nor 1`);
		if (Number.isNaN(scores[row])) return undefinedBecause(`AUC with a score of NaN at row ${row}`);
		count += labels[row];
	}
	const rows = labels.length;
	if (count === 0 || count === rows) return undefinedBecause(`AUC of ${rows} rows with one class: ${count} positive, ${rows - count} negative`);
	return {
		positives: count,
		negatives: rows - count
	};
}
// src/foundation/stats/auc.ts
/**
* AUC with its standard error by DeLong, DeLong & Clarke-Pearson (1988); ties count one half. `labels` holds
* 1 for the positive class and 0 for the other. Undefined with one class or with a score of NaN.
*/
function deLong(labels, scores) {
	return mapDefined(placements(labels, scores), (placed) => estimateOf$3(placed));
}
/** The paired difference of two AUCs by DeLong, DeLong & Clarke-Pearson (1988). Undefined as `deLong`. */
function deLongPaired(labels, candidate, baseline) {
	const a = placements(labels, candidate);
	const b = placements(labels, baseline);
	if (isUndefined(a)) return a;
	if (isUndefined(b)) return b;
	const difference = {
		ofPositives: a.ofPositives.map((value, i) => value - b.ofPositives[i]),
		ofNegatives: a.ofNegatives.map((value, i) => value - b.ofNegatives[i])
	};
	const variance = aucCovariance(difference, difference);
	return {
		difference: a.auc - b.auc,
		standardError: mapDefined(variance, Math.sqrt),
		covariance: aucCovariance(a, b),
		carriers: carriers(shares(difference.ofPositives), shares(difference.ofNegatives)),
		candidate: estimateOf$3(a),
		baseline: estimateOf$3(b)
	};
}
/** What each row of a class adds to the difference beyond the mean of its class. */
function shares(placements) {
	const { length } = placements;
	const mean = sum(placements) / length;
	return placements.map((placement) => (placement - mean) / length);
}
function estimateOf$3(placed) {
	return {
		auc: placed.auc,
		standardError: mapDefined(aucCovariance(placed, placed), Math.sqrt),
		positives: placed.ofPositives.length,
		negatives: placed.ofNegatives.length
	};
}
function aucCovariance(a, b) {
	const { length: positives } = a.ofPositives;
	const { length: negatives } = a.ofNegatives;
	if (Math.min(positives, negatives) < 2) return undefinedBecause(`variance of an AUC from ${positives} positive and ${negatives} negative rows`);
	return covariance(a.ofPositives, b.ofPositives) / positives + covariance(a.ofNegatives, b.ofNegatives) / negatives;
}
function covariance(a, b) {
	const meanA = sum(a) / a.length;
	const meanB = sum(b) / b.length;
	const products = createSum();
	let constant = true;
	for (let i = 0; i < a.length; i++) {
		if (a[i] !== a[0] || b[i] !== b[0]) constant = false;
		products.add((a[i] - meanA) * (b[i] - meanB));
	}
	return constant ? 0 : products.value() / (a.length - 1);
}
// src/foundation/stats/proportion.ts
/**
* Exact limits of a proportion (Clopper & Pearson 1934): each errs with at most its own level, whatever the
* truth. This is the interval that decides. Undefined without rows.
*/
function clopperPearson(successes, n, levels) {
	requireLevel(levels.lower);
	requireLevel(levels.upper);
	requireCounts(successes, n);
	if (n === 0) return undefinedBecause("proportion of 0 rows");
	const failures = n - successes;
	return {
		lower: successes === 0 ? 0 : betaQuantile(levels.lower, successes, failures + 1),
		upper: failures === 0 ? 1 : 1 - betaQuantile(levels.upper, failures, successes + 1)
	};
}
/** Wilson's limits for a share with an effective number of rows, which need not be whole. */
function wilsonShape(share, n, alpha) {
	const z = normalQuantile(alpha);
	const centre = share + z * z / (2 * n);
	const reach = Math.abs(z) * Math.sqrt(share * (1 - share) / n + z * z / (4 * n * n));
	const scale = 1 + z * z / n;
	return {
		lower: share === 0 ? 0 : Math.max(0, (centre - reach) / scale),
		upper: share === 1 ? 1 : Math.min(1, (centre + reach) / scale)
	};
}
function requireCounts(successes, n) {
	if (!(Number.isSafeInteger(successes) && Number.isSafeInteger(n)) || successes < 0 || successes > n) throw new RangeError(`proportion: need whole numbers 0 <= successes <= n, got ${successes} of ${n}`);
}
// src/foundation/stats/auc-interval.ts
const ENOUGH_MISRANKED = 10;
/** Rows that must carry a difference, whatever the classes, and for each root of a row of the smaller class. */
const FEWEST_CARRIERS = 5;
const CARRIERS_FOR_ROOT = .7;
/**
* Limits of one AUC, each one-sided at `alpha`. With min(P, N) · min(auc, 1 - auc) of at least 10 they are
* DeLong's on the logit scale (Pepe 2003, section 5.2). With fewer, DeLong's error is too small by chance too
* often (at auc = 1 it is 0 and would claim certainty): there the greater of it and the error of Hanley &
* McNeil (1982) for either class, as an effective number of rows in score limits of Wilson's shape.
*/
function aucInterval(estimate, alpha) {
	requireLevel(alpha);
	const { auc, positives, negatives } = estimate;
	const misranked = Math.min(positives, negatives) * Math.min(auc, 1 - auc);
	return mapDefined(estimate.standardError, (standardError) => misranked >= ENOUGH_MISRANKED && standardError > 0 ? logitInterval(auc, standardError, alpha) : wilsonShape(auc, effectiveRows(estimate, standardError), alpha));
}
/** Standard error of auc_c - factor * auc_b: its variance is v_c + factor² v_b - 2 factor cov, never below 0. */
function aucDifferenceError({ candidate, baseline, standardError, covariance }, factor = 1) {
	if (factor === 1) return standardError;
	return mapDefined(candidate.standardError, (c) => mapDefined(baseline.standardError, (b) => mapDefined(covariance, (shared) => Math.sqrt(Math.max(0, c ** 2 + (factor * b) ** 2 - 2 * factor * shared)))));
}
/**
* Limits of auc_c - factor * auc_b on the same rows, each one-sided at `alpha`: on each side the wider of DeLong's
* and of those recovered from the limits of each AUC (Zou & Donner 2008, MOVER, with DeLong's correlation). DeLong's
* alone errs near 1, where a candidate that misranks few rows by luck shows a small variance too: AUC .993 against
* .999 with 200 rows passes in 17 % instead of 5, and with the limits of each on the logit scale in 8 to 13 %. So where
* few rows carry the difference, the limits of each AUC are the score limits of `aucInterval`, far wider. Undefined where
* both models rank alike: then no row tells how sure the difference is.
*/
function aucDifferenceInterval(estimate, alpha, factor = 1) {
	const { candidate, baseline } = estimate;
	return mapDefined(aucDifferenceError(estimate, factor), (standardError) => {
		if (standardError === 0) return undefinedBecause("interval of an AUC difference between models that rank every row alike");
		const limitsOf = hangsOnFew(estimate) ? aucInterval : ownInterval;
		return mapDefined(limitsOf(candidate, alpha), (own) => mapDefined(limitsOf(baseline, alpha), (other) => {
			const value = candidate.auc - factor * baseline.auc;
			const plain = normalInterval(value, standardError, alpha);
			const reach = (a, b) => Math.sqrt(Math.max(0, a ** 2 + b ** 2 - 2 * correlation(estimate) * a * b));
			const down = reach(candidate.auc - own.lower, factor * (other.upper - baseline.auc));
			const up = reach(own.upper - candidate.auc, factor * (baseline.auc - other.lower));
			return {
				lower: Math.min(plain.lower, value - down),
				upper: Math.max(plain.upper, value + up)
			};
		}));
	});
}
/** Whether so few rows carry a difference of AUCs that DeLong's error may be small by chance. */
function hangsOnFew({ carriers, candidate: { positives, negatives } }) {
	return carriers < Math.max(FEWEST_CARRIERS, CARRIERS_FOR_ROOT * Math.sqrt(Math.min(positives, negatives)));
}
/** Of the two AUCs; 0 where one of them has no variance to share. */
function correlation({ candidate, baseline, covariance }) {
	const [c, b] = [candidate.standardError, baseline.standardError];
	if (isUndefined(c) || isUndefined(b) || isUndefined(covariance) || c * b === 0) return 0;
	return Math.min(1, Math.max(-1, covariance / (c * b)));
}
/** DeLong's limits on the logit scale; an AUC without an error has only the score limits. */
const ownInterval = (estimate, alpha) => mapDefined(estimate.standardError, (standardError) => standardError > 0 && estimate.auc > 0 && estimate.auc < 1 ? logitInterval(estimate.auc, standardError, alpha) : aucInterval(estimate, alpha));
/** Normal limits of a share strictly between 0 and 1 on the logit scale, each one-sided at `alpha`. */
function logitInterval(auc, standardError, alpha) {
	const reach = -normalQuantile(alpha) * standardError / (auc * (1 - auc));
	const logit = Math.log(auc / (1 - auc));
	return {
		lower: 1 / (1 + Math.exp(reach - logit)),
		upper: 1 / (1 + Math.exp(-reach - logit))
	};
}
/**
* Rows of which a proportion `auc` would have the AUC's variance. Without variance the bound of Birnbaum &
* Klose (1957), auc (1 - auc) / min(P, N), is all that is known.
*/
function effectiveRows(estimate, standardError) {
	const { auc, positives, negatives } = estimate;
	if (standardError === 0) return Math.min(positives, negatives);
	const deLong = auc * (1 - auc) / standardError ** 2;
	const few = Math.min(positives, negatives) - 1;
	const many = Math.max(positives, negatives) - 1;
	const [small, large] = [(1 - auc) / (2 - auc), auc / (1 + auc)].sort((a, b) => a - b);
	const hanleyMcNeil = positives * negatives / (1 + few * small + many * large);
	return Math.min(deLong, hanleyMcNeil);
}
// src/foundation/stats/paired.ts
const BISECTIONS = 80;
/**
* Score interval of the difference of two paired proportions (Tango 1998). Holds its level at the limit of
* non-inferiority where the Wald interval does not; also without any disagreement. Undefined without rows.
*/
function tango(counts, alpha) {
	requireLevel(alpha);
	const n = pairedRows(counts);
	if (n === 0) return undefinedBecause("paired difference of 0 rows");
	const z = -normalQuantile(alpha);
	const difference = (counts.candidateOnly - counts.baselineOnly) / n;
	return {
		difference,
		n,
		lower: limit(counts, -1, difference, z),
		upper: limit(counts, difference, 1, -z)
	};
}
/**
* Tango's score statistic for the hypothesis that the true difference is `d`, in standard deviations:
* large and positive speaks for a greater difference. It falls as `d` grows. ±Infinity where `d` is impossible.
*/
function tangoZ(counts, d) {
	const n = pairedRows(counts);
	const distance = counts.candidateOnly - counts.baselineOnly - n * d;
	if (distance === 0) return 0;
	const variance = n * (2 * baselineOnlyShare(counts, n, d) + d * (1 - d));
	return distance / Math.sqrt(Math.max(0, variance));
}
/** Maximum-likelihood share of baseline-only rows when the difference is held at `d`. */
function baselineOnlyShare(counts, n, d) {
	const { candidateOnly: b, baselineOnly: c } = counts;
	const linear = -b - c + (2 * n - b + c) * d;
	const constant = -c * d * (1 - d);
	return (Math.sqrt(Math.max(0, linear * linear - 8 * n * constant)) - linear) / (4 * n);
}
/** The d in [low, high] at which the falling statistic crosses `target`. */
function limit(counts, low, high, target) {
	let above = low;
	let below = high;
	for (let step = 0; step < BISECTIONS; step++) {
		const middle = (above + below) / 2;
		if (tangoZ(counts, middle) > target) above = middle;
		else below = middle;
	}
	return (above + below) / 2;
}
function pairedRows(counts) {
	const cells = [
		counts.both,
		counts.candidateOnly,
		counts.baselineOnly,
		counts.neither
	];
	if (!cells.every((cell) => Number.isSafeInteger(cell) && cell >= 0)) throw new RangeError(`paired counts: need four whole numbers >= 0, got ${cells.join(", ")}`);
	return cells.reduce((a, b) => a + b, 0);
}
// src/domain/gate/methods/aucs.ts
/** AUC by DeLong. Undefined with one class; without an interval below 20 rows of a class. */
function auc(predictions, alpha) {
	return mapDefined(scored(predictions), ({ label, score }) => mapDefined(deLong(label, score), (found) => {
		const { standardError } = found;
		return {
			value: found.auc,
			n: label.length,
			method: "DeLong",
			basis: "statistical",
			interval: tooFewForAuc(found) ?? aucInterval(found, alpha),
			...isUndefined(standardError) ? {} : { spread: {
				kind: "estimate",
				standardError
			} }
		};
	}));
}
/** auc_c - k * auc_b by DeLong, paired by row. */
function pairedAuc({ candidate, baseline }, factor, alpha) {
	return bothDefined(scored(candidate), scored(baseline), (a, b) => mapDefined(deLongPaired(a.label, a.score, b.score), (found) => {
		const known = {
			value: found.candidate.auc - factor * found.baseline.auc,
			n: a.label.length,
			method: "DeLong, paired",
			basis: "statistical"
		};
		const few = tooFewForAuc(found.candidate);
		const standardError = aucDifferenceError(found, factor);
		if (isUndefined(standardError)) return {
			...known,
			interval: few ?? standardError
		};
		if (!(standardError > 0)) return {
			...known,
			...few ? { interval: few } : alike(found, factor, alpha)
		};
		return {
			...known,
			...hangsOnFew(found) ? { method: `${known.method}, score limits of each AUC` } : {},
			interval: few ?? aucDifferenceInterval(found, alpha, factor),
			spread: {
				kind: "estimate",
				standardError
			}
		};
	}));
}
const tooFewForAuc = ({ positives, negatives }) => tooFewOfClass(positives, negatives, 20, "AUC");
/**
* Models that place every row alike: the variance is 0, which tells nothing of other rows. For the plain difference
* the score limits of no disagreement among the rows of the smaller class hold; with a factor there is no interval.
*/
function alike({ candidate }, factor, alpha) {
	const rows = Math.min(candidate.positives, candidate.negatives);
	const none = undefinedBecause("both models rank every row alike");
	if (factor !== 1) return { interval: none };
	const found = tango({
		both: rows,
		candidateOnly: 0,
		baselineOnly: 0,
		neither: 0
	}, alpha);
	return {
		interval: mapDefined(found, ({ lower, upper }) => ({
			lower,
			upper
		})),
		method: "Tango on the rows of the smaller class, ranked alike"
	};
}
/** Labels and scores of a two-class model; undefined without scores. */
function scored(predictions) {
	if (predictions.task !== "binary") return undefinedBecause("AUC needs two classes");
	const { label, score } = predictions;
	return score ? {
		label,
		score
	} : undefinedBecause("no column score");
}
// src/foundation/stats/tail.ts
/** Of n values the largest 1.5 √n are the tail: enough of them at 200, and far enough out at 10,000. */
const PER_ROOT = 1.5;
/**
* Hill's index of the largest values (Hill 1975, A simple general approach to inference about the tail of a
* distribution): values of index 2 or less have no variance, of 1 or less no mean.
*/
function tailOf(values) {
	const sorted = values.slice().sort().reverse();
	const rows = Math.min(Math.ceil(PER_ROOT * Math.sqrt(values.length)), values.length - 1);
	const from = Math.max(0, sorted[rows] ?? 0);
	if (from === 0) return {
		index: 0,
		from,
		rows
	};
	const logs = createSum();
	for (const value of sorted.subarray(0, rows)) logs.add(Math.log(value / from));
	return {
		index: rows / logs.value(),
		from,
		rows
	};
}
/** What one value in so many is expected to exceed where the tail goes on as it began, taken to have a mean. */
const expectedLargest = ({ index, from, rows }) => from * rows ** (1 / Math.max(index, 1));
// src/foundation/stats/heavy-tail.ts
/** Losses with an index up to this have a tail as heavy as the squares of errors whose own index is 3.5. */
const HEAVIEST_INDEX = 1.75;
/** Rows that such a tail is taken to lack at least. */
const LACKED = 3;
/** Distances that are not squared with an index up to this lack one row at least. */
const HEAVY_INDEX = 3;
/**
* Limits of the mean of a loss, each one-sided at `alpha`: those of `skewedMeanInterval`, the upper one extended by what
* the sample is taken to lack. A sample of losses with a heavy tail mostly lacks its largest ones, so mean and variance
* are both too small: the square of a t(3) error passes in 20 % at 1,000 rows instead of 5.
*/
function lossMeanInterval(estimate, unseen, alpha) {
	return mapDefined(skewedMeanInterval(estimate, alpha), (plain) => {
		if (unseen.rows === 0) return plain;
		const extended = skewedMeanInterval(withMore$1(estimate, unseen), alpha);
		return isUndefined(extended) ? plain : {
			...plain,
			upper: Math.max(plain.upper, extended.upper)
		};
	});
}
/**
* Limits of the mean of differences between two losses, each one-sided at `alpha`: those of `skewedMeanInterval`, on
* either side extended by one row like the most extreme one where few rows carry the variance. Without it a paired root
* mean squared error with errors of t(3) passes in 6.5 % at 200 rows instead of 5. Ours, chosen by simulation
* (docs/decisions/0043-tails-and-few-rows.md).
*/
function differenceMeanInterval(differences, estimate, alpha) {
	return mapDefined(skewedMeanInterval(estimate, alpha), (plain) => {
		if (rowsUnseen(carriers(differences.map((difference) => difference - estimate.mean)), differences.length) < LACKED) return plain;
		const withOne = (value) => {
			const limits = skewedMeanInterval(withMore$1(estimate, {
				rows: 1,
				value
			}), alpha);
			return isUndefined(limits) ? plain : limits;
		};
		return {
			lower: Math.min(plain.lower, withOne(-largest(differences.map((one) => -one))).lower),
			upper: Math.max(plain.upper, withOne(largest(differences)).upper)
		};
	});
}
/** The estimate with the variance by which Student's t reaches a limit that was extended: what more rows would narrow. */
function asWide(estimate, limits, alpha) {
	if (isUndefined(limits)) return estimate;
	const error = (limits.upper - estimate.mean) / -studentTQuantile(alpha, estimate.n - 1);
	return {
		...estimate,
		variance: estimate.n * error ** 2,
		skewness: 0
	};
}
/**
* What losses lack by how few rows carry their variance: rows like the largest one, none where the tail is like the
* normal's. Ours, chosen by simulation (docs/decisions/0043-tails-and-few-rows.md).
*/
function lossesUnseen(losses, { mean }) {
	return {
		rows: rowsUnseen(carriers(losses.map((loss) => loss - mean)), losses.length),
		value: largest(losses)
	};
}
/**
* The same of losses without a bound, whose body also tells how the tail goes on: where Hill's index is low, at least
* three rows as large as it leads to expect. A sample that looks quiet because it lacks its largest rows is found by
* those that come next. Ours, chosen by simulation (docs/decisions/0043-tails-and-few-rows.md).
*/
function distancesUnseen(losses, estimate, squared) {
	const seen = lossesUnseen(losses, estimate);
	const tail = tailOf(losses);
	if (!squared && tail.index > HEAVIEST_INDEX && tail.index <= HEAVY_INDEX) return {
		...seen,
		rows: Math.max(seen.rows, 1)
	};
	if (tail.index > HEAVIEST_INDEX) return seen;
	return {
		rows: Math.max(seen.rows, LACKED),
		value: Math.max(seen.value, expectedLargest(tail))
	};
}
const largest = (values) => values.reduce((most, value) => Math.max(most, value));
/** The estimate with more rows beside those it was made from; the moments add exactly. */
function withMore$1(estimate, { rows: more, value }) {
	const { mean, n, variance, skewness } = estimate;
	if (isUndefined(variance) || variance === 0) return estimate;
	const total = n + more;
	const centre = (n * mean + more * value) / total;
	const [shift, distance] = [mean - centre, value - centre];
	const squares = (n - 1) * variance;
	const cubes = n * skewness * variance ** 1.5;
	const allSquares = squares + n * shift ** 2 + more * distance ** 2;
	const allCubes = cubes + 3 * shift * squares + n * shift ** 3 + more * distance ** 3;
	const spread = allSquares / (total - 1);
	return {
		mean: centre,
		n: total,
		variance: spread,
		skewness: allCubes / total / spread ** 1.5
	};
}
// src/domain/gate/methods/means.ts
/** How limits of a mean are called that are Student's, corrected for skewness by Hall's transformation. */
const STUDENT_HALL = "Student t with Hall's correction";
/** A mean of one loss per row, or its root, with its limits. */
function meanLoss(predictions, metric, alpha) {
	return mapDefined(metric.form.loss(predictions), (losses) => mapDefined(skewedMeanOf(losses), (found) => {
		const unseen = predictions.task === "regression" ? distancesUnseen(losses, found, !metric.form.distance) : lossesUnseen(losses, found);
		const interval = tooFewLosses(predictions, metric.name, found.n) ?? lossMeanInterval(found, unseen, alpha);
		const planned = unseen.rows === 0 ? found : asWide(found, interval, alpha);
		const mean = meanQuantity(planned, STUDENT_HALL, interval);
		const measured = metric.form.root ? rootOf(mean, planned) : mean;
		return {
			...measured,
			method: `${measured.method}${unseenWords(unseen)}`
		};
	}));
}
/** What the upper limit takes the rows to lack, for the end of a method. */
const unseenWords = ({ rows }) => rows === 0 ? "" : `, widened as if ${counted(rows, "more row")} had a large loss`;
/** candidate - factor * baseline of a mean of losses, paired by row. */
function pairedLoss({ candidate, baseline }, metric, { factor }, alpha) {
	const { loss } = metric.form;
	return bothDefined(loss(candidate), loss(baseline), (a, b) => {
		const rows = a.map((loss, row) => loss - factor * b[row]);
		return mapDefined(skewedMeanOf(rows), (found) => meanQuantity(found, `${STUDENT_HALL}, paired`, limits(candidate, metric.name, {
			rows,
			found
		}, alpha)));
	});
}
/**
* root_c - k * root_b, paired by row. Without an offset the rule is the sign of mean(loss_c - k² loss_b), which is
* divided by root_c + k * root_b to be in the metric's unit. With one it is the delta method:
* the mean of loss_c / (2 root_c) - k * loss_b / (2 root_b).
*/
function pairedRoot({ candidate, baseline }, { name, form }, relation, alpha) {
	return bothDefined(form.loss(candidate), form.loss(baseline), (a, b) => {
		const [own, other] = [Math.sqrt(sum(a) / a.length), Math.sqrt(sum(b) / b.length)];
		const [share, times] = rootWeights(own, other, relation);
		if (!Number.isFinite(share) || !Number.isFinite(times)) return undefinedBecause("difference of root mean squared errors that are 0");
		const rows = a.map((loss, row) => share * loss - times * b[row]);
		return mapDefined(skewedMeanOf(rows), (found) => {
			const value = own - relation.factor * other;
			const around = mapDefined(limits(candidate, name, {
				rows,
				found
			}, alpha), moveBy(value - found.mean));
			const method = relation.offset === 0 ? "paired squared errors" : "delta method, paired squared errors";
			return {
				...meanQuantity(found, `${STUDENT_HALL}, ${method}`, around),
				value
			};
		});
	});
}
function rootWeights(own, other, { factor, offset }) {
	if (offset !== 0) return [1 / (2 * own), factor / (2 * other)];
	const both = own + factor * other;
	return [1 / both, factor ** 2 / both];
}
function limits(predictions, metric, { rows, found }, alpha) {
	return tooFewLosses(predictions, metric, found.n) ?? differenceMeanInterval(rows, found, alpha);
}
/** Why a mean of so few losses has no interval; nothing where there are enough. */
function tooFewLosses(predictions, metric, rows) {
	if (rows < 30) return undefinedBecause(`${counted(rows, "row")}; a mean needs 30`);
	if (predictions.task !== "binary") return void 0;
	const positives = sum(predictions.label);
	return tooFewOfClass(positives, predictions.n - positives, 5, metric);
}
const meanQuantity = ({ mean, n, variance, skewness }, method, interval) => ({
	value: mean,
	n,
	method,
	basis: "statistical",
	interval,
	...isUndefined(variance) ? {} : { spread: {
		kind: "mean",
		variance,
		skewness
	} }
});
/** The root of a mean; its variance by the delta method, var(x) / (4 x), is used for planning only. */
function rootOf({ interval, spread: _, ...mean }, { variance, skewness, mean: square }) {
	return {
		...mean,
		value: Math.sqrt(square),
		method: `root of ${mean.method} on squared errors`,
		interval: mapDefined(interval, ({ lower, upper }) => ({
			lower: Math.sqrt(Math.max(0, lower)),
			upper: Math.sqrt(Math.max(0, upper))
		})),
		...isUndefined(variance) || square === 0 ? {} : { spread: {
			kind: "mean",
			variance: variance / (4 * square),
			skewness
		} }
	};
}
const moveBy = (shift) => ({ lower, upper }) => ({
	lower: lower + shift,
	upper: upper + shift
});
// src/domain/gate/methods/proportions.ts
/** A proportion by Clopper-Pearson, which errs at most at its level; Wilson's limits do not keep it. */
function proportion(predictions, form, alpha) {
	return mapDefined(trialsOf$2(predictions, form), ({ trial, success }) => {
		const n = sum(trial);
		const successes = sum(success);
		if (n === 0) return withoutTrials$1(predictions, form);
		return mapDefined(clopperPearson(successes, n, {
			lower: alpha,
			upper: alpha
		}), (interval) => ({
			value: successes / n,
			n,
			method: "Clopper-Pearson",
			basis: "statistical",
			interval,
			spread: { kind: "proportion" }
		}));
	});
}
/** The difference of two proportions of the same trials, by Tango's score interval. */
function pairedProportion({ candidate, baseline }, form, alpha) {
	return bothDefined(trialsOf$2(candidate, form), trialsOf$2(baseline, form), (own, other) => {
		const counts = pairedCounts(own.trial, own.success, other.success);
		const found = tango(counts, alpha);
		if (isUndefined(found)) return withoutTrials$1(candidate, form);
		const { difference, n, lower, upper } = found;
		const disagreement = (counts.candidateOnly + counts.baselineOnly) / n;
		return {
			value: difference,
			n,
			method: "Tango",
			basis: "statistical",
			interval: {
				lower,
				upper
			},
			spread: {
				kind: "paired",
				disagreement
			}
		};
	});
}
const withoutTrials$1 = ({ n }, { empty }) => undefinedBecause(n > 0 ? empty : "no rows");
function pairedCounts(trial, candidate, baseline) {
	const cells = [
		0,
		0,
		0,
		0
	];
	for (let row = 0; row < trial.length; row++) if (trial[row] === 1) cells[candidate[row] * 2 + baseline[row]] += 1;
	const [neither, baselineOnly, candidateOnly, both] = cells;
	return {
		both,
		candidateOnly,
		baselineOnly,
		neither
	};
}
// src/foundation/stats/bootstrap.ts
const RESAMPLES = 1e4;
const MAX_UNDEFINED_SHARE = .01;
/**
* Interval of a statistic of cell counts (a confusion matrix, alone or paired). A row resample of such a
* statistic is exactly a multinomial draw over the cells, so the cost does not depend on the rows.
* With `pseudoRows` no cell is impossible, so that rows without a single error do not claim certainty.
* The statistic must not keep the array that it is given.
*/
function bootstrapCells(cells, statistic, options) {
	const sample = new Float64Array(cells.length);
	const estimate = statistic(Float64Array.from(cells));
	const each = (options.pseudoRows ?? 0) / cells.length;
	const weights = Float64Array.from(cells, (count) => count + each);
	const rows = sum(cells);
	return bootstrap(estimate, options, (random) => {
		multinomialOf(random, rows, weights, sample);
		return statistic(sample);
	});
}
/**
* Interval of a statistic of `rows` rows that takes row weights: how often each row was drawn. Both models
* of a pair see the same weights. The statistic must not keep the array that it is given.
*/
function bootstrapRows(rows, statistic, options) {
	const weights = new Uint32Array(rows).fill(1);
	return bootstrap(statistic(weights), options, (random) => {
		weights.fill(0);
		for (let draw = 0; draw < rows; draw++) {
			const row = random.below(rows);
			weights[row] = weights[row] + 1;
		}
		return statistic(weights);
	});
}
function bootstrap(estimate, options, resample) {
	requireLevel(options.alpha);
	if (isUndefined(estimate)) return estimate;
	if (!Number.isFinite(estimate)) return undefinedBecause("the statistic of the rows is not a finite number");
	const resamples = options.resamples ?? RESAMPLES;
	const random = createRandom(options.seed);
	const values = new Float64Array(resamples);
	let defined = 0;
	for (let i = 0; i < resamples; i++) {
		const value = resample(random);
		if (typeof value === "number" && Number.isFinite(value)) values[defined++] = value;
	}
	return summary(estimate, values.subarray(0, defined).sort(), resamples, options);
}
/** An undefined resample could have been anything, so it counts as beyond both limits. */
function summary(estimate, sorted, resamples, options) {
	const missing = resamples - sorted.length;
	const undefinedShare = missing / resamples;
	const position = options.alpha * (resamples - 1) - missing;
	if (undefinedShare > (options.maxUndefinedShare ?? MAX_UNDEFINED_SHARE) || position < 0) return undefinedBecause(`the statistic is undefined in ${missing} of ${resamples} resamples`);
	const low = interpolate(sorted, position);
	const high = interpolate(sorted, sorted.length - 1 - position);
	const basic = options.kind === "basic";
	const { mean, deviation } = momentsOf(sorted);
	return {
		estimate,
		bias: mean - estimate,
		lower: basic ? 2 * estimate - high : low,
		upper: basic ? 2 * estimate - low : high,
		standardError: deviation,
		resamples,
		undefinedShare
	};
}
function interpolate(sorted, position) {
	const below = Math.floor(position);
	const from = sorted[below];
	return from + (sorted[Math.min(below + 1, sorted.length - 1)] - from) * (position - below);
}
function momentsOf(values) {
	let mean = 0;
	let squares = 0;
	values.forEach((value, index) => {
		const step = value - mean;
		mean += step / (index + 1);
		squares += step * (value - mean);
	});
	return {
		mean,
		deviation: Math.sqrt(squares / (values.length - 1))
	};
}
// src/domain/gate/methods/resamples.ts
/** A limit must not be the last resample but one: at least so many lie beyond it. */
const BEYOND = 10;
/** How many resamples a level asks for, `least` or more; undefined beyond `most`, which would take minutes. */
function enoughResamples(alpha, { least, most }) {
	const asked = Math.max(least, Math.ceil(BEYOND / alpha));
	return asked <= most ? asked : undefinedBecause(`a level of ${percent(alpha, 2)} asks for ${grouped$1(asked)} resamples, more than ${grouped$1(most)}`);
}
/** `row bootstrap, 2,000 resamples` */
const methodWords = (method, resamples) => isUndefined(resamples) ? method : `${method}, ${grouped$1(resamples)} resamples`;
// src/domain/gate/methods/resample.ts
/** Resamples of few cells cost the same for any number of rows; resamples of rows, or of many cells, do not. */
const CELL_RESAMPLES = {
	least: 1e4,
	most: 2e5
};
const ROW_RESAMPLES = {
	least: 2e3,
	most: 2e4
};
/** Half a row in each cell of two classes: 2 for a model, 4 for a pair. Without them errors that are rare by chance
* make an interval that errs in up to 11 % instead of 5; with them at most 6.5 % in all cases tried. */
const PSEUDO_ROWS = [2, 4];
/** Beyond so many cells only those that occur are resampled, and as seldom as rows. */
const MOST_CELLS$2 = 4096;
/**
* A metric of confusion counts, or candidate - factor * baseline, by a multinomial bootstrap over the joint cells
* label × candidate × baseline: exactly a bootstrap of rows (performance does not depend on them).
*/
function resampledCells(models, form, { alpha, seed, factor }) {
	const joint = jointCells(models);
	if (isUndefined(joint)) return joint;
	const enough = enoughResamples(alpha, joint.counts.length > MOST_CELLS$2 ? ROW_RESAMPLES : CELL_RESAMPLES);
	return quantity$2(mapDefined(enough, (resamples) => bootstrapCells(joint.counts, (sample) => weighted(joint.spread(sample).map((cells) => valueOfCells(form, cells)), factor), {
		alpha,
		seed,
		resamples,
		pseudoRows: PSEUDO_ROWS[models.length - 1]
	})), weighted(joint.spread(joint.counts).map((cells) => valueOfCells(form, cells)), factor), models[0].n, methodWords("multinomial bootstrap", enough));
}
/** A metric that needs the rows themselves, or candidate - factor * baseline, by resampling rows of both models at once. */
function resampledRows(models, { metric }, { alpha, seed, factor }) {
	const metrics = models.map(prepareMetrics);
	const statistic = (weights) => weighted(metrics.map((of) => of(metric, weights)), factor);
	const enough = enoughResamples(alpha, ROW_RESAMPLES);
	return quantity$2(tooFewRows(models[0], metric.name) ?? mapDefined(enough, (resamples) => bootstrapRows(models[0].n, statistic, {
		alpha,
		seed,
		resamples
	})), statistic(), models[0].n, methodWords("row bootstrap", enough));
}
/** Three rows lie below their median in one of eight samples, and few positives rank well by luck. */
function tooFewRows(predictions, metric) {
	const { n, task } = predictions;
	if (task === "binary") {
		const positives = sum(predictions.label);
		return tooFewOfClass(positives, n - positives, 20, metric);
	}
	return n < 30 ? undefinedBecause(`${counted(n, "row")}; ${metric} needs 30`) : void 0;
}
/** The first value, or the first minus `factor` times the second. */
function weighted(values, factor) {
	const [candidate, baseline] = values;
	if (baseline === void 0) return candidate;
	return mapDefined(candidate, (c) => mapDefined(baseline, (b) => c - factor * b));
}
/** Rows without a single error resample to themselves: a width of 0 is ignorance, not certainty. */
function quantity$2(found, value, n, method) {
	return mapDefined(value, (defined) => {
		const known = {
			value: defined,
			n,
			method,
			basis: "statistical"
		};
		if (isUndefined(found)) return {
			...known,
			interval: found
		};
		const { lower, upper, standardError } = found;
		if (!(upper > lower)) return {
			...known,
			interval: undefinedBecause("every resample gives the same value")
		};
		return {
			...known,
			interval: {
				lower,
				upper
			},
			spread: {
				kind: "estimate",
				standardError
			}
		};
	});
}
function jointCells(models) {
	const shapes = models.map((predictions) => confusionCounts(predictions));
	const bad = shapes.find(isUndefined);
	if (bad) return bad;
	const outs = shapes.map((shape) => ({
		...shape,
		cells: new Float64Array(shape.cells.length)
	}));
	const { places, counts } = combinations(models, outs[0].classes.length);
	return {
		counts,
		spread(sample) {
			for (const [model, { cells }] of outs.entries()) addUp(sample, places[model], cells);
			return outs;
		}
	};
}
/** The counts of a sample, each added at its place. */
function addUp(sample, places, cells) {
	cells.fill(0);
	for (let at = 0; at < sample.length; at++) {
		const count = sample[at];
		if (count > 0) cells[places[at]] += count;
	}
}
/** Combinations of label and predictions, ascending: the confusion cell of each for every model, and its rows. */
function combinations(models, classes) {
	const seen = /* @__PURE__ */ new Map();
	const { n, label } = models[0];
	for (let row = 0; row < n; row++) {
		let key = label[row];
		for (const { prediction } of models) key = key * classes + prediction[row];
		seen.set(key, (seen.get(key) ?? 0) + 1);
	}
	const all = classes ** (models.length + 1);
	const keys = all <= MOST_CELLS$2 ? [...Array(all).keys()] : [...seen.keys()].sort((a, b) => a - b);
	return {
		places: models.map((_, model) => {
			const worth = classes ** (models.length - 1 - model);
			return Uint32Array.from(keys, (key) => Math.floor(key / classes ** models.length) * classes + Math.floor(key / worth) % classes);
		}),
		counts: Float64Array.from(keys, (key) => seen.get(key) ?? 0)
	};
}
// src/foundation/stats/order-statistics.ts
/**
* The ranks, from 1 to `n`, of the values that are limits of a quantile (a share strictly between 0 and 1) of `n`
* independent values, each one-sided at `alpha`: r and s with P(B < r) ≤ alpha and P(B ≥ s) ≤ alpha for a binomial B
* (Conover 1999, section 3.2). They hold for any distribution. Undefined with fewer than `fewestForQuantile` values.
*/
function quantileRanks(n, share, alpha) {
	requireLevel(alpha);
	if (n < fewestForQuantile(share, alpha)) return undefinedBecause(`fewer than ${fewestForQuantile(share, alpha)} values`);
	return {
		lower: firstOf$1(n, (rank) => upperLimit(rank, n, alpha) >= share),
		upper: firstOf$1(n, (rank) => lowerLimit(rank, n, alpha) >= share)
	};
}
/** Values without which all of them may lie on one side of the quantile by chance. */
const fewestForQuantile = (share, alpha) => Math.ceil(Math.log(alpha) / Math.log(Math.max(share, 1 - share)));
/** The first rank from 0 to n that holds; it holds for all above it, and for n. */
function firstOf$1(n, holds) {
	let [low, high] = [0, n];
	while (low < high) {
		const middle = Math.floor((low + high) / 2);
		if (holds(middle)) high = middle;
		else low = middle + 1;
	}
	return high;
}
/** Clopper & Pearson's limits of `successes` of n, one at a time. */
const upperLimit = (successes, n, alpha) => successes === n ? 1 : 1 - betaQuantile(alpha, n - successes, successes + 1);
const lowerLimit = (successes, n, alpha) => successes === 0 ? 0 : betaQuantile(alpha, successes, n - successes + 1);
// src/foundation/stats/rows-left-out.ts
/**
* Limits of a share strictly between 0 and 1 by the jackknife over rows, each one-sided at `alpha`: on each side the
* widest of Student's t and Hall's (1992) limits on the logit scale, and of Hall's on the plain scale, each around the
* estimate and around the estimate less its bias (Efron & Tibshirani 1993, section 10.5). Average precision is too high
* in small samples, and skewed on either scale. Undefined where one row is all that keeps the share from 0 or 1.
*/
function shareLimits(left, alpha) {
	if (!isInside(left.value)) return undefinedBecause("rows without an error do not tell how often others err");
	if (!left.without.every(isInside)) return undefinedBecause("the result hangs on 1 row: without it, none errs");
	const logits = {
		...left,
		value: logit(left.value),
		without: left.without.map(logit)
	};
	return mapDefined(estimateOf$2(left), (plain) => mapDefined(estimateOf$2(logits), (onLogits) => {
		const shifted = lessBias(onLogits, logits);
		const ends = widest$1(studentLimits(onLogits, alpha), studentLimits(shifted, alpha), hallLimits(onLogits, alpha), hallLimits(shifted, alpha));
		const [lower, upper] = [fromLogit(ends.lower), fromLogit(ends.upper)];
		const limits = widest$1({
			lower,
			upper
		}, hallLimits(plain, alpha), hallLimits(lessBias(plain, left), alpha));
		return {
			lower: Math.max(0, limits.lower),
			upper: Math.min(1, limits.upper),
			standardError: Math.sqrt(plain.variance)
		};
	}));
}
/**
* Limits of a difference by the jackknife over rows, each one-sided at `alpha`: on each side the widest of Student's t,
* Hall's (1992), and Hall's with a few more rows like the most extreme one where few rows carry the difference.
*/
function differenceLimits$1(left, alpha) {
	return mapDefined(estimateOf$2(left), (found) => {
		if (!(found.variance > 0)) return undefinedBecause("no row makes a difference");
		const { influence } = found;
		const added = rowsUnseen(carriers(influence), left.fewest);
		return {
			...widest$1(studentLimits(found, alpha), hallLimits(found, alpha), hallLimits(withMore(found, influence.reduce((a, b) => Math.min(a, b)), added), alpha), hallLimits(withMore(found, influence.reduce((a, b) => Math.max(a, b)), added), alpha)),
			standardError: Math.sqrt(found.variance)
		};
	});
}
/** The jackknife with each row a group; the rarer class says how many rows its error is known from. */
function estimateOf$2({ value, without, fewest }) {
	const rows = without.length;
	const found = jackknife({
		value,
		rows,
		codes: Uint32Array.from(without, (_, row) => row),
		sizes: new Float64Array(rows).fill(1),
		without
	});
	return isUndefined(found) ? found : {
		...found,
		df: fewest - 1
	};
}
const lessBias = (estimate, { value, without }) => ({
	...estimate,
	value: estimate.value - (without.length - 1) * (sum(without) / without.length - value)
});
/** As if `more` rows with this influence had been seen as well. */
function withMore(estimate, value, more) {
	if (more === 0) return estimate;
	const influence = new Float64Array(estimate.influence.length + more).fill(value);
	influence.set(estimate.influence);
	const growth = squaresOf(influence) / squaresOf(estimate.influence);
	return {
		...estimate,
		influence,
		value: estimate.value + more * value,
		variance: estimate.variance * growth
	};
}
const isInside = (share) => share > 0 && share < 1;
const logit = (share) => Math.log(share / (1 - share));
// src/domain/gate/methods/influence.ts
/** By the mean of losses that first order makes of the metric: their upper limit is as far above 0 as its lower one is below. */
function byInfluence(predictions, { metric }, lossOfEach, alpha) {
	return mapDefined(prepareMetrics(predictions)(metric), (value) => mapDefined(lossOfEach(predictions, sharedOf(predictions)), (losses) => mapDefined(skewedMeanOf(losses), (found) => {
		const unseen = distancesUnseen(losses, found, true);
		const around = lossMeanInterval(found, unseen, alpha);
		const { variance } = unseen.rows === 0 ? found : asWide(found, around, alpha);
		const limits = tooFewRows(predictions, metric.name) ?? mapDefined(around, ({ lower, upper }) => ({
			lower: value - upper,
			upper: Math.min(value - lower, metric.range.max ?? Infinity),
			standardError: isUndefined(variance) ? 0 : Math.sqrt(variance / found.n)
		}));
		return estimated(value, found.n, limits, `delta method, ${STUDENT_HALL}${unseenWords(unseen)}`);
	})));
}
/** A value with limits that know their standard error. */
function estimated(value, n, limits, method) {
	const known = {
		value,
		n,
		method,
		basis: "statistical"
	};
	if (isUndefined(limits)) return {
		...known,
		interval: limits
	};
	const { lower, upper, standardError } = limits;
	return {
		...known,
		interval: {
			lower,
			upper
		},
		spread: {
			kind: "estimate",
			standardError
		}
	};
}
// src/domain/gate/methods/rows.ts
/**
* A metric that needs the rows themselves, or candidate - factor * baseline: by the jackknife over rows where the metric
* says its value without each; one model by the influence of each row where the metric says that, and by ranks where it
* is a quantile; else by resampling rows.
*/
function metricOfRows(models, metric, resampling) {
	const { withoutEach, lossOfEach, quantile } = metric.form;
	const [candidate, baseline] = models;
	if (baseline) {
		if (withoutEach) return paired$1([candidate, baseline], metric, withoutEach, resampling);
	} else {
		if (lossOfEach) return byInfluence(candidate, metric, lossOfEach, resampling.alpha);
		if (withoutEach) return alone(candidate, metric, withoutEach, resampling.alpha);
		if (quantile) return byRank(candidate, metric, quantile, resampling.alpha);
	}
	return resampledRows(models, metric, resampling);
}
/** A quantile of one number per row between two of them (Conover 1999, section 3.2). */
function byRank(predictions, { metric }, { share, sorted }, alpha) {
	return mapDefined(prepareMetrics(predictions)(metric), (value) => mapDefined(sorted(predictions), ({ values }) => {
		const limits = tooFewRows(predictions, metric.name) ?? mapDefined(quantileRanks(values.length, share, alpha), (ranks) => {
			const [lower, upper] = [values[ranks.lower - 1], values[ranks.upper - 1]];
			return {
				lower,
				upper,
				standardError: (upper - lower) / (2 * normalQuantile(1 - alpha))
			};
		});
		return estimated(value, values.length, limits, "order statistics");
	}));
}
function alone(predictions, { metric }, withoutEach, alpha) {
	return mapDefined(prepareMetrics(predictions)(metric), (value) => mapDefined(withoutEach(predictions, sharedOf(predictions)), (without) => {
		const limits = tooFewRows(predictions, metric.name) ?? shareLimits({
			value,
			without,
			fewest: rarer(predictions)
		}, alpha);
		return estimated(value, predictions.n, limits, "jackknife over rows, partly on the logit scale");
	}));
}
function paired$1(models, { metric }, withoutEach, { factor, alpha }) {
	const [own, other] = models.map((model) => prepareMetrics(model)(metric));
	const [a, b] = models.map((model) => withoutEach(model, sharedOf(model)));
	return bothDefined(own, other, (candidate, baseline) => bothDefined(a, b, (withoutOwn, withoutOther) => {
		const value = candidate - factor * baseline;
		const without = withoutOwn.map((one, row) => one - factor * withoutOther[row]);
		const limits = tooFewRows(models[0], metric.name) ?? differenceLimits$1({
			value,
			without,
			fewest: rarer(models[0])
		}, alpha);
		return estimated(value, models[0].n, limits, "jackknife over rows, paired");
	}));
}
/** Rows of the rarer of two classes; all where there are none. */
function rarer({ label, n, task }) {
	if (task !== "binary") return n;
	const positives = sum(label);
	return Math.min(positives, n - positives);
}
// src/domain/gate/methods/estimate.ts
/** A metric of one model with its interval, by the method that its form calls for. */
function estimate(predictions, metric, precision) {
	const { form, name } = metric;
	if (!metric.tasks.includes(predictions.task)) return undefinedBecause(`${name} is not a metric of ${predictions.task} predictions`);
	const resampling = {
		...precision,
		factor: 1
	};
	switch (form.kind) {
		case "proportion": return proportion(predictions, form, precision.alpha);
		case "auc": return auc(predictions, precision.alpha);
		case "mean": return meanLoss(predictions, {
			name,
			form
		}, precision.alpha);
		case "cells": return resampledCells([predictions], form, resampling);
		case "rows": return metricOfRows([predictions], {
			metric,
			form
		}, resampling);
		case "point": return point(predictions, metric);
	}
}
/** A metric of these very rows, without a claim about others. */
function point(predictions, metric) {
	return mapDefined(prepareMetrics(predictions)(metric), (value) => ({
		value,
		n: predictions.n,
		method: "point",
		basis: "point",
		interval: undefinedBecause(`the uncertainty of ${metric.name} is unknown`)
	}));
}
// src/domain/gate/methods/compare.ts
/**
* candidate - factor * baseline with its interval, paired by row, by the method that the metric and the rule call for:
* Tango for proportions of the same trials, DeLong for AUC, Student t for means of a loss per row, else the jackknife
* over rows or a bootstrap, which take the same rows of both models.
*/
function compare(pair, metric, relation, precision) {
	const models = [pair.candidate, pair.baseline];
	const { factor } = relation;
	const { alpha } = precision;
	const { form, name } = metric;
	const resampling = {
		...precision,
		factor
	};
	switch (form.kind) {
		case "proportion": return factor === 1 && form.pairable ? pairedProportion(pair, form, alpha) : resampledCells(models, form, resampling);
		case "auc": return pairedAuc(pair, factor, alpha);
		case "mean": return form.root ? pairedRoot(pair, {
			name,
			form
		}, relation, alpha) : pairedLoss(pair, {
			name,
			form
		}, relation, alpha);
		case "cells": return resampledCells(models, form, resampling);
		case "rows": return metricOfRows(models, {
			metric,
			form
		}, resampling);
		case "point": return comparePoints(pair, metric, factor);
	}
}
/** The difference of two numbers of these very rows. */
function comparePoints({ candidate, baseline }, metric, factor) {
	return bothDefined(point(candidate, metric), point(baseline, metric), (a, b) => ({
		...a,
		value: a.value - factor * b.value
	}));
}
/** How the method of a comparison of models that predict alike starts. */
const IDENTICAL = "identical predictions";
/**
* The comparison of models that predict and score every row alike: the difference is 0, exactly; with a factor
* it is (1 - factor) times the metric itself.
*/
function compareIdentical(candidate, metric, factor, precision) {
	const estimated = candidate.weight ? point(candidate, metric) : estimate(candidate, metric, precision);
	return mapDefined(estimated, (own) => {
		if (factor === 1) return noDifference(own.n);
		const share = 1 - factor;
		const interval = mapDefined(own.interval, ({ lower, upper }) => {
			const ends = [share * lower, share * upper];
			return {
				lower: Math.min(...ends),
				upper: Math.max(...ends)
			};
		});
		return {
			...own,
			value: share * own.value,
			interval,
			method: `${IDENTICAL}, ${own.method}`
		};
	});
}
/** Models that predict and score every row alike have one value of any metric. */
const noDifference = (n) => ({
	value: 0,
	n,
	method: IDENTICAL,
	basis: "exact",
	interval: {
		lower: 0,
		upper: 0
	}
});
// src/foundation/stats/grouped/auc-without.ts
/**
* Ranks rows once, in O(n log n), for any grouping of them. With T the won pairs, R those of a group's positives, C those
* against its negatives and I those inside it, the pairs won without the group are T - R - C + I. Undefined with one
* class or with a score that is not finite.
*/
function rankedAuc(table) {
	const { scores } = table;
	const bad = scores.findIndex((score) => !Number.isFinite(score));
	if (bad >= 0) return undefinedBecause(`AUC with a score of ${scores[bad]} at row ${bad}`);
	const ranked = rankedRows(table);
	const below = new Float64Array(ranked.rows.length);
	const [p, q] = walkOver(ranked, below)(0, below.length);
	if (!(p > 0 && q > 0)) return undefinedBecause("AUC of rows with one class");
	const { labels, weights, rows } = ranked;
	const won = below.map((lower, i) => (weights ? weights[i] : 1) * (labels[i] === 1 ? lower : p - lower));
	const all = createExactSum();
	for (let i = 0; i < won.length; i++) if (labels[i] === 1) all.add(won[i]);
	const pairs = all.value();
	const placements = new Float64Array(scores.length);
	rows.forEach((row, i) => {
		placements[row] = labels[i] === 1 ? below[i] / q : 1 - below[i] / p;
	});
	return {
		value: pairs / p / q,
		placements,
		withoutEach: (codes) => leftOut$2(ranked, codes, {
			won,
			pairs,
			p,
			q
		})
	};
}
/**
* The variance of an area by the placements of its rows, or of a difference by theirs, if rows did not resemble each
* other (DeLong, DeLong & Clarke-Pearson 1988); undefined with fewer than two rows of a class.
*/
function placementVariance(labels, placements) {
	const [positives, negatives] = [1, 0].map((label) => placements.filter((_, row) => labels[row] === label));
	const [a, b] = [positives, negatives].map(varianceOfMean);
	return Number.isFinite(a + b) ? a + b : void 0;
}
function varianceOfMean(values) {
	const n = values.length;
	const mean = exactSum(values) / n;
	return squaresOf(values.map((value) => value - mean)) / (n - 1) / n;
}
function rankedRows({ labels, scores, weights }) {
	const ascending = ascendingOrder(scores).rows;
	const rows = weights ? ascending.filter((row) => weights[row] > 0) : ascending;
	const ranks = new Uint32Array(rows.length);
	for (let i = 1; i < rows.length; i++) ranks[i] = ranks[i - 1] + (scores[rows[i]] === scores[rows[i - 1]] ? 0 : 1);
	return {
		rows,
		scores: ranks,
		labels: takenBytes(labels, rows),
		weights: weights && takenFloats(weights, rows)
	};
}
function takenBytes(values, places) {
	const found = new Uint8Array(places.length);
	for (let i = 0; i < places.length; i++) found[i] = values[places[i]];
	return found;
}
function leftOut$2(ranked, codes, { won, pairs, p, q }) {
	const groups = groupsOf(ranked.rows.map((row) => codes[row]));
	const own = {
		rows: groups.rows,
		scores: groups.rows.map((place) => ranked.scores[place]),
		labels: takenBytes(ranked.labels, groups.rows),
		weights: ranked.weights && takenFloats(ranked.weights, groups.rows)
	};
	const below = new Float64Array(won.length);
	const walk = walkOver(own, below);
	const sizes = new Float64Array(groups.count);
	const without = new Float64Array(groups.count);
	const lost = createExactSum();
	for (let g = 0; g < groups.count; g++) {
		const [from, to] = [groups.starts[g], groups.starts[g + 1]];
		const [positives, negatives] = walk(from, to);
		lost.reset();
		for (let i = from; i < to; i++) {
			lost.add(won[groups.rows[i]]);
			if (own.labels[i] === 1) lost.add(-(own.weights ? own.weights[i] : 1) * below[i]);
		}
		sizes[g] = positives + negatives;
		const left = positives === p || negatives === q ? NaN : (p - positives) * (q - negatives);
		without[g] = (pairs - lost.value()) / left;
	}
	return {
		value: pairs / p / q,
		rows: won.length,
		codes: groups.codes,
		sizes,
		without
	};
}
/**
* Writes the weight of the other class below each row of a range, equal scores counting one half, and answers the weight
* of both classes, the positive one first. Weights of equal scores are summed exactly, so that their order does not
* matter.
*/
function walkOver({ scores, labels, weights }, below) {
	const exact = [createExactSum(), createExactSum()];
	const tied = [0, 0];
	const count = (from, to) => {
		tied[0] = 0;
		tied[1] = 0;
		for (let i = from; i < to; i++) tied[labels[i]] += 1;
	};
	const weigh = (from, to) => {
		for (const sum of exact) sum.reset();
		for (let i = from; i < to; i++) exact[labels[i]].add(weights[i]);
		tied[0] = exact[0].value();
		tied[1] = exact[1].value();
	};
	const measure = weights ? weigh : count;
	return (from, to) => {
		let negatives = 0;
		let positives = 0;
		for (let start = from; start < to;) {
			const score = scores[start];
			let end = start + 1;
			while (end < to && scores[end] === score) end += 1;
			measure(start, end);
			for (let i = start; i < end; i++) below[i] = labels[i] === 1 ? negatives + tied[0] / 2 : positives + tied[1] / 2;
			negatives += tied[0];
			positives += tied[1];
			start = end;
		}
		return [positives, negatives];
	};
}
// src/foundation/stats/grouped/korn-graubard.ts
/**
* Limits of a proportion strictly between 0 and 1, each one-sided at `alpha` (Korn & Graubard 1998): those of Clopper
* & Pearson for as many independent rows as would have its variance, fewer yet for its degrees of freedom, never more
* than there are rows.
*/
function kornGraubard({ value: p, rows, variance, df }, alpha) {
	requireLevel(alpha);
	const ratio = studentTQuantile(alpha, rows - 1) / studentTQuantile(alpha, df);
	const effective = Math.min(rows, p * (1 - p) / variance * ratio ** 2);
	const successes = p * effective;
	const failures = effective - successes;
	return {
		lower: betaQuantile(alpha, successes, failures + 1),
		upper: 1 - betaQuantile(alpha, failures, successes + 1)
	};
}
// src/domain/gate/grouped/cells.ts
/** A metric of all confusion counts that can be had without each group. Undefined where it has no value. */
function cellsWithoutEach(predictions, form) {
	return mapDefined(confusionCounts(predictions), (counts) => {
		const { weight } = predictions;
		const all = weight ? {
			...counts,
			cells: exactCells(predictions, weight, counts)
		} : counts;
		return mapDefined(valueOfCells(form, all), (value) => ({
			value,
			withoutEach(codes) {
				const groups = groupsOf(codes, weight);
				const cells = cellsOf(predictions, counts.classes.length, groups.rows);
				const weights = weight && takenFloats(weight, groups.rows);
				return {
					value,
					rows: groups.rows.length,
					codes: groups.codes,
					...leaveOut(groups, {
						cells,
						weights
					}, all, form)
				};
			}
		}));
	});
}
/** The weight of each cell, whatever the order of the rows. */
function exactCells(predictions, weight, { classes, cells }) {
	const groups = groupsOf(cellsOf(predictions, classes.length, Uint32Array.from(weight.keys())), weight);
	const sums = sumsOver(groups, takenFloats(weight, groups.rows));
	const exact = new Float64Array(cells.length);
	sums.forEach((sum, i) => {
		exact[groups.codes[i]] = sum;
	});
	return exact;
}
function cellsOf({ label, prediction }, classes, rows) {
	const cells = new Uint32Array(rows.length);
	for (let i = 0; i < rows.length; i++) cells[i] = label[rows[i]] * classes + prediction[rows[i]];
	return cells;
}
function leaveOut({ count, starts }, { cells, weights }, all, form) {
	const sizes = new Float64Array(count);
	const without = new Float64Array(count);
	const left = {
		...all,
		cells: all.cells.slice()
	};
	const own = createCellSums(all.cells.length);
	const size = createExactSum();
	for (let g = 0; g < count; g++) {
		size.reset();
		for (let i = starts[g]; i < starts[g + 1]; i++) {
			const weight = weights ? weights[i] : 1;
			own.add(cells[i], weight);
			size.add(weight);
		}
		sizes[g] = size.value();
		const met = own.met();
		for (const [cell, sum] of met) left.cells[cell] = beyondRounding(all.cells[cell] - sum, all.cells[cell]);
		const value = valueOfCells(form, left);
		without[g] = isUndefined(value) ? NaN : value;
		for (const [cell] of met) left.cells[cell] = all.cells[cell];
		own.reset();
	}
	return {
		sizes,
		without
	};
}
/** Exact sums for the cells that the rows of one group fall in, which of many classes are few. */
function createCellSums(cells) {
	const sums = new Array(cells);
	const spare = [];
	let met = [];
	return {
		add(cell, weight) {
			let sum = sums[cell];
			if (!sum) {
				sum = spare.pop() ?? createExactSum();
				sums[cell] = sum;
				met.push(cell);
			}
			sum.add(weight);
		},
		/** The cells that a row fell in, and their sums. */
		met: () => met.map((cell) => [cell, sums[cell].value()]),
		reset() {
			for (const cell of met) {
				sums[cell].reset();
				spare.push(sums[cell]);
				sums[cell] = void 0;
			}
			met = [];
		}
	};
}
// src/domain/gate/grouped/left-out.ts
/** The quickest way to a metric without each group. Undefined where the metric is. */
function leaverOf(predictions, metric) {
	const { form } = metric;
	if (isOfCells(form)) return cellsWithoutEach(predictions, form);
	if (form.kind !== "auc") return byEvaluation(predictions, metric);
	return mapDefined(scored(predictions), ({ label, score }) => rankedAuc({
		labels: label,
		scores: score,
		weights: predictions.weight
	}));
}
/** Any metric, computed again with the weights of each group at 0. */
function byEvaluation(predictions, metric) {
	const { n, weight } = predictions;
	const measured = prepareMetrics(predictions);
	const withoutEach = (value, codes) => {
		const groups = groupsOf(codes, weight);
		const kept = new Float64Array(n).fill(1);
		const without = Float64Array.from({ length: groups.count }, (_, g) => {
			const own = groups.rows.subarray(groups.starts[g], groups.starts[g + 1]);
			for (const row of own) kept[row] = 0;
			const left = measured(metric, kept);
			for (const row of own) kept[row] = 1;
			return isUndefined(left) ? NaN : left;
		});
		const sizes = sumsOver(groups, takenFloats(weight ?? kept, groups.rows));
		return {
			value,
			rows: groups.rows.length,
			codes: groups.codes,
			sizes,
			without
		};
	};
	return mapDefined(measured(metric), (value) => ({
		value,
		withoutEach: (codes) => withoutEach(value, codes)
	}));
}
// src/domain/gate/grouped/row-variance.ts
/** Beyond so many cells to look at, the variance over rows is not worth its time. */
const MOST_CELLS$1 = 2e7;
/**
* Squared standard error of a metric of confusion counts, or of candidate - factor * baseline, if rows did not resemble
* each other: the jackknife over rows, which are alike within a combination of label and predictions. Undefined where it
* has none or costs much.
*/
function rowVarianceOfCells(models, form, factor) {
	const counts = models.map((predictions) => confusionCounts(predictions)).filter((one) => !isUndefined(one));
	if (counts.length < models.length || models.some(({ weight }) => weight)) return void 0;
	const combinations = combinationsOf(models, counts[0].classes.length);
	if (combinations.size * counts[0].cells.length > MOST_CELLS$1) return void 0;
	const { n } = models[0];
	const valueNow = () => {
		const [own, other = 0] = counts.map((one) => valueOfCells(form, one));
		return isUndefined(own) || isUndefined(other) ? NaN : own - factor * other;
	};
	const value = valueNow();
	let squares = 0;
	for (const { cells, rows } of combinations.values()) {
		cells.forEach((cell, model) => {
			counts[model].cells[cell] -= 1;
		});
		squares += rows * (valueNow() - value) ** 2;
		cells.forEach((cell, model) => {
			counts[model].cells[cell] += 1;
		});
	}
	const variance = (n - 1) / n * squares;
	return variance > 0 ? variance : void 0;
}
/** The confusion cell of each model, and the rows, of each combination that occurs; ascending. */
function combinationsOf(models, classes) {
	const found = /* @__PURE__ */ new Map();
	const { n, label } = models[0];
	for (let row = 0; row < n; row++) {
		let key = label[row];
		for (const { prediction } of models) key = key * classes + prediction[row];
		const known = found.get(key);
		if (known) known.rows += 1;
		else found.set(key, {
			cells: models.map(({ prediction }) => label[row] * classes + prediction[row]),
			rows: 1
		});
	}
	return new Map([...found].sort(([a], [b]) => a - b));
}
// src/domain/gate/grouped/terms.ts
const HALL = "Hall's correction";
/** The mean of a term per row: CR2 over groups, and Hall's limits. */
function ofTerms(terms) {
	const { values, weights } = terms;
	const value = meanOf$1(values, weights);
	if (!Number.isFinite(value)) return undefinedBecause("mean of rows with a value that is not finite");
	return {
		value,
		n: weights ? countOf$1(weights) : values.length,
		method: "CR2",
		corrections: [HALL],
		least: 3,
		over: ({ codes, unit, names }) => {
			const estimate = groupedMean({
				...terms,
				codes
			});
			if (isUndefined(estimate)) return tooFewGroups(groupsOf(codes, weights).count, unit) ?? estimate;
			return {
				estimate,
				groups: estimate.codes.length,
				unit,
				names,
				rowVariance: estimate.rowVariance
			};
		},
		wider: (estimate, alpha) => [hallLimits(estimate, alpha)]
	};
}
function meanOf$1(values, weights) {
	if (!weights) return exactSum(values) / values.length;
	return exactSum(Float64Array.from(values, (value, row) => weights[row] * value)) / exactSum(weights);
}
function countOf$1(weights) {
	let count = 0;
	for (let row = 0; row < weights.length; row++) if (weights[row] !== 0) count += 1;
	return count;
}
/** Successes over trials, with the limits of Korn & Graubard too; where all groups agree, each is one trial. */
function proportionSubject(predictions, form) {
	return mapDefined(trialsOf$2(predictions, form), ({ trial, success }) => {
		const weights = weighed(trial, predictions.weight);
		if (weights && countOf$1(weights) === 0) return undefinedBecause(predictions.n > 0 ? form.empty : "no rows");
		if (predictions.n === 0) return undefinedBecause("no rows");
		return mapDefined(ofTerms({
			values: success,
			weights
		}), (subject) => {
			const { value } = subject;
			return {
				...subject,
				corrections: [HALL, "Korn-Graubard limits"],
				least: 4,
				wider: (estimate, alpha) => [hallLimits(estimate, alpha), kornGraubard(estimate, alpha)],
				alike: value === 0 || value === 1 ? unanimity(value) : void 0
			};
		});
	});
}
/** Limits of a proportion of which all trials of all groups succeed, or fail. */
const unanimity = (value) => ({
	method: "Clopper-Pearson",
	limits: (groups, alpha) => clopperPearson(value * groups, groups, {
		lower: alpha,
		upper: alpha
	})
});
/** Weights of the rows that are trials; undefined where every row counts once. */
function weighed(trial, weight) {
	if (weight) return weight.map((one, row) => one * trial[row]);
	return trial.every((one) => one === 1) ? void 0 : trial;
}
/**
* candidate - factor * baseline of a proportion of which every row is a trial; where the models are right and wrong on
* the same rows, each group is one pair that agrees. Undefined where some rows are no trial: then nothing is a mean over
* rows.
*/
function pairedProportionSubject({ candidate, baseline }, form, factor) {
	const [own, other] = [trialsOf$2(candidate, form), trialsOf$2(baseline, form)];
	if ("undefined" in own || "undefined" in other) return void 0;
	if (!allTrials(own) || !allTrials(other)) return void 0;
	const values = Float64Array.from(own.success, (one, row) => one - factor * other.success[row]);
	return mapDefined(ofTerms({
		values,
		weights: candidate.weight
	}), (subject) => {
		if (factor !== 1 || !values.every((term) => term === 0)) return subject;
		return {
			...subject,
			alike: AGREEMENT
		};
	});
}
const allTrials = ({ trial }) => trial.every((one) => one === 1);
/** Limits of a difference between models that no row tells apart. */
const AGREEMENT = {
	method: "Tango",
	limits: (groups, alpha) => mapDefined(tango({
		both: groups,
		candidateOnly: 0,
		baselineOnly: 0,
		neither: 0
	}, alpha), (found) => ({
		lower: found.lower,
		upper: found.upper
	}))
};
/** A mean of losses, or its root, whose limits are those of the mean. */
function lossSubject(predictions, { name, form }) {
	return mapDefined(form.loss(predictions), (values) => mapDefined(ofTerms({
		values,
		weights: predictions.weight
	}), (mean) => {
		const subject = {
			...mean,
			few: tooFewLosses(predictions, name, mean.n)
		};
		if (!form.root) return subject;
		const value = Math.sqrt(mean.value);
		return {
			...subject,
			value,
			method: "root of CR2",
			back: (square) => Math.sqrt(Math.max(0, square)),
			slope: value > 0 ? 1 / (2 * value) : void 0
		};
	}));
}
/** candidate - factor * baseline of a mean of losses, or of its root by the terms of `pairedRoot`. */
function pairedLossSubject({ candidate, baseline }, { name, form }, relation) {
	const { weight } = candidate;
	return bothDefined(form.loss(candidate), form.loss(baseline), (a, b) => {
		const roots = form.root ? [Math.sqrt(meanOf$1(a, weight)), Math.sqrt(meanOf$1(b, weight))] : void 0;
		const [share, times] = roots ? rootWeights(roots[0], roots[1], relation) : [1, relation.factor];
		if (!Number.isFinite(share) || !Number.isFinite(times)) return undefinedBecause("difference of root mean squared errors that are 0");
		const values = a.map((loss, row) => share * loss - times * b[row]);
		return mapDefined(ofTerms({
			values,
			weights: weight
		}), (mean) => {
			const subject = {
				...mean,
				few: tooFewLosses(candidate, name, mean.n)
			};
			if (!roots) return subject;
			const value = roots[0] - relation.factor * roots[1];
			const shift = value - mean.value;
			const method = relation.offset === 0 ? "paired squared errors" : "delta method, paired squared errors";
			return {
				...subject,
				value,
				method: `CR2 on ${method}`,
				back: (limit) => limit + shift
			};
		});
	});
}
// src/domain/gate/grouped/jackknives.ts
/** A metric of one model by the jackknife over groups; an AUC on the logit scale, where its limits stay within 0 and 1. */
function jackknifed$1(predictions, metric, { seed }) {
	return mapDefined(leaverOf(predictions, metric), (leaver) => {
		const { value } = leaver;
		const subject = subjectOf$1({
			models: [predictions],
			leavers: [leaver],
			metric,
			factor: 1,
			seed
		});
		return metric.form.kind === "auc" && value > 0 && value < 1 ? onLogits(subject) : subject;
	});
}
function onLogits(subject) {
	const { value, over } = subject;
	const slope = value * (1 - value);
	return {
		...subject,
		method: "jackknife on the logit scale",
		corrections: [],
		over: (grouping) => mapDefined(over(grouping), ({ estimate, rowVariance, ...found }) => ({
			...found,
			estimate: onLogitScale(estimate),
			rowVariance: rowVariance && rowVariance / slope ** 2
		})),
		wider: () => [],
		back: fromLogit,
		slope
	};
}
/** candidate - factor * baseline by the jackknife over groups, which leaves the same rows out for both. */
function pairedJackknife({ candidate, baseline }, metric, factor, { seed }) {
	const models = [candidate, baseline];
	return bothDefined(leaverOf(candidate, metric), leaverOf(baseline, metric), (own, other) => {
		const subject = subjectOf$1({
			models,
			leavers: [own, other],
			metric,
			factor,
			seed
		});
		return metric.form.kind === "auc" && factor === 1 ? {
			...subject,
			alike: AGREEMENT
		} : subject;
	});
}
function subjectOf$1(jackknifed) {
	const { models, leavers, metric, factor } = jackknifed;
	const [own, other] = leavers;
	const rowVariance = rowVarianceOf(jackknifed);
	const value = other ? own.value - factor * other.value : own.value;
	const isShare = !other && metric.range === SHARE && value > 0 && value < 1;
	return {
		value,
		n: models[0].n,
		few: tooFew$2(models[0], metric),
		method: "jackknife",
		corrections: ["Hall's correction", ...isShare ? ["Korn-Graubard limits"] : []],
		least: 3,
		over: (grouping) => mapDefined(overGroups$1(jackknifed, grouping), (over) => ({
			...over,
			rowVariance
		})),
		wider: (estimate, alpha) => [hallLimits(estimate, alpha), ...isShare ? [kornGraubard(estimate, alpha)] : []]
	};
}
function overGroups$1({ models, leavers, metric, factor, seed }, grouping) {
	const { weight } = models[0];
	const dealt = isCostly(models[0], metric, grouping) ? inBlocks(grouping, seed) : grouping;
	const [own, other] = leavers.map((leaver) => leaver.withoutEach(dealt.codes));
	const found = other ? difference$1(own, other, factor) : own;
	const groups = dealt === grouping ? found.codes.length : groupsOf(grouping.codes, weight).count;
	const { unit, names } = dealt;
	const few = tooFewGroups(groups, unit);
	const vital = found.without.findIndex(Number.isNaN);
	if (vital >= 0) return few ?? hangsOn(names[found.codes[vital]], unit, metric.name);
	const estimate = jackknife(found);
	return isUndefined(estimate) ? few ?? estimate : {
		estimate,
		groups,
		unit,
		names
	};
}
/** Of a metric that has no value without one group. */
const hangsOn = (group, unit, metric) => undefinedBecause(`the result hangs on 1 ${unit}: without ${group}, ${metric} has no value`);
const difference$1 = (a, b, factor) => ({
	...a,
	value: a.value - factor * b.value,
	without: a.without.map((one, g) => one - factor * b.without[g]),
	magnitude: Math.abs(a.value) + Math.abs(factor * b.value)
});
/** Beyond so many cells to look at, groups are left out in blocks. */
const MOST_CELLS = 5e8;
/** Whether a metric takes so long that it is computed without blocks of groups instead of each group. */
function isCostly(predictions, { form }, { names }) {
	if (form.kind === "rows") return true;
	const classes = predictions.task === "multiclass" ? predictions.classes.length : 2;
	return isOfCells(form) && Math.min(names.length, predictions.n) * classes ** 2 > MOST_CELLS;
}
function tooFew$2(predictions, { name, form }) {
	if (form.kind === "rows") return tooFewRows(predictions, name);
	if (form.kind !== "auc") return void 0;
	const positives = sum(predictions.label);
	return tooFewForAuc({
		positives,
		negatives: predictions.n - positives
	});
}
/** Squared standard error if rows did not resemble each other, where it is cheap. */
function rowVarianceOf({ models, leavers, metric, factor }) {
	const { form } = metric;
	if (models.some(({ weight }) => weight)) return void 0;
	if (isOfCells(form)) return rowVarianceOfCells(models, form, factor);
	const [own, other] = leavers.map(({ placements }) => placements);
	if (!own) return void 0;
	const placements = other ? own.map((one, row) => one - factor * other[row]) : own;
	return placementVariance(models[0].label, placements);
}
// src/foundation/stats/grouped/serial.ts
/** Groups that follow each other in time depend on each other where their influences correlate by more than this. */
const SERIAL_FROM = .1;
/** Averages of the cosine estimator, which are its degrees of freedom. */
const COSINES = 6;
/**
* An estimate from groups in the order of time, with its variance by cosines and their degrees of freedom; undefined
* where neighbours hardly resemble each other. Limits from it are used where they are wider than those by group.
*/
function serialOf({ value, influence }) {
	const correlation = lagOneCorrelation(influence);
	if (!(correlation > SERIAL_FROM)) return void 0;
	return {
		value,
		variance: cosineVariance(influence),
		df: COSINES,
		correlation
	};
}
/** Correlation of each influence with the next; 0 where none has any. */
function lagOneCorrelation(influence) {
	const squares = squaresOf(influence);
	const next = exactSum(influence.subarray(1).map((e, t) => e * influence[t]));
	return squares > 0 ? next / squares : 0;
}
/**
* Squared standard error of an estimate from the influences of groups in the order of time, by six equal-weighted cosine
* averages, to be used with t(6) (Lazarus, Lewis, Stock & Watson 2018): the slow waves of a series show what neighbours
* that resemble each other do to its mean, where a variance over groups takes them for independent.
*/
function cosineVariance(influence) {
	const groups = influence.length;
	return 2 * squaresOf(Float64Array.from({ length: COSINES }, (_, j) => exactSum(influence.map((e, t) => e * Math.cos(Math.PI * (j + 1) * (t + .5) / groups))))) / COSINES;
}
// src/foundation/stats/grouped/two-way.ts
/**
* The variance of an estimate whose rows resemble each other by either of two groupings: V₁ + V₂ - V₁₂ (Cameron, Gelbach
* & Miller 2011), never below V₁ or V₂, with one degree of freedom less than the smaller number of groups. With few
* groups t knows too little: at least 10 of either.
*/
function twoWay({ first, second, both }) {
	const variance = Math.max(first.variance, second.variance, first.variance + second.variance - both.variance);
	return {
		value: first.value,
		variance,
		df: Math.min(first.influence.length, second.influence.length) - 1
	};
}
// src/domain/gate/grouped/support.ts
/** How many groups carry what was found over one grouping. */
function supportOf({ least }, { estimate, groups, unit, names }) {
	const count = carried(estimate);
	const refused = refusal(estimate, {
		unit,
		names
	}, least);
	if (!refused) return { carried: count };
	const inTheSameMix = count > 0 && count < least ? Math.ceil(groups * least / count) : 0;
	const fewest = Math.max(groups < 10 ? 10 : 0, inTheSameMix);
	return {
		carried: count,
		refused,
		...fewest > 0 ? { fewest } : {}
	};
}
/** Of two the one that carries less; what one of them refuses is refused. */
function weaker(a, b) {
	const refused = a.refused ?? b.refused;
	const fewest = Math.max(a.fewest ?? 0, b.fewest ?? 0);
	return {
		carried: Math.min(a.carried, b.carried),
		...refused ? { refused } : {},
		...fewest > 0 ? { fewest } : {}
	};
}
// src/domain/gate/grouped/judged.ts
/** A subject judged by one grouping of its rows: on each side the widest of its limits. */
function judgedByOne(subject, { name, unit, ...grouping }, alpha) {
	const over = subject.over({
		name,
		unit,
		...grouping
	});
	if (isUndefined(over)) return withoutVariance(subject, {
		name,
		unit
	}, over);
	const { estimate, groups } = over;
	const serial = grouping.ordered ? serialOf(estimate) : void 0;
	const corrections = subject.corrections.length > 0 ? ` with ${subject.corrections.join(" and ")}` : "";
	const cosines = serial ? `, and cosine averages, ${studentText(serial)}` : "";
	return quantity$1(subject, alpha, {
		name,
		unit,
		groups,
		support: supportOf(subject, over),
		method: `${subject.method} by ${unit}${blocksText(over)}, ${studentText(estimate)}${corrections}${cosines}`,
		variance: Math.max(estimate.variance, serial?.variance ?? 0),
		limits: () => widest$1(studentLimits(estimate, alpha), ...subject.wider(estimate, alpha), ...serial ? [studentLimits(serial, alpha)] : []),
		designEffect: designEffect(estimate, over),
		serial: serial?.correlation
	});
}
/** A subject judged by two groupings that cross, by either of which its rows may resemble each other. */
function judgedByBoth(subject, groupings, alpha) {
	const [a, b] = groupings;
	const names = {
		name: `${a.name} and ${b.name}`,
		unit: a.unit
	};
	const [first, second] = groupings.map((grouping) => subject.over(grouping));
	if (isUndefined(first)) return withoutVariance(subject, names, first);
	if (isUndefined(second)) return withoutVariance(subject, names, second);
	const both = subject.over({
		...a,
		names: [],
		ordered: false,
		codes: crossed(a.codes, b.codes)
	});
	if (isUndefined(both)) return withoutVariance(subject, names, both);
	const crossing = twoWay({
		first: first.estimate,
		second: second.estimate,
		both: both.estimate
	});
	const fewer = first.groups <= second.groups ? first : second;
	return quantity$1(subject, alpha, {
		name: names.name,
		unit: fewer === first ? a.unit : b.unit,
		groups: fewer.groups,
		support: weaker(supportOf(subject, first), supportOf(subject, second)),
		method: `${subject.method} by ${a.unit} and ${b.unit}, two-way, ${studentText(crossing)}`,
		variance: crossing.variance,
		limits: () => studentLimits(crossing, alpha),
		designEffect: designEffect(crossing, first)
	});
}
/** `t(28.4)`. */
const studentText = ({ df }) => `t(${Number(df.toFixed(1))})`;
const blocksText = ({ estimate, groups }) => estimate.codes.length < groups ? ` in ${estimate.codes.length} blocks` : "";
const designEffect = ({ variance }, { rowVariance = 0 }) => rowVariance > 0 ? variance / rowVariance : void 0;
/** Too few groups for a variance over them. */
const withoutVariance = ({ value, n, method, few }, grouping, why) => ({
	value,
	n,
	method: `${method} by ${grouping.unit}`,
	basis: "statistical",
	interval: few ?? why,
	grouping: {
		name: grouping.name,
		unit: grouping.unit
	}
});
function quantity$1(subject, alpha, found) {
	const { value, n, few, back = (limit) => limit, slope = 1, alike } = subject;
	const { name, unit, groups, support, variance, serial } = found;
	const known = {
		value,
		n,
		groups,
		basis: "statistical",
		grouping: {
			name,
			unit,
			...found.designEffect === void 0 ? {} : { designEffect: found.designEffect },
			carried: support.carried,
			...serial === void 0 ? {} : { serial },
			...support.fewest === void 0 ? {} : { fewest: support.fewest }
		}
	};
	if (alike && variance === 0 && groups >= 10) return {
		...known,
		method: `${alike.method}, each ${unit} as one row`,
		interval: few ?? alike.limits(groups, alpha)
	};
	const interval = few ?? support.refused ?? found.limits();
	return {
		...known,
		method: found.method,
		interval: mapDefined(interval, ({ lower, upper }) => ({
			lower: back(lower),
			upper: back(upper)
		})),
		...variance > 0 ? { spread: {
			kind: "groups",
			variance: groups * variance * slope ** 2
		} } : {}
	};
}
// src/domain/gate/grouped/grouped.ts
/**
* A metric of one model where rows of one group stand or fall together: CR2 over groups for means of a term per row, the
* jackknife over groups for everything else. A metric that says nothing of other rows stays a point.
*/
function groupedEstimate(predictions, metric, precision) {
	if (metric.form.kind === "point") return mapDefined(point(predictions, metric), (found) => () => found);
	return mapDefined(estimateSubject(predictions, metric, precision), (subject) => judgeOf(subject, precision));
}
/** candidate - factor * baseline, paired by row, where rows of one group stand or fall together. */
function groupedComparison(pair, metric, relation, precision) {
	if (metric.form.kind === "point") return mapDefined(comparePoints(pair, metric, relation.factor), (found) => () => found);
	return mapDefined(comparisonSubject(pair, metric, relation, precision), (subject) => judgeOf(subject, precision));
}
/** Judges a subject by one grouping, or by two that cross. */
const judgeOf = (subject, { alpha }) => (by) => finiteOnly("codes" in by ? judgedByOne(subject, by, alpha) : judgedByBoth(subject, by, alpha));
function estimateSubject(predictions, metric, precision) {
	const { form, name, tasks } = metric;
	if (!tasks.includes(predictions.task)) return undefinedBecause(`${name} is not a metric of ${predictions.task} predictions`);
	if (form.kind === "proportion") return proportionSubject(predictions, form);
	if (form.kind === "mean") return lossSubject(predictions, {
		name,
		form
	});
	return jackknifed$1(predictions, metric, precision);
}
function comparisonSubject(pair, metric, relation, precision) {
	const { form, name } = metric;
	if (form.kind === "mean") return pairedLossSubject(pair, {
		name,
		form
	}, relation);
	return (form.kind === "proportion" ? pairedProportionSubject(pair, form, relation.factor) : void 0) ?? pairedJackknife(pair, metric, relation.factor, precision);
}
// src/domain/gate/between/independent.ts
/**
* one - factor * other of two estimates that share no rows, from the one-sided limits of each: MOVER, the method of
* variance estimates recovery (Zou & Donner 2008; for proportions it is Newcombe's hybrid interval of 1998).
*   lower = d - sqrt((one - l1)² + (k u2 - k other)²),  upper = d + sqrt((u1 - one)² + (k other - k l2)²)
* Each side keeps the method that its metric calls for, skewed limits included. Of groups that both share rows of it knows
* nothing: see `judgeBetween`.
*/
function independentDifference(one, other, factor, alpha) {
	const value = one.value - factor * other.value;
	const interval = differenceLimits(one, other, factor);
	const method = one.method === other.method ? one.method : `${one.method}; ${other.method}`;
	const known = {
		value,
		n: one.n + other.n,
		method: `MOVER of two slices, ${method}`,
		basis: one.basis === "point" || other.basis === "point" ? "point" : "statistical",
		interval
	};
	if (isUndefined(interval)) return known;
	const standardError = (interval.upper - interval.lower) / (-2 * normalQuantile(alpha));
	if (!(standardError > 0)) return known;
	return {
		...known,
		spread: {
			kind: "estimate",
			standardError
		}
	};
}
/** A difference that more groups would tell better: of so many, as `one` calls them. */
function inUnits(difference, { grouping }, groups) {
	const { spread } = difference;
	if (spread?.kind !== "estimate") return difference;
	return {
		...difference,
		groups,
		...grouping ? { grouping: {
			name: grouping.name,
			unit: grouping.unit
		} } : {},
		spread: {
			kind: "groups",
			variance: groups * spread.standardError ** 2
		}
	};
}
function differenceLimits(one, other, factor) {
	const [a, b] = [one.interval, other.interval];
	if (isUndefined(a)) return a;
	if (isUndefined(b)) return b;
	const value = one.value - factor * other.value;
	return {
		lower: value - Math.hypot(one.value - a.lower, factor * (b.upper - other.value)),
		upper: value + Math.hypot(a.upper - one.value, factor * (other.value - b.lower))
	};
}
// src/domain/gate/between/two-slices.ts
/** A grouping of the rows of one, followed by those of the other, as one of each. */
const splitIn = ({ one }, grouping) => {
	const { codes } = grouping;
	const { n } = one.predictions;
	return [{
		...grouping,
		codes: codes.subarray(0, n)
	}, {
		...grouping,
		codes: codes.subarray(n)
	}];
};
// src/domain/gate/between/apart.ts
/** The difference of two slices, each judged by its own groups, by MOVER, as if those were independent. */
function judgeApart(two, precision) {
	const { one, other, factor } = two;
	const [ofOne, ofOther] = [one, other].map(({ predictions, metric }) => groupedEstimate(predictions, metric, precision));
	return bothDefined(ofOne, ofOther, (judgeOne, judgeOther) => (by) => {
		const [byOne, byOther] = splitBy(two, by);
		return bothDefined(judgeOne(byOne), judgeOther(byOther), (a, b) => inUnits(independentDifference(a, b, factor, precision.alpha), a, Math.max(a.groups ?? 0, b.groups ?? 0)));
	});
}
function splitBy(two, by) {
	if ("codes" in by) return splitIn(two, by);
	const [first, second] = by.map((grouping) => splitIn(two, grouping));
	return [[first[0], second[0]], [first[1], second[1]]];
}
// src/domain/gate/grouped/term-leaver.ts
/**
* A mean of a term per row, or its root, that can be had without each group in one pass. Groups without a trial are left
* out. Undefined where it has no value.
*/
function termsWithoutEach(predictions, form) {
	const { weight } = predictions;
	if (form.kind === "mean") return mapDefined(form.loss(predictions), (values) => leaverOfTerms({
		values,
		weights: weight
	}, form.root ? Math.sqrt : void 0));
	return mapDefined(trialsOf$2(predictions, form), ({ trial, success }) => leaverOfTerms({
		values: success,
		weights: weighed(trial, weight)
	}));
}
function leaverOfTerms(terms, scale = (mean) => mean) {
	const value = scale(meanOf$1(terms.values, terms.weights));
	if (!Number.isFinite(value)) return undefinedBecause("mean of rows with a value that is not finite");
	return {
		value,
		withoutEach: (codes) => leftOut$1(terms, codes, value, scale)
	};
}
function leftOut$1({ values, weights }, codes, value, scale) {
	const groups = groupsOf(codes, weights);
	const own = takenFloats(values, groups.rows);
	const ownWeights = weights && takenFloats(weights, groups.rows);
	const sums = sumsOver(groups, ownWeights ? own.map((term, i) => ownWeights[i] * term) : own);
	const sizes = ownWeights ? sumsOver(groups, ownWeights) : sizesOf(groups);
	const [sum, size] = [exactSum(sums), exactSum(sizes)];
	const without = sums.map((one, g) => {
		const rest = beyondRounding(size - sizes[g], size);
		return rest > 0 ? scale(beyondRounding(sum - one, Math.abs(sum)) / rest) : NaN;
	});
	return {
		value,
		rows: groups.rows.length,
		codes: groups.codes,
		sizes,
		without
	};
}
// src/domain/gate/between/left-out.ts
/** The metric of a slice; means and proportions by their terms, so that groups without a trial do not count. */
function leavingIn(slice) {
	const { form } = slice.metric;
	const leaver = form.kind === "mean" || form.kind === "proportion" ? termsWithoutEach(slice.predictions, form) : leaverOf(slice.predictions, slice.metric);
	return mapDefined(leaver, (found) => ({
		...slice,
		leaver: found
	}));
}
/** Whether all trials of a proportion succeed, or all fail. */
const isUnanimous = ({ metric, leaver: { value } }) => metric.form.kind === "proportion" && (value === 0 || value === 1);
/**
* A slice without each group of its rows, or without each block of them. Undefined with fewer than 10 groups, however
* many the other slice has, and where its value hangs on one group, or does not change with any.
*/
function sliceLeftOut(slice, grouping, blocks) {
	const { name, predictions, leaver } = slice;
	const { codes, names, unit } = blocks ?? grouping;
	const left = leaver.withoutEach(codes);
	const groups = blocks ? groupsOf(grouping.codes, predictions.weight).codes : left.codes;
	const few = tooFewGroups(groups.length, grouping.unit);
	if (few) return undefinedBecause(`${name}: ${few.undefined}`);
	const vital = left.without.findIndex(Number.isNaN);
	if (vital >= 0) return hangsOn(names[left.codes[vital]], unit, name);
	return mapDefined(jackknife(left), ({ variance }) => variance === 0 && !isUnanimous(slice) ? undefinedBecause(`${name}: every ${unit} gives the same value`) : {
		left,
		variance,
		groups
	});
}
/**
* one - factor * other without each group that has rows of either slice; a slice without rows of a group stays as it is.
* The size of a group is the variance that it is expected to add where slices are independent, each slice's own in
* proportion to its rows: so the degrees of freedom are those of the slice that errs more, and Welch's where no group has
* rows of both.
*/
function differenceLeftOut(one, other, factor) {
	const [a, b] = [one.left, other.left];
	const codes = Uint32Array.from(/* @__PURE__ */ new Set([...a.codes, ...b.codes])).sort();
	const [inA, inB] = [placesOf(a, codes), placesOf(b, codes)];
	const [errA, errB] = expectedShares(one.variance, factor ** 2 * other.variance);
	const [perA, perB] = [errA / sum(a.sizes), errB / sum(b.sizes)];
	return {
		value: a.value - factor * b.value,
		rows: a.rows + b.rows,
		codes,
		sizes: Float64Array.from(codes, (_, g) => perA * (a.sizes[inA[g]] ?? 0) + perB * (b.sizes[inB[g]] ?? 0)),
		without: Float64Array.from(codes, (_, g) => (a.without[inA[g]] ?? a.value) - factor * (b.without[inB[g]] ?? b.value)),
		magnitude: Math.abs(a.value) + Math.abs(factor * b.value)
	};
}
/** Nobody knows how a slice errs that is unanimous: then both count by their rows alone. */
const expectedShares = (a, b) => a > 0 && b > 0 ? [a / (a + b), b / (a + b)] : [.5, .5];
/** The place of each code among those of a slice; -1 where it has no rows of that group. */
function placesOf({ codes }, all) {
	const places = new Map(Array.from(codes, (code, place) => [code, place]));
	return Int32Array.from(all, (code) => places.get(code) ?? -1);
}
// src/domain/gate/between/by-groups.ts
/**
* Judges the difference of two slices whose rows may share groups. A slice whose groups all succeed, or all fail, shows no
* variance: its limits take each group as one row, and MOVER brings them into the difference. Groupings are those of the
* rows of one, followed by those of the other.
*/
function judgeBetween(two, precision) {
	return bothDefined(leavingIn(two.one), leavingIn(two.other), (one, other) => {
		const jackknifed = judgeOf(subjectOf({
			...two,
			one,
			other
		}, precision.seed), precision);
		const unanimous = [one, other].filter(isUnanimous).length;
		if (unanimous === 0) return jackknifed;
		return mapDefined(judgeApart(two, precision), (apart) => {
			if (unanimous === 2) return apart;
			return (by) => bothDefined(jackknifed(by), apart(by), wider);
		});
	});
}
/**
* The jackknife over groups of the difference itself, both slices without the same group: what a bad day does to both
* cancels, what it does to one against the other does not.
*/
function subjectOf(two, seed) {
	const { one, other, factor } = two;
	return {
		value: one.leaver.value - factor * other.leaver.value,
		n: one.predictions.n + other.predictions.n,
		method: "jackknife of two slices",
		corrections: ["Hall's correction"],
		least: 3,
		over: (grouping) => overGroups(two, grouping, seed),
		wider: (estimate, alpha) => [hallLimits(estimate, alpha)]
	};
}
function overGroups(two, grouping, seed) {
	const { one, other, factor, rowVariance } = two;
	const dealt = isLong(one, grouping) || isLong(other, grouping) ? inBlocks(grouping, seed) : grouping;
	const groupings = splitIn(two, grouping);
	const blocks = dealt === grouping ? [] : splitIn(two, dealt);
	const [withoutOne, withoutOther] = [one, other].map((slice, at) => sliceLeftOut(slice, groupings[at], blocks[at]));
	return bothDefined(withoutOne, withoutOther, (a, b) => mapDefined(jackknife(differenceLeftOut(a, b, factor)), (estimate) => ({
		estimate,
		groups: (/* @__PURE__ */ new Set([...a.groups, ...b.groups])).size,
		unit: dealt.unit,
		names: dealt.names,
		rowVariance
	})));
}
/** Means and proportions need one pass, whatever the number of groups. */
const isLong = ({ predictions, metric }, grouping) => metric.form.kind !== "proportion" && isCostly(predictions, metric, grouping);
// src/domain/gate/between/other.ts
/** The candidate on one slice against the candidate on another: rows of two slices are independent, groups are not. */
function againstSlice(own, { limit, slice, minimum, measure }, precision) {
	const n = slice.rows.length;
	const other = {
		slice: [...slice.slice],
		n
	};
	if (minimum !== void 0 && n < minimum) {
		const small = undefinedBecause(`${otherText(limit)} has ${counted(n, "row")}, fewer than ${minimum}`);
		const compared = isUndefined(own.level.judged) ? own.level.judged : small;
		return {
			other: {
				...other,
				measured: small
			},
			difference: compared,
			compared
		};
	}
	const found = measure();
	const measured = named$5(found.level.judged, found.name);
	const difference = differenceBetween(own, found, 1, precision);
	const compared = limit.factor === 1 ? difference : differenceBetween(own, found, limit.factor, precision);
	return {
		other: {
			...other,
			measured
		},
		difference,
		compared
	};
}
/** one - factor * other: by rows by MOVER, by the groups that the slices may share by the jackknife. */
function differenceBetween(one, other, factor, precision) {
	const byRows = bothDefined(one.level.byRows, named$5(other.level.byRows, other.name), (a, b) => apart(a, b, factor, precision.alpha));
	const prepare = () => judgeBetween({
		one,
		other,
		factor,
		rowVariance: squaredErrorOf(byRows)
	}, precision);
	return finiteOnly(judgedBy$1(byRows, groupingsOf(one, other), prepare));
}
/** By rows, or by items with weights, of which each lies in one slice. */
function apart(one, other, factor, alpha) {
	const found = independentDifference(one, other, factor, alpha);
	return one.groups && other.groups ? inUnits(found, one, one.groups + other.groups) : found;
}
function squaredErrorOf(byRows) {
	if (isUndefined(byRows)) return void 0;
	const { spread, groups } = byRows;
	if (spread?.kind === "estimate") return spread.standardError ** 2;
	return spread?.kind === "groups" && groups ? spread.variance / groups : void 0;
}
/** The groups of the rows of one, followed by those of the other. */
const groupingsOf = (one, other) => one.groupings.map((grouping, at) => {
	const codes = new Uint32Array(one.predictions.n + other.predictions.n);
	codes.set(grouping.codes);
	codes.set(other.groupings[at].codes, one.predictions.n);
	return {
		...grouping,
		codes
	};
});
/** Of two slices a reader must know which one has no value. */
const named$5 = (measured, name) => isUndefined(measured) ? undefinedBecause(`${name}: ${measured.undefined}`) : measured;
// src/domain/gate/between/worst.ts
/**
* One measure of the worst slice: the lowest for `>=`, the highest for `<=`. That the worst slice meets a limit says
* that every slice does, an intersection-union test: the limit on the bad side is the worst of the slices' own limits,
* each at its level, without a correction. That the worst slice breaks it is a claim found by a search over k slices:
* the limit on the good side is the worst of those at alpha / k (Bonferroni, the first step of Holm).
* The estimate itself is the worst of k, so it is worse than the truth on average.
*/
function worstOf(rule, measureAll) {
	const all = measureAll(1);
	const large = all.filter(({ n }) => n >= (rule.minimum ?? 0));
	const known = {
		rule: rule.text,
		slice: rule.selectors.map(({ column, value = "*" }) => ({
			column,
			value
		})),
		origin: "every",
		n: all.reduce((sum, { n }) => sum + n, 0)
	};
	if (large.length === 0) {
		const none = undefinedBecause(nothingLarge(all, rule.minimum ?? 0));
		return {
			...known,
			candidate: none,
			compared: none
		};
	}
	const kept = new Set(large.map(({ slice }) => sliceText(slice)));
	const { at, ...found } = combined$1(rule, large, measureAll(large.length).filter(({ slice }) => kept.has(sliceText(slice))));
	const searched = {
		slices: large.length,
		small: all.length - large.length
	};
	return {
		...known,
		...found,
		worst: {
			...at ? { slice: at } : {},
			...searched
		}
	};
}
function nothingLarge(all, minimum) {
	const { n, slice } = all.reduce((largest, one) => one.n > largest.n ? one : largest);
	return `no slice has ${counted(minimum, "row")}; the largest, ${nameOf$2(slice)}, has ${n}`;
}
const nameOf$2 = (slice) => sliceText(slice).slice(1, -1);
/** A slice without an interval cannot save a rule that another one breaks, but it may break one that all others meet. */
function combined$1(rule, measures, again) {
	const sure = measures.flatMap((measure, i) => reachesZero(rule, measure) ? [] : twice(measure, again[i]) ?? []);
	const open = measures.find((measure) => !sure.some((one) => one.measure === measure));
	const [worst, compared] = sure.length === 0 ? [] : worstAmong(rule, sure);
	if (open && (!compared || truthOf$1(ruleData(rule), compared) !== "fail")) {
		const reason = undefinedBecause(`${nameOf$2(open.slice)}: ${whyOpen(open.compared)}`);
		return worst && compared ? found(rule, worst, {
			...compared,
			interval: reason
		}) : {
			candidate: open.candidate,
			compared: reason
		};
	}
	return found(rule, worst, compared);
}
function twice(measure, { compared: again }) {
	const { compared } = measure;
	if (!isQuantity(compared) || !isQuantity(again)) return void 0;
	const { interval } = compared;
	const { interval: corrected } = again;
	return isUndefined(interval) || isUndefined(corrected) ? void 0 : {
		measure,
		compared,
		interval,
		corrected
	};
}
const whyOpen = (compared) => {
	if (isUnusable(compared)) return compared.unusable;
	if (!isQuantity(compared)) return compared.undefined;
	return isUndefined(compared.interval) ? compared.interval.undefined : "what the factor multiplies may be 0 or below";
};
/** What is shown is what was judged, so that the picture and the verdict agree. */
function found(rule, { measure }, compared) {
	const { candidate, baseline, other, slice: at } = measure;
	if (rule.limit.kind === "absolute") return {
		at,
		candidate: compared,
		compared
	};
	return {
		at,
		candidate,
		...baseline ? { baseline } : {},
		...other ? { other } : {},
		...rule.limit.factor === 1 ? { difference: compared } : {},
		compared
	};
}
/** The slice with the worst estimate, and that estimate between the worst limits of all. */
function worstAmong({ operator }, sure) {
	const isLow = operator === ">=" || operator === ">";
	const least = (of) => sure.reduce((worst, one) => (isLow ? of(one) < of(worst) : of(one) > of(worst)) ? one : worst);
	const worst = least(({ compared }) => compared.value);
	const bad = least(({ interval }) => isLow ? interval.lower : interval.upper);
	const good = least(({ corrected }) => isLow ? corrected.upper : corrected.lower);
	const { value, method, basis } = worst.compared;
	return [worst, {
		...bad.compared,
		value,
		method: sure.length === 1 ? method : `worst of ${sure.length} slices, ${method}`,
		basis,
		interval: isLow ? {
			lower: bad.interval.lower,
			upper: good.corrected.upper
		} : {
			lower: good.corrected.lower,
			upper: bad.interval.upper
		}
	}];
}
// src/domain/gate/grouped/units.ts
/** What counts as one draw where rows have weights: an item with all of its trials, else a row. */
const unitsOf = (table) => table.items ?? {
	...itemsOfRows(table),
	name: "row",
	unit: "row"
};
/**
* A number of weighted rows, with each row as a group of its own. Weights make the methods for rows that count alike of no
* use; a row of weight 2 is one draw, where two rows would be two.
*/
const byUnits = (judge, units) => mapDefined(judge, (of) => mapDefined(of(units), (found) => units.unit === "row" ? ofRows(found) : found));
/** Rows are no groups: nobody is told to bring more of them. */
function ofRows({ groups, grouping: _, method, spread, ...quantity }) {
	const planned = spread?.kind === "groups" && groups ? { spread: {
		kind: "estimate",
		standardError: Math.sqrt(spread.variance / groups)
	} } : {};
	return {
		...quantity,
		method: method.replace(" by row", ", weighted rows"),
		...planned
	};
}
// src/domain/gate/level.ts
/** A metric of one model, by rows and by their groups. */
function levelOf(predictions, metric, { groupings, units }, precision) {
	const judge = () => groupedEstimate(predictions, metric, precision);
	const byRows = units ? byUnits(judge(), units) : estimate(predictions, metric, precision);
	return {
		byRows,
		judged: judgedBy$1(byRows, groupings, judge)
	};
}
// src/domain/gate/measure.ts
/**
* Every rule on every slice that it names, without a decision. A slice that a rule names and that another one
* reaches by `*` with the same limit is measured once. Throws `InputErrors` for slices that the rows do not have.
*/
function measureRules(rules, subjects, precision) {
	const { candidate } = subjects;
	const known = candidate.predictions.weight ? {
		...subjects,
		units: unitsOf(candidate)
	} : subjects;
	const cutter = sliceCutter(candidate);
	const parts = withoutRepeats(rules.flatMap((rule) => partsOf$1(rule, cutter)));
	return [...Map.groupBy(parts, ({ rule }) => rule)].flatMap(([rule, own]) => {
		const measureAll = (among) => own.map((part) => measure(part, known, {
			...precision,
			alpha: precision.alpha / among
		}));
		return rule.worst ? [worstOf(rule, measureAll)] : measureAll(1);
	});
}
/** Of two with one name the one that was named stays: it is not skipped when small. */
function withoutRepeats(parts) {
	const groups = Map.groupBy(parts, ({ rule, part }) => checkId(rule, part.slice));
	const kept = new Set(Array.from(groups.values(), (group) => group.find(({ part }) => part.origin === "named") ?? group[0]));
	return parts.filter((one) => kept.has(one));
}
function measure({ rule, part, other }, subjects, precision) {
	const { slice, origin, rows } = part;
	const metric = requireMetric(rule.metric, precision);
	const own = part.origin === "all" ? subjects.candidate.predictions : select(subjects.candidate.predictions, rows);
	const { items } = subjects.candidate;
	const known = {
		rule: rule.text,
		slice: [...slice],
		origin,
		...countsOf(own, items && selectGroups(items, rows))
	};
	if (rule.minimum !== void 0 && known.n < rule.minimum) {
		const small = undefinedBecause(`${counted(known.n, "row")}, fewer than ${rule.minimum}`);
		return {
			...known,
			candidate: small,
			compared: small
		};
	}
	const together = togetherOf(part, subjects);
	const level = levelOf(own, metric, together, precision);
	const { judged: candidate } = level;
	const { limit } = rule;
	if (limit.kind === "absolute") return {
		...known,
		candidate,
		compared: candidate
	};
	if (limit.kind === "slice") {
		const side = {
			name: `${rule.metric}${sliceText(slice)}`,
			predictions: own,
			metric,
			...together,
			level
		};
		const question = {
			limit,
			slice: other,
			minimum: rule.minimum
		};
		const measureOther = () => sideOf(question, subjects, precision);
		return {
			...known,
			candidate,
			...againstSlice(side, {
				...question,
				measure: measureOther
			}, precision)
		};
	}
	if (!subjects.baseline) return {
		...known,
		candidate,
		compared: undefinedBecause("no baseline")
	};
	const baseline = part.origin === "all" ? subjects.baseline : select(subjects.baseline, rows);
	const pair = {
		candidate: own,
		baseline
	};
	const compareAt = (relation) => differenceOf({
		pair,
		metric,
		identical: subjects.identical
	}, relation, together, precision);
	const compared = compareAt(limit);
	return {
		...known,
		candidate,
		baseline: levelOf(baseline, metric, together, precision).judged,
		difference: limit.factor === 1 ? compared : compareAt({
			factor: 1,
			offset: 0
		}),
		compared
	};
}
function requireMetric(name, { metrics }) {
	const metric = metricNamed(name, metrics);
	if (!metric) throw new RangeError(`${name} is not a metric`);
	return metric;
}
/** The slice that the limit of a rule names, measured. */
function sideOf({ limit, slice }, subjects, precision) {
	const metric = requireMetric(limit.metric, precision);
	const predictions = select(subjects.candidate.predictions, slice.rows);
	const together = togetherOf(slice, subjects);
	const level = levelOf(predictions, metric, together, precision);
	return {
		name: otherText(limit),
		predictions,
		metric,
		...together,
		level
	};
}
function togetherOf({ origin, rows }, { candidate, units }) {
	const { groupings = [] } = candidate;
	if (origin === "all") return {
		groupings,
		units
	};
	return {
		groupings: groupings.map((grouping) => selectGroups(grouping, rows)),
		units: units && selectGroups(units, rows)
	};
}
/** The comparison by rows and by their groups. */
function differenceOf({ pair, metric, identical }, relation, { groupings, units }, precision) {
	const judge = () => groupedComparison(pair, metric, relation, precision);
	return judgedBy$1(units && !(identical && relation.factor === 1) ? byUnits(judge(), units) : comparison$1(pair, metric, identical, precision)(relation), groupings, judge);
}
const comparison$1 = (pair, metric, identical, precision) => (relation) => finiteOnly(identical ? compareIdentical(pair.candidate, metric, relation.factor, precision) : compare(pair, metric, relation, precision));
/** Rows, or items where rows are trials of them, and those of each of two classes. */
function countsOf(predictions, items) {
	const counted = items ? select(predictions, firstsOf(items)) : predictions;
	const { n } = counted;
	if (counted.task !== "binary") return { n };
	const positives = sum(counted.label);
	return {
		n,
		positives,
		negatives: n - positives
	};
}
/** The first row of each item. */
function firstsOf({ codes, names }) {
	const seen = new Uint8Array(names.length);
	return Uint32Array.from(codes.keys()).filter((row) => {
		const isFirst = seen[codes[row]] === 0;
		seen[codes[row]] = 1;
		return isFirst;
	});
}
// src/domain/metrics/foreign/range.ts
const named$4 = (names, range) => names.trim().split(/\s+/).map((name) => [name, range]);
const RANGES$1 = new Map([
	...named$4(`fbeta f_beta f_measure fpr fnr fdr npv false_positive_rate false_negative_rate false_discovery_rate error_rate misclassification_rate iou miou jaccard dice ndcg mrr ece expected_calibration_error ks`, SHARE),
	...named$4("kappa cohen_kappa pearson pearsonr spearman spearmanr kendall gini silhouette informedness youden", SIGNED),
	...named$4(`rmsle msle mape smape wape mase mean_absolute_percentage_error wer cer perplexity ppl psi`, POSITIVE),
	...named$4("explained_variance", { max: 1 })
]);
/**
* The values that a metric of a foreign metrics file can have, by its name alone, read as `directionOf` reads it;
* `neg_` turns the range round. Undefined for a name that is not certain.
*/
function rangeOf(name) {
	const leaf = plainName(name);
	if (!leaf.startsWith("neg_")) return knownRange(leaf) ?? knownRange(withoutQualifiers(leaf));
	const range = rangeOf(leaf.slice(4));
	return range && {
		...range.max === void 0 ? {} : { min: -range.max },
		...range.min === void 0 ? {} : { max: 0 - range.min }
	};
}
function knownRange(name) {
	const ours = metricCalled(name);
	return ours ? ours.rangeElsewhere ?? ours.range : RANGES$1.get(name);
}
// src/foundation/text/decimal.ts
const DECIMAL = /^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/;
/** Whether a text is a decimal number as people and libraries write it; `0x10`, `.5e`, `1_000` are none. */
const isDecimal = (text) => DECIMAL.test(text);
// src/domain/gate/metrics-file.ts
const NOT_FINITE = /^[-+]?\.?(nan|inf|infinity)$/i;
/**
* Reads a metrics file: flat or nested JSON or YAML, each leaf a metric named by its path with `/`. Bare NaN and
* Infinity, as Python writes them, and numbers that a metric cannot have (an accuracy of 1.5) are read, and are an
* error only for the rule that names them. Throws `InputErrors`
* for what cannot be read, with file, line and column, and for keys that stand there twice.
*/
function readMetricsFile(text, file) {
	const source = readYaml(text, file);
	if ("problems" in source) throw new InputErrors(source.problems);
	const leaves = leavesOf(source.value);
	if (leaves.size === 0) throw new InputErrors([{
		input: file,
		message: "holds no metrics",
		remedy: "write names and numbers, such as {\"accuracy\": 0.91}",
		at: {
			file,
			line: 1,
			column: 1
		}
	}]);
	const lines = text.split("\n");
	const read = (metric) => {
		const paths = leaves.get(metric);
		if (!paths) return void 0;
		const place = source.at(paths[0]);
		const where = {
			file,
			metric,
			place
		};
		if (paths.length > 1) return unusable(where, "is the path of two values", "rename one of them");
		return numberAt(source, paths[0], tokenAt(lines, place), where);
	};
	return {
		name: file,
		names: [...leaves.keys()],
		read,
		standardError(metric) {
			const found = standardErrorNames(metric).map(read).find((value) => typeof value === "number");
			return found !== void 0 && found > 0 ? found : void 0;
		}
	};
}
/** lm-eval writes `acc_stderr,none` beside `acc,none`; inspect_ai `metrics/stderr/value` beside `metrics/accuracy/value`. */
function standardErrorNames(metric) {
	const [, name = metric, filter = ""] = /^(.*?)(,[^,/]*)?$/.exec(metric) ?? [];
	const [, scorer] = /^(.*\/metrics\/)(?:accuracy|mean)\/value$/.exec(metric) ?? [];
	return [`${name}_stderr${filter}`, ...scorer === void 0 ? [] : [`${scorer}stderr/value`]];
}
/** Every leaf under the text of its path; two leaves may share one when a key holds a `/`. */
function leavesOf(root) {
	const leaves = /* @__PURE__ */ new Map();
	const waiting = [{
		value: root,
		path: []
	}];
	for (let next = waiting.pop(); next; next = waiting.pop()) {
		const { value, path } = next;
		if (value !== null && typeof value === "object") {
			const entries = Object.entries(value).map(([key, item]) => ({
				value: item,
				path: [...path, key]
			}));
			waiting.push(...entries.reverse());
		} else if (path.length > 0) {
			const name = path.join("/");
			leaves.set(name, [...leaves.get(name) ?? [], path]);
		}
	}
	return leaves;
}
function numberAt(source, path, token, where) {
	const value = path.reduce((at, key) => at[key], source.value);
	const no = (what) => unusable(where, what, "write a finite decimal number");
	if (typeof value === "number" && Number.isFinite(value) && isDecimal(token)) return outOfRange(value, where) ?? value + 0;
	if (typeof value === "number" || typeof value === "string" && NOT_FINITE.test(value)) return no(`is ${token.startsWith("\"") ? value : token}, which is not a finite decimal number`);
	if (value === null) return no("is empty");
	return no(`is ${typeof value === "string" ? `the text ${JSON.stringify(value)}` : String(value)}, not a number`);
}
/** A number that no data can give: a percentage, a loss written as a score, another metric under this name. */
function outOfRange(value, where) {
	const range = rangeOf(where.metric);
	if (range === void 0 || isWithin(value, range)) return void 0;
	return unusable(where, `is ${value}, but it ${rangeWords(range)}`, `correct the number, or give the metric a name of its own${percentHint(value, range)}`);
}
/** The scalar as it is written, up to the next separator. */
const tokenAt = (lines, { line = 1, column = 1 }) => /^[^\s,\]}]*/.exec(lines[line - 1].slice(column - 1))[0];
const unusable = ({ file, metric, place: at }, what, remedy) => ({
	unusable: `${file}:${at.line}:${at.column}: the metric ${JSON.stringify(metric)} ${what}`,
	remedy,
	at
});
/** The remedy for a metric that the file does not have. */
const knownMetrics = (metric, { names }) => {
	const few = names.slice(0, 20);
	const nearest = knownNames(metric, few);
	return nearest.startsWith("known") ? nearest : `${nearest} (known: ${few.join(", ")})`;
};
// src/domain/gate/methods/points.ts
const isMetricsFile = (source) => "read" in source;
/**
* Rules measured where a number of a metrics file takes part: then nothing is known of the uncertainty, and nothing of
* rows and slices. Throws `InputErrors` for metrics that a file does not have and for rules that ask for rows or slices.
*/
function measurePoints(rules, candidate, baseline, precision) {
	const problems = rules.flatMap((rule) => [
		...shapeProblems$1(rule),
		...rangeProblem(rule, rangeOf(rule.metric)),
		...missing(rule, candidate),
		...baseline && rule.limit.kind === "baseline" ? missing(rule, baseline) : []
	]);
	if (problems.length > 0) throw new InputErrors(problems);
	return rules.map((rule) => measurePoint(rule, candidate, baseline, precision));
}
function shapeProblems$1(rule) {
	return [...rule.selectors.length > 0 ? [ruleProblem(rule, "names a slice, but a metrics file has no rows", "give predictions tables, or name the metric of the slice by its path")] : [], ...rule.minimum === void 0 ? [] : [ruleProblem(rule, "sets a minimum number of rows, but a metrics file has no row counts", "leave `min` out")]];
}
function missing(rule, source) {
	if (!isMetricsFile(source) || source.names.includes(rule.metric)) return [];
	return [ruleProblem(rule, `names the metric ${JSON.stringify(rule.metric)}, which ${source.name} does not have`, knownMetrics(rule.metric, source))];
}
function measurePoint(rule, candidate, baseline, precision) {
	const own = measured$2(rule, candidate, precision);
	const known = {
		rule: rule.text,
		slice: [],
		origin: "all",
		n: isQuantity(own) ? own.n : 0,
		candidate: own
	};
	const { limit } = rule;
	if (limit.kind === "absolute") return {
		...known,
		compared: own
	};
	if (!baseline) return {
		...known,
		compared: undefinedBecause("no baseline")
	};
	const other = measured$2(rule, baseline, precision);
	const errors = [errorOf(rule, candidate), errorOf(rule, baseline)];
	const minusTimes = (factor) => minus({
		own,
		other,
		errors
	}, factor, precision.alpha);
	return {
		...known,
		baseline: other,
		difference: minusTimes(1),
		compared: minusTimes(limit.factor)
	};
}
/** The standard error that a metrics file states of the metric of a rule. */
const errorOf = ({ metric }, source) => isMetricsFile(source) ? source.standardError(metric) : void 0;
function measured$2(rule, source, precision) {
	if (!isMetricsFile(source)) {
		const metric = metricNamed(rule.metric, precision.metrics);
		return metric ? (source.weight ? point : estimate)(source, metric, precision) : undefinedBecause(`${rule.metric} is not computed from predictions`);
	}
	const value = source.read(rule.metric);
	if (typeof value !== "number") return value;
	const error = errorOf(rule, source);
	return error === void 0 ? pointOf(value) : stated(value, error, precision.alpha);
}
/** A number with the standard error that its file states; how many rows it came from is not known. */
const stated = (value, standardError, alpha) => ({
	value,
	n: 0,
	method: "normal, by the standard error that the file states",
	basis: "statistical",
	interval: normalInterval(value, standardError, alpha)
});
const pointOf = (value) => ({
	value,
	n: 0,
	method: "point",
	basis: "point",
	interval: undefinedBecause("a metrics file does not say how sure its numbers are")
});
/**
* candidate - factor * baseline: as of two independent runs where both state a standard error, which is too wide where
* they ran on the same items; else as a point, since one of the two has no interval.
*/
function minus({ own, other, errors: [a, b] }, factor, alpha) {
	if (!isQuantity(own)) return own;
	if (!isQuantity(other)) return other;
	const value = own.value - factor * other.value;
	if (a === void 0 || b === void 0) return finiteOnly({
		...pointOf(value),
		n: own.n
	});
	const found = stated(value, Math.hypot(a, factor * b), alpha);
	return finiteOnly({
		...found,
		method: `${found.method}s, as of independent runs`
	});
}
// src/domain/gate/pairing.ts
/** Sums of another library may differ in the last digits of a label that both tables mean. */
const LABEL_TOLERANCE = 1e-9;
/**
* The baseline's predictions in the order of the candidate's rows, paired by id, never by position. Throws
* `InputErrors` for another task, for ids that repeat or that one table lacks, for labels that differ.
*/
function pairById(candidate, baseline) {
	const { task } = candidate.predictions;
	if (task !== baseline.predictions.task) stop([problem(`holds ${baseline.predictions.task} predictions, the candidate ${task}`, "compare models of one task")]);
	const [own, other] = [nameIndex(candidate.rowIds), nameIndex(baseline.rowIds)];
	stop([...repeated("candidate", candidate.rowIds, own.repeats), ...repeated("baseline", baseline.rowIds, other.repeats)]);
	const rows = new Int32Array(candidate.rowIds.length);
	for (let row = 0; row < rows.length; row++) rows[row] = other.find(candidate.rowIds[row]);
	if (rows.length !== baseline.rowIds.length || rows.includes(-1)) stop(oneSided(candidate.rowIds, baseline.rowIds, own, other));
	const ordered = select(baseline.predictions, Uint32Array.from(rows));
	stop(differentLabels(candidate, ordered));
	return weightedAs(candidate.predictions, ordered);
}
/** A row counts the same for both models: as the candidate's table says. */
function weightedAs({ weight }, { weight: _, ...baseline }) {
	return weight ? {
		...baseline,
		weight
	} : baseline;
}
function stop(problems) {
	if (problems.length > 0) throw new InputErrors(problems);
}
const problem = (message, remedy, input = "baseline") => ({
	input,
	message,
	remedy
});
/** A few ids, and how many there are beyond them. */
const FEW = 3;
const shown = (ids) => `${ids.slice(0, FEW).join(", ")}${ids.length > FEW ? ", …" : ""}`;
function repeated(input, ids, places) {
	if (places.length === 0) return [];
	return [problem(`has ${counted(places.length, "row")} with a duplicate id: ${shown(places.slice(0, 4).map((row) => ids[row]))}`, "add columns to the row id until each row has its own; where several rows are trials of one item, name the column that tells them apart as `trial`", input)];
}
function oneSided(candidate, baseline, own, other) {
	const lacking = candidate.filter((id) => other.find(id) < 0);
	const surplus = baseline.filter((id) => own.find(id) < 0);
	const parts = [...lacking.length > 0 ? [`lacks ${counted(lacking.length, "row")} of the candidate (${shown(lacking)})`] : [], ...surplus.length > 0 ? [`has ${counted(surplus.length, "row")} that the candidate lacks (${shown(surplus)})`] : []];
	return [problem(parts.join(" and "), "predict the same rows with both models")];
}
function differentLabels(candidate, baseline) {
	const differ = differing(candidate.predictions, baseline);
	const ids = [];
	for (const [row, id] of candidate.rowIds.entries()) if (differ(row)) ids.push(id);
	if (ids.length === 0) return [];
	return [problem(`has another label in ${counted(ids.length, "row")}: ${shown(ids)}: this is not the same evaluation set`, "label the rows once and predict those with both models")];
}
/** Whether the labels of a row differ; classes are compared by name. */
function differing(a, b) {
	if (a.task === "multiclass" && b.task === "multiclass") return (row) => a.classes[a.label[row]] !== b.classes[b.label[row]];
	if (a.task === "regression") return (row) => Math.abs(a.label[row] - b.label[row]) > LABEL_TOLERANCE * Math.abs(a.label[row]);
	return (row) => a.label[row] !== b.label[row];
}
// src/domain/results/means.ts
/** Below this many items no correction saves the mean of values with a long tail. */
const FEWEST_ITEMS = 30;
/** What the interval was made over: `by item`, `by group`. */
const by = ({ called }) => `by ${called.unit}`;
/** Mean over items, each by the mean of its trials; a share where all values are 0 or 1. */
function meanOf(sample, alpha) {
	return isShare(sample) ? shareOf(sample, alpha) : numericMean(sample, alpha);
}
/** Mean over items of numbers of any size. */
function numericMean(sample, alpha) {
	if (sample.size === 0) return undefinedBecause("no item has a value");
	if (!sample.values.every(Number.isFinite)) return undefinedBecause("an item has a value that is not finite");
	return mapDefined(estimateOf$1(sample), (estimate) => {
		const refused = tooFewItems(sample) ?? refusal(estimate, sample.called, 3);
		return quantityOf(sample, estimate, {
			method: `CR2 and Hall's correction, ${by(sample)}`,
			interval: refused ?? widest$1(studentLimits(estimate, alpha), hallLimits(estimate, alpha))
		});
	});
}
/** A share of items: exact for one answer each, else over items or groups (Korn & Graubard 1998). */
function shareOf(sample, alpha) {
	if (sample.size === 0) return undefinedBecause("no item has a value");
	if (isPlain(sample) && isShare(sample)) return exactShare(sample, alpha);
	return mapDefined(estimateOf$1(sample), (estimate) => {
		const { value } = estimate;
		if (estimate.variance === 0 || value <= 0 || value >= 1) return {
			...quantityOf(sample, estimate, {
				method: `Clopper-Pearson ${by(sample)}`,
				interval: boundedLimits(value, estimate.codes.length, alpha)
			}),
			spread: { kind: "proportion" }
		};
		const limits = [hallLimits(estimate, alpha), kornGraubard(estimate, alpha)];
		return quantityOf(sample, estimate, {
			method: `Korn-Graubard, CR2 and Hall's correction, ${by(sample)}`,
			interval: refusal(estimate, sample.called, 4) ?? within(widest$1(studentLimits(estimate, alpha), ...limits), 0, 1)
		});
	});
}
function exactShare(sample, alpha) {
	const { values, size: n } = sample;
	const successes = sum(values);
	return mapDefined(clopperPearson(successes, n, {
		lower: alpha,
		upper: alpha
	}), (interval) => ({
		value: successes / n,
		n,
		...countedIn$1(sample, n),
		method: "Clopper-Pearson",
		basis: "statistical",
		interval,
		spread: { kind: "proportion" }
	}));
}
/** Limits of the mean of values within 0 and 1, as if each were 0 or 1: no other values spread wider. */
function boundedLimits(mean, n, alpha) {
	requireLevel(alpha);
	const [successes, failures] = [mean * n, (1 - mean) * n];
	return {
		lower: successes > 0 ? betaQuantile(alpha, successes, failures + 1) : 0,
		upper: failures > 0 ? 1 - betaQuantile(alpha, failures, successes + 1) : 1
	};
}
const within = ({ lower, upper }, least, most) => ({
	lower: Math.max(least, lower),
	upper: Math.min(most, upper)
});
/** One item, or one group, tells nothing of others: a value without an interval. */
function estimateOf$1(sample) {
	return groupedMean(asGroups(sample));
}
const tooFewItems = ({ size, groups }) => groups || size >= FEWEST_ITEMS ? void 0 : undefinedBecause(`${counted(size, "item")}; a mean needs ${FEWEST_ITEMS}`);
function quantityOf(sample, estimate, { method, interval }) {
	const { value, variance, codes } = estimate;
	const units = codes.length;
	const fewest = isUndefined(interval) ? fewestOf(sample) : void 0;
	return {
		value,
		n: sample.size,
		...countedIn$1(sample, units, fewest),
		method,
		basis: "statistical",
		interval,
		...variance === 0 ? {} : { spread: {
			kind: "groups",
			variance: variance * units
		} }
	};
}
const fewestOf = ({ groups }) => groups ? 10 : FEWEST_ITEMS;
// src/domain/results/quantiles.ts
const DRAWS = 2e3;
/**
* A quantile of single answers, each item counting once: the smallest value that the share of answers does not exceed.
* Its limits are order statistics by the binomial distribution (Conover 1999, section 3.2), for several trials as if an
* item were one answer, for groups by the limits of the share below (Woodruff 1952). Undefined limits where the sample
* is too small to reach beyond the quantile.
*/
function quantileOf(sample, { share, alpha }) {
	if (sample.size === 0) return undefinedBecause("no item has a value");
	if (!sample.values.every(Number.isFinite)) return undefinedBecause("an item has a value that is not finite");
	const sorted = ascending(sample);
	const value = sorted.at(share);
	const limits = sample.groups ? groupedShares(sample, value, alpha) : binomialShares(sample.size, share, alpha);
	return {
		value,
		n: sample.size,
		...countedIn$1(sample, unitsIn(sample), isUndefined(limits) ? fewestForQuantile(share, alpha) : void 0),
		method: sample.groups ? "order statistics, by group (Woodruff)" : "order statistics, by item",
		basis: "statistical",
		interval: isUndefined(limits) ? limits : {
			lower: sorted.at(limits.lower),
			upper: sorted.at(limits.upper)
		}
	};
}
/**
* candidate - factor * baseline of a quantile: the percentile bootstrap over items, which draws an item with all of its
* trials for both (Efron & Tibshirani 1993, section 13.3). Both samples are of the same items.
*/
function pairedQuantile(candidate, baseline, factor, question) {
	const [own, other] = [quantileOf(candidate, question), quantileOf(baseline, question)];
	if (isUndefined(own)) return own;
	if (isUndefined(other)) return other;
	const units = unitsIn(candidate);
	const few = tooFew$1(units, question.share, question.alpha, candidate.called.unit);
	return {
		value: own.value - factor * other.value,
		n: candidate.size,
		...countedIn$1(candidate, units, few ? fewestForQuantile(question.share, question.alpha) : void 0),
		method: `percentile bootstrap by ${candidate.called.unit} (${DRAWS} draws)`,
		basis: "statistical",
		interval: few ?? resampled(candidate, baseline, factor, question)
	};
}
function resampled(candidate, baseline, factor, question) {
	const { share, alpha, seed } = question;
	const random = createRandom(seed);
	const [own, other] = [ascending(candidate), ascending(baseline)];
	const { groups, size } = candidate;
	const units = groups ? candidate.called.names.length : size;
	const drawn = new Float64Array(units);
	const times = new Float64Array(size);
	const differences = Float64Array.from({ length: DRAWS }, () => {
		drawn.fill(0);
		for (let draw = 0; draw < units; draw++) drawn[random.below(units)] += 1;
		for (let item = 0; item < size; item++) times[item] = drawn[groups ? groups[item] : item];
		return own.at(share, times) - factor * other.at(share, times);
	}).sort();
	const at = (rank) => differences[Math.min(1999, Math.max(0, rank))];
	return {
		lower: at(Math.floor(alpha * DRAWS) - 1),
		upper: at(DRAWS - Math.floor(alpha * DRAWS))
	};
}
/** Values in order, each with the weight that lets every item count once. */
function ascending(sample) {
	const counts = countsOf$2(sample);
	const order = Uint32Array.from(sample.values.keys()).sort((a, b) => sample.values[a] - sample.values[b] || sample.items[a] - sample.items[b]);
	return { 
	/** The smallest value that at least this share of the items' weight does not exceed; `times` counts an item so often. */
at(share, times) {
		const total = times ? times.reduce((sum, one) => sum + one, 0) : sample.size;
		let below = 0;
		for (const place of order) {
			const item = sample.items[place];
			below += (times ? times[item] : 1) / counts[item];
			if (below >= share * total - ROUNDING$1 * total) return sample.values[place];
		}
		return sample.values[order.at(-1)];
	} };
}
/** Shares of items are sums of fractions. */
const ROUNDING$1 = 1e-9;
/** The shares whose quantiles are the limits of this one. */
const binomialShares = (n, share, alpha) => tooFew$1(n, share, alpha, "item") ?? mapDefined(quantileRanks(n, share, alpha), ({ lower, upper }) => ({
	lower: lower / n,
	upper: upper / n
}));
const unitsIn = ({ groups, size }) => groups ? new Set(groups).size : size;
/** Why no value seen lies surely beyond the quantile: with so few, all may lie on one side of it. */
function tooFew$1(n, share, alpha, unit) {
	const fewest = fewestForQuantile(share, alpha);
	if (n >= fewest) return void 0;
	return undefinedBecause(`${counted(n, unit)}; p${Number((share * 100).toPrecision(6))} needs ${fewest}`);
}
function groupedShares(sample, value, alpha) {
	const { values, codes, weights } = asGroups(sample);
	const below = groupedMean({
		values: values.map((one) => Number(one <= value)),
		codes,
		weights
	});
	if (isUndefined(below)) return below;
	if (below.value >= 1 || below.variance === 0) return undefinedBecause("no value lies beyond the quantile");
	return refusal(below, sample.called, 4) ?? kornGraubard(below, alpha);
}
// src/domain/results/table.ts
/** Columns that every reader gives these names. */
const PASS = "pass";
const LATENCY = "latency";
const COST = "cost";
// src/domain/results/statistic.ts
const WORDS = "pass_rate, win_rate, coverage, or mean, sum, p95 (p50 to p99.9) of a column, such as mean(score)";
/** Reads `pass_rate`, `mean(score)`, `p95(latency)`, `coverage(score)`, `win_rate(score)`. */
function statisticOf(metric, table) {
	const { statistic, column } = callOf(metric) ?? {
		statistic: metric,
		column: void 0
	};
	if (statistic === "coverage") return column === void 0 ? { kind: "coverage" } : known$1({
		kind: "coverage",
		column
	}, table);
	if (statistic === "pass_rate") return withColumn(statistic, column ?? "pass", table);
	if (statistic === "win_rate") return withColumn(statistic, column ?? preferred(table), table);
	const share = shareIn(statistic);
	if (column !== void 0 && share !== void 0) return known$1({
		kind: "quantile",
		column,
		share
	}, table);
	if (column !== void 0 && (statistic === "mean" || statistic === "sum")) return known$1({
		kind: statistic,
		column
	}, table);
	return {
		message: `names ${JSON.stringify(metric)}, which is no statistic of results`,
		remedy: table.columns.has(metric) ? `write mean(${metric})` : `use ${WORDS}`
	};
}
const isStatistic = (found) => "kind" in found;
/** `p95` is the share .95; undefined for what is none. */
function shareIn(word) {
	if (word === "median") return .5;
	const [, percent] = /^p(\d{1,2}(?:[._]\d{1,3})?)$/.exec(word) ?? [];
	const share = percent === void 0 ? 0 : Number(percent.replace("_", ".")) / 100;
	return share > 0 ? Number(share.toPrecision(6)) : void 0;
}
/** Columns of judges that compare two answers: 1 for the candidate, 0 for the baseline, a half for neither. */
const PREFERENCES = ["preference", "win"];
/** What candidate and baseline are compared by where the rule does not say: a judge's word, else the only score. */
function preferred({ columns }) {
	const own = PREFERENCES.find((name) => columns.has(name));
	if (own !== void 0) return own;
	const scores = [...columns.keys()].filter((name) => ![
		PASS,
		COST,
		LATENCY
	].includes(name));
	return columns.has("score") ? "score" : scores.length === 1 ? scores[0] : void 0;
}
function withColumn(kind, column, table) {
	if (column === void 0 || column === "pass" && !table.columns.has("pass")) return {
		message: `does not name a column, and ${table.format} has none that says it`,
		remedy: `name one, as in ${kind}(${namedColumns(table)[0] ?? "score"}); ${columnsWords(table)}`
	};
	const found = known$1({
		kind,
		column
	}, table);
	if (!isStatistic(found) || kind !== "pass_rate") return found;
	return table.columns.get(column).every((value) => Number.isNaN(value) || value === 0 || value === 1) ? found : {
		message: `asks whether ${column} passes, which is no column of true and false`,
		remedy: `write mean(${column})`
	};
}
function known$1(statistic, table) {
	const column = statistic.column;
	const why = table.unusable.get(column);
	if (why !== void 0) return {
		message: `names the column ${JSON.stringify(column)}, which cannot be judged: ${why}`,
		remedy: columnsWords(table)
	};
	if (table.columns.has(column)) return statistic;
	const shown = namedColumns(table);
	return {
		message: `names the column ${JSON.stringify(column)}, which the results do not have`,
		remedy: shown.length === 0 ? columnsWords(table) : knownNames(column, shown)
	};
}
/** More columns than this are not listed. */
const MOST_SHOWN = 20;
/** Columns whose names come from the evaluation, not from an item: those of one item alone may be made of its text. */
function namedColumns({ columns, items }) {
	const one = new Set(items).size <= 1;
	return [...columns].filter(([, values]) => one || new Set(items.filter((_, row) => !Number.isNaN(values[row]))).size > 1).map(([name]) => name).slice(0, MOST_SHOWN);
}
function columnsWords(table) {
	const shown = namedColumns(table);
	const more = table.columns.size - shown.length;
	return `columns: ${shown.join(", ") || "none"}${more > 0 ? ` and ${more} more` : ""}`;
}
// src/domain/results/wins.ts
/** Which answers win: as the file says it, else as the name of the column does; where neither does, the higher. */
const winning = (column, { better }) => {
	return (better.get(column) ?? directionOf(column)) === "lower" ? "lower" : "higher";
};
/**
* How often the candidate wins on each item: the share of all pairs of a trial of one and a trial of the other, ties
* half. A trial that the candidate did not answer is lost; what the baseline did not answer is no pair.
*/
function winsOf(pair, column) {
	const { candidate, baseline, items } = pair;
	const sign = winning(column, candidate) === "lower" ? -1 : 1;
	const own = byItem(candidate, column, sign, Number.NEGATIVE_INFINITY);
	const other = byItem(baseline, column, sign, NaN);
	const shares = new Float64Array(candidate.rows);
	candidate.items.forEach((name, row) => {
		shares[row] = shareWon(own.get(name), other.get(name) ?? []);
	});
	const sample = sampleOf(candidate, items, shares);
	return ofItems$1(sample, itemMeans(sample));
}
/** Values of each item's trials, turned so that more is better. */
function byItem(table, column, sign, missing) {
	const values = valuesFor({
		kind: "mean",
		column
	}, table, column);
	const found = /* @__PURE__ */ new Map();
	table.items.forEach((name, row) => {
		const value = Number.isNaN(values[row]) ? missing : sign * values[row];
		const all = found.get(name) ?? [];
		if (!Number.isNaN(value)) all.push(value);
		found.set(name, all);
	});
	return found;
}
function shareWon(own, other) {
	let won = 0;
	for (const a of own) for (const b of other) won += a > b ? 1 : a === b ? .5 : 0;
	return won / (own.length * other.length);
}
// src/domain/results/measure.ts
/** A statistic of the candidate alone; `win_rate` against the baseline, where there is one. */
function measured$1(statistic, table, pair, precision) {
	if (statistic.kind === "win_rate") return winRate(statistic.column, table, pair, precision.alpha);
	if (statistic.kind === "coverage") {
		const items = pair?.items ?? itemsOf$1(table);
		return exactly(coveredOf(statistic, table, items).share, items.names.length, "counted");
	}
	const values = valuesFor(statistic, table, statistic.column);
	return ofSample(statistic, sampleOf(table, itemsOf$1(table), values), precision);
}
/** A statistic of the baseline on the items that the candidate has too. */
function measuredBaseline(statistic, pair, precision) {
	if (statistic.kind === "win_rate") return undefinedBecause("a win rate compares with the baseline by itself");
	if (statistic.kind === "coverage") return exactly(coveredOf(statistic, pair.baseline, pair.items).share, pair.items.names.length, "counted");
	return ofSample(statistic, samples(statistic, pair)[1], precision);
}
/** candidate - factor * baseline over the items that both have, each by the mean of its trials. */
function compared(statistic, pair, factor, precision) {
	if (statistic.kind === "win_rate") return undefinedBecause("a win rate compares with the baseline by itself");
	if (statistic.kind === "coverage") return covered(statistic, pair, factor);
	const [own, other] = samples(statistic, pair);
	if (own.size === 0) return undefinedBecause("no item has a value on both sides");
	if (statistic.kind === "quantile") return pairedQuantile(own, other, factor, {
		...precision,
		share: statistic.share
	});
	const isBinary = isShare(own) && isShare(other);
	if (factor === 1 && isBinary && isPlain(own) && isPlain(other)) return scaled(statistic, pairedShares(own, own.values, other.values, precision.alpha), own.size);
	const [a, b] = [itemMeans(own), itemMeans(other)];
	const differences = a.map((value, item) => value - factor * b[item]);
	if (factor === 1 && differences.every((one) => one === 0)) return scaled(statistic, withoutDifference(own, other, isBinary, precision), own.size);
	const mean = numericMean(ofItems$1(own, differences), precision.alpha);
	return scaled(statistic, mapDefined(mean, (found) => ({
		...found,
		method: `${found.method}, paired`
	})), own.size);
}
function ofSample(statistic, sample, precision) {
	switch (statistic.kind) {
		case "quantile": return quantileOf(sample, {
			...precision,
			share: statistic.share
		});
		case "pass_rate": return shareOf(sample, precision.alpha);
		case "mean":
		case "sum": return scaled(statistic, meanOf(sample, precision.alpha), sample.size);
	}
}
/** Answers of both sides on the items that both have a value for. */
function samples(statistic, pair) {
	const { candidate, baseline, items } = pair;
	const own = valuesFor(statistic, candidate, statistic.column);
	const other = valuesOfBaseline(statistic, baseline, statistic.column);
	const [has, had] = [withValues(candidate, items, own), withValues(baseline, items, other)];
	const both = (item) => has.has(item) && had.has(item);
	return [sampleOf(candidate, items, own, both), sampleOf(baseline, items, other, both)];
}
const withValues = (table, { numbers }, values) => new Set(table.items.flatMap((name, row) => Number.isNaN(values[row]) ? [] : [numbers.get(name)]));
function pairedShares(sample, own, other, alpha) {
	const cells = [
		0,
		0,
		0,
		0
	];
	own.forEach((value, item) => {
		cells[value * 2 + other[item]] += 1;
	});
	const [neither, baselineOnly, candidateOnly, both] = cells;
	return mapDefined(tango({
		both,
		candidateOnly,
		baselineOnly,
		neither
	}, alpha), ({ difference, n, lower, upper }) => ({
		value: difference,
		n,
		...countedIn$1(sample, n),
		method: "Tango",
		basis: "statistical",
		interval: {
			lower,
			upper
		},
		spread: {
			kind: "paired",
			disagreement: (candidateOnly + baselineOnly) / n
		}
	}));
}
/** Where no item differs: as if each were one answer for shares; numbers that are all equal were not measured twice. */
function withoutDifference(own, other, isBinary, { alpha }) {
	if (isBinary) {
		const agreed = new Float64Array(own.size);
		return mapDefined(pairedShares(own, agreed, agreed, alpha), (found) => ({
			...found,
			method: "Tango, by item"
		}));
	}
	if (sameAnswers(own, other)) return exactly(0, own.size, "identical results");
	return {
		value: 0,
		n: own.size,
		method: `by ${own.called.unit}, paired`,
		basis: "statistical",
		interval: undefinedBecause("every item has the same mean on both sides")
	};
}
/** Whether each item has the same values on both sides, in whatever order its trials come. */
function sameAnswers(own, other) {
	const [a, b] = [inOrder$1(own), inOrder$1(other)];
	return a.length === b.length && a.every(([item, value], at) => item === b[at][0] && value === b[at][1]);
}
const inOrder$1 = ({ items, values }) => Array.from(values, (value, at) => [items[at], value]).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
/** A sum is the mean times the items. More items make another sum, so that nothing is planned from it. */
function scaled({ kind }, mean, items) {
	if (kind !== "sum" || isUndefined(mean)) return mean;
	const { spread: _, interval, value, ...rest } = mean;
	return {
		...rest,
		value: value * items,
		interval: isUndefined(interval) ? interval : {
			lower: interval.lower * items,
			upper: interval.upper * items
		}
	};
}
function winRate(column, table, pair, alpha) {
	const judged = PREFERENCES.includes(column) || !pair;
	const sample = judged ? sampleOf(table, itemsOf$1(table), preferences(column, table)) : winsOf(pair, column);
	if (!sample.values.every((value) => value >= 0 && value <= 1)) return undefinedBecause(`${column} is no preference: it has values outside 0 to 1`);
	const which = judged ? "" : `, ${winning(column, table)} ${column} wins`;
	return mapDefined(shareOf(sample, alpha), (found) => ({
		...found,
		method: `${found.method}${which}`
	}));
}
/** What a judge prefers; a pair that was not answered is lost. */
function preferences(column, table) {
	return valuesFor({
		kind: "mean",
		column
	}, table, column).map((value, row) => table.errored[row] === 1 || Number.isNaN(value) ? 0 : value);
}
function covered(statistic, { candidate, baseline, items }, factor) {
	const [own, other] = [coveredOf(statistic, candidate, items), coveredOf(statistic, baseline, items)];
	return exactly(own.share - factor * other.share, items.names.length, "counted");
}
// src/domain/results/pair.ts
/**
* Pairs by item: by its id and, where both files have it, by what was asked. Throws `InputErrors` where one id stands
* for two questions, and where nothing is shared.
*/
function pairOf$1(candidate, baseline) {
	const [own, other] = [firstRows(candidate), firstRows(baseline)];
	const shared = [...own.keys()].filter((name) => other.has(name)).sort();
	const differ = (pick) => shared.filter((name) => {
		const [a, b] = [pick(candidate)[own.get(name)], pick(baseline)[other.get(name)]];
		return a !== void 0 && b !== void 0 && a !== b;
	});
	const others = differ(({ contents }) => contents);
	const problems = [...shared.length === 0 ? [nothingShared()] : [], ...others.length > 0 ? [otherContent(others, shared.length, candidate)] : []];
	if (problems.length > 0) throw new InputErrors(problems);
	return {
		candidate,
		baseline,
		items: itemsOf$1(candidate, baseline),
		shared: shared.length,
		otherPrompts: differ(({ prompts }) => prompts).length
	};
}
/** The first row of each item. All rows of an item have one content. */
function firstRows({ items }) {
	const first = /* @__PURE__ */ new Map();
	items.forEach((name, row) => {
		if (!first.has(name)) first.set(name, row);
	});
	return first;
}
const nothingShared = () => ({
	input: "baseline",
	message: "shares no item with the candidate",
	remedy: "run both on the same items, or name the column that names an item as `item`"
});
const otherContent = (others, shared, { itemsFrom }) => ({
	input: "baseline",
	message: `asks something else under ${counted(others.length, "id")} of ${shared}: ${others.slice(0, 3).map((name) => shownItem(name, itemsFrom !== void 0)).join(", ")}`,
	remedy: "give each item an id that stays with it, since a place in a shuffled data set does not"
});
// src/domain/gate/results.ts
/**
* Every rule measured on results, and paired with the baseline by item. Throws `InputErrors` for rules that these
* results cannot answer, and for tables that cannot be paired.
*/
function measureResults(rules, table, baseline, precision) {
	const asked = rules.map((rule) => ({
		rule,
		found: statisticOf(rule.metric, table)
	}));
	const problems = asked.flatMap(({ rule, found }) => isStatistic(found) ? problemsOf$1({
		rule,
		statistic: found
	}, table, baseline) : [ruleProblem(rule, found.message, found.remedy)]);
	if (problems.length > 0) throw new InputErrors(problems);
	const pair = baseline && pairOf$1(table, baseline);
	const known = asked.flatMap(({ rule, found }) => isStatistic(found) ? [{
		rule,
		statistic: found
	}] : []);
	return {
		measures: known.map((one) => measureOf(one, table, pair, precision)),
		results: factsOf(known, table, pair)
	};
}
function problemsOf$1({ rule, statistic }, table, baseline) {
	const { limit, selectors, worst } = rule;
	const { kind } = statistic;
	const told = (message, remedy) => [ruleProblem(rule, message, remedy)];
	if (limit.kind === "slice" || worst || selectors.length > 0) return told("names a slice, which results do not have", "judge a file of those items alone, or name `groups`");
	if (limit.kind === "absolute" && limit.unit !== void 0 && !(limit.unit === "s" && statistic.column === "latency")) return told(`has a limit in ${limit.unit}, but ${rule.metric} is not in it`, "write the number alone");
	if (kind === "win_rate" && limit.kind === "baseline") return told("compares a comparison with the baseline", "write the limit as a number, such as win_rate >= 0.5");
	if (kind === "win_rate" && !baseline && !PREFERENCES.includes(statistic.column)) return told("compares with a baseline, and there is none", "give `baseline`, or a column `preference` of a judge");
	if (kind === "pass_rate" && limit.kind === "baseline" && baseline) {
		const moved = [...table.settings].find(([name, value]) => (baseline.settings.get(name) ?? value) !== value);
		if (moved) return told(`compares what passes, but the ${moved[0]} is ${moved[1]} here and ${baseline.settings.get(moved[0])} in the baseline`, "evaluate both with one threshold, or compare the mean of the score");
	}
	return kind === "pass_rate" || kind === "win_rate" || kind === "coverage" ? rangeProblem(rule, SHARE) : [];
}
function measureOf({ rule, statistic }, table, pair, precision) {
	const { limit } = rule;
	const candidate = finiteOnly(measured$1(statistic, table, pair, precision));
	const n = "value" in candidate ? candidate.n : 0;
	const known = {
		rule: rule.text,
		slice: [],
		origin: "all",
		n,
		candidate
	};
	if (limit.kind !== "baseline") return {
		...known,
		compared: candidate
	};
	if (!pair) return {
		...known,
		compared: undefinedBecause("no baseline")
	};
	const comparedAt = (factor) => finiteOnly(compared(statistic, pair, factor, precision));
	const against = comparedAt(limit.factor);
	return {
		...known,
		baseline: finiteOnly(measuredBaseline(statistic, pair, precision)),
		difference: limit.factor === 1 ? against : comparedAt(1),
		compared: against
	};
}
function factsOf(asked, table, pair) {
	const items = pair?.items ?? itemsOf$1(table);
	const columns = new Map(asked.flatMap(({ statistic }) => {
		const failed = statistic.kind === "pass_rate" || statistic.kind === "win_rate";
		return statistic.kind === "coverage" ? [] : [[`${failed} ${statistic.column}`, {
			failed,
			column: statistic.column
		}]];
	}));
	return {
		candidate: sideFacts(table),
		...pair ? {
			baseline: sideFacts(pair.baseline),
			paired: {
				items: pair.shared,
				otherPrompts: pair.otherPrompts
			}
		} : {},
		coverage: Array.from(columns.values(), ({ failed, column }) => {
			const statistic = {
				kind: failed ? "pass_rate" : "mean",
				column
			};
			return {
				column,
				failed,
				items: items.names.length,
				candidate: coveredOf(statistic, table, items),
				...pair ? { baseline: coveredOf({
					kind: "mean",
					column
				}, pair.baseline, items) } : {}
			};
		})
	};
}
// src/domain/gate/trials.ts
/** Rows called by their items, of which each has one trial. */
function withoutTrials({ items, ...table }) {
	if (!items) return table;
	return {
		...table,
		rowIds: Array.from(items.codes, (code) => items.names[code])
	};
}
/** Whether an item of either table was tried more than once. */
const haveTrials = (candidate, baseline) => [candidate, baseline].some(({ items }) => items !== void 0 && items.codes.length > items.names.length);
/**
* Pairs two tables by item, whatever the numbers of trials: the trials of an item stand beside each other in the order
* of their ids, and where their numbers differ some stand in several rows, each with a part of its weight, so that all
* trials of a table count the same. What stands beside what tells nothing: an item is judged by its means. Throws
* `InputErrors` as `pairById` does, of items.
*/
function pairByItem(candidate, baseline) {
	const own = trialsByItem(candidate);
	const other = trialsByItem(baseline);
	pairById(firstTrials(candidate, own), firstTrials(baseline, other));
	const rows = [];
	const others = [];
	const shares = [];
	for (const [item, trials] of own) couple(trials, other.get(item), (row, beside, share) => {
		rows.push(row);
		others.push(beside);
		shares.push(share);
	});
	const taken = selectTable({
		...candidate,
		items: itemsIn(candidate)
	}, Uint32Array.from(rows));
	const { weight } = taken.predictions;
	const weights = Float64Array.from(shares, (share, at) => (weight ? weight[at] : 1) * share);
	return {
		candidate: {
			...taken,
			predictions: {
				...taken.predictions,
				weight: weights
			}
		},
		baseline: {
			...select(baseline.predictions, Uint32Array.from(others)),
			weight: weights
		}
	};
}
const itemsIn = (table) => table.items ?? itemsOfRows(table);
/** Rows of each item, in the order of their ids; items in the order of theirs. */
function trialsByItem(table) {
	const { codes, names } = itemsIn(table);
	const rows = names.map(() => []);
	codes.forEach((code, row) => {
		rows[code].push(row);
	});
	const { rowIds } = table;
	for (const own of rows) own.sort((a, b) => rowIds[a] < rowIds[b] ? -1 : 1);
	return new Map(names.map((name, item) => [name, rows[item]]));
}
/** One row for each item, called by it: what pairing by id checks of rows holds for items. */
function firstTrials(table, trials) {
	const rows = Uint32Array.from(trials.values(), ([first]) => first);
	return {
		predictions: select(table.predictions, rows),
		rowIds: [...trials.keys()],
		slices: {}
	};
}
/** Every trial of an item beside some of the other table, with shares that add up to the same for each of one table. */
function couple(own, other, take) {
	const [k, m] = [own.length, other.length];
	for (let from = 0, i = 0, j = 0; from < k * m;) {
		const to = Math.min((i + 1) * m, (j + 1) * k);
		take(own[i], other[j], (to - from) / (k * m));
		if (to === (i + 1) * m) i += 1;
		if (to === (j + 1) * k) j += 1;
		from = to;
	}
}
// src/domain/gate/look.ts
/**
* Facts of a gate: every rule measured on the candidate, and paired with the baseline by row id. Throws `InputErrors`
* for rules that these sources cannot answer, slices that no row has included, and for tables that cannot be paired.
*/
function gateFacts(rules, candidate, baseline, precision) {
	const { content } = candidate;
	const found = baseline.state === "found" ? baseline.content : void 0;
	if ("results" in content) return resultsFacts(rules, {
		...candidate,
		content
	}, baseline, precision);
	if (found && "results" in found) return refuseKinds(baseline, "results of an evaluation");
	const other = found;
	if ("metrics" in content) return {
		candidate: candidate.source,
		baseline: baselineFacts(baseline, false),
		measures: [...measurePoints(rules, content.metrics, other && numbersOf$1(other), precision)]
	};
	const { table } = content;
	const { weight } = table.predictions;
	refuseUnanswerable(rules, table, precision);
	const pair = pairOf(table, other);
	return {
		task: table.predictions.task,
		candidate: {
			...candidate.source,
			rows: table.rowIds.length
		},
		baseline: baselineFacts(baseline, pair.identical),
		...candidate.groups ? { groups: groupsFacts(candidate.groups, table.groupings ?? []) } : {},
		...weight ? { weights: weightsFacts(candidate.weight, weight) } : {},
		...trialsOf$1(candidate, other),
		...candidate.leak ? { leak: { ...candidate.leak } } : {},
		measures: [...measureTable(rules, pair, other, precision)],
		...pair.baseline ? { changed: [...changedRows(pair.candidate, pair.baseline)] } : {}
	};
}
/** Trials of the candidate's items, and of the baseline's; nothing where rows are no trials. */
function trialsOf$1({ trial, content }, other) {
	if (trial === void 0 || !("table" in content)) return {};
	const side = (table) => trialsFacts(table, table.items ?? itemsOfRows(table));
	const baseline = other && "table" in other ? { baseline: side(other.table) } : {};
	return { trials: {
		by: trial,
		candidate: side(content.table),
		...baseline
	} };
}
/** Answers are compared with answers: nothing else has items. */
function resultsFacts(rules, { source, content }, baseline, precision) {
	const other = baseline.state === "found" ? baseline.content : void 0;
	if (other && !("results" in other)) return refuseKinds(baseline, "no results of an evaluation");
	const { measures, results } = measureResults(rules, content.results, other?.results, precision);
	return {
		candidate: {
			...source,
			rows: content.results.rows
		},
		baseline: baselineFacts(baseline, false),
		results,
		measures: [...measures]
	};
}
function refuseKinds(baseline, holds) {
	const value = baseline.state === "found" ? { value: baseline.source.name } : {};
	return refuse("baseline", `holds ${holds}, unlike the candidate`, "compare two files of one kind", value);
}
const numbersOf$1 = (content) => "metrics" in content ? content.metrics : content.table.predictions;
function refuseUnanswerable(rules, table, { metrics }) {
	const problems = [...metricProblems(rules, table.predictions, metrics), ...partProblems(rules, sliceCutter(table))];
	if (problems.length > 0) throw new InputErrors(problems);
}
/** Candidate and baseline on the same rows; the candidate alone where the baseline has none. */
function pairOf(table, baseline) {
	if (!baseline || !("table" in baseline)) return {
		candidate: byItem$1(table),
		identical: false
	};
	const { candidate, baseline: beside } = paired(table, baseline.table);
	const [own, other] = withSharedClasses(candidate.predictions, beside);
	return {
		candidate: {
			...candidate,
			predictions: own
		},
		baseline: other,
		identical: arePredictedAlike(own, other)
	};
}
/** By item where there are trials, else row by row. */
function paired(table, baseline) {
	if (haveTrials(table, baseline)) return pairByItem(table, baseline);
	const candidate = withoutTrials(table);
	return {
		candidate,
		baseline: pairById(candidate, withoutTrials(baseline))
	};
}
/** Against a metrics file only the rules on the baseline are points; the others keep their intervals. */
function measureTable(rules, pair, baseline, precision) {
	if (!baseline || "table" in baseline) return measureRules(rules, pair, precision);
	const [relative, absolute] = [rules.filter(({ limit }) => limit.kind === "baseline"), rules.filter(({ limit }) => limit.kind !== "baseline")];
	return [...measureRules(absolute, pair, precision), ...measurePoints(relative, pair.candidate.predictions, baseline.metrics, precision)];
}
function baselineFacts(baseline, identical) {
	if (baseline.state !== "found") return baseline;
	const { source, rescored, content } = baseline;
	const rows = "table" in content ? { rows: content.table.rowIds.length } : "results" in content ? { rows: content.results.rows } : {};
	return {
		...source,
		...rows,
		state: "found",
		rescored,
		identical
	};
}
// src/domain/predictions/extras.ts
/** Columns of a table whose names occur in SQL of the user; a word too many costs nothing. */
function columnsNamedIn(sql, columns) {
	const text = sql.join("\n").toLowerCase();
	return columns.filter(({ name }) => text.includes(name.toLowerCase()) || text.includes(quoted(name)));
}
const quoted = (name) => name.toLowerCase().replaceAll("\"", "\"\"");
/** Reads columns that metrics in SQL name: numbers as numbers, all else and what names a row as text. */
function extrasReader({ rowId, slices, weight, sql }, columns) {
	const own = [...slices, ...weight === void 0 ? [] : ["weight"]];
	const readers = columnsNamedIn(sql, columns.filter(({ name }) => !isOwnColumn(name) && !own.includes(name))).map((column) => readerOf(column, rowId.includes(column.name)));
	return {
		expressions: Object.assign({}, ...readers.map(({ expressions }) => expressions)),
		add(batch, row) {
			for (const reader of readers) reader.add(batch, row);
		},
		finish: () => readers.map((reader) => reader.finish())
	};
}
function readerOf({ name, type }, isId) {
	const key = `metrics ${name}`;
	const isNumber = !isId && (type === "integer" || type === "number");
	const numbers = [];
	const texts = [];
	return {
		expressions: { [key]: {
			column: name,
			as: isNumber ? "number" : "text",
			kept: "each"
		} },
		add(batch, row) {
			if (isNumber) numbers.push(batch.numbers[key][row]);
			else texts.push(batch.texts[key][row]);
		},
		finish: () => isNumber ? {
			name,
			type: "number",
			values: Float64Array.from(numbers)
		} : {
			name,
			type: "text",
			values: texts
		}
	};
}
// src/domain/metrics/sql/columns.ts
/**
* The predictions table as metrics in SQL see it: `label` and `prediction` (of two classes true where positive), scores,
* `weight` where rows have one, slices as text, and what else of the data they name.
*/
const sqlColumns = ({ predictions, slices, extras = [] }) => [
	...predictedColumns(predictions),
	...predictions.weight ? [number$1("weight", predictions.weight)] : [],
	...Object.entries(slices).map(([name, values]) => text(name, values)),
	...extras
];
const number$1 = (name, values) => ({
	name,
	type: "number",
	values
});
const text = (name, values) => ({
	name,
	type: "text",
	values
});
const boolean = (name, values) => ({
	name,
	type: "boolean",
	values: Float64Array.from(values)
});
function predictedColumns(predictions) {
	switch (predictions.task) {
		case "binary": {
			const { label, prediction, score } = predictions;
			const both = [boolean("label", label), boolean("prediction", prediction)];
			return score ? [...both, number$1("score", score)] : both;
		}
		case "multiclass": {
			const { label, prediction, scores = [], classes } = predictions;
			const named = (codes) => Array.from(codes, (code) => classes[code]);
			return [
				text("label", named(label)),
				text("prediction", named(prediction)),
				...scores.map((column, at) => number$1(`score:${classes[at]}`, column))
			];
		}
		case "regression": return [number$1("label", predictions.label), number$1("prediction", predictions.prediction)];
	}
}
// src/domain/metrics/sql/deal.ts
/** Places of names in an order that is the same for the same names, and has nothing to do with what they mean. */
function shuffledByName(names) {
	const hashes = Uint32Array.from(names, textHash);
	const byName = (a, b) => names[a] < names[b] ? -1 : Number(names[a] !== names[b]);
	return Uint32Array.from(names.keys()).sort((a, b) => hashes[a] - hashes[b] || byName(a, b));
}
/** A block for each name: as many as names, at most `most`, and of as equal size as can be. */
function dealt(names, most) {
	const blocks = new Uint32Array(names.length);
	shuffledByName(names).forEach((at, rank) => {
		blocks[at] = rank % most;
	});
	return blocks;
}
// src/domain/metrics/sql/ask.ts
/**
* The answers of an engine. Rows are handed over in an order of their ids, so that theirs in a file changes nothing, and
* only with the columns that some SQL names. Throws `InputErrors` for SQL that cannot be run on them.
*/
function askSql({ table, divisions }, questions, engine) {
	const order = shuffledByName(table.rowIds);
	const cut = new Set(questions.flatMap(({ slice }) => slice.map(({ column }) => column)));
	const all = sqlColumns(table);
	const named = columnsNamedIn(questions.map(({ metric }) => metric.sql), all);
	const used = all.filter((column) => named.includes(column) || cut.has(column.name));
	const columns = (used.length > 0 ? used : all.slice(0, 1)).map((column) => selectColumn(column, order));
	const moved = divisions.map((codes) => Uint32Array.from(order, (row) => codes[row]));
	const asked = questions.map(({ metric: { name, sql }, slice, without }) => ({
		name: `metrics ${name}`,
		sql,
		where: slice,
		...without ? { without } : {}
	}));
	return engine.aggregate({
		columns,
		divisions: moved
	}, asked);
}
// src/domain/gate/sql/divisions.ts
/** Blocks that are left out one at a time: enough for limits of t, few enough to ask an engine for each. */
const MOST_BLOCKS = 100;
/** The rows by themselves, by each grouping in which some share a group, and by each two of those that cross. */
function divisionsOf({ rowIds, items, groupings = [] }) {
	const rows = dealt(items ? items.names : rowIds, MOST_BLOCKS);
	const together = groupings.filter(bindsRows);
	const placeOf = (grouping) => 1 + together.indexOf(grouping);
	return [
		{ codes: items ? items.codes.map((item) => rows[item]) : rows },
		...together.map((grouping) => ({
			grouping,
			codes: groupBlocks(grouping)
		})),
		...crossings(together).map(([a, b]) => ({
			codes: crossingBlocks(a, b),
			crosses: [placeOf(a), placeOf(b)]
		}))
	];
}
/** Groups as they are, else blocks of them: runs of neighbours where they follow each other in time. */
function groupBlocks({ codes, names, ordered }) {
	if (names.length <= MOST_BLOCKS) return codes;
	if (ordered) return codes.map((code) => Math.floor(code * MOST_BLOCKS / names.length));
	const blocks = dealt(names, MOST_BLOCKS);
	return codes.map((code) => blocks[code]);
}
function crossingBlocks(a, b) {
	const codes = crossed(a.codes, b.codes);
	const names = [];
	codes.forEach((code, row) => {
		names[code] ??= JSON.stringify([a.names[a.codes[row]], b.names[b.codes[row]]]);
	});
	const blocks = dealt(names, MOST_BLOCKS);
	return codes.map((code) => blocks[code]);
}
/** The blocks of a division that have rows of a slice. */
function blocksOf({ codes, grouping, crosses }, rows, weight) {
	const sizes = /* @__PURE__ */ new Map();
	for (const row of rows) sizes.set(codes[row], (sizes.get(codes[row]) ?? 0) + (weight ? weight[row] : 1));
	const counted = [...sizes].filter(([, size]) => size > 0).sort(([a], [b]) => a - b);
	const known = {
		codes: Uint32Array.from(counted, ([code]) => code),
		sizes: Float64Array.from(counted, ([, size]) => size),
		rows: rows.length
	};
	const count = counted.length;
	const way = {
		...known,
		...crosses ? { crosses } : {},
		ordered: grouping?.ordered ?? false
	};
	if (!grouping) return {
		...way,
		names: numbered("block"),
		words: `${count} blocks of rows`
	};
	const { unit, name, names } = grouping;
	const groups = new Set(Array.from(rows, (row) => grouping.codes[row])).size;
	return groups === count && names.length <= MOST_BLOCKS ? {
		...way,
		names: {
			unit,
			names
		},
		words: `by ${name}`,
		groups
	} : {
		...way,
		names: numbered("block"),
		words: `${count} blocks of groups by ${name}`,
		groups
	};
}
const numbered = (unit) => ({
	unit,
	names: Array.from({ length: MOST_BLOCKS }, (_, at) => String(at + 1))
});
// src/domain/metrics/sql/evaluate-sql.ts
/** Every metric over all rows and by slice. Throws `InputErrors` for SQL that cannot be run. */
async function evaluateSql(table, metrics, engine) {
	const slices = sliceRows(table, Object.keys(table.slices)).map(({ slice }) => [slice]);
	if (metrics.length === 0) return {
		all: [],
		slices: slices.map(() => [])
	};
	const questions = [[], ...slices].flatMap((slice) => metrics.map((metric) => ({
		metric,
		slice
	})));
	const values = (await askSql({
		table,
		divisions: []
	}, questions, engine)).map(({ value }, at) => ({
		name: questions[at].metric.name,
		value: sqlNumber(value)
	}));
	const [all, ...parts] = [[], ...slices].map((_, at) => values.slice(at * metrics.length, (at + 1) * metrics.length));
	return {
		all,
		slices: parts
	};
}
/** What SQL answers is a number, or none. */
const sqlNumber = (value) => Number.isNaN(value) ? undefinedBecause("the SQL answers NULL or no finite number") : value;
/**
* Asks the metrics of no rows at all, so that SQL that could not be run is known before anything is trained. Throws
* `InputErrors`. Score columns of several classes are not known by then: what names one is left to later.
*/
async function trySql({ task, rowId, slices, weight }, metrics, columns, engine) {
	const early = metrics.filter(({ sql }) => !sql.includes("score:"));
	const text = [...rowId, ...slices];
	const own = new Map([
		...columns.map(({ name, type }) => [name, typeOf(type, text.includes(name))]),
		...OWN$1[task].map((one) => one),
		...weight === void 0 ? [] : [["weight", "number"]]
	]);
	const all = Array.from(own, ([name, type]) => ({
		name,
		type,
		values: type === "text" ? [] : /* @__PURE__ */ new Float64Array(0)
	}));
	const asked = early.map(({ name, sql }) => ({
		name: `metrics ${name}`,
		sql,
		where: []
	}));
	await engine.aggregate({
		columns: all,
		divisions: []
	}, asked);
}
const typeOf = (type, isText) => !isText && (type === "integer" || type === "number") ? "number" : "text";
const OWN$1 = {
	binary: [
		["label", "boolean"],
		["prediction", "boolean"],
		["score", "number"]
	],
	multiclass: [["label", "text"], ["prediction", "text"]],
	regression: [["label", "number"], ["prediction", "number"]]
};
// src/domain/gate/sql/jackknifed.ts
/**
* A metric in SQL, or candidate - factor * baseline, with the limits of the delete-a-group jackknife (Kott 2001): on each
* side the widest of t, Hall's, and those of cosine averages where neighbours in time resemble each other. Both models
* lose the same rows at a time.
*/
function jackknifed({ answers, blocks }, alpha) {
	return mapDefined(sqlNumber(combined(answers, ({ value }) => value)), (value) => {
		const known = knownOf(value, blocks);
		const found = estimateOf({
			answers,
			blocks
		}, value);
		if (isUndefined(found)) return {
			...known,
			interval: found
		};
		const few = refusal(found, blocks.names, 3);
		if (few) return {
			...known,
			interval: few
		};
		const serial = blocks.ordered ? serialOf(found) : void 0;
		const interval = widest$1(studentLimits(found, alpha), hallLimits(found, alpha), ...serial ? [studentLimits(serial, alpha)] : []);
		const variance = Math.max(found.variance, serial?.variance ?? 0);
		const method = serial ? `${known.method}, and cosine averages` : known.method;
		return {
			...known,
			method,
			interval,
			...spreadOf(answers, variance)
		};
	});
}
/** The same by two groupings that cross, by either of which rows may resemble each other. */
function crossedJackknife(ways, alpha) {
	const [a, b] = ways;
	const { answers } = a;
	return mapDefined(sqlNumber(combined(answers, ({ value }) => value)), (value) => {
		const fewer = (a.blocks.groups ?? 0) <= (b.blocks.groups ?? 0) ? a : b;
		const method = `delete-a-group jackknife, two-way, ${a.blocks.words} and ${b.blocks.words}`;
		const known = {
			...knownOf(value, fewer.blocks),
			method
		};
		const [first, second, both] = ways.map((way) => estimateOf(way, value));
		const silent = [
			first,
			second,
			both
		].find(isUndefined);
		if (silent) return {
			...known,
			interval: silent
		};
		const crossing = twoWay({
			first,
			second,
			both
		});
		return {
			...known,
			interval: studentLimits(crossing, alpha),
			...spreadOf(answers, crossing.variance)
		};
	});
}
const knownOf = (value, { rows, groups, words }) => ({
	value,
	n: rows,
	...groups === void 0 ? {} : { groups },
	method: `delete-a-group jackknife, ${words}`,
	basis: "statistical"
});
const estimateOf = ({ answers, blocks }, value) => jackknife({
	...leftOut(answers, value),
	...blocks
});
const spreadOf = (answers, variance) => isTotal(answers) ? {} : { spread: {
	kind: "estimate",
	standardError: Math.sqrt(variance)
} };
function combined({ candidate, baseline, factor }, of) {
	return baseline ? of(candidate) - factor * of(baseline) : of(candidate);
}
function leftOut(answers, value) {
	const blocks = answers.candidate.leftOut.without.length;
	const scale = isTotal(answers) ? blocks / (blocks - 1) : 1;
	return {
		value,
		without: Float64Array.from({ length: blocks }, (_, block) => scale * combined(answers, ({ leftOut }) => leftOut.without[block])),
		magnitude: Math.max(Math.abs(answers.candidate.value), Math.abs(answers.factor * (answers.baseline?.value ?? 0)))
	};
}
const NEAR = 1e-9;
/** Whether a metric doubles where each row occurs twice: more rows would not tell it better, but make another of it. */
const isTotal = ({ candidate, baseline }) => [candidate, ...baseline ? [baseline] : []].some(({ value, leftOut }) => value !== 0 && Math.abs(leftOut.twice - 2 * value) <= NEAR * Math.abs(value));
// src/domain/gate/sql/measure-sql.ts
/**
* Rules on metrics in SQL, measured on every slice that they name. Throws `InputErrors` for slices that the rows do not
* have, and for SQL that cannot be run on them.
*/
async function measureSql(rules, subjects, alpha) {
	const { candidate, baseline } = subjects;
	const divisions = divisionsOf(candidate);
	const parts = partsOf(rules, subjects, divisions);
	const ask = async (predictions) => {
		const answers = await askSql({
			table: {
				...candidate,
				predictions
			},
			divisions: divisions.map(({ codes }) => codes)
		}, parts.flatMap(questionsOf), subjects.engine);
		return parts.map((_, at) => answers.slice(at * divisions.length, (at + 1) * divisions.length));
	};
	const own = await ask(candidate.predictions);
	const other = baseline && parts.some(isRelative) ? await ask(baseline) : void 0;
	return parts.map((part, at) => measured(part, {
		own: own[at],
		other: other?.[at]
	}, subjects.identical, alpha));
}
const isRelative = ({ rule }) => rule.limit.kind === "baseline";
function partsOf(rules, { candidate, metrics }, divisions) {
	const problems = rules.flatMap(shapeProblems);
	if (problems.length > 0) throw new InputErrors(problems);
	const cutter = sliceCutter(candidate);
	const { weight } = candidate.predictions;
	return rules.flatMap((rule) => {
		const slices = cutter(rule);
		if ("message" in slices) throw new InputErrors([slices]);
		const metric = metrics.find(({ name }) => name === rule.metric);
		return slices.map((slice) => {
			const ways = divisions.map((division) => blocksOf(division, slice.rows, weight));
			return {
				rule,
				slice,
				metric,
				ways
			};
		});
	});
}
const shapeProblems = (rule) => rule.limit.kind === "slice" || rule.worst ? [ruleProblem(rule, "compares slices of a metric in SQL", "write a rule for each slice")] : [];
const questionsOf = ({ metric, slice, ways }) => ways.map(({ codes }, division) => ({
	metric,
	slice: slice.slice,
	without: {
		division,
		blocks: [...codes]
	}
}));
function measured({ rule, slice, ways }, { own, other }, identical, alpha) {
	const n = slice.rows.length;
	const known = {
		rule: rule.text,
		slice: [...slice.slice],
		origin: slice.origin,
		n
	};
	if (rule.minimum !== void 0 && n < rule.minimum) {
		const small = undefinedBecause(`${counted(n, "row")}, fewer than ${rule.minimum}`);
		return {
			...known,
			candidate: small,
			compared: small
		};
	}
	const judged = (from, baseline, factor = 1) => {
		const all = ways.map((blocks, at) => ({
			blocks,
			answers: {
				candidate: from[at],
				baseline: baseline?.[at],
				factor
			}
		}));
		return widest(all.map((way) => tooFew(finiteOnly(judgedBy(way, all, alpha)), n)));
	};
	const candidate = judged(own);
	const { limit } = rule;
	if (limit.kind !== "baseline") return {
		...known,
		candidate,
		compared: candidate
	};
	if (!other) return {
		...known,
		candidate,
		compared: undefinedBecause("no baseline rows for a metric in SQL")
	};
	const difference = identical && isQuantity(candidate) ? noDifference(candidate.n) : judged(own, other);
	return {
		...known,
		candidate,
		baseline: judged(other),
		difference,
		compared: limit.factor === 1 ? difference : judged(own, other, limit.factor)
	};
}
/** By blocks of one division, or by the two that cross in them. */
function judgedBy(way, all, alpha) {
	const { crosses } = way.blocks;
	if (!crosses) return jackknifed(way, alpha);
	return crossedJackknife([
		all[crosses[0]],
		all[crosses[1]],
		way
	], alpha);
}
function tooFew(quantity, n) {
	if (isUndefined(quantity) || n >= 30) return quantity;
	return {
		...quantity,
		interval: undefinedBecause(`${counted(n, "row")}; a metric in SQL needs 30`)
	};
}
/** The quantity with the widest interval; without one where any division gives none. */
function widest(ways) {
	const width = (way) => isUndefined(way) || isUndefined(way.interval) ? Number.POSITIVE_INFINITY : way.interval.upper - way.interval.lower;
	return ways.reduce((widest, way) => width(way) > width(widest) ? way : widest);
}
// src/domain/gate/sql/look-sql.ts
/** Facts of a gate as `gateFacts` has them, with rules on metrics in SQL among its own. Throws `InputErrors` as it does. */
async function gateFactsWithSql(rules, { candidate, baseline }, precision, { metrics, engine }) {
	const named = metrics.filter(({ name }) => rules.some(({ metric }) => metric === name));
	const isSql = ({ metric }) => named.some(({ name }) => name === metric);
	const facts = gateFacts(rules.filter((rule) => !isSql(rule)), candidate, baseline, precision);
	const bySql = rules.filter(isSql);
	if (bySql.length === 0) return facts;
	if (!("table" in candidate.content)) throw new InputErrors(bySql.map((rule) => ruleProblem(rule, "names a metric in SQL, but the candidate has no rows of predictions", "give predictions")));
	const problems = bySql.flatMap((rule) => againstDirection(rule, named));
	if (problems.length > 0) throw new InputErrors(problems);
	const own = await measureSql(bySql, {
		...pairOf(candidate.content.table, baseline.state === "found" ? baseline.content : void 0),
		metrics: named,
		engine: await engine()
	}, precision.alpha);
	const order = rules.map(({ text }) => text);
	const measures = [...facts.measures, ...own].sort((a, b) => order.indexOf(a.rule) - order.indexOf(b.rule));
	return {
		...facts,
		metrics: named.map((one) => ({ ...one })),
		measures
	};
}
/** A rule on the baseline whose operator asks for the worse side is a slip. */
function againstDirection(rule, metrics) {
	const { direction } = metrics.find(({ name }) => name === rule.metric);
	const asked = rule.operator.startsWith(">") ? "higher" : "lower";
	if (rule.limit.kind !== "baseline" || direction === void 0 || direction === asked) return [];
	const operator = direction === "higher" ? ">=" : "<=";
	return [ruleProblem(rule, `asks for a ${asked} ${rule.metric}, of which ${direction} is better`, `compare with \`${operator}\``)];
}
// src/domain/predictions/class-sources.ts
const LABEL_OUTPUT = "the label output of the model";
/** Throws `InputErrors` where there are not as many classes as scores. */
function requireWidth({ names }, width) {
	if (names.length === width) return;
	refuse("classes", `lists ${names.length} classes, but the model gives ${width} scores per row`, "list each class once, in the order of the scores", { value: names.join(", ") });
}
/** Names that the model uses too must stand where its own labels put them. */
function requireAgreement({ names, from }, seen) {
	const told = seen?.filter((name) => name !== void 0) ?? [];
	if (seen === void 0 || !told.every((name) => names.includes(name))) return;
	const at = seen.findIndex((name, column) => name !== void 0 && name !== names[column]);
	if (at < 0) return;
	refuse("classes", `contradict each other: score ${at + 1} is of ${names[at]} by ${from}, of ${seen[at]} by ${LABEL_OUTPUT}`, "list the classes in the order of the scores, or export the model again", { value: names.join(", ") });
}
const MOST_LISTED = 10;
const listed$1 = (names) => `${names.slice(0, MOST_LISTED).join(", ")}${names.length > MOST_LISTED ? ", …" : ""}`;
/** Refuses scores of which nothing says the class, or that `own` calls by names that no label has. */
function needed(width, known, own) {
	const scores = width === 1 ? "one score per row" : `${width} scores per row`;
	const message = own ? `do not fit: the model's ${scores} are of ${listed$1(own.names)} by ${own.from}, but the labels are ${listed$1(known)}` : `are needed: the model gives ${scores}, and nothing says of which class; the labels are ${listed$1(known)}`;
	refuse("classes", message, remedyFor$1(width, known));
}
function remedyFor$1(width, known) {
	const spelled = (names) => `\`classes: [${names.join(", ")}]\``;
	if (known.length !== 2 || width > 2) return "write `classes: […]`: all classes in the order of the scores (`model.classes_` in scikit-learn), spelled as the labels are";
	const order = width === 1 ? "the class of the score last" : "in the order of the scores";
	return `write ${spelled(known)} or ${spelled(known.toReversed())}, ${order} (\`model.classes_\` in scikit-learn)`;
}
// src/domain/predictions/classes.ts
/** Collects class names row by row; equal numbers (`1`, `1.0`) are one name. */
function coder$1() {
	const known = /* @__PURE__ */ new Map();
	const values = [];
	const codes = [];
	return {
		add(text) {
			let code = known.get(text);
			if (code === void 0) {
				const name = className(text);
				code = values.indexOf(name);
				if (code < 0) code = values.push(name) - 1;
				known.set(text, code);
			}
			codes.push(code);
		},
		coded: {
			values,
			codes
		}
	};
}
/** Whole numbers lose the fraction that a float column gives them. */
const className = (text) => /^[+-]?\d+\.0+$/.test(text) ? text.slice(0, text.indexOf(".")) : text;
const TRUTH = {
	true: true,
	"1": true,
	false: false,
	"0": false
};
const truthOf = (name) => TRUTH[name.toLowerCase()];
/** True when a value stands for the positive class: the same text, the same number, or both mean true or both false. */
function isPositive(value, positiveClass) {
	const [a, b] = [className(value), className(positiveClass)];
	return a === b || truthOf(a) !== void 0 && truthOf(a) === truthOf(b);
}
/** True when two names stand for one of two classes; beside 1, -1 is the false one. */
const sameClass = (a, b) => isPositive(a, b) || isPositive(a === "-1" ? "0" : a, b === "-1" ? "0" : b);
/** What a predictions table calls the other class when its name is not known. */
function negativeClass(positiveClass) {
	const truth = truthOf(className(positiveClass));
	if (truth === void 0) return `not ${positiveClass}`;
	return /^\d/.test(positiveClass) ? String(Number(!truth)) : String(!truth);
}
/** What is wrong with the values of a two-class column; undefined when it can be read. */
function binaryProblem(values, positiveClass) {
	const shown = values.slice(0, 5).map((value) => JSON.stringify(value)).join(", ");
	if (values.length > 2) return `has ${values.length} distinct values (${shown}${values.length > 5 ? ", …" : ""}), not two`;
	const known = values.some((value) => isPositive(value, positiveClass));
	const complement = values.length === 1 && isPositive(values[0], negativeClass(positiveClass));
	return known || complement ? void 0 : `holds ${shown}, none of them the positive class ${JSON.stringify(positiveClass)}`;
}
/** Predicted values that are neither of the two classes; labels of one class leave the other's name open. */
function strangeClasses(labels, predicted, positiveClass) {
	const isNegative = (value) => isPositive(value, negativeClass(positiveClass));
	const others = predicted.filter((value) => !isPositive(value, positiveClass) && !isNegative(value));
	const negative = labels.find((value) => !isPositive(value, positiveClass));
	const strange = others.filter((value) => value !== negative);
	return negative === void 0 && strange.length === 1 ? [] : strange;
}
// src/domain/predictions/predicted.ts
/** The first row where a column is not finite, and how many such cells there are; undefined when all are. */
function notFinite(columns) {
	let row = Number.POSITIVE_INFINITY;
	let value = NaN;
	let count = 0;
	for (const column of columns) for (let at = 0; at < column.length; at++) {
		if (Number.isFinite(column[at])) continue;
		count++;
		if (at < row) [row, value] = [at, column[at]];
	}
	return count === 0 ? void 0 : {
		row,
		value,
		count
	};
}
/** Index of the largest score of a row; the first one where several are. */
function argmax(columns, row) {
	let best = 0;
	for (let at = 1; at < columns.length; at++) if (columns[at][row] > columns[best][row]) best = at;
	return best;
}
// src/domain/predictions/seen-classes.ts
/**
* Which class each score column is of, as far as the rows tell: where column c holds the largest score, the model's
* own label is class c. A hole where no row chose that column; undefined where the labels contradict each other
* (a model with its own threshold).
*/
function seenClasses(columns, labels) {
	const seen = columns.map(() => /* @__PURE__ */ new Set());
	for (let row = 0; row < labels.codes.length; row++) {
		if (isTied(columns, row)) continue;
		seen[argmax(columns, row)].add(labels.codes[row]);
	}
	if (seen.some((codes) => codes.size > 1)) return void 0;
	const names = seen.map((codes) => [...codes].map((code) => labels.values[code])[0]);
	const named = names.filter((name) => name !== void 0);
	return new Set(named).size === named.length ? names : void 0;
}
const isTied = (columns, row) => {
	const best = argmax(columns, row);
	return columns.some((column, at) => at !== best && column[row] === columns[best][row]);
};
/** The class whose rows have the larger scores, where the model's own labels part its one score at a threshold. */
function seenClassOfOneScore(column, { values, codes }) {
	const ranges = values.map(() => ({
		lowest: Number.POSITIVE_INFINITY,
		highest: Number.NEGATIVE_INFINITY
	}));
	for (const [row, code] of codes.entries()) {
		const range = ranges[code];
		range.lowest = Math.min(range.lowest, column[row]);
		range.highest = Math.max(range.highest, column[row]);
	}
	if (ranges.length !== 2) return void 0;
	const above = (a, b) => ranges[a].lowest > ranges[b].highest;
	if (above(0, 1)) return values[0];
	return above(1, 0) ? values[1] : void 0;
}
// src/domain/predictions/one-score.ts
const ONE_SCORE = "the labels, of which 1 or true is the class of a single score";
/** A single score per row as that of the positive class. Throws `InputErrors` where nothing says so, or another class. */
function oneScore(column, { given, labels }, known, positiveClass) {
	if (given) {
		if (given.names.length > 2) requireWidth(given, 1);
		return ofPositive(given.names.at(-1), given.from, positiveClass, "list the class of the score last");
	}
	const seen = labels && seenClassOfOneScore(column, labels);
	if (seen !== void 0) {
		if (!known.some((name) => sameClass(name, seen))) needed(1, known, {
			names: labels.values,
			from: LABEL_OUTPUT
		});
		return ofPositive(seen, LABEL_OUTPUT, positiveClass, "export a score for each class");
	}
	return known.every((name) => ["0", "1"].some((truth) => sameClass(name, truth))) && sameClass(positiveClass, "1") ? {
		names: [positiveClass],
		from: ONE_SCORE
	} : needed(1, known);
}
const ofPositive = (name, from, positiveClass, remedy) => sameClass(name, positiveClass) ? {
	names: [positiveClass],
	from
} : refuse("positive-class", `is not the class of the model's one score per row, which is ${name} by ${from}`, `set positive-class to ${name}, or ${remedy}`, { value: positiveClass });
// src/domain/predictions/class-columns.ts
const COLUMN_NUMBERS = "the labels, which number the score columns";
/**
* The class of each score column of a model of several classes, from one source: `classes`, the model's label output,
* its file, or labels that are the numbers of the columns. Throws `InputErrors` where none of them tells.
*/
function classColumns(columns, sources, known) {
	const { given } = sources;
	if (given) {
		requireWidth(given, columns.length);
		requireAgreement(given, sources.labels && seenClasses(columns, sources.labels));
		if (!known.some((name) => given.names.includes(name))) needed(columns.length, known, given);
		return given;
	}
	return named$3(columns, sources, known, (a, b) => a === b);
}
/** As `classColumns`, for two classes; a single score is that of the positive class, where anything says so. */
function twoClassColumns(columns, sources, known, positiveClass) {
	if (columns.length > 2) refuse("task", `has two classes, but the model gives ${columns.length} scores per row`, "set task to multiclass", { value: "binary" });
	if (columns.length === 1) return {
		...oneScore(columns[0], sources, known, positiveClass),
		positive: 0
	};
	const { given } = sources;
	if (given) {
		requireWidth(given, 2);
		requireAgreement(given, sources.labels && seenClasses(columns, sources.labels));
		if (!known.every((name) => given.names.some((own) => sameClass(own, name)))) needed(2, known, given);
	}
	const found = given ?? named$3(columns, sources, known, sameClass);
	return {
		...found,
		positive: indexOfClass(found.names, positiveClass)
	};
}
/** The same spelling first: of -1 and 0, only one is 0. */
function indexOfClass(names, wanted) {
	const exact = names.findIndex((name) => className(name) === className(wanted));
	return exact >= 0 ? exact : names.findIndex((name) => sameClass(name, wanted));
}
function named$3(columns, { labels, stated }, known, same) {
	const width = columns.length;
	const own = ownNames({
		width,
		seen: labels && seenClasses(columns, labels),
		stated
	}, known, same);
	if (own === void 0) return needed(width, known);
	return known.every((name) => own.names.some((one) => same(one, name))) ? own : needed(width, known, own);
}
/** What the model calls its columns; else numbers, where the labels are such. */
function ownNames({ width, seen, stated }, known, same) {
	if (seen?.every((name) => name !== void 0)) return {
		names: seen,
		from: LABEL_OUTPUT
	};
	if (stated && stated.names.length === width) {
		requireAgreement(stated, seen);
		return stated;
	}
	const numbers = Array.from({ length: width }, (_, at) => String(at));
	const fits = (names) => seen?.every((name, at) => name === void 0 || name === names[at]) ?? true;
	if (fits(numbers) && known.every((name) => isNumbered(name, numbers))) return {
		names: numbers,
		from: COLUMN_NUMBERS
	};
	const filled = seen && withoutHole(seen, known, same);
	return filled && {
		names: filled,
		from: "the label output of the model"
	};
}
/** A label that is the number of a column; of two columns `false` and `true` are. */
const isNumbered = (name, numbers) => numbers.includes(name) || numbers.length === 2 && /^(true|false)$/i.test(name);
/** Where no row chose one column, and one class is left, they belong together. */
function withoutHole(seen, known, same) {
	const left = known.filter((name) => !seen.some((one) => one !== void 0 && same(one, name)));
	return seen.filter((name) => name === void 0).length === 1 && left.length === 1 && known.length === seen.length ? seen.map((name) => name ?? left[0]) : void 0;
}
// src/domain/predictions/renamed-labels.ts
/**
* The model's own labels by the names that `classes` gives its columns, where it calls them otherwise. Throws
* `InputErrors` for a label of no column.
*/
function renamedLabels(labels, { names }, own) {
	if (labels.values.every((name) => names.includes(name))) return labels;
	const values = labels.values.map((name) => names[own.indexOf(name)]);
	const strange = labels.values.find((_, at) => values[at] === void 0);
	if (strange !== void 0) refuse("classes", `do not say what the model means by its label ${JSON.stringify(strange)}`, "list all classes in the order of the scores", { value: names.join(", ") });
	return {
		values,
		codes: labels.codes
	};
}
/** What the model calls its columns, as far as its labels, its file or their numbers tell. */
const ownClasses = (columns, labels, stated, width) => {
	const seen = columns && seenClasses(columns, labels);
	const file = stated?.names.length === width ? stated.names : void 0;
	return (seen?.every((name) => name !== void 0) ? seen : void 0) ?? file ?? Array.from({ length: width }, (_, at) => String(at));
};
// src/domain/predictions/assemble.ts
/**
* Joins truth and predictions, row by row in the same order. Throws `InputErrors` for scores that are not finite
* (by row id), for labels that are not of two classes where the task is binary, for columns that are not there.
*/
function assemble$1(truth, predicted, meaning) {
	requireFinite([...predicted.scores?.columns ?? [], ...predicted.numbers ? [predicted.numbers] : []], truth.rowIds, meaning);
	const { predictions, scoreClasses } = predictionsOf$1(truth, predicted, meaning);
	const { weight } = truth;
	const table = {
		predictions: weight ? {
			...predictions,
			weight
		} : predictions,
		rowIds: truth.rowIds,
		slices: truth.slices,
		...truth.groupings.length > 0 ? { groupings: truth.groupings } : {},
		...truth.extras.length > 0 ? { extras: truth.extras } : {}
	};
	return {
		table: truth.hasTrials ? withItems(table) : table,
		...scoreClasses ? { scoreClasses } : {}
	};
}
function requireFinite(columns, rowIds, meaning) {
	const bad = notFinite(columns);
	if (!bad) return;
	const more = bad.count > 1 ? `; ${bad.count} scores in all are not finite` : "";
	refuse("predictions", `of ${meaning.source} hold ${bad.value} for row ${rowIds[bad.row]}${more}`, "give every labelled row a finite score; missing inputs can be filled in SQL: coalesce(…, 0)");
}
function predictionsOf$1(truth, predicted, meaning) {
	if ("numbers" in truth.labels) {
		const prediction = predicted.numbers ?? refuseMissing(meaning, "prediction");
		const { numbers: label } = truth.labels;
		return { predictions: {
			task: "regression",
			n: prediction.length,
			label,
			prediction
		} };
	}
	const labels = truth.labels.coded;
	const sources = sourcesOf(predicted, meaning);
	return meaning.task === "binary" ? binary(labels, withNames(predicted, sources), meaning, sources) : multiclass(labels, withNames(predicted, sources), meaning, sources);
}
const TABLE$1 = "the columns of the table";
const CLASSES = "the input `classes`";
/** What can say which class a score is of: a table by its columns, else the user, the model's labels, its file. */
function sourcesOf({ labels, scores }, { modelClasses, positiveClass }) {
	const own = scores?.classes === "positive" ? [positiveClass] : scores?.classes;
	if (own) return { given: {
		names: own,
		from: TABLE$1
	} };
	return {
		...modelClasses ? { given: {
			names: modelClasses,
			from: CLASSES
		} } : {},
		labels,
		stated: scores?.stated
	};
}
/** The model's labels by the names that the user gave its classes. */
function withNames(predicted, { given, stated, labels }) {
	if (!labels || !given) return predicted;
	const own = ownClasses(predicted.scores?.columns, labels, stated, given.names.length);
	return {
		...predicted,
		labels: renamedLabels(labels, given, own)
	};
}
const DEFAULT_THRESHOLD = .5;
function atLeast(score, threshold) {
	const found = new Uint8Array(score.length);
	for (let row = 0; row < found.length; row++) found[row] = Number(score[row] >= threshold);
	return found;
}
function binary(labels, predicted, meaning, sources) {
	const { positiveClass, threshold } = meaning;
	const problem = binaryProblem(labels.values, positiveClass);
	if (problem) refuse("label", problem, "name a two-valued column or expression, and one of its values as `positive-class`");
	const columns = predicted.scores?.columns;
	const scoreClasses = columns && twoClassColumns(columns, sources, twoNames(labels, positiveClass), positiveClass);
	const score = columns?.[scoreClasses.positive];
	const decides = threshold !== void 0 || !predicted.labels;
	const prediction = score && decides ? atLeast(score, threshold ?? DEFAULT_THRESHOLD) : positives(predictedClasses(labels, predicted, meaning), positiveClass);
	const columnsOf = {
		n: labels.codes.length,
		label: positives(labels, positiveClass),
		prediction,
		positiveClass
	};
	if (!score) return { predictions: {
		task: "binary",
		...columnsOf
	} };
	const { names, from } = scoreClasses;
	return {
		predictions: {
			task: "binary",
			...columnsOf,
			score
		},
		scoreClasses: {
			names,
			from
		}
	};
}
/** The classes that the labels show, and the positive one, which they need not. */
const twoNames = ({ values }, positiveClass) => values.some((name) => sameClass(name, positiveClass)) ? values : [...values, positiveClass];
/** Predictions by name; throws `InputErrors` for names beyond the two classes of the labels. */
function predictedClasses(labels, predicted, meaning) {
	const { positiveClass, source } = meaning;
	const given = predicted.labels ?? refuseMissing(meaning, "prediction or score");
	const strange = strangeClasses(labels.values, given.values, positiveClass);
	if (strange.length > 0) refuse("predictions", `of ${source} hold ${strange.slice(0, 5).map((name) => JSON.stringify(name)).join(", ")}, which the labels do not know`, `predict what the labels hold: ${labels.values.map((name) => JSON.stringify(name)).join(", ")}`);
	return given;
}
function positives(coded, positiveClass) {
	const positive = coded.values.map((value) => Number(isPositive(value, positiveClass)));
	const found = new Uint8Array(coded.codes.length);
	for (let row = 0; row < found.length; row++) found[row] = positive[coded.codes[row]];
	return found;
}
function multiclass(labels, predicted, meaning, sources) {
	const columns = predicted.scores?.columns;
	const scoreClasses = columns && classColumns(columns, sources, labels.values);
	const named = scoreClasses?.names ?? [];
	const classes = union(meaning.classes ?? [], [
		...named,
		...labels.values,
		...predicted.labels?.values ?? []
	]);
	const label = indexes(labels, classes);
	const prediction = predicted.labels ? indexes(predicted.labels, classes) : columns ? Int32Array.from(label, (_, row) => classes.indexOf(named[argmax(columns, row)])) : refuseMissing(meaning, "prediction or score:<class>");
	const of = {
		task: "multiclass",
		n: label.length,
		classes,
		label,
		prediction
	};
	if (!columns || !scoreClasses) return { predictions: of };
	const scores = classes.map((name) => columns[named.indexOf(name)] ?? new Float64Array(label.length));
	return {
		predictions: {
			...of,
			scores
		},
		scoreClasses
	};
}
/** The classes asked for in their order, then the others sorted. */
const union = (first, others) => [...first, ...[...new Set(others)].filter((name) => !first.includes(name)).sort()];
function indexes(coded, classes) {
	const at = coded.values.map((value) => classes.indexOf(value));
	return Int32Array.from(coded.codes, (code) => at[code]);
}
const refuseMissing = (meaning, what) => refuse("predictions", `of ${meaning.source} have no ${what}`, `give ${what} for task ${meaning.task}`);
// src/domain/predictions/float-column.ts
const FIRST = 4096;
/** An array of numbers would hold each twice, once while it is turned into this. */
function floatColumn() {
	let values = new Float64Array(FIRST);
	let length = 0;
	const reserve = (more) => {
		if (length + more <= values.length) return;
		const larger = new Float64Array(Math.max(2 * values.length, length + more));
		larger.set(values);
		values = larger;
	};
	return {
		takeRows(source, rows) {
			reserve(rows.length);
			for (let at = 0; at < rows.length; at++) values[length++] = source[rows[at]];
		},
		takeEvery(source, first, step) {
			reserve(Math.ceil((source.length - first) / step));
			for (let at = first; at < source.length; at += step) values[length++] = source[at];
		},
		finish: () => values.slice(0, length)
	};
}
// src/domain/predictions/predicted-reader.ts
const PREDICTION_NUMBER = "prediction as a number";
/**
* Reads `prediction` and scores of a table, batch by batch, for the rows asked for. Throws `InputErrors` where the
* columns that the task needs are not there.
*/
function predictedReader(task, columns, path) {
	const names = columns.map((column) => column.name);
	const classes = task === "multiclass" ? names.filter((name) => name.startsWith(SCORE_OF)) : [];
	const scores = task === "binary" && names.includes("score") ? ["score"] : classes;
	const problems = columnProblems(task, names, scores, path);
	if (problems.length > 0) throw new InputErrors(problems);
	const hasPrediction = names.includes("prediction");
	const labels = coder$1();
	const numbers = floatColumn();
	const scored = scores.map(floatColumn);
	const number = (column) => ({
		column,
		as: "number",
		kept: "each"
	});
	return {
		expressions: {
			...hasPrediction && task !== "regression" ? { prediction: {
				column: "prediction",
				as: "text",
				kept: "shared"
			} } : {},
			...task === "regression" ? { [PREDICTION_NUMBER]: number("prediction") } : {},
			...Object.fromEntries(scores.map((column) => [column, number(column)]))
		},
		take(batch, rows) {
			if (task === "regression") numbers.takeRows(batch.numbers[PREDICTION_NUMBER], rows);
			else if (hasPrediction) for (const row of rows) labels.add(batch.texts.prediction[row] ?? refuseNull(path));
			for (const [at, values] of scored.entries()) values.takeRows(batch.numbers[scores[at]], rows);
		},
		finish() {
			if (task === "regression") return { numbers: numbers.finish() };
			const named = task === "binary" ? "positive" : classes.map((name) => name.slice(6));
			return {
				...hasPrediction ? { labels: labels.coded } : {},
				...scores.length > 0 ? { scores: {
					columns: scored.map((values) => values.finish()),
					classes: named
				} } : {}
			};
		}
	};
}
function columnProblems(task, names, scores, path) {
	if (names.includes("prediction") || scores.length > 0 && task !== "regression") return [];
	return [{
		input: "predictions",
		value: path,
		message: `has no column ${{
			binary: "prediction or score",
			multiclass: "prediction or score:<class>",
			regression: "prediction"
		}[task]}`,
		remedy: `it has: ${names.join(", ")}`
	}];
}
const refuseNull = (path) => refuse("predictions", "hold a NULL prediction for a row with a label", "predict every labelled row", { value: path });
/** Puts predictions in the order given: `order[i]` is the row that stands at i afterwards. */
function reorder(predicted, order) {
	const floats = (values) => Float64Array.from(order, (row) => values[row]);
	const coded = ({ values, codes }) => ({
		values,
		codes: order.map((row) => codes[row])
	});
	return {
		...predicted.labels ? { labels: coded(predicted.labels) } : {},
		...predicted.scores ? { scores: {
			...predicted.scores,
			columns: predicted.scores.columns.map(floats)
		} } : {},
		...predicted.numbers ? { numbers: floats(predicted.numbers) } : {}
	};
}
// src/domain/predictions/calendar.ts
/**
* Groupings without the days of timestamps that a date of the rows tells better: a time in UTC has its days cut at
* midnight in UTC, where a date that is at most a day away says what a day is to those who wrote the table. A day that is
* cut elsewhere leaves a rest of few rows, which would be taken for a day of its own.
*/
function withoutShiftedDays(groupings, dates) {
	const said = groupings.filter(({ name, unit }) => unit === "day" && dates.has(name));
	return groupings.filter((one) => one.from !== "time" || one.unit !== "day" || dates.has(one.name) || !said.some((date) => areADayApart(one, date)));
}
const DAY$1 = 864e5;
/** Whether no row's days in the two groupings lie further apart than one day. */
function areADayApart(times, dates) {
	const [own, others] = [times, dates].map(({ names }) => names.map((name) => Date.parse(name)));
	return times.codes.every((code, row) => Math.abs(own[code] - others[dates.codes[row]]) <= DAY$1);
}
// src/domain/predictions/group-reader.ts
/** Below this many days a table is grouped by hours instead. */
const FEWEST_DAYS = 10;
/** Fewer values than this are more likely fixed effects than draws from a population. */
const FEWEST_ENTITIES = 30;
/** Group of rows whose time or id column is missing. */
const MISSING$1 = "(missing)";
/** A reader of the groups that the columns hold; columns that turn out to hold none are left out. */
function groupReader(columns) {
	const readers = columns.map(columnReader);
	return {
		expressions: Object.assign({}, ...readers.map(({ expressions }) => expressions)),
		add: (batch, row) => {
			for (const reader of readers) reader.add(batch, row);
		},
		finish: (file) => withoutShiftedDays(readers.flatMap((reader) => reader.finish(file)), new Set(columns.filter(({ isDate }) => isDate).map(({ name }) => `day of ${name}`)))
	};
}
function columnReader(column) {
	const keys = column.read.map((_, part) => `groups ${column.name}${part === 0 ? "" : ` [${part + 1}]`}`);
	const coded = coder();
	let missing = 0;
	return {
		expressions: Object.fromEntries(keys.map((key, part) => [key, {
			...column.read[part],
			as: "text",
			kept: "shared"
		}])),
		add(batch, row) {
			const parts = keys.map((key) => batch.texts[key][row]);
			const known = parts.every((part) => part !== null);
			if (!known) missing += 1;
			coded.add(known ? textOf$1(parts) : MISSING$1);
		},
		finish(file) {
			if (column.from === "named" && missing > 0) refuse("groups", `is NULL in ${counted(missing, "row")} of ${file}, so what they belong to is not known`, "name a column that every row has, or an expression such as coalesce(…)", { value: column.name });
			return groupingOf(column, coded.codes, coded.values);
		}
	};
}
/** Parts of a date have two digits, so that they sort as they follow each other. */
const textOf$1 = (parts) => parts.length === 1 ? parts[0] : parts.map((part) => part.padStart(2, "0")).join("-");
function coder() {
	const known = /* @__PURE__ */ new Map();
	const codes = [];
	return {
		codes,
		get values() {
			return [...known.keys()];
		},
		add(text) {
			const code = known.get(text) ?? known.size;
			if (code === known.size) known.set(text, code);
			codes.push(code);
		}
	};
}
const DAY = 10;
const HOUR = 13;
const ISO = /^\d{4}-\d{2}-\d{2}(?:[ T]\d{2}(?::\d{2}(?::\d{2}(?:\.\d+)?)?)?(?:Z|[+-]\d{2}(?::?\d{2})?)?)?$/;
const isTime = (values) => values.some((value) => value !== MISSING$1) && values.every((value) => value === MISSING$1 || ISO.test(value));
function groupingOf({ name, from }, codes, values) {
	const isOfTime = isTime(values);
	if (from === "named") return [{
		name,
		unit: isOfTime ? unitOfTimes(values) : unitOfName(name),
		from,
		ordered: isOfTime,
		...sorted(codes, values)
	}];
	if (isOfTime) return [ofTime(name, codes, values)];
	const repeats = values.length < codes.length;
	return from === "row-id" && repeats && values.length >= FEWEST_ENTITIES ? [{
		name,
		unit: unitOfName(name),
		from,
		ordered: false,
		...sorted(codes, values)
	}] : [];
}
/** Days of a time column, as they are written there; hours where the rows span few days. */
function ofTime(column, codes, values) {
	const days = cut(values, DAY);
	const isShort = new Set(days).size < FEWEST_DAYS && values.some((value) => value.length >= HOUR);
	const unit = isShort ? "hour" : "day";
	const names = isShort ? cut(values, HOUR) : days;
	return {
		name: `${unit} of ${column}`,
		unit,
		from: "time",
		ordered: true,
		...sorted(codes, names)
	};
}
const cut = (values, length) => values.map((value) => value === MISSING$1 ? value : value.slice(0, length).replace("T", " "));
function sorted(codes, values) {
	const names = [...new Set(values)].sort(bytewise);
	const at = new Map(names.map((name, index) => [name, index]));
	const moved = values.map((value) => at.get(value));
	return {
		codes: Uint32Array.from(codes, (code) => moved[code]),
		names
	};
}
const unitOfTimes = (values) => values.every((value) => value.length === DAY) ? "day" : values.every((value) => value.length === HOUR) ? "hour" : "group";
/** `customer_id` is of customers; what has no plain plural is called a group. */
function unitOfName(name) {
	const word = name.toLowerCase().replace(/[_-]?id$/, "");
	return /^[a-z]{2,20}$/.test(word) && !/(?:s|x|z|y|ch|sh)$/.test(word) ? word : "group";
}
// src/domain/predictions/weight-reader.ts
const REMEDY$1 = "give every labelled row a finite weight of 0 or more; missing ones can be filled in SQL: coalesce(…, 0)";
/** A reader of the weights in a column or expression. */
function weightReader(read, written) {
	const values = [];
	let first;
	let count = 0;
	return {
		expressions: { [WEIGHT]: {
			...read,
			as: "number",
			kept: "each"
		} },
		add(batch, row, rowId) {
			const value = batch.numbers[WEIGHT][row];
			values.push(value);
			if (value >= 0 && value < Infinity) return;
			count += 1;
			first ??= {
				value,
				rowId
			};
		},
		finish(file) {
			if (first) refuse(WEIGHT, badWords(first, count, file), REMEDY$1, { value: written });
			const weights = Float64Array.from(values);
			const total = sum(weights);
			if (total > 0 && Number.isFinite(total)) return weights;
			const message = total === 0 ? `is 0 in every row of ${file}` : `sums to ${total} over ${file}`;
			return refuse(WEIGHT, message, "name a column that says how much each row counts", { value: written });
		}
	};
}
function badWords(first, count, file) {
	const what = Number.isNaN(first.value) ? "NULL or NaN" : String(first.value);
	const more = count > 1 ? `; ${counted(count, "row")} in all have no weight that counts` : "";
	return `is ${what} in row ${first.rowId} of ${file}${more}`;
}
// src/domain/predictions/truth.ts
/** The value of a slice column that is missing. */
const MISSING = "(missing)";
/**
* Reads names, labels and slices of the rows of a table, batch by batch. Throws `InputErrors` for columns that the
* table does not have. `file` names the table in messages.
*/
function truthReader(question, columns, file) {
	const problems = [
		...missingColumns("row-id", question.rowId, columns, file),
		...missingColumns("trial", question.trial === void 0 ? [] : [question.trial], columns, file),
		...missingColumns("slices", question.slices, columns, file),
		...missingColumns("label", unknownWord(question.label, columns), columns, file),
		...missingColumns("weight", unknownWord(question.weight ?? "", columns), columns, file)
	];
	if (problems.length > 0) throw new InputErrors(problems);
	const ids = rowColumns(question);
	const rowIds = [];
	const unlabelledIds = [];
	const labels = labelReader(question, rowIds);
	const slices = question.slices.map((name) => ({
		name,
		key: sliceKey(name),
		values: []
	}));
	const groups = groupReader(groupColumns({
		...question,
		asked: question.groups ?? "none"
	}, columns));
	const { weight: asked } = question;
	const weight = asked === void 0 ? void 0 : weightReader(columnOrExpression(columns, asked), asked);
	const extras = extrasReader({
		...question,
		sql: question.sql ?? []
	}, columns);
	const intern = interner();
	return {
		expressions: {
			...expressionsOf(question, columns),
			...groups.expressions,
			...weight?.expressions,
			...extras.expressions
		},
		idOf: (batch, row) => idOfRow(batch, ids, row),
		take(batch) {
			const labelled = [];
			for (let row = 0; row < batch.rows; row++) {
				const id = idOfRow(batch, ids, row);
				if (batch.texts.label[row] === null) unlabelledIds.push(id);
				else {
					labelled.push(row);
					rowIds.push(id);
					labels.add(batch, row);
					groups.add(batch, row);
					weight?.add(batch, row, id);
					extras.add(batch, row);
					for (const { key, values } of slices) values.push(intern(batch.texts[key][row]));
				}
			}
			return labelled;
		},
		finish() {
			if (rowIds.length === 0) refuseEmpty(unlabelledIds.length, question.label, file);
			requireUnique(allIds({
				rowIds,
				unlabelledIds
			}), ids, file);
			const named = slices.map(({ name, values }) => [name, values]);
			return {
				rowIds,
				labels: labels.finish(),
				slices: Object.fromEntries(named),
				groupings: groups.finish(file),
				extras: extras.finish(),
				hasTrials: question.trial !== void 0,
				...weight ? { weight: weight.finish(file) } : {},
				unlabelledIds
			};
		}
	};
}
/** The names of all rows, those without a label last. */
const allIds = ({ rowIds, unlabelledIds }) => unlabelledIds.length === 0 ? rowIds : [...rowIds, ...unlabelledIds];
/** A label of one word is a column; SQL knows it in any case. */
const unknownWord = (label, columns) => /^[\p{L}_][\p{L}\p{N}_]*$/u.test(label) && !columns.some(({ name }) => name.toLowerCase() === label.toLowerCase()) ? [label] : [];
const LABEL_NUMBER = "label as a number";
const sliceKey = (column) => `slices ${column}`;
function expressionsOf(question, columns) {
	const text = (of) => ({
		...of,
		as: "text",
		kept: "shared"
	});
	const label = columnOrExpression(columns, question.label);
	return {
		...idExpressions(rowColumns(question)),
		label: text(label),
		...question.task === "regression" ? { [LABEL_NUMBER]: {
			...label,
			as: "number",
			kept: "each"
		} } : {},
		...Object.fromEntries(question.slices.map((name) => [sliceKey(name), text({ column: name })]))
	};
}
function labelReader(question, rowIds) {
	if (question.task !== "regression") {
		const labels = coder$1();
		return {
			add: (batch, row) => labels.add(batch.texts.label[row]),
			finish: () => ({ coded: labels.coded })
		};
	}
	const numbers = [];
	return {
		add(batch, row) {
			const value = batch.numbers[LABEL_NUMBER][row];
			if (!Number.isFinite(value)) {
				const message = `is ${JSON.stringify(batch.texts.label[row])} in row ${rowIds.at(-1)}, not a finite number`;
				refuse("label", message, "name a numeric column or an expression", { value: question.label });
			}
			numbers.push(value);
		},
		finish: () => ({ numbers: Float64Array.from(numbers) })
	};
}
/** Equal texts become one string, so that a column of millions of rows holds each value once. */
function interner() {
	const known = /* @__PURE__ */ new Map();
	return (value) => {
		const text = value ?? MISSING;
		const found = known.get(text);
		if (found === void 0) known.set(text, text);
		return found ?? text;
	};
}
function refuseEmpty(unlabelled, label, file) {
	if (unlabelled === 0) refuse("evaluation-data", "holds no rows", "give data with labelled rows", { value: file });
	refuse("label", `is NULL in ${unlabelled === 1 ? "the only row" : `all ${unlabelled} rows`} of ${file}`, "give data whose outcome is known", { value: label });
}
// src/domain/predictions/predictions-file.ts
const BATCH$4 = 65536;
/**
* Reads a predictions table (Parquet or CSV): row-id columns, `label`, `prediction`, `score` or `score:<class>`, slice
* columns. Rows without a label are left out. Throws `InputErrors` for missing columns, repeated ids, scores that are
* not finite numbers.
*/
async function readPredictions(path, question, engine) {
	const table = await engine.table({ files: [path] });
	const label = question.label ?? "label";
	const problems = missingColumns("predictions", [label], table.columns, path);
	if (problems.length > 0) throw new InputErrors(problems);
	const task = question.task ?? await taskOf(table, label);
	const rowId = question.rowId ?? idColumns(table.columns, [
		label,
		question.weight,
		question.trial,
		question.only?.column
	], path);
	const { only, slices = [], groups, weight, trial, sql } = question;
	const truth = truthReader({
		rowId,
		label,
		slices,
		groups,
		weight,
		trial,
		sql,
		task
	}, table.columns, path);
	const predicted = predictedReader(task, table.columns, path);
	const expressions = {
		...truth.expressions,
		...predicted.expressions
	};
	for await (const batch of table.batches(expressions, BATCH$4, only)) predicted.take(batch, truth.take(batch));
	const { table: read } = assemble$1(truth.finish(), predicted.finish(), {
		task,
		positiveClass: question.positiveClass ?? "true",
		...question.classes ? { classes: question.classes } : {},
		threshold: question.threshold,
		source: path
	});
	return read;
}
/** The same for a table whose items may have been tried once each, so that it has no column of trials. */
async function readBaselineTable(path, { trial, ...question }, engine) {
	const { columns } = await engine.table({ files: [path] });
	return readPredictions(path, columns.some(({ name }) => name === trial) ? {
		...question,
		trial
	} : question, engine);
}
/** Labels that are whole numbers of more values than this are counts or amounts, not classes. */
const MOST_NUMBERED_CLASSES = 20;
/** By the score columns, else by the label: fractions and many numbers mean regression, at most two values binary. */
async function taskOf(table, labelColumn) {
	const names = table.columns.map((column) => column.name);
	if (names.some((name) => name.startsWith("score:"))) return "multiclass";
	if (names.includes("score")) return "binary";
	const label = table.columns.find((column) => column.name === labelColumn);
	if (label.type === "boolean") return "binary";
	const values = (await table.valueCounts(labelColumn)).filter(({ value }) => value !== null);
	if (values.length <= 2) return "binary";
	const isAmount = label.type === "integer" && values.length > MOST_NUMBERED_CLASSES;
	return label.type === "number" || isAmount ? "regression" : "multiclass";
}
function idColumns(columns, apart, path) {
	const names = columns.map((column) => column.name).filter((name) => !isOwnColumn(name) && !apart.includes(name));
	const own = names.find((name) => [
		"id",
		"row_id",
		"row-id"
	].includes(name.toLowerCase()));
	if (own !== void 0) return [own];
	return names.length > 0 ? names : refuse("predictions", `of ${path} have no column that names a row`, "add an id column, the same in both tables", { value: path });
}
/**
* Writes a predictions table as Parquet, in row order: id columns as text, `label`, `prediction`, scores, `weight` where
* rows have one, slices that are not id columns, what metrics in SQL name. Classes are written by name, so that the file says what it means.
*/
async function writePredictions(path, table, engine, rowId) {
	const ids = table.rowIds.map(idValues);
	const slices = Object.entries(table.slices).filter(([name]) => !rowId.includes(name));
	const taken = [...rowId, ...slices.map(([name]) => name)];
	const extras = (table.extras ?? []).filter(({ name }) => !taken.includes(name));
	requireFree([...taken, ...extras.map(({ name }) => name)], table.predictions);
	const text = (name, values) => ({
		name,
		values,
		type: "text"
	});
	await engine.writeParquet(path, [
		...rowId.map((name, at) => text(name, ids.map((values) => values[at] ?? null))),
		...valueColumns(table.predictions),
		...slices.map(([name, values]) => text(name, values)),
		...extras,
		...(table.groupings ?? []).map(({ name, codes, names }) => text(`${GROUP_OF}${name}`, Array.from(codes, (code) => names[code])))
	]);
}
function requireFree(names, { weight }) {
	const taken = names.filter((name) => isOwnColumn(name) || weight !== void 0 && name === "weight");
	if (taken.length === 0) return;
	refuse("row-id", "and `slices` must not name a column label, prediction, score or weight", "rename the column in the evaluation data", { value: taken.join(", ") });
}
function valueColumns(predictions) {
	const text = (name, values) => ({
		name,
		values,
		type: "text"
	});
	const number = (name, values) => ({
		name,
		values,
		type: "number"
	});
	const { task, label, prediction, weight } = predictions;
	const weights = weight ? [number(WEIGHT, weight)] : [];
	if (task === "regression") return [
		number("label", label),
		number("prediction", prediction),
		...weights
	];
	const names = task === "binary" ? [negativeClass(predictions.positiveClass), predictions.positiveClass] : predictions.classes;
	const named = (codes) => Array.from(codes, (code) => names[code]);
	const scores = task === "binary" ? predictions.score ? [number("score", predictions.score)] : [] : (predictions.scores ?? []).map((values, at) => number(`${SCORE_OF}${predictions.classes[at]}`, values));
	return [
		text("label", named(label)),
		text("prediction", named(prediction)),
		...scores,
		...weights
	];
}
// src/steps/gate-model/shared-row-id.ts
const ID_NAMES = [
	"id",
	"row_id",
	"row-id",
	"rowid"
];
/**
* Columns that name a row in both tables: `id` or `row_id` where both have it, else every column that both have
* beside predictions, scores and those apart. Throws `InputErrors` where they share none.
*/
async function sharedRowId(paths, apart, engine) {
	const [candidate, baseline] = await Promise.all(paths.map(async (path) => idNames((await engine.table({ files: [path] })).columns, apart)));
	const shared = candidate.filter((name) => baseline.includes(name));
	const id = shared.find((name) => ID_NAMES.includes(name.toLowerCase()));
	if (id !== void 0) return [id];
	if (shared.length > 0) return shared;
	return refuse("row-id", `is not given, and ${paths.join(" and ")} share no column that could name a row`, "add an `id` column to both, the same for the same row");
}
function idNames(columns, { names, sql = [] }) {
	const measured = columnsNamedIn(sql, columns);
	return columns.filter((column) => ID_NAMES.includes(column.name.toLowerCase()) || !measured.includes(column)).map(({ name }) => name).filter((name) => !names.includes(name) && !isOwnColumn(name));
}
// src/domain/looks/documents.ts
const HEX = 32;
const hexOf = (digest) => digest.replace("sha256:", "").slice(0, HEX);
/** Names of the documents of the ledger: one for each set of rows, one for each look at it. */
const setName = (set) => `set-${hexOf(set)}`;
const lookName = (set, question) => `look-${hexOf(set)}-${hexOf(question)}`;
const isSetName = (name) => /^set-[0-9a-f]{32}$/.test(name);
/** Whether a name is of a look at a set. */
const isLookAt = (name, set) => name.startsWith(`look-${hexOf(set)}-`);
/** A set of evaluation rows as the ledger knows it. */
const RowsSchema = strictObject({
	schema: literal(SCHEMA.evaluationRows),
	digest: DigestSchema,
	rows: number$2().int().min(0),
	/** The smallest hashes of its row ids, 6 bytes each, in base64. */
	hashes: base64()
});
/** One look at a set of rows: who asked what, and how much error it may make. */
const LookSchema = strictObject({
	schema: literal(SCHEMA.look),
	set: DigestSchema,
	/** Of the candidate, the baseline and all that was asked about them: the same question again is the same look. */
	question: DigestSchema,
	at: datetime({ precision: 3 }),
	by: string(),
	run: string().optional(),
	commit: string().optional(),
	/** The one-sided level of this look: how much error it may make. */
	level: number$2().min(0).max(1),
	/** `asked`: on its way, counted; `entered`: answered; `refused`: others were faster, nothing was told. */
	state: _enum([
		"asked",
		"entered",
		"refused"
	]),
	/** Of an entered look: which one it was, how many of those were at other sets that share rows, and the error spent. */
	number: number$2().int().min(1).optional(),
	shared: number$2().int().min(0).optional(),
	spent: number$2().min(0).optional()
});
const BYTES = 6;
function rowsDocument(digest, { rows, hashes }) {
	const bytes = Buffer.alloc(hashes.length * BYTES);
	for (const [at, hash] of hashes.entries()) bytes.writeUIntBE(hash, at * BYTES, BYTES);
	return {
		schema: SCHEMA.evaluationRows,
		digest,
		rows,
		hashes: bytes.toString("base64")
	};
}
function sketchIn({ rows, hashes }) {
	const bytes = Buffer.from(hashes, "base64");
	const count = Math.floor(bytes.length / BYTES);
	return {
		rows,
		hashes: Float64Array.from({ length: count }, (_, at) => bytes.readUIntBE(at * BYTES, BYTES))
	};
}
// src/domain/looks/overlap.ts
/** Of more rows the smallest hashes stand for all: a sample that two sets draw alike (Broder 1997). */
const MOST_KEPT = 4096;
/** Sets that share fewer of the rows of the smaller one are two sets. */
const LEAST_SHARED = .1;
const sketchOf = ({ hashes }) => ({
	rows: hashes.length,
	hashes: hashes.slice(0, MOST_KEPT)
});
/**
* Whether a look at `known` was a look at these rows too: a set that grew, shrank, or moved on by less than nine rows in
* ten. Where a sketch cannot tell, of a set a thousand times as large, it was.
*/
function isAnotherLook(known, { hashes }) {
	if (known.rows === 0 || hashes.length === 0) return false;
	const now = new Set(hashes);
	const shared = known.hashes.reduce((count, hash) => count + Number(now.has(hash)), 0);
	if (shared / known.hashes.length >= LEAST_SHARED) return true;
	const comparable = known.hashes.length === known.rows ? hashes.length : countUpTo(hashes, known.hashes.at(-1));
	return comparable === 0 || shared / comparable >= LEAST_SHARED;
}
function countUpTo(sorted, most) {
	const beyond = sorted.findIndex((hash) => hash > most);
	return beyond < 0 ? sorted.length : beyond;
}
// src/domain/looks/kept.ts
/** Every set of rows of the ledger, in the order of its names. */
const keptSets = (ledger, names) => Promise.all(names.filter(isSetName).map(async (name) => (await required(ledger, name, RowsSchema)).document));
/** Every look at a set, those that were refused included. */
const looksAt = (ledger, names, set) => Promise.all(names.filter((name) => isLookAt(name, set)).map(async (name) => (await required(ledger, name, LookSchema)).document));
/** Looks that were looks at these rows: at this set, and at others that share enough of them. */
async function looksAtRows(ledger, rows) {
	const names = await ledger.names();
	const same = (await keptSets(ledger, names)).filter((known) => known.digest === rows.digest || isAnotherLook(sketchIn(known), rows));
	return (await Promise.all(same.map(({ digest }) => looksAt(ledger, names, digest)))).flat();
}
/** A look by its name; undefined where there is none. */
async function lookIn(ledger, name) {
	const entry = await ledger.read(name);
	return entry && {
		document: parsed(name, LookSchema, entry.document),
		digest: entry.digest
	};
}
async function required(ledger, name, schema) {
	const entry = await ledger.read(name);
	if (!entry) return refuse("ledger", "lists an entry that is not there", "run the step again", { value: name });
	return {
		document: parsed(name, schema, entry.document),
		digest: entry.digest
	};
}
function parsed(name, schema, document) {
	const result = schema.safeParse(document);
	if (result.success) return result.data;
	return refuse("ledger", "holds an entry that is none of this version", "use the version that wrote it, or name another ledger", { value: name });
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
async function rehash$1(files, evidenceDir, evidence) {
	const inside = named$2(evidence).filter(({ name }) => name.startsWith(`${evidenceDir}/`));
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
function named$2({ subjects, materials, products }) {
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
// src/foundation/run-folder/approval.ts
/** What the gates of a run said about one model: what may be registered, built and deployed is decided on it. */
const ApprovalSchema = strictObject({
	/** Digest of the model file. */
	model: DigestSchema,
	gates: array(strictObject({
		id: string(),
		path: string(),
		digest: DigestSchema,
		verdict: _enum(VERDICTS),
		reason: string(),
		/** Checks that were let go for its verdict, and whether that has run out since. */
		overrides: array(GrantedSchema.extend({ expired: boolean$1() })).optional()
	}))
});
/** Digests of the models that the gates of a run judged. */
const judgedModels = (found) => [...new Set(gatesOf(found).flatMap(({ evidence }) => modelsOf(evidence.subjects)))];
/** What a gate let go. */
const grantedIn = (checks) => overriddenIn(checks).map(({ id, override }) => ({
	check: id,
	...override
}));
/** Every gate of a run that judged `model`; what it let go is held against the day of `now`. */
function approvalOf(found, model, now) {
	const today = dayOf(now);
	return {
		model,
		gates: gatesOf(found).filter(({ evidence }) => modelsOf(evidence.subjects).includes(model)).map(({ path, digest, evidence: { id, verdict, reason, checks } }) => {
			const overrides = grantedIn(checks).map((one) => ({
				...one,
				expired: hasExpired(one, today)
			}));
			return {
				id,
				path,
				digest,
				verdict,
				reason,
				...overrides.length > 0 ? { overrides } : {}
			};
		})
	};
}
/** The model that a run is about, where nobody named one. Throws `InputErrors` where there is none, or several. */
function theJudgedModel(found, evidenceDir) {
	const models = judgedModels(found);
	if (models.length === 1) return models[0];
	return models.length === 0 ? refuse("evidence", "holds no gate that judged a model", "run train-evaluate and gate-model first", { value: evidenceDir }) : refuse("evidence", `holds gates of ${models.length} models`, "keep the runs of two models in two folders", { value: evidenceDir });
}
/**
* One check for each gate, and one for each check that it let go: a tolerated verdict is no PASS here, whatever colour the
* job had, and neither is one whose override has run out. A model that nothing judged fails.
*/
function approvalChecks(prefix, { model, gates }) {
	const common = {
		target: model,
		severity: "error",
		expected: "PASS of every gate that judged the model",
		basis: "exact"
	};
	if (gates.length === 0) return [{
		...common,
		id: `${prefix}:gate`,
		outcome: "fail",
		observed: null,
		message: `no gate has judged the model ${model}`,
		remedy: "run gate-model on it first"
	}];
	return [...gates.map((gate) => ({
		...common,
		...gateCheck(prefix, gate)
	})), ...gates.flatMap(({ id, overrides = [] }) => overrides.map((one) => grantedCheck(`${prefix}:override[${id} ${one.check}]`, id, one)))];
}
/** A PASS is one as long as what was let go for it may be let go. */
function gateCheck(prefix, { id, verdict, reason, overrides = [] }) {
	const lapsed = overrides.filter(({ expired }) => expired);
	const holds = verdict === "pass" && lapsed.length === 0;
	const given = overrides.length === 0 ? "" : ` with ${counted(overrides.length, "override")}`;
	const said = `${id} said ${VERDICT_WORDS[verdict]}${verdict === "pass" ? given : ""}`;
	const [first] = lapsed;
	return {
		id: `${prefix}:gate[${id}]`,
		outcome: holds ? "pass" : "fail",
		observed: verdict,
		message: first ? `${said}, and that of ${first.check} ran out on ${first.expires}` : `${said}: ${reason}`,
		...holds ? {} : { remedy: first ? "run the gate again" : TOLERATED }
	};
}
const TOLERATED = "move only what passed; a tolerated verdict does not count";
/** Who moves a model says what was let go for it. */
const grantedCheck = (id, gate, { check, author, expires, reason }) => ({
	id,
	target: check,
	outcome: "fail",
	severity: "warning",
	expected: "a gate that met all of its rules",
	observed: author,
	basis: "exact",
	message: `${gate} let ${check} go: overridden by ${author} until ${expires}: ${reason.replace(/\.$/, "")}`
});
const gatesOf = (found) => withTrait(found, "judges").toSorted((a, b) => a.evidence.id < b.evidence.id ? -1 : 1);
const modelsOf = (subjects) => subjects.filter(({ role }) => role === "model").map(({ digest }) => digest);
// src/domain/registry/approval.ts
/** `name` of mlops.yml of a registered model, as its gate wrote it down; the name in the registry where none did. */
async function projectOf(store, digest, folder, reading) {
	const resolved = await store.resolve(digest);
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
		unknown: [],
		overrides: []
	};
	const named = gate.evidence.materials.filter(({ role }) => role === "evidence");
	const chained = run.filter((one) => one === gate || named.some(({ digest }) => digest === one.digest));
	const findings = await Promise.all(chained.map(async ({ evidence }) => (await verifyStored(evidence, reading.recheck)).map((finding) => ({
		finding,
		evidence
	}))));
	const told = (refused) => findings.flat().filter(({ finding, evidence }) => refused(finding, evidence)).map(({ finding: { id, what, message } }) => `evidence/${id}.json does not hold: ${what}: ${message}`);
	const chain = await chainOf(gate.evidence, run, reading.recheck);
	return {
		problems: [
			...gateProblems(gate, found),
			...told(({ outcome }) => outcome === "different"),
			...chain.state === "holds" ? [] : [`its gate ${gate.evidence.id} ${chain.message}`],
			...lostFiles(gate.evidence, found.model.files)
		],
		unknown: told(isUnknownVerdict),
		overrides: grantedIn(gate.evidence.checks)
	};
}
function gateProblems({ evidence, traits }, { model }) {
	const { step, verdict, subjects, id } = evidence;
	if (!traits.includes("judges")) return [`carries evidence of ${step} in place of its gate`];
	if (verdict !== "pass") return [`its gate ${id} said ${verdict}`];
	return subjects.some(({ role, digest }) => role === "model" && digest === model.model) ? [] : [`its gate ${id} judged another model`];
}
/** The predictions that a gate judged are stored with the model. */
const lostFiles = ({ materials, id }, files) => materials.filter(({ role, digest }) => role === "predictions" && !files.some((file) => file.digest === digest)).slice(0, 1).map(({ name, digest }) => `its gate ${id} judged ${name} (${digest}), which is not stored with it`);
const gateOf = (run, { model }) => run.find(({ digest }) => digest === model.gate);
/** All evidence that a registered model carries, brought into a folder. */
async function evidenceOf(store, found, folder, { files, recheck }) {
	await store.download(found, folder, ["evidence"]);
	const stored = found.model.files.filter(({ kind }) => kind === "evidence");
	return await Promise.all(stored.map(async ({ digest, path: name }) => {
		const path = import_builtin_path.posix.join(folder, name);
		return foundOf({
			path,
			digest,
			evidence: readEvidence(await files.readText(path), path)
		}, recheck);
	}));
}
// src/foundation/step/credentials.ts
/** The login that a step was given; masked from now on. Throws `InputErrors` for half of one. */
function credentialsOf({ username, password }, { mask }) {
	if (password !== void 0) mask(password);
	if (username !== void 0 && password !== void 0) return {
		username,
		password
	};
	if (username === void 0 && password === void 0) return void 0;
	return refuse(username === void 0 ? "username" : "password", "is missing: a login needs both", "give both, or neither");
}
// src/domain/registry/open.ts
/** Opens the store that the inputs name; `name` is below the registry. Nothing is asked of it yet. */
function openStore({ registry, name, ...login }, stores, host) {
	const reference = name === void 0 ? registry : `${registry.replace(/\/+$/, "")}/${name}`;
	return stores.open(reference, credentialsOf(login, host));
}
// src/domain/registry/resolve.ts
/** What an alias, a version (`v3`) or a digest names in a store. Throws `InputErrors` for what is none of these. */
async function resolveModel(store, word) {
	if (!(isAlias(word) || versionOf(word) !== void 0 || DigestSchema.safeParse(word).success)) refuse("alias", "is neither an alias nor a version", ALIAS_REMEDY, { value: word });
	return await store.resolve(word);
}
// src/foundation/step/actor.ts
var import_builtin_crypto = /* @__PURE__ */ __toESM(require_builtin_crypto(), 1);
/** Who moves an alias, and where that can be seen. */
function actorOf({ context, causes = [] }) {
	const { actor, user, server, repository, run, url } = context;
	const seen = url ?? (server && repository && run ? `${server}/${repository}/actions/runs/${run}` : void 0);
	const starter = causes.find((cause) => cause.user !== void 0)?.user;
	const reason = causes.find(({ description }) => description !== "")?.description;
	return {
		by: actor ?? starter ?? user ?? reason ?? "unknown",
		...seen ? { run: seen } : {}
	};
}
// src/domain/gate/diff.ts
/** What was measured beside what was decided, a line for each measure. */
function metricsDiff(facts, checks) {
	const decided = new Map(checks.map((check) => [check.id, check]));
	const rules = new Map([...new Set(facts.measures.map(({ rule }) => rule))].map((text) => [text, ruleOf(text)]));
	const own = new Map(facts.metrics?.map(({ name, direction }) => [name, direction]));
	return facts.measures.map((measure) => {
		const rule = rules.get(measure.rule);
		const check = decided.get(checkId(rule, measure.slice));
		return {
			metric: rule.metric,
			slice: record(measure.slice),
			baseline: numberOf$1(measure.baseline),
			candidate: numberOf$1(measure.candidate),
			difference: numberOf$1(measure.difference),
			interval: intervalOf(measure.difference ?? measure.candidate),
			direction: own.get(rule.metric) ?? directionOf(callOf(rule.metric)?.column ?? rule.metric),
			outcome: check?.outcome ?? "error"
		};
	});
}
function ruleOf(text) {
	const rule = parseRule(text);
	if (isRuleError(rule)) throw new RangeError(`${text} is not a rule`);
	return rule;
}
const record = (slice) => Object.fromEntries(slice.map(({ column, value }) => [column, value]));
const numberOf$1 = (measured) => isQuantity(measured) ? measured.value : null;
function intervalOf(measured) {
	if (!isQuantity(measured) || "undefined" in measured.interval) return null;
	return [measured.interval.lower, measured.interval.upper];
}
// src/foundation/run-folder/artifact.ts
const MEDIA_TYPES = {
	parquet: "application/vnd.apache.parquet",
	csv: "text/csv",
	onnx: "application/onnx",
	json: "application/json",
	yaml: "application/yaml",
	yml: "application/yaml",
	gz: "application/gzip",
	zst: "application/zstd",
	txt: "text/plain",
	toml: "application/toml"
};
const suffixOf = (path) => path.toLowerCase().split(".").at(-1);
/** Names that tables have; what is in them says of what format they are. */
const TABLE = /\.(parquet|csv)$|\.csv\.(gz|zst)$/;
const isTableName = (path) => TABLE.test(path.toLowerCase());
/** What a table was read from: each file by its digest, with its rows and how it was read, or the snapshot of a database. */
async function tableArtifacts(role, table, files) {
	const { csv } = table;
	const from = await table.provenance();
	if ("snapshot" in from) return [snapshotOf(role, from.snapshot)];
	return Promise.all(from.files.map(async ({ path, rows }) => {
		const artifact = {
			...await artifactOf(role, path, files),
			rows
		};
		return csv ? {
			...artifact,
			mediaType: MEDIA_TYPES[suffixOf(path)] ?? "text/csv",
			csv
		} : artifact;
	}));
}
function snapshotOf(role, { query, rows, at }) {
	const snapshot = {
		query,
		rows,
		at
	};
	return {
		role,
		name: query,
		digest: digestOfJson(snapshot),
		mediaType: "application/sql",
		rows,
		snapshot
	};
}
/** A file by its digest; with an engine, a table with its rows, and how they were read. */
async function artifactOf(role, path, files, engine) {
	if (engine && isTableName(path)) {
		const [artifact] = await tableArtifacts(role, await engine.table({ files: [path] }), files);
		return artifact;
	}
	return await fileArtifact(role, path, files);
}
/** A file by its digest; its name says of what media type it is, where nobody knows better. */
const fileArtifact = async (role, path, files, mediaType = MEDIA_TYPES[suffixOf(path)] ?? "application/octet-stream") => ({
	role,
	name: files.relative(path),
	digest: await files.digest(path),
	mediaType
});
/** The evidence of a run that a model is moved on, as materials of the step that moves it: all that may not change since. */
const evidenceMaterials = (found, files) => Promise.all(found.filter(({ traits }) => !traits.includes("decidesNothing")).map(({ path }) => artifactOf("evidence", path, files)));
// src/foundation/reading/lenient-json.ts
/**
* Reads JSON as Python's `json` writes it: `NaN`, which is no JSON, becomes null, and `Infinity` a number that is not
* finite. Inside strings they stay words.
*/
function lenientJson(text) {
	if (deepInJson(text) !== void 0) return { problem: `is nested deeper than 100 levels` };
	try {
		return { value: JSON.parse(text) };
	} catch (cause) {
		return pythonJson(text) ?? { problem: `is not JSON (${reasonOf(cause)})` };
	}
}
function pythonJson(text) {
	try {
		return { value: JSON.parse(withoutLiterals(text)) };
	} catch {
		return;
	}
}
/** Without the excerpt that V8 quotes, which is content. */
const reasonOf = (cause) => cause.message.replace(/,? ?(\.\.\.)?".*$/s, "").replace(/^Unexpected token '.*'/s, "an unexpected character");
const QUOTE = "\"";
function withoutLiterals(text) {
	const parts = [];
	for (let at = 0; at < text.length;) {
		const open = text.indexOf(QUOTE, at);
		const end = open === -1 ? text.length : open;
		parts.push(plain$1(text.slice(at, end)));
		if (open === -1) break;
		at = endOfString(text, open);
		parts.push(text.slice(open, at));
	}
	return parts.join("");
}
/** JSON has no word for infinity; a number beyond the largest is read as one. */
const plain$1 = (outside) => outside.replace(/(?<![\w.])NaN\b/g, "null").replace(/(?<![\w.])Infinity\b/g, "1e999");
function endOfString(text, open) {
	for (let close = text.indexOf(QUOTE, open + 1); close !== -1; close = text.indexOf(QUOTE, close + 1)) {
		let slashes = 0;
		while (text[close - 1 - slashes] === "\\") slashes += 1;
		if (slashes % 2 === 0) return close + 1;
	}
	return text.length;
}
// src/foundation/reading/json-lines.ts
const NEWLINE = 10;
/**
* The values of a JSON lines file, one by one: the file may be of any size, a line may not. Empty lines are passed over.
* Throws `InputErrors` with the line for what is not JSON or not UTF-8, and for a line of more than `most` bytes.
*/
async function* jsonLines(file, blocks, most) {
	let line = 0;
	for await (const bytes of linesOf(file, blocks, most)) {
		line += 1;
		const text = decoded(bytes, file, line);
		if (text.trim() !== "") yield {
			line,
			value: valueOn(text, file, line)
		};
	}
}
function valueOn(text, file, line) {
	const read = lenientJson(text);
	if ("value" in read) return read.value;
	return refuse(file, read.problem, "write one JSON object on each line; a run that was cut off must be repeated", { at: {
		file,
		line
	} });
}
async function* linesOf(file, blocks, most) {
	let parts = [];
	let size = 0;
	let line = 1;
	const keep = (part) => {
		size += part.length;
		if (size > most) refuse(file, `has a line of more than ${bytesText(most)}`, "split the line, or leave transcripts out", { at: {
			file,
			line
		} });
		parts.push(part);
	};
	const taken = () => {
		const whole = parts.length === 1 ? parts[0] : joined$1(parts, size);
		parts = [];
		size = 0;
		line += 1;
		return whole;
	};
	for await (const block of blocks) {
		let from = 0;
		for (let end = block.indexOf(NEWLINE); end !== -1; end = block.indexOf(NEWLINE, from)) {
			keep(block.subarray(from, end));
			yield taken();
			from = end + 1;
		}
		if (from < block.length) keep(block.slice(from));
	}
	if (size > 0) yield taken();
}
function joined$1(parts, size) {
	const whole = new Uint8Array(size);
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}
function decoded(bytes, file, line) {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch (cause) {
		return refuse(file, "is not UTF-8 text", "save it as UTF-8", {
			at: {
				file,
				line
			},
			cause
		});
	}
}
// src/domain/results/trials.ts
/**
* The trial of each row: the one that the file gives, else its place among the rows of its item. Two items that cannot
* be told apart are no trials of one: where nothing but the content names items, all must come equally often.
*/
function trialsOf(rows, items, asked) {
	const counts = /* @__PURE__ */ new Map();
	const numbers = Int32Array.from(rows, ({ trial }, row) => {
		const place = (counts.get(items[row]) ?? 0) + 1;
		counts.set(items[row], place);
		return trial ?? place;
	});
	const given = rows.some(({ trial }) => trial !== void 0);
	const byContent = rows.some(({ item }) => item === void 0);
	return {
		numbers,
		problems: given ? repeatedTrials(items, numbers, asked) : byContent || asked.repeats !== void 0 ? unevenItems(counts, asked) : []
	};
}
function repeatedTrials(items, numbers, { file, question }) {
	const seen = /* @__PURE__ */ new Set();
	const twice = items.filter((item, row) => seen.size === seen.add(`${numbers[row]} ${item}`).size);
	if (twice.length === 0) return [];
	return [{
		input: file,
		message: `has ${counted(twice.length, "row")} with an item and trial that another row has, the first is ${shownItem(twice[0], question.item !== void 0)}`,
		remedy: "give each item an id of its own, and each of its trials a number"
	}];
}
function unevenItems(counts, { file, question, repeats }) {
	const fewest = repeats ?? counts.values().reduce((least, count) => Math.min(least, count), Number.POSITIVE_INFINITY);
	const often = [...counts].filter(([, count]) => count > fewest);
	if (often.length === 0) return [];
	const [item, count] = often[0];
	return [{
		input: file,
		message: `has ${counted(often.length, "item")} that cannot be told apart: ${shownItem(item, question.item !== void 0)} comes ${count} times where ${fewest} would be right`,
		remedy: "give each item an id, and name its column or metadata key as `item`"
	}];
}
// src/domain/results/whole.ts
/** A run that was killed leaves a shorter file that reads like a whole one: rows are counted against what was promised. */
function wholeProblems({ rows, promised: own, needsPromise = false, format, problems }, file, { rows: said }) {
	const promised = own ?? said;
	if (promised === void 0) return needsPromise && problems.length === 0 ? [unknown$1(format, file)] : [];
	if (rows.length === promised) return [];
	const lost = rows.length < promised;
	return [{
		input: file,
		message: `is ${lost ? "unfinished" : "not one run"}: it holds ${counted(rows.length, "row")}${own === void 0 ? "" : ` where ${format} counted ${promised}`}${own === void 0 ? `, \`result-rows\` says ${promised}` : ""}`,
		remedy: lost ? "run the evaluation again, to its end" : "write each run into a file of its own"
	}];
}
const unknown$1 = (format, file) => ({
	input: file,
	message: `does not say how many rows ${format} was to write, so a run that was cut off would look whole`,
	remedy: "write JSON (`-o results.json`), or say how many rows there must be as `result-rows`"
});
// src/domain/results/assemble.ts
/**
* The rows of one arm as a table. A file that is not whole, items that cannot be told apart, trials that stand there
* twice and an unnamed choice among arms are problems, all told at once.
*/
function assemble(read, file, question) {
	const arm = armOf$1(read, file, question);
	if ("problem" in arm) return { problems: [
		...read.problems,
		...wholeProblems(read, file, question),
		arm.problem
	] };
	const rows = read.rows.filter((row) => (row.arm ?? "") === arm.name);
	const keyed = itemsOf(rows, file, question);
	const trials = trialsOf(rows, keyed.items, {
		file,
		question,
		repeats: read.repeats
	});
	const problems = [
		...read.problems,
		...wholeProblems(read, file, question),
		...keyed.problems,
		...trials.problems
	];
	if (problems.length > 0) return { problems };
	return { table: {
		format: read.format,
		rows: rows.length,
		items: keyed.items,
		...question.item === void 0 ? {} : { itemsFrom: question.item },
		contents: rows.map(({ content }) => content),
		prompts: rows.map(({ prompt }) => prompt),
		trials: trials.numbers,
		...question.group === void 0 ? {} : { groups: rows.map(({ group }) => group ?? "") },
		errored: Uint8Array.from(rows, ({ errored }) => Number(errored)),
		columns: columnsOf(rows),
		unusable: read.unusable ?? /* @__PURE__ */ new Map(),
		better: read.better ?? /* @__PURE__ */ new Map(),
		settings: read.settings ?? /* @__PURE__ */ new Map(),
		whole: read.promised !== void 0 || question.rows !== void 0,
		arm: arm.name
	} };
}
function armOf$1({ rows }, file, { arm }) {
	const names = [...new Set(rows.map((row) => row.arm ?? ""))].sort();
	const known = names.map((name) => JSON.stringify(name)).join(", ");
	if (arm === void 0) return names.length <= 1 ? { name: names[0] ?? "" } : { problem: {
		input: "arm",
		message: `is not given, and ${file} has ${names.length} arms`,
		remedy: `name one of them: ${known}`
	} };
	if (names.includes(arm)) return { name: arm };
	return { problem: {
		input: "arm",
		value: arm,
		message: `is not in ${file}`,
		remedy: `name one of them: ${known}`
	} };
}
/** The item of each row: its id, or the digest of its content. */
function itemsOf(rows, file, question) {
	const items = rows.map(({ item, content }) => item ?? content);
	const nameless = items.filter((item) => item === void 0).length;
	const what = question.item === void 0 ? "neither an id nor an input" : `no ${question.item}`;
	const problems = [
		...rows.length === 0 ? [{
			input: file,
			message: "holds no results",
			remedy: "run the evaluation again"
		}] : [],
		...nameless > 0 ? [{
			input: file,
			message: `has ${counted(nameless, "row")} with ${what}`,
			remedy: "give each row an id, and name its column as `item`"
		}] : [],
		...otherContents(rows, file, question.item !== void 0)
	];
	return {
		items: items.map((item) => item ?? ""),
		problems
	};
}
/** An id that names two contents is no id. */
function otherContents(rows, file, named) {
	const seen = /* @__PURE__ */ new Map();
	const wrong = /* @__PURE__ */ new Set();
	for (const { item, content } of rows) {
		if (item === void 0 || content === void 0) continue;
		const first = seen.get(item);
		if (first === void 0) seen.set(item, content);
		else if (first !== content) wrong.add(item);
	}
	if (wrong.size === 0) return [];
	const [first] = [...wrong].sort();
	return [{
		input: file,
		message: `has ${counted(wrong.size, "item")} with more than one input or target, the first is ${shownItem(first, named)}`,
		remedy: "give each item an id of its own"
	}];
}
function columnsOf(rows) {
	const columns = [...new Set(rows.flatMap(({ scores }) => Object.keys(scores)))].sort().map((name) => [name, Float64Array.from(rows, ({ scores }) => numberOf(scores[name]))]);
	return new Map(columns.filter(([, values]) => values.some((value) => !Number.isNaN(value))));
}
const numberOf = (score) => score === null || score === void 0 ? NaN : Number(score);
// src/domain/results/scores.ts
const TRUTHS = /* @__PURE__ */ new Map([
	["true", true],
	["false", false],
	["yes", true],
	["no", false]
]);
/** Cells that mean "not scored". */
const NOTHING$2 = [
	"",
	"nan",
	"none",
	"null",
	"n/a",
	"na"
];
/**
* A score as tools write it: a number, a truth, or either as text (`0.40`, `True`, `yes`). Null for what means "not
* scored"; undefined for what is no score at all: other text, a list, a mapping.
*/
function scoreOf(value) {
	if (value === null || value === void 0) return null;
	if (typeof value === "boolean") return value;
	if (typeof value === "number") return Number.isNaN(value) ? null : value;
	if (typeof value !== "string") return void 0;
	const word = value.trim();
	if (isDecimal(word)) return Number(word);
	const lower = word.toLowerCase();
	return NOTHING$2.includes(lower) ? null : TRUTHS.get(lower);
}
/** A duration in seconds, from one of which `perSecond` make a second. */
const secondsOf = (value, perSecond = 1) => {
	const score = scoreOf(value);
	return typeof score === "number" ? score / perSecond : null;
};
/** An id or name as text; undefined where there is none. */
function nameOf$1(value) {
	if (typeof value === "string") return value === "" ? void 0 : value;
	return typeof value === "number" || typeof value === "boolean" || typeof value === "bigint" ? String(value) : void 0;
}
/** The members of a mapping; none for anything else. */
const membersOf = (value) => isMapping(value) ? value : {};
/** The items of a list; none for anything else. */
const listOf = (value) => Array.isArray(value) ? value : [];
/** Whether an error was written: an empty text is none. */
const isError = (value) => value !== null && value !== void 0 && value !== "" && value !== false;
/** Every member as a score. */
const scoresOf = (members) => Object.fromEntries(Object.entries(members).map(([name, value]) => [name, scoreOf(value)]));
// src/domain/results/formats/format.ts
/** A reader of rows that tell all by themselves; `repeats` where the tool asks each item so often. */
function collected(format, rowOf, repeats) {
	const rows = [];
	return {
		take: ({ members }) => void rows.push(rowOf(members)),
		finish: async () => ({
			format,
			rows,
			repeats,
			problems: []
		})
	};
}
// src/domain/results/formats/braintrust.ts
/** braintrust 0.48 (Apache-2.0): rows of `Eval()`. A scorer that failed is missing in `scores`. */
const braintrust = {
	name: "braintrust",
	records: {
		recognises: (first) => isMapping(first.scores) && "input" in first && ("expected" in first || "dataset_record_id" in first),
		start: ({ question }) => collected(braintrust.name, (members) => rowOf$6(members, question))
	}
};
function rowOf$6(row, { item, group }) {
	const metadata = membersOf(row.metadata);
	return {
		item: item === void 0 ? nameOf$1(row.dataset_record_id) : nameOf$1(metadata[item] ?? row[item]),
		content: contentOf(row.input, row.expected),
		group: group === void 0 ? void 0 : nameOf$1(metadata[group]),
		errored: isError(row.error),
		scores: isError(row.error) ? {} : scoresOf(membersOf(row.scores))
	};
}
// src/domain/results/formats/deepeval.ts
/**
* deepeval 4 (Apache-2.0), `.deepeval/.latest_run_full.json` and `test_run_<time>.json`. Names hold positions and
* answers, so that an item is its input and expected output. A metric without a score is an error, whatever else it says.
*/
const deepeval = {
	name: "deepeval",
	document: {
		recognises: (document) => Array.isArray(runOf(document).testCases) || "testRunLink" in runOf(document),
		read: async (document, { file, question }) => {
			const run = runOf(document);
			const cases = [...listOf(run.testCases), ...listOf(run.conversationalTestCases)].map(membersOf);
			const promised = Number(run.testPassed) + Number(run.testFailed);
			return {
				format: deepeval.name,
				rows: cases.map((one) => rowOf$5(one, question)),
				settings: thresholdsOf(cases),
				...Number.isFinite(promised) ? { promised } : {},
				problems: "testCases" in run ? [] : [linkOnly(file)]
			};
		}
	}
};
/** `.latest_test_run.json` wraps the run. */
const runOf = (document) => "testRunData" in document ? membersOf(document.testRunData) : document;
const linkOnly = (file) => ({
	input: file,
	message: "holds a link instead of results",
	remedy: "give .deepeval/.latest_run_full.json"
});
function rowOf$5(one, { item, group }) {
	const metrics = listOf(one.metricsData).map(membersOf);
	const errored = metrics.some((metric) => scoreOf(metric.score) === null || isError(metric.error));
	const metadata = membersOf(one.metadata);
	const scores = metrics.map((metric) => [nameOf$1(metric.name) ?? "", scoreOf(metric.score)]);
	return {
		item: item === void 0 ? void 0 : nameOf$1(item === "name" ? one.name : metadata[item]),
		content: contentOf(one.input ?? one.turns ?? one.scenario, one.expectedOutput ?? one.expectedOutcome),
		group: group === void 0 ? void 0 : nameOf$1(metadata[group]),
		errored,
		scores: {
			...errored ? {} : {
				...Object.fromEntries(scores),
				[PASS]: scoreOf(one.success)
			},
			[COST]: scoreOf(one.evaluationCost),
			[LATENCY]: secondsOf(one.completionTime)
		}
	};
}
/** A changed threshold changes what passes without a changed score. */
function thresholdsOf(cases) {
	const metrics = cases.flatMap((one) => listOf(one.metricsData).map(membersOf));
	return new Map(metrics.flatMap(({ name, threshold }) => typeof threshold === "number" ? [[`threshold of ${nameOf$1(name)}`, threshold]] : []));
}
// src/domain/results/formats/inspect-sample.ts
/** One sample in one epoch, of a log or of a summary of one. */
function sampleRow(sample, { item, group }) {
	const metadata = membersOf(sample.metadata);
	const { epoch } = sample;
	return {
		item: item === void 0 || item === "id" ? nameOf$1(sample.id) : nameOf$1(metadata[item]),
		content: contentOf(sample.input, sample.target),
		trial: typeof epoch === "number" ? epoch : 1,
		group: group === void 0 ? void 0 : nameOf$1(metadata[group]),
		errored: isError(sample.error),
		scores: {
			...scoresOfSample(membersOf(sample.scores)),
			[COST]: costOf(membersOf(sample.model_usage)),
			[LATENCY]: secondsOf(sample.working_time)
		}
	};
}
/** The letters of inspect's own scorers (`value_to_float`). */
const GRADES = /* @__PURE__ */ new Map([
	["C", 1],
	["P", .5],
	["I", 0],
	["N", 0]
]);
/** A scorer with several values, `{"exact": 1, "length": 2}`, is a column for each: `many/exact`. */
function scoresOfSample(scores) {
	const columns = Object.entries(scores).flatMap(([scorer, score]) => {
		const { value } = membersOf(score);
		return isMapping(value) ? Object.entries(value).map(([name, part]) => [`${scorer}/${name}`, gradeOf(part)]) : [[scorer, gradeOf(value)]];
	});
	return Object.fromEntries(columns);
}
const gradeOf = (value) => GRADES.get(value) ?? scoreOf(value);
/** The cost of all models that a sample has used; none where one has no price. */
function costOf(usage) {
	const costs = Object.values(usage).map((used) => scoreOf(membersOf(used).total_cost));
	return costs.length > 0 && costs.every((cost) => typeof cost === "number") ? costs.reduce((sum, cost) => sum + cost, 0) : null;
}
// src/domain/results/formats/inspect.ts
/**
* inspect_ai 0.3 (MIT), `.eval` and `.json`. Of an `.eval` only its header and its summaries are read: they hold every
* score, and inputs cut short, which is enough to find a wrong pair. Items that errored are in neither of inspect's own
* means.
*/
const inspect = {
	name: "inspect_ai",
	document: {
		recognises: ({ eval: task, status, plan }) => isMapping(task) && typeof status === "string" && isMapping(plan),
		read: async (document, reading) => ofLog(document, listOf(document.samples), reading)
	},
	archive: {
		recognises: (names) => names.includes(HEADER) || names.includes(START),
		read: ofArchive
	}
};
const HEADER = "header.json";
const START = "_journal/start.json";
const SUMMARIES = "summaries.json";
const JOURNAL = /^_journal\/summaries\/\d+\.json$/;
const MOST = 256 * MIB;
async function ofArchive(archive, reading) {
	const { names } = archive;
	const whole = names.includes(HEADER) && names.includes(SUMMARIES);
	const header = membersOf(await member(archive, names.includes(HEADER) ? HEADER : START, reading));
	const parts = whole ? [SUMMARIES] : names.filter((name) => JOURNAL.test(name));
	const samples = [];
	for (const name of parts) samples.push(...listOf(await member(archive, name, reading)));
	return ofLog(whole ? header : {
		...header,
		status: "started"
	}, samples, reading);
}
async function member(archive, name, { file }) {
	const read = lenientJson(new TextDecoder().decode(await archive.read(name, MOST)));
	return "value" in read ? read.value : refuse(file, `has the member ${name}, which ${read.problem}`, AGAIN);
}
const AGAIN = "run the evaluation again, to its end";
function ofLog(log, samples, { file, question }) {
	const task = membersOf(log.eval);
	const { epochs } = membersOf(task.config);
	const times = typeof epochs === "number" ? epochs : 1;
	const { sample_ids: ids, samples: size } = membersOf(task.dataset);
	const promised = Array.isArray(ids) ? ids.length : Number(size);
	return {
		format: inspect.name,
		rows: samples.map((sample) => sampleRow(membersOf(sample), question)),
		...Number.isFinite(promised) ? { promised: promised * times } : {},
		problems: [...unfinished$1(log, file), ...withoutSamples(log, samples, file)]
	};
}
function unfinished$1({ status }, file) {
	if (status === "success") return [];
	return [{
		input: file,
		message: `is unfinished: its status is ${JSON.stringify(status)}`,
		remedy: AGAIN
	}];
}
function withoutSamples({ reductions, status }, samples, file) {
	if (samples.length > 0 || status !== "success") return [];
	return [{
		input: file,
		message: `holds ${Array.isArray(reductions) ? "only means over epochs, which leave errored samples out" : "no samples"}`,
		remedy: "run the evaluation with `log_samples=True`"
	}];
}
// src/domain/results/formats/langsmith.ts
const FEEDBACK = "feedback.";
/** langsmith 0.15 (MIT): `to_pandas()` of `evaluate()`, as CSV or JSON lines. Repetitions follow as whole passes. */
const langsmith = {
	name: "langsmith",
	records: {
		recognises: (first) => "example_id" in first && Object.keys(first).some((name) => name.startsWith(FEEDBACK)),
		start: ({ question }) => collected(langsmith.name, (members) => rowOf$4(members, question))
	}
};
function rowOf$4(row, { item = "example_id", group }) {
	const startingWith = (start) => Object.entries(row).filter(([name]) => name.startsWith(start));
	const errored = isError(row.error);
	const scores = startingWith(FEEDBACK).map(([name, value]) => [name.slice(9), scoreOf(value)]);
	return {
		item: nameOf$1(row[item]),
		content: contentOf(Object.fromEntries(startingWith("inputs."))),
		group: group === void 0 ? void 0 : nameOf$1(row[group]),
		errored,
		scores: {
			...errored ? {} : Object.fromEntries(scores),
			[LATENCY]: secondsOf(row.execution_time)
		}
	};
}
// src/domain/results/formats/lm-eval.ts
/**
* lm-evaluation-harness 0.4 (MIT), `--log_samples`: one line for each document and filter, named by `doc_hash`. How many
* there must be, and which way is better, stands in `results_<time>.json` beside it. Repeats are folded by lm-eval: a
* file has one trial.
*/
const lmEval = {
	name: "lm-eval",
	records: {
		recognises: (first) => "doc_hash" in first && "filter" in first && Array.isArray(first.metrics),
		start: (reading) => reader$2(reading)
	}
};
function reader$2(reading) {
	const rows = [];
	const unusable = /* @__PURE__ */ new Map();
	return {
		take: ({ members }) => {
			for (const metric of metricsOf(members)) if (NO_MEAN.has(metric) || Array.isArray(members[metric])) unusable.set(metric, metric === BYPASS ? NOT_SCORED : NO_NUMBER);
			rows.push(rowOf$3(members, reading));
		},
		finish: async () => ({
			format: lmEval.name,
			rows: withTies(rows),
			unusable,
			...await told(reading, rows),
			problems: onlyPredicted(rows, unusable, reading)
		})
	};
}
const BYPASS = "bypass";
const NO_MEAN = /* @__PURE__ */ new Set([BYPASS]);
const NO_NUMBER = "it is no number of an item: lm-eval computes it from all of them together";
const NOT_SCORED = "nothing was scored (`--predict_only`)";
const metricsOf = (members) => listOf(members.metrics).flatMap((name) => nameOf$1(name) ?? []);
function rowOf$3(members, { question: { item, group } }) {
	const doc = membersOf(members.doc);
	const scores = metricsOf(members).filter((name) => !NO_MEAN.has(name) && !Array.isArray(members[name])).map((name) => [name, scoreOf(members[name])]);
	return {
		item: item === void 0 ? nameOf$1(members.doc_hash) : nameOf$1(doc[item]),
		content: contentOf(members.doc_hash, members.target_hash),
		prompt: nameOf$1(members.prompt_hash),
		arm: nameOf$1(members.filter) ?? "",
		group: group === void 0 ? void 0 : nameOf$1(doc[group]),
		trial: 1,
		errored: false,
		scores: Object.fromEntries(scores)
	};
}
/** Equal documents of one filter, in the order of the file, which is that of `doc_id`: the second one has a name of its own. */
function withTies(rows) {
	const seen = /* @__PURE__ */ new Map();
	return rows.map((row) => {
		const key = `${row.arm} ${row.item}`;
		const times = (seen.get(key) ?? 0) + 1;
		seen.set(key, times);
		return times === 1 || row.item === void 0 ? row : {
			...row,
			item: `${row.item} (${times})`
		};
	});
}
/** What the results file of the same run says: rows that were to come, and directions. */
async function told({ file, beside }, rows) {
	const [, task, time] = /samples_(.+)_(\d{4}-\d\d-\d\dT[\d.-]+)\.jsonl$/.exec(file) ?? [];
	if (task === void 0) return {};
	const results = membersOf(await beside(`results_${time}.json`));
	const { effective } = membersOf(membersOf(results["n-samples"])[task]);
	const filters = new Set(rows.map(({ arm }) => arm)).size;
	const better = Object.entries(membersOf(membersOf(results.higher_is_better)[task])).flatMap(([name, higher]) => typeof higher === "boolean" ? [[name, higher ? "higher" : "lower"]] : []);
	return {
		...typeof effective === "number" ? { promised: effective * filters } : {},
		better: new Map(better)
	};
}
function onlyPredicted(rows, unusable, { file }) {
	return rows.some(({ scores }) => Object.keys(scores).length > 0) || !unusable.has(BYPASS) ? [] : [{
		input: file,
		message: "holds no scores",
		remedy: "run lm-eval without `--predict_only`"
	}];
}
// src/domain/results/formats/mlflow.ts
const VALUE = "/value";
const SCORE = "/score";
/** mlflow 3 (Apache-2.0): the artifact `eval_results_table.json`, and rows of `genai.evaluate().result_df`. */
const mlflow = {
	name: "mlflow",
	document: {
		recognises: ({ columns, data }) => Array.isArray(columns) && Array.isArray(data) && columns.some((name) => String(name).endsWith(SCORE)),
		read: async ({ columns, data }, { question }) => ({
			format: mlflow.name,
			rows: listOf(data).map((cells) => ofTable(named$1(listOf(columns), listOf(cells)), question)),
			problems: []
		})
	},
	records: {
		recognises: (first) => "trace_id" in first && Object.keys(first).some((name) => name.endsWith(VALUE)),
		start: ({ question }) => collected(mlflow.name, (members) => ofTrace(members, question))
	}
};
const named$1 = (columns, cells) => Object.fromEntries(columns.map((name, at) => [String(name), cells[at]]));
/** A row of the older `evaluate()`: a metric is `exact/score`, and an item has a column of the user's. */
function ofTable(row, { item = "item", group }) {
	const scores = scoresEndingIn(row, SCORE);
	return {
		item: nameOf$1(row[item]),
		content: contentOf(row.inputs, row.targets),
		group: group === void 0 ? void 0 : nameOf$1(row[group]),
		errored: scores.length > 0 && scores.every(([, score]) => score === null),
		scores: {
			...Object.fromEntries(scores),
			[LATENCY]: secondsOf(row.latency)
		}
	};
}
/**
* A trace of `genai.evaluate()`. Values that a person expected are columns too, and no scores. A call of the model that
* failed is scored all the same.
*/
function ofTrace(row, { item = "item", group }) {
	const tags = membersOf(row.tags);
	const human = listOf(row.assessments).map(membersOf).filter((assessment) => "expectation" in assessment).map(({ assessment_name: name }) => name);
	const scores = scoresEndingIn(row, VALUE).filter(([name]) => !human.includes(name));
	const errored = row.state === "ERROR";
	return {
		item: nameOf$1(tags[item]),
		content: contentOf(row.request),
		group: group === void 0 ? void 0 : nameOf$1(tags[group]),
		errored,
		scores: {
			...errored ? {} : Object.fromEntries(scores),
			[LATENCY]: secondsOf(row.execution_duration, 1e3)
		}
	};
}
const scoresEndingIn = (row, end) => Object.entries(row).filter(([name]) => name.endsWith(end)).map(([name, value]) => [name.slice(0, -end.length), scoreOf(value)]);
// src/domain/results/formats/openai-evals.ts
/**
* openai/evals (MIT), read from its source: a specification, events of samples, a final report. A sample has several
* events; `sample_id` is its place in the data before they are shuffled.
*/
const openaiEvals = {
	name: "openai/evals",
	records: {
		recognises: (first) => isMapping(first.spec) || "sample_id" in first && "event_id" in first,
		start: (reading) => reader$1(reading)
	}
};
function reader$1({ file }) {
	const samples = /* @__PURE__ */ new Map();
	let ended = false;
	return {
		take({ members }) {
			if ("final_report" in members) ended = true;
			const id = nameOf$1(members.sample_id);
			if (id === void 0) return;
			const sample = samples.get(id) ?? {
				errored: false,
				scores: {}
			};
			samples.set(id, sample);
			note(sample, members);
		},
		finish: async () => ({
			format: openaiEvals.name,
			rows: Array.from(samples, ([item, { errored, scores }]) => ({
				item,
				errored,
				scores: errored ? {} : scores
			})),
			problems: ended ? [] : [unfinished(file)]
		})
	};
}
function note(sample, { type, data }) {
	const members = membersOf(data);
	if (type === "match") sample.scores[PASS] = scoreOf(members.correct);
	if (type === "metrics") {
		for (const [name, score] of Object.entries(scoresOf(members))) if (score !== void 0) sample.scores[name] = score;
	}
	if (type === "error") sample.errored = true;
}
const unfinished = (file) => ({
	input: file,
	message: "is unfinished: its last line is no final report",
	remedy: "run the evaluation again, to its end"
});
// src/domain/results/formats/plain.ts
/** Columns by which a table of one's own is read where the inputs name no others. */
const ITEM = "item";
const TRIAL = "trial";
const ARM = "arm";
const ERROR$1 = "error";
const INPUTS = [
	"input",
	"inputs",
	"prompt",
	"question"
];
const TARGETS = [
	"target",
	"expected",
	"reference"
];
const PASSES = [
	PASS,
	"passed",
	"success",
	"correct"
];
/**
* A table of one's own, as JSON lines, CSV or Parquet: `item`, and as they come `trial`, `arm`, `error`, `input` and
* `target`; every other column with numbers or truths is a score. Says nothing of whether it is whole.
*/
const plain = {
	name: "a table with the column `item`",
	records: {
		recognises: (first, { item = ITEM }) => item in first,
		start: ({ question }) => reader(question)
	}
};
function reader({ item = ITEM, trial = TRIAL, group }) {
	const rows = [];
	const texts = /* @__PURE__ */ new Map();
	const own = /* @__PURE__ */ new Set([
		item,
		trial,
		group,
		ARM,
		ERROR$1,
		...INPUTS,
		...TARGETS
	]);
	return {
		take({ members }) {
			const scores = Object.entries(members).filter(([name]) => !own.has(name)).map(([name, value]) => [name, scoreOf(value)]);
			for (const [name, score] of scores) if (score === void 0) texts.set(name, "it holds text");
			const place = scoreOf(members[trial]);
			rows.push({
				item: nameOf$1(members[item]),
				content: contentOf(firstOf(members, INPUTS), firstOf(members, TARGETS)),
				...typeof place === "number" ? { trial: place } : {},
				arm: nameOf$1(members[ARM]) ?? "",
				group: group === void 0 ? void 0 : nameOf$1(members[group]),
				errored: isError(members[ERROR$1]),
				scores: withPass(Object.fromEntries(scores))
			});
		},
		finish: async () => ({
			format: "table",
			rows: rows.map((row) => ({
				...row,
				scores: without(row.scores, texts)
			})),
			unusable: texts,
			problems: []
		})
	};
}
const firstOf = (members, names) => names.map((name) => members[name]).find((value) => value !== void 0 && value !== null);
function withPass(scores) {
	const name = PASSES.find((name) => name in scores);
	return name === void 0 ? scores : {
		...scores,
		[PASS]: scores[name]
	};
}
const without = (scores, names) => Object.fromEntries(Object.entries(scores).filter(([name]) => !names.has(name)));
// src/domain/results/formats/promptfoo.ts
/** What `failureReason` says of a call that failed; a checker that throws is a plain failure to promptfoo. */
const ERROR = 2;
/**
* promptfoo 0.123 (MIT), `-o results.json` and `.jsonl`. `testIdx` is the place in the run, not the item, and ids are
* new in each run: an item is its description and variables. Rows come in any order.
*/
const promptfoo = {
	name: "promptfoo",
	document: {
		recognises: ({ results }) => isMapping(results) && Array.isArray(results.results) && isMapping(results.stats),
		read: async (document, { question }) => ofDocument(document, question)
	},
	records: {
		recognises: (first) => "testIdx" in first && "promptIdx" in first && "namedScores" in first,
		start({ question }) {
			const rows = [];
			return {
				take: ({ members }) => void rows.push(rowOf$2(members, question)),
				finish: async () => ({
					...resultsOf(rows),
					needsPromise: true
				})
			};
		}
	}
};
function ofDocument(document, question) {
	const { results, stats } = membersOf(document.results);
	const rows = listOf(results).map((row) => rowOf$2(membersOf(row), question));
	const counts = membersOf(stats);
	const promised = [
		"successes",
		"failures",
		"errors"
	].reduce((sum, key) => sum + Number(counts[key] ?? 0), 0);
	const { repeat } = membersOf(document.runtimeOptions);
	return {
		...resultsOf(rows),
		promised,
		repeats: typeof repeat === "number" && repeat >= 1 ? repeat : void 0
	};
}
const resultsOf = (rows) => ({
	format: promptfoo.name,
	rows: rows.toSorted((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1]).map(({ row }) => row),
	problems: []
});
function rowOf$2(members, { item, group }) {
	const { description, metadata } = membersOf(members.testCase);
	const vars = membersOf(members.vars);
	const named = (key) => key === void 0 ? void 0 : nameOf$1(membersOf(metadata)[key] ?? vars[key]);
	const errored = members.failureReason === ERROR;
	const scores = {
		...scoresOf(membersOf(members.namedScores)),
		score: scoreOf(members.score),
		[PASS]: scoreOf(members.success),
		[COST]: scoreOf(members.cost)
	};
	return {
		at: [Number(members.testIdx), Number(members.promptIdx)],
		row: {
			item: named(item),
			content: contentOf(description, vars),
			prompt: nameOf$1(members.promptId),
			arm: armOf(members),
			group: named(group),
			errored,
			scores: {
				...errored ? {} : scores,
				[LATENCY]: secondsOf(members.latencyMs, 1e3)
			}
		}
	};
}
/** Provider and prompt; a prompt is long, the head of its digest tells it apart. */
function armOf({ provider, promptId }) {
	const { label, id } = membersOf(provider);
	const name = nameOf$1(label) ?? nameOf$1(id) ?? "";
	return `${withoutFolders(name)} | ${String(promptId ?? "").slice(0, 8)}`;
}
/** A provider that is a file is named by its path, which is the machine's. */
const withoutFolders = (name) => name.replace(/(^|[\s:])(?:file:\/\/)?(?:[A-Za-z]:)?[/\\][^\s:]*[/\\]/g, "$1");
// src/domain/results/formats/pytest.ts
/** Outcomes that are an answer; `error` is a set-up that failed. */
const PASSED = /* @__PURE__ */ new Map([
	["passed", true],
	["failed", false],
	["xfailed", false],
	["xpassed", true]
]);
/**
* pytest-json-report 1.5 (MIT). Item, trial and scores are what the tests wrote through the fixture `json_metadata`;
* without an item a test is named by its node id. A test that was skipped, or that did not fail by an assertion, gave
* no answer.
*/
const pytest = {
	name: "pytest-json-report",
	document: {
		recognises: ({ exitcode, summary, tests }) => typeof exitcode === "number" && isMapping(summary) && Array.isArray(tests),
		read: async ({ summary, tests }, { question }) => {
			const { total } = membersOf(summary);
			return {
				format: pytest.name,
				rows: listOf(tests).map((test) => rowOf$1(membersOf(test), question)),
				...typeof total === "number" ? { promised: total } : {},
				problems: []
			};
		}
	}
};
function rowOf$1(test, { item = "item", trial = "trial", group }) {
	const metadata = membersOf(test.metadata);
	const { [item]: own, [trial]: number, ...scores } = metadata;
	const call = membersOf(test.call);
	const errored = !PASSED.has(test.outcome) || crashed(call);
	const place = scoreOf(number);
	return {
		item: nameOf$1(own) ?? nameOf$1(test.nodeid),
		content: contentOf(metadata.input, metadata.target),
		...typeof place === "number" ? { trial: place } : {},
		group: group === void 0 ? void 0 : nameOf$1(metadata[group]),
		errored,
		scores: {
			[LATENCY]: secondsOf(call.duration),
			...errored ? {} : {
				...scoresOf(scores),
				[PASS]: PASSED.get(test.outcome)
			}
		}
	};
}
/** A wrong answer fails an assertion; anything else is a judge or a model that is down. */
function crashed({ outcome, crash }) {
	const { message } = membersOf(crash);
	return outcome === "failed" && !(typeof message === "string" && /^(AssertionError|assert\b)/.test(message));
}
// src/domain/results/formats/ragas.ts
/** What ragas was given; every other column with numbers is a metric. */
const GIVEN = [
	"user_input",
	"response",
	"reference",
	"retrieved_contexts",
	"reference_contexts",
	"rubrics"
];
/** ragas 0.4 (Apache-2.0): `to_pandas()` as CSV or JSON lines. It asks each item once; an empty cell is a metric that failed. */
const ragas = {
	name: "ragas",
	records: {
		recognises: (first) => "user_input" in first && "response" in first,
		start: ({ question: { item, group } }) => collected(ragas.name, (row) => ({
			item: item === void 0 ? void 0 : nameOf$1(row[item]),
			content: contentOf(row.user_input, row.reference),
			group: group === void 0 ? void 0 : nameOf$1(row[group]),
			errored: false,
			scores: Object.fromEntries(Object.entries(row).filter(([name]) => !GIVEN.includes(name) && name !== item && name !== group).map(([name, value]) => [name, scoreOf(value)]))
		}), 1)
	}
};
// src/domain/results/formats/simple-evals.ts
/** openai/simple-evals (MIT), read from its source: no file of it has a score of an item, so that nothing can be paired. */
const simpleEvals = {
	name: "simple-evals",
	document: {
		recognises: (document) => Array.isArray(document.htmls) && Array.isArray(document.convos) && isMapping(document.metrics ?? {}),
		read: async (_, { file }) => ({
			format: simpleEvals.name,
			rows: [],
			problems: [{
				input: file,
				message: "holds only means: simple-evals writes no score of an item",
				remedy: "write a row for each item from its `SingleEvalResult`, as JSON lines with `item` and `score`"
			}]
		})
	}
};
// src/domain/results/formats/trulens.ts
/** Columns of a record that are no feedback. */
const OWN = /^(app_name|app_version|app_id|type|record_id|conversation_id|input|output|tags|.*_json|ts|latency|total_tokens|total_cost|cost_currency|.*_calls|.* feedback cost in .*)$/;
/** trulens 2 (MIT): the table of `get_records_and_feedback()`. A cost of 0 is one that nobody knows. */
const trulens = {
	name: "trulens",
	records: {
		recognises: (first) => "record_id" in first && "app_id" in first,
		start: ({ question: { item, group } }) => collected(trulens.name, (row) => {
			const scores = Object.entries(row).filter(([name]) => !OWN.test(name) && name !== item && name !== group).map(([name, value]) => [name, scoreOf(value)]);
			const cost = scoreOf(row.total_cost);
			return {
				item: item === void 0 ? void 0 : nameOf$1(row[item]),
				content: contentOf(row.input),
				group: group === void 0 ? void 0 : nameOf$1(row[group]),
				errored: false,
				scores: {
					...Object.fromEntries(scores),
					[COST]: cost === 0 ? null : cost,
					[LATENCY]: secondsOf(row.latency)
				}
			};
		})
	}
};
// src/domain/results/formats/catalogue.ts
/**
* Every tool whose results are read; the first that recognises a file reads it, so that tables of one's own come last. A
* new tool is one file here and one line.
*/
const RESULTS_FORMATS = [...[
	promptfoo,
	inspect,
	lmEval,
	deepeval,
	pytest,
	mlflow,
	langsmith,
	braintrust,
	ragas,
	trulens
], ...[
	openaiEvals,
	simpleEvals,
	plain
]];
// src/domain/results/open.ts
/** Of a JSON document, which is parsed whole, in some fifteen times its size of memory. */
const MOST_DOCUMENT = 64 * MIB;
const MOST_LINE = 64 * MIB;
/**
* The results of an evaluation in a zip file, a JSON document or JSON lines, told by its content; undefined where no
* format knows the file. Throws `InputErrors` for what cannot be read at all.
*/
async function recogniseResults(file, question, ports, formats = RESULTS_FORMATS) {
	const reading = {
		file,
		question,
		beside: (name) => besides(file, name, ports)
	};
	const start = await startOf$1(file, ports);
	if (start.isZip) return inArchive(reading, ports, formats);
	if (start.firstLine !== void 0) return inLines(reading, start.firstLine, ports, formats);
	return inDocument(reading, ports, formats);
}
/** Reads results as one table. Throws `InputErrors` with all that keeps the file from being judged. */
async function readResults(recognised, file, question) {
	const assembled = assemble(await recognised.read(), file, question);
	if ("table" in assembled) return assembled.table;
	throw new InputErrors(assembled.problems);
}
const ZIP = [80, 75];
async function startOf$1(file, { files }) {
	const lines = jsonObjects(file, files.blocks(file));
	for await (const block of files.blocks(file)) {
		if (ZIP.every((byte, at) => block[at] === byte)) return { isZip: true };
		break;
	}
	const first = await lines.next().catch(() => void 0);
	const more = first && !first.done ? await lines.next().catch(() => void 0) : void 0;
	await lines.return(void 0).catch(() => void 0);
	if (!first || first.done || !isMapping(first.value.value)) return { isZip: false };
	return {
		isZip: false,
		.../\.(jsonl|ndjson)$/i.test(file) || more !== void 0 && !more.done ? { firstLine: first.value.value } : {}
	};
}
const jsonObjects = (file, blocks) => jsonLines(file, blocks, MOST_LINE);
async function inArchive(reading, { archives }, formats) {
	const { file } = reading;
	const archive = await archives.open(file);
	for (const { name, archive: form } of formats) if (form?.recognises(archive.names)) return {
		format: name,
		read: () => form.read(archive, reading)
	};
	return refuse(file, "is a zip file that no tool of evaluations writes", knownFormats(formats));
}
const knownFormats = (formats) => `give a results file of ${formats.map(({ name }) => name).join(", ")}`;
function inLines(reading, firstLine, { files }, formats) {
	const { file, question } = reading;
	for (const { name, records } of formats) {
		if (!records?.recognises(firstLine, question)) continue;
		const read = async () => {
			const reader = records.start(reading);
			for await (const { line, value } of jsonObjects(file, files.blocks(file))) if (!isMapping(value)) refuse(file, "is no JSON object", "write one object on each line", { at: {
				file,
				line
			} });
			else reader.take({
				members: value,
				place: line
			});
			return reader.finish();
		};
		return {
			format: name,
			read
		};
	}
}
async function inDocument(reading, { files }, formats) {
	const { file, question } = reading;
	if (await files.size(file) > MOST_DOCUMENT) refuse(file, `holds more than ${bytesText(MOST_DOCUMENT)} in one JSON document`, "write JSON lines, or leave transcripts out");
	const read = lenientJson(await files.readText(file, MOST_DOCUMENT));
	if ("problem" in read) return void 0;
	const { value } = read;
	if (Array.isArray(value)) return inList(reading, value, formats);
	if (!isMapping(value)) return void 0;
	for (const { name, document } of formats) if (document?.recognises(value)) return {
		format: name,
		read: () => document.read(value, reading)
	};
	return inList({
		...reading,
		question
	}, [value], formats);
}
/** Rows in one JSON list. */
function inList(reading, list, formats) {
	const [first] = list;
	if (!isMapping(first)) return void 0;
	for (const { name, records } of formats) {
		if (!records?.recognises(first, reading.question)) continue;
		const read = async () => {
			const reader = records.start(reading);
			list.forEach((value, at) => {
				if (isMapping(value)) reader.take({
					members: value,
					place: at + 1
				});
				else refuse(reading.file, `has an item ${at + 1} that is no JSON object`, "write a list of objects");
			});
			return reader.finish();
		};
		return {
			format: name,
			read
		};
	}
}
async function besides(file, name, { files }) {
	const path = import_builtin_path.posix.join(import_builtin_path.posix.dirname(file), name);
	if (!await files.exists(path)) return void 0;
	const read = lenientJson(await files.readText(path));
	return "value" in read ? read.value : refuse(path, read.problem, "write it again");
}
// src/domain/results/open-table.ts
/** The column that makes a table one of predictions. */
const LABEL = "label";
const BATCH$3 = 4096;
/**
* The results of an evaluation in a CSV or Parquet table, told by its columns; undefined where it is a table of
* predictions, or of something else. Throws `InputErrors` for promptfoo's CSV.
*/
async function recogniseTable(file, question, ports, formats = RESULTS_FORMATS) {
	await refusePromptfoo(file, ports.files);
	const engine = await ports.engine();
	const names = await engine.columnNames({ files: [file] });
	if (question.item === void 0 && names.includes(LABEL)) return void 0;
	const header = Object.fromEntries(names.map((name) => [name, null]));
	for (const { name, records } of formats) {
		if (!records?.recognises(header, question)) continue;
		const reading = {
			file,
			question,
			beside: async () => void 0
		};
		return {
			format: name,
			read: () => rowsOf$1(reading, names, records, engine)
		};
	}
}
async function rowsOf$1(reading, names, records, engine) {
	const reader = records.start(reading);
	const table = await engine.table({ files: [reading.file] });
	const expressions = Object.fromEntries(names.map((name) => [name, {
		column: name,
		as: "text"
	}]));
	let place = 0;
	for await (const { rows, texts } of table.batches(expressions, BATCH$3)) for (let row = 0; row < rows; row++) {
		place += 1;
		reader.take({
			members: Object.fromEntries(names.map((name) => [name, texts[name][row]])),
			place
		});
	}
	return reader.finish();
}
/** Its columns repeat for each arm under one name, its scores are rounded, and it has neither cost nor latency. */
async function refusePromptfoo(file, files) {
	if (!/\.csv$/i.test(file)) return;
	for await (const block of files.blocks(file)) {
		const [header = ""] = new TextDecoder().decode(block.subarray(0, 65536)).split("\n", 1);
		if (/,Named Scores,/.test(header) && /,Grader Reason,/.test(header)) refuse(file, "is promptfoo's CSV, which rounds scores and names each column once for every arm", "write JSON: `promptfoo eval -o results.json`");
		return;
	}
}
// src/steps/gate-model/results.ts
/** What `input` is read with: candidate and baseline alike, but for the arm. */
function resultsQuestion(input, inputs) {
	const { item, trial, arm, baselineArm = arm, groups = [], resultRows } = inputs;
	const [group, ...more] = groups.filter((name) => name !== "auto" && name !== "none");
	if (more.length > 0) refuse("groups", "name more than one column, and results fall into groups of one", "name one column", { value: groups.join(", ") });
	return {
		item,
		trial,
		group,
		arm: input === "candidate" ? arm : baselineArm,
		rows: resultRows
	};
}
/** The results of an evaluation that a path holds; undefined where it holds something else. */
async function openResults(input, path, inputs, ports) {
	try {
		const question = resultsQuestion(input, inputs);
		const recognised = await (isTableName(path) ? recogniseTable(path, question, ports) : recogniseResults(path, question, ports));
		return recognised && { results: await readResults(recognised, path, question) };
	} catch (cause) {
		if (!(cause instanceof InputErrors)) throw cause;
		throw new InputErrors(cause.problems.map((problem) => toldOf$1(input, path, problem)), { cause });
	}
}
/** A problem with the file, told of the input that names it; the baseline has an arm of its own. */
function toldOf$1(input, path, problem) {
	if (problem.at) return problem;
	if (problem.input === "arm") return {
		...problem,
		input: input === "baseline" ? "baseline-arm" : "arm"
	};
	const { value } = problem;
	const member = value === void 0 ? "" : ` (${JSON.stringify(value)})`;
	return problem.input === path ? {
		...problem,
		input,
		value: path,
		message: `${problem.message}${member}`
	} : problem;
}
// src/foundation/exhibits/cell.ts
const name = (text) => ({
	kind: "name",
	text
});
/** Words; with a tone, a state that a reader looks for. */
const words = (text, tone) => ({
	kind: "text",
	text,
	...tone ? { tone } : {}
});
/** A number and its place in the evidence. */
const number = (value, at) => ({
	kind: "number",
	value,
	...at === void 0 ? {} : { at }
});
/** A difference, which is shown with its sign. */
const difference = (value, at) => ({
	kind: "number",
	value,
	signed: true,
	...at === void 0 ? {} : { at }
});
/** A number, or why there is none. */
const quantity = (value, at) => isUndefined(value) ? {
	kind: "undefined",
	why: value.undefined
} : number(value, at);
const digest = (of) => ({
	kind: "digest",
	digest: of
});
/** A cell with nothing to say. */
const NOTHING$1 = {
	kind: "text",
	text: ""
};
/** `/facts/metrics/roc_auc`: a JSON pointer (RFC 6901) of these parts. */
const pointer = (...parts) => parts.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
// src/foundation/exhibits/properties.ts
/** A table of single facts, a row for each one that is known. */
const properties = (title, facts, places = ["report", "summary"]) => ({
	kind: "table",
	title,
	for: places,
	columns: [{
		head: "what",
		as: "name"
	}, { head: "value" }],
	rows: Object.entries(facts).flatMap(([what, cell]) => cell ? [[name(what), cell]] : [])
});
// src/domain/models/package.ts
/** `model.json`: what lies beside a model so that it can be scored again, later and elsewhere. */
const ModelPackageSchema = strictObject({
	schema: literal(SCHEMA.model),
	name: string(),
	task: _enum([
		"binary",
		"multiclass",
		"regression"
	]),
	/** File name in the package folder; absent when predictions were written by the command. */
	file: string().optional(),
	format: _enum(["onnx", "command"]),
	digest: DigestSchema.optional(),
	/** Model input to SQL expression(s) over the evaluation table. */
	inputs: record$1(string(), union$1([string(), array(string())])),
	positiveClass: string().optional(),
	classes: array(string()).optional(),
	decisionThreshold: number$2().optional(),
	scoreCommand: array(string()).optional(),
	/** requirements.txt or pyproject.toml beside the model, for the score command. */
	environment: string().optional()
});
// src/domain/models/package-file.ts
const NAME = "model.json";
/** Reads `model.json` of a package folder. Throws `InputErrors` where it is missing or not one, naming each bad key. */
async function readModelPackage(folder, files) {
	const path = `${folder}/${NAME}`;
	if (!await files.exists(path)) refuse("model", `has no ${NAME}`, "give the model folder that train-evaluate wrote", { value: folder });
	const source = readYaml(await files.readText(path, FILE_BYTES.settings), path);
	if ("problems" in source) throw new InputErrors(source.problems);
	const parsed = ModelPackageSchema.safeParse(source.value);
	if (!parsed.success) throw new InputErrors(issuesOf(parsed.error.issues).map((issue) => keyProblem(issue, source)));
	for (const name of [parsed.data.file, parsed.data.environment]) requireInside(name, path);
	return parsed.data;
}
/** Writes `model.json`; the model file is next to it already. */
async function writeModelPackage(folder, pkg, files) {
	await files.write(`${folder}/${NAME}`, `${canonical(ModelPackageSchema.parse(pkg))}\n`);
}
function keyProblem(issue, { value, at }) {
	const path = issue.path.map((part) => typeof part === "number" ? part : String(part));
	const unknown = issue.code === "unrecognized_keys" ? issue.keys.join(", ") : void 0;
	const given = valueAt(value, path);
	return {
		input: path.join(".") || NAME,
		...isScalar(given) ? { value: given } : {},
		message: unknown ? `has unknown keys: ${unknown}` : mismatch(issue, given, wantedBy(issue)),
		remedy: "write it with train-evaluate",
		at: at(path)
	};
}
/** A package may name files of its own folder only: it can come from anywhere. */
function requireInside(name, path) {
	if (name === void 0 || /^[^/\\:\0]+$/.test(name) && name !== ".." && name !== ".") return;
	refuse("model", "names a file outside its folder", "keep the model next to model.json", {
		value: name,
		at: { file: path }
	});
}
// src/domain/training/held-out.ts
const count$1 = number$2().int().min(0);
/** How the rows of an evaluation were held against those of the training. */
const HeldOutSchema = discriminatedUnion("state", [strictObject({
	state: literal("not-known"),
	reason: string()
}), strictObject({
	state: literal("compared"),
	/** Columns that name a row in all tables; empty where the training data lack one. */
	ids: array(string()),
	/** Columns that were compared: model inputs and label, or all that the tables share. */
	values: array(string()),
	rows: count$1,
	sharedIds: count$1,
	sharedRows: count$1,
	sharedValues: count$1,
	trainingRows: count$1,
	repeatedValues: count$1,
	/** Training files that are no tables. */
	unread: array(string())
})]);
/** Equal rows must be more than chance brings, by this share of the evaluation and at this level. */
const MORE_THAN_CHANCE = .05;
const LEVEL = .001;
/** Where more of the training rows than this repeat each other, an equal row says nothing. */
const MOSTLY_REPEATED = .9;
/**
* Whether evaluation rows were trained on. Files with the same bytes and ids that both have decide; without them, rows
* of equal values do where there are more than training rows repeat each other, which is what chance brings.
*/
function leakOf(facts) {
	const { trainedOn, heldOut } = facts;
	if (trainedOn.length > 0) return {
		state: "found",
		message: `the model was trained on ${trainedOn.join(", ")}, with which it is evaluated`
	};
	if (heldOut === void 0) return unknown("the evidence does not say what the model was trained on");
	return heldOut.state === "compared" ? leakOfRows(heldOut) : unknown(heldOut.reason);
}
const unknown = (reason) => ({
	state: "not-known",
	message: `it is not known whether evaluation rows were trained on: ${reason}`
});
function leakOfRows(found) {
	if (found.sharedIds > 0) return {
		state: "found",
		message: sharedIdsWords(found)
	};
	if (isMoreThanChance(found)) return {
		state: "found",
		message: `${sharedValuesWords(found)}, more than chance`
	};
	if (found.unread.length > 0) return unknown(`${found.unread.join(", ")} cannot be compared row by row`);
	if (found.ids.length === 0 && shareRepeated(found) > MOSTLY_REPEATED) return unknown(`${percent(shareRepeated(found), 2)} of the training rows repeat each other, so equal rows say nothing`);
	return {
		state: "none",
		message: noneWords(found)
	};
}
const shareRepeated = ({ repeatedValues, trainingRows }) => trainingRows === 0 ? 0 : repeatedValues / trainingRows;
function isMoreThanChance(found) {
	const { sharedValues, rows, repeatedValues, trainingRows } = found;
	if (rows === 0 || sharedValues / rows - shareRepeated(found) < MORE_THAN_CHANCE) return false;
	const levels = {
		lower: LEVEL,
		upper: LEVEL
	};
	const [own, chance] = [clopperPearson(sharedValues, rows, levels), clopperPearson(repeatedValues, trainingRows, levels)];
	return !isUndefined(own) && !isUndefined(chance) && own.lower > chance.upper;
}
const sharedIdsWords = ({ rows, sharedIds, sharedRows, values }) => `${grouped$1(sharedIds)} of ${grouped$1(rows)} evaluation rows have the id of a training row${values.length === 0 ? "" : `, ${grouped$1(sharedRows)} of them with the same values`}`;
const sharedValuesWords = (found) => `${grouped$1(found.sharedValues)} of ${grouped$1(found.rows)} evaluation rows equal a training row; ${percent(shareRepeated(found), 2)} of the training rows equal another one`;
function noneWords(found) {
	return [...found.ids.length > 0 ? [`none of ${grouped$1(found.rows)} evaluation rows has the id of a training row`] : [], ...found.values.length > 0 ? [`${sharedValuesWords(found)}, no more than chance`] : []].join("; ");
}
// src/domain/training/facts.ts
const UndefinedSchema = strictObject({ undefined: string() });
/** An open list, so that a metric that comes or goes changes no shape. */
const MetricsSchema = array(strictObject({
	name: string(),
	value: union$1([number$2(), UndefinedSchema])
}));
const count = number$2().int().min(0);
/** What train-evaluate saw: the rows, how they were scored, and the metrics. Paths are relative, numbers finite. */
const TrainFactsSchema = strictObject({
	task: _enum([
		"binary",
		"multiclass",
		"regression"
	]),
	scoredBy: _enum([
		"onnx",
		"score-command",
		"predictions"
	]),
	rows: strictObject({
		/** Rows with a label: those that the metrics are of. */
		scored: count,
		/** Rows left out because their label is NULL. */
		unlabelled: count
	}),
	/** Binary only: scored rows of the positive class. */
	positives: count.optional(),
	/** Trials of the items; absent where each row is an item of its own. */
	trials: TrialsOfSideSchema.optional(),
	/** How the rows are weighted in every metric; absent where each counts once. */
	weights: WeightsSchema.optional(),
	metrics: MetricsSchema.describe("Each metric over all scored rows: its value, or why it has none."),
	slices: array(strictObject({
		slice: strictObject({
			column: string(),
			value: string()
		}),
		n: count,
		metrics: MetricsSchema
	})),
	/** Row-major counts, or weights, label against prediction; not for regression. */
	confusion: strictObject({
		classes: array(string()),
		cells: array(number$2())
	}).optional(),
	/** The class of each score column, and what says so; absent without scores. */
	scoreClasses: strictObject({
		names: array(string()),
		from: string()
	}).optional(),
	/** SQL expressions that filled each input of an ONNX model. */
	modelInputs: record$1(string(), union$1([string(), array(string())])),
	/** Cells that were NULL or NaN, by model input, where there were any. */
	missing: record$1(string(), count),
	/** What another model needs to be scored on the same rows. */
	evaluation: strictObject({
		files: array(string()),
		rowId: array(string()),
		label: string(),
		slices: array(string()),
		groups: GroupsSchema.optional(),
		weight: string().optional(),
		/** The column that tells the trials of an item apart, which the row id names. */
		trial: string().optional(),
		/** Metrics in SQL that were asked for. */
		metrics: array(SqlMetricSchema).optional(),
		/** How the files are written, where that was said. */
		csv: CsvReadSchema.optional(),
		positiveClass: string().optional(),
		/** Multiclass only: every class of the predictions table. */
		classes: array(string()).optional()
	}),
	/** Path of the predictions table. */
	predictions: string(),
	/** The model package; null where only predictions were given. */
	model: strictObject({
		folder: string(),
		file: string(),
		digest: string(),
		bytes: count.optional()
	}).nullable(),
	latency: strictObject({
		rows: count,
		p50: number$2(),
		p95: number$2(),
		p99: number$2()
	}).optional().describe("Seconds that the model took for one row at a time, where that was measured."),
	hyperparameters: HyperparametersSchema.optional().describe("What the command says that it trained with."),
	trained: boolean$1(),
	/** Evaluation files whose bytes were trained on. */
	trainedOn: array(string()),
	heldOut: HeldOutSchema.optional()
});
// src/domain/training/trained.ts
/**
* Opens evidence of train-evaluate. Throws `InputErrors` for evidence of another step or without facts, and for every
* file it names that is here with other bytes; its predictions must be here.
*/
async function openTrained(input, { path, evidence, traits }, files) {
	if (!traits.includes("evaluates")) refuse(input, `is evidence of ${evidence.step}`, "give evidence of train-evaluate", { value: path });
	const facts = TrainFactsSchema.safeParse(evidence.facts);
	if (!facts.success) return refuse(input, "has no facts: its step ended before it had measured anything", "run train-evaluate again", { value: path });
	const found = await rehash(input, path, evidence, files);
	const predictions = found.get(facts.data.predictions);
	if (predictions === void 0) return refuse(input, `names the predictions ${facts.data.predictions}, which are not here`, "keep the whole evidence folder together", { value: path });
	return {
		path,
		evidence,
		facts: facts.data,
		predictions,
		places: found
	};
}
/** Where each named file is now. A file that is gone is left to those who need it. */
async function rehash(input, path, evidence, files) {
	const found = /* @__PURE__ */ new Map();
	const problems = [];
	for (const artifact of namedIn(evidence)) {
		const [place] = await filesAt(files, placesOf$1(runOfEvidence(path), artifact));
		if (place === void 0) continue;
		if (await files.digest(place) === artifact.digest) found.set(artifact.name, place);
		else problems.push({
			input,
			value: path,
			message: `names ${place} (${artifact.role}), which has changed since this evidence was written`,
			remedy: "run train-evaluate again, or restore the file that it read"
		});
	}
	if (problems.length > 0) throw new InputErrors(unique(problems));
	return found;
}
const unique = (problems) => [...new Map(problems.map((problem) => [problem.message, problem])).values()];
/** Where a file of the run is now. Throws `InputErrors`, told of `input`, where it is not here. */
const requireFile = (input, { places, path }, name) => places.get(name) ?? refuse(input, `names ${name}, which is not here`, "bring the whole folder of the run", { value: path });
/**
* The predictions of an evaluation, with its own ids, classes, slices and weights, and with the groups that it found in
* the data unless `asked` names others.
*/
async function predictionsOf({ facts, predictions }, engine, asked = {}) {
	const { rowId, slices, positiveClass, classes, groups, weight, trial } = facts.evaluation;
	const kept = weight === void 0 ? void 0 : WEIGHT;
	const { sql } = asked;
	const question = {
		sql,
		task: facts.task,
		rowId,
		trial: asked.trial ?? trial,
		slices,
		positiveClass,
		classes,
		weight: asked.weight ?? kept
	};
	if (asked.groups || !groups) return readPredictions(predictions, {
		...question,
		groups: asked.groups ?? "auto"
	}, engine);
	const found = groups.found.length === 0 ? "none" : "auto";
	const table = await readPredictions(predictions, {
		...question,
		groups: found
	}, engine);
	const groupings = (table.groupings ?? []).map((grouping) => asFound(grouping, groups));
	return groupings.length === 0 ? table : {
		...table,
		groupings
	};
}
/** A grouping that was read back, with what the data said of it. */
function asFound(grouping, { found }) {
	const known = found.find(({ name }) => name === grouping.name);
	return known ? {
		...grouping,
		unit: known.unit,
		from: known.from,
		ordered: known.ordered
	} : grouping;
}
/** What another model needs to be scored on the rows of this evaluation. */
function rowsOf({ facts }, scratch) {
	const { groups: _groups, metrics: _metrics, ...evaluation } = facts.evaluation;
	return {
		...evaluation,
		task: facts.task,
		scratch
	};
}
/**
* Why two evaluations cannot be compared by their predictions; nothing where they were made on the same bytes with the
* same label, row ids and positive class.
*/
function otherEvaluation(a, b) {
	const [own, other] = [identityOf(a), identityOf(b)];
	const differing = Object.keys(own).filter((key) => own[key] !== other[key]);
	if (differing.length === 0) return void 0;
	return `it was measured with another ${differing.join(", ")} than the candidate`;
}
const identityOf = ({ facts, evidence }) => {
	const { files, rowId, trial = "", label, positiveClass = "" } = facts.evaluation;
	const digests = files.map((name) => evidence.materials.find((material) => material.name === name)?.digest ?? name);
	return {
		task: facts.task,
		"evaluation data": [...digests].sort().join(" "),
		"row id": [...rowId, trial].join(" "),
		label,
		"positive class": positiveClass
	};
};
// src/foundation/run-folder/judged-by.ts
const RunSchema = looseObject({ steps: record$1(string(), looseObject({ given: array(string()).optional() })) });
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
// src/foundation/run-folder/verified-run.ts
/**
* Evidence of a run to show, none of which is taken at its word: each is verified but for the files that it names. What
* stands on facts of another version is shown as it was decided. Throws `InputErrors` that name every evidence that does
* not hold.
*/
async function readHoldingRun({ files, recheck }, folder, ownId) {
	const found = await readRunFolder({
		files,
		recheck
	}, folder, ownId);
	const verifier = {
		files,
		folder,
		recheck
	};
	const findings = await Promise.all(found.map((one) => verifyEvidence(one, found, verifier, "none")));
	return orThrow(found, found.flatMap((one, i) => refusals(one, findings[i].filter(({ facts }) => facts === void 0), ["different"])));
}
/**
* The evidence of a run for a step that moves its model on. What the gates stand on, and what `more` picks, must be here
* with the bytes that were judged; and the gates must have judged by the inputs that stand in mlops.yml now.
*/
async function readRunToMove({ files, recheck }, folder, ownId, more = () => false) {
	const found = await readRunFolder({
		files,
		recheck
	}, folder, ownId);
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
const isGate = ({ traits }) => traits.includes("judges");
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
const refusals = (one, findings, refused) => findings.filter((finding) => finding.outcome === "different" || isUnknownVerdict(finding, one.evidence) || finding.what === "evaluation" && refused.includes(finding.outcome)).map(({ what, message, facts }) => problemOf(one, `does not hold: ${what}: ${message}`, facts === void 0 ? REMEDY : remedyOf(facts)));
const remedyOf = ({ written, reads }) => written < reads ? "run the step again with this version" : "use the version that wrote it, or run the step again with this version";
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
// src/foundation/reading/sql-names.ts
/** Texts in single quotes; names in double quotes; bare names, with the bracket that makes a function of one. */
const TOKENS = /'(?:[^']|'')*'|"((?:[^"]|"")*)"|([\p{L}_][\p{L}\p{N}_$]*)(\s*\()?/gu;
/** The columns that an SQL expression names; keywords come along and match none, functions do not. */
function columnsIn(sql) {
	const columns = [];
	for (const [, inQuotes, bare, bracket] of sql.matchAll(TOKENS)) if (inQuotes !== void 0) columns.push(inQuotes.replaceAll("\"\"", "\""));
	else if (bare !== void 0 && bracket === void 0) columns.push(bare);
	return columns;
}
/** An expression as users write it: a column in double quotes, as every SQL reads it. */
const writtenSql = (expression) => "column" in expression ? `"${expression.column.replaceAll("\"", "\"\"")}"` : expression.sql;
// src/steps/gate-model/base-files.ts
/** What stands for a file that is kept elsewhere (Git LFS, specification 1). */
const POINTER = "version https://git-lfs.github.com/spec/";
/**
* The baseline as the base branch has it, where a pull request would change it: its files are written to `scratch` and
* stand in for those of the checkout; what the branch does not have is missing. Everything else is left as it is.
*/
async function baselineOfBase({ baseline, base, scratch }, { files, repository }) {
	if (baseline === void 0 || base?.state !== "found" || /^[a-z]{2,}:/i.test(baseline)) return {
		baseline,
		base
	};
	const path = import_builtin_path.posix.normalize(baseline).replace(/\/$/, "");
	const isBelow = (name) => name === path || name.startsWith(`${path}/`);
	const head = await repository.commit();
	const differing = head === void 0 ? void 0 : await repository.differing(base.commit, head);
	const unknown = (because) => ({
		baseline,
		base: {
			state: "unknown",
			branch: base.branch,
			because
		}
	});
	if (differing === void 0) return unknown(`this clone does not hold all of ${base.commit.slice(0, 12)}`);
	const changed = differing.filter(isBelow);
	if (changed.length === 0) return {
		baseline,
		base
	};
	const names = await repository.list(base.commit, path);
	if (names === void 0) return unknown(`this clone does not hold ${path} of ${base.commit.slice(0, 12)}`);
	for (const name of names) {
		const file = await repository.read(base.commit, name);
		if (file.state !== "found") return unknown(`this clone does not hold ${name} of it`);
		if (Buffer.from(file.content.subarray(0, 40)).toString("latin1") === POINTER) return unknown(`${name} of it is in Git LFS`);
		await files.write(import_builtin_path.posix.join(scratch, import_builtin_path.posix.relative(import_builtin_path.posix.dirname(path), name)), file.content);
	}
	const changes = changed.map((name) => changeOf(name, names));
	return {
		baseline: import_builtin_path.posix.join(scratch, import_builtin_path.posix.basename(path)),
		base: {
			...base,
			changes: [...base.changes, ...changes]
		}
	};
}
const changeOf = (name, names) => ({
	input: `baseline ${name}`,
	base: names.includes(name) ? "as it is there" : null,
	proposed: "another version"
});
// src/domain/commands/run-command.ts
/** Enough for the longest traceback. */
const LAST_LINES = 500;
/**
* Runs a user's command with its output live and grouped. Throws `InputErrors` with the exit code and the last line
* where it does not end with 0.
*/
async function runCommand(run, ports, signal) {
	const end = await runToItsEnd(run, ports, signal);
	if (end.code === 0) return;
	throw new InputErrors([{
		input: run.input,
		value: run.argv.join(" "),
		message: howItEnded(end),
		remedy: "run the same command by hand with the MLOPS_* variables to see why",
		details: end.lines.join("\n")
	}]);
}
/** Runs a user's command with its output live and grouped; any exit code is an answer. */
async function runToItsEnd(run, ports, signal) {
	const python = run.environment === void 0 ? void 0 : await ports.environments.provide(run.environment, signal);
	const lines = [];
	const result = await ports.host.log.group(`${run.title}: ${run.argv.join(" ")}`, () => ports.processes.run(run.argv, {
		env: {
			...run.variables,
			...python ? { VIRTUAL_ENV: python.bin.replace(/[\\/][^\\/]+$/, "") } : {}
		},
		...python ? { programs: python.bin } : {},
		signal,
		onLine(line) {
			ports.host.log.info(line);
			lines.push(line);
			if (lines.length > LAST_LINES) lines.shift();
		}
	}));
	signal.throwIfAborted();
	return {
		...result,
		lines: lines.slice(-15),
		said: lastWords(lines)
	};
}
/** `ended with exit code 1; its last line: …` */
function howItEnded({ code, signal, said }) {
	const end = code === null ? `was ended by ${signal}` : `ended with exit code ${code}`;
	return said === void 0 ? `${end} and wrote nothing` : `${end}; its last line: ${said}`;
}
const TRACEBACK = "Traceback (most recent call last):";
/** What a Python traceback ends with, or the last line. */
function lastWords(lines) {
	const traceback = lines.findLastIndex((line) => line.startsWith(TRACEBACK));
	const raised = lines.slice(traceback + 1).find((line) => /^\S/.test(line));
	return (traceback < 0 ? void 0 : raised) ?? lines.findLast((line) => line.trim() !== "")?.trim();
}
/** The declaration of the environment must be there, whoever uses it. */
async function requireEnvironment(path, files) {
	if (path === void 0 || await files.exists(path) && !await files.isFolder(path)) return;
	refuse("environment", "is not a file", "name requirements.txt or pyproject.toml", { value: path });
}
// src/domain/models/command.ts
const BATCH$2 = 65536;
/**
* Reads the rows' names and labels, and joins them with a predictions table by id; labels always come from the data.
* Throws `InputErrors` for labelled rows without a prediction and for ids that the data does not have.
*/
async function joinPredictions(path, rows, { table, reader }, engine) {
	for await (const batch of table.batches(reader.expressions, BATCH$2)) reader.take(batch);
	const truth = reader.finish();
	const { rowIds, predicted } = await readScores(path, rows, engine);
	return {
		truth,
		predicted: reorder(predicted, orderOf(truth, rowIds, path))
	};
}
/** Runs the score command; answers where its table stands. Throws `InputErrors` where it fails or writes nothing. */
async function runScoreCommand({ folder, pkg, model, rows }, ports, signal) {
	const argv = pkg.scoreCommand;
	if (!argv) refuse("score-command", "is missing for a model that is not ONNX", "say in `score-command` how to score it", { value: folder });
	const scratch = rows.scratch ?? "mlops-out/artifacts/scored";
	await ports.files.remove(scratch);
	await ports.files.makeFolder(scratch);
	await runCommand({
		input: "score-command",
		title: "Score",
		argv,
		environment: pkg.environment === void 0 ? void 0 : `${folder}/${pkg.environment}`,
		variables: {
			MLOPS_SCORE_DATA: rows.files.map((file) => ports.files.absolute(file)).join("\n"),
			MLOPS_SCORE_MODEL: ports.files.absolute(model),
			MLOPS_SCORE_PREDICTIONS: ports.files.absolute(`${scratch}/predictions.parquet`)
		}
	}, ports, signal);
	return await writtenTable(scratch, ports.files) ?? refuse("score-command", "ended well and wrote no predictions", "write the table at the path in MLOPS_SCORE_PREDICTIONS, as Parquet or as CSV", { value: argv.join(" ") });
}
/** Where a command left its table. CSV text at the path of the Parquet file is moved to a name that says so. */
async function writtenTable(scratch, files) {
	const [parquet, csv] = [`${scratch}/predictions.parquet`, `${scratch}/predictions.csv`];
	if (!await files.exists(parquet)) return await files.exists(csv) ? csv : void 0;
	if (await isParquet(parquet, files)) return parquet;
	await files.copy(parquet, csv);
	await files.remove(parquet);
	return csv;
}
async function isParquet(path, files) {
	for await (const block of files.blocks(path)) return Buffer.from(block.subarray(0, 4)).toString("latin1") === "PAR1";
	return true;
}
async function readScores(path, rows, engine) {
	const table = await engine.table({
		files: [path],
		csv: {}
	});
	const ids = rowColumns(rows);
	const problems = missingColumns("row-id", ids, table.columns, path);
	if (problems.length > 0) throw new InputErrors(problems);
	const reader = predictedReader(rows.task, table.columns, path);
	const rowIds = [];
	for await (const batch of table.batches({
		...idExpressions(ids),
		...reader.expressions
	}, BATCH$2)) {
		const all = Array.from({ length: batch.rows }, (_, row) => row);
		for (const row of all) rowIds.push(idOfRow(batch, ids, row));
		reader.take(batch, all);
	}
	requireUnique(rowIds, ids, path);
	return {
		rowIds,
		predicted: reader.finish()
	};
}
/** For each labelled row, where its prediction stands. */
function orderOf(truth, predictedIds, path) {
	const at = nameIndex(predictedIds);
	const known = nameIndex(allIds(truth));
	const without = truth.rowIds.filter((id) => at.find(id) < 0);
	const strangers = predictedIds.filter((id) => known.find(id) < 0);
	const problems = [...without.length > 0 ? [`lacks ${counted(without.length, "row")} of the evaluation data, the first is ${without[0]}`] : [], ...strangers.length > 0 ? [`holds ${counted(strangers.length, "row")} that the evaluation data does not have, the first is ${strangers[0]}`] : []];
	if (problems.length > 0) throw new InputErrors(problems.map((message) => ({
		input: "predictions",
		value: path,
		message,
		remedy: "write one prediction per row of the evaluation data, with the row-id columns as they are"
	})));
	return truth.rowIds.map(at.find);
}
// src/domain/models/model-inputs.ts
/**
* Binds every input of a model to SQL over the table: as `mapping` says, else the column of the input's own name.
* Throws `InputErrors`, all at once, for names the model does not have, columns the table does not have, and lists
* of another length than the input's width.
*/
function bindInputs(inputs, mapping, columns, file) {
	const asked = `the model asks for ${inputs.map(describe).join(", ")}`;
	const unknown = Object.keys(mapping).filter((name) => !inputs.some((input) => input.name === name)).map((name) => ({
		input: "model-inputs",
		value: name,
		message: "is not an input of the model",
		remedy: asked
	}));
	const bound = inputs.map((input) => bind(input, mapping, columns));
	const problems = [...unknown, ...bound.flatMap((one) => problemsOf(one, one.input.name in mapping, {
		asked,
		columns,
		file
	}))];
	if (problems.length > 0) throw new InputErrors(problems);
	return bound;
}
const describe = ({ name, type, width }) => `${name} (${type}${width === 1 ? "" : ` × ${width}`})`;
function bind(input, mapping, columns) {
	const given = Object.hasOwn(mapping, input.name) ? mapping[input.name] : [input.name];
	const texts = typeof given === "string" ? [given] : given;
	const isDefault = !Object.hasOwn(mapping, input.name);
	return {
		input,
		expressions: texts.map((text) => isDefault ? { column: text } : columnOrExpression(columns, text))
	};
}
function problemsOf({ input, expressions }, isMapped, { columns, file, asked }) {
	if (!isMapped && input.width === 1 && !columns.some((column) => column.name === input.name)) return [{
		input: "model-inputs",
		value: input.name,
		message: `is an input of the model and not a column of ${file}`,
		remedy: `say in \`model-inputs\` which SQL expression fills it; ${asked}`
	}];
	if (expressions.length === input.width) return [];
	const message = `takes ${input.width} columns, ${isMapped ? `not ${expressions.length}` : "and none are named"}`;
	return [{
		input: "model-inputs",
		value: input.name,
		message,
		remedy: `list ${input.width} expressions, in the order of the training; ${asked}`
	}];
}
// src/domain/models/feeds.ts
/** How messages call the expression of one column of an input. */
const keyOf = ({ input, expressions }, column) => `model-inputs ${input.name}${expressions.length === 1 ? "" : ` [${column + 1}]`}`;
const TYPES = {
	float: "number",
	double: "number",
	int64: "integer",
	int32: "integer",
	bool: "integer",
	string: "text"
};
const feedExpressions = (inputs) => Object.fromEntries(inputs.flatMap((bound) => bound.expressions.map((one, column) => [keyOf(bound, column), {
	...one,
	as: TYPES[bound.input.type]
}])));
function feedOf(bound) {
	switch (TYPES[bound.input.type]) {
		case "text": return textFeed(bound);
		case "integer": return integerFeed(bound);
		case "number": return numberFeed(bound);
	}
}
function numberFeed(bound) {
	const width = bound.expressions.length;
	const isSingle = bound.input.type === "float";
	let buffer = /* @__PURE__ */ new Float64Array(0);
	let missing = 0;
	return {
		name: bound.input.name,
		values(batch, { rows, idOf }) {
			if (buffer.length < rows.length * width) buffer = new Float64Array(rows.length * width);
			for (let column = 0; column < width; column++) {
				const source = batch.numbers[keyOf(bound, column)];
				for (let k = 0, to = column; k < rows.length; k++, to += width) {
					const value = source[rows[k]];
					if (Number.isNaN(value)) missing++;
					else if (isSingle && !Number.isFinite(Math.fround(value)) && Number.isFinite(value)) refuseValue(bound, column, String(value), idOf(rows[k]));
					buffer[to] = value;
				}
			}
			return buffer.subarray(0, rows.length * width);
		},
		missing: () => missing
	};
}
/** The whole numbers that each type holds. */
const RANGES = {
	int64: [-(2n ** 63n), 2n ** 63n - 1n],
	int32: [-(2n ** 31n), 2n ** 31n - 1n],
	bool: [0n, 1n]
};
function integerFeed(bound) {
	const width = bound.expressions.length;
	const [lowest, highest] = RANGES[bound.input.type];
	let buffer = /* @__PURE__ */ new BigInt64Array(0);
	return {
		name: bound.input.name,
		values(batch, { rows, idOf }) {
			if (buffer.length < rows.length * width) buffer = new BigInt64Array(rows.length * width);
			for (let column = 0; column < width; column++) {
				const source = batch.integers[keyOf(bound, column)];
				for (let k = 0, to = column; k < rows.length; k++, to += width) {
					const [value, wrong] = [source.values[rows[k]], source.wrong[rows[k]]];
					if (wrong !== null || value < lowest || value > highest) refuseValue(bound, column, wrong ?? String(value), idOf(rows[k]));
					buffer[to] = value;
				}
			}
			return buffer.subarray(0, rows.length * width);
		},
		missing: () => 0
	};
}
function refuseValue(bound, column, value, row) {
	const { name, type } = bound.input;
	const expression = bound.expressions[column];
	const isMissing = value === "NULL" || value === "nan" || value === "NaN";
	refuse("model-inputs", `gives ${value} to ${name} in row ${row}, which does not fit ${type}`, remedyFor(type, isMissing), { value: "column" in expression ? expression.column : expression.sql });
}
function remedyFor(type, isMissing) {
	if (isMissing) return "fill it in SQL: coalesce(…, 0)";
	if (type === "bool") return "give true, false, 0 or 1";
	if (type === "float") return "scale it in SQL as the training did, or export the model with an input of type double";
	return "fill it in SQL as the training did (`round(…)`, another column), or export the model with an input of a wider type";
}
function textFeed(bound) {
	let missing = 0;
	return {
		name: bound.input.name,
		values(batch, { rows }) {
			const columns = bound.expressions.map((_, column) => batch.texts[keyOf(bound, column)]);
			return rows.flatMap((row) => columns.map((column) => {
				if (column[row] === null) missing++;
				return column[row] ?? "";
			}));
		},
		missing: () => missing
	};
}
// src/domain/models/latency.ts
/** The first answers pay for what later ones find ready. */
const WARM_UP = 10;
/** Measures the answers to the first `rows` rows that it is given, each asked for alone. */
function latencyMeter({ session, inputs, outputs }, rows) {
	const feeds = inputs.map(feedOf);
	const taken = [];
	let warm = 0;
	return {
		async take(batch, labelled, idOf) {
			for (const row of labelled) {
				if (taken.length === rows) return;
				const values = Object.fromEntries(feeds.map((feed) => [feed.name, feed.values(batch, {
					rows: [row],
					idOf
				})]));
				for (; warm < WARM_UP; warm++) await session.seconds(values, outputs);
				taken.push(await session.seconds(values, outputs));
			}
		},
		finish() {
			if (taken.length === 0) return void 0;
			const sorted = taken.toSorted((a, b) => a - b);
			const at = (share) => sorted[Math.ceil(share * sorted.length) - 1];
			return {
				rows: sorted.length,
				p50: at(.5),
				p95: at(.95),
				p99: at(.99)
			};
		}
	};
}
// src/domain/models/model-outputs.ts
/**
* Picks outputs by type: probabilities are floats, labels integers or texts, a regression's answer one float.
* Throws `InputErrors` for probabilities that only a map holds, and where several outputs fit.
*/
function chooseOutputs(outputs, task) {
	const floats = outputs.filter((output) => output.kind === "float");
	if (task === "regression") return { number: only(floats, outputs, task).name };
	const labels = outputs.filter((output) => output.kind === "integer" || output.kind === "text");
	const label = labels.length > 1 ? labels.find((output) => /label|class/i.test(output.name)) : labels[0];
	if (floats.length === 0) {
		if (outputs.some((output) => output.kind === "unsupported")) refuse("model", "gives its probabilities as a map, not as a tensor", "export it with a tensor as output; of maps only those of a ZipMap of the graph itself can be read", { value: listed(outputs) });
		if (label === void 0) only(floats, outputs, task);
	}
	return {
		...label ? { label: label.name } : {},
		...floats.length > 0 ? { scores: only(floats, outputs, task).name } : {}
	};
}
/** The one float output, or the one whose name says probability. */
function only(floats, outputs, task) {
	const named = floats.length > 1 ? floats.filter((output) => /prob|score/i.test(output.name)) : floats;
	if (named.length === 1) return named[0];
	const message = floats.length === 0 ? `has no float output for task ${task}` : `has ${floats.length} float outputs, and none is named for its probabilities`;
	return refuse("model", message, "export it with one output of numbers (and one of labels)", { value: listed(outputs) });
}
const listed = (outputs) => outputs.map((output) => `${output.name} (${output.kind})`).join(", ");
// src/domain/models/onnx.ts
/** Rows per call of the model: large enough to hide the call, small enough to stay in the cache. */
const BATCH$1 = 4096;
/** Streams the labelled rows of a table through a model. `onRows` hears how many rows were read so far. */
async function scoreOnnx({ session, inputs, task, latencyRows = 0 }, { table, reader: truth }, signal, onRows) {
	const chosen = chooseOutputs(session.outputs, task);
	const collected = collector(chosen, session.outputs);
	const feeds = inputs.map(feedOf);
	const wanted = [
		chosen.label,
		chosen.scores,
		chosen.number
	].filter((name) => name !== void 0);
	const meter = latencyMeter({
		session,
		inputs,
		outputs: wanted
	}, latencyRows);
	let read = 0;
	for await (const batch of table.batches({
		...truth.expressions,
		...feedExpressions(inputs)
	}, BATCH$1)) {
		signal.throwIfAborted();
		const rows = truth.take(batch);
		if (rows.length > 0) {
			const taken = {
				rows,
				idOf: (row) => truth.idOf(batch, row)
			};
			const values = Object.fromEntries(feeds.map((feed) => [feed.name, feed.values(batch, taken)]));
			collected.take(await session.run(rows.length, values, wanted));
			await meter.take(batch, rows, taken.idOf);
		}
		read += batch.rows;
		onRows(read);
	}
	return {
		truth: truth.finish(),
		predicted: collected.finish(),
		missing: Object.fromEntries(feeds.map((feed) => [feed.name, feed.missing()])),
		latency: meter.finish()
	};
}
function collector(chosen, outputs) {
	const labels = coder$1();
	const columns = [];
	const name = chosen.scores ?? chosen.number;
	const stated = outputs.find((output) => output.name === name)?.classes;
	return {
		take(answers) {
			if (name !== void 0) takeNumbers(columns, answers[name]);
			if (chosen.label === void 0) return;
			const { width, values } = answers[chosen.label];
			if (width !== 1) refuseWidth(chosen.label, width, "a classifier answers one label per row");
			for (const value of values) labels.add(String(value));
		},
		finish() {
			const floats = columns.map((column) => column.finish());
			if (chosen.number !== void 0) return { numbers: single(floats, chosen.number) };
			return {
				...chosen.label === void 0 ? {} : { labels: labels.coded },
				...chosen.scores === void 0 ? {} : { scores: {
					columns: floats,
					...stated ? { stated } : {}
				} }
			};
		}
	};
}
const refuseWidth = (name, width, remedy) => refuse("model", `gives ${width} values per row in output ${name}`, remedy);
function takeNumbers(columns, { values, width }) {
	while (columns.length < width) columns.push(floatColumn());
	for (let at = 0; at < width; at++) columns[at].takeEvery(values, at, width);
}
function single(columns, name) {
	if (columns.length === 1) return columns[0];
	return columns.length === 0 ? /* @__PURE__ */ new Float64Array(0) : refuseWidth(name, columns.length, "a regression model answers one number per row");
}
// src/domain/models/score.ts
/**
* Scores the labelled rows with the model of a package folder: ONNX in this process, anything else by the package's
* score command. Throws `InputErrors` for a model whose bytes are not those of `model.json`, for inputs that the rows
* do not have, for repeated ids and for scores that are not finite.
*/
async function scorePackage({ folder, pkg }, rows, ports, signal) {
	const model = await packagedFile(folder, pkg, ports);
	if (pkg.task !== rows.task) refuse("model", `is for task ${pkg.task}, the rows are for ${rows.task}`, "compare models of one task", { value: folder });
	const meaning = meaningOf(`the model of ${folder}`, rows, pkg);
	if (pkg.format === "onnx") return scoreModel({
		model,
		pkg,
		meaning
	}, rows, ports, signal);
	const path = await runScoreCommand({
		folder,
		pkg,
		model,
		rows
	}, ports, signal);
	return joined(path, rows, {
		...meaning,
		source: path
	}, ports);
}
/**
* Joins the labelled rows with a predictions table that a command wrote. Throws `InputErrors` as `scorePackage` does,
* and for rows that only one side has.
*/
const scorePredictions = (path, rows, threshold, ports) => joined(path, rows, {
	...meaningOf(path, rows),
	threshold
}, ports);
/**
* Tries the questions about the rows on the first of them, before anything expensive starts. Throws `InputErrors` for
* columns that are not there, and for a label or model inputs that are no SQL over the table.
*/
async function tryRows(rows, inputs, ports) {
	const { table, reader } = await openRows(rows, await ports.engine());
	const expressions = Object.entries(inputs).flatMap(([name, given]) => typeof given === "string" ? [[`model-inputs ${name}`, given]] : given.map((text, at) => [`model-inputs ${name} [${at + 1}]`, text])).map(([key, text]) => {
		return [key, {
			...columnOrExpression(table.columns, text),
			as: "text"
		}];
	});
	for await (const _ of table.batches({
		...reader.expressions,
		...Object.fromEntries(expressions)
	}, 1)) return;
}
const refuseNoRows = (rows) => refuse("evaluation-data", "holds no rows", "give data with labelled rows", { value: rows.files.join(", ") });
async function openRows(rows, engine) {
	const table = await engine.table({
		files: rows.files,
		csv: rows.csv
	});
	if (await table.rows() === 0) refuseNoRows(rows);
	return {
		table,
		reader: truthReader(rows, table.columns, nameOf(rows.files))
	};
}
const nameOf = (files) => files.length === 1 ? files[0] : `${files[0]} and ${files.length - 1} more`;
async function joined(path, rows, meaning, ports) {
	const engine = await ports.engine();
	const { truth, predicted } = await joinPredictions(path, rows, await openRows(rows, engine), engine);
	return {
		...assemble$1(truth, predicted, meaning),
		unlabelled: truth.unlabelledIds.length,
		missing: {},
		inputs: {}
	};
}
async function scoreModel({ model, pkg, meaning }, rows, ports, signal) {
	const session = await (await ports.scorers()).onnx(model);
	try {
		const labelled = await openRows(rows, await ports.engine());
		const { table } = labelled;
		const inputs = bindInputs(session.inputs, pkg.inputs, table.columns, nameOf(rows.files));
		const total = grouped$1(await table.rows());
		const progress = (read) => ports.host.log.progress(`scoring ${grouped$1(read)} of ${total} rows`);
		const scored = await scoreOnnx({
			session,
			inputs,
			task: rows.task,
			latencyRows: rows.latencyRows
		}, labelled, signal, progress);
		return {
			...assemble$1(scored.truth, scored.predicted, meaning),
			unlabelled: scored.truth.unlabelledIds.length,
			missing: scored.missing,
			latency: scored.latency,
			inputs: Object.fromEntries(inputs.map(({ input, expressions: [first, ...more] }) => [input.name, more.length === 0 ? writtenSql(first) : [first, ...more].map(writtenSql)]))
		};
	} finally {
		session.close();
	}
}
/** The model file of the package, when it holds the bytes that `model.json` names. */
async function packagedFile(folder, pkg, ports) {
	if (pkg.file === void 0) refuse("model", "has no model file: its predictions were written by the training command", "give a package with a model, or the predictions table", { value: folder });
	const path = `${folder}/${pkg.file}`;
	if (!await ports.files.exists(path)) refuse("model", "does not exist", "keep the model next to model.json", { value: path });
	if (pkg.digest !== void 0 && await ports.files.digest(path) !== pkg.digest) refuse("model", "does not have the digest that model.json names", "package the model again with train-evaluate", { value: path });
	return path;
}
const meaningOf = (source, rows, pkg) => ({
	task: rows.task,
	positiveClass: rows.positiveClass ?? pkg?.positiveClass ?? "true",
	...rows.classes ? { classes: rows.classes } : {},
	...pkg?.classes ? { modelClasses: pkg.classes } : {},
	threshold: pkg?.decisionThreshold ?? .5,
	source
});
/** Asks the registry. Found, empty and unknown are three answers; a registry that does not answer throws. */
async function openRegistered(path, { registry, ...rest }, { stores, host }) {
	if (registry === void 0) return refuse("registry", "is not given, so the baseline cannot be looked up", "give `oci://host/name` or a folder", { value: path });
	const store = openStore({
		registry,
		...rest
	}, stores, host);
	const resolved = await resolveModel(store, path.slice(9));
	if (resolved.state === "empty") return {
		kind: "missing",
		path: `${path} of ${store.name}`
	};
	if (resolved.state === "unknown") return {
		kind: "unnamed",
		path: `${path} of ${store.name}`,
		versions: resolved.versions
	};
	const { found } = resolved;
	const { digest, version } = found;
	return {
		kind: "registered",
		path: version === void 0 ? path : `${path} (${version})`,
		store,
		found,
		artifact: {
			role: "model",
			name: `${store.name}:${version ?? digest}`,
			digest,
			mediaType: store.mediaType
		}
	};
}
/**
* Brings the package of a registered model; answers the folder that holds it. Throws `InputErrors` for a model whose gate
* does not say PASS when it is decided again: a candidate would be compared with what nobody has let in.
*/
async function bring({ path, store, found }, scratch, { files, host, recheck }) {
	const folder = `${scratch}/registered`;
	await files.remove(folder);
	host.log.progress(`bringing the baseline from ${store.name}`);
	const { problems, unknown } = await approvalIn(store, found, folder, {
		files,
		recheck
	});
	if (problems.length > 0) refuse("baseline", problems.join("; "), "name a model whose gate said PASS, such as registry:v1", { value: `${path} of ${store.name}` });
	for (const told of unknown) host.log.warn(`${path}: ${told}`);
	await store.download(found, folder, ["weights", "package"]);
	return `${folder}/model`;
}
// src/steps/gate-model/source.ts
const EVIDENCE = new RegExp(`"schema"\\s*:\\s*"${EVIDENCE_SCHEMAS.replaceAll(".", "\\.")}`);
const ACCEPTED = "give evidence of train-evaluate, a predictions table (.parquet, .csv, .csv.gz, .csv.zst), results of an evaluation (.json, .jsonl, .eval, a table) or a metrics file (.json, .yaml)";
/** Opens what `input` names. Throws `InputErrors` for a file of no kind that the gate can read. */
async function open(input, path, inputs, ports) {
	const { files } = ports;
	if (await files.isFolder(path)) return {
		kind: "folder",
		path
	};
	const name = path.toLowerCase();
	const text = name.endsWith(".json") && await files.size(path) <= FILE_BYTES.text ? await files.readText(path) : "";
	if (EVIDENCE.test(text)) return {
		kind: "evidence",
		...await holding(path, text, ports)
	};
	const isTable = isTableName(path);
	if (isTable || /\.(json|jsonl|ndjson|eval)$/.test(name)) {
		const content = await openResults(input, path, inputs, ports);
		if (content) return {
			kind: "results",
			path,
			content
		};
	}
	if (isTable) return {
		kind: "predictions",
		path
	};
	if (!/\.(json|ya?ml)$/.test(name)) return refuse(input, "is neither a table nor evidence, results or a metrics file", ACCEPTED, { value: path });
	return {
		kind: "metrics",
		path,
		content: { metrics: readMetricsFile(await files.readText(path, FILE_BYTES.metrics), path) }
	};
}
/** Evidence is not taken at its word: it is verified, but for its files, which are hashed when they are read. */
async function holding(path, text, reading) {
	const { files, recheck } = reading;
	const found = foundOf({
		path,
		evidence: readEvidence(text, path),
		digest: await files.digest(path)
	}, recheck);
	await requireHolding(found, import_builtin_path.posix.dirname(import_builtin_path.posix.dirname(path)), reading);
	return found;
}
/** The artifact of an opened file, by its digest. */
function artifact(opened, files, engine) {
	return artifactOf({
		predictions: "predictions",
		metrics: "report",
		results: "report",
		evidence: "evidence"
	}[opened.kind], opened.path, files, engine);
}
/** What is wrong inside a file or folder that `input` names, told of that input: the gate has no `label` or `row-id`. */
async function readAs(input, path, work) {
	try {
		return await work();
	} catch (cause) {
		if (!(cause instanceof InputErrors)) throw cause;
		throw new InputErrors(cause.problems.map((problem) => problem.at ? problem : toldOf(input, path, problem)), { cause });
	}
}
function toldOf(input, path, problem) {
	const { value } = problem;
	const shown = value === void 0 || value === path ? "" : ` ${JSON.stringify(value)}`;
	return {
		input,
		value: path,
		message: `cannot be judged: ${problem.input}${shown} ${problem.message}`,
		remedy: problem.remedy.includes("`positive-class`") ? TRUE_OR_FALSE : problem.remedy
	};
}
const TRUE_OR_FALSE = "write its labels as true and false, or give the evidence of train-evaluate, which says what is positive";
// src/steps/gate-model/baseline.ts
const NOTHING = {
	baseline: { state: "none" },
	materials: []
};
/**
* Addresses, patterns, unexpanded variables and blanks. Nothing lies at any of them, and taken for a first run every
* run would be one. A single letter before the colon is a drive.
*/
const NO_PATH = /^\s*$|^[A-Za-z][A-Za-z0-9+.-]+:|[*?]|\$[{(A-Za-z]|^~/;
/**
* What the input `baseline` names; `missing` only where truly nothing lies there. Throws `InputErrors` for the
* unreadable, and for a registry that does not answer.
*/
async function openBaseline(inputs, ports) {
	const { baseline: path } = inputs;
	const { files } = ports;
	if (path === void 0) return { kind: "none" };
	if (path.startsWith("registry:")) return openRegistered(path, inputs, ports);
	if (await files.exists(path)) return open("baseline", path.endsWith("/model.json") ? import_builtin_path.posix.dirname(path) : path, inputs, ports);
	if (NO_PATH.test(path)) refuse("baseline", "is not a path, so nothing could ever lie there", "name a local file or folder, written out, or `registry:champion`", { value: path });
	return {
		kind: "missing",
		path
	};
}
/** Reads the baseline so that it can be compared with the candidate; a model is scored again on the candidate's rows. */
async function readBaseline(opened, { candidate, scratch }, ports, signal) {
	switch (opened.kind) {
		case "none": return NOTHING;
		case "missing": return {
			baseline: {
				state: "missing",
				name: opened.path
			},
			materials: []
		};
		case "unnamed": return {
			baseline: {
				state: "unnamed",
				name: opened.path,
				versions: opened.versions
			},
			materials: []
		};
		case "registered": {
			const { baseline, materials } = await rescored(await bring(opened, scratch, ports), {
				candidate,
				scratch: `${scratch}/scored`
			}, ports, signal);
			return {
				baseline: baseline.state === "found" ? {
					...baseline,
					source: {
						kind: "model",
						name: opened.path
					}
				} : baseline,
				materials: [opened.artifact, ...materials]
			};
		}
		case "folder": return rescored(opened.path, {
			candidate,
			scratch
		}, ports, signal);
		case "metrics":
		case "results": return {
			baseline: {
				state: "found",
				source: {
					kind: opened.kind,
					name: opened.path
				},
				rescored: false,
				content: opened.content
			},
			materials: [await artifact(opened, ports.files)]
		};
		case "predictions": return predicted(opened, candidate, ports);
		case "evidence": return evaluated(opened, candidate, ports);
	}
}
/** The champion on today's rows: its stored numbers are never used. */
async function rescored(folder, { candidate: { trained }, scratch }, ports, signal) {
	const pkg = await readAs("baseline", folder, () => readModelPackage(folder, ports.files));
	if (!trained) return refuse("baseline", "is a model, but nothing says on which rows to score it", "give evidence of train-evaluate as `candidate`, or predictions of the baseline", { value: folder });
	await requireEvaluationData(trained, ports);
	ports.host.log.info(`scoring the baseline ${folder} on the rows of the candidate`);
	const { table } = await readAs("baseline", folder, () => scorePackage({
		folder,
		pkg
	}, rowsOf(trained, scratch), ports, signal));
	const files = ["model.json", ...pkg.file === void 0 ? [] : [pkg.file]];
	const materials = await Promise.all(files.map((file) => artifactOf(file === pkg.file ? "model" : "config", import_builtin_path.posix.join(folder, file), ports.files)));
	const read = trained.facts.evaluation.files;
	return {
		baseline: {
			state: "found",
			source: {
				kind: "model",
				name: folder
			},
			rescored: true,
			content: { table }
		},
		materials: [...materials, ...trained.evidence.materials.filter(({ name }) => read.includes(name))]
	};
}
async function requireEvaluationData({ facts, path }, { files }) {
	const { files: names } = facts.evaluation;
	const gone = [];
	for (const name of names) if (!await files.exists(name)) gone.push(name);
	if (gone.length > 0) refuse("candidate", `was evaluated on ${gone.join(", ")}, which is not here`, "bring the evaluation data, so that the baseline can be scored on it", { value: path });
}
async function predicted(opened, candidate, { files, engine }) {
	const opener = await engine();
	const table = await readAs("baseline", opened.path, () => readBaselineTable(opened.path, questionOf$1(candidate), opener));
	const material = await artifact(opened, files, opener);
	return {
		baseline: {
			state: "found",
			source: {
				kind: "predictions",
				name: opened.path
			},
			rescored: false,
			content: { table }
		},
		materials: [{
			...material,
			rows: table.rowIds.length
		}]
	};
}
/** Read as the candidate is: the same task, ids and meaning of positive. */
function questionOf$1({ content, rowId, trial }) {
	if (!("table" in content)) return { rowId };
	const { predictions } = content.table;
	return {
		rowId,
		trial,
		task: predictions.task,
		...predictions.task === "binary" ? { positiveClass: predictions.positiveClass } : {},
		...predictions.task === "multiclass" ? { classes: predictions.classes } : {}
	};
}
async function evaluated(opened, candidate, { files, engine }) {
	const { path, evidence } = opened;
	const trained = await openTrained("baseline", opened, files);
	const materials = [await artifact(opened, files), ...evidence.products.filter(({ role }) => role === "predictions")];
	const reason = candidate.trained && otherEvaluation(candidate.trained, trained);
	if (reason !== void 0) return {
		baseline: {
			state: "incomparable",
			name: path,
			reason
		},
		materials
	};
	const table = await predictionsOf(trained, await engine(), { groups: "none" });
	return {
		baseline: {
			state: "found",
			source: {
				kind: "evidence",
				name: path
			},
			rescored: false,
			content: { table }
		},
		materials
	};
}
// src/domain/gate/distinct.ts
/**
* How many candidates differ: predictions once all are on the rows of the first, results of the same items by their
* bytes. Throws `InputErrors` for candidates of other rows or items, and for those that cannot be compared.
*/
function distinctOf(contenders) {
	const tables = contenders.flatMap(({ candidate: { content, source } }) => "table" in content ? [{
		name: source.name,
		table: content.table
	}] : []);
	const results = contenders.flatMap(({ digest, candidate: { content, source } }) => "results" in content ? [{
		name: source.name,
		digest,
		results: content.results
	}] : []);
	const [first] = tables.length > 0 ? tables : results;
	const stray = contenders.find(({ candidate }) => tables.length > 0 ? !("table" in candidate.content) : !("results" in candidate.content));
	if (stray) return refuse("candidates", first ? `cannot be compared with ${first.name}` : "have no rows to be compared by", "give evidence of train-evaluate, predictions tables, or results of one evaluation", { value: stray.candidate.source.name });
	return tables.length > 0 ? distinctTables(tables) : distinctResults(results);
}
function distinctTables(contenders) {
	const [first] = contenders;
	const known = [];
	for (const contender of contenders) {
		const own = aligned(first, contender);
		if (!known.some((other) => arePredictedAlike(...withSharedClasses(own, other)))) known.push(own);
	}
	return known.length;
}
function aligned(first, { name, table }) {
	try {
		return pairById(first.table, table);
	} catch (cause) {
		if (!(cause instanceof InputErrors)) throw cause;
		const of = (text) => text.replaceAll("the candidate", first.name);
		throw new InputErrors(cause.problems.map((problem) => ({
			...problem,
			input: "candidates",
			value: name,
			message: of(problem.message)
		})), { cause });
	}
}
/** One that lacks items would be chosen by those that it did not answer. */
function distinctResults(contenders) {
	const [first] = contenders;
	const asked = new Set(first.results.items);
	for (const { name, results } of contenders) {
		const own = new Set(results.items);
		const more = [...own].filter((item) => !asked.has(item)).length;
		const missing = [...asked].filter((item) => !own.has(item)).length;
		if (more + missing === 0) continue;
		refuse("candidates", `are of other items than ${first.name}: ${more} more, ${missing} missing`, "evaluate all candidates on the same items", { value: name });
	}
	return new Set(contenders.map(({ digest }) => digest)).size;
}
// src/domain/gate/candidates.ts
/**
* Compares candidates on the same rows and chooses the best by one metric; of equal ones the first by name. Throws
* `InputErrors` for candidates of other rows or items, and where the metric has no value for any of them.
*/
async function chooseCandidate(contenders, { metric, better }, alpha, measure) {
	const sorted = contenders.toSorted(bytewiseBy(({ candidate }) => candidate.source.name));
	const distinct = distinctOf(sorted);
	const rule = ruleOn(metric);
	const values = [];
	for (const one of sorted) values.push(await measure(one, rule, alpha / distinct));
	const best = bestOf(values, better);
	if (best === void 0) return refuse("choose-by", "has no value for any candidate", "name another metric", { value: metric });
	return {
		chosen: sorted[best],
		facts: {
			by: metric,
			better,
			distinct,
			listed: sorted.map(({ candidate, digest, hyperparameters }, at) => ({
				name: candidate.source.name,
				digest,
				chosen: at === best,
				value: values[at],
				hyperparameters
			}))
		}
	};
}
/** A rule on the metric over all rows or items: candidates are measured as the rules of a gate are. */
function ruleOn(metric) {
	const rule = parseRule(`${metric} >= 0`);
	return isRuleError(rule) ? refuse("choose-by", "is not a metric", "name one, such as roc_auc or pass_rate", { value: metric }) : rule;
}
function bestOf(values, better) {
	const sign = better === "higher" ? 1 : -1;
	let best;
	let most = Number.NEGATIVE_INFINITY;
	for (const [at, value] of values.entries()) {
		if (!isQuantity(value) || !(sign * value.value > most)) continue;
		best = at;
		most = sign * value.value;
	}
	return best;
}
// src/steps/gate-model/candidate.ts
const AUTO = ["auto"];
/** What the input `candidate` names, or the evidence of this run. Throws `InputErrors` where there is none. */
async function openCandidate(inputs, ports) {
	const { files } = ports;
	const path = inputs.candidate ?? await theOnlyEvidence(inputs.evidenceDir, ports);
	const value = { value: path };
	if (!await files.exists(path)) refuse("candidate", "does not exist", "name evidence of train-evaluate, a predictions table, results of an evaluation or a metrics file", value);
	const opened = await open("candidate", path, inputs, ports);
	return opened.kind === "folder" ? refuse("candidate", "is a folder", "name the evidence of train-evaluate, not the model", value) : opened;
}
/** Reads the candidate. Throws `InputErrors` where it is not fit to be judged. */
async function readCandidate(opened, question, ports) {
	switch (opened.kind) {
		case "metrics":
		case "results": return {
			source: {
				kind: opened.kind,
				name: opened.path
			},
			content: opened.content,
			subjects: [await artifact(opened, ports.files)],
			materials: [],
			metrics: named(sqlMetricsOf(question.metrics), question.rules)
		};
		case "predictions": return tableCandidate(opened, question, ports);
		case "evidence": return trainedCandidate(opened, question, ports);
	}
}
/** Metrics that rules name. */
const named = (metrics, rules) => metrics.filter(({ name }) => rules.some(({ metric }) => metric === name));
/** The evidence of train-evaluate of this run. */
async function theOnlyEvidence(evidenceDir, { files, recheck }) {
	const folder = `${evidenceDir}/evidence`;
	const found = [];
	for (const path of await files.glob([`${folder}/*.json`])) {
		const evidence = readEvidence(await files.readText(path), path);
		if (recheck.traitsOf(evidence).includes("evaluates")) found.push(path);
	}
	if (found.length === 1) return found[0];
	return found.length === 0 ? refuse("candidate", `is not given, and ${folder} holds no evidence of train-evaluate`, "run train-evaluate first, or give `candidate`") : refuse("candidate", `is not given, and ${folder} holds ${found.length} evaluations`, `name one of them in \`candidate\`, or let the gate choose by \`candidates\`: ${found.join(", ")}`);
}
async function trainedCandidate(opened, { rules, groups, weight, trial, metrics: said }, { files, engine }) {
	const { path, evidence } = opened;
	if (evidence.verdict !== "pass") refuse("candidate", `has the verdict ${evidence.verdict} (${evidence.reason.replace(/\.$/, "")})`, "only an evaluation that passed can be judged", { value: path });
	const trained = await openTrained("candidate", opened, files);
	const asked = groups && groupsAsked(groups);
	const metrics = named(sqlMetricsOf(said, trained.facts.evaluation.metrics), rules);
	const question = {
		groups: asked,
		weight,
		trial,
		sql: metrics.map(({ sql }) => sql)
	};
	return {
		source: {
			kind: "evidence",
			name: path
		},
		content: { table: await predictionsOf(trained, await engine(), question) },
		groups: groups ?? trained.facts.evaluation.groups?.asked ?? AUTO,
		weight: weight ?? trained.facts.evaluation.weight,
		trial: trial ?? trained.facts.evaluation.trial,
		leak: leakOf(trained.facts),
		subjects: evidence.subjects,
		materials: [await artifact(opened, files), ...evidence.products.filter(({ role }) => role === "predictions")],
		trained,
		rowId: trained.facts.evaluation.rowId,
		metrics
	};
}
async function tableCandidate(opened, { rules, groups = AUTO, weight, trial, metrics: said, otherTable }, { files, engine }) {
	const { path, only } = opened;
	const opener = await engine();
	const slices = [...new Set(rules.flatMap(({ selectors }) => selectors.map(({ column }) => column)))];
	const metrics = named(sqlMetricsOf(said), rules);
	const sql = metrics.map((one) => one.sql);
	const apart = {
		names: [
			"label",
			weight,
			trial,
			only?.column
		],
		sql
	};
	const rowId = otherTable === void 0 ? void 0 : await sharedRowId([path, otherTable], apart, opener);
	const table = await readAs("candidate", path, () => readPredictions(path, {
		rowId,
		slices,
		groups: groupsAsked(groups),
		weight,
		trial,
		sql,
		only
	}, opener));
	return {
		source: {
			kind: "predictions",
			name: only ? `${path} (${only.column} ${only.value})` : path
		},
		content: { table },
		groups,
		weight,
		trial,
		metrics,
		subjects: [{
			...await artifact(opened, files, opener),
			rows: table.rowIds.length
		}],
		materials: [],
		...rowId ? { rowId } : {}
	};
}
// src/domain/predictions/texts-in.ts
const KEY = "texts of a column";
const BATCH = 65536;
/** The texts that a column of a predictions table holds, in the order of their first rows. */
async function textsIn(path, column, engine) {
	const table = await engine.table({ files: [path] });
	const found = /* @__PURE__ */ new Set();
	const asked = { [KEY]: {
		column,
		as: "text",
		kept: "shared"
	} };
	for await (const batch of table.batches(asked, BATCH)) for (const text of batch.texts[KEY]) if (text !== null) found.add(text);
	return [...found];
}
// src/steps/gate-model/candidates-in-table.ts
/** More are no candidates but rows. */
const MOST_IN_TABLE = 1e3;
/** One candidate for each text of a column. Throws `InputErrors` for what is no table with such a column. */
async function candidatesIn(opened, column, engine) {
	const value = { value: opened.path };
	if (opened.kind !== "predictions") return refuse("candidate-column", "is of predictions tables, and this is none", "leave it out, or name predictions tables in `candidates`", value);
	const { columns } = await engine.table({ files: [opened.path] });
	const problems = missingColumns("candidate-column", [column], columns, opened.path);
	if (problems.length > 0) throw new InputErrors(problems);
	const texts = await textsIn(opened.path, column, engine);
	if (texts.length === 0 || texts.length > MOST_IN_TABLE) return refuse("candidate-column", `tells ${texts.length} candidates apart in ${opened.path}`, `name a column of 1 to ${MOST_IN_TABLE} values`, { value: column });
	return texts.map((text) => ({
		...opened,
		only: {
			column,
			value: text
		}
	}));
}
// src/steps/gate-model/hyperparameters.ts
/** Files that hold the hyperparameters of the predictions in the same folder. */
const NAMES = [
	"hyperparameters.json",
	"params.json",
	"hparams.json",
	"trial.json"
];
/**
* Hyperparameters beside a predictions table: a JSON file of a known name or of the name of the table, else the folder
* `params` of an MLflow run, a file each. A table of several trials has those of all in one JSON file. None where there
* are none. Throws `InputErrors` for those that cannot be read.
*/
async function hyperparametersBeside(path, files, trial) {
	const folder = import_builtin_path.posix.dirname(path);
	const stem = import_builtin_path.posix.basename(path).replace(/\.(parquet|csv(\.(gz|zst))?)$/i, "");
	for (const name of [`${stem}.params.json`, ...NAMES]) {
		const file = import_builtin_path.posix.join(folder, name);
		if (!await files.exists(file) || await files.isFolder(file)) continue;
		return {
			values: readHyperparameters(await files.readText(file), file, trial),
			materials: [await artifactOf("config", file, files)]
		};
	}
	return mlflowRun(folder, files);
}
/** `params/lr` beside the table, or beside the folder `artifacts` that it is in. */
async function mlflowRun(folder, files) {
	for (const home of [folder, import_builtin_path.posix.dirname(folder)]) {
		const found = await files.glob([import_builtin_path.posix.join(home, "params", "*")]);
		if (!(found.length > 0 && await files.exists(import_builtin_path.posix.join(home, "meta.yaml")))) continue;
		return {
			values: await Promise.all(found.map(async (file) => ({
				name: import_builtin_path.posix.basename(file),
				value: (await files.readText(file)).trim()
			}))),
			materials: await Promise.all(found.map((file) => artifactOf("config", file, files)))
		};
	}
	return {
		values: [],
		materials: []
	};
}
// src/steps/gate-model/candidates.ts
/** What is wrong with the choice whatever the candidates are. */
function choiceProblems({ candidate, candidates, chooseBy, candidateColumn }) {
	const lone = "give `candidates`, or leave it out";
	return [...candidates !== void 0 && candidate !== void 0 ? [{
		input: "candidate",
		value: candidate,
		message: "is given beside candidates",
		remedy: "give one of them"
	}] : [], ...Object.entries(candidates === void 0 ? {
		"choose-by": chooseBy,
		"candidate-column": candidateColumn
	} : {}).filter(([, value]) => value !== void 0).map(([input, value]) => ({
		input,
		value,
		message: "has nothing to choose from",
		remedy: lone
	}))];
}
/** What the inputs name: one candidate, or all files that the patterns of `candidates` match. */
async function openCandidates(inputs, ports) {
	const { candidates } = inputs;
	if (candidates === void 0) return [await openCandidate(inputs, ports)];
	const paths = await ports.files.glob(candidates);
	if (paths.length === 0) refuse("candidates", "match no file", "name evidence of train-evaluate or predictions tables", { value: candidates.join(", ") });
	const opened = await Promise.all(paths.map((path) => openCandidate({
		...inputs,
		candidate: path
	}, ports)));
	const { candidateColumn } = inputs;
	if (candidateColumn === void 0) return opened;
	const engine = await ports.engine();
	return (await Promise.all(opened.map((one) => candidatesIn(one, candidateColumn, engine)))).flat();
}
/** Reads what was opened, and chooses where there is a choice. */
async function readCandidates(opened, inputs, question, ports) {
	if (inputs.candidates === void 0) return { candidate: await readCandidate(opened[0], question, ports) };
	const contenders = [];
	for (const one of opened) contenders.push(await contender(one, await readCandidate(one, question, ports), ports.files));
	const measure = async ({ candidate }, rule, alpha) => {
		const precision = {
			alpha,
			seed: inputs.seed
		};
		const asked = {
			metrics: candidate.metrics,
			engine: ports.engine
		};
		return (await gateFactsWithSql([rule], {
			candidate,
			baseline: { state: "none" }
		}, precision, asked)).measures[0].candidate;
	};
	const { chosen, facts } = await chooseCandidate(contenders, choiceOf(inputs, question.rules, contenders[0].candidate), levelOfLook(inputs), measure);
	const others = contenders.filter((one) => one !== chosen).flatMap(({ candidate }) => asOther(candidate));
	const isChosen = ({ digest }) => digest === chosen.digest;
	const read = contenders.flatMap((one) => one.read);
	const materials = distinct([
		...chosen.candidate.materials,
		...read,
		...others.filter((one) => !isChosen(one))
	]);
	return {
		candidate: {
			...chosen.candidate,
			materials
		},
		choice: facts
	};
}
async function contender(opened, candidate, files) {
	const { subjects, materials, trained } = candidate;
	const judged = [...subjects, ...materials].find(isJudged) ?? subjects[0];
	const only = opened.kind === "predictions" ? opened.only : void 0;
	const found = await hyperparametersBeside(trained?.predictions ?? opened.path, files, only?.value);
	return {
		candidate,
		digest: judged.digest,
		hyperparameters: found.values,
		read: found.materials
	};
}
/** Several candidates may be in one file, and their hyperparameters in another. */
const distinct = (artifacts) => [...new Map(artifacts.map((one) => [`${one.role} ${one.name} ${one.digest}`, one])).values()];
/** What was not chosen was read, and is no subject: nothing that moves may take it for the judged one. */
const asOther = ({ subjects, materials }) => [...subjects.filter(isJudged), ...materials].map((artifact) => isJudged(artifact) ? {
	...artifact,
	role: "data"
} : artifact);
/** Predictions, or results of an evaluation. */
const isJudged = ({ role }) => role === "predictions" || role === "report";
/** By the metric that is named, else that of the first rule, in the direction that it is known to have or a rule asks for. */
function choiceOf({ chooseBy }, rules, candidate) {
	const { metrics, content } = candidate;
	const isOwn = (name) => "results" in content || metricNamed(name) !== void 0 || metrics.some((one) => one.name === name);
	const metric = chooseBy ?? rules.find((one) => isOwn(one.metric))?.metric;
	if (metric === void 0) return refuse("choose-by", "is not given, and no rule names a metric of rows", "name one, such as roc_auc");
	const own = metrics.find(({ name }) => name === metric);
	const known = own?.direction ?? (own ? "unknown" : directionOf(metric));
	if (known !== "unknown") return {
		metric,
		better: known
	};
	const rule = rules.find((one) => one.metric === metric);
	if (rule) return {
		metric,
		better: rule.operator.startsWith(">") ? "higher" : "lower"
	};
	return refuse("choose-by", "does not say whether higher or lower is better", "name a metric of a rule", { value: metric });
}
// src/domain/training/leak-note.ts
/** What the head of a report must say of metrics: that the model has seen the rows that it was evaluated on. */
const leakNotes = ({ state, message }, allowed = false) => state === "found" ? [{
	kind: "text",
	title: "Trained on evaluation rows",
	for: ["head"],
	text: `The model was evaluated on rows that it was trained on: ${message}${allowed ? "; allowed by allow-trained-on" : ""}.`,
	tone: "open"
}] : [];
// src/steps/gate-model/groups-exhibit.ts
/** Which rows were judged together: what the head must say of a claim that none are, and each rule with its groups. */
function groupsExhibits({ groups, measures }) {
	if (!groups) return [];
	if (groups.asked.includes("none")) return [claim];
	const rows = measures.flatMap((measure, at) => rowOf(measure, at));
	return rows.length === 0 ? [] : [tableOf(rows)];
}
const claim = {
	kind: "text",
	title: "Rows taken as independent",
	for: ["head"],
	text: "`groups: none` claims that no rows stand or fall together. Where they do, the intervals are too narrow.",
	tone: "open"
};
const tableOf = (rows) => ({
	kind: "table",
	title: "Judged by",
	caption: "Rows of one group stand or fall together. The design effect is the variance by groups in times of that by rows; the result hangs on as many groups as carry it",
	for: ["report"],
	card: "comparison",
	fold: "long",
	columns: [
		{
			head: "rule",
			as: "name"
		},
		{ head: "judged by" },
		{
			head: "groups",
			as: "number"
		},
		{
			head: "design effect",
			as: "number"
		},
		{
			head: "carried by",
			as: "number"
		}
	],
	rows
});
function rowOf({ rule, slice, compared }, at) {
	if (!isQuantity(compared)) return [];
	const { grouping, groups } = compared;
	const from = (...parts) => pointer("facts", "measures", at, "compared", ...parts);
	const label = name(`${rule}${slice.length > 0 && rule.includes("*") ? ` ${sliceText(slice)}` : ""}`);
	if (!grouping) return [[
		label,
		words("rows"),
		NOTHING$1,
		NOTHING$1,
		NOTHING$1
	]];
	return [[
		label,
		name(grouping.name),
		known(groups, from("groups")),
		known(grouping.designEffect, from("grouping", "designEffect")),
		known(grouping.carried, from("grouping", "carried"))
	]];
}
const known = (value, at) => value === void 0 ? NOTHING$1 : number(value, at);
// src/steps/gate-model/look-exhibits.ts
/** Who was compared, and how often the evaluation rows were asked. */
const lookExhibits = (facts, budget) => [...candidatesTable(facts), ...budgetTable(facts, budget)];
function candidatesTable({ candidates }) {
	if (!candidates) return [];
	const { by, distinct, listed } = candidates;
	return [{
		kind: "table",
		title: "Candidates",
		caption: `Compared on the same rows by ${by}; limits hold for all ${distinct} at once`,
		for: ["report", "summary"],
		fold: "long",
		columns: [
			{
				head: "candidate",
				as: "name"
			},
			{
				head: by,
				as: "number"
			},
			{
				head: "from",
				as: "number"
			},
			{
				head: "to",
				as: "number"
			},
			{ head: "chosen" },
			{
				head: "hyperparameters",
				as: "wide"
			},
			{ head: "predictions" }
		],
		rows: listed.map((one, i) => [
			name(one.name),
			...valueCells(one.value, i),
			words(one.chosen ? "chosen" : "", one.chosen ? "good" : void 0),
			words(one.hyperparameters.map(({ name: of, value }) => `${of} = ${value}`).join(", ")),
			digest(one.digest)
		])
	}];
}
function valueCells(value, i) {
	const at = (...parts) => pointer("facts", "candidates", "listed", i, "value", ...parts);
	const nothing = words("");
	if (!isQuantity(value)) return [
		quantity({ undefined: isUnusable(value) ? value.unusable : value.undefined }),
		nothing,
		nothing
	];
	const { interval } = value;
	if (isUndefined(interval)) return [
		number(value.value, at("value")),
		nothing,
		nothing
	];
	return [
		number(value.value, at("value")),
		number(interval.lower, at("interval", "lower")),
		number(interval.upper, at("interval", "upper"))
	];
}
function budgetTable({ budget: found }, budget) {
	if (!found) return [];
	const at = (member) => pointer("facts", "budget", member);
	const known = {
		ledger: name(found.ledger),
		"evaluation rows": number(found.rows, at("rows")),
		"evaluation set": digest(found.set),
		...typeof budget === "number" ? { "looks in the budget": number(budget, pointer("inputs", "budget")) } : {}
	};
	const looks = found.state === "entered" ? { "this look": number(found.number, at("number")) } : { "looks so far": number(found.looks, at("looks")) };
	return [properties("Looks at the evaluation rows", {
		...known,
		...looks,
		"at sets that share rows": number(found.shared, at("shared")),
		"error spent": number(found.spent, at("spent"))
	})];
}
// src/steps/gate-model/results-exhibit.ts
/** What was read of an evaluation, and how much of it each column has: numbers only, never what was asked or said. */
function resultsExhibits({ results }) {
	if (!results) return [];
	const { candidate, baseline, coverage } = results;
	const sides = [["candidate", candidate], ...baseline ? [["baseline", baseline]] : []];
	const at = (...parts) => pointer("facts", "results", ...parts);
	return [{
		kind: "table",
		title: "Results of the evaluation",
		for: ["report", "summary"],
		columns: [
			{
				head: "side",
				as: "name"
			},
			{
				head: "written by",
				as: "name"
			},
			{
				head: "items",
				as: "number"
			},
			{
				head: "answers",
				as: "number"
			},
			{
				head: "errored",
				as: "number"
			}
		],
		rows: sides.map(([side, { format, items, answers, errored }]) => [
			name(side),
			name(format),
			number(items, at(side, "items")),
			number(answers, at(side, "answers")),
			number(errored, at(side, "errored"))
		])
	}, {
		kind: "table",
		title: "Items that were scored",
		caption: "An item wobbles where its trials differ",
		for: ["report", "summary"],
		fold: "always",
		columns: [
			{
				head: "column",
				as: "name"
			},
			{
				head: "items",
				as: "number"
			},
			{
				head: "candidate",
				as: "number"
			},
			{
				head: "baseline",
				as: "number"
			},
			{
				head: "candidate wobbles",
				as: "number"
			},
			{
				head: "baseline wobbles",
				as: "number"
			}
		],
		rows: coverage.map((one, i) => {
			const count = (side, key) => one[side] ? number(one[side][key], at("coverage", i, side, key)) : NOTHING$1;
			return [
				name(one.column),
				number(one.items, at("coverage", i, "items")),
				count("candidate", "items"),
				count("baseline", "items"),
				count("candidate", "wobbling"),
				count("baseline", "wobbling")
			];
		})
	}];
}
// src/steps/gate-model/exhibits.ts
/** Rows that only one of the two models gets right, and every rule with candidate and baseline side by side. */
const gateExhibits = (facts, { checks, inputs }) => [
	...leakNotes(facts.leak ?? {
		state: "none",
		message: ""
	}, inputs["allow-trained-on"] === true),
	...overrideNotes(checks),
	...trialsTable(facts),
	...weightsTable(facts),
	...lookExhibits(facts, inputs.budget),
	...resultsExhibits(facts),
	...changedTable(facts),
	...checks.length > 0 ? [comparison(checks)] : [],
	...groupsExhibits(facts)
];
/** How often the items of each model were tried, and how many of them are not answered alike each time. */
function trialsTable({ trials }) {
	if (!trials) return [];
	return [{
		kind: "table",
		title: "Trials",
		caption: "An item counts once, however often it was tried; one that wobbles is not predicted alike in all of its trials",
		for: ["report", "summary"],
		columns: [
			{
				head: "model",
				as: "name"
			},
			{
				head: "items",
				as: "number"
			},
			{
				head: "fewest trials",
				as: "number"
			},
			{
				head: "most trials",
				as: "number"
			},
			{
				head: "items that wobble",
				as: "number"
			}
		],
		rows: ["candidate", "baseline"].flatMap((side) => {
			const of = trials[side];
			const at = (key) => pointer("facts", "trials", side, key);
			return of ? [[
				name(side),
				number(of.items, at("items")),
				number(of.fewest, at("fewest")),
				number(of.most, at("most")),
				number(of.wobbling, at("wobbling"))
			]] : [];
		})
	}];
}
/** Metrics, intervals and rules are of the weighted rows; what is counted, is counted row by row. */
function weightsTable({ weights }) {
	if (!weights) return [];
	const at = (key) => pointer("facts", "weights", key);
	return [properties("Weights of rows", {
		"weighted by": name(weights.by),
		"rows of weight 0": number(weights.zero, at("zero")),
		"rows of equal weight that tell as much": number(weights.effectiveRows, at("effectiveRows"))
	}, ["report", "summary"])];
}
function changedTable({ changed = [], trials }) {
	if (changed.length === 0) return [];
	const rows = changed.map(({ slice, n, gained, lost }, i) => [
		name(slice.map(({ column, value }) => `${column} = ${value}`).join(", ") || "all rows"),
		number(n, pointer("facts", "changed", i, "n")),
		number(gained, pointer("facts", "changed", i, "gained")),
		number(lost, pointer("facts", "changed", i, "lost"))
	]);
	return [{
		kind: "table",
		title: "Changed predictions by slice",
		caption: trials ? "Items that the candidate gets right more often, or less often, than the baseline" : "Rows on which exactly one of candidate and baseline is right",
		for: ["report", "summary"],
		fold: "always",
		columns: [
			{
				head: "slice",
				as: "name"
			},
			{
				head: trials ? "items" : "rows",
				as: "number"
			},
			{
				head: "newly correct",
				as: "number"
			},
			{
				head: "newly wrong",
				as: "number"
			}
		],
		rows
	}];
}
const comparison = (checks) => ({
	kind: "table",
	title: "Comparison with the baseline",
	for: [],
	card: "comparison",
	columns: [
		{
			head: "metric",
			as: "name"
		},
		{ head: "must be" },
		{ head: "outcome" },
		{
			head: "candidate",
			as: "number"
		},
		{
			head: "baseline",
			as: "number"
		},
		{
			head: "difference",
			as: "number"
		},
		{
			head: "from",
			as: "number"
		},
		{
			head: "to",
			as: "number"
		}
	],
	rows: checks.map(comparisonRow)
});
function comparisonRow(check, i) {
	const { target, expected, observed, baseline, difference: change } = check;
	const at = (...parts) => pointer("checks", i, ...parts);
	const isEstimate = observed !== null && typeof observed === "object";
	return [
		name(target),
		name(expected),
		words(outcomeWord(check)),
		isEstimate ? scalar(observed.value, at("observed", "value"), number) : scalar(observed, at("observed"), number),
		scalar(baseline?.value, at("baseline", "value"), number),
		scalar(change?.value, at("difference", "value"), difference),
		scalar(change?.lower, at("difference", "lower"), difference),
		scalar(change?.upper, at("difference", "upper"), difference)
	];
}
function scalar(value, at, cell) {
	if (value === void 0) return NOTHING$1;
	if (value === null) return words("undefined");
	return typeof value === "number" ? cell(value, at) : name(String(value));
}
// src/domain/looks/enter.ts
/** Sums of shares of a level. */
const ROUNDING = 1 + 1e-9;
/**
* Enters a look before its answer is told. Entries have names of their own, so that none is lost in a race; a look is
* written first and counted then, so that of two at once the later one sees both: together they never spend more than
* there is (in the worst case both are refused, and one of them is granted when it asks again). The same question again
* is the look that it was. Throws `InputErrors` for a ledger that cannot be read or written.
*/
async function enterLook(ledger, asked) {
	const { rows, question } = asked;
	const name = lookName(rows.digest, question);
	const before = await lookIn(ledger, name);
	if (before?.document.state === "entered") return answered(asked, before.document);
	if (before?.document.state !== "asked") {
		const others = await countOf(ledger, asked);
		if (!leaves(others, asked)) return spent(asked, others);
		await keepRows(ledger, rows);
		await write(ledger, {
			...lookOf(asked),
			state: "asked"
		}, before?.digest ?? null);
	}
	const others = await countOf(ledger, asked);
	const asWritten = others.listed ? await lookIn(ledger, name) : void 0;
	if (!asWritten) return unlisted(asked);
	if (asWritten.document.state === "entered") return answered(asked, asWritten.document);
	const granted = leaves(others, asked);
	const answer = granted ? {
		...asWritten.document,
		state: "entered",
		...numbersOf(others, asked)
	} : {
		...asWritten.document,
		state: "refused"
	};
	await write(ledger, answer, asWritten.digest);
	return granted ? answered(asked, answer) : spent(asked, others);
}
async function countOf(ledger, { rows, question }) {
	const isOwn = (look) => look.set === rows.digest && look.question === question;
	const all = await looksAtRows(ledger, rows);
	const looks = all.filter((look) => look.state !== "refused" && !isOwn(look));
	return {
		listed: all.some(isOwn),
		looks: looks.length,
		shared: looks.filter(({ set }) => set !== rows.digest).length,
		spent: looks.reduce((sum, { level }) => sum + level, 0)
	};
}
const leaves = (others, { level, total }) => others.spent + level <= total * ROUNDING;
const numbersOf = (others, { level }) => ({
	number: others.looks + 1,
	shared: others.shared,
	spent: others.spent + level
});
const lookOf = ({ rows, question, level, who }) => ({
	schema: SCHEMA.look,
	set: rows.digest,
	question,
	level,
	...who
});
async function keepRows(ledger, rows) {
	const name = setName(rows.digest);
	if (await ledger.read(name)) return;
	await ledger.write(name, rowsDocument(rows.digest, sketchOf(rows)), null);
}
async function write(ledger, look, from) {
	const name = lookName(look.set, look.question);
	if (await ledger.write(name, look, from)) return;
	refuse("ledger", "was written by another run of the same question meanwhile", "run the step again", { value: name });
}
/** Who does not see the own entry may not see those of others either. */
const unlisted = ({ name }) => refuse("ledger", "does not list the look that was just entered", "run the step again", { value: name });
function answered({ name: ledger, rows, level }, look) {
	const { number = 1, shared = 0, spent: sum = level } = look;
	return {
		state: "entered",
		ledger,
		set: rows.digest,
		rows: rows.hashes.length,
		number,
		shared,
		level: rounded$2(look.level),
		spent: rounded$2(sum)
	};
}
const spent = ({ name: ledger, rows }, { looks, shared, spent: sum }) => ({
	state: "spent",
	ledger,
	set: rows.digest,
	rows: rows.hashes.length,
	looks,
	shared,
	spent: rounded$2(sum)
});
// src/domain/looks/row-set.ts
/** The rows of a predictions table as a set. Their predictions are no part of it. */
function rowSetOf({ rowIds, predictions }) {
	const label = labelOf(predictions);
	return setOf(rowIds, rowIds.map((id, row) => JSON.stringify([id, label(row)])));
}
/** The items of an evaluation as a set, each with what was asked, where the file says it. Their answers are no part of it. */
function itemSetOf({ items, contents }) {
	const asked = new Map(items.map((item, row) => [item, JSON.stringify([item, contents[row] ?? null])]));
	return setOf([...asked.keys()], [...asked.values()]);
}
function setOf(ids, texts) {
	const hashes = Float64Array.from(ids, hashOf);
	const digest = (0, import_builtin_crypto.createHash)("sha256");
	for (const row of inOrder(hashes, texts)) digest.update(texts[row]);
	return {
		digest: `sha256:${digest.digest("hex")}`,
		hashes: hashes.sort()
	};
}
const HASH_BYTES = 6;
const hashOf = (id) => (0, import_builtin_crypto.createHash)("sha256").update(id).digest().readUIntBE(0, HASH_BYTES);
/** Row numbers by hash; of equal ones by text: rows of one item share its id. */
const inOrder = (hashes, texts) => Uint32Array.from(hashes.keys()).sort((a, b) => hashes[a] - hashes[b] || (texts[a] < texts[b] ? -1 : texts[a] > texts[b] ? 1 : 0));
function labelOf(predictions) {
	switch (predictions.task) {
		case "binary": return (row) => predictions.label[row] === 1;
		case "multiclass": return (row) => predictions.classes[predictions.label[row]];
		case "regression": return (row) => predictions.label[row];
	}
}
// src/domain/registry/lasting.ts
/** What vanishes with its machine was not kept. Throws `InputErrors` for such a folder, told of `input`. */
function requireLasting(input, { store, reference }, { ephemeral }, throwaway) {
	if (!store.local || !ephemeral || throwaway) return;
	refuse(input, "is a folder of a machine that is thrown away after this job", "give an `oci://` registry, or set throwaway-folder: true where a later step keeps the folder", { value: reference });
}
// src/steps/gate-model/ledger.ts
/** What is wrong with the budget whatever the rows are. */
function budgetProblems({ budget, ledger, registry }) {
	if (budget === void 0) return ledger === void 0 ? [] : [{
		input: "ledger",
		value: ledger,
		message: "counts nothing without a budget",
		remedy: "give `budget`, such as 32"
	}];
	if (budget === 0) return [{
		input: "budget",
		value: 0,
		message: "leaves no look at all",
		remedy: "write how many looks share the error, such as 32, or leave it out"
	}];
	return ledger === void 0 && registry === void 0 ? [{
		input: "ledger",
		message: "is not given, so looks cannot be counted",
		remedy: "give `oci://host/name` or a folder, or the `registry`"
	}] : [];
}
/**
* Opens the ledger that looks are counted in; nothing where no budget is given. Throws `InputErrors` for code of a fork:
* what it cannot enter, it must not see.
*/
function openLedger(inputs, { stores, host }) {
	if (inputs.budget === void 0) return void 0;
	requireTrusted(host, "gate-model with a budget");
	const { registry, ledger = registry, name, username, password } = inputs;
	const own = inputs.ledger === void 0;
	const login = own || registry === void 0 || hostOf(ledger) === hostOf(registry) ? {
		username,
		password
	} : {};
	const store = openStore({
		registry: ledger,
		...own ? { name } : {},
		...login
	}, stores, host);
	requireLasting("ledger", {
		store,
		reference: ledger
	}, host, inputs.throwawayFolder);
	return store;
}
/** `oci://ghcr.io` of `oci://ghcr.io/acme/models`: a login is for one host. */
const hostOf = (reference) => reference.split("/").slice(0, 3).join("/");
/** Enters the look. Throws `InputErrors` for a candidate without rows or items, and for a ledger that does not answer. */
async function enter(inputs, store, { candidate, seen }, { host, clock }) {
	const { content } = candidate;
	if ("metrics" in content) return refuse("budget", "counts looks at rows or items, and the candidate has none", "give evidence of train-evaluate, a predictions table or results of an evaluation as `candidate`", { value: candidate.source.name });
	const { commit } = host.context;
	return enterLook(store.ledger, {
		name: store.name,
		rows: "table" in content ? rowSetOf(content.table) : itemSetOf(content.results),
		question: questionOf(inputs, seen),
		level: levelOfLook(inputs),
		total: levelOf$1(inputs.confidence),
		who: {
			at: clock.now().toISOString(),
			...actorOf(host),
			...commit ? { commit } : {}
		}
	});
}
/** Inputs that say where things are, or what follows from an answer; not what is asked. */
const PLACES = [
	"candidate",
	"candidates",
	"baseline",
	"csv",
	"registry",
	"name",
	"ledger",
	"throwaway-folder",
	"overrides"
];
/**
* What is asked, by the bytes of what is judged and every input that may change an answer. A seed, a confidence or a
* budget that was tried before is another question: who tries until one passes has looked as often.
*/
function questionOf(inputs, seen) {
	const given = { ...inputs };
	const asked = Object.entries(gateModel.inputs).filter(([key, { scope }]) => scope === "decision" && !PLACES.includes(key)).map(([key]) => [key, given[camelCase(key)]]);
	const rules = parseRules(inputs.rules).rules.map(({ text }) => text);
	const judged = seen.filter(({ role }) => role !== "evidence").map(({ digest }) => digest);
	return digestOfJson({
		...Object.fromEntries(asked),
		rules: rules.toSorted(),
		judged: [...new Set(judged)].toSorted()
	});
}
// src/domain/gate/same-but-overrides.ts
/** Whether two texts of mlops.yml are the same but for the overrides of their steps. */
function sameButOverrides(a, b) {
	const [one, other] = [withoutOverrides(a), withoutOverrides(b)];
	return one !== void 0 && one === other;
}
function withoutOverrides(text) {
	const source = readYaml(text, "mlops.yml");
	if ("problems" in source || !isMapping(source.value) || !isMapping(source.value.steps)) return void 0;
	const { steps, ...rest } = source.value;
	const bare = Object.entries(steps).map(([id, body]) => {
		if (!isMapping(body)) return [id, body];
		const { overrides: _, ...inputs } = body;
		return [id, inputs];
	});
	return canonical({
		...rest,
		steps: bare
	});
}
// src/steps/gate-model/overrides.ts
/** Whether each override counts today, for this candidate, in this run; nothing where there are none. */
async function findOverrides({ overrides = [], config = "mlops.yml", project }, candidate, { clock, host, repository }) {
	if (overrides.length === 0) return {};
	const today = dayOf(clock.now());
	const digests = [...candidate.subjects, ...candidate.materials].map(({ digest }) => digest);
	const vouched = isVouched(project, host);
	const states = overrides.map(async (override) => {
		if (!vouched) return { state: "unvouched" };
		if (hasExpired(override, today)) return { state: "expired" };
		if (digests.includes(override.commit)) return { state: "counts" };
		return await ofCommit(override.commit, {
			config,
			host,
			repository
		});
	});
	return {
		overrides: await Promise.all(states),
		today
	};
}
/** Under a pull request only what its base branch says counts; a fork that runs as the repository has nobody's word. */
function isVouched({ base, given = [] }, { trusted }) {
	return base === void 0 ? trusted : base.state === "found" && !given.includes("overrides");
}
/**
* Whether an override is for the commit of this run. A file cannot name the commit that it is in: a run of a commit that
* differs from the named one in nothing but the overrides of mlops.yml is of that one too.
*/
async function ofCommit(named, { config, host, repository }) {
	if (named.startsWith("sha256:")) return {
		state: "of-another",
		because: "no model or table of this run has that digest"
	};
	const head = await repository.commit();
	const { commit, headCommit } = host.context;
	if ([
		head,
		commit,
		headCommit,
		host.change?.head
	].includes(named)) return { state: "counts" };
	const other = (because) => ({
		state: "of-another",
		because
	});
	if (head === void 0) return other("this run knows no commit");
	if (await repository.commit(named) === void 0) return other("this clone does not hold that commit");
	const names = await repository.differing(named, head);
	if (names === void 0) return other("this clone does not hold all of that commit");
	if (names.length === 0) return { state: "counts" };
	const foreign = names.filter((name) => name !== config);
	if (foreign.length > 0) return other(`this run is of a commit that differs in ${foreign[0]}`);
	return await onlyOverridesDiffer([named, head], config, repository) ? { state: "counts" } : other(`this run is of a commit that differs in ${config}`);
}
async function onlyOverridesDiffer(commits, config, repository) {
	const [before, after] = await Promise.all(commits.map((commit) => repository.read(commit, config)));
	if (before?.state !== "found" || after?.state !== "found") return false;
	const text = (content) => new TextDecoder().decode(content);
	return sameButOverrides(text(before.content), text(after.content));
}
// src/steps/gate-model/run-facts.ts
/**
* Rules about the candidate, and those about facts of the run. A metrics file and metrics of one's own may have names with
* dots: what starts as one of them is meant to be one of them.
*/
function splitRules(rules, { content, metrics }) {
	const known = [...metrics.map(({ name }) => name), ..."metrics" in content ? content.metrics.names : []];
	const starts = new Set(known.map(startOf));
	const isOfRun = ({ metric }) => isRunFact(metric) && !starts.has(startOf(metric));
	const ofRun = rules.filter(isOfRun);
	const problems = ofRun.flatMap(runFactProblems);
	if (problems.length > 0) throw new InputErrors(problems);
	return {
		own: rules.filter((rule) => !isOfRun(rule)),
		ofRun
	};
}
/** `drift.` of `drift.share_drifted`; a name without a dot as it is. */
const startOf = (name) => name.slice(0, name.indexOf(".") + 1) || name;
/**
* Rules about facts of the run, measured on its evidence. Evidence that a rule stands on must hold; that of other runs
* is not looked at. Throws `InputErrors` where it does not hold.
*/
async function lookAtRun(rules, { folder, ownId }, { files, recheck }) {
	if (rules.length === 0) return {
		measures: [],
		materials: []
	};
	const found = await readRunFolder({
		files,
		recheck
	}, folder, ownId);
	const offered = await Promise.all(found.map(async (one) => ({
		one,
		numbers: await numbersIn(one, recheck)
	})));
	const asked = new Set(rules.map(({ metric }) => factName(metric)));
	const used = offered.filter(({ numbers }) => numbers.some(({ name }) => asked.has(name)));
	for (const { one } of used) await requireHolding(one, folder, {
		files,
		recheck
	});
	return {
		measures: measureFacts(rules, offered.flatMap(({ numbers }) => numbers)),
		materials: await Promise.all(used.map(({ one }) => artifactOf("evidence", one.path, files)))
	};
}
/** Numbers by the name of their step, and by the id of their evidence where that is another: `drift-prod.share_drifted`. */
async function numbersIn({ evidence }, recheck) {
	return (await recheck.numbersOf(evidence)).flatMap((number) => {
		const own = {
			...number,
			from: evidence.id
		};
		const named = `${evidence.id}.${number.name.slice(number.name.indexOf(".") + 1)}`;
		return named === number.name ? [own] : [own, {
			...own,
			name: named
		}];
	});
}
// src/steps/gate-model/step.ts
/** Judges a candidate by rules, alone and against a baseline on the same rows. */
const gateModelStep = defineStep({
	spec: gateModel,
	facts: GateFactsSchema,
	factsVersion: 1,
	check: mistakesIn,
	async look(inputs, given, signal) {
		const engine = async () => readingCsv(await given.engine(), dialectSaid(inputs.csv));
		const ports = {
			...given,
			engine
		};
		const rules = rulesOf(inputs);
		const { evidenceDir, seed } = inputs;
		const ledger = openLedger(inputs, ports);
		const artifacts = `${evidenceDir}/artifacts/${inputs.id ?? gateModel.name}`;
		const { base, baseline: from } = await baselineOfBase({
			baseline: inputs.baseline,
			base: inputs.project?.base,
			scratch: `${artifacts}/base`
		}, ports);
		const [opened, named] = await together(openBaseline({
			...inputs,
			baseline: from
		}, ports), openCandidates(inputs, ports));
		const otherTable = opened.kind === "predictions" ? { otherTable: opened.path } : {};
		const { groups, weight, trial, metrics } = inputs;
		const { candidate, choice } = await readCandidates(named, inputs, {
			rules,
			groups,
			weight,
			trial,
			metrics,
			...otherTable
		}, ports);
		const { baseline, materials } = await readBaseline(opened, {
			candidate,
			scratch: `${artifacts}/baseline`
		}, ports, signal);
		signal.throwIfAborted();
		const { today, ...found } = await findOverrides(inputs, candidate, given);
		ports.host.log.progress(`measuring ${rules.length} rules`);
		const precision = {
			alpha: levelOfLook(inputs) / (choice?.distinct ?? 1),
			seed
		};
		const { own, ofRun } = splitRules(rules, candidate);
		const run = await lookAtRun(ofRun, {
			folder: evidenceDir,
			ownId: inputs.id ?? gateModel.name
		}, ports);
		const asked = {
			metrics: candidate.metrics,
			engine
		};
		const measured = await gateFactsWithSql(own, {
			candidate,
			baseline
		}, precision, asked);
		const facts = {
			...measured,
			...choice ? { candidates: choice } : {},
			measures: [...measured.measures, ...run.measures]
		};
		const { subjects } = candidate;
		const read = [
			...candidate.materials,
			...materials,
			...run.materials
		];
		const budget = ledger && await enter(inputs, ledger, {
			candidate,
			seen: [...subjects, ...read]
		}, ports);
		return {
			facts: {
				...budget && budget.state !== "entered" ? withheld(facts) : facts,
				...budget ? { budget } : {},
				...found,
				...base ? { base } : {}
			},
			...today === void 0 ? {} : { measured: { "overrides as of": today } },
			subjects,
			materials: read,
			seed
		};
	},
	decide: (inputs, facts) => decideGate(inputs, facts),
	exhibits: gateExhibits,
	outputsOf: ({ facts, checks }) => ({ "metrics-diff": facts ? JSON.stringify(metricsDiff(facts, checks)) : "" })
});
/** The facts of a look that is not granted: nothing that was measured. */
function withheld({ changed: _, candidates: __, results: ___, ...facts }) {
	return {
		...facts,
		measures: []
	};
}
/** The rules; throws `InputErrors` with all that is wrong with the inputs before anything is read. */
function rulesOf(inputs) {
	const problems = mistakesIn(inputs);
	if (problems.length > 0) throw new InputErrors(problems);
	return parseRules(inputs.rules).rules;
}
/** What is wrong with rules and confidence, whatever candidate and baseline are. */
function mistakesIn(inputs) {
	const { rules: texts, confidence = 1 } = inputs;
	const { rules, problems } = parseRules(texts ?? []);
	const unreadable = texts === void 0 || rules.length === 0 && problems.length > 0;
	return [
		...problems,
		...sqlMetricProblems(inputs.metrics),
		...unreadable ? [] : inputProblems(rules, inputs.baseline !== void 0),
		...overrideProblems(inputs.overrides),
		...inputs.candidate === void 0 && inputs.candidates === void 0 ? unknownMetrics(rules, Object.keys(inputs.metrics ?? {})) : [],
		...confidence > .5 ? [] : [undecided(confidence)],
		...budgetProblems(inputs),
		...choiceProblems(inputs)
	];
}
const undecided = (confidence) => ({
	input: "confidence",
	value: confidence,
	message: "decides nothing",
	remedy: "write a number above 0.5, such as 0.95"
});
export { readPredictions as $, evidenceMaterials as A, unitsPlanned as At, projectOf as B, GroupsSchema as Bt, name as C, groupsChecks as Ct, words as D, warningWords as Dt, quantity as E, severityOf as Et, actorOf as F, readHyperparameters as Ft, theJudgedModel as G, isQuantity as Gt, approvalChecks as H, sqlMetricProblems as Ht, resolveModel as I, weightsFacts as It, withTrait as J, readEvidence as Jt, foundOf as K, verifyEvidence as Kt, openStore as L, byItem$1 as Lt, isTableName as M, kolmogorovSf as Mt, tableArtifacts as N, ruleData as Nt, openResults as O, andMore as Ot, metricsDiff as P, GateFactsSchema as Pt, readBaselineTable as Q, credentialsOf as R, trialsFacts as Rt, digest as S, judge as St, pointer as T, decides as Tt, approvalOf as U, sqlMetricsOf as Ut, ApprovalSchema as V, groupsFacts as Vt, judgedModels as W, exactly as Wt, looksAt as X, keptSets as Y, sharedRowId as Z, leakOf as _, fewestFor as _t, scorePredictions as a, gateFacts as at, properties as b, metricText as bt, requireEnvironment as c, groupColumns as ct, columnsIn as d, evaluate as dt, writePredictions as et, readHoldingRun as f, confusionCounts as ft, TrainFactsSchema as g, equalValue as gt, requireFile as h, isRunFact as ht, scorePackage as i, trySql as it, fileArtifact as j, chiSquareSf as jt, artifactOf as k, limitWords as kt, runCommand as l, groupsAsked as lt, openTrained as m, inputProblems as mt, requireLasting as n, gateFactsWithSql as nt, tryRows as o, readMetricsFile as ot, readRunToMove as p, decideGate as pt, rehash$1 as q, verifyStored as qt, leakNotes as r, evaluateSql as rt, howItEnded as s, isDecimal as st, gateModelStep as t, groupReader as tt, runToItsEnd as u, evaluateSlices as ut, readModelPackage as v, OPERATOR_WORDS as vt, number as w, levelOf$1 as wt, NOTHING$1 as x, ruleText as xt, writeModelPackage as y, expectation as yt, approvalIn as z, rowColumns as zt };

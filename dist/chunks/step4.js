import { a as unknownMetrics, c as metricsDiff, i as inputProblems, l as decideGate, n as sharedRowId, o as readMetricsFile, r as gateFacts, s as GateFactsSchema, t as resolveModel, u as levelOf } from "./resolve.js";
import { a as together, r as refuse, t as InputErrors } from "./errors.js";
import { T as readingCsv, a as defineStep, w as dialectSaid } from "./define.js";
import { i as parseRules } from "./rule-data.js";
import { n as leakOf, r as readModelPackage } from "./facts.js";
import { n as scorePackage, t as leakNotes } from "./leak-note.js";
import { t as readPredictions } from "./predictions-file.js";
import { a as rowsOf, n as otherEvaluation, r as predictionsOf, t as openTrained } from "./trained.js";
import { d as pointer, i as isTableName, l as name, o as NOTHING$1, p as words, s as difference, t as artifactOf, u as number } from "./artifact.js";
import { n as approvalIn, t as openStore } from "./open.js";
import { p as EVIDENCE_SCHEMAS, t as FILE_BYTES } from "./limits.js";
import { c as foundOf, p as readEvidence } from "./verify-evidence.js";
import { r as requireHolding } from "./verified-run.js";
import { s as outcomeWord } from "./verdict-words.js";
import { t as gateModel } from "./spec4.js";
import { posix } from "node:path";
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
const ACCEPTED = "give evidence of train-evaluate, a predictions table (.parquet, .csv, .csv.gz, .csv.zst) or a metrics file (.json, .yaml)";
/** Opens what `input` names. Throws `InputErrors` for a file of no kind that the gate can read. */
async function open(input, path, { files, recheck }) {
	if (await files.isFolder(path)) return {
		kind: "folder",
		path
	};
	const name = path.toLowerCase();
	if (isTableName(path)) return {
		kind: "predictions",
		path
	};
	if (!/\.(json|ya?ml)$/.test(name)) return refuse(input, "is neither a table nor evidence nor a metrics file", ACCEPTED, { value: path });
	const text = await files.readText(path);
	if (name.endsWith(".json") && EVIDENCE.test(text)) return {
		kind: "evidence",
		...await holding(path, text, {
			files,
			recheck
		})
	};
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
	await requireHolding(found, posix.dirname(posix.dirname(path)), reading);
	return found;
}
/** The artifact of an opened file, by its digest. */
function artifact(opened, files, engine) {
	return artifactOf({
		predictions: "predictions",
		metrics: "report",
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
	if (await files.exists(path)) return open("baseline", path.endsWith("/model.json") ? posix.dirname(path) : path, ports);
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
		case "metrics": return {
			baseline: {
				state: "found",
				source: {
					kind: "metrics",
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
	const materials = await Promise.all(files.map((file) => artifactOf(file === pkg.file ? "model" : "config", posix.join(folder, file), ports.files)));
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
	const table = await readAs("baseline", opened.path, () => readPredictions(opened.path, questionOf(candidate), opener));
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
function questionOf({ content, rowId }) {
	if ("metrics" in content) return { rowId };
	const { predictions } = content.table;
	return {
		rowId,
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
	const table = await predictionsOf(trained, await engine());
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
// src/steps/gate-model/candidate.ts
/** What the input `candidate` names, or the evidence of this run. Throws `InputErrors` where there is none. */
async function openCandidate(given, evidenceDir, { files, recheck }) {
	const path = given ?? await theOnlyEvidence(evidenceDir, {
		files,
		recheck
	});
	const value = { value: path };
	if (!await files.exists(path)) refuse("candidate", "does not exist", "name evidence of train-evaluate, a predictions table or a metrics file", value);
	const opened = await open("candidate", path, {
		files,
		recheck
	});
	return opened.kind === "folder" ? refuse("candidate", "is a folder", "name the evidence of train-evaluate, not the model", value) : opened;
}
/** Reads the candidate. Throws `InputErrors` where it is not fit to be judged. */
async function readCandidate(opened, question, ports) {
	switch (opened.kind) {
		case "metrics": return {
			source: {
				kind: "metrics",
				name: opened.path
			},
			content: opened.content,
			subjects: [await artifact(opened, ports.files)],
			materials: []
		};
		case "predictions": return tableCandidate(opened, question, ports);
		case "evidence": return trainedCandidate(opened, ports);
	}
}
/** The evidence of train-evaluate of this run. */
async function theOnlyEvidence(evidenceDir, { files, recheck }) {
	const folder = `${evidenceDir}/evidence`;
	const found = [];
	for (const path of await files.glob([`${folder}/*.json`])) {
		const evidence = readEvidence(await files.readText(path), path);
		if (recheck.traitsOf(evidence).includes("evaluates")) found.push(path);
	}
	if (found.length === 1) return found[0];
	return found.length === 0 ? refuse("candidate", `is not given, and ${folder} holds no evidence of train-evaluate`, "run train-evaluate first, or give `candidate`") : refuse("candidate", `is not given, and ${folder} holds ${found.length} evaluations`, `name one of them: ${found.join(", ")}`);
}
async function trainedCandidate(opened, { files, engine }) {
	const { path, evidence } = opened;
	if (evidence.verdict !== "pass") refuse("candidate", `has the verdict ${evidence.verdict} (${evidence.reason.replace(/\.$/, "")})`, "only an evaluation that passed can be judged", { value: path });
	const trained = await openTrained("candidate", opened, files);
	return {
		source: {
			kind: "evidence",
			name: path
		},
		content: { table: await predictionsOf(trained, await engine()) },
		leak: leakOf(trained.facts),
		subjects: evidence.subjects,
		materials: [await artifact(opened, files), ...evidence.products.filter(({ role }) => role === "predictions")],
		trained,
		rowId: trained.facts.evaluation.rowId
	};
}
async function tableCandidate(opened, { rules, otherTable }, { files, engine }) {
	const { path } = opened;
	const opener = await engine();
	const rowId = otherTable === void 0 ? void 0 : await sharedRowId([path, otherTable], "label", opener);
	const slices = [...new Set(rules.flatMap(({ selectors }) => selectors.map(({ column }) => column)))];
	const table = await readAs("candidate", path, () => readPredictions(path, {
		rowId,
		slices
	}, opener));
	return {
		source: {
			kind: "predictions",
			name: path
		},
		content: { table },
		subjects: [{
			...await artifact(opened, files, opener),
			rows: table.rowIds.length
		}],
		materials: [],
		...rowId ? { rowId } : {}
	};
}
// src/steps/gate-model/exhibits.ts
/** Rows that only one of the two models gets right, and every rule with candidate and baseline side by side. */
const gateExhibits = (facts, { checks, inputs }) => [
	...leakNotes(facts.leak ?? {
		state: "none",
		message: ""
	}, inputs["allow-trained-on"] === true),
	...changedTable(facts),
	...checks.length > 0 ? [comparison(checks)] : []
];
function changedTable({ changed = [] }) {
	if (changed.length === 0) return [];
	return [{
		kind: "table",
		title: "Changed predictions by slice",
		caption: "Rows on which exactly one of candidate and baseline is right",
		for: ["report", "summary"],
		fold: "always",
		columns: [
			{
				head: "slice",
				as: "name"
			},
			{
				head: "rows",
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
		rows: changed.map(({ slice, n, gained, lost }, i) => [
			name(slice.map(({ column, value }) => `${column} = ${value}`).join(", ") || "all rows"),
			number(n, pointer("facts", "changed", i, "n")),
			number(gained, pointer("facts", "changed", i, "gained")),
			number(lost, pointer("facts", "changed", i, "lost"))
		])
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
		const [opened, named] = await together(openBaseline(inputs, ports), openCandidate(inputs.candidate, evidenceDir, ports));
		const candidate = await readCandidate(named, {
			rules,
			...opened.kind === "predictions" ? { otherTable: opened.path } : {}
		}, ports);
		const { baseline, materials } = await readBaseline(opened, {
			candidate,
			scratch: `${evidenceDir}/artifacts/${inputs.id ?? gateModel.name}/baseline`
		}, ports, signal);
		signal.throwIfAborted();
		ports.host.log.progress(`measuring ${rules.length} rules`);
		return {
			facts: gateFacts(rules, candidate, baseline, {
				alpha: levelOf(inputs.confidence),
				seed
			}),
			subjects: candidate.subjects,
			materials: [...candidate.materials, ...materials],
			seed
		};
	},
	decide: (inputs, facts) => decideGate(inputs, facts),
	exhibits: gateExhibits,
	outputsOf: ({ facts, checks }) => ({ "metrics-diff": facts ? JSON.stringify(metricsDiff(facts, checks)) : "" })
});
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
		...unreadable ? [] : inputProblems(rules, inputs.baseline !== void 0),
		...inputs.candidate === void 0 ? unknownMetrics(rules) : [],
		...confidence > .5 ? [] : [undecided(confidence)]
	];
}
const undecided = (confidence) => ({
	input: "confidence",
	value: confidence,
	message: "decides nothing",
	remedy: "write a number above 0.5, such as 0.95"
});
export { gateModelStep };

import { M as writePredictions, U as groupsAsked, W as evaluateSlices, a as scorePackage, f as columnsIn, g as leakOf, h as TrainFactsSchema, l as requireEnvironment, o as scorePredictions, s as tryRows, u as runCommand, v as writeModelPackage } from "./gate-rows.js";
import { r as trySql, t as evaluateSql } from "./evaluate-sql.js";
import { Bn as evaluate, Gn as confusionCounts, H as sqlMetricsOf, S as tableArtifacts, Sr as groupsFacts, V as sqlMetricProblems, d as digest, f as name, fr as rowColumns, h as quantity, ir as byItem, l as properties, m as pointer, n as leakNotes, nr as weightsFacts, or as trialsFacts, p as number, u as NOTHING, v as artifactOf, x as isTableName, z as readHyperparameters } from "./gate.js";
import { Ct as InputErrors, Dt as together, T as verdictOf, Tt as refuse, ft as posix, tt as counted } from "./every-start.js";
import { Ct as dialectSaid, Yt as headlineMetrics, cn as isUndefined, ht as defineStep, nr as SCHEMA, tt as trainEvaluate, un as undefinedBecause, wt as readingCsv } from "./every-step.js";
import { i as setAside, n as forgetAside, r as putBack, t as argvOf } from "./words.js";
// src/steps/train-evaluate/data.ts
/** The files that the inputs name. Throws `InputErrors` for every pattern that matches none. */
async function findData(inputs, files) {
	const problems = [];
	const find = async (input, patterns) => {
		for (const pattern of patterns.filter((each) => !each.startsWith("!"))) if ((await files.glob([pattern])).length === 0) problems.push({
			input,
			value: pattern,
			message: "matches no file",
			remedy: "name files that exist, relative to the working directory"
		});
		const found = await files.glob(patterns);
		if (found.length === 0 && patterns.length > 0 && problems.length === 0) problems.push({
			input,
			value: patterns.join(", "),
			message: "leaves no file",
			remedy: "exclude less"
		});
		return found;
	};
	const training = await find("training-data", inputs.trainingData ?? []);
	const evaluation = await find("evaluation-data", inputs.evaluationData);
	if (problems.length > 0) throw new InputErrors(problems);
	return {
		training,
		evaluation
	};
}
/** The files by their digests, each once; the evaluation files are one table, which scoring reads as well. */
async function dataArtifacts({ training, evaluation }, engine, files) {
	const evaluated = await tableArtifacts("data", await engine.table({ files: evaluation }), files);
	const known = new Map(evaluation.map((path, at) => [path, evaluated[at]]));
	const artifacts = [];
	for (const path of /* @__PURE__ */ new Set([...training, ...evaluation])) artifacts.push(known.get(path) ?? await artifactOf("data", path, files, engine));
	return artifacts;
}
// src/steps/train-evaluate/decide.ts
/** Training and scoring that came this far went well; whether the model is good is for gate-model to decide. */
function decideTraining(facts) {
	const checks = [
		...facts.trained ? [check({
			id: "command",
			target: "the command",
			expected: "exit code 0",
			observed: 0,
			message: "the training command ended with exit code 0"
		})] : [],
		rowsScored(facts),
		...scoreClasses(facts),
		heldOut(facts),
		...Object.entries(facts.missing).map(([input, cells]) => check({
			id: `missing[${input}]`,
			target: input,
			severity: "info",
			expected: "missing values, counted",
			observed: cells,
			message: `${input} was missing in ${counted(cells, "cell")}; the model was given NaN or an empty text`
		})),
		...undefinedMetrics(facts)
	];
	return {
		verdict: verdictOf(checks),
		reason: reasonOf(facts),
		checks
	};
}
const check = ({ id, ...seen }) => ({
	id: `train-evaluate:${id}`,
	outcome: "pass",
	severity: "error",
	basis: "exact",
	...seen
});
function rowsScored({ rows, scoredBy }) {
	const left = rows.unlabelled === 0 ? "" : `; ${rows.unlabelled} without a label were left out`;
	const by = {
		onnx: "in process",
		"score-command": "by the score command",
		predictions: "by the command itself"
	}[scoredBy];
	return check({
		id: "rows",
		target: "evaluation-data",
		expected: "at least one row with a label",
		observed: rows.scored,
		message: `${counted(rows.scored, "row")} scored ${by}${left}`
	});
}
const scoreClasses = ({ scoreClasses: found }) => found ? [check({
	id: "score-classes",
	target: "model",
	severity: "info",
	expected: "one source that names the class of each score",
	observed: found.names.join(", "),
	message: `scores are of ${found.names.join(", ")}, in this order, by ${found.from}`
})] : [];
const LEAK_OUTCOMES = {
	found: "fail",
	none: "pass",
	"not-known": "skipped"
};
/** Whether the model is judged by what it has seen: a warning here, where nothing is decided by the metrics. */
function heldOut(facts) {
	const { state, message } = leakOf(facts);
	return check({
		id: "held-out",
		target: "evaluation-data",
		outcome: LEAK_OUTCOMES[state],
		severity: "warning",
		expected: "no row that was trained on",
		observed: state,
		message,
		...state === "none" ? {} : { remedy: LEAK_REMEDIES[state] }
	});
}
const LEAK_REMEDIES = {
	found: "evaluate on rows that the model has not seen; where these are other rows, add a column to `row-id` that tells them apart",
	"not-known": "name the tables that the model was trained on in `training-data`"
};
const undefinedMetrics = ({ metrics }) => metrics.flatMap(({ name, value }) => typeof value === "number" ? [] : [check({
	id: `metric[${name}]`,
	target: name,
	outcome: "skipped",
	severity: "warning",
	expected: "a value",
	observed: null,
	message: `${name} is undefined: ${value.undefined}`
})]);
function reasonOf({ task, metrics, rows, trained }) {
	const values = new Map(metrics.map(({ name, value }) => [name, value]));
	const shown = headlineMetrics(task).flatMap((name) => {
		const value = values.get(name);
		return typeof value === "number" ? [`${name} ${Number(value.toPrecision(4))}`] : [];
	});
	const found = shown.length > 0 ? `: ${shown.join(", ")}` : "";
	return `${trained ? "Trained, and scored" : "Scored"} ${counted(rows.scored, "row")}${found}.`;
}
// src/steps/train-evaluate/card-tables.ts
/** What a model card tells of the model, its data and the settings of its evaluation. */
function cardTables(facts, evidence) {
	const data = dataOf(evidence);
	const judged = data.filter(({ file }) => facts.evaluation.files.includes(file.name));
	const tested = judged.length > 0 ? judged : data;
	return [
		modelFiles(evidence),
		dataTable("training data", data.filter((one) => !tested.includes(one))),
		dataTable("testing data", tested),
		settings(facts, evidence),
		...hyperparameters(facts)
	];
}
/** The model by its full digest, so that a card can be held against a file. */
function modelFiles({ subjects, products }) {
	const models = [...subjects, ...products].filter(({ role }) => role === "model");
	const unique = [...new Map(models.map((file) => [`${file.name} ${file.digest}`, file])).values()];
	return {
		...table("Model files", "model"),
		columns: [{
			head: "file",
			as: "name"
		}, { head: "digest" }],
		rows: unique.map((file) => [name(file.name), name(file.digest)])
	};
}
const dataOf = (evidence) => ["subjects", "materials"].flatMap((list) => evidence[list].flatMap((file, i) => file.role === "data" ? [{
	file,
	at: [list, i]
}] : []));
const dataTable = (part, files) => ({
	...table(part === "training data" ? "Training data" : "Testing data", part),
	columns: [
		{
			head: "file",
			as: "name"
		},
		{ head: "digest" },
		{
			head: "rows",
			as: "number"
		}
	],
	rows: files.map(({ file, at }) => [
		name(file.name),
		digest(file.digest),
		file.rows === void 0 ? NOTHING : number(file.rows, pointer(...at, "rows"))
	])
});
/** Inputs of the evaluation that shape its numbers; named here one by one, so that nothing secret can slip in. */
const SETTINGS = [
	"task",
	"label",
	"positive-class",
	"decision-threshold",
	"row-id",
	"slices",
	"trial",
	"weight",
	"seed"
];
/** What only a binary model has, whatever the inputs say by default. */
const BINARY_SETTINGS = ["positive-class", "decision-threshold"];
function settings({ task }, { id, inputs }) {
	const shown = SETTINGS.filter((setting) => inputs[setting] !== void 0 && (task === "binary" || !BINARY_SETTINGS.includes(setting)));
	return {
		...table("Settings", "settings"),
		columns: [
			{
				head: "step",
				as: "name"
			},
			{
				head: "setting",
				as: "name"
			},
			{ head: "value" }
		],
		rows: shown.map((setting) => [
			name(id),
			name(setting),
			settingCell(inputs[setting], setting)
		])
	};
}
function hyperparameters(facts) {
	const { hyperparameters: found = [] } = facts;
	if (found.length === 0) return [];
	return [{
		...table("Hyperparameters", "hyperparameters"),
		columns: [{
			head: "hyperparameter",
			as: "name"
		}, { head: "value" }],
		rows: found.map(({ name: of, value }, i) => [name(of), typeof value === "number" ? number(value, pointer("facts", "hyperparameters", i, "value")) : name(String(value))])
	}];
}
function settingCell(value, setting) {
	if (typeof value === "number") return number(value, pointer("inputs", setting));
	return name(Array.isArray(value) ? value.join(", ") : String(value));
}
const table = (title, card) => ({
	kind: "table",
	title,
	for: [],
	card
});
// src/steps/train-evaluate/metric-cells.ts
/** Place of a metric's value in a list that stands at `at`. */
const placeIn = (metrics, metric, ...at) => pointer(...at, metrics.findIndex((one) => one.name === metric), "value");
const valueIn = (metrics, metric) => metrics.find((one) => one.name === metric)?.value ?? undefinedBecause("not measured");
const metricCell = (metrics, metric, ...at) => quantity(valueIn(metrics, metric), placeIn(metrics, metric, ...at));
/** Up to three metrics to show where there is no room for all. */
function leading({ task, metrics }) {
	const defined = metrics.filter(({ value }) => !isUndefined(value)).map(({ name: metric }) => metric);
	const headlines = headlineMetrics(task).filter((metric) => defined.includes(metric));
	return headlines.length > 0 ? headlines : defined.slice(0, 3);
}
// src/steps/train-evaluate/slice-exhibits.ts
/** The metric that says most about the model, a dot for each slice. */
function slicesPlot(facts) {
	const [metric] = leading(facts);
	const overall = metric === void 0 ? void 0 : valueIn(facts.metrics, metric);
	if (metric === void 0 || typeof overall !== "number") return [];
	const rows = facts.slices.flatMap(({ slice, n, metrics }, i) => {
		const value = valueIn(metrics, metric);
		const at = placeIn(metrics, metric, "facts", "slices", i, "metrics");
		return typeof value === "number" ? [{
			group: slice.column,
			label: slice.value,
			value,
			note: counted(n, "row"),
			weight: n,
			at
		}] : [];
	});
	return [{
		kind: "dots",
		mark: "dot",
		title: `${metric} by slice`,
		caption: "Dashed line: all rows; area of a dot: rows",
		for: ["report"],
		rows,
		reference: {
			label: "all rows",
			value: overall,
			at: placeIn(facts.metrics, metric, "facts", "metrics")
		}
	}];
}
function slicesTable({ slices }, metrics, places) {
	return {
		kind: "table",
		title: places.card ? `${metrics.join(", ")} by slice` : "Metrics by slice",
		...places,
		columns: [
			{
				head: "slice",
				as: "name"
			},
			{
				head: "rows",
				as: "number"
			},
			...metrics.map((head) => ({
				head,
				as: "number"
			}))
		],
		rows: metrics.length === 0 ? [] : slices.map(({ slice, n, metrics: own }, i) => [
			name(`${slice.column} = ${slice.value}`),
			number(n, pointer("facts", "slices", i, "n")),
			...metrics.map((metric) => metricCell(own, metric, "facts", "slices", i, "metrics"))
		])
	};
}
// src/steps/train-evaluate/exhibits.ts
/** Metrics over all rows and by slice, the confusion matrix, and what a model card tells of model and data. */
const trainExhibits = (facts, evidence) => [
	...leakNotes(leakOf(facts)),
	rowsTable(facts),
	metricsTable(facts),
	...latencyTable(facts),
	...confusionMatrix(facts),
	...slicesPlot(facts),
	slicesTable(facts, leading(facts), {
		for: ["report", "summary"],
		fold: "always"
	}),
	slicesTable(facts, leading(facts).slice(0, 1), {
		for: [],
		card: "results"
	}),
	...cardTables(facts, evidence)
];
/** How many rows the metrics are of: fewer than the files hold where labels are missing. */
const rowsTable = ({ rows, weights, trials }) => ({
	...properties("Rows", {
		"rows scored": number(rows.scored, pointer("facts", "rows", "scored")),
		"rows without a label": number(rows.unlabelled, pointer("facts", "rows", "unlabelled")),
		...trials ? {
			items: number(trials.items, pointer("facts", "trials", "items")),
			"fewest trials of an item": number(trials.fewest, pointer("facts", "trials", "fewest")),
			"most trials of an item": number(trials.most, pointer("facts", "trials", "most")),
			"items that wobble": number(trials.wobbling, pointer("facts", "trials", "wobbling"))
		} : {},
		...weights ? {
			"rows weighted by": name(weights.by),
			"rows of equal weight that tell as much": number(weights.effectiveRows, pointer("facts", "weights", "effectiveRows"))
		} : {}
	}, []),
	card: "results"
});
const latencyTable = ({ latency }) => latency ? [{
	...properties("Seconds for one row", Object.fromEntries([
		"p50",
		"p95",
		"p99",
		"rows"
	].map((of) => [of === "rows" ? "rows asked one at a time" : of, number(latency[of], pointer("facts", "latency", of))]))),
	card: "results"
}] : [];
const metricsTable = ({ task, metrics, weights }) => ({
	kind: "table",
	title: weights ? "Metrics over all rows, weighted" : "Metrics over all rows",
	for: ["report", "summary"],
	columns: [{
		head: "metric",
		as: "name"
	}, {
		head: "value",
		as: "number"
	}],
	rows: metrics.map(({ name: metric, value }, i) => [name(metric), quantity(value, pointer("facts", "metrics", i, "value"))]),
	card: "results",
	listed: { task }
});
const confusionMatrix = ({ confusion, weights }) => confusion ? [{
	kind: "matrix",
	title: weights ? "Confusion matrix, weighted" : "Confusion matrix",
	for: ["report"],
	rowsAre: "label",
	columnsAre: "predicted",
	...confusion,
	at: "/facts/confusion/cells"
}] : [];
// src/steps/train-evaluate/held-out.ts
/** Types that have no values to compare, or values that each table may write in its own way. */
const NESTED = [
	"array",
	"object",
	"null",
	"other"
];
/** What pandas writes as the number of a row. */
const ROW_NUMBER = /^(unnamed: \d+|index|__index_level_\d+__)$/i;
/** Holds the evaluation rows against those of the training, by row id and by values. */
async function lookHeldOut({ training, evaluation }, question, engine) {
	if (training.length === 0) return notKnown("`training-data` names no files");
	const files = training.filter(isTableName);
	const unread = training.filter((path) => !isTableName(path));
	if (files.length === 0) return notKnown(`${unread.join(", ")} cannot be compared row by row`);
	const own = await engine.table({ files: evaluation });
	const others = [];
	for (const path of files) others.push(await engine.table({ files: [path] }));
	const compared = columnsOf(own, others, question);
	if (compared.ids.length + compared.values.length === 0) return notKnown("the training data share no columns with the evaluation data");
	const { otherRows: trainingRows, ...counts } = await engine.overlap(own, others, compared);
	return {
		state: "compared",
		...compared,
		...counts,
		trainingRows,
		unread
	};
}
const notKnown = (reason) => ({
	state: "not-known",
	reason
});
/** Columns that all tables have: those of the row id, and of the rest what the model reads and the label, where known. */
function columnsOf(own, others, { rowId, label, inputs }) {
	const isShared = (name) => others.every(({ columns }) => columns.some((one) => one.name === name));
	const shared = own.columns.filter(({ name, type }) => !NESTED.includes(type) && isShared(name));
	const ids = rowId.every((name) => shared.some((one) => one.name === name)) ? [...rowId] : [];
	const rest = shared.filter(({ name }) => !rowId.includes(name) && !ROW_NUMBER.test(name));
	const read = readBy(Object.values(inputs).flat(), rest);
	const truth = readBy([label], rest);
	return {
		ids,
		values: (read.length === 0 ? rest : rest.filter((one) => read.includes(one) || truth.includes(one))).map(({ name }) => name)
	};
}
function readBy(expressions, columns) {
	const names = new Set(expressions.flatMap((sql) => [sql, ...columnsIn(sql)]).map((name) => name.toLowerCase()));
	return columns.filter(({ name }) => names.has(name.toLowerCase()));
}
// src/steps/train-evaluate/measure.ts
/** The facts of a scored evaluation: metrics overall and per slice, confusion, and what it takes to repeat them. */
function measure({ plan, inputs, data, materials, scored, model, predictions, heldOut, metrics, values, hyperparameters }) {
	const { weight } = scored.table.predictions;
	const table = byItem(scored.table);
	const slices = evaluateSlices(table, Object.keys(table.slices));
	const counts = confusionCounts(table.predictions);
	return {
		task: inputs.task,
		scoredBy: plan.scoredBy,
		rows: {
			scored: table.rowIds.length,
			unlabelled: scored.unlabelled
		},
		...table.predictions.task === "binary" ? { positives: table.predictions.label.reduce((sum, label) => sum + label, 0) } : {},
		...table.items ? { trials: trialsFacts(table, table.items) } : {},
		...weight ? { weights: weightsFacts(inputs.weight, weight) } : {},
		metrics: [...listed(evaluate(table.predictions)), ...values.all.map(listedSql)],
		slices: slices.map(({ slice, n, metrics }, at) => ({
			slice: { ...slice },
			n,
			metrics: [...listed(metrics), ...values.slices[at].map(listedSql)]
		})),
		...isUndefined(counts) ? {} : { confusion: {
			classes: [...counts.classes],
			cells: [...counts.cells]
		} },
		...scored.scoreClasses ? { scoreClasses: {
			names: [...scored.scoreClasses.names],
			from: scored.scoreClasses.from
		} } : {},
		modelInputs: Object.fromEntries(Object.entries(scored.inputs).map(([name, sql]) => [name, typeof sql === "string" ? sql : [...sql]])),
		missing: Object.fromEntries(Object.entries(scored.missing).filter(([, cells]) => cells > 0)),
		evaluation: {
			...evaluationOf(inputs, data, table),
			...metrics.length > 0 ? { metrics: metrics.map((one) => ({ ...one })) } : {}
		},
		predictions,
		model: model ? {
			folder: plan.modelFolder,
			file: model.name.split("/").at(-1),
			digest: model.digest,
			bytes: model.bytes
		} : null,
		...scored.latency ? { latency: { ...scored.latency } } : {},
		...hyperparameters ? { hyperparameters: [...hyperparameters] } : {},
		trained: plan.command !== void 0,
		trainedOn: trainedOn(data, materials),
		heldOut
	};
}
const listedSql = ({ name, value }) => ({
	name,
	value: typeof value === "number" ? value : { undefined: value.undefined }
});
const listed = (metrics) => Object.entries(metrics).map(([name, value]) => ({
	name,
	value: typeof value === "number" ? value : { undefined: value.undefined }
}));
function evaluationOf(inputs, data, { predictions, groupings = [] }) {
	return {
		files: [...data.evaluation],
		rowId: [...inputs.rowId],
		label: inputs.label,
		slices: [...inputs.slices ?? []],
		groups: groupsFacts(inputs.groups, groupings),
		...inputs.trial === void 0 ? {} : { trial: inputs.trial },
		...inputs.weight === void 0 ? {} : { weight: inputs.weight },
		...inputs.csv ? { csv: dialectSaid(inputs.csv) } : {},
		...predictions.task === "binary" ? { positiveClass: predictions.positiveClass } : {},
		...predictions.task === "multiclass" ? { classes: [...predictions.classes] } : {}
	};
}
/** Evaluation files with the bytes of a training file, whatever their names. */
function trainedOn({ training, evaluation }, materials) {
	const digestOf = new Map(materials.map(({ name, digest }) => [name, digest]));
	const seen = new Set(training.map((path) => digestOf.get(path)));
	return evaluation.filter((path) => seen.has(digestOf.get(path)));
}
// src/steps/train-evaluate/model.ts
const baseName = (path) => path.split("/").at(-1);
/** Puts the model beside what it takes to score it again; undefined where there is no model. */
async function packageModel(plan, inputs, files) {
	if (plan.model === void 0) return void 0;
	const file = baseName(plan.model);
	const packaged = `${plan.modelFolder}/${file}`;
	if (files.relative(plan.model) !== files.relative(packaged)) await files.copy(plan.model, packaged);
	const environment = plan.scoreCommand ? inputs.environment : void 0;
	if (environment !== void 0) await files.copy(environment, `${plan.modelFolder}/${baseName(environment)}`);
	return {
		schema: SCHEMA.model,
		name: inputs.id ?? "train-evaluate",
		task: inputs.task,
		file,
		format: plan.scoreCommand || !file.toLowerCase().endsWith(".onnx") ? "command" : "onnx",
		digest: await files.digest(packaged),
		inputs: mutable(inputs.modelInputs ?? {}),
		...inputs.task === "binary" ? {
			positiveClass: inputs.positiveClass,
			decisionThreshold: inputs.decisionThreshold
		} : {},
		...inputs.classes ? { classes: [...inputs.classes] } : {},
		...plan.scoreCommand ? { scoreCommand: [...plan.scoreCommand] } : {},
		...environment === void 0 ? {} : { environment: baseName(environment) }
	};
}
/** Scores the rows as planned, then writes `model.json` with the inputs as they were bound. */
async function scoreAsPlanned({ plan, inputs, rows }, ports, signal) {
	const pkg = await packageModel(plan, inputs, ports.files);
	const scored = plan.predictions !== void 0 ? await scorePredictions(plan.predictions, rows, inputs.decisionThreshold, ports) : await named(plan, () => scorePackage({
		folder: plan.modelFolder,
		pkg: {
			...pkg,
			format: plan.scoreCommand ? "command" : "onnx"
		}
	}, rows, ports, signal));
	if (pkg) await writeModelPackage(plan.modelFolder, {
		...pkg,
		inputs: {
			...pkg.inputs,
			...mutable(scored.inputs)
		}
	}, ports.files);
	return {
		scored,
		pkg
	};
}
/** A model that cannot be scored is told by the path that the user gave, not by that of its copy. */
async function named(plan, work) {
	try {
		return await work();
	} catch (cause) {
		if (!(cause instanceof InputErrors) || plan.model === void 0) throw cause;
		const copy = `${plan.modelFolder}/${baseName(plan.model)}`;
		const problems = cause.problems.map((problem) => problem.value === copy ? {
			...problem,
			value: plan.model
		} : problem);
		throw new InputErrors(problems, { cause });
	}
}
const mutable = (inputs) => Object.fromEntries(Object.entries(inputs).map(([name, sql]) => [name, typeof sql === "string" ? sql : [...sql]]));
// src/steps/train-evaluate/numbers.ts
/** What rules of other steps may ask of the model and its evaluation. */
const trainNumbers = ({ model, rows, latency }) => [
	...model?.bytes === void 0 ? [] : [{
		name: "model.size",
		value: model.bytes,
		unit: "B"
	}],
	...[
		"p50",
		"p95",
		"p99"
	].flatMap((quantile) => latency ? [{
		name: `latency.${quantile}`,
		value: latency[quantile],
		unit: "s"
	}] : []),
	{
		name: "evaluation.rows",
		value: rows.scored
	},
	{
		name: "evaluation.unlabelled",
		value: rows.unlabelled
	}
];
// src/steps/train-evaluate/plan.ts
const { normalize } = posix;
/** Reads the inputs as a plan. Throws `InputErrors` for inputs that do not fit together. */
function planOf(inputs) {
	const commands = parseCommands(inputs);
	if (!commands.command && inputs.model === void 0 && inputs.predictions === void 0) refuse("command", "is missing, and there is no model to score", "give `command`, or a `model`, or a `predictions` table");
	const folder = `${inputs.evidenceDir}/artifacts/${inputs.id ?? "train-evaluate"}`;
	const modelFolder = `${folder}/model`;
	refuseOwnFolder(inputs, folder);
	const model = inputs.model ?? (inputs.predictions === void 0 ? `${modelFolder}/model.onnx` : void 0);
	const scorer = commands.scoreCommand ? "score-command" : "onnx";
	if (inputs.latencyRows !== void 0 && (scorer !== "onnx" || inputs.predictions !== void 0)) refuse("latency-rows", "measures an ONNX model, and the rows are scored by something else", "leave it out", { value: inputs.latencyRows });
	return {
		...commands,
		scoredBy: inputs.predictions === void 0 ? scorer : "predictions",
		...model === void 0 ? {} : { model },
		...inputs.predictions === void 0 ? {} : { predictions: inputs.predictions },
		folder,
		modelFolder,
		hyperparameters: `${folder}/hyperparameters.json`
	};
}
/** What is wrong with the inputs whatever the world holds. */
function mistakesIn(inputs) {
	const own = sqlMetricProblems(inputs.metrics);
	try {
		planOf(inputs);
		return own;
	} catch (cause) {
		if (cause instanceof InputErrors) return [...cause.problems, ...own];
		throw cause;
	}
}
/** The step empties its folder before it starts: what is to be scored as it is must not stand there. */
function refuseOwnFolder(inputs, folder) {
	if (inputs.command !== void 0) return;
	const problems = ["model", "predictions"].flatMap((input) => {
		const path = inputs[input];
		if (path === void 0 || !normalize(path).startsWith(`${normalize(folder)}/`)) return [];
		return [{
			input,
			value: path,
			message: `is in ${folder}, which this step empties`,
			remedy: "move it, or give this step another `id`"
		}];
	});
	if (problems.length > 0) throw new InputErrors(problems);
}
/** Both commands as words; what is wrong with either is said at once. */
function parseCommands(inputs) {
	const problems = [];
	const words = (input, text) => {
		try {
			return argvOf(input, text);
		} catch (cause) {
			if (!(cause instanceof InputErrors)) throw cause;
			problems.push(...cause.problems);
			return [];
		}
	};
	const parsed = {
		...inputs.command === void 0 ? {} : { command: words("command", inputs.command) },
		...inputs.scoreCommand === void 0 ? {} : { scoreCommand: words("score-command", inputs.scoreCommand) }
	};
	if (problems.length > 0) throw new InputErrors(problems);
	return parsed;
}
// src/steps/train-evaluate/train.ts
/**
* Runs the training command. What it shall write is set aside first, so that what is there afterwards is its own;
* it is put back where the command fails. Throws `InputErrors` where it fails or does not write what was asked for.
*/
async function train(training, ports, signal) {
	const { plan } = training;
	const { files } = ports;
	await files.makeFolder(`${plan.folder}/output`);
	if (!plan.command) return;
	const written = [plan.model, plan.predictions].filter((path) => path !== void 0);
	await makeRoom(written, files);
	const earlier = await setAside(written, files);
	try {
		await runTraining(plan.command, training, ports, signal);
	} catch (cause) {
		await putBack(earlier, files);
		throw cause;
	} finally {
		await forgetAside(earlier, files);
	}
}
/** Without a command, what is scored must be there. Throws `InputErrors` where it is not. */
const requireGiven = (plan, files) => requireThere(plan, files, "does not exist", "name a file that exists, or give the `command` that writes it");
/** The folders of what the command shall write, which must not be folders themselves. */
async function makeRoom(paths, files) {
	for (const path of paths) {
		if (await files.isFolder(path)) refuse("model", "is a folder", "name the file that the command writes", { value: path });
		await files.makeFolder(posix.dirname(path));
	}
}
async function runTraining(argv, training, ports, signal) {
	const { environment } = training.inputs;
	const variables = variablesOf(training, ports);
	await runCommand({
		input: "command",
		title: "Train",
		argv,
		environment,
		variables
	}, ports, signal);
	await requireThere(training.plan, ports.files, "was not written by the command", "write it at the path in MLOPS_TRAIN_MODEL or MLOPS_TRAIN_PREDICTIONS");
}
function variablesOf({ plan, inputs, data }, { files }) {
	const lines = (paths) => paths.map((path) => files.absolute(path)).join("\n");
	return {
		MLOPS_TRAIN_DATA: lines(data.training),
		MLOPS_TRAIN_OUTPUT: files.absolute(`${plan.folder}/output`),
		MLOPS_TRAIN_SEED: String(inputs.seed),
		MLOPS_TRAIN_HYPERPARAMETERS: files.absolute(plan.hyperparameters),
		...plan.model === void 0 ? {} : { MLOPS_TRAIN_MODEL: files.absolute(plan.model) },
		...plan.predictions === void 0 ? {} : {
			MLOPS_TRAIN_PREDICTIONS: files.absolute(plan.predictions),
			MLOPS_TRAIN_EVALUATION_DATA: lines(data.evaluation)
		}
	};
}
async function requireThere(plan, files, message, remedy) {
	for (const [input, path] of [["model", plan.model], ["predictions", plan.predictions]]) {
		if (path === void 0) continue;
		if (await files.isFolder(path)) refuse(input, "is a folder", "name a file", { value: path });
		if (!await files.exists(path)) refuse(input, message, remedy, { value: path });
	}
}
// src/steps/train-evaluate/step.ts
/** Trains with the user's command, scores the evaluation rows, measures them overall and per slice. */
const trainEvaluateStep = defineStep({
	spec: trainEvaluate,
	facts: TrainFactsSchema,
	factsVersion: 1,
	check: mistakesIn,
	async look(inputs, ports, signal) {
		const { files } = ports;
		const plan = planOf(inputs);
		const [data] = await together(findData(inputs, files), plan.command ? Promise.resolve() : requireGiven(plan, files), requireEnvironment(inputs.environment, files));
		const rows = rowsOf(inputs, data.evaluation, `${plan.folder}/scored`);
		await tryRows(rows, inputs.modelInputs ?? {}, ports);
		const metrics = sqlMetricsOf(inputs.metrics);
		await tryMetrics(rows, metrics, ports);
		await files.remove(plan.folder);
		await files.makeFolder(plan.modelFolder);
		const engine = readingCsv(await ports.engine(), dialectSaid(inputs.csv));
		const materials = [...await dataArtifacts(data, engine, files)];
		if (inputs.environment !== void 0) materials.push(await artifactOf("config", inputs.environment, files));
		await train({
			plan,
			inputs,
			data
		}, ports, signal);
		const { scored, pkg } = await scoreAsPlanned({
			plan,
			inputs,
			rows
		}, ports, signal);
		const values = await evaluateSql(byItem(scored.table), metrics, engine);
		const heldOut = await lookHeldOut(data, {
			...rows,
			inputs: scored.inputs
		}, engine);
		const predictions = `${plan.folder}/predictions.parquet`;
		await writePredictions(predictions, scored.table, engine, rowColumns(inputs));
		const table = {
			...await artifactOf("predictions", predictions, files),
			rows: scored.table.rowIds.length
		};
		const modelFile = pkg && `${plan.modelFolder}/${pkg.file}`;
		const model = modelFile === void 0 ? void 0 : await artifactOf("model", modelFile, files);
		const weighed = model && {
			...model,
			bytes: await files.size(modelFile)
		};
		const card = pkg ? [await artifactOf("config", `${plan.modelFolder}/model.json`, files)] : [];
		const settings = await settingsOf(plan.hyperparameters, files);
		return {
			facts: measure({
				plan,
				inputs,
				data,
				materials,
				scored,
				model: weighed,
				predictions,
				heldOut,
				metrics,
				values,
				hyperparameters: settings.values
			}),
			subjects: [model ?? table],
			materials,
			products: [
				...model ? [model] : [],
				...card,
				table,
				...settings.files
			],
			measured: { engine: engine.name },
			seed: inputs.seed
		};
	},
	decide: (_, facts) => decideTraining(facts),
	exhibits: trainExhibits,
	numbers: trainNumbers,
	outputsOf: ({ facts }) => ({
		model: facts?.model?.folder ?? "",
		"model-digest": facts?.model?.digest ?? "",
		predictions: facts?.predictions ?? "",
		metrics: facts ? metricsJson(facts.metrics) : ""
	})
});
/** Throws `InputErrors` for metrics in SQL that could not be run, before anything is trained. */
async function tryMetrics(rows, metrics, { engine }) {
	if (metrics.length === 0) return;
	const opened = await engine();
	const { columns } = await opened.table({
		files: rows.files,
		csv: rows.csv
	});
	await trySql(rows, metrics, columns, opened);
}
/** What the command says that it trained with, and where. Throws `InputErrors` for a file that nobody can read. */
async function settingsOf(path, files) {
	if (!await files.exists(path)) return { files: [] };
	return {
		values: readHyperparameters(await files.readText(path), path),
		files: [await artifactOf("config", path, files)]
	};
}
const rowsOf = (inputs, files, scratch) => ({
	files,
	rowId: inputs.rowId,
	label: inputs.label,
	csv: dialectSaid(inputs.csv),
	slices: inputs.slices ?? [],
	groups: groupsAsked(inputs.groups),
	weight: inputs.weight,
	trial: inputs.trial,
	sql: sqlMetricsOf(inputs.metrics).map(({ sql }) => sql),
	latencyRows: inputs.latencyRows,
	task: inputs.task,
	positiveClass: inputs.positiveClass,
	classes: inputs.classes,
	names: "left",
	scratch
});
/** Name to number, null where there is none. */
const metricsJson = (metrics) => JSON.stringify(Object.fromEntries(metrics.map(({ name, value }) => [name, typeof value === "number" ? value : null])));
export { trainEvaluateStep };

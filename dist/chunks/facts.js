import { A as literal, D as boolean, E as array, F as record, I as strictObject, K as refuse, L as string, M as number, U as InputErrors, w as _enum, z as union } from "./define.js";
import { a as valueAt, i as mismatch, n as isScalar, o as wantedBy, r as issuesOf } from "./mismatch.js";
import { t as readYaml } from "./yaml.js";
import { t as canonical } from "./canonical.js";
import { t as DigestSchema } from "./evidence.js";
// src/artifacts/model-package.ts
/** `model.json`: what lies beside a model so that it can be scored again, later and elsewhere. */
const ModelPackageSchema = strictObject({
	schema: literal("https://mlops-actions.github.io/schema/model/v1"),
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
	inputs: record(string(), union([string(), array(string())])),
	positiveClass: string().optional(),
	classes: array(string()).optional(),
	decisionThreshold: number().optional(),
	scoreCommand: array(string()).optional(),
	/** requirements.txt or pyproject.toml beside the model, for the score command. */
	environment: string().optional()
});
// src/scoring/model-package.ts
const NAME = "model.json";
/** Reads `model.json` of a package folder. Throws `InputErrors` where it is missing or not one, naming each bad key. */
async function readModelPackage(folder, files) {
	const path = `${folder}/${NAME}`;
	if (!await files.exists(path)) refuse("model", `has no ${NAME}`, "give the model folder that train-evaluate wrote", { value: folder });
	const source = readYaml(await files.readText(path), path);
	if ("problems" in source) throw new InputErrors(source.problems);
	const parsed = ModelPackageSchema.safeParse(source.value);
	if (!parsed.success) throw new InputErrors(issuesOf(parsed.error.issues).map((issue) => keyProblem(issue, source)));
	for (const name of [parsed.data.file, parsed.data.environment]) requireInside(name, path);
	return parsed.data;
}
/** Writes `model.json`; the model file stands beside it already. */
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
	refuse("model", "names a file outside its folder", "keep the model beside model.json", {
		value: name,
		at: { file: path }
	});
}
// src/scoring/facts.ts
const UndefinedSchema = strictObject({ undefined: string() });
const MetricsSchema = record(string(), union([number(), UndefinedSchema]));
const count = number().int().min(0);
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
	metrics: MetricsSchema.describe("Metric to value over all scored rows, or why it has none."),
	slices: array(strictObject({
		slice: strictObject({
			column: string(),
			value: string()
		}),
		n: count,
		metrics: MetricsSchema
	})),
	/** Row-major counts, label against prediction; not for regression. */
	confusion: strictObject({
		classes: array(string()),
		cells: array(number())
	}).optional(),
	/** SQL expressions that filled each input of an ONNX model. */
	modelInputs: record(string(), union([string(), array(string())])),
	/** Cells that were NULL or NaN, by model input, where there were any. */
	missing: record(string(), count),
	/** What another model needs to be scored on the same rows. */
	evaluation: strictObject({
		files: array(string()),
		rowId: array(string()),
		label: string(),
		slices: array(string()),
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
		digest: string()
	}).nullable(),
	trained: boolean(),
	/** Evaluation files whose bytes were trained on. */
	trainedOn: array(string())
});
export { readModelPackage as n, writeModelPackage as r, TrainFactsSchema as t };

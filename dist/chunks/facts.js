import { r as refuse, t as InputErrors } from "./errors.js";
import { n as grouped } from "./counted.js";
import { A as union, C as literal, D as record, O as strictObject, T as number, _ as _enum, a as CsvReadSchema, b as boolean, k as string, m as SCHEMA, o as DigestSchema, t as FILE_BYTES, x as discriminatedUnion, y as array } from "./limits.js";
import { a as valueAt, i as mismatch, n as isScalar, o as wantedBy, r as issuesOf } from "./mismatch.js";
import { r as canonical } from "./digest.js";
import { c as percent } from "./numbers.js";
import { t as readYaml } from "./yaml.js";
import { n as isUndefined } from "./undefined.js";
import { p as clopperPearson } from "./predictions-file.js";
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
	inputs: record(string(), union([string(), array(string())])),
	positiveClass: string().optional(),
	classes: array(string()).optional(),
	decisionThreshold: number().optional(),
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
const count$1 = number().int().min(0);
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
const sharedIdsWords = ({ rows, sharedIds, sharedRows, values }) => `${grouped(sharedIds)} of ${grouped(rows)} evaluation rows have the id of a training row${values.length === 0 ? "" : `, ${grouped(sharedRows)} of them with the same values`}`;
const sharedValuesWords = (found) => `${grouped(found.sharedValues)} of ${grouped(found.rows)} evaluation rows equal a training row; ${percent(shareRepeated(found), 2)} of the training rows equal another one`;
function noneWords(found) {
	return [...found.ids.length > 0 ? [`none of ${grouped(found.rows)} evaluation rows has the id of a training row`] : [], ...found.values.length > 0 ? [`${sharedValuesWords(found)}, no more than chance`] : []].join("; ");
}
// src/domain/training/facts.ts
const UndefinedSchema = strictObject({ undefined: string() });
/** An open list, so that a metric that comes or goes changes no shape. */
const MetricsSchema = array(strictObject({
	name: string(),
	value: union([number(), UndefinedSchema])
}));
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
	metrics: MetricsSchema.describe("Each metric over all scored rows: its value, or why it has none."),
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
	/** The class of each score column, and what says so; absent without scores. */
	scoreClasses: strictObject({
		names: array(string()),
		from: string()
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
		digest: string()
	}).nullable(),
	trained: boolean(),
	/** Evaluation files whose bytes were trained on. */
	trainedOn: array(string()),
	heldOut: HeldOutSchema.optional()
});
export { writeModelPackage as i, leakOf as n, readModelPackage as r, TrainFactsSchema as t };

import { K as refuse, U as InputErrors } from "./define.js";
import { t as namesIn } from "./sql-names.js";
// src/scoring/columns.ts
/** A column as SQL names it. */
const quoted = (column) => `"${column.replaceAll("\"", "\"\"")}"`;
/** The column of this name, or the expression as the user wrote it. */
const columnOrExpression = (columns, text) => columns.some((column) => column.name === text) ? quoted(text) : text;
/** One problem for each name that the table does not have. */
function missingColumns(input, names, columns, file) {
	return names.filter((name) => !columns.some((column) => column.name === name)).map((name) => ({
		input,
		value: name,
		message: `is not a column of ${file}`,
		remedy: `use one of: ${columns.map((column) => column.name).join(", ")}`
	}));
}
// src/scoring/classes.ts
/** Collects class names row by row; equal numbers (`1`, `1.0`) are one name. */
function coder() {
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
// src/scoring/predicted.ts
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
// src/scoring/class-columns.ts
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
	return seen.map((codes) => [...codes].map((code) => labels.values[code])[0]);
}
const isTied = (columns, row) => {
	const best = argmax(columns, row);
	return columns.some((column, at) => at !== best && column[row] === columns[best][row]);
};
const TWO_CLASS_NUMBERS = /* @__PURE__ */ new Set([
	"0",
	"1",
	"-1",
	"true",
	"false"
]);
/**
* Index of the score column of the positive class: by `classes` where the user gave them, else by the model's own
* labels; 1 for the labels 0 and 1. Throws `InputErrors` where it cannot be told.
*/
function positiveColumn(columns, labels, positiveClass, classes) {
	if (columns.length === 1) return 0;
	if (columns.length > 2) refuse("task", `has two classes, but the model gives ${columns.length} scores per row`, "set task to multiclass", { value: "binary" });
	const given = classes ?? (labels ? seenClasses(columns, labels) : void 0);
	const found = given?.findIndex((name) => name !== void 0 && isPositive(name, positiveClass)) ?? -1;
	if (found >= 0) return found;
	const names = given?.filter((name) => name !== void 0) ?? labels?.values ?? [];
	if (names.every((name) => TWO_CLASS_NUMBERS.has(name.toLowerCase()))) return 1;
	if (given && names.length === 1) return given[0] === void 0 ? 0 : 1;
	refuse("positive-class", `is none of the model's classes: ${names.join(", ")}`, "name one of them, or list both in `classes` in the order of the scores", { value: positiveClass });
}
/**
* The class of each score column of a multiclass model: `classes` where given, else as the rows tell, else the
* sorted names of `known` when there are as many as columns. Throws `InputErrors` where it cannot be told.
*/
function classColumns(columns, labels, known, classes) {
	const width = columns.length;
	if (classes) {
		if (classes.length === width) return classes;
		refuse("classes", `lists ${classes.length} classes, but the model gives ${width} scores per row`, "list each class once, in the order of the scores", { value: classes.join(", ") });
	}
	const seen = labels ? seenClasses(columns, labels) : void 0;
	const candidates = [columns.map((_, at) => String(at)), known.length === width ? [...known].sort() : []];
	if (seen) candidates.unshift(seen.every((name) => name !== void 0) ? [...seen] : []);
	return candidates.find((names) => names.length === width && isConsistent(names, seen) && known.every((name) => names.includes(name))) ?? refuse("classes", `are needed: the model gives ${width} scores per row, the data names ${known.length} classes (${known.slice(0, 10).join(", ")})`, "list the classes in the order of the scores");
}
const isConsistent = (names, seen) => seen?.every((name, at) => name === void 0 || name === names[at]) ?? true;
// src/scoring/assemble.ts
/**
* Joins truth and predictions, row by row in the same order. Throws `InputErrors` for scores that are not finite
* (by row id), for labels that are not of two classes where the task is binary, for columns that are not there.
*/
function assemble(truth, predicted, meaning) {
	requireFinite([...predicted.scores?.columns ?? [], ...predicted.numbers ? [predicted.numbers] : []], truth.rowIds, meaning);
	return {
		predictions: predictionsOf(truth, predicted, meaning),
		rowIds: truth.rowIds,
		slices: truth.slices
	};
}
function requireFinite(columns, rowIds, meaning) {
	const bad = notFinite(columns);
	if (!bad) return;
	const more = bad.count > 1 ? `; ${bad.count} scores in all are not finite` : "";
	refuse("predictions", `of ${meaning.source} hold ${bad.value} for row ${rowIds[bad.row]}${more}`, "give every labelled row a finite score; missing inputs can be filled in SQL: coalesce(…, 0)");
}
function predictionsOf(truth, predicted, meaning) {
	if ("numbers" in truth.labels) {
		const prediction = predicted.numbers ?? refuseMissing(meaning, "prediction");
		return {
			task: "regression",
			n: prediction.length,
			label: truth.labels.numbers,
			prediction
		};
	}
	const labels = truth.labels.coded;
	return meaning.task === "binary" ? binary(labels, predicted, meaning) : multiclass(labels, predicted, meaning);
}
const DEFAULT_THRESHOLD = .5;
function binary(labels, predicted, meaning) {
	const { positiveClass, threshold } = meaning;
	const problem = binaryProblem(labels.values, positiveClass);
	if (problem) refuse("label", problem, "name a two-valued column or expression, and one of its values as `positive-class`");
	const columns = predicted.scores?.columns;
	const score = columns?.[positiveColumn(columns, predicted.labels, positiveClass, predicted.scores?.classes ?? meaning.modelClasses)];
	const decides = threshold !== void 0 || !predicted.labels;
	const prediction = score && decides ? Uint8Array.from(score, (value) => Number(value >= (threshold ?? DEFAULT_THRESHOLD))) : positives(predictedClasses(labels, predicted, meaning), positiveClass);
	const columnsOf = {
		n: labels.codes.length,
		label: positives(labels, positiveClass),
		prediction,
		positiveClass
	};
	return score ? {
		task: "binary",
		...columnsOf,
		score
	} : {
		task: "binary",
		...columnsOf
	};
}
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
	return Uint8Array.from(coded.codes, (code) => positive[code]);
}
function multiclass(labels, predicted, meaning) {
	const known = [.../* @__PURE__ */ new Set([...labels.values, ...predicted.labels?.values ?? []])];
	const columns = predicted.scores?.columns;
	const named = columns && classColumns(columns, predicted.labels, known, predicted.scores?.classes ?? meaning.modelClasses);
	const classes = union(meaning.classes ?? [], [...named ?? [], ...known]);
	const label = indexes(labels, classes);
	const prediction = predicted.labels ? indexes(predicted.labels, classes) : columns ? Int32Array.from(label, (_, row) => classes.indexOf(named[argmax(columns, row)])) : refuseMissing(meaning, "prediction or score:<class>");
	const scores = columns && classes.map((name) => columns[named.indexOf(name)] ?? new Float64Array(label.length));
	const of = {
		task: "multiclass",
		n: label.length,
		classes,
		label,
		prediction
	};
	return scores ? {
		...of,
		scores
	} : of;
}
/** The classes asked for in their order, then the others sorted. */
const union = (first, others) => [...first, ...[...new Set(others)].filter((name) => !first.includes(name)).sort()];
function indexes(coded, classes) {
	const at = coded.values.map((value) => classes.indexOf(value));
	return Int32Array.from(coded.codes, (code) => at[code]);
}
const refuseMissing = (meaning, what) => refuse("predictions", `of ${meaning.source} have no ${what}`, `give ${what} for task ${meaning.task}`);
// src/scoring/predicted-reader.ts
/** Before the name of a class: the column of its score. */
const SCORE_OF = "score:";
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
	const labels = coder();
	const numbers = [];
	const scored = scores.map(() => []);
	const number = (column) => ({
		sql: quoted(column),
		as: "number"
	});
	return {
		expressions: {
			...hasPrediction && task !== "regression" ? { prediction: {
				sql: quoted("prediction"),
				as: "text"
			} } : {},
			...task === "regression" ? { [PREDICTION_NUMBER]: number("prediction") } : {},
			...Object.fromEntries(scores.map((column) => [column, number(column)]))
		},
		take(batch, rows) {
			for (const row of rows) {
				if (task === "regression") numbers.push(batch.numbers[PREDICTION_NUMBER][row]);
				else if (hasPrediction) labels.add(batch.texts.prediction[row] ?? refuseNull(path));
				for (const [at, values] of scored.entries()) values.push(batch.numbers[scores[at]][row]);
			}
		},
		finish() {
			if (task === "regression") return { numbers: Float64Array.from(numbers) };
			const named = classes.length > 0 ? { classes: classes.map((name) => name.slice(6)) } : {};
			return {
				...hasPrediction ? { labels: labels.coded } : {},
				...scores.length > 0 ? { scores: {
					columns: scored.map((values) => Float64Array.from(values)),
					...named
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
// src/scoring/row-ids.ts
/** Expressions that read the id columns; messages call each one by its key. */
const idExpressions = (columns) => Object.fromEntries(columns.map((name) => [idKey(name), {
	sql: quoted(name),
	as: "text"
}]));
/** The names of the row of a batch. */
const idOfRow = (batch, columns, row) => rowIdOf(columns.map((name) => batch.texts[idKey(name)][row]));
const idKey = (column) => `row-id ${column}`;
/** The name of a row: its id values as a JSON array of texts. */
const rowIdOf = (values) => JSON.stringify(values);
/** The id values of a row, as `rowIdOf` joined them. */
const idValues = (rowId) => JSON.parse(rowId);
/** Refuses rows without an id and rows that share one. Throws `InputErrors` naming the first and how many there are. */
function requireUnique(rowIds, columns, where) {
	requireNamed(rowIds, columns, where);
	const seen = /* @__PURE__ */ new Set();
	let first;
	let repeats = 0;
	for (const id of rowIds) if (seen.size === seen.add(id).size) {
		first ??= id;
		repeats++;
	}
	if (first === void 0) return;
	const rows = repeats === 1 ? "1 row repeats an id" : `${repeats} rows repeat an id`;
	throw new InputErrors([{
		input: "row-id",
		value: columns.join(", "),
		message: `does not name the rows of ${where}: ${rows}, the first is ${first}`,
		remedy: "add columns until each row has its own id, or remove the duplicates"
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
// src/scoring/truth.ts
/** The value of a slice column that is NULL. */
const MISSING = "(missing)";
/**
* Reads names, labels and slices of the rows of a table, batch by batch. Throws `InputErrors` for columns that the
* table does not have. `file` names the table in messages.
*/
function truthReader(question, columns, file) {
	const problems = [
		...missingColumns("row-id", question.rowId, columns, file),
		...missingColumns("slices", question.slices, columns, file),
		...missingColumns("label", unknownWord(question.label, columns), columns, file)
	];
	if (problems.length > 0) throw new InputErrors(problems);
	const rowIds = [];
	const unlabelledIds = [];
	const labels = labelReader(question, rowIds);
	const unknown = unknownReader(question, columns, file);
	const slices = question.slices.map((name) => ({
		name,
		key: sliceKey(name),
		values: []
	}));
	const intern = interner();
	return {
		expressions: {
			...expressionsOf(question, columns),
			...unknown.expressions
		},
		take(batch) {
			const labelled = [];
			for (let row = 0; row < batch.rows; row++) {
				const id = idOfRow(batch, question.rowId, row);
				if (batch.texts.label[row] === null) unlabelledIds.push(id);
				else {
					labelled.push(row);
					rowIds.push(id);
					unknown.add(batch, row, id);
					labels.add(batch, row);
					for (const { key, values } of slices) values.push(intern(batch.texts[key][row]));
				}
			}
			return labelled;
		},
		finish() {
			if (rowIds.length === 0) refuseEmpty(unlabelledIds.length, question.label, file);
			unknown.finish();
			requireUnique([...rowIds, ...unlabelledIds], question.rowId, file);
			const named = slices.map(({ name, values }) => [name, values]);
			return {
				rowIds,
				labels: labels.finish(),
				slices: Object.fromEntries(named),
				unlabelledIds
			};
		}
	};
}
/** A label of one word is a column; SQL knows it in any case. */
const unknownWord = (label, columns) => /^[\p{L}_][\p{L}\p{N}_]*$/u.test(label) && !columns.some(({ name }) => name.toLowerCase() === label.toLowerCase()) ? [label] : [];
const LABEL_NUMBER = "label as a number";
const sliceKey = (column) => `slices ${column}`;
function expressionsOf(question, columns) {
	const text = (sql) => ({
		sql,
		as: "text"
	});
	const label = columnOrExpression(columns, question.label);
	return {
		...idExpressions(question.rowId),
		label: text(label),
		...question.task === "regression" ? { [LABEL_NUMBER]: {
			sql: label,
			as: "number"
		} } : {},
		...Object.fromEntries(question.slices.map((name) => [sliceKey(name), text(quoted(name))]))
	};
}
const LABEL_UNKNOWN = "label of NaN";
/**
* SQL counts NaN above every number: `delay >= 15` is true of a delay that nobody knows. So rows where the label reads
* NaN are refused, unless the label itself asks `isnan`.
*/
function unknownReader(question, columns, file) {
	const { columns: named, functions } = namesIn(question.label);
	const names = new Set([question.label, ...named].map((name) => name.toLowerCase()));
	const sql = (functions.some((name) => name.toLowerCase() === "isnan") ? [] : columns.filter(({ name, type }) => type === "number" && names.has(name.toLowerCase()))).map(({ name }) => `coalesce(isnan(cast(${quoted(name)} as double)), false)`).join(" or ");
	let rows = 0;
	let first;
	return {
		expressions: sql === "" ? {} : { [LABEL_UNKNOWN]: {
			sql,
			as: "number"
		} },
		add(batch, row, id) {
			if (batch.numbers[LABEL_UNKNOWN]?.[row] !== 1) return;
			rows++;
			first ??= id;
		},
		finish() {
			if (first === void 0) return;
			const message = `reads NaN in ${rows === 1 ? "1 row" : `${rows} rows`} of ${file}, the first is ${first}`;
			refuse("label", message, "store what is not known as NULL, or say in the label what `isnan` means", { value: question.label });
		}
	};
}
function labelReader(question, rowIds) {
	if (question.task !== "regression") {
		const labels = coder();
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
// src/scoring/predictions-file.ts
const BATCH = 65536;
const OWN = (name) => [
	"label",
	"prediction",
	"score"
].includes(name) || name.startsWith("score:");
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
	const truth = truthReader({
		rowId: question.rowId ?? idColumns(table.columns, label, path),
		label,
		slices: question.slices ?? [],
		task
	}, table.columns, path);
	const predicted = predictedReader(task, table.columns, path);
	for await (const batch of table.batches({
		...truth.expressions,
		...predicted.expressions
	}, BATCH)) predicted.take(batch, truth.take(batch));
	return assemble(truth.finish(), predicted.finish(), {
		task,
		positiveClass: question.positiveClass ?? "true",
		...question.classes ? { classes: question.classes } : {},
		threshold: question.threshold,
		source: path
	});
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
function idColumns(columns, label, path) {
	const names = columns.map((column) => column.name).filter((name) => !OWN(name) && name !== label);
	const own = names.find((name) => [
		"id",
		"row_id",
		"row-id"
	].includes(name.toLowerCase()));
	if (own !== void 0) return [own];
	return names.length > 0 ? names : refuse("predictions", `of ${path} have no column that names a row`, "add an id column, the same in both tables", { value: path });
}
/**
* Writes a predictions table as Parquet, in row order: id columns as text, `label`, `prediction`, scores, slices that
* are not id columns. Classes are written by name, so that the file says what it means.
*/
async function writePredictions(path, table, engine, rowId) {
	const ids = table.rowIds.map(idValues);
	const slices = Object.entries(table.slices).filter(([name]) => !rowId.includes(name));
	requireFree([...rowId, ...slices.map(([name]) => name)]);
	const text = (name, values) => ({
		name,
		values,
		type: "text"
	});
	await engine.writeParquet(path, [
		...rowId.map((name, at) => text(name, ids.map((values) => values[at] ?? null))),
		...valueColumns(table.predictions),
		...slices.map(([name, values]) => text(name, values))
	]);
}
function requireFree(names) {
	const taken = names.filter(OWN);
	if (taken.length === 0) return;
	refuse("row-id", "and `slices` may not name a column label, prediction or score", "rename the column in the evaluation data", { value: taken.join(", ") });
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
	const { task, label, prediction } = predictions;
	if (task === "regression") return [number("label", label), number("prediction", prediction)];
	const names = task === "binary" ? [negativeClass(predictions.positiveClass), predictions.positiveClass] : predictions.classes;
	const named = (codes) => Array.from(codes, (code) => names[code]);
	const scores = task === "binary" ? predictions.score ? [number("score", predictions.score)] : [] : (predictions.scores ?? []).map((values, at) => number(`${SCORE_OF}${predictions.classes[at]}`, values));
	return [
		text("label", named(label)),
		text("prediction", named(prediction)),
		...scores
	];
}
export { idOfRow as a, reorder as c, columnOrExpression as d, missingColumns as f, idExpressions as i, assemble as l, writePredictions as n, requireUnique as o, quoted as p, truthReader as r, predictedReader as s, readPredictions as t, coder as u };

import { r as refuse, t as InputErrors } from "./errors.js";
import { i as undefinedBecause } from "./undefined.js";
import { i as normalQuantile, t as betaQuantile } from "./distributions.js";
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
const listed = (names) => `${names.slice(0, MOST_LISTED).join(", ")}${names.length > MOST_LISTED ? ", …" : ""}`;
/** Refuses scores of which nothing says the class, or that `own` calls by names that no label has. */
function needed(width, known, own) {
	const scores = width === 1 ? "one score per row" : `${width} scores per row`;
	const message = own ? `do not fit: the model's ${scores} are of ${listed(own.names)} by ${own.from}, but the labels are ${listed(known)}` : `are needed: the model gives ${scores}, and nothing says of which class; the labels are ${listed(known)}`;
	refuse("classes", message, remedyFor(width, known));
}
function remedyFor(width, known) {
	const spelled = (names) => `\`classes: [${names.join(", ")}]\``;
	if (known.length !== 2 || width > 2) return "write `classes: […]`: all classes in the order of the scores (`model.classes_` in scikit-learn), spelled as the labels are";
	const order = width === 1 ? "the class of the score last" : "in the order of the scores";
	return `write ${spelled(known)} or ${spelled(known.toReversed())}, ${order} (\`model.classes_\` in scikit-learn)`;
}
// src/domain/predictions/classes.ts
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
	return named(columns, sources, known, (a, b) => a === b);
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
	const found = given ?? named(columns, sources, known, sameClass);
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
function named(columns, { labels, stated }, known, same) {
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
function assemble(truth, predicted, meaning) {
	requireFinite([...predicted.scores?.columns ?? [], ...predicted.numbers ? [predicted.numbers] : []], truth.rowIds, meaning);
	const { predictions, scoreClasses } = predictionsOf(truth, predicted, meaning);
	return {
		table: {
			predictions,
			rowIds: truth.rowIds,
			slices: truth.slices
		},
		...scoreClasses ? { scoreClasses } : {}
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
const TABLE = "the columns of the table";
const CLASSES = "the input `classes`";
/** What can say which class a score is of: a table by its columns, else the user, the model's labels, its file. */
function sourcesOf({ labels, scores }, { modelClasses, positiveClass }) {
	const own = scores?.classes === "positive" ? [positiveClass] : scores?.classes;
	if (own) return { given: {
		names: own,
		from: TABLE
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
function binary(labels, predicted, meaning, sources) {
	const { positiveClass, threshold } = meaning;
	const problem = binaryProblem(labels.values, positiveClass);
	if (problem) refuse("label", problem, "name a two-valued column or expression, and one of its values as `positive-class`");
	const columns = predicted.scores?.columns;
	const scoreClasses = columns && twoClassColumns(columns, sources, twoNames(labels, positiveClass), positiveClass);
	const score = columns?.[scoreClasses.positive];
	const decides = threshold !== void 0 || !predicted.labels;
	const prediction = score && decides ? Uint8Array.from(score, (value) => Number(value >= (threshold ?? DEFAULT_THRESHOLD))) : positives(predictedClasses(labels, predicted, meaning), positiveClass);
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
	return Uint8Array.from(coded.codes, (code) => positive[code]);
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
// src/domain/predictions/columns.ts
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
// src/domain/predictions/predicted-reader.ts
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
			for (const row of rows) {
				if (task === "regression") numbers.push(batch.numbers[PREDICTION_NUMBER][row]);
				else if (hasPrediction) labels.add(batch.texts.prediction[row] ?? refuseNull(path));
				for (const [at, values] of scored.entries()) values.push(batch.numbers[scores[at]][row]);
			}
		},
		finish() {
			if (task === "regression") return { numbers: Float64Array.from(numbers) };
			const named = task === "binary" ? "positive" : classes.map((name) => name.slice(6));
			return {
				...hasPrediction ? { labels: labels.coded } : {},
				...scores.length > 0 ? { scores: {
					columns: scored.map((values) => Float64Array.from(values)),
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
// src/domain/predictions/row-ids.ts
/** Expressions that read the id columns; messages call each one by its key. */
const idExpressions = (columns) => Object.fromEntries(columns.map((name) => [idKey(name), {
	column: name,
	as: "text",
	kept: "each"
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
		...missingColumns("slices", question.slices, columns, file),
		...missingColumns("label", unknownWord(question.label, columns), columns, file)
	];
	if (problems.length > 0) throw new InputErrors(problems);
	const rowIds = [];
	const unlabelledIds = [];
	const labels = labelReader(question, rowIds);
	const slices = question.slices.map((name) => ({
		name,
		key: sliceKey(name),
		values: []
	}));
	const intern = interner();
	return {
		expressions: expressionsOf(question, columns),
		idOf: (batch, row) => idOfRow(batch, question.rowId, row),
		take(batch) {
			const labelled = [];
			for (let row = 0; row < batch.rows; row++) {
				const id = idOfRow(batch, question.rowId, row);
				if (batch.texts.label[row] === null) unlabelledIds.push(id);
				else {
					labelled.push(row);
					rowIds.push(id);
					labels.add(batch, row);
					for (const { key, values } of slices) values.push(intern(batch.texts[key][row]));
				}
			}
			return labelled;
		},
		finish() {
			if (rowIds.length === 0) refuseEmpty(unlabelledIds.length, question.label, file);
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
	const text = (of) => ({
		...of,
		as: "text",
		kept: "shared"
	});
	const label = columnOrExpression(columns, question.label);
	return {
		...idExpressions(question.rowId),
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
// src/domain/predictions/predictions-file.ts
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
	const { table: read } = assemble(truth.finish(), predicted.finish(), {
		task,
		positiveClass: question.positiveClass ?? "true",
		...question.classes ? { classes: question.classes } : {},
		threshold: question.threshold,
		source: path
	});
	return read;
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
export { idOfRow as a, reorder as c, assemble as d, coder as f, requireLevel as g, normalInterval as h, idExpressions as i, columnOrExpression as l, wilsonShape as m, writePredictions as n, requireUnique as o, clopperPearson as p, truthReader as r, predictedReader as s, readPredictions as t, missingColumns as u };

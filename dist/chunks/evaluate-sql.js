import { un as undefinedBecause } from "./every-step.js";
import { G as sliceRows, P as columnsNamedIn } from "./gate-rows.js";
import { Jn as selectColumn, mr as textHash, yr as namesIn } from "./gate.js";
// src/domain/metrics/sql/columns.ts
/**
* The predictions table as metrics in SQL see it: `label` and `prediction` (of two classes true where positive), scores,
* `weight` where rows have one, slices as text, and what else of the data they name.
*/
const sqlColumns = ({ predictions, slices, extras = [] }) => [
	...predictedColumns(predictions),
	...predictions.weight ? [number("weight", predictions.weight)] : [],
	...Object.entries(slices).map(([name, values]) => text(name, values)),
	...extras
];
const number = (name, values) => ({
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
			return score ? [...both, number("score", score)] : both;
		}
		case "multiclass": {
			const { label, prediction, scores = [], classes } = predictions;
			const named = (codes) => Array.from(codes, (code) => classes[code]);
			return [
				text("label", named(label)),
				text("prediction", named(prediction)),
				...scores.map((column, at) => number(`score:${classes[at]}`, column))
			];
		}
		case "regression": return [number("label", predictions.label), number("prediction", predictions.prediction)];
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
	const order = shuffledByName(namesIn(table.rowIds));
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
		...OWN[task].map((one) => one),
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
const OWN = {
	binary: [
		["label", "boolean"],
		["prediction", "boolean"],
		["score", "number"]
	],
	multiclass: [["label", "text"], ["prediction", "text"]],
	regression: [["label", "number"], ["prediction", "number"]]
};
export { dealt as a, askSql as i, sqlNumber as n, trySql as r, evaluateSql as t };

import { r as refuse, t as InputErrors } from "./errors.js";
import { n as grouped, t as counted } from "./counted.js";
import { a as idOfRow, c as reorder, d as assemble, f as coder, i as idExpressions, l as columnOrExpression, o as requireUnique, r as truthReader, s as predictedReader, u as missingColumns } from "./predictions-file.js";
import { n as writtenSql } from "./sql-names.js";
import { r as runCommand } from "./run-command.js";
// src/domain/models/command.ts
const BATCH$1 = 65536;
/**
* Reads the rows' names and labels, and joins them with a predictions table by id; labels always come from the data.
* Throws `InputErrors` for labelled rows without a prediction and for ids that the data does not have.
*/
async function joinPredictions(path, rows, { table, reader }, engine) {
	for await (const batch of table.batches(reader.expressions, BATCH$1)) reader.take(batch);
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
	const environment = pkg.environment === void 0 ? void 0 : `${folder}/${pkg.environment}`;
	const variables = {
		MLOPS_SCORE_DATA: rows.files.map((file) => ports.files.absolute(file)).join("\n"),
		MLOPS_SCORE_MODEL: ports.files.absolute(model),
		MLOPS_SCORE_PREDICTIONS: ports.files.absolute(`${scratch}/predictions.parquet`)
	};
	await runCommand({
		input: "score-command",
		title: "Score",
		argv,
		environment,
		variables
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
	const problems = missingColumns("row-id", rows.rowId, table.columns, path);
	if (problems.length > 0) throw new InputErrors(problems);
	const reader = predictedReader(rows.task, table.columns, path);
	const rowIds = [];
	for await (const batch of table.batches({
		...idExpressions(rows.rowId),
		...reader.expressions
	}, BATCH$1)) {
		const all = Array.from({ length: batch.rows }, (_, row) => row);
		for (const row of all) rowIds.push(idOfRow(batch, rows.rowId, row));
		reader.take(batch, all);
	}
	requireUnique(rowIds, rows.rowId, path);
	return {
		rowIds,
		predicted: reader.finish()
	};
}
/** For each labelled row, where its prediction stands. */
function orderOf(truth, predictedIds, path) {
	const at = new Map(predictedIds.map((id, row) => [id, row]));
	const known = /* @__PURE__ */ new Set([...truth.rowIds, ...truth.unlabelledIds]);
	const without = truth.rowIds.filter((id) => !at.has(id));
	const strangers = predictedIds.filter((id) => !known.has(id));
	const problems = [...without.length > 0 ? [`lacks ${counted(without.length, "row")} of the evaluation data, the first is ${without[0]}`] : [], ...strangers.length > 0 ? [`holds ${counted(strangers.length, "row")} that the evaluation data does not have, the first is ${strangers[0]}`] : []];
	if (problems.length > 0) throw new InputErrors(problems.map((message) => ({
		input: "predictions",
		value: path,
		message,
		remedy: "write one prediction per row of the evaluation data, with the row-id columns as they are"
	})));
	return truth.rowIds.map((id) => at.get(id));
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
const BATCH = 4096;
/** Streams the labelled rows of a table through a model. `onRows` hears how many rows were read so far. */
async function scoreOnnx({ session, inputs, task }, { table, reader: truth }, signal, onRows) {
	const chosen = chooseOutputs(session.outputs, task);
	const collected = collector(chosen, session.outputs);
	const feeds = inputs.map(feedOf);
	const wanted = [
		chosen.label,
		chosen.scores,
		chosen.number
	].filter((name) => name !== void 0);
	let read = 0;
	for await (const batch of table.batches({
		...truth.expressions,
		...feedExpressions(inputs)
	}, BATCH)) {
		signal.throwIfAborted();
		const rows = truth.take(batch);
		if (rows.length > 0) {
			const taken = {
				rows,
				idOf: (row) => truth.idOf(batch, row)
			};
			const values = Object.fromEntries(feeds.map((feed) => [feed.name, feed.values(batch, taken)]));
			collected.take(await session.run(rows.length, values, wanted));
		}
		read += batch.rows;
		onRows(read);
	}
	return {
		truth: truth.finish(),
		predicted: collected.finish(),
		missing: Object.fromEntries(feeds.map((feed) => [feed.name, feed.missing()]))
	};
}
function collector(chosen, outputs) {
	const labels = coder();
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
			const floats = columns.map((column) => Float64Array.from(column));
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
	while (columns.length < width) columns.push([]);
	for (let at = 0; at < values.length; at++) columns[at % width].push(values[at]);
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
		...assemble(truth, predicted, meaning),
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
		const total = grouped(await table.rows());
		const progress = (read) => ports.host.log.progress(`scoring ${grouped(read)} of ${total} rows`);
		const scored = await scoreOnnx({
			session,
			inputs,
			task: rows.task
		}, labelled, signal, progress);
		return {
			...assemble(scored.truth, scored.predicted, meaning),
			unlabelled: scored.truth.unlabelledIds.length,
			missing: scored.missing,
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
// src/domain/training/leak-note.ts
/** What the head of a report must say of metrics: that the model has seen the rows that it was evaluated on. */
const leakNotes = ({ state, message }, allowed = false) => state === "found" ? [{
	kind: "text",
	title: "Trained on evaluation rows",
	for: ["head"],
	text: `The model was evaluated on rows that it was trained on: ${message}${allowed ? "; allowed by allow-trained-on" : ""}.`,
	tone: "open"
}] : [];
export { tryRows as i, scorePackage as n, scorePredictions as r, leakNotes as t };

import { Ct as InputErrors, Dt as together, F as mismatch, I as valueAt, L as wantedBy, M as isMapping, N as isScalar, O as knownNames, P as issuesOf, T as verdictOf, Tt as refuse, ft as posix, jt as shownLine, k as nearest, kt as shortened, nt as grouped$1, tt as counted } from "./every-start.js";
import { $n as dayOf, $t as weightedSum, A as verifyJunit, At as fixed, Bt as readYaml, C as isUnknownVerdict, Ct as dialectSaid, D as verifyArtifact, En as canonical, Gn as DigestSchema, Gt as metricCalled, Ht as deepInJson, It as percent, Jt as METRICS, Kn as EVIDENCE_SCHEMA, Kt as plainName, Lt as plain$2, Mr as MIB, Nn as bytewise, O as verifyDecision, Pn as bytewiseBy, Pr as bytesText, Qt as totalWeight, Rt as short, T as undecidable, Tn as digestOfJson, Un as CountSchema, Vt as sourceOf, Wt as directionOf, Xn as SourcePositionSchema, Xt as metricNamed, Yn as ScalarSchema, Z as outcomeWord, Zt as metricsOf$2, _n as formatCall, _r as string, an as percentHint, at as gateModel, bt as parseRule, cn as isUndefined, cr as boolean, dn as formatLimit, dr as literal, en as ascendingOrder, er as hasExpired, fn as formatRule, fr as looseObject, gn as callOf, gr as strictObject, gt as BaseSchema, hn as formatMetric, hr as record$1, ht as defineStep, in as isWithin, ir as _enum, j as verifyNoFacts, jr as FILE_BYTES, k as verifyInputs, kt as decimalsOf, ln as mapDefined, lr as discriminatedUnion, mn as formatSubject, nn as SHARE, on as rangeWords, or as array, pn as formatSelectors, pr as number$1, qn as EvidenceSchema, qt as withoutQualifiers, rn as SIGNED, sn as definedNumber, tn as POSITIVE, tr as EVIDENCE_SCHEMAS, un as undefinedBecause, vn as createSum, vr as union, w as otherFacts, wn as digestOf, wt as readingCsv, x as editedFacts, xt as parseRules, yn as sum, yr as unknown$2, yt as isRuleError, zt as signed } from "./every-step.js";
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
		ordered: boolean(),
		groups: CountSchema,
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
// src/domain/predictions/row-names.ts
const areLeft = (names) => "unique" in names;
/** Somebody asked for a name that was left in its table. */
var NamesLeft = class extends Error {
	constructor() {
		super("the names of rows were left in their table");
		this.name = "NamesLeft";
	}
};
/** Names that stay where they are. Whoever asks for one ends the work of `leavingNames`. */
const leftNames = (names) => ({
	...names,
	at: askedTooEarly,
	[Symbol.iterator]: askedTooEarly
});
/** Ends work that left the names of rows in their table. */
function askedTooEarly() {
	throw new NamesLeft();
}
/** All names, as a list. */
const namesIn$1 = (names) => Array.isArray(names) ? names : [...names];
/** Ends the work where names were left and nobody has seen that each row has its own. */
function requireKnownUnique(names) {
	if (areLeft(names) && !names.unique) askedTooEarly();
}
/**
* Does work without the names of rows, and again with them where it asks for one or refuses anything: a refusal names
* rows, and those that repeat a name come first.
*/
async function leavingNames(work) {
	try {
		return await work("left");
	} catch (cause) {
		if (!(cause instanceof NamesLeft || cause instanceof InputErrors)) throw cause;
		return work("read");
	}
}
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
	items: CountSchema,
	fewest: CountSchema.describe("Trials of the item that has fewest."),
	most: CountSchema,
	wobbling: CountSchema.describe("Items whose trials are not all predicted alike.")
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
	const ids = namesIn$1(table.rowIds).map((id) => JSON.stringify(idValues(id).slice(0, -1)));
	const names = [...new Set(ids)].sort(bytewise);
	const places = new Map(names.map((name, at) => [name, at]));
	const items = itemsOf$2(names, Uint32Array.from(ids, (id) => places.get(id)));
	const { groupings = [] } = table;
	const parted = groupings.filter(({ codes }) => differing$1(items, (row) => codes[row]).length > 0);
	const problems = [...parted.filter(({ from }) => from === "named").map((grouping) => partedProblem(items, grouping)), ...disagreements$1(table, items)];
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
	const ids = namesIn$1(rowIds);
	const names = [...ids].sort(bytewise);
	const places = new Map(names.map((name, at) => [name, at]));
	return itemsOf$2(names, Uint32Array.from(ids, (id) => places.get(id)));
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
function disagreements$1({ predictions, slices }, items) {
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
function trialsOf$2({ codes, names }) {
	const trials = new Uint32Array(names.length);
	for (const code of codes) trials[code]++;
	return trials;
}
/** Trials of one table in numbers. */
function trialsFacts({ predictions }, items) {
	const trials = trialsOf$2(items);
	return {
		items: items.names.length,
		fewest: trials.reduce((least, one) => Math.min(least, one)),
		most: trials.reduce((most, one) => Math.max(most, one)),
		wobbling: differing$1(items, (row) => predictions.prediction[row]).length
	};
}
/** The table with each item counting as one row. */
const byItem = (table) => table.items ? {
	...table,
	predictions: weighedByItem(table.predictions, table.items)
} : table;
/** The predictions with each item counting as one row, however often it was tried. */
function weighedByItem(predictions, items) {
	const trials = trialsOf$2(items);
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
	total: number$1().min(0),
	zero: CountSchema.describe("Rows that do not count."),
	effectiveRows: number$1().min(0).describe("Rows of equal weight that would tell as much of a mean: (sum w)² / sum w² (Kish 1965).")
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
	const names = [...sizes.keys()].sort(compareBytes);
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
	for (const selector of selectors.toSorted((a, b) => compareBytes(a.column, b.column))) {
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
const valuesOf = (parts, column) => [...new Set(parts.flatMap(({ groups }) => [...groups(column).keys()]))].sort(compareBytes);
function unknownColumn(rule, { column }, known) {
	return {
		input: "rules",
		value: rule.text,
		message: `names the slice column ${JSON.stringify(column)}, which the predictions do not have`,
		remedy: known.length === 0 ? "list it in `slices` of train-evaluate" : `they have: ${listed(known)}`
	};
}
function unknownValue(rule, { column, value }, known) {
	return {
		input: "rules",
		value: rule.text,
		message: `names the slice ${column}=${value}, which no row has`,
		remedy: `the values are: ${listed(known)}`
	};
}
const MOST_LISTED = 20;
const listed = (names) => names.length <= MOST_LISTED ? names.join(", ") : `${names.slice(0, MOST_LISTED).join(", ")} and ${names.length - MOST_LISTED} more`;
/** Orders strings as their UTF-8 bytes. */
const compareBytes = (a, b) => {
	const [x, y] = [[...a], [...b]];
	for (let i = 0; i < Math.min(x.length, y.length); i++) {
		const difference = x[i].codePointAt(0) - y[i].codePointAt(0);
		if (difference !== 0) return difference;
	}
	return x.length - y.length;
};
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
				label: indexes(label, rows),
				prediction: indexes(prediction, rows)
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
		rowIds: names(namesIn$1(table.rowIds)),
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
const indexes = (values, rows) => gathered(values, rows, new Int32Array(rows.length));
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
function trialsOf$1(predictions, form) {
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
// src/domain/judging/quantity.ts
/** A quantity without a value, and why. */
const UndefinedSchema = strictObject({ undefined: string() });
const IntervalSchema = strictObject({
	lower: number$1(),
	upper: number$1()
});
/**
* What more rows would change: the variance of one row, in the form that the method needs.
* `standardError` was seen with the rows of the quantity.
*/
const SpreadSchema = discriminatedUnion("kind", [
	strictObject({ kind: literal("proportion") }),
	strictObject({
		kind: literal("paired"),
		disagreement: number$1().min(0).max(1)
	}),
	strictObject({
		kind: literal("mean"),
		variance: number$1().min(0),
		skewness: number$1().optional().describe("Of one row; 0 where it is not said.")
	}),
	strictObject({
		kind: literal("estimate"),
		standardError: number$1().min(0)
	}),
	strictObject({
		kind: literal("groups"),
		variance: number$1().min(0)
	}).describe("Squared standard error times the number of groups.")
]);
/** The groups that an interval was made over: rows of one stand or fall together. */
const GroupedSchema = strictObject({
	name: string().describe("As sentences call it: `day of time_hour`."),
	unit: string().describe("One group in words: `day`."),
	designEffect: number$1().min(0).optional().describe("The variance over groups in times of that by rows; absent where the latter is not known."),
	carried: number$1().min(0).optional().describe("How many groups carry the result; absent with too few to tell."),
	serial: number$1().optional().describe("Correlation of neighbours in time, where it widened the interval."),
	fewest: number$1().int().min(1).optional().describe("Groups, in the same mix, without which there is no interval; absent where there is one.")
});
const QuantitySchema = strictObject({
	value: number$1(),
	n: CountSchema.describe("Rows that it was computed from; for a proportion its trials."),
	groups: number$1().int().min(0).optional().describe("Groups that the rows fall into, where rows of one group depend on each other."),
	grouping: GroupedSchema.optional(),
	method: string(),
	basis: _enum([
		"statistical",
		"exact",
		"point"
	]),
	interval: union([IntervalSchema, UndefinedSchema]),
	spread: SpreadSchema.optional()
});
const UnusableSchema = strictObject({
	unusable: string(),
	remedy: string(),
	at: SourcePositionSchema.optional()
});
const MeasuredSchema = union([
	QuantitySchema,
	UndefinedSchema,
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
// src/domain/metrics/foreign/range.ts
const named$2 = (names, range) => names.trim().split(/\s+/).map((name) => [name, range]);
const RANGES = new Map([
	...named$2(`fbeta f_beta f_measure fpr fnr fdr npv false_positive_rate false_negative_rate false_discovery_rate error_rate misclassification_rate iou miou jaccard dice ndcg mrr ece expected_calibration_error ks`, SHARE),
	...named$2("kappa cohen_kappa pearson pearsonr spearman spearmanr kendall gini silhouette informedness youden", SIGNED),
	...named$2(`rmsle msle mape smape wape mase mean_absolute_percentage_error wer cer perplexity ppl psi`, POSITIVE),
	...named$2("explained_variance", { max: 1 })
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
	return ours ? ours.rangeElsewhere ?? ours.range : RANGES.get(name);
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
	const source = sourceOf(readYaml(text, file));
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
		const [path = []] = paths;
		const where = {
			file,
			metric,
			place: () => source.at(path)
		};
		if (paths.length > 1) return unusable(where, "is the path of two values", "rename one of them");
		const value = path.reduce((at, key) => at[key], source.value);
		return isFiniteNumber(value) && source.isJson ? numberOf$2(value, where) : numberAs(tokenAt(lines, where.place()), value, where);
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
const isFiniteNumber = (value) => typeof value === "number" && Number.isFinite(value);
const numberOf$2 = (value, where) => outOfRange(value, where) ?? value + 0;
/** The number that a value of YAML is, written as `token`. */
function numberAs(token, value, where) {
	const no = (what) => unusable(where, what, "write a finite decimal number");
	if (isFiniteNumber(value) && isDecimal(token)) return numberOf$2(value, where);
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
function unusable({ file, metric, place }, what, remedy) {
	const at = place();
	const name = JSON.stringify(metric);
	return {
		unusable: `${file}:${at.line}:${at.column}: the metric ${name} ${what}`,
		remedy,
		at
	};
}
/** The remedy for a metric that the file does not have. */
const knownMetrics = (metric, { names }) => {
	const few = names.slice(0, 20);
	const nearest = knownNames(metric, few);
	return nearest.startsWith("known") ? nearest : `${nearest} (known: ${few.join(", ")})`;
};
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
	return rules.flatMap((rule) => [...shapeProblems$1(rule), ...hasBaseline ? [] : baselineProblems(rule)]);
}
/** A problem with a rule as a whole, as it was written. */
const ruleProblem = (rule, message, remedy) => ({
	input: "rules",
	value: rule.text,
	message,
	remedy
});
function shapeProblems$1(rule) {
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
// src/foundation/stats/carriers.ts
/**
* How many of these deviations carry their sum of squares: (Σ d²)² / Σ d⁴. All of them where they are alike, 1 where a
* single one does; a third of them where they are normal. 0 without any.
*/
function carriers$1(...parts) {
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
	return mapDefined(placements(labels, scores), (placed) => estimateOf$2(placed));
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
		carriers: carriers$1(shares(difference.ofPositives), shares(difference.ofNegatives)),
		candidate: estimateOf$2(a),
		baseline: estimateOf$2(b)
	};
}
/** What each row of a class adds to the difference beyond the mean of its class. */
function shares(placements) {
	const { length } = placements;
	const mean = sum(placements) / length;
	return placements.map((placement) => (placement - mean) / length);
}
function estimateOf$2(placed) {
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
// src/foundation/stats/mean.ts
/** Mean and variance of per-row values. Undefined without rows or with a value that is not finite. */
function meanOf(values) {
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
	return mapDefined(meanOf(values), (found) => ({
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
		if (rowsUnseen(carriers$1(differences.map((difference) => difference - estimate.mean)), differences.length) < LACKED) return plain;
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
		rows: rowsUnseen(carriers$1(losses.map((loss) => loss - mean)), losses.length),
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
	return mapDefined(trialsOf$1(predictions, form), ({ trial, success }) => {
		const n = sum(trial);
		const successes = sum(success);
		if (n === 0) return withoutTrials(predictions, form);
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
	return bothDefined(trialsOf$1(candidate, form), trialsOf$1(baseline, form), (own, other) => {
		const counts = pairedCounts(own.trial, own.success, other.success);
		const found = tango(counts, alpha);
		if (isUndefined(found)) return withoutTrials(candidate, form);
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
const withoutTrials = ({ n }, { empty }) => undefinedBecause(n > 0 ? empty : "no rows");
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
const MOST_CELLS = 4096;
/**
* A metric of confusion counts, or candidate - factor * baseline, by a multinomial bootstrap over the joint cells
* label × candidate × baseline: exactly a bootstrap of rows (performance does not depend on them).
*/
function resampledCells(models, form, { alpha, seed, factor }) {
	const joint = jointCells(models);
	if (isUndefined(joint)) return joint;
	const enough = enoughResamples(alpha, joint.counts.length > MOST_CELLS ? ROW_RESAMPLES : CELL_RESAMPLES);
	return quantity$1(mapDefined(enough, (resamples) => bootstrapCells(joint.counts, (sample) => weighted(joint.spread(sample).map((cells) => valueOfCells(form, cells)), factor), {
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
	return quantity$1(tooFewRows(models[0], metric.name) ?? mapDefined(enough, (resamples) => bootstrapRows(models[0].n, statistic, {
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
function quantity$1(found, value, n, method) {
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
	const keys = all <= MOST_CELLS ? [...Array(all).keys()] : [...seen.keys()].sort((a, b) => a - b);
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
const widest = (first, ...others) => ({
	lower: Math.min(first.lower, ...others.map(({ lower }) => lower)),
	upper: Math.max(first.upper, ...others.map(({ upper }) => upper))
});
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
	return mapDefined(estimateOf$1(left), (plain) => mapDefined(estimateOf$1(logits), (onLogits) => {
		const shifted = lessBias(onLogits, logits);
		const ends = widest(studentLimits(onLogits, alpha), studentLimits(shifted, alpha), hallLimits(onLogits, alpha), hallLimits(shifted, alpha));
		const [lower, upper] = [fromLogit(ends.lower), fromLogit(ends.upper)];
		const limits = widest({
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
function differenceLimits(left, alpha) {
	return mapDefined(estimateOf$1(left), (found) => {
		if (!(found.variance > 0)) return undefinedBecause("no row makes a difference");
		const { influence } = found;
		const added = rowsUnseen(carriers$1(influence), left.fewest);
		return {
			...widest(studentLimits(found, alpha), hallLimits(found, alpha), hallLimits(withMore(found, influence.reduce((a, b) => Math.min(a, b)), added), alpha), hallLimits(withMore(found, influence.reduce((a, b) => Math.max(a, b)), added), alpha)),
			standardError: Math.sqrt(found.variance)
		};
	});
}
/** The jackknife with each row a group; the rarer class says how many rows its error is known from. */
function estimateOf$1({ value, without, fewest }) {
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
		if (withoutEach) return paired([candidate, baseline], metric, withoutEach, resampling);
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
function paired(models, { metric }, withoutEach, { factor, alpha }) {
	const [own, other] = models.map((model) => prepareMetrics(model)(metric));
	const [a, b] = models.map((model) => withoutEach(model, sharedOf(model)));
	return bothDefined(own, other, (candidate, baseline) => bothDefined(a, b, (withoutOwn, withoutOther) => {
		const value = candidate - factor * baseline;
		const without = withoutOwn.map((one, row) => one - factor * withoutOther[row]);
		const limits = tooFewRows(models[0], metric.name) ?? differenceLimits({
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
// src/domain/gate/methods/points.ts
const isMetricsFile = (source) => "read" in source;
/**
* Rules measured where a number of a metrics file takes part: then nothing is known of the uncertainty, and nothing of
* rows and slices. Throws `InputErrors` for metrics that a file does not have and for rules that ask for rows or slices.
*/
function measurePoints(rules, candidate, baseline, precision) {
	const problems = rules.flatMap((rule) => [
		...shapeProblems(rule),
		...rangeProblem(rule, rangeOf(rule.metric)),
		...missing(rule, candidate),
		...baseline && rule.limit.kind === "baseline" ? missing(rule, baseline) : []
	]);
	if (problems.length > 0) throw new InputErrors(problems);
	return rules.map((rule) => measurePoint(rule, candidate, baseline, precision));
}
function shapeProblems(rule) {
	return [...rule.selectors.length > 0 ? [ruleProblem(rule, "names a slice, but a metrics file has no rows", "give predictions tables, or name the metric of the slice by its path")] : [], ...rule.minimum === void 0 ? [] : [ruleProblem(rule, "sets a minimum number of rows, but a metrics file has no row counts", "leave `min` out")]];
}
function missing(rule, source) {
	if (!isMetricsFile(source) || source.names.includes(rule.metric)) return [];
	return [ruleProblem(rule, `names the metric ${JSON.stringify(rule.metric)}, which ${source.name} does not have`, knownMetrics(rule.metric, source))];
}
function measurePoint(rule, candidate, baseline, precision) {
	const own = measured(rule, candidate, precision);
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
	const other = measured(rule, baseline, precision);
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
function measured(rule, source, precision) {
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
// src/domain/gate/look-points.ts
/** Facts of a gate on the numbers of a metrics file. Throws `InputErrors` for a baseline that holds no numbers. */
function pointFacts(rules, { source, content }, baseline, precision) {
	const other = comparedWith(baseline);
	return {
		candidate: source,
		baseline: baselineFacts(baseline, false),
		measures: [...measurePoints(rules, content.metrics, other && numbersOf(other), precision)]
	};
}
/** What predictions or numbers are compared with, if anything. Throws `InputErrors` for answers of an evaluation. */
function comparedWith(baseline) {
	if (baseline.state !== "found") return void 0;
	const { content } = baseline;
	return "results" in content ? refuseKinds(baseline, "results of an evaluation") : content;
}
function refuseKinds(baseline, holds) {
	const value = baseline.state === "found" ? { value: baseline.source.name } : {};
	return refuse("baseline", `holds ${holds}, unlike the candidate`, "compare two files of one kind", value);
}
const numbersOf = (content) => "metrics" in content ? content.metrics : content.table.predictions;
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
// src/domain/predictions/columns.ts
/** Begins the name of the column of a class's scores. */
const SCORE_OF = "score:";
/** Begins the name of a column that holds the groups of a grouping in a predictions table of this tool. */
const GROUP_OF = "group:";
/** The column that says how much a row counts in a predictions table of this tool; the name of the input too. */
const WEIGHT = "weight";
const OWN$1 = [
	"label",
	"prediction",
	"score"
];
/** Columns of a predictions table that this tool gives a meaning by their name. */
const isOwnColumn = (name) => OWN$1.includes(name) || name.startsWith("score:") || name.startsWith("group:");
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
function carriers({ influence, expected, codes }, count) {
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
	const most = carriers(estimate, Math.min(count, MOST_NAMED)).map((code) => names[code]);
	return undefinedBecause(`the result hangs on ${counted(count, unit)}: ${most.join(", ")}`);
}
/** Why so few groups have no limits, or undefined. */
const tooFewGroups = (groups, unit) => groups < 10 ? undefinedBecause(`too few groups: ${counted(groups, unit)}; at least 10 are needed`) : void 0;
// src/foundation/stats/grouped/groups.ts
/**
* Puts rows together by the code of their group, in O(rows + codes) or O(rows log rows), whichever is less. Rows that
* `counts` says 0 of are left out, and with them groups that have no other.
*/
function groupsOf(codes, counts) {
	const counted = countedRows(codes.length, counts);
	const { numbers, known } = numbered(taken(codes, counted));
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
function numbered(codes) {
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
	if (!(wanted(MOST$2) <= MOST$2)) return undefinedBecause("groups needed are beyond counting");
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
const MOST$2 = 2 ** 48;
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
function needed(open) {
	const { quantity, rule } = open;
	const { hand, fewest } = countedIn$1(open);
	if (!quantity.spread) return fewest > hand ? capped(open, fewest, planWords(rule), false) : unknown$1(open);
	const totalOf = (units) => isUndefined(units) ? 0 : totalFor(open, units);
	const planned = planOf(open);
	const margin = rule.factor !== void 0 && isUndefined(planned);
	if (totalOf(planned) > hand) return capped(open, totalOf(planned), planWords(rule), margin);
	const seen = asSeen(open);
	if (isUndefined(seen) || isConstant(quantity)) return unknown$1(open, margin);
	const words = rule.factor === void 0 ? planWords(rule) : "if the difference stays as it is";
	return capped(open, Math.max(totalOf(seen), hand + 1), words, margin);
}
/**
* Rows in all, or groups where they are what is counted, with which what is planned is decided: a subject equal to the
* baseline, or the estimate itself for an absolute limit. Undefined where no number suffices.
*/
const unitsPlanned = (open) => mapDefined(planOf(open), (units) => totalFor(open, units));
/** Rows, or groups where they are what is counted: those at hand, and those without which there is no interval. */
const countedIn$1 = ({ quantity: { groups, grouping }, rows, fewest }) => ({
	hand: groups ?? rows,
	fewest: Math.max(fewest, grouping?.fewest ?? 0)
});
/** All that are needed for so many units of a plan: of the rows at hand only some may be trials. */
function totalFor(open, units) {
	const { hand, fewest } = countedIn$1(open);
	return Math.max(Math.ceil(units * hand / unitsOf(open.quantity)), fewest);
}
const unitsOf = ({ groups, n }) => groups ?? n;
const unitOf = ({ quantity: { groups, grouping } }) => groups === void 0 ? {} : { of: grouping?.unit ?? "group" };
const unknown$1 = (open, margin = false) => ({
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
	const { hand } = countedIn$1(open);
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
			rows: unitsOf(quantity),
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
	const truth = truthOf(question.rule, measured);
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
function truthOf(rule, { value, basis, interval }) {
	if (!Number.isFinite(value)) return "inconclusive";
	if (basis === "point") return truthBetween(rule, value, value);
	return isUndefined(interval) ? "inconclusive" : truthBetween(rule, interval.lower, interval.upper);
}
function truthBetween({ operator, limit, upper = limit }, from, to) {
	if (operator !== "between" && operator !== "not between") return decideInterval(operator, from, to, limit);
	const within = allOf([decideInterval(">=", from, to, limit), decideInterval("<=", from, to, upper)]);
	return operator === "between" ? within : negated(within);
}
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
// src/domain/gate/pairing.ts
/** Sums of another library may differ in the last digits of a label that both tables mean. */
const LABEL_TOLERANCE = 1e-9;
/**
* The baseline's predictions in the order of the candidate's rows, paired by id, never by position; those that share
* names which were left in a table were paired there. Throws `InputErrors` for another task, for ids that repeat or that
* one table lacks, for labels that differ.
*/
function pairById(candidate, baseline) {
	const { task } = candidate.predictions;
	if (task !== baseline.predictions.task) stop([problem(`holds ${baseline.predictions.task} predictions, the candidate ${task}`, "compare models of one task")]);
	const ordered = areLeft(candidate.rowIds) && candidate.rowIds === baseline.rowIds ? baseline.predictions : select(baseline.predictions, rowsByName(namesIn$1(candidate.rowIds), namesIn$1(baseline.rowIds)));
	stop(differentLabels(candidate, ordered));
	return weightedAs(candidate.predictions, ordered);
}
/** For each row of the candidate, where the baseline has it. */
function rowsByName(candidate, baseline) {
	const [own, other] = [nameIndex(candidate), nameIndex(baseline)];
	stop([...repeated("candidate", candidate, own.repeats), ...repeated("baseline", baseline, other.repeats)]);
	const rows = new Int32Array(candidate.length);
	for (let row = 0; row < rows.length; row++) rows[row] = other.find(candidate[row]);
	if (rows.length !== baseline.length || rows.includes(-1)) stop(oneSided(candidate, baseline, own, other));
	return Uint32Array.from(rows);
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
const FEW$1 = 3;
const shown = (ids) => `${ids.slice(0, FEW$1).join(", ")}${ids.length > FEW$1 ? ", …" : ""}`;
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
	for (let row = 0; row < baseline.n; row++) if (differ(row)) ids.push(candidate.rowIds.at(row));
	if (ids.length === 0) return [];
	return [problem(`has another label in ${counted(ids.length, "row")}: ${shown(ids)}: this is not the same evaluation set`, "label the rows once and predict those with both models")];
}
/** Whether the labels of a row differ; classes are compared by name. */
function differing(a, b) {
	if (a.task === "multiclass" && b.task === "multiclass") return (row) => a.classes[a.label[row]] !== b.classes[b.label[row]];
	if (a.task === "regression") return (row) => Math.abs(a.label[row] - b.label[row]) > LABEL_TOLERANCE * Math.abs(a.label[row]);
	return (row) => a.label[row] !== b.label[row];
}
// src/domain/results/content.ts
/** Digest of what was asked and what was wanted; the order of keys does not count. Undefined where nothing is known. */
function contentOf(...parts) {
	if (parts.every((part) => part === void 0 || part === null)) return void 0;
	return digestOf(JSON.stringify(parts, sorted));
}
const sorted = (_, value) => isMapping(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0)) : value;
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
function countsOf({ items, size }) {
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
	const counts = countsOf(sample);
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
const countedIn = ({ called: { unit } }, units, fewest) => ({
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
	items: CountSchema.describe("Items with an answer, or with a value in the column."),
	share: number$1().min(0).max(1).describe("Of all trials, each item counting once."),
	wobbling: CountSchema.describe("Items whose trials differ.")
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
	const counts = countsOf(sample);
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
	items: CountSchema,
	answers: CountSchema.describe("Items times trials."),
	errored: CountSchema.describe("Answers that did not come."),
	whole: boolean().describe("Whether the file says how many answers there must be, and has them."),
	digest: string().describe("SHA-256 of the items and what they ask; nothing of them can be read from it.")
});
/** What was read of the results of an evaluation: counts and digests, never a text of one. */
const ResultsSchema = strictObject({
	candidate: SideSchema,
	baseline: SideSchema.optional(),
	paired: strictObject({
		items: CountSchema,
		otherPrompts: CountSchema.describe("Paired items that were asked with another prompt.")
	}).optional(),
	coverage: array(strictObject({
		column: string(),
		failed: boolean().describe("Whether an answer that did not come counts, as one that has failed."),
		items: CountSchema.describe("Items that either side has."),
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
// src/domain/results/table.ts
/** Columns that every reader gives these names. */
const PASS = "pass";
const LATENCY = "latency";
const COST = "cost";
// src/foundation/run-folder/read-evidence.ts
const REMEDY$3 = "run the step again; evidence is never edited";
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
	if (text.trimEnd() !== canonical(value)) refuse(file, "was changed after a step wrote it: its bytes are not canonical JSON", REMEDY$3, { at: { file } });
	return parsed.data;
}
function memberProblem(issue, value, file) {
	const given = valueAt(value, issue.path);
	const member = issue.path.map(String).join("/");
	const shown = isScalar(given) ? ` ${JSON.stringify(given)}` : "";
	return {
		input: file,
		message: `is not evidence: ${issue.code === "unrecognized_keys" ? `it has unknown keys: ${issue.keys.join(", ")}` : `${member}${shown} ${mismatch(issue, given, wantedBy(issue))}`}`,
		remedy: REMEDY$3,
		at: { file }
	};
}
function parseJson(text, file) {
	if (deepInJson(text) !== void 0) refuse(file, `is nested deeper than 100 levels, as no step writes it`, REMEDY$3, { at: { file } });
	try {
		return JSON.parse(text);
	} catch (cause) {
		return refuse(file, `is not JSON: ${cause.message}`, REMEDY$3, {
			at: { file },
			cause
		});
	}
}
// src/foundation/run-folder/chain.ts
const ValueSchema = union([looseObject({ value: number$1() }), looseObject({})]);
const SliceSchema$1 = array(looseObject({
	column: string(),
	value: string()
}));
/** Of a gate's facts what its evaluation knows as well. */
const JudgedSchema = looseObject({
	candidate: looseObject({
		kind: string(),
		name: string(),
		rows: number$1().optional()
	}),
	measures: array(looseObject({
		rule: string(),
		slice: SliceSchema$1,
		candidate: ValueSchema
	}))
});
const MetricsSchema = array(looseObject({
	name: string(),
	value: unknown$2()
}));
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
	const [told] = disagreements(gate, judged.data, evaluation);
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
function disagreements(gate, judged, { evidence: evaluation, traits }) {
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
	return inside === void 0 ? [] : [posix.join(folder, inside)];
}
/** Where a file that evidence names may be now, likeliest first: in the folder of its run, else as it was named. */
const placesOf = (folder, artifact) => [...placesInRun(folder, artifact), artifact.name];
/** Folder of the run that the evidence at a path belongs to. */
const runOfEvidence = (path) => posix.dirname(posix.dirname(path));
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
			posix.join(folder, "..", artifact.name),
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
// src/domain/looks/facts.ts
const count = CountSchema;
const known$1 = {
	/** Name of the ledger. */
	ledger: string(),
	/** Digest of row ids and labels. */
	set: DigestSchema,
	rows: count
};
/** What the ledger says of the evaluation rows. */
const BudgetSchema = discriminatedUnion("state", [strictObject({
	state: literal("entered"),
	...known$1,
	number: number$1().int().min(1).describe("Which look this is."),
	shared: count.describe("Of the looks so far, those at other sets that share rows with this one."),
	level: number$1().describe("One-sided level that the budget leaves to this look."),
	spent: number$1().describe("Error spent so far, this look included.")
}).describe("This look is in the ledger."), strictObject({
	state: literal("spent"),
	...known$1,
	looks: count,
	shared: count,
	spent: number$1()
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
// src/domain/training/hyperparameters.ts
const HyperparametersSchema = array(strictObject({
	name: string(),
	value: ScalarSchema
}));
/** More of them, or longer ones, are no settings but data. */
const MOST$1 = 500;
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
	const whole = parsed(text);
	const root = trial === void 0 ? whole : trialIn(whole, trial);
	if (!isMapping(root)) return trial === void 0 ? refuse(file, "is not a JSON object of hyperparameters", "write {\"lr\": 0.1, \"depth\": 6}", { at: { file } }) : refuse(file, `has no hyperparameters of ${trial}`, `write {"${trial}": {"lr": 0.1, "depth": 6}}`, { at: { file } });
	const found = [...leaves(homeOf(root))];
	if (found.length > MOST$1 || found.some(({ value }) => typeof value === "string" && value.length > LONGEST)) return refuse(file, `holds more than ${MOST$1} hyperparameters, or one of more than ${LONGEST} characters`, "write settings only", { at: { file } });
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
function parsed(text) {
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
function* leaves(mapping, path = []) {
	for (const [key, value] of Object.entries(mapping)) {
		const at = [...path, key];
		if (isMapping(value) && at.length < DEEPEST) yield* leaves(value, at);
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
	distinct: number$1().int().min(1),
	listed: array(strictObject({
		name: string(),
		/** Of the predictions. */
		digest: DigestSchema,
		chosen: boolean(),
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
	n: CountSchema.describe("Rows; items where rows are trials of them."),
	positives: CountSchema.optional(),
	negatives: CountSchema.optional(),
	candidate: MeasuredSchema,
	baseline: MeasuredSchema.optional(),
	difference: MeasuredSchema.optional().describe("Candidate minus baseline; rules on the baseline only."),
	other: strictObject({
		slice: SliceSchema,
		n: CountSchema,
		measured: MeasuredSchema
	}).optional().describe("The slice that the limit names; difference and compared are against it."),
	worst: strictObject({
		slice: SliceSchema.optional(),
		slices: number$1().int().min(1).describe("Those that were searched."),
		small: CountSchema.describe("Those left out for fewer rows than the minimum.")
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
	rows: CountSchema.optional()
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
		versions: number$1().int().min(1)
	}).describe("A registry that holds models, but none under this alias."),
	strictObject({
		state: literal("incomparable"),
		name: string(),
		reason: string()
	}).describe("There, but measured on other rows."),
	SourceSchema.extend({
		state: literal("found"),
		rescored: boolean().describe("Scored again on the rows of the candidate."),
		identical: boolean().describe("Predicts and scores every row as the candidate does.")
	})
]);
const ChangedSchema = strictObject({
	slice: SliceSchema,
	n: CountSchema,
	gained: CountSchema.describe("Candidate right, baseline wrong."),
	lost: CountSchema.describe("Candidate wrong, baseline right.")
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
const REMEDY$2 = "let the checkout fetch the base branch (on GitHub, fetch-depth: 2 of actions/checkout), or name it as `base`";
/** Where nobody knows by which rules to judge, none decides. */
const barredByBase = (base) => base?.state === "unknown" ? {
	because: `the mlops.yml of ${base.branch} is not known: ${base.because}`,
	remedy: REMEDY$2
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
			remedy: REMEDY$2
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
const levelOf = (confidence) => Number((1 - confidence).toPrecision(12));
/**
* The one-sided level of one look: that of the confidence, shared by all looks of the budget
* (Bonferroni). So any of that many models at its limit passes with that level, whatever they have in common.
*/
const levelOfLook = ({ confidence, budget = 1 }) => levelOf(confidence) / budget;
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
		message: `${numberWords(found.number, budget)} at these ${counted(found.rows, "row")}${sharedWords(found)}: this look may err in ${percent(levelOfLook(inputs), 3)} in place of ${percent(levelOf(inputs.confidence))}; ${percent(found.spent, 3)} of error is spent.`
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
	const level = levelOf(inputs.confidence);
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
const REMEDY$1 = "evaluate on rows that the model has not seen, or set allow-trained-on: true to judge it anyway";
/** Rows that the candidate was trained on decide nothing. */
const TRAINED_ON = {
	because: "the model was trained on evaluation rows",
	remedy: REMEDY$1
};
/** Why no rule is decided on such rows. */
const barredReason = ({ message }) => `No rule can be decided: ${message}. ${asSentence(REMEDY$1)}`;
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
			remedy: REMEDY$1
		}];
	}
}
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
// src/domain/gate/resemblance.ts
/** A design effect from which one says that rows resemble each other; below it is as good as 1. */
const NOTABLE = 1.5;
/** Fewer groups than this decide, but roughly. */
const FEW = 30;
/** ` Rows of one day resemble each other (design effect 23): judged by day, 31 days.`; nothing by rows. */
function resemblance(measured) {
	if (!isQuantity(measured) || !measured.grouping || measured.groups === void 0) return "";
	const { groups, grouping, interval } = measured;
	if (isUndefined(interval) && groups < 10) return "";
	const { name, unit, designEffect, serial } = grouping;
	const number = `${counted(groups, unit)}${groups < FEW ? ", which are few" : ""}`;
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
// src/domain/gate/rows-needed.ts
/** Rows beyond those at hand with which an open rule of a gate would be decided; see `needed`. */
function rowsNeeded(measure, rule, alpha) {
	const { compared, n, other } = measure;
	if (!isQuantity(compared)) return {
		unknown: true,
		margin: false
	};
	return needed({
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
	const judged = bar(questionOf(rule, measure, judging.alpha), judgeOne(rule, measure, judging), measure, judging);
	const { candidate, baseline, other, difference, compared } = measure;
	return {
		id: checkId(rule, measure.slice),
		target: nameOf$1(rule, measure),
		severity: judged.outcome === "skipped" ? "info" : severityOf(rule),
		expected: expectation(rule.operator, rule.limit),
		rule: ruleData(rule),
		observed: estimateOf(candidate, measure.n, judging.alpha),
		...isQuantity(baseline) ? { baseline: estimateOf(baseline, measure.n, judging.alpha) } : {},
		...other ? { other: estimateOf(other.measured, other.n, judging.alpha) } : {},
		...isQuantity(difference) ? { difference: estimateOf(difference, measure.n, judging.alpha) } : {},
		basis: isQuantity(compared) ? compared.basis : "statistical",
		...judged.outcome === "inconclusive" ? groupsRemedy(compared) : {},
		...judged,
		message: `${judged.message}${judged.outcome === "error" || judged.outcome === "skipped" ? "" : resemblance(compared)}`
	};
}
const nameOf$1 = (rule, { slice }) => rule.worst ? formatSubject({
	...rule,
	selectors: slice
}) : `${metricText(rule)}${sliceText(slice)}`;
const questionOf = (rule, measure, alpha) => {
	const question = {
		name: nameOf$1(rule, measure),
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
	return judge(questionOf(rule, measure, judging.alpha), broken, {
		alpha: judging.alpha,
		requireUncertainty: judging.requireUncertainty,
		needed: () => rowsNeeded(measure, rule, judging.alpha)
	});
}
function tooSmall(rule, measure, minimum) {
	const words = `${nameOf$1(rule, measure)} has ${counted(measure.n, "row")}, fewer than ${grouped$1(minimum)}`;
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
function estimateOf(measured, n, alpha) {
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
const WORDS = {
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
		case "expired": return [WORDS.expired, "remove it, or write a new one if there are reasons still"];
		case "of-another": return [`${WORDS["of-another"]}${found.because ? ` (${found.because})` : ""}`, OF_THIS];
		default: return [WORDS.unvouched, "merge it into the base branch first: a change cannot let itself go"];
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
// src/domain/gate/left-names.ts
/**
* Pairs tables whose names were left in them: the engine says which rows belong together, and that each has a name of
* its own; of a table without a counterpart it says that alone. What it cannot pair is asked for its names.
*/
async function pairedWhereLeft(found, open) {
	const { candidate, baseline } = found;
	const own = leftTable(candidate.content);
	if (!own) return found;
	const other = baseline.state === "found" && "table" in baseline.content ? baseline : void 0;
	const beside = other ? leftTable(other.content) ?? askedTooEarly() : own;
	const { table, columns } = own.rowIds;
	const order = await (await open()).pairing(table, beside.rowIds.table, columns) ?? askedTooEarly();
	const rowIds = leftNames({
		...own.rowIds,
		unique: true
	});
	const named = {
		...candidate,
		content: { table: {
			...own,
			rowIds
		} }
	};
	if (!other) return {
		candidate: named,
		baseline
	};
	const ordered = {
		...beside,
		rowIds,
		predictions: select(beside.predictions, order)
	};
	return {
		candidate: named,
		baseline: {
			...other,
			content: { table: ordered }
		}
	};
}
const leftTable = (content) => "table" in content && areLeft(content.table.rowIds) ? content.table : void 0;
// src/domain/gate/sql/look-sql.ts
/** Facts of a gate as `gateFacts` has them, with rules on metrics in SQL among its own. Throws `InputErrors` as it does. */
async function gateFactsWithSql(rules, { candidate, baseline }, precision, { metrics, engine }) {
	const named = metrics.filter(({ name }) => rules.some(({ metric }) => metric === name));
	const isSql = ({ metric }) => named.some(({ name }) => name === metric);
	const others = rules.filter((rule) => !isSql(rule));
	const { content } = candidate;
	const facts = "metrics" in content ? pointFacts(others, {
		...candidate,
		content
	}, baseline, precision) : (await forRows()).gateFacts(others, candidate, baseline, precision);
	const bySql = rules.filter(isSql);
	if (bySql.length === 0) return facts;
	if (!("table" in content)) throw new InputErrors(bySql.map((rule) => ruleProblem(rule, "names a metric in SQL, but the candidate has no rows of predictions", "give predictions")));
	const problems = bySql.flatMap((rule) => againstDirection(rule, named));
	if (problems.length > 0) throw new InputErrors(problems);
	const { pairOf } = await forRows();
	const subjects = {
		...pairOf(content.table, baseline.state === "found" ? baseline.content : void 0),
		metrics: named,
		engine: await engine()
	};
	const { measureSql } = await import("./measure-sql.js");
	const own = await measureSql(bySql, subjects, precision.alpha);
	const order = rules.map(({ text }) => text);
	const measures = [...facts.measures, ...own].sort((a, b) => order.indexOf(a.rule) - order.indexOf(b.rule));
	return {
		...facts,
		metrics: named.map((one) => ({ ...one })),
		measures
	};
}
/** What numbers of a file do without is loaded when there are rows or answers. */
const forRows = () => import("./look.js");
/** A rule on the baseline whose operator asks for the worse side is a slip. */
function againstDirection(rule, metrics) {
	const { direction } = metrics.find(({ name }) => name === rule.metric);
	const asked = rule.operator.startsWith(">") ? "higher" : "lower";
	if (rule.limit.kind !== "baseline" || direction === void 0 || direction === asked) return [];
	const operator = direction === "higher" ? ">=" : "<=";
	return [ruleProblem(rule, `asks for a ${asked} ${rule.metric}, of which ${direction} is better`, `compare with \`${operator}\``)];
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
async function rehash(files, evidenceDir, evidence) {
	const inside = named$1(evidence).filter(({ name }) => name.startsWith(`${evidenceDir}/`));
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
function named$1({ subjects, materials, products }) {
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
		const whole = parts.length === 1 ? parts[0] : joined(parts, size);
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
function joined(parts, size) {
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
	if (promised === void 0) return needsPromise && problems.length === 0 ? [unknown(format, file)] : [];
	if (rows.length === promised) return [];
	const lost = rows.length < promised;
	return [{
		input: file,
		message: `is ${lost ? "unfinished" : "not one run"}: it holds ${counted(rows.length, "row")}${own === void 0 ? "" : ` where ${format} counted ${promised}`}${own === void 0 ? `, \`result-rows\` says ${promised}` : ""}`,
		remedy: lost ? "run the evaluation again, to its end" : "write each run into a file of its own"
	}];
}
const unknown = (format, file) => ({
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
function nameOf(value) {
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
		item: item === void 0 ? nameOf(row.dataset_record_id) : nameOf(metadata[item] ?? row[item]),
		content: contentOf(row.input, row.expected),
		group: group === void 0 ? void 0 : nameOf(metadata[group]),
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
	const scores = metrics.map((metric) => [nameOf(metric.name) ?? "", scoreOf(metric.score)]);
	return {
		item: item === void 0 ? void 0 : nameOf(item === "name" ? one.name : metadata[item]),
		content: contentOf(one.input ?? one.turns ?? one.scenario, one.expectedOutput ?? one.expectedOutcome),
		group: group === void 0 ? void 0 : nameOf(metadata[group]),
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
	return new Map(metrics.flatMap(({ name, threshold }) => typeof threshold === "number" ? [[`threshold of ${nameOf(name)}`, threshold]] : []));
}
// src/domain/results/formats/inspect-sample.ts
/** One sample in one epoch, of a log or of a summary of one. */
function sampleRow(sample, { item, group }) {
	const metadata = membersOf(sample.metadata);
	const { epoch } = sample;
	return {
		item: item === void 0 || item === "id" ? nameOf(sample.id) : nameOf(metadata[item]),
		content: contentOf(sample.input, sample.target),
		trial: typeof epoch === "number" ? epoch : 1,
		group: group === void 0 ? void 0 : nameOf(metadata[group]),
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
		item: nameOf(row[item]),
		content: contentOf(Object.fromEntries(startingWith("inputs."))),
		group: group === void 0 ? void 0 : nameOf(row[group]),
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
const metricsOf = (members) => listOf(members.metrics).flatMap((name) => nameOf(name) ?? []);
function rowOf$3(members, { question: { item, group } }) {
	const doc = membersOf(members.doc);
	const scores = metricsOf(members).filter((name) => !NO_MEAN.has(name) && !Array.isArray(members[name])).map((name) => [name, scoreOf(members[name])]);
	return {
		item: item === void 0 ? nameOf(members.doc_hash) : nameOf(doc[item]),
		content: contentOf(members.doc_hash, members.target_hash),
		prompt: nameOf(members.prompt_hash),
		arm: nameOf(members.filter) ?? "",
		group: group === void 0 ? void 0 : nameOf(doc[group]),
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
			rows: listOf(data).map((cells) => ofTable(named(listOf(columns), listOf(cells)), question)),
			problems: []
		})
	},
	records: {
		recognises: (first) => "trace_id" in first && Object.keys(first).some((name) => name.endsWith(VALUE)),
		start: ({ question }) => collected(mlflow.name, (members) => ofTrace(members, question))
	}
};
const named = (columns, cells) => Object.fromEntries(columns.map((name, at) => [String(name), cells[at]]));
/** A row of the older `evaluate()`: a metric is `exact/score`, and an item has a column of the user's. */
function ofTable(row, { item = "item", group }) {
	const scores = scoresEndingIn(row, SCORE);
	return {
		item: nameOf(row[item]),
		content: contentOf(row.inputs, row.targets),
		group: group === void 0 ? void 0 : nameOf(row[group]),
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
		item: nameOf(tags[item]),
		content: contentOf(row.request),
		group: group === void 0 ? void 0 : nameOf(tags[group]),
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
			const id = nameOf(members.sample_id);
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
				item: nameOf(members[item]),
				content: contentOf(firstOf(members, INPUTS), firstOf(members, TARGETS)),
				...typeof place === "number" ? { trial: place } : {},
				arm: nameOf(members[ARM]) ?? "",
				group: group === void 0 ? void 0 : nameOf(members[group]),
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
	const named = (key) => key === void 0 ? void 0 : nameOf(membersOf(metadata)[key] ?? vars[key]);
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
			prompt: nameOf(members.promptId),
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
	const name = nameOf(label) ?? nameOf(id) ?? "";
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
		item: nameOf(own) ?? nameOf(test.nodeid),
		content: contentOf(metadata.input, metadata.target),
		...typeof place === "number" ? { trial: place } : {},
		group: group === void 0 ? void 0 : nameOf(metadata[group]),
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
			item: item === void 0 ? void 0 : nameOf(row[item]),
			content: contentOf(row.user_input, row.reference),
			group: group === void 0 ? void 0 : nameOf(row[group]),
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
				item: item === void 0 ? void 0 : nameOf(row[item]),
				content: contentOf(row.input),
				group: group === void 0 ? void 0 : nameOf(row[group]),
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
	const path = posix.join(posix.dirname(file), name);
	if (!await files.exists(path)) return void 0;
	const read = lenientJson(await files.readText(path));
	return "value" in read ? read.value : refuse(path, read.problem, "write it again");
}
// src/domain/results/open-table.ts
/** The column that makes a table one of predictions. */
const LABEL = "label";
const BATCH$1 = 4096;
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
			read: () => rowsOf(reading, names, records, engine)
		};
	}
}
async function rowsOf(reading, names, records, engine) {
	const reader = records.start(reading);
	const table = await engine.table({ files: [reading.file] });
	const expressions = Object.fromEntries(names.map((name) => [name, {
		column: name,
		as: "text"
	}]));
	let place = 0;
	for await (const { rows, texts } of table.batches(expressions, BATCH$1)) for (let row = 0; row < rows; row++) {
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
// src/steps/gate-model/source.ts
/** `registry:champion`: the model that an alias, a version or a digest names. */
const REGISTRY = "registry:";
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
	await requireHolding(found, posix.dirname(posix.dirname(path)), reading);
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
// src/steps/gate-model/named-metrics.ts
/** Metrics in SQL that rules name: those that the gate was told, and those of the evidence. */
const namedMetrics = ({ metrics, rules }, ofEvidence) => sqlMetricsOf(metrics, ofEvidence).filter(({ name }) => rules.some(({ metric }) => metric === name));
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
	const path = posix.normalize(baseline).replace(/\/$/, "");
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
		await files.write(posix.join(scratch, posix.relative(posix.dirname(path), name)), file.content);
	}
	const changes = changed.map((name) => changeOf(name, names));
	return {
		baseline: posix.join(scratch, posix.basename(path)),
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
	if (path.startsWith("registry:")) {
		const { openRegistered } = await import("./registered.js");
		return await openRegistered(path, inputs, ports);
	}
	if (await files.exists(path)) return open("baseline", path.endsWith("/model.json") ? posix.dirname(path) : path, inputs, ports);
	if (NO_PATH.test(path)) refuse("baseline", "is not a path, so nothing could ever lie there", "name a local file or folder, written out, or `registry:champion`", { value: path });
	return {
		kind: "missing",
		path
	};
}
/** Reads the baseline so that it can be compared with the candidate; a model is scored again on the candidate's rows. */
async function readBaseline(opened, opposite, ports, signal) {
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
		default: {
			const { baselineOfRows } = await import("./baseline-rows.js");
			return await baselineOfRows(opened, opposite, ports, signal);
		}
	}
}
// src/steps/gate-model/budget-problems.ts
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
			metrics: namedMetrics(question)
		};
		default: {
			const { candidateOfRows } = await import("./candidate-rows.js");
			return await candidateOfRows(opened, question, ports);
		}
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
	return found.length === 0 ? refuse("candidate", `is not given, and ${folder} holds no evidence of train-evaluate`, "run train-evaluate first, or give `candidate`") : refuse("candidate", `is not given, and ${folder} holds ${found.length} evaluations`, `name one of them in \`candidate\`, or let the gate choose by \`candidates\`: ${found.join(", ")}`);
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
	const folder = posix.dirname(path);
	const stem = posix.basename(path).replace(/\.(parquet|csv(\.(gz|zst))?)$/i, "");
	for (const name of [`${stem}.params.json`, ...NAMES]) {
		const file = posix.join(folder, name);
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
	for (const home of [folder, posix.dirname(folder)]) {
		const found = await files.glob([posix.join(home, "params", "*")]);
		if (!(found.length > 0 && await files.exists(posix.join(home, "meta.yaml")))) continue;
		return {
			values: await Promise.all(found.map(async (file) => ({
				name: posix.basename(file),
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
// src/steps/gate-model/measure.ts
/** Reads candidate and baseline, and measures the rules on them. Throws `InputErrors` where they are not fit for it. */
function measure(compared, ports, signal) {
	const read = (names) => readAndMeasure(compared, names, ports, signal);
	return mayLeaveNames(compared) ? leavingNames(read) : read("read");
}
/** Baselines that are read, and not scored: what is done twice must be cheap. */
const READ_ALONE = [
	"none",
	"missing",
	"unnamed",
	"metrics",
	"predictions",
	"evidence"
];
/** A ledger of looks keeps the names of rows, and several candidates are told apart on the rows of the first. */
const mayLeaveNames = ({ inputs, baseline }) => inputs.budget === void 0 && inputs.candidates === void 0 && READ_ALONE.includes(baseline.kind);
async function readAndMeasure({ inputs, rules, candidates, baseline: opened, scratch }, names, ports, signal) {
	const { groups, weight, trial, metrics, seed } = inputs;
	const { candidate, choice } = await readCandidates(candidates, inputs, {
		rules,
		groups,
		weight,
		trial,
		metrics,
		names,
		...opened.kind === "predictions" ? { otherTable: opened.path } : {}
	}, ports);
	const { baseline, materials } = await readBaseline(opened, {
		candidate,
		scratch,
		names
	}, ports, signal);
	signal.throwIfAborted();
	const { own, ofRun } = splitRules(rules, candidate);
	ports.host.log.progress(`measuring ${rules.length} rules`);
	const precision = {
		alpha: levelOfLook(inputs) / (choice?.distinct ?? 1),
		seed
	};
	const measured = await gateFactsWithSql(own, await pairedWhereLeft({
		candidate,
		baseline
	}, ports.engine), precision, {
		metrics: candidate.metrics,
		engine: ports.engine
	});
	return {
		candidate,
		...choice ? { choice } : {},
		measured,
		materials,
		ofRun
	};
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
		const counting = inputs.budget === void 0 ? void 0 : await import("./ledger.js");
		const ledger = counting?.openLedger(inputs, ports);
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
		const { candidate, choice, measured, materials, ofRun } = await measure({
			inputs,
			rules,
			baseline: opened,
			candidates: named,
			scratch: `${artifacts}/baseline`
		}, ports, signal);
		const { today, ...found } = await findOverrides(inputs, candidate, given);
		const run = await lookAtRun(ofRun, {
			folder: evidenceDir,
			ownId: inputs.id ?? gateModel.name
		}, ports);
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
		const budget = ledger && await counting?.enter(inputs, ledger, {
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
export { PASS as $, arePredictedAlike as $n, fromLogit as $t, equalValue as A, isDecimal as An, groupsOf as At, SqlMetricSchema as B, evaluate as Bn, isOwnColumn as Bt, metricsDiff as C, clopperPearson as Cn, truthOf as Ct, gateFactsWithSql as D, ruleProblem as Dn, groupedMean as Dt, withTrait as E, rangeProblem as En, unitsPlanned as Et, severityOf as F, betaQuantile as Fn, tooFewGroups as Ft, filesAt as G, confusionCounts as Gn, refuseKinds as Gt, sqlMetricsOf as H, isOfCells as Hn, baselineFacts as Ht, warningWords as I, chiSquareSf as In, GROUP_OF as It, runOfEvidence as J, selectColumn as Jn, point as Jt, namedIn as K, gathered as Kn, measurePoints as Kt, GateFactsSchema as L, kolmogorovSf as Ln, SCORE_OF as Lt, levelOf as M, isQuantity as Mn, takenFloats as Mt, levelOfLook as N, isUnusable as Nn, carried as Nt, pairedWhereLeft as O, isRunFact as On, sumsOver as Ot, decides as P, requireLevel as Pn, refusal as Pt, LATENCY as Q, sliceText as Qn, widest as Qt, HyperparametersSchema as R, normalQuantile as Rn, WEIGHT as Rt, tableArtifacts as S, tango as Sn, groupsFacts as Sr, judge as St, rehash as T, metricProblems as Tn, limitWords as Tt, verifyEvidence as U, trialsOf$1 as Un, comparedWith as Ut, sqlMetricProblems as V, prepareMetrics as Vn, missingColumns as Vt, verifyStored as W, valueOfCells as Wn, pointFacts as Wt, readEvidence as X, selectTable as Xn, hallLimits as Xt, chainOf as Y, selectGroups as Yn, metricOfRows as Yt, COST as Z, sliceCutter as Zn, studentLimits as Zt, openResults as _, scored as _n, leavingNames as _r, checkId as _t, artifact as a, exactSum as an, itemsOfRows as ar, countedIn as at, fileArtifact as b, fewestFor as bn, requireKnownUnique as br, ruleText as bt, readRunToMove as c, resampledCells as cn, idExpressions as cr, isShare as ct, digest as d, pairedProportion as dn, requireUnique as dr, ofItems$1 as dt, jackknife as en, withSharedClasses as er, sideFacts as et, name as f, pairedLoss as fn, rowColumns as fr, sampleOf as ft, words as g, pairedAuc as gn, askedTooEarly as gr, OPERATOR_WORDS as gt, quantity as h, tooFewLosses as hn, areLeft as hr, reachesZero as ht, REGISTRY as i, createExactSum as in, byItem as ir, asGroups as it, groupsChecks as j, exactly as jn, sizesOf as jt, decideGate as k, readMetricsFile as kn, crossed as kt, properties as l, tooFewRows as ln, idOfRow as lr, itemMeans as lt, pointer as m, rootWeights as mn, textHash as mr, pairById as mt, leakNotes as n, beyondRounding as nn, weightsFacts as nr, valuesFor as nt, readAs as o, fewestForQuantile as on, trialsFacts as or, countsOf as ot, number as p, pairedRoot as pn, nameIndex as pr, shownItem as pt, placesOf as q, select as qn, estimate as qt, namedMetrics as r, squaresOf as rn, TrialsOfSideSchema as rr, valuesOfBaseline as rt, readHoldingRun as s, quantileRanks as sn, withItems as sr, isPlain as st, gateModelStep as t, onLogitScale as tn, WeightsSchema as tr, coveredOf as tt, NOTHING$1 as u, createRandom as un, idValues as ur, itemsOf$1 as ut, artifactOf as v, tooFewForAuc as vn, leftNames as vr, expectation as vt, foundOf as w, inputProblems as wn, andMore as wt, isTableName as x, finiteOnly as xn, GroupsSchema as xr, ruleData as xt, evidenceMaterials as y, bothDefined as yn, namesIn$1 as yr, metricText as yt, readHyperparameters as z, studentTQuantile as zn, columnOrExpression as zt };

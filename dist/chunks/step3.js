import { F as readingCsv, H as boolean, P as dialectSaid, Q as union, V as array, X as strictObject, Z as string, a as defineStep, d as verdictOf, q as number, z as _enum } from "./define.js";
import { i as formatRule, r as parseRules } from "./parse2.js";
import { t as counted } from "./counted.js";
import { i as sentence, r as refuse, t as InputErrors } from "./errors.js";
import { n as rounded } from "./canonical.js";
import { c as isUndefined, l as mapDefined, n as chiSquareSf, r as kolmogorovSf, u as undefinedBecause } from "./distributions.js";
import { n as sum, t as createSum } from "./sum.js";
import { n as decideInterval, t as compare } from "./logic.js";
import { t as columnsIn } from "./sql-names.js";
import { t as detectDrift } from "./spec2.js";
import { i as tableFile } from "./artifact.js";
// src/stats/benjamini-hochberg.ts
/**
* q-values of Benjamini & Hochberg (1995), in the order of `p`: calling every test with q <= level significant
* keeps the expected share of false calls among them at `level` for independent or positively dependent tests.
*/
function benjaminiHochberg(p) {
	const bad = p.findIndex((value) => !(value >= 0 && value <= 1));
	if (bad >= 0) throw new RangeError(`benjaminiHochberg: p-value ${p[bad]} at position ${bad}`);
	const descending = p.map((_, index) => index).sort((i, j) => p[j] - p[i]);
	const q = new Array(p.length);
	let smallest = 1;
	descending.forEach((index, position) => {
		smallest = Math.min(smallest, p[index] * p.length / (p.length - position));
		q[index] = smallest;
	});
	return q;
}
// src/stats/chi-square.ts
const SMALLEST_EXPECTED = 5;
/**
* Pearson's chi-square test that two samples of aligned cell counts share one distribution, without
* continuity correction. Cells are pooled from the rarest on until every expected count is at least 5
* (Cochran 1954); empty cells are left out. Samples of one and the same cell do not differ: p is 1, without a degree
* of freedom. Undefined if pooling leaves fewer than two cells.
*/
function chiSquareTwoSample(a, b) {
	if (a.length !== b.length) throw new RangeError(`chi-square: ${a.length} and ${b.length} cells`);
	const rowsA = sum(a);
	const rowsB = sum(b);
	if (rowsA === 0 || rowsB === 0) return undefinedBecause(`chi-square of ${rowsA} and ${rowsB} rows`);
	const smallestTotal = SMALLEST_EXPECTED * (rowsA + rowsB) / Math.min(rowsA, rowsB);
	if (Array.from(a, (count, cell) => count + b[cell]).filter((count) => count > 0).length === 1) return {
		statistic: 0,
		df: 0,
		p: 1,
		pooled: 0
	};
	const { cells, pooled } = poolRare(a, b, smallestTotal);
	if (cells.length < 2) return undefinedBecause(`chi-square of ${rowsA} and ${rowsB} rows: fewer than two cells expect 5 rows`);
	const statistic = createSum();
	for (const cell of cells) {
		const share = (cell.a + cell.b) / (rowsA + rowsB);
		statistic.add((cell.a - rowsA * share) ** 2 / (rowsA * share));
		statistic.add((cell.b - rowsB * share) ** 2 / (rowsB * share));
	}
	const df = cells.length - 1;
	return {
		statistic: statistic.value(),
		df,
		p: chiSquareSf(statistic.value(), df),
		pooled
	};
}
function poolRare(a, b, smallestTotal) {
	const cells = Array.from(a, (count, cell) => ({
		a: count,
		b: b[cell]
	})).filter((cell) => cell.a + cell.b > 0).sort((x, y) => x.a + x.b - (y.a + y.b));
	let pool = {
		a: 0,
		b: 0
	};
	let pooled = 0;
	const tooSmall = (cell) => cell !== void 0 && cell.a + cell.b < smallestTotal;
	while (pooled < cells.length && (tooSmall(cells[pooled]) || pooled > 0 && tooSmall(pool))) {
		const next = cells[pooled++];
		pool = {
			a: pool.a + next.a,
			b: pool.b + next.b
		};
	}
	const alone = cells.slice(pooled);
	return {
		cells: pooled > 0 ? [pool, ...alone] : alone,
		pooled
	};
}
// src/drift/judge.ts
/** A difference below this is harmless however sure: at a million rows a shift of 0.01 sd is "significant". */
const DRIFT_EFFECT = .1;
/** Expected share of false calls among the columns that are called drifted. */
const DRIFT_LEVEL = .05;
/**
* Tests every column, corrects for their number (Benjamini & Hochberg 1995), and says which have drifted. A column of
* one value, the same on both sides, has nothing to test: its p and q are 1, and it is not counted among the tests.
*/
function judgeColumns(columns) {
	const untested = columns.map((column) => [...valuesTest(column), ...nullsTest(column)]);
	const isOpen = (at) => !isConstant(columns[at]);
	const qValues = benjaminiHochberg(untested.filter((_, at) => isOpen(at)).flat().map((test) => test.p).filter(isNumber)).values();
	return columns.map((column, at) => {
		const tests = untested[at].map((test) => finished(test, mapDefined(test.p, (p) => isOpen(at) ? qValues.next().value : p)));
		return {
			...column,
			tests,
			...stateOf(column, tests)
		};
	});
}
/** The chi-square test of one category has no degree of freedom. */
const isConstant = ({ kind, chiSquare }) => kind === "categorical" && !isUndefined(chiSquare) && chiSquare.df === 0;
const isNumber = (value) => typeof value === "number";
const isLarge = (effect) => rounded(effect) >= DRIFT_EFFECT;
function finished(test, q) {
	return {
		...test,
		q,
		drifted: isLarge(test.effect) && isNumber(q) && q <= .05
	};
}
/** The test of the values: by distribution function for numbers, by cells, NULL among them, for categories. */
function valuesTest(column) {
	if (Math.min(...sampleSizes(column)) < 50) return [];
	const { ks, totalVariation, chiSquare } = column;
	if (column.kind === "numeric") return isUndefined(ks) ? [] : [{
		about: "values",
		measure: "ks",
		effect: ks.d,
		test: "Kolmogorov-Smirnov",
		p: ks.p
	}];
	if (!isNumber(totalVariation)) return [];
	return [{
		about: "values",
		measure: "total_variation",
		effect: totalVariation,
		test: "chi-square",
		p: mapDefined(chiSquare, (test) => test.p)
	}];
}
/** Numbers leave their NULLs out, so that a burst of them needs a test of its own. */
function nullsTest({ kind, reference, current, nullShare }) {
	const missing = [reference, current].map(({ rows, values }) => rows - values);
	if (kind === "categorical" || Math.min(reference.rows, current.rows) < 50) return [];
	if (missing[0] === 0 && missing[1] === 0) return [];
	const cells = ({ rows, values }) => [values, rows - values];
	const p = mapDefined(chiSquareTwoSample(cells(reference), cells(current)), (test) => test.p);
	return [{
		about: "nulls",
		measure: "total_variation",
		effect: Math.abs(nullShare.current - nullShare.reference),
		test: "chi-square",
		p
	}];
}
/** Rows of either side that the test of the values rests on: NULL is a value of a category and none of a number. */
const sampleSizes = ({ kind, reference, current }) => kind === "numeric" ? [reference.values, current.values] : [reference.rows, current.rows];
function stateOf(column, tests) {
	const drifted = tests.filter((test) => test.drifted);
	if (drifted.length > 0) return {
		state: "drifted",
		why: drifted.map(phrase).join(", ")
	};
	const open = tests.find((test) => isLarge(test.effect) && isUndefined(test.p));
	if (open) return {
		state: "not judged",
		why: `${phrase(open)}, and no test can tell it from chance`
	};
	if (tests.some((test) => test.about === "values")) return {
		state: "stable",
		why: tests.map(phrase).join(", ")
	};
	const [before, after] = sampleSizes(column);
	return {
		state: "not judged",
		why: `${before} and ${after} values, at least 50 needed on each side`
	};
}
/** Probabilities below this are told as such: their digits mean nothing to a reader, and 0 would be wrong. */
const NEGLIGIBLE = 1e-15;
const MEASURES = {
	ks: "KS D",
	total_variation: "total variation"
};
function phrase({ about, measure, effect, q }) {
	const what = about === "nulls" ? "share of nulls moved by" : MEASURES[measure];
	const sure = isNumber(q) ? `, q ${q < NEGLIGIBLE ? `< ${NEGLIGIBLE}` : `= ${shown(q)}`}` : "";
	return `${what} ${shown(effect)}${sure}`;
}
/** A number in four digits, for messages. */
const shown = (value) => String(Number(value.toPrecision(4)));
// src/drift/rule-check.ts
/** Whether a rule holds for every value from `lower` to `upper`, for none, or for some. */
function truthOf(rule, lower, upper) {
	const limit = rule.limit.kind === "absolute" ? rule.limit.value : NaN;
	if (lower !== upper) return decideInterval(rule.operator, lower, upper, limit);
	const holds = compare(rule.operator, lower, limit);
	return isUndefined(holds) ? "inconclusive" : holds ? "pass" : "fail";
}
const TOLD = {
	pass: "as the rule asks",
	fail: "against the rule",
	inconclusive: "too little to decide the rule"
};
/** One sentence: the value, and what the rule says to it. */
const told = (rule, what, value, outcome) => `${what} is ${value}, ${TOLD[outcome]} ${rule.text}`;
/** What every check of a rule has in common. */
const base = (rule) => ({
	id: `drift:${rule.text}`,
	severity: "error",
	expected: rule.text,
	basis: "exact"
});
/** The check of a rule that cannot be judged. */
function refused(rule, problem) {
	const { remedy } = problem;
	return {
		...base(rule),
		target: rule.metric,
		outcome: "error",
		observed: null,
		message: sentence(problem),
		remedy
	};
}
// src/drift/column-rules.ts
/** Judges a rule about a compared column, or about each of them where the rule has a star. */
function checkColumns(rule, metric, columns) {
	const selected = rule.selectors[0].column;
	if (selected === "*") return checkAll(rule, metric, columns);
	const column = columns.find((candidate) => candidate.column === selected);
	if (metric.applies(column)) return [checkColumn(rule, metric, column, "inconclusive")];
	return [refused(rule, notOfItsKind(rule, column))];
}
function notOfItsKind(rule, { column, kind }) {
	return {
		input: "rules",
		value: rule.text,
		message: `asks for ${rule.metric} of ${column}, which is compared as ${kind}`,
		remedy: kind === "numeric" ? "use ks or psi" : "use total_variation or psi"
	};
}
/** A star leaves out columns that are too small; when that leaves none, nothing was decided. */
function checkAll(rule, metric, columns) {
	const checks = columns.filter(metric.applies).map((column) => checkColumn(named(rule, column.column), metric, column, "skipped"));
	if (checks.some((check) => check.outcome !== "skipped")) return checks;
	const message = `${rule.text}: no column could be judged`;
	return [...checks, {
		...base(rule),
		target: rule.metric,
		outcome: "inconclusive",
		observed: null,
		message
	}];
}
function named(rule, column) {
	const selectors = [{ column }];
	return {
		...rule,
		selectors,
		text: formatRule({
			...rule,
			selectors
		})
	};
}
function checkColumn(rule, metric, column, whenSmall) {
	const needed = rule.minimum ?? 50;
	const [before, after] = samplesOf(metric, column);
	const rows = Math.min(before, after);
	const about = {
		...base(rule),
		target: column.column
	};
	if (rows < needed) {
		const outcome = Math.max(before, after) < needed ? whenSmall : "inconclusive";
		const message = `${rule.text}: ${before} and ${after} values of ${column.column}, at least ${needed} needed on each side`;
		return {
			...about,
			outcome,
			observed: null,
			message,
			rowsNeeded: needed - rows
		};
	}
	const value = metric.of(column);
	if (isUndefined(value)) return {
		...about,
		outcome: "inconclusive",
		observed: null,
		message: `${rule.text}: ${value.undefined}`
	};
	const observed = {
		value,
		n: rows,
		method: metric.about,
		confidence: 0
	};
	const outcome = truthOf(rule, value, value);
	return {
		...about,
		outcome,
		observed,
		message: told(rule, `${rule.metric} of ${column.column}`, shown(value), outcome)
	};
}
/** Rows of either side that the metric rests on. */
function samplesOf({ rests }, column) {
	if (rests === "comparison") return sampleSizes(column);
	return [column.reference[rests], column.current[rests]];
}
// src/drift/metrics.ts
const always = () => true;
const hasNumbers = (column) => column.kind === "numeric" || "d" in column.ks;
const isCategorical = (column) => column.kind === "categorical";
/** Metrics of one column, as in `psi[dest] <= 0.2`. */
const COLUMN_METRICS = /* @__PURE__ */ new Map([
	["psi", {
		about: "population stability index",
		applies: always,
		of: (c) => c.psi,
		rests: "comparison"
	}],
	["ks", {
		about: "Kolmogorov-Smirnov D, of numbers",
		applies: hasNumbers,
		of: (c) => mapDefined(c.ks, ({ d }) => d),
		rests: "values"
	}],
	["ks_p", {
		about: "p-value of the Kolmogorov-Smirnov test, of numbers",
		applies: hasNumbers,
		of: (c) => mapDefined(c.ks, ({ p }) => p),
		rests: "values"
	}],
	["total_variation", {
		about: "total variation distance, of categories",
		applies: isCategorical,
		of: (c) => c.totalVariation,
		rests: "comparison"
	}],
	["chi_square_p", {
		about: "p-value of the chi-square test, of categories",
		applies: isCategorical,
		of: (c) => mapDefined(c.chiSquare, ({ p }) => p),
		rests: "comparison"
	}],
	["q", {
		about: "smallest q-value of the column's tests",
		applies: always,
		of: smallestQ,
		rests: "comparison"
	}],
	["null_share_change", {
		about: "change of the share of rows without a value, either way",
		applies: always,
		of: ({ nullShare }) => Math.abs(nullShare.current - nullShare.reference),
		rests: "rows"
	}],
	["unseen_share", {
		about: "share of current rows with a value that the reference does not hold, of categories",
		applies: isCategorical,
		of: ({ unseen, current }) => unseen === null ? undefinedBecause("the column is compared as numbers") : unseen.rows / current.rows,
		rests: "rows"
	}]
]);
/** Metrics of the whole table, as in `share_drifted <= 0.3`. */
const TABLE_METRICS = ["share_drifted", "drifted_columns"];
/** Whether a metric is one of the table, not of a column. */
const isTableMetric = (name) => TABLE_METRICS.some((known) => known === name);
function smallestQ({ tests }) {
	const known = tests.map((test) => test.q).filter((q) => typeof q === "number");
	return known.length === 0 ? undefinedBecause("no test could be made") : Math.min(...known);
}
// src/drift/rule-problem.ts
/** Reads rules about drift; all that is wrong with them, whatever the tables hold, is said at once. */
function readDriftRules(texts) {
	const { rules, problems } = parseRules(texts);
	const faults = rules.map((rule) => problemOf(rule, metricFault(rule)));
	return {
		rules,
		problems: [...problems, ...faults.filter((problem) => problem !== null)]
	};
}
/** What makes a readable rule no rule about these columns; null where nothing does. */
function ruleProblem(rule, compared, leftOut) {
	return problemOf(rule, metricFault(rule) ?? columnFault(rule, compared, leftOut));
}
function problemOf({ text }, fault) {
	return fault && {
		input: "rules",
		value: text,
		message: fault[0],
		remedy: fault[1]
	};
}
function metricFault(rule) {
	if (rule.limit.kind === "baseline") return ["compares with a baseline, which drift does not have", "compare with a number"];
	if (isTableMetric(rule.metric)) return tableFault(rule) ?? limitFault(rule, rule.limit.value);
	if (COLUMN_METRICS.has(rule.metric)) return selectorFault(rule) ?? limitFault(rule, rule.limit.value);
	return [`asks for ${rule.metric}, which is no metric of drift`, `use one of ${knownMetrics()}`];
}
const knownMetrics = () => [...TABLE_METRICS, ...[...COLUMN_METRICS.keys()].map((name) => `${name}[column]`)].join(", ");
function tableFault({ metric, selectors, minimum }) {
	if (selectors.length > 0) return [`gives ${metric} a column, though it is about all of them`, `write ${metric} alone`];
	return minimum === void 0 ? null : [`gives ${metric} a minimum of rows`, "leave `min` out; it belongs to rules about a column"];
}
function selectorFault({ metric, selectors }) {
	const [selector, ...more] = selectors;
	if (selector && more.length === 0 && selector.value === void 0) return null;
	return [selector ? `asks for ${metric} of a slice` : `does not say of which column it wants ${metric}`, `write ${metric}[column] or ${metric}[*]`];
}
function columnFault(rule, compared, leftOut) {
	const column = rule.selectors[0]?.column ?? "*";
	if (column === "*" || compared.includes(column)) return null;
	const known = leftOut.find((candidate) => candidate.column === column);
	if (known) return [`names ${column}, which is not compared: ${known.reason}`, known.remedy ?? "drop the rule"];
	return [`names ${column}, which is no compared column`, `use one of ${listOf(compared)}`];
}
const UNBOUNDED = ["psi", "drifted_columns"];
/** A limit that the metric cannot reach decides nothing: 30 for a share was meant as a percentage. */
function limitFault({ metric }, limit) {
	const bounded = !UNBOUNDED.includes(metric);
	if (limit >= 0 && !(bounded && limit > 1)) return null;
	const percent = bounded && limit > 1 && limit <= 100 ? `; write ${limit / 100} for ${limit} %` : "";
	return [`has the limit ${limit}, but ${metric} ${bounded ? "lies between 0 and 1" : "is at least 0"}`, `write a limit within that range${percent}`];
}
const MOST_NAMES = 30;
/** Names for a remedy, cut where a reader would stop reading. */
function listOf(names) {
	const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : "";
	return names.slice(0, MOST_NAMES).join(", ") + more;
}
// src/drift/rules.ts
/** Judges the rules, in their order; each gives one check, `[*]` one a column. */
function checkRules(rules, { columns, leftOut }) {
	const names = columns.map(({ column }) => column);
	return firstOfEachId(rules.flatMap((rule) => {
		const problem = ruleProblem(rule, names, leftOut);
		return problem ? [refused(rule, problem)] : checkRule(rule, columns);
	}));
}
/** `psi[*] <= 0.2` meets `psi[dest] <= 0.2` again; a named rule is the stricter of the two and stands first. */
function firstOfEachId(checks) {
	const rank = (check) => check.outcome === "skipped" ? 1 : 0;
	const chosen = /* @__PURE__ */ new Map();
	for (const check of checks) {
		const earlier = chosen.get(check.id);
		if (!earlier || rank(check) < rank(earlier)) chosen.set(check.id, check);
	}
	return [...chosen.values()];
}
function checkRule(rule, columns) {
	if (isTableMetric(rule.metric)) return [checkTable(rule, rule.metric, columns)];
	return checkColumns(rule, COLUMN_METRICS.get(rule.metric), columns);
}
/** Columns that were not judged may have drifted or not: the rule must hold either way. */
function checkTable(rule, metric, columns) {
	const drifted = columns.filter(({ state }) => state === "drifted").length;
	const open = columns.filter(({ state }) => state === "not judged").length;
	const unit = metric === "share_drifted" ? columns.length : 1;
	const outcome = truthOf(rule, drifted / unit, (drifted + open) / unit);
	const value = open === 0 ? shown(drifted / unit) : `${shown(drifted / unit)} to ${shown((drifted + open) / unit)}`;
	const message = told(rule, metric, value, outcome) + (open === 0 ? "" : ` (${counted(open, "column")} not judged)`);
	return {
		...base(rule),
		target: metric,
		outcome,
		observed: drifted / unit,
		message
	};
}
// src/drift/decide.ts
/**
* Rules decide; without rules the step reports and passes. Each compared column has a check of its own, a
* drifted one as a warning that decides nothing. Throws `InputErrors` for rules that cannot be read.
*/
function decideDrift(ruleTexts, facts) {
	const { rules, problems } = parseRules(ruleTexts);
	if (problems.length > 0) throw new InputErrors(problems);
	const ruled = checkRules(rules, facts);
	const checks = [
		...ruled,
		...facts.columns.map(columnCheck),
		...facts.leftOut.map(leftOutCheck)
	];
	return {
		verdict: verdictOf(checks),
		reason: reasonOf(ruled, facts.columns),
		checks
	};
}
/** Names of the columns that have drifted, in the order of the facts. */
const driftedColumns = ({ columns }) => columns.filter(({ state }) => state === "drifted").map(({ column }) => column);
/** Drifted columns by compared ones; a column that could not be judged counts among the compared. */
const shareDrifted = (facts) => driftedColumns(facts).length / facts.columns.length;
const OUTCOMES = {
	drifted: "fail",
	stable: "pass",
	"not judged": "skipped"
};
const WORDS = {
	drifted: "has drifted",
	stable: "is stable",
	"not judged": "was not judged"
};
function columnCheck(column) {
	return {
		id: `drift:column:${column.column}`,
		target: column.column,
		outcome: OUTCOMES[column.state],
		severity: column.state === "stable" ? "info" : "warning",
		expected: `KS D or total variation below ${DRIFT_EFFECT}, or q above ${DRIFT_LEVEL}`,
		observed: observedOf(column),
		basis: "exact",
		message: `${column.column} ${WORDS[column.state]}: ${column.why}${unseenWords(column)}`
	};
}
/** The largest difference that a test looked at. */
function observedOf({ tests, reference, current }) {
	const largest = tests.toSorted((a, b) => b.effect - a.effect)[0];
	if (!largest) return null;
	const method = largest.measure === "ks" ? "Kolmogorov-Smirnov D" : "total variation distance";
	return {
		value: largest.effect,
		n: Math.min(reference.rows, current.rows),
		method,
		confidence: 0
	};
}
function unseenWords({ unseen }) {
	if (unseen === null || unseen.values === 0) return "";
	const examples = unseen.examples.slice(0, 3).map(({ value }) => JSON.stringify(value));
	const more = unseen.values > examples.length ? ", …" : "";
	return `; ${counted(unseen.rows, "row")} ${unseen.rows === 1 ? "holds" : "hold"} values that the reference does not: ${examples.join(", ")}${more}`;
}
function leftOutCheck({ column, reason, remedy }) {
	return {
		id: `drift:column:${column}`,
		target: column,
		outcome: "skipped",
		severity: "info",
		expected: "a column that can be compared",
		observed: null,
		basis: "exact",
		message: `${column} is not compared: ${reason}`,
		...remedy ? { remedy } : {}
	};
}
function reasonOf(ruled, columns) {
	const worst = [
		"error",
		"fail",
		"inconclusive"
	].find((outcome) => ruled.some((check) => check.outcome === outcome));
	const broken = ruled.filter((check) => check.outcome === worst);
	const more = broken.length > 1 ? ` (and ${broken.length - 1} more)` : "";
	if (broken.length > 0) return `${broken[0].message}${more}`;
	return `${driftWords(columns)}${ruled.length === 0 ? "; no rules were given" : "; every rule holds"}`;
}
function driftWords(columns) {
	const drifted = columns.filter(({ state }) => state === "drifted").map(({ column }) => column);
	const open = columns.filter(({ state }) => state === "not judged").length;
	const names = drifted.length === 0 ? "" : ` (${drifted.slice(0, 5).join(", ")}${drifted.length > 5 ? ", …" : ""})`;
	const notJudged = open === 0 ? "" : `, ${open} could not be judged`;
	return `${drifted.length} of ${columns.length} columns have drifted${names}${notJudged}`;
}
// src/drift/facts.ts
const count = number().int().min(0);
const UndefinedSchema = strictObject({ undefined: string() });
const definedNumber = union([number(), UndefinedSchema]);
/** One side of a comparison; `values` are the rows that hold a value, finite where the column is numeric. */
const SideSchema = strictObject({
	rows: count,
	values: count,
	nulls: count,
	nans: count,
	infinities: count
});
/** A bin of numbers or a category; label null for rows without a value. */
const BinSchema = strictObject({
	label: string().nullable(),
	reference: count,
	current: count,
	contribution: number().describe("What the bin adds to the stability index.")
});
const TestSchema = strictObject({
	about: _enum(["values", "nulls"]).describe("Whether the values have moved, or how often there is none."),
	measure: _enum(["ks", "total_variation"]),
	effect: number().describe("From 0, equal, to 1, nothing in common."),
	test: _enum(["Kolmogorov-Smirnov", "chi-square"]),
	p: definedNumber,
	q: definedNumber.describe("By Benjamini-Hochberg over the tests of all compared columns."),
	drifted: boolean()
});
const ColumnDriftSchema = strictObject({
	column: string(),
	kind: _enum(["numeric", "categorical"]).describe("Compared as ordered numbers, or value by value (also numbers with few distinct values)."),
	reference: SideSchema,
	current: SideSchema,
	nullShare: strictObject({
		reference: number(),
		current: number()
	}),
	ks: union([strictObject({
		d: number(),
		p: number(),
		location: number()
	}), UndefinedSchema]),
	psi: definedNumber,
	bins: array(BinSchema).describe("Bins of the stability index; rare categories are summed in one."),
	totalVariation: definedNumber,
	chiSquare: union([strictObject({
		statistic: number(),
		df: count,
		p: number(),
		pooled: count
	}), UndefinedSchema]),
	unseen: strictObject({
		values: count.describe("Distinct values of the current rows that the reference does not hold."),
		rows: count,
		examples: array(strictObject({
			value: string(),
			rows: count
		}))
	}).nullable().describe("null where the column is compared as ordered numbers."),
	tests: array(TestSchema),
	state: _enum([
		"drifted",
		"stable",
		"not judged"
	]),
	why: string().describe("One phrase: why this state.")
});
const LeftOutSchema = strictObject({
	column: string(),
	reason: string(),
	remedy: string().optional()
});
const DriftFactsSchema = strictObject({
	rows: strictObject({
		reference: count,
		current: count
	}),
	columns: array(ColumnDriftSchema),
	leftOut: array(LeftOutSchema)
});
// src/stats/ks.ts
const EXACT_UP_TO = 1e6;
/** `ksTwoSample` for samples that are sorted already, ascending. */
function ksOfSorted(a, b) {
	if (a.length === 0 || b.length === 0) return undefinedBecause(`Kolmogorov-Smirnov test of samples of ${a.length} and ${b.length} values`);
	if (![
		a[0],
		a.at(-1),
		b[0],
		b.at(-1)
	].every(Number.isFinite)) return undefinedBecause("Kolmogorov-Smirnov test with a value that is not finite");
	const { gap, location } = widestGap(a, b);
	const d = gap / a.length / b.length;
	if (a.length * b.length <= EXACT_UP_TO) return {
		d,
		location,
		p: exactP(a.length, b.length, gap),
		method: "exact"
	};
	const root = Math.sqrt(a.length / (a.length + b.length) * b.length);
	return {
		d,
		location,
		p: kolmogorovSf((root + .12 + .11 / root) * d),
		method: "stephens"
	};
}
/** Largest |i·m - j·n| where i of n and j of m values are at or below a value; all ties pass together. */
function widestGap(a, b) {
	let i = 0;
	let j = 0;
	let gap = -1;
	let location = 0;
	while (i < a.length || j < b.length) {
		const value = Math.min(a[i] ?? Infinity, b[j] ?? Infinity);
		while (a[i] === value) i += 1;
		while (b[j] === value) j += 1;
		const here = Math.abs(i * b.length - j * a.length);
		if (here > gap) {
			gap = here;
			location = value;
		}
	}
	return {
		gap,
		location
	};
}
/**
* Probability that a random interleaving of n and m values reaches |i·m - j·n| >= gap. Each cell holds that
* probability given the path's prefix of i and j; sums of positive terms only, so small p keep their digits.
*/
function exactP(n, m, gap) {
	const reached = new Float64Array(m + 1);
	for (let i = 0; i <= n; i++) for (let j = 0; j <= m; j++) if (Math.abs(i * m - j * n) >= gap) reached[j] = 1;
	else if (i + j > 0) reached[j] = (i * reached[j] + (j > 0 ? j * reached[j - 1] : 0)) / (i + j);
	return reached[m];
}
// src/stats/psi.ts
/** A share of 0 would make the index infinite; it is raised to this, without rescaling the others. */
const SHARE_FLOOR = 1e-4;
/**
* Population stability index Σ (q - p) ln(q / p) over aligned cells (bins or categories), p the reference's
* shares and q the current ones. Undefined without rows on either side.
*/
function psiOfCounts(reference, current, floor = SHARE_FLOOR) {
	if (reference.length !== current.length) throw new RangeError(`PSI: ${reference.length} reference and ${current.length} current cells`);
	const rows = sum(reference);
	const currentRows = sum(current);
	if (rows === 0 || currentRows === 0) return undefinedBecause(`PSI of ${rows} reference and ${currentRows} current rows`);
	const p = Array.from(reference, (count) => count / rows);
	const q = Array.from(current, (count) => count / currentRows);
	const contributions = p.map((share, cell) => {
		const [before, after] = [Math.max(share, floor), Math.max(q[cell], floor)];
		return (after - before) * Math.log(after / before);
	});
	return {
		psi: sum(contributions),
		contributions,
		floored: [...p, ...q].filter((share) => share < floor).length
	};
}
/** Distinct inner quantiles of a sorted sample, each one of its values and below its maximum. */
function quantileEdges(sorted, bins) {
	const last = sorted.length - 1;
	const quantiles = Array.from({ length: bins - 1 }, (_, k) => sorted[Math.max(0, Math.ceil(sorted.length * (k + 1) / bins) - 1)]);
	return [...new Set(quantiles)].filter((edge) => edge < sorted[last]);
}
/** How many sorted values fall at or below the first edge, then up to each next, then above the last. */
function countByEdges(sorted, edges) {
	const counts = new Array(edges.length + 1).fill(0);
	let bin = 0;
	for (const value of sorted) {
		while (bin < edges.length && value > edges[bin]) bin += 1;
		counts[bin] += 1;
	}
	return counts;
}
// src/stats/total-variation.ts
/**
* Total variation distance ½ Σ |p - q| between the shares of aligned cells: the largest difference in the
* probability of any set of cells, from 0 to 1. Undefined without rows on either side.
*/
function totalVariation(reference, current) {
	if (reference.length !== current.length) throw new RangeError(`total variation: ${reference.length} reference and ${current.length} current cells`);
	const before = sum(reference);
	const after = sum(current);
	if (before === 0 || after === 0) return undefinedBecause(`total variation of ${before} reference and ${after} current rows`);
	const distance = createSum();
	for (let cell = 0; cell < reference.length; cell++) distance.add(Math.abs(reference[cell] / before - current[cell] / after));
	return distance.value() / 2;
}
// src/drift/bins.ts
const PSI_BINS = 10;
const LISTED = 20;
const EXAMPLES = 10;
/** The most frequent categories in their order, and the sum of the others. */
function listed(bins) {
	if (bins.length <= LISTED) return [...bins];
	const rows = (bin) => bin.reference + bin.current;
	const frequent = new Set(bins.toSorted((a, b) => rows(b) - rows(a)).slice(0, LISTED));
	const others = bins.filter((bin) => !frequent.has(bin));
	const total = (of) => others.reduce((sum, bin) => sum + bin[of], 0);
	const rest = {
		label: `${others.length} others`,
		reference: total("reference"),
		current: total("current"),
		contribution: total("contribution")
	};
	return [...bins.filter((bin) => frequent.has(bin)), rest];
}
/** Values that only the current rows hold. */
function unseenOf(cells) {
	const unseen = cells.filter((cell) => cell.reference === 0 && cell.label !== null);
	return {
		values: unseen.length,
		rows: unseen.reduce((sum, cell) => sum + cell.current, 0),
		examples: unseen.toSorted((a, b) => b.current - a.current).slice(0, EXAMPLES).map((cell) => ({
			value: cell.label,
			rows: cell.current
		}))
	};
}
/**
* Population stability index over the deciles of the reference; a reference of one value has none, and is held against
* what is below it, equal to it and above it. Both sides ascending.
*/
function stabilityOfNumbers(reference, current) {
	const edges = quantileEdges(reference, PSI_BINS);
	const only = edges.length === 0 ? reference[0] : void 0;
	const count = (sorted) => only === void 0 ? countByEdges(sorted, edges) : countAround(sorted, only);
	const before = count(reference);
	const after = count(current);
	const index = psiOfCounts(before, after);
	if (!("psi" in index)) return {
		psi: index,
		bins: []
	};
	const bins = before.map((rows, bin) => ({
		label: only === void 0 ? binLabel(edges, bin) : [
			`(-∞, ${only})`,
			String(only),
			`(${only}, ∞)`
		][bin],
		reference: rows,
		current: after[bin],
		contribution: index.contributions[bin]
	}));
	return {
		psi: index.psi,
		bins
	};
}
/** How many sorted values lie below, at and above one value. */
function countAround(sorted, value) {
	const below = sorted.filter((one) => one < value).length;
	const above = sorted.filter((one) => one > value).length;
	return [
		below,
		sorted.length - below - above,
		above
	];
}
function binLabel(edges, bin) {
	const from = bin === 0 ? "-∞" : String(edges[bin - 1]);
	return bin === edges.length ? `(${from}, ∞)` : `(${from}, ${edges[bin]}]`;
}
// src/drift/sample.ts
/** Cells of all values that either side holds, in the order of their names; NULL is a cell of its own, the last. */
function cellsOfCategories(reference, current) {
	const cells = /* @__PURE__ */ new Map();
	const add = (sample, side) => {
		for (const { value, count } of sample) {
			const cell = cells.get(value) ?? {
				reference: 0,
				current: 0
			};
			cell[side] += count;
			cells.set(value, cell);
		}
	};
	add(reference, "reference");
	add(current, "current");
	return [...cells].map(([label, counts]) => ({
		label,
		...counts
	})).filter((cell) => cell.reference + cell.current > 0).sort((a, b) => byName$1(a.label, b.label));
}
function byName$1(a, b) {
	if (a === b) return 0;
	if (a === null) return 1;
	return b === null || a < b ? -1 : 1;
}
/**
* Cells of the distinct numbers of both sides, ascending, and one cell of the rows without a finite number;
* null where the two sides together hold more than `most` distinct numbers.
*/
function cellsOfNumbers(reference, current, most) {
	const [a, b] = [reference.sorted, current.sorted];
	const cells = [];
	let [i, j] = [0, 0];
	while (i < a.length || j < b.length) {
		if (cells.length === most) return null;
		const value = Math.min(a[i] ?? Infinity, b[j] ?? Infinity);
		const [fromA, fromB] = [i, j];
		while (a[i] === value) i += 1;
		while (b[j] === value) j += 1;
		cells.push({
			label: String(value + 0),
			reference: i - fromA,
			current: j - fromB
		});
	}
	const missing = {
		label: null,
		reference: withoutValue(reference),
		current: withoutValue(current)
	};
	return missing.reference + missing.current > 0 ? [...cells, missing] : cells;
}
/** Rows without a finite number: NULL, NaN, which is how pandas writes it, and infinities. */
const withoutValue = (sample) => sample.rows - sample.sorted.length;
// src/drift/measure.ts
/**
* Numbers with at most this many distinct values are codes or counts rather than a scale: they are compared
* value by value, where the chi-square test is right and Kolmogorov-Smirnov's, under so many ties, is not.
*/
const FEW_VALUES = 20;
/** Compares a column of text or booleans; NULL is a category of its own. */
function measureCategories(column, reference, current) {
	const cells = cellsOfCategories(reference, current);
	const missing = cells.find((cell) => cell.label === null);
	const side = (of) => {
		const rows = cells.reduce((sum, cell) => sum + cell[of], 0);
		const nulls = missing?.[of] ?? 0;
		return {
			rows,
			values: rows - nulls,
			nulls,
			nans: 0,
			infinities: 0
		};
	};
	const ks = undefinedBecause("Kolmogorov-Smirnov needs numbers; use total_variation or psi");
	return {
		column,
		...sides(side("reference"), side("current")),
		ks,
		...measureCells(cells)
	};
}
/**
* Compares a column of numbers: by value where there are few, else by distribution function and by bins of
* equal reference share (deciles). Rows without a finite number stand apart then, as shares of all rows.
*/
function measureNumbers(column, reference, current) {
	const both = sides(sideOf(reference), sideOf(current));
	const ks = mapDefined(ksOfSorted(reference.sorted, current.sorted), ({ d, p, location }) => ({
		d,
		p,
		location
	}));
	const cells = cellsOfNumbers(reference, current, FEW_VALUES);
	if (cells !== null) return {
		column,
		...both,
		ks,
		...measureCells(cells)
	};
	const apart = undefinedBecause(`${column} holds more than ${FEW_VALUES} distinct numbers; use ks or psi`);
	const { psi, bins } = stabilityOfNumbers(reference.sorted, current.sorted);
	return {
		column,
		kind: "numeric",
		...both,
		ks,
		psi,
		bins,
		totalVariation: apart,
		chiSquare: apart,
		unseen: null
	};
}
function sideOf({ sorted, rows, nulls, nans, infinities }) {
	return {
		rows,
		values: sorted.length,
		nulls,
		nans,
		infinities
	};
}
function sides(reference, current) {
	const share = ({ rows, values }) => rows === 0 ? 0 : (rows - values) / rows;
	return {
		reference,
		current,
		nullShare: {
			reference: share(reference),
			current: share(current)
		}
	};
}
function measureCells(cells) {
	const before = cells.map((cell) => cell.reference);
	const after = cells.map((cell) => cell.current);
	const index = psiOfCounts(before, after);
	const contributions = "psi" in index ? index.contributions : cells.map(() => 0);
	return {
		kind: "categorical",
		psi: mapDefined(index, ({ psi }) => psi),
		bins: listed(cells.map((cell, at) => ({
			...cell,
			contribution: contributions[at]
		}))),
		totalVariation: totalVariation(before, after),
		chiSquare: chiSquareTwoSample(before, after),
		unseen: unseenOf(cells)
	};
}
// src/drift/reserved.ts
const REMEDY = "name it in `columns` to compare it all the same";
/**
* Columns that say which row it is or hold the truth: left out unless the user names them. `label` may be an
* SQL expression; every column that it reads counts.
*/
function reservedColumns(columns, rowId, label) {
	const read = new Set(columnsIn(label ?? "").map((name) => name.toLowerCase()));
	return columns.flatMap((column) => {
		if (rowId.includes(column)) return {
			column,
			reason: "it is part of the row id",
			remedy: REMEDY
		};
		return column === label || read.has(column.toLowerCase()) ? {
			column,
			reason: "the label is made of it",
			remedy: REMEDY
		} : [];
	});
}
// src/drift/select.ts
/**
* Columns to compare: those named, or else all shared ones but times and those `reserved`. A column that is named and missing, or
* of a type that has no distribution, is a problem; so is one whose type differs between the two sides.
*/
function selectColumns(reference, current, named, reserved = []) {
	const names = named ?? [...reference, ...current].map(({ name }) => name);
	const kept = named ? void 0 : new Map(reserved.map((one) => [one.column, one]));
	const [before, after] = [byName(reference), byName(current)];
	const selected = [...new Set(names)].sort().map((name) => {
		const leftOut = kept?.get(name);
		return leftOut ? { leftOut } : place(name, before, after, named !== void 0);
	});
	const pick = (key) => selected.flatMap((one) => one[key] ? [one[key]] : []);
	return {
		candidates: pick("candidate"),
		leftOut: pick("leftOut"),
		problems: pick("problem")
	};
}
const byName = (columns) => new Map(columns.map((column) => [column.name, column]));
function place(name, reference, current, isNamed) {
	const [before, after] = [reference.get(name), current.get(name)];
	if (!before || !after) return absent(name, before ? "reference" : "current", before ?? after, [reference, current], isNamed);
	const [family = "empty", other = family] = [before, after].map(familyOf).filter((family) => family !== "empty");
	if (family !== other) return { problem: mismatch(name, before, after) };
	if (family === "numbers" || family === "categories") return { candidate: {
		column: name,
		as: family,
		mayBeId: !isNamed && (before.type === "string" || before.type === "integer" && after.type === "integer")
	} };
	return without(name, family, isNamed);
}
function familyOf({ type }) {
	if (type === "integer" || type === "number") return "numbers";
	if (type === "string" || type === "boolean") return "categories";
	if (type === "date" || type === "timestamp" || type === "time") return "times";
	return type === "null" ? "empty" : "other";
}
function absent(name, holder, found, [reference, current], isNamed) {
	if (!isNamed) return { leftOut: {
		column: name,
		reason: `only the ${holder} data holds it`
	} };
	const shared = [...reference.values()].filter(({ name: one }) => current.has(one));
	return { problem: {
		input: "columns",
		value: name,
		message: found ? `is in the ${holder} data only` : "is in neither table",
		remedy: shared.length === 0 ? "give tables that share columns" : `name shared columns: ${listOf(shared.map((one) => one.name))}`
	} };
}
const mismatch = (name, before, after) => ({
	input: "columns",
	value: name,
	message: `is ${before.native} in the reference data and ${after.native} in the current data`,
	remedy: "bring both to one type, or name the columns to compare without it"
});
const WITHOUT = {
	times: "times move on by themselves",
	other: "values of its type have no distribution",
	empty: "it holds no value in either table"
};
function without(name, family, isNamed) {
	const reason = WITHOUT[family];
	const remedy = "derive a column from it, such as the hour or a length, and compare that";
	if (!isNamed) return { leftOut: {
		column: name,
		reason,
		remedy
	} };
	return { problem: {
		input: "columns",
		value: name,
		message: `cannot be compared: ${reason}`,
		remedy
	} };
}
/** Share of distinct values from which a text is a name of its row: free text, addresses, keys. */
const NEARLY_UNIQUE = .95;
/**
* Why a column looks like an id: whole numbers of which no two are equal, texts of which hardly any two are.
* Null where it does not, and where there are too few values to tell. Ids differ by nature.
*/
function idReason({ column, as }, { distinct, values }) {
	if (values < 50 || distinct < (as === "numbers" ? 1 : NEARLY_UNIQUE) * values) return null;
	return {
		column,
		reason: `it looks like an id, with ${distinct} distinct values in ${values} reference rows`,
		remedy: "name it in `columns` to compare it all the same"
	};
}
// src/steps/detect-drift/choose-columns.ts
/** Columns to compare; whatever is wrong with columns and rules is said at once, before any of them is read. */
async function chooseColumns(reference, current, inputs, rules) {
	const names = [...reference.columns, ...current.columns].map(({ name }) => name);
	const reserved = reservedColumns([...new Set(names)], inputs.rowId ?? [], inputs.label);
	const selection = selectColumns(reference.columns, current.columns, inputs.columns, reserved);
	stopAt([...selection.problems, ...ruleProblems(rules, selection.candidates, selection.leftOut)]);
	const ids = await idsAmong(selection.candidates, reference);
	const isId = new Set(ids.map(({ column }) => column));
	const candidates = selection.candidates.filter(({ column }) => !isId.has(column));
	const leftOut = [...selection.leftOut, ...ids].sort((a, b) => a.column < b.column ? -1 : 1);
	if (candidates.length === 0) refuse("columns", "leave nothing to compare", "name shared columns of numbers, text or booleans");
	stopAt(ruleProblems(rules, candidates, leftOut));
	return {
		candidates,
		leftOut
	};
}
function ruleProblems(rules, candidates, leftOut) {
	const names = candidates.map(({ column }) => column);
	return rules.map((rule) => ruleProblem(rule, names, leftOut)).filter((problem) => problem !== null);
}
async function idsAmong(candidates, reference) {
	const suspects = candidates.filter(({ mayBeId }) => mayBeId);
	if (suspects.length === 0) return [];
	const rows = await reference.rows();
	const profiles = await reference.profile(suspects.map(({ column }) => column));
	return suspects.flatMap((suspect, at) => {
		const { distinct, nulls } = profiles[at];
		return idReason(suspect, {
			distinct,
			values: rows - nulls
		}) ?? [];
	});
}
function stopAt(problems) {
	if (problems.length > 0) throw new InputErrors(problems);
}
// src/steps/detect-drift/tables.ts
/** Opens both sides; what is wrong with either is said at once, with `earlier` problems. An empty table is wrong. */
async function openBoth(inputs, ports, earlier) {
	const engine = readingCsv(await ports.engine(), dialectSaid(inputs.csv));
	const opened = await Promise.allSettled([open("reference", inputs.reference, ports.files, engine), open("current", inputs.current, ports.files, engine)]);
	const [reference, current] = opened.map((side) => side.status === "fulfilled" ? side.value : null);
	if (reference && current && earlier.length === 0) return {
		reference,
		current,
		engine
	};
	throw inOne(earlier, opened.flatMap((side) => side.status === "rejected" ? [side.reason] : []));
}
/** All bad input as one error; anything else goes on as it is. */
function inOne(earlier, reasons) {
	return reasons.find((reason) => !(reason instanceof InputErrors)) ?? new InputErrors([...earlier, ...reasons.flatMap((reason) => reason.problems)]);
}
async function open(input, patterns, files, engine) {
	const problem = (message, remedy) => ({
		input,
		value: patterns.join(", "),
		message,
		remedy
	});
	const paths = await files.glob(patterns);
	if (paths.length === 0) throw new InputErrors([problem("matches no file", "name files that exist, relative to the working directory")]);
	const table = await engine.table({ files: paths });
	const rows = await table.rows();
	if (rows === 0) throw new InputErrors([problem("holds no row", "give a table with rows")]);
	return {
		table,
		rows,
		artifacts: await Promise.all(paths.map((path) => tableFile("data", path, files, table)))
	};
}
// src/steps/detect-drift/step.ts
/** Compares each column of the current rows with the reference, and judges rules about the differences. */
const detectDriftStep = defineStep({
	spec: detectDrift,
	facts: DriftFactsSchema,
	check: ({ rules }) => readDriftRules(rules ?? []).problems,
	async look(inputs, ports, signal) {
		const { rules, problems } = readDriftRules(inputs.rules ?? []);
		const { reference, current, engine } = await openBoth(inputs, ports, problems);
		const { candidates, leftOut } = await chooseColumns(reference.table, current.table, inputs, rules);
		const measured = [];
		for (const [done, candidate] of candidates.entries()) {
			signal.throwIfAborted();
			ports.host.log.progress(`comparing ${candidate.column}, ${done + 1} of ${candidates.length} columns`);
			measured.push(await measure(candidate, reference.table, current.table));
		}
		return {
			facts: {
				rows: {
					reference: reference.rows,
					current: current.rows
				},
				columns: [...judgeColumns(measured)],
				leftOut: [...leftOut]
			},
			subjects: current.artifacts,
			materials: reference.artifacts,
			measured: { engine: engine.name }
		};
	},
	decide: ({ rules }, facts) => decideDrift(rules ?? [], facts),
	outputsOf: ({ facts }) => outputsOf(facts)
});
async function measure({ column, as }, reference, current) {
	return as === "numbers" ? measureNumbers(column, await reference.numericColumn(column), await current.numericColumn(column)) : measureCategories(column, await reference.valueCounts(column), await current.valueCounts(column));
}
/** Empty where the step could not look: unknown is neither drifted nor not. */
function outputsOf(facts) {
	if (facts === null) return {
		drifted: "",
		"drifted-columns": "",
		"share-drifted": ""
	};
	const columns = driftedColumns(facts);
	return {
		drifted: String(columns.length > 0),
		"drifted-columns": JSON.stringify(columns),
		"share-drifted": String(shareDrifted(facts))
	};
}
export { detectDriftStep };

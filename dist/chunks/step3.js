import { Ct as InputErrors, Et as sentence, T as verdictOf, Tt as refuse, tt as counted } from "./every-start.js";
import { Ct as dialectSaid, Dn as rounded, Rt as short, Un as CountSchema, _r as string, an as percentHint, cn as isUndefined, dr as literal, fn as formatRule, gr as strictObject, hr as record, ht as defineStep, ir as _enum, ln as mapDefined, on as rangeWords, or as array, ot as detectDrift, pn as formatSelectors, pr as number, un as undefinedBecause, vn as createSum, vr as union, wt as readingCsv, xt as parseRules, yn as sum } from "./every-step.js";
import { F as severityOf, I as warningWords, In as chiSquareSf, Ln as kolmogorovSf, P as decides, S as tableArtifacts, Sr as groupsFacts, St as judge, f as name, g as words, h as quantity, jn as exactly, m as pointer, u as NOTHING, wt as andMore, xr as GroupsSchema, xt as ruleData } from "./gate.js";
import { a as gridOf, n as rowsOfRuns, r as runsOf, t as collapsed } from "./runs.js";
import { H as groupColumns, N as groupReader, U as groupsAsked, f as columnsIn } from "./gate-rows.js";
// src/domain/drift/groups-check.ts
/** What a comparison that takes rows one by one must say of rows that resemble each other; nothing where none do. */
function resemblance(groups) {
	if (!groups || groups.found.length === 0) return void 0;
	return `Judged by rows, which resemble each other within ${groups.found.map(({ name, unit, groups: count }) => `${name} (${counted(count, unit)})`).join(" and ")}: p-values are too small, so that more columns may count as drifted. Effect sizes are what they are.`;
}
/** Which rows resemble each other, as a check of its own that decides nothing. */
function groupsChecks(groups) {
	const found = resemblance(groups);
	const claimed = groups?.asked.includes("none");
	if (found === void 0 && !claimed) return [];
	return [{
		id: "drift:groups",
		target: "groups",
		outcome: "skipped",
		severity: "info",
		expected: "rows that stand or fall together are judged together",
		observed: claimed ? "none" : groups.found.map(({ name }) => name).join(", "),
		basis: "exact",
		message: found ?? "Rows are taken as independent, as `groups: none` claims."
	}];
}
// src/foundation/stats/benjamini-hochberg.ts
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
// src/foundation/stats/ks.ts
const EXACT_UP_TO = 1e6;
/** `ksTwoSample` for values that are sorted and counted already. */
function ksOfRuns(a, b) {
	const [n, m] = [rowsOfRuns(a), rowsOfRuns(b)];
	if (n === 0 || m === 0) return undefinedBecause(`Kolmogorov-Smirnov test of samples of ${n} and ${m} values`);
	if (![a, b].every(({ values }) => Number.isFinite(values[0]) && Number.isFinite(values.at(-1)))) return undefinedBecause("Kolmogorov-Smirnov test with a value that is not finite");
	const { gap, location } = widestGap(a, b, n, m);
	const d = gap / n / m;
	if (n * m <= EXACT_UP_TO) return {
		d,
		location,
		p: exactP(n, m, gap),
		method: "exact"
	};
	const root = Math.sqrt(n / (n + m) * m);
	return {
		d,
		location,
		p: kolmogorovSf((root + .12 + .11 / root) * d),
		method: "stephens"
	};
}
/** Largest |i·m - j·n| where i of n and j of m values are at or below a value; all ties pass together. */
function widestGap(a, b, n, m) {
	const [ofA, ofB] = [a.values.length, b.values.length];
	let [atA, atB, i, j] = [
		0,
		0,
		0,
		0
	];
	let [gap, location] = [-1, 0];
	while (atA < ofA || atB < ofB) {
		const nextA = atA < ofA ? a.values[atA] : Infinity;
		const nextB = atB < ofB ? b.values[atB] : Infinity;
		const value = nextA < nextB ? nextA : nextB;
		if (nextA === value) i += a.counts[atA++];
		if (nextB === value) j += b.counts[atB++];
		const here = Math.abs(i * m - j * n);
		if (here > gap) [gap, location] = [here, value];
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
// src/domain/drift/measures/ks.ts
/** The largest distance between the two distribution functions. */
const ks = {
	name: "ks",
	about: "Kolmogorov-Smirnov D",
	range: {
		min: 0,
		max: 1
	},
	rests: "values",
	numbers: (reference, current) => mapDefined(ksOfRuns(reference.runs, current.runs), ({ d, p, location }) => ({
		value: d,
		p,
		details: { location }
	})),
	test: {
		about: "values",
		words: "KS D",
		rule: {
			name: "ks_p",
			about: "p-value of the Kolmogorov-Smirnov test"
		}
	}
};
// src/foundation/stats/chi-square.ts
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
// src/domain/drift/sample.ts
/** Rows of the reference and of the current data, cell by cell. */
const countsOf = (cells) => [cells.map((cell) => cell.reference), cells.map((cell) => cell.current)];
/** Share of rows without a value, 0 where there is no row. */
const nullShareOf = ([values, missing]) => missing === 0 ? 0 : missing / (values + missing);
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
	const [a, b] = [reference.runs, current.runs];
	const cells = [];
	let [i, j] = [0, 0];
	while (i < a.values.length || j < b.values.length) {
		if (cells.length === most) return null;
		const value = Math.min(a.values[i] ?? Infinity, b.values[j] ?? Infinity);
		const rows = {
			reference: 0,
			current: 0
		};
		if (a.values[i] === value) rows.reference = a.counts[i++];
		if (b.values[j] === value) rows.current = b.counts[j++];
		cells.push({
			label: String(value),
			...rows
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
const withoutValue = (sample) => sample.rows - sample.finite;
// src/domain/drift/measures/null-share-change.ts
/** Numbers leave their NULLs out, so that a burst of them needs a test of its own; categories count them in. */
const nullShareChange = {
	name: "null_share_change",
	about: "change of the share of rows without a value, either way",
	range: {
		min: 0,
		max: 1
	},
	rests: "rows",
	numbers(reference, current) {
		const [before, after] = [reference, current].map(valuesAndMissing);
		const value = Math.abs(nullShareOf(after) - nullShareOf(before));
		if (before[1] === 0 && after[1] === 0) return { value };
		return {
			value,
			p: mapDefined(chiSquareTwoSample(before, after), (test) => test.p)
		};
	},
	categories(cells) {
		const share = (side) => {
			const count = (missing) => cells.reduce((sum, cell) => sum + (cell.label === null === missing ? cell[side] : 0), 0);
			return nullShareOf([count(false), count(true)]);
		};
		return { value: Math.abs(share("current") - share("reference")) };
	},
	test: {
		about: "nulls",
		words: "share of nulls moved by"
	}
};
const valuesAndMissing = ({ finite, rows }) => [finite, rows - finite];
// src/foundation/stats/psi.ts
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
/** Distinct inner quantiles of counted values, each one of the values and below their maximum. */
function quantileEdges(runs, bins) {
	const ranks = quantileRanks(rowsOfRuns(runs), bins);
	const edges = /* @__PURE__ */ new Set();
	let [passed, found] = [0, 0];
	for (let run = 0; run < runs.values.length - 1; run++) {
		passed += runs.counts[run];
		while (found < ranks.length && ranks[found] < passed) {
			edges.add(runs.values[run]);
			found += 1;
		}
	}
	return [...edges];
}
/** Places of the inner quantiles among so many sorted values, from 0, by nearest rank. */
const quantileRanks = (rows, bins) => Array.from({ length: bins - 1 }, (_, k) => Math.max(0, Math.ceil(rows * (k + 1) / bins) - 1));
/** How many values fall at or below the first edge, then up to each next, then above the last. */
function countByEdges({ values, counts }, edges) {
	const rows = new Array(edges.length + 1).fill(0);
	let bin = 0;
	for (let run = 0; run < values.length; run++) {
		while (bin < edges.length && values[run] > edges[bin]) bin += 1;
		rows[bin] += counts[run];
	}
	return rows;
}
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
* Rows between the deciles of the reference; a reference of one value has none, and is held against what is below it,
* equal to it and above it.
*/
function binsOfNumbers(reference, current) {
	const edges = quantileEdges(reference, 10);
	const only = edges.length === 0 ? reference.values[0] : void 0;
	const count = (runs) => only === void 0 ? countByEdges(runs, edges) : countAround(runs, only);
	const [before, after] = [count(reference), count(current)];
	return before.map((rows, bin) => ({
		label: only === void 0 ? binLabel(edges, bin) : [
			`(-∞, ${only})`,
			String(only),
			`(${only}, ∞)`
		][bin],
		reference: rows,
		current: after[bin]
	}));
}
/** Bins with what each adds to the stability index; 0 where there is none. */
function contributing(bins) {
	const index = psiOfCounts(...countsOf(bins));
	const contributions = isUndefined(index) ? [] : index.contributions;
	return bins.map((bin, at) => ({
		...bin,
		contribution: contributions[at] ?? 0
	}));
}
/** How many values lie below, at and above one value. */
function countAround({ values, counts }, value) {
	const around = [
		0,
		0,
		0
	];
	for (let run = 0; run < values.length; run++) around[1 + Math.sign(values[run] - value)] += counts[run];
	return around;
}
function binLabel(edges, bin) {
	const from = bin === 0 ? "-∞" : String(edges[bin - 1]);
	return bin === edges.length ? `(${from}, ∞)` : `(${from}, ${edges[bin]}]`;
}
// src/domain/drift/measures/psi.ts
/** Over the deciles of the reference for numbers, over the values themselves for categories. */
const psi = {
	name: "psi",
	about: "population stability index",
	range: { min: 0 },
	rests: "comparison",
	numbers: ({ runs: reference }, { runs: current }) => indexOf$1(binsOfNumbers(reference, current)),
	categories: (cells) => indexOf$1(cells)
};
const indexOf$1 = (bins) => mapDefined(psiOfCounts(...countsOf(bins)), (index) => ({ value: index.psi }));
// src/foundation/stats/total-variation.ts
/**
* Total variation distance ½ Σ |p - q| between the shares of aligned cells: the largest difference in the
* probability of any set of cells, from 0 to 1. Undefined without rows on either side.
*/
function totalVariation$1(reference, current) {
	if (reference.length !== current.length) throw new RangeError(`total variation: ${reference.length} reference and ${current.length} current cells`);
	const before = sum(reference);
	const after = sum(current);
	if (before === 0 || after === 0) return undefinedBecause(`total variation of ${before} reference and ${after} current rows`);
	const distance = createSum();
	for (let cell = 0; cell < reference.length; cell++) distance.add(Math.abs(reference[cell] / before - current[cell] / after));
	return distance.value() / 2;
}
// src/domain/drift/measures/total-variation.ts
/** The largest difference in the share of any set of values. */
const totalVariation = {
	name: "total_variation",
	about: "total variation distance",
	range: {
		min: 0,
		max: 1
	},
	rests: "comparison",
	categories: (cells) => mapDefined(totalVariation$1(...countsOf(cells)), (value) => ({
		value,
		...tested(cells)
	})),
	test: {
		about: "values",
		words: "total variation",
		rule: {
			name: "chi_square_p",
			about: "p-value of the chi-square test"
		}
	}
};
/** The chi-square test of one category has no degree of freedom. */
function tested(cells) {
	const test = chiSquareTwoSample(...countsOf(cells));
	if (isUndefined(test)) return { p: test };
	const { p, statistic, df, pooled } = test;
	return {
		p,
		...df === 0 ? { constant: true } : {},
		details: {
			statistic,
			df,
			pooled
		}
	};
}
// src/domain/drift/measures/catalogue.ts
/** Every measure that a column is compared by, in the order in which messages and documents list them. */
const DRIFT_MEASURES = [
	psi,
	ks,
	totalVariation,
	nullShareChange,
	{
		name: "unseen_share",
		about: "share of current rows with a value that the reference does not hold",
		range: {
			min: 0,
			max: 1
		},
		rests: "rows",
		categories(cells) {
			const rows = cells.reduce((sum, cell) => sum + cell.current, 0);
			return rows === 0 ? undefinedBecause("there is no current row") : { value: unseenOf(cells).rows / rows };
		}
	}
];
// src/domain/drift/words.ts
/** Probabilities below this are told as such: their digits mean nothing to a reader, and 0 would be wrong. */
const NEGLIGIBLE = 1e-15;
/** `KS D 0.3, q = 0.0001`. */
function phraseOf({ measure, effect, q }) {
	const sure = typeof q === "number" ? `, q ${q < NEGLIGIBLE ? `< ${NEGLIGIBLE}` : `= ${short(q)}`}` : "";
	return `${measure.test.words} ${short(effect)}${sure}`;
}
const STATES = {
	drifted: "has drifted",
	stable: "is stable",
	"not judged": "was not judged"
};
/** `dest has drifted: total variation 0.25, q = 0.001. 50 rows have values that are new: "SFO".` */
const columnWords = ({ facts, state, why }) => `${facts.column} ${STATES[state]}: ${why}.${unseenWords(facts)}`;
const MOST_EXAMPLES = 3;
function unseenWords({ unseen }) {
	if (unseen === null || unseen.values === 0) return "";
	const examples = unseen.examples.slice(0, MOST_EXAMPLES).map(({ value }) => JSON.stringify(value));
	const more = unseen.values > examples.length ? ", …" : "";
	const have = unseen.rows === 1 ? "has a value" : "have values";
	return ` ${counted(unseen.rows, "row")} ${have} not in the reference: ${examples.join(", ")}${more}.`;
}
const MOST_COLUMNS = 5;
/** `2 of 4 columns have drifted (dest, delay), 1 could not be judged`. */
function driftWords(columns) {
	const drifted = columns.filter(({ state }) => state === "drifted").map(({ facts }) => facts.column);
	const open = columns.filter(({ state }) => state === "not judged").length;
	const names = drifted.length === 0 ? "" : ` (${drifted.slice(0, MOST_COLUMNS).join(", ")}${drifted.length > MOST_COLUMNS ? ", …" : ""})`;
	const notJudged = open === 0 ? "" : `, ${open} could not be judged`;
	return `${drifted.length} of ${columns.length} columns have drifted${names}${notJudged}`;
}
// src/domain/drift/judge.ts
/** A difference below this is harmless however sure: at a million rows a shift of 0.01 sd is "significant". */
const DRIFT_EFFECT = .1;
/** Expected share of false calls among the columns that are called drifted. */
const DRIFT_LEVEL = .05;
/**
* Corrects the tests of all columns for their number (Benjamini & Hochberg 1995), and says which have drifted. A column
* of one value, the same on both sides, has nothing to test: its p and q are 1, and it is not counted among the tests.
*/
function judgeColumns(columns, measures = DRIFT_MEASURES) {
	const tests = columns.map((column) => testsOf(column, measures));
	const qValues = benjaminiHochberg(tests.flat().filter((test) => test.counts && isNumber(test.p)).map(({ p }) => p)).values();
	return columns.map((facts, at) => {
		const judged = tests[at].map(({ counts, ...test }) => {
			const q = mapDefined(test.p, (p) => counts ? qValues.next().value : p);
			return {
				...test,
				q,
				drifted: isLarge(test.effect) && isNumber(q) && q <= .05
			};
		});
		return {
			facts,
			tests: judged,
			...stateOf(facts, judged),
			q: smallestQ(judged)
		};
	});
}
const isNumber = (value) => typeof value === "number";
const isLarge = (effect) => rounded(effect) >= DRIFT_EFFECT;
/** Tests that rest on enough rows, of measures that compare the column as it was compared. */
function testsOf(column, measures) {
	return column.measures.flatMap((found) => {
		const measure = measures.find(({ name }) => name === found.name);
		if (!isTested(measure) || !comparesAs(column, measure)) return [];
		return Math.min(...rowsOf(column, measure.rests)) < 50 ? [] : untested(measure, found);
	});
}
const isTested = (measure) => measure?.test !== void 0;
const comparesAs = ({ kind }, measure) => (kind === "numeric" ? measure.numbers : measure.categories) !== void 0;
function untested(measure, { value, p, constant }) {
	if (!isNumber(value) || p === void 0) return [];
	return [{
		measure,
		effect: value,
		p,
		counts: constant !== true
	}];
}
/** Rows of either side that a measure rests on: NULL is a value of a category and none of a number. */
function rowsOf({ kind, reference, current }, rests) {
	const counted = rests === "comparison" ? kind === "numeric" ? "values" : "rows" : rests;
	return [reference[counted], current[counted]];
}
function stateOf(column, tests) {
	const drifted = tests.filter((test) => test.drifted);
	if (drifted.length > 0) return {
		state: "drifted",
		why: drifted.map(phraseOf).join(", ")
	};
	const open = tests.find((test) => isLarge(test.effect) && isUndefined(test.p));
	if (open) return {
		state: "not judged",
		why: `${phraseOf(open)}, and no test can tell it from chance`
	};
	if (tests.some(({ measure }) => measure.test.about === "values")) return {
		state: "stable",
		why: tests.map(phraseOf).join(", ")
	};
	const [before, after] = rowsOf(column, "comparison");
	return {
		state: "not judged",
		why: `${before} and ${after} values, at least 50 needed on each side`
	};
}
function smallestQ(tests) {
	const known = tests.map(({ q }) => q).filter(isNumber);
	return known.length === 0 ? undefinedBecause("no test could be made") : Math.min(...known);
}
// src/domain/drift/rules/rule-check.ts
/** What every check of a rule has in common. */
const base = (rule) => ({
	id: `drift:${rule.text}`,
	severity: severityOf(rule),
	expected: rule.text,
	rule: ruleData(rule),
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
// src/domain/drift/rules/column-rules.ts
/** Judges a rule about a compared column, or about each of them where the rule has a star. */
function checkColumns(rule, metrics, columns) {
	const metric = metrics.find(({ name }) => name === rule.metric);
	const selected = rule.selectors[0].column;
	if (selected === "*") return checkAll(rule, metric, columns);
	const column = columns.find(({ facts }) => facts.column === selected);
	return [checkColumn(rule, metric, column, "inconclusive") ?? refused(rule, notOfItsKind(rule, column, metrics))];
}
function notOfItsKind(rule, column, metrics) {
	const known = metrics.filter(({ of }) => of(column) !== void 0).map(({ name }) => name);
	return {
		input: "rules",
		value: rule.text,
		message: `asks for ${rule.metric} of ${column.facts.column}, which is compared as ${column.facts.kind}`,
		remedy: `use one of ${known.join(", ")}`
	};
}
/** A star leaves out columns that are too small; when that leaves none, nothing was decided. */
function checkAll(rule, metric, columns) {
	const checks = columns.flatMap((column) => checkColumn(named(rule, column.facts.column), metric, column, "skipped") ?? []);
	if (checks.some((check) => check.outcome !== "skipped")) return checks;
	const message = `Not enough data to decide ${rule.text}: no column could be judged.`;
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
/** Undefined where columns of its kind do not have the metric. */
function checkColumn(rule, metric, column, whenSmall) {
	const value = metric.of(column);
	if (value === void 0) return void 0;
	const { column: target } = column.facts;
	const about = {
		...base(rule),
		target
	};
	const sides = rowsOf(column.facts, metric.rests);
	const needed = (rule.minimum ?? 50) - Math.min(...sides);
	if (needed > 0) return {
		...about,
		...tooSmall(rule, sides, needed, whenSmall),
		observed: null
	};
	const n = Math.min(...sides);
	const measured = isUndefined(value) ? value : exactly(value, n, metric.about);
	const question = {
		name: `${metric.name}${formatSelectors(rule.selectors)}`,
		rule: ruleData(rule),
		text: rule.text
	};
	const observed = isUndefined(value) ? null : {
		value,
		n,
		method: metric.about,
		confidence: 0
	};
	return {
		...about,
		observed,
		...judge(question, measured, { alpha: 0 })
	};
}
/** A column that lost its values on one side only has changed: no star may leave it out. */
function tooSmall({ text }, [before, after], needed, whenSmall) {
	const least = Math.min(before, after) + needed;
	return {
		outcome: Math.max(before, after) < least ? whenSmall : "inconclusive",
		message: `Not enough data to decide ${text}: ${before} and ${after} values, at least ${least} needed on each side.`,
		rowsNeeded: needed
	};
}
// src/domain/drift/rules/metrics.ts
const PROBABILITY = {
	min: 0,
	max: 1
};
/** Metrics of one column, as in `psi[dest] <= 0.2`: those of the measures, and `q`. */
const columnMetrics = (measures) => [...measures.flatMap((measure) => [measureMetric(measure), ...testMetric(measure)]), {
	name: "q",
	about: "smallest q-value of the column's tests",
	range: PROBABILITY,
	rests: "comparison",
	of: ({ q }) => q
}];
const found = ({ facts }, name) => facts.measures.find((one) => one.name === name);
const measureMetric = ({ name, about, range, rests }) => ({
	name,
	about,
	range,
	rests,
	of: (column) => found(column, name)?.value
});
function testMetric({ name, rests, test }) {
	if (!test?.rule) return [];
	const of = (column) => {
		const measured = found(column, name);
		return measured && isUndefined(measured.value) ? measured.value : measured?.p;
	};
	return [{
		...test.rule,
		range: PROBABILITY,
		rests,
		of
	}];
}
/** Metrics of the whole table, as in `share_drifted <= 0.3`, and the values that they can have. */
const TABLE_METRICS = {
	share_drifted: {
		min: 0,
		max: 1
	},
	drifted_columns: { min: 0 }
};
/** Whether a metric is one of the table, not of a column. */
const isTableMetric = (name) => Object.hasOwn(TABLE_METRICS, name);
// src/domain/drift/rules/rule-problem.ts
const METRICS = columnMetrics(DRIFT_MEASURES);
/** Reads rules about drift; all that is wrong with them, whatever the tables hold, is said at once. */
function readDriftRules(texts) {
	const { rules, problems } = parseRules(texts);
	const faults = rules.map((rule) => problemOf(rule, metricFault(rule, METRICS)));
	return {
		rules,
		problems: [...problems, ...faults.filter((problem) => problem !== null)]
	};
}
/** What makes a readable rule no rule about these columns; null where nothing does. */
function ruleProblem(rule, columns, metrics = METRICS) {
	return problemOf(rule, metricFault(rule, metrics) ?? columnFault(rule, columns));
}
function problemOf({ text }, fault) {
	return fault && {
		input: "rules",
		value: text,
		message: fault[0],
		remedy: fault[1]
	};
}
function metricFault(rule, metrics) {
	const { metric, limit } = rule;
	if (limit.kind === "baseline") return ["compares with a baseline, which drift does not have", "compare with a number"];
	if (limit.kind === "slice" || rule.worst) return ["compares slices, which drift does not have", "write metric[column], and compare with a number"];
	if (limit.unit !== void 0) return [`has a limit in ${limit.unit}, but ${metric} has no unit`, "write the number alone"];
	if (isTableMetric(metric)) return tableFault(rule) ?? limitFault(rule, limit.value, TABLE_METRICS[metric]);
	const known = metrics.find(({ name }) => name === metric);
	if (known) return selectorFault(rule) ?? limitFault(rule, limit.value, known.range);
	return [`asks for ${metric}, which is not a drift metric`, `use one of ${namesOf(metrics)}`];
}
const namesOf = (metrics) => [...Object.keys(TABLE_METRICS), ...metrics.map(({ name }) => `${name}[column]`)].join(", ");
function tableFault({ metric, selectors, minimum }) {
	if (selectors.length > 0) return [`gives ${metric} a column, though it is about all of them`, `write ${metric} alone`];
	return minimum === void 0 ? null : [`gives ${metric} a minimum of rows`, "leave `min` out; it belongs to rules about a column"];
}
function selectorFault({ metric, selectors }) {
	const [selector, ...more] = selectors;
	if (selector && more.length === 0 && selector.value === void 0) return null;
	return [selector ? `asks for ${metric} of a slice` : `does not say of which column it wants ${metric}`, `write ${metric}[column] or ${metric}[*]`];
}
function columnFault(rule, { compared, leftOut }) {
	const column = rule.selectors[0]?.column ?? "*";
	if (column === "*" || compared.includes(column)) return null;
	const known = leftOut.find((candidate) => candidate.column === column);
	if (known) return [`names ${column}, which is not compared: ${known.reason}`, known.remedy ?? "drop the rule"];
	return [`names ${column}, which is not a compared column`, `use one of ${listOf(compared)}`];
}
/** A limit that the metric cannot reach decides nothing: 30 for a share was meant as a percentage. */
function limitFault({ metric }, limit, range) {
	if (limit >= range.min && limit <= (range.max ?? Infinity)) return null;
	return [`has the limit ${limit}, but ${metric} ${rangeWords(range)}`, `write a limit within that range${percentHint(limit, range)}`];
}
const MOST_NAMES = 30;
/** Names for a remedy, cut where a reader would stop reading. */
function listOf(names) {
	const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : "";
	return names.slice(0, MOST_NAMES).join(", ") + more;
}
// src/domain/drift/rules/rules.ts
/** Judges the rules, in their order; each gives one check, `[*]` one a column. */
function checkRules(rules, columns, leftOut, measures) {
	const metrics = columnMetrics(measures);
	const compared = columns.map(({ facts }) => facts.column);
	return firstOfEachId(rules.flatMap((rule) => {
		const problem = ruleProblem(rule, {
			compared,
			leftOut
		}, metrics);
		if (problem) return [refused(rule, problem)];
		return isTableMetric(rule.metric) ? [checkTable(rule, rule.metric, columns)] : checkColumns(rule, metrics, columns);
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
/** Columns that were not judged may have drifted or not: the rule must hold either way. */
function checkTable(rule, metric, columns) {
	const unit = metric === "share_drifted" ? columns.length : 1;
	const share = (state) => columns.filter((column) => column.state === state).length / unit;
	const [drifted, open] = [share("drifted"), share("not judged")];
	const question = {
		name: metric,
		rule: ruleData(rule),
		text: rule.text
	};
	const quantity = exactly(drifted, columns.length, metric);
	const judged = open === 0 ? judge(question, quantity, { alpha: 0 }) : judge({
		...question,
		seen: `${metric} is ${openWords(drifted, drifted + open, open * unit)}`
	}, {
		...quantity,
		interval: {
			lower: drifted,
			upper: drifted + open
		}
	}, { alpha: 0 });
	return {
		...base(rule),
		target: metric,
		observed: drifted,
		...judged
	};
}
const openWords = (from, to, open) => `${short(from)} to ${short(to)} (${counted(open, "column")} not judged)`;
// src/domain/drift/decide.ts
/**
* Rules decide; without rules the step reports and passes. Each compared column has a check of its own, a
* drifted one as a warning that decides nothing. Throws `InputErrors` for rules that cannot be read.
*/
function decideDrift(ruleTexts, facts, measures = DRIFT_MEASURES) {
	const { rules, problems } = parseRules(ruleTexts);
	if (problems.length > 0) throw new InputErrors(problems);
	const columns = judgeColumns(facts.columns, measures);
	const ruled = checkRules(rules, columns, facts.leftOut, measures);
	const checks = [
		...ruled,
		...columns.map(columnCheck),
		...facts.leftOut.map(leftOutCheck),
		...groupsChecks(facts.groups)
	];
	return {
		verdict: verdictOf(checks),
		reason: reasonOf(ruled, columns),
		checks
	};
}
/** Names of the columns that have drifted, in the order of the facts. */
const driftedColumns = ({ columns }) => judgeColumns(columns).filter(({ state }) => state === "drifted").map(({ facts }) => facts.column);
const OUTCOMES = {
	drifted: "fail",
	stable: "pass",
	"not judged": "skipped"
};
const columnCheck = (judged) => ({
	id: `drift:column:${judged.facts.column}`,
	target: judged.facts.column,
	outcome: OUTCOMES[judged.state],
	severity: judged.state === "stable" ? "info" : "warning",
	expected: `KS D or total variation below ${DRIFT_EFFECT}, or q above ${DRIFT_LEVEL}`,
	observed: observedOf(judged),
	basis: "exact",
	message: columnWords(judged)
});
/** The largest difference that a test looked at. */
function observedOf({ tests, facts }) {
	const largest = tests.toSorted((a, b) => b.effect - a.effect)[0];
	if (!largest) return null;
	const n = Math.min(...rowsOf(facts, "rows"));
	return {
		value: largest.effect,
		n,
		method: largest.measure.about,
		confidence: 0
	};
}
const leftOutCheck = ({ column, reason, remedy }) => ({
	id: `drift:column:${column}`,
	target: column,
	outcome: "skipped",
	severity: "info",
	expected: "a column that can be compared",
	observed: null,
	basis: "exact",
	message: `${column} is not compared: ${reason}.`,
	...remedy ? { remedy } : {}
});
function reasonOf(ruled, columns) {
	const worst = [
		"error",
		"fail",
		"inconclusive"
	].find((outcome) => ruled.some((check) => check.outcome === outcome && decides(check)));
	const broken = ruled.filter((check) => check.outcome === worst && decides(check));
	if (broken.length > 0) return andMore(broken[0].message, broken.length - 1);
	const warnings = warningWords(ruled);
	const held = warnings === "" ? "every rule holds" : "every rule that decides holds";
	return `${driftWords(columns)}; ${ruled.length === 0 ? "no rules were given" : held}.${warnings}`;
}
// src/domain/drift/facts.ts
const count = CountSchema;
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
const MeasureSchema = strictObject({
	name: string().describe("As rules spell it."),
	value: definedNumber,
	p: union([number().min(0).max(1), UndefinedSchema]).optional().describe("Of the test that belongs to the measure."),
	constant: literal(true).optional().describe("One and the same value on both sides: nothing to test."),
	details: record(string(), number()).optional()
});
const ColumnFactsSchema = strictObject({
	column: string(),
	kind: _enum(["numeric", "categorical"]).describe("Compared as ordered numbers, or value by value (also numbers with few distinct values)."),
	reference: SideSchema,
	current: SideSchema,
	nullShare: strictObject({
		reference: number(),
		current: number()
	}),
	bins: array(BinSchema).describe("Bins of the stability index; rare categories are summed in one."),
	unseen: strictObject({
		values: count.describe("Distinct values of the current rows that the reference does not hold."),
		rows: count,
		examples: array(strictObject({
			value: string(),
			rows: count
		}))
	}).nullable().describe("null where the column is compared as ordered numbers."),
	measures: array(MeasureSchema).describe("Those that a column of this kind has, in the order of the catalogue.")
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
	columns: array(ColumnFactsSchema),
	leftOut: array(LeftOutSchema),
	groups: GroupsSchema.optional().describe("Which current rows resemble each other.")
});
// src/domain/drift/rules/reserved.ts
const REMEDY = "name it in `columns` to compare it anyway";
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
// src/domain/drift/rules/select.ts
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
	if (!before || !after) return absent(name, reference, current, isNamed);
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
/** A column that one of the tables, or none, has. */
function absent(name, reference, current, isNamed) {
	const holder = reference.has(name) ? "reference" : "current";
	if (!isNamed) return { leftOut: {
		column: name,
		reason: `only the ${holder} data holds it`
	} };
	const shared = [...reference.values()].filter(({ name: one }) => current.has(one));
	return { problem: {
		input: "columns",
		value: name,
		message: reference.has(name) || current.has(name) ? `is in the ${holder} data only` : "is in neither table",
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
		remedy: "name it in `columns` to compare it anyway"
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
	const compared = candidates.map(({ column }) => column);
	return rules.map((rule) => ruleProblem(rule, {
		compared,
		leftOut
	})).filter((problem) => problem !== null);
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
/** Compares a column of text or booleans by every measure of categories; NULL is a category of its own. */
function compareCategories(column, reference, current, measures = DRIFT_MEASURES) {
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
	return {
		column,
		...sides(side("reference"), side("current")),
		...byValue({ cells }, measures)
	};
}
/**
* Compares a column of numbers: by value where there are few, else in their order. Rows without a finite number stand
* apart then, as a share of all rows.
*/
function compareNumbers(column, reference, current, measures = DRIFT_MEASURES) {
	const both = sides(sideOf(reference), sideOf(current));
	const cells = cellsOfNumbers(reference, current, 20);
	const numbers = [reference, current];
	return {
		column,
		...both,
		...cells === null ? inOrder(numbers, measures) : byValue({
			cells,
			numbers
		}, measures)
	};
}
function sideOf({ finite, rows, nulls, nans, infinities }) {
	return {
		rows,
		values: finite,
		nulls,
		nans,
		infinities
	};
}
function sides(reference, current) {
	const share = ({ rows, values }) => nullShareOf([values, rows - values]);
	return {
		reference,
		current,
		nullShare: {
			reference: share(reference),
			current: share(current)
		}
	};
}
function inOrder([reference, current], measures) {
	return {
		kind: "numeric",
		bins: reference.finite === 0 || current.finite === 0 ? [] : [...contributing(binsOfNumbers(reference.runs, current.runs))],
		unseen: null,
		measures: measures.flatMap(({ name, numbers }) => numbers ? measured(name, numbers(reference, current)) : [])
	};
}
function byValue({ cells, numbers }, measures) {
	return {
		kind: "categorical",
		bins: listed(contributing(cells)),
		unseen: unseenOf(cells),
		measures: measures.flatMap((measure) => {
			if (measure.categories) return measured(measure.name, measure.categories(cells));
			return measure.numbers && numbers ? measured(measure.name, measure.numbers(...numbers)) : [];
		})
	};
}
function measured(name, found) {
	if (isUndefined(found)) return {
		name,
		value: found
	};
	const { details, ...rest } = found;
	return {
		name,
		...rest,
		...details ? { details: { ...details } } : {}
	};
}
// src/steps/detect-drift/grids.ts
/** The first rows, by which a column is judged to hold few values or many; what is measured does not depend on it. */
const SAMPLE = 2e4;
/** A column with more distinct values than this, for a row of the sample, is not counted by value. */
const FEW = 1 / 2;
/** Fine enough that the cells that must be looked into hold some thousandths of the rows. */
const CELLS = 65536;
const FEWEST_CELLS = 16;
/** Cells for those of the columns that seem to hold many values. */
async function gridsFor(table, columns) {
	const numeric = columns.filter(({ type }) => type === "integer" || type === "number");
	if (numeric.length === 0) return [];
	const expressions = numeric.map(({ name }) => [name, {
		column: name,
		as: "number"
	}]);
	const cells = Math.max(FEWEST_CELLS, Math.min(CELLS, await table.rows()));
	for await (const { numbers } of table.batches(Object.fromEntries(expressions), SAMPLE)) return numeric.flatMap(({ name }) => {
		const sample = numbers[name].filter(Number.isFinite).sort();
		return runsOf(sample).values.length <= FEW * sample.length ? [] : [{
			column: name,
			grid: gridOf(sample, cells)
		}];
	});
	return [];
}
// src/domain/drift/outline.ts
/**
* Cells whose values must be known one by one: 1 for each. In any other cell all values are equal, or they may stand
* at the largest of them without a change to what is measured. That is so where the cell holds none of the reference's
* quantiles, and where the distribution functions, however the values lie, come less far apart within it than at the
* end of some cell. Where few cells hold a value, all are open, since the distinct values may be few.
*/
function openCells(both, { fewValues, everyValue }) {
	const [{ counts: a }, { counts: b }] = both;
	const filled = a.reduce((sum, rows, cell) => sum + (rows + b[cell] > 0 ? 1 : 0), 0);
	const all = everyValue || filled <= fewValues;
	const open = all ? new Uint8Array(a.length).fill(1) : cellsOfQuantiles(both);
	if (!all) openAtWidestGap(both, open);
	for (let cell = 0; cell < open.length; cell++) if (isOneValue(both, cell)) open[cell] = 0;
	return open;
}
/** Holds for a cell of one value, and for an empty one. */
const isOneValue = ([a, b], cell) => Math.min(a.least[cell], b.least[cell]) >= largestIn([a, b], cell);
const largestIn = ([a, b], cell) => Math.max(a.largest[cell], b.largest[cell]);
/** Cells that hold the values between which the bins of the stability index lie. */
function cellsOfQuantiles([{ counts, finite }]) {
	const open = new Uint8Array(counts.length);
	const ranks = quantileRanks(finite, 10);
	let [passed, found] = [0, 0];
	for (let cell = 0; cell < counts.length; cell++) {
		passed += counts[cell];
		for (; found < ranks.length && ranks[found] < passed; found++) open[cell] = 1;
	}
	return open;
}
/** Opens the cells in which |i·m - j·n| may be as large as at the end of any cell, i of n and j of m values passed. */
function openAtWidestGap(both, open) {
	const [{ counts: a, finite: n }, { counts: b, finite: m }] = both;
	let [i, j, widest] = [
		0,
		0,
		0
	];
	for (let cell = 0; cell < a.length; cell++) {
		i += a[cell];
		j += b[cell];
		widest = Math.max(widest, Math.abs(i * m - j * n));
	}
	[i, j] = [0, 0];
	for (let cell = 0; cell < a.length; cell++) {
		const [iAfter, jAfter] = [i + a[cell], j + b[cell]];
		if (Math.max(iAfter * m - j * n, jAfter * n - i * m) >= widest) open[cell] = 1;
		[i, j] = [iAfter, jAfter];
	}
}
/** Rows of one side in open cells. */
const rowsIn = ({ counts }, open) => counts.reduce((sum, rows, cell) => sum + rows * open[cell], 0);
/**
* One side of a column: the values of open cells as they are (`inOpen`, ascending), those of any other cell as the
* largest that either side holds in it.
*/
function outlined(tally, both, open, inOpen) {
	const { counts, rows, nulls, nans, infinities, finite } = tally;
	const values = new Float64Array(counts.length + inOpen.length);
	const held = new Float64Array(values.length);
	let [filled, read] = [0, 0];
	for (let cell = 0; cell < counts.length; cell++) {
		const here = counts[cell];
		if (here === 0) continue;
		const added = open[cell] === 1 ? here : 1;
		if (open[cell] === 1) values.set(inOpen.subarray(read, read + here), filled);
		else values[filled] = largestIn(both, cell);
		held.fill(here / added, filled, filled + added);
		filled += added;
		read += open[cell] * here;
	}
	return {
		runs: collapsed(values.subarray(0, filled), held.subarray(0, filled)),
		rows,
		nulls,
		nans,
		infinities,
		finite
	};
}
// src/steps/detect-drift/samples.ts
/** Values that are in memory at once of one side, unless one column has more. */
const MOST_VALUES = 4e6;
const NEEDS = {
	fewValues: 20,
	everyValue: DRIFT_MEASURES.some(({ everyValue }) => everyValue === true)
};
/**
* Samples of columns that hold many values, in two passes over each table: the first counts values in cells, and the
* second reads those of the few cells where the values themselves matter.
*/
async function* outlinedSamples(tables, columns) {
	const [reference, current] = await ofBoth(tables, (table) => table.tallies(columns));
	const opened = columns.map((gridded, at) => {
		const tallies = [reference[at], current[at]];
		const open = openCells(tallies, NEEDS);
		return {
			...gridded,
			tallies,
			open,
			rows: [rowsIn(tallies[0], open), rowsIn(tallies[1], open)]
		};
	});
	for (const part of inParts(opened)) yield* readPart(tables, part);
}
async function* readPart(tables, part) {
	const values = await ofBoth(tables, (table, side) => table.inCells(part.map(({ column, grid, open, rows }) => ({
		column,
		grid,
		open,
		rows: rows[side]
	}))));
	for (const [at, { column, tallies, open }] of part.entries()) {
		const sample = (side) => outlined(tallies[side], tallies, open, values[side][at]);
		yield [column, [sample(0), sample(1)]];
	}
}
/** Neighbours whose values fit into memory together. */
function inParts(columns) {
	const parts = [];
	let values = Infinity;
	for (const column of columns) {
		const more = Math.max(...column.rows);
		if (values + more > MOST_VALUES) {
			parts.push([]);
			values = 0;
		}
		parts.at(-1).push(column);
		values += more;
	}
	return parts;
}
/** Asks both tables, at the same time unless they are one: a table answers one question after the other. */
async function ofBoth([reference, current], ask) {
	const before = ask(reference, 0);
	if (reference === current) return [await before, await ask(current, 1)];
	const after = ask(current, 1);
	await Promise.allSettled([before, after]);
	return [await before, await after];
}
// src/steps/detect-drift/compare-columns.ts
/** Columns that are read together; the cells of each take some megabytes. */
const AT_ONCE = 16;
/** Compares the columns, in their order; `said` is told of each before it is compared, with how many were before. */
async function compareColumns(candidates, tables, said) {
	const compared = /* @__PURE__ */ new Map();
	for (let start = 0; start < candidates.length; start += AT_ONCE) for await (const facts of compareSome(candidates.slice(start, start + AT_ONCE), tables, (column) => said(column, compared.size))) compared.set(facts.column, facts);
	return candidates.map(({ column }) => compared.get(column));
}
async function* compareSome(candidates, tables, said) {
	const asNumbers = candidates.filter(({ as }) => as === "numbers").map(({ column }) => column);
	const gridded = await gridsFor(tables[0], tables[0].columns.filter(({ name }) => asNumbers.includes(name)));
	const hasGrid = new Set(gridded.map(({ column }) => column));
	for (const { column, as } of candidates.filter(({ column: name }) => !hasGrid.has(name))) {
		said(column);
		if (as === "numbers") yield compareNumbers(column, ...await ofBoth(tables, (table) => table.numbers(column)));
		else yield compareCategories(column, ...await ofBoth(tables, (table) => table.valueCounts(column)));
	}
	if (gridded.length === 0) return;
	said(gridded.map(({ column }) => column).join(", "));
	for await (const [column, samples] of outlinedSamples(tables, gridded)) yield compareNumbers(column, ...samples);
}
// src/steps/detect-drift/exhibits.ts
/** Drifted columns whose values are drawn. */
const HISTOGRAMS = 6;
/** How far each column has moved, the one that moved most first; and how the drifted ones are spread. */
function driftExhibits({ columns, groups }) {
	const moved = judgeColumns(columns).map(movedColumn).toSorted((a, b) => effectOf(b) - effectOf(a));
	const drifted = moved.filter(({ judged }) => judged.state === "drifted").slice(0, HISTOGRAMS);
	if (moved.length === 0) return [];
	return [
		...caveat(resemblance(groups)),
		plot(moved),
		table(moved),
		...drifted.flatMap(histogram)
	];
}
const caveat = (text) => text === void 0 ? [] : [{
	kind: "text",
	title: "Rows that resemble each other",
	for: ["report"],
	text
}];
function movedColumn(judged, i) {
	const { kind, measures } = judged.facts;
	const at = (...parts) => pointer("facts", "columns", i, ...parts);
	const tested = DRIFT_MEASURES.find(({ test, numbers, categories }) => test?.about === "values" && (kind === "numeric" ? numbers : categories) !== void 0);
	const place = measures.findIndex((found) => found.name === tested?.name);
	return {
		judged,
		effect: measures[place]?.value ?? undefinedBecause("not measured"),
		measure: tested?.test?.words ?? "",
		at,
		effectAt: at("measures", place, "value")
	};
}
const effectOf = ({ effect }) => isUndefined(effect) ? -1 : effect;
const plot = (moved) => ({
	kind: "dots",
	mark: "bar",
	title: "How far each column has moved",
	caption: "Dashed line: effect size from which a column may count as drifted",
	for: ["report"],
	rows: moved.flatMap(({ judged: { facts, state }, effect, measure, effectAt }) => {
		if (isUndefined(effect)) return [];
		const tone = state === "drifted" ? { tone: "open" } : {};
		return [{
			label: facts.column,
			value: effect,
			measure,
			note: state,
			...tone,
			at: effectAt
		}];
	}),
	reference: {
		label: "effect size that counts",
		value: DRIFT_EFFECT
	}
});
function table(moved) {
	const others = DRIFT_MEASURES.filter(({ name: measure, test }) => !test && moved.some(({ judged }) => indexOf(judged.facts, measure) >= 0)).map((measure) => measure.name);
	return {
		kind: "table",
		title: "Drift by column",
		for: ["report", "summary"],
		fold: "long",
		columns: [
			{
				head: "column",
				as: "name"
			},
			{ head: "state" },
			{
				head: "effect",
				as: "number"
			},
			{ head: "measure" },
			...others.map((head) => ({
				head,
				as: "number"
			})),
			{
				head: "why",
				as: "wide"
			}
		],
		rows: moved.map((column) => [
			name(column.judged.facts.column),
			words(column.judged.state, column.judged.state === "drifted" ? "open" : void 0),
			quantity(column.effect, column.effectAt),
			words(column.measure),
			...others.map((measure) => measureCell(column, measure)),
			words(column.judged.why)
		])
	};
}
const indexOf = ({ measures }, measure) => measures.findIndex((found) => found.name === measure);
/** What a measure says of a column; nothing for columns that do not have it. */
function measureCell({ judged: { facts }, at }, measure) {
	const place = indexOf(facts, measure);
	const found = facts.measures[place];
	return found ? quantity(found.value, at("measures", place, "value")) : NOTHING;
}
const histogram = ({ judged: { facts }, at }) => facts.bins.length === 0 ? [] : [{
	kind: "histogram",
	title: `Values of ${facts.column}`,
	caption: "Share of rows by bin",
	for: ["report"],
	series: ["reference", "current"],
	bins: facts.bins.map(({ label, reference, current }) => ({
		label: label ?? "no value",
		counts: [reference, current]
	})),
	at: at("bins")
}];
// src/steps/detect-drift/groups.ts
/** Rows that are read at a time. */
const BATCH = 1e5;
/** Which rows of a table resemble each other. Throws `InputErrors` as `groupsAsked` and `groupReader` do. */
async function groupsIn(table, { groups, rowId = [] }) {
	const known = rowId.filter((id) => table.columns.some(({ name }) => name === id));
	const columns = groupColumns({
		asked: groupsAsked(groups),
		rowId: known,
		slices: []
	}, table.columns);
	if (columns.length === 0) return groupsFacts(groups, []);
	const reader = groupReader(columns);
	for await (const batch of table.batches(reader.expressions, BATCH)) for (let row = 0; row < batch.rows; row++) reader.add(batch, row);
	return groupsFacts(groups, reader.finish("the current rows"));
}
// src/steps/detect-drift/numbers.ts
/** What rules of other steps may ask of drift. Columns that were not judged may have drifted or not. */
function driftNumbers({ columns }) {
	const judged = judgeColumns(columns);
	const drifted = judged.filter(({ state }) => state === "drifted").length;
	const upper = drifted + judged.filter(({ state }) => state === "not judged").length;
	return [
		{
			name: "drift.drifted_columns",
			value: drifted,
			upper
		},
		...columns.length === 0 ? [] : [{
			name: "drift.share_drifted",
			value: drifted / columns.length,
			upper: upper / columns.length
		}],
		{
			name: "drift.compared_columns",
			value: columns.length
		}
	];
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
	const artifacts = tableArtifacts("data", table, files);
	artifacts.catch(() => {});
	return {
		table,
		rows,
		artifacts
	};
}
// src/steps/detect-drift/step.ts
/** Compares each column of the current rows with the reference, and judges rules about the differences. */
const detectDriftStep = defineStep({
	spec: detectDrift,
	facts: DriftFactsSchema,
	factsVersion: 1,
	check: ({ rules }) => readDriftRules(rules ?? []).problems,
	async look(inputs, ports, signal) {
		const { rules, problems } = readDriftRules(inputs.rules ?? []);
		const { reference, current, engine } = await openBoth(inputs, ports, problems);
		const { candidates, leftOut } = await chooseColumns(reference.table, current.table, inputs, rules);
		const groups = await groupsIn(current.table, inputs);
		const columns = await compareColumns(candidates, [reference.table, current.table], (column, done) => {
			signal.throwIfAborted();
			ports.host.log.progress(`comparing ${column}, ${done + 1} of ${candidates.length} columns`);
		});
		return {
			facts: {
				rows: {
					reference: reference.rows,
					current: current.rows
				},
				columns,
				leftOut: [...leftOut],
				groups
			},
			subjects: await current.artifacts,
			materials: await reference.artifacts,
			measured: { engine: engine.name }
		};
	},
	decide: ({ rules }, facts) => decideDrift(rules ?? [], facts),
	exhibits: driftExhibits,
	numbers: driftNumbers,
	outputsOf: ({ facts }) => outputsOf(facts)
});
/** Empty where the step could not look: unknown is neither drifted nor not. */
function outputsOf(facts) {
	if (facts === null) return {
		drifted: "",
		"drifted-columns": "",
		"share-drifted": ""
	};
	const drifted = driftedColumns(facts);
	return {
		drifted: String(drifted.length > 0),
		"drifted-columns": JSON.stringify(drifted),
		"share-drifted": String(drifted.length / facts.columns.length)
	};
}
export { detectDriftStep };

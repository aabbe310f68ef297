import { Ct as InputErrors, tt as counted } from "./every-start.js";
import { cn as isUndefined, ln as mapDefined, un as undefinedBecause } from "./every-step.js";
import { Dn as ruleProblem, Mn as isQuantity, Pt as refusal, Qt as widest$1, Xt as hallLimits, Zn as sliceCutter, Zt as studentLimits, en as jackknife, kt as crossed, xn as finiteOnly, yr as namesIn } from "./gate.js";
import { a as dealt, i as askSql, n as sqlNumber } from "./evaluate-sql.js";
import { B as crossings, L as twoWay, R as serialOf, V as bindsRows, z as noDifference } from "./gate-rows.js";
// src/domain/gate/sql/divisions.ts
/** Blocks that are left out one at a time: enough for limits of t, few enough to ask an engine for each. */
const MOST_BLOCKS = 100;
/** The rows by themselves, by each grouping in which some share a group, and by each two of those that cross. */
function divisionsOf({ rowIds, items, groupings = [] }) {
	const rows = dealt(items ? items.names : namesIn(rowIds), MOST_BLOCKS);
	const together = groupings.filter(bindsRows);
	const placeOf = (grouping) => 1 + together.indexOf(grouping);
	return [
		{ codes: items ? items.codes.map((item) => rows[item]) : rows },
		...together.map((grouping) => ({
			grouping,
			codes: groupBlocks(grouping)
		})),
		...crossings(together).map(([a, b]) => ({
			codes: crossingBlocks(a, b),
			crosses: [placeOf(a), placeOf(b)]
		}))
	];
}
/** Groups as they are, else blocks of them: runs of neighbours where they follow each other in time. */
function groupBlocks({ codes, names, ordered }) {
	if (names.length <= MOST_BLOCKS) return codes;
	if (ordered) return codes.map((code) => Math.floor(code * MOST_BLOCKS / names.length));
	const blocks = dealt(names, MOST_BLOCKS);
	return codes.map((code) => blocks[code]);
}
function crossingBlocks(a, b) {
	const codes = crossed(a.codes, b.codes);
	const names = [];
	codes.forEach((code, row) => {
		names[code] ??= JSON.stringify([a.names[a.codes[row]], b.names[b.codes[row]]]);
	});
	const blocks = dealt(names, MOST_BLOCKS);
	return codes.map((code) => blocks[code]);
}
/** The blocks of a division that have rows of a slice. */
function blocksOf({ codes, grouping, crosses }, rows, weight) {
	const sizes = /* @__PURE__ */ new Map();
	for (const row of rows) sizes.set(codes[row], (sizes.get(codes[row]) ?? 0) + (weight ? weight[row] : 1));
	const counted = [...sizes].filter(([, size]) => size > 0).sort(([a], [b]) => a - b);
	const known = {
		codes: Uint32Array.from(counted, ([code]) => code),
		sizes: Float64Array.from(counted, ([, size]) => size),
		rows: rows.length
	};
	const count = counted.length;
	const way = {
		...known,
		...crosses ? { crosses } : {},
		ordered: grouping?.ordered ?? false
	};
	if (!grouping) return {
		...way,
		names: numbered("block"),
		words: `${count} blocks of rows`
	};
	const { unit, name, names } = grouping;
	const groups = new Set(Array.from(rows, (row) => grouping.codes[row])).size;
	return groups === count && names.length <= MOST_BLOCKS ? {
		...way,
		names: {
			unit,
			names
		},
		words: `by ${name}`,
		groups
	} : {
		...way,
		names: numbered("block"),
		words: `${count} blocks of groups by ${name}`,
		groups
	};
}
const numbered = (unit) => ({
	unit,
	names: Array.from({ length: MOST_BLOCKS }, (_, at) => String(at + 1))
});
// src/domain/gate/sql/jackknifed.ts
/**
* A metric in SQL, or candidate - factor * baseline, with the limits of the delete-a-group jackknife (Kott 2001): on each
* side the widest of t, Hall's, and those of cosine averages where neighbours in time resemble each other. Both models
* lose the same rows at a time.
*/
function jackknifed({ answers, blocks }, alpha) {
	return mapDefined(sqlNumber(combined(answers, ({ value }) => value)), (value) => {
		const known = knownOf(value, blocks);
		const found = estimateOf({
			answers,
			blocks
		}, value);
		if (isUndefined(found)) return {
			...known,
			interval: found
		};
		const few = refusal(found, blocks.names, 3);
		if (few) return {
			...known,
			interval: few
		};
		const serial = blocks.ordered ? serialOf(found) : void 0;
		const interval = widest$1(studentLimits(found, alpha), hallLimits(found, alpha), ...serial ? [studentLimits(serial, alpha)] : []);
		const variance = Math.max(found.variance, serial?.variance ?? 0);
		const method = serial ? `${known.method}, and cosine averages` : known.method;
		return {
			...known,
			method,
			interval,
			...spreadOf(answers, variance)
		};
	});
}
/** The same by two groupings that cross, by either of which rows may resemble each other. */
function crossedJackknife(ways, alpha) {
	const [a, b] = ways;
	const { answers } = a;
	return mapDefined(sqlNumber(combined(answers, ({ value }) => value)), (value) => {
		const fewer = (a.blocks.groups ?? 0) <= (b.blocks.groups ?? 0) ? a : b;
		const method = `delete-a-group jackknife, two-way, ${a.blocks.words} and ${b.blocks.words}`;
		const known = {
			...knownOf(value, fewer.blocks),
			method
		};
		const [first, second, both] = ways.map((way) => estimateOf(way, value));
		const silent = [
			first,
			second,
			both
		].find(isUndefined);
		if (silent) return {
			...known,
			interval: silent
		};
		const crossing = twoWay({
			first,
			second,
			both
		});
		return {
			...known,
			interval: studentLimits(crossing, alpha),
			...spreadOf(answers, crossing.variance)
		};
	});
}
const knownOf = (value, { rows, groups, words }) => ({
	value,
	n: rows,
	...groups === void 0 ? {} : { groups },
	method: `delete-a-group jackknife, ${words}`,
	basis: "statistical"
});
const estimateOf = ({ answers, blocks }, value) => jackknife({
	...leftOut(answers, value),
	...blocks
});
const spreadOf = (answers, variance) => isTotal(answers) ? {} : { spread: {
	kind: "estimate",
	standardError: Math.sqrt(variance)
} };
function combined({ candidate, baseline, factor }, of) {
	return baseline ? of(candidate) - factor * of(baseline) : of(candidate);
}
function leftOut(answers, value) {
	const blocks = answers.candidate.leftOut.without.length;
	const scale = isTotal(answers) ? blocks / (blocks - 1) : 1;
	return {
		value,
		without: Float64Array.from({ length: blocks }, (_, block) => scale * combined(answers, ({ leftOut }) => leftOut.without[block])),
		magnitude: Math.max(Math.abs(answers.candidate.value), Math.abs(answers.factor * (answers.baseline?.value ?? 0)))
	};
}
const NEAR = 1e-9;
/** Whether a metric doubles where each row occurs twice: more rows would not tell it better, but make another of it. */
const isTotal = ({ candidate, baseline }) => [candidate, ...baseline ? [baseline] : []].some(({ value, leftOut }) => value !== 0 && Math.abs(leftOut.twice - 2 * value) <= NEAR * Math.abs(value));
// src/domain/gate/sql/measure-sql.ts
/**
* Rules on metrics in SQL, measured on every slice that they name. Throws `InputErrors` for slices that the rows do not
* have, and for SQL that cannot be run on them.
*/
async function measureSql(rules, subjects, alpha) {
	const { candidate, baseline } = subjects;
	const divisions = divisionsOf(candidate);
	const parts = partsOf(rules, subjects, divisions);
	const ask = async (predictions) => {
		const rows = {
			table: {
				...candidate,
				predictions
			},
			divisions: divisions.map(({ codes }) => codes)
		};
		const answers = await askSql(rows, parts.flatMap(questionsOf), subjects.engine);
		return parts.map((_, at) => answers.slice(at * divisions.length, (at + 1) * divisions.length));
	};
	const own = await ask(candidate.predictions);
	const other = baseline && parts.some(isRelative) ? await ask(baseline) : void 0;
	return parts.map((part, at) => measured(part, {
		own: own[at],
		other: other?.[at]
	}, subjects.identical, alpha));
}
const isRelative = ({ rule }) => rule.limit.kind === "baseline";
function partsOf(rules, { candidate, metrics }, divisions) {
	const problems = rules.flatMap(shapeProblems);
	if (problems.length > 0) throw new InputErrors(problems);
	const cutter = sliceCutter(candidate);
	const { weight } = candidate.predictions;
	return rules.flatMap((rule) => {
		const slices = cutter(rule);
		if ("message" in slices) throw new InputErrors([slices]);
		const metric = metrics.find(({ name }) => name === rule.metric);
		return slices.map((slice) => {
			const ways = divisions.map((division) => blocksOf(division, slice.rows, weight));
			return {
				rule,
				slice,
				metric,
				ways
			};
		});
	});
}
const shapeProblems = (rule) => rule.limit.kind === "slice" || rule.worst ? [ruleProblem(rule, "compares slices of a metric in SQL", "write a rule for each slice")] : [];
const questionsOf = ({ metric, slice, ways }) => ways.map(({ codes }, division) => ({
	metric,
	slice: slice.slice,
	without: {
		division,
		blocks: [...codes]
	}
}));
function measured({ rule, slice, ways }, { own, other }, identical, alpha) {
	const n = slice.rows.length;
	const known = {
		rule: rule.text,
		slice: [...slice.slice],
		origin: slice.origin,
		n
	};
	if (rule.minimum !== void 0 && n < rule.minimum) {
		const small = undefinedBecause(`${counted(n, "row")}, fewer than ${rule.minimum}`);
		return {
			...known,
			candidate: small,
			compared: small
		};
	}
	const judged = (from, baseline, factor = 1) => {
		const all = ways.map((blocks, at) => ({
			blocks,
			answers: {
				candidate: from[at],
				baseline: baseline?.[at],
				factor
			}
		}));
		return widest(all.map((way) => tooFew(finiteOnly(judgedBy(way, all, alpha)), n)));
	};
	const candidate = judged(own);
	const { limit } = rule;
	if (limit.kind !== "baseline") return {
		...known,
		candidate,
		compared: candidate
	};
	if (!other) return {
		...known,
		candidate,
		compared: undefinedBecause("no baseline rows for a metric in SQL")
	};
	const difference = identical && isQuantity(candidate) ? noDifference(candidate.n) : judged(own, other);
	return {
		...known,
		candidate,
		baseline: judged(other),
		difference,
		compared: limit.factor === 1 ? difference : judged(own, other, limit.factor)
	};
}
/** By blocks of one division, or by the two that cross in them. */
function judgedBy(way, all, alpha) {
	const { crosses } = way.blocks;
	if (!crosses) return jackknifed(way, alpha);
	return crossedJackknife([
		all[crosses[0]],
		all[crosses[1]],
		way
	], alpha);
}
function tooFew(quantity, n) {
	if (isUndefined(quantity) || n >= 30) return quantity;
	return {
		...quantity,
		interval: undefinedBecause(`${counted(n, "row")}; a metric in SQL needs 30`)
	};
}
/** The quantity with the widest interval; without one where any division gives none. */
function widest(ways) {
	const width = (way) => isUndefined(way) || isUndefined(way.interval) ? Number.POSITIVE_INFINITY : way.interval.upper - way.interval.lower;
	return ways.reduce((widest, way) => width(way) > width(widest) ? way : widest);
}
export { measureSql };

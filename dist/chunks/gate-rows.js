import { $n as dayOf, Bt as readYaml, C as isUnknownVerdict, En as canonical, Gn as DigestSchema, It as percent, Nn as bytewise, Qn as GrantedSchema, Un as CountSchema, Vt as sourceOf, Wn as CsvReadSchema, Wt as directionOf, Xt as metricNamed, Zn as VERDICTS, _r as string, c as isAlias, cn as isUndefined, cr as boolean, dr as literal, en as ascendingOrder, er as hasExpired, gn as callOf, gr as strictObject, hr as record, ir as _enum, jr as FILE_BYTES, ln as mapDefined, lr as discriminatedUnion, mn as formatSubject, nn as SHARE, nr as SCHEMA, or as array, pr as number, s as ALIAS_REMEDY, u as versionOf, un as undefinedBecause, vn as createSum, vr as union$1, yn as sum } from "./every-step.js";
import { Ct as InputErrors, F as mismatch, I as valueAt, L as wantedBy, N as isScalar, O as knownNames, P as issuesOf, S as VERDICT_WORDS, Tt as refuse, ft as posix, nt as grouped, tt as counted, w as overriddenIn } from "./every-start.js";
import { $ as PASS, $n as arePredictedAlike, $t as fromLogit, At as groupsOf, B as SqlMetricSchema, Bn as evaluate, Bt as isOwnColumn, Cn as clopperPearson, Ct as truthOf$1, Dn as ruleProblem, Dt as groupedMean, E as withTrait, En as rangeProblem, Fn as betaQuantile, Ft as tooFewGroups, G as filesAt, Gn as confusionCounts, Gt as refuseKinds, Hn as isOfCells, Ht as baselineFacts, It as GROUP_OF, J as runOfEvidence, Jt as point, K as namedIn, Kn as gathered, Kt as measurePoints, Lt as SCORE_OF, Mn as isQuantity, Mt as takenFloats, Nn as isUnusable, Nt as carried, Ot as sumsOver, Pn as requireLevel, Pt as refusal, Q as LATENCY, Qn as sliceText, Qt as widest, R as HyperparametersSchema, Rn as normalQuantile, Rt as WEIGHT, Sn as tango, Sr as groupsFacts, Tn as metricProblems, Un as trialsOf$1, Ut as comparedWith, Vn as prepareMetrics, Vt as missingColumns, W as verifyStored, Wn as valueOfCells, Wt as pointFacts, X as readEvidence, Xn as selectTable, Xt as hallLimits, Y as chainOf, Yn as selectGroups, Yt as metricOfRows, Z as COST, Zn as sliceCutter, Zt as studentLimits, _n as scored, _r as leavingNames, _t as checkId, a as artifact, an as exactSum, ar as itemsOfRows, at as countedIn, br as requireKnownUnique, cn as resampledCells, cr as idExpressions, ct as isShare, dn as pairedProportion, dr as requireUnique, dt as ofItems, en as jackknife, er as withSharedClasses, et as sideFacts, fn as pairedLoss, fr as rowColumns, ft as sampleOf, gn as pairedAuc, gr as askedTooEarly, hn as tooFewLosses, hr as areLeft, ht as reachesZero, i as REGISTRY, in as createExactSum, ir as byItem$1, it as asGroups, jn as exactly, jt as sizesOf, kt as crossed, ln as tooFewRows, lr as idOfRow, lt as itemMeans, mn as rootWeights, mt as pairById, nn as beyondRounding, nr as weightsFacts, nt as valuesFor, o as readAs, on as fewestForQuantile, or as trialsFacts, ot as countsOf$1, pn as pairedRoot, pr as nameIndex, pt as shownItem, q as placesOf$1, qn as select, qt as estimate, r as namedMetrics, rn as squaresOf, rr as TrialsOfSideSchema, rt as valuesOfBaseline, sn as quantileRanks, sr as withItems, st as isPlain, tn as onLogitScale, tr as WeightsSchema, tt as coveredOf, un as createRandom, ur as idValues, ut as itemsOf, v as artifactOf, vn as tooFewForAuc, vr as leftNames, w as foundOf, xn as finiteOnly, xr as GroupsSchema, xt as ruleData, yn as bothDefined, yr as namesIn, zn as studentTQuantile, zt as columnOrExpression } from "./gate.js";
// src/domain/gate/between/parts.ts
/** `recall[sex=m]`, as the limit of a rule names it. */
const otherText = ({ metric, selectors }) => formatSubject({
	metric,
	selectors
});
/**
* A rule on every slice that it names; the slice of its limit is not compared with itself. Throws `InputErrors` for
* slices that the rows do not have, and for two that share rows.
*/
function partsOf(rule, cutter) {
	const parts = cutParts(rule, cutter);
	if ("message" in parts) throw new InputErrors([parts]);
	return parts;
}
/** What is wrong with the slices that rules name, those of their limits included. */
const partProblems = (rules, cutter) => rules.map((rule) => cutParts(rule, cutter)).filter((found) => "message" in found);
function cutParts(rule, cutter) {
	const slices = cutter(rule);
	if ("message" in slices || rule.limit.kind !== "slice") return "message" in slices ? slices : slices.map((part) => ({
		rule,
		part
	}));
	const others = cutter({
		...rule,
		selectors: rule.limit.selectors
	});
	if ("message" in others) return others;
	const other = others[0];
	const rest = slices.filter(({ slice }) => sliceText(slice) !== sliceText(other.slice));
	return rest.length === 0 ? problem(rule, "compares a slice with itself", "name two slices") : sharedProblem(rule, rest, other) ?? rest.map((part) => ({
		rule,
		part,
		other
	}));
}
/** Rows that both slices have would count twice: the two estimates are taken to be independent. */
function sharedProblem(rule, parts, other) {
	const rows = new Set(other.rows);
	const shared = parts.find((part) => part.rows.some((row) => rows.has(row)));
	if (!shared) return void 0;
	const name = sliceText(shared.slice) || "all rows";
	return problem(rule, `compares ${name} with ${sliceText(other.slice)}, and some rows are in both`, "compare slices that exclude each other, such as two values of one column");
}
const problem = (rule, message, remedy) => ({
	input: "rules",
	value: rule.text,
	message,
	remedy
});
// src/domain/metrics/slices.ts
/**
* Every value of every named column with its rows, sorted by column, then by value, in byte order of UTF-8.
* @throws RangeError for a column that the table does not have, naming those it has.
*/
function sliceRows(table, columns) {
	return [...new Set(columns)].sort(compareBytes).flatMap((column) => {
		const rows = Map.groupBy(columnOf(table, column).keys(), (row) => table.slices[column][row]);
		return [...rows.keys()].sort(compareBytes).map((value) => ({
			slice: {
				column,
				value
			},
			rows: Uint32Array.from(rows.get(value))
		}));
	});
}
/** Every metric of every slice, in the order of `sliceRows`. */
function evaluateSlices(table, columns) {
	return sliceRows(table, columns).map(({ slice, rows }) => ({
		slice,
		n: rows.length,
		metrics: evaluate(select(table.predictions, rows))
	}));
}
function columnOf(table, column) {
	if (Object.hasOwn(table.slices, column)) return table.slices[column];
	const known = Object.keys(table.slices).sort(compareBytes).join(", ") || "none";
	throw new RangeError(`the predictions have no slice column ${JSON.stringify(column)}; they have: ${known}`);
}
/** Orders strings as their UTF-8 bytes, which is by code point, unlike `<` on UTF-16 units. */
function compareBytes(a, b) {
	const shared = Math.min(a.length, b.length);
	for (let i = 0; i < shared; i++) {
		const difference = codePointRank(a.charCodeAt(i)) - codePointRank(b.charCodeAt(i));
		if (difference !== 0) return difference;
	}
	return a.length - b.length;
}
/** Surrogates stand for the code points above U+FFFF, so they rank above U+E000 … U+FFFF. */
function codePointRank(unit) {
	if (unit < 55296) return unit;
	return unit >= 57344 ? unit - 2048 : unit + 8192;
}
// src/domain/gate/changed.ts
/** Columns with more values than this are not listed value by value. */
const MOST_VALUES = 50;
/**
* Rows that changed their mind: where exactly one of the two models is right, over all rows and by slice. Nothing
* for a number that is predicted: there no row is simply right. Paired rows and shared classes are taken for granted.
*/
function changedRows(candidate, baseline) {
	const { predictions } = candidate;
	if (predictions.task === "regression") return [];
	if (candidate.items) return [changedItems(candidate.items, predictions, baseline)];
	const { label, prediction } = predictions;
	const mind = (slice, rows) => {
		const counts = {
			n: 0,
			gained: 0,
			lost: 0
		};
		for (const row of rows) {
			const right = prediction[row] === label[row];
			const wasRight = baseline.prediction[row] === label[row];
			counts.n += 1;
			if (right && !wasRight) counts.gained += 1;
			if (!right && wasRight) counts.lost += 1;
		}
		return {
			slice: [...slice],
			...counts
		};
	};
	const columns = Object.keys(candidate.slices).filter((column) => new Set(candidate.slices[column]).size <= MOST_VALUES);
	return [mind([], predictions.label.keys()), ...sliceRows(candidate, columns).map(({ slice, rows }) => mind([slice], rows))];
}
/** Items that more, or fewer, of the candidate's trials get right than of the baseline's; each row is a trial of both. */
function changedItems({ codes, names }, candidate, baseline) {
	const change = names.map(() => createSum());
	codes.forEach((item, row) => {
		const label = candidate.label[row];
		const both = Number(candidate.prediction[row] === label) - Number(baseline.prediction[row] === label);
		change[item].add(both * candidate.weight[row]);
	});
	const moved = (way) => change.filter((sum) => way * sum.value() > LEAST_CHANGE).length;
	return {
		slice: [],
		n: names.length,
		gained: moved(1),
		lost: moved(-1)
	};
}
/** Below it shares of trials differ by rounding alone. */
const LEAST_CHANGE = 1e-9;
// src/domain/predictions/groupings.ts
/** Whether some rows share a group; else each row is its own, as if there were none. */
function bindsRows({ codes, names }) {
	const seen = new Uint8Array(names.length);
	return codes.some((code) => {
		const before = seen[code];
		seen[code] = 1;
		return before === 1;
	});
}
/** The input `groups` as it is written: `auto`, `none`, or columns and expressions. Throws `InputErrors` for a mix. */
function groupsAsked(texts) {
	const word = texts.find((text) => text === "auto" || text === "none");
	if (word === void 0) return texts;
	if (texts.length === 1) return word;
	return refuse("groups", `has ${word} beside columns`, "write auto, none, or only columns", { value: texts.join(", ") });
}
/**
* Where the groups of a table's rows can be read. Of `auto`: what the table itself brings as `group:` columns, else its
* time columns, a date in the columns year, month and day, and each column of a row id of several.
*/
function groupColumns({ asked, rowId, slices }, columns) {
	if (asked === "none") return [];
	if (asked !== "auto") return asked.map((name) => ({
		name,
		from: "named",
		read: [columnOrExpression(columns, name)]
	}));
	const own = columns.filter(({ name }) => name.startsWith(GROUP_OF));
	if (own.length > 0) return own.map(({ name }) => ({
		name: name.slice(GROUP_OF.length),
		from: "named",
		read: [{ column: name }]
	}));
	const free = columns.filter(({ name }) => !slices.includes(name));
	const times = free.filter(({ type }) => type === "date" || type === "timestamp");
	const rest = (rowId.length > 1 ? rowId : []).filter((id) => !slices.includes(id) && !times.some(({ name }) => name === id));
	return [
		...times.map(({ name, type }) => ({
			name,
			from: "time",
			isDate: type === "date",
			read: [{ column: name }]
		})),
		...dateOf(free),
		...rest.map((name) => ({
			name,
			from: "row-id",
			read: [{ column: name }]
		}))
	];
}
const DATE_PARTS = [
	"year",
	"month",
	"day"
];
/** A date that is spread over three columns of whole numbers. */
function dateOf(columns) {
	const parts = DATE_PARTS.map((part) => columns.find(({ name, type }) => name.toLowerCase() === part && type === "integer"));
	if (!parts.every((part) => part !== void 0)) return [];
	return [{
		name: parts.map(({ name }) => name).join("-"),
		from: "time",
		isDate: true,
		read: parts.map(({ name }) => ({ column: name }))
	}];
}
// src/domain/gate/judged-by.ts
/**
* The number with the widest of its intervals: by rows, by each grouping, and by each two that cross. A grouping by
* which nothing can be said (too few groups, a result that hangs on two of them) leaves the number without an interval:
* there is no quiet way back to rows. Numbers without uncertainty, or of unknown one, stay as they are. What judges by
* groups is prepared only where there are some.
*/
function judgedBy(byRows, groupings, prepare) {
	if (isUndefined(byRows) || byRows.basis !== "statistical" || isUndefined(byRows.interval)) return byRows;
	const together = groupings.filter(bindsRows);
	if (together.length === 0) return byRows;
	const judge = prepare();
	if (isUndefined(judge)) return wider(byRows, judge);
	const ways = together.map(judge);
	const silent = ways.find((way) => isUndefined(way) || isUndefined(way.interval));
	if (silent) return wider(byRows, silent);
	const crossed = crossings(together).map(judge);
	return [...ways, ...crossed].reduce(wider, byRows);
}
/** Each two groupings that may cross: days and hours of two columns are two views of one time, all others are not. */
const crossings = (groupings) => groupings.flatMap((a, i) => groupings.slice(i + 1).map((b) => [a, b])).filter(([a, b]) => !(a.ordered && b.ordered));
/** Of two intervals of one number the wider, at least as far as the other on each side; none where either has none. */
function wider(kept, way) {
	if (isUndefined(way)) return {
		...kept,
		interval: way
	};
	if (isUndefined(kept.interval)) return kept;
	if (isUndefined(way.interval)) return decidedBy(way, kept, way.interval);
	const interval = {
		lower: Math.min(kept.interval.lower, way.interval.lower),
		upper: Math.max(kept.interval.upper, way.interval.upper)
	};
	return width(way.interval) > width(kept.interval) ? decidedBy(way, kept, interval) : {
		...kept,
		interval
	};
}
const width = ({ lower, upper }) => upper - lower;
/** The number as it is, as sure as `way` says, and with what would make that surer. */
const decidedBy = ({ method, groups, grouping, spread }, { value, n, basis }, interval) => ({
	value,
	n,
	...groups === void 0 ? {} : { groups },
	...grouping ? { grouping } : {},
	method,
	basis,
	interval,
	...spread ? { spread } : {}
});
// src/domain/gate/grouped/blocks.ts
/** A metric that must be computed again without each group is computed again so often at most. */
const MOST_BLOCKS = 200;
/**
* The grouping, or blocks of whole groups where it has more than 200 (delete-a-group jackknife, Kott 2001). Groups in the
* order of time are cut into runs of neighbours; others are dealt by a seeded shuffle of their names' order, which does
* not depend on the order of the rows.
*/
function inBlocks(grouping, seed) {
	const { codes, names, unit, ordered } = grouping;
	const groups = groupsOf(codes);
	if (groups.count <= MOST_BLOCKS) return grouping;
	const places = ordered ? [...Array(groups.count).keys()] : shuffled(groups.count, seed);
	const blockAt = (place) => ordered ? Math.floor(place * MOST_BLOCKS / groups.count) : place % MOST_BLOCKS;
	const block = new Uint32Array(codes.length);
	const members = Array.from({ length: MOST_BLOCKS }, () => []);
	places.forEach((group, place) => {
		const at = blockAt(place);
		members[at].push(names[groups.codes[group]]);
		for (let i = groups.starts[group]; i < groups.starts[group + 1]; i++) block[groups.rows[i]] = at;
	});
	return {
		...grouping,
		codes: block,
		names: members.map(blockName),
		unit: `${unit} block`
	};
}
const blockName = ([first, ...others]) => others.length === 0 ? first : `${first} and ${others.length} more`;
/** 0 to n - 1 in an order that the seed decides (Fisher & Yates). */
function shuffled(n, seed) {
	const order = [...Array(n).keys()];
	const random = createRandom(seed);
	for (let last = n - 1; last > 0; last--) {
		const other = random.below(last + 1);
		[order[last], order[other]] = [order[other], order[last]];
	}
	return order;
}
// src/domain/gate/methods/compare.ts
/**
* candidate - factor * baseline with its interval, paired by row, by the method that the metric and the rule call for:
* Tango for proportions of the same trials, DeLong for AUC, Student t for means of a loss per row, else the jackknife
* over rows or a bootstrap, which take the same rows of both models.
*/
function compare(pair, metric, relation, precision) {
	const models = [pair.candidate, pair.baseline];
	const { factor } = relation;
	const { alpha } = precision;
	const { form, name } = metric;
	const resampling = {
		...precision,
		factor
	};
	switch (form.kind) {
		case "proportion": return factor === 1 && form.pairable ? pairedProportion(pair, form, alpha) : resampledCells(models, form, resampling);
		case "auc": return pairedAuc(pair, factor, alpha);
		case "mean": return form.root ? pairedRoot(pair, {
			name,
			form
		}, relation, alpha) : pairedLoss(pair, {
			name,
			form
		}, relation, alpha);
		case "cells": return resampledCells(models, form, resampling);
		case "rows": return metricOfRows(models, {
			metric,
			form
		}, resampling);
		case "point": return comparePoints(pair, metric, factor);
	}
}
/** The difference of two numbers of these very rows. */
function comparePoints({ candidate, baseline }, metric, factor) {
	return bothDefined(point(candidate, metric), point(baseline, metric), (a, b) => ({
		...a,
		value: a.value - factor * b.value
	}));
}
/** How the method of a comparison of models that predict alike starts. */
const IDENTICAL = "identical predictions";
/**
* The comparison of models that predict and score every row alike: the difference is 0, exactly; with a factor
* it is (1 - factor) times the metric itself.
*/
function compareIdentical(candidate, metric, factor, precision) {
	const estimated = candidate.weight ? point(candidate, metric) : estimate(candidate, metric, precision);
	return mapDefined(estimated, (own) => {
		if (factor === 1) return noDifference(own.n);
		const share = 1 - factor;
		const interval = mapDefined(own.interval, ({ lower, upper }) => {
			const ends = [share * lower, share * upper];
			return {
				lower: Math.min(...ends),
				upper: Math.max(...ends)
			};
		});
		return {
			...own,
			value: share * own.value,
			interval,
			method: `${IDENTICAL}, ${own.method}`
		};
	});
}
/** Models that predict and score every row alike have one value of any metric. */
const noDifference = (n) => ({
	value: 0,
	n,
	method: IDENTICAL,
	basis: "exact",
	interval: {
		lower: 0,
		upper: 0
	}
});
// src/foundation/stats/grouped/auc-without.ts
/**
* Ranks rows once, in O(n log n), for any grouping of them. With T the won pairs, R those of a group's positives, C those
* against its negatives and I those inside it, the pairs won without the group are T - R - C + I. Undefined with one
* class or with a score that is not finite.
*/
function rankedAuc(table) {
	const { scores } = table;
	const bad = scores.findIndex((score) => !Number.isFinite(score));
	if (bad >= 0) return undefinedBecause(`AUC with a score of ${scores[bad]} at row ${bad}`);
	const ranked = rankedRows(table);
	const below = new Float64Array(ranked.rows.length);
	const [p, q] = walkOver(ranked, below)(0, below.length);
	if (!(p > 0 && q > 0)) return undefinedBecause("AUC of rows with one class");
	const { labels, weights, rows } = ranked;
	const won = below.map((lower, i) => (weights ? weights[i] : 1) * (labels[i] === 1 ? lower : p - lower));
	const all = createExactSum();
	for (let i = 0; i < won.length; i++) if (labels[i] === 1) all.add(won[i]);
	const pairs = all.value();
	const placements = new Float64Array(scores.length);
	rows.forEach((row, i) => {
		placements[row] = labels[i] === 1 ? below[i] / q : 1 - below[i] / p;
	});
	return {
		value: pairs / p / q,
		placements,
		withoutEach: (codes) => leftOut$1(ranked, codes, {
			won,
			pairs,
			p,
			q
		})
	};
}
/**
* The variance of an area by the placements of its rows, or of a difference by theirs, if rows did not resemble each
* other (DeLong, DeLong & Clarke-Pearson 1988); undefined with fewer than two rows of a class.
*/
function placementVariance(labels, placements) {
	const [positives, negatives] = [1, 0].map((label) => placements.filter((_, row) => labels[row] === label));
	const [a, b] = [positives, negatives].map(varianceOfMean);
	return Number.isFinite(a + b) ? a + b : void 0;
}
function varianceOfMean(values) {
	const n = values.length;
	const mean = exactSum(values) / n;
	return squaresOf(values.map((value) => value - mean)) / (n - 1) / n;
}
function rankedRows({ labels, scores, weights }) {
	const ascending = ascendingOrder(scores).rows;
	const rows = weights ? ascending.filter((row) => weights[row] > 0) : ascending;
	const ranks = new Uint32Array(rows.length);
	for (let i = 1; i < rows.length; i++) ranks[i] = ranks[i - 1] + (scores[rows[i]] === scores[rows[i - 1]] ? 0 : 1);
	return {
		rows,
		scores: ranks,
		labels: takenBytes(labels, rows),
		weights: weights && takenFloats(weights, rows)
	};
}
function takenBytes(values, places) {
	const found = new Uint8Array(places.length);
	for (let i = 0; i < places.length; i++) found[i] = values[places[i]];
	return found;
}
function leftOut$1(ranked, codes, { won, pairs, p, q }) {
	const groups = groupsOf(ranked.rows.map((row) => codes[row]));
	const own = {
		rows: groups.rows,
		scores: groups.rows.map((place) => ranked.scores[place]),
		labels: takenBytes(ranked.labels, groups.rows),
		weights: ranked.weights && takenFloats(ranked.weights, groups.rows)
	};
	const below = new Float64Array(won.length);
	const walk = walkOver(own, below);
	const sizes = new Float64Array(groups.count);
	const without = new Float64Array(groups.count);
	const lost = createExactSum();
	for (let g = 0; g < groups.count; g++) {
		const [from, to] = [groups.starts[g], groups.starts[g + 1]];
		const [positives, negatives] = walk(from, to);
		lost.reset();
		for (let i = from; i < to; i++) {
			lost.add(won[groups.rows[i]]);
			if (own.labels[i] === 1) lost.add(-(own.weights ? own.weights[i] : 1) * below[i]);
		}
		sizes[g] = positives + negatives;
		const left = positives === p || negatives === q ? NaN : (p - positives) * (q - negatives);
		without[g] = (pairs - lost.value()) / left;
	}
	return {
		value: pairs / p / q,
		rows: won.length,
		codes: groups.codes,
		sizes,
		without
	};
}
/**
* Writes the weight of the other class below each row of a range, equal scores counting one half, and answers the weight
* of both classes, the positive one first. Weights of equal scores are summed exactly, so that their order does not
* matter.
*/
function walkOver({ scores, labels, weights }, below) {
	const exact = [createExactSum(), createExactSum()];
	const tied = [0, 0];
	const count = (from, to) => {
		tied[0] = 0;
		tied[1] = 0;
		for (let i = from; i < to; i++) tied[labels[i]] += 1;
	};
	const weigh = (from, to) => {
		for (const sum of exact) sum.reset();
		for (let i = from; i < to; i++) exact[labels[i]].add(weights[i]);
		tied[0] = exact[0].value();
		tied[1] = exact[1].value();
	};
	const measure = weights ? weigh : count;
	return (from, to) => {
		let negatives = 0;
		let positives = 0;
		for (let start = from; start < to;) {
			const score = scores[start];
			let end = start + 1;
			while (end < to && scores[end] === score) end += 1;
			measure(start, end);
			for (let i = start; i < end; i++) below[i] = labels[i] === 1 ? negatives + tied[0] / 2 : positives + tied[1] / 2;
			negatives += tied[0];
			positives += tied[1];
			start = end;
		}
		return [positives, negatives];
	};
}
// src/foundation/stats/grouped/korn-graubard.ts
/**
* Limits of a proportion strictly between 0 and 1, each one-sided at `alpha` (Korn & Graubard 1998): those of Clopper
* & Pearson for as many independent rows as would have its variance, fewer yet for its degrees of freedom, never more
* than there are rows.
*/
function kornGraubard({ value: p, rows, variance, df }, alpha) {
	requireLevel(alpha);
	const ratio = studentTQuantile(alpha, rows - 1) / studentTQuantile(alpha, df);
	const effective = Math.min(rows, p * (1 - p) / variance * ratio ** 2);
	const successes = p * effective;
	const failures = effective - successes;
	return {
		lower: betaQuantile(alpha, successes, failures + 1),
		upper: 1 - betaQuantile(alpha, failures, successes + 1)
	};
}
// src/domain/gate/grouped/cells.ts
/** A metric of all confusion counts that can be had without each group. Undefined where it has no value. */
function cellsWithoutEach(predictions, form) {
	return mapDefined(confusionCounts(predictions), (counts) => {
		const { weight } = predictions;
		const all = weight ? {
			...counts,
			cells: exactCells(predictions, weight, counts)
		} : counts;
		return mapDefined(valueOfCells(form, all), (value) => ({
			value,
			withoutEach(codes) {
				const groups = groupsOf(codes, weight);
				const cells = cellsOf(predictions, counts.classes.length, groups.rows);
				const weights = weight && takenFloats(weight, groups.rows);
				return {
					value,
					rows: groups.rows.length,
					codes: groups.codes,
					...leaveOut(groups, {
						cells,
						weights
					}, all, form)
				};
			}
		}));
	});
}
/** The weight of each cell, whatever the order of the rows. */
function exactCells(predictions, weight, { classes, cells }) {
	const groups = groupsOf(cellsOf(predictions, classes.length, Uint32Array.from(weight.keys())), weight);
	const sums = sumsOver(groups, takenFloats(weight, groups.rows));
	const exact = new Float64Array(cells.length);
	sums.forEach((sum, i) => {
		exact[groups.codes[i]] = sum;
	});
	return exact;
}
function cellsOf({ label, prediction }, classes, rows) {
	const cells = new Uint32Array(rows.length);
	for (let i = 0; i < rows.length; i++) cells[i] = label[rows[i]] * classes + prediction[rows[i]];
	return cells;
}
function leaveOut({ count, starts }, { cells, weights }, all, form) {
	const sizes = new Float64Array(count);
	const without = new Float64Array(count);
	const left = {
		...all,
		cells: all.cells.slice()
	};
	const own = createCellSums(all.cells.length);
	const size = createExactSum();
	for (let g = 0; g < count; g++) {
		size.reset();
		for (let i = starts[g]; i < starts[g + 1]; i++) {
			const weight = weights ? weights[i] : 1;
			own.add(cells[i], weight);
			size.add(weight);
		}
		sizes[g] = size.value();
		const met = own.met();
		for (const [cell, sum] of met) left.cells[cell] = beyondRounding(all.cells[cell] - sum, all.cells[cell]);
		const value = valueOfCells(form, left);
		without[g] = isUndefined(value) ? NaN : value;
		for (const [cell] of met) left.cells[cell] = all.cells[cell];
		own.reset();
	}
	return {
		sizes,
		without
	};
}
/** Exact sums for the cells that the rows of one group fall in, which of many classes are few. */
function createCellSums(cells) {
	const sums = new Array(cells);
	const spare = [];
	let met = [];
	return {
		add(cell, weight) {
			let sum = sums[cell];
			if (!sum) {
				sum = spare.pop() ?? createExactSum();
				sums[cell] = sum;
				met.push(cell);
			}
			sum.add(weight);
		},
		/** The cells that a row fell in, and their sums. */
		met: () => met.map((cell) => [cell, sums[cell].value()]),
		reset() {
			for (const cell of met) {
				sums[cell].reset();
				spare.push(sums[cell]);
				sums[cell] = void 0;
			}
			met = [];
		}
	};
}
// src/domain/gate/grouped/left-out.ts
/** The quickest way to a metric without each group. Undefined where the metric is. */
function leaverOf(predictions, metric) {
	const { form } = metric;
	if (isOfCells(form)) return cellsWithoutEach(predictions, form);
	if (form.kind !== "auc") return byEvaluation(predictions, metric);
	return mapDefined(scored(predictions), ({ label, score }) => rankedAuc({
		labels: label,
		scores: score,
		weights: predictions.weight
	}));
}
/** Any metric, computed again with the weights of each group at 0. */
function byEvaluation(predictions, metric) {
	const { n, weight } = predictions;
	const measured = prepareMetrics(predictions);
	const withoutEach = (value, codes) => {
		const groups = groupsOf(codes, weight);
		const kept = new Float64Array(n).fill(1);
		const without = Float64Array.from({ length: groups.count }, (_, g) => {
			const own = groups.rows.subarray(groups.starts[g], groups.starts[g + 1]);
			for (const row of own) kept[row] = 0;
			const left = measured(metric, kept);
			for (const row of own) kept[row] = 1;
			return isUndefined(left) ? NaN : left;
		});
		const sizes = sumsOver(groups, takenFloats(weight ?? kept, groups.rows));
		return {
			value,
			rows: groups.rows.length,
			codes: groups.codes,
			sizes,
			without
		};
	};
	return mapDefined(measured(metric), (value) => ({
		value,
		withoutEach: (codes) => withoutEach(value, codes)
	}));
}
// src/domain/gate/grouped/row-variance.ts
/** Beyond so many cells to look at, the variance over rows is not worth its time. */
const MOST_CELLS$1 = 2e7;
/**
* Squared standard error of a metric of confusion counts, or of candidate - factor * baseline, if rows did not resemble
* each other: the jackknife over rows, which are alike within a combination of label and predictions. Undefined where it
* has none or costs much.
*/
function rowVarianceOfCells(models, form, factor) {
	const counts = models.map((predictions) => confusionCounts(predictions)).filter((one) => !isUndefined(one));
	if (counts.length < models.length || models.some(({ weight }) => weight)) return void 0;
	const combinations = combinationsOf(models, counts[0].classes.length);
	if (combinations.size * counts[0].cells.length > MOST_CELLS$1) return void 0;
	const { n } = models[0];
	const valueNow = () => {
		const [own, other = 0] = counts.map((one) => valueOfCells(form, one));
		return isUndefined(own) || isUndefined(other) ? NaN : own - factor * other;
	};
	const value = valueNow();
	let squares = 0;
	for (const { cells, rows } of combinations.values()) {
		cells.forEach((cell, model) => {
			counts[model].cells[cell] -= 1;
		});
		squares += rows * (valueNow() - value) ** 2;
		cells.forEach((cell, model) => {
			counts[model].cells[cell] += 1;
		});
	}
	const variance = (n - 1) / n * squares;
	return variance > 0 ? variance : void 0;
}
/** The confusion cell of each model, and the rows, of each combination that occurs; ascending. */
function combinationsOf(models, classes) {
	const found = /* @__PURE__ */ new Map();
	const { n, label } = models[0];
	for (let row = 0; row < n; row++) {
		let key = label[row];
		for (const { prediction } of models) key = key * classes + prediction[row];
		const known = found.get(key);
		if (known) known.rows += 1;
		else found.set(key, {
			cells: models.map(({ prediction }) => label[row] * classes + prediction[row]),
			rows: 1
		});
	}
	return new Map([...found].sort(([a], [b]) => a - b));
}
// src/domain/gate/grouped/terms.ts
const HALL = "Hall's correction";
/** The mean of a term per row: CR2 over groups, and Hall's limits. */
function ofTerms(terms) {
	const { values, weights } = terms;
	const value = meanOf$1(values, weights);
	if (!Number.isFinite(value)) return undefinedBecause("mean of rows with a value that is not finite");
	return {
		value,
		n: weights ? countOf(weights) : values.length,
		method: "CR2",
		corrections: [HALL],
		least: 3,
		over: ({ codes, unit, names }) => {
			const estimate = groupedMean({
				...terms,
				codes
			});
			if (isUndefined(estimate)) return tooFewGroups(groupsOf(codes, weights).count, unit) ?? estimate;
			return {
				estimate,
				groups: estimate.codes.length,
				unit,
				names,
				rowVariance: estimate.rowVariance
			};
		},
		wider: (estimate, alpha) => [hallLimits(estimate, alpha)]
	};
}
function meanOf$1(values, weights) {
	if (!weights) return exactSum(values) / values.length;
	return exactSum(Float64Array.from(values, (value, row) => weights[row] * value)) / exactSum(weights);
}
function countOf(weights) {
	let count = 0;
	for (let row = 0; row < weights.length; row++) if (weights[row] !== 0) count += 1;
	return count;
}
/** Successes over trials, with the limits of Korn & Graubard too; where all groups agree, each is one trial. */
function proportionSubject(predictions, form) {
	return mapDefined(trialsOf$1(predictions, form), ({ trial, success }) => {
		const weights = weighed(trial, predictions.weight);
		if (weights && countOf(weights) === 0) return undefinedBecause(predictions.n > 0 ? form.empty : "no rows");
		if (predictions.n === 0) return undefinedBecause("no rows");
		return mapDefined(ofTerms({
			values: success,
			weights
		}), (subject) => {
			const { value } = subject;
			return {
				...subject,
				corrections: [HALL, "Korn-Graubard limits"],
				least: 4,
				wider: (estimate, alpha) => [hallLimits(estimate, alpha), kornGraubard(estimate, alpha)],
				alike: value === 0 || value === 1 ? unanimity(value) : void 0
			};
		});
	});
}
/** Limits of a proportion of which all trials of all groups succeed, or fail. */
const unanimity = (value) => ({
	method: "Clopper-Pearson",
	limits: (groups, alpha) => clopperPearson(value * groups, groups, {
		lower: alpha,
		upper: alpha
	})
});
/** Weights of the rows that are trials; undefined where every row counts once. */
function weighed(trial, weight) {
	if (weight) return weight.map((one, row) => one * trial[row]);
	return trial.every((one) => one === 1) ? void 0 : trial;
}
/**
* candidate - factor * baseline of a proportion of which every row is a trial; where the models are right and wrong on
* the same rows, each group is one pair that agrees. Undefined where some rows are no trial: then nothing is a mean over
* rows.
*/
function pairedProportionSubject({ candidate, baseline }, form, factor) {
	const [own, other] = [trialsOf$1(candidate, form), trialsOf$1(baseline, form)];
	if ("undefined" in own || "undefined" in other) return void 0;
	if (!allTrials(own) || !allTrials(other)) return void 0;
	const values = Float64Array.from(own.success, (one, row) => one - factor * other.success[row]);
	return mapDefined(ofTerms({
		values,
		weights: candidate.weight
	}), (subject) => {
		if (factor !== 1 || !values.every((term) => term === 0)) return subject;
		return {
			...subject,
			alike: AGREEMENT
		};
	});
}
const allTrials = ({ trial }) => trial.every((one) => one === 1);
/** Limits of a difference between models that no row tells apart. */
const AGREEMENT = {
	method: "Tango",
	limits: (groups, alpha) => mapDefined(tango({
		both: groups,
		candidateOnly: 0,
		baselineOnly: 0,
		neither: 0
	}, alpha), (found) => ({
		lower: found.lower,
		upper: found.upper
	}))
};
/** A mean of losses, or its root, whose limits are those of the mean. */
function lossSubject(predictions, { name, form }) {
	return mapDefined(form.loss(predictions), (values) => mapDefined(ofTerms({
		values,
		weights: predictions.weight
	}), (mean) => {
		const subject = {
			...mean,
			few: tooFewLosses(predictions, name, mean.n)
		};
		if (!form.root) return subject;
		const value = Math.sqrt(mean.value);
		return {
			...subject,
			value,
			method: "root of CR2",
			back: (square) => Math.sqrt(Math.max(0, square)),
			slope: value > 0 ? 1 / (2 * value) : void 0
		};
	}));
}
/** candidate - factor * baseline of a mean of losses, or of its root by the terms of `pairedRoot`. */
function pairedLossSubject({ candidate, baseline }, { name, form }, relation) {
	const { weight } = candidate;
	return bothDefined(form.loss(candidate), form.loss(baseline), (a, b) => {
		const roots = form.root ? [Math.sqrt(meanOf$1(a, weight)), Math.sqrt(meanOf$1(b, weight))] : void 0;
		const [share, times] = roots ? rootWeights(roots[0], roots[1], relation) : [1, relation.factor];
		if (!Number.isFinite(share) || !Number.isFinite(times)) return undefinedBecause("difference of root mean squared errors that are 0");
		const values = a.map((loss, row) => share * loss - times * b[row]);
		return mapDefined(ofTerms({
			values,
			weights: weight
		}), (mean) => {
			const subject = {
				...mean,
				few: tooFewLosses(candidate, name, mean.n)
			};
			if (!roots) return subject;
			const value = roots[0] - relation.factor * roots[1];
			const shift = value - mean.value;
			const method = relation.offset === 0 ? "paired squared errors" : "delta method, paired squared errors";
			return {
				...subject,
				value,
				method: `CR2 on ${method}`,
				back: (limit) => limit + shift
			};
		});
	});
}
// src/domain/gate/grouped/jackknives.ts
/** A metric of one model by the jackknife over groups; an AUC on the logit scale, where its limits stay within 0 and 1. */
function jackknifed(predictions, metric, { seed }) {
	return mapDefined(leaverOf(predictions, metric), (leaver) => {
		const { value } = leaver;
		const subject = subjectOf$1({
			models: [predictions],
			leavers: [leaver],
			metric,
			factor: 1,
			seed
		});
		return metric.form.kind === "auc" && value > 0 && value < 1 ? onLogits(subject) : subject;
	});
}
function onLogits(subject) {
	const { value, over } = subject;
	const slope = value * (1 - value);
	return {
		...subject,
		method: "jackknife on the logit scale",
		corrections: [],
		over: (grouping) => mapDefined(over(grouping), ({ estimate, rowVariance, ...found }) => ({
			...found,
			estimate: onLogitScale(estimate),
			rowVariance: rowVariance && rowVariance / slope ** 2
		})),
		wider: () => [],
		back: fromLogit,
		slope
	};
}
/** candidate - factor * baseline by the jackknife over groups, which leaves the same rows out for both. */
function pairedJackknife({ candidate, baseline }, metric, factor, { seed }) {
	const models = [candidate, baseline];
	return bothDefined(leaverOf(candidate, metric), leaverOf(baseline, metric), (own, other) => {
		const subject = subjectOf$1({
			models,
			leavers: [own, other],
			metric,
			factor,
			seed
		});
		return metric.form.kind === "auc" && factor === 1 ? {
			...subject,
			alike: AGREEMENT
		} : subject;
	});
}
function subjectOf$1(jackknifed) {
	const { models, leavers, metric, factor } = jackknifed;
	const [own, other] = leavers;
	const rowVariance = rowVarianceOf(jackknifed);
	const value = other ? own.value - factor * other.value : own.value;
	const isShare = !other && metric.range === SHARE && value > 0 && value < 1;
	return {
		value,
		n: models[0].n,
		few: tooFew$1(models[0], metric),
		method: "jackknife",
		corrections: ["Hall's correction", ...isShare ? ["Korn-Graubard limits"] : []],
		least: 3,
		over: (grouping) => mapDefined(overGroups$1(jackknifed, grouping), (over) => ({
			...over,
			rowVariance
		})),
		wider: (estimate, alpha) => [hallLimits(estimate, alpha), ...isShare ? [kornGraubard(estimate, alpha)] : []]
	};
}
function overGroups$1({ models, leavers, metric, factor, seed }, grouping) {
	const { weight } = models[0];
	const dealt = isCostly(models[0], metric, grouping) ? inBlocks(grouping, seed) : grouping;
	const [own, other] = leavers.map((leaver) => leaver.withoutEach(dealt.codes));
	const found = other ? difference(own, other, factor) : own;
	const groups = dealt === grouping ? found.codes.length : groupsOf(grouping.codes, weight).count;
	const { unit, names } = dealt;
	const few = tooFewGroups(groups, unit);
	const vital = found.without.findIndex(Number.isNaN);
	if (vital >= 0) return few ?? hangsOn(names[found.codes[vital]], unit, metric.name);
	const estimate = jackknife(found);
	return isUndefined(estimate) ? few ?? estimate : {
		estimate,
		groups,
		unit,
		names
	};
}
/** Of a metric that has no value without one group. */
const hangsOn = (group, unit, metric) => undefinedBecause(`the result hangs on 1 ${unit}: without ${group}, ${metric} has no value`);
const difference = (a, b, factor) => ({
	...a,
	value: a.value - factor * b.value,
	without: a.without.map((one, g) => one - factor * b.without[g]),
	magnitude: Math.abs(a.value) + Math.abs(factor * b.value)
});
/** Beyond so many cells to look at, groups are left out in blocks. */
const MOST_CELLS = 5e8;
/** Whether a metric takes so long that it is computed without blocks of groups instead of each group. */
function isCostly(predictions, { form }, { names }) {
	if (form.kind === "rows") return true;
	const classes = predictions.task === "multiclass" ? predictions.classes.length : 2;
	return isOfCells(form) && Math.min(names.length, predictions.n) * classes ** 2 > MOST_CELLS;
}
function tooFew$1(predictions, { name, form }) {
	if (form.kind === "rows") return tooFewRows(predictions, name);
	if (form.kind !== "auc") return void 0;
	const positives = sum(predictions.label);
	return tooFewForAuc({
		positives,
		negatives: predictions.n - positives
	});
}
/** Squared standard error if rows did not resemble each other, where it is cheap. */
function rowVarianceOf({ models, leavers, metric, factor }) {
	const { form } = metric;
	if (models.some(({ weight }) => weight)) return void 0;
	if (isOfCells(form)) return rowVarianceOfCells(models, form, factor);
	const [own, other] = leavers.map(({ placements }) => placements);
	if (!own) return void 0;
	const placements = other ? own.map((one, row) => one - factor * other[row]) : own;
	return placementVariance(models[0].label, placements);
}
// src/foundation/stats/grouped/serial.ts
/** Groups that follow each other in time depend on each other where their influences correlate by more than this. */
const SERIAL_FROM = .1;
/** Averages of the cosine estimator, which are its degrees of freedom. */
const COSINES = 6;
/**
* An estimate from groups in the order of time, with its variance by cosines and their degrees of freedom; undefined
* where neighbours hardly resemble each other. Limits from it are used where they are wider than those by group.
*/
function serialOf({ value, influence }) {
	const correlation = lagOneCorrelation(influence);
	if (!(correlation > SERIAL_FROM)) return void 0;
	return {
		value,
		variance: cosineVariance(influence),
		df: COSINES,
		correlation
	};
}
/** Correlation of each influence with the next; 0 where none has any. */
function lagOneCorrelation(influence) {
	const squares = squaresOf(influence);
	const next = exactSum(influence.subarray(1).map((e, t) => e * influence[t]));
	return squares > 0 ? next / squares : 0;
}
/**
* Squared standard error of an estimate from the influences of groups in the order of time, by six equal-weighted cosine
* averages, to be used with t(6) (Lazarus, Lewis, Stock & Watson 2018): the slow waves of a series show what neighbours
* that resemble each other do to its mean, where a variance over groups takes them for independent.
*/
function cosineVariance(influence) {
	const groups = influence.length;
	const averages = Float64Array.from({ length: COSINES }, (_, j) => exactSum(influence.map((e, t) => e * Math.cos(Math.PI * (j + 1) * (t + .5) / groups))));
	return 2 * squaresOf(averages) / COSINES;
}
// src/foundation/stats/grouped/two-way.ts
/**
* The variance of an estimate whose rows resemble each other by either of two groupings: V₁ + V₂ - V₁₂ (Cameron, Gelbach
* & Miller 2011), never below V₁ or V₂, with one degree of freedom less than the smaller number of groups. With few
* groups t knows too little: at least 10 of either.
*/
function twoWay({ first, second, both }) {
	const variance = Math.max(first.variance, second.variance, first.variance + second.variance - both.variance);
	return {
		value: first.value,
		variance,
		df: Math.min(first.influence.length, second.influence.length) - 1
	};
}
// src/domain/gate/grouped/support.ts
/** How many groups carry what was found over one grouping. */
function supportOf({ least }, { estimate, groups, unit, names }) {
	const count = carried(estimate);
	const refused = refusal(estimate, {
		unit,
		names
	}, least);
	if (!refused) return { carried: count };
	const inTheSameMix = count > 0 && count < least ? Math.ceil(groups * least / count) : 0;
	const fewest = Math.max(groups < 10 ? 10 : 0, inTheSameMix);
	return {
		carried: count,
		refused,
		...fewest > 0 ? { fewest } : {}
	};
}
/** Of two the one that carries less; what one of them refuses is refused. */
function weaker(a, b) {
	const refused = a.refused ?? b.refused;
	const fewest = Math.max(a.fewest ?? 0, b.fewest ?? 0);
	return {
		carried: Math.min(a.carried, b.carried),
		...refused ? { refused } : {},
		...fewest > 0 ? { fewest } : {}
	};
}
// src/domain/gate/grouped/judged.ts
/** A subject judged by one grouping of its rows: on each side the widest of its limits. */
function judgedByOne(subject, { name, unit, ...grouping }, alpha) {
	const over = subject.over({
		name,
		unit,
		...grouping
	});
	if (isUndefined(over)) return withoutVariance(subject, {
		name,
		unit
	}, over);
	const { estimate, groups } = over;
	const serial = grouping.ordered ? serialOf(estimate) : void 0;
	const corrections = subject.corrections.length > 0 ? ` with ${subject.corrections.join(" and ")}` : "";
	const cosines = serial ? `, and cosine averages, ${studentText(serial)}` : "";
	return quantity(subject, alpha, {
		name,
		unit,
		groups,
		support: supportOf(subject, over),
		method: `${subject.method} by ${unit}${blocksText(over)}, ${studentText(estimate)}${corrections}${cosines}`,
		variance: Math.max(estimate.variance, serial?.variance ?? 0),
		limits: () => widest(studentLimits(estimate, alpha), ...subject.wider(estimate, alpha), ...serial ? [studentLimits(serial, alpha)] : []),
		designEffect: designEffect(estimate, over),
		serial: serial?.correlation
	});
}
/** A subject judged by two groupings that cross, by either of which its rows may resemble each other. */
function judgedByBoth(subject, groupings, alpha) {
	const [a, b] = groupings;
	const names = {
		name: `${a.name} and ${b.name}`,
		unit: a.unit
	};
	const [first, second] = groupings.map((grouping) => subject.over(grouping));
	if (isUndefined(first)) return withoutVariance(subject, names, first);
	if (isUndefined(second)) return withoutVariance(subject, names, second);
	const both = subject.over({
		...a,
		names: [],
		ordered: false,
		codes: crossed(a.codes, b.codes)
	});
	if (isUndefined(both)) return withoutVariance(subject, names, both);
	const crossing = twoWay({
		first: first.estimate,
		second: second.estimate,
		both: both.estimate
	});
	const fewer = first.groups <= second.groups ? first : second;
	return quantity(subject, alpha, {
		name: names.name,
		unit: fewer === first ? a.unit : b.unit,
		groups: fewer.groups,
		support: weaker(supportOf(subject, first), supportOf(subject, second)),
		method: `${subject.method} by ${a.unit} and ${b.unit}, two-way, ${studentText(crossing)}`,
		variance: crossing.variance,
		limits: () => studentLimits(crossing, alpha),
		designEffect: designEffect(crossing, first)
	});
}
/** `t(28.4)`. */
const studentText = ({ df }) => `t(${Number(df.toFixed(1))})`;
const blocksText = ({ estimate, groups }) => estimate.codes.length < groups ? ` in ${estimate.codes.length} blocks` : "";
const designEffect = ({ variance }, { rowVariance = 0 }) => rowVariance > 0 ? variance / rowVariance : void 0;
/** Too few groups for a variance over them. */
const withoutVariance = ({ value, n, method, few }, grouping, why) => ({
	value,
	n,
	method: `${method} by ${grouping.unit}`,
	basis: "statistical",
	interval: few ?? why,
	grouping: {
		name: grouping.name,
		unit: grouping.unit
	}
});
function quantity(subject, alpha, found) {
	const { value, n, few, back = (limit) => limit, slope = 1, alike } = subject;
	const { name, unit, groups, support, variance, serial } = found;
	const known = {
		value,
		n,
		groups,
		basis: "statistical",
		grouping: {
			name,
			unit,
			...found.designEffect === void 0 ? {} : { designEffect: found.designEffect },
			carried: support.carried,
			...serial === void 0 ? {} : { serial },
			...support.fewest === void 0 ? {} : { fewest: support.fewest }
		}
	};
	if (alike && variance === 0 && groups >= 10) return {
		...known,
		method: `${alike.method}, each ${unit} as one row`,
		interval: few ?? alike.limits(groups, alpha)
	};
	const interval = few ?? support.refused ?? found.limits();
	return {
		...known,
		method: found.method,
		interval: mapDefined(interval, ({ lower, upper }) => ({
			lower: back(lower),
			upper: back(upper)
		})),
		...variance > 0 ? { spread: {
			kind: "groups",
			variance: groups * variance * slope ** 2
		} } : {}
	};
}
// src/domain/gate/grouped/grouped.ts
/**
* A metric of one model where rows of one group stand or fall together: CR2 over groups for means of a term per row, the
* jackknife over groups for everything else. A metric that says nothing of other rows stays a point.
*/
function groupedEstimate(predictions, metric, precision) {
	if (metric.form.kind === "point") return mapDefined(point(predictions, metric), (found) => () => found);
	return mapDefined(estimateSubject(predictions, metric, precision), (subject) => judgeOf(subject, precision));
}
/** candidate - factor * baseline, paired by row, where rows of one group stand or fall together. */
function groupedComparison(pair, metric, relation, precision) {
	if (metric.form.kind === "point") return mapDefined(comparePoints(pair, metric, relation.factor), (found) => () => found);
	return mapDefined(comparisonSubject(pair, metric, relation, precision), (subject) => judgeOf(subject, precision));
}
/** Judges a subject by one grouping, or by two that cross. */
const judgeOf = (subject, { alpha }) => (by) => finiteOnly("codes" in by ? judgedByOne(subject, by, alpha) : judgedByBoth(subject, by, alpha));
function estimateSubject(predictions, metric, precision) {
	const { form, name, tasks } = metric;
	if (!tasks.includes(predictions.task)) return undefinedBecause(`${name} is not a metric of ${predictions.task} predictions`);
	if (form.kind === "proportion") return proportionSubject(predictions, form);
	if (form.kind === "mean") return lossSubject(predictions, {
		name,
		form
	});
	return jackknifed(predictions, metric, precision);
}
function comparisonSubject(pair, metric, relation, precision) {
	const { form, name } = metric;
	if (form.kind === "mean") return pairedLossSubject(pair, {
		name,
		form
	}, relation);
	return (form.kind === "proportion" ? pairedProportionSubject(pair, form, relation.factor) : void 0) ?? pairedJackknife(pair, metric, relation.factor, precision);
}
// src/domain/gate/between/independent.ts
/**
* one - factor * other of two estimates that share no rows, from the one-sided limits of each: MOVER, the method of
* variance estimates recovery (Zou & Donner 2008; for proportions it is Newcombe's hybrid interval of 1998).
*   lower = d - sqrt((one - l1)² + (k u2 - k other)²),  upper = d + sqrt((u1 - one)² + (k other - k l2)²)
* Each side keeps the method that its metric calls for, skewed limits included. Of groups that both share rows of it knows
* nothing: see `judgeBetween`.
*/
function independentDifference(one, other, factor, alpha) {
	const value = one.value - factor * other.value;
	const interval = differenceLimits(one, other, factor);
	const method = one.method === other.method ? one.method : `${one.method}; ${other.method}`;
	const known = {
		value,
		n: one.n + other.n,
		method: `MOVER of two slices, ${method}`,
		basis: one.basis === "point" || other.basis === "point" ? "point" : "statistical",
		interval
	};
	if (isUndefined(interval)) return known;
	const standardError = (interval.upper - interval.lower) / (-2 * normalQuantile(alpha));
	if (!(standardError > 0)) return known;
	return {
		...known,
		spread: {
			kind: "estimate",
			standardError
		}
	};
}
/** A difference that more groups would tell better: of so many, as `one` calls them. */
function inUnits(difference, { grouping }, groups) {
	const { spread } = difference;
	if (spread?.kind !== "estimate") return difference;
	return {
		...difference,
		groups,
		...grouping ? { grouping: {
			name: grouping.name,
			unit: grouping.unit
		} } : {},
		spread: {
			kind: "groups",
			variance: groups * spread.standardError ** 2
		}
	};
}
function differenceLimits(one, other, factor) {
	const [a, b] = [one.interval, other.interval];
	if (isUndefined(a)) return a;
	if (isUndefined(b)) return b;
	const value = one.value - factor * other.value;
	return {
		lower: value - Math.hypot(one.value - a.lower, factor * (b.upper - other.value)),
		upper: value + Math.hypot(a.upper - one.value, factor * (other.value - b.lower))
	};
}
// src/domain/gate/between/two-slices.ts
/** A grouping of the rows of one, followed by those of the other, as one of each. */
const splitIn = ({ one }, grouping) => {
	const { codes } = grouping;
	const { n } = one.predictions;
	return [{
		...grouping,
		codes: codes.subarray(0, n)
	}, {
		...grouping,
		codes: codes.subarray(n)
	}];
};
// src/domain/gate/between/apart.ts
/** The difference of two slices, each judged by its own groups, by MOVER, as if those were independent. */
function judgeApart(two, precision) {
	const { one, other, factor } = two;
	const [ofOne, ofOther] = [one, other].map(({ predictions, metric }) => groupedEstimate(predictions, metric, precision));
	return bothDefined(ofOne, ofOther, (judgeOne, judgeOther) => (by) => {
		const [byOne, byOther] = splitBy(two, by);
		return bothDefined(judgeOne(byOne), judgeOther(byOther), (a, b) => inUnits(independentDifference(a, b, factor, precision.alpha), a, Math.max(a.groups ?? 0, b.groups ?? 0)));
	});
}
function splitBy(two, by) {
	if ("codes" in by) return splitIn(two, by);
	const [first, second] = by.map((grouping) => splitIn(two, grouping));
	return [[first[0], second[0]], [first[1], second[1]]];
}
// src/domain/gate/grouped/term-leaver.ts
/**
* A mean of a term per row, or its root, that can be had without each group in one pass. Groups without a trial are left
* out. Undefined where it has no value.
*/
function termsWithoutEach(predictions, form) {
	const { weight } = predictions;
	if (form.kind === "mean") return mapDefined(form.loss(predictions), (values) => leaverOfTerms({
		values,
		weights: weight
	}, form.root ? Math.sqrt : void 0));
	return mapDefined(trialsOf$1(predictions, form), ({ trial, success }) => leaverOfTerms({
		values: success,
		weights: weighed(trial, weight)
	}));
}
function leaverOfTerms(terms, scale = (mean) => mean) {
	const value = scale(meanOf$1(terms.values, terms.weights));
	if (!Number.isFinite(value)) return undefinedBecause("mean of rows with a value that is not finite");
	return {
		value,
		withoutEach: (codes) => leftOut(terms, codes, value, scale)
	};
}
function leftOut({ values, weights }, codes, value, scale) {
	const groups = groupsOf(codes, weights);
	const own = takenFloats(values, groups.rows);
	const ownWeights = weights && takenFloats(weights, groups.rows);
	const sums = sumsOver(groups, ownWeights ? own.map((term, i) => ownWeights[i] * term) : own);
	const sizes = ownWeights ? sumsOver(groups, ownWeights) : sizesOf(groups);
	const [sum, size] = [exactSum(sums), exactSum(sizes)];
	const without = sums.map((one, g) => {
		const rest = beyondRounding(size - sizes[g], size);
		return rest > 0 ? scale(beyondRounding(sum - one, Math.abs(sum)) / rest) : NaN;
	});
	return {
		value,
		rows: groups.rows.length,
		codes: groups.codes,
		sizes,
		without
	};
}
// src/domain/gate/between/left-out.ts
/** The metric of a slice; means and proportions by their terms, so that groups without a trial do not count. */
function leavingIn(slice) {
	const { form } = slice.metric;
	const leaver = form.kind === "mean" || form.kind === "proportion" ? termsWithoutEach(slice.predictions, form) : leaverOf(slice.predictions, slice.metric);
	return mapDefined(leaver, (found) => ({
		...slice,
		leaver: found
	}));
}
/** Whether all trials of a proportion succeed, or all fail. */
const isUnanimous = ({ metric, leaver: { value } }) => metric.form.kind === "proportion" && (value === 0 || value === 1);
/**
* A slice without each group of its rows, or without each block of them. Undefined with fewer than 10 groups, however
* many the other slice has, and where its value hangs on one group, or does not change with any.
*/
function sliceLeftOut(slice, grouping, blocks) {
	const { name, predictions, leaver } = slice;
	const { codes, names, unit } = blocks ?? grouping;
	const left = leaver.withoutEach(codes);
	const groups = blocks ? groupsOf(grouping.codes, predictions.weight).codes : left.codes;
	const few = tooFewGroups(groups.length, grouping.unit);
	if (few) return undefinedBecause(`${name}: ${few.undefined}`);
	const vital = left.without.findIndex(Number.isNaN);
	if (vital >= 0) return hangsOn(names[left.codes[vital]], unit, name);
	return mapDefined(jackknife(left), ({ variance }) => variance === 0 && !isUnanimous(slice) ? undefinedBecause(`${name}: every ${unit} gives the same value`) : {
		left,
		variance,
		groups
	});
}
/**
* one - factor * other without each group that has rows of either slice; a slice without rows of a group stays as it is.
* The size of a group is the variance that it is expected to add where slices are independent, each slice's own in
* proportion to its rows: so the degrees of freedom are those of the slice that errs more, and Welch's where no group has
* rows of both.
*/
function differenceLeftOut(one, other, factor) {
	const [a, b] = [one.left, other.left];
	const codes = Uint32Array.from(/* @__PURE__ */ new Set([...a.codes, ...b.codes])).sort();
	const [inA, inB] = [placesOf(a, codes), placesOf(b, codes)];
	const [errA, errB] = expectedShares(one.variance, factor ** 2 * other.variance);
	const [perA, perB] = [errA / sum(a.sizes), errB / sum(b.sizes)];
	return {
		value: a.value - factor * b.value,
		rows: a.rows + b.rows,
		codes,
		sizes: Float64Array.from(codes, (_, g) => perA * (a.sizes[inA[g]] ?? 0) + perB * (b.sizes[inB[g]] ?? 0)),
		without: Float64Array.from(codes, (_, g) => (a.without[inA[g]] ?? a.value) - factor * (b.without[inB[g]] ?? b.value)),
		magnitude: Math.abs(a.value) + Math.abs(factor * b.value)
	};
}
/** Nobody knows how a slice errs that is unanimous: then both count by their rows alone. */
const expectedShares = (a, b) => a > 0 && b > 0 ? [a / (a + b), b / (a + b)] : [.5, .5];
/** The place of each code among those of a slice; -1 where it has no rows of that group. */
function placesOf({ codes }, all) {
	const places = new Map(Array.from(codes, (code, place) => [code, place]));
	return Int32Array.from(all, (code) => places.get(code) ?? -1);
}
// src/domain/gate/between/by-groups.ts
/**
* Judges the difference of two slices whose rows may share groups. A slice whose groups all succeed, or all fail, shows no
* variance: its limits take each group as one row, and MOVER brings them into the difference. Groupings are those of the
* rows of one, followed by those of the other.
*/
function judgeBetween(two, precision) {
	return bothDefined(leavingIn(two.one), leavingIn(two.other), (one, other) => {
		const jackknifed = judgeOf(subjectOf({
			...two,
			one,
			other
		}, precision.seed), precision);
		const unanimous = [one, other].filter(isUnanimous).length;
		if (unanimous === 0) return jackknifed;
		return mapDefined(judgeApart(two, precision), (apart) => {
			if (unanimous === 2) return apart;
			return (by) => bothDefined(jackknifed(by), apart(by), wider);
		});
	});
}
/**
* The jackknife over groups of the difference itself, both slices without the same group: what a bad day does to both
* cancels, what it does to one against the other does not.
*/
function subjectOf(two, seed) {
	const { one, other, factor } = two;
	return {
		value: one.leaver.value - factor * other.leaver.value,
		n: one.predictions.n + other.predictions.n,
		method: "jackknife of two slices",
		corrections: ["Hall's correction"],
		least: 3,
		over: (grouping) => overGroups(two, grouping, seed),
		wider: (estimate, alpha) => [hallLimits(estimate, alpha)]
	};
}
function overGroups(two, grouping, seed) {
	const { one, other, factor, rowVariance } = two;
	const dealt = isLong(one, grouping) || isLong(other, grouping) ? inBlocks(grouping, seed) : grouping;
	const groupings = splitIn(two, grouping);
	const blocks = dealt === grouping ? [] : splitIn(two, dealt);
	const [withoutOne, withoutOther] = [one, other].map((slice, at) => sliceLeftOut(slice, groupings[at], blocks[at]));
	return bothDefined(withoutOne, withoutOther, (a, b) => mapDefined(jackknife(differenceLeftOut(a, b, factor)), (estimate) => ({
		estimate,
		groups: (/* @__PURE__ */ new Set([...a.groups, ...b.groups])).size,
		unit: dealt.unit,
		names: dealt.names,
		rowVariance
	})));
}
/** Means and proportions need one pass, whatever the number of groups. */
const isLong = ({ predictions, metric }, grouping) => metric.form.kind !== "proportion" && isCostly(predictions, metric, grouping);
// src/domain/gate/between/other.ts
/** The candidate on one slice against the candidate on another: rows of two slices are independent, groups are not. */
function againstSlice(own, { limit, slice, minimum, measure }, precision) {
	const n = slice.rows.length;
	const other = {
		slice: [...slice.slice],
		n
	};
	if (minimum !== void 0 && n < minimum) {
		const small = undefinedBecause(`${otherText(limit)} has ${counted(n, "row")}, fewer than ${minimum}`);
		const compared = isUndefined(own.level.judged) ? own.level.judged : small;
		return {
			other: {
				...other,
				measured: small
			},
			difference: compared,
			compared
		};
	}
	const found = measure();
	const measured = named$1(found.level.judged, found.name);
	const difference = differenceBetween(own, found, 1, precision);
	const compared = limit.factor === 1 ? difference : differenceBetween(own, found, limit.factor, precision);
	return {
		other: {
			...other,
			measured
		},
		difference,
		compared
	};
}
/** one - factor * other: by rows by MOVER, by the groups that the slices may share by the jackknife. */
function differenceBetween(one, other, factor, precision) {
	const byRows = bothDefined(one.level.byRows, named$1(other.level.byRows, other.name), (a, b) => apart(a, b, factor, precision.alpha));
	const prepare = () => judgeBetween({
		one,
		other,
		factor,
		rowVariance: squaredErrorOf(byRows)
	}, precision);
	return finiteOnly(judgedBy(byRows, groupingsOf(one, other), prepare));
}
/** By rows, or by items with weights, of which each lies in one slice. */
function apart(one, other, factor, alpha) {
	const found = independentDifference(one, other, factor, alpha);
	return one.groups && other.groups ? inUnits(found, one, one.groups + other.groups) : found;
}
function squaredErrorOf(byRows) {
	if (isUndefined(byRows)) return void 0;
	const { spread, groups } = byRows;
	if (spread?.kind === "estimate") return spread.standardError ** 2;
	return spread?.kind === "groups" && groups ? spread.variance / groups : void 0;
}
/** The groups of the rows of one, followed by those of the other. */
const groupingsOf = (one, other) => one.groupings.map((grouping, at) => {
	const codes = new Uint32Array(one.predictions.n + other.predictions.n);
	codes.set(grouping.codes);
	codes.set(other.groupings[at].codes, one.predictions.n);
	return {
		...grouping,
		codes
	};
});
/** Of two slices a reader must know which one has no value. */
const named$1 = (measured, name) => isUndefined(measured) ? undefinedBecause(`${name}: ${measured.undefined}`) : measured;
// src/domain/gate/between/worst.ts
/**
* One measure of the worst slice: the lowest for `>=`, the highest for `<=`. That the worst slice meets a limit says
* that every slice does, an intersection-union test: the limit on the bad side is the worst of the slices' own limits,
* each at its level, without a correction. That the worst slice breaks it is a claim found by a search over k slices:
* the limit on the good side is the worst of those at alpha / k (Bonferroni, the first step of Holm).
* The estimate itself is the worst of k, so it is worse than the truth on average.
*/
function worstOf(rule, measureAll) {
	const all = measureAll(1);
	const large = all.filter(({ n }) => n >= (rule.minimum ?? 0));
	const known = {
		rule: rule.text,
		slice: rule.selectors.map(({ column, value = "*" }) => ({
			column,
			value
		})),
		origin: "every",
		n: all.reduce((sum, { n }) => sum + n, 0)
	};
	if (large.length === 0) {
		const none = undefinedBecause(nothingLarge(all, rule.minimum ?? 0));
		return {
			...known,
			candidate: none,
			compared: none
		};
	}
	const kept = new Set(large.map(({ slice }) => sliceText(slice)));
	const { at, ...found } = combined(rule, large, measureAll(large.length).filter(({ slice }) => kept.has(sliceText(slice))));
	const searched = {
		slices: large.length,
		small: all.length - large.length
	};
	return {
		...known,
		...found,
		worst: {
			...at ? { slice: at } : {},
			...searched
		}
	};
}
function nothingLarge(all, minimum) {
	const { n, slice } = all.reduce((largest, one) => one.n > largest.n ? one : largest);
	return `no slice has ${counted(minimum, "row")}; the largest, ${nameOf$1(slice)}, has ${n}`;
}
const nameOf$1 = (slice) => sliceText(slice).slice(1, -1);
/** A slice without an interval cannot save a rule that another one breaks, but it may break one that all others meet. */
function combined(rule, measures, again) {
	const sure = measures.flatMap((measure, i) => reachesZero(rule, measure) ? [] : twice(measure, again[i]) ?? []);
	const open = measures.find((measure) => !sure.some((one) => one.measure === measure));
	const [worst, compared] = sure.length === 0 ? [] : worstAmong(rule, sure);
	if (open && (!compared || truthOf$1(ruleData(rule), compared) !== "fail")) {
		const reason = undefinedBecause(`${nameOf$1(open.slice)}: ${whyOpen(open.compared)}`);
		return worst && compared ? found(rule, worst, {
			...compared,
			interval: reason
		}) : {
			candidate: open.candidate,
			compared: reason
		};
	}
	return found(rule, worst, compared);
}
function twice(measure, { compared: again }) {
	const { compared } = measure;
	if (!isQuantity(compared) || !isQuantity(again)) return void 0;
	const { interval } = compared;
	const { interval: corrected } = again;
	return isUndefined(interval) || isUndefined(corrected) ? void 0 : {
		measure,
		compared,
		interval,
		corrected
	};
}
const whyOpen = (compared) => {
	if (isUnusable(compared)) return compared.unusable;
	if (!isQuantity(compared)) return compared.undefined;
	return isUndefined(compared.interval) ? compared.interval.undefined : "what the factor multiplies may be 0 or below";
};
/** What is shown is what was judged, so that the picture and the verdict agree. */
function found(rule, { measure }, compared) {
	const { candidate, baseline, other, slice: at } = measure;
	if (rule.limit.kind === "absolute") return {
		at,
		candidate: compared,
		compared
	};
	return {
		at,
		candidate,
		...baseline ? { baseline } : {},
		...other ? { other } : {},
		...rule.limit.factor === 1 ? { difference: compared } : {},
		compared
	};
}
/** The slice with the worst estimate, and that estimate between the worst limits of all. */
function worstAmong({ operator }, sure) {
	const isLow = operator === ">=" || operator === ">";
	const least = (of) => sure.reduce((worst, one) => (isLow ? of(one) < of(worst) : of(one) > of(worst)) ? one : worst);
	const worst = least(({ compared }) => compared.value);
	const bad = least(({ interval }) => isLow ? interval.lower : interval.upper);
	const good = least(({ corrected }) => isLow ? corrected.upper : corrected.lower);
	const { value, method, basis } = worst.compared;
	return [worst, {
		...bad.compared,
		value,
		method: sure.length === 1 ? method : `worst of ${sure.length} slices, ${method}`,
		basis,
		interval: isLow ? {
			lower: bad.interval.lower,
			upper: good.corrected.upper
		} : {
			lower: good.corrected.lower,
			upper: bad.interval.upper
		}
	}];
}
// src/domain/gate/grouped/units.ts
/** What counts as one draw where rows have weights: an item with all of its trials, else a row. */
const unitsOf = (table) => table.items ?? {
	...itemsOfRows(table),
	name: "row",
	unit: "row"
};
/**
* A number of weighted rows, with each row as a group of its own. Weights make the methods for rows that count alike of no
* use; a row of weight 2 is one draw, where two rows would be two.
*/
const byUnits = (judge, units) => mapDefined(judge, (of) => mapDefined(of(units), (found) => units.unit === "row" ? ofRows(found) : found));
/** Rows are no groups: nobody is told to bring more of them. */
function ofRows({ groups, grouping: _, method, spread, ...quantity }) {
	const planned = spread?.kind === "groups" && groups ? { spread: {
		kind: "estimate",
		standardError: Math.sqrt(spread.variance / groups)
	} } : {};
	return {
		...quantity,
		method: method.replace(" by row", ", weighted rows"),
		...planned
	};
}
// src/domain/gate/level.ts
/** A metric of one model, by rows and by their groups. */
function levelOf(predictions, metric, { groupings, units }, precision) {
	const judge = () => groupedEstimate(predictions, metric, precision);
	const byRows = units ? byUnits(judge(), units) : estimate(predictions, metric, precision);
	return {
		byRows,
		judged: judgedBy(byRows, groupings, judge)
	};
}
// src/domain/gate/measure.ts
/**
* Every rule on every slice that it names, without a decision. A slice that a rule names and that another one
* reaches by `*` with the same limit is measured once. Throws `InputErrors` for slices that the rows do not have.
*/
function measureRules(rules, subjects, precision) {
	const { candidate } = subjects;
	const known = candidate.predictions.weight ? {
		...subjects,
		units: unitsOf(candidate)
	} : subjects;
	const cutter = sliceCutter(candidate);
	const parts = withoutRepeats(rules.flatMap((rule) => partsOf(rule, cutter)));
	return [...Map.groupBy(parts, ({ rule }) => rule)].flatMap(([rule, own]) => {
		const measureAll = (among) => own.map((part) => measure(part, known, {
			...precision,
			alpha: precision.alpha / among
		}));
		return rule.worst ? [worstOf(rule, measureAll)] : measureAll(1);
	});
}
/** Of two with one name the one that was named stays: it is not skipped when small. */
function withoutRepeats(parts) {
	const groups = Map.groupBy(parts, ({ rule, part }) => checkId(rule, part.slice));
	const kept = new Set(Array.from(groups.values(), (group) => group.find(({ part }) => part.origin === "named") ?? group[0]));
	return parts.filter((one) => kept.has(one));
}
function measure({ rule, part, other }, subjects, precision) {
	const { slice, origin, rows } = part;
	const metric = requireMetric(rule.metric, precision);
	const own = part.origin === "all" ? subjects.candidate.predictions : select(subjects.candidate.predictions, rows);
	const { items } = subjects.candidate;
	const known = {
		rule: rule.text,
		slice: [...slice],
		origin,
		...countsOf(own, items && selectGroups(items, rows))
	};
	if (rule.minimum !== void 0 && known.n < rule.minimum) {
		const small = undefinedBecause(`${counted(known.n, "row")}, fewer than ${rule.minimum}`);
		return {
			...known,
			candidate: small,
			compared: small
		};
	}
	const together = togetherOf(part, subjects);
	const level = levelOf(own, metric, together, precision);
	const { judged: candidate } = level;
	const { limit } = rule;
	if (limit.kind === "absolute") return {
		...known,
		candidate,
		compared: candidate
	};
	if (limit.kind === "slice") {
		const side = {
			name: `${rule.metric}${sliceText(slice)}`,
			predictions: own,
			metric,
			...together,
			level
		};
		const question = {
			limit,
			slice: other,
			minimum: rule.minimum
		};
		const measureOther = () => sideOf(question, subjects, precision);
		return {
			...known,
			candidate,
			...againstSlice(side, {
				...question,
				measure: measureOther
			}, precision)
		};
	}
	if (!subjects.baseline) return {
		...known,
		candidate,
		compared: undefinedBecause("no baseline")
	};
	const baseline = part.origin === "all" ? subjects.baseline : select(subjects.baseline, rows);
	const pair = {
		candidate: own,
		baseline
	};
	const compareAt = (relation) => differenceOf({
		pair,
		metric,
		identical: subjects.identical
	}, relation, together, precision);
	const compared = compareAt(limit);
	return {
		...known,
		candidate,
		baseline: levelOf(baseline, metric, together, precision).judged,
		difference: limit.factor === 1 ? compared : compareAt({
			factor: 1,
			offset: 0
		}),
		compared
	};
}
function requireMetric(name, { metrics }) {
	const metric = metricNamed(name, metrics);
	if (!metric) throw new RangeError(`${name} is not a metric`);
	return metric;
}
/** The slice that the limit of a rule names, measured. */
function sideOf({ limit, slice }, subjects, precision) {
	const metric = requireMetric(limit.metric, precision);
	const predictions = select(subjects.candidate.predictions, slice.rows);
	const together = togetherOf(slice, subjects);
	const level = levelOf(predictions, metric, together, precision);
	return {
		name: otherText(limit),
		predictions,
		metric,
		...together,
		level
	};
}
function togetherOf({ origin, rows }, { candidate, units }) {
	const { groupings = [] } = candidate;
	if (origin === "all") return {
		groupings,
		units
	};
	return {
		groupings: groupings.map((grouping) => selectGroups(grouping, rows)),
		units: units && selectGroups(units, rows)
	};
}
/** The comparison by rows and by their groups. */
function differenceOf({ pair, metric, identical }, relation, { groupings, units }, precision) {
	const judge = () => groupedComparison(pair, metric, relation, precision);
	return judgedBy(units && !(identical && relation.factor === 1) ? byUnits(judge(), units) : comparison(pair, metric, identical, precision)(relation), groupings, judge);
}
const comparison = (pair, metric, identical, precision) => (relation) => finiteOnly(identical ? compareIdentical(pair.candidate, metric, relation.factor, precision) : compare(pair, metric, relation, precision));
/** Rows, or items where rows are trials of them, and those of each of two classes. */
function countsOf(predictions, items) {
	const counted = items ? select(predictions, firstsOf(items)) : predictions;
	const { n } = counted;
	if (counted.task !== "binary") return { n };
	const positives = sum(counted.label);
	return {
		n,
		positives,
		negatives: n - positives
	};
}
/** The first row of each item. */
function firstsOf({ codes, names }) {
	const seen = new Uint8Array(names.length);
	return Uint32Array.from(codes.keys()).filter((row) => {
		const isFirst = seen[codes[row]] === 0;
		seen[codes[row]] = 1;
		return isFirst;
	});
}
// src/domain/results/means.ts
/** Below this many items no correction saves the mean of values with a long tail. */
const FEWEST_ITEMS = 30;
/** What the interval was made over: `by item`, `by group`. */
const by = ({ called }) => `by ${called.unit}`;
/** Mean over items, each by the mean of its trials; a share where all values are 0 or 1. */
function meanOf(sample, alpha) {
	return isShare(sample) ? shareOf(sample, alpha) : numericMean(sample, alpha);
}
/** Mean over items of numbers of any size. */
function numericMean(sample, alpha) {
	if (sample.size === 0) return undefinedBecause("no item has a value");
	if (!sample.values.every(Number.isFinite)) return undefinedBecause("an item has a value that is not finite");
	return mapDefined(estimateOf(sample), (estimate) => {
		const refused = tooFewItems(sample) ?? refusal(estimate, sample.called, 3);
		return quantityOf(sample, estimate, {
			method: `CR2 and Hall's correction, ${by(sample)}`,
			interval: refused ?? widest(studentLimits(estimate, alpha), hallLimits(estimate, alpha))
		});
	});
}
/** A share of items: exact for one answer each, else over items or groups (Korn & Graubard 1998). */
function shareOf(sample, alpha) {
	if (sample.size === 0) return undefinedBecause("no item has a value");
	if (isPlain(sample) && isShare(sample)) return exactShare(sample, alpha);
	return mapDefined(estimateOf(sample), (estimate) => {
		const { value } = estimate;
		if (estimate.variance === 0 || value <= 0 || value >= 1) return {
			...quantityOf(sample, estimate, {
				method: `Clopper-Pearson ${by(sample)}`,
				interval: boundedLimits(value, estimate.codes.length, alpha)
			}),
			spread: { kind: "proportion" }
		};
		const limits = [hallLimits(estimate, alpha), kornGraubard(estimate, alpha)];
		return quantityOf(sample, estimate, {
			method: `Korn-Graubard, CR2 and Hall's correction, ${by(sample)}`,
			interval: refusal(estimate, sample.called, 4) ?? within(widest(studentLimits(estimate, alpha), ...limits), 0, 1)
		});
	});
}
function exactShare(sample, alpha) {
	const { values, size: n } = sample;
	const successes = sum(values);
	return mapDefined(clopperPearson(successes, n, {
		lower: alpha,
		upper: alpha
	}), (interval) => ({
		value: successes / n,
		n,
		...countedIn(sample, n),
		method: "Clopper-Pearson",
		basis: "statistical",
		interval,
		spread: { kind: "proportion" }
	}));
}
/** Limits of the mean of values within 0 and 1, as if each were 0 or 1: no other values spread wider. */
function boundedLimits(mean, n, alpha) {
	requireLevel(alpha);
	const [successes, failures] = [mean * n, (1 - mean) * n];
	return {
		lower: successes > 0 ? betaQuantile(alpha, successes, failures + 1) : 0,
		upper: failures > 0 ? 1 - betaQuantile(alpha, failures, successes + 1) : 1
	};
}
const within = ({ lower, upper }, least, most) => ({
	lower: Math.max(least, lower),
	upper: Math.min(most, upper)
});
/** One item, or one group, tells nothing of others: a value without an interval. */
function estimateOf(sample) {
	return groupedMean(asGroups(sample));
}
const tooFewItems = ({ size, groups }) => groups || size >= FEWEST_ITEMS ? void 0 : undefinedBecause(`${counted(size, "item")}; a mean needs ${FEWEST_ITEMS}`);
function quantityOf(sample, estimate, { method, interval }) {
	const { value, variance, codes } = estimate;
	const units = codes.length;
	const fewest = isUndefined(interval) ? fewestOf(sample) : void 0;
	return {
		value,
		n: sample.size,
		...countedIn(sample, units, fewest),
		method,
		basis: "statistical",
		interval,
		...variance === 0 ? {} : { spread: {
			kind: "groups",
			variance: variance * units
		} }
	};
}
const fewestOf = ({ groups }) => groups ? 10 : FEWEST_ITEMS;
// src/domain/results/quantiles.ts
const DRAWS = 2e3;
/**
* A quantile of single answers, each item counting once: the smallest value that the share of answers does not exceed.
* Its limits are order statistics by the binomial distribution (Conover 1999, section 3.2), for several trials as if an
* item were one answer, for groups by the limits of the share below (Woodruff 1952). Undefined limits where the sample
* is too small to reach beyond the quantile.
*/
function quantileOf(sample, { share, alpha }) {
	if (sample.size === 0) return undefinedBecause("no item has a value");
	if (!sample.values.every(Number.isFinite)) return undefinedBecause("an item has a value that is not finite");
	const sorted = ascending(sample);
	const value = sorted.at(share);
	const limits = sample.groups ? groupedShares(sample, value, alpha) : binomialShares(sample.size, share, alpha);
	return {
		value,
		n: sample.size,
		...countedIn(sample, unitsIn(sample), isUndefined(limits) ? fewestForQuantile(share, alpha) : void 0),
		method: sample.groups ? "order statistics, by group (Woodruff)" : "order statistics, by item",
		basis: "statistical",
		interval: isUndefined(limits) ? limits : {
			lower: sorted.at(limits.lower),
			upper: sorted.at(limits.upper)
		}
	};
}
/**
* candidate - factor * baseline of a quantile: the percentile bootstrap over items, which draws an item with all of its
* trials for both (Efron & Tibshirani 1993, section 13.3). Both samples are of the same items.
*/
function pairedQuantile(candidate, baseline, factor, question) {
	const [own, other] = [quantileOf(candidate, question), quantileOf(baseline, question)];
	if (isUndefined(own)) return own;
	if (isUndefined(other)) return other;
	const units = unitsIn(candidate);
	const few = tooFew(units, question.share, question.alpha, candidate.called.unit);
	return {
		value: own.value - factor * other.value,
		n: candidate.size,
		...countedIn(candidate, units, few ? fewestForQuantile(question.share, question.alpha) : void 0),
		method: `percentile bootstrap by ${candidate.called.unit} (${DRAWS} draws)`,
		basis: "statistical",
		interval: few ?? resampled(candidate, baseline, factor, question)
	};
}
function resampled(candidate, baseline, factor, question) {
	const { share, alpha, seed } = question;
	const random = createRandom(seed);
	const [own, other] = [ascending(candidate), ascending(baseline)];
	const { groups, size } = candidate;
	const units = groups ? candidate.called.names.length : size;
	const drawn = new Float64Array(units);
	const times = new Float64Array(size);
	const differences = Float64Array.from({ length: DRAWS }, () => {
		drawn.fill(0);
		for (let draw = 0; draw < units; draw++) drawn[random.below(units)] += 1;
		for (let item = 0; item < size; item++) times[item] = drawn[groups ? groups[item] : item];
		return own.at(share, times) - factor * other.at(share, times);
	}).sort();
	const at = (rank) => differences[Math.min(1999, Math.max(0, rank))];
	return {
		lower: at(Math.floor(alpha * DRAWS) - 1),
		upper: at(DRAWS - Math.floor(alpha * DRAWS))
	};
}
/** Values in order, each with the weight that lets every item count once. */
function ascending(sample) {
	const counts = countsOf$1(sample);
	const order = Uint32Array.from(sample.values.keys()).sort((a, b) => sample.values[a] - sample.values[b] || sample.items[a] - sample.items[b]);
	return { 
	/** The smallest value that at least this share of the items' weight does not exceed; `times` counts an item so often. */
at(share, times) {
		const total = times ? times.reduce((sum, one) => sum + one, 0) : sample.size;
		let below = 0;
		for (const place of order) {
			const item = sample.items[place];
			below += (times ? times[item] : 1) / counts[item];
			if (below >= share * total - ROUNDING * total) return sample.values[place];
		}
		return sample.values[order.at(-1)];
	} };
}
/** Shares of items are sums of fractions. */
const ROUNDING = 1e-9;
/** The shares whose quantiles are the limits of this one. */
const binomialShares = (n, share, alpha) => tooFew(n, share, alpha, "item") ?? mapDefined(quantileRanks(n, share, alpha), ({ lower, upper }) => ({
	lower: lower / n,
	upper: upper / n
}));
const unitsIn = ({ groups, size }) => groups ? new Set(groups).size : size;
/** Why no value seen lies surely beyond the quantile: with so few, all may lie on one side of it. */
function tooFew(n, share, alpha, unit) {
	const fewest = fewestForQuantile(share, alpha);
	if (n >= fewest) return void 0;
	return undefinedBecause(`${counted(n, unit)}; p${Number((share * 100).toPrecision(6))} needs ${fewest}`);
}
function groupedShares(sample, value, alpha) {
	const { values, codes, weights } = asGroups(sample);
	const below = groupedMean({
		values: values.map((one) => Number(one <= value)),
		codes,
		weights
	});
	if (isUndefined(below)) return below;
	if (below.value >= 1 || below.variance === 0) return undefinedBecause("no value lies beyond the quantile");
	return refusal(below, sample.called, 4) ?? kornGraubard(below, alpha);
}
// src/domain/results/statistic.ts
const WORDS = "pass_rate, win_rate, coverage, or mean, sum, p95 (p50 to p99.9) of a column, such as mean(score)";
/** Reads `pass_rate`, `mean(score)`, `p95(latency)`, `coverage(score)`, `win_rate(score)`. */
function statisticOf(metric, table) {
	const { statistic, column } = callOf(metric) ?? {
		statistic: metric,
		column: void 0
	};
	if (statistic === "coverage") return column === void 0 ? { kind: "coverage" } : known({
		kind: "coverage",
		column
	}, table);
	if (statistic === "pass_rate") return withColumn(statistic, column ?? "pass", table);
	if (statistic === "win_rate") return withColumn(statistic, column ?? preferred(table), table);
	const share = shareIn(statistic);
	if (column !== void 0 && share !== void 0) return known({
		kind: "quantile",
		column,
		share
	}, table);
	if (column !== void 0 && (statistic === "mean" || statistic === "sum")) return known({
		kind: statistic,
		column
	}, table);
	return {
		message: `names ${JSON.stringify(metric)}, which is no statistic of results`,
		remedy: table.columns.has(metric) ? `write mean(${metric})` : `use ${WORDS}`
	};
}
const isStatistic = (found) => "kind" in found;
/** `p95` is the share .95; undefined for what is none. */
function shareIn(word) {
	if (word === "median") return .5;
	const [, percent] = /^p(\d{1,2}(?:[._]\d{1,3})?)$/.exec(word) ?? [];
	const share = percent === void 0 ? 0 : Number(percent.replace("_", ".")) / 100;
	return share > 0 ? Number(share.toPrecision(6)) : void 0;
}
/** Columns of judges that compare two answers: 1 for the candidate, 0 for the baseline, a half for neither. */
const PREFERENCES = ["preference", "win"];
/** What candidate and baseline are compared by where the rule does not say: a judge's word, else the only score. */
function preferred({ columns }) {
	const own = PREFERENCES.find((name) => columns.has(name));
	if (own !== void 0) return own;
	const scores = [...columns.keys()].filter((name) => ![
		PASS,
		COST,
		LATENCY
	].includes(name));
	return columns.has("score") ? "score" : scores.length === 1 ? scores[0] : void 0;
}
function withColumn(kind, column, table) {
	if (column === void 0 || column === "pass" && !table.columns.has("pass")) return {
		message: `does not name a column, and ${table.format} has none that says it`,
		remedy: `name one, as in ${kind}(${namedColumns(table)[0] ?? "score"}); ${columnsWords(table)}`
	};
	const found = known({
		kind,
		column
	}, table);
	if (!isStatistic(found) || kind !== "pass_rate") return found;
	return table.columns.get(column).every((value) => Number.isNaN(value) || value === 0 || value === 1) ? found : {
		message: `asks whether ${column} passes, which is no column of true and false`,
		remedy: `write mean(${column})`
	};
}
function known(statistic, table) {
	const column = statistic.column;
	const why = table.unusable.get(column);
	if (why !== void 0) return {
		message: `names the column ${JSON.stringify(column)}, which cannot be judged: ${why}`,
		remedy: columnsWords(table)
	};
	if (table.columns.has(column)) return statistic;
	const shown = namedColumns(table);
	return {
		message: `names the column ${JSON.stringify(column)}, which the results do not have`,
		remedy: shown.length === 0 ? columnsWords(table) : knownNames(column, shown)
	};
}
/** More columns than this are not listed. */
const MOST_SHOWN = 20;
/** Columns whose names come from the evaluation, not from an item: those of one item alone may be made of its text. */
function namedColumns({ columns, items }) {
	const one = new Set(items).size <= 1;
	return [...columns].filter(([, values]) => one || new Set(items.filter((_, row) => !Number.isNaN(values[row]))).size > 1).map(([name]) => name).slice(0, MOST_SHOWN);
}
function columnsWords(table) {
	const shown = namedColumns(table);
	const more = table.columns.size - shown.length;
	return `columns: ${shown.join(", ") || "none"}${more > 0 ? ` and ${more} more` : ""}`;
}
// src/domain/results/wins.ts
/** Which answers win: as the file says it, else as the name of the column does; where neither does, the higher. */
const winning = (column, { better }) => {
	return (better.get(column) ?? directionOf(column)) === "lower" ? "lower" : "higher";
};
/**
* How often the candidate wins on each item: the share of all pairs of a trial of one and a trial of the other, ties
* half. A trial that the candidate did not answer is lost; what the baseline did not answer is no pair.
*/
function winsOf(pair, column) {
	const { candidate, baseline, items } = pair;
	const sign = winning(column, candidate) === "lower" ? -1 : 1;
	const own = byItem(candidate, column, sign, Number.NEGATIVE_INFINITY);
	const other = byItem(baseline, column, sign, NaN);
	const shares = new Float64Array(candidate.rows);
	candidate.items.forEach((name, row) => {
		shares[row] = shareWon(own.get(name), other.get(name) ?? []);
	});
	const sample = sampleOf(candidate, items, shares);
	return ofItems(sample, itemMeans(sample));
}
/** Values of each item's trials, turned so that more is better. */
function byItem(table, column, sign, missing) {
	const values = valuesFor({
		kind: "mean",
		column
	}, table, column);
	const found = /* @__PURE__ */ new Map();
	table.items.forEach((name, row) => {
		const value = Number.isNaN(values[row]) ? missing : sign * values[row];
		const all = found.get(name) ?? [];
		if (!Number.isNaN(value)) all.push(value);
		found.set(name, all);
	});
	return found;
}
function shareWon(own, other) {
	let won = 0;
	for (const a of own) for (const b of other) won += a > b ? 1 : a === b ? .5 : 0;
	return won / (own.length * other.length);
}
// src/domain/results/measure.ts
/** A statistic of the candidate alone; `win_rate` against the baseline, where there is one. */
function measured(statistic, table, pair, precision) {
	if (statistic.kind === "win_rate") return winRate(statistic.column, table, pair, precision.alpha);
	if (statistic.kind === "coverage") {
		const items = pair?.items ?? itemsOf(table);
		return exactly(coveredOf(statistic, table, items).share, items.names.length, "counted");
	}
	const values = valuesFor(statistic, table, statistic.column);
	return ofSample(statistic, sampleOf(table, itemsOf(table), values), precision);
}
/** A statistic of the baseline on the items that the candidate has too. */
function measuredBaseline(statistic, pair, precision) {
	if (statistic.kind === "win_rate") return undefinedBecause("a win rate compares with the baseline by itself");
	if (statistic.kind === "coverage") return exactly(coveredOf(statistic, pair.baseline, pair.items).share, pair.items.names.length, "counted");
	return ofSample(statistic, samples(statistic, pair)[1], precision);
}
/** candidate - factor * baseline over the items that both have, each by the mean of its trials. */
function compared(statistic, pair, factor, precision) {
	if (statistic.kind === "win_rate") return undefinedBecause("a win rate compares with the baseline by itself");
	if (statistic.kind === "coverage") return covered(statistic, pair, factor);
	const [own, other] = samples(statistic, pair);
	if (own.size === 0) return undefinedBecause("no item has a value on both sides");
	if (statistic.kind === "quantile") return pairedQuantile(own, other, factor, {
		...precision,
		share: statistic.share
	});
	const isBinary = isShare(own) && isShare(other);
	if (factor === 1 && isBinary && isPlain(own) && isPlain(other)) return scaled(statistic, pairedShares(own, own.values, other.values, precision.alpha), own.size);
	const [a, b] = [itemMeans(own), itemMeans(other)];
	const differences = a.map((value, item) => value - factor * b[item]);
	if (factor === 1 && differences.every((one) => one === 0)) return scaled(statistic, withoutDifference(own, other, isBinary, precision), own.size);
	const mean = numericMean(ofItems(own, differences), precision.alpha);
	return scaled(statistic, mapDefined(mean, (found) => ({
		...found,
		method: `${found.method}, paired`
	})), own.size);
}
function ofSample(statistic, sample, precision) {
	switch (statistic.kind) {
		case "quantile": return quantileOf(sample, {
			...precision,
			share: statistic.share
		});
		case "pass_rate": return shareOf(sample, precision.alpha);
		case "mean":
		case "sum": return scaled(statistic, meanOf(sample, precision.alpha), sample.size);
	}
}
/** Answers of both sides on the items that both have a value for. */
function samples(statistic, pair) {
	const { candidate, baseline, items } = pair;
	const own = valuesFor(statistic, candidate, statistic.column);
	const other = valuesOfBaseline(statistic, baseline, statistic.column);
	const [has, had] = [withValues(candidate, items, own), withValues(baseline, items, other)];
	const both = (item) => has.has(item) && had.has(item);
	return [sampleOf(candidate, items, own, both), sampleOf(baseline, items, other, both)];
}
const withValues = (table, { numbers }, values) => new Set(table.items.flatMap((name, row) => Number.isNaN(values[row]) ? [] : [numbers.get(name)]));
function pairedShares(sample, own, other, alpha) {
	const cells = [
		0,
		0,
		0,
		0
	];
	own.forEach((value, item) => {
		cells[value * 2 + other[item]] += 1;
	});
	const [neither, baselineOnly, candidateOnly, both] = cells;
	return mapDefined(tango({
		both,
		candidateOnly,
		baselineOnly,
		neither
	}, alpha), ({ difference, n, lower, upper }) => ({
		value: difference,
		n,
		...countedIn(sample, n),
		method: "Tango",
		basis: "statistical",
		interval: {
			lower,
			upper
		},
		spread: {
			kind: "paired",
			disagreement: (candidateOnly + baselineOnly) / n
		}
	}));
}
/** Where no item differs: as if each were one answer for shares; numbers that are all equal were not measured twice. */
function withoutDifference(own, other, isBinary, { alpha }) {
	if (isBinary) {
		const agreed = new Float64Array(own.size);
		return mapDefined(pairedShares(own, agreed, agreed, alpha), (found) => ({
			...found,
			method: "Tango, by item"
		}));
	}
	if (sameAnswers(own, other)) return exactly(0, own.size, "identical results");
	return {
		value: 0,
		n: own.size,
		method: `by ${own.called.unit}, paired`,
		basis: "statistical",
		interval: undefinedBecause("every item has the same mean on both sides")
	};
}
/** Whether each item has the same values on both sides, in whatever order its trials come. */
function sameAnswers(own, other) {
	const [a, b] = [inOrder(own), inOrder(other)];
	return a.length === b.length && a.every(([item, value], at) => item === b[at][0] && value === b[at][1]);
}
const inOrder = ({ items, values }) => Array.from(values, (value, at) => [items[at], value]).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
/** A sum is the mean times the items. More items make another sum, so that nothing is planned from it. */
function scaled({ kind }, mean, items) {
	if (kind !== "sum" || isUndefined(mean)) return mean;
	const { spread: _, interval, value, ...rest } = mean;
	return {
		...rest,
		value: value * items,
		interval: isUndefined(interval) ? interval : {
			lower: interval.lower * items,
			upper: interval.upper * items
		}
	};
}
function winRate(column, table, pair, alpha) {
	const judged = PREFERENCES.includes(column) || !pair;
	const sample = judged ? sampleOf(table, itemsOf(table), preferences(column, table)) : winsOf(pair, column);
	if (!sample.values.every((value) => value >= 0 && value <= 1)) return undefinedBecause(`${column} is no preference: it has values outside 0 to 1`);
	const which = judged ? "" : `, ${winning(column, table)} ${column} wins`;
	return mapDefined(shareOf(sample, alpha), (found) => ({
		...found,
		method: `${found.method}${which}`
	}));
}
/** What a judge prefers; a pair that was not answered is lost. */
function preferences(column, table) {
	return valuesFor({
		kind: "mean",
		column
	}, table, column).map((value, row) => table.errored[row] === 1 || Number.isNaN(value) ? 0 : value);
}
function covered(statistic, { candidate, baseline, items }, factor) {
	const [own, other] = [coveredOf(statistic, candidate, items), coveredOf(statistic, baseline, items)];
	return exactly(own.share - factor * other.share, items.names.length, "counted");
}
// src/domain/results/pair.ts
/**
* Pairs by item: by its id and, where both files have it, by what was asked. Throws `InputErrors` where one id stands
* for two questions, and where nothing is shared.
*/
function pairOf$1(candidate, baseline) {
	const [own, other] = [firstRows(candidate), firstRows(baseline)];
	const shared = [...own.keys()].filter((name) => other.has(name)).sort();
	const differ = (pick) => shared.filter((name) => {
		const [a, b] = [pick(candidate)[own.get(name)], pick(baseline)[other.get(name)]];
		return a !== void 0 && b !== void 0 && a !== b;
	});
	const others = differ(({ contents }) => contents);
	const problems = [...shared.length === 0 ? [nothingShared()] : [], ...others.length > 0 ? [otherContent(others, shared.length, candidate)] : []];
	if (problems.length > 0) throw new InputErrors(problems);
	return {
		candidate,
		baseline,
		items: itemsOf(candidate, baseline),
		shared: shared.length,
		otherPrompts: differ(({ prompts }) => prompts).length
	};
}
/** The first row of each item. All rows of an item have one content. */
function firstRows({ items }) {
	const first = /* @__PURE__ */ new Map();
	items.forEach((name, row) => {
		if (!first.has(name)) first.set(name, row);
	});
	return first;
}
const nothingShared = () => ({
	input: "baseline",
	message: "shares no item with the candidate",
	remedy: "run both on the same items, or name the column that names an item as `item`"
});
const otherContent = (others, shared, { itemsFrom }) => ({
	input: "baseline",
	message: `asks something else under ${counted(others.length, "id")} of ${shared}: ${others.slice(0, 3).map((name) => shownItem(name, itemsFrom !== void 0)).join(", ")}`,
	remedy: "give each item an id that stays with it, since a place in a shuffled data set does not"
});
// src/domain/gate/results.ts
/**
* Every rule measured on results, and paired with the baseline by item. Throws `InputErrors` for rules that these
* results cannot answer, and for tables that cannot be paired.
*/
function measureResults(rules, table, baseline, precision) {
	const asked = rules.map((rule) => ({
		rule,
		found: statisticOf(rule.metric, table)
	}));
	const problems = asked.flatMap(({ rule, found }) => isStatistic(found) ? problemsOf$1({
		rule,
		statistic: found
	}, table, baseline) : [ruleProblem(rule, found.message, found.remedy)]);
	if (problems.length > 0) throw new InputErrors(problems);
	const pair = baseline && pairOf$1(table, baseline);
	const known = asked.flatMap(({ rule, found }) => isStatistic(found) ? [{
		rule,
		statistic: found
	}] : []);
	return {
		measures: known.map((one) => measureOf(one, table, pair, precision)),
		results: factsOf(known, table, pair)
	};
}
function problemsOf$1({ rule, statistic }, table, baseline) {
	const { limit, selectors, worst } = rule;
	const { kind } = statistic;
	const told = (message, remedy) => [ruleProblem(rule, message, remedy)];
	if (limit.kind === "slice" || worst || selectors.length > 0) return told("names a slice, which results do not have", "judge a file of those items alone, or name `groups`");
	if (limit.kind === "absolute" && limit.unit !== void 0 && !(limit.unit === "s" && statistic.column === "latency")) return told(`has a limit in ${limit.unit}, but ${rule.metric} is not in it`, "write the number alone");
	if (kind === "win_rate" && limit.kind === "baseline") return told("compares a comparison with the baseline", "write the limit as a number, such as win_rate >= 0.5");
	if (kind === "win_rate" && !baseline && !PREFERENCES.includes(statistic.column)) return told("compares with a baseline, and there is none", "give `baseline`, or a column `preference` of a judge");
	if (kind === "pass_rate" && limit.kind === "baseline" && baseline) {
		const moved = [...table.settings].find(([name, value]) => (baseline.settings.get(name) ?? value) !== value);
		if (moved) return told(`compares what passes, but the ${moved[0]} is ${moved[1]} here and ${baseline.settings.get(moved[0])} in the baseline`, "evaluate both with one threshold, or compare the mean of the score");
	}
	return kind === "pass_rate" || kind === "win_rate" || kind === "coverage" ? rangeProblem(rule, SHARE) : [];
}
function measureOf({ rule, statistic }, table, pair, precision) {
	const { limit } = rule;
	const candidate = finiteOnly(measured(statistic, table, pair, precision));
	const n = "value" in candidate ? candidate.n : 0;
	const known = {
		rule: rule.text,
		slice: [],
		origin: "all",
		n,
		candidate
	};
	if (limit.kind !== "baseline") return {
		...known,
		compared: candidate
	};
	if (!pair) return {
		...known,
		compared: undefinedBecause("no baseline")
	};
	const comparedAt = (factor) => finiteOnly(compared(statistic, pair, factor, precision));
	const against = comparedAt(limit.factor);
	return {
		...known,
		baseline: finiteOnly(measuredBaseline(statistic, pair, precision)),
		difference: limit.factor === 1 ? against : comparedAt(1),
		compared: against
	};
}
function factsOf(asked, table, pair) {
	const items = pair?.items ?? itemsOf(table);
	const columns = new Map(asked.flatMap(({ statistic }) => {
		const failed = statistic.kind === "pass_rate" || statistic.kind === "win_rate";
		return statistic.kind === "coverage" ? [] : [[`${failed} ${statistic.column}`, {
			failed,
			column: statistic.column
		}]];
	}));
	return {
		candidate: sideFacts(table),
		...pair ? {
			baseline: sideFacts(pair.baseline),
			paired: {
				items: pair.shared,
				otherPrompts: pair.otherPrompts
			}
		} : {},
		coverage: Array.from(columns.values(), ({ failed, column }) => {
			const statistic = {
				kind: failed ? "pass_rate" : "mean",
				column
			};
			return {
				column,
				failed,
				items: items.names.length,
				candidate: coveredOf(statistic, table, items),
				...pair ? { baseline: coveredOf({
					kind: "mean",
					column
				}, pair.baseline, items) } : {}
			};
		})
	};
}
// src/domain/gate/trials.ts
/** Rows called by their items, of which each has one trial. */
function withoutTrials({ items, ...table }) {
	if (!items) return table;
	return {
		...table,
		rowIds: Array.from(items.codes, (code) => items.names[code])
	};
}
/** Whether an item of either table was tried more than once. */
const haveTrials = (candidate, baseline) => [candidate, baseline].some(({ items }) => items !== void 0 && items.codes.length > items.names.length);
/**
* Pairs two tables by item, whatever the numbers of trials: the trials of an item stand beside each other in the order
* of their ids, and where their numbers differ some stand in several rows, each with a part of its weight, so that all
* trials of a table count the same. What stands beside what tells nothing: an item is judged by its means. Throws
* `InputErrors` as `pairById` does, of items.
*/
function pairByItem(candidate, baseline) {
	const own = trialsByItem(candidate);
	const other = trialsByItem(baseline);
	pairById(firstTrials(candidate, own), firstTrials(baseline, other));
	const rows = [];
	const others = [];
	const shares = [];
	for (const [item, trials] of own) couple(trials, other.get(item), (row, beside, share) => {
		rows.push(row);
		others.push(beside);
		shares.push(share);
	});
	const taken = selectTable({
		...candidate,
		items: itemsIn(candidate)
	}, Uint32Array.from(rows));
	const { weight } = taken.predictions;
	const weights = Float64Array.from(shares, (share, at) => (weight ? weight[at] : 1) * share);
	return {
		candidate: {
			...taken,
			predictions: {
				...taken.predictions,
				weight: weights
			}
		},
		baseline: {
			...select(baseline.predictions, Uint32Array.from(others)),
			weight: weights
		}
	};
}
const itemsIn = (table) => table.items ?? itemsOfRows(table);
/** Rows of each item, in the order of their ids; items in the order of theirs. */
function trialsByItem(table) {
	const { codes, names } = itemsIn(table);
	const rows = names.map(() => []);
	codes.forEach((code, row) => {
		rows[code].push(row);
	});
	const rowIds = namesIn(table.rowIds);
	for (const own of rows) own.sort((a, b) => rowIds[a] < rowIds[b] ? -1 : 1);
	return new Map(names.map((name, item) => [name, rows[item]]));
}
/** One row for each item, called by it: what pairing by id checks of rows holds for items. */
function firstTrials(table, trials) {
	const rows = Uint32Array.from(trials.values(), ([first]) => first);
	return {
		predictions: select(table.predictions, rows),
		rowIds: [...trials.keys()],
		slices: {}
	};
}
/** Every trial of an item beside some of the other table, with shares that add up to the same for each of one table. */
function couple(own, other, take) {
	const [k, m] = [own.length, other.length];
	for (let from = 0, i = 0, j = 0; from < k * m;) {
		const to = Math.min((i + 1) * m, (j + 1) * k);
		take(own[i], other[j], (to - from) / (k * m));
		if (to === (i + 1) * m) i += 1;
		if (to === (j + 1) * k) j += 1;
		from = to;
	}
}
// src/domain/gate/look.ts
/**
* Facts of a gate: every rule measured on the candidate, and paired with the baseline by row id. Throws `InputErrors`
* for rules that these sources cannot answer, slices that no row has included, and for tables that cannot be paired.
*/
function gateFacts(rules, candidate, baseline, precision) {
	const { content } = candidate;
	if ("results" in content) return resultsFacts(rules, {
		...candidate,
		content
	}, baseline, precision);
	if ("metrics" in content) return pointFacts(rules, {
		...candidate,
		content
	}, baseline, precision);
	const other = comparedWith(baseline);
	const { table } = content;
	requireKnownUnique(table.rowIds);
	const { weight } = table.predictions;
	refuseUnanswerable(rules, table, precision);
	const pair = pairOf(table, other);
	return {
		task: table.predictions.task,
		candidate: {
			...candidate.source,
			rows: table.rowIds.length
		},
		baseline: baselineFacts(baseline, pair.identical),
		...candidate.groups ? { groups: groupsFacts(candidate.groups, table.groupings ?? []) } : {},
		...weight ? { weights: weightsFacts(candidate.weight, weight) } : {},
		...trialsOf(candidate, other),
		...candidate.leak ? { leak: { ...candidate.leak } } : {},
		measures: [...measureTable(rules, pair, other, precision)],
		...pair.baseline ? { changed: [...changedRows(pair.candidate, pair.baseline)] } : {}
	};
}
/** Trials of the candidate's items, and of the baseline's; nothing where rows are no trials. */
function trialsOf({ trial, content }, other) {
	if (trial === void 0 || !("table" in content)) return {};
	const side = (table) => trialsFacts(table, table.items ?? itemsOfRows(table));
	const baseline = other && "table" in other ? { baseline: side(other.table) } : {};
	return { trials: {
		by: trial,
		candidate: side(content.table),
		...baseline
	} };
}
/** Answers are compared with answers: nothing else has items. */
function resultsFacts(rules, { source, content }, baseline, precision) {
	const other = baseline.state === "found" ? baseline.content : void 0;
	if (other && !("results" in other)) return refuseKinds(baseline, "no results of an evaluation");
	const { measures, results } = measureResults(rules, content.results, other?.results, precision);
	return {
		candidate: {
			...source,
			rows: content.results.rows
		},
		baseline: baselineFacts(baseline, false),
		results,
		measures: [...measures]
	};
}
function refuseUnanswerable(rules, table, { metrics }) {
	const problems = [...metricProblems(rules, table.predictions, metrics), ...partProblems(rules, sliceCutter(table))];
	if (problems.length > 0) throw new InputErrors(problems);
}
/** Candidate and baseline on the same rows; the candidate alone where the baseline has none. */
function pairOf(table, baseline) {
	if (!baseline || !("table" in baseline)) return {
		candidate: byItem$1(table),
		identical: false
	};
	const { candidate, baseline: beside } = paired(table, baseline.table);
	const [own, other] = withSharedClasses(candidate.predictions, beside);
	return {
		candidate: {
			...candidate,
			predictions: own
		},
		baseline: other,
		identical: arePredictedAlike(own, other)
	};
}
/** By item where there are trials, else row by row. */
function paired(table, baseline) {
	if (haveTrials(table, baseline)) return pairByItem(table, baseline);
	const candidate = withoutTrials(table);
	return {
		candidate,
		baseline: pairById(candidate, withoutTrials(baseline))
	};
}
/** Against a metrics file only the rules on the baseline are points; the others keep their intervals. */
function measureTable(rules, pair, baseline, precision) {
	if (!baseline || "table" in baseline) return measureRules(rules, pair, precision);
	const [relative, absolute] = [rules.filter(({ limit }) => limit.kind === "baseline"), rules.filter(({ limit }) => limit.kind !== "baseline")];
	return [...measureRules(absolute, pair, precision), ...measurePoints(relative, pair.candidate.predictions, baseline.metrics, precision)];
}
// src/domain/predictions/extras.ts
/** Columns of a table whose names occur in SQL of the user; a word too many costs nothing. */
function columnsNamedIn(sql, columns) {
	const text = sql.join("\n").toLowerCase();
	return columns.filter(({ name }) => text.includes(name.toLowerCase()) || text.includes(quoted(name)));
}
const quoted = (name) => name.toLowerCase().replaceAll("\"", "\"\"");
/** Reads columns that metrics in SQL name: numbers as numbers, all else and what names a row as text. */
function extrasReader({ rowId, slices, weight, sql }, columns) {
	const own = [...slices, ...weight === void 0 ? [] : ["weight"]];
	const readers = columnsNamedIn(sql, columns.filter(({ name }) => !isOwnColumn(name) && !own.includes(name))).map((column) => readerOf(column, rowId.includes(column.name)));
	return {
		expressions: Object.assign({}, ...readers.map(({ expressions }) => expressions)),
		add(batch, row) {
			for (const reader of readers) reader.add(batch, row);
		},
		finish: () => readers.map((reader) => reader.finish())
	};
}
function readerOf({ name, type }, isId) {
	const key = `metrics ${name}`;
	const isNumber = !isId && (type === "integer" || type === "number");
	const numbers = [];
	const texts = [];
	return {
		expressions: { [key]: {
			column: name,
			as: isNumber ? "number" : "text",
			kept: "each"
		} },
		add(batch, row) {
			if (isNumber) numbers.push(batch.numbers[key][row]);
			else texts.push(batch.texts[key][row]);
		},
		finish: () => isNumber ? {
			name,
			type: "number",
			values: Float64Array.from(numbers)
		} : {
			name,
			type: "text",
			values: texts
		}
	};
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
const listed$1 = (names) => `${names.slice(0, MOST_LISTED).join(", ")}${names.length > MOST_LISTED ? ", …" : ""}`;
/** Refuses scores of which nothing says the class, or that `own` calls by names that no label has. */
function needed(width, known, own) {
	const scores = width === 1 ? "one score per row" : `${width} scores per row`;
	const message = own ? `do not fit: the model's ${scores} are of ${listed$1(own.names)} by ${own.from}, but the labels are ${listed$1(known)}` : `are needed: the model gives ${scores}, and nothing says of which class; the labels are ${listed$1(known)}`;
	refuse("classes", message, remedyFor$1(width, known));
}
function remedyFor$1(width, known) {
	const spelled = (names) => `\`classes: [${names.join(", ")}]\``;
	if (known.length !== 2 || width > 2) return "write `classes: […]`: all classes in the order of the scores (`model.classes_` in scikit-learn), spelled as the labels are";
	const order = width === 1 ? "the class of the score last" : "in the order of the scores";
	return `write ${spelled(known)} or ${spelled(known.toReversed())}, ${order} (\`model.classes_\` in scikit-learn)`;
}
// src/domain/predictions/number-column.ts
/** Where nobody knows how many rows there will be. */
const FIRST = 4096;
/** An array of numbers would hold each twice, once while it is turned into this. `rows`: how many are expected. */
function floatColumn(rows = FIRST) {
	let values = new Float64Array(rows);
	let length = 0;
	const reserve = (more) => {
		if (length + more <= values.length) return;
		const larger = new Float64Array(Math.max(2 * values.length, length + more));
		larger.set(values);
		values = larger;
	};
	return {
		add(number) {
			reserve(1);
			values[length++] = number;
		},
		takeRows(source, rows) {
			reserve(rows.length);
			for (let at = 0; at < rows.length; at++) values[length++] = source[rows[at]];
		},
		takeEvery(source, first, step) {
			reserve(Math.ceil((source.length - first) / step));
			for (let at = first; at < source.length; at += step) values[length++] = source[at];
		},
		finish: () => length === values.length ? values : values.slice(0, length)
	};
}
/** The same for whole numbers of 32 bits. */
function codeColumn(rows = FIRST) {
	let codes = new Int32Array(rows);
	let length = 0;
	return {
		add(code) {
			if (length === codes.length) {
				const larger = new Int32Array(Math.max(FIRST, 2 * length));
				larger.set(codes);
				codes = larger;
			}
			codes[length++] = code;
		},
		finish: () => length === codes.length ? codes : codes.slice(0, length)
	};
}
// src/domain/predictions/classes.ts
/** Collects class names row by row; equal numbers (`1`, `1.0`) are one name. `rows`: how many are expected. */
function coder$1(rows) {
	const known = /* @__PURE__ */ new Map();
	const values = [];
	const codes = codeColumn(rows);
	return {
		add(text) {
			let code = known.get(text);
			if (code === void 0) {
				const name = className(text);
				code = values.indexOf(name);
				if (code < 0) code = values.push(name) - 1;
				known.set(text, code);
			}
			codes.add(code);
		},
		finish: () => ({
			values,
			codes: codes.finish()
		})
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
	const { predictions, scoreClasses } = predictionsOf$1(truth, predicted, meaning);
	const { weight } = truth;
	const table = {
		predictions: weight ? {
			...predictions,
			weight
		} : predictions,
		rowIds: truth.rowIds,
		slices: truth.slices,
		...truth.groupings.length > 0 ? { groupings: truth.groupings } : {},
		...truth.extras.length > 0 ? { extras: truth.extras } : {}
	};
	return {
		table: truth.hasTrials ? withItems(table) : table,
		...scoreClasses ? { scoreClasses } : {}
	};
}
function requireFinite(columns, rowIds, meaning) {
	const bad = notFinite(columns);
	if (!bad) return;
	const more = bad.count > 1 ? `; ${bad.count} scores in all are not finite` : "";
	refuse("predictions", `of ${meaning.source} hold ${bad.value} for row ${rowIds.at(bad.row)}${more}`, "give every labelled row a finite score; missing inputs can be filled in SQL: coalesce(…, 0)");
}
function predictionsOf$1(truth, predicted, meaning) {
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
function atLeast(score, threshold) {
	const found = new Uint8Array(score.length);
	for (let row = 0; row < found.length; row++) found[row] = Number(score[row] >= threshold);
	return found;
}
function binary(labels, predicted, meaning, sources) {
	const { positiveClass, threshold } = meaning;
	const problem = binaryProblem(labels.values, positiveClass);
	if (problem) refuse("label", problem, "name a two-valued column or expression, and one of its values as `positive-class`");
	const columns = predicted.scores?.columns;
	const scoreClasses = columns && twoClassColumns(columns, sources, twoNames(labels, positiveClass), positiveClass);
	const score = columns?.[scoreClasses.positive];
	const decides = threshold !== void 0 || !predicted.labels;
	const prediction = score && decides ? atLeast(score, threshold ?? DEFAULT_THRESHOLD) : positives(predictedClasses(labels, predicted, meaning), positiveClass);
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
	const found = new Uint8Array(coded.codes.length);
	for (let row = 0; row < found.length; row++) found[row] = positive[coded.codes[row]];
	return found;
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
// src/domain/predictions/predicted-reader.ts
const PREDICTION_NUMBER = "prediction as a number";
/**
* Reads `prediction` and scores of a table, batch by batch, for the rows asked for. Throws `InputErrors` where the
* columns that the task needs are not there.
*/
function predictedReader(task, { columns, rows: expected }, path) {
	const names = columns.map((column) => column.name);
	const classes = task === "multiclass" ? names.filter((name) => name.startsWith(SCORE_OF)) : [];
	const scores = task === "binary" && names.includes("score") ? ["score"] : classes;
	const problems = columnProblems(task, names, scores, path);
	if (problems.length > 0) throw new InputErrors(problems);
	const hasPrediction = names.includes("prediction");
	const labels = coder$1(expected);
	const numbers = floatColumn(task === "regression" ? expected : 0);
	const scored = scores.map(() => floatColumn(expected));
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
			if (task === "regression") numbers.takeRows(batch.numbers[PREDICTION_NUMBER], rows);
			else if (hasPrediction) for (const row of rows) labels.add(batch.texts.prediction[row] ?? refuseNull(path));
			for (const [at, values] of scored.entries()) values.takeRows(batch.numbers[scores[at]], rows);
		},
		finish() {
			if (task === "regression") return { numbers: numbers.finish() };
			const named = task === "binary" ? "positive" : classes.map((name) => name.slice(SCORE_OF.length));
			return {
				...hasPrediction ? { labels: labels.finish() } : {},
				...scores.length > 0 ? { scores: {
					columns: scored.map((values) => values.finish()),
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
	const floats = (values) => gathered(values, order, new Float64Array(order.length));
	const coded = ({ values, codes }) => ({
		values,
		codes: gathered(codes, order, new Int32Array(order.length))
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
// src/domain/predictions/calendar.ts
/**
* Groupings without the days of timestamps that a date of the rows tells better: a time in UTC has its days cut at
* midnight in UTC, where a date that is at most a day away says what a day is to those who wrote the table. A day that is
* cut elsewhere leaves a rest of few rows, which would be taken for a day of its own.
*/
function withoutShiftedDays(groupings, dates) {
	const said = groupings.filter(({ name, unit }) => unit === "day" && dates.has(name));
	return groupings.filter((one) => one.from !== "time" || one.unit !== "day" || dates.has(one.name) || !said.some((date) => areADayApart(one, date)));
}
const DAY$1 = 864e5;
/** Whether no row's days in the two groupings lie further apart than one day. */
function areADayApart(times, dates) {
	const [own, others] = [times, dates].map(({ names }) => names.map((name) => Date.parse(name)));
	return times.codes.every((code, row) => Math.abs(own[code] - others[dates.codes[row]]) <= DAY$1);
}
// src/domain/predictions/group-reader.ts
/** Below this many days a table is grouped by hours instead. */
const FEWEST_DAYS = 10;
/** Fewer values than this are more likely fixed effects than draws from a population. */
const FEWEST_ENTITIES = 30;
/** Group of rows whose time or id column is missing. */
const MISSING$1 = "(missing)";
/** A reader of the groups that the columns hold; columns that turn out to hold none are left out. */
function groupReader(columns) {
	const readers = columns.map(columnReader);
	return {
		expressions: Object.assign({}, ...readers.map(({ expressions }) => expressions)),
		add: (batch, row) => {
			for (const reader of readers) reader.add(batch, row);
		},
		finish: (file) => withoutShiftedDays(readers.flatMap((reader) => reader.finish(file)), new Set(columns.filter(({ isDate }) => isDate).map(({ name }) => `day of ${name}`)))
	};
}
function columnReader(column) {
	const keys = column.read.map((_, part) => `groups ${column.name}${part === 0 ? "" : ` [${part + 1}]`}`);
	const coded = coder();
	let missing = 0;
	return {
		expressions: Object.fromEntries(keys.map((key, part) => [key, {
			...column.read[part],
			as: "text",
			kept: "shared"
		}])),
		add(batch, row) {
			const parts = keys.map((key) => batch.texts[key][row]);
			const known = parts.every((part) => part !== null);
			if (!known) missing += 1;
			coded.add(known ? textOf(parts) : MISSING$1);
		},
		finish(file) {
			if (column.from === "named" && missing > 0) refuse("groups", `is NULL in ${counted(missing, "row")} of ${file}, so what they belong to is not known`, "name a column that every row has, or an expression such as coalesce(…)", { value: column.name });
			return groupingOf(column, coded.codes, coded.values);
		}
	};
}
/** Parts of a date have two digits, so that they sort as they follow each other. */
const textOf = (parts) => parts.length === 1 ? parts[0] : parts.map((part) => part.padStart(2, "0")).join("-");
function coder() {
	const known = /* @__PURE__ */ new Map();
	const codes = codeColumn();
	return {
		get codes() {
			return codes.finish();
		},
		get values() {
			return [...known.keys()];
		},
		add(text) {
			const code = known.get(text) ?? known.size;
			if (code === known.size) known.set(text, code);
			codes.add(code);
		}
	};
}
const DAY = 10;
const HOUR = 13;
const ISO = /^\d{4}-\d{2}-\d{2}(?:[ T]\d{2}(?::\d{2}(?::\d{2}(?:\.\d+)?)?)?(?:Z|[+-]\d{2}(?::?\d{2})?)?)?$/;
const isTime = (values) => values.some((value) => value !== MISSING$1) && values.every((value) => value === MISSING$1 || ISO.test(value));
function groupingOf({ name, from }, codes, values) {
	const isOfTime = isTime(values);
	if (from === "named") return [{
		name,
		unit: isOfTime ? unitOfTimes(values) : unitOfName(name),
		from,
		ordered: isOfTime,
		...sorted(codes, values)
	}];
	if (isOfTime) return [ofTime(name, codes, values)];
	const repeats = values.length < codes.length;
	return from === "row-id" && repeats && values.length >= FEWEST_ENTITIES ? [{
		name,
		unit: unitOfName(name),
		from,
		ordered: false,
		...sorted(codes, values)
	}] : [];
}
/** Days of a time column, as they are written there; hours where the rows span few days. */
function ofTime(column, codes, values) {
	const days = cut(values, DAY);
	const isShort = new Set(days).size < FEWEST_DAYS && values.some((value) => value.length >= HOUR);
	const unit = isShort ? "hour" : "day";
	const names = isShort ? cut(values, HOUR) : days;
	return {
		name: `${unit} of ${column}`,
		unit,
		from: "time",
		ordered: true,
		...sorted(codes, names)
	};
}
const cut = (values, length) => values.map((value) => value === MISSING$1 ? value : value.slice(0, length).replace("T", " "));
function sorted(codes, values) {
	const names = [...new Set(values)].sort(bytewise);
	const at = new Map(names.map((name, index) => [name, index]));
	const moved = values.map((value) => at.get(value));
	return {
		codes: Uint32Array.from(codes, (code) => moved[code]),
		names
	};
}
const unitOfTimes = (values) => values.every((value) => value.length === DAY) ? "day" : values.every((value) => value.length === HOUR) ? "hour" : "group";
/** `customer_id` is of customers; what has no plain plural is called a group. */
function unitOfName(name) {
	const word = name.toLowerCase().replace(/[_-]?id$/, "");
	return /^[a-z]{2,20}$/.test(word) && !/(?:s|x|z|y|ch|sh)$/.test(word) ? word : "group";
}
// src/domain/predictions/label-reader.ts
const LABEL_NUMBER = "label as a number";
/** What is read of each row: its label as text, and as a number where one is predicted. */
const labelExpressions = ({ task }, label) => ({
	label: {
		...label,
		as: "text",
		kept: "shared"
	},
	...task === "regression" ? { [LABEL_NUMBER]: {
		...label,
		as: "number",
		kept: "each"
	} } : {}
});
/** A reader of the labels of rows. Throws `InputErrors` for a number that is none; `idOf` names its row. */
function labelReader(question, idOf) {
	if (question.task !== "regression") {
		const labels = coder$1(question.rows);
		return {
			add: (batch, row) => labels.add(batch.texts.label[row]),
			finish: () => ({ coded: labels.finish() })
		};
	}
	const numbers = floatColumn(question.rows);
	return {
		add(batch, row) {
			const value = batch.numbers[LABEL_NUMBER][row];
			if (!Number.isFinite(value)) {
				const message = `is ${JSON.stringify(batch.texts.label[row])} in row ${idOf(batch, row)}, not a finite number`;
				refuse("label", message, "name a numeric column or an expression", { value: question.label });
			}
			numbers.add(value);
		},
		finish: () => ({ numbers: numbers.finish() })
	};
}
// src/domain/predictions/names-reader.ts
/** A reader of the names that columns hold. */
function namesReader(columns) {
	const idOf = (batch, row) => idOfRow(batch, columns, row);
	const rowIds = [];
	const unlabelledIds = [];
	return {
		expressions: idExpressions(columns),
		idOf,
		take(batch, labelled) {
			for (let row = 0, next = 0; row < batch.rows; row++) {
				const isLabelled = labelled[next] === row;
				if (isLabelled) next += 1;
				(isLabelled ? rowIds : unlabelledIds).push(idOf(batch, row));
			}
		},
		finish: () => ({
			rowIds,
			unlabelledIds
		})
	};
}
/**
* Leaves names in the columns of a table, unless a row has no label: such a row is none of those that are judged, whose
* places then are not those of the table.
*/
function namesLeftIn(table, columns) {
	let length = 0;
	return {
		expressions: {},
		idOf: askedTooEarly,
		take(batch, labelled) {
			if (labelled.length < batch.rows) askedTooEarly();
			length += batch.rows;
		},
		finish: () => ({
			rowIds: leftNames({
				length,
				table,
				columns,
				unique: false
			}),
			unlabelledIds: []
		})
	};
}
// src/domain/predictions/weight-reader.ts
const REMEDY = "give every labelled row a finite weight of 0 or more; missing ones can be filled in SQL: coalesce(…, 0)";
/** A reader of the weights in a column or expression. */
function weightReader(read, written) {
	const values = [];
	let first;
	let count = 0;
	return {
		expressions: { [WEIGHT]: {
			...read,
			as: "number",
			kept: "each"
		} },
		add(batch, row, idOf) {
			const value = batch.numbers[WEIGHT][row];
			values.push(value);
			if (value >= 0 && value < Infinity) return;
			count += 1;
			first ??= {
				value,
				rowId: idOf(batch, row)
			};
		},
		finish(file) {
			if (first) refuse(WEIGHT, badWords(first, count, file), REMEDY, { value: written });
			const weights = Float64Array.from(values);
			const total = sum(weights);
			if (total > 0 && Number.isFinite(total)) return weights;
			const message = total === 0 ? `is 0 in every row of ${file}` : `sums to ${total} over ${file}`;
			return refuse(WEIGHT, message, "name a column that says how much each row counts", { value: written });
		}
	};
}
function badWords(first, count, file) {
	const what = Number.isNaN(first.value) ? "NULL or NaN" : String(first.value);
	const more = count > 1 ? `; ${counted(count, "row")} in all have no weight that counts` : "";
	return `is ${what} in row ${first.rowId} of ${file}${more}`;
}
// src/domain/predictions/truth.ts
/** The value of a slice column that is missing. */
const MISSING = "(missing)";
/**
* Reads names, labels and slices of the rows of a table, batch by batch. Throws `InputErrors` for columns that the
* table does not have. `file` names the table in messages.
*/
function truthReader(question, table, file) {
	const { columns } = table;
	const problems = [
		...missingColumns("row-id", question.rowId, columns, file),
		...missingColumns("trial", question.trial === void 0 ? [] : [question.trial], columns, file),
		...missingColumns("slices", question.slices, columns, file),
		...missingColumns("label", unknownWord(question.label, columns), columns, file),
		...missingColumns("weight", unknownWord(question.weight ?? "", columns), columns, file)
	];
	if (problems.length > 0) throw new InputErrors(problems);
	const ids = rowColumns(question);
	const names = question.names === "left" ? namesLeftIn(table, ids) : namesReader(ids);
	const labels = labelReader(question, names.idOf);
	const slices = question.slices.map((name) => ({
		name,
		key: sliceKey(name),
		values: []
	}));
	const groups = groupReader(groupColumns({
		...question,
		asked: question.groups ?? "none"
	}, columns));
	const { weight: asked } = question;
	const weight = asked === void 0 ? void 0 : weightReader(columnOrExpression(columns, asked), asked);
	const extras = extrasReader({
		...question,
		sql: question.sql ?? []
	}, columns);
	const intern = interner();
	return {
		expressions: {
			...names.expressions,
			...expressionsOf(question, columns),
			...groups.expressions,
			...weight?.expressions,
			...extras.expressions
		},
		idOf: names.idOf,
		take(batch) {
			const labelled = labelledIn(batch);
			names.take(batch, labelled);
			for (const row of labelled) {
				labels.add(batch, row);
				groups.add(batch, row);
				weight?.add(batch, row, names.idOf);
				extras.add(batch, row);
			}
			for (const { key, values } of slices) {
				const texts = batch.texts[key];
				for (const row of labelled) values.push(intern(texts[row]));
			}
			return labelled;
		},
		finish() {
			const { rowIds, unlabelledIds } = names.finish();
			if (rowIds.length === 0) refuseEmpty(unlabelledIds.length, question.label, file);
			if (!areLeft(rowIds)) requireUnique(allIds({
				rowIds,
				unlabelledIds
			}), ids, file);
			const named = slices.map(({ name, values }) => [name, values]);
			return {
				rowIds,
				labels: labels.finish(),
				slices: Object.fromEntries(named),
				groupings: groups.finish(file),
				extras: extras.finish(),
				hasTrials: question.trial !== void 0,
				...weight ? { weight: weight.finish(file) } : {},
				unlabelledIds
			};
		}
	};
}
function labelledIn({ rows, texts }) {
	const labels = texts.label;
	const labelled = [];
	for (let row = 0; row < rows; row++) if (labels[row] !== null) labelled.push(row);
	return labelled;
}
/** The names of all rows, those without a label last. */
const allIds = ({ rowIds, unlabelledIds }) => unlabelledIds.length === 0 ? namesIn(rowIds) : [...rowIds, ...unlabelledIds];
/** A label of one word is a column; SQL knows it in any case. */
const unknownWord = (label, columns) => /^[\p{L}_][\p{L}\p{N}_]*$/u.test(label) && !columns.some(({ name }) => name.toLowerCase() === label.toLowerCase()) ? [label] : [];
const sliceKey = (column) => `slices ${column}`;
function expressionsOf(question, columns) {
	const text = (of) => ({
		...of,
		as: "text",
		kept: "shared"
	});
	return {
		...labelExpressions(question, columnOrExpression(columns, question.label)),
		...Object.fromEntries(question.slices.map((name) => [sliceKey(name), text({ column: name })]))
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
// src/domain/predictions/written-ids.ts
/** The columns that name rows: as their table has them where names were left there, else from the names. */
const writtenIds = (rowIds, columns) => areLeft(rowIds) ? columns.map((name) => ({
	name,
	table: rowIds.table
})) : columnsOfNames(namesIn(rowIds), columns);
function columnsOfNames(rowIds, columns) {
	const values = columns.map(() => new Array(rowIds.length));
	for (let row = 0; row < rowIds.length; row++) {
		const [only] = values;
		const own = values.length === 1 ? plainText(rowIds[row]) : void 0;
		if (own !== void 0) only[row] = own;
		else for (const [at, value] of idValues(rowIds[row]).entries()) values[at][row] = value;
	}
	return columns.map((name, at) => ({
		name,
		type: "text",
		values: values[at]
	}));
}
/** The text in a JSON list of one text, where nothing in it is escaped: reading JSON takes ten times as long. */
const plainText = (rowId) => rowId.startsWith("[\"") && !rowId.includes("\\") ? rowId.slice(2, -2) : void 0;
// src/domain/predictions/predictions-file.ts
const BATCH$2 = 65536;
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
	const rowId = question.rowId ?? idColumns(table.columns, [
		label,
		question.weight,
		question.trial,
		question.only?.column
	], path);
	const { only, slices = [], groups, weight, trial, sql } = question;
	const asked = {
		rowId,
		label,
		slices,
		groups,
		weight,
		trial,
		sql,
		task,
		names: trial !== void 0 || only !== void 0 || (sql ?? []).length > 0 ? "read" : question.names
	};
	const rows = await table.rows();
	const truth = truthReader({
		...asked,
		rows
	}, table, path);
	const predicted = predictedReader(task, {
		columns: table.columns,
		rows
	}, path);
	const expressions = {
		...truth.expressions,
		...predicted.expressions
	};
	for await (const batch of table.batches(expressions, BATCH$2, only)) predicted.take(batch, truth.take(batch));
	const { table: read } = assemble(truth.finish(), predicted.finish(), {
		task,
		positiveClass: question.positiveClass ?? "true",
		...question.classes ? { classes: question.classes } : {},
		threshold: question.threshold,
		source: path
	});
	return read;
}
/** The same for a table whose items may have been tried once each, so that it has no column of trials. */
async function readBaselineTable(path, { trial, ...question }, engine) {
	const { columns } = await engine.table({ files: [path] });
	return readPredictions(path, columns.some(({ name }) => name === trial) ? {
		...question,
		trial
	} : question, engine);
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
function idColumns(columns, apart, path) {
	const names = columns.map((column) => column.name).filter((name) => !isOwnColumn(name) && !apart.includes(name));
	const own = names.find((name) => [
		"id",
		"row_id",
		"row-id"
	].includes(name.toLowerCase()));
	if (own !== void 0) return [own];
	return names.length > 0 ? names : refuse("predictions", `of ${path} have no column that names a row`, "add an id column, the same in both tables", { value: path });
}
/**
* Writes a predictions table as Parquet, in row order: id columns as text, `label`, `prediction`, scores, `weight` where
* rows have one, slices that are not id columns, what metrics in SQL name. Classes are written by name, so that the file says what it means.
*/
async function writePredictions(path, table, engine, rowId) {
	const slices = Object.entries(table.slices).filter(([name]) => !rowId.includes(name));
	const taken = [...rowId, ...slices.map(([name]) => name)];
	const extras = (table.extras ?? []).filter(({ name }) => !taken.includes(name));
	requireFree([...taken, ...extras.map(({ name }) => name)], table.predictions);
	const text = (name, values) => ({
		name,
		values,
		type: "text"
	});
	await engine.writeParquet(path, [
		...writtenIds(table.rowIds, rowId),
		...valueColumns(table.predictions),
		...slices.map(([name, values]) => text(name, values)),
		...extras,
		...(table.groupings ?? []).map(({ name, codes, names }) => ({
			name: `${GROUP_OF}${name}`,
			codes,
			names
		}))
	]);
}
function requireFree(names, { weight }) {
	const taken = names.filter((name) => isOwnColumn(name) || weight !== void 0 && name === "weight");
	if (taken.length === 0) return;
	refuse("row-id", "and `slices` must not name a column label, prediction, score or weight", "rename the column in the evaluation data", { value: taken.join(", ") });
}
function valueColumns(predictions) {
	const number = (name, values) => ({
		name,
		values,
		type: "number"
	});
	const { task, label, prediction, weight } = predictions;
	const weights = weight ? [number(WEIGHT, weight)] : [];
	if (task === "regression") return [
		number("label", label),
		number("prediction", prediction),
		...weights
	];
	const names = task === "binary" ? [negativeClass(predictions.positiveClass), predictions.positiveClass] : predictions.classes;
	const scores = task === "binary" ? predictions.score ? [number("score", predictions.score)] : [] : (predictions.scores ?? []).map((values, at) => number(`${SCORE_OF}${predictions.classes[at]}`, values));
	return [
		{
			name: "label",
			codes: label,
			names
		},
		{
			name: "prediction",
			codes: prediction,
			names
		},
		...scores,
		...weights
	];
}
// src/steps/gate-model/shared-row-id.ts
const ID_NAMES = [
	"id",
	"row_id",
	"row-id",
	"rowid"
];
/**
* Columns that name a row in both tables: `id` or `row_id` where both have it, else every column that both have
* beside predictions, scores and those apart. Throws `InputErrors` where they share none.
*/
async function sharedRowId(paths, apart, engine) {
	const [candidate, baseline] = await Promise.all(paths.map(async (path) => idNames((await engine.table({ files: [path] })).columns, apart)));
	const shared = candidate.filter((name) => baseline.includes(name));
	const id = shared.find((name) => ID_NAMES.includes(name.toLowerCase()));
	if (id !== void 0) return [id];
	if (shared.length > 0) return shared;
	return refuse("row-id", `is not given, and ${paths.join(" and ")} share no column that could name a row`, "add an `id` column to both, the same for the same row");
}
function idNames(columns, { names, sql = [] }) {
	const measured = columnsNamedIn(sql, columns);
	return columns.filter((column) => ID_NAMES.includes(column.name.toLowerCase()) || !measured.includes(column)).map(({ name }) => name).filter((name) => !names.includes(name) && !isOwnColumn(name));
}
// src/foundation/run-folder/approval.ts
/** What the gates of a run said about one model: what may be registered, built and deployed is decided on it. */
const ApprovalSchema = strictObject({
	/** Digest of the model file. */
	model: DigestSchema,
	gates: array(strictObject({
		id: string(),
		path: string(),
		digest: DigestSchema,
		verdict: _enum(VERDICTS),
		reason: string(),
		/** Checks that were let go for its verdict, and whether that has run out since. */
		overrides: array(GrantedSchema.extend({ expired: boolean() })).optional()
	}))
});
/** Digests of the models that the gates of a run judged. */
const judgedModels = (found) => [...new Set(gatesOf(found).flatMap(({ evidence }) => modelsOf(evidence.subjects)))];
/** What a gate let go. */
const grantedIn = (checks) => overriddenIn(checks).map(({ id, override }) => ({
	check: id,
	...override
}));
/** Every gate of a run that judged `model`; what it let go is held against the day of `now`. */
function approvalOf(found, model, now) {
	const today = dayOf(now);
	return {
		model,
		gates: gatesOf(found).filter(({ evidence }) => modelsOf(evidence.subjects).includes(model)).map(({ path, digest, evidence: { id, verdict, reason, checks } }) => {
			const overrides = grantedIn(checks).map((one) => ({
				...one,
				expired: hasExpired(one, today)
			}));
			return {
				id,
				path,
				digest,
				verdict,
				reason,
				...overrides.length > 0 ? { overrides } : {}
			};
		})
	};
}
/** The model that a run is about, where nobody named one. Throws `InputErrors` where there is none, or several. */
function theJudgedModel(found, evidenceDir) {
	const models = judgedModels(found);
	if (models.length === 1) return models[0];
	return models.length === 0 ? refuse("evidence", "holds no gate that judged a model", "run train-evaluate and gate-model first", { value: evidenceDir }) : refuse("evidence", `holds gates of ${models.length} models`, "keep the runs of two models in two folders", { value: evidenceDir });
}
/**
* One check for each gate, and one for each check that it let go: a tolerated verdict is no PASS here, whatever colour the
* job had, and neither is one whose override has run out. A model that nothing judged fails.
*/
function approvalChecks(prefix, { model, gates }) {
	const common = {
		target: model,
		severity: "error",
		expected: "PASS of every gate that judged the model",
		basis: "exact"
	};
	if (gates.length === 0) return [{
		...common,
		id: `${prefix}:gate`,
		outcome: "fail",
		observed: null,
		message: `no gate has judged the model ${model}`,
		remedy: "run gate-model on it first"
	}];
	return [...gates.map((gate) => ({
		...common,
		...gateCheck(prefix, gate)
	})), ...gates.flatMap(({ id, overrides = [] }) => overrides.map((one) => grantedCheck(`${prefix}:override[${id} ${one.check}]`, id, one)))];
}
/** A PASS is one as long as what was let go for it may be let go. */
function gateCheck(prefix, { id, verdict, reason, overrides = [] }) {
	const lapsed = overrides.filter(({ expired }) => expired);
	const holds = verdict === "pass" && lapsed.length === 0;
	const given = overrides.length === 0 ? "" : ` with ${counted(overrides.length, "override")}`;
	const said = `${id} said ${VERDICT_WORDS[verdict]}${verdict === "pass" ? given : ""}`;
	const [first] = lapsed;
	return {
		id: `${prefix}:gate[${id}]`,
		outcome: holds ? "pass" : "fail",
		observed: verdict,
		message: first ? `${said}, and that of ${first.check} ran out on ${first.expires}` : `${said}: ${reason}`,
		...holds ? {} : { remedy: first ? "run the gate again" : TOLERATED }
	};
}
const TOLERATED = "move only what passed; a tolerated verdict does not count";
/** Who moves a model says what was let go for it. */
const grantedCheck = (id, gate, { check, author, expires, reason }) => ({
	id,
	target: check,
	outcome: "fail",
	severity: "warning",
	expected: "a gate that met all of its rules",
	observed: author,
	basis: "exact",
	message: `${gate} let ${check} go: overridden by ${author} until ${expires}: ${reason.replace(/\.$/, "")}`
});
const gatesOf = (found) => withTrait(found, "judges").toSorted((a, b) => a.evidence.id < b.evidence.id ? -1 : 1);
const modelsOf = (subjects) => subjects.filter(({ role }) => role === "model").map(({ digest }) => digest);
// src/domain/registry/approval.ts
/** `name` of mlops.yml of a registered model, as its gate wrote it down; the name in the registry where none did. */
async function projectOf(store, digest, folder, reading) {
	const resolved = await store.resolve(digest);
	if (resolved.state !== "found") return null;
	const { found } = resolved;
	return gateOf(await evidenceOf(store, found, folder, reading), found)?.evidence.model ?? found.model.name;
}
/**
* Why a registered model may not be used: the gate that let it in is decided again from its facts, and must be a PASS
* about this very model that agrees with the evaluation stored beside it. Nothing where all of that holds.
*/
async function approvalIn(store, found, folder, reading) {
	const run = await evidenceOf(store, found, folder, reading);
	const gate = gateOf(run, found);
	if (!gate) return {
		problems: ["carries no evidence of its gate"],
		unknown: [],
		overrides: []
	};
	const named = gate.evidence.materials.filter(({ role }) => role === "evidence");
	const chained = run.filter((one) => one === gate || named.some(({ digest }) => digest === one.digest));
	const findings = await Promise.all(chained.map(async ({ evidence }) => (await verifyStored(evidence, reading.recheck)).map((finding) => ({
		finding,
		evidence
	}))));
	const told = (refused) => findings.flat().filter(({ finding, evidence }) => refused(finding, evidence)).map(({ finding: { id, what, message } }) => `evidence/${id}.json does not hold: ${what}: ${message}`);
	const chain = await chainOf(gate.evidence, run, reading.recheck);
	return {
		problems: [
			...gateProblems(gate, found),
			...told(({ outcome }) => outcome === "different"),
			...chain.state === "holds" ? [] : [`its gate ${gate.evidence.id} ${chain.message}`],
			...lostFiles(gate.evidence, found.model.files)
		],
		unknown: told(isUnknownVerdict),
		overrides: grantedIn(gate.evidence.checks)
	};
}
function gateProblems({ evidence, traits }, { model }) {
	const { step, verdict, subjects, id } = evidence;
	if (!traits.includes("judges")) return [`carries evidence of ${step} in place of its gate`];
	if (verdict !== "pass") return [`its gate ${id} said ${verdict}`];
	return subjects.some(({ role, digest }) => role === "model" && digest === model.model) ? [] : [`its gate ${id} judged another model`];
}
/** The predictions that a gate judged are stored with the model. */
const lostFiles = ({ materials, id }, files) => materials.filter(({ role, digest }) => role === "predictions" && !files.some((file) => file.digest === digest)).slice(0, 1).map(({ name, digest }) => `its gate ${id} judged ${name} (${digest}), which is not stored with it`);
const gateOf = (run, { model }) => run.find(({ digest }) => digest === model.gate);
/** All evidence that a registered model carries, brought into a folder. */
async function evidenceOf(store, found, folder, { files, recheck }) {
	await store.download(found, folder, ["evidence"]);
	const stored = found.model.files.filter(({ kind }) => kind === "evidence");
	return await Promise.all(stored.map(async ({ digest, path: name }) => {
		const path = posix.join(folder, name);
		return foundOf({
			path,
			digest,
			evidence: readEvidence(await files.readText(path), path)
		}, recheck);
	}));
}
// src/foundation/step/credentials.ts
/** The login that a step was given; masked from now on. Throws `InputErrors` for half of one. */
function credentialsOf({ username, password }, { mask }) {
	if (password !== void 0) mask(password);
	if (username !== void 0 && password !== void 0) return {
		username,
		password
	};
	if (username === void 0 && password === void 0) return void 0;
	return refuse(username === void 0 ? "username" : "password", "is missing: a login needs both", "give both, or neither");
}
// src/domain/registry/open.ts
/** Opens the store that the inputs name; `name` is below the registry. Nothing is asked of it yet. */
function openStore({ registry, name, ...login }, stores, host) {
	const reference = name === void 0 ? registry : `${registry.replace(/\/+$/, "")}/${name}`;
	return stores.open(reference, credentialsOf(login, host));
}
// src/domain/registry/resolve.ts
/** What an alias, a version (`v3`) or a digest names in a store. Throws `InputErrors` for what is none of these. */
async function resolveModel(store, word) {
	if (!(isAlias(word) || versionOf(word) !== void 0 || DigestSchema.safeParse(word).success)) refuse("alias", "is neither an alias nor a version", ALIAS_REMEDY, { value: word });
	return await store.resolve(word);
}
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
	inputs: record(string(), union$1([string(), array(string())])),
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
	const source = sourceOf(readYaml(await files.readText(path, FILE_BYTES.settings), path));
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
const count$1 = CountSchema;
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
	value: union$1([number(), UndefinedSchema])
}));
const count = CountSchema;
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
	/** Trials of the items; absent where each row is an item of its own. */
	trials: TrialsOfSideSchema.optional(),
	/** How the rows are weighted in every metric; absent where each counts once. */
	weights: WeightsSchema.optional(),
	metrics: MetricsSchema.describe("Each metric over all scored rows: its value, or why it has none."),
	slices: array(strictObject({
		slice: strictObject({
			column: string(),
			value: string()
		}),
		n: count,
		metrics: MetricsSchema
	})),
	/** Row-major counts, or weights, label against prediction; not for regression. */
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
	modelInputs: record(string(), union$1([string(), array(string())])),
	/** Cells that were NULL or NaN, by model input, where there were any. */
	missing: record(string(), count),
	/** What another model needs to be scored on the same rows. */
	evaluation: strictObject({
		files: array(string()),
		rowId: array(string()),
		label: string(),
		slices: array(string()),
		groups: GroupsSchema.optional(),
		weight: string().optional(),
		/** The column that tells the trials of an item apart, which the row id names. */
		trial: string().optional(),
		/** Metrics in SQL that were asked for. */
		metrics: array(SqlMetricSchema).optional(),
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
		digest: string(),
		bytes: count.optional()
	}).nullable(),
	latency: strictObject({
		rows: count,
		p50: number(),
		p95: number(),
		p99: number()
	}).optional().describe("Seconds that the model took for one row at a time, where that was measured."),
	hyperparameters: HyperparametersSchema.optional().describe("What the command says that it trained with."),
	trained: boolean(),
	/** Evaluation files whose bytes were trained on. */
	trainedOn: array(string()),
	heldOut: HeldOutSchema.optional()
});
// src/domain/training/trained.ts
/**
* Opens evidence of train-evaluate. Throws `InputErrors` for evidence of another step or without facts, and for every
* file it names that is here with other bytes; its predictions must be here.
*/
async function openTrained(input, { path, evidence, traits }, files) {
	if (!traits.includes("evaluates")) refuse(input, `is evidence of ${evidence.step}`, "give evidence of train-evaluate", { value: path });
	const facts = TrainFactsSchema.safeParse(evidence.facts);
	if (!facts.success) return refuse(input, "has no facts: its step ended before it had measured anything", "run train-evaluate again", { value: path });
	const found = await rehash(input, path, evidence, files);
	const predictions = found.get(facts.data.predictions);
	if (predictions === void 0) return refuse(input, `names the predictions ${facts.data.predictions}, which are not here`, "keep the whole evidence folder together", { value: path });
	return {
		path,
		evidence,
		facts: facts.data,
		predictions,
		places: found
	};
}
/** Where each named file is now. A file that is gone is left to those who need it. */
async function rehash(input, path, evidence, files) {
	const found = /* @__PURE__ */ new Map();
	const problems = [];
	for (const artifact of namedIn(evidence)) {
		const [place] = await filesAt(files, placesOf$1(runOfEvidence(path), artifact));
		if (place === void 0) continue;
		if (await files.digest(place) === artifact.digest) found.set(artifact.name, place);
		else problems.push({
			input,
			value: path,
			message: `names ${place} (${artifact.role}), which has changed since this evidence was written`,
			remedy: "run train-evaluate again, or restore the file that it read"
		});
	}
	if (problems.length > 0) throw new InputErrors(unique(problems));
	return found;
}
const unique = (problems) => [...new Map(problems.map((problem) => [problem.message, problem])).values()];
/** Where a file of the run is now. Throws `InputErrors`, told of `input`, where it is not here. */
const requireFile = (input, { places, path }, name) => places.get(name) ?? refuse(input, `names ${name}, which is not here`, "bring the whole folder of the run", { value: path });
/**
* The predictions of an evaluation, with its own ids, classes, slices and weights, and with the groups that it found in
* the data unless `asked` names others.
*/
async function predictionsOf({ facts, predictions }, engine, asked = {}) {
	const { rowId, slices, positiveClass, classes, groups, weight, trial } = facts.evaluation;
	const kept = weight === void 0 ? void 0 : WEIGHT;
	const { sql, names } = asked;
	const question = {
		sql,
		names,
		task: facts.task,
		rowId,
		trial: asked.trial ?? trial,
		slices,
		positiveClass,
		classes,
		weight: asked.weight ?? kept
	};
	if (asked.groups || !groups) return readPredictions(predictions, {
		...question,
		groups: asked.groups ?? "auto"
	}, engine);
	const found = groups.found.length === 0 ? "none" : "auto";
	const table = await readPredictions(predictions, {
		...question,
		groups: found
	}, engine);
	const groupings = (table.groupings ?? []).map((grouping) => asFound(grouping, groups));
	return groupings.length === 0 ? table : {
		...table,
		groupings
	};
}
/** A grouping that was read back, with what the data said of it. */
function asFound(grouping, { found }) {
	const known = found.find(({ name }) => name === grouping.name);
	return known ? {
		...grouping,
		unit: known.unit,
		from: known.from,
		ordered: known.ordered
	} : grouping;
}
/** What another model needs to be scored on the rows of this evaluation. */
function rowsOf({ facts }, scratch) {
	const { groups: _groups, metrics: _metrics, ...evaluation } = facts.evaluation;
	return {
		...evaluation,
		task: facts.task,
		scratch
	};
}
/**
* Why two evaluations cannot be compared by their predictions; nothing where they were made on the same bytes with the
* same label, row ids and positive class.
*/
function otherEvaluation(a, b) {
	const [own, other] = [identityOf(a), identityOf(b)];
	const differing = Object.keys(own).filter((key) => own[key] !== other[key]);
	if (differing.length === 0) return void 0;
	return `it was measured with another ${differing.join(", ")} than the candidate`;
}
const identityOf = ({ facts, evidence }) => {
	const { files, rowId, trial = "", label, positiveClass = "" } = facts.evaluation;
	const digests = files.map((name) => evidence.materials.find((material) => material.name === name)?.digest ?? name);
	return {
		task: facts.task,
		"evaluation data": [...digests].sort().join(" "),
		"row id": [...rowId, trial].join(" "),
		label,
		"positive class": positiveClass
	};
};
// src/foundation/reading/sql-names.ts
/** Texts in single quotes; names in double quotes; bare names, with the bracket that makes a function of one. */
const TOKENS = /'(?:[^']|'')*'|"((?:[^"]|"")*)"|([\p{L}_][\p{L}\p{N}_$]*)(\s*\()?/gu;
/** The columns that an SQL expression names; keywords come along and match none, functions do not. */
function columnsIn(sql) {
	const columns = [];
	for (const [, inQuotes, bare, bracket] of sql.matchAll(TOKENS)) if (inQuotes !== void 0) columns.push(inQuotes.replaceAll("\"\"", "\""));
	else if (bare !== void 0 && bracket === void 0) columns.push(bare);
	return columns;
}
/** An expression as users write it: a column in double quotes, as every SQL reads it. */
const writtenSql = (expression) => "column" in expression ? `"${expression.column.replaceAll("\"", "\"\"")}"` : expression.sql;
// src/domain/commands/run-command.ts
/** Enough for the longest traceback. */
const LAST_LINES = 500;
/**
* Runs a user's command with its output live and grouped. Throws `InputErrors` with the exit code and the last line
* where it does not end with 0.
*/
async function runCommand(run, ports, signal) {
	const end = await runToItsEnd(run, ports, signal);
	if (end.code === 0) return;
	throw new InputErrors([{
		input: run.input,
		value: run.argv.join(" "),
		message: howItEnded(end),
		remedy: "run the same command by hand with the MLOPS_* variables to see why",
		details: end.lines.join("\n")
	}]);
}
/** Runs a user's command with its output live and grouped; any exit code is an answer. */
async function runToItsEnd(run, ports, signal) {
	const python = run.environment === void 0 ? void 0 : await ports.environments.provide(run.environment, signal);
	const lines = [];
	const result = await ports.host.log.group(`${run.title}: ${run.argv.join(" ")}`, () => ports.processes.run(run.argv, {
		env: {
			...run.variables,
			...python ? { VIRTUAL_ENV: python.bin.replace(/[\\/][^\\/]+$/, "") } : {}
		},
		...python ? { programs: python.bin } : {},
		signal,
		onLine(line) {
			ports.host.log.info(line);
			lines.push(line);
			if (lines.length > LAST_LINES) lines.shift();
		}
	}));
	signal.throwIfAborted();
	return {
		...result,
		lines: lines.slice(-15),
		said: lastWords(lines)
	};
}
/** `ended with exit code 1; its last line: …` */
function howItEnded({ code, signal, said }) {
	const end = code === null ? `was ended by ${signal}` : `ended with exit code ${code}`;
	return said === void 0 ? `${end} and wrote nothing` : `${end}; its last line: ${said}`;
}
const TRACEBACK = "Traceback (most recent call last):";
/** What a Python traceback ends with, or the last line. */
function lastWords(lines) {
	const traceback = lines.findLastIndex((line) => line.startsWith(TRACEBACK));
	const raised = lines.slice(traceback + 1).find((line) => /^\S/.test(line));
	return (traceback < 0 ? void 0 : raised) ?? lines.findLast((line) => line.trim() !== "")?.trim();
}
/** The declaration of the environment must be there, whoever uses it. */
async function requireEnvironment(path, files) {
	if (path === void 0 || await files.exists(path) && !await files.isFolder(path)) return;
	refuse("environment", "is not a file", "name requirements.txt or pyproject.toml", { value: path });
}
// src/domain/models/command.ts
const BATCH$1 = 65536;
/**
* Reads the rows' names and labels, and joins them with a predictions table by id; labels always come from the data.
* Throws `InputErrors` for labelled rows without a prediction and for ids that the data does not have.
*/
async function joinPredictions(path, rows, { table, reader }, engine) {
	for await (const batch of table.batches(reader.expressions, BATCH$1)) reader.take(batch);
	const truth = reader.finish();
	const { rowIds } = truth;
	const scores = await readScores(path, rows, areLeft(rowIds), engine);
	if (!areLeft(rowIds)) return {
		truth,
		predicted: reorder(scores.predicted, orderOf(truth, scores.rowIds, path))
	};
	const order = await engine.pairing(table, scores.table, rowIds.columns) ?? askedTooEarly();
	return {
		truth: {
			...truth,
			rowIds: leftNames({
				...rowIds,
				unique: true
			})
		},
		predicted: reorder(scores.predicted, order)
	};
}
/** Runs the score command; answers where its table stands. Throws `InputErrors` where it fails or writes nothing. */
async function runScoreCommand({ folder, pkg, model, rows }, ports, signal) {
	const argv = pkg.scoreCommand;
	if (!argv) refuse("score-command", "is missing for a model that is not ONNX", "say in `score-command` how to score it", { value: folder });
	const scratch = rows.scratch ?? "mlops-out/artifacts/scored";
	await ports.files.remove(scratch);
	await ports.files.makeFolder(scratch);
	await runCommand({
		input: "score-command",
		title: "Score",
		argv,
		environment: pkg.environment === void 0 ? void 0 : `${folder}/${pkg.environment}`,
		variables: {
			MLOPS_SCORE_DATA: rows.files.map((file) => ports.files.absolute(file)).join("\n"),
			MLOPS_SCORE_MODEL: ports.files.absolute(model),
			MLOPS_SCORE_PREDICTIONS: ports.files.absolute(`${scratch}/predictions.parquet`)
		}
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
/** Scores in the order of their table; the names of their rows may be left in it. */
async function readScores(path, rows, namesLeft, engine) {
	const table = await engine.table({
		files: [path],
		csv: {}
	});
	const ids = rowColumns(rows);
	const problems = missingColumns("row-id", ids, table.columns, path);
	if (problems.length > 0) throw new InputErrors(problems);
	const reader = predictedReader(rows.task, {
		columns: table.columns,
		rows: await table.rows()
	}, path);
	const rowIds = [];
	const named = namesLeft ? {} : idExpressions(ids);
	for await (const batch of table.batches({
		...named,
		...reader.expressions
	}, BATCH$1)) {
		const all = Array.from({ length: batch.rows }, (_, row) => row);
		if (!namesLeft) for (const row of all) rowIds.push(idOfRow(batch, ids, row));
		reader.take(batch, all);
	}
	requireUnique(rowIds, ids, path);
	return {
		table,
		rowIds,
		predicted: reader.finish()
	};
}
/** For each labelled row, where its prediction stands. */
function orderOf(truth, predictedIds, path) {
	const at = nameIndex(predictedIds);
	const known = nameIndex(allIds(truth));
	const ids = namesIn(truth.rowIds);
	const without = ids.filter((id) => at.find(id) < 0);
	const strangers = predictedIds.filter((id) => known.find(id) < 0);
	const problems = [...without.length > 0 ? [`lacks ${counted(without.length, "row")} of the evaluation data, the first is ${without[0]}`] : [], ...strangers.length > 0 ? [`holds ${counted(strangers.length, "row")} that the evaluation data does not have, the first is ${strangers[0]}`] : []];
	if (problems.length > 0) throw new InputErrors(problems.map((message) => ({
		input: "predictions",
		value: path,
		message,
		remedy: "write one prediction per row of the evaluation data, with the row-id columns as they are"
	})));
	return Uint32Array.from(ids, at.find);
}
// src/domain/models/labelled-rows.ts
const refuseNoRows = (rows) => refuse("evaluation-data", "holds no rows", "give data with labelled rows", { value: rows.files.join(", ") });
/** The rows with their reader. Throws `InputErrors` where there are none, and for columns that the table does not have. */
async function openRows(rows, names, engine) {
	const table = await engine.table({
		files: rows.files,
		csv: rows.csv
	});
	if (await table.rows() === 0) refuseNoRows(rows);
	return {
		table,
		reader: truthReader({
			...rows,
			names,
			rows: await table.rows()
		}, table, nameOf(rows.files))
	};
}
/** Trials are told apart by the names of rows, and metrics in SQL see rows in an order of their names. */
const mayLeaveNames = ({ names, trial, sql = [] }) => names === "left" && trial === void 0 && sql.length === 0;
const nameOf = (files) => files.length === 1 ? files[0] : `${files[0]} and ${files.length - 1} more`;
/**
* Whether each row has a label, and a name of its own that nobody needs to read. A model is slow, and rows that turn out
* to need their names afterwards would be scored twice.
*/
async function canLeaveNames(rows, engine) {
	if (!mayLeaveNames(rows)) return false;
	const table = await engine.table({
		files: rows.files,
		csv: rows.csv
	});
	if (![rows.label, ...rows.rowId].every((wanted) => table.columns.some(({ name }) => name === wanted))) return false;
	const [unlabelled] = await table.count([{
		column: rows.label,
		bad: { is: "null" }
	}]);
	return unlabelled === 0 && await engine.pairing(table, table, rows.rowId) !== void 0;
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
	const make = bound.input.type === "float" ? Float32Array : Float64Array;
	let missing = 0;
	return {
		name: bound.input.name,
		values(batch, { rows, idOf }) {
			const values = new make(rows.length * width);
			for (let column = 0; column < width; column++) {
				const source = batch.numbers[keyOf(bound, column)];
				if (putColumn(values, {
					at: column,
					width,
					source
				}, rows) === 0) continue;
				for (const row of rows) {
					const value = source[row];
					if (Number.isNaN(value)) missing++;
					else if (Number.isFinite(value) && !Number.isFinite(make.of(value)[0])) refuseValue(bound, column, String(value), idOf(row));
				}
			}
			return values;
		},
		missing: () => missing
	};
}
/** Puts a column of some rows into rows of `width`; answers how many of its values are not finite there. */
function putColumn(values, column, rows) {
	const { at, width, source } = column;
	let odd = 0;
	for (let k = 0, to = at; k < rows.length; k++, to += width) {
		values[to] = source[rows[k]];
		if (!Number.isFinite(values[to])) odd++;
	}
	return odd;
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
	return {
		name: bound.input.name,
		values(batch, { rows, idOf }) {
			const values = new BigInt64Array(rows.length * width);
			for (let column = 0; column < width; column++) {
				const source = batch.integers[keyOf(bound, column)];
				for (let k = 0, to = column; k < rows.length; k++, to += width) {
					const [value, wrong] = [source.values[rows[k]], source.wrong[rows[k]]];
					if (wrong !== null || value < lowest || value > highest) refuseValue(bound, column, wrong ?? String(value), idOf(rows[k]));
					values[to] = value;
				}
			}
			return values;
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
// src/domain/models/latency.ts
/** The first answers pay for what later ones find ready. */
const WARM_UP = 10;
/** Measures the answers to the first `rows` rows that it is given, each asked for alone. */
function latencyMeter({ session, inputs, outputs }, rows) {
	const feeds = inputs.map(feedOf);
	const taken = [];
	let warm = 0;
	return {
		async take(batch, labelled, idOf) {
			for (const row of labelled) {
				if (taken.length === rows) return;
				const values = Object.fromEntries(feeds.map((feed) => [feed.name, feed.values(batch, {
					rows: [row],
					idOf
				})]));
				for (; warm < WARM_UP; warm++) await session.seconds(values, outputs);
				taken.push(await session.seconds(values, outputs));
			}
		},
		finish() {
			if (taken.length === 0) return void 0;
			const sorted = taken.toSorted((a, b) => a - b);
			const at = (share) => sorted[Math.ceil(share * sorted.length) - 1];
			return {
				rows: sorted.length,
				p50: at(.5),
				p95: at(.95),
				p99: at(.99)
			};
		}
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
async function scoreOnnx({ session, inputs, task, latencyRows = 0 }, { table, reader: truth }, signal, onRows) {
	const chosen = chooseOutputs(session.outputs, task);
	const collected = collector(chosen, session.outputs);
	const feeds = inputs.map(feedOf);
	const wanted = [
		chosen.label,
		chosen.scores,
		chosen.number
	].filter((name) => name !== void 0);
	const meter = latencyMeter({
		session,
		inputs,
		outputs: wanted
	}, latencyRows);
	const expressions = {
		...truth.expressions,
		...feedExpressions(inputs)
	};
	let read = 0;
	async function* fed() {
		for await (const batch of table.batches(expressions, BATCH)) {
			signal.throwIfAborted();
			const rows = truth.take(batch);
			read += batch.rows;
			onRows(read);
			if (rows.length === 0) continue;
			const taken = {
				rows,
				idOf: (row) => truth.idOf(batch, row)
			};
			const values = feeds.map((feed) => [feed.name, feed.values(batch, taken)]);
			yield {
				rows: rows.length,
				inputs: Object.fromEntries(values)
			};
			await meter.take(batch, rows, taken.idOf);
		}
	}
	const answers = latencyRows > 0 ? oneByOne(session, fed(), wanted) : session.runAll(fed(), wanted);
	for await (const outputs of answers) collected.take(outputs);
	return {
		truth: truth.finish(),
		predicted: collected.finish(),
		missing: Object.fromEntries(feeds.map((feed) => [feed.name, feed.missing()])),
		latency: meter.finish()
	};
}
async function* oneByOne(session, batches, wanted) {
	for await (const batch of batches) yield await session.run(batch, wanted);
}
function collector(chosen, outputs) {
	const labels = coder$1();
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
			const floats = columns.map((column) => column.finish());
			if (chosen.number !== void 0) return { numbers: single(floats, chosen.number) };
			return {
				...chosen.label === void 0 ? {} : { labels: labels.finish() },
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
	while (columns.length < width) columns.push(floatColumn());
	for (let at = 0; at < width; at++) columns[at].takeEvery(values, at, width);
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
	if (pkg.format === "onnx") {
		const score = (names) => scoreModel({
			model,
			pkg,
			meaning,
			names
		}, rows, ports, signal);
		return await canLeaveNames(rows, await ports.engine()) ? leavingNames(score) : score("read");
	}
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
	const { table, reader } = await openRows(rows, "read", await ports.engine());
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
async function joined(path, rows, meaning, ports) {
	const engine = await ports.engine();
	const join = async (names) => {
		const { truth, predicted } = await joinPredictions(path, rows, await openRows(rows, names, engine), engine);
		return {
			...assemble(truth, predicted, meaning),
			unlabelled: truth.unlabelledIds.length,
			missing: {},
			inputs: {}
		};
	};
	return mayLeaveNames(rows) ? leavingNames(join) : join("read");
}
async function scoreModel({ model, pkg, meaning, names }, rows, ports, signal) {
	const session = await (await ports.scorers()).onnx(model);
	try {
		const labelled = await openRows(rows, names, await ports.engine());
		const { table } = labelled;
		const inputs = bindInputs(session.inputs, pkg.inputs, table.columns, nameOf(rows.files));
		const total = grouped(await table.rows());
		const progress = (read) => ports.host.log.progress(`scoring ${grouped(read)} of ${total} rows`);
		const scored = await scoreOnnx({
			session,
			inputs,
			task: rows.task,
			latencyRows: rows.latencyRows
		}, labelled, signal, progress);
		return {
			...assemble(scored.truth, scored.predicted, meaning),
			unlabelled: scored.truth.unlabelledIds.length,
			missing: scored.missing,
			latency: scored.latency,
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
// src/steps/gate-model/registered.ts
/** Asks the registry. Found, empty and unknown are three answers; a registry that does not answer throws. */
async function openRegistered(path, { registry, ...rest }, { stores, host }) {
	if (registry === void 0) return refuse("registry", "is not given, so the baseline cannot be looked up", "give `oci://host/name` or a folder", { value: path });
	const store = openStore({
		registry,
		...rest
	}, stores, host);
	const resolved = await resolveModel(store, path.slice(REGISTRY.length));
	if (resolved.state === "empty") return {
		kind: "missing",
		path: `${path} of ${store.name}`
	};
	if (resolved.state === "unknown") return {
		kind: "unnamed",
		path: `${path} of ${store.name}`,
		versions: resolved.versions
	};
	const { found } = resolved;
	const { digest, version } = found;
	return {
		kind: "registered",
		path: version === void 0 ? path : `${path} (${version})`,
		store,
		found,
		artifact: {
			role: "model",
			name: `${store.name}:${version ?? digest}`,
			digest,
			mediaType: store.mediaType
		}
	};
}
/**
* Brings the package of a registered model; answers the folder that holds it. Throws `InputErrors` for a model whose gate
* does not say PASS when it is decided again: a candidate would be compared with what nobody has let in.
*/
async function bring({ path, store, found }, scratch, { files, host, recheck }) {
	const folder = `${scratch}/registered`;
	await files.remove(folder);
	host.log.progress(`bringing the baseline from ${store.name}`);
	const { problems, unknown } = await approvalIn(store, found, folder, {
		files,
		recheck
	});
	if (problems.length > 0) refuse("baseline", problems.join("; "), "name a model whose gate said PASS, such as registry:v1", { value: `${path} of ${store.name}` });
	for (const told of unknown) host.log.warn(`${path}: ${told}`);
	await store.download(found, folder, ["weights", "package"]);
	return `${folder}/model`;
}
// src/steps/gate-model/baseline-rows.ts
/** A baseline that has predictions of rows, or is a model that makes them. */
function baselineOfRows(opened, opposite, ports, signal) {
	switch (opened.kind) {
		case "registered": return registered(opened, opposite, ports, signal);
		case "folder": return rescored(opened.path, opposite, ports, signal);
		case "predictions": return predicted(opened, opposite, ports);
		case "evidence": return evaluated(opened, opposite, ports);
	}
}
async function registered(opened, { candidate, scratch, names }, ports, signal) {
	const { baseline, materials } = await rescored(await bring(opened, scratch, ports), {
		candidate,
		scratch: `${scratch}/scored`,
		names
	}, ports, signal);
	return {
		baseline: baseline.state === "found" ? {
			...baseline,
			source: {
				kind: "model",
				name: opened.path
			}
		} : baseline,
		materials: [opened.artifact, ...materials]
	};
}
/** The champion on today's rows: its stored numbers are never used. */
async function rescored(folder, { candidate: { trained }, scratch }, ports, signal) {
	const pkg = await readAs("baseline", folder, () => readModelPackage(folder, ports.files));
	if (!trained) return refuse("baseline", "is a model, but nothing says on which rows to score it", "give evidence of train-evaluate as `candidate`, or predictions of the baseline", { value: folder });
	await requireEvaluationData(trained, ports);
	ports.host.log.info(`scoring the baseline ${folder} on the rows of the candidate`);
	const { table } = await readAs("baseline", folder, () => scorePackage({
		folder,
		pkg
	}, rowsOf(trained, scratch), ports, signal));
	const files = ["model.json", ...pkg.file === void 0 ? [] : [pkg.file]];
	const materials = await Promise.all(files.map((file) => artifactOf(file === pkg.file ? "model" : "config", posix.join(folder, file), ports.files)));
	const read = trained.facts.evaluation.files;
	return {
		baseline: {
			state: "found",
			source: {
				kind: "model",
				name: folder
			},
			rescored: true,
			content: { table }
		},
		materials: [...materials, ...trained.evidence.materials.filter(({ name }) => read.includes(name))]
	};
}
async function requireEvaluationData({ facts, path }, { files }) {
	const { files: names } = facts.evaluation;
	const gone = [];
	for (const name of names) if (!await files.exists(name)) gone.push(name);
	if (gone.length > 0) refuse("candidate", `was evaluated on ${gone.join(", ")}, which is not here`, "bring the evaluation data, so that the baseline can be scored on it", { value: path });
}
async function predicted(opened, { candidate, names }, { files, engine }) {
	const opener = await engine();
	const table = await readAs("baseline", opened.path, () => readBaselineTable(opened.path, {
		...questionOf(candidate),
		names
	}, opener));
	const material = await artifact(opened, files, opener);
	return {
		baseline: {
			state: "found",
			source: {
				kind: "predictions",
				name: opened.path
			},
			rescored: false,
			content: { table }
		},
		materials: [{
			...material,
			rows: table.rowIds.length
		}]
	};
}
/** Read as the candidate is: the same task, ids and meaning of positive. */
function questionOf({ content, rowId, trial }) {
	if (!("table" in content)) return { rowId };
	const { predictions } = content.table;
	return {
		rowId,
		trial,
		task: predictions.task,
		...predictions.task === "binary" ? { positiveClass: predictions.positiveClass } : {},
		...predictions.task === "multiclass" ? { classes: predictions.classes } : {}
	};
}
async function evaluated(opened, { candidate, names }, { files, engine }) {
	const { path, evidence } = opened;
	const trained = await openTrained("baseline", opened, files);
	const materials = [await artifact(opened, files), ...evidence.products.filter(({ role }) => role === "predictions")];
	const reason = candidate.trained && otherEvaluation(candidate.trained, trained);
	if (reason !== void 0) return {
		baseline: {
			state: "incomparable",
			name: path,
			reason
		},
		materials
	};
	const table = await predictionsOf(trained, await engine(), {
		groups: "none",
		names
	});
	return {
		baseline: {
			state: "found",
			source: {
				kind: "evidence",
				name: path
			},
			rescored: false,
			content: { table }
		},
		materials
	};
}
// src/steps/gate-model/candidate-rows.ts
const AUTO = ["auto"];
/** A candidate that has predictions of rows. Throws `InputErrors` where it is not fit to be judged. */
const candidateOfRows = (opened, question, ports) => opened.kind === "predictions" ? tableCandidate(opened, question, ports) : trainedCandidate(opened, question, ports);
async function trainedCandidate(opened, asked, { files, engine }) {
	const { path, evidence } = opened;
	if (evidence.verdict !== "pass") refuse("candidate", `has the verdict ${evidence.verdict} (${evidence.reason.replace(/\.$/, "")})`, "only an evaluation that passed can be judged", { value: path });
	const trained = await openTrained("candidate", opened, files);
	const { groups, weight, trial, names } = asked;
	const metrics = namedMetrics(asked, trained.facts.evaluation.metrics);
	const question = {
		groups: groups && groupsAsked(groups),
		weight,
		trial,
		sql: metrics.map(({ sql }) => sql),
		names
	};
	return {
		source: {
			kind: "evidence",
			name: path
		},
		content: { table: await predictionsOf(trained, await engine(), question) },
		groups: groups ?? trained.facts.evaluation.groups?.asked ?? AUTO,
		weight: weight ?? trained.facts.evaluation.weight,
		trial: trial ?? trained.facts.evaluation.trial,
		leak: leakOf(trained.facts),
		subjects: evidence.subjects,
		materials: [await artifact(opened, files), ...evidence.products.filter(({ role }) => role === "predictions")],
		trained,
		rowId: trained.facts.evaluation.rowId,
		metrics
	};
}
async function tableCandidate(opened, asked, { files, engine }) {
	const { path, only } = opened;
	const { rules, groups = AUTO, weight, trial, names, otherTable } = asked;
	const opener = await engine();
	const slices = [...new Set(rules.flatMap(({ selectors }) => selectors.map(({ column }) => column)))];
	const metrics = namedMetrics(asked);
	const sql = metrics.map((one) => one.sql);
	const apart = {
		names: [
			"label",
			weight,
			trial,
			only?.column
		],
		sql
	};
	const rowId = otherTable === void 0 ? void 0 : await sharedRowId([path, otherTable], apart, opener);
	const table = await readAs("candidate", path, () => readPredictions(path, {
		rowId,
		slices,
		groups: groupsAsked(groups),
		weight,
		trial,
		sql,
		only,
		names
	}, opener));
	return {
		source: {
			kind: "predictions",
			name: only ? `${path} (${only.column} ${only.value})` : path
		},
		content: { table },
		groups,
		weight,
		trial,
		metrics,
		subjects: [{
			...await artifact(opened, files, opener),
			rows: table.rowIds.length
		}],
		materials: [],
		...rowId ? { rowId } : {}
	};
}
export { readBaselineTable as A, crossings as B, projectOf as C, judgedModels as D, approvalOf as E, gateFacts as F, sliceRows as G, groupColumns as H, pairOf as I, twoWay as L, writePredictions as M, groupReader as N, theJudgedModel as O, columnsNamedIn as P, serialOf as R, approvalIn as S, approvalChecks as T, groupsAsked as U, bindsRows as V, evaluateSlices as W, readModelPackage as _, scorePackage as a, openStore as b, howItEnded as c, runToItsEnd as d, columnsIn as f, leakOf as g, TrainFactsSchema as h, openRegistered as i, readPredictions as j, sharedRowId as k, requireEnvironment as l, requireFile as m, baselineOfRows as n, scorePredictions as o, openTrained as p, bring as r, tryRows as s, candidateOfRows as t, runCommand as u, writeModelPackage as v, ApprovalSchema as w, credentialsOf as x, resolveModel as y, noDifference as z };

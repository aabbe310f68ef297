import { r as refuse, t as InputErrors } from "./errors.js";
import { n as grouped$1, t as counted } from "./counted.js";
import { C as literal, O as strictObject, T as number, _ as _enum, b as boolean, k as string, o as DigestSchema, x as discriminatedUnion, y as array } from "./limits.js";
import { M as verdictOf } from "./define.js";
import { l as plain } from "./numbers.js";
import { t as readYaml } from "./yaml.js";
import { t as knownNames } from "./nearest.js";
import { i as versionOf, n as isAlias, t as ALIAS_REMEDY } from "./names.js";
import { a as formatRule, i as parseRules, n as isRuleError, o as formatSelectors, r as parseRule, t as ruleData } from "./rule-data.js";
import { i as undefinedBecause, n as isUndefined, r as mapDefined } from "./undefined.js";
import { a as isUnusable, c as intervalWords, i as isQuantity, n as MeasuredSchema, o as andMore, s as asSentence, t as judge, u as seenWords } from "./judge.js";
import { a as studentTQuantile, i as normalQuantile, o as stirlingCorrection } from "./distributions.js";
import { g as requireLevel, h as normalInterval, m as wilsonShape, p as clopperPearson } from "./predictions-file.js";
import { a as SIGNED, c as rangeWords, i as SHARE, n as sum, o as isWithin, r as POSITIVE, s as percentHint, t as createSum } from "./sum.js";
import { a as trialsOf, c as select, d as metricNamed, f as metricsOf, i as prepareMetrics, l as METRICS, n as sliceRows, o as valueOfCells, s as confusionCounts } from "./slices.js";
// src/domain/gate/held-out.ts
const HELD_OUT = "gate:held-out";
const REMEDY = "evaluate on rows that the model has not seen, or set allow-trained-on: true to judge it anyway";
/** Rows that the candidate was trained on decide nothing. */
const TRAINED_ON = {
	because: "the model was trained on evaluation rows",
	remedy: REMEDY
};
/** Why no rule is decided on such rows. */
const barredReason = ({ message }) => `No rule can be decided: ${message}. ${asSentence(REMEDY)}`;
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
			remedy: REMEDY
		}];
	}
}
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
	const all = Uint32Array.from(table.rowIds, (_, row) => row);
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
	const groups = Map.groupBy(rows, (row) => values[row]);
	const names = [...groups.keys()].sort(compareBytes);
	return new Map(names.map((name) => [name, Uint32Array.from(groups.get(name))]));
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
/** What is wrong with the slices that rules name. */
function sliceProblems(rules, table) {
	const cutter = sliceCutter(table);
	return rules.map(cutter).filter((found) => "message" in found);
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
// src/domain/gate/words.ts
/** Name of a check, the same in every run: `gate:roc_auc>=baseline-0.02[origin=JFK]`. */
function checkId(rule, slice) {
	const { operator, limit, minimum } = rule;
	const tail = formatRule({
		metric: rule.metric,
		selectors: [],
		operator,
		limit,
		...minimum ? { minimum } : {}
	}).slice(metricText(rule).length).replaceAll(" ", "");
	return `gate:${metricText(rule)}${tail}${sliceText(slice)}`;
}
/** The rule on one slice, spelled: `roc_auc[origin=JFK] >= baseline - 0.02`. */
function ruleText({ minimum: _, ...rule }, slice) {
	return formatRule({
		...rule,
		selectors: slice
	});
}
/** The metric as a rule spells it. */
function metricText({ metric }) {
	return formatRule({
		metric,
		selectors: [],
		operator: ">=",
		limit: {
			kind: "absolute",
			value: 0
		}
	}).slice(0, -5);
}
const OPERATOR_WORDS = {
	">=": "at least",
	"<=": "at most",
	">": "above",
	"<": "below",
	"==": "equal to",
	"!=": "other than"
};
/** `at least 0.62`, `at most baseline * 1.02`. */
const expectation = (operator, limit) => `${OPERATOR_WORDS[operator]} ${typeof limit === "number" ? limit : limitText(limit)}`;
function limitText(limit) {
	return formatRule({
		metric: "m",
		selectors: [],
		operator: ">=",
		limit
	}).slice(5);
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
// src/domain/gate/factor.ts
/**
* Why a rule with a factor says nothing against this baseline, or undefined. `baseline * 0.98` gives room of 2 % only
* where the baseline is above 0: of 0 it gives none, and below 0 it turns round and asks for more. So the whole
* interval of the baseline must lie above 0; without an interval its value.
*/
function factorProblem({ metric, operator, limit }, { baseline }, alpha) {
	if (limit.kind === "absolute" || limit.factor === 1 || !isQuantity(baseline)) return void 0;
	const { value, interval } = baseline;
	if ((isUndefined(interval) ? value : Math.min(value, interval.lower)) > 0) return void 0;
	const name = metricText({ metric });
	const seen = isUndefined(interval) ? plain(value) : intervalWords(baseline, alpha);
	const sign = operator === ">=" || operator === ">" ? "-" : "+";
	return {
		message: `Cannot tell: ${name} of the baseline is ${seen}; at or below 0 a factor gives no margin, or reverses the rule.`,
		remedy: `write the margin as a difference, such as \`${name} ${operator} baseline ${sign} 0.02\``
	};
}
// src/foundation/stats/power.ts
/**
* Rows for a paired comparison of proportions to show a difference above -margin. `disagreement` is the
* share of rows on which exactly one model is right; `effect` is the planned true difference.
*   n = (z_alpha sqrt(D) + z_power sqrt(D - effect^2))^2 / (margin + effect)^2
* (Connor 1987: the test's own variance does not know the effect),
* and at least the rows with which Tango's limit clears the margin when the models never disagree.
*/
function rowsForPairedNonInferiority(question, plan) {
	const { disagreement, effect = 0 } = question;
	const distance = question.margin + effect;
	const z = normalQuantile(plan.alpha);
	const withoutDisagreement = distance > 0 ? Math.ceil(z * z * (1 - distance) / distance) : 0;
	const spread = Math.sqrt(Math.max(0, disagreement - effect * effect));
	const power = normalQuantile(plan.power);
	const rows = rowsFor(((power * spread - z * Math.sqrt(disagreement)) / (power - z)) ** 2, distance, plan);
	return typeof rows === "number" ? Math.max(rows, withoutDisagreement) : rows;
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
* z_alpha^2 / 2 rows are added for the estimated variance (Guenther 1981).
*/
function rowsForMean(question, plan) {
	return rowsFor(question.variance, question.distance, plan, normalQuantile(plan.alpha) ** 2 / 2);
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
	const { quantity, rule, fewest } = open;
	const hand = quantity.groups ?? open.rows;
	if (!quantity.spread) return fewest > hand ? capped(open, fewest, planWords(rule), false) : unknown(open);
	const totalOf = (units) => isUndefined(units) ? 0 : Math.max(Math.ceil(units * hand / unitsOf(quantity)), fewest);
	const planned = planOf(open);
	const margin = rule.factor !== void 0 && isUndefined(planned);
	if (totalOf(planned) > hand) return capped(open, totalOf(planned), planWords(rule), margin);
	const seen = asSeen(open);
	if (isUndefined(seen) || isConstant(quantity)) return unknown(open, margin);
	const words = rule.factor === void 0 ? planWords(rule) : "if the difference stays as it is";
	return capped(open, Math.max(totalOf(seen), hand + 1), words, margin);
}
const unitsOf = ({ groups, n }) => groups ?? n;
const unitOf = ({ quantity }) => quantity.groups === void 0 ? {} : { of: "group" };
const unknown = (open, margin = false) => ({
	...unitOf(open),
	unknown: true,
	margin
});
/** Equal values tell nothing of their variance, and more of the same would tell no more. */
const isConstant = ({ spread }) => spread?.kind === "mean" && spread.variance === 0;
const planWords = ({ factor }) => factor === void 0 ? "if the estimate holds" : "if the models are equal";
function capped(open, total, plan, margin) {
	const hand = open.quantity.groups ?? open.rows;
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
	const { quantity, rule, alpha } = open;
	const { spread, value } = quantity;
	const plan = {
		alpha,
		power: POWER
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
			distance
		}, plan);
		case "estimate": return rowsForEstimate({
			standardError: spread.standardError,
			rows: unitsOf(quantity),
			distance
		}, plan);
		case void 0: return undefinedBecause("the variance of a row is unknown");
	}
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
// src/domain/gate/rows-needed.ts
/** Rows beyond those at hand with which an open rule of a gate would be decided; see `needed`. */
function rowsNeeded(measure, rule, alpha) {
	const { compared, n } = measure;
	if (!isQuantity(compared)) return {
		unknown: true,
		margin: false
	};
	return needed({
		quantity: compared,
		rule: ruleData(rule),
		alpha,
		rows: n,
		fewest: rowsForInterval(measure, compared, rule),
		equal: equalValue(measure, rule)
	});
}
/** What has no interval waits for rows of the rarer class, in the same mix, and for its least rows. */
function rowsForInterval({ n, positives, negatives }, { interval }, rule) {
	const metric = isUndefined(interval) ? metricNamed(rule.metric) : void 0;
	if (!metric) return 0;
	const { ofClass, rows } = fewestFor(metric);
	if (positives === void 0 || negatives === void 0) return rows;
	const rarer = Math.min(positives, negatives);
	const mixed = rarer > 0 && rarer < ofClass ? Math.ceil(n * ofClass / rarer) : 0;
	return metric.form.kind === "rows" ? mixed : Math.max(mixed, rows);
}
/** What candidate - factor * baseline would be for a model equal to the baseline. */
function equalValue({ baseline }, { limit }) {
	if (limit.kind === "absolute") return void 0;
	if (limit.factor === 1) return 0;
	return isQuantity(baseline) ? (1 - limit.factor) * baseline.value : void 0;
}
// src/domain/gate/judge.ts
/** One rule on one slice, judged: first what only a gate knows, then the rule itself. */
function judgeMeasure(rule, measure, judging) {
	const judged = bar(questionOf(rule, measure), judgeOne(rule, measure, judging), measure, judging);
	const { candidate, baseline, difference, compared } = measure;
	return {
		id: checkId(rule, measure.slice),
		target: nameOf(rule, measure),
		severity: judged.outcome === "skipped" ? "info" : "error",
		expected: expectation(rule.operator, rule.limit),
		rule: ruleData(rule),
		observed: estimateOf$1(candidate, measure.n, judging.alpha),
		...isQuantity(baseline) ? { baseline: estimateOf$1(baseline, measure.n, judging.alpha) } : {},
		...isQuantity(difference) ? { difference: estimateOf$1(difference, measure.n, judging.alpha) } : {},
		basis: isQuantity(compared) ? compared.basis : "statistical",
		...judged
	};
}
const nameOf = (rule, measure) => `${metricText(rule)}${sliceText(measure.slice)}`;
const questionOf = (rule, measure) => ({
	name: nameOf(rule, measure),
	rule: ruleData(rule),
	text: ruleText(rule, measure.slice)
});
function judgeOne(rule, measure, judging) {
	const withoutBaseline = rule.limit.kind === "baseline" ? judgeAbsence(rule, judging) : void 0;
	if (withoutBaseline) return withoutBaseline;
	if (rule.minimum !== void 0 && measure.n < rule.minimum) return tooSmall(rule, measure, rule.minimum);
	const broken = [measure.candidate, measure.baseline].find(isUnusable) ?? measure.compared;
	const turned = isUnusable(broken) ? void 0 : factorProblem(rule, measure, judging.alpha);
	if (turned) return {
		outcome: "inconclusive",
		...turned
	};
	return judge(questionOf(rule, measure), broken, {
		alpha: judging.alpha,
		requireUncertainty: judging.requireUncertainty,
		needed: () => rowsNeeded(measure, rule, judging.alpha)
	});
}
function tooSmall(rule, measure, minimum) {
	const words = `${nameOf(rule, measure)} has ${counted(measure.n, "row")}, fewer than ${grouped$1(minimum)}`;
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
function bar(question, judged, { compared }, { barred, alpha }) {
	if (!barred || judged.outcome === "error" || judged.outcome === "skipped") return judged;
	const seen = isQuantity(compared) ? ` ${seenWords(question.name, compared, question.rule, alpha)}.` : "";
	return {
		outcome: "inconclusive",
		message: `Cannot tell: ${barred.because}.${seen}`,
		remedy: barred.remedy
	};
}
/** A quantity as evidence shows it; an undefined one is null with its reason as method. */
function estimateOf$1(measured, n, alpha) {
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
// src/domain/gate/reason.ts
/** The sentence of the worst check, and how many more like it there are; of undecided ones the one that waits longest. */
function worstReason(checks, verdict) {
	const worst = checks.filter(({ outcome }) => outcome === verdict).toSorted((a, b) => (b.rowsNeeded ?? 0) - (a.rowsNeeded ?? 0));
	return andMore(worst[0].message, worst.length - 1);
}
/** How many rules are met, and the one nearest to its limit. */
function passReason(judged, facts) {
	const decided = judged.filter(({ check }) => check.outcome === "pass");
	const skipped = judged.length - decided.length;
	const tightest = decided.toSorted((a, b) => slackOf(a) - slackOf(b))[0];
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
/** The one-sided level of each decision; digits of binary subtraction are no level. */
const levelOf = (confidence) => Number((1 - confidence).toFixed(10));
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
	const judging = {
		...inputs,
		alpha: levelOf(inputs.confidence),
		baseline,
		...barring ? { barred: TRAINED_ON } : {}
	};
	const measures = Map.groupBy(facts.measures, ({ rule }) => rule);
	const judged = rules.flatMap((rule) => judgeRule(rule, measures.get(rule.text) ?? [], judging));
	const checks = [...judged.map(({ check }) => check), ...heldOutChecks(leak, allowTrainedOn)];
	const verdict = verdictOf(checks);
	if (barring && verdict !== "error") return {
		verdict,
		reason: barredReason(barring),
		checks
	};
	const decision = decided(judged, facts);
	return {
		...decision,
		reason: `${decision.reason}${leakNote(leak, decision, allowTrainedOn)}`,
		checks
	};
}
function decided(judged, facts) {
	const checks = judged.map(({ check }) => check);
	const verdict = verdictOf(checks);
	if (verdict !== "pass") return {
		verdict,
		reason: worstReason(checks, verdict)
	};
	if (checks.some(({ outcome }) => outcome !== "skipped")) return {
		verdict,
		reason: passReason(judged, facts)
	};
	return {
		verdict: "inconclusive",
		reason: `No rule could be decided. ${checks[0]?.message ?? "There is none."} Add an absolute rule.`
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
			severity: "error",
			expected: expectation(rule.operator, rule.limit),
			rule: ruleData(rule),
			observed: null,
			basis: "exact",
			message: `Not enough data to decide ${ruleText(rule, slice)}: no slice has ${counted(minimum, "row")}; ${largest}. ${counted(more, "more row")} ${more === 1 ? "is" : "are"} needed in the same mix.`,
			rowsNeeded: more
		}
	};
}
// src/domain/metrics/foreign/direction.ts
/**
* Which way is better for a metric of a foreign metrics file, by its name alone: scikit-learn's `neg_` prefix
* means higher; then the catalogue and a table of the field's other names, after the path (`eval/…`, `macro avg/…`), lm-eval's filter
* (`acc,none`), a cut-off (`ndcg@10`) and words such as `test_`, `_macro` or `_p95` are taken off.
* A name that is not certain is `unknown`: a gate must not guess.
*/
function directionOf(name) {
	const leaf = plainName(name);
	if (leaf.startsWith("neg_")) return "higher";
	return tableDirection(leaf) ?? tableDirection(withoutQualifiers(leaf)) ?? "unknown";
}
/** `metrics/mAP50-95(B)` → `map50_95`; `Test AUC` → `test_auc`; `acc,none` → `acc`. */
function plainName(name) {
	const [uncut = ""] = name.trim().split(/[,@]|\(/, 1);
	return (uncut.split(/[/:|]|\.(?=[A-Za-z])/).findLast((part) => part.trim() !== "") ?? "").trim().replace(/(?<=[a-z0-9])(?=[A-Z][a-z])/g, "_").toLowerCase().replace(/[\s.-]+/g, "_");
}
const QUALIFIER = "(?:train|training|test|val|valid|validation|eval|evaluation|dev|holdout|cv|best|final|last|mean|avg|average|overall|macro|micro|weighted|samples|binary|categorical|sparse|p\\d+|\\d+|at|k|score|ms|s|sec|seconds|us|norm)";
const LEADING = new RegExp(`^${QUALIFIER}_`);
const TRAILING = new RegExp(`_${QUALIFIER}$`);
/** `val_f1_macro` → `f1`: the name that a table knows, without what says of which rows or how it was averaged. */
function withoutQualifiers(name) {
	const shorter = name.replace(TRAILING, "").replace(LEADING, "");
	if (shorter === name || tableDirection(shorter)) return shorter;
	return withoutQualifiers(shorter);
}
const CALLED = new Map(METRICS.flatMap((metric) => [metric.name, ...metric.aliases ?? []].map((name) => [name, metric])));
/** The metric of ours that a name means, which may be the name that another library gives it. */
const metricCalled = (name) => CALLED.get(name);
function tableDirection(name) {
	const ours = metricCalled(name);
	if (ours) return ours.direction;
	const lower = LOWER.has(name) || LOWER_PATTERN.test(name);
	if (lower === (HIGHER.has(name) || HIGHER_PATTERN.test(name))) return void 0;
	return lower ? "lower" : "higher";
}
const words = (text) => new Set(text.trim().split(/\s+/));
const LOWER = words(`
  loss nll deviance error err error_rate errors
  rmsle msle mape smape wape mase mean_pinball_loss residual_error wer cer ter mer perplexity ppl bits_per_byte byte_perplexity word_perplexity
  fpr fnr fdr false_positive_rate false_negative_rate false_discovery_rate false_positives false_negatives
  hamming hamming_distance ece mce calibration_error expected_calibration_error psi drift
  duration size model_size cost fid eer misclassification_rate`);
const HIGHER = words(`
  fbeta f_beta f_measure npv true_positives true_negatives kappa cohen_kappa iou miou jaccard dice map ndcg dcg mrr
  bleu sacrebleu chrf meteor rouge sharpe explained_variance pearson spearman pearsonr spearmanr kendall
  exact_match em gini ks silhouette youden informedness`);
const LOWER_PATTERN = /^latency|_(loss|error|err|latency|logloss|crossentropy|deviance|rmse|mae|mse|mape|perplexity)$/;
const HIGHER_PATTERN = /_(acc|accuracy|auc|auroc|recall|precision|f1|iou|kappa)$|^(rouge|map|f)_?(\d+|l|lsum|\d+_\d+)$/;
// src/domain/gate/diff.ts
/** What was measured beside what was decided, a line for each measure. */
function metricsDiff(facts, checks) {
	const decided = new Map(checks.map((check) => [check.id, check]));
	const rules = new Map([...new Set(facts.measures.map(({ rule }) => rule))].map((text) => [text, ruleOf(text)]));
	return facts.measures.map((measure) => {
		const rule = rules.get(measure.rule);
		const check = decided.get(checkId(rule, measure.slice));
		return {
			metric: rule.metric,
			slice: record(measure.slice),
			baseline: numberOf(measure.baseline),
			candidate: numberOf(measure.candidate),
			difference: numberOf(measure.difference),
			interval: intervalOf(measure.difference ?? measure.candidate),
			direction: directionOf(rule.metric),
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
const numberOf = (measured) => isQuantity(measured) ? measured.value : null;
function intervalOf(measured) {
	if (!isQuantity(measured) || "undefined" in measured.interval) return null;
	return [measured.interval.lower, measured.interval.upper];
}
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
		"every"
	]).describe("`every`: the slice came from a `*`."),
	n: number().int().min(0),
	positives: number().int().min(0).optional(),
	negatives: number().int().min(0).optional(),
	candidate: MeasuredSchema,
	baseline: MeasuredSchema.optional(),
	difference: MeasuredSchema.optional().describe("Candidate minus baseline; rules on the baseline only."),
	compared: MeasuredSchema.describe("Held against the limit: the candidate, or candidate - factor * baseline.")
});
const SourceSchema = strictObject({
	kind: _enum([
		"evidence",
		"predictions",
		"metrics",
		"model"
	]),
	name: string(),
	rows: number().int().min(0).optional()
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
		versions: number().int().min(1)
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
	n: number().int().min(0),
	gained: number().int().min(0).describe("Candidate right, baseline wrong."),
	lost: number().int().min(0).describe("Candidate wrong, baseline right.")
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
	/** Whether the candidate's evaluation rows were trained on; absent where no evidence could say so. */
	leak: strictObject({
		state: _enum([
			"found",
			"none",
			"not-known"
		]),
		message: string()
	}).optional(),
	measures: array(MeasureSchema),
	changed: array(ChangedSchema).optional().describe("Rows on which exactly one of the two is right.")
});
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
		...columns ? { scores: columns } : {}
	};
}
/** True when both predict, and score, every row alike. Paired rows and shared classes are taken for granted. */
function arePredictedAlike(a, b) {
	return equal(a.prediction, b.prediction) && scoresOf(a).length === scoresOf(b).length && scoresOf(a).every((column, i) => equal(column, scoresOf(b)[i]));
}
function scoresOf(predictions) {
	if (predictions.task === "binary") return predictions.score ? [predictions.score] : [];
	return predictions.task === "multiclass" ? predictions.scores ?? [] : [];
}
const equal = (a, b) => Array.prototype.every.call(a, (value, row) => value === b[row]);
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
	return [mind([], candidate.rowIds.keys()), ...sliceRows(candidate, columns).map(({ slice, rows }) => mind([slice], rows))];
}
// src/foundation/stats/placements.ts
/** The placement values of each row and the AUC. Undefined with one class or with a score of NaN. */
function placements(labels, scores) {
	const classes = splitByLabel(labels, scores);
	if (isUndefined(classes)) return classes;
	const { positives, negatives } = classes;
	const sortedPositives = positives.slice().sort();
	const sortedNegatives = negatives.slice().sort();
	const ofPositives = positives.map((score) => twiceRank(sortedNegatives, score));
	return {
		auc: ofPositives.reduce((a, b) => a + b, 0) / 2 / positives.length / negatives.length,
		ofPositives: ofPositives.map((twice) => twice / (2 * negatives.length)),
		ofNegatives: negatives.map((score) => 1 - twiceRank(sortedPositives, score) / (2 * positives.length))
	};
}
function splitByLabel(labels, scores) {
	if (labels.length !== scores.length) throw new RangeError(`AUC: ${labels.length} labels and ${scores.length} scores`);
	let count = 0;
	for (let row = 0; row < labels.length; row++) {
		if (labels[row] > 1) throw new RangeError(`AUC: label ${labels[row]} at row ${row} is neither 0 nor 1`);
		if (Number.isNaN(scores[row])) return undefinedBecause(`AUC with a score of NaN at row ${row}`);
		count += labels[row];
	}
	const rows = labels.length;
	if (count === 0 || count === rows) return undefinedBecause(`AUC of ${rows} rows with one class: ${count} positive, ${rows - count} negative`);
	return partition(labels, scores, count);
}
function partition(labels, scores, count) {
	const positives = new Float64Array(count);
	const negatives = new Float64Array(labels.length - count);
	let p = 0;
	let q = 0;
	for (let row = 0; row < labels.length; row++) if (labels[row] === 1) positives[p++] = scores[row];
	else negatives[q++] = scores[row];
	return {
		positives,
		negatives
	};
}
/** Number of sorted values below `score` plus number at or below it. */
function twiceRank(sorted, score) {
	return firstIndex(sorted, (value) => value >= score) + firstIndex(sorted, (value) => value > score);
}
function firstIndex(sorted, holds) {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = low + high >>> 1;
		if (holds(sorted[middle])) high = middle;
		else low = middle + 1;
	}
	return low;
}
// src/foundation/stats/auc.ts
/**
* AUC with its standard error by DeLong, DeLong & Clarke-Pearson (1988); ties count one half. `labels` holds
* 1 for the positive class and 0 for the other. Undefined with one class or with a score of NaN.
*/
function deLong(labels, scores) {
	return mapDefined(placements(labels, scores), (placed) => estimateOf(placed));
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
		candidate: estimateOf(a),
		baseline: estimateOf(b)
	};
}
function estimateOf(placed) {
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
// src/foundation/stats/auc-interval.ts
const ENOUGH_MISRANKED = 10;
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
* .999 with 200 rows passes in 17 % instead of 5. Undefined where both models rank alike: then no row tells how sure
* the difference is.
*/
function aucDifferenceInterval(estimate, alpha, factor = 1) {
	const { candidate, baseline } = estimate;
	return mapDefined(aucDifferenceError(estimate, factor), (standardError) => {
		if (standardError === 0) return undefinedBecause("interval of an AUC difference between models that rank every row alike");
		return mapDefined(ownInterval(candidate, alpha), (own) => mapDefined(ownInterval(baseline, alpha), (other) => {
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
			interval: tooFew(found) ?? aucInterval(found, alpha),
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
		const few = tooFew(found.candidate);
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
			interval: few ?? aucDifferenceInterval(found, alpha, factor),
			spread: {
				kind: "estimate",
				standardError
			}
		};
	}));
}
const tooFew = ({ positives, negatives }) => tooFewOfClass(positives, negatives, 20, "AUC");
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
// src/domain/gate/methods/means.ts
const METHOD = "Student t with Hall's correction";
/** A mean of one loss per row, or its root, with its limits. */
function meanLoss(predictions, metric, alpha) {
	return mapDefined(metric.form.loss(predictions), (losses) => mapDefined(skewedMeanOf(losses), (found) => {
		const mean = meanQuantity(found, METHOD, limits(predictions, metric.name, found, alpha));
		return metric.form.root ? rootOf(mean, found) : mean;
	}));
}
/** candidate - factor * baseline of a mean of losses, paired by row. */
function pairedLoss({ candidate, baseline }, metric, { factor }, alpha) {
	const { loss } = metric.form;
	return bothDefined(loss(candidate), loss(baseline), (a, b) => {
		const rows = a.map((loss, row) => loss - factor * b[row]);
		return mapDefined(skewedMeanOf(rows), (found) => meanQuantity(found, `${METHOD}, paired`, limits(candidate, metric.name, found, alpha)));
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
			const around = mapDefined(limits(candidate, name, found, alpha), moveBy(value - found.mean));
			const method = relation.offset === 0 ? "paired squared errors" : "delta method, paired squared errors";
			return {
				...meanQuantity(found, `${METHOD}, ${method}`, around),
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
function limits(predictions, metric, found, alpha) {
	if (found.n < 30) return undefinedBecause(`${counted(found.n, "row")}; a mean needs 30`);
	return tooFewLosses(predictions, metric) ?? skewedMeanInterval(found, alpha);
}
function tooFewLosses(predictions, metric) {
	if (predictions.task !== "binary") return void 0;
	const positives = sum(predictions.label);
	return tooFewOfClass(positives, predictions.n - positives, 5, metric);
}
const meanQuantity = ({ mean, n, variance }, method, interval) => ({
	value: mean,
	n,
	method,
	basis: "statistical",
	interval,
	...isUndefined(variance) ? {} : { spread: {
		kind: "mean",
		variance
	} }
});
/** The root of a mean; its variance by the delta method, var(x) / (4 x), is used for planning only. */
function rootOf({ interval, spread: _, ...mean }, { variance, mean: square }) {
	return {
		...mean,
		value: Math.sqrt(square),
		method: `root of ${METHOD} on squared errors`,
		interval: mapDefined(interval, ({ lower, upper }) => ({
			lower: Math.sqrt(Math.max(0, lower)),
			upper: Math.sqrt(Math.max(0, upper))
		})),
		...isUndefined(variance) || square === 0 ? {} : { spread: {
			kind: "mean",
			variance: variance / (4 * square)
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
	return mapDefined(trialsOf(predictions, form), ({ trial, success }) => {
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
	return bothDefined(trialsOf(candidate, form), trialsOf(baseline, form), (own, other) => {
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
// src/domain/gate/methods/resample.ts
/** Resamples of cell counts cost the same for any number of rows; resamples of rows do not. */
const CELL_RESAMPLES = 1e4;
const ROW_RESAMPLES = 2e3;
/** Half a row in each cell of two classes: 2 for a model, 4 for a pair. Without them errors that are rare by chance
* make an interval that errs in up to 11 % instead of 5; with them at most 6.5 % in all cases tried. */
const PSEUDO_ROWS = [2, 4];
/** Beyond so many cells only those that occur are resampled. */
const MOST_CELLS = 4096;
/**
* A metric of confusion counts, or candidate - factor * baseline, by a multinomial bootstrap over the joint cells
* label × candidate × baseline: exactly a bootstrap of rows (performance does not depend on them).
*/
function resampledCells(models, form, { alpha, seed, factor }) {
	const joint = jointCells(models);
	if (isUndefined(joint)) return joint;
	return quantity(bootstrapCells(joint.counts, (sample) => weighted(joint.spread(sample).map((cells) => valueOfCells(form, cells)), factor), {
		alpha,
		seed,
		resamples: CELL_RESAMPLES,
		pseudoRows: PSEUDO_ROWS[models.length - 1]
	}), weighted(joint.spread(joint.counts).map((cells) => valueOfCells(form, cells)), factor), models[0].n, `multinomial bootstrap, ${grouped$1(CELL_RESAMPLES)} resamples`);
}
/** A metric that needs the rows themselves, or candidate - factor * baseline, by resampling rows of both models at once. */
function resampledRows(models, { metric, form }, { alpha, seed, factor }) {
	const metrics = models.map(prepareMetrics);
	const found = bootstrapRows(models[0].n, (weights) => weighted(metrics.map((of) => of(metric, weights)), factor), {
		alpha,
		seed,
		resamples: ROW_RESAMPLES
	});
	const value = weighted(metrics.map((of) => of(metric)), factor);
	return quantity(tooFewRows(models[0], metric.name) ?? mapDefined(found, (of) => widened(of, models, form, alpha)), value, models[0].n, `row bootstrap, ${grouped$1(ROW_RESAMPLES)} resamples`);
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
/**
* Average precision is too high in small samples, and in their resamples once more: the percentile limits of one
* model pass 8 to 14 % at the limit. Of these and those on the logit scale around the estimate less its bias the wider.
*/
function widened(found, models, { biased }, alpha) {
	const centre = found.estimate - found.bias;
	if (!biased || models.length > 1 || !(centre > 0 && centre < 1)) return found;
	const { lower, upper } = logitInterval(centre, found.standardError, alpha);
	return {
		...found,
		lower: Math.min(found.lower, lower),
		upper: Math.max(found.upper, upper)
	};
}
/** The first value, or the first minus `factor` times the second. */
function weighted(values, factor) {
	const [candidate, baseline] = values;
	if (baseline === void 0) return candidate;
	return mapDefined(candidate, (c) => mapDefined(baseline, (b) => c - factor * b));
}
/** Rows without a single error resample to themselves: a width of 0 is ignorance, not certainty. */
function quantity(found, value, n, method) {
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
	const { cells, counts } = combinations(models, outs[0].classes.length);
	return {
		counts,
		spread(sample) {
			outs.forEach((out, model) => {
				out.cells.fill(0);
				sample.forEach((count, cell) => {
					const at = cells[cell][model];
					out.cells[at] = out.cells[at] + count;
				});
			});
			return outs;
		}
	};
}
/** Combinations of label and predictions, ascending, as one confusion cell for each model, and the rows of each. */
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
		cells: keys.map((key) => confusionCellsOf(key, classes, models.length)),
		counts: Float64Array.from(keys, (key) => seen.get(key) ?? 0)
	};
}
function confusionCellsOf(key, classes, models) {
	const predictions = [];
	let rest = key;
	for (let model = 0; model < models; model++) {
		predictions.unshift(rest % classes);
		rest = Math.floor(rest / classes);
	}
	return predictions.map((prediction) => rest * classes + prediction);
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
		case "rows": return resampledRows([predictions], {
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
// src/domain/gate/methods/compare.ts
/**
* candidate - factor * baseline with its interval, paired by row, by the method that the metric and the rule call for:
* Tango for proportions of the same trials, DeLong for AUC, Student t for means of a loss per row, else a bootstrap
* that draws the same rows for both models.
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
		case "rows": return resampledRows(models, {
			metric,
			form
		}, resampling);
		case "point": return pointDifference(pair, metric, factor);
	}
}
function pointDifference({ candidate, baseline }, metric, factor) {
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
	return mapDefined(estimate(candidate, metric, precision), (own) => {
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
// src/domain/gate/measure.ts
/**
* Every rule on every slice that it names, without a decision. A slice that a rule names and that another one
* reaches by `*` with the same limit is measured once. Throws `InputErrors` for slices that the rows do not have.
*/
function measureRules(rules, subjects, precision) {
	const cutter = sliceCutter(subjects.candidate);
	return withoutRepeats(rules.flatMap((rule) => {
		const slices = cutter(rule);
		if ("message" in slices) throw new InputErrors([slices]);
		return slices.map((part) => ({
			rule,
			part
		}));
	})).map(({ rule, part }) => measure(rule, part, subjects, precision));
}
/** Of two with one name the one that was named stays: it is not skipped when small. */
function withoutRepeats(parts) {
	const groups = Map.groupBy(parts, ({ rule, part }) => checkId(rule, part.slice));
	const kept = new Set(Array.from(groups.values(), (group) => group.find(({ part }) => part.origin === "named") ?? group[0]));
	return parts.filter((one) => kept.has(one));
}
function measure(rule, part, subjects, precision) {
	const { slice, origin, rows } = part;
	const metric = metricNamed(rule.metric, precision.metrics);
	if (!metric) throw new RangeError(`${rule.metric} is not a metric`);
	const own = part.origin === "all" ? subjects.candidate.predictions : select(subjects.candidate.predictions, rows);
	const known = {
		rule: rule.text,
		slice: [...slice],
		origin,
		n: rows.length,
		...classCounts(own)
	};
	if (rule.minimum !== void 0 && rows.length < rule.minimum) {
		const small = undefinedBecause(`${counted(rows.length, "row")}, fewer than ${rule.minimum}`);
		return {
			...known,
			candidate: small,
			compared: small
		};
	}
	const candidate = estimate(own, metric, precision);
	if (rule.limit.kind === "absolute") return {
		...known,
		candidate,
		compared: candidate
	};
	if (!subjects.baseline) return {
		...known,
		candidate,
		compared: undefinedBecause("no baseline")
	};
	const baseline = part.origin === "all" ? subjects.baseline : select(subjects.baseline, rows);
	const compareAt = comparison({
		candidate: own,
		baseline
	}, metric, subjects.identical, precision);
	const compared = compareAt(rule.limit);
	return {
		...known,
		candidate,
		baseline: estimate(baseline, metric, precision),
		difference: rule.limit.factor === 1 ? compared : compareAt({
			factor: 1,
			offset: 0
		}),
		compared
	};
}
const comparison = (pair, metric, identical, precision) => (relation) => finiteOnly(identical ? compareIdentical(pair.candidate, metric, relation.factor, precision) : compare(pair, metric, relation, precision));
function classCounts(predictions) {
	if (predictions.task !== "binary") return {};
	const positives = sum(predictions.label);
	return {
		positives,
		negatives: predictions.n - positives
	};
}
// src/domain/metrics/foreign/range.ts
const named = (names, range) => names.trim().split(/\s+/).map((name) => [name, range]);
const RANGES = new Map([
	...named(`fbeta f_beta f_measure fpr fnr fdr npv false_positive_rate false_negative_rate false_discovery_rate error_rate misclassification_rate iou miou jaccard dice ndcg mrr ece expected_calibration_error ks`, SHARE),
	...named("kappa cohen_kappa pearson pearsonr spearman spearmanr kendall gini silhouette informedness youden", SIGNED),
	...named(`rmsle msle mape smape wape mase mean_absolute_percentage_error wer cer perplexity ppl psi`, POSITIVE),
	...named("explained_variance", { max: 1 })
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
// src/domain/gate/metrics-file.ts
/** A JSON or YAML number as people and libraries write it; `0x10`, `.5e`, `1_000` are none. */
const DECIMAL = /^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/;
const NOT_FINITE = /^[-+]?\.?(nan|inf|infinity)$/i;
/**
* Reads a metrics file: flat or nested JSON or YAML, each leaf a metric named by its path with `/`. Bare NaN and
* Infinity, as Python writes them, and numbers that a metric cannot have (an accuracy of 1.5) are read, and are an
* error only for the rule that names them. Throws `InputErrors`
* for what cannot be read, with file, line and column, and for keys that stand there twice.
*/
function readMetricsFile(text, file) {
	const source = readYaml(text, file);
	if ("problems" in source) throw new InputErrors(source.problems);
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
	return {
		name: file,
		names: [...leaves.keys()],
		read(metric) {
			const paths = leaves.get(metric);
			if (!paths) return void 0;
			const place = source.at(paths[0]);
			const where = {
				file,
				metric,
				place
			};
			if (paths.length > 1) return unusable(where, "is the path of two values", "rename one of them");
			return numberAt(source, paths[0], tokenAt(lines, place), where);
		}
	};
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
function numberAt(source, path, token, where) {
	const value = path.reduce((at, key) => at[key], source.value);
	const no = (what) => unusable(where, what, "write a finite decimal number");
	if (typeof value === "number" && Number.isFinite(value) && DECIMAL.test(token)) return outOfRange(value, where) ?? value + 0;
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
const unusable = ({ file, metric, place: at }, what, remedy) => ({
	unusable: `${file}:${at.line}:${at.column}: the metric ${JSON.stringify(metric)} ${what}`,
	remedy,
	at
});
/** The remedy for a metric that the file does not have. */
const knownMetrics = (metric, { names }) => {
	const few = names.slice(0, 20);
	const nearest = knownNames(metric, few);
	return nearest.startsWith("known") ? nearest : `${nearest} (known: ${few.join(", ")})`;
};
// src/domain/gate/rule-problems.ts
/** What is wrong with the rules of a gate whatever it judges: none at all, `==`, a bare column, a baseline that is not given. */
function inputProblems(rules, hasBaseline) {
	if (rules.length === 0) return [{
		input: "rules",
		message: "are empty, so nothing would be decided",
		remedy: "write at least one, such as `roc_auc >= 0.62`"
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
	return [...operator === "==" || operator === "!=" ? [ruleProblem(rule, `compares with \`${operator}\`, which no estimate can meet for sure`, "use >=, <=, > or <")] : [], ...bare ? [ruleProblem(rule, `has the selector ${bare.column} without a value`, "write `[column=value]`, or `[column=*]` for every value")] : []];
}
const baselineProblems = (rule) => rule.limit.kind === "absolute" ? [] : [ruleProblem(rule, "names the baseline, but the input `baseline` is not given", "give `baseline`, or an absolute limit")];
/** Rules about metrics that no task has. */
const unknownMetrics = (rules) => rules.flatMap((rule) => metricNamed(rule.metric) ? [] : [unknownMetric(rule, METRICS)]);
function unknownMetric(rule, metrics) {
	const known = metrics.map(({ name }) => name);
	const shown = knownNames(rule.metric, known);
	const all = shown.startsWith("known") ? shown : `${shown} (known: ${known.join(", ")})`;
	return ruleProblem(rule, `names the metric ${JSON.stringify(rule.metric)}, which is not known`, all);
}
/** What is wrong with the rules for these predictions: an unknown metric, one of another task, no scores, a limit out of range. */
function metricProblems(rules, predictions, metrics = METRICS) {
	return rules.flatMap((rule) => metricProblem(rule, predictions, metrics));
}
function metricProblem(rule, predictions, metrics) {
	const { task } = predictions;
	const known = metricsOf(task, metrics);
	const metric = metricNamed(rule.metric, metrics);
	if (!metric) return [unknownMetric(rule, known)];
	if (!metric.tasks.includes(task)) return [ruleProblem(rule, `names ${metric.name}, which is not a metric of ${task} predictions`, `known: ${known.map(({ name }) => name).join(", ")}`)];
	if (metric.needs === "score" && !hasScores(predictions)) return [ruleProblem(rule, `names ${metric.name}, which needs scores, and the predictions of the candidate have none`, task === "binary" ? "add the column `score`" : "add the columns `score:<class>`")];
	return rangeProblem(rule, metric.range);
}
const hasScores = (predictions) => predictions.task === "binary" ? predictions.score !== void 0 : predictions.task === "multiclass" && predictions.scores !== void 0;
/** A limit that no value of the metric reaches decides nothing: `accuracy <= 90` would hold always. */
function rangeProblem(rule, range) {
	if (rule.limit.kind !== "absolute" || range === void 0) return [];
	const { value } = rule.limit;
	if (value >= (range.min ?? -Infinity) && value <= (range.max ?? Infinity)) return [];
	return [ruleProblem(rule, `has the limit ${value}, but ${rule.metric} ${rangeWords(range)}`, `write a limit within that range${percentHint(value, range)}`)];
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
	return {
		...known,
		baseline: other,
		difference: minus(own, other, 1),
		compared: minus(own, other, limit.factor)
	};
}
function measured(rule, source, precision) {
	if (!isMetricsFile(source)) {
		const metric = metricNamed(rule.metric, precision.metrics);
		return metric ? estimate(source, metric, precision) : undefinedBecause(`${rule.metric} is not computed from predictions`);
	}
	const value = source.read(rule.metric);
	return typeof value === "number" ? pointOf(value) : value;
}
const pointOf = (value) => ({
	value,
	n: 0,
	method: "point",
	basis: "point",
	interval: undefinedBecause("a metrics file does not say how sure its numbers are")
});
/** candidate - factor * baseline, as a point: one of the two has no interval. */
function minus(candidate, baseline, factor) {
	if (!isQuantity(candidate)) return candidate;
	if (!isQuantity(baseline)) return baseline;
	return finiteOnly({
		...pointOf(candidate.value - factor * baseline.value),
		n: candidate.n
	});
}
// src/domain/gate/pairing.ts
/** Sums of another library may differ in the last digits of a label that both tables mean. */
const LABEL_TOLERANCE = 1e-9;
/**
* The baseline's predictions in the order of the candidate's rows, paired by id, never by position. Throws
* `InputErrors` for another task, for ids that repeat or that one table lacks, for labels that differ.
*/
function pairById(candidate, baseline) {
	const { task } = candidate.predictions;
	if (task !== baseline.predictions.task) stop([problem(`holds ${baseline.predictions.task} predictions, the candidate ${task}`, "compare models of one task")]);
	const places = new Map(baseline.rowIds.map((id, row) => [id, row]));
	const own = new Set(candidate.rowIds);
	if (own.size < candidate.rowIds.length || places.size < baseline.rowIds.length) stop([...repeated("candidate", candidate.rowIds), ...repeated("baseline", baseline.rowIds)]);
	stop(oneSided(own, places));
	const rows = Uint32Array.from(candidate.rowIds, (id) => places.get(id));
	const ordered = select(baseline.predictions, rows);
	stop(differentLabels(candidate, ordered));
	return ordered;
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
const FEW = 3;
const shown = (ids) => `${ids.slice(0, FEW).join(", ")}${ids.length > FEW ? ", …" : ""}`;
function repeated(input, ids) {
	const seen = /* @__PURE__ */ new Set();
	const twice = ids.filter((id) => seen.size === seen.add(id).size);
	if (twice.length === 0) return [];
	return [problem(`has ${counted(twice.length, "row")} with a duplicate id: ${shown(twice)}`, "add columns to the row id until each row has its own", input)];
}
function oneSided(candidate, baseline) {
	const lacking = [...candidate].filter((id) => !baseline.has(id));
	if (lacking.length === 0 && candidate.size === baseline.size) return [];
	const surplus = [...baseline.keys()].filter((id) => !candidate.has(id));
	const parts = [...lacking.length > 0 ? [`lacks ${counted(lacking.length, "row")} of the candidate (${shown(lacking)})`] : [], ...surplus.length > 0 ? [`has ${counted(surplus.length, "row")} that the candidate lacks (${shown(surplus)})`] : []];
	return [problem(parts.join(" and "), "predict the same rows with both models")];
}
function differentLabels(candidate, baseline) {
	const differ = differing(candidate.predictions, baseline);
	const ids = [];
	for (const [row, id] of candidate.rowIds.entries()) if (differ(row)) ids.push(id);
	if (ids.length === 0) return [];
	return [problem(`has another label in ${counted(ids.length, "row")}: ${shown(ids)}: this is not the same evaluation set`, "label the rows once and predict those with both models")];
}
/** Whether the labels of a row differ; classes are compared by name. */
function differing(a, b) {
	if (a.task === "multiclass" && b.task === "multiclass") return (row) => a.classes[a.label[row]] !== b.classes[b.label[row]];
	if (a.task === "regression") return (row) => Math.abs(a.label[row] - b.label[row]) > LABEL_TOLERANCE * Math.abs(a.label[row]);
	return (row) => a.label[row] !== b.label[row];
}
// src/domain/gate/look.ts
/**
* Facts of a gate: every rule measured on the candidate, and paired with the baseline by row id. Throws `InputErrors`
* for rules that these sources cannot answer, slices that no row has included, and for tables that cannot be paired.
*/
function gateFacts(rules, candidate, baseline, precision) {
	const other = baseline.state === "found" ? baseline.content : void 0;
	if ("metrics" in candidate.content) return {
		candidate: candidate.source,
		baseline: baselineFacts(baseline, false),
		measures: [...measurePoints(rules, candidate.content.metrics, other && numbersOf(other), precision)]
	};
	const { table } = candidate.content;
	refuseUnanswerable(rules, table, precision);
	const pair = pairOf(table, other);
	return {
		task: table.predictions.task,
		candidate: {
			...candidate.source,
			rows: table.rowIds.length
		},
		baseline: baselineFacts(baseline, pair.identical),
		...candidate.leak ? { leak: { ...candidate.leak } } : {},
		measures: [...measureTable(rules, pair, other, precision)],
		...pair.baseline ? { changed: [...changedRows(pair.candidate, pair.baseline)] } : {}
	};
}
const numbersOf = (content) => "metrics" in content ? content.metrics : content.table.predictions;
function refuseUnanswerable(rules, table, { metrics }) {
	const problems = [...metricProblems(rules, table.predictions, metrics), ...sliceProblems(rules, table)];
	if (problems.length > 0) throw new InputErrors(problems);
}
function pairOf(table, baseline) {
	if (!baseline || "metrics" in baseline) return {
		candidate: table,
		identical: false
	};
	const [own, other] = withSharedClasses(table.predictions, pairById(table, baseline.table));
	return {
		candidate: {
			...table,
			predictions: own
		},
		baseline: other,
		identical: arePredictedAlike(own, other)
	};
}
/** Against a metrics file only the rules on the baseline are points; the others keep their intervals. */
function measureTable(rules, pair, baseline, precision) {
	if (!baseline || "table" in baseline) return measureRules(rules, pair, precision);
	const [relative, absolute] = [rules.filter(({ limit }) => limit.kind === "baseline"), rules.filter(({ limit }) => limit.kind === "absolute")];
	return [...measureRules(absolute, pair, precision), ...measurePoints(relative, pair.candidate.predictions, baseline.metrics, precision)];
}
function baselineFacts(baseline, identical) {
	if (baseline.state !== "found") return baseline;
	const { source, rescored, content } = baseline;
	const rows = "table" in content ? { rows: content.table.rowIds.length } : {};
	return {
		...source,
		...rows,
		state: "found",
		rescored,
		identical
	};
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
* beside label, predictions and scores. Throws `InputErrors` where they share none.
*/
async function sharedRowId(paths, label, engine) {
	const [candidate, baseline] = await Promise.all(paths.map(async (path) => idNames((await engine.table({ files: [path] })).columns, label)));
	const shared = candidate.filter((name) => baseline.includes(name));
	const id = shared.find((name) => ID_NAMES.includes(name.toLowerCase()));
	if (id !== void 0) return [id];
	if (shared.length > 0) return shared;
	return refuse("row-id", `is not given, and ${paths.join(" and ")} share no column that could name a row`, "add an `id` column to both, the same for the same row");
}
const idNames = (columns, label) => columns.map(({ name }) => name).filter((name) => name !== label && !/^(label|prediction|score(:.*)?)$/.test(name));
// src/domain/registry/resolve.ts
/** What an alias, a version (`v3`) or a digest names in a store. Throws `InputErrors` for what is none of these. */
async function resolveModel(store, word) {
	if (!(isAlias(word) || versionOf(word) !== void 0 || DigestSchema.safeParse(word).success)) refuse("alias", "is neither an alias nor a version", ALIAS_REMEDY, { value: word });
	return await store.resolve(word);
}
export { unknownMetrics as a, metricsDiff as c, inputProblems as i, decideGate as l, sharedRowId as n, readMetricsFile as o, gateFacts as r, GateFactsSchema as s, resolveModel as t, levelOf as u };

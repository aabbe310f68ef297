import { n as isUndefined } from "./undefined.js";
import { A as union, C as literal, O as strictObject, T as number, _ as _enum, d as SourcePositionSchema, k as string, x as discriminatedUnion } from "./limits.js";
import { t as counted } from "./counted.js";
import { c as percent, d as signed, l as plain, n as fixed, t as decimalsOf, u as short } from "./numbers.js";
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
	if (isUndefined(interval)) return `${sign && value > 0 ? `+${plain(value)}` : plain(value)} (${basis === "point" ? "uncertainty unknown" : `no interval: ${interval.undefined}`})`;
	const decimals = decimalsOf(interval.upper - interval.lower);
	const number = (x) => sign ? signed(x, decimals) : fixed(x, decimals);
	const ends = `${number(interval.lower)} to ${number(interval.upper)}`;
	return `${number(value)} (${percent(1 - 2 * alpha)} interval ${ends})`;
}
/** What was seen of a number, without a judgement: `psi[dest] is 0.9284`. */
function seenWords(name, quantity, { factor }, alpha) {
	const { value, basis, method } = quantity;
	if (factor === void 0) return `${name} is ${basis === "exact" ? short(value) : intervalWords(quantity, alpha)}`;
	if (factor !== 1) return `${name} - ${factor} * baseline is ${intervalWords(quantity, alpha, true)}`;
	return basis === "exact" && value === 0 ? `${name} does not differ from the baseline (${method})` : `${name} differs from the baseline by ${intervalWords(quantity, alpha, true)}`;
}
/** What would decide an open rule, as sentences that follow another; nothing where nobody knows. */
function neededWords(needed) {
	const { of = "row" } = needed;
	if ("more" in needed) {
		const { more, plan } = needed;
		return ` ${counted(more, `more ${of}`)} ${more === 1 ? "is" : "are"} needed ${plan}.`;
	}
	if ("moreThanTimes" in needed) return ` More than ${needed.moreThanTimes} times the ${of}s at hand would be needed.`;
	return "";
}
/** A phrase of plain words as a sentence. */
const asSentence = (phrase) => `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}.`;
/** A sentence that stands for more like it. */
const andMore = (sentence, more) => more > 0 ? `${sentence.replace(/\.$/, "")} (and ${more} more).` : sentence;
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
// src/domain/judging/quantity.ts
/** A quantity without a value, and why. */
const UndefinedSchema = strictObject({ undefined: string() });
const IntervalSchema = strictObject({
	lower: number(),
	upper: number()
});
/**
* What more rows would change: the variance of one row, in the form that the method needs.
* `standardError` was seen with the rows of the quantity.
*/
const SpreadSchema = discriminatedUnion("kind", [
	strictObject({ kind: literal("proportion") }),
	strictObject({
		kind: literal("paired"),
		disagreement: number().min(0).max(1)
	}),
	strictObject({
		kind: literal("mean"),
		variance: number().min(0)
	}),
	strictObject({
		kind: literal("estimate"),
		standardError: number().min(0)
	})
]);
const QuantitySchema = strictObject({
	value: number(),
	n: number().int().min(0).describe("Rows that it was computed from; for a proportion its trials."),
	groups: number().int().min(0).optional().describe("Groups that the rows fall into, where rows of one group depend on each other."),
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
	if (truth === "inconclusive") return open(question, seen, how.needed?.(measured));
	const { rule, limits = limitsOf(rule) } = question;
	return {
		outcome: truth,
		message: `${seen}, ${limitWords(rule.operator, truth, limits)}.`
	};
}
const limitsOf = ({ limit, upper }) => (upper === void 0 ? [limit] : [limit, upper]).map(String);
const POINT = "give a predictions table, or set require-uncertainty: false to judge the number as a point";
const MARGIN = "an equal model could never pass: allow a margin that you can accept, such as `baseline - 0.01`";
function open({ text }, seen, needed) {
	return {
		outcome: "inconclusive",
		message: `Not enough data to decide ${text}: ${seen}.${needed ? neededWords(needed) : ""}`,
		...needed && "more" in needed && !needed.of ? { rowsNeeded: needed.more } : {},
		...needed?.margin ? { remedy: MARGIN } : {}
	};
}
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
export { isUnusable as a, intervalWords as c, isQuantity as i, limitWords as l, MeasuredSchema as n, andMore as o, exactly as r, asSentence as s, judge as t, seenWords as u };

import { u as undefinedBecause } from "./distributions.js";
// src/rules/logic.ts
/**
* Whether `value operator limit` holds. Only finite numbers can be compared: every comparison with NaN is
* false in JavaScript, so that its negation would pass.
*/
function compare(operator, value, limit) {
	if (!Number.isFinite(value)) return undefinedBecause(`the value ${value} is not a finite number`);
	if (!Number.isFinite(limit)) return undefinedBecause(`the limit ${limit} is not a finite number`);
	return holds(operator, value, limit);
}
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
export { decideInterval as n, compare as t };

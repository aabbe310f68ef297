// src/foundation/stats/undefined.ts
/** Says that a quantity has no value; `reason` names the input and what is missing. */
function undefinedBecause(reason) {
	return { undefined: reason };
}
/** True when the quantity has no value. */
function isUndefined(value) {
	return typeof value === "object" && value !== null && "undefined" in value && typeof value.undefined === "string";
}
/** Applies `f` to a defined value and passes an undefined one on. */
function mapDefined(value, f) {
	return isUndefined(value) ? value : f(value);
}
/** Tells a number that can be compared from NaN, ±Infinity and an undefined quantity. */
function definedNumber(value, what) {
	return Number.isFinite(value) ? value : undefinedBecause(`${what} is not a finite number`);
}
export { undefinedBecause as i, isUndefined as n, mapDefined as r, definedNumber as t };

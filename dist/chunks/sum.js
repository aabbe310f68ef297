// src/stats/undefined.ts
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
// src/stats/sum.ts
/**
* Sum of `values` in index order with Neumaier's compensation (Neumaier 1974), so that the result depends
* neither on magnitude order nor on how the rows were batched. An empty array sums to 0.
*/
function sum(values) {
	const total = createSum();
	for (let i = 0; i < values.length; i++) total.add(values[i]);
	return total.value();
}
/** Starts a running Neumaier sum at 0. A non-finite term makes the sum non-finite, never silently finite. */
function createSum() {
	let high = 0;
	let low = 0;
	return {
		add(value) {
			const next = high + value;
			low += Math.abs(high) >= Math.abs(value) ? high - next + value : value - next + high;
			high = next;
		},
		value: () => Number.isFinite(high) ? high + low : high
	};
}
export { mapDefined as a, isUndefined as i, sum as n, undefinedBecause as o, definedNumber as r, createSum as t };

// src/domain/metrics/range.ts
const SHARE = {
	min: 0,
	max: 1
};
const SIGNED = {
	min: -1,
	max: 1
};
const POSITIVE = { min: 0 };
/** `is between 0 and 1`, `is at least 0`, `is at most 1`. */
function rangeWords({ min, max }) {
	if (min === void 0) return `is at most ${max}`;
	return max === void 0 ? `is at least ${min}` : `is between ${min} and ${max}`;
}
/** Sums of another library may leave a range in the last digits. */
const TOLERANCE = 1e-9;
/** Whether a metric can have the value at all. */
const isWithin = (value, { min = -Infinity, max = Infinity }) => value >= min - TOLERANCE && value <= max + TOLERANCE;
/** What to write for a share that was given in percent; empty where that is not what happened. */
const percentHint = (value, { max }) => max === 1 && value > 1 && value <= 100 ? `; write ${Number((value / 100).toPrecision(12))} for ${value} %` : "";
// src/foundation/stats/sum.ts
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
export { SIGNED as a, rangeWords as c, SHARE as i, sum as n, isWithin as o, POSITIVE as r, percentHint as s, createSum as t };

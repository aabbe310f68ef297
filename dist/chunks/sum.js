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
export { sum as n, createSum as t };

// src/foundation/stats/grid.ts
/** The cell of a finite number, from 0: of two numbers the larger one is in the same cell or a later one. */
function cellOf({ cells, from, perUnit }, value) {
	const at = (value - from) * perUnit + 1;
	if (at >= cells) return cells - 1;
	return at >= 1 ? Math.floor(at) : 0;
}
/** How far beyond the quartiles a grid reaches, in distances between them. */
const REACH = 8;
/**
* A grid on which values that resemble the sample spread over many cells, though some of them lie far out. The sample
* ascends and is not empty; at least 3 cells.
*/
function gridOf(sample, cells) {
	const at = (share) => sample[Math.floor(share * (sample.length - 1))];
	const [lower, upper] = [at(1 / 4), at(3 / 4)];
	const reach = upper > lower ? REACH * (upper - lower) : Infinity;
	const [from, to] = [Math.max(at(0), lower - reach), Math.min(at(1), upper + reach)];
	return {
		cells,
		from,
		perUnit: (cells - 2) / Math.min(to - from, Number.MAX_VALUE)
	};
}
// src/foundation/stats/runs.ts
/** Runs of numbers that ascend. */
const runsOf = (sorted) => collapsed(sorted, new Float64Array(sorted.length).fill(1));
/** Equal neighbours as one; `values` ascend, `counts` has the rows of each. */
function collapsed(values, counts) {
	const into = {
		values: new Float64Array(values.length),
		counts: new Float64Array(values.length)
	};
	let runs = 0;
	for (let at = 0; at < values.length; at++) {
		const value = values[at] + 0;
		if (runs === 0 || into.values[runs - 1] !== value) {
			into.values[runs] = value;
			runs += 1;
		}
		into.counts[runs - 1] += counts[at];
	}
	return {
		values: into.values.slice(0, runs),
		counts: into.counts.slice(0, runs)
	};
}
/** Rows of all runs. */
function rowsOfRuns({ counts }) {
	let rows = 0;
	for (let at = 0; at < counts.length; at++) rows += counts[at];
	return rows;
}
export { gridOf as a, cellOf as i, rowsOfRuns as n, runsOf as r, collapsed as t };

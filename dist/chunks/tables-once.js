import { c as isUndefined, l as mapDefined, s as definedNumber, u as undefinedBecause } from "./distributions.js";
import { n as sum, t as createSum } from "./sum.js";
// src/evaluation/metrics.ts
const share = {
	min: 0,
	max: 1
};
const signed = {
	min: -1,
	max: 1
};
const loss = { min: 0 };
const of = (tasks, needs, words) => ({
	tasks,
	needs,
	...words
});
const proportion = (tasks, about) => of(tasks, "prediction", {
	direction: "higher",
	about,
	range: share,
	kind: "proportion"
});
const confusion = (task, about, range = share) => of([task], "prediction", {
	direction: "higher",
	about,
	range,
	kind: "confusion"
});
const meanLoss = (tasks, needs, about, range = loss) => of(tasks, needs, {
	direction: "lower",
	about,
	range,
	kind: "mean-loss"
});
/** Name → definition of every metric that rules, reports and the gate may speak of. */
const METRICS = {
	accuracy: proportion(["binary", "multiclass"], "Share of rows predicted right."),
	precision: proportion(["binary"], "Share of predicted positives that are positive."),
	recall: proportion(["binary"], "Share of positives that are predicted positive."),
	f1: confusion("binary", "Harmonic mean of precision and recall."),
	specificity: proportion(["binary"], "Share of negatives that are predicted negative."),
	balanced_accuracy: confusion("binary", "Mean of recall and specificity."),
	mcc: confusion("binary", "Matthews correlation of label and prediction.", signed),
	roc_auc: of(["binary"], "score", {
		direction: "higher",
		about: "Chance that a positive row scores above a negative one, ties counted half.",
		range: share,
		kind: "auc"
	}),
	pr_auc: of(["binary"], "score", {
		direction: "higher",
		about: "Average precision: precision at each score, weighted by the recall gained there.",
		range: share,
		kind: "rows"
	}),
	log_loss: meanLoss(["binary", "multiclass"], "score", "Mean negative log of the probability given to the true class, in nats."),
	brier: meanLoss(["binary"], "score", "Mean squared distance of P(positive) from the label.", share),
	precision_macro: confusion("multiclass", "Precision per class, averaged with equal weights."),
	precision_micro: proportion(["multiclass"], "Share of predictions that are right; equals accuracy."),
	precision_weighted: confusion("multiclass", "Precision per class, weighted by the rows of the class."),
	recall_macro: confusion("multiclass", "Recall per class, averaged with equal weights."),
	recall_micro: proportion(["multiclass"], "Share of rows predicted right; equals accuracy."),
	recall_weighted: proportion(["multiclass"], "Recall per class, weighted by its rows; equals accuracy."),
	f1_macro: confusion("multiclass", "F1 per class, averaged with equal weights."),
	f1_micro: proportion(["multiclass"], "F1 of all decisions together; equals accuracy."),
	f1_weighted: confusion("multiclass", "F1 per class, weighted by the rows of the class."),
	mae: meanLoss(["regression"], "prediction", "Mean absolute error, in the unit of the label."),
	mse: meanLoss(["regression"], "prediction", "Mean squared error, in the squared unit of the label."),
	rmse: meanLoss(["regression"], "prediction", "Root of the mean squared error, in the unit of the label."),
	r2: of(["regression"], "prediction", {
		direction: "higher",
		about: "Share of the variance of the label that is explained; below 0 when worse than its mean.",
		range: { max: 1 },
		kind: "rows"
	}),
	median_absolute_error: of(["regression"], "prediction", {
		direction: "lower",
		about: "Median absolute error, in the unit of the label.",
		range: loss,
		kind: "rows"
	}),
	max_error: of(["regression"], "prediction", {
		direction: "lower",
		about: "Largest absolute error, in the unit of the label.",
		range: loss,
		kind: "rows"
	})
};
const METRIC_NAMES = Object.keys(METRICS);
/** True when `name` is a metric that can be computed from a predictions table. */
const isMetricName = (name) => Object.hasOwn(METRICS, name);
/** The metrics of one task, in the order of the registry. */
const metricsOf = (task) => METRIC_NAMES.filter((name) => METRICS[name].tasks.includes(task));
// src/evaluation/multiclass.ts
/**
* Precision, recall or F1 of several classes, averaged: `macro` with equal weights over the classes that are
* labelled or predicted at all, `weighted` by labelled rows, `micro` over all decisions (which is accuracy).
* Undefined where a class that counts has no value of its own; `undefined` when `name` is not such an average.
*/
function averaged(name, classes, cells) {
	const [, metric, average] = /^(precision|recall|f1)_(macro|micro|weighted)$/.exec(name) ?? [];
	if (!metric) return void 0;
	const counts = classCounts(classes, cells);
	if (average === "micro" || name === "recall_weighted") return micro(counts);
	return mean(counts, (c) => perClass(metric, c), average === "macro" ? () => 1 : (c) => c.labelled);
}
function mean(counts, value, weigh) {
	let sum = 0;
	let total = 0;
	for (const c of counts) {
		const weight = c.labelled + c.predicted > 0 ? weigh(c) : 0;
		if (weight === 0) continue;
		const own = value(c);
		if (isUndefined(own)) return own;
		sum += weight * own;
		total += weight;
	}
	return total > 0 ? sum / total : undefinedBecause("no rows");
}
function perClass(metric, c) {
	const quoted = JSON.stringify(c.name);
	if (metric === "f1") return 2 * c.hits / (c.labelled + c.predicted);
	if (metric === "precision") return c.predicted > 0 ? c.hits / c.predicted : undefinedBecause(`class ${quoted} is never predicted`);
	return c.labelled > 0 ? c.hits / c.labelled : undefinedBecause(`no labels of class ${quoted}`);
}
function micro(counts) {
	const hits = counts.reduce((sum, c) => sum + c.hits, 0);
	const labelled = counts.reduce((sum, c) => sum + c.labelled, 0);
	return labelled > 0 ? hits / labelled : undefinedBecause("no rows");
}
function classCounts(classes, cells) {
	const k = classes.length;
	const sumOf = (cell) => classes.reduce((sum, _, i) => sum + cells[cell(i)], 0);
	return classes.map((name, c) => ({
		name,
		hits: cells[c * k + c],
		labelled: sumOf((i) => c * k + i),
		predicted: sumOf((i) => i * k + c)
	}));
}
// src/evaluation/confusion.ts
/** Counts label against prediction; undefined for regression. */
function confusionCounts(predictions, weights) {
	if (predictions.task === "regression") return undefinedBecause("regression has no confusion matrix");
	const { task, label, prediction, n } = predictions;
	const classes = task === "binary" ? [`not ${predictions.positiveClass}`, predictions.positiveClass] : predictions.classes;
	const cells = new Float64Array(classes.length ** 2);
	for (let row = 0; row < n; row++) cells[label[row] * classes.length + prediction[row]] += weights ? weights[row] : 1;
	return {
		task,
		classes,
		cells
	};
}
/**
* A metric from the cell counts alone, so that a multinomial bootstrap of the cells can use it: every metric of
* kind `proportion` or `confusion`. Undefined where its denominator is 0.
*/
function metricOfConfusion(name, counts) {
	const { task, classes, cells } = counts;
	if (!cells.some((count) => count > 0)) return undefinedBecause("no rows");
	if (name === "accuracy") return correct(counts) / total(cells);
	const formula = task === "binary" ? BINARY[name] : void 0;
	if (formula) return formula(cells[3], cells[1], cells[2], cells[0]);
	return (task === "multiclass" ? averaged(name, classes, cells) : void 0) ?? undefinedBecause(`${name} is not a function of the ${task} confusion counts`);
}
const NO_POSITIVES = "no positive labels";
const NO_NEGATIVES = "no negative labels";
const NO_PREDICTED_POSITIVES = "no predicted positives";
const ratio = (part, whole, reason) => whole > 0 ? part / whole : undefinedBecause(reason);
const BINARY = {
	precision: (tp, fp) => ratio(tp, tp + fp, NO_PREDICTED_POSITIVES),
	recall: (tp, _fp, fn) => ratio(tp, tp + fn, NO_POSITIVES),
	specificity: (_tp, fp, _fn, tn) => ratio(tn, tn + fp, NO_NEGATIVES),
	f1: (tp, fp, fn) => ratio(2 * tp, 2 * tp + fp + fn, "no positive labels and no predicted positives"),
	balanced_accuracy: (tp, fp, fn, tn) => {
		if (tp + fn === 0) return undefinedBecause(NO_POSITIVES);
		if (tn + fp === 0) return undefinedBecause(NO_NEGATIVES);
		return (tp / (tp + fn) + tn / (tn + fp)) / 2;
	},
	mcc: matthews
};
/** Matthews correlation coefficient (Matthews 1975); undefined where label or prediction is constant. */
function matthews(tp, fp, fn, tn) {
	if (tp + fn === 0) return undefinedBecause(NO_POSITIVES);
	if (tn + fp === 0) return undefinedBecause(NO_NEGATIVES);
	if (tp + fp === 0) return undefinedBecause(NO_PREDICTED_POSITIVES);
	if (tn + fn === 0) return undefinedBecause("no predicted negatives");
	const mcc = (tp * tn - fp * fn) / (Math.sqrt((tp + fp) * (tn + fn)) * Math.sqrt((tp + fn) * (tn + fp)));
	return Math.min(1, Math.max(-1, mcc));
}
const total = (cells) => cells.reduce((sum, count) => sum + count, 0);
function correct({ cells, classes }) {
	return classes.reduce((sum, _, c) => sum + cells[c * classes.length + c], 0);
}
// src/evaluation/loss.ts
/** Probabilities are moved this far from 0 and 1 before the logarithm: the spacing of doubles at 1, as scikit-learn does. */
const EPSILON = Number.EPSILON;
/**
* The loss of every row whose mean is the metric: negative log probability of the true class in nats (`log_loss`),
* squared distance from the label (`brier`, `mse`, `rmse`), absolute error (`mae`). The metric `rmse` is the root
* of the mean. Undefined for other metrics, without scores, or where a row has no finite loss.
*/
function perRowLoss(predictions, metric) {
	switch (predictions.task) {
		case "binary": return binaryLoss(predictions, metric);
		case "multiclass": return multiclassLoss(predictions, metric);
		case "regression": return regressionLoss(predictions, metric);
	}
}
function binaryLoss({ n, label, score }, metric) {
	if (metric !== "log_loss" && metric !== "brier") return noLoss(metric, "binary");
	if (!score) return undefinedBecause("no column score");
	const bad = score.findIndex((p) => !isProbability(p));
	if (bad >= 0) return noProbability("score", bad, score[bad]);
	return filled(n, (i) => {
		const given = label[i] === 1 ? score[i] : 1 - score[i];
		return metric === "brier" ? (1 - given) ** 2 : negativeLog(given);
	});
}
function multiclassLoss(predictions, metric) {
	const { n, label, scores, classes } = predictions;
	if (metric !== "log_loss") return noLoss(metric, "multiclass");
	if (!scores) return undefinedBecause("no score columns");
	for (const [c, column] of scores.entries()) {
		const bad = column.findIndex((p) => !isProbability(p));
		if (bad >= 0) return noProbability(`score:${classes[c]}`, bad, column[bad]);
	}
	return filled(n, (i) => negativeLog(scores[label[i]][i]));
}
function regressionLoss(predictions, metric) {
	if (metric !== "mae" && metric !== "mse" && metric !== "rmse") return noLoss(metric, "regression");
	const { n, label, prediction } = predictions;
	return allFinite(filled(n, (i) => {
		const error = label[i] - prediction[i];
		return metric === "mae" ? Math.abs(error) : error * error;
	}), "the error");
}
/** The column, or the first row where it is not a finite number. */
function allFinite(values, what) {
	const bad = values.findIndex((value) => !Number.isFinite(value));
	return bad < 0 ? values : undefinedBecause(`${what} of row ${bad + 1} is ${values[bad]}, not a finite number`);
}
const filled = (n, value) => {
	const values = new Float64Array(n);
	for (let i = 0; i < n; i++) values[i] = value(i);
	return values;
};
const negativeLog = (p) => -Math.log(Math.min(Math.max(p, EPSILON), 1 - EPSILON));
const isProbability = (p) => p >= 0 && p <= 1;
const noProbability = (column, row, value) => undefinedBecause(`column ${column} of row ${row + 1} is ${value}, not a probability between 0 and 1`);
const noLoss = (metric, task) => undefinedBecause(`${metric} is not the mean of a loss per row of ${task} predictions`);
// src/evaluation/order.ts
const FEW = 64;
const MOST_BINS = 2 ** 17;
/**
* Sorts finite values with their row indexes, equal values (0 and -0 too) in row order. Bins of equal width between
* the smallest and the largest value, each bin sorted in the same way: O(n) unless the values span many magnitudes,
* several times faster than comparing rows or a radix sort of row indexes, which miss the cache at every step.
*/
function ascendingOrder(column) {
	const sorted = {
		values: column.slice(),
		rows: Uint32Array.from(column, (_, row) => row)
	};
	sortRange(sorted, 0, column.length);
	return sorted;
}
function sortRange(sorted, from, to) {
	if (to - from <= FEW) {
		insertionSort(sorted, from, to);
		return;
	}
	const [min, max] = extremes(sorted.values, from, to);
	if (min === max) return;
	const ends = scatter(sorted, from, to, binOf(min, max, to - from));
	let start = 0;
	for (const end of ends) {
		if (end - start > 1) sortRange(sorted, from + start, from + end);
		start = end;
	}
}
/** Rising in the value, 0 for the smallest and the last bin for the largest, so that every level splits the range. */
function binOf(min, max, n) {
	const bins = Math.min(MOST_BINS, 2 ** Math.ceil(Math.log2(n)));
	const last = bins - 1;
	const width = max - min;
	if (width === Infinity) return {
		bins,
		bin: (v) => Math.trunc((v / 2 - min / 2) / (max / 2 - min / 2) * last)
	};
	return {
		bins,
		bin: (v) => Math.trunc((v - min) / width * last)
	};
}
/** Moves the rows of a range into their bins, in order; answers where each bin ends, counted from `from`. */
function scatter({ values, rows }, from, to, { bins, bin }) {
	const oldValues = values.slice(from, to);
	const oldRows = rows.slice(from, to);
	const next = new Uint32Array(bins + 1);
	for (let i = 0; i < oldValues.length; i++) next[bin(oldValues[i]) + 1]++;
	for (let b = 0; b < bins; b++) next[b + 1] += next[b];
	for (let i = 0; i < oldValues.length; i++) {
		const place = from + next[bin(oldValues[i])]++;
		values[place] = oldValues[i];
		rows[place] = oldRows[i];
	}
	return next.subarray(0, bins);
}
function insertionSort({ values, rows }, from, to) {
	for (let i = from + 1; i < to; i++) {
		const value = values[i];
		const row = rows[i];
		let place = i;
		for (; place > from && values[place - 1] > value; place--) {
			values[place] = values[place - 1];
			rows[place] = rows[place - 1];
		}
		values[place] = value;
		rows[place] = row;
	}
}
function extremes(values, from, to) {
	let min = values[from];
	let max = min;
	for (let i = from + 1; i < to; i++) {
		const value = values[i];
		if (value < min) min = value;
		else if (value > max) max = value;
	}
	return [min, max];
}
// src/evaluation/ranking.ts
/** Ranks the rows by score once, for any number of weightings; undefined without finite scores. */
function rankingOf({ score, label }) {
	if (!score) return undefinedBecause("no column score");
	return mapDefined(allFinite(score, "column score"), () => {
		const { rows, values } = ascendingOrder(score);
		return {
			rows: rows.reverse(),
			label: label.map((_, i) => label[rows[i]]),
			ends: groupEnds(values.reverse())
		};
	});
}
function groupEnds(values) {
	const ends = new Uint32Array(values.length);
	let groups = 0;
	for (let i = 1; i <= values.length; i++) if (values[i] !== values[i - 1]) ends[groups++] = i;
	return ends.subarray(0, groups);
}
/** Walks down the scores; answers the totals of positives and negatives. */
function walk({ label, rows, ends }, weights, step) {
	let tp = 0;
	let fp = 0;
	let place = 0;
	for (const end of ends) {
		let dp = 0;
		let dn = 0;
		for (; place < end; place++) {
			const weight = weights ? weights[rows[place]] : 1;
			if (label[place] === 1) dp += weight;
			else dn += weight;
		}
		step(tp, fp, dp, dn);
		tp += dp;
		fp += dn;
	}
	return {
		positives: tp,
		negatives: fp
	};
}
/**
* Area under the ROC curve: P(a positive scores above a negative) + half P(they tie) (Hanley & McNeil 1982).
* Exact in integers below 130 million rows. Undefined with one class.
*/
function rocAuc(ranking, weights) {
	if (isUndefined(ranking)) return ranking;
	const twice = createSum();
	const { positives, negatives } = walk(ranking, weights, (tp, _fp, dp, dn) => twice.add(dn * (2 * tp + dp)));
	if (!(positives > 0)) return undefinedBecause("no positive labels");
	if (!(negatives > 0)) return undefinedBecause("no negative labels");
	return twice.value() / (2 * positives * negatives);
}
/**
* Average precision: sum over distinct scores of (recall gained) × (precision there), without interpolation
* (as scikit-learn's average_precision_score). Undefined without positives.
*/
function averagePrecision(ranking, weights) {
	if (isUndefined(ranking)) return ranking;
	const area = createSum();
	const { positives } = walk(ranking, weights, (tp, fp, dp, dn) => {
		if (dp > 0) area.add(dp * (tp + dp) / (tp + dp + fp + dn));
	});
	return positives > 0 ? area.value() / positives : undefinedBecause("no positive labels");
}
// src/evaluation/weights.ts
/** Total weight of `n` rows. */
const totalWeight = (n, weights) => weights ? sum(weights) : n;
/** Weighted sum of a column, in row order. */
function weightedSum(values, weights) {
	if (!weights) return sum(values);
	const total = createSum();
	for (let i = 0; i < values.length; i++) total.add(weights[i] * values[i]);
	return total.value();
}
// src/evaluation/regression.ts
/** Sorts the absolute errors once, for any number of weightings; undefined where one is not finite. */
const sortedErrors = (predictions) => mapDefined(perRowLoss(predictions, "mae"), ascendingOrder);
/** Coefficient of determination: 1 − squared errors / squared distances from the mean label. Undefined for a constant label. */
function r2(predictions, weights) {
	const { n, label } = predictions;
	const squared = perRowLoss(predictions, "mse");
	if (isUndefined(squared)) return squared;
	const counted = label.findIndex((_, i) => !weights || weights[i] > 0);
	if (label.every((value, i) => value === label[counted] || weights?.[i] === 0)) return undefinedBecause(n === 1 ? "one row has no variance" : "the label is constant");
	const mean = weightedSum(label, weights) / totalWeight(n, weights);
	const spread = createSum();
	for (let i = 0; i < n; i++) spread.add((label[i] - mean) ** 2 * (weights?.[i] ?? 1));
	return 1 - weightedSum(squared, weights) / spread.value();
}
/**
* The error that half of the weight lies below; between two rows, their middle. With whole weights this is the
* median of the rows repeated so often.
*/
function medianAbsoluteError(sorted, weights) {
	if (isUndefined(sorted)) return sorted;
	const { values, rows } = sorted;
	const half = totalWeight(values.length, weights) / 2;
	const reached = createSum();
	let lower;
	for (let i = 0; i < values.length; i++) {
		const weight = weights ? weights[rows[i]] : 1;
		if (weight === 0) continue;
		if (lower !== void 0) return (lower + values[i]) / 2;
		reached.add(weight);
		if (reached.value() > half) return values[i];
		if (reached.value() === half) lower = values[i];
	}
	return undefinedBecause("no rows");
}
/** Largest absolute error among the rows that count. */
function maxError(sorted, weights) {
	if (isUndefined(sorted)) return sorted;
	const last = sorted.rows.findLastIndex((row) => !weights || weights[row] > 0);
	return last < 0 ? undefinedBecause("no rows") : sorted.values[last];
}
// src/evaluation/evaluate.ts
/** Every metric of the task. */
function evaluate(predictions) {
	const metric = prepareMetrics(predictions);
	return Object.fromEntries(metricsOf(predictions.task).map((name) => [name, metric(name)]));
}
/**
* Sorts and scores the rows at most once and answers metrics of them. Never NaN: a metric that does not fit the
* task, has no denominator or no finite value answers why.
* @throws RangeError when there are not as many weights as rows.
*/
function prepareMetrics(predictions) {
	const { n, task } = predictions;
	const compute = families(predictions);
	return (name, weights) => {
		if (weights && weights.length !== n) throw new RangeError(`${weights.length} weights for ${n} rows`);
		if (!METRICS[name].tasks.includes(task)) return undefinedBecause(`${name} is not a metric of ${task} predictions`);
		if (!(totalWeight(n, weights) > 0)) return undefinedBecause("no rows");
		return mapDefined(compute(name, weights), (value) => definedNumber(value, name));
	};
}
/** Chooses the computation by the kind of the metric; what does not depend on the weights is made once. */
function families(predictions) {
	const unweighted = once(() => confusionCounts(predictions));
	const losses = onceEach((name) => perRowLoss(predictions, name));
	const resampled = rowMetrics(predictions);
	return (name, weights) => {
		switch (METRICS[name].kind) {
			case "proportion":
			case "confusion": {
				const counts = weights ? confusionCounts(predictions, weights) : unweighted();
				return mapDefined(counts, (cells) => metricOfConfusion(name, cells));
			}
			case "mean-loss": return mapDefined(losses(name), (loss) => {
				const mean = weightedSum(loss, weights) / totalWeight(loss.length, weights);
				return name === "rmse" ? Math.sqrt(mean) : mean;
			});
			case "auc":
			case "rows": return resampled(name, weights);
		}
	};
}
/** The metrics that need the rows themselves, sorted once. */
function rowMetrics(predictions) {
	const none = (name) => undefinedBecause(`${name} is not a metric of ${predictions.task} predictions`);
	if (predictions.task === "binary") {
		const ranking = once(() => rankingOf(predictions));
		return (name, weights) => {
			if (name === "roc_auc") return rocAuc(ranking(), weights);
			return name === "pr_auc" ? averagePrecision(ranking(), weights) : none(name);
		};
	}
	if (predictions.task === "multiclass") return none;
	const sorted = once(() => sortedErrors(predictions));
	return (name, weights) => {
		if (name === "r2") return r2(predictions, weights);
		if (name === "median_absolute_error") return medianAbsoluteError(sorted(), weights);
		return name === "max_error" ? maxError(sorted(), weights) : none(name);
	};
}
function once(make) {
	let made;
	return () => made ??= make();
}
function onceEach(make) {
	const made = /* @__PURE__ */ new Map();
	return (name) => {
		const found = made.get(name) ?? make(name);
		made.set(name, found);
		return found;
	};
}
// src/evaluation/predictions.ts
/** The predictions of the given rows, in the order given; a row may be taken more than once. */
function select(predictions, rows) {
	const n = rows.length;
	switch (predictions.task) {
		case "binary": {
			const { label, prediction, score, positiveClass } = predictions;
			const taken = {
				task: "binary",
				n,
				positiveClass
			};
			const columns = {
				label: bytes(label, rows),
				prediction: bytes(prediction, rows)
			};
			return score ? {
				...taken,
				...columns,
				score: floats(score, rows)
			} : {
				...taken,
				...columns
			};
		}
		case "multiclass": {
			const { label, prediction, scores, classes } = predictions;
			const taken = {
				task: "multiclass",
				n,
				classes
			};
			const columns = {
				label: indexes(label, rows),
				prediction: indexes(prediction, rows)
			};
			return scores ? {
				...taken,
				...columns,
				scores: scores.map((column) => floats(column, rows))
			} : {
				...taken,
				...columns
			};
		}
		case "regression": return {
			task: "regression",
			n,
			label: floats(predictions.label, rows),
			prediction: floats(predictions.prediction, rows)
		};
	}
}
const bytes = (values, rows) => Uint8Array.from(rows, (row) => values[row]);
const indexes = (values, rows) => Int32Array.from(rows, (row) => values[row]);
const floats = (values, rows) => Float64Array.from(rows, (row) => values[row]);
// src/evaluation/slices.ts
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
// src/scoring/tables-once.ts
/** An engine that opens each table once: a CSV file is checked line by line every time it is opened. */
function tablesOnce(engine) {
	const opened = /* @__PURE__ */ new Map();
	return {
		...engine,
		table: (ref) => {
			const key = JSON.stringify(ref);
			const table = opened.get(key) ?? engine.table(ref);
			opened.set(key, table);
			return table;
		}
	};
}
export { evaluate as a, confusionCounts as c, isMetricName as d, metricsOf as f, select as i, metricOfConfusion as l, evaluateSlices as n, prepareMetrics as o, sliceRows as r, perRowLoss as s, tablesOnce as t, METRICS as u };

import { i as undefinedBecause, n as isUndefined, r as mapDefined, t as definedNumber } from "./undefined.js";
import { a as SIGNED, i as SHARE, n as sum, r as POSITIVE, t as createSum } from "./sum.js";
// src/domain/metrics/formulas/accuracy.ts
const accuracy = {
	name: "accuracy",
	about: "Share of rows predicted right.",
	tasks: ["binary", "multiclass"],
	direction: "higher",
	range: SHARE,
	needs: "prediction",
	form: {
		kind: "proportion",
		isTrial: () => true,
		pairable: true,
		empty: "no rows"
	},
	headline: 3,
	aliases: ["acc"]
};
// src/domain/metrics/class-counts.ts
/** The margins of the confusion matrix, a class at a time. */
function classCounts({ classes, cells }) {
	const k = classes.length;
	const sumOf = (cell) => classes.reduce((sum, _, i) => sum + cells[cell(i)], 0);
	return classes.map((name, c) => ({
		name,
		hits: cells[c * k + c],
		labelled: sumOf((i) => c * k + i),
		predicted: sumOf((i) => i * k + c)
	}));
}
// src/domain/metrics/formulas/averages.ts
const precisionOf = ({ name, hits, predicted }) => predicted > 0 ? hits / predicted : undefinedBecause(`class ${JSON.stringify(name)} is never predicted`);
const recallOf = ({ name, hits, labelled }) => labelled > 0 ? hits / labelled : undefinedBecause(`no labels of class ${JSON.stringify(name)}`);
const f1Of = ({ hits, labelled, predicted }) => 2 * hits / (labelled + predicted);
const equally = () => 1;
const byRows = ({ labelled }) => labelled;
/** Over all decisions at once, each of precision, recall and F1 is the share of rows predicted right. */
const overAll = {
	kind: "proportion",
	isTrial: () => true,
	pairable: true,
	empty: "no rows"
};
const mean = (value, weigh) => ({
	kind: "cells",
	value: (counts) => weightedMean$1(classCounts(counts), value, weigh)
});
const average = (name, about, form) => ({
	name,
	about,
	tasks: ["multiclass"],
	direction: "higher",
	range: SHARE,
	needs: "prediction",
	form
});
/**
* Precision, recall and F1 of several classes, averaged: `macro` with equal weights over the classes that are
* labelled or predicted at all, `weighted` by labelled rows, `micro` over all decisions.
*/
const averages = [
	average("precision_macro", "Precision per class, averaged with equal weights.", mean(precisionOf, equally)),
	average("precision_micro", "Share of predictions that are right; equals accuracy.", overAll),
	average("precision_weighted", "Precision per class, weighted by the rows of the class.", mean(precisionOf, byRows)),
	average("recall_macro", "Recall per class, averaged with equal weights.", mean(recallOf, equally)),
	average("recall_micro", "Share of rows predicted right; equals accuracy.", overAll),
	average("recall_weighted", "Recall per class, weighted by its rows; equals accuracy.", overAll),
	{
		...average("f1_macro", "F1 per class, averaged with equal weights.", mean(f1Of, equally)),
		headline: 1
	},
	average("f1_micro", "F1 of all decisions together; equals accuracy.", overAll),
	average("f1_weighted", "F1 per class, weighted by the rows of the class.", mean(f1Of, byRows))
];
/** Undefined where a class that counts has no value of its own. */
function weightedMean$1(classes, value, weigh) {
	let sum = 0;
	let total = 0;
	for (const counts of classes) {
		const weight = counts.labelled + counts.predicted > 0 ? weigh(counts) : 0;
		if (weight === 0) continue;
		const own = value(counts);
		if (isUndefined(own)) return own;
		sum += weight * own;
		total += weight;
	}
	return total > 0 ? sum / total : undefinedBecause("no rows");
}
// src/domain/metrics/two-classes.ts
const NO_POSITIVES = "no positive labels";
const NO_NEGATIVES = "no negative labels";
const NO_PREDICTED_POSITIVES = "no predicted positives";
const NO_PREDICTED_NEGATIVES = "no predicted negatives";
/** A statistic of the four counts of two classes. */
const ofTwoClasses = (value) => ({
	kind: "cells",
	value: ({ cells }) => value({
		tn: cells[0],
		fp: cells[1],
		fn: cells[2],
		tp: cells[3]
	})
});
// src/domain/metrics/formulas/balanced-accuracy.ts
const balancedAccuracy = {
	name: "balanced_accuracy",
	about: "Mean of recall and specificity.",
	tasks: ["binary"],
	direction: "higher",
	range: SHARE,
	needs: "prediction",
	form: ofTwoClasses(({ tp, fp, fn, tn }) => {
		if (tp + fn === 0) return undefinedBecause(NO_POSITIVES);
		if (tn + fp === 0) return undefinedBecause(NO_NEGATIVES);
		return (tp / (tp + fn) + tn / (tn + fp)) / 2;
	})
};
// src/domain/metrics/columns.ts
/** The column, or the first row where it is not a finite number. */
function allFinite(values, what) {
	const bad = values.findIndex((value) => !Number.isFinite(value));
	return bad < 0 ? values : undefinedBecause(`${what} of row ${bad + 1} is ${values[bad]}, not a finite number`);
}
/** The column, or the first row where it is not a probability. */
function probabilities(values, column) {
	if (!values) return undefinedBecause(`no column ${column}`);
	const bad = values.findIndex((p) => !(p >= 0 && p <= 1));
	return bad < 0 ? values : undefinedBecause(`column ${column} of row ${bad + 1} is ${values[bad]}, not a probability between 0 and 1`);
}
/** A function of label - prediction for each row of a model of a number; undefined where it is not finite. */
function errorsOf(predictions, of) {
	if (predictions.task !== "regression") return undefinedBecause("classes have no distance");
	const { n, label, prediction } = predictions;
	return allFinite(filled(n, (row) => of(label[row] - prediction[row])), "the error");
}
/** A column of `n` values. */
function filled(n, value) {
	const values = new Float64Array(n);
	for (let row = 0; row < n; row++) values[row] = value(row);
	return values;
}
// src/domain/metrics/formulas/brier.ts
const brier = {
	name: "brier",
	about: "Mean squared distance of P(positive) from the label.",
	tasks: ["binary"],
	direction: "lower",
	range: SHARE,
	needs: "score",
	form: {
		kind: "mean",
		loss: squaredDistances
	},
	aliases: ["brier_score"],
	rangeElsewhere: POSITIVE
};
function squaredDistances(predictions) {
	if (predictions.task !== "binary") return undefinedBecause("brier needs two classes");
	const { n, label, score } = predictions;
	return mapDefined(probabilities(score, "score"), (p) => filled(n, (row) => (1 - (label[row] === 1 ? p[row] : 1 - p[row])) ** 2));
}
// src/domain/metrics/formulas/f1.ts
const f1 = {
	name: "f1",
	about: "Harmonic mean of precision and recall.",
	tasks: ["binary"],
	direction: "higher",
	range: SHARE,
	needs: "prediction",
	form: ofTwoClasses(({ tp, fp, fn }) => {
		const whole = 2 * tp + fp + fn;
		return whole > 0 ? 2 * tp / whole : undefinedBecause("no positive labels and no predicted positives");
	})
};
// src/domain/metrics/formulas/log-loss.ts
/** Probabilities are moved this far from 0 and 1 before the logarithm: the spacing of doubles at 1, as scikit-learn does. */
const EPSILON = Number.EPSILON;
const logLoss = {
	name: "log_loss",
	about: "Mean negative log of the probability given to the true class, in nats.",
	tasks: ["binary", "multiclass"],
	direction: "lower",
	range: POSITIVE,
	needs: "score",
	form: {
		kind: "mean",
		loss: negativeLogs
	},
	headline: 2,
	aliases: [
		"logloss",
		"cross_entropy",
		"crossentropy"
	]
};
function negativeLogs(predictions) {
	if (predictions.task === "multiclass") return ofSeveralClasses(predictions);
	if (predictions.task === "regression") return undefinedBecause("a number has no probability");
	const { n, label, score } = predictions;
	return mapDefined(probabilities(score, "score"), (p) => filled(n, (row) => negativeLog(label[row] === 1 ? p[row] : 1 - p[row])));
}
function ofSeveralClasses({ n, label, scores, classes }) {
	if (!scores) return undefinedBecause("no score columns");
	for (const [c, column] of scores.entries()) {
		const checked = probabilities(column, `score:${classes[c]}`);
		if ("undefined" in checked) return checked;
	}
	return filled(n, (row) => negativeLog(scores[label[row]][row]));
}
const negativeLog = (p) => -Math.log(Math.min(Math.max(p, EPSILON), 1 - EPSILON));
// src/domain/metrics/order.ts
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
// src/domain/metrics/sorted-errors.ts
/** Sorts the absolute errors once, for any number of weightings; undefined where one is not finite. */
const sortedErrors = (predictions) => mapDefined(errorsOf(predictions, Math.abs), ascendingOrder);
// src/domain/metrics/formulas/max-error.ts
const maxError = {
	name: "max_error",
	about: "Largest absolute error, in the unit of the label.",
	tasks: ["regression"],
	direction: "lower",
	range: POSITIVE,
	needs: "prediction",
	form: {
		kind: "point",
		prepare: (_, shared) => (weights) => mapDefined(shared(sortedErrors), (sorted) => largest(sorted, weights))
	}
};
/** Largest absolute error among the rows that count. */
function largest({ rows, values }, weights) {
	const last = rows.findLastIndex((row) => !weights || weights[row] > 0);
	return last < 0 ? undefinedBecause("no rows") : values[last];
}
// src/domain/metrics/formulas/mcc.ts
const mcc = {
	name: "mcc",
	about: "Matthews correlation of label and prediction.",
	tasks: ["binary"],
	direction: "higher",
	range: SIGNED,
	needs: "prediction",
	form: ofTwoClasses(matthews),
	aliases: ["matthews_corrcoef"]
};
/** Matthews correlation coefficient (Matthews 1975); undefined where label or prediction is constant. */
function matthews({ tp, fp, fn, tn }) {
	if (tp + fn === 0) return undefinedBecause(NO_POSITIVES);
	if (tn + fp === 0) return undefinedBecause(NO_NEGATIVES);
	if (tp + fp === 0) return undefinedBecause(NO_PREDICTED_POSITIVES);
	if (tn + fn === 0) return undefinedBecause(NO_PREDICTED_NEGATIVES);
	const value = (tp * tn - fp * fn) / (Math.sqrt((tp + fp) * (tn + fn)) * Math.sqrt((tp + fn) * (tn + fp)));
	return Math.min(1, Math.max(-1, value));
}
// src/domain/metrics/formulas/mean-absolute-error.ts
const meanAbsoluteError = {
	name: "mae",
	about: "Mean absolute error, in the unit of the label.",
	tasks: ["regression"],
	direction: "lower",
	range: POSITIVE,
	needs: "prediction",
	form: {
		kind: "mean",
		loss: (predictions) => errorsOf(predictions, Math.abs)
	},
	headline: 2,
	aliases: ["mean_absolute_error"]
};
// src/domain/metrics/formulas/mean-squared-error.ts
const loss = (predictions) => errorsOf(predictions, (error) => error * error);
const meanSquaredError = {
	name: "mse",
	about: "Mean squared error, in the squared unit of the label.",
	tasks: ["regression"],
	direction: "lower",
	range: POSITIVE,
	needs: "prediction",
	form: {
		kind: "mean",
		loss
	},
	aliases: ["mean_squared_error"]
};
const rootMeanSquaredError = {
	...meanSquaredError,
	name: "rmse",
	about: "Root of the mean squared error, in the unit of the label.",
	form: {
		kind: "mean",
		loss,
		root: true
	},
	headline: 1,
	aliases: ["root_mean_squared_error"]
};
// src/domain/metrics/weights.ts
/** Total weight of `n` rows. */
const totalWeight = (n, weights) => weights ? sum(weights) : n;
/** Weighted sum of a column, in row order. */
function weightedSum(values, weights) {
	if (!weights) return sum(values);
	const total = createSum();
	for (let i = 0; i < values.length; i++) total.add(weights[i] * values[i]);
	return total.value();
}
// src/domain/metrics/formulas/median-absolute-error.ts
const medianAbsoluteError = {
	name: "median_absolute_error",
	about: "Median absolute error, in the unit of the label.",
	tasks: ["regression"],
	direction: "lower",
	range: POSITIVE,
	needs: "prediction",
	form: {
		kind: "rows",
		prepare: (_, shared) => (weights) => mapDefined(shared(sortedErrors), (sorted) => weightedMedian(sorted, weights))
	},
	aliases: ["medae"]
};
/**
* The error that half of the weight lies below; between two rows, their middle. With whole weights this is the
* median of the rows repeated so often.
*/
function weightedMedian({ values, rows }, weights) {
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
// src/domain/metrics/ranking.ts
/** Ranks the rows by score once, for any number of weightings; undefined without finite scores. */
function rankingOf(predictions) {
	if (predictions.task !== "binary") return undefinedBecause("a ranking needs two classes");
	const { score, label } = predictions;
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
// src/domain/metrics/formulas/pr-auc.ts
const prAuc = {
	name: "pr_auc",
	about: "Average precision: precision at each score, weighted by the recall gained there.",
	tasks: ["binary"],
	direction: "higher",
	range: SHARE,
	needs: "score",
	form: {
		kind: "rows",
		biased: true,
		prepare: (_, shared) => (weights) => mapDefined(shared(rankingOf), (ranking) => averagePrecision(ranking, weights))
	},
	aliases: [
		"ap",
		"auprc",
		"aupr",
		"average_precision"
	]
};
/**
* Average precision: sum over distinct scores of (recall gained) × (precision there), without interpolation
* (as scikit-learn's average_precision_score). Undefined without positives.
*/
function averagePrecision(ranking, weights) {
	const area = createSum();
	const { positives } = walk(ranking, weights, (tp, fp, dp, dn) => {
		if (dp > 0) area.add(dp * (tp + dp) / (tp + dp + fp + dn));
	});
	return positives > 0 ? area.value() / positives : undefinedBecause(NO_POSITIVES);
}
// src/domain/metrics/formulas/precision.ts
/** Its rows differ between models, so two of them cannot be paired as one set of trials. */
const precision = {
	name: "precision",
	about: "Share of predicted positives that are positive.",
	tasks: ["binary"],
	direction: "higher",
	range: SHARE,
	needs: "prediction",
	form: {
		kind: "proportion",
		isTrial: (_, prediction) => prediction === 1,
		pairable: false,
		empty: NO_PREDICTED_POSITIVES
	},
	aliases: ["ppv"]
};
// src/domain/metrics/formulas/r2.ts
const r2 = {
	name: "r2",
	about: "Share of the variance of the label that is explained; below 0 when worse than its mean.",
	tasks: ["regression"],
	direction: "higher",
	range: { max: 1 },
	needs: "prediction",
	form: {
		kind: "rows",
		prepare: explained
	},
	headline: 3,
	aliases: ["r2_score"]
};
const squaredErrors = (predictions) => errorsOf(predictions, (error) => error * error);
/** Coefficient of determination: 1 − squared errors / squared distances from the mean label. Undefined for a constant label. */
function explained({ n, label }, shared) {
	return (weights) => {
		const squared = shared(squaredErrors);
		if (isUndefined(squared)) return squared;
		if (isConstant(label, weights)) return undefinedBecause(n === 1 ? "one row has no variance" : "the label is constant");
		const mean = weightedSum(label, weights) / totalWeight(n, weights);
		const spread = createSum();
		for (let i = 0; i < n; i++) spread.add((label[i] - mean) ** 2 * (weights?.[i] ?? 1));
		return 1 - weightedSum(squared, weights) / spread.value();
	};
}
/** Whether the rows that count have one label. */
function isConstant(label, weights) {
	const counted = label.findIndex((_, i) => !weights || weights[i] > 0);
	return label.every((value, i) => value === label[counted] || weights?.[i] === 0);
}
// src/domain/metrics/formulas/recall.ts
const recall = {
	name: "recall",
	about: "Share of positives that are predicted positive.",
	tasks: ["binary"],
	direction: "higher",
	range: SHARE,
	needs: "prediction",
	form: {
		kind: "proportion",
		isTrial: (label) => label === 1,
		pairable: true,
		empty: NO_POSITIVES
	},
	aliases: [
		"sensitivity",
		"tpr",
		"hit_rate",
		"true_positive_rate"
	]
};
// src/domain/metrics/formulas/roc-auc.ts
const rocAuc = {
	name: "roc_auc",
	about: "Chance that a positive row scores above a negative one, ties counted half.",
	tasks: ["binary"],
	direction: "higher",
	range: SHARE,
	needs: "score",
	form: {
		kind: "auc",
		prepare: (_, shared) => (weights) => mapDefined(shared(rankingOf), (ranking) => areaUnderRoc(ranking, weights))
	},
	headline: 1,
	aliases: [
		"auc",
		"auroc",
		"aucroc"
	]
};
/**
* Area under the ROC curve: P(a positive scores above a negative) + half P(they tie) (Hanley & McNeil 1982).
* Exact in integers below 130 million rows. Undefined with one class.
*/
function areaUnderRoc(ranking, weights) {
	const twice = createSum();
	const { positives, negatives } = walk(ranking, weights, (tp, _fp, dp, dn) => twice.add(dn * (2 * tp + dp)));
	if (!(positives > 0)) return undefinedBecause(NO_POSITIVES);
	if (!(negatives > 0)) return undefinedBecause(NO_NEGATIVES);
	return twice.value() / (2 * positives * negatives);
}
// src/domain/metrics/catalogue.ts
/** Every metric, in the order in which people see them. A new one is one file in `formulas/` and one line here. */
const METRICS = [
	accuracy,
	precision,
	recall,
	f1,
	{
		name: "specificity",
		about: "Share of negatives that are predicted negative.",
		tasks: ["binary"],
		direction: "higher",
		range: SHARE,
		needs: "prediction",
		form: {
			kind: "proportion",
			isTrial: (label) => label === 0,
			pairable: true,
			empty: NO_NEGATIVES
		},
		aliases: ["tnr", "true_negative_rate"]
	},
	balancedAccuracy,
	mcc,
	rocAuc,
	prAuc,
	logLoss,
	brier,
	...averages,
	meanAbsoluteError,
	meanSquaredError,
	rootMeanSquaredError,
	r2,
	medianAbsoluteError,
	maxError
];
/** The metric that rules and facts call so; undefined for a name that no metric has. */
const metricNamed = (name, metrics = METRICS) => metrics.find((metric) => metric.name === name);
/** The metrics of one task, in the order of the catalogue. */
const metricsOf = (task, metrics = METRICS) => metrics.filter(({ tasks }) => tasks.includes(task));
/** Names of up to three metrics that say most about a model of the task, the first one first. */
const headlineMetrics = (task) => METRICS.filter(({ tasks, headline }) => headline !== void 0 && tasks.some((one) => one === task)).toSorted((a, b) => a.headline - b.headline).map(({ name }) => name);
// src/domain/predictions/predictions.ts
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
// src/domain/metrics/confusion.ts
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
// src/domain/metrics/proportion.ts
/** The rows behind a proportion, for paired tests of two models on the same rows; undefined for regression. */
function trialsOf(predictions, form) {
	if (predictions.task === "regression") return undefinedBecause("a number is neither right nor wrong");
	const { n, label, prediction } = predictions;
	const trial = new Uint8Array(n);
	const success = new Uint8Array(n);
	for (let row = 0; row < n; row++) {
		if (!form.isTrial(label[row], prediction[row])) continue;
		trial[row] = 1;
		success[row] = succeeds(form, label[row], prediction[row]) ? 1 : 0;
	}
	return {
		trial,
		success
	};
}
const succeeds = ({ isSuccess }, label, prediction) => isSuccess ? isSuccess(label, prediction) : label === prediction;
/** Successes and trials, or their weight, from the cell counts alone. */
function countsOf(form, { classes, cells }) {
	let successes = 0;
	let trials = 0;
	const k = classes.length;
	for (let cell = 0; cell < cells.length; cell++) {
		const label = Math.floor(cell / k);
		const prediction = cell % k;
		if (!form.isTrial(label, prediction)) continue;
		trials += cells[cell];
		if (succeeds(form, label, prediction)) successes += cells[cell];
	}
	return {
		successes,
		trials
	};
}
/** Whether a metric is a function of the cell counts alone, so that a multinomial bootstrap of the cells can use it. */
const isOfCells = (form) => form.kind === "proportion" || form.kind === "cells";
/** A metric from the cell counts alone. Undefined where its denominator is 0. */
function valueOfCells(form, counts) {
	if (!counts.cells.some((count) => count > 0)) return undefinedBecause("no rows");
	if (form.kind === "cells") return form.value(counts);
	const { successes, trials } = countsOf(form, counts);
	return trials > 0 ? successes / trials : undefinedBecause(form.empty);
}
// src/domain/metrics/shared.ts
/** Remembers by the function that makes it. */
function sharedOf(predictions) {
	const made = /* @__PURE__ */ new Map();
	return (make) => {
		const known = made.get(make) ?? make(predictions);
		made.set(make, known);
		return known;
	};
}
// src/domain/metrics/evaluate.ts
/** Every metric of the task. */
function evaluate(predictions, metrics = METRICS) {
	const measured = prepareMetrics(predictions);
	return Object.fromEntries(metricsOf(predictions.task, metrics).map((metric) => [metric.name, measured(metric)]));
}
/**
* Sorts and scores the rows at most once and answers metrics of them. Never NaN: a metric that does not fit the
* task, has no denominator or no finite value answers why.
* @throws RangeError when there are not as many weights as rows.
*/
function prepareMetrics(predictions) {
	const { n, task } = predictions;
	const shared = sharedOf(predictions);
	const prepared = /* @__PURE__ */ new Map();
	return (metric, weights) => {
		const { name, tasks, form } = metric;
		if (weights && weights.length !== n) throw new RangeError(`${weights.length} weights for ${n} rows`);
		if (!tasks.includes(task)) return undefinedBecause(`${name} is not a metric of ${task} predictions`);
		if (!(totalWeight(n, weights) > 0)) return undefinedBecause("no rows");
		const compute = prepared.get(metric) ?? weighted(form, predictions, shared);
		prepared.set(metric, compute);
		return mapDefined(compute(weights), (value) => definedNumber(value, name));
	};
}
/** The computation that the form calls for; what does not depend on the weights is made once. */
function weighted(form, predictions, shared) {
	if (form.kind === "mean") return weightedMean(form, predictions);
	if (!isOfCells(form)) return form.prepare(predictions, shared);
	return (weights) => {
		const counts = weights ? confusionCounts(predictions, weights) : shared(allCounts);
		return mapDefined(counts, (cells) => valueOfCells(form, cells));
	};
}
const allCounts = (predictions) => confusionCounts(predictions);
function weightedMean({ loss, root }, predictions) {
	const losses = loss(predictions);
	return (weights) => mapDefined(losses, (each) => {
		const mean = weightedSum(each, weights) / totalWeight(each.length, weights);
		return root ? Math.sqrt(mean) : mean;
	});
}
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
export { trialsOf as a, select as c, metricNamed as d, metricsOf as f, prepareMetrics as i, METRICS as l, sliceRows as n, valueOfCells as o, evaluate as r, confusionCounts as s, evaluateSlices as t, headlineMetrics as u };

import { Xt as metricNamed, a as connect, cn as isUndefined, un as undefinedBecause } from "./every-step.js";
import { A as equalValue, Et as unitsPlanned, Mn as isQuantity, On as isRunFact, bn as fewestFor, bt as ruleText, xt as ruleData } from "./gate.js";
import { Ct as InputErrors, Tt as refuse, tt as counted } from "./every-start.js";
import { t as tell } from "./command.js";
import { a as rulesOf, n as levelIn, r as numberOf, t as RULE_FLAGS } from "./gate-rules.js";
import { t as lookAtTables } from "./gate-tables.js";
// src/domain/gate/plan/assumptions.ts
/** Thrown inside of a plan where an assumption is missing; nobody else sees it. */
var Missing = class extends Error {
	problem;
	constructor(problem) {
		super(problem.message);
		this.name = "Missing";
		this.problem = problem;
	}
};
/** An assumption that a rule cannot be planned without. */
function required(value, rule, [flag, what, example]) {
	if (value !== void 0) return value;
	throw new Missing({
		input: flag,
		message: `is needed to plan ${rule.text}: ${what}`,
		remedy: `give --${flag} ${example}, or rows as --pilot`
	});
}
// src/domain/gate/plan/variance.ts
const VALUE = [
	"value",
	"the value that the candidate is expected to have",
	"0.92"
];
const BASELINE = [
	"baseline-value",
	"the value of the baseline",
	"0.9"
];
const DISAGREEMENT = [
	"disagreement",
	"the share of rows on which exactly one model is right",
	"0.1"
];
const PREVALENCE = [
	"prevalence",
	"the share of rows that are positive",
	"0.3"
];
const SPREAD = [
	"spread",
	"the standard deviation of what one row adds",
	"0.5"
];
/** The variance that a rule's method will meet, from what is assumed. Throws `Missing` where an assumption lacks. */
function basisOf(rule, metric, assumed) {
	const { form } = metric;
	switch (form.kind) {
		case "proportion": return proportionBasis(rule, form, assumed);
		case "auc": return aucBasis(rule, assumed);
		case "mean": if (!form.root) return meanBasis(rule, assumed);
	}
	throw new Missing({
		input: "pilot",
		message: `is needed to plan ${rule.text}: no formula knows the variance of ${metric.name}`,
		remedy: "give --pilot predictions.parquet, a few hundred rows of an earlier model"
	});
}
/** Candidate - k * other of independent slices of equal size, of both together. */
const ofTwo = (variance, factor) => 2 * variance * (1 + factor ** 2);
function proportionBasis(rule, form, assumed) {
	const { limit } = rule;
	const [rowsPerTrial, mix] = trialsOf(rule, form, assumed);
	const known = { rowsPerTrial };
	if (limit.kind === "absolute") {
		const value = required(assumed.value ?? assumed.baselineValue, rule, VALUE);
		const said = [`${rule.metric} of the candidate is ${value}`, ...mix];
		return {
			...known,
			value,
			spread: { kind: "proportion" },
			variance: value * (1 - value),
			said
		};
	}
	const { factor } = limit;
	if (limit.kind === "slice") {
		const p = required(assumed.baselineValue ?? assumed.value, rule, BASELINE);
		const variance = ofTwo(p * (1 - p), factor);
		const said = [
			`${rule.metric} of both slices is ${p}`,
			"the slices are of equal size",
			...mix
		];
		return {
			...known,
			value: (1 - factor) * p,
			spread: {
				kind: "mean",
				variance
			},
			variance,
			said
		};
	}
	const disagreement = required(assumed.disagreement, rule, DISAGREEMENT);
	const equal = [
		"the models are equal",
		`they disagree on ${disagreement} of those rows`,
		...mix
	];
	if (factor === 1 && form.pairable) return {
		...known,
		value: 0,
		spread: {
			kind: "paired",
			disagreement
		},
		variance: disagreement,
		said: equal
	};
	const p = required(assumed.baselineValue, rule, BASELINE);
	const variance = p * (1 - p) * (1 - factor) ** 2 + factor * disagreement;
	const said = [`${rule.metric} of both is ${p}`, ...equal];
	return {
		...known,
		value: (1 - factor) * p,
		spread: {
			kind: "mean",
			variance
		},
		variance,
		said
	};
}
/** Rows that bring one trial: one for accuracy, more for what only rows of a class are trials of. */
function trialsOf(rule, form, assumed) {
	const isTrial = (outcome) => form.pairable ? form.isTrial(outcome, outcome) : form.isTrial(0, outcome);
	if (isTrial(0) && isTrial(1)) return [1, []];
	const prevalence = required(assumed.prevalence, rule, PREVALENCE);
	return [1 / (isTrial(1) ? prevalence : 1 - prevalence), [`${prevalence} of the rows are positive`]];
}
function meanBasis(rule, assumed) {
	const { limit } = rule;
	const deviation = required(assumed.spread, rule, SPREAD);
	const said = `has the standard deviation ${deviation}${skewnessWords(assumed)}`;
	const ofRows = (variance, skewness) => ({
		spread: {
			kind: "mean",
			variance,
			skewness
		},
		variance,
		rowsPerTrial: 1
	});
	if (limit.kind === "absolute") {
		const value = required(assumed.value ?? assumed.baselineValue, rule, VALUE);
		const words = [`${rule.metric} of the candidate is ${value}`, `a row's loss ${said}`];
		return {
			value,
			...ofRows(deviation ** 2, assumed.skewness),
			said: words
		};
	}
	const level = limit.factor === 1 ? 0 : required(assumed.baselineValue, rule, BASELINE);
	const value = (1 - limit.factor) * level;
	if (limit.kind === "slice") {
		const words = ["the slices are equal and of equal size", `a row's loss ${said}`];
		return {
			value,
			...ofRows(ofTwo(deviation ** 2, limit.factor), 0),
			said: words
		};
	}
	const words = ["the models are equal", `the difference of a row's losses ${said}`];
	return {
		value,
		...ofRows(deviation ** 2, assumed.skewness),
		said: words
	};
}
const skewnessWords = ({ skewness }) => skewness === 0 ? ", evenly around its mean" : ` and the skewness ${skewness}`;
/** The variance of an AUC by Hanley and McNeil (1982), times the rows: Q1 - A² over negatives, Q2 - A² over positives. */
function aucBasis(rule, assumed) {
	const { limit } = rule;
	const isAbsolute = limit.kind === "absolute";
	const auc = required(isAbsolute ? assumed.value ?? assumed.baselineValue : assumed.baselineValue ?? assumed.value, rule, isAbsolute ? VALUE : BASELINE);
	const prevalence = required(assumed.prevalence, rule, PREVALENCE);
	const above = auc / (2 - auc) - auc ** 2;
	const below = 2 * auc ** 2 / (1 + auc) - auc ** 2;
	const one = above / prevalence + below / (1 - prevalence);
	const mix = [`${prevalence} of the rows are positive`, "the scores of both classes are exponential (Hanley and McNeil)"];
	const known = { rowsPerTrial: 1 };
	const spread = (variance) => ({
		spread: {
			kind: "estimate",
			standardError: Math.sqrt(variance)
		},
		variance
	});
	if (isAbsolute) return {
		...known,
		value: auc,
		...spread(one),
		said: [`the AUC of the candidate is ${auc}`, ...mix]
	};
	const { factor } = limit;
	const value = (1 - factor) * auc;
	if (limit.kind === "slice") return {
		...known,
		value,
		...spread(ofTwo(one, factor)),
		said: [
			`the AUC of both slices is ${auc}`,
			"they are of equal size",
			...mix
		]
	};
	const { correlation } = assumed;
	const said = [
		`the AUC of both models is ${auc}`,
		`the AUCs have the correlation ${correlation}`,
		...mix
	];
	return {
		...known,
		value,
		...spread(one * (1 + factor ** 2 - 2 * factor * correlation)),
		said
	};
}
// src/domain/gate/plan/plan.ts
/** Rows that a rule needs, by formula; or the assumption that it lacks. */
function planRule(rule, assumed) {
	if (isRunFact(rule.metric)) return {
		rule: rule.text,
		rows: 0,
		assumed: ["the number is exact"]
	};
	const metric = metricNamed(rule.metric);
	if (!metric) return {
		input: "rule",
		value: rule.text,
		message: `names ${rule.metric}, whose variance no formula knows`,
		remedy: "give --pilot predictions.parquet, a few hundred rows of an earlier model"
	};
	try {
		return planned(rule, basisOf(rule, metric, assumed), assumed);
	} catch (cause) {
		if (cause instanceof Missing) return cause.problem;
		throw cause;
	}
}
function planned(rule, basis, assumed) {
	const { value, said } = basis;
	const { fewest, ...rest } = inGroups(basis, assumed) ?? {
		...inRows(basis),
		fewest: fewestRows(rule, assumed)
	};
	const open = {
		quantity: {
			value,
			n: 1,
			method: "plan",
			basis: "statistical",
			interval: undefinedBecause("a plan"),
			...rest
		},
		rule: ruleData(rule),
		alpha: assumed.alpha,
		power: assumed.power,
		rows: basis.rowsPerTrial,
		fewest,
		equal: rule.limit.kind === "absolute" ? void 0 : value
	};
	const units = rightSide(rule, open) ?? unitsPlanned(open);
	const known = {
		rule: rule.text,
		assumed: [
			...said,
			...sliceWords(rule),
			independence(assumed)
		]
	};
	const { groups } = assumed;
	if (!groups || isUndefined(units)) return {
		...known,
		rows: units
	};
	return {
		...known,
		rows: units * groups.size,
		groups: units
	};
}
const inRows = ({ spread }) => ({ spread });
/** The variance of a group's share: that of its rows times the design effect 1 + (m - 1) ICC (Kish 1965), over m. */
function inGroups({ variance, rowsPerTrial }, { groups }) {
	if (!groups) return void 0;
	const effect = 1 + (groups.size - 1) * groups.icc;
	return {
		groups: 1,
		spread: {
			kind: "groups",
			variance: variance * rowsPerTrial * effect / groups.size
		},
		fewest: 0
	};
}
function fewestRows(rule, { prevalence }) {
	const { ofClass, rows } = fewestFor(metricNamed(rule.metric));
	const rarer = prevalence === void 0 ? 1 : Math.min(prevalence, 1 - prevalence);
	return Math.max(rows, Math.ceil(ofClass / rarer));
}
/** A planned value on the wrong side of an absolute limit breaks the rule: no rows would let it pass. */
function rightSide({ operator, limit, metric }, { quantity: { value } }) {
	if (limit.kind !== "absolute") return void 0;
	return (operator === ">=" || operator === ">" ? value - limit.value : limit.value - value) > 0 ? void 0 : undefinedBecause(`a candidate with ${metric} ${value} does not meet the limit`);
}
function sliceWords({ selectors, limit, worst }) {
	if (selectors.length === 0 || limit.kind === "slice") return [];
	return [`the rows are those of ${worst || selectors.some(({ value }) => value === "*") ? "each slice" : "the slice"}`];
}
const independence = ({ groups }) => groups ? `groups of ${groups.size} rows with an intraclass correlation of ${groups.icc}` : "rows are independent of each other";
/** Rows, or groups, that a measured rule needs in all, from the variance that a pilot shows. */
function planMeasured(rule, measure, { alpha, power }) {
	const { compared, n, other } = measure;
	const known = {
		rule: ruleText(rule, measure.slice),
		assumed: pilotWords(rule, n)
	};
	if (!isQuantity(compared)) return {
		...known,
		rows: undefinedBecause(whyUndefined(compared))
	};
	const hand = n + (other?.n ?? 0);
	const open = {
		quantity: compared,
		rule: ruleData(rule),
		alpha,
		power,
		rows: hand,
		fewest: 0,
		equal: equalValue(measure, rule)
	};
	const units = rightSide(rule, open) ?? unitsPlanned(open);
	if (isUndefined(units) || compared.groups === void 0) return {
		...known,
		rows: units
	};
	return {
		...known,
		rows: Math.ceil(units * hand / compared.groups),
		groups: units
	};
}
const whyUndefined = (compared) => "undefined" in compared ? compared.undefined : compared.unusable;
const pilotWords = ({ limit }, rows) => [limit.kind === "absolute" ? "the estimate of the pilot holds" : limit.kind === "slice" ? "the slices are equal" : "the models are equal", `rows vary as the ${rows} of the pilot do, in the same mix`];
// src/main/commands/gate-plan-assumptions.ts
/** What the flags assume; `looks` share the error. Throws `InputErrors` for numbers out of range. */
function assumptionsOf(call, looks) {
	const share = (flag) => numberOf(call, flag, [
		0,
		1,
		"0.1"
	]);
	const any = (flag) => numberOf(call, flag, [
		-Infinity,
		Infinity,
		"0.9"
	]);
	const [size, icc] = [numberOf(call, "groups-size", [
		1,
		Infinity,
		"100"
	]), numberOf(call, "icc", [
		-1e-9,
		1,
		"0.05"
	])];
	if (size === void 0 !== (icc === void 0)) refuse(size === void 0 ? "groups-size" : "icc", "is missing: groups need both", "give --groups-size and --icc");
	return {
		alpha: levelIn(call) / looks,
		power: numberOf(call, "power", [
			.4999,
			1,
			"0.8"
		]) ?? .8,
		value: any("value"),
		baselineValue: any("baseline-value"),
		disagreement: share("disagreement"),
		prevalence: share("prevalence"),
		spread: numberOf(call, "spread", [
			0,
			Infinity,
			"0.5"
		]),
		skewness: numberOf(call, "skewness", [
			-Infinity,
			Infinity,
			"2"
		]) ?? 0,
		correlation: numberOf(call, "correlation", [
			-1,
			1,
			"0.5"
		]) ?? .5,
		groups: size === void 0 || icc === void 0 ? void 0 : {
			size,
			icc
		}
	};
}
// src/foundation/stats/label-bounds.ts
const logLooks = ({ steps, adaptive }) => adaptive ? steps * Math.LN2 : Math.log(steps);
/**
* Labels for an estimate made of `variables` accuracies, by Hoeffding's inequality (Renggli et al. 2019, ease.ml/ci,
* section 3.1): n = v² ln(v · looks / delta) / (2 tolerance²), with 1 variable for an accuracy and 2 for a difference.
*/
function hoeffdingRows(variables, wanted) {
	const { tolerance, delta } = wanted;
	const log = Math.log(variables) + logLooks(wanted) - Math.log(delta);
	return Math.ceil(variables ** 2 * log / (2 * tolerance ** 2));
}
/**
* Labels for the difference of two accuracies whose models disagree on at most `disagreement` of the rows, by Bennett's
* inequality (Renggli et al. 2019, section 4.1): n = (ln 4 + looks - ln delta) / (p h(tolerance / p)),
* h(u) = (1 + u) ln(1 + u) - u.
*/
function bennettRows(disagreement, wanted) {
	const u = wanted.tolerance / disagreement;
	const h = (1 + u) * Math.log1p(u) - u;
	return Math.ceil((Math.log(4) + logLooks(wanted) - Math.log(wanted.delta)) / (disagreement * h));
}
// src/main/commands/gate-plan-bound.ts
/** Rows of a distribution-free bound: the estimate errs by less than the tolerance in all looks together. */
function boundOf(rule, call, { method, looks }) {
	const { limit } = rule;
	const margin = limit.kind === "absolute" ? void 0 : Math.abs(limit.offset);
	const tolerance = numberOf(call, "tolerance", [
		0,
		1,
		"0.01"
	]) ?? (margin || refuse("tolerance", `is needed to plan ${rule.text}`, "give --tolerance 0.01"));
	const adaptive = call.switches.has("adaptive");
	const wanted = {
		tolerance,
		delta: levelIn(call),
		steps: looks,
		adaptive
	};
	const said = [`an estimate may err by more than ${tolerance} with probability ${wanted.delta}, over ${counted(looks, "look")}${adaptive ? " of which each may steer the next model" : ""}`];
	if (method === "hoeffding") return {
		rule: rule.text,
		rows: hoeffdingRows(limit.kind === "absolute" ? 1 : 2, wanted),
		assumed: ["nothing is known of the models (Hoeffding)", ...said]
	};
	if (method !== "bennett") refuse("method", "is not a method", "use bennett or hoeffding, or leave it out", { value: method });
	if (limit.kind !== "baseline") refuse("method", "bounds a difference from the baseline", "use hoeffding for this rule", { value: rule.text });
	const disagreement = numberOf(call, "disagreement", [
		0,
		1,
		"0.1"
	]);
	return {
		rule: rule.text,
		rows: bennettRows(disagreement ?? refuse("disagreement", "is needed by bennett", "give --disagreement 0.1"), wanted),
		assumed: [`the models disagree on at most ${disagreement} of the rows (Bennett)`, ...said]
	};
}
// src/main/commands/gate-plan.ts
/** Rows or groups that rules need, before anything is trained. */
const gatePlanCommand = {
	name: "gate plan",
	usage: "--rule \"accuracy >= baseline - 0.01\" --disagreement 0.1",
	about: "Say how many rows, or groups of them, each rule needs before it can be decided.",
	flags: {
		...RULE_FLAGS,
		confidence: {
			about: "Confidence of each one-sided decision (0.95).",
			value: "number"
		},
		power: {
			about: "Share of evaluations that are to be decided (0.8).",
			value: "number"
		},
		value: {
			about: "Value that the candidate is expected to have.",
			value: "number"
		},
		"baseline-value": {
			about: "Value of the baseline, or of both slices.",
			value: "number"
		},
		disagreement: {
			about: "Share of rows on which exactly one of the models is right.",
			value: "number"
		},
		prevalence: {
			about: "Share of rows that are positive.",
			value: "number"
		},
		spread: {
			about: "Standard deviation of a row's loss; of the paired difference for a limit with the baseline.",
			value: "number"
		},
		skewness: {
			about: "Skewness of a row's loss, such as 2 for exponential ones (0); of the difference, as above.",
			value: "number"
		},
		correlation: {
			about: "Correlation of the AUCs of both models (0.5).",
			value: "number"
		},
		"groups-size": {
			about: "Rows of a group that stand or fall together, such as those of a day.",
			value: "number"
		},
		icc: {
			about: "Intraclass correlation within groups.",
			value: "number"
		},
		looks: {
			about: "Times that the same rows are asked; they share the error (1).",
			value: "number"
		},
		method: {
			about: "bennett or hoeffding: distribution-free bounds in place of the test of the gate, as ease.ml/ci plans.",
			value: "word"
		},
		tolerance: {
			about: "What a bound may err by (the margin of the rule).",
			value: "number"
		},
		pilot: {
			about: "Predictions table to take the variance from: a few hundred rows of an earlier model.",
			value: "path"
		},
		baseline: {
			about: "Predictions of the baseline on the rows of the pilot.",
			value: "path"
		},
		"row-id": {
			about: "Columns that name a row of the pilot (`id`, else all that both share).",
			value: "list of names",
			many: true
		},
		label: {
			about: "Column of the pilot that holds the truth (label).",
			value: "text"
		},
		"positive-class": {
			about: "Value of the label that counts as positive (true).",
			value: "text"
		},
		groups: {
			about: "As in `gate try`: columns of the pilot whose rows stand or fall together, `none`, or auto.",
			value: "text",
			many: true
		},
		adaptive: { about: "For a bound: each answer may steer the next model." },
		json: { about: "Print JSON." }
	},
	positionals: {
		min: 0,
		max: 0
	},
	run: async (call) => {
		const rules = rulesOf(call);
		const looks = Math.round(numberOf(call, "looks", [
			0,
			1e6,
			"32"
		]) ?? 1);
		const plans = call.values.pilot === void 0 ? rules.map((rule) => planOne(rule, call, looks)) : await planByPilot(rules, call, {
			assumed: assumptionsOf(call, looks),
			pilot: call.values.pilot
		});
		const problems = plans.filter((plan) => "message" in plan);
		if (problems.length > 0) throw new InputErrors(problems);
		const planned = plans.filter((plan) => "rows" in plan);
		tell(call, planned, planned.flatMap(linesOf));
		return 0;
	}
};
/** Every measure of every rule on the pilot, planned. */
async function planByPilot(rules, call, { assumed, pilot }) {
	const { baseline: old } = call.values;
	const lacking = old === void 0 ? rules.filter(({ limit }) => limit.kind === "baseline") : [];
	if (lacking.length > 0) refuse("baseline", `is needed to plan ${lacking[0].text}`, "give predictions of the baseline on the rows of the pilot");
	const wiring = {
		environment: call.environment,
		host: call.host,
		workingDirectory: "."
	};
	const ports = connect({
		name: "gate plan",
		needs: ["engine"]
	}, wiring);
	try {
		const tables = {
			old,
			latest: pilot
		};
		const asked = {
			alpha: assumed.alpha,
			task: void 0,
			tables
		};
		const { measures } = await lookAtTables(call, rules, asked, await ports.engine());
		const named = new Map(rules.map((rule) => [rule.text, rule]));
		return measures.map((measure) => planMeasured(named.get(measure.rule), measure, assumed));
	} finally {
		ports.close();
	}
}
function planOne(rule, call, looks) {
	const { method } = call.values;
	if (method !== void 0) return boundOf(rule, call, {
		method,
		looks
	});
	const plan = planRule(rule, assumptionsOf(call, looks));
	return "message" in plan || looks === 1 ? plan : {
		...plan,
		assumed: [...plan.assumed, `${looks} looks share the error`]
	};
}
const linesOf = ({ rule, rows, groups, assumed }) => [`${rule}: ${isUndefined(rows) ? `no number of rows: ${rows.undefined}` : rowWords(rows, groups)}`, ...assumed.map((text) => `  if ${text}`)];
const rowWords = (rows, groups) => groups === void 0 ? counted(rows, "row") : `${counted(groups, "group")}, ${counted(rows, "row")}`;
export { gatePlanCommand };

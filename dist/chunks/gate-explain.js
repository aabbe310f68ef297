import { It as percent, Xt as metricNamed, mn as formatSubject } from "./every-step.js";
import { On as isRunFact, gt as OPERATOR_WORDS, vt as expectation, yt as metricText } from "./gate.js";
import { t as tell } from "./command.js";
import { a as rulesOf, n as levelIn, t as RULE_FLAGS } from "./gate-rules.js";
// src/domain/gate/explain.ts
/** A rule as sentences: what it asks, its test, its error rate, and what INCONCLUSIVE would mean. */
function explainRule(rule, alpha) {
	const parts = isRunFact(rule.metric) ? ofRun(rule) : ofRows(rule, alpha);
	const warns = rule.severity === "warn" ? " It only warns: whatever the answer, it does not change the verdict." : "";
	return {
		rule: rule.text,
		...parts,
		asks: `${parts.asks}${warns}`
	};
}
const ofRun = (rule) => ({
	asks: `${metricText(rule)} of this run has to be ${expectation(rule.operator, rule.limit)}.`,
	test: "The number is read from evidence of this run and compared as it is.",
	errs: "The number is exact, so the answer is never wrong by chance.",
	open: "INCONCLUSIVE: no evidence of this run has the number, or only a part of it is known."
});
function ofRows(rule, alpha) {
	const { worst, selectors, minimum } = rule;
	const level = percent(alpha);
	const isEach = selectors.some(({ value }) => value === "*") && !worst;
	const small = minimum === void 0 ? "" : ` Slices with fewer than ${minimum} rows are left out.`;
	const each = isEach ? ` Each slice has a check of its own, at its own level.` : "";
	return {
		asks: `${subjectWords(rule)} has to be ${limitWords(rule)}.${small}`,
		test: `${testWords(rule)}, one-sided at ${level}.${each}`,
		errs: errorWords(rule, level, isEach),
		open: openWords(rule, percent(1 - 2 * alpha))
	};
}
function subjectWords({ metric, selectors, worst }) {
	const name = metricText({ metric });
	if (worst) return `The worst ${name} among ${formatSubject({
		metric,
		selectors
	}).slice(name.length)}`;
	if (selectors.length === 0) return `The ${name} of the candidate`;
	return `The ${name} of the candidate on ${formatSubject({
		metric,
		selectors
	}).slice(name.length)}`;
}
function limitWords({ limit, operator }) {
	if (limit.kind === "absolute") return expectation(operator, limit);
	const other = limit.kind === "baseline" ? "that of the baseline on the same rows" : `the ${formatSubject(limit)} of the candidate`;
	const relation = OPERATOR_WORDS[operator];
	const times = limit.factor === 1 ? other : `${limit.factor} times ${other}`;
	if (limit.offset === 0) return `${relation} ${times}`;
	const isAllowed = operator.startsWith(">") === limit.offset < 0;
	const by = Math.abs(limit.offset);
	const direction = limit.offset < 0 ? "less" : "more";
	return isAllowed ? `${relation} ${times}, where ${by} ${direction} is accepted` : `${relation} ${times} and ${by} ${direction}: a gain has to be proven`;
}
function testWords(rule) {
	const metric = metricNamed(rule.metric);
	const method = metric ? methodWords(metric, rule) : "the number of the metrics file, as a point without an interval";
	return rule.worst ? `${method}, in every slice. To pass, all slices must; to fail, one must at that level divided by the number of slices` : method;
}
const METHODS = {
	proportion: "Clopper–Pearson limits",
	auc: "DeLong limits",
	mean: "Student's t with Hall's correction on the losses of the rows",
	cells: "a multinomial bootstrap of the confusion counts",
	rows: "a bootstrap of rows",
	point: "the number as a point: no sample knows its uncertainty"
};
/** How a metric of one model is judged. */
function ownWords(form) {
	if (form.kind !== "rows") return METHODS[form.kind];
	if (form.lossOfEach) return "Student's t with Hall's correction on the influence of each row";
	if (form.withoutEach) return JACKKNIFE;
	return form.quantile ? "order statistics" : METHODS.rows;
}
const JACKKNIFE = "the jackknife over rows";
function methodWords({ form }, { limit }) {
	const own = ownWords(form);
	if (limit.kind === "absolute") return own;
	if (limit.kind === "slice") return `MOVER of two slices, each with ${own}`;
	if (form.kind === "proportion") return limit.factor === 1 && form.pairable ? "Tango's score limits of the paired difference" : "a multinomial bootstrap of both models on the same rows";
	if (form.kind === "auc") return "DeLong limits of the paired difference";
	if (form.kind === "mean") return "Student's t with Hall's correction on the paired differences of the rows";
	if (form.kind === "rows" && form.withoutEach) return `${JACKKNIFE}, paired`;
	return form.kind === "point" ? own : `${METHODS[form.kind]}, both models on the same draw`;
}
function errorWords(rule, level, isEach) {
	const { limit, operator } = rule;
	if (metricNamed(rule.metric)?.form.kind === "point" || !metricNamed(rule.metric)) return "Nobody knows how often a point is wrong.";
	return `${`A candidate ${rule.worst ? "whose worst slice is exactly at the limit" : "exactly at the limit"} passes in at most ${level} of evaluations, and fails in at most ${level}.`}${isEach ? " With many slices at the limit, one of them fails more often than that; `worst(...)` corrects for it." : ""}${limit.kind !== "absolute" && limit.offset === 0 && limit.factor === 1 ? ` So an equal ${limit.kind === "baseline" ? "model" : "slice"} is INCONCLUSIVE, with any number of rows, unless a margin is given (\`${operator.startsWith(">") ? "-" : "+"} 0.01\`).` : ""}`;
}
function openWords({ limit, worst, metric }, interval) {
	return `INCONCLUSIVE: ${limit.kind === "absolute" ? `The ${interval} interval of ${metricText({ metric })}${worst ? " in the worst slice" : ""} contains the limit` : `The ${interval} interval of the difference contains the limit`}: these rows cannot tell. \`mlops gate plan\` says how many could.`;
}
// src/main/commands/gate-explain.ts
/** Each rule as sentences, before anything is judged. */
const gateExplainCommand = {
	name: "gate explain",
	usage: "--rule \"roc_auc >= baseline - 0.02\"",
	about: "Explain each rule: what it asks, its test, its error rate, and what INCONCLUSIVE would mean.",
	flags: {
		...RULE_FLAGS,
		confidence: {
			about: "Confidence of each one-sided decision (0.95).",
			value: "number"
		},
		json: { about: "Print JSON." }
	},
	positionals: {
		min: 0,
		max: 0
	},
	run: async (call) => {
		const alpha = levelIn(call);
		const explained = rulesOf(call).map((rule) => explainRule(rule, alpha));
		const lines = explained.map(({ rule, ...words }) => [
			rule,
			...Object.values(words).map((text) => `  ${text}`),
			""
		].join("\n"));
		const closing = "PASS needs every rule that does not only warn, so more rules never make a pass by chance likelier. Where rows stand or fall together (`groups`), the same limits are taken by groups, and the wider interval decides.";
		tell(call, explained, [...lines, closing]);
		return 0;
	}
};
export { gateExplainCommand };

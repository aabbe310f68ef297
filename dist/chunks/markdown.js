import { c as shown, l as shownLine, s as shortened } from "./errors.js";
import { B as _null, C as path, K as looseObject, Q as union, V as array, Y as record, Z as string, b as names, f as worstFirst, i as defineSpec, l as VERDICT_WORDS, q as number } from "./define.js";
import { t as counted } from "./counted.js";
// src/steps/report/spec.ts
const report = defineSpec({
	name: "report",
	about: "Render the evidence of a run: JUnit, Markdown summary, HTML report, model card.",
	inputs: {
		"model-card": path({ about: "The human half of the model card, YAML." }),
		unfinished: names({ about: "Ids of steps that have begun or are planned and have not answered: the report shows each as ERROR." })
	},
	outputs: {
		html: "Path of the HTML report, relative to `working-directory`.",
		card: "Path of the model card, relative to `working-directory`.",
		summary: "Path of the Markdown summary, relative to `working-directory`."
	},
	needs: []
});
// src/report/words.ts
/** A sign beside each word, never instead of it: colour and shape alone say nothing to many readers. */
const VERDICT_SYMBOLS = {
	pass: "✅",
	fail: "❌",
	error: "🛑",
	inconclusive: "❔",
	rolled_back: "↩️",
	rollback_failed: "🚨"
};
const OUTCOME_SYMBOLS = {
	pass: "✅",
	fail: "❌",
	error: "🛑",
	inconclusive: "❔",
	skipped: "⏭️"
};
const OUTCOME_WORDS = {
	pass: "pass",
	fail: "fail",
	error: "error",
	inconclusive: "inconclusive",
	skipped: "skipped"
};
/** The word for a check; a failure that does not decide is a warning. */
const outcomeWord = (check) => check.outcome === "fail" && check.severity !== "error" ? check.severity : OUTCOME_WORDS[check.outcome];
/** The sign for a check. */
const outcomeSymbol = (check) => check.outcome === "fail" && check.severity !== "error" ? "⚠️" : OUTCOME_SYMBOLS[check.outcome];
const grouped = new Intl.NumberFormat("en-US", { maximumFractionDigits: 1 });
/** Four decimals; fewer for large numbers, more for small ones; whole numbers below 10^12 in full, thousands grouped. */
function formatNumber(value) {
	if (!Number.isFinite(value)) return "undefined";
	const size = Math.abs(value);
	if (size >= 0xe8d4a51000) return value.toExponential(3);
	if (Number.isInteger(value) || size >= 1e3) return grouped.format(value);
	if (size >= 1) return value.toPrecision(5);
	if (size >= .001) return value.toFixed(4);
	return size >= 1e-4 ? value.toPrecision(2) : value.toExponential(2);
}
/** A difference with its sign: +0.0041, -0.0200; with the plain minus, which rules are written with. */
function formatSigned(value) {
	const digits = formatNumber(Math.abs(value));
	return value === 0 ? "0" : `${value > 0 ? "+" : "-"}${digits}`;
}
/** What was seen; null is said, since an empty cell may mean anything. */
const formatScalar = (value, number = formatNumber) => value === null ? "undefined" : typeof value === "number" ? number(value) : String(value);
const isEstimate = (observed) => observed !== null && typeof observed === "object";
/** `0.6630 (0.6581 to 0.6679)`; without an interval the value alone. */
function formatEstimate(estimate, number = formatNumber) {
	const value = formatScalar(estimate.value, number);
	const interval = formatInterval(estimate, number);
	return interval === "" ? value : `${value} (${interval})`;
}
/** `0.6581 to 0.6679`, or nothing where no interval was computed. */
function formatInterval(estimate, number = formatNumber) {
	const { lower, upper } = estimate;
	return lower === void 0 || upper === void 0 ? "" : `${formatScalar(lower, number)} to ${formatScalar(upper, number)}`;
}
/** What a check saw, on one line. */
const formatObserved = (observed) => isEstimate(observed) ? formatEstimate(observed) : formatScalar(observed);
/** `90 %`, for the head of a column of intervals. */
const formatConfidence = (confidence) => `${Number((confidence * 100).toFixed(2))} %`;
/** A failing row on one line: `file: a.parquet, row: 17, dep_delay: -400`. */
const formatRow = (row) => Object.entries(row).map(([name, value]) => `${name}: ${formatScalar(value)}`).join(", ");
/** A value of a failing row as it stands in the table; nothing where this row has no such column. */
const sampleText = (row, column) => Object.hasOwn(row, column) ? formatScalar(row[column] ?? null, String) : "";
/** `sha256:` and the first 12 digits: enough to compare by eye. */
const shortDigest = (digest) => digest.slice(0, 19);
// src/report/escape/characters.ts
/** Text on one line, in which a run of blanks is one: no reader of Markdown or YAML tells them apart. */
const oneLine = (text) => shownLine(text).replace(/\s+/g, " ").trim();
// src/report/escape/markdown.ts
/** Drawn as nothing; keeps GitHub from seeing a mention, an issue or a link. Written as an entity to be seen in the source. */
const BREAK = "&#8203;";
const SPECIAL = {
	"&": "&amp;",
	"<": "&lt;",
	"|": "&#124;",
	"\\": "&#92;",
	"`": "&#96;",
	$: "&#36;",
	"*": "\\*",
	"~": "\\~",
	"[": "\\[",
	"]": "\\]"
};
const withoutMarkup = (text) => text.replace(/[&<|\\`$*~[\]]/g, (character) => SPECIAL[character]).replace(/_/g, (underscore, at, all) => /[A-Za-z0-9]/.test(all[at - 1] ?? "") && /[A-Za-z0-9]/.test(all[at + 1] ?? "") ? underscore : "\\_").replace(/^>/, "&gt;").replace(/^([#+=-])(?=[#+=\s-]|$)/, "\\$1").replace(/^(\d+)([.)])(?=\s|$)/, "$1\\$2");
const withoutReferences = (text) => text.replace(/@/g, `@${BREAK}`).replace(/(?<!&)#(?=[\p{L}\p{N}_])/gu, `#${BREAK}`).replace(/\b(GH)-(?=\d)/gi, `$1-${BREAK}`).replace(/:\/\//g, `:${BREAK}//`).replace(/(www)\./gi, `$1${BREAK}.`).replace(/\b(mailto|xmpp):/gi, `$1:${BREAK}`).replace(/:(?=[a-z+-][\w+-]*:)/gi, `:${BREAK}`);
/**
* Text in a paragraph, list item, heading or table cell: one line, no markup, no mention, no reference, no link
* (CommonMark 0.31 and GFM).
*/
const markdownText = (text) => withoutReferences(withoutMarkup(oneLine(text)));
/** Content of a table cell; an empty one is shown as a dash, so that no column looks forgotten. */
const markdownCell = (text) => markdownText(text) || "–";
/** Inline code that may also stand in a table cell, where no run of backticks is safe from `|`. */
const markdownCode = (text) => `<code>${markdownText(text) || " "}</code>`;
/** A fenced block: its fence is longer than any run of backticks within. */
function markdownFence(text, language = "text") {
	const content = shown(text);
	const longest = Math.max(0, ...(content.match(/`+/g) ?? []).map((run) => run.length));
	const fence = "`".repeat(Math.max(3, longest + 1));
	return `${fence}${language}\n${content}\n${fence}`;
}
// src/report/markdown/table.ts
/** A GFM table of at most `limit` rows, saying how many it leaves out; nothing for no rows. */
function markdownTable(rows, columns, limit) {
	if (rows.length === 0) return "";
	const shown = rows.slice(0, limit);
	const line = (cells) => `| ${cells.join(" | ")} |`;
	const lines = [
		line(columns.map(({ head }) => markdownCell(head))),
		line(columns.map(({ align }) => align === "right" ? "---:" : "---")),
		...shown.map((row) => line(columns.map((column) => cellOf(column, row))))
	];
	const left = rows.length - shown.length;
	return left === 0 ? lines.join("\n") : `${lines.join("\n")}\n\n_…and ${left} more, in the evidence._`;
}
function cellOf(column, row) {
	return column.markdown?.(row) ?? markdownCell(column.text?.(row) ?? "");
}
// src/report/markdown/checks.ts
const OPEN_PASSES = 12;
const outcome = {
	head: "outcome",
	markdown: (check) => `${outcomeSymbol(check)} ${outcomeWord(check)}`
};
const name = {
	head: "check",
	markdown: ({ id }) => markdownCode(id)
};
const message = {
	head: "what was found",
	text: messageOf
};
/** Message, rows still needed and remedy of a check, in one line. */
function messageOf({ message: text, rowsNeeded, remedy }) {
	const more = [...rowsNeeded === void 0 || mentions(text, rowsNeeded) ? [] : [`${formatNumber(rowsNeeded)} more rows needed`], ...remedy === void 0 || text.includes(remedy) ? [] : [remedy]];
	return more.length === 0 ? text : [text.replace(/\.$/, ""), ...more].join("; ");
}
const mentions = (text, count) => text.includes(String(count)) || text.includes(formatNumber(count));
/** Checks with the worst first; many that passed fold away. */
function checksTable(checks, rows) {
	const columns = checks.some(({ baseline, difference }) => baseline || difference) ? comparisonColumns(checks) : plainColumns;
	const sorted = worstFirst(checks);
	const quiet = sorted.filter((check) => check.outcome === "pass" || check.outcome === "skipped");
	if (quiet.length <= OPEN_PASSES) return markdownTable(sorted, columns, rows);
	const loud = sorted.filter((check) => !quiet.includes(check));
	const folded = details(`${counted(quiet.length, "check")} passed or ${quiet.length === 1 ? "was" : "were"} skipped`, markdownTable(quiet, columns, rows));
	return [markdownTable(loud, columns, rows), folded].filter((part) => part !== "").join("\n\n");
}
const plainColumns = [
	outcome,
	name,
	{
		head: "target",
		text: ({ target }) => target
	},
	{
		head: "expected",
		text: ({ expected }) => expected
	},
	{
		head: "observed",
		text: ({ observed }) => formatObserved(observed)
	},
	message
];
/** Candidate, baseline, difference and interval beside each rule. */
function comparisonColumns(checks) {
	return [
		outcome,
		name,
		{
			head: "candidate",
			align: "right",
			text: ({ observed }) => scalarOf(observed)
		},
		{
			head: "baseline",
			align: "right",
			text: ({ baseline }) => baseline ? scalarOf(baseline) : ""
		},
		{
			head: "difference",
			align: "right",
			text: ({ difference }) => difference ? signedValue(difference) : ""
		},
		{
			head: intervalHead(checks),
			align: "right",
			text: intervalOf
		},
		message
	];
}
const scalarOf = (observed) => observed !== null && typeof observed === "object" ? formatScalar(observed.value) : formatScalar(observed);
const signedValue = (estimate) => formatScalar(estimate.value, formatSigned);
function intervalOf({ difference, observed }) {
	if (difference) return formatInterval(difference, formatSigned);
	return observed !== null && typeof observed === "object" ? formatInterval(observed) : "";
}
/** Names the confidence in the head when all intervals share it. */
function intervalHead(checks) {
	const levels = new Set(checks.flatMap(({ difference }) => difference?.confidence ? [difference.confidence] : []));
	const [only] = levels;
	return levels.size === 1 && only !== void 0 ? `${formatConfidence(only)} interval` : "interval";
}
/** Rows that break a check, a table for each check. */
function failingRows(checks, rows) {
	return worstFirst(checks).filter(({ samples }) => samples && samples.length > 0).map((check) => details(`Rows: ${check.id}`, samplesTable(check.samples, rows))).join("\n\n");
}
/** What tools wrote about the checks that did not pass, such as stack traces. */
function longDetails(checks, most) {
	return worstFirst(checks).filter(({ details: text, outcome: end }) => text !== void 0 && end !== "pass").slice(0, most).map((check) => details(`Details: ${check.id}`, markdownFence(check.details))).join("\n\n");
}
function samplesTable(samples, rows) {
	return markdownTable(samples, [...new Set(samples.flatMap((row) => Object.keys(row)))].map((head) => ({
		head,
		text: (row) => sampleText(row, head)
	})), rows);
}
/** A part that folds away; GitHub needs the empty lines to read Markdown in it. */
const details = (summary, content) => content === "" ? "" : `<details>\n<summary>${markdownText(summary)}</summary>\n\n${content}\n\n</details>`;
// src/report/markdown/artifacts.ts
/** Everything that the step judged, read and wrote, by digest. */
function artifactsSection(evidence, rows) {
	const table = markdownTable([
		...evidence.subjects.map((artifact) => ({
			...artifact,
			use: "judged"
		})),
		...evidence.materials.map((artifact) => ({
			...artifact,
			use: "read"
		})),
		...evidence.products.map((artifact) => ({
			...artifact,
			use: "written"
		}))
	], [
		{
			head: "use",
			text: ({ use }) => use
		},
		{
			head: "role",
			text: ({ role }) => role
		},
		{
			head: "name",
			markdown: ({ name }) => markdownCode(name)
		},
		{
			head: "digest",
			markdown: ({ digest }) => markdownCode(shortDigest(digest))
		},
		{
			head: "rows",
			align: "right",
			text: (used) => used.rows === void 0 ? "" : formatNumber(used.rows)
		}
	], rows);
	return details("Judged, read and written, by digest", table);
}
// src/report/markdown/section.ts
/** Rows of each table, from what a person still reads down to a glimpse. */
const ROWS = [
	500,
	100,
	25,
	8
];
const bytesOf = (text) => Buffer.byteLength(text, "utf8");
/**
* Head and sections in their order within `limitBytes` of UTF-8: tables are shortened first, then the least
* important sections are left out, and it is said which. The head always stays; a head above the limit is cut.
*/
function fitted(head, sections, limitBytes) {
	for (const rows of ROWS) {
		const whole = assembled(head, sections, rows, []);
		if (bytesOf(whole) <= limitBytes) return whole;
	}
	return shed(head, sections, limitBytes);
}
function shed(head, sections, limitBytes) {
	const leastFirst = sections.toSorted((a, b) => b.rank - a.rank);
	for (let dropped = 1; dropped <= leastFirst.length; dropped++) {
		const out = leastFirst.slice(0, dropped);
		const whole = assembled(head, sections.filter((section) => !out.includes(section)), ROWS.at(-1), sections.filter((section) => out.includes(section)));
		if (bytesOf(whole) <= limitBytes) return whole;
	}
	return cutToBytes(head, limitBytes);
}
function assembled(head, kept, rows, out) {
	const parts = kept.map((section) => section.render(rows)).filter((part) => part !== "");
	const note = out.length === 0 ? [] : [`_Left out to fit: ${out.map(({ title }) => title).join(", ")}._`];
	return `${[
		head,
		...parts,
		...note
	].join("\n\n")}\n`;
}
/** At most `limit` bytes of UTF-8, never half a character. */
function cutToBytes(text, limit) {
	const bytes = Buffer.from(text, "utf8");
	if (bytes.length <= limit) return text;
	let end = limit;
	while (end > 0 && (bytes[end] & 192) === 128) end--;
	return bytes.subarray(0, end).toString("utf8");
}
// src/report/facts/changed.ts
const ChangedSchema = looseObject({
	slice: array(looseObject({
		column: string(),
		value: string()
	})),
	n: number(),
	gained: number(),
	lost: number()
});
const FactsSchema$2 = looseObject({ changed: array(ChangedSchema) });
/** Rows that changed their mind, by slice; undefined when the facts are of another shape. */
function readChanged(facts) {
	return FactsSchema$2.safeParse(facts).data?.changed.map(({ slice, n, gained, lost }) => ({
		slice: slice.map(({ column, value }) => `${column} = ${value}`).join(", ") || "all rows",
		n,
		gained,
		lost
	}));
}
// src/report/facts/number.ts
/** Reads a number, null, `{ undefined: reason }`, or an estimate's `{ value }`. */
const ShownSchema = union([
	number(),
	_null().transform(() => ({ undefined: "no value" })),
	looseObject({ undefined: string() }).transform(({ undefined: reason }) => ({ undefined: reason })),
	looseObject({ value: number() }).transform(({ value }) => value)
]);
const isNumber = (value) => typeof value === "number";
/** The number, or why there is none. */
const shownText = (value) => isNumber(value) ? formatNumber(value) : `undefined: ${value.undefined}`;
// src/report/facts/drift.ts
const ColumnSchema = looseObject({
	column: string(),
	kind: string(),
	state: string(),
	why: string().catch(""),
	ks: union([looseObject({ d: number() }).transform(({ d }) => d), ShownSchema]),
	psi: ShownSchema,
	totalVariation: ShownSchema
});
const FactsSchema$1 = looseObject({ columns: array(ColumnSchema) });
/** What detect-drift saw, the column that moved most first; undefined when the facts are of another shape. */
function readDrift(facts) {
	return FactsSchema$1.safeParse(facts).data?.columns.map(drifted).toSorted((a, b) => effectOf(b) - effectOf(a));
}
function drifted({ column, kind, state, why, ks, psi, totalVariation }) {
	const numeric = kind === "numeric";
	return {
		column,
		kind,
		state,
		why,
		measure: numeric ? "KS D" : "total variation",
		effect: numeric ? ks : totalVariation,
		psi
	};
}
const effectOf = ({ effect }) => isNumber(effect) ? effect : -1;
// src/report/facts/evaluation.ts
const MetricsSchema = record(string(), ShownSchema);
const SliceSchema = looseObject({
	slice: looseObject({
		column: string(),
		value: union([string(), _null()])
	}),
	n: number(),
	metrics: MetricsSchema
});
const ConfusionSchema = looseObject({
	classes: array(string()).min(1),
	cells: union([array(number()), array(array(number())).transform((rows) => rows.flat())])
});
const RowsSchema = looseObject({
	scored: number(),
	unlabelled: number()
});
const FactsSchema = looseObject({
	task: string(),
	metrics: MetricsSchema,
	slices: array(SliceSchema).catch([]),
	confusion: ConfusionSchema.optional().catch(void 0),
	rows: RowsSchema.optional().catch(void 0)
});
/** What train-evaluate measured; undefined when the facts are of another shape. */
function readEvaluation(facts) {
	const { data } = FactsSchema.safeParse(facts);
	if (!data) return void 0;
	const { task, metrics, slices, confusion, rows } = data;
	const square = confusion && confusion.cells.length === confusion.classes.length ** 2;
	return {
		task,
		metrics: metricsAt(metrics, "/facts/metrics"),
		slices: slices.map(({ slice, n, metrics: ofSlice }, i) => ({
			column: slice.column,
			value: slice.value ?? "no value",
			n,
			nPointer: `/facts/slices/${i}/n`,
			metrics: metricsAt(ofSlice, `/facts/slices/${i}/metrics`)
		})),
		...square ? { confusion } : {},
		...rows ? { rows } : {}
	};
}
const metricsAt = (metrics, at) => Object.entries(metrics).map(([name, value]) => ({
	name,
	value,
	pointer: `${at}/${pointerPart(name)}`
}));
/** A member's name within a JSON pointer. */
const pointerPart = (name) => name.replaceAll("~", "~0").replaceAll("/", "~1");
/** Metrics that say most about a model of a task, the first one first. */
const LEADING = /* @__PURE__ */ new Map([
	["binary", [
		"roc_auc",
		"log_loss",
		"accuracy"
	]],
	["multiclass", [
		"f1_macro",
		"log_loss",
		"accuracy"
	]],
	["regression", [
		"rmse",
		"mae",
		"r2"
	]]
]);
/** Up to three names of metrics to show where there is no room for all. */
function leadingMetrics({ task, metrics }) {
	const defined = metrics.filter(({ value }) => isNumber(value)).map(({ name }) => name);
	const leading = (LEADING.get(task) ?? []).filter((name) => defined.includes(name));
	return leading.length > 0 ? leading : defined.slice(0, 3);
}
// src/report/markdown/step-facts.ts
/** Tables of what a step saw, where its facts are of a shape known here; else nothing. */
function stepFactsTables({ step, facts }, rows) {
	if (step === "train-evaluate") return evaluationTables(readEvaluation(facts), rows);
	if (step === "detect-drift") return driftTable(facts, rows);
	return step === "gate-model" ? changedTable(facts, rows) : "";
}
function evaluationTables(evaluation, rows) {
	if (!evaluation) return "";
	return [markdownTable(evaluation.metrics, [{
		head: "metric",
		markdown: ({ name }) => markdownCode(name)
	}, {
		head: "all rows",
		align: "right",
		text: ({ value }) => shownText(value)
	}], rows), slicesTable(evaluation, rows)].filter((part) => part !== "").join("\n\n");
}
function slicesTable(evaluation, rows) {
	const { slices } = evaluation;
	const columns = [
		{
			head: "slice",
			markdown: ({ column, value }) => markdownCode(`${column} = ${value}`)
		},
		{
			head: "rows",
			align: "right",
			text: ({ n }) => formatNumber(n)
		},
		...leadingMetrics(evaluation).map((name) => ({
			head: name,
			align: "right",
			text: (slice) => shownText(slice.metrics.find((metric) => metric.name === name)?.value ?? NOT_MEASURED)
		}))
	];
	return details(`Metrics by slice (${slices.length})`, markdownTable(slices, columns, rows));
}
const NOT_MEASURED = { undefined: "not measured" };
function driftTable(facts, rows) {
	const columns = readDrift(facts) ?? [];
	const table = markdownTable(columns, [
		{
			head: "column",
			markdown: ({ column }) => markdownCode(column)
		},
		{
			head: "state",
			text: ({ state }) => state === "drifted" ? "⚠️ drifted" : state
		},
		{
			head: "effect",
			align: "right",
			text: ({ effect }) => shownText(effect)
		},
		{
			head: "measure",
			text: ({ measure }) => measure
		},
		{
			head: "PSI",
			align: "right",
			text: ({ psi }) => shownText(psi)
		},
		{
			head: "why",
			text: ({ why }) => why
		}
	], rows);
	return columns.length > 12 ? details(`Drift by column (${columns.length})`, table) : table;
}
function changedTable(facts, rows) {
	const table = markdownTable(readChanged(facts) ?? [], [
		{
			head: "slice",
			markdown: ({ slice }) => markdownCode(slice)
		},
		{
			head: "rows",
			align: "right",
			text: ({ n }) => formatNumber(n)
		},
		{
			head: "now right",
			align: "right",
			text: ({ gained }) => formatNumber(gained)
		},
		{
			head: "now wrong",
			align: "right",
			text: ({ lost }) => formatNumber(lost)
		}
	], rows);
	return details("Rows that changed their mind", table);
}
// src/report/markdown.ts
/** GitHub drops a step summary above this many bytes as a whole. */
const SUMMARY_LIMIT = 1048576;
/** A reason is one sentence; what is longer was not written for people. */
const REASON_LIMIT = 2e3;
/**
* Job summary of one evidence in GitHub Markdown, within `limitBytes` of UTF-8: the least important sections are
* shed first; verdict and reason stay.
*/
function renderSummary(evidence, limitBytes = SUMMARY_LIMIT) {
	return fitted(headline(evidence), sectionsOf(evidence), limitBytes);
}
function headline(evidence) {
	const { verdict, id, reason, overridden } = evidence;
	const title = `### ${VERDICT_SYMBOLS[verdict]} ${VERDICT_WORDS[verdict]} · ${markdownText(id)}`;
	const override = overridden ? [`**Overridden** by ${markdownText(overridden.by)} until ${markdownText(overridden.until)}: ${markdownText(overridden.reason)}`] : [];
	return [
		title,
		markdownText(shortened(reason, REASON_LIMIT)),
		...override
	].join("\n\n");
}
/** What a summary says after its headline; also part of the summary of a whole run. */
function sectionsOf(evidence) {
	return [
		{
			title: "checks",
			rank: 1,
			render: (rows) => checksTable(evidence.checks, rows)
		},
		{
			title: "what the step saw",
			rank: 2,
			render: (rows) => stepFactsTables(evidence, rows)
		},
		{
			title: "failing rows",
			rank: 3,
			render: (rows) => failingRows(evidence.checks, rows)
		},
		{
			title: "details",
			rank: 4,
			render: (rows) => longDetails(evidence.checks, rows)
		},
		{
			title: "artifacts",
			rank: 5,
			render: (rows) => artifactsSection(evidence, rows)
		},
		{
			title: "provenance",
			rank: 6,
			render: () => provenance(evidence)
		}
	];
}
function provenance({ tool, config, model, seed, asOf }) {
	return `<sub>${[
		`model ${markdownCode(model)}`,
		`config ${markdownCode(config.slice(0, 19))}`,
		...seed === void 0 ? [] : [`seed ${markdownText(String(seed))}`],
		...asOf === void 0 ? [] : [`as of ${markdownText(asOf)}`],
		markdownText(tool)
	].join(" · ")}</sub>`;
}
export { formatScalar as C, sampleText as D, outcomeWord as E, shortDigest as O, formatRow as S, isEstimate as T, VERDICT_SYMBOLS as _, readEvaluation as a, formatNumber as b, shownText as c, messageOf as d, markdownTable as f, oneLine as g, markdownText as h, pointerPart as i, report as k, readChanged as l, markdownFence as m, sectionsOf as n, readDrift as o, markdownCode as p, leadingMetrics as r, isNumber as s, renderSummary as t, fitted as u, formatEstimate as v, formatSigned as w, formatObserved as x, formatInterval as y };

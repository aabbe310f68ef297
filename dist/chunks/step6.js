import { s as rehash, t as readHoldingRun } from "./verified-run.js";
import { c as VERDICTS, n as DigestSchema } from "./evidence.js";
import { K as looseObject, Q as union, V as array, X as strictObject, Y as record, Z as string, a as defineStep, d as verdictOf, f as worstFirst, k as FILE_BYTES, l as VERDICT_WORDS, q as number, tt as require_dist, z as _enum } from "./define.js";
import { t as datetime } from "./iso.js";
import { t as counted } from "./counted.js";
import { c as shown, i as sentence$1, l as shownLine, n as placeOf, r as refuse, s as shortened, t as InputErrors } from "./errors.js";
import { C as formatScalar, D as sampleText, E as outcomeWord, O as shortDigest, T as isEstimate, _ as VERDICT_SYMBOLS, a as readEvaluation, b as formatNumber, c as shownText, d as messageOf, f as markdownTable, g as oneLine, h as markdownText, i as pointerPart, k as report, l as readChanged, m as markdownFence, n as sectionsOf, o as readDrift, p as markdownCode, r as leadingMetrics, s as isNumber, u as fitted, v as formatEstimate, w as formatSigned, x as formatObserved, y as formatInterval } from "./markdown.js";
import { n as parseRule, t as isRuleError } from "./parse2.js";
import { t as portableYaml } from "./portable-yaml.js";
import { t as readYaml } from "./yaml.js";
import { a as valueAt$1, n as isScalar$1 } from "./mismatch.js";
import { t as knownNames } from "./nearest.js";
// src/report/decide.ts
const RenderedSchema = strictObject({
	id: string(),
	step: string(),
	verdict: _enum(VERDICTS),
	path: string(),
	digest: DigestSchema,
	same: number().int().min(0).describe("Files of the evidence folder that are as the evidence says."),
	absent: array(string()).describe("Files that the evidence names and the folder does not hold."),
	different: array(strictObject({
		name: string(),
		expected: DigestSchema,
		found: DigestSchema
	}))
});
const CardSchema = strictObject({
	source: string().nullable().describe("The human half; null where none was given."),
	todos: array(string()).describe("Fields that a person must still write."),
	numbers: number().int().min(0).describe("Numbers of the card that were found in evidence."),
	problems: array(string()).describe("Where the card differs from its evidence or its front matter is not valid.")
});
/** What the report step saw: which evidence it rendered, and how its card came out. */
const ReportFactsSchema = strictObject({
	evidence: array(RenderedSchema),
	card: CardSchema.nullable().describe("null where there is neither a model nor a human half."),
	leftOver: array(string()).optional().describe("Ids of evidence that another run has left in the folder, which the report does not show.")
});
/** PASS when all evidence could be rendered and is what it says; the verdicts of other steps are not repeated here. */
function decideReport({ evidence, card, leftOver = [] }) {
	const checks = [
		...evidence.map(evidenceCheck),
		...leftOver.map(leftOverCheck),
		...card ? cardChecks(card) : []
	];
	return {
		verdict: verdictOf(checks),
		reason: (checks.find(({ outcome }) => outcome === "error") ?? checks.find(({ outcome, severity }) => outcome === "fail" && severity === "error"))?.message ?? summary(evidence, card),
		checks
	};
}
function summary(evidence, card) {
	const verdicts = evidence.map(({ id, verdict }) => `${id} ${VERDICT_WORDS[verdict]}`).join(", ");
	const open = card && card.todos.length > 0 ? `; the card has ${counted(card.todos.length, "open field")}` : "";
	return `Rendered ${counted(evidence.length, "step")}: ${verdicts}${open}.`;
}
function evidenceCheck({ id, path, same, absent, different }) {
	const common = {
		id: `report:evidence ${id}`,
		target: path,
		severity: "error",
		expected: "every file of the evidence folder as the evidence names it",
		basis: "exact"
	};
	const [first] = different;
	if (first) return {
		...common,
		outcome: "error",
		observed: first.found,
		message: `${first.name} is not what ${id} says it was: ${first.found} instead of ${first.expected}${more(different.length)}`,
		remedy: `run ${id} again, and the steps that read it`
	};
	const observed = `${counted(same, "file")} the same, ${absent.length} absent`;
	if (absent.length === 0) return {
		...common,
		outcome: "pass",
		observed,
		message: `${counted(same, "file")} that ${id} names in the evidence folder are as it says`
	};
	return {
		...common,
		outcome: "fail",
		severity: "warning",
		observed,
		message: `${absent[0]} of ${id} is not in the evidence folder${more(absent.length)}`,
		remedy: "hand the whole folder on, or run the step here"
	};
}
const leftOverCheck = (id) => ({
	id: `report:left over ${id}`,
	target: id,
	outcome: "skipped",
	severity: "info",
	expected: "evidence of this run",
	observed: null,
	basis: "exact",
	message: `${id} is left from an earlier run and is not shown`,
	remedy: "remove the folder of the earlier run"
});
const more = (count) => count > 1 ? ` (and ${count - 1} more)` : "";
function cardChecks({ source, todos, numbers, problems }) {
	const target = source ?? "MODEL_CARD.md";
	return [{
		id: "report:card complete",
		target,
		outcome: todos.length === 0 ? "pass" : "fail",
		severity: "warning",
		expected: "no field left to write",
		observed: todos.length,
		basis: "exact",
		message: todos.length === 0 ? "a person has written every field" : `left to write: ${todos.join(", ")}`,
		...todos.length === 0 ? {} : { remedy: source ? `write them in ${source}` : "write them in a file and name it as model-card" }
	}, {
		id: "report:card equals its evidence",
		target,
		outcome: problems.length === 0 ? "pass" : "fail",
		severity: "error",
		expected: "every number of the card in evidence, valid front matter",
		observed: numbers,
		basis: "exact",
		message: problems.length === 0 ? `${counted(numbers, "number")} of the card found in evidence` : problems.join("; ")
	}];
}
// src/report/escape/html.ts
const ENTITIES = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;",
	"'": "&#39;"
};
const escaped = (text) => text.replace(/[&<>"']/g, (character) => ENTITIES[character]);
/** Content of an HTML or SVG element, on one line. */
const htmlText = (text) => escaped(shownLine(text));
/** Content of an element that keeps its lines: `pre`. */
const htmlLines = (text) => escaped(shown(text));
/** Value of an HTML or SVG attribute between double quotes, on one line. */
const htmlAttribute = (text) => escaped(shownLine(text));
// src/report/html/element.ts
const VOID = /* @__PURE__ */ new Set([
	"meta",
	"link",
	"br",
	"hr"
]);
/** One element. Texts among the children and all attribute values are escaped; undefined attributes are left out. */
function element(name, attributes, ...children) {
	const open = `<${name}${Object.entries(attributes).filter(([, value]) => value !== void 0).map(([key, value]) => ` ${key}="${htmlAttribute(String(value))}"`).join("")}>`;
	return { markup: VOID.has(name) ? open : `${open}${joined(children, name === "pre" ? htmlLines : htmlText)}</${name}>` };
}
const joined = (children, text = htmlText) => children.map((child) => typeof child === "string" ? text(child) : child.markup).join("");
/** Several as one, without an element around them. */
const fragment = (...children) => ({ markup: joined(children) });
const NOTHING$1 = { markup: "" };
// src/report/html/icons.ts
const STROKES = {
	check: "M4.5 8.4 7 10.9 11.6 5.6",
	cross: "M5.4 5.4 10.6 10.6M10.6 5.4 5.4 10.6",
	question: "M6 6.3a2 2 0 1 1 2.9 1.8c-.6.3-.9.7-.9 1.4M8 11.8v.1",
	alarm: "M8 4.4v4.4M8 11.5v.1",
	skip: "M5 8h6",
	back: "M10.8 10.6V9a2 2 0 0 0-2-2H5.4M7.3 4.9 5.2 7l2.1 2.1"
};
const SIGNS = {
	pass: "check",
	fail: "cross",
	error: "alarm",
	inconclusive: "question",
	skipped: "skip",
	rolled_back: "back",
	rollback_failed: "alarm"
};
/** A sign that stands beside the word and is not read aloud. */
const icon = (of) => element("svg", {
	viewBox: "0 0 16 16",
	width: 16,
	height: 16,
	class: "icon",
	"aria-hidden": "true",
	focusable: "false"
}, element("circle", {
	cx: 8,
	cy: 8,
	r: 7.2,
	fill: "none",
	stroke: "currentColor",
	"stroke-width": 1.4
}), element("path", {
	d: STROKES[SIGNS[of]],
	fill: "none",
	stroke: "currentColor",
	"stroke-width": 1.7,
	"stroke-linecap": "round",
	"stroke-linejoin": "round"
}));
/** The sign of a check; a failure that does not decide raises an alarm and no cross. */
const checkIcon = ({ outcome, severity }) => icon(outcome === "fail" && severity !== "error" ? "error" : outcome);
// src/report/svg/tone.ts
const OUTCOME_TONES = {
	pass: "good",
	fail: "bad",
	error: "broken",
	inconclusive: "open",
	skipped: "quiet"
};
/** Colour of a check; a failure that does not decide is amber. */
const toneOf = ({ outcome, severity }) => outcome === "fail" && severity !== "error" ? "open" : OUTCOME_TONES[outcome];
const VERDICT_TONES = {
	pass: "good",
	fail: "bad",
	error: "broken",
	inconclusive: "open",
	rolled_back: "open",
	rollback_failed: "bad"
};
// src/report/html/table.ts
/** A table with a caption for those who hear it; its first column names the row. Scrolls within its own box. */
function htmlTable(caption, rows, columns) {
	if (rows.length === 0) return NOTHING$1;
	const head = columns.map(({ head: text, kind }) => element("th", {
		scope: "col",
		class: kind
	}, text));
	const body = rows.map((row) => element("tr", {}, ...columns.map(({ cell, kind }, i) => element(i === 0 ? "th" : "td", {
		scope: i === 0 ? "row" : void 0,
		class: kind
	}, cell(row)))));
	const table = element("table", {}, element("caption", { class: "unseen" }, caption), element("thead", {}, element("tr", {}, ...head)), element("tbody", {}, ...body));
	return element("div", {
		class: "scroll",
		tabindex: 0,
		role: "region",
		"aria-label": caption
	}, table);
}
/** A part that folds away. */
const folded = (summary, content) => content.markup === "" ? NOTHING$1 : element("details", {}, element("summary", {}, summary), content);
// src/report/html/artifacts.ts
const columns = [
	{
		head: "name",
		kind: "name",
		cell: ({ name }) => element("code", {}, name)
	},
	{
		head: "use",
		cell: ({ use }) => use
	},
	{
		head: "role",
		cell: ({ role }) => role
	},
	{
		head: "rows",
		kind: "number",
		cell: ({ rows }) => rows === void 0 ? "–" : formatNumber(rows)
	},
	{
		head: "digest",
		cell: ({ digest }) => element("code", { class: "digest" }, digest)
	}
];
/** Everything that the step judged, read and wrote, with full digests. */
function artifactsTable(evidence) {
	const used = [
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
	];
	return folded("Judged, read and written, by digest", htmlTable("Judged, read and written, by digest", used, columns));
}
// src/report/html/checks.ts
const OPEN_PASSES = 12;
/** All checks, the worst first; many that passed fold away. */
function checksTables(checks) {
	const sorted = worstFirst(checks);
	const quiet = sorted.filter(({ outcome }) => outcome === "pass" || outcome === "skipped");
	const columns = checks.some(({ baseline, difference }) => baseline || difference) ? comparison : plain;
	if (quiet.length <= OPEN_PASSES) return htmlTable("Checks, the worst first", sorted, columns);
	const loud = sorted.filter((check) => !quiet.includes(check));
	const rest = htmlTable("Checks that passed or were skipped", quiet, columns);
	return fragment(htmlTable("Checks that did not pass, the worst first", loud, columns), folded(`${counted(quiet.length, "check")} passed or ${quiet.length === 1 ? "was" : "were"} skipped`, rest));
}
/** Word and sign of a check. */
const chip = (check) => element("span", { class: `chip ${toneOf(check)}` }, checkIcon(check), ` ${outcomeWord(check)}`);
const id = {
	head: "check",
	kind: "name",
	cell: (check) => element("code", {}, check.id)
};
const outcome = {
	head: "outcome",
	cell: chip
};
const finding = {
	head: "what was found",
	kind: "wide",
	cell: findingCell
};
function findingCell(check) {
	const place = check.at ? [element("br", {}), element("code", { class: "place" }, placeOf(check.at))] : [];
	const method = check.difference?.method ?? (isEstimate(check.observed) ? check.observed.method : "");
	const how = method === "" ? [] : [element("br", {}), element("span", { class: "how" }, `by ${method}`)];
	return fragment(messageOf(check), ...how, ...place);
}
const plain = [
	id,
	outcome,
	{
		head: "expected",
		cell: ({ expected }) => expected
	},
	{
		head: "observed",
		cell: ({ observed }) => formatObserved(observed)
	},
	finding
];
const comparison = [
	id,
	outcome,
	{
		head: "candidate",
		kind: "number",
		cell: ({ observed }) => formatScalar(isEstimate(observed) ? observed.value : observed)
	},
	{
		head: "baseline",
		kind: "number",
		cell: ({ baseline }) => baseline ? formatScalar(baseline.value) : "–"
	},
	{
		head: "difference",
		kind: "number",
		cell: ({ difference }) => difference ? formatScalar(difference.value, formatSigned) : "–"
	},
	{
		head: "interval",
		kind: "number",
		cell: intervalCell
	},
	finding
];
function intervalCell({ difference, observed }) {
	if (difference) return formatInterval(difference, formatSigned) || "–";
	return isEstimate(observed) && formatInterval(observed) || "–";
}
/** Rows that break checks, a table for each check. */
function failingRowsTables(checks) {
	const tables = worstFirst(checks).filter(({ samples }) => samples && samples.length > 0).map((check) => folded(`Rows that break ${check.id}`, samplesTable(check)));
	return fragment(...tables);
}
/** What tools wrote about checks at length, such as stack traces, each folded. */
function longDetails(checks) {
	const texts = worstFirst(checks).filter(({ details }) => details !== void 0).map(({ id: name, details = "" }) => folded(`Details of ${name}`, element("pre", {
		class: "scroll",
		tabindex: 0
	}, details)));
	return fragment(...texts);
}
function samplesTable({ id: name, samples = [] }) {
	const columns = [...new Set(samples.flatMap((row) => Object.keys(row)))].map((head) => ({
		head,
		cell: (row) => sampleText(row, head) || "–"
	}));
	return htmlTable(`Rows that break ${name}`, samples, columns);
}
// src/report/facts/rule-distance.ts
/** How checks word an operator. */
const OPERATORS = {
	"at least": ">=",
	"at most": "<=",
	above: ">",
	below: "<"
};
/** `at least baseline - 0.02`, or a whole rule. */
function readExpected(expected) {
	const [, words, limit] = /^(at least|at most|above|below) (.*)$/.exec(expected) ?? [];
	const rule = parseRule(words ? `metric ${OPERATORS[words]} ${limit}` : expected);
	return isRuleError(rule) ? void 0 : rule;
}
/** Distance of a check that expects a number at least, at most, above or below its limit; undefined for others. */
function ruleDistance(check) {
	const rule = readExpected(check.expected);
	if (!rule || rule.operator === "==" || rule.operator === "!=") return void 0;
	const judged = judgedEstimate(check, rule);
	if (!judged) return void 0;
	const { estimate, limit } = judged;
	const from = (value) => signedDistance(value, limit, rule.operator);
	const distance = from(estimate.value);
	if (distance === void 0) return void 0;
	const ends = [from(estimate.lower), from(estimate.upper)].filter((end) => end !== void 0);
	return {
		check,
		distance,
		...ends.length === 2 ? {
			lower: Math.min(...ends),
			upper: Math.max(...ends)
		} : {},
		shown: estimate,
		signed: rule.limit.kind === "baseline"
	};
}
/** Positive on the side where the rule is met; undefined where there is no number to draw. */
function signedDistance(value, limit, operator) {
	if (typeof value !== "number" || !Number.isFinite((value - limit) * 2)) return void 0;
	return operator.startsWith(">") ? value - limit : limit - value;
}
function judgedEstimate({ observed, baseline, difference }, { limit }) {
	if (limit.kind === "absolute") return isEstimate(observed) ? {
		estimate: observed,
		limit: limit.value
	} : void 0;
	const level = typeof baseline?.value === "number" ? baseline.value : void 0;
	if (!difference || limit.factor !== 1 && level === void 0) return void 0;
	return {
		estimate: difference,
		limit: (limit.factor - 1) * (level ?? 0) + limit.offset
	};
}
// src/report/svg/scale.ts
/** Maps values of `domain` to positions of `range`, linearly; ends that coincide map to the middle. */
function linearScale([from, to], [start, end]) {
	const width = to - from;
	return (value) => width === 0 ? (start + end) / 2 : start + (value - from) / width * (end - start);
}
/** Round values within the domain, about `count` of them: steps of 1, 2 or 5 times a power of ten. */
function ticks([from, to], count) {
	if (!(to > from)) return [from];
	const rough = (to - from) / count;
	const power = 10 ** Math.floor(Math.log10(rough));
	if (!(power > 1e-300)) return [];
	const step = power * ([
		1,
		2,
		5,
		10
	].find((factor) => factor * power >= rough) ?? 10);
	const first = Math.ceil(from / step - 1e-9);
	const last = Math.floor(to / step + 1e-9);
	return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}
/** A position in the drawing: two decimals are a fiftieth of a pixel. */
const position = (value) => String(Number(value.toFixed(2)));
/** Labels longer than this would leave no room for the drawing. */
const labelled = (text, limit = 34) => {
	const characters = [...text];
	return characters.length <= limit ? text : `${characters.slice(0, limit - 1).join("")}…`;
};
/** Room for the longest of some labels at 13 units of type, within bounds. */
const labelRoom = (labels, least = 80, most = 250) => Math.min(most, Math.max(least, ...labels.map((text) => 20 + 7.4 * [...text].length)));
// src/report/svg/drawing.ts
/** Colours where the stylesheet is absent; with it, classes take over and follow light and dark. */
const FALLBACK = {
	good: "#1a7f37",
	bad: "#cf222e",
	open: "#9a6700",
	broken: "#8250df",
	quiet: "#6e7781",
	line: "#d0d7de",
	ink: "#1f2328",
	accent: "#0969da"
};
/** An SVG of width × height user units that scales to its place, with the title and description that readers hear. */
function drawing(id, size, title, description, ...children) {
	const ids = `${id}-title ${id}-desc`;
	return element("svg", {
		xmlns: "http://www.w3.org/2000/svg",
		viewBox: `0 0 ${position(size.width)} ${position(size.height)}`,
		role: "img",
		"aria-labelledby": ids,
		class: "chart",
		"font-family": "system-ui, sans-serif",
		"font-size": 13
	}, element("title", { id: `${id}-title` }, title), element("desc", { id: `${id}-desc` }, description), ...children);
}
const line = (x1, y1, x2, y2, tone, width = 1, dash) => element("line", {
	x1: position(x1),
	y1: position(y1),
	x2: position(x2),
	y2: position(y2),
	stroke: FALLBACK[tone],
	"stroke-width": width,
	"stroke-dasharray": dash,
	class: `stroke-${tone}`
});
const rectangle = (x, y, width, height, tone, opacity = 1, round = 2) => element("rect", {
	x: position(x),
	y: position(y),
	width: position(Math.max(0, width)),
	height: position(Math.max(0, height)),
	rx: round,
	fill: FALLBACK[tone],
	"fill-opacity": position(opacity),
	class: `fill-${tone}`
});
const dot = (x, y, radius, tone, ...children) => element("circle", {
	cx: position(x),
	cy: position(y),
	r: position(radius),
	fill: FALLBACK[tone],
	class: `fill-${tone}`
}, ...children);
/** A line of text, vertically centred on y. */
const label = (x, y, text, anchor = "start", tone = "ink", size = 13) => element("text", {
	x: position(x),
	y: position(y),
	"text-anchor": anchor,
	"dominant-baseline": "central",
	"font-size": size,
	fill: FALLBACK[tone],
	class: `fill-${tone}`
}, text);
// src/report/svg/drift-plot.ts
const WIDTH$2 = 960;
const ROW$2 = 26;
const TOP$3 = 34;
const RIGHT$1 = 780;
/** Effect size from which a column may count as drifted; drawn, not decided here. */
const THRESHOLD = .1;
/** Bars of effect size by column, largest first, with the line from which a column may count as drifted. */
function driftPlot(id, columns) {
	const drawn = columns.filter((column) => isNumber(column.effect));
	const left = labelRoom(drawn.map(({ column }) => labelled(column, 30)));
	const height = TOP$3 + drawn.length * ROW$2 + 12;
	const domain = [0, Math.max(THRESHOLD * 1.6, ...drawn.map(({ effect }) => effect))];
	const x = linearScale(domain, [left, RIGHT$1]);
	const row = ({ column, effect, state, measure }, i) => {
		const y = TOP$3 + i * ROW$2 + ROW$2 / 2;
		return [
			label(left - 12, y, labelled(column, 30), "end"),
			rectangle(left, y - 8, Math.max(1, x(effect) - left), 16, state === "drifted" ? "open" : "accent", .85),
			label(792, y, `${formatNumber(effect)}  ${measure}`, "start", "ink", 12)
		];
	};
	return drawing(id, {
		width: WIDTH$2,
		height
	}, "How far each column has moved", drawn.map(({ column, effect, measure, state }) => `${column}: ${measure} ${formatNumber(effect)}, ${state}.`).join(" "), ...ticks(domain, 5).flatMap((tick) => [line(x(tick), 28, x(tick), height - 8, "line"), label(x(tick), 16, String(tick), "middle", "quiet", 12)]), ...drawn.flatMap(row), line(x(THRESHOLD), 26, x(THRESHOLD), height - 6, "ink", 1.5, "5 4"));
}
// src/report/svg/rule-plot.ts
const WIDTH$1 = 960;
const ROW$1 = 44;
const TOP$2 = 40;
const MIDDLE = 510;
/**
* Forest plot of a gate: a row for each rule, its limit on one vertical line, the estimate as a dot with its
* interval, right of the line where the rule is met. Each row has its own scale, since metrics share none.
*/
function rulePlot(id, distances) {
	const height = TOP$2 + distances.length * ROW$1 + 14;
	const bottom = height - 10;
	return drawing(id, {
		width: WIDTH$1,
		height
	}, "How far each rule is from its limit", distances.map(sentence).join(" "), rectangle(MIDDLE, 32, 194, bottom - TOP$2 + 8, "good", .09, 4), rectangle(316, 32, 194, bottom - TOP$2 + 8, "bad", .09, 4), label(498, 16, "not met", "end", "bad", 12), label(522, 16, "met", "start", "good", 12), label(MIDDLE, 16, "|", "middle", "quiet", 12), line(MIDDLE, 32, MIDDLE, bottom, "ink", 1.5), ...distances.flatMap((distance, i) => row(distance, TOP$2 + i * ROW$1 + ROW$1 / 2)));
}
function row(distance, y) {
	const { check, lower, upper, shown, signed } = distance;
	const tone = toneOf(check);
	const reach = Math.max(Math.abs(distance.distance), Math.abs(lower ?? 0), Math.abs(upper ?? 0));
	const x = (value) => reach === 0 ? MIDDLE : MIDDLE + value / reach * 174;
	const whisker = lower === void 0 || upper === void 0 ? [] : [
		line(x(lower), y, x(upper), y, tone, 3),
		line(x(lower), y - 6, x(lower), y + 6, tone, 2),
		line(x(upper), y - 6, x(upper), y + 6, tone, 2)
	];
	const number = signed ? formatSigned : formatNumber;
	return [
		label(0, y - 8, labelled(check.target, 44), "start", "ink"),
		label(0, y + 9, labelled(`${check.expected} · ${outcomeWord(check)}`, 50), "start", tone, 12),
		...whisker,
		dot(x(distance.distance), y, 6, tone),
		label(718, y, labelled(formatEstimate(shown, number), 40), "start", "ink")
	];
}
const sentence = ({ check, shown, signed }) => `${check.target} ${check.expected}: ${outcomeWord(check)}, ${signed ? "difference" : "value"} ${formatEstimate(shown, signed ? formatSigned : formatNumber)}.`;
// src/report/svg/confusion-plot.ts
const LEFT = 130;
const TOP$1 = 56;
const LARGEST = 110;
const WIDTH_OF_CELLS = 480;
/** Confusion matrix: rows are labels, columns predictions; a cell is as dark as its share of its label's rows. */
function confusionPlot(id, { classes, cells }) {
	const k = classes.length;
	const side = Math.min(LARGEST, WIDTH_OF_CELLS / k);
	const height = k <= 2 ? 62 : Math.max(26, side * .7);
	const sums = classes.map((_, row) => cells.slice(row * k, (row + 1) * k).reduce((sum, count) => sum + count, 0));
	const cell = (count, at) => {
		const [row, column] = [Math.floor(at / k), at % k];
		const share = sums[row] ? count / sums[row] : 0;
		const x = LEFT + column * side;
		const y = TOP$1 + row * height;
		const middle = [x + (side - 3) / 2, y + (height - 3) / 2];
		return [
			rectangle(x, y, side - 3, height - 3, row === column ? "accent" : "bad", .06 + .5 * share, 4),
			label(middle[0], middle[1] - (k <= 4 ? 8 : 0), formatNumber(count), "middle", "ink", k <= 8 ? 13 : 10),
			...k <= 4 ? [label(middle[0], middle[1] + 10, `${(share * 100).toFixed(1)} %`, "middle", "ink", 11)] : []
		];
	};
	return drawing(id, {
		width: LEFT + k * side + 10,
		height: TOP$1 + k * height + 6
	}, "Confusion matrix", cells.map((count, at) => `${classes[Math.floor(at / k)]} predicted as ${classes[at % k]}: ${formatNumber(count)}.`).join(" "), label(LEFT + k * side / 2, 12, "predicted", "middle", "quiet", 12), label(0, 12, "label", "start", "quiet", 12), ...classes.map((name, i) => label(LEFT + (i + .5) * side, 38, labelled(name, Math.max(4, side / 8)), "middle")), ...classes.map((name, i) => label(120, TOP$1 + (i + .5) * height, labelled(name, 16), "end")), ...cells.flatMap(cell));
}
// src/report/svg/slice-plot.ts
const WIDTH = 960;
const ROW = 24;
const TOP = 34;
const RIGHT = 850;
/** Dot plot of one metric: a row for each slice, its area by rows, against the value over all rows. */
function slicePlot(id, metric, overall, points) {
	const left = labelRoom(points.map(nameOf));
	const tops = rowTops(points);
	const height = TOP + (tops.at(-1) ?? 0) + ROW + 12;
	const values = [overall, ...points.map(({ value }) => value)];
	const low = Math.min(...values);
	const high = Math.max(...values);
	const pad = (high - low || Math.abs(high) || 1) * .06;
	const domain = [low - pad, high + pad];
	const x = linearScale(domain, [left, RIGHT]);
	const most = Math.max(...points.map(({ n }) => n), 1);
	const row = (point, i) => {
		const { name, column, value, n } = point;
		const y = TOP + tops[i] + ROW / 2;
		const hint = element("title", {}, `${column} ${name}: ${metric} ${formatNumber(value)}, ${counted(n, "row")}`);
		return [
			line(left, y, RIGHT, y, "line"),
			label(left - 12, y, nameOf(point), "end"),
			line(x(overall), y, x(value), y, "accent", 2),
			dot(x(value), y, 3 + 5 * Math.sqrt(n / most), "accent", hint),
			label(862, y, formatNumber(value), "start", "ink", 12)
		];
	};
	return drawing(id, {
		width: WIDTH,
		height
	}, `${metric} by slice`, `Over all rows ${formatNumber(overall)}. ${points.map(({ column, name, value }) => `${column} ${name}: ${formatNumber(value)}.`).join(" ")}`, ...ticks(domain, 5).flatMap((tick) => [line(x(tick), 28, x(tick), height - 8, "line"), label(x(tick), 16, String(tick), "middle", "quiet", 12)]), line(x(overall), 26, x(overall), height - 6, "ink", 1.5, "5 4"), ...points.flatMap(row));
}
const nameOf = ({ column, name }) => labelled(`${column} ${name}`, 30);
/** Top of each row; slices of another column stand apart. */
function rowTops(points) {
	let top = 0;
	return points.map(({ column }, i) => {
		if (i > 0) top += points[i - 1].column === column ? ROW : 38;
		return top;
	});
}
// src/report/html/figure.ts
/** A chart under its caption; wide ones scroll within their own box. */
const figure = (caption, chart) => element("figure", {}, element("figcaption", {}, caption), element("div", {
	class: "scroll",
	tabindex: 0,
	role: "region",
	"aria-label": caption
}, chart));
// src/report/html/evaluation.ts
/** Classes beyond which a matrix cannot be read. */
const CLASSES = 20;
/** Metrics over all rows beside the confusion matrix, then the leading metric by slice. */
function evaluationPart$1(evaluation, anchor) {
	const { confusion } = evaluation;
	const matrix = confusion && confusion.classes.length <= CLASSES ? [figure("Confusion matrix", confusionPlot(`${anchor}-confusion`, confusion))] : [];
	const metrics = htmlTable("Metrics over all rows", evaluation.metrics, metricColumns);
	const left = element("div", {}, element("h3", {}, "Metrics over all rows"), metrics);
	return fragment(element("div", { class: "pair" }, left, ...matrix), ...slicesFigure(evaluation, anchor), slicesTable$1(evaluation));
}
const metricColumns = [{
	head: "metric",
	kind: "name",
	cell: ({ name }) => element("code", {}, name)
}, {
	head: "value",
	kind: "number",
	cell: ({ value }) => shownText(value)
}];
const NOT_MEASURED = { undefined: "not measured" };
const valueIn = (slice, name) => slice.metrics.find((metric) => metric.name === name)?.value ?? NOT_MEASURED;
/** A dot plot of the leading metric, of the largest slices. */
function slicesFigure(evaluation, anchor) {
	const [leading] = leadingMetrics(evaluation);
	const overall = evaluation.metrics.find(({ name }) => name === leading)?.value;
	if (leading === void 0 || !isNumber(overall)) return [];
	const points = evaluation.slices.flatMap((slice) => {
		const value = valueIn(slice, leading);
		return isNumber(value) ? [{
			column: slice.column,
			name: slice.value,
			n: slice.n,
			value
		}] : [];
	});
	const drawable = points.every(({ value }) => Math.abs(value) < 1e300);
	if (points.length === 0 || !drawable || Math.abs(overall) >= 1e300) return [];
	const largest = points.toSorted((a, b) => b.n - a.n).slice(0, 40);
	const drawn = points.filter((point) => largest.includes(point));
	const caption = `${leading} by slice; dashed line: all rows; area of a dot: rows${points.length > drawn.length ? `; the 40 largest slices` : ""}`;
	return [figure(caption, slicePlot(`${anchor}-slices`, leading, overall, drawn))];
}
function slicesTable$1(evaluation) {
	const columns = [
		{
			head: "slice",
			kind: "name",
			cell: ({ column, value }) => element("code", {}, `${column} = ${value}`)
		},
		{
			head: "rows",
			kind: "number",
			cell: ({ n }) => formatNumber(n)
		},
		...leadingMetrics(evaluation).map((name) => ({
			head: name,
			kind: "number",
			cell: (slice) => shownText(valueIn(slice, name))
		}))
	];
	const { slices } = evaluation;
	return folded(`Metrics by slice (${slices.length})`, htmlTable("Metrics by slice", slices, columns));
}
// src/report/html/step-facts.ts
/** Charts and tables of what a step saw, where its facts are of a shape known here; else nothing. */
function stepFacts(evidence, anchor) {
	const { step, facts } = evidence;
	if (step === "gate-model") return fragment(rulesFigure(evidence, anchor), changedTable(facts));
	if (step === "detect-drift") return driftPart(facts, anchor);
	const evaluation = step === "train-evaluate" ? readEvaluation(facts) : void 0;
	return evaluation ? evaluationPart$1(evaluation, anchor) : NOTHING$1;
}
function rulesFigure({ checks }, anchor) {
	const distances = checks.filter(({ outcome }) => outcome !== "skipped").flatMap((check) => ruleDistance(check) ?? []);
	if (distances.length === 0) return NOTHING$1;
	return figure("How far each rule is from its limit; dot: estimate, bar: interval; each row on its own scale", rulePlot(`${anchor}-rules`, distances.slice(0, 40)));
}
const changedTable = (facts) => folded("Rows that changed their mind", htmlTable("Rows on which exactly one of candidate and baseline is right", readChanged(facts) ?? [], changedColumns));
const changedColumns = [
	{
		head: "slice",
		kind: "name",
		cell: ({ slice }) => element("code", {}, slice)
	},
	{
		head: "rows",
		kind: "number",
		cell: ({ n }) => formatNumber(n)
	},
	{
		head: "now right",
		kind: "number",
		cell: ({ gained }) => formatNumber(gained)
	},
	{
		head: "now wrong",
		kind: "number",
		cell: ({ lost }) => formatNumber(lost)
	}
];
function driftPart(facts, anchor) {
	const columns = readDrift(facts) ?? [];
	if (columns.length === 0) return NOTHING$1;
	return fragment(figure("How far each column has moved; dashed line: effect size from which a column may count as drifted", driftPlot(`${anchor}-drift`, columns.slice(0, 40))), folded(`Drift by column (${columns.length})`, htmlTable("Drift by column", columns, driftColumns)));
}
const driftColumns = [
	{
		head: "column",
		kind: "name",
		cell: ({ column }) => element("code", {}, column)
	},
	{
		head: "state",
		cell: ({ state }) => state
	},
	{
		head: "effect",
		kind: "number",
		cell: ({ effect }) => shownText(effect)
	},
	{
		head: "measure",
		cell: ({ measure }) => measure
	},
	{
		head: "PSI",
		kind: "number",
		cell: ({ psi }) => shownText(psi)
	},
	{
		head: "why",
		kind: "wide",
		cell: ({ why }) => why || "–"
	}
];
// src/report/html/step-section.ts
/** The verdict as a coloured word with its sign. */
const verdictChip = (verdict) => element("span", { class: `chip ${VERDICT_TONES[verdict]}` }, icon(verdict), ` ${VERDICT_WORDS[verdict]}`);
/** One step: verdict, reason, charts, checks, failing rows, artifacts. `anchor` is unique in the page. */
function stepSection(evidence, anchor) {
	const { verdict, id, step, reason } = evidence;
	return element("section", {
		id: anchor,
		class: `step ${VERDICT_TONES[verdict]}`,
		"aria-labelledby": `${anchor}-name`
	}, element("h2", { id: `${anchor}-name` }, id, " ", verdictChip(verdict)), id === step ? NOTHING$1 : element("p", { class: "how" }, `step ${step}`), element("p", { class: "reason" }, reason), overrideNote(evidence), tally(evidence), stepFacts(evidence, anchor), checksTables(evidence.checks), failingRowsTables(evidence.checks), longDetails(evidence.checks), artifactsTable(evidence), provenance(evidence));
}
function overrideNote({ overridden }) {
	if (!overridden) return NOTHING$1;
	const { by, until, reason } = overridden;
	return element("p", { class: "note" }, `Overridden by ${by} until ${until}: ${reason}`);
}
/** Words of a check and what is said of several, in the order of the tally. */
const TALLY = [
	["pass", () => "passed"],
	["fail", () => "failed"],
	["error", () => "in error"],
	["inconclusive", () => "inconclusive"],
	["warning", (count) => count === 1 ? "warning" : "warnings"],
	["info", (count) => count === 1 ? "note" : "notes"],
	["skipped", () => "skipped"]
];
function tally({ checks }) {
	const items = TALLY.flatMap(([word, said]) => {
		const count = checks.filter((check) => outcomeWord(check) === word).length;
		return count === 0 ? [] : [element("li", {}, element("strong", {}, formatNumber(count)), ` ${said(count)}`)];
	});
	return items.length === 0 ? element("p", { class: "how" }, "Nothing was checked.") : element("ul", {
		class: "tally",
		"aria-label": "Checks"
	}, ...items);
}
function provenance({ config, seed, asOf, tool }) {
	return element("p", { class: "provenance" }, [
		`config ${config}`,
		...seed === void 0 ? [] : [`seed ${seed}`],
		...asOf === void 0 ? [] : [`as of ${asOf}`],
		tool
	].join(" · "));
}
// src/report/run.ts
/** Order of the main job; other steps follow, by id. */
const MAIN_JOB = [
	"run-tests",
	"validate-data",
	"detect-drift",
	"train-evaluate",
	"gate-model",
	"register-model",
	"build-image",
	"deploy"
];
const WORST_FIRST = [
	"rollback_failed",
	"error",
	"fail",
	"rolled_back",
	"inconclusive",
	"pass"
];
/**
* Evidence of a run in the order of the main job; reports themselves are left out. Steps of one kind stay as they
* come, so that who knows the order of the run can give it.
*/
function inRunOrder(evidences) {
	const place = ({ step }) => MAIN_JOB.includes(step) ? MAIN_JOB.indexOf(step) : MAIN_JOB.length;
	return evidences.filter(({ step }) => step !== "report").toSorted((a, b) => place(a) - place(b));
}
/** The worst verdict of a run; the run of no step has none. */
const worstVerdict = (evidences) => WORST_FIRST.find((verdict) => evidences.some((evidence) => evidence.verdict === verdict));
/** The evidence that made the run end as it did: the first of the worst verdict. */
const decisiveEvidence = (evidences) => evidences.find(({ verdict }) => verdict === worstVerdict(evidences));
// src/report/trained-on.ts
const HELD_OUT = ":held-out";
/**
* What the head of a report must say of metrics: that the model has seen the rows it was judged by. Each sentence once;
* that of a gate, which says whether it was allowed, stands for that of the evaluation.
*/
function trainedOnNotes(steps) {
	const messages = steps.flatMap(({ checks }) => checks).filter(({ id, outcome }) => id.endsWith(HELD_OUT) && (outcome === "fail" || outcome === "inconclusive")).map(({ message }) => message.replace(/^cannot tell: /, ""));
	const unique = [...new Set(messages)];
	return unique.filter((message) => !unique.some((other) => other !== message && other.startsWith(message))).map((message) => `The metrics are of rows that the model was trained on: ${message}.`);
}
// src/report/html/stylesheet.ts
/** `report.css`: readable type, light and dark, phone to print. Tones meet WCAG AA on their grounds. */
const STYLESHEET = `:root {
  color-scheme: light dark;
  --ground: #ffffff; --raised: #f6f8fa; --ink: #1f2328; --soft: #59636e; --line: #d1d9e0;
  --good: #1a7f37; --bad: #cf222e; --open: #8a5a00; --broken: #7a3fd1; --quiet: #59636e; --accent: #0969da;
  --good-wash: #dafbe1; --bad-wash: #ffebe9; --open-wash: #fff8c5; --broken-wash: #f3ebff; --quiet-wash: #eff2f5;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #0d1117; --raised: #151b23; --ink: #f0f6fc; --soft: #9198a1; --line: #3d444d;
    --good: #3fb950; --bad: #ff7b72; --open: #e3b341; --broken: #bc8cff; --quiet: #9198a1; --accent: #58a6ff;
    --good-wash: #12261e; --bad-wash: #2d1619; --open-wash: #272115; --broken-wash: #211a35; --quiet-wash: #212830;
  }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; }
body {
  margin: 0; background: var(--ground); color: var(--ink);
  font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif;
}
.banner, main, footer { padding-inline: max(1.25rem, calc((100vw - 68rem) / 2)); }
.good { --tone: var(--good); --wash: var(--good-wash); }
.bad { --tone: var(--bad); --wash: var(--bad-wash); }
.open { --tone: var(--open); --wash: var(--open-wash); }
.broken { --tone: var(--broken); --wash: var(--broken-wash); }
.quiet { --tone: var(--quiet); --wash: var(--quiet-wash); }

.banner {
  display: flex; gap: 1.5rem; align-items: center; padding-block: 2.25rem;
  background: var(--wash); border-top: 6px solid var(--tone); border-bottom: 1px solid var(--line);
}
.banner .sign { color: var(--tone); flex: none; }
.banner .sign .icon { display: block; width: 4.5rem; height: 4.5rem; }
.banner h1 { margin: 0; color: var(--tone); font-size: 2.5rem; line-height: 1.1; letter-spacing: .01em; }
.banner p { margin: .35rem 0 0; max-width: 62ch; overflow-wrap: anywhere; }
.banner .model { margin: 0 0 .15rem; color: var(--soft); font-weight: 600; }

.steps { display: flex; flex-wrap: wrap; gap: .75rem; margin: 1.5rem 0 0; padding: 0; list-style: none; }
.steps li { flex: 1 1 11rem; min-width: 0; }
.steps a {
  display: flex; flex-direction: column; gap: .4rem; align-items: flex-start; height: 100%; padding: .8rem 1rem;
  border: 1px solid var(--line); border-top: 3px solid var(--tone); border-radius: 6px;
  background: var(--raised); color: inherit; text-decoration: none;
}
.steps a:hover, .steps a:focus-visible { border-color: var(--tone); }
.step-name { font-weight: 600; overflow-wrap: anywhere; }

.step { margin-block: 2rem 0; padding-top: 1.75rem; border-top: 1px solid var(--line); }
h2 { display: flex; flex-wrap: wrap; gap: .4rem .75rem; align-items: center; margin: 0; font-size: 1.4rem; overflow-wrap: anywhere; }
h3 { margin: 1.25rem 0 .5rem; font-size: 1rem; }
.reason { margin: .5rem 0 0; max-width: 75ch; overflow-wrap: anywhere; }
.note { padding: .6rem .9rem; border-left: 4px solid var(--open); background: var(--open-wash); }
.how, .provenance { color: var(--soft); font-size: .85rem; overflow-wrap: anywhere; }
.provenance { margin: 1rem 0 0; }
.tally { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: .6rem 0 0; padding: 0; list-style: none; color: var(--soft); }
.tally strong { color: var(--ink); font-variant-numeric: tabular-nums; }

.chip {
  display: inline-flex; gap: .35rem; align-items: center; padding: .1rem .6rem .1rem .4rem; border-radius: 1rem;
  background: var(--wash); color: var(--tone); font-size: .82rem; font-weight: 600; white-space: nowrap;
}
.icon { flex: none; }

figure { margin: 1.5rem 0 0; }
figcaption { margin-bottom: .5rem; color: var(--soft); font-size: .9rem; }
.chart { display: block; width: 100%; min-width: 40rem; height: auto; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr)); gap: 0 2.5rem; align-items: start; }
.pair .chart { min-width: 0; max-width: 30rem; }
.fill-good { fill: var(--good); } .fill-bad { fill: var(--bad); } .fill-open { fill: var(--open); }
.fill-broken { fill: var(--broken); } .fill-quiet { fill: var(--quiet); } .fill-line { fill: var(--line); }
.fill-ink { fill: var(--ink); } .fill-accent { fill: var(--accent); }
.stroke-good { stroke: var(--good); } .stroke-bad { stroke: var(--bad); } .stroke-open { stroke: var(--open); }
.stroke-broken { stroke: var(--broken); } .stroke-quiet { stroke: var(--quiet); } .stroke-line { stroke: var(--line); }
.stroke-ink { stroke: var(--ink); } .stroke-accent { stroke: var(--accent); }

.scroll { overflow-x: auto; margin-top: 1rem; }
figure .scroll { margin-top: 0; }
table { width: 100%; border-collapse: collapse; font-size: .9rem; }
thead th { border-bottom: 2px solid var(--line); color: var(--soft); font-size: .8rem; white-space: nowrap; }
th, td { padding: .45rem .75rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
th:first-child, td:first-child { padding-left: 0; }
tbody th { font-weight: 400; }
td { overflow-wrap: anywhere; min-width: 7.5rem; }
td.wide { min-width: 15rem; }
td.number { min-width: 0; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
code { font: .86em/1.45 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
tbody th.name { min-width: min(17rem, 45vw); max-width: 22rem; }
th.name code { overflow-wrap: anywhere; }
.digest { font-size: .75rem; }
.place { color: var(--soft); }

details { margin-top: 1rem; border: 1px solid var(--line); border-radius: 6px; }
summary { padding: .55rem .9rem; cursor: pointer; font-weight: 600; font-size: .9rem; overflow-wrap: anywhere; }
details[open] > summary { border-bottom: 1px solid var(--line); }
details .scroll { margin: 0; padding: 0 .9rem; }
details tbody tr:last-child > * { border-bottom: 0; }
footer { margin-top: 3rem; padding-block: 1.5rem 3rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .9rem; }
a { color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

@media (max-width: 40rem) {
  .banner { gap: 1rem; padding-block: 1.5rem; }
  .banner .sign .icon { width: 3rem; height: 3rem; }
  .banner h1 { font-size: 1.9rem; }
}
@media print {
  .steps, footer { break-inside: avoid; }
  .step { break-inside: auto; }
  figure, tr { break-inside: avoid; }
  .chart { min-width: 0; }
  .scroll { overflow: visible; }
  .banner, .chip { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
// src/report/html.ts
/** Name of the stylesheet that lies beside the page. */
const STYLESHEET_NAME = "report.css";
/**
* The report of a run as one static HTML page: no script, no inline style, no data URI, so that the content policy
* of Jenkins shows it as it is. Charts are inline SVG; `report.css` lies beside. Contains nothing of `measured`, so
* equal evidence gives equal bytes. `files` are documents of the same folder to link to, by name.
*/
function renderHtml(evidences, files = {}) {
	const steps = inRunOrder(evidences);
	const title = `${steps[0]?.model ?? "no model"} · ${VERDICT_WORDS[decisiveEvidence(steps)?.verdict ?? "inconclusive"]}`;
	const head = element("head", {}, element("meta", { charset: "utf-8" }), element("meta", {
		name: "viewport",
		content: "width=device-width, initial-scale=1"
	}), element("meta", {
		name: "color-scheme",
		content: "light dark"
	}), element("title", {}, title), element("link", {
		rel: "stylesheet",
		href: STYLESHEET_NAME
	}));
	const main = element("main", {}, overview(steps), ...steps.map((step, i) => stepSection(step, anchorOf(i))));
	return `<!doctype html>\n${element("html", { lang: "en" }, head, element("body", {}, banner(steps), main, footer(files))).markup}\n`;
}
const anchorOf = (i) => `step-${i + 1}`;
function banner(steps) {
	const decisive = decisiveEvidence(steps);
	if (!decisive) return element("header", { class: "banner open" }, element("h1", {}, "No step has left evidence"));
	const { verdict, model, id, reason } = decisive;
	const why = verdict === "pass" ? `${counted(steps.length, "step")} passed.` : `${id}: ${reason}`;
	return element("header", { class: `banner ${VERDICT_TONES[verdict]}` }, element("div", { class: "sign" }, icon(verdict)), element("div", {}, element("p", { class: "model" }, model), element("h1", {}, VERDICT_WORDS[verdict]), element("p", {}, why), ...trainedOnNotes(steps).map((note) => element("p", {}, element("strong", {}, note)))));
}
function overview(steps) {
	if (steps.length === 0) return NOTHING$1;
	return element("nav", { "aria-label": "Steps" }, element("ol", { class: "steps" }, ...steps.map((evidence, i) => element("li", { class: VERDICT_TONES[evidence.verdict] }, element("a", { href: `#${anchorOf(i)}` }, element("span", { class: "step-name" }, evidence.id), verdictChip(evidence.verdict))))));
}
function footer(files) {
	const links = Object.entries(files).flatMap(([words, href], i) => [i === 0 ? "" : " · ", element("a", { href }, words)]);
	return element("footer", {}, links.length === 0 ? NOTHING$1 : element("p", {}, ...links), element("p", {}, "A rendering of the evidence of this run. Anyone can hash its files and decide again: ", element("code", {}, "mlops verify <folder>"), fragment(".")));
}
// src/report/escape/mermaid.ts
/** Text of a Mermaid node between double quotes: everything but plain words becomes Mermaid's `#code;`. */
const mermaidLabel = (text) => oneLine(text).replace(/[^\p{L}\p{N} .,_-]/gu, (character) => `#${character.codePointAt(0)};`);
// src/report/markdown/run-summary.ts
const SUMMARY_LIMIT = 1048576;
const REASON_LIMIT = 600;
/**
* Summary of a whole run in GitHub Markdown, within `limitBytes` of UTF-8: the verdict and what decided it, a table
* of all steps, then each step in turn. Details of steps that passed are shed before those of steps that did not.
*/
function renderRunSummary(evidences, limitBytes = SUMMARY_LIMIT) {
	const steps = inRunOrder(evidences);
	return fitted(headline(steps), [
		stepsTable(steps),
		flowchart(steps),
		...steps.flatMap(stepSections)
	], limitBytes);
}
function headline(steps) {
	const decisive = decisiveEvidence(steps);
	if (!decisive) return "## No step has left evidence";
	const { verdict, model, id, reason } = decisive;
	const why = verdict === "pass" ? `${counted(steps.length, "step")} passed.` : `${markdownText(id)}: ${markdownText(shortened(reason, REASON_LIMIT))}`;
	const notes = trainedOnNotes(steps).map((note) => `**${markdownText(shortened(note, REASON_LIMIT))}**`);
	return `## ${VERDICT_SYMBOLS[verdict]} ${VERDICT_WORDS[verdict]} · ${markdownText(model)}\n\n${[why, ...notes].join("\n\n")}`;
}
function stepsTable(steps) {
	const columns = [
		{
			head: "step",
			markdown: ({ id }) => markdownCode(id)
		},
		{
			head: "verdict",
			markdown: ({ verdict }) => `${VERDICT_SYMBOLS[verdict]} **${VERDICT_WORDS[verdict]}**`
		},
		{
			head: "why",
			text: ({ reason }) => shortened(reason, REASON_LIMIT)
		}
	];
	return {
		title: "steps",
		rank: 0,
		render: (rows) => markdownTable(steps, columns, rows)
	};
}
const NODE_CLASSES = {
	pass: "good",
	fail: "bad",
	error: "bad",
	inconclusive: "open",
	rolled_back: "open",
	rollback_failed: "bad"
};
/** The steps as a Mermaid flowchart, which GitHub and GitLab draw. */
function flowchart(steps) {
	const node = ({ id, verdict }, i) => `  s${i}["${mermaidLabel(shortened(id, 40))}<br/>${VERDICT_WORDS[verdict]}"]:::${NODE_CLASSES[verdict]}`;
	const render = () => {
		if (steps.length < 2) return "";
		const edges = steps.slice(1).map((_, i) => `  s${i} --> s${i + 1}`);
		const lines = [
			"flowchart LR",
			...steps.map(node),
			...edges,
			...COLOURS
		];
		return markdownFence(lines.join("\n"), "mermaid");
	};
	return {
		title: "flowchart",
		rank: 50,
		render
	};
}
const COLOURS = [
	"  classDef good fill:#1a7f37,color:#ffffff,stroke:#1a7f37",
	"  classDef bad fill:#cf222e,color:#ffffff,stroke:#cf222e",
	"  classDef open fill:#9a6700,color:#ffffff,stroke:#9a6700"
];
function stepSections(evidence) {
	const title = `### ${VERDICT_SYMBOLS[evidence.verdict]} ${markdownText(evidence.id)}`;
	const [first, ...rest] = sectionsOf(evidence);
	const lift = evidence.verdict === "pass" ? 20 : 10;
	const named = ({ title: part, rank, render }) => ({
		title: `${part} of ${markdownText(evidence.id)}`,
		rank: rank + lift,
		render
	});
	const opening = named(first);
	return [{
		...opening,
		render: (rows) => [title, opening.render(rows)].filter((part) => part !== "").join("\n\n")
	}, ...rest.map(named)];
}
// src/report/unfinished.ts
/**
* A run with the steps that it has begun or planned and that have not answered, each as an ERROR in the place of the
* evidence that is missing: nobody may take the verdicts before them for that of the run.
*/
function withUnfinished(evidences, unfinished) {
	const [first] = evidences;
	if (first === void 0) return evidences;
	const missing = unfinished.filter((id) => evidences.every((one) => one.id !== id));
	return [...evidences, ...missing.map((id) => unanswered(id, first))];
}
const unanswered = (id, { schema, tool, model }) => ({
	schema,
	tool,
	model,
	id,
	step: id,
	verdict: "error",
	reason: `${id} has not answered: the run ended before.`,
	config: NOTHING,
	inputs: {},
	subjects: [],
	materials: [],
	products: [],
	checks: [],
	facts: null
});
/** Digest of `{}`: no step has decided from anything. */
const NOTHING = "sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a";
// src/report/card/location.ts
var import_dist = require_dist();
/** Place of a value: `train-evaluate.json#/facts/metrics/roc_auc`, a JSON pointer as URI fragment (RFC 6901 section 6). */
function locationOf(evidenceId, pointer) {
	return `${evidenceId}.json#${pointer.toWellFormed().split("/").map(encodeURIComponent).join("/")}`;
}
/** The value at a place, undefined where there is none. Own members only: no prototype answers. */
function valueAt(location, evidences) {
	const [, id, fragment] = /^(.+)\.json#(.*)$/.exec(location) ?? [];
	const evidence = evidences.find((one) => one.id === id);
	if (!evidence || fragment === void 0) return void 0;
	const pointer = decoded(fragment);
	if (pointer === void 0) return void 0;
	return pointer.split("/").slice(1).reduce((value, part) => memberOf(value, part.replaceAll("~1", "/").replaceAll("~0", "~")), evidence);
}
const memberOf = (value, name) => typeof value === "object" && value !== null && Object.hasOwn(value, name) ? value[name] : void 0;
function decoded(fragment) {
	try {
		return decodeURIComponent(fragment);
	} catch {
		return;
	}
}
// src/report/card/pipeline-types.ts
/** Values that the Hugging Face Hub knows for `pipeline_tag` and `task.type` (@huggingface/tasks 0.21). */
const PIPELINE_TYPES = `
  any-to-any audio-classification audio-text-to-text audio-to-audio automatic-speech-recognition depth-estimation
  document-question-answering feature-extraction fill-mask graph-ml image-classification image-feature-extraction
  image-segmentation image-text-to-image image-text-to-text image-text-to-video image-to-3d image-to-image
  image-to-text image-to-video keypoint-detection mask-generation multiple-choice object-detection other
  question-answering reinforcement-learning robotics sentence-similarity summarization table-question-answering
  table-to-text tabular-classification tabular-regression tabular-to-text text-classification text-generation
  text-ranking text-retrieval text-to-3d text-to-audio text-to-image text-to-speech text-to-video
  time-series-forecasting token-classification translation unconditional-image-generation video-classification
  video-text-to-text video-to-video visual-document-retrieval visual-question-answering voice-activity-detection
  zero-shot-classification zero-shot-image-classification zero-shot-object-detection`.trim().split(/\s+/);
// src/report/card/front-matter.ts
/** Front matter as the Hugging Face Hub finds it. */
const FRONT_MATTER = /^(\s*---[\r\n]+)([\S\s]*?)([\r\n]+---(\r\n|\n|$))/;
const filled = string().min(1);
const task = string().refine((type) => PIPELINE_TYPES.includes(type), { error: "is not a task of the Hub" });
const ResultSchema = strictObject({
	task: strictObject({
		type: task,
		name: filled.optional()
	}),
	dataset: strictObject({
		type: filled,
		name: filled,
		split: filled.optional(),
		revision: filled.optional()
	}),
	metrics: array(strictObject({
		type: filled,
		name: filled.optional(),
		value: number()
	})).min(1)
});
/** The keys that this tool writes, by the rules of the Hub. */
const FrontMatterSchema = strictObject({
	language: union([filled, array(filled)]).optional(),
	license: filled.optional(),
	license_name: filled.optional(),
	license_link: filled.optional(),
	library_name: filled.optional(),
	pipeline_tag: task.optional(),
	tags: array(filled).optional(),
	datasets: array(filled).optional(),
	"model-index": array(strictObject({
		name: filled,
		results: array(ResultSchema).min(1)
	})).min(1).optional()
});
/** What is wrong with the front matter of a card, one sentence each; empty when the Hub would take it. */
function checkFrontMatter(cardText) {
	const content = FRONT_MATTER.exec(cardText)?.[2];
	if (content === void 0) return ["the card has no front matter between two lines of ---"];
	const source = readYaml(content, "front matter");
	if ("problems" in source) return source.problems.map(sentence$1);
	const { success, error } = FrontMatterSchema.safeParse(source.value ?? {});
	return success ? [] : error.issues.map(({ path, message }) => `front matter ${path.join(".")}: ${message}`);
}
/** Front matter with its two lines of `---`; every metric names its place in evidence behind it. */
function frontMatter(source, evidences) {
	const results = evidences.flatMap((evidence) => resultOf(evidence, source) ?? []);
	const name = oneLine(source.name ?? evidences[0]?.model ?? "") || "model";
	const document = portableYaml({
		...ownKeys(source),
		...results.length > 0 ? { "model-index": [{
			name,
			results: results.map(({ result }) => result)
		}] } : {}
	});
	for (const [r, { locations }] of results.entries()) for (const [m, location] of locations.entries()) {
		const node = document.getIn([
			"model-index",
			0,
			"results",
			r,
			"metrics",
			m,
			"value"
		], true);
		if ((0, import_dist.isScalar)(node)) node.comment = ` ${location}`;
	}
	return `---\n${document.toString({ lineWidth: 0 })}---\n`;
}
function ownKeys(source) {
	const { language, license, license_name, license_link, library_name, pipeline_tag, tags, datasets } = source;
	const [first, ...more] = language;
	const keys = {
		language: more.length > 0 ? language : first,
		license,
		license_name: license_name && oneLine(license_name),
		license_link: license_link && oneLine(license_link),
		library_name,
		pipeline_tag,
		tags: tags.map(oneLine).filter((tag) => tag !== ""),
		datasets
	};
	const isGiven = (value) => value !== void 0 && !(Array.isArray(value) && value.length === 0);
	return Object.fromEntries(Object.entries(keys).filter(([, value]) => isGiven(value)));
}
/** Task of the Hub for a task of ours, where the person named none: evaluation reads tables. */
const HUB_TASKS = /* @__PURE__ */ new Map([
	["binary", "tabular-classification"],
	["multiclass", "tabular-classification"],
	["regression", "tabular-regression"]
]);
function resultOf(evidence, source) {
	const evaluation = evidence.step === "train-evaluate" ? readEvaluation(evidence.facts) : void 0;
	const metrics = evaluation ? definedMetrics(evaluation) : [];
	if (!evaluation || metrics.length === 0) return void 0;
	return {
		result: {
			task: { type: source.pipeline_tag ?? HUB_TASKS.get(evaluation.task) ?? "other" },
			dataset: datasetOf(evaluationData(evidence), evidence),
			metrics: metrics.map(({ name, value }) => ({
				type: oneLine(name),
				value
			}))
		},
		locations: metrics.map(({ pointer }) => locationOf(evidence.id, pointer))
	};
}
const definedMetrics = ({ metrics }) => metrics.flatMap((metric) => isNumber(metric.value) && oneLine(metric.name) !== "" ? [{
	...metric,
	value: metric.value
}] : []);
/** Files that the model was judged on: named by the input, else every data file that was read. */
function evaluationData({ inputs, materials, subjects }) {
	const data = [...subjects, ...materials].filter(({ role }) => role === "data");
	const named = [inputs["evaluation-data"]].flat().filter((value) => typeof value === "string");
	const matching = data.filter(({ name }) => named.includes(name));
	return matching.length > 0 ? matching : data;
}
function datasetOf(files, { id }) {
	const [only, ...more] = files;
	const name = oneLine(files.map((file) => file.name).join(", ")) || `evaluation data of ${id}`;
	return {
		type: files.some(({ mediaType }) => mediaType.includes("csv")) ? "csv" : "parquet",
		name,
		...only && more.length === 0 ? { revision: only.digest } : {}
	};
}
// src/report/card/table.ts
/** Head of the column that tells where the numbers of a row come from. */
const EVIDENCE_HEAD = "evidence";
/** A table that ends with the places of its numbers. */
function locatedTable(rows, columns) {
	const evidence = {
		head: EVIDENCE_HEAD,
		markdown: ({ evidenceId, pointers }) => pointers.map((pointer) => `\`${locationOf(evidenceId, pointer)}\``).join("<br>") || "–"
	};
	return markdownTable(rows, [...columns, evidence], Number.POSITIVE_INFINITY);
}
// src/report/card/check.ts
/**
* Looks up every number of the card's tables and of its `model-index` in evidence: front matter must equal it
* exactly, tables at the digits that they show. Metrics that the card leaves out count as differences.
*/
function checkCard(cardText, evidences) {
	const front = FRONT_MATTER.exec(cardText)?.[0] ?? "";
	const read = [frontClaims(front), tableClaims(cardText.slice(front.length))];
	const claims = read.flatMap((part) => part.claims);
	const problems = claims.flatMap((claim) => problemOf(claim, evidences) ?? []);
	return {
		numbers: claims.length - problems.length,
		problems: [
			...checkFrontMatter(cardText),
			...read.flatMap((part) => part.problems),
			...problems,
			...leftOut(claims, evidences)
		]
	};
}
/** `value: 0.66 # train-evaluate.json#/facts/metrics/roc_auc` */
function frontClaims(front) {
	const lines = front.split("\n").filter((line) => /^\s+(- )?value:/.test(line));
	return {
		claims: lines.flatMap((line) => {
			const [, shown, location] = /value:\s*(\S+)\s+#\s*(\S+)\s*$/.exec(line) ?? [];
			return shown && location ? [{
				shown,
				location,
				exact: true
			}] : [];
		}),
		problems: lines.filter((line) => !/value:\s*\S+\s+#\s*\S+\s*$/.test(line)).map((line) => `front matter: ${line.trim()} names no place in evidence`)
	};
}
const NUMBER = /^[+-]?[\d,]+(\.\d+)?(e[+-]?\d+)?$/;
const LOCATION = /`([^`]+)`/g;
/** Rows of tables whose last column is `evidence`: as many places as numbers, in the same order. */
function tableClaims(body) {
	const claims = [];
	const problems = [];
	let located = false;
	for (const line of body.split("\n")) {
		const cells = cellsOf(line);
		if (cells === void 0) located = false;
		else if (cells.at(-1) === "evidence") located = true;
		else if (located) {
			const numbers = cells.slice(0, -1).filter((cell) => NUMBER.test(cell));
			const locations = [...cells.at(-1).matchAll(LOCATION)].map(([, location]) => location);
			if (numbers.length === locations.length) claims.push(...numbers.map((shown, i) => ({
				shown,
				location: locations[i],
				exact: false
			})));
			else problems.push(`${line.trim()}: ${numbers.length} numbers, ${locations.length} places in evidence`);
		}
	}
	return {
		claims,
		problems
	};
}
function cellsOf(line) {
	const [, content] = /^\|(.*)\|\s*$/.exec(line) ?? [];
	return content?.split("|").map((cell) => cell.trim());
}
function problemOf({ shown, location, exact }, evidences) {
	const value = valueAt(location, evidences);
	if (typeof value !== "number") return `${shown} stands for ${location}, which holds no number`;
	return (exact ? Number(shown) === value : shown === formatNumber(value) || shown === formatSigned(value)) ? void 0 : `the card says ${shown}, ${location} says ${exact ? value : formatNumber(value)}`;
}
function leftOut(claims, evidences) {
	const told = new Set(claims.map(({ location }) => location));
	return evidences.filter(({ step }) => step === "train-evaluate").flatMap(({ id, facts }) => (readEvaluation(facts)?.metrics ?? []).filter(({ value }) => isNumber(value)).map(({ pointer }) => locationOf(id, pointer))).filter((location) => !told.has(location)).map((location) => `the card leaves out ${location}`);
}
// src/report/card/evaluation.ts
const evaluations = (steps) => steps.filter(({ step }) => step === "train-evaluate");
/** The files that the model was judged on. */
const testingData = (steps) => dataTable(evaluations(steps).flatMap((evidence) => dataRows(evidence, evaluationData(evidence))));
/** The files that the model was trained on, as far as they are not those it was judged on. */
const trainingData = (steps) => dataTable(evaluations(steps).flatMap((evidence) => {
	const judged = evaluationData(evidence);
	return dataRows(evidence, evidence.materials.filter((file) => file.role === "data" && !judged.includes(file)));
}));
function dataRows(evidence, files) {
	return files.map((file) => {
		const list = evidence.materials.includes(file) ? "materials" : "subjects";
		const at = evidence[list].indexOf(file);
		return {
			evidenceId: evidence.id,
			file,
			pointers: file.rows === void 0 ? [] : [`/${list}/${at}/rows`]
		};
	});
}
const dataTable = (rows) => locatedTable(rows, [
	{
		head: "file",
		markdown: ({ file }) => markdownCode(file.name)
	},
	{
		head: "digest",
		markdown: ({ file }) => markdownCode(shortDigest(file.digest))
	},
	{
		head: "rows",
		align: "right",
		text: ({ file }) => file.rows === void 0 ? "" : formatNumber(file.rows)
	}
]);
/** Metrics over all rows, then by slice. */
function evaluationPart(steps) {
	return evaluations(steps).flatMap(({ id, facts }) => {
		const evaluation = readEvaluation(facts);
		return evaluation ? [metricsTable(id, evaluation), ...slicesTable(id, evaluation)] : [];
	}).join("\n\n");
}
function metricsTable(evidenceId, { metrics, rows: counts }) {
	return locatedTable([...rowCounts(counts), ...metrics].map((metric) => ({
		evidenceId,
		metric,
		pointers: isNumber(metric.value) ? [metric.pointer] : []
	})), [{
		head: "metric",
		markdown: ({ metric }) => markdownCode(metric.name)
	}, {
		head: "value",
		align: "right",
		text: ({ metric }) => shownText(metric.value)
	}]);
}
/** How many rows the metrics are of: fewer than the files hold where labels are missing. */
const rowCounts = (rows) => rows === void 0 ? [] : [{
	name: "rows scored",
	value: rows.scored,
	pointer: "/facts/rows/scored"
}, {
	name: "rows without a label",
	value: rows.unlabelled,
	pointer: "/facts/rows/unlabelled"
}];
function slicesTable(evidenceId, evaluation) {
	const [name] = leadingMetrics(evaluation);
	if (name === void 0 || evaluation.slices.length === 0) return [];
	const table = locatedTable(evaluation.slices.map((slice) => {
		const metric = slice.metrics.find((one) => one.name === name);
		return {
			evidenceId,
			slice,
			metric,
			pointers: [slice.nPointer, ...metric && isNumber(metric.value) ? [metric.pointer] : []]
		};
	}), [
		{
			head: "slice",
			markdown: ({ slice }) => markdownCode(`${slice.column} = ${slice.value}`)
		},
		{
			head: "rows",
			align: "right",
			text: ({ slice }) => formatNumber(slice.n)
		},
		{
			head: name,
			align: "right",
			text: ({ metric }) => metric ? shownText(metric.value) : ""
		}
	]);
	return [`#### ${markdownText(name)} by slice`, table];
}
/** Rules of the gate with candidate, baseline, difference and its interval. */
function gatePart(steps) {
	return locatedTable(steps.filter(({ step }) => step === "gate-model").flatMap(({ id, checks }) => checks.map((check, i) => ({
		evidenceId: id,
		check,
		pointers: rulePointers(check, i)
	}))), [
		{
			head: "metric",
			markdown: ({ check }) => markdownCode(check.target)
		},
		{
			head: "must be",
			markdown: ({ check }) => markdownCode(check.expected)
		},
		{
			head: "outcome",
			text: ({ check }) => outcomeWord(check)
		},
		{
			head: "candidate",
			align: "right",
			markdown: ({ check }) => scalarCell(isEstimate(check.observed) ? check.observed.value : check.observed)
		},
		{
			head: "baseline",
			align: "right",
			markdown: ({ check }) => check.baseline ? scalarCell(check.baseline.value) : "–"
		},
		{
			head: "difference",
			align: "right",
			text: ({ check }) => differenceText(check, "value")
		},
		{
			head: "from",
			align: "right",
			text: ({ check }) => differenceText(check, "lower")
		},
		{
			head: "to",
			align: "right",
			text: ({ check }) => differenceText(check, "upper")
		}
	]);
}
/** Text in code, so that it is never taken for a number that needs a place. */
const scalarCell = (value) => typeof value === "string" ? markdownCode(value) : markdownText(formatScalar(value));
const differenceText = ({ difference }, part) => {
	const value = difference?.[part];
	return value === void 0 ? "" : formatScalar(value, formatSigned);
};
/** Places of the numbers of a row, in the order of its cells. */
function rulePointers({ observed, baseline, difference }, i) {
	const at = `/checks/${i}`;
	return [
		[isEstimate(observed) ? observed.value : observed, `${at}/observed${isEstimate(observed) ? "/value" : ""}`],
		[baseline?.value, `${at}/baseline/value`],
		[difference?.value, `${at}/difference/value`],
		[difference?.lower, `${at}/difference/lower`],
		[difference?.upper, `${at}/difference/upper`]
	].flatMap(([value, pointer]) => typeof value === "number" ? [pointer] : []);
}
// src/report/card/technical.ts
const trained = (steps) => steps.filter(({ step }) => step === "train-evaluate");
/** The model by its full digest, so that a card can be held against a file. */
function modelFiles(steps) {
	const files = trained(steps).flatMap(({ subjects, products }) => {
		const models = [...subjects, ...products].filter(({ role }) => role === "model");
		return [...new Map(models.map((file) => [`${file.name} ${file.digest}`, file])).values()];
	});
	return markdownTable(files, [{
		head: "file",
		markdown: ({ name }) => markdownCode(name)
	}, {
		head: "digest",
		markdown: ({ digest }) => markdownCode(digest)
	}], 100);
}
/** Inputs of the evaluation that shape its numbers; named here one by one, so that nothing secret can slip in. */
const SETTINGS = [
	"task",
	"label",
	"positive-class",
	"decision-threshold",
	"row-id",
	"slices",
	"seed"
];
/** What only a binary model has, whatever the inputs say by default. */
const BINARY_SETTINGS = ["positive-class", "decision-threshold"];
function settings(steps) {
	return locatedTable(trained(steps).flatMap(({ id, inputs }) => SETTINGS.filter((name) => inputs[name] !== void 0 && (inputs.task === "binary" || !BINARY_SETTINGS.includes(name))).map((name) => {
		const value = inputs[name];
		return {
			evidenceId: id,
			name,
			value,
			pointers: typeof value === "number" ? [`/inputs/${pointerPart(name)}`] : []
		};
	})), [
		{
			head: "step",
			markdown: ({ evidenceId }) => markdownCode(evidenceId)
		},
		{
			head: "setting",
			markdown: ({ name }) => markdownCode(name)
		},
		{
			head: "value",
			markdown: ({ value }) => settingCell(value)
		}
	]);
}
function settingCell(value) {
	if (typeof value === "number") return formatNumber(value);
	return markdownCode(Array.isArray(value) ? value.join(", ") : String(value));
}
/** What each step of the run answered. */
const verdicts = (steps) => markdownTable(steps, [
	{
		head: "step",
		markdown: ({ id }) => markdownCode(id)
	},
	{
		head: "verdict",
		text: ({ verdict }) => VERDICT_WORDS[verdict]
	},
	{
		head: "config",
		markdown: ({ config }) => markdownCode(config)
	}
], 100);
// src/report/card/render.ts
/**
* MODEL_CARD.md: Hugging Face front matter and body order. People's words come from `source`; every number comes
* from evidence and names its place there; `[TODO]` stands where a person must write.
*/
function renderCard({ source, evidences }) {
	const steps = inRunOrder(evidences);
	const { intended_use: use } = source;
	const body = [
		`# ${markdownText(source.name ?? steps[0]?.model ?? "model")}`,
		...trainedOnNotes(steps).map((note) => `**${markdownText(note)}**`),
		written(source.summary, "What the model does, in two sentences."),
		"## Model Details",
		part("### Model Description", details(source)),
		part("### Model Files", modelFiles(steps)),
		"## Uses",
		part("### Direct Use", written(use.direct, "What the model may be used for as it is.")),
		part("### Downstream Use", optional(use.downstream)),
		part("### Out-of-Scope Use", written(use.out_of_scope, "What the model must not be used for.")),
		part("## Bias, Risks and Limitations", written(source.limitations, "Where the model is wrong, and for whom.")),
		part("### Ethical Considerations", written(source.ethical_considerations, "Who could be harmed, and how that is prevented.")),
		part("### Recommendations", written(source.recommendations, "What users should do about these limits.")),
		"## Training Details",
		part("### Training Data", trainingData(steps)),
		part("### Training Procedure", written(source.training_procedure, "How the model is trained and preprocessed.")),
		"## Evaluation",
		part("### Testing Data", testingData(steps)),
		part("### Results", evaluationPart(steps)),
		part("### Comparison with the Baseline", gatePart(steps)),
		part("## Technical Specifications", settings(steps)),
		part("## Verdicts", verdicts(steps)),
		part("## Citation", optional(source.citation)),
		part("## Model Card Authors", source.owners.length > 0 ? source.owners.map((owner) => `- ${markdownText(owner)}`).join("\n") : written(void 0, "Who answers for this model.")),
		part("## Model Card Contact", written(source.contact, "Where questions go."))
	];
	return `${frontMatter(source, steps)}\n${body.filter((text) => text !== "").join("\n\n")}\n`;
}
const part = (heading, content) => content === "" ? "" : `${heading}\n\n${content}`;
/** People's own Markdown, without HTML and without what cannot be seen. */
const optional = (text) => text === void 0 ? "" : shown(text).replaceAll("<", "&lt;");
const written = (text, hint) => text === void 0 ? `[TODO] ${hint}` : optional(text);
function details(source) {
	return [
		["Language", source.language.join(", ")],
		["License", source.license ?? "[TODO]"],
		["Library", source.library_name ?? ""],
		["Data sets", source.datasets.join(", ")]
	].filter(([, value]) => value !== "").map(([name, value]) => `- **${name}:** ${value === "[TODO]" ? value : markdownText(value)}`).join("\n");
}
// src/report/card/source.ts
/** Empty texts count as not written. */
const text = string().nullish().transform((value) => value?.trim() || void 0);
const matching = (pattern, expected) => text.refine((value) => value === void 0 || pattern.test(value), { error: `is not ${expected}` });
const list = (item) => union([item.transform((value) => [value]), array(item)]).nullish().transform((value) => value ?? []);
/** A paragraph, or a list of points that become bullets. */
const prose = union([string(), array(string().min(1)).transform((points) => points.map((point) => `- ${point}`).join("\n"))]).nullish().transform((value) => value?.trim() || void 0);
const LANGUAGE = /^([a-z]{2,3}(-[A-Za-z0-9]+)*|multilingual|code)$/;
const WORD = /^[a-z0-9]+([._+-][a-z0-9]+)*$/i;
const CardSourceSchema = strictObject({
	name: text,
	summary: prose,
	language: list(string().regex(LANGUAGE, { error: "is not a language code such as en" })),
	license: matching(WORD, "a licence identifier such as apache-2.0"),
	license_name: text,
	license_link: text,
	library_name: matching(WORD, "a library name such as sklearn"),
	tags: list(string().min(1)),
	datasets: list(string().regex(/^[\w.-]+(\/[\w.-]+)?$/, { error: "is not a data set name such as nycflights13 or owner/name" })),
	pipeline_tag: text.refine((value) => value === void 0 || PIPELINE_TYPES.includes(value), { error: "is not a task of the Hugging Face Hub, such as tabular-classification" }),
	owners: list(string().min(1)),
	intended_use: strictObject({
		direct: prose,
		downstream: prose,
		out_of_scope: prose
	}).nullish().transform((value) => value ?? {
		direct: void 0,
		downstream: void 0,
		out_of_scope: void 0
	}),
	limitations: prose,
	recommendations: prose,
	ethical_considerations: prose,
	training_procedure: prose,
	citation: prose,
	contact: text
});
/** A half in which nothing has been written yet. */
const EMPTY_CARD_SOURCE = CardSourceSchema.parse({});
/**
* Reads the human half of a model card. Throws `InputErrors` with every problem at once, each with file, line and
* column: unreadable YAML, unknown keys, wrong types, words that the Hugging Face Hub does not know.
*/
function parseCardSource(yamlText, file) {
	const source = readYaml(yamlText, file);
	if ("problems" in source) throw new InputErrors(source.problems);
	const parsed = CardSourceSchema.safeParse(source.value ?? {});
	if (parsed.success) return parsed.data;
	throw new InputErrors(parsed.error.issues.flatMap((issue) => problemsOf(issue, source)).toSorted((a, b) => (a.at?.line ?? 0) - (b.at?.line ?? 0)));
}
function problemsOf(issue, source) {
	const path = issue.path.filter((part) => typeof part !== "symbol");
	const name = path.join(".") || "the card";
	if (issue.code === "unrecognized_keys") return issue.keys.map((key) => ({
		input: [...path, key].join("."),
		message: "is not a field of the card",
		remedy: knownNames(key, path.length === 0 ? Object.keys(CardSourceSchema.shape) : [
			"direct",
			"downstream",
			"out_of_scope"
		]),
		at: source.keyAt([...path, key])
	}));
	const value = valueAt$1(source.value, path);
	const message = issue.code === "custom" || issue.code === "invalid_format" ? issue.message : issue.code === "invalid_union" ? unionMessage(issue) : "is not text";
	return [{
		input: name,
		...isScalar$1(value) ? { value } : {},
		message,
		remedy: "correct it, quoting numbers and dates, or leave it empty",
		at: source.at(path)
	}];
}
/** A text or a list of texts: what the text form says is wrong, unless another type was given. */
function unionMessage(issue) {
	return issue.errors.flat().find(({ code }) => code === "invalid_format")?.message ?? "is neither text nor a list of texts";
}
/** Fields that a card needs and a machine cannot know, by the name that people write, in the order of the card. */
const REQUIRED = [
	["summary", ({ summary }) => summary],
	["license", ({ license }) => license],
	["owners", ({ owners }) => owners.length > 0 || void 0],
	["contact", ({ contact }) => contact],
	["intended_use.direct", ({ intended_use: use }) => use.direct],
	["intended_use.out_of_scope", ({ intended_use: use }) => use.out_of_scope],
	["limitations", ({ limitations }) => limitations],
	["recommendations", ({ recommendations }) => recommendations],
	["ethical_considerations", ({ ethical_considerations: ethics }) => ethics],
	["training_procedure", ({ training_procedure: procedure }) => procedure]
];
/** Required fields that are empty or still say [TODO]. */
const openFields = (source) => REQUIRED.filter(([, read]) => {
	const value = read(source);
	return value === void 0 || typeof value === "string" && value.includes("[TODO]");
}).map(([name]) => name);
// src/steps/report/card.ts
/** The card of a run; null where there is neither a model nor a human half. Throws `InputErrors` for a bad half. */
async function readCard(files, path, evidences) {
	if (path === void 0) {
		if (!evidences.some(({ step }) => step === "train-evaluate")) return null;
		return {
			source: EMPTY_CARD_SOURCE,
			path: null,
			text: renderCard({
				source: EMPTY_CARD_SOURCE,
				evidences
			})
		};
	}
	if (!await files.exists(path)) refuse("model-card", "does not exist", "write the human half of the card there, or leave the input out", { value: path });
	const source = parseCardSource(await files.readText(path, FILE_BYTES.settings), path);
	const material = {
		role: "config",
		name: files.relative(path),
		digest: await files.digest(path),
		mediaType: "application/yaml"
	};
	return {
		source,
		path: files.relative(path),
		material,
		text: renderCard({
			source,
			evidences
		})
	};
}
/** What the decision needs to know about a card. */
function cardFacts({ source, path, text }, found) {
	const { numbers, problems } = checkCard(text, found.map(({ evidence }) => evidence));
	return {
		source: path,
		todos: [...openFields(source)],
		numbers,
		problems: [...problems]
	};
}
// src/steps/report/evidence.ts
/**
* Evidence of a run but that of reports and of `ownId`, in the order of the main job, and of the run within it. Throws `InputErrors` with
* everything that cannot be read or does not hold, and where there is nothing to report.
*/
async function readRun({ files, recheck }, evidenceDir, ownId) {
	const found = await readHoldingRun({
		files,
		recheck
	}, evidenceDir, ownId);
	const started = await startTimes(files, `${evidenceDir}/run.json`);
	const start = ({ evidence: { id } }) => started[id] ?? "";
	const ordered = inRunOrder(found.toSorted((a, b) => bytewise(start(a), start(b)) || bytewise(a.evidence.id, b.evidence.id)).map(({ evidence }) => evidence));
	if (ordered.length === 0) refuse("evidence-dir", "holds no evidence of a step", "run a step first, or name its folder", { value: evidenceDir });
	return ordered.map((evidence) => found.find((one) => one.evidence === evidence));
}
const bytewise = (a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b));
const RunSchema = looseObject({ steps: record(string(), looseObject({ startedAt: datetime() })) });
/** When each step started, ISO 8601 in UTC, as far as the run has written it down; a folder put together from several has it for the last. */
async function startTimes(files, path) {
	try {
		const { steps } = RunSchema.parse(JSON.parse(await files.readText(path)));
		return Object.fromEntries(Object.entries(steps).map(([id, { startedAt }]) => [id, startedAt]));
	} catch {
		return {};
	}
}
// src/steps/report/step.ts
/** Renders the evidence of a run; its own verdict is about the report, never about what is reported. */
const reportStep = defineStep({
	spec: report,
	facts: ReportFactsSchema,
	async look({ evidenceDir, modelCard, id }, { files, recheck, leftOvers }) {
		const leftOver = await leftOvers(evidenceDir);
		const found = await readRun({
			files,
			recheck
		}, evidenceDir, ownId(id));
		const card = await readCard(files, modelCard, evidencesOf(found));
		return {
			facts: {
				evidence: await Promise.all(found.map(async ({ path, digest, evidence: { id: name, step, verdict }, evidence: one }) => {
					const { same, absent, different } = await rehash(files, evidenceDir, one);
					return {
						id: name,
						step,
						verdict,
						path,
						digest,
						same,
						absent: [...absent],
						different: [...different]
					};
				})),
				card: card && cardFacts(card, found),
				...leftOver.length > 0 ? { leftOver: [...leftOver] } : {}
			},
			subjects: found.map(evidenceArtifact),
			materials: card?.material ? [card.material] : []
		};
	},
	decide: (_, facts) => decideReport(facts),
	async act({ evidenceDir, modelCard, id, unfinished }, _looked, _decision, { files, recheck }) {
		const found = await readRun({
			files,
			recheck
		}, evidenceDir, ownId(id));
		const card = await readCard(files, modelCard, evidencesOf(found));
		const links = {
			"Summary (Markdown)": "summary.md",
			...card ? { "Model card": "MODEL_CARD.md" } : {}
		};
		const run = withUnfinished(evidencesOf(found), unfinished ?? []);
		const folder = `${evidenceDir}/report`;
		await files.remove(`${folder}/MODEL_CARD.md`);
		return { products: [
			await write(files, `${folder}/index.html`, "text/html", renderHtml(run, links)),
			await write(files, `${folder}/${STYLESHEET_NAME}`, "text/css", STYLESHEET),
			await write(files, `${folder}/summary.md`, "text/markdown", renderRunSummary(run)),
			...card ? [await write(files, `${folder}/MODEL_CARD.md`, "text/markdown", card.text)] : []
		] };
	},
	outputsOf: ({ products }) => {
		const path = (end) => products.find(({ name }) => name.endsWith(end))?.name ?? "";
		return {
			html: path("/index.html"),
			card: path("/MODEL_CARD.md"),
			summary: path("/summary.md")
		};
	}
});
const ownId = (id) => id ?? report.name;
const evidencesOf = (found) => found.map(({ evidence }) => evidence);
const evidenceArtifact = ({ path, digest }) => ({
	role: "evidence",
	name: path,
	digest,
	mediaType: "application/json"
});
async function write(files, path, mediaType, content) {
	await files.write(path, content);
	return {
		role: "report",
		name: path,
		digest: await files.digest(path),
		mediaType
	};
}
export { reportStep };

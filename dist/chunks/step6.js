import { B as markdownFence, Bt as readYaml, Dt as isEstimate, Et as formatObserved, F as isFolded, Ft as formatSigned, Gn as DigestSchema, H as oneLine, I as titleOf, It as percent, J as VERDICT_TONES, L as messageOf, M as sectionsOf, Mt as formatInterval, N as fitted, Nn as bytewise, Nt as formatNumber, Ot as sampleText, P as exhibitColumns, Pt as formatScalar, R as markdownTable, S as factsWords, Un as CountSchema, Ut as require_dist, V as markdownText, Vt as sourceOf, X as outcomeTone, Y as isWarning, Z as outcomeWord, Zn as VERDICTS, _r as string, fr as looseObject, gr as strictObject, hr as record, ht as defineStep, ir as _enum, jr as FILE_BYTES, jt as formatEstimate, or as array, pr as number, q as VERDICT_SYMBOLS, rr as datetime, rt as report, vr as union, z as markdownCode } from "./every-step.js";
import { At as shown, Ct as InputErrors, D as worstFirst, E as verdictWords, Et as sentence$4, I as valueAt$1, N as isScalar$1, O as knownNames, S as VERDICT_WORDS, T as verdictOf, Tt as refuse, jt as shownLine, kt as shortened, tt as counted, w as overriddenIn, wt as placeOf } from "./every-start.js";
import { T as rehash, b as fileArtifact, m as pointer, s as readHoldingRun } from "./gate.js";
import { t as portableYaml } from "./portable-yaml.js";
// src/domain/report/decide.ts
const RenderedSchema = strictObject({
	id: string(),
	step: string(),
	verdict: _enum(VERDICTS),
	path: string(),
	digest: DigestSchema,
	same: CountSchema.describe("Files of the evidence folder that are as the evidence says."),
	absent: array(string()).describe("Files that the evidence names and the folder does not hold."),
	different: array(strictObject({
		name: string(),
		expected: DigestSchema,
		found: DigestSchema
	})),
	overridden: number().int().min(1).optional().describe("Checks that were let go for its verdict."),
	otherFacts: strictObject({
		written: number(),
		reads: number()
	}).optional().describe("Versions of its facts, where this version reads others: it is shown as it was decided.")
});
const CardSchema = strictObject({
	source: string().nullable().describe("The human half; null where none was given."),
	todos: array(string()).describe("Fields that a person must still write."),
	numbers: CountSchema.describe("Numbers of the card that were found in evidence."),
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
		...evidence.flatMap(otherFactsCheck),
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
	const verdicts = evidence.map((one) => `${one.id} ${wordsOf(one)}`).join(", ");
	const open = card && card.todos.length > 0 ? `; ${stillEmpty(card.todos.length, " of the card")}` : "";
	return `Rendered ${counted(evidence.length, "step")}: ${verdicts}${open}.`;
}
const wordsOf = ({ verdict, overridden = 0 }) => `${VERDICT_WORDS[verdict]}${verdict === "pass" && overridden > 0 ? ` with ${counted(overridden, "override")}` : ""}`;
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
		message: `${first.name} has changed since ${id} wrote its evidence: ${first.found} instead of ${first.expected}${more(different.length)}.`,
		remedy: `Run ${id} again, and the steps that read it.`
	};
	const observed = `${counted(same, "file")} the same, ${absent.length} absent`;
	if (absent.length === 0) return {
		...common,
		outcome: "pass",
		observed,
		message: `${counted(same, "file")} of ${id} in the evidence folder ${same === 1 ? "is" : "are"} unchanged.`
	};
	return {
		...common,
		outcome: "fail",
		severity: "warning",
		observed,
		message: `${absent[0]} of ${id} is not in the evidence folder${more(absent.length)}.`,
		remedy: "Pass on the whole folder, or run the step here."
	};
}
const otherFactsCheck = ({ id, path, otherFacts }) => otherFacts === void 0 ? [] : [{
	id: `report:facts ${id}`,
	target: path,
	outcome: "inconclusive",
	severity: "warning",
	expected: `facts of version ${otherFacts.reads}`,
	observed: otherFacts.written,
	basis: "exact",
	message: `${id} is shown as it was decided and cannot be decided again: ${factsWords(otherFacts)}.`,
	remedy: "Run the step again with this version."
}];
const leftOverCheck = (id) => ({
	id: `report:left over ${id}`,
	target: id,
	outcome: "skipped",
	severity: "info",
	expected: "evidence of this run",
	observed: null,
	basis: "exact",
	message: `${id} is left from an earlier run and is not shown.`,
	remedy: "Remove the folder of the earlier run."
});
const more = (count) => count > 1 ? ` (and ${count - 1} more)` : "";
/** `2 fields of the card are still empty`. */
const stillEmpty = (count, of = "") => `${counted(count, "field")}${of} ${count === 1 ? "is" : "are"} still empty`;
function cardChecks({ source, todos, numbers, problems }) {
	const target = source ?? "MODEL_CARD.md";
	return [{
		id: "report:card complete",
		target,
		outcome: todos.length === 0 ? "pass" : "fail",
		severity: "warning",
		expected: "no empty field",
		observed: todos.length,
		basis: "exact",
		message: todos.length === 0 ? "Every field of the card is filled in." : `${stillEmpty(todos.length)}: ${todos.join(", ")}.`,
		...todos.length === 0 ? {} : { remedy: `Fill them in in ${source ?? "a file and name it as model-card"}.` }
	}, {
		id: "report:card equals its evidence",
		target,
		outcome: problems.length === 0 ? "pass" : "fail",
		severity: "error",
		expected: "every number of the card in evidence, valid front matter",
		observed: numbers,
		basis: "exact",
		message: problems.length === 0 ? `${counted(numbers, "number")} of the card found in evidence.` : `${problems.join("; ")}.`
	}];
}
// src/domain/report/head-notes.ts
/**
* What readers of a run must know before its verdicts. Each sentence once: one that goes on where another ends stands
* for both.
*/
function headNotes(run) {
	const notes = run.flatMap(({ exhibits }) => exhibits).flatMap((exhibit) => exhibit.kind === "text" && exhibit.for.includes("head") ? [exhibit.text] : []);
	const unique = [...new Set(notes)];
	const body = (note) => note.replace(/\.$/, "");
	return unique.filter((note) => !unique.some((other) => other !== note && other.startsWith(body(note))));
}
// src/domain/report/run.ts
const WORST_FIRST = [
	"rollback_failed",
	"error",
	"fail",
	"rolled_back",
	"inconclusive",
	"pass"
];
/** The worst verdict of a run; the run of no step has none. */
const worstVerdict = (evidences) => WORST_FIRST.find((verdict) => evidences.some((evidence) => evidence.verdict === verdict));
/** The evidence that made the run end as it did: the first of the worst verdict. */
const decisiveEvidence = (evidences) => evidences.find(({ verdict }) => verdict === worstVerdict(evidences));
const evidencesOf$1 = (run) => run.map(({ evidence }) => evidence);
// src/domain/report/escape/html.ts
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
// src/domain/report/html/element.ts
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
// src/domain/report/html/icons.ts
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
const checkIcon = (check) => icon(isWarning(check) ? "error" : check.outcome);
// src/domain/report/rule-intervals.ts
/** How far every rule that was judged by an estimate is from its limit; nothing where none was. */
function ruleIntervals(checks) {
	const rows = checks.flatMap((check, i) => intervalOf(check, i) ?? []);
	if (rows.length === 0) return void 0;
	return {
		kind: "intervals",
		title: "How far each rule is from its limit",
		caption: "Dot: estimate; bar: interval. Each row has its own scale",
		for: ["report"],
		rows
	};
}
function intervalOf(check, i) {
	const side = check.rule && check.outcome !== "skipped" ? SIDES.get(check.rule.operator) : void 0;
	const judged = side && judgedEstimate(check);
	if (!judged) return void 0;
	const { limit, member } = judged;
	const { value, lower, upper } = judged.estimate;
	if (typeof value !== "number") return void 0;
	return {
		label: check.target,
		note: `${check.expected} · ${outcomeWord(check)}`,
		tone: outcomeTone(check),
		value,
		...typeof lower === "number" && typeof upper === "number" ? {
			lower,
			upper
		} : {},
		limit,
		better: side,
		signed: member === "difference",
		at: pointer("checks", i, member, "value")
	};
}
/** The side of the limit on which a rule is met. */
const SIDES = /* @__PURE__ */ new Map([
	[">=", "above"],
	[">", "above"],
	["<=", "below"],
	["<", "below"]
]);
/** What a rule speaks of: the observed value, or its difference from the baseline. */
function judgedEstimate({ rule, observed, baseline, other, difference }) {
	if (!rule) return void 0;
	if (rule.factor === void 0) return isEstimate(observed) ? {
		estimate: observed,
		limit: rule.limit,
		member: "observed"
	} : void 0;
	const multiplied = (other ?? baseline)?.value;
	const level = typeof multiplied === "number" ? multiplied : void 0;
	if (!difference || rule.factor !== 1 && level === void 0) return void 0;
	return {
		estimate: difference,
		limit: (rule.factor - 1) * (level ?? 0) + rule.limit,
		member: "difference"
	};
}
// src/domain/report/html/table.ts
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
// src/domain/report/html/artifacts.ts
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
// src/domain/report/html/checks.ts
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
const chip = (check) => element("span", { class: `chip ${outcomeTone(check)}` }, checkIcon(check), ` ${outcomeWord(check)}`);
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
// src/domain/report/svg/scale.ts
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
// src/domain/report/svg/drawing.ts
/** An SVG of width × height user units that scales to its place, with the title and description that readers hear. */
function drawing(id, { width, height, title, description }, ...children) {
	const ids = `${id}-title ${id}-desc`;
	return element("svg", {
		xmlns: "http://www.w3.org/2000/svg",
		viewBox: `0 0 ${position(width)} ${position(height)}`,
		role: "img",
		"aria-labelledby": ids,
		class: "chart",
		"font-family": "system-ui, sans-serif",
		"font-size": 13
	}, element("title", { id: `${id}-title` }, title), element("desc", { id: `${id}-desc` }, description), ...children);
}
// src/domain/report/svg/palette.ts
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
// src/domain/report/svg/marks.ts
const line = ([x1, y1], [x2, y2], tone, { width = 1, dash } = {}) => element("line", {
	x1: position(x1),
	y1: position(y1),
	x2: position(x2),
	y2: position(y2),
	stroke: FALLBACK[tone],
	"stroke-width": width,
	"stroke-dasharray": dash,
	class: `stroke-${tone}`
});
/** A line through points. */
const trace = (points, tone, dash) => element("polyline", {
	points: points.map(([x, y]) => `${position(x)},${position(y)}`).join(" "),
	fill: "none",
	stroke: FALLBACK[tone],
	"stroke-width": 2,
	"stroke-dasharray": dash,
	class: `stroke-${tone}`
});
const rectangle = ({ x, y, width, height }, tone, { opacity = 1, round = 2 } = {}) => element("rect", {
	x: position(x),
	y: position(y),
	width: position(Math.max(0, width)),
	height: position(Math.max(0, height)),
	rx: round,
	fill: FALLBACK[tone],
	"fill-opacity": position(opacity),
	class: `fill-${tone}`
});
const dot = ([x, y], radius, tone, ...children) => element("circle", {
	cx: position(x),
	cy: position(y),
	r: position(radius),
	fill: FALLBACK[tone],
	class: `fill-${tone}`
}, ...children);
/** A line of text, vertically centred on y. */
const label = ([x, y], text, { anchor = "start", tone = "ink", size = 13 } = {}) => element("text", {
	x: position(x),
	y: position(y),
	"text-anchor": anchor,
	"dominant-baseline": "central",
	"font-size": size,
	fill: FALLBACK[tone],
	class: `fill-${tone}`
}, text);
// src/domain/report/svg/curve.ts
const SIZE = {
	width: 960,
	height: 420
};
const [LEFT$1, RIGHT$1, TOP$4, BOTTOM] = [
	70,
	940,
	40,
	360
];
/** Series differ in tone and in dash, so that colour is never all that tells them apart. */
const STYLES = [
	["accent", void 0],
	["quiet", "6 4"],
	["open", "2 3"],
	["good", "8 3 2 3"]
];
/** Lines through points, on one pair of axes. */
function curvePlot(id, { title, x: xName, y: yName, series }) {
	const points = series.flatMap((one) => one.points);
	const domains = [0, 1].map((axis) => spread(points.map((point) => point[axis])));
	const x = linearScale(domains[0], [LEFT$1, RIGHT$1]);
	const y = linearScale(domains[1], [BOTTOM, TOP$4]);
	const styleOf = (i) => STYLES[i % STYLES.length];
	return drawing(id, {
		...SIZE,
		title,
		description: series.map(({ name, points: own }) => sentence$3(name, own)).join(" ")
	}, ...ticks(domains[0], 5).flatMap((tick) => [line([x(tick), TOP$4], [x(tick), BOTTOM], "line"), label([x(tick), BOTTOM + 16], String(tick), {
		anchor: "middle",
		tone: "quiet",
		size: 12
	})]), ...ticks(domains[1], 5).flatMap((tick) => [line([LEFT$1, y(tick)], [RIGHT$1, y(tick)], "line"), label([LEFT$1 - 8, y(tick)], String(tick), {
		anchor: "end",
		tone: "quiet",
		size: 12
	})]), label([(LEFT$1 + RIGHT$1) / 2, BOTTOM + 40], xName, {
		anchor: "middle",
		tone: "quiet",
		size: 12
	}), label([0, TOP$4 - 24], yName, {
		tone: "quiet",
		size: 12
	}), ...series.flatMap(({ name, tone, points: own }, i) => {
		const [colour, dash] = styleOf(i);
		const at = RIGHT$1 - (series.length - i) * 130;
		return [
			trace(own.map(([px, py]) => [x(px), y(py)]), tone ?? colour, dash),
			line([at, TOP$4 - 24], [at + 24, TOP$4 - 24], tone ?? colour, {
				width: 2,
				dash
			}),
			label([at + 30, TOP$4 - 24], labelled(name, 13), { size: 12 })
		];
	}));
}
function spread(values) {
	if (values.length === 0) return [0, 1];
	const [low, high] = [Math.min(...values), Math.max(...values)];
	return low === high ? [low - .5, high + .5] : [low, high];
}
const sentence$3 = (name, points) => {
	const [first, last] = [points[0], points.at(-1)];
	if (!first || !last) return `${name}: no points.`;
	const place = ([px, py]) => `(${formatNumber(px)}, ${formatNumber(py)})`;
	return `${name}: ${points.length} points from ${place(first)} to ${place(last)}.`;
};
// src/domain/report/svg/dots.ts
const WIDTH$2 = 960;
const GAP$1 = 14;
const TOP$3 = 34;
/** Bars have thicker rows, and room for their measure. */
const SHAPES = {
	bar: {
		row: 26,
		right: 780
	},
	dot: {
		row: 24,
		right: 850
	}
};
/** Values by name on one scale, with the reference as a dashed line: bars from 0, or dots on stems from the reference. */
function dotsPlot(id, dots) {
	const { mark, rows, reference } = dots;
	const { row: rowHeight, right } = SHAPES[mark];
	const left = labelRoom(rows.map(nameOf));
	const tops = rowTops(rows, rowHeight);
	const height = TOP$3 + (tops.at(-1) ?? 0) + rowHeight + 12;
	const domain = domainOf(dots);
	const x = linearScale(domain, [left, right]);
	const most = Math.max(1, ...rows.map(({ weight = 1 }) => weight));
	const drawnRow = (row, i) => {
		const y = TOP$3 + tops[i] + rowHeight / 2;
		const span = {
			from: x(mark === "bar" ? 0 : reference?.value ?? domain[0]),
			to: x(row.value),
			y
		};
		const drawn = mark === "bar" ? bar(row, span) : stem(row, span, most);
		const value = [formatNumber(row.value), row.measure].filter(Boolean).join("  ");
		return [
			...mark === "dot" ? [line([left, y], [right, y], "line")] : [],
			label([left - 12, y], nameOf(row), { anchor: "end" }),
			...drawn,
			label([right + 12, y], value, { size: 12 })
		];
	};
	return drawing(id, {
		width: WIDTH$2,
		height,
		title: dots.title,
		description: sentences(dots)
	}, ...ticks(domain, 5).flatMap((tick) => [line([x(tick), 28], [x(tick), height - 8], "line"), label([x(tick), 16], String(tick), {
		anchor: "middle",
		tone: "quiet",
		size: 12
	})]), ...rows.flatMap(drawnRow), ...reference ? [line([x(reference.value), 26], [x(reference.value), height - 6], "ink", {
		width: 1.5,
		dash: "5 4"
	})] : []);
}
const bar = ({ tone = "accent" }, { from, to, y }) => [rectangle({
	x: Math.min(from, to),
	y: y - 8,
	width: Math.max(1, Math.abs(to - from)),
	height: 16
}, tone, { opacity: .85 })];
function stem(row, { from, to, y }, most) {
	const { tone = "accent", weight = most } = row;
	const hint = element("title", {}, sentence$2(row));
	return [line([from, y], [to, y], tone, { width: 2 }), dot([to, y], 3 + 5 * Math.sqrt(Math.max(0, weight) / most), tone, hint)];
}
function domainOf({ mark, rows, reference }) {
	const values = rows.map(({ value }) => value);
	if (mark === "bar") return [Math.min(0, ...values), Math.max((reference?.value ?? 0) * 1.6, ...values)];
	const all = [...values, ...reference ? [reference.value] : []];
	const [low, high] = [Math.min(...all), Math.max(...all)];
	const pad = (high - low || Math.abs(high) || 1) * .06;
	return [low - pad, high + pad];
}
const fullName = ({ group, label: name }) => [group, name].filter(Boolean).join(" ");
const nameOf = (row) => labelled(fullName(row), 30);
const sentence$2 = (row) => {
	const { measure, value, note } = row;
	const found = [measure, formatNumber(value)].filter(Boolean).join(" ");
	return `${fullName(row)}: ${[found, note].filter(Boolean).join(", ")}.`;
};
const sentences = ({ rows, reference }) => [...reference ? [`${reference.label}: ${formatNumber(reference.value)}.`] : [], ...rows.map(sentence$2)].join(" ");
/** Top of each row; rows of another group stand apart. */
function rowTops(rows, height) {
	let top = 0;
	return rows.map(({ group }, i) => {
		if (i > 0) top += rows[i - 1].group === group ? height : height + GAP$1;
		return top;
	});
}
// src/domain/report/svg/histogram.ts
const WIDTH$1 = 960;
const TOP$2 = 30;
const RIGHT = 850;
const BAR = 12;
const GAP = 10;
/** Tones of the series, in their order. */
const TONES = [
	"quiet",
	"accent",
	"open",
	"good"
];
/** A row of bars for each bin, one bar a series, as long as the share of the series that is in the bin. */
function histogramPlot(id, { title, series, bins }) {
	const totals = series.map((_, s) => bins.reduce((sum, { counts }) => sum + (counts[s] ?? 0), 0));
	const shareOf = (counts, s) => totals[s] ? (counts[s] ?? 0) / totals[s] : 0;
	const most = Math.max(...bins.flatMap(({ counts }) => series.map((_, s) => shareOf(counts, s))), 1e-9);
	const left = labelRoom(bins.map((bin) => labelled(bin.label, 30)));
	const x = linearScale([0, most], [left, RIGHT]);
	const rowHeight = series.length * BAR + GAP;
	const drawnBin = ({ label: name, counts }, i) => {
		const y = TOP$2 + i * rowHeight;
		return [label([left - 12, y + (rowHeight - GAP) / 2], labelled(name, 30), { anchor: "end" }), ...series.flatMap((_, s) => {
			const share = shareOf(counts, s);
			const top = y + s * BAR;
			return [rectangle({
				x: left,
				y: top,
				width: Math.max(1, x(share) - left),
				height: 10
			}, TONES[s % TONES.length], { opacity: .85 }), label([x(share) + 8, top + BAR / 2 - 1], percent(share, 3), { size: 11 })];
		})];
	};
	return drawing(id, {
		width: WIDTH$1,
		height: TOP$2 + bins.length * rowHeight + 4,
		title,
		description: bins.map((bin) => sentence$1(bin, series, shareOf)).join(" ")
	}, ...legend(series, left), ...bins.flatMap(drawnBin));
}
const legend = (series, left) => series.flatMap((name, s) => [rectangle({
	x: left + s * 150,
	y: 6,
	width: 12,
	height: 10
}, TONES[s % TONES.length], { opacity: .85 }), label([left + s * 150 + 18, 11], labelled(name, 18), {
	tone: "quiet",
	size: 12
})]);
const sentence$1 = ({ label: name, counts }, series, shareOf) => `${name}: ${series.map((one, s) => `${one} ${percent(shareOf(counts, s), 3)}`).join(", ")}.`;
// src/domain/report/svg/intervals.ts
const WIDTH = 960;
const ROW = 44;
const TOP$1 = 40;
const MIDDLE = 510;
/**
* Forest plot: a row for each estimate with its interval, all limits on one vertical line, right of the line where the
* limit is met. Each row has its own scale, since metrics share none.
*/
function intervalsPlot(id, { title, rows }) {
	const height = TOP$1 + rows.length * ROW + 14;
	const bottom = height - 10;
	return drawing(id, {
		width: WIDTH,
		height,
		title,
		description: rows.map(sentence).join(" ")
	}, rectangle({
		x: MIDDLE,
		y: 32,
		width: 194,
		height: bottom - TOP$1 + 8
	}, "good", {
		opacity: .09,
		round: 4
	}), rectangle({
		x: 316,
		y: 32,
		width: 194,
		height: bottom - TOP$1 + 8
	}, "bad", {
		opacity: .09,
		round: 4
	}), label([498, 16], "not met", {
		anchor: "end",
		tone: "bad",
		size: 12
	}), label([522, 16], "met", {
		tone: "good",
		size: 12
	}), label([MIDDLE, 16], "|", {
		anchor: "middle",
		tone: "quiet",
		size: 12
	}), line([MIDDLE, 32], [MIDDLE, bottom], "ink", { width: 1.5 }), ...rows.flatMap((row, i) => drawnRow(row, TOP$1 + i * ROW + ROW / 2)));
}
/** Whether the distances of a row have a place on an axis. */
const isDrawable = (row) => distancesOf(row).every((distance) => Number.isFinite(distance * 2));
/** Value and ends of the interval, measured from the limit, positive where it is met. */
function distancesOf({ value, lower, upper, limit, better }) {
	return [value, ...lower === void 0 || upper === void 0 ? [] : [lower, upper]].map((one) => better === "above" ? one - limit : limit - one);
}
function drawnRow(row, y) {
	const { tone = "accent" } = row;
	const [distance = 0, ...ends] = distancesOf(row);
	const reach = Math.max(...[distance, ...ends].map(Math.abs));
	const x = (value) => reach === 0 ? MIDDLE : MIDDLE + value / reach * 174;
	const [low, high] = [Math.min(...ends), Math.max(...ends)];
	const whisker = ends.length === 0 ? [] : [
		line([x(low), y], [x(high), y], tone, { width: 3 }),
		line([x(low), y - 6], [x(low), y + 6], tone, { width: 2 }),
		line([x(high), y - 6], [x(high), y + 6], tone, { width: 2 })
	];
	return [
		label([0, y - 8], labelled(row.label, 44)),
		label([0, y + 9], labelled(row.note ?? "", 50), {
			tone,
			size: 12
		}),
		...whisker,
		dot([x(distance), y], 6, tone),
		label([718, y], labelled(numbersOf(row), 40))
	];
}
const numbersOf = (row) => formatEstimate(row, row.signed ? formatSigned : formatNumber);
const sentence = (row) => `${[row.label, row.note ?? ""].join(" ").trim()}: ${row.signed ? "difference" : "value"} ${numbersOf(row)}.`;
// src/domain/report/svg/matrix.ts
const LEFT = 130;
const TOP = 56;
const LARGEST = 110;
const WIDTH_OF_CELLS = 480;
/** Classes against classes; a cell is as dark as its share of its row, in another colour off the diagonal. */
function matrixPlot(id, { title, rowsAre, columnsAre, classes, cells }) {
	const k = classes.length;
	const side = Math.min(LARGEST, WIDTH_OF_CELLS / k);
	const height = k <= 2 ? 62 : Math.max(26, side * .7);
	const sums = classes.map((_, row) => cells.slice(row * k, (row + 1) * k).reduce((sum, count) => sum + count, 0));
	const cell = (count, at) => {
		const [row, column] = [Math.floor(at / k), at % k];
		const share = sums[row] ? count / sums[row] : 0;
		const x = LEFT + column * side;
		const y = TOP + row * height;
		const [middle, centre] = [x + (side - 3) / 2, y + (height - 3) / 2];
		return [
			rectangle({
				x,
				y,
				width: side - 3,
				height: height - 3
			}, row === column ? "accent" : "bad", {
				opacity: .06 + .5 * share,
				round: 4
			}),
			label([middle, centre - (k <= 4 ? 8 : 0)], formatNumber(count), {
				anchor: "middle",
				size: k <= 8 ? 13 : 10
			}),
			...k <= 4 ? [label([middle, centre + 10], `${(share * 100).toFixed(1)} %`, {
				anchor: "middle",
				size: 11
			})] : []
		];
	};
	const sentences = cells.map((count, at) => `${rowsAre} ${classes[Math.floor(at / k)]}, ${columnsAre} ${classes[at % k]}: ${formatNumber(count)}.`);
	return drawing(id, {
		width: LEFT + k * side + 10,
		height: TOP + k * height + 6,
		title,
		description: sentences.join(" ")
	}, label([LEFT + k * side / 2, 12], columnsAre, {
		anchor: "middle",
		tone: "quiet",
		size: 12
	}), label([0, 12], rowsAre, {
		tone: "quiet",
		size: 12
	}), ...classes.map((name, i) => label([LEFT + (i + .5) * side, 38], labelled(name, Math.max(4, side / 8)), { anchor: "middle" })), ...classes.map((name, i) => label([120, TOP + (i + .5) * height], labelled(name, 16), { anchor: "end" })), ...cells.flatMap(cell));
}
// src/domain/report/html/figure.ts
/** Rows of a chart; beyond it the table tells more than dots do. */
const DRAWN = 40;
/** Classes beyond which a matrix cannot be read. */
const CLASSES = 20;
/** Near the end of the number range a difference has no place on any axis. */
const FARTHEST = 1e300;
/** The chart of an exhibit under its caption; nothing where there is nothing that can be drawn. */
function chartFigure(chart, id) {
	switch (chart.kind) {
		case "intervals": {
			const rows = chart.rows.filter(isDrawable).slice(0, DRAWN);
			return rows.length === 0 ? NOTHING$1 : figure(chart, intervalsPlot(id, {
				...chart,
				rows
			}), cut(chart, rows));
		}
		case "dots": {
			const rows = drawnDots(chart);
			return rows.length === 0 ? NOTHING$1 : figure(chart, dotsPlot(id, {
				...chart,
				rows
			}), cut(chart, rows));
		}
		case "curve": return chart.series.every(({ points }) => points.flat().every(isNear)) && chart.series.length > 0 ? figure(chart, curvePlot(id, chart)) : NOTHING$1;
		case "matrix": {
			const { classes, cells } = chart;
			return classes.length > 0 && cells.length === classes.length ** 2 && classes.length <= CLASSES ? figure(chart, matrixPlot(id, chart)) : NOTHING$1;
		}
		case "histogram": {
			const bins = chart.bins.slice(0, DRAWN);
			if (bins.length === 0) return NOTHING$1;
			return folded(chart.title, figure(chart, histogramPlot(id, {
				...chart,
				bins
			}), cutBins(chart, bins.length)));
		}
	}
}
const isNear = (value) => Math.abs(value) < FARTHEST;
/** The rows of most weight, in the order of the exhibit. */
function drawnDots({ rows, reference }) {
	if (![...rows, ...reference ? [reference] : []].every(({ value }) => isNear(value))) return [];
	const largest = new Set(rows.toSorted((a, b) => (b.weight ?? 0) - (a.weight ?? 0)).slice(0, DRAWN));
	return rows.filter((row) => largest.has(row));
}
const cut = ({ kind, rows }, drawn) => drawn.length === rows.length ? "" : `${kind === "dots" ? "The largest" : "The first"} ${drawn.length} of ${rows.length}`;
const cutBins = ({ bins }, drawn) => drawn === bins.length ? "" : `The first ${drawn} of ${bins.length}`;
/** A chart under its caption; wide ones scroll within their own box. */
function figure(exhibit, chart, note = "") {
	const text = [
		titleOf(exhibit),
		exhibit.caption ?? "",
		note
	].filter((part) => part !== "").join(". ");
	return element("figure", {}, element("figcaption", {}, text), element("div", {
		class: "scroll",
		tabindex: 0,
		role: "region",
		"aria-label": text
	}, chart));
}
// src/domain/report/html/exhibits.ts
/** What a step shows, in its order; a matrix stands beside the open table before it. `anchor` is unique in the page. */
function exhibitsPart(exhibits, anchor) {
	const shown = exhibits.filter((exhibit) => exhibit.for.includes("report"));
	const parts = shown.map((exhibit, i) => exhibitPart(exhibit, `${anchor}-exhibit-${i + 1}`));
	return fragment(...shown.map((exhibit, i) => {
		if (isPaired(shown[i - 1], exhibit)) return NOTHING$1;
		const next = shown[i + 1];
		return next && isPaired(exhibit, next) ? element("div", { class: "pair" }, parts[i], parts[i + 1]) : parts[i];
	}));
}
const isPaired = (first, second) => first?.kind === "table" && !isFolded(first) && second.kind === "matrix";
function exhibitPart(exhibit, id) {
	if (exhibit.kind === "table") return tablePart(exhibit);
	if (exhibit.kind === "text") return element("p", { class: `note ${exhibit.tone ?? "quiet"}` }, exhibit.text);
	return chartFigure(exhibit, id);
}
function tablePart(table) {
	const { title, caption = title, rows } = table;
	if (rows.length === 0) return NOTHING$1;
	const named = titleOf(table);
	const content = htmlTable(caption, rows, columnsOf(table));
	return isFolded(table) ? folded(`${named} (${rows.length})`, content) : element("div", {}, element("h3", {}, named), content);
}
const columnsOf = ({ columns }) => columns.map(({ head, as }, i) => ({
	head,
	...as ? { kind: as } : {},
	cell: (row) => row[i] ? cellContent(row[i]) : "–"
}));
function cellContent(cell) {
	switch (cell.kind) {
		case "number": return cell.signed ? formatSigned(cell.value) : formatNumber(cell.value);
		case "undefined": return `undefined: ${cell.why}`;
		case "name": return element("code", {}, cell.text);
		case "digest": return element("code", { class: "digest" }, cell.digest);
		case "text": return cell.tone ? element("span", { class: `chip ${cell.tone}` }, cell.text) : cell.text || "–";
	}
}
// src/domain/report/html/step-section.ts
/** The verdict as a coloured word with its sign. */
const verdictChip = (evidence) => element("span", { class: `chip ${VERDICT_TONES[evidence.verdict]}` }, icon(evidence.verdict), ` ${verdictWords(evidence)}`);
/** One step: verdict, reason, charts, checks, failing rows, artifacts. `anchor` is unique in the page. */
function stepSection({ evidence, exhibits }, anchor) {
	const rules = ruleIntervals(evidence.checks);
	const { verdict, id, step, reason } = evidence;
	return element("section", {
		id: anchor,
		class: `step ${VERDICT_TONES[verdict]}`,
		"aria-labelledby": `${anchor}-name`
	}, element("h2", { id: `${anchor}-name` }, id, " ", verdictChip(evidence)), id === step ? NOTHING$1 : element("p", { class: "how" }, `step ${step}`), element("p", { class: "reason" }, reason), tally(evidence), exhibitsPart([...rules ? [rules] : [], ...exhibits], anchor), checksTables(evidence.checks), failingRowsTables(evidence.checks), longDetails(evidence.checks), artifactsTable(evidence), provenance(evidence));
}
/** Words of a check and what is said of several, in the order of the tally. */
const TALLY = [
	["pass", () => "passed"],
	["fail", () => "failed"],
	["error", () => "in error"],
	["inconclusive", () => "inconclusive"],
	["warning", (count) => count === 1 ? "warning" : "warnings"],
	["info", (count) => count === 1 ? "note" : "notes"],
	["skipped", () => "skipped"],
	["overridden", () => "overridden"]
];
/** Outcomes that were let go count together. */
const tallied = (check) => check.override ? "overridden" : outcomeWord(check);
function tally({ checks }) {
	const items = TALLY.flatMap(([word, said]) => {
		const count = checks.filter((check) => tallied(check) === word).length;
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
// src/domain/report/html/stylesheet.ts
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
.note { margin: 1rem 0 0; padding: .6rem .9rem; border-left: 4px solid var(--tone); background: var(--wash); }
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
details figure { margin: 0; padding: .75rem .9rem; }
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
// src/domain/report/html/page.ts
/** Name of the stylesheet that lies beside the page. */
const STYLESHEET_NAME = "report.css";
/**
* The report of a run as one static HTML page: no script, no inline style, no data URI, so that the content policy
* of Jenkins shows it as it is. Charts are inline SVG; `report.css` lies beside. Contains nothing of `measured`, so
* equal evidence gives equal bytes. `files` are documents of the same folder to link to, by name.
*/
function renderHtml(run, files = {}) {
	const steps = evidencesOf$1(run);
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
	const main = element("main", {}, overview(steps), ...run.map((step, i) => stepSection(step, anchorOf(i))));
	return `<!doctype html>\n${element("html", { lang: "en" }, head, element("body", {}, banner(run), main, footer(files))).markup}\n`;
}
const anchorOf = (i) => `step-${i + 1}`;
function banner(run) {
	const steps = evidencesOf$1(run);
	const decisive = decisiveEvidence(steps);
	if (!decisive) return element("header", { class: "banner open" }, element("h1", {}, "No step wrote evidence"));
	const { verdict, model, id, reason } = decisive;
	const why = verdict === "pass" ? `${counted(steps.length, "step")} passed.` : `${id}: ${reason}`;
	return element("header", { class: `banner ${VERDICT_TONES[verdict]}` }, element("div", { class: "sign" }, icon(verdict)), element("div", {}, element("p", { class: "model" }, model), element("h1", {}, VERDICT_WORDS[verdict]), element("p", {}, why), ...headNotes(run).map((note) => element("p", {}, element("strong", {}, note)))));
}
function overview(steps) {
	if (steps.length === 0) return NOTHING$1;
	return element("nav", { "aria-label": "Steps" }, element("ol", { class: "steps" }, ...steps.map((evidence, i) => element("li", { class: VERDICT_TONES[evidence.verdict] }, element("a", { href: `#${anchorOf(i)}` }, element("span", { class: "step-name" }, evidence.id), verdictChip(evidence))))));
}
function footer(files) {
	const links = Object.entries(files).flatMap(([words, href], i) => [i === 0 ? "" : " · ", element("a", { href }, words)]);
	return element("footer", {}, links.length === 0 ? NOTHING$1 : element("p", {}, ...links), element("p", {}, "Rendered from the evidence of this run. To verify it yourself, run ", element("code", {}, "mlops verify <folder>"), fragment(".")));
}
// src/domain/report/escape/mermaid.ts
/** Text of a Mermaid node between double quotes: everything but plain words becomes Mermaid's `#code;`. */
const mermaidLabel = (text) => oneLine(text).replace(/[^\p{L}\p{N} .,_-]/gu, (character) => `#${character.codePointAt(0)};`);
// src/domain/report/markdown/run-summary.ts
const SUMMARY_LIMIT = 1048576;
const REASON_LIMIT = 600;
/**
* Summary of a whole run in GitHub Markdown, within `limitBytes` of UTF-8: the verdict and what decided it, a table
* of all steps, then each step in turn. Details of steps that passed are shed before those of steps that did not.
*/
function renderRunSummary(run, limitBytes = SUMMARY_LIMIT) {
	const steps = evidencesOf$1(run);
	return fitted(headline(run), [
		stepsTable(steps),
		flowchart(steps),
		...run.flatMap(stepSections)
	], limitBytes);
}
function headline(run) {
	const steps = evidencesOf$1(run);
	const decisive = decisiveEvidence(steps);
	if (!decisive) return "## No step wrote evidence";
	const { verdict, model, id, reason } = decisive;
	const why = verdict === "pass" ? `${counted(steps.length, "step")} passed.` : `${markdownText(id)}: ${markdownText(shortened(reason, REASON_LIMIT))}`;
	const notes = headNotes(run).map((note) => `**${markdownText(shortened(note, REASON_LIMIT))}**`);
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
			markdown: (step) => `${VERDICT_SYMBOLS[step.verdict]} **${verdictWords(step)}**`
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
	const node = (step, i) => `  s${i}["${mermaidLabel(shortened(step.id, 40))}<br/>${verdictWords(step)}"]:::${NODE_CLASSES[step.verdict]}`;
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
function stepSections(step) {
	const { evidence } = step;
	const title = `### ${VERDICT_SYMBOLS[evidence.verdict]} ${markdownText(evidence.id)}`;
	const [first, ...rest] = sectionsOf(step);
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
// src/domain/report/unfinished.ts
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
	reason: `${id} did not finish before the run ended.`,
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
// src/foundation/exhibits/exhibit.ts
/** Parts of a model card that are made of exhibits. */
const CARD_PARTS = [
	"model",
	"training data",
	"hyperparameters",
	"testing data",
	"results",
	"comparison",
	"settings"
];
// src/domain/report/card/location.ts
/** Place of a value: `train-evaluate.json#/facts/metrics/7/value`, a JSON pointer as URI fragment (RFC 6901 section 6). */
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
// src/domain/report/card/exhibits.ts
/** Head of the column that tells where the numbers of a row come from. */
const EVIDENCE_HEAD = "evidence";
/** What a cell of a card looks like when it is a number that needs a place in evidence. */
const NUMBER = /^[+-]?[\d,]+(\.\d+)?(e[+-]?\d+)?$/;
/** The tables of a part of the card, in the order of the run. */
const cardTables = (run, part) => run.flatMap(({ evidence, exhibits }) => exhibits.flatMap((table) => table.kind === "table" && table.card === part && table.rows.length > 0 ? [{
	evidenceId: evidence.id,
	table
}] : []));
/** A part of the card: its tables, the first without a heading of its own. */
function cardPart(run, part) {
	const tables = cardTables(run, part);
	const several = new Set(tables.map(({ evidenceId }) => evidenceId)).size > 1;
	return tables.flatMap(({ evidenceId, table }, i) => {
		const of = several ? ` (${evidenceId})` : "";
		const heading = `#### ${markdownText(`${table.title}${of}`)}`;
		return [...i > 0 || several ? [heading] : [], cardTable({
			evidenceId,
			table
		})];
	}).join("\n\n");
}
/** A table that ends with the places of its numbers; one without numbers has none. */
function cardTable({ evidenceId, table }) {
	const columns = exhibitColumns(table);
	const located = table.rows.flat().some(({ kind }) => kind === "number");
	const evidence = {
		head: EVIDENCE_HEAD,
		markdown: (cells) => pointersIn(cells).map((pointer) => `\`${locationOf(evidenceId, pointer)}\``).join("<br>") || "–"
	};
	const rows = table.rows.map((cells) => cells.map(inCard));
	return markdownTable(rows, [...columns, ...located ? [evidence] : []], Number.POSITIVE_INFINITY);
}
/** Words that look like a number stand in code, so that they are never taken for one that needs a place. */
const inCard = (cell) => cell.kind === "text" && NUMBER.test(cell.text.trim()) ? {
	kind: "name",
	text: cell.text
} : cell;
/** Places of the numbers in cells, in their order. */
const pointersIn = (cells) => cells.flatMap((cell) => cell.kind === "number" && cell.at !== void 0 ? [cell.at] : []);
// src/domain/report/card/model-index.ts
var import_dist = require_dist();
/** Task of the Hub for a task of ours, where the person named none: evaluation reads tables. */
const HUB_TASKS = /* @__PURE__ */ new Map([
	["binary", "tabular-classification"],
	["multiclass", "tabular-classification"],
	["regression", "tabular-regression"]
]);
/** One entry of `model-index` for each table of metrics that a step lists, with the places of its values. */
function resultsOf(step, source) {
	return cardTables([step], "results").flatMap(({ evidenceId, table: { listed, rows } }) => {
		const metrics = listed ? rows.flatMap(metricOf) : [];
		if (!listed || metrics.length === 0) return [];
		return [{
			result: {
				task: { type: source.pipeline_tag ?? HUB_TASKS.get(listed.task) ?? "other" },
				dataset: datasetOf(testingData(step), step.evidence),
				metrics: metrics.map(({ type, value }) => ({
					type,
					value
				}))
			},
			locations: metrics.map(({ at }) => locationOf(evidenceId, at))
		}];
	});
}
/** A row of a name and a number that has a place. */
function metricOf([first, second]) {
	if (first?.kind !== "name" || second?.kind !== "number" || second.at === void 0) return [];
	const type = oneLine(first.text);
	return type === "" ? [] : [{
		type,
		value: second.value,
		at: second.at
	}];
}
/** Files that the step shows as those that the model was evaluated on. */
function testingData(step) {
	const names = cardTables([step], "testing data").flatMap(({ table }) => table.rows.flatMap(([first]) => first?.kind === "name" ? [first.text] : []));
	const { subjects, materials } = step.evidence;
	return [...subjects, ...materials].filter(({ name }) => names.includes(name));
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
// src/domain/report/card/pipeline-types.ts
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
// src/domain/report/card/front-matter.ts
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
	if ("problems" in source) return source.problems.map(sentence$4);
	const { success, error } = FrontMatterSchema.safeParse(source.value ?? {});
	return success ? [] : error.issues.map(({ path, message }) => `front matter ${path.join(".")}: ${message}`);
}
/** Front matter with its two lines of `---`; every metric names its place in evidence behind it. */
function frontMatter(source, run) {
	const results = run.flatMap((step) => resultsOf(step, source));
	const name = oneLine(source.name ?? run[0]?.evidence.model ?? "") || "model";
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
// src/domain/report/card/check.ts
/**
* Looks up every number of the card's tables and of its `model-index` in evidence: front matter must equal it
* exactly, tables at the digits that they show. Numbers that the card leaves out count as differences.
*/
function checkCard(cardText, run) {
	const evidences = evidencesOf$1(run);
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
			...leftOut(claims, run)
		]
	};
}
/** `value: 0.66 # train-evaluate.json#/facts/metrics/7/value` */
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
/** Numbers that the run has for the card and the card does not tell. */
function leftOut(claims, run) {
	const told = new Set(claims.map(({ location }) => location));
	const all = CARD_PARTS.flatMap((part) => cardTables(run, part)).flatMap(({ evidenceId, table }) => table.rows.flatMap(pointersIn).map((pointer) => locationOf(evidenceId, pointer)));
	return [...new Set(all)].filter((location) => !told.has(location)).map((location) => `the card leaves out ${location}`);
}
// src/domain/report/card/verdicts.ts
/** What each step of the run answered. */
const verdicts = (steps) => markdownTable(steps, [
	{
		head: "step",
		markdown: ({ id }) => markdownCode(id)
	},
	{
		head: "verdict",
		text: verdictWords
	},
	{
		head: "config",
		markdown: ({ config }) => markdownCode(config)
	}
], 100);
// src/domain/report/card/render.ts
/**
* MODEL_CARD.md: Hugging Face front matter and body order. People's words come from `source`; every number comes
* from evidence and names its place there; `[TODO]` stands where a person must write.
*/
function renderCard({ source, run }) {
	const { intended_use: use } = source;
	const body = [
		`# ${markdownText(source.name ?? run[0]?.evidence.model ?? "model")}`,
		...headNotes(run).map((note) => `**${markdownText(note)}**`),
		written(source.summary, "What the model does, in two sentences."),
		"## Model Details",
		part("### Model Description", details(source)),
		part("### Model Files", cardPart(run, "model")),
		"## Uses",
		part("### Direct Use", written(use.direct, "What the model may be used for as it is.")),
		part("### Downstream Use", optional(use.downstream)),
		part("### Out-of-Scope Use", written(use.out_of_scope, "What the model must not be used for.")),
		part("## Bias, Risks and Limitations", written(source.limitations, "Where the model is wrong, and for whom.")),
		part("### Ethical Considerations", written(source.ethical_considerations, "Who could be harmed, and how that is prevented.")),
		part("### Recommendations", written(source.recommendations, "What users should do about these limits.")),
		"## Training Details",
		part("### Training Data", cardPart(run, "training data")),
		part("### Training Procedure", written(source.training_procedure, "How the model is trained and preprocessed.")),
		part("#### Training Hyperparameters", cardPart(run, "hyperparameters")),
		"## Evaluation",
		part("### Testing Data", cardPart(run, "testing data")),
		part("### Results", cardPart(run, "results")),
		part("### Comparison with the Baseline", cardPart(run, "comparison")),
		part("## Technical Specifications", cardPart(run, "settings")),
		part("## Verdicts", verdicts(evidencesOf$1(run))),
		part("## Citation", optional(source.citation)),
		part("## Model Card Authors", source.owners.length > 0 ? source.owners.map((owner) => `- ${markdownText(owner)}`).join("\n") : written(void 0, "Who answers for this model.")),
		part("## Model Card Contact", written(source.contact, "Where questions go."))
	];
	return `${frontMatter(source, run)}\n${body.filter((text) => text !== "").join("\n\n")}\n`;
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
// src/domain/report/card/source.ts
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
	const source = sourceOf(readYaml(yamlText, file));
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
/** The card of a run; null where there are neither results of a model nor a human half. Throws `InputErrors` for a bad half. */
async function readCard(files, path, run) {
	if (path === void 0) {
		if (cardTables(run, "results").length === 0) return null;
		return {
			source: EMPTY_CARD_SOURCE,
			path: null,
			text: renderCard({
				source: EMPTY_CARD_SOURCE,
				run
			})
		};
	}
	if (!await files.exists(path)) refuse("model-card", "does not exist", "write the human half of the card there, or leave the input out", { value: path });
	const source = parseCardSource(await files.readText(path, FILE_BYTES.settings), path);
	const material = await fileArtifact("config", path, files, "application/yaml");
	return {
		source,
		path: files.relative(path),
		material,
		text: renderCard({
			source,
			run
		})
	};
}
/** What the decision needs to know about a card. */
function cardFacts({ source, path, text }, run) {
	const { numbers, problems } = checkCard(text, run);
	return {
		source: path,
		todos: [...openFields(source)],
		numbers,
		problems: [...problems]
	};
}
// src/steps/report/evidence.ts
/**
* Evidence of a run but that of reports and of `ownId`, in the order of the main job, and of the run within it. Throws
* `InputErrors` with everything that cannot be read or does not hold, and where there is nothing to report.
*/
async function readRun({ files, recheck }, evidenceDir, ownId) {
	const found = await readHoldingRun({
		files,
		recheck
	}, evidenceDir, ownId);
	const started = await startTimes(files, `${evidenceDir}/run.json`);
	const start = ({ evidence: { id } }) => started[id] ?? "";
	const place = ({ evidence }) => recheck.placeOf(evidence);
	const ordered = found.filter(({ traits }) => !traits.includes("always")).toSorted((a, b) => place(a) - place(b) || bytewise(start(a), start(b)) || bytewise(a.evidence.id, b.evidence.id));
	if (ordered.length === 0) refuse("evidence-dir", "holds no evidence of a step", "run a step first, or name its folder", { value: evidenceDir });
	return ordered;
}
/** Evidence with what its step shows of it, in the order of the main job. */
const shownSteps = async (evidences, { recheck, exhibits }) => await Promise.all(evidences.toSorted((a, b) => recheck.placeOf(a) - recheck.placeOf(b)).map(async (evidence) => ({
	evidence,
	exhibits: await exhibits(evidence)
})));
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
	factsVersion: 1,
	async look({ evidenceDir, modelCard, id }, { files, recheck, exhibits, leftOvers }) {
		const leftOver = await leftOvers(evidenceDir);
		const found = await readRun({
			files,
			recheck
		}, evidenceDir, ownId(id));
		const run = await shownSteps(evidencesOf(found), {
			recheck,
			exhibits
		});
		const card = await readCard(files, modelCard, run);
		return {
			facts: {
				evidence: await Promise.all(found.map(async ({ path, digest, evidence: { id: name, step, verdict }, evidence: one }) => {
					const { same, absent, different } = await rehash(files, evidenceDir, one);
					const otherFacts = await recheck.otherFacts(one);
					const overridden = overriddenIn(one.checks).length;
					return {
						id: name,
						step,
						verdict,
						path,
						digest,
						same,
						absent: [...absent],
						different: [...different],
						...overridden > 0 ? { overridden } : {},
						...otherFacts ? { otherFacts } : {}
					};
				})),
				card: card && cardFacts(card, run),
				...leftOver.length > 0 ? { leftOver: [...leftOver] } : {}
			},
			subjects: found.map(evidenceArtifact),
			materials: card?.material ? [card.material] : []
		};
	},
	decide: (_, facts) => decideReport(facts),
	async act({ evidenceDir, modelCard, id, unfinished }, _decided, { files, recheck, exhibits }) {
		const found = await readRun({
			files,
			recheck
		}, evidenceDir, ownId(id));
		const card = await readCard(files, modelCard, await shownSteps(evidencesOf(found), {
			recheck,
			exhibits
		}));
		const links = {
			"Summary (Markdown)": "summary.md",
			...card ? { "Model card": "MODEL_CARD.md" } : {}
		};
		const run = await shownSteps(withUnfinished(evidencesOf(found), unfinished ?? []), {
			recheck,
			exhibits
		});
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

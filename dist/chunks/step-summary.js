import { c as shown, l as shownLine, s as shortened } from "./errors.js";
import { t as counted } from "./counted.js";
import { A as VERDICT_WORDS, N as worstFirst, _ as path, i as defineSpec, m as names } from "./define.js";
import { a as formatNumber, i as formatInterval, o as formatScalar, r as formatEstimate, s as formatSigned } from "./numbers.js";
import { a as outcomeSymbol, c as toneSymbol, n as VERDICT_SYMBOLS, s as outcomeWord } from "./verdict-words.js";
// src/domain/report/words.ts
const isEstimate = (observed) => observed !== null && typeof observed === "object";
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
/** A message and what to do about it: a remedy that is a sentence follows as one. */
function withRemedy(message, remedy) {
	const found = message.replace(/\.$/, "");
	return /^\p{Lu}/u.test(remedy) ? `${found}. ${remedy}` : `${found}; ${remedy}`;
}
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
	traits: ["always", "decidesNothing"],
	needs: []
});
// src/domain/report/escape/characters.ts
/** Text on one line, in which a run of blanks is one: no reader of Markdown or YAML tells them apart. */
const oneLine = (text) => shownLine(text).replace(/\s+/g, " ").trim();
// src/domain/report/escape/markdown.ts
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
// src/domain/report/markdown/table.ts
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
// src/domain/report/markdown/checks.ts
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
	const needed = rowsNeeded === void 0 || mentions(text, rowsNeeded) ? [] : [`${formatNumber(rowsNeeded)} more rows needed`];
	const found = needed.length === 0 ? text : [text.replace(/\.$/, ""), ...needed].join("; ");
	return remedy === void 0 || text.includes(remedy) ? found : withRemedy(found, remedy);
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
// src/domain/report/markdown/artifacts.ts
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
// src/domain/report/fold.ts
/** Rows beyond which a table that may fold away does. */
const LONG = 12;
/** Whether a table folds away under its title. */
const isFolded = ({ fold, rows }) => fold === "always" || fold === "long" && rows.length > LONG;
/** The title of a table with the unit of its numbers. */
const titleOf = ({ title, unit }) => unit ? `${title} (${unit})` : title;
// src/domain/report/markdown/exhibits.ts
/** Tables and texts of what a step shows, with at most `rows` rows in each table; charts are for pages. */
const exhibitsPart = (exhibits, rows) => exhibits.filter((exhibit) => exhibit.for.includes("summary")).map((exhibit) => exhibitPart(exhibit, rows)).filter((part) => part !== "").join("\n\n");
function exhibitPart(exhibit, rows) {
	if (exhibit.kind === "text") return markdownText(exhibit.text);
	if (exhibit.kind !== "table" || exhibit.rows.length === 0) return "";
	const named = titleOf(exhibit);
	const content = markdownTable(exhibit.rows, exhibitColumns(exhibit), rows);
	return isFolded(exhibit) ? details(`${named} (${exhibit.rows.length})`, content) : `**${markdownText(named)}**\n\n${content}`;
}
/** Columns of the table of an exhibit. */
const exhibitColumns = ({ columns }) => columns.map(({ head, as }, i) => ({
	head,
	...as === "number" ? { align: "right" } : {},
	markdown: (cells) => cells[i] ? cellMarkdown(cells[i]) : "–"
}));
function cellMarkdown(cell) {
	switch (cell.kind) {
		case "number": return markdownCell(cell.signed ? formatSigned(cell.value) : formatNumber(cell.value));
		case "undefined": return markdownCell(`undefined: ${cell.why}`);
		case "name": return markdownCode(cell.text);
		case "digest": return markdownCode(shortDigest(cell.digest));
		case "text": return markdownCell([toneSymbol(cell.tone), cell.text].filter(Boolean).join(" "));
	}
}
// src/domain/report/markdown/section.ts
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
// src/domain/report/markdown/step-summary.ts
/** GitHub drops a step summary above this many bytes as a whole. */
const SUMMARY_LIMIT = 1048576;
/** A reason is one sentence; what is longer was not written for people. */
const REASON_LIMIT = 2e3;
/**
* Job summary of one evidence in GitHub Markdown, within `limitBytes` of UTF-8: the least important sections are
* shed first; verdict and reason stay.
*/
function renderSummary(step, limitBytes = SUMMARY_LIMIT) {
	return fitted(headline(step.evidence), sectionsOf(step), limitBytes);
}
function headline(evidence) {
	const { verdict, id, reason } = evidence;
	return `${`### ${VERDICT_SYMBOLS[verdict]} ${VERDICT_WORDS[verdict]} · ${markdownText(id)}`}\n\n${markdownText(shortened(reason, REASON_LIMIT))}`;
}
/** What a summary says after its headline; also part of the summary of a whole run. */
function sectionsOf({ evidence, exhibits }) {
	return [
		{
			title: "checks",
			rank: 1,
			render: (rows) => checksTable(evidence.checks, rows)
		},
		{
			title: "what the step saw",
			rank: 2,
			render: (rows) => exhibitsPart(exhibits, rows)
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
export { sampleText as _, isFolded as a, markdownTable as c, markdownText as d, oneLine as f, isEstimate as g, formatRow as h, exhibitColumns as i, markdownCode as l, formatObserved as m, sectionsOf as n, titleOf as o, report as p, fitted as r, messageOf as s, renderSummary as t, markdownFence as u, withRemedy as v };

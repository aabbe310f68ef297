import { C as metricsDiff, M as levelOf, _ as openResults, j as groupsChecks, k as decideGate, x as isTableName } from "./gate.js";
import { Ct as dialectSaid, Dt as isEstimate, En as canonical, Ft as formatSigned, K as TERMINAL_SIGNS, Mt as formatInterval, Nt as formatNumber, Pt as formatScalar, a as connect, wt as readingCsv } from "./every-step.js";
import { Dt as together, S as VERDICT_WORDS, Tt as refuse, d as displayWidth, f as wantsColours, j as styleText, jt as shownLine, nt as grouped, tt as counted, x as EXIT_CODES } from "./every-start.js";
import { n as csvSaid, t as csvFlag } from "./csv-flag.js";
import { i as readRules } from "./gate-rules.js";
import { n as stored, t as lookAtTables } from "./gate-tables.js";
import { F as gateFacts } from "./gate-rows.js";
// src/domain/gate/trials-words.ts
/** `198 items with 5 trials each, 69 of which wobble; baseline: 1 trial each`. */
function trialsWords({ candidate, baseline }) {
	const other = baseline ? `; baseline: ${sideWords(baseline)}` : "";
	return `${counted(candidate.items, "item")} with ${sideWords(candidate)}${other}`;
}
function sideWords({ fewest, most, wobbling }) {
	const trials = fewest === most ? `${counted(most, "trial")} each` : `${fewest} to ${counted(most, "trial")}`;
	return most === 1 ? trials : `${trials}, ${grouped(wobbling)} of which wobble`;
}
// src/main/commands/gate-table.ts
const coloured = (colour, text) => styleText(colour, text, { validateStream: false });
const colourless = (_, text) => text;
const SYMBOLS = {
	pass: [TERMINAL_SIGNS.good, "green"],
	fail: [TERMINAL_SIGNS.bad, "red"],
	error: [TERMINAL_SIGNS.bad, "red"],
	inconclusive: [TERMINAL_SIGNS.open, "yellow"],
	skipped: [TERMINAL_SIGNS.quiet, "dim"]
};
const VERDICT_COLOURS = {
	pass: "green",
	inconclusive: "yellow"
};
const HEADS = [
	{
		head: "rule",
		align: "left",
		cell: ({ target, expected }) => `${target} ${expected}`
	},
	{
		head: "baseline",
		align: "right",
		cell: ({ baseline }) => baseline ? formatScalar(baseline.value) : ""
	},
	{
		head: "candidate",
		align: "right",
		cell: ({ observed }) => formatScalar(isEstimate(observed) ? observed.value : observed)
	},
	{
		head: "difference",
		align: "right",
		cell: ({ difference }) => difference ? formatScalar(difference.value, formatSigned) : ""
	},
	{
		head: "interval",
		align: "right",
		cell: intervalOf
	},
	{
		head: "needed",
		align: "right",
		cell: neededOf
	}
];
function neededOf({ rowsNeeded, groupsNeeded }) {
	if (groupsNeeded) return counted(groupsNeeded.more, `more ${groupsNeeded.unit}`);
	return rowsNeeded === void 0 ? "" : counted(rowsNeeded, "more row");
}
function intervalOf({ difference, observed }) {
	if (difference) return formatInterval(difference, formatSigned);
	return isEstimate(observed) ? formatInterval(observed) : "";
}
/** What `mlops gate try` prints: a line for each check, the rows that changed, the verdict. */
function gateTable(decision, facts, confidence, paint) {
	const columns = HEADS.map((column) => column.head === "interval" ? {
		...column,
		head: `${percentOf(confidence)} interval`
	} : column);
	const ruled = decision.checks.filter(({ rule }) => rule);
	const widths = columns.map(({ head, cell }) => Math.max(...[head, ...ruled.map(cell)].map(displayWidth)));
	const line = (texts) => texts.map((text, i) => {
		const space = " ".repeat(widths[i] - displayWidth(text));
		return columns[i].align === "left" ? text + space : space + text;
	}).join("   ").trimEnd();
	return [
		paint("dim", `  ${line(columns.map(({ head }) => head))}`),
		...ruled.map((check) => {
			const [symbol, colour] = SYMBOLS[check.outcome];
			return `${paint(colour, symbol)} ${line(columns.map(({ cell }) => cell(check)))}`;
		}),
		"",
		...[...changedLine(facts), ...groupsChecks(facts).map(({ message }) => message)].map((text) => paint("dim", text)),
		verdictText(decision, paint),
		...remedies(decision).map((text) => paint("dim", text))
	].join("\n");
}
const percentOf = (confidence) => `${Number(((2 * confidence - 1) * 100).toFixed(2))} %`;
function changedLine({ candidate, changed = [], weights, trials, results }) {
	if (results) return [pairedItems(results)];
	const by = weights ? `, weighted by ${shownLine(weights.by)}` : "";
	const rows = trials ? `Paired by item${by}: ${trialsWords(trials)}` : `${counted(candidate.rows ?? 0, "row")} paired by id${by}`;
	const all = changed.find(({ slice }) => slice.length === 0);
	if (!all) return [rows];
	const [gained, lost] = [formatNumber(all.gained), formatNumber(all.lost)];
	return trials ? [rows, `${gained} items are answered correctly more often than by the baseline, ${lost} less often`] : [`${rows}: ${gained} newly correct, ${lost} newly wrong`];
}
/** Items, since trials of one are no rows to pair. */
const pairedItems = ({ candidate, paired }) => `${counted(paired?.items ?? candidate.items, "item")} paired by id, ${counted(candidate.answers, "answer")} of the candidate, ${grouped(candidate.errored)} errored`;
function verdictText({ verdict, reason }, paint) {
	return `${paint(VERDICT_COLOURS[verdict] ?? "red", VERDICT_WORDS[verdict])}  ${reason}`;
}
const remedies = ({ checks }) => [...new Set(checks.flatMap(({ remedy }) => remedy ?? []))].map((remedy) => `  → ${remedy}`);
// src/main/commands/gate-try-results.ts
/** Flags that say how results of an evaluation are read. */
const resultsFlags = {
	item: {
		about: "Results: column or metadata key that names an item (the tool’s id, else what was asked).",
		value: "text"
	},
	arm: {
		about: "Results with several arms: the one of the new file.",
		value: "text"
	},
	"old-arm": {
		about: "The arm of the old file, which may be the same file (`arm`).",
		value: "text"
	},
	"result-rows": {
		about: "Results: rows that a file must hold which does not say so itself.",
		value: "number"
	}
};
/** Facts of the gate on two results of an evaluation; undefined where the new file holds something else. */
async function resultsFacts(call, rules, precision, ports) {
	const [old, latest] = call.positionals;
	const { item, trial, arm, "old-arm": baselineArm, label } = call.values;
	if (label !== void 0 && item === void 0 && isTableName(latest)) return void 0;
	const asked = {
		item,
		trial,
		arm,
		baselineArm,
		groups: call.lists.groups,
		resultRows: rowsOf(call)
	};
	const [own, other] = await together(openResults("candidate", latest, asked, ports), openResults("baseline", old, asked, ports));
	if (!own && !other) return void 0;
	if (!own || !other) return refuse("gate try", "compares results of an evaluation with something else", "give two files of one kind", { value: own ? old : latest });
	return gateFacts(rules, {
		source: {
			kind: "results",
			name: latest
		},
		content: own
	}, {
		state: "found",
		source: {
			kind: "results",
			name: old
		},
		rescored: false,
		content: other
	}, precision);
}
function rowsOf({ values }) {
	const { "result-rows": rows } = values;
	if (rows === void 0) return void 0;
	return /^\d{1,9}$/.test(rows) ? Number(rows) : refuse("result-rows", "is not a whole number", "write the rows that there must be", { value: rows });
}
// src/main/commands/gate-try.ts
const TASKS = [
	"binary",
	"multiclass",
	"regression"
];
/** The gate on two predictions tables, or two results of an evaluation, without config, model or files written: the first thing to try. */
const gateTryCommand = {
	name: "gate try",
	usage: "<old> <new> --rule \"accuracy >= baseline - 0.01\"",
	about: "Compare two predictions tables (Parquet or CSV), or two results of an LLM evaluation, by rules: PASS, FAIL or the rows still needed.",
	flags: {
		rule: {
			about: "Rule; repeat the flag for more.",
			value: "rule",
			many: true
		},
		confidence: {
			about: "Confidence of each one-sided decision (0.95).",
			value: "number"
		},
		"row-id": {
			about: "Columns that name a row (`id`, else all that both share).",
			value: "list of names",
			many: true
		},
		label: {
			about: "Column that holds the truth (label).",
			value: "text"
		},
		task: {
			about: "binary, multiclass or regression (told by the columns).",
			value: "word"
		},
		"positive-class": {
			about: "Value of the label that counts as positive (true).",
			value: "text"
		},
		slices: {
			about: "Columns to count changed rows by (those of the rules).",
			value: "list of names",
			many: true
		},
		groups: {
			about: "Column or SQL expression whose rows stand or fall together; `none` claims that rows are independent (days of time columns, row-id columns that repeat).",
			value: "text",
			many: true
		},
		trial: {
			about: "Column that tells the trials of an item apart; both tables pair by item.",
			value: "name"
		},
		weight: {
			about: "Column or SQL expression that says how much a row counts.",
			value: "text"
		},
		metric: {
			about: "Metric of your own, `name=SQL`: one aggregate over the columns of the table; repeat the flag for more.",
			value: "name=SQL",
			many: true
		},
		...resultsFlags,
		csv: csvFlag,
		json: { about: "Print the decision as JSON." }
	},
	positionals: {
		min: 2,
		max: 2
	},
	run: async (call) => {
		const rules = readRules(call.lists.rule ?? []);
		const confidence = confidenceOf(call);
		const task = taskOf(call);
		const csv = dialectSaid(csvSaid(call));
		const ports = connect({
			name: "gate try",
			needs: ["engine"]
		}, {
			environment: call.environment,
			host: call.host,
			workingDirectory: "."
		});
		try {
			const engine = async () => readingCsv(await ports.engine(), csv);
			const precision = {
				alpha: levelOf(confidence),
				seed: 42
			};
			const [old, latest] = call.positionals;
			const asked = {
				alpha: precision.alpha,
				task,
				tables: {
					old,
					latest
				}
			};
			const results = await resultsFacts(call, rules, precision, {
				...ports,
				engine
			});
			const facts = results ? stored(results) : await lookAtTables(call, rules, asked, await engine());
			const inputs = {
				rules: rules.map(({ text }) => text),
				confidence,
				onMissingBaseline: "inconclusive",
				requireUncertainty: false
			};
			const decision = decideGate(inputs, facts);
			const paint = wantsColours(call.environment, process.stdout.isTTY) ? coloured : colourless;
			call.print(call.switches.has("json") ? canonical({
				...decision,
				"metrics-diff": metricsDiff(facts, decision.checks)
			}) : gateTable(decision, facts, confidence, paint));
			return EXIT_CODES[decision.verdict];
		} finally {
			ports.close();
		}
	}
};
function confidenceOf({ values }) {
	const { confidence = "0.95" } = values;
	const number = /^0?\.\d+$/.test(confidence) ? Number(confidence) : NaN;
	if (number > .5 && number <= .9999) return number;
	return refuse("confidence", "is not a confidence", "write a number above 0.5 and up to 0.9999, such as 0.95", { value: confidence });
}
function taskOf({ values }) {
	if (values.task === void 0 || TASKS.includes(values.task)) return values.task;
	return refuse("task", "is not a task", `use one of: ${TASKS.join(", ")}`, { value: values.task });
}
export { gateTryCommand };

import { c as number, t as readContract } from "./read-contract.js";
import { Ct as InputErrors, Tt as refuse, tt as counted } from "./every-start.js";
import { Ct as dialectSaid, Ut as require_dist, a as connect, wt as readingCsv } from "./every-step.js";
import { t as partitionNames } from "./partitions.js";
import { t as portableYaml } from "./portable-yaml.js";
import { n as csvSaid, t as csvFlag } from "./csv-flag.js";
// src/domain/contract/infer/candidate-key.ts
/** Combinations are tried up to this many: each costs one pass over the table. */
const MAX_TRIED = 64;
const MAX_WIDTH = 3;
/** Repeats that chance would have brought, were the rows scattered over all combinations. */
const EXPECTED_REPEATS = 10;
const KEY_TYPES = /* @__PURE__ */ new Set([
	"string",
	"integer",
	"date",
	"timestamp",
	"time"
]);
/**
* Column combinations that may be the primary key, in the order in which to try them: fewest columns first, then the
* most combinations of values. Only columns without nulls that are not fractions.
*
* Uniqueness is evidence only where chance would have repeated a combination: n rows over D combinations give about
* n² / 2D repeats (the birthday problem), and at least ten are asked for. Fewer rows than twenty have no key.
*/
function keyCandidates(columns, profile, rows) {
	const able = columns.flatMap(({ name, type }, i) => {
		const { distinct, nulls } = profile[i];
		return nulls === 0 && distinct > 1 && KEY_TYPES.has(type) ? [{
			name,
			distinct
		}] : [];
	});
	return [
		1,
		2,
		3
	].slice(0, MAX_WIDTH).flatMap((width) => combinations(able, width).map((members) => ({
		names: members.map((member) => member.name),
		space: members.reduce((product, member) => product * member.distinct, 1)
	})).filter(({ space }) => space >= rows && rows ** 2 / (2 * space) >= EXPECTED_REPEATS).sort((a, b) => b.space - a.space)).slice(0, MAX_TRIED).map(({ names }) => names);
}
function combinations(items, width) {
	if (width === 0) return [[]];
	return items.flatMap((item, i) => combinations(items.slice(i + 1), width - 1).map((rest) => [item, ...rest]));
}
// src/domain/contract/infer/infer.ts
var import_dist = require_dist();
const ROUNDS = [
	5,
	10,
	20,
	30,
	50
];
/**
* An ODCS v3.1 contract, as YAML with comments, that the table keeps and that tomorrow's should keep too. Seen
* values never become a set or a range, and a column without nulls is not called `required` for that: nulls get a
* bound with room, at least 5 % and three times what was seen (plus 3/n, the 95 % limit after n rows without one).
* Only key columns are required. With `close`, ranges, sets and `required` are taken from the values seen.
*/
function inferContract(seen) {
	const document = portableYaml({
		apiVersion: "v3.1.0",
		kind: "DataContract",
		id: seen.name,
		name: seen.name,
		version: "0.1.0",
		status: "draft",
		schema: [{
			name: seen.name,
			properties: seen.columns.map((_, i) => propertyOf(seen, i)),
			quality: [{
				metric: "rowCount",
				mustBeGreaterThan: 0
			}]
		}]
	});
	document.commentBefore = headComment(seen);
	const properties = document.getIn([
		"schema",
		0,
		"properties"
	]);
	for (const [i, node] of properties.items.entries()) if ((0, import_dist.isMap)(node)) node.commentBefore = seenComment(seen, i);
	return document.toString({ lineWidth: 110 });
}
const headComment = ({ rows, close, csv }) => [
	` Inferred from ${counted(rows, "row")}. Read it, correct it, and set status to active.`,
	...csv ? [` Read as CSV: ${csvWords(csv)}.`] : [],
	close ? " Ranges and sets are the values seen: widen those that tomorrow may leave." : " Values seen are in the comments; none of them is a rule until you write one.",
	" Format: https://bitol-io.github.io/open-data-contract-standard/v3.1.0/"
].join("\n");
/** `separator ";", quote "\\"", encoding "utf-8"`. */
const csvWords = (csv) => Object.entries(csv).map(([key, value]) => `${key} ${JSON.stringify(value)}`).join(", ");
function propertyOf(seen, i) {
	const { name, type, native } = seen.columns[i];
	const { nulls } = seen.profile[i];
	const partition = (seen.partitions ?? []).indexOf(name);
	const position = (seen.key ?? []).indexOf(name);
	const logicalType = logicalTypeOf(seen.columns[i]);
	const required = position >= 0 || seen.close === true && nulls === 0;
	return {
		name,
		...logicalType ? { logicalType } : {},
		...type === "null" ? {} : { physicalType: native },
		...required ? { required } : {},
		...partition >= 0 ? {
			partitioned: true,
			partitionKeyPosition: partition + 1
		} : {},
		...position >= 0 ? {
			primaryKey: true,
			primaryKeyPosition: position + 1
		} : {},
		...seen.close ? closedRange(seen, i) : {},
		...qualityOf(seen, i, required)
	};
}
/** Neutral types are logical types, but for those of no value and of values that a contract has no word for. */
const logicalTypeOf = ({ type }) => type === "null" || type === "other" ? void 0 : type;
function qualityOf(seen, i, required) {
	const bound = nullBound(seen.profile[i].nulls, seen.rows);
	const values = seen.close ? seen.values?.[seen.columns[i].name] : void 0;
	const rules = [...required || bound === void 0 ? [] : [{
		metric: "nullValues",
		mustBeLessOrEqualTo: bound,
		unit: "percent"
	}], ...values ? [{
		metric: "invalidValues",
		arguments: { validValues: values },
		mustBe: 0
	}] : []];
	return rules.length > 0 ? { quality: rules } : {};
}
/** Percent of nulls to allow; undefined where half of the rows may well be null. */
function nullBound(nulls, rows) {
	const room = 300 * nulls / rows + 300 / rows;
	return ROUNDS.find((bound) => bound >= room);
}
function closedRange(seen, i) {
	const { minimum, maximum } = seen.profile[i];
	const { type } = seen.columns[i];
	return (type === "integer" || type === "number") && minimum !== null && maximum !== null ? { logicalTypeOptions: {
		minimum,
		maximum
	} } : {};
}
function seenComment(seen, i) {
	const { minimum, maximum, distinct, nulls } = seen.profile[i];
	const range = !(minimum !== null && ![
		"string",
		"array",
		"object",
		"null",
		"other"
	].includes(seen.columns[i].type)) ? "" : `, ${plain(minimum)} to ${plain(maximum)}`;
	const share = nulls === 0 ? "no nulls" : `${Number((nulls * 100 / seen.rows).toPrecision(2))} % null`;
	const note = seen.notes?.get(seen.columns[i].name);
	return [` seen: ${number(distinct)} distinct${range}, ${share}`, ...note ? [` ${note}`] : []].join("\n");
}
/** One short line, whatever the value holds. */
const plain = (value) => String(value).replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, " ").slice(0, 40);
// src/domain/contract/infer/looks.ts
const GROUPED = "[0-9]{1,3}";
const DAY = "(?:0?[1-9]|[12][0-9]|3[01])";
const MONTH = "(?:0?[1-9]|1[0-2])";
/** What texts are tried for, plain ones first. */
const LOOKS = [
	{
		pattern: "[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]+)?",
		noun: "numbers"
	},
	{
		pattern: "[+-]?([0-9]+|[0-9]{1,3}([.][0-9]{3})+)(,[0-9]+)?",
		noun: "numbers with a decimal comma",
		remedy: "`decimal: comma`, and `thousands: point` where digits are grouped",
		about: "decimal"
	},
	{
		pattern: `[+-]?${GROUPED}(,[0-9]{3})+([.][0-9]+)?|[+-]?[0-9]+([.][0-9]+)?`,
		noun: "numbers with commas between thousands",
		remedy: "`thousands: comma`",
		about: "thousands"
	},
	{
		pattern: `[+-]?${GROUPED}([ \u00a0\u202f'][0-9]{3})+([.,][0-9]+)?|[+-]?[0-9]+`,
		noun: "numbers with grouped digits",
		remedy: "`thousands` and `decimal`",
		about: "thousands"
	},
	{
		pattern: "[0-9]{4}-[0-9]{2}-[0-9]{2}([T ].*)?",
		noun: "dates"
	},
	...[
		"/",
		".",
		"-"
	].flatMap((mark) => [{
		pattern: `${DAY}[${mark}]${MONTH}[${mark}][0-9]{4}`,
		noun: `dates like dd${mark}MM${mark}yyyy`,
		remedy: `\`date-format: dd${mark}MM${mark}yyyy\``,
		about: "dateFormats"
	}, {
		pattern: `${MONTH}[${mark}]${DAY}[${mark}][0-9]{4}`,
		noun: `dates like MM${mark}dd${mark}yyyy`,
		remedy: `\`date-format: MM${mark}dd${mark}yyyy\``,
		about: "dateFormats"
	}])
];
/** Tokens for no value that other programs than pandas write. */
const TOKENS = [...[
	"?",
	"-",
	"--",
	".",
	"NA",
	"N/A",
	"n/a",
	"#N/A",
	"<NA>",
	"NULL",
	"null",
	"None",
	"none",
	"NaN",
	"nan"
], ...[
	"missing",
	"unknown",
	"(null)",
	"\\N"
]];
/**
* What most of a column's texts look like: the looks that fit equally many of them, at least half. A plain look is
* alone, since it needs nothing; none is answered where a plain one fits all, for then the texts are texts by choice.
*/
function looksOf(texts, csv) {
	const fits = LOOKS.map((look) => texts.filter((text) => new RegExp(`^(?:${look.pattern})$`).test(text.trim())).length);
	const most = Math.max(...fits);
	if (texts.length === 0 || most * 2 < texts.length) return [];
	const best = LOOKS.filter((_, at) => fits[at] === most);
	const plain = best.find(({ remedy }) => remedy === void 0);
	if (plain) return most === texts.length ? [] : [plain];
	return best.slice(0, 2).map((look) => csv !== void 0 && isOpen(look, csv) ? look : withoutRemedy(look));
}
/** Whether the dialect does not say yet what the look's remedy would. */
const isOpen = ({ about }, csv) => about !== void 0 && csv[about] === void 0;
const withoutRemedy = ({ pattern, noun }) => ({
	pattern,
	noun
});
/** Names of columns that are numbers are perhaps values: a file without a header lost its first row to them. */
function headerNote(names, csv) {
	const values = names.filter((name) => new RegExp(`^(?:${LOOKS[0].pattern})$`).test(name.trim()));
	if (csv === void 0 || csv.header === false || values.length === 0) return void 0;
	return `the header holds ${shown(values)}: say \`header: false\` in \`csv\` where the first line is a row`;
}
/** `age: 2 of 4 values are not numbers: '?', 'NA'`. */
const misfitNote = (seen, { noun }, isCsv) => `${startOf(seen)} not ${noun}: ${shown(seen.examples)}${isCsv && seen.examples.every((text) => TOKENS.some((token) => token === text)) ? "; say `null-values` in `csv` where they mean no value" : ""}`;
/** `price: 2 of 2 values are numbers with a decimal comma: '3,5'; say …`. */
const lookNote = (seen, looks) => `${startOf(seen)} ${looks.map(({ noun }) => noun).join(", or ")}: ${shown(seen.examples)}; say in \`csv\`: ${looks.map(({ remedy }) => remedy).join(", or ")}`;
/** `city: 1 of 4 values is what others write for no value: 'N/A'; say …`. */
const tokenNote = (seen) => `${startOf(seen)} what programs write for no value: ${shown(seen.examples)}; say \`null-values\` in \`csv\` (\`pandas\` for all that pandas reads so)`;
const startOf = ({ column, count, values }) => `${oneLine(column)}: ${number(count)} of ${counted(values, "value")} ${count === 1 ? "is" : "are"}`;
const SHOWN = 5;
const shown = (examples) => [...new Set(examples)].slice(0, SHOWN).map((text) => `'${oneLine(text)}'`).join(", ");
/** One short line, whatever the text holds. */
const oneLine = (text) => text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, " ").slice(0, 40);
// src/steps/validate-data/notes.ts
/** Rows that tell what texts look like; the counts are of all rows. */
const SAMPLE = 1e4;
/** Rows that are looked through for examples. */
const EXAMPLES = 100;
/** What a reader should know of text columns that may have been meant as something else, by column. */
async function notesOn(table, columns) {
	const texts = columns.filter(({ type }) => type === "string");
	const samples = await sampleOf(table, texts);
	const rows = await table.rows();
	const notes = /* @__PURE__ */ new Map();
	for (const [at, { name, nulls }] of texts.entries()) {
		const looks = looksOf(samples[at], table.csv);
		const note = await noteOf(table, {
			column: name,
			values: rows - nulls
		}, looks, samples[at]);
		if (note !== void 0) notes.set(name, note);
	}
	return notes;
}
async function sampleOf(table, columns) {
	const expressions = columns.map(({ name }) => [name, {
		column: name,
		as: "text"
	}]);
	for await (const batch of table.batches(Object.fromEntries(expressions), SAMPLE)) return columns.map(({ name }) => batch.texts[name].filter((text) => text !== null));
	return columns.map(() => []);
}
async function noteOf(table, of, looks, sample) {
	const isCsv = table.csv !== void 0;
	const [look] = looks;
	if (look === void 0) {
		const tokens = isCsv ? await seen(table, of, {
			is: "one-of",
			values: [...TOKENS]
		}) : void 0;
		return tokens && tokens.count > 0 ? tokenNote(tokens) : void 0;
	}
	const misfits = await seen(table, of, {
		is: "not-matching",
		pattern: `\\s*(?:${look.pattern})\\s*`
	});
	const remedied = looks.filter(({ remedy }) => remedy !== void 0);
	if (remedied.length > 0) return lookNote({
		...of,
		count: of.values - misfits.count,
		examples: fitting(sample, look)
	}, remedied);
	return misfits.count > 0 ? misfitNote(misfits, look, isCsv) : void 0;
}
async function seen(table, of, bad) {
	const question = {
		column: of.column,
		bad
	};
	const [count = 0] = await table.count([question]);
	const rows = count > 0 ? await table.failing(question, [of.column], EXAMPLES) : [];
	return {
		...of,
		count,
		examples: rows.map(({ values }) => String(values[of.column]))
	};
}
const fitting = (sample, { pattern }) => sample.filter((text) => new RegExp(`^(?:${pattern})$`).test(text.trim())).slice(0, EXAMPLES);
// src/steps/validate-data/infer.ts
/** Text columns with more values than this are not sets. */
const MAX_SET = 50;
/**
* A contract for a table, as YAML: types, a candidate primary key, room for nulls. `close` takes ranges and sets
* from the values seen. `notes` say which text columns may have been meant as something else. Throws `InputErrors` for a
* table without rows.
*/
async function inferFrom(table, options) {
	const { columns } = table;
	const rows = await table.rows();
	if (rows === 0) refuse("data", "holds no rows", "give a table to infer the contract from");
	const profile = await table.profile(columns.map((column) => column.name));
	const key = await findKey(table, keyCandidates(columns, profile, rows));
	const few = columns.filter(({ type }, i) => type === "string" && profile[i].distinct <= MAX_SET);
	const values = options.close ? await valuesOf(table, few.map((column) => column.name)) : {};
	const notes = await notesOn(table, columns.map((column, at) => ({
		...column,
		nulls: profile[at].nulls
	})));
	const { csv } = table;
	const seen = {
		...options,
		rows,
		columns,
		profile,
		key,
		values,
		notes,
		...csv ? { csv } : {}
	};
	const first = headerNote(columns.map(({ name }) => name), csv);
	return {
		text: inferContract(seen),
		notes: [...first ? [first] : [], ...notes.values()]
	};
}
async function findKey(table, candidates) {
	for (const candidate of candidates) if (await table.surplus(candidate) === 0) return candidate;
	return [];
}
async function valuesOf(table, columns) {
	const values = {};
	for (const column of columns) values[column] = (await table.valueCounts(column)).flatMap(({ value }) => value ?? []).sort();
	return values;
}
// src/main/commands/contract-infer.ts
/** A contract to start from; it promises only what more of the same data will keep. */
const contractInferCommand = {
	name: "contract infer",
	usage: "<data>…",
	about: "Write a data contract (ODCS v3.1) for Parquet or CSV files; sets and ranges stay open unless asked.",
	flags: {
		name: {
			about: "Name of the table (data).",
			value: "text"
		},
		output: {
			about: "File to write (standard output); never over an existing one.",
			value: "path"
		},
		csv: csvFlag,
		close: { about: "Close sets and ranges at the values seen." }
	},
	positionals: {
		min: 1,
		max: 1e4
	},
	run: async (call) => {
		const options = {
			name: call.values.name ?? "data",
			close: call.switches.has("close"),
			csv: csvSaid(call)
		};
		const { text } = await inferContractOf(call.positionals, options, call);
		if (!call.values.output) call.print(text.trimEnd());
		else await writeNew(call.values.output, text, call);
		return 0;
	}
};
/** Reads the files and infers their contract. Throws `InputErrors` for files that are missing or not of one shape. */
async function inferContractOf(data, options, { environment, host }) {
	const ports = connect({
		name: "contract infer",
		needs: ["engine"]
	}, {
		environment,
		host,
		workingDirectory: "."
	});
	try {
		const found = await ports.files.glob(data);
		const files = found.length > 0 ? found : data;
		const partitions = partitionNames(files);
		const table = await readingCsv(await ports.engine(), dialectSaid(options.csv)).table({
			files,
			partitions
		});
		const { text, notes } = await inferFrom(table, {
			...options,
			partitions
		});
		for (const note of notes) host.log.info(note);
		const { value: contract, problems } = readContract(text, "contract.odcs.yaml");
		if (!contract) throw new InputErrors(problems);
		const key = contract.properties.filter((property) => property.keyPosition !== void 0).toSorted((a, b) => a.keyPosition - b.keyPosition);
		const row = await firstRowOf(table);
		return {
			text,
			columns: table.columns,
			row,
			primaryKey: key.map(({ name }) => name)
		};
	} finally {
		ports.close();
	}
}
async function firstRowOf(table) {
	const isNumber = ({ type }) => type === "integer" || type === "number";
	const expressions = Object.fromEntries(table.columns.map((column) => [column.name, {
		column: column.name,
		as: isNumber(column) ? "number" : "text"
	}]));
	for await (const { numbers, texts } of table.batches(expressions, 1)) {
		const cells = table.columns.map(({ name, type }) => [name, numbers[name] ? numbers[name][0] : type === "boolean" ? truthOf(texts[name][0]) : texts[name][0]]);
		return Object.fromEntries(cells.filter(([, cell]) => cell !== null && !Number.isNaN(cell)));
	}
	return {};
}
const truthOf = (text) => text === null ? null : text === "true";
async function writeNew(path, text, { environment, host }) {
	const { files } = connect({
		name: "contract infer",
		needs: []
	}, {
		environment,
		host,
		workingDirectory: "."
	});
	if (await files.exists(path)) refuse("output", "exists already", "name another file, or move it away", { value: path });
	await files.write(path, text);
	host.log.info(`wrote ${path}`);
}
export { inferContractOf as n, contractInferCommand as t };

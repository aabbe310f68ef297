import { a as isLinear, c as number, d as valueWords, i as OPERATORS$1, l as thresholdSign, n as CONTRACT_FORMATS, o as notFound, r as LOGICAL_TYPES, s as listWords, t as readContract, u as thresholdWords } from "./read-contract.js";
import { Ct as InputErrors, D as worstFirst, Dt as together, T as verdictOf, Tt as refuse, tt as counted$1 } from "./every-start.js";
import { Ct as dialectSaid, Dn as rounded, Jn as RowSchema, Xn as SourcePositionSchema, Yn as ScalarSchema, _r as string, cr as boolean, dr as literal, et as validateData, gr as strictObject, ht as defineStep, ir as _enum, jr as FILE_BYTES, lr as discriminatedUnion, or as array, pr as number$1, vr as union, wt as readingCsv } from "./every-step.js";
import { S as tableArtifacts, St as judge$1, Tt as limitWords, f as name, jn as exactly, l as properties, m as pointer, p as number$2, v as artifactOf } from "./gate.js";
import { t as partitionNames } from "./partitions.js";
// src/domain/contract/columns.ts
/** The table's name for a property: `physicalName` where the table has it, else `name`. */
function columnNameOf(property, columns) {
	const names = [property.physicalName, property.name].filter((name) => name !== void 0);
	return names.find((name) => columns.some((column) => column.name === name)) ?? names[0];
}
/** Columns of the primary key, in its order, as the table names them. */
const keyColumns = (contract, columns) => contract.properties.filter((property) => property.keyPosition !== void 0).toSorted((a, b) => a.keyPosition - b.keyPosition).map((property) => columnNameOf(property, columns));
// src/domain/contract/plan/check.ts
const COLUMN_TYPES = [...[
	"string",
	"integer",
	"number",
	"boolean",
	"date",
	"timestamp",
	"time",
	"array",
	"object"
], ...["null", "other"]];
/** What decides a check, besides the number that the table answers. */
const CheckRuleSchema = discriminatedUnion("kind", [
	strictObject({
		kind: literal("column"),
		found: boolean(),
		inPath: boolean().optional().describe("Whether the paths of the files hold the missing column.")
	}),
	strictObject({
		kind: literal("other columns"),
		found: array(string())
	}),
	strictObject({
		kind: literal("type"),
		logicalType: _enum(LOGICAL_TYPES),
		accepted: array(_enum(COLUMN_TYPES)),
		found: _enum(COLUMN_TYPES),
		native: string()
	}),
	strictObject({
		kind: literal("count"),
		operator: _enum(OPERATORS$1),
		limits: array(number$1()).min(1).max(2),
		unit: _enum(["rows", "percent"]),
		defect: string().describe("What is said of the rows counted: \"are null\"; empty where all rows count.")
	}),
	strictObject({
		kind: literal("value"),
		operator: _enum(OPERATORS$1),
		limits: array(union([
			number$1(),
			string(),
			boolean()
		])).min(1).max(2)
	}),
	strictObject({
		kind: literal("age"),
		asOf: string().describe("Moment that counts as now."),
		seconds: number$1().describe("How old the newest row may be."),
		limit: string().describe("The same in the words of the contract.")
	}),
	strictObject({
		kind: literal("skipped"),
		reason: string()
	}),
	strictObject({
		kind: literal("unrun"),
		reason: string(),
		remedy: string()
	}).describe("Asked by the contract and looked at by nobody."),
	strictObject({
		kind: literal("undecidable"),
		reason: string(),
		remedy: string()
	})
]);
/** A check with what the table answered: enough to judge it, today and again. */
const MeasuredCheckSchema = strictObject({
	id: string(),
	target: string().describe("Column, or `table`."),
	severity: _enum([
		"info",
		"warning",
		"error"
	]),
	name: string().optional().describe("The author's own name for the rule."),
	expected: string(),
	at: SourcePositionSchema,
	rule: CheckRuleSchema,
	count: number$1().int().min(0).nullable().describe("Rows counted; null where nothing was asked."),
	value: ScalarSchema.optional().describe("What a query answered; the newest moment."),
	exhaustive: boolean().describe("False where the table broke off before all bad cells of a column were seen."),
	samples: array(RowSchema)
});
/** The check, not asked, with the reason. */
const skipped = ({ measure: _, ...check }, reason) => ({
	...check,
	rule: {
		kind: "skipped",
		reason
	}
});
/** The check as one that nobody ran, and why. */
const unrun = (check, why) => ({
	...check,
	rule: {
		kind: "unrun",
		...why
	}
});
// src/domain/contract/judge/judge-column.ts
/** Whether the table has a column that the contract describes. */
const judgeColumn = (rule, check) => rule.found ? {
	outcome: "pass",
	observed: true,
	message: `The table has the column ${check.target}.`
} : {
	outcome: "error",
	observed: false,
	message: `The table has no column ${check.target}.`,
	remedy: rule.inPath ? "say `partitioned: true` in the contract to read it from the paths of the files" : "bring the column back, or take it out of the contract"
};
/** Whether it has one that the contract does not describe. */
const judgeOthers = ({ found }) => found.length === 0 ? {
	outcome: "pass",
	observed: 0,
	message: "The contract describes every column."
} : {
	outcome: "fail",
	observed: found.length,
	message: `The contract does not describe ${found.join(", ")}.`,
	remedy: "describe them under `properties`, or leave them out of the data"
};
/** Whether the cells of a column are of the type that the contract gives it. */
function judgeType(rule, check) {
	const { target, count } = check;
	if (rule.found !== "null" && !rule.accepted.includes(rule.found)) return {
		outcome: "fail",
		observed: rule.native,
		message: `${target} is ${rule.native}, not of the type ${rule.logicalType}.`,
		remedy: `store it as ${rule.logicalType}, or correct \`logicalType\``
	};
	if (count !== null && count > 0) return {
		outcome: "fail",
		observed: count,
		message: `${check.exhaustive ? "" : "At least "}${cells(count)} of ${target} cannot be read as ${rule.logicalType}.`,
		remedy: "correct the cells shown at their source"
	};
	if (!check.exhaustive) return {
		outcome: "inconclusive",
		observed: null,
		message: `Not all cells of ${target} were tried as ${rule.logicalType}: other columns hold too many unreadable ones.`,
		remedy: "correct the other columns first"
	};
	const message = rule.found === "null" ? `${target} holds no value, which fits every type.` : `${target} is ${rule.native}.`;
	return {
		outcome: "pass",
		observed: rule.native,
		message
	};
}
const cells = (count) => count === 1 ? "1 cell" : `${number(count)} cells`;
// src/domain/contract/judge/threshold.ts
const OPERATORS = {
	mustBe: "==",
	mustNotBe: "!=",
	mustBeGreaterThan: ">",
	mustBeGreaterOrEqualTo: ">=",
	mustBeLessThan: "<",
	mustBeLessOrEqualTo: "<=",
	mustBeBetween: "between",
	mustNotBeBetween: "not between"
};
/** The sign of an operator as checks carry it. */
const operatorOf = (operator) => OPERATORS[operator];
/** A threshold of numbers as a rule; ranges include their ends. */
const ruleOf = (operator, [limit, upper]) => ({
	operator: OPERATORS[operator],
	limit,
	...upper === void 0 ? {} : { upper }
});
/**
* Percents are multiplied out on both sides and rounded to the digits that evidence keeps, so that 7 of 100 rows are
* exactly 7 percent.
*/
function heldCount({ operator, limits, unit }, count, rows) {
	if (unit === "rows") return {
		quantity: exactly(count, rows, "count"),
		rule: ruleOf(operator, limits),
		limits: limits.map(number)
	};
	const scaled = limits.map((limit) => Number((limit * rows).toPrecision(12)));
	return {
		quantity: exactly(count * 100, rows, "count"),
		rule: ruleOf(operator, scaled),
		limits: limits.map((limit) => `${number(limit)} %`)
	};
}
// src/domain/contract/judge/judge-value.ts
const CORRECT = "correct the rows at their source, or the contract if they are right";
/** What a query answered, held to its limits. An answer without a value, or of another kind, decides nothing. */
function judgeValue(rule, value) {
	const seen = `The query answers ${typeof value === "number" ? number(value) : JSON.stringify(value)}`;
	const judged = value === null ? void 0 : judgeNumbers(rule, value, seen) ?? judgeTexts(rule, value, seen);
	if (judged === void 0) return {
		outcome: "inconclusive",
		observed: value,
		message: `${seen}, which cannot be compared with ${valueWords(rule)}.`,
		remedy: "let the query answer one number, or one boolean where it must be true or false"
	};
	return {
		...judged,
		observed: value,
		...judged.outcome === "fail" ? { remedy: CORRECT } : {}
	};
}
function judgeNumbers({ operator, limits }, value, seen) {
	const [answer, ...ends] = [value, ...limits].map(numberOf);
	if (answer === void 0 || !ends.every((end) => end !== void 0)) return void 0;
	const question = {
		name: "query",
		text: "query",
		rule: ruleOf(operator, ends),
		seen,
		limits: limits.map(spelled)
	};
	return judge$1(question, exactly(answer, 1, "query"), { alpha: 0 });
}
/** Texts and booleans are the same or not; they are in no order. */
function judgeTexts({ operator, limits }, value, seen) {
	if (operator !== "mustBe" && operator !== "mustNotBe") return void 0;
	if (typeof value === "number" || numberOf(limits[0]) !== void 0) return void 0;
	const outcome = String(value) === String(limits[0]) === (operator === "mustBe") ? "pass" : "fail";
	return {
		outcome,
		message: `${seen}, ${limitWords(operatorOf(operator), outcome, limits.map(spelled))}.`
	};
}
const spelled = (limit) => typeof limit === "number" ? number(limit) : JSON.stringify(limit);
/** True counts as 1, and whole numbers beyond doubles come as text. */
function numberOf(value) {
	if (typeof value !== "string") return Number(value);
	return /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : void 0;
}
const HOUR$1 = 3600;
/** How old the newest row is. */
function judgeAge({ asOf, seconds, limit }, { target, value }) {
	const newest = typeof value === "string" ? Date.parse(value) : NaN;
	if (Number.isNaN(newest)) return {
		outcome: "inconclusive",
		observed: null,
		message: `${target} has no moment, so its age is not known.`,
		remedy: "check the export"
	};
	const age = (Date.parse(asOf) - newest) / 1e3;
	const seen = `The newest ${target} is ${value}, ${age < 0 ? "later than" : `${ageWords(age)} before`} ${asOf}`;
	const rule = {
		operator: "<=",
		limit: seconds
	};
	const question = {
		name: target,
		text: `age of ${target}`,
		rule,
		seen,
		limits: [limit]
	};
	const { outcome, message } = judge$1(question, exactly(age, 1, "age"), { alpha: 0 });
	return {
		outcome,
		observed: value,
		message: outcome === "pass" ? `${seen}.` : message,
		...outcome === "pass" ? {} : { remedy: "bring newer rows, or say the age that is right in `slaProperties`" }
	};
}
const ageWords = (seconds) => seconds >= 48 * HOUR$1 ? `${shown$1(seconds / 24 / HOUR$1)} days` : `${shown$1(seconds / HOUR$1)} hours`;
const shown$1 = (value) => number(Number(value.toPrecision(3)));
// src/domain/contract/judge/judge.ts
/**
* Judges checks from what the table answered; `rows` is the number of rows of the table. Counts are exact. A missing
* column is an error, not a failure: what the contract asks of its values cannot be decided.
*/
const judge = (measured, rows, onUnrun) => measured.map((check) => {
	const { outcome, observed, message, remedy } = judgeOne(check, rows, onUnrun);
	const named = check.name ? `${check.name}: ${message}` : message;
	return {
		id: check.id,
		target: check.target,
		outcome,
		severity: check.rule.kind === "unrun" && onUnrun === "warn" ? atMostWarning(check.severity) : check.severity,
		expected: check.expected,
		...limitOf$1(check),
		observed,
		basis: "exact",
		message: named,
		...remedy ? { remedy } : {},
		...outcome === "fail" && check.samples.length > 0 ? { samples: check.samples } : {},
		at: check.at
	};
});
/** The limit of a count, in rows or percent of them, and of a value that is a number; other checks have none. */
function limitOf$1({ rule }) {
	if (rule.kind !== "count" && rule.kind !== "value") return {};
	const limits = [...rule.limits].filter((limit) => typeof limit === "number");
	return limits.length === rule.limits.length ? { rule: ruleOf(rule.operator, limits) } : {};
}
function judgeOne(check, rows, onUnrun) {
	const { rule } = check;
	if (rule.kind === "column") return judgeColumn(rule, check);
	if (rule.kind === "other columns") return judgeOthers(rule);
	if (rule.kind === "type") return judgeType(rule, check);
	if (rule.kind === "count") return judgeCount(rule, check, rows);
	if (rule.kind === "value") return judgeValue(rule, check.value ?? null);
	if (rule.kind === "age") return judgeAge(rule, check);
	if (rule.kind === "unrun") return judgeUnrun(rule, check, onUnrun);
	if (rule.kind === "skipped") return {
		outcome: "skipped",
		observed: null,
		message: `Skipped: ${rule.reason}.`
	};
	return {
		outcome: "error",
		observed: null,
		message: `Cannot be decided: ${rule.reason}.`,
		remedy: rule.remedy
	};
}
const atMostWarning = (severity) => severity === "error" ? "warning" : severity;
/** A check that nobody ran is not green; one that only informs is not asked. */
const judgeUnrun = ({ reason, remedy }, { severity }, onUnrun) => ({
	outcome: severity === "info" ? "skipped" : "inconclusive",
	observed: null,
	message: `Not run: ${reason}.`,
	...severity === "info" ? {} : { remedy: severity === "error" && onUnrun !== "warn" ? `${remedy}, or set on-unrun: warn` : remedy }
});
function judgeCount(rule, check, rows) {
	const { count } = check;
	if (count === null || rows === 0) return {
		outcome: "error",
		observed: null,
		message: "Cannot be decided: no rows were counted.",
		remedy: "check that the data holds rows"
	};
	const share = rounded(count * 100 / rows);
	const { quantity, ...held } = heldCount(rule, count, rows);
	const seen = shareWords({
		target: check.target,
		defect: rule.defect
	}, {
		count,
		share,
		rows
	});
	const judged = judge$1({
		...held,
		name: check.target,
		text: check.expected,
		seen
	}, quantity, { alpha: 0 });
	return {
		...judged,
		observed: rule.unit === "percent" ? share : count,
		...judged.outcome === "fail" ? { remedy: CORRECT } : {}
	};
}
function shareWords({ target, defect }, { count, share, rows }) {
	if (defect === "") return `The table has ${number(count)} ${count === 1 ? "row" : "rows"}`;
	const [subject, none] = target === "table" ? ["", "None"] : [`${target}: `, "none"];
	return `${subject}${count === 0 ? none : `${number(count)} (${Number(share.toPrecision(3))} %)`} of ${counted$1(rows, "row")} ${defect}`;
}
// src/domain/contract/judge/decide.ts
/** What was seen of a table that a contract is about: enough to decide again without the table or the contract. */
const ContractFactsSchema = strictObject({
	rows: number$1().int().min(0),
	contract: strictObject({
		table: string(),
		version: string(),
		apiVersion: string()
	}),
	columns: array(strictObject({
		name: string(),
		type: string(),
		native: string()
	})),
	checks: array(MeasuredCheckSchema)
});
/** Whether the table keeps its contract. */
function decideContract(facts, onUnrun) {
	const checks = judge(facts.checks, facts.rows, onUnrun);
	const verdict = verdictOf(checks);
	return {
		verdict,
		reason: reasonOf(verdict, checks, facts.rows),
		checks
	};
}
function reasonOf(verdict, checks, rows) {
	const judged = checks.filter((check) => check.outcome !== "skipped");
	const broken = judged.filter((check) => check.outcome !== "pass" && check.severity === "error");
	const worst = worstFirst(broken.length > 0 ? broken : judged)[0];
	if (verdict !== "pass" && worst) return `${broken.length} of ${counted$1(judged.length, "check")} did not pass: ${worst.message}`;
	const warnings = judged.filter((check) => check.outcome !== "pass").length;
	const skipped = checks.length - judged.length;
	const notes = [warnings && `${warnings} with a warning`, skipped && `${skipped} skipped`].filter(Boolean);
	const aside = notes.length > 0 ? ` (${notes.join(", ")})` : "";
	return `${number(rows)} ${rows === 1 ? "row keeps" : "rows keep"} the contract: ${counted$1(judged.length - warnings, "check")} passed${aside}.`;
}
/** The checks that did not pass, skipped ones left out, worst first: what the output `findings` holds. */
const findingsOf = (checks, facts) => worstFirst(checks).filter((check) => check.outcome !== "pass" && check.outcome !== "skipped").map(({ id, target, outcome, severity }) => ({
	id,
	target,
	outcome,
	severity,
	rows: facts?.checks.find((check) => check.id === id)?.count ?? null
}));
// src/domain/contract/judge/samples.ts
/** What stands in place of a value that must not be shown. */
const MASK = "***";
/** Columns whose values must not be shown, as the table names them. */
const sensitiveColumns = (contract, columns) => new Set(contract.properties.filter((property) => property.sensitive).map((property) => columnNameOf(property, columns)));
/** A failing row as evidence shows it: file, row number within it, and the columns asked for, sensitive ones masked. */
const rowSample = (row, hidden) => ({
	...Object.fromEntries(Object.entries(row.values).map(([column, value]) => [labelOf(column), masked(column, value, hidden)])),
	file: row.file,
	row: row.row
});
/** A cell that is not of its column's type: file, line, column and the text that stands there. */
const cellSample = (cell, hidden) => ({
	file: cell.file,
	line: cell.line,
	column: cell.column,
	value: masked(cell.column, cell.value, hidden)
});
const masked = (column, value, hidden) => hidden.has(column) && value !== null ? MASK : value;
/** A table may have columns of its own that are called `file` and `row`. */
const labelOf = (column) => column === "file" || column === "row" ? `${column} (column)` : column;
// src/domain/contract/plan/formats.ts
const OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
const IPV4 = `${OCTET}(?:\\.${OCTET}){3}`;
const GROUP = "[0-9A-Fa-f]{1,4}";
const LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
const HOSTNAME = `${LABEL}(?:\\.${LABEL})*`;
const YEAR_MONTH_DAY = "\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])";
const CLOCK = "(?:[01]\\d|2[0-3]):[0-5]\\d:(?:[0-5]\\d|60)(?:\\.\\d+)?";
const OFFSET = "(?:[Zz]|[+-](?:[01]\\d|2[0-3]):?[0-5]\\d)";
/** IPv6 in text (RFC 4291 section 2.2): eight groups, one run of them as `::`, the last two as IPv4. */
const IPV6 = [
	`(?:${GROUP}:){7}(?:${GROUP}|:)`,
	...[
		1,
		2,
		3,
		4,
		5,
		6
	].map((after) => `(?:${GROUP}:){1,${7 - after}}(?::${GROUP}){1,${after}}`),
	`:(?:(?::${GROUP}){1,7}|:)`,
	`(?:${GROUP}:){6}${IPV4}`,
	`::(?:[Ff]{4}(?::0{1,4})?:)?${IPV4}`,
	`(?:${GROUP}:){1,5}:${IPV4}`
].join("|");
/** Formats of text as RE2 patterns over the whole value; `null` names a format that any text has. */
const TEXT_FORMATS = {
	email: `[A-Za-z0-9.!#$%&'*+/=?^_\`{|}~-]+@${HOSTNAME}`,
	uuid: "[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}",
	uri: "[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]+",
	url: "[A-Za-z][A-Za-z0-9+.-]*://[^\\s<>\"{}|\\\\^`]+",
	hostname: HOSTNAME,
	ipv4: IPV4,
	ipv6: IPV6,
	date: YEAR_MONTH_DAY,
	time: `${CLOCK}${OFFSET}?`,
	"date-time": `${YEAR_MONTH_DAY}[Tt ]${CLOCK}${OFFSET}?`,
	byte: "(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?",
	binary: null,
	password: null
};
/** Range of each integer and float format (named as in Rust), in digits, since a double does not hold all of them. */
const NUMBER_FORMATS = {
	...Object.fromEntries([
		8,
		16,
		32,
		64
	].flatMap((bits) => [[`i${bits}`, {
		minimum: String(-(2n ** BigInt(bits - 1))),
		maximum: String(2n ** BigInt(bits - 1) - 1n)
	}], [`u${bits}`, {
		minimum: "0",
		maximum: String(2n ** BigInt(bits) - 1n)
	}]])),
	i128: {},
	u128: { minimum: "0" },
	f32: {
		minimum: "-3.4028234663852886e38",
		maximum: "3.4028234663852886e38"
	},
	f64: {
		minimum: String(-Number.MAX_VALUE),
		maximum: String(Number.MAX_VALUE)
	}
};
const MOMENT_PARTS = {
	yyyy: "\\d{4}",
	uuuu: "\\d{4}",
	yy: "\\d{2}",
	MM: "(?:0[1-9]|1[0-2])",
	dd: "(?:0[1-9]|[12]\\d|3[01])",
	HH: "(?:[01]\\d|2[0-3])",
	mm: "[0-5]\\d",
	ss: "[0-5]\\d",
	X: "(?:Z|[+-]\\d{2}(?:\\d{2})?)",
	XX: "(?:Z|[+-]\\d{4})",
	XXX: "(?:Z|[+-]\\d{2}:\\d{2})",
	Z: "[+-]\\d{4}"
};
/**
* A JDK DateTimeFormatter format as an RE2 pattern, for dates and times kept as text; undefined where it uses
* letters beyond years, months, days, hours, minutes, seconds, fractions and offsets as digits.
*/
function momentPattern(format) {
	const parts = format.match(/'[^']*'|([A-Za-z])\1*|[^A-Za-z']/g) ?? [];
	if (parts.join("") !== format) return void 0;
	const patterns = parts.map((part) => {
		if (part.startsWith("'")) return quoted(part === "''" ? "'" : part.slice(1, -1));
		if (/^S+$/.test(part)) return `\\d{${part.length}}`;
		return /^[A-Za-z]/.test(part) ? MOMENT_PARTS[part] : quoted(part);
	});
	return patterns.includes(void 0) ? void 0 : patterns.join("");
}
const quoted = (text) => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
/** Formats that tables and CSV readers take for a date, timestamp or time without being told. */
const isPlainMoment = (format) => /^(?:yyyy|uuuu)-MM-dd(?:(?:'T'| )HH:mm:ss(?:\.S+)?'?(?:X{1,3}|Z)?'?)?$|^HH:mm:ss(?:\.S+)?$/.test(format);
// src/domain/contract/plan/plan-type.ts
/** Column types that hold a logical type. Whole numbers are numbers. */
const HOLDERS = {
	string: ["string"],
	integer: ["integer"],
	number: ["number", "integer"],
	boolean: ["boolean"],
	date: ["date"],
	timestamp: ["timestamp"],
	time: ["time"],
	object: ["object"],
	array: ["array"]
};
/** Column types that satisfy a property; dates and times may be text where their `format` can be read. */
function acceptedTypes(property) {
	const { logicalType } = property;
	if (logicalType === void 0) return [];
	return [
		...HOLDERS[logicalType],
		...property.mayHoldTime ? ["timestamp"] : [],
		...momentTextPattern(property) === void 0 ? [] : ["string"]
	];
}
/** The pattern of a date or time kept as text in its `format`; undefined for other properties. */
function momentTextPattern({ logicalType, options }) {
	return (logicalType === "date" || logicalType === "timestamp" || logicalType === "time") && typeof options.format === "string" ? momentPattern(options.format) : void 0;
}
const planType = (property, column) => property.logicalType === void 0 ? [] : [{
	id: `contract:${column.name}:type=${property.logicalType}`,
	target: column.name,
	severity: "error",
	expected: property.logicalType,
	at: property.at.logicalType ?? property.at[""],
	rule: {
		kind: "type",
		logicalType: property.logicalType,
		accepted: [...acceptedTypes(property)],
		found: column.type,
		native: column.native
	},
	measure: {
		of: "uncastable cells",
		column: column.name
	}
}];
/**
* Types to read the columns of a CSV file as. Dates and times in a format that readers do not know are read as text
* and judged by their format; nested values and columns without a logical type are left to the reader.
*/
function csvTypes(contract, columns) {
	const types = contract.properties.flatMap((property) => {
		const type = csvType(property);
		const name = columnNameOf(property, columns);
		return type !== void 0 && columns.some((column) => column.name === name) ? [[name, type]] : [];
	});
	return Object.fromEntries(types);
}
/** Columns to read from the paths of files, which hold these names: those that the contract calls partitioned. */
const partitionColumns = (contract, folders) => contract.properties.filter(({ partitioned }) => partitioned).map((property) => columnNameOf(property, folders.map((name) => ({ name })))).filter((name) => folders.includes(name));
function csvType({ logicalType, options, mayHoldTime }) {
	if (logicalType === void 0 || logicalType === "object" || logicalType === "array") return void 0;
	if ((logicalType === "date" || logicalType === "timestamp" || logicalType === "time") && typeof options.format === "string" && !isPlainMoment(options.format)) return "string";
	return mayHoldTime ? void 0 : logicalType;
}
// src/domain/contract/plan/threshold.ts
const NONE = {
	operator: "mustBe",
	limits: [0],
	unit: "rows"
};
/** Expectation and rule for a number of rows with a defect ("are null") that is held to a threshold. */
const counted = (threshold, defect) => ({
	expected: `${thresholdWords(threshold)} ${defect}`.trim(),
	rule: {
		kind: "count",
		operator: threshold.operator,
		limits: [...threshold.limits],
		unit: threshold.unit,
		defect
	}
});
/** What is said of rows without a value; only numbers can be NaN. */
const missingWords = ({ type }) => type === "number" ? "are null or NaN" : "are null";
/** As `counted`, where no row may have the defect. */
const none = (defect) => counted(NONE, defect);
// src/domain/contract/plan/plan-options.ts
/** One check for each of `logicalTypeOptions`; those of nested types are planned with the other unjudged parts. */
function planOptions(property, column) {
	if (property.logicalType === "object" || property.logicalType === "array") return [];
	return Object.entries(property.options).flatMap(([option, value]) => {
		const reading = readOption(option, value, property, column);
		if (!reading) return [];
		const check = {
			id: `contract:${column.name}:${option}${option === "pattern" ? "" : `=${value}`}`,
			target: column.name,
			severity: "error",
			at: property.at[`logicalTypeOptions.${option}`] ?? property.at[""]
		};
		if ("instead" in reading) return [{
			...check,
			expected: `${option} ${value}`,
			rule: reading.instead
		}];
		const measure = "measure" in reading ? reading.measure : {
			of: "bad rows",
			column: column.name,
			bad: reading.bad
		};
		return [{
			...check,
			...none(reading.defect),
			measure
		}];
	});
}
function readOption(option, value, property, column) {
	if (!acceptedTypes(property).includes(column.type)) return skip(`the column is ${column.native}: its type check says so`);
	if (option === "format") return readFormat(String(value), property, column);
	if (option === "minLength") return {
		bad: {
			is: "length-outside",
			minimum: value
		},
		defect: `are shorter than ${value} characters`
	};
	if (option === "maxLength") return {
		bad: {
			is: "length-outside",
			maximum: value
		},
		defect: `are longer than ${value} characters`
	};
	if (option === "pattern") return readPattern(String(value), column);
	if (option === "multipleOf") return {
		bad: {
			is: "not-multiple-of",
			of: value
		},
		defect: `are not a multiple of ${value}`
	};
	if (option in BOUNDS) return readBound(option, value, property, column);
}
function readPattern(pattern, { name }) {
	const defect = `do not match ${pattern}`;
	return isLinear(pattern) ? {
		bad: notFound(pattern),
		defect
	} : {
		measure: {
			of: "misfits",
			column: name,
			pattern
		},
		defect
	};
}
const BOUNDS = {
	minimum: "are below",
	maximum: "are above",
	exclusiveMinimum: "are not above",
	exclusiveMaximum: "are not below"
};
function readBound(bound, limit, property, column) {
	if (column.type === "string") return { instead: {
		kind: "undecidable",
		reason: `${column.name} keeps its ${property.logicalType} as text, which has no order`,
		remedy: `store the column as a ${property.logicalType}, or drop the bound`
	} };
	return {
		bad: {
			is: "outside",
			[bound]: limit
		},
		defect: `${BOUNDS[bound]} ${limit}`
	};
}
function readFormat(format, property, column) {
	const range = NUMBER_FORMATS[format];
	if (property.logicalType === "integer" || property.logicalType === "number") return range && {
		bad: {
			is: "outside",
			...range
		},
		defect: `do not fit into ${format}`
	};
	if (property.logicalType !== "string") {
		const pattern = momentTextPattern(property);
		if (column.type !== "string" || pattern === void 0) return void 0;
		return {
			bad: {
				is: "not-matching",
				pattern
			},
			defect: `are not written as ${format}`
		};
	}
	const pattern = Object.hasOwn(TEXT_FORMATS, format) ? TEXT_FORMATS[format] : void 0;
	if (pattern === null) return skip(`any text has the format ${format}`);
	if (pattern === void 0) return { instead: {
		kind: "unrun",
		reason: `the format ${format} is not one that is known here`,
		remedy: "give a `pattern`"
	} };
	return {
		bad: {
			is: "not-matching",
			pattern
		},
		defect: `are not of the format ${format}`
	};
}
const skip = (reason) => ({ instead: {
	kind: "skipped",
	reason
} });
// src/domain/contract/plan/query.ts
const PLACEHOLDER = /"?\$?\{(object|table|model|property|column|field)\}"?/g;
const OF_TABLE = /* @__PURE__ */ new Set([
	"object",
	"table",
	"model"
]);
/**
* The query of a rule with names in place of its placeholders: `{object}` and `{property}` as ODCS has them, also as
* `${table}` and `${column}`.
*/
function filledQuery(query, table, column) {
	const homeless = [...query.matchAll(PLACEHOLDER)].map(([, word]) => word).find((word) => !OF_TABLE.has(word));
	if (column === void 0 && homeless !== void 0) return {
		reason: `the query asks for {${homeless}}, and the rule is about the whole table`,
		remedy: "move the rule under `quality` of the property, or write the name of the column"
	};
	return { parts: query.split(PLACEHOLDER).map((part, at) => at % 2 === 0 ? part : { name: OF_TABLE.has(part) ? table : column }) };
}
/** What a query may call the table: its name and, as it stands in a database, its physical one. */
function tableNames({ table, physicalName }) {
	const names = [table, ...physicalName ? [physicalName, physicalName.split(".").at(-1)] : []];
	return names.filter((name, i) => names.findIndex((one) => one.toLowerCase() === name.toLowerCase()) === i);
}
// src/domain/contract/plan/plan-quality.ts
/** One `quality` entry as a check. */
function planRule(rule, subject) {
	const target = "column" in subject && !isRowCount(rule) ? subject.column.name : "table";
	const common = {
		target,
		severity: rule.severity,
		at: rule.at,
		...rule.name ? { name: rule.name } : {}
	};
	if (rule.type === "sql") return planQuery(rule, subject, common);
	if (rule.type === "unrun") {
		const { what, reason, remedy } = rule;
		const expected = rule.name ?? `the ${what.split(":")[0]} rule of the contract`;
		return {
			id: `contract:${target}:${what}`,
			...common,
			expected,
			rule: {
				kind: "unrun",
				reason,
				remedy
			}
		};
	}
	const members = rule.arguments.properties ? `(${rule.arguments.properties.join(",")})` : "";
	const id = `contract:${target}:${rule.metric}${members}${thresholdSign(rule.threshold)}`;
	const question = ask(rule, subject);
	if ("instead" in question) return {
		id,
		...common,
		...counted(rule.threshold, rule.metric),
		rule: question.instead
	};
	return {
		id,
		...common,
		...counted(rule.threshold, question.defect),
		measure: question.measure
	};
}
function planQuery(rule, subject, common) {
	const { operator, limits } = rule.expected;
	const check = {
		id: `contract:${common.target}:${["sql", rule.name].filter(Boolean).join(":")}`,
		...common,
		expected: `${valueWords(rule.expected)}: ${oneLine(rule.query)}`,
		rule: {
			kind: "value",
			operator,
			limits: [...limits]
		}
	};
	const names = tableNames(subject.contract);
	const filled = filledQuery(rule.query, names[0], "column" in subject ? subject.column.name : void 0);
	return "parts" in filled ? {
		...check,
		measure: {
			of: "query",
			query: {
				parts: filled.parts,
				tables: names
			}
		}
	} : unrun(check, filled);
}
const oneLine = (query) => query.trim().replace(/\s+/g, " ");
const isRowCount = (rule) => rule.type === "library" && rule.metric === "rowCount";
function ask(rule, subject) {
	if (rule.metric === "rowCount") return {
		measure: { of: "rows" },
		defect: ""
	};
	if (!("column" in subject)) return askTable(rule, subject.contract, subject.columns);
	const { column } = subject;
	if (rule.metric === "nullValues") return rows(column, { is: "null" }, missingWords(column));
	if (rule.metric === "missingValues") return askMissing(rule.arguments.missingValues ?? [], column);
	if (rule.metric === "invalidValues") return askInvalid(rule.arguments, column);
	return {
		measure: {
			of: "repeated rows",
			columns: [column.name]
		},
		defect: "repeat the value of an earlier row"
	};
}
function askTable(rule, contract, columns) {
	const members = contract.properties.filter((property) => rule.arguments.properties?.includes(property.name)).map((property) => columnNameOf(property, columns));
	const missing = members.filter((name) => !columns.some((column) => column.name === name));
	if (missing.length > 0) return { instead: {
		kind: "skipped",
		reason: `a column is missing: ${missing.join(", ")}`
	} };
	return {
		measure: {
			of: "repeated rows",
			columns: members
		},
		defect: `repeat the ${members.join(", ")} of an earlier row`
	};
}
function askMissing(missing, column) {
	const values = valuesFor(column.type, missing);
	const predicates = [...missing.some((value) => isNoValue(value, column)) ? [{ is: "null" }] : [], ...values.length > 0 ? [{
		is: "one-of",
		values
	}] : []];
	const defect = `hold a value that counts as missing (${listWords(missing)})`;
	if (predicates.length === 0) return {
		measure: { of: "nothing" },
		defect
	};
	return rows(column, predicates.length === 1 ? predicates[0] : {
		is: "any-of",
		predicates
	}, defect);
}
/** `NaN` in a list about numbers says the same as null. */
const isNoValue = (value, { type }) => value === null || type === "number" && typeof value === "string" && /^nan$/i.test(value);
function askInvalid({ validValues, pattern }, column) {
	if (pattern !== void 0 && column.type !== "string") return undecidable(`a pattern needs text, and ${column.name} is ${column.native}`, "say `logicalType: string`, or give validValues");
	const values = validValues && valuesFor(column.type, validValues);
	if (values?.length === 0) return undecidable(`none of the valid values fits ${column.name}, which is ${column.native}`, "correct `validValues` or the type");
	const predicates = [...values ? [{
		is: "none-of",
		values
	}] : [], ...pattern === void 0 ? [] : [notFound(pattern)]];
	const defect = [...values ? [`hold none of ${listWords(values)}`] : [], ...pattern === void 0 ? [] : [`do not match ${pattern}`]].join(" or ");
	if (pattern !== void 0 && !isLinear(pattern)) return {
		measure: {
			of: "misfits",
			column: column.name,
			pattern,
			...values ? { valid: values } : {}
		},
		defect
	};
	return rows(column, predicates.length === 1 ? predicates[0] : {
		is: "any-of",
		predicates
	}, defect);
}
const rows = (column, bad, defect) => ({
	measure: {
		of: "bad rows",
		column: column.name,
		bad
	},
	defect
});
const undecidable = (reason, remedy) => ({ instead: {
	kind: "undecidable",
	reason,
	remedy
} });
/** The values that a column of this type can hold, in its own type; null is asked for apart. */
function valuesFor(type, values) {
	const some = values.filter((value) => value !== null);
	if (type === "integer" || type === "number") return some.flatMap((value) => {
		if (typeof value === "string" && /^[+-]?\d{16,38}$/.test(value)) return [value];
		const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
		return typeof number === "number" && Number.isFinite(number) ? [number] : [];
	});
	if (type === "boolean") return some.filter((value) => typeof value === "boolean");
	return some.map(String);
}
// src/domain/contract/plan/plan-property.ts
/** The checks of one property; where its column is missing, that is an error and the others are skipped. */
function planProperty(property, contract, columns, folders) {
	const name = columnNameOf(property, columns);
	const column = columns.find((candidate) => candidate.name === name);
	const checks = [
		existence(property, name, {
			found: column !== void 0,
			inPath: folders.includes(name)
		}),
		...valueChecks(property, column ?? {
			name,
			type: "other",
			native: ""
		}, contract, columns),
		...nested(property, name)
	];
	return column ? checks : checks.map((check, i) => i === 0 ? check : skipped(check, "the column is missing"));
}
const existence = (property, name, { found, inPath }) => ({
	id: `contract:${name}:column`,
	target: name,
	severity: "error",
	expected: `a column ${name}`,
	at: property.at[""],
	rule: {
		kind: "column",
		found,
		...!found && inPath ? { inPath } : {}
	}
});
function valueChecks(property, column, contract, columns) {
	const { name: target } = column;
	const at = (key) => property.at[key] ?? property.at[""];
	const common = {
		target,
		severity: "error"
	};
	return [
		...planType(property, column),
		...property.required ? [{
			id: `contract:${target}:required`,
			...common,
			at: at("required"),
			...none(missingWords(column)),
			measure: nulls(target)
		}] : [],
		...property.keyPosition !== void 0 ? [{
			id: `contract:${target}:primaryKey`,
			...common,
			at: at("primaryKey"),
			...none(missingWords(column)),
			measure: nulls(target)
		}] : [],
		...property.unique ? [{
			id: `contract:${target}:unique`,
			...common,
			at: at("unique"),
			...none("repeat the value of an earlier row"),
			measure: {
				of: "repeated rows",
				columns: [target]
			}
		}] : [],
		...planOptions(property, column),
		...property.quality.map((rule) => planRule(rule, {
			column,
			contract,
			columns
		}))
	];
}
const nulls = (column) => ({
	of: "bad rows",
	column,
	bad: { is: "null" }
});
/** Why foreign keys are not judged. */
const OTHER_TABLE = {
	reason: "relationships need the other table, which this step does not read",
	remedy: "check it where both tables are"
};
const INSIDE_VALUES = {
	reason: "what is inside a value (objects, arrays) is not judged",
	remedy: "say it as an SQL rule, or flatten the value into columns"
};
const nested = (property, target) => property.unjudged.map((part) => ({
	id: `contract:${target}:${part}`,
	target,
	severity: "error",
	expected: `${part} as the contract describes them`,
	at: property.at[part] ?? property.at[""],
	rule: {
		kind: "unrun",
		...part === "relationships" ? OTHER_TABLE : INSIDE_VALUES
	}
}));
// src/domain/contract/plan/plan-service-level.ts
/** Service levels that say how old the newest row may be; ODCS prefers the first word. */
const FRESHNESS = /* @__PURE__ */ new Set([
	"latency",
	"ly",
	"freshness",
	"fr"
]);
const HOUR = 3600;
const DAY = 24 * HOUR;
const SECONDS = {
	...Object.fromEntries([
		"s",
		"sec",
		"second",
		"seconds"
	].map((unit) => [unit, 1])),
	...Object.fromEntries([
		"min",
		"minute",
		"minutes"
	].map((unit) => [unit, 60])),
	...Object.fromEntries([
		"h",
		"hr",
		"hour",
		"hours"
	].map((unit) => [unit, HOUR])),
	...Object.fromEntries([
		"d",
		"day",
		"days"
	].map((unit) => [unit, DAY])),
	...Object.fromEntries([
		"w",
		"week",
		"weeks"
	].map((unit) => [unit, 7 * DAY])),
	...Object.fromEntries([
		"y",
		"yr",
		"year",
		"years"
	].map((unit) => [unit, 365 * DAY]))
};
/** Whether a contract says how old its newest row may be, so that a moment must count as now. */
const asksFreshness = ({ serviceLevels }) => serviceLevels.some(({ property }) => FRESHNESS.has(property.toLowerCase()));
/** Latency as a check on the newest moment of each column that it names; other levels are about the service. */
function planServiceLevels(contract, columns, asOf) {
	return contract.serviceLevels.flatMap((level) => {
		const check = emptyCheck(level);
		if (!FRESHNESS.has(level.property.toLowerCase())) return [skipped(check, `${level.property} is about the service, not about the rows`)];
		const limit = limitOf(level);
		if ("reason" in limit) return [unrun(check, limit)];
		if (!level.element) return [unrun(check, {
			reason: `${level.property} names no element`,
			remedy: NAME_COLUMN
		})];
		return level.element.split(",").map((element) => element.trim()).map((element) => planElement(check, {
			element,
			...limit
		}, {
			contract,
			columns,
			asOf
		}));
	});
}
const NAME_COLUMN = "name the date or timestamp column in `element`, as in `element: table.column`";
const emptyCheck = ({ property, value, unit, at }) => ({
	id: `contract:table:slaProperties.${property}`,
	target: "table",
	severity: "error",
	expected: [
		property,
		value,
		unit
	].filter((part) => part !== void 0).join(" "),
	at,
	rule: {
		kind: "skipped",
		reason: ""
	}
});
function limitOf({ property, value, unit }) {
	const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
	const seconds = SECONDS[unit?.toLowerCase() ?? ""];
	if (typeof number !== "number" || !(number >= 0)) return {
		reason: `the value of ${property} is not a number`,
		remedy: "give a number and a unit"
	};
	if (seconds === void 0) return {
		reason: unit ? `${unit} is not a unit of ${property} that is known here` : `${property} has no unit`,
		remedy: "give the unit as d, h, min, s, w or y"
	};
	return {
		seconds: number * seconds,
		words: `${number} ${unit}`
	};
}
function planElement(check, { element, seconds, words }, { contract, columns, asOf }) {
	const name = columnOf(element, contract, columns);
	if (name === void 0) return skipped(check, `${element} is about another table`);
	const column = columns.find((one) => one.name === name);
	const about = {
		...check,
		target: name
	};
	if (!column) return unrun(about, {
		reason: `the table has no column ${name}`,
		remedy: NAME_COLUMN
	});
	if (column.type !== "date" && column.type !== "timestamp") return unrun(about, {
		reason: `${name} is ${column.native}, not a date or timestamp`,
		remedy: NAME_COLUMN
	});
	const now = column.type === "date" ? asOf.slice(0, 10) : asOf;
	return {
		...about,
		expected: `newest ${name} at most ${words} old`,
		rule: {
			kind: "age",
			asOf: now,
			seconds,
			limit: words
		},
		measure: {
			of: "newest",
			column: name
		}
	};
}
/** The column that an element names, undefined where it names another table. */
function columnOf(element, contract, columns) {
	const table = tableNames(contract).find((name) => element.startsWith(`${name}.`));
	const named = table === void 0 ? element : element.slice(table.length + 1);
	const property = contract.properties.find(({ name }) => name === named);
	if (property) return columnNameOf(property, columns);
	return table === void 0 && element.includes(".") ? void 0 : named;
}
// src/domain/contract/plan/plan.ts
/**
* The checks that a contract asks of a table with these columns: schema, `required`, `unique`, `primaryKey`,
* `logicalTypeOptions`, library metrics, SQL, latency. What nobody can run is planned as such, never dropped. Ids are
* unique; equal ones are numbered in the order of the contract.
*/
function planChecks(contract, columns, { asOf, folders = [] }) {
	return numbered([
		otherColumns(contract, columns),
		...contract.properties.flatMap((property) => planProperty(property, contract, columns, folders)),
		...planKey(contract, columns),
		...contract.quality.map((rule) => planRule(rule, {
			contract,
			columns
		})),
		...planServiceLevels(contract, columns, asOf),
		...unjudged(contract)
	]);
}
function otherColumns(contract, columns) {
	const known = new Set(contract.properties.map((property) => columnNameOf(property, columns)));
	return {
		id: "contract:table:otherColumns",
		target: "table",
		severity: "warning",
		expected: "no columns that the contract does not describe",
		at: contract.at,
		rule: {
			kind: "other columns",
			found: columns.map((column) => column.name).filter((name) => !known.has(name))
		}
	};
}
function planKey(contract, columns) {
	const key = keyColumns(contract, columns);
	if (key.length === 0) return [];
	const first = contract.properties.find((property) => property.keyPosition !== void 0);
	const check = {
		id: `contract:table:primaryKey(${key.join(",")})`,
		target: "table",
		severity: "error",
		at: first.at.primaryKey ?? first.at[""],
		...none(`repeat the ${key.join(", ")} of an earlier row`),
		measure: {
			of: "repeated rows",
			columns: key
		}
	};
	const missing = key.filter((name) => !columns.some((column) => column.name === name));
	return [missing.length === 0 ? check : skipped(check, `a column of the key is missing: ${missing.join(", ")}`)];
}
const unjudged = (contract) => [...contract.relationships.map((at) => ({
	id: "contract:table:relationships",
	target: "table",
	severity: "error",
	expected: "relationships as the contract describes them",
	at,
	rule: {
		kind: "unrun",
		...OTHER_TABLE
	}
}))];
function numbered(checks) {
	const seen = /* @__PURE__ */ new Map();
	return checks.map((check) => {
		const turn = (seen.get(check.id) ?? 0) + 1;
		seen.set(check.id, turn);
		return turn === 1 ? check : {
			...check,
			id: `${check.id}#${turn}`
		};
	});
}
// src/steps/validate-data/exhibits.ts
/** The table as it was found: its rows, and its columns with their types. */
const dataExhibits = ({ rows, contract, columns }) => [properties("Table", {
	table: name(contract.table),
	rows: number$2(rows, pointer("facts", "rows")),
	"contract version": name(contract.version)
}), {
	kind: "table",
	title: "Columns",
	caption: "Columns of the table with their types",
	for: ["report"],
	fold: "always",
	columns: [
		{
			head: "column",
			as: "name"
		},
		{ head: "type" },
		{ head: "stored as" }
	],
	rows: columns.map((column) => [
		name(column.name),
		name(column.type),
		name(column.native)
	])
}];
// src/steps/validate-data/answers.ts
/** A condition lists so many values; the most frequent come first. */
const LISTED = 1e3;
/** What the table answers to a question, or why it cannot; one question that cannot be run stops no other. */
async function answered(what, ask) {
	try {
		return await ask();
	} catch (cause) {
		if (!(cause instanceof InputErrors)) throw cause;
		const [problem] = cause.problems;
		return {
			reason: `${what} ${problem.message}`,
			remedy: problem.remedy
		};
	}
}
/** The rows of each check whose pattern needs a back-tracking engine. */
async function misfitsOf(planned, table) {
	const found = /* @__PURE__ */ new Map();
	for (const check of planned) {
		const { measure } = check;
		if (measure?.of === "misfits") found.set(check, await answered("the pattern", () => misfitRows(measure, table)));
	}
	return found;
}
async function misfitRows({ column, pattern, valid }, table) {
	const found = await table.misfits(column, pattern);
	const unmatched = {
		is: "one-of",
		values: found.slice(0, LISTED).map(({ value }) => value)
	};
	if (!valid) return {
		count: rowsOf(found),
		bad: unmatched
	};
	const outside = {
		is: "none-of",
		values: valid
	};
	const [strange] = await table.count([{
		column,
		bad: outside
	}]);
	const inside = found.filter(({ value }) => valid.some((one) => String(one) === value));
	return {
		count: strange + rowsOf(inside),
		bad: {
			is: "any-of",
			predicates: [outside, unmatched]
		}
	};
}
const rowsOf = (counts) => counts.reduce((sum, { count }) => sum + count, 0);
// src/steps/validate-data/measure.ts
/** Cells that are not of their column's type are told apart by column, up to this many. */
const MAX_CELLS = 1e4;
/** What is measured by questions of their own. */
const MORE = /* @__PURE__ */ new Set([
	"query",
	"newest",
	"misfits"
]);
/**
* Asks the table what the checks need: one statement for all conditions on single columns, one for each set of
* columns that must not repeat, and the first bad rows of the checks that do not pass.
*/
async function measureChecks(planned, table, rows, samples) {
	const begun = [rows, badRows(planned, table)];
	await Promise.allSettled(begun);
	const answers = {
		table,
		rows: await rows,
		bad: await begun[1],
		misfits: await misfitsOf(planned, table),
		surplus: await surplusOf(planned, table),
		cells: await table.uncastable(MAX_CELLS)
	};
	const measured = [];
	for (const check of planned) {
		const counted = await withAnswer(check, answers);
		const [judged] = judge([counted], answers.rows, "inconclusive");
		const wanted = judged?.outcome === "fail" && samples.limit > 0 && counted.count !== 0;
		const limit = Math.min(samples.limit, counted.count ?? samples.limit);
		measured.push(wanted ? {
			...counted,
			samples: await samplesOf(check, answers, {
				...samples,
				limit
			})
		} : counted);
	}
	return measured;
}
async function badRows(planned, table) {
	const asked = planned.flatMap((check) => check.measure?.of === "bad rows" ? [{
		check,
		question: check.measure
	}] : []);
	const ahead = {
		surplus: keysOf(planned),
		more: planned.some(({ measure }) => MORE.has(measure?.of))
	};
	const questions = asked.map(({ question: { column, bad } }) => ({
		column,
		bad
	}));
	const counts = await table.count(questions, ahead);
	return new Map(asked.map(({ check }, i) => [check, counts[i]]));
}
async function surplusOf(planned, table) {
	const surplus = /* @__PURE__ */ new Map();
	for (const key of keysOf(planned)) surplus.set(nameOf(key), await table.surplus(key));
	return surplus;
}
/** The sets of columns that must not repeat, each once. */
function keysOf(planned) {
	const keys = planned.flatMap(({ measure }) => measure?.of === "repeated rows" ? [[nameOf(measure.columns), measure.columns]] : []);
	return [...new Map(keys).values()];
}
const nameOf = (columns) => JSON.stringify(columns);
async function withAnswer(check, answers) {
	const { measure } = check;
	const counted = withCount(check, answers);
	if (measure?.of === "newest") {
		const [profile] = await answers.table.profile([measure.column]);
		return {
			...counted,
			value: profile.maximum
		};
	}
	const misfits = answers.misfits.get(check);
	if (misfits && "reason" in misfits) return unrun(counted, misfits);
	if (measure?.of !== "query") return counted;
	const value = await answered("the query", () => answers.table.answer(measure.query));
	return value !== null && typeof value === "object" ? unrun(counted, value) : {
		...counted,
		value
	};
}
function withCount(check, answers) {
	const { measure, ...rest } = check;
	const { cells } = answers;
	return {
		...rest,
		count: countOf(check, answers),
		exhaustive: measure?.of !== "uncastable cells" || cells.count <= cells.cells.length,
		samples: []
	};
}
function countOf(check, { rows, bad, misfits, surplus, cells }) {
	const { measure } = check;
	if (!measure || measure.of === "query" || measure.of === "newest") return null;
	if (measure.of === "rows") return rows;
	if (measure.of === "nothing") return 0;
	if (measure.of === "bad rows") return bad.get(check);
	const found = misfits.get(check);
	if (found) return "count" in found ? found.count : null;
	if (measure.of === "repeated rows") return surplus.get(nameOf(measure.columns));
	return cells.cells.filter((cell) => cell.column === measure.column).length;
}
async function samplesOf(check, answers, options) {
	const { measure } = check;
	const { limit, key, hidden } = options;
	if (measure?.of === "uncastable cells") return answers.cells.cells.filter((cell) => cell.column === measure.column).slice(0, limit).map((cell) => cellSample(cell, hidden));
	const misfits = answers.misfits.get(check);
	const bad = measure?.of === "bad rows" ? measure.bad : misfits && "bad" in misfits ? misfits.bad : void 0;
	if (bad && (measure?.of === "bad rows" || measure?.of === "misfits")) {
		const { column } = measure;
		return (await answers.table.failing({
			column,
			bad
		}, shown(key, [column]), limit)).map((row) => rowSample(row, hidden));
	}
	if (measure?.of !== "repeated rows") return [];
	return (await answers.table.repeated(measure.columns, shown(key, measure.columns), limit)).map((row) => rowSample(row, hidden));
}
const shown = (key, columns) => [.../* @__PURE__ */ new Set([...key, ...columns])];
// src/steps/validate-data/numbers.ts
/** What rules of other steps may ask of the data. */
function dataNumbers({ rows }, { checks }) {
	const failed = checks.filter(({ outcome }) => outcome === "fail");
	const findings = failed.filter(({ severity }) => severity === "error").length;
	return [
		{
			name: "data.rows",
			value: rows
		},
		{
			name: "data.findings",
			value: findings
		},
		{
			name: "data.warnings",
			value: failed.length - findings
		}
	];
}
// src/steps/validate-data/open.ts
/** Opens contract and table. Throws `InputErrors` with all that is wrong with them. */
async function openInputs(inputs, ports, formats) {
	const [contract, paths] = await together(openContract(inputs.contract, ports.files, formats), findData(inputs.data, ports.files));
	const engine = await ports.engine();
	ports.host.log.progress(`reading ${paths.length === 1 ? paths[0] : `${paths.length} files`}`);
	const table = await openData(paths, contract, readingCsv(engine, dialectSaid(inputs.csv)));
	const rows = async () => {
		const count = await table.rows();
		refuseEmpty(count, paths);
		return count;
	};
	return {
		contract,
		paths,
		table,
		rows,
		engine
	};
}
/** What is wrong with `as-of`: another form than that of a day or a moment in UTC, or a day that no calendar has. */
function momentProblems(asOf) {
	if (asOf === void 0 || MOMENT.test(asOf) && !Number.isNaN(Date.parse(asOf))) return [];
	return [{
		input: "as-of",
		value: asOf,
		message: "is not a moment in UTC",
		remedy: "write 2013-04-30 or 2013-04-30T12:00:00Z"
	}];
}
const MOMENT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z)?$/;
/** Reads the contract file. Throws `InputErrors` with all that is wrong in it. */
async function openContract(path, files, formats) {
	const input = { value: path };
	if (!await files.exists(path) || await files.isFolder(path)) refuse("contract", "is not a file", "name the data contract, an ODCS v3.1 YAML file", input);
	const text = await files.readText(path, FILE_BYTES.contract);
	const { value, problems } = readContract(text, files.relative(path), formats);
	if (!value) throw new InputErrors(problems);
	return value;
}
/** The files that the patterns name, sorted. Throws `InputErrors` where there are none. */
async function findData(patterns, files) {
	const paths = await files.glob(patterns);
	if (paths.length === 0) refuse("data", "matches no file", "name files that exist, relative to the working directory", { value: patterns.join(", ") });
	return paths;
}
/**
* Opens the table, with the columns that the contract says are in the paths. CSV columns are read as the types of the
* contract, once the header has told their names.
*/
async function openData(paths, contract, engine) {
	const partitions = partitionColumns(contract, partitionNames(paths));
	const ref = {
		files: paths,
		partitions,
		late: true
	};
	const columns = paths.some(isCsv) ? await engine.columnNames(ref) : partitions;
	return engine.table({
		...ref,
		types: csvTypes(contract, columns.map((name) => ({ name })))
	});
}
/** A table without rows keeps every contract and says nothing. */
function refuseEmpty(rows, paths) {
	if (rows === 0) refuse("data", "holds no rows", "check the export: an empty table cannot be judged", { value: paths.join(", ") });
}
const isCsv = (path) => !path.toLowerCase().endsWith(".parquet");
// src/steps/validate-data/step.ts
/** Asks a table what its contract asks of it, and shows the rows that break it. */
const validateDataStep = validateWith(CONTRACT_FORMATS);
/** The step for contracts in these formats. */
function validateWith(formats) {
	return defineStep({
		spec: validateData,
		facts: ContractFactsSchema,
		factsVersion: 1,
		check: ({ asOf }) => momentProblems(asOf),
		async look(inputs, ports, signal) {
			const { contract, paths, table, rows, engine } = await openInputs(inputs, ports, formats);
			signal.throwIfAborted();
			tableArtifacts("data", table, ports.files).catch(() => {});
			const asOf = inputs.asOf ?? (asksFreshness(contract) ? ports.clock.now().toISOString() : void 0);
			const planned = planChecks(contract, table.columns, {
				asOf: asOf ?? "",
				folders: partitionNames(paths)
			});
			const asking = rows().then((count) => {
				ports.host.log.progress(`asking ${planned.length} checks of ${count} rows`);
				return count;
			});
			const key = keyColumns(contract, table.columns);
			const checks = await measureChecks(planned, table, asking, {
				limit: inputs.sampleRows,
				key: key.filter((name) => table.columns.some((column) => column.name === name)),
				hidden: sensitiveColumns(contract, table.columns)
			});
			const { version, apiVersion } = contract;
			return {
				facts: {
					rows: await asking,
					contract: {
						table: contract.table,
						version,
						apiVersion
					},
					columns: [...table.columns],
					checks
				},
				subjects: await tableArtifacts("data", table, ports.files),
				materials: [await artifactOf("contract", inputs.contract, ports.files)],
				measured: { engine: engine.name },
				...asOf === void 0 ? {} : { asOf }
			};
		},
		decide: ({ onUnrun }, facts) => decideContract(facts, onUnrun),
		exhibits: dataExhibits,
		numbers: dataNumbers,
		outputsOf: ({ facts, checks }) => ({
			rows: facts === null ? "" : String(facts.rows),
			findings: JSON.stringify(findingsOf(checks, facts))
		})
	});
}
export { validateDataStep };

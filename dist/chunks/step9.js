import { A as literal, D as boolean, E as array, I as strictObject, J as together, K as refuse, L as string, M as number, O as discriminatedUnion, a as defineStep, l as verdictOf, u as worstFirst, w as _enum } from "./define.js";
import { t as counted$1 } from "./counted.js";
import { a as SourcePositionSchema, i as RowSchema } from "./evidence.js";
import { a as thresholdSign, c as OPERATORS, i as number$1, l as searchPattern, n as parseContract, o as thresholdWords, r as listWords, s as LOGICAL_TYPES, t as MAX_CONTRACT_BYTES } from "./parse.js";
import { n as rounded } from "./canonical.js";
import { t as validateData } from "./spec6.js";
// src/contract/columns.ts
/** The table's name for a property: `physicalName` where the table has it, else `name`. */
function columnNameOf(property, columns) {
	const names = [property.physicalName, property.name].filter((name) => name !== void 0);
	return names.find((name) => columns.some((column) => column.name === name)) ?? names[0];
}
/** Columns of the primary key, in its order, as the table names them. */
const keyColumns = (contract, columns) => contract.properties.filter((property) => property.keyPosition !== void 0).toSorted((a, b) => a.keyPosition - b.keyPosition).map((property) => columnNameOf(property, columns));
// src/contract/check.ts
const COLUMN_TYPES = [...[
	"string",
	"integer",
	"number",
	"boolean",
	"date",
	"timestamp",
	"time",
	"other"
]];
/** What decides a check, besides the number that the table answers. */
const CheckRuleSchema = discriminatedUnion("kind", [
	strictObject({
		kind: literal("column"),
		found: boolean()
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
		operator: _enum(OPERATORS),
		limits: array(number()).min(1).max(2),
		unit: _enum(["rows", "percent"]),
		defect: string().describe("What is said of the rows counted: \"are null\"; empty where all rows count.")
	}),
	strictObject({
		kind: literal("skipped"),
		reason: string()
	}),
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
	count: number().int().min(0).nullable().describe("Rows counted; null where nothing was asked."),
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
// src/contract/threshold.ts
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
/** As `counted`, where no row may have the defect. */
const none = (defect) => counted(NONE, defect);
/**
* Whether a count of rows meets a threshold; `percent` is of all rows. Both sides are multiplied out and rounded to
* the digits that evidence keeps, so that 7 of 100 rows are exactly 7 percent. Ranges include their ends.
*/
function meets(threshold, count, rows) {
	const percent = threshold.unit === "percent";
	const value = percent ? count * 100 : count;
	const [first, second = first] = threshold.limits.map((limit) => percent ? digits(limit * rows) : limit);
	return HOLDS[threshold.operator](value, first, second);
}
const HOLDS = {
	mustBe: (value, a) => value === a,
	mustNotBe: (value, a) => value !== a,
	mustBeGreaterThan: (value, a) => value > a,
	mustBeGreaterOrEqualTo: (value, a) => value >= a,
	mustBeLessThan: (value, a) => value < a,
	mustBeLessOrEqualTo: (value, a) => value <= a,
	mustBeBetween: (value, a, b) => value >= a && value <= b,
	mustNotBeBetween: (value, a, b) => !(value >= a && value <= b)
};
const digits = (value) => Number(value.toPrecision(12));
// src/contract/judge.ts
/**
* Judges checks from what the table answered; `rows` is the number of rows of the table. Counts are exact. A missing
* column is an error, not a failure: what the contract asks of its values cannot be decided.
*/
const judge = (measured, rows) => measured.map((check) => {
	const { outcome, observed, message, remedy } = judgeOne(check, rows);
	const named = check.name ? `${check.name}: ${message}` : message;
	return {
		id: check.id,
		target: check.target,
		outcome,
		severity: check.severity,
		expected: check.expected,
		observed,
		basis: "exact",
		message: named,
		...remedy ? { remedy } : {},
		...outcome === "fail" && check.samples.length > 0 ? { samples: check.samples } : {},
		at: check.at
	};
});
function judgeOne(check, rows) {
	const { rule } = check;
	if (rule.kind === "column") return judgeColumn(rule, check);
	if (rule.kind === "other columns") return judgeOthers(rule);
	if (rule.kind === "type") return judgeType(rule, check);
	if (rule.kind === "count") return judgeCount(rule, check, rows);
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
const judgeColumn = (rule, check) => rule.found ? {
	outcome: "pass",
	observed: true,
	message: `The table has the column ${check.target}.`
} : {
	outcome: "error",
	observed: false,
	message: `The table has no column ${check.target}.`,
	remedy: "bring the column back, or take it out of the contract"
};
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
function judgeType(rule, check) {
	const { target, count } = check;
	if (!rule.accepted.includes(rule.found)) return {
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
	return {
		outcome: "pass",
		observed: rule.native,
		message: `${target} is ${rule.native}.`
	};
}
const cells = (count) => count === 1 ? "1 cell" : `${number$1(count)} cells`;
function judgeCount(rule, check, rows) {
	const { count } = check;
	if (count === null || rows === 0) return {
		outcome: "error",
		observed: null,
		message: "Cannot be decided: no rows were counted.",
		remedy: "check that the data holds rows"
	};
	const passed = meets(rule, count, rows);
	const share = rounded(count * 100 / rows);
	return {
		outcome: passed ? "pass" : "fail",
		observed: rule.unit === "percent" ? share : count,
		message: `${shareWords(check.target, count, share, rows, rule.defect)}${passed ? "" : `; expected ${thresholdWords(rule)}`}.`,
		...passed ? {} : { remedy: "correct the rows at their source, or the contract if they are right" }
	};
}
function shareWords(target, count, share, rows, defect) {
	if (defect === "") return `The table has ${number$1(count)} ${count === 1 ? "row" : "rows"}`;
	const part = count === 0 ? "None" : `${number$1(count)} (${Number(share.toPrecision(3))} %)`;
	return `${target === "table" ? "" : `${target}: `}${part} of ${counted$1(rows, "row")} ${defect}`;
}
// src/contract/decide.ts
/** What was seen of a table that a contract is about: enough to decide again without the table or the contract. */
const ContractFactsSchema = strictObject({
	rows: number().int().min(0),
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
function decideContract(facts) {
	const checks = judge(facts.checks, facts.rows);
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
	return `${number$1(rows)} ${rows === 1 ? "row keeps" : "rows keep"} the contract: ${counted$1(judged.length - warnings, "check")} passed${aside}.`;
}
/** The checks that did not pass, skipped ones left out, worst first: what the output `findings` holds. */
const findingsOf = (checks, facts) => worstFirst(checks).filter((check) => check.outcome !== "pass" && check.outcome !== "skipped").map(({ id, target, outcome, severity }) => ({
	id,
	target,
	outcome,
	severity,
	rows: facts?.checks.find((check) => check.id === id)?.count ?? null
}));
// src/contract/formats.ts
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
// src/contract/plan-type.ts
/** Column types that hold a logical type. Whole numbers are numbers; nested values have no neutral type. */
const HOLDERS = {
	string: ["string"],
	integer: ["integer"],
	number: ["number", "integer"],
	boolean: ["boolean"],
	date: ["date"],
	timestamp: ["timestamp"],
	time: ["time"],
	object: ["other"],
	array: ["other"]
};
/** Column types that satisfy a property; dates and times may be text where their `format` can be read. */
function acceptedTypes(property) {
	const { logicalType } = property;
	if (logicalType === void 0) return [];
	return momentTextPattern(property) === void 0 ? HOLDERS[logicalType] : [...HOLDERS[logicalType], "string"];
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
function csvType({ logicalType, options }) {
	if (logicalType === void 0 || logicalType === "object" || logicalType === "array") return void 0;
	return (logicalType === "date" || logicalType === "timestamp" || logicalType === "time") && typeof options.format === "string" && !isPlainMoment(options.format) ? "string" : logicalType;
}
// src/contract/plan-options.ts
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
		const measure = {
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
	if (option === "pattern") return {
		bad: {
			is: "not-matching",
			pattern: searchPattern(String(value))
		},
		defect: `do not match ${value}`
	};
	if (option === "multipleOf") return {
		bad: {
			is: "not-multiple-of",
			of: value
		},
		defect: `are not a multiple of ${value}`
	};
	if (option in BOUNDS) return readBound(option, value, property, column);
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
	const nan = column.type === "number" ? " or are NaN" : "";
	return {
		bad: {
			is: "outside",
			[bound]: limit
		},
		defect: `${BOUNDS[bound]} ${limit}${nan}`
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
	if (pattern === void 0) return skip(`the format ${format} is not one that is known here`);
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
// src/contract/plan-quality.ts
const SKIPPED = {
	text: "a rule in words is for people to judge",
	sql: "SQL rules are not run by this version",
	custom: "custom rules are not run by this version"
};
/** One `quality` entry as a check. */
function planRule(rule, subject) {
	const target = "column" in subject && !isRowCount(rule) ? subject.column.name : "table";
	const common = {
		target,
		severity: rule.severity,
		at: rule.at,
		...rule.name ? { name: rule.name } : {}
	};
	if (rule.type !== "library") return {
		id: `contract:${target}:${[rule.type, rule.name ?? rule.engine].filter(Boolean).join(":")}`,
		...common,
		expected: rule.name ?? `the ${rule.type} rule of the contract`,
		rule: {
			kind: "skipped",
			reason: SKIPPED[rule.type]
		}
	};
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
const isRowCount = (rule) => rule.type === "library" && rule.metric === "rowCount";
function ask(rule, subject) {
	if (rule.metric === "rowCount") return {
		measure: { of: "rows" },
		defect: ""
	};
	if ("contract" in subject) return askTable(rule, subject.contract, subject.columns);
	const { column } = subject;
	if (rule.metric === "nullValues") return rows(column, { is: "null" }, "are null");
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
	const predicates = [...missing.includes(null) ? [{ is: "null" }] : [], ...values.length > 0 ? [{
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
function askInvalid({ validValues, pattern }, column) {
	if (pattern !== void 0 && column.type !== "string") return undecidable(`a pattern needs text, and ${column.name} is ${column.native}`, "say `logicalType: string`, or give validValues");
	const values = validValues && valuesFor(column.type, validValues);
	if (values?.length === 0) return undecidable(`none of the valid values fits ${column.name}, which is ${column.native}`, "correct `validValues` or the type");
	const predicates = [...values ? [{
		is: "none-of",
		values
	}] : [], ...pattern === void 0 ? [] : [{
		is: "not-matching",
		pattern: searchPattern(pattern)
	}]];
	const defect = [...values ? [`hold none of ${listWords(values)}`] : [], ...pattern === void 0 ? [] : [`do not match ${pattern}`]].join(" or ");
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
// src/contract/plan-property.ts
/** The checks of one property; where its column is missing, that is an error and the others are skipped. */
function planProperty(property, columns) {
	const name = columnNameOf(property, columns);
	const column = columns.find((candidate) => candidate.name === name);
	const checks = [
		existence(property, name, column !== void 0),
		...valueChecks(property, column ?? {
			name,
			type: "other",
			native: ""
		}, columns),
		...nested(property, name)
	];
	return column ? checks : checks.map((check, i) => i === 0 ? check : skipped(check, "the column is missing"));
}
const existence = (property, name, found) => ({
	id: `contract:${name}:column`,
	target: name,
	severity: "error",
	expected: `a column ${name}`,
	at: property.at[""],
	rule: {
		kind: "column",
		found
	}
});
function valueChecks(property, column, columns) {
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
			...none("are null"),
			measure: nulls(target)
		}] : [],
		...property.keyPosition !== void 0 ? [{
			id: `contract:${target}:primaryKey`,
			...common,
			at: at("primaryKey"),
			...none("are null"),
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
			columns
		}))
	];
}
const nulls = (column) => ({
	of: "bad rows",
	column,
	bad: { is: "null" }
});
const nested = (property, target) => property.unjudged.map((part) => ({
	id: `contract:${target}:${part}`,
	target,
	severity: "error",
	expected: `${part} as the contract describes them`,
	at: property.at[part] ?? property.at[""],
	rule: {
		kind: "skipped",
		reason: part === "relationships" ? "relationships need the other table, which this step does not read" : "what is inside a value (objects, arrays) is not judged"
	}
}));
// src/contract/plan.ts
/**
* The checks that a contract asks of a table with these columns: schema, `required`, `unique`, `primaryKey`,
* `logicalTypeOptions`, library metrics. What cannot be judged is planned as skipped, with its reason, never dropped.
* Ids are unique; equal ones are numbered in the order of the contract.
*/
function planChecks(contract, columns) {
	return numbered([
		otherColumns(contract, columns),
		...contract.properties.flatMap((property) => planProperty(property, columns)),
		...planKey(contract, columns),
		...contract.quality.map((rule) => planRule(rule, {
			contract,
			columns
		})),
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
const unjudged = (contract) => [...contract.serviceLevels.map(({ property, at }) => ({
	id: `contract:table:slaProperties.${property}`,
	target: "table",
	severity: "error",
	expected: `the service level ${property}`,
	at,
	rule: {
		kind: "skipped",
		reason: "service levels are not judged from the table alone"
	}
})), ...contract.relationships.map((at) => ({
	id: "contract:table:relationships",
	target: "table",
	severity: "error",
	expected: "relationships as the contract describes them",
	at,
	rule: {
		kind: "skipped",
		reason: "relationships need the other table, which this step does not read"
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
// src/contract/samples.ts
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
// src/steps/validate-data/measure.ts
/** Cells that are not of their column's type are told apart by column, up to this many. */
const MAX_CELLS = 1e4;
/**
* Asks the table what the checks need: one statement for all conditions on single columns, one for each set of
* columns that must not repeat, and the first bad rows of the checks that do not pass.
*/
async function measureChecks(planned, table, rows, samples) {
	const answers = {
		table,
		rows,
		bad: await badRows(planned, table),
		surplus: await surplusOf(planned, table),
		cells: await table.uncastable(MAX_CELLS)
	};
	const measured = [];
	for (const check of planned) {
		const counted = withCount(check, answers);
		const [judged] = judge([counted], rows);
		const wanted = judged?.outcome === "fail" && samples.limit > 0 && counted.count !== 0;
		measured.push(wanted ? {
			...counted,
			samples: await samplesOf(check, answers, samples)
		} : counted);
	}
	return measured;
}
async function badRows(planned, table) {
	const asked = planned.flatMap((check) => check.measure?.of === "bad rows" ? [{
		check,
		question: check.measure
	}] : []);
	if (asked.length === 0) return /* @__PURE__ */ new Map();
	const counts = await table.count(asked.map(({ question: { column, bad } }) => ({
		column,
		bad
	})));
	return new Map(asked.map(({ check }, i) => [check, counts[i]]));
}
async function surplusOf(planned, table) {
	const surplus = /* @__PURE__ */ new Map();
	for (const { measure } of planned) if (measure?.of === "repeated rows" && !surplus.has(nameOf(measure.columns))) surplus.set(nameOf(measure.columns), await table.surplus(measure.columns));
	return surplus;
}
const nameOf = (columns) => JSON.stringify(columns);
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
function countOf(check, { rows, bad, surplus, cells }) {
	const { measure } = check;
	if (!measure) return null;
	if (measure.of === "rows") return rows;
	if (measure.of === "nothing") return 0;
	if (measure.of === "bad rows") return bad.get(check);
	if (measure.of === "repeated rows") return surplus.get(nameOf(measure.columns));
	return cells.cells.filter((cell) => cell.column === measure.column).length;
}
async function samplesOf(check, answers, options) {
	const { measure } = check;
	const { limit, key, hidden } = options;
	if (measure?.of === "uncastable cells") return answers.cells.cells.filter((cell) => cell.column === measure.column).slice(0, limit).map((cell) => cellSample(cell, hidden));
	if (measure?.of === "bad rows") {
		const { column, bad } = measure;
		return (await answers.table.failing({
			column,
			bad
		}, shown(key, [column]), limit)).map((row) => rowSample(row, hidden));
	}
	if (measure?.of !== "repeated rows") return [];
	return (await answers.table.repeated(measure.columns, shown(key, measure.columns), limit)).map((row) => rowSample(row, hidden));
}
const shown = (key, columns) => [.../* @__PURE__ */ new Set([...key, ...columns])];
// src/steps/validate-data/open.ts
/** Opens contract and table. Throws `InputErrors` with all that is wrong with them. */
async function openInputs(inputs, ports) {
	const [contract, paths] = await together(readContract(inputs.contract, ports.files), findData(inputs.data, ports.files));
	const engine = await ports.engine();
	ports.host.log.progress(`reading ${paths.length === 1 ? paths[0] : `${paths.length} files`}`);
	const table = await openData(paths, contract, engine);
	const rows = await table.rows();
	refuseEmpty(rows, paths);
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
async function readContract(path, files) {
	const input = { value: path };
	if (!await files.exists(path) || await files.isFolder(path)) refuse("contract", "is not a file", "name the data contract, an ODCS v3.1 YAML file", input);
	if (await files.size(path) > 1048576) refuse("contract", `holds more than ${MAX_CONTRACT_BYTES / 1024} KiB`, "check the path", input);
	return parseContract(await files.readText(path), files.relative(path));
}
/** The files that the patterns name, sorted. Throws `InputErrors` where there are none. */
async function findData(patterns, files) {
	const paths = await files.glob(patterns);
	if (paths.length === 0) refuse("data", "matches no file", "name files that exist, relative to the working directory", { value: patterns.join(", ") });
	return paths;
}
/** Opens the table; CSV columns are read as the types of the contract, once the first row has told their names. */
async function openData(paths, contract, engine) {
	if (!paths.some(isCsv)) return engine.table({ files: paths });
	const { columns } = await engine.table({
		files: paths,
		limit: 1
	});
	return engine.table({
		files: paths,
		types: csvTypes(contract, columns)
	});
}
/** A table without rows keeps every contract and says nothing. */
function refuseEmpty(rows, paths) {
	if (rows === 0) refuse("data", "holds no rows", "check the export: an empty table cannot be judged", { value: paths.join(", ") });
}
/** A file by digest. */
async function artifactOf(path, role, files) {
	return {
		role,
		name: files.relative(path),
		digest: await files.digest(path),
		mediaType: mediaTypeOf(path, role)
	};
}
const isCsv = (path) => !path.toLowerCase().endsWith(".parquet");
function mediaTypeOf(path, role) {
	if (role === "contract") return "application/yaml";
	return isCsv(path) ? "text/csv" : "application/vnd.apache.parquet";
}
// src/steps/validate-data/step.ts
/** Asks a table what its contract asks of it, and shows the rows that break it. */
const validateDataStep = defineStep({
	spec: validateData,
	facts: ContractFactsSchema,
	check: ({ asOf }) => momentProblems(asOf),
	async look(inputs, ports, signal) {
		const { contract, paths, table, rows, engine } = await openInputs(inputs, ports);
		signal.throwIfAborted();
		const planned = planChecks(contract, table.columns);
		ports.host.log.progress(`asking ${planned.length} checks of ${rows} rows`);
		const key = keyColumns(contract, table.columns);
		const checks = await measureChecks(planned, table, rows, {
			limit: inputs.sampleRows,
			key: key.filter((name) => table.columns.some((column) => column.name === name)),
			hidden: sensitiveColumns(contract, table.columns)
		});
		const { version, apiVersion } = contract;
		return {
			facts: {
				rows,
				contract: {
					table: contract.table,
					version,
					apiVersion
				},
				columns: [...table.columns],
				checks
			},
			subjects: await Promise.all(paths.map((path) => artifactOf(path, "data", ports.files))),
			materials: [await artifactOf(inputs.contract, "contract", ports.files)],
			measured: { engine: engine.name },
			...inputs.asOf === void 0 ? {} : { asOf: inputs.asOf }
		};
	},
	decide: (_, facts) => decideContract(facts),
	outputsOf: ({ facts, checks }) => ({
		rows: facts === null ? "" : String(facts.rows),
		findings: JSON.stringify(findingsOf(checks, facts))
	})
});
export { validateDataStep };

import { Bt as readYaml, Dn as rounded, _r as string, ar as _null, cr as boolean, dr as literal, gr as strictObject, hr as record, ir as _enum, or as array, pr as number$1, vr as union, yr as unknown } from "./every-step.js";
import { O as knownNames } from "./every-start.js";
// src/domain/contract/words.ts
/** 28330 → "28,330". */
const number = (value) => value.toLocaleString("en-US", { maximumFractionDigits: 12 });
const RELATIONS = {
	mustBe: {
		words: "exactly",
		sign: "="
	},
	mustNotBe: {
		words: "not exactly",
		sign: "!="
	},
	mustBeGreaterThan: {
		words: "more than",
		sign: ">"
	},
	mustBeGreaterOrEqualTo: {
		words: "at least",
		sign: ">="
	},
	mustBeLessThan: {
		words: "fewer than",
		sign: "<"
	},
	mustBeLessOrEqualTo: {
		words: "at most",
		sign: "<="
	},
	mustBeBetween: {
		words: "between",
		sign: " in "
	},
	mustNotBeBetween: {
		words: "not between",
		sign: " not in "
	}
};
/** "no rows", "at most 5 % of rows", "between 100 and 120 rows". */
function thresholdWords({ operator, limits, unit }) {
	const rows = unit === "percent" ? " % of rows" : limits.at(-1) === 1 ? " row" : " rows";
	if (operator === "mustBe" && limits[0] === 0) return "no rows";
	return `${RELATIONS[operator].words} ${limits.map(number).join(" and ")}${rows}`;
}
/** "at most 5", "exactly true": what one value is held to. */
function valueWords({ operator, limits }) {
	return `${operator === "mustBeLessThan" ? "less than" : RELATIONS[operator].words} ${limits.map((limit) => typeof limit === "number" ? number(limit) : String(limit)).join(" and ")}`;
}
/** "<=5%", "=0", " in [100,120]": the short form that ids carry. */
function thresholdSign({ operator, limits, unit }) {
	const value = limits.length > 1 ? `[${limits.join(",")}]` : String(limits[0]);
	return `${RELATIONS[operator].sign}${value}${unit === "percent" ? "%" : ""}`;
}
/** `"", "N/A", null and 12 more`: the first values of a list. */
function listWords(values, shown = 5) {
	const first = values.slice(0, shown).map((value) => JSON.stringify(value));
	const rest = values.length - first.length;
	return rest > 0 ? `${first.join(", ")} and ${number(rest)} more` : first.join(", ");
}
// src/domain/contract/formats/odcs/problems.ts
/** What a schema library found, as problems with place, value and remedy; `prefix` is where the schema was applied. */
function problemsOf(error, source, prefix, known = []) {
	return error.issues.flatMap((issue) => {
		const path = [...prefix, ...issue.path.map((part) => typeof part === "number" ? part : String(part))];
		if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKey(key, [...path, key], source, known));
		return [problemAt(path, words(issue, source, path), remedy(issue), source)];
	});
}
/** A problem at a place in the contract, named as a reader finds it: `schema[0].properties[2].required`. */
function problemAt(path, message, remedy, source) {
	const value = valueAt(source.value, path);
	return {
		input: nameOf(path),
		...isScalar(value) ? { value } : {},
		message,
		remedy,
		at: source.at(path)
	};
}
const unknownKey = (key, path, source, known) => problemAt(path, "is not a key that ODCS has here", suggestion(key, known), source);
function suggestion(key, known) {
	if (known.length === 0) return "correct it, or move it under `customProperties`";
	const longer = known.find((name) => name.toLowerCase().startsWith(key.toLowerCase()));
	return longer ? `did you mean ${longer}?` : knownNames(key, known);
}
function words(issue, source, path) {
	if (valueAt(source.value, path) === void 0) return "is missing";
	if (issue.code === "invalid_type") return `is not ${article(issue.expected)}`;
	if (issue.code === "invalid_value") return "is not a word that ODCS has here";
	if (issue.code === "too_small") return issue.message === "is empty" ? "is empty" : `is below ${issue.minimum}`;
	return issue.message;
}
function remedy(issue) {
	if (issue.code === "invalid_value") return `use ${issue.values.map(String).join(", ")}`;
	if (issue.code === "invalid_type") return `give ${article(issue.expected)}`;
	if (issue.path.at(-1) === "apiVersion") return "write the contract in v3.1.0 and say so";
	return "correct the value";
}
const article = (type) => ({
	string: "text",
	number: "a finite number",
	int: "a whole number",
	boolean: "true or false",
	array: "a list",
	object: "a mapping",
	record: "a mapping"
})[type] ?? type;
const nameOf = (path) => path.map((part, i) => typeof part === "number" ? `[${part}]` : i === 0 ? part : `.${part}`).join("") || "contract";
/** The value at a path, or undefined. */
function valueAt(value, path) {
	return path.reduce((held, part) => held !== null && typeof held === "object" && Object.hasOwn(held, part) ? held[part] : void 0, value);
}
const isScalar = (value) => value === null || ["string", "boolean"].includes(typeof value) || typeof value === "number" && Number.isFinite(value);
// src/domain/contract/pattern.ts
/** Longer than any pattern a person reads; RE2 is linear in the text but not free in the pattern. */
const MAX_LENGTH = 1e3;
/** RE2 refuses more repetitions than this, nested ones multiplied. */
const MAX_REPEATS = 1e3;
/**
* Whether RE2 can run a pattern, in time linear in the text. Patterns are ECMA-262 in ODCS; those with look-around,
* back-references and the like are run by a back-tracking engine, whose time must be limited.
*/
const isLinear = (pattern) => pattern.length <= MAX_LENGTH && !isBeyondRe2(pattern) && repeats(pattern) <= MAX_REPEATS;
const TOKEN = /\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\]|\{(\d+)(?:,(\d*))?\}|[()]|[\s\S]/gu;
/** Letters that RE2 knows after a backslash; `u` is translated. */
const ESCAPES = /^\\[aftnrvdDsSwWbBAzpPCQEx0u]$/;
/** Whether it uses what ECMA-262 has and RE2 has not: look-around, back-references, empty classes, other escapes. */
function isBeyondRe2(pattern) {
	const tokens = [...pattern.matchAll(TOKEN)].map(([token]) => token);
	const bare = tokens.map((token) => /^\[./.test(token) || /^\\./.test(token) ? "c" : token).join("");
	if (/\(\?<?[=!]/.test(bare)) return true;
	if (tokens.some((token) => /^\\[1-9k]$/.test(token) || /^\[\^?\]$/.test(token))) return true;
	if (tokens.some((token) => /^\[.*\\b/s.test(token))) return true;
	if (/\\u\{/.test(pattern) || namesOfProperties(pattern).some(isEcmaName)) return true;
	return tokens.flatMap((token) => token.match(/\\[A-Za-z]/g) ?? []).some((token) => !ESCAPES.test(token));
}
/** `L`, `Greek`, `Letter` or `Script=Greek` of `\p{…}`. */
const namesOfProperties = (pattern) => [...pattern.matchAll(/\\[pP]\{([^}]*)\}/g)].map(([, name]) => name);
/** RE2 knows `L` and `Greek`; ECMA-262 has the long names, and scripts as `Script=Greek`. */
function isEcmaName(name) {
	if (name.length <= 2) return false;
	try {
		new RegExp(`\\p{${name}}`, "u");
		return true;
	} catch {
		return false;
	}
}
/**
* Why a text is no pattern, or undefined: ECMA-262 syntax, besides the leading flags and the named groups that RE2
* writes in its own way.
*/
function patternProblem(pattern) {
	try {
		new RegExp(pattern.replace(/^\(\?[imsU]+\)/, "").replaceAll("(?P<", "(?<"));
		return;
	} catch (error) {
		return `is not a regular expression (${error.message.split(": ").at(-1)})`;
	}
}
/** The largest product of nested `{n,m}` counts. */
function repeats(pattern) {
	const groups = [1];
	let last = 1;
	let largest = 1;
	for (const [token, digits, upper] of pattern.matchAll(TOKEN)) {
		if (token === "(") groups.push(1);
		else if (token === ")") last = groups.length > 1 ? groups.pop() : 1;
		else if (digits !== void 0) last *= Math.max(Number(digits), Number(upper ?? 0), 1);
		else if (!"*+?".includes(token)) last = 1;
		groups[groups.length - 1] = Math.max(groups.at(-1), last);
		largest = Math.max(largest, last);
	}
	return largest;
}
/**
* The values in which a pattern is not found. ODCS names ECMA-262, whose `test` finds a match anywhere; `^` and `$` in
* the pattern hold it to the ends. RE2 writes `\u00e9` as `\x{00e9}`, and `(?<year>` as `(?P<year>`.
*/
const notFound = (pattern) => ({
	is: "not-matching",
	pattern: pattern.replace(/\\u([0-9a-fA-F]{4})/g, "\\x{$1}").replaceAll("(?<", "(?P<"),
	anywhere: true
});
// src/domain/contract/formats/odcs/options.ts
const text$1 = string();
const INTEGER_FORMATS = [
	"i8",
	"i16",
	"i32",
	"i64",
	"i128",
	"u8",
	"u16",
	"u32",
	"u64",
	"u128"
];
const pattern = text$1.superRefine((value, context) => {
	const problem = patternProblem(value);
	if (problem) context.addIssue({
		code: "custom",
		message: problem
	});
});
const length = number$1().int().min(0).optional();
const numericRange = {
	minimum: number$1().optional(),
	maximum: number$1().optional(),
	exclusiveMinimum: number$1().optional(),
	exclusiveMaximum: number$1().optional(),
	multipleOf: number$1().positive().optional()
};
const momentRange = (what, shape) => {
	const moment = text$1.regex(shape, `is not ${what}`).optional();
	return {
		minimum: moment,
		maximum: moment,
		exclusiveMinimum: moment,
		exclusiveMaximum: moment
	};
};
const timezone = {
	timezone: boolean().optional(),
	defaultTimezone: text$1.optional()
};
const DATE = "\\d{4}-\\d{2}-\\d{2}";
const TIME = "\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?";
/** `logicalTypeOptions` of each logical type: closed lists, as in the ODCS schema. */
const OPTIONS = {
	string: strictObject({
		minLength: length,
		maxLength: length,
		pattern: pattern.optional(),
		format: text$1.optional()
	}),
	integer: strictObject({
		...numericRange,
		format: _enum(INTEGER_FORMATS).optional()
	}),
	number: strictObject({
		...numericRange,
		format: _enum(["f32", "f64"]).optional()
	}),
	date: strictObject({
		...momentRange("a date such as 2013-04-30", new RegExp(`^${DATE}$`)),
		format: text$1.optional()
	}),
	timestamp: strictObject({
		...momentRange("a moment such as 2013-04-30 23:59:59", new RegExp(`^${DATE}([T ]${TIME}(Z|[+-]\\d{2}:?\\d{2})?)?$`)),
		...timezone,
		format: text$1.optional()
	}),
	time: strictObject({
		...momentRange("a time such as 23:59:59", new RegExp(`^${TIME}$`)),
		...timezone,
		format: text$1.optional()
	}),
	boolean: strictObject({}),
	object: strictObject({
		maxProperties: length,
		minProperties: length,
		required: array(text$1).optional()
	}),
	array: strictObject({
		maxItems: length,
		minItems: length,
		uniqueItems: boolean().optional()
	})
};
/** What a metric may be told; ODCS leaves `arguments` open, but one that is not understood would weaken a check. */
const scalars = array(union([
	string(),
	number$1(),
	boolean(),
	_null()
], "is not a single value"));
const ARGUMENTS = {
	nullValues: strictObject({}),
	rowCount: strictObject({}),
	missingValues: strictObject({ missingValues: scalars.min(1, "is empty") }),
	invalidValues: strictObject({
		validValues: scalars.min(1, "is empty").optional(),
		pattern: pattern.optional()
	}).refine((given) => given.validValues !== void 0 || given.pattern !== void 0, { message: "says neither `validValues` nor `pattern`" }),
	duplicateValues: strictObject({ properties: array(text$1).min(1, "is empty").optional() })
};
// src/domain/contract/vocabulary.ts
/** The words that contracts are judged by, whatever format they were written in: those of ODCS 3.1. */
const LOGICAL_TYPES = [
	"string",
	"date",
	"timestamp",
	"time",
	"number",
	"integer",
	"object",
	"array",
	"boolean"
];
const METRICS = [
	"nullValues",
	"missingValues",
	"invalidValues",
	"duplicateValues",
	"rowCount"
];
const OPERATORS = [
	"mustBe",
	"mustNotBe",
	"mustBeGreaterThan",
	"mustBeGreaterOrEqualTo",
	"mustBeLessThan",
	"mustBeLessOrEqualTo",
	"mustBeBetween",
	"mustNotBeBetween"
];
// src/domain/contract/formats/odcs/reading.ts
/** The part at `path` as `schema` has it; undefined, and its problems added, where it is not so. */
function read(reading, path, { schema, known = [], value = valueAt(reading.source.value, path) }) {
	const result = schema.safeParse(value ?? {});
	if (result.success) return result.data;
	reading.problems.push(...problemsOf(result.error, reading.source, path, known));
}
/** Paths of the items of the list at `path`; none where there is no list. */
function itemsAt(reading, path) {
	const value = valueAt(reading.source.value, path);
	return Array.isArray(value) ? value.map((_, i) => [...path, i]) : [];
}
/** Adds a problem with the place at `path`. */
const complain = (reading, path, message, remedy) => void reading.problems.push(problemAt(path, message, remedy, reading.source));
// src/domain/contract/formats/odcs/comparison.ts
/**
* Exactly one operator, as ODCS has it. A library metric is held to numbers; what a query answers to any single value
* where it must be equal or not.
*/
function readComparison(entry, to) {
	const { raw, path, reading } = entry;
	const [operator, ...more] = OPERATORS.filter((name) => raw[name] !== void 0);
	if (operator === void 0 || more.length > 0) {
		const message = operator === void 0 ? "has no operator" : `has ${more.length + 1} operators`;
		complain(reading, path, message, `give exactly one of ${OPERATORS.join(", ")}`);
		return;
	}
	const pair = operator.endsWith("Between");
	const value = raw[operator];
	const limits = limitsOf(value, pair);
	if (limits) return {
		operator,
		limits
	};
	if (to === "values" && (operator === "mustBe" || operator === "mustNotBe") && (typeof value === "string" || typeof value === "boolean")) return {
		operator,
		limits: [value]
	};
	complain(reading, [...path, operator], pair ? "is not two numbers, the smaller first" : "is not a finite number", pair ? "write [smaller, larger]" : "give a number");
}
function limitsOf(value, pair) {
	const limits = pair ? Array.isArray(value) ? value : [] : [value];
	if (!limits.every((limit) => typeof limit === "number" && Number.isFinite(limit))) return void 0;
	if (pair && (limits.length !== 2 || limits[0] >= limits[1])) return void 0;
	return limits.map(rounded);
}
// src/domain/contract/formats/odcs/library-rule.ts
/** Rules that ODCS 3.0 shows in its text and examples, by the metric of 3.1 that counts the same. */
const OLD_NAMES = {
	nullCheck: "nullValues",
	nullCount: "nullValues",
	missingCount: "missingValues",
	invalidCount: "invalidValues",
	validValues: "invalidValues",
	duplicateCount: "duplicateValues",
	uniqueCheck: "duplicateValues"
};
/** Keys of ODCS 3.0 rules that 3.1 has under `arguments`. */
const OLD_ARGUMENTS = [
	"validValues",
	"missingValues",
	"pattern"
];
/** The metric of a library rule: `metric`, or `rule`, its only name in ODCS 3.0. Undefined for one that is not known. */
function metricOf({ metric, rule }) {
	if (metric !== void 0 || typeof rule !== "string") return metric;
	return METRICS.find((known) => known === rule) ?? (Object.hasOwn(OLD_NAMES, rule) ? OLD_NAMES[rule] : void 0);
}
/** `arguments`, with what ODCS 3.0 writes beside the rule. */
function argumentsOf(raw) {
	const beside = OLD_ARGUMENTS.filter((key) => raw[key] !== void 0).map((key) => [key, raw[key]]);
	return {
		...Object.fromEntries(beside),
		...raw.arguments
	};
}
/** In ODCS 3.0 a rule about bad rows without an operator allows none: `rule: nullCheck`. */
const withOldOperator = (raw, metric) => metric === "rowCount" || OPERATORS.some((operator) => raw[operator] !== void 0) ? raw : {
	...raw,
	mustBe: 0
};
/** Keys of a rule that say something that nothing here understands; ODCS 3.0 leaves them open. */
const unknownKeys = (raw, known) => Object.keys(raw).filter((key) => !known.includes(key) && !OLD_ARGUMENTS.some((old) => old === key));
// src/domain/contract/formats/odcs/shapes.ts
/** Fields that ODCS defines and that no check here is made from. */
const unjudged = unknown().optional();
const text = string();
/** Unquoted `1.0` is a number in YAML and was meant as text. */
const textual = union([string(), number$1()], "is not text");
/** Its items are read one by one, so that one bad item hides no other; `quality:` with nothing after it is null. */
const list = array(unknown()).nullish();
const element = {
	id: unjudged,
	physicalType: unjudged,
	description: unjudged,
	businessName: unjudged,
	authoritativeDefinitions: unjudged,
	tags: unjudged,
	customProperties: unjudged
};
const DIMENSIONS = [...[
	"accuracy",
	"completeness",
	"conformity",
	"consistency",
	"coverage",
	"timeliness",
	"uniqueness"
], ...[
	"ac",
	"cp",
	"cf",
	"cs",
	"cv",
	"tm",
	"uq"
]];
const QualityShape = strictObject({
	id: unjudged,
	authoritativeDefinitions: unjudged,
	businessImpact: unjudged,
	customProperties: unjudged,
	description: text.nullish(),
	dimension: _enum(DIMENSIONS).nullish(),
	method: unjudged,
	name: text.nullish(),
	schedule: unjudged,
	scheduler: unjudged,
	severity: text.nullish(),
	tags: unjudged,
	type: _enum([
		"text",
		"library",
		"sql",
		"custom"
	]).optional(),
	unit: text.nullish(),
	metric: _enum(METRICS).optional(),
	rule: unjudged,
	arguments: record(string(), unknown()).nullish(),
	query: text.optional(),
	engine: text.optional(),
	implementation: union([text, record(string(), unknown())], "is neither text nor a mapping").optional(),
	mustBe: unjudged,
	mustNotBe: unjudged,
	mustBeGreaterThan: unjudged,
	mustBeGreaterOrEqualTo: unjudged,
	mustBeLessThan: unjudged,
	mustBeLessOrEqualTo: unjudged,
	mustBeBetween: unjudged,
	mustNotBeBetween: unjudged
});
const PropertyShape = strictObject({
	...element,
	name: text.min(1),
	physicalName: text.min(1).nullish(),
	primaryKey: boolean().nullish(),
	primaryKeyPosition: number$1().int().nullish(),
	logicalType: _enum(LOGICAL_TYPES).optional(),
	logicalTypeOptions: record(string(), unknown()).nullish(),
	required: boolean().nullish(),
	unique: boolean().nullish(),
	partitioned: boolean().nullish(),
	partitionKeyPosition: unjudged,
	classification: textual.nullish(),
	encryptedName: unjudged,
	transformSourceObjects: unjudged,
	transformLogic: unjudged,
	transformDescription: unjudged,
	examples: unjudged,
	criticalDataElement: unjudged,
	relationships: unjudged,
	properties: unjudged,
	items: unjudged,
	quality: list
});
const TableShape = strictObject({
	...element,
	name: text.min(1),
	logicalType: literal("object").optional(),
	physicalName: text.nullish(),
	dataGranularityDescription: unjudged,
	properties: list,
	relationships: unjudged,
	quality: list
});
/** The part of ODCS 3.0 and 3.1 that checks are made from: closed where ODCS is closed, open where it does not matter here. */
const ContractShape = strictObject({
	version: textual,
	kind: literal("DataContract"),
	apiVersion: text.regex(/^v3\.[01]\.\d+$/, "is not a version of ODCS that can be judged"),
	id: textual,
	status: text,
	name: unjudged,
	tenant: unjudged,
	tags: unjudged,
	servers: unjudged,
	dataProduct: unjudged,
	description: unjudged,
	domain: unjudged,
	schema: array(unknown()).min(1, "is empty"),
	support: unjudged,
	price: unjudged,
	team: unjudged,
	roles: unjudged,
	slaDefaultElement: unjudged,
	slaProperties: list,
	authoritativeDefinitions: unjudged,
	customProperties: unjudged,
	contractCreatedTs: unjudged
});
// src/domain/contract/formats/odcs/quality.ts
const KNOWN_KEYS = Object.keys(QualityShape.shape);
const KNOWN_ARGUMENTS = [
	"missingValues",
	"validValues",
	"pattern",
	"properties"
];
/** ODCS 3.0 leaves rules open. */
const OpenShape = QualityShape.loose();
/** The readable entries of the `quality` list at `path`; problems of the others go to the reading. */
const readRules = (reading, path, level) => itemsAt(reading, path).flatMap((item) => {
	const raw = read(reading, item, {
		schema: reading.isOdcs30 ? OpenShape : QualityShape,
		known: KNOWN_KEYS
	});
	return (raw && readRule({
		raw,
		path: item,
		level,
		reading
	})) ?? [];
});
function readRule(entry) {
	const { raw, reading } = entry;
	const said = readSaid(entry);
	return said && {
		...raw.name ? { name: raw.name } : {},
		severity: severityOf(raw.severity ?? (raw.type === "text" ? "info" : void 0)),
		at: reading.source.at(entry.path),
		...said
	};
}
/** ODCS leaves the word open; one that is not known here must not weaken the check. */
const severityOf = (word) => ["info", "warning"].find((known) => known === word?.toLowerCase()) ?? "error";
function readSaid(entry) {
	const { type = "library", name, engine } = entry.raw;
	if (type === "library") return readLibrary(entry);
	if (type === "sql") return readSql(entry);
	if (type === "text") return unrunRule(["text", name], "a rule in words is for people to judge", "say it as a library metric or as SQL");
	if (!engine) wrong(entry, "engine", "is missing", "name the engine of the custom check");
	if (entry.raw.implementation === void 0) wrong(entry, "implementation", "is missing", "give what the engine needs");
	return unrunRule(["custom", name ?? engine], `rules of ${engine} are run by ${engine}`, "say it as a library metric or as SQL, or run it where its engine is");
}
const unrunRule = (what, reason, remedy) => ({
	type: "unrun",
	what: what.filter(Boolean).join(":"),
	reason,
	remedy
});
function readSql(entry) {
	const { query } = entry.raw;
	if (!query) wrong(entry, "query", "is missing", "give the SQL query, or another `type`");
	const expected = readComparison(entry, "values");
	if (!query || !expected) return void 0;
	return {
		type: "sql",
		query,
		expected
	};
}
function readLibrary(entry) {
	const { raw, reading, path } = entry;
	const metric = metricOf(raw);
	const unknown = reading.isOdcs30 ? unknownKeys(raw, KNOWN_KEYS) : [];
	if (metric === void 0 && !(reading.isOdcs30 && typeof raw.rule === "string")) {
		readComparison(entry, "numbers");
		wrong(entry, "metric", "is missing", `use ${METRICS.join(", ")}, or another \`type\``);
		return;
	}
	if (metric === void 0 || unknown.length > 0) return unrunRule(["library", raw.name ?? String(raw.rule ?? metric)], metric === void 0 ? `the rule ${raw.rule} is not known here` : `it says ${unknown.join(", ")}, which is not known here`, `write it in ODCS 3.1 as a metric (${METRICS.join(", ")}), or as SQL`);
	const given = read(reading, [...path, "arguments"], {
		schema: ARGUMENTS[metric],
		known: KNOWN_ARGUMENTS,
		value: argumentsOf(raw)
	});
	if (given) checkLevel(metric, given, entry);
	return given && readThreshold(entry, metric, given);
}
function readThreshold(entry, metric, given) {
	const { raw, reading } = entry;
	const comparison = readComparison(reading.isOdcs30 ? {
		...entry,
		raw: withOldOperator(raw, metric)
	} : entry, "numbers");
	const unit = raw.unit?.toLowerCase() ?? "rows";
	if (unit !== "rows" && unit !== "percent") return unrunRule(["library", raw.name ?? metric], `the unit ${raw.unit} is not known here`, "use rows or percent");
	if (unit === "percent" && metric === "rowCount") wrong(entry, "unit", "makes no sense for rowCount", "count rows");
	if (!comparison) return void 0;
	return {
		type: "library",
		metric,
		arguments: given,
		threshold: {
			...comparison,
			unit
		}
	};
}
function checkLevel(metric, given, entry) {
	const { level } = entry;
	if (level === "table" && [
		"nullValues",
		"missingValues",
		"invalidValues"
	].includes(metric)) wrong(entry, "metric", "is about one property", "move it under `quality` of a property");
	if (level === "table" && metric === "duplicateValues" && !given.properties) wrong(entry, "arguments", "names no `properties`", "list the properties that must be unique together");
	if (level === "property" && given.properties) wrong(entry, "arguments", "names `properties`", "move the rule to `quality` of the table");
}
const wrong = (entry, key, message, remedy) => complain(entry.reading, [...entry.path, key], message, remedy);
// src/domain/contract/formats/odcs/property.ts
/** Values of columns classified so are never shown; also as a part of `highly_confidential` or `PersonalData`. */
const SENSITIVE = /personal|confidential|restricted|sensitive|secret|private|(?<![a-z])pii(?![a-z])/i;
/** Reads one entry of `properties`: one column, or none where it is too broken to go on. */
function readProperty(reading, path) {
	const raw = read(reading, path, {
		schema: PropertyShape,
		known: Object.keys(PropertyShape.shape)
	});
	const quality = readRules(reading, [...path, "quality"], "property");
	if (!raw) return [];
	return [{
		name: raw.name,
		...raw.physicalName ? { physicalName: raw.physicalName } : {},
		...raw.logicalType ? { logicalType: raw.logicalType } : {},
		options: readOptions(reading, raw, [...path, "logicalTypeOptions"]),
		...reading.isOdcs30 && raw.logicalType === "date" ? { mayHoldTime: true } : {},
		required: raw.required ?? false,
		unique: raw.unique ?? false,
		...raw.primaryKey ? { keyPosition: raw.primaryKeyPosition ?? -1 } : {},
		...raw.partitioned ? { partitioned: true } : {},
		sensitive: SENSITIVE.test(String(raw.classification ?? "")),
		quality,
		unjudged: unjudgedParts(reading, raw, path),
		at: placesOf(reading, raw, path)
	}];
}
function readOptions(reading, raw, path) {
	if (Object.keys(raw.logicalTypeOptions ?? {}).length === 0) return {};
	if (raw.logicalType === void 0) {
		complain(reading, path, "needs a `logicalType` next to it", "add the type that the options are for");
		return {};
	}
	const schema = OPTIONS[reading.isOdcs30 && raw.logicalType === "date" ? "timestamp" : raw.logicalType];
	const given = reading.isOdcs30 ? withOwnBounds(raw.logicalTypeOptions ?? {}) : raw.logicalTypeOptions;
	return read(reading, path, {
		schema,
		known: Object.keys(schema.shape),
		value: given
	}) ?? {};
}
/** In ODCS 3.0 `exclusiveMinimum: true` says that `minimum` itself is too small; in 3.1 it is a bound of its own. */
function withOwnBounds(options) {
	const changed = ["Minimum", "Maximum"].flatMap((name) => {
		const [flag, bound] = [`exclusive${name}`, name.toLowerCase()];
		if (typeof options[flag] !== "boolean") return [];
		const value = options[bound];
		return options[flag] ? [[flag, value], [bound, void 0]] : [[flag, void 0]];
	});
	const entries = Object.entries({
		...options,
		...Object.fromEntries(changed)
	});
	return Object.fromEntries(entries.filter(([, value]) => value !== void 0));
}
function unjudgedParts(reading, raw, path) {
	const nested = raw.logicalType === "object" || raw.logicalType === "array";
	return [
		...itemsAt(reading, [...path, "properties"]).length > 0 ? ["properties"] : [],
		...raw.items ? ["items"] : [],
		...itemsAt(reading, [...path, "relationships"]).length > 0 ? ["relationships"] : [],
		...nested ? Object.keys(raw.logicalTypeOptions ?? {}).map((key) => `logicalTypeOptions.${key}`) : []
	];
}
function placesOf(reading, raw, path) {
	const places = [...Object.keys(raw).map((key) => [key]), ...Object.keys(raw.logicalTypeOptions ?? {}).map((key) => ["logicalTypeOptions", key])].map((key) => [key.join("."), reading.source.at([...path, ...key])]);
	return {
		...Object.fromEntries(places),
		"": reading.source.at(path)
	};
}
// src/domain/contract/formats/odcs/odcs.ts
const TABLE = ["schema", 0];
/** Open Data Contract Standard, the YAML of bitol.io. Versions 3.0 and 3.1, with one table. */
const odcs = {
	name: "ODCS 3.1 or 3.0",
	sign: "`kind: DataContract` and `apiVersion`",
	recognises: (document) => ["kind", "apiVersion"].some((key) => valueAt(document, [key]) !== void 0),
	read: readOdcs
};
/** Keys and words are as closed as in ODCS; parts that no check is made from (servers, team, price, …) are accepted unread. */
function readOdcs({ source, file }) {
	const reading = {
		source,
		problems: [],
		isOdcs30: /^v3\.0\./.test(String(valueAt(source.value, ["apiVersion"])))
	};
	const head = read(reading, [], {
		schema: ContractShape,
		known: Object.keys(ContractShape.shape)
	});
	const tables = itemsAt(reading, ["schema"]);
	const body = tables.length > 0 ? readBody(reading) : void 0;
	if (tables.length > 1) refuseSeveral(reading, tables);
	const { problems } = reading;
	if (!head || !body || problems.length > 0) return { problems };
	return {
		value: {
			file,
			apiVersion: head.apiVersion,
			version: String(head.version),
			...body
		},
		problems
	};
}
function readBody(reading) {
	const table = read(reading, TABLE, {
		schema: TableShape,
		known: Object.keys(TableShape.shape)
	});
	const properties = itemsAt(reading, [...TABLE, "properties"]).flatMap((path) => readProperty(reading, path));
	const quality = readRules(reading, [...TABLE, "quality"], "table");
	refuseTwins(reading, properties);
	refuseUnknownMembers(reading, quality, properties);
	if (reading.problems.length === 0 && properties.length === 0 && !quality.some((rule) => rule.type !== "unrun")) complain(reading, TABLE, "holds nothing to check", "describe its columns under `properties`");
	return {
		table: table?.name ?? "",
		...table?.physicalName ? { physicalName: table.physicalName } : {},
		properties,
		quality,
		serviceLevels: itemsAt(reading, ["slaProperties"]).map((path, i) => readServiceLevel(reading, path, i)),
		relationships: itemsAt(reading, [...TABLE, "relationships"]).map((path) => reading.source.at(path)),
		at: reading.source.at(TABLE)
	};
}
function readServiceLevel(reading, path, i) {
	const at = (key) => valueAt(reading.source.value, [...path, key]);
	const [unit, own, all] = [
		at("unit"),
		at("element"),
		valueAt(reading.source.value, ["slaDefaultElement"])
	];
	const element = own ?? all;
	return {
		property: String(at("property") ?? `#${i + 1}`),
		value: at("value"),
		...typeof unit === "string" ? { unit } : {},
		...typeof element === "string" ? { element } : {},
		at: reading.source.at(path)
	};
}
function refuseSeveral(reading, tables) {
	const names = tables.map((path) => valueAt(reading.source.value, [...path, "name"]));
	complain(reading, ["schema", 1], `is one of ${tables.length} tables (${listWords(names)})`, "write one contract for each table, and run the step once for each");
}
function refuseTwins(reading, properties) {
	const seen = /* @__PURE__ */ new Set();
	for (const [i, { name }] of properties.entries()) {
		if (seen.has(name)) complain(reading, [
			...TABLE,
			"properties",
			i,
			"name"
		], "is described twice", "keep one description");
		seen.add(name);
	}
}
function refuseUnknownMembers(reading, rules, properties) {
	const names = new Set(properties.map((property) => property.name));
	const members = rules.flatMap((rule) => rule.type === "library" ? (rule.arguments.properties ?? []).map((name) => ({
		name,
		at: rule.at
	})) : []);
	for (const { name, at } of members.filter((member) => !names.has(member.name))) reading.problems.push({
		input: "duplicateValues",
		value: name,
		message: "is not a property of the table",
		remedy: "name properties as `name` in `properties` has them",
		at
	});
}
// src/domain/contract/formats/catalogue.ts
/** Every format that contracts may be written in. A new one is one folder here and one line. */
const CONTRACT_FORMATS = [odcs];
// src/domain/contract/formats/read-contract.ts
/** Reads a contract in whichever format it is written; the first format that recognises the document reads it. */
function readContract(text, file, formats = CONTRACT_FORMATS) {
	const source = readYaml(text, file);
	if ("problems" in source) return { problems: source.problems };
	const format = formats.find((one) => one.recognises(source.value));
	return format ? format.read({
		source,
		file
	}) : { problems: [unknownFormat(source, formats)] };
}
function unknownFormat(source, formats) {
	return {
		input: "contract",
		message: source.value !== null && typeof source.value === "object" && !Array.isArray(source.value) ? "is in no known format" : "is not a mapping",
		remedy: `write it in a known format: ${formats.map(({ name, sign }) => `${name} (has ${sign})`).join(", ")}`,
		at: source.at([])
	};
}
export { isLinear as a, number as c, valueWords as d, OPERATORS as i, thresholdSign as l, CONTRACT_FORMATS as n, notFound as o, LOGICAL_TYPES as r, listWords as s, readContract as t, thresholdWords as u };

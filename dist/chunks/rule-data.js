// src/foundation/rules/cursor.ts
/** Ends the reading of one rule; `parseRule` turns it into a `RuleError` and lets no other caller see it. */
var NotARule = class extends Error {
	error;
	constructor(error) {
		super(error.message);
		this.name = "NotARule";
		this.error = error;
	}
};
const WHITE_SPACE = " 	\r\n";
const isWhite = (character) => WHITE_SPACE.includes(character);
/** ASCII digits only. */
const isDigit = (character) => character >= "0" && character <= "9";
/** ASCII letters and the underscore: what names of metrics are made of. */
const isLetter = (character) => character >= "a" && character <= "z" || character >= "A" && character <= "Z" || character === "_";
/** The next character, or '\0' at the end: a character that no rule may hold. */
const peek = (cursor) => cursor.text[cursor.at] ?? "\0";
/** Whether nothing is left to read. */
const atEnd = (cursor) => cursor.at >= cursor.text.length;
/** Moves over white space; none is no problem. */
function skipWhite(cursor) {
	while (!atEnd(cursor) && isWhite(peek(cursor))) cursor.at += 1;
}
/** Moves over `word` when the text goes on with it. */
function accept(cursor, word) {
	if (!cursor.text.startsWith(word, cursor.at)) return false;
	cursor.at += word.length;
	return true;
}
/** Moves over `word` when it stands there as a whole word. */
function acceptWord(cursor, word) {
	const after = cursor.text[cursor.at + word.length] ?? " ";
	return !isLetter(after) && !isDigit(after) && accept(cursor, word);
}
/** The longest run of characters from here that `belongs` holds for; it may be empty. */
function takeWhile(cursor, belongs) {
	const start = cursor.at;
	while (!atEnd(cursor) && belongs(peek(cursor))) cursor.at += 1;
	return cursor.text.slice(start, cursor.at);
}
/** What stands at the cursor, short enough for a message. */
function whatStands(cursor) {
	if (atEnd(cursor)) return "the end";
	const rest = cursor.text.slice(cursor.at);
	const end = [...rest].findIndex(isWhite);
	return quoted(end === -1 ? rest : rest.slice(0, end));
}
/** A text in quotes for a message, cut after 40 characters. */
const quoted = (text) => JSON.stringify(text.length > 40 ? `${text.slice(0, 39)}…` : text);
/** Ends the reading: what is wrong at `at`, an index into the text, and what to write instead. */
function notARule(cursor, message, remedy, at = cursor.at) {
	throw new NotARule({
		message,
		column: at + 1,
		remedy
	});
}
// src/foundation/rules/mistaken.ts
/** What people and word processors write instead of the plain sign. */
const MISTAKEN = {
	"=>": "`>=`",
	"=<": "`<=`",
	"<>": "`!=`",
	"=": "`==`",
	"≥": "`>=`",
	"≤": "`<=`",
	"≠": "`!=`",
	"−": "`-`, the plain minus",
	"–": "`-`, the plain minus",
	"“": "`\"`, the plain quote",
	"”": "`\"`, the plain quote"
};
/** Names the plain sign where another one stands. */
function refuseMistaken(cursor) {
	const rest = cursor.text.slice(cursor.at);
	const written = Object.keys(MISTAKEN).find((key) => rest.startsWith(key) && !rest.startsWith("=="));
	if (written !== void 0) notARule(cursor, `has ${quoted(written)}`, `write ${MISTAKEN[written]}`);
}
// src/foundation/rules/words.ts
const inMetric = (character) => isLetter(character) || isDigit(character) || "./-".includes(character);
const inBareWord = (character) => !" 	\r\n,[]\"“”=<>!*".includes(character);
/** Whether a metric can be written without quotes. */
const isBareMetric = (name) => name !== "" && isLetter(name[0]) && [...name].every(inMetric);
/** Whether a column or value of a selector can be written without quotes. */
const isBareWord = (word) => word !== "" && [...word].every(inBareWord);
/** `roc_auc`, or in quotes `"macro avg/f1-score"`. */
function readMetric(cursor) {
	if (peek(cursor) === "\"") return readQuoted(cursor);
	if (!isLetter(peek(cursor))) return notARule(cursor, "does not start with a metric", "write the metric first, such as `roc_auc >= 0.62`; put a name with other characters in double quotes");
	return takeWhile(cursor, inMetric);
}
/** A column or a value between square brackets, bare or in quotes. */
function readWord(cursor, what) {
	if (peek(cursor) === "\"") return readQuoted(cursor);
	if (peek(cursor) === "“" || peek(cursor) === "”") refuseMistaken(cursor);
	const word = takeWhile(cursor, inBareWord);
	if (word === "") notARule(cursor, `lacks ${what}`, "write `[column]`, `[column=value]` or `[column=\"a value\"]`");
	return word;
}
function readQuoted(cursor) {
	const start = cursor.at;
	cursor.at += 1;
	let content = "";
	while (peek(cursor) !== "\"") {
		if (peek(cursor) === "\0") notARule(cursor, "has a double quote that is not closed", "close it with `\"`", start);
		if ("	\r\n".includes(peek(cursor))) notARule(cursor, "has a tab or line break between quotes", "write the name on one line");
		content += peek(cursor) === "\\" ? readEscape(cursor) : peek(cursor);
		cursor.at += 1;
	}
	cursor.at += 1;
	if (content === "") notARule(cursor, "has an empty name in quotes", "write the name between the quotes", start);
	return content;
}
/** Moves onto the escaped character. */
function readEscape(cursor) {
	cursor.at += 1;
	const escaped = peek(cursor);
	if (escaped !== "\"" && escaped !== "\\") notARule(cursor, `has ${quoted(`\\${escaped === "\0" ? "" : escaped}`)} between quotes`, "escape only `\"` and `\\`, each with one `\\`", cursor.at - 1);
	return escaped;
}
// src/foundation/rules/format.ts
/** The one spelling of a rule; `parseRule` reads it back as the same rule. */
function formatRule(rule) {
	const metric = isBareMetric(rule.metric) ? rule.metric : inQuotes(rule.metric);
	const minimum = rule.minimum === void 0 ? "" : ` min ${rule.minimum}`;
	return `${metric}${formatSelectors(rule.selectors)} ${rule.operator} ${formatLimit(rule.limit)}${minimum}`;
}
/** `[origin=JFK, carrier=*]`, or nothing where there are no selectors: the name of a slice. */
function formatSelectors(selectors) {
	return selectors.length === 0 ? "" : `[${selectors.map(formatSelector).join(", ")}]`;
}
function formatSelector({ column, value }) {
	return value === void 0 ? formatWord(column) : `${formatWord(column)}=${formatWord(value)}`;
}
function formatLimit(limit) {
	if (limit.kind === "absolute") return String(limit.value);
	const factor = limit.factor === 1 ? "" : ` * ${limit.factor}`;
	const sign = limit.offset < 0 ? "-" : "+";
	return `baseline${factor}${limit.offset === 0 ? "" : ` ${sign} ${Math.abs(limit.offset)}`}`;
}
const formatWord = (word) => word === "*" || isBareWord(word) ? word : inQuotes(word);
const inQuotes = (text) => `"${text.replace(/["\\]/g, "\\$&")}"`;
// src/foundation/rules/limit.ts
/** `0.62`, `baseline`, `baseline - 0.02`, `baseline * 0.98 + 0.01` or `0.98 * baseline`. */
function readLimit(cursor) {
	if (acceptWord(cursor, "baseline")) return readFactorAndOffset(cursor);
	if (isLetter(peek(cursor)) || cursor.at >= cursor.text.length) refuseOperand(cursor);
	const start = cursor.at;
	const value = readNumber(cursor);
	skipWhite(cursor);
	if (!accept(cursor, "*")) return {
		kind: "absolute",
		value
	};
	skipWhite(cursor);
	if (!acceptWord(cursor, "baseline")) notARule(cursor, `has ${whatStands(cursor)} after \`*\``, "only `baseline` can be multiplied");
	return {
		kind: "baseline",
		factor: positive(cursor, value, start),
		offset: readOffset(cursor)
	};
}
function refuseOperand(cursor) {
	const remedy = "compare with a number, or with `baseline`, `baseline - 0.02`, `baseline * 0.98`";
	return cursor.at >= cursor.text.length ? notARule(cursor, "has no limit after the operator", remedy) : notARule(cursor, `has the limit ${whatStands(cursor)}`, remedy);
}
function readFactorAndOffset(cursor) {
	skipWhite(cursor);
	if (peek(cursor) === "/") notARule(cursor, "divides the baseline", "multiply instead, as in `baseline * 0.5`");
	if (!accept(cursor, "*")) return {
		kind: "baseline",
		factor: 1,
		offset: readOffset(cursor)
	};
	skipWhite(cursor);
	const start = cursor.at;
	return {
		kind: "baseline",
		factor: positive(cursor, readNumber(cursor), start),
		offset: readOffset(cursor)
	};
}
function positive(cursor, factor, at) {
	return factor > 0 ? factor : notARule(cursor, `multiplies the baseline by ${factor}`, "write a factor above 0, such as 0.98", at);
}
function readOffset(cursor) {
	skipWhite(cursor);
	const sign = accept(cursor, "+") ? 1 : accept(cursor, "-") ? -1 : 0;
	if (sign === 0) return 0;
	skipWhite(cursor);
	if (peek(cursor) === "+" || peek(cursor) === "-") notARule(cursor, "has two signs in a row", "write one, as in `baseline - 0.02`");
	return sign * readNumber(cursor) + 0;
}
/** A finite decimal number, with sign and exponent if need be. */
function readNumber(cursor) {
	refuseMistaken(cursor);
	const start = cursor.at;
	if ("+-".includes(peek(cursor))) cursor.at += 1;
	if (takeWhile(cursor, isDigit) + (accept(cursor, ".") ? takeWhile(cursor, isDigit) : "") === "") {
		cursor.at = start;
		notARule(cursor, `has ${whatStands(cursor)} where a number belongs`, "write a decimal number such as 0.62");
	}
	readExponent(cursor);
	refuseTail(cursor, start);
	return finite(cursor, cursor.text.slice(start, cursor.at), start);
}
function readExponent(cursor) {
	if (peek(cursor) !== "e" && peek(cursor) !== "E") return;
	const start = cursor.at;
	cursor.at += 1;
	if ("+-".includes(peek(cursor))) cursor.at += 1;
	if (takeWhile(cursor, isDigit) === "") cursor.at = start;
}
function refuseTail(cursor, start) {
	if (/^[ \t]*%/.test(cursor.text.slice(cursor.at))) notARule(cursor, "has a percent sign", "write a fraction: 0.02 for 2 %, or `baseline * 0.98`", start);
	if (!isLetter(peek(cursor)) && !isDigit(peek(cursor)) && !".,".includes(peek(cursor))) return;
	cursor.at = start;
	notARule(cursor, `has ${whatStands(cursor)} where a number belongs`, "write a decimal number such as 0.62 or 1e-3, with a point and without separators");
}
function finite(cursor, digits, at) {
	const value = Number(digits);
	if (!Number.isFinite(value)) notARule(cursor, `has ${digits}, which is too large`, "write a number below 1.8e308", at);
	const mantissa = digits.toLowerCase().split("e")[0];
	if (value === 0 && [...mantissa].some((digit) => digit >= "1" && digit <= "9")) notARule(cursor, `has ${digits}, which is too small`, "write 0, or a number above 1e-300", at);
	return value + 0;
}
// src/foundation/rules/selectors.ts
/** `[origin=JFK, carrier="A, B"]`, `[dest]`, `[*]`, or nothing. */
function readSelectors(cursor) {
	const selectors = [];
	const start = cursor.at;
	if (!accept(cursor, "[")) return selectors;
	do {
		skipWhite(cursor);
		selectors.push(readSelector(cursor, selectors));
		skipWhite(cursor);
	} while (accept(cursor, ","));
	if (atEnd(cursor)) notARule(cursor, "has a bracket that is not closed", "close it with `]`", start);
	if (!accept(cursor, "]")) notARule(cursor, `has ${whatStands(cursor)} between brackets`, "separate selectors by commas, and put values with other characters in double quotes");
	return selectors;
}
function readSelector(cursor, earlier) {
	const start = cursor.at;
	const column = accept(cursor, "*") ? "*" : refuseStar(cursor, readWord(cursor, "a column"), start);
	if (earlier.some((selector) => selector.column === column)) notARule(cursor, `names the column ${quoted(column)} twice`, "name it once", start);
	skipWhite(cursor);
	if (peek(cursor) !== "=") return { column };
	cursor.at += 1;
	if (column === "*") notARule(cursor, "gives a value to `*`", "name the column, as in `[origin=JFK]`", start);
	skipWhite(cursor);
	const at = cursor.at;
	return {
		column,
		value: accept(cursor, "*") ? "*" : refuseStar(cursor, readWord(cursor, "a value"), at)
	};
}
/** A star stands for every column or value, so one that is meant literally has no spelling. */
function refuseStar(cursor, word, at) {
	return word === "*" ? notARule(cursor, "names a column or value that is `*` itself", "rename it in the data", at) : word;
}
// src/foundation/rules/parse.ts
/** Longer texts are no rules but accidents. */
const LONGEST_RULE = 1e3;
/** Two characters before one, so that `>=` is never read as `>`. */
const OPERATORS = [
	">=",
	"<=",
	"==",
	"!=",
	">",
	"<"
];
/**
* Reads one rule: `metric[selectors] operator limit [min rows]`. Never throws.
* `text` of the answer is the one spelling of what was read, so that rules that mean the same have one name.
*/
function parseRule(text) {
	const known = READ.get(text);
	if (known !== void 0) return known;
	const answer = readText(text);
	if (READ.size >= MOST_KEPT) READ.clear();
	READ.set(text, answer);
	if (!isRuleError(answer)) READ.set(answer.text, answer);
	return answer;
}
/** Rules that were read: a run checks, measures, decides and shows the same few texts many times. */
const READ = /* @__PURE__ */ new Map();
const MOST_KEPT = 1e3;
function readText(text) {
	try {
		refuseUnreadable(text);
		const read = readRule({
			text,
			at: 0
		});
		return {
			text: formatRule(read),
			...read
		};
	} catch (cause) {
		if (cause instanceof NotARule) return cause.error;
		throw cause;
	}
}
/** Tells what `parseRule` answered apart. */
const isRuleError = (answer) => "message" in answer;
/**
* Reads all rules of an input and says all that is wrong with them at once, a rule written twice included.
* `positions` tell where each text stands in its file.
*/
function parseRules(texts, positions = []) {
	const rules = [];
	const problems = [];
	texts.forEach((text, index) => {
		const read = parseRule(text);
		const at = positions[index] === void 0 ? {} : { at: positions[index] };
		const subject = {
			input: "rules",
			value: text.length > 120 ? `${text.slice(0, 119)}…` : text,
			...at
		};
		if (isRuleError(read)) problems.push({
			...subject,
			...inOneMessage(read)
		});
		else if (rules.some((earlier) => earlier.text === read.text)) problems.push({
			...subject,
			message: "is given twice",
			remedy: "remove one of them"
		});
		else rules.push(read);
	});
	return {
		rules,
		problems
	};
}
const inOneMessage = ({ message, column, remedy }) => ({
	message: `is not a rule: at character ${column} it ${message}`,
	remedy
});
function refuseUnreadable(text) {
	const cursor = {
		text,
		at: 0
	};
	if (text.trim() === "") notARule(cursor, "is empty", "write a rule such as `roc_auc >= 0.62`, or remove it");
	if (text.length > LONGEST_RULE) notARule(cursor, `has ${text.length} characters`, `write at most ${LONGEST_RULE}`, LONGEST_RULE);
	const hidden = text.search(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\xa0\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/);
	if (hidden !== -1) notARule(cursor, `holds the invisible character ${codeOf(text, hidden)}`, "remove it", hidden);
}
const codeOf = (text, at) => `U+${text.charCodeAt(at).toString(16).toUpperCase().padStart(4, "0")}`;
function readRule(cursor) {
	skipWhite(cursor);
	const metric = readMetric(cursor);
	skipWhite(cursor);
	const selectors = readSelectors(cursor);
	skipWhite(cursor);
	const operator = readOperator(cursor);
	skipWhite(cursor);
	const limit = readLimit(cursor);
	skipWhite(cursor);
	const minimum = acceptWord(cursor, "min") ? { minimum: readMinimum(cursor) } : {};
	skipWhite(cursor);
	if (!atEnd(cursor)) refuseRest(cursor);
	return {
		metric,
		selectors,
		operator,
		limit,
		...minimum
	};
}
function readOperator(cursor) {
	refuseMistaken(cursor);
	const operator = OPERATORS.find((candidate) => accept(cursor, candidate));
	const message = atEnd(cursor) ? "has no operator" : `has ${whatStands(cursor)} where an operator belongs`;
	return operator ?? notARule(cursor, message, "compare with one of >= <= > < == !=");
}
function readMinimum(cursor) {
	skipWhite(cursor);
	const start = cursor.at;
	const digits = takeWhile(cursor, isDigit);
	const rows = Number(digits);
	const ended = atEnd(cursor) || " 	\r\n".includes(peek(cursor));
	if (digits !== "" && ended && rows >= 1 && Number.isSafeInteger(rows)) return rows;
	cursor.at = start;
	return notARule(cursor, `has ${whatStands(cursor)} after \`min\``, "write a whole number of rows, 1 or more, such as `min 500`");
}
function refuseRest(cursor) {
	refuseMistaken(cursor);
	if (OPERATORS.some((operator) => cursor.text.startsWith(operator, cursor.at))) notARule(cursor, "has a second operator", "write two rules");
	return notARule(cursor, `goes on with ${whatStands(cursor)} after its limit`, "write one comparison per rule; after the limit only `min` and a number of rows may follow");
}
// src/domain/judging/rule-data.ts
/** A rule as a check carries it: readers of evidence need not read the rule's text. */
const ruleData = ({ operator, limit }) => limit.kind === "absolute" ? {
	operator,
	limit: limit.value
} : {
	operator,
	limit: limit.offset,
	factor: limit.factor
};
export { formatRule as a, parseRules as i, isRuleError as n, formatSelectors as o, parseRule as r, ruleData as t };

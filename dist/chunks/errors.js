// src/foundation/text/shown.ts
/**
* Characters that nobody sees, or that make others be seen elsewhere: controls, bidi, zero-width and other format
* characters, tags, lone surrogates, noncharacters, line separators, fillers that are drawn as nothing. Line feed and tab
* are left to who asks.
*/
const UNSEEN = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}\u2028\u2029\u115f\u1160\u2800\u3164\uffa0]|\u034f|[\u17b4\u17b5]|[\u180b-\u180f]|[\u{e0100}-\u{e01ef}]/gu;
/** One message: what a line of a log, an annotation and a table of Jenkins can still show. */
const MESSAGE_LIMIT = 2e3;
/**
* Text as a reader can see it, in every sink: what nobody would see is written as its code, `\u200b`, so that two texts
* that differ look different and none moves what stands beside it. Keeps line feeds and tabs.
*/
const shown = (text) => text.replaceAll("\r\n", "\n").replace(UNSEEN, codeOf);
/** The same on one line: a line feed in a name begins no line of its own. */
const shownLine = (text) => shown(text).replace(/[\n\t]/g, codeOf);
/** At most `limit` characters; what was cut is said. Never cuts a surrogate pair in half. */
function shortened(text, limit) {
	if (text.length <= limit) return text;
	const characters = [...text];
	return characters.length <= limit ? text : `${characters.slice(0, limit).join("")}… (${characters.length - limit} more characters)`;
}
const SHORT = {
	"\n": "\\n",
	"	": "\\t",
	"\r": "\\r"
};
function codeOf(character) {
	const code = character.codePointAt(0).toString(16);
	return SHORT[character] ?? (code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, "0")}`);
}
// src/foundation/problems/errors.ts
/** All that is wrong with the input, reported together: verdict ERROR, exit code 2, no stack trace. */
var InputErrors = class extends Error {
	problems;
	constructor(problems, options) {
		super(problems.map(sentence).join("\n"), options);
		this.name = "InputErrors";
		this.problems = problems;
	}
};
/** Stops with one problem; collect several in an array and throw `InputErrors` where more can be seen at once. */
function refuse(input, message, remedy, more = {}) {
	const { cause, ...rest } = more;
	throw new InputErrors([{
		input,
		message,
		remedy,
		...rest
	}], cause === void 0 ? void 0 : { cause });
}
/** All answers, or what is wrong with any of them, said at once. */
async function together(...tasks) {
	const reasons = (await Promise.allSettled(tasks)).flatMap((side) => side.status === "rejected" ? [side.reason] : []);
	if (reasons.length > 0 && reasons.every((reason) => reason instanceof InputErrors)) throw new InputErrors(reasons.flatMap((reason) => reason.problems));
	return await Promise.all(tasks);
}
/** `file:line:column`, as far as known. */
const placeOf = (at) => [
	shownLine(at.file),
	at.line,
	at.column
].filter((part) => part !== void 0).join(":");
/** One problem in one sentence: place, input, value, message, remedy; a file is not named again after its place. */
function sentence({ input, value, message, remedy, at }) {
	const same = at?.file === input;
	return `${[
		at === void 0 || same && at.line === void 0 ? "" : `${placeOf(at)}:`,
		same && at.line !== void 0 ? "" : shownLine(input),
		value === void 0 ? "" : shownValue(value),
		message
	].filter((part) => part !== "").join(" ")}; ${remedy}`;
}
/** YAML can write `.inf`; JSON cannot. */
const shownValue = (value) => typeof value === "number" ? String(value) : JSON.stringify(value);
export { together as a, shown as c, sentence as i, shownLine as l, placeOf as n, MESSAGE_LIMIT as o, refuse as r, shortened as s, InputErrors as t };

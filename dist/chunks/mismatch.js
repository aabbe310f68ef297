// src/foundation/reading/mismatch.ts
const isScalar = (value) => value === null || [
	"string",
	"number",
	"boolean"
].includes(typeof value);
const isMapping = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
/**
* Why a value is not what a schema asks for, in a user's words: "is a list, not a path", "is below 0". `wanted` names
* what was asked for, with its article: "a path", "text", "one of `fail`, `warn`".
*/
function mismatch(issue, value, wanted) {
	if (value === void 0) return "is missing";
	if (value === null || value === "") return "is empty";
	if (issue.code === "too_small") return issue.origin === "number" ? `is below ${issue.minimum}` : "is empty";
	if (issue.code === "too_big") return issue.origin === "number" ? `is above ${issue.maximum}` : `is longer than ${issue.maximum} characters`;
	if (issue.code === "invalid_value") return `is not ${wanted}`;
	const kind = kindOf(value);
	return kind === void 0 || lastWord(wanted) === lastWord(kind) ? `is not ${wanted}` : `is ${kind}, not ${wanted}`;
}
/** 1.5 is "not a whole number"; that it is a number everybody sees. */
const lastWord = (words) => words.slice(words.lastIndexOf(" ") + 1);
const KINDS = {
	string: "text",
	number: "a number",
	int: "a whole number",
	boolean: "true or false",
	array: "a list",
	object: "a mapping",
	record: "a mapping"
};
/** What a schema asks for where it says so itself, with its article. */
function wantedBy(issue) {
	if (issue.code === "invalid_type") return KINDS[issue.expected] ?? `a ${issue.expected}`;
	if (issue.code === "invalid_value") return `one of ${issue.values.map((value) => `\`${String(value)}\``).join(", ")}`;
	return "of the form that is asked for";
}
/** What a person would call a value of YAML; undefined where the value shown says it better. */
function kindOf(value) {
	if (Array.isArray(value)) return "a list";
	if (isMapping(value)) return "a mapping";
	if (typeof value === "string") return "text";
	return typeof value === "number" && Number.isFinite(value) ? "a number" : void 0;
}
/** The issues of a schema; of a union those of the alternative that came furthest, with their whole path. */
const issuesOf = (issues) => issues.flatMap((issue) => {
	if (issue.code !== "invalid_union" || issue.errors.length === 0) return [issue];
	const depth = (alternative) => Math.max(...alternative.map(({ path }) => path.length));
	const [furthest] = issue.errors.toSorted((a, b) => depth(b) - depth(a));
	return issuesOf(furthest).map((inner) => ({
		...inner,
		path: [...issue.path, ...inner.path]
	}));
});
/** The value at a path, undefined where there is none. */
const valueAt = (value, path) => path.reduce((part, key) => typeof part === "object" && part !== null ? Reflect.get(part, key) : void 0, value);
export { valueAt as a, mismatch as i, isScalar as n, wantedBy as o, issuesOf as r, isMapping as t };

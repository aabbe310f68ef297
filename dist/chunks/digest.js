import { createHash } from "node:crypto";
// src/foundation/evidence/canonical.ts
/** Digits that survive: the same sums on another CPU or thread count may differ beyond the twelfth. */
const SIGNIFICANT_DIGITS = 12;
/**
* Canonical JSON by RFC 8785: keys in UTF-16 order, no white space, ECMAScript numbers; floats are first
* rounded to 12 significant digits, undefined members left out. Throws RangeError for NaN and infinities.
*/
function canonical(value) {
	if (typeof value === "number") return canonicalNumber(value);
	if (Array.isArray(value)) return `[${value.map((item) => canonical(item)).join(",")}]`;
	if (value !== null && typeof value === "object") return canonicalObject(value);
	return JSON.stringify(value);
}
/** Rounds as canonical JSON does, so that a decision made from stored facts sees what was stored. */
const rounded = (value) => Number.isInteger(value) ? value + 0 : Number(value.toPrecision(SIGNIFICANT_DIGITS));
function canonicalNumber(value) {
	if (!Number.isFinite(value)) throw new RangeError(`${value} has no place in JSON`);
	return JSON.stringify(rounded(value));
}
function canonicalObject(value) {
	return `{${Object.keys(value).sort().filter((key) => value[key] !== void 0).map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(",")}}`;
}
// src/foundation/evidence/digest.ts
/** SHA-256 of bytes or of UTF-8 text. */
const digestOf = (content) => `sha256:${createHash("sha256").update(content).digest("hex")}`;
/** SHA-256 of a value in canonical JSON (RFC 8785). */
const digestOfJson = (value) => digestOf(canonical(value));
export { rounded as i, digestOfJson as n, canonical as r, digestOf as t };

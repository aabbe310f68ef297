import { n as digestOfJson, r as canonical } from "./digest.js";
// src/foundation/evidence/verify.ts
/** The version of the facts that evidence holds. Evidence says one since version 1. */
const factsVersionOf = ({ factsVersion = 0 }) => factsVersion;
/** Inputs as they are stored must hash to what evidence says they hashed to. */
function verifyInputs(evidence) {
	const actual = digestOfJson(evidence.inputs);
	return finding(evidence.id, "inputs", actual === evidence.config, `digest ${actual}, evidence says ${evidence.config}`);
}
/**
* A decision made again from the stored inputs and facts must be the stored one, check for check. Another version of this
* tool may make other checks of the same facts: there the verdict must be the same.
*/
function verifyDecision(evidence, again, tool = evidence.tool) {
	const [stored, made] = tool === evidence.tool ? [evidence, again] : [verdictOf(evidence), verdictOf(again)];
	const told = differing(stored, made);
	return finding(evidence.id, DECISION, told.length === 0, listed(told));
}
const verdictOf = ({ verdict }) => ({
	verdict,
	reason: "",
	checks: []
});
/** A decision that cannot be made again: what another version wrote is not known, what this one wrote was edited. */
const undecidable = (evidence, why, tool) => ({
	id: evidence.id,
	what: DECISION,
	outcome: evidence.tool === tool ? "different" : "absent",
	message: `cannot be made again: ${why}${evidence.tool === tool ? "" : ` (it was written by ${evidence.tool}, this is ${tool})`}`
});
/** Facts of the version that their step reads, in a shape that it never writes. */
const editedFacts = ({ id }, why) => ({
	id,
	what: DECISION,
	outcome: "different",
	message: `cannot be made again: ${why}`
});
/** Facts of another version: their decision is neither the same nor a different one. */
const otherFacts = ({ id }, facts) => ({
	id,
	what: DECISION,
	outcome: "absent",
	message: `cannot be decided again by this version: ${factsWords(facts)}`,
	facts
});
/** `its facts are older (version 0, this version reads 1)` */
const factsWords = ({ written, reads }) => `its facts are ${written < reads ? "older" : "newer"} (version ${written}, this version reads ${reads})`;
const DECISION = "decision";
/** Whether a verdict other than ERROR could not be made again: not known, so it counts for nothing. */
const isUnknownVerdict = ({ what, outcome }, { verdict }) => what === DECISION && outcome === "absent" && verdict !== "error";
/** Only a step that could not look has no facts, and its verdict is ERROR. */
const verifyNoFacts = ({ id, verdict }) => ({
	id,
	what: DECISION,
	outcome: verdict === "error" ? "absent" : "different",
	message: verdict === "error" ? `no facts: the step could not look (${verdict})` : `says ${verdict} without facts`
});
/** Members in which two decisions differ, the weightiest first. */
function differing(stored, again) {
	const told = ["verdict", "reason"].filter((member) => stored[member] !== again[member]).map((member) => `${member} decided again: ${again[member]}, evidence says: ${stored[member]}`);
	const ids = (checks) => checks.map(({ id }) => id);
	if (canonical(ids(stored.checks)) === canonical(ids(again.checks))) return [...told, ...stored.checks.flatMap((check, i) => differingCheck(check, again.checks[i]))];
	const [before, after] = [ids(stored.checks), ids(again.checks)];
	const odd = [...before.filter((id) => !after.includes(id)).map((id) => `check ${id} is in the evidence only`), ...after.filter((id) => !before.includes(id)).map((id) => `check ${id} is missing in the evidence`)];
	return [...told, ...odd.length > 0 ? odd : ["the checks stand in another order or twice"]];
}
function differingCheck(stored, again) {
	const [a, b] = [stored, again];
	const text = (value) => value === void 0 ? "nothing" : canonical(value);
	return [.../* @__PURE__ */ new Set([...Object.keys(a), ...Object.keys(b)])].filter((key) => text(a[key]) !== text(b[key])).map((key) => `${key} of check ${stored.id} decided again: ${text(b[key])}, evidence says: ${text(a[key])}`);
}
const SHOWN = 5;
const listed = (told) => [...told.slice(0, SHOWN), ...told.length > SHOWN ? [`${told.length - SHOWN} more`] : []].join("; ");
/** The JUnit file beside evidence is a rendering of it, byte for byte; people may have seen only that file. */
function verifyJunit({ id, tool }, rendered, actual, { version = tool, facts } = {}) {
	const absent = (message) => ({
		id,
		what: "JUnit",
		outcome: "absent",
		message
	});
	if (actual === void 0) return absent("not here");
	if (tool !== version && rendered !== actual) return absent(`was written by ${tool}, this is ${version}`);
	if (facts !== void 0 && rendered !== actual) return absent(`cannot be rendered again by this version: ${factsWords(facts)}`);
	const [wanted, found] = [rendered.split("\n"), actual.split("\n")];
	const line = wanted.findIndex((text, i) => text !== found[i]) + 1 || wanted.length + 1;
	return finding(id, "JUnit", rendered === actual, `is not what this version makes of the evidence, from line ${line} on`);
}
/** Evidence that cannot be read cannot be judged, which is worse than a difference. */
const unreadable = (id, message) => ({
	id,
	what: "evidence",
	outcome: "unreadable",
	message
});
/** A file must still hash to what evidence says; one that is not here can only be named. */
function verifyArtifact(id, artifact, actual) {
	if (artifact.snapshot !== void 0) return verifySnapshot(id, artifact, digestOfJson(artifact.snapshot));
	if (actual === void 0) return {
		id,
		what: artifact.name,
		outcome: "absent",
		message: `not here (${artifact.role}, ${artifact.digest})`
	};
	return finding(id, artifact.name, actual === artifact.digest, `digest ${actual}, evidence says ${artifact.digest}`);
}
/** A database has moved on: only what the evidence itself says of a snapshot can be checked. */
function verifySnapshot(id, { name, digest }, own) {
	if (own !== digest) return finding(id, name, false, `digest ${own} of its snapshot, evidence says ${digest}`);
	return {
		id,
		what: name,
		outcome: "absent",
		message: "a snapshot of a database, which cannot be read again"
	};
}
const finding = (id, what, same, message) => ({
	id,
	what,
	outcome: same ? "same" : "different",
	message: same ? "as evidence says" : message
});
export { otherFacts as a, verifyArtifact as c, verifyJunit as d, verifyNoFacts as f, isUnknownVerdict as i, verifyDecision as l, factsVersionOf as n, undecidable as o, factsWords as r, unreadable as s, editedFacts as t, verifyInputs as u };

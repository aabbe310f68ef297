import { a as valueAt, i as mismatch, n as isScalar, o as wantedBy, r as issuesOf } from "./mismatch.js";
import { t as canonical } from "./canonical.js";
import { n as EVIDENCE_SCHEMA, r as EvidenceSchema } from "./evidence.js";
import { K as refuse, U as InputErrors } from "./define.js";
// src/artifacts/read-evidence.ts
const REMEDY = "run the step again; evidence is never edited";
/**
* Evidence from its file's text, judged against its schema. Throws `InputErrors` that name the file and the member;
* also for bytes that no step writes, such as white space or a key that stands there twice.
*/
function readEvidence(text, file) {
	const value = parseJson(text, file);
	const schema = valueAt(value, ["schema"]);
	if (schema !== "https://mlops-actions.github.io/schema/evidence/v1") {
		const told = typeof schema === "string" ? `its schema is ${schema}` : "it names no schema";
		refuse(file, `is not evidence: ${told}`, `name a file of the schema ${EVIDENCE_SCHEMA}`, { at: { file } });
	}
	const parsed = EvidenceSchema.safeParse(value);
	if (!parsed.success) throw new InputErrors(issuesOf(parsed.error.issues).map((issue) => memberProblem(issue, value, file)));
	if (text.trimEnd() !== canonical(value)) refuse(file, "was changed after a step wrote it: its bytes are not canonical JSON", REMEDY, { at: { file } });
	return parsed.data;
}
function memberProblem(issue, value, file) {
	const given = valueAt(value, issue.path);
	const member = issue.path.map(String).join("/");
	const shown = isScalar(given) ? ` ${JSON.stringify(given)}` : "";
	return {
		input: file,
		message: `is not evidence: ${issue.code === "unrecognized_keys" ? `it has unknown keys: ${issue.keys.join(", ")}` : `${member}${shown} ${mismatch(issue, given, wantedBy(issue))}`}`,
		remedy: REMEDY,
		at: { file }
	};
}
function parseJson(text, file) {
	try {
		return JSON.parse(text);
	} catch (cause) {
		return refuse(file, `is not JSON: ${cause.message}`, REMEDY, {
			at: { file },
			cause
		});
	}
}
export { readEvidence as t };

import { O as strictObject, _ as _enum, f as VERDICTS, k as string, o as DigestSchema, y as array } from "./limits.js";
import { A as VERDICT_WORDS } from "./define.js";
import { r as refuse } from "./errors.js";
import { d as withTrait } from "./verify-evidence.js";
// src/foundation/run-folder/approval.ts
/** What the gates of a run said about one model: what may be registered, built and deployed is decided on it. */
const ApprovalSchema = strictObject({
	/** Digest of the model file. */
	model: DigestSchema,
	gates: array(strictObject({
		id: string(),
		path: string(),
		digest: DigestSchema,
		verdict: _enum(VERDICTS),
		reason: string()
	}))
});
/** Digests of the models that the gates of a run judged. */
const judgedModels = (found) => [...new Set(gatesOf(found).flatMap(({ evidence }) => modelsOf(evidence.subjects)))];
/** Every gate of a run that judged `model`. */
function approvalOf(found, model) {
	return {
		model,
		gates: gatesOf(found).filter(({ evidence }) => modelsOf(evidence.subjects).includes(model)).map(({ path, digest, evidence: { id, verdict, reason } }) => ({
			id,
			path,
			digest,
			verdict,
			reason
		}))
	};
}
/** The model that a run is about, where nobody named one. Throws `InputErrors` where there is none, or several. */
function theJudgedModel(found, evidenceDir) {
	const models = judgedModels(found);
	if (models.length === 1) return models[0];
	return models.length === 0 ? refuse("evidence", "holds no gate that judged a model", "run train-evaluate and gate-model first", { value: evidenceDir }) : refuse("evidence", `holds gates of ${models.length} models`, "keep the runs of two models in two folders", { value: evidenceDir });
}
/**
* One check for each gate: a tolerated verdict is no PASS here, whatever colour the job had. A model that nothing
* judged fails.
*/
function approvalChecks(prefix, { model, gates }) {
	const common = {
		target: model,
		severity: "error",
		expected: "PASS of every gate that judged the model",
		basis: "exact"
	};
	if (gates.length === 0) return [{
		...common,
		id: `${prefix}:gate`,
		outcome: "fail",
		observed: null,
		message: `no gate has judged the model ${model}`,
		remedy: "run gate-model on it first"
	}];
	return gates.map(({ id, verdict, reason }) => ({
		...common,
		id: `${prefix}:gate[${id}]`,
		outcome: verdict === "pass" ? "pass" : "fail",
		observed: verdict,
		message: `${id} said ${VERDICT_WORDS[verdict]}: ${reason}`,
		...verdict === "pass" ? {} : { remedy: "move only what passed; a tolerated verdict does not count" }
	}));
}
const gatesOf = (found) => withTrait(found, "judges").toSorted((a, b) => a.evidence.id < b.evidence.id ? -1 : 1);
const modelsOf = (subjects) => subjects.filter(({ role }) => role === "model").map(({ digest }) => digest);
export { theJudgedModel as a, judgedModels as i, approvalChecks as n, approvalOf as r, ApprovalSchema as t };

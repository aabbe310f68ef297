import { _r as string, fr as looseObject } from "./every-step.js";
import { E as withTrait } from "./gate.js";
// src/foundation/run-folder/evaluation.ts
const JudgedSchema = looseObject({ candidate: looseObject({ name: string() }) });
/**
* The evaluation of a model. Where a run holds several, that which its gate judged, by digest: one file may have been
* scored in several ways.
*/
function evaluationOf(found, model) {
	const isOf = ({ evidence }) => evidence.subjects.some(({ role, digest }) => role === "model" && digest === model);
	const evaluations = withTrait(found, "evaluates").filter(isOf);
	const judged = withTrait(found, "judges").filter(isOf).flatMap((gate) => evidenceJudged(gate) ?? []);
	return evaluations.find(({ digest }) => judged.includes(digest)) ?? evaluations[0];
}
/** Digest of the evidence that a gate judged. */
function evidenceJudged({ evidence: { facts, materials } }) {
	const judged = JudgedSchema.safeParse(facts);
	if (!judged.success) return void 0;
	const { name } = judged.data.candidate;
	return materials.find((material) => material.role === "evidence" && material.name === name)?.digest;
}
export { evaluationOf as t };

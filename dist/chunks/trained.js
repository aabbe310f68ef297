import { r as refuse, t as InputErrors } from "./errors.js";
import { t as TrainFactsSchema } from "./facts.js";
import { t as readPredictions } from "./predictions-file.js";
import { posix } from "node:path";
// src/scoring/trained.ts
/**
* Opens evidence of train-evaluate. Throws `InputErrors` for evidence of another step or without facts, and for every
* file it names that lies here with other bytes; its predictions must lie here.
*/
async function openTrained(input, path, evidence, files) {
	if (evidence.step !== "train-evaluate") refuse(input, `is evidence of ${evidence.step}`, "give evidence of train-evaluate", { value: path });
	const facts = TrainFactsSchema.safeParse(evidence.facts);
	if (!facts.success) return refuse(input, "has no facts: its step ended before it had measured anything", "run train-evaluate again", { value: path });
	const found = await rehash(input, path, evidence, files);
	const predictions = found.get(facts.data.predictions);
	if (predictions === void 0) return refuse(input, `names the predictions ${facts.data.predictions}, which are not here`, "keep the whole evidence folder together", { value: path });
	return {
		path,
		evidence,
		facts: facts.data,
		predictions,
		places: found
	};
}
/** Where each named file lies now. A file that is gone is left to those who need it. */
async function rehash(input, path, { subjects, materials, products }, files) {
	const found = /* @__PURE__ */ new Map();
	const problems = [];
	for (const artifact of [
		...subjects,
		...materials,
		...products
	]) {
		const place = await placeOf(artifact, path, files);
		if (place === void 0) continue;
		if (await files.digest(place) === artifact.digest) found.set(artifact.name, place);
		else problems.push({
			input,
			value: path,
			message: `names ${place} (${artifact.role}) with other bytes than lie there now`,
			remedy: "run train-evaluate again, or bring back the file that it read"
		});
	}
	if (problems.length > 0) throw new InputErrors(unique(problems));
	return found;
}
const unique = (problems) => [...new Map(problems.map((problem) => [problem.message, problem])).values()];
/** The file beside its evidence, since a run's folder may have crossed jobs; else as it is named. */
async function placeOf(artifact, path, files) {
	const run = posix.dirname(posix.dirname(path));
	const inside = /(?:^|\/)((?:artifacts|report)\/.*)$/.exec(artifact.name)?.[1];
	for (const candidate of [...inside ? [posix.join(run, inside)] : [], artifact.name]) if (await files.exists(candidate) && !await files.isFolder(candidate)) return candidate;
}
/** The predictions of an evaluation, with its own ids, classes and slices. */
function predictionsOf({ facts, predictions }, engine) {
	const { rowId, slices, positiveClass, classes } = facts.evaluation;
	return readPredictions(predictions, {
		task: facts.task,
		rowId,
		slices,
		positiveClass,
		classes
	}, engine);
}
/** What another model needs to be scored on the rows of this evaluation. */
const rowsOf = ({ facts }, scratch) => ({
	...facts.evaluation,
	task: facts.task,
	scratch
});
/**
* Why two evaluations cannot be compared by their predictions; nothing where they were made on the same bytes with the
* same label, row ids and positive class.
*/
function otherEvaluation(a, b) {
	const [own, other] = [identityOf(a), identityOf(b)];
	const differing = Object.keys(own).filter((key) => own[key] !== other[key]);
	if (differing.length === 0) return void 0;
	return `it was measured with another ${differing.join(", ")} than the candidate`;
}
const identityOf = ({ facts, evidence }) => {
	const { files, rowId, label, positiveClass = "" } = facts.evaluation;
	const digests = files.map((name) => evidence.materials.find((material) => material.name === name)?.digest ?? name);
	return {
		task: facts.task,
		"evaluation data": [...digests].sort().join(" "),
		"row id": rowId.join(" "),
		label,
		"positive class": positiveClass
	};
};
export { rowsOf as i, otherEvaluation as n, predictionsOf as r, openTrained as t };

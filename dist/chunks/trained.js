import { r as refuse, t as InputErrors } from "./errors.js";
import { a as namedIn, i as filesAt, o as placesOf, s as runOfEvidence } from "./verify-evidence.js";
import { t as readPredictions } from "./predictions-file.js";
import { t as TrainFactsSchema } from "./facts.js";
// src/domain/training/trained.ts
/**
* Opens evidence of train-evaluate. Throws `InputErrors` for evidence of another step or without facts, and for every
* file it names that is here with other bytes; its predictions must be here.
*/
async function openTrained(input, { path, evidence, traits }, files) {
	if (!traits.includes("evaluates")) refuse(input, `is evidence of ${evidence.step}`, "give evidence of train-evaluate", { value: path });
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
/** Where each named file is now. A file that is gone is left to those who need it. */
async function rehash(input, path, evidence, files) {
	const found = /* @__PURE__ */ new Map();
	const problems = [];
	for (const artifact of namedIn(evidence)) {
		const [place] = await filesAt(files, placesOf(runOfEvidence(path), artifact));
		if (place === void 0) continue;
		if (await files.digest(place) === artifact.digest) found.set(artifact.name, place);
		else problems.push({
			input,
			value: path,
			message: `names ${place} (${artifact.role}), which has changed since this evidence was written`,
			remedy: "run train-evaluate again, or restore the file that it read"
		});
	}
	if (problems.length > 0) throw new InputErrors(unique(problems));
	return found;
}
const unique = (problems) => [...new Map(problems.map((problem) => [problem.message, problem])).values()];
/** Where a file of the run is now. Throws `InputErrors`, told of `input`, where it is not here. */
const requireFile = (input, { places, path }, name) => places.get(name) ?? refuse(input, `names ${name}, which is not here`, "bring the whole folder of the run", { value: path });
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
export { rowsOf as a, requireFile as i, otherEvaluation as n, predictionsOf as r, openTrained as t };

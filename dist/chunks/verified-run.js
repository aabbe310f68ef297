import { i as isUnknownVerdict } from "./verify.js";
import { D as record, k as string, w as looseObject, y as array } from "./limits.js";
import { t as InputErrors } from "./errors.js";
import { n as digestOfJson, r as canonical } from "./digest.js";
import { l as readRunFolder, n as verifyEvidence } from "./verify-evidence.js";
// src/foundation/run-folder/judged-by.ts
const RunSchema = looseObject({ steps: record(string(), looseObject({ given: array(string()).optional() })) });
/** Inputs that a flag, `with:` or the environment gave to a step of a run, from the text of its run.json. */
function givenTo(id, run) {
	try {
		return RunSchema.parse(JSON.parse(run ?? "{}")).steps[id]?.given ?? [];
	} catch {
		return [];
	}
}
/**
* Why a verdict was reached by other inputs than stand in mlops.yml now; nothing where they are the same. An input that
* mlops.yml does not give may have been given by hand, as `given` tells; what it does give holds.
*/
function otherConfig(evidence, standing, given) {
	if (standing.state === "unwritten") return void 0;
	if (standing.state === "gone") return `was judged as ${evidence.id}, which mlops.yml does not hold now (it holds ${standing.ids.join(", ")})`;
	const byHand = given.filter((key) => !standing.named.includes(key) && Object.hasOwn(evidence.inputs, key));
	const now = {
		...standing.inputs,
		...Object.fromEntries(byHand.map((key) => [key, evidence.inputs[key]]))
	};
	const digest = digestOfJson(now);
	if (digest === evidence.config) return void 0;
	const names = [.../* @__PURE__ */ new Set([...Object.keys(now), ...Object.keys(evidence.inputs)])].filter((key) => textOf(now[key]) !== textOf(evidence.inputs[key])).sort();
	return `was judged by the inputs ${evidence.config}, and mlops.yml gives ${digest} now (${names.join(", ")})`;
}
const textOf = (value) => value === void 0 ? "" : canonical(value);
// src/foundation/run-folder/verified-run.ts
/**
* Evidence of a run to show, none of which is taken at its word: each is verified but for the files that it names. What
* stands on facts of another version is shown as it was decided. Throws `InputErrors` that name every evidence that does
* not hold.
*/
async function readHoldingRun({ files, recheck }, folder, ownId) {
	const found = await readRunFolder({
		files,
		recheck
	}, folder, ownId);
	const verifier = {
		files,
		folder,
		recheck
	};
	const findings = await Promise.all(found.map((one) => verifyEvidence(one, found, verifier, "none")));
	return orThrow(found, found.flatMap((one, i) => refusals(one, findings[i].filter(({ facts }) => facts === void 0), ["different"])));
}
/**
* The evidence of a run for a step that moves its model on. What the gates stand on, and what `more` picks, must be here
* with the bytes that were judged; and the gates must have judged by the inputs that stand in mlops.yml now.
*/
async function readRunToMove({ files, recheck }, folder, ownId, more = () => false) {
	const found = await readRunFolder({
		files,
		recheck
	}, folder, ownId);
	const reached = standingOn(found.filter((one) => isGate(one) || more(one)), found);
	const verifier = {
		files,
		folder,
		recheck
	};
	const record = await recordOf(files, folder);
	return orThrow(found, (await Promise.all(found.map(async (one) => {
		const all = await verifyEvidence(one, found, verifier, reached.has(one) ? "folder" : "none");
		const findings = isGate(one) ? all : all.filter(({ what }) => !evidenceBefore(one).includes(what));
		return [...refusals(one, findings, ["different", "absent"]), ...staleProblem(one, recheck, record)];
	}))).flat());
}
/** One evidence outside the run at hand. Throws `InputErrors` where it does not hold; its files are not hashed. */
async function requireHolding(found, folder, { files, recheck }) {
	const findings = await verifyEvidence(found, [found], {
		files,
		folder,
		recheck
	}, "none");
	orThrow([found], refusals(found, findings, ["different"]));
}
const isGate = ({ traits }) => traits.includes("judges");
/**
* Evidence that a step read. Only what a gate stands on must be the same still: a gate that has judged again since an
* image was built is verified by itself, and by the model that it names.
*/
const evidenceBefore = ({ evidence }) => evidence.materials.filter(({ role }) => role === "evidence").map(({ name }) => name);
/** These, all evidence that they name, and that which those name. */
function standingOn(roots, found) {
	const reached = new Set(roots);
	for (const { evidence } of reached) for (const { role, digest } of evidence.materials) for (const one of found) if (role === "evidence" && one.digest === digest) reached.add(one);
	return reached;
}
/** A file that is not here is no fault; that the evaluation behind a gate is not here may be one. */
const refusals = (one, findings, refused) => findings.filter((finding) => finding.outcome === "different" || isUnknownVerdict(finding, one.evidence) || finding.what === "evaluation" && refused.includes(finding.outcome)).map(({ what, message, facts }) => problemOf(one, `does not hold: ${what}: ${message}`, facts === void 0 ? REMEDY : remedyOf(facts)));
const remedyOf = ({ written, reads }) => written < reads ? "run the step again with this version" : "use the version that wrote it, or run the step again with this version";
const REMEDY = "run the step again, or bring the whole folder as the run left it";
function staleProblem(one, recheck, record) {
	const { evidence } = one;
	if (!isGate(one)) return [];
	const other = otherConfig(evidence, recheck.standing(evidence), givenTo(evidence.id, record));
	return other === void 0 ? [] : [problemOf(one, other, `run ${evidence.id} again, by what mlops.yml gives`)];
}
const problemOf = ({ path }, message, remedy) => ({
	input: path,
	message,
	remedy,
	at: { file: path }
});
async function recordOf(files, folder) {
	const path = `${folder}/run.json`;
	return await files.exists(path) ? await files.readText(path) : void 0;
}
function orThrow(found, problems) {
	if (problems.length === 0) return found;
	throw new InputErrors(problems);
}
export { readRunToMove as n, requireHolding as r, readHoldingRun as t };

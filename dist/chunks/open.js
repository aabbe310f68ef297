import { i as isUnknownVerdict } from "./verify.js";
import { c as foundOf, f as chainOf, p as readEvidence, r as verifyStored } from "./verify-evidence.js";
import { t as credentialsOf } from "./credentials.js";
import { posix } from "node:path";
// src/domain/registry/approval.ts
/** `name` of mlops.yml of a registered model, as its gate wrote it down; the name in the registry where none did. */
async function projectOf(store, digest, folder, reading) {
	const resolved = await store.resolve(digest);
	if (resolved.state !== "found") return null;
	const { found } = resolved;
	return gateOf(await evidenceOf(store, found, folder, reading), found)?.evidence.model ?? found.model.name;
}
/**
* Why a registered model may not be used: the gate that let it in is decided again from its facts, and must be a PASS
* about this very model that agrees with the evaluation stored beside it. Nothing where all of that holds.
*/
async function approvalIn(store, found, folder, reading) {
	const run = await evidenceOf(store, found, folder, reading);
	const gate = gateOf(run, found);
	if (!gate) return {
		problems: ["carries no evidence of its gate"],
		unknown: []
	};
	const named = gate.evidence.materials.filter(({ role }) => role === "evidence");
	const chained = run.filter((one) => one === gate || named.some(({ digest }) => digest === one.digest));
	const findings = await Promise.all(chained.map(async ({ evidence }) => (await verifyStored(evidence, reading.recheck)).map((finding) => ({
		finding,
		evidence
	}))));
	const told = (refused) => findings.flat().filter(({ finding, evidence }) => refused(finding, evidence)).map(({ finding: { id, what, message } }) => `evidence/${id}.json does not hold: ${what}: ${message}`);
	const chain = await chainOf(gate.evidence, run, reading.recheck);
	return {
		problems: [
			...gateProblems(gate, found),
			...told(({ outcome }) => outcome === "different"),
			...chain.state === "holds" ? [] : [`its gate ${gate.evidence.id} ${chain.message}`],
			...lostFiles(gate.evidence, found.model.files)
		],
		unknown: told(isUnknownVerdict)
	};
}
function gateProblems({ evidence, traits }, { model }) {
	const { step, verdict, subjects, id } = evidence;
	if (!traits.includes("judges")) return [`carries evidence of ${step} in place of its gate`];
	if (verdict !== "pass") return [`its gate ${id} said ${verdict}`];
	return subjects.some(({ role, digest }) => role === "model" && digest === model.model) ? [] : [`its gate ${id} judged another model`];
}
/** The predictions that a gate judged are stored with the model. */
const lostFiles = ({ materials, id }, files) => materials.filter(({ role, digest }) => role === "predictions" && !files.some((file) => file.digest === digest)).slice(0, 1).map(({ name, digest }) => `its gate ${id} judged ${name} (${digest}), which is not stored with it`);
const gateOf = (run, { model }) => run.find(({ digest }) => digest === model.gate);
/** All evidence that a registered model carries, brought into a folder. */
async function evidenceOf(store, found, folder, { files, recheck }) {
	await store.download(found, folder, ["evidence"]);
	const stored = found.model.files.filter(({ kind }) => kind === "evidence");
	return await Promise.all(stored.map(async ({ digest, path: name }) => {
		const path = posix.join(folder, name);
		return foundOf({
			path,
			digest,
			evidence: readEvidence(await files.readText(path), path)
		}, recheck);
	}));
}
// src/domain/registry/open.ts
/** Opens the store that the inputs name; `name` is below the registry. Nothing is asked of it yet. */
function openStore({ registry, name, ...login }, stores, host) {
	const reference = name === void 0 ? registry : `${registry.replace(/\/+$/, "")}/${name}`;
	return stores.open(reference, credentialsOf(login, host));
}
export { approvalIn as n, projectOf as r, openStore as t };

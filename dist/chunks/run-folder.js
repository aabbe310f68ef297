import { U as InputErrors } from "./define.js";
import { t as readEvidence } from "./read-evidence.js";
// src/artifacts/run-folder.ts
/** Every evidence of a run's folder but that of `ownId`. Throws `InputErrors` with everything that cannot be read. */
async function readRunFolder(files, evidenceDir, ownId) {
	const folder = `${evidenceDir}/evidence`;
	const paths = (await files.exists(folder) ? await files.list(folder) : []).map((name) => name.slice(name.lastIndexOf("/") + 1)).filter((name) => name.endsWith(".json") && name !== `${ownId}.json`).map((name) => `${folder}/${name}`);
	const read = await Promise.all(paths.map((path) => readOne(files, path)));
	const problems = read.flatMap((result) => "problems" in result ? result.problems : []);
	if (problems.length > 0) throw new InputErrors(problems);
	return read.filter((result) => "evidence" in result);
}
async function readOne(files, path) {
	try {
		const evidence = readEvidence(await files.readText(path), path);
		if (!path.endsWith(`/${evidence.id}.json`)) return { problems: [misnamed(path, evidence)] };
		return {
			path,
			evidence,
			digest: await files.digest(path)
		};
	} catch (cause) {
		if (cause instanceof InputErrors) return { problems: cause.problems };
		throw cause;
	}
}
const misnamed = (path, { id }) => ({
	input: path,
	message: `holds the evidence of ${JSON.stringify(id)}`,
	remedy: "leave evidence where its step wrote it",
	at: { file: path }
});
/** Hashes again what an evidence names inside the evidence folder. */
async function rehash(files, evidenceDir, evidence) {
	const inside = named(evidence).filter(({ name }) => name.startsWith(`${evidenceDir}/`));
	const found = await Promise.all(inside.map(({ name }) => digestOfFile(files, name)));
	const rows = inside.map(({ name, digest }, i) => ({
		name,
		expected: digest,
		found: found[i]
	}));
	return {
		same: rows.filter((row) => row.found === row.expected).length,
		absent: rows.filter((row) => row.found === void 0).map(({ name }) => name),
		different: rows.filter((row) => row.found !== void 0 && row.found !== row.expected)
	};
}
/** Each artifact once, bytewise by name. */
function named({ subjects, materials, products }) {
	return [...new Map([
		...subjects,
		...materials,
		...products
	].map((artifact) => [`${artifact.name} ${artifact.digest}`, artifact])).values()].toSorted((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)));
}
async function digestOfFile(files, path) {
	if (path.split("/").includes("..") || !await files.exists(path) || await files.isFolder(path)) return void 0;
	return await files.digest(path);
}
export { rehash as n, readRunFolder as t };

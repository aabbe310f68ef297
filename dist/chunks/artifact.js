// src/scoring/artifact.ts
const MEDIA_TYPES = {
	parquet: "application/vnd.apache.parquet",
	csv: "text/csv",
	onnx: "application/onnx",
	json: "application/json",
	txt: "text/plain",
	toml: "application/toml"
};
const suffixOf = (path) => path.toLowerCase().split(".").at(-1);
/** A file by its digest; tables with their rows. */
async function artifactOf(role, path, files, engine) {
	const suffix = suffixOf(path);
	const rows = engine && (suffix === "parquet" || suffix === "csv") ? { rows: await (await engine.table({ files: [path] })).rows() } : {};
	return {
		role,
		name: files.relative(path),
		digest: await files.digest(path),
		mediaType: MEDIA_TYPES[suffix] ?? "application/octet-stream",
		...rows
	};
}
/** Steps that decide nothing for others, and may be run again in the same folder. */
const DECIDES_NOTHING = ["report", "deploy"];
/** The evidence of a run that a model is moved on, as materials of the step that moves it. */
const evidenceMaterials = (found, files) => Promise.all(found.filter(({ evidence }) => !DECIDES_NOTHING.includes(evidence.step)).map(({ path }) => artifactOf("evidence", path, files)));
export { evidenceMaterials as n, artifactOf as t };

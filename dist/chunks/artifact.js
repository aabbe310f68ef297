// src/scoring/artifact.ts
const MEDIA_TYPES = {
	parquet: "application/vnd.apache.parquet",
	csv: "text/csv",
	onnx: "application/onnx",
	json: "application/json",
	yaml: "application/yaml",
	yml: "application/yaml",
	gz: "application/gzip",
	zst: "application/zstd",
	txt: "text/plain",
	toml: "application/toml"
};
const suffixOf = (path) => path.toLowerCase().split(".").at(-1);
/** Names that tables have; what is in them says of what format they are. */
const TABLE = /\.(parquet|csv)$|\.csv\.(gz|zst)$/;
const isTableName = (path) => TABLE.test(path.toLowerCase());
/** A file of a table by its digest, with how it was read. */
async function tableFile(role, path, files, { csv }) {
	const artifact = await artifactOf(role, path, files);
	if (csv === void 0) return artifact;
	const mediaType = MEDIA_TYPES[suffixOf(path)] ?? "text/csv";
	return {
		...artifact,
		mediaType,
		csv
	};
}
/** A file by its digest; tables with their rows, and how they were read. */
async function artifactOf(role, path, files, engine) {
	const suffix = suffixOf(path);
	const table = engine && isTableName(path) ? await engine.table({ files: [path] }) : void 0;
	return {
		role,
		name: files.relative(path),
		digest: await files.digest(path),
		mediaType: MEDIA_TYPES[suffix] ?? "application/octet-stream",
		...table ? { rows: await table.rows() } : {},
		...table?.csv ? { csv: table.csv } : {}
	};
}
/** Steps that decide nothing for others, and may be run again in the same folder. */
const DECIDES_NOTHING = ["report", "deploy"];
/** The evidence of a run that a model is moved on, as materials of the step that moves it. */
const evidenceMaterials = (found, files) => Promise.all(found.filter(({ evidence }) => !DECIDES_NOTHING.includes(evidence.step)).map(({ path }) => artifactOf("evidence", path, files)));
export { tableFile as i, evidenceMaterials as n, isTableName as r, artifactOf as t };

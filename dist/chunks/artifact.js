import { n as digestOfJson } from "./digest.js";
import { n as isUndefined } from "./undefined.js";
// src/foundation/exhibits/cell.ts
const name = (text) => ({
	kind: "name",
	text
});
/** Words; with a tone, a state that a reader looks for. */
const words = (text, tone) => ({
	kind: "text",
	text,
	...tone ? { tone } : {}
});
/** A number and its place in the evidence. */
const number = (value, at) => ({
	kind: "number",
	value,
	...at === void 0 ? {} : { at }
});
/** A difference, which is shown with its sign. */
const difference = (value, at) => ({
	kind: "number",
	value,
	signed: true,
	...at === void 0 ? {} : { at }
});
/** A number, or why there is none. */
const quantity = (value, at) => isUndefined(value) ? {
	kind: "undefined",
	why: value.undefined
} : number(value, at);
const digest = (of) => ({
	kind: "digest",
	digest: of
});
/** A cell with nothing to say. */
const NOTHING = {
	kind: "text",
	text: ""
};
/** `/facts/metrics/roc_auc`: a JSON pointer (RFC 6901) of these parts. */
const pointer = (...parts) => parts.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
// src/foundation/run-folder/artifact.ts
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
/** What a table was read from: each file by its digest, with its rows and how it was read, or the snapshot of a database. */
async function tableArtifacts(role, table, files) {
	const { csv } = table;
	const from = await table.provenance();
	if ("snapshot" in from) return [snapshotOf(role, from.snapshot)];
	return Promise.all(from.files.map(async ({ path, rows }) => {
		const artifact = {
			...await artifactOf(role, path, files),
			rows
		};
		return csv ? {
			...artifact,
			mediaType: MEDIA_TYPES[suffixOf(path)] ?? "text/csv",
			csv
		} : artifact;
	}));
}
function snapshotOf(role, { query, rows, at }) {
	const snapshot = {
		query,
		rows,
		at
	};
	return {
		role,
		name: query,
		digest: digestOfJson(snapshot),
		mediaType: "application/sql",
		rows,
		snapshot
	};
}
/** A file by its digest; with an engine, a table with its rows, and how they were read. */
async function artifactOf(role, path, files, engine) {
	if (engine && isTableName(path)) {
		const [artifact] = await tableArtifacts(role, await engine.table({ files: [path] }), files);
		return artifact;
	}
	return await fileArtifact(role, path, files);
}
/** A file by its digest; its name says of what media type it is, where nobody knows better. */
const fileArtifact = async (role, path, files, mediaType = MEDIA_TYPES[suffixOf(path)] ?? "application/octet-stream") => ({
	role,
	name: files.relative(path),
	digest: await files.digest(path),
	mediaType
});
/** The evidence of a run that a model is moved on, as materials of the step that moves it: all that may not change since. */
const evidenceMaterials = (found, files) => Promise.all(found.filter(({ traits }) => !traits.includes("decidesNothing")).map(({ path }) => artifactOf("evidence", path, files)));
export { tableArtifacts as a, digest as c, pointer as d, quantity as f, isTableName as i, name as l, evidenceMaterials as n, NOTHING as o, words as p, fileArtifact as r, difference as s, artifactOf as t, number as u };

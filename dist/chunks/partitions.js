import { Ct as InputErrors } from "./every-start.js";
// src/foundation/reading/partitions.ts
/** What Hive and its heirs write where a partition column is NULL. */
const NULL_PARTITION = "__HIVE_DEFAULT_PARTITION__";
/** Values that paths hold for `names`. Throws `InputErrors` for every path that lacks one. */
function partitionValues(paths, names) {
	const problems = paths.flatMap((path) => names.filter((name) => !Object.hasOwn(foldersOf(path), name)).map((name) => missing(path, name)));
	if (problems.length > 0) throw new InputErrors(problems);
	return paths.map((path) => {
		const found = foldersOf(path);
		return Object.fromEntries(names.map((name) => [name, found[name]]));
	});
}
/** Names of the partition columns in any of the paths, in the order of the folders. */
const partitionNames = (paths) => [...new Set(paths.flatMap((path) => Object.keys(foldersOf(path))))];
function foldersOf(path) {
	const pairs = path.split(/[\\/]/).slice(0, -1).flatMap((folder) => {
		const at = folder.indexOf("=");
		if (at <= 0) return [];
		const value = decoded(folder.slice(at + 1));
		return [[folder.slice(0, at), value === NULL_PARTITION ? null : value]];
	});
	return Object.fromEntries(pairs);
}
/** Writers escape what a file system may not hold; a percent sign that escapes nothing is one. */
const decoded = (text) => text.replace(/(%[0-9A-Fa-f]{2})+/g, (escaped) => Buffer.from(escaped.replaceAll("%", ""), "hex").toString());
const missing = (path, name) => ({
	input: path,
	message: `has no folder ${name}=… in its path, and the contract says that ${name} is partitioned`,
	remedy: `name files below ${name}=…, or remove \`partitioned\` where the file has the column`,
	at: { file: path }
});
export { partitionValues as n, partitionNames as t };

import { t as InputErrors } from "./errors.js";
import { _ as path, b as text, c as CSV_OF, d as csv, g as oneOf, i as defineSpec, u as count, v as paths } from "./define.js";
// src/steps/validate-data/spec.ts
const validateData = defineSpec({
	name: "validate-data",
	about: "Check tables against a data contract (ODCS v3.1) and show the rows that break it.",
	inputs: {
		data: paths({
			about: "Parquet or CSV files of one table; globs, `!` excludes.",
			required: true
		}),
		contract: path({
			about: "Data contract, ODCS v3.1 YAML.",
			required: true
		}),
		csv: csv({ about: CSV_OF("the files are") }),
		"sample-rows": count({
			about: "Failing rows to show for each check.",
			fallback: 10
		}),
		"as-of": text({ about: "Moment that counts as now for checks of freshness, ISO 8601 in UTC (the time of the run)." }),
		"on-unrun": oneOf(["inconclusive", "warn"], {
			about: "What a check that nobody ran means, such as a rule for another engine; `warn` lists it and goes on.",
			fallback: "inconclusive"
		})
	},
	outputs: {
		rows: "Number of rows read.",
		findings: "JSON list of the checks that did not pass: id, target, outcome, severity, count of rows."
	},
	traits: [],
	needs: ["engine"]
});
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
export { partitionValues as n, validateData as r, partitionNames as t };

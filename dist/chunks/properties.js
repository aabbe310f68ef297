import { l as name } from "./artifact.js";
// src/foundation/exhibits/properties.ts
/** A table of single facts, a row for each one that is known. */
const properties = (title, facts, places = ["report", "summary"]) => ({
	kind: "table",
	title,
	for: places,
	columns: [{
		head: "what",
		as: "name"
	}, { head: "value" }],
	rows: Object.entries(facts).flatMap(([what, cell]) => cell ? [[name(what), cell]] : [])
});
export { properties as t };

import { Ut as require_dist } from "./every-step.js";
// src/foundation/reading/portable-yaml.ts
var import_dist = require_dist();
/**
* A number as YAML 1.1 and 1.2 both read it. To 1.1, which PyYAML reads, an exponent without a point is text: `1e-7`
* is written `1.0e-7`.
*/
const NUMBER = {
	tag: "tag:yaml.org,2002:float",
	default: true,
	identify: (value) => typeof value === "number",
	test: /^[-+]?\d[\d_]*\.\d*[eE][-+]\d+$/,
	resolve: Number,
	stringify: ({ value }) => String(value).replace(/^(-?\d+)e/, "$1.0e")
};
/** Texts that mean something to YAML 1.1 alone. */
const SPECIAL = {
	tag: "tag:yaml.org,2002:value",
	default: true,
	identify: () => false,
	test: /^(?:=|<<)$/,
	resolve: String
};
/** The library takes the text `<<` for a merge key, which it writes bare. */
const isMerge = (tag) => typeof tag === "object" && tag.tag === "tag:yaml.org,2002:merge";
const OPTIONS = {
	version: "1.1",
	compat: "core",
	merge: false,
	customTags: (tags) => [
		NUMBER,
		SPECIAL,
		...tags.filter((tag) => !isMerge(tag))
	]
};
/**
* A YAML document whose finite numbers and texts mean the same to readers of YAML 1.1 and of 1.2: `no` and `0o17` are
* quoted, for one of them they would be no text.
*/
const portableYaml = (value) => new import_dist.Document(value, OPTIONS);
export { portableYaml as t };

// src/foundation/registry/names.ts
/**
* What users call models in a registry, whatever stores them: `v3` is a version and never moves, `champion` an alias
* that does.
*/
/** Aliases stand in tags, shells and YAML; longer ones leave no room for their history. */
const ALIAS = /^[a-z][a-z0-9-]{0,39}$/;
const VERSION = /^v([1-9]\d{0,8})$/;
/** Whether a word can be an alias: neither a version nor what history is kept under. */
const isAlias = (word) => ALIAS.test(word) && !VERSION.test(word) && !word.startsWith("moved-");
const ALIAS_REMEDY = "use lower-case letters, digits and dashes, a letter first; v1, v2 … are versions";
/** `v3` → 3; undefined for any other word. */
function versionOf(word) {
	const number = VERSION.exec(word)?.[1];
	return number === void 0 ? void 0 : Number(number);
}
const versionName = (version) => `v${version}`;
export { versionOf as i, isAlias as n, versionName as r, ALIAS_REMEDY as t };

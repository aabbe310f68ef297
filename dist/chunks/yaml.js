import { D as require_dist, S as deepInYaml } from "./define.js";
// src/foundation/reading/yaml.ts
var import_dist = require_dist();
/** A broken file repeats one mistake thousands of times; the first ones say it. */
const MAX_PROBLEMS = 20;
const FORBIDDEN_KEYS = /* @__PURE__ */ new Set([
	"__proto__",
	"constructor",
	"prototype"
]);
/**
* Reads YAML 1.2 as plain data: no aliases, no merge keys, no custom tags, no duplicate keys.
* Answers the problems, each with file, line and column, instead of throwing. Whoever reads the text bounds its size.
*/
function readYaml(text, file) {
	const deep = deepInYaml(text);
	if (deep !== void 0) return { problems: [tooDeep(text, deep, file)] };
	const lines = new import_dist.LineCounter();
	const document = (0, import_dist.parseDocument)(text, {
		lineCounter: lines,
		uniqueKeys: false,
		prettyErrors: false,
		merge: false,
		strict: true
	});
	const place = (offset) => {
		const { line, col } = lines.linePos(offset);
		return {
			file,
			line: Math.max(line, 1),
			column: Math.max(col, 1)
		};
	};
	const problems = [...syntaxProblems(document, place, file), ...forbidden(document, place, file)];
	if (problems.length > 0) return { problems: problems.slice(0, MAX_PROBLEMS) };
	return {
		value: document.toJS({ maxAliasCount: 0 }),
		at: (path) => place(offsetOf(document, path)),
		keyAt: (path) => place(keyOffsetOf(document, path))
	};
}
function tooDeep(text, offset, file) {
	const before = text.slice(0, offset).split("\n");
	return {
		input: file,
		message: `is nested deeper than 100 levels`,
		remedy: "write it flatter",
		at: {
			file,
			line: before.length,
			column: before.at(-1).length + 1
		}
	};
}
/** JSON is YAML; who writes the one need not know of the other. */
const languageOf = (file) => file.toLowerCase().endsWith(".json") ? "JSON" : "YAML";
function syntaxProblems(document, place, file) {
	return [...new Map([...document.errors, ...document.warnings].toReversed().map((error) => [error.pos[0], error])).values()].toReversed().map((error) => ({
		input: file,
		message: `is not readable ${languageOf(file)}: ${error.message.split("\n")[0]}`,
		remedy: "correct the line",
		at: place(error.pos[0])
	}));
}
/** What YAML has beyond plain data, and keys that would be lost or do harm. */
function forbidden(document, place, file) {
	const problems = [];
	const plain = `write the value out in plain ${languageOf(file)}`;
	const refuse = (node, message, remedy = plain) => void problems.push({
		input: file,
		message,
		remedy,
		at: place(node.range?.[0] ?? 0)
	});
	const refuseTag = (node) => {
		if (node.tag) refuse(node, `has the tag ${node.tag}`);
	};
	refuseVersion(document, refuse);
	(0, import_dist.visit)(document, {
		Scalar: (_, node) => refuseTag(node),
		Seq: (_, node) => refuseTag(node),
		Alias: (_, node) => refuse(node, `uses an alias (*${node.source})`),
		Map: (_, node) => {
			refuseTag(node);
			refuseKeys(node, refuse);
		},
		Pair: (_, { key }) => {
			if ((0, import_dist.isScalar)(key)) refuseKey(key, refuse);
		}
	});
	return problems;
}
function refuseVersion({ directives }, refuse) {
	const { explicit, version } = directives?.yaml ?? {};
	if (explicit && version !== "1.2") refuse({ range: [0] }, `asks for YAML ${version}`, "remove the %YAML line: this is YAML 1.2");
}
/** Keys that are no text, and keys that stand twice. */
function refuseKeys({ items }, refuse) {
	const seen = /* @__PURE__ */ new Set();
	for (const { key } of items) {
		const name = (0, import_dist.isScalar)(key) ? String(key.value) : void 0;
		if (name === void 0) refuse(key, "has a key that is not plain text");
		else if (seen.has(name)) refuse(key, `has the key ${JSON.stringify(key.value)} twice in one place`, "keep one of them");
		else seen.add(name);
	}
}
function refuseKey(key, refuse) {
	if (FORBIDDEN_KEYS.has(String(key.value))) refuse(key, `has the key ${JSON.stringify(key.value)}`);
	if (key.value === "<<") refuse(key, "uses a merge key (<<)");
}
function offsetOf(document, path) {
	let node = document.contents;
	let offset = 0;
	for (const part of path) {
		const next = child(node, part);
		if (next === void 0) break;
		offset = next.offset;
		node = next.node;
	}
	return offset;
}
/** Offset of the last key of a path; of the nearest thing around it that exists where there is no such key. */
function keyOffsetOf(document, path) {
	const [last, above] = [path.at(-1), path.slice(0, -1)];
	let node = document.contents;
	for (const part of above) node = child(node, part)?.node;
	return (((0, import_dist.isMap)(node) ? node.items.find(({ key }) => isKey(key, last)) : void 0)?.key)?.range?.[0] ?? offsetOf(document, path);
}
const isKey = (key, name) => (0, import_dist.isScalar)(key) && String(key.value) === String(name);
function child(node, part) {
	if ((0, import_dist.isMap)(node)) {
		const pair = node.items.find(({ key }) => isKey(key, part));
		if (!pair) return void 0;
		const start = pair.value?.range?.[0] ?? pair.key.range?.[0] ?? 0;
		return {
			node: pair.value,
			offset: (0, import_dist.isMap)(pair.value) || (0, import_dist.isSeq)(pair.value) ? pair.key.range?.[0] ?? start : start
		};
	}
	if ((0, import_dist.isSeq)(node)) {
		const item = node.items[Number(part)];
		return item ? {
			node: item,
			offset: item.range?.[0] ?? 0
		} : void 0;
	}
}
export { readYaml as t };

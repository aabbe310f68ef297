import { h as workingFiles } from "./every-step.js";
import { X as readEvidence } from "./gate.js";
import { tt as counted, vt as plainLine } from "./every-start.js";
// src/foundation/evidence/diff.ts
/** Numbers this close are equal: another platform adds in another order. */
const TOLERANCE = 1e-9;
/** Members in which two pieces of evidence differ; `measured` is outside the promise and left out. */
function differences(a, b) {
	return [...walk(a, b, "")].filter(({ path }) => path !== "/measured" && !path.startsWith("/measured/"));
}
function* walk(a, b, path) {
	if (equal(a, b)) return;
	if (isObject(a) && isObject(b) && Array.isArray(a) === Array.isArray(b)) {
		const keys = [.../* @__PURE__ */ new Set([...Object.keys(a), ...Object.keys(b)])].sort();
		for (const key of keys) yield* walk(member(a, key), member(b, key), `${path}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`);
		return;
	}
	yield {
		path,
		a,
		b
	};
}
const isObject = (value) => value !== null && typeof value === "object";
const member = (value, key) => Object.hasOwn(value, key) ? value[key] : void 0;
function equal(a, b) {
	if (typeof a === "number" && typeof b === "number") return Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(a), Math.abs(b));
	return a === b;
}
// src/main/commands/evidence-diff.ts
const diffCommand = {
	name: "evidence diff",
	usage: "<a.json> <b.json>",
	about: "Show in what two pieces of evidence differ; numbers within 1e-9 are equal.",
	flags: {},
	positionals: {
		min: 2,
		max: 2
	},
	run: async ({ positionals, print, host }) => {
		const files = workingFiles(process.cwd());
		const [a, b] = await Promise.all(positionals.map(async (path) => readEvidence(await files.readText(path), path)));
		const found = differences(a, b);
		for (const { path, a: left, b: right } of found) print(plainLine(`${path}: ${valueText(left)} → ${valueText(right)}`));
		host.log.info(found.length === 0 ? "no difference" : counted(found.length, "difference"));
		return found.length === 0 ? 0 : 1;
	}
};
const valueText = (value) => value === void 0 ? "nothing" : JSON.stringify(value);
export { diffCommand };

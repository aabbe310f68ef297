import { Ct as InputErrors, Tt as refuse, q as readFileSync } from "./every-start.js";
import { An as isDecimal, M as levelOf, wn as inputProblems } from "./gate.js";
import { $ as specOf, Q as SPECS, b as readConfig, v as resolveInputs, xt as parseRules } from "./every-step.js";
// src/main/commands/gate-rules.ts
/** Where rules come from that no gate judges now: flags, else the gates of mlops.yml. */
const RULE_FLAGS = {
	rule: {
		about: "Rule; repeat the flag for more (those of the gates in mlops.yml).",
		value: "rule",
		many: true
	},
	config: {
		about: "The file that holds the steps (mlops.yml).",
		value: "path"
	}
};
/** Rules of flags or of mlops.yml. Throws `InputErrors` for rules that cannot be read, and where there are none. */
const rulesOf = (call) => readRules(call.lists.rule ?? configured(call.values.config ?? "mlops.yml"));
/** Rules as texts; problems are told of `input`. Throws `InputErrors` with all that cannot be read. */
function readRules(texts, input = "rules") {
	const { rules, problems } = parseRules(texts);
	const all = [...problems, ...problems.length === 0 ? inputProblems(rules, true) : []];
	if (all.length > 0) throw new InputErrors(all.map((problem) => ({
		...problem,
		input
	})));
	return rules;
}
function configured(path) {
	const { config, problems } = readConfig(readText(path), path, SPECS);
	const resolved = config.entries.filter(({ traits }) => traits.includes("judges")).map((entry) => resolveInputs(specOf(entry.step), entry.id, {
		explicit: {},
		environment: {},
		entry,
		siblings: config.entries
	}));
	const all = [...problems, ...resolved.flatMap((one) => one.problems.filter(({ input }) => input.startsWith("rules")))];
	if (all.length > 0) throw new InputErrors(all);
	const texts = resolved.flatMap(({ inputs }) => inputs.rules ?? []);
	return texts.length > 0 ? [...new Set(texts)] : refuse("rule", "is not given, and no gate of the file has rules", "give --rule", { value: path });
}
function readText(path) {
	try {
		return readFileSync(path, "utf8");
	} catch {
		return refuse("rule", `is not given, and ${path} cannot be read`, "give --rule, or --config");
	}
}
/** A number of a flag between two others, both excluded. Throws `InputErrors` for any other text. */
function numberOf({ values }, flag, [above, below, example]) {
	const text = values[flag];
	if (text === void 0) return void 0;
	const value = isDecimal(text.trim()) ? Number(text) : NaN;
	if (value > above && value < below) return value;
	return refuse(flag, "is not a number within its range", `write a number above ${above}${below === Infinity ? "" : ` and below ${below}`}, such as ${example}`, { value: text });
}
/** One-sided level of `--confidence`, 0.95 by default. */
const levelIn = (call) => levelOf(numberOf(call, "confidence", [
	.5,
	1,
	"0.95"
]) ?? .95);
export { rulesOf as a, readRules as i, levelIn as n, numberOf as r, RULE_FLAGS as t };

import { Ct as InputErrors, Et as sentence, Ot as MESSAGE_LIMIT, S as VERDICT_WORDS, Tt as refuse, ct as dirname, kt as shortened, mt as resolve, ot as basename, tt as counted, vt as plainLine } from "./every-start.js";
import { $ as specOf, En as canonical, S as factsWords, bt as parseRule, fn as formatRule, g as inputsFromEvidence, h as workingFiles, m as gitRepository, o as recheckWith, yt as isRuleError } from "./every-step.js";
import { L as GateFactsSchema, M as levelOf, X as readEvidence, k as decideGate, kn as readMetricsFile } from "./gate.js";
import { F as gateFacts } from "./gate-rows.js";
import "./gate-tables.js";
import { i as readRules } from "./gate-rules.js";
// src/domain/gate/replay.ts
/**
* Judges stored facts by other rules, all else as it was. A rule is answered by a measure of the same metric on the same
* slices against the same thing, or by the candidate's own number of one against a baseline. Where none was taken the
* verdict is not known, unless a rule that can be answered is broken: a gate fails by one.
*/
function replay(rules, inputs, facts) {
	const answers = rules.map((rule) => [rule, answerIn(facts.measures, rule)]);
	const known = answers.filter(([, measures]) => measures.length > 0);
	const unknown = answers.filter(([, measures]) => measures.length === 0).map(([rule]) => rule.text);
	const why = `its evidence does not answer ${unknown.join(", ")}`;
	if (known.length === 0) return {
		verdict: "not known",
		reason: `Not known: ${why}.`
	};
	const { verdict, reason } = decideGate({
		...inputs,
		overrides: void 0,
		rules: known.map(([rule]) => rule.text)
	}, {
		...facts,
		overrides: void 0,
		measures: known.flatMap(([, measures]) => measures)
	});
	return unknown.length === 0 || verdict === "fail" || verdict === "error" ? {
		verdict,
		reason
	} : {
		verdict: "not known",
		reason: `Not known: ${why}. Of the others: ${reason}`
	};
}
/** Measures that tell what a rule asks for, under its name; none where nobody took them. */
function answerIn(measures, rule) {
	const byRule = [...Map.groupBy(measures, (one) => one.rule)].flatMap(([text, its]) => {
		const read = parseRule(text);
		return isRuleError(read) ? [] : [{
			read,
			its
		}];
	});
	const named = (its) => its.map((one) => ({
		...one,
		rule: rule.text
	}));
	const alike = byRule.find(({ read }) => read.text === rule.text) ?? byRule.find(({ read }) => keyOf(read) === keyOf(rule));
	if (alike) return named(alike.its);
	if (rule.limit.kind !== "absolute" || rule.worst) return [];
	return named(byRule.find(({ read }) => !read.worst && subjectOf(read) === subjectOf(rule))?.its ?? []).map(({ baseline: _, difference: __, other: ___, ...one }) => ({
		...one,
		compared: one.candidate
	}));
}
/** A rule without what only its judgement needs: two of one key ask for the same number. */
function keyOf({ limit, minimum, ...rule }) {
	const same = limit.kind === "absolute" ? {
		...limit,
		value: 0
	} : {
		...limit,
		offset: 0
	};
	const smallest = rule.worst && minimum !== void 0 ? { minimum } : {};
	return spelled({
		...rule,
		limit: same,
		...smallest
	});
}
const subjectOf = ({ metric, selectors }) => spelled({
	metric,
	selectors,
	limit: {
		kind: "absolute",
		value: 0
	}
});
function spelled({ severity: _, ...rule }) {
	return formatRule({
		...rule,
		operator: ">="
	});
}
// src/main/commands/gate-audit-evidence.ts
/** Rules over the judging steps of run folders, and over evidence files, in their order. */
async function auditEvidence(rules, places, reading) {
	const rows = [];
	for (const place of places) for (const path of await evidenceAt(place, reading)) rows.push(...await auditOne(rules, path, await reading.files.isFolder(place), reading));
	return rows.length > 0 ? rows : refuse("arguments", "hold no evidence of a gate", "name folders of runs, such as mlops-out", { value: places.join(" ") });
}
async function evidenceAt(place, { files }) {
	if (!await files.exists(place)) refuse("arguments", "does not exist", "check the path", { value: place });
	if (!await files.isFolder(place)) return [place];
	const folder = `${place.replace(/\/$/, "")}/evidence`;
	return (await files.exists(folder) ? await files.list(folder) : []).filter((name) => name.endsWith(".json")).map((name) => `${folder}/${name.split("/").at(-1)}`);
}
/** A file of a folder that is of another step is passed over; one that cannot be read is told. */
async function auditOne(rules, path, inFolder, { files, recheck }) {
	const what = path.replace(/\/evidence\/([^/]+)\.json$/, " $1");
	const unknown = (reason) => [{
		what,
		was: "not known",
		now: "not known",
		reason
	}];
	try {
		const evidence = readEvidence(await files.readText(path), path);
		if (!recheck.traitsOf(evidence).includes("judges")) return inFolder ? [] : unknown(`Not known: it is evidence of ${evidence.step}, which judges no model.`);
		const again = auditFacts(rules, evidence, await recheck.otherFacts(evidence));
		return [{
			what,
			was: evidence.verdict,
			...again
		}];
	} catch (cause) {
		if (!(cause instanceof InputErrors)) throw cause;
		return unknown(cause.problems.map(sentence).join("; "));
	}
}
function auditFacts(rules, evidence, other) {
	const notKnown = (why) => ({
		now: "not known",
		reason: `Not known: ${why}.`
	});
	if (other !== void 0) return notKnown(factsWords(other));
	if (evidence.facts === null) return notKnown("the gate could not look, so it has no facts");
	const facts = GateFactsSchema.safeParse(evidence.facts);
	if (!facts.success) return notKnown("its facts are not of the shape of this step");
	const { verdict, reason } = replay(rules, inputsFromEvidence(specOf(evidence.step), evidence.inputs), facts.data);
	return {
		now: verdict,
		reason
	};
}
// src/main/commands/gate-audit-history.ts
const CONFIDENCE = .95;
/** Rules over each version of a metrics file, the oldest first, each against the one before it or a named one. */
async function auditHistory({ rules, was, path, since, baseline }, repository) {
	const from = since === void 0 ? void 0 : await known("since", since, repository);
	const named = baseline === void 0 ? void 0 : await known("baseline", baseline, repository);
	const commits = await repository.history(path, from);
	if (commits === void 0 || commits.length === 0) return refuse("history", "has no version in Git", "name a metrics file that is committed, and commits of this branch", { value: path });
	const rows = [];
	for (const commit of commits.toReversed()) {
		const text = await textAt(repository, commit, path);
		if (text === void 0) continue;
		const [parent] = await repository.parents(commit);
		const other = named ?? parent;
		const versions = {
			path,
			text,
			before: other === void 0 ? void 0 : await textAt(repository, other, path),
			beforeName: other === void 0 ? `an earlier ${path}` : `${path} of ${other.slice(0, 12)}`
		};
		const now = judged(rules, versions);
		const before = was === void 0 ? "accepted" : judged(was, versions).verdict;
		rows.push({
			what: commit.slice(0, 12),
			was: before,
			now: now.verdict,
			reason: now.reason
		});
	}
	return rows;
}
async function known(flag, name, repository) {
	return await repository.commit(name) ?? refuse(flag, "is no commit of this clone", "name a commit, tag or branch, and fetch it", { value: name });
}
async function textAt(repository, commit, path) {
	const file = await repository.read(commit, path);
	return file.state === "found" ? new TextDecoder().decode(file.content) : void 0;
}
function judged(rules, { path, text, before, beforeName }) {
	try {
		const metrics = readMetricsFile(text, path);
		const lacking = rules.filter(({ metric }) => metrics.read(metric) === void 0);
		if (lacking.length > 0) return {
			verdict: "not known",
			reason: `Not known: this version has no ${[...new Set(lacking.map(({ metric }) => metric))].join(", ")}.`
		};
		const baseline = before === void 0 ? {
			state: "missing",
			name: beforeName
		} : {
			state: "found",
			source: {
				kind: "metrics",
				name: beforeName
			},
			rescored: false,
			content: { metrics: readMetricsFile(before, beforeName) }
		};
		const facts = gateFacts(rules, {
			source: {
				kind: "metrics",
				name: path
			},
			content: { metrics }
		}, baseline, {
			alpha: levelOf(CONFIDENCE),
			seed: 42
		});
		const { verdict, reason } = decideGate({
			...HOW,
			rules: rules.map((rule) => rule.text)
		}, facts);
		return {
			verdict,
			reason
		};
	} catch (cause) {
		if (!(cause instanceof InputErrors)) throw cause;
		return {
			verdict: "not known",
			reason: cause.problems.map(sentence).join("; ")
		};
	}
}
const HOW = {
	confidence: CONFIDENCE,
	onMissingBaseline: "inconclusive",
	requireUncertainty: false
};
// src/main/commands/gate-audit-row.ts
const WORDS = {
	...VERDICT_WORDS,
	accepted: "committed",
	"not known": "not known"
};
// src/main/commands/gate-audit.ts
/** Rules over what was: evidence of past runs, or each version of a metrics file. Judges nothing that is to come. */
const gateAuditCommand = {
	name: "gate audit",
	usage: "--rule \"accuracy >= 0.8\" <run folder>…",
	about: "Replay rules over past evidence, or a Git history of metrics files: what they would have promoted.",
	flags: {
		rule: {
			about: "Rule; repeat the flag for more.",
			value: "rule",
			many: true
		},
		was: {
			about: "Rule to compare with, over a history (that of the evidence); repeat the flag for more.",
			value: "rule",
			many: true
		},
		history: {
			about: "Metrics file whose versions in Git are judged, in place of run folders.",
			value: "path"
		},
		since: {
			about: "Commit, tag or branch after which the history begins.",
			value: "commit"
		},
		baseline: {
			about: "Commit whose version is the baseline (the version before each).",
			value: "commit"
		},
		json: { about: "Print JSON." }
	},
	positionals: {
		min: 0,
		max: Number.POSITIVE_INFINITY
	},
	run: async (call) => {
		const { environment, values, positionals } = call;
		const rules = readRules(call.lists.rule ?? [], "rule");
		const was = call.lists.was && readRules(call.lists.was, "was");
		if (values.history === void 0 === (positionals.length === 0)) refuse("arguments", "name neither run folders nor a history alone", "give run folders, or --history and no folder");
		const { history: path, since, baseline } = values;
		const rows = path === void 0 ? await auditEvidence(rules, positionals, {
			files: workingFiles(process.cwd()),
			recheck: recheckWith()
		}) : await auditHistory({
			rules,
			was,
			path: basename(path),
			since,
			baseline
		}, gitRepository(resolve(dirname(path)), environment));
		for (const line of call.switches.has("json") ? [canonical(rows)] : table(rows)) call.print(line);
		return 0;
	}
};
/** Where the verdict would have been another, or nobody can tell. */
function signOf({ was, now }) {
	if (now === "not known") return "?";
	return was !== "accepted" && was !== now ? "≠" : " ";
}
function table(rows) {
	const wide = (of) => Math.max(...rows.map((row) => of(row).length), 3);
	const [name, before] = [wide(({ what }) => what), wide((row) => WORDS[row.was])];
	const now = wide((row) => WORDS[row.now]);
	const line = (row) => plainLine([
		signOf(row),
		row.what.padEnd(name),
		"",
		WORDS[row.was].padEnd(before),
		"",
		WORDS[row.now].padEnd(now),
		"",
		shortened(row.reason, MESSAGE_LIMIT)
	].join(" "));
	return [
		`  ${"run".padEnd(name)}  ${"was".padEnd(before)}  ${"now".padEnd(now)}  why`,
		...rows.map(line),
		summaryOf(rows)
	];
}
/** `2 of 12 would have passed, 5 did; the verdict of 3 differs, of 1 it is not known.` */
function summaryOf(rows) {
	const count = (is) => rows.filter(is).length;
	const unknown = count(({ now }) => now === "not known");
	const passed = count(({ was }) => was === "pass" || was === "accepted");
	const differ = count(({ was, now }) => was !== "accepted" && now !== "not known" && was !== now);
	return `${count(({ now }) => now === "pass")} of ${counted(rows.length, "judgement")} would have passed, ${passed} did; ${differ} ${differ === 1 ? "differs" : "differ"}, ${unknown} not known.`;
}
export { gateAuditCommand };

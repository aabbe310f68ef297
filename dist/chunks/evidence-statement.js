import { En as canonical, Nn as bytewise, Y as isWarning, h as workingFiles, o as recheckWith } from "./every-step.js";
import { Ct as InputErrors, Tt as refuse } from "./every-start.js";
import { W as verifyStored, X as readEvidence } from "./gate.js";
// src/domain/report/statement.ts
/**
* What an evidence says, in the words of in-toto. Of its three results FAILED stands for all that is no PASS; our own
* verdict is an annotation of the configuration. A test that was skipped was not run, and is in none of the lists.
*/
function statementOf(evidence, digest, url) {
	const { checks, verdict } = evidence;
	const named = (is) => checks.filter(is).map(({ id }) => id).toSorted(bytewise);
	const warned = named(isWarned);
	return {
		_type: "https://in-toto.io/Statement/v1",
		subject: subjectsOf(evidence.subjects),
		predicateType: "https://in-toto.io/attestation/test-result/v0.1",
		predicate: {
			result: verdict !== "pass" ? "FAILED" : warned.length > 0 ? "WARNED" : "PASSED",
			configuration: configurationOf(evidence, digest),
			...url === void 0 ? {} : { url },
			passedTests: named(({ outcome }) => outcome === "pass"),
			warnedTests: warned,
			failedTests: named((check) => !isWarned(check) && !["pass", "skipped"].includes(check.outcome))
		}
	};
}
/** What does not decide: a failure or an open question of severity `warning` or `info`, and what was overridden. */
const isWarned = (check) => check.outcome !== "error" && (isWarning(check) || check.outcome === "inconclusive" && check.severity !== "error");
/** Each digest once: subjects are matched by digest, and names should be unique. */
function subjectsOf(subjects) {
	const unique = subjects.filter(({ digest }, at) => subjects.findIndex((one) => one.digest === digest) === at);
	const isShared = (name) => unique.filter((one) => one.name === name).length > 1;
	return unique.map(({ name, digest, mediaType }) => ({
		...isShared(name) ? {} : { name },
		digest: digestSet(digest),
		mediaType
	}));
}
/** The inputs that decided, in canonical JSON, and the files that say what was asked. */
function configurationOf(evidence, digest) {
	const { id, step, model, tool, verdict, config, materials } = evidence;
	const annotations = {
		mlops_verdict: verdict,
		mlops_step: step,
		mlops_model: model,
		mlops_tool: tool,
		mlops_evidence: digest
	};
	const files = materials.filter(({ role }) => role === "contract" || role === "config");
	return [{
		name: `inputs of ${id}`,
		digest: digestSet(config),
		mediaType: "application/json",
		annotations
	}, ...files.map(({ name, digest: of, mediaType }) => ({
		name,
		digest: digestSet(of),
		mediaType
	}))];
}
const digestSet = (digest) => ({ sha256: digest.slice(7) });
// src/main/commands/evidence-statement.ts
const statementCommand = {
	name: "evidence statement",
	usage: "<evidence.json>",
	about: "Print what an evidence says as an in-toto test-result statement, unsigned.",
	flags: {
		url: {
			about: "Address of the run, for the statement.",
			value: "address"
		},
		predicate: { about: "Print the predicate alone, for tools that make the statement themselves." }
	},
	positionals: {
		min: 1,
		max: 1
	},
	run: async ({ positionals, values, switches, print }) => {
		const files = workingFiles(process.cwd());
		const path = positionals[0];
		const evidence = readEvidence(await files.readText(path), path);
		const broken = (await verifyStored(evidence, recheckWith())).filter(({ outcome }) => outcome === "different");
		if (broken.length > 0) throw new InputErrors(broken.map(({ what, message }) => ({
			input: path,
			message: `does not hold: ${what}: ${message}`,
			remedy: "run the step again; evidence is never edited"
		})));
		if (evidence.subjects.length === 0) refuse(path, "names no subject, so a statement would be about nothing", "name evidence of another step");
		const statement = statementOf(evidence, await files.digest(path), urlIn(values.url));
		print(canonical(switches.has("predicate") ? statement.predicate : statement));
		return 0;
	}
};
function urlIn(text) {
	if (text === void 0 || /^https?:\/\/\S+$/.test(text)) return text;
	return refuse("url", "is not an address", "write https://…", { value: text });
}
export { statementCommand };

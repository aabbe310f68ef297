import { a as info, c as setOutput, h as summary, i as group, l as setSecret, n as error, r as getInput, s as notice, u as warning } from "./core.js";
import { C as errorDecision, D as runContext, O as harmless$1, S as specOf, T as pipelineSpec, a as withExitCode, c as executeStep, n as errorOutputs, o as executePipeline, r as runOutputs, t as crashOutputs, w as mostUrgent } from "./run-outputs.js";
import { K as refuse, U as InputErrors, q as sentence, t as allInputs } from "./define.js";
import { a as valueAt, t as isMapping } from "./mismatch.js";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readFileSync } from "node:fs";
// src/hosts/trust.ts
/** Where each event names the repository whose code may be checked out; all of them can come from a fork. */
const HEAD_REPOSITORY = {
	pull_request: [
		"pull_request",
		"head",
		"repo",
		"full_name"
	],
	pull_request_target: [
		"pull_request",
		"head",
		"repo",
		"full_name"
	],
	workflow_run: [
		"workflow_run",
		"head_repository",
		"full_name"
	]
};
/**
* Whether this run is of the repository's own code. Runs for a fork are not, nor are comments on pull requests, whose
* event does not say where the code comes from, nor an event that cannot be read: who may not tell must not move things.
*/
function isTrusted(environment) {
	const event = environment.GITHUB_EVENT_NAME ?? "";
	const payload = payloadOf(environment.GITHUB_EVENT_PATH);
	if (event === "issue_comment") return payload !== void 0 && valueAt(payload, ["issue", "pull_request"]) === void 0;
	const where = HEAD_REPOSITORY[event];
	if (where === void 0) return true;
	return payload !== void 0 && valueAt(payload, where) === environment.GITHUB_REPOSITORY;
}
function payloadOf(path) {
	if (!path) return void 0;
	try {
		const payload = JSON.parse(readFileSync(path, "utf8"));
		return isMapping(payload) ? payload : void 0;
	} catch {
		return;
	}
}
// src/hosts/github.ts
/** The GitHub runner, through its toolkit: file commands for outputs and summary, annotations, groups, cache. */
function githubHost(environment) {
	return {
		kind: "github",
		context: runContext("github", environment),
		log: {
			info: (line) => info(harmless(line)),
			warn: (line) => info(harmless(line)),
			error: (line) => info(harmless(line)),
			group: (title, work) => group(harmless(title), work),
			progress: () => {}
		},
		toolCache: environment.RUNNER_TOOL_CACHE ?? join(tmpdir(), "mlops-actions"),
		ephemeral: environment.RUNNER_ENVIRONMENT === "github-hosted",
		trusted: isTrusted(environment),
		mask: (secret) => {
			if (secret !== "") setSecret(secret);
		},
		annotate: (annotations) => {
			for (const { level, title, message, at } of annotations) {
				const place = at ? {
					file: at.file,
					...at.line ? { startLine: at.line } : {},
					...at.column ? { startColumn: at.column } : {}
				} : {};
				ANNOTATE[level](message, {
					title,
					...place
				});
			}
		},
		summary: async (markdown) => {
			if (environment.GITHUB_STEP_SUMMARY) await summary.addRaw(markdown, true).write().catch(unseen);
		},
		outputs: async (values) => {
			try {
				for (const [name, value] of Object.entries(values)) setOutput(name, value);
			} catch (cause) {
				refuse("GITHUB_OUTPUT", "cannot be written", "let no earlier step of the job remove it, free some disk", { cause });
			}
		},
		restore: async (folders, key) => (await cache(environment))?.restoreCache([...folders], key).then(Boolean, unavailable) ?? false,
		save: async (folders, key) => {
			await (await cache(environment))?.saveCache([...folders], key).catch(unavailable);
		}
	};
}
const ANNOTATE = {
	error,
	warning,
	notice
};
/** Explicit inputs of an action: `with:` as the runner hands it over. */
const actionInputs = (names) => Object.fromEntries(names.map((name) => [name, getInput(name)]));
/** The runner reads commands from every line (`::` at its start, `##[` anywhere in it). */
const harmless = (text) => text.split("\n").map(harmless$1).join("\n");
/** Loaded when asked for: the cache client is half of the bundle. */
const cache = async (environment) => environment.ACTIONS_RUNTIME_TOKEN ? await import("./cache.js") : void 0;
/** A summary that nobody sees changes no verdict. */
const unseen = (cause) => info(harmless(`job summary not written: ${cause instanceof Error ? cause.message : String(cause)}`));
/** A cache that does not answer costs time, never the verdict. */
function unavailable(cause) {
	info(harmless(`cache not used: ${cause instanceof Error ? cause.message : String(cause)}`));
	return false;
}
// src/main/action.ts
/** A step as a GitHub Action: inputs from `with:`, outputs by file commands, the verdict as exit code. */
async function runAction(name) {
	const host = githubHost(process.env);
	const spec = specOf(name);
	const explicit = actionInputs(Object.keys(allInputs(spec)));
	await withExitCode(explicit.debug === "true", async (signal) => {
		try {
			return (await executeStep(name, {
				explicit,
				environment: process.env,
				host,
				signal
			})).exitCode;
		} catch (cause) {
			await host.outputs(crashOutputs(spec, cause)).catch(() => {});
			throw cause;
		}
	});
}
/** The root action: the steps of mlops.yml in order. */
async function runPipelineAction() {
	const runner = githubHost(process.env);
	const annotations = [];
	const host = {
		...runner,
		annotate: (more) => void annotations.push(...more)
	};
	const explicit = actionInputs(Object.keys(pipelineSpec.inputs));
	const folder = explicit["evidence-dir"] || "mlops-out";
	const only = explicit.steps ? explicit.steps.split(/[\s,]+/).filter(Boolean) : void 0;
	await withExitCode(explicit.debug === "true", async (signal) => {
		try {
			const { runs, exitCode } = await executePipeline(only, {
				explicit,
				environment: process.env,
				host,
				signal
			});
			await host.outputs(runOutputs(runs, folder));
			return exitCode;
		} catch (cause) {
			const { reason } = errorDecision("run", cause);
			await host.outputs(errorOutputs(reason, folder));
			if (!(cause instanceof InputErrors)) throw cause;
			annotateProblems(host, cause.problems);
			return 2;
		} finally {
			runner.annotate(mostUrgent(annotations));
		}
	});
}
function annotateProblems(host, problems) {
	host.annotate(problems.map((problem) => ({
		level: "error",
		title: problem.input,
		message: sentence(problem),
		...problem.at ? { at: {
			file: problem.at.file,
			...problem.at.line ? { line: problem.at.line } : {}
		} } : {}
	})));
}
export { runAction, runPipelineAction };

import { A as toldRun, F as secretsIn, I as errorDecision, L as mostUrgent, O as isTrusted, P as createRedactor, S as pipelineSpec, a as runOutputs, c as executeStep, i as errorOutputs, k as toolCaches, n as withExitCode, o as executePipeline, r as crashOutputs, w as githubContext, x as specOf } from "./exit.js";
import { i as sentence, l as shownLine, o as MESSAGE_LIMIT, r as refuse, s as shortened, t as InputErrors } from "./errors.js";
import { t as allInputs } from "./define.js";
import { a as info, c as setOutput, h as summary, i as group, l as setSecret, n as error, r as getInput, s as notice, u as warning } from "./core.js";
import { i as plainLine } from "./processes.js";
// src/hosts/github.ts
/** The GitHub runner, through its toolkit: file commands for outputs and summary, annotations, groups, cache. */
function githubHost(environment) {
	const { add, redact } = createRedactor(secretsIn(environment));
	const line = (text) => redact(plainLine(redact(text)));
	const cut = (text, limit) => shortened(shownLine(redact(text)), limit);
	return {
		kind: "github",
		context: githubContext(environment),
		...toldRun(environment),
		log: {
			info: (text) => info(line(text)),
			warn: (text) => info(line(text)),
			error: (text) => info(line(text)),
			group: (title, work) => group(shortened(line(title), MESSAGE_LIMIT), work),
			progress: () => {}
		},
		...toolCaches(environment),
		ephemeral: environment.RUNNER_ENVIRONMENT === "github-hosted",
		trusted: isTrusted(environment),
		mask: (secret) => {
			add(secret);
			if (secret !== "") setSecret(secret);
		},
		withoutSecrets: redact,
		annotate: (annotations) => {
			for (const { level, title, message, at } of annotations) {
				const place = at ? {
					file: at.file,
					...at.line ? { startLine: at.line } : {},
					...at.column ? { startColumn: at.column } : {}
				} : {};
				ANNOTATE[level](cut(message, MESSAGE_LIMIT), {
					title: cut(title, 500),
					...place
				});
			}
		},
		summary: async (markdown) => {
			if (environment.GITHUB_STEP_SUMMARY) await summary.addRaw(redact(markdown), true).write().catch(unseen);
		},
		outputs: async (values) => {
			try {
				for (const [name, value] of Object.entries(values)) setOutput(name, redact(value));
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
/** Loaded when asked for: the cache client is half of the bundle. */
const cache = async (environment) => environment.ACTIONS_RUNTIME_TOKEN ? await import("./cache.js") : void 0;
/** A summary that nobody sees changes no verdict. */
const unseen = (cause) => info(plainLine(`job summary not written: ${cause instanceof Error ? cause.message : String(cause)}`));
/** A cache that does not answer costs time, never the verdict. */
function unavailable(cause) {
	info(plainLine(`cache not used: ${cause instanceof Error ? cause.message : String(cause)}`));
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

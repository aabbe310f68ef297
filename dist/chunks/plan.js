import { Ct as InputErrors, Et as sentence, ft as posix, ht as sep, mt as resolve, pt as relative, tt as counted, ut as isAbsolute, v as errorDecision } from "./every-start.js";
import { $ as specOf, _ as resolveFields, dt as planSpec, mt as camelCase, n as executePlan } from "./every-step.js";
import { r as crashOutputs } from "./github.js";
import { t as tell } from "./command.js";
// src/main/call/answer.ts
/** The answer of a step that ran to its end, with whatever verdict; `junit` is what its test results are told by. */
function stepAnswer(command, run, junit = run.outputs.junit) {
	const here = (path) => fromHere(run.workingDirectory, path);
	return {
		command,
		exitCode: run.exitCode,
		tolerated: run.tolerated,
		outputs: inCamelCase(run.outputs),
		junit: junit ? here(junit) : "",
		archive: archiveOf(run).map((path) => here(path).replaceAll(",", "?"))
	};
}
const NOTHING_WRITTEN = {
	tolerated: false,
	junit: "",
	archive: []
};
/** The answer of what broke before it had one. */
function errorAnswer(command, cause) {
	const spec = specOf(command);
	const { reason } = errorDecision(command, cause);
	const answer = {
		command,
		exitCode: 2,
		outputs: spec ? inCamelCase(crashOutputs(spec, cause)) : {
			verdict: "error",
			reason
		},
		...NOTHING_WRITTEN
	};
	if (command !== "plan") return answer;
	const problems = cause instanceof InputErrors ? cause.problems.map(problemLine) : [reason];
	return {
		...answer,
		plan: {
			model: "",
			steps: [],
			problems
		}
	};
}
/** The answer of a plan: ERROR where anything is wrong. */
function planAnswer(plan) {
	const { verdict, reason } = plan.problems.length > 0 ? errorDecision("plan", new InputErrors(plan.problems)) : {
		verdict: "pass",
		reason: `${counted(plan.steps.length, "step")} can run`
	};
	return {
		command: "plan",
		exitCode: plan.problems.length > 0 ? 2 : 0,
		outputs: {
			verdict,
			reason
		},
		...NOTHING_WRITTEN,
		plan: {
			...plan,
			problems: [...new Set(plan.problems.map(problemLine))]
		}
	};
}
const problemLine = (problem) => sentence(problem).replace(/\s*[\r\n]+\s*/g, " ");
const inCamelCase = (outputs) => Object.fromEntries(Object.entries(outputs).map(([name, value]) => [camelCase(name), value]));
/** Evidence, JUnit, the record of the run, and the folders of it that hold what the step has written. */
function archiveOf({ evidence, outputs, folder }) {
	if (!outputs.evidence || !outputs.junit) return [];
	const own = `artifacts/${evidence.id}`;
	const inside = evidence.products.filter(({ name }) => name.startsWith(`${folder}/`)).map(({ name }) => name.slice(folder.length + 1)).map((name) => name.startsWith(`${own}/`) ? `${own}/**` : topOf(name));
	const parts = [...new Set(inside)].map((part) => `${folder}/${part}`);
	return [
		`${folder}/run.json`,
		`${folder}/builds/${evidence.id}.json`,
		outputs.evidence,
		outputs.junit,
		...parts
	];
}
const topOf = (path) => path.includes("/") ? `${path.split("/")[0]}/**` : path;
/** A path of the working directory as the folder sees it that the command was started in. */
function fromHere(workingDirectory, path) {
	const folder = isAbsolute(workingDirectory) ? relative(process.cwd(), resolve(workingDirectory)) : workingDirectory;
	return posix.join(folder.split(sep).join("/"), path);
}
// src/main/commands/plan.ts
/** Inputs of `mlops plan`, for flags and for calls. */
const PLAN_FIELDS = planSpec.inputs;
const { forget, ...valued } = PLAN_FIELDS;
const FLAGS = {
	...Object.fromEntries(Object.entries(valued).map(([key, { about, type }]) => [key, {
		about,
		value: type,
		many: true
	}])),
	forget: { about: forget.about },
	json: { about: "Print JSON." }
};
const planCommand = {
	name: planSpec.name,
	usage: "[flags]",
	about: planSpec.about,
	flags: FLAGS,
	positionals: {
		min: 0,
		max: 0
	},
	run: async (call) => {
		const { plan, exitCode } = await answerPlan({
			...call.values,
			...call.switches.has("forget") ? { forget: true } : {}
		}, call);
		tell(call, plan, linesOf(plan));
		return exitCode;
	}
};
/** Plans, and tells the log what is wrong. Throws `InputErrors` for inputs that cannot be read. */
async function answerPlan(explicit, { environment, host, signal }) {
	const { inputs, problems } = resolveFields(PLAN_FIELDS, planSpec.name, {
		explicit,
		environment: {}
	});
	if (problems.length > 0) throw new InputErrors(problems);
	const steps = inputs.steps?.flatMap((line) => line.split(/[\s,]+/).filter(Boolean));
	const invocation = {
		explicit,
		environment,
		host,
		signal
	};
	const answer = planAnswer(await executePlan(steps, inputs.forget === true, invocation));
	for (const problem of answer.plan.problems) host.log.error(problem);
	return answer;
}
/** One line per step: its id, the step where the id is not its name, the programs that it needs. */
function linesOf({ model, steps }) {
	const wide = (of) => Math.max(...steps.map((step) => of(step).length));
	return [`${model}: ${steps.length === 0 ? "no steps" : "in this order"}`, ...steps.map(({ id, step, programs }) => `  ${id.padEnd(wide((one) => one.id))}  ${step.padEnd(wide((one) => one.step))}  ${programs.join(", ")}`.trimEnd())];
}
export { stepAnswer as a, errorAnswer as i, answerPlan as n, planCommand as r, PLAN_FIELDS as t };

import { En as canonical, Q as SPECS, ft as allInputs, r as executeStep, t as executePipeline, ut as pipelineSpec } from "./every-step.js";
// src/main/commands/steps.ts
const JSON_FLAG = { about: "Print the evidence on standard output." };
/** Every input as a flag of its name. */
const flagsOf = (fields) => Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, {
	about: field.about,
	value: field.type.startsWith("`") ? "word" : field.type,
	many: true
}]));
/** One line; on the runner `##[`, which would start a command of its own, in its escaped form. */
const jsonLine = (evidence, environment) => {
	const line = canonical(evidence);
	return environment.GITHUB_ACTIONS === "true" ? line.replaceAll("##[", "#\\u0023[") : line;
};
const stepCommand = (spec) => ({
	name: spec.name,
	usage: "[flags]",
	about: spec.about,
	flags: {
		...flagsOf(allInputs(spec)),
		json: JSON_FLAG
	},
	positionals: {
		min: 0,
		max: 0
	},
	run: async ({ values, environment, host, signal, switches, print }) => {
		const run = await executeStep(spec.name, {
			explicit: values,
			environment,
			host,
			signal
		});
		if (switches.has("json")) print(jsonLine(run.evidence, environment));
		return run.exitCode;
	}
});
const stepCommands = [{
	name: pipelineSpec.name,
	usage: "[flags]",
	about: pipelineSpec.about,
	flags: {
		...flagsOf(pipelineSpec.inputs),
		json: { about: "Print the evidence of all steps on standard output, one line each." }
	},
	positionals: {
		min: 0,
		max: 0
	},
	run: async ({ values, environment, host, signal, switches, print }) => {
		const only = values.steps ? values.steps.split(/[\s,]+/).filter(Boolean) : void 0;
		const { runs, exitCode } = await executePipeline(only, {
			explicit: values,
			environment,
			host,
			signal
		});
		if (switches.has("json")) for (const { evidence } of runs) print(jsonLine(evidence, environment));
		return exitCode;
	}
}, ...SPECS.map(stepCommand)];
export { stepCommands };

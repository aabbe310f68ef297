import { f as stateOf, i as urlOf, n as targetIn, o as lookAt, t as serviceIn } from "./target.js";
import { Ct as InputErrors } from "./every-start.js";
import { a as connect, ct as deploy, i as loadConfig, r as executeStep } from "./every-step.js";
import { t as tell } from "./command.js";
// src/domain/delivery/status.ts
/** Reads the journal and asks the version that serves; takes no lock. */
async function statusOf(deployer) {
	const { journal, reaches, front, locked } = await deployer.status();
	const state = stateOf(journal);
	const { serving } = state;
	const instance = serving && await deployer.instance(serving.slot);
	const reach = serving ? serving.settings ?? reaches[serving.slot] : void 0;
	return {
		state,
		proxy: front,
		container: instance ? wordOf(instance) : void 0,
		routing: reach && {
			port: reach.port,
			health: reach.health
		},
		health: serving && reach && front === "running" ? await lookAt({
			...serving,
			settings: reach
		}, "slot", { deployer }) : void 0,
		locked
	};
}
const wordOf = ({ health, running }) => health ?? (running ? "running" : "ended");
// src/main/commands/deployments.ts
const FLAGS = {
	config: {
		about: "The file that holds `environments:` (mlops.yml).",
		value: "path"
	},
	json: { about: "Print JSON." }
};
const status = {
	name: "deploy status",
	usage: "<environment>",
	about: "Say what serves in an environment, what served before, and whether a deployment was left unfinished.",
	flags: FLAGS,
	positionals: {
		min: 1,
		max: 1
	},
	run: async (call) => {
		const { values, environment, host, positionals } = call;
		const ports = connect({
			name: "deploy status",
			needs: ["deployer"]
		}, {
			environment,
			host,
			workingDirectory: "."
		});
		const { config, problems } = await loadConfig(ports.files, values.config);
		if (problems.length > 0) throw new InputErrors(problems);
		const found = serviceIn({
			environment: positionals[0],
			project: config
		});
		const known = await statusOf(await ports.deployer(targetIn(found)));
		const url = urlOf(found);
		tell(call, {
			service: found.service,
			url,
			...known
		}, linesOf(found.service, url, known));
		return known.state.serving ? 0 : 3;
	}
};
function linesOf(service, url, { state, proxy, container, routing, health, locked }) {
	const { serving, before, unfinished } = state;
	return [
		`${service} at ${url}`,
		`serving   ${serving ? `${serving.image} (${serving.slot}, ${container ?? "its container is gone"})` : "nothing"}`,
		...serving?.model ? [`model     ${serving.model}`] : [],
		...routing ? [`asked     at port ${routing.port}, ${routing.health}: ${saidBy(health)}`] : [],
		`before    ${before?.image ?? "nothing to go back to"}`,
		`proxy     ${proxy ?? "was never started"}`,
		...unfinished && !locked ? [`unfinished ${unfinished.candidate.image} (${unfinished.stage}); the next deployment ends it first`] : [],
		...locked ? ["a deployment is under way"] : []
	];
}
const saidBy = (health) => {
	if (!health) return "could not be asked, the proxy is not running";
	return health.healthy ? "healthy" : health.why;
};
const rollback = {
	name: "deploy rollback",
	usage: "<environment>",
	about: "Go back to the version that served before, as carefully as to a new one.",
	flags: {
		...FLAGS,
		id: {
			about: "Entry of `steps:` that says how the service is run (the one of this environment).",
			value: "id"
		}
	},
	positionals: {
		min: 1,
		max: 1
	},
	run: async (call) => {
		const { values, environment, host, signal, positionals, switches, print } = call;
		const target = positionals[0];
		const id = values.id ?? await entryOf(target, call);
		const explicit = {
			...values,
			...id ? { id } : {},
			environment: target,
			rollback: "true"
		};
		const { evidence, exitCode } = await executeStep(deploy.name, {
			explicit,
			environment,
			host,
			signal
		});
		if (switches.has("json")) print(JSON.stringify(evidence));
		return exitCode;
	}
};
/** The entry that deploys to an environment, where there is one. */
async function entryOf(target, { values, environment, host }) {
	const { files } = connect({
		name: "deploy rollback",
		needs: []
	}, {
		environment,
		host,
		workingDirectory: "."
	});
	const { config } = await loadConfig(files, values.config);
	return config.entries.filter(({ step }) => step === deploy.name).find(({ inputs }) => inputs.environment?.value === target)?.id;
}
const deploymentCommands = [status, rollback];
export { deploymentCommands };

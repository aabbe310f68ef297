import { K as refuse, U as InputErrors } from "./define.js";
// src/scoring/run-command.ts
const LAST_LINES = 15;
/**
* Runs a user's command with its output live and grouped. Throws `InputErrors` with the exit code and the last lines
* where it does not end with 0.
*/
async function runCommand(run, ports, signal) {
	const end = await runToItsEnd(run, ports, signal);
	if (end.code === 0) return;
	throw new InputErrors([{
		input: run.input,
		value: run.argv.join(" "),
		message: howItEnded(end),
		remedy: "run the same command by hand with the MLOPS_* variables to see why"
	}]);
}
/** Runs a user's command with its output live and grouped; any exit code is an answer. */
async function runToItsEnd(run, ports, signal) {
	const python = run.environment === void 0 ? void 0 : await ports.environments.provide(run.environment, signal);
	const lines = [];
	const result = await ports.host.log.group(`${run.title}: ${run.argv.join(" ")}`, () => ports.processes.run(run.argv, {
		env: {
			...run.variables,
			...python ? { VIRTUAL_ENV: python.bin.replace(/[\\/][^\\/]+$/, "") } : {}
		},
		...python ? { programs: python.bin } : {},
		signal,
		onLine(line) {
			ports.host.log.info(line);
			lines.push(line);
			if (lines.length > LAST_LINES) lines.shift();
		}
	}));
	signal.throwIfAborted();
	return {
		...result,
		lines
	};
}
/** `ended with exit code 1; its last lines: …` */
function howItEnded({ code, signal, lines }) {
	return `${code === null ? `was ended by ${signal}` : `ended with exit code ${code}`}${lines.length > 0 ? `; its last lines:\n${lines.join("\n")}` : " and wrote nothing"}`;
}
/** The declaration of the environment must be there, whoever uses it. */
async function requireEnvironment(path, files) {
	if (path === void 0 || await files.exists(path) && !await files.isFolder(path)) return;
	refuse("environment", "is not a file", "name requirements.txt or pyproject.toml", { value: path });
}
export { runToItsEnd as i, requireEnvironment as n, runCommand as r, howItEnded as t };

import { r as refuse, t as InputErrors } from "./errors.js";
// src/domain/commands/run-command.ts
/** Enough for the longest traceback. */
const LAST_LINES = 500;
/**
* Runs a user's command with its output live and grouped. Throws `InputErrors` with the exit code and the last line
* where it does not end with 0.
*/
async function runCommand(run, ports, signal) {
	const end = await runToItsEnd(run, ports, signal);
	if (end.code === 0) return;
	throw new InputErrors([{
		input: run.input,
		value: run.argv.join(" "),
		message: howItEnded(end),
		remedy: "run the same command by hand with the MLOPS_* variables to see why",
		details: end.lines.join("\n")
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
		lines: lines.slice(-15),
		said: lastWords(lines)
	};
}
/** `ended with exit code 1; its last line: …` */
function howItEnded({ code, signal, said }) {
	const end = code === null ? `was ended by ${signal}` : `ended with exit code ${code}`;
	return said === void 0 ? `${end} and wrote nothing` : `${end}; its last line: ${said}`;
}
const TRACEBACK = "Traceback (most recent call last):";
/** What a Python traceback ends with, or the last line. */
function lastWords(lines) {
	const traceback = lines.findLastIndex((line) => line.startsWith(TRACEBACK));
	const raised = lines.slice(traceback + 1).find((line) => /^\S/.test(line));
	return (traceback < 0 ? void 0 : raised) ?? lines.findLast((line) => line.trim() !== "")?.trim();
}
/** The declaration of the environment must be there, whoever uses it. */
async function requireEnvironment(path, files) {
	if (path === void 0 || await files.exists(path) && !await files.isFolder(path)) return;
	refuse("environment", "is not a file", "name requirements.txt or pyproject.toml", { value: path });
}
export { runToItsEnd as i, requireEnvironment as n, runCommand as r, howItEnded as t };

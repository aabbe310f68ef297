import { l as shownLine, t as InputErrors } from "./errors.js";
import { n as grouped } from "./counted.js";
import { Readable } from "node:stream";
import { delimiter } from "node:path";
import { spawn } from "node:child_process";
import { StringDecoder } from "node:string_decoder";
// src/foundation/text/harmless.ts
/** Escape sequences of terminals: CSI, OSC (links, titles), and two-character ones (ECMA-48). */
const ANSI = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[ -/]*[0-~])/g;
/** `::command::` and `##[command]` broken up: the runner, which reads workflow commands from the log, sees text. */
const withoutCommands = (line) => line.replaceAll("##[", "## [").replace(/^(\s*):(?=:)/, "$1: ");
/**
* A line of a child's output as a CI log may show it: what a carriage return has overwritten and colours are gone, other
* characters that nobody sees are written as their codes, tabs stay.
*/
function harmless(line) {
	const last = line.replace(/\r+$/, "").split("\r").at(-1);
	return plainLine(last.replace(ANSI, ""));
}
/** A message of ours, which may quote data, as one line of a log: nothing in it begins, moves or hides a line. */
const plainLine = (text) => withoutCommands(text.split("	").map(shownLine).join("	"));
// src/adapters/files/lines.ts
/** A line longer than this is handed on in pieces: a child may print for ever without a line break. */
const LONGEST = 16384;
/** Cuts a stream of UTF-8 bytes into lines; the last one may lack its line break. */
function lineSplitter(onLine) {
	const decoder = new StringDecoder("utf8");
	let rest = "";
	const take = (text) => {
		const lines = (rest + text).split("\n");
		rest = lines.pop();
		for (const line of lines) onLine(line);
		for (; rest.length > LONGEST; rest = rest.slice(LONGEST)) onLine(rest.slice(0, LONGEST));
	};
	return {
		write: (bytes) => take(decoder.write(bytes)),
		end() {
			take(decoder.end());
			if (rest !== "") onLine(rest);
			rest = "";
		}
	};
}
// src/adapters/processes/processes.ts
/** Between asking a process group to end and ending it: a cancelled job gets 7.5 seconds in all. */
const GRACE_MS = 3e3;
/**
* What a child never sees: the inputs of the step, the call that it answers, the tokens of the runner's services, and
* the files through which a process sets outputs, variables and PATH of its job.
*/
const WITHHELD = /^(INPUT_|MLOPS_INPUT_|MLOPS_(CALL|ANSWER)$|ACTIONS_|GITHUB_(ENV|OUTPUT|PATH|STATE|STEP_SUMMARY)$)/i;
/** Processes of this machine, in the working directory. */
const localProcesses = (files, environment) => ({ run: (argv, options) => new Promise((resolve, reject) => {
	options.signal?.throwIfAborted();
	const child = begin(argv, {
		cwd: files.absolute("."),
		env: childEnvironment(environment, options),
		stdio: [
			options.input ? "pipe" : "ignore",
			"pipe",
			"pipe"
		],
		detached: process.platform !== "win32"
	});
	if (options.input) feed(child, options.input);
	forward(child, options);
	endWithItsParent(child);
	const stop = endOnAbort(child, options.signal);
	child.once("error", (cause) => {
		stop();
		reject(cannotStart(argv[0], cause));
	});
	child.once("close", (code, signal) => {
		stop();
		resolve({
			code,
			signal
		});
	});
}) });
/** What children of this process may see of its environment. */
const inheritable = (environment) => Object.fromEntries(Object.entries(environment).filter(([name]) => !WITHHELD.test(name)));
/** Throws `InputErrors` where the system takes no arguments or variables of that length. */
function begin(argv, options) {
	try {
		return spawn(argv[0], argv.slice(1), options);
	} catch (cause) {
		if (!["E2BIG", "ENAMETOOLONG"].includes(cause.code ?? "")) throw cause;
		throw tooLong(argv, options.env ?? {}, cause);
	}
}
/** Linux takes 128 KiB for each argument and each variable, and a quarter of the stack limit for all of them. */
function tooLong(argv, variables, cause) {
	const handed = [...argv.map((text, index) => ({
		name: index === 0 ? "program" : `argument ${index}`,
		size: bytesOf(text)
	})), ...Object.entries(variables).map(([name, text = ""]) => ({
		name: `variable ${name}`,
		size: bytesOf(`${name}=${text}`)
	}))];
	const longest = handed.reduce((most, one) => one.size > most.size ? one : most);
	const all = handed.reduce((sum, { size }) => sum + size, 0);
	const message = `cannot be started: its arguments and variables take ${grouped(all)} bytes, the longest is ${longest.name} with ${grouped(longest.size)}; systems take about 131,072 for one`;
	return new InputErrors([{
		input: "command",
		value: argv[0],
		message,
		remedy: "hand over less: one folder instead of many files, or a file that holds the text"
	}], { cause });
}
const bytesOf = (text) => Buffer.byteLength(text) + 1;
function childEnvironment(environment, options) {
	const all = {
		...inheritable(environment),
		PYTHONUNBUFFERED: "1",
		ORT_DISABLE_TELEMETRY: "1",
		...options.env
	};
	if (options.programs === void 0) return all;
	const path = Object.keys(all).find((name) => name.toUpperCase() === "PATH") ?? "PATH";
	return {
		...all,
		[path]: [options.programs, all[path]].filter(Boolean).join(delimiter)
	};
}
/** A child that ends before it has read everything closes the pipe; its exit code says more than that. */
function feed(child, input) {
	child.stdin.on("error", () => {});
	Readable.from(input instanceof Uint8Array ? [input] : input).pipe(child.stdin);
}
function forward(child, { onLine, onOutput }) {
	if (onOutput) child.stdout.on("data", onOutput);
	for (const stream of [...onOutput ? [] : [child.stdout], child.stderr]) {
		const lines = lineSplitter((line) => onLine?.(harmless(line)));
		stream.on("data", lines.write);
		stream.once("end", lines.end);
	}
}
/** Ends the child and all it started when the signal is aborted or this process exits; answers how to stop watching. */
function endOnAbort(child, signal) {
	let timer;
	const end = () => {
		killGroup(child, "SIGTERM");
		timer = setTimeout(() => killGroup(child, "SIGKILL"), GRACE_MS);
	};
	const endNow = () => killGroup(child, "SIGKILL");
	signal?.addEventListener("abort", end, { once: true });
	process.once("exit", endNow);
	return () => {
		clearTimeout(timer);
		process.removeListener("exit", endNow);
		signal?.removeEventListener("abort", end);
	};
}
/** How long what a child left behind may hold the pipes that we read. */
const AFTERMATH_MS = 2e3;
/** What a child started in the background ends with it; what hides from that no longer holds our pipes open. */
function endWithItsParent(child) {
	child.once("exit", () => {
		killGroup(child, "SIGTERM");
		const timer = setTimeout(() => {
			killGroup(child, "SIGKILL");
			child.stdout?.destroy();
			child.stderr?.destroy();
		}, AFTERMATH_MS);
		child.once("close", () => clearTimeout(timer));
	});
}
function killGroup(child, signal) {
	if (child.pid === void 0) return;
	try {
		if (process.platform === "win32") child.kill(signal);
		else process.kill(-child.pid, signal);
	} catch {}
}
function cannotStart(program, cause) {
	const message = {
		ENOENT: "was not found",
		EACCES: "is not executable"
	}[cause.code ?? ""];
	if (!message) return cause;
	return new InputErrors([{
		input: "command",
		value: program,
		message,
		remedy: "name a program on PATH, or a path relative to the working directory; no shell runs it"
	}], { cause });
}
export { plainLine as i, localProcesses as n, harmless as r, inheritable as t };

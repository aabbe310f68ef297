import { t as __commonJSMin } from "./rolldown-runtime.js";
// src/foundation/text/shown.ts
/**
* Characters that nobody sees, or that make others be seen elsewhere: controls, bidi, zero-width and other format
* characters, tags, lone surrogates, noncharacters, line separators, fillers that are drawn as nothing. Line feed and tab
* are left to who asks.
*/
const UNSEEN = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}\u2028\u2029\u115f\u1160\u2800\u3164\uffa0]|\u034f|[\u17b4\u17b5]|[\u180b-\u180f]|[\u{e0100}-\u{e01ef}]/gu;
/** One message: what a line of a log, an annotation and a table of Jenkins can still show. */
const MESSAGE_LIMIT = 2e3;
/**
* Text as a reader can see it, in every sink: what nobody would see is written as its code, `\u200b`, so that two texts
* that differ look different and none moves what stands beside it. Keeps line feeds and tabs.
*/
const shown = (text) => text.replaceAll("\r\n", "\n").replace(UNSEEN, codeOf);
/** The same on one line: a line feed in a name begins no line of its own. */
const shownLine = (text) => shown(text).replace(/[\n\t]/g, codeOf);
/** At most `limit` characters; what was cut is said. Never cuts a surrogate pair in half. */
function shortened(text, limit) {
	if (text.length <= limit) return text;
	const characters = [...text];
	return characters.length <= limit ? text : `${characters.slice(0, limit).join("")}… (${characters.length - limit} more characters)`;
}
const SHORT = {
	"\n": "\\n",
	"	": "\\t",
	"\r": "\\r"
};
function codeOf(character) {
	const code = character.codePointAt(0).toString(16);
	return SHORT[character] ?? (code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, "0")}`);
}
// src/foundation/problems/errors.ts
/** All that is wrong with the input, reported together: verdict ERROR, exit code 2, no stack trace. */
var InputErrors = class extends Error {
	problems;
	constructor(problems, options) {
		super(problems.map(sentence).join("\n"), options);
		this.name = "InputErrors";
		this.problems = problems;
	}
};
/** Stops with one problem; collect several in an array and throw `InputErrors` where more can be seen at once. */
function refuse(input, message, remedy, more = {}) {
	const { cause, ...rest } = more;
	throw new InputErrors([{
		input,
		message,
		remedy,
		...rest
	}], cause === void 0 ? void 0 : { cause });
}
/** All answers, or what is wrong with any of them, said at once. */
async function together(...tasks) {
	const reasons = (await Promise.allSettled(tasks)).flatMap((side) => side.status === "rejected" ? [side.reason] : []);
	if (reasons.length > 0 && reasons.every((reason) => reason instanceof InputErrors)) throw new InputErrors(reasons.flatMap((reason) => reason.problems));
	return await Promise.all(tasks);
}
/** `file:line:column`, as far as known. */
const placeOf = (at) => [
	shownLine(at.file),
	at.line,
	at.column
].filter((part) => part !== void 0).join(":");
/** One problem in one sentence: place, input, value, message, remedy; a file is not named again after its place. */
function sentence({ input, value, message, remedy, at }) {
	const same = at?.file === input;
	return `${[
		at === void 0 || same && at.line === void 0 ? "" : `${placeOf(at)}:`,
		same && at.line !== void 0 ? "" : shownLine(input),
		value === void 0 ? "" : shownValue(value),
		message
	].filter((part) => part !== "").join(" ")}; ${remedy}`;
}
/** YAML can write `.inf`; JSON cannot. */
const shownValue = (value) => typeof value === "number" ? String(value) : JSON.stringify(value);
// src/foundation/ports/containers.ts
/**
* The daemon answered with an error, or not at all. `retryable`: another try may succeed (401, EOF, 5xx, reset).
* `unanswered`: neither it nor the registry has said yes or no, so nothing is decided.
*/
var ContainerFailure = class extends Error {
	name = "ContainerFailure";
	retryable;
	unanswered;
	constructor(message, retryable, more = {}) {
		super(message, more);
		this.retryable = retryable;
		this.unanswered = more.unanswered ?? false;
	}
};
// src/foundation/ports/deployer.ts
/** The two places of a target that a version can run in; a front sends requests to one or both. */
const SLOTS = ["blue", "green"];
// src/foundation/ports/http.ts
/** No answer came, and why, in words. */
var HttpFailure = class extends Error {
	name = "HttpFailure";
};
// src/foundation/ports/ports.ts
/** Ports that a step must list in its spec before it may use them. */
const PORT_NAMES = [
	"engine",
	"scorers",
	"processes",
	"environments",
	"stores",
	"images",
	"containers",
	"deployer",
	"http",
	"repository"
];
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
// builtin:late:child_process
var require_builtin_late_child_process = /* @__PURE__ */ __commonJSMin(((exports) => {
	for (const name of [
		"_forkChild",
		"ChildProcess",
		"exec",
		"execFile",
		"execFileSync",
		"execSync",
		"fork",
		"spawn",
		"spawnSync"
	]) Object.defineProperty(exports, name, {
		enumerable: true,
		get: () => process.getBuiltinModule("node:child_process")[name]
	});
}));
// builtin:names:path
var import_builtin_late_child_process = require_builtin_late_child_process();
const take$5 = (name) => process.getBuiltinModule("node:path")[name];
const resolve = /* @__PURE__ */ take$5("resolve");
const isAbsolute = /* @__PURE__ */ take$5("isAbsolute");
const join = /* @__PURE__ */ take$5("join");
const relative = /* @__PURE__ */ take$5("relative");
const dirname = /* @__PURE__ */ take$5("dirname");
const basename = /* @__PURE__ */ take$5("basename");
const extname = /* @__PURE__ */ take$5("extname");
const sep = /* @__PURE__ */ take$5("sep");
const delimiter = /* @__PURE__ */ take$5("delimiter");
const posix = /* @__PURE__ */ take$5("posix");
// builtin:names:stream
const take$4 = (name) => process.getBuiltinModule("node:stream")[name];
const Readable = /* @__PURE__ */ take$4("Readable");
const Duplex = /* @__PURE__ */ take$4("Duplex");
// src/foundation/text/digits.ts
/** Shortest digits that name a number, and the power of ten of the first: 28.5 is `285` and 1. */
function digitsOf(value) {
	const [mantissa = "", power] = Math.abs(value).toExponential().split("e");
	return {
		digits: mantissa.replace(".", ""),
		power: Number(power)
	};
}
/**
* A number with so many decimals, rounded half away from zero, its thousands apart: "28,330.5"; at -2 decimals whole
* hundreds. The same text as Intl gives for en-US, without it: its tables take longer to load than most steps to run.
*/
function decimal(value, decimals) {
	if (!Number.isFinite(value)) return Number.isNaN(value) ? "NaN" : value < 0 ? "-∞" : "∞";
	const places = Math.max(decimals, 0);
	const units = unitsOf(value, decimals).padStart(places + 1, "0");
	const end = units.length - places;
	const whole = units.slice(0, end).replace(/\B(?=(?:\d{3})+$)/g, ",");
	return `${value < 0 || Object.is(value, -0) ? "-" : ""}${whole}${places > 0 ? `.${units.slice(end)}` : ""}`;
}
/** How many times 10^-decimals a number is; for tens and more, with their zeros. */
function unitsOf(value, decimals) {
	const { digits, power } = digitsOf(value);
	const kept = power + 1 + decimals;
	if (kept < 0) return "0";
	const units = BigInt(digits.slice(0, kept).padEnd(kept, "0") || "0") + ((digits[kept] ?? "0") >= "5" ? 1n : 0n);
	return (decimals < 0 ? units * 10n ** BigInt(-decimals) : units).toString();
}
/** A number with so many significant digits, zeros at the end included, its thousands apart: "0.9100", "43,110". */
function significant(value, digits) {
	const decimals = digits - 1 - digitsOf(value).power;
	const text = decimal(value, decimals);
	return text.replace(/\D/g, "").replace(/^0+/, "").length > digits && decimals > 0 ? decimal(value, decimals - 1) : text;
}
// src/foundation/text/counted.ts
/** A number with its thousands apart and at most one decimal: "28,330". */
const grouped = (count) => decimal(count, 1).replace(/\.0$/, "");
/** A whole number of things: "1 row", "28,330 rows". */
const counted = (count, thing) => `${grouped(count)} ${thing}${count === 1 ? "" : "s"}`;
// builtin:names:string_decoder
const take$3 = (name) => process.getBuiltinModule("node:string_decoder")[name];
const StringDecoder = /* @__PURE__ */ take$3("StringDecoder");
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
		return (0, import_builtin_late_child_process.spawn)(argv[0], argv.slice(1), options);
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
// builtin:names:fs
const take$2 = (name) => process.getBuiltinModule("node:fs")[name];
const accessSync = /* @__PURE__ */ take$2("accessSync");
const createReadStream = /* @__PURE__ */ take$2("createReadStream");
const createWriteStream = /* @__PURE__ */ take$2("createWriteStream");
const existsSync = /* @__PURE__ */ take$2("existsSync");
const lstatSync = /* @__PURE__ */ take$2("lstatSync");
const mkdirSync = /* @__PURE__ */ take$2("mkdirSync");
const readdirSync = /* @__PURE__ */ take$2("readdirSync");
const readFileSync = /* @__PURE__ */ take$2("readFileSync");
const readlinkSync = /* @__PURE__ */ take$2("readlinkSync");
const renameSync = /* @__PURE__ */ take$2("renameSync");
const rmSync = /* @__PURE__ */ take$2("rmSync");
const writeFileSync = /* @__PURE__ */ take$2("writeFileSync");
const constants = /* @__PURE__ */ take$2("constants");
// builtin:names:os
const take$1 = (name) => process.getBuiltinModule("node:os")[name];
const availableParallelism = /* @__PURE__ */ take$1("availableParallelism");
const homedir = /* @__PURE__ */ take$1("homedir");
const hostname = /* @__PURE__ */ take$1("hostname");
const tmpdir = /* @__PURE__ */ take$1("tmpdir");
// src/foundation/reading/mismatch.ts
const isScalar = (value) => value === null || [
	"string",
	"number",
	"boolean"
].includes(typeof value);
const isMapping = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
/**
* Why a value is not what a schema asks for, in a user's words: "is a list, not a path", "is below 0". `wanted` names
* what was asked for, with its article: "a path", "text", "one of `fail`, `warn`".
*/
function mismatch(issue, value, wanted) {
	if (value === void 0) return "is missing";
	if (value === null || value === "") return "is empty";
	if (issue.code === "too_small") return issue.origin === "number" ? `is below ${issue.minimum}` : "is empty";
	if (issue.code === "too_big") return issue.origin === "number" ? `is above ${issue.maximum}` : `is longer than ${issue.maximum} characters`;
	if (issue.code === "invalid_value") return `is not ${wanted}`;
	const kind = kindOf(value);
	return kind === void 0 || lastWord(wanted) === lastWord(kind) ? `is not ${wanted}` : `is ${kind}, not ${wanted}`;
}
/** 1.5 is "not a whole number"; that it is a number everybody sees. */
const lastWord = (words) => words.slice(words.lastIndexOf(" ") + 1);
const KINDS = {
	string: "text",
	number: "a number",
	int: "a whole number",
	boolean: "true or false",
	array: "a list",
	object: "a mapping",
	record: "a mapping"
};
/** What a schema asks for where it says so itself, with its article. */
function wantedBy(issue) {
	if (issue.code === "invalid_type") return KINDS[issue.expected] ?? `a ${issue.expected}`;
	if (issue.code === "invalid_value") return `one of ${issue.values.map((value) => `\`${String(value)}\``).join(", ")}`;
	if (issue.code === "invalid_union" && issue.errors.length > 0) return [...new Set(issue.errors.map(([first]) => wantedBy(first)))].join(" or ");
	return "of the form that is asked for";
}
/** What a person would call a value of YAML; undefined where the value shown says it better. */
function kindOf(value) {
	if (Array.isArray(value)) return "a list";
	if (isMapping(value)) return "a mapping";
	if (typeof value === "string") return "text";
	return typeof value === "number" && Number.isFinite(value) ? "a number" : void 0;
}
/**
* The issues of a schema; of a union those of the alternative that came furthest, with their whole path, and the union
* itself where the value is of none of its kinds.
*/
const issuesOf = (issues) => issues.flatMap((issue) => {
	if (issue.code !== "invalid_union" || issue.errors.length === 0) return [issue];
	if (issue.errors.every(([first]) => first?.code === "invalid_type" && first.path.length === 0)) return [issue];
	const depth = (alternative) => Math.max(...alternative.map(({ path }) => path.length));
	const [furthest] = issue.errors.toSorted((a, b) => depth(b) - depth(a));
	return issuesOf(furthest).map((inner) => ({
		...inner,
		path: [...issue.path, ...inner.path]
	}));
});
/** The value at a path, undefined where there is none. */
const valueAt = (value, path) => path.reduce((part, key) => typeof part === "object" && part !== null ? Reflect.get(part, key) : void 0, value);
// builtin:names:util
const take = (name) => process.getBuiltinModule("node:util")[name];
const styleText = /* @__PURE__ */ take("styleText");
const inspect = /* @__PURE__ */ take("inspect");
const parseArgs = /* @__PURE__ */ take("parseArgs");
// src/foundation/text/nearest.ts
var import_fastest_levenshtein = (/* @__PURE__ */ __commonJSMin(((exports) => {
	exports.__esModule = true;
	exports.distance = exports.closest = void 0;
	var peq = /* @__PURE__ */ new Uint32Array(65536);
	var myers_32 = function(a, b) {
		var n = a.length;
		var m = b.length;
		var lst = 1 << n - 1;
		var pv = -1;
		var mv = 0;
		var sc = n;
		var i = n;
		while (i--) peq[a.charCodeAt(i)] |= 1 << i;
		for (i = 0; i < m; i++) {
			var eq = peq[b.charCodeAt(i)];
			var xv = eq | mv;
			eq |= (eq & pv) + pv ^ pv;
			mv |= ~(eq | pv);
			pv &= eq;
			if (mv & lst) sc++;
			if (pv & lst) sc--;
			mv = mv << 1 | 1;
			pv = pv << 1 | ~(xv | mv);
			mv &= xv;
		}
		i = n;
		while (i--) peq[a.charCodeAt(i)] = 0;
		return sc;
	};
	var myers_x = function(b, a) {
		var n = a.length;
		var m = b.length;
		var mhc = [];
		var phc = [];
		var hsize = Math.ceil(n / 32);
		var vsize = Math.ceil(m / 32);
		for (var i = 0; i < hsize; i++) {
			phc[i] = -1;
			mhc[i] = 0;
		}
		var j = 0;
		for (; j < vsize - 1; j++) {
			var mv_1 = 0;
			var pv_1 = -1;
			var start_1 = j * 32;
			var vlen_1 = Math.min(32, m) + start_1;
			for (var k = start_1; k < vlen_1; k++) peq[b.charCodeAt(k)] |= 1 << k;
			for (var i = 0; i < n; i++) {
				var eq = peq[a.charCodeAt(i)];
				var pb = phc[i / 32 | 0] >>> i & 1;
				var mb = mhc[i / 32 | 0] >>> i & 1;
				var xv = eq | mv_1;
				var xh = ((eq | mb) & pv_1) + pv_1 ^ pv_1 | eq | mb;
				var ph = mv_1 | ~(xh | pv_1);
				var mh = pv_1 & xh;
				if (ph >>> 31 ^ pb) phc[i / 32 | 0] ^= 1 << i;
				if (mh >>> 31 ^ mb) mhc[i / 32 | 0] ^= 1 << i;
				ph = ph << 1 | pb;
				mh = mh << 1 | mb;
				pv_1 = mh | ~(xv | ph);
				mv_1 = ph & xv;
			}
			for (var k = start_1; k < vlen_1; k++) peq[b.charCodeAt(k)] = 0;
		}
		var mv = 0;
		var pv = -1;
		var start = j * 32;
		var vlen = Math.min(32, m - start) + start;
		for (var k = start; k < vlen; k++) peq[b.charCodeAt(k)] |= 1 << k;
		var score = m;
		for (var i = 0; i < n; i++) {
			var eq = peq[a.charCodeAt(i)];
			var pb = phc[i / 32 | 0] >>> i & 1;
			var mb = mhc[i / 32 | 0] >>> i & 1;
			var xv = eq | mv;
			var xh = ((eq | mb) & pv) + pv ^ pv | eq | mb;
			var ph = mv | ~(xh | pv);
			var mh = pv & xh;
			score += ph >>> m - 1 & 1;
			score -= mh >>> m - 1 & 1;
			if (ph >>> 31 ^ pb) phc[i / 32 | 0] ^= 1 << i;
			if (mh >>> 31 ^ mb) mhc[i / 32 | 0] ^= 1 << i;
			ph = ph << 1 | pb;
			mh = mh << 1 | mb;
			pv = mh | ~(xv | ph);
			mv = ph & xv;
		}
		for (var k = start; k < vlen; k++) peq[b.charCodeAt(k)] = 0;
		return score;
	};
	var distance = function(a, b) {
		if (a.length < b.length) {
			var tmp = b;
			b = a;
			a = tmp;
		}
		if (b.length === 0) return a.length;
		if (a.length <= 32) return myers_32(a, b);
		return myers_x(a, b);
	};
	exports.distance = distance;
	var closest = function(str, arr) {
		var min_distance = Infinity;
		var min_index = 0;
		for (var i = 0; i < arr.length; i++) {
			var dist = distance(str, arr[i]);
			if (dist < min_distance) {
				min_distance = dist;
				min_index = i;
			}
		}
		return arr[min_index];
	};
	exports.closest = closest;
})))();
/** The known name closest to a mistyped one (Levenshtein 1966), if close enough to be meant. */
function nearest(name, known) {
	const best = known.map((candidate) => ({
		candidate,
		distance: (0, import_fastest_levenshtein.distance)(name, candidate)
	})).sort((a, b) => a.distance - b.distance)[0];
	return best && best.distance <= Math.max(2, name.length / 3) ? best.candidate : void 0;
}
/** " did you mean …" or the whole list: the remedy for an unknown name. */
function knownNames(name, known) {
	const best = nearest(name, known);
	return best ? `did you mean ${best}?` : `known: ${known.join(", ")}`;
}
// src/foundation/evidence/verdict.ts
/** Exit code of each verdict; the same on every host. */
const EXIT_CODES = {
	pass: 0,
	fail: 1,
	error: 2,
	inconclusive: 3,
	rolled_back: 4,
	rollback_failed: 5
};
/** The word that people read. */
const VERDICT_WORDS = {
	pass: "PASS",
	fail: "FAIL",
	error: "ERROR",
	inconclusive: "INCONCLUSIVE",
	rolled_back: "ROLLED BACK",
	rollback_failed: "ROLLBACK FAILED"
};
/** Checks that somebody has let go. */
const overriddenIn = (checks) => checks.filter(({ override }) => override !== void 0);
/** The word for a verdict and, of a PASS, how many checks were let go for it: `PASS with 2 overrides`. */
function verdictWords({ verdict, checks }) {
	const count = verdict === "pass" ? overriddenIn(checks).length : 0;
	return `${VERDICT_WORDS[verdict]}${count === 0 ? "" : ` with ${counted(count, "override")}`}`;
}
const WORST_FIRST = [
	"error",
	"fail",
	"inconclusive",
	"skipped",
	"pass"
];
/**
* Three-valued AND over checks (Kleene), with ERROR above all: a broken input must be seen even where
* another rule has failed. Failures of severity `warning` or `info` are shown and do not decide, and neither does what
* was overridden; an ERROR always decides.
*/
function verdictOf(checks) {
	const deciding = checks.filter(({ severity, outcome, override }) => outcome === "error" || severity === "error" && override === void 0);
	const worst = WORST_FIRST.find((outcome) => deciding.some((check) => check.outcome === outcome));
	return worst === void 0 || worst === "skipped" ? "pass" : worst;
}
/**
* Checks by what they mean for the job, as JUnit shows them too: a failure of severity `warning` or `info` is told
* and does not count as one, and what was overridden counts as skipped. The three add up to all checks.
*/
function countChecks(checks) {
	const skipped = checks.filter(({ outcome, override }) => outcome === "skipped" || outcome !== "error" && override !== void 0).length;
	const failed = checks.filter(({ outcome, severity, override }) => outcome === "error" || (outcome === "fail" || outcome === "inconclusive") && severity === "error" && override === void 0).length;
	return {
		passed: checks.length - failed - skipped,
		failed,
		skipped
	};
}
/** Checks with the worst first; equal ones keep their order. */
const worstFirst = (checks) => checks.toSorted((a, b) => rank(a) - rank(b));
function rank(check) {
	const severity = {
		error: 0,
		warning: 1,
		info: 2
	}[check.severity];
	return WORST_FIRST.indexOf(check.outcome) * 3 + severity;
}
// src/foundation/evidence/distinct-ids.ts
/**
* The same checks, no id twice: the second of an id is `id#2`, or the next number that no check has. Whoever compares
* two runs, counts or ties a comment to a check goes by its id.
*/
function withDistinctIds(checks) {
	const given = new Set(checks.map(({ id }) => id));
	if (given.size === checks.length) return checks;
	const turns = /* @__PURE__ */ new Map();
	return checks.map((check) => {
		const turn = turns.get(check.id);
		if (turn === void 0) {
			turns.set(check.id, 1);
			return check;
		}
		let next = turn + 1;
		while (given.has(`${check.id}#${next}`)) next++;
		turns.set(check.id, next);
		given.add(`${check.id}#${next}`);
		return {
			...check,
			id: `${check.id}#${next}`
		};
	});
}
// src/foundation/step/error-decision.ts
/** The decision when a step could not decide: each problem a check, so that every report shows it. */
function errorDecision(step, cause) {
	const checks = cause instanceof InputErrors ? withDistinctIds(cause.problems.map((problem) => problemCheck(step, problem))) : [defectCheck(step, cause)];
	const more = checks.length > 1 ? ` (and ${checks.length - 1} more)` : "";
	return {
		verdict: "error",
		reason: `${checks[0].message}${more}`,
		checks
	};
}
function problemCheck(step, problem) {
	return {
		id: `${step}:input:${problem.input}`,
		target: problem.input,
		outcome: "error",
		severity: "error",
		expected: "input that can be read",
		observed: typeof problem.value === "number" && !Number.isFinite(problem.value) ? String(problem.value) : problem.value ?? null,
		basis: "exact",
		message: sentence(problem),
		remedy: problem.remedy,
		...problem.details ? { details: problem.details } : {},
		...problem.at ? { at: problem.at } : {}
	};
}
/** What ended a step that bad input did not end: a cancelled run, something outside that failed, or we ourselves. */
function defectCheck(step, cause) {
	const { kind, message, remedy } = endOf(cause, inOneLine(cause instanceof Error ? cause.message : String(cause)));
	return {
		id: `${step}:${kind}`,
		target: step,
		outcome: "error",
		severity: "error",
		expected: "an answer",
		observed: null,
		basis: "exact",
		message,
		remedy
	};
}
function endOf(cause, words) {
	if (cause instanceof Error && cause.name === "AbortError") return {
		kind: "cancelled",
		message: "the run was cancelled before it could decide",
		remedy: "run it again"
	};
	if (cause instanceof ContainerFailure) return {
		kind: "engine",
		message: words,
		remedy: cause.retryable ? "run it again" : "see what the Docker Engine says"
	};
	const refused = refusedBySystem(cause);
	if (refused !== void 0) return {
		kind: "system",
		message: refused,
		remedy: "check permissions, disk and limits of this machine; the log names the path"
	};
	return {
		kind: "defect",
		message: `a defect of mlops-actions: ${words}`,
		remedy: "run again with debug: true and report what it prints"
	};
}
/**
* What the operating system refused, where that is what ended the work: `the system refused mkdir: permission denied
* (EACCES)`. Without the path, which differs from machine to machine.
*/
function refusedBySystem(cause) {
	if (!(cause instanceof Error) || !("syscall" in cause) || !("code" in cause)) return void 0;
	const words = /^[A-Z\d]+: ([^,]+)/.exec(cause.message)?.[1];
	return `the system refused ${cause.syscall}: ${words === void 0 ? cause.code : `${words} (${cause.code})`}`;
}
/** Libraries write messages of many lines, some with a stack. */
const inOneLine = (words) => words.replace(/^\s+at .*$/gm, "").replace(/\s+/g, " ").trim().slice(0, 300);
// src/foundation/secrets/forms.ts
/** Shorter texts stand everywhere: hiding them would only shred the log. */
const SHORTEST = 4;
const HTML = {
	"&": "amp",
	"<": "lt",
	">": "gt",
	"\"": "quot",
	"'": "#39"
};
const JSON_SHORT = {
	"\n": "n",
	"\r": "r",
	"	": "t",
	"\b": "b",
	"\f": "f",
	"\"": "\"",
	"\\": "\\",
	"/": "/"
};
/**
* Patterns for a secret in the forms in which it leaks: as it is or with any of its characters escaped for JSON (RFC
* 8259: `\uXXXX`, `\n`, `\/`), a URL (RFC 3986) or HTML; in base64 and base64url at any position of the text that was
* encoded (RFC 4648); each of its lines as well.
*/
function patternsOf(secret) {
	const texts = [secret, ...secret.split(/\r?\n/)].filter((text) => text.length >= SHORTEST);
	return [...new Set(texts)].flatMap((text) => [
		[...text].map(anySpelling).join(""),
		escaped(Buffer.from(text).toString("base64")),
		...inBase64(text).map((form) => form.replaceAll("+", "[+-]").replaceAll("/", "[/_]"))
	]);
}
/** A character, or any of the escapes that stand for it. */
function anySpelling(character) {
	const units = [...Array(character.length).keys()].map((at) => hex(character.charCodeAt(at).toString(16).padStart(4, "0")));
	const bytes = [...Buffer.from(character)].map((byte) => hex(byte.toString(16).padStart(2, "0")));
	return `(?:${[
		escaped(character),
		units.map((unit) => `\\\\u${unit}`).join(""),
		bytes.map((byte) => `%${byte}`).join(""),
		...JSON_SHORT[character] ? [`\\\\${escaped(JSON_SHORT[character])}`] : [],
		...HTML[character] ? [`&${HTML[character]};`] : []
	].join("|")})`;
}
/** Hexadecimal digits are written in either case. */
const hex = (digits) => digits.replaceAll(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
/** What of an encoded text depends on the secret alone, whatever stands before and after it. */
function inBase64(text) {
	const bytes = Buffer.from(text);
	return [
		0,
		1,
		2
	].map((before) => {
		const encoded = Buffer.concat([Buffer.alloc(before), bytes]).toString("base64").replace(/=+$/, "");
		const start = before === 0 ? 0 : before + 1;
		const whole = Math.floor((before + bytes.length) * 8 / 6);
		return encoded.slice(start, whole);
	}).filter((form) => form.length >= 5);
}
const escaped = (text) => text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
// src/foundation/secrets/redact.ts
const HIDDEN = "***";
/**
* The one redactor of a process, for every sink: it hides the secrets that were added, in all the forms in which they
* leak, and what is secret by its place: logins in addresses, and what follows an argument called password or token.
*/
function createRedactor(secrets = []) {
	const added = new Set(secrets);
	let all;
	const compiled = () => {
		const patterns = [...added].sort((a, b) => b.length - a.length).flatMap(patternsOf);
		return new RegExp(patterns.length > 0 ? patterns.join("|") : "(?!)", "g");
	};
	return {
		add: (secret) => {
			added.add(secret);
			all = void 0;
		},
		redact: (text) => {
			all ??= compiled();
			return secretByPlace(text.replace(all, HIDDEN));
		}
	};
}
/** `https://user:password@`, `https://token@`, `postgres://user:password@`; a user alone is a secret to the web only. */
const WEB_LOGIN = /\b(https?:\/\/)[^\s/?#@"'<>]+@/gi;
const LOGIN$1 = /\b([a-z][a-z\d+.-]*:\/\/[^\s/?#@:"'<>]*):[^\s/?#@"'<>]+@/gi;
/** `--password x`, `--api-key=x`, `DB_PASSWORD=x`. */
const NAMED = /((?:^|[\s"'[,(])(?:--?[\w-]*?|[A-Z\d_]*_)(?:password|passwd|passphrase|secret|token|api[-_]?key|access[-_]?key|private[-_]?key)(?:\s*=\s*|\s+))("(?![\s,:\]}])[^"]*"|'[^']*'|[^\s"',\])]+)/gi;
const secretByPlace = (text) => withoutLogins(text).replace(NAMED, (_, name) => `${name}${HIDDEN}`);
const withoutLogins = (text) => isAddress(text) ? text.replace(WEB_LOGIN, `$1${HIDDEN}@`).replace(LOGIN$1, `$1:${HIDDEN}@`) : text;
/** The patterns of addresses try each word of a text before they see that there is none. */
const isAddress = (text) => text.includes("://");
const SECRET_NAME = /(?:TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIALS|PRIVATE_?KEY|API_?KEY|ACCESS_?KEY|ACCOUNT_?KEY)$/i;
const PASSWORD_IN_URL = /[a-z][a-z\d+.-]*:\/\/[^\s/:@]*:([^\s/@]+)@/gi;
/** Below this a value is a switch or a word (`true`, `default`), whatever its variable is called. */
const SHORTEST_VALUE = 8;
/** What an environment holds that nobody else may see, told by the names of its variables; and passwords in URLs. */
const secretsIn = (environment) => Object.entries(environment).flatMap(([name, value = ""]) => [...SECRET_NAME.test(name) && value.length >= SHORTEST_VALUE ? [value] : [], ...(isAddress(value) ? [...value.matchAll(PASSWORD_IN_URL)] : []).map(([, password]) => decoded(password))]);
/** A password in an address is percent-encoded, and used as what it means. */
function decoded(password) {
	try {
		return decodeURIComponent(password);
	} catch {
		return password;
	}
}
// src/adapters/git/ask.ts
/**
* A checkout in a container often belongs to another user, which Git would refuse for the programs that its
* configuration may name; reading objects and refs starts none.
*/
const PLAIN = [
	"--no-replace-objects",
	"--literal-pathspecs",
	"-c",
	"safe.directory=*"
];
/** Git takes no lock, asks nobody, and fetches nothing that a partial clone lacks. */
const QUIET = {
	GIT_OPTIONAL_LOCKS: "0",
	GIT_TERMINAL_PROMPT: "0",
	GIT_NO_LAZY_FETCH: "1"
};
/** A build must not wait for a Git that hangs, such as one that asks for a password. */
const PATIENCE_MS = 1e4;
/** Bytes that an answer may have. */
const MOST = 67108864;
/** What Git answers in a folder; undefined where it fails or is not there. */
const gitIn = (folder, environment) => (...argv) => new Promise((resolve) => {
	const options = {
		cwd: folder,
		env: {
			...inheritable(environment),
			...QUIET
		},
		encoding: "buffer",
		timeout: PATIENCE_MS,
		maxBuffer: MOST
	};
	(0, import_builtin_late_child_process.execFile)("git", [...PLAIN, ...argv], options, (failure, output) => resolve(failure ? void 0 : output));
});
// src/hosts/checked-out.ts
/** A commit id, by SHA-1 or SHA-256; nothing else reaches Git's command line. */
const commitId = (text) => text !== void 0 && /^(?:[\da-f]{40}|[\da-f]{64})$/.test(text) ? text : void 0;
/** Git in a folder, the current one by default; what it cannot tell is absent. */
const gitHere = (environment, folder) => (named) => {
	const git = (...argv) => {
		const { status, stdout } = (0, import_builtin_late_child_process.spawnSync)("git", [...PLAIN, ...argv], {
			...folder === void 0 ? {} : { cwd: folder },
			env: {
				...inheritable(environment),
				...QUIET
			},
			encoding: "utf8",
			stdio: [
				"ignore",
				"pipe",
				"ignore"
			],
			timeout: PATIENCE_MS
		});
		return status === 0 ? stdout.trim() : void 0;
	};
	const commit = named ?? commitId(git("rev-parse", "--verify", "HEAD"));
	const text = commit === void 0 ? void 0 : git("cat-file", "commit", commit);
	if (commit === void 0 || text === void 0) return {
		parents: [],
		published: false
	};
	return {
		commit,
		parents: [...text.split("\n\n", 1)[0].matchAll(/^parent ([\da-f]+)$/gm)].map(([, id]) => id),
		published: Boolean(git("for-each-ref", "--points-at", commit, "refs/remotes"))
	};
};
// src/hosts/payload.ts
/** What GitHub tells of the event that started this run; nothing where it cannot be read. */
function payloadOf(path) {
	if (!path) return void 0;
	try {
		const payload = JSON.parse(readFileSync(path, "utf8"));
		return isMapping(payload) ? payload : void 0;
	} catch {
		return;
	}
}
// src/hosts/change.ts
/** What this run proposes to change, by all that its environment tells; nothing where it runs on the branch itself. */
const changeIn = (environment) => {
	const change = onGitHub(environment) ?? onJenkins(environment) ?? onGitLab(environment);
	return change === void 0 ? {} : { change };
};
function onGitHub({ GITHUB_BASE_REF: told, GITHUB_EVENT_PATH: path }) {
	const payload = payloadOf(path);
	const queue = valueAt(payload, ["merge_group"]);
	if (isMapping(queue)) return branchAt(shortRef(queue.base_ref) ?? "the base branch", [queue.base_sha]);
	const pull = valueAt(payload, ["pull_request"]);
	if (!isMapping(pull) && !told) return void 0;
	const branch = textOf(valueAt(pull, ["base", "ref"])) ?? told;
	const head = commitId(textOf(valueAt(pull, ["head", "sha"])));
	return {
		...branchAt(branch ?? "the base branch", [valueAt(pull, ["base", "sha"])]),
		...head === void 0 ? {} : { head }
	};
}
/** A head that is a merge itself has parents that its author chose: only names that a fetch has set are taken. */
const onJenkins = ({ CHANGE_TARGET: branch }) => branch ? branchAt(branch, []) : void 0;
const onGitLab = ({ CI_MERGE_REQUEST_TARGET_BRANCH_NAME: branch, CI_MERGE_REQUEST_TARGET_BRANCH_SHA: target, CI_MERGE_REQUEST_DIFF_BASE_SHA: fork }) => branch ? branchAt(branch, [target, fork]) : void 0;
/** A branch by the ids that the host told, then as remotes of this clone have it. */
const branchAt = (branch, told) => ({
	branch,
	commits: [...told.flatMap((id) => commitId(textOf(id)) ?? []), ...["origin", "upstream"].map((remote) => `refs/remotes/${remote}/${branch}`)]
});
const textOf = (value) => typeof value === "string" && value !== "" ? value : void 0;
const shortRef = (ref) => textOf(ref)?.replace(/^refs\/heads\//, "");
// src/hosts/run-context.ts
/**
* Where a run happens, by the variables that say so: `names` maps members of the context to variables; what is not set is
* left out.
*/
const runContext = (names, environment) => Object.fromEntries(Object.entries(names).flatMap(([key, variable]) => {
	const value = environment[variable];
	return value ? [[key, value]] : [];
}));
// src/hosts/terminal-text.ts
/**
* Whether colours are wanted: FORCE_COLOR decides (`0` and `false` say no), then NO_COLOR (no-color.org: any value that
* is not empty), then whether a person looks at a terminal that can show them.
*/
function wantsColours(environment, isTerminal) {
	const { FORCE_COLOR: forced, NO_COLOR: refused, TERM: terminal } = environment;
	if (forced) return forced !== "0" && forced !== "false";
	return !refused && isTerminal && terminal !== "dumb";
}
/** Made when it is asked for: it loads tables of ICU, which a start without a terminal does not need. */
let graphemes;
/** Scripts and forms that terminals draw in two columns (UAX #11, wide and full-width), and pictures. */
const WIDE = /^(?:\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Script=Bopomofo}|[\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|.*\ufe0f)/su;
const INVISIBLE = /^(?:\p{M}|\p{Cf}|\p{Cc})+$/u;
const widthOf = (grapheme) => INVISIBLE.test(grapheme) ? 0 : WIDE.test(grapheme) ? 2 : 1;
function graphemesOf(text) {
	graphemes ??= new Intl.Segmenter("en", { granularity: "grapheme" });
	return [...graphemes.segment(text)].map(({ segment }) => segment);
}
/** Columns that a text takes on a terminal. */
const displayWidth = (text) => graphemesOf(text).reduce((sum, grapheme) => sum + widthOf(grapheme), 0);
/** The longest beginning of a text that fits in so many columns; no character is cut in two. */
function cutToWidth(text, columns) {
	const parts = graphemesOf(text);
	let width = 0;
	const end = parts.findIndex((grapheme) => {
		width += widthOf(grapheme);
		return width > columns;
	});
	return end < 0 ? text : parts.slice(0, end).join("");
}
// src/hosts/told-run.ts
/**
* The run that an environment tells: `MLOPS_RUN`, by which several jobs say that they make one run, else the run of
* GitHub, whose attempts go on with each other. Folders there are filled on purpose, with artifacts of other jobs.
*/
function toldRun({ MLOPS_RUN, GITHUB_RUN_ID, GITHUB_REPOSITORY = "" }) {
	const common = {
		owns: "nothing",
		continues: []
	};
	if (MLOPS_RUN) return { run: {
		...common,
		job: "",
		build: MLOPS_RUN
	} };
	return GITHUB_RUN_ID ? { run: {
		...common,
		job: GITHUB_REPOSITORY,
		build: GITHUB_RUN_ID
	} } : {};
}
// src/hosts/tool-cache.ts
/**
* The tool cache that can be written: the one that is named, else that of this user, else one below the temporary
* folder or, where a host has one for each build, in `scratch`. A named one that cannot be written may have been seeded,
* so it is still read.
*/
function toolCaches(environment, scratch = privateBelow(tmpdir())) {
	const named = environment.MLOPS_TOOL_CACHE || environment.RUNNER_TOOL_CACHE;
	const toolCache = [named, ownCache(environment)].find((folder) => folder && canMake(folder)) ?? scratch;
	return named && toolCache !== named ? {
		toolCache,
		seededCache: named
	} : { toolCache };
}
/** A container may run as a user that the system does not know, and who has no home. */
function ownCache({ XDG_CACHE_HOME }) {
	try {
		return join(XDG_CACHE_HOME || join(homedir(), ".cache"), "mlops-actions");
	} catch {
		return;
	}
}
/** Whether a folder is there to be written, or could be made. */
function canMake(folder) {
	try {
		accessSync(folder, constants.W_OK);
		return true;
	} catch (cause) {
		return cause.code === "ENOENT" && dirname(folder) !== folder && canMake(dirname(folder));
	}
}
/** Others may write in a temporary folder: what they have put there under our name is not used. */
function privateBelow(temporary) {
	const uid = process.getuid?.();
	const folder = join(temporary, uid === void 0 ? "mlops-actions" : `mlops-actions-${uid}`);
	return isOurs(folder, uid) ? folder : `${folder}-${process.pid}`;
}
function isOurs(folder, uid) {
	const entry = lstatSync(folder, { throwIfNoEntry: false });
	return entry === void 0 || entry.isDirectory() && (uid === void 0 || entry.uid === uid && (entry.mode & 18) === 0);
}
// src/hosts/trust.ts
/**
* Events that GitHub starts on code that somebody with write access has put into this repository. What is not listed
* here or below is not trusted: `deployment`, `status` and `check_run` may be about the commit of a fork and not say so.
*/
const OWN_CODE = [
	"push",
	"create",
	"schedule",
	"workflow_dispatch",
	"repository_dispatch",
	"release",
	"registry_package",
	"merge_group",
	"issues",
	"issue_comment"
];
/** Events about code that may come from a fork: trusted only where the payload names this repository as its head. */
const NAMES_ITS_HEAD = [
	"pull_request",
	"pull_request_target",
	"pull_request_review",
	"pull_request_review_comment",
	"workflow_run",
	"check_run",
	"check_suite"
];
/**
* Whether this run is of the repository's own code, by all that its environment tells, whoever started it: an action, a
* command line on a runner, a Jenkins build, another CI. What cannot be told is not trusted.
*/
const isTrusted = (environment) => trustedByGitHub(environment) && trustedByJenkins(environment) && trustedByOthers(environment);
function trustedByGitHub(environment) {
	const { GITHUB_ACTIONS, GITHUB_EVENT_NAME: event = "", GITHUB_EVENT_PATH: path } = environment;
	if (GITHUB_ACTIONS !== "true" && event === "" && !path) return true;
	const payload = payloadOf(path);
	if (payload === void 0) return false;
	const { heads, unknown } = headsIn(payload, environment.GITHUB_REPOSITORY ?? "");
	if (unknown || heads.includes("other")) return false;
	return OWN_CODE.includes(event) || NAMES_ITS_HEAD.includes(event) && heads.includes("own");
}
/**
* Jenkins tells the origin of a change request together with its branch; a source that names no branch tells no origin
* either. The GitLab plugin starts ordinary jobs and names both repositories.
*/
const trustedByJenkins = ({ CHANGE_ID, CHANGE_BRANCH, CHANGE_FORK, ...more }) => !CHANGE_FORK && (!CHANGE_ID || Boolean(CHANGE_BRANCH)) && isSame(more.gitlabSourceRepoHttpUrl, more.gitlabTargetRepoHttpUrl);
/** Merge request pipelines of GitLab run in the project that is merged into. */
const trustedByOthers = ({ CI_MERGE_REQUEST_SOURCE_PROJECT_ID: source, CI_MERGE_REQUEST_PROJECT_ID: target }) => isSame(source, target);
const isSame = (source, target) => !source || source === target;
/**
* Looks through the whole payload, whatever the event: senders of `repository_dispatch` pass on whole pull requests. The
* stack is our own, since a payload may be nested deeply.
*/
function headsIn(payload, repository) {
	const id = valueAt(payload, ["repository", "id"]);
	const heads = [];
	let comments = false;
	const left = [payload];
	while (left.length > 0) {
		const value = left.pop();
		if (Array.isArray(value)) for (const item of value) left.push(item);
		if (!isMapping(value)) continue;
		for (const [key, member] of Object.entries(value)) {
			left.push(member);
			if (key === "head_repository") heads.push(whose(member, repository, id));
			if (key === "head" && isMapping(member) && Object.hasOwn(member, "repo")) heads.push(whose(member.repo, repository, id));
			if (key === "issue" && valueAt(member, ["pull_request"]) !== void 0) comments = true;
		}
	}
	return {
		heads,
		unknown: comments && heads.length === 0
	};
}
/** A fork that was deleted is null; runs of a check name a repository by its number and address alone. */
function whose(named, repository, id) {
	if (!isMapping(named) || repository === "") return "other";
	const name = named.full_name;
	if (name !== void 0) return isName(name, repository) ? "own" : "other";
	return named.id !== void 0 && named.id === id ? "own" : "other";
}
/** GitHub takes the names of owners and repositories in any case. */
const isName = (name, repository) => typeof name === "string" && name.toLowerCase() === repository.toLowerCase();
// src/hosts/local.ts
/** Where no other host is known. */
const local = {
	name: "local",
	detect: () => true,
	create: localHost
};
/**
* A laptop, or any CI that is not known by name: everything goes to standard error, so that `--json` and
* pipes own standard output. Progress in place on a terminal only, colours where they are wanted.
*/
function localHost(environment, out) {
	const redactor = createRedactor(secretsIn(environment));
	const shown = (text) => redactor.redact(plainLine(redactor.redact(text)));
	const log = localLog(out, shown, wantsColours(environment, out.isTTY === true));
	return {
		kind: "local",
		context: runContext({
			user: "USER",
			epoch: "SOURCE_DATE_EPOCH"
		}, environment),
		...toldRun(environment),
		log,
		...toolCaches(environment),
		ephemeral: false,
		trusted: isTrusted(environment),
		...changeIn(environment),
		mask: redactor.add,
		withoutSecrets: redactor.redact,
		annotate: (annotations) => {
			for (const annotation of annotations) {
				log[LEVELS[annotation.level]](annotationLine(annotation));
				for (const row of annotation.rows ?? []) log.info(`    ${rowLine(row)}`);
			}
		},
		summary: async () => {},
		outputs: async () => {},
		restore: async () => false,
		save: async () => {}
	};
}
const LEVELS = {
	error: "error",
	warning: "warn",
	notice: "info"
};
function annotationLine({ title: name, message: text, at }) {
	const place = at ? placeOf(at) : "";
	const [title, message] = [shortened(name, 500), shortened(text, MESSAGE_LIMIT)];
	const named = message.startsWith(title) ? message : `${title}: ${message}`;
	if (place === "") return `  ${named}`;
	if (title !== at?.file) return `  ${place}: ${named}`;
	return message.startsWith(place) ? `  ${message}` : `  ${place}: ${message}`;
}
/** `data/april.parquet row 7: id 12, age -3` */
function rowLine({ file, row, line, ...values }) {
	const number = row === void 0 ? line === void 0 ? "" : ` line ${line}` : ` row ${row}`;
	const cells = Object.entries(values).map(([name, value]) => `${name} ${JSON.stringify(value)}`);
	return `${file ?? ""}${number}: ${cells.join(", ")}`;
}
function localLog(out, redact, colours) {
	const live = out.isTTY === true;
	const paint = (format, line) => colours ? styleText(format, line, { validateStream: false }) : line;
	let pending = false;
	const clear = () => {
		if (pending) out.write("\r\x1B[2K");
		pending = false;
	};
	const line = (text) => {
		clear();
		out.write(`${text}\n`);
	};
	return {
		info: (text) => line(redact(text)),
		warn: (text) => line(paint("yellow", redact(text))),
		error: (text) => line(paint("red", redact(text))),
		group: async (title, work) => {
			line(paint("bold", redact(title)));
			return await work();
		},
		progress: (state) => {
			if (!live) return;
			clear();
			out.write(paint("dim", cutToWidth(`  … ${redact(state)}`, (out.columns || 80) - 1)));
			pending = true;
		}
	};
}
// src/hosts/github-job.ts
const CONTEXT$1 = {
	repository: "GITHUB_REPOSITORY",
	commit: "GITHUB_SHA",
	ref: "GITHUB_REF",
	run: "GITHUB_RUN_ID",
	attempt: "GITHUB_RUN_ATTEMPT",
	event: "GITHUB_EVENT_NAME",
	actor: "GITHUB_ACTOR",
	server: "GITHUB_SERVER_URL",
	workflow: "GITHUB_WORKFLOW",
	epoch: "SOURCE_DATE_EPOCH"
};
/** Where a job runs, by its environment. */
const githubContext = (environment) => runContext(CONTEXT$1, environment);
/**
* A command line in a job of GitHub. Its lines go to the log as those of any program: annotations, outputs and cache
* belong to actions, which bring the toolkit of the runner.
*/
const githubJob = {
	name: "github",
	detect: ({ GITHUB_ACTIONS }) => GITHUB_ACTIONS === "true",
	create: localHost
};
// src/steps/loaders.ts
/** The code of each step, in the order of the main job, loaded when it runs: help and validation must not wait for it. */
const LOADERS = {
	"run-tests": async () => (await import("./step7.js")).runTestsStep,
	"validate-data": async () => (await import("./step9.js")).validateDataStep,
	"detect-drift": async () => (await import("./step3.js")).detectDriftStep,
	"train-evaluate": async () => (await import("./step8.js")).trainEvaluateStep,
	"gate-model": async () => (await import("./step4.js")).gateModelStep,
	"register-model": async () => (await import("./step5.js")).registerModelStep,
	"build-image": async () => (await import("./step.js")).buildImageStep,
	deploy: async () => (await import("./step2.js")).deployStep,
	report: async () => (await import("./step6.js")).reportStep
};
/** Names of all steps; to know them loads none of their specs. */
const STEP_NAMES = Object.keys(LOADERS);
/** Loads a step by name; throws RangeError for a name that is not in `STEP_NAMES`. */
async function loadStep(name) {
	const load = LOADERS[name];
	if (!load) throw new RangeError(`no step ${name}`);
	return await load();
}
// package.json
var name = "mlops-actions";
var version = "0.1.0";
var repository = {
	"type": "git",
	"url": "git+https://github.com/mlops-actions/mlops-actions.git"
};
// src/foundation/version.ts
const VERSION = version;
/** As evidence names the tool. */
const TOOL = `${name}/${VERSION}`;
/github\.com\/(.+)\.git$/.exec(repository.url)[1];
// src/main/exit.ts
const ERROR_CODE = 2;
/**
* Runs an entry point and ends the process with its exit code. Whatever escapes is ERROR (2): Node's own 1 would
* read as FAIL. SIGINT, SIGTERM and SIGHUP cancel the work and let it leave its evidence; a second one ends it at once.
*/
async function withExitCode(debug, work, sameWishMs = SAME_PRESS_MS) {
	const cancel = new AbortController();
	cancelOnSignal(cancel, sameWishMs);
	for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
	process.on("uncaughtException", (cause) => end(fail(cause, debug)));
	process.on("unhandledRejection", (cause) => end(fail(cause, debug)));
	end(await work(cancel.signal).catch((cause) => fail(cause, debug)));
}
/** One press of Ctrl-C arrives twice below npm: from the terminal, and from npm, which passes it on. */
const SAME_PRESS_MS = 500;
/**
* Jenkins sends one cancellation several times: once for each process above this one, with up to 5 s for each, and
* again when the pipeline gives the agent back. None of them is somebody's second press.
*/
const SAME_CANCELLATION_MS = 6e4;
/** A terminal shows ^C where the line was. */
function afterKeys() {
	if (process.stderr.isTTY) process.stderr.write("\n");
}
const later = (ms) => ms < 1e3 ? "" : ` after ${ms / 1e3} s`;
function cancelOnSignal(cancel, sameWishMs) {
	let first;
	const onSignal = () => {
		if (first === void 0) {
			first = performance.now();
			afterKeys();
			say$1(`cancelled: ending what runs; once more${later(sameWishMs)} ends it at once`);
			cancel.abort();
		} else if (performance.now() - first > sameWishMs) {
			afterKeys();
			say$1(`ended at once: the step that ran has left no evidence`);
			process.exit(ERROR_CODE);
		}
	};
	for (const signal of [
		"SIGINT",
		"SIGTERM",
		"SIGHUP"
	]) process.on(signal, onSignal);
}
/** Libraries may leave sockets open (the cache client does): the answer is there, so leave once it is written. */
function end(code) {
	process.exitCode = code;
	process.stdout.write("", (lost) => {
		if (lost) say$1(`standard output could not be written, so that the answer is lost: ${lost.message}`);
		process.stderr.write("", () => process.exit(lost ? ERROR_CODE : code));
	});
}
function fail(cause, debug) {
	if (cause instanceof InputErrors) {
		for (const problem of cause.problems) say$1(sentence(problem));
		return ERROR_CODE;
	}
	const told = cause instanceof ContainerFailure;
	const words = cause instanceof Error ? cause.message : String(cause);
	const refused = refusedBySystem(cause) !== void 0;
	say$1(told || refused ? words : `a defect of mlops-actions: ${words}`);
	if (debug && cause instanceof Error && !told) for (const line of String(cause.stack).split("\n")) say$1(line);
	return ERROR_CODE;
}
/** The words may quote data, and a runner reads commands from what is printed. */
const say$1 = (text) => void process.stderr.write(`${plainLine(text)}\n`);
// src/hosts/jenkins.ts
const CONTEXT = {
	job: "JOB_NAME",
	build: "BUILD_NUMBER",
	url: "BUILD_URL",
	branch: "BRANCH_NAME",
	commit: "GIT_COMMIT",
	change: "CHANGE_ID",
	changeTarget: "CHANGE_TARGET",
	changeBranch: "CHANGE_BRANCH",
	changeFork: "CHANGE_FORK",
	tag: "TAG_NAME",
	epoch: "SOURCE_DATE_EPOCH"
};
/** A build of Jenkins: its tag is set by Jenkins alone, which also sets job and number. */
const jenkins = {
	name: "jenkins",
	detect: ({ BUILD_TAG, JOB_NAME, BUILD_NUMBER }) => Boolean(BUILD_TAG?.startsWith("jenkins-") && JOB_NAME && BUILD_NUMBER),
	create: (environment, out) => jenkinsHost(environment, out)
};
/** A Jenkins build: its log is a log of lines, and its context comes from the environment and the checkout. */
function jenkinsHost(environment, out, askGit = gitHere(environment)) {
	const host = localHost(environment, out);
	const context = jenkinsContext(environment, askGit);
	return {
		...host,
		kind: "jenkins",
		...toolCaches(environment, environment.WORKSPACE_TMP ? join(environment.WORKSPACE_TMP, "mlops-actions") : void 0),
		context,
		run: runOf(context, environment)
	};
}
/** Workspaces outlive builds. The library tells which builds a restarted one goes on with. */
const runOf = (context, { MLOPS_CONTINUES: continued = "" }) => ({
	owns: "workspace",
	job: context.job ?? "",
	build: context.build ?? "",
	...context.headCommit === void 0 ? {} : { commit: context.headCommit },
	continues: continued.split(" ").filter(Boolean)
});
/** Name and password in an address. */
const LOGIN = /\/\/[^/]*@/;
/** Where a build runs; what is not known is left out. */
function jenkinsContext(environment, askGit) {
	const { commit: told, ...context } = runContext(CONTEXT, environment);
	const git = askGit(commitId(told));
	const commit = commitId(told) ?? commitId(git.commit);
	const remote = environment.GIT_URL?.replace(LOGIN, "//");
	const branch = context.branch ?? branchOf(environment);
	const headCommit = commit === void 0 ? void 0 : headOf(commit, git, context.change !== void 0);
	return {
		...context,
		...branch === void 0 ? {} : { branch },
		...remote ? { remote } : {},
		...commit === void 0 ? {} : { commit },
		...headCommit === void 0 ? {} : { headCommit }
	};
}
/**
* The commit that people know. For a change request Jenkins checks out its head and may merge the target into it: that
* merge is known to this build alone, and the head is its first parent. A head that is itself a merge was published.
* Where Git does not know the commit, nobody can tell.
*/
function headOf(commit, git, isChange) {
	if (!isChange) return commit;
	if (git.commit !== commit) return void 0;
	return git.parents.length < 2 || git.published ? commit : commitId(git.parents[0]);
}
/** Outside multibranch jobs, BRANCH_NAME is not set and the Git plugin tells the branch, often with its remote. */
function branchOf({ GIT_LOCAL_BRANCH, GIT_BRANCH }) {
	const named = GIT_LOCAL_BRANCH || GIT_BRANCH?.replace(/^origin\//, "");
	return named && !["HEAD", "detached"].includes(named) ? named : void 0;
}
// src/hosts/catalogue.ts
/** Every kind of host that a command line can run on; the first that knows the environment is it. */
const HOSTS = [
	githubJob,
	jenkins,
	local
];
/** The host of a command line. */
const hostOf = (environment, out, offers = HOSTS) => (offers.find(({ detect }) => detect(environment)) ?? local).create(environment, out);
// src/main/commands/catalogue.ts
const one = (name, load) => ({
	names: [name],
	load: async () => [await load()]
});
/** Everything that `mlops` can be asked, in the order of its help. */
const PARTS = [
	{
		names: ["run", ...STEP_NAMES],
		load: async () => (await import("./steps.js")).stepCommands
	},
	one("plan", async () => (await import("./plan2.js")).planCommand),
	one("gate try", async () => (await import("./gate-try.js")).gateTryCommand),
	one("gate plan", async () => (await import("./gate-plan.js")).gatePlanCommand),
	one("gate explain", async () => (await import("./gate-explain.js")).gateExplainCommand),
	one("gate audit", async () => (await import("./gate-audit.js")).gateAuditCommand),
	one("gate ledger", async () => (await import("./gate-ledger.js")).gateLedgerCommand),
	one("contract infer", async () => (await import("./contract-infer2.js")).contractInferCommand),
	one("init", async () => (await import("./init.js")).initCommand),
	one("verify", async () => (await import("./verify.js")).verifyCommand),
	one("evidence diff", async () => (await import("./evidence-diff.js")).diffCommand),
	one("evidence statement", async () => (await import("./evidence-statement.js")).statementCommand),
	{
		names: [
			"registry list",
			"registry show",
			"registry history",
			"registry rollback",
			"registry verify"
		],
		load: async () => (await import("./registry-models2.js")).registryCommands
	},
	{
		names: ["deploy status", "deploy rollback"],
		load: async () => (await import("./deployments.js")).deploymentCommands
	},
	one("call", async () => (await import("./call.js")).callCommand)
];
const COMMAND_NAMES = PARTS.flatMap(({ names }) => names);
/** The commands of these names, in the order of help; names that are none of a command name nothing. */
async function loadCommands(names = COMMAND_NAMES) {
	const asked = PARTS.filter((part) => part.names.some((name) => names.includes(name)));
	return (await Promise.all(asked.map((part) => part.load()))).flat().filter(({ name }) => names.includes(name));
}
// src/main/help.ts
const COLUMN = 24;
const EXITS = Object.entries(EXIT_CODES).map(([verdict, code]) => `${code} ${VERDICT_WORDS[verdict]}`).sort().join(", ");
/** What `mlops --help` prints. */
function overview(commands) {
	const rows = commands.map((command) => `  ${command.name.padEnd(COLUMN)}${command.about}`);
	return [
		`mlops ${VERSION}: decide whether data and models may move on.`,
		"",
		"Usage: mlops <command> [flags]",
		"",
		...rows,
		"",
		`Exit codes: ${EXITS}.`,
		"mlops help <command>, or mlops <command> --help, shows its flags; mlops version the version."
	].join("\n");
}
/** What `mlops <command> --help` prints. */
function commandHelp(command) {
	const rows = Object.entries(command.flags).map(([name, flag]) => {
		const head = `--${name}${flag.value ? ` <${flag.value}>` : ""}`;
		return head.length < COLUMN ? `  ${head.padEnd(COLUMN)}${flag.about}` : `  ${head}\n  ${"".padEnd(COLUMN)}${flag.about}`;
	});
	return [
		`mlops ${command.name} ${command.usage}`,
		"",
		command.about,
		...rows.length > 0 ? ["", ...rows] : []
	].join("\n");
}
// src/main/command-line.ts
/** `mlops …` as a process: its words in, its exit code out. */
async function runCommandLine(argv) {
	const host = hostOf(process.env, process.stderr);
	const print = (text) => void process.stdout.write(`${host.withoutSecrets(text)}\n`);
	await withExitCode(argv.includes("--debug"), (signal) => answerTo(argv, {
		environment: process.env,
		host,
		signal,
		print
	}), argv[0] === "call" ? SAME_CANCELLATION_MS : void 0);
}
/** Finds the command by its longest name, reads its flags, runs it. Throws `InputErrors` for what cannot be read. */
async function answerTo(argv, world) {
	const { print } = world;
	const [first, ...after] = argv;
	if (first === void 0 || HELP.includes(first)) return say(print, after.length === 0 ? overview(await loadCommands()) : await helpOf(after));
	if (VERSION_WORDS.includes(first)) return say(print, VERSION);
	if (after.length === 1 && HELP.includes(after[0]) && groupOf(first).length > 0) return say(print, await helpOf([first]));
	const command = await commandOf(argv);
	const rest = argv.slice(command.name.split(" ").length);
	if (rest.includes("--help") || rest.includes("-h")) return say(print, commandHelp(command));
	return await command.run({
		...readCall(command, rest),
		...world
	});
}
const HELP = [
	"help",
	"--help",
	"-h"
];
const VERSION_WORDS = [
	"version",
	"--version",
	"-v",
	"-V"
];
/** Commands that begin with a word that is none itself: `gate try` for `gate`. */
const groupOf = (word) => COMMAND_NAMES.filter((name) => name.startsWith(`${word} `));
/** Help of the command named, or of all that begin with the word. */
async function helpOf(words) {
	const group = words.length === 1 ? groupOf(words[0]) : [];
	return (group.length > 0 ? await loadCommands(group) : [await commandOf(words)]).map(commandHelp).join("\n\n");
}
function say(print, text) {
	print(text);
	return 0;
}
async function commandOf(argv) {
	const named = COMMAND_NAMES.toSorted((a, b) => b.length - a.length).find((name) => name === argv.slice(0, name.split(" ").length).join(" "));
	const [found] = named === void 0 ? [] : await loadCommands([named]);
	return found ?? refuseCommand(argv);
}
function refuseCommand(argv) {
	const longer = [`${argv[0]} `, argv[0]].map((start) => COMMAND_NAMES.filter((name) => name.startsWith(start))).find((found) => found.length > 0) ?? [];
	return refuse("command", "is not a command of mlops", longer.length > 0 ? `did you mean ${longer.join(" or ")}? (mlops ${longer[0]} --help)` : `${knownNames(argv[0], COMMAND_NAMES)} (mlops --help)`, { value: argv[0] });
}
/** Flags as `--name value` or `--name=value`; repeated ones become lines. All bad ones are reported at once. */
function readCall(command, argv) {
	const tokens = tokensOf(command, argv);
	const positionals = tokens.flatMap((token) => token.kind === "positional" ? [token.value] : []);
	const options = tokens.filter((token) => token.kind === "option");
	const problems = [...options.flatMap((option) => optionProblem(command, option)), ...positionalProblem(command, positionals)];
	if (problems.length > 0) throw new InputErrors(problems);
	const lists = {};
	const switches = /* @__PURE__ */ new Set();
	for (const { name, value } of options) if (command.flags[name]?.value && value !== void 0) lists[name] = [...lists[name] ?? [], value];
	else switches.add(name);
	return {
		positionals,
		lists,
		switches,
		values: Object.fromEntries(Object.entries(lists).map(([name, items]) => [name, items.join("\n")]))
	};
}
/** Words in the order in which they stand; nothing is refused here, so that all that is wrong can be said at once. */
function tokensOf(command, argv) {
	const options = Object.fromEntries(Object.entries(command.flags).map(([name, flag]) => [name, {
		type: flag.value ? "string" : "boolean",
		multiple: true
	}]));
	return parseArgs({
		args: [...argv],
		options,
		allowPositionals: true,
		strict: false,
		tokens: true
	}).tokens;
}
function optionProblem(command, { name, rawName, value }) {
	const flag = command.flags[name];
	if (!flag) {
		const remedy = knownNames(name, Object.keys(command.flags));
		return [{
			input: rawName,
			message: `is not a flag of mlops ${command.name}`,
			remedy
		}];
	}
	return flag.value && value === void 0 ? [{
		input: rawName,
		message: "has no value",
		remedy: `give a ${flag.value}`
	}] : [];
}
function positionalProblem(command, positionals) {
	const { min, max } = command.positionals;
	if (positionals.length >= min && positionals.length <= max) return [];
	const wanted = max === 0 ? "none" : min === max ? min : `at least ${min}`;
	return [{
		input: "arguments",
		...positionals.length > 0 ? { value: positionals.join(" ") } : {},
		message: `are ${positionals.length}, and ${command.name} takes ${wanted}`,
		remedy: `mlops ${command.name} ${command.usage}`
	}];
}
export { inheritable as $, inspect as A, shown as At, hostname as B, countChecks as C, InputErrors as Ct, worstFirst as D, together as Dt, verdictWords as E, sentence as Et, mismatch as F, existsSync as G, constants as H, valueAt as I, readdirSync as J, mkdirSync as K, wantedBy as L, isMapping as M, isScalar as N, knownNames as O, MESSAGE_LIMIT as Ot, issuesOf as P, writeFileSync as Q, availableParallelism as R, VERDICT_WORDS as S, ContainerFailure as St, verdictOf as T, refuse as Tt, createReadStream as U, tmpdir as V, createWriteStream as W, renameSync as X, readlinkSync as Y, rmSync as Z, secretsIn as _, harmless as _t, STEP_NAMES as a, Duplex as at, withDistinctIds as b, HttpFailure as bt, isTrusted as c, dirname as ct, displayWidth as d, join as dt, localProcesses as et, wantsColours as f, posix as ft, createRedactor as g, require_builtin_late_child_process as gt, gitIn as h, sep as ht, TOOL as i, significant as it, styleText as j, shownLine as jt, nearest as k, shortened as kt, toolCaches as l, extname as lt, changeIn as m, resolve as mt, runCommandLine as n, grouped as nt, loadStep as o, basename as ot, branchAt as p, relative as pt, readFileSync as q, withExitCode as r, decimal as rt, githubContext as s, delimiter as st, answerTo as t, counted as tt, toldRun as u, isAbsolute as ut, errorDecision as v, plainLine as vt, overriddenIn as w, placeOf as wt, EXIT_CODES as x, SLOTS as xt, refusedBySystem as y, PORT_NAMES as yt, homedir as z };

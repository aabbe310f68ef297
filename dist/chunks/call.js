import { Ct as InputErrors, F as mismatch, I as valueAt, K as mkdirSync, L as wantedBy, M as isMapping, N as isScalar, O as knownNames, P as issuesOf, Q as writeFileSync, Tt as refuse, X as renameSync, Z as rmSync, a as STEP_NAMES, ct as dirname, mt as resolve, ut as isAbsolute } from "./every-start.js";
import { $ as specOf, An as randomUUID, Dr as rm, In as readRegular, U as renderTolerated, _r as string, ft as allInputs, gr as strictObject, h as workingFiles, hr as record, mt as camelCase, r as executeStep, yr as unknown } from "./every-step.js";
import { a as stepAnswer, i as errorAnswer, n as answerPlan, t as PLAN_FIELDS } from "./plan.js";
// src/hosts/causes.ts
/** A build has one or two; a hostile text may claim any number, of any length. */
const MOST$1 = 20;
const LONGEST = 500;
/**
* Reasons of a Jenkins build, from the JSON text of `currentBuild.getBuildCauses()`: a list of mappings with `_class`,
* `shortDescription` and what each class adds. What is not of that form is left out: no verdict depends on it.
*/
function causesOf(text) {
	return listIn(text).slice(0, MOST$1).flatMap((one) => isMapping(one) ? causeOf(one) : []);
}
function listIn(text) {
	if (typeof text !== "string") return [];
	try {
		const list = JSON.parse(text);
		return Array.isArray(list) ? list : [];
	} catch {
		return [];
	}
}
function causeOf(one) {
	const { _class, shortDescription, userId, upstreamProject, upstreamBuild } = one;
	const kind = line(_class).split(/[.$]/).at(-1);
	const description = line(shortDescription);
	if (kind === "" && description === "") return [];
	const upstream = {
		job: line(upstreamProject),
		build: line(upstreamBuild)
	};
	return [{
		kind,
		description,
		...line(userId) === "" ? {} : { user: line(userId) },
		...upstream.job === "" ? {} : { upstream }
	}];
}
/** Descriptions quote what people typed: one line, of a length that a report can show. */
const line = (value) => typeof value === "string" || typeof value === "number" ? String(value).replace(/[\p{Cc}\s]+/gu, " ").trim().slice(0, LONGEST).toWellFormed() : "";
// src/main/call/call-document.ts
/** Where a pipeline step writes what it asks, and where it reads the answer. */
const CALL_VARIABLE = "MLOPS_CALL";
const ANSWER_VARIABLE = "MLOPS_ANSWER";
/** What a pipeline step asks of `mlops call`, as JSON. */
const CallSchema = strictObject({
	/** A step, or `plan`. */
	command: string().min(1),
	/** Inputs in camelCase, typed as mlops.yml would hold them; null and '' are "not given". */
	arguments: record(string(), unknown()).nullish(),
	/** JSON text of what Jenkins says of the reasons of the build; whatever it holds, it never stops a step. */
	causes: unknown().optional()
});
const REMEDY = "give {\"command\": …, \"arguments\": {…}} as JSON";
/** Reads a call. Throws `InputErrors` with everything that is wrong with its shape. */
function readCallDocument(text) {
	if (!text) throw new InputErrors([{
		input: CALL_VARIABLE,
		message: "is not set",
		remedy: REMEDY
	}]);
	const value = parsed(text);
	const result = CallSchema.safeParse(value);
	if (result.success) return result.data;
	throw new InputErrors(issuesOf(result.error.issues).flatMap((issue) => shapeProblems(issue, value)));
}
function parsed(text) {
	try {
		return JSON.parse(text, (key, value) => {
			if (key === "__proto__") return refuse(CALL_VARIABLE, "holds the name __proto__", "choose another");
			const isText = typeof value === "string" && key !== "causes";
			if (key.isWellFormed() && !(isText && !value.isWellFormed())) return value;
			return refuse(CALL_VARIABLE, "holds half of a character", "pair the surrogates of its \\u escapes");
		});
	} catch (cause) {
		if (cause instanceof InputErrors) throw cause;
		throw new InputErrors([{
			input: CALL_VARIABLE,
			message: "is not JSON",
			remedy: REMEDY
		}], { cause });
	}
}
function shapeProblems(issue, document) {
	const at = { file: CALL_VARIABLE };
	if (issue.code === "unrecognized_keys") return issue.keys.map((key) => ({
		input: key,
		at,
		message: "is not known here",
		remedy: REMEDY
	}));
	const value = valueAt(document, issue.path);
	return [{
		input: issue.path.join(" ") || "MLOPS_CALL",
		at,
		...isScalar(value) && value !== null && value !== "" ? { value } : {},
		message: mismatch(issue, value, wantedBy(issue)),
		remedy: REMEDY
	}];
}
/** The arguments of a call by the names of the inputs. Throws `InputErrors` for all that are none. */
function inputsOfCall({ command, arguments: given }, fields) {
	const names = new Map(Object.keys(fields).map((key) => [camelCase(key), key]));
	const pairs = Object.entries(given ?? {});
	const unknown = pairs.filter(([name]) => !names.has(name));
	if (unknown.length > 0) throw new InputErrors(unknown.map(([name]) => ({
		input: name,
		at: { file: CALL_VARIABLE },
		message: `is not an argument of ${command}`,
		remedy: knownNames(name, [...names.keys()])
	})));
	return Object.fromEntries(pairs.map(([name, value]) => [names.get(name), value]));
}
// src/main/call/answer-file.ts
const NO_ANSWER = {
	input: "the process",
	message: "ended before it could answer",
	remedy: "see its log"
};
/**
* The file at `path`, absolute: an older answer in its place is removed. A process that ends without having answered,
* by an error that nobody caught or by a second signal, still leaves an answer that says so. Throws `InputErrors`.
*/
function answerFile(path, command) {
	const remedy = "give the absolute path of a new file";
	if (!path) return refuse(ANSWER_VARIABLE, "is not set", remedy);
	if (!isAbsolute(path)) return refuse(ANSWER_VARIABLE, "is not an absolute path", remedy, { value: path });
	changing(path, () => rmSync(path, { force: true }));
	const atExit = () => writeBeside(path, errorAnswer(command(), new InputErrors([NO_ANSWER])));
	process.once("exit", atExit);
	return { write: (answer) => {
		process.removeListener("exit", atExit);
		changing(path, () => writeBeside(path, answer));
	} };
}
/** Beside, then renamed: a reader sees no half of it. Synchronous, for it is also done while the process exits. */
function writeBeside(path, answer) {
	const beside = `${path}.${randomUUID()}.tmp`;
	mkdirSync(dirname(path), { recursive: true });
	try {
		writeFileSync(beside, `${JSON.stringify(answer)}\n`, { flag: "wx" });
		renameSync(beside, path);
	} finally {
		rmSync(beside, { force: true });
	}
}
function changing(path, work) {
	try {
		work();
	} catch (cause) {
		refuse(ANSWER_VARIABLE, "cannot be written", "name a file in a folder that this process may write to", {
			value: path,
			cause
		});
	}
}
// src/main/call/call-file.ts
/** Far above what anybody writes into a pipeline. */
const MOST = 16777216;
/**
* The call itself, or where it begins with `@` the text of the file behind it, which is removed: no variable may hold
* more than 128 KiB on Linux. Throws `InputErrors`.
*/
async function callText(given) {
	if (!given?.startsWith("@")) return given;
	const path = given.slice(1);
	if (!isAbsolute(path)) return refuse(CALL_VARIABLE, "names no absolute path", "give @ and the absolute path of a file", { value: given });
	const text = await textOf(path, given);
	await rm(path, { force: true });
	return text;
}
async function textOf(path, given) {
	try {
		return (await readRegular(path, path, MOST)).toString("utf8");
	} catch (cause) {
		if (cause.code !== "ENOENT") throw cause;
		return refuse(CALL_VARIABLE, "names a file that does not exist", "give the path of the file", {
			value: given,
			cause
		});
	}
}
// src/main/execute/tolerated-junit.ts
/**
* Test results of a verdict that was tolerated, for hosts that judge by the count of failed cases: beside the JUnit
* file, which is the same on every host. Answers its path, relative to the working directory.
*/
async function toleratedJunit({ evidence, folder, workingDirectory }) {
	const path = `${folder}/builds/tolerated-${evidence.id}.xml`;
	await workingFiles(resolve(workingDirectory)).write(path, renderTolerated(evidence));
	return path;
}
// src/main/commands/call.ts
/** A step for pipelines that are not shell: asked by one variable, answered in one file. */
const callCommand = {
	name: "call",
	usage: "(without flags)",
	about: `Run the step that ${CALL_VARIABLE} holds as JSON and answer it in the file ${ANSWER_VARIABLE}; made for pipeline steps.`,
	flags: {},
	positionals: {
		min: 0,
		max: 0
	},
	run: async (call) => {
		let command = "";
		const file = answerFile(call.environment[ANSWER_VARIABLE], () => command);
		const answer = async () => {
			const document = readCallDocument(await callText(call.environment[CALL_VARIABLE]));
			command = document.command;
			return await answerCall(document, call);
		};
		try {
			const answered = await answer();
			file.write(answered);
			return answered.exitCode;
		} catch (cause) {
			file.write(errorAnswer(command, cause));
			throw cause;
		}
	}
};
/** Throws `InputErrors` for a command that is none, and for arguments that are none of it. */
async function answerCall(document, call) {
	const { command } = document;
	const { environment, signal } = call;
	const host = withCauses(call.host, document.causes);
	if (command === "plan") return await answerPlan(inputsOfCall(document, PLAN_FIELDS), {
		environment,
		host,
		signal
	});
	const spec = specOf(command);
	if (!spec) return refuse("command", "is not a step", knownNames(command, [...STEP_NAMES, "plan"]), {
		value: command,
		at: { file: CALL_VARIABLE }
	});
	const explicit = inputsOfCall(document, allInputs(spec));
	const run = await executeStep(command, {
		explicit,
		environment,
		host,
		signal
	});
	const written = run.tolerated && run.outputs.junit !== "";
	return stepAnswer(command, run, written ? await toleratedJunit(run) : run.outputs.junit);
}
function withCauses(host, text) {
	const causes = causesOf(text);
	return causes.length > 0 ? {
		...host,
		causes
	} : host;
}
export { callCommand };

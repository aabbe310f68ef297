import { i as sentence, r as refuse, t as InputErrors } from "./errors.js";
import { t as knownNames } from "./nearest.js";
import { C as planSpec, D as localHost, E as local, I as errorDecision, M as wantsColours, N as runContext, S as pipelineSpec, T as githubJob, _ as runIn, b as STEP_NAMES, c as executeStep, d as recheckWith, f as workingFiles, g as VERSION, h as renderTolerated, j as displayWidth, k as toolCaches, l as loadConfig, m as requireTrusted, n as withExitCode, o as executePipeline, p as resolveFields, r as crashOutputs, s as executePlan, t as SAME_CANCELLATION_MS, u as connect, v as withoutLeftOvers, x as specOf, y as SPECS } from "./exit.js";
import { i as plainLine, t as inheritable } from "./processes.js";
import { A as VERDICT_WORDS, C as CsvSchema, D as require_dist, T as readingCsv, c as CSV_OF, d as csv, k as EXIT_CODES, r as camelCase, t as allInputs, w as dialectSaid } from "./define.js";
import { a as valueAt, i as mismatch, n as isScalar, o as wantedBy, r as issuesOf, t as isMapping } from "./mismatch.js";
import { t as counted } from "./counted.js";
import { c as removeFolders, i as readRegular, l as temporaryFolder } from "./collect.js";
import { c as number, t as readContract } from "./read-contract.js";
import { t as partitionNames } from "./partitions.js";
import { t as portableYaml } from "./portable-yaml.js";
import { f as stateOf, i as urlOf, n as targetIn, o as lookAt, t as serviceIn } from "./target.js";
import { n as deploy } from "./spec2.js";
import { c as foundOf, n as verifyEvidence, p as readEvidence } from "./verify-evidence.js";
import { c as metricsDiff, i as inputProblems, l as decideGate, n as sharedRowId, r as gateFacts, s as GateFactsSchema, t as resolveModel, u as levelOf } from "./resolve.js";
import { t as readPredictions } from "./predictions-file.js";
import { r as canonical } from "./digest.js";
import { i as parseRules } from "./rule-data.js";
import { g as isEstimate } from "./step-summary.js";
import { t as TERMINAL_SIGNS } from "./verdict-words.js";
import { a as formatNumber, i as formatInterval, o as formatScalar, s as formatSigned } from "./numbers.js";
import { D as record, O as strictObject, f as VERDICTS, j as unknown, k as string, m as SCHEMA } from "./limits.js";
import { n as isAlias, r as versionName, t as ALIAS_REMEDY } from "./names.js";
import { n as approvalIn, r as projectOf, t as openStore } from "./open.js";
import { t as actorOf } from "./actor.js";
import { s as unreadable } from "./verify.js";
import { parseArgs, styleText } from "node:util";
import { randomUUID } from "node:crypto";
import { basename, dirname, isAbsolute, join, posix, relative, resolve, sep } from "node:path";
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { rm } from "node:fs/promises";
// src/hosts/checked-out.ts
/** A commit id, by SHA-1 or SHA-256; nothing else reaches Git's command line. */
const commitId = (text) => text !== void 0 && /^(?:[\da-f]{40}|[\da-f]{64})$/.test(text) ? text : void 0;
/** A build must not wait for a Git that hangs, such as one that asks for a password. */
const PATIENCE_MS = 1e4;
/**
* A checkout in a container often belongs to another user, which Git would refuse for the programs that its
* configuration may name; reading objects and refs starts none.
*/
const PLAIN = [
	"--no-replace-objects",
	"-c",
	"safe.directory=*"
];
/** Git takes no lock, asks nobody, and fetches nothing that a partial clone lacks. */
const QUIET = {
	GIT_OPTIONAL_LOCKS: "0",
	GIT_TERMINAL_PROMPT: "0",
	GIT_NO_LAZY_FETCH: "1"
};
/** Git in a folder, the current one by default; what it cannot tell is absent. */
const gitHere = (environment, folder) => (named) => {
	const git = (...argv) => {
		const { status, stdout } = spawnSync("git", [...PLAIN, ...argv], {
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
// src/main/commands/command.ts
/** Prints an answer: as JSON where `--json` asks for it, else line by line. */
function tell$1({ switches, print }, answer, lines) {
	for (const line of switches.has("json") ? [JSON.stringify(answer, null, 2)] : lines) print(line);
}
// src/main/commands/plan.ts
/** Inputs of `mlops plan`, for flags and for calls. */
const PLAN_FIELDS = planSpec.inputs;
const { forget, ...valued } = PLAN_FIELDS;
const FLAGS$2 = {
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
	flags: FLAGS$2,
	positionals: {
		min: 0,
		max: 0
	},
	run: async (call) => {
		const { plan, exitCode } = await answerPlan({
			...call.values,
			...call.switches.has("forget") ? { forget: true } : {}
		}, call);
		tell$1(call, plan, linesOf$1(plan));
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
function linesOf$1({ model, steps }) {
	const wide = (of) => Math.max(...steps.map((step) => of(step).length));
	return [`${model}: ${steps.length === 0 ? "no steps" : "in this order"}`, ...steps.map(({ id, step, programs }) => `  ${id.padEnd(wide((one) => one.id))}  ${step.padEnd(wide((one) => one.step))}  ${programs.join(", ")}`.trimEnd())];
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
	return stepAnswer(command, run, run.tolerated && run.outputs.junit !== "" ? await toleratedJunit(run) : run.outputs.junit);
}
function withCauses(host, text) {
	const causes = causesOf(text);
	return causes.length > 0 ? {
		...host,
		causes
	} : host;
}
// src/domain/contract/infer/candidate-key.ts
/** Combinations are tried up to this many: each costs one pass over the table. */
const MAX_TRIED = 64;
const MAX_WIDTH = 3;
/** Repeats that chance would have brought, were the rows scattered over all combinations. */
const EXPECTED_REPEATS = 10;
const KEY_TYPES = /* @__PURE__ */ new Set([
	"string",
	"integer",
	"date",
	"timestamp",
	"time"
]);
/**
* Column combinations that may be the primary key, in the order in which to try them: fewest columns first, then the
* most combinations of values. Only columns without nulls that are not fractions.
*
* Uniqueness is evidence only where chance would have repeated a combination: n rows over D combinations give about
* n² / 2D repeats (the birthday problem), and at least ten are asked for. Fewer rows than twenty have no key.
*/
function keyCandidates(columns, profile, rows) {
	const able = columns.flatMap(({ name, type }, i) => {
		const { distinct, nulls } = profile[i];
		return nulls === 0 && distinct > 1 && KEY_TYPES.has(type) ? [{
			name,
			distinct
		}] : [];
	});
	return [
		1,
		2,
		3
	].slice(0, MAX_WIDTH).flatMap((width) => combinations(able, width).map((members) => ({
		names: members.map((member) => member.name),
		space: members.reduce((product, member) => product * member.distinct, 1)
	})).filter(({ space }) => space >= rows && rows ** 2 / (2 * space) >= EXPECTED_REPEATS).sort((a, b) => b.space - a.space)).slice(0, MAX_TRIED).map(({ names }) => names);
}
function combinations(items, width) {
	if (width === 0) return [[]];
	return items.flatMap((item, i) => combinations(items.slice(i + 1), width - 1).map((rest) => [item, ...rest]));
}
// src/domain/contract/infer/infer.ts
var import_dist = require_dist();
const ROUNDS = [
	5,
	10,
	20,
	30,
	50
];
/**
* An ODCS v3.1 contract, as YAML with comments, that the table keeps and that tomorrow's should keep too. Seen
* values never become a set or a range, and a column without nulls is not called `required` for that: nulls get a
* bound with room, at least 5 % and three times what was seen (plus 3/n, the 95 % limit after n rows without one).
* Only key columns are required. With `close`, ranges, sets and `required` are taken from the values seen.
*/
function inferContract(seen) {
	const document = portableYaml({
		apiVersion: "v3.1.0",
		kind: "DataContract",
		id: seen.name,
		name: seen.name,
		version: "0.1.0",
		status: "draft",
		schema: [{
			name: seen.name,
			properties: seen.columns.map((_, i) => propertyOf(seen, i)),
			quality: [{
				metric: "rowCount",
				mustBeGreaterThan: 0
			}]
		}]
	});
	document.commentBefore = headComment(seen);
	const properties = document.getIn([
		"schema",
		0,
		"properties"
	]);
	for (const [i, node] of properties.items.entries()) if ((0, import_dist.isMap)(node)) node.commentBefore = seenComment(seen, i);
	return document.toString({ lineWidth: 110 });
}
const headComment = ({ rows, close, csv }) => [
	` Inferred from ${counted(rows, "row")}. Read it, correct it, and set status to active.`,
	...csv ? [` Read as CSV: ${csvWords(csv)}.`] : [],
	close ? " Ranges and sets are the values seen: widen those that tomorrow may leave." : " Values seen are in the comments; none of them is a rule until you write one.",
	" Format: https://bitol-io.github.io/open-data-contract-standard/v3.1.0/"
].join("\n");
/** `separator ";", quote "\\"", encoding "utf-8"`. */
const csvWords = (csv) => Object.entries(csv).map(([key, value]) => `${key} ${JSON.stringify(value)}`).join(", ");
function propertyOf(seen, i) {
	const { name, type, native } = seen.columns[i];
	const { nulls } = seen.profile[i];
	const partition = (seen.partitions ?? []).indexOf(name);
	const position = (seen.key ?? []).indexOf(name);
	const logicalType = logicalTypeOf(seen.columns[i]);
	const required = position >= 0 || seen.close === true && nulls === 0;
	return {
		name,
		...logicalType ? { logicalType } : {},
		...type === "null" ? {} : { physicalType: native },
		...required ? { required } : {},
		...partition >= 0 ? {
			partitioned: true,
			partitionKeyPosition: partition + 1
		} : {},
		...position >= 0 ? {
			primaryKey: true,
			primaryKeyPosition: position + 1
		} : {},
		...seen.close ? closedRange(seen, i) : {},
		...qualityOf(seen, i, required)
	};
}
/** Neutral types are logical types, but for those of no value and of values that a contract has no word for. */
const logicalTypeOf = ({ type }) => type === "null" || type === "other" ? void 0 : type;
function qualityOf(seen, i, required) {
	const bound = nullBound(seen.profile[i].nulls, seen.rows);
	const values = seen.close ? seen.values?.[seen.columns[i].name] : void 0;
	const rules = [...required || bound === void 0 ? [] : [{
		metric: "nullValues",
		mustBeLessOrEqualTo: bound,
		unit: "percent"
	}], ...values ? [{
		metric: "invalidValues",
		arguments: { validValues: values },
		mustBe: 0
	}] : []];
	return rules.length > 0 ? { quality: rules } : {};
}
/** Percent of nulls to allow; undefined where half of the rows may well be null. */
function nullBound(nulls, rows) {
	const room = 300 * nulls / rows + 300 / rows;
	return ROUNDS.find((bound) => bound >= room);
}
function closedRange(seen, i) {
	const { minimum, maximum } = seen.profile[i];
	const { type } = seen.columns[i];
	return (type === "integer" || type === "number") && minimum !== null && maximum !== null ? { logicalTypeOptions: {
		minimum,
		maximum
	} } : {};
}
function seenComment(seen, i) {
	const { minimum, maximum, distinct, nulls } = seen.profile[i];
	const range = !(minimum !== null && ![
		"string",
		"array",
		"object",
		"null",
		"other"
	].includes(seen.columns[i].type)) ? "" : `, ${plain(minimum)} to ${plain(maximum)}`;
	const share = nulls === 0 ? "no nulls" : `${Number((nulls * 100 / seen.rows).toPrecision(2))} % null`;
	const note = seen.notes?.get(seen.columns[i].name);
	return [` seen: ${number(distinct)} distinct${range}, ${share}`, ...note ? [` ${note}`] : []].join("\n");
}
/** One short line, whatever the value holds. */
const plain = (value) => String(value).replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, " ").slice(0, 40);
// src/domain/contract/infer/looks.ts
const GROUPED = "[0-9]{1,3}";
const DAY = "(?:0?[1-9]|[12][0-9]|3[01])";
const MONTH = "(?:0?[1-9]|1[0-2])";
/** What texts are tried for, plain ones first. */
const LOOKS = [
	{
		pattern: "[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]+)?",
		noun: "numbers"
	},
	{
		pattern: "[+-]?([0-9]+|[0-9]{1,3}([.][0-9]{3})+)(,[0-9]+)?",
		noun: "numbers with a decimal comma",
		remedy: "`decimal: comma`, and `thousands: point` where digits are grouped",
		about: "decimal"
	},
	{
		pattern: `[+-]?${GROUPED}(,[0-9]{3})+([.][0-9]+)?|[+-]?[0-9]+([.][0-9]+)?`,
		noun: "numbers with commas between thousands",
		remedy: "`thousands: comma`",
		about: "thousands"
	},
	{
		pattern: `[+-]?${GROUPED}([ \u00a0\u202f'][0-9]{3})+([.,][0-9]+)?|[+-]?[0-9]+`,
		noun: "numbers with grouped digits",
		remedy: "`thousands` and `decimal`",
		about: "thousands"
	},
	{
		pattern: "[0-9]{4}-[0-9]{2}-[0-9]{2}([T ].*)?",
		noun: "dates"
	},
	...[
		"/",
		".",
		"-"
	].flatMap((mark) => [{
		pattern: `${DAY}[${mark}]${MONTH}[${mark}][0-9]{4}`,
		noun: `dates like dd${mark}MM${mark}yyyy`,
		remedy: `\`date-format: dd${mark}MM${mark}yyyy\``,
		about: "dateFormats"
	}, {
		pattern: `${MONTH}[${mark}]${DAY}[${mark}][0-9]{4}`,
		noun: `dates like MM${mark}dd${mark}yyyy`,
		remedy: `\`date-format: MM${mark}dd${mark}yyyy\``,
		about: "dateFormats"
	}])
];
/** Tokens for no value that other programs than pandas write. */
const TOKENS = [...[
	"?",
	"-",
	"--",
	".",
	"NA",
	"N/A",
	"n/a",
	"#N/A",
	"<NA>",
	"NULL",
	"null",
	"None",
	"none",
	"NaN",
	"nan"
], ...[
	"missing",
	"unknown",
	"(null)",
	"\\N"
]];
/**
* What most of a column's texts look like: the looks that fit equally many of them, at least half. A plain look is
* alone, since it needs nothing; none is answered where a plain one fits all, for then the texts are texts by choice.
*/
function looksOf(texts, csv) {
	const fits = LOOKS.map((look) => texts.filter((text) => new RegExp(`^(?:${look.pattern})$`).test(text.trim())).length);
	const most = Math.max(...fits);
	if (texts.length === 0 || most * 2 < texts.length) return [];
	const best = LOOKS.filter((_, at) => fits[at] === most);
	const plain = best.find(({ remedy }) => remedy === void 0);
	if (plain) return most === texts.length ? [] : [plain];
	return best.slice(0, 2).map((look) => csv !== void 0 && isOpen(look, csv) ? look : withoutRemedy(look));
}
/** Whether the dialect does not say yet what the look's remedy would. */
const isOpen = ({ about }, csv) => about !== void 0 && csv[about] === void 0;
const withoutRemedy = ({ pattern, noun }) => ({
	pattern,
	noun
});
/** Names of columns that are numbers are perhaps values: a file without a header lost its first row to them. */
function headerNote(names, csv) {
	const values = names.filter((name) => new RegExp(`^(?:${LOOKS[0].pattern})$`).test(name.trim()));
	if (csv === void 0 || csv.header === false || values.length === 0) return void 0;
	return `the header holds ${shown(values)}: say \`header: false\` in \`csv\` where the first line is a row`;
}
/** `age: 2 of 4 values are not numbers: '?', 'NA'`. */
const misfitNote = (seen, { noun }, isCsv) => `${startOf(seen)} not ${noun}: ${shown(seen.examples)}${isCsv && seen.examples.every((text) => TOKENS.some((token) => token === text)) ? "; say `null-values` in `csv` where they mean no value" : ""}`;
/** `price: 2 of 2 values are numbers with a decimal comma: '3,5'; say …`. */
const lookNote = (seen, looks) => `${startOf(seen)} ${looks.map(({ noun }) => noun).join(", or ")}: ${shown(seen.examples)}; say in \`csv\`: ${looks.map(({ remedy }) => remedy).join(", or ")}`;
/** `city: 1 of 4 values is what others write for no value: 'N/A'; say …`. */
const tokenNote = (seen) => `${startOf(seen)} what programs write for no value: ${shown(seen.examples)}; say \`null-values\` in \`csv\` (\`pandas\` for all that pandas reads so)`;
const startOf = ({ column, count, values }) => `${oneLine(column)}: ${number(count)} of ${counted(values, "value")} ${count === 1 ? "is" : "are"}`;
const SHOWN = 5;
const shown = (examples) => [...new Set(examples)].slice(0, SHOWN).map((text) => `'${oneLine(text)}'`).join(", ");
/** One short line, whatever the text holds. */
const oneLine = (text) => text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, " ").slice(0, 40);
// src/steps/validate-data/notes.ts
/** Rows that tell what texts look like; the counts are of all rows. */
const SAMPLE = 1e4;
/** Rows that are looked through for examples. */
const EXAMPLES = 100;
/** What a reader should know of text columns that may have been meant as something else, by column. */
async function notesOn(table, columns) {
	const texts = columns.filter(({ type }) => type === "string");
	const samples = await sampleOf(table, texts);
	const rows = await table.rows();
	const notes = /* @__PURE__ */ new Map();
	for (const [at, { name, nulls }] of texts.entries()) {
		const looks = looksOf(samples[at], table.csv);
		const note = await noteOf(table, {
			column: name,
			values: rows - nulls
		}, looks, samples[at]);
		if (note !== void 0) notes.set(name, note);
	}
	return notes;
}
async function sampleOf(table, columns) {
	const expressions = columns.map(({ name }) => [name, {
		column: name,
		as: "text"
	}]);
	for await (const batch of table.batches(Object.fromEntries(expressions), SAMPLE)) return columns.map(({ name }) => batch.texts[name].filter((text) => text !== null));
	return columns.map(() => []);
}
async function noteOf(table, of, looks, sample) {
	const isCsv = table.csv !== void 0;
	const [look] = looks;
	if (look === void 0) {
		const tokens = isCsv ? await seen(table, of, {
			is: "one-of",
			values: [...TOKENS]
		}) : void 0;
		return tokens && tokens.count > 0 ? tokenNote(tokens) : void 0;
	}
	const misfits = await seen(table, of, {
		is: "not-matching",
		pattern: `\\s*(?:${look.pattern})\\s*`
	});
	const remedied = looks.filter(({ remedy }) => remedy !== void 0);
	if (remedied.length > 0) return lookNote({
		...of,
		count: of.values - misfits.count,
		examples: fitting(sample, look)
	}, remedied);
	return misfits.count > 0 ? misfitNote(misfits, look, isCsv) : void 0;
}
async function seen(table, of, bad) {
	const question = {
		column: of.column,
		bad
	};
	const [count = 0] = await table.count([question]);
	const rows = count > 0 ? await table.failing(question, [of.column], EXAMPLES) : [];
	return {
		...of,
		count,
		examples: rows.map(({ values }) => String(values[of.column]))
	};
}
const fitting = (sample, { pattern }) => sample.filter((text) => new RegExp(`^(?:${pattern})$`).test(text.trim())).slice(0, EXAMPLES);
// src/steps/validate-data/infer.ts
/** Text columns with more values than this are not sets. */
const MAX_SET = 50;
/**
* A contract for a table, as YAML: types, a candidate primary key, room for nulls. `close` takes ranges and sets
* from the values seen. `notes` say which text columns may have been meant as something else. Throws `InputErrors` for a
* table without rows.
*/
async function inferFrom(table, options) {
	const { columns } = table;
	const rows = await table.rows();
	if (rows === 0) refuse("data", "holds no rows", "give a table to infer the contract from");
	const profile = await table.profile(columns.map((column) => column.name));
	const key = await findKey(table, keyCandidates(columns, profile, rows));
	const few = columns.filter(({ type }, i) => type === "string" && profile[i].distinct <= MAX_SET);
	const values = options.close ? await valuesOf(table, few.map((column) => column.name)) : {};
	const notes = await notesOn(table, columns.map((column, at) => ({
		...column,
		nulls: profile[at].nulls
	})));
	const { csv } = table;
	const seen = {
		...options,
		rows,
		columns,
		profile,
		key,
		values,
		notes,
		...csv ? { csv } : {}
	};
	const first = headerNote(columns.map(({ name }) => name), csv);
	return {
		text: inferContract(seen),
		notes: [...first ? [first] : [], ...notes.values()]
	};
}
async function findKey(table, candidates) {
	for (const candidate of candidates) if (await table.surplus(candidate) === 0) return candidate;
	return [];
}
async function valuesOf(table, columns) {
	const values = {};
	for (const column of columns) values[column] = (await table.valueCounts(column)).flatMap(({ value }) => value ?? []).sort();
	return values;
}
// src/main/commands/csv-flag.ts
/** The `csv` input of steps, for commands that open tables; a repeated flag adds keys. */
const csvFlag = {
	about: CSV_OF("the files are"),
	value: "mapping",
	many: true
};
/** What `--csv` says. Throws `InputErrors` with all that cannot be read. */
function csvSaid({ values }) {
	const sources = {
		explicit: { csv: values.csv },
		environment: {}
	};
	const { inputs, problems } = resolveFields({ csv: csv({ about: csvFlag.about }) }, "csv", sources);
	if (problems.length > 0) throw new InputErrors(problems);
	return inputs.csv === void 0 ? void 0 : CsvSchema.parse(inputs.csv);
}
// src/main/commands/contract-infer.ts
/** A contract to start from; it promises only what more of the same data will keep. */
const contractInferCommand = {
	name: "contract infer",
	usage: "<data>…",
	about: "Write a data contract (ODCS v3.1) for Parquet or CSV files; sets and ranges stay open unless asked.",
	flags: {
		name: {
			about: "Name of the table (data).",
			value: "text"
		},
		output: {
			about: "File to write (standard output); never over an existing one.",
			value: "path"
		},
		csv: csvFlag,
		close: { about: "Close sets and ranges at the values seen." }
	},
	positionals: {
		min: 1,
		max: 1e4
	},
	run: async (call) => {
		const options = {
			name: call.values.name ?? "data",
			close: call.switches.has("close"),
			csv: csvSaid(call)
		};
		const { text } = await inferContractOf(call.positionals, options, call);
		if (!call.values.output) call.print(text.trimEnd());
		else await writeNew$1(call.values.output, text, call);
		return 0;
	}
};
/** Reads the files and infers their contract. Throws `InputErrors` for files that are missing or not of one shape. */
async function inferContractOf(data, options, { environment, host }) {
	const ports = connect({
		name: "contract infer",
		needs: ["engine"]
	}, {
		environment,
		host,
		workingDirectory: "."
	});
	try {
		const found = await ports.files.glob(data);
		const files = found.length > 0 ? found : data;
		const partitions = partitionNames(files);
		const table = await readingCsv(await ports.engine(), dialectSaid(options.csv)).table({
			files,
			partitions
		});
		const { text, notes } = await inferFrom(table, {
			...options,
			partitions
		});
		for (const note of notes) host.log.info(note);
		const { value: contract, problems } = readContract(text, "contract.odcs.yaml");
		if (!contract) throw new InputErrors(problems);
		const key = contract.properties.filter((property) => property.keyPosition !== void 0).toSorted((a, b) => a.keyPosition - b.keyPosition);
		const row = await firstRowOf(table);
		return {
			text,
			columns: table.columns,
			row,
			primaryKey: key.map(({ name }) => name)
		};
	} finally {
		ports.close();
	}
}
async function firstRowOf(table) {
	const isNumber = ({ type }) => type === "integer" || type === "number";
	const expressions = Object.fromEntries(table.columns.map((column) => [column.name, {
		column: column.name,
		as: isNumber(column) ? "number" : "text"
	}]));
	for await (const { numbers, texts } of table.batches(expressions, 1)) {
		const cells = table.columns.map(({ name, type }) => [name, numbers[name] ? numbers[name][0] : type === "boolean" ? truthOf(texts[name][0]) : texts[name][0]]);
		return Object.fromEntries(cells.filter(([, cell]) => cell !== null && !Number.isNaN(cell)));
	}
	return {};
}
const truthOf = (text) => text === null ? null : text === "true";
async function writeNew$1(path, text, { environment, host }) {
	const { files } = connect({
		name: "contract infer",
		needs: []
	}, {
		environment,
		host,
		workingDirectory: "."
	});
	if (await files.exists(path)) refuse("output", "exists already", "name another file, or move it away", { value: path });
	await files.write(path, text);
	host.log.info(`wrote ${path}`);
}
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
const FLAGS$1 = {
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
	flags: FLAGS$1,
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
		tell$1(call, {
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
const rollback$1 = {
	name: "deploy rollback",
	usage: "<environment>",
	about: "Go back to the version that served before, as carefully as to a new one.",
	flags: {
		...FLAGS$1,
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
const deploymentCommands = [status, rollback$1];
// src/foundation/evidence/diff.ts
/** Numbers this close are equal: another platform adds in another order. */
const TOLERANCE = 1e-9;
/** Members in which two pieces of evidence differ; `measured` is outside the promise and left out. */
function differences(a, b) {
	return [...walk(a, b, "")].filter(({ path }) => path !== "/measured" && !path.startsWith("/measured/"));
}
function* walk(a, b, path) {
	if (equal(a, b)) return;
	if (isObject(a) && isObject(b) && Array.isArray(a) === Array.isArray(b)) {
		const keys = [.../* @__PURE__ */ new Set([...Object.keys(a), ...Object.keys(b)])].sort();
		for (const key of keys) yield* walk(member(a, key), member(b, key), `${path}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`);
		return;
	}
	yield {
		path,
		a,
		b
	};
}
const isObject = (value) => value !== null && typeof value === "object";
const member = (value, key) => Object.hasOwn(value, key) ? value[key] : void 0;
function equal(a, b) {
	if (typeof a === "number" && typeof b === "number") return Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(a), Math.abs(b));
	return a === b;
}
// src/main/commands/evidence-diff.ts
const diffCommand = {
	name: "evidence diff",
	usage: "<a.json> <b.json>",
	about: "Show in what two pieces of evidence differ; numbers within 1e-9 are equal.",
	flags: {},
	positionals: {
		min: 2,
		max: 2
	},
	run: async ({ positionals, print, host }) => {
		const files = workingFiles(process.cwd());
		const [a, b] = await Promise.all(positionals.map(async (path) => readEvidence(await files.readText(path), path)));
		const found = differences(a, b);
		for (const { path, a: left, b: right } of found) print(plainLine(`${path}: ${valueText(left)} → ${valueText(right)}`));
		host.log.info(found.length === 0 ? "no difference" : counted(found.length, "difference"));
		return found.length === 0 ? 0 : 1;
	}
};
const valueText = (value) => value === void 0 ? "nothing" : JSON.stringify(value);
// src/main/commands/gate-table.ts
const coloured = (colour, text) => styleText(colour, text, { validateStream: false });
const colourless = (_, text) => text;
const SYMBOLS = {
	pass: [TERMINAL_SIGNS.good, "green"],
	fail: [TERMINAL_SIGNS.bad, "red"],
	error: [TERMINAL_SIGNS.bad, "red"],
	inconclusive: [TERMINAL_SIGNS.open, "yellow"],
	skipped: [TERMINAL_SIGNS.quiet, "dim"]
};
const VERDICT_COLOURS = {
	pass: "green",
	inconclusive: "yellow"
};
const HEADS = [
	{
		head: "rule",
		align: "left",
		cell: ({ target, expected }) => `${target} ${expected}`
	},
	{
		head: "baseline",
		align: "right",
		cell: ({ baseline }) => baseline ? formatScalar(baseline.value) : ""
	},
	{
		head: "candidate",
		align: "right",
		cell: ({ observed }) => formatScalar(isEstimate(observed) ? observed.value : observed)
	},
	{
		head: "difference",
		align: "right",
		cell: ({ difference }) => difference ? formatScalar(difference.value, formatSigned) : ""
	},
	{
		head: "interval",
		align: "right",
		cell: intervalOf
	},
	{
		head: "more rows",
		align: "right",
		cell: ({ rowsNeeded }) => rowsNeeded === void 0 ? "" : formatNumber(rowsNeeded)
	}
];
function intervalOf({ difference, observed }) {
	if (difference) return formatInterval(difference, formatSigned);
	return isEstimate(observed) ? formatInterval(observed) : "";
}
/** What `mlops gate try` prints: a line for each check, the rows that changed, the verdict. */
function gateTable(decision, facts, confidence, paint) {
	const columns = HEADS.map((column) => column.head === "interval" ? {
		...column,
		head: `${percentOf(confidence)} interval`
	} : column);
	const widths = columns.map(({ head, cell }) => Math.max(...[head, ...decision.checks.map(cell)].map(displayWidth)));
	const line = (texts) => texts.map((text, i) => {
		const space = " ".repeat(widths[i] - displayWidth(text));
		return columns[i].align === "left" ? text + space : space + text;
	}).join("   ").trimEnd();
	return [
		paint("dim", `  ${line(columns.map(({ head }) => head))}`),
		...decision.checks.map((check) => {
			const [symbol, colour] = SYMBOLS[check.outcome];
			return `${paint(colour, symbol)} ${line(columns.map(({ cell }) => cell(check)))}`;
		}),
		"",
		...changedLine(facts).map((text) => paint("dim", text)),
		verdictText(decision, paint),
		...remedies(decision).map((text) => paint("dim", text))
	].join("\n");
}
const percentOf = (confidence) => `${Number(((2 * confidence - 1) * 100).toFixed(2))} %`;
function changedLine({ candidate, changed = [] }) {
	const rows = `${counted(candidate.rows ?? 0, "row")} paired by id`;
	const all = changed.find(({ slice }) => slice.length === 0);
	if (!all) return [rows];
	return [`${rows}: ${formatNumber(all.gained)} newly correct, ${formatNumber(all.lost)} newly wrong`];
}
function verdictText({ verdict, reason }, paint) {
	return `${paint(VERDICT_COLOURS[verdict] ?? "red", VERDICT_WORDS[verdict])}  ${reason}`;
}
const remedies = ({ checks }) => [...new Set(checks.flatMap(({ remedy }) => remedy ?? []))].map((remedy) => `  → ${remedy}`);
// src/main/commands/gate-try.ts
const SEED = 42;
const TASKS = [
	"binary",
	"multiclass",
	"regression"
];
/** The gate on two predictions tables, without config, model or files written: the first thing to try. */
const gateTryCommand = {
	name: "gate try",
	usage: "<old> <new> --rule \"accuracy >= baseline - 0.01\"",
	about: "Compare two predictions tables (Parquet or CSV) by rules: PASS, FAIL or the rows still needed.",
	flags: {
		rule: {
			about: "Rule; repeat the flag for more.",
			value: "rule",
			many: true
		},
		confidence: {
			about: "Confidence of each one-sided decision (0.95).",
			value: "number"
		},
		"row-id": {
			about: "Columns that name a row (`id`, else all that both share).",
			value: "list of names",
			many: true
		},
		label: {
			about: "Column that holds the truth (label).",
			value: "text"
		},
		task: {
			about: "binary, multiclass or regression (told by the columns).",
			value: "word"
		},
		"positive-class": {
			about: "Value of the label that counts as positive (true).",
			value: "text"
		},
		slices: {
			about: "Columns to count changed rows by (those of the rules).",
			value: "list of names",
			many: true
		},
		csv: csvFlag,
		json: { about: "Print the decision as JSON." }
	},
	positionals: {
		min: 2,
		max: 2
	},
	run: async (call) => {
		const rules = rulesOf(call);
		const confidence = confidenceOf(call);
		const task = taskOf(call);
		const csv = dialectSaid(csvSaid(call));
		const ports = connect({
			name: "gate try",
			needs: ["engine"]
		}, {
			environment: call.environment,
			host: call.host,
			workingDirectory: "."
		});
		try {
			const facts = await look$1(call, rules, {
				confidence,
				task
			}, readingCsv(await ports.engine(), csv));
			const inputs = {
				rules: rules.map(({ text }) => text),
				confidence,
				onMissingBaseline: "inconclusive",
				requireUncertainty: false
			};
			const decision = decideGate(inputs, facts);
			const paint = wantsColours(call.environment, process.stdout.isTTY) ? coloured : colourless;
			call.print(call.switches.has("json") ? canonical({
				...decision,
				"metrics-diff": metricsDiff(facts, decision.checks)
			}) : gateTable(decision, facts, confidence, paint));
			return EXIT_CODES[decision.verdict];
		} finally {
			ports.close();
		}
	}
};
function rulesOf({ lists }) {
	const { rules, problems } = parseRules(lists.rule ?? []);
	const all = [...problems, ...problems.length === 0 ? inputProblems(rules, true) : []];
	if (all.length > 0) throw new InputErrors(all);
	return rules;
}
function confidenceOf({ values }) {
	const { confidence = "0.95" } = values;
	const number = /^0?\.\d+$/.test(confidence) ? Number(confidence) : NaN;
	if (number > .5 && number <= .9999) return number;
	return refuse("confidence", "is not a confidence", "write a number above 0.5 and up to 0.9999, such as 0.95", { value: confidence });
}
function taskOf({ values }) {
	if (values.task === void 0 || TASKS.includes(values.task)) return values.task;
	return refuse("task", "is not a task", `use one of: ${TASKS.join(", ")}`, { value: values.task });
}
async function look$1(call, rules, asked, engine) {
	const [old, latest] = call.positionals;
	const { label = "label", "positive-class": positiveClass } = call.values;
	const rowId = namesOf(call, "row-id") ?? await sharedRowId([latest, old], label, engine);
	const slices = [.../* @__PURE__ */ new Set([...namesOf(call, "slices") ?? [], ...rules.flatMap(({ selectors }) => selectors.map(({ column }) => column))])];
	const known = {
		rowId,
		label,
		positiveClass
	};
	const table = await readPredictions(latest, {
		...known,
		slices,
		task: asked.task
	}, engine);
	const { predictions } = table;
	const classes = predictions.task === "multiclass" ? predictions.classes : void 0;
	const before = await readPredictions(old, {
		...known,
		task: predictions.task,
		classes
	}, engine);
	const facts = gateFacts(rules, {
		source: {
			kind: "predictions",
			name: latest
		},
		content: { table }
	}, {
		state: "found",
		source: {
			kind: "predictions",
			name: old
		},
		rescored: false,
		content: { table: before }
	}, {
		alpha: levelOf(asked.confidence),
		seed: SEED
	});
	return GateFactsSchema.parse(JSON.parse(canonical(facts)));
}
/** Names given by repeating a flag, or in one of them by commas. */
const namesOf = ({ lists }, flag) => lists[flag]?.flatMap((text) => text.split(",").map((name) => name.trim())).filter((name) => name !== "");
// src/main/commands/starter.json
var starter_default = {
	"serve.py": "\"\"\"Serve a model package over HTTP: POST /predict, GET /health, GET /metrics.\n\nThe package is the folder that train-evaluate wrote: the model as ONNX, and model.json with the SQL of its inputs.\nDuckDB computes the inputs from that SQL, as it did when the gate judged the model: there is no second version of it\nhere that could say something else.\n\nReads    MODEL_DIR   the package (default: model, beside this file)\n         PORT        where to listen (default: 8080)\n         LOG_ROWS    0 leaves the rows out of the log of predictions (default: 1)\nPrints   one line of JSON for each row that it has answered\n\"\"\"\n\nimport hashlib\nimport json\nimport os\nimport sys\nimport time\nimport uuid\nfrom contextlib import asynccontextmanager\nfrom pathlib import Path\nfrom typing import Annotated\n\nos.environ.setdefault(\"ORT_DISABLE_TELEMETRY\", \"1\")  # read when onnxruntime is imported\n\nimport duckdb\nimport numpy as np\nimport onnxruntime\nimport uvicorn\nfrom fastapi import Body, FastAPI, Header, HTTPException, Request, Response\nfrom fastapi.exceptions import RequestValidationError\nfrom fastapi.responses import JSONResponse\nfrom prometheus_client import CONTENT_TYPE_LATEST, Counter, Histogram, Info, generate_latest\nfrom pydantic import ConfigDict, Discriminator, Field, Tag, create_model\n\nMODEL_DIR = Path(os.environ.get(\"MODEL_DIR\", Path(__file__).parent / \"model\"))\nLOG_ROWS = os.environ.get(\"LOG_ROWS\", \"1\") != \"0\"\nMOST_ROWS = 1000\nMOST_BYTES = 1_000_000\n\n\n{{row}}\n\n\n# The rest serves any package of train-evaluate that holds an ONNX model.\nclass Model:\n    \"\"\"A model package, loaded once; ends the process in words where it is none.\"\"\"\n\n    def __init__(self, folder: Path):\n        self.package = json.loads(read(folder / \"model.json\"))\n        if self.package[\"format\"] != \"onnx\":\n            sys.exit(f\"{folder} holds a model of format {self.package['format']}, and this serves ONNX\")\n        path = folder / self.package[\"file\"]\n        weights = read(path)\n        self.digest = f\"sha256:{hashlib.sha256(weights).hexdigest()}\"\n        if self.digest != self.package.get(\"digest\", self.digest):\n            sys.exit(f\"{path} is {self.digest}, and model.json says {self.package['digest']}\")\n        self.session = onnxruntime.InferenceSession(weights, providers=[\"CPUExecutionProvider\"])\n        self.inputs = [(given, self.expressions(given)) for given in self.session.get_inputs()]\n        self.labels, self.numbers = chosen_outputs(self.session.get_outputs())\n        self.positive = self.positive_column() if self.package[\"task\"] == \"binary\" else 0\n        self.database = duckdb.connect(config={\"threads\": 1, \"enable_external_access\": \"false\"})\n\n    def expressions(self, given: onnxruntime.NodeArg) -> list[str]:\n        \"\"\"SQL of the columns of an input: as the package says, else the column of its name.\"\"\"\n        if given.type not in KINDS:\n            sys.exit(f\"the model's input {given.name} is {given.type}, which this cannot fill\")\n        sql = self.package[\"inputs\"].get(given.name, quoted(given.name))\n        return [f\"({one})::{KINDS[given.type][0]}\" for one in ([sql] if isinstance(sql, str) else sql)]\n\n    def feeds(self, rows: list[dict]) -> dict[str, np.ndarray]:\n        \"\"\"The inputs of the model. Throws duckdb.Error and ValueError for rows that they cannot be computed from.\"\"\"\n        columns = list(dict.fromkeys(column for row in rows for column in row))\n        if not columns:\n            raise ValueError(\"has no columns\")\n        table = \", \".join(f\"unnest($c{at}) AS {quoted(column)}\" for at, column in enumerate(columns))\n        values = {f\"c{at}\": [row.get(column) for row in rows] for at, column in enumerate(columns)}\n        wanted = \", \".join(sql for _, expressions in self.inputs for sql in expressions)\n        found = self.database.cursor().execute(f\"SELECT {wanted} FROM (SELECT {table})\", values)\n        cells = iter(zip(*found.fetchall(), strict=True))\n        return {given.name: tensor(given, [next(cells) for _ in expressions]) for given, expressions in self.inputs}\n\n    def answer(self, rows: list[dict]) -> list[dict]:\n        \"\"\"What the model says of each row. Throws duckdb.Error and ValueError for rows that it cannot read.\"\"\"\n        wanted = [name for name in (self.numbers, self.labels) if name]\n        outputs = dict(zip(wanted, self.session.run(wanted, self.feeds(rows)), strict=True))\n        numbers = outputs[self.numbers].reshape(len(rows), -1).astype(float)\n        if not np.isfinite(numbers).all():\n            raise ValueError(\"the model answers with something that is no number\")\n        task = self.package[\"task\"]\n        if task == \"regression\":\n            return [{\"prediction\": number} for (number,) in numbers.tolist()]\n        if task == \"multiclass\":\n            pairs = zip(outputs[self.labels].tolist(), numbers.tolist(), strict=True)\n            return [{\"prediction\": label, \"scores\": scores} for label, scores in pairs]\n        threshold = self.package.get(\"decisionThreshold\", 0.5)\n        scores = numbers[:, self.positive if numbers.shape[1] > 1 else 0].tolist()\n        return [{\"score\": score, POSITIVE: score >= threshold} for score in scores]\n\n    def positive_column(self) -> int:\n        \"\"\"The score of the positive class: by `classes` where the package has them, else as of the labels 0 and 1.\"\"\"\n        classes, positive = self.package.get(\"classes\"), self.package.get(\"positiveClass\", \"1\")\n        known = classes or [\"0\", \"1\"]\n        name = positive if classes else {\"false\": \"0\", \"-1\": \"0\", \"true\": \"1\"}.get(positive.lower(), positive)\n        if name not in known:\n            sys.exit(f\"which score is that of {positive} cannot be told: give `classes` to train-evaluate\")\n        return known.index(name)\n\n\n# What a cell is cast to, and what the model is handed.\nKINDS = {\n    \"tensor(float)\": (\"DOUBLE\", \"float32\"),\n    \"tensor(double)\": (\"DOUBLE\", \"float64\"),\n    \"tensor(int64)\": (\"BIGINT\", \"int64\"),\n    \"tensor(int32)\": (\"INTEGER\", \"int32\"),\n    \"tensor(bool)\": (\"BOOLEAN\", \"bool\"),\n    \"tensor(string)\": (\"VARCHAR\", \"object\"),\n}\n\n\ndef read(path: Path) -> bytes:\n    if not path.is_file():\n        sys.exit(f\"{path} is missing: set MODEL_DIR to the model folder of train-evaluate\")\n    return path.read_bytes()\n\n\ndef quoted(name: str) -> str:\n    return '\"' + name.replace('\"', '\"\"') + '\"'\n\n\ndef chosen_outputs(outputs: list[onnxruntime.NodeArg]) -> tuple[str | None, str]:\n    \"\"\"Names of the outputs with the labels and with the numbers.\"\"\"\n    floats = [output.name for output in outputs if output.type in (\"tensor(float)\", \"tensor(double)\")]\n    named = [name for name in floats if \"prob\" in name or \"score\" in name]\n    labels = [output.name for output in outputs if output.type in (\"tensor(int64)\", \"tensor(string)\")]\n    if not floats:\n        sys.exit(\"the model has no output of numbers: export it with zipmap off\")\n    return (labels or [None])[0], (named or floats)[0]\n\n\ndef tensor(given: onnxruntime.NodeArg, columns: list[tuple]) -> np.ndarray:\n    \"\"\"Columns as the model wants them: a missing number is NaN, a missing text empty, as when the gate judged it.\"\"\"\n    kind = KINDS[given.type][1]\n    missing = {\"object\": \"\", \"float32\": np.nan, \"float64\": np.nan}.get(kind)\n    if missing is None and any(cell is None for column in columns for cell in column):\n        raise ValueError(f\"{given.name} is missing, and the model has no word for that\")\n    filled = [[missing if cell is None else cell for cell in column] for column in columns]\n    table = np.array(filled, dtype=kind).T\n    return table.ravel() if len(given.shape) == 1 else table\n\n\nREQUESTS = Counter(\"requests\", \"Requests to /predict by status of the answer\", [\"status\"])\nPREDICTIONS = Counter(\"predictions\", \"Rows answered\")\nSECONDS = Histogram(\"predict_seconds\", \"Seconds that /predict took\")\nSERVED = Info(\"model\", \"The model that is served\")\n\n\n@asynccontextmanager\nasync def lifespan(application: FastAPI):\n    application.state.model = Model(MODEL_DIR)\n    SERVED.info({\"digest\": application.state.model.digest, \"name\": application.state.model.package[\"name\"]})\n    yield\n\n\napp = FastAPI(title=\"A model package, served\", lifespan=lifespan)\nRows = Annotated[\n    Annotated[Row, Tag(\"row\")] | Annotated[list[Row], Field(min_length=1, max_length=MOST_ROWS), Tag(\"rows\")],\n    Discriminator(lambda body: \"rows\" if isinstance(body, list) else \"row\"),\n]\n\n\n@app.get(\"/health\")\ndef health(request: Request) -> dict:\n    return {\"status\": \"ok\", \"model_digest\": request.app.state.model.digest}\n\n\n@app.post(\"/predict\")\ndef predict(\n    request: Request,\n    response: Response,\n    body: Annotated[Rows, Body()],\n    x_request_id: Annotated[str | None, Header(pattern=r\"^[\\w.:-]{1,128}$\")] = None,\n) -> dict:\n    \"\"\"One row is answered as an object, a list of rows as a list under `predictions`.\"\"\"\n    model = request.app.state.model\n    rows = [row.model_dump(by_alias=True, exclude_unset=True) for row in (body if isinstance(body, list) else [body])]\n    try:\n        answers = model.answer(rows)\n    except (duckdb.Error, ValueError) as error:\n        raise HTTPException(422, [f\"body: {str(error).splitlines()[0]}\"]) from error\n    about = {\"model_digest\": model.digest, \"request_id\": x_request_id or str(uuid.uuid4())}\n    response.headers[\"X-Request-ID\"] = about[\"request_id\"]\n    PREDICTIONS.inc(len(rows))\n    log(about, rows, answers)\n    return {**answers[0], **about} if isinstance(body, Row) else {\"predictions\": answers, **about}\n\n\ndef log(about: dict, rows: list[dict], answers: list[dict]) -> None:\n    at = time.strftime(\"%Y-%m-%dT%H:%M:%SZ\", time.gmtime())\n    for number, (row, answer) in enumerate(zip(rows, answers, strict=True)):\n        line = {\"at\": at, \"event\": \"prediction\", **about, \"number\": number, **answer}\n        print(json.dumps({**line, \"row\": row} if LOG_ROWS else line, default=str), flush=True)\n\n\n@app.get(\"/metrics\")\ndef metrics() -> Response:\n    return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)\n\n\n@app.middleware(\"http\")\nasync def measure(request: Request, call_next):\n    if request.url.path != \"/predict\":\n        return await call_next(request)\n    started, status = time.perf_counter(), 500\n    try:\n        refusal = too_long(request.headers.get(\"content-length\", \"\"))\n        response = refusal or await call_next(request)\n        status = response.status_code\n        return response\n    finally:\n        REQUESTS.labels(status).inc()\n        SECONDS.observe(time.perf_counter() - started)\n\n\ndef too_long(announced: str) -> JSONResponse | None:\n    \"\"\"A body is read whole, so its length must be known before.\"\"\"\n    if not announced.isdecimal():\n        return JSONResponse({\"detail\": [\"body: send its length in Content-Length\"]}, 411)\n    if int(announced) > MOST_BYTES:\n        return JSONResponse({\"detail\": [f\"body: has {announced} bytes, and {MOST_BYTES} are the most\"]}, 413)\n    return None\n\n\n@app.exception_handler(RequestValidationError)\ndef invalid(_: Request, error: RequestValidationError) -> JSONResponse:\n    \"\"\"Each mistake in words, with its place; what was sent is not repeated.\"\"\"\n    mistakes = [(mistake[\"loc\"], mistake[\"msg\"]) for mistake in error.errors()]\n    words = [f\"{'.'.join(str(part) for part in at if part not in ('row', 'rows'))}: {why}\" for at, why in mistakes]\n    return JSONResponse({\"detail\": words}, 422)\n\n\nif __name__ == \"__main__\":\n    # Standard output is for predictions alone.\n    uvicorn.run(app, host=\"0.0.0.0\", port=int(os.environ.get(\"PORT\", \"8080\")), access_log=False)\n",
	"requirements-serve.txt": "# What serve.py imports, and everything below it. DuckDB is the release by which the gate computes the same inputs.\nannotated-doc==0.0.7\nannotated-types==0.8.0\nanyio==4.16.0\nclick==8.5.1\nduckdb==1.5.5\nfastapi==0.165.0\nflatbuffers==25.12.19\nh11==0.16.0\nidna==3.20\nnumpy==2.2.6 ; python_version < \"3.14\"\nnumpy==2.3.5 ; python_version >= \"3.14\"  # the line above has no wheels there\nonnxruntime==1.31.1\nopentelemetry-api==1.45.2\npackaging==26.3\nprometheus_client==0.26.0\nprotobuf==7.36.2\npydantic==2.14.3\npydantic_core==2.50.4\nstarlette==1.10.0\ntyping-inspection==0.4.5\ntyping_extensions==4.16.0\nuvicorn==0.54.0\n",
	Dockerfile: "# The service with its model. `mlops build-image` builds it; so does `docker build .` after `mlops run`.\nARG BASE_IMAGE=python:3.11-slim@sha256:90744cff8f32887f075c47d747a173ff333e9e98801667af93c357fa9f5e28ff\nFROM ${BASE_IMAGE}\n\nENV ORT_DISABLE_TELEMETRY=1 PYTHONDONTWRITEBYTECODE=1 PORT=8080 MODEL_DIR=/app/model\nWORKDIR /app\n\n# A package index and a CA bundle of your own, for builds behind a proxy. Build arguments stay in the image: for an\n# index that needs a password, put `--mount=type=secret,id=pip,target=/etc/pip.conf` after RUN, and give it as secret.\nARG PIP_INDEX_URL\nARG PIP_CERT\nCOPY requirements-serve.txt ./\nRUN python -m pip install --no-cache-dir --disable-pip-version-check --requirement requirements-serve.txt\n\nCOPY serve.py ./\nARG MODEL=mlops-out/artifacts/train-evaluate/model\nCOPY ${MODEL} model/\n\nUSER 10001:10001\nEXPOSE 8080\nHEALTHCHECK --interval=10s --timeout=3s --start-period=30s \\\n    CMD [\"python\", \"-c\", \"import os, urllib.request as r; r.urlopen(f\\\"http://127.0.0.1:{os.environ['PORT']}/health\\\", timeout=2)\"]\nCMD [\"python\", \"serve.py\"]\n",
	".dockerignore": "# Nothing but what the Dockerfile copies: no data, no keys, no history.\n*\n!serve.py\n!requirements-serve.txt\n!mlops-out/artifacts/train-evaluate/model\n",
	"compose.yml": "# A registry for models and images, and the service as `mlops build-image` pushed it. For docker compose v2 and\n# docker-compose 1.29. Both listen on this machine alone.\nservices:\n  registry:\n    image: ${REGISTRY_IMAGE:-registry:3@sha256:849b7d29920d060df8091770ede2279c07924ecd29e2a4c029ee0b5ea2ea542b}\n    restart: unless-stopped\n    ports:\n      - \"127.0.0.1:${REGISTRY_PORT:-5001}:5000\"\n    volumes:\n      - registry:/var/lib/registry\n\n  # docker compose --profile service up: without a deployment, to try the image.\n  service:\n    image: ${IMAGE:-127.0.0.1:5001/{{name}}:latest}\n    profiles: [service]\n    ports:\n      - \"127.0.0.1:${SERVICE_PORT:-8080}:8080\"\n    read_only: true\n    cap_drop: [ALL]\n\nvolumes:\n  registry:\n"
};
// src/main/commands/init-docker.ts
/** Registry of the compose file. */
const REGISTRY = "127.0.0.1:5001";
/** Path to text of a service that runs as it is: what a row holds comes from the data. */
function serviceTexts({ name, script, environment, columns, row }) {
	const files = Object.entries(starter_default).map(([path, text]) => [path, text.replaceAll("{{name}}", name).replace("{{row}}", () => rowText(columns))]);
	return {
		...Object.fromEntries(files),
		"serve.py": withDates(Object.fromEntries(files)["serve.py"]),
		"requirements-test.txt": `${environment.endsWith(".txt") ? `-r ${environment}\n` : ""}pytest==9.2.0\n`,
		"test_training.py": testText(script),
		"golden-request.json": `${JSON.stringify({
			method: "POST",
			path: "/predict",
			body: row,
			status: 200
		}, null, 2)}\n`
	};
}
/** The part of mlops.yml before the data. */
const TESTS_TEXT = `  run-tests:
    environment: requirements-test.txt
    command: python -m pytest -p no:cacheprovider --junit-xml=mlops-out/pytest.xml
    junit: mlops-out/pytest.xml
`;
/** The part of mlops.yml after the report: three environments on this machine, as the workflow of level 2 names them. */
const releaseText = (service) => `  register-model:
    # The registry of compose.yml. Elsewhere: oci://ghcr.io/OWNER/models/${service}, or a folder that stays.
    registry: oci://${REGISTRY}/models/${service}
    alias: champion
  build-image:
    images: ${REGISTRY}/${service}
    tags: type=raw,value=latest
  deploy:
    environment: dev
    golden-request: golden-request.json
# Another machine: docker-host: ssh://user@host
environments:
${ENVIRONMENTS.map(({ name, port }) => `  ${name}: { address: 127.0.0.1, port: ${port}, name: ${service}-${name} }\n`).join("")}`;
const ENVIRONMENTS = [
	{
		name: "dev",
		port: 8081
	},
	{
		name: "staging",
		port: 8082
	},
	{
		name: "prod",
		port: 8083
	}
];
const testText = (script) => `"""Tests of the training script; \`python -m pytest\` runs them."""

from pathlib import Path

SCRIPT = Path(__file__).parent / ${pythonText(script)}


def test_script_is_python():
    # TODO: what the script promises of its features.
    compile(SCRIPT.read_text(), str(SCRIPT), "exec")
`;
const PYTHON = {
	string: "str",
	integer: "int",
	number: "float",
	boolean: "bool",
	date: "datetime.date",
	timestamp: "datetime.datetime",
	time: "datetime.time",
	array: "list",
	object: "dict",
	null: "str",
	other: "str"
};
const rowText = (columns) => `# What a row is, and how answers call the positive class.
POSITIVE = "positive"

# TODO: keep the columns that the model reads, here and in golden-request.json. A request may leave some out.
COLUMNS = {
${columns.map(({ name, type }) => `    ${pythonText(name)}: ${PYTHON[type]},`).join("\n")}
}
Row = create_model(
    "Row",
    __config__=ConfigDict(extra="forbid"),
    **{f"column_{at}": (kind | None, Field(None, alias=name)) for at, (name, kind) in enumerate(COLUMNS.items())},
)`;
/** JSON's text is Python's, but for surrogates, which no column name is made of. */
const pythonText = (name) => JSON.stringify(name);
const withDates = (text) => /: datetime\./.test(text) ? text.replace("import hashlib\n", "import datetime\nimport hashlib\n") : text;
// src/main/commands/init-texts.ts
const LABEL_NAMES = [
	"label",
	"target",
	"y"
];
/** mlops.yml for what was found: the last file judges, the ones before it train. */
function configText(found) {
	const evaluation = found.data.at(-1);
	const training = found.data.length > 1 ? found.data.slice(0, -1) : found.data;
	const label = labelOf(found);
	const csv = found.csv ? `    csv: ${JSON.stringify(found.csv)}\n` : "";
	return `# yaml-language-server: $schema=${SCHEMA.mlopsYml}
name: ${found.name}
steps:
${found.delivery?.before ?? ""}  validate-data:
    data: ${quoted(evaluation)}
    contract: contract.odcs.yaml
${csv}  detect-drift:
    reference:
${listed(training)}
    current: ${quoted(evaluation)}
${csv}  train-evaluate:
    environment: ${quoted(found.environment)}
    # Reads MLOPS_TRAIN_DATA (paths, one per line) and MLOPS_TRAIN_SEED, writes the model at MLOPS_TRAIN_MODEL.
    command: [python, ${quoted(found.script)}]
    training-data:
${listed(training)}
    # ${found.data.length > 1 ? "The last file is held back from training." : "TODO: rows that training has not seen."}
    evaluation-data: ${quoted(evaluation)}
${csv}    model: model.onnx
    # ${found.rowId.length > 0 ? "These columns name a row in the data seen." : "TODO: columns that together name a row."}
    row-id: [${(found.rowId.length > 0 ? found.rowId : ["TODO"]).map(quoted).join(", ")}]
    label: ${label ? quoted(label) : "TODO # column or SQL expression that holds the truth"}
    task: binary # or multiclass, regression
    slices: []
  gate-model:
    baseline: ${found.delivery ? "registry:champion" : "champion"}
    on-missing-baseline: bootstrap
    # TODO: limits that a measured run supports.
    rules:
      - roc_auc >= 0.5
      - roc_auc >= baseline - 0.02
  report:
    model-card: model-card.yaml
${found.delivery?.after ?? ""}`;
}
/** The label as it was given, else a column that has the name of one. */
const labelOf = ({ label, columns }) => label ?? columns.find((column) => LABEL_NAMES.includes(column.toLowerCase()));
/** The human half of a model card, every field open. */
const cardText = (name) => `# The human half of the model card; an empty field shows as [TODO].
name: ${name}
summary: ''
language: en
license: ''
library_name: ''
tags: []
datasets: []
pipeline_tag: tabular-classification
owners: []
intended_use:
  direct: ''
  downstream: ''
  out_of_scope: ''
limitations: ''
recommendations: ''
ethical_considerations: ''
training_procedure: ''
citation: ''
contact: ''
`;
const quoted = (text) => /^[A-Za-z0-9_./-]+$/.test(text) ? text : JSON.stringify(text);
const listed = (items) => items.map((item) => `      - ${quoted(item)}`).join("\n");
// src/main/commands/templates.json
var templates_default = {
	"level-1.yml": "# Continuous training (MLOps level 1): on a schedule, by hand or when data arrive,\n# validate → drift → train and evaluate → gate against the champion → report.\n# Copy to .github/workflows/, or call it: mlops-actions/mlops-actions/.github/workflows/level-1.yml\nname: level-1\n\non:\n  schedule:\n    - cron: '17 4 * * 1'\n  workflow_dispatch:\n    inputs:\n      config:\n        description: File that holds the steps.\n        type: string\n        default: mlops.yml\n      working-directory:\n        description: Folder that holds it; paths are relative to it.\n        type: string\n        default: .\n      python-version:\n        description: Python that trains.\n        type: string\n        default: '3.11'\n      data-artifact:\n        description: Artifact of an earlier job of this run that holds the data; none when the data are in the repository.\n        type: string\n        default: ''\n      artifact:\n        description: Name under which evidence, model and report are kept; another for each call within one run.\n        type: string\n        default: mlops-out\n  repository_dispatch:\n    types: [new-data]\n# callable:\n#     inputs:\n#       config:\n#         description: File that holds the steps.\n#         type: string\n#         default: mlops.yml\n#       working-directory:\n#         description: Folder that holds it; paths are relative to it.\n#         type: string\n#         default: .\n#       python-version:\n#         description: Python that trains.\n#         type: string\n#         default: '3.11'\n#       data-artifact:\n#         description: Artifact of an earlier job of this run that holds the data; none when the data are in the repository.\n#         type: string\n#         default: ''\n#       artifact:\n#         description: Name under which evidence, model and report are kept; another for each call within one run.\n#         type: string\n#         default: mlops-out\n#     outputs:\n#       verdict:\n#         description: Verdict of the gate.\n#         value: ${{ jobs.train.outputs.verdict }}\n\npermissions: {}\n\nconcurrency:\n  # Calls for several models within one run do not wait for each other, nor cancel each other.\n  group: level-1-${{ github.workflow }}-${{ github.ref }}-${{ inputs.working-directory || '.' }}-${{ inputs.config || 'mlops.yml' }}-${{ inputs.artifact || 'mlops-out' }}\n  cancel-in-progress: false\n\njobs:\n  train:\n    name: Train, judge, report\n    runs-on: ubuntu-24.04\n    timeout-minutes: 120\n    permissions:\n      contents: read\n    outputs:\n      verdict: ${{ steps.gate.outputs.verdict }}\n      reason: ${{ steps.gate.outputs.reason }}\n    steps:\n      - name: Check out\n        uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1\n        with:\n          persist-credentials: false\n      - name: Set up Python\n        uses: actions/setup-python@5fda3b95a4ea91299a34e894583c3862153e4b97 # v7.0.0\n        with:\n          python-version: ${{ inputs.python-version || '3.11' }}\n      - name: Bring the data\n        if: inputs.data-artifact\n        uses: actions/download-artifact@3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c # v8.0.1\n        with:\n          name: ${{ inputs.data-artifact }}\n          path: ${{ inputs.working-directory || '.' }}\n      - name: Validate the data\n        uses: mlops-actions/mlops-actions/actions/validate-data@v0.1.0\n        with:\n          config: ${{ inputs.config || 'mlops.yml' }}\n          working-directory: ${{ inputs.working-directory || '.' }}\n      # Drift is a reason to retrain, never a reason not to.\n      - name: Detect drift\n        id: drift\n        uses: mlops-actions/mlops-actions/actions/detect-drift@v0.1.0\n        with:\n          config: ${{ inputs.config || 'mlops.yml' }}\n          working-directory: ${{ inputs.working-directory || '.' }}\n          on-fail: warn\n          on-inconclusive: warn\n      - name: Train and evaluate\n        uses: mlops-actions/mlops-actions/actions/train-evaluate@v0.1.0\n        with:\n          config: ${{ inputs.config || 'mlops.yml' }}\n          working-directory: ${{ inputs.working-directory || '.' }}\n      - name: Gate against the champion\n        id: gate\n        uses: mlops-actions/mlops-actions/actions/gate-model@v0.1.0\n        with:\n          config: ${{ inputs.config || 'mlops.yml' }}\n          working-directory: ${{ inputs.working-directory || '.' }}\n      - name: Report\n        if: (!cancelled())\n        uses: mlops-actions/mlops-actions/actions/report@v0.1.0\n        with:\n          config: ${{ inputs.config || 'mlops.yml' }}\n          working-directory: ${{ inputs.working-directory || '.' }}\n      - name: Keep evidence, model and report\n        if: (!cancelled())\n        uses: actions/upload-artifact@bbbca2ddaa5d8feaa63e36b76fdaad77386f024f # v7.0.0\n        with:\n          name: ${{ inputs.artifact || 'mlops-out' }}\n          path: ${{ inputs.working-directory || '.' }}/mlops-out\n          if-no-files-found: error\n          overwrite: true\n",
	"pr-check.yml": "# What a pull request must pass before it is merged; the first half of level-2.yml. It moves nothing.\n# Your own tests → validate → drift → train and evaluate → gate against the champion, with the metric diff in the summary.\n# Copy to .github/workflows/, or call it: mlops-actions/mlops-actions/.github/workflows/pr-check.yml\nname: pr-check\n\non:\n  pull_request:\n  workflow_dispatch:\n    inputs:\n      config:\n        description: File that holds the steps.\n        type: string\n        default: mlops.yml\n      working-directory:\n        description: Folder that holds it; paths are relative to it.\n        type: string\n        default: .\n      python-version:\n        description: Python that tests and trains.\n        type: string\n        default: '3.11'\n      data-artifact:\n        description: Artifact of an earlier job of this run that holds the data; none when the data are in the repository.\n        type: string\n        default: ''\n# callable:\n#     inputs:\n#       config:\n#         description: File that holds the steps.\n#         type: string\n#         default: mlops.yml\n#       working-directory:\n#         description: Folder that holds it; paths are relative to it.\n#         type: string\n#         default: .\n#       python-version:\n#         description: Python that tests and trains.\n#         type: string\n#         default: '3.11'\n#       data-artifact:\n#         description: Artifact of an earlier job of this run that holds the data; none when the data are in the repository.\n#         type: string\n#         default: ''\n#     secrets:\n#       REGISTRY_PASSWORD:\n#         description: Password or token for the registry; its user is the variable REGISTRY_USERNAME.\n#         required: false\n#     outputs:\n#       verdict:\n#         description: Verdict of the gate.\n#         value: ${{ jobs.train.outputs.verdict }}\n\npermissions: {}\n\njobs:\n  train:\n    name: Test, train, judge, report\n    runs-on: ubuntu-24.04\n    timeout-minutes: 120\n    permissions:\n      contents: read\n      packages: read\n    # A newer push to a pull request makes the older run pointless; on a branch, what has begun goes on.\n    concurrency:\n      group: ${{ github.workflow }}-train-${{ github.ref }}-${{ inputs.working-directory }}\n      cancel-in-progress: ${{ github.event_name == 'pull_request' }}\n    outputs:\n      verdict: ${{ steps.gate.outputs.verdict }}\n      reason: ${{ steps.gate.outputs.reason }}\n    steps:\n      - name: Check out\n        uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1\n        with:\n          persist-credentials: false\n      - name: Set up Python\n        uses: actions/setup-python@5fda3b95a4ea91299a34e894583c3862153e4b97 # v7.0.0\n        with:\n          python-version: ${{ inputs.python-version || '3.11' }}\n      - name: Bring the data\n        if: inputs.data-artifact\n        uses: actions/download-artifact@3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c # v8.0.1\n        with:\n          name: ${{ inputs.data-artifact }}\n          path: ${{ inputs.working-directory || '.' }}\n      - name: Run the tests\n        uses: mlops-actions/mlops-actions/actions/run-tests@v0.1.0\n        with:\n          config: ${{ inputs.config || 'mlops.yml' }}\n          working-directory: ${{ inputs.working-directory || '.' }}\n      - name: Validate the data\n        uses: mlops-actions/mlops-actions/actions/validate-data@v0.1.0\n        with:\n          config: ${{ inputs.config || 'mlops.yml' }}\n          working-directory: ${{ inputs.working-directory || '.' }}\n      # Drift is a reason to retrain, never a reason not to.\n      - name: Detect drift\n        uses: mlops-actions/mlops-actions/actions/detect-drift@v0.1.0\n        with:\n          config: ${{ inputs.config || 'mlops.yml' }}\n          working-directory: ${{ inputs.working-directory || '.' }}\n          on-fail: warn\n          on-inconclusive: warn\n      - name: Train and evaluate\n        uses: mlops-actions/mlops-actions/actions/train-evaluate@v0.1.0\n        with:\n          config: ${{ inputs.config || 'mlops.yml' }}\n          working-directory: ${{ inputs.working-directory || '.' }}\n      # Its summary holds the metric diff. Code of a fork is given neither secret nor token: it can read what all can.\n      - name: Gate against the champion\n        id: gate\n        uses: mlops-actions/mlops-actions/actions/gate-model@v0.1.0\n        with:\n          config: ${{ inputs.config || 'mlops.yml' }}\n          working-directory: ${{ inputs.working-directory || '.' }}\n          username: ${{ vars.REGISTRY_LOGIN == 'github' && (github.event_name != 'pull_request' || github.event.pull_request.head.repo.full_name == github.repository) && github.actor || secrets.REGISTRY_PASSWORD && vars.REGISTRY_USERNAME || '' }}\n          password: ${{ vars.REGISTRY_LOGIN == 'github' && (github.event_name != 'pull_request' || github.event.pull_request.head.repo.full_name == github.repository) && github.token || secrets.REGISTRY_PASSWORD }}\n      - name: Report\n        if: (!cancelled())\n        uses: mlops-actions/mlops-actions/actions/report@v0.1.0\n        with:\n          config: ${{ inputs.config || 'mlops.yml' }}\n          working-directory: ${{ inputs.working-directory || '.' }}\n      - name: Keep evidence, model and report\n        if: (!cancelled())\n        uses: actions/upload-artifact@bbbca2ddaa5d8feaa63e36b76fdaad77386f024f # v7.0.0\n        with:\n          name: mlops-out\n          path: ${{ inputs.working-directory || '.' }}/mlops-out\n          if-no-files-found: error\n          overwrite: true\n",
	"level-2.yml": "# Continuous delivery of a model (MLOps level 2).\n# Pull request: your own tests → validate → drift → train and evaluate → gate, with the metric diff in the summary.\n# Push to main: the same, then register → build → deploy to dev, staging and prod, each the digest that was built.\n# Schedule: the first half alone, which is level 1. By hand: an environment goes back to the version before.\n# Copy to .github/workflows/, or call it: mlops-actions/mlops-actions/.github/workflows/level-2.yml\nname: level-2\n\non:\n  pull_request:\n  push:\n    branches: [main]\n  schedule:\n    - cron: '17 4 * * 1'\n  workflow_dispatch:\n    inputs:\n      rollback:\n        description: Environment that goes back to the version that served before.\n        type: choice\n        required: true\n        options: [dev, staging, prod]\n      config:\n        description: File that holds the steps.\n        type: string\n        default: mlops.yml\n      working-directory:\n        description: Folder that holds it; paths are relative to it.\n        type: string\n        default: .\n      python-version:\n        description: Python that tests and trains.\n        type: string\n        default: '3.11'\n      data-artifact:\n        description: Artifact of an earlier job of this run that holds the data; none when the data are in the repository.\n        type: string\n        default: ''\n# callable:\n#     inputs:\n#       rollback:\n#         description: Environment that goes back to the version that served before; empty for none.\n#         type: string\n#         default: ''\n#       config:\n#         description: File that holds the steps.\n#         type: string\n#         default: mlops.yml\n#       working-directory:\n#         description: Folder that holds it; paths are relative to it.\n#         type: string\n#         default: .\n#       python-version:\n#         description: Python that tests and trains.\n#         type: string\n#         default: '3.11'\n#       data-artifact:\n#         description: Artifact of an earlier job of this run that holds the data; none when the data are in the repository.\n#         type: string\n#         default: ''\n#     secrets:\n#       REGISTRY_PASSWORD:\n#         description: Password or token for the registry; its user is the variable REGISTRY_USERNAME.\n#         required: false\n#       DEPLOY_SSH_KEY:\n#         description: Private key for targets that are reached by SSH.\n#         required: false\n#       DEPLOY_KNOWN_HOSTS:\n#         description: Their host keys, in the format of known_hosts.\n#         required: false\n#     outputs:\n#       verdict:\n#         description: Verdict of the gate.\n#         value: ${{ jobs.train.outputs.verdict }}\n#       image:\n#         description: The image that was deployed, by digest; empty where none was built.\n#         value: ${{ jobs.build.outputs.image }}\n\npermissions: {}\n\njobs:\n  train:\n    name: Test, train, judge, report\n    if: (!inputs.rollback)\n    runs-on: ubuntu-24.04\n    timeout-minutes: 120\n    permissions:\n      contents: read\n      packages: read\n    # A newer push to a pull request makes the older run pointless; on a branch, what has begun goes on.\n    concurrency:\n      group: ${{ github.workflow }}-train-${{ github.ref }}-${{ inputs.working-directory }}\n      cancel-in-progress: ${{ github.event_name == 'pull_request' }}\n    outputs:\n      verdict: ${{ steps.gate.outputs.verdict }}\n      reason: ${{ steps.gate.outputs.reason }}\n    steps:\n      - name: Check out\n        uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1\n        with:\n          persist-credentials: false\n      - name: Set up Python\n        uses: actions/setup-python@5fda3b95a4ea91299a34e894583c3862153e4b97 # v7.0.0\n        with:\n          python-version: ${{ inputs.python-version || '3.11' }}\n      - name: Bring the data\n        if: inputs.data-artifact\n        uses: actions/download-artifact@3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c # v8.0.1\n        with:\n          name: ${{ inputs.data-artifact }}\n          path: ${{ inputs.working-directory || '.' }}\n      - name: Run the tests\n        uses: mlops-actions/mlops-actions/actions/run-tests@v0.1.0\n        with:\n          config: ${{ inputs.config || 'mlops.yml' }}\n          working-directory: ${{ inputs.working-directory || '.' }}\n      - name: Validate the data\n        uses: mlops-actions/mlops-actions/actions/validate-data@v0.1.0\n        with:\n          config: ${{ inputs.config || 'mlops.yml' }}\n          working-directory: ${{ inputs.working-directory || '.' }}\n      # Drift is a reason to retrain, never a reason not to.\n      - name: Detect drift\n        uses: mlops-actions/mlops-actions/actions/detect-drift@v0.1.0\n        with:\n          config: ${{ inputs.config || 'mlops.yml' }}\n          working-directory: ${{ inputs.working-directory || '.' }}\n          on-fail: warn\n          on-inconclusive: warn\n      - name: Train and evaluate\n        uses: mlops-actions/mlops-actions/actions/train-evaluate@v0.1.0\n        with:\n          config: ${{ inputs.config || 'mlops.yml' }}\n          working-directory: ${{ inputs.working-directory || '.' }}\n      # Its summary holds the metric diff. Code of a fork is given neither secret nor token: it can read what all can.\n      - name: Gate against the champion\n        id: gate\n        uses: mlops-actions/mlops-actions/actions/gate-model@v0.1.0\n        with:\n          config: ${{ inputs.config || 'mlops.yml' }}\n          working-directory: ${{ inputs.working-directory || '.' }}\n          username: ${{ vars.REGISTRY_LOGIN == 'github' && (github.event_name != 'pull_request' || github.event.pull_request.head.repo.full_name == github.repository) && github.actor || secrets.REGISTRY_PASSWORD && vars.REGISTRY_USERNAME || '' }}\n          password: ${{ vars.REGISTRY_LOGIN == 'github' && (github.event_name != 'pull_request' || github.event.pull_request.head.repo.full_name == github.repository) && github.token || secrets.REGISTRY_PASSWORD }}\n      - name: Report\n        if: (!cancelled())\n        uses: mlops-actions/mlops-actions/actions/report@v0.1.0\n        with:\n          config: ${{ inputs.config || 'mlops.yml' }}\n          working-directory: ${{ inputs.working-directory || '.' }}\n      - name: Keep evidence, model and report\n        if: (!cancelled())\n        uses: actions/upload-artifact@bbbca2ddaa5d8feaa63e36b76fdaad77386f024f # v7.0.0\n        with:\n          name: mlops-out\n          path: ${{ inputs.working-directory || '.' }}/mlops-out\n          if-no-files-found: error\n          overwrite: true\n\n  # From here on only what was pushed to main: a pull request, a fork and the schedule move nothing.\n  register:\n    name: Register the model\n    needs: train\n    if: github.event_name == 'push'\n    runs-on: ubuntu-24.04\n    timeout-minutes: 30\n    permissions:\n      contents: read\n      packages: write\n    concurrency:\n      group: ${{ github.workflow }}-register-${{ inputs.working-directory }}\n      cancel-in-progress: false\n    steps:\n      - name: Check out\n        uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1\n        with:\n          persist-credentials: false\n      - name: Bring what passed\n        uses: actions/download-artifact@3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c # v8.0.1\n        with:\n          name: mlops-out\n          path: ${{ inputs.working-directory || '.' }}/mlops-out\n      - name: Register the model\n        uses: mlops-actions/mlops-actions/actions/register-model@v0.1.0\n        with:\n          config: ${{ inputs.config || 'mlops.yml' }}\n          working-directory: ${{ inputs.working-directory || '.' }}\n          username: ${{ vars.REGISTRY_LOGIN == 'github' && github.actor || secrets.REGISTRY_PASSWORD && vars.REGISTRY_USERNAME || '' }}\n          password: ${{ vars.REGISTRY_LOGIN == 'github' && github.token || secrets.REGISTRY_PASSWORD }}\n      - name: Keep the evidence\n        if: (!cancelled())\n        uses: actions/upload-artifact@bbbca2ddaa5d8feaa63e36b76fdaad77386f024f # v7.0.0\n        with:\n          name: mlops-out-registered\n          path: ${{ inputs.working-directory || '.' }}/mlops-out\n          if-no-files-found: error\n          overwrite: true\n\n  build:\n    name: Build the image\n    needs: register\n    runs-on: ubuntu-24.04\n    timeout-minutes: 60\n    permissions:\n      contents: read\n      packages: write\n    outputs:\n      image: ${{ steps.image.outputs.image }}\n    steps:\n      - name: Check out\n        uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1\n        with:\n          persist-credentials: false\n      - name: Bring what passed\n        uses: actions/download-artifact@3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c # v8.0.1\n        with:\n          name: mlops-out-registered\n          path: ${{ inputs.working-directory || '.' }}/mlops-out\n      - name: Build the image\n        id: image\n        uses: mlops-actions/mlops-actions/actions/build-image@v0.1.0\n        with:\n          config: ${{ inputs.config || 'mlops.yml' }}\n          working-directory: ${{ inputs.working-directory || '.' }}\n          username: ${{ vars.REGISTRY_LOGIN == 'github' && github.actor || secrets.REGISTRY_PASSWORD && vars.REGISTRY_USERNAME || '' }}\n          password: ${{ vars.REGISTRY_LOGIN == 'github' && github.token || secrets.REGISTRY_PASSWORD }}\n      - name: Keep the evidence\n        if: (!cancelled())\n        uses: actions/upload-artifact@bbbca2ddaa5d8feaa63e36b76fdaad77386f024f # v7.0.0\n        with:\n          name: mlops-out-built\n          path: ${{ inputs.working-directory || '.' }}/mlops-out\n          if-no-files-found: error\n          overwrite: true\n\n  deploy-dev:\n    name: Deploy to dev\n    needs: build\n    permissions:\n      contents: read\n      packages: read\n    uses: mlops-actions/mlops-actions/.github/workflows/deploy.yml@v0.1.0\n    with:\n      environment: dev\n      image: ${{ needs.build.outputs.image }}\n      config: ${{ inputs.config || 'mlops.yml' }}\n      working-directory: ${{ inputs.working-directory || '.' }}\n      runner: ${{ vars.DEPLOY_RUNNER || 'ubuntu-24.04' }}\n    secrets: inherit\n\n  deploy-staging:\n    name: Deploy to staging\n    needs: [build, deploy-dev]\n    permissions:\n      contents: read\n      packages: read\n    uses: mlops-actions/mlops-actions/.github/workflows/deploy.yml@v0.1.0\n    with:\n      environment: staging\n      image: ${{ needs.build.outputs.image }}\n      config: ${{ inputs.config || 'mlops.yml' }}\n      working-directory: ${{ inputs.working-directory || '.' }}\n      runner: ${{ vars.DEPLOY_RUNNER || 'ubuntu-24.04' }}\n    secrets: inherit\n\n  deploy-prod:\n    name: Deploy to prod\n    needs: [build, deploy-staging]\n    permissions:\n      contents: read\n      packages: read\n    uses: mlops-actions/mlops-actions/.github/workflows/deploy.yml@v0.1.0\n    with:\n      environment: prod\n      image: ${{ needs.build.outputs.image }}\n      config: ${{ inputs.config || 'mlops.yml' }}\n      working-directory: ${{ inputs.working-directory || '.' }}\n      runner: ${{ vars.DEPLOY_RUNNER || 'ubuntu-24.04' }}\n    secrets: inherit\n\n  rollback:\n    name: Roll back ${{ inputs.rollback }}\n    if: inputs.rollback\n    permissions:\n      contents: read\n      packages: read\n    uses: mlops-actions/mlops-actions/.github/workflows/deploy.yml@v0.1.0\n    with:\n      environment: ${{ inputs.rollback }}\n      rollback: true\n      config: ${{ inputs.config || 'mlops.yml' }}\n      working-directory: ${{ inputs.working-directory || '.' }}\n      runner: ${{ vars.DEPLOY_RUNNER || 'ubuntu-24.04' }}\n    secrets: inherit\n",
	"deploy.yml": "# One environment: deploy an image by digest, or go back to the version before.\n# level-2.yml calls it for each of its environments; `environment:` stands here because a job that calls a workflow cannot have one. Call it\n# with `secrets: inherit`: secrets of an environment reach it in no other way.\nname: deploy\n\non:\n  workflow_call:\n    inputs:\n      environment:\n        description: Environment of GitHub, and a key of `environments:` in mlops.yml.\n        type: string\n        required: true\n      image:\n        description: Image by digest; that of the evidence where it is empty.\n        type: string\n        default: ''\n      rollback:\n        description: Go back to the version that served before, in place of an image.\n        type: boolean\n        default: false\n      id:\n        description: Which entry of `steps:` to run, where each environment has its own; `deploy` where it is empty.\n        type: string\n        default: ''\n      evidence-artifact:\n        description: Artifact of an earlier job of this run with the evidence of gate and build.\n        type: string\n        default: mlops-out-built\n      config:\n        description: File that holds the steps.\n        type: string\n        default: mlops.yml\n      working-directory:\n        description: Folder that holds it; paths are relative to it.\n        type: string\n        default: .\n      runner:\n        description: Label of the runner; it must reach the target.\n        type: string\n        default: ubuntu-24.04\n    secrets:\n      REGISTRY_PASSWORD:\n        description: Password or token for the registry; its user is the variable REGISTRY_USERNAME.\n        required: false\n      DEPLOY_SSH_KEY:\n        description: Private key for targets that are reached by SSH.\n        required: false\n      DEPLOY_KNOWN_HOSTS:\n        description: Their host keys, in the format of known_hosts.\n        required: false\n    outputs:\n      url:\n        description: Address of the service.\n        value: ${{ jobs.deploy.outputs.url }}\n      deployed:\n        description: Digest of the image that serves now.\n        value: ${{ jobs.deploy.outputs.deployed }}\n      previous:\n        description: Digest of the image that served before; empty where there was none.\n        value: ${{ jobs.deploy.outputs.previous }}\n\npermissions: {}\n\njobs:\n  deploy:\n    name: ${{ inputs.environment }}\n    runs-on: ${{ inputs.runner }}\n    timeout-minutes: 30\n    permissions:\n      contents: read\n      packages: read\n    environment:\n      name: ${{ inputs.environment }}\n      url: ${{ steps.deploy.outputs.url }}\n    # One at a time; what has begun is never cancelled.\n    concurrency:\n      group: deploy-${{ inputs.environment }}-${{ inputs.working-directory }}\n      cancel-in-progress: false\n    outputs:\n      url: ${{ steps.deploy.outputs.url }}\n      deployed: ${{ steps.deploy.outputs.deployed }}\n      previous: ${{ steps.deploy.outputs.previous }}\n    steps:\n      - name: Check out\n        uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1\n        with:\n          persist-credentials: false\n      - name: Bring what passed\n        if: (!inputs.rollback)\n        uses: actions/download-artifact@3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c # v8.0.1\n        with:\n          name: ${{ inputs.evidence-artifact }}\n          path: ${{ inputs.working-directory || '.' }}/mlops-out\n      # The key stays in the memory of the agent.\n      - name: Let SSH reach the target\n        env:\n          SSH_KEY: ${{ secrets.DEPLOY_SSH_KEY }}\n          KNOWN_HOSTS: ${{ secrets.DEPLOY_KNOWN_HOSTS }}\n        run: |\n          [ -n \"$SSH_KEY\" ] || exit 0\n          install -d -m 700 ~/.ssh\n          printf '%s\\n' \"$KNOWN_HOSTS\" >> ~/.ssh/known_hosts\n          eval \"$(ssh-agent -a \"$RUNNER_TEMP/ssh-agent\")\"\n          printf '%s\\n' \"$SSH_KEY\" | ssh-add -\n          echo \"SSH_AUTH_SOCK=$SSH_AUTH_SOCK\" >> \"$GITHUB_ENV\"\n      - name: Deploy\n        id: deploy\n        uses: mlops-actions/mlops-actions/actions/deploy@v0.1.0\n        with:\n          config: ${{ inputs.config || 'mlops.yml' }}\n          working-directory: ${{ inputs.working-directory || '.' }}\n          id: ${{ inputs.id }}\n          environment: ${{ inputs.environment }}\n          image: ${{ inputs.image }}\n          rollback: ${{ inputs.rollback }}\n          username: ${{ vars.REGISTRY_LOGIN == 'github' && github.actor || secrets.REGISTRY_PASSWORD && vars.REGISTRY_USERNAME || '' }}\n          password: ${{ vars.REGISTRY_LOGIN == 'github' && github.token || secrets.REGISTRY_PASSWORD }}\n      - name: Keep the evidence\n        if: (!cancelled())\n        uses: actions/upload-artifact@bbbca2ddaa5d8feaa63e36b76fdaad77386f024f # v7.0.0\n        with:\n          name: mlops-out-${{ inputs.environment }}\n          path: ${{ inputs.working-directory || '.' }}/mlops-out\n          if-no-files-found: error\n          overwrite: true\n",
	"level-1.Jenkinsfile": "// Continuous training (MLOps level 1): on a schedule, by hand, after the job that brings data, or after a push:\n// plan → validate → drift → train and evaluate → gate against the champion → report.\n// For a multibranch project, an organisation folder or a single pipeline job.\n@Library('mlops-actions@v0.1.0') _\n\n// Yours to edit.\ndef MAIN = 'main'                   // the branch that is trained on a schedule\ndef AGENT = 'mlops'                 // label of agents with Node 22.12 or later, and Python\ndef DATA_JOB = 'flight-data/main'   // job whose success brings new data\ndef TEAM = 'ml-team@example.com'    // who hears of a verdict that changes\n\n// A single job has no BRANCH_NAME: it builds one branch, and that is the one.\ndef onMain = (env.BRANCH_NAME ?: MAIN) == MAIN\n\npipeline {\n  agent { label AGENT }\n\n  options {\n    disableConcurrentBuilds()\n    timeout(time: 2, unit: 'HOURS')\n    buildDiscarder(logRotator(numToKeepStr: '50', artifactNumToKeepStr: '20'))\n    skipStagesAfterUnstable()\n  }\n\n  // In a multibranch project a push arrives by the webhook of the branch source: nothing to write here. A single job\n  // takes githubPush() as a third trigger, from the GitHub plugin; without that plugin the word is an error.\n  triggers {\n    cron(onMain ? 'H 4 * * 1' : '')\n    upstream(upstreamProjects: onMain ? DATA_JOB : '', threshold: hudson.model.Result.SUCCESS)\n  }\n\n  parameters {\n    string(name: 'CONFIG', defaultValue: 'mlops.yml', description: 'File that holds the steps.')\n    string(name: 'WORKING_DIRECTORY', defaultValue: '.', description: 'Folder that holds it; paths are relative to it.')\n  }\n\n  stages {\n    // Everything that is wrong with mlops.yml or missing on this agent is said here, before any work.\n    stage('Plan') {\n      steps {\n        mlopsPlan(inputs())\n      }\n    }\n    // Data that the other job archived come with the Copy Artifact plugin, in a stage before this one:\n    // copyArtifacts(projectName: DATA_JOB, filter: 'data/**')\n    stage('Validate data') {\n      steps {\n        mlopsValidateData(inputs())\n      }\n    }\n    // Drift is a reason to retrain, never a reason not to.\n    stage('Detect drift') {\n      steps {\n        mlopsDetectDrift(inputs(onFail: 'warn', onInconclusive: 'warn'))\n      }\n    }\n    stage('Train and evaluate') {\n      steps {\n        mlopsTrainEvaluate(inputs())\n      }\n    }\n    stage('Gate') {\n      steps {\n        mlopsGateModel(inputs())\n      }\n    }\n  }\n\n  post {\n    always {\n      mlopsReport(inputs())\n    }\n    // Last, and also when the report could not be made.\n    cleanup {\n      mlopsNotify(to: TEAM)\n    }\n  }\n}\n\n/** What all steps are told, and what one of them is told besides. */\nMap inputs(Map more = [:]) {\n  return [config: params.CONFIG, workingDirectory: params.WORKING_DIRECTORY] + more\n}\n",
	"level-2.Jenkinsfile": "// Continuous delivery of a model (MLOps level 2), for a multibranch project.\n// Pull request, branch: your own tests → validate → drift → train and evaluate → gate → report.\n// Push to main, or a build by hand there: the same, then register → build → deploy to dev and staging → approval → deploy to prod.\n// Schedule: the first half alone, which is level 1. By hand with ROLLBACK: an environment goes back to the version before.\n@Library('mlops-actions@v0.1.0') _\n\n// Yours to edit.\ndef MAIN = 'main'                   // the branch that is delivered\ndef AGENT = 'mlops'                 // label of agents that train and build: Node 22.12 or later, Python, Docker\ndef DEPLOY_AGENT = 'mlops'          // label of agents that reach the targets: Node, Docker\ndef REGISTRY = 'registry'           // id of username and password of the registry; null for a registry without login\ndef TEAM = 'ml-team@example.com'    // who hears of a verdict that changes\ndef APPROVERS = ''                  // users and groups who may approve, with commas; '' is everybody who may build\n// What must answer when prod has switched, beyond what mlopsDeploy asks; PROD_URL is the address of the service.\ndef SMOKE_TEST = 'curl --fail --silent --show-error --max-time 30 \"$PROD_URL/health\"'\n\npipeline {\n  // Each stage takes an agent of its own: whoever waits for the approval holds none.\n  agent none\n\n  // Builds may overlap, so that a rollback never waits for one that waits for an approval. The milestones below keep\n  // them in order: a build that a newer one has overtaken is ended.\n  options {\n    buildDiscarder(logRotator(numToKeepStr: '50', artifactNumToKeepStr: '20'))\n    skipStagesAfterUnstable()\n    // \"Restart from Stage\" behind Train goes on with what that build has trained.\n    preserveStashes(buildCount: 10)\n  }\n\n  triggers {\n    cron(env.BRANCH_NAME == MAIN ? 'H 4 * * 1' : '')\n  }\n\n  parameters {\n    choice(name: 'ROLLBACK', choices: ['none', 'dev', 'staging', 'prod'], description: 'Environment that goes back to the version that served before.')\n    string(name: 'CONFIG', defaultValue: 'mlops.yml', description: 'File that holds the steps.')\n    string(name: 'WORKING_DIRECTORY', defaultValue: '.', description: 'Folder that holds it; paths are relative to it.')\n  }\n\n  stages {\n    // A pull request is built as a local merge commit with its target, or as its own head, as the branch source says.\n    // run.json holds both, `commit` and `headCommit`: there is nothing to do here.\n    stage('Train') {\n      when {\n        beforeAgent true\n        expression { rollback() == 'none' }\n      }\n      agent { label AGENT }\n      // Of a stage, the wait for its agent counts too.\n      options {\n        timeout(time: 2, unit: 'HOURS')\n      }\n      stages {\n        stage('Plan') {\n          steps {\n            mlopsPlan(inputs())\n          }\n        }\n        stage('Test') {\n          steps {\n            mlopsRunTests(inputs())\n          }\n        }\n        stage('Validate data') {\n          steps {\n            mlopsValidateData(inputs())\n          }\n        }\n        // Drift is a reason to retrain, never a reason not to.\n        stage('Detect drift') {\n          steps {\n            mlopsDetectDrift(inputs(onFail: 'warn', onInconclusive: 'warn'))\n          }\n        }\n        stage('Train and evaluate') {\n          steps {\n            mlopsTrainEvaluate(inputs())\n          }\n        }\n        // Code of a fork is given no login: it can read what all can. That this file is not the fork's own is up to\n        // the branch source: let it trust the Jenkinsfile of nobody who may not write to the repository.\n        stage('Gate') {\n          steps {\n            mlopsGateModel(inputs(credentialsId: env.CHANGE_FORK ? null : REGISTRY))\n          }\n        }\n      }\n      post {\n        always {\n          mlopsReport(inputs())\n        }\n        success {\n          keep('mlops-out')\n        }\n      }\n    }\n\n    // From here on only what was pushed to main: a pull request, another branch and the schedule move nothing.\n    stage('Deliver') {\n      when {\n        expression { env.BRANCH_NAME == MAIN && rollback() == 'none' }\n        not { changeRequest() }\n        not { triggeredBy 'TimerTrigger' }\n      }\n      stages {\n        stage('Register and build') {\n          agent { label AGENT }\n          options {\n            timeout(time: 1, unit: 'HOURS')\n          }\n          steps {\n            milestone(1)\n            bring('mlops-out')\n            mlopsRegisterModel(inputs(credentialsId: REGISTRY))\n            mlopsBuildImage(inputs(credentialsId: REGISTRY))\n            keep('mlops-out-built')\n          }\n        }\n        stage('Deploy to dev') {\n          agent { label DEPLOY_AGENT }\n          options {\n            timeout(time: 30, unit: 'MINUTES')\n          }\n          steps {\n            milestone(2)\n            bring('mlops-out-built')\n            mlopsDeploy(target('dev', credentialsId: REGISTRY))\n          }\n        }\n        stage('Deploy to staging') {\n          agent { label DEPLOY_AGENT }\n          options {\n            timeout(time: 30, unit: 'MINUTES')\n          }\n          steps {\n            milestone(3)\n            bring('mlops-out-built')\n            mlopsDeploy(target('staging', credentialsId: REGISTRY))\n          }\n        }\n        stage('Approve') {\n          options {\n            timeout(time: 1, unit: 'DAYS')\n          }\n          steps {\n            input(message: 'Deploy to prod what serves in staging?', ok: 'Deploy', submitter: APPROVERS)\n            // An older build that still asks is ended: its version would replace a newer one.\n            milestone(4)\n          }\n        }\n        stage('Prod') {\n          agent { label DEPLOY_AGENT }\n          // More than its stages take: when this is over, Jenkins leaves the way back one minute.\n          options {\n            timeout(time: 2, unit: 'HOURS')\n          }\n          stages {\n            // A version that is not healthy never serves: the step goes back by itself, and is red.\n            stage('Deploy to prod') {\n              options {\n                timeout(time: 30, unit: 'MINUTES')\n              }\n              steps {\n                bring('mlops-out-built')\n                script {\n                  env.PROD_URL = mlopsDeploy(target('prod', credentialsId: REGISTRY)).url\n                }\n              }\n            }\n            // So a rollback belongs here alone, where the deployment passed: after a failed one it would go back twice.\n            stage('Smoke test') {\n              steps {\n                // A limit of its own: when it hangs, the way back has time left.\n                timeout(time: 10, unit: 'MINUTES') {\n                  sh(label: 'smoke test', script: SMOKE_TEST)\n                }\n              }\n              post {\n                unsuccessful {\n                  mlopsDeploy(back('prod', credentialsId: REGISTRY))\n                  script {\n                    env.MLOPS_VERDICT = 'rolled_back'\n                    env.MLOPS_REASON = 'prod serves the version before: the smoke test failed'\n                  }\n                }\n              }\n            }\n          }\n        }\n      }\n    }\n\n    // By the journal on the target: it takes no build, no registry and no evidence.\n    stage('Roll back') {\n      when {\n        beforeAgent true\n        expression { env.BRANCH_NAME == MAIN && rollback() != 'none' }\n        not { changeRequest() }\n      }\n      agent { label DEPLOY_AGENT }\n      options {\n        timeout(time: 30, unit: 'MINUTES')\n      }\n      steps {\n        // A build ends older ones at its milestones, those too that have passed none: here no push may end the way back\n        // before it is approved, and older builds that still ask are ended.\n        milestone(3)\n        mlopsDeploy(back(rollback(), credentialsId: REGISTRY))\n      }\n    }\n  }\n\n  post {\n    // Last, whatever happened; a pull request tells by its checks.\n    cleanup {\n      script {\n        if (env.BRANCH_NAME == MAIN) mlopsNotify(to: TEAM)\n      }\n    }\n  }\n}\n\n/** A build that was started without parameters rolls nothing back. */\nString rollback() {\n  return params.ROLLBACK ?: 'none'\n}\n\n/** What all steps are told, and what one of them is told besides. */\nMap inputs(Map more = [:]) {\n  return [config: params.CONFIG, workingDirectory: params.WORKING_DIRECTORY] + more\n}\n\n/** A deployment, with a folder of its own, so that the archive of the build holds the evidence of each. */\nMap target(Map more, String environment) {\n  return inputs([environment: environment, evidence: 'mlops-out', evidenceDir: \"mlops-out-${environment}\"] + more)\n}\n\n/** The way back, which takes no evidence. */\nMap back(Map more, String environment) {\n  return inputs([environment: environment, rollback: true, evidenceDir: \"mlops-out-${environment}-back\"] + more)\n}\n\n/** Keeps the folder of the run for agents to come, whole: the default excludes of a stash could tear a file out of it. */\nvoid keep(String name) {\n  dir(params.WORKING_DIRECTORY ?: '.') {\n    stash(name: name, includes: 'mlops-out/**', useDefaultExcludes: false)\n  }\n}\n\n/** Brings it to this agent, in place of what an earlier build left there. */\nvoid bring(String name) {\n  dir(params.WORKING_DIRECTORY ?: '.') {\n    dir('mlops-out') {\n      deleteDir()\n    }\n    unstash(name)\n  }\n}\n"
};
// src/main/commands/init.ts
/** The first files of a repository that has a training script and data: a running start, never an overwrite. */
const initCommand = {
	name: "init",
	usage: "[flags]",
	about: "Write mlops.yml, an inferred contract, a model card to fill in and a workflow; never over an existing file.",
	flags: {
		script: {
			about: "Training script (the only .py file with \"train\" in its name).",
			value: "path"
		},
		data: {
			about: "Data files (data/**/*.parquet, else data/**/*.csv).",
			value: "list of paths",
			many: true
		},
		label: {
			about: "Column or SQL expression that holds the truth (a column named label, target or y).",
			value: "text"
		},
		csv: csvFlag,
		name: {
			about: "Name of the model (that of the folder).",
			value: "text"
		},
		docker: { about: "Write a service, its Dockerfile and a registry for Docker Compose too, and the steps and the workflow of level 2." },
		jenkins: { about: "Write a Jenkinsfile in place of the workflow." }
	},
	positionals: {
		min: 0,
		max: 0
	},
	run: async (call) => {
		const files = workingFiles(process.cwd());
		const csv = csvSaid(call);
		const found = await look(files, call);
		const contract = await inferContractOf(found.data, {
			name: found.name,
			close: false,
			csv
		}, call);
		const service = serviceName(found.name);
		const docker = call.switches.has("docker");
		const columns = contract.columns.map(({ name }) => name);
		const label = labelOf({
			label: found.label,
			columns
		});
		const texts = {
			"mlops.yml": configText({
				...found,
				csv,
				rowId: contract.primaryKey,
				columns,
				...docker ? { delivery: {
					before: TESTS_TEXT,
					after: releaseText(service)
				} } : {}
			}),
			"contract.odcs.yaml": contract.text,
			"model-card.yaml": cardText(found.name),
			...pipelineText(docker, call.switches.has("jenkins")),
			...docker ? serviceTexts({
				name: service,
				script: found.script,
				environment: found.environment,
				columns: contract.columns.filter(({ name }) => name !== label),
				row: Object.fromEntries(Object.entries(contract.row).filter(([name]) => name !== label))
			}) : {}
		};
		for (const [path, text] of Object.entries(texts)) await writeNew(files, path, text, call.print);
		const first = docker ? "`docker compose up -d registry`, then " : "";
		call.print(`Next: fill in what says TODO, then ${first}\`mlops run\`.`);
		return 0;
	}
};
/** The pipeline of the host; level 2 holds level 1. */
function pipelineText(docker, jenkins) {
	const level = docker ? "level-2" : "level-1";
	return jenkins ? { Jenkinsfile: templates_default[`${level}.Jenkinsfile`] } : { [`.github/workflows/${level}.yml`]: templates_default[`${level}.yml`] };
}
async function writeNew(files, path, text, print) {
	if (await files.exists(path)) return print(`kept   ${path} (exists)`);
	await files.write(path, text);
	print(`wrote  ${path}`);
}
async function look(files, { values, lists }) {
	const problems = [];
	const scripts = values.script ? [values.script] : (await files.glob(SCRIPTS)).filter(isNoTest);
	if (scripts.length !== 1) problems.push({
		input: "script",
		...scripts.length > 0 ? { value: scripts.join(", ") } : {},
		message: scripts.length === 0 ? "is not to be found: no *train*.py here or below src" : "could be any of these",
		remedy: "name the training script with --script"
	});
	const data = lists.data ? await files.glob(lists.data) : await dataFiles(files);
	if (data.length === 0) problems.push({
		input: "data",
		message: "has no Parquet or CSV files",
		remedy: "name the data files with --data"
	});
	const environment = (await files.glob(["requirements.txt", "pyproject.toml"]))[0];
	if (!environment) problems.push({
		input: "environment",
		message: "has no requirements.txt or pyproject.toml",
		remedy: "write down what the training script imports"
	});
	if (problems.length > 0) throw new InputErrors(problems);
	return {
		name: values.name ?? serviceName(basename(files.absolute("."))),
		script: scripts[0],
		data,
		environment,
		label: values.label
	};
}
const SCRIPTS = ["*train*.py", "src/**/*train*.py"];
const isNoTest = (path) => !/^test_|_test\.py$/.test(basename(path));
async function dataFiles(files) {
	const parquet = await files.glob(["data/**/*.parquet", "*.parquet"]);
	return parquet.length > 0 ? parquet : await files.glob(["data/**/*.csv", "*.csv"]);
}
/** A name that containers, images and models can have, with room for that of an environment. */
const serviceName = (name) => name.toLowerCase().replace(/[^a-z0-9]+/g, "-").slice(0, 32).replace(/^-|-$/g, "") || "model";
// src/domain/registry/history.ts
/** Where history and the world differ: each entry must start where the one before ended, the last where the alias is. */
function breaksIn(moves, now) {
	const breaks = moves.flatMap((move, index) => {
		const before = index === 0 ? null : moves[index - 1].to;
		return move.from === before ? [] : [`at ${move.at} it left ${nameOf(move.from)}, but pointed at ${nameOf(before)}`];
	});
	const last = moves.at(-1)?.to ?? null;
	return last === now ? breaks : [...breaks, `it points at ${nameOf(now)}, but its history ends at ${nameOf(last)}`];
}
const nameOf = (digest) => digest ?? "nothing";
/**
* The model that a rollback goes to: what stood before the one that stands now. A rollback takes back the move that it
* undid, so that the next one goes further back, not forward again.
*/
function previousOf(moves, now) {
	const stood = [];
	for (const { to, why } of moves) {
		if (why === "rollback" && stood.includes(to)) stood.length = stood.lastIndexOf(to);
		stood.push(to);
	}
	return stood.at(-1) === now ? stood.at(-2) : void 0;
}
// src/domain/registry/audit.ts
/**
* Reads everything that a store holds: every byte of every version is hashed, every version must carry the
* evidence of a gate that says PASS about its model when it is decided again, every alias must stand where its history ends.
*/
async function auditStore(store, scratch, reading) {
	const { versions, aliases } = await store.holdings();
	const findings = [];
	for (const version of versions.map(versionName)) findings.push(await told(version, () => auditVersion(store, version, scratch, reading)));
	for (const alias of aliases) findings.push(await told(alias, () => auditAlias(store, alias)));
	return findings;
}
/** What a store refuses to hand out is a finding, and the audit goes on. */
async function told(what, look) {
	const problems = await look().catch((cause) => {
		if (!(cause instanceof InputErrors)) throw cause;
		return cause.problems.map(sentence);
	});
	return problems.length === 0 ? {
		what,
		holds: true,
		message: "holds"
	} : {
		what,
		holds: false,
		message: problems.join("; ")
	};
}
async function auditVersion(store, version, scratch, reading) {
	const resolved = await store.resolve(version);
	if (resolved.state !== "found") return [`${version} is gone`];
	const folder = posix.join(scratch, version);
	await store.download(resolved.found, folder, [
		"weights",
		"package",
		"card",
		"predictions",
		"evidence"
	]);
	const { problems, unknown } = await approvalIn(store, resolved.found, folder, reading);
	return [...problems, ...unknown];
}
const auditAlias = async (store, alias) => breaksIn(await store.history(alias), await store.alias(alias));
// src/domain/registry/overview.ts
/** Every version of a store, newest first, with the aliases that name it. */
async function overviewOf(store) {
	const { versions, aliases } = await store.holdings();
	const named = await Promise.all(aliases.map(async (alias) => [alias, await store.alias(alias)]));
	return (await Promise.all(versions.toReversed().map(versionName).map(async (version) => [version, await store.resolve(version)]))).flatMap(([version, resolved]) => {
		if (resolved.state !== "found") return [];
		const { digest, model } = resolved.found;
		return [{
			version,
			aliases: named.filter(([, now]) => now === digest).map(([alias]) => alias),
			name: model.name,
			digest,
			model: model.model
		}];
	});
}
// src/domain/registry/rollback.ts
/**
* Points an alias at the model that it named before, or at a named one; never at a model whose gate did not say PASS.
* Throws `InputErrors` where there is nothing to go back to, and where somebody else moves the alias meanwhile.
*/
async function rollBack(store, { alias, to, replaceModel, ...who }, scratch, reading) {
	const now = await store.alias(alias);
	const history = await store.history(alias);
	const goal = to ?? (now === null ? void 0 : previousOf(history, now));
	if (goal === void 0) return refuse("alias", now === null ? "names no model yet" : "has nothing to go back to: it never named another model", "name a version with --to", { value: alias });
	const found = await approved(store, goal, scratch, reading);
	const known = history.some((move) => move.to === found.digest);
	if (now !== null && !known) await requireSameModel(store, {
		now,
		found,
		replaceModel,
		alias
	}, scratch, reading);
	const move = {
		schema: SCHEMA.aliasMove,
		alias,
		...who,
		from: now,
		to: found.digest,
		why: "rollback",
		evidence: found.model.gate
	};
	if ((await store.moveAlias(move)).now !== found.digest) refuse("alias", "was moved by someone else during this run", "look at `mlops registry history`", { value: alias });
	return found;
}
async function approved(store, goal, scratch, reading) {
	const resolved = await resolveModel(store, goal);
	if (resolved.state !== "found") return refuse("to", "names no model of this registry", "see `mlops registry list`", { value: goal });
	const { found } = resolved;
	const { problems, unknown } = await approvalIn(store, found, scratch, reading);
	if (problems.length + unknown.length > 0) refuse("to", [...problems, ...unknown].join("; "), "go back to a model whose gate said PASS", { value: goal });
	return found;
}
/** Where the alias has never been, it goes for a version of the same model only, unless it is told. */
async function requireSameModel(store, { now, found, replaceModel, alias }, scratch, reading) {
	const before = await projectOf(store, now, `${scratch}/before`, reading);
	const after = await projectOf(store, found.digest, `${scratch}/after`, reading);
	if (before === after || before === replaceModel) return;
	refuse("to", `is a model called ${JSON.stringify(after)}, and ${alias} names one called ${JSON.stringify(before)}`, `allow it by --replace-model ${before}`, { value: found.version ?? found.digest });
}
// src/main/commands/registry-models.ts
const FLAGS = {
	name: {
		about: "Name below the registry.",
		value: "name"
	},
	username: {
		about: "User name; the password is read from MLOPS_REGISTRY_PASSWORD.",
		value: "user"
	},
	json: { about: "Print JSON." }
};
function open$1({ positionals, values, environment, host }) {
	const { files, recheck, stores } = connect({
		name: "registry",
		needs: ["stores"]
	}, {
		environment,
		host,
		workingDirectory: "."
	});
	const password = environment.MLOPS_REGISTRY_PASSWORD;
	const { name, username } = values;
	return {
		store: openStore({
			registry: positionals[0],
			name,
			username,
			password: username === void 0 ? void 0 : password
		}, stores, host),
		files,
		recheck
	};
}
const registryCommands = [
	{
		name: "registry list",
		usage: "<registry>",
		about: "List the versions of a registry, newest first, with the aliases that name them.",
		flags: FLAGS,
		positionals: {
			min: 1,
			max: 1
		},
		run: async (call) => {
			const { store } = open$1(call);
			const versions = await overviewOf(store);
			const lineOf = ({ version, aliases, name, digest }) => [
				version.padEnd(6),
				aliases.join(", ").padEnd(20),
				name,
				digest
			].join(" ");
			tell$1(call, versions, versions.map(lineOf));
			if (versions.length === 0) call.host.log.info(`${store.name} holds no models`);
			return 0;
		}
	},
	{
		name: "registry show",
		usage: "<registry> <alias|version>",
		about: "Show one model: its files and digests, and the gate that let it in.",
		flags: FLAGS,
		positionals: {
			min: 2,
			max: 2
		},
		run: async (call) => {
			const { store } = open$1(call);
			const word = call.positionals[1];
			const resolved = await resolveModel(store, word);
			if (resolved.state !== "found") return refuse("alias", "names no model", `see \`mlops registry list ${store.name}\``, { value: word });
			const { digest, version, model } = resolved.found;
			tell$1(call, {
				version,
				digest,
				...model
			}, [
				`${model.name} ${version ?? ""} ${digest}`,
				`model ${model.model}`,
				`gate  ${model.gate}`,
				...model.files.map((file) => `${file.path} ${file.size} ${file.digest}`)
			]);
			return 0;
		}
	},
	{
		name: "registry history",
		usage: "<registry> <alias>",
		about: "Show who moved an alias, when, from which model to which, and on what evidence.",
		flags: FLAGS,
		positionals: {
			min: 2,
			max: 2
		},
		run: async (call) => {
			const { store } = open$1(call);
			const alias = aliasOf(call);
			const versions = new Map((await overviewOf(store)).map(({ digest, version }) => [digest, version]));
			const moves = await store.history(alias);
			const named = (digest) => digest === null ? "–" : versions.get(digest) ?? digest;
			const lineOf = ({ at, by, from, to, why, evidence }) => `${at} ${named(from)} → ${named(to)} ${why} by ${by}, evidence ${evidence}`;
			tell$1(call, moves, moves.map(lineOf));
			if (moves.length === 0) call.host.log.info(`${alias} has never been moved in ${store.name}`);
			return 0;
		}
	},
	{
		name: "registry rollback",
		usage: "<registry> <alias>",
		about: "Point an alias back at the previous model, or at --to.",
		flags: {
			...FLAGS,
			to: {
				about: "Version or digest to go to.",
				value: "version"
			},
			"replace-model": {
				about: "`name` of another model that the alias may be taken from.",
				value: "name"
			}
		},
		positionals: {
			min: 2,
			max: 2
		},
		run: async (call) => {
			requireTrusted(call.host, "registry rollback");
			const { store, ...reading } = open$1(call);
			const alias = aliasOf(call);
			const who = {
				...actorOf(call.host),
				at: (/* @__PURE__ */ new Date()).toISOString()
			};
			const found = await inScratch((scratch) => rollBack(store, {
				alias,
				to: call.values.to,
				replaceModel: call.values["replace-model"],
				...who
			}, scratch, reading));
			call.host.log.info(`${alias} names ${found.version ?? found.digest} (${found.digest})`);
			return 0;
		}
	},
	{
		name: "registry verify",
		usage: "<registry>",
		about: "Hash every byte of a registry again; check the gate of every version and the history of every alias.",
		flags: FLAGS,
		positionals: {
			min: 1,
			max: 1
		},
		run: async (call) => {
			const { store, ...reading } = open$1(call);
			const findings = await inScratch((scratch) => auditStore(store, scratch, reading));
			const lineOf = ({ what, holds, message }) => `${holds ? TERMINAL_SIGNS.good : TERMINAL_SIGNS.bad} ${what}: ${message}`;
			tell$1(call, findings, findings.map(lineOf));
			const broken = findings.filter(({ holds }) => !holds).length;
			call.host.log[broken === 0 ? "info" : "error"](broken === 0 ? `${store.name} holds` : `${broken} of ${findings.length} failed verification`);
			return broken === 0 ? 0 : 1;
		}
	}
];
function aliasOf({ positionals }) {
	const alias = positionals[1];
	if (!isAlias(alias)) refuse("alias", "cannot be an alias", ALIAS_REMEDY, { value: alias });
	return alias;
}
async function inScratch(work) {
	const folder = await temporaryFolder("registry");
	try {
		return await work(folder);
	} finally {
		removeFolders([folder]);
	}
}
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
// src/main/commands/verify.ts
const SIGNS = {
	same: TERMINAL_SIGNS.good,
	different: TERMINAL_SIGNS.bad,
	absent: TERMINAL_SIGNS.quiet,
	unreadable: TERMINAL_SIGNS.bad
};
/** Re-hashes and decides again: anyone can check a verdict without trusting who wrote it. */
const verifyCommand = {
	name: "verify",
	usage: "<folder>",
	about: "Hash again what the evidence of a run names, decide again from its facts, and render its JUnit again.",
	flags: { json: { about: "Print the findings as JSON." } },
	positionals: {
		min: 1,
		max: 1
	},
	run: async ({ positionals, host, switches, print }) => {
		const folder = positionals[0];
		const all = workingFiles(process.cwd());
		const { files } = withoutLeftOvers(all, await runIn(folder, all), folder, host.log);
		const paths = await files.exists(`${folder}/evidence`) ? (await files.list(`${folder}/evidence`)).filter((name) => name.endsWith(".json")) : [];
		if (paths.length === 0) refuse("folder", "holds no evidence", "name the folder of a run, such as mlops-out", { value: folder });
		const findings = await verifyAll(files, folder, paths);
		if (switches.has("json")) print(JSON.stringify(findings, null, 2));
		else for (const { id, what, outcome, message } of findings) print(plainLine(`${SIGNS[outcome]} ${id}: ${what}: ${message}`));
		return tell(findings, paths.length, host.log);
	}
};
/** The last line, and the exit code. What could not be checked is no difference, and is counted. */
function tell(findings, pieces, log) {
	const count = (outcome) => findings.filter((finding) => finding.outcome === outcome).length;
	const [broken, lost, away] = [
		count("different"),
		count("unreadable"),
		count("absent")
	];
	if (broken + lost === 0) log.info(`${counted(pieces, "evidence file")} verified${away > 0 ? `; ${unchecked(away, findings)}` : ""}.`);
	if (broken > 0) log.error(`${broken} of ${counted(findings.length, "finding")} ${broken === 1 ? "differs" : "differ"} from the evidence.`);
	if (lost > 0) log.error(`${counted(lost, "evidence file")} cannot be read.`);
	if (lost > 0) return EXIT_CODES.error;
	return broken > 0 ? EXIT_CODES.fail : EXIT_CODES.pass;
}
function unchecked(away, findings) {
	const decisions = findings.filter(({ facts }) => facts !== void 0).length;
	const among = decisions > 0 ? `, including ${counted(decisions, "decision")} of another version` : "";
	return `${counted(away, "item")} could not be checked${among}`;
}
/** A piece that cannot be read is told as a finding, so that the others are judged all the same. */
async function verifyAll(files, folder, names) {
	const recheck = recheckWith();
	const read = await Promise.all(names.map((name) => readOne({
		files,
		recheck
	}, folder, name)));
	const found = read.flatMap((one) => "evidence" in one ? [one] : []);
	const verifier = {
		files,
		folder,
		recheck
	};
	const findings = [];
	for (const one of read) findings.push(..."evidence" in one ? await verifyEvidence(one, found, verifier, "all") : [one]);
	return findings;
}
async function readOne({ files, recheck }, folder, name) {
	const path = `${folder}/evidence/${name}`;
	const id = name.slice(0, -5);
	try {
		const evidence = readEvidence(await files.readText(path), path);
		return evidence.id === id ? foundOf({
			path,
			evidence,
			digest: await files.digest(path)
		}, recheck) : unreadable(id, `is evidence of ${evidence.id}, under another name`);
	} catch (cause) {
		if (!(cause instanceof InputErrors)) throw cause;
		return unreadable(id, cause.problems.map(sentence).join("; "));
	}
}
// src/main/commands/catalogue.ts
/** Everything that `mlops` can be asked, in the order of its help. */
const COMMANDS = [
	...stepCommands,
	planCommand,
	gateTryCommand,
	contractInferCommand,
	initCommand,
	verifyCommand,
	diffCommand,
	...registryCommands,
	...deploymentCommands,
	callCommand
];
// src/main/help.ts
const COLUMN = 24;
const EXITS = VERDICTS.map((verdict) => `${EXIT_CODES[verdict]} ${VERDICT_WORDS[verdict]}`).sort().join(", ");
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
	if (first === void 0 || HELP.includes(first)) return say(print, after.length === 0 ? overview(COMMANDS) : helpOf(after));
	if (VERSION_WORDS.includes(first)) return say(print, VERSION);
	if (after.length === 1 && HELP.includes(after[0]) && groupOf(first).length > 0) return say(print, helpOf([first]));
	const command = commandOf(argv);
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
const groupOf = (word) => COMMANDS.filter(({ name }) => name.startsWith(`${word} `));
/** Help of the command named, or of all that begin with the word. */
function helpOf(words) {
	const group = words.length === 1 ? groupOf(words[0]) : [];
	return group.length > 0 ? group.map(commandHelp).join("\n\n") : commandHelp(commandOf(words));
}
function say(print, text) {
	print(text);
	return 0;
}
function commandOf(argv) {
	const found = COMMANDS.toSorted((a, b) => b.name.length - a.name.length).find((command) => command.name === argv.slice(0, command.name.split(" ").length).join(" "));
	if (found) return found;
	const names = COMMANDS.map((command) => command.name);
	const longer = [`${argv[0]} `, argv[0]].map((start) => names.filter((name) => name.startsWith(start))).find((found) => found.length > 0) ?? [];
	const remedy = longer.length > 0 ? `did you mean ${longer.join(" or ")}? (mlops ${longer[0]} --help)` : `${knownNames(argv[0], names)} (mlops --help)`;
	return refuse("command", "is not a command of mlops", remedy, { value: argv[0] });
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
export { runCommandLine };

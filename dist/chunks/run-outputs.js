import { i as __toESM, r as __require, t as __commonJSMin } from "./rolldown-runtime.js";
import { B as unknown, D as boolean, E as array, F as record, G as placeOf$2, I as strictObject, K as refuse, L as string, M as number, N as object, U as InputErrors, W as oneLine, c as countChecks, d as commonInputs, g as names, m as flag, n as allOutputs, o as EXIT_CODES, q as sentence, r as camelCase, s as VERDICT_WORDS, t as allInputs, u as worstFirst } from "./define.js";
import { a as valueAt, i as mismatch, n as isScalar, r as issuesOf, t as isMapping } from "./mismatch.js";
import { t as ContainerFailure } from "./containers.js";
import { a as parseRepository, i as parseReference, n as isTag, r as looksLikeHost, s as buildImage, t as NotAReference } from "./oci-reference.js";
import { n as digestOfJson, r as deploy, t as digestOf } from "./digest.js";
import { t as detectDrift } from "./spec.js";
import { t as gateModel } from "./spec2.js";
import { t as registerModel } from "./spec3.js";
import { M as report, T as outcomeWord, _ as formatEstimate, b as formatObserved, j as withoutTerminalSequences, k as shortened, t as renderSummary, x as formatRow } from "./markdown.js";
import { t as runTests } from "./spec4.js";
import { t as trainEvaluate } from "./spec5.js";
import { t as validateData } from "./spec6.js";
import { t as knownNames } from "./nearest.js";
import { t as readYaml } from "./yaml.js";
import { t as canonical } from "./canonical.js";
import { t as counted } from "./counted.js";
import { n as EVIDENCE_SCHEMA, r as EvidenceSchema, t as DigestSchema } from "./evidence.js";
import http, { STATUS_CODES } from "node:http";
import { Readable } from "node:stream";
import { isUtf8 } from "node:buffer";
import { promisify, styleText } from "node:util";
import { createHash, randomUUID } from "node:crypto";
import { homedir, hostname, tmpdir } from "node:os";
import https from "node:https";
import { delimiter, dirname, extname, isAbsolute, join, posix, relative, resolve, sep } from "node:path";
import { accessSync, constants, createReadStream, existsSync, rmSync } from "node:fs";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
import { access, constants as constants$1, copyFile, link, lstat, mkdir, mkdtemp, open, readFile, readdir, readlink, realpath, rename, rm, stat, statfs, writeFile } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { execFile, spawn, spawnSync } from "node:child_process";
import { StringDecoder } from "node:string_decoder";
// src/adapters/harmless.ts
/** Escape sequences of terminals: CSI, OSC (links, titles), and two-character ones (ECMA-48). */
const ANSI = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[ -/]*[0-~])/g;
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
/**
* A line of a child's output as a CI log may show it: what a carriage return has overwritten, escape sequences and
* control characters are gone, and `::command::` and `##[command]` are broken up, so that the runner, which reads
* workflow commands from the log, sees text.
*/
function harmless(line) {
	return line.replace(/\r+$/, "").split("\r").at(-1).replace(ANSI, "").replace(CONTROL, "").replaceAll("##[", "## [").replace(/^(\s*):(?=:)/, "$1: ");
}
// src/hosts/detect.ts
/** Which host this process runs on; one that is not known is local. */
function detectHost(environment) {
	if (environment.GITHUB_ACTIONS === "true") return "github";
	return environment.BUILD_TAG?.startsWith("jenkins-") && environment.JOB_NAME && environment.BUILD_NUMBER ? "jenkins" : "local";
}
/** Variables that say where a run happens, by host; what is not set is left out. */
const CONTEXT = {
	github: {
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
	},
	jenkins: {
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
	},
	local: {
		user: "USER",
		epoch: "SOURCE_DATE_EPOCH"
	}
};
function runContext(kind, environment) {
	const pairs = Object.entries(CONTEXT[kind]).flatMap(([key, variable]) => {
		const value = environment[variable];
		return value ? [[key, value]] : [];
	});
	return Object.fromEntries(pairs);
}
// src/pipeline-spec.ts
const { config, "evidence-dir": evidenceDir, "working-directory": workingDirectory, "npm-registry": npmRegistry, debug } = commonInputs;
/** The root action and `mlops run`: all of mlops.yml in one step. */
const pipelineSpec = {
	name: "run",
	about: "Run the steps of mlops.yml in order, such as validate, train and evaluate, gate, register, build, deploy, report.",
	inputs: {
		steps: names({ about: "Ids to run, one per line (all of them)." }),
		config,
		"evidence-dir": evidenceDir,
		"working-directory": workingDirectory,
		"npm-registry": npmRegistry,
		debug
	},
	outputs: {
		verdict: "Verdict of the step that ended the run, or `pass`.",
		reason: "One sentence: why this verdict.",
		"ended-by": "Id of the step that ended the run; empty when all passed.",
		"evidence-dir": "Folder with evidence, JUnit files, artifacts and report, relative to `working-directory`.",
		verdicts: "JSON object: id to verdict."
	}
};
/** `mlops plan`: what all of mlops.yml would do, and what it needs. */
const planSpec = {
	name: "plan",
	about: "Name the steps of mlops.yml in order, what each needs on this machine, and every mistake, before any work.",
	inputs: {
		steps: pipelineSpec.inputs.steps,
		config,
		"evidence-dir": evidenceDir,
		"working-directory": workingDirectory,
		forget: flag({
			about: "Remove the evidence and JUnit files that an earlier run left for these steps.",
			fallback: false,
			scope: "call"
		})
	}
};
/** Inputs of the pipeline that its steps share. */
const SHARED_INPUTS = Object.keys(pipelineSpec.inputs).filter((key) => key !== "steps");
// src/report/annotations.ts
/** GitHub shows ten annotations of a kind for a step; the rest would be dropped, and not the best ones. */
const MOST = 10;
/** What a person should see beside the job: checks that did not pass, the worst first. */
function annotationsOf(evidence) {
	return worstFirst(evidence.checks).filter((check) => check.outcome !== "pass" && check.outcome !== "skipped").slice(0, MOST).map(annotation);
}
const URGENCY = [
	"error",
	"warning",
	"notice"
];
/** What may be shown of several steps that run as one. */
const mostUrgent = (annotations) => annotations.toSorted((a, b) => URGENCY.indexOf(a.level) - URGENCY.indexOf(b.level)).slice(0, MOST);
function annotation(check) {
	const level = check.severity === "error" ? "error" : check.severity === "warning" ? "warning" : "notice";
	const { at, message, remedy } = check;
	const said = at ? withoutPlace(message, at) : message;
	return {
		level,
		title: oneLine(check.id.includes(":input:") ? check.target : check.id),
		message: remedy && !said.includes(remedy) ? `${said.replace(/\.$/, "")}; ${remedy}` : said,
		...check.samples ? { rows: check.samples } : {},
		...at ? { at: {
			file: at.file,
			...at.line ? { line: at.line } : {},
			...at.column ? { column: at.column } : {}
		} } : {}
	};
}
/** The host shows the place itself. */
function withoutPlace(message, at) {
	const place = `${placeOf$2(at)}: `;
	return message.startsWith(place) ? message.slice(place.length) : message;
}
// src/ports/network.ts
/** No answer came, and why, in words. */
var HttpFailure = class extends Error {
	name = "HttpFailure";
};
// src/step/error-decision.ts
/** The decision when a step could not decide: each problem a check, so that every report shows it. */
function errorDecision(step, cause) {
	const checks = cause instanceof InputErrors ? numbered$1(cause.problems.map((problem) => problemCheck(step, problem))) : [defectCheck(step, cause)];
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
	return {
		kind: "defect",
		message: `a defect of mlops-actions: ${words}`,
		remedy: "run again with debug: true and report what it prints"
	};
}
/** Libraries write messages of many lines, some with a stack. */
const inOneLine = (words) => words.replace(/^\s+at .*$/gm, "").replace(/\s+/g, " ").trim().slice(0, 300);
/** Two problems with one input get two ids. */
function numbered$1(checks) {
	const seen = /* @__PURE__ */ new Map();
	return checks.map((check) => {
		const turn = (seen.get(check.id) ?? 0) + 1;
		seen.set(check.id, turn);
		return turn === 1 ? check : {
			...check,
			id: `${check.id}#${turn}`
		};
	});
}
// src/steps/registry.ts
/** Every step, in the order of the main job. */
const SPECS = [
	runTests,
	validateData,
	detectDrift,
	trainEvaluate,
	gateModel,
	registerModel,
	buildImage,
	deploy,
	report
];
const STEP_NAMES = SPECS.map((spec) => spec.name);
/** The code of a step, loaded when it runs: help and validation must not wait for it. */
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
/** The spec of a step; undefined for a name that is not in `STEP_NAMES`. */
const specOf = (name) => SPECS.find((spec) => spec.name === name);
/** Loads a step by name; throws RangeError for a name that is not in `STEP_NAMES`. */
async function loadStep(name) {
	const load = LOADERS[name];
	if (!load) throw new RangeError(`no step ${name}`);
	return await load();
}
// src/step/project.ts
/** One key of `environments:` in mlops.yml: where a service runs. */
const EnvironmentSchema = strictObject({
	"docker-host": string().regex(/^(unix:\/\/\/|ssh:\/\/|tcp:\/\/)/, { error: "is not unix:///…, ssh://… or tcp://…" }).optional().describe("Docker Engine: `unix:///…`, `ssh://user@host` or `tcp://host:2376`; that of this machine by default."),
	tls: string().optional().describe("Folder with ca.pem, cert.pem and key.pem, for `tcp://`. An Engine without TLS is refused but on loopback."),
	port: number().int().min(1).max(65535).describe("Port of the target that users call."),
	address: string().default("0.0.0.0").describe("Address of the target that the port is opened on."),
	name: string().optional().describe("Name of the service on the target; `name` of mlops.yml by default.")
}).describe("Where a service runs.");
// src/config/config.ts
const NO_CONFIG = {
	name: "model",
	entries: [],
	environments: {}
};
/** Ids become file names, suite names and environment variables. */
const ID_PATTERN = /^[a-z][a-z0-9-]{0,62}$/;
/** Shape of the file itself; the inputs of each step are judged by its spec. `sources` is reserved. */
const ConfigShape = strictObject({
	name: string().min(1).max(100),
	steps: record(string(), record(string(), unknown()).nullable()),
	environments: record(string(), EnvironmentSchema).optional(),
	sources: record(string(), unknown()).optional()
});
/**
* Reads mlops.yml. Answers every problem of its shape at once, with file, line and column, and all that can be read
* beside them, so that what is wrong there can be told too.
*/
function readConfig(text, file, knownSteps) {
	const source = readYaml(text, file);
	if ("problems" in source) return {
		config: NO_CONFIG,
		problems: source.problems
	};
	const shape = ConfigShape.safeParse(source.value);
	const written = shape.success ? shape.data : asFarAsReadable(source.value);
	const entries = Object.entries(written.steps).map(([id, body]) => entryOf(id, body ?? {}, source));
	const problems = [...shape.success ? [] : shape.error.issues.flatMap((issue) => shapeProblem$1(issue, source, file)), ...entries.flatMap((entry) => entryProblems(entry, knownSteps))];
	return {
		config: {
			name: written.name,
			entries: entries.filter(({ step }) => knownSteps.includes(step)),
			environments: shape.success ? shape.data.environments ?? {} : {}
		},
		problems: problems.toSorted(byPlace)
	};
}
/** Name and steps of a file that has mistakes: what is not of its kind is left out. */
function asFarAsReadable(value) {
	const { name, steps } = isMapping(value) ? value : {};
	const bodies = Object.entries(isMapping(steps) ? steps : {}).filter((pair) => pair[1] === null || isMapping(pair[1]));
	return {
		name: typeof name === "string" && name !== "" ? name : NO_CONFIG.name,
		steps: Object.fromEntries(bodies)
	};
}
const byPlace = (a, b) => (a.at?.line ?? 0) - (b.at?.line ?? 0) || (a.at?.column ?? 0) - (b.at?.column ?? 0);
function entryOf(id, body, source) {
	const { step = id, ...rest } = body;
	const inputs = Object.fromEntries(Object.entries(rest).map(([key, value]) => {
		const path = [
			"steps",
			id,
			key
		];
		const within = (inside) => source.at([...path, ...inside]);
		return [key, {
			value,
			at: source.at(path),
			keyAt: source.keyAt(path),
			within
		}];
	}));
	return {
		id,
		step: String(step),
		inputs,
		at: source.at(["steps", id])
	};
}
function entryProblems(entry, knownSteps) {
	const problems = [];
	if (!ID_PATTERN.test(entry.id)) problems.push({
		input: "id",
		value: entry.id,
		message: "cannot be an id",
		remedy: "use lower-case letters, digits and dashes, a letter first",
		at: entry.at
	});
	if (!knownSteps.includes(entry.step)) problems.push({
		input: "step",
		value: entry.step,
		message: "is not a step",
		remedy: knownNames(entry.step, knownSteps),
		at: entry.at
	});
	return problems;
}
const TOP_LEVEL = [
	"name",
	"steps",
	"environments",
	"sources"
];
function shapeProblem$1(issue, source, file) {
	const path = issue.path.map((part) => typeof part === "number" ? part : String(part));
	if (issue.code === "unrecognized_keys") return issue.keys.map((key) => ({
		input: "key",
		value: key,
		message: "is not known here",
		remedy: knownNames(key, path[0] === "environments" ? Object.keys(EnvironmentSchema.shape) : TOP_LEVEL),
		at: source.keyAt([...path, key])
	}));
	const value = valueAt(source.value, path);
	return [{
		input: path.join(".") || file,
		...isScalar(value) && value !== null ? { value } : {},
		message: mismatch(issue, value, wantedAt(path)),
		remedy: "see the reference of mlops.yml",
		at: source.at(path)
	}];
}
/** What the file holds at a path, in words. */
function wantedAt(path) {
	if (path.length === 0) return "a mapping with `name` and `steps`";
	if (path[0] === "name") return "text";
	if (path[0] === "environments") return wantedOfEnvironment(path);
	return path[0] === "steps" && path.length === 1 ? "a mapping of ids to inputs" : "a mapping of inputs";
}
function wantedOfEnvironment(path) {
	if (path.length < 3) return path.length === 1 ? "a mapping of environments" : "a mapping with `port`";
	return path[2] === "port" ? "a port" : "text";
}
// src/config/resolve.ts
/** Fills the inputs of a step from their sources and judges each; all problems come together. */
const resolveInputs = (spec, id, sources) => resolveFields(allInputs(spec), id, sources);
/** The same for the inputs of a command that is no step. */
function resolveFields(fields, id, sources) {
	const inputs = {};
	const decisive = {};
	const written = {};
	const problems = unknownKeys(fields, sources.entry);
	for (const [key, field] of Object.entries(fields)) {
		const value = given(id, key, field, sources);
		if (value?.at) written[key] = {
			at: value.at,
			...value
		};
		if (value === void 0 && field.presence === "required" && sources.unreadable) continue;
		const result = resolveField(key, field, value, sources.entry?.at);
		problems.push(...result.problems);
		if (result.value === void 0) continue;
		inputs[camelCase(key)] = result.value;
		if (field.scope === "decision" && !field.secret) decisive[key] = result.value;
	}
	return {
		inputs,
		decisive,
		problems,
		written
	};
}
/**
* A problem with an input, with the place where mlops.yml holds that input: the item of a list that the problem shows,
* the member that it names after the input ("model-inputs hour"), else the value.
*/
function located(problem, written) {
	const [key = "", ...member] = problem.input.split(" ");
	const input = Object.hasOwn(written, key) ? written[key] : void 0;
	if (problem.at || !input) return problem;
	const item = Array.isArray(input.value) ? input.value.findIndex((one) => squeezed(one) === squeezed(problem.value)) : -1;
	const inside = item >= 0 ? [item] : member;
	return {
		...problem,
		at: input.within?.(inside) ?? input.at
	};
}
/** A rule is shown in its one spelling, whatever the white space of the file. */
const squeezed = (value) => String(value).replace(/\s/g, "");
/** Inputs as `decide` reads them, from what evidence stored; run inputs take their defaults. */
function inputsFromEvidence(spec, stored) {
	const pairs = Object.entries(allInputs(spec)).map(([key, field]) => [camelCase(key), field.scope === "decision" ? stored[key] : field.fallback]);
	return Object.fromEntries(pairs.filter(([, value]) => value !== void 0));
}
/** `MLOPS_INPUT_GATE_MODEL_ON_FAIL` for id gate-model and key on-fail. */
const environmentName = (id, key) => `MLOPS_INPUT_${id}_${key}`.toUpperCase().replace(/[^A-Z0-9]/g, "_");
function given(id, key, field, sources) {
	const explicit = sources.explicit[key];
	if (explicit !== void 0 && explicit !== "" && explicit !== null) return { value: typeof explicit === "string" ? field.fromText(explicit) : explicit };
	const environment = sources.environment[environmentName(id, key)];
	if (environment !== void 0 && environment !== "") return { value: field.fromText(environment) };
	return field.scope === "call" ? void 0 : ownOrInherited(key, field, sources);
}
function ownOrInherited(key, field, { entry, siblings = [] }) {
	return [entry, ...siblings.filter((sibling) => sibling.step === field.inherits)].map((candidate) => candidate?.inputs[key]).find(isGiven);
}
const isGiven = (given) => given !== void 0 && given.value !== "" && given.value !== null;
function resolveField(key, field, value, entryAt) {
	if (value === void 0) {
		if (field.presence !== "required") return {
			value: field.fallback,
			problems: []
		};
		return { problems: [{
			input: key,
			message: "is required and not given",
			remedy: `give ${wanted(field)}: ${field.about}`,
			...entryAt ? { at: entryAt } : {}
		}] };
	}
	const result = field.schema.safeParse(value.value);
	if (result.success) return {
		value: result.data,
		problems: []
	};
	const issues = issuesOf(result.error.issues);
	return {
		...Array.isArray(value.value) ? { value: withoutItems(value.value, issues) } : {},
		problems: issues.map((issue) => typeProblem(key, field, value, issue))
	};
}
/** The items that can be read: what is wrong with them can then be told too. */
const withoutItems = (items, issues) => issues.some(({ path }) => path.length === 0) ? void 0 : items.filter((_, index) => !issues.some(({ path }) => path[0] === index));
function typeProblem(key, field, given, issue) {
	const inside = issue.path.map((part) => typeof part === "number" ? part : String(part));
	const value = valueAt(given.value, inside);
	const at = given.within?.(inside) ?? given.at;
	const [member] = inside;
	return {
		input: typeof member === "string" ? `${key} ${member}` : key,
		...isScalar(value) && !field.secret ? { value } : {},
		message: mismatch(issue, value, inside.length > 0 ? "text" : wanted(field)),
		remedy: `give ${wanted(field)}: ${field.about}`,
		...at ? { at } : {}
	};
}
/** What a field asks for, with its article. */
function wanted({ type }) {
	if (type.startsWith("`")) return `one of ${type}`;
	return ["text", "true or false"].includes(type) ? type : `a ${type}`;
}
function unknownKeys(fields, entry) {
	if (!entry) return [];
	const known = Object.keys(fields).filter((key) => fields[key].scope !== "call");
	return Object.entries(entry.inputs).filter(([key]) => !known.includes(key)).map(([key, { at, keyAt }]) => ({
		input: "key",
		value: key,
		at: keyAt ?? at,
		...Object.hasOwn(fields, key) ? {
			message: "is needed before this file is read",
			remedy: `give it as --${key}, as \`with:\` of an action, or in the environment`
		} : {
			message: `is not an input of ${entry.step}`,
			remedy: knownNames(key, known)
		}
	}));
}
/**
* @license
* Lodash <https://lodash.com/>
* Copyright OpenJS Foundation and other contributors <https://openjsf.org/>
* Released under MIT license <https://lodash.com/license>
* Based on Underscore.js 1.8.3 <http://underscorejs.org/LICENSE>
* Copyright Jeremy Ashkenas, DocumentCloud and Investigative Reporters & Editors
*/
// src/report/escape/xml.ts
var import_dist = /* @__PURE__ */ __toESM((/* @__PURE__ */ __commonJSMin(((exports, module) => {
	var require$$1 = __require("path");
	var require$$0 = __require("fs");
	var require$$2 = __require("util");
	var commonjsGlobal = typeof globalThis !== "undefined" ? globalThis : typeof window !== "undefined" ? window : typeof global !== "undefined" ? global : typeof self !== "undefined" ? self : {};
	function getDefaultExportFromCjs(x) {
		return x && x.__esModule && Object.prototype.hasOwnProperty.call(x, "default") ? x["default"] : x;
	}
	var makeDir$2 = { exports: {} };
	var semver$1 = { exports: {} };
	(function(module, exports$1) {
		exports$1 = module.exports = SemVer;
		var debug;
		/* istanbul ignore next */
		if (typeof process === "object" && process.env && process.env.NODE_DEBUG && /\bsemver\b/i.test(process.env.NODE_DEBUG)) debug = function() {
			var args = Array.prototype.slice.call(arguments, 0);
			args.unshift("SEMVER");
			console.log.apply(console, args);
		};
		else debug = function() {};
		exports$1.SEMVER_SPEC_VERSION = "2.0.0";
		var MAX_LENGTH = 256;
		var MAX_SAFE_INTEGER = Number.MAX_SAFE_INTEGER || 
		/* istanbul ignore next */ 9007199254740991;
		var MAX_SAFE_COMPONENT_LENGTH = 16;
		var MAX_SAFE_BUILD_LENGTH = MAX_LENGTH - 6;
		var re = exports$1.re = [];
		var safeRe = exports$1.safeRe = [];
		var src = exports$1.src = [];
		var t = exports$1.tokens = {};
		var R = 0;
		function tok(n) {
			t[n] = R++;
		}
		var LETTERDASHNUMBER = "[a-zA-Z0-9-]";
		var safeRegexReplacements = [
			["\\s", 1],
			["\\d", MAX_LENGTH],
			[LETTERDASHNUMBER, MAX_SAFE_BUILD_LENGTH]
		];
		function makeSafeRe(value) {
			for (var i = 0; i < safeRegexReplacements.length; i++) {
				var token = safeRegexReplacements[i][0];
				var max = safeRegexReplacements[i][1];
				value = value.split(token + "*").join(token + "{0," + max + "}").split(token + "+").join(token + "{1," + max + "}");
			}
			return value;
		}
		tok("NUMERICIDENTIFIER");
		src[t.NUMERICIDENTIFIER] = "0|[1-9]\\d*";
		tok("NUMERICIDENTIFIERLOOSE");
		src[t.NUMERICIDENTIFIERLOOSE] = "\\d+";
		tok("NONNUMERICIDENTIFIER");
		src[t.NONNUMERICIDENTIFIER] = "\\d*[a-zA-Z-]" + LETTERDASHNUMBER + "*";
		tok("MAINVERSION");
		src[t.MAINVERSION] = "(" + src[t.NUMERICIDENTIFIER] + ")\\.(" + src[t.NUMERICIDENTIFIER] + ")\\.(" + src[t.NUMERICIDENTIFIER] + ")";
		tok("MAINVERSIONLOOSE");
		src[t.MAINVERSIONLOOSE] = "(" + src[t.NUMERICIDENTIFIERLOOSE] + ")\\.(" + src[t.NUMERICIDENTIFIERLOOSE] + ")\\.(" + src[t.NUMERICIDENTIFIERLOOSE] + ")";
		tok("PRERELEASEIDENTIFIER");
		src[t.PRERELEASEIDENTIFIER] = "(?:" + src[t.NUMERICIDENTIFIER] + "|" + src[t.NONNUMERICIDENTIFIER] + ")";
		tok("PRERELEASEIDENTIFIERLOOSE");
		src[t.PRERELEASEIDENTIFIERLOOSE] = "(?:" + src[t.NUMERICIDENTIFIERLOOSE] + "|" + src[t.NONNUMERICIDENTIFIER] + ")";
		tok("PRERELEASE");
		src[t.PRERELEASE] = "(?:-(" + src[t.PRERELEASEIDENTIFIER] + "(?:\\." + src[t.PRERELEASEIDENTIFIER] + ")*))";
		tok("PRERELEASELOOSE");
		src[t.PRERELEASELOOSE] = "(?:-?(" + src[t.PRERELEASEIDENTIFIERLOOSE] + "(?:\\." + src[t.PRERELEASEIDENTIFIERLOOSE] + ")*))";
		tok("BUILDIDENTIFIER");
		src[t.BUILDIDENTIFIER] = LETTERDASHNUMBER + "+";
		tok("BUILD");
		src[t.BUILD] = "(?:\\+(" + src[t.BUILDIDENTIFIER] + "(?:\\." + src[t.BUILDIDENTIFIER] + ")*))";
		tok("FULL");
		tok("FULLPLAIN");
		src[t.FULLPLAIN] = "v?" + src[t.MAINVERSION] + src[t.PRERELEASE] + "?" + src[t.BUILD] + "?";
		src[t.FULL] = "^" + src[t.FULLPLAIN] + "$";
		tok("LOOSEPLAIN");
		src[t.LOOSEPLAIN] = "[v=\\s]*" + src[t.MAINVERSIONLOOSE] + src[t.PRERELEASELOOSE] + "?" + src[t.BUILD] + "?";
		tok("LOOSE");
		src[t.LOOSE] = "^" + src[t.LOOSEPLAIN] + "$";
		tok("GTLT");
		src[t.GTLT] = "((?:<|>)?=?)";
		tok("XRANGEIDENTIFIERLOOSE");
		src[t.XRANGEIDENTIFIERLOOSE] = src[t.NUMERICIDENTIFIERLOOSE] + "|x|X|\\*";
		tok("XRANGEIDENTIFIER");
		src[t.XRANGEIDENTIFIER] = src[t.NUMERICIDENTIFIER] + "|x|X|\\*";
		tok("XRANGEPLAIN");
		src[t.XRANGEPLAIN] = "[v=\\s]*(" + src[t.XRANGEIDENTIFIER] + ")(?:\\.(" + src[t.XRANGEIDENTIFIER] + ")(?:\\.(" + src[t.XRANGEIDENTIFIER] + ")(?:" + src[t.PRERELEASE] + ")?" + src[t.BUILD] + "?)?)?";
		tok("XRANGEPLAINLOOSE");
		src[t.XRANGEPLAINLOOSE] = "[v=\\s]*(" + src[t.XRANGEIDENTIFIERLOOSE] + ")(?:\\.(" + src[t.XRANGEIDENTIFIERLOOSE] + ")(?:\\.(" + src[t.XRANGEIDENTIFIERLOOSE] + ")(?:" + src[t.PRERELEASELOOSE] + ")?" + src[t.BUILD] + "?)?)?";
		tok("XRANGE");
		src[t.XRANGE] = "^" + src[t.GTLT] + "\\s*" + src[t.XRANGEPLAIN] + "$";
		tok("XRANGELOOSE");
		src[t.XRANGELOOSE] = "^" + src[t.GTLT] + "\\s*" + src[t.XRANGEPLAINLOOSE] + "$";
		tok("COERCE");
		src[t.COERCE] = "(^|[^\\d])(\\d{1," + MAX_SAFE_COMPONENT_LENGTH + "})(?:\\.(\\d{1," + MAX_SAFE_COMPONENT_LENGTH + "}))?(?:\\.(\\d{1," + MAX_SAFE_COMPONENT_LENGTH + "}))?(?:$|[^\\d])";
		tok("COERCERTL");
		re[t.COERCERTL] = new RegExp(src[t.COERCE], "g");
		safeRe[t.COERCERTL] = new RegExp(makeSafeRe(src[t.COERCE]), "g");
		tok("LONETILDE");
		src[t.LONETILDE] = "(?:~>?)";
		tok("TILDETRIM");
		src[t.TILDETRIM] = "(\\s*)" + src[t.LONETILDE] + "\\s+";
		re[t.TILDETRIM] = new RegExp(src[t.TILDETRIM], "g");
		safeRe[t.TILDETRIM] = new RegExp(makeSafeRe(src[t.TILDETRIM]), "g");
		var tildeTrimReplace = "$1~";
		tok("TILDE");
		src[t.TILDE] = "^" + src[t.LONETILDE] + src[t.XRANGEPLAIN] + "$";
		tok("TILDELOOSE");
		src[t.TILDELOOSE] = "^" + src[t.LONETILDE] + src[t.XRANGEPLAINLOOSE] + "$";
		tok("LONECARET");
		src[t.LONECARET] = "(?:\\^)";
		tok("CARETTRIM");
		src[t.CARETTRIM] = "(\\s*)" + src[t.LONECARET] + "\\s+";
		re[t.CARETTRIM] = new RegExp(src[t.CARETTRIM], "g");
		safeRe[t.CARETTRIM] = new RegExp(makeSafeRe(src[t.CARETTRIM]), "g");
		var caretTrimReplace = "$1^";
		tok("CARET");
		src[t.CARET] = "^" + src[t.LONECARET] + src[t.XRANGEPLAIN] + "$";
		tok("CARETLOOSE");
		src[t.CARETLOOSE] = "^" + src[t.LONECARET] + src[t.XRANGEPLAINLOOSE] + "$";
		tok("COMPARATORLOOSE");
		src[t.COMPARATORLOOSE] = "^" + src[t.GTLT] + "\\s*(" + src[t.LOOSEPLAIN] + ")$|^$";
		tok("COMPARATOR");
		src[t.COMPARATOR] = "^" + src[t.GTLT] + "\\s*(" + src[t.FULLPLAIN] + ")$|^$";
		tok("COMPARATORTRIM");
		src[t.COMPARATORTRIM] = "(\\s*)" + src[t.GTLT] + "\\s*(" + src[t.LOOSEPLAIN] + "|" + src[t.XRANGEPLAIN] + ")";
		re[t.COMPARATORTRIM] = new RegExp(src[t.COMPARATORTRIM], "g");
		safeRe[t.COMPARATORTRIM] = new RegExp(makeSafeRe(src[t.COMPARATORTRIM]), "g");
		var comparatorTrimReplace = "$1$2$3";
		tok("HYPHENRANGE");
		src[t.HYPHENRANGE] = "^\\s*(" + src[t.XRANGEPLAIN] + ")\\s+-\\s+(" + src[t.XRANGEPLAIN] + ")\\s*$";
		tok("HYPHENRANGELOOSE");
		src[t.HYPHENRANGELOOSE] = "^\\s*(" + src[t.XRANGEPLAINLOOSE] + ")\\s+-\\s+(" + src[t.XRANGEPLAINLOOSE] + ")\\s*$";
		tok("STAR");
		src[t.STAR] = "(<|>)?=?\\s*\\*";
		for (var i = 0; i < R; i++) {
			debug(i, src[i]);
			if (!re[i]) {
				re[i] = new RegExp(src[i]);
				safeRe[i] = new RegExp(makeSafeRe(src[i]));
			}
		}
		exports$1.parse = parse;
		function parse(version, options) {
			if (!options || typeof options !== "object") options = {
				loose: !!options,
				includePrerelease: false
			};
			if (version instanceof SemVer) return version;
			if (typeof version !== "string") return null;
			if (version.length > MAX_LENGTH) return null;
			if (!(options.loose ? safeRe[t.LOOSE] : safeRe[t.FULL]).test(version)) return null;
			try {
				return new SemVer(version, options);
			} catch (er) {
				return null;
			}
		}
		exports$1.valid = valid;
		function valid(version, options) {
			var v = parse(version, options);
			return v ? v.version : null;
		}
		exports$1.clean = clean;
		function clean(version, options) {
			var s = parse(version.trim().replace(/^[=v]+/, ""), options);
			return s ? s.version : null;
		}
		exports$1.SemVer = SemVer;
		function SemVer(version, options) {
			if (!options || typeof options !== "object") options = {
				loose: !!options,
				includePrerelease: false
			};
			if (version instanceof SemVer) {
				if (version.loose === options.loose) return version;
				else version = version.version;
			} else if (typeof version !== "string") throw new TypeError("Invalid Version: " + version);
			if (version.length > MAX_LENGTH) throw new TypeError("version is longer than " + MAX_LENGTH + " characters");
			if (!(this instanceof SemVer)) return new SemVer(version, options);
			debug("SemVer", version, options);
			this.options = options;
			this.loose = !!options.loose;
			var m = version.trim().match(options.loose ? safeRe[t.LOOSE] : safeRe[t.FULL]);
			if (!m) throw new TypeError("Invalid Version: " + version);
			this.raw = version;
			this.major = +m[1];
			this.minor = +m[2];
			this.patch = +m[3];
			if (this.major > MAX_SAFE_INTEGER || this.major < 0) throw new TypeError("Invalid major version");
			if (this.minor > MAX_SAFE_INTEGER || this.minor < 0) throw new TypeError("Invalid minor version");
			if (this.patch > MAX_SAFE_INTEGER || this.patch < 0) throw new TypeError("Invalid patch version");
			if (!m[4]) this.prerelease = [];
			else this.prerelease = m[4].split(".").map(function(id) {
				if (/^[0-9]+$/.test(id)) {
					var num = +id;
					if (num >= 0 && num < MAX_SAFE_INTEGER) return num;
				}
				return id;
			});
			this.build = m[5] ? m[5].split(".") : [];
			this.format();
		}
		SemVer.prototype.format = function() {
			this.version = this.major + "." + this.minor + "." + this.patch;
			if (this.prerelease.length) this.version += "-" + this.prerelease.join(".");
			return this.version;
		};
		SemVer.prototype.toString = function() {
			return this.version;
		};
		SemVer.prototype.compare = function(other) {
			debug("SemVer.compare", this.version, this.options, other);
			if (!(other instanceof SemVer)) other = new SemVer(other, this.options);
			return this.compareMain(other) || this.comparePre(other);
		};
		SemVer.prototype.compareMain = function(other) {
			if (!(other instanceof SemVer)) other = new SemVer(other, this.options);
			return compareIdentifiers(this.major, other.major) || compareIdentifiers(this.minor, other.minor) || compareIdentifiers(this.patch, other.patch);
		};
		SemVer.prototype.comparePre = function(other) {
			if (!(other instanceof SemVer)) other = new SemVer(other, this.options);
			if (this.prerelease.length && !other.prerelease.length) return -1;
			else if (!this.prerelease.length && other.prerelease.length) return 1;
			else if (!this.prerelease.length && !other.prerelease.length) return 0;
			var i = 0;
			do {
				var a = this.prerelease[i];
				var b = other.prerelease[i];
				debug("prerelease compare", i, a, b);
				if (a === void 0 && b === void 0) return 0;
				else if (b === void 0) return 1;
				else if (a === void 0) return -1;
				else if (a === b) continue;
				else return compareIdentifiers(a, b);
			} while (++i);
		};
		SemVer.prototype.compareBuild = function(other) {
			if (!(other instanceof SemVer)) other = new SemVer(other, this.options);
			var i = 0;
			do {
				var a = this.build[i];
				var b = other.build[i];
				debug("prerelease compare", i, a, b);
				if (a === void 0 && b === void 0) return 0;
				else if (b === void 0) return 1;
				else if (a === void 0) return -1;
				else if (a === b) continue;
				else return compareIdentifiers(a, b);
			} while (++i);
		};
		SemVer.prototype.inc = function(release, identifier) {
			switch (release) {
				case "premajor":
					this.prerelease.length = 0;
					this.patch = 0;
					this.minor = 0;
					this.major++;
					this.inc("pre", identifier);
					break;
				case "preminor":
					this.prerelease.length = 0;
					this.patch = 0;
					this.minor++;
					this.inc("pre", identifier);
					break;
				case "prepatch":
					this.prerelease.length = 0;
					this.inc("patch", identifier);
					this.inc("pre", identifier);
					break;
				case "prerelease":
					if (this.prerelease.length === 0) this.inc("patch", identifier);
					this.inc("pre", identifier);
					break;
				case "major":
					if (this.minor !== 0 || this.patch !== 0 || this.prerelease.length === 0) this.major++;
					this.minor = 0;
					this.patch = 0;
					this.prerelease = [];
					break;
				case "minor":
					if (this.patch !== 0 || this.prerelease.length === 0) this.minor++;
					this.patch = 0;
					this.prerelease = [];
					break;
				case "patch":
					if (this.prerelease.length === 0) this.patch++;
					this.prerelease = [];
					break;
				case "pre":
					if (this.prerelease.length === 0) this.prerelease = [0];
					else {
						var i = this.prerelease.length;
						while (--i >= 0) if (typeof this.prerelease[i] === "number") {
							this.prerelease[i]++;
							i = -2;
						}
						if (i === -1) this.prerelease.push(0);
					}
					if (identifier) {
						if (this.prerelease[0] === identifier) {
							if (isNaN(this.prerelease[1])) this.prerelease = [identifier, 0];
						} else this.prerelease = [identifier, 0];
					}
					break;
				default: throw new Error("invalid increment argument: " + release);
			}
			this.format();
			this.raw = this.version;
			return this;
		};
		exports$1.inc = inc;
		function inc(version, release, loose, identifier) {
			if (typeof loose === "string") {
				identifier = loose;
				loose = void 0;
			}
			try {
				return new SemVer(version, loose).inc(release, identifier).version;
			} catch (er) {
				return null;
			}
		}
		exports$1.diff = diff;
		function diff(version1, version2) {
			if (eq(version1, version2)) return null;
			else {
				var v1 = parse(version1);
				var v2 = parse(version2);
				var prefix = "";
				if (v1.prerelease.length || v2.prerelease.length) {
					prefix = "pre";
					var defaultResult = "prerelease";
				}
				for (var key in v1) if (key === "major" || key === "minor" || key === "patch") {
					if (v1[key] !== v2[key]) return prefix + key;
				}
				return defaultResult;
			}
		}
		exports$1.compareIdentifiers = compareIdentifiers;
		var numeric = /^[0-9]+$/;
		function compareIdentifiers(a, b) {
			var anum = numeric.test(a);
			var bnum = numeric.test(b);
			if (anum && bnum) {
				a = +a;
				b = +b;
			}
			return a === b ? 0 : anum && !bnum ? -1 : bnum && !anum ? 1 : a < b ? -1 : 1;
		}
		exports$1.rcompareIdentifiers = rcompareIdentifiers;
		function rcompareIdentifiers(a, b) {
			return compareIdentifiers(b, a);
		}
		exports$1.major = major;
		function major(a, loose) {
			return new SemVer(a, loose).major;
		}
		exports$1.minor = minor;
		function minor(a, loose) {
			return new SemVer(a, loose).minor;
		}
		exports$1.patch = patch;
		function patch(a, loose) {
			return new SemVer(a, loose).patch;
		}
		exports$1.compare = compare;
		function compare(a, b, loose) {
			return new SemVer(a, loose).compare(new SemVer(b, loose));
		}
		exports$1.compareLoose = compareLoose;
		function compareLoose(a, b) {
			return compare(a, b, true);
		}
		exports$1.compareBuild = compareBuild;
		function compareBuild(a, b, loose) {
			var versionA = new SemVer(a, loose);
			var versionB = new SemVer(b, loose);
			return versionA.compare(versionB) || versionA.compareBuild(versionB);
		}
		exports$1.rcompare = rcompare;
		function rcompare(a, b, loose) {
			return compare(b, a, loose);
		}
		exports$1.sort = sort;
		function sort(list, loose) {
			return list.sort(function(a, b) {
				return exports$1.compareBuild(a, b, loose);
			});
		}
		exports$1.rsort = rsort;
		function rsort(list, loose) {
			return list.sort(function(a, b) {
				return exports$1.compareBuild(b, a, loose);
			});
		}
		exports$1.gt = gt;
		function gt(a, b, loose) {
			return compare(a, b, loose) > 0;
		}
		exports$1.lt = lt;
		function lt(a, b, loose) {
			return compare(a, b, loose) < 0;
		}
		exports$1.eq = eq;
		function eq(a, b, loose) {
			return compare(a, b, loose) === 0;
		}
		exports$1.neq = neq;
		function neq(a, b, loose) {
			return compare(a, b, loose) !== 0;
		}
		exports$1.gte = gte;
		function gte(a, b, loose) {
			return compare(a, b, loose) >= 0;
		}
		exports$1.lte = lte;
		function lte(a, b, loose) {
			return compare(a, b, loose) <= 0;
		}
		exports$1.cmp = cmp;
		function cmp(a, op, b, loose) {
			switch (op) {
				case "===":
					if (typeof a === "object") a = a.version;
					if (typeof b === "object") b = b.version;
					return a === b;
				case "!==":
					if (typeof a === "object") a = a.version;
					if (typeof b === "object") b = b.version;
					return a !== b;
				case "":
				case "=":
				case "==": return eq(a, b, loose);
				case "!=": return neq(a, b, loose);
				case ">": return gt(a, b, loose);
				case ">=": return gte(a, b, loose);
				case "<": return lt(a, b, loose);
				case "<=": return lte(a, b, loose);
				default: throw new TypeError("Invalid operator: " + op);
			}
		}
		exports$1.Comparator = Comparator;
		function Comparator(comp, options) {
			if (!options || typeof options !== "object") options = {
				loose: !!options,
				includePrerelease: false
			};
			if (comp instanceof Comparator) {
				if (comp.loose === !!options.loose) return comp;
				else comp = comp.value;
			}
			if (!(this instanceof Comparator)) return new Comparator(comp, options);
			comp = comp.trim().split(/\s+/).join(" ");
			debug("comparator", comp, options);
			this.options = options;
			this.loose = !!options.loose;
			this.parse(comp);
			if (this.semver === ANY) this.value = "";
			else this.value = this.operator + this.semver.version;
			debug("comp", this);
		}
		var ANY = {};
		Comparator.prototype.parse = function(comp) {
			var r = this.options.loose ? safeRe[t.COMPARATORLOOSE] : safeRe[t.COMPARATOR];
			var m = comp.match(r);
			if (!m) throw new TypeError("Invalid comparator: " + comp);
			this.operator = m[1] !== void 0 ? m[1] : "";
			if (this.operator === "=") this.operator = "";
			if (!m[2]) this.semver = ANY;
			else this.semver = new SemVer(m[2], this.options.loose);
		};
		Comparator.prototype.toString = function() {
			return this.value;
		};
		Comparator.prototype.test = function(version) {
			debug("Comparator.test", version, this.options.loose);
			if (this.semver === ANY || version === ANY) return true;
			if (typeof version === "string") try {
				version = new SemVer(version, this.options);
			} catch (er) {
				return false;
			}
			return cmp(version, this.operator, this.semver, this.options);
		};
		Comparator.prototype.intersects = function(comp, options) {
			if (!(comp instanceof Comparator)) throw new TypeError("a Comparator is required");
			if (!options || typeof options !== "object") options = {
				loose: !!options,
				includePrerelease: false
			};
			var rangeTmp;
			if (this.operator === "") {
				if (this.value === "") return true;
				rangeTmp = new Range(comp.value, options);
				return satisfies(this.value, rangeTmp, options);
			} else if (comp.operator === "") {
				if (comp.value === "") return true;
				rangeTmp = new Range(this.value, options);
				return satisfies(comp.semver, rangeTmp, options);
			}
			var sameDirectionIncreasing = (this.operator === ">=" || this.operator === ">") && (comp.operator === ">=" || comp.operator === ">");
			var sameDirectionDecreasing = (this.operator === "<=" || this.operator === "<") && (comp.operator === "<=" || comp.operator === "<");
			var sameSemVer = this.semver.version === comp.semver.version;
			var differentDirectionsInclusive = (this.operator === ">=" || this.operator === "<=") && (comp.operator === ">=" || comp.operator === "<=");
			var oppositeDirectionsLessThan = cmp(this.semver, "<", comp.semver, options) && (this.operator === ">=" || this.operator === ">") && (comp.operator === "<=" || comp.operator === "<");
			var oppositeDirectionsGreaterThan = cmp(this.semver, ">", comp.semver, options) && (this.operator === "<=" || this.operator === "<") && (comp.operator === ">=" || comp.operator === ">");
			return sameDirectionIncreasing || sameDirectionDecreasing || sameSemVer && differentDirectionsInclusive || oppositeDirectionsLessThan || oppositeDirectionsGreaterThan;
		};
		exports$1.Range = Range;
		function Range(range, options) {
			if (!options || typeof options !== "object") options = {
				loose: !!options,
				includePrerelease: false
			};
			if (range instanceof Range) {
				if (range.loose === !!options.loose && range.includePrerelease === !!options.includePrerelease) return range;
				else return new Range(range.raw, options);
			}
			if (range instanceof Comparator) return new Range(range.value, options);
			if (!(this instanceof Range)) return new Range(range, options);
			this.options = options;
			this.loose = !!options.loose;
			this.includePrerelease = !!options.includePrerelease;
			this.raw = range.trim().split(/\s+/).join(" ");
			this.set = this.raw.split("||").map(function(range) {
				return this.parseRange(range.trim());
			}, this).filter(function(c) {
				return c.length;
			});
			if (!this.set.length) throw new TypeError("Invalid SemVer Range: " + this.raw);
			this.format();
		}
		Range.prototype.format = function() {
			this.range = this.set.map(function(comps) {
				return comps.join(" ").trim();
			}).join("||").trim();
			return this.range;
		};
		Range.prototype.toString = function() {
			return this.range;
		};
		Range.prototype.parseRange = function(range) {
			var loose = this.options.loose;
			var hr = loose ? safeRe[t.HYPHENRANGELOOSE] : safeRe[t.HYPHENRANGE];
			range = range.replace(hr, hyphenReplace);
			debug("hyphen replace", range);
			range = range.replace(safeRe[t.COMPARATORTRIM], comparatorTrimReplace);
			debug("comparator trim", range, safeRe[t.COMPARATORTRIM]);
			range = range.replace(safeRe[t.TILDETRIM], tildeTrimReplace);
			range = range.replace(safeRe[t.CARETTRIM], caretTrimReplace);
			range = range.split(/\s+/).join(" ");
			var compRe = loose ? safeRe[t.COMPARATORLOOSE] : safeRe[t.COMPARATOR];
			var set = range.split(" ").map(function(comp) {
				return parseComparator(comp, this.options);
			}, this).join(" ").split(/\s+/);
			if (this.options.loose) set = set.filter(function(comp) {
				return !!comp.match(compRe);
			});
			set = set.map(function(comp) {
				return new Comparator(comp, this.options);
			}, this);
			return set;
		};
		Range.prototype.intersects = function(range, options) {
			if (!(range instanceof Range)) throw new TypeError("a Range is required");
			return this.set.some(function(thisComparators) {
				return isSatisfiable(thisComparators, options) && range.set.some(function(rangeComparators) {
					return isSatisfiable(rangeComparators, options) && thisComparators.every(function(thisComparator) {
						return rangeComparators.every(function(rangeComparator) {
							return thisComparator.intersects(rangeComparator, options);
						});
					});
				});
			});
		};
		function isSatisfiable(comparators, options) {
			var result = true;
			var remainingComparators = comparators.slice();
			var testComparator = remainingComparators.pop();
			while (result && remainingComparators.length) {
				result = remainingComparators.every(function(otherComparator) {
					return testComparator.intersects(otherComparator, options);
				});
				testComparator = remainingComparators.pop();
			}
			return result;
		}
		exports$1.toComparators = toComparators;
		function toComparators(range, options) {
			return new Range(range, options).set.map(function(comp) {
				return comp.map(function(c) {
					return c.value;
				}).join(" ").trim().split(" ");
			});
		}
		function parseComparator(comp, options) {
			debug("comp", comp, options);
			comp = replaceCarets(comp, options);
			debug("caret", comp);
			comp = replaceTildes(comp, options);
			debug("tildes", comp);
			comp = replaceXRanges(comp, options);
			debug("xrange", comp);
			comp = replaceStars(comp, options);
			debug("stars", comp);
			return comp;
		}
		function isX(id) {
			return !id || id.toLowerCase() === "x" || id === "*";
		}
		function replaceTildes(comp, options) {
			return comp.trim().split(/\s+/).map(function(comp) {
				return replaceTilde(comp, options);
			}).join(" ");
		}
		function replaceTilde(comp, options) {
			var r = options.loose ? safeRe[t.TILDELOOSE] : safeRe[t.TILDE];
			return comp.replace(r, function(_, M, m, p, pr) {
				debug("tilde", comp, _, M, m, p, pr);
				var ret;
				if (isX(M)) ret = "";
				else if (isX(m)) ret = ">=" + M + ".0.0 <" + (+M + 1) + ".0.0";
				else if (isX(p)) ret = ">=" + M + "." + m + ".0 <" + M + "." + (+m + 1) + ".0";
				else if (pr) {
					debug("replaceTilde pr", pr);
					ret = ">=" + M + "." + m + "." + p + "-" + pr + " <" + M + "." + (+m + 1) + ".0";
				} else ret = ">=" + M + "." + m + "." + p + " <" + M + "." + (+m + 1) + ".0";
				debug("tilde return", ret);
				return ret;
			});
		}
		function replaceCarets(comp, options) {
			return comp.trim().split(/\s+/).map(function(comp) {
				return replaceCaret(comp, options);
			}).join(" ");
		}
		function replaceCaret(comp, options) {
			debug("caret", comp, options);
			var r = options.loose ? safeRe[t.CARETLOOSE] : safeRe[t.CARET];
			return comp.replace(r, function(_, M, m, p, pr) {
				debug("caret", comp, _, M, m, p, pr);
				var ret;
				if (isX(M)) ret = "";
				else if (isX(m)) ret = ">=" + M + ".0.0 <" + (+M + 1) + ".0.0";
				else if (isX(p)) {
					if (M === "0") ret = ">=" + M + "." + m + ".0 <" + M + "." + (+m + 1) + ".0";
					else ret = ">=" + M + "." + m + ".0 <" + (+M + 1) + ".0.0";
				} else if (pr) {
					debug("replaceCaret pr", pr);
					if (M === "0") {
						if (m === "0") ret = ">=" + M + "." + m + "." + p + "-" + pr + " <" + M + "." + m + "." + (+p + 1);
						else ret = ">=" + M + "." + m + "." + p + "-" + pr + " <" + M + "." + (+m + 1) + ".0";
					} else ret = ">=" + M + "." + m + "." + p + "-" + pr + " <" + (+M + 1) + ".0.0";
				} else {
					debug("no pr");
					if (M === "0") {
						if (m === "0") ret = ">=" + M + "." + m + "." + p + " <" + M + "." + m + "." + (+p + 1);
						else ret = ">=" + M + "." + m + "." + p + " <" + M + "." + (+m + 1) + ".0";
					} else ret = ">=" + M + "." + m + "." + p + " <" + (+M + 1) + ".0.0";
				}
				debug("caret return", ret);
				return ret;
			});
		}
		function replaceXRanges(comp, options) {
			debug("replaceXRanges", comp, options);
			return comp.split(/\s+/).map(function(comp) {
				return replaceXRange(comp, options);
			}).join(" ");
		}
		function replaceXRange(comp, options) {
			comp = comp.trim();
			var r = options.loose ? safeRe[t.XRANGELOOSE] : safeRe[t.XRANGE];
			return comp.replace(r, function(ret, gtlt, M, m, p, pr) {
				debug("xRange", comp, ret, gtlt, M, m, p, pr);
				var xM = isX(M);
				var xm = xM || isX(m);
				var xp = xm || isX(p);
				var anyX = xp;
				if (gtlt === "=" && anyX) gtlt = "";
				pr = options.includePrerelease ? "-0" : "";
				if (xM) {
					if (gtlt === ">" || gtlt === "<") ret = "<0.0.0-0";
					else ret = "*";
				} else if (gtlt && anyX) {
					if (xm) m = 0;
					p = 0;
					if (gtlt === ">") {
						gtlt = ">=";
						if (xm) {
							M = +M + 1;
							m = 0;
							p = 0;
						} else {
							m = +m + 1;
							p = 0;
						}
					} else if (gtlt === "<=") {
						gtlt = "<";
						if (xm) M = +M + 1;
						else m = +m + 1;
					}
					ret = gtlt + M + "." + m + "." + p + pr;
				} else if (xm) ret = ">=" + M + ".0.0" + pr + " <" + (+M + 1) + ".0.0" + pr;
				else if (xp) ret = ">=" + M + "." + m + ".0" + pr + " <" + M + "." + (+m + 1) + ".0" + pr;
				debug("xRange return", ret);
				return ret;
			});
		}
		function replaceStars(comp, options) {
			debug("replaceStars", comp, options);
			return comp.trim().replace(safeRe[t.STAR], "");
		}
		function hyphenReplace($0, from, fM, fm, fp, fpr, fb, to, tM, tm, tp, tpr, tb) {
			if (isX(fM)) from = "";
			else if (isX(fm)) from = ">=" + fM + ".0.0";
			else if (isX(fp)) from = ">=" + fM + "." + fm + ".0";
			else from = ">=" + from;
			if (isX(tM)) to = "";
			else if (isX(tm)) to = "<" + (+tM + 1) + ".0.0";
			else if (isX(tp)) to = "<" + tM + "." + (+tm + 1) + ".0";
			else if (tpr) to = "<=" + tM + "." + tm + "." + tp + "-" + tpr;
			else to = "<=" + to;
			return (from + " " + to).trim();
		}
		Range.prototype.test = function(version) {
			if (!version) return false;
			if (typeof version === "string") try {
				version = new SemVer(version, this.options);
			} catch (er) {
				return false;
			}
			for (var i = 0; i < this.set.length; i++) if (testSet(this.set[i], version, this.options)) return true;
			return false;
		};
		function testSet(set, version, options) {
			for (var i = 0; i < set.length; i++) if (!set[i].test(version)) return false;
			if (version.prerelease.length && !options.includePrerelease) {
				for (i = 0; i < set.length; i++) {
					debug(set[i].semver);
					if (set[i].semver === ANY) continue;
					if (set[i].semver.prerelease.length > 0) {
						var allowed = set[i].semver;
						if (allowed.major === version.major && allowed.minor === version.minor && allowed.patch === version.patch) return true;
					}
				}
				return false;
			}
			return true;
		}
		exports$1.satisfies = satisfies;
		function satisfies(version, range, options) {
			try {
				range = new Range(range, options);
			} catch (er) {
				return false;
			}
			return range.test(version);
		}
		exports$1.maxSatisfying = maxSatisfying;
		function maxSatisfying(versions, range, options) {
			var max = null;
			var maxSV = null;
			try {
				var rangeObj = new Range(range, options);
			} catch (er) {
				return null;
			}
			versions.forEach(function(v) {
				if (rangeObj.test(v)) {
					if (!max || maxSV.compare(v) === -1) {
						max = v;
						maxSV = new SemVer(max, options);
					}
				}
			});
			return max;
		}
		exports$1.minSatisfying = minSatisfying;
		function minSatisfying(versions, range, options) {
			var min = null;
			var minSV = null;
			try {
				var rangeObj = new Range(range, options);
			} catch (er) {
				return null;
			}
			versions.forEach(function(v) {
				if (rangeObj.test(v)) {
					if (!min || minSV.compare(v) === 1) {
						min = v;
						minSV = new SemVer(min, options);
					}
				}
			});
			return min;
		}
		exports$1.minVersion = minVersion;
		function minVersion(range, loose) {
			range = new Range(range, loose);
			var minver = new SemVer("0.0.0");
			if (range.test(minver)) return minver;
			minver = new SemVer("0.0.0-0");
			if (range.test(minver)) return minver;
			minver = null;
			for (var i = 0; i < range.set.length; ++i) range.set[i].forEach(function(comparator) {
				var compver = new SemVer(comparator.semver.version);
				switch (comparator.operator) {
					case ">":
						if (compver.prerelease.length === 0) compver.patch++;
						else compver.prerelease.push(0);
						compver.raw = compver.format();
					case "":
					case ">=":
						if (!minver || gt(minver, compver)) minver = compver;
						break;
					case "<":
					case "<=": break;
					/* istanbul ignore next */
					default: throw new Error("Unexpected operation: " + comparator.operator);
				}
			});
			if (minver && range.test(minver)) return minver;
			return null;
		}
		exports$1.validRange = validRange;
		function validRange(range, options) {
			try {
				return new Range(range, options).range || "*";
			} catch (er) {
				return null;
			}
		}
		exports$1.ltr = ltr;
		function ltr(version, range, options) {
			return outside(version, range, "<", options);
		}
		exports$1.gtr = gtr;
		function gtr(version, range, options) {
			return outside(version, range, ">", options);
		}
		exports$1.outside = outside;
		function outside(version, range, hilo, options) {
			version = new SemVer(version, options);
			range = new Range(range, options);
			var gtfn, ltefn, ltfn, comp, ecomp;
			switch (hilo) {
				case ">":
					gtfn = gt;
					ltefn = lte;
					ltfn = lt;
					comp = ">";
					ecomp = ">=";
					break;
				case "<":
					gtfn = lt;
					ltefn = gte;
					ltfn = gt;
					comp = "<";
					ecomp = "<=";
					break;
				default: throw new TypeError("Must provide a hilo val of \"<\" or \">\"");
			}
			if (satisfies(version, range, options)) return false;
			for (var i = 0; i < range.set.length; ++i) {
				var comparators = range.set[i];
				var high = null;
				var low = null;
				comparators.forEach(function(comparator) {
					if (comparator.semver === ANY) comparator = new Comparator(">=0.0.0");
					high = high || comparator;
					low = low || comparator;
					if (gtfn(comparator.semver, high.semver, options)) high = comparator;
					else if (ltfn(comparator.semver, low.semver, options)) low = comparator;
				});
				if (high.operator === comp || high.operator === ecomp) return false;
				if ((!low.operator || low.operator === comp) && ltefn(version, low.semver)) return false;
				else if (low.operator === ecomp && ltfn(version, low.semver)) return false;
			}
			return true;
		}
		exports$1.prerelease = prerelease;
		function prerelease(version, options) {
			var parsed = parse(version, options);
			return parsed && parsed.prerelease.length ? parsed.prerelease : null;
		}
		exports$1.intersects = intersects;
		function intersects(r1, r2, options) {
			r1 = new Range(r1, options);
			r2 = new Range(r2, options);
			return r1.intersects(r2);
		}
		exports$1.coerce = coerce;
		function coerce(version, options) {
			if (version instanceof SemVer) return version;
			if (typeof version === "number") version = String(version);
			if (typeof version !== "string") return null;
			options = options || {};
			var match = null;
			if (!options.rtl) match = version.match(safeRe[t.COERCE]);
			else {
				var next;
				while ((next = safeRe[t.COERCERTL].exec(version)) && (!match || match.index + match[0].length !== version.length)) {
					if (!match || next.index + next[0].length !== match.index + match[0].length) match = next;
					safeRe[t.COERCERTL].lastIndex = next.index + next[1].length + next[2].length;
				}
				safeRe[t.COERCERTL].lastIndex = -1;
			}
			if (match === null) return null;
			return parse(match[2] + "." + (match[3] || "0") + "." + (match[4] || "0"), options);
		}
	})(semver$1, semver$1.exports);
	var semverExports = semver$1.exports;
	const fs = require$$0;
	const path = require$$1;
	const { promisify } = require$$2;
	const useNativeRecursiveOption = semverExports.satisfies(process.version, ">=10.12.0");
	const checkPath = (pth) => {
		if (process.platform === "win32") {
			if (/[<>:"|?*]/.test(pth.replace(path.parse(pth).root, ""))) {
				const error = /* @__PURE__ */ new Error(`Path contains invalid characters: ${pth}`);
				error.code = "EINVAL";
				throw error;
			}
		}
	};
	const processOptions = (options) => {
		return {
			mode: 511,
			fs,
			...options
		};
	};
	const permissionError = (pth) => {
		const error = /* @__PURE__ */ new Error(`operation not permitted, mkdir '${pth}'`);
		error.code = "EPERM";
		error.errno = -4048;
		error.path = pth;
		error.syscall = "mkdir";
		return error;
	};
	const makeDir = async (input, options) => {
		checkPath(input);
		options = processOptions(options);
		const mkdir = promisify(options.fs.mkdir);
		const stat = promisify(options.fs.stat);
		if (useNativeRecursiveOption && options.fs.mkdir === fs.mkdir) {
			const pth = path.resolve(input);
			await mkdir(pth, {
				mode: options.mode,
				recursive: true
			});
			return pth;
		}
		const make = async (pth) => {
			try {
				await mkdir(pth, options.mode);
				return pth;
			} catch (error) {
				if (error.code === "EPERM") throw error;
				if (error.code === "ENOENT") {
					if (path.dirname(pth) === pth) throw permissionError(pth);
					if (error.message.includes("null bytes")) throw error;
					await make(path.dirname(pth));
					return make(pth);
				}
				try {
					if (!(await stat(pth)).isDirectory()) throw new Error("The path is not a directory");
				} catch (_) {
					throw error;
				}
				return pth;
			}
		};
		return make(path.resolve(input));
	};
	makeDir$2.exports = makeDir;
	makeDir$2.exports.sync = (input, options) => {
		checkPath(input);
		options = processOptions(options);
		if (useNativeRecursiveOption && options.fs.mkdirSync === fs.mkdirSync) {
			const pth = path.resolve(input);
			fs.mkdirSync(pth, {
				mode: options.mode,
				recursive: true
			});
			return pth;
		}
		const make = (pth) => {
			try {
				options.fs.mkdirSync(pth, options.mode);
			} catch (error) {
				if (error.code === "EPERM") throw error;
				if (error.code === "ENOENT") {
					if (path.dirname(pth) === pth) throw permissionError(pth);
					if (error.message.includes("null bytes")) throw error;
					make(path.dirname(pth));
					return make(pth);
				}
				try {
					if (!options.fs.statSync(pth).isDirectory()) throw new Error("The path is not a directory");
				} catch (_) {
					throw error;
				}
			}
			return pth;
		};
		return make(path.resolve(input));
	};
	var makeDirExports = makeDir$2.exports;
	var makeDir$1 = /*@__PURE__*/ getDefaultExportFromCjs(makeDirExports);
	var lodash = { exports: {} };
	lodash.exports;
	(function(module, exports$1) {
		(function() {
			/** Used as a safe reference for `undefined` in pre-ES5 environments. */
			var undefined$1;
			/** Used as the semantic version number. */
			var VERSION = "4.18.1";
			/** Used as the size to enable large array optimizations. */
			var LARGE_ARRAY_SIZE = 200;
			/** Error message constants. */
			var CORE_ERROR_TEXT = "Unsupported core-js use. Try https://npms.io/search?q=ponyfill.", FUNC_ERROR_TEXT = "Expected a function", INVALID_TEMPL_VAR_ERROR_TEXT = "Invalid `variable` option passed into `_.template`", INVALID_TEMPL_IMPORTS_ERROR_TEXT = "Invalid `imports` option passed into `_.template`";
			/** Used to stand-in for `undefined` hash values. */
			var HASH_UNDEFINED = "__lodash_hash_undefined__";
			/** Used as the maximum memoize cache size. */
			var MAX_MEMOIZE_SIZE = 500;
			/** Used as the internal argument placeholder. */
			var PLACEHOLDER = "__lodash_placeholder__";
			/** Used to compose bitmasks for cloning. */
			var CLONE_DEEP_FLAG = 1, CLONE_FLAT_FLAG = 2, CLONE_SYMBOLS_FLAG = 4;
			/** Used to compose bitmasks for value comparisons. */
			var COMPARE_PARTIAL_FLAG = 1, COMPARE_UNORDERED_FLAG = 2;
			/** Used to compose bitmasks for function metadata. */
			var WRAP_BIND_FLAG = 1, WRAP_BIND_KEY_FLAG = 2, WRAP_CURRY_BOUND_FLAG = 4, WRAP_CURRY_FLAG = 8, WRAP_CURRY_RIGHT_FLAG = 16, WRAP_PARTIAL_FLAG = 32, WRAP_PARTIAL_RIGHT_FLAG = 64, WRAP_ARY_FLAG = 128, WRAP_REARG_FLAG = 256, WRAP_FLIP_FLAG = 512;
			/** Used as default options for `_.truncate`. */
			var DEFAULT_TRUNC_LENGTH = 30, DEFAULT_TRUNC_OMISSION = "...";
			/** Used to detect hot functions by number of calls within a span of milliseconds. */
			var HOT_COUNT = 800, HOT_SPAN = 16;
			/** Used to indicate the type of lazy iteratees. */
			var LAZY_FILTER_FLAG = 1, LAZY_MAP_FLAG = 2, LAZY_WHILE_FLAG = 3;
			/** Used as references for various `Number` constants. */
			var INFINITY = 1 / 0, MAX_SAFE_INTEGER = 9007199254740991, MAX_INTEGER = 17976931348623157e292, NAN = NaN;
			/** Used as references for the maximum length and index of an array. */
			var MAX_ARRAY_LENGTH = 4294967295, MAX_ARRAY_INDEX = MAX_ARRAY_LENGTH - 1, HALF_MAX_ARRAY_LENGTH = MAX_ARRAY_LENGTH >>> 1;
			/** Used to associate wrap methods with their bit flags. */
			var wrapFlags = [
				["ary", WRAP_ARY_FLAG],
				["bind", WRAP_BIND_FLAG],
				["bindKey", WRAP_BIND_KEY_FLAG],
				["curry", WRAP_CURRY_FLAG],
				["curryRight", WRAP_CURRY_RIGHT_FLAG],
				["flip", WRAP_FLIP_FLAG],
				["partial", WRAP_PARTIAL_FLAG],
				["partialRight", WRAP_PARTIAL_RIGHT_FLAG],
				["rearg", WRAP_REARG_FLAG]
			];
			/** `Object#toString` result references. */
			var argsTag = "[object Arguments]", arrayTag = "[object Array]", asyncTag = "[object AsyncFunction]", boolTag = "[object Boolean]", dateTag = "[object Date]", domExcTag = "[object DOMException]", errorTag = "[object Error]", funcTag = "[object Function]", genTag = "[object GeneratorFunction]", mapTag = "[object Map]", numberTag = "[object Number]", nullTag = "[object Null]", objectTag = "[object Object]", promiseTag = "[object Promise]", proxyTag = "[object Proxy]", regexpTag = "[object RegExp]", setTag = "[object Set]", stringTag = "[object String]", symbolTag = "[object Symbol]", undefinedTag = "[object Undefined]", weakMapTag = "[object WeakMap]", weakSetTag = "[object WeakSet]";
			var arrayBufferTag = "[object ArrayBuffer]", dataViewTag = "[object DataView]", float32Tag = "[object Float32Array]", float64Tag = "[object Float64Array]", int8Tag = "[object Int8Array]", int16Tag = "[object Int16Array]", int32Tag = "[object Int32Array]", uint8Tag = "[object Uint8Array]", uint8ClampedTag = "[object Uint8ClampedArray]", uint16Tag = "[object Uint16Array]", uint32Tag = "[object Uint32Array]";
			/** Used to match empty string literals in compiled template source. */
			var reEmptyStringLeading = /\b__p \+= '';/g, reEmptyStringMiddle = /\b(__p \+=) '' \+/g, reEmptyStringTrailing = /(__e\(.*?\)|\b__t\)) \+\n'';/g;
			/** Used to match HTML entities and HTML characters. */
			var reEscapedHtml = /&(?:amp|lt|gt|quot|#39);/g, reUnescapedHtml = /[&<>"']/g, reHasEscapedHtml = RegExp(reEscapedHtml.source), reHasUnescapedHtml = RegExp(reUnescapedHtml.source);
			/** Used to match template delimiters. */
			var reEscape = /<%-([\s\S]+?)%>/g, reEvaluate = /<%([\s\S]+?)%>/g, reInterpolate = /<%=([\s\S]+?)%>/g;
			/** Used to match property names within property paths. */
			var reIsDeepProp = /\.|\[(?:[^[\]]*|(["'])(?:(?!\1)[^\\]|\\.)*?\1)\]/, reIsPlainProp = /^\w*$/, rePropName = /[^.[\]]+|\[(?:(-?\d+(?:\.\d+)?)|(["'])((?:(?!\2)[^\\]|\\.)*?)\2)\]|(?=(?:\.|\[\])(?:\.|\[\]|$))/g;
			/**
			* Used to match `RegExp`
			* [syntax characters](http://ecma-international.org/ecma-262/7.0/#sec-patterns).
			*/
			var reRegExpChar = /[\\^$.*+?()[\]{}|]/g, reHasRegExpChar = RegExp(reRegExpChar.source);
			/** Used to match leading whitespace. */
			var reTrimStart = /^\s+/;
			/** Used to match a single whitespace character. */
			var reWhitespace = /\s/;
			/** Used to match wrap detail comments. */
			var reWrapComment = /\{(?:\n\/\* \[wrapped with .+\] \*\/)?\n?/, reWrapDetails = /\{\n\/\* \[wrapped with (.+)\] \*/, reSplitDetails = /,? & /;
			/** Used to match words composed of alphanumeric characters. */
			var reAsciiWord = /[^\x00-\x2f\x3a-\x40\x5b-\x60\x7b-\x7f]+/g;
			/**
			* Used to validate the `validate` option in `_.template` variable.
			*
			* Forbids characters which could potentially change the meaning of the function argument definition:
			* - "()," (modification of function parameters)
			* - "=" (default value)
			* - "[]{}" (destructuring of function parameters)
			* - "/" (beginning of a comment)
			* - whitespace
			*/
			var reForbiddenIdentifierChars = /[()=,{}\[\]\/\s]/;
			/** Used to match backslashes in property paths. */
			var reEscapeChar = /\\(\\)?/g;
			/**
			* Used to match
			* [ES template delimiters](http://ecma-international.org/ecma-262/7.0/#sec-template-literal-lexical-components).
			*/
			var reEsTemplate = /\$\{([^\\}]*(?:\\.[^\\}]*)*)\}/g;
			/** Used to match `RegExp` flags from their coerced string values. */
			var reFlags = /\w*$/;
			/** Used to detect bad signed hexadecimal string values. */
			var reIsBadHex = /^[-+]0x[0-9a-f]+$/i;
			/** Used to detect binary string values. */
			var reIsBinary = /^0b[01]+$/i;
			/** Used to detect host constructors (Safari). */
			var reIsHostCtor = /^\[object .+?Constructor\]$/;
			/** Used to detect octal string values. */
			var reIsOctal = /^0o[0-7]+$/i;
			/** Used to detect unsigned integer values. */
			var reIsUint = /^(?:0|[1-9]\d*)$/;
			/** Used to match Latin Unicode letters (excluding mathematical operators). */
			var reLatin = /[\xc0-\xd6\xd8-\xf6\xf8-\xff\u0100-\u017f]/g;
			/** Used to ensure capturing order of template delimiters. */
			var reNoMatch = /($^)/;
			/** Used to match unescaped characters in compiled string literals. */
			var reUnescapedString = /['\n\r\u2028\u2029\\]/g;
			/** Used to compose unicode character classes. */
			var rsAstralRange = "\\ud800-\\udfff", rsComboRange = "\\u0300-\\u036f\\ufe20-\\ufe2f\\u20d0-\\u20ff", rsDingbatRange = "\\u2700-\\u27bf", rsLowerRange = "a-z\\xdf-\\xf6\\xf8-\\xff", rsMathOpRange = "\\xac\\xb1\\xd7\\xf7", rsNonCharRange = "\\x00-\\x2f\\x3a-\\x40\\x5b-\\x60\\x7b-\\xbf", rsPunctuationRange = "\\u2000-\\u206f", rsSpaceRange = " \\t\\x0b\\f\\xa0\\ufeff\\n\\r\\u2028\\u2029\\u1680\\u180e\\u2000\\u2001\\u2002\\u2003\\u2004\\u2005\\u2006\\u2007\\u2008\\u2009\\u200a\\u202f\\u205f\\u3000", rsUpperRange = "A-Z\\xc0-\\xd6\\xd8-\\xde", rsVarRange = "\\ufe0e\\ufe0f", rsBreakRange = rsMathOpRange + rsNonCharRange + rsPunctuationRange + rsSpaceRange;
			/** Used to compose unicode capture groups. */
			var rsApos = "['’]", rsAstral = "[" + rsAstralRange + "]", rsBreak = "[" + rsBreakRange + "]", rsCombo = "[" + rsComboRange + "]", rsDigits = "\\d+", rsDingbat = "[" + rsDingbatRange + "]", rsLower = "[" + rsLowerRange + "]", rsMisc = "[^" + rsAstralRange + rsBreakRange + rsDigits + rsDingbatRange + rsLowerRange + rsUpperRange + "]", rsFitz = "\\ud83c[\\udffb-\\udfff]", rsModifier = "(?:" + rsCombo + "|" + rsFitz + ")", rsNonAstral = "[^" + rsAstralRange + "]", rsRegional = "(?:\\ud83c[\\udde6-\\uddff]){2}", rsSurrPair = "[\\ud800-\\udbff][\\udc00-\\udfff]", rsUpper = "[" + rsUpperRange + "]", rsZWJ = "\\u200d";
			/** Used to compose unicode regexes. */
			var rsMiscLower = "(?:" + rsLower + "|" + rsMisc + ")", rsMiscUpper = "(?:" + rsUpper + "|" + rsMisc + ")", rsOptContrLower = "(?:" + rsApos + "(?:d|ll|m|re|s|t|ve))?", rsOptContrUpper = "(?:" + rsApos + "(?:D|LL|M|RE|S|T|VE))?", reOptMod = rsModifier + "?", rsOptVar = "[" + rsVarRange + "]?", rsOptJoin = "(?:" + rsZWJ + "(?:" + [
				rsNonAstral,
				rsRegional,
				rsSurrPair
			].join("|") + ")" + rsOptVar + reOptMod + ")*", rsOrdLower = "\\d*(?:1st|2nd|3rd|(?![123])\\dth)(?=\\b|[A-Z_])", rsOrdUpper = "\\d*(?:1ST|2ND|3RD|(?![123])\\dTH)(?=\\b|[a-z_])", rsSeq = rsOptVar + reOptMod + rsOptJoin, rsEmoji = "(?:" + [
				rsDingbat,
				rsRegional,
				rsSurrPair
			].join("|") + ")" + rsSeq, rsSymbol = "(?:" + [
				rsNonAstral + rsCombo + "?",
				rsCombo,
				rsRegional,
				rsSurrPair,
				rsAstral
			].join("|") + ")";
			/** Used to match apostrophes. */
			var reApos = RegExp(rsApos, "g");
			/**
			* Used to match [combining diacritical marks](https://en.wikipedia.org/wiki/Combining_Diacritical_Marks) and
			* [combining diacritical marks for symbols](https://en.wikipedia.org/wiki/Combining_Diacritical_Marks_for_Symbols).
			*/
			var reComboMark = RegExp(rsCombo, "g");
			/** Used to match [string symbols](https://mathiasbynens.be/notes/javascript-unicode). */
			var reUnicode = RegExp(rsFitz + "(?=" + rsFitz + ")|" + rsSymbol + rsSeq, "g");
			/** Used to match complex or compound words. */
			var reUnicodeWord = RegExp([
				rsUpper + "?" + rsLower + "+" + rsOptContrLower + "(?=" + [
					rsBreak,
					rsUpper,
					"$"
				].join("|") + ")",
				rsMiscUpper + "+" + rsOptContrUpper + "(?=" + [
					rsBreak,
					rsUpper + rsMiscLower,
					"$"
				].join("|") + ")",
				rsUpper + "?" + rsMiscLower + "+" + rsOptContrLower,
				rsUpper + "+" + rsOptContrUpper,
				rsOrdUpper,
				rsOrdLower,
				rsDigits,
				rsEmoji
			].join("|"), "g");
			/** Used to detect strings with [zero-width joiners or code points from the astral planes](http://eev.ee/blog/2015/09/12/dark-corners-of-unicode/). */
			var reHasUnicode = RegExp("[" + rsZWJ + rsAstralRange + rsComboRange + rsVarRange + "]");
			/** Used to detect strings that need a more robust regexp to match words. */
			var reHasUnicodeWord = /[a-z][A-Z]|[A-Z]{2}[a-z]|[0-9][a-zA-Z]|[a-zA-Z][0-9]|[^a-zA-Z0-9 ]/;
			/** Used to assign default `context` object properties. */
			var contextProps = [
				"Array",
				"Buffer",
				"DataView",
				"Date",
				"Error",
				"Float32Array",
				"Float64Array",
				"Function",
				"Int8Array",
				"Int16Array",
				"Int32Array",
				"Map",
				"Math",
				"Object",
				"Promise",
				"RegExp",
				"Set",
				"String",
				"Symbol",
				"TypeError",
				"Uint8Array",
				"Uint8ClampedArray",
				"Uint16Array",
				"Uint32Array",
				"WeakMap",
				"_",
				"clearTimeout",
				"isFinite",
				"parseInt",
				"setTimeout"
			];
			/** Used to make template sourceURLs easier to identify. */
			var templateCounter = -1;
			/** Used to identify `toStringTag` values of typed arrays. */
			var typedArrayTags = {};
			typedArrayTags[float32Tag] = typedArrayTags[float64Tag] = typedArrayTags[int8Tag] = typedArrayTags[int16Tag] = typedArrayTags[int32Tag] = typedArrayTags[uint8Tag] = typedArrayTags[uint8ClampedTag] = typedArrayTags[uint16Tag] = typedArrayTags[uint32Tag] = true;
			typedArrayTags[argsTag] = typedArrayTags[arrayTag] = typedArrayTags[arrayBufferTag] = typedArrayTags[boolTag] = typedArrayTags[dataViewTag] = typedArrayTags[dateTag] = typedArrayTags[errorTag] = typedArrayTags[funcTag] = typedArrayTags[mapTag] = typedArrayTags[numberTag] = typedArrayTags[objectTag] = typedArrayTags[regexpTag] = typedArrayTags[setTag] = typedArrayTags[stringTag] = typedArrayTags[weakMapTag] = false;
			/** Used to identify `toStringTag` values supported by `_.clone`. */
			var cloneableTags = {};
			cloneableTags[argsTag] = cloneableTags[arrayTag] = cloneableTags[arrayBufferTag] = cloneableTags[dataViewTag] = cloneableTags[boolTag] = cloneableTags[dateTag] = cloneableTags[float32Tag] = cloneableTags[float64Tag] = cloneableTags[int8Tag] = cloneableTags[int16Tag] = cloneableTags[int32Tag] = cloneableTags[mapTag] = cloneableTags[numberTag] = cloneableTags[objectTag] = cloneableTags[regexpTag] = cloneableTags[setTag] = cloneableTags[stringTag] = cloneableTags[symbolTag] = cloneableTags[uint8Tag] = cloneableTags[uint8ClampedTag] = cloneableTags[uint16Tag] = cloneableTags[uint32Tag] = true;
			cloneableTags[errorTag] = cloneableTags[funcTag] = cloneableTags[weakMapTag] = false;
			/** Used to map Latin Unicode letters to basic Latin letters. */
			var deburredLetters = {
				"À": "A",
				"Á": "A",
				"Â": "A",
				"Ã": "A",
				"Ä": "A",
				"Å": "A",
				"à": "a",
				"á": "a",
				"â": "a",
				"ã": "a",
				"ä": "a",
				"å": "a",
				"Ç": "C",
				"ç": "c",
				"Ð": "D",
				"ð": "d",
				"È": "E",
				"É": "E",
				"Ê": "E",
				"Ë": "E",
				"è": "e",
				"é": "e",
				"ê": "e",
				"ë": "e",
				"Ì": "I",
				"Í": "I",
				"Î": "I",
				"Ï": "I",
				"ì": "i",
				"í": "i",
				"î": "i",
				"ï": "i",
				"Ñ": "N",
				"ñ": "n",
				"Ò": "O",
				"Ó": "O",
				"Ô": "O",
				"Õ": "O",
				"Ö": "O",
				"Ø": "O",
				"ò": "o",
				"ó": "o",
				"ô": "o",
				"õ": "o",
				"ö": "o",
				"ø": "o",
				"Ù": "U",
				"Ú": "U",
				"Û": "U",
				"Ü": "U",
				"ù": "u",
				"ú": "u",
				"û": "u",
				"ü": "u",
				"Ý": "Y",
				"ý": "y",
				"ÿ": "y",
				"Æ": "Ae",
				"æ": "ae",
				"Þ": "Th",
				"þ": "th",
				"ß": "ss",
				"Ā": "A",
				"Ă": "A",
				"Ą": "A",
				"ā": "a",
				"ă": "a",
				"ą": "a",
				"Ć": "C",
				"Ĉ": "C",
				"Ċ": "C",
				"Č": "C",
				"ć": "c",
				"ĉ": "c",
				"ċ": "c",
				"č": "c",
				"Ď": "D",
				"Đ": "D",
				"ď": "d",
				"đ": "d",
				"Ē": "E",
				"Ĕ": "E",
				"Ė": "E",
				"Ę": "E",
				"Ě": "E",
				"ē": "e",
				"ĕ": "e",
				"ė": "e",
				"ę": "e",
				"ě": "e",
				"Ĝ": "G",
				"Ğ": "G",
				"Ġ": "G",
				"Ģ": "G",
				"ĝ": "g",
				"ğ": "g",
				"ġ": "g",
				"ģ": "g",
				"Ĥ": "H",
				"Ħ": "H",
				"ĥ": "h",
				"ħ": "h",
				"Ĩ": "I",
				"Ī": "I",
				"Ĭ": "I",
				"Į": "I",
				"İ": "I",
				"ĩ": "i",
				"ī": "i",
				"ĭ": "i",
				"į": "i",
				"ı": "i",
				"Ĵ": "J",
				"ĵ": "j",
				"Ķ": "K",
				"ķ": "k",
				"ĸ": "k",
				"Ĺ": "L",
				"Ļ": "L",
				"Ľ": "L",
				"Ŀ": "L",
				"Ł": "L",
				"ĺ": "l",
				"ļ": "l",
				"ľ": "l",
				"ŀ": "l",
				"ł": "l",
				"Ń": "N",
				"Ņ": "N",
				"Ň": "N",
				"Ŋ": "N",
				"ń": "n",
				"ņ": "n",
				"ň": "n",
				"ŋ": "n",
				"Ō": "O",
				"Ŏ": "O",
				"Ő": "O",
				"ō": "o",
				"ŏ": "o",
				"ő": "o",
				"Ŕ": "R",
				"Ŗ": "R",
				"Ř": "R",
				"ŕ": "r",
				"ŗ": "r",
				"ř": "r",
				"Ś": "S",
				"Ŝ": "S",
				"Ş": "S",
				"Š": "S",
				"ś": "s",
				"ŝ": "s",
				"ş": "s",
				"š": "s",
				"Ţ": "T",
				"Ť": "T",
				"Ŧ": "T",
				"ţ": "t",
				"ť": "t",
				"ŧ": "t",
				"Ũ": "U",
				"Ū": "U",
				"Ŭ": "U",
				"Ů": "U",
				"Ű": "U",
				"Ų": "U",
				"ũ": "u",
				"ū": "u",
				"ŭ": "u",
				"ů": "u",
				"ű": "u",
				"ų": "u",
				"Ŵ": "W",
				"ŵ": "w",
				"Ŷ": "Y",
				"ŷ": "y",
				"Ÿ": "Y",
				"Ź": "Z",
				"Ż": "Z",
				"Ž": "Z",
				"ź": "z",
				"ż": "z",
				"ž": "z",
				"Ĳ": "IJ",
				"ĳ": "ij",
				"Œ": "Oe",
				"œ": "oe",
				"ŉ": "'n",
				"ſ": "s"
			};
			/** Used to map characters to HTML entities. */
			var htmlEscapes = {
				"&": "&amp;",
				"<": "&lt;",
				">": "&gt;",
				"\"": "&quot;",
				"'": "&#39;"
			};
			/** Used to map HTML entities to characters. */
			var htmlUnescapes = {
				"&amp;": "&",
				"&lt;": "<",
				"&gt;": ">",
				"&quot;": "\"",
				"&#39;": "'"
			};
			/** Used to escape characters for inclusion in compiled string literals. */
			var stringEscapes = {
				"\\": "\\",
				"'": "'",
				"\n": "n",
				"\r": "r",
				"\u2028": "u2028",
				"\u2029": "u2029"
			};
			/** Built-in method references without a dependency on `root`. */
			var freeParseFloat = parseFloat, freeParseInt = parseInt;
			/** Detect free variable `global` from Node.js. */
			var freeGlobal = typeof commonjsGlobal == "object" && commonjsGlobal && commonjsGlobal.Object === Object && commonjsGlobal;
			/** Detect free variable `self`. */
			var freeSelf = typeof self == "object" && self && self.Object === Object && self;
			/** Used as a reference to the global object. */
			var root = freeGlobal || freeSelf || Function("return this")();
			/** Detect free variable `exports`. */
			var freeExports = exports$1 && !exports$1.nodeType && exports$1;
			/** Detect free variable `module`. */
			var freeModule = freeExports && module && !module.nodeType && module;
			/** Detect the popular CommonJS extension `module.exports`. */
			var moduleExports = freeModule && freeModule.exports === freeExports;
			/** Detect free variable `process` from Node.js. */
			var freeProcess = moduleExports && freeGlobal.process;
			/** Used to access faster Node.js helpers. */
			var nodeUtil = function() {
				try {
					var types = freeModule && freeModule.require && freeModule.require("util").types;
					if (types) return types;
					return freeProcess && freeProcess.binding && freeProcess.binding("util");
				} catch (e) {}
			}();
			var nodeIsArrayBuffer = nodeUtil && nodeUtil.isArrayBuffer, nodeIsDate = nodeUtil && nodeUtil.isDate, nodeIsMap = nodeUtil && nodeUtil.isMap, nodeIsRegExp = nodeUtil && nodeUtil.isRegExp, nodeIsSet = nodeUtil && nodeUtil.isSet, nodeIsTypedArray = nodeUtil && nodeUtil.isTypedArray;
			/**
			* A faster alternative to `Function#apply`, this function invokes `func`
			* with the `this` binding of `thisArg` and the arguments of `args`.
			*
			* @private
			* @param {Function} func The function to invoke.
			* @param {*} thisArg The `this` binding of `func`.
			* @param {Array} args The arguments to invoke `func` with.
			* @returns {*} Returns the result of `func`.
			*/
			function apply(func, thisArg, args) {
				switch (args.length) {
					case 0: return func.call(thisArg);
					case 1: return func.call(thisArg, args[0]);
					case 2: return func.call(thisArg, args[0], args[1]);
					case 3: return func.call(thisArg, args[0], args[1], args[2]);
				}
				return func.apply(thisArg, args);
			}
			/**
			* A specialized version of `baseAggregator` for arrays.
			*
			* @private
			* @param {Array} [array] The array to iterate over.
			* @param {Function} setter The function to set `accumulator` values.
			* @param {Function} iteratee The iteratee to transform keys.
			* @param {Object} accumulator The initial aggregated object.
			* @returns {Function} Returns `accumulator`.
			*/
			function arrayAggregator(array, setter, iteratee, accumulator) {
				var index = -1, length = array == null ? 0 : array.length;
				while (++index < length) {
					var value = array[index];
					setter(accumulator, value, iteratee(value), array);
				}
				return accumulator;
			}
			/**
			* A specialized version of `_.forEach` for arrays without support for
			* iteratee shorthands.
			*
			* @private
			* @param {Array} [array] The array to iterate over.
			* @param {Function} iteratee The function invoked per iteration.
			* @returns {Array} Returns `array`.
			*/
			function arrayEach(array, iteratee) {
				var index = -1, length = array == null ? 0 : array.length;
				while (++index < length) if (iteratee(array[index], index, array) === false) break;
				return array;
			}
			/**
			* A specialized version of `_.forEachRight` for arrays without support for
			* iteratee shorthands.
			*
			* @private
			* @param {Array} [array] The array to iterate over.
			* @param {Function} iteratee The function invoked per iteration.
			* @returns {Array} Returns `array`.
			*/
			function arrayEachRight(array, iteratee) {
				var length = array == null ? 0 : array.length;
				while (length--) if (iteratee(array[length], length, array) === false) break;
				return array;
			}
			/**
			* A specialized version of `_.every` for arrays without support for
			* iteratee shorthands.
			*
			* @private
			* @param {Array} [array] The array to iterate over.
			* @param {Function} predicate The function invoked per iteration.
			* @returns {boolean} Returns `true` if all elements pass the predicate check,
			*  else `false`.
			*/
			function arrayEvery(array, predicate) {
				var index = -1, length = array == null ? 0 : array.length;
				while (++index < length) if (!predicate(array[index], index, array)) return false;
				return true;
			}
			/**
			* A specialized version of `_.filter` for arrays without support for
			* iteratee shorthands.
			*
			* @private
			* @param {Array} [array] The array to iterate over.
			* @param {Function} predicate The function invoked per iteration.
			* @returns {Array} Returns the new filtered array.
			*/
			function arrayFilter(array, predicate) {
				var index = -1, length = array == null ? 0 : array.length, resIndex = 0, result = [];
				while (++index < length) {
					var value = array[index];
					if (predicate(value, index, array)) result[resIndex++] = value;
				}
				return result;
			}
			/**
			* A specialized version of `_.includes` for arrays without support for
			* specifying an index to search from.
			*
			* @private
			* @param {Array} [array] The array to inspect.
			* @param {*} target The value to search for.
			* @returns {boolean} Returns `true` if `target` is found, else `false`.
			*/
			function arrayIncludes(array, value) {
				return !!(array == null ? 0 : array.length) && baseIndexOf(array, value, 0) > -1;
			}
			/**
			* This function is like `arrayIncludes` except that it accepts a comparator.
			*
			* @private
			* @param {Array} [array] The array to inspect.
			* @param {*} target The value to search for.
			* @param {Function} comparator The comparator invoked per element.
			* @returns {boolean} Returns `true` if `target` is found, else `false`.
			*/
			function arrayIncludesWith(array, value, comparator) {
				var index = -1, length = array == null ? 0 : array.length;
				while (++index < length) if (comparator(value, array[index])) return true;
				return false;
			}
			/**
			* A specialized version of `_.map` for arrays without support for iteratee
			* shorthands.
			*
			* @private
			* @param {Array} [array] The array to iterate over.
			* @param {Function} iteratee The function invoked per iteration.
			* @returns {Array} Returns the new mapped array.
			*/
			function arrayMap(array, iteratee) {
				var index = -1, length = array == null ? 0 : array.length, result = Array(length);
				while (++index < length) result[index] = iteratee(array[index], index, array);
				return result;
			}
			/**
			* Appends the elements of `values` to `array`.
			*
			* @private
			* @param {Array} array The array to modify.
			* @param {Array} values The values to append.
			* @returns {Array} Returns `array`.
			*/
			function arrayPush(array, values) {
				var index = -1, length = values.length, offset = array.length;
				while (++index < length) array[offset + index] = values[index];
				return array;
			}
			/**
			* A specialized version of `_.reduce` for arrays without support for
			* iteratee shorthands.
			*
			* @private
			* @param {Array} [array] The array to iterate over.
			* @param {Function} iteratee The function invoked per iteration.
			* @param {*} [accumulator] The initial value.
			* @param {boolean} [initAccum] Specify using the first element of `array` as
			*  the initial value.
			* @returns {*} Returns the accumulated value.
			*/
			function arrayReduce(array, iteratee, accumulator, initAccum) {
				var index = -1, length = array == null ? 0 : array.length;
				if (initAccum && length) accumulator = array[++index];
				while (++index < length) accumulator = iteratee(accumulator, array[index], index, array);
				return accumulator;
			}
			/**
			* A specialized version of `_.reduceRight` for arrays without support for
			* iteratee shorthands.
			*
			* @private
			* @param {Array} [array] The array to iterate over.
			* @param {Function} iteratee The function invoked per iteration.
			* @param {*} [accumulator] The initial value.
			* @param {boolean} [initAccum] Specify using the last element of `array` as
			*  the initial value.
			* @returns {*} Returns the accumulated value.
			*/
			function arrayReduceRight(array, iteratee, accumulator, initAccum) {
				var length = array == null ? 0 : array.length;
				if (initAccum && length) accumulator = array[--length];
				while (length--) accumulator = iteratee(accumulator, array[length], length, array);
				return accumulator;
			}
			/**
			* A specialized version of `_.some` for arrays without support for iteratee
			* shorthands.
			*
			* @private
			* @param {Array} [array] The array to iterate over.
			* @param {Function} predicate The function invoked per iteration.
			* @returns {boolean} Returns `true` if any element passes the predicate check,
			*  else `false`.
			*/
			function arraySome(array, predicate) {
				var index = -1, length = array == null ? 0 : array.length;
				while (++index < length) if (predicate(array[index], index, array)) return true;
				return false;
			}
			/**
			* Gets the size of an ASCII `string`.
			*
			* @private
			* @param {string} string The string inspect.
			* @returns {number} Returns the string size.
			*/
			var asciiSize = baseProperty("length");
			/**
			* Converts an ASCII `string` to an array.
			*
			* @private
			* @param {string} string The string to convert.
			* @returns {Array} Returns the converted array.
			*/
			function asciiToArray(string) {
				return string.split("");
			}
			/**
			* Splits an ASCII `string` into an array of its words.
			*
			* @private
			* @param {string} The string to inspect.
			* @returns {Array} Returns the words of `string`.
			*/
			function asciiWords(string) {
				return string.match(reAsciiWord) || [];
			}
			/**
			* The base implementation of methods like `_.findKey` and `_.findLastKey`,
			* without support for iteratee shorthands, which iterates over `collection`
			* using `eachFunc`.
			*
			* @private
			* @param {Array|Object} collection The collection to inspect.
			* @param {Function} predicate The function invoked per iteration.
			* @param {Function} eachFunc The function to iterate over `collection`.
			* @returns {*} Returns the found element or its key, else `undefined`.
			*/
			function baseFindKey(collection, predicate, eachFunc) {
				var result;
				eachFunc(collection, function(value, key, collection) {
					if (predicate(value, key, collection)) {
						result = key;
						return false;
					}
				});
				return result;
			}
			/**
			* The base implementation of `_.findIndex` and `_.findLastIndex` without
			* support for iteratee shorthands.
			*
			* @private
			* @param {Array} array The array to inspect.
			* @param {Function} predicate The function invoked per iteration.
			* @param {number} fromIndex The index to search from.
			* @param {boolean} [fromRight] Specify iterating from right to left.
			* @returns {number} Returns the index of the matched value, else `-1`.
			*/
			function baseFindIndex(array, predicate, fromIndex, fromRight) {
				var length = array.length, index = fromIndex + (fromRight ? 1 : -1);
				while (fromRight ? index-- : ++index < length) if (predicate(array[index], index, array)) return index;
				return -1;
			}
			/**
			* The base implementation of `_.indexOf` without `fromIndex` bounds checks.
			*
			* @private
			* @param {Array} array The array to inspect.
			* @param {*} value The value to search for.
			* @param {number} fromIndex The index to search from.
			* @returns {number} Returns the index of the matched value, else `-1`.
			*/
			function baseIndexOf(array, value, fromIndex) {
				return value === value ? strictIndexOf(array, value, fromIndex) : baseFindIndex(array, baseIsNaN, fromIndex);
			}
			/**
			* This function is like `baseIndexOf` except that it accepts a comparator.
			*
			* @private
			* @param {Array} array The array to inspect.
			* @param {*} value The value to search for.
			* @param {number} fromIndex The index to search from.
			* @param {Function} comparator The comparator invoked per element.
			* @returns {number} Returns the index of the matched value, else `-1`.
			*/
			function baseIndexOfWith(array, value, fromIndex, comparator) {
				var index = fromIndex - 1, length = array.length;
				while (++index < length) if (comparator(array[index], value)) return index;
				return -1;
			}
			/**
			* The base implementation of `_.isNaN` without support for number objects.
			*
			* @private
			* @param {*} value The value to check.
			* @returns {boolean} Returns `true` if `value` is `NaN`, else `false`.
			*/
			function baseIsNaN(value) {
				return value !== value;
			}
			/**
			* The base implementation of `_.mean` and `_.meanBy` without support for
			* iteratee shorthands.
			*
			* @private
			* @param {Array} array The array to iterate over.
			* @param {Function} iteratee The function invoked per iteration.
			* @returns {number} Returns the mean.
			*/
			function baseMean(array, iteratee) {
				var length = array == null ? 0 : array.length;
				return length ? baseSum(array, iteratee) / length : NAN;
			}
			/**
			* The base implementation of `_.property` without support for deep paths.
			*
			* @private
			* @param {string} key The key of the property to get.
			* @returns {Function} Returns the new accessor function.
			*/
			function baseProperty(key) {
				return function(object) {
					return object == null ? undefined$1 : object[key];
				};
			}
			/**
			* The base implementation of `_.propertyOf` without support for deep paths.
			*
			* @private
			* @param {Object} object The object to query.
			* @returns {Function} Returns the new accessor function.
			*/
			function basePropertyOf(object) {
				return function(key) {
					return object == null ? undefined$1 : object[key];
				};
			}
			/**
			* The base implementation of `_.reduce` and `_.reduceRight`, without support
			* for iteratee shorthands, which iterates over `collection` using `eachFunc`.
			*
			* @private
			* @param {Array|Object} collection The collection to iterate over.
			* @param {Function} iteratee The function invoked per iteration.
			* @param {*} accumulator The initial value.
			* @param {boolean} initAccum Specify using the first or last element of
			*  `collection` as the initial value.
			* @param {Function} eachFunc The function to iterate over `collection`.
			* @returns {*} Returns the accumulated value.
			*/
			function baseReduce(collection, iteratee, accumulator, initAccum, eachFunc) {
				eachFunc(collection, function(value, index, collection) {
					accumulator = initAccum ? (initAccum = false, value) : iteratee(accumulator, value, index, collection);
				});
				return accumulator;
			}
			/**
			* The base implementation of `_.sortBy` which uses `comparer` to define the
			* sort order of `array` and replaces criteria objects with their corresponding
			* values.
			*
			* @private
			* @param {Array} array The array to sort.
			* @param {Function} comparer The function to define sort order.
			* @returns {Array} Returns `array`.
			*/
			function baseSortBy(array, comparer) {
				var length = array.length;
				array.sort(comparer);
				while (length--) array[length] = array[length].value;
				return array;
			}
			/**
			* The base implementation of `_.sum` and `_.sumBy` without support for
			* iteratee shorthands.
			*
			* @private
			* @param {Array} array The array to iterate over.
			* @param {Function} iteratee The function invoked per iteration.
			* @returns {number} Returns the sum.
			*/
			function baseSum(array, iteratee) {
				var result, index = -1, length = array.length;
				while (++index < length) {
					var current = iteratee(array[index]);
					if (current !== undefined$1) result = result === undefined$1 ? current : result + current;
				}
				return result;
			}
			/**
			* The base implementation of `_.times` without support for iteratee shorthands
			* or max array length checks.
			*
			* @private
			* @param {number} n The number of times to invoke `iteratee`.
			* @param {Function} iteratee The function invoked per iteration.
			* @returns {Array} Returns the array of results.
			*/
			function baseTimes(n, iteratee) {
				var index = -1, result = Array(n);
				while (++index < n) result[index] = iteratee(index);
				return result;
			}
			/**
			* The base implementation of `_.toPairs` and `_.toPairsIn` which creates an array
			* of key-value pairs for `object` corresponding to the property names of `props`.
			*
			* @private
			* @param {Object} object The object to query.
			* @param {Array} props The property names to get values for.
			* @returns {Object} Returns the key-value pairs.
			*/
			function baseToPairs(object, props) {
				return arrayMap(props, function(key) {
					return [key, object[key]];
				});
			}
			/**
			* The base implementation of `_.trim`.
			*
			* @private
			* @param {string} string The string to trim.
			* @returns {string} Returns the trimmed string.
			*/
			function baseTrim(string) {
				return string ? string.slice(0, trimmedEndIndex(string) + 1).replace(reTrimStart, "") : string;
			}
			/**
			* The base implementation of `_.unary` without support for storing metadata.
			*
			* @private
			* @param {Function} func The function to cap arguments for.
			* @returns {Function} Returns the new capped function.
			*/
			function baseUnary(func) {
				return function(value) {
					return func(value);
				};
			}
			/**
			* The base implementation of `_.values` and `_.valuesIn` which creates an
			* array of `object` property values corresponding to the property names
			* of `props`.
			*
			* @private
			* @param {Object} object The object to query.
			* @param {Array} props The property names to get values for.
			* @returns {Object} Returns the array of property values.
			*/
			function baseValues(object, props) {
				return arrayMap(props, function(key) {
					return object[key];
				});
			}
			/**
			* Checks if a `cache` value for `key` exists.
			*
			* @private
			* @param {Object} cache The cache to query.
			* @param {string} key The key of the entry to check.
			* @returns {boolean} Returns `true` if an entry for `key` exists, else `false`.
			*/
			function cacheHas(cache, key) {
				return cache.has(key);
			}
			/**
			* Used by `_.trim` and `_.trimStart` to get the index of the first string symbol
			* that is not found in the character symbols.
			*
			* @private
			* @param {Array} strSymbols The string symbols to inspect.
			* @param {Array} chrSymbols The character symbols to find.
			* @returns {number} Returns the index of the first unmatched string symbol.
			*/
			function charsStartIndex(strSymbols, chrSymbols) {
				var index = -1, length = strSymbols.length;
				while (++index < length && baseIndexOf(chrSymbols, strSymbols[index], 0) > -1);
				return index;
			}
			/**
			* Used by `_.trim` and `_.trimEnd` to get the index of the last string symbol
			* that is not found in the character symbols.
			*
			* @private
			* @param {Array} strSymbols The string symbols to inspect.
			* @param {Array} chrSymbols The character symbols to find.
			* @returns {number} Returns the index of the last unmatched string symbol.
			*/
			function charsEndIndex(strSymbols, chrSymbols) {
				var index = strSymbols.length;
				while (index-- && baseIndexOf(chrSymbols, strSymbols[index], 0) > -1);
				return index;
			}
			/**
			* Gets the number of `placeholder` occurrences in `array`.
			*
			* @private
			* @param {Array} array The array to inspect.
			* @param {*} placeholder The placeholder to search for.
			* @returns {number} Returns the placeholder count.
			*/
			function countHolders(array, placeholder) {
				var length = array.length, result = 0;
				while (length--) if (array[length] === placeholder) ++result;
				return result;
			}
			/**
			* Used by `_.deburr` to convert Latin-1 Supplement and Latin Extended-A
			* letters to basic Latin letters.
			*
			* @private
			* @param {string} letter The matched letter to deburr.
			* @returns {string} Returns the deburred letter.
			*/
			var deburrLetter = basePropertyOf(deburredLetters);
			/**
			* Used by `_.escape` to convert characters to HTML entities.
			*
			* @private
			* @param {string} chr The matched character to escape.
			* @returns {string} Returns the escaped character.
			*/
			var escapeHtmlChar = basePropertyOf(htmlEscapes);
			/**
			* Used by `_.template` to escape characters for inclusion in compiled string literals.
			*
			* @private
			* @param {string} chr The matched character to escape.
			* @returns {string} Returns the escaped character.
			*/
			function escapeStringChar(chr) {
				return "\\" + stringEscapes[chr];
			}
			/**
			* Gets the value at `key` of `object`.
			*
			* @private
			* @param {Object} [object] The object to query.
			* @param {string} key The key of the property to get.
			* @returns {*} Returns the property value.
			*/
			function getValue(object, key) {
				return object == null ? undefined$1 : object[key];
			}
			/**
			* Checks if `string` contains Unicode symbols.
			*
			* @private
			* @param {string} string The string to inspect.
			* @returns {boolean} Returns `true` if a symbol is found, else `false`.
			*/
			function hasUnicode(string) {
				return reHasUnicode.test(string);
			}
			/**
			* Checks if `string` contains a word composed of Unicode symbols.
			*
			* @private
			* @param {string} string The string to inspect.
			* @returns {boolean} Returns `true` if a word is found, else `false`.
			*/
			function hasUnicodeWord(string) {
				return reHasUnicodeWord.test(string);
			}
			/**
			* Converts `iterator` to an array.
			*
			* @private
			* @param {Object} iterator The iterator to convert.
			* @returns {Array} Returns the converted array.
			*/
			function iteratorToArray(iterator) {
				var data, result = [];
				while (!(data = iterator.next()).done) result.push(data.value);
				return result;
			}
			/**
			* Converts `map` to its key-value pairs.
			*
			* @private
			* @param {Object} map The map to convert.
			* @returns {Array} Returns the key-value pairs.
			*/
			function mapToArray(map) {
				var index = -1, result = Array(map.size);
				map.forEach(function(value, key) {
					result[++index] = [key, value];
				});
				return result;
			}
			/**
			* Creates a unary function that invokes `func` with its argument transformed.
			*
			* @private
			* @param {Function} func The function to wrap.
			* @param {Function} transform The argument transform.
			* @returns {Function} Returns the new function.
			*/
			function overArg(func, transform) {
				return function(arg) {
					return func(transform(arg));
				};
			}
			/**
			* Replaces all `placeholder` elements in `array` with an internal placeholder
			* and returns an array of their indexes.
			*
			* @private
			* @param {Array} array The array to modify.
			* @param {*} placeholder The placeholder to replace.
			* @returns {Array} Returns the new array of placeholder indexes.
			*/
			function replaceHolders(array, placeholder) {
				var index = -1, length = array.length, resIndex = 0, result = [];
				while (++index < length) {
					var value = array[index];
					if (value === placeholder || value === PLACEHOLDER) {
						array[index] = PLACEHOLDER;
						result[resIndex++] = index;
					}
				}
				return result;
			}
			/**
			* Converts `set` to an array of its values.
			*
			* @private
			* @param {Object} set The set to convert.
			* @returns {Array} Returns the values.
			*/
			function setToArray(set) {
				var index = -1, result = Array(set.size);
				set.forEach(function(value) {
					result[++index] = value;
				});
				return result;
			}
			/**
			* Converts `set` to its value-value pairs.
			*
			* @private
			* @param {Object} set The set to convert.
			* @returns {Array} Returns the value-value pairs.
			*/
			function setToPairs(set) {
				var index = -1, result = Array(set.size);
				set.forEach(function(value) {
					result[++index] = [value, value];
				});
				return result;
			}
			/**
			* A specialized version of `_.indexOf` which performs strict equality
			* comparisons of values, i.e. `===`.
			*
			* @private
			* @param {Array} array The array to inspect.
			* @param {*} value The value to search for.
			* @param {number} fromIndex The index to search from.
			* @returns {number} Returns the index of the matched value, else `-1`.
			*/
			function strictIndexOf(array, value, fromIndex) {
				var index = fromIndex - 1, length = array.length;
				while (++index < length) if (array[index] === value) return index;
				return -1;
			}
			/**
			* A specialized version of `_.lastIndexOf` which performs strict equality
			* comparisons of values, i.e. `===`.
			*
			* @private
			* @param {Array} array The array to inspect.
			* @param {*} value The value to search for.
			* @param {number} fromIndex The index to search from.
			* @returns {number} Returns the index of the matched value, else `-1`.
			*/
			function strictLastIndexOf(array, value, fromIndex) {
				var index = fromIndex + 1;
				while (index--) if (array[index] === value) return index;
				return index;
			}
			/**
			* Gets the number of symbols in `string`.
			*
			* @private
			* @param {string} string The string to inspect.
			* @returns {number} Returns the string size.
			*/
			function stringSize(string) {
				return hasUnicode(string) ? unicodeSize(string) : asciiSize(string);
			}
			/**
			* Converts `string` to an array.
			*
			* @private
			* @param {string} string The string to convert.
			* @returns {Array} Returns the converted array.
			*/
			function stringToArray(string) {
				return hasUnicode(string) ? unicodeToArray(string) : asciiToArray(string);
			}
			/**
			* Used by `_.trim` and `_.trimEnd` to get the index of the last non-whitespace
			* character of `string`.
			*
			* @private
			* @param {string} string The string to inspect.
			* @returns {number} Returns the index of the last non-whitespace character.
			*/
			function trimmedEndIndex(string) {
				var index = string.length;
				while (index-- && reWhitespace.test(string.charAt(index)));
				return index;
			}
			/**
			* Used by `_.unescape` to convert HTML entities to characters.
			*
			* @private
			* @param {string} chr The matched character to unescape.
			* @returns {string} Returns the unescaped character.
			*/
			var unescapeHtmlChar = basePropertyOf(htmlUnescapes);
			/**
			* Gets the size of a Unicode `string`.
			*
			* @private
			* @param {string} string The string inspect.
			* @returns {number} Returns the string size.
			*/
			function unicodeSize(string) {
				var result = reUnicode.lastIndex = 0;
				while (reUnicode.test(string)) ++result;
				return result;
			}
			/**
			* Converts a Unicode `string` to an array.
			*
			* @private
			* @param {string} string The string to convert.
			* @returns {Array} Returns the converted array.
			*/
			function unicodeToArray(string) {
				return string.match(reUnicode) || [];
			}
			/**
			* Splits a Unicode `string` into an array of its words.
			*
			* @private
			* @param {string} The string to inspect.
			* @returns {Array} Returns the words of `string`.
			*/
			function unicodeWords(string) {
				return string.match(reUnicodeWord) || [];
			}
			var _ = (function runInContext(context) {
				context = context == null ? root : _.defaults(root.Object(), context, _.pick(root, contextProps));
				/** Built-in constructor references. */
				var Array = context.Array, Date = context.Date, Error = context.Error, Function = context.Function, Math = context.Math, Object = context.Object, RegExp = context.RegExp, String = context.String, TypeError = context.TypeError;
				/** Used for built-in method references. */
				var arrayProto = Array.prototype, funcProto = Function.prototype, objectProto = Object.prototype;
				/** Used to detect overreaching core-js shims. */
				var coreJsData = context["__core-js_shared__"];
				/** Used to resolve the decompiled source of functions. */
				var funcToString = funcProto.toString;
				/** Used to check objects for own properties. */
				var hasOwnProperty = objectProto.hasOwnProperty;
				/** Used to generate unique IDs. */
				var idCounter = 0;
				/** Used to detect methods masquerading as native. */
				var maskSrcKey = function() {
					var uid = /[^.]+$/.exec(coreJsData && coreJsData.keys && coreJsData.keys.IE_PROTO || "");
					return uid ? "Symbol(src)_1." + uid : "";
				}();
				/**
				* Used to resolve the
				* [`toStringTag`](http://ecma-international.org/ecma-262/7.0/#sec-object.prototype.tostring)
				* of values.
				*/
				var nativeObjectToString = objectProto.toString;
				/** Used to infer the `Object` constructor. */
				var objectCtorString = funcToString.call(Object);
				/** Used to restore the original `_` reference in `_.noConflict`. */
				var oldDash = root._;
				/** Used to detect if a method is native. */
				var reIsNative = RegExp("^" + funcToString.call(hasOwnProperty).replace(reRegExpChar, "\\$&").replace(/hasOwnProperty|(function).*?(?=\\\()| for .+?(?=\\\])/g, "$1.*?") + "$");
				/** Built-in value references. */
				var Buffer = moduleExports ? context.Buffer : undefined$1, Symbol = context.Symbol, Uint8Array = context.Uint8Array, allocUnsafe = Buffer ? Buffer.allocUnsafe : undefined$1, getPrototype = overArg(Object.getPrototypeOf, Object), objectCreate = Object.create, propertyIsEnumerable = objectProto.propertyIsEnumerable, splice = arrayProto.splice, spreadableSymbol = Symbol ? Symbol.isConcatSpreadable : undefined$1, symIterator = Symbol ? Symbol.iterator : undefined$1, symToStringTag = Symbol ? Symbol.toStringTag : undefined$1;
				var defineProperty = function() {
					try {
						var func = getNative(Object, "defineProperty");
						func({}, "", {});
						return func;
					} catch (e) {}
				}();
				/** Mocked built-ins. */
				var ctxClearTimeout = context.clearTimeout !== root.clearTimeout && context.clearTimeout, ctxNow = Date && Date.now !== root.Date.now && Date.now, ctxSetTimeout = context.setTimeout !== root.setTimeout && context.setTimeout;
				var nativeCeil = Math.ceil, nativeFloor = Math.floor, nativeGetSymbols = Object.getOwnPropertySymbols, nativeIsBuffer = Buffer ? Buffer.isBuffer : undefined$1, nativeIsFinite = context.isFinite, nativeJoin = arrayProto.join, nativeKeys = overArg(Object.keys, Object), nativeMax = Math.max, nativeMin = Math.min, nativeNow = Date.now, nativeParseInt = context.parseInt, nativeRandom = Math.random, nativeReverse = arrayProto.reverse;
				var DataView = getNative(context, "DataView"), Map = getNative(context, "Map"), Promise = getNative(context, "Promise"), Set = getNative(context, "Set"), WeakMap = getNative(context, "WeakMap"), nativeCreate = getNative(Object, "create");
				/** Used to store function metadata. */
				var metaMap = WeakMap && new WeakMap();
				/** Used to lookup unminified function names. */
				var realNames = {};
				/** Used to detect maps, sets, and weakmaps. */
				var dataViewCtorString = toSource(DataView), mapCtorString = toSource(Map), promiseCtorString = toSource(Promise), setCtorString = toSource(Set), weakMapCtorString = toSource(WeakMap);
				/** Used to convert symbols to primitives and strings. */
				var symbolProto = Symbol ? Symbol.prototype : undefined$1, symbolValueOf = symbolProto ? symbolProto.valueOf : undefined$1, symbolToString = symbolProto ? symbolProto.toString : undefined$1;
				/**
				* Creates a `lodash` object which wraps `value` to enable implicit method
				* chain sequences. Methods that operate on and return arrays, collections,
				* and functions can be chained together. Methods that retrieve a single value
				* or may return a primitive value will automatically end the chain sequence
				* and return the unwrapped value. Otherwise, the value must be unwrapped
				* with `_#value`.
				*
				* Explicit chain sequences, which must be unwrapped with `_#value`, may be
				* enabled using `_.chain`.
				*
				* The execution of chained methods is lazy, that is, it's deferred until
				* `_#value` is implicitly or explicitly called.
				*
				* Lazy evaluation allows several methods to support shortcut fusion.
				* Shortcut fusion is an optimization to merge iteratee calls; this avoids
				* the creation of intermediate arrays and can greatly reduce the number of
				* iteratee executions. Sections of a chain sequence qualify for shortcut
				* fusion if the section is applied to an array and iteratees accept only
				* one argument. The heuristic for whether a section qualifies for shortcut
				* fusion is subject to change.
				*
				* Chaining is supported in custom builds as long as the `_#value` method is
				* directly or indirectly included in the build.
				*
				* In addition to lodash methods, wrappers have `Array` and `String` methods.
				*
				* The wrapper `Array` methods are:
				* `concat`, `join`, `pop`, `push`, `shift`, `sort`, `splice`, and `unshift`
				*
				* The wrapper `String` methods are:
				* `replace` and `split`
				*
				* The wrapper methods that support shortcut fusion are:
				* `at`, `compact`, `drop`, `dropRight`, `dropWhile`, `filter`, `find`,
				* `findLast`, `head`, `initial`, `last`, `map`, `reject`, `reverse`, `slice`,
				* `tail`, `take`, `takeRight`, `takeRightWhile`, `takeWhile`, and `toArray`
				*
				* The chainable wrapper methods are:
				* `after`, `ary`, `assign`, `assignIn`, `assignInWith`, `assignWith`, `at`,
				* `before`, `bind`, `bindAll`, `bindKey`, `castArray`, `chain`, `chunk`,
				* `commit`, `compact`, `concat`, `conforms`, `constant`, `countBy`, `create`,
				* `curry`, `debounce`, `defaults`, `defaultsDeep`, `defer`, `delay`,
				* `difference`, `differenceBy`, `differenceWith`, `drop`, `dropRight`,
				* `dropRightWhile`, `dropWhile`, `extend`, `extendWith`, `fill`, `filter`,
				* `flatMap`, `flatMapDeep`, `flatMapDepth`, `flatten`, `flattenDeep`,
				* `flattenDepth`, `flip`, `flow`, `flowRight`, `fromPairs`, `functions`,
				* `functionsIn`, `groupBy`, `initial`, `intersection`, `intersectionBy`,
				* `intersectionWith`, `invert`, `invertBy`, `invokeMap`, `iteratee`, `keyBy`,
				* `keys`, `keysIn`, `map`, `mapKeys`, `mapValues`, `matches`, `matchesProperty`,
				* `memoize`, `merge`, `mergeWith`, `method`, `methodOf`, `mixin`, `negate`,
				* `nthArg`, `omit`, `omitBy`, `once`, `orderBy`, `over`, `overArgs`,
				* `overEvery`, `overSome`, `partial`, `partialRight`, `partition`, `pick`,
				* `pickBy`, `plant`, `property`, `propertyOf`, `pull`, `pullAll`, `pullAllBy`,
				* `pullAllWith`, `pullAt`, `push`, `range`, `rangeRight`, `rearg`, `reject`,
				* `remove`, `rest`, `reverse`, `sampleSize`, `set`, `setWith`, `shuffle`,
				* `slice`, `sort`, `sortBy`, `splice`, `spread`, `tail`, `take`, `takeRight`,
				* `takeRightWhile`, `takeWhile`, `tap`, `throttle`, `thru`, `toArray`,
				* `toPairs`, `toPairsIn`, `toPath`, `toPlainObject`, `transform`, `unary`,
				* `union`, `unionBy`, `unionWith`, `uniq`, `uniqBy`, `uniqWith`, `unset`,
				* `unshift`, `unzip`, `unzipWith`, `update`, `updateWith`, `values`,
				* `valuesIn`, `without`, `wrap`, `xor`, `xorBy`, `xorWith`, `zip`,
				* `zipObject`, `zipObjectDeep`, and `zipWith`
				*
				* The wrapper methods that are **not** chainable by default are:
				* `add`, `attempt`, `camelCase`, `capitalize`, `ceil`, `clamp`, `clone`,
				* `cloneDeep`, `cloneDeepWith`, `cloneWith`, `conformsTo`, `deburr`,
				* `defaultTo`, `divide`, `each`, `eachRight`, `endsWith`, `eq`, `escape`,
				* `escapeRegExp`, `every`, `find`, `findIndex`, `findKey`, `findLast`,
				* `findLastIndex`, `findLastKey`, `first`, `floor`, `forEach`, `forEachRight`,
				* `forIn`, `forInRight`, `forOwn`, `forOwnRight`, `get`, `gt`, `gte`, `has`,
				* `hasIn`, `head`, `identity`, `includes`, `indexOf`, `inRange`, `invoke`,
				* `isArguments`, `isArray`, `isArrayBuffer`, `isArrayLike`, `isArrayLikeObject`,
				* `isBoolean`, `isBuffer`, `isDate`, `isElement`, `isEmpty`, `isEqual`,
				* `isEqualWith`, `isError`, `isFinite`, `isFunction`, `isInteger`, `isLength`,
				* `isMap`, `isMatch`, `isMatchWith`, `isNaN`, `isNative`, `isNil`, `isNull`,
				* `isNumber`, `isObject`, `isObjectLike`, `isPlainObject`, `isRegExp`,
				* `isSafeInteger`, `isSet`, `isString`, `isUndefined`, `isTypedArray`,
				* `isWeakMap`, `isWeakSet`, `join`, `kebabCase`, `last`, `lastIndexOf`,
				* `lowerCase`, `lowerFirst`, `lt`, `lte`, `max`, `maxBy`, `mean`, `meanBy`,
				* `min`, `minBy`, `multiply`, `noConflict`, `noop`, `now`, `nth`, `pad`,
				* `padEnd`, `padStart`, `parseInt`, `pop`, `random`, `reduce`, `reduceRight`,
				* `repeat`, `result`, `round`, `runInContext`, `sample`, `shift`, `size`,
				* `snakeCase`, `some`, `sortedIndex`, `sortedIndexBy`, `sortedLastIndex`,
				* `sortedLastIndexBy`, `startCase`, `startsWith`, `stubArray`, `stubFalse`,
				* `stubObject`, `stubString`, `stubTrue`, `subtract`, `sum`, `sumBy`,
				* `template`, `times`, `toFinite`, `toInteger`, `toJSON`, `toLength`,
				* `toLower`, `toNumber`, `toSafeInteger`, `toString`, `toUpper`, `trim`,
				* `trimEnd`, `trimStart`, `truncate`, `unescape`, `uniqueId`, `upperCase`,
				* `upperFirst`, `value`, and `words`
				*
				* @name _
				* @constructor
				* @category Seq
				* @param {*} value The value to wrap in a `lodash` instance.
				* @returns {Object} Returns the new `lodash` wrapper instance.
				* @example
				*
				* function square(n) {
				*   return n * n;
				* }
				*
				* var wrapped = _([1, 2, 3]);
				*
				* // Returns an unwrapped value.
				* wrapped.reduce(_.add);
				* // => 6
				*
				* // Returns a wrapped value.
				* var squares = wrapped.map(square);
				*
				* _.isArray(squares);
				* // => false
				*
				* _.isArray(squares.value());
				* // => true
				*/
				function lodash(value) {
					if (isObjectLike(value) && !isArray(value) && !(value instanceof LazyWrapper)) {
						if (value instanceof LodashWrapper) return value;
						if (hasOwnProperty.call(value, "__wrapped__")) return wrapperClone(value);
					}
					return new LodashWrapper(value);
				}
				/**
				* The base implementation of `_.create` without support for assigning
				* properties to the created object.
				*
				* @private
				* @param {Object} proto The object to inherit from.
				* @returns {Object} Returns the new object.
				*/
				var baseCreate = function() {
					function object() {}
					return function(proto) {
						if (!isObject(proto)) return {};
						if (objectCreate) return objectCreate(proto);
						object.prototype = proto;
						var result = new object();
						object.prototype = undefined$1;
						return result;
					};
				}();
				/**
				* The function whose prototype chain sequence wrappers inherit from.
				*
				* @private
				*/
				function baseLodash() {}
				/**
				* The base constructor for creating `lodash` wrapper objects.
				*
				* @private
				* @param {*} value The value to wrap.
				* @param {boolean} [chainAll] Enable explicit method chain sequences.
				*/
				function LodashWrapper(value, chainAll) {
					this.__wrapped__ = value;
					this.__actions__ = [];
					this.__chain__ = !!chainAll;
					this.__index__ = 0;
					this.__values__ = undefined$1;
				}
				/**
				* By default, the template delimiters used by lodash are like those in
				* embedded Ruby (ERB) as well as ES2015 template strings. Change the
				* following template settings to use alternative delimiters.
				*
				* **Security:** See
				* [threat model](https://github.com/lodash/lodash/blob/main/threat-model.md)
				* — `_.template` is insecure and will be removed in v5.
				*
				* @static
				* @memberOf _
				* @type {Object}
				*/
				lodash.templateSettings = {
					/**
					* Used to detect `data` property values to be HTML-escaped.
					*
					* @memberOf _.templateSettings
					* @type {RegExp}
					*/
					"escape": reEscape,
					/**
					* Used to detect code to be evaluated.
					*
					* @memberOf _.templateSettings
					* @type {RegExp}
					*/
					"evaluate": reEvaluate,
					/**
					* Used to detect `data` property values to inject.
					*
					* @memberOf _.templateSettings
					* @type {RegExp}
					*/
					"interpolate": reInterpolate,
					/**
					* Used to reference the data object in the template text.
					*
					* @memberOf _.templateSettings
					* @type {string}
					*/
					"variable": "",
					/**
					* Used to import variables into the compiled template.
					*
					* @memberOf _.templateSettings
					* @type {Object}
					*/
					"imports": { 
					/**
					* A reference to the `lodash` function.
					*
					* @memberOf _.templateSettings.imports
					* @type {Function}
					*/
"_": lodash }
				};
				lodash.prototype = baseLodash.prototype;
				lodash.prototype.constructor = lodash;
				LodashWrapper.prototype = baseCreate(baseLodash.prototype);
				LodashWrapper.prototype.constructor = LodashWrapper;
				/**
				* Creates a lazy wrapper object which wraps `value` to enable lazy evaluation.
				*
				* @private
				* @constructor
				* @param {*} value The value to wrap.
				*/
				function LazyWrapper(value) {
					this.__wrapped__ = value;
					this.__actions__ = [];
					this.__dir__ = 1;
					this.__filtered__ = false;
					this.__iteratees__ = [];
					this.__takeCount__ = MAX_ARRAY_LENGTH;
					this.__views__ = [];
				}
				/**
				* Creates a clone of the lazy wrapper object.
				*
				* @private
				* @name clone
				* @memberOf LazyWrapper
				* @returns {Object} Returns the cloned `LazyWrapper` object.
				*/
				function lazyClone() {
					var result = new LazyWrapper(this.__wrapped__);
					result.__actions__ = copyArray(this.__actions__);
					result.__dir__ = this.__dir__;
					result.__filtered__ = this.__filtered__;
					result.__iteratees__ = copyArray(this.__iteratees__);
					result.__takeCount__ = this.__takeCount__;
					result.__views__ = copyArray(this.__views__);
					return result;
				}
				/**
				* Reverses the direction of lazy iteration.
				*
				* @private
				* @name reverse
				* @memberOf LazyWrapper
				* @returns {Object} Returns the new reversed `LazyWrapper` object.
				*/
				function lazyReverse() {
					if (this.__filtered__) {
						var result = new LazyWrapper(this);
						result.__dir__ = -1;
						result.__filtered__ = true;
					} else {
						result = this.clone();
						result.__dir__ *= -1;
					}
					return result;
				}
				/**
				* Extracts the unwrapped value from its lazy wrapper.
				*
				* @private
				* @name value
				* @memberOf LazyWrapper
				* @returns {*} Returns the unwrapped value.
				*/
				function lazyValue() {
					var array = this.__wrapped__.value(), dir = this.__dir__, isArr = isArray(array), isRight = dir < 0, arrLength = isArr ? array.length : 0, view = getView(0, arrLength, this.__views__), start = view.start, end = view.end, length = end - start, index = isRight ? end : start - 1, iteratees = this.__iteratees__, iterLength = iteratees.length, resIndex = 0, takeCount = nativeMin(length, this.__takeCount__);
					if (!isArr || !isRight && arrLength == length && takeCount == length) return baseWrapperValue(array, this.__actions__);
					var result = [];
					outer: while (length-- && resIndex < takeCount) {
						index += dir;
						var iterIndex = -1, value = array[index];
						while (++iterIndex < iterLength) {
							var data = iteratees[iterIndex], iteratee = data.iteratee, type = data.type, computed = iteratee(value);
							if (type == LAZY_MAP_FLAG) value = computed;
							else if (!computed) {
								if (type == LAZY_FILTER_FLAG) continue outer;
								else break outer;
							}
						}
						result[resIndex++] = value;
					}
					return result;
				}
				LazyWrapper.prototype = baseCreate(baseLodash.prototype);
				LazyWrapper.prototype.constructor = LazyWrapper;
				/**
				* Creates a hash object.
				*
				* @private
				* @constructor
				* @param {Array} [entries] The key-value pairs to cache.
				*/
				function Hash(entries) {
					var index = -1, length = entries == null ? 0 : entries.length;
					this.clear();
					while (++index < length) {
						var entry = entries[index];
						this.set(entry[0], entry[1]);
					}
				}
				/**
				* Removes all key-value entries from the hash.
				*
				* @private
				* @name clear
				* @memberOf Hash
				*/
				function hashClear() {
					this.__data__ = nativeCreate ? nativeCreate(null) : {};
					this.size = 0;
				}
				/**
				* Removes `key` and its value from the hash.
				*
				* @private
				* @name delete
				* @memberOf Hash
				* @param {Object} hash The hash to modify.
				* @param {string} key The key of the value to remove.
				* @returns {boolean} Returns `true` if the entry was removed, else `false`.
				*/
				function hashDelete(key) {
					var result = this.has(key) && delete this.__data__[key];
					this.size -= result ? 1 : 0;
					return result;
				}
				/**
				* Gets the hash value for `key`.
				*
				* @private
				* @name get
				* @memberOf Hash
				* @param {string} key The key of the value to get.
				* @returns {*} Returns the entry value.
				*/
				function hashGet(key) {
					var data = this.__data__;
					if (nativeCreate) {
						var result = data[key];
						return result === HASH_UNDEFINED ? undefined$1 : result;
					}
					return hasOwnProperty.call(data, key) ? data[key] : undefined$1;
				}
				/**
				* Checks if a hash value for `key` exists.
				*
				* @private
				* @name has
				* @memberOf Hash
				* @param {string} key The key of the entry to check.
				* @returns {boolean} Returns `true` if an entry for `key` exists, else `false`.
				*/
				function hashHas(key) {
					var data = this.__data__;
					return nativeCreate ? data[key] !== undefined$1 : hasOwnProperty.call(data, key);
				}
				/**
				* Sets the hash `key` to `value`.
				*
				* @private
				* @name set
				* @memberOf Hash
				* @param {string} key The key of the value to set.
				* @param {*} value The value to set.
				* @returns {Object} Returns the hash instance.
				*/
				function hashSet(key, value) {
					var data = this.__data__;
					this.size += this.has(key) ? 0 : 1;
					data[key] = nativeCreate && value === undefined$1 ? HASH_UNDEFINED : value;
					return this;
				}
				Hash.prototype.clear = hashClear;
				Hash.prototype["delete"] = hashDelete;
				Hash.prototype.get = hashGet;
				Hash.prototype.has = hashHas;
				Hash.prototype.set = hashSet;
				/**
				* Creates an list cache object.
				*
				* @private
				* @constructor
				* @param {Array} [entries] The key-value pairs to cache.
				*/
				function ListCache(entries) {
					var index = -1, length = entries == null ? 0 : entries.length;
					this.clear();
					while (++index < length) {
						var entry = entries[index];
						this.set(entry[0], entry[1]);
					}
				}
				/**
				* Removes all key-value entries from the list cache.
				*
				* @private
				* @name clear
				* @memberOf ListCache
				*/
				function listCacheClear() {
					this.__data__ = [];
					this.size = 0;
				}
				/**
				* Removes `key` and its value from the list cache.
				*
				* @private
				* @name delete
				* @memberOf ListCache
				* @param {string} key The key of the value to remove.
				* @returns {boolean} Returns `true` if the entry was removed, else `false`.
				*/
				function listCacheDelete(key) {
					var data = this.__data__, index = assocIndexOf(data, key);
					if (index < 0) return false;
					if (index == data.length - 1) data.pop();
					else splice.call(data, index, 1);
					--this.size;
					return true;
				}
				/**
				* Gets the list cache value for `key`.
				*
				* @private
				* @name get
				* @memberOf ListCache
				* @param {string} key The key of the value to get.
				* @returns {*} Returns the entry value.
				*/
				function listCacheGet(key) {
					var data = this.__data__, index = assocIndexOf(data, key);
					return index < 0 ? undefined$1 : data[index][1];
				}
				/**
				* Checks if a list cache value for `key` exists.
				*
				* @private
				* @name has
				* @memberOf ListCache
				* @param {string} key The key of the entry to check.
				* @returns {boolean} Returns `true` if an entry for `key` exists, else `false`.
				*/
				function listCacheHas(key) {
					return assocIndexOf(this.__data__, key) > -1;
				}
				/**
				* Sets the list cache `key` to `value`.
				*
				* @private
				* @name set
				* @memberOf ListCache
				* @param {string} key The key of the value to set.
				* @param {*} value The value to set.
				* @returns {Object} Returns the list cache instance.
				*/
				function listCacheSet(key, value) {
					var data = this.__data__, index = assocIndexOf(data, key);
					if (index < 0) {
						++this.size;
						data.push([key, value]);
					} else data[index][1] = value;
					return this;
				}
				ListCache.prototype.clear = listCacheClear;
				ListCache.prototype["delete"] = listCacheDelete;
				ListCache.prototype.get = listCacheGet;
				ListCache.prototype.has = listCacheHas;
				ListCache.prototype.set = listCacheSet;
				/**
				* Creates a map cache object to store key-value pairs.
				*
				* @private
				* @constructor
				* @param {Array} [entries] The key-value pairs to cache.
				*/
				function MapCache(entries) {
					var index = -1, length = entries == null ? 0 : entries.length;
					this.clear();
					while (++index < length) {
						var entry = entries[index];
						this.set(entry[0], entry[1]);
					}
				}
				/**
				* Removes all key-value entries from the map.
				*
				* @private
				* @name clear
				* @memberOf MapCache
				*/
				function mapCacheClear() {
					this.size = 0;
					this.__data__ = {
						"hash": new Hash(),
						"map": new (Map || ListCache)(),
						"string": new Hash()
					};
				}
				/**
				* Removes `key` and its value from the map.
				*
				* @private
				* @name delete
				* @memberOf MapCache
				* @param {string} key The key of the value to remove.
				* @returns {boolean} Returns `true` if the entry was removed, else `false`.
				*/
				function mapCacheDelete(key) {
					var result = getMapData(this, key)["delete"](key);
					this.size -= result ? 1 : 0;
					return result;
				}
				/**
				* Gets the map value for `key`.
				*
				* @private
				* @name get
				* @memberOf MapCache
				* @param {string} key The key of the value to get.
				* @returns {*} Returns the entry value.
				*/
				function mapCacheGet(key) {
					return getMapData(this, key).get(key);
				}
				/**
				* Checks if a map value for `key` exists.
				*
				* @private
				* @name has
				* @memberOf MapCache
				* @param {string} key The key of the entry to check.
				* @returns {boolean} Returns `true` if an entry for `key` exists, else `false`.
				*/
				function mapCacheHas(key) {
					return getMapData(this, key).has(key);
				}
				/**
				* Sets the map `key` to `value`.
				*
				* @private
				* @name set
				* @memberOf MapCache
				* @param {string} key The key of the value to set.
				* @param {*} value The value to set.
				* @returns {Object} Returns the map cache instance.
				*/
				function mapCacheSet(key, value) {
					var data = getMapData(this, key), size = data.size;
					data.set(key, value);
					this.size += data.size == size ? 0 : 1;
					return this;
				}
				MapCache.prototype.clear = mapCacheClear;
				MapCache.prototype["delete"] = mapCacheDelete;
				MapCache.prototype.get = mapCacheGet;
				MapCache.prototype.has = mapCacheHas;
				MapCache.prototype.set = mapCacheSet;
				/**
				*
				* Creates an array cache object to store unique values.
				*
				* @private
				* @constructor
				* @param {Array} [values] The values to cache.
				*/
				function SetCache(values) {
					var index = -1, length = values == null ? 0 : values.length;
					this.__data__ = new MapCache();
					while (++index < length) this.add(values[index]);
				}
				/**
				* Adds `value` to the array cache.
				*
				* @private
				* @name add
				* @memberOf SetCache
				* @alias push
				* @param {*} value The value to cache.
				* @returns {Object} Returns the cache instance.
				*/
				function setCacheAdd(value) {
					this.__data__.set(value, HASH_UNDEFINED);
					return this;
				}
				/**
				* Checks if `value` is in the array cache.
				*
				* @private
				* @name has
				* @memberOf SetCache
				* @param {*} value The value to search for.
				* @returns {boolean} Returns `true` if `value` is found, else `false`.
				*/
				function setCacheHas(value) {
					return this.__data__.has(value);
				}
				SetCache.prototype.add = SetCache.prototype.push = setCacheAdd;
				SetCache.prototype.has = setCacheHas;
				/**
				* Creates a stack cache object to store key-value pairs.
				*
				* @private
				* @constructor
				* @param {Array} [entries] The key-value pairs to cache.
				*/
				function Stack(entries) {
					var data = this.__data__ = new ListCache(entries);
					this.size = data.size;
				}
				/**
				* Removes all key-value entries from the stack.
				*
				* @private
				* @name clear
				* @memberOf Stack
				*/
				function stackClear() {
					this.__data__ = new ListCache();
					this.size = 0;
				}
				/**
				* Removes `key` and its value from the stack.
				*
				* @private
				* @name delete
				* @memberOf Stack
				* @param {string} key The key of the value to remove.
				* @returns {boolean} Returns `true` if the entry was removed, else `false`.
				*/
				function stackDelete(key) {
					var data = this.__data__, result = data["delete"](key);
					this.size = data.size;
					return result;
				}
				/**
				* Gets the stack value for `key`.
				*
				* @private
				* @name get
				* @memberOf Stack
				* @param {string} key The key of the value to get.
				* @returns {*} Returns the entry value.
				*/
				function stackGet(key) {
					return this.__data__.get(key);
				}
				/**
				* Checks if a stack value for `key` exists.
				*
				* @private
				* @name has
				* @memberOf Stack
				* @param {string} key The key of the entry to check.
				* @returns {boolean} Returns `true` if an entry for `key` exists, else `false`.
				*/
				function stackHas(key) {
					return this.__data__.has(key);
				}
				/**
				* Sets the stack `key` to `value`.
				*
				* @private
				* @name set
				* @memberOf Stack
				* @param {string} key The key of the value to set.
				* @param {*} value The value to set.
				* @returns {Object} Returns the stack cache instance.
				*/
				function stackSet(key, value) {
					var data = this.__data__;
					if (data instanceof ListCache) {
						var pairs = data.__data__;
						if (!Map || pairs.length < 199) {
							pairs.push([key, value]);
							this.size = ++data.size;
							return this;
						}
						data = this.__data__ = new MapCache(pairs);
					}
					data.set(key, value);
					this.size = data.size;
					return this;
				}
				Stack.prototype.clear = stackClear;
				Stack.prototype["delete"] = stackDelete;
				Stack.prototype.get = stackGet;
				Stack.prototype.has = stackHas;
				Stack.prototype.set = stackSet;
				/**
				* Creates an array of the enumerable property names of the array-like `value`.
				*
				* @private
				* @param {*} value The value to query.
				* @param {boolean} inherited Specify returning inherited property names.
				* @returns {Array} Returns the array of property names.
				*/
				function arrayLikeKeys(value, inherited) {
					var isArr = isArray(value), isArg = !isArr && isArguments(value), isBuff = !isArr && !isArg && isBuffer(value), isType = !isArr && !isArg && !isBuff && isTypedArray(value), skipIndexes = isArr || isArg || isBuff || isType, result = skipIndexes ? baseTimes(value.length, String) : [], length = result.length;
					for (var key in value) if ((inherited || hasOwnProperty.call(value, key)) && !(skipIndexes && (key == "length" || isBuff && (key == "offset" || key == "parent") || isType && (key == "buffer" || key == "byteLength" || key == "byteOffset") || isIndex(key, length)))) result.push(key);
					return result;
				}
				/**
				* A specialized version of `_.sample` for arrays.
				*
				* @private
				* @param {Array} array The array to sample.
				* @returns {*} Returns the random element.
				*/
				function arraySample(array) {
					var length = array.length;
					return length ? array[baseRandom(0, length - 1)] : undefined$1;
				}
				/**
				* A specialized version of `_.sampleSize` for arrays.
				*
				* @private
				* @param {Array} array The array to sample.
				* @param {number} n The number of elements to sample.
				* @returns {Array} Returns the random elements.
				*/
				function arraySampleSize(array, n) {
					return shuffleSelf(copyArray(array), baseClamp(n, 0, array.length));
				}
				/**
				* A specialized version of `_.shuffle` for arrays.
				*
				* @private
				* @param {Array} array The array to shuffle.
				* @returns {Array} Returns the new shuffled array.
				*/
				function arrayShuffle(array) {
					return shuffleSelf(copyArray(array));
				}
				/**
				* This function is like `assignValue` except that it doesn't assign
				* `undefined` values.
				*
				* @private
				* @param {Object} object The object to modify.
				* @param {string} key The key of the property to assign.
				* @param {*} value The value to assign.
				*/
				function assignMergeValue(object, key, value) {
					if (value !== undefined$1 && !eq(object[key], value) || value === undefined$1 && !(key in object)) baseAssignValue(object, key, value);
				}
				/**
				* Assigns `value` to `key` of `object` if the existing value is not equivalent
				* using [`SameValueZero`](http://ecma-international.org/ecma-262/7.0/#sec-samevaluezero)
				* for equality comparisons.
				*
				* @private
				* @param {Object} object The object to modify.
				* @param {string} key The key of the property to assign.
				* @param {*} value The value to assign.
				*/
				function assignValue(object, key, value) {
					var objValue = object[key];
					if (!(hasOwnProperty.call(object, key) && eq(objValue, value)) || value === undefined$1 && !(key in object)) baseAssignValue(object, key, value);
				}
				/**
				* Gets the index at which the `key` is found in `array` of key-value pairs.
				*
				* @private
				* @param {Array} array The array to inspect.
				* @param {*} key The key to search for.
				* @returns {number} Returns the index of the matched value, else `-1`.
				*/
				function assocIndexOf(array, key) {
					var length = array.length;
					while (length--) if (eq(array[length][0], key)) return length;
					return -1;
				}
				/**
				* Aggregates elements of `collection` on `accumulator` with keys transformed
				* by `iteratee` and values set by `setter`.
				*
				* @private
				* @param {Array|Object} collection The collection to iterate over.
				* @param {Function} setter The function to set `accumulator` values.
				* @param {Function} iteratee The iteratee to transform keys.
				* @param {Object} accumulator The initial aggregated object.
				* @returns {Function} Returns `accumulator`.
				*/
				function baseAggregator(collection, setter, iteratee, accumulator) {
					baseEach(collection, function(value, key, collection) {
						setter(accumulator, value, iteratee(value), collection);
					});
					return accumulator;
				}
				/**
				* The base implementation of `_.assign` without support for multiple sources
				* or `customizer` functions.
				*
				* @private
				* @param {Object} object The destination object.
				* @param {Object} source The source object.
				* @returns {Object} Returns `object`.
				*/
				function baseAssign(object, source) {
					return object && copyObject(source, keys(source), object);
				}
				/**
				* The base implementation of `_.assignIn` without support for multiple sources
				* or `customizer` functions.
				*
				* @private
				* @param {Object} object The destination object.
				* @param {Object} source The source object.
				* @returns {Object} Returns `object`.
				*/
				function baseAssignIn(object, source) {
					return object && copyObject(source, keysIn(source), object);
				}
				/**
				* The base implementation of `assignValue` and `assignMergeValue` without
				* value checks.
				*
				* @private
				* @param {Object} object The object to modify.
				* @param {string} key The key of the property to assign.
				* @param {*} value The value to assign.
				*/
				function baseAssignValue(object, key, value) {
					if (key == "__proto__" && defineProperty) defineProperty(object, key, {
						"configurable": true,
						"enumerable": true,
						"value": value,
						"writable": true
					});
					else object[key] = value;
				}
				/**
				* The base implementation of `_.at` without support for individual paths.
				*
				* @private
				* @param {Object} object The object to iterate over.
				* @param {string[]} paths The property paths to pick.
				* @returns {Array} Returns the picked elements.
				*/
				function baseAt(object, paths) {
					var index = -1, length = paths.length, result = Array(length), skip = object == null;
					while (++index < length) result[index] = skip ? undefined$1 : get(object, paths[index]);
					return result;
				}
				/**
				* The base implementation of `_.clamp` which doesn't coerce arguments.
				*
				* @private
				* @param {number} number The number to clamp.
				* @param {number} [lower] The lower bound.
				* @param {number} upper The upper bound.
				* @returns {number} Returns the clamped number.
				*/
				function baseClamp(number, lower, upper) {
					if (number === number) {
						if (upper !== undefined$1) number = number <= upper ? number : upper;
						if (lower !== undefined$1) number = number >= lower ? number : lower;
					}
					return number;
				}
				/**
				* The base implementation of `_.clone` and `_.cloneDeep` which tracks
				* traversed objects.
				*
				* @private
				* @param {*} value The value to clone.
				* @param {boolean} bitmask The bitmask flags.
				*  1 - Deep clone
				*  2 - Flatten inherited properties
				*  4 - Clone symbols
				* @param {Function} [customizer] The function to customize cloning.
				* @param {string} [key] The key of `value`.
				* @param {Object} [object] The parent object of `value`.
				* @param {Object} [stack] Tracks traversed objects and their clone counterparts.
				* @returns {*} Returns the cloned value.
				*/
				function baseClone(value, bitmask, customizer, key, object, stack) {
					var result, isDeep = bitmask & CLONE_DEEP_FLAG, isFlat = bitmask & CLONE_FLAT_FLAG, isFull = bitmask & CLONE_SYMBOLS_FLAG;
					if (customizer) result = object ? customizer(value, key, object, stack) : customizer(value);
					if (result !== undefined$1) return result;
					if (!isObject(value)) return value;
					var isArr = isArray(value);
					if (isArr) {
						result = initCloneArray(value);
						if (!isDeep) return copyArray(value, result);
					} else {
						var tag = getTag(value), isFunc = tag == funcTag || tag == genTag;
						if (isBuffer(value)) return cloneBuffer(value, isDeep);
						if (tag == objectTag || tag == argsTag || isFunc && !object) {
							result = isFlat || isFunc ? {} : initCloneObject(value);
							if (!isDeep) return isFlat ? copySymbolsIn(value, baseAssignIn(result, value)) : copySymbols(value, baseAssign(result, value));
						} else {
							if (!cloneableTags[tag]) return object ? value : {};
							result = initCloneByTag(value, tag, isDeep);
						}
					}
					stack || (stack = new Stack());
					var stacked = stack.get(value);
					if (stacked) return stacked;
					stack.set(value, result);
					if (isSet(value)) value.forEach(function(subValue) {
						result.add(baseClone(subValue, bitmask, customizer, subValue, value, stack));
					});
					else if (isMap(value)) value.forEach(function(subValue, key) {
						result.set(key, baseClone(subValue, bitmask, customizer, key, value, stack));
					});
					var props = isArr ? undefined$1 : (isFull ? isFlat ? getAllKeysIn : getAllKeys : isFlat ? keysIn : keys)(value);
					arrayEach(props || value, function(subValue, key) {
						if (props) {
							key = subValue;
							subValue = value[key];
						}
						assignValue(result, key, baseClone(subValue, bitmask, customizer, key, value, stack));
					});
					return result;
				}
				/**
				* The base implementation of `_.conforms` which doesn't clone `source`.
				*
				* @private
				* @param {Object} source The object of property predicates to conform to.
				* @returns {Function} Returns the new spec function.
				*/
				function baseConforms(source) {
					var props = keys(source);
					return function(object) {
						return baseConformsTo(object, source, props);
					};
				}
				/**
				* The base implementation of `_.conformsTo` which accepts `props` to check.
				*
				* @private
				* @param {Object} object The object to inspect.
				* @param {Object} source The object of property predicates to conform to.
				* @returns {boolean} Returns `true` if `object` conforms, else `false`.
				*/
				function baseConformsTo(object, source, props) {
					var length = props.length;
					if (object == null) return !length;
					object = Object(object);
					while (length--) {
						var key = props[length], predicate = source[key], value = object[key];
						if (value === undefined$1 && !(key in object) || !predicate(value)) return false;
					}
					return true;
				}
				/**
				* The base implementation of `_.delay` and `_.defer` which accepts `args`
				* to provide to `func`.
				*
				* @private
				* @param {Function} func The function to delay.
				* @param {number} wait The number of milliseconds to delay invocation.
				* @param {Array} args The arguments to provide to `func`.
				* @returns {number|Object} Returns the timer id or timeout object.
				*/
				function baseDelay(func, wait, args) {
					if (typeof func != "function") throw new TypeError(FUNC_ERROR_TEXT);
					return setTimeout(function() {
						func.apply(undefined$1, args);
					}, wait);
				}
				/**
				* The base implementation of methods like `_.difference` without support
				* for excluding multiple arrays or iteratee shorthands.
				*
				* @private
				* @param {Array} array The array to inspect.
				* @param {Array} values The values to exclude.
				* @param {Function} [iteratee] The iteratee invoked per element.
				* @param {Function} [comparator] The comparator invoked per element.
				* @returns {Array} Returns the new array of filtered values.
				*/
				function baseDifference(array, values, iteratee, comparator) {
					var index = -1, includes = arrayIncludes, isCommon = true, length = array.length, result = [], valuesLength = values.length;
					if (!length) return result;
					if (iteratee) values = arrayMap(values, baseUnary(iteratee));
					if (comparator) {
						includes = arrayIncludesWith;
						isCommon = false;
					} else if (values.length >= LARGE_ARRAY_SIZE) {
						includes = cacheHas;
						isCommon = false;
						values = new SetCache(values);
					}
					outer: while (++index < length) {
						var value = array[index], computed = iteratee == null ? value : iteratee(value);
						value = comparator || value !== 0 ? value : 0;
						if (isCommon && computed === computed) {
							var valuesIndex = valuesLength;
							while (valuesIndex--) if (values[valuesIndex] === computed) continue outer;
							result.push(value);
						} else if (!includes(values, computed, comparator)) result.push(value);
					}
					return result;
				}
				/**
				* The base implementation of `_.forEach` without support for iteratee shorthands.
				*
				* @private
				* @param {Array|Object} collection The collection to iterate over.
				* @param {Function} iteratee The function invoked per iteration.
				* @returns {Array|Object} Returns `collection`.
				*/
				var baseEach = createBaseEach(baseForOwn);
				/**
				* The base implementation of `_.forEachRight` without support for iteratee shorthands.
				*
				* @private
				* @param {Array|Object} collection The collection to iterate over.
				* @param {Function} iteratee The function invoked per iteration.
				* @returns {Array|Object} Returns `collection`.
				*/
				var baseEachRight = createBaseEach(baseForOwnRight, true);
				/**
				* The base implementation of `_.every` without support for iteratee shorthands.
				*
				* @private
				* @param {Array|Object} collection The collection to iterate over.
				* @param {Function} predicate The function invoked per iteration.
				* @returns {boolean} Returns `true` if all elements pass the predicate check,
				*  else `false`
				*/
				function baseEvery(collection, predicate) {
					var result = true;
					baseEach(collection, function(value, index, collection) {
						result = !!predicate(value, index, collection);
						return result;
					});
					return result;
				}
				/**
				* The base implementation of methods like `_.max` and `_.min` which accepts a
				* `comparator` to determine the extremum value.
				*
				* @private
				* @param {Array} array The array to iterate over.
				* @param {Function} iteratee The iteratee invoked per iteration.
				* @param {Function} comparator The comparator used to compare values.
				* @returns {*} Returns the extremum value.
				*/
				function baseExtremum(array, iteratee, comparator) {
					var index = -1, length = array.length;
					while (++index < length) {
						var value = array[index], current = iteratee(value);
						if (current != null && (computed === undefined$1 ? current === current && !isSymbol(current) : comparator(current, computed))) var computed = current, result = value;
					}
					return result;
				}
				/**
				* The base implementation of `_.fill` without an iteratee call guard.
				*
				* @private
				* @param {Array} array The array to fill.
				* @param {*} value The value to fill `array` with.
				* @param {number} [start=0] The start position.
				* @param {number} [end=array.length] The end position.
				* @returns {Array} Returns `array`.
				*/
				function baseFill(array, value, start, end) {
					var length = array.length;
					start = toInteger(start);
					if (start < 0) start = -start > length ? 0 : length + start;
					end = end === undefined$1 || end > length ? length : toInteger(end);
					if (end < 0) end += length;
					end = start > end ? 0 : toLength(end);
					while (start < end) array[start++] = value;
					return array;
				}
				/**
				* The base implementation of `_.filter` without support for iteratee shorthands.
				*
				* @private
				* @param {Array|Object} collection The collection to iterate over.
				* @param {Function} predicate The function invoked per iteration.
				* @returns {Array} Returns the new filtered array.
				*/
				function baseFilter(collection, predicate) {
					var result = [];
					baseEach(collection, function(value, index, collection) {
						if (predicate(value, index, collection)) result.push(value);
					});
					return result;
				}
				/**
				* The base implementation of `_.flatten` with support for restricting flattening.
				*
				* @private
				* @param {Array} array The array to flatten.
				* @param {number} depth The maximum recursion depth.
				* @param {boolean} [predicate=isFlattenable] The function invoked per iteration.
				* @param {boolean} [isStrict] Restrict to values that pass `predicate` checks.
				* @param {Array} [result=[]] The initial result value.
				* @returns {Array} Returns the new flattened array.
				*/
				function baseFlatten(array, depth, predicate, isStrict, result) {
					var index = -1, length = array.length;
					predicate || (predicate = isFlattenable);
					result || (result = []);
					while (++index < length) {
						var value = array[index];
						if (depth > 0 && predicate(value)) {
							if (depth > 1) baseFlatten(value, depth - 1, predicate, isStrict, result);
							else arrayPush(result, value);
						} else if (!isStrict) result[result.length] = value;
					}
					return result;
				}
				/**
				* The base implementation of `baseForOwn` which iterates over `object`
				* properties returned by `keysFunc` and invokes `iteratee` for each property.
				* Iteratee functions may exit iteration early by explicitly returning `false`.
				*
				* @private
				* @param {Object} object The object to iterate over.
				* @param {Function} iteratee The function invoked per iteration.
				* @param {Function} keysFunc The function to get the keys of `object`.
				* @returns {Object} Returns `object`.
				*/
				var baseFor = createBaseFor();
				/**
				* This function is like `baseFor` except that it iterates over properties
				* in the opposite order.
				*
				* @private
				* @param {Object} object The object to iterate over.
				* @param {Function} iteratee The function invoked per iteration.
				* @param {Function} keysFunc The function to get the keys of `object`.
				* @returns {Object} Returns `object`.
				*/
				var baseForRight = createBaseFor(true);
				/**
				* The base implementation of `_.forOwn` without support for iteratee shorthands.
				*
				* @private
				* @param {Object} object The object to iterate over.
				* @param {Function} iteratee The function invoked per iteration.
				* @returns {Object} Returns `object`.
				*/
				function baseForOwn(object, iteratee) {
					return object && baseFor(object, iteratee, keys);
				}
				/**
				* The base implementation of `_.forOwnRight` without support for iteratee shorthands.
				*
				* @private
				* @param {Object} object The object to iterate over.
				* @param {Function} iteratee The function invoked per iteration.
				* @returns {Object} Returns `object`.
				*/
				function baseForOwnRight(object, iteratee) {
					return object && baseForRight(object, iteratee, keys);
				}
				/**
				* The base implementation of `_.functions` which creates an array of
				* `object` function property names filtered from `props`.
				*
				* @private
				* @param {Object} object The object to inspect.
				* @param {Array} props The property names to filter.
				* @returns {Array} Returns the function names.
				*/
				function baseFunctions(object, props) {
					return arrayFilter(props, function(key) {
						return isFunction(object[key]);
					});
				}
				/**
				* The base implementation of `_.get` without support for default values.
				*
				* @private
				* @param {Object} object The object to query.
				* @param {Array|string} path The path of the property to get.
				* @returns {*} Returns the resolved value.
				*/
				function baseGet(object, path) {
					path = castPath(path, object);
					var index = 0, length = path.length;
					while (object != null && index < length) object = object[toKey(path[index++])];
					return index && index == length ? object : undefined$1;
				}
				/**
				* The base implementation of `getAllKeys` and `getAllKeysIn` which uses
				* `keysFunc` and `symbolsFunc` to get the enumerable property names and
				* symbols of `object`.
				*
				* @private
				* @param {Object} object The object to query.
				* @param {Function} keysFunc The function to get the keys of `object`.
				* @param {Function} symbolsFunc The function to get the symbols of `object`.
				* @returns {Array} Returns the array of property names and symbols.
				*/
				function baseGetAllKeys(object, keysFunc, symbolsFunc) {
					var result = keysFunc(object);
					return isArray(object) ? result : arrayPush(result, symbolsFunc(object));
				}
				/**
				* The base implementation of `getTag` without fallbacks for buggy environments.
				*
				* @private
				* @param {*} value The value to query.
				* @returns {string} Returns the `toStringTag`.
				*/
				function baseGetTag(value) {
					if (value == null) return value === undefined$1 ? undefinedTag : nullTag;
					return symToStringTag && symToStringTag in Object(value) ? getRawTag(value) : objectToString(value);
				}
				/**
				* The base implementation of `_.gt` which doesn't coerce arguments.
				*
				* @private
				* @param {*} value The value to compare.
				* @param {*} other The other value to compare.
				* @returns {boolean} Returns `true` if `value` is greater than `other`,
				*  else `false`.
				*/
				function baseGt(value, other) {
					return value > other;
				}
				/**
				* The base implementation of `_.has` without support for deep paths.
				*
				* @private
				* @param {Object} [object] The object to query.
				* @param {Array|string} key The key to check.
				* @returns {boolean} Returns `true` if `key` exists, else `false`.
				*/
				function baseHas(object, key) {
					return object != null && hasOwnProperty.call(object, key);
				}
				/**
				* The base implementation of `_.hasIn` without support for deep paths.
				*
				* @private
				* @param {Object} [object] The object to query.
				* @param {Array|string} key The key to check.
				* @returns {boolean} Returns `true` if `key` exists, else `false`.
				*/
				function baseHasIn(object, key) {
					return object != null && key in Object(object);
				}
				/**
				* The base implementation of `_.inRange` which doesn't coerce arguments.
				*
				* @private
				* @param {number} number The number to check.
				* @param {number} start The start of the range.
				* @param {number} end The end of the range.
				* @returns {boolean} Returns `true` if `number` is in the range, else `false`.
				*/
				function baseInRange(number, start, end) {
					return number >= nativeMin(start, end) && number < nativeMax(start, end);
				}
				/**
				* The base implementation of methods like `_.intersection`, without support
				* for iteratee shorthands, that accepts an array of arrays to inspect.
				*
				* @private
				* @param {Array} arrays The arrays to inspect.
				* @param {Function} [iteratee] The iteratee invoked per element.
				* @param {Function} [comparator] The comparator invoked per element.
				* @returns {Array} Returns the new array of shared values.
				*/
				function baseIntersection(arrays, iteratee, comparator) {
					var includes = comparator ? arrayIncludesWith : arrayIncludes, length = arrays[0].length, othLength = arrays.length, othIndex = othLength, caches = Array(othLength), maxLength = Infinity, result = [];
					while (othIndex--) {
						var array = arrays[othIndex];
						if (othIndex && iteratee) array = arrayMap(array, baseUnary(iteratee));
						maxLength = nativeMin(array.length, maxLength);
						caches[othIndex] = !comparator && (iteratee || length >= 120 && array.length >= 120) ? new SetCache(othIndex && array) : undefined$1;
					}
					array = arrays[0];
					var index = -1, seen = caches[0];
					outer: while (++index < length && result.length < maxLength) {
						var value = array[index], computed = iteratee ? iteratee(value) : value;
						value = comparator || value !== 0 ? value : 0;
						if (!(seen ? cacheHas(seen, computed) : includes(result, computed, comparator))) {
							othIndex = othLength;
							while (--othIndex) {
								var cache = caches[othIndex];
								if (!(cache ? cacheHas(cache, computed) : includes(arrays[othIndex], computed, comparator))) continue outer;
							}
							if (seen) seen.push(computed);
							result.push(value);
						}
					}
					return result;
				}
				/**
				* The base implementation of `_.invert` and `_.invertBy` which inverts
				* `object` with values transformed by `iteratee` and set by `setter`.
				*
				* @private
				* @param {Object} object The object to iterate over.
				* @param {Function} setter The function to set `accumulator` values.
				* @param {Function} iteratee The iteratee to transform values.
				* @param {Object} accumulator The initial inverted object.
				* @returns {Function} Returns `accumulator`.
				*/
				function baseInverter(object, setter, iteratee, accumulator) {
					baseForOwn(object, function(value, key, object) {
						setter(accumulator, iteratee(value), key, object);
					});
					return accumulator;
				}
				/**
				* The base implementation of `_.invoke` without support for individual
				* method arguments.
				*
				* @private
				* @param {Object} object The object to query.
				* @param {Array|string} path The path of the method to invoke.
				* @param {Array} args The arguments to invoke the method with.
				* @returns {*} Returns the result of the invoked method.
				*/
				function baseInvoke(object, path, args) {
					path = castPath(path, object);
					object = parent(object, path);
					var func = object == null ? object : object[toKey(last(path))];
					return func == null ? undefined$1 : apply(func, object, args);
				}
				/**
				* The base implementation of `_.isArguments`.
				*
				* @private
				* @param {*} value The value to check.
				* @returns {boolean} Returns `true` if `value` is an `arguments` object,
				*/
				function baseIsArguments(value) {
					return isObjectLike(value) && baseGetTag(value) == argsTag;
				}
				/**
				* The base implementation of `_.isArrayBuffer` without Node.js optimizations.
				*
				* @private
				* @param {*} value The value to check.
				* @returns {boolean} Returns `true` if `value` is an array buffer, else `false`.
				*/
				function baseIsArrayBuffer(value) {
					return isObjectLike(value) && baseGetTag(value) == arrayBufferTag;
				}
				/**
				* The base implementation of `_.isDate` without Node.js optimizations.
				*
				* @private
				* @param {*} value The value to check.
				* @returns {boolean} Returns `true` if `value` is a date object, else `false`.
				*/
				function baseIsDate(value) {
					return isObjectLike(value) && baseGetTag(value) == dateTag;
				}
				/**
				* The base implementation of `_.isEqual` which supports partial comparisons
				* and tracks traversed objects.
				*
				* @private
				* @param {*} value The value to compare.
				* @param {*} other The other value to compare.
				* @param {boolean} bitmask The bitmask flags.
				*  1 - Unordered comparison
				*  2 - Partial comparison
				* @param {Function} [customizer] The function to customize comparisons.
				* @param {Object} [stack] Tracks traversed `value` and `other` objects.
				* @returns {boolean} Returns `true` if the values are equivalent, else `false`.
				*/
				function baseIsEqual(value, other, bitmask, customizer, stack) {
					if (value === other) return true;
					if (value == null || other == null || !isObjectLike(value) && !isObjectLike(other)) return value !== value && other !== other;
					return baseIsEqualDeep(value, other, bitmask, customizer, baseIsEqual, stack);
				}
				/**
				* A specialized version of `baseIsEqual` for arrays and objects which performs
				* deep comparisons and tracks traversed objects enabling objects with circular
				* references to be compared.
				*
				* @private
				* @param {Object} object The object to compare.
				* @param {Object} other The other object to compare.
				* @param {number} bitmask The bitmask flags. See `baseIsEqual` for more details.
				* @param {Function} customizer The function to customize comparisons.
				* @param {Function} equalFunc The function to determine equivalents of values.
				* @param {Object} [stack] Tracks traversed `object` and `other` objects.
				* @returns {boolean} Returns `true` if the objects are equivalent, else `false`.
				*/
				function baseIsEqualDeep(object, other, bitmask, customizer, equalFunc, stack) {
					var objIsArr = isArray(object), othIsArr = isArray(other), objTag = objIsArr ? arrayTag : getTag(object), othTag = othIsArr ? arrayTag : getTag(other);
					objTag = objTag == argsTag ? objectTag : objTag;
					othTag = othTag == argsTag ? objectTag : othTag;
					var objIsObj = objTag == objectTag, othIsObj = othTag == objectTag, isSameTag = objTag == othTag;
					if (isSameTag && isBuffer(object)) {
						if (!isBuffer(other)) return false;
						objIsArr = true;
						objIsObj = false;
					}
					if (isSameTag && !objIsObj) {
						stack || (stack = new Stack());
						return objIsArr || isTypedArray(object) ? equalArrays(object, other, bitmask, customizer, equalFunc, stack) : equalByTag(object, other, objTag, bitmask, customizer, equalFunc, stack);
					}
					if (!(bitmask & COMPARE_PARTIAL_FLAG)) {
						var objIsWrapped = objIsObj && hasOwnProperty.call(object, "__wrapped__"), othIsWrapped = othIsObj && hasOwnProperty.call(other, "__wrapped__");
						if (objIsWrapped || othIsWrapped) {
							var objUnwrapped = objIsWrapped ? object.value() : object, othUnwrapped = othIsWrapped ? other.value() : other;
							stack || (stack = new Stack());
							return equalFunc(objUnwrapped, othUnwrapped, bitmask, customizer, stack);
						}
					}
					if (!isSameTag) return false;
					stack || (stack = new Stack());
					return equalObjects(object, other, bitmask, customizer, equalFunc, stack);
				}
				/**
				* The base implementation of `_.isMap` without Node.js optimizations.
				*
				* @private
				* @param {*} value The value to check.
				* @returns {boolean} Returns `true` if `value` is a map, else `false`.
				*/
				function baseIsMap(value) {
					return isObjectLike(value) && getTag(value) == mapTag;
				}
				/**
				* The base implementation of `_.isMatch` without support for iteratee shorthands.
				*
				* @private
				* @param {Object} object The object to inspect.
				* @param {Object} source The object of property values to match.
				* @param {Array} matchData The property names, values, and compare flags to match.
				* @param {Function} [customizer] The function to customize comparisons.
				* @returns {boolean} Returns `true` if `object` is a match, else `false`.
				*/
				function baseIsMatch(object, source, matchData, customizer) {
					var index = matchData.length, length = index, noCustomizer = !customizer;
					if (object == null) return !length;
					object = Object(object);
					while (index--) {
						var data = matchData[index];
						if (noCustomizer && data[2] ? data[1] !== object[data[0]] : !(data[0] in object)) return false;
					}
					while (++index < length) {
						data = matchData[index];
						var key = data[0], objValue = object[key], srcValue = data[1];
						if (noCustomizer && data[2]) {
							if (objValue === undefined$1 && !(key in object)) return false;
						} else {
							var stack = new Stack();
							if (customizer) var result = customizer(objValue, srcValue, key, object, source, stack);
							if (!(result === undefined$1 ? baseIsEqual(srcValue, objValue, 3, customizer, stack) : result)) return false;
						}
					}
					return true;
				}
				/**
				* The base implementation of `_.isNative` without bad shim checks.
				*
				* @private
				* @param {*} value The value to check.
				* @returns {boolean} Returns `true` if `value` is a native function,
				*  else `false`.
				*/
				function baseIsNative(value) {
					if (!isObject(value) || isMasked(value)) return false;
					return (isFunction(value) ? reIsNative : reIsHostCtor).test(toSource(value));
				}
				/**
				* The base implementation of `_.isRegExp` without Node.js optimizations.
				*
				* @private
				* @param {*} value The value to check.
				* @returns {boolean} Returns `true` if `value` is a regexp, else `false`.
				*/
				function baseIsRegExp(value) {
					return isObjectLike(value) && baseGetTag(value) == regexpTag;
				}
				/**
				* The base implementation of `_.isSet` without Node.js optimizations.
				*
				* @private
				* @param {*} value The value to check.
				* @returns {boolean} Returns `true` if `value` is a set, else `false`.
				*/
				function baseIsSet(value) {
					return isObjectLike(value) && getTag(value) == setTag;
				}
				/**
				* The base implementation of `_.isTypedArray` without Node.js optimizations.
				*
				* @private
				* @param {*} value The value to check.
				* @returns {boolean} Returns `true` if `value` is a typed array, else `false`.
				*/
				function baseIsTypedArray(value) {
					return isObjectLike(value) && isLength(value.length) && !!typedArrayTags[baseGetTag(value)];
				}
				/**
				* The base implementation of `_.iteratee`.
				*
				* @private
				* @param {*} [value=_.identity] The value to convert to an iteratee.
				* @returns {Function} Returns the iteratee.
				*/
				function baseIteratee(value) {
					if (typeof value == "function") return value;
					if (value == null) return identity;
					if (typeof value == "object") return isArray(value) ? baseMatchesProperty(value[0], value[1]) : baseMatches(value);
					return property(value);
				}
				/**
				* The base implementation of `_.keys` which doesn't treat sparse arrays as dense.
				*
				* @private
				* @param {Object} object The object to query.
				* @returns {Array} Returns the array of property names.
				*/
				function baseKeys(object) {
					if (!isPrototype(object)) return nativeKeys(object);
					var result = [];
					for (var key in Object(object)) if (hasOwnProperty.call(object, key) && key != "constructor") result.push(key);
					return result;
				}
				/**
				* The base implementation of `_.keysIn` which doesn't treat sparse arrays as dense.
				*
				* @private
				* @param {Object} object The object to query.
				* @returns {Array} Returns the array of property names.
				*/
				function baseKeysIn(object) {
					if (!isObject(object)) return nativeKeysIn(object);
					var isProto = isPrototype(object), result = [];
					for (var key in object) if (!(key == "constructor" && (isProto || !hasOwnProperty.call(object, key)))) result.push(key);
					return result;
				}
				/**
				* The base implementation of `_.lt` which doesn't coerce arguments.
				*
				* @private
				* @param {*} value The value to compare.
				* @param {*} other The other value to compare.
				* @returns {boolean} Returns `true` if `value` is less than `other`,
				*  else `false`.
				*/
				function baseLt(value, other) {
					return value < other;
				}
				/**
				* The base implementation of `_.map` without support for iteratee shorthands.
				*
				* @private
				* @param {Array|Object} collection The collection to iterate over.
				* @param {Function} iteratee The function invoked per iteration.
				* @returns {Array} Returns the new mapped array.
				*/
				function baseMap(collection, iteratee) {
					var index = -1, result = isArrayLike(collection) ? Array(collection.length) : [];
					baseEach(collection, function(value, key, collection) {
						result[++index] = iteratee(value, key, collection);
					});
					return result;
				}
				/**
				* The base implementation of `_.matches` which doesn't clone `source`.
				*
				* @private
				* @param {Object} source The object of property values to match.
				* @returns {Function} Returns the new spec function.
				*/
				function baseMatches(source) {
					var matchData = getMatchData(source);
					if (matchData.length == 1 && matchData[0][2]) return matchesStrictComparable(matchData[0][0], matchData[0][1]);
					return function(object) {
						return object === source || baseIsMatch(object, source, matchData);
					};
				}
				/**
				* The base implementation of `_.matchesProperty` which doesn't clone `srcValue`.
				*
				* @private
				* @param {string} path The path of the property to get.
				* @param {*} srcValue The value to match.
				* @returns {Function} Returns the new spec function.
				*/
				function baseMatchesProperty(path, srcValue) {
					if (isKey(path) && isStrictComparable(srcValue)) return matchesStrictComparable(toKey(path), srcValue);
					return function(object) {
						var objValue = get(object, path);
						return objValue === undefined$1 && objValue === srcValue ? hasIn(object, path) : baseIsEqual(srcValue, objValue, 3);
					};
				}
				/**
				* The base implementation of `_.merge` without support for multiple sources.
				*
				* @private
				* @param {Object} object The destination object.
				* @param {Object} source The source object.
				* @param {number} srcIndex The index of `source`.
				* @param {Function} [customizer] The function to customize merged values.
				* @param {Object} [stack] Tracks traversed source values and their merged
				*  counterparts.
				*/
				function baseMerge(object, source, srcIndex, customizer, stack) {
					if (object === source) return;
					baseFor(source, function(srcValue, key) {
						stack || (stack = new Stack());
						if (isObject(srcValue)) baseMergeDeep(object, source, key, srcIndex, baseMerge, customizer, stack);
						else {
							var newValue = customizer ? customizer(safeGet(object, key), srcValue, key + "", object, source, stack) : undefined$1;
							if (newValue === undefined$1) newValue = srcValue;
							assignMergeValue(object, key, newValue);
						}
					}, keysIn);
				}
				/**
				* A specialized version of `baseMerge` for arrays and objects which performs
				* deep merges and tracks traversed objects enabling objects with circular
				* references to be merged.
				*
				* @private
				* @param {Object} object The destination object.
				* @param {Object} source The source object.
				* @param {string} key The key of the value to merge.
				* @param {number} srcIndex The index of `source`.
				* @param {Function} mergeFunc The function to merge values.
				* @param {Function} [customizer] The function to customize assigned values.
				* @param {Object} [stack] Tracks traversed source values and their merged
				*  counterparts.
				*/
				function baseMergeDeep(object, source, key, srcIndex, mergeFunc, customizer, stack) {
					var objValue = safeGet(object, key), srcValue = safeGet(source, key), stacked = stack.get(srcValue);
					if (stacked) {
						assignMergeValue(object, key, stacked);
						return;
					}
					var newValue = customizer ? customizer(objValue, srcValue, key + "", object, source, stack) : undefined$1;
					var isCommon = newValue === undefined$1;
					if (isCommon) {
						var isArr = isArray(srcValue), isBuff = !isArr && isBuffer(srcValue), isTyped = !isArr && !isBuff && isTypedArray(srcValue);
						newValue = srcValue;
						if (isArr || isBuff || isTyped) {
							if (isArray(objValue)) newValue = objValue;
							else if (isArrayLikeObject(objValue)) newValue = copyArray(objValue);
							else if (isBuff) {
								isCommon = false;
								newValue = cloneBuffer(srcValue, true);
							} else if (isTyped) {
								isCommon = false;
								newValue = cloneTypedArray(srcValue, true);
							} else newValue = [];
						} else if (isPlainObject(srcValue) || isArguments(srcValue)) {
							newValue = objValue;
							if (isArguments(objValue)) newValue = toPlainObject(objValue);
							else if (!isObject(objValue) || isFunction(objValue)) newValue = initCloneObject(srcValue);
						} else isCommon = false;
					}
					if (isCommon) {
						stack.set(srcValue, newValue);
						mergeFunc(newValue, srcValue, srcIndex, customizer, stack);
						stack["delete"](srcValue);
					}
					assignMergeValue(object, key, newValue);
				}
				/**
				* The base implementation of `_.nth` which doesn't coerce arguments.
				*
				* @private
				* @param {Array} array The array to query.
				* @param {number} n The index of the element to return.
				* @returns {*} Returns the nth element of `array`.
				*/
				function baseNth(array, n) {
					var length = array.length;
					if (!length) return;
					n += n < 0 ? length : 0;
					return isIndex(n, length) ? array[n] : undefined$1;
				}
				/**
				* The base implementation of `_.orderBy` without param guards.
				*
				* @private
				* @param {Array|Object} collection The collection to iterate over.
				* @param {Function[]|Object[]|string[]} iteratees The iteratees to sort by.
				* @param {string[]} orders The sort orders of `iteratees`.
				* @returns {Array} Returns the new sorted array.
				*/
				function baseOrderBy(collection, iteratees, orders) {
					if (iteratees.length) iteratees = arrayMap(iteratees, function(iteratee) {
						if (isArray(iteratee)) return function(value) {
							return baseGet(value, iteratee.length === 1 ? iteratee[0] : iteratee);
						};
						return iteratee;
					});
					else iteratees = [identity];
					var index = -1;
					iteratees = arrayMap(iteratees, baseUnary(getIteratee()));
					return baseSortBy(baseMap(collection, function(value, key, collection) {
						return {
							"criteria": arrayMap(iteratees, function(iteratee) {
								return iteratee(value);
							}),
							"index": ++index,
							"value": value
						};
					}), function(object, other) {
						return compareMultiple(object, other, orders);
					});
				}
				/**
				* The base implementation of `_.pick` without support for individual
				* property identifiers.
				*
				* @private
				* @param {Object} object The source object.
				* @param {string[]} paths The property paths to pick.
				* @returns {Object} Returns the new object.
				*/
				function basePick(object, paths) {
					return basePickBy(object, paths, function(value, path) {
						return hasIn(object, path);
					});
				}
				/**
				* The base implementation of  `_.pickBy` without support for iteratee shorthands.
				*
				* @private
				* @param {Object} object The source object.
				* @param {string[]} paths The property paths to pick.
				* @param {Function} predicate The function invoked per property.
				* @returns {Object} Returns the new object.
				*/
				function basePickBy(object, paths, predicate) {
					var index = -1, length = paths.length, result = {};
					while (++index < length) {
						var path = paths[index], value = baseGet(object, path);
						if (predicate(value, path)) baseSet(result, castPath(path, object), value);
					}
					return result;
				}
				/**
				* A specialized version of `baseProperty` which supports deep paths.
				*
				* @private
				* @param {Array|string} path The path of the property to get.
				* @returns {Function} Returns the new accessor function.
				*/
				function basePropertyDeep(path) {
					return function(object) {
						return baseGet(object, path);
					};
				}
				/**
				* The base implementation of `_.pullAllBy` without support for iteratee
				* shorthands.
				*
				* @private
				* @param {Array} array The array to modify.
				* @param {Array} values The values to remove.
				* @param {Function} [iteratee] The iteratee invoked per element.
				* @param {Function} [comparator] The comparator invoked per element.
				* @returns {Array} Returns `array`.
				*/
				function basePullAll(array, values, iteratee, comparator) {
					var indexOf = comparator ? baseIndexOfWith : baseIndexOf, index = -1, length = values.length, seen = array;
					if (array === values) values = copyArray(values);
					if (iteratee) seen = arrayMap(array, baseUnary(iteratee));
					while (++index < length) {
						var fromIndex = 0, value = values[index], computed = iteratee ? iteratee(value) : value;
						while ((fromIndex = indexOf(seen, computed, fromIndex, comparator)) > -1) {
							if (seen !== array) splice.call(seen, fromIndex, 1);
							splice.call(array, fromIndex, 1);
						}
					}
					return array;
				}
				/**
				* The base implementation of `_.pullAt` without support for individual
				* indexes or capturing the removed elements.
				*
				* @private
				* @param {Array} array The array to modify.
				* @param {number[]} indexes The indexes of elements to remove.
				* @returns {Array} Returns `array`.
				*/
				function basePullAt(array, indexes) {
					var length = array ? indexes.length : 0, lastIndex = length - 1;
					while (length--) {
						var index = indexes[length];
						if (length == lastIndex || index !== previous) {
							var previous = index;
							if (isIndex(index)) splice.call(array, index, 1);
							else baseUnset(array, index);
						}
					}
					return array;
				}
				/**
				* The base implementation of `_.random` without support for returning
				* floating-point numbers.
				*
				* @private
				* @param {number} lower The lower bound.
				* @param {number} upper The upper bound.
				* @returns {number} Returns the random number.
				*/
				function baseRandom(lower, upper) {
					return lower + nativeFloor(nativeRandom() * (upper - lower + 1));
				}
				/**
				* The base implementation of `_.range` and `_.rangeRight` which doesn't
				* coerce arguments.
				*
				* @private
				* @param {number} start The start of the range.
				* @param {number} end The end of the range.
				* @param {number} step The value to increment or decrement by.
				* @param {boolean} [fromRight] Specify iterating from right to left.
				* @returns {Array} Returns the range of numbers.
				*/
				function baseRange(start, end, step, fromRight) {
					var index = -1, length = nativeMax(nativeCeil((end - start) / (step || 1)), 0), result = Array(length);
					while (length--) {
						result[fromRight ? length : ++index] = start;
						start += step;
					}
					return result;
				}
				/**
				* The base implementation of `_.repeat` which doesn't coerce arguments.
				*
				* @private
				* @param {string} string The string to repeat.
				* @param {number} n The number of times to repeat the string.
				* @returns {string} Returns the repeated string.
				*/
				function baseRepeat(string, n) {
					var result = "";
					if (!string || n < 1 || n > MAX_SAFE_INTEGER) return result;
					do {
						if (n % 2) result += string;
						n = nativeFloor(n / 2);
						if (n) string += string;
					} while (n);
					return result;
				}
				/**
				* The base implementation of `_.rest` which doesn't validate or coerce arguments.
				*
				* @private
				* @param {Function} func The function to apply a rest parameter to.
				* @param {number} [start=func.length-1] The start position of the rest parameter.
				* @returns {Function} Returns the new function.
				*/
				function baseRest(func, start) {
					return setToString(overRest(func, start, identity), func + "");
				}
				/**
				* The base implementation of `_.sample`.
				*
				* @private
				* @param {Array|Object} collection The collection to sample.
				* @returns {*} Returns the random element.
				*/
				function baseSample(collection) {
					return arraySample(values(collection));
				}
				/**
				* The base implementation of `_.sampleSize` without param guards.
				*
				* @private
				* @param {Array|Object} collection The collection to sample.
				* @param {number} n The number of elements to sample.
				* @returns {Array} Returns the random elements.
				*/
				function baseSampleSize(collection, n) {
					var array = values(collection);
					return shuffleSelf(array, baseClamp(n, 0, array.length));
				}
				/**
				* The base implementation of `_.set`.
				*
				* @private
				* @param {Object} object The object to modify.
				* @param {Array|string} path The path of the property to set.
				* @param {*} value The value to set.
				* @param {Function} [customizer] The function to customize path creation.
				* @returns {Object} Returns `object`.
				*/
				function baseSet(object, path, value, customizer) {
					if (!isObject(object)) return object;
					path = castPath(path, object);
					var index = -1, length = path.length, lastIndex = length - 1, nested = object;
					while (nested != null && ++index < length) {
						var key = toKey(path[index]), newValue = value;
						if (key === "__proto__" || key === "constructor" || key === "prototype") return object;
						if (index != lastIndex) {
							var objValue = nested[key];
							newValue = customizer ? customizer(objValue, key, nested) : undefined$1;
							if (newValue === undefined$1) newValue = isObject(objValue) ? objValue : isIndex(path[index + 1]) ? [] : {};
						}
						assignValue(nested, key, newValue);
						nested = nested[key];
					}
					return object;
				}
				/**
				* The base implementation of `setData` without support for hot loop shorting.
				*
				* @private
				* @param {Function} func The function to associate metadata with.
				* @param {*} data The metadata.
				* @returns {Function} Returns `func`.
				*/
				var baseSetData = !metaMap ? identity : function(func, data) {
					metaMap.set(func, data);
					return func;
				};
				/**
				* The base implementation of `setToString` without support for hot loop shorting.
				*
				* @private
				* @param {Function} func The function to modify.
				* @param {Function} string The `toString` result.
				* @returns {Function} Returns `func`.
				*/
				var baseSetToString = !defineProperty ? identity : function(func, string) {
					return defineProperty(func, "toString", {
						"configurable": true,
						"enumerable": false,
						"value": constant(string),
						"writable": true
					});
				};
				/**
				* The base implementation of `_.shuffle`.
				*
				* @private
				* @param {Array|Object} collection The collection to shuffle.
				* @returns {Array} Returns the new shuffled array.
				*/
				function baseShuffle(collection) {
					return shuffleSelf(values(collection));
				}
				/**
				* The base implementation of `_.slice` without an iteratee call guard.
				*
				* @private
				* @param {Array} array The array to slice.
				* @param {number} [start=0] The start position.
				* @param {number} [end=array.length] The end position.
				* @returns {Array} Returns the slice of `array`.
				*/
				function baseSlice(array, start, end) {
					var index = -1, length = array.length;
					if (start < 0) start = -start > length ? 0 : length + start;
					end = end > length ? length : end;
					if (end < 0) end += length;
					length = start > end ? 0 : end - start >>> 0;
					start >>>= 0;
					var result = Array(length);
					while (++index < length) result[index] = array[index + start];
					return result;
				}
				/**
				* The base implementation of `_.some` without support for iteratee shorthands.
				*
				* @private
				* @param {Array|Object} collection The collection to iterate over.
				* @param {Function} predicate The function invoked per iteration.
				* @returns {boolean} Returns `true` if any element passes the predicate check,
				*  else `false`.
				*/
				function baseSome(collection, predicate) {
					var result;
					baseEach(collection, function(value, index, collection) {
						result = predicate(value, index, collection);
						return !result;
					});
					return !!result;
				}
				/**
				* The base implementation of `_.sortedIndex` and `_.sortedLastIndex` which
				* performs a binary search of `array` to determine the index at which `value`
				* should be inserted into `array` in order to maintain its sort order.
				*
				* @private
				* @param {Array} array The sorted array to inspect.
				* @param {*} value The value to evaluate.
				* @param {boolean} [retHighest] Specify returning the highest qualified index.
				* @returns {number} Returns the index at which `value` should be inserted
				*  into `array`.
				*/
				function baseSortedIndex(array, value, retHighest) {
					var low = 0, high = array == null ? low : array.length;
					if (typeof value == "number" && value === value && high <= HALF_MAX_ARRAY_LENGTH) {
						while (low < high) {
							var mid = low + high >>> 1, computed = array[mid];
							if (computed !== null && !isSymbol(computed) && (retHighest ? computed <= value : computed < value)) low = mid + 1;
							else high = mid;
						}
						return high;
					}
					return baseSortedIndexBy(array, value, identity, retHighest);
				}
				/**
				* The base implementation of `_.sortedIndexBy` and `_.sortedLastIndexBy`
				* which invokes `iteratee` for `value` and each element of `array` to compute
				* their sort ranking. The iteratee is invoked with one argument; (value).
				*
				* @private
				* @param {Array} array The sorted array to inspect.
				* @param {*} value The value to evaluate.
				* @param {Function} iteratee The iteratee invoked per element.
				* @param {boolean} [retHighest] Specify returning the highest qualified index.
				* @returns {number} Returns the index at which `value` should be inserted
				*  into `array`.
				*/
				function baseSortedIndexBy(array, value, iteratee, retHighest) {
					var low = 0, high = array == null ? 0 : array.length;
					if (high === 0) return 0;
					value = iteratee(value);
					var valIsNaN = value !== value, valIsNull = value === null, valIsSymbol = isSymbol(value), valIsUndefined = value === undefined$1;
					while (low < high) {
						var mid = nativeFloor((low + high) / 2), computed = iteratee(array[mid]), othIsDefined = computed !== undefined$1, othIsNull = computed === null, othIsReflexive = computed === computed, othIsSymbol = isSymbol(computed);
						if (valIsNaN) var setLow = retHighest || othIsReflexive;
						else if (valIsUndefined) setLow = othIsReflexive && (retHighest || othIsDefined);
						else if (valIsNull) setLow = othIsReflexive && othIsDefined && (retHighest || !othIsNull);
						else if (valIsSymbol) setLow = othIsReflexive && othIsDefined && !othIsNull && (retHighest || !othIsSymbol);
						else if (othIsNull || othIsSymbol) setLow = false;
						else setLow = retHighest ? computed <= value : computed < value;
						if (setLow) low = mid + 1;
						else high = mid;
					}
					return nativeMin(high, MAX_ARRAY_INDEX);
				}
				/**
				* The base implementation of `_.sortedUniq` and `_.sortedUniqBy` without
				* support for iteratee shorthands.
				*
				* @private
				* @param {Array} array The array to inspect.
				* @param {Function} [iteratee] The iteratee invoked per element.
				* @returns {Array} Returns the new duplicate free array.
				*/
				function baseSortedUniq(array, iteratee) {
					var index = -1, length = array.length, resIndex = 0, result = [];
					while (++index < length) {
						var value = array[index], computed = iteratee ? iteratee(value) : value;
						if (!index || !eq(computed, seen)) {
							var seen = computed;
							result[resIndex++] = value === 0 ? 0 : value;
						}
					}
					return result;
				}
				/**
				* The base implementation of `_.toNumber` which doesn't ensure correct
				* conversions of binary, hexadecimal, or octal string values.
				*
				* @private
				* @param {*} value The value to process.
				* @returns {number} Returns the number.
				*/
				function baseToNumber(value) {
					if (typeof value == "number") return value;
					if (isSymbol(value)) return NAN;
					return +value;
				}
				/**
				* The base implementation of `_.toString` which doesn't convert nullish
				* values to empty strings.
				*
				* @private
				* @param {*} value The value to process.
				* @returns {string} Returns the string.
				*/
				function baseToString(value) {
					if (typeof value == "string") return value;
					if (isArray(value)) return arrayMap(value, baseToString) + "";
					if (isSymbol(value)) return symbolToString ? symbolToString.call(value) : "";
					var result = value + "";
					return result == "0" && 1 / value == -Infinity ? "-0" : result;
				}
				/**
				* The base implementation of `_.uniqBy` without support for iteratee shorthands.
				*
				* @private
				* @param {Array} array The array to inspect.
				* @param {Function} [iteratee] The iteratee invoked per element.
				* @param {Function} [comparator] The comparator invoked per element.
				* @returns {Array} Returns the new duplicate free array.
				*/
				function baseUniq(array, iteratee, comparator) {
					var index = -1, includes = arrayIncludes, length = array.length, isCommon = true, result = [], seen = result;
					if (comparator) {
						isCommon = false;
						includes = arrayIncludesWith;
					} else if (length >= LARGE_ARRAY_SIZE) {
						var set = iteratee ? null : createSet(array);
						if (set) return setToArray(set);
						isCommon = false;
						includes = cacheHas;
						seen = new SetCache();
					} else seen = iteratee ? [] : result;
					outer: while (++index < length) {
						var value = array[index], computed = iteratee ? iteratee(value) : value;
						value = comparator || value !== 0 ? value : 0;
						if (isCommon && computed === computed) {
							var seenIndex = seen.length;
							while (seenIndex--) if (seen[seenIndex] === computed) continue outer;
							if (iteratee) seen.push(computed);
							result.push(value);
						} else if (!includes(seen, computed, comparator)) {
							if (seen !== result) seen.push(computed);
							result.push(value);
						}
					}
					return result;
				}
				/**
				* The base implementation of `_.unset`.
				*
				* @private
				* @param {Object} object The object to modify.
				* @param {Array|string} path The property path to unset.
				* @returns {boolean} Returns `true` if the property is deleted, else `false`.
				*/
				function baseUnset(object, path) {
					path = castPath(path, object);
					var index = -1, length = path.length;
					if (!length) return true;
					while (++index < length) {
						var key = toKey(path[index]);
						if (key === "__proto__" && !hasOwnProperty.call(object, "__proto__")) return false;
						if ((key === "constructor" || key === "prototype") && index < length - 1) return false;
					}
					var obj = parent(object, path);
					return obj == null || delete obj[toKey(last(path))];
				}
				/**
				* The base implementation of `_.update`.
				*
				* @private
				* @param {Object} object The object to modify.
				* @param {Array|string} path The path of the property to update.
				* @param {Function} updater The function to produce the updated value.
				* @param {Function} [customizer] The function to customize path creation.
				* @returns {Object} Returns `object`.
				*/
				function baseUpdate(object, path, updater, customizer) {
					return baseSet(object, path, updater(baseGet(object, path)), customizer);
				}
				/**
				* The base implementation of methods like `_.dropWhile` and `_.takeWhile`
				* without support for iteratee shorthands.
				*
				* @private
				* @param {Array} array The array to query.
				* @param {Function} predicate The function invoked per iteration.
				* @param {boolean} [isDrop] Specify dropping elements instead of taking them.
				* @param {boolean} [fromRight] Specify iterating from right to left.
				* @returns {Array} Returns the slice of `array`.
				*/
				function baseWhile(array, predicate, isDrop, fromRight) {
					var length = array.length, index = fromRight ? length : -1;
					while ((fromRight ? index-- : ++index < length) && predicate(array[index], index, array));
					return isDrop ? baseSlice(array, fromRight ? 0 : index, fromRight ? index + 1 : length) : baseSlice(array, fromRight ? index + 1 : 0, fromRight ? length : index);
				}
				/**
				* The base implementation of `wrapperValue` which returns the result of
				* performing a sequence of actions on the unwrapped `value`, where each
				* successive action is supplied the return value of the previous.
				*
				* @private
				* @param {*} value The unwrapped value.
				* @param {Array} actions Actions to perform to resolve the unwrapped value.
				* @returns {*} Returns the resolved value.
				*/
				function baseWrapperValue(value, actions) {
					var result = value;
					if (result instanceof LazyWrapper) result = result.value();
					return arrayReduce(actions, function(result, action) {
						return action.func.apply(action.thisArg, arrayPush([result], action.args));
					}, result);
				}
				/**
				* The base implementation of methods like `_.xor`, without support for
				* iteratee shorthands, that accepts an array of arrays to inspect.
				*
				* @private
				* @param {Array} arrays The arrays to inspect.
				* @param {Function} [iteratee] The iteratee invoked per element.
				* @param {Function} [comparator] The comparator invoked per element.
				* @returns {Array} Returns the new array of values.
				*/
				function baseXor(arrays, iteratee, comparator) {
					var length = arrays.length;
					if (length < 2) return length ? baseUniq(arrays[0]) : [];
					var index = -1, result = Array(length);
					while (++index < length) {
						var array = arrays[index], othIndex = -1;
						while (++othIndex < length) if (othIndex != index) result[index] = baseDifference(result[index] || array, arrays[othIndex], iteratee, comparator);
					}
					return baseUniq(baseFlatten(result, 1), iteratee, comparator);
				}
				/**
				* This base implementation of `_.zipObject` which assigns values using `assignFunc`.
				*
				* @private
				* @param {Array} props The property identifiers.
				* @param {Array} values The property values.
				* @param {Function} assignFunc The function to assign values.
				* @returns {Object} Returns the new object.
				*/
				function baseZipObject(props, values, assignFunc) {
					var index = -1, length = props.length, valsLength = values.length, result = {};
					while (++index < length) {
						var value = index < valsLength ? values[index] : undefined$1;
						assignFunc(result, props[index], value);
					}
					return result;
				}
				/**
				* Casts `value` to an empty array if it's not an array like object.
				*
				* @private
				* @param {*} value The value to inspect.
				* @returns {Array|Object} Returns the cast array-like object.
				*/
				function castArrayLikeObject(value) {
					return isArrayLikeObject(value) ? value : [];
				}
				/**
				* Casts `value` to `identity` if it's not a function.
				*
				* @private
				* @param {*} value The value to inspect.
				* @returns {Function} Returns cast function.
				*/
				function castFunction(value) {
					return typeof value == "function" ? value : identity;
				}
				/**
				* Casts `value` to a path array if it's not one.
				*
				* @private
				* @param {*} value The value to inspect.
				* @param {Object} [object] The object to query keys on.
				* @returns {Array} Returns the cast property path array.
				*/
				function castPath(value, object) {
					if (isArray(value)) return value;
					return isKey(value, object) ? [value] : stringToPath(toString(value));
				}
				/**
				* A `baseRest` alias which can be replaced with `identity` by module
				* replacement plugins.
				*
				* @private
				* @type {Function}
				* @param {Function} func The function to apply a rest parameter to.
				* @returns {Function} Returns the new function.
				*/
				var castRest = baseRest;
				/**
				* Casts `array` to a slice if it's needed.
				*
				* @private
				* @param {Array} array The array to inspect.
				* @param {number} start The start position.
				* @param {number} [end=array.length] The end position.
				* @returns {Array} Returns the cast slice.
				*/
				function castSlice(array, start, end) {
					var length = array.length;
					end = end === undefined$1 ? length : end;
					return !start && end >= length ? array : baseSlice(array, start, end);
				}
				/**
				* A simple wrapper around the global [`clearTimeout`](https://mdn.io/clearTimeout).
				*
				* @private
				* @param {number|Object} id The timer id or timeout object of the timer to clear.
				*/
				var clearTimeout = ctxClearTimeout || function(id) {
					return root.clearTimeout(id);
				};
				/**
				* Creates a clone of  `buffer`.
				*
				* @private
				* @param {Buffer} buffer The buffer to clone.
				* @param {boolean} [isDeep] Specify a deep clone.
				* @returns {Buffer} Returns the cloned buffer.
				*/
				function cloneBuffer(buffer, isDeep) {
					if (isDeep) return buffer.slice();
					var length = buffer.length, result = allocUnsafe ? allocUnsafe(length) : new buffer.constructor(length);
					buffer.copy(result);
					return result;
				}
				/**
				* Creates a clone of `arrayBuffer`.
				*
				* @private
				* @param {ArrayBuffer} arrayBuffer The array buffer to clone.
				* @returns {ArrayBuffer} Returns the cloned array buffer.
				*/
				function cloneArrayBuffer(arrayBuffer) {
					var result = new arrayBuffer.constructor(arrayBuffer.byteLength);
					new Uint8Array(result).set(new Uint8Array(arrayBuffer));
					return result;
				}
				/**
				* Creates a clone of `dataView`.
				*
				* @private
				* @param {Object} dataView The data view to clone.
				* @param {boolean} [isDeep] Specify a deep clone.
				* @returns {Object} Returns the cloned data view.
				*/
				function cloneDataView(dataView, isDeep) {
					var buffer = isDeep ? cloneArrayBuffer(dataView.buffer) : dataView.buffer;
					return new dataView.constructor(buffer, dataView.byteOffset, dataView.byteLength);
				}
				/**
				* Creates a clone of `regexp`.
				*
				* @private
				* @param {Object} regexp The regexp to clone.
				* @returns {Object} Returns the cloned regexp.
				*/
				function cloneRegExp(regexp) {
					var result = new regexp.constructor(regexp.source, reFlags.exec(regexp));
					result.lastIndex = regexp.lastIndex;
					return result;
				}
				/**
				* Creates a clone of the `symbol` object.
				*
				* @private
				* @param {Object} symbol The symbol object to clone.
				* @returns {Object} Returns the cloned symbol object.
				*/
				function cloneSymbol(symbol) {
					return symbolValueOf ? Object(symbolValueOf.call(symbol)) : {};
				}
				/**
				* Creates a clone of `typedArray`.
				*
				* @private
				* @param {Object} typedArray The typed array to clone.
				* @param {boolean} [isDeep] Specify a deep clone.
				* @returns {Object} Returns the cloned typed array.
				*/
				function cloneTypedArray(typedArray, isDeep) {
					var buffer = isDeep ? cloneArrayBuffer(typedArray.buffer) : typedArray.buffer;
					return new typedArray.constructor(buffer, typedArray.byteOffset, typedArray.length);
				}
				/**
				* Compares values to sort them in ascending order.
				*
				* @private
				* @param {*} value The value to compare.
				* @param {*} other The other value to compare.
				* @returns {number} Returns the sort order indicator for `value`.
				*/
				function compareAscending(value, other) {
					if (value !== other) {
						var valIsDefined = value !== undefined$1, valIsNull = value === null, valIsReflexive = value === value, valIsSymbol = isSymbol(value);
						var othIsDefined = other !== undefined$1, othIsNull = other === null, othIsReflexive = other === other, othIsSymbol = isSymbol(other);
						if (!othIsNull && !othIsSymbol && !valIsSymbol && value > other || valIsSymbol && othIsDefined && othIsReflexive && !othIsNull && !othIsSymbol || valIsNull && othIsDefined && othIsReflexive || !valIsDefined && othIsReflexive || !valIsReflexive) return 1;
						if (!valIsNull && !valIsSymbol && !othIsSymbol && value < other || othIsSymbol && valIsDefined && valIsReflexive && !valIsNull && !valIsSymbol || othIsNull && valIsDefined && valIsReflexive || !othIsDefined && valIsReflexive || !othIsReflexive) return -1;
					}
					return 0;
				}
				/**
				* Used by `_.orderBy` to compare multiple properties of a value to another
				* and stable sort them.
				*
				* If `orders` is unspecified, all values are sorted in ascending order. Otherwise,
				* specify an order of "desc" for descending or "asc" for ascending sort order
				* of corresponding values.
				*
				* @private
				* @param {Object} object The object to compare.
				* @param {Object} other The other object to compare.
				* @param {boolean[]|string[]} orders The order to sort by for each property.
				* @returns {number} Returns the sort order indicator for `object`.
				*/
				function compareMultiple(object, other, orders) {
					var index = -1, objCriteria = object.criteria, othCriteria = other.criteria, length = objCriteria.length, ordersLength = orders.length;
					while (++index < length) {
						var result = compareAscending(objCriteria[index], othCriteria[index]);
						if (result) {
							if (index >= ordersLength) return result;
							return result * (orders[index] == "desc" ? -1 : 1);
						}
					}
					return object.index - other.index;
				}
				/**
				* Creates an array that is the composition of partially applied arguments,
				* placeholders, and provided arguments into a single array of arguments.
				*
				* @private
				* @param {Array} args The provided arguments.
				* @param {Array} partials The arguments to prepend to those provided.
				* @param {Array} holders The `partials` placeholder indexes.
				* @params {boolean} [isCurried] Specify composing for a curried function.
				* @returns {Array} Returns the new array of composed arguments.
				*/
				function composeArgs(args, partials, holders, isCurried) {
					var argsIndex = -1, argsLength = args.length, holdersLength = holders.length, leftIndex = -1, leftLength = partials.length, rangeLength = nativeMax(argsLength - holdersLength, 0), result = Array(leftLength + rangeLength), isUncurried = !isCurried;
					while (++leftIndex < leftLength) result[leftIndex] = partials[leftIndex];
					while (++argsIndex < holdersLength) if (isUncurried || argsIndex < argsLength) result[holders[argsIndex]] = args[argsIndex];
					while (rangeLength--) result[leftIndex++] = args[argsIndex++];
					return result;
				}
				/**
				* This function is like `composeArgs` except that the arguments composition
				* is tailored for `_.partialRight`.
				*
				* @private
				* @param {Array} args The provided arguments.
				* @param {Array} partials The arguments to append to those provided.
				* @param {Array} holders The `partials` placeholder indexes.
				* @params {boolean} [isCurried] Specify composing for a curried function.
				* @returns {Array} Returns the new array of composed arguments.
				*/
				function composeArgsRight(args, partials, holders, isCurried) {
					var argsIndex = -1, argsLength = args.length, holdersIndex = -1, holdersLength = holders.length, rightIndex = -1, rightLength = partials.length, rangeLength = nativeMax(argsLength - holdersLength, 0), result = Array(rangeLength + rightLength), isUncurried = !isCurried;
					while (++argsIndex < rangeLength) result[argsIndex] = args[argsIndex];
					var offset = argsIndex;
					while (++rightIndex < rightLength) result[offset + rightIndex] = partials[rightIndex];
					while (++holdersIndex < holdersLength) if (isUncurried || argsIndex < argsLength) result[offset + holders[holdersIndex]] = args[argsIndex++];
					return result;
				}
				/**
				* Copies the values of `source` to `array`.
				*
				* @private
				* @param {Array} source The array to copy values from.
				* @param {Array} [array=[]] The array to copy values to.
				* @returns {Array} Returns `array`.
				*/
				function copyArray(source, array) {
					var index = -1, length = source.length;
					array || (array = Array(length));
					while (++index < length) array[index] = source[index];
					return array;
				}
				/**
				* Copies properties of `source` to `object`.
				*
				* @private
				* @param {Object} source The object to copy properties from.
				* @param {Array} props The property identifiers to copy.
				* @param {Object} [object={}] The object to copy properties to.
				* @param {Function} [customizer] The function to customize copied values.
				* @returns {Object} Returns `object`.
				*/
				function copyObject(source, props, object, customizer) {
					var isNew = !object;
					object || (object = {});
					var index = -1, length = props.length;
					while (++index < length) {
						var key = props[index];
						var newValue = customizer ? customizer(object[key], source[key], key, object, source) : undefined$1;
						if (newValue === undefined$1) newValue = source[key];
						if (isNew) baseAssignValue(object, key, newValue);
						else assignValue(object, key, newValue);
					}
					return object;
				}
				/**
				* Copies own symbols of `source` to `object`.
				*
				* @private
				* @param {Object} source The object to copy symbols from.
				* @param {Object} [object={}] The object to copy symbols to.
				* @returns {Object} Returns `object`.
				*/
				function copySymbols(source, object) {
					return copyObject(source, getSymbols(source), object);
				}
				/**
				* Copies own and inherited symbols of `source` to `object`.
				*
				* @private
				* @param {Object} source The object to copy symbols from.
				* @param {Object} [object={}] The object to copy symbols to.
				* @returns {Object} Returns `object`.
				*/
				function copySymbolsIn(source, object) {
					return copyObject(source, getSymbolsIn(source), object);
				}
				/**
				* Creates a function like `_.groupBy`.
				*
				* @private
				* @param {Function} setter The function to set accumulator values.
				* @param {Function} [initializer] The accumulator object initializer.
				* @returns {Function} Returns the new aggregator function.
				*/
				function createAggregator(setter, initializer) {
					return function(collection, iteratee) {
						var func = isArray(collection) ? arrayAggregator : baseAggregator, accumulator = initializer ? initializer() : {};
						return func(collection, setter, getIteratee(iteratee, 2), accumulator);
					};
				}
				/**
				* Creates a function like `_.assign`.
				*
				* @private
				* @param {Function} assigner The function to assign values.
				* @returns {Function} Returns the new assigner function.
				*/
				function createAssigner(assigner) {
					return baseRest(function(object, sources) {
						var index = -1, length = sources.length, customizer = length > 1 ? sources[length - 1] : undefined$1, guard = length > 2 ? sources[2] : undefined$1;
						customizer = assigner.length > 3 && typeof customizer == "function" ? (length--, customizer) : undefined$1;
						if (guard && isIterateeCall(sources[0], sources[1], guard)) {
							customizer = length < 3 ? undefined$1 : customizer;
							length = 1;
						}
						object = Object(object);
						while (++index < length) {
							var source = sources[index];
							if (source) assigner(object, source, index, customizer);
						}
						return object;
					});
				}
				/**
				* Creates a `baseEach` or `baseEachRight` function.
				*
				* @private
				* @param {Function} eachFunc The function to iterate over a collection.
				* @param {boolean} [fromRight] Specify iterating from right to left.
				* @returns {Function} Returns the new base function.
				*/
				function createBaseEach(eachFunc, fromRight) {
					return function(collection, iteratee) {
						if (collection == null) return collection;
						if (!isArrayLike(collection)) return eachFunc(collection, iteratee);
						var length = collection.length, index = fromRight ? length : -1, iterable = Object(collection);
						while (fromRight ? index-- : ++index < length) if (iteratee(iterable[index], index, iterable) === false) break;
						return collection;
					};
				}
				/**
				* Creates a base function for methods like `_.forIn` and `_.forOwn`.
				*
				* @private
				* @param {boolean} [fromRight] Specify iterating from right to left.
				* @returns {Function} Returns the new base function.
				*/
				function createBaseFor(fromRight) {
					return function(object, iteratee, keysFunc) {
						var index = -1, iterable = Object(object), props = keysFunc(object), length = props.length;
						while (length--) {
							var key = props[fromRight ? length : ++index];
							if (iteratee(iterable[key], key, iterable) === false) break;
						}
						return object;
					};
				}
				/**
				* Creates a function that wraps `func` to invoke it with the optional `this`
				* binding of `thisArg`.
				*
				* @private
				* @param {Function} func The function to wrap.
				* @param {number} bitmask The bitmask flags. See `createWrap` for more details.
				* @param {*} [thisArg] The `this` binding of `func`.
				* @returns {Function} Returns the new wrapped function.
				*/
				function createBind(func, bitmask, thisArg) {
					var isBind = bitmask & WRAP_BIND_FLAG, Ctor = createCtor(func);
					function wrapper() {
						return (this && this !== root && this instanceof wrapper ? Ctor : func).apply(isBind ? thisArg : this, arguments);
					}
					return wrapper;
				}
				/**
				* Creates a function like `_.lowerFirst`.
				*
				* @private
				* @param {string} methodName The name of the `String` case method to use.
				* @returns {Function} Returns the new case function.
				*/
				function createCaseFirst(methodName) {
					return function(string) {
						string = toString(string);
						var strSymbols = hasUnicode(string) ? stringToArray(string) : undefined$1;
						var chr = strSymbols ? strSymbols[0] : string.charAt(0);
						var trailing = strSymbols ? castSlice(strSymbols, 1).join("") : string.slice(1);
						return chr[methodName]() + trailing;
					};
				}
				/**
				* Creates a function like `_.camelCase`.
				*
				* @private
				* @param {Function} callback The function to combine each word.
				* @returns {Function} Returns the new compounder function.
				*/
				function createCompounder(callback) {
					return function(string) {
						return arrayReduce(words(deburr(string).replace(reApos, "")), callback, "");
					};
				}
				/**
				* Creates a function that produces an instance of `Ctor` regardless of
				* whether it was invoked as part of a `new` expression or by `call` or `apply`.
				*
				* @private
				* @param {Function} Ctor The constructor to wrap.
				* @returns {Function} Returns the new wrapped function.
				*/
				function createCtor(Ctor) {
					return function() {
						var args = arguments;
						switch (args.length) {
							case 0: return new Ctor();
							case 1: return new Ctor(args[0]);
							case 2: return new Ctor(args[0], args[1]);
							case 3: return new Ctor(args[0], args[1], args[2]);
							case 4: return new Ctor(args[0], args[1], args[2], args[3]);
							case 5: return new Ctor(args[0], args[1], args[2], args[3], args[4]);
							case 6: return new Ctor(args[0], args[1], args[2], args[3], args[4], args[5]);
							case 7: return new Ctor(args[0], args[1], args[2], args[3], args[4], args[5], args[6]);
						}
						var thisBinding = baseCreate(Ctor.prototype), result = Ctor.apply(thisBinding, args);
						return isObject(result) ? result : thisBinding;
					};
				}
				/**
				* Creates a function that wraps `func` to enable currying.
				*
				* @private
				* @param {Function} func The function to wrap.
				* @param {number} bitmask The bitmask flags. See `createWrap` for more details.
				* @param {number} arity The arity of `func`.
				* @returns {Function} Returns the new wrapped function.
				*/
				function createCurry(func, bitmask, arity) {
					var Ctor = createCtor(func);
					function wrapper() {
						var length = arguments.length, args = Array(length), index = length, placeholder = getHolder(wrapper);
						while (index--) args[index] = arguments[index];
						var holders = length < 3 && args[0] !== placeholder && args[length - 1] !== placeholder ? [] : replaceHolders(args, placeholder);
						length -= holders.length;
						if (length < arity) return createRecurry(func, bitmask, createHybrid, wrapper.placeholder, undefined$1, args, holders, undefined$1, undefined$1, arity - length);
						return apply(this && this !== root && this instanceof wrapper ? Ctor : func, this, args);
					}
					return wrapper;
				}
				/**
				* Creates a `_.find` or `_.findLast` function.
				*
				* @private
				* @param {Function} findIndexFunc The function to find the collection index.
				* @returns {Function} Returns the new find function.
				*/
				function createFind(findIndexFunc) {
					return function(collection, predicate, fromIndex) {
						var iterable = Object(collection);
						if (!isArrayLike(collection)) {
							var iteratee = getIteratee(predicate, 3);
							collection = keys(collection);
							predicate = function(key) {
								return iteratee(iterable[key], key, iterable);
							};
						}
						var index = findIndexFunc(collection, predicate, fromIndex);
						return index > -1 ? iterable[iteratee ? collection[index] : index] : undefined$1;
					};
				}
				/**
				* Creates a `_.flow` or `_.flowRight` function.
				*
				* @private
				* @param {boolean} [fromRight] Specify iterating from right to left.
				* @returns {Function} Returns the new flow function.
				*/
				function createFlow(fromRight) {
					return flatRest(function(funcs) {
						var length = funcs.length, index = length, prereq = LodashWrapper.prototype.thru;
						if (fromRight) funcs.reverse();
						while (index--) {
							var func = funcs[index];
							if (typeof func != "function") throw new TypeError(FUNC_ERROR_TEXT);
							if (prereq && !wrapper && getFuncName(func) == "wrapper") var wrapper = new LodashWrapper([], true);
						}
						index = wrapper ? index : length;
						while (++index < length) {
							func = funcs[index];
							var funcName = getFuncName(func), data = funcName == "wrapper" ? getData(func) : undefined$1;
							if (data && isLaziable(data[0]) && data[1] == (WRAP_ARY_FLAG | WRAP_CURRY_FLAG | WRAP_PARTIAL_FLAG | WRAP_REARG_FLAG) && !data[4].length && data[9] == 1) wrapper = wrapper[getFuncName(data[0])].apply(wrapper, data[3]);
							else wrapper = func.length == 1 && isLaziable(func) ? wrapper[funcName]() : wrapper.thru(func);
						}
						return function() {
							var args = arguments, value = args[0];
							if (wrapper && args.length == 1 && isArray(value)) return wrapper.plant(value).value();
							var index = 0, result = length ? funcs[index].apply(this, args) : value;
							while (++index < length) result = funcs[index].call(this, result);
							return result;
						};
					});
				}
				/**
				* Creates a function that wraps `func` to invoke it with optional `this`
				* binding of `thisArg`, partial application, and currying.
				*
				* @private
				* @param {Function|string} func The function or method name to wrap.
				* @param {number} bitmask The bitmask flags. See `createWrap` for more details.
				* @param {*} [thisArg] The `this` binding of `func`.
				* @param {Array} [partials] The arguments to prepend to those provided to
				*  the new function.
				* @param {Array} [holders] The `partials` placeholder indexes.
				* @param {Array} [partialsRight] The arguments to append to those provided
				*  to the new function.
				* @param {Array} [holdersRight] The `partialsRight` placeholder indexes.
				* @param {Array} [argPos] The argument positions of the new function.
				* @param {number} [ary] The arity cap of `func`.
				* @param {number} [arity] The arity of `func`.
				* @returns {Function} Returns the new wrapped function.
				*/
				function createHybrid(func, bitmask, thisArg, partials, holders, partialsRight, holdersRight, argPos, ary, arity) {
					var isAry = bitmask & WRAP_ARY_FLAG, isBind = bitmask & WRAP_BIND_FLAG, isBindKey = bitmask & WRAP_BIND_KEY_FLAG, isCurried = bitmask & (WRAP_CURRY_FLAG | WRAP_CURRY_RIGHT_FLAG), isFlip = bitmask & WRAP_FLIP_FLAG, Ctor = isBindKey ? undefined$1 : createCtor(func);
					function wrapper() {
						var length = arguments.length, args = Array(length), index = length;
						while (index--) args[index] = arguments[index];
						if (isCurried) var placeholder = getHolder(wrapper), holdersCount = countHolders(args, placeholder);
						if (partials) args = composeArgs(args, partials, holders, isCurried);
						if (partialsRight) args = composeArgsRight(args, partialsRight, holdersRight, isCurried);
						length -= holdersCount;
						if (isCurried && length < arity) {
							var newHolders = replaceHolders(args, placeholder);
							return createRecurry(func, bitmask, createHybrid, wrapper.placeholder, thisArg, args, newHolders, argPos, ary, arity - length);
						}
						var thisBinding = isBind ? thisArg : this, fn = isBindKey ? thisBinding[func] : func;
						length = args.length;
						if (argPos) args = reorder(args, argPos);
						else if (isFlip && length > 1) args.reverse();
						if (isAry && ary < length) args.length = ary;
						if (this && this !== root && this instanceof wrapper) fn = Ctor || createCtor(fn);
						return fn.apply(thisBinding, args);
					}
					return wrapper;
				}
				/**
				* Creates a function like `_.invertBy`.
				*
				* @private
				* @param {Function} setter The function to set accumulator values.
				* @param {Function} toIteratee The function to resolve iteratees.
				* @returns {Function} Returns the new inverter function.
				*/
				function createInverter(setter, toIteratee) {
					return function(object, iteratee) {
						return baseInverter(object, setter, toIteratee(iteratee), {});
					};
				}
				/**
				* Creates a function that performs a mathematical operation on two values.
				*
				* @private
				* @param {Function} operator The function to perform the operation.
				* @param {number} [defaultValue] The value used for `undefined` arguments.
				* @returns {Function} Returns the new mathematical operation function.
				*/
				function createMathOperation(operator, defaultValue) {
					return function(value, other) {
						var result;
						if (value === undefined$1 && other === undefined$1) return defaultValue;
						if (value !== undefined$1) result = value;
						if (other !== undefined$1) {
							if (result === undefined$1) return other;
							if (typeof value == "string" || typeof other == "string") {
								value = baseToString(value);
								other = baseToString(other);
							} else {
								value = baseToNumber(value);
								other = baseToNumber(other);
							}
							result = operator(value, other);
						}
						return result;
					};
				}
				/**
				* Creates a function like `_.over`.
				*
				* @private
				* @param {Function} arrayFunc The function to iterate over iteratees.
				* @returns {Function} Returns the new over function.
				*/
				function createOver(arrayFunc) {
					return flatRest(function(iteratees) {
						iteratees = arrayMap(iteratees, baseUnary(getIteratee()));
						return baseRest(function(args) {
							var thisArg = this;
							return arrayFunc(iteratees, function(iteratee) {
								return apply(iteratee, thisArg, args);
							});
						});
					});
				}
				/**
				* Creates the padding for `string` based on `length`. The `chars` string
				* is truncated if the number of characters exceeds `length`.
				*
				* @private
				* @param {number} length The padding length.
				* @param {string} [chars=' '] The string used as padding.
				* @returns {string} Returns the padding for `string`.
				*/
				function createPadding(length, chars) {
					chars = chars === undefined$1 ? " " : baseToString(chars);
					var charsLength = chars.length;
					if (charsLength < 2) return charsLength ? baseRepeat(chars, length) : chars;
					var result = baseRepeat(chars, nativeCeil(length / stringSize(chars)));
					return hasUnicode(chars) ? castSlice(stringToArray(result), 0, length).join("") : result.slice(0, length);
				}
				/**
				* Creates a function that wraps `func` to invoke it with the `this` binding
				* of `thisArg` and `partials` prepended to the arguments it receives.
				*
				* @private
				* @param {Function} func The function to wrap.
				* @param {number} bitmask The bitmask flags. See `createWrap` for more details.
				* @param {*} thisArg The `this` binding of `func`.
				* @param {Array} partials The arguments to prepend to those provided to
				*  the new function.
				* @returns {Function} Returns the new wrapped function.
				*/
				function createPartial(func, bitmask, thisArg, partials) {
					var isBind = bitmask & WRAP_BIND_FLAG, Ctor = createCtor(func);
					function wrapper() {
						var argsIndex = -1, argsLength = arguments.length, leftIndex = -1, leftLength = partials.length, args = Array(leftLength + argsLength), fn = this && this !== root && this instanceof wrapper ? Ctor : func;
						while (++leftIndex < leftLength) args[leftIndex] = partials[leftIndex];
						while (argsLength--) args[leftIndex++] = arguments[++argsIndex];
						return apply(fn, isBind ? thisArg : this, args);
					}
					return wrapper;
				}
				/**
				* Creates a `_.range` or `_.rangeRight` function.
				*
				* @private
				* @param {boolean} [fromRight] Specify iterating from right to left.
				* @returns {Function} Returns the new range function.
				*/
				function createRange(fromRight) {
					return function(start, end, step) {
						if (step && typeof step != "number" && isIterateeCall(start, end, step)) end = step = undefined$1;
						start = toFinite(start);
						if (end === undefined$1) {
							end = start;
							start = 0;
						} else end = toFinite(end);
						step = step === undefined$1 ? start < end ? 1 : -1 : toFinite(step);
						return baseRange(start, end, step, fromRight);
					};
				}
				/**
				* Creates a function that performs a relational operation on two values.
				*
				* @private
				* @param {Function} operator The function to perform the operation.
				* @returns {Function} Returns the new relational operation function.
				*/
				function createRelationalOperation(operator) {
					return function(value, other) {
						if (!(typeof value == "string" && typeof other == "string")) {
							value = toNumber(value);
							other = toNumber(other);
						}
						return operator(value, other);
					};
				}
				/**
				* Creates a function that wraps `func` to continue currying.
				*
				* @private
				* @param {Function} func The function to wrap.
				* @param {number} bitmask The bitmask flags. See `createWrap` for more details.
				* @param {Function} wrapFunc The function to create the `func` wrapper.
				* @param {*} placeholder The placeholder value.
				* @param {*} [thisArg] The `this` binding of `func`.
				* @param {Array} [partials] The arguments to prepend to those provided to
				*  the new function.
				* @param {Array} [holders] The `partials` placeholder indexes.
				* @param {Array} [argPos] The argument positions of the new function.
				* @param {number} [ary] The arity cap of `func`.
				* @param {number} [arity] The arity of `func`.
				* @returns {Function} Returns the new wrapped function.
				*/
				function createRecurry(func, bitmask, wrapFunc, placeholder, thisArg, partials, holders, argPos, ary, arity) {
					var isCurry = bitmask & WRAP_CURRY_FLAG, newHolders = isCurry ? holders : undefined$1, newHoldersRight = isCurry ? undefined$1 : holders, newPartials = isCurry ? partials : undefined$1, newPartialsRight = isCurry ? undefined$1 : partials;
					bitmask |= isCurry ? WRAP_PARTIAL_FLAG : WRAP_PARTIAL_RIGHT_FLAG;
					bitmask &= ~(isCurry ? WRAP_PARTIAL_RIGHT_FLAG : WRAP_PARTIAL_FLAG);
					if (!(bitmask & WRAP_CURRY_BOUND_FLAG)) bitmask &= -4;
					var newData = [
						func,
						bitmask,
						thisArg,
						newPartials,
						newHolders,
						newPartialsRight,
						newHoldersRight,
						argPos,
						ary,
						arity
					];
					var result = wrapFunc.apply(undefined$1, newData);
					if (isLaziable(func)) setData(result, newData);
					result.placeholder = placeholder;
					return setWrapToString(result, func, bitmask);
				}
				/**
				* Creates a function like `_.round`.
				*
				* @private
				* @param {string} methodName The name of the `Math` method to use when rounding.
				* @returns {Function} Returns the new round function.
				*/
				function createRound(methodName) {
					var func = Math[methodName];
					return function(number, precision) {
						number = toNumber(number);
						precision = precision == null ? 0 : nativeMin(toInteger(precision), 292);
						if (precision && nativeIsFinite(number)) {
							var pair = (toString(number) + "e").split("e");
							pair = (toString(func(pair[0] + "e" + (+pair[1] + precision))) + "e").split("e");
							return +(pair[0] + "e" + (+pair[1] - precision));
						}
						return func(number);
					};
				}
				/**
				* Creates a set object of `values`.
				*
				* @private
				* @param {Array} values The values to add to the set.
				* @returns {Object} Returns the new set.
				*/
				var createSet = !(Set && 1 / setToArray(new Set([, -0]))[1] == INFINITY) ? noop : function(values) {
					return new Set(values);
				};
				/**
				* Creates a `_.toPairs` or `_.toPairsIn` function.
				*
				* @private
				* @param {Function} keysFunc The function to get the keys of a given object.
				* @returns {Function} Returns the new pairs function.
				*/
				function createToPairs(keysFunc) {
					return function(object) {
						var tag = getTag(object);
						if (tag == mapTag) return mapToArray(object);
						if (tag == setTag) return setToPairs(object);
						return baseToPairs(object, keysFunc(object));
					};
				}
				/**
				* Creates a function that either curries or invokes `func` with optional
				* `this` binding and partially applied arguments.
				*
				* @private
				* @param {Function|string} func The function or method name to wrap.
				* @param {number} bitmask The bitmask flags.
				*    1 - `_.bind`
				*    2 - `_.bindKey`
				*    4 - `_.curry` or `_.curryRight` of a bound function
				*    8 - `_.curry`
				*   16 - `_.curryRight`
				*   32 - `_.partial`
				*   64 - `_.partialRight`
				*  128 - `_.rearg`
				*  256 - `_.ary`
				*  512 - `_.flip`
				* @param {*} [thisArg] The `this` binding of `func`.
				* @param {Array} [partials] The arguments to be partially applied.
				* @param {Array} [holders] The `partials` placeholder indexes.
				* @param {Array} [argPos] The argument positions of the new function.
				* @param {number} [ary] The arity cap of `func`.
				* @param {number} [arity] The arity of `func`.
				* @returns {Function} Returns the new wrapped function.
				*/
				function createWrap(func, bitmask, thisArg, partials, holders, argPos, ary, arity) {
					var isBindKey = bitmask & WRAP_BIND_KEY_FLAG;
					if (!isBindKey && typeof func != "function") throw new TypeError(FUNC_ERROR_TEXT);
					var length = partials ? partials.length : 0;
					if (!length) {
						bitmask &= -97;
						partials = holders = undefined$1;
					}
					ary = ary === undefined$1 ? ary : nativeMax(toInteger(ary), 0);
					arity = arity === undefined$1 ? arity : toInteger(arity);
					length -= holders ? holders.length : 0;
					if (bitmask & WRAP_PARTIAL_RIGHT_FLAG) {
						var partialsRight = partials, holdersRight = holders;
						partials = holders = undefined$1;
					}
					var data = isBindKey ? undefined$1 : getData(func);
					var newData = [
						func,
						bitmask,
						thisArg,
						partials,
						holders,
						partialsRight,
						holdersRight,
						argPos,
						ary,
						arity
					];
					if (data) mergeData(newData, data);
					func = newData[0];
					bitmask = newData[1];
					thisArg = newData[2];
					partials = newData[3];
					holders = newData[4];
					arity = newData[9] = newData[9] === undefined$1 ? isBindKey ? 0 : func.length : nativeMax(newData[9] - length, 0);
					if (!arity && bitmask & (WRAP_CURRY_FLAG | WRAP_CURRY_RIGHT_FLAG)) bitmask &= -25;
					if (!bitmask || bitmask == WRAP_BIND_FLAG) var result = createBind(func, bitmask, thisArg);
					else if (bitmask == WRAP_CURRY_FLAG || bitmask == WRAP_CURRY_RIGHT_FLAG) result = createCurry(func, bitmask, arity);
					else if ((bitmask == WRAP_PARTIAL_FLAG || bitmask == (WRAP_BIND_FLAG | WRAP_PARTIAL_FLAG)) && !holders.length) result = createPartial(func, bitmask, thisArg, partials);
					else result = createHybrid.apply(undefined$1, newData);
					return setWrapToString((data ? baseSetData : setData)(result, newData), func, bitmask);
				}
				/**
				* Used by `_.defaults` to customize its `_.assignIn` use to assign properties
				* of source objects to the destination object for all destination properties
				* that resolve to `undefined`.
				*
				* @private
				* @param {*} objValue The destination value.
				* @param {*} srcValue The source value.
				* @param {string} key The key of the property to assign.
				* @param {Object} object The parent object of `objValue`.
				* @returns {*} Returns the value to assign.
				*/
				function customDefaultsAssignIn(objValue, srcValue, key, object) {
					if (objValue === undefined$1 || eq(objValue, objectProto[key]) && !hasOwnProperty.call(object, key)) return srcValue;
					return objValue;
				}
				/**
				* Used by `_.defaultsDeep` to customize its `_.merge` use to merge source
				* objects into destination objects that are passed thru.
				*
				* @private
				* @param {*} objValue The destination value.
				* @param {*} srcValue The source value.
				* @param {string} key The key of the property to merge.
				* @param {Object} object The parent object of `objValue`.
				* @param {Object} source The parent object of `srcValue`.
				* @param {Object} [stack] Tracks traversed source values and their merged
				*  counterparts.
				* @returns {*} Returns the value to assign.
				*/
				function customDefaultsMerge(objValue, srcValue, key, object, source, stack) {
					if (isObject(objValue) && isObject(srcValue)) {
						stack.set(srcValue, objValue);
						baseMerge(objValue, srcValue, undefined$1, customDefaultsMerge, stack);
						stack["delete"](srcValue);
					}
					return objValue;
				}
				/**
				* Used by `_.omit` to customize its `_.cloneDeep` use to only clone plain
				* objects.
				*
				* @private
				* @param {*} value The value to inspect.
				* @param {string} key The key of the property to inspect.
				* @returns {*} Returns the uncloned value or `undefined` to defer cloning to `_.cloneDeep`.
				*/
				function customOmitClone(value) {
					return isPlainObject(value) ? undefined$1 : value;
				}
				/**
				* A specialized version of `baseIsEqualDeep` for arrays with support for
				* partial deep comparisons.
				*
				* @private
				* @param {Array} array The array to compare.
				* @param {Array} other The other array to compare.
				* @param {number} bitmask The bitmask flags. See `baseIsEqual` for more details.
				* @param {Function} customizer The function to customize comparisons.
				* @param {Function} equalFunc The function to determine equivalents of values.
				* @param {Object} stack Tracks traversed `array` and `other` objects.
				* @returns {boolean} Returns `true` if the arrays are equivalent, else `false`.
				*/
				function equalArrays(array, other, bitmask, customizer, equalFunc, stack) {
					var isPartial = bitmask & COMPARE_PARTIAL_FLAG, arrLength = array.length, othLength = other.length;
					if (arrLength != othLength && !(isPartial && othLength > arrLength)) return false;
					var arrStacked = stack.get(array);
					var othStacked = stack.get(other);
					if (arrStacked && othStacked) return arrStacked == other && othStacked == array;
					var index = -1, result = true, seen = bitmask & COMPARE_UNORDERED_FLAG ? new SetCache() : undefined$1;
					stack.set(array, other);
					stack.set(other, array);
					while (++index < arrLength) {
						var arrValue = array[index], othValue = other[index];
						if (customizer) var compared = isPartial ? customizer(othValue, arrValue, index, other, array, stack) : customizer(arrValue, othValue, index, array, other, stack);
						if (compared !== undefined$1) {
							if (compared) continue;
							result = false;
							break;
						}
						if (seen) {
							if (!arraySome(other, function(othValue, othIndex) {
								if (!cacheHas(seen, othIndex) && (arrValue === othValue || equalFunc(arrValue, othValue, bitmask, customizer, stack))) return seen.push(othIndex);
							})) {
								result = false;
								break;
							}
						} else if (!(arrValue === othValue || equalFunc(arrValue, othValue, bitmask, customizer, stack))) {
							result = false;
							break;
						}
					}
					stack["delete"](array);
					stack["delete"](other);
					return result;
				}
				/**
				* A specialized version of `baseIsEqualDeep` for comparing objects of
				* the same `toStringTag`.
				*
				* **Note:** This function only supports comparing values with tags of
				* `Boolean`, `Date`, `Error`, `Number`, `RegExp`, or `String`.
				*
				* @private
				* @param {Object} object The object to compare.
				* @param {Object} other The other object to compare.
				* @param {string} tag The `toStringTag` of the objects to compare.
				* @param {number} bitmask The bitmask flags. See `baseIsEqual` for more details.
				* @param {Function} customizer The function to customize comparisons.
				* @param {Function} equalFunc The function to determine equivalents of values.
				* @param {Object} stack Tracks traversed `object` and `other` objects.
				* @returns {boolean} Returns `true` if the objects are equivalent, else `false`.
				*/
				function equalByTag(object, other, tag, bitmask, customizer, equalFunc, stack) {
					switch (tag) {
						case dataViewTag:
							if (object.byteLength != other.byteLength || object.byteOffset != other.byteOffset) return false;
							object = object.buffer;
							other = other.buffer;
						case arrayBufferTag:
							if (object.byteLength != other.byteLength || !equalFunc(new Uint8Array(object), new Uint8Array(other))) return false;
							return true;
						case boolTag:
						case dateTag:
						case numberTag: return eq(+object, +other);
						case errorTag: return object.name == other.name && object.message == other.message;
						case regexpTag:
						case stringTag: return object == other + "";
						case mapTag: var convert = mapToArray;
						case setTag:
							var isPartial = bitmask & COMPARE_PARTIAL_FLAG;
							convert || (convert = setToArray);
							if (object.size != other.size && !isPartial) return false;
							var stacked = stack.get(object);
							if (stacked) return stacked == other;
							bitmask |= COMPARE_UNORDERED_FLAG;
							stack.set(object, other);
							var result = equalArrays(convert(object), convert(other), bitmask, customizer, equalFunc, stack);
							stack["delete"](object);
							return result;
						case symbolTag: if (symbolValueOf) return symbolValueOf.call(object) == symbolValueOf.call(other);
					}
					return false;
				}
				/**
				* A specialized version of `baseIsEqualDeep` for objects with support for
				* partial deep comparisons.
				*
				* @private
				* @param {Object} object The object to compare.
				* @param {Object} other The other object to compare.
				* @param {number} bitmask The bitmask flags. See `baseIsEqual` for more details.
				* @param {Function} customizer The function to customize comparisons.
				* @param {Function} equalFunc The function to determine equivalents of values.
				* @param {Object} stack Tracks traversed `object` and `other` objects.
				* @returns {boolean} Returns `true` if the objects are equivalent, else `false`.
				*/
				function equalObjects(object, other, bitmask, customizer, equalFunc, stack) {
					var isPartial = bitmask & COMPARE_PARTIAL_FLAG, objProps = getAllKeys(object), objLength = objProps.length;
					if (objLength != getAllKeys(other).length && !isPartial) return false;
					var index = objLength;
					while (index--) {
						var key = objProps[index];
						if (!(isPartial ? key in other : hasOwnProperty.call(other, key))) return false;
					}
					var objStacked = stack.get(object);
					var othStacked = stack.get(other);
					if (objStacked && othStacked) return objStacked == other && othStacked == object;
					var result = true;
					stack.set(object, other);
					stack.set(other, object);
					var skipCtor = isPartial;
					while (++index < objLength) {
						key = objProps[index];
						var objValue = object[key], othValue = other[key];
						if (customizer) var compared = isPartial ? customizer(othValue, objValue, key, other, object, stack) : customizer(objValue, othValue, key, object, other, stack);
						if (!(compared === undefined$1 ? objValue === othValue || equalFunc(objValue, othValue, bitmask, customizer, stack) : compared)) {
							result = false;
							break;
						}
						skipCtor || (skipCtor = key == "constructor");
					}
					if (result && !skipCtor) {
						var objCtor = object.constructor, othCtor = other.constructor;
						if (objCtor != othCtor && "constructor" in object && "constructor" in other && !(typeof objCtor == "function" && objCtor instanceof objCtor && typeof othCtor == "function" && othCtor instanceof othCtor)) result = false;
					}
					stack["delete"](object);
					stack["delete"](other);
					return result;
				}
				/**
				* A specialized version of `baseRest` which flattens the rest array.
				*
				* @private
				* @param {Function} func The function to apply a rest parameter to.
				* @returns {Function} Returns the new function.
				*/
				function flatRest(func) {
					return setToString(overRest(func, undefined$1, flatten), func + "");
				}
				/**
				* Creates an array of own enumerable property names and symbols of `object`.
				*
				* @private
				* @param {Object} object The object to query.
				* @returns {Array} Returns the array of property names and symbols.
				*/
				function getAllKeys(object) {
					return baseGetAllKeys(object, keys, getSymbols);
				}
				/**
				* Creates an array of own and inherited enumerable property names and
				* symbols of `object`.
				*
				* @private
				* @param {Object} object The object to query.
				* @returns {Array} Returns the array of property names and symbols.
				*/
				function getAllKeysIn(object) {
					return baseGetAllKeys(object, keysIn, getSymbolsIn);
				}
				/**
				* Gets metadata for `func`.
				*
				* @private
				* @param {Function} func The function to query.
				* @returns {*} Returns the metadata for `func`.
				*/
				var getData = !metaMap ? noop : function(func) {
					return metaMap.get(func);
				};
				/**
				* Gets the name of `func`.
				*
				* @private
				* @param {Function} func The function to query.
				* @returns {string} Returns the function name.
				*/
				function getFuncName(func) {
					var result = func.name + "", array = realNames[result], length = hasOwnProperty.call(realNames, result) ? array.length : 0;
					while (length--) {
						var data = array[length], otherFunc = data.func;
						if (otherFunc == null || otherFunc == func) return data.name;
					}
					return result;
				}
				/**
				* Gets the argument placeholder value for `func`.
				*
				* @private
				* @param {Function} func The function to inspect.
				* @returns {*} Returns the placeholder value.
				*/
				function getHolder(func) {
					return (hasOwnProperty.call(lodash, "placeholder") ? lodash : func).placeholder;
				}
				/**
				* Gets the appropriate "iteratee" function. If `_.iteratee` is customized,
				* this function returns the custom method, otherwise it returns `baseIteratee`.
				* If arguments are provided, the chosen function is invoked with them and
				* its result is returned.
				*
				* @private
				* @param {*} [value] The value to convert to an iteratee.
				* @param {number} [arity] The arity of the created iteratee.
				* @returns {Function} Returns the chosen function or its result.
				*/
				function getIteratee() {
					var result = lodash.iteratee || iteratee;
					result = result === iteratee ? baseIteratee : result;
					return arguments.length ? result(arguments[0], arguments[1]) : result;
				}
				/**
				* Gets the data for `map`.
				*
				* @private
				* @param {Object} map The map to query.
				* @param {string} key The reference key.
				* @returns {*} Returns the map data.
				*/
				function getMapData(map, key) {
					var data = map.__data__;
					return isKeyable(key) ? data[typeof key == "string" ? "string" : "hash"] : data.map;
				}
				/**
				* Gets the property names, values, and compare flags of `object`.
				*
				* @private
				* @param {Object} object The object to query.
				* @returns {Array} Returns the match data of `object`.
				*/
				function getMatchData(object) {
					var result = keys(object), length = result.length;
					while (length--) {
						var key = result[length], value = object[key];
						result[length] = [
							key,
							value,
							isStrictComparable(value)
						];
					}
					return result;
				}
				/**
				* Gets the native function at `key` of `object`.
				*
				* @private
				* @param {Object} object The object to query.
				* @param {string} key The key of the method to get.
				* @returns {*} Returns the function if it's native, else `undefined`.
				*/
				function getNative(object, key) {
					var value = getValue(object, key);
					return baseIsNative(value) ? value : undefined$1;
				}
				/**
				* A specialized version of `baseGetTag` which ignores `Symbol.toStringTag` values.
				*
				* @private
				* @param {*} value The value to query.
				* @returns {string} Returns the raw `toStringTag`.
				*/
				function getRawTag(value) {
					var isOwn = hasOwnProperty.call(value, symToStringTag), tag = value[symToStringTag];
					try {
						value[symToStringTag] = undefined$1;
						var unmasked = true;
					} catch (e) {}
					var result = nativeObjectToString.call(value);
					if (unmasked) {
						if (isOwn) value[symToStringTag] = tag;
						else delete value[symToStringTag];
					}
					return result;
				}
				/**
				* Creates an array of the own enumerable symbols of `object`.
				*
				* @private
				* @param {Object} object The object to query.
				* @returns {Array} Returns the array of symbols.
				*/
				var getSymbols = !nativeGetSymbols ? stubArray : function(object) {
					if (object == null) return [];
					object = Object(object);
					return arrayFilter(nativeGetSymbols(object), function(symbol) {
						return propertyIsEnumerable.call(object, symbol);
					});
				};
				/**
				* Creates an array of the own and inherited enumerable symbols of `object`.
				*
				* @private
				* @param {Object} object The object to query.
				* @returns {Array} Returns the array of symbols.
				*/
				var getSymbolsIn = !nativeGetSymbols ? stubArray : function(object) {
					var result = [];
					while (object) {
						arrayPush(result, getSymbols(object));
						object = getPrototype(object);
					}
					return result;
				};
				/**
				* Gets the `toStringTag` of `value`.
				*
				* @private
				* @param {*} value The value to query.
				* @returns {string} Returns the `toStringTag`.
				*/
				var getTag = baseGetTag;
				if (DataView && getTag(new DataView(/* @__PURE__ */ new ArrayBuffer(1))) != dataViewTag || Map && getTag(new Map()) != mapTag || Promise && getTag(Promise.resolve()) != promiseTag || Set && getTag(new Set()) != setTag || WeakMap && getTag(new WeakMap()) != weakMapTag) getTag = function(value) {
					var result = baseGetTag(value), Ctor = result == objectTag ? value.constructor : undefined$1, ctorString = Ctor ? toSource(Ctor) : "";
					if (ctorString) switch (ctorString) {
						case dataViewCtorString: return dataViewTag;
						case mapCtorString: return mapTag;
						case promiseCtorString: return promiseTag;
						case setCtorString: return setTag;
						case weakMapCtorString: return weakMapTag;
					}
					return result;
				};
				/**
				* Gets the view, applying any `transforms` to the `start` and `end` positions.
				*
				* @private
				* @param {number} start The start of the view.
				* @param {number} end The end of the view.
				* @param {Array} transforms The transformations to apply to the view.
				* @returns {Object} Returns an object containing the `start` and `end`
				*  positions of the view.
				*/
				function getView(start, end, transforms) {
					var index = -1, length = transforms.length;
					while (++index < length) {
						var data = transforms[index], size = data.size;
						switch (data.type) {
							case "drop":
								start += size;
								break;
							case "dropRight":
								end -= size;
								break;
							case "take":
								end = nativeMin(end, start + size);
								break;
							case "takeRight": start = nativeMax(start, end - size);
						}
					}
					return {
						"start": start,
						"end": end
					};
				}
				/**
				* Extracts wrapper details from the `source` body comment.
				*
				* @private
				* @param {string} source The source to inspect.
				* @returns {Array} Returns the wrapper details.
				*/
				function getWrapDetails(source) {
					var match = source.match(reWrapDetails);
					return match ? match[1].split(reSplitDetails) : [];
				}
				/**
				* Checks if `path` exists on `object`.
				*
				* @private
				* @param {Object} object The object to query.
				* @param {Array|string} path The path to check.
				* @param {Function} hasFunc The function to check properties.
				* @returns {boolean} Returns `true` if `path` exists, else `false`.
				*/
				function hasPath(object, path, hasFunc) {
					path = castPath(path, object);
					var index = -1, length = path.length, result = false;
					while (++index < length) {
						var key = toKey(path[index]);
						if (!(result = object != null && hasFunc(object, key))) break;
						object = object[key];
					}
					if (result || ++index != length) return result;
					length = object == null ? 0 : object.length;
					return !!length && isLength(length) && isIndex(key, length) && (isArray(object) || isArguments(object));
				}
				/**
				* Initializes an array clone.
				*
				* @private
				* @param {Array} array The array to clone.
				* @returns {Array} Returns the initialized clone.
				*/
				function initCloneArray(array) {
					var length = array.length, result = new array.constructor(length);
					if (length && typeof array[0] == "string" && hasOwnProperty.call(array, "index")) {
						result.index = array.index;
						result.input = array.input;
					}
					return result;
				}
				/**
				* Initializes an object clone.
				*
				* @private
				* @param {Object} object The object to clone.
				* @returns {Object} Returns the initialized clone.
				*/
				function initCloneObject(object) {
					return typeof object.constructor == "function" && !isPrototype(object) ? baseCreate(getPrototype(object)) : {};
				}
				/**
				* Initializes an object clone based on its `toStringTag`.
				*
				* **Note:** This function only supports cloning values with tags of
				* `Boolean`, `Date`, `Error`, `Map`, `Number`, `RegExp`, `Set`, or `String`.
				*
				* @private
				* @param {Object} object The object to clone.
				* @param {string} tag The `toStringTag` of the object to clone.
				* @param {boolean} [isDeep] Specify a deep clone.
				* @returns {Object} Returns the initialized clone.
				*/
				function initCloneByTag(object, tag, isDeep) {
					var Ctor = object.constructor;
					switch (tag) {
						case arrayBufferTag: return cloneArrayBuffer(object);
						case boolTag:
						case dateTag: return new Ctor(+object);
						case dataViewTag: return cloneDataView(object, isDeep);
						case float32Tag:
						case float64Tag:
						case int8Tag:
						case int16Tag:
						case int32Tag:
						case uint8Tag:
						case uint8ClampedTag:
						case uint16Tag:
						case uint32Tag: return cloneTypedArray(object, isDeep);
						case mapTag: return new Ctor();
						case numberTag:
						case stringTag: return new Ctor(object);
						case regexpTag: return cloneRegExp(object);
						case setTag: return new Ctor();
						case symbolTag: return cloneSymbol(object);
					}
				}
				/**
				* Inserts wrapper `details` in a comment at the top of the `source` body.
				*
				* @private
				* @param {string} source The source to modify.
				* @returns {Array} details The details to insert.
				* @returns {string} Returns the modified source.
				*/
				function insertWrapDetails(source, details) {
					var length = details.length;
					if (!length) return source;
					var lastIndex = length - 1;
					details[lastIndex] = (length > 1 ? "& " : "") + details[lastIndex];
					details = details.join(length > 2 ? ", " : " ");
					return source.replace(reWrapComment, "{\n/* [wrapped with " + details + "] */\n");
				}
				/**
				* Checks if `value` is a flattenable `arguments` object or array.
				*
				* @private
				* @param {*} value The value to check.
				* @returns {boolean} Returns `true` if `value` is flattenable, else `false`.
				*/
				function isFlattenable(value) {
					return isArray(value) || isArguments(value) || !!(spreadableSymbol && value && value[spreadableSymbol]);
				}
				/**
				* Checks if `value` is a valid array-like index.
				*
				* @private
				* @param {*} value The value to check.
				* @param {number} [length=MAX_SAFE_INTEGER] The upper bounds of a valid index.
				* @returns {boolean} Returns `true` if `value` is a valid index, else `false`.
				*/
				function isIndex(value, length) {
					var type = typeof value;
					length = length == null ? MAX_SAFE_INTEGER : length;
					return !!length && (type == "number" || type != "symbol" && reIsUint.test(value)) && value > -1 && value % 1 == 0 && value < length;
				}
				/**
				* Checks if the given arguments are from an iteratee call.
				*
				* @private
				* @param {*} value The potential iteratee value argument.
				* @param {*} index The potential iteratee index or key argument.
				* @param {*} object The potential iteratee object argument.
				* @returns {boolean} Returns `true` if the arguments are from an iteratee call,
				*  else `false`.
				*/
				function isIterateeCall(value, index, object) {
					if (!isObject(object)) return false;
					var type = typeof index;
					if (type == "number" ? isArrayLike(object) && isIndex(index, object.length) : type == "string" && index in object) return eq(object[index], value);
					return false;
				}
				/**
				* Checks if `value` is a property name and not a property path.
				*
				* @private
				* @param {*} value The value to check.
				* @param {Object} [object] The object to query keys on.
				* @returns {boolean} Returns `true` if `value` is a property name, else `false`.
				*/
				function isKey(value, object) {
					if (isArray(value)) return false;
					var type = typeof value;
					if (type == "number" || type == "symbol" || type == "boolean" || value == null || isSymbol(value)) return true;
					return reIsPlainProp.test(value) || !reIsDeepProp.test(value) || object != null && value in Object(object);
				}
				/**
				* Checks if `value` is suitable for use as unique object key.
				*
				* @private
				* @param {*} value The value to check.
				* @returns {boolean} Returns `true` if `value` is suitable, else `false`.
				*/
				function isKeyable(value) {
					var type = typeof value;
					return type == "string" || type == "number" || type == "symbol" || type == "boolean" ? value !== "__proto__" : value === null;
				}
				/**
				* Checks if `func` has a lazy counterpart.
				*
				* @private
				* @param {Function} func The function to check.
				* @returns {boolean} Returns `true` if `func` has a lazy counterpart,
				*  else `false`.
				*/
				function isLaziable(func) {
					var funcName = getFuncName(func), other = lodash[funcName];
					if (typeof other != "function" || !(funcName in LazyWrapper.prototype)) return false;
					if (func === other) return true;
					var data = getData(other);
					return !!data && func === data[0];
				}
				/**
				* Checks if `func` has its source masked.
				*
				* @private
				* @param {Function} func The function to check.
				* @returns {boolean} Returns `true` if `func` is masked, else `false`.
				*/
				function isMasked(func) {
					return !!maskSrcKey && maskSrcKey in func;
				}
				/**
				* Checks if `func` is capable of being masked.
				*
				* @private
				* @param {*} value The value to check.
				* @returns {boolean} Returns `true` if `func` is maskable, else `false`.
				*/
				var isMaskable = coreJsData ? isFunction : stubFalse;
				/**
				* Checks if `value` is likely a prototype object.
				*
				* @private
				* @param {*} value The value to check.
				* @returns {boolean} Returns `true` if `value` is a prototype, else `false`.
				*/
				function isPrototype(value) {
					var Ctor = value && value.constructor;
					return value === (typeof Ctor == "function" && Ctor.prototype || objectProto);
				}
				/**
				* Checks if `value` is suitable for strict equality comparisons, i.e. `===`.
				*
				* @private
				* @param {*} value The value to check.
				* @returns {boolean} Returns `true` if `value` if suitable for strict
				*  equality comparisons, else `false`.
				*/
				function isStrictComparable(value) {
					return value === value && !isObject(value);
				}
				/**
				* A specialized version of `matchesProperty` for source values suitable
				* for strict equality comparisons, i.e. `===`.
				*
				* @private
				* @param {string} key The key of the property to get.
				* @param {*} srcValue The value to match.
				* @returns {Function} Returns the new spec function.
				*/
				function matchesStrictComparable(key, srcValue) {
					return function(object) {
						if (object == null) return false;
						return object[key] === srcValue && (srcValue !== undefined$1 || key in Object(object));
					};
				}
				/**
				* A specialized version of `_.memoize` which clears the memoized function's
				* cache when it exceeds `MAX_MEMOIZE_SIZE`.
				*
				* @private
				* @param {Function} func The function to have its output memoized.
				* @returns {Function} Returns the new memoized function.
				*/
				function memoizeCapped(func) {
					var result = memoize(func, function(key) {
						if (cache.size === MAX_MEMOIZE_SIZE) cache.clear();
						return key;
					});
					var cache = result.cache;
					return result;
				}
				/**
				* Merges the function metadata of `source` into `data`.
				*
				* Merging metadata reduces the number of wrappers used to invoke a function.
				* This is possible because methods like `_.bind`, `_.curry`, and `_.partial`
				* may be applied regardless of execution order. Methods like `_.ary` and
				* `_.rearg` modify function arguments, making the order in which they are
				* executed important, preventing the merging of metadata. However, we make
				* an exception for a safe combined case where curried functions have `_.ary`
				* and or `_.rearg` applied.
				*
				* @private
				* @param {Array} data The destination metadata.
				* @param {Array} source The source metadata.
				* @returns {Array} Returns `data`.
				*/
				function mergeData(data, source) {
					var bitmask = data[1], srcBitmask = source[1], newBitmask = bitmask | srcBitmask, isCommon = newBitmask < (WRAP_BIND_FLAG | WRAP_BIND_KEY_FLAG | WRAP_ARY_FLAG);
					var isCombo = srcBitmask == WRAP_ARY_FLAG && bitmask == WRAP_CURRY_FLAG || srcBitmask == WRAP_ARY_FLAG && bitmask == WRAP_REARG_FLAG && data[7].length <= source[8] || srcBitmask == (WRAP_ARY_FLAG | WRAP_REARG_FLAG) && source[7].length <= source[8] && bitmask == WRAP_CURRY_FLAG;
					if (!(isCommon || isCombo)) return data;
					if (srcBitmask & WRAP_BIND_FLAG) {
						data[2] = source[2];
						newBitmask |= bitmask & WRAP_BIND_FLAG ? 0 : WRAP_CURRY_BOUND_FLAG;
					}
					var value = source[3];
					if (value) {
						var partials = data[3];
						data[3] = partials ? composeArgs(partials, value, source[4]) : value;
						data[4] = partials ? replaceHolders(data[3], PLACEHOLDER) : source[4];
					}
					value = source[5];
					if (value) {
						partials = data[5];
						data[5] = partials ? composeArgsRight(partials, value, source[6]) : value;
						data[6] = partials ? replaceHolders(data[5], PLACEHOLDER) : source[6];
					}
					value = source[7];
					if (value) data[7] = value;
					if (srcBitmask & WRAP_ARY_FLAG) data[8] = data[8] == null ? source[8] : nativeMin(data[8], source[8]);
					if (data[9] == null) data[9] = source[9];
					data[0] = source[0];
					data[1] = newBitmask;
					return data;
				}
				/**
				* This function is like
				* [`Object.keys`](http://ecma-international.org/ecma-262/7.0/#sec-object.keys)
				* except that it includes inherited enumerable properties.
				*
				* @private
				* @param {Object} object The object to query.
				* @returns {Array} Returns the array of property names.
				*/
				function nativeKeysIn(object) {
					var result = [];
					if (object != null) for (var key in Object(object)) result.push(key);
					return result;
				}
				/**
				* Converts `value` to a string using `Object.prototype.toString`.
				*
				* @private
				* @param {*} value The value to convert.
				* @returns {string} Returns the converted string.
				*/
				function objectToString(value) {
					return nativeObjectToString.call(value);
				}
				/**
				* A specialized version of `baseRest` which transforms the rest array.
				*
				* @private
				* @param {Function} func The function to apply a rest parameter to.
				* @param {number} [start=func.length-1] The start position of the rest parameter.
				* @param {Function} transform The rest array transform.
				* @returns {Function} Returns the new function.
				*/
				function overRest(func, start, transform) {
					start = nativeMax(start === undefined$1 ? func.length - 1 : start, 0);
					return function() {
						var args = arguments, index = -1, length = nativeMax(args.length - start, 0), array = Array(length);
						while (++index < length) array[index] = args[start + index];
						index = -1;
						var otherArgs = Array(start + 1);
						while (++index < start) otherArgs[index] = args[index];
						otherArgs[start] = transform(array);
						return apply(func, this, otherArgs);
					};
				}
				/**
				* Gets the parent value at `path` of `object`.
				*
				* @private
				* @param {Object} object The object to query.
				* @param {Array} path The path to get the parent value of.
				* @returns {*} Returns the parent value.
				*/
				function parent(object, path) {
					return path.length < 2 ? object : baseGet(object, baseSlice(path, 0, -1));
				}
				/**
				* Reorder `array` according to the specified indexes where the element at
				* the first index is assigned as the first element, the element at
				* the second index is assigned as the second element, and so on.
				*
				* @private
				* @param {Array} array The array to reorder.
				* @param {Array} indexes The arranged array indexes.
				* @returns {Array} Returns `array`.
				*/
				function reorder(array, indexes) {
					var arrLength = array.length, length = nativeMin(indexes.length, arrLength), oldArray = copyArray(array);
					while (length--) {
						var index = indexes[length];
						array[length] = isIndex(index, arrLength) ? oldArray[index] : undefined$1;
					}
					return array;
				}
				/**
				* Gets the value at `key`, unless `key` is "__proto__" or "constructor".
				*
				* @private
				* @param {Object} object The object to query.
				* @param {string} key The key of the property to get.
				* @returns {*} Returns the property value.
				*/
				function safeGet(object, key) {
					if (key === "constructor" && typeof object[key] === "function") return;
					if (key == "__proto__") return;
					return object[key];
				}
				/**
				* Sets metadata for `func`.
				*
				* **Note:** If this function becomes hot, i.e. is invoked a lot in a short
				* period of time, it will trip its breaker and transition to an identity
				* function to avoid garbage collection pauses in V8. See
				* [V8 issue 2070](https://bugs.chromium.org/p/v8/issues/detail?id=2070)
				* for more details.
				*
				* @private
				* @param {Function} func The function to associate metadata with.
				* @param {*} data The metadata.
				* @returns {Function} Returns `func`.
				*/
				var setData = shortOut(baseSetData);
				/**
				* A simple wrapper around the global [`setTimeout`](https://mdn.io/setTimeout).
				*
				* @private
				* @param {Function} func The function to delay.
				* @param {number} wait The number of milliseconds to delay invocation.
				* @returns {number|Object} Returns the timer id or timeout object.
				*/
				var setTimeout = ctxSetTimeout || function(func, wait) {
					return root.setTimeout(func, wait);
				};
				/**
				* Sets the `toString` method of `func` to return `string`.
				*
				* @private
				* @param {Function} func The function to modify.
				* @param {Function} string The `toString` result.
				* @returns {Function} Returns `func`.
				*/
				var setToString = shortOut(baseSetToString);
				/**
				* Sets the `toString` method of `wrapper` to mimic the source of `reference`
				* with wrapper details in a comment at the top of the source body.
				*
				* @private
				* @param {Function} wrapper The function to modify.
				* @param {Function} reference The reference function.
				* @param {number} bitmask The bitmask flags. See `createWrap` for more details.
				* @returns {Function} Returns `wrapper`.
				*/
				function setWrapToString(wrapper, reference, bitmask) {
					var source = reference + "";
					return setToString(wrapper, insertWrapDetails(source, updateWrapDetails(getWrapDetails(source), bitmask)));
				}
				/**
				* Creates a function that'll short out and invoke `identity` instead
				* of `func` when it's called `HOT_COUNT` or more times in `HOT_SPAN`
				* milliseconds.
				*
				* @private
				* @param {Function} func The function to restrict.
				* @returns {Function} Returns the new shortable function.
				*/
				function shortOut(func) {
					var count = 0, lastCalled = 0;
					return function() {
						var stamp = nativeNow(), remaining = HOT_SPAN - (stamp - lastCalled);
						lastCalled = stamp;
						if (remaining > 0) {
							if (++count >= HOT_COUNT) return arguments[0];
						} else count = 0;
						return func.apply(undefined$1, arguments);
					};
				}
				/**
				* A specialized version of `_.shuffle` which mutates and sets the size of `array`.
				*
				* @private
				* @param {Array} array The array to shuffle.
				* @param {number} [size=array.length] The size of `array`.
				* @returns {Array} Returns `array`.
				*/
				function shuffleSelf(array, size) {
					var index = -1, length = array.length, lastIndex = length - 1;
					size = size === undefined$1 ? length : size;
					while (++index < size) {
						var rand = baseRandom(index, lastIndex), value = array[rand];
						array[rand] = array[index];
						array[index] = value;
					}
					array.length = size;
					return array;
				}
				/**
				* Converts `string` to a property path array.
				*
				* @private
				* @param {string} string The string to convert.
				* @returns {Array} Returns the property path array.
				*/
				var stringToPath = memoizeCapped(function(string) {
					var result = [];
					if (string.charCodeAt(0) === 46) result.push("");
					string.replace(rePropName, function(match, number, quote, subString) {
						result.push(quote ? subString.replace(reEscapeChar, "$1") : number || match);
					});
					return result;
				});
				/**
				* Converts `value` to a string key if it's not a string or symbol.
				*
				* @private
				* @param {*} value The value to inspect.
				* @returns {string|symbol} Returns the key.
				*/
				function toKey(value) {
					if (typeof value == "string" || isSymbol(value)) return value;
					var result = value + "";
					return result == "0" && 1 / value == -Infinity ? "-0" : result;
				}
				/**
				* Converts `func` to its source code.
				*
				* @private
				* @param {Function} func The function to convert.
				* @returns {string} Returns the source code.
				*/
				function toSource(func) {
					if (func != null) {
						try {
							return funcToString.call(func);
						} catch (e) {}
						try {
							return func + "";
						} catch (e) {}
					}
					return "";
				}
				/**
				* Updates wrapper `details` based on `bitmask` flags.
				*
				* @private
				* @returns {Array} details The details to modify.
				* @param {number} bitmask The bitmask flags. See `createWrap` for more details.
				* @returns {Array} Returns `details`.
				*/
				function updateWrapDetails(details, bitmask) {
					arrayEach(wrapFlags, function(pair) {
						var value = "_." + pair[0];
						if (bitmask & pair[1] && !arrayIncludes(details, value)) details.push(value);
					});
					return details.sort();
				}
				/**
				* Creates a clone of `wrapper`.
				*
				* @private
				* @param {Object} wrapper The wrapper to clone.
				* @returns {Object} Returns the cloned wrapper.
				*/
				function wrapperClone(wrapper) {
					if (wrapper instanceof LazyWrapper) return wrapper.clone();
					var result = new LodashWrapper(wrapper.__wrapped__, wrapper.__chain__);
					result.__actions__ = copyArray(wrapper.__actions__);
					result.__index__ = wrapper.__index__;
					result.__values__ = wrapper.__values__;
					return result;
				}
				/**
				* Creates an array of elements split into groups the length of `size`.
				* If `array` can't be split evenly, the final chunk will be the remaining
				* elements.
				*
				* @static
				* @memberOf _
				* @since 3.0.0
				* @category Array
				* @param {Array} array The array to process.
				* @param {number} [size=1] The length of each chunk
				* @param- {Object} [guard] Enables use as an iteratee for methods like `_.map`.
				* @returns {Array} Returns the new array of chunks.
				* @example
				*
				* _.chunk(['a', 'b', 'c', 'd'], 2);
				* // => [['a', 'b'], ['c', 'd']]
				*
				* _.chunk(['a', 'b', 'c', 'd'], 3);
				* // => [['a', 'b', 'c'], ['d']]
				*/
				function chunk(array, size, guard) {
					if (guard ? isIterateeCall(array, size, guard) : size === undefined$1) size = 1;
					else size = nativeMax(toInteger(size), 0);
					var length = array == null ? 0 : array.length;
					if (!length || size < 1) return [];
					var index = 0, resIndex = 0, result = Array(nativeCeil(length / size));
					while (index < length) result[resIndex++] = baseSlice(array, index, index += size);
					return result;
				}
				/**
				* Creates an array with all falsey values removed. The values `false`, `null`,
				* `0`, `-0`, `0n`, `""`, `undefined`, and `NaN` are falsy.
				*
				* @static
				* @memberOf _
				* @since 0.1.0
				* @category Array
				* @param {Array} array The array to compact.
				* @returns {Array} Returns the new array of filtered values.
				* @example
				*
				* _.compact([0, 1, false, 2, '', 3]);
				* // => [1, 2, 3]
				*/
				function compact(array) {
					var index = -1, length = array == null ? 0 : array.length, resIndex = 0, result = [];
					while (++index < length) {
						var value = array[index];
						if (value) result[resIndex++] = value;
					}
					return result;
				}
				/**
				* Creates a new array concatenating `array` with any additional arrays
				* and/or values.
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Array
				* @param {Array} array The array to concatenate.
				* @param {...*} [values] The values to concatenate.
				* @returns {Array} Returns the new concatenated array.
				* @example
				*
				* var array = [1];
				* var other = _.concat(array, 2, [3], [[4]]);
				*
				* console.log(other);
				* // => [1, 2, 3, [4]]
				*
				* console.log(array);
				* // => [1]
				*/
				function concat() {
					var length = arguments.length;
					if (!length) return [];
					var args = Array(length - 1), array = arguments[0], index = length;
					while (index--) args[index - 1] = arguments[index];
					return arrayPush(isArray(array) ? copyArray(array) : [array], baseFlatten(args, 1));
				}
				/**
				* Creates an array of `array` values not included in the other given arrays
				* using [`SameValueZero`](http://ecma-international.org/ecma-262/7.0/#sec-samevaluezero)
				* for equality comparisons. The order and references of result values are
				* determined by the first array.
				*
				* **Note:** Unlike `_.pullAll`, this method returns a new array.
				*
				* @static
				* @memberOf _
				* @since 0.1.0
				* @category Array
				* @param {Array} array The array to inspect.
				* @param {...Array} [values] The values to exclude.
				* @returns {Array} Returns the new array of filtered values.
				* @see _.without, _.xor
				* @example
				*
				* _.difference([2, 1], [2, 3]);
				* // => [1]
				*/
				var difference = baseRest(function(array, values) {
					return isArrayLikeObject(array) ? baseDifference(array, baseFlatten(values, 1, isArrayLikeObject, true)) : [];
				});
				/**
				* This method is like `_.difference` except that it accepts `iteratee` which
				* is invoked for each element of `array` and `values` to generate the criterion
				* by which they're compared. The order and references of result values are
				* determined by the first array. The iteratee is invoked with one argument:
				* (value).
				*
				* **Note:** Unlike `_.pullAllBy`, this method returns a new array.
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Array
				* @param {Array} array The array to inspect.
				* @param {...Array} [values] The values to exclude.
				* @param {Function} [iteratee=_.identity] The iteratee invoked per element.
				* @returns {Array} Returns the new array of filtered values.
				* @example
				*
				* _.differenceBy([2.1, 1.2], [2.3, 3.4], Math.floor);
				* // => [1.2]
				*
				* // The `_.property` iteratee shorthand.
				* _.differenceBy([{ 'x': 2 }, { 'x': 1 }], [{ 'x': 1 }], 'x');
				* // => [{ 'x': 2 }]
				*/
				var differenceBy = baseRest(function(array, values) {
					var iteratee = last(values);
					if (isArrayLikeObject(iteratee)) iteratee = undefined$1;
					return isArrayLikeObject(array) ? baseDifference(array, baseFlatten(values, 1, isArrayLikeObject, true), getIteratee(iteratee, 2)) : [];
				});
				/**
				* This method is like `_.difference` except that it accepts `comparator`
				* which is invoked to compare elements of `array` to `values`. The order and
				* references of result values are determined by the first array. The comparator
				* is invoked with two arguments: (arrVal, othVal).
				*
				* **Note:** Unlike `_.pullAllWith`, this method returns a new array.
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Array
				* @param {Array} array The array to inspect.
				* @param {...Array} [values] The values to exclude.
				* @param {Function} [comparator] The comparator invoked per element.
				* @returns {Array} Returns the new array of filtered values.
				* @example
				*
				* var objects = [{ 'x': 1, 'y': 2 }, { 'x': 2, 'y': 1 }];
				*
				* _.differenceWith(objects, [{ 'x': 1, 'y': 2 }], _.isEqual);
				* // => [{ 'x': 2, 'y': 1 }]
				*/
				var differenceWith = baseRest(function(array, values) {
					var comparator = last(values);
					if (isArrayLikeObject(comparator)) comparator = undefined$1;
					return isArrayLikeObject(array) ? baseDifference(array, baseFlatten(values, 1, isArrayLikeObject, true), undefined$1, comparator) : [];
				});
				/**
				* Creates a slice of `array` with `n` elements dropped from the beginning.
				*
				* @static
				* @memberOf _
				* @since 0.5.0
				* @category Array
				* @param {Array} array The array to query.
				* @param {number} [n=1] The number of elements to drop.
				* @param- {Object} [guard] Enables use as an iteratee for methods like `_.map`.
				* @returns {Array} Returns the slice of `array`.
				* @example
				*
				* _.drop([1, 2, 3]);
				* // => [2, 3]
				*
				* _.drop([1, 2, 3], 2);
				* // => [3]
				*
				* _.drop([1, 2, 3], 5);
				* // => []
				*
				* _.drop([1, 2, 3], 0);
				* // => [1, 2, 3]
				*/
				function drop(array, n, guard) {
					var length = array == null ? 0 : array.length;
					if (!length) return [];
					n = guard || n === undefined$1 ? 1 : toInteger(n);
					return baseSlice(array, n < 0 ? 0 : n, length);
				}
				/**
				* Creates a slice of `array` with `n` elements dropped from the end.
				*
				* @static
				* @memberOf _
				* @since 3.0.0
				* @category Array
				* @param {Array} array The array to query.
				* @param {number} [n=1] The number of elements to drop.
				* @param- {Object} [guard] Enables use as an iteratee for methods like `_.map`.
				* @returns {Array} Returns the slice of `array`.
				* @example
				*
				* _.dropRight([1, 2, 3]);
				* // => [1, 2]
				*
				* _.dropRight([1, 2, 3], 2);
				* // => [1]
				*
				* _.dropRight([1, 2, 3], 5);
				* // => []
				*
				* _.dropRight([1, 2, 3], 0);
				* // => [1, 2, 3]
				*/
				function dropRight(array, n, guard) {
					var length = array == null ? 0 : array.length;
					if (!length) return [];
					n = guard || n === undefined$1 ? 1 : toInteger(n);
					n = length - n;
					return baseSlice(array, 0, n < 0 ? 0 : n);
				}
				/**
				* Creates a slice of `array` excluding elements dropped from the end.
				* Elements are dropped until `predicate` returns falsey. The predicate is
				* invoked with three arguments: (value, index, array).
				*
				* @static
				* @memberOf _
				* @since 3.0.0
				* @category Array
				* @param {Array} array The array to query.
				* @param {Function} [predicate=_.identity] The function invoked per iteration.
				* @returns {Array} Returns the slice of `array`.
				* @example
				*
				* var users = [
				*   { 'user': 'barney',  'active': true },
				*   { 'user': 'fred',    'active': false },
				*   { 'user': 'pebbles', 'active': false }
				* ];
				*
				* _.dropRightWhile(users, function(o) { return !o.active; });
				* // => objects for ['barney']
				*
				* // The `_.matches` iteratee shorthand.
				* _.dropRightWhile(users, { 'user': 'pebbles', 'active': false });
				* // => objects for ['barney', 'fred']
				*
				* // The `_.matchesProperty` iteratee shorthand.
				* _.dropRightWhile(users, ['active', false]);
				* // => objects for ['barney']
				*
				* // The `_.property` iteratee shorthand.
				* _.dropRightWhile(users, 'active');
				* // => objects for ['barney', 'fred', 'pebbles']
				*/
				function dropRightWhile(array, predicate) {
					return array && array.length ? baseWhile(array, getIteratee(predicate, 3), true, true) : [];
				}
				/**
				* Creates a slice of `array` excluding elements dropped from the beginning.
				* Elements are dropped until `predicate` returns falsey. The predicate is
				* invoked with three arguments: (value, index, array).
				*
				* @static
				* @memberOf _
				* @since 3.0.0
				* @category Array
				* @param {Array} array The array to query.
				* @param {Function} [predicate=_.identity] The function invoked per iteration.
				* @returns {Array} Returns the slice of `array`.
				* @example
				*
				* var users = [
				*   { 'user': 'barney',  'active': false },
				*   { 'user': 'fred',    'active': false },
				*   { 'user': 'pebbles', 'active': true }
				* ];
				*
				* _.dropWhile(users, function(o) { return !o.active; });
				* // => objects for ['pebbles']
				*
				* // The `_.matches` iteratee shorthand.
				* _.dropWhile(users, { 'user': 'barney', 'active': false });
				* // => objects for ['fred', 'pebbles']
				*
				* // The `_.matchesProperty` iteratee shorthand.
				* _.dropWhile(users, ['active', false]);
				* // => objects for ['pebbles']
				*
				* // The `_.property` iteratee shorthand.
				* _.dropWhile(users, 'active');
				* // => objects for ['barney', 'fred', 'pebbles']
				*/
				function dropWhile(array, predicate) {
					return array && array.length ? baseWhile(array, getIteratee(predicate, 3), true) : [];
				}
				/**
				* Fills elements of `array` with `value` from `start` up to, but not
				* including, `end`.
				*
				* **Note:** This method mutates `array`.
				*
				* @static
				* @memberOf _
				* @since 3.2.0
				* @category Array
				* @param {Array} array The array to fill.
				* @param {*} value The value to fill `array` with.
				* @param {number} [start=0] The start position.
				* @param {number} [end=array.length] The end position.
				* @returns {Array} Returns `array`.
				* @example
				*
				* var array = [1, 2, 3];
				*
				* _.fill(array, 'a');
				* console.log(array);
				* // => ['a', 'a', 'a']
				*
				* _.fill(Array(3), 2);
				* // => [2, 2, 2]
				*
				* _.fill([4, 6, 8, 10], '*', 1, 3);
				* // => [4, '*', '*', 10]
				*/
				function fill(array, value, start, end) {
					var length = array == null ? 0 : array.length;
					if (!length) return [];
					if (start && typeof start != "number" && isIterateeCall(array, value, start)) {
						start = 0;
						end = length;
					}
					return baseFill(array, value, start, end);
				}
				/**
				* This method is like `_.find` except that it returns the index of the first
				* element `predicate` returns truthy for instead of the element itself.
				*
				* @static
				* @memberOf _
				* @since 1.1.0
				* @category Array
				* @param {Array} array The array to inspect.
				* @param {Function} [predicate=_.identity] The function invoked per iteration.
				* @param {number} [fromIndex=0] The index to search from.
				* @returns {number} Returns the index of the found element, else `-1`.
				* @example
				*
				* var users = [
				*   { 'user': 'barney',  'active': false },
				*   { 'user': 'fred',    'active': false },
				*   { 'user': 'pebbles', 'active': true }
				* ];
				*
				* _.findIndex(users, function(o) { return o.user == 'barney'; });
				* // => 0
				*
				* // The `_.matches` iteratee shorthand.
				* _.findIndex(users, { 'user': 'fred', 'active': false });
				* // => 1
				*
				* // The `_.matchesProperty` iteratee shorthand.
				* _.findIndex(users, ['active', false]);
				* // => 0
				*
				* // The `_.property` iteratee shorthand.
				* _.findIndex(users, 'active');
				* // => 2
				*/
				function findIndex(array, predicate, fromIndex) {
					var length = array == null ? 0 : array.length;
					if (!length) return -1;
					var index = fromIndex == null ? 0 : toInteger(fromIndex);
					if (index < 0) index = nativeMax(length + index, 0);
					return baseFindIndex(array, getIteratee(predicate, 3), index);
				}
				/**
				* This method is like `_.findIndex` except that it iterates over elements
				* of `collection` from right to left.
				*
				* @static
				* @memberOf _
				* @since 2.0.0
				* @category Array
				* @param {Array} array The array to inspect.
				* @param {Function} [predicate=_.identity] The function invoked per iteration.
				* @param {number} [fromIndex=array.length-1] The index to search from.
				* @returns {number} Returns the index of the found element, else `-1`.
				* @example
				*
				* var users = [
				*   { 'user': 'barney',  'active': true },
				*   { 'user': 'fred',    'active': false },
				*   { 'user': 'pebbles', 'active': false }
				* ];
				*
				* _.findLastIndex(users, function(o) { return o.user == 'pebbles'; });
				* // => 2
				*
				* // The `_.matches` iteratee shorthand.
				* _.findLastIndex(users, { 'user': 'barney', 'active': true });
				* // => 0
				*
				* // The `_.matchesProperty` iteratee shorthand.
				* _.findLastIndex(users, ['active', false]);
				* // => 2
				*
				* // The `_.property` iteratee shorthand.
				* _.findLastIndex(users, 'active');
				* // => 0
				*/
				function findLastIndex(array, predicate, fromIndex) {
					var length = array == null ? 0 : array.length;
					if (!length) return -1;
					var index = length - 1;
					if (fromIndex !== undefined$1) {
						index = toInteger(fromIndex);
						index = fromIndex < 0 ? nativeMax(length + index, 0) : nativeMin(index, length - 1);
					}
					return baseFindIndex(array, getIteratee(predicate, 3), index, true);
				}
				/**
				* Flattens `array` a single level deep.
				*
				* @static
				* @memberOf _
				* @since 0.1.0
				* @category Array
				* @param {Array} array The array to flatten.
				* @returns {Array} Returns the new flattened array.
				* @example
				*
				* _.flatten([1, [2, [3, [4]], 5]]);
				* // => [1, 2, [3, [4]], 5]
				*/
				function flatten(array) {
					return (array == null ? 0 : array.length) ? baseFlatten(array, 1) : [];
				}
				/**
				* Recursively flattens `array`.
				*
				* @static
				* @memberOf _
				* @since 3.0.0
				* @category Array
				* @param {Array} array The array to flatten.
				* @returns {Array} Returns the new flattened array.
				* @example
				*
				* _.flattenDeep([1, [2, [3, [4]], 5]]);
				* // => [1, 2, 3, 4, 5]
				*/
				function flattenDeep(array) {
					return (array == null ? 0 : array.length) ? baseFlatten(array, INFINITY) : [];
				}
				/**
				* Recursively flatten `array` up to `depth` times.
				*
				* @static
				* @memberOf _
				* @since 4.4.0
				* @category Array
				* @param {Array} array The array to flatten.
				* @param {number} [depth=1] The maximum recursion depth.
				* @returns {Array} Returns the new flattened array.
				* @example
				*
				* var array = [1, [2, [3, [4]], 5]];
				*
				* _.flattenDepth(array, 1);
				* // => [1, 2, [3, [4]], 5]
				*
				* _.flattenDepth(array, 2);
				* // => [1, 2, 3, [4], 5]
				*/
				function flattenDepth(array, depth) {
					if (!(array == null ? 0 : array.length)) return [];
					depth = depth === undefined$1 ? 1 : toInteger(depth);
					return baseFlatten(array, depth);
				}
				/**
				* The inverse of `_.toPairs`; this method returns an object composed
				* from key-value `pairs`.
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Array
				* @param {Array} pairs The key-value pairs.
				* @returns {Object} Returns the new object.
				* @example
				*
				* _.fromPairs([['a', 1], ['b', 2]]);
				* // => { 'a': 1, 'b': 2 }
				*/
				function fromPairs(pairs) {
					var index = -1, length = pairs == null ? 0 : pairs.length, result = {};
					while (++index < length) {
						var pair = pairs[index];
						baseAssignValue(result, pair[0], pair[1]);
					}
					return result;
				}
				/**
				* Gets the first element of `array`.
				*
				* @static
				* @memberOf _
				* @since 0.1.0
				* @alias first
				* @category Array
				* @param {Array} array The array to query.
				* @returns {*} Returns the first element of `array`.
				* @example
				*
				* _.head([1, 2, 3]);
				* // => 1
				*
				* _.head([]);
				* // => undefined
				*/
				function head(array) {
					return array && array.length ? array[0] : undefined$1;
				}
				/**
				* Gets the index at which the first occurrence of `value` is found in `array`
				* using [`SameValueZero`](http://ecma-international.org/ecma-262/7.0/#sec-samevaluezero)
				* for equality comparisons. If `fromIndex` is negative, it's used as the
				* offset from the end of `array`.
				*
				* @static
				* @memberOf _
				* @since 0.1.0
				* @category Array
				* @param {Array} array The array to inspect.
				* @param {*} value The value to search for.
				* @param {number} [fromIndex=0] The index to search from.
				* @returns {number} Returns the index of the matched value, else `-1`.
				* @example
				*
				* _.indexOf([1, 2, 1, 2], 2);
				* // => 1
				*
				* // Search from the `fromIndex`.
				* _.indexOf([1, 2, 1, 2], 2, 2);
				* // => 3
				*/
				function indexOf(array, value, fromIndex) {
					var length = array == null ? 0 : array.length;
					if (!length) return -1;
					var index = fromIndex == null ? 0 : toInteger(fromIndex);
					if (index < 0) index = nativeMax(length + index, 0);
					return baseIndexOf(array, value, index);
				}
				/**
				* Gets all but the last element of `array`.
				*
				* @static
				* @memberOf _
				* @since 0.1.0
				* @category Array
				* @param {Array} array The array to query.
				* @returns {Array} Returns the slice of `array`.
				* @example
				*
				* _.initial([1, 2, 3]);
				* // => [1, 2]
				*/
				function initial(array) {
					return (array == null ? 0 : array.length) ? baseSlice(array, 0, -1) : [];
				}
				/**
				* Creates an array of unique values that are included in all given arrays
				* using [`SameValueZero`](http://ecma-international.org/ecma-262/7.0/#sec-samevaluezero)
				* for equality comparisons. The order and references of result values are
				* determined by the first array.
				*
				* @static
				* @memberOf _
				* @since 0.1.0
				* @category Array
				* @param {...Array} [arrays] The arrays to inspect.
				* @returns {Array} Returns the new array of intersecting values.
				* @example
				*
				* _.intersection([2, 1], [2, 3]);
				* // => [2]
				*/
				var intersection = baseRest(function(arrays) {
					var mapped = arrayMap(arrays, castArrayLikeObject);
					return mapped.length && mapped[0] === arrays[0] ? baseIntersection(mapped) : [];
				});
				/**
				* This method is like `_.intersection` except that it accepts `iteratee`
				* which is invoked for each element of each `arrays` to generate the criterion
				* by which they're compared. The order and references of result values are
				* determined by the first array. The iteratee is invoked with one argument:
				* (value).
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Array
				* @param {...Array} [arrays] The arrays to inspect.
				* @param {Function} [iteratee=_.identity] The iteratee invoked per element.
				* @returns {Array} Returns the new array of intersecting values.
				* @example
				*
				* _.intersectionBy([2.1, 1.2], [2.3, 3.4], Math.floor);
				* // => [2.1]
				*
				* // The `_.property` iteratee shorthand.
				* _.intersectionBy([{ 'x': 1 }], [{ 'x': 2 }, { 'x': 1 }], 'x');
				* // => [{ 'x': 1 }]
				*/
				var intersectionBy = baseRest(function(arrays) {
					var iteratee = last(arrays), mapped = arrayMap(arrays, castArrayLikeObject);
					if (iteratee === last(mapped)) iteratee = undefined$1;
					else mapped.pop();
					return mapped.length && mapped[0] === arrays[0] ? baseIntersection(mapped, getIteratee(iteratee, 2)) : [];
				});
				/**
				* This method is like `_.intersection` except that it accepts `comparator`
				* which is invoked to compare elements of `arrays`. The order and references
				* of result values are determined by the first array. The comparator is
				* invoked with two arguments: (arrVal, othVal).
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Array
				* @param {...Array} [arrays] The arrays to inspect.
				* @param {Function} [comparator] The comparator invoked per element.
				* @returns {Array} Returns the new array of intersecting values.
				* @example
				*
				* var objects = [{ 'x': 1, 'y': 2 }, { 'x': 2, 'y': 1 }];
				* var others = [{ 'x': 1, 'y': 1 }, { 'x': 1, 'y': 2 }];
				*
				* _.intersectionWith(objects, others, _.isEqual);
				* // => [{ 'x': 1, 'y': 2 }]
				*/
				var intersectionWith = baseRest(function(arrays) {
					var comparator = last(arrays), mapped = arrayMap(arrays, castArrayLikeObject);
					comparator = typeof comparator == "function" ? comparator : undefined$1;
					if (comparator) mapped.pop();
					return mapped.length && mapped[0] === arrays[0] ? baseIntersection(mapped, undefined$1, comparator) : [];
				});
				/**
				* Converts all elements in `array` into a string separated by `separator`.
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Array
				* @param {Array} array The array to convert.
				* @param {string} [separator=','] The element separator.
				* @returns {string} Returns the joined string.
				* @example
				*
				* _.join(['a', 'b', 'c'], '~');
				* // => 'a~b~c'
				*/
				function join(array, separator) {
					return array == null ? "" : nativeJoin.call(array, separator);
				}
				/**
				* Gets the last element of `array`.
				*
				* @static
				* @memberOf _
				* @since 0.1.0
				* @category Array
				* @param {Array} array The array to query.
				* @returns {*} Returns the last element of `array`.
				* @example
				*
				* _.last([1, 2, 3]);
				* // => 3
				*/
				function last(array) {
					var length = array == null ? 0 : array.length;
					return length ? array[length - 1] : undefined$1;
				}
				/**
				* This method is like `_.indexOf` except that it iterates over elements of
				* `array` from right to left.
				*
				* @static
				* @memberOf _
				* @since 0.1.0
				* @category Array
				* @param {Array} array The array to inspect.
				* @param {*} value The value to search for.
				* @param {number} [fromIndex=array.length-1] The index to search from.
				* @returns {number} Returns the index of the matched value, else `-1`.
				* @example
				*
				* _.lastIndexOf([1, 2, 1, 2], 2);
				* // => 3
				*
				* // Search from the `fromIndex`.
				* _.lastIndexOf([1, 2, 1, 2], 2, 2);
				* // => 1
				*/
				function lastIndexOf(array, value, fromIndex) {
					var length = array == null ? 0 : array.length;
					if (!length) return -1;
					var index = length;
					if (fromIndex !== undefined$1) {
						index = toInteger(fromIndex);
						index = index < 0 ? nativeMax(length + index, 0) : nativeMin(index, length - 1);
					}
					return value === value ? strictLastIndexOf(array, value, index) : baseFindIndex(array, baseIsNaN, index, true);
				}
				/**
				* Gets the element at index `n` of `array`. If `n` is negative, the nth
				* element from the end is returned.
				*
				* @static
				* @memberOf _
				* @since 4.11.0
				* @category Array
				* @param {Array} array The array to query.
				* @param {number} [n=0] The index of the element to return.
				* @returns {*} Returns the nth element of `array`.
				* @example
				*
				* var array = ['a', 'b', 'c', 'd'];
				*
				* _.nth(array, 1);
				* // => 'b'
				*
				* _.nth(array, -2);
				* // => 'c';
				*/
				function nth(array, n) {
					return array && array.length ? baseNth(array, toInteger(n)) : undefined$1;
				}
				/**
				* Removes all given values from `array` using
				* [`SameValueZero`](http://ecma-international.org/ecma-262/7.0/#sec-samevaluezero)
				* for equality comparisons.
				*
				* **Note:** Unlike `_.without`, this method mutates `array`. Use `_.remove`
				* to remove elements from an array by predicate.
				*
				* @static
				* @memberOf _
				* @since 2.0.0
				* @category Array
				* @param {Array} array The array to modify.
				* @param {...*} [values] The values to remove.
				* @returns {Array} Returns `array`.
				* @example
				*
				* var array = ['a', 'b', 'c', 'a', 'b', 'c'];
				*
				* _.pull(array, 'a', 'c');
				* console.log(array);
				* // => ['b', 'b']
				*/
				var pull = baseRest(pullAll);
				/**
				* This method is like `_.pull` except that it accepts an array of values to remove.
				*
				* **Note:** Unlike `_.difference`, this method mutates `array`.
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Array
				* @param {Array} array The array to modify.
				* @param {Array} values The values to remove.
				* @returns {Array} Returns `array`.
				* @example
				*
				* var array = ['a', 'b', 'c', 'a', 'b', 'c'];
				*
				* _.pullAll(array, ['a', 'c']);
				* console.log(array);
				* // => ['b', 'b']
				*/
				function pullAll(array, values) {
					return array && array.length && values && values.length ? basePullAll(array, values) : array;
				}
				/**
				* This method is like `_.pullAll` except that it accepts `iteratee` which is
				* invoked for each element of `array` and `values` to generate the criterion
				* by which they're compared. The iteratee is invoked with one argument: (value).
				*
				* **Note:** Unlike `_.differenceBy`, this method mutates `array`.
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Array
				* @param {Array} array The array to modify.
				* @param {Array} values The values to remove.
				* @param {Function} [iteratee=_.identity] The iteratee invoked per element.
				* @returns {Array} Returns `array`.
				* @example
				*
				* var array = [{ 'x': 1 }, { 'x': 2 }, { 'x': 3 }, { 'x': 1 }];
				*
				* _.pullAllBy(array, [{ 'x': 1 }, { 'x': 3 }], 'x');
				* console.log(array);
				* // => [{ 'x': 2 }]
				*/
				function pullAllBy(array, values, iteratee) {
					return array && array.length && values && values.length ? basePullAll(array, values, getIteratee(iteratee, 2)) : array;
				}
				/**
				* This method is like `_.pullAll` except that it accepts `comparator` which
				* is invoked to compare elements of `array` to `values`. The comparator is
				* invoked with two arguments: (arrVal, othVal).
				*
				* **Note:** Unlike `_.differenceWith`, this method mutates `array`.
				*
				* @static
				* @memberOf _
				* @since 4.6.0
				* @category Array
				* @param {Array} array The array to modify.
				* @param {Array} values The values to remove.
				* @param {Function} [comparator] The comparator invoked per element.
				* @returns {Array} Returns `array`.
				* @example
				*
				* var array = [{ 'x': 1, 'y': 2 }, { 'x': 3, 'y': 4 }, { 'x': 5, 'y': 6 }];
				*
				* _.pullAllWith(array, [{ 'x': 3, 'y': 4 }], _.isEqual);
				* console.log(array);
				* // => [{ 'x': 1, 'y': 2 }, { 'x': 5, 'y': 6 }]
				*/
				function pullAllWith(array, values, comparator) {
					return array && array.length && values && values.length ? basePullAll(array, values, undefined$1, comparator) : array;
				}
				/**
				* Removes elements from `array` corresponding to `indexes` and returns an
				* array of removed elements.
				*
				* **Note:** Unlike `_.at`, this method mutates `array`.
				*
				* @static
				* @memberOf _
				* @since 3.0.0
				* @category Array
				* @param {Array} array The array to modify.
				* @param {...(number|number[])} [indexes] The indexes of elements to remove.
				* @returns {Array} Returns the new array of removed elements.
				* @example
				*
				* var array = ['a', 'b', 'c', 'd'];
				* var pulled = _.pullAt(array, [1, 3]);
				*
				* console.log(array);
				* // => ['a', 'c']
				*
				* console.log(pulled);
				* // => ['b', 'd']
				*/
				var pullAt = flatRest(function(array, indexes) {
					var length = array == null ? 0 : array.length, result = baseAt(array, indexes);
					basePullAt(array, arrayMap(indexes, function(index) {
						return isIndex(index, length) ? +index : index;
					}).sort(compareAscending));
					return result;
				});
				/**
				* Removes all elements from `array` that `predicate` returns truthy for
				* and returns an array of the removed elements. The predicate is invoked
				* with three arguments: (value, index, array).
				*
				* **Note:** Unlike `_.filter`, this method mutates `array`. Use `_.pull`
				* to pull elements from an array by value.
				*
				* @static
				* @memberOf _
				* @since 2.0.0
				* @category Array
				* @param {Array} array The array to modify.
				* @param {Function} [predicate=_.identity] The function invoked per iteration.
				* @returns {Array} Returns the new array of removed elements.
				* @example
				*
				* var array = [1, 2, 3, 4];
				* var evens = _.remove(array, function(n) {
				*   return n % 2 == 0;
				* });
				*
				* console.log(array);
				* // => [1, 3]
				*
				* console.log(evens);
				* // => [2, 4]
				*/
				function remove(array, predicate) {
					var result = [];
					if (!(array && array.length)) return result;
					var index = -1, indexes = [], length = array.length;
					predicate = getIteratee(predicate, 3);
					while (++index < length) {
						var value = array[index];
						if (predicate(value, index, array)) {
							result.push(value);
							indexes.push(index);
						}
					}
					basePullAt(array, indexes);
					return result;
				}
				/**
				* Reverses `array` so that the first element becomes the last, the second
				* element becomes the second to last, and so on.
				*
				* **Note:** This method mutates `array` and is based on
				* [`Array#reverse`](https://mdn.io/Array/reverse).
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Array
				* @param {Array} array The array to modify.
				* @returns {Array} Returns `array`.
				* @example
				*
				* var array = [1, 2, 3];
				*
				* _.reverse(array);
				* // => [3, 2, 1]
				*
				* console.log(array);
				* // => [3, 2, 1]
				*/
				function reverse(array) {
					return array == null ? array : nativeReverse.call(array);
				}
				/**
				* Creates a slice of `array` from `start` up to, but not including, `end`.
				*
				* **Note:** This method is used instead of
				* [`Array#slice`](https://mdn.io/Array/slice) to ensure dense arrays are
				* returned.
				*
				* @static
				* @memberOf _
				* @since 3.0.0
				* @category Array
				* @param {Array} array The array to slice.
				* @param {number} [start=0] The start position.
				* @param {number} [end=array.length] The end position.
				* @returns {Array} Returns the slice of `array`.
				*/
				function slice(array, start, end) {
					var length = array == null ? 0 : array.length;
					if (!length) return [];
					if (end && typeof end != "number" && isIterateeCall(array, start, end)) {
						start = 0;
						end = length;
					} else {
						start = start == null ? 0 : toInteger(start);
						end = end === undefined$1 ? length : toInteger(end);
					}
					return baseSlice(array, start, end);
				}
				/**
				* Uses a binary search to determine the lowest index at which `value`
				* should be inserted into `array` in order to maintain its sort order.
				*
				* @static
				* @memberOf _
				* @since 0.1.0
				* @category Array
				* @param {Array} array The sorted array to inspect.
				* @param {*} value The value to evaluate.
				* @returns {number} Returns the index at which `value` should be inserted
				*  into `array`.
				* @example
				*
				* _.sortedIndex([30, 50], 40);
				* // => 1
				*/
				function sortedIndex(array, value) {
					return baseSortedIndex(array, value);
				}
				/**
				* This method is like `_.sortedIndex` except that it accepts `iteratee`
				* which is invoked for `value` and each element of `array` to compute their
				* sort ranking. The iteratee is invoked with one argument: (value).
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Array
				* @param {Array} array The sorted array to inspect.
				* @param {*} value The value to evaluate.
				* @param {Function} [iteratee=_.identity] The iteratee invoked per element.
				* @returns {number} Returns the index at which `value` should be inserted
				*  into `array`.
				* @example
				*
				* var objects = [{ 'x': 4 }, { 'x': 5 }];
				*
				* _.sortedIndexBy(objects, { 'x': 4 }, function(o) { return o.x; });
				* // => 0
				*
				* // The `_.property` iteratee shorthand.
				* _.sortedIndexBy(objects, { 'x': 4 }, 'x');
				* // => 0
				*/
				function sortedIndexBy(array, value, iteratee) {
					return baseSortedIndexBy(array, value, getIteratee(iteratee, 2));
				}
				/**
				* This method is like `_.indexOf` except that it performs a binary
				* search on a sorted `array`.
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Array
				* @param {Array} array The array to inspect.
				* @param {*} value The value to search for.
				* @returns {number} Returns the index of the matched value, else `-1`.
				* @example
				*
				* _.sortedIndexOf([4, 5, 5, 5, 6], 5);
				* // => 1
				*/
				function sortedIndexOf(array, value) {
					var length = array == null ? 0 : array.length;
					if (length) {
						var index = baseSortedIndex(array, value);
						if (index < length && eq(array[index], value)) return index;
					}
					return -1;
				}
				/**
				* This method is like `_.sortedIndex` except that it returns the highest
				* index at which `value` should be inserted into `array` in order to
				* maintain its sort order.
				*
				* @static
				* @memberOf _
				* @since 3.0.0
				* @category Array
				* @param {Array} array The sorted array to inspect.
				* @param {*} value The value to evaluate.
				* @returns {number} Returns the index at which `value` should be inserted
				*  into `array`.
				* @example
				*
				* _.sortedLastIndex([4, 5, 5, 5, 6], 5);
				* // => 4
				*/
				function sortedLastIndex(array, value) {
					return baseSortedIndex(array, value, true);
				}
				/**
				* This method is like `_.sortedLastIndex` except that it accepts `iteratee`
				* which is invoked for `value` and each element of `array` to compute their
				* sort ranking. The iteratee is invoked with one argument: (value).
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Array
				* @param {Array} array The sorted array to inspect.
				* @param {*} value The value to evaluate.
				* @param {Function} [iteratee=_.identity] The iteratee invoked per element.
				* @returns {number} Returns the index at which `value` should be inserted
				*  into `array`.
				* @example
				*
				* var objects = [{ 'x': 4 }, { 'x': 5 }];
				*
				* _.sortedLastIndexBy(objects, { 'x': 4 }, function(o) { return o.x; });
				* // => 1
				*
				* // The `_.property` iteratee shorthand.
				* _.sortedLastIndexBy(objects, { 'x': 4 }, 'x');
				* // => 1
				*/
				function sortedLastIndexBy(array, value, iteratee) {
					return baseSortedIndexBy(array, value, getIteratee(iteratee, 2), true);
				}
				/**
				* This method is like `_.lastIndexOf` except that it performs a binary
				* search on a sorted `array`.
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Array
				* @param {Array} array The array to inspect.
				* @param {*} value The value to search for.
				* @returns {number} Returns the index of the matched value, else `-1`.
				* @example
				*
				* _.sortedLastIndexOf([4, 5, 5, 5, 6], 5);
				* // => 3
				*/
				function sortedLastIndexOf(array, value) {
					if (array == null ? 0 : array.length) {
						var index = baseSortedIndex(array, value, true) - 1;
						if (eq(array[index], value)) return index;
					}
					return -1;
				}
				/**
				* This method is like `_.uniq` except that it's designed and optimized
				* for sorted arrays.
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Array
				* @param {Array} array The array to inspect.
				* @returns {Array} Returns the new duplicate free array.
				* @example
				*
				* _.sortedUniq([1, 1, 2]);
				* // => [1, 2]
				*/
				function sortedUniq(array) {
					return array && array.length ? baseSortedUniq(array) : [];
				}
				/**
				* This method is like `_.uniqBy` except that it's designed and optimized
				* for sorted arrays.
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Array
				* @param {Array} array The array to inspect.
				* @param {Function} [iteratee] The iteratee invoked per element.
				* @returns {Array} Returns the new duplicate free array.
				* @example
				*
				* _.sortedUniqBy([1.1, 1.2, 2.3, 2.4], Math.floor);
				* // => [1.1, 2.3]
				*/
				function sortedUniqBy(array, iteratee) {
					return array && array.length ? baseSortedUniq(array, getIteratee(iteratee, 2)) : [];
				}
				/**
				* Gets all but the first element of `array`.
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Array
				* @param {Array} array The array to query.
				* @returns {Array} Returns the slice of `array`.
				* @example
				*
				* _.tail([1, 2, 3]);
				* // => [2, 3]
				*/
				function tail(array) {
					var length = array == null ? 0 : array.length;
					return length ? baseSlice(array, 1, length) : [];
				}
				/**
				* Creates a slice of `array` with `n` elements taken from the beginning.
				*
				* @static
				* @memberOf _
				* @since 0.1.0
				* @category Array
				* @param {Array} array The array to query.
				* @param {number} [n=1] The number of elements to take.
				* @param- {Object} [guard] Enables use as an iteratee for methods like `_.map`.
				* @returns {Array} Returns the slice of `array`.
				* @example
				*
				* _.take([1, 2, 3]);
				* // => [1]
				*
				* _.take([1, 2, 3], 2);
				* // => [1, 2]
				*
				* _.take([1, 2, 3], 5);
				* // => [1, 2, 3]
				*
				* _.take([1, 2, 3], 0);
				* // => []
				*/
				function take(array, n, guard) {
					if (!(array && array.length)) return [];
					n = guard || n === undefined$1 ? 1 : toInteger(n);
					return baseSlice(array, 0, n < 0 ? 0 : n);
				}
				/**
				* Creates a slice of `array` with `n` elements taken from the end.
				*
				* @static
				* @memberOf _
				* @since 3.0.0
				* @category Array
				* @param {Array} array The array to query.
				* @param {number} [n=1] The number of elements to take.
				* @param- {Object} [guard] Enables use as an iteratee for methods like `_.map`.
				* @returns {Array} Returns the slice of `array`.
				* @example
				*
				* _.takeRight([1, 2, 3]);
				* // => [3]
				*
				* _.takeRight([1, 2, 3], 2);
				* // => [2, 3]
				*
				* _.takeRight([1, 2, 3], 5);
				* // => [1, 2, 3]
				*
				* _.takeRight([1, 2, 3], 0);
				* // => []
				*/
				function takeRight(array, n, guard) {
					var length = array == null ? 0 : array.length;
					if (!length) return [];
					n = guard || n === undefined$1 ? 1 : toInteger(n);
					n = length - n;
					return baseSlice(array, n < 0 ? 0 : n, length);
				}
				/**
				* Creates a slice of `array` with elements taken from the end. Elements are
				* taken until `predicate` returns falsey. The predicate is invoked with
				* three arguments: (value, index, array).
				*
				* @static
				* @memberOf _
				* @since 3.0.0
				* @category Array
				* @param {Array} array The array to query.
				* @param {Function} [predicate=_.identity] The function invoked per iteration.
				* @returns {Array} Returns the slice of `array`.
				* @example
				*
				* var users = [
				*   { 'user': 'barney',  'active': true },
				*   { 'user': 'fred',    'active': false },
				*   { 'user': 'pebbles', 'active': false }
				* ];
				*
				* _.takeRightWhile(users, function(o) { return !o.active; });
				* // => objects for ['fred', 'pebbles']
				*
				* // The `_.matches` iteratee shorthand.
				* _.takeRightWhile(users, { 'user': 'pebbles', 'active': false });
				* // => objects for ['pebbles']
				*
				* // The `_.matchesProperty` iteratee shorthand.
				* _.takeRightWhile(users, ['active', false]);
				* // => objects for ['fred', 'pebbles']
				*
				* // The `_.property` iteratee shorthand.
				* _.takeRightWhile(users, 'active');
				* // => []
				*/
				function takeRightWhile(array, predicate) {
					return array && array.length ? baseWhile(array, getIteratee(predicate, 3), false, true) : [];
				}
				/**
				* Creates a slice of `array` with elements taken from the beginning. Elements
				* are taken until `predicate` returns falsey. The predicate is invoked with
				* three arguments: (value, index, array).
				*
				* @static
				* @memberOf _
				* @since 3.0.0
				* @category Array
				* @param {Array} array The array to query.
				* @param {Function} [predicate=_.identity] The function invoked per iteration.
				* @returns {Array} Returns the slice of `array`.
				* @example
				*
				* var users = [
				*   { 'user': 'barney',  'active': false },
				*   { 'user': 'fred',    'active': false },
				*   { 'user': 'pebbles', 'active': true }
				* ];
				*
				* _.takeWhile(users, function(o) { return !o.active; });
				* // => objects for ['barney', 'fred']
				*
				* // The `_.matches` iteratee shorthand.
				* _.takeWhile(users, { 'user': 'barney', 'active': false });
				* // => objects for ['barney']
				*
				* // The `_.matchesProperty` iteratee shorthand.
				* _.takeWhile(users, ['active', false]);
				* // => objects for ['barney', 'fred']
				*
				* // The `_.property` iteratee shorthand.
				* _.takeWhile(users, 'active');
				* // => []
				*/
				function takeWhile(array, predicate) {
					return array && array.length ? baseWhile(array, getIteratee(predicate, 3)) : [];
				}
				/**
				* Creates an array of unique values, in order, from all given arrays using
				* [`SameValueZero`](http://ecma-international.org/ecma-262/7.0/#sec-samevaluezero)
				* for equality comparisons.
				*
				* @static
				* @memberOf _
				* @since 0.1.0
				* @category Array
				* @param {...Array} [arrays] The arrays to inspect.
				* @returns {Array} Returns the new array of combined values.
				* @example
				*
				* _.union([2], [1, 2]);
				* // => [2, 1]
				*/
				var union = baseRest(function(arrays) {
					return baseUniq(baseFlatten(arrays, 1, isArrayLikeObject, true));
				});
				/**
				* This method is like `_.union` except that it accepts `iteratee` which is
				* invoked for each element of each `arrays` to generate the criterion by
				* which uniqueness is computed. Result values are chosen from the first
				* array in which the value occurs. The iteratee is invoked with one argument:
				* (value).
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Array
				* @param {...Array} [arrays] The arrays to inspect.
				* @param {Function} [iteratee=_.identity] The iteratee invoked per element.
				* @returns {Array} Returns the new array of combined values.
				* @example
				*
				* _.unionBy([2.1], [1.2, 2.3], Math.floor);
				* // => [2.1, 1.2]
				*
				* // The `_.property` iteratee shorthand.
				* _.unionBy([{ 'x': 1 }], [{ 'x': 2 }, { 'x': 1 }], 'x');
				* // => [{ 'x': 1 }, { 'x': 2 }]
				*/
				var unionBy = baseRest(function(arrays) {
					var iteratee = last(arrays);
					if (isArrayLikeObject(iteratee)) iteratee = undefined$1;
					return baseUniq(baseFlatten(arrays, 1, isArrayLikeObject, true), getIteratee(iteratee, 2));
				});
				/**
				* This method is like `_.union` except that it accepts `comparator` which
				* is invoked to compare elements of `arrays`. Result values are chosen from
				* the first array in which the value occurs. The comparator is invoked
				* with two arguments: (arrVal, othVal).
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Array
				* @param {...Array} [arrays] The arrays to inspect.
				* @param {Function} [comparator] The comparator invoked per element.
				* @returns {Array} Returns the new array of combined values.
				* @example
				*
				* var objects = [{ 'x': 1, 'y': 2 }, { 'x': 2, 'y': 1 }];
				* var others = [{ 'x': 1, 'y': 1 }, { 'x': 1, 'y': 2 }];
				*
				* _.unionWith(objects, others, _.isEqual);
				* // => [{ 'x': 1, 'y': 2 }, { 'x': 2, 'y': 1 }, { 'x': 1, 'y': 1 }]
				*/
				var unionWith = baseRest(function(arrays) {
					var comparator = last(arrays);
					comparator = typeof comparator == "function" ? comparator : undefined$1;
					return baseUniq(baseFlatten(arrays, 1, isArrayLikeObject, true), undefined$1, comparator);
				});
				/**
				* Creates a duplicate-free version of an array, using
				* [`SameValueZero`](http://ecma-international.org/ecma-262/7.0/#sec-samevaluezero)
				* for equality comparisons, in which only the first occurrence of each element
				* is kept. The order of result values is determined by the order they occur
				* in the array.
				*
				* @static
				* @memberOf _
				* @since 0.1.0
				* @category Array
				* @param {Array} array The array to inspect.
				* @returns {Array} Returns the new duplicate free array.
				* @example
				*
				* _.uniq([2, 1, 2]);
				* // => [2, 1]
				*/
				function uniq(array) {
					return array && array.length ? baseUniq(array) : [];
				}
				/**
				* This method is like `_.uniq` except that it accepts `iteratee` which is
				* invoked for each element in `array` to generate the criterion by which
				* uniqueness is computed. The order of result values is determined by the
				* order they occur in the array. The iteratee is invoked with one argument:
				* (value).
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Array
				* @param {Array} array The array to inspect.
				* @param {Function} [iteratee=_.identity] The iteratee invoked per element.
				* @returns {Array} Returns the new duplicate free array.
				* @example
				*
				* _.uniqBy([2.1, 1.2, 2.3], Math.floor);
				* // => [2.1, 1.2]
				*
				* // The `_.property` iteratee shorthand.
				* _.uniqBy([{ 'x': 1 }, { 'x': 2 }, { 'x': 1 }], 'x');
				* // => [{ 'x': 1 }, { 'x': 2 }]
				*/
				function uniqBy(array, iteratee) {
					return array && array.length ? baseUniq(array, getIteratee(iteratee, 2)) : [];
				}
				/**
				* This method is like `_.uniq` except that it accepts `comparator` which
				* is invoked to compare elements of `array`. The order of result values is
				* determined by the order they occur in the array.The comparator is invoked
				* with two arguments: (arrVal, othVal).
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Array
				* @param {Array} array The array to inspect.
				* @param {Function} [comparator] The comparator invoked per element.
				* @returns {Array} Returns the new duplicate free array.
				* @example
				*
				* var objects = [{ 'x': 1, 'y': 2 }, { 'x': 2, 'y': 1 }, { 'x': 1, 'y': 2 }];
				*
				* _.uniqWith(objects, _.isEqual);
				* // => [{ 'x': 1, 'y': 2 }, { 'x': 2, 'y': 1 }]
				*/
				function uniqWith(array, comparator) {
					comparator = typeof comparator == "function" ? comparator : undefined$1;
					return array && array.length ? baseUniq(array, undefined$1, comparator) : [];
				}
				/**
				* This method is like `_.zip` except that it accepts an array of grouped
				* elements and creates an array regrouping the elements to their pre-zip
				* configuration.
				*
				* @static
				* @memberOf _
				* @since 1.2.0
				* @category Array
				* @param {Array} array The array of grouped elements to process.
				* @returns {Array} Returns the new array of regrouped elements.
				* @example
				*
				* var zipped = _.zip(['a', 'b'], [1, 2], [true, false]);
				* // => [['a', 1, true], ['b', 2, false]]
				*
				* _.unzip(zipped);
				* // => [['a', 'b'], [1, 2], [true, false]]
				*/
				function unzip(array) {
					if (!(array && array.length)) return [];
					var length = 0;
					array = arrayFilter(array, function(group) {
						if (isArrayLikeObject(group)) {
							length = nativeMax(group.length, length);
							return true;
						}
					});
					return baseTimes(length, function(index) {
						return arrayMap(array, baseProperty(index));
					});
				}
				/**
				* This method is like `_.unzip` except that it accepts `iteratee` to specify
				* how regrouped values should be combined. The iteratee is invoked with the
				* elements of each group: (...group).
				*
				* @static
				* @memberOf _
				* @since 3.8.0
				* @category Array
				* @param {Array} array The array of grouped elements to process.
				* @param {Function} [iteratee=_.identity] The function to combine
				*  regrouped values.
				* @returns {Array} Returns the new array of regrouped elements.
				* @example
				*
				* var zipped = _.zip([1, 2], [10, 20], [100, 200]);
				* // => [[1, 10, 100], [2, 20, 200]]
				*
				* _.unzipWith(zipped, _.add);
				* // => [3, 30, 300]
				*/
				function unzipWith(array, iteratee) {
					if (!(array && array.length)) return [];
					var result = unzip(array);
					if (iteratee == null) return result;
					return arrayMap(result, function(group) {
						return apply(iteratee, undefined$1, group);
					});
				}
				/**
				* Creates an array excluding all given values using
				* [`SameValueZero`](http://ecma-international.org/ecma-262/7.0/#sec-samevaluezero)
				* for equality comparisons.
				*
				* **Note:** Unlike `_.pull`, this method returns a new array.
				*
				* @static
				* @memberOf _
				* @since 0.1.0
				* @category Array
				* @param {Array} array The array to inspect.
				* @param {...*} [values] The values to exclude.
				* @returns {Array} Returns the new array of filtered values.
				* @see _.difference, _.xor
				* @example
				*
				* _.without([2, 1, 2, 3], 1, 2);
				* // => [3]
				*/
				var without = baseRest(function(array, values) {
					return isArrayLikeObject(array) ? baseDifference(array, values) : [];
				});
				/**
				* Creates an array of unique values that is the
				* [symmetric difference](https://en.wikipedia.org/wiki/Symmetric_difference)
				* of the given arrays. The order of result values is determined by the order
				* they occur in the arrays.
				*
				* @static
				* @memberOf _
				* @since 2.4.0
				* @category Array
				* @param {...Array} [arrays] The arrays to inspect.
				* @returns {Array} Returns the new array of filtered values.
				* @see _.difference, _.without
				* @example
				*
				* _.xor([2, 1], [2, 3]);
				* // => [1, 3]
				*/
				var xor = baseRest(function(arrays) {
					return baseXor(arrayFilter(arrays, isArrayLikeObject));
				});
				/**
				* This method is like `_.xor` except that it accepts `iteratee` which is
				* invoked for each element of each `arrays` to generate the criterion by
				* which by which they're compared. The order of result values is determined
				* by the order they occur in the arrays. The iteratee is invoked with one
				* argument: (value).
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Array
				* @param {...Array} [arrays] The arrays to inspect.
				* @param {Function} [iteratee=_.identity] The iteratee invoked per element.
				* @returns {Array} Returns the new array of filtered values.
				* @example
				*
				* _.xorBy([2.1, 1.2], [2.3, 3.4], Math.floor);
				* // => [1.2, 3.4]
				*
				* // The `_.property` iteratee shorthand.
				* _.xorBy([{ 'x': 1 }], [{ 'x': 2 }, { 'x': 1 }], 'x');
				* // => [{ 'x': 2 }]
				*/
				var xorBy = baseRest(function(arrays) {
					var iteratee = last(arrays);
					if (isArrayLikeObject(iteratee)) iteratee = undefined$1;
					return baseXor(arrayFilter(arrays, isArrayLikeObject), getIteratee(iteratee, 2));
				});
				/**
				* This method is like `_.xor` except that it accepts `comparator` which is
				* invoked to compare elements of `arrays`. The order of result values is
				* determined by the order they occur in the arrays. The comparator is invoked
				* with two arguments: (arrVal, othVal).
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Array
				* @param {...Array} [arrays] The arrays to inspect.
				* @param {Function} [comparator] The comparator invoked per element.
				* @returns {Array} Returns the new array of filtered values.
				* @example
				*
				* var objects = [{ 'x': 1, 'y': 2 }, { 'x': 2, 'y': 1 }];
				* var others = [{ 'x': 1, 'y': 1 }, { 'x': 1, 'y': 2 }];
				*
				* _.xorWith(objects, others, _.isEqual);
				* // => [{ 'x': 2, 'y': 1 }, { 'x': 1, 'y': 1 }]
				*/
				var xorWith = baseRest(function(arrays) {
					var comparator = last(arrays);
					comparator = typeof comparator == "function" ? comparator : undefined$1;
					return baseXor(arrayFilter(arrays, isArrayLikeObject), undefined$1, comparator);
				});
				/**
				* Creates an array of grouped elements, the first of which contains the
				* first elements of the given arrays, the second of which contains the
				* second elements of the given arrays, and so on.
				*
				* @static
				* @memberOf _
				* @since 0.1.0
				* @category Array
				* @param {...Array} [arrays] The arrays to process.
				* @returns {Array} Returns the new array of grouped elements.
				* @example
				*
				* _.zip(['a', 'b'], [1, 2], [true, false]);
				* // => [['a', 1, true], ['b', 2, false]]
				*/
				var zip = baseRest(unzip);
				/**
				* This method is like `_.fromPairs` except that it accepts two arrays,
				* one of property identifiers and one of corresponding values.
				*
				* @static
				* @memberOf _
				* @since 0.4.0
				* @category Array
				* @param {Array} [props=[]] The property identifiers.
				* @param {Array} [values=[]] The property values.
				* @returns {Object} Returns the new object.
				* @example
				*
				* _.zipObject(['a', 'b'], [1, 2]);
				* // => { 'a': 1, 'b': 2 }
				*/
				function zipObject(props, values) {
					return baseZipObject(props || [], values || [], assignValue);
				}
				/**
				* This method is like `_.zipObject` except that it supports property paths.
				*
				* @static
				* @memberOf _
				* @since 4.1.0
				* @category Array
				* @param {Array} [props=[]] The property identifiers.
				* @param {Array} [values=[]] The property values.
				* @returns {Object} Returns the new object.
				* @example
				*
				* _.zipObjectDeep(['a.b[0].c', 'a.b[1].d'], [1, 2]);
				* // => { 'a': { 'b': [{ 'c': 1 }, { 'd': 2 }] } }
				*/
				function zipObjectDeep(props, values) {
					return baseZipObject(props || [], values || [], baseSet);
				}
				/**
				* This method is like `_.zip` except that it accepts `iteratee` to specify
				* how grouped values should be combined. The iteratee is invoked with the
				* elements of each group: (...group).
				*
				* @static
				* @memberOf _
				* @since 3.8.0
				* @category Array
				* @param {...Array} [arrays] The arrays to process.
				* @param {Function} [iteratee=_.identity] The function to combine
				*  grouped values.
				* @returns {Array} Returns the new array of grouped elements.
				* @example
				*
				* _.zipWith([1, 2], [10, 20], [100, 200], function(a, b, c) {
				*   return a + b + c;
				* });
				* // => [111, 222]
				*/
				var zipWith = baseRest(function(arrays) {
					var length = arrays.length, iteratee = length > 1 ? arrays[length - 1] : undefined$1;
					iteratee = typeof iteratee == "function" ? (arrays.pop(), iteratee) : undefined$1;
					return unzipWith(arrays, iteratee);
				});
				/**
				* Creates a `lodash` wrapper instance that wraps `value` with explicit method
				* chain sequences enabled. The result of such sequences must be unwrapped
				* with `_#value`.
				*
				* @static
				* @memberOf _
				* @since 1.3.0
				* @category Seq
				* @param {*} value The value to wrap.
				* @returns {Object} Returns the new `lodash` wrapper instance.
				* @example
				*
				* var users = [
				*   { 'user': 'barney',  'age': 36 },
				*   { 'user': 'fred',    'age': 40 },
				*   { 'user': 'pebbles', 'age': 1 }
				* ];
				*
				* var youngest = _
				*   .chain(users)
				*   .sortBy('age')
				*   .map(function(o) {
				*     return o.user + ' is ' + o.age;
				*   })
				*   .head()
				*   .value();
				* // => 'pebbles is 1'
				*/
				function chain(value) {
					var result = lodash(value);
					result.__chain__ = true;
					return result;
				}
				/**
				* This method invokes `interceptor` and returns `value`. The interceptor
				* is invoked with one argument; (value). The purpose of this method is to
				* "tap into" a method chain sequence in order to modify intermediate results.
				*
				* @static
				* @memberOf _
				* @since 0.1.0
				* @category Seq
				* @param {*} value The value to provide to `interceptor`.
				* @param {Function} interceptor The function to invoke.
				* @returns {*} Returns `value`.
				* @example
				*
				* _([1, 2, 3])
				*  .tap(function(array) {
				*    // Mutate input array.
				*    array.pop();
				*  })
				*  .reverse()
				*  .value();
				* // => [2, 1]
				*/
				function tap(value, interceptor) {
					interceptor(value);
					return value;
				}
				/**
				* This method is like `_.tap` except that it returns the result of `interceptor`.
				* The purpose of this method is to "pass thru" values replacing intermediate
				* results in a method chain sequence.
				*
				* @static
				* @memberOf _
				* @since 3.0.0
				* @category Seq
				* @param {*} value The value to provide to `interceptor`.
				* @param {Function} interceptor The function to invoke.
				* @returns {*} Returns the result of `interceptor`.
				* @example
				*
				* _('  abc  ')
				*  .chain()
				*  .trim()
				*  .thru(function(value) {
				*    return [value];
				*  })
				*  .value();
				* // => ['abc']
				*/
				function thru(value, interceptor) {
					return interceptor(value);
				}
				/**
				* This method is the wrapper version of `_.at`.
				*
				* @name at
				* @memberOf _
				* @since 1.0.0
				* @category Seq
				* @param {...(string|string[])} [paths] The property paths to pick.
				* @returns {Object} Returns the new `lodash` wrapper instance.
				* @example
				*
				* var object = { 'a': [{ 'b': { 'c': 3 } }, 4] };
				*
				* _(object).at(['a[0].b.c', 'a[1]']).value();
				* // => [3, 4]
				*/
				var wrapperAt = flatRest(function(paths) {
					var length = paths.length, start = length ? paths[0] : 0, value = this.__wrapped__, interceptor = function(object) {
						return baseAt(object, paths);
					};
					if (length > 1 || this.__actions__.length || !(value instanceof LazyWrapper) || !isIndex(start)) return this.thru(interceptor);
					value = value.slice(start, +start + (length ? 1 : 0));
					value.__actions__.push({
						"func": thru,
						"args": [interceptor],
						"thisArg": undefined$1
					});
					return new LodashWrapper(value, this.__chain__).thru(function(array) {
						if (length && !array.length) array.push(undefined$1);
						return array;
					});
				});
				/**
				* Creates a `lodash` wrapper instance with explicit method chain sequences enabled.
				*
				* @name chain
				* @memberOf _
				* @since 0.1.0
				* @category Seq
				* @returns {Object} Returns the new `lodash` wrapper instance.
				* @example
				*
				* var users = [
				*   { 'user': 'barney', 'age': 36 },
				*   { 'user': 'fred',   'age': 40 }
				* ];
				*
				* // A sequence without explicit chaining.
				* _(users).head();
				* // => { 'user': 'barney', 'age': 36 }
				*
				* // A sequence with explicit chaining.
				* _(users)
				*   .chain()
				*   .head()
				*   .pick('user')
				*   .value();
				* // => { 'user': 'barney' }
				*/
				function wrapperChain() {
					return chain(this);
				}
				/**
				* Executes the chain sequence and returns the wrapped result.
				*
				* @name commit
				* @memberOf _
				* @since 3.2.0
				* @category Seq
				* @returns {Object} Returns the new `lodash` wrapper instance.
				* @example
				*
				* var array = [1, 2];
				* var wrapped = _(array).push(3);
				*
				* console.log(array);
				* // => [1, 2]
				*
				* wrapped = wrapped.commit();
				* console.log(array);
				* // => [1, 2, 3]
				*
				* wrapped.last();
				* // => 3
				*
				* console.log(array);
				* // => [1, 2, 3]
				*/
				function wrapperCommit() {
					return new LodashWrapper(this.value(), this.__chain__);
				}
				/**
				* Gets the next value on a wrapped object following the
				* [iterator protocol](https://mdn.io/iteration_protocols#iterator).
				*
				* @name next
				* @memberOf _
				* @since 4.0.0
				* @category Seq
				* @returns {Object} Returns the next iterator value.
				* @example
				*
				* var wrapped = _([1, 2]);
				*
				* wrapped.next();
				* // => { 'done': false, 'value': 1 }
				*
				* wrapped.next();
				* // => { 'done': false, 'value': 2 }
				*
				* wrapped.next();
				* // => { 'done': true, 'value': undefined }
				*/
				function wrapperNext() {
					if (this.__values__ === undefined$1) this.__values__ = toArray(this.value());
					var done = this.__index__ >= this.__values__.length;
					return {
						"done": done,
						"value": done ? undefined$1 : this.__values__[this.__index__++]
					};
				}
				/**
				* Enables the wrapper to be iterable.
				*
				* @name Symbol.iterator
				* @memberOf _
				* @since 4.0.0
				* @category Seq
				* @returns {Object} Returns the wrapper object.
				* @example
				*
				* var wrapped = _([1, 2]);
				*
				* wrapped[Symbol.iterator]() === wrapped;
				* // => true
				*
				* Array.from(wrapped);
				* // => [1, 2]
				*/
				function wrapperToIterator() {
					return this;
				}
				/**
				* Creates a clone of the chain sequence planting `value` as the wrapped value.
				*
				* @name plant
				* @memberOf _
				* @since 3.2.0
				* @category Seq
				* @param {*} value The value to plant.
				* @returns {Object} Returns the new `lodash` wrapper instance.
				* @example
				*
				* function square(n) {
				*   return n * n;
				* }
				*
				* var wrapped = _([1, 2]).map(square);
				* var other = wrapped.plant([3, 4]);
				*
				* other.value();
				* // => [9, 16]
				*
				* wrapped.value();
				* // => [1, 4]
				*/
				function wrapperPlant(value) {
					var result, parent = this;
					while (parent instanceof baseLodash) {
						var clone = wrapperClone(parent);
						clone.__index__ = 0;
						clone.__values__ = undefined$1;
						if (result) previous.__wrapped__ = clone;
						else result = clone;
						var previous = clone;
						parent = parent.__wrapped__;
					}
					previous.__wrapped__ = value;
					return result;
				}
				/**
				* This method is the wrapper version of `_.reverse`.
				*
				* **Note:** This method mutates the wrapped array.
				*
				* @name reverse
				* @memberOf _
				* @since 0.1.0
				* @category Seq
				* @returns {Object} Returns the new `lodash` wrapper instance.
				* @example
				*
				* var array = [1, 2, 3];
				*
				* _(array).reverse().value()
				* // => [3, 2, 1]
				*
				* console.log(array);
				* // => [3, 2, 1]
				*/
				function wrapperReverse() {
					var value = this.__wrapped__;
					if (value instanceof LazyWrapper) {
						var wrapped = value;
						if (this.__actions__.length) wrapped = new LazyWrapper(this);
						wrapped = wrapped.reverse();
						wrapped.__actions__.push({
							"func": thru,
							"args": [reverse],
							"thisArg": undefined$1
						});
						return new LodashWrapper(wrapped, this.__chain__);
					}
					return this.thru(reverse);
				}
				/**
				* Executes the chain sequence to resolve the unwrapped value.
				*
				* @name value
				* @memberOf _
				* @since 0.1.0
				* @alias toJSON, valueOf
				* @category Seq
				* @returns {*} Returns the resolved unwrapped value.
				* @example
				*
				* _([1, 2, 3]).value();
				* // => [1, 2, 3]
				*/
				function wrapperValue() {
					return baseWrapperValue(this.__wrapped__, this.__actions__);
				}
				/**
				* Creates an object composed of keys generated from the results of running
				* each element of `collection` thru `iteratee`. The corresponding value of
				* each key is the number of times the key was returned by `iteratee`. The
				* iteratee is invoked with one argument: (value).
				*
				* @static
				* @memberOf _
				* @since 0.5.0
				* @category Collection
				* @param {Array|Object} collection The collection to iterate over.
				* @param {Function} [iteratee=_.identity] The iteratee to transform keys.
				* @returns {Object} Returns the composed aggregate object.
				* @example
				*
				* _.countBy([6.1, 4.2, 6.3], Math.floor);
				* // => { '4': 1, '6': 2 }
				*
				* // The `_.property` iteratee shorthand.
				* _.countBy(['one', 'two', 'three'], 'length');
				* // => { '3': 2, '5': 1 }
				*/
				var countBy = createAggregator(function(result, value, key) {
					if (hasOwnProperty.call(result, key)) ++result[key];
					else baseAssignValue(result, key, 1);
				});
				/**
				* Checks if `predicate` returns truthy for **all** elements of `collection`.
				* Iteration is stopped once `predicate` returns falsey. The predicate is
				* invoked with three arguments: (value, index|key, collection).
				*
				* **Note:** This method returns `true` for
				* [empty collections](https://en.wikipedia.org/wiki/Empty_set) because
				* [everything is true](https://en.wikipedia.org/wiki/Vacuous_truth) of
				* elements of empty collections.
				*
				* @static
				* @memberOf _
				* @since 0.1.0
				* @category Collection
				* @param {Array|Object} collection The collection to iterate over.
				* @param {Function} [predicate=_.identity] The function invoked per iteration.
				* @param- {Object} [guard] Enables use as an iteratee for methods like `_.map`.
				* @returns {boolean} Returns `true` if all elements pass the predicate check,
				*  else `false`.
				* @example
				*
				* _.every([true, 1, null, 'yes'], Boolean);
				* // => false
				*
				* var users = [
				*   { 'user': 'barney', 'age': 36, 'active': false },
				*   { 'user': 'fred',   'age': 40, 'active': false }
				* ];
				*
				* // The `_.matches` iteratee shorthand.
				* _.every(users, { 'user': 'barney', 'active': false });
				* // => false
				*
				* // The `_.matchesProperty` iteratee shorthand.
				* _.every(users, ['active', false]);
				* // => true
				*
				* // The `_.property` iteratee shorthand.
				* _.every(users, 'active');
				* // => false
				*/
				function every(collection, predicate, guard) {
					var func = isArray(collection) ? arrayEvery : baseEvery;
					if (guard && isIterateeCall(collection, predicate, guard)) predicate = undefined$1;
					return func(collection, getIteratee(predicate, 3));
				}
				/**
				* Iterates over elements of `collection`, returning an array of all elements
				* `predicate` returns truthy for. The predicate is invoked with three
				* arguments: (value, index|key, collection).
				*
				* **Note:** Unlike `_.remove`, this method returns a new array.
				*
				* @static
				* @memberOf _
				* @since 0.1.0
				* @category Collection
				* @param {Array|Object} collection The collection to iterate over.
				* @param {Function} [predicate=_.identity] The function invoked per iteration.
				* @returns {Array} Returns the new filtered array.
				* @see _.reject
				* @example
				*
				* var users = [
				*   { 'user': 'barney', 'age': 36, 'active': true },
				*   { 'user': 'fred',   'age': 40, 'active': false }
				* ];
				*
				* _.filter(users, function(o) { return !o.active; });
				* // => objects for ['fred']
				*
				* // The `_.matches` iteratee shorthand.
				* _.filter(users, { 'age': 36, 'active': true });
				* // => objects for ['barney']
				*
				* // The `_.matchesProperty` iteratee shorthand.
				* _.filter(users, ['active', false]);
				* // => objects for ['fred']
				*
				* // The `_.property` iteratee shorthand.
				* _.filter(users, 'active');
				* // => objects for ['barney']
				*
				* // Combining several predicates using `_.overEvery` or `_.overSome`.
				* _.filter(users, _.overSome([{ 'age': 36 }, ['age', 40]]));
				* // => objects for ['fred', 'barney']
				*/
				function filter(collection, predicate) {
					return (isArray(collection) ? arrayFilter : baseFilter)(collection, getIteratee(predicate, 3));
				}
				/**
				* Iterates over elements of `collection`, returning the first element
				* `predicate` returns truthy for. The predicate is invoked with three
				* arguments: (value, index|key, collection).
				*
				* @static
				* @memberOf _
				* @since 0.1.0
				* @category Collection
				* @param {Array|Object} collection The collection to inspect.
				* @param {Function} [predicate=_.identity] The function invoked per iteration.
				* @param {number} [fromIndex=0] The index to search from.
				* @returns {*} Returns the matched element, else `undefined`.
				* @example
				*
				* var users = [
				*   { 'user': 'barney',  'age': 36, 'active': true },
				*   { 'user': 'fred',    'age': 40, 'active': false },
				*   { 'user': 'pebbles', 'age': 1,  'active': true }
				* ];
				*
				* _.find(users, function(o) { return o.age < 40; });
				* // => object for 'barney'
				*
				* // The `_.matches` iteratee shorthand.
				* _.find(users, { 'age': 1, 'active': true });
				* // => object for 'pebbles'
				*
				* // The `_.matchesProperty` iteratee shorthand.
				* _.find(users, ['active', false]);
				* // => object for 'fred'
				*
				* // The `_.property` iteratee shorthand.
				* _.find(users, 'active');
				* // => object for 'barney'
				*/
				var find = createFind(findIndex);
				/**
				* This method is like `_.find` except that it iterates over elements of
				* `collection` from right to left.
				*
				* @static
				* @memberOf _
				* @since 2.0.0
				* @category Collection
				* @param {Array|Object} collection The collection to inspect.
				* @param {Function} [predicate=_.identity] The function invoked per iteration.
				* @param {number} [fromIndex=collection.length-1] The index to search from.
				* @returns {*} Returns the matched element, else `undefined`.
				* @example
				*
				* _.findLast([1, 2, 3, 4], function(n) {
				*   return n % 2 == 1;
				* });
				* // => 3
				*/
				var findLast = createFind(findLastIndex);
				/**
				* Creates a flattened array of values by running each element in `collection`
				* thru `iteratee` and flattening the mapped results. The iteratee is invoked
				* with three arguments: (value, index|key, collection).
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Collection
				* @param {Array|Object} collection The collection to iterate over.
				* @param {Function} [iteratee=_.identity] The function invoked per iteration.
				* @returns {Array} Returns the new flattened array.
				* @example
				*
				* function duplicate(n) {
				*   return [n, n];
				* }
				*
				* _.flatMap([1, 2], duplicate);
				* // => [1, 1, 2, 2]
				*/
				function flatMap(collection, iteratee) {
					return baseFlatten(map(collection, iteratee), 1);
				}
				/**
				* This method is like `_.flatMap` except that it recursively flattens the
				* mapped results.
				*
				* @static
				* @memberOf _
				* @since 4.7.0
				* @category Collection
				* @param {Array|Object} collection The collection to iterate over.
				* @param {Function} [iteratee=_.identity] The function invoked per iteration.
				* @returns {Array} Returns the new flattened array.
				* @example
				*
				* function duplicate(n) {
				*   return [[[n, n]]];
				* }
				*
				* _.flatMapDeep([1, 2], duplicate);
				* // => [1, 1, 2, 2]
				*/
				function flatMapDeep(collection, iteratee) {
					return baseFlatten(map(collection, iteratee), INFINITY);
				}
				/**
				* This method is like `_.flatMap` except that it recursively flattens the
				* mapped results up to `depth` times.
				*
				* @static
				* @memberOf _
				* @since 4.7.0
				* @category Collection
				* @param {Array|Object} collection The collection to iterate over.
				* @param {Function} [iteratee=_.identity] The function invoked per iteration.
				* @param {number} [depth=1] The maximum recursion depth.
				* @returns {Array} Returns the new flattened array.
				* @example
				*
				* function duplicate(n) {
				*   return [[[n, n]]];
				* }
				*
				* _.flatMapDepth([1, 2], duplicate, 2);
				* // => [[1, 1], [2, 2]]
				*/
				function flatMapDepth(collection, iteratee, depth) {
					depth = depth === undefined$1 ? 1 : toInteger(depth);
					return baseFlatten(map(collection, iteratee), depth);
				}
				/**
				* Iterates over elements of `collection` and invokes `iteratee` for each element.
				* The iteratee is invoked with three arguments: (value, index|key, collection).
				* Iteratee functions may exit iteration early by explicitly returning `false`.
				*
				* **Note:** As with other "Collections" methods, objects with a "length"
				* property are iterated like arrays. To avoid this behavior use `_.forIn`
				* or `_.forOwn` for object iteration.
				*
				* @static
				* @memberOf _
				* @since 0.1.0
				* @alias each
				* @category Collection
				* @param {Array|Object} collection The collection to iterate over.
				* @param {Function} [iteratee=_.identity] The function invoked per iteration.
				* @returns {Array|Object} Returns `collection`.
				* @see _.forEachRight
				* @example
				*
				* _.forEach([1, 2], function(value) {
				*   console.log(value);
				* });
				* // => Logs `1` then `2`.
				*
				* _.forEach({ 'a': 1, 'b': 2 }, function(value, key) {
				*   console.log(key);
				* });
				* // => Logs 'a' then 'b' (iteration order is not guaranteed).
				*/
				function forEach(collection, iteratee) {
					return (isArray(collection) ? arrayEach : baseEach)(collection, getIteratee(iteratee, 3));
				}
				/**
				* This method is like `_.forEach` except that it iterates over elements of
				* `collection` from right to left.
				*
				* @static
				* @memberOf _
				* @since 2.0.0
				* @alias eachRight
				* @category Collection
				* @param {Array|Object} collection The collection to iterate over.
				* @param {Function} [iteratee=_.identity] The function invoked per iteration.
				* @returns {Array|Object} Returns `collection`.
				* @see _.forEach
				* @example
				*
				* _.forEachRight([1, 2], function(value) {
				*   console.log(value);
				* });
				* // => Logs `2` then `1`.
				*/
				function forEachRight(collection, iteratee) {
					return (isArray(collection) ? arrayEachRight : baseEachRight)(collection, getIteratee(iteratee, 3));
				}
				/**
				* Creates an object composed of keys generated from the results of running
				* each element of `collection` thru `iteratee`. The order of grouped values
				* is determined by the order they occur in `collection`. The corresponding
				* value of each key is an array of elements responsible for generating the
				* key. The iteratee is invoked with one argument: (value).
				*
				* @static
				* @memberOf _
				* @since 0.1.0
				* @category Collection
				* @param {Array|Object} collection The collection to iterate over.
				* @param {Function} [iteratee=_.identity] The iteratee to transform keys.
				* @returns {Object} Returns the composed aggregate object.
				* @example
				*
				* _.groupBy([6.1, 4.2, 6.3], Math.floor);
				* // => { '4': [4.2], '6': [6.1, 6.3] }
				*
				* // The `_.property` iteratee shorthand.
				* _.groupBy(['one', 'two', 'three'], 'length');
				* // => { '3': ['one', 'two'], '5': ['three'] }
				*/
				var groupBy = createAggregator(function(result, value, key) {
					if (hasOwnProperty.call(result, key)) result[key].push(value);
					else baseAssignValue(result, key, [value]);
				});
				/**
				* Checks if `value` is in `collection`. If `collection` is a string, it's
				* checked for a substring of `value`, otherwise
				* [`SameValueZero`](http://ecma-international.org/ecma-262/7.0/#sec-samevaluezero)
				* is used for equality comparisons. If `fromIndex` is negative, it's used as
				* the offset from the end of `collection`.
				*
				* @static
				* @memberOf _
				* @since 0.1.0
				* @category Collection
				* @param {Array|Object|string} collection The collection to inspect.
				* @param {*} value The value to search for.
				* @param {number} [fromIndex=0] The index to search from.
				* @param- {Object} [guard] Enables use as an iteratee for methods like `_.reduce`.
				* @returns {boolean} Returns `true` if `value` is found, else `false`.
				* @example
				*
				* _.includes([1, 2, 3], 1);
				* // => true
				*
				* _.includes([1, 2, 3], 1, 2);
				* // => false
				*
				* _.includes({ 'a': 1, 'b': 2 }, 1);
				* // => true
				*
				* _.includes('abcd', 'bc');
				* // => true
				*/
				function includes(collection, value, fromIndex, guard) {
					collection = isArrayLike(collection) ? collection : values(collection);
					fromIndex = fromIndex && !guard ? toInteger(fromIndex) : 0;
					var length = collection.length;
					if (fromIndex < 0) fromIndex = nativeMax(length + fromIndex, 0);
					return isString(collection) ? fromIndex <= length && collection.indexOf(value, fromIndex) > -1 : !!length && baseIndexOf(collection, value, fromIndex) > -1;
				}
				/**
				* Invokes the method at `path` of each element in `collection`, returning
				* an array of the results of each invoked method. Any additional arguments
				* are provided to each invoked method. If `path` is a function, it's invoked
				* for, and `this` bound to, each element in `collection`.
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Collection
				* @param {Array|Object} collection The collection to iterate over.
				* @param {Array|Function|string} path The path of the method to invoke or
				*  the function invoked per iteration.
				* @param {...*} [args] The arguments to invoke each method with.
				* @returns {Array} Returns the array of results.
				* @example
				*
				* _.invokeMap([[5, 1, 7], [3, 2, 1]], 'sort');
				* // => [[1, 5, 7], [1, 2, 3]]
				*
				* _.invokeMap([123, 456], String.prototype.split, '');
				* // => [['1', '2', '3'], ['4', '5', '6']]
				*/
				var invokeMap = baseRest(function(collection, path, args) {
					var index = -1, isFunc = typeof path == "function", result = isArrayLike(collection) ? Array(collection.length) : [];
					baseEach(collection, function(value) {
						result[++index] = isFunc ? apply(path, value, args) : baseInvoke(value, path, args);
					});
					return result;
				});
				/**
				* Creates an object composed of keys generated from the results of running
				* each element of `collection` thru `iteratee`. The corresponding value of
				* each key is the last element responsible for generating the key. The
				* iteratee is invoked with one argument: (value).
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Collection
				* @param {Array|Object} collection The collection to iterate over.
				* @param {Function} [iteratee=_.identity] The iteratee to transform keys.
				* @returns {Object} Returns the composed aggregate object.
				* @example
				*
				* var array = [
				*   { 'dir': 'left', 'code': 97 },
				*   { 'dir': 'right', 'code': 100 }
				* ];
				*
				* _.keyBy(array, function(o) {
				*   return String.fromCharCode(o.code);
				* });
				* // => { 'a': { 'dir': 'left', 'code': 97 }, 'd': { 'dir': 'right', 'code': 100 } }
				*
				* _.keyBy(array, 'dir');
				* // => { 'left': { 'dir': 'left', 'code': 97 }, 'right': { 'dir': 'right', 'code': 100 } }
				*/
				var keyBy = createAggregator(function(result, value, key) {
					baseAssignValue(result, key, value);
				});
				/**
				* Creates an array of values by running each element in `collection` thru
				* `iteratee`. The iteratee is invoked with three arguments:
				* (value, index|key, collection).
				*
				* Many lodash methods are guarded to work as iteratees for methods like
				* `_.every`, `_.filter`, `_.map`, `_.mapValues`, `_.reject`, and `_.some`.
				*
				* The guarded methods are:
				* `ary`, `chunk`, `curry`, `curryRight`, `drop`, `dropRight`, `every`,
				* `fill`, `invert`, `parseInt`, `random`, `range`, `rangeRight`, `repeat`,
				* `sampleSize`, `slice`, `some`, `sortBy`, `split`, `take`, `takeRight`,
				* `template`, `trim`, `trimEnd`, `trimStart`, and `words`
				*
				* @static
				* @memberOf _
				* @since 0.1.0
				* @category Collection
				* @param {Array|Object} collection The collection to iterate over.
				* @param {Function} [iteratee=_.identity] The function invoked per iteration.
				* @returns {Array} Returns the new mapped array.
				* @example
				*
				* function square(n) {
				*   return n * n;
				* }
				*
				* _.map([4, 8], square);
				* // => [16, 64]
				*
				* _.map({ 'a': 4, 'b': 8 }, square);
				* // => [16, 64] (iteration order is not guaranteed)
				*
				* var users = [
				*   { 'user': 'barney' },
				*   { 'user': 'fred' }
				* ];
				*
				* // The `_.property` iteratee shorthand.
				* _.map(users, 'user');
				* // => ['barney', 'fred']
				*/
				function map(collection, iteratee) {
					return (isArray(collection) ? arrayMap : baseMap)(collection, getIteratee(iteratee, 3));
				}
				/**
				* This method is like `_.sortBy` except that it allows specifying the sort
				* orders of the iteratees to sort by. If `orders` is unspecified, all values
				* are sorted in ascending order. Otherwise, specify an order of "desc" for
				* descending or "asc" for ascending sort order of corresponding values.
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Collection
				* @param {Array|Object} collection The collection to iterate over.
				* @param {Array[]|Function[]|Object[]|string[]} [iteratees=[_.identity]]
				*  The iteratees to sort by.
				* @param {string[]} [orders] The sort orders of `iteratees`.
				* @param- {Object} [guard] Enables use as an iteratee for methods like `_.reduce`.
				* @returns {Array} Returns the new sorted array.
				* @example
				*
				* var users = [
				*   { 'user': 'fred',   'age': 48 },
				*   { 'user': 'barney', 'age': 34 },
				*   { 'user': 'fred',   'age': 40 },
				*   { 'user': 'barney', 'age': 36 }
				* ];
				*
				* // Sort by `user` in ascending order and by `age` in descending order.
				* _.orderBy(users, ['user', 'age'], ['asc', 'desc']);
				* // => objects for [['barney', 36], ['barney', 34], ['fred', 48], ['fred', 40]]
				*/
				function orderBy(collection, iteratees, orders, guard) {
					if (collection == null) return [];
					if (!isArray(iteratees)) iteratees = iteratees == null ? [] : [iteratees];
					orders = guard ? undefined$1 : orders;
					if (!isArray(orders)) orders = orders == null ? [] : [orders];
					return baseOrderBy(collection, iteratees, orders);
				}
				/**
				* Creates an array of elements split into two groups, the first of which
				* contains elements `predicate` returns truthy for, the second of which
				* contains elements `predicate` returns falsey for. The predicate is
				* invoked with one argument: (value).
				*
				* @static
				* @memberOf _
				* @since 3.0.0
				* @category Collection
				* @param {Array|Object} collection The collection to iterate over.
				* @param {Function} [predicate=_.identity] The function invoked per iteration.
				* @returns {Array} Returns the array of grouped elements.
				* @example
				*
				* var users = [
				*   { 'user': 'barney',  'age': 36, 'active': false },
				*   { 'user': 'fred',    'age': 40, 'active': true },
				*   { 'user': 'pebbles', 'age': 1,  'active': false }
				* ];
				*
				* _.partition(users, function(o) { return o.active; });
				* // => objects for [['fred'], ['barney', 'pebbles']]
				*
				* // The `_.matches` iteratee shorthand.
				* _.partition(users, { 'age': 1, 'active': false });
				* // => objects for [['pebbles'], ['barney', 'fred']]
				*
				* // The `_.matchesProperty` iteratee shorthand.
				* _.partition(users, ['active', false]);
				* // => objects for [['barney', 'pebbles'], ['fred']]
				*
				* // The `_.property` iteratee shorthand.
				* _.partition(users, 'active');
				* // => objects for [['fred'], ['barney', 'pebbles']]
				*/
				var partition = createAggregator(function(result, value, key) {
					result[key ? 0 : 1].push(value);
				}, function() {
					return [[], []];
				});
				/**
				* Reduces `collection` to a value which is the accumulated result of running
				* each element in `collection` thru `iteratee`, where each successive
				* invocation is supplied the return value of the previous. If `accumulator`
				* is not given, the first element of `collection` is used as the initial
				* value. The iteratee is invoked with four arguments:
				* (accumulator, value, index|key, collection).
				*
				* Many lodash methods are guarded to work as iteratees for methods like
				* `_.reduce`, `_.reduceRight`, and `_.transform`.
				*
				* The guarded methods are:
				* `assign`, `defaults`, `defaultsDeep`, `includes`, `merge`, `orderBy`,
				* and `sortBy`
				*
				* @static
				* @memberOf _
				* @since 0.1.0
				* @category Collection
				* @param {Array|Object} collection The collection to iterate over.
				* @param {Function} [iteratee=_.identity] The function invoked per iteration.
				* @param {*} [accumulator] The initial value.
				* @returns {*} Returns the accumulated value.
				* @see _.reduceRight
				* @example
				*
				* _.reduce([1, 2], function(sum, n) {
				*   return sum + n;
				* }, 0);
				* // => 3
				*
				* _.reduce({ 'a': 1, 'b': 2, 'c': 1 }, function(result, value, key) {
				*   (result[value] || (result[value] = [])).push(key);
				*   return result;
				* }, {});
				* // => { '1': ['a', 'c'], '2': ['b'] } (iteration order is not guaranteed)
				*/
				function reduce(collection, iteratee, accumulator) {
					var func = isArray(collection) ? arrayReduce : baseReduce, initAccum = arguments.length < 3;
					return func(collection, getIteratee(iteratee, 4), accumulator, initAccum, baseEach);
				}
				/**
				* This method is like `_.reduce` except that it iterates over elements of
				* `collection` from right to left.
				*
				* @static
				* @memberOf _
				* @since 0.1.0
				* @category Collection
				* @param {Array|Object} collection The collection to iterate over.
				* @param {Function} [iteratee=_.identity] The function invoked per iteration.
				* @param {*} [accumulator] The initial value.
				* @returns {*} Returns the accumulated value.
				* @see _.reduce
				* @example
				*
				* var array = [[0, 1], [2, 3], [4, 5]];
				*
				* _.reduceRight(array, function(flattened, other) {
				*   return flattened.concat(other);
				* }, []);
				* // => [4, 5, 2, 3, 0, 1]
				*/
				function reduceRight(collection, iteratee, accumulator) {
					var func = isArray(collection) ? arrayReduceRight : baseReduce, initAccum = arguments.length < 3;
					return func(collection, getIteratee(iteratee, 4), accumulator, initAccum, baseEachRight);
				}
				/**
				* The opposite of `_.filter`; this method returns the elements of `collection`
				* that `predicate` does **not** return truthy for.
				*
				* @static
				* @memberOf _
				* @since 0.1.0
				* @category Collection
				* @param {Array|Object} collection The collection to iterate over.
				* @param {Function} [predicate=_.identity] The function invoked per iteration.
				* @returns {Array} Returns the new filtered array.
				* @see _.filter
				* @example
				*
				* var users = [
				*   { 'user': 'barney', 'age': 36, 'active': false },
				*   { 'user': 'fred',   'age': 40, 'active': true }
				* ];
				*
				* _.reject(users, function(o) { return !o.active; });
				* // => objects for ['fred']
				*
				* // The `_.matches` iteratee shorthand.
				* _.reject(users, { 'age': 40, 'active': true });
				* // => objects for ['barney']
				*
				* // The `_.matchesProperty` iteratee shorthand.
				* _.reject(users, ['active', false]);
				* // => objects for ['fred']
				*
				* // The `_.property` iteratee shorthand.
				* _.reject(users, 'active');
				* // => objects for ['barney']
				*/
				function reject(collection, predicate) {
					return (isArray(collection) ? arrayFilter : baseFilter)(collection, negate(getIteratee(predicate, 3)));
				}
				/**
				* Gets a random element from `collection`.
				*
				* @static
				* @memberOf _
				* @since 2.0.0
				* @category Collection
				* @param {Array|Object} collection The collection to sample.
				* @returns {*} Returns the random element.
				* @example
				*
				* _.sample([1, 2, 3, 4]);
				* // => 2
				*/
				function sample(collection) {
					return (isArray(collection) ? arraySample : baseSample)(collection);
				}
				/**
				* Gets `n` random elements at unique keys from `collection` up to the
				* size of `collection`.
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Collection
				* @param {Array|Object} collection The collection to sample.
				* @param {number} [n=1] The number of elements to sample.
				* @param- {Object} [guard] Enables use as an iteratee for methods like `_.map`.
				* @returns {Array} Returns the random elements.
				* @example
				*
				* _.sampleSize([1, 2, 3], 2);
				* // => [3, 1]
				*
				* _.sampleSize([1, 2, 3], 4);
				* // => [2, 3, 1]
				*/
				function sampleSize(collection, n, guard) {
					if (guard ? isIterateeCall(collection, n, guard) : n === undefined$1) n = 1;
					else n = toInteger(n);
					return (isArray(collection) ? arraySampleSize : baseSampleSize)(collection, n);
				}
				/**
				* Creates an array of shuffled values, using a version of the
				* [Fisher-Yates shuffle](https://en.wikipedia.org/wiki/Fisher-Yates_shuffle).
				*
				* @static
				* @memberOf _
				* @since 0.1.0
				* @category Collection
				* @param {Array|Object} collection The collection to shuffle.
				* @returns {Array} Returns the new shuffled array.
				* @example
				*
				* _.shuffle([1, 2, 3, 4]);
				* // => [4, 1, 3, 2]
				*/
				function shuffle(collection) {
					return (isArray(collection) ? arrayShuffle : baseShuffle)(collection);
				}
				/**
				* Gets the size of `collection` by returning its length for array-like
				* values or the number of own enumerable string keyed properties for objects.
				*
				* @static
				* @memberOf _
				* @since 0.1.0
				* @category Collection
				* @param {Array|Object|string} collection The collection to inspect.
				* @returns {number} Returns the collection size.
				* @example
				*
				* _.size([1, 2, 3]);
				* // => 3
				*
				* _.size({ 'a': 1, 'b': 2 });
				* // => 2
				*
				* _.size('pebbles');
				* // => 7
				*/
				function size(collection) {
					if (collection == null) return 0;
					if (isArrayLike(collection)) return isString(collection) ? stringSize(collection) : collection.length;
					var tag = getTag(collection);
					if (tag == mapTag || tag == setTag) return collection.size;
					return baseKeys(collection).length;
				}
				/**
				* Checks if `predicate` returns truthy for **any** element of `collection`.
				* Iteration is stopped once `predicate` returns truthy. The predicate is
				* invoked with three arguments: (value, index|key, collection).
				*
				* @static
				* @memberOf _
				* @since 0.1.0
				* @category Collection
				* @param {Array|Object} collection The collection to iterate over.
				* @param {Function} [predicate=_.identity] The function invoked per iteration.
				* @param- {Object} [guard] Enables use as an iteratee for methods like `_.map`.
				* @returns {boolean} Returns `true` if any element passes the predicate check,
				*  else `false`.
				* @example
				*
				* _.some([null, 0, 'yes', false], Boolean);
				* // => true
				*
				* var users = [
				*   { 'user': 'barney', 'active': true },
				*   { 'user': 'fred',   'active': false }
				* ];
				*
				* // The `_.matches` iteratee shorthand.
				* _.some(users, { 'user': 'barney', 'active': false });
				* // => false
				*
				* // The `_.matchesProperty` iteratee shorthand.
				* _.some(users, ['active', false]);
				* // => true
				*
				* // The `_.property` iteratee shorthand.
				* _.some(users, 'active');
				* // => true
				*/
				function some(collection, predicate, guard) {
					var func = isArray(collection) ? arraySome : baseSome;
					if (guard && isIterateeCall(collection, predicate, guard)) predicate = undefined$1;
					return func(collection, getIteratee(predicate, 3));
				}
				/**
				* Creates an array of elements, sorted in ascending order by the results of
				* running each element in a collection thru each iteratee. This method
				* performs a stable sort, that is, it preserves the original sort order of
				* equal elements. The iteratees are invoked with one argument: (value).
				*
				* @static
				* @memberOf _
				* @since 0.1.0
				* @category Collection
				* @param {Array|Object} collection The collection to iterate over.
				* @param {...(Function|Function[])} [iteratees=[_.identity]]
				*  The iteratees to sort by.
				* @returns {Array} Returns the new sorted array.
				* @example
				*
				* var users = [
				*   { 'user': 'fred',   'age': 48 },
				*   { 'user': 'barney', 'age': 36 },
				*   { 'user': 'fred',   'age': 30 },
				*   { 'user': 'barney', 'age': 34 }
				* ];
				*
				* _.sortBy(users, [function(o) { return o.user; }]);
				* // => objects for [['barney', 36], ['barney', 34], ['fred', 48], ['fred', 30]]
				*
				* _.sortBy(users, ['user', 'age']);
				* // => objects for [['barney', 34], ['barney', 36], ['fred', 30], ['fred', 48]]
				*/
				var sortBy = baseRest(function(collection, iteratees) {
					if (collection == null) return [];
					var length = iteratees.length;
					if (length > 1 && isIterateeCall(collection, iteratees[0], iteratees[1])) iteratees = [];
					else if (length > 2 && isIterateeCall(iteratees[0], iteratees[1], iteratees[2])) iteratees = [iteratees[0]];
					return baseOrderBy(collection, baseFlatten(iteratees, 1), []);
				});
				/**
				* Gets the timestamp of the number of milliseconds that have elapsed since
				* the Unix epoch (1 January 1970 00:00:00 UTC).
				*
				* @static
				* @memberOf _
				* @since 2.4.0
				* @category Date
				* @returns {number} Returns the timestamp.
				* @example
				*
				* _.defer(function(stamp) {
				*   console.log(_.now() - stamp);
				* }, _.now());
				* // => Logs the number of milliseconds it took for the deferred invocation.
				*/
				var now = ctxNow || function() {
					return root.Date.now();
				};
				/**
				* The opposite of `_.before`; this method creates a function that invokes
				* `func` once it's called `n` or more times.
				*
				* @static
				* @memberOf _
				* @since 0.1.0
				* @category Function
				* @param {number} n The number of calls before `func` is invoked.
				* @param {Function} func The function to restrict.
				* @returns {Function} Returns the new restricted function.
				* @example
				*
				* var saves = ['profile', 'settings'];
				*
				* var done = _.after(saves.length, function() {
				*   console.log('done saving!');
				* });
				*
				* _.forEach(saves, function(type) {
				*   asyncSave({ 'type': type, 'complete': done });
				* });
				* // => Logs 'done saving!' after the two async saves have completed.
				*/
				function after(n, func) {
					if (typeof func != "function") throw new TypeError(FUNC_ERROR_TEXT);
					n = toInteger(n);
					return function() {
						if (--n < 1) return func.apply(this, arguments);
					};
				}
				/**
				* Creates a function that invokes `func`, with up to `n` arguments,
				* ignoring any additional arguments.
				*
				* @static
				* @memberOf _
				* @since 3.0.0
				* @category Function
				* @param {Function} func The function to cap arguments for.
				* @param {number} [n=func.length] The arity cap.
				* @param- {Object} [guard] Enables use as an iteratee for methods like `_.map`.
				* @returns {Function} Returns the new capped function.
				* @example
				*
				* _.map(['6', '8', '10'], _.ary(parseInt, 1));
				* // => [6, 8, 10]
				*/
				function ary(func, n, guard) {
					n = guard ? undefined$1 : n;
					n = func && n == null ? func.length : n;
					return createWrap(func, WRAP_ARY_FLAG, undefined$1, undefined$1, undefined$1, undefined$1, n);
				}
				/**
				* Creates a function that invokes `func`, with the `this` binding and arguments
				* of the created function, while it's called less than `n` times. Subsequent
				* calls to the created function return the result of the last `func` invocation.
				*
				* @static
				* @memberOf _
				* @since 3.0.0
				* @category Function
				* @param {number} n The number of calls at which `func` is no longer invoked.
				* @param {Function} func The function to restrict.
				* @returns {Function} Returns the new restricted function.
				* @example
				*
				* jQuery(element).on('click', _.before(5, addContactToList));
				* // => Allows adding up to 4 contacts to the list.
				*/
				function before(n, func) {
					var result;
					if (typeof func != "function") throw new TypeError(FUNC_ERROR_TEXT);
					n = toInteger(n);
					return function() {
						if (--n > 0) result = func.apply(this, arguments);
						if (n <= 1) func = undefined$1;
						return result;
					};
				}
				/**
				* Creates a function that invokes `func` with the `this` binding of `thisArg`
				* and `partials` prepended to the arguments it receives.
				*
				* The `_.bind.placeholder` value, which defaults to `_` in monolithic builds,
				* may be used as a placeholder for partially applied arguments.
				*
				* **Note:** Unlike native `Function#bind`, this method doesn't set the "length"
				* property of bound functions.
				*
				* @static
				* @memberOf _
				* @since 0.1.0
				* @category Function
				* @param {Function} func The function to bind.
				* @param {*} thisArg The `this` binding of `func`.
				* @param {...*} [partials] The arguments to be partially applied.
				* @returns {Function} Returns the new bound function.
				* @example
				*
				* function greet(greeting, punctuation) {
				*   return greeting + ' ' + this.user + punctuation;
				* }
				*
				* var object = { 'user': 'fred' };
				*
				* var bound = _.bind(greet, object, 'hi');
				* bound('!');
				* // => 'hi fred!'
				*
				* // Bound with placeholders.
				* var bound = _.bind(greet, object, _, '!');
				* bound('hi');
				* // => 'hi fred!'
				*/
				var bind = baseRest(function(func, thisArg, partials) {
					var bitmask = WRAP_BIND_FLAG;
					if (partials.length) {
						var holders = replaceHolders(partials, getHolder(bind));
						bitmask |= WRAP_PARTIAL_FLAG;
					}
					return createWrap(func, bitmask, thisArg, partials, holders);
				});
				/**
				* Creates a function that invokes the method at `object[key]` with `partials`
				* prepended to the arguments it receives.
				*
				* This method differs from `_.bind` by allowing bound functions to reference
				* methods that may be redefined or don't yet exist. See
				* [Peter Michaux's article](http://peter.michaux.ca/articles/lazy-function-definition-pattern)
				* for more details.
				*
				* The `_.bindKey.placeholder` value, which defaults to `_` in monolithic
				* builds, may be used as a placeholder for partially applied arguments.
				*
				* @static
				* @memberOf _
				* @since 0.10.0
				* @category Function
				* @param {Object} object The object to invoke the method on.
				* @param {string} key The key of the method.
				* @param {...*} [partials] The arguments to be partially applied.
				* @returns {Function} Returns the new bound function.
				* @example
				*
				* var object = {
				*   'user': 'fred',
				*   'greet': function(greeting, punctuation) {
				*     return greeting + ' ' + this.user + punctuation;
				*   }
				* };
				*
				* var bound = _.bindKey(object, 'greet', 'hi');
				* bound('!');
				* // => 'hi fred!'
				*
				* object.greet = function(greeting, punctuation) {
				*   return greeting + 'ya ' + this.user + punctuation;
				* };
				*
				* bound('!');
				* // => 'hiya fred!'
				*
				* // Bound with placeholders.
				* var bound = _.bindKey(object, 'greet', _, '!');
				* bound('hi');
				* // => 'hiya fred!'
				*/
				var bindKey = baseRest(function(object, key, partials) {
					var bitmask = WRAP_BIND_FLAG | WRAP_BIND_KEY_FLAG;
					if (partials.length) {
						var holders = replaceHolders(partials, getHolder(bindKey));
						bitmask |= WRAP_PARTIAL_FLAG;
					}
					return createWrap(key, bitmask, object, partials, holders);
				});
				/**
				* Creates a function that accepts arguments of `func` and either invokes
				* `func` returning its result, if at least `arity` number of arguments have
				* been provided, or returns a function that accepts the remaining `func`
				* arguments, and so on. The arity of `func` may be specified if `func.length`
				* is not sufficient.
				*
				* The `_.curry.placeholder` value, which defaults to `_` in monolithic builds,
				* may be used as a placeholder for provided arguments.
				*
				* **Note:** This method doesn't set the "length" property of curried functions.
				*
				* @static
				* @memberOf _
				* @since 2.0.0
				* @category Function
				* @param {Function} func The function to curry.
				* @param {number} [arity=func.length] The arity of `func`.
				* @param- {Object} [guard] Enables use as an iteratee for methods like `_.map`.
				* @returns {Function} Returns the new curried function.
				* @example
				*
				* var abc = function(a, b, c) {
				*   return [a, b, c];
				* };
				*
				* var curried = _.curry(abc);
				*
				* curried(1)(2)(3);
				* // => [1, 2, 3]
				*
				* curried(1, 2)(3);
				* // => [1, 2, 3]
				*
				* curried(1, 2, 3);
				* // => [1, 2, 3]
				*
				* // Curried with placeholders.
				* curried(1)(_, 3)(2);
				* // => [1, 2, 3]
				*/
				function curry(func, arity, guard) {
					arity = guard ? undefined$1 : arity;
					var result = createWrap(func, WRAP_CURRY_FLAG, undefined$1, undefined$1, undefined$1, undefined$1, undefined$1, arity);
					result.placeholder = curry.placeholder;
					return result;
				}
				/**
				* This method is like `_.curry` except that arguments are applied to `func`
				* in the manner of `_.partialRight` instead of `_.partial`.
				*
				* The `_.curryRight.placeholder` value, which defaults to `_` in monolithic
				* builds, may be used as a placeholder for provided arguments.
				*
				* **Note:** This method doesn't set the "length" property of curried functions.
				*
				* @static
				* @memberOf _
				* @since 3.0.0
				* @category Function
				* @param {Function} func The function to curry.
				* @param {number} [arity=func.length] The arity of `func`.
				* @param- {Object} [guard] Enables use as an iteratee for methods like `_.map`.
				* @returns {Function} Returns the new curried function.
				* @example
				*
				* var abc = function(a, b, c) {
				*   return [a, b, c];
				* };
				*
				* var curried = _.curryRight(abc);
				*
				* curried(3)(2)(1);
				* // => [1, 2, 3]
				*
				* curried(2, 3)(1);
				* // => [1, 2, 3]
				*
				* curried(1, 2, 3);
				* // => [1, 2, 3]
				*
				* // Curried with placeholders.
				* curried(3)(1, _)(2);
				* // => [1, 2, 3]
				*/
				function curryRight(func, arity, guard) {
					arity = guard ? undefined$1 : arity;
					var result = createWrap(func, WRAP_CURRY_RIGHT_FLAG, undefined$1, undefined$1, undefined$1, undefined$1, undefined$1, arity);
					result.placeholder = curryRight.placeholder;
					return result;
				}
				/**
				* Creates a debounced function that delays invoking `func` until after `wait`
				* milliseconds have elapsed since the last time the debounced function was
				* invoked. The debounced function comes with a `cancel` method to cancel
				* delayed `func` invocations and a `flush` method to immediately invoke them.
				* Provide `options` to indicate whether `func` should be invoked on the
				* leading and/or trailing edge of the `wait` timeout. The `func` is invoked
				* with the last arguments provided to the debounced function. Subsequent
				* calls to the debounced function return the result of the last `func`
				* invocation.
				*
				* **Note:** If `leading` and `trailing` options are `true`, `func` is
				* invoked on the trailing edge of the timeout only if the debounced function
				* is invoked more than once during the `wait` timeout.
				*
				* If `wait` is `0` and `leading` is `false`, `func` invocation is deferred
				* until to the next tick, similar to `setTimeout` with a timeout of `0`.
				*
				* See [David Corbacho's article](https://css-tricks.com/debouncing-throttling-explained-examples/)
				* for details over the differences between `_.debounce` and `_.throttle`.
				*
				* @static
				* @memberOf _
				* @since 0.1.0
				* @category Function
				* @param {Function} func The function to debounce.
				* @param {number} [wait=0] The number of milliseconds to delay.
				* @param {Object} [options={}] The options object.
				* @param {boolean} [options.leading=false]
				*  Specify invoking on the leading edge of the timeout.
				* @param {number} [options.maxWait]
				*  The maximum time `func` is allowed to be delayed before it's invoked.
				* @param {boolean} [options.trailing=true]
				*  Specify invoking on the trailing edge of the timeout.
				* @returns {Function} Returns the new debounced function.
				* @example
				*
				* // Avoid costly calculations while the window size is in flux.
				* jQuery(window).on('resize', _.debounce(calculateLayout, 150));
				*
				* // Invoke `sendMail` when clicked, debouncing subsequent calls.
				* jQuery(element).on('click', _.debounce(sendMail, 300, {
				*   'leading': true,
				*   'trailing': false
				* }));
				*
				* // Ensure `batchLog` is invoked once after 1 second of debounced calls.
				* var debounced = _.debounce(batchLog, 250, { 'maxWait': 1000 });
				* var source = new EventSource('/stream');
				* jQuery(source).on('message', debounced);
				*
				* // Cancel the trailing debounced invocation.
				* jQuery(window).on('popstate', debounced.cancel);
				*/
				function debounce(func, wait, options) {
					var lastArgs, lastThis, maxWait, result, timerId, lastCallTime, lastInvokeTime = 0, leading = false, maxing = false, trailing = true;
					if (typeof func != "function") throw new TypeError(FUNC_ERROR_TEXT);
					wait = toNumber(wait) || 0;
					if (isObject(options)) {
						leading = !!options.leading;
						maxing = "maxWait" in options;
						maxWait = maxing ? nativeMax(toNumber(options.maxWait) || 0, wait) : maxWait;
						trailing = "trailing" in options ? !!options.trailing : trailing;
					}
					function invokeFunc(time) {
						var args = lastArgs, thisArg = lastThis;
						lastArgs = lastThis = undefined$1;
						lastInvokeTime = time;
						result = func.apply(thisArg, args);
						return result;
					}
					function leadingEdge(time) {
						lastInvokeTime = time;
						timerId = setTimeout(timerExpired, wait);
						return leading ? invokeFunc(time) : result;
					}
					function remainingWait(time) {
						var timeSinceLastCall = time - lastCallTime, timeSinceLastInvoke = time - lastInvokeTime, timeWaiting = wait - timeSinceLastCall;
						return maxing ? nativeMin(timeWaiting, maxWait - timeSinceLastInvoke) : timeWaiting;
					}
					function shouldInvoke(time) {
						var timeSinceLastCall = time - lastCallTime, timeSinceLastInvoke = time - lastInvokeTime;
						return lastCallTime === undefined$1 || timeSinceLastCall >= wait || timeSinceLastCall < 0 || maxing && timeSinceLastInvoke >= maxWait;
					}
					function timerExpired() {
						var time = now();
						if (shouldInvoke(time)) return trailingEdge(time);
						timerId = setTimeout(timerExpired, remainingWait(time));
					}
					function trailingEdge(time) {
						timerId = undefined$1;
						if (trailing && lastArgs) return invokeFunc(time);
						lastArgs = lastThis = undefined$1;
						return result;
					}
					function cancel() {
						if (timerId !== undefined$1) clearTimeout(timerId);
						lastInvokeTime = 0;
						lastArgs = lastCallTime = lastThis = timerId = undefined$1;
					}
					function flush() {
						return timerId === undefined$1 ? result : trailingEdge(now());
					}
					function debounced() {
						var time = now(), isInvoking = shouldInvoke(time);
						lastArgs = arguments;
						lastThis = this;
						lastCallTime = time;
						if (isInvoking) {
							if (timerId === undefined$1) return leadingEdge(lastCallTime);
							if (maxing) {
								clearTimeout(timerId);
								timerId = setTimeout(timerExpired, wait);
								return invokeFunc(lastCallTime);
							}
						}
						if (timerId === undefined$1) timerId = setTimeout(timerExpired, wait);
						return result;
					}
					debounced.cancel = cancel;
					debounced.flush = flush;
					return debounced;
				}
				/**
				* Defers invoking the `func` until the current call stack has cleared. Any
				* additional arguments are provided to `func` when it's invoked.
				*
				* @static
				* @memberOf _
				* @since 0.1.0
				* @category Function
				* @param {Function} func The function to defer.
				* @param {...*} [args] The arguments to invoke `func` with.
				* @returns {number} Returns the timer id.
				* @example
				*
				* _.defer(function(text) {
				*   console.log(text);
				* }, 'deferred');
				* // => Logs 'deferred' after one millisecond.
				*/
				var defer = baseRest(function(func, args) {
					return baseDelay(func, 1, args);
				});
				/**
				* Invokes `func` after `wait` milliseconds. Any additional arguments are
				* provided to `func` when it's invoked.
				*
				* @static
				* @memberOf _
				* @since 0.1.0
				* @category Function
				* @param {Function} func The function to delay.
				* @param {number} wait The number of milliseconds to delay invocation.
				* @param {...*} [args] The arguments to invoke `func` with.
				* @returns {number} Returns the timer id.
				* @example
				*
				* _.delay(function(text) {
				*   console.log(text);
				* }, 1000, 'later');
				* // => Logs 'later' after one second.
				*/
				var delay = baseRest(function(func, wait, args) {
					return baseDelay(func, toNumber(wait) || 0, args);
				});
				/**
				* Creates a function that invokes `func` with arguments reversed.
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Function
				* @param {Function} func The function to flip arguments for.
				* @returns {Function} Returns the new flipped function.
				* @example
				*
				* var flipped = _.flip(function() {
				*   return _.toArray(arguments);
				* });
				*
				* flipped('a', 'b', 'c', 'd');
				* // => ['d', 'c', 'b', 'a']
				*/
				function flip(func) {
					return createWrap(func, WRAP_FLIP_FLAG);
				}
				/**
				* Creates a function that memoizes the result of `func`. If `resolver` is
				* provided, it determines the cache key for storing the result based on the
				* arguments provided to the memoized function. By default, the first argument
				* provided to the memoized function is used as the map cache key. The `func`
				* is invoked with the `this` binding of the memoized function.
				*
				* **Note:** The cache is exposed as the `cache` property on the memoized
				* function. Its creation may be customized by replacing the `_.memoize.Cache`
				* constructor with one whose instances implement the
				* [`Map`](http://ecma-international.org/ecma-262/7.0/#sec-properties-of-the-map-prototype-object)
				* method interface of `clear`, `delete`, `get`, `has`, and `set`.
				*
				* @static
				* @memberOf _
				* @since 0.1.0
				* @category Function
				* @param {Function} func The function to have its output memoized.
				* @param {Function} [resolver] The function to resolve the cache key.
				* @returns {Function} Returns the new memoized function.
				* @example
				*
				* var object = { 'a': 1, 'b': 2 };
				* var other = { 'c': 3, 'd': 4 };
				*
				* var values = _.memoize(_.values);
				* values(object);
				* // => [1, 2]
				*
				* values(other);
				* // => [3, 4]
				*
				* object.a = 2;
				* values(object);
				* // => [1, 2]
				*
				* // Modify the result cache.
				* values.cache.set(object, ['a', 'b']);
				* values(object);
				* // => ['a', 'b']
				*
				* // Replace `_.memoize.Cache`.
				* _.memoize.Cache = WeakMap;
				*/
				function memoize(func, resolver) {
					if (typeof func != "function" || resolver != null && typeof resolver != "function") throw new TypeError(FUNC_ERROR_TEXT);
					var memoized = function() {
						var args = arguments, key = resolver ? resolver.apply(this, args) : args[0], cache = memoized.cache;
						if (cache.has(key)) return cache.get(key);
						var result = func.apply(this, args);
						memoized.cache = cache.set(key, result) || cache;
						return result;
					};
					memoized.cache = new (memoize.Cache || MapCache)();
					return memoized;
				}
				memoize.Cache = MapCache;
				/**
				* Creates a function that negates the result of the predicate `func`. The
				* `func` predicate is invoked with the `this` binding and arguments of the
				* created function.
				*
				* @static
				* @memberOf _
				* @since 3.0.0
				* @category Function
				* @param {Function} predicate The predicate to negate.
				* @returns {Function} Returns the new negated function.
				* @example
				*
				* function isEven(n) {
				*   return n % 2 == 0;
				* }
				*
				* _.filter([1, 2, 3, 4, 5, 6], _.negate(isEven));
				* // => [1, 3, 5]
				*/
				function negate(predicate) {
					if (typeof predicate != "function") throw new TypeError(FUNC_ERROR_TEXT);
					return function() {
						var args = arguments;
						switch (args.length) {
							case 0: return !predicate.call(this);
							case 1: return !predicate.call(this, args[0]);
							case 2: return !predicate.call(this, args[0], args[1]);
							case 3: return !predicate.call(this, args[0], args[1], args[2]);
						}
						return !predicate.apply(this, args);
					};
				}
				/**
				* Creates a function that is restricted to invoking `func` once. Repeat calls
				* to the function return the value of the first invocation. The `func` is
				* invoked with the `this` binding and arguments of the created function.
				*
				* @static
				* @memberOf _
				* @since 0.1.0
				* @category Function
				* @param {Function} func The function to restrict.
				* @returns {Function} Returns the new restricted function.
				* @example
				*
				* var initialize = _.once(createApplication);
				* initialize();
				* initialize();
				* // => `createApplication` is invoked once
				*/
				function once(func) {
					return before(2, func);
				}
				/**
				* Creates a function that invokes `func` with its arguments transformed.
				*
				* @static
				* @since 4.0.0
				* @memberOf _
				* @category Function
				* @param {Function} func The function to wrap.
				* @param {...(Function|Function[])} [transforms=[_.identity]]
				*  The argument transforms.
				* @returns {Function} Returns the new function.
				* @example
				*
				* function doubled(n) {
				*   return n * 2;
				* }
				*
				* function square(n) {
				*   return n * n;
				* }
				*
				* var func = _.overArgs(function(x, y) {
				*   return [x, y];
				* }, [square, doubled]);
				*
				* func(9, 3);
				* // => [81, 6]
				*
				* func(10, 5);
				* // => [100, 10]
				*/
				var overArgs = castRest(function(func, transforms) {
					transforms = transforms.length == 1 && isArray(transforms[0]) ? arrayMap(transforms[0], baseUnary(getIteratee())) : arrayMap(baseFlatten(transforms, 1), baseUnary(getIteratee()));
					var funcsLength = transforms.length;
					return baseRest(function(args) {
						var index = -1, length = nativeMin(args.length, funcsLength);
						while (++index < length) args[index] = transforms[index].call(this, args[index]);
						return apply(func, this, args);
					});
				});
				/**
				* Creates a function that invokes `func` with `partials` prepended to the
				* arguments it receives. This method is like `_.bind` except it does **not**
				* alter the `this` binding.
				*
				* The `_.partial.placeholder` value, which defaults to `_` in monolithic
				* builds, may be used as a placeholder for partially applied arguments.
				*
				* **Note:** This method doesn't set the "length" property of partially
				* applied functions.
				*
				* @static
				* @memberOf _
				* @since 0.2.0
				* @category Function
				* @param {Function} func The function to partially apply arguments to.
				* @param {...*} [partials] The arguments to be partially applied.
				* @returns {Function} Returns the new partially applied function.
				* @example
				*
				* function greet(greeting, name) {
				*   return greeting + ' ' + name;
				* }
				*
				* var sayHelloTo = _.partial(greet, 'hello');
				* sayHelloTo('fred');
				* // => 'hello fred'
				*
				* // Partially applied with placeholders.
				* var greetFred = _.partial(greet, _, 'fred');
				* greetFred('hi');
				* // => 'hi fred'
				*/
				var partial = baseRest(function(func, partials) {
					return createWrap(func, WRAP_PARTIAL_FLAG, undefined$1, partials, replaceHolders(partials, getHolder(partial)));
				});
				/**
				* This method is like `_.partial` except that partially applied arguments
				* are appended to the arguments it receives.
				*
				* The `_.partialRight.placeholder` value, which defaults to `_` in monolithic
				* builds, may be used as a placeholder for partially applied arguments.
				*
				* **Note:** This method doesn't set the "length" property of partially
				* applied functions.
				*
				* @static
				* @memberOf _
				* @since 1.0.0
				* @category Function
				* @param {Function} func The function to partially apply arguments to.
				* @param {...*} [partials] The arguments to be partially applied.
				* @returns {Function} Returns the new partially applied function.
				* @example
				*
				* function greet(greeting, name) {
				*   return greeting + ' ' + name;
				* }
				*
				* var greetFred = _.partialRight(greet, 'fred');
				* greetFred('hi');
				* // => 'hi fred'
				*
				* // Partially applied with placeholders.
				* var sayHelloTo = _.partialRight(greet, 'hello', _);
				* sayHelloTo('fred');
				* // => 'hello fred'
				*/
				var partialRight = baseRest(function(func, partials) {
					return createWrap(func, WRAP_PARTIAL_RIGHT_FLAG, undefined$1, partials, replaceHolders(partials, getHolder(partialRight)));
				});
				/**
				* Creates a function that invokes `func` with arguments arranged according
				* to the specified `indexes` where the argument value at the first index is
				* provided as the first argument, the argument value at the second index is
				* provided as the second argument, and so on.
				*
				* @static
				* @memberOf _
				* @since 3.0.0
				* @category Function
				* @param {Function} func The function to rearrange arguments for.
				* @param {...(number|number[])} indexes The arranged argument indexes.
				* @returns {Function} Returns the new function.
				* @example
				*
				* var rearged = _.rearg(function(a, b, c) {
				*   return [a, b, c];
				* }, [2, 0, 1]);
				*
				* rearged('b', 'c', 'a')
				* // => ['a', 'b', 'c']
				*/
				var rearg = flatRest(function(func, indexes) {
					return createWrap(func, WRAP_REARG_FLAG, undefined$1, undefined$1, undefined$1, indexes);
				});
				/**
				* Creates a function that invokes `func` with the `this` binding of the
				* created function and arguments from `start` and beyond provided as
				* an array.
				*
				* **Note:** This method is based on the
				* [rest parameter](https://mdn.io/rest_parameters).
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Function
				* @param {Function} func The function to apply a rest parameter to.
				* @param {number} [start=func.length-1] The start position of the rest parameter.
				* @returns {Function} Returns the new function.
				* @example
				*
				* var say = _.rest(function(what, names) {
				*   return what + ' ' + _.initial(names).join(', ') +
				*     (_.size(names) > 1 ? ', & ' : '') + _.last(names);
				* });
				*
				* say('hello', 'fred', 'barney', 'pebbles');
				* // => 'hello fred, barney, & pebbles'
				*/
				function rest(func, start) {
					if (typeof func != "function") throw new TypeError(FUNC_ERROR_TEXT);
					start = start === undefined$1 ? start : toInteger(start);
					return baseRest(func, start);
				}
				/**
				* Creates a function that invokes `func` with the `this` binding of the
				* create function and an array of arguments much like
				* [`Function#apply`](http://www.ecma-international.org/ecma-262/7.0/#sec-function.prototype.apply).
				*
				* **Note:** This method is based on the
				* [spread operator](https://mdn.io/spread_operator).
				*
				* @static
				* @memberOf _
				* @since 3.2.0
				* @category Function
				* @param {Function} func The function to spread arguments over.
				* @param {number} [start=0] The start position of the spread.
				* @returns {Function} Returns the new function.
				* @example
				*
				* var say = _.spread(function(who, what) {
				*   return who + ' says ' + what;
				* });
				*
				* say(['fred', 'hello']);
				* // => 'fred says hello'
				*
				* var numbers = Promise.all([
				*   Promise.resolve(40),
				*   Promise.resolve(36)
				* ]);
				*
				* numbers.then(_.spread(function(x, y) {
				*   return x + y;
				* }));
				* // => a Promise of 76
				*/
				function spread(func, start) {
					if (typeof func != "function") throw new TypeError(FUNC_ERROR_TEXT);
					start = start == null ? 0 : nativeMax(toInteger(start), 0);
					return baseRest(function(args) {
						var array = args[start], otherArgs = castSlice(args, 0, start);
						if (array) arrayPush(otherArgs, array);
						return apply(func, this, otherArgs);
					});
				}
				/**
				* Creates a throttled function that only invokes `func` at most once per
				* every `wait` milliseconds. The throttled function comes with a `cancel`
				* method to cancel delayed `func` invocations and a `flush` method to
				* immediately invoke them. Provide `options` to indicate whether `func`
				* should be invoked on the leading and/or trailing edge of the `wait`
				* timeout. The `func` is invoked with the last arguments provided to the
				* throttled function. Subsequent calls to the throttled function return the
				* result of the last `func` invocation.
				*
				* **Note:** If `leading` and `trailing` options are `true`, `func` is
				* invoked on the trailing edge of the timeout only if the throttled function
				* is invoked more than once during the `wait` timeout.
				*
				* If `wait` is `0` and `leading` is `false`, `func` invocation is deferred
				* until to the next tick, similar to `setTimeout` with a timeout of `0`.
				*
				* See [David Corbacho's article](https://css-tricks.com/debouncing-throttling-explained-examples/)
				* for details over the differences between `_.throttle` and `_.debounce`.
				*
				* @static
				* @memberOf _
				* @since 0.1.0
				* @category Function
				* @param {Function} func The function to throttle.
				* @param {number} [wait=0] The number of milliseconds to throttle invocations to.
				* @param {Object} [options={}] The options object.
				* @param {boolean} [options.leading=true]
				*  Specify invoking on the leading edge of the timeout.
				* @param {boolean} [options.trailing=true]
				*  Specify invoking on the trailing edge of the timeout.
				* @returns {Function} Returns the new throttled function.
				* @example
				*
				* // Avoid excessively updating the position while scrolling.
				* jQuery(window).on('scroll', _.throttle(updatePosition, 100));
				*
				* // Invoke `renewToken` when the click event is fired, but not more than once every 5 minutes.
				* var throttled = _.throttle(renewToken, 300000, { 'trailing': false });
				* jQuery(element).on('click', throttled);
				*
				* // Cancel the trailing throttled invocation.
				* jQuery(window).on('popstate', throttled.cancel);
				*/
				function throttle(func, wait, options) {
					var leading = true, trailing = true;
					if (typeof func != "function") throw new TypeError(FUNC_ERROR_TEXT);
					if (isObject(options)) {
						leading = "leading" in options ? !!options.leading : leading;
						trailing = "trailing" in options ? !!options.trailing : trailing;
					}
					return debounce(func, wait, {
						"leading": leading,
						"maxWait": wait,
						"trailing": trailing
					});
				}
				/**
				* Creates a function that accepts up to one argument, ignoring any
				* additional arguments.
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Function
				* @param {Function} func The function to cap arguments for.
				* @returns {Function} Returns the new capped function.
				* @example
				*
				* _.map(['6', '8', '10'], _.unary(parseInt));
				* // => [6, 8, 10]
				*/
				function unary(func) {
					return ary(func, 1);
				}
				/**
				* Creates a function that provides `value` to `wrapper` as its first
				* argument. Any additional arguments provided to the function are appended
				* to those provided to the `wrapper`. The wrapper is invoked with the `this`
				* binding of the created function.
				*
				* @static
				* @memberOf _
				* @since 0.1.0
				* @category Function
				* @param {*} value The value to wrap.
				* @param {Function} [wrapper=identity] The wrapper function.
				* @returns {Function} Returns the new function.
				* @example
				*
				* var p = _.wrap(_.escape, function(func, text) {
				*   return '<p>' + func(text) + '</p>';
				* });
				*
				* p('fred, barney, & pebbles');
				* // => '<p>fred, barney, &amp; pebbles</p>'
				*/
				function wrap(value, wrapper) {
					return partial(castFunction(wrapper), value);
				}
				/**
				* Casts `value` as an array if it's not one.
				*
				* @static
				* @memberOf _
				* @since 4.4.0
				* @category Lang
				* @param {*} value The value to inspect.
				* @returns {Array} Returns the cast array.
				* @example
				*
				* _.castArray(1);
				* // => [1]
				*
				* _.castArray({ 'a': 1 });
				* // => [{ 'a': 1 }]
				*
				* _.castArray('abc');
				* // => ['abc']
				*
				* _.castArray(null);
				* // => [null]
				*
				* _.castArray(undefined);
				* // => [undefined]
				*
				* _.castArray();
				* // => []
				*
				* var array = [1, 2, 3];
				* console.log(_.castArray(array) === array);
				* // => true
				*/
				function castArray() {
					if (!arguments.length) return [];
					var value = arguments[0];
					return isArray(value) ? value : [value];
				}
				/**
				* Creates a shallow clone of `value`.
				*
				* **Note:** This method is loosely based on the
				* [structured clone algorithm](https://mdn.io/Structured_clone_algorithm)
				* and supports cloning arrays, array buffers, booleans, date objects, maps,
				* numbers, `Object` objects, regexes, sets, strings, symbols, and typed
				* arrays. The own enumerable properties of `arguments` objects are cloned
				* as plain objects. An empty object is returned for uncloneable values such
				* as error objects, functions, DOM nodes, and WeakMaps.
				*
				* @static
				* @memberOf _
				* @since 0.1.0
				* @category Lang
				* @param {*} value The value to clone.
				* @returns {*} Returns the cloned value.
				* @see _.cloneDeep
				* @example
				*
				* var objects = [{ 'a': 1 }, { 'b': 2 }];
				*
				* var shallow = _.clone(objects);
				* console.log(shallow[0] === objects[0]);
				* // => true
				*/
				function clone(value) {
					return baseClone(value, CLONE_SYMBOLS_FLAG);
				}
				/**
				* This method is like `_.clone` except that it accepts `customizer` which
				* is invoked to produce the cloned value. If `customizer` returns `undefined`,
				* cloning is handled by the method instead. The `customizer` is invoked with
				* up to four arguments; (value [, index|key, object, stack]).
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Lang
				* @param {*} value The value to clone.
				* @param {Function} [customizer] The function to customize cloning.
				* @returns {*} Returns the cloned value.
				* @see _.cloneDeepWith
				* @example
				*
				* function customizer(value) {
				*   if (_.isElement(value)) {
				*     return value.cloneNode(false);
				*   }
				* }
				*
				* var el = _.cloneWith(document.body, customizer);
				*
				* console.log(el === document.body);
				* // => false
				* console.log(el.nodeName);
				* // => 'BODY'
				* console.log(el.childNodes.length);
				* // => 0
				*/
				function cloneWith(value, customizer) {
					customizer = typeof customizer == "function" ? customizer : undefined$1;
					return baseClone(value, CLONE_SYMBOLS_FLAG, customizer);
				}
				/**
				* This method is like `_.clone` except that it recursively clones `value`.
				*
				* @static
				* @memberOf _
				* @since 1.0.0
				* @category Lang
				* @param {*} value The value to recursively clone.
				* @returns {*} Returns the deep cloned value.
				* @see _.clone
				* @example
				*
				* var objects = [{ 'a': 1 }, { 'b': 2 }];
				*
				* var deep = _.cloneDeep(objects);
				* console.log(deep[0] === objects[0]);
				* // => false
				*/
				function cloneDeep(value) {
					return baseClone(value, 5);
				}
				/**
				* This method is like `_.cloneWith` except that it recursively clones `value`.
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Lang
				* @param {*} value The value to recursively clone.
				* @param {Function} [customizer] The function to customize cloning.
				* @returns {*} Returns the deep cloned value.
				* @see _.cloneWith
				* @example
				*
				* function customizer(value) {
				*   if (_.isElement(value)) {
				*     return value.cloneNode(true);
				*   }
				* }
				*
				* var el = _.cloneDeepWith(document.body, customizer);
				*
				* console.log(el === document.body);
				* // => false
				* console.log(el.nodeName);
				* // => 'BODY'
				* console.log(el.childNodes.length);
				* // => 20
				*/
				function cloneDeepWith(value, customizer) {
					customizer = typeof customizer == "function" ? customizer : undefined$1;
					return baseClone(value, 5, customizer);
				}
				/**
				* Checks if `object` conforms to `source` by invoking the predicate
				* properties of `source` with the corresponding property values of `object`.
				*
				* **Note:** This method is equivalent to `_.conforms` when `source` is
				* partially applied.
				*
				* @static
				* @memberOf _
				* @since 4.14.0
				* @category Lang
				* @param {Object} object The object to inspect.
				* @param {Object} source The object of property predicates to conform to.
				* @returns {boolean} Returns `true` if `object` conforms, else `false`.
				* @example
				*
				* var object = { 'a': 1, 'b': 2 };
				*
				* _.conformsTo(object, { 'b': function(n) { return n > 1; } });
				* // => true
				*
				* _.conformsTo(object, { 'b': function(n) { return n > 2; } });
				* // => false
				*/
				function conformsTo(object, source) {
					return source == null || baseConformsTo(object, source, keys(source));
				}
				/**
				* Performs a
				* [`SameValueZero`](http://ecma-international.org/ecma-262/7.0/#sec-samevaluezero)
				* comparison between two values to determine if they are equivalent.
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Lang
				* @param {*} value The value to compare.
				* @param {*} other The other value to compare.
				* @returns {boolean} Returns `true` if the values are equivalent, else `false`.
				* @example
				*
				* var object = { 'a': 1 };
				* var other = { 'a': 1 };
				*
				* _.eq(object, object);
				* // => true
				*
				* _.eq(object, other);
				* // => false
				*
				* _.eq('a', 'a');
				* // => true
				*
				* _.eq('a', Object('a'));
				* // => false
				*
				* _.eq(NaN, NaN);
				* // => true
				*/
				function eq(value, other) {
					return value === other || value !== value && other !== other;
				}
				/**
				* Checks if `value` is greater than `other`.
				*
				* @static
				* @memberOf _
				* @since 3.9.0
				* @category Lang
				* @param {*} value The value to compare.
				* @param {*} other The other value to compare.
				* @returns {boolean} Returns `true` if `value` is greater than `other`,
				*  else `false`.
				* @see _.lt
				* @example
				*
				* _.gt(3, 1);
				* // => true
				*
				* _.gt(3, 3);
				* // => false
				*
				* _.gt(1, 3);
				* // => false
				*/
				var gt = createRelationalOperation(baseGt);
				/**
				* Checks if `value` is greater than or equal to `other`.
				*
				* @static
				* @memberOf _
				* @since 3.9.0
				* @category Lang
				* @param {*} value The value to compare.
				* @param {*} other The other value to compare.
				* @returns {boolean} Returns `true` if `value` is greater than or equal to
				*  `other`, else `false`.
				* @see _.lte
				* @example
				*
				* _.gte(3, 1);
				* // => true
				*
				* _.gte(3, 3);
				* // => true
				*
				* _.gte(1, 3);
				* // => false
				*/
				var gte = createRelationalOperation(function(value, other) {
					return value >= other;
				});
				/**
				* Checks if `value` is likely an `arguments` object.
				*
				* @static
				* @memberOf _
				* @since 0.1.0
				* @category Lang
				* @param {*} value The value to check.
				* @returns {boolean} Returns `true` if `value` is an `arguments` object,
				*  else `false`.
				* @example
				*
				* _.isArguments(function() { return arguments; }());
				* // => true
				*
				* _.isArguments([1, 2, 3]);
				* // => false
				*/
				var isArguments = baseIsArguments(function() {
					return arguments;
				}()) ? baseIsArguments : function(value) {
					return isObjectLike(value) && hasOwnProperty.call(value, "callee") && !propertyIsEnumerable.call(value, "callee");
				};
				/**
				* Checks if `value` is classified as an `Array` object.
				*
				* @static
				* @memberOf _
				* @since 0.1.0
				* @category Lang
				* @param {*} value The value to check.
				* @returns {boolean} Returns `true` if `value` is an array, else `false`.
				* @example
				*
				* _.isArray([1, 2, 3]);
				* // => true
				*
				* _.isArray(document.body.children);
				* // => false
				*
				* _.isArray('abc');
				* // => false
				*
				* _.isArray(_.noop);
				* // => false
				*/
				var isArray = Array.isArray;
				/**
				* Checks if `value` is classified as an `ArrayBuffer` object.
				*
				* @static
				* @memberOf _
				* @since 4.3.0
				* @category Lang
				* @param {*} value The value to check.
				* @returns {boolean} Returns `true` if `value` is an array buffer, else `false`.
				* @example
				*
				* _.isArrayBuffer(new ArrayBuffer(2));
				* // => true
				*
				* _.isArrayBuffer(new Array(2));
				* // => false
				*/
				var isArrayBuffer = nodeIsArrayBuffer ? baseUnary(nodeIsArrayBuffer) : baseIsArrayBuffer;
				/**
				* Checks if `value` is array-like. A value is considered array-like if it's
				* not a function and has a `value.length` that's an integer greater than or
				* equal to `0` and less than or equal to `Number.MAX_SAFE_INTEGER`.
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Lang
				* @param {*} value The value to check.
				* @returns {boolean} Returns `true` if `value` is array-like, else `false`.
				* @example
				*
				* _.isArrayLike([1, 2, 3]);
				* // => true
				*
				* _.isArrayLike(document.body.children);
				* // => true
				*
				* _.isArrayLike('abc');
				* // => true
				*
				* _.isArrayLike(_.noop);
				* // => false
				*/
				function isArrayLike(value) {
					return value != null && isLength(value.length) && !isFunction(value);
				}
				/**
				* This method is like `_.isArrayLike` except that it also checks if `value`
				* is an object.
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Lang
				* @param {*} value The value to check.
				* @returns {boolean} Returns `true` if `value` is an array-like object,
				*  else `false`.
				* @example
				*
				* _.isArrayLikeObject([1, 2, 3]);
				* // => true
				*
				* _.isArrayLikeObject(document.body.children);
				* // => true
				*
				* _.isArrayLikeObject('abc');
				* // => false
				*
				* _.isArrayLikeObject(_.noop);
				* // => false
				*/
				function isArrayLikeObject(value) {
					return isObjectLike(value) && isArrayLike(value);
				}
				/**
				* Checks if `value` is classified as a boolean primitive or object.
				*
				* @static
				* @memberOf _
				* @since 0.1.0
				* @category Lang
				* @param {*} value The value to check.
				* @returns {boolean} Returns `true` if `value` is a boolean, else `false`.
				* @example
				*
				* _.isBoolean(false);
				* // => true
				*
				* _.isBoolean(null);
				* // => false
				*/
				function isBoolean(value) {
					return value === true || value === false || isObjectLike(value) && baseGetTag(value) == boolTag;
				}
				/**
				* Checks if `value` is a buffer.
				*
				* @static
				* @memberOf _
				* @since 4.3.0
				* @category Lang
				* @param {*} value The value to check.
				* @returns {boolean} Returns `true` if `value` is a buffer, else `false`.
				* @example
				*
				* _.isBuffer(new Buffer(2));
				* // => true
				*
				* _.isBuffer(new Uint8Array(2));
				* // => false
				*/
				var isBuffer = nativeIsBuffer || stubFalse;
				/**
				* Checks if `value` is classified as a `Date` object.
				*
				* @static
				* @memberOf _
				* @since 0.1.0
				* @category Lang
				* @param {*} value The value to check.
				* @returns {boolean} Returns `true` if `value` is a date object, else `false`.
				* @example
				*
				* _.isDate(new Date);
				* // => true
				*
				* _.isDate('Mon April 23 2012');
				* // => false
				*/
				var isDate = nodeIsDate ? baseUnary(nodeIsDate) : baseIsDate;
				/**
				* Checks if `value` is likely a DOM element.
				*
				* @static
				* @memberOf _
				* @since 0.1.0
				* @category Lang
				* @param {*} value The value to check.
				* @returns {boolean} Returns `true` if `value` is a DOM element, else `false`.
				* @example
				*
				* _.isElement(document.body);
				* // => true
				*
				* _.isElement('<body>');
				* // => false
				*/
				function isElement(value) {
					return isObjectLike(value) && value.nodeType === 1 && !isPlainObject(value);
				}
				/**
				* Checks if `value` is an empty object, collection, map, or set.
				*
				* Objects are considered empty if they have no own enumerable string keyed
				* properties.
				*
				* Array-like values such as `arguments` objects, arrays, buffers, strings, or
				* jQuery-like collections are considered empty if they have a `length` of `0`.
				* Similarly, maps and sets are considered empty if they have a `size` of `0`.
				*
				* @static
				* @memberOf _
				* @since 0.1.0
				* @category Lang
				* @param {*} value The value to check.
				* @returns {boolean} Returns `true` if `value` is empty, else `false`.
				* @example
				*
				* _.isEmpty(null);
				* // => true
				*
				* _.isEmpty(true);
				* // => true
				*
				* _.isEmpty(1);
				* // => true
				*
				* _.isEmpty([1, 2, 3]);
				* // => false
				*
				* _.isEmpty({ 'a': 1 });
				* // => false
				*/
				function isEmpty(value) {
					if (value == null) return true;
					if (isArrayLike(value) && (isArray(value) || typeof value == "string" || typeof value.splice == "function" || isBuffer(value) || isTypedArray(value) || isArguments(value))) return !value.length;
					var tag = getTag(value);
					if (tag == mapTag || tag == setTag) return !value.size;
					if (isPrototype(value)) return !baseKeys(value).length;
					for (var key in value) if (hasOwnProperty.call(value, key)) return false;
					return true;
				}
				/**
				* Performs a deep comparison between two values to determine if they are
				* equivalent.
				*
				* **Note:** This method supports comparing arrays, array buffers, booleans,
				* date objects, error objects, maps, numbers, `Object` objects, regexes,
				* sets, strings, symbols, and typed arrays. `Object` objects are compared
				* by their own, not inherited, enumerable properties. Functions and DOM
				* nodes are compared by strict equality, i.e. `===`.
				*
				* @static
				* @memberOf _
				* @since 0.1.0
				* @category Lang
				* @param {*} value The value to compare.
				* @param {*} other The other value to compare.
				* @returns {boolean} Returns `true` if the values are equivalent, else `false`.
				* @example
				*
				* var object = { 'a': 1 };
				* var other = { 'a': 1 };
				*
				* _.isEqual(object, other);
				* // => true
				*
				* object === other;
				* // => false
				*/
				function isEqual(value, other) {
					return baseIsEqual(value, other);
				}
				/**
				* This method is like `_.isEqual` except that it accepts `customizer` which
				* is invoked to compare values. If `customizer` returns `undefined`, comparisons
				* are handled by the method instead. The `customizer` is invoked with up to
				* six arguments: (objValue, othValue [, index|key, object, other, stack]).
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Lang
				* @param {*} value The value to compare.
				* @param {*} other The other value to compare.
				* @param {Function} [customizer] The function to customize comparisons.
				* @returns {boolean} Returns `true` if the values are equivalent, else `false`.
				* @example
				*
				* function isGreeting(value) {
				*   return /^h(?:i|ello)$/.test(value);
				* }
				*
				* function customizer(objValue, othValue) {
				*   if (isGreeting(objValue) && isGreeting(othValue)) {
				*     return true;
				*   }
				* }
				*
				* var array = ['hello', 'goodbye'];
				* var other = ['hi', 'goodbye'];
				*
				* _.isEqualWith(array, other, customizer);
				* // => true
				*/
				function isEqualWith(value, other, customizer) {
					customizer = typeof customizer == "function" ? customizer : undefined$1;
					var result = customizer ? customizer(value, other) : undefined$1;
					return result === undefined$1 ? baseIsEqual(value, other, undefined$1, customizer) : !!result;
				}
				/**
				* Checks if `value` is an `Error`, `EvalError`, `RangeError`, `ReferenceError`,
				* `SyntaxError`, `TypeError`, or `URIError` object.
				*
				* @static
				* @memberOf _
				* @since 3.0.0
				* @category Lang
				* @param {*} value The value to check.
				* @returns {boolean} Returns `true` if `value` is an error object, else `false`.
				* @example
				*
				* _.isError(new Error);
				* // => true
				*
				* _.isError(Error);
				* // => false
				*/
				function isError(value) {
					if (!isObjectLike(value)) return false;
					var tag = baseGetTag(value);
					return tag == errorTag || tag == domExcTag || typeof value.message == "string" && typeof value.name == "string" && !isPlainObject(value);
				}
				/**
				* Checks if `value` is a finite primitive number.
				*
				* **Note:** This method is based on
				* [`Number.isFinite`](https://mdn.io/Number/isFinite).
				*
				* @static
				* @memberOf _
				* @since 0.1.0
				* @category Lang
				* @param {*} value The value to check.
				* @returns {boolean} Returns `true` if `value` is a finite number, else `false`.
				* @example
				*
				* _.isFinite(3);
				* // => true
				*
				* _.isFinite(Number.MIN_VALUE);
				* // => true
				*
				* _.isFinite(Infinity);
				* // => false
				*
				* _.isFinite('3');
				* // => false
				*/
				function isFinite(value) {
					return typeof value == "number" && nativeIsFinite(value);
				}
				/**
				* Checks if `value` is classified as a `Function` object.
				*
				* @static
				* @memberOf _
				* @since 0.1.0
				* @category Lang
				* @param {*} value The value to check.
				* @returns {boolean} Returns `true` if `value` is a function, else `false`.
				* @example
				*
				* _.isFunction(_);
				* // => true
				*
				* _.isFunction(/abc/);
				* // => false
				*/
				function isFunction(value) {
					if (!isObject(value)) return false;
					var tag = baseGetTag(value);
					return tag == funcTag || tag == genTag || tag == asyncTag || tag == proxyTag;
				}
				/**
				* Checks if `value` is an integer.
				*
				* **Note:** This method is based on
				* [`Number.isInteger`](https://mdn.io/Number/isInteger).
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Lang
				* @param {*} value The value to check.
				* @returns {boolean} Returns `true` if `value` is an integer, else `false`.
				* @example
				*
				* _.isInteger(3);
				* // => true
				*
				* _.isInteger(Number.MIN_VALUE);
				* // => false
				*
				* _.isInteger(Infinity);
				* // => false
				*
				* _.isInteger('3');
				* // => false
				*/
				function isInteger(value) {
					return typeof value == "number" && value == toInteger(value);
				}
				/**
				* Checks if `value` is a valid array-like length.
				*
				* **Note:** This method is loosely based on
				* [`ToLength`](http://ecma-international.org/ecma-262/7.0/#sec-tolength).
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Lang
				* @param {*} value The value to check.
				* @returns {boolean} Returns `true` if `value` is a valid length, else `false`.
				* @example
				*
				* _.isLength(3);
				* // => true
				*
				* _.isLength(Number.MIN_VALUE);
				* // => false
				*
				* _.isLength(Infinity);
				* // => false
				*
				* _.isLength('3');
				* // => false
				*/
				function isLength(value) {
					return typeof value == "number" && value > -1 && value % 1 == 0 && value <= MAX_SAFE_INTEGER;
				}
				/**
				* Checks if `value` is the
				* [language type](http://www.ecma-international.org/ecma-262/7.0/#sec-ecmascript-language-types)
				* of `Object`. (e.g. arrays, functions, objects, regexes, `new Number(0)`, and `new String('')`)
				*
				* @static
				* @memberOf _
				* @since 0.1.0
				* @category Lang
				* @param {*} value The value to check.
				* @returns {boolean} Returns `true` if `value` is an object, else `false`.
				* @example
				*
				* _.isObject({});
				* // => true
				*
				* _.isObject([1, 2, 3]);
				* // => true
				*
				* _.isObject(_.noop);
				* // => true
				*
				* _.isObject(null);
				* // => false
				*/
				function isObject(value) {
					var type = typeof value;
					return value != null && (type == "object" || type == "function");
				}
				/**
				* Checks if `value` is object-like. A value is object-like if it's not `null`
				* and has a `typeof` result of "object".
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Lang
				* @param {*} value The value to check.
				* @returns {boolean} Returns `true` if `value` is object-like, else `false`.
				* @example
				*
				* _.isObjectLike({});
				* // => true
				*
				* _.isObjectLike([1, 2, 3]);
				* // => true
				*
				* _.isObjectLike(_.noop);
				* // => false
				*
				* _.isObjectLike(null);
				* // => false
				*/
				function isObjectLike(value) {
					return value != null && typeof value == "object";
				}
				/**
				* Checks if `value` is classified as a `Map` object.
				*
				* @static
				* @memberOf _
				* @since 4.3.0
				* @category Lang
				* @param {*} value The value to check.
				* @returns {boolean} Returns `true` if `value` is a map, else `false`.
				* @example
				*
				* _.isMap(new Map);
				* // => true
				*
				* _.isMap(new WeakMap);
				* // => false
				*/
				var isMap = nodeIsMap ? baseUnary(nodeIsMap) : baseIsMap;
				/**
				* Performs a partial deep comparison between `object` and `source` to
				* determine if `object` contains equivalent property values.
				*
				* **Note:** This method is equivalent to `_.matches` when `source` is
				* partially applied.
				*
				* Partial comparisons will match empty array and empty object `source`
				* values against any array or object value, respectively. See `_.isEqual`
				* for a list of supported value comparisons.
				*
				* @static
				* @memberOf _
				* @since 3.0.0
				* @category Lang
				* @param {Object} object The object to inspect.
				* @param {Object} source The object of property values to match.
				* @returns {boolean} Returns `true` if `object` is a match, else `false`.
				* @example
				*
				* var object = { 'a': 1, 'b': 2 };
				*
				* _.isMatch(object, { 'b': 2 });
				* // => true
				*
				* _.isMatch(object, { 'b': 1 });
				* // => false
				*/
				function isMatch(object, source) {
					return object === source || baseIsMatch(object, source, getMatchData(source));
				}
				/**
				* This method is like `_.isMatch` except that it accepts `customizer` which
				* is invoked to compare values. If `customizer` returns `undefined`, comparisons
				* are handled by the method instead. The `customizer` is invoked with five
				* arguments: (objValue, srcValue, index|key, object, source).
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Lang
				* @param {Object} object The object to inspect.
				* @param {Object} source The object of property values to match.
				* @param {Function} [customizer] The function to customize comparisons.
				* @returns {boolean} Returns `true` if `object` is a match, else `false`.
				* @example
				*
				* function isGreeting(value) {
				*   return /^h(?:i|ello)$/.test(value);
				* }
				*
				* function customizer(objValue, srcValue) {
				*   if (isGreeting(objValue) && isGreeting(srcValue)) {
				*     return true;
				*   }
				* }
				*
				* var object = { 'greeting': 'hello' };
				* var source = { 'greeting': 'hi' };
				*
				* _.isMatchWith(object, source, customizer);
				* // => true
				*/
				function isMatchWith(object, source, customizer) {
					customizer = typeof customizer == "function" ? customizer : undefined$1;
					return baseIsMatch(object, source, getMatchData(source), customizer);
				}
				/**
				* Checks if `value` is `NaN`.
				*
				* **Note:** This method is based on
				* [`Number.isNaN`](https://mdn.io/Number/isNaN) and is not the same as
				* global [`isNaN`](https://mdn.io/isNaN) which returns `true` for
				* `undefined` and other non-number values.
				*
				* @static
				* @memberOf _
				* @since 0.1.0
				* @category Lang
				* @param {*} value The value to check.
				* @returns {boolean} Returns `true` if `value` is `NaN`, else `false`.
				* @example
				*
				* _.isNaN(NaN);
				* // => true
				*
				* _.isNaN(new Number(NaN));
				* // => true
				*
				* isNaN(undefined);
				* // => true
				*
				* _.isNaN(undefined);
				* // => false
				*/
				function isNaN(value) {
					return isNumber(value) && value != +value;
				}
				/**
				* Checks if `value` is a pristine native function.
				*
				* **Note:** This method can't reliably detect native functions in the presence
				* of the core-js package because core-js circumvents this kind of detection.
				* Despite multiple requests, the core-js maintainer has made it clear: any
				* attempt to fix the detection will be obstructed. As a result, we're left
				* with little choice but to throw an error. Unfortunately, this also affects
				* packages, like [babel-polyfill](https://www.npmjs.com/package/babel-polyfill),
				* which rely on core-js.
				*
				* @static
				* @memberOf _
				* @since 3.0.0
				* @category Lang
				* @param {*} value The value to check.
				* @returns {boolean} Returns `true` if `value` is a native function,
				*  else `false`.
				* @example
				*
				* _.isNative(Array.prototype.push);
				* // => true
				*
				* _.isNative(_);
				* // => false
				*/
				function isNative(value) {
					if (isMaskable(value)) throw new Error(CORE_ERROR_TEXT);
					return baseIsNative(value);
				}
				/**
				* Checks if `value` is `null`.
				*
				* @static
				* @memberOf _
				* @since 0.1.0
				* @category Lang
				* @param {*} value The value to check.
				* @returns {boolean} Returns `true` if `value` is `null`, else `false`.
				* @example
				*
				* _.isNull(null);
				* // => true
				*
				* _.isNull(void 0);
				* // => false
				*/
				function isNull(value) {
					return value === null;
				}
				/**
				* Checks if `value` is `null` or `undefined`.
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Lang
				* @param {*} value The value to check.
				* @returns {boolean} Returns `true` if `value` is nullish, else `false`.
				* @example
				*
				* _.isNil(null);
				* // => true
				*
				* _.isNil(void 0);
				* // => true
				*
				* _.isNil(NaN);
				* // => false
				*/
				function isNil(value) {
					return value == null;
				}
				/**
				* Checks if `value` is classified as a `Number` primitive or object.
				*
				* **Note:** To exclude `Infinity`, `-Infinity`, and `NaN`, which are
				* classified as numbers, use the `_.isFinite` method.
				*
				* @static
				* @memberOf _
				* @since 0.1.0
				* @category Lang
				* @param {*} value The value to check.
				* @returns {boolean} Returns `true` if `value` is a number, else `false`.
				* @example
				*
				* _.isNumber(3);
				* // => true
				*
				* _.isNumber(Number.MIN_VALUE);
				* // => true
				*
				* _.isNumber(Infinity);
				* // => true
				*
				* _.isNumber('3');
				* // => false
				*/
				function isNumber(value) {
					return typeof value == "number" || isObjectLike(value) && baseGetTag(value) == numberTag;
				}
				/**
				* Checks if `value` is a plain object, that is, an object created by the
				* `Object` constructor or one with a `[[Prototype]]` of `null`.
				*
				* @static
				* @memberOf _
				* @since 0.8.0
				* @category Lang
				* @param {*} value The value to check.
				* @returns {boolean} Returns `true` if `value` is a plain object, else `false`.
				* @example
				*
				* function Foo() {
				*   this.a = 1;
				* }
				*
				* _.isPlainObject(new Foo);
				* // => false
				*
				* _.isPlainObject([1, 2, 3]);
				* // => false
				*
				* _.isPlainObject({ 'x': 0, 'y': 0 });
				* // => true
				*
				* _.isPlainObject(Object.create(null));
				* // => true
				*/
				function isPlainObject(value) {
					if (!isObjectLike(value) || baseGetTag(value) != objectTag) return false;
					var proto = getPrototype(value);
					if (proto === null) return true;
					var Ctor = hasOwnProperty.call(proto, "constructor") && proto.constructor;
					return typeof Ctor == "function" && Ctor instanceof Ctor && funcToString.call(Ctor) == objectCtorString;
				}
				/**
				* Checks if `value` is classified as a `RegExp` object.
				*
				* @static
				* @memberOf _
				* @since 0.1.0
				* @category Lang
				* @param {*} value The value to check.
				* @returns {boolean} Returns `true` if `value` is a regexp, else `false`.
				* @example
				*
				* _.isRegExp(/abc/);
				* // => true
				*
				* _.isRegExp('/abc/');
				* // => false
				*/
				var isRegExp = nodeIsRegExp ? baseUnary(nodeIsRegExp) : baseIsRegExp;
				/**
				* Checks if `value` is a safe integer. An integer is safe if it's an IEEE-754
				* double precision number which isn't the result of a rounded unsafe integer.
				*
				* **Note:** This method is based on
				* [`Number.isSafeInteger`](https://mdn.io/Number/isSafeInteger).
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Lang
				* @param {*} value The value to check.
				* @returns {boolean} Returns `true` if `value` is a safe integer, else `false`.
				* @example
				*
				* _.isSafeInteger(3);
				* // => true
				*
				* _.isSafeInteger(Number.MIN_VALUE);
				* // => false
				*
				* _.isSafeInteger(Infinity);
				* // => false
				*
				* _.isSafeInteger('3');
				* // => false
				*/
				function isSafeInteger(value) {
					return isInteger(value) && value >= -MAX_SAFE_INTEGER && value <= MAX_SAFE_INTEGER;
				}
				/**
				* Checks if `value` is classified as a `Set` object.
				*
				* @static
				* @memberOf _
				* @since 4.3.0
				* @category Lang
				* @param {*} value The value to check.
				* @returns {boolean} Returns `true` if `value` is a set, else `false`.
				* @example
				*
				* _.isSet(new Set);
				* // => true
				*
				* _.isSet(new WeakSet);
				* // => false
				*/
				var isSet = nodeIsSet ? baseUnary(nodeIsSet) : baseIsSet;
				/**
				* Checks if `value` is classified as a `String` primitive or object.
				*
				* @static
				* @since 0.1.0
				* @memberOf _
				* @category Lang
				* @param {*} value The value to check.
				* @returns {boolean} Returns `true` if `value` is a string, else `false`.
				* @example
				*
				* _.isString('abc');
				* // => true
				*
				* _.isString(1);
				* // => false
				*/
				function isString(value) {
					return typeof value == "string" || !isArray(value) && isObjectLike(value) && baseGetTag(value) == stringTag;
				}
				/**
				* Checks if `value` is classified as a `Symbol` primitive or object.
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Lang
				* @param {*} value The value to check.
				* @returns {boolean} Returns `true` if `value` is a symbol, else `false`.
				* @example
				*
				* _.isSymbol(Symbol.iterator);
				* // => true
				*
				* _.isSymbol('abc');
				* // => false
				*/
				function isSymbol(value) {
					return typeof value == "symbol" || isObjectLike(value) && baseGetTag(value) == symbolTag;
				}
				/**
				* Checks if `value` is classified as a typed array.
				*
				* @static
				* @memberOf _
				* @since 3.0.0
				* @category Lang
				* @param {*} value The value to check.
				* @returns {boolean} Returns `true` if `value` is a typed array, else `false`.
				* @example
				*
				* _.isTypedArray(new Uint8Array);
				* // => true
				*
				* _.isTypedArray([]);
				* // => false
				*/
				var isTypedArray = nodeIsTypedArray ? baseUnary(nodeIsTypedArray) : baseIsTypedArray;
				/**
				* Checks if `value` is `undefined`.
				*
				* @static
				* @since 0.1.0
				* @memberOf _
				* @category Lang
				* @param {*} value The value to check.
				* @returns {boolean} Returns `true` if `value` is `undefined`, else `false`.
				* @example
				*
				* _.isUndefined(void 0);
				* // => true
				*
				* _.isUndefined(null);
				* // => false
				*/
				function isUndefined(value) {
					return value === undefined$1;
				}
				/**
				* Checks if `value` is classified as a `WeakMap` object.
				*
				* @static
				* @memberOf _
				* @since 4.3.0
				* @category Lang
				* @param {*} value The value to check.
				* @returns {boolean} Returns `true` if `value` is a weak map, else `false`.
				* @example
				*
				* _.isWeakMap(new WeakMap);
				* // => true
				*
				* _.isWeakMap(new Map);
				* // => false
				*/
				function isWeakMap(value) {
					return isObjectLike(value) && getTag(value) == weakMapTag;
				}
				/**
				* Checks if `value` is classified as a `WeakSet` object.
				*
				* @static
				* @memberOf _
				* @since 4.3.0
				* @category Lang
				* @param {*} value The value to check.
				* @returns {boolean} Returns `true` if `value` is a weak set, else `false`.
				* @example
				*
				* _.isWeakSet(new WeakSet);
				* // => true
				*
				* _.isWeakSet(new Set);
				* // => false
				*/
				function isWeakSet(value) {
					return isObjectLike(value) && baseGetTag(value) == weakSetTag;
				}
				/**
				* Checks if `value` is less than `other`.
				*
				* @static
				* @memberOf _
				* @since 3.9.0
				* @category Lang
				* @param {*} value The value to compare.
				* @param {*} other The other value to compare.
				* @returns {boolean} Returns `true` if `value` is less than `other`,
				*  else `false`.
				* @see _.gt
				* @example
				*
				* _.lt(1, 3);
				* // => true
				*
				* _.lt(3, 3);
				* // => false
				*
				* _.lt(3, 1);
				* // => false
				*/
				var lt = createRelationalOperation(baseLt);
				/**
				* Checks if `value` is less than or equal to `other`.
				*
				* @static
				* @memberOf _
				* @since 3.9.0
				* @category Lang
				* @param {*} value The value to compare.
				* @param {*} other The other value to compare.
				* @returns {boolean} Returns `true` if `value` is less than or equal to
				*  `other`, else `false`.
				* @see _.gte
				* @example
				*
				* _.lte(1, 3);
				* // => true
				*
				* _.lte(3, 3);
				* // => true
				*
				* _.lte(3, 1);
				* // => false
				*/
				var lte = createRelationalOperation(function(value, other) {
					return value <= other;
				});
				/**
				* Converts `value` to an array.
				*
				* @static
				* @since 0.1.0
				* @memberOf _
				* @category Lang
				* @param {*} value The value to convert.
				* @returns {Array} Returns the converted array.
				* @example
				*
				* _.toArray({ 'a': 1, 'b': 2 });
				* // => [1, 2]
				*
				* _.toArray('abc');
				* // => ['a', 'b', 'c']
				*
				* _.toArray(1);
				* // => []
				*
				* _.toArray(null);
				* // => []
				*/
				function toArray(value) {
					if (!value) return [];
					if (isArrayLike(value)) return isString(value) ? stringToArray(value) : copyArray(value);
					if (symIterator && value[symIterator]) return iteratorToArray(value[symIterator]());
					var tag = getTag(value);
					return (tag == mapTag ? mapToArray : tag == setTag ? setToArray : values)(value);
				}
				/**
				* Converts `value` to a finite number.
				*
				* @static
				* @memberOf _
				* @since 4.12.0
				* @category Lang
				* @param {*} value The value to convert.
				* @returns {number} Returns the converted number.
				* @example
				*
				* _.toFinite(3.2);
				* // => 3.2
				*
				* _.toFinite(Number.MIN_VALUE);
				* // => 5e-324
				*
				* _.toFinite(Infinity);
				* // => 1.7976931348623157e+308
				*
				* _.toFinite('3.2');
				* // => 3.2
				*/
				function toFinite(value) {
					if (!value) return value === 0 ? value : 0;
					value = toNumber(value);
					if (value === INFINITY || value === -Infinity) return (value < 0 ? -1 : 1) * MAX_INTEGER;
					return value === value ? value : 0;
				}
				/**
				* Converts `value` to an integer.
				*
				* **Note:** This method is loosely based on
				* [`ToInteger`](http://www.ecma-international.org/ecma-262/7.0/#sec-tointeger).
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Lang
				* @param {*} value The value to convert.
				* @returns {number} Returns the converted integer.
				* @example
				*
				* _.toInteger(3.2);
				* // => 3
				*
				* _.toInteger(Number.MIN_VALUE);
				* // => 0
				*
				* _.toInteger(Infinity);
				* // => 1.7976931348623157e+308
				*
				* _.toInteger('3.2');
				* // => 3
				*/
				function toInteger(value) {
					var result = toFinite(value), remainder = result % 1;
					return result === result ? remainder ? result - remainder : result : 0;
				}
				/**
				* Converts `value` to an integer suitable for use as the length of an
				* array-like object.
				*
				* **Note:** This method is based on
				* [`ToLength`](http://ecma-international.org/ecma-262/7.0/#sec-tolength).
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Lang
				* @param {*} value The value to convert.
				* @returns {number} Returns the converted integer.
				* @example
				*
				* _.toLength(3.2);
				* // => 3
				*
				* _.toLength(Number.MIN_VALUE);
				* // => 0
				*
				* _.toLength(Infinity);
				* // => 4294967295
				*
				* _.toLength('3.2');
				* // => 3
				*/
				function toLength(value) {
					return value ? baseClamp(toInteger(value), 0, MAX_ARRAY_LENGTH) : 0;
				}
				/**
				* Converts `value` to a number.
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Lang
				* @param {*} value The value to process.
				* @returns {number} Returns the number.
				* @example
				*
				* _.toNumber(3.2);
				* // => 3.2
				*
				* _.toNumber(Number.MIN_VALUE);
				* // => 5e-324
				*
				* _.toNumber(Infinity);
				* // => Infinity
				*
				* _.toNumber('3.2');
				* // => 3.2
				*/
				function toNumber(value) {
					if (typeof value == "number") return value;
					if (isSymbol(value)) return NAN;
					if (isObject(value)) {
						var other = typeof value.valueOf == "function" ? value.valueOf() : value;
						value = isObject(other) ? other + "" : other;
					}
					if (typeof value != "string") return value === 0 ? value : +value;
					value = baseTrim(value);
					var isBinary = reIsBinary.test(value);
					return isBinary || reIsOctal.test(value) ? freeParseInt(value.slice(2), isBinary ? 2 : 8) : reIsBadHex.test(value) ? NAN : +value;
				}
				/**
				* Converts `value` to a plain object flattening inherited enumerable string
				* keyed properties of `value` to own properties of the plain object.
				*
				* @static
				* @memberOf _
				* @since 3.0.0
				* @category Lang
				* @param {*} value The value to convert.
				* @returns {Object} Returns the converted plain object.
				* @example
				*
				* function Foo() {
				*   this.b = 2;
				* }
				*
				* Foo.prototype.c = 3;
				*
				* _.assign({ 'a': 1 }, new Foo);
				* // => { 'a': 1, 'b': 2 }
				*
				* _.assign({ 'a': 1 }, _.toPlainObject(new Foo));
				* // => { 'a': 1, 'b': 2, 'c': 3 }
				*/
				function toPlainObject(value) {
					return copyObject(value, keysIn(value));
				}
				/**
				* Converts `value` to a safe integer. A safe integer can be compared and
				* represented correctly.
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Lang
				* @param {*} value The value to convert.
				* @returns {number} Returns the converted integer.
				* @example
				*
				* _.toSafeInteger(3.2);
				* // => 3
				*
				* _.toSafeInteger(Number.MIN_VALUE);
				* // => 0
				*
				* _.toSafeInteger(Infinity);
				* // => 9007199254740991
				*
				* _.toSafeInteger('3.2');
				* // => 3
				*/
				function toSafeInteger(value) {
					return value ? baseClamp(toInteger(value), -MAX_SAFE_INTEGER, MAX_SAFE_INTEGER) : value === 0 ? value : 0;
				}
				/**
				* Converts `value` to a string. An empty string is returned for `null`
				* and `undefined` values. The sign of `-0` is preserved.
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Lang
				* @param {*} value The value to convert.
				* @returns {string} Returns the converted string.
				* @example
				*
				* _.toString(null);
				* // => ''
				*
				* _.toString(-0);
				* // => '-0'
				*
				* _.toString([1, 2, 3]);
				* // => '1,2,3'
				*/
				function toString(value) {
					return value == null ? "" : baseToString(value);
				}
				/**
				* Assigns own enumerable string keyed properties of source objects to the
				* destination object. Source objects are applied from left to right.
				* Subsequent sources overwrite property assignments of previous sources.
				*
				* **Note:** This method mutates `object` and is loosely based on
				* [`Object.assign`](https://mdn.io/Object/assign).
				*
				* @static
				* @memberOf _
				* @since 0.10.0
				* @category Object
				* @param {Object} object The destination object.
				* @param {...Object} [sources] The source objects.
				* @returns {Object} Returns `object`.
				* @see _.assignIn
				* @example
				*
				* function Foo() {
				*   this.a = 1;
				* }
				*
				* function Bar() {
				*   this.c = 3;
				* }
				*
				* Foo.prototype.b = 2;
				* Bar.prototype.d = 4;
				*
				* _.assign({ 'a': 0 }, new Foo, new Bar);
				* // => { 'a': 1, 'c': 3 }
				*/
				var assign = createAssigner(function(object, source) {
					if (isPrototype(source) || isArrayLike(source)) {
						copyObject(source, keys(source), object);
						return;
					}
					for (var key in source) if (hasOwnProperty.call(source, key)) assignValue(object, key, source[key]);
				});
				/**
				* This method is like `_.assign` except that it iterates over own and
				* inherited source properties.
				*
				* **Note:** This method mutates `object`.
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @alias extend
				* @category Object
				* @param {Object} object The destination object.
				* @param {...Object} [sources] The source objects.
				* @returns {Object} Returns `object`.
				* @see _.assign
				* @example
				*
				* function Foo() {
				*   this.a = 1;
				* }
				*
				* function Bar() {
				*   this.c = 3;
				* }
				*
				* Foo.prototype.b = 2;
				* Bar.prototype.d = 4;
				*
				* _.assignIn({ 'a': 0 }, new Foo, new Bar);
				* // => { 'a': 1, 'b': 2, 'c': 3, 'd': 4 }
				*/
				var assignIn = createAssigner(function(object, source) {
					copyObject(source, keysIn(source), object);
				});
				/**
				* This method is like `_.assignIn` except that it accepts `customizer`
				* which is invoked to produce the assigned values. If `customizer` returns
				* `undefined`, assignment is handled by the method instead. The `customizer`
				* is invoked with five arguments: (objValue, srcValue, key, object, source).
				*
				* **Note:** This method mutates `object`.
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @alias extendWith
				* @category Object
				* @param {Object} object The destination object.
				* @param {...Object} sources The source objects.
				* @param {Function} [customizer] The function to customize assigned values.
				* @returns {Object} Returns `object`.
				* @see _.assignWith
				* @example
				*
				* function customizer(objValue, srcValue) {
				*   return _.isUndefined(objValue) ? srcValue : objValue;
				* }
				*
				* var defaults = _.partialRight(_.assignInWith, customizer);
				*
				* defaults({ 'a': 1 }, { 'b': 2 }, { 'a': 3 });
				* // => { 'a': 1, 'b': 2 }
				*/
				var assignInWith = createAssigner(function(object, source, srcIndex, customizer) {
					copyObject(source, keysIn(source), object, customizer);
				});
				/**
				* This method is like `_.assign` except that it accepts `customizer`
				* which is invoked to produce the assigned values. If `customizer` returns
				* `undefined`, assignment is handled by the method instead. The `customizer`
				* is invoked with five arguments: (objValue, srcValue, key, object, source).
				*
				* **Note:** This method mutates `object`.
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Object
				* @param {Object} object The destination object.
				* @param {...Object} sources The source objects.
				* @param {Function} [customizer] The function to customize assigned values.
				* @returns {Object} Returns `object`.
				* @see _.assignInWith
				* @example
				*
				* function customizer(objValue, srcValue) {
				*   return _.isUndefined(objValue) ? srcValue : objValue;
				* }
				*
				* var defaults = _.partialRight(_.assignWith, customizer);
				*
				* defaults({ 'a': 1 }, { 'b': 2 }, { 'a': 3 });
				* // => { 'a': 1, 'b': 2 }
				*/
				var assignWith = createAssigner(function(object, source, srcIndex, customizer) {
					copyObject(source, keys(source), object, customizer);
				});
				/**
				* Creates an array of values corresponding to `paths` of `object`.
				*
				* @static
				* @memberOf _
				* @since 1.0.0
				* @category Object
				* @param {Object} object The object to iterate over.
				* @param {...(string|string[])} [paths] The property paths to pick.
				* @returns {Array} Returns the picked values.
				* @example
				*
				* var object = { 'a': [{ 'b': { 'c': 3 } }, 4] };
				*
				* _.at(object, ['a[0].b.c', 'a[1]']);
				* // => [3, 4]
				*/
				var at = flatRest(baseAt);
				/**
				* Creates an object that inherits from the `prototype` object. If a
				* `properties` object is given, its own enumerable string keyed properties
				* are assigned to the created object.
				*
				* @static
				* @memberOf _
				* @since 2.3.0
				* @category Object
				* @param {Object} prototype The object to inherit from.
				* @param {Object} [properties] The properties to assign to the object.
				* @returns {Object} Returns the new object.
				* @example
				*
				* function Shape() {
				*   this.x = 0;
				*   this.y = 0;
				* }
				*
				* function Circle() {
				*   Shape.call(this);
				* }
				*
				* Circle.prototype = _.create(Shape.prototype, {
				*   'constructor': Circle
				* });
				*
				* var circle = new Circle;
				* circle instanceof Circle;
				* // => true
				*
				* circle instanceof Shape;
				* // => true
				*/
				function create(prototype, properties) {
					var result = baseCreate(prototype);
					return properties == null ? result : baseAssign(result, properties);
				}
				/**
				* Assigns own and inherited enumerable string keyed properties of source
				* objects to the destination object for all destination properties that
				* resolve to `undefined`. Source objects are applied from left to right.
				* Once a property is set, additional values of the same property are ignored.
				*
				* **Note:** This method mutates `object`.
				*
				* @static
				* @since 0.1.0
				* @memberOf _
				* @category Object
				* @param {Object} object The destination object.
				* @param {...Object} [sources] The source objects.
				* @returns {Object} Returns `object`.
				* @see _.defaultsDeep
				* @example
				*
				* _.defaults({ 'a': 1 }, { 'b': 2 }, { 'a': 3 });
				* // => { 'a': 1, 'b': 2 }
				*/
				var defaults = baseRest(function(object, sources) {
					object = Object(object);
					var index = -1;
					var length = sources.length;
					var guard = length > 2 ? sources[2] : undefined$1;
					if (guard && isIterateeCall(sources[0], sources[1], guard)) length = 1;
					while (++index < length) {
						var source = sources[index];
						var props = keysIn(source);
						var propsIndex = -1;
						var propsLength = props.length;
						while (++propsIndex < propsLength) {
							var key = props[propsIndex];
							var value = object[key];
							if (value === undefined$1 || eq(value, objectProto[key]) && !hasOwnProperty.call(object, key)) object[key] = source[key];
						}
					}
					return object;
				});
				/**
				* This method is like `_.defaults` except that it recursively assigns
				* default properties.
				*
				* **Note:** This method mutates `object`.
				*
				* @static
				* @memberOf _
				* @since 3.10.0
				* @category Object
				* @param {Object} object The destination object.
				* @param {...Object} [sources] The source objects.
				* @returns {Object} Returns `object`.
				* @see _.defaults
				* @example
				*
				* _.defaultsDeep({ 'a': { 'b': 2 } }, { 'a': { 'b': 1, 'c': 3 } });
				* // => { 'a': { 'b': 2, 'c': 3 } }
				*/
				var defaultsDeep = baseRest(function(args) {
					args.push(undefined$1, customDefaultsMerge);
					return apply(mergeWith, undefined$1, args);
				});
				/**
				* This method is like `_.find` except that it returns the key of the first
				* element `predicate` returns truthy for instead of the element itself.
				*
				* @static
				* @memberOf _
				* @since 1.1.0
				* @category Object
				* @param {Object} object The object to inspect.
				* @param {Function} [predicate=_.identity] The function invoked per iteration.
				* @returns {string|undefined} Returns the key of the matched element,
				*  else `undefined`.
				* @example
				*
				* var users = {
				*   'barney':  { 'age': 36, 'active': true },
				*   'fred':    { 'age': 40, 'active': false },
				*   'pebbles': { 'age': 1,  'active': true }
				* };
				*
				* _.findKey(users, function(o) { return o.age < 40; });
				* // => 'barney' (iteration order is not guaranteed)
				*
				* // The `_.matches` iteratee shorthand.
				* _.findKey(users, { 'age': 1, 'active': true });
				* // => 'pebbles'
				*
				* // The `_.matchesProperty` iteratee shorthand.
				* _.findKey(users, ['active', false]);
				* // => 'fred'
				*
				* // The `_.property` iteratee shorthand.
				* _.findKey(users, 'active');
				* // => 'barney'
				*/
				function findKey(object, predicate) {
					return baseFindKey(object, getIteratee(predicate, 3), baseForOwn);
				}
				/**
				* This method is like `_.findKey` except that it iterates over elements of
				* a collection in the opposite order.
				*
				* @static
				* @memberOf _
				* @since 2.0.0
				* @category Object
				* @param {Object} object The object to inspect.
				* @param {Function} [predicate=_.identity] The function invoked per iteration.
				* @returns {string|undefined} Returns the key of the matched element,
				*  else `undefined`.
				* @example
				*
				* var users = {
				*   'barney':  { 'age': 36, 'active': true },
				*   'fred':    { 'age': 40, 'active': false },
				*   'pebbles': { 'age': 1,  'active': true }
				* };
				*
				* _.findLastKey(users, function(o) { return o.age < 40; });
				* // => returns 'pebbles' assuming `_.findKey` returns 'barney'
				*
				* // The `_.matches` iteratee shorthand.
				* _.findLastKey(users, { 'age': 36, 'active': true });
				* // => 'barney'
				*
				* // The `_.matchesProperty` iteratee shorthand.
				* _.findLastKey(users, ['active', false]);
				* // => 'fred'
				*
				* // The `_.property` iteratee shorthand.
				* _.findLastKey(users, 'active');
				* // => 'pebbles'
				*/
				function findLastKey(object, predicate) {
					return baseFindKey(object, getIteratee(predicate, 3), baseForOwnRight);
				}
				/**
				* Iterates over own and inherited enumerable string keyed properties of an
				* object and invokes `iteratee` for each property. The iteratee is invoked
				* with three arguments: (value, key, object). Iteratee functions may exit
				* iteration early by explicitly returning `false`.
				*
				* @static
				* @memberOf _
				* @since 0.3.0
				* @category Object
				* @param {Object} object The object to iterate over.
				* @param {Function} [iteratee=_.identity] The function invoked per iteration.
				* @returns {Object} Returns `object`.
				* @see _.forInRight
				* @example
				*
				* function Foo() {
				*   this.a = 1;
				*   this.b = 2;
				* }
				*
				* Foo.prototype.c = 3;
				*
				* _.forIn(new Foo, function(value, key) {
				*   console.log(key);
				* });
				* // => Logs 'a', 'b', then 'c' (iteration order is not guaranteed).
				*/
				function forIn(object, iteratee) {
					return object == null ? object : baseFor(object, getIteratee(iteratee, 3), keysIn);
				}
				/**
				* This method is like `_.forIn` except that it iterates over properties of
				* `object` in the opposite order.
				*
				* @static
				* @memberOf _
				* @since 2.0.0
				* @category Object
				* @param {Object} object The object to iterate over.
				* @param {Function} [iteratee=_.identity] The function invoked per iteration.
				* @returns {Object} Returns `object`.
				* @see _.forIn
				* @example
				*
				* function Foo() {
				*   this.a = 1;
				*   this.b = 2;
				* }
				*
				* Foo.prototype.c = 3;
				*
				* _.forInRight(new Foo, function(value, key) {
				*   console.log(key);
				* });
				* // => Logs 'c', 'b', then 'a' assuming `_.forIn` logs 'a', 'b', then 'c'.
				*/
				function forInRight(object, iteratee) {
					return object == null ? object : baseForRight(object, getIteratee(iteratee, 3), keysIn);
				}
				/**
				* Iterates over own enumerable string keyed properties of an object and
				* invokes `iteratee` for each property. The iteratee is invoked with three
				* arguments: (value, key, object). Iteratee functions may exit iteration
				* early by explicitly returning `false`.
				*
				* @static
				* @memberOf _
				* @since 0.3.0
				* @category Object
				* @param {Object} object The object to iterate over.
				* @param {Function} [iteratee=_.identity] The function invoked per iteration.
				* @returns {Object} Returns `object`.
				* @see _.forOwnRight
				* @example
				*
				* function Foo() {
				*   this.a = 1;
				*   this.b = 2;
				* }
				*
				* Foo.prototype.c = 3;
				*
				* _.forOwn(new Foo, function(value, key) {
				*   console.log(key);
				* });
				* // => Logs 'a' then 'b' (iteration order is not guaranteed).
				*/
				function forOwn(object, iteratee) {
					return object && baseForOwn(object, getIteratee(iteratee, 3));
				}
				/**
				* This method is like `_.forOwn` except that it iterates over properties of
				* `object` in the opposite order.
				*
				* @static
				* @memberOf _
				* @since 2.0.0
				* @category Object
				* @param {Object} object The object to iterate over.
				* @param {Function} [iteratee=_.identity] The function invoked per iteration.
				* @returns {Object} Returns `object`.
				* @see _.forOwn
				* @example
				*
				* function Foo() {
				*   this.a = 1;
				*   this.b = 2;
				* }
				*
				* Foo.prototype.c = 3;
				*
				* _.forOwnRight(new Foo, function(value, key) {
				*   console.log(key);
				* });
				* // => Logs 'b' then 'a' assuming `_.forOwn` logs 'a' then 'b'.
				*/
				function forOwnRight(object, iteratee) {
					return object && baseForOwnRight(object, getIteratee(iteratee, 3));
				}
				/**
				* Creates an array of function property names from own enumerable properties
				* of `object`.
				*
				* @static
				* @since 0.1.0
				* @memberOf _
				* @category Object
				* @param {Object} object The object to inspect.
				* @returns {Array} Returns the function names.
				* @see _.functionsIn
				* @example
				*
				* function Foo() {
				*   this.a = _.constant('a');
				*   this.b = _.constant('b');
				* }
				*
				* Foo.prototype.c = _.constant('c');
				*
				* _.functions(new Foo);
				* // => ['a', 'b']
				*/
				function functions(object) {
					return object == null ? [] : baseFunctions(object, keys(object));
				}
				/**
				* Creates an array of function property names from own and inherited
				* enumerable properties of `object`.
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Object
				* @param {Object} object The object to inspect.
				* @returns {Array} Returns the function names.
				* @see _.functions
				* @example
				*
				* function Foo() {
				*   this.a = _.constant('a');
				*   this.b = _.constant('b');
				* }
				*
				* Foo.prototype.c = _.constant('c');
				*
				* _.functionsIn(new Foo);
				* // => ['a', 'b', 'c']
				*/
				function functionsIn(object) {
					return object == null ? [] : baseFunctions(object, keysIn(object));
				}
				/**
				* Gets the value at `path` of `object`. If the resolved value is
				* `undefined`, the `defaultValue` is returned in its place.
				*
				* @static
				* @memberOf _
				* @since 3.7.0
				* @category Object
				* @param {Object} object The object to query.
				* @param {Array|string} path The path of the property to get.
				* @param {*} [defaultValue] The value returned for `undefined` resolved values.
				* @returns {*} Returns the resolved value.
				* @example
				*
				* var object = { 'a': [{ 'b': { 'c': 3 } }] };
				*
				* _.get(object, 'a[0].b.c');
				* // => 3
				*
				* _.get(object, ['a', '0', 'b', 'c']);
				* // => 3
				*
				* _.get(object, 'a.b.c', 'default');
				* // => 'default'
				*/
				function get(object, path, defaultValue) {
					var result = object == null ? undefined$1 : baseGet(object, path);
					return result === undefined$1 ? defaultValue : result;
				}
				/**
				* Checks if `path` is a direct property of `object`.
				*
				* @static
				* @since 0.1.0
				* @memberOf _
				* @category Object
				* @param {Object} object The object to query.
				* @param {Array|string} path The path to check.
				* @returns {boolean} Returns `true` if `path` exists, else `false`.
				* @example
				*
				* var object = { 'a': { 'b': 2 } };
				* var other = _.create({ 'a': _.create({ 'b': 2 }) });
				*
				* _.has(object, 'a');
				* // => true
				*
				* _.has(object, 'a.b');
				* // => true
				*
				* _.has(object, ['a', 'b']);
				* // => true
				*
				* _.has(other, 'a');
				* // => false
				*/
				function has(object, path) {
					return object != null && hasPath(object, path, baseHas);
				}
				/**
				* Checks if `path` is a direct or inherited property of `object`.
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Object
				* @param {Object} object The object to query.
				* @param {Array|string} path The path to check.
				* @returns {boolean} Returns `true` if `path` exists, else `false`.
				* @example
				*
				* var object = _.create({ 'a': _.create({ 'b': 2 }) });
				*
				* _.hasIn(object, 'a');
				* // => true
				*
				* _.hasIn(object, 'a.b');
				* // => true
				*
				* _.hasIn(object, ['a', 'b']);
				* // => true
				*
				* _.hasIn(object, 'b');
				* // => false
				*/
				function hasIn(object, path) {
					return object != null && hasPath(object, path, baseHasIn);
				}
				/**
				* Creates an object composed of the inverted keys and values of `object`.
				* If `object` contains duplicate values, subsequent values overwrite
				* property assignments of previous values.
				*
				* @static
				* @memberOf _
				* @since 0.7.0
				* @category Object
				* @param {Object} object The object to invert.
				* @returns {Object} Returns the new inverted object.
				* @example
				*
				* var object = { 'a': 1, 'b': 2, 'c': 1 };
				*
				* _.invert(object);
				* // => { '1': 'c', '2': 'b' }
				*/
				var invert = createInverter(function(result, value, key) {
					if (value != null && typeof value.toString != "function") value = nativeObjectToString.call(value);
					result[value] = key;
				}, constant(identity));
				/**
				* This method is like `_.invert` except that the inverted object is generated
				* from the results of running each element of `object` thru `iteratee`. The
				* corresponding inverted value of each inverted key is an array of keys
				* responsible for generating the inverted value. The iteratee is invoked
				* with one argument: (value).
				*
				* @static
				* @memberOf _
				* @since 4.1.0
				* @category Object
				* @param {Object} object The object to invert.
				* @param {Function} [iteratee=_.identity] The iteratee invoked per element.
				* @returns {Object} Returns the new inverted object.
				* @example
				*
				* var object = { 'a': 1, 'b': 2, 'c': 1 };
				*
				* _.invertBy(object);
				* // => { '1': ['a', 'c'], '2': ['b'] }
				*
				* _.invertBy(object, function(value) {
				*   return 'group' + value;
				* });
				* // => { 'group1': ['a', 'c'], 'group2': ['b'] }
				*/
				var invertBy = createInverter(function(result, value, key) {
					if (value != null && typeof value.toString != "function") value = nativeObjectToString.call(value);
					if (hasOwnProperty.call(result, value)) result[value].push(key);
					else result[value] = [key];
				}, getIteratee);
				/**
				* Invokes the method at `path` of `object`.
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Object
				* @param {Object} object The object to query.
				* @param {Array|string} path The path of the method to invoke.
				* @param {...*} [args] The arguments to invoke the method with.
				* @returns {*} Returns the result of the invoked method.
				* @example
				*
				* var object = { 'a': [{ 'b': { 'c': [1, 2, 3, 4] } }] };
				*
				* _.invoke(object, 'a[0].b.c.slice', 1, 3);
				* // => [2, 3]
				*/
				var invoke = baseRest(baseInvoke);
				/**
				* Creates an array of the own enumerable property names of `object`.
				*
				* **Note:** Non-object values are coerced to objects. See the
				* [ES spec](http://ecma-international.org/ecma-262/7.0/#sec-object.keys)
				* for more details.
				*
				* @static
				* @since 0.1.0
				* @memberOf _
				* @category Object
				* @param {Object} object The object to query.
				* @returns {Array} Returns the array of property names.
				* @example
				*
				* function Foo() {
				*   this.a = 1;
				*   this.b = 2;
				* }
				*
				* Foo.prototype.c = 3;
				*
				* _.keys(new Foo);
				* // => ['a', 'b'] (iteration order is not guaranteed)
				*
				* _.keys('hi');
				* // => ['0', '1']
				*/
				function keys(object) {
					return isArrayLike(object) ? arrayLikeKeys(object) : baseKeys(object);
				}
				/**
				* Creates an array of the own and inherited enumerable property names of `object`.
				*
				* **Note:** Non-object values are coerced to objects.
				*
				* @static
				* @memberOf _
				* @since 3.0.0
				* @category Object
				* @param {Object} object The object to query.
				* @returns {Array} Returns the array of property names.
				* @example
				*
				* function Foo() {
				*   this.a = 1;
				*   this.b = 2;
				* }
				*
				* Foo.prototype.c = 3;
				*
				* _.keysIn(new Foo);
				* // => ['a', 'b', 'c'] (iteration order is not guaranteed)
				*/
				function keysIn(object) {
					return isArrayLike(object) ? arrayLikeKeys(object, true) : baseKeysIn(object);
				}
				/**
				* The opposite of `_.mapValues`; this method creates an object with the
				* same values as `object` and keys generated by running each own enumerable
				* string keyed property of `object` thru `iteratee`. The iteratee is invoked
				* with three arguments: (value, key, object).
				*
				* @static
				* @memberOf _
				* @since 3.8.0
				* @category Object
				* @param {Object} object The object to iterate over.
				* @param {Function} [iteratee=_.identity] The function invoked per iteration.
				* @returns {Object} Returns the new mapped object.
				* @see _.mapValues
				* @example
				*
				* _.mapKeys({ 'a': 1, 'b': 2 }, function(value, key) {
				*   return key + value;
				* });
				* // => { 'a1': 1, 'b2': 2 }
				*/
				function mapKeys(object, iteratee) {
					var result = {};
					iteratee = getIteratee(iteratee, 3);
					baseForOwn(object, function(value, key, object) {
						baseAssignValue(result, iteratee(value, key, object), value);
					});
					return result;
				}
				/**
				* Creates an object with the same keys as `object` and values generated
				* by running each own enumerable string keyed property of `object` thru
				* `iteratee`. The iteratee is invoked with three arguments:
				* (value, key, object).
				*
				* @static
				* @memberOf _
				* @since 2.4.0
				* @category Object
				* @param {Object} object The object to iterate over.
				* @param {Function} [iteratee=_.identity] The function invoked per iteration.
				* @returns {Object} Returns the new mapped object.
				* @see _.mapKeys
				* @example
				*
				* var users = {
				*   'fred':    { 'user': 'fred',    'age': 40 },
				*   'pebbles': { 'user': 'pebbles', 'age': 1 }
				* };
				*
				* _.mapValues(users, function(o) { return o.age; });
				* // => { 'fred': 40, 'pebbles': 1 } (iteration order is not guaranteed)
				*
				* // The `_.property` iteratee shorthand.
				* _.mapValues(users, 'age');
				* // => { 'fred': 40, 'pebbles': 1 } (iteration order is not guaranteed)
				*/
				function mapValues(object, iteratee) {
					var result = {};
					iteratee = getIteratee(iteratee, 3);
					baseForOwn(object, function(value, key, object) {
						baseAssignValue(result, key, iteratee(value, key, object));
					});
					return result;
				}
				/**
				* This method is like `_.assign` except that it recursively merges own and
				* inherited enumerable string keyed properties of source objects into the
				* destination object. Source properties that resolve to `undefined` are
				* skipped if a destination value exists. Array and plain object properties
				* are merged recursively. Other objects and value types are overridden by
				* assignment. Source objects are applied from left to right. Subsequent
				* sources overwrite property assignments of previous sources.
				*
				* **Note:** This method mutates `object`.
				*
				* @static
				* @memberOf _
				* @since 0.5.0
				* @category Object
				* @param {Object} object The destination object.
				* @param {...Object} [sources] The source objects.
				* @returns {Object} Returns `object`.
				* @example
				*
				* var object = {
				*   'a': [{ 'b': 2 }, { 'd': 4 }]
				* };
				*
				* var other = {
				*   'a': [{ 'c': 3 }, { 'e': 5 }]
				* };
				*
				* _.merge(object, other);
				* // => { 'a': [{ 'b': 2, 'c': 3 }, { 'd': 4, 'e': 5 }] }
				*/
				var merge = createAssigner(function(object, source, srcIndex) {
					baseMerge(object, source, srcIndex);
				});
				/**
				* This method is like `_.merge` except that it accepts `customizer` which
				* is invoked to produce the merged values of the destination and source
				* properties. If `customizer` returns `undefined`, merging is handled by the
				* method instead. The `customizer` is invoked with six arguments:
				* (objValue, srcValue, key, object, source, stack).
				*
				* **Note:** This method mutates `object`.
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Object
				* @param {Object} object The destination object.
				* @param {...Object} sources The source objects.
				* @param {Function} customizer The function to customize assigned values.
				* @returns {Object} Returns `object`.
				* @example
				*
				* function customizer(objValue, srcValue) {
				*   if (_.isArray(objValue)) {
				*     return objValue.concat(srcValue);
				*   }
				* }
				*
				* var object = { 'a': [1], 'b': [2] };
				* var other = { 'a': [3], 'b': [4] };
				*
				* _.mergeWith(object, other, customizer);
				* // => { 'a': [1, 3], 'b': [2, 4] }
				*/
				var mergeWith = createAssigner(function(object, source, srcIndex, customizer) {
					baseMerge(object, source, srcIndex, customizer);
				});
				/**
				* The opposite of `_.pick`; this method creates an object composed of the
				* own and inherited enumerable property paths of `object` that are not omitted.
				*
				* **Note:** This method is considerably slower than `_.pick`.
				*
				* @static
				* @since 0.1.0
				* @memberOf _
				* @category Object
				* @param {Object} object The source object.
				* @param {...(string|string[])} [paths] The property paths to omit.
				* @returns {Object} Returns the new object.
				* @example
				*
				* var object = { 'a': 1, 'b': '2', 'c': 3 };
				*
				* _.omit(object, ['a', 'c']);
				* // => { 'b': '2' }
				*/
				var omit = flatRest(function(object, paths) {
					var result = {};
					if (object == null) return result;
					var isDeep = false;
					paths = arrayMap(paths, function(path) {
						path = castPath(path, object);
						isDeep || (isDeep = path.length > 1);
						return path;
					});
					copyObject(object, getAllKeysIn(object), result);
					if (isDeep) result = baseClone(result, 7, customOmitClone);
					var length = paths.length;
					while (length--) baseUnset(result, paths[length]);
					return result;
				});
				/**
				* The opposite of `_.pickBy`; this method creates an object composed of
				* the own and inherited enumerable string keyed properties of `object` that
				* `predicate` doesn't return truthy for. The predicate is invoked with two
				* arguments: (value, key).
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Object
				* @param {Object} object The source object.
				* @param {Function} [predicate=_.identity] The function invoked per property.
				* @returns {Object} Returns the new object.
				* @example
				*
				* var object = { 'a': 1, 'b': '2', 'c': 3 };
				*
				* _.omitBy(object, _.isNumber);
				* // => { 'b': '2' }
				*/
				function omitBy(object, predicate) {
					return pickBy(object, negate(getIteratee(predicate)));
				}
				/**
				* Creates an object composed of the picked `object` properties.
				*
				* @static
				* @since 0.1.0
				* @memberOf _
				* @category Object
				* @param {Object} object The source object.
				* @param {...(string|string[])} [paths] The property paths to pick.
				* @returns {Object} Returns the new object.
				* @example
				*
				* var object = { 'a': 1, 'b': '2', 'c': 3 };
				*
				* _.pick(object, ['a', 'c']);
				* // => { 'a': 1, 'c': 3 }
				*/
				var pick = flatRest(function(object, paths) {
					return object == null ? {} : basePick(object, paths);
				});
				/**
				* Creates an object composed of the `object` properties `predicate` returns
				* truthy for. The predicate is invoked with two arguments: (value, key).
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Object
				* @param {Object} object The source object.
				* @param {Function} [predicate=_.identity] The function invoked per property.
				* @returns {Object} Returns the new object.
				* @example
				*
				* var object = { 'a': 1, 'b': '2', 'c': 3 };
				*
				* _.pickBy(object, _.isNumber);
				* // => { 'a': 1, 'c': 3 }
				*/
				function pickBy(object, predicate) {
					if (object == null) return {};
					var props = arrayMap(getAllKeysIn(object), function(prop) {
						return [prop];
					});
					predicate = getIteratee(predicate);
					return basePickBy(object, props, function(value, path) {
						return predicate(value, path[0]);
					});
				}
				/**
				* This method is like `_.get` except that if the resolved value is a
				* function it's invoked with the `this` binding of its parent object and
				* its result is returned.
				*
				* @static
				* @since 0.1.0
				* @memberOf _
				* @category Object
				* @param {Object} object The object to query.
				* @param {Array|string} path The path of the property to resolve.
				* @param {*} [defaultValue] The value returned for `undefined` resolved values.
				* @returns {*} Returns the resolved value.
				* @example
				*
				* var object = { 'a': [{ 'b': { 'c1': 3, 'c2': _.constant(4) } }] };
				*
				* _.result(object, 'a[0].b.c1');
				* // => 3
				*
				* _.result(object, 'a[0].b.c2');
				* // => 4
				*
				* _.result(object, 'a[0].b.c3', 'default');
				* // => 'default'
				*
				* _.result(object, 'a[0].b.c3', _.constant('default'));
				* // => 'default'
				*/
				function result(object, path, defaultValue) {
					path = castPath(path, object);
					var index = -1, length = path.length;
					if (!length) {
						length = 1;
						object = undefined$1;
					}
					while (++index < length) {
						var value = object == null ? undefined$1 : object[toKey(path[index])];
						if (value === undefined$1) {
							index = length;
							value = defaultValue;
						}
						object = isFunction(value) ? value.call(object) : value;
					}
					return object;
				}
				/**
				* Sets the value at `path` of `object`. If a portion of `path` doesn't exist,
				* it's created. Arrays are created for missing index properties while objects
				* are created for all other missing properties. Use `_.setWith` to customize
				* `path` creation.
				*
				* **Note:** This method mutates `object`.
				*
				* @static
				* @memberOf _
				* @since 3.7.0
				* @category Object
				* @param {Object} object The object to modify.
				* @param {Array|string} path The path of the property to set.
				* @param {*} value The value to set.
				* @returns {Object} Returns `object`.
				* @example
				*
				* var object = { 'a': [{ 'b': { 'c': 3 } }] };
				*
				* _.set(object, 'a[0].b.c', 4);
				* console.log(object.a[0].b.c);
				* // => 4
				*
				* _.set(object, ['x', '0', 'y', 'z'], 5);
				* console.log(object.x[0].y.z);
				* // => 5
				*/
				function set(object, path, value) {
					return object == null ? object : baseSet(object, path, value);
				}
				/**
				* This method is like `_.set` except that it accepts `customizer` which is
				* invoked to produce the objects of `path`.  If `customizer` returns `undefined`
				* path creation is handled by the method instead. The `customizer` is invoked
				* with three arguments: (nsValue, key, nsObject).
				*
				* **Note:** This method mutates `object`.
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Object
				* @param {Object} object The object to modify.
				* @param {Array|string} path The path of the property to set.
				* @param {*} value The value to set.
				* @param {Function} [customizer] The function to customize assigned values.
				* @returns {Object} Returns `object`.
				* @example
				*
				* var object = {};
				*
				* _.setWith(object, '[0][1]', 'a', Object);
				* // => { '0': { '1': 'a' } }
				*/
				function setWith(object, path, value, customizer) {
					customizer = typeof customizer == "function" ? customizer : undefined$1;
					return object == null ? object : baseSet(object, path, value, customizer);
				}
				/**
				* Creates an array of own enumerable string keyed-value pairs for `object`
				* which can be consumed by `_.fromPairs`. If `object` is a map or set, its
				* entries are returned.
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @alias entries
				* @category Object
				* @param {Object} object The object to query.
				* @returns {Array} Returns the key-value pairs.
				* @example
				*
				* function Foo() {
				*   this.a = 1;
				*   this.b = 2;
				* }
				*
				* Foo.prototype.c = 3;
				*
				* _.toPairs(new Foo);
				* // => [['a', 1], ['b', 2]] (iteration order is not guaranteed)
				*/
				var toPairs = createToPairs(keys);
				/**
				* Creates an array of own and inherited enumerable string keyed-value pairs
				* for `object` which can be consumed by `_.fromPairs`. If `object` is a map
				* or set, its entries are returned.
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @alias entriesIn
				* @category Object
				* @param {Object} object The object to query.
				* @returns {Array} Returns the key-value pairs.
				* @example
				*
				* function Foo() {
				*   this.a = 1;
				*   this.b = 2;
				* }
				*
				* Foo.prototype.c = 3;
				*
				* _.toPairsIn(new Foo);
				* // => [['a', 1], ['b', 2], ['c', 3]] (iteration order is not guaranteed)
				*/
				var toPairsIn = createToPairs(keysIn);
				/**
				* An alternative to `_.reduce`; this method transforms `object` to a new
				* `accumulator` object which is the result of running each of its own
				* enumerable string keyed properties thru `iteratee`, with each invocation
				* potentially mutating the `accumulator` object. If `accumulator` is not
				* provided, a new object with the same `[[Prototype]]` will be used. The
				* iteratee is invoked with four arguments: (accumulator, value, key, object).
				* Iteratee functions may exit iteration early by explicitly returning `false`.
				*
				* @static
				* @memberOf _
				* @since 1.3.0
				* @category Object
				* @param {Object} object The object to iterate over.
				* @param {Function} [iteratee=_.identity] The function invoked per iteration.
				* @param {*} [accumulator] The custom accumulator value.
				* @returns {*} Returns the accumulated value.
				* @example
				*
				* _.transform([2, 3, 4], function(result, n) {
				*   result.push(n *= n);
				*   return n % 2 == 0;
				* }, []);
				* // => [4, 9]
				*
				* _.transform({ 'a': 1, 'b': 2, 'c': 1 }, function(result, value, key) {
				*   (result[value] || (result[value] = [])).push(key);
				* }, {});
				* // => { '1': ['a', 'c'], '2': ['b'] }
				*/
				function transform(object, iteratee, accumulator) {
					var isArr = isArray(object), isArrLike = isArr || isBuffer(object) || isTypedArray(object);
					iteratee = getIteratee(iteratee, 4);
					if (accumulator == null) {
						var Ctor = object && object.constructor;
						if (isArrLike) accumulator = isArr ? new Ctor() : [];
						else if (isObject(object)) accumulator = isFunction(Ctor) ? baseCreate(getPrototype(object)) : {};
						else accumulator = {};
					}
					(isArrLike ? arrayEach : baseForOwn)(object, function(value, index, object) {
						return iteratee(accumulator, value, index, object);
					});
					return accumulator;
				}
				/**
				* Removes the property at `path` of `object`.
				*
				* **Note:** This method mutates `object`.
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Object
				* @param {Object} object The object to modify.
				* @param {Array|string} path The path of the property to unset.
				* @returns {boolean} Returns `true` if the property is deleted, else `false`.
				* @example
				*
				* var object = { 'a': [{ 'b': { 'c': 7 } }] };
				* _.unset(object, 'a[0].b.c');
				* // => true
				*
				* console.log(object);
				* // => { 'a': [{ 'b': {} }] };
				*
				* _.unset(object, ['a', '0', 'b', 'c']);
				* // => true
				*
				* console.log(object);
				* // => { 'a': [{ 'b': {} }] };
				*/
				function unset(object, path) {
					return object == null ? true : baseUnset(object, path);
				}
				/**
				* This method is like `_.set` except that accepts `updater` to produce the
				* value to set. Use `_.updateWith` to customize `path` creation. The `updater`
				* is invoked with one argument: (value).
				*
				* **Note:** This method mutates `object`.
				*
				* @static
				* @memberOf _
				* @since 4.6.0
				* @category Object
				* @param {Object} object The object to modify.
				* @param {Array|string} path The path of the property to set.
				* @param {Function} updater The function to produce the updated value.
				* @returns {Object} Returns `object`.
				* @example
				*
				* var object = { 'a': [{ 'b': { 'c': 3 } }] };
				*
				* _.update(object, 'a[0].b.c', function(n) { return n * n; });
				* console.log(object.a[0].b.c);
				* // => 9
				*
				* _.update(object, 'x[0].y.z', function(n) { return n ? n + 1 : 0; });
				* console.log(object.x[0].y.z);
				* // => 0
				*/
				function update(object, path, updater) {
					return object == null ? object : baseUpdate(object, path, castFunction(updater));
				}
				/**
				* This method is like `_.update` except that it accepts `customizer` which is
				* invoked to produce the objects of `path`.  If `customizer` returns `undefined`
				* path creation is handled by the method instead. The `customizer` is invoked
				* with three arguments: (nsValue, key, nsObject).
				*
				* **Note:** This method mutates `object`.
				*
				* @static
				* @memberOf _
				* @since 4.6.0
				* @category Object
				* @param {Object} object The object to modify.
				* @param {Array|string} path The path of the property to set.
				* @param {Function} updater The function to produce the updated value.
				* @param {Function} [customizer] The function to customize assigned values.
				* @returns {Object} Returns `object`.
				* @example
				*
				* var object = {};
				*
				* _.updateWith(object, '[0][1]', _.constant('a'), Object);
				* // => { '0': { '1': 'a' } }
				*/
				function updateWith(object, path, updater, customizer) {
					customizer = typeof customizer == "function" ? customizer : undefined$1;
					return object == null ? object : baseUpdate(object, path, castFunction(updater), customizer);
				}
				/**
				* Creates an array of the own enumerable string keyed property values of `object`.
				*
				* **Note:** Non-object values are coerced to objects.
				*
				* @static
				* @since 0.1.0
				* @memberOf _
				* @category Object
				* @param {Object} object The object to query.
				* @returns {Array} Returns the array of property values.
				* @example
				*
				* function Foo() {
				*   this.a = 1;
				*   this.b = 2;
				* }
				*
				* Foo.prototype.c = 3;
				*
				* _.values(new Foo);
				* // => [1, 2] (iteration order is not guaranteed)
				*
				* _.values('hi');
				* // => ['h', 'i']
				*/
				function values(object) {
					return object == null ? [] : baseValues(object, keys(object));
				}
				/**
				* Creates an array of the own and inherited enumerable string keyed property
				* values of `object`.
				*
				* **Note:** Non-object values are coerced to objects.
				*
				* @static
				* @memberOf _
				* @since 3.0.0
				* @category Object
				* @param {Object} object The object to query.
				* @returns {Array} Returns the array of property values.
				* @example
				*
				* function Foo() {
				*   this.a = 1;
				*   this.b = 2;
				* }
				*
				* Foo.prototype.c = 3;
				*
				* _.valuesIn(new Foo);
				* // => [1, 2, 3] (iteration order is not guaranteed)
				*/
				function valuesIn(object) {
					return object == null ? [] : baseValues(object, keysIn(object));
				}
				/**
				* Clamps `number` within the inclusive `lower` and `upper` bounds.
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Number
				* @param {number} number The number to clamp.
				* @param {number} [lower] The lower bound.
				* @param {number} upper The upper bound.
				* @returns {number} Returns the clamped number.
				* @example
				*
				* _.clamp(-10, -5, 5);
				* // => -5
				*
				* _.clamp(10, -5, 5);
				* // => 5
				*/
				function clamp(number, lower, upper) {
					if (upper === undefined$1) {
						upper = lower;
						lower = undefined$1;
					}
					if (upper !== undefined$1) {
						upper = toNumber(upper);
						upper = upper === upper ? upper : 0;
					}
					if (lower !== undefined$1) {
						lower = toNumber(lower);
						lower = lower === lower ? lower : 0;
					}
					return baseClamp(toNumber(number), lower, upper);
				}
				/**
				* Checks if `n` is between `start` and up to, but not including, `end`. If
				* `end` is not specified, it's set to `start` with `start` then set to `0`.
				* If `start` is greater than `end` the params are swapped to support
				* negative ranges.
				*
				* @static
				* @memberOf _
				* @since 3.3.0
				* @category Number
				* @param {number} number The number to check.
				* @param {number} [start=0] The start of the range.
				* @param {number} end The end of the range.
				* @returns {boolean} Returns `true` if `number` is in the range, else `false`.
				* @see _.range, _.rangeRight
				* @example
				*
				* _.inRange(3, 2, 4);
				* // => true
				*
				* _.inRange(4, 8);
				* // => true
				*
				* _.inRange(4, 2);
				* // => false
				*
				* _.inRange(2, 2);
				* // => false
				*
				* _.inRange(1.2, 2);
				* // => true
				*
				* _.inRange(5.2, 4);
				* // => false
				*
				* _.inRange(-3, -2, -6);
				* // => true
				*/
				function inRange(number, start, end) {
					start = toFinite(start);
					if (end === undefined$1) {
						end = start;
						start = 0;
					} else end = toFinite(end);
					number = toNumber(number);
					return baseInRange(number, start, end);
				}
				/**
				* Produces a random number between the inclusive `lower` and `upper` bounds.
				* If only one argument is provided a number between `0` and the given number
				* is returned. If `floating` is `true`, or either `lower` or `upper` are
				* floats, a floating-point number is returned instead of an integer.
				*
				* **Note:** JavaScript follows the IEEE-754 standard for resolving
				* floating-point values which can produce unexpected results.
				*
				* **Note:** If `lower` is greater than `upper`, the values are swapped.
				*
				* @static
				* @memberOf _
				* @since 0.7.0
				* @category Number
				* @param {number} [lower=0] The lower bound.
				* @param {number} [upper=1] The upper bound.
				* @param {boolean} [floating] Specify returning a floating-point number.
				* @returns {number} Returns the random number.
				* @example
				*
				* _.random(0, 5);
				* // => an integer between 0 and 5
				*
				* // when lower is greater than upper the values are swapped
				* _.random(5, 0);
				* // => an integer between 0 and 5
				*
				* _.random(5);
				* // => also an integer between 0 and 5
				*
				* _.random(-5);
				* // => an integer between -5 and 0
				*
				* _.random(5, true);
				* // => a floating-point number between 0 and 5
				*
				* _.random(1.2, 5.2);
				* // => a floating-point number between 1.2 and 5.2
				*/
				function random(lower, upper, floating) {
					if (floating && typeof floating != "boolean" && isIterateeCall(lower, upper, floating)) upper = floating = undefined$1;
					if (floating === undefined$1) {
						if (typeof upper == "boolean") {
							floating = upper;
							upper = undefined$1;
						} else if (typeof lower == "boolean") {
							floating = lower;
							lower = undefined$1;
						}
					}
					if (lower === undefined$1 && upper === undefined$1) {
						lower = 0;
						upper = 1;
					} else {
						lower = toFinite(lower);
						if (upper === undefined$1) {
							upper = lower;
							lower = 0;
						} else upper = toFinite(upper);
					}
					if (lower > upper) {
						var temp = lower;
						lower = upper;
						upper = temp;
					}
					if (floating || lower % 1 || upper % 1) {
						var rand = nativeRandom();
						return nativeMin(lower + rand * (upper - lower + freeParseFloat("1e-" + ((rand + "").length - 1))), upper);
					}
					return baseRandom(lower, upper);
				}
				/**
				* Converts `string` to [camel case](https://en.wikipedia.org/wiki/CamelCase).
				*
				* @static
				* @memberOf _
				* @since 3.0.0
				* @category String
				* @param {string} [string=''] The string to convert.
				* @returns {string} Returns the camel cased string.
				* @example
				*
				* _.camelCase('Foo Bar');
				* // => 'fooBar'
				*
				* _.camelCase('--foo-bar--');
				* // => 'fooBar'
				*
				* _.camelCase('__FOO_BAR__');
				* // => 'fooBar'
				*/
				var camelCase = createCompounder(function(result, word, index) {
					word = word.toLowerCase();
					return result + (index ? capitalize(word) : word);
				});
				/**
				* Converts the first character of `string` to upper case and the remaining
				* to lower case.
				*
				* @static
				* @memberOf _
				* @since 3.0.0
				* @category String
				* @param {string} [string=''] The string to capitalize.
				* @returns {string} Returns the capitalized string.
				* @example
				*
				* _.capitalize('FRED');
				* // => 'Fred'
				*/
				function capitalize(string) {
					return upperFirst(toString(string).toLowerCase());
				}
				/**
				* Deburrs `string` by converting
				* [Latin-1 Supplement](https://en.wikipedia.org/wiki/Latin-1_Supplement_(Unicode_block)#Character_table)
				* and [Latin Extended-A](https://en.wikipedia.org/wiki/Latin_Extended-A)
				* letters to basic Latin letters and removing
				* [combining diacritical marks](https://en.wikipedia.org/wiki/Combining_Diacritical_Marks).
				*
				* @static
				* @memberOf _
				* @since 3.0.0
				* @category String
				* @param {string} [string=''] The string to deburr.
				* @returns {string} Returns the deburred string.
				* @example
				*
				* _.deburr('déjà vu');
				* // => 'deja vu'
				*/
				function deburr(string) {
					string = toString(string);
					return string && string.replace(reLatin, deburrLetter).replace(reComboMark, "");
				}
				/**
				* Checks if `string` ends with the given target string.
				*
				* @static
				* @memberOf _
				* @since 3.0.0
				* @category String
				* @param {string} [string=''] The string to inspect.
				* @param {string} [target] The string to search for.
				* @param {number} [position=string.length] The position to search up to.
				* @returns {boolean} Returns `true` if `string` ends with `target`,
				*  else `false`.
				* @example
				*
				* _.endsWith('abc', 'c');
				* // => true
				*
				* _.endsWith('abc', 'b');
				* // => false
				*
				* _.endsWith('abc', 'b', 2);
				* // => true
				*/
				function endsWith(string, target, position) {
					string = toString(string);
					target = baseToString(target);
					var length = string.length;
					position = position === undefined$1 ? length : baseClamp(toInteger(position), 0, length);
					var end = position;
					position -= target.length;
					return position >= 0 && string.slice(position, end) == target;
				}
				/**
				* Converts the characters "&", "<", ">", '"', and "'" in `string` to their
				* corresponding HTML entities.
				*
				* **Note:** No other characters are escaped. To escape additional
				* characters use a third-party library like [_he_](https://mths.be/he).
				*
				* Though the ">" character is escaped for symmetry, characters like
				* ">" and "/" don't need escaping in HTML and have no special meaning
				* unless they're part of a tag or unquoted attribute value. See
				* [Mathias Bynens's article](https://mathiasbynens.be/notes/ambiguous-ampersands)
				* (under "semi-related fun fact") for more details.
				*
				* When working with HTML you should always
				* [quote attribute values](http://wonko.com/post/html-escaping) to reduce
				* XSS vectors.
				*
				* @static
				* @since 0.1.0
				* @memberOf _
				* @category String
				* @param {string} [string=''] The string to escape.
				* @returns {string} Returns the escaped string.
				* @example
				*
				* _.escape('fred, barney, & pebbles');
				* // => 'fred, barney, &amp; pebbles'
				*/
				function escape(string) {
					string = toString(string);
					return string && reHasUnescapedHtml.test(string) ? string.replace(reUnescapedHtml, escapeHtmlChar) : string;
				}
				/**
				* Escapes the `RegExp` special characters "^", "$", "\", ".", "*", "+",
				* "?", "(", ")", "[", "]", "{", "}", and "|" in `string`.
				*
				* @static
				* @memberOf _
				* @since 3.0.0
				* @category String
				* @param {string} [string=''] The string to escape.
				* @returns {string} Returns the escaped string.
				* @example
				*
				* _.escapeRegExp('[lodash](https://lodash.com/)');
				* // => '\[lodash\]\(https://lodash\.com/\)'
				*/
				function escapeRegExp(string) {
					string = toString(string);
					return string && reHasRegExpChar.test(string) ? string.replace(reRegExpChar, "\\$&") : string;
				}
				/**
				* Converts `string` to
				* [kebab case](https://en.wikipedia.org/wiki/Letter_case#Special_case_styles).
				*
				* @static
				* @memberOf _
				* @since 3.0.0
				* @category String
				* @param {string} [string=''] The string to convert.
				* @returns {string} Returns the kebab cased string.
				* @example
				*
				* _.kebabCase('Foo Bar');
				* // => 'foo-bar'
				*
				* _.kebabCase('fooBar');
				* // => 'foo-bar'
				*
				* _.kebabCase('__FOO_BAR__');
				* // => 'foo-bar'
				*/
				var kebabCase = createCompounder(function(result, word, index) {
					return result + (index ? "-" : "") + word.toLowerCase();
				});
				/**
				* Converts `string`, as space separated words, to lower case.
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category String
				* @param {string} [string=''] The string to convert.
				* @returns {string} Returns the lower cased string.
				* @example
				*
				* _.lowerCase('--Foo-Bar--');
				* // => 'foo bar'
				*
				* _.lowerCase('fooBar');
				* // => 'foo bar'
				*
				* _.lowerCase('__FOO_BAR__');
				* // => 'foo bar'
				*/
				var lowerCase = createCompounder(function(result, word, index) {
					return result + (index ? " " : "") + word.toLowerCase();
				});
				/**
				* Converts the first character of `string` to lower case.
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category String
				* @param {string} [string=''] The string to convert.
				* @returns {string} Returns the converted string.
				* @example
				*
				* _.lowerFirst('Fred');
				* // => 'fred'
				*
				* _.lowerFirst('FRED');
				* // => 'fRED'
				*/
				var lowerFirst = createCaseFirst("toLowerCase");
				/**
				* Pads `string` on the left and right sides if it's shorter than `length`.
				* Padding characters are truncated if they can't be evenly divided by `length`.
				*
				* @static
				* @memberOf _
				* @since 3.0.0
				* @category String
				* @param {string} [string=''] The string to pad.
				* @param {number} [length=0] The padding length.
				* @param {string} [chars=' '] The string used as padding.
				* @returns {string} Returns the padded string.
				* @example
				*
				* _.pad('abc', 8);
				* // => '  abc   '
				*
				* _.pad('abc', 8, '_-');
				* // => '_-abc_-_'
				*
				* _.pad('abc', 3);
				* // => 'abc'
				*/
				function pad(string, length, chars) {
					string = toString(string);
					length = toInteger(length);
					var strLength = length ? stringSize(string) : 0;
					if (!length || strLength >= length) return string;
					var mid = (length - strLength) / 2;
					return createPadding(nativeFloor(mid), chars) + string + createPadding(nativeCeil(mid), chars);
				}
				/**
				* Pads `string` on the right side if it's shorter than `length`. Padding
				* characters are truncated if they exceed `length`.
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category String
				* @param {string} [string=''] The string to pad.
				* @param {number} [length=0] The padding length.
				* @param {string} [chars=' '] The string used as padding.
				* @returns {string} Returns the padded string.
				* @example
				*
				* _.padEnd('abc', 6);
				* // => 'abc   '
				*
				* _.padEnd('abc', 6, '_-');
				* // => 'abc_-_'
				*
				* _.padEnd('abc', 3);
				* // => 'abc'
				*/
				function padEnd(string, length, chars) {
					string = toString(string);
					length = toInteger(length);
					var strLength = length ? stringSize(string) : 0;
					return length && strLength < length ? string + createPadding(length - strLength, chars) : string;
				}
				/**
				* Pads `string` on the left side if it's shorter than `length`. Padding
				* characters are truncated if they exceed `length`.
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category String
				* @param {string} [string=''] The string to pad.
				* @param {number} [length=0] The padding length.
				* @param {string} [chars=' '] The string used as padding.
				* @returns {string} Returns the padded string.
				* @example
				*
				* _.padStart('abc', 6);
				* // => '   abc'
				*
				* _.padStart('abc', 6, '_-');
				* // => '_-_abc'
				*
				* _.padStart('abc', 3);
				* // => 'abc'
				*/
				function padStart(string, length, chars) {
					string = toString(string);
					length = toInteger(length);
					var strLength = length ? stringSize(string) : 0;
					return length && strLength < length ? createPadding(length - strLength, chars) + string : string;
				}
				/**
				* Converts `string` to an integer of the specified radix. If `radix` is
				* `undefined` or `0`, a `radix` of `10` is used unless `value` is a
				* hexadecimal, in which case a `radix` of `16` is used.
				*
				* **Note:** This method aligns with the
				* [ES5 implementation](https://es5.github.io/#x15.1.2.2) of `parseInt`.
				*
				* @static
				* @memberOf _
				* @since 1.1.0
				* @category String
				* @param {string} string The string to convert.
				* @param {number} [radix=10] The radix to interpret `value` by.
				* @param- {Object} [guard] Enables use as an iteratee for methods like `_.map`.
				* @returns {number} Returns the converted integer.
				* @example
				*
				* _.parseInt('08');
				* // => 8
				*
				* _.map(['6', '08', '10'], _.parseInt);
				* // => [6, 8, 10]
				*/
				function parseInt(string, radix, guard) {
					if (guard || radix == null) radix = 0;
					else if (radix) radix = +radix;
					return nativeParseInt(toString(string).replace(reTrimStart, ""), radix || 0);
				}
				/**
				* Repeats the given string `n` times.
				*
				* @static
				* @memberOf _
				* @since 3.0.0
				* @category String
				* @param {string} [string=''] The string to repeat.
				* @param {number} [n=1] The number of times to repeat the string.
				* @param- {Object} [guard] Enables use as an iteratee for methods like `_.map`.
				* @returns {string} Returns the repeated string.
				* @example
				*
				* _.repeat('*', 3);
				* // => '***'
				*
				* _.repeat('abc', 2);
				* // => 'abcabc'
				*
				* _.repeat('abc', 0);
				* // => ''
				*/
				function repeat(string, n, guard) {
					if (guard ? isIterateeCall(string, n, guard) : n === undefined$1) n = 1;
					else n = toInteger(n);
					return baseRepeat(toString(string), n);
				}
				/**
				* Replaces matches for `pattern` in `string` with `replacement`.
				*
				* **Note:** This method is based on
				* [`String#replace`](https://mdn.io/String/replace).
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category String
				* @param {string} [string=''] The string to modify.
				* @param {RegExp|string} pattern The pattern to replace.
				* @param {Function|string} replacement The match replacement.
				* @returns {string} Returns the modified string.
				* @example
				*
				* _.replace('Hi Fred', 'Fred', 'Barney');
				* // => 'Hi Barney'
				*/
				function replace() {
					var args = arguments, string = toString(args[0]);
					return args.length < 3 ? string : string.replace(args[1], args[2]);
				}
				/**
				* Converts `string` to
				* [snake case](https://en.wikipedia.org/wiki/Snake_case).
				*
				* @static
				* @memberOf _
				* @since 3.0.0
				* @category String
				* @param {string} [string=''] The string to convert.
				* @returns {string} Returns the snake cased string.
				* @example
				*
				* _.snakeCase('Foo Bar');
				* // => 'foo_bar'
				*
				* _.snakeCase('fooBar');
				* // => 'foo_bar'
				*
				* _.snakeCase('--FOO-BAR--');
				* // => 'foo_bar'
				*/
				var snakeCase = createCompounder(function(result, word, index) {
					return result + (index ? "_" : "") + word.toLowerCase();
				});
				/**
				* Splits `string` by `separator`.
				*
				* **Note:** This method is based on
				* [`String#split`](https://mdn.io/String/split).
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category String
				* @param {string} [string=''] The string to split.
				* @param {RegExp|string} separator The separator pattern to split by.
				* @param {number} [limit] The length to truncate results to.
				* @returns {Array} Returns the string segments.
				* @example
				*
				* _.split('a-b-c', '-', 2);
				* // => ['a', 'b']
				*/
				function split(string, separator, limit) {
					if (limit && typeof limit != "number" && isIterateeCall(string, separator, limit)) separator = limit = undefined$1;
					limit = limit === undefined$1 ? MAX_ARRAY_LENGTH : limit >>> 0;
					if (!limit) return [];
					string = toString(string);
					if (string && (typeof separator == "string" || separator != null && !isRegExp(separator))) {
						separator = baseToString(separator);
						if (!separator && hasUnicode(string)) return castSlice(stringToArray(string), 0, limit);
					}
					return string.split(separator, limit);
				}
				/**
				* Converts `string` to
				* [start case](https://en.wikipedia.org/wiki/Letter_case#Stylistic_or_specialised_usage).
				*
				* @static
				* @memberOf _
				* @since 3.1.0
				* @category String
				* @param {string} [string=''] The string to convert.
				* @returns {string} Returns the start cased string.
				* @example
				*
				* _.startCase('--foo-bar--');
				* // => 'Foo Bar'
				*
				* _.startCase('fooBar');
				* // => 'Foo Bar'
				*
				* _.startCase('__FOO_BAR__');
				* // => 'FOO BAR'
				*/
				var startCase = createCompounder(function(result, word, index) {
					return result + (index ? " " : "") + upperFirst(word);
				});
				/**
				* Checks if `string` starts with the given target string.
				*
				* @static
				* @memberOf _
				* @since 3.0.0
				* @category String
				* @param {string} [string=''] The string to inspect.
				* @param {string} [target] The string to search for.
				* @param {number} [position=0] The position to search from.
				* @returns {boolean} Returns `true` if `string` starts with `target`,
				*  else `false`.
				* @example
				*
				* _.startsWith('abc', 'a');
				* // => true
				*
				* _.startsWith('abc', 'b');
				* // => false
				*
				* _.startsWith('abc', 'b', 1);
				* // => true
				*/
				function startsWith(string, target, position) {
					string = toString(string);
					position = position == null ? 0 : baseClamp(toInteger(position), 0, string.length);
					target = baseToString(target);
					return string.slice(position, position + target.length) == target;
				}
				/**
				* Creates a compiled template function that can interpolate data properties
				* in "interpolate" delimiters, HTML-escape interpolated data properties in
				* "escape" delimiters, and execute JavaScript in "evaluate" delimiters. Data
				* properties may be accessed as free variables in the template. If a setting
				* object is given, it takes precedence over `_.templateSettings` values.
				*
				* **Security:** `_.template` is insecure and should not be used. It will be
				* removed in Lodash v5. Avoid untrusted input. See
				* [threat model](https://github.com/lodash/lodash/blob/main/threat-model.md).
				*
				* **Note:** In the development build `_.template` utilizes
				* [sourceURLs](http://www.html5rocks.com/en/tutorials/developertools/sourcemaps/#toc-sourceurl)
				* for easier debugging.
				*
				* For more information on precompiling templates see
				* [lodash's custom builds documentation](https://lodash.com/custom-builds).
				*
				* For more information on Chrome extension sandboxes see
				* [Chrome's extensions documentation](https://developer.chrome.com/extensions/sandboxingEval).
				*
				* @static
				* @since 0.1.0
				* @memberOf _
				* @category String
				* @param {string} [string=''] The template string.
				* @param {Object} [options={}] The options object.
				* @param {RegExp} [options.escape=_.templateSettings.escape]
				*  The HTML "escape" delimiter.
				* @param {RegExp} [options.evaluate=_.templateSettings.evaluate]
				*  The "evaluate" delimiter.
				* @param {Object} [options.imports=_.templateSettings.imports]
				*  An object to import into the template as free variables.
				* @param {RegExp} [options.interpolate=_.templateSettings.interpolate]
				*  The "interpolate" delimiter.
				* @param {string} [options.sourceURL='lodash.templateSources[n]']
				*  The sourceURL of the compiled template.
				* @param {string} [options.variable='obj']
				*  The data object variable name.
				* @param- {Object} [guard] Enables use as an iteratee for methods like `_.map`.
				* @returns {Function} Returns the compiled template function.
				* @example
				*
				* // Use the "interpolate" delimiter to create a compiled template.
				* var compiled = _.template('hello <%= user %>!');
				* compiled({ 'user': 'fred' });
				* // => 'hello fred!'
				*
				* // Use the HTML "escape" delimiter to escape data property values.
				* var compiled = _.template('<b><%- value %></b>');
				* compiled({ 'value': '<script>' });
				* // => '<b>&lt;script&gt;</b>'
				*
				* // Use the "evaluate" delimiter to execute JavaScript and generate HTML.
				* var compiled = _.template('<% _.forEach(users, function(user) { %><li><%- user %></li><% }); %>');
				* compiled({ 'users': ['fred', 'barney'] });
				* // => '<li>fred</li><li>barney</li>'
				*
				* // Use the internal `print` function in "evaluate" delimiters.
				* var compiled = _.template('<% print("hello " + user); %>!');
				* compiled({ 'user': 'barney' });
				* // => 'hello barney!'
				*
				* // Use the ES template literal delimiter as an "interpolate" delimiter.
				* // Disable support by replacing the "interpolate" delimiter.
				* var compiled = _.template('hello ${ user }!');
				* compiled({ 'user': 'pebbles' });
				* // => 'hello pebbles!'
				*
				* // Use backslashes to treat delimiters as plain text.
				* var compiled = _.template('<%= "\\<%- value %\\>" %>');
				* compiled({ 'value': 'ignored' });
				* // => '<%- value %>'
				*
				* // Use the `imports` option to import `jQuery` as `jq`.
				* var text = '<% jq.each(users, function(user) { %><li><%- user %></li><% }); %>';
				* var compiled = _.template(text, { 'imports': { 'jq': jQuery } });
				* compiled({ 'users': ['fred', 'barney'] });
				* // => '<li>fred</li><li>barney</li>'
				*
				* // Use the `sourceURL` option to specify a custom sourceURL for the template.
				* var compiled = _.template('hello <%= user %>!', { 'sourceURL': '/basic/greeting.jst' });
				* compiled(data);
				* // => Find the source of "greeting.jst" under the Sources tab or Resources panel of the web inspector.
				*
				* // Use the `variable` option to ensure a with-statement isn't used in the compiled template.
				* var compiled = _.template('hi <%= data.user %>!', { 'variable': 'data' });
				* compiled.source;
				* // => function(data) {
				* //   var __t, __p = '';
				* //   __p += 'hi ' + ((__t = ( data.user )) == null ? '' : __t) + '!';
				* //   return __p;
				* // }
				*
				* // Use custom template delimiters.
				* _.templateSettings.interpolate = /{{([\s\S]+?)}}/g;
				* var compiled = _.template('hello {{ user }}!');
				* compiled({ 'user': 'mustache' });
				* // => 'hello mustache!'
				*
				* // Use the `source` property to inline compiled templates for meaningful
				* // line numbers in error messages and stack traces.
				* fs.writeFileSync(path.join(process.cwd(), 'jst.js'), '\
				*   var JST = {\
				*     "main": ' + _.template(mainText).source + '\
				*   };\
				* ');
				*/
				function template(string, options, guard) {
					var settings = lodash.templateSettings;
					if (guard && isIterateeCall(string, options, guard)) options = undefined$1;
					string = toString(string);
					options = assignWith({}, options, settings, customDefaultsAssignIn);
					var imports = assignWith({}, options.imports, settings.imports, customDefaultsAssignIn), importsKeys = keys(imports), importsValues = baseValues(imports, importsKeys);
					arrayEach(importsKeys, function(key) {
						if (reForbiddenIdentifierChars.test(key)) throw new Error(INVALID_TEMPL_IMPORTS_ERROR_TEXT);
					});
					var isEscaping, isEvaluating, index = 0, interpolate = options.interpolate || reNoMatch, source = "__p += '";
					var reDelimiters = RegExp((options.escape || reNoMatch).source + "|" + interpolate.source + "|" + (interpolate === reInterpolate ? reEsTemplate : reNoMatch).source + "|" + (options.evaluate || reNoMatch).source + "|$", "g");
					var sourceURL = "//# sourceURL=" + (hasOwnProperty.call(options, "sourceURL") ? (options.sourceURL + "").replace(/\s/g, " ") : "lodash.templateSources[" + ++templateCounter + "]") + "\n";
					string.replace(reDelimiters, function(match, escapeValue, interpolateValue, esTemplateValue, evaluateValue, offset) {
						interpolateValue || (interpolateValue = esTemplateValue);
						source += string.slice(index, offset).replace(reUnescapedString, escapeStringChar);
						if (escapeValue) {
							isEscaping = true;
							source += "' +\n__e(" + escapeValue + ") +\n'";
						}
						if (evaluateValue) {
							isEvaluating = true;
							source += "';\n" + evaluateValue + ";\n__p += '";
						}
						if (interpolateValue) source += "' +\n((__t = (" + interpolateValue + ")) == null ? '' : __t) +\n'";
						index = offset + match.length;
						return match;
					});
					source += "';\n";
					var variable = hasOwnProperty.call(options, "variable") && options.variable;
					if (!variable) source = "with (obj) {\n" + source + "\n}\n";
					else if (reForbiddenIdentifierChars.test(variable)) throw new Error(INVALID_TEMPL_VAR_ERROR_TEXT);
					source = (isEvaluating ? source.replace(reEmptyStringLeading, "") : source).replace(reEmptyStringMiddle, "$1").replace(reEmptyStringTrailing, "$1;");
					source = "function(" + (variable || "obj") + ") {\n" + (variable ? "" : "obj || (obj = {});\n") + "var __t, __p = ''" + (isEscaping ? ", __e = _.escape" : "") + (isEvaluating ? ", __j = Array.prototype.join;\nfunction print() { __p += __j.call(arguments, '') }\n" : ";\n") + source + "return __p\n}";
					var result = attempt(function() {
						return Function(importsKeys, sourceURL + "return " + source).apply(undefined$1, importsValues);
					});
					result.source = source;
					if (isError(result)) throw result;
					return result;
				}
				/**
				* Converts `string`, as a whole, to lower case just like
				* [String#toLowerCase](https://mdn.io/toLowerCase).
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category String
				* @param {string} [string=''] The string to convert.
				* @returns {string} Returns the lower cased string.
				* @example
				*
				* _.toLower('--Foo-Bar--');
				* // => '--foo-bar--'
				*
				* _.toLower('fooBar');
				* // => 'foobar'
				*
				* _.toLower('__FOO_BAR__');
				* // => '__foo_bar__'
				*/
				function toLower(value) {
					return toString(value).toLowerCase();
				}
				/**
				* Converts `string`, as a whole, to upper case just like
				* [String#toUpperCase](https://mdn.io/toUpperCase).
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category String
				* @param {string} [string=''] The string to convert.
				* @returns {string} Returns the upper cased string.
				* @example
				*
				* _.toUpper('--foo-bar--');
				* // => '--FOO-BAR--'
				*
				* _.toUpper('fooBar');
				* // => 'FOOBAR'
				*
				* _.toUpper('__foo_bar__');
				* // => '__FOO_BAR__'
				*/
				function toUpper(value) {
					return toString(value).toUpperCase();
				}
				/**
				* Removes leading and trailing whitespace or specified characters from `string`.
				*
				* @static
				* @memberOf _
				* @since 3.0.0
				* @category String
				* @param {string} [string=''] The string to trim.
				* @param {string} [chars=whitespace] The characters to trim.
				* @param- {Object} [guard] Enables use as an iteratee for methods like `_.map`.
				* @returns {string} Returns the trimmed string.
				* @example
				*
				* _.trim('  abc  ');
				* // => 'abc'
				*
				* _.trim('-_-abc-_-', '_-');
				* // => 'abc'
				*
				* _.map(['  foo  ', '  bar  '], _.trim);
				* // => ['foo', 'bar']
				*/
				function trim(string, chars, guard) {
					string = toString(string);
					if (string && (guard || chars === undefined$1)) return baseTrim(string);
					if (!string || !(chars = baseToString(chars))) return string;
					var strSymbols = stringToArray(string), chrSymbols = stringToArray(chars);
					return castSlice(strSymbols, charsStartIndex(strSymbols, chrSymbols), charsEndIndex(strSymbols, chrSymbols) + 1).join("");
				}
				/**
				* Removes trailing whitespace or specified characters from `string`.
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category String
				* @param {string} [string=''] The string to trim.
				* @param {string} [chars=whitespace] The characters to trim.
				* @param- {Object} [guard] Enables use as an iteratee for methods like `_.map`.
				* @returns {string} Returns the trimmed string.
				* @example
				*
				* _.trimEnd('  abc  ');
				* // => '  abc'
				*
				* _.trimEnd('-_-abc-_-', '_-');
				* // => '-_-abc'
				*/
				function trimEnd(string, chars, guard) {
					string = toString(string);
					if (string && (guard || chars === undefined$1)) return string.slice(0, trimmedEndIndex(string) + 1);
					if (!string || !(chars = baseToString(chars))) return string;
					var strSymbols = stringToArray(string);
					return castSlice(strSymbols, 0, charsEndIndex(strSymbols, stringToArray(chars)) + 1).join("");
				}
				/**
				* Removes leading whitespace or specified characters from `string`.
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category String
				* @param {string} [string=''] The string to trim.
				* @param {string} [chars=whitespace] The characters to trim.
				* @param- {Object} [guard] Enables use as an iteratee for methods like `_.map`.
				* @returns {string} Returns the trimmed string.
				* @example
				*
				* _.trimStart('  abc  ');
				* // => 'abc  '
				*
				* _.trimStart('-_-abc-_-', '_-');
				* // => 'abc-_-'
				*/
				function trimStart(string, chars, guard) {
					string = toString(string);
					if (string && (guard || chars === undefined$1)) return string.replace(reTrimStart, "");
					if (!string || !(chars = baseToString(chars))) return string;
					var strSymbols = stringToArray(string);
					return castSlice(strSymbols, charsStartIndex(strSymbols, stringToArray(chars))).join("");
				}
				/**
				* Truncates `string` if it's longer than the given maximum string length.
				* The last characters of the truncated string are replaced with the omission
				* string which defaults to "...".
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category String
				* @param {string} [string=''] The string to truncate.
				* @param {Object} [options={}] The options object.
				* @param {number} [options.length=30] The maximum string length.
				* @param {string} [options.omission='...'] The string to indicate text is omitted.
				* @param {RegExp|string} [options.separator] The separator pattern to truncate to.
				* @returns {string} Returns the truncated string.
				* @example
				*
				* _.truncate('hi-diddly-ho there, neighborino');
				* // => 'hi-diddly-ho there, neighbo...'
				*
				* _.truncate('hi-diddly-ho there, neighborino', {
				*   'length': 24,
				*   'separator': ' '
				* });
				* // => 'hi-diddly-ho there,...'
				*
				* _.truncate('hi-diddly-ho there, neighborino', {
				*   'length': 24,
				*   'separator': /,? +/
				* });
				* // => 'hi-diddly-ho there...'
				*
				* _.truncate('hi-diddly-ho there, neighborino', {
				*   'omission': ' [...]'
				* });
				* // => 'hi-diddly-ho there, neig [...]'
				*/
				function truncate(string, options) {
					var length = DEFAULT_TRUNC_LENGTH, omission = DEFAULT_TRUNC_OMISSION;
					if (isObject(options)) {
						var separator = "separator" in options ? options.separator : separator;
						length = "length" in options ? toInteger(options.length) : length;
						omission = "omission" in options ? baseToString(options.omission) : omission;
					}
					string = toString(string);
					var strLength = string.length;
					if (hasUnicode(string)) {
						var strSymbols = stringToArray(string);
						strLength = strSymbols.length;
					}
					if (length >= strLength) return string;
					var end = length - stringSize(omission);
					if (end < 1) return omission;
					var result = strSymbols ? castSlice(strSymbols, 0, end).join("") : string.slice(0, end);
					if (separator === undefined$1) return result + omission;
					if (strSymbols) end += result.length - end;
					if (isRegExp(separator)) {
						if (string.slice(end).search(separator)) {
							var match, substring = result;
							if (!separator.global) separator = RegExp(separator.source, toString(reFlags.exec(separator)) + "g");
							separator.lastIndex = 0;
							while (match = separator.exec(substring)) var newEnd = match.index;
							result = result.slice(0, newEnd === undefined$1 ? end : newEnd);
						}
					} else if (string.indexOf(baseToString(separator), end) != end) {
						var index = result.lastIndexOf(separator);
						if (index > -1) result = result.slice(0, index);
					}
					return result + omission;
				}
				/**
				* The inverse of `_.escape`; this method converts the HTML entities
				* `&amp;`, `&lt;`, `&gt;`, `&quot;`, and `&#39;` in `string` to
				* their corresponding characters.
				*
				* **Note:** No other HTML entities are unescaped. To unescape additional
				* HTML entities use a third-party library like [_he_](https://mths.be/he).
				*
				* @static
				* @memberOf _
				* @since 0.6.0
				* @category String
				* @param {string} [string=''] The string to unescape.
				* @returns {string} Returns the unescaped string.
				* @example
				*
				* _.unescape('fred, barney, &amp; pebbles');
				* // => 'fred, barney, & pebbles'
				*/
				function unescape(string) {
					string = toString(string);
					return string && reHasEscapedHtml.test(string) ? string.replace(reEscapedHtml, unescapeHtmlChar) : string;
				}
				/**
				* Converts `string`, as space separated words, to upper case.
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category String
				* @param {string} [string=''] The string to convert.
				* @returns {string} Returns the upper cased string.
				* @example
				*
				* _.upperCase('--foo-bar');
				* // => 'FOO BAR'
				*
				* _.upperCase('fooBar');
				* // => 'FOO BAR'
				*
				* _.upperCase('__foo_bar__');
				* // => 'FOO BAR'
				*/
				var upperCase = createCompounder(function(result, word, index) {
					return result + (index ? " " : "") + word.toUpperCase();
				});
				/**
				* Converts the first character of `string` to upper case.
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category String
				* @param {string} [string=''] The string to convert.
				* @returns {string} Returns the converted string.
				* @example
				*
				* _.upperFirst('fred');
				* // => 'Fred'
				*
				* _.upperFirst('FRED');
				* // => 'FRED'
				*/
				var upperFirst = createCaseFirst("toUpperCase");
				/**
				* Splits `string` into an array of its words.
				*
				* @static
				* @memberOf _
				* @since 3.0.0
				* @category String
				* @param {string} [string=''] The string to inspect.
				* @param {RegExp|string} [pattern] The pattern to match words.
				* @param- {Object} [guard] Enables use as an iteratee for methods like `_.map`.
				* @returns {Array} Returns the words of `string`.
				* @example
				*
				* _.words('fred, barney, & pebbles');
				* // => ['fred', 'barney', 'pebbles']
				*
				* _.words('fred, barney, & pebbles', /[^, ]+/g);
				* // => ['fred', 'barney', '&', 'pebbles']
				*/
				function words(string, pattern, guard) {
					string = toString(string);
					pattern = guard ? undefined$1 : pattern;
					if (pattern === undefined$1) return hasUnicodeWord(string) ? unicodeWords(string) : asciiWords(string);
					return string.match(pattern) || [];
				}
				/**
				* Attempts to invoke `func`, returning either the result or the caught error
				* object. Any additional arguments are provided to `func` when it's invoked.
				*
				* @static
				* @memberOf _
				* @since 3.0.0
				* @category Util
				* @param {Function} func The function to attempt.
				* @param {...*} [args] The arguments to invoke `func` with.
				* @returns {*} Returns the `func` result or error object.
				* @example
				*
				* // Avoid throwing errors for invalid selectors.
				* var elements = _.attempt(function(selector) {
				*   return document.querySelectorAll(selector);
				* }, '>_>');
				*
				* if (_.isError(elements)) {
				*   elements = [];
				* }
				*/
				var attempt = baseRest(function(func, args) {
					try {
						return apply(func, undefined$1, args);
					} catch (e) {
						return isError(e) ? e : new Error(e);
					}
				});
				/**
				* Binds methods of an object to the object itself, overwriting the existing
				* method.
				*
				* **Note:** This method doesn't set the "length" property of bound functions.
				*
				* @static
				* @since 0.1.0
				* @memberOf _
				* @category Util
				* @param {Object} object The object to bind and assign the bound methods to.
				* @param {...(string|string[])} methodNames The object method names to bind.
				* @returns {Object} Returns `object`.
				* @example
				*
				* var view = {
				*   'label': 'docs',
				*   'click': function() {
				*     console.log('clicked ' + this.label);
				*   }
				* };
				*
				* _.bindAll(view, ['click']);
				* jQuery(element).on('click', view.click);
				* // => Logs 'clicked docs' when clicked.
				*/
				var bindAll = flatRest(function(object, methodNames) {
					arrayEach(methodNames, function(key) {
						key = toKey(key);
						baseAssignValue(object, key, bind(object[key], object));
					});
					return object;
				});
				/**
				* Creates a function that iterates over `pairs` and invokes the corresponding
				* function of the first predicate to return truthy. The predicate-function
				* pairs are invoked with the `this` binding and arguments of the created
				* function.
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Util
				* @param {Array} pairs The predicate-function pairs.
				* @returns {Function} Returns the new composite function.
				* @example
				*
				* var func = _.cond([
				*   [_.matches({ 'a': 1 }),           _.constant('matches A')],
				*   [_.conforms({ 'b': _.isNumber }), _.constant('matches B')],
				*   [_.stubTrue,                      _.constant('no match')]
				* ]);
				*
				* func({ 'a': 1, 'b': 2 });
				* // => 'matches A'
				*
				* func({ 'a': 0, 'b': 1 });
				* // => 'matches B'
				*
				* func({ 'a': '1', 'b': '2' });
				* // => 'no match'
				*/
				function cond(pairs) {
					var length = pairs == null ? 0 : pairs.length, toIteratee = getIteratee();
					pairs = !length ? [] : arrayMap(pairs, function(pair) {
						if (typeof pair[1] != "function") throw new TypeError(FUNC_ERROR_TEXT);
						return [toIteratee(pair[0]), pair[1]];
					});
					return baseRest(function(args) {
						var index = -1;
						while (++index < length) {
							var pair = pairs[index];
							if (apply(pair[0], this, args)) return apply(pair[1], this, args);
						}
					});
				}
				/**
				* Creates a function that invokes the predicate properties of `source` with
				* the corresponding property values of a given object, returning `true` if
				* all predicates return truthy, else `false`.
				*
				* **Note:** The created function is equivalent to `_.conformsTo` with
				* `source` partially applied.
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Util
				* @param {Object} source The object of property predicates to conform to.
				* @returns {Function} Returns the new spec function.
				* @example
				*
				* var objects = [
				*   { 'a': 2, 'b': 1 },
				*   { 'a': 1, 'b': 2 }
				* ];
				*
				* _.filter(objects, _.conforms({ 'b': function(n) { return n > 1; } }));
				* // => [{ 'a': 1, 'b': 2 }]
				*/
				function conforms(source) {
					return baseConforms(baseClone(source, CLONE_DEEP_FLAG));
				}
				/**
				* Creates a function that returns `value`.
				*
				* @static
				* @memberOf _
				* @since 2.4.0
				* @category Util
				* @param {*} value The value to return from the new function.
				* @returns {Function} Returns the new constant function.
				* @example
				*
				* var objects = _.times(2, _.constant({ 'a': 1 }));
				*
				* console.log(objects);
				* // => [{ 'a': 1 }, { 'a': 1 }]
				*
				* console.log(objects[0] === objects[1]);
				* // => true
				*/
				function constant(value) {
					return function() {
						return value;
					};
				}
				/**
				* Checks `value` to determine whether a default value should be returned in
				* its place. The `defaultValue` is returned if `value` is `NaN`, `null`,
				* or `undefined`.
				*
				* @static
				* @memberOf _
				* @since 4.14.0
				* @category Util
				* @param {*} value The value to check.
				* @param {*} defaultValue The default value.
				* @returns {*} Returns the resolved value.
				* @example
				*
				* _.defaultTo(1, 10);
				* // => 1
				*
				* _.defaultTo(undefined, 10);
				* // => 10
				*/
				function defaultTo(value, defaultValue) {
					return value == null || value !== value ? defaultValue : value;
				}
				/**
				* Creates a function that returns the result of invoking the given functions
				* with the `this` binding of the created function, where each successive
				* invocation is supplied the return value of the previous.
				*
				* @static
				* @memberOf _
				* @since 3.0.0
				* @category Util
				* @param {...(Function|Function[])} [funcs] The functions to invoke.
				* @returns {Function} Returns the new composite function.
				* @see _.flowRight
				* @example
				*
				* function square(n) {
				*   return n * n;
				* }
				*
				* var addSquare = _.flow([_.add, square]);
				* addSquare(1, 2);
				* // => 9
				*/
				var flow = createFlow();
				/**
				* This method is like `_.flow` except that it creates a function that
				* invokes the given functions from right to left.
				*
				* @static
				* @since 3.0.0
				* @memberOf _
				* @category Util
				* @param {...(Function|Function[])} [funcs] The functions to invoke.
				* @returns {Function} Returns the new composite function.
				* @see _.flow
				* @example
				*
				* function square(n) {
				*   return n * n;
				* }
				*
				* var addSquare = _.flowRight([square, _.add]);
				* addSquare(1, 2);
				* // => 9
				*/
				var flowRight = createFlow(true);
				/**
				* This method returns the first argument it receives.
				*
				* @static
				* @since 0.1.0
				* @memberOf _
				* @category Util
				* @param {*} value Any value.
				* @returns {*} Returns `value`.
				* @example
				*
				* var object = { 'a': 1 };
				*
				* console.log(_.identity(object) === object);
				* // => true
				*/
				function identity(value) {
					return value;
				}
				/**
				* Creates a function that invokes `func` with the arguments of the created
				* function. If `func` is a property name, the created function returns the
				* property value for a given element. If `func` is an array or object, the
				* created function returns `true` for elements that contain the equivalent
				* source properties, otherwise it returns `false`.
				*
				* @static
				* @since 4.0.0
				* @memberOf _
				* @category Util
				* @param {*} [func=_.identity] The value to convert to a callback.
				* @returns {Function} Returns the callback.
				* @example
				*
				* var users = [
				*   { 'user': 'barney', 'age': 36, 'active': true },
				*   { 'user': 'fred',   'age': 40, 'active': false }
				* ];
				*
				* // The `_.matches` iteratee shorthand.
				* _.filter(users, _.iteratee({ 'user': 'barney', 'active': true }));
				* // => [{ 'user': 'barney', 'age': 36, 'active': true }]
				*
				* // The `_.matchesProperty` iteratee shorthand.
				* _.filter(users, _.iteratee(['user', 'fred']));
				* // => [{ 'user': 'fred', 'age': 40 }]
				*
				* // The `_.property` iteratee shorthand.
				* _.map(users, _.iteratee('user'));
				* // => ['barney', 'fred']
				*
				* // Create custom iteratee shorthands.
				* _.iteratee = _.wrap(_.iteratee, function(iteratee, func) {
				*   return !_.isRegExp(func) ? iteratee(func) : function(string) {
				*     return func.test(string);
				*   };
				* });
				*
				* _.filter(['abc', 'def'], /ef/);
				* // => ['def']
				*/
				function iteratee(func) {
					return baseIteratee(typeof func == "function" ? func : baseClone(func, CLONE_DEEP_FLAG));
				}
				/**
				* Creates a function that performs a partial deep comparison between a given
				* object and `source`, returning `true` if the given object has equivalent
				* property values, else `false`.
				*
				* **Note:** The created function is equivalent to `_.isMatch` with `source`
				* partially applied.
				*
				* Partial comparisons will match empty array and empty object `source`
				* values against any array or object value, respectively. See `_.isEqual`
				* for a list of supported value comparisons.
				*
				* **Note:** Multiple values can be checked by combining several matchers
				* using `_.overSome`
				*
				* @static
				* @memberOf _
				* @since 3.0.0
				* @category Util
				* @param {Object} source The object of property values to match.
				* @returns {Function} Returns the new spec function.
				* @example
				*
				* var objects = [
				*   { 'a': 1, 'b': 2, 'c': 3 },
				*   { 'a': 4, 'b': 5, 'c': 6 }
				* ];
				*
				* _.filter(objects, _.matches({ 'a': 4, 'c': 6 }));
				* // => [{ 'a': 4, 'b': 5, 'c': 6 }]
				*
				* // Checking for several possible values
				* _.filter(objects, _.overSome([_.matches({ 'a': 1 }), _.matches({ 'a': 4 })]));
				* // => [{ 'a': 1, 'b': 2, 'c': 3 }, { 'a': 4, 'b': 5, 'c': 6 }]
				*/
				function matches(source) {
					return baseMatches(baseClone(source, CLONE_DEEP_FLAG));
				}
				/**
				* Creates a function that performs a partial deep comparison between the
				* value at `path` of a given object to `srcValue`, returning `true` if the
				* object value is equivalent, else `false`.
				*
				* **Note:** Partial comparisons will match empty array and empty object
				* `srcValue` values against any array or object value, respectively. See
				* `_.isEqual` for a list of supported value comparisons.
				*
				* **Note:** Multiple values can be checked by combining several matchers
				* using `_.overSome`
				*
				* @static
				* @memberOf _
				* @since 3.2.0
				* @category Util
				* @param {Array|string} path The path of the property to get.
				* @param {*} srcValue The value to match.
				* @returns {Function} Returns the new spec function.
				* @example
				*
				* var objects = [
				*   { 'a': 1, 'b': 2, 'c': 3 },
				*   { 'a': 4, 'b': 5, 'c': 6 }
				* ];
				*
				* _.find(objects, _.matchesProperty('a', 4));
				* // => { 'a': 4, 'b': 5, 'c': 6 }
				*
				* // Checking for several possible values
				* _.filter(objects, _.overSome([_.matchesProperty('a', 1), _.matchesProperty('a', 4)]));
				* // => [{ 'a': 1, 'b': 2, 'c': 3 }, { 'a': 4, 'b': 5, 'c': 6 }]
				*/
				function matchesProperty(path, srcValue) {
					return baseMatchesProperty(path, baseClone(srcValue, CLONE_DEEP_FLAG));
				}
				/**
				* Creates a function that invokes the method at `path` of a given object.
				* Any additional arguments are provided to the invoked method.
				*
				* @static
				* @memberOf _
				* @since 3.7.0
				* @category Util
				* @param {Array|string} path The path of the method to invoke.
				* @param {...*} [args] The arguments to invoke the method with.
				* @returns {Function} Returns the new invoker function.
				* @example
				*
				* var objects = [
				*   { 'a': { 'b': _.constant(2) } },
				*   { 'a': { 'b': _.constant(1) } }
				* ];
				*
				* _.map(objects, _.method('a.b'));
				* // => [2, 1]
				*
				* _.map(objects, _.method(['a', 'b']));
				* // => [2, 1]
				*/
				var method = baseRest(function(path, args) {
					return function(object) {
						return baseInvoke(object, path, args);
					};
				});
				/**
				* The opposite of `_.method`; this method creates a function that invokes
				* the method at a given path of `object`. Any additional arguments are
				* provided to the invoked method.
				*
				* @static
				* @memberOf _
				* @since 3.7.0
				* @category Util
				* @param {Object} object The object to query.
				* @param {...*} [args] The arguments to invoke the method with.
				* @returns {Function} Returns the new invoker function.
				* @example
				*
				* var array = _.times(3, _.constant),
				*     object = { 'a': array, 'b': array, 'c': array };
				*
				* _.map(['a[2]', 'c[0]'], _.methodOf(object));
				* // => [2, 0]
				*
				* _.map([['a', '2'], ['c', '0']], _.methodOf(object));
				* // => [2, 0]
				*/
				var methodOf = baseRest(function(object, args) {
					return function(path) {
						return baseInvoke(object, path, args);
					};
				});
				/**
				* Adds all own enumerable string keyed function properties of a source
				* object to the destination object. If `object` is a function, then methods
				* are added to its prototype as well.
				*
				* **Note:** Use `_.runInContext` to create a pristine `lodash` function to
				* avoid conflicts caused by modifying the original.
				*
				* @static
				* @since 0.1.0
				* @memberOf _
				* @category Util
				* @param {Function|Object} [object=lodash] The destination object.
				* @param {Object} source The object of functions to add.
				* @param {Object} [options={}] The options object.
				* @param {boolean} [options.chain=true] Specify whether mixins are chainable.
				* @returns {Function|Object} Returns `object`.
				* @example
				*
				* function vowels(string) {
				*   return _.filter(string, function(v) {
				*     return /[aeiou]/i.test(v);
				*   });
				* }
				*
				* _.mixin({ 'vowels': vowels });
				* _.vowels('fred');
				* // => ['e']
				*
				* _('fred').vowels().value();
				* // => ['e']
				*
				* _.mixin({ 'vowels': vowels }, { 'chain': false });
				* _('fred').vowels();
				* // => ['e']
				*/
				function mixin(object, source, options) {
					var props = keys(source), methodNames = baseFunctions(source, props);
					if (options == null && !(isObject(source) && (methodNames.length || !props.length))) {
						options = source;
						source = object;
						object = this;
						methodNames = baseFunctions(source, keys(source));
					}
					var chain = !(isObject(options) && "chain" in options) || !!options.chain, isFunc = isFunction(object);
					arrayEach(methodNames, function(methodName) {
						var func = source[methodName];
						object[methodName] = func;
						if (isFunc) object.prototype[methodName] = function() {
							var chainAll = this.__chain__;
							if (chain || chainAll) {
								var result = object(this.__wrapped__);
								(result.__actions__ = copyArray(this.__actions__)).push({
									"func": func,
									"args": arguments,
									"thisArg": object
								});
								result.__chain__ = chainAll;
								return result;
							}
							return func.apply(object, arrayPush([this.value()], arguments));
						};
					});
					return object;
				}
				/**
				* Reverts the `_` variable to its previous value and returns a reference to
				* the `lodash` function.
				*
				* @static
				* @since 0.1.0
				* @memberOf _
				* @category Util
				* @returns {Function} Returns the `lodash` function.
				* @example
				*
				* var lodash = _.noConflict();
				*/
				function noConflict() {
					if (root._ === this) root._ = oldDash;
					return this;
				}
				/**
				* This method returns `undefined`.
				*
				* @static
				* @memberOf _
				* @since 2.3.0
				* @category Util
				* @example
				*
				* _.times(2, _.noop);
				* // => [undefined, undefined]
				*/
				function noop() {}
				/**
				* Creates a function that gets the argument at index `n`. If `n` is negative,
				* the nth argument from the end is returned.
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Util
				* @param {number} [n=0] The index of the argument to return.
				* @returns {Function} Returns the new pass-thru function.
				* @example
				*
				* var func = _.nthArg(1);
				* func('a', 'b', 'c', 'd');
				* // => 'b'
				*
				* var func = _.nthArg(-2);
				* func('a', 'b', 'c', 'd');
				* // => 'c'
				*/
				function nthArg(n) {
					n = toInteger(n);
					return baseRest(function(args) {
						return baseNth(args, n);
					});
				}
				/**
				* Creates a function that invokes `iteratees` with the arguments it receives
				* and returns their results.
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Util
				* @param {...(Function|Function[])} [iteratees=[_.identity]]
				*  The iteratees to invoke.
				* @returns {Function} Returns the new function.
				* @example
				*
				* var func = _.over([Math.max, Math.min]);
				*
				* func(1, 2, 3, 4);
				* // => [4, 1]
				*/
				var over = createOver(arrayMap);
				/**
				* Creates a function that checks if **all** of the `predicates` return
				* truthy when invoked with the arguments it receives.
				*
				* Following shorthands are possible for providing predicates.
				* Pass an `Object` and it will be used as an parameter for `_.matches` to create the predicate.
				* Pass an `Array` of parameters for `_.matchesProperty` and the predicate will be created using them.
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Util
				* @param {...(Function|Function[])} [predicates=[_.identity]]
				*  The predicates to check.
				* @returns {Function} Returns the new function.
				* @example
				*
				* var func = _.overEvery([Boolean, isFinite]);
				*
				* func('1');
				* // => true
				*
				* func(null);
				* // => false
				*
				* func(NaN);
				* // => false
				*/
				var overEvery = createOver(arrayEvery);
				/**
				* Creates a function that checks if **any** of the `predicates` return
				* truthy when invoked with the arguments it receives.
				*
				* Following shorthands are possible for providing predicates.
				* Pass an `Object` and it will be used as an parameter for `_.matches` to create the predicate.
				* Pass an `Array` of parameters for `_.matchesProperty` and the predicate will be created using them.
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Util
				* @param {...(Function|Function[])} [predicates=[_.identity]]
				*  The predicates to check.
				* @returns {Function} Returns the new function.
				* @example
				*
				* var func = _.overSome([Boolean, isFinite]);
				*
				* func('1');
				* // => true
				*
				* func(null);
				* // => true
				*
				* func(NaN);
				* // => false
				*
				* var matchesFunc = _.overSome([{ 'a': 1 }, { 'a': 2 }])
				* var matchesPropertyFunc = _.overSome([['a', 1], ['a', 2]])
				*/
				var overSome = createOver(arraySome);
				/**
				* Creates a function that returns the value at `path` of a given object.
				*
				* @static
				* @memberOf _
				* @since 2.4.0
				* @category Util
				* @param {Array|string} path The path of the property to get.
				* @returns {Function} Returns the new accessor function.
				* @example
				*
				* var objects = [
				*   { 'a': { 'b': 2 } },
				*   { 'a': { 'b': 1 } }
				* ];
				*
				* _.map(objects, _.property('a.b'));
				* // => [2, 1]
				*
				* _.map(_.sortBy(objects, _.property(['a', 'b'])), 'a.b');
				* // => [1, 2]
				*/
				function property(path) {
					return isKey(path) ? baseProperty(toKey(path)) : basePropertyDeep(path);
				}
				/**
				* The opposite of `_.property`; this method creates a function that returns
				* the value at a given path of `object`.
				*
				* @static
				* @memberOf _
				* @since 3.0.0
				* @category Util
				* @param {Object} object The object to query.
				* @returns {Function} Returns the new accessor function.
				* @example
				*
				* var array = [0, 1, 2],
				*     object = { 'a': array, 'b': array, 'c': array };
				*
				* _.map(['a[2]', 'c[0]'], _.propertyOf(object));
				* // => [2, 0]
				*
				* _.map([['a', '2'], ['c', '0']], _.propertyOf(object));
				* // => [2, 0]
				*/
				function propertyOf(object) {
					return function(path) {
						return object == null ? undefined$1 : baseGet(object, path);
					};
				}
				/**
				* Creates an array of numbers (positive and/or negative) progressing from
				* `start` up to, but not including, `end`. A step of `-1` is used if a negative
				* `start` is specified without an `end` or `step`. If `end` is not specified,
				* it's set to `start` with `start` then set to `0`.
				*
				* **Note:** JavaScript follows the IEEE-754 standard for resolving
				* floating-point values which can produce unexpected results.
				*
				* @static
				* @since 0.1.0
				* @memberOf _
				* @category Util
				* @param {number} [start=0] The start of the range.
				* @param {number} end The end of the range.
				* @param {number} [step=1] The value to increment or decrement by.
				* @returns {Array} Returns the range of numbers.
				* @see _.inRange, _.rangeRight
				* @example
				*
				* _.range(4);
				* // => [0, 1, 2, 3]
				*
				* _.range(-4);
				* // => [0, -1, -2, -3]
				*
				* _.range(1, 5);
				* // => [1, 2, 3, 4]
				*
				* _.range(0, 20, 5);
				* // => [0, 5, 10, 15]
				*
				* _.range(0, -4, -1);
				* // => [0, -1, -2, -3]
				*
				* _.range(1, 4, 0);
				* // => [1, 1, 1]
				*
				* _.range(0);
				* // => []
				*/
				var range = createRange();
				/**
				* This method is like `_.range` except that it populates values in
				* descending order.
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Util
				* @param {number} [start=0] The start of the range.
				* @param {number} end The end of the range.
				* @param {number} [step=1] The value to increment or decrement by.
				* @returns {Array} Returns the range of numbers.
				* @see _.inRange, _.range
				* @example
				*
				* _.rangeRight(4);
				* // => [3, 2, 1, 0]
				*
				* _.rangeRight(-4);
				* // => [-3, -2, -1, 0]
				*
				* _.rangeRight(1, 5);
				* // => [4, 3, 2, 1]
				*
				* _.rangeRight(0, 20, 5);
				* // => [15, 10, 5, 0]
				*
				* _.rangeRight(0, -4, -1);
				* // => [-3, -2, -1, 0]
				*
				* _.rangeRight(1, 4, 0);
				* // => [1, 1, 1]
				*
				* _.rangeRight(0);
				* // => []
				*/
				var rangeRight = createRange(true);
				/**
				* This method returns a new empty array.
				*
				* @static
				* @memberOf _
				* @since 4.13.0
				* @category Util
				* @returns {Array} Returns the new empty array.
				* @example
				*
				* var arrays = _.times(2, _.stubArray);
				*
				* console.log(arrays);
				* // => [[], []]
				*
				* console.log(arrays[0] === arrays[1]);
				* // => false
				*/
				function stubArray() {
					return [];
				}
				/**
				* This method returns `false`.
				*
				* @static
				* @memberOf _
				* @since 4.13.0
				* @category Util
				* @returns {boolean} Returns `false`.
				* @example
				*
				* _.times(2, _.stubFalse);
				* // => [false, false]
				*/
				function stubFalse() {
					return false;
				}
				/**
				* This method returns a new empty object.
				*
				* @static
				* @memberOf _
				* @since 4.13.0
				* @category Util
				* @returns {Object} Returns the new empty object.
				* @example
				*
				* var objects = _.times(2, _.stubObject);
				*
				* console.log(objects);
				* // => [{}, {}]
				*
				* console.log(objects[0] === objects[1]);
				* // => false
				*/
				function stubObject() {
					return {};
				}
				/**
				* This method returns an empty string.
				*
				* @static
				* @memberOf _
				* @since 4.13.0
				* @category Util
				* @returns {string} Returns the empty string.
				* @example
				*
				* _.times(2, _.stubString);
				* // => ['', '']
				*/
				function stubString() {
					return "";
				}
				/**
				* This method returns `true`.
				*
				* @static
				* @memberOf _
				* @since 4.13.0
				* @category Util
				* @returns {boolean} Returns `true`.
				* @example
				*
				* _.times(2, _.stubTrue);
				* // => [true, true]
				*/
				function stubTrue() {
					return true;
				}
				/**
				* Invokes the iteratee `n` times, returning an array of the results of
				* each invocation. The iteratee is invoked with one argument; (index).
				*
				* @static
				* @since 0.1.0
				* @memberOf _
				* @category Util
				* @param {number} n The number of times to invoke `iteratee`.
				* @param {Function} [iteratee=_.identity] The function invoked per iteration.
				* @returns {Array} Returns the array of results.
				* @example
				*
				* _.times(3, String);
				* // => ['0', '1', '2']
				*
				*  _.times(4, _.constant(0));
				* // => [0, 0, 0, 0]
				*/
				function times(n, iteratee) {
					n = toInteger(n);
					if (n < 1 || n > MAX_SAFE_INTEGER) return [];
					var index = MAX_ARRAY_LENGTH, length = nativeMin(n, MAX_ARRAY_LENGTH);
					iteratee = getIteratee(iteratee);
					n -= MAX_ARRAY_LENGTH;
					var result = baseTimes(length, iteratee);
					while (++index < n) iteratee(index);
					return result;
				}
				/**
				* Converts `value` to a property path array.
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Util
				* @param {*} value The value to convert.
				* @returns {Array} Returns the new property path array.
				* @example
				*
				* _.toPath('a.b.c');
				* // => ['a', 'b', 'c']
				*
				* _.toPath('a[0].b.c');
				* // => ['a', '0', 'b', 'c']
				*/
				function toPath(value) {
					if (isArray(value)) return arrayMap(value, toKey);
					return isSymbol(value) ? [value] : copyArray(stringToPath(toString(value)));
				}
				/**
				* Generates a unique ID. If `prefix` is given, the ID is appended to it.
				*
				* @static
				* @since 0.1.0
				* @memberOf _
				* @category Util
				* @param {string} [prefix=''] The value to prefix the ID with.
				* @returns {string} Returns the unique ID.
				* @example
				*
				* _.uniqueId('contact_');
				* // => 'contact_104'
				*
				* _.uniqueId();
				* // => '105'
				*/
				function uniqueId(prefix) {
					var id = ++idCounter;
					return toString(prefix) + id;
				}
				/**
				* Adds two numbers.
				*
				* @static
				* @memberOf _
				* @since 3.4.0
				* @category Math
				* @param {number} augend The first number in an addition.
				* @param {number} addend The second number in an addition.
				* @returns {number} Returns the total.
				* @example
				*
				* _.add(6, 4);
				* // => 10
				*/
				var add = createMathOperation(function(augend, addend) {
					return augend + addend;
				}, 0);
				/**
				* Computes `number` rounded up to `precision`.
				*
				* @static
				* @memberOf _
				* @since 3.10.0
				* @category Math
				* @param {number} number The number to round up.
				* @param {number} [precision=0] The precision to round up to.
				* @returns {number} Returns the rounded up number.
				* @example
				*
				* _.ceil(4.006);
				* // => 5
				*
				* _.ceil(6.004, 2);
				* // => 6.01
				*
				* _.ceil(6040, -2);
				* // => 6100
				*/
				var ceil = createRound("ceil");
				/**
				* Divide two numbers.
				*
				* @static
				* @memberOf _
				* @since 4.7.0
				* @category Math
				* @param {number} dividend The first number in a division.
				* @param {number} divisor The second number in a division.
				* @returns {number} Returns the quotient.
				* @example
				*
				* _.divide(6, 4);
				* // => 1.5
				*/
				var divide = createMathOperation(function(dividend, divisor) {
					return dividend / divisor;
				}, 1);
				/**
				* Computes `number` rounded down to `precision`.
				*
				* @static
				* @memberOf _
				* @since 3.10.0
				* @category Math
				* @param {number} number The number to round down.
				* @param {number} [precision=0] The precision to round down to.
				* @returns {number} Returns the rounded down number.
				* @example
				*
				* _.floor(4.006);
				* // => 4
				*
				* _.floor(0.046, 2);
				* // => 0.04
				*
				* _.floor(4060, -2);
				* // => 4000
				*/
				var floor = createRound("floor");
				/**
				* Computes the maximum value of `array`. If `array` is empty or falsey,
				* `undefined` is returned.
				*
				* @static
				* @since 0.1.0
				* @memberOf _
				* @category Math
				* @param {Array} array The array to iterate over.
				* @returns {*} Returns the maximum value.
				* @example
				*
				* _.max([4, 2, 8, 6]);
				* // => 8
				*
				* _.max([]);
				* // => undefined
				*/
				function max(array) {
					return array && array.length ? baseExtremum(array, identity, baseGt) : undefined$1;
				}
				/**
				* This method is like `_.max` except that it accepts `iteratee` which is
				* invoked for each element in `array` to generate the criterion by which
				* the value is ranked. The iteratee is invoked with one argument: (value).
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Math
				* @param {Array} array The array to iterate over.
				* @param {Function} [iteratee=_.identity] The iteratee invoked per element.
				* @returns {*} Returns the maximum value.
				* @example
				*
				* var objects = [{ 'n': 1 }, { 'n': 2 }];
				*
				* _.maxBy(objects, function(o) { return o.n; });
				* // => { 'n': 2 }
				*
				* // The `_.property` iteratee shorthand.
				* _.maxBy(objects, 'n');
				* // => { 'n': 2 }
				*/
				function maxBy(array, iteratee) {
					return array && array.length ? baseExtremum(array, getIteratee(iteratee, 2), baseGt) : undefined$1;
				}
				/**
				* Computes the mean of the values in `array`.
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Math
				* @param {Array} array The array to iterate over.
				* @returns {number} Returns the mean.
				* @example
				*
				* _.mean([4, 2, 8, 6]);
				* // => 5
				*/
				function mean(array) {
					return baseMean(array, identity);
				}
				/**
				* This method is like `_.mean` except that it accepts `iteratee` which is
				* invoked for each element in `array` to generate the value to be averaged.
				* The iteratee is invoked with one argument: (value).
				*
				* @static
				* @memberOf _
				* @since 4.7.0
				* @category Math
				* @param {Array} array The array to iterate over.
				* @param {Function} [iteratee=_.identity] The iteratee invoked per element.
				* @returns {number} Returns the mean.
				* @example
				*
				* var objects = [{ 'n': 4 }, { 'n': 2 }, { 'n': 8 }, { 'n': 6 }];
				*
				* _.meanBy(objects, function(o) { return o.n; });
				* // => 5
				*
				* // The `_.property` iteratee shorthand.
				* _.meanBy(objects, 'n');
				* // => 5
				*/
				function meanBy(array, iteratee) {
					return baseMean(array, getIteratee(iteratee, 2));
				}
				/**
				* Computes the minimum value of `array`. If `array` is empty or falsey,
				* `undefined` is returned.
				*
				* @static
				* @since 0.1.0
				* @memberOf _
				* @category Math
				* @param {Array} array The array to iterate over.
				* @returns {*} Returns the minimum value.
				* @example
				*
				* _.min([4, 2, 8, 6]);
				* // => 2
				*
				* _.min([]);
				* // => undefined
				*/
				function min(array) {
					return array && array.length ? baseExtremum(array, identity, baseLt) : undefined$1;
				}
				/**
				* This method is like `_.min` except that it accepts `iteratee` which is
				* invoked for each element in `array` to generate the criterion by which
				* the value is ranked. The iteratee is invoked with one argument: (value).
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Math
				* @param {Array} array The array to iterate over.
				* @param {Function} [iteratee=_.identity] The iteratee invoked per element.
				* @returns {*} Returns the minimum value.
				* @example
				*
				* var objects = [{ 'n': 1 }, { 'n': 2 }];
				*
				* _.minBy(objects, function(o) { return o.n; });
				* // => { 'n': 1 }
				*
				* // The `_.property` iteratee shorthand.
				* _.minBy(objects, 'n');
				* // => { 'n': 1 }
				*/
				function minBy(array, iteratee) {
					return array && array.length ? baseExtremum(array, getIteratee(iteratee, 2), baseLt) : undefined$1;
				}
				/**
				* Multiply two numbers.
				*
				* @static
				* @memberOf _
				* @since 4.7.0
				* @category Math
				* @param {number} multiplier The first number in a multiplication.
				* @param {number} multiplicand The second number in a multiplication.
				* @returns {number} Returns the product.
				* @example
				*
				* _.multiply(6, 4);
				* // => 24
				*/
				var multiply = createMathOperation(function(multiplier, multiplicand) {
					return multiplier * multiplicand;
				}, 1);
				/**
				* Computes `number` rounded to `precision`.
				*
				* @static
				* @memberOf _
				* @since 3.10.0
				* @category Math
				* @param {number} number The number to round.
				* @param {number} [precision=0] The precision to round to.
				* @returns {number} Returns the rounded number.
				* @example
				*
				* _.round(4.006);
				* // => 4
				*
				* _.round(4.006, 2);
				* // => 4.01
				*
				* _.round(4060, -2);
				* // => 4100
				*/
				var round = createRound("round");
				/**
				* Subtract two numbers.
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Math
				* @param {number} minuend The first number in a subtraction.
				* @param {number} subtrahend The second number in a subtraction.
				* @returns {number} Returns the difference.
				* @example
				*
				* _.subtract(6, 4);
				* // => 2
				*/
				var subtract = createMathOperation(function(minuend, subtrahend) {
					return minuend - subtrahend;
				}, 0);
				/**
				* Computes the sum of the values in `array`.
				*
				* @static
				* @memberOf _
				* @since 3.4.0
				* @category Math
				* @param {Array} array The array to iterate over.
				* @returns {number} Returns the sum.
				* @example
				*
				* _.sum([4, 2, 8, 6]);
				* // => 20
				*/
				function sum(array) {
					return array && array.length ? baseSum(array, identity) : 0;
				}
				/**
				* This method is like `_.sum` except that it accepts `iteratee` which is
				* invoked for each element in `array` to generate the value to be summed.
				* The iteratee is invoked with one argument: (value).
				*
				* @static
				* @memberOf _
				* @since 4.0.0
				* @category Math
				* @param {Array} array The array to iterate over.
				* @param {Function} [iteratee=_.identity] The iteratee invoked per element.
				* @returns {number} Returns the sum.
				* @example
				*
				* var objects = [{ 'n': 4 }, { 'n': 2 }, { 'n': 8 }, { 'n': 6 }];
				*
				* _.sumBy(objects, function(o) { return o.n; });
				* // => 20
				*
				* // The `_.property` iteratee shorthand.
				* _.sumBy(objects, 'n');
				* // => 20
				*/
				function sumBy(array, iteratee) {
					return array && array.length ? baseSum(array, getIteratee(iteratee, 2)) : 0;
				}
				lodash.after = after;
				lodash.ary = ary;
				lodash.assign = assign;
				lodash.assignIn = assignIn;
				lodash.assignInWith = assignInWith;
				lodash.assignWith = assignWith;
				lodash.at = at;
				lodash.before = before;
				lodash.bind = bind;
				lodash.bindAll = bindAll;
				lodash.bindKey = bindKey;
				lodash.castArray = castArray;
				lodash.chain = chain;
				lodash.chunk = chunk;
				lodash.compact = compact;
				lodash.concat = concat;
				lodash.cond = cond;
				lodash.conforms = conforms;
				lodash.constant = constant;
				lodash.countBy = countBy;
				lodash.create = create;
				lodash.curry = curry;
				lodash.curryRight = curryRight;
				lodash.debounce = debounce;
				lodash.defaults = defaults;
				lodash.defaultsDeep = defaultsDeep;
				lodash.defer = defer;
				lodash.delay = delay;
				lodash.difference = difference;
				lodash.differenceBy = differenceBy;
				lodash.differenceWith = differenceWith;
				lodash.drop = drop;
				lodash.dropRight = dropRight;
				lodash.dropRightWhile = dropRightWhile;
				lodash.dropWhile = dropWhile;
				lodash.fill = fill;
				lodash.filter = filter;
				lodash.flatMap = flatMap;
				lodash.flatMapDeep = flatMapDeep;
				lodash.flatMapDepth = flatMapDepth;
				lodash.flatten = flatten;
				lodash.flattenDeep = flattenDeep;
				lodash.flattenDepth = flattenDepth;
				lodash.flip = flip;
				lodash.flow = flow;
				lodash.flowRight = flowRight;
				lodash.fromPairs = fromPairs;
				lodash.functions = functions;
				lodash.functionsIn = functionsIn;
				lodash.groupBy = groupBy;
				lodash.initial = initial;
				lodash.intersection = intersection;
				lodash.intersectionBy = intersectionBy;
				lodash.intersectionWith = intersectionWith;
				lodash.invert = invert;
				lodash.invertBy = invertBy;
				lodash.invokeMap = invokeMap;
				lodash.iteratee = iteratee;
				lodash.keyBy = keyBy;
				lodash.keys = keys;
				lodash.keysIn = keysIn;
				lodash.map = map;
				lodash.mapKeys = mapKeys;
				lodash.mapValues = mapValues;
				lodash.matches = matches;
				lodash.matchesProperty = matchesProperty;
				lodash.memoize = memoize;
				lodash.merge = merge;
				lodash.mergeWith = mergeWith;
				lodash.method = method;
				lodash.methodOf = methodOf;
				lodash.mixin = mixin;
				lodash.negate = negate;
				lodash.nthArg = nthArg;
				lodash.omit = omit;
				lodash.omitBy = omitBy;
				lodash.once = once;
				lodash.orderBy = orderBy;
				lodash.over = over;
				lodash.overArgs = overArgs;
				lodash.overEvery = overEvery;
				lodash.overSome = overSome;
				lodash.partial = partial;
				lodash.partialRight = partialRight;
				lodash.partition = partition;
				lodash.pick = pick;
				lodash.pickBy = pickBy;
				lodash.property = property;
				lodash.propertyOf = propertyOf;
				lodash.pull = pull;
				lodash.pullAll = pullAll;
				lodash.pullAllBy = pullAllBy;
				lodash.pullAllWith = pullAllWith;
				lodash.pullAt = pullAt;
				lodash.range = range;
				lodash.rangeRight = rangeRight;
				lodash.rearg = rearg;
				lodash.reject = reject;
				lodash.remove = remove;
				lodash.rest = rest;
				lodash.reverse = reverse;
				lodash.sampleSize = sampleSize;
				lodash.set = set;
				lodash.setWith = setWith;
				lodash.shuffle = shuffle;
				lodash.slice = slice;
				lodash.sortBy = sortBy;
				lodash.sortedUniq = sortedUniq;
				lodash.sortedUniqBy = sortedUniqBy;
				lodash.split = split;
				lodash.spread = spread;
				lodash.tail = tail;
				lodash.take = take;
				lodash.takeRight = takeRight;
				lodash.takeRightWhile = takeRightWhile;
				lodash.takeWhile = takeWhile;
				lodash.tap = tap;
				lodash.throttle = throttle;
				lodash.thru = thru;
				lodash.toArray = toArray;
				lodash.toPairs = toPairs;
				lodash.toPairsIn = toPairsIn;
				lodash.toPath = toPath;
				lodash.toPlainObject = toPlainObject;
				lodash.transform = transform;
				lodash.unary = unary;
				lodash.union = union;
				lodash.unionBy = unionBy;
				lodash.unionWith = unionWith;
				lodash.uniq = uniq;
				lodash.uniqBy = uniqBy;
				lodash.uniqWith = uniqWith;
				lodash.unset = unset;
				lodash.unzip = unzip;
				lodash.unzipWith = unzipWith;
				lodash.update = update;
				lodash.updateWith = updateWith;
				lodash.values = values;
				lodash.valuesIn = valuesIn;
				lodash.without = without;
				lodash.words = words;
				lodash.wrap = wrap;
				lodash.xor = xor;
				lodash.xorBy = xorBy;
				lodash.xorWith = xorWith;
				lodash.zip = zip;
				lodash.zipObject = zipObject;
				lodash.zipObjectDeep = zipObjectDeep;
				lodash.zipWith = zipWith;
				lodash.entries = toPairs;
				lodash.entriesIn = toPairsIn;
				lodash.extend = assignIn;
				lodash.extendWith = assignInWith;
				mixin(lodash, lodash);
				lodash.add = add;
				lodash.attempt = attempt;
				lodash.camelCase = camelCase;
				lodash.capitalize = capitalize;
				lodash.ceil = ceil;
				lodash.clamp = clamp;
				lodash.clone = clone;
				lodash.cloneDeep = cloneDeep;
				lodash.cloneDeepWith = cloneDeepWith;
				lodash.cloneWith = cloneWith;
				lodash.conformsTo = conformsTo;
				lodash.deburr = deburr;
				lodash.defaultTo = defaultTo;
				lodash.divide = divide;
				lodash.endsWith = endsWith;
				lodash.eq = eq;
				lodash.escape = escape;
				lodash.escapeRegExp = escapeRegExp;
				lodash.every = every;
				lodash.find = find;
				lodash.findIndex = findIndex;
				lodash.findKey = findKey;
				lodash.findLast = findLast;
				lodash.findLastIndex = findLastIndex;
				lodash.findLastKey = findLastKey;
				lodash.floor = floor;
				lodash.forEach = forEach;
				lodash.forEachRight = forEachRight;
				lodash.forIn = forIn;
				lodash.forInRight = forInRight;
				lodash.forOwn = forOwn;
				lodash.forOwnRight = forOwnRight;
				lodash.get = get;
				lodash.gt = gt;
				lodash.gte = gte;
				lodash.has = has;
				lodash.hasIn = hasIn;
				lodash.head = head;
				lodash.identity = identity;
				lodash.includes = includes;
				lodash.indexOf = indexOf;
				lodash.inRange = inRange;
				lodash.invoke = invoke;
				lodash.isArguments = isArguments;
				lodash.isArray = isArray;
				lodash.isArrayBuffer = isArrayBuffer;
				lodash.isArrayLike = isArrayLike;
				lodash.isArrayLikeObject = isArrayLikeObject;
				lodash.isBoolean = isBoolean;
				lodash.isBuffer = isBuffer;
				lodash.isDate = isDate;
				lodash.isElement = isElement;
				lodash.isEmpty = isEmpty;
				lodash.isEqual = isEqual;
				lodash.isEqualWith = isEqualWith;
				lodash.isError = isError;
				lodash.isFinite = isFinite;
				lodash.isFunction = isFunction;
				lodash.isInteger = isInteger;
				lodash.isLength = isLength;
				lodash.isMap = isMap;
				lodash.isMatch = isMatch;
				lodash.isMatchWith = isMatchWith;
				lodash.isNaN = isNaN;
				lodash.isNative = isNative;
				lodash.isNil = isNil;
				lodash.isNull = isNull;
				lodash.isNumber = isNumber;
				lodash.isObject = isObject;
				lodash.isObjectLike = isObjectLike;
				lodash.isPlainObject = isPlainObject;
				lodash.isRegExp = isRegExp;
				lodash.isSafeInteger = isSafeInteger;
				lodash.isSet = isSet;
				lodash.isString = isString;
				lodash.isSymbol = isSymbol;
				lodash.isTypedArray = isTypedArray;
				lodash.isUndefined = isUndefined;
				lodash.isWeakMap = isWeakMap;
				lodash.isWeakSet = isWeakSet;
				lodash.join = join;
				lodash.kebabCase = kebabCase;
				lodash.last = last;
				lodash.lastIndexOf = lastIndexOf;
				lodash.lowerCase = lowerCase;
				lodash.lowerFirst = lowerFirst;
				lodash.lt = lt;
				lodash.lte = lte;
				lodash.max = max;
				lodash.maxBy = maxBy;
				lodash.mean = mean;
				lodash.meanBy = meanBy;
				lodash.min = min;
				lodash.minBy = minBy;
				lodash.stubArray = stubArray;
				lodash.stubFalse = stubFalse;
				lodash.stubObject = stubObject;
				lodash.stubString = stubString;
				lodash.stubTrue = stubTrue;
				lodash.multiply = multiply;
				lodash.nth = nth;
				lodash.noConflict = noConflict;
				lodash.noop = noop;
				lodash.now = now;
				lodash.pad = pad;
				lodash.padEnd = padEnd;
				lodash.padStart = padStart;
				lodash.parseInt = parseInt;
				lodash.random = random;
				lodash.reduce = reduce;
				lodash.reduceRight = reduceRight;
				lodash.repeat = repeat;
				lodash.replace = replace;
				lodash.result = result;
				lodash.round = round;
				lodash.runInContext = runInContext;
				lodash.sample = sample;
				lodash.size = size;
				lodash.snakeCase = snakeCase;
				lodash.some = some;
				lodash.sortedIndex = sortedIndex;
				lodash.sortedIndexBy = sortedIndexBy;
				lodash.sortedIndexOf = sortedIndexOf;
				lodash.sortedLastIndex = sortedLastIndex;
				lodash.sortedLastIndexBy = sortedLastIndexBy;
				lodash.sortedLastIndexOf = sortedLastIndexOf;
				lodash.startCase = startCase;
				lodash.startsWith = startsWith;
				lodash.subtract = subtract;
				lodash.sum = sum;
				lodash.sumBy = sumBy;
				lodash.template = template;
				lodash.times = times;
				lodash.toFinite = toFinite;
				lodash.toInteger = toInteger;
				lodash.toLength = toLength;
				lodash.toLower = toLower;
				lodash.toNumber = toNumber;
				lodash.toSafeInteger = toSafeInteger;
				lodash.toString = toString;
				lodash.toUpper = toUpper;
				lodash.trim = trim;
				lodash.trimEnd = trimEnd;
				lodash.trimStart = trimStart;
				lodash.truncate = truncate;
				lodash.unescape = unescape;
				lodash.uniqueId = uniqueId;
				lodash.upperCase = upperCase;
				lodash.upperFirst = upperFirst;
				lodash.each = forEach;
				lodash.eachRight = forEachRight;
				lodash.first = head;
				mixin(lodash, function() {
					var source = {};
					baseForOwn(lodash, function(func, methodName) {
						if (!hasOwnProperty.call(lodash.prototype, methodName)) source[methodName] = func;
					});
					return source;
				}(), { "chain": false });
				/**
				* The semantic version number.
				*
				* @static
				* @memberOf _
				* @type {string}
				*/
				lodash.VERSION = VERSION;
				arrayEach([
					"bind",
					"bindKey",
					"curry",
					"curryRight",
					"partial",
					"partialRight"
				], function(methodName) {
					lodash[methodName].placeholder = lodash;
				});
				arrayEach(["drop", "take"], function(methodName, index) {
					LazyWrapper.prototype[methodName] = function(n) {
						n = n === undefined$1 ? 1 : nativeMax(toInteger(n), 0);
						var result = this.__filtered__ && !index ? new LazyWrapper(this) : this.clone();
						if (result.__filtered__) result.__takeCount__ = nativeMin(n, result.__takeCount__);
						else result.__views__.push({
							"size": nativeMin(n, MAX_ARRAY_LENGTH),
							"type": methodName + (result.__dir__ < 0 ? "Right" : "")
						});
						return result;
					};
					LazyWrapper.prototype[methodName + "Right"] = function(n) {
						return this.reverse()[methodName](n).reverse();
					};
				});
				arrayEach([
					"filter",
					"map",
					"takeWhile"
				], function(methodName, index) {
					var type = index + 1, isFilter = type == LAZY_FILTER_FLAG || type == LAZY_WHILE_FLAG;
					LazyWrapper.prototype[methodName] = function(iteratee) {
						var result = this.clone();
						result.__iteratees__.push({
							"iteratee": getIteratee(iteratee, 3),
							"type": type
						});
						result.__filtered__ = result.__filtered__ || isFilter;
						return result;
					};
				});
				arrayEach(["head", "last"], function(methodName, index) {
					var takeName = "take" + (index ? "Right" : "");
					LazyWrapper.prototype[methodName] = function() {
						return this[takeName](1).value()[0];
					};
				});
				arrayEach(["initial", "tail"], function(methodName, index) {
					var dropName = "drop" + (index ? "" : "Right");
					LazyWrapper.prototype[methodName] = function() {
						return this.__filtered__ ? new LazyWrapper(this) : this[dropName](1);
					};
				});
				LazyWrapper.prototype.compact = function() {
					return this.filter(identity);
				};
				LazyWrapper.prototype.find = function(predicate) {
					return this.filter(predicate).head();
				};
				LazyWrapper.prototype.findLast = function(predicate) {
					return this.reverse().find(predicate);
				};
				LazyWrapper.prototype.invokeMap = baseRest(function(path, args) {
					if (typeof path == "function") return new LazyWrapper(this);
					return this.map(function(value) {
						return baseInvoke(value, path, args);
					});
				});
				LazyWrapper.prototype.reject = function(predicate) {
					return this.filter(negate(getIteratee(predicate)));
				};
				LazyWrapper.prototype.slice = function(start, end) {
					start = toInteger(start);
					var result = this;
					if (result.__filtered__ && (start > 0 || end < 0)) return new LazyWrapper(result);
					if (start < 0) result = result.takeRight(-start);
					else if (start) result = result.drop(start);
					if (end !== undefined$1) {
						end = toInteger(end);
						result = end < 0 ? result.dropRight(-end) : result.take(end - start);
					}
					return result;
				};
				LazyWrapper.prototype.takeRightWhile = function(predicate) {
					return this.reverse().takeWhile(predicate).reverse();
				};
				LazyWrapper.prototype.toArray = function() {
					return this.take(MAX_ARRAY_LENGTH);
				};
				baseForOwn(LazyWrapper.prototype, function(func, methodName) {
					var checkIteratee = /^(?:filter|find|map|reject)|While$/.test(methodName), isTaker = /^(?:head|last)$/.test(methodName), lodashFunc = lodash[isTaker ? "take" + (methodName == "last" ? "Right" : "") : methodName], retUnwrapped = isTaker || /^find/.test(methodName);
					if (!lodashFunc) return;
					lodash.prototype[methodName] = function() {
						var value = this.__wrapped__, args = isTaker ? [1] : arguments, isLazy = value instanceof LazyWrapper, iteratee = args[0], useLazy = isLazy || isArray(value);
						var interceptor = function(value) {
							var result = lodashFunc.apply(lodash, arrayPush([value], args));
							return isTaker && chainAll ? result[0] : result;
						};
						if (useLazy && checkIteratee && typeof iteratee == "function" && iteratee.length != 1) isLazy = useLazy = false;
						var chainAll = this.__chain__, isHybrid = !!this.__actions__.length, isUnwrapped = retUnwrapped && !chainAll, onlyLazy = isLazy && !isHybrid;
						if (!retUnwrapped && useLazy) {
							value = onlyLazy ? value : new LazyWrapper(this);
							var result = func.apply(value, args);
							result.__actions__.push({
								"func": thru,
								"args": [interceptor],
								"thisArg": undefined$1
							});
							return new LodashWrapper(result, chainAll);
						}
						if (isUnwrapped && onlyLazy) return func.apply(this, args);
						result = this.thru(interceptor);
						return isUnwrapped ? isTaker ? result.value()[0] : result.value() : result;
					};
				});
				arrayEach([
					"pop",
					"push",
					"shift",
					"sort",
					"splice",
					"unshift"
				], function(methodName) {
					var func = arrayProto[methodName], chainName = /^(?:push|sort|unshift)$/.test(methodName) ? "tap" : "thru", retUnwrapped = /^(?:pop|shift)$/.test(methodName);
					lodash.prototype[methodName] = function() {
						var args = arguments;
						if (retUnwrapped && !this.__chain__) {
							var value = this.value();
							return func.apply(isArray(value) ? value : [], args);
						}
						return this[chainName](function(value) {
							return func.apply(isArray(value) ? value : [], args);
						});
					};
				});
				baseForOwn(LazyWrapper.prototype, function(func, methodName) {
					var lodashFunc = lodash[methodName];
					if (lodashFunc) {
						var key = lodashFunc.name + "";
						if (!hasOwnProperty.call(realNames, key)) realNames[key] = [];
						realNames[key].push({
							"name": methodName,
							"func": lodashFunc
						});
					}
				});
				realNames[createHybrid(undefined$1, WRAP_BIND_KEY_FLAG).name] = [{
					"name": "wrapper",
					"func": undefined$1
				}];
				LazyWrapper.prototype.clone = lazyClone;
				LazyWrapper.prototype.reverse = lazyReverse;
				LazyWrapper.prototype.value = lazyValue;
				lodash.prototype.at = wrapperAt;
				lodash.prototype.chain = wrapperChain;
				lodash.prototype.commit = wrapperCommit;
				lodash.prototype.next = wrapperNext;
				lodash.prototype.plant = wrapperPlant;
				lodash.prototype.reverse = wrapperReverse;
				lodash.prototype.toJSON = lodash.prototype.valueOf = lodash.prototype.value = wrapperValue;
				lodash.prototype.first = lodash.prototype.head;
				if (symIterator) lodash.prototype[symIterator] = wrapperToIterator;
				return lodash;
			})();
			if (freeModule) {
				(freeModule.exports = _)._ = _;
				freeExports._ = _;
			} else root._ = _;
		}).call(commonjsGlobal);
	})(lodash, lodash.exports);
	var lodashExports = lodash.exports;
	var _ = /*@__PURE__*/ getDefaultExportFromCjs(lodashExports);
	var lib = {};
	var Utility = {};
	var hasRequiredUtility;
	function requireUtility() {
		if (hasRequiredUtility) return Utility;
		hasRequiredUtility = 1;
		(function() {
			var assign, getValue, isArray, isEmpty, isFunction, isObject, isPlainObject, hasProp = {}.hasOwnProperty;
			assign = function(target, ...sources) {
				var i, key, len, source;
				if (isFunction(Object.assign)) Object.assign.apply(null, arguments);
				else for (i = 0, len = sources.length; i < len; i++) {
					source = sources[i];
					if (source != null) for (key in source) {
						if (!hasProp.call(source, key)) continue;
						target[key] = source[key];
					}
				}
				return target;
			};
			isFunction = function(val) {
				return !!val && Object.prototype.toString.call(val) === "[object Function]";
			};
			isObject = function(val) {
				var ref;
				return !!val && ((ref = typeof val) === "function" || ref === "object");
			};
			isArray = function(val) {
				if (isFunction(Array.isArray)) return Array.isArray(val);
				else return Object.prototype.toString.call(val) === "[object Array]";
			};
			isEmpty = function(val) {
				var key;
				if (isArray(val)) return !val.length;
				else {
					for (key in val) {
						if (!hasProp.call(val, key)) continue;
						return false;
					}
					return true;
				}
			};
			isPlainObject = function(val) {
				var ctor, proto;
				return isObject(val) && (proto = Object.getPrototypeOf(val)) && (ctor = proto.constructor) && typeof ctor === "function" && ctor instanceof ctor && Function.prototype.toString.call(ctor) === Function.prototype.toString.call(Object);
			};
			getValue = function(obj) {
				if (isFunction(obj.valueOf)) return obj.valueOf();
				else return obj;
			};
			Utility.assign = assign;
			Utility.isFunction = isFunction;
			Utility.isObject = isObject;
			Utility.isArray = isArray;
			Utility.isEmpty = isEmpty;
			Utility.isPlainObject = isPlainObject;
			Utility.getValue = getValue;
		}).call(commonjsGlobal);
		return Utility;
	}
	var XMLDOMImplementation = { exports: {} };
	var hasRequiredXMLDOMImplementation;
	function requireXMLDOMImplementation() {
		if (hasRequiredXMLDOMImplementation) return XMLDOMImplementation.exports;
		hasRequiredXMLDOMImplementation = 1;
		(function() {
			XMLDOMImplementation.exports = class XMLDOMImplementation {
				hasFeature(feature, version) {
					return true;
				}
				createDocumentType(qualifiedName, publicId, systemId) {
					throw new Error("This DOM method is not implemented.");
				}
				createDocument(namespaceURI, qualifiedName, doctype) {
					throw new Error("This DOM method is not implemented.");
				}
				createHTMLDocument(title) {
					throw new Error("This DOM method is not implemented.");
				}
				getFeature(feature, version) {
					throw new Error("This DOM method is not implemented.");
				}
			};
		}).call(commonjsGlobal);
		return XMLDOMImplementation.exports;
	}
	var XMLDocument = { exports: {} };
	var XMLDOMConfiguration = { exports: {} };
	var XMLDOMErrorHandler = { exports: {} };
	var hasRequiredXMLDOMErrorHandler;
	function requireXMLDOMErrorHandler() {
		if (hasRequiredXMLDOMErrorHandler) return XMLDOMErrorHandler.exports;
		hasRequiredXMLDOMErrorHandler = 1;
		(function() {
			XMLDOMErrorHandler.exports = class XMLDOMErrorHandler {
				constructor() {}
				handleError(error) {
					throw new Error(error);
				}
			};
		}).call(commonjsGlobal);
		return XMLDOMErrorHandler.exports;
	}
	var XMLDOMStringList = { exports: {} };
	var hasRequiredXMLDOMStringList;
	function requireXMLDOMStringList() {
		if (hasRequiredXMLDOMStringList) return XMLDOMStringList.exports;
		hasRequiredXMLDOMStringList = 1;
		(function() {
			XMLDOMStringList.exports = (function() {
				class XMLDOMStringList {
					constructor(arr) {
						this.arr = arr || [];
					}
					item(index) {
						return this.arr[index] || null;
					}
					contains(str) {
						return this.arr.indexOf(str) !== -1;
					}
				}
				Object.defineProperty(XMLDOMStringList.prototype, "length", { get: function() {
					return this.arr.length;
				} });
				return XMLDOMStringList;
			}).call(this);
		}).call(commonjsGlobal);
		return XMLDOMStringList.exports;
	}
	var hasRequiredXMLDOMConfiguration;
	function requireXMLDOMConfiguration() {
		if (hasRequiredXMLDOMConfiguration) return XMLDOMConfiguration.exports;
		hasRequiredXMLDOMConfiguration = 1;
		(function() {
			var XMLDOMErrorHandler = requireXMLDOMErrorHandler(), XMLDOMStringList = requireXMLDOMStringList();
			XMLDOMConfiguration.exports = (function() {
				class XMLDOMConfiguration {
					constructor() {
						this.defaultParams = {
							"canonical-form": false,
							"cdata-sections": false,
							"comments": false,
							"datatype-normalization": false,
							"element-content-whitespace": true,
							"entities": true,
							"error-handler": new XMLDOMErrorHandler(),
							"infoset": true,
							"validate-if-schema": false,
							"namespaces": true,
							"namespace-declarations": true,
							"normalize-characters": false,
							"schema-location": "",
							"schema-type": "",
							"split-cdata-sections": true,
							"validate": false,
							"well-formed": true
						};
						this.params = Object.create(this.defaultParams);
					}
					getParameter(name) {
						if (this.params.hasOwnProperty(name)) return this.params[name];
						else return null;
					}
					canSetParameter(name, value) {
						return true;
					}
					setParameter(name, value) {
						if (value != null) return this.params[name] = value;
						else return delete this.params[name];
					}
				}
				Object.defineProperty(XMLDOMConfiguration.prototype, "parameterNames", { get: function() {
					return new XMLDOMStringList(Object.keys(this.defaultParams));
				} });
				return XMLDOMConfiguration;
			}).call(this);
		}).call(commonjsGlobal);
		return XMLDOMConfiguration.exports;
	}
	var XMLNode = { exports: {} };
	var XMLElement = { exports: {} };
	var NodeType = { exports: {} };
	var hasRequiredNodeType;
	function requireNodeType() {
		if (hasRequiredNodeType) return NodeType.exports;
		hasRequiredNodeType = 1;
		(function() {
			NodeType.exports = {
				Element: 1,
				Attribute: 2,
				Text: 3,
				CData: 4,
				EntityReference: 5,
				EntityDeclaration: 6,
				ProcessingInstruction: 7,
				Comment: 8,
				Document: 9,
				DocType: 10,
				DocumentFragment: 11,
				NotationDeclaration: 12,
				Declaration: 201,
				Raw: 202,
				AttributeDeclaration: 203,
				ElementDeclaration: 204,
				Dummy: 205
			};
		}).call(commonjsGlobal);
		return NodeType.exports;
	}
	var XMLAttribute = { exports: {} };
	var hasRequiredXMLAttribute;
	function requireXMLAttribute() {
		if (hasRequiredXMLAttribute) return XMLAttribute.exports;
		hasRequiredXMLAttribute = 1;
		(function() {
			var NodeType = requireNodeType();
			requireXMLNode();
			XMLAttribute.exports = (function() {
				class XMLAttribute {
					constructor(parent, name, value) {
						this.parent = parent;
						if (this.parent) {
							this.options = this.parent.options;
							this.stringify = this.parent.stringify;
						}
						if (name == null) throw new Error("Missing attribute name. " + this.debugInfo(name));
						this.name = this.stringify.name(name);
						this.value = this.stringify.attValue(value);
						this.type = NodeType.Attribute;
						this.isId = false;
						this.schemaTypeInfo = null;
					}
					clone() {
						return Object.create(this);
					}
					toString(options) {
						return this.options.writer.attribute(this, this.options.writer.filterOptions(options));
					}
					debugInfo(name) {
						name = name || this.name;
						if (name == null) return "parent: <" + this.parent.name + ">";
						else return "attribute: {" + name + "}, parent: <" + this.parent.name + ">";
					}
					isEqualNode(node) {
						if (node.namespaceURI !== this.namespaceURI) return false;
						if (node.prefix !== this.prefix) return false;
						if (node.localName !== this.localName) return false;
						if (node.value !== this.value) return false;
						return true;
					}
				}
				Object.defineProperty(XMLAttribute.prototype, "nodeType", { get: function() {
					return this.type;
				} });
				Object.defineProperty(XMLAttribute.prototype, "ownerElement", { get: function() {
					return this.parent;
				} });
				Object.defineProperty(XMLAttribute.prototype, "textContent", {
					get: function() {
						return this.value;
					},
					set: function(value) {
						return this.value = value || "";
					}
				});
				Object.defineProperty(XMLAttribute.prototype, "namespaceURI", { get: function() {
					return "";
				} });
				Object.defineProperty(XMLAttribute.prototype, "prefix", { get: function() {
					return "";
				} });
				Object.defineProperty(XMLAttribute.prototype, "localName", { get: function() {
					return this.name;
				} });
				Object.defineProperty(XMLAttribute.prototype, "specified", { get: function() {
					return true;
				} });
				return XMLAttribute;
			}).call(this);
		}).call(commonjsGlobal);
		return XMLAttribute.exports;
	}
	var XMLNamedNodeMap = { exports: {} };
	var hasRequiredXMLNamedNodeMap;
	function requireXMLNamedNodeMap() {
		if (hasRequiredXMLNamedNodeMap) return XMLNamedNodeMap.exports;
		hasRequiredXMLNamedNodeMap = 1;
		(function() {
			XMLNamedNodeMap.exports = (function() {
				class XMLNamedNodeMap {
					constructor(nodes) {
						this.nodes = nodes;
					}
					clone() {
						return this.nodes = null;
					}
					getNamedItem(name) {
						return this.nodes[name];
					}
					setNamedItem(node) {
						var oldNode = this.nodes[node.nodeName];
						this.nodes[node.nodeName] = node;
						return oldNode || null;
					}
					removeNamedItem(name) {
						var oldNode = this.nodes[name];
						delete this.nodes[name];
						return oldNode || null;
					}
					item(index) {
						return this.nodes[Object.keys(this.nodes)[index]] || null;
					}
					getNamedItemNS(namespaceURI, localName) {
						throw new Error("This DOM method is not implemented.");
					}
					setNamedItemNS(node) {
						throw new Error("This DOM method is not implemented.");
					}
					removeNamedItemNS(namespaceURI, localName) {
						throw new Error("This DOM method is not implemented.");
					}
				}
				Object.defineProperty(XMLNamedNodeMap.prototype, "length", { get: function() {
					return Object.keys(this.nodes).length || 0;
				} });
				return XMLNamedNodeMap;
			}).call(this);
		}).call(commonjsGlobal);
		return XMLNamedNodeMap.exports;
	}
	var hasRequiredXMLElement;
	function requireXMLElement() {
		if (hasRequiredXMLElement) return XMLElement.exports;
		hasRequiredXMLElement = 1;
		(function() {
			var NodeType, XMLAttribute, XMLNamedNodeMap, XMLNode, getValue, isFunction, isObject, hasProp = {}.hasOwnProperty;
			({isObject, isFunction, getValue} = requireUtility());
			XMLNode = requireXMLNode();
			NodeType = requireNodeType();
			XMLAttribute = requireXMLAttribute();
			XMLNamedNodeMap = requireXMLNamedNodeMap();
			XMLElement.exports = (function() {
				class XMLElement extends XMLNode {
					constructor(parent, name, attributes) {
						var child, j, len, ref;
						super(parent);
						if (name == null) throw new Error("Missing element name. " + this.debugInfo());
						this.name = this.stringify.name(name);
						this.type = NodeType.Element;
						this.attribs = {};
						this.schemaTypeInfo = null;
						if (attributes != null) this.attribute(attributes);
						if (parent.type === NodeType.Document) {
							this.isRoot = true;
							this.documentObject = parent;
							parent.rootObject = this;
							if (parent.children) {
								ref = parent.children;
								for (j = 0, len = ref.length; j < len; j++) {
									child = ref[j];
									if (child.type === NodeType.DocType) {
										child.name = this.name;
										break;
									}
								}
							}
						}
					}
					clone() {
						var att, attName, clonedSelf = Object.create(this), ref;
						if (clonedSelf.isRoot) clonedSelf.documentObject = null;
						clonedSelf.attribs = {};
						ref = this.attribs;
						for (attName in ref) {
							if (!hasProp.call(ref, attName)) continue;
							att = ref[attName];
							clonedSelf.attribs[attName] = att.clone();
						}
						clonedSelf.children = [];
						this.children.forEach(function(child) {
							var clonedChild = child.clone();
							clonedChild.parent = clonedSelf;
							return clonedSelf.children.push(clonedChild);
						});
						return clonedSelf;
					}
					attribute(name, value) {
						var attName, attValue;
						if (name != null) name = getValue(name);
						if (isObject(name)) for (attName in name) {
							if (!hasProp.call(name, attName)) continue;
							attValue = name[attName];
							this.attribute(attName, attValue);
						}
						else {
							if (isFunction(value)) value = value.apply();
							if (this.options.keepNullAttributes && value == null) this.attribs[name] = new XMLAttribute(this, name, "");
							else if (value != null) this.attribs[name] = new XMLAttribute(this, name, value);
						}
						return this;
					}
					removeAttribute(name) {
						var attName, j, len;
						if (name == null) throw new Error("Missing attribute name. " + this.debugInfo());
						name = getValue(name);
						if (Array.isArray(name)) for (j = 0, len = name.length; j < len; j++) {
							attName = name[j];
							delete this.attribs[attName];
						}
						else delete this.attribs[name];
						return this;
					}
					toString(options) {
						return this.options.writer.element(this, this.options.writer.filterOptions(options));
					}
					att(name, value) {
						return this.attribute(name, value);
					}
					a(name, value) {
						return this.attribute(name, value);
					}
					getAttribute(name) {
						if (this.attribs.hasOwnProperty(name)) return this.attribs[name].value;
						else return null;
					}
					setAttribute(name, value) {
						throw new Error("This DOM method is not implemented." + this.debugInfo());
					}
					getAttributeNode(name) {
						if (this.attribs.hasOwnProperty(name)) return this.attribs[name];
						else return null;
					}
					setAttributeNode(newAttr) {
						throw new Error("This DOM method is not implemented." + this.debugInfo());
					}
					removeAttributeNode(oldAttr) {
						throw new Error("This DOM method is not implemented." + this.debugInfo());
					}
					getElementsByTagName(name) {
						throw new Error("This DOM method is not implemented." + this.debugInfo());
					}
					getAttributeNS(namespaceURI, localName) {
						throw new Error("This DOM method is not implemented." + this.debugInfo());
					}
					setAttributeNS(namespaceURI, qualifiedName, value) {
						throw new Error("This DOM method is not implemented." + this.debugInfo());
					}
					removeAttributeNS(namespaceURI, localName) {
						throw new Error("This DOM method is not implemented." + this.debugInfo());
					}
					getAttributeNodeNS(namespaceURI, localName) {
						throw new Error("This DOM method is not implemented." + this.debugInfo());
					}
					setAttributeNodeNS(newAttr) {
						throw new Error("This DOM method is not implemented." + this.debugInfo());
					}
					getElementsByTagNameNS(namespaceURI, localName) {
						throw new Error("This DOM method is not implemented." + this.debugInfo());
					}
					hasAttribute(name) {
						return this.attribs.hasOwnProperty(name);
					}
					hasAttributeNS(namespaceURI, localName) {
						throw new Error("This DOM method is not implemented." + this.debugInfo());
					}
					setIdAttribute(name, isId) {
						if (this.attribs.hasOwnProperty(name)) return this.attribs[name].isId;
						else return isId;
					}
					setIdAttributeNS(namespaceURI, localName, isId) {
						throw new Error("This DOM method is not implemented." + this.debugInfo());
					}
					setIdAttributeNode(idAttr, isId) {
						throw new Error("This DOM method is not implemented." + this.debugInfo());
					}
					getElementsByTagName(tagname) {
						throw new Error("This DOM method is not implemented." + this.debugInfo());
					}
					getElementsByTagNameNS(namespaceURI, localName) {
						throw new Error("This DOM method is not implemented." + this.debugInfo());
					}
					getElementsByClassName(classNames) {
						throw new Error("This DOM method is not implemented." + this.debugInfo());
					}
					isEqualNode(node) {
						var i, j, ref;
						if (!super.isEqualNode(node)) return false;
						if (node.namespaceURI !== this.namespaceURI) return false;
						if (node.prefix !== this.prefix) return false;
						if (node.localName !== this.localName) return false;
						if (node.attribs.length !== this.attribs.length) return false;
						for (i = j = 0, ref = this.attribs.length - 1; 0 <= ref ? j <= ref : j >= ref; i = 0 <= ref ? ++j : --j) if (!this.attribs[i].isEqualNode(node.attribs[i])) return false;
						return true;
					}
				}
				Object.defineProperty(XMLElement.prototype, "tagName", { get: function() {
					return this.name;
				} });
				Object.defineProperty(XMLElement.prototype, "namespaceURI", { get: function() {
					return "";
				} });
				Object.defineProperty(XMLElement.prototype, "prefix", { get: function() {
					return "";
				} });
				Object.defineProperty(XMLElement.prototype, "localName", { get: function() {
					return this.name;
				} });
				Object.defineProperty(XMLElement.prototype, "id", { get: function() {
					throw new Error("This DOM method is not implemented." + this.debugInfo());
				} });
				Object.defineProperty(XMLElement.prototype, "className", { get: function() {
					throw new Error("This DOM method is not implemented." + this.debugInfo());
				} });
				Object.defineProperty(XMLElement.prototype, "classList", { get: function() {
					throw new Error("This DOM method is not implemented." + this.debugInfo());
				} });
				Object.defineProperty(XMLElement.prototype, "attributes", { get: function() {
					if (!this.attributeMap || !this.attributeMap.nodes) this.attributeMap = new XMLNamedNodeMap(this.attribs);
					return this.attributeMap;
				} });
				return XMLElement;
			}).call(this);
		}).call(commonjsGlobal);
		return XMLElement.exports;
	}
	var XMLCData = { exports: {} };
	var XMLCharacterData = { exports: {} };
	var hasRequiredXMLCharacterData;
	function requireXMLCharacterData() {
		if (hasRequiredXMLCharacterData) return XMLCharacterData.exports;
		hasRequiredXMLCharacterData = 1;
		(function() {
			var XMLNode = requireXMLNode();
			XMLCharacterData.exports = (function() {
				class XMLCharacterData extends XMLNode {
					constructor(parent) {
						super(parent);
						this.value = "";
					}
					clone() {
						return Object.create(this);
					}
					substringData(offset, count) {
						throw new Error("This DOM method is not implemented." + this.debugInfo());
					}
					appendData(arg) {
						throw new Error("This DOM method is not implemented." + this.debugInfo());
					}
					insertData(offset, arg) {
						throw new Error("This DOM method is not implemented." + this.debugInfo());
					}
					deleteData(offset, count) {
						throw new Error("This DOM method is not implemented." + this.debugInfo());
					}
					replaceData(offset, count, arg) {
						throw new Error("This DOM method is not implemented." + this.debugInfo());
					}
					isEqualNode(node) {
						if (!super.isEqualNode(node)) return false;
						if (node.data !== this.data) return false;
						return true;
					}
				}
				Object.defineProperty(XMLCharacterData.prototype, "data", {
					get: function() {
						return this.value;
					},
					set: function(value) {
						return this.value = value || "";
					}
				});
				Object.defineProperty(XMLCharacterData.prototype, "length", { get: function() {
					return this.value.length;
				} });
				Object.defineProperty(XMLCharacterData.prototype, "textContent", {
					get: function() {
						return this.value;
					},
					set: function(value) {
						return this.value = value || "";
					}
				});
				return XMLCharacterData;
			}).call(this);
		}).call(commonjsGlobal);
		return XMLCharacterData.exports;
	}
	var hasRequiredXMLCData;
	function requireXMLCData() {
		if (hasRequiredXMLCData) return XMLCData.exports;
		hasRequiredXMLCData = 1;
		(function() {
			var NodeType = requireNodeType(), XMLCharacterData = requireXMLCharacterData();
			XMLCData.exports = class XMLCData extends XMLCharacterData {
				constructor(parent, text) {
					super(parent);
					if (text == null) throw new Error("Missing CDATA text. " + this.debugInfo());
					this.name = "#cdata-section";
					this.type = NodeType.CData;
					this.value = this.stringify.cdata(text);
				}
				clone() {
					return Object.create(this);
				}
				toString(options) {
					return this.options.writer.cdata(this, this.options.writer.filterOptions(options));
				}
			};
		}).call(commonjsGlobal);
		return XMLCData.exports;
	}
	var XMLComment = { exports: {} };
	var hasRequiredXMLComment;
	function requireXMLComment() {
		if (hasRequiredXMLComment) return XMLComment.exports;
		hasRequiredXMLComment = 1;
		(function() {
			var NodeType = requireNodeType(), XMLCharacterData = requireXMLCharacterData();
			XMLComment.exports = class XMLComment extends XMLCharacterData {
				constructor(parent, text) {
					super(parent);
					if (text == null) throw new Error("Missing comment text. " + this.debugInfo());
					this.name = "#comment";
					this.type = NodeType.Comment;
					this.value = this.stringify.comment(text);
				}
				clone() {
					return Object.create(this);
				}
				toString(options) {
					return this.options.writer.comment(this, this.options.writer.filterOptions(options));
				}
			};
		}).call(commonjsGlobal);
		return XMLComment.exports;
	}
	var XMLDeclaration = { exports: {} };
	var hasRequiredXMLDeclaration;
	function requireXMLDeclaration() {
		if (hasRequiredXMLDeclaration) return XMLDeclaration.exports;
		hasRequiredXMLDeclaration = 1;
		(function() {
			var NodeType, XMLNode, isObject;
			({isObject} = requireUtility());
			XMLNode = requireXMLNode();
			NodeType = requireNodeType();
			XMLDeclaration.exports = class XMLDeclaration extends XMLNode {
				constructor(parent, version, encoding, standalone) {
					super(parent);
					if (isObject(version)) ({version, encoding, standalone} = version);
					if (!version) version = "1.0";
					this.type = NodeType.Declaration;
					this.version = this.stringify.xmlVersion(version);
					if (encoding != null) this.encoding = this.stringify.xmlEncoding(encoding);
					if (standalone != null) this.standalone = this.stringify.xmlStandalone(standalone);
				}
				toString(options) {
					return this.options.writer.declaration(this, this.options.writer.filterOptions(options));
				}
			};
		}).call(commonjsGlobal);
		return XMLDeclaration.exports;
	}
	var XMLDocType = { exports: {} };
	var XMLDTDAttList = { exports: {} };
	var hasRequiredXMLDTDAttList;
	function requireXMLDTDAttList() {
		if (hasRequiredXMLDTDAttList) return XMLDTDAttList.exports;
		hasRequiredXMLDTDAttList = 1;
		(function() {
			var NodeType, XMLNode = requireXMLNode();
			NodeType = requireNodeType();
			XMLDTDAttList.exports = class XMLDTDAttList extends XMLNode {
				constructor(parent, elementName, attributeName, attributeType, defaultValueType, defaultValue) {
					super(parent);
					if (elementName == null) throw new Error("Missing DTD element name. " + this.debugInfo());
					if (attributeName == null) throw new Error("Missing DTD attribute name. " + this.debugInfo(elementName));
					if (!attributeType) throw new Error("Missing DTD attribute type. " + this.debugInfo(elementName));
					if (!defaultValueType) throw new Error("Missing DTD attribute default. " + this.debugInfo(elementName));
					if (defaultValueType.indexOf("#") !== 0) defaultValueType = "#" + defaultValueType;
					if (!defaultValueType.match(/^(#REQUIRED|#IMPLIED|#FIXED|#DEFAULT)$/)) throw new Error("Invalid default value type; expected: #REQUIRED, #IMPLIED, #FIXED or #DEFAULT. " + this.debugInfo(elementName));
					if (defaultValue && !defaultValueType.match(/^(#FIXED|#DEFAULT)$/)) throw new Error("Default value only applies to #FIXED or #DEFAULT. " + this.debugInfo(elementName));
					this.elementName = this.stringify.name(elementName);
					this.type = NodeType.AttributeDeclaration;
					this.attributeName = this.stringify.name(attributeName);
					this.attributeType = this.stringify.dtdAttType(attributeType);
					if (defaultValue) this.defaultValue = this.stringify.dtdAttDefault(defaultValue);
					this.defaultValueType = defaultValueType;
				}
				toString(options) {
					return this.options.writer.dtdAttList(this, this.options.writer.filterOptions(options));
				}
			};
		}).call(commonjsGlobal);
		return XMLDTDAttList.exports;
	}
	var XMLDTDEntity = { exports: {} };
	var hasRequiredXMLDTDEntity;
	function requireXMLDTDEntity() {
		if (hasRequiredXMLDTDEntity) return XMLDTDEntity.exports;
		hasRequiredXMLDTDEntity = 1;
		(function() {
			var NodeType, XMLNode, isObject;
			({isObject} = requireUtility());
			XMLNode = requireXMLNode();
			NodeType = requireNodeType();
			XMLDTDEntity.exports = (function() {
				class XMLDTDEntity extends XMLNode {
					constructor(parent, pe, name, value) {
						super(parent);
						if (name == null) throw new Error("Missing DTD entity name. " + this.debugInfo(name));
						if (value == null) throw new Error("Missing DTD entity value. " + this.debugInfo(name));
						this.pe = !!pe;
						this.name = this.stringify.name(name);
						this.type = NodeType.EntityDeclaration;
						if (!isObject(value)) {
							this.value = this.stringify.dtdEntityValue(value);
							this.internal = true;
						} else {
							if (!value.pubID && !value.sysID) throw new Error("Public and/or system identifiers are required for an external entity. " + this.debugInfo(name));
							if (value.pubID && !value.sysID) throw new Error("System identifier is required for a public external entity. " + this.debugInfo(name));
							this.internal = false;
							if (value.pubID != null) this.pubID = this.stringify.dtdPubID(value.pubID);
							if (value.sysID != null) this.sysID = this.stringify.dtdSysID(value.sysID);
							if (value.nData != null) this.nData = this.stringify.dtdNData(value.nData);
							if (this.pe && this.nData) throw new Error("Notation declaration is not allowed in a parameter entity. " + this.debugInfo(name));
						}
					}
					toString(options) {
						return this.options.writer.dtdEntity(this, this.options.writer.filterOptions(options));
					}
				}
				Object.defineProperty(XMLDTDEntity.prototype, "publicId", { get: function() {
					return this.pubID;
				} });
				Object.defineProperty(XMLDTDEntity.prototype, "systemId", { get: function() {
					return this.sysID;
				} });
				Object.defineProperty(XMLDTDEntity.prototype, "notationName", { get: function() {
					return this.nData || null;
				} });
				Object.defineProperty(XMLDTDEntity.prototype, "inputEncoding", { get: function() {
					return null;
				} });
				Object.defineProperty(XMLDTDEntity.prototype, "xmlEncoding", { get: function() {
					return null;
				} });
				Object.defineProperty(XMLDTDEntity.prototype, "xmlVersion", { get: function() {
					return null;
				} });
				return XMLDTDEntity;
			}).call(this);
		}).call(commonjsGlobal);
		return XMLDTDEntity.exports;
	}
	var XMLDTDElement = { exports: {} };
	var hasRequiredXMLDTDElement;
	function requireXMLDTDElement() {
		if (hasRequiredXMLDTDElement) return XMLDTDElement.exports;
		hasRequiredXMLDTDElement = 1;
		(function() {
			var NodeType, XMLNode = requireXMLNode();
			NodeType = requireNodeType();
			XMLDTDElement.exports = class XMLDTDElement extends XMLNode {
				constructor(parent, name, value) {
					super(parent);
					if (name == null) throw new Error("Missing DTD element name. " + this.debugInfo());
					if (!value) value = "(#PCDATA)";
					if (Array.isArray(value)) value = "(" + value.join(",") + ")";
					this.name = this.stringify.name(name);
					this.type = NodeType.ElementDeclaration;
					this.value = this.stringify.dtdElementValue(value);
				}
				toString(options) {
					return this.options.writer.dtdElement(this, this.options.writer.filterOptions(options));
				}
			};
		}).call(commonjsGlobal);
		return XMLDTDElement.exports;
	}
	var XMLDTDNotation = { exports: {} };
	var hasRequiredXMLDTDNotation;
	function requireXMLDTDNotation() {
		if (hasRequiredXMLDTDNotation) return XMLDTDNotation.exports;
		hasRequiredXMLDTDNotation = 1;
		(function() {
			var NodeType, XMLNode = requireXMLNode();
			NodeType = requireNodeType();
			XMLDTDNotation.exports = (function() {
				class XMLDTDNotation extends XMLNode {
					constructor(parent, name, value) {
						super(parent);
						if (name == null) throw new Error("Missing DTD notation name. " + this.debugInfo(name));
						if (!value.pubID && !value.sysID) throw new Error("Public or system identifiers are required for an external entity. " + this.debugInfo(name));
						this.name = this.stringify.name(name);
						this.type = NodeType.NotationDeclaration;
						if (value.pubID != null) this.pubID = this.stringify.dtdPubID(value.pubID);
						if (value.sysID != null) this.sysID = this.stringify.dtdSysID(value.sysID);
					}
					toString(options) {
						return this.options.writer.dtdNotation(this, this.options.writer.filterOptions(options));
					}
				}
				Object.defineProperty(XMLDTDNotation.prototype, "publicId", { get: function() {
					return this.pubID;
				} });
				Object.defineProperty(XMLDTDNotation.prototype, "systemId", { get: function() {
					return this.sysID;
				} });
				return XMLDTDNotation;
			}).call(this);
		}).call(commonjsGlobal);
		return XMLDTDNotation.exports;
	}
	var hasRequiredXMLDocType;
	function requireXMLDocType() {
		if (hasRequiredXMLDocType) return XMLDocType.exports;
		hasRequiredXMLDocType = 1;
		(function() {
			var NodeType, XMLDTDAttList, XMLDTDElement, XMLDTDEntity, XMLDTDNotation, XMLNamedNodeMap, XMLNode, isObject;
			({isObject} = requireUtility());
			XMLNode = requireXMLNode();
			NodeType = requireNodeType();
			XMLDTDAttList = requireXMLDTDAttList();
			XMLDTDEntity = requireXMLDTDEntity();
			XMLDTDElement = requireXMLDTDElement();
			XMLDTDNotation = requireXMLDTDNotation();
			XMLNamedNodeMap = requireXMLNamedNodeMap();
			XMLDocType.exports = (function() {
				class XMLDocType extends XMLNode {
					constructor(parent, pubID, sysID) {
						var child, i, len, ref;
						super(parent);
						this.type = NodeType.DocType;
						if (parent.children) {
							ref = parent.children;
							for (i = 0, len = ref.length; i < len; i++) {
								child = ref[i];
								if (child.type === NodeType.Element) {
									this.name = child.name;
									break;
								}
							}
						}
						this.documentObject = parent;
						if (isObject(pubID)) ({pubID, sysID} = pubID);
						if (sysID == null) [sysID, pubID] = [pubID, sysID];
						if (pubID != null) this.pubID = this.stringify.dtdPubID(pubID);
						if (sysID != null) this.sysID = this.stringify.dtdSysID(sysID);
					}
					element(name, value) {
						var child = new XMLDTDElement(this, name, value);
						this.children.push(child);
						return this;
					}
					attList(elementName, attributeName, attributeType, defaultValueType, defaultValue) {
						var child = new XMLDTDAttList(this, elementName, attributeName, attributeType, defaultValueType, defaultValue);
						this.children.push(child);
						return this;
					}
					entity(name, value) {
						var child = new XMLDTDEntity(this, false, name, value);
						this.children.push(child);
						return this;
					}
					pEntity(name, value) {
						var child = new XMLDTDEntity(this, true, name, value);
						this.children.push(child);
						return this;
					}
					notation(name, value) {
						var child = new XMLDTDNotation(this, name, value);
						this.children.push(child);
						return this;
					}
					toString(options) {
						return this.options.writer.docType(this, this.options.writer.filterOptions(options));
					}
					ele(name, value) {
						return this.element(name, value);
					}
					att(elementName, attributeName, attributeType, defaultValueType, defaultValue) {
						return this.attList(elementName, attributeName, attributeType, defaultValueType, defaultValue);
					}
					ent(name, value) {
						return this.entity(name, value);
					}
					pent(name, value) {
						return this.pEntity(name, value);
					}
					not(name, value) {
						return this.notation(name, value);
					}
					up() {
						return this.root() || this.documentObject;
					}
					isEqualNode(node) {
						if (!super.isEqualNode(node)) return false;
						if (node.name !== this.name) return false;
						if (node.publicId !== this.publicId) return false;
						if (node.systemId !== this.systemId) return false;
						return true;
					}
				}
				Object.defineProperty(XMLDocType.prototype, "entities", { get: function() {
					var child, i, len, nodes = {}, ref = this.children;
					for (i = 0, len = ref.length; i < len; i++) {
						child = ref[i];
						if (child.type === NodeType.EntityDeclaration && !child.pe) nodes[child.name] = child;
					}
					return new XMLNamedNodeMap(nodes);
				} });
				Object.defineProperty(XMLDocType.prototype, "notations", { get: function() {
					var child, i, len, nodes = {}, ref = this.children;
					for (i = 0, len = ref.length; i < len; i++) {
						child = ref[i];
						if (child.type === NodeType.NotationDeclaration) nodes[child.name] = child;
					}
					return new XMLNamedNodeMap(nodes);
				} });
				Object.defineProperty(XMLDocType.prototype, "publicId", { get: function() {
					return this.pubID;
				} });
				Object.defineProperty(XMLDocType.prototype, "systemId", { get: function() {
					return this.sysID;
				} });
				Object.defineProperty(XMLDocType.prototype, "internalSubset", { get: function() {
					throw new Error("This DOM method is not implemented." + this.debugInfo());
				} });
				return XMLDocType;
			}).call(this);
		}).call(commonjsGlobal);
		return XMLDocType.exports;
	}
	var XMLRaw = { exports: {} };
	var hasRequiredXMLRaw;
	function requireXMLRaw() {
		if (hasRequiredXMLRaw) return XMLRaw.exports;
		hasRequiredXMLRaw = 1;
		(function() {
			var NodeType = requireNodeType(), XMLNode = requireXMLNode();
			XMLRaw.exports = class XMLRaw extends XMLNode {
				constructor(parent, text) {
					super(parent);
					if (text == null) throw new Error("Missing raw text. " + this.debugInfo());
					this.type = NodeType.Raw;
					this.value = this.stringify.raw(text);
				}
				clone() {
					return Object.create(this);
				}
				toString(options) {
					return this.options.writer.raw(this, this.options.writer.filterOptions(options));
				}
			};
		}).call(commonjsGlobal);
		return XMLRaw.exports;
	}
	var XMLText = { exports: {} };
	var hasRequiredXMLText;
	function requireXMLText() {
		if (hasRequiredXMLText) return XMLText.exports;
		hasRequiredXMLText = 1;
		(function() {
			var NodeType = requireNodeType(), XMLCharacterData = requireXMLCharacterData();
			XMLText.exports = (function() {
				class XMLText extends XMLCharacterData {
					constructor(parent, text) {
						super(parent);
						if (text == null) throw new Error("Missing element text. " + this.debugInfo());
						this.name = "#text";
						this.type = NodeType.Text;
						this.value = this.stringify.text(text);
					}
					clone() {
						return Object.create(this);
					}
					toString(options) {
						return this.options.writer.text(this, this.options.writer.filterOptions(options));
					}
					splitText(offset) {
						throw new Error("This DOM method is not implemented." + this.debugInfo());
					}
					replaceWholeText(content) {
						throw new Error("This DOM method is not implemented." + this.debugInfo());
					}
				}
				Object.defineProperty(XMLText.prototype, "isElementContentWhitespace", { get: function() {
					throw new Error("This DOM method is not implemented." + this.debugInfo());
				} });
				Object.defineProperty(XMLText.prototype, "wholeText", { get: function() {
					var next, prev, str = "";
					prev = this.previousSibling;
					while (prev) {
						str = prev.data + str;
						prev = prev.previousSibling;
					}
					str += this.data;
					next = this.nextSibling;
					while (next) {
						str = str + next.data;
						next = next.nextSibling;
					}
					return str;
				} });
				return XMLText;
			}).call(this);
		}).call(commonjsGlobal);
		return XMLText.exports;
	}
	var XMLProcessingInstruction = { exports: {} };
	var hasRequiredXMLProcessingInstruction;
	function requireXMLProcessingInstruction() {
		if (hasRequiredXMLProcessingInstruction) return XMLProcessingInstruction.exports;
		hasRequiredXMLProcessingInstruction = 1;
		(function() {
			var NodeType = requireNodeType(), XMLCharacterData = requireXMLCharacterData();
			XMLProcessingInstruction.exports = class XMLProcessingInstruction extends XMLCharacterData {
				constructor(parent, target, value) {
					super(parent);
					if (target == null) throw new Error("Missing instruction target. " + this.debugInfo());
					this.type = NodeType.ProcessingInstruction;
					this.target = this.stringify.insTarget(target);
					this.name = this.target;
					if (value) this.value = this.stringify.insValue(value);
				}
				clone() {
					return Object.create(this);
				}
				toString(options) {
					return this.options.writer.processingInstruction(this, this.options.writer.filterOptions(options));
				}
				isEqualNode(node) {
					if (!super.isEqualNode(node)) return false;
					if (node.target !== this.target) return false;
					return true;
				}
			};
		}).call(commonjsGlobal);
		return XMLProcessingInstruction.exports;
	}
	var XMLDummy = { exports: {} };
	var hasRequiredXMLDummy;
	function requireXMLDummy() {
		if (hasRequiredXMLDummy) return XMLDummy.exports;
		hasRequiredXMLDummy = 1;
		(function() {
			var NodeType, XMLNode = requireXMLNode();
			NodeType = requireNodeType();
			XMLDummy.exports = class XMLDummy extends XMLNode {
				constructor(parent) {
					super(parent);
					this.type = NodeType.Dummy;
				}
				clone() {
					return Object.create(this);
				}
				toString(options) {
					return "";
				}
			};
		}).call(commonjsGlobal);
		return XMLDummy.exports;
	}
	var XMLNodeList = { exports: {} };
	var hasRequiredXMLNodeList;
	function requireXMLNodeList() {
		if (hasRequiredXMLNodeList) return XMLNodeList.exports;
		hasRequiredXMLNodeList = 1;
		(function() {
			XMLNodeList.exports = (function() {
				class XMLNodeList {
					constructor(nodes) {
						this.nodes = nodes;
					}
					clone() {
						return this.nodes = null;
					}
					item(index) {
						return this.nodes[index] || null;
					}
				}
				Object.defineProperty(XMLNodeList.prototype, "length", { get: function() {
					return this.nodes.length || 0;
				} });
				return XMLNodeList;
			}).call(this);
		}).call(commonjsGlobal);
		return XMLNodeList.exports;
	}
	var DocumentPosition = { exports: {} };
	var hasRequiredDocumentPosition;
	function requireDocumentPosition() {
		if (hasRequiredDocumentPosition) return DocumentPosition.exports;
		hasRequiredDocumentPosition = 1;
		(function() {
			DocumentPosition.exports = {
				Disconnected: 1,
				Preceding: 2,
				Following: 4,
				Contains: 8,
				ContainedBy: 16,
				ImplementationSpecific: 32
			};
		}).call(commonjsGlobal);
		return DocumentPosition.exports;
	}
	var hasRequiredXMLNode;
	function requireXMLNode() {
		if (hasRequiredXMLNode) return XMLNode.exports;
		hasRequiredXMLNode = 1;
		(function() {
			var DocumentPosition, NodeType, XMLCData, XMLComment, XMLDeclaration, XMLDocType, XMLDummy, XMLElement, XMLNodeList, XMLProcessingInstruction, XMLRaw, XMLText, getValue, isEmpty, isFunction, isObject, hasProp = {}.hasOwnProperty, splice = [].splice;
			({isObject, isFunction, isEmpty, getValue} = requireUtility());
			XMLElement = null;
			XMLCData = null;
			XMLComment = null;
			XMLDeclaration = null;
			XMLDocType = null;
			XMLRaw = null;
			XMLText = null;
			XMLProcessingInstruction = null;
			XMLDummy = null;
			NodeType = null;
			XMLNodeList = null;
			DocumentPosition = null;
			XMLNode.exports = (function() {
				class XMLNode {
					constructor(parent1) {
						this.parent = parent1;
						if (this.parent) {
							this.options = this.parent.options;
							this.stringify = this.parent.stringify;
						}
						this.value = null;
						this.children = [];
						this.baseURI = null;
						if (!XMLElement) {
							XMLElement = requireXMLElement();
							XMLCData = requireXMLCData();
							XMLComment = requireXMLComment();
							XMLDeclaration = requireXMLDeclaration();
							XMLDocType = requireXMLDocType();
							XMLRaw = requireXMLRaw();
							XMLText = requireXMLText();
							XMLProcessingInstruction = requireXMLProcessingInstruction();
							XMLDummy = requireXMLDummy();
							NodeType = requireNodeType();
							XMLNodeList = requireXMLNodeList();
							requireXMLNamedNodeMap();
							DocumentPosition = requireDocumentPosition();
						}
					}
					setParent(parent) {
						var child, j, len, ref1, results;
						this.parent = parent;
						if (parent) {
							this.options = parent.options;
							this.stringify = parent.stringify;
						}
						ref1 = this.children;
						results = [];
						for (j = 0, len = ref1.length; j < len; j++) {
							child = ref1[j];
							results.push(child.setParent(this));
						}
						return results;
					}
					element(name, attributes, text) {
						var childNode, item, j, k, key, lastChild = null, len, len1, val;
						if (attributes === null && text == null) [attributes, text] = [{}, null];
						if (attributes == null) attributes = {};
						attributes = getValue(attributes);
						if (!isObject(attributes)) [text, attributes] = [attributes, text];
						if (name != null) name = getValue(name);
						if (Array.isArray(name)) for (j = 0, len = name.length; j < len; j++) {
							item = name[j];
							lastChild = this.element(item);
						}
						else if (isFunction(name)) lastChild = this.element(name.apply());
						else if (isObject(name)) for (key in name) {
							if (!hasProp.call(name, key)) continue;
							val = name[key];
							if (isFunction(val)) val = val.apply();
							if (!this.options.ignoreDecorators && this.stringify.convertAttKey && key.indexOf(this.stringify.convertAttKey) === 0) lastChild = this.attribute(key.substr(this.stringify.convertAttKey.length), val);
							else if (!this.options.separateArrayItems && Array.isArray(val) && isEmpty(val)) lastChild = this.dummy();
							else if (isObject(val) && isEmpty(val)) lastChild = this.element(key);
							else if (!this.options.keepNullNodes && val == null) lastChild = this.dummy();
							else if (!this.options.separateArrayItems && Array.isArray(val)) for (k = 0, len1 = val.length; k < len1; k++) {
								item = val[k];
								childNode = {};
								childNode[key] = item;
								lastChild = this.element(childNode);
							}
							else if (isObject(val)) {
								if (!this.options.ignoreDecorators && this.stringify.convertTextKey && key.indexOf(this.stringify.convertTextKey) === 0) lastChild = this.element(val);
								else {
									lastChild = this.element(key);
									lastChild.element(val);
								}
							} else lastChild = this.element(key, val);
						}
						else if (!this.options.keepNullNodes && text === null) lastChild = this.dummy();
						else if (!this.options.ignoreDecorators && this.stringify.convertTextKey && name.indexOf(this.stringify.convertTextKey) === 0) lastChild = this.text(text);
						else if (!this.options.ignoreDecorators && this.stringify.convertCDataKey && name.indexOf(this.stringify.convertCDataKey) === 0) lastChild = this.cdata(text);
						else if (!this.options.ignoreDecorators && this.stringify.convertCommentKey && name.indexOf(this.stringify.convertCommentKey) === 0) lastChild = this.comment(text);
						else if (!this.options.ignoreDecorators && this.stringify.convertRawKey && name.indexOf(this.stringify.convertRawKey) === 0) lastChild = this.raw(text);
						else if (!this.options.ignoreDecorators && this.stringify.convertPIKey && name.indexOf(this.stringify.convertPIKey) === 0) lastChild = this.instruction(name.substr(this.stringify.convertPIKey.length), text);
						else lastChild = this.node(name, attributes, text);
						if (lastChild == null) throw new Error("Could not create any elements with: " + name + ". " + this.debugInfo());
						return lastChild;
					}
					insertBefore(name, attributes, text) {
						var child, i, newChild, refChild, removed;
						if (name != null ? name.type : void 0) {
							newChild = name;
							refChild = attributes;
							newChild.setParent(this);
							if (refChild) {
								i = children.indexOf(refChild);
								removed = children.splice(i);
								children.push(newChild);
								Array.prototype.push.apply(children, removed);
							} else children.push(newChild);
							return newChild;
						} else {
							if (this.isRoot) throw new Error("Cannot insert elements at root level. " + this.debugInfo(name));
							i = this.parent.children.indexOf(this);
							removed = this.parent.children.splice(i);
							child = this.parent.element(name, attributes, text);
							Array.prototype.push.apply(this.parent.children, removed);
							return child;
						}
					}
					insertAfter(name, attributes, text) {
						var child, i, removed;
						if (this.isRoot) throw new Error("Cannot insert elements at root level. " + this.debugInfo(name));
						i = this.parent.children.indexOf(this);
						removed = this.parent.children.splice(i + 1);
						child = this.parent.element(name, attributes, text);
						Array.prototype.push.apply(this.parent.children, removed);
						return child;
					}
					remove() {
						var i;
						if (this.isRoot) throw new Error("Cannot remove the root element. " + this.debugInfo());
						i = this.parent.children.indexOf(this);
						splice.apply(this.parent.children, [i, i - i + 1].concat([]));
						return this.parent;
					}
					node(name, attributes, text) {
						var child;
						if (name != null) name = getValue(name);
						attributes || (attributes = {});
						attributes = getValue(attributes);
						if (!isObject(attributes)) [text, attributes] = [attributes, text];
						child = new XMLElement(this, name, attributes);
						if (text != null) child.text(text);
						this.children.push(child);
						return child;
					}
					text(value) {
						var child;
						if (isObject(value)) this.element(value);
						child = new XMLText(this, value);
						this.children.push(child);
						return this;
					}
					cdata(value) {
						var child = new XMLCData(this, value);
						this.children.push(child);
						return this;
					}
					comment(value) {
						var child = new XMLComment(this, value);
						this.children.push(child);
						return this;
					}
					commentBefore(value) {
						var i = this.parent.children.indexOf(this), removed = this.parent.children.splice(i);
						this.parent.comment(value);
						Array.prototype.push.apply(this.parent.children, removed);
						return this;
					}
					commentAfter(value) {
						var i = this.parent.children.indexOf(this), removed = this.parent.children.splice(i + 1);
						this.parent.comment(value);
						Array.prototype.push.apply(this.parent.children, removed);
						return this;
					}
					raw(value) {
						var child = new XMLRaw(this, value);
						this.children.push(child);
						return this;
					}
					dummy() {
						return new XMLDummy(this);
					}
					instruction(target, value) {
						var insTarget, insValue, instruction, j, len;
						if (target != null) target = getValue(target);
						if (value != null) value = getValue(value);
						if (Array.isArray(target)) for (j = 0, len = target.length; j < len; j++) {
							insTarget = target[j];
							this.instruction(insTarget);
						}
						else if (isObject(target)) for (insTarget in target) {
							if (!hasProp.call(target, insTarget)) continue;
							insValue = target[insTarget];
							this.instruction(insTarget, insValue);
						}
						else {
							if (isFunction(value)) value = value.apply();
							instruction = new XMLProcessingInstruction(this, target, value);
							this.children.push(instruction);
						}
						return this;
					}
					instructionBefore(target, value) {
						var i = this.parent.children.indexOf(this), removed = this.parent.children.splice(i);
						this.parent.instruction(target, value);
						Array.prototype.push.apply(this.parent.children, removed);
						return this;
					}
					instructionAfter(target, value) {
						var i = this.parent.children.indexOf(this), removed = this.parent.children.splice(i + 1);
						this.parent.instruction(target, value);
						Array.prototype.push.apply(this.parent.children, removed);
						return this;
					}
					declaration(version, encoding, standalone) {
						var doc = this.document(), xmldec = new XMLDeclaration(doc, version, encoding, standalone);
						if (doc.children.length === 0) doc.children.unshift(xmldec);
						else if (doc.children[0].type === NodeType.Declaration) doc.children[0] = xmldec;
						else doc.children.unshift(xmldec);
						return doc.root() || doc;
					}
					dtd(pubID, sysID) {
						var child, doc = this.document(), doctype = new XMLDocType(doc, pubID, sysID), i, j, k, len, len1, ref1 = doc.children, ref2;
						for (i = j = 0, len = ref1.length; j < len; i = ++j) {
							child = ref1[i];
							if (child.type === NodeType.DocType) {
								doc.children[i] = doctype;
								return doctype;
							}
						}
						ref2 = doc.children;
						for (i = k = 0, len1 = ref2.length; k < len1; i = ++k) {
							child = ref2[i];
							if (child.isRoot) {
								doc.children.splice(i, 0, doctype);
								return doctype;
							}
						}
						doc.children.push(doctype);
						return doctype;
					}
					up() {
						if (this.isRoot) throw new Error("The root node has no parent. Use doc() if you need to get the document object.");
						return this.parent;
					}
					root() {
						var node = this;
						while (node) if (node.type === NodeType.Document) return node.rootObject;
						else if (node.isRoot) return node;
						else node = node.parent;
					}
					document() {
						var node = this;
						while (node) if (node.type === NodeType.Document) return node;
						else node = node.parent;
					}
					end(options) {
						return this.document().end(options);
					}
					prev() {
						var i = this.parent.children.indexOf(this);
						if (i < 1) throw new Error("Already at the first node. " + this.debugInfo());
						return this.parent.children[i - 1];
					}
					next() {
						var i = this.parent.children.indexOf(this);
						if (i === -1 || i === this.parent.children.length - 1) throw new Error("Already at the last node. " + this.debugInfo());
						return this.parent.children[i + 1];
					}
					importDocument(doc) {
						var child, clonedRoot = doc.root().clone(), j, len, ref1;
						clonedRoot.parent = this;
						clonedRoot.isRoot = false;
						this.children.push(clonedRoot);
						if (this.type === NodeType.Document) {
							clonedRoot.isRoot = true;
							clonedRoot.documentObject = this;
							this.rootObject = clonedRoot;
							if (this.children) {
								ref1 = this.children;
								for (j = 0, len = ref1.length; j < len; j++) {
									child = ref1[j];
									if (child.type === NodeType.DocType) {
										child.name = clonedRoot.name;
										break;
									}
								}
							}
						}
						return this;
					}
					debugInfo(name) {
						var ref1, ref2;
						name = name || this.name;
						if (name == null && !((ref1 = this.parent) != null ? ref1.name : void 0)) return "";
						else if (name == null) return "parent: <" + this.parent.name + ">";
						else if (!((ref2 = this.parent) != null ? ref2.name : void 0)) return "node: <" + name + ">";
						else return "node: <" + name + ">, parent: <" + this.parent.name + ">";
					}
					ele(name, attributes, text) {
						return this.element(name, attributes, text);
					}
					nod(name, attributes, text) {
						return this.node(name, attributes, text);
					}
					txt(value) {
						return this.text(value);
					}
					dat(value) {
						return this.cdata(value);
					}
					com(value) {
						return this.comment(value);
					}
					ins(target, value) {
						return this.instruction(target, value);
					}
					doc() {
						return this.document();
					}
					dec(version, encoding, standalone) {
						return this.declaration(version, encoding, standalone);
					}
					e(name, attributes, text) {
						return this.element(name, attributes, text);
					}
					n(name, attributes, text) {
						return this.node(name, attributes, text);
					}
					t(value) {
						return this.text(value);
					}
					d(value) {
						return this.cdata(value);
					}
					c(value) {
						return this.comment(value);
					}
					r(value) {
						return this.raw(value);
					}
					i(target, value) {
						return this.instruction(target, value);
					}
					u() {
						return this.up();
					}
					importXMLBuilder(doc) {
						return this.importDocument(doc);
					}
					attribute(name, value) {
						throw new Error("attribute() applies to element nodes only.");
					}
					att(name, value) {
						return this.attribute(name, value);
					}
					a(name, value) {
						return this.attribute(name, value);
					}
					removeAttribute(name) {
						throw new Error("attribute() applies to element nodes only.");
					}
					replaceChild(newChild, oldChild) {
						throw new Error("This DOM method is not implemented." + this.debugInfo());
					}
					removeChild(oldChild) {
						throw new Error("This DOM method is not implemented." + this.debugInfo());
					}
					appendChild(newChild) {
						throw new Error("This DOM method is not implemented." + this.debugInfo());
					}
					hasChildNodes() {
						return this.children.length !== 0;
					}
					cloneNode(deep) {
						throw new Error("This DOM method is not implemented." + this.debugInfo());
					}
					normalize() {
						throw new Error("This DOM method is not implemented." + this.debugInfo());
					}
					isSupported(feature, version) {
						return true;
					}
					hasAttributes() {
						return this.attribs.length !== 0;
					}
					compareDocumentPosition(other) {
						var ref = this, res;
						if (ref === other) return 0;
						else if (this.document() !== other.document()) {
							res = DocumentPosition.Disconnected | DocumentPosition.ImplementationSpecific;
							if (Math.random() < .5) res |= DocumentPosition.Preceding;
							else res |= DocumentPosition.Following;
							return res;
						} else if (ref.isAncestor(other)) return DocumentPosition.Contains | DocumentPosition.Preceding;
						else if (ref.isDescendant(other)) return DocumentPosition.Contains | DocumentPosition.Following;
						else if (ref.isPreceding(other)) return DocumentPosition.Preceding;
						else return DocumentPosition.Following;
					}
					isSameNode(other) {
						throw new Error("This DOM method is not implemented." + this.debugInfo());
					}
					lookupPrefix(namespaceURI) {
						throw new Error("This DOM method is not implemented." + this.debugInfo());
					}
					isDefaultNamespace(namespaceURI) {
						throw new Error("This DOM method is not implemented." + this.debugInfo());
					}
					lookupNamespaceURI(prefix) {
						throw new Error("This DOM method is not implemented." + this.debugInfo());
					}
					isEqualNode(node) {
						var i, j, ref1;
						if (node.nodeType !== this.nodeType) return false;
						if (node.children.length !== this.children.length) return false;
						for (i = j = 0, ref1 = this.children.length - 1; 0 <= ref1 ? j <= ref1 : j >= ref1; i = 0 <= ref1 ? ++j : --j) if (!this.children[i].isEqualNode(node.children[i])) return false;
						return true;
					}
					getFeature(feature, version) {
						throw new Error("This DOM method is not implemented." + this.debugInfo());
					}
					setUserData(key, data, handler) {
						throw new Error("This DOM method is not implemented." + this.debugInfo());
					}
					getUserData(key) {
						throw new Error("This DOM method is not implemented." + this.debugInfo());
					}
					contains(other) {
						if (!other) return false;
						return other === this || this.isDescendant(other);
					}
					isDescendant(node) {
						var child, isDescendantChild, j, len, ref1 = this.children;
						for (j = 0, len = ref1.length; j < len; j++) {
							child = ref1[j];
							if (node === child) return true;
							isDescendantChild = child.isDescendant(node);
							if (isDescendantChild) return true;
						}
						return false;
					}
					isAncestor(node) {
						return node.isDescendant(this);
					}
					isPreceding(node) {
						var nodePos = this.treePosition(node), thisPos = this.treePosition(this);
						if (nodePos === -1 || thisPos === -1) return false;
						else return nodePos < thisPos;
					}
					isFollowing(node) {
						var nodePos = this.treePosition(node), thisPos = this.treePosition(this);
						if (nodePos === -1 || thisPos === -1) return false;
						else return nodePos > thisPos;
					}
					treePosition(node) {
						var found, pos = 0;
						found = false;
						this.foreachTreeNode(this.document(), function(childNode) {
							pos++;
							if (!found && childNode === node) return found = true;
						});
						if (found) return pos;
						else return -1;
					}
					foreachTreeNode(node, func) {
						var child, j, len, ref1, res;
						node || (node = this.document());
						ref1 = node.children;
						for (j = 0, len = ref1.length; j < len; j++) {
							child = ref1[j];
							if (res = func(child)) return res;
							else {
								res = this.foreachTreeNode(child, func);
								if (res) return res;
							}
						}
					}
				}
				Object.defineProperty(XMLNode.prototype, "nodeName", { get: function() {
					return this.name;
				} });
				Object.defineProperty(XMLNode.prototype, "nodeType", { get: function() {
					return this.type;
				} });
				Object.defineProperty(XMLNode.prototype, "nodeValue", { get: function() {
					return this.value;
				} });
				Object.defineProperty(XMLNode.prototype, "parentNode", { get: function() {
					return this.parent;
				} });
				Object.defineProperty(XMLNode.prototype, "childNodes", { get: function() {
					if (!this.childNodeList || !this.childNodeList.nodes) this.childNodeList = new XMLNodeList(this.children);
					return this.childNodeList;
				} });
				Object.defineProperty(XMLNode.prototype, "firstChild", { get: function() {
					return this.children[0] || null;
				} });
				Object.defineProperty(XMLNode.prototype, "lastChild", { get: function() {
					return this.children[this.children.length - 1] || null;
				} });
				Object.defineProperty(XMLNode.prototype, "previousSibling", { get: function() {
					var i = this.parent.children.indexOf(this);
					return this.parent.children[i - 1] || null;
				} });
				Object.defineProperty(XMLNode.prototype, "nextSibling", { get: function() {
					var i = this.parent.children.indexOf(this);
					return this.parent.children[i + 1] || null;
				} });
				Object.defineProperty(XMLNode.prototype, "ownerDocument", { get: function() {
					return this.document() || null;
				} });
				Object.defineProperty(XMLNode.prototype, "textContent", {
					get: function() {
						var child, j, len, ref1, str;
						if (this.nodeType === NodeType.Element || this.nodeType === NodeType.DocumentFragment) {
							str = "";
							ref1 = this.children;
							for (j = 0, len = ref1.length; j < len; j++) {
								child = ref1[j];
								if (child.textContent) str += child.textContent;
							}
							return str;
						} else return null;
					},
					set: function(value) {
						throw new Error("This DOM method is not implemented." + this.debugInfo());
					}
				});
				return XMLNode;
			}).call(this);
		}).call(commonjsGlobal);
		return XMLNode.exports;
	}
	var XMLStringifier = { exports: {} };
	var hasRequiredXMLStringifier;
	function requireXMLStringifier() {
		if (hasRequiredXMLStringifier) return XMLStringifier.exports;
		hasRequiredXMLStringifier = 1;
		(function() {
			var hasProp = {}.hasOwnProperty;
			XMLStringifier.exports = (function() {
				class XMLStringifier {
					constructor(options) {
						var key, ref, value;
						this.assertLegalChar = this.assertLegalChar.bind(this);
						this.assertLegalName = this.assertLegalName.bind(this);
						options || (options = {});
						this.options = options;
						if (!this.options.version) this.options.version = "1.0";
						ref = options.stringify || {};
						for (key in ref) {
							if (!hasProp.call(ref, key)) continue;
							value = ref[key];
							this[key] = value;
						}
					}
					name(val) {
						if (this.options.noValidation) return val;
						return this.assertLegalName("" + val || "");
					}
					text(val) {
						if (this.options.noValidation) return val;
						return this.assertLegalChar(this.textEscape("" + val || ""));
					}
					cdata(val) {
						if (this.options.noValidation) return val;
						val = "" + val || "";
						val = val.replace("]]>", "]]]]><![CDATA[>");
						return this.assertLegalChar(val);
					}
					comment(val) {
						if (this.options.noValidation) return val;
						val = "" + val || "";
						if (val.match(/--/)) throw new Error("Comment text cannot contain double-hypen: " + val);
						return this.assertLegalChar(val);
					}
					raw(val) {
						if (this.options.noValidation) return val;
						return "" + val || "";
					}
					attValue(val) {
						if (this.options.noValidation) return val;
						return this.assertLegalChar(this.attEscape(val = "" + val || ""));
					}
					insTarget(val) {
						if (this.options.noValidation) return val;
						return this.assertLegalChar("" + val || "");
					}
					insValue(val) {
						if (this.options.noValidation) return val;
						val = "" + val || "";
						if (val.match(/\?>/)) throw new Error("Invalid processing instruction value: " + val);
						return this.assertLegalChar(val);
					}
					xmlVersion(val) {
						if (this.options.noValidation) return val;
						val = "" + val || "";
						if (!val.match(/1\.[0-9]+/)) throw new Error("Invalid version number: " + val);
						return val;
					}
					xmlEncoding(val) {
						if (this.options.noValidation) return val;
						val = "" + val || "";
						if (!val.match(/^[A-Za-z](?:[A-Za-z0-9._-])*$/)) throw new Error("Invalid encoding: " + val);
						return this.assertLegalChar(val);
					}
					xmlStandalone(val) {
						if (this.options.noValidation) return val;
						if (val) return "yes";
						else return "no";
					}
					dtdPubID(val) {
						if (this.options.noValidation) return val;
						return this.assertLegalChar("" + val || "");
					}
					dtdSysID(val) {
						if (this.options.noValidation) return val;
						return this.assertLegalChar("" + val || "");
					}
					dtdElementValue(val) {
						if (this.options.noValidation) return val;
						return this.assertLegalChar("" + val || "");
					}
					dtdAttType(val) {
						if (this.options.noValidation) return val;
						return this.assertLegalChar("" + val || "");
					}
					dtdAttDefault(val) {
						if (this.options.noValidation) return val;
						return this.assertLegalChar("" + val || "");
					}
					dtdEntityValue(val) {
						if (this.options.noValidation) return val;
						return this.assertLegalChar("" + val || "");
					}
					dtdNData(val) {
						if (this.options.noValidation) return val;
						return this.assertLegalChar("" + val || "");
					}
					assertLegalChar(str) {
						var regex, res;
						if (this.options.noValidation) return str;
						if (this.options.version === "1.0") {
							regex = /[\0-\x08\x0B\f\x0E-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:[^\uD800-\uDBFF]|^)[\uDC00-\uDFFF]/g;
							if (this.options.invalidCharReplacement !== void 0) str = str.replace(regex, this.options.invalidCharReplacement);
							else if (res = str.match(regex)) throw new Error(`Invalid character in string: ${str} at index ${res.index}`);
						} else if (this.options.version === "1.1") {
							regex = /[\0\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:[^\uD800-\uDBFF]|^)[\uDC00-\uDFFF]/g;
							if (this.options.invalidCharReplacement !== void 0) str = str.replace(regex, this.options.invalidCharReplacement);
							else if (res = str.match(regex)) throw new Error(`Invalid character in string: ${str} at index ${res.index}`);
						}
						return str;
					}
					assertLegalName(str) {
						var regex;
						if (this.options.noValidation) return str;
						str = this.assertLegalChar(str);
						regex = /^([:A-Z_a-z\xC0-\xD6\xD8-\xF6\xF8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C\u200D\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD]|[\uD800-\uDB7F][\uDC00-\uDFFF])([\x2D\.0-:A-Z_a-z\xB7\xC0-\xD6\xD8-\xF6\xF8-\u037D\u037F-\u1FFF\u200C\u200D\u203F\u2040\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD]|[\uD800-\uDB7F][\uDC00-\uDFFF])*$/;
						if (!str.match(regex)) throw new Error(`Invalid character in name: ${str}`);
						return str;
					}
					textEscape(str) {
						var ampregex;
						if (this.options.noValidation) return str;
						ampregex = this.options.noDoubleEncoding ? /(?!&(lt|gt|amp|apos|quot);)&/g : /&/g;
						return str.replace(ampregex, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/\r/g, "&#xD;");
					}
					attEscape(str) {
						var ampregex;
						if (this.options.noValidation) return str;
						ampregex = this.options.noDoubleEncoding ? /(?!&(lt|gt|amp|apos|quot);)&/g : /&/g;
						return str.replace(ampregex, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;").replace(/\t/g, "&#x9;").replace(/\n/g, "&#xA;").replace(/\r/g, "&#xD;");
					}
				}
				XMLStringifier.prototype.convertAttKey = "@";
				XMLStringifier.prototype.convertPIKey = "?";
				XMLStringifier.prototype.convertTextKey = "#text";
				XMLStringifier.prototype.convertCDataKey = "#cdata";
				XMLStringifier.prototype.convertCommentKey = "#comment";
				XMLStringifier.prototype.convertRawKey = "#raw";
				return XMLStringifier;
			}).call(this);
		}).call(commonjsGlobal);
		return XMLStringifier.exports;
	}
	var XMLStringWriter = { exports: {} };
	var XMLWriterBase = { exports: {} };
	var WriterState = { exports: {} };
	var hasRequiredWriterState;
	function requireWriterState() {
		if (hasRequiredWriterState) return WriterState.exports;
		hasRequiredWriterState = 1;
		(function() {
			WriterState.exports = {
				None: 0,
				OpenTag: 1,
				InsideTag: 2,
				CloseTag: 3
			};
		}).call(commonjsGlobal);
		return WriterState.exports;
	}
	var hasRequiredXMLWriterBase;
	function requireXMLWriterBase() {
		if (hasRequiredXMLWriterBase) return XMLWriterBase.exports;
		hasRequiredXMLWriterBase = 1;
		(function() {
			var NodeType, WriterState, assign, hasProp = {}.hasOwnProperty;
			({assign} = requireUtility());
			NodeType = requireNodeType();
			requireXMLDeclaration();
			requireXMLDocType();
			requireXMLCData();
			requireXMLComment();
			requireXMLElement();
			requireXMLRaw();
			requireXMLText();
			requireXMLProcessingInstruction();
			requireXMLDummy();
			requireXMLDTDAttList();
			requireXMLDTDElement();
			requireXMLDTDEntity();
			requireXMLDTDNotation();
			WriterState = requireWriterState();
			XMLWriterBase.exports = class XMLWriterBase {
				constructor(options) {
					var key, ref, value;
					options || (options = {});
					this.options = options;
					ref = options.writer || {};
					for (key in ref) {
						if (!hasProp.call(ref, key)) continue;
						value = ref[key];
						this["_" + key] = this[key];
						this[key] = value;
					}
				}
				filterOptions(options) {
					var filteredOptions, ref, ref1, ref2, ref3, ref4, ref5, ref6, ref7;
					options || (options = {});
					options = assign({}, this.options, options);
					filteredOptions = { writer: this };
					filteredOptions.pretty = options.pretty || false;
					filteredOptions.allowEmpty = options.allowEmpty || false;
					filteredOptions.indent = (ref = options.indent) != null ? ref : "  ";
					filteredOptions.newline = (ref1 = options.newline) != null ? ref1 : "\n";
					filteredOptions.offset = (ref2 = options.offset) != null ? ref2 : 0;
					filteredOptions.width = (ref3 = options.width) != null ? ref3 : 0;
					filteredOptions.dontPrettyTextNodes = (ref4 = (ref5 = options.dontPrettyTextNodes) != null ? ref5 : options.dontprettytextnodes) != null ? ref4 : 0;
					filteredOptions.spaceBeforeSlash = (ref6 = (ref7 = options.spaceBeforeSlash) != null ? ref7 : options.spacebeforeslash) != null ? ref6 : "";
					if (filteredOptions.spaceBeforeSlash === true) filteredOptions.spaceBeforeSlash = " ";
					filteredOptions.suppressPrettyCount = 0;
					filteredOptions.user = {};
					filteredOptions.state = WriterState.None;
					return filteredOptions;
				}
				indent(node, options, level) {
					var indentLevel;
					if (!options.pretty || options.suppressPrettyCount) return "";
					else if (options.pretty) {
						indentLevel = (level || 0) + options.offset + 1;
						if (indentLevel > 0) return new Array(indentLevel).join(options.indent);
					}
					return "";
				}
				endline(node, options, level) {
					if (!options.pretty || options.suppressPrettyCount) return "";
					else return options.newline;
				}
				attribute(att, options, level) {
					var r;
					this.openAttribute(att, options, level);
					if (options.pretty && options.width > 0) r = att.name + "=\"" + att.value + "\"";
					else r = " " + att.name + "=\"" + att.value + "\"";
					this.closeAttribute(att, options, level);
					return r;
				}
				cdata(node, options, level) {
					var r;
					this.openNode(node, options, level);
					options.state = WriterState.OpenTag;
					r = this.indent(node, options, level) + "<![CDATA[";
					options.state = WriterState.InsideTag;
					r += node.value;
					options.state = WriterState.CloseTag;
					r += "]]>" + this.endline(node, options, level);
					options.state = WriterState.None;
					this.closeNode(node, options, level);
					return r;
				}
				comment(node, options, level) {
					var r;
					this.openNode(node, options, level);
					options.state = WriterState.OpenTag;
					r = this.indent(node, options, level) + "<!-- ";
					options.state = WriterState.InsideTag;
					r += node.value;
					options.state = WriterState.CloseTag;
					r += " -->" + this.endline(node, options, level);
					options.state = WriterState.None;
					this.closeNode(node, options, level);
					return r;
				}
				declaration(node, options, level) {
					var r;
					this.openNode(node, options, level);
					options.state = WriterState.OpenTag;
					r = this.indent(node, options, level) + "<?xml";
					options.state = WriterState.InsideTag;
					r += " version=\"" + node.version + "\"";
					if (node.encoding != null) r += " encoding=\"" + node.encoding + "\"";
					if (node.standalone != null) r += " standalone=\"" + node.standalone + "\"";
					options.state = WriterState.CloseTag;
					r += options.spaceBeforeSlash + "?>";
					r += this.endline(node, options, level);
					options.state = WriterState.None;
					this.closeNode(node, options, level);
					return r;
				}
				docType(node, options, level) {
					var child, i, len1, r, ref;
					level || (level = 0);
					this.openNode(node, options, level);
					options.state = WriterState.OpenTag;
					r = this.indent(node, options, level);
					r += "<!DOCTYPE " + node.root().name;
					if (node.pubID && node.sysID) r += " PUBLIC \"" + node.pubID + "\" \"" + node.sysID + "\"";
					else if (node.sysID) r += " SYSTEM \"" + node.sysID + "\"";
					if (node.children.length > 0) {
						r += " [";
						r += this.endline(node, options, level);
						options.state = WriterState.InsideTag;
						ref = node.children;
						for (i = 0, len1 = ref.length; i < len1; i++) {
							child = ref[i];
							r += this.writeChildNode(child, options, level + 1);
						}
						options.state = WriterState.CloseTag;
						r += "]";
					}
					options.state = WriterState.CloseTag;
					r += options.spaceBeforeSlash + ">";
					r += this.endline(node, options, level);
					options.state = WriterState.None;
					this.closeNode(node, options, level);
					return r;
				}
				element(node, options, level) {
					var att, attLen, child, childNodeCount, firstChildNode, i, j, len, len1, len2, name, prettySuppressed, r, ratt, ref, ref1, ref2, ref3, rline;
					level || (level = 0);
					prettySuppressed = false;
					this.openNode(node, options, level);
					options.state = WriterState.OpenTag;
					r = this.indent(node, options, level) + "<" + node.name;
					if (options.pretty && options.width > 0) {
						len = r.length;
						ref = node.attribs;
						for (name in ref) {
							if (!hasProp.call(ref, name)) continue;
							att = ref[name];
							ratt = this.attribute(att, options, level);
							attLen = ratt.length;
							if (len + attLen > options.width) {
								rline = this.indent(node, options, level + 1) + ratt;
								r += this.endline(node, options, level) + rline;
								len = rline.length;
							} else {
								rline = " " + ratt;
								r += rline;
								len += rline.length;
							}
						}
					} else {
						ref1 = node.attribs;
						for (name in ref1) {
							if (!hasProp.call(ref1, name)) continue;
							att = ref1[name];
							r += this.attribute(att, options, level);
						}
					}
					childNodeCount = node.children.length;
					firstChildNode = childNodeCount === 0 ? null : node.children[0];
					if (childNodeCount === 0 || node.children.every(function(e) {
						return (e.type === NodeType.Text || e.type === NodeType.Raw || e.type === NodeType.CData) && e.value === "";
					})) {
						if (options.allowEmpty) {
							r += ">";
							options.state = WriterState.CloseTag;
							r += "</" + node.name + ">" + this.endline(node, options, level);
						} else {
							options.state = WriterState.CloseTag;
							r += options.spaceBeforeSlash + "/>" + this.endline(node, options, level);
						}
					} else if (options.pretty && childNodeCount === 1 && (firstChildNode.type === NodeType.Text || firstChildNode.type === NodeType.Raw || firstChildNode.type === NodeType.CData) && firstChildNode.value != null) {
						r += ">";
						options.state = WriterState.InsideTag;
						options.suppressPrettyCount++;
						prettySuppressed = true;
						r += this.writeChildNode(firstChildNode, options, level + 1);
						options.suppressPrettyCount--;
						prettySuppressed = false;
						options.state = WriterState.CloseTag;
						r += "</" + node.name + ">" + this.endline(node, options, level);
					} else {
						if (options.dontPrettyTextNodes) {
							ref2 = node.children;
							for (i = 0, len1 = ref2.length; i < len1; i++) {
								child = ref2[i];
								if ((child.type === NodeType.Text || child.type === NodeType.Raw || child.type === NodeType.CData) && child.value != null) {
									options.suppressPrettyCount++;
									prettySuppressed = true;
									break;
								}
							}
						}
						r += ">" + this.endline(node, options, level);
						options.state = WriterState.InsideTag;
						ref3 = node.children;
						for (j = 0, len2 = ref3.length; j < len2; j++) {
							child = ref3[j];
							r += this.writeChildNode(child, options, level + 1);
						}
						options.state = WriterState.CloseTag;
						r += this.indent(node, options, level) + "</" + node.name + ">";
						if (prettySuppressed) options.suppressPrettyCount--;
						r += this.endline(node, options, level);
						options.state = WriterState.None;
					}
					this.closeNode(node, options, level);
					return r;
				}
				writeChildNode(node, options, level) {
					switch (node.type) {
						case NodeType.CData: return this.cdata(node, options, level);
						case NodeType.Comment: return this.comment(node, options, level);
						case NodeType.Element: return this.element(node, options, level);
						case NodeType.Raw: return this.raw(node, options, level);
						case NodeType.Text: return this.text(node, options, level);
						case NodeType.ProcessingInstruction: return this.processingInstruction(node, options, level);
						case NodeType.Dummy: return "";
						case NodeType.Declaration: return this.declaration(node, options, level);
						case NodeType.DocType: return this.docType(node, options, level);
						case NodeType.AttributeDeclaration: return this.dtdAttList(node, options, level);
						case NodeType.ElementDeclaration: return this.dtdElement(node, options, level);
						case NodeType.EntityDeclaration: return this.dtdEntity(node, options, level);
						case NodeType.NotationDeclaration: return this.dtdNotation(node, options, level);
						default: throw new Error("Unknown XML node type: " + node.constructor.name);
					}
				}
				processingInstruction(node, options, level) {
					var r;
					this.openNode(node, options, level);
					options.state = WriterState.OpenTag;
					r = this.indent(node, options, level) + "<?";
					options.state = WriterState.InsideTag;
					r += node.target;
					if (node.value) r += " " + node.value;
					options.state = WriterState.CloseTag;
					r += options.spaceBeforeSlash + "?>";
					r += this.endline(node, options, level);
					options.state = WriterState.None;
					this.closeNode(node, options, level);
					return r;
				}
				raw(node, options, level) {
					var r;
					this.openNode(node, options, level);
					options.state = WriterState.OpenTag;
					r = this.indent(node, options, level);
					options.state = WriterState.InsideTag;
					r += node.value;
					options.state = WriterState.CloseTag;
					r += this.endline(node, options, level);
					options.state = WriterState.None;
					this.closeNode(node, options, level);
					return r;
				}
				text(node, options, level) {
					var r;
					this.openNode(node, options, level);
					options.state = WriterState.OpenTag;
					r = this.indent(node, options, level);
					options.state = WriterState.InsideTag;
					r += node.value;
					options.state = WriterState.CloseTag;
					r += this.endline(node, options, level);
					options.state = WriterState.None;
					this.closeNode(node, options, level);
					return r;
				}
				dtdAttList(node, options, level) {
					var r;
					this.openNode(node, options, level);
					options.state = WriterState.OpenTag;
					r = this.indent(node, options, level) + "<!ATTLIST";
					options.state = WriterState.InsideTag;
					r += " " + node.elementName + " " + node.attributeName + " " + node.attributeType;
					if (node.defaultValueType !== "#DEFAULT") r += " " + node.defaultValueType;
					if (node.defaultValue) r += " \"" + node.defaultValue + "\"";
					options.state = WriterState.CloseTag;
					r += options.spaceBeforeSlash + ">" + this.endline(node, options, level);
					options.state = WriterState.None;
					this.closeNode(node, options, level);
					return r;
				}
				dtdElement(node, options, level) {
					var r;
					this.openNode(node, options, level);
					options.state = WriterState.OpenTag;
					r = this.indent(node, options, level) + "<!ELEMENT";
					options.state = WriterState.InsideTag;
					r += " " + node.name + " " + node.value;
					options.state = WriterState.CloseTag;
					r += options.spaceBeforeSlash + ">" + this.endline(node, options, level);
					options.state = WriterState.None;
					this.closeNode(node, options, level);
					return r;
				}
				dtdEntity(node, options, level) {
					var r;
					this.openNode(node, options, level);
					options.state = WriterState.OpenTag;
					r = this.indent(node, options, level) + "<!ENTITY";
					options.state = WriterState.InsideTag;
					if (node.pe) r += " %";
					r += " " + node.name;
					if (node.value) r += " \"" + node.value + "\"";
					else {
						if (node.pubID && node.sysID) r += " PUBLIC \"" + node.pubID + "\" \"" + node.sysID + "\"";
						else if (node.sysID) r += " SYSTEM \"" + node.sysID + "\"";
						if (node.nData) r += " NDATA " + node.nData;
					}
					options.state = WriterState.CloseTag;
					r += options.spaceBeforeSlash + ">" + this.endline(node, options, level);
					options.state = WriterState.None;
					this.closeNode(node, options, level);
					return r;
				}
				dtdNotation(node, options, level) {
					var r;
					this.openNode(node, options, level);
					options.state = WriterState.OpenTag;
					r = this.indent(node, options, level) + "<!NOTATION";
					options.state = WriterState.InsideTag;
					r += " " + node.name;
					if (node.pubID && node.sysID) r += " PUBLIC \"" + node.pubID + "\" \"" + node.sysID + "\"";
					else if (node.pubID) r += " PUBLIC \"" + node.pubID + "\"";
					else if (node.sysID) r += " SYSTEM \"" + node.sysID + "\"";
					options.state = WriterState.CloseTag;
					r += options.spaceBeforeSlash + ">" + this.endline(node, options, level);
					options.state = WriterState.None;
					this.closeNode(node, options, level);
					return r;
				}
				openNode(node, options, level) {}
				closeNode(node, options, level) {}
				openAttribute(att, options, level) {}
				closeAttribute(att, options, level) {}
			};
		}).call(commonjsGlobal);
		return XMLWriterBase.exports;
	}
	var hasRequiredXMLStringWriter;
	function requireXMLStringWriter() {
		if (hasRequiredXMLStringWriter) return XMLStringWriter.exports;
		hasRequiredXMLStringWriter = 1;
		(function() {
			var XMLWriterBase = requireXMLWriterBase();
			XMLStringWriter.exports = class XMLStringWriter extends XMLWriterBase {
				constructor(options) {
					super(options);
				}
				document(doc, options) {
					var child, i, len, r, ref;
					options = this.filterOptions(options);
					r = "";
					ref = doc.children;
					for (i = 0, len = ref.length; i < len; i++) {
						child = ref[i];
						r += this.writeChildNode(child, options, 0);
					}
					if (options.pretty && r.slice(-options.newline.length) === options.newline) r = r.slice(0, -options.newline.length);
					return r;
				}
			};
		}).call(commonjsGlobal);
		return XMLStringWriter.exports;
	}
	var hasRequiredXMLDocument;
	function requireXMLDocument() {
		if (hasRequiredXMLDocument) return XMLDocument.exports;
		hasRequiredXMLDocument = 1;
		(function() {
			var NodeType, XMLDOMConfiguration, XMLDOMImplementation, XMLNode, XMLStringWriter, XMLStringifier, isPlainObject;
			({isPlainObject} = requireUtility());
			XMLDOMImplementation = requireXMLDOMImplementation();
			XMLDOMConfiguration = requireXMLDOMConfiguration();
			XMLNode = requireXMLNode();
			NodeType = requireNodeType();
			XMLStringifier = requireXMLStringifier();
			XMLStringWriter = requireXMLStringWriter();
			XMLDocument.exports = (function() {
				class XMLDocument extends XMLNode {
					constructor(options) {
						super(null);
						this.name = "#document";
						this.type = NodeType.Document;
						this.documentURI = null;
						this.domConfig = new XMLDOMConfiguration();
						options || (options = {});
						if (!options.writer) options.writer = new XMLStringWriter();
						this.options = options;
						this.stringify = new XMLStringifier(options);
					}
					end(writer) {
						var writerOptions = {};
						if (!writer) writer = this.options.writer;
						else if (isPlainObject(writer)) {
							writerOptions = writer;
							writer = this.options.writer;
						}
						return writer.document(this, writer.filterOptions(writerOptions));
					}
					toString(options) {
						return this.options.writer.document(this, this.options.writer.filterOptions(options));
					}
					createElement(tagName) {
						throw new Error("This DOM method is not implemented." + this.debugInfo());
					}
					createDocumentFragment() {
						throw new Error("This DOM method is not implemented." + this.debugInfo());
					}
					createTextNode(data) {
						throw new Error("This DOM method is not implemented." + this.debugInfo());
					}
					createComment(data) {
						throw new Error("This DOM method is not implemented." + this.debugInfo());
					}
					createCDATASection(data) {
						throw new Error("This DOM method is not implemented." + this.debugInfo());
					}
					createProcessingInstruction(target, data) {
						throw new Error("This DOM method is not implemented." + this.debugInfo());
					}
					createAttribute(name) {
						throw new Error("This DOM method is not implemented." + this.debugInfo());
					}
					createEntityReference(name) {
						throw new Error("This DOM method is not implemented." + this.debugInfo());
					}
					getElementsByTagName(tagname) {
						throw new Error("This DOM method is not implemented." + this.debugInfo());
					}
					importNode(importedNode, deep) {
						throw new Error("This DOM method is not implemented." + this.debugInfo());
					}
					createElementNS(namespaceURI, qualifiedName) {
						throw new Error("This DOM method is not implemented." + this.debugInfo());
					}
					createAttributeNS(namespaceURI, qualifiedName) {
						throw new Error("This DOM method is not implemented." + this.debugInfo());
					}
					getElementsByTagNameNS(namespaceURI, localName) {
						throw new Error("This DOM method is not implemented." + this.debugInfo());
					}
					getElementById(elementId) {
						throw new Error("This DOM method is not implemented." + this.debugInfo());
					}
					adoptNode(source) {
						throw new Error("This DOM method is not implemented." + this.debugInfo());
					}
					normalizeDocument() {
						throw new Error("This DOM method is not implemented." + this.debugInfo());
					}
					renameNode(node, namespaceURI, qualifiedName) {
						throw new Error("This DOM method is not implemented." + this.debugInfo());
					}
					getElementsByClassName(classNames) {
						throw new Error("This DOM method is not implemented." + this.debugInfo());
					}
					createEvent(eventInterface) {
						throw new Error("This DOM method is not implemented." + this.debugInfo());
					}
					createRange() {
						throw new Error("This DOM method is not implemented." + this.debugInfo());
					}
					createNodeIterator(root, whatToShow, filter) {
						throw new Error("This DOM method is not implemented." + this.debugInfo());
					}
					createTreeWalker(root, whatToShow, filter) {
						throw new Error("This DOM method is not implemented." + this.debugInfo());
					}
				}
				Object.defineProperty(XMLDocument.prototype, "implementation", { value: new XMLDOMImplementation() });
				Object.defineProperty(XMLDocument.prototype, "doctype", { get: function() {
					var child, i, len, ref = this.children;
					for (i = 0, len = ref.length; i < len; i++) {
						child = ref[i];
						if (child.type === NodeType.DocType) return child;
					}
					return null;
				} });
				Object.defineProperty(XMLDocument.prototype, "documentElement", { get: function() {
					return this.rootObject || null;
				} });
				Object.defineProperty(XMLDocument.prototype, "inputEncoding", { get: function() {
					return null;
				} });
				Object.defineProperty(XMLDocument.prototype, "strictErrorChecking", { get: function() {
					return false;
				} });
				Object.defineProperty(XMLDocument.prototype, "xmlEncoding", { get: function() {
					if (this.children.length !== 0 && this.children[0].type === NodeType.Declaration) return this.children[0].encoding;
					else return null;
				} });
				Object.defineProperty(XMLDocument.prototype, "xmlStandalone", { get: function() {
					if (this.children.length !== 0 && this.children[0].type === NodeType.Declaration) return this.children[0].standalone === "yes";
					else return false;
				} });
				Object.defineProperty(XMLDocument.prototype, "xmlVersion", { get: function() {
					if (this.children.length !== 0 && this.children[0].type === NodeType.Declaration) return this.children[0].version;
					else return "1.0";
				} });
				Object.defineProperty(XMLDocument.prototype, "URL", { get: function() {
					return this.documentURI;
				} });
				Object.defineProperty(XMLDocument.prototype, "origin", { get: function() {
					return null;
				} });
				Object.defineProperty(XMLDocument.prototype, "compatMode", { get: function() {
					return null;
				} });
				Object.defineProperty(XMLDocument.prototype, "characterSet", { get: function() {
					return null;
				} });
				Object.defineProperty(XMLDocument.prototype, "contentType", { get: function() {
					return null;
				} });
				return XMLDocument;
			}).call(this);
		}).call(commonjsGlobal);
		return XMLDocument.exports;
	}
	var XMLDocumentCB = { exports: {} };
	var hasRequiredXMLDocumentCB;
	function requireXMLDocumentCB() {
		if (hasRequiredXMLDocumentCB) return XMLDocumentCB.exports;
		hasRequiredXMLDocumentCB = 1;
		(function() {
			var NodeType, WriterState, XMLAttribute, XMLCData, XMLComment, XMLDTDAttList, XMLDTDElement, XMLDTDEntity, XMLDTDNotation, XMLDeclaration, XMLDocType, XMLDocument, XMLElement, XMLProcessingInstruction, XMLRaw, XMLStringWriter, XMLStringifier, XMLText, getValue, isFunction, isObject, isPlainObject, hasProp = {}.hasOwnProperty;
			({isObject, isFunction, isPlainObject, getValue} = requireUtility());
			NodeType = requireNodeType();
			XMLDocument = requireXMLDocument();
			XMLElement = requireXMLElement();
			XMLCData = requireXMLCData();
			XMLComment = requireXMLComment();
			XMLRaw = requireXMLRaw();
			XMLText = requireXMLText();
			XMLProcessingInstruction = requireXMLProcessingInstruction();
			XMLDeclaration = requireXMLDeclaration();
			XMLDocType = requireXMLDocType();
			XMLDTDAttList = requireXMLDTDAttList();
			XMLDTDEntity = requireXMLDTDEntity();
			XMLDTDElement = requireXMLDTDElement();
			XMLDTDNotation = requireXMLDTDNotation();
			XMLAttribute = requireXMLAttribute();
			XMLStringifier = requireXMLStringifier();
			XMLStringWriter = requireXMLStringWriter();
			WriterState = requireWriterState();
			XMLDocumentCB.exports = class XMLDocumentCB {
				constructor(options, onData, onEnd) {
					var writerOptions;
					this.name = "?xml";
					this.type = NodeType.Document;
					options || (options = {});
					writerOptions = {};
					if (!options.writer) options.writer = new XMLStringWriter();
					else if (isPlainObject(options.writer)) {
						writerOptions = options.writer;
						options.writer = new XMLStringWriter();
					}
					this.options = options;
					this.writer = options.writer;
					this.writerOptions = this.writer.filterOptions(writerOptions);
					this.stringify = new XMLStringifier(options);
					this.onDataCallback = onData || function() {};
					this.onEndCallback = onEnd || function() {};
					this.currentNode = null;
					this.currentLevel = -1;
					this.openTags = {};
					this.documentStarted = false;
					this.documentCompleted = false;
					this.root = null;
				}
				createChildNode(node) {
					var att, attName, attributes, child, i, len, ref, ref1;
					switch (node.type) {
						case NodeType.CData:
							this.cdata(node.value);
							break;
						case NodeType.Comment:
							this.comment(node.value);
							break;
						case NodeType.Element:
							attributes = {};
							ref = node.attribs;
							for (attName in ref) {
								if (!hasProp.call(ref, attName)) continue;
								att = ref[attName];
								attributes[attName] = att.value;
							}
							this.node(node.name, attributes);
							break;
						case NodeType.Dummy:
							this.dummy();
							break;
						case NodeType.Raw:
							this.raw(node.value);
							break;
						case NodeType.Text:
							this.text(node.value);
							break;
						case NodeType.ProcessingInstruction:
							this.instruction(node.target, node.value);
							break;
						default: throw new Error("This XML node type is not supported in a JS object: " + node.constructor.name);
					}
					ref1 = node.children;
					for (i = 0, len = ref1.length; i < len; i++) {
						child = ref1[i];
						this.createChildNode(child);
						if (child.type === NodeType.Element) this.up();
					}
					return this;
				}
				dummy() {
					return this;
				}
				node(name, attributes, text) {
					if (name == null) throw new Error("Missing node name.");
					if (this.root && this.currentLevel === -1) throw new Error("Document can only have one root node. " + this.debugInfo(name));
					this.openCurrent();
					name = getValue(name);
					if (attributes == null) attributes = {};
					attributes = getValue(attributes);
					if (!isObject(attributes)) [text, attributes] = [attributes, text];
					this.currentNode = new XMLElement(this, name, attributes);
					this.currentNode.children = false;
					this.currentLevel++;
					this.openTags[this.currentLevel] = this.currentNode;
					if (text != null) this.text(text);
					return this;
				}
				element(name, attributes, text) {
					var child, i, len, oldValidationFlag, ref, root;
					if (this.currentNode && this.currentNode.type === NodeType.DocType) this.dtdElement(...arguments);
					else if (Array.isArray(name) || isObject(name) || isFunction(name)) {
						oldValidationFlag = this.options.noValidation;
						this.options.noValidation = true;
						root = new XMLDocument(this.options).element("TEMP_ROOT");
						root.element(name);
						this.options.noValidation = oldValidationFlag;
						ref = root.children;
						for (i = 0, len = ref.length; i < len; i++) {
							child = ref[i];
							this.createChildNode(child);
							if (child.type === NodeType.Element) this.up();
						}
					} else this.node(name, attributes, text);
					return this;
				}
				attribute(name, value) {
					var attName, attValue;
					if (!this.currentNode || this.currentNode.children) throw new Error("att() can only be used immediately after an ele() call in callback mode. " + this.debugInfo(name));
					if (name != null) name = getValue(name);
					if (isObject(name)) for (attName in name) {
						if (!hasProp.call(name, attName)) continue;
						attValue = name[attName];
						this.attribute(attName, attValue);
					}
					else {
						if (isFunction(value)) value = value.apply();
						if (this.options.keepNullAttributes && value == null) this.currentNode.attribs[name] = new XMLAttribute(this, name, "");
						else if (value != null) this.currentNode.attribs[name] = new XMLAttribute(this, name, value);
					}
					return this;
				}
				text(value) {
					var node;
					this.openCurrent();
					node = new XMLText(this, value);
					this.onData(this.writer.text(node, this.writerOptions, this.currentLevel + 1), this.currentLevel + 1);
					return this;
				}
				cdata(value) {
					var node;
					this.openCurrent();
					node = new XMLCData(this, value);
					this.onData(this.writer.cdata(node, this.writerOptions, this.currentLevel + 1), this.currentLevel + 1);
					return this;
				}
				comment(value) {
					var node;
					this.openCurrent();
					node = new XMLComment(this, value);
					this.onData(this.writer.comment(node, this.writerOptions, this.currentLevel + 1), this.currentLevel + 1);
					return this;
				}
				raw(value) {
					var node;
					this.openCurrent();
					node = new XMLRaw(this, value);
					this.onData(this.writer.raw(node, this.writerOptions, this.currentLevel + 1), this.currentLevel + 1);
					return this;
				}
				instruction(target, value) {
					var i, insTarget, insValue, len, node;
					this.openCurrent();
					if (target != null) target = getValue(target);
					if (value != null) value = getValue(value);
					if (Array.isArray(target)) for (i = 0, len = target.length; i < len; i++) {
						insTarget = target[i];
						this.instruction(insTarget);
					}
					else if (isObject(target)) for (insTarget in target) {
						if (!hasProp.call(target, insTarget)) continue;
						insValue = target[insTarget];
						this.instruction(insTarget, insValue);
					}
					else {
						if (isFunction(value)) value = value.apply();
						node = new XMLProcessingInstruction(this, target, value);
						this.onData(this.writer.processingInstruction(node, this.writerOptions, this.currentLevel + 1), this.currentLevel + 1);
					}
					return this;
				}
				declaration(version, encoding, standalone) {
					var node;
					this.openCurrent();
					if (this.documentStarted) throw new Error("declaration() must be the first node.");
					node = new XMLDeclaration(this, version, encoding, standalone);
					this.onData(this.writer.declaration(node, this.writerOptions, this.currentLevel + 1), this.currentLevel + 1);
					return this;
				}
				doctype(root, pubID, sysID) {
					this.openCurrent();
					if (root == null) throw new Error("Missing root node name.");
					if (this.root) throw new Error("dtd() must come before the root node.");
					this.currentNode = new XMLDocType(this, pubID, sysID);
					this.currentNode.rootNodeName = root;
					this.currentNode.children = false;
					this.currentLevel++;
					this.openTags[this.currentLevel] = this.currentNode;
					return this;
				}
				dtdElement(name, value) {
					var node;
					this.openCurrent();
					node = new XMLDTDElement(this, name, value);
					this.onData(this.writer.dtdElement(node, this.writerOptions, this.currentLevel + 1), this.currentLevel + 1);
					return this;
				}
				attList(elementName, attributeName, attributeType, defaultValueType, defaultValue) {
					var node;
					this.openCurrent();
					node = new XMLDTDAttList(this, elementName, attributeName, attributeType, defaultValueType, defaultValue);
					this.onData(this.writer.dtdAttList(node, this.writerOptions, this.currentLevel + 1), this.currentLevel + 1);
					return this;
				}
				entity(name, value) {
					var node;
					this.openCurrent();
					node = new XMLDTDEntity(this, false, name, value);
					this.onData(this.writer.dtdEntity(node, this.writerOptions, this.currentLevel + 1), this.currentLevel + 1);
					return this;
				}
				pEntity(name, value) {
					var node;
					this.openCurrent();
					node = new XMLDTDEntity(this, true, name, value);
					this.onData(this.writer.dtdEntity(node, this.writerOptions, this.currentLevel + 1), this.currentLevel + 1);
					return this;
				}
				notation(name, value) {
					var node;
					this.openCurrent();
					node = new XMLDTDNotation(this, name, value);
					this.onData(this.writer.dtdNotation(node, this.writerOptions, this.currentLevel + 1), this.currentLevel + 1);
					return this;
				}
				up() {
					if (this.currentLevel < 0) throw new Error("The document node has no parent.");
					if (this.currentNode) {
						if (this.currentNode.children) this.closeNode(this.currentNode);
						else this.openNode(this.currentNode);
						this.currentNode = null;
					} else this.closeNode(this.openTags[this.currentLevel]);
					delete this.openTags[this.currentLevel];
					this.currentLevel--;
					return this;
				}
				end() {
					while (this.currentLevel >= 0) this.up();
					return this.onEnd();
				}
				openCurrent() {
					if (this.currentNode) {
						this.currentNode.children = true;
						return this.openNode(this.currentNode);
					}
				}
				openNode(node) {
					var att, chunk, name, ref;
					if (!node.isOpen) {
						if (!this.root && this.currentLevel === 0 && node.type === NodeType.Element) this.root = node;
						chunk = "";
						if (node.type === NodeType.Element) {
							this.writerOptions.state = WriterState.OpenTag;
							chunk = this.writer.indent(node, this.writerOptions, this.currentLevel) + "<" + node.name;
							ref = node.attribs;
							for (name in ref) {
								if (!hasProp.call(ref, name)) continue;
								att = ref[name];
								chunk += this.writer.attribute(att, this.writerOptions, this.currentLevel);
							}
							chunk += (node.children ? ">" : "/>") + this.writer.endline(node, this.writerOptions, this.currentLevel);
							this.writerOptions.state = WriterState.InsideTag;
						} else {
							this.writerOptions.state = WriterState.OpenTag;
							chunk = this.writer.indent(node, this.writerOptions, this.currentLevel) + "<!DOCTYPE " + node.rootNodeName;
							if (node.pubID && node.sysID) chunk += " PUBLIC \"" + node.pubID + "\" \"" + node.sysID + "\"";
							else if (node.sysID) chunk += " SYSTEM \"" + node.sysID + "\"";
							if (node.children) {
								chunk += " [";
								this.writerOptions.state = WriterState.InsideTag;
							} else {
								this.writerOptions.state = WriterState.CloseTag;
								chunk += ">";
							}
							chunk += this.writer.endline(node, this.writerOptions, this.currentLevel);
						}
						this.onData(chunk, this.currentLevel);
						return node.isOpen = true;
					}
				}
				closeNode(node) {
					var chunk;
					if (!node.isClosed) {
						chunk = "";
						this.writerOptions.state = WriterState.CloseTag;
						if (node.type === NodeType.Element) chunk = this.writer.indent(node, this.writerOptions, this.currentLevel) + "</" + node.name + ">" + this.writer.endline(node, this.writerOptions, this.currentLevel);
						else chunk = this.writer.indent(node, this.writerOptions, this.currentLevel) + "]>" + this.writer.endline(node, this.writerOptions, this.currentLevel);
						this.writerOptions.state = WriterState.None;
						this.onData(chunk, this.currentLevel);
						return node.isClosed = true;
					}
				}
				onData(chunk, level) {
					this.documentStarted = true;
					return this.onDataCallback(chunk, level + 1);
				}
				onEnd() {
					this.documentCompleted = true;
					return this.onEndCallback();
				}
				debugInfo(name) {
					if (name == null) return "";
					else return "node: <" + name + ">";
				}
				ele() {
					return this.element(...arguments);
				}
				nod(name, attributes, text) {
					return this.node(name, attributes, text);
				}
				txt(value) {
					return this.text(value);
				}
				dat(value) {
					return this.cdata(value);
				}
				com(value) {
					return this.comment(value);
				}
				ins(target, value) {
					return this.instruction(target, value);
				}
				dec(version, encoding, standalone) {
					return this.declaration(version, encoding, standalone);
				}
				dtd(root, pubID, sysID) {
					return this.doctype(root, pubID, sysID);
				}
				e(name, attributes, text) {
					return this.element(name, attributes, text);
				}
				n(name, attributes, text) {
					return this.node(name, attributes, text);
				}
				t(value) {
					return this.text(value);
				}
				d(value) {
					return this.cdata(value);
				}
				c(value) {
					return this.comment(value);
				}
				r(value) {
					return this.raw(value);
				}
				i(target, value) {
					return this.instruction(target, value);
				}
				att() {
					if (this.currentNode && this.currentNode.type === NodeType.DocType) return this.attList(...arguments);
					else return this.attribute(...arguments);
				}
				a() {
					if (this.currentNode && this.currentNode.type === NodeType.DocType) return this.attList(...arguments);
					else return this.attribute(...arguments);
				}
				ent(name, value) {
					return this.entity(name, value);
				}
				pent(name, value) {
					return this.pEntity(name, value);
				}
				not(name, value) {
					return this.notation(name, value);
				}
			};
		}).call(commonjsGlobal);
		return XMLDocumentCB.exports;
	}
	var XMLStreamWriter = { exports: {} };
	var hasRequiredXMLStreamWriter;
	function requireXMLStreamWriter() {
		if (hasRequiredXMLStreamWriter) return XMLStreamWriter.exports;
		hasRequiredXMLStreamWriter = 1;
		(function() {
			var NodeType, WriterState, XMLWriterBase, hasProp = {}.hasOwnProperty;
			NodeType = requireNodeType();
			XMLWriterBase = requireXMLWriterBase();
			WriterState = requireWriterState();
			XMLStreamWriter.exports = class XMLStreamWriter extends XMLWriterBase {
				constructor(stream, options) {
					super(options);
					this.stream = stream;
				}
				endline(node, options, level) {
					if (node.isLastRootNode && options.state === WriterState.CloseTag) return "";
					else return super.endline(node, options, level);
				}
				document(doc, options) {
					var child, i, j, k, len1, len2, ref = doc.children, ref1, results;
					for (i = j = 0, len1 = ref.length; j < len1; i = ++j) {
						child = ref[i];
						child.isLastRootNode = i === doc.children.length - 1;
					}
					options = this.filterOptions(options);
					ref1 = doc.children;
					results = [];
					for (k = 0, len2 = ref1.length; k < len2; k++) {
						child = ref1[k];
						results.push(this.writeChildNode(child, options, 0));
					}
					return results;
				}
				cdata(node, options, level) {
					return this.stream.write(super.cdata(node, options, level));
				}
				comment(node, options, level) {
					return this.stream.write(super.comment(node, options, level));
				}
				declaration(node, options, level) {
					return this.stream.write(super.declaration(node, options, level));
				}
				docType(node, options, level) {
					var child, j, len1, ref;
					level || (level = 0);
					this.openNode(node, options, level);
					options.state = WriterState.OpenTag;
					this.stream.write(this.indent(node, options, level));
					this.stream.write("<!DOCTYPE " + node.root().name);
					if (node.pubID && node.sysID) this.stream.write(" PUBLIC \"" + node.pubID + "\" \"" + node.sysID + "\"");
					else if (node.sysID) this.stream.write(" SYSTEM \"" + node.sysID + "\"");
					if (node.children.length > 0) {
						this.stream.write(" [");
						this.stream.write(this.endline(node, options, level));
						options.state = WriterState.InsideTag;
						ref = node.children;
						for (j = 0, len1 = ref.length; j < len1; j++) {
							child = ref[j];
							this.writeChildNode(child, options, level + 1);
						}
						options.state = WriterState.CloseTag;
						this.stream.write("]");
					}
					options.state = WriterState.CloseTag;
					this.stream.write(options.spaceBeforeSlash + ">");
					this.stream.write(this.endline(node, options, level));
					options.state = WriterState.None;
					return this.closeNode(node, options, level);
				}
				element(node, options, level) {
					var att, attLen, child, childNodeCount, firstChildNode, j, len, len1, name, r, ratt, ref, ref1, ref2, rline;
					level || (level = 0);
					this.openNode(node, options, level);
					options.state = WriterState.OpenTag;
					r = this.indent(node, options, level) + "<" + node.name;
					if (options.pretty && options.width > 0) {
						len = r.length;
						ref = node.attribs;
						for (name in ref) {
							if (!hasProp.call(ref, name)) continue;
							att = ref[name];
							ratt = this.attribute(att, options, level);
							attLen = ratt.length;
							if (len + attLen > options.width) {
								rline = this.indent(node, options, level + 1) + ratt;
								r += this.endline(node, options, level) + rline;
								len = rline.length;
							} else {
								rline = " " + ratt;
								r += rline;
								len += rline.length;
							}
						}
					} else {
						ref1 = node.attribs;
						for (name in ref1) {
							if (!hasProp.call(ref1, name)) continue;
							att = ref1[name];
							r += this.attribute(att, options, level);
						}
					}
					this.stream.write(r);
					childNodeCount = node.children.length;
					firstChildNode = childNodeCount === 0 ? null : node.children[0];
					if (childNodeCount === 0 || node.children.every(function(e) {
						return (e.type === NodeType.Text || e.type === NodeType.Raw || e.type === NodeType.CData) && e.value === "";
					})) {
						if (options.allowEmpty) {
							this.stream.write(">");
							options.state = WriterState.CloseTag;
							this.stream.write("</" + node.name + ">");
						} else {
							options.state = WriterState.CloseTag;
							this.stream.write(options.spaceBeforeSlash + "/>");
						}
					} else if (options.pretty && childNodeCount === 1 && (firstChildNode.type === NodeType.Text || firstChildNode.type === NodeType.Raw || firstChildNode.type === NodeType.CData) && firstChildNode.value != null) {
						this.stream.write(">");
						options.state = WriterState.InsideTag;
						options.suppressPrettyCount++;
						this.writeChildNode(firstChildNode, options, level + 1);
						options.suppressPrettyCount--;
						options.state = WriterState.CloseTag;
						this.stream.write("</" + node.name + ">");
					} else {
						this.stream.write(">" + this.endline(node, options, level));
						options.state = WriterState.InsideTag;
						ref2 = node.children;
						for (j = 0, len1 = ref2.length; j < len1; j++) {
							child = ref2[j];
							this.writeChildNode(child, options, level + 1);
						}
						options.state = WriterState.CloseTag;
						this.stream.write(this.indent(node, options, level) + "</" + node.name + ">");
					}
					this.stream.write(this.endline(node, options, level));
					options.state = WriterState.None;
					return this.closeNode(node, options, level);
				}
				processingInstruction(node, options, level) {
					return this.stream.write(super.processingInstruction(node, options, level));
				}
				raw(node, options, level) {
					return this.stream.write(super.raw(node, options, level));
				}
				text(node, options, level) {
					return this.stream.write(super.text(node, options, level));
				}
				dtdAttList(node, options, level) {
					return this.stream.write(super.dtdAttList(node, options, level));
				}
				dtdElement(node, options, level) {
					return this.stream.write(super.dtdElement(node, options, level));
				}
				dtdEntity(node, options, level) {
					return this.stream.write(super.dtdEntity(node, options, level));
				}
				dtdNotation(node, options, level) {
					return this.stream.write(super.dtdNotation(node, options, level));
				}
			};
		}).call(commonjsGlobal);
		return XMLStreamWriter.exports;
	}
	(function() {
		var NodeType, WriterState, XMLDOMImplementation, XMLDocument, XMLDocumentCB, XMLStreamWriter, XMLStringWriter, assign, isFunction;
		({assign, isFunction} = requireUtility());
		XMLDOMImplementation = requireXMLDOMImplementation();
		XMLDocument = requireXMLDocument();
		XMLDocumentCB = requireXMLDocumentCB();
		XMLStringWriter = requireXMLStringWriter();
		XMLStreamWriter = requireXMLStreamWriter();
		NodeType = requireNodeType();
		WriterState = requireWriterState();
		lib.create = function(name, xmldec, doctype, options) {
			var doc, root;
			if (name == null) throw new Error("Root element needs a name.");
			options = assign({}, xmldec, doctype, options);
			doc = new XMLDocument(options);
			root = doc.element(name);
			if (!options.headless) {
				doc.declaration(options);
				if (options.pubID != null || options.sysID != null) doc.dtd(options);
			}
			return root;
		};
		lib.begin = function(options, onData, onEnd) {
			if (isFunction(options)) {
				[onData, onEnd] = [options, onData];
				options = {};
			}
			if (onData) return new XMLDocumentCB(options, onData, onEnd);
			else return new XMLDocument(options);
		};
		lib.stringWriter = function(options) {
			return new XMLStringWriter(options);
		};
		lib.streamWriter = function(stream, options) {
			return new XMLStreamWriter(stream, options);
		};
		lib.implementation = new XMLDOMImplementation();
		lib.nodeType = NodeType;
		lib.writerState = WriterState;
	}).call(commonjsGlobal);
	var TestNode = class {
		/**
		* @param elementName - the name of the XML element
		*/
		constructor(elementName) {
			this._elementName = elementName;
			this._attributes = {};
			this._properties = [];
		}
		/**
		* @param name
		* @param value
		* @returns this
		*/
		property(name, value) {
			this._properties.push({
				name,
				value,
				isPropertyWithTextContent: false
			});
			return this;
		}
		/**
		* @param name
		* @param value
		* @returns this
		*/
		multilineProperty(name, value) {
			this._properties.push({
				name,
				value,
				isPropertyWithTextContent: true
			});
			return this;
		}
		/**
		* @param name
		* @returns this
		*/
		name(name) {
			this._attributes.name = name;
			return this;
		}
		/**
		* @param timeInSeconds
		* @returns this
		*/
		time(timeInSeconds) {
			this._attributes.time = timeInSeconds;
			return this;
		}
		/**
		* @param parentElement - the parent element
		*/
		build(parentElement) {
			return this.buildNode(this.createElement(parentElement));
		}
		/**
		* @param parentElement - the parent element
		* @returns the created element
		*/
		createElement(parentElement) {
			if (parentElement) return parentElement.ele(this._elementName, this._attributes);
			return this.createRootElement();
		}
		/**
		* @returns the created root element
		*/
		createRootElement() {
			const element = lib.create(this._elementName, {
				encoding: "UTF-8",
				invalidCharReplacement: ""
			});
			Object.keys(this._attributes).forEach((key) => {
				element.att(key, this._attributes[key]);
			});
			return element;
		}
		/**
		* @protected
		* @param date
		* @returns {string}
		*/
		formatDate(date) {
			const pad = (num) => (num < 10 ? "0" : "") + num;
			return date.getFullYear() + "-" + pad(date.getMonth() + 1) + "-" + pad(date.getDate()) + "T" + pad(date.getHours()) + ":" + pad(date.getMinutes()) + ":" + pad(date.getSeconds());
		}
		/**
		* @param element
		* @returns the created element
		*/
		buildNode(element) {
			if (this._properties.length) {
				var propertiesElement = element.ele("properties");
				_.forEach(this._properties, (property) => {
					if (property.isPropertyWithTextContent) propertiesElement.ele("property", { name: property.name }, property.value);
					else propertiesElement.ele("property", {
						name: property.name,
						value: property.value
					});
				});
			}
			return element;
		}
	};
	var TestGroup = class extends TestNode {
		/**
		* @param factory
		* @param elementName
		*/
		constructor(_factory, elementName) {
			super(elementName);
			this._factory = _factory;
			this._children = [];
		}
		/**
		* @param timestamp
		* @returns this
		*/
		timestamp(timestamp) {
			if (_.isDate(timestamp)) this._attributes.timestamp = this.formatDate(timestamp);
			else this._attributes.timestamp = timestamp;
			return this;
		}
		/**
		* @returns the created test case
		*/
		testCase() {
			var testCase = this._factory.newTestCase();
			this._children.push(testCase);
			return testCase;
		}
		/**
		* @inheritdoc
		*/
		getTestCaseCount() {
			return this._sumTestCaseCounts((testCase) => {
				return testCase.getTestCaseCount();
			});
		}
		/**
		* @inheritdoc
		*/
		getFailureCount() {
			return this._sumTestCaseCounts((testCase) => {
				return testCase.getFailureCount();
			});
		}
		/**
		* @inheritdoc
		*/
		getErrorCount() {
			return this._sumTestCaseCounts((testCase) => {
				return testCase.getErrorCount();
			});
		}
		/**
		* @inheritdoc
		*/
		getSkippedCount() {
			return this._sumTestCaseCounts((testCase) => {
				return testCase.getSkippedCount();
			});
		}
		/**
		* @param counterFunction - the function to count the test cases
		* @returns the sum of the counts of the test cases
		*/
		_sumTestCaseCounts(counterFunction) {
			return this._children.map(counterFunction).reduce((sum, count) => sum + count, 0);
		}
		/**
		* @param parentElement - the parent element
		* @returns the newly created element
		*/
		build(parentElement) {
			this._attributes.tests = this.getTestCaseCount();
			this._attributes.failures = this.getFailureCount();
			this._attributes.errors = this.getErrorCount();
			this._attributes.skipped = this.getSkippedCount();
			return super.build(parentElement);
		}
		/**
		* @param element
		* @returns the built element
		*/
		buildNode(element) {
			element = super.buildNode(element);
			_.forEach(this._children, (child) => {
				child.build(element);
			});
			return element;
		}
	};
	var TestSuites = class extends TestGroup {
		/**
		* @param factory
		*/
		constructor(factory) {
			super(factory, "testsuites");
		}
		/**
		* @returns a new created test suite
		*/
		testSuite() {
			var suite = this._factory.newTestSuite();
			this._children.push(suite);
			return suite;
		}
	};
	var JUnitReportBuilder = class {
		/**
		* @param factory
		*/
		constructor(_factory) {
			this._factory = _factory;
			this._rootTestSuites = new TestSuites(_factory);
		}
		/**
		* @param reportPath
		*/
		writeTo(reportPath) {
			makeDir$1.sync(require$$1.dirname(reportPath));
			require$$0.writeFileSync(reportPath, this.build(), "utf8");
		}
		/**
		* @returns a string representation of the JUnit report
		*/
		build() {
			return this._rootTestSuites.build().end({ pretty: true });
		}
		/**
		* @param name
		* @returns this
		*/
		name(name) {
			this._rootTestSuites.name(name);
			return this;
		}
		/**
		* @returns a test suite
		*/
		testSuite() {
			return this._rootTestSuites.testSuite();
		}
		/**
		* @returns a test case
		*/
		testCase() {
			return this._rootTestSuites.testCase();
		}
		/**
		* @returns a new builder
		*/
		newBuilder() {
			return this._factory.newBuilder();
		}
	};
	var TestSuite = class extends TestGroup {
		/**
		* @param factory
		*/
		constructor(factory) {
			super(factory, "testsuite");
		}
	};
	var TestCase = class extends TestNode {
		constructor() {
			super("testcase");
			this._error = false;
			this._failure = false;
			this._skipped = false;
			this._standardOutput = void 0;
			this._standardError = void 0;
			this._stacktrace = void 0;
			this._errorAttributes = {};
			this._failureAttributes = {};
			this._errorAttachment = void 0;
			this._errorContent = void 0;
		}
		/**
		* @param className
		* @returns this
		*/
		className(className) {
			this._attributes.classname = className;
			return this;
		}
		/**
		* @param {string} filepath
		* @returns {TestCase}
		*/
		file(filepath) {
			this._attributes.file = filepath;
			return this;
		}
		/**
		* @param message
		* @param type
		* @returns this
		*/
		failure(message, type) {
			this._failure = true;
			if (message) this._failureAttributes.message = message;
			if (type) this._failureAttributes.type = type;
			return this;
		}
		/**
		* @param message
		* @param type
		* @param content
		* @returns this
		*/
		error(message, type, content) {
			this._error = true;
			if (message) this._errorAttributes.message = message;
			if (type) this._errorAttributes.type = type;
			if (content) this._errorContent = content;
			return this;
		}
		/**
		* @param stacktrace
		* @returns this
		*/
		stacktrace(stacktrace) {
			this._failure = true;
			this._stacktrace = stacktrace;
			return this;
		}
		/**
		* @returns this
		*/
		skipped() {
			this._skipped = true;
			return this;
		}
		/**
		* @param log
		* @returns this
		*/
		standardOutput(log) {
			this._standardOutput = log;
			return this;
		}
		/**
		* @param log
		* @returns this
		*/
		standardError(log) {
			this._standardError = log;
			return this;
		}
		/**
		* @inheritdoc
		*/
		getTestCaseCount() {
			return 1;
		}
		/**
		* @inheritdoc
		*/
		getFailureCount() {
			return this._failure ? 1 : 0;
		}
		/**
		* @inheritdoc
		*/
		getErrorCount() {
			return this._error ? 1 : 0;
		}
		/**
		* @inheritdoc
		*/
		getSkippedCount() {
			return this._skipped ? 1 : 0;
		}
		/**
		*
		* @param path
		* @returns this
		*/
		errorAttachment(path) {
			this._errorAttachment = path;
			return this;
		}
		/**
		* @param parentElement - the parent element
		*/
		build(parentElement) {
			const testCaseElement = this.buildNode(this.createElement(parentElement));
			if (this._failure) {
				var failureElement = testCaseElement.ele("failure", this._failureAttributes);
				if (this._stacktrace) failureElement.cdata(this._stacktrace);
			}
			if (this._error) {
				var errorElement = testCaseElement.ele("error", this._errorAttributes);
				if (this._errorContent) errorElement.cdata(this._errorContent);
			}
			if (this._skipped) testCaseElement.ele("skipped");
			if (this._standardOutput) testCaseElement.ele("system-out").cdata(this._standardOutput);
			var systemError;
			if (this._standardError) {
				systemError = testCaseElement.ele("system-err").cdata(this._standardError);
				if (this._errorAttachment) systemError.txt("[[ATTACHMENT|" + this._errorAttachment + "]]");
			}
			return testCaseElement;
		}
	};
	var Factory = class {
		/**
		* @returns a newly created builder
		*/
		newBuilder() {
			return new JUnitReportBuilder(this);
		}
		/**
		* @returns a newly created test suite
		*/
		newTestSuite() {
			return new TestSuite(this);
		}
		/**
		* @returns a newly created test case
		*/
		newTestCase() {
			return new TestCase();
		}
		/**
		* @returns a newly created test suites
		*/
		newTestSuites() {
			return new TestSuites(this);
		}
	};
	module.exports = new Factory().newBuilder();
})))(), 1);
const ILLEGAL_IN_XML = /[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
/**
* Text that XML 1.0 can hold (production Char): terminal sequences, control characters, lone surrogates, U+FFFE and
* U+FFFF are taken out, carriage returns become line feeds. Not yet escaped: `junit-report-builder` does that.
*/
const xmlCharacters = (text) => withoutTerminalSequences(text).replace(/\r\n?/g, "\n").replace(ILLEGAL_IN_XML, "");
/** Content of an XML element. */
const xmlText = (text) => xmlCharacters(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
// src/report/junit.ts
const junit = import_dist.default;
/** One line of the table of tests; Jenkins shows it whole. */
const MESSAGE_LIMIT = 2e3;
const DETAILS_LIMIT = 2e4;
/**
* JUnit XML of one evidence: one suite, one case a check, at least one case. A failure of severity `error` is a
* `<failure>`; what could not be decided (`error`, `inconclusive`) is an `<error>`; a warning is a passing case with
* its text in `<system-out>`, since Jenkins turns every failing case into an unstable build. Carries no time: the
* bytes depend on the evidence alone.
*/
function renderJunit(evidence) {
	const builder = junit.newBuilder();
	const suite = builder.testSuite().name(filled$1(evidence.id, evidence.step));
	for (const [name, value] of propertiesOf(evidence)) suite.property(name, xmlCharacters(value));
	const cases = uniquelyNamed(casesOf(evidence));
	for (const test of cases) addCase(suite.testCase().className(classNameOf(evidence)).name(test.name), test);
	const reasons = cases.filter(({ status }) => status === "skipped").map(({ message }) => message);
	return fillSkipped(builder.build(), reasons);
}
function addCase(target, { status, message, details }) {
	if (status === "failure") target.failure(message).stacktrace(cdata(details));
	if (status === "error") target.error(message, void 0, cdata(details));
	if (status === "skipped") target.skipped();
	if (status === "passed" && details !== "") target.standardOutput(cdata(details));
}
function propertiesOf(evidence) {
	return [
		["verdict", VERDICT_WORDS[evidence.verdict]],
		["reason", evidence.reason],
		["model", evidence.model],
		["step", evidence.step],
		["config", evidence.config],
		["tool", evidence.tool]
	];
}
/** `mlops.<step>.<id>`: Jenkins makes a package of what stands before the last dot. */
const classNameOf = ({ step, id }) => `mlops.${namePart(step)}.${namePart(id)}`;
const namePart = (text) => text.replace(/[^\w-]/g, "_") || "_";
const filled$1 = (...texts) => texts.map((text) => xmlCharacters(text).trim()).find((text) => text !== "") ?? "unnamed";
function casesOf(evidence) {
	const cases = evidence.checks.map(caseOf);
	const explained = EXIT_CODES[evidence.verdict] === 0 || cases.some(({ status }) => isBad(status));
	if (explained && cases.length > 0) return cases;
	return [verdictCase(evidence, explained), ...cases];
}
const isBad = (status) => status === "failure" || status === "error";
/** A verdict that no check explains, or a step that had nothing to check, still answers with a case. */
function verdictCase({ verdict, reason }, explained) {
	return {
		name: "verdict",
		status: explained ? "skipped" : verdict === "fail" ? "failure" : "error",
		...spoken(`${VERDICT_WORDS[verdict]}: ${reason}`, reason)
	};
}
function caseOf(check) {
	const message = `${outcomeWord(check).toUpperCase()} ${check.message}`;
	return {
		name: filled$1(check.id),
		status: statusOf(check),
		...spoken(message, detailsOf(check))
	};
}
function statusOf({ outcome, severity }) {
	if (outcome === "error" || outcome === "skipped") return outcome;
	if (outcome === "pass" || severity !== "error") return "passed";
	return outcome === "fail" ? "failure" : "error";
}
const spoken = (message, details) => ({
	message: shortened(filled$1(message), MESSAGE_LIMIT),
	details: shortened(xmlCharacters(details), DETAILS_LIMIT)
});
function detailsOf(check) {
	return [
		`${outcomeWord(check)}: ${check.message}`,
		`expected: ${check.expected}`,
		`observed: ${formatObserved(check.observed)}`,
		check.baseline && `baseline: ${formatEstimate(check.baseline)}`,
		check.difference && `difference: ${formatEstimate(check.difference)} by ${check.difference.method}`,
		check.rowsNeeded !== void 0 && `more rows needed: ${check.rowsNeeded}`,
		check.at && `at: ${placeOf$2(check.at)}`,
		check.remedy && `remedy: ${check.remedy}`,
		...(check.samples ?? []).map((row) => `row: ${formatRow(row)}`)
	].filter((line) => typeof line === "string" && line !== "").join("\n");
}
/** Two ids may become one when characters are taken out; Jenkins would count both under one name. */
function uniquelyNamed(cases) {
	const seen = /* @__PURE__ */ new Set();
	return cases.map((test) => {
		let name = test.name;
		for (let copy = 2; seen.has(name); copy++) name = `${test.name} (${copy})`;
		seen.add(name);
		return {
			...test,
			name
		};
	});
}
/**
* The builder writes details as CDATA and splits only the first `]]>` in it; the others are split here.
*/
function cdata(text) {
	const [first = "", second, ...rest] = text.split("]]>");
	if (second === void 0) return first;
	return `${first}]]>${[second, ...rest].join("]]]]><![CDATA[>")}`;
}
/**
* Post-pass: the builder's `skipped()` takes no reason, and Jenkins reads it from the element's text. Elements come
* in the order of the cases; the same letters within CDATA are data and stay.
*/
function fillSkipped(xml, reasons) {
	const remaining = reasons.values();
	return xml.replace(/<!\[CDATA\[[\s\S]*?\]\]>|<skipped\/>/g, (found) => found === "<skipped/>" ? `<skipped>${xmlText(remaining.next().value ?? "")}</skipped>` : found);
}
// src/step/programs.ts
/** What a machine must have for some steps, beside Node. */
const PROGRAM_REMEDIES = {
	python3: "install Python 3.9 or later (actions/setup-python on GitHub)",
	docker: "install Docker, or run this step on a machine that has it"
};
/** Programs that a step starts by itself, given its inputs (camelCase); what a command of the user starts is not known. */
function programsOf({ needs, inputs: fields }, inputs) {
	return [...needs.includes("environments") && "environment" in fields && inputs.environment !== void 0 ? ["python3"] : [], ...needs.includes("containers") ? ["docker"] : []];
}
/** Those of the programs that are not there, with what to do. */
async function missingPrograms(programs, { has }) {
	const found = await Promise.all(programs.map((program) => has(program)));
	return programs.filter((_, index) => !found[index]).map((program) => ({
		input: program,
		message: "is not on PATH of this machine",
		remedy: PROGRAM_REMEDIES[program]
	}));
}
// package.json
var name = "mlops-actions";
var version = "0.1.0";
var repository$1 = {
	"type": "git",
	"url": "git+https://github.com/mlops-actions/mlops-actions.git"
};
// src/version.ts
const VERSION = version;
/** As evidence names the tool. */
const TOOL = `${name}/${VERSION}`;
/github\.com\/(.+)\.git$/.exec(repository$1.url)[1];
// src/run-step/answer.ts
/** All that is wrong before the step looks: what others found, what cannot be read, what no look could mend. */
const problemsOf = (step, request, { inputs, problems, written }) => [
	...request.problems ?? [],
	...problems,
	...(step.check?.(inputs) ?? []).filter(({ value }) => value !== void 0 || request.sources.unreadable !== true).map((problem) => located(problem, written))
];
/** Evidence for whatever happens: bad input and defects of ours become ERROR, never a stack trace. */
async function answer(step, request, resolved, ports, signal) {
	try {
		const missing = await missingPrograms(programsOf(step.spec, resolved.inputs), ports.programs);
		const problems = [...problemsOf(step, request, resolved), ...missing];
		if (problems.length > 0) throw new InputErrors(problems);
		const { name, environments } = request.config;
		const project = {
			name,
			environments
		};
		return await lookDecideAct(step, request, {
			...resolved.inputs,
			id: request.id,
			project
		}, resolved.decisive, ports, signal);
	} catch (cause) {
		if (!(cause instanceof InputErrors) && resolved.inputs.debug === true) ports.host.log.error(String(cause.stack ?? cause));
		return errorEvidence(step, request, resolved, cause);
	}
}
/** Evidence of a step that could not decide, and why; mistakes in the input with their place in mlops.yml. */
function errorEvidence(step, request, resolved, cause) {
	const told = cause instanceof InputErrors ? new InputErrors(cause.problems.map((problem) => located(problem, resolved.written))) : cause;
	return compose(step, request, resolved.decisive, errorDecision(step.spec.name, told), null);
}
async function lookDecideAct(step, request, inputs, decisive, ports, signal) {
	const looked = await step.look(inputs, ports, signal);
	signal.throwIfAborted();
	const facts = step.facts.parse(JSON.parse(canonical(looked.facts)));
	const decision = step.decide(inputs, facts);
	const acted = await step.act?.(inputs, {
		...looked,
		facts
	}, decision, ports, signal) ?? { products: [] };
	const products = [...looked.products ?? [], ...acted.products];
	const measured = {
		...looked.measured,
		...acted.measured
	};
	const seen = {
		...looked,
		facts,
		products,
		...Object.keys(measured).length > 0 ? { measured } : {}
	};
	if (acted.facts === void 0) return compose(step, request, decisive, decision, seen);
	const after = step.facts.parse(JSON.parse(canonical(acted.facts)));
	return compose(step, request, decisive, step.decide(inputs, after), {
		...seen,
		facts: after
	});
}
function compose(step, request, decisive, decision, looked) {
	const evidence = {
		schema: EVIDENCE_SCHEMA,
		tool: TOOL,
		model: request.config.name,
		id: request.id,
		step: step.spec.name,
		...decision,
		config: digestOfJson(decisive),
		inputs: decisive,
		...looked?.asOf === void 0 ? {} : { asOf: looked.asOf },
		...looked?.seed === void 0 ? {} : { seed: looked.seed },
		subjects: looked?.subjects ?? [],
		materials: looked?.materials ?? [],
		products: looked?.products ?? [],
		facts: looked?.facts ?? null,
		...looked?.measured ? { measured: looked.measured } : {}
	};
	return EvidenceSchema.parse(JSON.parse(canonical(evidence)));
}
// src/run-step/record.ts
/** Where, when and by whom: what differs between two runs with the same evidence. */
async function recordRun(ports, path, evidence, startedAt) {
	const { kind, context, causes } = ports.host;
	const before = await ports.files.exists(path) ? readRun(await ports.files.readText(path)) : void 0;
	const earlier = isOfRun(context, before) ? stepsOf(before) : {};
	const step = {
		startedAt: startedAt.toISOString(),
		seconds: (Date.now() - startedAt.getTime()) / 1e3,
		verdict: VERDICT_WORDS[evidence.verdict]
	};
	const run = {
		tool: TOOL,
		node: process.version,
		platform: `${process.platform}-${process.arch}`,
		host: kind,
		context: {
			...context,
			...causes ? { causes } : {}
		},
		steps: {
			...earlier,
			[evidence.id]: step
		}
	};
	await ports.files.write(path, `${JSON.stringify(run, null, 2)}\n`);
}
/** Workspaces of Jenkins outlive a build: what another build has recorded there is not of this one. */
const isOfRun = (context, before) => ["job", "build"].every((key) => valueAt(before, ["context", key]) === context[key]);
function readRun(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
const stepsOf = (run) => {
	const steps = valueAt(run, ["steps"]);
	return isMapping(steps) ? steps : {};
};
// src/run-step.ts
/** Job summaries above 1 MiB are dropped whole by GitHub; a host may add a line break. */
const SUMMARY_LIMIT = 1e6;
const DEFAULT_FOLDER = String(commonInputs["evidence-dir"].fallback);
/** One step, on any host: inputs → look → decide → act → evidence → outputs, JUnit, summary, exit code. */
async function runStep(step, request, ports, signal) {
	const resolved = resolveInputs(step.spec, request.id, request.sources);
	const { folder, id, problems } = whereToWrite(step, request, resolved, ports);
	const { evidence, place } = await answerAndWrite(step, {
		...request,
		id,
		problems: [...request.problems ?? [], ...problems]
	}, resolved, folder, ports, signal);
	const outputs = outputsOf(step, evidence, place);
	await ports.host.summary(renderSummary(evidence, request.summaryLimit ?? 1e6));
	ports.host.annotate(annotationsOf(evidence).map((one) => seenFrom(resolved.inputs.workingDirectory, one)));
	await ports.host.outputs(outputs);
	const tolerated = isTolerated(evidence.verdict, resolved.inputs);
	return {
		evidence,
		outputs,
		folder,
		tolerated,
		exitCode: tolerated ? 0 : EXIT_CODES[evidence.verdict]
	};
}
/** What is wrong with the inputs of a step, whatever the world holds. */
const mistakesOf = (step, request) => problemsOf(step, request, resolveInputs(step.spec, request.id, request.sources));
/** Programs that a step with these inputs starts by itself. */
const programsNeeded = (step, request) => programsOf(step.spec, resolveInputs(step.spec, request.id, request.sources).inputs);
/** Removes what an earlier run left for a step, so that nobody takes it for an answer of this one. */
async function forget(step, request, ports) {
	const { folder, id } = whereToWrite(step, request, resolveInputs(step.spec, request.id, request.sources), ports);
	await removeBoth(ports.files, placesOf(folder, id));
}
/** Evidence and where it was written; where it cannot be written, evidence of that, and nowhere. */
async function answerAndWrite(step, request, resolved, folder, ports, signal) {
	const place = placesOf(folder, request.id);
	try {
		await removeBoth(ports.files, place);
		const startedAt = /* @__PURE__ */ new Date();
		const evidence = await answer(step, request, resolved, ports, signal);
		await ports.files.write(place.evidence, `${canonical(evidence)}\n`);
		await ports.files.write(place.junit, renderJunit(evidence));
		await recordRun(ports, `${folder}/run.json`, evidence, startedAt);
		return {
			evidence,
			place
		};
	} catch (cause) {
		if (!(cause instanceof InputErrors)) throw cause;
		await removeBoth(ports.files, place).catch(() => {});
		return {
			evidence: errorEvidence(step, request, resolved, cause),
			place: {
				evidence: "",
				junit: ""
			}
		};
	}
}
async function removeBoth(files, { evidence, junit }) {
	await files.remove(evidence);
	await files.remove(junit);
}
/** Folder and id become paths, so neither may lead out of the working directory; the defaults stand in for bad ones. */
function whereToWrite(step, { id }, { inputs }, { files }) {
	const folder = files.relative(String(inputs.evidenceDir ?? DEFAULT_FOLDER));
	const problems = [];
	const inside = !isAbsolute(folder) && !folder.split("/").includes("..");
	if (!inside) problems.push({
		input: "evidence-dir",
		value: folder,
		message: "leads out of the working directory",
		remedy: "name a folder inside it"
	});
	const named = ID_PATTERN.test(id);
	if (!named) problems.push({
		input: "id",
		value: id,
		message: "cannot be an id",
		remedy: "use lower-case letters, digits and dashes, a letter first"
	});
	return {
		folder: inside ? folder : DEFAULT_FOLDER,
		id: named ? id : step.spec.name,
		problems
	};
}
/** Evidence names files from the working directory; a host shows them from where the run started. */
const seenFrom = (folder, annotation) => annotation.at ? {
	...annotation,
	at: {
		...annotation.at,
		file: posix.join(String(folder ?? "."), annotation.at.file)
	}
} : annotation;
const placesOf = (folder, id) => ({
	evidence: `${folder}/evidence/${id}.json`,
	junit: `${folder}/junit/TEST-${id}.xml`
});
function outputsOf(step, evidence, place) {
	const { passed, failed, skipped } = countChecks(evidence.checks);
	const values = {
		verdict: evidence.verdict,
		reason: evidence.reason,
		evidence: place.evidence,
		junit: place.junit,
		passed: String(passed),
		failed: String(failed),
		skipped: String(skipped),
		...step.outputsOf(evidence)
	};
	return Object.fromEntries(Object.keys(allOutputs(step.spec)).map((name) => [name, values[name] ?? ""]));
}
function isTolerated(verdict, inputs) {
	return verdict === "fail" && inputs.onFail === "warn" || verdict === "inconclusive" && inputs.onInconclusive === "warn";
}
// src/pipeline/turns.ts
/** Removes what an earlier run left for these steps. */
async function forgetTurns(turns, host) {
	for (const { step, asked } of turns) await forget(step, asked, host.connect(step));
}
/** The steps that would run, in order, with all that is wrong before any does. Writes and removes nothing. */
async function turnsOf(request, host) {
	const chosen = chosenEntries(request);
	return await Promise.all(chosen.map(async (entry) => {
		const step = await host.load(entry.step);
		const asked = {
			id: entry.id,
			config: request.config,
			sources: {
				...request.sources,
				entry,
				siblings: request.config.entries
			},
			summaryLimit: Math.floor(SUMMARY_LIMIT / chosen.length)
		};
		const programs = programsNeeded(step, asked);
		const missing = await missingPrograms(programs, host.connect(step).programs);
		return {
			entry,
			step,
			asked,
			programs,
			mistakes: [...mistakesOf(step, asked), ...missing]
		};
	}));
}
function chosenEntries({ config, only }) {
	const known = config.entries.map((entry) => entry.id);
	const unknown = (only ?? []).filter((id) => !known.includes(id));
	if (unknown.length > 0) throw new InputErrors(unknown.map((id) => ({
		input: "steps",
		value: id,
		message: "is not an id of mlops.yml",
		remedy: knownNames(id, known)
	})));
	const chosen = only ? config.entries.filter((entry) => only.includes(entry.id)) : config.entries;
	return chosen.length > 0 ? chosen : refuse("steps", "are empty, so nothing would be decided", "write the steps to run in mlops.yml");
}
// src/pipeline.ts
/**
* The steps of mlops.yml in order. The first verdict that is neither PASS nor tolerated stops the run and gives
* the exit code; report steps run all the same, so that people can read why. Where inputs have mistakes, the steps
* that have them say so, all at once, and none does its work: nobody wants to hear of a mistyped rule after training.
*/
async function runPipeline(request, host) {
	const turns = await turnsOf(request, host);
	const mistaken = turns.some(({ mistakes }) => mistakes.length > 0);
	await forgetTurns(turns, host);
	const runs = [];
	let exitCode = 0;
	for (const [index, turn] of turns.entries()) {
		if (!(mistaken ? turn.mistakes.length > 0 : exitCode === 0) && turn.entry.step !== "report") continue;
		const run = await runEntry(turn, `${index + 1}/${turns.length}`, host);
		runs.push(run);
		if (exitCode === 0) exitCode = run.exitCode;
	}
	return {
		runs,
		exitCode
	};
}
async function runEntry({ entry, step, asked }, turn, host) {
	const ports = host.connect(step);
	const { log } = ports.host;
	const started = performance.now();
	const run = await log.group(`[${turn}] ${entry.id}`, () => runStep(step, asked, ports, host.signal));
	tellVerdict(run, (performance.now() - started) / 1e3, log);
	return run;
}
/** In the colour of what it means for the job: a tolerated verdict is a warning. */
function tellVerdict(run, seconds, log) {
	log[run.evidence.verdict === "pass" ? "info" : run.tolerated ? "warn" : "error"](verdictLine(run, seconds));
}
/** `✔ gate-model PASS in 2.1 s: 5 rules met` */
function verdictLine({ evidence, tolerated }, seconds) {
	const symbol = evidence.verdict === "pass" ? "✔" : tolerated ? "!" : "✘";
	const word = `${VERDICT_WORDS[evidence.verdict]}${tolerated ? " (tolerated)" : ""}`;
	return `${symbol} ${evidence.id} ${word} in ${seconds.toFixed(1)} s: ${evidence.reason}`;
}
// src/adapters/clock.ts
/** Time of this machine. */
const systemClock = {
	now: () => /* @__PURE__ */ new Date(),
	sleep: async (milliseconds, signal) => {
		await setTimeout$1(milliseconds, void 0, { signal });
	}
};
// src/adapters/contained.ts
/**
* The same files, where a path below the working directory `root` (absolute) is not written, made or removed through
* a link that leads out of it: a repository can hold such a link in place of the evidence folder. Throws
* `InputErrors`. What is named as outside from the start stays allowed.
*/
function contained(files, root) {
	const hold = async (path, folder) => {
		if (!isBelow$1(root, folder)) return;
		if (!isBelow$1(await realpath(root), await existing$1(folder))) refuse(files.relative(path), "leads out of the working directory by a link", "remove the link, or name another folder");
	};
	const holdParent = (path) => hold(path, dirname(files.absolute(path)));
	return {
		...files,
		write: async (path, content) => {
			await holdParent(path);
			await files.write(path, content);
		},
		copy: async (from, to) => {
			await holdParent(to);
			await files.copy(from, to);
		},
		makeFolder: async (path) => {
			await hold(path, files.absolute(path));
			await files.makeFolder(path);
		},
		remove: async (path) => {
			await holdParent(path);
			await files.remove(path);
		}
	};
}
function isBelow$1(root, path) {
	const inside = relative(root, path);
	return inside !== ".." && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
}
/** Where the part of a path that exists really lies; what cannot be followed is left to the writing to tell. */
const existing$1 = (path) => realpath(path).catch(() => dirname(path) === path ? path : existing$1(dirname(path)));
// src/adapters/docker/build.ts
/**
* Builds and answers the id that docker wrote. An exit code of 0 without an id is a failure: a stream that ends early
* looks like success to clients.
*/
async function build$1(docker, buildKit, request, onLine, signal) {
	if (!buildKit && Object.keys(request.secrets).length > 0) refuseSecrets();
	const folder = await mkdtemp(join(tmpdir(), "mlops-docker-"));
	try {
		const idFile = join(folder, "id");
		const env = {
			DOCKER_BUILDKIT: buildKit ? "1" : "0",
			BUILDX_NO_DEFAULT_ATTESTATIONS: "1"
		};
		await docker.follow(buildArgv(request, buildKit, idFile), {
			env,
			onLine,
			signal
		});
		return await idIn(idFile);
	} finally {
		await rm(folder, {
			recursive: true,
			force: true
		});
	}
}
const refuseSecrets = () => refuse("secrets", "need BuildKit, which this Docker client or Engine lacks: a build without it would leave them in a layer", "install the buildx plugin (docker-buildx), or build without secrets");
const buildArgv = (request, buildKit, idFile) => [
	"build",
	...buildKit ? ["--progress", "plain"] : [],
	"--iidfile",
	idFile,
	...request.file === void 0 ? [] : ["--file", localPath(request.file)],
	...request.tags.flatMap((tag) => ["--tag", tag]),
	...pairs("--label", request.labels),
	...pairs("--build-arg", request.buildArgs),
	...Object.entries(request.secrets).flatMap(([id, from]) => ["--secret", secret(id, from)]),
	"--",
	localPath(request.context)
];
const pairs = (flag, values) => Object.entries(values).flatMap(([name, value]) => [flag, `${name}=${value}`]);
/** `-` would be standard input, `github.com/…` a repository: a path says that it is one. */
const localPath = (path) => isAbsolute(path) ? path : `./${path}`;
/** Comma-separated values, as docker reads them. */
function secret(id, from) {
	const source = "env" in from ? `env=${from.env}` : `src=${localPath(from.file)}`;
	return [`id=${id}`, source].map((field) => `"${field.replaceAll("\"", "\"\"")}"`).join(",");
}
async function idIn(file) {
	const text = await readFile(file, "utf8").catch(() => "");
	const id = DigestSchema.safeParse(text.trim());
	if (id.success) return id.data;
	throw new ContainerFailure("docker build ended without saying which image it made", true);
}
// src/adapters/docker/failure.ts
/** What another try cannot heal, whatever else the words hold. */
const FINAL = /denied|forbidden|not found|no such (?:image|container|file|network|volume)|manifest unknown|no basic auth|incorrect username|invalid reference|parse error|unknown instruction|non-zero code|did not complete successfully|no space left/i;
/**
* What may have passed by the next try: a token that ended during a long upload (401), an upload that the registry
* lost, a connection that was cut, a server that was busy.
*/
const PASSING = /\bEOF\b|timed? ?out|deadline exceeded|connection (?:reset|refused|closed)|reset by peer|broken pipe|too many requests|status\D{0,20}(?:401|408|429|5\d\d)\b|unauthori[sz]ed|authentication required|internal server error|bad gateway|service unavailable|blob (?:unknown|upload)|digest (?:did not|invalid|mismatch)|invalid checksum|no such host|temporary failure|server misbehaving|did not provide an image id|cannot connect to the docker daemon|error during connect/i;
/** Whether another try may succeed, by the words of the Engine, its client or the registry. */
const mayPass = (words) => !FINAL.test(words) && PASSING.test(words);
/** Says what failed, how it ended and its last words; words of our own where it had none. */
function failed(what, ended, lines) {
	const how = ended.code === null ? `ended by ${ended.signal}` : `exit code ${ended.code}`;
	const words = lines.map((line) => line.trim()).filter((line) => line !== "").slice(-6).join("\n");
	return words === "" ? new ContainerFailure(`${what} failed (${how}) and said nothing of why`, false) : new ContainerFailure(`${what} failed (${how}): ${words}`, mayPass(words));
}
// src/adapters/docker/command.ts
/** Lines that are kept for the words of a failure. */
const TAIL = 20;
const PATIENCE$1 = {
	asking: 12e4,
	moving: 18e5
};
function dockerCommand(processes, environment, address, patience = PATIENCE$1) {
	const pointing = address ? pointAt(address) : {};
	const run = (argv, options) => watched(processes, argv, {
		...options,
		env: {
			...pointing,
			...options.env
		}
	});
	const ask = async (argv, { env, input, waits = 0 } = {}) => {
		const output = [];
		const errors = [];
		return {
			...await run(argv, {
				...env && { env },
				...input && { input },
				idle: patience.asking + waits,
				onOutput: (bytes) => output.push(bytes),
				onLine: (line) => errors.push(line)
			}),
			output: Buffer.concat(output),
			errors
		};
	};
	return {
		address: address?.host ?? environment.DOCKER_HOST ?? "unix:///var/run/docker.sock",
		pointed: address !== void 0 || environment.DOCKER_HOST !== void 0,
		ask,
		demand: async (argv, options) => {
			const said = await ask(argv, options);
			if (said.code !== 0) throw failed(titleOf(argv), said, said.errors);
			return Buffer.from(said.output).toString("utf8");
		},
		keep: async (argv, options) => {
			const errors = [];
			const onLine = (line) => {
				errors.push(line);
				if (errors.length > TAIL) errors.shift();
			};
			return {
				...await run(argv, {
					...options,
					onLine
				}),
				errors
			};
		},
		follow: async (argv, { onLine, ...options }) => {
			const tail = [];
			const note = (line) => {
				tail.push(line);
				if (tail.length > TAIL) tail.shift();
				onLine(line);
			};
			const ended = await run(argv, {
				...options,
				idle: patience.moving,
				onLine: note
			});
			if (ended.code !== 0) throw failed(titleOf(argv), ended, tail);
		}
	};
}
/** Names of commands for errors: `docker image inspect`, without what may be secret. */
const titleOf = (argv) => {
	const flag = argv.findIndex((word) => word.startsWith("-"));
	return ["docker", ...argv.slice(0, Math.min(flag < 0 ? argv.length : flag, 2))].join(" ");
};
/** Empty words switch off what this process has inherited: TLS is asked for by any text in DOCKER_TLS_VERIFY. */
const pointAt = ({ host, tls }) => ({
	DOCKER_HOST: host,
	DOCKER_TLS_VERIFY: tls === void 0 ? "" : "1",
	DOCKER_CERT_PATH: tls ?? ""
});
/** Ends the command when nothing has come from it for `idle` milliseconds. */
async function watched(processes, argv, options) {
	const { idle, onLine, onOutput, signal, ...rest } = options;
	const silence = new AbortController();
	const timer = idle === void 0 ? void 0 : setTimeout(() => silence.abort(), idle);
	const noting = (hear) => (said) => {
		timer?.refresh();
		hear(said);
	};
	const ended = await processes.run(["docker", ...argv], {
		...rest,
		onLine: noting(onLine),
		...onOutput && { onOutput: noting(onOutput) },
		signal: AbortSignal.any([silence.signal, ...signal ? [signal] : []])
	}).catch(rephrase).finally(() => clearTimeout(timer));
	signal?.throwIfAborted();
	if (!silence.signal.aborted) return ended;
	throw new ContainerFailure(`${titleOf(argv)} was silent for ${idle / 1e3} s and was ended`, true);
}
function rephrase(cause) {
	if (!(cause instanceof InputErrors)) throw cause;
	return refuse("docker", "was not found on PATH", "install the Docker client (docker.com, or apt-get install docker.io)", { cause });
}
// src/adapters/docker/inspect.ts
const LabelsSchema = record(string(), string()).nullish().transform((labels) => labels ?? {});
const ImageSchema = object({
	Id: DigestSchema,
	RepoDigests: array(string()).nullish(),
	Size: number(),
	Config: object({ Labels: LabelsSchema }).nullish()
});
const ContainerSchema = object({
	Id: string(),
	Name: string(),
	RestartCount: number(),
	State: object({
		Status: string(),
		Running: boolean(),
		ExitCode: number(),
		StartedAt: string(),
		Health: object({ Status: string() }).nullish()
	}),
	Config: object({
		Image: string(),
		Labels: LabelsSchema
	}),
	NetworkSettings: object({ Networks: record(string(), object({ IPAddress: string() })).nullish() })
});
const NamedSchema = object({ Labels: LabelsSchema });
/** `no such image`, `No such container`, `network x not found`: an answer, not a failure. */
const ABSENT = /no such (?:image|container|volume|network|object)|network .* not found/i;
/** What `docker … inspect` answers of the objects that are there; those that are not are left out. */
async function inspect$2(docker, argv, names, schema) {
	if (names.length === 0) return [];
	const said = await docker.ask([
		...argv,
		"--",
		...names
	]);
	const others = said.errors.filter((line) => line.trim() !== "" && !ABSENT.test(line));
	if (said.code !== 0 && (others.length > 0 || said.errors.length === 0)) throw failed(`docker ${argv.join(" ")}`, said, others);
	return parsed(said, array(schema), argv);
}
function parsed(said, schema, argv) {
	try {
		return schema.parse(JSON.parse(Buffer.from(said.output).toString("utf8") || "[]"));
	} catch (cause) {
		throw new ContainerFailure(`docker ${argv.join(" ")} answered what cannot be read`, false, { cause });
	}
}
async function image(docker, reference) {
	const [found] = await inspect$2(docker, ["image", "inspect"], [reference], ImageSchema);
	if (!found) return void 0;
	const { Id, RepoDigests, Size, Config } = found;
	return {
		id: Id,
		repoDigests: RepoDigests ?? [],
		labels: Config?.Labels ?? {},
		size: Size
	};
}
async function containers(docker, names) {
	return (await inspect$2(docker, ["container", "inspect"], names, ContainerSchema)).map(containerInfo);
}
async function labelsOf(docker, kind, name) {
	const [found] = await inspect$2(docker, [kind, "inspect"], [name], NamedSchema);
	return found && { labels: found.Labels };
}
function containerInfo({ Id, Name, State, Config, NetworkSettings, RestartCount }) {
	const addresses = Object.entries(NetworkSettings.Networks ?? {}).map(([network, { IPAddress }]) => [network, IPAddress]);
	return {
		id: Id,
		name: Name.replace(/^\//, ""),
		image: Config.Image,
		running: State.Running,
		exitCode: State.Status === "exited" || State.Status === "dead" ? State.ExitCode : null,
		restarts: RestartCount,
		health: healthOf(State.Health?.Status),
		startedAt: State.StartedAt,
		labels: Config.Labels,
		addresses: Object.fromEntries(addresses.filter(([, address]) => address !== ""))
	};
}
function healthOf(status) {
	return status === "starting" || status === "healthy" || status === "unhealthy" ? status : null;
}
// src/adapters/docker/tar.ts
/** The POSIX archive format (ustar, pax records for long names), as far as `docker cp` speaks it. */
const BLOCK$1 = 512;
const padded = (size) => Math.ceil(size / BLOCK$1) * BLOCK$1;
/** An archive of one file, owned by root, readable by all. The name has at most 100 bytes. */
function tarOf(name, content) {
	const header = Buffer.alloc(BLOCK$1);
	header.write(name, 0, 100, "utf8");
	header.write("0000644\0", 100);
	header.write("0000000\0", 108);
	header.write("0000000\0", 116);
	header.write(`${content.length.toString(8).padStart(11, "0")}\0`, 124);
	header.write("00000000000\0", 136);
	header.write("        0", 148);
	header.write("ustar\x0000", 257);
	const sum = header.reduce((total, byte) => total + byte, 0);
	header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
	return Buffer.concat([
		header,
		content,
		Buffer.alloc(padded(content.length) - content.length + 2 * BLOCK$1)
	]);
}
/** Name to content of the regular files of an archive; links and devices are left out, never followed. */
function filesOf(archive) {
	const bytes = Buffer.from(archive);
	const files = /* @__PURE__ */ new Map();
	let longName;
	for (let at = 0; at + BLOCK$1 <= bytes.length && bytes[at] !== 0;) {
		const { name, size, type } = headerAt(bytes, at);
		const content = bytes.subarray(at + BLOCK$1, at + BLOCK$1 + size);
		if (content.length < size) throw truncated();
		if (type === "x") longName = paxPath(content) ?? longName;
		else if (type === "L") longName = text(content, 0, size);
		else {
			if (type === "0") files.set(longName ?? name, content);
			longName = void 0;
		}
		at += BLOCK$1 + padded(size);
	}
	return files;
}
function headerAt(bytes, at) {
	const prefix = text(bytes, at + 345, 155);
	const name = text(bytes, at, 100);
	const size = Number.parseInt(text(bytes, at + 124, 12).trim(), 8);
	if (!Number.isSafeInteger(size) || size < 0) throw truncated();
	const type = String.fromCharCode(bytes[at + 156]);
	return {
		name: prefix === "" ? name : `${prefix}/${name}`,
		size,
		type: type === "\0" ? "0" : type
	};
}
/** The `path` of pax records: `30 path=a/long/name\n`, lengths in bytes. */
function paxPath(records) {
	for (let at = 0; at < records.length;) {
		const length = Number.parseInt(records.toString("latin1", at, at + 20), 10);
		if (!(length > 0)) throw truncated();
		const [key, value] = splitOnce(records.toString("utf8", records.indexOf(" ", at) + 1, at + length - 1));
		if (key === "path") return value;
		at += length;
	}
}
const splitOnce = (record) => {
	const equals = record.indexOf("=");
	return [record.slice(0, equals), record.slice(equals + 1)];
};
function text(bytes, at, length) {
	const field = bytes.subarray(at, at + length);
	const end = field.indexOf(0);
	return field.toString("utf8", 0, end < 0 ? length : end);
}
const truncated = () => new ContainerFailure("docker cp answered an archive that is cut off or none", true);
// src/adapters/docker/copy.ts
const NO_FOLDER$1 = /could not find the file|no such container:path/i;
/** Files below a folder of a container, running or not; none where the folder is not there. UTF-8, strictly. */
async function readFolder(docker, name, folder) {
	const said = await docker.ask([
		"cp",
		"--",
		`${name}:${posix.join(folder, ".")}/.`,
		"-"
	]);
	if (said.code !== 0) await present(docker, name);
	if (said.code !== 0 && said.errors.some((line) => NO_FOLDER$1.test(line))) return {};
	if (said.code !== 0) throw failed(`docker cp from ${name}`, said, said.errors);
	const sorted = [...filesOf(said.output)].map(([path, content]) => [path.replace(/^(?:\.\/)+/, ""), content]).sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
	return Object.fromEntries(sorted.map(([path, content]) => [path, decoded(content, path)]));
}
/** Writes a file into a folder that is there. */
async function writeFile$1(docker, name, path, text) {
	const file = posix.basename(path);
	if (Buffer.byteLength(file) > 100) throw new ContainerFailure(`${file} is too long a name for a file`, false);
	const input = tarOf(file, Buffer.from(text, "utf8"));
	const said = await docker.ask([
		"cp",
		"--",
		"-",
		`${name}:${posix.dirname(path)}`
	], { input });
	if (said.code === 0) return;
	await present(docker, name);
	throw failed(`docker cp to ${name}:${path}`, said, said.errors);
}
/** Where the container is gone, docker speaks of folders. */
async function present(docker, name) {
	if ((await containers(docker, [name])).length > 0) return;
	throw new ContainerFailure(`No such container: ${name}`, false);
}
function decoded(content, path) {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(content);
	} catch (cause) {
		throw new ContainerFailure(`${path} is not text in UTF-8`, false, { cause });
	}
}
// src/adapters/docker/create.ts
const TAKEN = /container name .* is already in use/i;
/** Names that mean something to the docker command itself, which therefore gets them as arguments. */
const CLIENT_READS = /^(?:DOCKER_|BUILD|SSH_|LD_|XDG_|GO|PATH$|HOME$|USER$|TMPDIR$|(?:HTTPS?|NO|ALL)_PROXY$)/i;
/** Creates, never pulls. Answers false where the name is taken. */
async function create$2(docker, request) {
	const { argv, env } = argvOf(request);
	const said = await docker.ask(["create", ...argv], { env });
	if (said.code === 0) return true;
	if (said.errors.some((line) => TAKEN.test(line))) return false;
	throw failed(`docker create of ${request.name}`, said, said.errors);
}
/** Flags and positionals of `docker create` and `docker run`, and the environment that they read values from. */
function argvOf(request) {
	const variables = Object.entries(request.environment ?? {});
	const hidden = variables.filter(([name]) => !CLIENT_READS.test(name));
	const shown = variables.filter(([name]) => CLIENT_READS.test(name));
	return {
		argv: [
			...[
				"--pull",
				"never",
				"--name",
				request.name
			],
			...Object.entries(request.labels).flatMap(([name, value]) => ["--label", `${name}=${value}`]),
			...[...hidden.map(([name]) => name), ...request.inherit ?? []].flatMap((name) => ["--env", name]),
			...shown.flatMap(([name, value]) => ["--env", `${name}=${value}`]),
			...request.network === void 0 ? [] : ["--network", request.network],
			...(request.aliases ?? []).flatMap((alias) => ["--network-alias", alias]),
			...Object.entries(request.volumes ?? {}).flatMap(([volume, path]) => ["--volume", `${volume}:${path}`]),
			...(request.publish ?? []).flatMap((port) => ["--publish", published(port)]),
			...[
				"--restart",
				request.restart ?? "no",
				"--",
				request.image
			],
			...request.command ?? []
		],
		env: Object.fromEntries(hidden)
	};
}
const published = ({ address, host, container }) => `${address.includes(":") ? `[${address}]` : address}:${host}:${container}`;
// src/adapters/docker/engine.ts
const VersionSchema = object({
	Client: object({ Version: string() }),
	Server: object({
		Version: string(),
		ApiVersion: string(),
		Os: string(),
		Arch: string()
	}).nullish()
});
/** From here on an Engine can build with BuildKit (18.09). */
const BUILDKIT_API = [1, 39];
/** From here on the client leaves BuildKit to a plugin. */
const PLUGIN_CLIENT = 23;
/** Version, platform, and whether client and Engine together can build with BuildKit; DOCKER_BUILDKIT=0 forbids it. */
async function engine(docker, environment) {
	const answer = VersionSchema.safeParse(json(await docker.demand([
		"version",
		"--format",
		"{{json .}}"
	])));
	const server = answer.data?.Server;
	if (!answer.success || !server) throw new ContainerFailure(`no Docker Engine answers at ${docker.address}`, true);
	const able = environment.DOCKER_BUILDKIT !== "0" && server.Os === "linux" && reaches(server.ApiVersion);
	return {
		version: server.Version,
		platform: `${server.Os}/${server.Arch}`,
		buildKit: able && await clientCan(docker, answer.data.Client.Version)
	};
}
function reaches(version) {
	const [major = 0, minor = 0] = version.split(".").map(Number);
	return major > BUILDKIT_API[0] || major === BUILDKIT_API[0] && minor >= BUILDKIT_API[1];
}
async function clientCan(docker, version) {
	if (Number.parseInt(version, 10) < PLUGIN_CLIENT) return true;
	return (await docker.ask(["buildx", "version"])).code === 0;
}
/** Free bytes of the disk that holds images, where the Engine is behind a socket of this machine. */
async function freeSpace(docker) {
	if (!docker.address.startsWith("unix://")) return void 0;
	const root = json(await docker.demand([
		"info",
		"--format",
		"{{json .DockerRootDir}}"
	]));
	if (typeof root !== "string") return void 0;
	const disk = await statfs(root).catch(() => void 0);
	return disk && disk.bavail * disk.bsize;
}
function json(text) {
	try {
		return JSON.parse(text);
	} catch (cause) {
		throw new ContainerFailure("docker answered what is not JSON", false, { cause });
	}
}
// src/adapters/docker/hold.ts
const POLL_MS = 50;
/** How long a command may take to end after its standard input has. */
const GRACE_MS$1 = 1e4;
/**
* `docker run --rm --interactive` with a standard input that only this process keeps open: when it dies, however it
* dies, the input ends, with it the command, and the Engine removes the container. Undefined where the name is taken.
*/
async function hold(docker, request) {
	const folder = await mkdtemp(join(tmpdir(), "mlops-docker-"));
	const idFile = join(folder, "id");
	const { argv, env } = argvOf(request);
	const end = Promise.withResolvers();
	const lost = new AbortController();
	let over = false;
	const running = docker.keep([
		"run",
		"--rm",
		"--interactive",
		"--cidfile",
		idFile,
		...argv
	], {
		env,
		input: openUntil(end.promise)
	}).finally(() => {
		over = true;
		lost.abort();
	});
	running.catch(() => {});
	try {
		const id = await started(docker, idFile, () => over);
		if (id !== void 0) return {
			lost: lost.signal,
			release: () => release(docker, id, end.resolve, running)
		};
	} catch (error) {
		end.resolve();
		throw error;
	} finally {
		await rm(folder, {
			recursive: true,
			force: true
		});
	}
	const said = await running;
	if (said.errors.some((line) => TAKEN.test(line))) return void 0;
	throw failed(`docker run of ${request.name}`, said, said.errors);
}
async function* openUntil(end) {
	yield await end.then(() => /* @__PURE__ */ new Uint8Array());
}
/** The container's id once it runs; undefined when docker has ended before that. */
async function started(docker, idFile, over) {
	while (!over()) {
		const id = await readFile(idFile, "utf8").catch(() => "");
		const [info] = id === "" ? [] : await containers(docker, [id]);
		if (info?.running) return id;
		await setTimeout$1(POLL_MS);
	}
}
async function release(docker, id, end, running) {
	end();
	const waiting = new AbortController();
	const late = setTimeout$1(GRACE_MS$1, void 0, { signal: waiting.signal }).then(() => docker.ask([
		"kill",
		"--",
		id
	]));
	await Promise.race([running, late.then(() => running, () => running)]).finally(() => waiting.abort());
	for (let tries = 0; tries < GRACE_MS$1 / POLL_MS; tries += 1) {
		if ((await containers(docker, [id])).length === 0) return;
		await setTimeout$1(POLL_MS);
	}
	throw new ContainerFailure(`the Engine has not removed ${id}, which has ended`, true);
}
// src/adapters/docker/config.ts
/** Docker Hub's login is kept under this name of old. */
const HUB_KEY = "https://index.docker.io/v1/";
/**
* Gives `work` an environment in which docker finds the credentials for the registry of `image`: a folder of its own
* that only this user reads, gone afterwards. The user's own configuration is never written. Without credentials it
* is the user's own that counts. Secrets in what `work` throws are masked.
*/
async function withLogin(image, auth, work) {
	if (!auth) return work({}, (text) => text);
	const mask = masking(auth);
	const folder = await mkdtemp(join(tmpdir(), "mlops-docker-"));
	try {
		const { host } = parseReference(image);
		const config = { auths: { [host === "docker.io" ? HUB_KEY : host]: { auth: basic$1(auth) } } };
		await writeFile(join(folder, "config.json"), JSON.stringify(config), { mode: 384 });
		return await work({ DOCKER_CONFIG: folder }, mask);
	} catch (error) {
		if (!(error instanceof ContainerFailure)) throw error;
		throw new ContainerFailure(mask(error.message), error.retryable);
	} finally {
		await rm(folder, {
			recursive: true,
			force: true
		});
	}
}
const basic$1 = ({ username, password }) => Buffer.from(`${username}:${password}`).toString("base64");
function masking(auth) {
	const secrets = [
		auth.password,
		encodeURIComponent(auth.password),
		basic$1(auth)
	].filter((text) => text !== "");
	return (text) => secrets.reduce((shown, secret) => shown.replaceAll(secret, "***"), text);
}
// src/adapters/docker/transfer.ts
/** The line that an Engine ends a push with: `1.4.0: digest: sha256:… size: 1573`. */
const PUSHED = /\bdigest: (sha256:\S+) size: \d+/;
/** Pushes one tag and answers the digest that the registry told the Engine. An end without a digest is a failure. */
const push = (docker, image, auth, onLine, signal) => withLogin(image, auth, async (env, mask) => {
	let digest;
	const note = (line) => {
		digest = DigestSchema.safeParse(PUSHED.exec(line)?.[1]).data ?? digest;
		onLine(mask(line));
	};
	await docker.follow([
		"push",
		"--",
		image
	], {
		env: await hosted(docker, env),
		onLine: note,
		signal
	});
	if (digest) return digest;
	throw new ContainerFailure(`docker push of ${image} ended without a digest`, true);
});
const pull = (docker, image, auth, onLine, signal) => withLogin(image, auth, async (env, mask) => docker.follow([
	"pull",
	"--",
	image
], {
	env: await hosted(docker, env),
	onLine: (line) => onLine(mask(line)),
	signal
}));
/** Another configuration folder hides the user's docker context, which may say where the Engine is. */
async function hosted(docker, env) {
	if (Object.keys(env).length === 0 || docker.pointed) return env;
	const host = (await docker.demand([
		"context",
		"inspect",
		"--format",
		"{{.Endpoints.docker.Host}}"
	])).trim();
	return {
		...env,
		DOCKER_HOST: host
	};
}
// src/adapters/docker/containers.ts
/** A Docker Engine through the `docker` command. Nothing is asked of it yet. */
function dockerContainers(processes, environment, address, patience) {
	const docker = dockerCommand(processes, environment, address, patience);
	const about = () => engine(docker, environment);
	return {
		address: docker.address,
		engine: about,
		freeSpace: () => freeSpace(docker),
		build: async (request, onLine, signal) => {
			const id = await build$1(docker, (await about()).buildKit, request, onLine, signal);
			const made = await image(docker, id);
			if (made) return made.id;
			throw new ContainerFailure(`docker build made ${id}, which the Engine does not have`, true);
		},
		push: (reference, auth, onLine, signal) => push(docker, reference, auth, onLine, signal),
		pull: (reference, auth, onLine, signal) => pull(docker, reference, auth, onLine, signal),
		image: (reference) => image(docker, reference),
		volume: (name) => labelsOf(docker, "volume", name),
		ensureNetwork: (name, labels) => ensure(docker, "network", name, labels),
		ensureVolume: (name, labels) => ensure(docker, "volume", name, labels),
		readFolder: (name, folder) => readFolder(docker, name, folder),
		writeFile: (name, path, text) => writeFile$1(docker, name, path, text),
		...lifeOf(docker),
		create: async (request) => {
			requireSet(request.inherit ?? [], environment);
			return await create$2(docker, request);
		}
	};
}
const lifeOf = (docker) => ({
	hold: (request) => hold(docker, request),
	start: async (name) => void await docker.demand([
		"start",
		"--",
		name
	]),
	stop: async (name, seconds) => {
		const waits = seconds * 1e3;
		await docker.demand([
			"stop",
			"-t",
			String(seconds),
			"--",
			name
		], { waits });
	},
	kill: async (name, signal) => void await docker.demand([
		"kill",
		"--signal",
		signal,
		"--",
		name
	]),
	remove: (name) => remove(docker, name),
	container: async (name) => (await containers(docker, [name]))[0],
	list: async (labels) => {
		const filters = Object.entries(labels).flatMap(([key, value]) => ["--filter", `label=${key}=${value}`]);
		return containers(docker, (await docker.demand([
			"ps",
			"--all",
			"--quiet",
			"--no-trunc",
			...filters
		])).split("\n").filter(Boolean));
	},
	logs: (name, lines) => logs(docker, name, lines),
	exec: (name, argv) => exec(docker, name, argv)
});
/** docker passes over a variable that is not set, and the container would start without its secret. */
function requireSet(names, environment) {
	const unset = names.filter((name) => !environment[name]);
	if (unset.length > 0) throw new ContainerFailure(`this job has no variable ${unset.join(", ")}`, false);
}
/** Two runs may make the same thing at once: what is there in the end counts. */
async function ensure(docker, kind, name, labels) {
	if (await labelsOf(docker, kind, name)) return;
	const flags = Object.entries(labels).flatMap(([key, value]) => ["--label", `${key}=${value}`]);
	const said = await docker.ask([
		kind,
		"create",
		...flags,
		"--",
		name
	]);
	if (said.code === 0 || await labelsOf(docker, kind, name)) return;
	throw failed(`docker ${kind} create ${name}`, said, said.errors);
}
async function remove(docker, name) {
	const said = await docker.ask([
		"rm",
		"--force",
		"--volumes",
		"--",
		name
	]);
	if (said.code === 0 || said.errors.some((line) => /no such container/i.test(line))) return;
	throw failed(`docker rm ${name}`, said, said.errors);
}
async function logs(docker, name, lines) {
	const said = [];
	const options = {
		onLine: (line) => said.push(line),
		signal: new AbortController().signal
	};
	await docker.follow([
		"logs",
		"--tail",
		String(lines),
		"--",
		name
	], options);
	return said.join("\n");
}
/** How the client says that the Engine could not run it, as against what ran. */
const NOT_RUN = /^(?:Error response from daemon|Error: No such container|error during connect|Cannot connect)/;
async function exec(docker, name, argv) {
	const { code, signal, output, errors } = await docker.ask([
		"exec",
		"--",
		name,
		...argv
	]);
	if (code === null || code !== 0 && errors.some((line) => NOT_RUN.test(line))) throw failed(`docker exec in ${name}`, {
		code,
		signal
	}, errors);
	return {
		code,
		output: Buffer.from(output).toString("utf8") + errors.join("\n")
	};
}
// src/adapters/duckdb/csv-header.ts
/** More than any header needs; a quote that is never closed must not read a whole disk. */
const MAX_HEADER = 1 << 20;
const DELIMITERS = [
	",",
	"	",
	";",
	"|"
];
/** The first record of a CSV file as text, without byte order mark and line end; undefined where it does not end. */
async function headerOf(path) {
	const file = await open(path, "r");
	try {
		const { buffer, bytesRead } = await file.read(Buffer.alloc(MAX_HEADER), 0, MAX_HEADER, 0);
		const text = new TextDecoder().decode(buffer.subarray(0, bytesRead));
		return firstRecord(text) ?? (bytesRead < MAX_HEADER && !isQuoted(text) ? text : void 0);
	} finally {
		await file.close();
	}
}
const isQuoted = (text) => text.split("\"").length % 2 === 0;
function firstRecord(text) {
	let quoted = false;
	for (let at = 0; at < text.length; at += 1) {
		const character = text[at];
		if (character === "\"") quoted = !quoted;
		else if (!quoted && (character === "\n" || character === "\r")) return text.slice(0, at);
	}
}
/** The separator that the header uses most, outside quotes; a comma where there is none. */
function delimiterOf(header) {
	const unquoted = header.replace(/"[^"]*"/g, "");
	const counts = DELIMITERS.map((delimiter) => unquoted.split(delimiter).length);
	return DELIMITERS[counts.indexOf(Math.max(...counts))];
}
/** Names of the columns; one without a name (an index that pandas wrote) is called after its place. */
function namesOf$1(header, delimiter, quote) {
	const names = [];
	let [name, quoted] = ["", false];
	for (let at = 0; at < header.length; at += 1) {
		const character = header[at];
		if (character === quote && quoted && header[at + 1] === quote) name += header[at++];
		else if (character === quote) quoted = !quoted;
		else if (character === delimiter && !quoted) {
			names.push(name);
			name = "";
		} else name += character;
	}
	return [...names, name].map((each, at) => each || `column${at}`);
}
// src/adapters/duckdb/sql.ts
/** A name in double quotes. */
const identifier = (name) => `"${name.replaceAll("\"", "\"\"")}"`;
/** A text literal; DuckDB knows no escapes but the doubled quote. */
const literal = (text) => `'${text.replaceAll("'", "''")}'`;
/** A list of text literals. */
const listOf = (texts) => `[${texts.map(literal).join(", ")}]`;
// src/adapters/duckdb/csv-dialect.ts
const MAX_COLUMNS = 1e4;
/** The one shape of CSV files. Throws `InputErrors` for files that have no header or differ in it. */
async function sniff(session, files, paths) {
	const shapes = [];
	for (const path of paths) shapes.push(await shapeOf$1(session, path, files.absolute(path)));
	const problems = [...shapes.flatMap(({ names }, at) => repeated(names, paths[at])), ...shapes.flatMap((shape, at) => differences$1(shape, shapes[0], paths[at], paths[0]))];
	if (problems.length > 0) throw new InputErrors(problems);
	return shapes[0];
}
async function shapeOf$1(session, path, absolute) {
	const header = await headerOf(absolute);
	if (header === void 0) return refuse(path, "has a header that does not end", "close its quote", { at: {
		file: path,
		line: 1
	} });
	if (header.trim() === "") return refuse(path, "begins with an empty line", "begin it with the names of the columns", { at: {
		file: path,
		line: 1
	} });
	const delimiter = delimiterOf(header);
	const { quote, escaped } = await quotesOf(session, absolute, delimiter);
	const names = namesOf$1(header, delimiter, quote);
	if (names.length > MAX_COLUMNS) return refuse(path, `has more than ${MAX_COLUMNS} columns`, "check the file", { value: names.length });
	return {
		dialect: {
			delimiter,
			quote,
			escape: escaped
		},
		names
	};
}
/** Double quotes (RFC 4180) unless DuckDB's sniffer sees others. */
async function quotesOf(session, absolute, delimiter) {
	const [quote, escaped] = ((await session.rows(`select "Quote", "Escape" from sniff_csv(${literal(absolute)}, delim = ${literal(delimiter)}, header = true)`).catch(() => []))[0] ?? []).map(String);
	if (quote?.length !== 1) return {
		quote: "\"",
		escaped: "\""
	};
	return {
		quote,
		escaped: escaped?.length === 1 ? escaped : quote
	};
}
/** Names are told apart without regard to case, as SQL does. */
function repeated(names, path) {
	const seen = /* @__PURE__ */ new Map();
	const said = /* @__PURE__ */ new Set();
	for (const name of names) {
		const earlier = seen.get(name.toLowerCase());
		if (earlier !== void 0) said.add(`has two columns called ${[.../* @__PURE__ */ new Set([earlier, name])].join(" and ")}`);
		seen.set(name.toLowerCase(), name);
	}
	return [...said].map((message) => problem$1(path, message, "rename one"));
}
const problem$1 = (path, message, remedy) => ({
	input: path,
	message,
	remedy,
	at: {
		file: path,
		line: 1
	}
});
function differences$1(one, first, path, firstPath) {
	const messages = [...first.names.filter((name) => !one.names.includes(name)).map((name) => `has no column ${name}, which ${firstPath} has`), ...one.names.filter((name) => !first.names.includes(name)).map((name) => `has a column ${name}, which ${firstPath} does not have`)];
	if (messages.length === 0 && one.names.some((name, at) => name !== first.names[at])) messages.push(`has its columns in another order than ${firstPath}`);
	if (messages.length === 0 && JSON.stringify(one.dialect) !== JSON.stringify(first.dialect)) messages.push(`is separated or quoted in another way than ${firstPath}`);
	return messages.map((message) => problem$1(path, message, "name files of one shape"));
}
/** Throws `InputErrors` for names in `types` that the header does not have. */
function requireColumns(names, types, path) {
	const missing = Object.keys(types).filter((name) => !names.includes(name));
	if (missing.length === 0) return;
	throw new InputErrors(missing.map((name) => problem$1(path, `has no column ${name}`, `it has: ${names.join(", ")}`)));
}
// src/adapters/duckdb/csv-lines.ts
/** Characters that a cell may stand after; a quote anywhere else is a character like others. */
const BEFORE_CELL = [
	"",
	",",
	";",
	"	",
	"|",
	"\n",
	"\r",
	"﻿"
];
/** Finds records as DuckDB counts them, one character after the other. */
function recordScanner({ quote, escape: escaped, oneColumn }) {
	let [line, begun, quoted, closed, previous] = [
		1,
		0,
		false,
		false,
		""
	];
	const endLine = (end) => {
		const found = !quoted && (begun > 0 || oneColumn) ? {
			line: begun || line,
			end
		} : void 0;
		if (!quoted) begun = 0;
		line += 1;
		return found;
	};
	const readCell = (character, before) => {
		begun ||= line;
		const marks = character === quote && !(quoted && before === escaped && escaped !== quote);
		const opens = marks && !quoted && (closed || BEFORE_CELL.includes(before));
		closed = marks && quoted;
		if (marks) quoted = opens;
	};
	return {
		next(character) {
			const before = previous;
			previous = character;
			if (character === "\n") return endLine(before === "\r" ? "\r\n" : "\n");
			const ended = before === "\r" ? endLine("\r") : void 0;
			if (character !== "\r") readCell(character, before);
			return ended;
		},
		end: () => previous === "\r" ? endLine("\r") : begun > 0 ? {
			line: begun,
			end: ""
		} : void 0
	};
}
async function* records(path, shape) {
	const scanner = recordScanner(shape);
	for await (const text of createReadStream(path, { encoding: "utf8" })) for (const character of text) {
		const record = scanner.next(character);
		if (record) yield record;
	}
	const last = scanner.end();
	if (last) yield last;
}
/**
* Line on which each of the given rows begins (both from 1, the header not counted as a row). Reads no further than
* the last row asked for.
*/
async function linesOf(path, shape, rows) {
	const wanted = new Set(rows);
	const lines = /* @__PURE__ */ new Map();
	let row = -1;
	for await (const { line } of records(path, shape)) {
		row += 1;
		if (wanted.has(row)) lines.set(row, line);
		if (lines.size === wanted.size) break;
	}
	return lines;
}
/** Line of the first record that ends otherwise than the first one; line ends inside quotes do not count. */
async function mixedLineEnd(path) {
	let first;
	for await (const { line, end } of records(path, {
		quote: "\"",
		escape: "\"",
		oneColumn: false
	})) {
		first ??= end;
		if (end !== "" && end !== first) return line;
	}
}
// src/adapters/duckdb/csv-encoding.ts
const BLOCK = 1 << 20;
const [NEWLINE, RETURN] = [10, 13];
/** Throws `InputErrors` with the line for files that are not UTF-8, hold NUL or mix line ends; nothing is replaced. */
async function requireText(files, paths) {
	const problems = [];
	for (const path of paths) {
		const bad = await judge$2(files.absolute(path));
		if (!bad) continue;
		const { line, message, remedy = "save it as UTF-8" } = bad;
		problems.push({
			input: path,
			message,
			remedy,
			at: {
				file: path,
				line
			}
		});
	}
	if (problems.length > 0) throw new InputErrors(problems);
}
async function judge$2(path) {
	const ends = /* @__PURE__ */ new Set();
	let line = 1;
	for await (const lines of wholeLines(path)) {
		if (line === 1 && isUtf16(lines)) return {
			line,
			message: "is UTF-16 text, not UTF-8"
		};
		const bad = badLine(lines, line);
		if (bad) return bad;
		line += countLines(lines, ends);
	}
	if (ends.size < 2) return void 0;
	const mixed = await mixedLineEnd(path);
	if (mixed === void 0) return void 0;
	return {
		line: mixed,
		message: "ends its lines in more than one way",
		remedy: "save it with one kind of line end"
	};
}
/** Blocks that end with a line, so that no character is cut. */
async function* wholeLines(path) {
	let rest = Buffer.alloc(0);
	for await (const block of createReadStream(path, { highWaterMark: BLOCK })) {
		const bytes = rest.length > 0 ? Buffer.concat([rest, block]) : block;
		const end = bytes.lastIndexOf(NEWLINE) + 1 || characterEnd(bytes);
		yield bytes.subarray(0, end);
		rest = Buffer.from(bytes.subarray(end));
	}
	yield rest;
}
/** Where a block without line end can be cut: before the last byte that begins a character. */
function characterEnd(bytes) {
	let end = bytes.length - 1;
	while (end > 0 && (bytes[end] & 192) === 128 && bytes.length - end < 4) end -= 1;
	return end;
}
function badLine(bytes, first) {
	const nul = bytes.indexOf(0);
	if (nul >= 0) return {
		line: first + countLines(bytes.subarray(0, nul)),
		message: "holds a NUL character",
		remedy: "remove it"
	};
	if (isUtf8(bytes)) return void 0;
	for (let [start, line] = [0, first]; start < bytes.length; line += 1) {
		const end = bytes.indexOf(NEWLINE, start) + 1 || bytes.length;
		if (!isUtf8(bytes.subarray(start, end))) return {
			line,
			message: "is not UTF-8 text (Latin-1 perhaps)"
		};
		start = end;
	}
}
/** Byte order mark, or the zero bytes of Latin letters in UTF-16. */
const isUtf16 = (bytes) => bytes[0] === 255 && bytes[1] === 254 || bytes[0] === 254 && bytes[1] === 255 || bytes.length > 3 && [0, 1].some((odd) => bytes[odd] === 0 && bytes[odd + 2] === 0 && bytes[1 - odd] !== 0);
function countLines(bytes, ends = /* @__PURE__ */ new Set()) {
	let count = 0;
	for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) {
		ends.add(bytes[at - 1] === RETURN ? "crlf" : "lf");
		count += 1;
	}
	return count;
}
// src/adapters/duckdb/problems.ts
/** What DuckDB says, in one line and without the paths of this machine. */
function firstLine$1(cause) {
	return (cause instanceof Error ? cause.message : String(cause)).split("\n")[0].trim();
}
/** The column of that name. Throws `InputErrors` with the nearest names. */
function columnNamed(columns, name) {
	const found = columns.find((column) => column.name === name);
	if (found) return found;
	const names = columns.map((column) => column.name);
	return refuse(name, "is not a column of the table", knownNames(name, names));
}
// src/adapters/duckdb/csv-problems.ts
const CAUSES = [
	[
		/unterminated quote/i,
		"has a quote that is not closed, or text after a closed one",
		"repair the quotes"
	],
	[
		/not utf-8|invalid unicode/i,
		"is not UTF-8 text",
		"save it as UTF-8"
	],
	[
		/Expected Number of Columns: (\d+) Found: (\d+)/i,
		"has $2 cells where the header has $1",
		"repair the row"
	],
	[
		/maximum line size/i,
		"has a row longer than 2 MB",
		"close the quote that swallows the rows"
	],
	[
		/invalid state/i,
		"is not CSV: quotes or line ends are broken",
		"write it again by RFC 4180"
	]
];
/** What is wrong with a CSV file, with the line where DuckDB knows it. */
function csvProblem(cause, path, absolute) {
	const said = (cause instanceof Error ? cause.message : String(cause)).split("Possible fixes")[0].replaceAll(absolute, path);
	const line = Number(/\bLine: (\d+)/i.exec(said)?.[1]);
	const at = {
		file: path,
		...line > 0 ? { line } : {}
	};
	for (const [pattern, words, remedy] of CAUSES) {
		const match = pattern.exec(said);
		if (match) return {
			input: path,
			message: filled(words, match).replace("has 1 cells", "has 1 cell"),
			remedy,
			at
		};
	}
	return {
		input: path,
		message: `is not readable CSV: ${firstLine$1(new Error(said))}`,
		remedy: "check the file in an editor",
		at
	};
}
const filled = (words, match) => words.replace(/\$(\d)/g, (_, group) => match[Number(group)]);
// src/adapters/duckdb/types.ts
const TYPES = [
	[/^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER)$/, "integer"],
	[/^(FLOAT|DOUBLE|DECIMAL\(\d+,\d+\))$/, "number"],
	[/^(VARCHAR|UUID|ENUM\(.*\))$/s, "string"],
	[/^BOOLEAN$/, "boolean"],
	[/^DATE$/, "date"],
	[/^TIMESTAMP(_S|_MS|_NS| WITH TIME ZONE)?$/, "timestamp"],
	[/^TIME(_NS| WITH TIME ZONE)?$/, "time"]
];
/** The type that every engine has for one of DuckDB's. */
const columnTypeOf = (native) => TYPES.find(([pattern]) => pattern.test(native))?.[1] ?? "other";
/** Whether values can be NaN or infinite. */
const isFloat = (native) => native === "DOUBLE" || native === "FLOAT";
/** DuckDB's type for a column that must be read as `type`. */
const NATIVE_TYPES = {
	string: "VARCHAR",
	integer: "BIGINT",
	number: "DOUBLE",
	boolean: "BOOLEAN",
	date: "DATE",
	timestamp: "TIMESTAMP",
	time: "TIME",
	other: "VARCHAR"
};
// src/adapters/duckdb/csv-types.ts
/**
* What a cell must look like to be of a type that was asked for: stricter than DuckDB's casts, which round "1.5" to
* an integer and read "1_000" and "0x10".
*/
const DECLARED = {
	integer: "[+-]?[0-9]{1,19}",
	number: "[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?",
	boolean: "[Tt]rue|[Ff]alse|TRUE|FALSE|0|1",
	date: "[0-9]{4}-[0-9]{2}-[0-9]{2}",
	timestamp: "[0-9]{4}-[0-9]{2}-[0-9]{2}([ T][0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?(Z| UTC|[+-][0-9]{2}(:?[0-9]{2})?)?)?)?",
	time: "[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?"
};
/**
* And to be of a type that nobody asked for: "007" and numbers too long for a double name things, "0" and "1" are
* numbers.
*/
const GUESSED = {
	...DECLARED,
	integer: "[+-]?(0|[1-9][0-9]{0,18})",
	number: "(([+-][0-9]{1,18}|0|[1-9][0-9]{0,17})(\\.[0-9]*)?|[+-]?\\.[0-9]+)([eE][+-]?[0-9]+)?",
	boolean: "[Tt]rue|[Ff]alse|TRUE|FALSE"
};
/** Types that a sample is tried for, the narrowest first. */
const CANDIDATES = [
	"boolean",
	"integer",
	"number",
	"date",
	"timestamp",
	"time"
];
/** Whether cells of a type are held against a pattern; DuckDB's cast is trusted with the others. */
const isChecked = (type) => DECLARED[type] !== void 0;
/** DuckDB's own cast of a cell; `castCell` judges what it makes. */
const plainCast = (cell, type) => `try_cast(${cell} as ${NATIVE_TYPES[type]})`;
/**
* The cell as `type`; NULL where it is none, which a number beyond a double's range is too. `plain` is the cell's
* `plainCast`. Cells that are written the usual way are told by a comparison, the others by a pattern.
*/
function castCell(cell, plain, type, declared) {
	const pattern = (declared ? DECLARED : GUESSED)[type];
	if (pattern === void 0) return cell;
	const text = `trim(${cell})`;
	const fits = `regexp_full_match(${text}, ${literal(pattern)})`;
	if (type === "number") {
		const special = `regexp_full_match(${text}, '(?i)nan|[+-]?inf(inity)?')`;
		return `case when ${usualNumber(cell, plain)} or ${fits} and isfinite(${plain}) or ${special} then ${plain} end`;
	}
	return `case when cast(${plain} as varchar) = ${cell} then ${plain} when ${fits} then ${type === "timestamp" ? inUtc(text) : plainCast(text, type)} end`;
}
/** DuckDB reads "1_0" and "+-1" too; these, leading zeros and very long numbers are left to the pattern. */
const usualNumber = (cell, plain) => `(abs(${plain}) < 1e18 and not contains(${cell}, '_') and not starts_with(${cell}, '+')
    and (not starts_with(${cell}, '0') or starts_with(${cell}, '0.')))`;
/** A timestamp with an offset moves to UTC, one without is taken to be there. */
const inUtc = (text) => `(try_cast(${text} as timestamptz) at time zone 'UTC')`;
// src/adapters/duckdb/relation.ts
/** The first `limit` rows of a FROM clause. */
const limited = (from, limit = Infinity) => limit === Infinity ? from : `(select * from ${from} limit ${Math.max(0, limit)})`;
/** How many of each file's rows are among the first `limit` of all. */
function firstOf(rows, limit = Infinity) {
	let left = limit;
	return rows.map((count) => {
		const taken = Math.min(count, left);
		left -= taken;
		return taken;
	});
}
// src/adapters/duckdb/csv-stage.ts
/** Column of a staged file with the value. */
const valueName = (at) => `v${at}`;
/** Column beside it with the cell as written, where that is not of the type. */
const badName = (at) => `b${at}`;
const SAMPLE = 20480;
/** Types of the columns: those asked for, else the narrowest one that holds all cells of the files' first rows. */
async function guess(reading) {
	const { names, ref } = reading;
	const open = names.filter((name) => ref.types?.[name] === void 0);
	const counts = open.flatMap((name) => {
		const cell = identifier(name);
		return [cell, ...CANDIDATES.map((type) => castCell(cell, plainCast(cell, type), type, false))];
	});
	const totals = counts.map(() => 0);
	for (const [at, path] of open.length > 0 ? ref.files.entries() : []) {
		const sql = `select ${counts.map((one) => `count(${one})`).join(", ")} from ${limited(cellsOf(reading, at), SAMPLE)}`;
		const row = await explained(reading, path, () => reading.session.rows(sql));
		for (const [i, count] of row[0].entries()) totals[i] += Number(count);
	}
	const width = CANDIDATES.length + 1;
	return names.map((name) => {
		const declared = ref.types?.[name];
		const at = open.indexOf(name) * width;
		return {
			name,
			type: declared ?? narrowest(totals.slice(at, at + width)),
			declared: declared !== void 0,
			uncastable: 0
		};
	});
}
function narrowest([cells, ...fitting]) {
	return (cells === 0 ? void 0 : CANDIDATES.find((_, at) => fitting[at] === cells)) ?? "string";
}
/** Writes every file's rows as Parquet and answers the rows of each, and the cells of each column that do not fit. */
async function stage(reading, columns) {
	const rows = [];
	const uncastable = columns.map(() => 0);
	let left = reading.ref.limit ?? Infinity;
	for (const [at, path] of reading.ref.files.entries()) {
		const target = reading.staged[at];
		await rm(target, { force: true });
		const typed = `select ${stagedColumns(columns).join(", ")} from ${limited(withCasts(reading, at, columns), left)}`;
		await explained(reading, path, () => reading.session.rows(`copy (${typed}) to ${literal(target)} (format parquet)`));
		const bad = columns.map(({ type }, i) => isChecked(type) ? `count(${badName(i)})` : "0");
		const [counts] = await reading.session.rows(`select count(*), ${bad.join(", ")} from read_parquet(${literal(target)})`);
		const [all, ...cells] = counts.map(Number);
		rows.push(all);
		left -= all;
		for (const [i, count] of cells.entries()) uncastable[i] += count;
	}
	return {
		rows,
		uncastable
	};
}
function stagedColumns(columns) {
	return columns.flatMap(({ name, type, declared }, at) => {
		const [cell, value] = [identifier(name), valueName(at)];
		if (!isChecked(type)) return [`${cell} as ${value}`];
		const cast = castCell(cell, plainName(at), type, declared);
		return [`${cast} as ${value}`, `case when ${cast} is null then ${cell} end as ${badName(at)}`];
	});
}
const plainName = (at) => identifier(`mlops cast ${at}`);
/** The cells of a file beside DuckDB's casts of them, each made once. */
function withCasts(reading, file, columns) {
	return `(select ${["*", ...columns.flatMap(({ name, type }, at) => isChecked(type) ? [`${plainCast(identifier(name), type)} as ${plainName(at)}`] : [])].join(", ")} from ${cellsOf(reading, file)})`;
}
/** Every cell of a file as text. */
function cellsOf({ files, ref, names, dialect }, file) {
	const options = [
		`delim = ${literal(dialect.delimiter)}`,
		`quote = ${literal(dialect.quote)}`,
		`escape = ${literal(dialect.escape)}`,
		`columns = {${names.map((name) => `${literal(name)}: 'VARCHAR'`).join(", ")}}`
	];
	return `read_csv(${literal(files.absolute(ref.files[file]))}, auto_detect = false, header = true, hive_partitioning = false, ${options.join(", ")})`;
}
async function explained({ files }, path, work) {
	try {
		return await work();
	} catch (cause) {
		throw new InputErrors([csvProblem(cause, path, files.absolute(path))], { cause });
	}
}
// src/adapters/duckdb/csv.ts
/**
* CSV files of one shape, read once: their typed rows go to Parquet files at `staged`, which every later question
* reads, for each reading of a CSV file costs as much as all questions together. A column that `ref.types` does not
* list becomes wider when a cell is not of the type that a sample showed. Throws `InputErrors` with the line of what
* cannot be read.
*/
async function csvRelation(session, files, ref, staged) {
	await requireText(files, ref.files);
	const reading = {
		session,
		files,
		ref,
		staged,
		...await sniff(session, files, ref.files)
	};
	requireColumns(reading.names, ref.types ?? {}, ref.files[0]);
	let cells = await guess(reading);
	for (;;) {
		const { rows, uncastable } = await stage(reading, cells);
		const settled = cells.map((cell, at) => settle(cell, uncastable[at]));
		const again = settled.some((cell, at) => cell.type !== cells[at].type);
		cells = settled;
		if (!again) return {
			...relationOf(reading, cells),
			rows
		};
	}
}
function settle(cell, uncastable) {
	if (uncastable === 0 || cell.declared) return {
		...cell,
		uncastable
	};
	return {
		...cell,
		type: cell.type === "integer" ? "number" : "string"
	};
}
function relationOf({ staged, dialect }, cells) {
	const stagedFrom = `read_parquet(${listOf(staged)}, hive_partitioning = false)`;
	return {
		from: `(select ${cells.map(({ name }, at) => `${valueName(at)} as ${identifier(name)}`).join(", ")} from ${stagedFrom})`,
		stagedFrom,
		columns: cells.map(({ name, type }) => ({
			name,
			type,
			native: NATIVE_TYPES[type]
		})),
		dialect,
		cells
	};
}
/** Name of the column with the cells of `cell` that are not of its type. */
const badCellsOf = ({ cells }, cell) => badName(cells.indexOf(cell));
// src/adapters/duckdb/guard.ts
/** The table, with what DuckDB refuses while it reads told as a problem of the file: no stack, no absolute path. */
function guarded$1(table, files, paths) {
	const explain = (cause) => {
		if (cause instanceof InputErrors) throw cause;
		const said = paths.reduce((text, path) => text.replaceAll(files.absolute(path), path), firstLine$1(cause));
		const path = paths.find((one) => said.includes(one)) ?? paths[0];
		return refuse(path, `cannot be read (${said})`, "check the file, or write it again", {
			at: { file: path },
			cause
		});
	};
	const safely = (work) => (...given) => work(...given).catch(explain);
	return {
		columns: table.columns,
		rows: safely(table.rows),
		count: safely(table.count),
		surplus: safely(table.surplus),
		failing: safely(table.failing),
		repeated: safely(table.repeated),
		uncastable: safely(table.uncastable),
		valueCounts: safely(table.valueCounts),
		numericColumn: safely(table.numericColumn),
		profile: safely(table.profile),
		batches: (expressions, size) => safeBatches(table.batches(expressions, size), explain)
	};
}
async function* safeBatches(batches, explain) {
	try {
		yield* batches;
	} catch (cause) {
		explain(cause);
	}
}
// src/adapters/duckdb/inspect.ts
/** How files begin that people take for tables. */
const MAGIC$1 = [
	["PK", "a zip archive"],
	["PK", "a zip archive"],
	["", "gzip"],
	["(µ/ý", "zstd"],
	["BZh", "bzip2"],
	["ý7zXZ", "xz"],
	["", "a Python pickle"],
	["", "a Python pickle"],
	["", "a Python pickle"],
	["", "a Python pickle"],
	["HDF", "HDF5"],
	["ARROW1", "Arrow IPC"],
	["SQLite format 3", "SQLite"],
	["%PDF", "PDF"],
	["ORC", "ORC"],
	["Obj", "Avro"],
	["<!doctype", "a web page"],
	["<!DOCTYPE", "a web page"],
	["<html", "a web page"]
];
const LFS_POINTER = "version https://git-lfs.github.com/spec/";
const JSON_TEXT = /^(\xef\xbb\xbf)?\s*(\{|\[\s*[[{])/;
/** The one format of the files, by their content. Throws `InputErrors` with everything that is wrong with any of them. */
async function formatOf(files, paths) {
	if (paths.length === 0) throw new InputErrors([{
		input: "data",
		message: "names no file",
		remedy: "name at least one Parquet or CSV file"
	}]);
	const seen = await Promise.all(paths.map((path) => inspect$1(files, path)));
	const problems = seen.flatMap((one) => typeof one === "string" ? [] : [one]);
	if (problems.length > 0) throw new InputErrors(problems);
	const other = seen.findIndex((format) => format !== seen[0]);
	if (other > 0) throw new InputErrors([problem(paths[other], `is ${seen[other]} while ${paths[0]} is ${seen[0]}`, "name files of one format")]);
	return seen[0];
}
const problem = (path, message, remedy) => ({
	input: path,
	message,
	remedy,
	at: { file: path }
});
async function inspect$1(files, path) {
	if (!await files.exists(path)) return problem(path, "does not exist", "check the path; it is relative to the working directory");
	if (await files.isFolder(path)) return problem(path, "is a folder", `name its files: ${path}/*.parquet`);
	if (/[*?[\]]/.test(files.absolute(path))) return problem(path, "has a name with * ? [ or ]", "rename it: the engine reads these as a pattern");
	try {
		return judge$1(path, await ends(files.absolute(path)));
	} catch (cause) {
		return problem(path, `cannot be read (${cause.code})`, "check its permissions");
	}
}
async function ends(path) {
	const file = await open(path, "r");
	try {
		const { size } = await file.stat();
		const head = await file.read(Buffer.alloc(64), 0, 64, 0);
		const tail = await file.read(Buffer.alloc(4), 0, 4, Math.max(0, size - 4));
		return {
			head: head.buffer.toString("latin1", 0, head.bytesRead),
			tail: tail.buffer.toString("latin1", 0, tail.bytesRead),
			size
		};
	} finally {
		await file.close();
	}
}
function judge$1(path, { head, tail, size }) {
	if (size === 0) return problem(path, "is empty", "name a file with rows");
	if (head.startsWith("PAR1")) {
		if (size >= 12 && tail === "PAR1") return "parquet";
		return problem(path, "is a truncated Parquet file", "write or download it again");
	}
	if (head.startsWith("PARE")) return problem(path, "is an encrypted Parquet file", "decrypt it first");
	if (head.startsWith(LFS_POINTER)) return problem(path, "is a Git LFS pointer, not the data", "run git lfs pull (checkout: lfs: true)");
	if (JSON_TEXT.test(head)) return problem(path, "is JSON, not a table", "save it as Parquet or CSV");
	const known = MAGIC$1.find(([magic]) => head.startsWith(magic));
	if (known) return problem(path, `is ${known[1]}, not a table`, "save it as Parquet or CSV");
	if (/\.(parquet|pq)$/i.test(extname(path))) return problem(path, "is not Parquet: it does not begin with PAR1", "write or download it again");
	return "csv";
}
// src/adapters/duckdb/budget.ts
/** Below this many cells any file is read. */
const ANY = 1e9;
/** No writer packs ordinary data so tightly; a file made to fill a disk does (42 kB that stand for petabytes). */
const CELLS_PER_BYTE = 1e3;
/** Why a file must not be read, or undefined. `rows` and `columns` are what it says of itself, `bytes` its size. */
function budgetProblem(rows, columns, bytes) {
	const cells = rows * columns;
	if (cells <= ANY || cells <= CELLS_PER_BYTE * bytes) return void 0;
	return `says that ${bytes} bytes hold ${rows} rows of ${columns} columns`;
}
// src/adapters/duckdb/parquet.ts
/** Stands for the native type of a column without any value. */
const NULLS = "NULL";
/** Parquet files of one shape. Throws `InputErrors` naming the file, and the column, that does not fit. */
async function parquetRelation(session, files, { files: paths, limit }) {
	const shapes = [];
	for (const path of paths) shapes.push(await shapeOf(session, files, path));
	const problems = shapes.flatMap((shape, at) => differences(shape.columns, shapes[0].columns, paths[at], paths[0]));
	if (problems.length > 0) throw new InputErrors(problems);
	const from = `read_parquet(${listOf(paths.map((path) => files.absolute(path)))}, union_by_name = true, hive_partitioning = false)`;
	const columns = await describe(session, from);
	const rows = shapes.map((shape) => shape.rows);
	const own = `(select ${columns.map(({ name }) => identifier(name)).join(", ")} from ${from})`;
	return {
		columns,
		from: limited(own, limit),
		rows: firstOf(rows, limit)
	};
}
async function shapeOf(session, files, path) {
	const shape = await readShape(session, files, path);
	const problem = budgetProblem(shape.rows, shape.columns.length, await files.size(path));
	if (problem) refuse(path, problem, "do not trust this file", { at: { file: path } });
	return shape;
}
async function readShape(session, files, path) {
	const file = literal(files.absolute(path));
	try {
		const empty = await emptyColumns(session, file);
		const columns = (await describe(session, `read_parquet(${file}, hive_partitioning = false)`)).map((one) => empty.has(one.name) ? {
			...one,
			native: NULLS
		} : one);
		const [[rows]] = await session.rows(`select num_rows from parquet_file_metadata(${file})`);
		return {
			columns,
			rows: Number(rows)
		};
	} catch (cause) {
		return refuse(path, `is not a readable Parquet file: ${firstLine$1(cause).replaceAll(files.absolute(path), path)}`, "write or download it again", {
			at: { file: path },
			cause
		});
	}
}
/** Columns of Parquet's null type: what pandas writes where a month holds no value. */
async function emptyColumns(session, file) {
	const rows = await session.rows(`select name from parquet_schema(${file}) where starts_with(logical_type, 'NullType')`);
	return new Set(rows.map(([name]) => String(name)));
}
async function describe(session, from) {
	return (await session.rows(`describe select * from ${from}`)).map(([name, native]) => ({
		name: String(name),
		native: String(native),
		type: columnTypeOf(String(native))
	}));
}
function differences(columns, expected, path, first) {
	const own = new Map(columns.map((column) => [column.name, column]));
	const known = new Map(expected.map((column) => [column.name, column]));
	const messages = [
		...expected.filter(({ name }) => !own.has(name)).map(({ name }) => `has no column ${name}, which ${first} has`),
		...columns.filter(({ name }) => !known.has(name)).map(({ name }) => `has a column ${name}, which ${first} does not have`),
		...columns.filter((column) => known.has(column.name) && !alike(column, known.get(column.name))).map(({ name, native }) => `holds ${native} in column ${name}, ${first} ${known.get(name).native}`)
	];
	const remedy = "name files of one shape, or write this one again";
	return messages.map((message) => ({
		input: path,
		message,
		remedy,
		at: { file: path }
	}));
}
/** Whole and fractional numbers mix: a month without a gap is often written as integers. */
const alike = (a, b) => a.native === b.native || a.native === NULLS || b.native === NULLS || a.type === b.type && a.type !== "other" || [a.type, b.type].every((type) => type === "integer" || type === "number");
// src/adapters/duckdb/session.ts
/**
* Opens a locked session: no other file, no network, no extension, no way to unlock. Statistics are kept out of the
* optimizer because writers other than DuckDB leave NaN out of minimum and maximum, and DuckDB 1.5 then folds
* comparisons that NaN meets.
*/
async function openSession$2(duckdb, options) {
	const { connection, close } = await connect$1(duckdb, options);
	return {
		rows: async (sql) => (await connection.runAndReadAll(sql)).getRows(),
		chunks: (sql) => chunksOf(connection, sql),
		close
	};
}
/** The connection of such a session. */
async function connect$1(duckdb, { paths, threads }) {
	const instance = await duckdb.DuckDBInstance.create(":memory:", {
		autoinstall_known_extensions: "false",
		autoload_known_extensions: "false",
		temp_directory: join(tmpdir(), `mlops-duckdb-${randomUUID()}`),
		...threads === void 0 ? {} : { threads: String(threads) }
	});
	const connection = await instance.connect();
	for (const setting of [
		`allowed_paths = ${listOf(paths)}`,
		`TimeZone = ${literal("UTC")}`,
		`disabled_optimizers = ${literal("statistics_propagation")}`,
		"enable_external_access = false",
		"lock_configuration = true"
	]) await connection.run(`set ${setting}`);
	let open = true;
	const close = () => {
		if (!open) return;
		open = false;
		connection.closeSync();
		instance.closeSync();
	};
	return {
		connection,
		close
	};
}
async function* chunksOf(connection, sql) {
	const result = await connection.stream(sql);
	for (;;) {
		const chunk = await result.fetchChunk();
		if (!chunk || chunk.rowCount === 0) return;
		yield chunk;
	}
}
// src/adapters/duckdb/cells.ts
/**
* The expression as it leaves DuckDB: floats as DOUBLE, everything else as text; timestamps as ISO 8601 in UTC, to
* which those without a time zone are taken to belong.
*/
function wireSql(sql, native) {
	if (isFloat(native)) return `cast(${sql} as double)`;
	if (columnTypeOf(native) !== "timestamp") return `cast(${sql} as varchar)`;
	return `replace(cast(${utcSql(sql, native)} as varchar), ' ', 'T') || 'Z'`;
}
/** A timestamp without time zone, in UTC. */
const utcSql = (sql, native) => native === "TIMESTAMP WITH TIME ZONE" ? `((${sql}) at time zone 'UTC')` : sql;
/**
* A value of `wireSql` as evidence holds it: integers and decimals as numbers where a double is exact, else as text;
* NaN and infinities as text, for JSON has no number for them.
*/
function scalarOf(wire, native) {
	if (wire === null) return null;
	if (typeof wire === "number") return Number.isFinite(wire) ? wire + 0 : String(wire);
	const text = String(wire);
	if (native === "BOOLEAN") return text === "true";
	const type = columnTypeOf(native);
	return type === "integer" || type === "number" ? exactNumber(text) : text;
}
function exactNumber(text) {
	const plain = text.includes(".") ? text.replace(/\.?0+$/, "") : text;
	const value = Number(plain);
	return String(value) === plain ? value : plain;
}
/** A value of `wireSql` as text: the text of what `scalarOf` answers, so that equal values have equal texts. */
const textOf = (wire, native) => typeof wire === "string" && !native.startsWith("DECIMAL") ? wire : textOfScalar(scalarOf(wire, native));
const textOfScalar = (value) => value === null ? null : String(value);
// src/adapters/duckdb/expression.ts
/**
* The users' expressions with their types. Throws `InputErrors` for each one that is not SQL over one row of the
* table: unknown columns, subqueries, aggregates, windows, functions whose answer changes.
*/
async function checkExpressions(session, from, columns, expressions) {
	const problems = [];
	const typed = [];
	for (const [name, { sql }] of Object.entries(expressions)) {
		const answer = await judge(session, from, columns, sql);
		if ("native" in answer) typed.push({
			name,
			sql: parenthesised(sql),
			native: answer.native
		});
		else problems.push({
			input: name,
			value: sql,
			message: answer.message,
			remedy: `write SQL over the columns of one row: ${columns.map((column) => column.name).join(", ")}`
		});
	}
	if (problems.length > 0) throw new InputErrors(problems);
	return typed;
}
/** On lines of its own, so that a comment at its end ends there. */
const parenthesised = (sql) => `(\n${sql}\n)`;
async function judge(session, from, columns, sql) {
	try {
		const problem = await shapeProblem(session, sql, columns);
		if (problem) return { message: problem };
		const [row] = await session.rows(`describe select ${parenthesised(sql)} as value from ${from}`);
		return { native: String(row[1]) };
	} catch (cause) {
		return { message: `is not an expression over the table (${firstLine$1(cause)})` };
	}
}
/** Judged on DuckDB's own syntax tree, so that no text can look like one thing and be another. */
async function shapeProblem(session, sql, columns) {
	const [row] = await session.rows(`select json_serialize_sql(${literal(`select ${parenthesised(sql)}`)})`);
	const tree = JSON.parse(String(row[0]));
	if (tree.error) return `is not an SQL expression (${tree.error_message})`;
	const statements = tree.statements;
	const select = statements[0]?.node;
	if (!(statements.length === 1 && select?.type === "SELECT_NODE" && select.select_list.length === 1 && select.from_table.type === "EMPTY" && select.where_clause === null)) return "is more than one expression";
	const nodes = [...descend(select.select_list)];
	const strange = nodes.find((node) => [
		"SUBQUERY",
		"WINDOW",
		"STAR"
	].includes(String(node.class)));
	if (strange) return `uses a ${String(strange.class).toLowerCase()}, which looks beyond one row`;
	return functionProblem(session, [...functionNames(nodes, columns)]);
}
/** Functions, and the names that SQL reads as one where no column is called so (`current_date`). */
function functionNames(nodes, columns) {
	const known = new Set(columns.map(({ name }) => name.toLowerCase()));
	const functions = nodes.filter((node) => node.class === "FUNCTION").map((node) => isAgeToday(node) ? AGE_TODAY : String(node.function_name));
	const bare = nodes.filter((node) => node.class === "COLUMN_REF").map((node) => node.column_names[0].toLowerCase()).filter((name) => !known.has(name));
	return /* @__PURE__ */ new Set([...functions.map((name) => name.toLowerCase()), ...bare]);
}
/** `age(t)` counts to today, `age(a, b)` from one value to the other. */
const AGE_TODAY = "age with one argument";
const isAgeToday = ({ function_name, children }) => String(function_name).toLowerCase() === "age" && children.length === 1;
function* descend(value) {
	if (value === null || typeof value !== "object") return;
	if (!Array.isArray(value)) yield value;
	for (const part of Object.values(value)) yield* descend(part);
}
/** Names that `duckdb_functions()` does not tell apart from functions of their arguments. */
const NOT_OF_ONE_ROW = [
	...[
		"current_date",
		"current_time",
		"current_timestamp",
		"localtime",
		"localtimestamp"
	],
	...[
		"current_localtime",
		"current_localtimestamp",
		"ago",
		"pg_conf_load_time",
		"pg_postmaster_start_time",
		AGE_TODAY
	],
	...[
		"current_setting",
		"getvariable",
		"unnest",
		"unlist"
	]
];
/** A function must answer from its arguments alone, today as tomorrow: no aggregate, no clock, no chance. */
async function functionProblem(session, names) {
	if (names.length === 0) return void 0;
	const rows = await session.rows(`select function_name from duckdb_functions() where function_name in (${names.map(literal).join(", ")})
     group by function_name
     having bool_or(function_type = 'aggregate' or stability in ('VOLATILE', 'CONSISTENT_WITHIN_QUERY'))
     order by function_name`);
	const name = names.find((one) => NOT_OF_ONE_ROW.includes(one)) ?? rows[0]?.[0];
	return name === void 0 ? void 0 : `uses ${name}, which depends on more than the values of one row`;
}
// src/adapters/duckdb/locate.ts
/** Name of the running row number beside the table's own columns. */
const ROW_NUMBER = "mlops row number";
/** The relation with its rows numbered from 1, in the order of the files. */
const numbered = (from) => `(select *, row_number() over () as ${identifier(ROW_NUMBER)} from ${from})`;
/** Finds rows by a WHERE clause over the numbered relation and says in which file, and where in it, they stand. */
function rowLocator(session, files, { from, rows }) {
	return async (where, show, limit) => {
		const number = identifier(ROW_NUMBER);
		const wires = show.map((column) => wireSql(identifier(column.name), column.native));
		return (await session.rows(`select ${[number, ...wires].join(", ")} from ${numbered(from)} ${where} order by ${number} limit ${limit}`)).map(([at, ...values]) => ({
			...placeOf$1(Number(at), files, rows),
			values: Object.fromEntries(show.map(({ name, native }, i) => [name, scalarOf(values[i], native)]))
		}));
	};
}
/** File, and 1-based row within it, of the nth row of all. */
function placeOf$1(number, files, rows) {
	let row = number;
	let at = 0;
	while (at < files.length - 1 && row > rows[at]) row -= rows[at++];
	return {
		file: files[at],
		row
	};
}
// src/adapters/duckdb/batches.ts
/** Rows in file order as typed columns, `size` at a time. Throws `InputErrors` naming an expression that fails, and `file`. */
async function* streamBatches(session, from, columns, expressions, size, file) {
	const sinks = (await checkExpressions(session, from, columns, expressions)).map((one) => ({
		...one,
		as: expressions[one.name].as
	}));
	const chunks = session.chunks(`select ${sinks.map(sinkSql).join(", ") || "0"} from ${from}`);
	try {
		yield* regroup(chunks, sinks, size);
	} catch (cause) {
		await blame$1(session, from, sinks, file, cause);
	}
}
const sinkSql = ({ sql, native, as }) => as === "number" ? `coalesce(cast(${sql} as double), 'nan'::double)` : wireSql(sql, native);
async function* regroup(chunks, sinks, size) {
	let values = sinks.map((sink) => emptyValues(sink, size));
	let rows = 0;
	for await (const chunk of chunks) {
		const read = sinks.map((sink, at) => readValues(chunk, at, sink));
		for (let start = 0; start < chunk.rowCount;) {
			const end = Math.min(chunk.rowCount, start + size - rows);
			for (const [at, target] of values.entries()) copy(target, rows, read[at], start, end);
			rows += end - start;
			start = end;
			if (rows < size) continue;
			yield batchOf(sinks, values, rows);
			values = sinks.map((sink) => emptyValues(sink, size));
			rows = 0;
		}
	}
	if (rows > 0) yield batchOf(sinks, values, rows);
}
const emptyValues = (sink, size) => sink.as === "number" ? new Float64Array(size) : [];
function readValues(chunk, at, sink) {
	if (sink.as === "number") return doublesOf(chunk, at);
	return chunk.getColumnValues(at).map((value) => textOf(value, sink.native));
}
/** Doubles of a column that holds no NULL, without a copy. */
function doublesOf(chunk, at) {
	const { items } = chunk.getColumnVector(at);
	return items.subarray(0, chunk.rowCount);
}
function copy(target, offset, source, start, end) {
	if (target instanceof Float64Array) target.set(source.subarray(start, end), offset);
	else for (let row = start; row < end; row += 1) target.push(source[row]);
}
function batchOf(sinks, values, rows) {
	const numbers = Object.create(null);
	const texts = Object.create(null);
	for (const [at, { name }] of sinks.entries()) {
		const column = values[at];
		if (column instanceof Float64Array) numbers[name] = column.subarray(0, rows);
		else texts[name] = column;
	}
	return {
		rows,
		numbers,
		texts
	};
}
/**
* Names the first expression that fails on its own. Numbered rows are read one after the other, so that the value
* shown is the first bad one of the file and not of the fastest thread.
*/
async function blame$1(session, from, sinks, file, cause) {
	for (const sink of sinks) try {
		await session.rows(`select count(${sinkSql(sink)}) from ${numbered(from)} where ${identifier(ROW_NUMBER)} > 0`);
	} catch (own) {
		refuse(sink.name, `cannot be read as ${sink.as} in ${file} (${firstLine$1(own)})`, "repair the values, or cast them in the expression", {
			value: sink.sql.trim().slice(1, -1).trim(),
			cause: own
		});
	}
	throw cause;
}
// src/adapters/duckdb/duplicates.ts
const namesOf = (columns) => columns.map(({ name }) => identifier(name)).join(", ");
const complete = (columns) => columns.map(({ name }) => `${identifier(name)} is not null`).join(" and ") || "true";
/** Rows minus distinct combinations, among rows where no column is NULL; exact. */
async function countSurplus(session, from, columns) {
	const sql = await denseSql(session, from, columns) ?? groupsSql(from, columns);
	const [row] = await session.rows(sql);
	return Number(row[0]);
}
const groupsSql = (from, columns) => `select coalesce(sum(n - 1), 0)::double from (
     select count(*) as n from ${from} where ${complete(columns)} group by ${namesOf(columns)})`;
/** Bits that a column may take: 125 MB, and no more than eight bytes a row. */
const MOST_BITS = 1e9;
const BITS_PER_ROW = 64;
/** One whole-number column that lies close together, as most keys do: a bit a value takes a tenth of the time. */
async function denseSql(session, from, [column, ...others]) {
	if (!column || others.length > 0 || column.type !== "integer" || /HUGEINT/.test(column.native)) return void 0;
	const name = identifier(column.name);
	const [row] = await session.rows(`select min(${name}), max(${name}), count(${name}) from ${from}`);
	if (row[0] === null) return void 0;
	const [low, high, count] = row.map((value) => BigInt(value));
	const bits = high - low + 1n;
	if (bits > MOST_BITS || bits > count * BigInt(BITS_PER_ROW)) return void 0;
	const [least, most] = [low, high].map((value) => `cast(${literal(String(value))} as ${column.native})`);
	return `select (count(${name}) - bit_count(bitstring_agg(${name}, ${least}, ${most})))::double from ${from}`;
}
/** WHERE clause of rows whose combination stands in an earlier row; only combinations that repeat are ordered. */
function repeatedSql(from, columns) {
	const [names, number] = [namesOf(columns), identifier(ROW_NUMBER)];
	const firsts = `select min(${number}) from ${numbered(from)} where ${complete(columns)} group by ${names} having count(*) > 1`;
	return `where (${names}) in (${`select ${names} from ${from} where ${complete(columns)} group by ${names} having count(*) > 1`}) and ${number} not in (${firsts})`;
}
// src/adapters/duckdb/comparison.ts
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;
const SHAPES = {
	date: /^\d{4}-\d{2}-\d{2}([T ]|$)/,
	timestamp: /^\d{4}-\d{2}-\d{2}([T ]|$)/,
	time: /^\d{2}:\d{2}/
};
/** The column as values are compared with it: timestamps in UTC, everything unknown as text. */
function comparable(column) {
	const name = identifier(column.name);
	if (column.type === "timestamp") return utcSql(name, column.native);
	if (column.type === "date") return `cast(${name} as timestamp)`;
	return column.type === "other" || column.type === "string" ? `cast(${name} as varchar)` : name;
}
/** A literal that `comparable(column)` compares with, or undefined where no value of the column can equal it. */
function comparand(value, column) {
	if (value === null) return void 0;
	switch (column.type) {
		case "integer": return wholeLiteral(value) ?? numberLiteral(value);
		case "number": return numberLiteral(value);
		case "boolean": return /^(true|false)$/i.test(String(value)) ? String(value) : void 0;
		case "date":
		case "timestamp": return SHAPES[column.type].test(String(value)) ? `(cast(${literal(String(value))} as timestamptz) at time zone 'UTC')` : void 0;
		case "time": return SHAPES.time.test(String(value)) ? `cast(${literal(String(value))} as time)` : void 0;
		default: return literal(String(value));
	}
}
const HUGEINT_LIMIT = 2 ** 127;
/** As a double, 2^53 would equal the whole number after it. */
const wholeLiteral = (value) => typeof value === "number" && Number.isInteger(value) && Math.abs(value) < HUGEINT_LIMIT ? `cast(${literal(String(BigInt(value)))} as hugeint)` : void 0;
/** Whole numbers keep all digits; text counts when it is a number. */
function numberLiteral(value) {
	if (typeof value === "string" && /^[+-]?\d{1,38}$/.test(value)) return `cast(${literal(value)} as hugeint)`;
	if (typeof value === "string" && !NUMBER.test(value)) return void 0;
	const number = Number(value);
	if (typeof value === "boolean" || !Number.isFinite(number)) return void 0;
	return Number.isSafeInteger(number) ? `cast(${number} as hugeint)` : `cast(${literal(String(number))} as double)`;
}
// src/adapters/duckdb/predicate.ts
/** A condition that is true or false, never NULL. Throws `InputErrors` for limits that the column cannot have. */
const predicateSql = (predicate, column) => `coalesce(${conditionSql(predicate, column)}, false)`;
function conditionSql(predicate, column) {
	const name = identifier(column.name);
	switch (predicate.is) {
		case "null": return `${name} is null`;
		case "nan": return isFloat(column.native) ? `isnan(${name})` : "false";
		case "one-of": return memberSql(predicate.values, column);
		case "none-of": return `(${name} is not null and not ${memberSql(predicate.values, column)})`;
		case "outside": return outsideSql(predicate, column);
		case "not-matching": return `not regexp_full_match(cast(${name} as varchar), ${literal(predicate.pattern)})`;
		case "length-outside": return anyOf([predicate.minimum === void 0 ? void 0 : `length(cast(${name} as varchar)) < ${predicate.minimum}`, predicate.maximum === void 0 ? void 0 : `length(cast(${name} as varchar)) > ${predicate.maximum}`]);
		case "not-multiple-of": return notMultipleSql(predicate.of, column);
		case "any-of": return anyOf(predicate.predicates.map((each) => predicateSql(each, column)));
	}
}
const anyOf = (conditions) => `(${conditions.filter((one) => one !== void 0).join(" or ") || "false"})`;
/**
* NULL in the list would make `not in` unknown; values that the column cannot hold match nothing. Texts are looked
* up in a list, which is five times as fast as `in`.
*/
function memberSql(values, column) {
	const members = values.map((value) => comparand(value, column)).filter((one) => one !== void 0);
	if (members.length === 0) return "false";
	const side = comparable(column);
	return column.type === "string" ? `list_contains([${members.join(", ")}], ${side})` : `(${side} in (${members.join(", ")}))`;
}
/** NaN is outside every range; numbers in a text column are compared as numbers, and what is none is outside. */
function outsideSql(predicate, column) {
	const limits = [
		"minimum",
		"exclusiveMinimum",
		"maximum",
		"exclusiveMaximum"
	].map((key) => ({
		key,
		value: predicate[key]
	})).filter((limit) => limit.value !== void 0);
	const asNumber = column.type === "string" && limits.some(({ value }) => typeof value === "number");
	const side = asNumber ? `try_cast(${identifier(column.name)} as double)` : comparable(column);
	const conditions = limits.map(({ key, value }) => {
		const limit = asNumber ? numberLiteral(value) : comparand(value, column);
		return `${side} ${OPPOSITES[key]} ${limit ?? refuseLimit(key, value, column)}`;
	});
	const floats = asNumber || isFloat(column.native);
	return anyOf([
		...conditions,
		floats ? `isnan(${side})` : void 0,
		asNumber ? `(${identifier(column.name)} is not null and ${side} is null)` : void 0
	]);
}
const OPPOSITES = {
	minimum: "<",
	exclusiveMinimum: "<=",
	maximum: ">",
	exclusiveMaximum: ">="
};
const refuseLimit = (key, value, column) => refuse(column.name, `is ${column.type}, which ${key} ${JSON.stringify(value)} is not`, `give a ${column.type}`, { value });
/** Allows for the rounding of fractions: 0.3 is a multiple of 0.1. */
const MULTIPLE_TOLERANCE = 1e-9;
function notMultipleSql(of, column) {
	if (!(of > 0)) return refuse(column.name, "needs a multipleOf above 0", "give a positive number", { value: of });
	const name = identifier(column.name);
	if (column.type === "integer" && Number.isSafeInteger(of)) return `${name} % ${of} <> 0`;
	const value = column.type === "string" ? `try_cast(${name} as double)` : `cast(${name} as double)`;
	const ratio = `(${value} / cast(${literal(String(of))} as double))`;
	return anyOf([
		`(${name} is not null and ${value} is null)`,
		`not isfinite(${value})`,
		`abs(${ratio} - round(${ratio})) > ${MULTIPLE_TOLERANCE} * greatest(1, abs(${ratio}))`
	]);
}
// src/adapters/duckdb/questions.ts
/** SQL that is true for a row that the question counts. */
const conditionOf = ({ question, column }) => predicateSql(question.bad, column);
/** Counting what is there is cheaper than testing what is not. */
const countSql = (one) => one.question.bad.is === "null" ? `count(*) - count(${identifier(one.column.name)})` : `count_if(${conditionOf(one)})`;
/** Rows for which each question's predicate holds, in one statement. Throws `InputErrors` naming a bad question. */
async function countAll(session, from, asked) {
	if (asked.length === 0) return [];
	const counts = asked.map(countSql);
	const [row] = await session.rows(`select ${counts.join(", ")} from ${from}`).catch((cause) => blame(session, from, asked, cause));
	return row.map(Number);
}
/** Names the first question that fails on its own: a pattern or a limit that DuckDB cannot read. */
async function blame(session, from, asked, cause) {
	if (cause instanceof InputErrors) throw cause;
	for (const one of asked) {
		const { column, bad } = one.question;
		await session.rows(`select count_if(${conditionOf(one)}) from ${from}`).catch((own) => refuse(column, `cannot be judged by ${bad.is} (${firstLine$1(own)})`, "repair the rule", {
			value: bad.is === "not-matching" ? bad.pattern : JSON.stringify(bad),
			cause: own
		}));
	}
	throw cause;
}
// src/adapters/duckdb/summaries.ts
/** Values as text with their counts, largest count first, then bytewise. */
async function valueCounts(session, from, column) {
	const name = identifier(column.name);
	return (await session.rows(`select ${wireSql("value", column.native)}, n from (select ${name} as value, count(*) as n from ${from} group by ${name})`)).map(([value, count]) => ({
		value: textOf(value, column.native),
		count: Number(count)
	})).sort((a, b) => b.count - a.count || bytewise$2(a.value, b.value));
}
/** NULL comes last. */
function bytewise$2(a, b) {
	if (a === null || b === null) return Number(a === null) - Number(b === null);
	return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
/** Finite values ascending, the others counted. Throws `InputErrors` for a column that is not numeric. */
async function numericColumn(session, from, column, rows) {
	if (column.type !== "integer" && column.type !== "number") return refuse(column.name, `is ${column.native}, not numeric`, "name a numeric column");
	const sorted = new Float64Array(rows);
	const [nulls, nans] = [`${identifier(column.name)} is null`, floatTest("isnan", column)];
	const [counts] = await session.rows(`select count_if(${nulls}), count_if(${nans}), count_if(${floatTest("isinf", column)}) from ${from}`);
	let finite = 0;
	const value = `cast(${identifier(column.name)} as double) + 0.0`;
	for await (const chunk of session.chunks(`select coalesce(${value}, 'nan'::double) from ${from}`)) for (const each of doublesOf(chunk, 0)) if (Number.isFinite(each)) sorted[finite++] = each;
	const [nullCount, nanCount, infinite] = counts.map(Number);
	return {
		sorted: sorted.subarray(0, finite).sort(),
		rows,
		nulls: nullCount,
		nans: nanCount,
		infinities: infinite
	};
}
const floatTest = (test, column) => isFloat(column.native) ? `${test}(${identifier(column.name)})` : String(test === "isfinite");
/** Smallest and largest finite value, distinct count, nulls. */
async function profile(session, from, column) {
	const name = identifier(column.name);
	const finite = `filter (where ${floatTest("isfinite", column)})`;
	const [row] = await session.rows(`select ${wireSql(`min(${name}) ${finite}`, column.native)}, ${wireSql(`max(${name}) ${finite}`, column.native)},
       count(distinct ${name}), count(*) - count(${name}) from ${from}`);
	const [minimum, maximum, distinct, nulls] = row;
	return {
		minimum: scalarOf(minimum, column.native),
		maximum: scalarOf(maximum, column.native),
		distinct: Number(distinct),
		nulls: Number(nulls)
	};
}
// src/adapters/duckdb/table.ts
/** The port's table over a relation; `uncastable` is the CSV reader's. */
function duckDbTable(session, ref, relation, uncastable) {
	const { from, columns } = relation;
	const total = relation.rows.reduce((sum, rows) => sum + rows, 0);
	const named = (name) => columnNamed(columns, name);
	const asked = (question) => ({
		question,
		column: named(question.column)
	});
	const locate = rowLocator(session, ref.files, relation);
	return {
		columns,
		rows: async () => total,
		count: async (questions) => countAll(session, from, questions.map(asked)),
		surplus: async (names) => countSurplus(session, from, names.map(named)),
		failing: async (question, show, limit) => {
			const one = asked(question);
			return locate(`where ${conditionOf(one)}`, show.map(named), limit).catch((cause) => blame(session, from, [one], cause));
		},
		repeated: async (names, show, limit) => locate(repeatedSql(from, names.map(named)), show.map(named), limit),
		uncastable,
		valueCounts: async (name) => valueCounts(session, from, named(name)),
		numericColumn: async (name) => numericColumn(session, from, named(name), total),
		profile: async (names) => {
			const profiles = [];
			for (const column of names.map(named)) profiles.push(await profile(session, from, column));
			return profiles;
		},
		batches: (expressions, size) => streamBatches(session, from, columns, expressions, size, ref.files.join(", "))
	};
}
// src/adapters/duckdb/temporary.ts
/** Folders of this process that still exist; they go with it, also when nobody closed what they belong to. */
const folders$1 = /* @__PURE__ */ new Set();
const removeAll = () => removeFolders([...folders$1]);
/** A new, empty folder that is removed with the process at the latest. */
async function temporaryFolder() {
	if (folders$1.size === 0) process.once("exit", removeAll);
	const folder = await mkdtemp(join(tmpdir(), "mlops-duckdb-"));
	folders$1.add(folder);
	return folder;
}
/** Removes folders that `temporaryFolder` made; one that is gone already is no problem. */
function removeFolders(gone) {
	for (const folder of gone) {
		rmSync(folder, {
			recursive: true,
			force: true
		});
		folders$1.delete(folder);
	}
	if (folders$1.size === 0) process.off("exit", removeAll);
}
// src/adapters/duckdb/uncastable.ts
/** Finds cells of declared columns that are not of their type, in the order of the files. */
function uncastableCells(session, files, paths, relation) {
	const bad = relation.cells.filter((cell) => cell.uncastable > 0);
	const count = bad.reduce((sum, cell) => sum + cell.uncastable, 0);
	return async (limit) => {
		if (count === 0 || limit === 0) return {
			count,
			cells: []
		};
		const cells = (await session.rows(`select * from (${bad.map((cell) => badCells(cell, relation, limit)).join(" union all ")}) order by all limit ${limit}`)).map(([number, at, value]) => ({
			...placeOf$1(Number(number), paths, relation.rows),
			cell: relation.cells[Number(at)],
			value: String(value)
		}));
		return {
			count,
			cells: await withLines(files, relation, cells)
		};
	};
}
function badCells(cell, relation, limit) {
	const [bad, number] = [badCellsOf(relation, cell), identifier(ROW_NUMBER)];
	return `(select ${number}, ${relation.cells.indexOf(cell)}, ${bad} from ${numbered(relation.stagedFrom)}
    where ${bad} is not null order by ${number} limit ${limit})`;
}
async function withLines(files, { dialect, cells: columns }, found) {
	const cells = [];
	for (const file of new Set(found.map((one) => one.file))) {
		const own = found.filter((one) => one.file === file);
		const lines = await linesOf(files.absolute(file), {
			...dialect,
			oneColumn: columns.length === 1
		}, own.map(({ row }) => row));
		for (const { row, cell, value } of own) cells.push({
			file,
			line: lines.get(row),
			column: cell.name,
			value,
			message: `${literal(value)} is not ${NOUNS[cell.type]}`
		});
	}
	return cells;
}
const NOUNS = {
	string: "text",
	integer: "an integer",
	number: "a number",
	boolean: "true or false",
	date: "a date (YYYY-MM-DD)",
	timestamp: "a timestamp (ISO 8601)",
	time: "a time (HH:MM:SS)",
	other: "a value"
};
// src/adapters/duckdb/write-parquet.ts
const NATIVE = {
	number: "DOUBLE",
	integer: "BIGINT",
	text: "VARCHAR"
};
const CHUNK = 2048;
const ROW_GROUP = 122880;
/**
* The same columns give the same bytes: one thread, fixed codec and row groups. NaN becomes NULL, as NULL is read as
* NaN. The file appears whole or not at all.
*/
async function writeParquet(duckdb, files, path, columns) {
	const folder = await temporaryFolder();
	try {
		const target = join(folder, "table.parquet");
		await copyOut(duckdb, target, columns);
		await files.copy(target, path);
	} finally {
		removeFolders([folder]);
	}
}
async function copyOut(duckdb, target, columns) {
	const { connection, close } = await connect$1(duckdb, {
		paths: [target],
		threads: 1
	});
	try {
		const types = columns.map(({ name, type }) => `${identifier(name)} ${NATIVE[type]}`);
		await connection.run(`create table rows (${types.join(", ")})`);
		await append(duckdb, connection, columns);
		await connection.run(`copy rows to ${literal(target)} (format parquet, compression zstd, row_group_size ${ROW_GROUP})`);
	} finally {
		close();
	}
}
async function append(duckdb, connection, columns) {
	const rows = columns[0]?.values.length ?? 0;
	const types = columns.map(({ type }) => duckdb[NATIVE[type]]);
	const appender = await connection.createAppender("rows");
	for (let start = 0; start < rows; start += CHUNK) {
		const size = Math.min(CHUNK, rows - start);
		const chunk = duckdb.DuckDBDataChunk.create(types, size);
		chunk.setColumns(columns.map((column) => valuesOf$1(column, start, size)));
		appender.appendDataChunk(chunk);
	}
	appender.closeSync();
}
function valuesOf$1({ values, type }, start, size) {
	return [...values.slice(start, start + size)].map((value) => {
		if (typeof value !== "number") return value;
		if (Number.isNaN(value)) return null;
		return type === "integer" ? BigInt(value) : value;
	});
}
// src/adapters/duckdb/engine.ts
/**
* DuckDB as the engine. Each table has an instance of its own that can read the table's files and nothing else, so
* that SQL written by users cannot look around on the machine.
*/
async function openDuckDb(files, options) {
	const duckdb = await options.load();
	const sessions = [];
	const folders = [];
	const shop = {
		files,
		open: async (paths) => {
			const session = await openSession$2(duckdb, {
				paths,
				threads: options.threads
			});
			sessions.push(session);
			return session;
		},
		folder: async () => {
			const folder = await temporaryFolder();
			folders.push(folder);
			return folder;
		}
	};
	const close = () => {
		for (const session of sessions.splice(0)) session.close();
		removeFolders(folders.splice(0));
	};
	const inFlight = /* @__PURE__ */ new Set();
	return {
		name: `duckdb ${duckdb.version()}`,
		table: async (ref) => {
			const opening = openTable(shop, ref);
			inFlight.add(opening);
			try {
				return await opening;
			} catch (cause) {
				await Promise.allSettled(inFlight);
				throw cause;
			} finally {
				inFlight.delete(opening);
			}
		},
		writeParquet: (path, columns) => writeParquet(duckdb, files, path, columns),
		close
	};
}
async function openTable(shop, ref) {
	return guarded$1(await (await formatOf(shop.files, ref.files) === "csv" ? csvTable : parquetTable)(shop, ref), shop.files, ref.files);
}
async function parquetTable({ files, open }, ref) {
	const session = await open(ref.files.map((path) => files.absolute(path)));
	return duckDbTable(session, ref, await parquetRelation(session, files, ref), async () => ({
		count: 0,
		cells: []
	}));
}
/** The CSV files are read by a session of its own; users' SQL sees what that one wrote. */
async function csvTable({ files, open, folder }, ref) {
	const into = await folder();
	const staged = ref.files.map((_, at) => join(into, `${at}.parquet`));
	const reader = await open([...ref.files.map((path) => files.absolute(path)), ...staged]);
	const relation = await csvRelation(reader, files, ref, staged);
	reader.close();
	const session = await open(staged);
	return duckDbTable(session, ref, relation, uncastableCells(session, files, ref.files, relation));
}
// src/adapters/glob-pattern.ts
const MAX_ALTERNATIVES = 1e3;
/** Whether a pattern may match anything but itself; braces are expanded before. */
const hasWildcard = (text) => /[*?[]/.test(text);
/** `a{b,c{d,e}}` → `ab`, `acd`, `ace`; braces without a comma or a partner stand for themselves. */
function expandBraces(pattern) {
	let open = [pattern];
	const done = [];
	while (open.length > 0) {
		const next = [];
		for (const text of open) {
			const alternatives = innermost(text);
			if (alternatives) next.push(...alternatives);
			else done.push(text);
		}
		if (next.length + done.length > MAX_ALTERNATIVES) refuse(pattern, `stands for more than ${MAX_ALTERNATIVES} patterns`, "use fewer braces");
		open = next;
	}
	return done;
}
function innermost(text) {
	const match = /\{([^{}]*,[^{}]*)\}/.exec(text);
	if (!match) return void 0;
	const [head, tail] = [text.slice(0, match.index), text.slice(match.index + match[0].length)];
	return match[1].split(",").map((one) => `${head}${one}${tail}`);
}
/** Reads the pattern of one name: `*`, `?`, `[a-z]`, `[!a-z]`; a bracket without a partner stands for itself. */
function parseSegment(text) {
	const characters = [...text];
	const tokens = [];
	for (let at = 0; at < characters.length; at += 1) {
		const value = characters[at];
		const close = value === "[" ? closing(characters, at) : -1;
		if (value === "*") {
			if (tokens.at(-1)?.is !== "many") tokens.push({ is: "many" });
		} else if (value === "?") tokens.push({ is: "one" });
		else if (close > 0) {
			tokens.push(classOf(characters.slice(at + 1, close)));
			at = close;
		} else tokens.push({
			is: "character",
			value
		});
	}
	return tokens;
}
/** A `]` right after `[` or `[!` is a member; a `[` without an end stands for itself. */
function closing(characters, open) {
	const first = characters[open + 1] === "!" || characters[open + 1] === "^" ? open + 2 : open + 1;
	return characters.indexOf("]", first + 1);
}
function classOf(members) {
	const negated = members[0] === "!" || members[0] === "^";
	const rest = negated ? members.slice(1) : members;
	const ranges = [];
	for (let at = 0; at < rest.length; at += 1) {
		const isRange = rest[at + 1] === "-" && at + 2 < rest.length;
		ranges.push([rest[at], isRange ? rest[at + 2] : rest[at]]);
		if (isRange) at += 2;
	}
	return {
		is: "class",
		negated,
		ranges
	};
}
/** Whether a name matches; greedy with one point of return, so time is at most pattern times name. */
function segmentMatches(segment, name) {
	const characters = [...name];
	if (characters[0] === "." && !(segment[0]?.is === "character" && segment[0].value === ".")) return false;
	let [token, at, star, resume] = [
		0,
		0,
		-1,
		0
	];
	while (at < characters.length) {
		const current = segment[token];
		if (current?.is === "many") [star, resume, token] = [
			token,
			at,
			token + 1
		];
		else if (current && accepts(current, characters[at])) [token, at] = [token + 1, at + 1];
		else if (star >= 0) [resume, at, token] = [
			resume + 1,
			resume + 1,
			star + 1
		];
		else return false;
	}
	return segment.slice(token).every((left) => left.is === "many");
}
function accepts(token, character) {
	if (token.is === "class") return token.ranges.some(([low, high]) => low <= character && character <= high) !== token.negated;
	return token.is === "one" || token.is === "character" && token.value === character;
}
// src/adapters/glob.ts
/**
* Files below `root` that match a pattern and no pattern with a leading `!`, each once, sorted bytewise. Knows `*`,
* `?`, `[abc]`, `[!a-z]`, `{a,b}` and `**`; wildcards do not match a leading dot. What `!` names is left out with
* all that lies below it. Folders are answered only to a pattern without wildcards.
*/
async function expandGlobs(root, patterns, named) {
	const found = /* @__PURE__ */ new Set();
	for (const pattern of patterns.filter((each) => !each.startsWith("!"))) for (const one of expandBraces(slashes(pattern))) for (const path of await matches$1(root, one)) found.add(named(path));
	const excluded = patterns.filter((each) => each.startsWith("!")).flatMap((each) => expandBraces(slashes(each.slice(1)))).map((one) => excludedParts(one, named));
	return [...found].filter((path) => !excluded.some((parts) => excludes(parts, path.split("/")))).sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}
/** The parts of an excluding pattern, whose folders are named as the files found are. */
function excludedParts(pattern, named) {
	const { base, rest } = split(pattern);
	return [...partsOf$2(named(base)), ...partsOf$2(rest)];
}
/** The folders before the first wildcard, and the rest; both empty where there is nothing. */
function split(pattern) {
	const segments = pattern.split("/");
	const first = segments.findIndex(hasWildcard);
	const at = first < 0 ? segments.length : first;
	const base = segments.slice(0, at).join("/");
	return {
		base: at > 0 && base === "" ? "/" : base,
		rest: segments.slice(at).join("/")
	};
}
const slashes = (pattern) => sep === "\\" ? pattern.replaceAll("\\", "/") : pattern;
async function matches$1(root, pattern) {
	if (!hasWildcard(pattern)) return await exists(resolve(root, pattern)) ? [pattern] : [];
	const { base, rest } = split(pattern);
	return walk$1(root, base, partsOf$2(rest));
}
const partsOf$2 = (pattern) => pattern.split("/").filter((text) => text !== "" && text !== ".").map((text) => text === "**" ? { is: "any-depth" } : {
	is: "name",
	text,
	segment: parseSegment(text)
});
/** Each folder is read once, with all places of the pattern that its path may stand at: no pattern is slow. */
async function walk$1(root, start, parts) {
	const found = [];
	const visit = async (folder, places) => {
		for (const entry of await entriesOf(resolve(root, folder))) {
			const next = advance(parts, places, entry.name);
			if (next.size === 0) continue;
			const path = folder === "" ? entry.name : join(folder, entry.name).split(sep).join("/");
			const kind = await kindOf$1(entry, resolve(root, path));
			if (kind === "file" && next.has(parts.length)) found.push(path);
			if (kind === "folder") await visit(path, next);
		}
	};
	await visit(start, closure(parts, [0]));
	return found;
}
/** Places after one more name. `**` stays where it is for names that do not begin with a dot. */
function advance(parts, places, name) {
	const next = [];
	for (const place of places) {
		const part = parts[place];
		if (part === void 0) continue;
		if (part.is === "any-depth") {
			if (!name.startsWith(".")) next.push(place, ...place === parts.length - 1 ? [parts.length] : []);
		} else if (segmentMatches(part.segment, name)) next.push(place + 1);
	}
	return closure(parts, next);
}
/** `**` also stands for no folder at all, so what follows it is a place too; at the end it needs a name. */
function closure(parts, places) {
	const all = new Set(places);
	for (const place of all) if (parts[place]?.is === "any-depth" && place + 1 < parts.length) all.add(place + 1);
	return all;
}
function excludes(parts, names) {
	let places = closure(parts, [0]);
	for (const name of names) {
		places = advance(parts, places, name);
		if (places.has(parts.length)) return true;
	}
	return false;
}
async function entriesOf(folder) {
	try {
		return await readdir(folder, { withFileTypes: true });
	} catch (cause) {
		const code = cause.code;
		if (code === "ENOENT" || code === "ENOTDIR") return [];
		return refuse(folder, `cannot be listed (${code})`, "check its permissions", { cause });
	}
}
/**
* A link to a file counts as the file; a link to a folder is not followed, for it may lead in a circle. A link that
* leads nowhere is found, so that whoever reads it says so: rows must not be left out unseen.
*/
async function kindOf$1(entry, path) {
	if (entry.isDirectory()) return "folder";
	if (entry.isFile()) return "file";
	if (!entry.isSymbolicLink()) return "other";
	const target = await stat(path).catch(() => void 0);
	return target === void 0 || target.isFile() ? "file" : "other";
}
const exists = (path) => lstat(path).then(() => true, () => false);
// src/adapters/tree.ts
/** Every file and link below `root` (absolute), bytewise by path. What is neither (a socket, a device) is left out. */
async function treeBelow(root) {
	const real = await realpath(root);
	const found = [];
	const visit = async (folder) => {
		for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
			const path = join(folder, entry.name);
			if (entry.isDirectory()) await visit(path);
			else if (entry.isFile() || entry.isSymbolicLink()) found.push(await entryAt(root, real, path, entry));
		}
	};
	await visit("");
	return found.sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
}
async function entryAt(root, real, path, entry) {
	const full = join(root, path);
	const { size } = await lstat(full);
	const named = path.split(sep).join("/");
	if (!entry.isSymbolicLink()) return {
		path: named,
		size
	};
	return {
		path: named,
		size,
		leads: isBelow(real, await leadsTo(full)) ? "inside" : "out"
	};
}
function isBelow(root, path) {
	const inside = relative(root, path);
	return inside !== ".." && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
}
/** Where a link leads through all further links; of one that leads nowhere, the part of its way that exists. */
async function leadsTo(link) {
	try {
		return await realpath(link);
	} catch {
		return existing(resolve(await realpath(dirname(link)), await readlink(link)));
	}
}
const existing = (path) => realpath(path).catch(() => dirname(path) === path ? path : existing(dirname(path)));
// src/adapters/files.ts
/** Files below a working directory, on this machine's disk. `root` is absolute. */
function workingFiles(root) {
	const absolute = (path) => path.includes("\0") ? refuseNul(path) : resolve(root, path);
	const named = (path) => nameOf(root, absolute(path));
	return {
		absolute,
		relative: named,
		exists: async (path) => await kindOf(absolute(path), named(path)) !== "nothing",
		isFolder: async (path) => await kindOf(absolute(path), named(path)) === "folder",
		read: (path) => reading(named(path), () => readFile(absolute(path))),
		readText: async (path) => decode(named(path), await reading(named(path), () => readFile(absolute(path)))),
		size: async (path) => (await reading(named(path), () => stat(absolute(path)))).size,
		digest: (path) => reading(named(path), () => sha256(absolute(path))),
		glob: async (patterns) => expandGlobs(root, patterns, named),
		list: async (folder) => (await reading(named(folder), () => readdir(absolute(folder)))).sort(bytewise$1),
		tree: (folder) => reading(named(folder), () => treeBelow(absolute(folder))),
		write: (path, content) => writing(named(path), absolute(path), async (beside) => {
			const file = await open(beside, "wx");
			try {
				await file.writeFile(content);
				await file.sync();
			} finally {
				await file.close();
			}
		}),
		copy: async (from, to) => {
			await reading(named(from), async () => (await open(absolute(from), "r")).close());
			await writing(named(to), absolute(to), async (beside) => {
				await copyFile(absolute(from), beside);
				await flush(beside);
			});
		},
		makeFolder: (path) => changing(named(path), () => mkdir(absolute(path), { recursive: true }).then(() => {})),
		remove: (path) => changing(named(path), () => rm(absolute(path), {
			recursive: true,
			force: true
		}))
	};
}
const bytewise$1 = (a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b));
function nameOf(root, path) {
	const inside = relative(root, path);
	if (isAbsolute(inside)) return inside.split(sep).join("/");
	return inside === "" ? "." : inside.split(sep).join("/");
}
/** A link that leads nowhere is no absence: what it points to was not fetched (git-annex, DVC), or it is a circle. */
async function kindOf(path, name) {
	try {
		return (await stat(path)).isDirectory() ? "folder" : "file";
	} catch (cause) {
		const code = codeOf(cause);
		if (["ENOENT", "ELOOP"].includes(code) && await isLink(path)) return refuse(name, `is a link that leads nowhere (${code})`, BROKEN_LINK, { cause });
		if ([
			"ENOENT",
			"ENOTDIR",
			"ENAMETOOLONG"
		].includes(code)) return "nothing";
		return refuse(name, `cannot be looked at (${code})`, "check its permissions", { cause });
	}
}
const BROKEN_LINK = "fetch what it points to, or remove the link";
const isLink = (path) => lstat(path).then((entry) => entry.isSymbolicLink(), () => false);
const codeOf = (cause) => cause.code ?? String(cause);
function decode(path, bytes) {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch (cause) {
		const at = {
			file: path,
			line: lineOfFirstFault(bytes)
		};
		return refuse(path, "is not UTF-8 text", "save it as UTF-8", {
			at,
			cause
		});
	}
}
/** A line end never is part of another character in UTF-8, so lines can be read one by one. */
function lineOfFirstFault(bytes) {
	const decoder = new TextDecoder("utf-8", { fatal: true });
	let line = 1;
	for (let start = 0; start < bytes.length; line++) {
		const end = bytes.indexOf(10, start);
		try {
			decoder.decode(bytes.subarray(start, end < 0 ? bytes.length : end));
		} catch {
			break;
		}
		start = end < 0 ? bytes.length : end + 1;
	}
	return line;
}
async function sha256(path) {
	const hash = createHash("sha256");
	await pipeline(createReadStream(path), hash);
	return `sha256:${hash.digest("hex")}`;
}
const READ_PROBLEMS = {
	ENOENT: ["does not exist", "check the path; it is relative to the working directory"],
	ENOTDIR: ["does not exist", "check the path; a part of it is a file"],
	EISDIR: ["is a folder", "name a file"],
	ELOOP: ["is a link that leads nowhere (ELOOP)", BROKEN_LINK],
	EACCES: ["may not be read", "check its permissions"]
};
/** Runs `work`, which reads; says what its error means for the file `path`. */
async function reading(path, work) {
	try {
		return await work();
	} catch (cause) {
		const [message, remedy] = READ_PROBLEMS[codeOf(cause)] ?? [`cannot be read (${codeOf(cause)})`, "check the file and the disk"];
		return refuse(path, message, remedy, { cause });
	}
}
/** `fill` writes beside the target; the target changes only by the rename, and nothing is left after a failure. */
async function writing(name, target, fill) {
	const beside = `${target}.${randomUUID()}.tmp`;
	await changing(name, async () => {
		await mkdir(dirname(target), { recursive: true });
		try {
			await fill(beside);
			await rename(beside, target);
		} catch (cause) {
			await rm(beside, { force: true });
			throw cause;
		}
	});
}
async function flush(path) {
	const file = await open(path, "r+");
	try {
		await file.sync();
	} finally {
		await file.close();
	}
}
const WRITE_PROBLEMS = {
	ENOSPC: ["cannot be written: the disk is full", "free some space"],
	EACCES: ["may not be written", "check the permissions of its folder"],
	EROFS: ["may not be written: the disk is read-only", "choose another folder"],
	EISDIR: ["is a folder", "name a file, or remove the folder"],
	ENOTDIR: ["lies below a file", "choose another path"],
	EEXIST: ["lies below a file", "choose another path"]
};
/** Runs `work`, which changes the disk; says what its error means for the file `name`. */
async function changing(name, work) {
	try {
		await work();
	} catch (cause) {
		if (cause instanceof Error && !("syscall" in cause)) throw cause;
		const [message, remedy] = WRITE_PROBLEMS[codeOf(cause)] ?? [`cannot be written (${codeOf(cause)})`, "check the path and the disk"];
		refuse(name, message, remedy, { cause });
	}
}
const refuseNul = (path) => refuse(path.replaceAll("\0", "\\0"), "holds a NUL character", "check the path");
// src/adapters/http.ts
const LIMIT = 65536;
/** Requests over this machine's network, one connection each: a health check must not reuse what the old service holds. */
const systemHttp = { async request(url, { method = "GET", headers = {}, body, timeout, limit = LIMIT, signal }) {
	signal.throwIfAborted();
	const request = {
		method,
		headers: {
			connection: "close",
			...headers
		},
		redirect: "manual",
		signal: AbortSignal.any([signal, AbortSignal.timeout(timeout)]),
		...body === void 0 ? {} : { body }
	};
	try {
		const response = await fetch(url, request);
		return {
			status: response.status,
			headers: Object.fromEntries(response.headers),
			body: await start(response, limit)
		};
	} catch (cause) {
		signal.throwIfAborted();
		throw new HttpFailure(wordsOf(cause, timeout), { cause });
	}
} };
async function start(response, limit) {
	const decoder = new TextDecoder();
	let text = "";
	let left = limit;
	for await (const chunk of response.body ?? []) {
		const part = chunk.subarray(0, left);
		text += decoder.decode(part, { stream: true });
		left -= part.length;
		if (left <= 0) break;
	}
	return text + decoder.decode();
}
/** `fetch failed` says nothing: its cause does. */
function wordsOf(cause, timeout) {
	const error = cause;
	if (error.name === "TimeoutError") return `no complete answer within ${timeout} ms`;
	const inner = error.cause;
	return inner?.message || inner?.code || error.message;
}
// src/adapters/lines.ts
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
// src/adapters/processes.ts
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
	const child = spawn(argv[0], argv.slice(1), {
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
// src/adapters/natives/pins.json
var pins_default = {
	duckdb: {
		"linux-x64": {
			"package": "@duckdb/node-bindings-linux-x64",
			"version": "1.5.5-r.5",
			"integrity": "sha512-kCyq6BXhn6QXfwF8yVdVKriSSHP+rfVWcJ56cG8qZzlOZpxyvT5WGm6jMshxg4ditLlOsHsIN/D47RYrcjXuHQ==",
			"files": {
				"package/duckdb.node": "778d45b3d918a8d3b6dfeb819472472d3ff85d427110973fc9c1b0d462514c15",
				"package/libduckdb.so": "fc23f12e376c47be520f75221288281906e7942e8fd6f6ce4849198ba60d0405"
			}
		},
		"linux-arm64": {
			"package": "@duckdb/node-bindings-linux-arm64",
			"version": "1.5.5-r.5",
			"integrity": "sha512-CafH2AIvXtpwDynG3KB/4uEOHRGlFoB7auCRMIwH3BKNIobsANV5LSpDJ3tfyRCFIsK6e8AT1eseWVnu2Dv3cw==",
			"files": {
				"package/duckdb.node": "51b959ad6a5b57cfa3e9a5d20bffebe0e58974222efcddcd97c85e12700dbbb1",
				"package/libduckdb.so": "d00d007f3f7ca1f2896a5e4b89c2ce141bf0508506a9d6d56f9598b8e59d074e"
			}
		},
		"darwin-arm64": {
			"package": "@duckdb/node-bindings-darwin-arm64",
			"version": "1.5.5-r.5",
			"integrity": "sha512-WJdeLTFy4pRg60rkbp9smtlP1iIQ8ErtIJkxS+2LQtM1ZZMSByyW+3WPpNoKe7IwPtVl2fLlPw7tDmQW4Z974g==",
			"files": {
				"package/duckdb.node": "ba396b8fc069b1c34d1b5d3bdb7f54b1ddef160b6f440b2539fcef89720e9947",
				"package/libduckdb.dylib": "b9027d18ef3e8d960568f77e946a83ca68009cb22d71cf7f94de842afdd094d8"
			}
		},
		"win32-x64": {
			"package": "@duckdb/node-bindings-win32-x64",
			"version": "1.5.5-r.5",
			"integrity": "sha512-mBGFn8netT/AAhK4TOG6Fw47+Db68CxCVtQ9qfxZc1kZAjds+aYrh17Fd/u5CbTDdxILsrcyuF8q9cUcm54kQA==",
			"files": {
				"package/duckdb.node": "a587a097a6ce7f370e12cf6530a187813cabd03aba36a6caeaba6912e01a3d63",
				"package/duckdb.dll": "2b7468a4ad844429e6af2fde0b5f91893e8130a5686a88f11442ab547c7ede46"
			}
		}
	},
	onnxruntime: {
		"linux-x64": {
			"package": "onnxruntime-node",
			"version": "1.30.0",
			"integrity": "sha512-twhs1C2C/BFkz1yc5OY0KIU2GUq6DURO7hD4bx5Q2Qy3nAMJwRXW8xU3NVczE29VA9lolLOYepoD8fjTGOfIqw==",
			"files": {
				"package/bin/napi-v6/linux/x64/onnxruntime_binding.node": "ccdc60b981d93a490cf9513d3f583547252b6e285b72988a96a494f2f006c7b8",
				"package/bin/napi-v6/linux/x64/libonnxruntime.so.1": "ffb75a925ba05e47b235bb66e3e3911714a80b328a9c9425539feb204aa32a23"
			}
		},
		"linux-arm64": {
			"package": "onnxruntime-node",
			"version": "1.30.0",
			"integrity": "sha512-twhs1C2C/BFkz1yc5OY0KIU2GUq6DURO7hD4bx5Q2Qy3nAMJwRXW8xU3NVczE29VA9lolLOYepoD8fjTGOfIqw==",
			"files": {
				"package/bin/napi-v6/linux/arm64/onnxruntime_binding.node": "afec78dc11d38dc81605b068cefe1fc73ffe77ca240c15468aa40786150beac8",
				"package/bin/napi-v6/linux/arm64/libonnxruntime.so.1": "1f549d46250b005580b597f4164984aaf75b3bcb9f3aeb07c7f8a8fe60b23c76"
			}
		},
		"darwin-arm64": {
			"package": "onnxruntime-node",
			"version": "1.30.0",
			"integrity": "sha512-twhs1C2C/BFkz1yc5OY0KIU2GUq6DURO7hD4bx5Q2Qy3nAMJwRXW8xU3NVczE29VA9lolLOYepoD8fjTGOfIqw==",
			"files": {
				"package/bin/napi-v6/darwin/arm64/onnxruntime_binding.node": "a3f993357759b06ae2411f70af60f5e041d04521ea7f0d12cb7546e411a527dd",
				"package/bin/napi-v6/darwin/arm64/libonnxruntime.1.30.0.dylib": "685d2be5dba1309c89d3a5324b7fd06a5c42f1a61bfea32d14c4cc28d072121d",
				"package/bin/napi-v6/darwin/arm64/libonnxruntime.1.dylib": "685d2be5dba1309c89d3a5324b7fd06a5c42f1a61bfea32d14c4cc28d072121d"
			}
		},
		"win32-x64": {
			"package": "onnxruntime-node",
			"version": "1.30.0",
			"integrity": "sha512-twhs1C2C/BFkz1yc5OY0KIU2GUq6DURO7hD4bx5Q2Qy3nAMJwRXW8xU3NVczE29VA9lolLOYepoD8fjTGOfIqw==",
			"files": {
				"package/bin/napi-v6/win32/x64/onnxruntime_binding.node": "ddd428464069b84414d34ec1796c7c2a69c33a976e4b0390692629e394f92fa1",
				"package/bin/napi-v6/win32/x64/DirectML.dll": "234e8898778cdec88d3cb0539508273494082812c968699f3de665a018971625",
				"package/bin/napi-v6/win32/x64/dxcompiler.dll": "593d42df78c7f9cbd97c1374af107cfe20985759f98b77afc1448fe41ee3cc76",
				"package/bin/napi-v6/win32/x64/dxil.dll": "cf9a3981263f8ec30c9905d136eeaf4b4573209c602198671b958ec86905dea8",
				"package/bin/napi-v6/win32/x64/onnxruntime.dll": "508c362f5673483dd3a086379c392795b2e42d10d5e6f3f90ebd7ac21c97af67"
			}
		}
	}
};
// src/adapters/natives/provide.ts
const execute = promisify(execFile);
/**
* Path of a native library for this platform: from the tool cache, else fetched once from the npm registry in
* force. Every file is held against the hash pinned at build time, on each use; what differs is refused.
*/
async function provideNative(name, options) {
	const platform = `${process.platform}-${process.arch}`;
	const pin = pins_default[name]?.[platform];
	if (!pin) return refuse(name, `has no build for ${platform}`, "run this step on linux-x64, linux-arm64, darwin-arm64 or win32-x64", { value: platform });
	const inside = posix.join("mlops-natives", name, pin.version, platform);
	const folder = join(options.toolCache, inside);
	if (!existsSync(folder)) await fetchInto(folder, name, pin, options);
	for (const [path, sha256] of Object.entries(pin.files)) await holdAgainst(posix.join(inside, fileName(path)), sha256, options);
	return join(folder, fileName(Object.keys(pin.files)[0]));
}
async function fetchInto(folder, name, pin, options) {
	const beside = `${folder}.${randomUUID()}`;
	await mkdir(beside, { recursive: true });
	try {
		options.log.info(`fetching ${pin.package} ${pin.version} once into the tool cache`);
		const tarball = await download(beside, pin, options);
		await verifyTarball(tarball, pin);
		await extract(tarball, Object.keys(pin.files), beside);
		await rm(tarball);
		await rename(beside, folder).catch((cause) => {
			if (!existsSync(folder)) throw cause;
		});
	} catch (cause) {
		if (cause instanceof InputErrors) throw cause;
		refuse(name, `could not be fetched: ${firstError(cause)}`, "check the npm registry (input npm-registry or .npmrc), or seed the tool cache", {
			value: `${pin.package}@${pin.version}`,
			cause
		});
	} finally {
		await rm(beside, {
			recursive: true,
			force: true
		});
	}
}
/** npm itself downloads: it knows the registry in force, its credentials, proxies and certificates. */
async function download(folder, pin, options) {
	const registry = options.registry ? ["--registry", registryAddress(options.registry)] : [];
	const argv = [
		"pack",
		`${pin.package}@${pin.version}`,
		"--ignore-scripts",
		"--loglevel=error",
		"--pack-destination",
		folder,
		...registry
	];
	const npm = process.platform === "win32" ? "npm.cmd" : "npm";
	await execute(npm, argv, {
		cwd: options.workingDirectory,
		env: inheritable(process.env),
		shell: process.platform === "win32"
	});
	const tarball = (await readdir(folder)).find((file) => file.endsWith(".tgz"));
	return tarball ? join(folder, tarball) : refuse(pin.package, "was answered without a tarball", "check the npm registry");
}
/** On Windows npm is a script and needs a shell: nothing that a shell reads may stand in the address. */
function registryAddress(text) {
	return /^https?:\/\/[\w.:@/~+-]+$/.test(text) && URL.canParse(text) ? text : refuse("npm-registry", "is not the address of a registry", "give an http or https address", { value: text });
}
async function verifyTarball(tarball, pin) {
	const [algorithm, expected] = pin.integrity.split(/-(.*)/s);
	const actual = await hashOf(tarball, algorithm, "base64");
	if (actual !== expected) refuse(pin.package, `has ${algorithm} ${actual}, not the pinned ${expected}`, "the registry served another file: do not use it", { value: pin.version });
}
async function extract(tarball, members, folder) {
	const depth = members[0].split("/").length - 1;
	await execute("tar", [
		"-xzf",
		tarball,
		"-C",
		folder,
		`--strip-components=${depth}`,
		"--",
		...members
	], { env: inheritable(process.env) });
}
/** Evidence names no path of this machine; its log says where the tool cache is. */
async function holdAgainst(inside, sha256, { toolCache, log }) {
	const file = join(toolCache, inside);
	const actual = existsSync(file) ? await hashOf(file, "sha256", "hex") : "no file";
	if (actual === sha256) return;
	log.error(`the tool cache is ${toolCache}`);
	refuse(inside, `has sha256 ${actual}, not the pinned ${sha256}`, `the tool cache was changed: remove ${posix.dirname(inside)} from it and run again`);
}
async function hashOf(file, algorithm, encoding) {
	const hash = createHash(algorithm);
	await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash);
	return hash.digest(encoding);
}
const fileName = (path) => path.slice(path.lastIndexOf("/") + 1);
function firstError(cause) {
	const { stderr, message } = cause;
	const lines = (stderr?.trim() || message?.trim() || String(cause)).split("\n");
	return lines.find((line) => line.includes("error")) ?? lines[0];
}
// src/adapters/natives/natives.ts
/** Where the bundled libraries look for their native part (see the build's `nativesFromToolCache`). */
const NATIVE_VARIABLES = {
	duckdb: "MLOPS_NATIVE_DUCKDB",
	onnxruntime: "MLOPS_NATIVE_ONNXRUNTIME"
};
/** Native libraries, loaded on first use; a step that asks for none pays for none. */
const nativeModules = (options) => ({
	duckdb: async () => {
		await point("duckdb", options);
		return await import("./lib.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	},
	onnx: async () => {
		await point("onnxruntime", options);
		return await import("./dist.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	}
});
async function point(name, options) {
	process.env[NATIVE_VARIABLES[name]] = resolve(await provideNative(name, options));
}
// src/adapters/oci/bytes.ts
/**
* Passes bytes on and hashes them. The last part goes on only when all of them are what `digest` (and `size`, where
* known) say; otherwise `wrong` must throw, and no reader ever sees a whole that is wrong.
*/
async function* verified(parts, { digest, size = Number.POSITIVE_INFINITY }, wrong) {
	const hash = createHash("sha256");
	let last;
	let seen = 0;
	for await (const part of parts) {
		seen += part.length;
		if (seen > size) wrong("too long");
		hash.update(part);
		if (last) yield last;
		last = part;
	}
	if (`sha256:${hash.digest("hex")}` !== digest) wrong("other bytes");
	if (last) yield last;
}
/** All bytes in memory, at most `limit`; `tooLong` must throw. */
async function collect(parts, limit, tooLong) {
	const kept = [];
	let seen = 0;
	for await (const part of parts) {
		seen += part.length;
		if (seen > limit) tooLong();
		kept.push(part);
	}
	return Buffer.concat(kept);
}
const bytewise = (a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b));
/** A JSON object, or undefined for anything else. */
function jsonObject(bytes) {
	try {
		const value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
		return isObject(value) ? value : void 0;
	} catch {
		return;
	}
}
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
// src/adapters/oci/blob-file.ts
/** Digest and size of a file, in one reading. */
async function measured({ name, path }) {
	const hash = createHash("sha256");
	let size = 0;
	await reading(name, async () => {
		for await (const part of createReadStream(path)) {
			hash.update(part);
			size += part.length;
		}
	});
	return {
		digest: `sha256:${hash.digest("hex")}`,
		size
	};
}
/** The bytes of a file as it was measured. Throws `InputErrors` where it was changed since, before its last bytes. */
function unchanged(file, expected) {
	return verified(partsOf$1(file), expected, () => refuse(file.name, "was changed while it was being stored", "run the step again when nothing writes to it"));
}
/** Writes beside the file, flushes, renames; nothing is left of what fails. */
const writeParts = ({ name, path }, parts) => writing(name, path, async (beside) => {
	const file = await open(beside, "wx");
	await pipeline(parts(), file.createWriteStream({ flush: true }));
});
/** The bytes of a file; what goes wrong with the disk is said of the file. */
async function* partsOf$1({ name, path }) {
	const parts = createReadStream(path)[Symbol.asyncIterator]();
	try {
		for (let next = await reading(name, () => parts.next()); !next.done; next = await reading(name, () => parts.next())) yield next.value;
	} finally {
		await parts.return?.();
	}
}
/** One part, for what is in memory. */
async function* onePart(bytes) {
	yield bytes;
}
const hexOf = (digest) => digest.slice(7);
// src/adapters/oci/manifests.ts
const IMAGE_MANIFEST = "application/vnd.oci.image.manifest.v1+json";
const IMAGE_INDEX = "application/vnd.oci.image.index.v1+json";
/** What a manifest can be: OCI's two kinds, and Docker's two of before. */
const MANIFEST_TYPES = [
	IMAGE_MANIFEST,
	IMAGE_INDEX,
	"application/vnd.docker.distribution.manifest.v2+json",
	"application/vnd.docker.distribution.manifest.list.v2+json"
];
/** Bytes of a manifest, or of a blob that is wanted in memory: what registries take at most (distribution-spec 1.1). */
const MEMORY_LIMIT = 4194304;
const isDigest = (word) => DigestSchema.safeParse(word).success;
/** Throws `InputErrors` for a word that can be neither tag nor digest, before it becomes part of a URL or a path. */
function requireReference(store, word) {
	if (isDigest(word) || isTag(word)) return;
	refuse(store, "has no such tag: tags are 1 to 128 letters, digits, _ . -", "check the tag", { value: word });
}
function requireDigest(store, word) {
	if (!isDigest(word)) refuse(store, "has no such digest: it is sha256: and 64 digits", "check it", { value: word });
}
/** Media type of a manifest by its own word, else by what it holds; undefined where bytes are no manifest. */
function manifestType(bytes) {
	const manifest = jsonObject(bytes);
	if (manifest?.schemaVersion !== 2) return void 0;
	if (typeof manifest.mediaType === "string") return manifest.mediaType;
	if (Array.isArray(manifest.manifests)) return IMAGE_INDEX;
	return Array.isArray(manifest.layers) ? IMAGE_MANIFEST : void 0;
}
/** Digests that must be there before a manifest may be: configuration and layers, or the manifests of an index. */
function digestsIn(bytes) {
	const { config, layers, manifests } = jsonObject(bytes) ?? {};
	return [config, ...[layers, manifests].flatMap((list) => Array.isArray(list) ? list : [])].flatMap((entry) => isObject(entry) && typeof entry.digest === "string" ? [entry.digest] : []);
}
// src/adapters/oci/layout-index.ts
const TAG = "org.opencontainers.image.ref.name";
const EMPTY_INDEX = {
	rest: {
		schemaVersion: 2,
		mediaType: IMAGE_INDEX
	},
	manifests: []
};
/** Reads index.json. Throws `InputErrors` that name it. */
function readIndex(name, bytes) {
	const invalid = (why) => refuse(name, `is not the index of an image layout: ${why}`, "restore the folder from a copy");
	const { manifests, ...rest } = jsonObject(bytes) ?? invalid("it is not a JSON object");
	if (rest.schemaVersion !== 2) return invalid("its schemaVersion is not 2");
	if (!Array.isArray(manifests)) return invalid("it has no list of manifests");
	for (const entry of manifests) if (!isObject(entry) || typeof entry.digest !== "string") return invalid("an entry has no digest");
	const read = {
		rest,
		manifests
	};
	const twice = tagsIn$1(read).find((tag, index, tags) => tags.indexOf(tag) !== index);
	return twice === void 0 ? read : invalid(`it names ${JSON.stringify(twice)} twice`);
}
const indexBytes = ({ rest, manifests }) => `${JSON.stringify({
	...rest,
	manifests
}, null, 2)}\n`;
const tagOf = ({ annotations }) => {
	const tag = isObject(annotations) ? annotations[TAG] : void 0;
	return typeof tag === "string" ? tag : void 0;
};
const tagsIn$1 = ({ manifests }) => manifests.flatMap((entry) => tagOf(entry) ?? []);
/** What a tag names; null for nothing. Throws `InputErrors` for a digest that is none, or not of SHA-256. */
function taggedIn(name, { manifests }, tag) {
	const digest = manifests.find((entry) => tagOf(entry) === tag)?.digest;
	if (digest === void 0) return null;
	if (typeof digest === "string" && isDigest(digest)) return digest;
	return refuse(name, `names no SHA-256 digest under ${tag}`, "restore the folder from a copy");
}
/** The index with a tag moved; the lines of others keep their place. */
function withTag(index, tag, to) {
	const entry = {
		...to,
		annotations: { [TAG]: tag }
	};
	const at = index.manifests.findIndex((one) => tagOf(one) === tag);
	return {
		...index,
		manifests: at < 0 ? [...index.manifests, entry] : index.manifests.with(at, entry)
	};
}
// src/adapters/oci/leftovers.ts
const DAY$1 = 864e5;
/** Removes what writers that were killed left half written: files beside, untouched for a day. Those of others stay. */
async function sweep(folder, clock) {
	const names = await readdir(folder).catch(() => []);
	for (const name of names.filter(isBeside)) {
		const path = join(folder, name);
		const touched = await stat(path).then(({ mtimeMs }) => mtimeMs, () => void 0);
		if (touched !== void 0 && clock.now().getTime() - touched > DAY$1) await rm(path, { force: true });
	}
}
/** `<name>.<UUID>.tmp` */
const isBeside = (name) => /\.[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\.tmp$/.test(name);
// src/adapters/oci/lock.ts
/** A lock is held for milliseconds: one of this age was left behind. */
const STALE = 6e4;
const PATIENCE = 12e4;
const PAUSE = 5;
const LONGEST_PAUSE = 100;
/**
* Runs `work` while this process alone holds the lock file. A lock whose holder is gone (its process on this host, or
* its minute) is taken over. `work` gets a check to make just before what it did becomes visible; it answers false
* where the lock was lost all the same.
*/
async function locked(file, clock, work) {
	const id = await acquire(file, clock);
	const stillHeld = async () => (await holderOf(file.path)).holder?.id === id;
	try {
		return await work(stillHeld);
	} finally {
		if (await stillHeld()) await rm(file.path, { force: true });
	}
}
async function acquire(file, clock) {
	const holder = {
		id: randomUUID(),
		pid: process.pid,
		host: hostname()
	};
	const since = clock.now().getTime();
	for (let pause = PAUSE; !await create$1(file, holder); pause = Math.min(2 * pause, LONGEST_PAUSE)) {
		const found = await holderOf(file.path);
		if (isStale(found, clock)) await breakLock(file.path, found);
		else if (clock.now().getTime() - since > PATIENCE) return busy(file, found.holder);
		else await clock.sleep(pause * (.5 + Math.random()), new AbortController().signal);
	}
	return holder.id;
}
/** Creates the lock file, if there is none. */
async function create$1({ name, path }, holder) {
	let created = false;
	await changing(name, async () => {
		const file = await openNew(path);
		if (!file) return;
		try {
			await file.writeFile(JSON.stringify(holder));
			created = true;
		} finally {
			await file.close();
			if (!created) await rm(path, { force: true });
		}
	});
	return created;
}
const openNew = (path) => open(path, "wx").catch((cause) => {
	if (cause.code === "EEXIST") return void 0;
	throw cause;
});
async function holderOf(path) {
	try {
		const { mtimeMs } = await stat(path);
		const bytes = await readFile(path);
		const { id, pid, host } = jsonObject(bytes) ?? {};
		const whole = typeof id === "string" && typeof pid === "number" && typeof host === "string";
		return {
			text: bytes.toString(),
			at: mtimeMs,
			holder: whole ? {
				id,
				pid,
				host
			} : void 0
		};
	} catch {
		return {
			text: void 0,
			at: void 0,
			holder: void 0
		};
	}
}
function isStale({ at, holder }, clock) {
	if (at === void 0) return false;
	if (clock.now().getTime() - at > STALE) return true;
	return holder !== void 0 && holder.host === hostname() && !runs(holder.pid);
}
function runs(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (cause) {
		return cause.code !== "ESRCH";
	}
}
/** Moves a stale lock away; where another took it over in between, that one is put back. */
async function breakLock(path, { text }) {
	const aside = `${path}.${randomUUID()}.tmp`;
	try {
		await rename(path, aside);
	} catch {
		return;
	}
	if ((await holderOf(aside)).text !== text) await link(aside, path).catch(() => {});
	await rm(aside, { force: true });
}
const busy = ({ name }, holder) => refuse(name, `is held${holder ? ` by process ${holder.pid} on ${holder.host}` : ""} for more than ${PATIENCE / 1e3} s`, "wait for it, or remove the file when nothing writes to the folder");
// src/adapters/oci/layout-folder.ts
const MARKER = "oci-layout";
const INDEX$1 = "index.json";
const BLOBS = "blobs/sha256";
const LAYOUT = "{\"imageLayoutVersion\":\"1.0.0\"}";
function layoutFolder(files, reference, clock) {
	const root = files.absolute(reference);
	const name = files.relative(reference);
	const at = (path) => ({
		name: `${name}/${path}`,
		path: join(root, path)
	});
	/** The file, unless links lead from the layout to somewhere else. */
	const inside = async (path) => {
		const file = at(path);
		await requireInside(root, file);
		return file;
	};
	const read = async (path) => {
		const file = await inside(path);
		return reading(file.name, () => orNothing(readFile(file.path)));
	};
	const list = (path) => reading(at(path).name, async () => (await orNothing(readdir(join(root, path))) ?? []).filter(isOwnThing));
	const write = async (path, content) => writeParts(await inside(path), () => onePart(Buffer.from(content)));
	const lock = at(`${INDEX$1}.lock`);
	const folder = {
		name,
		blob: (digest) => inside(`${BLOBS}/${hexOf(digest)}`),
		async index() {
			const things = await list(".");
			const marker = await read(MARKER);
			if (!marker) return things.length === 0 ? void 0 : notALayout(name);
			if (jsonObject(marker)?.imageLayoutVersion !== "1.0.0") return refuse(at(MARKER).name, "is not of an image layout 1.0.0", "choose another folder");
			const bytes = await read(INDEX$1);
			if (bytes) return readIndex(at(INDEX$1).name, bytes);
			return (await list(BLOBS)).length === 0 ? void 0 : indexGone(at(INDEX$1));
		},
		async make() {
			if (await folder.index()) return;
			await changing(name, () => mkdir(root, { recursive: true }).then(() => {}));
			await locked(lock, clock, async () => {
				if (await folder.index()) return;
				await write(MARKER, LAYOUT);
				await write(INDEX$1, indexBytes(EMPTY_INDEX));
			});
		},
		change: (change) => locked(lock, clock, async (stillHeld) => {
			const changed = change(await folder.index() ?? EMPTY_INDEX);
			if (!changed) return true;
			if (!await stillHeld()) return false;
			await write(INDEX$1, indexBytes(changed));
			for (const part of [".", BLOBS]) await sweep(join(root, part), clock);
			return true;
		})
	};
	return folder;
}
/** Not what hides, nor what is being written: locks and files beside. */
const isOwnThing = (name) => !/^\.|\.(?:tmp|lock)$/.test(name);
const notALayout = (name) => refuse(name, "holds other things and no oci-layout, so it is no registry", "name an empty folder or a new one");
const indexGone = ({ name }) => refuse(name, "does not exist, though there are blobs", "restore it from a copy");
async function orNothing(work) {
	return work.catch((cause) => {
		if (cause.code === "ENOENT") return void 0;
		throw cause;
	});
}
async function requireInside(root, { name, path }) {
	const home = await orNothing(realpath(root));
	if (home === void 0) return;
	for (let part = path; part !== root; part = dirname(part)) {
		const real = await reading(name, () => orNothing(realpath(part)));
		if (real === void 0) continue;
		if (real.startsWith(home.endsWith(sep) ? home : `${home}${sep}`)) return;
		refuse(name, "is reached by a link that leaves the folder", "copy what it points at into the folder");
	}
}
// src/adapters/oci/refusals.ts
const otherBytes = (store, what) => refuse(store, `holds other bytes than its digest says under ${what}`, "trust nothing from it until that is explained, then store it again");
const tooBig = (store, what) => refuse(store, `holds more than ${MEMORY_LIMIT} bytes under ${what}`, "check that this tool stored it");
const lacksBlob = (store, digest) => refuse(store, `has no blob ${digest}`, "look at it with `mlops registry verify`");
const lacksManifest = (store, digest) => refuse(store, `has no manifest ${digest}`, "store it before a tag names it");
// src/adapters/oci/layout.ts
/** A folder that is an OCI image layout (image-spec 1.1); tags move by compare-and-swap under a lock. */
function layoutStore(files, reference, clock) {
	const folder = layoutFolder(files, reference, clock);
	const { name } = folder;
	async function sizeOf(digest) {
		const { name, path } = await folder.blob(digest);
		return reading(name, () => stat(path).then(({ size }) => size, (cause) => cause.code === "ENOENT" ? void 0 : Promise.reject(cause)));
	}
	/** The bytes of a blob as they are read, hashed. */
	async function open(digest, size) {
		if (await sizeOf(digest) === void 0) return lacksBlob(name, digest);
		const wrong = () => otherBytes(name, `blob ${digest}`);
		return verified(partsOf$1(await folder.blob(digest)), {
			digest,
			size
		}, wrong);
	}
	async function inMemory(digest) {
		return collect(await open(digest), MEMORY_LIMIT, () => tooBig(name, `blob ${digest}`));
	}
	async function tagged(tag) {
		const index = await folder.index();
		return index ? taggedIn(`${name}/index.json`, index, tag) : null;
	}
	async function read(reference) {
		const digest = isDigest(reference) ? reference : await tagged(reference);
		if (digest === null || isDigest(reference) && !await holds(digest)) return void 0;
		const bytes = await inMemory(digest);
		const mediaType = manifestType(bytes);
		if (mediaType !== void 0) return {
			digest,
			mediaType,
			bytes
		};
		if (isDigest(reference)) return void 0;
		return refuse(name, `names no manifest under ${reference}`, "restore the folder from a copy");
	}
	const holds = async (digest) => await folder.index() !== void 0 && await sizeOf(digest) !== void 0;
	async function keep(blob, parts) {
		await folder.make();
		const file = await folder.blob(blob.digest);
		if (!(await sizeOf(blob.digest) === blob.size && (await measured(file)).digest === blob.digest)) await writeParts(file, parts);
		return blob;
	}
	const keepBytes = (bytes) => keep({
		digest: digestOf(bytes),
		size: bytes.length
	}, () => onePart(bytes));
	const named = (path) => ({
		name: files.relative(path),
		path: files.absolute(path)
	});
	return {
		name,
		kind: "folder",
		swaps: true,
		tags: async () => {
			const index = await folder.index();
			return index ? tagsIn$1(index).toSorted(bytewise) : [];
		},
		manifest: async (reference) => {
			requireReference(name, reference);
			return read(reference);
		},
		resolve: async (reference) => {
			requireReference(name, reference);
			return (await read(reference))?.digest;
		},
		download: async (digest, path, size) => {
			requireDigest(name, digest);
			const parts = await open(digest, size);
			await writeParts(named(path), () => parts);
		},
		blob: async (digest) => {
			requireDigest(name, digest);
			return inMemory(digest);
		},
		upload: async (path) => {
			const file = named(path);
			const blob = await measured(file);
			return keep(blob, () => unchanged(file, blob));
		},
		uploadBytes: keepBytes,
		putManifest: async (bytes) => {
			for (const digest of digestsIn(bytes)) {
				requireDigest(name, digest);
				if (!await holds(digest)) refuse(name, `lacks the blob ${digest} of a manifest`, "run the step again: it lost something");
			}
			return (await keepBytes(bytes)).digest;
		},
		moveTag: async (tag, to, from) => {
			requireReference(name, tag);
			requireDigest(name, to);
			for (;;) {
				const before = await tagged(tag);
				if (before !== from) return {
					moved: false,
					now: before
				};
				const goal = await read(to) ?? lacksManifest(name, to);
				const descriptor = {
					mediaType: goal.mediaType,
					digest: to,
					size: goal.bytes.length
				};
				let answer;
				if (await folder.change((index) => {
					const now = taggedIn(`${name}/index.json`, index, tag);
					answer = now === from && now !== to ? {
						moved: true,
						now: to
					} : {
						moved: false,
						now
					};
					return answer.moved ? withTag(index, tag, descriptor) : void 0;
				})) return answer;
			}
		}
	};
}
// src/adapters/oci/place.ts
const SCHEME = "oci://";
/** Docker Hub answers under another name than it is known by. */
const HUB = {
	name: "docker.io",
	address: "registry-1.docker.io"
};
/** The repository that a reference names, undefined where it names a folder. Throws `InputErrors` for neither. */
function placeOf(reference) {
	if (reference.startsWith(SCHEME)) return repository(reference);
	const shown = reference.replace(/\/\/[^/]*@/, "//…@");
	if (/^[a-z][a-z0-9+.-]*:\/\//i.test(reference) || reference.trim() === "" || reference.includes("\0")) return refuse("registry", "is not a registry", "write `oci://host/name`, or a folder", { value: shown });
	const first = reference.split("/")[0];
	if (reference.includes("/") && !first.startsWith(".") && looksLikeHost(first) && /^[\w.:[\]-]+$/.test(first)) return refuse("registry", "could be a registry or a folder", "write `oci://…` for the one, `./…` for the other", { value: reference });
}
function repository(reference) {
	const named = reference.slice(6);
	if (named.includes("@") || named.includes("?")) return refuse("registry", "holds more than a host and a name", "give a login by `username` and `password`", { value: `${SCHEME}…` });
	try {
		const { host, path } = parseRepository(named.replace(/\/$/, ""));
		const address = host === HUB.name ? HUB.address : host;
		return {
			store: `${SCHEME}${host}/${path}`,
			host,
			path,
			origin: `${isLoopback(host) ? "http" : "https"}://${address}`
		};
	} catch (cause) {
		if (!(cause instanceof NotAReference)) throw cause;
		return refuse("registry", cause.message, "write `oci://host/name`, as in oci://ghcr.io/acme/flights", {
			value: reference,
			cause
		});
	}
}
/** Whether a host is this machine itself: only there nobody listens on the way. */
const isLoopback = (host) => /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/.test(host);
// src/adapters/oci/faults.ts
/** A fault that may pass: tried again, a bounded number of times. */
var PassingFault = class extends Error {
	name = "PassingFault";
	/** Milliseconds that the registry asked to wait. */
	after;
	constructor(message, options = {}) {
		super(message, options);
		this.after = options.after;
	}
};
const LASTING = {
	ENOTFOUND: ["cannot be found: its host has no address", "check the name of the host and the DNS of this machine"],
	ECONNREFUSED: ["refuses connections", "check its port, and that it runs"],
	EHOSTUNREACH: ["cannot be reached from this machine", "check the network between them"],
	ENETUNREACH: ["cannot be reached from this machine", "check the network between them"]
};
const TLS = /^(?:CERT_|ERR_TLS_|ERR_SSL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_MISMATCH|EPROTO)/;
/** Says what an error of the network means for a store: `PassingFault`, or `InputErrors` where waiting would not help. */
function networkFault(store, cause) {
	if (!(cause instanceof Error) || cause instanceof PassingFault) throw cause;
	const code = cause.code;
	if (code === void 0) throw cause;
	const [message, remedy] = LASTING[code] ?? [];
	if (message !== void 0) return refuse(store, message, remedy, { cause });
	if (TLS.test(code)) return refuse(store, `cannot be spoken to over TLS (${code})`, "have its certificate trusted (NODE_EXTRA_CA_CERTS); only registries on this machine are spoken to without TLS", { cause });
	throw new PassingFault(`${code === "EAI_AGAIN" ? "could not be looked up" : "broke the connection"} (${code})`, { cause });
}
// src/adapters/oci/statuses.ts
const ERROR_LIMIT = 65536;
/** Throws `PassingFault` for an answer that may be another one later: too many requests, or the server's own fault. */
function passing({ status, headers, drop }) {
	if (status !== 429 && status !== 408 && status < 500) return;
	drop();
	throw new PassingFault(`answered ${status} ${STATUS_CODES[status] ?? ""}`.trimEnd(), { after: milliseconds(headers["retry-after"]) });
}
/** `Retry-After` in seconds or as a date (RFC 9110, section 10.2.3). */
function milliseconds(header) {
	if (header === void 0) return void 0;
	const wait = /^\d+$/.test(header) ? Number(header) * 1e3 : Date.parse(header) - Date.now();
	return Number.isFinite(wait) ? Math.max(wait, 0) : void 0;
}
/** Codes of the registry's own error list, without its words: `MANIFEST_UNKNOWN` (distribution-spec 1.1, "Error Codes"). */
async function errorCodes(answer) {
	const bytes = await collect(answer.body, ERROR_LIMIT, () => {
		throw new PassingFault("answered an error without an end");
	});
	answer.drop();
	const errors = jsonObject(bytes)?.errors;
	return (Array.isArray(errors) ? errors : []).flatMap((error) => isObject(error) && typeof error.code === "string" && /^[A-Z_]{1,64}$/.test(error.code) ? [error.code] : []);
}
const REMEDIES = {
	BLOB_UNKNOWN: "run the step again: it lost something that it had accepted",
	MANIFEST_BLOB_UNKNOWN: "run the step again: it lost something that it had accepted",
	BLOB_UPLOAD_UNKNOWN: "run the step again: it lost something that it had accepted",
	DIGEST_INVALID: "run the step again; the file may have changed meanwhile",
	SIZE_INVALID: "run the step again; the file may have changed meanwhile",
	NAME_UNKNOWN: "make the repository there first, or check its name",
	UNSUPPORTED: "use a registry that takes OCI artifacts",
	MANIFEST_INVALID: "use a registry that takes OCI artifacts"
};
/** Refuses an answer that is none of those expected. */
async function unexpected(store, doing, answer) {
	const codes = await errorCodes(answer);
	const known = codes.find((code) => code in REMEDIES);
	const said = [answer.status, ...codes].join(" ");
	return refuse(store, `answered ${said} to ${doing}`, known ? REMEDIES[known] : "check the reference, and that it is an OCI registry");
}
// src/adapters/oci/blob-requests.ts
const BYTES = { "content-type": "application/octet-stream" };
/** Blobs over HTTP (distribution-spec 1.1, "Pulling blobs", "POST then PUT"). */
function blobRequests(session) {
	const { store } = session.place;
	async function get(digest) {
		const answer = await session.ask({
			method: "GET",
			url: session.url(`blobs/${digest}`),
			headers: {}
		}, "pull");
		if (answer.status === 200) return answer;
		if (answer.status !== 404) return unexpected(store, `blob ${digest}`, answer);
		await session.absent(answer);
		return lacksBlob(store, digest);
	}
	async function has(digest) {
		const url = session.url(`blobs/${digest}`);
		const answer = await session.ask({
			method: "HEAD",
			url,
			headers: {}
		}, "pull,push");
		answer.drop();
		if (answer.status === 200) return true;
		return answer.status === 404 ? false : unexpected(store, `blob ${digest}`, answer);
	}
	/** Where an upload goes. The registry's query is kept as it wrote it: it may be signed. */
	async function begin(digest) {
		const url = session.url("blobs/uploads/");
		const answer = await session.ask({
			method: "POST",
			url,
			headers: BYTES
		}, "pull,push");
		const { location } = answer.headers;
		if (answer.status !== 202 || location === void 0 || !URL.canParse(location, answer.url.href)) return unexpected(store, "the start of an upload", answer);
		answer.drop();
		const target = new URL(location, answer.url);
		target.search += `${target.search === "" ? "?" : "&"}digest=${encodeURIComponent(digest)}`;
		return target;
	}
	return {
		read: (digest, size, use) => session.retried(async () => {
			const answer = await get(digest);
			const wrong = () => otherBytes(store, `blob ${digest}`);
			return use(verified(answer.body, {
				digest,
				size
			}, wrong)).finally(answer.drop);
		}),
		send: (blob, parts) => session.retried(async () => {
			if (await has(blob.digest)) return blob;
			const url = await begin(blob.digest);
			const body = {
				size: blob.size,
				parts
			};
			const answer = await session.ask({
				method: "PUT",
				url,
				headers: BYTES,
				body
			}, "pull,push");
			if (answer.status !== 201) return unexpected(store, `the upload of ${blob.digest}`, answer);
			answer.drop();
			return blob;
		})
	};
}
// src/adapters/oci/manifest-requests.ts
const ACCEPT = { accept: MANIFEST_TYPES.join(", ") };
/** Manifests over HTTP (distribution-spec 1.1, "Pulling manifests", "Pushing Manifests"). */
function manifestRequests(session) {
	const { store } = session.place;
	async function ask(method, reference) {
		const url = session.url(`manifests/${reference}`);
		const answer = await session.ask({
			method,
			url,
			headers: ACCEPT
		}, "pull");
		if (answer.status === 404) return session.absent(answer);
		return answer.status === 200 ? answer : unexpected(store, `manifest ${reference}`, answer);
	}
	async function read(reference) {
		const answer = await ask("GET", reference);
		if (!answer) return void 0;
		const what = `manifest ${reference}`;
		const bytes = await collect(answer.body, MEMORY_LIMIT, () => tooBig(store, what));
		const digest = digestOf(bytes);
		if ([reference, claimed(answer)].filter((word) => word !== void 0 && isDigest(word)).some((word) => word !== digest)) return otherBytes(store, what);
		const header = (answer.headers["content-type"] ?? "").replace(/;.*/, "").trim();
		return {
			digest,
			mediaType: manifestType(bytes) ?? header,
			bytes
		};
	}
	return {
		read,
		async head(reference) {
			const answer = await ask("HEAD", reference);
			if (!answer) return void 0;
			answer.drop();
			const digest = claimed(answer);
			if (digest === void 0) return (await read(reference))?.digest;
			return isDigest(reference) && digest !== reference ? otherBytes(store, `manifest ${reference}`) : digest;
		},
		async put(reference, { bytes, mediaType, digest }) {
			const url = session.url(`manifests/${reference}`);
			const body = {
				size: bytes.length,
				parts: () => onePart(bytes)
			};
			const headers = { "content-type": mediaType };
			const answer = await session.ask({
				method: "PUT",
				url,
				headers,
				body
			}, "pull,push");
			if (answer.status !== 201) return unexpected(store, `manifest ${reference}`, answer);
			answer.drop();
			if ((claimed(answer) ?? digest) !== digest) return otherBytes(store, `manifest ${reference}`);
		}
	};
}
/** What the registry says that the digest is, where it says so by SHA-256. */
function claimed({ headers }) {
	const header = headers["docker-content-digest"];
	return typeof header === "string" && isDigest(header) ? header : void 0;
}
// src/adapters/oci/tag-list.ts
const PAGE_LIMIT = 16777216;
const PAGES = 1e4;
/** All tags, page by page as `Link` leads (distribution-spec 1.1, "Listing Tags"); none where there is no repository. */
async function allTags(session) {
	const tags = /* @__PURE__ */ new Set();
	const seen = /* @__PURE__ */ new Set();
	for (let url = session.url("tags/list"); url;) {
		if (seen.has(url.href) || seen.size === PAGES) return refuse(session.place.store, "lists its tags without end", "check its configuration");
		seen.add(url.href);
		const answer = await session.ask({
			method: "GET",
			url,
			headers: {}
		}, "pull");
		if (answer.status === 404) {
			await session.absent(answer);
			return [];
		}
		for (const tag of await tagsIn(session, answer)) tags.add(tag);
		url = nextPage(answer);
	}
	return [...tags];
}
async function tagsIn({ place: { store } }, answer) {
	const unreadable = () => refuse(store, "answered no list of tags", "check the reference, and that it is an OCI registry");
	if (answer.status !== 200) return unexpected(store, "its list of tags", answer);
	const { tags } = jsonObject(await collect(answer.body, PAGE_LIMIT, unreadable)) ?? {};
	if (tags === null) return [];
	return Array.isArray(tags) && tags.every((tag) => typeof tag === "string") ? tags : unreadable();
}
/** `</v2/a/tags/list?last=v9&n=100>; rel="next"` (RFC 8288). */
function nextPage({ headers, url }) {
	const link = headers.link;
	const header = Array.isArray(link) ? link.join(", ") : link ?? "";
	const target = /<([^>]*)>\s*;[^,]*\brel="?next"?/.exec(header)?.[1];
	return target !== void 0 && URL.canParse(target, url.href) ? new URL(target, url) : void 0;
}
// src/adapters/oci/registry.ts
/**
* A repository of an OCI registry (distribution-spec 1.1). Registries have no compare-and-swap: a tag that moves is
* read before and after.
*/
function registryStore(session, files) {
	const { retried } = session;
	const { store } = session.place;
	const blobs = blobRequests(session);
	const manifests = manifestRequests(session);
	const named = (path) => ({
		name: files.relative(path),
		path: files.absolute(path)
	});
	async function move(...[tag, to, from]) {
		const goal = await retried(() => manifests.read(to)) ?? lacksManifest(store, to);
		let sent = false;
		await retried(async () => {
			const now = (await manifests.read(tag))?.digest ?? null;
			if (now !== from || now === to) return;
			sent = true;
			await manifests.put(tag, goal);
		});
		return sent;
	}
	return {
		name: store,
		kind: "oci",
		swaps: false,
		tags: () => retried(async () => (await allTags(session)).toSorted(bytewise)),
		manifest: async (reference) => {
			requireReference(store, reference);
			return retried(() => manifests.read(reference));
		},
		resolve: async (reference) => {
			requireReference(store, reference);
			return retried(() => manifests.head(reference));
		},
		download: async (digest, path, size) => {
			requireDigest(store, digest);
			await blobs.read(digest, size, (parts) => writeParts(named(path), () => parts));
		},
		blob: async (digest) => {
			requireDigest(store, digest);
			const tooMuch = () => tooBig(store, `blob ${digest}`);
			return blobs.read(digest, void 0, (parts) => collect(parts, MEMORY_LIMIT, tooMuch));
		},
		upload: async (path) => {
			const blob = await measured(named(path));
			return blobs.send(blob, () => unchanged(named(path), blob));
		},
		uploadBytes: (bytes) => blobs.send({
			digest: digestOf(bytes),
			size: bytes.length
		}, () => onePart(bytes)),
		putManifest: async (bytes, mediaType) => {
			const digest = digestOf(bytes);
			await retried(() => manifests.put(digest, {
				bytes,
				mediaType,
				digest
			}));
			return digest;
		},
		moveTag: async (tag, to, from) => {
			requireReference(store, tag);
			requireDigest(store, to);
			const sent = await move(tag, to, from);
			const now = (await retried(() => manifests.read(tag)))?.digest ?? null;
			return {
				moved: sent && now === to,
				now
			};
		}
	};
}
// src/adapters/oci/following.ts
const HOPS = 5;
const REDIRECTS = [
	301,
	302,
	303,
	307,
	308
];
function following({ store, origin }, send) {
	const home = new URL(origin);
	const named = (url) => url.origin === home.origin ? store : `${store} (sent on to ${url.host})`;
	/** Without TLS only from this machine to this machine. */
	const safe = (url) => url.protocol === "https:" || home.protocol === "http:" && isLoopback(url.host) ? url : refuse(store, "sends on to an address without TLS", "check its configuration", { value: url.origin });
	return {
		isHome: ({ url }) => url.origin === home.origin,
		async one(ask, authorization) {
			let url = safe(ask.url);
			for (let hop = 0; hop <= HOPS; hop += 1) {
				const shown = url.origin === home.origin ? authorization : void 0;
				const headers = {
					...ask.headers,
					...shown === void 0 ? {} : { authorization: shown }
				};
				const answer = await send({
					...ask,
					url,
					headers
				}).catch((cause) => networkFault(named(url), cause));
				const next = redirectOf(ask, answer);
				if (next === void 0) return {
					...answer,
					body: guarded(named(url), answer.body)
				};
				answer.drop();
				url = safe(next);
			}
			return refuse(store, "redirects without end", "check its configuration");
		}
	};
}
function redirectOf({ method }, { status, headers, url }) {
	if (method !== "GET" && method !== "HEAD") return void 0;
	const { location } = headers;
	return REDIRECTS.includes(status) && location !== void 0 && URL.canParse(location, url.href) ? new URL(location, url) : void 0;
}
async function* guarded(store, body) {
	try {
		yield* body;
	} catch (cause) {
		networkFault(store, cause);
	}
}
// src/adapters/oci/challenges.ts
const TOKEN = /[!#$%&'*+.^_`|~0-9A-Za-z-]+/y;
const VALUE = /\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))/y;
const BETWEEN = /[\s,]*/y;
/** Reads `WWW-Authenticate`, which may hold several challenges; what cannot be read ends the list. */
function parseChallenges(header) {
	const found = [];
	let at = 0;
	const next = (pattern) => {
		pattern.lastIndex = at;
		const match = pattern.exec(header);
		if (match) at = pattern.lastIndex;
		return match;
	};
	for (next(BETWEEN); at < header.length; next(BETWEEN)) {
		const word = next(TOKEN)?.[0].toLowerCase();
		if (word === void 0) break;
		const value = next(VALUE);
		if (!value) found.push({
			scheme: word,
			parameters: {}
		});
		else if (found.length > 0) found.at(-1).parameters[word] = value[2] ?? value[1].replace(/\\(.)/g, "$1");
	}
	return found;
}
// src/adapters/oci/docker-config.ts
/** Docker Hub's login is kept under this name of old. */
const HUB_KEYS = [
	"index.docker.io",
	"docker.io",
	"registry-1.docker.io"
];
/** The login that the Docker configuration of this machine holds for a host. Throws `InputErrors` where it is unreadable. */
async function dockerLogin(environment, host) {
	const folder = environment.DOCKER_CONFIG;
	const name = folder ? "$DOCKER_CONFIG/config.json" : "~/.docker/config.json";
	const config = await configAt(join(folder || join(environment.HOME || homedir(), ".docker"), "config.json"), name);
	if (!config) return { looked: `there is no ${name}` };
	const keys = HUB_KEYS.includes(host) ? HUB_KEYS : [host];
	const auths = isObject(config.auths) ? config.auths : {};
	const entry = Object.entries(auths).find(([key]) => keys.includes(hostOf$1(key)))?.[1];
	const login = isObject(entry) ? loginOf(entry) : void 0;
	if (login) return {
		login,
		looked: name
	};
	const helper = helperOf(config, keys);
	return helper === void 0 ? { looked: `${name} has none for ${host}` } : { looked: `${name} leaves them to ${helper}, a program that is not run` };
}
async function configAt(path, name) {
	const bytes = await readFile(path).catch((cause) => {
		if (cause.code === "ENOENT" || cause.code === "ENOTDIR") return void 0;
		return refuse(name, `cannot be read (${cause.code})`, "check its permissions", { cause });
	});
	if (!bytes) return void 0;
	return jsonObject(bytes) ?? refuse(name, "is not a JSON object", "write it anew by `docker login`");
}
/** `https://ghcr.io/v1/` → `ghcr.io`. */
const hostOf$1 = (key) => key.replace(/^https?:\/\//, "").split("/")[0];
function loginOf(entry) {
	const { auth, username, password, identitytoken } = entry;
	if (typeof identitytoken === "string" && identitytoken !== "") return { identityToken: identitytoken };
	if (typeof auth === "string" && auth !== "") {
		const [user, ...rest] = Buffer.from(auth, "base64").toString().replace(/\0+$/, "").split(":");
		if (user && rest.length > 0) return {
			username: user,
			password: rest.join(":")
		};
	}
	return typeof username === "string" && typeof password === "string" ? {
		username,
		password
	} : void 0;
}
function helperOf(config, keys) {
	const { credHelpers, credsStore } = config;
	const name = (isObject(credHelpers) ? Object.entries(credHelpers).find(([key]) => keys.includes(hostOf$1(key)))?.[1] : void 0) ?? credsStore;
	return typeof name === "string" && name !== "" ? `docker-credential-${name}` : void 0;
}
// src/adapters/oci/tokens.ts
const TOKEN_LIMIT = 1 << 20;
const basic = ({ username, password }) => `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;
/** A token for one repository (CNCF distribution, "Token Authentication Specification"). */
async function token(place, found, parameters, rights, send) {
	const realm = realmOf(place, parameters.realm);
	const answer = await send(tokenAsk(realm, new URLSearchParams({
		...parameters.service === void 0 ? {} : { service: parameters.service },
		scope: `repository:${place.path}:${rights}`
	}), found.login)).catch((cause) => networkFault(`${place.store} (its logins at ${realm.host})`, cause));
	passing(answer);
	return tokenIn(place, found, answer);
}
function realmOf({ store }, realm) {
	const url = URL.canParse(realm) ? new URL(realm) : void 0;
	if (url && (url.protocol === "https:" || url.protocol === "http:" && isLoopback(url.host))) return url;
	return refuse(store, "wants logins sent to an address without TLS", "use another registry", { value: url?.origin ?? realm });
}
function tokenAsk(realm, fields, login) {
	const url = new URL(realm);
	if (login && "identityToken" in login) {
		fields.set("grant_type", "refresh_token");
		fields.set("client_id", "mlops-actions");
		fields.set("refresh_token", login.identityToken);
		const bytes = Buffer.from(fields.toString());
		return {
			method: "POST",
			url,
			headers: { "content-type": "application/x-www-form-urlencoded" },
			body: {
				size: bytes.length,
				parts: async function* () {
					yield bytes;
				}
			}
		};
	}
	for (const [name, value] of fields) url.searchParams.append(name, value);
	return {
		method: "GET",
		url,
		headers: login ? { authorization: basic(login) } : {}
	};
}
async function tokenIn(place, found, answer) {
	const unreadable = () => refuse(place.store, `cannot be logged in to: ${answer.url.host} answered no token (${answer.status})`, "see its documentation");
	if ([
		400,
		401,
		403
	].includes(answer.status)) {
		answer.drop();
		return loginRefused(place, found);
	}
	if (answer.status !== 200) {
		answer.drop();
		return unreadable();
	}
	const { token, access_token } = jsonObject(await collect(answer.body, TOKEN_LIMIT, unreadable).catch((cause) => networkFault(place.store, cause))) ?? {};
	const value = token ?? access_token;
	return typeof value === "string" && /^[\x21-\x7e]+$/.test(value) ? value : unreadable();
}
/** No login, or one that does not count. */
function loginRefused({ store, host }, { login, looked }) {
	return login ? refuse(store, `refuses the login (of ${looked})`, "check user and password, and that they may use this repository") : refuse(store, "asks for a login", `give \`username\` and \`password\`, or run \`docker login ${host}\` (${looked})`);
}
// src/adapters/oci/login.ts
/** Basic and Bearer (the token flow of CNCF distribution), by the login given, else by that of the Docker configuration. */
function authority(place, credentials, environment, send) {
	const good = /* @__PURE__ */ new Map();
	const asked = /* @__PURE__ */ new Map();
	let found;
	const login = () => {
		found ??= credentials ? Promise.resolve({
			login: credentials,
			looked: "the login given"
		}) : dockerLogin(environment, place.host);
		return found;
	};
	const held = (rights) => good.get("pull,push") ?? (rights === "pull" ? good.get("pull") : void 0);
	return {
		held,
		renew(rights, challenge, used) {
			const newer = held(rights);
			if (newer !== void 0 && newer !== used) return Promise.resolve(newer);
			for (const [key, value] of good) if (value === used) good.delete(key);
			const running = asked.get(rights);
			if (running) return running;
			const fresh = login().then((known) => authorise(place, known, challenge, rights, send)).then((value) => {
				good.set(rights, value);
				return value;
			}).finally(() => asked.delete(rights));
			asked.set(rights, fresh);
			return fresh;
		},
		refused: async () => loginRefused(place, await login())
	};
}
async function authorise(place, { login, looked }, challenge, rights, send) {
	const offers = parseChallenges(challenge);
	const bearer = offers.find(({ scheme, parameters }) => scheme === "bearer" && parameters.realm);
	if (bearer) return `Bearer ${await token(place, {
		login,
		looked
	}, bearer.parameters, rights, send)}`;
	if (!offers.some(({ scheme }) => scheme === "basic")) return refuse(place.store, "asks for a login of an unknown kind", "use a registry with Basic or Bearer logins");
	if (!login || !("password" in login)) return loginRefused(place, { looked });
	return basic(login);
}
// src/adapters/oci/transport.ts
const CONNECTIONS = 16;
const SMALL = 65536;
/**
* One request, one answer: no redirects, no second try. Rejects with the error of the network as it is; `idle`
* milliseconds in which nothing moves are a `PassingFault`. HTTPS goes through the proxy that `environment` names.
*/
function transport(environment, idle) {
	const reuse = {
		keepAlive: true,
		maxSockets: CONNECTIONS
	};
	const plain = new http.Agent(reuse);
	const secure = new https.Agent({
		...reuse,
		proxyEnv: { ...environment }
	});
	return (ask) => new Promise((resolve, reject) => {
		const { method, url, body } = ask;
		const sends = method === "POST" || method === "PUT";
		const headers = {
			...ask.headers,
			...sends ? { "content-length": body?.size ?? 0 } : {}
		};
		const request = url.protocol === "https:" ? https.request(url, {
			method,
			headers,
			agent: secure
		}) : http.request(url, {
			method,
			headers,
			agent: plain
		});
		request.on("error", reject);
		request.on("response", (response) => resolve(answerOf(url, request, response)));
		request.setTimeout(idle, () => {
			const fault = new PassingFault(`answered nothing for ${idle / 1e3} s`);
			reject(fault);
			request.destroy(fault);
		});
		if (body) pipeline(body.parts(), request).catch(reject);
		else request.end();
	});
}
function answerOf(url, request, response) {
	response.on("error", () => {});
	return {
		url,
		status: response.statusCode,
		headers: response.headers,
		body: response,
		drop: () => {
			const small = request.method === "HEAD" || Number(response.headers["content-length"] ?? Infinity) <= SMALL;
			if (request.writableFinished && small) response.resume();
			else request.destroy();
		}
	};
}
// src/adapters/oci/session.ts
const WAITS = [
	500,
	1e3,
	2e3,
	4e3
];
const LONGEST_WAIT = 6e4;
function openSession$1(place, credentials, settings) {
	const send = transport(settings.environment, settings.idle);
	const logins = authority(place, credentials, settings.environment, send);
	const { one, isHome } = following(place, send);
	let known = false;
	async function lookForRegistry() {
		const answer = await one({
			method: "GET",
			url: new URL("/v2/", place.origin),
			headers: {}
		}, void 0);
		answer.drop();
		passing(answer);
		if (![
			200,
			401,
			403
		].includes(answer.status)) refuse(place.store, "is not an OCI registry", "check the host in the reference", { value: place.host });
	}
	return {
		place,
		url: (part) => new URL(`/v2/${place.path}/${part}`, place.origin),
		async absent(answer) {
			answer.drop();
			if (!known) await lookForRegistry();
			known = true;
		},
		async ask(ask, rights) {
			let used = logins.held(rights);
			let answer = await one(ask, used);
			if (answer.status === 401 && isHome(answer)) {
				answer.drop();
				used = await logins.renew(rights, answer.headers["www-authenticate"] ?? "", used);
				answer = await one(ask, used);
			}
			passing(answer);
			if (answer.status === 403 || answer.status === 401 && !isHome(answer)) return denied(place, answer, isHome(answer));
			if (answer.status === 401) {
				answer.drop();
				return logins.refused();
			}
			return answer;
		},
		async retried(work) {
			for (let attempt = 0;; attempt += 1) try {
				return await work();
			} catch (fault) {
				if (!(fault instanceof PassingFault)) throw fault;
				const wait = WAITS[attempt];
				if (wait === void 0) return gaveUp(place, fault);
				await settings.clock.sleep(Math.min(fault.after ?? jittered(wait), LONGEST_WAIT), new AbortController().signal);
			}
		}
	};
}
/** Many that failed at once do not come back at once. */
const jittered = (wait) => Math.round(wait * (.75 + Math.random() / 2));
async function denied(place, answer, atHome) {
	if (!atHome) {
		answer.drop();
		return refuse(place.store, `sent on to ${answer.url.host}, which answered ${answer.status}`, "run the step again");
	}
	const codes = await errorCodes(answer);
	return refuse(place.store, `denies access (${[answer.status, ...codes].join(" ")})`, "check that the login may read and write this repository");
}
const gaveUp = ({ store }, fault) => refuse(store, `${fault.message}, ${WAITS.length + 1} times in a row`, "run the step again when it is well", { cause: fault });
// src/adapters/oci/stores.ts
const IDLE = 12e4;
/** Artifact stores by reference: OCI registries over HTTP, and folders that are OCI image layouts. */
const artifactStores = (files, environment, { clock = systemClock, idle = IDLE } = {}) => ({ open(reference, credentials) {
	const place = placeOf(reference);
	if (!place) return layoutStore(files, reference, clock);
	return registryStore(openSession$1(place, credentials, {
		environment,
		clock,
		idle
	}), files);
} });
// src/adapters/onnx/content.ts
/** What a file is by its first bytes, when it is a known kind of file that is no ONNX model. */
function foreignKind(bytes) {
	if (bytes.length === 0) return "an empty file";
	const found = MAGIC.find(({ at = 0, magic }) => matches(bytes, magic, at));
	if (found) return found.kind;
	if (bytes[0] === 128 && bytes[1] <= 5) return "a Python pickle";
	if (isTextPickle(bytes)) return "a Python pickle";
	if (isSafetensors(bytes)) return "a safetensors file";
}
const MAGIC = [
	{
		kind: "a zip archive (PyTorch, Keras, NumPy and skops files are)",
		magic: "PK"
	},
	{
		kind: "an HDF5 file",
		magic: "HDF\r\n\n"
	},
	{
		kind: "a GGUF file",
		magic: "GGUF"
	},
	{
		kind: "a NumPy array",
		magic: "NUMPY"
	},
	{
		kind: "a gzip file",
		magic: ""
	},
	{
		kind: "an xz file",
		magic: "ý7zXZ"
	},
	{
		kind: "a zstd file",
		magic: "(µ/ý"
	},
	{
		kind: "a bzip2 file",
		magic: "BZh"
	},
	{
		kind: "a zlib stream (joblib files are)",
		magic: "x"
	},
	{
		kind: "a zlib stream (joblib files are)",
		magic: "x"
	},
	{
		kind: "a zlib stream (joblib files are)",
		magic: "xÚ"
	},
	{
		kind: "a TensorFlow Lite model",
		magic: "TFL3",
		at: 4
	},
	{
		kind: "an ORT model",
		magic: "ORTM",
		at: 4
	},
	{
		kind: "a Parquet file",
		magic: "PAR1"
	},
	{
		kind: "a LightGBM text model",
		magic: "tree\n"
	},
	{
		kind: "a Git LFS pointer (run `git lfs pull`)",
		magic: "version https://git-lfs"
	},
	{
		kind: "JSON",
		magic: "{"
	},
	{
		kind: "XML or HTML",
		magic: "<"
	}
];
const matches = (bytes, magic, at) => [...magic].every((char, i) => bytes[at + i] === char.charCodeAt(0));
/** Protocol 0 starts with an opcode for a mark, a global or a literal, and ends with a dot. */
function isTextPickle(bytes) {
	const last = bytes.findLastIndex((byte) => byte !== 10);
	return "(cI]}SVL".includes(String.fromCharCode(bytes[0])) && bytes[last] === 46;
}
/** Eight bytes of header length (below 2^48), then the header as JSON. */
const isSafetensors = (bytes) => bytes.length > 9 && bytes[6] === 0 && bytes[7] === 0 && bytes[8] === 123;
// src/adapters/onnx/model-proto.ts
/** Fields of the ONNX messages that lead to a tensor: number of the field to the message it holds (onnx.proto3). */
const MESSAGES = {
	Model: {
		7: "Graph",
		20: "Training",
		25: "Function"
	},
	Training: {
		1: "Graph",
		2: "Graph"
	},
	Graph: {
		1: "Node",
		5: "Tensor",
		15: "SparseTensor"
	},
	Function: {
		7: "Node",
		11: "Attribute"
	},
	Node: { 5: "Attribute" },
	Attribute: {
		5: "Tensor",
		6: "Graph",
		10: "Tensor",
		11: "Graph",
		22: "SparseTensor",
		23: "SparseTensor"
	},
	SparseTensor: {
		1: "Tensor",
		2: "Tensor"
	},
	Tensor: {}
};
const IR_VERSION = 1;
const GRAPH = 7;
const EXTERNAL_DATA = 13;
const DATA_LOCATION = 14;
/** Deeper than any exporter nests `If` and `Loop`, far from the end of the stack. */
const MAX_DEPTH = 100;
/** protobuf knows no higher one. Its C++ parser drops the bits above: such a tag reads there as another field. */
const MAX_FIELD = 2 ** 29 - 1;
const VARINT = 0;
const FIXED64 = 1;
const LENGTH = 2;
const FIXED32 = 5;
/**
* Walks the protobuf of an ONNX model without loading it. Answers what is wrong: not a protobuf, not a ModelProto, or
* tensors kept in other files; undefined when nothing is.
*/
function modelProtoProblem(bytes) {
	const top = [...partsOf(bytes, 0, bytes.length)];
	if (top.some((part) => part === void 0)) return "malformed";
	const has = (field, wire) => top.some((part) => part?.field === field && part.wire === wire);
	if (!has(IR_VERSION, VARINT) || !has(GRAPH, LENGTH)) return "malformed";
	return walk(bytes, "Model", 0, bytes.length, 0);
}
function walk(bytes, message, start, end, depth) {
	if (depth > MAX_DEPTH) return "malformed";
	const children = MESSAGES[message];
	for (const part of partsOf(bytes, start, end)) {
		if (part === void 0) return "malformed";
		if (message === "Tensor" && isExternal(part)) return "external-data";
		const child = children[part.field];
		if (child === void 0) continue;
		const problem = part.wire === LENGTH ? walk(bytes, child, part.start, part.end, depth + 1) : "malformed";
		if (problem !== void 0) return problem;
	}
}
const isExternal = (part) => part.field === EXTERNAL_DATA || part.field === DATA_LOCATION && part.value !== 0;
/** The fields of one message; ends with undefined where the bytes are no protobuf. */
function* partsOf(bytes, start, end) {
	let at = start;
	while (at < end) {
		const tag = varint(bytes, at, end);
		const part = tag && partAt(bytes, tag.value, tag.next, end);
		yield part;
		if (!part) return;
		at = part.end;
	}
}
function partAt(bytes, tag, at, end) {
	const [field, wire] = [Math.floor(tag / 8), tag % 8];
	if (field === 0 || field > MAX_FIELD) return void 0;
	const number = wire === VARINT || wire === LENGTH ? varint(bytes, at, end) : {
		value: 0,
		next: at
	};
	if (!number) return void 0;
	const size = {
		[VARINT]: 0,
		[FIXED64]: 8,
		[LENGTH]: number.value,
		[FIXED32]: 4
	}[wire];
	if (size === void 0 || number.next + size > end) return void 0;
	return {
		field,
		wire,
		value: wire === VARINT ? number.value : 0,
		start: number.next,
		end: number.next + size
	};
}
/** A base-128 number of at most ten bytes; above 2^53 it is inexact, which no length within a file can be. */
function varint(bytes, start, end) {
	let value = 0;
	for (let i = 0; i < 10 && start + i < end; i++) {
		const byte = bytes[start + i];
		value += (byte & 127) * 2 ** (7 * i);
		if (byte < 128) return {
			value,
			next: start + i + 1
		};
	}
}
// src/adapters/onnx/tensors.ts
/** Makes tensors of one input; numeric ones share a buffer that grows to the largest batch. */
function tensorFiller(ort, input) {
	const shape = (rows) => input.rank === 1 ? [rows] : [rows, input.width];
	if (input.type === "string") return (rows, values) => new ort.Tensor("string", values, shape(rows));
	if (input.type === "double") return (rows, values) => new ort.Tensor("float64", values, shape(rows));
	if (input.type === "float") {
		const take = reused((size) => new Float32Array(size), (to, values) => to.set(values));
		return (rows, values) => new ort.Tensor("float32", take(values), shape(rows));
	}
	if (input.type === "int32") {
		const take = reused((size) => new Int32Array(size), (to, values) => to.set(values));
		return (rows, values) => new ort.Tensor("int32", take(values), shape(rows));
	}
	if (input.type === "bool") {
		const take = reused((size) => new Uint8Array(size), (to, values) => {
			for (const [at, value] of values.entries()) to[at] = Number(value !== 0);
		});
		return (rows, values) => new ort.Tensor("bool", take(values), shape(rows));
	}
	const take = reused((size) => new BigInt64Array(size), (to, values) => {
		for (let at = 0; at < values.length; at++) to[at] = BigInt(Math.trunc(values[at]));
	});
	return (rows, values) => new ort.Tensor("int64", take(values), shape(rows));
}
function reused(make, fill) {
	let buffer = make(0);
	return (values) => {
		if (buffer.length < values.length) buffer = make(values.length);
		const part = buffer.subarray(0, values.length);
		fill(part, values);
		return part;
	};
}
// src/adapters/onnx/session.ts
const INPUT_TYPES = {
	float32: "float",
	float64: "double",
	int64: "int64",
	int32: "int32",
	string: "string",
	bool: "bool"
};
const OUTPUT_KINDS = {
	float32: "float",
	float64: "float",
	int64: "integer",
	int32: "integer",
	bool: "integer",
	string: "text"
};
/** A loaded model in the words of the port. Throws `InputErrors` for inputs that a table cannot fill. */
function openSession(ort, session, path) {
	const inputs = inputsOf(session.inputMetadata, path);
	const outputs = session.outputMetadata.map(outputOf);
	const readable = outputs.filter((output) => output.kind !== "unsupported").map((output) => output.name);
	const fillers = inputs.map((input) => ({
		name: input.name,
		fill: tensorFiller(ort, input)
	}));
	return {
		inputs,
		outputs,
		async run(rows, values) {
			const feeds = Object.fromEntries(fillers.map(({ name, fill }) => [name, fill(rows, values[name])]));
			const answers = await session.run(feeds, readable).catch((cause) => refuseRun(path, cause));
			return Object.fromEntries(readable.map((name) => [name, valuesOf(answers[name], rows)]));
		},
		close: () => void session.release()
	};
}
function inputsOf(metadata, path) {
	const problems = [];
	const inputs = metadata.flatMap((input) => {
		const problem = inputProblem(input);
		if (problem) problems.push({
			input: "model",
			value: path,
			message: `has an input ${input.name} ${problem}`,
			remedy: "export it with inputs of shape [rows, columns] and a free number of rows"
		});
		if (problem || !input.isTensor) return [];
		const width = input.shape[1] ?? 1;
		return [{
			name: input.name,
			type: INPUT_TYPES[input.type],
			width: typeof width === "number" && width > 0 ? width : 1,
			rank: input.shape.length === 1 ? 1 : 2
		}];
	});
	if (problems.length > 0) throw new InputErrors(problems);
	return inputs;
}
function inputProblem(input) {
	if (!input.isTensor) return "that is no tensor";
	if (INPUT_TYPES[input.type] === void 0) return `of type ${input.type}, which a table cannot fill`;
	if (input.shape.length === 0 || input.shape.length > 2) return `of shape [${input.shape.join(", ")}]`;
	const rows = input.shape[0];
	return typeof rows === "number" && rows > 0 ? `that takes exactly ${counted(rows, "row")}` : void 0;
}
const outputOf = (output) => ({
	name: output.name,
	kind: (output.isTensor ? OUTPUT_KINDS[output.type] : void 0) ?? "unsupported"
});
/** Numbers of every type as doubles; BigInt and bool included. */
function valuesOf(tensor, rows) {
	const width = rows === 0 ? 1 : tensor.data.length / rows;
	if (tensor.type === "string") return {
		width,
		values: tensor.data
	};
	return {
		width,
		values: Float64Array.from(tensor.data, Number)
	};
}
const refuseRun = (path, cause) => refuse("model", `cannot score the rows: ${String(cause.message ?? cause).split("\n")[0]}`, "compare its inputs with `model-inputs`", {
	value: path,
	cause
});
// src/adapters/onnx/onnx.ts
const REMEDY = "export the model as ONNX, or give `score-command`, which scores it in its own framework";
/** One thread: sums in one order on every host, whatever its number of cores. */
const OPTIONS = {
	intraOpNumThreads: 1,
	interOpNumThreads: 1,
	executionMode: "sequential",
	logSeverityLevel: 4,
	extra: { session: { intra_op: { allow_spinning: "0" } } }
};
/** ONNX models by ONNX Runtime, which is loaded with the first model. A file is judged by its content before that. */
const openOnnx = (files, runtime) => ({ async onnx(path) {
	if (!await files.exists(path)) refuse("model", "does not exist", "name the model file", { value: path });
	const bytes = await files.read(path);
	requireOnnx(path, bytes);
	const ort = await runtime.load();
	return openSession(ort, await create(ort, path, bytes), path);
} });
/** Throws `InputErrors` for bytes that are no self-contained ONNX model; nothing of them is run or unpickled. */
function requireOnnx(path, bytes) {
	const foreign = foreignKind(bytes);
	if (foreign) refuse("model", `is ${foreign}, not an ONNX model`, REMEDY, { value: path });
	const problem = modelProtoProblem(bytes);
	if (problem === "malformed") refuse("model", "is not an ONNX model", REMEDY, { value: path });
	if (problem === "external-data") refuse("model", "keeps tensors in other files (external data)", "save it as one file: onnx.save_model(model, path, save_as_external_data=False)", { value: path });
}
async function create(ort, path, bytes) {
	try {
		return await ort.InferenceSession.create(bytes, OPTIONS);
	} catch (cause) {
		return refuse("model", `cannot be loaded: ${firstLine(cause)}`, REMEDY, {
			value: path,
			cause
		});
	}
}
const firstLine = (cause) => String(cause.message ?? cause).split("\n")[0];
// src/adapters/programs.ts
/** Programs of this machine, found as a child process without a shell would find them. */
const programsOnPath = (environment) => ({ has: async (name) => {
	const places = folders(environment).flatMap((folder) => endings(environment).map((ending) => join(folder, `${name}${ending}`)));
	return (await Promise.all(places.map(isProgram))).some(Boolean);
} });
/** Where a system looks that was told nothing. */
const DEFAULT_PATH = process.platform === "win32" ? "" : "/usr/bin:/bin";
/** Windows does not care how the variable is spelt. */
function folders(environment) {
	return (environment[Object.keys(environment).find((name) => name.toUpperCase() === "PATH") ?? "PATH"] ?? DEFAULT_PATH).split(delimiter).filter(Boolean);
}
const endings = ({ PATHEXT }) => process.platform === "win32" ? (PATHEXT ?? ".EXE;.CMD;.BAT;.COM").split(";") : [""];
async function isProgram(path) {
	try {
		await access(path, constants$1.X_OK);
		return (await stat(path)).isFile();
	} catch {
		return false;
	}
}
// src/adapters/python/local-parts.ts
const ARCHIVE = /^[^$]*\.(?:whl|zip|tar|tar\.gz|tgz|tar\.bz2|tbz|tar\.xz|txz)$/i;
/** A name with what may follow it (PEP 508), and no path. */
const NAMED = /^[a-z\d](?:[\w.-]*[a-z\d])?\s*(?:$|[[(<>=!~;])/i;
const ADDRESS = /^[a-z][a-z\d+.-]*:\/\//i;
const EDITABLE = /^(?:-e|--editable)[\s=]*/;
const INDEX = /^(?:-f|--find-links|-i|--index-url|--extra-index-url)[\s=]*/;
/** What a requirements file names by path, as pip tells paths from names. */
function localPartsOf(content) {
	const archives = [];
	let unhashable = false;
	for (const line of logicalLines(content)) {
		const part = localPart(line);
		if (part === void 0) continue;
		if (ARCHIVE.test(part) && !ADDRESS.test(part) && !/^file:/i.test(part)) archives.push(part);
		else unhashable = true;
	}
	return {
		archives,
		unhashable
	};
}
/** A pyproject.toml that names a path, or whose dependencies stand in another file. */
const isPyprojectLocal = (content) => /\bfile:|\bpath\s*=|^\s*dynamic\s*=[^\]]*\bdependencies\b/m.test(content);
/** Lines as pip reads them: continued by a backslash, without comments. */
const logicalLines = (content) => content.replace(/\\\r?\n/g, "").split("\n").map((line) => line.replace(/(?:^|\s)#.*$/, "").trim()).filter((line) => line !== "");
/** The path that a line names, if it names one. */
function localPart(line) {
	const option = EDITABLE.exec(line) ?? INDEX.exec(line);
	if (option) return pathOf(line.slice(option[0].length));
	if (line.startsWith("-")) return void 0;
	const at = /^[^@\s]+\s*@\s*(.*)$/.exec(line)?.[1];
	if (at !== void 0) return pathOf(at);
	const [first = ""] = line.split(/\s+(?=;|--)/);
	return NAMED.test(first) && !ARCHIVE.test(first) ? void 0 : pathOf(first);
}
/** What is fetched from elsewhere is pip's own matter. */
const pathOf = (text) => ADDRESS.test(text) && !/^(?:file|git\+file):/i.test(text) ? void 0 : text.replace(/\s+--.*$/, "").trim();
// src/adapters/python/declaration.ts
/** Reads a requirements file or pyproject.toml. Throws `InputErrors` where it, or what it includes, is missing. */
async function readDeclaration(path, files) {
	const kind = path.endsWith(".toml") ? "pyproject" : "requirements";
	const found = /* @__PURE__ */ new Map();
	const waiting = [path];
	for (let next = waiting.shift(); next !== void 0; next = waiting.shift()) {
		if (found.has(next)) continue;
		if (!await files.exists(next)) refuse("environment", next === path ? "does not exist" : `does not exist, but ${path} includes it`, "name a requirements.txt or a pyproject.toml", { value: next });
		const content = await files.readText(next);
		found.set(next, content);
		if (kind === "requirements") waiting.push(...includes(content).map((name) => posix.join(posix.dirname(next), name)));
	}
	const read = [...found].map(([name, content]) => ({
		path: name,
		content
	}));
	return {
		path,
		kind,
		files: read,
		...await localOf(kind, read, files)
	};
}
async function localOf(kind, read, files) {
	if (kind === "pyproject") return {
		archives: [],
		cacheable: !read.some(({ content }) => isPyprojectLocal(content))
	};
	const parts = read.map(({ content }) => localPartsOf(content));
	const archives = [];
	let cacheable = !parts.some(({ unhashable }) => unhashable);
	for (const archive of parts.flatMap((part) => part.archives)) if (await files.exists(archive) && !await files.isFolder(archive)) archives.push(await files.digest(archive));
	else cacheable = false;
	return {
		archives,
		cacheable
	};
}
/** `-r other.txt`, `--requirement=other.txt`, `-c constraints.txt`; URLs are pip's own matter. */
const includes = (content) => content.split("\n").map((line) => /^\s*(?:-r|-c|--requirement|--constraint)[\s=]*([^\s#]+)/.exec(line)?.[1]).filter((name) => name !== void 0 && !/^[a-z]+:\/\//i.test(name));
// src/adapters/python/install.ts
/** One requirement per line; tomllib came with Python 3.11. */
const DEPENDENCIES = "import json, sys, tomllib; print(json.dumps(tomllib.load(open(sys.argv[1], \"rb\")).get(\"project\", {}).get(\"dependencies\", [])))";
/** By uv where it is on PATH, else by venv and pip. */
async function installerOf(declaration, files, run) {
	const path = files.absolute(declaration.path);
	if (await answers(run, ["uv", "--version"])) return (folder, python) => [[
		"uv",
		"venv",
		"--quiet",
		"--python",
		"python3",
		folder
	], [
		"uv",
		"pip",
		"install",
		"--python",
		python,
		"-r",
		path
	]];
	const requirements = declaration.kind === "pyproject" ? await projectDependencies(path, run) : ["-r", path];
	return (folder, python) => [[
		"python3",
		"-m",
		"venv",
		folder
	], ...requirements.length > 0 ? [[
		python,
		"-m",
		"pip",
		"install",
		"--disable-pip-version-check",
		"--no-input",
		"--progress-bar",
		"off",
		...requirements
	]] : []];
}
async function answers(run, argv) {
	try {
		await run(argv);
		return true;
	} catch (cause) {
		if (cause instanceof InputErrors) return false;
		throw cause;
	}
}
async function projectDependencies(path, run) {
	try {
		return JSON.parse((await run([
			"python3",
			"-c",
			DEPENDENCIES,
			path
		])).join("\n"));
	} catch (cause) {
		if (!(cause instanceof InputErrors)) throw cause;
		return refuse("environment", "cannot be read for its project.dependencies", "correct the TOML; Python before 3.11 needs uv or a requirements.txt", {
			value: path,
			cause
		});
	}
}
// src/adapters/python/run.ts
/** Runs programs for the environment that `declaration` names; messages name that, never folders of this machine. */
function runner(declaration, processes, signal) {
	return async (argv, onLine) => {
		const lines = [];
		const take = (line) => {
			lines.push(line);
			onLine?.(line);
		};
		const result = await processes.run(argv, {
			signal,
			onLine: take
		});
		signal.throwIfAborted();
		if (result.code === 0) return lines;
		const end = result.code === null ? `was ended by ${result.signal}` : `ended with exit code ${result.code}`;
		const last = lines.slice(-15).join("\n");
		return refuse("environment", `cannot be built: ${programOf(argv)} ${end}; its last lines:\n${last}`, "correct the requirements, or reach the package index", { value: declaration });
	};
}
const programOf = (argv) => argv.includes("pip") ? "pip" : argv[0].split(/[\\/]/).at(-1) ?? argv[0];
// src/adapters/python.ts
const PROGRAMS = process.platform === "win32" ? "Scripts" : "bin";
/** Prints what wheels depend on. */
const DESCRIBE = "import platform, sys; print(platform.python_implementation(), platform.python_version(), sys.prefix)";
/**
* Python environments in the tool cache, found again by what they were made from. Each is built in a folder of its
* own and then named as the one to use, in one step: builders that race do not see each other's half-built work, and
* a build that was killed leaves nothing that looks finished. What is made from a local folder is built each time.
*/
const cachedPython = (files, processes, host) => ({ async provide(path, signal) {
	const declaration = await readDeclaration(path, files);
	const run = runner(path, processes, signal);
	const key = keyOf(declaration, await describePython(run), host.toolCache);
	const home = join(host.toolCache, "python", key);
	const found = declaration.cacheable ? await foundIn(home, key, host, run) : void 0;
	if (found) return {
		...found,
		key,
		cached: true
	};
	const built = await host.log.group(`Python environment of ${path}`, () => build(home, declaration, files, host, run));
	if (declaration.cacheable) await host.save([home], `mlops-python-${key}`);
	return {
		...built,
		key,
		cached: false
	};
} });
const foundIn = async (home, key, host, run) => await current(home, run) ?? (await host.restore([home], `mlops-python-${key}`) ? await current(home, run) : void 0);
async function describePython(run) {
	try {
		return (await run([
			"python3",
			"-c",
			DESCRIBE
		])).join("\n");
	} catch (cause) {
		if (!(cause instanceof InputErrors)) throw cause;
		return refuse("environment", "needs python3, which does not run here", PROGRAM_REMEDIES.python3, { cause });
	}
}
/** Environments cannot be moved, so the folder they stand in is part of what they are. */
const keyOf = (declaration, python, toolCache) => digestOfJson({
	kind: declaration.kind,
	files: declaration.files.map(({ content }) => content),
	...declaration.archives.length > 0 ? { archives: declaration.archives } : {},
	python,
	platform: process.platform,
	arch: process.arch,
	toolCache
}).slice(7, 39);
const builtIn = (folder) => {
	const bin = join(folder, PROGRAMS);
	return {
		bin,
		python: join(bin, process.platform === "win32" ? "python.exe" : "python")
	};
};
/** As `randomUUID` writes it: what a cache gave back may be anything, and becomes part of a path. */
const BUILD_NAME = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;
/** The finished environment, if there is one and its interpreter still runs. */
async function current(home, run) {
	try {
		const name = (await readFile(join(home, "current"), "utf8")).trim();
		if (!BUILD_NAME.test(name)) return void 0;
		const built = builtIn(join(home, name));
		await run([
			built.python,
			"-c",
			""
		]);
		return built;
	} catch {
		return;
	}
}
async function build(home, declaration, files, host, run) {
	const name = randomUUID();
	const folder = join(home, name);
	await mkdir(home, { recursive: true });
	if (!declaration.cacheable) await removeOlder(home);
	try {
		const install = await installerOf(declaration, files, run);
		for (const argv of install(folder, builtIn(folder).python)) await run(argv, host.log.info);
		await publish(home, name);
	} catch (cause) {
		await rm(folder, {
			recursive: true,
			force: true
		});
		throw cause;
	}
	return builtIn(folder);
}
const DAY = 864e5;
/** Removes builds that no run uses any more: those that are not used again would fill the disk. */
async function removeOlder(home) {
	for (const name of await readdir(home)) {
		const folder = join(home, name);
		if (Date.now() - (await stat(folder)).mtimeMs > DAY) await rm(folder, {
			recursive: true,
			force: true
		});
	}
}
/** Makes `name` the environment to use, in one step. */
async function publish(home, name) {
	const draft = join(home, `${name}.current`);
	await writeFile(draft, name);
	await rename(draft, join(home, "current"));
}
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
// src/hosts/redact.ts
/** Replaces registered secrets, in the forms in which they leak: as they are, in base64, URL- and JSON-escaped, line by line. */
function createRedactor() {
	const hidden = /* @__PURE__ */ new Set();
	return {
		add: (secret) => {
			for (const form of [secret, ...secret.split(/\r?\n/)].flatMap(formsOf)) hidden.add(form);
		},
		redact: (text) => [...hidden].sort((a, b) => b.length - a.length).reduce((redacted, form) => redacted.replaceAll(form, "***"), text)
	};
}
/** Shorter texts stand everywhere: hiding them would only shred the log. */
const SHORTEST = 4;
const formsOf = (secret) => [
	secret,
	Buffer.from(secret).toString("base64"),
	encodeURIComponent(secret),
	JSON.stringify(secret).slice(1, -1)
].filter((form) => form.length >= SHORTEST);
const SECRET_NAME = /(?:TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIALS|PRIVATE_?KEY|API_?KEY|ACCESS_?KEY|ACCOUNT_?KEY)$/i;
const PASSWORD_IN_URL = /[a-z][a-z\d+.-]*:\/\/[^\s/:@]*:([^\s/@]+)@/gi;
/** Below this a value is a switch or a word (`true`, `default`), whatever its variable is called. */
const SHORTEST_VALUE = 8;
/** What an environment holds that nobody else may see, told by the names of its variables; and passwords in URLs. */
const secretsIn = (environment) => Object.entries(environment).flatMap(([name, value = ""]) => [...SECRET_NAME.test(name) && value.length >= SHORTEST_VALUE ? [value] : [], ...[...value.matchAll(PASSWORD_IN_URL)].map(([, password]) => password)]);
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
const GRAPHEMES = new Intl.Segmenter("en", { granularity: "grapheme" });
/** Scripts and forms that terminals draw in two columns (UAX #11, wide and full-width), and pictures. */
const WIDE = /^(?:\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Script=Bopomofo}|[\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|.*\ufe0f)/su;
const INVISIBLE = /^(?:\p{M}|\p{Cf}|\p{Cc})+$/u;
const widthOf = (grapheme) => INVISIBLE.test(grapheme) ? 0 : WIDE.test(grapheme) ? 2 : 1;
const graphemesOf = (text) => [...GRAPHEMES.segment(text)].map(({ segment }) => segment);
/** Columns that a text takes on a terminal. */
const displayWidth = (text) => graphemesOf(text).reduce((sum, grapheme) => sum + widthOf(grapheme), 0);
/** The longest beginning of a text that fits in so many columns; no character is cut in two. */
function cutToWidth(text, columns) {
	const graphemes = graphemesOf(text);
	let width = 0;
	const end = graphemes.findIndex((grapheme) => {
		width += widthOf(grapheme);
		return width > columns;
	});
	return end < 0 ? text : graphemes.slice(0, end).join("");
}
// src/hosts/local.ts
/**
* A laptop, or any CI that is not known by name: everything goes to standard error, so that `--json` and
* pipes own standard output. Progress in place on a terminal only, colours where they are wanted.
*/
function localHost(kind, environment, out) {
	const redactor = createRedactor();
	const shown = (text) => redactor.redact(text.split("\n").map(harmless).join("\n"));
	const log = localLog(out, shown, wantsColours(environment, out.isTTY === true));
	return {
		kind,
		context: runContext(kind, environment),
		log,
		toolCache: environment.MLOPS_TOOL_CACHE ?? environment.RUNNER_TOOL_CACHE ?? join(environment.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "mlops-actions"),
		ephemeral: false,
		trusted: true,
		mask: redactor.add,
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
function annotationLine({ title, message, at }) {
	const place = at ? placeOf$2(at) : "";
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
// src/hosts/jenkins.ts
/** A Jenkins build: its log is a log of lines, and its context comes from the environment and the checkout. */
function jenkinsHost(environment, out, askGit = gitHere(environment)) {
	const host = localHost("jenkins", environment, out);
	return {
		...host,
		toolCache: canMake(host.toolCache) ? host.toolCache : join(environment.WORKSPACE_TMP || tmpdir(), "mlops-actions"),
		context: jenkinsContext(environment, askGit),
		trusted: !environment.CHANGE_FORK
	};
}
/** Agents in containers run as a user whose home is `/`, or not theirs. */
function canMake(folder) {
	try {
		accessSync(folder, constants.W_OK);
		return true;
	} catch (cause) {
		return cause.code === "ENOENT" && dirname(folder) !== folder && canMake(dirname(folder));
	}
}
/** Name and password in an address. */
const LOGIN = /\/\/[^/]*@/;
/** Where a build runs; what is not known is left out. */
function jenkinsContext(environment, askGit) {
	const { commit: told, ...context } = runContext("jenkins", environment);
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
// src/main/connect.ts
/** The host of this process, for everything but GitHub (which brings its own toolkit). */
const hostOf = (environment) => {
	return detectHost(environment) === "jenkins" ? jenkinsHost(environment, process.stderr) : localHost("local", environment, process.stderr);
};
/** Ports of one step. What its spec does not list refuses, so that native code cannot load by accident. */
function connect(spec, world) {
	const root = resolve(world.workingDirectory);
	const files = contained(workingFiles(root), root);
	const hidden = createRedactor();
	for (const secret of secretsIn(world.environment)) hidden.add(secret);
	const host = maskingBoth(world.host, hidden.add);
	const processes = discreet(localProcesses(files, world.environment), hidden.redact);
	const natives = nativeModules({
		toolCache: world.host.toolCache,
		registry: world.npmRegistry,
		workingDirectory: root,
		log: world.host.log
	});
	let engine;
	const listed = (port) => {
		if (!spec.needs.includes(port)) throw new Error(`${spec.name} uses the port ${port} without listing it in needs`);
	};
	return {
		host,
		files,
		engine: () => {
			listed("engine");
			const opened = engine ?? openDuckDb(files, { load: natives.duckdb });
			engine = opened;
			return opened;
		},
		scorers: async () => {
			listed("scorers");
			return openOnnx(files, { load: natives.onnx });
		},
		processes,
		programs: programsOnPath(world.environment),
		withoutSecrets: hidden.redact,
		environments: cachedPython(files, processes, world.host),
		clock: systemClock,
		http: systemHttp,
		stores: { open: (reference, credentials) => {
			listed("stores");
			return artifactStores(files, world.environment).open(reference, credentials);
		} },
		containers: async (address) => {
			listed("containers");
			return withSecrets(dockerContainers(processes, world.environment, address), world.environment, host);
		},
		close: () => void engine?.then((opened) => opened.close()).catch(() => {})
	};
}
/** What a step masks is kept out of what children print as well. */
const maskingBoth = (host, add) => ({
	...host,
	mask: (secret) => {
		add(secret);
		host.mask(secret);
	}
});
/** Variables that a user names as secrets of a build must be there, and are masked, whatever they are called. */
const withSecrets = (containers, environment, host) => ({
	...containers,
	build: async (request, onLine, signal) => {
		for (const [id, from] of Object.entries(request.secrets)) {
			if (!("env" in from)) continue;
			const secret = environment[from.env];
			if (!secret) refuse(`secrets ${id}`, "names a variable that is not set", "set it", { value: from.env });
			else host.mask(secret);
		}
		return await containers.build(request, onLine, signal);
	}
});
/**
* What children print reaches evidence and JUnit as well, which are uploaded: a host that masks its log does not see
* those.
*/
const discreet = ({ run }, withoutSecrets) => ({ run: (argv, { onLine, ...options }) => run(argv, {
	...options,
	...onLine ? { onLine: (line) => onLine(withoutSecrets(line)) } : {}
}) });
// src/main/request.ts
const DEFAULT_CONFIG = "mlops.yml";
const NO_FOLDER = {
	input: "working-directory",
	message: "is not a folder",
	remedy: "name one that exists, relative to where the run starts"
};
/** Reads the file named, in a working directory that must be there; a file that was not asked for by name may be absent. */
async function loadConfig(files, named) {
	if (!await files.isFolder(".")) return {
		config: NO_CONFIG,
		problems: [NO_FOLDER]
	};
	const path = named || DEFAULT_CONFIG;
	try {
		const isThere = await files.exists(path);
		if (!named && !isThere) return {
			config: NO_CONFIG,
			problems: []
		};
		if (!isThere && !isAbsolute(path) && await files.exists(`../${path}`)) refuse(path, "does not exist", "there is one in the folder above: go there, or give working-directory as ..");
		return readConfig(await files.readText(path), path, STEP_NAMES);
	} catch (cause) {
		if (cause instanceof InputErrors) return {
			config: NO_CONFIG,
			problems: cause.problems
		};
		throw cause;
	}
}
/**
* The entry that a step runs: the one of its id, else the one named like the step, else none. An id of another step
* is not taken: its evidence must stay.
*/
function entryFor(step, id, { config, problems }) {
	const wanted = id || step;
	const entry = config.entries.find((candidate) => candidate.id === wanted);
	if (!entry) return {
		id: wanted,
		problems: [
			...problems,
			...unknownId(id, config, problems),
			...ungivenId(step, id, config)
		]
	};
	if (entry.step === step) return {
		id: wanted,
		entry,
		problems
	};
	const wrong = {
		input: "id",
		value: wanted,
		message: `runs ${entry.step}, not ${step}`,
		remedy: "name an id of this step",
		at: entry.at
	};
	return {
		id: step,
		problems: [...problems, wrong]
	};
}
/** What entries of other names say would silently not count, such as the golden request of `deploy-prod`. */
function ungivenId(step, id, { entries }) {
	const others = entries.filter((entry) => entry.step === step).map((entry) => entry.id);
	if (id || others.length === 0) return [];
	return [{
		input: "id",
		message: `is not given, and mlops.yml runs ${step} as ${others.join(", ")}`,
		remedy: "name one of them"
	}];
}
function unknownId(id, config, problems) {
	if (!id || problems.length > 0 || config.entries.length === 0) return [];
	const known = config.entries.map((entry) => entry.id);
	return [{
		input: "id",
		value: id,
		message: "is not an id of mlops.yml",
		remedy: knownNames(id, known)
	}];
}
/** An input that was given as text. */
function textIn(explicit, key) {
	const value = explicit[key];
	return typeof value === "string" && value !== "" ? value : void 0;
}
/** An input that is needed before the others can be read: explicit, else from the environment. */
const early = (key, id, explicit, environment) => textIn(explicit, key) || environment[environmentName(id, key)] || void 0;
// src/main/execute.ts
/** One step by name, whatever host asked for it. */
async function executeStep(name, { explicit, environment, host, signal }) {
	const spec = specOf(name);
	const given = textIn(explicit, "id");
	const asked = given ?? name;
	const world = worldOf(asked, {
		explicit,
		environment,
		host,
		signal
	});
	const { files } = connect(spec, world);
	const workingDirectory = await files.isFolder(".") ? world.workingDirectory : ".";
	const ports = connect(spec, {
		...world,
		workingDirectory
	});
	try {
		const loaded = await loadConfig(files, early("config", asked, explicit, environment));
		const { id, entry, problems } = entryFor(name, given, loaded);
		const unreadable = loaded.problems.length > 0 && !entry;
		const sources = {
			explicit,
			environment,
			entry,
			siblings: loaded.config.entries,
			unreadable
		};
		const started = performance.now();
		const run = await runStep(await loadStep(name), {
			id,
			config: loaded.config,
			sources,
			problems
		}, ports, signal);
		tellVerdict(run, (performance.now() - started) / 1e3, host.log);
		return {
			...run,
			workingDirectory
		};
	} finally {
		ports.close();
	}
}
/** What a run works with before mlops.yml is read. */
const worldOf = (id, { explicit, environment, host }) => ({
	environment,
	host,
	workingDirectory: early("working-directory", id, explicit, environment) ?? ".",
	npmRegistry: early("npm-registry", id, explicit, environment)
});
// src/main/execute-pipeline.ts
/** All of mlops.yml, or the ids in `only`. Throws `InputErrors` when the file cannot be read. */
async function executePipeline(only, invocation) {
	const { explicit, environment, host } = invocation;
	const { files, loaded, request, pipeline } = await pipelineOf(only, invocation);
	if (loaded.problems.length > 0) {
		const folder = early("evidence-dir", "run", explicit, environment) ?? DEFAULT_FOLDER;
		if (request.config.entries.length === 0 && await files.exists(`${folder}/evidence`)) host.log.warn(`evidence of an earlier run stays in ${folder}: no step of this one could be read`);
		throw new InputErrors([...loaded.problems, ...await besides(request, pipeline)]);
	}
	return await runPipeline(request, pipeline);
}
/** Plans all of mlops.yml, or the ids in `only`; `forget` removes what an earlier run left for them. */
async function executePlan(only, forget, invocation) {
	const { loaded, request, pipeline } = await pipelineOf(only, invocation);
	const model = request.config.name;
	if (request.config.entries.length === 0 && loaded.problems.length > 0) return {
		model,
		steps: [],
		problems: loaded.problems
	};
	try {
		const turns = await turnsOf(request, pipeline);
		if (forget) await forgetTurns(turns, pipeline);
		return {
			model,
			steps: turns.map(({ entry, programs }) => ({
				id: entry.id,
				step: entry.step,
				programs
			})),
			problems: [...loaded.problems, ...mistakesIn(turns)]
		};
	} catch (cause) {
		if (!(cause instanceof InputErrors)) throw cause;
		return {
			model,
			steps: [],
			problems: [...loaded.problems, ...cause.problems]
		};
	}
}
/** mlops.yml and what its steps run with. */
async function pipelineOf(only, { explicit, environment, host, signal }) {
	const world = worldOf("run", {
		explicit,
		environment,
		host,
		signal
	});
	const { files } = connect({
		name: "run",
		needs: []
	}, world);
	const loaded = await loadConfig(files, textIn(explicit, "config") ?? "mlops.yml");
	const shared = Object.fromEntries(Object.entries(explicit).filter(([key]) => SHARED_INPUTS.includes(key)));
	const request = {
		config: loaded.config,
		...only ? { only } : {},
		sources: {
			explicit: shared,
			environment
		}
	};
	const quiet = {
		...host,
		outputs: async () => {}
	};
	return {
		files,
		loaded,
		request,
		pipeline: {
			load: loadStep,
			connect: (step) => connect(step.spec, {
				...world,
				host: quiet
			}),
			signal
		}
	};
}
/** What is wrong with the steps of a file that has mistakes elsewhere; nothing is left of an earlier run of them. */
async function besides(request, pipeline) {
	if (request.config.entries.length === 0) return [];
	const turns = await turnsOf(request, pipeline);
	await forgetTurns(turns, pipeline);
	return mistakesIn(turns);
}
const mistakesIn = (turns) => turns.flatMap(({ mistakes }) => mistakes);
// src/main/exit.ts
const ERROR_CODE = 2;
/**
* Runs an entry point and ends the process with its exit code. Whatever escapes is ERROR (2): Node's own 1 would
* read as FAIL. SIGINT and SIGTERM cancel the work and let it leave its evidence; a second one ends it at once.
*/
async function withExitCode(debug, work, sameWishMs = SAME_PRESS_MS) {
	const cancel = new AbortController();
	cancelOnSignal(cancel, sameWishMs);
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
/** A terminal shows ^C where the line stood. */
const afterKeys = () => process.stderr.isTTY ? "\n" : "";
const later = (ms) => ms < 1e3 ? "" : ` after ${ms / 1e3} s`;
function cancelOnSignal(cancel, sameWishMs) {
	let first;
	const onSignal = () => {
		if (first === void 0) {
			first = performance.now();
			say(`${afterKeys()}cancelled: ending what runs; once more${later(sameWishMs)} ends it at once`);
			cancel.abort();
		} else if (performance.now() - first > sameWishMs) {
			say(`${afterKeys()}ended at once: the step that ran has left no evidence`);
			process.exit(ERROR_CODE);
		}
	};
	for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, onSignal);
}
/** Libraries may leave sockets open (the cache client does): the answer is there, so leave once it is written. */
function end(code) {
	process.exitCode = code;
	process.stdout.write("", () => process.stderr.write("", () => process.exit(code)));
}
function fail(cause, debug) {
	const told = cause instanceof InputErrors || cause instanceof ContainerFailure;
	const words = cause instanceof Error ? cause.message : String(cause);
	say(told ? words : `a defect of mlops-actions: ${words}`);
	if (debug && cause instanceof Error && !told) say(String(cause.stack));
	return ERROR_CODE;
}
/** The words may quote data, and a runner reads commands from what is printed. */
const say = (text) => void process.stderr.write(`${text.split(/\r\n?|\n/).map(harmless).join("\n")}\n`);
// src/main/run-outputs.ts
/** Outputs of a whole run: its verdict is that of the first step that was neither PASS nor tolerated. */
function runOutputs(runs, folder) {
	const ended = runs.find((run) => run.exitCode !== 0);
	return {
		verdict: ended?.evidence.verdict ?? "pass",
		reason: ended?.evidence.reason ?? goodReason(runs),
		"ended-by": ended?.evidence.id ?? "",
		"evidence-dir": folder,
		verdicts: JSON.stringify(Object.fromEntries(runs.map(({ evidence }) => [evidence.id, evidence.verdict])))
	};
}
/** A tolerated verdict ends no run, and is no PASS: it is named. */
function goodReason(runs) {
	const tolerated = runs.filter((run) => run.tolerated);
	const passed = `${counted(runs.length - tolerated.length, "step")} passed`;
	const named = tolerated.map(({ evidence: { id, verdict } }) => `${id} (${VERDICT_WORDS[verdict]})`);
	return named.length === 0 ? passed : `${passed}, tolerated: ${named.join(", ")}`;
}
/** Outputs of a run that could not start. */
const errorOutputs = (reason, folder) => ({
	verdict: "error",
	reason,
	"ended-by": "",
	"evidence-dir": folder,
	verdicts: "{}"
});
/** Outputs of a step that broke before it had an answer: none is left unset. */
function crashOutputs(spec, cause) {
	const { reason, checks } = errorDecision(spec.name, cause);
	const { passed, failed, skipped } = countChecks(checks);
	const known = {
		verdict: "error",
		reason,
		passed: String(passed),
		failed: String(failed),
		skipped: String(skipped)
	};
	return Object.fromEntries(Object.keys(allOutputs(spec)).map((name) => [name, known[name] ?? ""]));
}
export { errorDecision as C, runContext as D, planSpec as E, harmless as O, specOf as S, pipelineSpec as T, inputsFromEvidence as _, withExitCode as a, STEP_NAMES as b, executeStep as c, hostOf as d, displayWidth as f, renderJunit as g, VERSION as h, SAME_CANCELLATION_MS as i, loadConfig as l, workingFiles as m, errorOutputs as n, executePipeline as o, wantsColours as p, runOutputs as r, executePlan as s, crashOutputs as t, connect as u, resolveFields as v, mostUrgent as w, loadStep as x, SPECS as y };

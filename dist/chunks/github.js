import { o as __toESM, t as __commonJSMin } from "./rolldown-runtime.js";
import { $ as specOf, Lr as require_builtin_path, Rr as require_builtin_fs, Tt as mostUrgent, ft as allInputs, pt as allOutputs, r as executeStep, t as executePipeline, ut as pipelineSpec } from "./every-step.js";
import { C as countChecks, Ct as InputErrors, E as verdictWords, Et as sentence, Ot as MESSAGE_LIMIT, S as VERDICT_WORDS, Tt as refuse, _ as secretsIn, c as isTrusted, g as createRedactor, jt as shownLine, kt as shortened, l as toolCaches, m as changeIn, r as withExitCode, s as githubContext, tt as counted, u as toldRun, v as errorDecision, vt as plainLine, w as overriddenIn } from "./every-start.js";
// builtin:os
var require_builtin_os = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = process.getBuiltinModule("node:os");
}));
// node_modules/@actions/core/lib/utils.js
var import_builtin_os = /* @__PURE__ */ __toESM(require_builtin_os(), 1);
/**
* Sanitizes an input into a string so it can be passed into issueCommand safely
* @param input input to sanitize into a string
*/
function toCommandValue(input) {
	if (input === null || input === void 0) return "";
	else if (typeof input === "string" || input instanceof String) return input;
	return JSON.stringify(input);
}
/**
*
* @param annotationProperties
* @returns The command properties to send with the actual annotation command
* See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
*/
function toCommandProperties(annotationProperties) {
	if (!Object.keys(annotationProperties).length) return {};
	return {
		title: annotationProperties.title,
		file: annotationProperties.file,
		line: annotationProperties.startLine,
		endLine: annotationProperties.endLine,
		col: annotationProperties.startColumn,
		endColumn: annotationProperties.endColumn
	};
}
// node_modules/@actions/core/lib/command.js
/**
* Issues a command to the GitHub Actions runner
*
* @param command - The command name to issue
* @param properties - Additional properties for the command (key-value pairs)
* @param message - The message to include with the command
* @remarks
* This function outputs a specially formatted string to stdout that the Actions
* runner interprets as a command. These commands can control workflow behavior,
* set outputs, create annotations, mask values, and more.
*
* Command Format:
*   ::name key=value,key=value::message
*
* @example
* ```typescript
* // Issue a warning annotation
* issueCommand('warning', {}, 'This is a warning message');
* // Output: ::warning::This is a warning message
*
* // Set an environment variable
* issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
* // Output: ::set-env name=MY_VAR::some value
*
* // Add a secret mask
* issueCommand('add-mask', {}, 'secretValue123');
* // Output: ::add-mask::secretValue123
* ```
*
* @internal
* This is an internal utility function that powers the public API functions
* such as setSecret, warning, error, and exportVariable.
*/
function issueCommand(command, properties, message) {
	const cmd = new Command(command, properties, message);
	process.stdout.write(cmd.toString() + import_builtin_os.EOL);
}
function issue(name, message = "") {
	issueCommand(name, {}, message);
}
const CMD_STRING = "::";
var Command = class {
	constructor(command, properties, message) {
		if (!command) command = "missing.command";
		this.command = command;
		this.properties = properties;
		this.message = message;
	}
	toString() {
		let cmdStr = CMD_STRING + this.command;
		if (this.properties && Object.keys(this.properties).length > 0) {
			cmdStr += " ";
			let first = true;
			for (const key in this.properties) if (this.properties.hasOwnProperty(key)) {
				const val = this.properties[key];
				if (val) {
					if (first) first = false;
					else cmdStr += ",";
					cmdStr += `${key}=${escapeProperty(val)}`;
				}
			}
		}
		cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
		return cmdStr;
	}
};
function escapeData(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}
// builtin:crypto
var require_builtin_crypto = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = process.getBuiltinModule("node:crypto");
}));
// node_modules/@actions/core/lib/file-command.js
var import_builtin_crypto = /* @__PURE__ */ __toESM(require_builtin_crypto(), 1);
var import_builtin_fs = /* @__PURE__ */ __toESM(require_builtin_fs(), 1);
function issueFileCommand(command, message) {
	const filePath = process.env[`GITHUB_${command}`];
	if (!filePath) throw new Error(`Unable to find environment variable for file command ${command}`);
	if (!import_builtin_fs.existsSync(filePath)) throw new Error(`Missing file at path: ${filePath}`);
	import_builtin_fs.appendFileSync(filePath, `${toCommandValue(message)}${import_builtin_os.EOL}`, { encoding: "utf8" });
}
function prepareKeyValueMessage(key, value) {
	const delimiter = `ghadelimiter_${import_builtin_crypto.randomUUID()}`;
	const convertedValue = toCommandValue(value);
	if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
	if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
	return `${key}<<${delimiter}${import_builtin_os.EOL}${convertedValue}${import_builtin_os.EOL}${delimiter}`;
}
require_builtin_path();
var __awaiter$1 = function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
const { access, appendFile, writeFile } = import_builtin_fs.promises;
const SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
	constructor() {
		this._buffer = "";
	}
	/**
	* Finds the summary file path from the environment, rejects if env var is not found or file does not exist
	* Also checks r/w permissions.
	*
	* @returns step summary file path
	*/
	filePath() {
		return __awaiter$1(this, void 0, void 0, function* () {
			if (this._filePath) return this._filePath;
			const pathFromEnv = process.env[SUMMARY_ENV_VAR];
			if (!pathFromEnv) throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
			try {
				yield access(pathFromEnv, import_builtin_fs.constants.R_OK | import_builtin_fs.constants.W_OK);
			} catch (_a) {
				throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
			}
			this._filePath = pathFromEnv;
			return this._filePath;
		});
	}
	/**
	* Wraps content in an HTML tag, adding any HTML attributes
	*
	* @param {string} tag HTML tag to wrap
	* @param {string | null} content content within the tag
	* @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
	*
	* @returns {string} content wrapped in HTML element
	*/
	wrap(tag, content, attrs = {}) {
		const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
		if (!content) return `<${tag}${htmlAttrs}>`;
		return `<${tag}${htmlAttrs}>${content}</${tag}>`;
	}
	/**
	* Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
	*
	* @param {SummaryWriteOptions} [options] (optional) options for write operation
	*
	* @returns {Promise<Summary>} summary instance
	*/
	write(options) {
		return __awaiter$1(this, void 0, void 0, function* () {
			const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
			const filePath = yield this.filePath();
			yield (overwrite ? writeFile : appendFile)(filePath, this._buffer, { encoding: "utf8" });
			return this.emptyBuffer();
		});
	}
	/**
	* Clears the summary buffer and wipes the summary file
	*
	* @returns {Summary} summary instance
	*/
	clear() {
		return __awaiter$1(this, void 0, void 0, function* () {
			return this.emptyBuffer().write({ overwrite: true });
		});
	}
	/**
	* Returns the current summary buffer as a string
	*
	* @returns {string} string of summary buffer
	*/
	stringify() {
		return this._buffer;
	}
	/**
	* If the summary buffer is empty
	*
	* @returns {boolen} true if the buffer is empty
	*/
	isEmptyBuffer() {
		return this._buffer.length === 0;
	}
	/**
	* Resets the summary buffer without writing to summary file
	*
	* @returns {Summary} summary instance
	*/
	emptyBuffer() {
		this._buffer = "";
		return this;
	}
	/**
	* Adds raw text to the summary buffer
	*
	* @param {string} text content to add
	* @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
	*
	* @returns {Summary} summary instance
	*/
	addRaw(text, addEOL = false) {
		this._buffer += text;
		return addEOL ? this.addEOL() : this;
	}
	/**
	* Adds the operating system-specific end-of-line marker to the buffer
	*
	* @returns {Summary} summary instance
	*/
	addEOL() {
		return this.addRaw(import_builtin_os.EOL);
	}
	/**
	* Adds an HTML codeblock to the summary buffer
	*
	* @param {string} code content to render within fenced code block
	* @param {string} lang (optional) language to syntax highlight code
	*
	* @returns {Summary} summary instance
	*/
	addCodeBlock(code, lang) {
		const attrs = Object.assign({}, lang && { lang });
		const element = this.wrap("pre", this.wrap("code", code), attrs);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML list to the summary buffer
	*
	* @param {string[]} items list of items to render
	* @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
	*
	* @returns {Summary} summary instance
	*/
	addList(items, ordered = false) {
		const tag = ordered ? "ol" : "ul";
		const listItems = items.map((item) => this.wrap("li", item)).join("");
		const element = this.wrap(tag, listItems);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML table to the summary buffer
	*
	* @param {SummaryTableCell[]} rows table rows
	*
	* @returns {Summary} summary instance
	*/
	addTable(rows) {
		const tableBody = rows.map((row) => {
			const cells = row.map((cell) => {
				if (typeof cell === "string") return this.wrap("td", cell);
				const { header, data, colspan, rowspan } = cell;
				const tag = header ? "th" : "td";
				const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
				return this.wrap(tag, data, attrs);
			}).join("");
			return this.wrap("tr", cells);
		}).join("");
		const element = this.wrap("table", tableBody);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds a collapsable HTML details element to the summary buffer
	*
	* @param {string} label text for the closed state
	* @param {string} content collapsable content
	*
	* @returns {Summary} summary instance
	*/
	addDetails(label, content) {
		const element = this.wrap("details", this.wrap("summary", label) + content);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML image tag to the summary buffer
	*
	* @param {string} src path to the image you to embed
	* @param {string} alt text description of the image
	* @param {SummaryImageOptions} options (optional) addition image attributes
	*
	* @returns {Summary} summary instance
	*/
	addImage(src, alt, options) {
		const { width, height } = options || {};
		const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
		const element = this.wrap("img", null, Object.assign({
			src,
			alt
		}, attrs));
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML section heading element
	*
	* @param {string} text heading text
	* @param {number | string} [level=1] (optional) the heading level, default: 1
	*
	* @returns {Summary} summary instance
	*/
	addHeading(text, level) {
		const tag = `h${level}`;
		const allowedTag = [
			"h1",
			"h2",
			"h3",
			"h4",
			"h5",
			"h6"
		].includes(tag) ? tag : "h1";
		const element = this.wrap(allowedTag, text);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML thematic break (<hr>) to the summary buffer
	*
	* @returns {Summary} summary instance
	*/
	addSeparator() {
		const element = this.wrap("hr", null);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML line break (<br>) to the summary buffer
	*
	* @returns {Summary} summary instance
	*/
	addBreak() {
		const element = this.wrap("br", null);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML blockquote to the summary buffer
	*
	* @param {string} text quote text
	* @param {string} cite (optional) citation url
	*
	* @returns {Summary} summary instance
	*/
	addQuote(text, cite) {
		const attrs = Object.assign({}, cite && { cite });
		const element = this.wrap("blockquote", text, attrs);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML anchor tag to the summary buffer
	*
	* @param {string} text link text/content
	* @param {string} href hyperlink
	*
	* @returns {Summary} summary instance
	*/
	addLink(text, href) {
		const element = this.wrap("a", text, { href });
		return this.addRaw(element).addEOL();
	}
};
const summary = new Summary();
// node_modules/@actions/core/lib/core.js
var __awaiter = function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
/**
* The code to exit an action
*/
var ExitCode;
(function(ExitCode) {
	/**
	* A code indicating that the action was successful
	*/
	ExitCode[ExitCode["Success"] = 0] = "Success";
	/**
	* A code indicating that the action was a failure
	*/
	ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
/**
* Registers a secret which will get masked from logs
*
* @param secret - Value of the secret to be masked
* @remarks
* This function instructs the Actions runner to mask the specified value in any
* logs produced during the workflow run. Once registered, the secret value will
* be replaced with asterisks (***) whenever it appears in console output, logs,
* or error messages.
*
* This is useful for protecting sensitive information such as:
* - API keys
* - Access tokens
* - Authentication credentials
* - URL parameters containing signatures (SAS tokens)
*
* Note that masking only affects future logs; any previous appearances of the
* secret in logs before calling this function will remain unmasked.
*
* @example
* ```typescript
* // Register an API token as a secret
* const apiToken = "abc123xyz456";
* setSecret(apiToken);
*
* // Now any logs containing this value will show *** instead
* console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
* ```
*/
function setSecret(secret) {
	issueCommand("add-mask", {}, secret);
}
/**
* Gets the value of an input.
* Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
* Returns an empty string if the value is not defined.
*
* @param     name     name of the input to get
* @param     options  optional. See InputOptions.
* @returns   string
*/
function getInput(name, options) {
	const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
	if (options && options.required && !val) throw new Error(`Input required and not supplied: ${name}`);
	if (options && options.trimWhitespace === false) return val;
	return val.trim();
}
/**
* Sets the value of an output.
*
* @param     name     name of the output to set
* @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
*/
function setOutput(name, value) {
	if (process.env["GITHUB_OUTPUT"] || "") return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
	process.stdout.write(import_builtin_os.EOL);
	issueCommand("set-output", { name }, toCommandValue(value));
}
/**
* Gets whether Actions Step Debug is on or not
*/
function isDebug() {
	return process.env["RUNNER_DEBUG"] === "1";
}
/**
* Writes debug message to user log
* @param message debug message
*/
function debug(message) {
	issueCommand("debug", {}, message);
}
/**
* Adds an error issue
* @param message error issue message. Errors will be converted to string via toString()
* @param properties optional properties to add to the annotation.
*/
function error(message, properties = {}) {
	issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
* Adds a warning issue
* @param message warning issue message. Errors will be converted to string via toString()
* @param properties optional properties to add to the annotation.
*/
function warning(message, properties = {}) {
	issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
* Adds a notice issue
* @param message notice issue message. Errors will be converted to string via toString()
* @param properties optional properties to add to the annotation.
*/
function notice(message, properties = {}) {
	issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
* Writes info to log with console.log.
* @param message info message
*/
function info(message) {
	process.stdout.write(message + import_builtin_os.EOL);
}
/**
* Begin an output group.
*
* Output until the next `groupEnd` will be foldable in this group
*
* @param name The name of the output group
*/
function startGroup(name) {
	issue("group", name);
}
/**
* End an output group.
*/
function endGroup() {
	issue("endgroup");
}
/**
* Wrap an asynchronous function call in a group.
*
* Returns the same type as the function itself.
*
* @param name The name of the group
* @param fn The function to wrap in the group
*/
function group(name, fn) {
	return __awaiter(this, void 0, void 0, function* () {
		startGroup(name);
		let result;
		try {
			result = yield fn();
		} finally {
			endGroup();
		}
		return result;
	});
}
// src/hosts/github.ts
/** The GitHub runner, through its toolkit: file commands for outputs and summary, annotations, groups, cache. */
function githubHost(environment) {
	const { add, redact } = createRedactor(secretsIn(environment));
	const line = (text) => redact(plainLine(redact(text)));
	const cut = (text, limit) => shortened(shownLine(redact(text)), limit);
	return {
		kind: "github",
		context: githubContext(environment),
		...toldRun(environment),
		log: {
			info: (text) => info(line(text)),
			warn: (text) => info(line(text)),
			error: (text) => info(line(text)),
			group: (title, work) => group(shortened(line(title), MESSAGE_LIMIT), work),
			progress: () => {}
		},
		...toolCaches(environment),
		ephemeral: environment.RUNNER_ENVIRONMENT === "github-hosted",
		trusted: isTrusted(environment),
		...changeIn(environment),
		mask: (secret) => {
			add(secret);
			if (secret !== "") setSecret(secret);
		},
		withoutSecrets: redact,
		annotate: (annotations) => {
			for (const { level, title, message, at } of annotations) {
				const place = at ? {
					file: at.file,
					...at.line ? { startLine: at.line } : {},
					...at.column ? { startColumn: at.column } : {}
				} : {};
				ANNOTATE[level](cut(message, MESSAGE_LIMIT), {
					title: cut(title, 500),
					...place
				});
			}
		},
		summary: async (markdown) => {
			if (environment.GITHUB_STEP_SUMMARY) await summary.addRaw(redact(markdown), true).write().catch(unseen);
		},
		outputs: async (values) => {
			try {
				for (const [name, value] of Object.entries(values)) setOutput(name, redact(value));
			} catch (cause) {
				refuse("GITHUB_OUTPUT", "cannot be written", "let no earlier step of the job remove it, free some disk", { cause });
			}
		},
		restore: async (folders, key) => (await cache(environment))?.restoreCache([...folders], key).then(Boolean, unavailable) ?? false,
		save: async (folders, key) => {
			await (await cache(environment))?.saveCache([...folders], key).catch(unavailable);
		}
	};
}
const ANNOTATE = {
	error,
	warning,
	notice
};
/** Explicit inputs of an action: `with:` as the runner hands it over. */
const actionInputs = (names) => Object.fromEntries(names.map((name) => [name, getInput(name)]));
/** Loaded when asked for: the cache client is half of the bundle. */
const cache = async (environment) => environment.ACTIONS_RUNTIME_TOKEN ? await import("./cache.js") : void 0;
/** A summary that nobody sees changes no verdict. */
const unseen = (cause) => info(plainLine(`job summary not written: ${cause instanceof Error ? cause.message : String(cause)}`));
/** A cache that does not answer costs time, never the verdict. */
function unavailable(cause) {
	info(plainLine(`cache not used: ${cause instanceof Error ? cause.message : String(cause)}`));
	return false;
}
// src/main/execute/run-outputs.ts
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
/** A tolerated verdict ends no run, and is no PASS: it is named, as is a PASS with overrides. */
function goodReason(runs) {
	const tolerated = runs.filter((run) => run.tolerated);
	const passed = `${counted(runs.length - tolerated.length, "step")} passed`;
	const named = tolerated.map(({ evidence: { id, verdict } }) => `${id} (${VERDICT_WORDS[verdict]})`);
	const letGo = runs.filter(({ evidence: { verdict, checks } }) => verdict === "pass" && overriddenIn(checks).length > 0).map(({ evidence }) => `${evidence.id} (${verdictWords(evidence)})`);
	return [
		passed,
		...letGo.length > 0 ? [`overridden: ${letGo.join(", ")}`] : [],
		...named.length > 0 ? [`tolerated: ${named.join(", ")}`] : []
	].join(", ");
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
// src/main/action.ts
/** A step as a GitHub Action: inputs from `with:`, outputs by file commands, the verdict as exit code. */
async function runAction(name) {
	const host = githubHost(process.env);
	const spec = specOf(name);
	const explicit = actionInputs(Object.keys(allInputs(spec)));
	await withExitCode(explicit.debug === "true", async (signal) => {
		try {
			return (await executeStep(name, {
				explicit,
				environment: process.env,
				host,
				signal
			})).exitCode;
		} catch (cause) {
			await host.outputs(crashOutputs(spec, cause)).catch(() => {});
			throw cause;
		}
	});
}
/** The root action: the steps of mlops.yml in order. */
async function runPipelineAction() {
	const runner = githubHost(process.env);
	const annotations = [];
	const host = {
		...runner,
		annotate: (more) => void annotations.push(...more)
	};
	const explicit = actionInputs(Object.keys(pipelineSpec.inputs));
	const folder = explicit["evidence-dir"] || "mlops-out";
	const only = explicit.steps ? explicit.steps.split(/[\s,]+/).filter(Boolean) : void 0;
	await withExitCode(explicit.debug === "true", async (signal) => {
		try {
			const { runs, exitCode } = await executePipeline(only, {
				explicit,
				environment: process.env,
				host,
				signal
			});
			await host.outputs(runOutputs(runs, folder));
			return exitCode;
		} catch (cause) {
			const { reason } = errorDecision("run", cause);
			await host.outputs(errorOutputs(reason, folder));
			if (!(cause instanceof InputErrors)) throw cause;
			annotateProblems(host, cause.problems);
			return 2;
		} finally {
			runner.annotate(mostUrgent(annotations));
		}
	});
}
function annotateProblems(host, problems) {
	host.annotate(problems.map((problem) => ({
		level: "error",
		title: problem.input,
		message: sentence(problem),
		...problem.at ? { at: {
			file: problem.at.file,
			...problem.at.line ? { line: problem.at.line } : {}
		} } : {}
	})));
}
export { error as a, setSecret as c, require_builtin_os as d, debug as i, warning as l, runPipelineAction as n, info as o, crashOutputs as r, isDebug as s, runAction as t, require_builtin_crypto as u };

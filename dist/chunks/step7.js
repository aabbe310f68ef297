import { t as __commonJSMin } from "./rolldown-runtime.js";
import { i as setAside, n as forgetAside, r as putBack, t as argvOf } from "./words.js";
import { c as howItEnded, d as runToItsEnd, l as requireEnvironment } from "./gate-rows.js";
import { Ct as InputErrors, T as verdictOf, Tt as refuse, nt as grouped, tt as counted } from "./every-start.js";
import { Mr as MIB, Pr as bytesText, Un as CountSchema, Xn as SourcePositionSchema, _r as string, gr as strictObject, ht as defineStep, ir as _enum, jr as FILE_BYTES, nt as runTests, or as array, pr as number } from "./every-step.js";
import { b as fileArtifact, f as name, m as pointer, p as number$1, v as artifactOf } from "./gate.js";
// src/domain/tests/checks.ts
const testCheck = (name) => ({
	id: `run-tests:test[${name}]`,
	target: name,
	severity: "error",
	expected: "the test passes",
	basis: "exact"
});
const details = (body, message) => body.trim() === "" || body.trim() === message ? {} : { details: body };
const place = ({ at }) => at ? { at } : {};
const colon = (message) => message === "" ? "" : `: ${message}`;
function failedCheck(test) {
	const { name, kind, message, body, reports } = test;
	const again = reports > 1 ? ` (reported ${reports} times)` : "";
	return {
		...testCheck(name),
		outcome: "fail",
		observed: kind,
		message: `${name} ${kind === "error" ? "broke" : "failed"}${again}${colon(message)}`,
		remedy: "fix the code or the test",
		...details(body, message),
		...place(test)
	};
}
/** A failure that the runner has forgiven; `warn` shows it and lets the verdict be. */
function flakyCheck(test, policy) {
	const { name, why, message, body, reports } = test;
	const how = why === "forgiven" ? "it failed, and the runner tolerates it" : `it failed, then passed (reported ${reports} times)`;
	return {
		...testCheck(name),
		outcome: policy === "pass" ? "pass" : "fail",
		severity: policy === "fail" ? "error" : "warning",
		expected: "the test passes the first time",
		observed: "flaky",
		message: `${name} is flaky: ${how}${colon(message)}`,
		...policy === "pass" ? {} : { remedy: "make the test reliable, or fix what it sometimes finds" },
		...details(body, message),
		...place(test)
	};
}
function brokenSuiteCheck(suite) {
	const { name, kind, message, body } = suite;
	return {
		...testCheck(name),
		id: `run-tests:suite[${name}]`,
		outcome: "fail",
		expected: "the suite runs its tests",
		observed: kind,
		message: `suite ${name} ${kind === "error" ? "broke" : "failed"} outside its tests${colon(message)}`,
		remedy: "fix what the suite sets up or takes down",
		...details(body, message),
		...place(suite)
	};
}
const skippedCheck = ({ name, reason }) => ({
	...testCheck(name),
	outcome: "skipped",
	observed: "skipped",
	message: `${name} did not run${colon(reason)}`
});
const passedCheck = (name) => ({
	...testCheck(name),
	outcome: "pass",
	observed: "passed",
	message: `${name} passed`
});
// src/domain/tests/facts.ts
const Count = CountSchema;
const Name = string().describe("Class and name: `tests.test_features::test_weekday`.");
const TroubleSchema = strictObject({
	name: Name,
	message: string(),
	body: string().describe("What the runner wrote about it, cut."),
	reports: Count.describe("Times that the results hold it: runners write a retry as one more."),
	at: SourcePositionSchema.optional().describe("Where it is in the working directory, if that can be told.")
});
const FailedTestSchema = TroubleSchema.extend({ kind: _enum(["failure", "error"]).describe("`error`: it broke before it could say.") });
const FlakyTestSchema = TroubleSchema.extend({ why: _enum(["retried", "forgiven"]).describe("`retried`: it passed when it ran again. `forgiven`: it failed and the runner does not mind.") });
const BrokenSuiteSchema = TroubleSchema.omit({ reports: true }).extend({ kind: _enum(["failure", "error"]) });
const SkippedTestSchema = strictObject({
	name: Name,
	reason: string()
});
/** Each test counts once. Their number is the sum of the five outcomes and written nowhere else. */
const CountsSchema = strictObject({
	passed: Count,
	failures: Count,
	errors: Count,
	flaky: Count,
	skipped: Count.describe("Did not run, or nobody can say that they did."),
	suites: Count.describe("Suites that hold tests of their own."),
	brokenSuites: Count.describe("Failures and errors of a suite itself, outside its tests."),
	unexplained: Count.describe("Failures and errors that a suite counts and none of its tests shows.")
});
/** The first of each kind by name; the counts hold them all. */
const NamedSchema = strictObject({
	failed: array(FailedTestSchema),
	flaky: array(FlakyTestSchema),
	brokenSuites: array(BrokenSuiteSchema),
	skipped: array(SkippedTestSchema),
	passed: array(string())
});
/** What the step run-tests saw; no times, which differ from run to run. */
const TestFactsSchema = strictObject({
	exitCode: number().int().nullable().describe("null where a signal ended the command."),
	signal: string().nullable(),
	files: array(string()),
	counts: CountsSchema,
	named: NamedSchema
});
const failedTests = ({ failures, errors }) => failures + errors;
const testsThatRan = (counts) => counts.passed + failedTests(counts) + counts.flaky;
const allTests = (counts) => testsThatRan(counts) + counts.skipped;
// src/domain/tests/decide.ts
/**
* PASS when the command ended with exit code 0, at least one test ran, none failed and no suite broke. Where no test
* ran, nothing is known: INCONCLUSIVE. `flaky` says what a test does that failed and was forgiven.
*/
function decideTests(facts, flaky) {
	const { named } = facts;
	const checks = [
		...named.failed.map(failedCheck),
		...named.brokenSuites.map(brokenSuiteCheck),
		...named.flaky.map((test) => flakyCheck(test, flaky)),
		noneFailed(facts),
		...suitesWhole(facts),
		...noneFlaky(facts, flaky),
		ran(facts),
		ended(facts),
		...named.skipped.map(skippedCheck),
		...named.passed.map(passedCheck)
	];
	return {
		verdict: verdictOf(checks),
		reason: reasonOf$1(facts, flaky),
		checks
	};
}
const summed = (id, target = "tests") => ({
	id: `run-tests:${id}`,
	target,
	severity: "error",
	basis: "exact"
});
/** How many of a kind evidence does not name. */
const unnamed = (count, named) => count > named.length ? `; ${grouped(count - named.length)} of them are not named here` : "";
function noneFailed({ counts, named, files }) {
	const count = failedTests(counts);
	const all = counted(allTests(counts), "test");
	return {
		...summed("failed"),
		outcome: count === 0 ? "pass" : "fail",
		expected: "no test fails",
		observed: count,
		message: count === 0 ? `none of ${all} failed` : `${grouped(count)} of ${all} failed${unnamed(count, named.failed)}`,
		...count > named.failed.length ? { remedy: `read ${files.join(", ")}` } : {}
	};
}
/** What suites count beside their tests; nothing where there is no such thing. */
function suitesWhole({ counts, named, files }) {
	const { brokenSuites, unexplained } = counts;
	if (brokenSuites + unexplained === 0) return [];
	return [{
		...summed("suites", "suites"),
		outcome: "fail",
		expected: "no suite fails outside its tests",
		observed: brokenSuites + unexplained,
		message: `${suiteTrouble(counts)}${unnamed(brokenSuites, named.brokenSuites)}`,
		remedy: `read ${files.join(", ")} and the log`
	}];
}
function suiteTrouble({ brokenSuites, unexplained }) {
	const broken = brokenSuites > 0 ? [`${counted(brokenSuites, "failure")} of suites outside their tests`] : [];
	const hidden = unexplained > 0 ? [`suites count ${counted(unexplained, "failure")} that none of their tests shows`] : [];
	return [...broken, ...hidden].join("; ");
}
function noneFlaky({ counts, named }, policy) {
	if (counts.flaky === 0) return [];
	return [{
		...summed("flaky"),
		outcome: policy === "pass" ? "pass" : "fail",
		severity: policy === "fail" ? "error" : "warning",
		expected: "no test is flaky",
		observed: counts.flaky,
		message: `${flakyOf(counts)}${unnamed(counts.flaky, named.flaky)}`
	}];
}
const flakyOf = (counts) => `${grouped(counts.flaky)} of ${counted(allTests(counts), "test")} ${counts.flaky === 1 ? "is" : "are"} flaky`;
function ran({ counts, named }) {
	const count = testsThatRan(counts);
	const listed = named.passed.length + named.skipped.length;
	const limit = counts.passed + counts.skipped - listed > 0 ? `; of those that passed or were skipped, the first ${grouped(listed)} are listed` : "";
	return {
		...summed("ran"),
		outcome: count > 0 ? "pass" : "inconclusive",
		expected: "at least one test runs",
		observed: count,
		message: `${counted(count, "test")} ran, ${grouped(counts.skipped)} skipped${limit}`,
		...count > 0 ? {} : { remedy: "add a test, or remove the step: no test says nothing" }
	};
}
function ended(facts) {
	const { exitCode, signal, counts } = facts;
	const how = exitCode === null ? `was ended by ${signal}` : `ended with exit code ${exitCode}`;
	const alone = exitCode !== 0 && failedTests(counts) + counts.brokenSuites + counts.unexplained === 0;
	return {
		...summed("command", "the command"),
		outcome: exitCode === 0 ? "pass" : "fail",
		expected: "exit code 0",
		observed: exitCode,
		message: `the command ${how}${alone ? ", though no test failed" : ""}${alone ? doubt(facts) : ""}`,
		...alone ? { remedy: "read its output in the log" } : {}
	};
}
/** Two tests of one name look like a retry. */
const doubt = ({ named: { flaky } }) => flaky[0] ? `; ${flaky[0].name} failed at first, and may not be forgiven` : "";
function reasonOf$1(facts, policy) {
	const { counts, named, exitCode } = facts;
	const failed = failedTests(counts);
	const all = counted(allTests(counts), "test");
	const parts = [
		...failed > 0 ? [`${grouped(failed)} of ${all} failed${first(named.failed)}`] : [],
		...counts.brokenSuites + counts.unexplained > 0 ? [`${suiteTrouble(counts)}${first(named.brokenSuites)}`] : [],
		...counts.flaky > 0 && policy === "fail" ? [`${flakyOf(counts)}${first(named.flaky)}`] : []
	];
	if (parts.length > 0) return sentence(parts.join("; "));
	if (exitCode !== 0) return sentence(ended(facts).message);
	if (testsThatRan(counts) === 0) return counts.skipped > 0 ? `No test ran, ${grouped(counts.skipped)} skipped.` : "No test ran.";
	const skipped = counts.skipped > 0 ? `, ${grouped(counts.skipped)} skipped` : "";
	const flaky = counts.flaky > 0 ? `, ${grouped(counts.flaky)} flaky${first(named.flaky)}` : "";
	return `${counted(counts.passed, "test")} passed${skipped}${flaky}.`;
}
const first = ([one]) => one ? `, the first is ${one.name}` : "";
const sentence = (text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
// src/steps/run-tests/exhibits.ts
const OUTCOMES = [
	["passed", "passed"],
	["failed", "failures"],
	["in error", "errors"],
	["flaky", "flaky"],
	["skipped", "skipped"]
];
/** How many tests ended how; each test counts once. */
const testExhibits = ({ counts }) => [{
	kind: "table",
	title: "Tests by outcome",
	for: ["report", "summary"],
	columns: [{
		head: "outcome",
		as: "name"
	}, {
		head: "tests",
		as: "number"
	}],
	rows: OUTCOMES.map(([word, key]) => [name(word), number$1(counts[key], pointer("facts", "counts", key))])
}];
// src/steps/run-tests/numbers.ts
/** What rules of other steps may ask of the tests. */
const testNumbers = ({ counts }) => [
	{
		name: "tests.passed",
		value: counts.passed
	},
	{
		name: "tests.failed",
		value: failedTests(counts)
	},
	{
		name: "tests.flaky",
		value: counts.flaky
	},
	{
		name: "tests.skipped",
		value: counts.skipped
	}
];
// src/steps/run-tests/places.ts
/** Code of others that a project holds: a trace leads through it, and what is wrong is elsewhere. */
const FOREIGN$1 = /(?:^|\/)(?:node_modules|site-packages|dist-packages|\.?venv|vendor)\//;
/** What the results say, with the place of each failure where a file of the working directory is there. */
async function placed({ counts, failed, flaky, brokenSuites, skipped, passed }, files) {
	return {
		counts,
		named: {
			failed: await eachPlaced(failed, files),
			flaky: await eachPlaced(flaky, files),
			brokenSuites: await eachPlaced(brokenSuites, files),
			skipped: [...skipped],
			passed: [...passed]
		}
	};
}
async function eachPlaced(all, files) {
	const answers = [];
	for (const { told, sightings } of all) {
		const at = await placeOf$1(sightings, files);
		answers.push({
			...told,
			...at ? { at } : {}
		});
	}
	return answers;
}
async function placeOf$1(sightings, files) {
	for (const { paths, ...place } of sightings) for (const path of paths) {
		const file = files.relative(path);
		if (!file.startsWith("../") && !file.startsWith("/") && !/^[A-Za-z]:/.test(file) && !FOREIGN$1.test(file) && await isFile(file, files)) return {
			file,
			...place
		};
	}
}
/** A name that no disk can hold is no file. */
const isFile = async (path, files) => {
	try {
		return await files.exists(path) && !await files.isFolder(path);
	} catch {
		return false;
	}
};
// src/domain/tests/foreign.ts
/** Results and reports of other kinds, by their root element: what each is, and how to get JUnit XML instead. */
const FOREIGN = {
	"failsafe-summary": ["is a summary of Maven Failsafe, without tests", "leave it out: add '!**/failsafe-summary.xml' to `junit`"],
	"test-run": ["is an NUnit 3 result", "let NUnit write JUnit: `dotnet test --logger junit` with the package JunitXml.TestLogger, or `nunit3-console --result=junit.xml;transform=nunit3-junit.xslt`"],
	"test-results": ["is an NUnit 2 result", "let NUnit write JUnit: `dotnet test --logger junit` with the package JunitXml.TestLogger"],
	TestRun: ["is a TRX result of Visual Studio", "let `dotnet test --logger junit` write JUnit (package JunitXml.TestLogger), or convert it with `trx2junit`"],
	assemblies: ["is an xUnit.net result", "let xUnit.net write JUnit: `-junit results.xml` on its console runner, or `dotnet test --logger junit` with the package JunitXml.TestLogger"],
	"testng-results": ["is a TestNG result", "use the JUnit files that TestNG writes beside it, in junitreports/, and add '!**/testng-results.xml' to `junit`"],
	suite: ["is a TestNG suite, not a result", "use the JUnit files that TestNG writes, in junitreports/"],
	Site: ["is a CTest result", "let CTest write JUnit: `ctest --output-junit results.xml` (CMake 3.21 or later)"],
	TestLog: ["is a Boost.Test log", "let Boost.Test write JUnit: `--log_format=JUNIT --log_sink=results.xml`"],
	Catch2TestRun: ["is a Catch2 result", "let Catch2 write JUnit: `--reporter junit --out results.xml`"],
	doctest: ["is a doctest result", "let doctest write JUnit: `--reporters=junit --out=results.xml`"],
	robot: ["is a Robot Framework output", "let Robot Framework write JUnit: `robot --xunit results.xml`"],
	coverage: ["is a coverage report, without tests", "leave it out with `!` in `junit`"],
	checkstyle: ["is a Checkstyle report, without tests", "leave it out with `!` in `junit`"],
	html: ["is a web page", "name the JUnit file beside it"]
};
/** What a file with this root element is, and what to do instead. */
const foreign = (root) => Object.hasOwn(FOREIGN, root) ? FOREIGN[root] : void 0;
// src/domain/tests/outcome.ts
const RAN = [
	"run",
	"ran",
	"pass",
	"passed",
	"completed",
	"success",
	"successful",
	"succeeded",
	"ok",
	"executed"
];
const FAILED = [
	"fail",
	"failed",
	"failure",
	"error",
	"errored",
	"broken",
	"timeout",
	"timedout",
	"crashed"
];
const NOT_RUN = [
	"notrun",
	"disabled",
	"ignored",
	"suppressed",
	"skipped",
	"skip",
	"pending",
	"inactive"
];
/**
* How a test ended, by its elements first and then by the states in its attributes `status` and `result`. A state that
* nobody knows is no proof that the test ran.
*/
function endingOf(children, states) {
	const { failure, error, skipped, flaky, rerun } = children;
	const bad = error[0] ?? failure[0];
	const todo = skipped.find(({ type }) => type.toLowerCase() === "todo");
	if (bad && todo) return {
		outcome: "flaky",
		why: "forgiven",
		said: {
			...bad,
			message: forgiven(bad, todo)
		},
		reports: 1
	};
	if (bad) return {
		outcome: error.length > 0 ? "error" : "failure",
		said: bad,
		reports: 1 + rerun.length
	};
	if (skipped.length > 0) return {
		outcome: "skipped",
		reason: reasonOf(skipped[0])
	};
	return flaky.length > 0 ? {
		outcome: "flaky",
		why: "retried",
		said: flaky[0],
		reports: 1 + flaky.length
	} : endingByState(states);
}
function endingByState(states) {
	const words = states.map((state) => ({
		state,
		word: state.toLowerCase().replace(/[^a-z]/g, "")
	}));
	const failed = words.find(({ word }) => FAILED.includes(word));
	if (failed) return {
		outcome: "failure",
		said: {
			message: `its state is "${failed.state}"`,
			type: "",
			body: ""
		},
		reports: 1
	};
	const idle = words.find(({ word }) => !RAN.includes(word));
	if (!idle) return { outcome: "passed" };
	return {
		outcome: "skipped",
		reason: NOT_RUN.includes(idle.word) ? idle.state : `its state "${idle.state}" is not known`
	};
}
/** What says nothing, though it is where the message should be. */
const EMPTY_WORDS = /^(?:failed|failure|error)?$/i;
/** What Go prints around the output of a test. */
const GO_FRAME = /^(?:===|---) /;
/** The message, else the first line that says something, else the type. */
function messageOf({ message, type, body }) {
	const told = message.trim();
	if (!EMPTY_WORDS.test(told) && !GO_FRAME.test(told)) return told;
	return `${message}\n${body}`.split("\n").map((one) => one.trim()).find((one) => !EMPTY_WORDS.test(one) && !GO_FRAME.test(one)) ?? (told || type.trim());
}
const reasonOf = (said) => messageOf({
	...said,
	type: ""
});
function forgiven(bad, todo) {
	const reason = reasonOf(todo);
	return reason === "" || reason === "true" ? messageOf(bad) : `${messageOf(bad)} (todo: ${reason})`;
}
// src/domain/tests/retries.ts
/** Reports of a suite that keep their text; evidence names fewer. */
const TEXTS = 500;
const BARE = {
	message: "",
	type: "",
	body: ""
};
function suiteOf() {
	const passed = /* @__PURE__ */ new Set();
	const others = /* @__PURE__ */ new Map();
	let texts = 0;
	const bounded = (test) => !("said" in test.ending) || texts++ < TEXTS ? test : {
		...test,
		ending: {
			...test.ending,
			said: BARE
		}
	};
	return {
		add(test) {
			const before = others.get(test.name);
			if (before) before.push(bounded(test));
			else if (test.ending.outcome !== "passed" || passed.has(test.name)) others.set(test.name, [...passed.has(test.name) ? [pass(test.name)] : [], bounded(test)]);
			else passed.add(test.name);
		},
		*settle(repeats) {
			for (const name of passed) if (!others.has(name)) yield pass(name);
			for (const reports of others.values()) yield* settled(reports, repeats);
		}
	};
}
const pass = (name) => ({
	name,
	ending: { outcome: "passed" }
});
const isBad = ({ ending }) => ending.outcome === "failure" || ending.outcome === "error";
const isPass = ({ ending }) => ending.outcome === "passed";
function settled(reports, repeats) {
	const last = reports.at(-1);
	const before = reports.slice(0, -1);
	if (before.length === 0) return reports;
	if (repeats === "tests") return before.every(isBad) && isPass(last) ? [retried(reports)] : reports;
	const bad = reports.find(isBad);
	if (isPass(last)) return bad || repeats === "reruns" ? [retried(reports)] : [last];
	return [bad ? {
		...bad,
		ending: {
			...bad.ending,
			reports: reports.length
		}
	} : last];
}
function retried(reports) {
	const first = reports.find(isBad) ?? reports.at(-1);
	const said = "said" in first.ending ? first.ending.said : BARE;
	return {
		...first,
		ending: {
			outcome: "flaky",
			why: "retried",
			said,
			reports: reports.length
		}
	};
}
// node_modules/xmlchars/xml/1.0/ed5.js
var require_ed5 = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Character classes and associated utilities for the 5th edition of XML 1.0.
	*
	* @author Louis-Dominique Dubeau
	* @license MIT
	* @copyright Louis-Dominique Dubeau
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.CHAR = "	\n\r -퟿-�𐀀-􏿿";
	exports.S = " 	\r\n";
	exports.NAME_START_CHAR = ":A-Z_a-zÀ-ÖØ-öø-˿Ͱ-ͽͿ-῿‌‍⁰-↏Ⰰ-⿯、-퟿豈-﷏ﷰ-�𐀀-󯿿";
	exports.NAME_CHAR = "-" + exports.NAME_START_CHAR + ".0-9·̀-ͯ‿-⁀";
	exports.CHAR_RE = new RegExp("^[" + exports.CHAR + "]$", "u");
	exports.S_RE = new RegExp("^[" + exports.S + "]+$", "u");
	exports.NAME_START_CHAR_RE = new RegExp("^[" + exports.NAME_START_CHAR + "]$", "u");
	exports.NAME_CHAR_RE = new RegExp("^[" + exports.NAME_CHAR + "]$", "u");
	exports.NAME_RE = new RegExp("^[" + exports.NAME_START_CHAR + "][" + exports.NAME_CHAR + "]*$", "u");
	exports.NMTOKEN_RE = new RegExp("^[" + exports.NAME_CHAR + "]+$", "u");
	var TAB = 9;
	var NL = 10;
	var CR = 13;
	var SPACE = 32;
	/** All characters in the ``S`` production. */
	exports.S_LIST = [
		SPACE,
		NL,
		CR,
		TAB
	];
	/**
	* Determines whether a codepoint matches the ``CHAR`` production.
	*
	* @param c The code point.
	*
	* @returns ``true`` if the codepoint matches ``CHAR``.
	*/
	function isChar(c) {
		return c >= SPACE && c <= 55295 || c === NL || c === CR || c === TAB || c >= 57344 && c <= 65533 || c >= 65536 && c <= 1114111;
	}
	exports.isChar = isChar;
	/**
	* Determines whether a codepoint matches the ``S`` (space) production.
	*
	* @param c The code point.
	*
	* @returns ``true`` if the codepoint matches ``S``.
	*/
	function isS(c) {
		return c === SPACE || c === NL || c === CR || c === TAB;
	}
	exports.isS = isS;
	/**
	* Determines whether a codepoint matches the ``NAME_START_CHAR`` production.
	*
	* @param c The code point.
	*
	* @returns ``true`` if the codepoint matches ``NAME_START_CHAR``.
	*/
	function isNameStartChar(c) {
		return c >= 65 && c <= 90 || c >= 97 && c <= 122 || c === 58 || c === 95 || c === 8204 || c === 8205 || c >= 192 && c <= 214 || c >= 216 && c <= 246 || c >= 248 && c <= 767 || c >= 880 && c <= 893 || c >= 895 && c <= 8191 || c >= 8304 && c <= 8591 || c >= 11264 && c <= 12271 || c >= 12289 && c <= 55295 || c >= 63744 && c <= 64975 || c >= 65008 && c <= 65533 || c >= 65536 && c <= 983039;
	}
	exports.isNameStartChar = isNameStartChar;
	/**
	* Determines whether a codepoint matches the ``NAME_CHAR`` production.
	*
	* @param c The code point.
	*
	* @returns ``true`` if the codepoint matches ``NAME_CHAR``.
	*/
	function isNameChar(c) {
		return isNameStartChar(c) || c >= 48 && c <= 57 || c === 45 || c === 46 || c === 183 || c >= 768 && c <= 879 || c >= 8255 && c <= 8256;
	}
	exports.isNameChar = isNameChar;
}));
// node_modules/xmlchars/xml/1.1/ed2.js
var require_ed2 = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Character classes and associated utilities for the 2nd edition of XML 1.1.
	*
	* @author Louis-Dominique Dubeau
	* @license MIT
	* @copyright Louis-Dominique Dubeau
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.CHAR = "-퟿-�𐀀-􏿿";
	exports.RESTRICTED_CHAR = "-\b\v\f---";
	exports.S = " 	\r\n";
	exports.NAME_START_CHAR = ":A-Z_a-zÀ-ÖØ-öø-˿Ͱ-ͽͿ-῿‌‍⁰-↏Ⰰ-⿯、-퟿豈-﷏ﷰ-�𐀀-󯿿";
	exports.NAME_CHAR = "-" + exports.NAME_START_CHAR + ".0-9·̀-ͯ‿-⁀";
	exports.CHAR_RE = new RegExp("^[" + exports.CHAR + "]$", "u");
	exports.RESTRICTED_CHAR_RE = new RegExp("^[" + exports.RESTRICTED_CHAR + "]$", "u");
	exports.S_RE = new RegExp("^[" + exports.S + "]+$", "u");
	exports.NAME_START_CHAR_RE = new RegExp("^[" + exports.NAME_START_CHAR + "]$", "u");
	exports.NAME_CHAR_RE = new RegExp("^[" + exports.NAME_CHAR + "]$", "u");
	exports.NAME_RE = new RegExp("^[" + exports.NAME_START_CHAR + "][" + exports.NAME_CHAR + "]*$", "u");
	exports.NMTOKEN_RE = new RegExp("^[" + exports.NAME_CHAR + "]+$", "u");
	var TAB = 9;
	var NL = 10;
	var CR = 13;
	var SPACE = 32;
	/** All characters in the ``S`` production. */
	exports.S_LIST = [
		SPACE,
		NL,
		CR,
		TAB
	];
	/**
	* Determines whether a codepoint matches the ``CHAR`` production.
	*
	* @param c The code point.
	*
	* @returns ``true`` if the codepoint matches ``CHAR``.
	*/
	function isChar(c) {
		return c >= 1 && c <= 55295 || c >= 57344 && c <= 65533 || c >= 65536 && c <= 1114111;
	}
	exports.isChar = isChar;
	/**
	* Determines whether a codepoint matches the ``RESTRICTED_CHAR`` production.
	*
	* @param c The code point.
	*
	* @returns ``true`` if the codepoint matches ``RESTRICTED_CHAR``.
	*/
	function isRestrictedChar(c) {
		return c >= 1 && c <= 8 || c === 11 || c === 12 || c >= 14 && c <= 31 || c >= 127 && c <= 132 || c >= 134 && c <= 159;
	}
	exports.isRestrictedChar = isRestrictedChar;
	/**
	* Determines whether a codepoint matches the ``CHAR`` production and does not
	* match the ``RESTRICTED_CHAR`` production. ``isCharAndNotRestricted(x)`` is
	* equivalent to ``isChar(x) && !isRestrictedChar(x)``. This function is faster
	* than running the two-call equivalent.
	*
	* @param c The code point.
	*
	* @returns ``true`` if the codepoint matches ``CHAR`` and does not match
	* ``RESTRICTED_CHAR``.
	*/
	function isCharAndNotRestricted(c) {
		return c === 9 || c === 10 || c === 13 || c > 31 && c < 127 || c === 133 || c > 159 && c <= 55295 || c >= 57344 && c <= 65533 || c >= 65536 && c <= 1114111;
	}
	exports.isCharAndNotRestricted = isCharAndNotRestricted;
	/**
	* Determines whether a codepoint matches the ``S`` (space) production.
	*
	* @param c The code point.
	*
	* @returns ``true`` if the codepoint matches ``S``.
	*/
	function isS(c) {
		return c === SPACE || c === NL || c === CR || c === TAB;
	}
	exports.isS = isS;
	/**
	* Determines whether a codepoint matches the ``NAME_START_CHAR`` production.
	*
	* @param c The code point.
	*
	* @returns ``true`` if the codepoint matches ``NAME_START_CHAR``.
	*/
	function isNameStartChar(c) {
		return c >= 65 && c <= 90 || c >= 97 && c <= 122 || c === 58 || c === 95 || c === 8204 || c === 8205 || c >= 192 && c <= 214 || c >= 216 && c <= 246 || c >= 248 && c <= 767 || c >= 880 && c <= 893 || c >= 895 && c <= 8191 || c >= 8304 && c <= 8591 || c >= 11264 && c <= 12271 || c >= 12289 && c <= 55295 || c >= 63744 && c <= 64975 || c >= 65008 && c <= 65533 || c >= 65536 && c <= 983039;
	}
	exports.isNameStartChar = isNameStartChar;
	/**
	* Determines whether a codepoint matches the ``NAME_CHAR`` production.
	*
	* @param c The code point.
	*
	* @returns ``true`` if the codepoint matches ``NAME_CHAR``.
	*/
	function isNameChar(c) {
		return isNameStartChar(c) || c >= 48 && c <= 57 || c === 45 || c === 46 || c === 183 || c >= 768 && c <= 879 || c >= 8255 && c <= 8256;
	}
	exports.isNameChar = isNameChar;
}));
// node_modules/xmlchars/xmlns/1.0/ed3.js
var require_ed3 = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Character class utilities for XML NS 1.0 edition 3.
	*
	* @author Louis-Dominique Dubeau
	* @license MIT
	* @copyright Louis-Dominique Dubeau
	*/
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.NC_NAME_START_CHAR = "A-Z_a-zÀ-ÖØ-öø-˿Ͱ-ͽͿ-῿‌-‍⁰-↏Ⰰ-⿯、-퟿豈-﷏ﷰ-�𐀀-󯿿";
	exports.NC_NAME_CHAR = "-" + exports.NC_NAME_START_CHAR + ".0-9·̀-ͯ‿-⁀";
	exports.NC_NAME_START_CHAR_RE = new RegExp("^[" + exports.NC_NAME_START_CHAR + "]$", "u");
	exports.NC_NAME_CHAR_RE = new RegExp("^[" + exports.NC_NAME_CHAR + "]$", "u");
	exports.NC_NAME_RE = new RegExp("^[" + exports.NC_NAME_START_CHAR + "][" + exports.NC_NAME_CHAR + "]*$", "u");
	/**
	* Determines whether a codepoint matches [[NC_NAME_START_CHAR]].
	*
	* @param c The code point.
	*
	* @returns ``true`` if the codepoint matches.
	*/
	function isNCNameStartChar(c) {
		return c >= 65 && c <= 90 || c === 95 || c >= 97 && c <= 122 || c >= 192 && c <= 214 || c >= 216 && c <= 246 || c >= 248 && c <= 767 || c >= 880 && c <= 893 || c >= 895 && c <= 8191 || c >= 8204 && c <= 8205 || c >= 8304 && c <= 8591 || c >= 11264 && c <= 12271 || c >= 12289 && c <= 55295 || c >= 63744 && c <= 64975 || c >= 65008 && c <= 65533 || c >= 65536 && c <= 983039;
	}
	exports.isNCNameStartChar = isNCNameStartChar;
	/**
	* Determines whether a codepoint matches [[NC_NAME_CHAR]].
	*
	* @param c The code point.
	*
	* @returns ``true`` if the codepoint matches.
	*/
	function isNCNameChar(c) {
		return isNCNameStartChar(c) || c === 45 || c === 46 || c >= 48 && c <= 57 || c === 183 || c >= 768 && c <= 879 || c >= 8255 && c <= 8256;
	}
	exports.isNCNameChar = isNCNameChar;
}));
// src/domain/tests/decode.ts
var import_saxes = (/* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.SaxesParser = exports.EVENTS = void 0;
	const ed5 = require_ed5();
	const ed2 = require_ed2();
	const NSed3 = require_ed3();
	var isS = ed5.isS;
	var isChar10 = ed5.isChar;
	var isNameStartChar = ed5.isNameStartChar;
	var isNameChar = ed5.isNameChar;
	var S_LIST = ed5.S_LIST;
	var NAME_RE = ed5.NAME_RE;
	var isChar11 = ed2.isChar;
	var isNCNameStartChar = NSed3.isNCNameStartChar;
	var isNCNameChar = NSed3.isNCNameChar;
	var NC_NAME_RE = NSed3.NC_NAME_RE;
	const XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace";
	const XMLNS_NAMESPACE = "http://www.w3.org/2000/xmlns/";
	const rootNS = {
		__proto__: null,
		xml: XML_NAMESPACE,
		xmlns: XMLNS_NAMESPACE
	};
	const XML_ENTITIES = {
		__proto__: null,
		amp: "&",
		gt: ">",
		lt: "<",
		quot: "\"",
		apos: "'"
	};
	const EOC = -1;
	const NL_LIKE = -2;
	const S_BEGIN = 0;
	const S_BEGIN_WHITESPACE = 1;
	const S_DOCTYPE = 2;
	const S_DOCTYPE_QUOTE = 3;
	const S_DTD = 4;
	const S_DTD_QUOTED = 5;
	const S_DTD_OPEN_WAKA = 6;
	const S_DTD_OPEN_WAKA_BANG = 7;
	const S_DTD_COMMENT = 8;
	const S_DTD_COMMENT_ENDING = 9;
	const S_DTD_COMMENT_ENDED = 10;
	const S_DTD_PI = 11;
	const S_DTD_PI_ENDING = 12;
	const S_TEXT = 13;
	const S_ENTITY = 14;
	const S_OPEN_WAKA = 15;
	const S_OPEN_WAKA_BANG = 16;
	const S_COMMENT = 17;
	const S_COMMENT_ENDING = 18;
	const S_COMMENT_ENDED = 19;
	const S_CDATA = 20;
	const S_CDATA_ENDING = 21;
	const S_CDATA_ENDING_2 = 22;
	const S_PI_FIRST_CHAR = 23;
	const S_PI_REST = 24;
	const S_PI_BODY = 25;
	const S_PI_ENDING = 26;
	const S_XML_DECL_NAME_START = 27;
	const S_XML_DECL_NAME = 28;
	const S_XML_DECL_EQ = 29;
	const S_XML_DECL_VALUE_START = 30;
	const S_XML_DECL_VALUE = 31;
	const S_XML_DECL_SEPARATOR = 32;
	const S_XML_DECL_ENDING = 33;
	const S_OPEN_TAG = 34;
	const S_OPEN_TAG_SLASH = 35;
	const S_ATTRIB = 36;
	const S_ATTRIB_NAME = 37;
	const S_ATTRIB_NAME_SAW_WHITE = 38;
	const S_ATTRIB_VALUE = 39;
	const S_ATTRIB_VALUE_QUOTED = 40;
	const S_ATTRIB_VALUE_CLOSED = 41;
	const S_ATTRIB_VALUE_UNQUOTED = 42;
	const S_CLOSE_TAG = 43;
	const S_CLOSE_TAG_SAW_WHITE = 44;
	const TAB = 9;
	const NL = 10;
	const CR = 13;
	const SPACE = 32;
	const BANG = 33;
	const DQUOTE = 34;
	const AMP = 38;
	const SQUOTE = 39;
	const MINUS = 45;
	const FORWARD_SLASH = 47;
	const SEMICOLON = 59;
	const LESS = 60;
	const EQUAL = 61;
	const GREATER = 62;
	const QUESTION = 63;
	const OPEN_BRACKET = 91;
	const CLOSE_BRACKET = 93;
	const NEL = 133;
	const LS = 8232;
	const isQuote = (c) => c === DQUOTE || c === SQUOTE;
	const QUOTES = [DQUOTE, SQUOTE];
	const DOCTYPE_TERMINATOR = [
		...QUOTES,
		OPEN_BRACKET,
		GREATER
	];
	const DTD_TERMINATOR = [
		...QUOTES,
		LESS,
		CLOSE_BRACKET
	];
	const XML_DECL_NAME_TERMINATOR = [
		EQUAL,
		QUESTION,
		...S_LIST
	];
	const ATTRIB_VALUE_UNQUOTED_TERMINATOR = [
		...S_LIST,
		GREATER,
		AMP,
		LESS
	];
	function nsPairCheck(parser, prefix, uri) {
		switch (prefix) {
			case "xml":
				if (uri !== XML_NAMESPACE) parser.fail(`xml prefix must be bound to ${XML_NAMESPACE}.`);
				break;
			case "xmlns": if (uri !== XMLNS_NAMESPACE) parser.fail(`xmlns prefix must be bound to ${XMLNS_NAMESPACE}.`);
		}
		switch (uri) {
			case XMLNS_NAMESPACE:
				parser.fail(prefix === "" ? `the default namespace may not be set to ${uri}.` : `may not assign a prefix (even "xmlns") to the URI \
${XMLNS_NAMESPACE}.`);
				break;
			case XML_NAMESPACE: switch (prefix) {
				case "xml": break;
				case "":
					parser.fail(`the default namespace may not be set to ${uri}.`);
					break;
				default: parser.fail("may not assign the xml namespace to another prefix.");
			}
		}
	}
	function nsMappingCheck(parser, mapping) {
		for (const local of Object.keys(mapping)) nsPairCheck(parser, local, mapping[local]);
	}
	const isNCName = (name) => NC_NAME_RE.test(name);
	const isName = (name) => NAME_RE.test(name);
	const FORBIDDEN_START = 0;
	const FORBIDDEN_BRACKET = 1;
	const FORBIDDEN_BRACKET_BRACKET = 2;
	/**
	* The list of supported events.
	*/
	exports.EVENTS = [
		"xmldecl",
		"text",
		"processinginstruction",
		"doctype",
		"comment",
		"opentagstart",
		"attribute",
		"opentag",
		"closetag",
		"cdata",
		"error",
		"end",
		"ready"
	];
	const EVENT_NAME_TO_HANDLER_NAME = {
		xmldecl: "xmldeclHandler",
		text: "textHandler",
		processinginstruction: "piHandler",
		doctype: "doctypeHandler",
		comment: "commentHandler",
		opentagstart: "openTagStartHandler",
		attribute: "attributeHandler",
		opentag: "openTagHandler",
		closetag: "closeTagHandler",
		cdata: "cdataHandler",
		error: "errorHandler",
		end: "endHandler",
		ready: "readyHandler"
	};
	var SaxesParser = class {
		/**
		* @param opt The parser options.
		*/
		constructor(opt) {
			this.opt = opt !== null && opt !== void 0 ? opt : {};
			this.fragmentOpt = !!this.opt.fragment;
			const xmlnsOpt = this.xmlnsOpt = !!this.opt.xmlns;
			this.trackPosition = this.opt.position !== false;
			this.fileName = this.opt.fileName;
			if (xmlnsOpt) {
				this.nameStartCheck = isNCNameStartChar;
				this.nameCheck = isNCNameChar;
				this.isName = isNCName;
				this.processAttribs = this.processAttribsNS;
				this.pushAttrib = this.pushAttribNS;
				this.ns = Object.assign({ __proto__: null }, rootNS);
				const additional = this.opt.additionalNamespaces;
				if (additional != null) {
					nsMappingCheck(this, additional);
					Object.assign(this.ns, additional);
				}
			} else {
				this.nameStartCheck = isNameStartChar;
				this.nameCheck = isNameChar;
				this.isName = isName;
				this.processAttribs = this.processAttribsPlain;
				this.pushAttrib = this.pushAttribPlain;
			}
			this.stateTable = [
				this.sBegin,
				this.sBeginWhitespace,
				this.sDoctype,
				this.sDoctypeQuote,
				this.sDTD,
				this.sDTDQuoted,
				this.sDTDOpenWaka,
				this.sDTDOpenWakaBang,
				this.sDTDComment,
				this.sDTDCommentEnding,
				this.sDTDCommentEnded,
				this.sDTDPI,
				this.sDTDPIEnding,
				this.sText,
				this.sEntity,
				this.sOpenWaka,
				this.sOpenWakaBang,
				this.sComment,
				this.sCommentEnding,
				this.sCommentEnded,
				this.sCData,
				this.sCDataEnding,
				this.sCDataEnding2,
				this.sPIFirstChar,
				this.sPIRest,
				this.sPIBody,
				this.sPIEnding,
				this.sXMLDeclNameStart,
				this.sXMLDeclName,
				this.sXMLDeclEq,
				this.sXMLDeclValueStart,
				this.sXMLDeclValue,
				this.sXMLDeclSeparator,
				this.sXMLDeclEnding,
				this.sOpenTag,
				this.sOpenTagSlash,
				this.sAttrib,
				this.sAttribName,
				this.sAttribNameSawWhite,
				this.sAttribValue,
				this.sAttribValueQuoted,
				this.sAttribValueClosed,
				this.sAttribValueUnquoted,
				this.sCloseTag,
				this.sCloseTagSawWhite
			];
			this._init();
		}
		/**
		* Indicates whether or not the parser is closed. If ``true``, wait for
		* the ``ready`` event to write again.
		*/
		get closed() {
			return this._closed;
		}
		_init() {
			var _a;
			this.openWakaBang = "";
			this.text = "";
			this.name = "";
			this.piTarget = "";
			this.entity = "";
			this.q = null;
			this.tags = [];
			this.tag = null;
			this.topNS = null;
			this.chunk = "";
			this.chunkPosition = 0;
			this.i = 0;
			this.prevI = 0;
			this.carriedFromPrevious = void 0;
			this.forbiddenState = FORBIDDEN_START;
			this.attribList = [];
			const { fragmentOpt } = this;
			this.state = fragmentOpt ? S_TEXT : S_BEGIN;
			this.reportedTextBeforeRoot = this.reportedTextAfterRoot = this.closedRoot = this.sawRoot = fragmentOpt;
			this.xmlDeclPossible = !fragmentOpt;
			this.xmlDeclExpects = ["version"];
			this.entityReturnState = void 0;
			let { defaultXMLVersion } = this.opt;
			if (defaultXMLVersion === void 0) {
				if (this.opt.forceXMLVersion === true) throw new Error("forceXMLVersion set but defaultXMLVersion is not set");
				defaultXMLVersion = "1.0";
			}
			this.setXMLVersion(defaultXMLVersion);
			this.positionAtNewLine = 0;
			this.doctype = false;
			this._closed = false;
			this.xmlDecl = {
				version: void 0,
				encoding: void 0,
				standalone: void 0
			};
			this.line = 1;
			this.column = 0;
			this.ENTITIES = Object.create(XML_ENTITIES);
			(_a = this.readyHandler) === null || _a === void 0 || _a.call(this);
		}
		/**
		* The stream position the parser is currently looking at. This field is
		* zero-based.
		*
		* This field is not based on counting Unicode characters but is to be
		* interpreted as a plain index into a JavaScript string.
		*/
		get position() {
			return this.chunkPosition + this.i;
		}
		/**
		* The column number of the next character to be read by the parser.  *
		* This field is zero-based. (The first column in a line is 0.)
		*
		* This field reports the index at which the next character would be in the
		* line if the line were represented as a JavaScript string.  Note that this
		* *can* be different to a count based on the number of *Unicode characters*
		* due to how JavaScript handles astral plane characters.
		*
		* See [[column]] for a number that corresponds to a count of Unicode
		* characters.
		*/
		get columnIndex() {
			return this.position - this.positionAtNewLine;
		}
		/**
		* Set an event listener on an event. The parser supports one handler per
		* event type. If you try to set an event handler over an existing handler,
		* the old handler is silently overwritten.
		*
		* @param name The event to listen to.
		*
		* @param handler The handler to set.
		*/
		on(name, handler) {
			this[EVENT_NAME_TO_HANDLER_NAME[name]] = handler;
		}
		/**
		* Unset an event handler.
		*
		* @parma name The event to stop listening to.
		*/
		off(name) {
			this[EVENT_NAME_TO_HANDLER_NAME[name]] = void 0;
		}
		/**
		* Make an error object. The error object will have a message that contains
		* the ``fileName`` option passed at the creation of the parser. If position
		* tracking was turned on, it will also have line and column number
		* information.
		*
		* @param message The message describing the error to report.
		*
		* @returns An error object with a properly formatted message.
		*/
		makeError(message) {
			var _a;
			let msg = (_a = this.fileName) !== null && _a !== void 0 ? _a : "";
			if (this.trackPosition) {
				if (msg.length > 0) msg += ":";
				msg += `${this.line}:${this.column}`;
			}
			if (msg.length > 0) msg += ": ";
			return new Error(msg + message);
		}
		/**
		* Report a parsing error. This method is made public so that client code may
		* check for issues that are outside the scope of this project and can report
		* errors.
		*
		* @param message The error to report.
		*
		* @returns this
		*/
		fail(message) {
			const err = this.makeError(message);
			const handler = this.errorHandler;
			if (handler === void 0) throw err;
			else handler(err);
			return this;
		}
		/**
		* Write a XML data to the parser.
		*
		* @param chunk The XML data to write.
		*
		* @returns this
		*/
		write(chunk) {
			if (this.closed) return this.fail("cannot write after close; assign an onready handler.");
			let end = false;
			if (chunk === null) {
				end = true;
				chunk = "";
			} else if (typeof chunk === "object") chunk = chunk.toString();
			if (this.carriedFromPrevious !== void 0) {
				chunk = `${this.carriedFromPrevious}${chunk}`;
				this.carriedFromPrevious = void 0;
			}
			let limit = chunk.length;
			const lastCode = chunk.charCodeAt(limit - 1);
			if (!end && (lastCode === CR || lastCode >= 55296 && lastCode <= 56319)) {
				this.carriedFromPrevious = chunk[limit - 1];
				limit--;
				chunk = chunk.slice(0, limit);
			}
			const { stateTable } = this;
			this.chunk = chunk;
			this.i = 0;
			while (this.i < limit) stateTable[this.state].call(this);
			this.chunkPosition += limit;
			return end ? this.end() : this;
		}
		/**
		* Close the current stream. Perform final well-formedness checks and reset
		* the parser tstate.
		*
		* @returns this
		*/
		close() {
			return this.write(null);
		}
		/**
		* Get a single code point out of the current chunk. This updates the current
		* position if we do position tracking.
		*
		* This is the algorithm to use for XML 1.0.
		*
		* @returns The character read.
		*/
		getCode10() {
			const { chunk, i } = this;
			this.prevI = i;
			this.i = i + 1;
			if (i >= chunk.length) return EOC;
			const code = chunk.charCodeAt(i);
			this.column++;
			if (code < 55296) {
				if (code >= SPACE || code === TAB) return code;
				switch (code) {
					case NL:
						this.line++;
						this.column = 0;
						this.positionAtNewLine = this.position;
						return NL;
					case CR:
						if (chunk.charCodeAt(i + 1) === NL) this.i = i + 2;
						this.line++;
						this.column = 0;
						this.positionAtNewLine = this.position;
						return NL_LIKE;
					default:
						this.fail("disallowed character.");
						return code;
				}
			}
			if (code > 56319) {
				if (!(code >= 57344 && code <= 65533)) this.fail("disallowed character.");
				return code;
			}
			const final = 65536 + (code - 55296) * 1024 + (chunk.charCodeAt(i + 1) - 56320);
			this.i = i + 2;
			if (final > 1114111) this.fail("disallowed character.");
			return final;
		}
		/**
		* Get a single code point out of the current chunk. This updates the current
		* position if we do position tracking.
		*
		* This is the algorithm to use for XML 1.1.
		*
		* @returns {number} The character read.
		*/
		getCode11() {
			const { chunk, i } = this;
			this.prevI = i;
			this.i = i + 1;
			if (i >= chunk.length) return EOC;
			const code = chunk.charCodeAt(i);
			this.column++;
			if (code < 55296) {
				if (code > 31 && code < 127 || code > 159 && code !== LS || code === TAB) return code;
				switch (code) {
					case NL:
						this.line++;
						this.column = 0;
						this.positionAtNewLine = this.position;
						return NL;
					case CR: {
						const next = chunk.charCodeAt(i + 1);
						if (next === NL || next === NEL) this.i = i + 2;
					}
					case NEL:
					case LS:
						this.line++;
						this.column = 0;
						this.positionAtNewLine = this.position;
						return NL_LIKE;
					default:
						this.fail("disallowed character.");
						return code;
				}
			}
			if (code > 56319) {
				if (!(code >= 57344 && code <= 65533)) this.fail("disallowed character.");
				return code;
			}
			const final = 65536 + (code - 55296) * 1024 + (chunk.charCodeAt(i + 1) - 56320);
			this.i = i + 2;
			if (final > 1114111) this.fail("disallowed character.");
			return final;
		}
		/**
		* Like ``getCode`` but with the return value normalized so that ``NL`` is
		* returned for ``NL_LIKE``.
		*/
		getCodeNorm() {
			const c = this.getCode();
			return c === NL_LIKE ? NL : c;
		}
		unget() {
			this.i = this.prevI;
			this.column--;
		}
		/**
		* Capture characters into a buffer until encountering one of a set of
		* characters.
		*
		* @param chars An array of codepoints. Encountering a character in the array
		* ends the capture. (``chars`` may safely contain ``NL``.)
		*
		* @return The character code that made the capture end, or ``EOC`` if we hit
		* the end of the chunk. The return value cannot be NL_LIKE: NL is returned
		* instead.
		*/
		captureTo(chars) {
			let { i: start } = this;
			const { chunk } = this;
			while (true) {
				const c = this.getCode();
				const isNLLike = c === NL_LIKE;
				const final = isNLLike ? NL : c;
				if (final === EOC || chars.includes(final)) {
					this.text += chunk.slice(start, this.prevI);
					return final;
				}
				if (isNLLike) {
					this.text += `${chunk.slice(start, this.prevI)}\n`;
					start = this.i;
				}
			}
		}
		/**
		* Capture characters into a buffer until encountering a character.
		*
		* @param char The codepoint that ends the capture. **NOTE ``char`` MAY NOT
		* CONTAIN ``NL``.** Passing ``NL`` will result in buggy behavior.
		*
		* @return ``true`` if we ran into the character. Otherwise, we ran into the
		* end of the current chunk.
		*/
		captureToChar(char) {
			let { i: start } = this;
			const { chunk } = this;
			while (true) {
				let c = this.getCode();
				switch (c) {
					case NL_LIKE:
						this.text += `${chunk.slice(start, this.prevI)}\n`;
						start = this.i;
						c = NL;
						break;
					case EOC:
						this.text += chunk.slice(start);
						return false;
				}
				if (c === char) {
					this.text += chunk.slice(start, this.prevI);
					return true;
				}
			}
		}
		/**
		* Capture characters that satisfy ``isNameChar`` into the ``name`` field of
		* this parser.
		*
		* @return The character code that made the test fail, or ``EOC`` if we hit
		* the end of the chunk. The return value cannot be NL_LIKE: NL is returned
		* instead.
		*/
		captureNameChars() {
			const { chunk, i: start } = this;
			while (true) {
				const c = this.getCode();
				if (c === EOC) {
					this.name += chunk.slice(start);
					return EOC;
				}
				if (!isNameChar(c)) {
					this.name += chunk.slice(start, this.prevI);
					return c === NL_LIKE ? NL : c;
				}
			}
		}
		/**
		* Skip white spaces.
		*
		* @return The character that ended the skip, or ``EOC`` if we hit
		* the end of the chunk. The return value cannot be NL_LIKE: NL is returned
		* instead.
		*/
		skipSpaces() {
			while (true) {
				const c = this.getCodeNorm();
				if (c === EOC || !isS(c)) return c;
			}
		}
		setXMLVersion(version) {
			this.currentXMLVersion = version;
			if (version === "1.0") {
				this.isChar = isChar10;
				this.getCode = this.getCode10;
			} else {
				this.isChar = isChar11;
				this.getCode = this.getCode11;
			}
		}
		sBegin() {
			if (this.chunk.charCodeAt(0) === 65279) {
				this.i++;
				this.column++;
			}
			this.state = S_BEGIN_WHITESPACE;
		}
		sBeginWhitespace() {
			const iBefore = this.i;
			const c = this.skipSpaces();
			if (this.prevI !== iBefore) this.xmlDeclPossible = false;
			switch (c) {
				case LESS:
					this.state = S_OPEN_WAKA;
					if (this.text.length !== 0) throw new Error("no-empty text at start");
					break;
				case EOC: break;
				default:
					this.unget();
					this.state = S_TEXT;
					this.xmlDeclPossible = false;
			}
		}
		sDoctype() {
			var _a;
			const c = this.captureTo(DOCTYPE_TERMINATOR);
			switch (c) {
				case GREATER:
					(_a = this.doctypeHandler) === null || _a === void 0 || _a.call(this, this.text);
					this.text = "";
					this.state = S_TEXT;
					this.doctype = true;
					break;
				case EOC: break;
				default:
					this.text += String.fromCodePoint(c);
					if (c === OPEN_BRACKET) this.state = S_DTD;
					else if (isQuote(c)) {
						this.state = S_DOCTYPE_QUOTE;
						this.q = c;
					}
			}
		}
		sDoctypeQuote() {
			const q = this.q;
			if (this.captureToChar(q)) {
				this.text += String.fromCodePoint(q);
				this.q = null;
				this.state = S_DOCTYPE;
			}
		}
		sDTD() {
			const c = this.captureTo(DTD_TERMINATOR);
			if (c === EOC) return;
			this.text += String.fromCodePoint(c);
			if (c === CLOSE_BRACKET) this.state = S_DOCTYPE;
			else if (c === LESS) this.state = S_DTD_OPEN_WAKA;
			else if (isQuote(c)) {
				this.state = S_DTD_QUOTED;
				this.q = c;
			}
		}
		sDTDQuoted() {
			const q = this.q;
			if (this.captureToChar(q)) {
				this.text += String.fromCodePoint(q);
				this.state = S_DTD;
				this.q = null;
			}
		}
		sDTDOpenWaka() {
			const c = this.getCodeNorm();
			this.text += String.fromCodePoint(c);
			switch (c) {
				case BANG:
					this.state = S_DTD_OPEN_WAKA_BANG;
					this.openWakaBang = "";
					break;
				case QUESTION:
					this.state = S_DTD_PI;
					break;
				default: this.state = S_DTD;
			}
		}
		sDTDOpenWakaBang() {
			const char = String.fromCodePoint(this.getCodeNorm());
			const owb = this.openWakaBang += char;
			this.text += char;
			if (owb !== "-") {
				this.state = owb === "--" ? S_DTD_COMMENT : S_DTD;
				this.openWakaBang = "";
			}
		}
		sDTDComment() {
			if (this.captureToChar(MINUS)) {
				this.text += "-";
				this.state = S_DTD_COMMENT_ENDING;
			}
		}
		sDTDCommentEnding() {
			const c = this.getCodeNorm();
			this.text += String.fromCodePoint(c);
			this.state = c === MINUS ? S_DTD_COMMENT_ENDED : S_DTD_COMMENT;
		}
		sDTDCommentEnded() {
			const c = this.getCodeNorm();
			this.text += String.fromCodePoint(c);
			if (c === GREATER) this.state = S_DTD;
			else {
				this.fail("malformed comment.");
				this.state = S_DTD_COMMENT;
			}
		}
		sDTDPI() {
			if (this.captureToChar(QUESTION)) {
				this.text += "?";
				this.state = S_DTD_PI_ENDING;
			}
		}
		sDTDPIEnding() {
			const c = this.getCodeNorm();
			this.text += String.fromCodePoint(c);
			if (c === GREATER) this.state = S_DTD;
		}
		sText() {
			if (this.tags.length !== 0) this.handleTextInRoot();
			else this.handleTextOutsideRoot();
		}
		sEntity() {
			let { i: start } = this;
			const { chunk } = this;
			loop: while (true) switch (this.getCode()) {
				case NL_LIKE:
					this.entity += `${chunk.slice(start, this.prevI)}\n`;
					start = this.i;
					break;
				case SEMICOLON: {
					const { entityReturnState } = this;
					const entity = this.entity + chunk.slice(start, this.prevI);
					this.state = entityReturnState;
					let parsed;
					if (entity === "") {
						this.fail("empty entity name.");
						parsed = "&;";
					} else {
						parsed = this.parseEntity(entity);
						this.entity = "";
					}
					if (entityReturnState !== S_TEXT || this.textHandler !== void 0) this.text += parsed;
					break loop;
				}
				case EOC:
					this.entity += chunk.slice(start);
					break loop;
			}
		}
		sOpenWaka() {
			const c = this.getCode();
			if (isNameStartChar(c)) {
				this.state = S_OPEN_TAG;
				this.unget();
				this.xmlDeclPossible = false;
			} else switch (c) {
				case FORWARD_SLASH:
					this.state = S_CLOSE_TAG;
					this.xmlDeclPossible = false;
					break;
				case BANG:
					this.state = S_OPEN_WAKA_BANG;
					this.openWakaBang = "";
					this.xmlDeclPossible = false;
					break;
				case QUESTION:
					this.state = S_PI_FIRST_CHAR;
					break;
				default:
					this.fail("disallowed character in tag name");
					this.state = S_TEXT;
					this.xmlDeclPossible = false;
			}
		}
		sOpenWakaBang() {
			this.openWakaBang += String.fromCodePoint(this.getCodeNorm());
			switch (this.openWakaBang) {
				case "[CDATA[":
					if (!this.sawRoot && !this.reportedTextBeforeRoot) {
						this.fail("text data outside of root node.");
						this.reportedTextBeforeRoot = true;
					}
					if (this.closedRoot && !this.reportedTextAfterRoot) {
						this.fail("text data outside of root node.");
						this.reportedTextAfterRoot = true;
					}
					this.state = S_CDATA;
					this.openWakaBang = "";
					break;
				case "--":
					this.state = S_COMMENT;
					this.openWakaBang = "";
					break;
				case "DOCTYPE":
					this.state = S_DOCTYPE;
					if (this.doctype || this.sawRoot) this.fail("inappropriately located doctype declaration.");
					this.openWakaBang = "";
					break;
				default: if (this.openWakaBang.length >= 7) this.fail("incorrect syntax.");
			}
		}
		sComment() {
			if (this.captureToChar(MINUS)) this.state = S_COMMENT_ENDING;
		}
		sCommentEnding() {
			var _a;
			const c = this.getCodeNorm();
			if (c === MINUS) {
				this.state = S_COMMENT_ENDED;
				(_a = this.commentHandler) === null || _a === void 0 || _a.call(this, this.text);
				this.text = "";
			} else {
				this.text += `-${String.fromCodePoint(c)}`;
				this.state = S_COMMENT;
			}
		}
		sCommentEnded() {
			const c = this.getCodeNorm();
			if (c !== GREATER) {
				this.fail("malformed comment.");
				this.text += `--${String.fromCodePoint(c)}`;
				this.state = S_COMMENT;
			} else this.state = S_TEXT;
		}
		sCData() {
			if (this.captureToChar(CLOSE_BRACKET)) this.state = S_CDATA_ENDING;
		}
		sCDataEnding() {
			const c = this.getCodeNorm();
			if (c === CLOSE_BRACKET) this.state = S_CDATA_ENDING_2;
			else {
				this.text += `]${String.fromCodePoint(c)}`;
				this.state = S_CDATA;
			}
		}
		sCDataEnding2() {
			var _a;
			const c = this.getCodeNorm();
			switch (c) {
				case GREATER:
					(_a = this.cdataHandler) === null || _a === void 0 || _a.call(this, this.text);
					this.text = "";
					this.state = S_TEXT;
					break;
				case CLOSE_BRACKET:
					this.text += "]";
					break;
				default:
					this.text += `]]${String.fromCodePoint(c)}`;
					this.state = S_CDATA;
			}
		}
		sPIFirstChar() {
			const c = this.getCodeNorm();
			if (this.nameStartCheck(c)) {
				this.piTarget += String.fromCodePoint(c);
				this.state = S_PI_REST;
			} else if (c === QUESTION || isS(c)) {
				this.fail("processing instruction without a target.");
				this.state = c === QUESTION ? S_PI_ENDING : S_PI_BODY;
			} else {
				this.fail("disallowed character in processing instruction name.");
				this.piTarget += String.fromCodePoint(c);
				this.state = S_PI_REST;
			}
		}
		sPIRest() {
			const { chunk, i: start } = this;
			while (true) {
				const c = this.getCodeNorm();
				if (c === EOC) {
					this.piTarget += chunk.slice(start);
					return;
				}
				if (!this.nameCheck(c)) {
					this.piTarget += chunk.slice(start, this.prevI);
					const isQuestion = c === QUESTION;
					if (isQuestion || isS(c)) {
						if (this.piTarget === "xml") {
							if (!this.xmlDeclPossible) this.fail("an XML declaration must be at the start of the document.");
							this.state = isQuestion ? S_XML_DECL_ENDING : S_XML_DECL_NAME_START;
						} else this.state = isQuestion ? S_PI_ENDING : S_PI_BODY;
					} else {
						this.fail("disallowed character in processing instruction name.");
						this.piTarget += String.fromCodePoint(c);
					}
					break;
				}
			}
		}
		sPIBody() {
			if (this.text.length === 0) {
				const c = this.getCodeNorm();
				if (c === QUESTION) this.state = S_PI_ENDING;
				else if (!isS(c)) this.text = String.fromCodePoint(c);
			} else if (this.captureToChar(QUESTION)) this.state = S_PI_ENDING;
		}
		sPIEnding() {
			var _a;
			const c = this.getCodeNorm();
			if (c === GREATER) {
				const { piTarget } = this;
				if (piTarget.toLowerCase() === "xml") this.fail("the XML declaration must appear at the start of the document.");
				(_a = this.piHandler) === null || _a === void 0 || _a.call(this, {
					target: piTarget,
					body: this.text
				});
				this.piTarget = this.text = "";
				this.state = S_TEXT;
			} else if (c === QUESTION) this.text += "?";
			else {
				this.text += `?${String.fromCodePoint(c)}`;
				this.state = S_PI_BODY;
			}
			this.xmlDeclPossible = false;
		}
		sXMLDeclNameStart() {
			const c = this.skipSpaces();
			if (c === QUESTION) {
				this.state = S_XML_DECL_ENDING;
				return;
			}
			if (c !== EOC) {
				this.state = S_XML_DECL_NAME;
				this.name = String.fromCodePoint(c);
			}
		}
		sXMLDeclName() {
			const c = this.captureTo(XML_DECL_NAME_TERMINATOR);
			if (c === QUESTION) {
				this.state = S_XML_DECL_ENDING;
				this.name += this.text;
				this.text = "";
				this.fail("XML declaration is incomplete.");
				return;
			}
			if (!(isS(c) || c === EQUAL)) return;
			this.name += this.text;
			this.text = "";
			if (!this.xmlDeclExpects.includes(this.name)) switch (this.name.length) {
				case 0:
					this.fail("did not expect any more name/value pairs.");
					break;
				case 1:
					this.fail(`expected the name ${this.xmlDeclExpects[0]}.`);
					break;
				default: this.fail(`expected one of ${this.xmlDeclExpects.join(", ")}`);
			}
			this.state = c === EQUAL ? S_XML_DECL_VALUE_START : S_XML_DECL_EQ;
		}
		sXMLDeclEq() {
			const c = this.getCodeNorm();
			if (c === QUESTION) {
				this.state = S_XML_DECL_ENDING;
				this.fail("XML declaration is incomplete.");
				return;
			}
			if (isS(c)) return;
			if (c !== EQUAL) this.fail("value required.");
			this.state = S_XML_DECL_VALUE_START;
		}
		sXMLDeclValueStart() {
			const c = this.getCodeNorm();
			if (c === QUESTION) {
				this.state = S_XML_DECL_ENDING;
				this.fail("XML declaration is incomplete.");
				return;
			}
			if (isS(c)) return;
			if (!isQuote(c)) {
				this.fail("value must be quoted.");
				this.q = SPACE;
			} else this.q = c;
			this.state = S_XML_DECL_VALUE;
		}
		sXMLDeclValue() {
			const c = this.captureTo([this.q, QUESTION]);
			if (c === QUESTION) {
				this.state = S_XML_DECL_ENDING;
				this.text = "";
				this.fail("XML declaration is incomplete.");
				return;
			}
			if (c === EOC) return;
			const value = this.text;
			this.text = "";
			switch (this.name) {
				case "version": {
					this.xmlDeclExpects = ["encoding", "standalone"];
					const version = value;
					this.xmlDecl.version = version;
					if (!/^1\.[0-9]+$/.test(version)) this.fail("version number must match /^1\\.[0-9]+$/.");
					else if (!this.opt.forceXMLVersion) this.setXMLVersion(version);
					break;
				}
				case "encoding":
					if (!/^[A-Za-z][A-Za-z0-9._-]*$/.test(value)) this.fail("encoding value must match /^[A-Za-z0-9][A-Za-z0-9._-]*$/.");
					this.xmlDeclExpects = ["standalone"];
					this.xmlDecl.encoding = value;
					break;
				case "standalone":
					if (value !== "yes" && value !== "no") this.fail("standalone value must match \"yes\" or \"no\".");
					this.xmlDeclExpects = [];
					this.xmlDecl.standalone = value;
			}
			this.name = "";
			this.state = S_XML_DECL_SEPARATOR;
		}
		sXMLDeclSeparator() {
			const c = this.getCodeNorm();
			if (c === QUESTION) {
				this.state = S_XML_DECL_ENDING;
				return;
			}
			if (!isS(c)) {
				this.fail("whitespace required.");
				this.unget();
			}
			this.state = S_XML_DECL_NAME_START;
		}
		sXMLDeclEnding() {
			var _a;
			if (this.getCodeNorm() === GREATER) {
				if (this.piTarget !== "xml") this.fail("processing instructions are not allowed before root.");
				else if (this.name !== "version" && this.xmlDeclExpects.includes("version")) this.fail("XML declaration must contain a version.");
				(_a = this.xmldeclHandler) === null || _a === void 0 || _a.call(this, this.xmlDecl);
				this.name = "";
				this.piTarget = this.text = "";
				this.state = S_TEXT;
			} else this.fail("The character ? is disallowed anywhere in XML declarations.");
			this.xmlDeclPossible = false;
		}
		sOpenTag() {
			var _a;
			const c = this.captureNameChars();
			if (c === EOC) return;
			const tag = this.tag = {
				name: this.name,
				attributes: Object.create(null)
			};
			this.name = "";
			if (this.xmlnsOpt) this.topNS = tag.ns = Object.create(null);
			(_a = this.openTagStartHandler) === null || _a === void 0 || _a.call(this, tag);
			this.sawRoot = true;
			if (!this.fragmentOpt && this.closedRoot) this.fail("documents may contain only one root.");
			switch (c) {
				case GREATER:
					this.openTag();
					break;
				case FORWARD_SLASH:
					this.state = S_OPEN_TAG_SLASH;
					break;
				default:
					if (!isS(c)) this.fail("disallowed character in tag name.");
					this.state = S_ATTRIB;
			}
		}
		sOpenTagSlash() {
			if (this.getCode() === GREATER) this.openSelfClosingTag();
			else {
				this.fail("forward-slash in opening tag not followed by >.");
				this.state = S_ATTRIB;
			}
		}
		sAttrib() {
			const c = this.skipSpaces();
			if (c === EOC) return;
			if (isNameStartChar(c)) {
				this.unget();
				this.state = S_ATTRIB_NAME;
			} else if (c === GREATER) this.openTag();
			else if (c === FORWARD_SLASH) this.state = S_OPEN_TAG_SLASH;
			else this.fail("disallowed character in attribute name.");
		}
		sAttribName() {
			const c = this.captureNameChars();
			if (c === EQUAL) this.state = S_ATTRIB_VALUE;
			else if (isS(c)) this.state = S_ATTRIB_NAME_SAW_WHITE;
			else if (c === GREATER) {
				this.fail("attribute without value.");
				this.pushAttrib(this.name, this.name);
				this.name = this.text = "";
				this.openTag();
			} else if (c !== EOC) this.fail("disallowed character in attribute name.");
		}
		sAttribNameSawWhite() {
			const c = this.skipSpaces();
			switch (c) {
				case EOC: return;
				case EQUAL:
					this.state = S_ATTRIB_VALUE;
					break;
				default:
					this.fail("attribute without value.");
					this.text = "";
					this.name = "";
					if (c === GREATER) this.openTag();
					else if (isNameStartChar(c)) {
						this.unget();
						this.state = S_ATTRIB_NAME;
					} else {
						this.fail("disallowed character in attribute name.");
						this.state = S_ATTRIB;
					}
			}
		}
		sAttribValue() {
			const c = this.getCodeNorm();
			if (isQuote(c)) {
				this.q = c;
				this.state = S_ATTRIB_VALUE_QUOTED;
			} else if (!isS(c)) {
				this.fail("unquoted attribute value.");
				this.state = S_ATTRIB_VALUE_UNQUOTED;
				this.unget();
			}
		}
		sAttribValueQuoted() {
			const { q, chunk } = this;
			let { i: start } = this;
			while (true) switch (this.getCode()) {
				case q:
					this.pushAttrib(this.name, this.text + chunk.slice(start, this.prevI));
					this.name = this.text = "";
					this.q = null;
					this.state = S_ATTRIB_VALUE_CLOSED;
					return;
				case AMP:
					this.text += chunk.slice(start, this.prevI);
					this.state = S_ENTITY;
					this.entityReturnState = S_ATTRIB_VALUE_QUOTED;
					return;
				case NL:
				case NL_LIKE:
				case TAB:
					this.text += `${chunk.slice(start, this.prevI)} `;
					start = this.i;
					break;
				case LESS:
					this.text += chunk.slice(start, this.prevI);
					this.fail("disallowed character.");
					return;
				case EOC:
					this.text += chunk.slice(start);
					return;
			}
		}
		sAttribValueClosed() {
			const c = this.getCodeNorm();
			if (isS(c)) this.state = S_ATTRIB;
			else if (c === GREATER) this.openTag();
			else if (c === FORWARD_SLASH) this.state = S_OPEN_TAG_SLASH;
			else if (isNameStartChar(c)) {
				this.fail("no whitespace between attributes.");
				this.unget();
				this.state = S_ATTRIB_NAME;
			} else this.fail("disallowed character in attribute name.");
		}
		sAttribValueUnquoted() {
			const c = this.captureTo(ATTRIB_VALUE_UNQUOTED_TERMINATOR);
			switch (c) {
				case AMP:
					this.state = S_ENTITY;
					this.entityReturnState = S_ATTRIB_VALUE_UNQUOTED;
					break;
				case LESS:
					this.fail("disallowed character.");
					break;
				case EOC: break;
				default:
					if (this.text.includes("]]>")) this.fail("the string \"]]>\" is disallowed in char data.");
					this.pushAttrib(this.name, this.text);
					this.name = this.text = "";
					if (c === GREATER) this.openTag();
					else this.state = S_ATTRIB;
			}
		}
		sCloseTag() {
			const c = this.captureNameChars();
			if (c === GREATER) this.closeTag();
			else if (isS(c)) this.state = S_CLOSE_TAG_SAW_WHITE;
			else if (c !== EOC) this.fail("disallowed character in closing tag.");
		}
		sCloseTagSawWhite() {
			switch (this.skipSpaces()) {
				case GREATER:
					this.closeTag();
					break;
				case EOC: break;
				default: this.fail("disallowed character in closing tag.");
			}
		}
		handleTextInRoot() {
			let { i: start, forbiddenState } = this;
			const { chunk, textHandler: handler } = this;
			scanLoop: while (true) switch (this.getCode()) {
				case LESS:
					this.state = S_OPEN_WAKA;
					if (handler !== void 0) {
						const { text } = this;
						const slice = chunk.slice(start, this.prevI);
						if (text.length !== 0) {
							handler(text + slice);
							this.text = "";
						} else if (slice.length !== 0) handler(slice);
					}
					forbiddenState = FORBIDDEN_START;
					break scanLoop;
				case AMP:
					this.state = S_ENTITY;
					this.entityReturnState = S_TEXT;
					if (handler !== void 0) this.text += chunk.slice(start, this.prevI);
					forbiddenState = FORBIDDEN_START;
					break scanLoop;
				case CLOSE_BRACKET:
					switch (forbiddenState) {
						case FORBIDDEN_START:
							forbiddenState = FORBIDDEN_BRACKET;
							break;
						case FORBIDDEN_BRACKET:
							forbiddenState = FORBIDDEN_BRACKET_BRACKET;
							break;
						case FORBIDDEN_BRACKET_BRACKET: break;
						default: throw new Error("impossible state");
					}
					break;
				case GREATER:
					if (forbiddenState === FORBIDDEN_BRACKET_BRACKET) this.fail("the string \"]]>\" is disallowed in char data.");
					forbiddenState = FORBIDDEN_START;
					break;
				case NL_LIKE:
					if (handler !== void 0) this.text += `${chunk.slice(start, this.prevI)}\n`;
					start = this.i;
					forbiddenState = FORBIDDEN_START;
					break;
				case EOC:
					if (handler !== void 0) this.text += chunk.slice(start);
					break scanLoop;
				default: forbiddenState = FORBIDDEN_START;
			}
			this.forbiddenState = forbiddenState;
		}
		handleTextOutsideRoot() {
			let { i: start } = this;
			const { chunk, textHandler: handler } = this;
			let nonSpace = false;
			outRootLoop: while (true) {
				const code = this.getCode();
				switch (code) {
					case LESS:
						this.state = S_OPEN_WAKA;
						if (handler !== void 0) {
							const { text } = this;
							const slice = chunk.slice(start, this.prevI);
							if (text.length !== 0) {
								handler(text + slice);
								this.text = "";
							} else if (slice.length !== 0) handler(slice);
						}
						break outRootLoop;
					case AMP:
						this.state = S_ENTITY;
						this.entityReturnState = S_TEXT;
						if (handler !== void 0) this.text += chunk.slice(start, this.prevI);
						nonSpace = true;
						break outRootLoop;
					case NL_LIKE:
						if (handler !== void 0) this.text += `${chunk.slice(start, this.prevI)}\n`;
						start = this.i;
						break;
					case EOC:
						if (handler !== void 0) this.text += chunk.slice(start);
						break outRootLoop;
					default: if (!isS(code)) nonSpace = true;
				}
			}
			if (!nonSpace) return;
			if (!this.sawRoot && !this.reportedTextBeforeRoot) {
				this.fail("text data outside of root node.");
				this.reportedTextBeforeRoot = true;
			}
			if (this.closedRoot && !this.reportedTextAfterRoot) {
				this.fail("text data outside of root node.");
				this.reportedTextAfterRoot = true;
			}
		}
		pushAttribNS(name, value) {
			var _a;
			const { prefix, local } = this.qname(name);
			const attr = {
				name,
				prefix,
				local,
				value
			};
			this.attribList.push(attr);
			(_a = this.attributeHandler) === null || _a === void 0 || _a.call(this, attr);
			if (prefix === "xmlns") {
				const trimmed = value.trim();
				if (this.currentXMLVersion === "1.0" && trimmed === "") this.fail("invalid attempt to undefine prefix in XML 1.0");
				this.topNS[local] = trimmed;
				nsPairCheck(this, local, trimmed);
			} else if (name === "xmlns") {
				const trimmed = value.trim();
				this.topNS[""] = trimmed;
				nsPairCheck(this, "", trimmed);
			}
		}
		pushAttribPlain(name, value) {
			var _a;
			const attr = {
				name,
				value
			};
			this.attribList.push(attr);
			(_a = this.attributeHandler) === null || _a === void 0 || _a.call(this, attr);
		}
		/**
		* End parsing. This performs final well-formedness checks and resets the
		* parser to a clean state.
		*
		* @returns this
		*/
		end() {
			var _a, _b;
			if (!this.sawRoot) this.fail("document must contain a root element.");
			const { tags } = this;
			while (tags.length > 0) {
				const tag = tags.pop();
				this.fail(`unclosed tag: ${tag.name}`);
			}
			if (this.state !== S_BEGIN && this.state !== S_TEXT) this.fail("unexpected end.");
			const { text } = this;
			if (text.length !== 0) {
				(_a = this.textHandler) === null || _a === void 0 || _a.call(this, text);
				this.text = "";
			}
			this._closed = true;
			(_b = this.endHandler) === null || _b === void 0 || _b.call(this);
			this._init();
			return this;
		}
		/**
		* Resolve a namespace prefix.
		*
		* @param prefix The prefix to resolve.
		*
		* @returns The namespace URI or ``undefined`` if the prefix is not defined.
		*/
		resolve(prefix) {
			var _a, _b;
			let uri = this.topNS[prefix];
			if (uri !== void 0) return uri;
			const { tags } = this;
			for (let index = tags.length - 1; index >= 0; index--) {
				uri = tags[index].ns[prefix];
				if (uri !== void 0) return uri;
			}
			uri = this.ns[prefix];
			if (uri !== void 0) return uri;
			return (_b = (_a = this.opt).resolvePrefix) === null || _b === void 0 ? void 0 : _b.call(_a, prefix);
		}
		/**
		* Parse a qname into its prefix and local name parts.
		*
		* @param name The name to parse
		*
		* @returns
		*/
		qname(name) {
			const colon = name.indexOf(":");
			if (colon === -1) return {
				prefix: "",
				local: name
			};
			const local = name.slice(colon + 1);
			const prefix = name.slice(0, colon);
			if (prefix === "" || local === "" || local.includes(":")) this.fail(`malformed name: ${name}.`);
			return {
				prefix,
				local
			};
		}
		processAttribsNS() {
			var _a;
			const { attribList } = this;
			const tag = this.tag;
			{
				const { prefix, local } = this.qname(tag.name);
				tag.prefix = prefix;
				tag.local = local;
				const uri = tag.uri = (_a = this.resolve(prefix)) !== null && _a !== void 0 ? _a : "";
				if (prefix !== "") {
					if (prefix === "xmlns") this.fail("tags may not have \"xmlns\" as prefix.");
					if (uri === "") {
						this.fail(`unbound namespace prefix: ${JSON.stringify(prefix)}.`);
						tag.uri = prefix;
					}
				}
			}
			if (attribList.length === 0) return;
			const { attributes } = tag;
			const seen = /* @__PURE__ */ new Set();
			for (const attr of attribList) {
				const { name, prefix, local } = attr;
				let uri;
				let eqname;
				if (prefix === "") {
					uri = name === "xmlns" ? XMLNS_NAMESPACE : "";
					eqname = name;
				} else {
					uri = this.resolve(prefix);
					if (uri === void 0) {
						this.fail(`unbound namespace prefix: ${JSON.stringify(prefix)}.`);
						uri = prefix;
					}
					eqname = `{${uri}}${local}`;
				}
				if (seen.has(eqname)) this.fail(`duplicate attribute: ${eqname}.`);
				seen.add(eqname);
				attr.uri = uri;
				attributes[name] = attr;
			}
			this.attribList = [];
		}
		processAttribsPlain() {
			const { attribList } = this;
			const attributes = this.tag.attributes;
			for (const { name, value } of attribList) {
				if (attributes[name] !== void 0) this.fail(`duplicate attribute: ${name}.`);
				attributes[name] = value;
			}
			this.attribList = [];
		}
		/**
		* Handle a complete open tag. This parser code calls this once it has seen
		* the whole tag. This method checks for well-formeness and then emits
		* ``onopentag``.
		*/
		openTag() {
			var _a;
			this.processAttribs();
			const { tags } = this;
			const tag = this.tag;
			tag.isSelfClosing = false;
			(_a = this.openTagHandler) === null || _a === void 0 || _a.call(this, tag);
			tags.push(tag);
			this.state = S_TEXT;
			this.name = "";
		}
		/**
		* Handle a complete self-closing tag. This parser code calls this once it has
		* seen the whole tag. This method checks for well-formeness and then emits
		* ``onopentag`` and ``onclosetag``.
		*/
		openSelfClosingTag() {
			var _a, _b, _c;
			this.processAttribs();
			const { tags } = this;
			const tag = this.tag;
			tag.isSelfClosing = true;
			(_a = this.openTagHandler) === null || _a === void 0 || _a.call(this, tag);
			(_b = this.closeTagHandler) === null || _b === void 0 || _b.call(this, tag);
			if ((this.tag = (_c = tags[tags.length - 1]) !== null && _c !== void 0 ? _c : null) === null) this.closedRoot = true;
			this.state = S_TEXT;
			this.name = "";
		}
		/**
		* Handle a complete close tag. This parser code calls this once it has seen
		* the whole tag. This method checks for well-formeness and then emits
		* ``onclosetag``.
		*/
		closeTag() {
			const { tags, name } = this;
			this.state = S_TEXT;
			this.name = "";
			if (name === "") {
				this.fail("weird empty close tag.");
				this.text += "</>";
				return;
			}
			const handler = this.closeTagHandler;
			let l = tags.length;
			while (l-- > 0) {
				const tag = this.tag = tags.pop();
				this.topNS = tag.ns;
				handler === null || handler === void 0 || handler(tag);
				if (tag.name === name) break;
				this.fail("unexpected close tag.");
			}
			if (l === 0) this.closedRoot = true;
			else if (l < 0) {
				this.fail(`unmatched closing tag: ${name}.`);
				this.text += `</${name}>`;
			}
		}
		/**
		* Resolves an entity. Makes any necessary well-formedness checks.
		*
		* @param entity The entity to resolve.
		*
		* @returns The parsed entity.
		*/
		parseEntity(entity) {
			if (entity[0] !== "#") {
				const defined = this.ENTITIES[entity];
				if (defined !== void 0) return defined;
				this.fail(this.isName(entity) ? "undefined entity." : "disallowed character in entity name.");
				return `&${entity};`;
			}
			let num = NaN;
			if (entity[1] === "x" && /^#x[0-9a-f]+$/i.test(entity)) num = parseInt(entity.slice(2), 16);
			else if (/^#[0-9]+$/.test(entity)) num = parseInt(entity.slice(1), 10);
			if (!this.isChar(num)) {
				this.fail("malformed character entity.");
				return `&${entity};`;
			}
			return String.fromCodePoint(num);
		}
	};
	exports.SaxesParser = SaxesParser;
})))();
/** Bytes that the first line, with its declaration, fits in. */
const HEAD$1 = 1024;
const DECLARED = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/;
/**
* The decoder of an XML file by its first bytes (XML 1.0, appendix F): byte order mark, zero bytes of UTF-16, else what
* the declaration says, else UTF-8. Throws `InputErrors` for an encoding that nobody knows.
*/
function decoderOf(head, file) {
	const encoding = encodingOf(head);
	try {
		const decoder = new TextDecoder(encoding, { fatal: true });
		return {
			encoding,
			decode: (block, last) => decoder.decode(block, { stream: !last })
		};
	} catch {
		return refuse(file, `declares an encoding that is not known: ${encoding}`, "save it as UTF-8", { at: {
			file,
			line: 1
		} });
	}
}
function encodingOf(head) {
	const [a, b] = head;
	if (a === 254 && b === 255) return "utf-16be";
	if (a === 255 && b === 254) return "utf-16le";
	if (a === 0 && b === 60) return "utf-16be";
	if (a === 60 && b === 0) return "utf-16le";
	const text = new TextDecoder("latin1").decode(head.subarray(0, HEAD$1)).replace(/^\u00ef\u00bb\u00bf/, "");
	const declared = DECLARED.exec(text)?.[1] ?? "utf-8";
	return /^utf-?16/i.test(declared) ? "utf-8" : declared;
}
/** Line of the first byte that the encoding does not know, counted from the block's first line. */
function lineOfFault(block, encoding) {
	const text = new TextDecoder(encoding).decode(block);
	const at = text.indexOf("�");
	return text.slice(0, Math.max(0, at)).split("\n").length;
}
// src/domain/tests/xml.ts
const REMEDY = "let the test runner write JUnit XML, such as `pytest --junit-xml=…`";
/** Elements in elements. */
const MOST_LEVELS = 2e4;
const placeOf = ({ file, parser }) => ({
	file,
	line: parser.line,
	column: Math.max(1, parser.column)
});
const reject = (reading, message, remedy) => refuse(reading.file, message, remedy, { at: placeOf(reading) });
/**
* Reads XML 1.0 with the parser saxes. A document type is refused where it begins: a result has no need of one, and
* entities are never defined by a file.
*/
function xmlReader(file, events) {
	const parser = new import_saxes.SaxesParser({ xmlns: false });
	const reading = {
		file,
		parser,
		ending: false,
		levels: 0,
		tag: void 0
	};
	listen(reading, events);
	return {
		write(block) {
			const text = decoded(reading, block, false);
			reading.tag = reading.tag === void 0 ? void 0 : reading.tag + text.length;
			parser.write(text);
			if (reading.tag === void 0) drain(parser, events.text);
			else if (reading.tag > FILE_BYTES.tag) reject(reading, `has a tag of more than ${bytesText(FILE_BYTES.tag)}`, SHORTER);
		},
		end() {
			if (reading.decoder === void 0) refuse(file, "is empty", ENDED, { at: { file } });
			parser.write(decoded(reading, /* @__PURE__ */ new Uint8Array(), true));
			reading.ending = true;
			parser.close();
		}
	};
}
function listen(reading, events) {
	const { parser } = reading;
	parser.on("error", ({ message }) => faulty(reading, message));
	parser.on("doctype", () => reject(reading, DOCTYPE, REMEDY));
	parser.on("opentagstart", () => {
		reading.tag = 0;
	});
	parser.on("opentag", ({ name, attributes }) => {
		reading.tag = void 0;
		if (++reading.levels > MOST_LEVELS) reject(reading, `has more than ${MOST_LEVELS} elements in one another`, REMEDY);
		events.open(name, attributes, placeOf(reading));
	});
	parser.on("closetag", ({ name }) => {
		reading.levels--;
		events.close(name);
	});
	parser.on("text", events.text);
	parser.on("cdata", events.text);
}
/** Says what the parser found, without its own place and period. */
function faulty(reading, message) {
	const fault = message.replace(/^\d+:\d+: /, "").replace(/\.$/, "");
	if (reading.ending && reading.levels > 0) {
		const open = fault.replace(/^unclosed tag: (.*)$/s, "<$1> is not closed");
		return reject(reading, `ends in the middle: ${open}`, ENDED);
	}
	return reject(reading, fault.includes("doctype") ? DOCTYPE : `is not XML: ${fault}`, REMEDY);
}
function decoded(reading, block, last) {
	const { file, parser } = reading;
	const decoder = reading.decoder ?? decoderOf(block, file);
	reading.decoder = decoder;
	try {
		return decoder.decode(block, last);
	} catch (cause) {
		const line = parser.line + lineOfFault(block, decoder.encoding) - 1;
		return refuse(file, `is not ${decoder.encoding.toUpperCase()} text`, ENCODED, {
			at: {
				file,
				line
			},
			cause
		});
	}
}
/** A long text goes on piece by piece, before the parser has seen its end: it would hold all of it. */
function drain(parser, use) {
	const held = parser;
	if (held.text.length < PIECE) return;
	use(held.text);
	held.text = "";
}
const PIECE = 1 << 20;
const DOCTYPE = "has a document type, which a result has no need of";
const ENDED = "see whether the test runner was stopped or the disk is full, and run it again";
const SHORTER = "let tests say less in one message";
const ENCODED = "save it as UTF-8, or declare its encoding in its first line";
// src/domain/tests/junit.ts
const OTHER = { kind: "other" };
/** Of the text of one failure; evidence keeps less. */
const BODY = 65536;
/** Elements that say how a test ended. */
const SAYING = /* @__PURE__ */ new Map([
	["failure", "failure"],
	["error", "error"],
	["skipped", "skipped"],
	["flakyFailure", "flaky"],
	["flakyError", "flaky"],
	["rerunFailure", "rerun"],
	["rerunError", "rerun"]
]);
/**
* Reads a JUnit XML file block by block into a tally: root `testsuites` or `testsuite`, suites in suites as deep as
* they like. Throws `InputErrors` for what is not well-formed, not JUnit, or has a document type.
*/
function junitReader(file, tally) {
	const stack = [];
	return xmlReader(file, {
		open(name, attributes, at) {
			if (stack.length === 0) requireJunit(name, at);
			stack.push(opened(name, attributes, stack));
		},
		text(text) {
			const innermost = stack.at(-1);
			if (innermost?.kind !== "text" && innermost?.kind !== "more") return;
			const { said } = innermost;
			if (said.body.length < BODY) said.body += text.slice(0, BODY - said.body.length);
		},
		close() {
			const element = stack.pop();
			const parent = stack.at(-1);
			if (element.kind === "suite") closeSuite(element, parent, file, tally);
			if (parent?.kind !== "suite") return;
			if (element.kind === "case") closeCase(element, parent, tally);
			if (element.kind === "text" && (element.element === "failure" || element.element === "error")) {
				parent.shown++;
				tally.broken(parent.name || "unnamed", element.element, element.said, file);
			}
		}
	});
}
function requireJunit(root, at) {
	if (root === "testsuites" || root === "testsuite") return;
	const [what, remedy] = foreign(root) ?? [`is not JUnit: its root is \`${root}\`, not \`testsuites\` or \`testsuite\``, "let the test runner write JUnit XML, such as `pytest --junit-xml=…`"];
	refuse(at.file, what, remedy, { at: { file: at.file } });
}
function opened(name, attributes, stack) {
	const parent = stack.at(-1);
	if (name === "testsuite" || name === "testsuites" && !parent) return !parent || parent.kind === "suite" ? openedSuite(attributes, parent) : OTHER;
	if (parent?.kind === "text" && name === "stackTrace") return {
		kind: "more",
		said: parent.said
	};
	if (name === "property" && attributes.name === "go.version") return markGo(stack);
	if (parent?.kind !== "suite" && parent?.kind !== "case") return OTHER;
	if (parent.kind === "suite" && name === "testcase") {
		parent.hasTests = true;
		return {
			kind: "case",
			attributes,
			children: {
				failure: [],
				error: [],
				skipped: [],
				flaky: [],
				rerun: []
			}
		};
	}
	const element = SAYING.get(name);
	if (element === void 0) return OTHER;
	const said = {
		message: attributes.message ?? "",
		type: attributes.type ?? "",
		body: ""
	};
	if (parent.kind === "case") parent.children[element].push(said);
	return {
		kind: "text",
		element,
		said
	};
}
function openedSuite({ name = "", failures, errors }, parent) {
	const isPytest = name === "pytest" || name === "pytest tests" || parent?.repeats === "reruns";
	return {
		kind: "suite",
		name,
		claimed: wholeIn(failures) + wholeIn(errors),
		tests: suiteOf(),
		repeats: isPytest ? "reruns" : "tests",
		hasTests: false,
		shown: 0,
		unexplained: 0
	};
}
/** Names of tests are unique in a package of Go. */
function markGo(stack) {
	const suite = stack.findLast(({ kind }) => kind === "suite");
	if (suite?.kind === "suite") suite.repeats = "runs";
	return OTHER;
}
function closeCase({ attributes, children }, suite, tally) {
	const { classname, name, file, line, time, status, result } = attributes;
	const test = {
		name: [classname || suite.name, name].filter(Boolean).join("::") || "unnamed",
		file: file || void 0,
		line: line === void 0 ? void 0 : wholeIn(line) + (suite.repeats === "reruns" ? 1 : 0) || void 0,
		ending: endingOf(children, [status, result].filter((state) => state !== void 0))
	};
	suite.shown += children.failure.length + children.error.length;
	suite.tests.add(test);
	const seconds = Number(time?.trim() || NaN);
	if (Number.isFinite(seconds) && seconds >= 0) tally.time(test.name, seconds);
}
function closeSuite(suite, parent, file, tally) {
	for (const test of suite.tests.settle(suite.repeats)) tally.test(test, file);
	if (suite.hasTests) tally.suite();
	const own = Math.max(0, suite.claimed - suite.shown - suite.unexplained);
	tally.unexplained(own);
	if (parent?.kind !== "suite") return;
	parent.shown += suite.shown;
	parent.unexplained += suite.unexplained + own;
}
const wholeIn = (text) => /^\d{1,9}$/.test(text ?? "") ? Number(text) : 0;
// src/domain/tests/sightings.ts
/** What is searched for places; traces begin with what matters. */
const SEARCHED = 16384;
const MOST = 40;
/**
* Where a test may be, the likeliest first: the line that its failure names in the file that its attributes name, else
* that file and line, else whatever files the failure names, in its order.
*/
function sightingsOf({ name, file, line, body, report }) {
	const mentions = mentionsIn(body.slice(0, SEARCHED));
	const sighting = ({ path, ...place }) => ({
		paths: pathsOf(path, name, report),
		...place
	});
	if (file === void 0) return mentions.map(sighting);
	const own = {
		paths: pathsOf(plain(file), name, report),
		...line === void 0 ? {} : { line }
	};
	const within = mentions.find(({ path }) => plain(file).endsWith(path) || path.endsWith(plain(file)));
	return [
		...within ? [sighting(within)] : [],
		own,
		...mentions.map(sighting)
	];
}
/** Frames of Java and Kotlin, of Python, of .NET; then any `path:line` or `path:line:column`. Each is linear. */
const FRAMES = [
	/\bat (?:[\w.@-]{1,100}\/)?(?<scope>[\w$.]{1,300})\.[\w$<>]{1,200}\((?<path>[\w$-]{1,200}\.\w{1,8}):(?<line>\d{1,7})\)/,
	/\bFile "(?<path>[^"]{1,300})", line (?<line>\d{1,7})/,
	/\bin (?<path>[^:]{1,300}):line (?<line>\d{1,7})/,
	/(?<![^\s()'"<>:])(?<path>[^\s()'"<>:]{1,300}\.\w{1,8}):(?<line>\d{1,7})(?::(?<column>\d{1,6}))?/
];
function mentionsIn(text) {
	const found = [];
	for (const row of text.split("\n")) {
		const mention = mentionIn(row.slice(0, 1e3));
		if (mention) found.push(mention);
		if (found.length === MOST) break;
	}
	return found;
}
function mentionIn(row) {
	for (const frame of FRAMES) {
		const { scope, path, line, column } = frame.exec(row)?.groups ?? {};
		if (path === void 0 || Number(line) < 1) continue;
		const folder = scope?.includes(".") ? `${scope.split(".").slice(0, -1).join("/")}/` : "";
		return {
			path: plain(`${folder}${path}`),
			line: Number(line),
			...Number(column) > 0 ? { column: Number(column) } : {}
		};
	}
}
/** `file:///repo/a.mjs` and `..\\a.cs` as paths. */
const plain = (path) => path.replace(/^file:\/\//, "").replaceAll("\\", "/").replace(/^\/{2,}/, "/").replace(/^\.\//, "");
/** Where sources of a Java module are. */
const SOURCES = [
	"src/test/java/",
	"src/test/kotlin/",
	"src/test/groovy/",
	"src/test/scala/",
	"src/main/java/"
];
/** What a path may be relative to: a folder above the result, a package of Go, the sources of a Java module. */
function pathsOf(path, name, report) {
	if (/^(?:\/|[A-Za-z]:\/)/.test(path)) return [path];
	const above = foldersAbove(report);
	const scope = name.split("::")[0].split("/");
	const packages = path.includes("/") ? [] : scope.map((_, i) => `${scope.slice(i).join("/")}/`);
	const sources = /\.(?:java|kt|groovy|scala)$/.test(path) ? SOURCES : [];
	return above.flatMap((folder) => [
		"",
		...packages,
		...sources
	].map((inner) => `${folder}${inner}${path}`));
}
/** `a/b/r.xml` → `a/b/`, `a/`, and the working directory. */
function foldersAbove(report) {
	const parts = report.split("/").slice(0, -1);
	return [...parts.map((_, i) => `${parts.slice(0, parts.length - i).join("/")}/`), ""];
}
// src/domain/tests/texts.ts
/** Names and messages: one line of a table. */
const LINE_LIMIT = 500;
/** What a person reads of a failure before opening the log. */
const HEAD = 3e3;
const TAIL = 1e3;
/** At most `LINE_LIMIT` characters of a name or message. */
function cut(text) {
	const characters = [...text];
	return characters.length <= LINE_LIMIT ? text : `${characters.slice(0, LINE_LIMIT).join("")}…`;
}
/** Beginning and end of a long text: runners say what was expected first or last, seldom in between. */
function abridged(text) {
	const characters = [...text.replace(/\r\n?/g, "\n").trim()];
	const more = characters.length - HEAD - TAIL;
	if (more <= 0) return characters.join("");
	return `${characters.slice(0, HEAD).join("")}\n… ${more} more characters …\n${characters.slice(-1e3).join("")}`;
}
// src/domain/tests/tally.ts
/** Failed, flaky and broken that evidence names one by one. */
const NAMED_TROUBLE = 50;
/** Passed that evidence names, and skipped as many. */
const NAMED_QUIET = 1e3;
/** `discreet` takes out what the environment holds that nobody else may see. */
function createTally(discreet) {
	const counts = {
		passed: 0,
		failures: 0,
		errors: 0,
		flaky: 0,
		skipped: 0
	};
	const suites = {
		suites: 0,
		brokenSuites: 0,
		unexplained: 0
	};
	const [failed, flaky, brokenSuites] = [
		new First(),
		new First(),
		new First()
	];
	const [skipped, passed] = [new First(NAMED_QUIET), new First(NAMED_QUIET)];
	const times = {
		seconds: 0,
		slowest: "",
		slowestSeconds: -1
	};
	const nameOf = (name) => cut(discreet(name));
	const told = (name, said) => ({
		name: nameOf(name),
		message: cut(discreet(messageOf(said))),
		body: abridged(discreet(said.body))
	});
	return {
		test({ ending, ...test }, report) {
			counts[COUNTED[ending.outcome]]++;
			if (ending.outcome === "passed") return passed.add(() => nameOf(test.name));
			if (ending.outcome === "skipped") return skipped.add(() => ({
				name: nameOf(test.name),
				reason: cut(discreet(ending.reason))
			}));
			const { said, reports } = ending;
			const sightings = () => sightingsOf({
				...test,
				body: said.body,
				report
			});
			const common = () => ({
				...told(test.name, said),
				reports
			});
			if (ending.outcome === "flaky") return flaky.add(() => ({
				told: {
					...common(),
					why: ending.why
				},
				sightings: sightings()
			}));
			const kind = ending.outcome;
			failed.add(() => ({
				told: {
					...common(),
					kind
				},
				sightings: sightings()
			}));
		},
		time(name, seconds) {
			times.seconds += seconds;
			if (seconds > times.slowestSeconds) Object.assign(times, {
				slowest: name,
				slowestSeconds: seconds
			});
		},
		suite: () => void suites.suites++,
		broken(name, kind, said, report) {
			suites.brokenSuites++;
			const sightings = () => sightingsOf({
				name,
				body: said.body,
				report
			});
			brokenSuites.add(() => ({
				told: {
					...told(name, said),
					kind
				},
				sightings: sightings()
			}));
		},
		unexplained(count) {
			suites.unexplained += count;
		},
		result: () => ({
			counts: {
				...counts,
				...suites
			},
			failed: failed.all,
			flaky: flaky.all,
			brokenSuites: brokenSuites.all,
			skipped: skipped.all,
			passed: passed.all,
			times: times.slowestSeconds < 0 ? {} : {
				...times,
				slowest: nameOf(times.slowest)
			}
		})
	};
}
const COUNTED = {
	passed: "passed",
	failure: "failures",
	error: "errors",
	flaky: "flaky",
	skipped: "skipped"
};
/** The first of many; what comes later is not even made. */
var First = class {
	all = [];
	#most;
	constructor(most = NAMED_TROUBLE) {
		this.#most = most;
	}
	add(make) {
		if (this.all.length < this.#most) this.all.push(make());
	}
};
// src/steps/run-tests/results.ts
const runCommandOf = (command, ports, signal) => runToItsEnd({
	input: "command",
	title: "Test",
	variables: {},
	...command
}, ports, signal);
/**
* What the JUnit files say that the command wrote. Throws `InputErrors` with all that is wrong with them: an exit code
* alone is no result.
*/
async function readResults(end, inputs, { files, withoutSecrets }, signal) {
	const paths = await matching(inputs, files);
	if (paths.length === 0) refuseNothing(end, inputs);
	const tally = createTally(withoutSecrets);
	const problems = [...await unwritten(inputs, files), ...await tooMuch(paths, inputs, files)];
	if (problems.length === 0) for (const path of paths) problems.push(...await readInto(tally, path, files, signal));
	if (problems.length > 0) throw new InputErrors(problems);
	return {
		paths,
		tallied: tally.result()
	};
}
const refuseNothing = (end, { command, junit }) => refuse("command", `${howItEnded(end)}; it wrote no file that \`junit\` matches (${junit.join(", ")})`, "let it write JUnit XML there, such as `pytest --junit-xml=…`", {
	value: [command].flat().join(" "),
	details: end.lines.join("\n")
});
/** A file that is named, without a wildcard, is a result that somebody counts on. */
async function unwritten({ junit }, files) {
	const named = junit.filter((pattern) => !/[*?[\]{}!]/.test(pattern));
	const missing = [];
	for (const path of named) if (!await files.exists(path)) missing.push({
		input: "junit",
		value: path,
		message: "was not written by the command",
		remedy: "let the command write it, or take it out of `junit`"
	});
	return missing;
}
async function readInto(tally, path, files, signal) {
	try {
		const reader = junitReader(path, tally);
		for await (const block of files.blocks(path)) {
			signal.throwIfAborted();
			reader.write(block);
		}
		reader.end();
		return [];
	} catch (cause) {
		if (cause instanceof InputErrors) return cause.problems;
		throw cause;
	}
}
/** Files that `junit` matches now. Throws `InputErrors` for folders. */
async function matching({ junit }, files) {
	const paths = await files.glob(junit);
	const problems = [];
	for (const path of paths) if (await files.isFolder(path)) problems.push({
		input: "junit",
		value: path,
		message: "is a folder",
		remedy: `name its files: ${path}/*.xml`
	});
	if (problems.length > 0) throw new InputErrors(problems);
	return paths;
}
async function tooMuch(paths, { maxFile = 0 }, files) {
	const most = Math.max(FILE_BYTES.results, maxFile * MIB);
	let bytes = 0;
	for (const path of paths) bytes += await files.size(path);
	if (bytes <= most) return [];
	return [{
		input: "junit",
		message: `matches files of more than ${bytesText(most)} together`,
		remedy: "let tests print less into their results, or raise `max-file`"
	}];
}
const resultFile = (path, files) => fileArtifact("report", path, files, "application/xml");
/** A command that cannot be split into words is told before anything runs. */
function mistakesIn({ command }) {
	try {
		if (command !== void 0) argvOf("command", command);
		return [];
	} catch (cause) {
		if (cause instanceof InputErrors) return cause.problems;
		throw cause;
	}
}
// src/steps/run-tests/step.ts
/** Runs the user's tests; what they say in JUnit XML becomes evidence. */
const runTestsStep = defineStep({
	spec: runTests,
	facts: TestFactsSchema,
	factsVersion: 1,
	check: mistakesIn,
	async look(inputs, ports, signal) {
		const { files } = ports;
		const { environment, junit } = inputs;
		await requireEnvironment(environment, files);
		const argv = argvOf("command", inputs.command);
		const earlier = await setAside(await matching(inputs, files), files);
		try {
			const end = await runCommandOf({
				argv,
				environment
			}, ports, signal);
			const { paths, tallied } = await readResults(end, inputs, ports, signal);
			const results = await placed(tallied, files);
			return {
				facts: {
					exitCode: end.code,
					signal: end.signal,
					files: [...paths],
					...results
				},
				subjects: await Promise.all(paths.map((path) => resultFile(path, files))),
				materials: environment === void 0 ? [] : [await artifactOf("config", environment, files)],
				measured: tallied.times
			};
		} finally {
			const written = await files.glob(junit);
			await putBack(earlier.filter((path) => !written.includes(path)), files);
			await forgetAside(earlier, files);
		}
	},
	decide: ({ flaky }, facts) => decideTests(facts, flaky),
	exhibits: testExhibits,
	numbers: testNumbers,
	outputsOf: ({ facts }) => ({
		tests: facts ? String(allTests(facts.counts)) : "",
		"tests-failed": facts ? String(failedTests(facts.counts)) : "",
		"tests-flaky": facts ? String(facts.counts.flaky) : ""
	})
});
export { runTestsStep };

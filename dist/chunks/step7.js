import { t as artifactOf } from "./artifact.js";
import { i as runToItsEnd, n as requireEnvironment, t as howItEnded } from "./run-command.js";
import { i as argvOf, n as putBack, r as setAside, t as forgetAside } from "./aside.js";
import { E as array, F as record, I as strictObject, K as refuse, L as string, M as number, P as preprocess, R as tuple, U as InputErrors, a as defineStep, j as looseObject, l as verdictOf, w as _enum, z as union } from "./define.js";
import { t as counted } from "./counted.js";
import { n as XMLParser, t as XMLValidator } from "./fxp.js";
import { t as runTests } from "./spec4.js";
// src/test-results/decide.ts
/**
* PASS when the command ended with exit code 0, at least one test ran and none failed. Where no test ran, nothing is
* known: INCONCLUSIVE.
*/
function decideTests(facts) {
	const checks = [
		...uniquelyNamed(facts.failed).map(failedCheck),
		noneFailed(facts),
		ran(facts),
		ended(facts)
	];
	return {
		verdict: verdictOf(checks),
		reason: reasonOf(facts),
		checks
	};
}
const bad = ({ failures, errors, unexplained }) => failures + errors + unexplained;
const run = ({ tests, skipped }) => tests - skipped;
function failedCheck({ name, kind, message }) {
	const word = kind === "error" ? "broke" : "failed";
	return {
		id: `run-tests:test[${name}]`,
		target: name,
		outcome: "fail",
		severity: "error",
		expected: "the test passes",
		observed: kind,
		basis: "exact",
		message: message === "" ? `${name} ${word}` : `${name} ${word}: ${message}`,
		remedy: "mend the code or the test; the log above has the rest"
	};
}
function noneFailed(facts) {
	const count = bad(facts);
	const unnamed = count - facts.failed.length;
	const rest = unnamed > 0 ? `; ${unnamed} of them are not named here` : "";
	return {
		id: "run-tests:failed",
		target: "tests",
		outcome: count === 0 ? "pass" : "fail",
		severity: "error",
		expected: "no test fails",
		observed: count,
		basis: "exact",
		message: count === 0 ? `none of ${counted(facts.tests, "test")} failed` : `${count} of ${counted(facts.tests, "test")} failed${rest}`,
		...unnamed > 0 ? { remedy: `read ${facts.files.join(", ")}` } : {}
	};
}
function ran(facts) {
	const told = `${counted(run(facts), "test")} ran, ${facts.skipped} skipped`;
	return {
		id: "run-tests:ran",
		target: "tests",
		outcome: run(facts) > 0 ? "pass" : "inconclusive",
		severity: "error",
		expected: "at least one test runs",
		observed: run(facts),
		basis: "exact",
		message: told,
		...run(facts) > 0 ? {} : { remedy: "write a test, or take the step out: no test says nothing" }
	};
}
function ended({ exitCode, signal, ...facts }) {
	const how = exitCode === null ? `was ended by ${signal}` : `ended with exit code ${exitCode}`;
	const alone = exitCode !== 0 && bad({
		exitCode,
		signal,
		...facts
	}) === 0 ? ", though no test failed" : "";
	return {
		id: "run-tests:command",
		target: "the command",
		outcome: exitCode === 0 ? "pass" : "fail",
		severity: "error",
		expected: "exit code 0",
		observed: exitCode,
		basis: "exact",
		message: `the command ${how}${alone}`,
		...alone === "" ? {} : { remedy: "read its output in the log" }
	};
}
function reasonOf(facts) {
	const [first] = facts.failed;
	const count = bad(facts);
	if (count > 0) return `${count} of ${counted(facts.tests, "test")} failed${first ? `, the first is ${first.name}` : ""}.`;
	if (facts.exitCode !== 0) return `${ended(facts).message}.`.replace(/^the/, "The");
	if (run(facts) === 0) return "No test ran.";
	return `${counted(run(facts), "test")} passed${facts.skipped > 0 ? `, ${facts.skipped} skipped` : ""}.`;
}
/** Parameters and files may repeat a name; a check's id may not. */
function uniquelyNamed(tests) {
	const seen = /* @__PURE__ */ new Map();
	return tests.map((test) => {
		const times = (seen.get(test.name) ?? 0) + 1;
		seen.set(test.name, times);
		return times === 1 ? test : {
			...test,
			name: `${test.name} (${times})`
		};
	});
}
// src/test-results/facts.ts
const Count = number().int().min(0);
const FailedTestSchema = strictObject({
	name: string().describe("Class and name: `tests.test_features::test_weekday`."),
	kind: _enum(["failure", "error"]).describe("`error`: it broke before it could say."),
	message: string()
});
/** What JUnit files say. A test that has both a failure and an error counts once, as an error. */
const ResultsSchema = strictObject({
	suites: Count.describe("Suites that hold tests of their own."),
	tests: Count,
	failures: Count,
	errors: Count,
	skipped: Count,
	unexplained: Count.describe("Failures and errors that a suite counts and none of its tests shows."),
	failed: array(FailedTestSchema).describe("The first of them; the counts hold them all.")
});
/** What the step run-tests saw; no times, which differ from run to run. */
const TestFactsSchema = strictObject({
	exitCode: number().int().nullable().describe("null where a signal ended the command."),
	signal: string().nullable(),
	files: array(string()),
	...ResultsSchema.shape
});
// src/test-results/junit.ts
const REMEDY = "let the test runner write JUnit XML, such as `pytest --junit-xml=…`";
/** Failed tests that evidence names one by one. */
const LISTED = 50;
const MESSAGE_LIMIT = 500;
const Attributes = record(string(), string()).default({});
/** An element without attributes and children is read as its text alone. */
const element = (schema) => preprocess((value) => typeof value === "string" ? { "#text": value } : value, schema);
const Said = element(looseObject({
	"@": Attributes,
	"#text": string().default("")
}));
const Ends = {
	failure: array(Said).default([]),
	error: array(Said).default([])
};
const Case = element(looseObject({
	"@": Attributes,
	...Ends,
	skipped: array(Said).default([])
}));
const SuiteMembers = {
	"@": Attributes,
	...Ends,
	testcase: array(Case).default([])
};
const Suite = element(looseObject({
	...SuiteMembers,
	get testsuite() {
		return array(Suite).default([]);
	}
}));
const Root = union([looseObject({ testsuites: Suite }).transform(({ testsuites }) => testsuites), looseObject({ testsuite: tuple([Suite]) }).transform(({ testsuite }) => testsuite[0])]);
const parser = new XMLParser({
	ignoreAttributes: false,
	attributesGroupName: "@",
	attributeNamePrefix: "",
	parseTagValue: false,
	parseAttributeValue: false,
	trimValues: false,
	htmlEntities: true,
	processEntities: {
		maxEntityCount: 1,
		maxEntitySize: 1
	},
	isArray: (name) => [
		"testsuite",
		"testcase",
		"failure",
		"error",
		"skipped"
	].includes(name)
});
/** What may hold any text. */
const OPAQUE = /<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g;
/**
* Tests of a JUnit XML file: root `testsuites` or `testsuite`, suites in suites as deep as they like. Throws
* `InputErrors` for what is not well-formed, not JUnit, or has a document type: entities are never defined by a file.
*/
function readJunit(xml, file) {
	const at = { file };
	if (/<!DOCTYPE/i.test(xml.replace(OPAQUE, ""))) refuse(file, "has a document type, which a result has no need of", REMEDY, { at });
	const valid = XMLValidator.validate(xml);
	if (valid !== true) {
		const place = {
			file,
			line: Math.max(1, valid.err.line),
			column: Math.max(1, valid.err.col ?? 1)
		};
		refuse(file, `is not XML: ${valid.err.msg}`, REMEDY, { at: place });
	}
	const root = Root.safeParse(parse(xml, file)).data;
	if (!root) refuse(file, "is not JUnit: it has neither `testsuites` nor one `testsuite`", REMEDY, { at });
	const suites = suitesOf(root);
	return {
		cases: suites.flatMap(casesOf),
		suites: suites.filter(({ testcase }) => testcase.length > 0).length,
		unexplained: Math.max(0, claimed(root) - shown(suites))
	};
}
/** All files as one result; at most `LISTED` failed tests by name, in the order of the files. */
function resultsOf(files) {
	const cases = files.flatMap((file) => file.cases);
	const ended = (outcome) => cases.filter((one) => one.outcome === outcome).length;
	return {
		suites: total(files.map(({ suites }) => suites)),
		tests: cases.length,
		failures: ended("failure"),
		errors: ended("error"),
		skipped: ended("skipped"),
		unexplained: total(files.map(({ unexplained }) => unexplained)),
		failed: cases.flatMap(failedTest).slice(0, LISTED)
	};
}
const failedTest = ({ name, outcome, message }) => outcome === "failure" || outcome === "error" ? [{
	name,
	kind: outcome,
	message
}] : [];
function parse(xml, file) {
	try {
		return parser.parse(xml);
	} catch (cause) {
		return refuse(file, `is not XML: ${cause.message}`, REMEDY, {
			at: { file },
			cause
		});
	}
}
const suitesOf = (suite) => [suite, ...suite.testsuite.flatMap(suitesOf)];
function casesOf(suite) {
	const named = suite["@"].name ?? "";
	return [...suite.testcase.map(({ "@": attributes, failure, error, skipped }) => ({
		name: [attributes.classname || named, attributes.name].filter(Boolean).join("::") || "unnamed",
		...endOf(failure, error, skipped),
		seconds: secondsIn(attributes.time)
	})), ...suite.failure.length + suite.error.length > 0 ? [{
		name: named || "unnamed",
		...endOf(suite.failure, suite.error, []),
		seconds: void 0
	}] : []];
}
function endOf(failure, error, skipped) {
	if (error.length > 0) return {
		outcome: "error",
		message: messageOf(error[0])
	};
	if (failure.length > 0) return {
		outcome: "failure",
		message: messageOf(failure[0])
	};
	if (skipped.length > 0) return {
		outcome: "skipped",
		message: messageOf(skipped[0])
	};
	return {
		outcome: "passed",
		message: ""
	};
}
/** The message, else the first line that says something, else the type. */
function messageOf({ "@": attributes, "#text": text }) {
	const characters = [...[attributes.message ?? "", ...text.split("\n")].map((line) => line.trim()).find(Boolean) ?? attributes.type ?? ""];
	return characters.length <= MESSAGE_LIMIT ? characters.join("") : `${characters.slice(0, MESSAGE_LIMIT).join("")}…`;
}
function secondsIn(text) {
	const seconds = Number(text?.trim() || NaN);
	return Number.isFinite(seconds) && seconds >= 0 ? seconds : void 0;
}
const total = (numbers) => numbers.reduce((sum, one) => sum + one, 0);
/** Failures and errors as elements: a test may have several, and suites count them so. */
const shown = (suites) => total(suites.flatMap(({ failure, error, testcase }) => [failure.length + error.length, ...testcase.map((one) => one.failure.length + one.error.length)]));
/** What a suite counts itself, or its suites together, whichever is more. */
const claimed = (suite) => Math.max(wholeIn(suite["@"].failures) + wholeIn(suite["@"].errors), total(suite.testsuite.map((inner) => claimed(inner))));
const wholeIn = (text) => /^\d{1,9}$/.test(text ?? "") ? Number(text) : 0;
// src/test-results/times.ts
/** How long the tests took, and the slowest of them; they differ from run to run. */
function timesOf(files) {
	const timed = files.flatMap(({ cases }) => cases).flatMap(({ name, seconds }) => seconds === void 0 ? [] : [{
		name,
		seconds
	}]);
	if (timed.length === 0) return {};
	const slowest = timed.reduce((slow, one) => one.seconds > slow.seconds ? one : slow);
	return {
		seconds: timed.reduce((sum, { seconds }) => sum + seconds, 0),
		slowest: slowest.name,
		slowestSeconds: slowest.seconds
	};
}
// src/steps/run-tests/results.ts
const MEBIBYTE = 1 << 20;
/** Of all files of a run together. */
const MOST_MEBIBYTES = 16;
const runCommandOf = (command, ports, signal) => runToItsEnd({
	input: "command",
	title: "Test",
	variables: {},
	...command
}, ports, signal);
/**
* The JUnit files that the command wrote. Throws `InputErrors` where it wrote none, or one that cannot be read: an exit
* code alone is no result.
*/
async function readResults(end, inputs, { files, withoutSecrets }) {
	const { command, junit } = inputs;
	const paths = await matching(inputs, files);
	if (paths.length === 0) refuse("command", `${howItEnded(end)}; it wrote no file that \`junit\` matches (${junit.join(", ")})`, "let it write JUnit XML there, such as `pytest --junit-xml=…`", { value: [command].flat().join(" ") });
	await requireSmall(paths, files);
	const read = [];
	const problems = [];
	for (const path of paths) try {
		read.push(readJunit(withoutSecrets(await files.readText(path)), path));
	} catch (cause) {
		if (!(cause instanceof InputErrors)) throw cause;
		problems.push(...cause.problems);
	}
	if (problems.length > 0) throw new InputErrors(problems);
	return {
		paths,
		read
	};
}
/** Files that `junit` matches now. Throws `InputErrors` for a folder. */
async function matching({ junit }, files) {
	const paths = await files.glob(junit);
	for (const path of paths) if (await files.isFolder(path)) refuse("junit", "is a folder", `name its files: ${path}/*.xml`, { value: path });
	return paths;
}
async function requireSmall(paths, files) {
	let bytes = 0;
	for (const path of paths) {
		bytes += await files.size(path);
		if (bytes > MOST_MEBIBYTES * MEBIBYTE) refuse("junit", `matches files of more than ${MOST_MEBIBYTES} MiB`, "let tests print less into their results", { value: path });
	}
}
const resultFile = async (path, files) => ({
	role: "report",
	name: files.relative(path),
	digest: await files.digest(path),
	mediaType: "application/xml"
});
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
			const { paths, read } = await readResults(end, inputs, ports);
			return {
				facts: {
					exitCode: end.code,
					signal: end.signal,
					files: [...paths],
					...resultsOf(read)
				},
				subjects: await Promise.all(paths.map((path) => resultFile(path, files))),
				materials: environment === void 0 ? [] : [await artifactOf("config", environment, files)],
				measured: timesOf(read)
			};
		} finally {
			const written = await files.glob(junit);
			await putBack(earlier.filter((path) => !written.includes(path)), files);
			await forgetAside(earlier, files);
		}
	},
	decide: (_, facts) => decideTests(facts),
	outputsOf: ({ facts }) => ({
		tests: facts ? String(facts.tests) : "",
		"tests-failed": facts ? String(facts.failures + facts.errors + facts.unexplained) : ""
	})
});
export { runTestsStep };

import { _ as path, g as oneOf, i as defineSpec, l as command, v as paths } from "./define.js";
// src/steps/run-tests/spec.ts
const runTests = defineSpec({
	name: "run-tests",
	about: "Run your own tests, and judge them by the JUnit XML that they write and by their exit code.",
	inputs: {
		environment: path({ about: "requirements.txt or pyproject.toml of the Python environment to build and cache." }),
		command: command({
			about: "Test command without a shell: POSIX words or a list.",
			required: true
		}),
		junit: paths({
			about: "JUnit XML files that the command writes; globs, `!` excludes. What stood there before is not read.",
			required: true
		}),
		flaky: oneOf([
			"pass",
			"fail",
			"warn"
		], {
			about: "What a flaky test does: one that failed and passed when it ran again, or whose failure the runner forgives. `warn` shows it and lets the verdict be.",
			fallback: "warn"
		})
	},
	outputs: {
		tests: "Number of your tests, including skipped ones.",
		"tests-failed": "Number of your tests that failed or broke.",
		"tests-flaky": "Number of your tests that failed and were forgiven."
	},
	traits: [],
	needs: ["processes", "environments"]
});
export { runTests as t };

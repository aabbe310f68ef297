import { b as paths, f as command, i as defineSpec, y as path } from "./define.js";
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
		})
	},
	outputs: {
		tests: "Number of your tests, those that were skipped included.",
		"tests-failed": "Number of your tests that failed or broke."
	},
	needs: ["processes", "environments"]
});
export { runTests as t };

import { forgetAside, putBack, setAside } from '../../domain/commands/aside.ts';
import { requireEnvironment } from '../../domain/commands/run-command.ts';
import { argvOf } from '../../domain/commands/words.ts';
import { decideTests } from '../../domain/tests/decide.ts';
import { allTests, failedTests, TestFactsSchema } from '../../domain/tests/facts.ts';
import { artifactOf } from '../../foundation/run-folder/artifact.ts';
import { defineStep } from '../../foundation/step/define.ts';
import { testExhibits } from './exhibits.ts';
import { testNumbers } from './numbers.ts';
import { placed } from './places.ts';
import { matching, mistakesIn, readResults, resultFile, runCommandOf } from './results.ts';
import { runTests } from './spec.ts';

/** Runs the user's tests; what they say in JUnit XML becomes evidence. */
export const runTestsStep = defineStep({
  spec: runTests,
  facts: TestFactsSchema,
  factsVersion: 1,
  check: mistakesIn,
  async look(inputs, ports, signal) {
    const { files } = ports;
    const { environment, junit } = inputs;
    await requireEnvironment(environment, files);
    const argv = argvOf('command', inputs.command);
    const earlier = await setAside(await matching(inputs, files), files);
    try {
      const end = await runCommandOf({ argv, environment }, ports, signal);
      const { paths, tallied } = await readResults(end, inputs, ports, signal);
      const results = await placed(tallied, files);
      return {
        facts: { exitCode: end.code, signal: end.signal, files: [...paths], ...results },
        subjects: await Promise.all(paths.map((path) => resultFile(path, files))),
        materials: environment === undefined ? [] : [await artifactOf('config', environment, files)],
        measured: tallied.times,
      };
    } finally {
      const written = await files.glob(junit);
      await putBack(
        earlier.filter((path) => !written.includes(path)),
        files,
      );
      await forgetAside(earlier, files);
    }
  },
  decide: ({ flaky }, facts) => decideTests(facts, flaky),
  exhibits: testExhibits,
  numbers: testNumbers,
  outputsOf: ({ facts }) => ({
    tests: facts ? String(allTests(facts.counts)) : '',
    'tests-failed': facts ? String(failedTests(facts.counts)) : '',
    'tests-flaky': facts ? String(facts.counts.flaky) : '',
  }),
});

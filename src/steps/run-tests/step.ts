import { artifactOf } from '../../scoring/artifact.ts';
import { requireEnvironment } from '../../scoring/run-command.ts';
import { argvOf } from '../../scoring/words.ts';
import { forgetAside, putBack, setAside } from '../../step/aside.ts';
import { defineStep } from '../../step/define.ts';
import { decideTests } from '../../test-results/decide.ts';
import { TestFactsSchema } from '../../test-results/facts.ts';
import { resultsOf } from '../../test-results/junit.ts';
import { timesOf } from '../../test-results/times.ts';
import { matching, mistakesIn, readResults, resultFile, runCommandOf } from './results.ts';
import { runTests } from './spec.ts';

/** Runs the user's tests; what they say in JUnit XML becomes evidence. */
export const runTestsStep = defineStep({
  spec: runTests,
  facts: TestFactsSchema,
  check: mistakesIn,
  async look(inputs, ports, signal) {
    const { files } = ports;
    const { environment, junit } = inputs;
    await requireEnvironment(environment, files);
    const argv = argvOf('command', inputs.command);
    const earlier = await setAside(await matching(inputs, files), files);
    try {
      const end = await runCommandOf({ argv, environment }, ports, signal);
      const { paths, read } = await readResults(end, inputs, ports);
      return {
        facts: { exitCode: end.code, signal: end.signal, files: [...paths], ...resultsOf(read) },
        subjects: await Promise.all(paths.map((path) => resultFile(path, files))),
        materials: environment === undefined ? [] : [await artifactOf('config', environment, files)],
        measured: timesOf(read),
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
  decide: (_, facts) => decideTests(facts),
  outputsOf: ({ facts }) => ({
    tests: facts ? String(facts.tests) : '',
    'tests-failed': facts ? String(facts.failures + facts.errors + facts.unexplained) : '',
  }),
});

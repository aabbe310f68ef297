import { describe, expect, test } from 'vitest';
import { commit, GATES, gateBuild } from '../../support/jenkins/gate.ts';

/** Choice of the pipeline, and what mlops.yml says for the step. */
const CHOICES = [undefined, 'fail', 'unstable', 'warn'] as const;
const FILE = [undefined, 'warn'] as const;
type Choice = (typeof CHOICES)[number];

/** What a verdict other than PASS does: the pipeline is stronger than mlops.yml, and both than the default. */
function expected(choice: Choice, inFile: (typeof FILE)[number]) {
  if ((choice ?? inFile) === 'warn') return { result: 'SUCCESS', verdict: 'pass', goesOn: true };
  if (choice === 'unstable') return { result: 'UNSTABLE', verdict: null, goesOn: true };
  return { result: 'FAILURE', verdict: null, goesOn: false };
}

const entry = (option: string, inFile: string | undefined): Record<string, string> =>
  inFile ? { 'mlops.yml': `name: flights\nsteps:\n  gate-model:\n    ${option}: ${inFile}\n` } : {};

const CASES = (
  [
    ['fail', 'onFail', 'on-fail'],
    ['inconclusive', 'onInconclusive', 'on-inconclusive'],
  ] as const
).flatMap(([verdict, argument, option]) =>
  CHOICES.flatMap((choice) => FILE.map((inFile) => ({ verdict, argument, option, choice, inFile }))),
);

describe('verdict and choice → result of the build', () => {
  test.for(CASES)('$verdict, $argument $choice, mlops.yml $inFile', async (row, context) => {
    const { verdict, argument, option, choice, inFile } = row;
    const { result, verdict: word, goesOn } = expected(choice, inFile);
    const chosen = choice ? `, ${argument}: '${choice}'` : '';
    const { build, log } = await gateBuild(
      context,
      `def gate = mlopsGateModel(${GATES[verdict]}${chosen})
       echo "goes on with \${gate.verdict} because \${gate.reason}"`,
      { seed: commit(entry(option, inFile)) },
    );
    expect(build.result).toBe(result);
    expect(build.env.MLOPS_VERDICT).toBe(word ?? verdict);
    expect(log.includes(`goes on with ${verdict} because `)).toBe(goesOn);
    expect(build.junit).toHaveLength(1);
    expect([...build.archived.keys()]).toContain('mlops-out/evidence/gate-model.json');
  });
});

/** The oldest that is supported, those of two servers, and the first that can leave a stage alone. */
const JUNIT_PLUGINS = [1279, 1369, 1403, 1416];

describe('a verdict of the build', () => {
  test('PASS goes on with the outputs as a Map of texts', async (context) => {
    const { build, log } = await gateBuild(
      context,
      `Map gate = mlopsGateModel(${GATES.pass})
       echo "\${gate.verdict} \${gate.passed} \${gate.junit} \${gate.metricsDiff}"`,
    );
    expect(build.result).toBe('SUCCESS');
    expect(build.env).toMatchObject({ MLOPS_VERDICT: 'pass' });
    expect(log).toContain('pass 1 mlops-out/junit/TEST-gate-model.xml [{"metric":"roc_auc",');
  });

  test.for(['fail', 'unstable', 'warn'])(
    'ERROR is FAILURE whatever onFail says: %s',
    async (choice, context) => {
      const { build, thrown } = await gateBuild(
        context,
        `mlopsGateModel(${GATES.error}, onFail: '${choice}', onInconclusive: '${choice}')\n echo 'goes on'`,
        {
          seed: commit({
            'mlops.yml':
              'name: flights\nsteps:\n  gate-model:\n    on-fail: warn\n    on-inconclusive: warn\n',
          }),
        },
      );
      expect(build.result).toBe('FAILURE');
      expect(build.env.MLOPS_VERDICT).toBe('error');
      expect(thrown?.message).toMatch(/^gate-model ERROR: candidate "nothing\.json" does not exist/);
      expect(build.log).not.toContain('goes on');
    },
  );

  test.for(JUNIT_PLUGINS)(
    'failed checks that are tolerated are shown as skipped, and change no result with junit %i',
    async (junit, context) => {
      const { build, log } = await gateBuild(
        context,
        `stage('gate') { mlopsGateModel(${GATES.fail}, onFail: 'warn') }`,
        { versions: { junit } },
      );
      expect(build.result).toBe('SUCCESS');
      expect(build.stages.map(({ result }) => result)).toEqual(['SUCCESS']);
      expect(build.junit[0]).toMatchObject({ totalCount: 2, failCount: 0, skipCount: 2 });
      expect(build.junit[0]?.cases[0]?.message).toMatch(/^tolerated: FAIL roc_auc is 0\.8000/);
      expect([...build.archived.keys()]).toContain('mlops-out/junit/TEST-gate-model.xml');
      expect(log).not.toContain('Unknown parameter');
    },
  );

  test('the first that is neither PASS nor tolerated stays that of the build', async (context) => {
    const { build } = await gateBuild(
      context,
      `mlopsGateModel(${GATES.fail}, onFail: 'warn', id: 'one')
       mlopsGateModel(${GATES.inconclusive}, onInconclusive: 'unstable', id: 'two')
       mlopsGateModel(${GATES.pass}, id: 'three')
       mlopsGateModel(${GATES.fail}, id: 'four')`,
    );
    expect(build.result).toBe('FAILURE');
    expect(build.env.MLOPS_VERDICT).toBe('inconclusive');
    expect(build.env.MLOPS_REASON).toMatch(/^two INCONCLUSIVE: /);
    expect(build.junit.map(({ testResults }) => testResults)).toEqual(
      ['builds/tolerated-one', ...['two', 'three', 'four'].map((id) => `junit/TEST-${id}`)].map(
        (file) => `mlops-out/${file}.xml`,
      ),
    );
  });

  test('in a working directory whose name holds what Jenkins reads as syntax', async (context) => {
    const { build } = await gateBuild(
      context,
      `dir('a,b $HOME') { checkout scm }
       mlopsGateModel(${GATES.fail}, onFail: 'unstable', workingDirectory: 'a,b $HOME')`,
    );
    expect(build.result).toBe('UNSTABLE');
    expect(build.junit).toHaveLength(1);
    expect([...build.archived.keys()]).toContain('a,b $HOME/mlops-out/evidence/gate-model.json');
  });
});

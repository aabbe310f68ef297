import { expect, test } from 'vitest';
import { exampleFile, jenkinsBuild } from '../support/jenkins/build.ts';
import { CHANGE, edited, MAIN, stagesOf } from '../support/jenkins/multibranch.ts';

const LEVEL_2 = exampleFile('level-2');
/** As if the first half had passed: what comes behind it is up to its own conditions. */
const SECOND_HALF = edited(LEVEL_2, "expression { rollback() == 'none' }", 'expression { false }');

const BRANCH = { job: 'flights/feature%2Fx', variables: { BRANCH_NAME: 'feature/x' } };
const SCHEDULED = {
  ...MAIN,
  causes: [
    { _class: 'hudson.triggers.TimerTrigger$TimerTriggerCause', shortDescription: 'Started by timer' },
  ],
};
const FORK = { ...CHANGE, variables: { ...CHANGE.variables, CHANGE_FORK: 'somebody' } };
/** A pull request of a branch that has the name of the one that is delivered. */
const NAMESAKE = { ...CHANGE, variables: { ...CHANGE.variables, BRANCH_NAME: 'main' } };

test.for([
  { who: 'a branch', build: BRANCH },
  { who: 'a pull request', build: CHANGE },
  { who: 'a pull request of a fork', build: FORK },
  { who: 'a pull request that calls itself main', build: NAMESAKE },
  { who: 'the schedule', build: SCHEDULED },
  { who: 'a job without branches', build: { job: 'flights' } },
])('$who delivers nothing', async ({ build }, context) => {
  const run = await jenkinsBuild(context, { script: SECOND_HALF, ...build });
  expect(run.build.result, run.log).toBe('SUCCESS');
  expect(stagesOf(run.build)).toContain('Deliver: not run (when)');
  expect(run.build.stages.filter(({ agent }) => agent !== null)).toEqual([]);
});

test('a push to main delivers', async (context) => {
  const run = await jenkinsBuild(context, { script: SECOND_HALF, ...MAIN });
  expect(run.thrown?.message, run.log).toBe('No such saved stash ‘mlops-out’');
  expect(stagesOf(run.build)).toContain('Deliver / Register and build: FAILURE');
});

test('the team hears of what fails beside the steps; a build that was overtaken came to no verdict', async (context) => {
  const script = edited(
    SECOND_HALF,
    'expression { false }',
    "expression { env.MLOPS_BUILD = env.BUILD_NUMBER; env.MLOPS_VERDICT = 'pass'; false }",
  );
  const red = { result: 'FAILURE', buildVariables: { MLOPS_VERDICT: 'fail' } } as const;
  const overtaken = { result: 'NOT_BUILT', buildVariables: { MLOPS_VERDICT: 'pass' } } as const;
  const previousBuild = { ...overtaken, previousBuild: red };
  const run = await jenkinsBuild(context, { script, ...MAIN, number: 3, previousBuild });
  expect(run.build.result, run.log).toBe('FAILURE');
  expect(run.build.mails).toMatchObject([
    {
      subject: 'flights/main #3: ERROR (was FAIL)',
      body: expect.stringContaining('the build failed beside its steps'),
    },
  ]);
});

test.for([
  { who: 'a branch', build: BRANCH },
  { who: 'a pull request', build: CHANGE },
  { who: 'a pull request that calls itself main', build: NAMESAKE },
])('$who rolls nothing back', async ({ build }, context) => {
  const run = await jenkinsBuild(context, { script: LEVEL_2, ...build, params: { ROLLBACK: 'prod' } });
  expect(run.build.result, run.log).toBe('SUCCESS');
  for (const stage of ['Train', 'Deliver', 'Roll back'])
    expect(stagesOf(run.build)).toContain(`${stage}: not run (when)`);
  expect(run.build.stages.filter(({ agent }) => agent !== null)).toEqual([]);
});

test('declared about the job: a schedule of main alone, parameters, how long builds are kept', async (context) => {
  const declared = async (build: { readonly variables: Readonly<Record<string, string>> }) => {
    const params = { ROLLBACK: 'dev' };
    const run = await jenkinsBuild(context, { script: LEVEL_2, ...build, params });
    return run.build.properties;
  };
  const given = {
    parameters: [
      { type: 'choice', name: 'ROLLBACK', choices: ['none', 'dev', 'staging', 'prod'] },
      { type: 'string', name: 'CONFIG', defaultValue: 'mlops.yml' },
      { type: 'string', name: 'WORKING_DIRECTORY', defaultValue: '.' },
    ],
    options: [
      { type: 'buildDiscarder' },
      { type: 'skipStagesAfterUnstable' },
      { type: 'preserveStashes', buildCount: 10 },
    ],
  };
  expect(await declared(BRANCH)).toMatchObject([{ ...given, triggers: [{ type: 'cron', spec: '' }] }]);
  expect(await declared(MAIN)).toMatchObject([{ ...given, triggers: [{ type: 'cron', spec: 'H 4 * * 1' }] }]);
});

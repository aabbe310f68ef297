import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type TestContext, test } from 'vitest';
import type { WorldOptions } from '../jenkins/steps/options.ts';
import { evidenceOf, needFlights } from '../support/cli.ts';
import { breakTraining, deliveryRepository, withChampion } from '../support/delivery.ts';
import { exampleFile, type JenkinsBuild, jenkinsBuild } from '../support/jenkins/build.ts';
import {
  archiveOf,
  CHANGE,
  CREDENTIALS,
  checkoutOf,
  commit,
  goTo,
  headOf,
  stagesOf,
  TRAINED_TOTALS,
  TRAINING,
  totalsOf,
} from '../support/jenkins/multibranch.ts';
import { packageSources } from '../support/package-sources.ts';

/** Everything behind the first half. */
const NOTHING_MOVES = [
  'Deliver',
  'Deliver / Register and build',
  'Deliver / Deploy to dev',
  'Deliver / Deploy to staging',
  'Deliver / Approve',
  'Deliver / Prod',
  'Deliver / Prod / Deploy to prod',
  'Deliver / Prod / Smoke test',
  'Roll back',
];

/** Folder of agents with what the green build left, for others to begin with. */
let built: JenkinsBuild;

/** A pull request: `main` went on after its branch had begun. */
function pullRequest(
  context: TestContext,
  change: (repository: string) => void,
): Pick<WorldOptions, 'seed'> & { readonly head: string } {
  const repository = deliveryRepository(needFlights(context), withChampion);
  commit(repository);
  change(repository);
  const head = commit(repository, 'feature');
  goTo(repository, 'main');
  writeFileSync(join(repository, 'NEWS.md'), 'main has gone on\n');
  return { seed: checkoutOf(repository, head, commit(repository)), head };
}

const build = (context: TestContext, more: Partial<WorldOptions> & { readonly script?: string }) =>
  jenkinsBuild(context, {
    script: exampleFile('level-2'),
    ...CHANGE,
    credentials: CREDENTIALS,
    agentVariables: packageSources(),
    labels: ['mlops'],
    plugins: ['checks-api', 'htmlpublisher'],
    ...more,
  });

const workspaceOf = ({ agents }: JenkinsBuild): string => join(agents, 'mlops/workspace/flights_PR-24');
test('green: tested, judged, reported and archived; nothing moves and nobody is written to', async (context) => {
  const { seed, head } = pullRequest(context, (repository) =>
    writeFileSync(join(repository, 'NEWS.md.feature'), 'a feature\n'),
  );
  built = await build(context, { seed });
  expect(built.build.result, built.log).toBe('SUCCESS');
  expect(stagesOf(built.build)).toEqual([
    ...['Train', ...TRAINING].map((stage) => `${stage}: SUCCESS`),
    ...NOTHING_MOVES.map((stage) => `${stage}: not run (when)`),
    'Declarative: Post Actions: SUCCESS',
  ]);
  // One check more than on a branch: whether the rules are those of the base.
  expect(totalsOf(built.build)).toEqual(
    TRAINED_TOTALS.map((line) =>
      line.startsWith('gate-model') ? 'gate-model: 6 of 8 passed, 2 skipped' : line,
    ),
  );
  expect(
    [...built.build.archived.keys()].filter((path) => !/evidence|junit|builds/.test(path)).sort(),
  ).toEqual([
    'mlops-out/artifacts/train-evaluate/model/given.onnx',
    'mlops-out/artifacts/train-evaluate/model/model.json',
    'mlops-out/artifacts/train-evaluate/predictions.parquet',
    'mlops-out/report/MODEL_CARD.md',
    'mlops-out/report/index.html',
    'mlops-out/report/report.css',
    'mlops-out/report/summary.md',
    'mlops-out/run.json',
  ]);
  for (const id of ['run-tests', 'validate-data', 'detect-drift', 'train-evaluate', 'gate-model', 'report'])
    expect(evidenceOf(archiveOf(built), id).verdict, id).toBe('pass');
  expect(built.build.mails).toEqual([]);
  expect(built.build.checks.at(-1)).toMatchObject({ name: 'mlops', conclusion: 'SUCCESS', title: 'PASS' });
  expect(built.build.html.map(({ name, files }) => [name, files.includes('index.html')])).toEqual([
    ['MLOps report', true],
  ]);
  expect(built.log).toContain('Masking supported pattern matches of $MLOPS_INPUT_GATE_MODEL_USERNAME');

  const merge = headOf(workspaceOf(built));
  expect(merge).not.toBe(head);
  expect(JSON.parse(readFileSync(built.build.archived.get('mlops-out/run.json')!, 'utf8'))).toMatchObject({
    host: 'jenkins',
    context: {
      ...{ change: '24', changeBranch: 'feature', changeTarget: 'main', commit: merge, headCommit: head },
      causes: [{ kind: 'UserIdCause', user: 'admin' }],
    },
  });
});

test('red: a test of the user fails, so nothing is judged; the report is made and all is archived', async (context) => {
  const { seed } = pullRequest(context, breakTraining);
  const red = await build(context, { seed });
  expect(red.build.result, red.log).toBe('FAILURE');
  expect(stagesOf(red.build)).toEqual([
    ...['Train: FAILURE', 'Train / Plan: SUCCESS', 'Train / Test: FAILURE'],
    ...[...TRAINING.slice(2), ...NOTHING_MOVES].map((stage) => `${stage}: not run (failure)`),
    'Declarative: Post Actions: SUCCESS',
  ]);
  // All eight tests, that some ran, the count of failures, and the exit code.
  expect(totalsOf(red.build)).toEqual([
    'run-tests: 7 of 11 passed, 0 skipped',
    'report: 3 of 3 passed, 0 skipped',
  ]);
  expect(evidenceOf(archiveOf(red), 'run-tests')).toMatchObject({
    verdict: 'fail',
    reason:
      '2 of 8 tests failed, the first is test_train::test_departure_is_minutes_since_midnight[6-5-365].',
  });
  expect([...red.build.archived.keys()]).toContain('mlops-out/report/index.html');
  expect(red.build.checks.at(-1)).toMatchObject({ name: 'mlops', conclusion: 'FAILURE', title: 'FAIL' });
  expect(red.thrown?.message).toMatch(/^run-tests FAIL: 2 of 8 tests failed/);
  expect(red.build.mails).toEqual([]);
});

test('code of a fork is judged without a login', async (context) => {
  const { seed } = pullRequest(context, () => {});
  const fork = { ...CHANGE.variables, CHANGE_FORK: 'somebody' };
  const { build: record, log } = await build(context, { seed, variables: fork, credentials: {} });
  expect(record.result, log).toBe('SUCCESS');
  expect(stagesOf(record)).toContain('Train / Gate: SUCCESS');
  expect(log).not.toContain('Masking');
});

test('a Jenkinsfile of a fork moves nothing', async (context) => {
  needFlights(context);
  const steps = ['mlopsRegisterModel()', 'mlopsBuildImage()', "mlopsDeploy(environment: 'dev')"];
  const { build: record, log } = await build(context, {
    script: [
      "@Library('mlops-actions@v0.1.0') _",
      "node('mlops') {",
      ...steps.map((step) => `  catchError(buildResult: 'FAILURE') { ${step} }`),
      '}',
    ].join('\n'),
    variables: { ...CHANGE.variables, CHANGE_FORK: 'somebody' },
    agents: built.agents,
    number: 2,
  });
  expect(record.result).toBe('FAILURE');
  for (const id of ['register-model', 'build-image', 'deploy'])
    expect(log).toMatch(new RegExp(`^ERROR: ${id} ERROR: .*fork`, 'm'));
  expect(record.stages).toEqual([]);
});

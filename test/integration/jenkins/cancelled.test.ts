import { describe, expect, test } from 'vitest';
import type { BuildRecord } from '../../jenkins/record.ts';
import { commit, GATES, gateBuild, program } from '../../support/jenkins/gate.ts';

const INTERRUPTED = 'org.jenkinsci.plugins.workflow.steps.FlowInterruptedException';
/** Says that it has begun, and takes its time. */
const SLOW = `command: ['sh', '-c', 'echo it has begun; exec sleep 60'], junit: 'junit.xml'`;
const BEGUN = /it has begun/;
const PIPELINE = `name: flights
steps:
  gate-model:
    candidate: metrics.json
    rules: roc_auc >= 0.7
  run-tests:
    command: sh slow.sh
    junit: junit.xml
  later:
    step: gate-model
    candidate: metrics.json
    rules: roc_auc >= 0.7
  report: {}
`;

const oursOf = ({ checks }: BuildRecord): readonly string[] =>
  checks.filter(({ by }) => by === 'publishChecks').map(({ conclusion, title }) => `${conclusion} ${title}`);

describe('a build that somebody cancels in the middle of a step', () => {
  test('is ABORTED, with what the step could still answer', async (context) => {
    const { build, thrown } = await gateBuild(
      context,
      `stage('tests') { mlopsRunTests(${SLOW}) }\n echo 'goes on'`,
      {
        abortAt: BEGUN,
      },
    );
    expect(thrown?.className).toBe(INTERRUPTED);
    expect(build.result).toBe('ABORTED');
    expect(build.stages.map(({ result }) => result)).toEqual(['ABORTED']);
    expect(build.log).not.toContain('goes on');
    expect(build.junit).toHaveLength(1);
    expect([...build.archived.keys()]).toContain('mlops-out/evidence/run-tests.json');
    expect(build.env.MLOPS_VERDICT).toBeUndefined();
  });

  test('runs no later stage of mlops.yml but the report', async (context) => {
    const { build, thrown } = await gateBuild(context, 'mlopsPipeline()', {
      abortAt: BEGUN,
      plugins: ['checks-api'],
      seed: commit({ 'mlops.yml': PIPELINE, 'slow.sh': 'echo it has begun\nexec sleep 60\n' }),
    });
    expect(thrown?.className).toBe(INTERRUPTED);
    expect(build.result).toBe('ABORTED');
    expect(build.stages.map(({ name, result }) => [name, result])).toEqual([
      ['gate-model', 'SUCCESS'],
      ['run-tests', 'ABORTED'],
      ['report', 'SUCCESS'],
    ]);
    expect(oursOf(build)).toEqual(['CANCELED CANCELLED']);
  });

  // currentBuild.currentResult is SUCCESS there: Jenkins sets the result when the exception has left the script.
  test.for([
    ['in a step', `mlopsGateModel(); mlopsRunTests(${SLOW})`, ['CANCELED CANCELLED'], []],
    [
      'between a plan and its gate',
      `mlopsPlan(); mlopsGateModel(); sh 'echo it has begun; exec sleep 60'`,
      ['FAILURE ERROR'],
      ['flights #1: ERROR (was FAIL)'],
    ],
  ] as const)('has not passed in finally of a scripted pipeline, cancelled %s', async (row, context) => {
    const [, steps, checks, subjects] = row;
    const { build } = await gateBuild(
      context,
      `try { ${steps} }
       finally { mlopsReport(); mlopsNotify(to: 'team@example.com') }`,
      {
        abortAt: BEGUN,
        plugins: ['checks-api'],
        previousBuild: { result: 'FAILURE', buildVariables: { MLOPS_VERDICT: 'fail' } },
        seed: commit({ 'mlops.yml': PIPELINE }),
      },
    );
    expect(build.result).toBe('ABORTED');
    expect(oursOf(build)).toEqual(checks);
    expect(build.mails.map(({ subject }) => subject)).toEqual(subjects);
  });

  test('sends no e-mail', async (context) => {
    const cancelled = await gateBuild(
      context,
      `catchError { mlopsGateModel(${GATES.pass}); mlopsRunTests(${SLOW}) }
       mlopsNotify(to: 'team@example.com')`,
      { abortAt: BEGUN },
    );
    expect(cancelled.build.result).toBe('ABORTED');
    expect(cancelled.build.mails).toEqual([]);
  });

  test('its check is no success, though what ran has passed', async (context) => {
    const { build } = await gateBuild(
      context,
      `catchError { mlopsGateModel(${GATES.pass}); mlopsRunTests(${SLOW}) }
       mlopsReport()`,
      { abortAt: BEGUN, plugins: ['checks-api'] },
    );
    const ours = build.checks.filter(({ by }) => by === 'publishChecks');
    expect(ours.map(({ conclusion, title }) => [conclusion, title])).toEqual([['CANCELED', 'CANCELLED']]);
  });
});

test('a timeout around a step ends it, and the build as Jenkins does', async (context) => {
  const { build, thrown } = await gateBuild(
    context,
    `timeout(time: 4, unit: 'SECONDS') { mlopsRunTests(${SLOW}) }\n echo 'goes on'`,
  );
  expect(thrown?.className).toBe(INTERRUPTED);
  expect(build.result).toBe('ABORTED');
  expect(build.junit).toHaveLength(1);
});

describe('publishing that fails', () => {
  const answer = (junit: string, archive: unknown) => ({
    command: 'gate-model',
    exitCode: 0,
    tolerated: false,
    outputs: { verdict: 'pass', reason: '' },
    junit,
    archive,
  });
  /** Writes these files and this answer, and goes on as told. */
  const writing = (answered: unknown, end: string): string =>
    program(`const { writeFileSync } = require('node:fs');
      writeFileSync('broken.xml', '<testsuite/>');
      writeFileSync('evidence.json', '{}');
      writeFileSync(process.env.MLOPS_ANSWER, ${JSON.stringify(JSON.stringify(answered))});
      ${end}`);
  const wait = `process.on('SIGTERM', () => process.exit(2)); console.log('it has begun'); setInterval(() => {}, 1000);`;

  test('does not hide who cancelled the build', async (context) => {
    for (const [junit, archive] of [
      ['broken.xml', ['evidence.json']],
      ['', { no: 'list' }],
    ] as const) {
      const { build, thrown, log } = await gateBuild(context, `mlopsGateModel(${GATES.pass})`, {
        abortAt: BEGUN,
        agentVariables: { MLOPS_CLI: writing(answer(junit, archive), wait) },
      });
      expect(thrown?.className).toBe(INTERRUPTED);
      expect(build.result).toBe('ABORTED');
      expect(log).toMatch(/evidence of the cancelled step is not published: /);
    }
  });

  test('test results that cannot be read stop no archive, and are an ERROR', async (context) => {
    const { build, thrown } = await gateBuild(context, `mlopsGateModel(${GATES.pass})`, {
      agentVariables: { MLOPS_CLI: writing(answer('broken.xml', ['evidence.json']), '') },
    });
    expect([...build.archived.keys()]).toEqual(['evidence.json']);
    expect(thrown?.className).toBe('hudson.AbortException');
    expect(build.result).toBe('FAILURE');
    expect(build.env).toMatchObject({
      MLOPS_VERDICT: 'error',
      MLOPS_REASON: expect.stringMatching(/^gate-model ERROR: /),
    });
  });
});

import { beforeEach, expect, test } from 'vitest';
import { temporary } from '../support/temporary.ts';
import { type Engine, needEngine } from './jars.ts';
import type { BuildRecord } from './record.ts';
import { runJenkinsfile } from './run.ts';
import type { WorldOptions } from './steps/options.ts';
import { createWorld } from './world.ts';

let engine: Engine;
beforeEach(async ({ skip }) => {
  engine = await needEngine({ skip });
});

async function build(stages: string, top = '', options: Partial<WorldOptions> = {}): Promise<BuildRecord> {
  const folder = temporary('declarative');
  const world = createWorld({ folder, ...options });
  const script = `pipeline {\nagent any\n${top}\nstages {\n${stages}\n}\n}`;
  const start = { script, file: 'Jenkinsfile', libraries: {}, implicit: [], sandbox: true };
  await runJenkinsfile(start, world, engine);
  return world.build;
}

const stage = (name: string, body: string): string => `stage('${name}') {\n${body}\n}\n`;
const sh = (script: string): string => `steps { sh '${script}' }`;

test('the environment reaches a shell', async () => {
  const environment = `environment {
    TOKEN = credentials('token')
    LOGIN = credentials('login')
    NAME = "run \${env.BUILD_NUMBER}"
  }`;
  const credentials = {
    token: { type: 'text', secret: 'abcdefgh' },
    login: { type: 'login', username: 'ann', password: 'qwertyui' },
  } as const;
  const say = `echo "$NAME, $LOGIN_USR, $\{#TOKEN}, $\{#LOGIN}, $\{#LOGIN_PSW}, $STAGE_NAME"`;
  const { log, result } = await build(stage('one', sh(say)), environment, { credentials });
  expect(log).toContain('run 1, ann, 8, 12, 8, one');
  expect(result).toBe('SUCCESS');
});

test('parameters that the build was not started with have their defaults', async () => {
  const parameters = `parameters {
    string(name: 'CONFIG', defaultValue: 'mlops.yml')
    choice(name: 'TO', choices: ['none', 'prod'])
    booleanParam(name: 'FAST')
  }`;
  const say = stage('one', `steps { echo "\${params.CONFIG} \${params.TO} \${params.FAST}" }`);
  expect((await build(say, parameters)).log).toContain('mlops.yml none false');
  expect((await build(say, parameters, { params: { TO: 'prod' } })).log).toContain('mlops.yml prod false');
});

test('stages, their results and why they were skipped', async () => {
  const { stages, result, log } = await build(
    stage('fine', sh('true')) +
      stage('not here', `when { branch 'main' }\n${sh('true')}`) +
      stage('both', `parallel {\n${stage('a', sh('true'))}${stage('b', "steps { unstable 'hm' }")}\n}`) +
      stage('broken', `${sh('exit 3')}\npost { failure { echo "broken: \${currentBuild.currentResult}" } }`) +
      stage('late', sh('true')),
    `post { always { echo "all: \${currentBuild.currentResult}" } }`,
  );
  expect(stages.map(({ path, result: own, skipped }) => [path, skipped ?? own])).toEqual([
    ['Declarative: Checkout SCM', 'SUCCESS'],
    ['fine', 'SUCCESS'],
    ['not here', 'when'],
    ['both', 'UNSTABLE'],
    ['both / a', 'SUCCESS'],
    ['both / b', 'UNSTABLE'],
    ['broken', 'FAILURE'],
    ['late', 'failure'],
    ['Declarative: Post Actions', 'SUCCESS'],
  ]);
  expect(log).toEqual(expect.arrayContaining(['broken: FAILURE', 'all: FAILURE']));
  expect(result).toBe('FAILURE');
});

test('a question without an executor, its answer in the environment', async () => {
  const ask = stage(
    'ask',
    `agent { label 'gpu' }\ninput {\nmessage 'go?'\nsubmitterParameter 'WHO'\n}\n${sh('echo "by $WHO"')}`,
  );
  const script = `stages {\n${ask}\n}`;
  const { inputs, log } = await build(stage('out', script), '', { inputs: [{ by: 'ann' }] });
  expect(log).toContain('by ann');
  expect(inputs).toEqual([{ message: 'go?', executorsHeld: 1, answer: 'approved by ann' }]);
});

test('a timeout aborts: later stages are skipped, post knows', async () => {
  const slow = stage('slow', `options { timeout(time: 300, unit: 'MILLISECONDS') }\n${sh('sleep 20')}`);
  const { result, stages, log } = await build(
    slow + stage('late', sh('true')),
    "post { aborted { echo 'aborted' } }",
  );
  expect(result).toBe('ABORTED');
  expect(log).toContain('aborted');
  expect(stages.find(({ name }) => name === 'late')?.skipped).toBe('failure');
});

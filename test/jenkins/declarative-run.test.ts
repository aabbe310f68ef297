/** In which order the parts of a declarative pipeline run (what is modelled: see jenkins-declarative.test.ts). */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { temporary } from '../support/temporary.ts';
import { type Given, listen } from './declarative-world.ts';
import { type Engine, needEngine } from './jars.ts';

let engine: Engine;
beforeEach(async ({ skip }) => {
  engine = await needEngine({ skip });
});

const run = (script: string, given: Given = {}) => listen(engine, script, given);

/** A pipeline without an agent: sections of its own, then stages. */
const pipeline = (stages: string, top = '', agent = 'agent none'): string => `pipeline {
  ${agent}
  ${top}
  stages {
    ${stages}
  }
}`;
const stage = (name: string, body: string): string => `stage('${name}') {\n${body}\n}\n`;
const echo = (name: string, more = ''): string => stage(name, `${more}\nsteps { echo '${name}' }`);
const post = (...conditions: readonly string[]): string =>
  `post {\n${conditions.map((condition) => `${condition} { echo '${condition}' }`).join('\n')}\n}`;
const ALL = [
  'cleanup',
  'notBuilt',
  'failure',
  'unstable',
  'unsuccessful',
  'success',
  'aborted',
  'regression',
  'fixed',
  'changed',
  'always',
];

/** Only what `echo` said. */
const echoed = (lines: readonly string[]): readonly string[] =>
  lines.filter((line) => line.startsWith('echo ')).map((line) => line.slice(5));

describe('agents', () => {
  test('the agent of a pipeline is held for all of it, that of a stage for the stage', async () => {
    const script = pipeline(echo('a') + echo('b', "agent { label 'gpu' }"), post('always'), 'agent any');
    expect((await run(script)).lines).toEqual([
      ...['node {', 'stage a {', 'echo a', '}', 'stage b {', 'node gpu {', 'echo b', '}', '}'],
      ...['stage Declarative: Post Actions {', 'echo always', '}', '}'],
    ]);
  });

  test('`agent none` holds none; a workspace of its own', async () => {
    const agent = "agent {\nnode {\nlabel 'gpu'\ncustomWorkspace '/w'\n}\n}";
    expect((await run(pipeline(echo('a', agent)))).lines).toEqual([
      'stage a {',
      'node gpu {',
      'ws /w {',
      'echo a',
      '}',
      '}',
      '}',
    ]);
  });

  test('what is checked out is in the environment', async () => {
    const say = stage('a', 'steps { echo "$GIT_COMMIT" }');
    const { lines } = await run(pipeline(say, '', 'agent any'), { scm: { GIT_COMMIT: 'c0' } });
    expect(lines).toEqual([
      ...['node {', 'stage Declarative: Checkout SCM {', 'checkout scm', '}', 'withEnv ["GIT_COMMIT=c0"] {'],
      ...['stage a {', 'echo c0', '}', '}', '}'],
    ]);
  });

  test.for([
    ['skipDefaultCheckout()', 'agent any', []],
    ['skipDefaultCheckout(true)', 'agent any', []],
    ['skipDefaultCheckout(false)', 'agent any', ['checkout scm', 'checkout scm']],
    [
      "checkoutToSubdirectory('src')",
      'agent any',
      ['dir src {', 'checkout scm', 'dir src {', 'checkout scm'],
    ],
  ] as const)('options { %s }', async ([option, agent, checkouts]) => {
    const { lines } = await run(pipeline(echo('a', agent), `options { ${option} }`, agent), { scm: {} });
    expect(lines.filter((line) => /checkout|^dir/.test(line))).toEqual(checkouts);
  });

  test('a container is a block step of the world', async () => {
    const given = { blocks: ['withDockerContainer'] };
    const { lines } = await run(pipeline(echo('a', "agent { docker 'node:24' }")), given);
    expect(lines).toEqual([
      'stage a {',
      'node {',
      'withDockerContainer image:node:24 {',
      'echo a',
      '}',
      '}',
      '}',
    ]);
  });
});

describe('environment', () => {
  test('in order, earlier variables seen by later ones, the outer one under its own name', async () => {
    const own = `environment {\nA = "a\${X}"\nB = "\${A}b\${env.A}"\nX = "\${X}+" + "y"\n}`;
    const say = stage('one', `${own}\nsteps { echo "$A $B $X" }`);
    expect(echoed((await run(pipeline(say), { env: { X: 'x' } })).lines)).toEqual(['ax axbax x+y']);
  });

  test('values are taken as they are, from functions of the script too', async () => {
    const script = `def join(a, b) { return a + b }\n${pipeline(stage('one', 'environment {\nA = join("$(b)", "; c")\nN = 1\n}\nsteps { echo "$A $N" }'))}`;
    const { lines } = await run(script.replace('"$(b)"', "'$(b)'"));
    expect(echoed(lines)).toEqual(['$(b); c 1']);
  });

  test('credentials by their kind', async () => {
    const environment = "environment {\nTOKEN = credentials('t')\nLOGIN = credentials('l')\n}";
    const given = { credentials: { t: 'string', l: 'usernamePassword' } };
    const bindings = [
      { $symbol: 'string', variable: 'TOKEN', credentialsId: 't' },
      { $symbol: 'usernameColonPassword', variable: 'LOGIN', credentialsId: 'l' },
      {
        $symbol: 'usernamePassword',
        usernameVariable: 'LOGIN_USR',
        passwordVariable: 'LOGIN_PSW',
        credentialsId: 'l',
      },
    ];
    const { lines } = await run(pipeline(echo('a'), environment), given);
    expect(lines[0]).toBe(`withCredentials ${JSON.stringify(bindings)} {`);
  });
});

describe('options and properties', () => {
  test('block steps around the stages, the first one outermost; `timestamps` where it is known', async () => {
    const options =
      "options {\ntimestamps()\ntimeout(time: 2, unit: 'HOURS')\nretry(3)\ndisableConcurrentBuilds()\n}";
    const { lines } = await run(pipeline(echo('a'), options));
    expect(lines.slice(0, 2)).toEqual(['timeout time:2 unit:HOURS {', 'retry count:3 {']);
    expect((await run(pipeline(echo('a'), options), { blocks: ['timestamps'] })).lines[0]).toBe(
      'timestamps {',
    );
  });

  test('around the agent of a stage, within that of a pipeline', async () => {
    const options = 'options { timeout(5) }';
    const { lines } = await run(pipeline(echo('a', `${options}\nagent any`), options, 'agent any'));
    expect(lines.slice(0, 5)).toEqual([
      'node {',
      'timeout time:5 {',
      'stage a {',
      'timeout time:5 {',
      'node {',
    ]);
  });

  test('what the job is to be is told once, evaluated', async () => {
    const script = `def MAIN = 'main'\n${pipeline(
      echo('a'),
      `options {
        buildDiscarder(logRotator(numToKeepStr: '50'))
        disableConcurrentBuilds(abortPrevious: true)
      }
      triggers {
        cron(env.BRANCH_NAME == MAIN ? 'H 4 * * 1' : '')
        upstream(upstreamProjects: 'flight-data', threshold: hudson.model.Result.SUCCESS)
        githubPush()
      }
      parameters {
        string(name: 'CONFIG', defaultValue: 'mlops.yml', description: 'File')
        choice(name: 'TO', choices: ['dev', 'prod'])
      }`,
    )}`;
    const triggers = (spec: string) => [
      { type: 'cron', spec },
      { type: 'upstream', upstreamProjects: 'flight-data', threshold: 'SUCCESS' },
      { type: 'githubPush' },
    ];
    expect((await run(script, { env: { BRANCH_NAME: 'main' } })).declared).toEqual({
      triggers: triggers('H 4 * * 1'),
      parameters: [
        { type: 'string', name: 'CONFIG', defaultValue: 'mlops.yml', description: 'File' },
        { type: 'choice', name: 'TO', choices: ['dev', 'prod'] },
      ],
      options: [
        { type: 'buildDiscarder', strategy: { type: 'logRotator', numToKeepStr: '50' } },
        { type: 'disableConcurrentBuilds', abortPrevious: true },
      ],
    });
    expect((await run(script, { env: { BRANCH_NAME: 'b' } })).declared?.triggers).toEqual(triggers(''));
  });

  test('a trigger and an option of a plugin that is there', async () => {
    const given = { steps: ['parameterizedCron'], blocks: ['lock'] };
    const top = "triggers { parameterizedCron('H 4 * * * % A=b') }\noptions { lock('prod') }";
    const { lines, declared } = await run(pipeline(echo('a'), top), given);
    expect(lines[0]).toBe('lock prod {');
    expect(declared?.triggers).toEqual([
      { type: 'parameterizedCron', parameterizedSpecification: 'H 4 * * * % A=b' },
    ]);
  });

  test('retry runs all of it again', async () => {
    const once = stage('a', "steps {\nscript {\nn++\nif (n < 2) error 'no'\n}\n}");
    const { lines, thrown } = await run(
      `int n = 0\n${pipeline(once + echo('b'), `options { retry(2) }\n${post('failure', 'success')}`)}`,
    );
    expect(thrown).toBeNull();
    expect(echoed(lines).filter((line) => !line.startsWith('ERROR'))).toEqual(['failure', 'b', 'success']);
  });

  test('skipStagesAfterUnstable', async () => {
    const unstable = stage('a', "steps { unstable 'hm' }");
    const { lines, skipped, thrown } = await run(
      pipeline(unstable + echo('b'), `options { skipStagesAfterUnstable() }\n${post('unstable')}`),
    );
    expect(echoed(lines)).toEqual(['unstable']);
    expect(skipped).toEqual({ b: 'unstable' });
    expect(thrown).toBeNull();
    expect(echoed((await run(pipeline(unstable + echo('b')))).lines)).toEqual(['b']);
  });
});

describe('when', () => {
  const PR = {
    CHANGE_ID: '7',
    CHANGE_TARGET: 'main',
    CHANGE_BRANCH: 'fix/a',
    BRANCH_NAME: 'PR-7',
    CHANGE_AUTHOR: 'x',
  };
  const TIMER = [{ _class: 'hudson.triggers.TimerTrigger$TimerTriggerCause' }];
  const USER = [{ _class: 'hudson.model.Cause$UserIdCause', userId: 'ann' }];
  const changes = [{ msg: 'fix: drift', affectedPaths: ['data/2013/04.csv'] }];

  test.for<readonly [string, Given, boolean]>([
    ["branch 'main'", { env: { BRANCH_NAME: 'main' } }, true],
    ["branch 'main'", { env: { BRANCH_NAME: 'mainly' } }, false],
    ["branch 'main'", {}, false],
    ["branch 'main'", { env: { GIT_LOCAL_BRANCH: 'main' } }, true],
    ["branch 'release/*'", { env: { BRANCH_NAME: 'release/1' } }, true],
    ["branch 'release/*'", { env: { BRANCH_NAME: 'release/1/2' } }, false],
    ["branch 'release/**'", { env: { BRANCH_NAME: 'release/1/2' } }, true],
    ["branch pattern: 'r\\\\d+', comparator: 'REGEXP'", { env: { BRANCH_NAME: 'r12' } }, true],
    ['changeRequest()', { env: PR }, true],
    ['changeRequest()', { env: { BRANCH_NAME: 'main' } }, false],
    ["changeRequest target: 'main'", { env: PR }, true],
    ["changeRequest target: 'dev'", { env: PR }, false],
    ["changeRequest id: '7', branch: 'fix/*', comparator: 'GLOB'", { env: PR }, true],
    ["changeRequest author: 'x', title: 'y'", { env: PR }, false],
    ['buildingTag()', { env: { TAG_NAME: 'v1' } }, true],
    ['buildingTag()', {}, false],
    ["tag 'v*'", { env: { TAG_NAME: 'v1' } }, true],
    ["tag 'v*'", { env: { TAG_NAME: 'w1' } }, false],
    ["environment name: 'A', value: 'b'", { env: { A: 'b' } }, true],
    ["environment name: 'A', value: 'B', ignoreCase: true", { env: { A: 'b' } }, true],
    ["environment name: 'A', value: 'b'", {}, false],
    ["equals expected: 'prod', actual: params.TO", { params: { TO: 'prod' } }, true],
    ["equals expected: 'prod', actual: params.TO", { params: { TO: 'dev' } }, false],
    ["expression { params.TO == 'prod' }", { params: { TO: 'prod' } }, true],
    ['expression { return params.TO }', {}, false],
    ["triggeredBy 'TimerTrigger'", { causes: TIMER }, true],
    ["triggeredBy 'TimerTrigger'", { causes: USER }, false],
    ["triggeredBy cause: 'UserIdCause', detail: 'ann'", { causes: USER }, true],
    ["triggeredBy cause: 'UserIdCause', detail: 'bob'", { causes: USER }, false],
    ["changeset 'data/**'", { changes }, true],
    ["changeset '**/*.csv'", { changes }, true],
    ["changeset 'data/*.csv'", { changes }, false],
    ["changelog '^fix:'", { changes }, true],
    ["changelog '^feat:'", { changes }, false],
    ["not { branch 'main' }", { env: { BRANCH_NAME: 'main' } }, false],
    ["branch 'main'\nnot { changeRequest() }", { env: { BRANCH_NAME: 'main' } }, true],
    ["allOf {\nbranch 'main'\nequals expected: 1, actual: 2\n}", { env: { BRANCH_NAME: 'main' } }, false],
    ["anyOf {\nbranch 'main'\nequals expected: 1, actual: 2\n}", { env: { BRANCH_NAME: 'main' } }, true],
    ["anyOf {\nnot { allOf { branch 'main' } }\nbuildingTag()\n}", { env: { BRANCH_NAME: 'main' } }, false],
  ])('%s', async ([condition, given, runs]) => {
    const { lines, skipped, thrown } = await run(
      pipeline(echo('a', `when {\n${condition}\n}`) + echo('b')),
      given,
    );
    expect(thrown).toBeNull();
    expect(echoed(lines)).toEqual(runs ? ['a', 'b'] : ['b']);
    expect(skipped).toEqual(runs ? {} : { a: 'when' });
  });

  const never = (before: string) => `when {
    ${before}
    expression { false }
  }
  agent any
  options { timeout(1) }
  environment { A = 'a' }
  input { message 'go?' }
  post { always { echo 'post' } }`;

  test.for([
    ['', ['timeout time:1 {', 'input message:go? id:a', 'node {', '}', '}']],
    ['beforeAgent true', ['timeout time:1 {', 'input message:go? id:a', '}']],
    ['beforeInput true', ['timeout time:1 {', '}']],
    ['beforeOptions true', []],
    ['beforeAgent true\nbeforeInput true', ['timeout time:1 {', '}']],
  ] as const)('is looked at after options, input and agent: "%s"', async ([before, held]) => {
    const { lines, skipped } = await run(pipeline(echo('a', never(before))));
    expect(lines).toEqual(['stage a {', ...held, '}']);
    expect(skipped).toEqual({ a: 'when' });
  });

  test('stages within a skipped stage are skipped with it', async () => {
    const inner = stage('in', `stages {\n${echo('x')}\n}`);
    const outer = stage('out', `when { branch 'main' }\nstages {\n${inner}\n}\n${post('always')}`);
    const { lines, skipped } = await run(pipeline(outer));
    expect(lines).toEqual(['stage out {', '}']);
    expect(skipped).toEqual({ out: 'when', in: 'when', x: 'when' });
  });
});

describe('input', () => {
  const ask = (more = '') =>
    stage(
      'a',
      `input {\nmessage "to \${env.TO}?"\nok 'Deploy'\n${more}\n}\nagent any\nsteps { echo "\${env.WHO} \${env.WHERE}" }`,
    );

  test('is asked before the agent is taken', async () => {
    const { lines } = await run(pipeline(ask()), { env: { TO: 'prod' } });
    expect(lines.slice(0, 3)).toEqual(['stage a {', 'input message:to prod? ok:Deploy id:a', 'node {']);
  });

  test('what was answered is in the environment of the stage', async () => {
    const both = ask(
      "submitter 'ann,bob'\nsubmitterParameter 'WHO'\nparameters { string(name: 'WHERE', defaultValue: 'eu') }",
    );
    const { lines } = await run(pipeline(both), { input: { value: { WHO: 'ann', WHERE: 'us' } } });
    expect(lines[1]).toContain(
      'submitterParameter:WHO parameters:[{"$symbol":"string","name":"WHERE","defaultValue":"eu"}]',
    );
    expect(echoed(lines)).toEqual(['ann us']);
    const who = await run(pipeline(ask("submitterParameter 'WHO'")), { input: { value: 'ann' } });
    expect(echoed(who.lines)).toEqual(['ann null']);
    const where = await run(pipeline(ask("parameters { string(name: 'WHERE') }")), {
      input: { value: 'us' },
    });
    expect(echoed(where.lines)).toEqual(['null us']);
  });

  test('a refusal aborts', async () => {
    const refused = {
      raise: { className: 'org.jenkinsci.plugins.workflow.steps.FlowInterruptedException', message: null },
    };
    const { lines, thrown, skipped } = await run(pipeline(ask() + echo('b'), post('aborted', 'failure')), {
      input: refused,
    });
    expect(echoed(lines)).toEqual(['aborted']);
    expect(skipped).toEqual({ b: 'failure' });
    expect(thrown?.className).toContain('FlowInterruptedException');
  });
});

describe('failures', () => {
  const fails = (more = '') => stage('bad', `${more}\nsteps {\nerror 'no'\necho 'never'\n}`);

  test('skip what comes after, and are thrown at the end', async () => {
    const { lines, skipped, thrown } = await run(
      pipeline(
        fails() + echo('b') + stage('c', `parallel {\n${echo('d')}${echo('e')}\n}`),
        post('always', 'failure'),
      ),
    );
    expect(echoed(lines)).toEqual(['always', 'failure']);
    expect(skipped).toEqual({ b: 'failure', c: 'failure', d: 'failure', e: 'failure' });
    expect(thrown).toEqual({ className: 'hudson.AbortException', message: 'no' });
  });

  test('of nested stages run the post of each stage around them', async () => {
    const outer = stage(
      'out',
      `stages {\n${fails(post('failure'))}${echo('b')}\n}\npost { failure { echo 'outer' } }`,
    );
    const { lines, skipped } = await run(pipeline(outer + echo('c')));
    expect(echoed(lines)).toEqual(['failure', 'outer']);
    expect(skipped).toEqual({ b: 'failure', c: 'failure' });
  });

  test.for([
    ['', ['x', 'parallel']],
    ['failFast true', ['parallel']],
  ] as const)('of a parallel stage: "%s"', async ([failFast, said]) => {
    const all = stage(
      'all',
      `${failFast}\nparallel {\n${fails()}${echo('x')}\n}\npost { failure { echo 'parallel' } }`,
    );
    const { lines, thrown } = await run(pipeline(all));
    expect(echoed(lines)).toEqual(said);
    expect(thrown?.message).toBe('no');
  });

  test('parallelsAlwaysFailFast', async () => {
    const all = stage('all', `parallel {\n${fails()}${echo('x')}\n}`);
    expect((await run(pipeline(all, 'options { parallelsAlwaysFailFast() }'))).skipped).toEqual({
      x: 'failure',
    });
  });

  test('of post are failures too, and the other conditions still run', async () => {
    const own = "post {\nalways { error 'late' }\nfailure { echo 'failed' }\nsuccess { echo 'fine' }\n}";
    const { lines, thrown, skipped } = await run(pipeline(echo('a', own) + echo('b')));
    expect(echoed(lines)).toEqual([
      'a',
      'Error when executing always post condition: hudson.AbortException: late',
      'failed',
    ]);
    expect(skipped).toEqual({ b: 'failure' });
    expect(thrown?.message).toBe('late');
  });

  test('before any stage still run post', async () => {
    const { lines, thrown } = await run(
      pipeline(echo('a'), `environment { A = missing() }\n${post('failure')}`),
    );
    expect(echoed(lines)).toEqual(['failure']);
    expect(thrown?.className).toBe('java.lang.NoSuchMethodError');
  });
});

describe('post', () => {
  const SUCCESS = "steps { echo 'ok' }";
  const steps = (step: string) => `steps { ${step} }`;

  test.for<readonly [string, string | undefined, readonly string[]]>([
    [SUCCESS, undefined, ['always', 'changed', 'success', 'cleanup']],
    [SUCCESS, 'SUCCESS', ['always', 'success', 'cleanup']],
    [SUCCESS, 'FAILURE', ['always', 'changed', 'fixed', 'success', 'cleanup']],
    [SUCCESS, 'ABORTED', ['always', 'changed', 'success', 'cleanup']],
    [
      steps("unstable 'u'"),
      'SUCCESS',
      ['always', 'changed', 'regression', 'unsuccessful', 'unstable', 'cleanup'],
    ],
    [steps("unstable 'u'"), 'FAILURE', ['always', 'changed', 'unsuccessful', 'unstable', 'cleanup']],
    [
      steps("error 'e'"),
      'UNSTABLE',
      ['always', 'changed', 'regression', 'unsuccessful', 'failure', 'cleanup'],
    ],
    [steps("error 'e'"), 'FAILURE', ['always', 'unsuccessful', 'failure', 'cleanup']],
    [steps('stop()'), 'SUCCESS', ['always', 'changed', 'regression', 'aborted', 'unsuccessful', 'cleanup']],
  ])('in the order of Jenkins, however written: %s after %s', async ([what, previous, met]) => {
    const given = previous === undefined ? {} : { previous };
    const ofStage = await run(pipeline(stage('a', `${what}\n${post(...ALL)}`)), given);
    expect(echoed(ofStage.lines).filter((line) => line !== 'ok')).toEqual(met);
    const ofPipeline = await run(pipeline(stage('a', what), post(...ALL)), given);
    expect(echoed(ofPipeline.lines).filter((line) => line !== 'ok')).toEqual(met);
  });

  test('sees the result that the error leads to', async () => {
    const say = `post { always { echo "\${currentBuild.currentResult}" } }`;
    const { lines } = await run(pipeline(stage('a', `steps { error 'e' }\n${say}`), say));
    expect(echoed(lines)).toEqual(['FAILURE', 'FAILURE']);
  });

  test('runs in the environment and on the agent of its stage', async () => {
    const own = 'agent any\nenvironment { A = \'a\' }\npost { always { echo "$A" } }';
    const { lines } = await run(pipeline(echo('s', own)));
    expect(lines).toEqual(['stage s {', 'node {', 'withEnv ["A=a"] {', 'echo s', 'echo a', '}', '}', '}']);
  });

  test('of a stage sees what marked the stage alone', async () => {
    const marks = "steps {\ncatchError(buildResult: 'SUCCESS', stageResult: 'UNSTABLE') { error 'e' }\n}";
    expect(
      echoed((await run(pipeline(stage('a', `${marks}\n${post('always', 'unstable')}`)))).lines),
    ).toEqual(['always', 'unstable']);
    expect(echoed((await run(pipeline(stage('a', marks), post('always', 'unstable')))).lines)).toEqual([
      'always',
    ]);
  });
});

describe('code around a pipeline', () => {
  test('variables and functions of the script are seen in it', async () => {
    const script = `import groovy.transform.Field
@Field String where = 'eu'
def greeting = 'hi'
${pipeline(stage('a', 'steps {\nscript { greeting = name(of: "b") }\necho "$greeting $where"\necho name(of: "c")\n}'))}
String name(Map more) { return "n\${more.of}" }`;
    for (const sandbox of [false, true])
      expect(await run(script, { sandbox })).toMatchObject({
        thrown: null,
        lines: ['stage a {', 'echo nb eu', 'echo nc', '}'],
      });
  });

  test('a variable of a library may be a whole pipeline', async () => {
    const folder = temporary('library');
    mkdirSync(join(folder, 'vars'));
    const whole = pipeline(echo('a', `environment { TO = "\${given.to}" }`), post('always'));
    writeFileSync(join(folder, 'vars/deliver.groovy'), `def call(Map given) {\n${whole}\n}`);
    const { lines, thrown } = await run("@Library('l') _\ndeliver(to: 'prod')", { libraries: { l: folder } });
    expect(thrown).toBeNull();
    expect(lines).toContain('withEnv ["TO=prod"] {');
    writeFileSync(
      join(folder, 'vars/deliver.groovy'),
      `def call(Map given) {\n${whole.replace('steps', 'step')}\n}`,
    );
    const refused = await run("@Library('l') _\ndeliver(to: 'prod')", { libraries: { l: folder } });
    expect(refused.thrown?.message).toContain('Unknown stage section "step"');
  });

  test('a pipeline of everything, in the sandbox', async () => {
    const script = pipeline(
      echo(
        'a',
        "when {\nbeforeAgent true\nexpression { env.A == 'a' }\n}\nagent { label 'x' }\noptions { timeout(1) }",
      ) + stage('b', `parallel {\n${echo('c')}${echo('d')}\n}`),
      `environment {\nA = 'a'\nB = "\${A}b"\n}\n${post('always')}`,
      'agent any',
    );
    const { lines, thrown } = await run(script, { sandbox: true, scm: { GIT_COMMIT: 'c' } });
    expect(thrown).toBeNull();
    expect(echoed(lines)).toEqual(['a', 'c', 'd', 'always']);
  });
});

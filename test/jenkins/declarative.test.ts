/**
 * The declarative model of the engine for tests: what Jenkins' validator refuses before anything runs, and in which
 * order the parts of a pipeline run. It follows the behaviour of pipeline-model-definition and is a stand-in, not
 * Jenkins. Not modelled: `matrix`, `tools`, parameters of steps (the world checks them when they run), agents in
 * containers (a block step of the world), restarts from a stage, stages that really run at the same time.
 */
import { beforeEach, describe, expect, test } from 'vitest';
import { type Given, listen } from './declarative-world.ts';
import { type Engine, needEngine } from './jars.ts';

let engine: Engine;
beforeEach(async ({ skip }) => {
  engine = await needEngine({ skip });
});

const run = (script: string, given: Given = {}) => listen(engine, script, given);

/** A pipeline of one stage around lines of its own, in the pipeline and in the stage. */
const pipeline = (top: string, stage = "steps { echo 'ran' }"): string => `pipeline {
  agent none
  ${top}
  stages {
    stage('one') {
      ${stage}
    }
  }
}`;
const stages = (text: string, top = ''): string => `pipeline {
  agent none
  ${top}
  stages {
    ${text}
  }
}`;
const echo = (name: string, more = ''): string => `stage('${name}') {
  ${more}
  steps { echo '${name}' }
}`;

describe('refused before anything runs', () => {
  const STEPS = "steps { echo 'a' }";
  const within = (steps: string) => pipeline('', `steps {\n${steps}\n}`);
  const when = (conditions: string) => pipeline('', `when {\n${conditions}\n}\n${STEPS}`);

  test.for<readonly [string, string, string]>([
    ['a section that a pipeline has not', pipeline("notify { echo 'a' }"), 'Undefined section "notify"'],
    ['`steps` of a pipeline', pipeline(STEPS), 'Undefined section "steps"'],
    [
      'a section twice',
      pipeline("environment { A = 'a' }\nenvironment { B = 'b' }"),
      'Multiple occurrences of the environment section',
    ],
    ['no agent', `pipeline {\nstages {\n${echo('a')}\n}\n}`, 'Missing required section "agent"'],
    ['no stages', 'pipeline {\nagent any\n}', 'Missing required section "stages"'],
    ['stages without a stage', 'pipeline {\nagent any\nstages {\n}\n}', 'No stages specified'],
    ['a step where a stage belongs', stages("echo 'a'"), 'Expected a stage'],
    ['a step directly in a stage', pipeline('', "echo 'a'"), 'Unknown stage section "echo"'],
    [
      'two sections on one line',
      pipeline('', "when { branch 'a' } steps { echo 'a' }"),
      'Unknown stage section "steps"',
    ],
    [
      'a stage without content',
      pipeline('', 'agent any'),
      'Expected one of "steps", "stages", or "parallel" for stage "one"',
    ],
    [
      'a stage with two contents',
      pipeline('', `${STEPS}\nstages {\n${echo('a')}\n}`),
      'Only one of steps, stages is allowed for stage "one"',
    ],
    [
      'a matrix',
      pipeline('', "matrix {\naxes { axis { name 'A'\nvalues 'b' } }\n}"),
      '"matrix" is not modelled',
    ],
    ['tools', pipeline("tools { jdk '17' }"), '"tools" is not modelled'],
    ['two stages of one name', stages(`${echo('a')}\n${echo('a')}`), 'Duplicate stage name: "a"'],
    ['a name that is evaluated', stages(`stage("a\${1}") {\n${STEPS}\n}`), 'Expected a stage name'],
    [
      'parallel within parallel',
      pipeline('', `parallel {\nstage('a') {\nparallel {\n${echo('b')}\n}\n}\n}`),
      '"parallel" of stage "a" is nested',
    ],
    [
      'an agent around parallel',
      pipeline('', `agent any\nparallel {\n${echo('a')}\n}`),
      '"agent" is not allowed in stage "one"',
    ],
    [
      'failFast that is no boolean',
      pipeline('', `failFast 'yes'\nparallel {\n${echo('a')}\n}`),
      'Expected a boolean with failFast',
    ],
    ['a second pipeline', `${pipeline('')}\n${pipeline('')}`, 'Only one pipeline { ... } block'],
    ['pipeline within a block', `node {\n${pipeline('')}\n}`, 'must be at the top-level'],

    [
      'an agent type',
      pipeline('', `agent { kubernetes { image 'a' } }\n${STEPS}`),
      'Invalid agent type "kubernetes"',
    ],
    ['a word for an agent', pipeline('', `agent some\n${STEPS}`), 'not "some"'],
    [
      'two types of agent',
      pipeline('', `agent {\nlabel 'a'\ncustomWorkspace 'b'\n}\n${STEPS}`),
      'Only one agent type',
    ],
    [
      'an option of an agent',
      pipeline('', `agent {\nnode {\nlabel 'a'\nsize 'b'\n}\n}\n${STEPS}`),
      'type "node": "size"',
    ],
    [
      'docker without an image',
      pipeline('', `agent {\ndocker {\nlabel 'a'\n}\n}\n${STEPS}`),
      'agent type "docker": image',
    ],

    ['`def` in steps', within("def a = 'b'\necho a"), 'Expected a step'],
    ['`if` in steps', within("if (true) { echo 'a' }"), 'Expected a step'],
    ['an assignment in steps', within("a = 'b'"), 'Expected a step'],
    ['`def` in a block step', within("node {\ndef a = 'b'\n}"), 'Expected a step'],
    ['a method of an object in steps', within('env.toString()'), 'outside of "script": toString'],
    ['a stage in steps', within("stage('a') { echo 'a' }"), 'Invalid step "stage"'],
    ['parallel beside other steps', within("echo 'a'\nparallel(a: { echo 'a' })"), 'Invalid step "parallel"'],
    ['parallel without a branch', within('parallel()'), 'No branches specified'],
    [
      'parallel of something else',
      within("parallel(a: { echo 'a' }, b: 'c')"),
      'Expected closure or failFast',
    ],
    ['a value without quotes', within(`echo $\{env.A}`), 'quotes are missing'],
    ['steps without a step', pipeline('', 'steps {\n}'), 'No steps specified for steps'],
    ['`def` in a section', pipeline('', `def a = 'b'\n${STEPS}`), 'Not a valid section definition'],
    ['`def` in a pipeline', pipeline("def a = 'b'"), 'Not a valid section definition'],
    ['`if` in post', pipeline("post {\nalways {\nif (true) { echo 'a' }\n}\n}"), 'Expected a step'],

    [
      'a condition of post',
      pipeline("post { finally { echo 'a' } }".replace('finally', 'lastly')),
      'Invalid condition "lastly"',
    ],
    [
      'a condition of post twice',
      pipeline("post {\nalways { echo 'a' }\nalways { echo 'b' }\n}"),
      'Multiple occurrences of the always section',
    ],
    ['post without a condition', pipeline('post {\n}'), 'post can not be empty'],

    ['a condition of when', when("weekday 'monday'"), 'Unknown conditional weekday'],
    ['when without a condition', when('beforeAgent true'), 'Empty when'],
    [
      'a time that is no boolean',
      when("beforeAgent 'yes'\nbranch 'a'"),
      'Expected a boolean with beforeAgent',
    ],
    ['a parameter of a condition', when("branch name: 'a'"), 'Invalid parameter "name" of "branch"'],
    [
      'a missing parameter',
      when("environment name: 'a'"),
      'Missing required parameter of "environment": "value"',
    ],
    ['two children of not', when("not {\nbranch 'a'\nbranch 'b'\n}"), '"not" requires exactly 1'],
    [
      'arguments of allOf',
      when("allOf(a: 'b') {\nbranch 'a'\n}"),
      'No arguments are allowed for when condition "allOf"',
    ],
    ['anyOf without children', when('anyOf {\n}'), '"anyOf" requires at least one'],
    ['expression without a block', when("expression 'a'"), 'without a block'],
    ['several positional values', when("branch 'a', 'b'"), 'must be explicitly named'],

    ['an option', pipeline('options { speed(1) }'), 'Invalid option type "speed"'],
    [
      'an option of a missing plugin',
      pipeline("options { ansiColor('xterm') }"),
      'Invalid option type "ansiColor"',
    ],
    [
      'an option of a pipeline on a stage',
      pipeline('', `options { buildDiscarder(logRotator(numToKeepStr: '1')) }\n${STEPS}`),
      'Invalid option type "buildDiscarder"',
    ],
    [
      'a lock without its plugin',
      pipeline('', `options { lock('a') }\n${STEPS}`),
      'Invalid option type "lock"',
    ],
    ['an option twice', pipeline('options {\nretry(2)\nretry(3)\n}'), 'Duplicate option name: "retry"'],
    [
      'a parameter of an option',
      pipeline('options { timeout(minutes: 1) }'),
      'Invalid parameter "minutes" of "timeout"',
    ],
    [
      'a text for a number',
      pipeline("options { timeout(time: '1', unit: 'HOURS') }"),
      'Expecting "int" for parameter "time"',
    ],
    [
      'a number for a text',
      pipeline('options { buildDiscarder(logRotator(numToKeepStr: 50)) }'),
      'for parameter "numToKeepStr"',
    ],
    ['options that are empty', pipeline('options {\n}'), 'options can not be empty'],
    [
      'a trigger of a missing plugin',
      pipeline("triggers { parameterizedCron('H 4 * * * % A=b') }"),
      'Invalid trigger type "parameterizedCron"',
    ],
    [
      'a trigger twice',
      pipeline("triggers {\ncron('@daily')\ncron('@weekly')\n}"),
      'Duplicate trigger name: "cron"',
    ],
    ['a value that has a block', pipeline("triggers { cron(at { 'H 4 * * *' }) }"), 'cannot have a block'],
    ['a step as a value', pipeline("triggers { cron(node('a')) }"), 'Invalid step "node" used as a value'],
    ['a type of parameter', pipeline("parameters { number(name: 'A') }"), 'Invalid parameter type "number"'],
    [
      'a parameter without a name',
      pipeline("parameters { string(defaultValue: 'a') }"),
      'Missing required parameter of "string": "name"',
    ],

    ['an assignment without a name', pipeline("environment { a.b = 'c' }"), 'is no identifier'],
    ['an environment of other code', pipeline("environment { echo 'a' }"), 'Expected name=value pairs'],
    [
      'a variable that is neither text nor call',
      pipeline('environment { A = params.B }'),
      'Value of environment variable "A"',
    ],
    [
      'a variable twice',
      pipeline("environment {\nA = 'a'\nA = 'b'\n}"),
      'Duplicate environment variable name: "A"',
    ],
    ['an environment without a variable', pipeline('environment {\n}'), 'No variables specified'],

    [
      'a field of input',
      pipeline('', `input {\nmessage 'a'\ntitle 'b'\n}\n${STEPS}`),
      'Not a valid field for input: "title"',
    ],
    [
      'input without a message',
      pipeline('', `input {\nok 'a'\n}\n${STEPS}`),
      'No message specified for input',
    ],
    ['a library that is none', pipeline("libraries { use('a') }"), 'Expected a "lib(...)"'],
  ])('%s', async ([, script, said]) => {
    const { thrown, lines } = await run(script);
    expect(thrown?.className).toBe('org.codehaus.groovy.control.MultipleCompilationErrorsException');
    expect(thrown?.message).toContain(said);
    expect(lines).toEqual([]);
  });

  test('everything that is wrong is said at once, with its line', async () => {
    const { thrown } = await run(pipeline("notify { echo 'a' }", 'def a = 1'));
    expect(thrown?.message).toContain('Jenkinsfile: 3: Undefined section "notify"');
    expect(thrown?.message).toContain('Jenkinsfile: 6: Not a valid section definition');
  });

  test.for([
    ['H 4 * *', 'five fields'],
    ['61 4 * * *', '61 is out of range of the minute'],
    ['H 4 * * MON', '"MON" is no day of week'],
    ['H(0-99) 4 * * *', '99 is out of range of the minute'],
  ])('the schedule %s', async ([schedule, said]) => {
    const { thrown, lines } = await run(pipeline(`triggers { cron('${schedule}') }`));
    expect(thrown?.message).toContain(said);
    expect(lines).toEqual([]);
  });

  test.for([
    '',
    'H 4 * * *',
    'H/15 H(0-7) 1,15 * 1-5',
    '@midnight',
    'TZ=Europe/London\\nH 4 * * *',
    '*/5 * * * *',
  ])('but not the schedule "%s"', async (schedule) => {
    expect((await run(pipeline(`triggers { cron('${schedule}') }`))).thrown).toBeNull();
  });
});

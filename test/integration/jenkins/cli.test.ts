import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { LIBRARY } from '../../support/jenkins/build.ts';
import { commit, GATES, gateBuild, program } from '../../support/jenkins/gate.ts';
import { temporary } from '../../support/temporary.ts';

const GATE = `mlopsGateModel(${GATES.pass})`;
const TOOLS = ['sh', 'dirname', 'mkdir', 'find', 'env', 'touch', 'git'];

/** A PATH with the tools of any agent and these programs, nothing else. */
function pathOf(programs: Readonly<Record<string, string>>): string {
  const folder = temporary('path');
  const where = (name: string) =>
    (process.env.PATH ?? '')
      .split(delimiter)
      .map((part) => join(part, name))
      .find(existsSync);
  for (const [name, target] of [
    ...TOOLS.map((tool) => [tool, where(tool)] as const),
    ...Object.entries(programs),
  ])
    if (target) symlinkSync(target, join(folder, name));
  return folder;
}

const product = (): string => join(inject('product'), 'dist/mlops.js');
const node = process.execPath;
/** A program that does the work of the command line and notes how it was called. */
const noting = (file: string): string =>
  `require('node:fs').writeFileSync(${JSON.stringify(file)}, JSON.stringify(process.argv.slice(2)));
   const { status } = require('node:child_process').spawnSync(process.execPath, [${JSON.stringify(product())}, 'call'], { stdio: 'inherit' });
   process.exit(status);`;

describe('where the command line is found', () => {
  test.for(['mlops.js', 'mlops'])(
    'MLOPS_CLI names %s, in a folder with blanks, quotes and dollars',
    async (name, context) => {
      const folder = join(temporary('cli'), `it's "here"; $HOME \`x\``);
      cpSync(join(inject('product'), 'dist'), folder, { recursive: true });
      writeFileSync(join(folder, 'mlops'), `#!/bin/sh\nexec node "$(dirname "$0")/mlops.js" "$@"\n`, {
        mode: 0o755,
      });
      const { build } = await gateBuild(context, GATE, { agentVariables: { MLOPS_CLI: join(folder, name) } });
      expect(build.result).toBe('SUCCESS');
    },
  );

  test('on PATH', async (context) => {
    const said = join(temporary('said'), 'argv.json');
    const PATH = pathOf({ node, mlops: program(noting(said), 'mlops') });
    const { build } = await gateBuild(context, GATE, { agentVariables: { MLOPS_CLI: '', PATH } });
    expect(build.result).toBe('SUCCESS');
    expect(JSON.parse(readFileSync(said, 'utf8'))).toEqual(['call']);
  });

  test('by npx, in the version of the library', async (context) => {
    const said = join(temporary('said'), 'argv.json');
    const { version } = JSON.parse(readFileSync(join(LIBRARY, '../package.json'), 'utf8')) as {
      version: string;
    };
    const PATH = pathOf({ node, npx: program(noting(said), 'npx') });
    const { build } = await gateBuild(context, GATE, { agentVariables: { MLOPS_CLI: '', PATH } });
    expect(build.result).toBe('SUCCESS');
    expect(JSON.parse(readFileSync(said, 'utf8'))).toEqual(['--yes', `mlops-actions@${version}`, 'call']);
  });

  test('npx that finds no registry ends with 1, which is no FAIL', async (context) => {
    const PATH = pathOf({ node, npx: program('console.error("npm error network"); process.exit(1)', 'npx') });
    const { thrown, log } = await gateBuild(context, `mlopsGateModel(${GATES.pass}, onFail: 'warn')`, {
      agentVariables: { MLOPS_CLI: '', PATH },
    });
    expect(thrown?.message).toBe(
      'gate-model ERROR: ended with 1 and left no evidence of this run; its last lines say why',
    );
    expect(log).toContain('npm error network');
  });
});

const version = (text: string): string =>
  program(
    `process.exit(require('node:child_process').spawnSync(${JSON.stringify(node)}, process.argv.slice(2).map((a) => a.replace('process.versions.node', ${JSON.stringify(JSON.stringify(text))})), { stdio: 'inherit' }).status)`,
    'node',
  );
const OLD = 'the Node of this agent is too old: install Node 22.12 or later';
const NO_CLI = 'neither mlops nor npx is on PATH of this agent: install mlops-actions, or set MLOPS_CLI';

describe('what is missing is the message of the build, with its remedy', () => {
  const rows: readonly (readonly [string, () => Record<string, string>, string])[] = [
    [
      'no Node',
      () => ({ PATH: pathOf({}) }),
      'node is not on PATH of this agent: install Node 22.12 or later',
    ],
    ['Node 18', () => ({ PATH: pathOf({ node: version('18.20.4') }) }), OLD],
    ['Node 22.11', () => ({ PATH: pathOf({ node: version('22.11.0') }) }), OLD],
    [
      'a Node that cannot start',
      () => ({ PATH: pathOf({ node: program('process.exit(127)', 'node') }) }),
      OLD,
    ],
    ['nothing but Node', () => ({ MLOPS_CLI: '', PATH: pathOf({ node }) }), NO_CLI],
    [
      'MLOPS_CLI names no file',
      () => ({ MLOPS_CLI: '/nowhere/mlops.js' }),
      'MLOPS_CLI names no file of this agent: give the path of mlops.js',
    ],
    [
      'MLOPS_CLI names a folder',
      () => ({ MLOPS_CLI: temporary('folder') }),
      'MLOPS_CLI names no file of this agent: give the path of mlops.js',
    ],
  ];
  test.for(rows)('%s', async ([, variables, message], context) => {
    for (const [step, script] of [
      ['gate-model', GATE],
      ['plan', 'mlopsPlan()'],
    ] as const) {
      const { build, thrown } = await gateBuild(context, script, { agentVariables: variables() });
      expect(build.result).toBe('FAILURE');
      expect(thrown).toEqual({ className: 'hudson.AbortException', message: `${step} ERROR: ${message}` });
      expect(build.env).toMatchObject({ MLOPS_VERDICT: 'error', MLOPS_REASON: thrown?.message });
    }
  });

  test.for(['22.12.0', '24.1.0', '100.0.0'])('Node %s is new enough', async (text, context) => {
    const { build } = await gateBuild(context, GATE, {
      agentVariables: { PATH: pathOf({ node: version(text) }) },
    });
    expect(build.result).toBe('SUCCESS');
  });
});

describe('a program that a step needs is missing: no work is begun', () => {
  const config = (steps: string): string =>
    `name: flights\nsteps:\n  run-tests:\n    command: touch begun\n    junit: junit.xml\n${steps}`;
  const training = `  train-evaluate:
    command: touch begun
    environment: requirements.txt
    training-data: data.csv
    evaluation-data: data.csv
    row-id: id
    label: y\n`;
  const image = `  build-image:\n    images: registry.example.com/flights\n    model: model\n`;
  const rows = [
    ['docker', image, 'mlopsBuildImage()'],
    ['python3', training, 'mlopsTrainEvaluate()'],
  ] as const;
  test.for(rows)('%s', async ([name, steps, step], context) => {
    const seed = commit({
      'mlops.yml': config(steps),
      'requirements.txt': 'numpy\n',
      'data.csv': 'id,y\n1,0\n',
    });
    for (const script of ['mlopsPlan()\n mlopsRunTests()', 'mlopsPipeline()', step]) {
      const { build, thrown, agents } = await gateBuild(context, script, {
        seed,
        agentVariables: { PATH: pathOf({ node }) },
      });
      expect(build.result).toBe('FAILURE');
      expect(thrown?.message).toContain(name);
      expect(thrown?.message).toMatch(/ERROR: .*; /s);
      expect(build.stages).toEqual([]);
      expect(existsSync(join(agents, 'built-in/workspace/flights/begun'))).toBe(false);
    }
  });
});

describe('the shell part', () => {
  const script = join(LIBRARY, 'resources/mlops-actions/mlops.sh');
  const shells = [['sh'], ['dash'], ['bash', '--posix'], ['busybox', 'sh']].filter(([name]) =>
    (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name!))),
  );

  test.each(shells)('%s reads it and answers by it', (...shell) => {
    const [command, ...options] = shell as [string, ...string[]];
    execFileSync(command, [...options, '-n', script]);
    const folder = join(temporary('shell'), `a 'b' $c`);
    mkdirSync(folder);
    commit()(folder);
    const asked = {
      command: 'gate-model',
      arguments: { candidate: 'metrics.json', rules: 'roc_auc >= 0.7' },
    };
    const MLOPS_ANSWER = join(folder, 'tmp/answer.json');
    const env = {
      PATH: `${dirname(node)}${delimiter}${process.env.PATH}`,
      MLOPS_CLI: product(),
      MLOPS_CALL: JSON.stringify(asked),
      MLOPS_ANSWER,
    };
    execFileSync(command, [...options, '-xe', script], { cwd: folder, env, stdio: 'pipe' });
    expect(JSON.parse(readFileSync(MLOPS_ANSWER, 'utf8'))).toMatchObject({
      exitCode: 0,
      outputs: { verdict: 'pass' },
    });
  });
});

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, inject, test } from 'vitest';
import { VERSION } from '../../src/foundation/version.ts';
import { evidenceOf, mlops, needFlights } from '../support/cli.ts';
import { TOOL_CACHE } from '../support/flights.ts';
import { flightsWorkspace } from '../support/flights-workspace.ts';
import { machineEnvironment } from '../support/runner.ts';
import { temporary } from '../support/temporary.ts';

const workspaceWith = (files: Readonly<Record<string, string>>): string => {
  const folder = temporary('cli');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
};

const METRICS = { 'metrics.json': '{"accuracy": 0.91}' };
const GATE = ['gate-model', '--candidate', 'metrics.json', '--rules', 'accuracy >= 0.9'];

describe('what people ask first', () => {
  test.each([
    [[], 'Usage: mlops'],
    [['--help'], 'gate try'],
    [['gate', 'try', '--help'], '--rule'],
    [['validate-data', '--help'], '--contract'],
    [['--version'], VERSION],
  ])('mlops %j', async (argv, words) => {
    const { code, stdout } = await mlops(workspaceWith({}), argv);
    expect(code).toBe(0);
    expect(stdout).toContain(words);
  });
});

describe('what is mistyped is told, all of it, with exit code 2', () => {
  test.each([
    [['gate-modle'], ['did you mean gate-model?']],
    [['gate'], ['is not a command', 'did you mean gate try or gate plan']],
    [['gate', 'try'], ['arguments are 0, and gate try takes 2']],
    [
      ['gate-model', '--ruls', 'x', '--evidence-dri', 'y'],
      ['did you mean rules?', 'did you mean evidence-dir?'],
    ],
    [['gate-model', '--rules'], ['has no value']],
    [['verify'], ['mlops verify <folder>']],
    [['verify', 'nothing-here'], ['holds no evidence']],
    [['evidence', 'diff', 'a.json', 'b.json'], ['does not exist']],
    [['run'], ['mlops.yml']],
  ])('mlops %j', async (argv, words) => {
    const { code, log, stdout } = await mlops(workspaceWith({}), argv);
    expect(code, log).toBe(2);
    for (const word of words) expect(log).toContain(word);
    expect(stdout).toBe('');
    expect(log).not.toMatch(/\n\s+at /);
  });
});

describe('a step', () => {
  test('--json prints its evidence, and nothing else, on standard output', async () => {
    const workspace = workspaceWith(METRICS);
    const { code, stdout } = await mlops(workspace, [...GATE, '--json']);
    expect(code).toBe(0);
    expect(stdout).toBe(readFileSync(join(workspace, 'mlops-out/evidence/gate-model.json'), 'utf8'));
  });

  test('in a pipe has no colours', async () => {
    const { log } = await mlops(workspaceWith(METRICS), GATE, { FORCE_COLOR: '' });
    expect(log).toContain('PASS');
    expect(log).not.toContain('\u001b');
  });

  test('takes inputs from the environment too', async () => {
    const workspace = workspaceWith(METRICS);
    const { code } = await mlops(workspace, ['gate-model', '--candidate', 'metrics.json'], {
      MLOPS_INPUT_GATE_MODEL_RULES: 'accuracy >= 0.95',
    });
    expect(code).toBe(1);
  });

  test('whose folder cannot be written: exit code 2, no stack', async () => {
    const workspace = workspaceWith({ ...METRICS, 'mlops-out': 'a file' });
    const { code, log } = await mlops(workspace, GATE);
    expect(code, log).toBe(2);
    expect(log).not.toMatch(/\n\s+at /);
    expect(readFileSync(join(workspace, 'mlops-out'), 'utf8')).toBe('a file');
  });

  test('its evidence differs in what was asked', async () => {
    const workspace = workspaceWith(METRICS);
    await mlops(workspace, [...GATE, '--evidence-dir', 'a']);
    await mlops(workspace, [...GATE, '--evidence-dir', 'b', '--rules', 'accuracy >= 0.95']);
    const { code, stdout } = await mlops(workspace, [
      'evidence',
      'diff',
      'a/evidence/gate-model.json',
      'b/evidence/gate-model.json',
    ]);
    expect(code).toBe(1);
    expect(stdout).toContain('/verdict: "pass" → "fail"');
    expect(
      (
        await mlops(workspace, [
          'evidence',
          'diff',
          'a/evidence/gate-model.json',
          'a/evidence/gate-model.json',
        ])
      ).code,
    ).toBe(0);
  });
});

describe('a run that is cancelled', () => {
  test('ends what it has started, and leaves evidence that says so', async () => {
    const config =
      'name: slow\nsteps:\n  train-evaluate:\n    command: [node, slow.mjs]\n    evaluation-data: a.csv\n    row-id: [id]\n    label: y\n';
    const workspace = workspaceWith({
      'mlops.yml': config,
      'a.csv': 'id,y\n1,true\n2,false\n',
      'slow.mjs':
        "import { writeFileSync } from 'node:fs';\nwriteFileSync('started', String(process.pid));\nsetInterval(() => {}, 1000);\n",
    });
    const child = spawn(process.execPath, [join(inject('product'), 'dist/mlops.js'), 'run'], {
      cwd: workspace,
      env: { ...machineEnvironment(), MLOPS_TOOL_CACHE: TOOL_CACHE },
      stdio: 'ignore',
    });
    const ended = new Promise<number | null>((resolve) => void child.once('close', resolve));
    await expect.poll(() => existsSync(join(workspace, 'started')), { timeout: 30_000 }).toBe(true);
    child.kill('SIGTERM');
    expect(await ended).toBe(2);
    expect(evidenceOf(workspace, 'train-evaluate').checks[0]!.id).toBe('train-evaluate:cancelled');
    const pid = Number(readFileSync(join(workspace, 'started'), 'utf8'));
    await expect.poll(() => isRunning(pid), { timeout: 10_000 }).toBe(false);
  });
});

describe('a run that is cancelled twice', () => {
  test('ends at once, with a child that will not end, and leaves no evidence of the step', async () => {
    const workspace = workspaceWith({
      'mlops.yml':
        'name: slow\nsteps:\n  train-evaluate:\n    command: [node, slow.mjs]\n    evaluation-data: a.csv\n    row-id: [id]\n    label: y\n',
      'a.csv': 'id,y\n1,true\n2,false\n',
      'slow.mjs':
        "import { writeFileSync } from 'node:fs';\nprocess.on('SIGTERM', () => console.log('no'));\nwriteFileSync('started', String(process.pid));\nsetInterval(() => {}, 1000);\n",
    });
    const child = spawn(process.execPath, [join(inject('product'), 'dist/mlops.js'), 'run'], {
      cwd: workspace,
      env: { ...machineEnvironment(), MLOPS_TOOL_CACHE: TOOL_CACHE },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let told = '';
    child.stderr.on('data', (chunk: Buffer) => {
      told += chunk;
    });
    const ended = new Promise<number | null>((resolve) => void child.once('close', resolve));
    await expect.poll(() => existsSync(join(workspace, 'started')), { timeout: 30_000 }).toBe(true);
    child.kill('SIGINT');
    await expect.poll(() => told, { timeout: 10_000 }).toContain('once more ends it at once');
    await setTimeout(600);
    child.kill('SIGINT');
    expect(await ended).toBe(2);
    expect(told).toContain('ended at once');
    expect(existsSync(join(workspace, 'mlops-out/evidence/train-evaluate.json'))).toBe(false);
    const pid = Number(readFileSync(join(workspace, 'started'), 'utf8'));
    await expect.poll(() => isRunning(pid), { timeout: 10_000 }).toBe(false);
  });
});

describe('mlops gate try', () => {
  /** 400 rows, of which the first `share` are predicted right. */
  const table = (share: number): string =>
    [
      'id,label,prediction',
      ...Array.from({ length: 400 }, (_, i) => `${i},${i % 2 === 0},${(i % 2 === 0) === i < share * 400}`),
    ].join('\n');

  test.each([
    ['as good as before', 0.9, 0.9, 0],
    ['much worse', 0.9, 0.5, 1],
    ['a little worse than few rows can tell', 0.9, 0.8925, 3],
  ])('%s', async (_, before, after, exitCode) => {
    const workspace = workspaceWith({ 'old.csv': table(before), 'new.csv': table(after) });
    const { code, log } = await mlops(workspace, [
      'gate',
      'try',
      'old.csv',
      'new.csv',
      '--rule',
      'accuracy >= baseline - 0.01',
    ]);
    expect(code, log).toBe(exitCode);
    expect(existsSync(join(workspace, 'mlops-out'))).toBe(false);
  });
});

describe('mlops gate try on a broken table', () => {
  test.each([
    ['old.csv', 'new.csv'],
    ['new.csv', 'old.csv'],
  ])(
    '%s and %s: ends with exit code 2, though the other table is still being opened',
    async (old, latest) => {
      const rows = Array.from({ length: 30_000 }, (_, i) => `${i},true,true`).join('\n');
      const workspace = workspaceWith({
        'old.csv': 'id,label,prediction\n1,true\n',
        'new.csv': `id,label,prediction\n${rows}\n`,
      });
      const { code, log } = await mlops(workspace, ['gate', 'try', old, latest, '--rule', 'accuracy >= 0.5']);
      expect(code, log).toBe(2);
      expect(log).toContain('old.csv:2');
    },
  );
});

describe('the first minutes', () => {
  test('mlops contract infer: what is inferred from January to March passes on April', async (context) => {
    const workspace = flightsWorkspace(needFlights(context));
    const inferred = await mlops(workspace, ['contract', 'infer', 'data/2013-0[123].parquet']);
    expect(inferred.code, inferred.log).toBe(0);
    writeFileSync(join(workspace, 'inferred.yaml'), inferred.stdout);
    const { code, log } = await mlops(workspace, [
      'validate-data',
      '--contract',
      'inferred.yaml',
      '--data',
      'data/2013-04.parquet',
    ]);
    expect(code, log).toBe(0);
  });

  test('mlops init writes what is missing, and never over a file', async () => {
    const rows = (start: number) =>
      ['id,x,label', ...Array.from({ length: 20 }, (_, i) => `${start + i},${i * 1.5},${i % 2 === 0}`)].join(
        '\n',
      );
    const workspace = workspaceWith({
      'train.py': 'print("train")\n',
      'requirements.txt': '\n',
      'data/2024-01.csv': rows(0),
      'data/2024-02.csv': rows(20),
      'model-card.yaml': 'name: mine\n',
    });
    const { code, log, stdout } = await mlops(workspace, ['init']);
    expect(code, log).toBe(0);
    expect(stdout).toMatch(/kept +model-card\.yaml/);
    expect(readFileSync(join(workspace, 'model-card.yaml'), 'utf8')).toBe('name: mine\n');
    for (const path of ['mlops.yml', 'contract.odcs.yaml', '.github/workflows/level-1.yml'])
      expect(existsSync(join(workspace, path)), path).toBe(true);
    const validated = await mlops(workspace, ['run', '--steps', 'validate-data\ndetect-drift']);
    expect(validated.code, validated.log).toBe(0);
  });

  test.each([
    { flags: ['--jenkins'], stages: ["stage('Gate')"] },
    { flags: ['--jenkins', '--docker'], stages: ["stage('Gate')", "stage('Deploy to dev')"] },
  ])('mlops init $flags writes a Jenkinsfile in place of the workflow', async ({ flags, stages }) => {
    const workspace = workspaceWith({
      'train.py': 'print("train")\n',
      'requirements.txt': '\n',
      'data/rows.csv': 'id,x,label\n1,0.5,1\n2,1.5,0\n',
    });
    const { code, log } = await mlops(workspace, ['init', ...flags]);
    expect(code, log).toBe(0);
    const pipeline = readFileSync(join(workspace, 'Jenkinsfile'), 'utf8');
    for (const stage of stages) expect(pipeline).toContain(stage);
    expect(existsSync(join(workspace, '.github'))).toBe(false);
  });

  test('mlops init --docker writes the service and the steps of level 2 too, and never over a file', async () => {
    const workspace = workspaceWith({
      'train.py': 'print("train")\n',
      'requirements.txt': '\n',
      'data/rows.csv': 'id,x,label\n1,0.5,1\n2,1.5,0\n',
      Dockerfile: 'FROM mine\n',
    });
    const { code, log, stdout } = await mlops(workspace, ['init', '--docker', '--name', 'Churn 2']);
    expect(code, log).toBe(0);
    expect(stdout).toMatch(/kept +Dockerfile/);
    expect(readFileSync(join(workspace, 'Dockerfile'), 'utf8')).toBe('FROM mine\n');
    for (const path of ['serve.py', 'compose.yml', 'test_training.py', '.github/workflows/level-2.yml'])
      expect(existsSync(join(workspace, path)), path).toBe(true);
    const golden = JSON.parse(readFileSync(join(workspace, 'golden-request.json'), 'utf8')) as unknown;
    expect(golden).toMatchObject({ path: '/predict', body: { id: 1, x: 0.5 }, status: 200 });
    const again = await mlops(workspace, ['init', '--docker']);
    expect(again.code, again.log).toBe(0);
    expect(again.stdout.match(/^kept/gm)).toHaveLength(stdout.match(/^(?:kept|wrote)/gm)!.length);
    expect(again.stdout).not.toMatch(/^wrote/m);
    const validated = await mlops(workspace, ['run', '--steps', 'validate-data']);
    expect(validated.code, validated.log).toBe(0);
  });
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

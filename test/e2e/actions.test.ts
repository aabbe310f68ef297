import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, type TestContext, test } from 'vitest';
import { EXIT_CODES } from '../../src/foundation/evidence/verdict.ts';
import { evidenceOf, needFlights } from '../support/cli.ts';
import { TOOL_CACHE } from '../support/flights.ts';
import { flightsWorkspace, withoutTraining } from '../support/flights-workspace.ts';
import { type ActionRun, runAction } from '../support/runner.ts';
import { temporary } from '../support/temporary.ts';

/** Runs an action of the product in a workspace. */
const act = (
  workspace: string,
  action: string,
  inputs: Readonly<Record<string, string>> = {},
): Promise<ActionRun> =>
  runAction({ product: inject('product'), action, with: inputs, workspace, toolCache: TOOL_CACHE });

/** What holds for every run of a step, whatever its verdict. */
function expectContract(
  run: ActionRun,
  workspace: string,
  id: string,
  verdict: keyof typeof EXIT_CODES,
  folder?: string,
): void {
  expect(run.problems, run.log).toEqual([]);
  expect([run.outputs.verdict, run.code], run.log).toEqual([verdict, EXIT_CODES[verdict]]);
  expect(evidenceOf(workspace, id, folder)).toMatchObject({ verdict, reason: run.outputs.reason });
  expect(existsSync(join(workspace, run.outputs.junit!))).toBe(true);
  expect(run.summary).toContain(id);
  expect(run.log).not.toMatch(/\n\s+at .*:\d+:\d+/);
}

describe('on the flights example', () => {
  /** The example after a green run of the root action; each test works on a copy. */
  let ran: string;
  let green: ActionRun;
  beforeAll(async () => {
    const flights = inject('flights');
    if (!flights) return;
    ran = flightsWorkspace(flights, withoutTraining);
    cpSync(flights.models.good, join(ran, 'given.onnx'));
    green = await act(ran, '.');
  });
  const copy = (context: TestContext): string => {
    needFlights(context);
    const workspace = temporary('workspace');
    cpSync(ran, workspace, { recursive: true });
    return workspace;
  };

  test('the root action runs every step of mlops.yml', (context) => {
    needFlights(context);
    expect(green.problems, green.log).toEqual([]);
    expect(green.code).toBe(0);
    expect(green.outputs).toMatchObject({ verdict: 'pass', 'ended-by': '', 'evidence-dir': 'mlops-out' });
    expect(JSON.parse(green.outputs.verdicts!)).toEqual({
      'validate-data': 'pass',
      'detect-drift': 'pass',
      'train-evaluate': 'pass',
      'gate-model': 'pass',
      report: 'pass',
    });
  });

  test.for([
    ['validate-data', 'rows', '28330'],
    ['detect-drift', 'drifted', 'false'],
    ['train-evaluate', 'model', 'mlops-out/artifacts/train-evaluate/model'],
    ['gate-model', 'metrics-diff', expect.stringContaining('roc_auc')],
    ['report', 'html', 'mlops-out/report/index.html'],
  ])('%s: PASS, and its own output %s', async ([name, output, value], context) => {
    const workspace = copy(context);
    const run = await act(workspace, `actions/${name}`);
    expectContract(run, workspace, name, 'pass');
    expect(run.outputs[output]).toEqual(value);
  });

  test.for([
    ['detect-drift', { rules: 'share_drifted <= 0\npsi[dest] <= 0' }, 'fail'],
    ['gate-model', { rules: 'roc_auc >= 0.9' }, 'fail'],
    ['gate-model', { rules: 'roc_auc >= 0.658' }, 'inconclusive'],
    ['validate-data', { data: 'data/2014-*.parquet' }, 'error'],
    ['detect-drift', { columns: 'no_such_column' }, 'error'],
    ['train-evaluate', { model: 'requirements.txt' }, 'error'],
    ['gate-model', { rules: 'roc_auc is good\naccuracy >=' }, 'error'],
    ['gate-model', { confidence: 'high' }, 'error'],
    ['report', { 'model-card': 'no-such-card.yaml' }, 'error'],
    ['report', { 'evidence-dir': 'empty-folder' }, 'error'],
  ] as const)('%s with %j: %s', async ([name, inputs, verdict], context) => {
    const workspace = copy(context);
    const run = await act(workspace, `actions/${name}`, inputs);
    const folder = 'evidence-dir' in inputs ? inputs['evidence-dir'] : undefined;
    expectContract(run, workspace, name, verdict, folder);
    expect(run.annotations.length).toBeGreaterThan(0);
  });

  test('validate-data with a value that the contract does not allow: FAIL, with the rows', async (context) => {
    const workspace = copy(context);
    const contract = join(workspace, 'contract.odcs.yaml');
    writeFileSync(contract, readFileSync(contract, 'utf8').replace(/(maximum: )\d+/g, '$11'));
    const run = await act(workspace, 'actions/validate-data');
    expectContract(run, workspace, 'validate-data', 'fail');
    expect(JSON.parse(run.outputs.findings!).length).toBeGreaterThan(0);
  });

  test('on-fail: warn changes the exit code, never the verdict', async (context) => {
    const workspace = copy(context);
    const run = await act(workspace, 'actions/gate-model', { rules: 'roc_auc >= 0.9', 'on-fail': 'warn' });
    expect(run.problems).toEqual([]);
    expect([run.outputs.verdict, run.code]).toEqual(['fail', 0]);
  });

  test('the root action stops at the step that failed, and reports', async (context) => {
    const workspace = copy(context);
    const lines = [
      'name: x',
      'steps:',
      '  detect-drift:',
      '    reference: data/2013-01.parquet',
      '    current: data/2013-04.parquet',
      '    rules: psi[dest] <= 0',
      '  gate-model:',
      '    rules: roc_auc >= 0.6',
      '  report:',
    ];
    writeFileSync(join(workspace, 'mlops.yml'), lines.join('\n'));
    rmSync(join(workspace, 'mlops-out'), { recursive: true });
    const run = await act(workspace, '.');
    expect(run.problems, run.log).toEqual([]);
    expect(run.code).toBe(1);
    expect(run.outputs).toMatchObject({ verdict: 'fail', 'ended-by': 'detect-drift' });
    expect(JSON.parse(run.outputs.verdicts!)).toEqual({ 'detect-drift': 'fail', report: 'pass' });
  });
});

describe('many findings in one step of the runner', () => {
  test('the root action shows ten annotations, errors before warnings, and one summary within 1 MiB', async () => {
    const workspace = temporary('workspace');
    const drift = (rules: number) =>
      `{ step: detect-drift, reference: a.csv, current: b.csv, on-fail: warn, rules: [${Array.from({ length: rules }, (_, i) => `"ks[x] <= 0.00${i + 1}"`).join(', ')}] }`;
    writeFileSync(
      join(workspace, 'mlops.yml'),
      `name: x\nsteps:\n  first: ${drift(8)}\n  second: ${drift(8)}\n`,
    );
    writeFileSync(
      join(workspace, 'a.csv'),
      `x\n${Array.from({ length: 500 }, (_, i) => (i % 50) * 1.5).join('\n')}\n`,
    );
    writeFileSync(
      join(workspace, 'b.csv'),
      `x\n${Array.from({ length: 500 }, (_, i) => (i % 50) * 1.5 + 20).join('\n')}\n`,
    );
    const run = await act(workspace, '.');
    expect(run.problems, run.log).toEqual([]);
    expect(run.code, run.log).toBe(0);
    expect(run.annotations).toHaveLength(10);
    expect(run.summary).toContain('first');
    expect(run.summary).toContain('second');
  });
});

describe('bad settings', () => {
  const withConfig = (text: string): string => {
    const workspace = temporary('workspace');
    writeFileSync(join(workspace, 'mlops.yml'), text);
    return workspace;
  };

  test.each(['validate-data', 'detect-drift', 'train-evaluate', 'gate-model', 'report'])(
    '%s: fifteen unknown keys are all told, ten of them as annotations',
    async (name) => {
      const keys = Array.from({ length: 15 }, (_, i) => `    unknown-${i}: 1`).join('\n');
      const workspace = withConfig(`name: x\nsteps:\n  ${name}:\n${keys}\n`);
      const run = await act(workspace, `actions/${name}`);
      expectContract(run, workspace, name, 'error');
      const { checks } = evidenceOf(workspace, name);
      expect(checks.filter(({ observed }) => String(observed).startsWith('unknown-'))).toHaveLength(15);
      expect(run.annotations).toHaveLength(10);
      expect(run.annotations[0]!.properties).toMatchObject({ file: 'mlops.yml', line: '4' });
    },
  );

  test.each([
    ['an unreadable mlops.yml', 'name: x\nname: y\nsteps: {}\n', {}],
    ['an unknown id', 'name: x\nsteps: {report: {}}\n', { steps: 'reprot' }],
    ['a file that is not there', 'name: x\nsteps: {}\n', { config: 'other.yml' }],
  ])('the root action with %s: ERROR, outputs set', async (_, text, inputs) => {
    const run = await act(withConfig(text), '.', inputs);
    expect(run.problems, run.log).toEqual([]);
    expect(run.code).toBe(2);
    expect(run.outputs.verdict).toBe('error');
    expect(run.outputs.reason).not.toBe('');
    expect(run.annotations.length).toBeGreaterThan(0);
  });

  test('a working directory that is not there is named', async () => {
    for (const action of ['actions/report', '.']) {
      const run = await act(temporary('workspace'), action, { 'working-directory': 'nowhere' });
      expect([run.code, run.outputs.verdict], run.log).toEqual([2, 'error']);
      expect(run.outputs.reason).toContain('working-directory is not a folder');
    }
  });

  test('no settings at all: what is required is asked for', async () => {
    const workspace = temporary('workspace');
    const run = await act(workspace, 'actions/gate-model');
    expectContract(run, workspace, 'gate-model', 'error');
    expect(run.outputs.reason).toContain('rules is required');
  });
});

describe('hostile text', () => {
  const HOSTILE = [
    '##[set-output name=verdict]pass',
    '::add-path::/evil',
    '%0A::error::x',
    '<script>alert(1)</script>',
    '=cmd|calc',
  ];

  test('in data stays text: no command is run, no output is set', async () => {
    const workspace = temporary('workspace');
    writeFileSync(join(workspace, 'rows.csv'), `id\n${HOSTILE.map((text) => `"${text}"`).join('\n')}\n`);
    writeFileSync(
      join(workspace, 'contract.yaml'),
      'apiVersion: v3.1.0\nkind: DataContract\nid: rows\nversion: 1.0.0\nstatus: active\nschema:\n  - name: rows\n    properties:\n      - name: id\n        logicalType: string\n        required: true\n        logicalTypeOptions: { maxLength: 3 }\n',
    );
    const run = await act(workspace, 'actions/validate-data', {
      data: 'rows.csv',
      contract: 'contract.yaml',
    });
    expectContract(run, workspace, 'validate-data', 'fail');
    expect(run.summary).not.toContain('<script>');
  });

  test.each(HOSTILE)('in settings stays text: %s', async (text) => {
    const workspace = temporary('workspace');
    const run = await act(workspace, 'actions/gate-model', { rules: text, candidate: text });
    expectContract(run, workspace, 'gate-model', 'error');
    expect(run.summary).not.toContain('<script>');
  });
});

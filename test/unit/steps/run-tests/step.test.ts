import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { AnyStep } from '../../../../src/foundation/step/define.ts';
import { connect } from '../../../../src/main/wiring/connect.ts';
import { NO_CONFIG } from '../../../../src/run/mlops-yml/config.ts';
import type { StepRun } from '../../../../src/run/step/run-step.ts';
import { runTestsStep } from '../../../../src/steps/run-tests/step.ts';
import { askStep } from '../../../support/ask-step.ts';
import { memoryHost } from '../../../support/memory.ts';
import { temporary } from '../../../support/temporary.ts';

const GREEN = '<testsuite name="a"><testcase name="b" time="0.5"/></testsuite>';
const RED = '<testsuite name="a"><testcase name="b"><failure message="1 != 2"/></testcase></testsuite>';
const never = new AbortController().signal;

let folder: string;
beforeEach(() => {
  folder = temporary('run-tests');
});

/** Runs the step with a script of Node as the user's test command. */
async function run(
  script: string,
  inputs: Readonly<Record<string, string>> = {},
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<StepRun> {
  writeFileSync(join(folder, 'tests.mjs'), `import { writeFileSync } from 'node:fs';\n${script}`);
  const explicit = {
    command: JSON.stringify(process.execPath).slice(1, -1).concat(' tests.mjs'),
    junit: 'out.xml',
    ...inputs,
  };
  const ports = connect(runTestsStep.spec, {
    environment,
    workingDirectory: folder,
    host: memoryHost(environment),
  });
  const request = { id: 'run-tests', config: NO_CONFIG, sources: { explicit, environment: {} } };
  return await askStep(runTestsStep as unknown as AnyStep, request, ports, never);
}

const write = (xml: string, name = 'out.xml'): string =>
  `writeFileSync(${JSON.stringify(name)}, ${JSON.stringify(xml)});`;

test('green: counts as facts, times outside the promise of equal bytes, the file by its digest', async () => {
  const { evidence, outputs, exitCode } = await run(write(GREEN));
  expect(exitCode).toBe(0);
  expect(evidence).toMatchObject({
    verdict: 'pass',
    reason: '1 test passed.',
    facts: { exitCode: 0, counts: { passed: 1, failures: 0 }, files: ['out.xml'] },
    measured: { seconds: 0.5, slowest: 'a::b' },
    subjects: [{ role: 'report', name: 'out.xml' }],
  });
  expect(outputs).toMatchObject({ tests: '1', 'tests-failed': '0', 'tests-flaky': '0', failed: '0' });
});

test.each([
  ['a test failed', `${write(RED)} process.exitCode = 1;`, '1 of 1 test failed, the first is a::b.'],
  ['a test failed and the exit code is 0', write(RED), '1 of 1 test failed, the first is a::b.'],
  [
    'the exit code alone',
    `${write(GREEN)} process.exitCode = 3;`,
    'The command ended with exit code 3, though no test failed.',
  ],
])('red: %s', async (_, script, reason) => {
  const { evidence, exitCode } = await run(script);
  expect({ exitCode, reason: evidence.reason }).toEqual({ exitCode: 1, reason });
});

describe('no result is ERROR, and says why', () => {
  test.each<[string, string, Record<string, string>, string]>([
    [
      'no JUnit',
      'console.log("boom"); process.exitCode = 2;',
      {},
      'ended with exit code 2; its last line: boom; it wrote no file that `junit` matches (out.xml)',
    ],
    ['no JUnit, though all seems well', '', {}, 'ended with exit code 0 and wrote nothing; it wrote no file'],
    ['half of it', write(GREEN.slice(0, 30)), {}, 'out.xml:1'],
    [
      'two bad files',
      write('x', 'a.xml') + write('<a/>', 'b.xml'),
      { junit: '*.xml' },
      'a.xml:1:1: is not XML',
    ],
    ['both of them', write('x', 'a.xml') + write('<a/>', 'b.xml'), { junit: '*.xml' }, 'b.xml is not JUnit'],
    [
      'other bytes',
      'writeFileSync("out.xml", Buffer.from([0x3c, 0x61, 0xe9, 0x3e]));',
      {},
      'out.xml:1: is not UTF-8',
    ],
    [
      'too much',
      'import { truncateSync } from "node:fs"; writeFileSync("out.xml", ""); truncateSync("out.xml", 2 ** 30 + 1);',
      {},
      'matches files of more than 1024 MiB',
    ],
    [
      'one of two that are named',
      write(GREEN),
      { junit: 'out.xml\nmore.xml' },
      'junit "more.xml" was not written',
    ],
    [
      'a folder',
      'import { mkdirSync } from "node:fs"; mkdirSync("out.xml");',
      {},
      'junit "out.xml" is a folder',
    ],
    [
      'a program that is not there',
      '',
      { command: 'no-such-runner --all' },
      'command "no-such-runner" was not found',
    ],
    [
      'what only a shell could do',
      '',
      { command: 'pytest && true' },
      'command "pytest && true" has an unquoted & at column 8',
    ],
    ['an environment that is not there', '', { environment: 'no.txt' }, 'environment "no.txt" is not a file'],
  ])('%s', async (_, script, inputs, said) => {
    const { evidence, exitCode } = await run(script, inputs);
    expect({ exitCode, facts: evidence.facts }).toEqual({ exitCode: 2, facts: null });
    expect(evidence.checks.map(({ message }) => message).join('\n')).toContain(said);
  });
});

describe('what an earlier run left', () => {
  const left = () => readFileSync(join(folder, 'results/old.xml'), 'utf8');
  beforeEach(() => {
    mkdirSync(join(folder, 'results'));
    writeFileSync(join(folder, 'results/old.xml'), RED);
  });

  test('is no result of this one, and is put back', async () => {
    const script = write(GREEN, 'results/new.xml');
    const { evidence } = await run(script, { junit: 'results/**' });
    expect(evidence).toMatchObject({ verdict: 'pass', facts: { files: ['results/new.xml'] } });
    expect(left()).toBe(RED);
  });

  test('is no result where nothing is written', async () => {
    const { evidence } = await run('', { junit: 'results/old.xml' });
    expect(evidence.verdict).toBe('error');
    expect(left()).toBe(RED);
  });

  test('gives way to what is written over it', async () => {
    const { evidence } = await run(write(GREEN, 'results/old.xml'), { junit: 'results/*' });
    expect(evidence.verdict).toBe('pass');
    expect(left()).toBe(GREEN);
    expect(existsSync(join(folder, 'results/.old.xml.before'))).toBe(false);
  });
});

test('secrets of the environment that a test prints reach neither evidence nor JUnit', async () => {
  const environment = { ...process.env, WANDB_API_KEY: 'hunter22-hunter22' };
  const leak = `const k = process.env.WANDB_API_KEY; writeFileSync('out.xml', \`<testsuite><testcase name="t"><failure message="\${k} \${btoa(k)}"/></testcase></testsuite>\`);`;
  const { evidence } = await run(leak, {}, environment);
  expect(evidence.checks[0]!.message).toBe('t failed: *** ***');
  const written = ['evidence/run-tests.json', 'junit/TEST-run-tests.xml'].map((name) =>
    readFileSync(join(folder, 'mlops-out', name), 'utf8'),
  );
  for (const text of written) expect(text).not.toMatch(/hunter22|aHVudGVy/);
});

test('a result that is a link out of the working directory is not read', async () => {
  const { evidence } = await run(
    'import { symlinkSync } from "node:fs"; symlinkSync("/etc/passwd", "out.xml");',
  );
  expect(evidence.verdict).toBe('error');
  expect(JSON.stringify(evidence)).not.toContain('root:');
});

test('a cancelled run ends its tests and is no result', async () => {
  const stop = new AbortController();
  writeFileSync(join(folder, 'tests.mjs'), 'console.log("up"); setInterval(() => {}, 1000);');
  const host = memoryHost();
  const ports = connect(runTestsStep.spec, {
    environment: process.env,
    workingDirectory: folder,
    host: { ...host, log: { ...host.log, info: () => stop.abort() } },
  });
  const explicit = { command: `${process.execPath} tests.mjs`, junit: 'out.xml' };
  const request = { id: 'run-tests', config: NO_CONFIG, sources: { explicit, environment: {} } };
  const { evidence } = await askStep(runTestsStep as unknown as AnyStep, request, ports, stop.signal);
  expect(evidence.verdict).toBe('error');
});

import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { CallAnswer } from '../../../../src/main/call/answer.ts';
import { answerTo } from '../../../../src/main/command-line.ts';
import { memoryHost } from '../../../support/memory.ts';
import { temporary } from '../../../support/temporary.ts';
import { until } from '../../../support/until.ts';

const CLI = join(import.meta.dirname, '../../../../src/main/cli.ts');
const scratch = temporary('call');

let folder: string;
let answerPath: string;
beforeEach(() => {
  folder = mkdtempSync(join(scratch, 'workspace-'));
  answerPath = join(folder, 'answers/1.json');
});

const never = new AbortController().signal;
const readAnswer = (): CallAnswer => JSON.parse(readFileSync(answerPath, 'utf8')) as CallAnswer;

/** `mlops call` in this process: its exit code, what it answered, what it told the log. */
async function call(document: unknown, environment: Readonly<Record<string, string | undefined>> = {}) {
  const host = memoryHost();
  const text = typeof document === 'string' ? document : JSON.stringify(document);
  const world = {
    host,
    print: () => {},
    signal: never,
    environment: { PATH: process.env.PATH, MLOPS_CALL: text, MLOPS_ANSWER: answerPath, ...environment },
  };
  const code = await answerTo(['call'], world).catch((cause: Error) => cause);
  return { code, answer: existsSync(answerPath) ? readAnswer() : undefined, lines: host.told.lines };
}

/** More than 128 KiB of patterns that match nothing. */
const MANY = Array.from({ length: 2000 }, (_, at) => `nothing/${'x'.repeat(70)}/${at}*.xml`);

const GREEN = '<testsuite name="a"><testcase name="b"/></testsuite>';
const RED = '<testsuite name="a"><testcase name="b"><failure message="1 != 2"/></testcase></testsuite>';
/** A test command that writes its arguments beside the results. */
function testsThatSay(xml: string): readonly string[] {
  writeFileSync(
    join(folder, 'tests.mjs'),
    `import { writeFileSync } from 'node:fs';
writeFileSync('out.xml', ${JSON.stringify(xml)});
writeFileSync('said.json', JSON.stringify({ argv: process.argv.slice(2), env: Object.keys(process.env) }));`,
  );
  return [process.execPath, 'tests.mjs'];
}
const runTests = (command: readonly string[], more: Readonly<Record<string, unknown>> = {}) => ({
  command: 'run-tests',
  arguments: { workingDirectory: folder, command, junit: 'out.xml', ...more },
});

describe('a step that is called', () => {
  test('answers its outputs in camelCase, its JUnit file and what to archive', async () => {
    const { code, answer } = await call(runTests(testsThatSay(GREEN)));
    expect(code).toBe(0);
    expect(answer).toMatchObject({ command: 'run-tests', exitCode: 0, tolerated: false });
    expect(answer!.outputs).toMatchObject({ verdict: 'pass', tests: '1', testsFailed: '0' });
    expect(answer!.outputs.evidence).toBe('mlops-out/evidence/run-tests.json');
    expect(join(process.cwd(), answer!.junit)).toBe(join(folder, 'mlops-out/junit/TEST-run-tests.xml'));
    expect(answer!.archive.map((path) => path.slice(path.indexOf('mlops-out')))).toEqual([
      'mlops-out/run.json',
      'mlops-out/builds/run-tests.json',
      'mlops-out/evidence/run-tests.json',
      'mlops-out/junit/TEST-run-tests.xml',
    ]);
    expect(readdirSync(join(folder, 'answers'))).toEqual(['1.json']);
  });

  test.each([
    ['fail', 1, false],
    ['warn', 0, true],
  ])('a FAIL with onFail %s: exit code %i, tolerated %j', async (onFail, exitCode, tolerated) => {
    const { code, answer } = await call(runTests(testsThatSay(RED), { onFail, id: 'unit-tests' }));
    expect(code).toBe(exitCode);
    expect(answer).toMatchObject({ exitCode, tolerated, outputs: { verdict: 'fail' } });
    // Hosts that count failed cases are told of a tolerated verdict by a file without any.
    const told = readFileSync(join(process.cwd(), answer!.junit), 'utf8');
    expect(told.includes('<failure')).toBe(!tolerated);
    expect(readFileSync(join(folder, 'mlops-out/junit/TEST-unit-tests.xml'), 'utf8')).toContain('<failure');
  });

  test('is asked by a file where a variable is too small, which is removed', async () => {
    const asked = join(folder, 'asked.json');
    writeFileSync(asked, JSON.stringify(runTests(testsThatSay(GREEN), { junit: ['out.xml', ...MANY] })));
    const { code } = await call(`@${asked}`);
    expect(code).toBe(0);
    expect(existsSync(asked)).toBe(false);
  });

  test.each([
    ['@asked.json', /MLOPS_CALL "@asked\.json" names no absolute path/],
    ['@/nowhere/asked.json', /MLOPS_CALL "@\/nowhere\/asked\.json" names a file that does not exist/],
  ])('is refused where it is asked by %s', async (document, message) => {
    const { answer } = await call(document);
    expect(answer).toMatchObject({ exitCode: 2, outputs: { reason: expect.stringMatching(message) } });
  });

  test('is not asked by what is no regular file, which stays', async () => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const { code } = await call(`@${pipe}`);
    expect((code as Error).message).toMatch(/is not a regular file/);
    expect(existsSync(pipe)).toBe(true);
  });

  test('words reach the command as the bytes they are; the call reaches nobody', async () => {
    const words = ['$(id)', '`id`', '"\'*/', 'a\nb', 'größe 🚀', '; rm -rf .', ''];
    await call(runTests([...testsThatSay(GREEN), ...words]), { MLOPS_INPUT_RUN_TESTS_ID: 'hush' });
    const said = JSON.parse(readFileSync(join(folder, 'said.json'), 'utf8')) as {
      argv: unknown;
      env: string[];
    };
    expect(said.argv).toEqual(words);
    expect(said.env.filter((name) => name.startsWith('MLOPS_'))).toEqual([]);
  });

  test('an argument of the wrong type is ERROR with evidence, as a flag is', async () => {
    const { code, answer } = await call(runTests(testsThatSay(GREEN), { junit: 7 }));
    expect(code).toBe(2);
    expect(answer!.outputs).toMatchObject({ verdict: 'error' });
    expect(answer!.outputs.reason).toContain('junit 7 is a number, not a list of paths');
    expect(answer!.junit).not.toBe('');
    expect(existsSync(join(folder, 'mlops-out/evidence/run-tests.json'))).toBe(true);
  });

  test('a program that this machine lacks is ERROR before any work', async () => {
    const { answer } = await call(
      { command: 'build-image', arguments: { workingDirectory: folder, images: 'ghcr.io/acme/flights' } },
      { PATH: folder },
    );
    expect(answer).toMatchObject({ exitCode: 2, outputs: { verdict: 'error', image: '' } });
    expect(answer!.outputs.reason).toMatch(/^docker is not on PATH of this machine; install Docker/);
  });

  test('the record of the run holds the causes, whatever people typed in them', async () => {
    const causes = JSON.stringify([
      { _class: 'hudson.model.Cause$UserIdCause', shortDescription: 'by\n"Ada" \u001b[31m', userId: 'ada' },
    ]);
    await call({ ...runTests(testsThatSay(GREEN)), causes });
    const run = JSON.parse(readFileSync(join(folder, 'mlops-out/run.json'), 'utf8')) as { context: unknown };
    expect(run.context).toEqual({
      causes: [{ kind: 'UserIdCause', description: 'by "Ada" [31m', user: 'ada' }],
    });
  });
});

describe('evidence by a call is that by flags, byte for byte', () => {
  const evidence = () => readFileSync(join(folder, 'mlops-out/evidence/run-tests.json'), 'utf8');
  test.each([
    ['a list', { junit: ['out.xml', 'more/*.xml'] }, ['--junit', 'out.xml', '--junit', 'more/*.xml']],
    ['lines', { junit: 'out.xml\n more/*.xml' }, ['--junit', 'out.xml', '--junit', 'more/*.xml']],
    [
      'what counts for the run alone',
      { onFail: 'warn', debug: true },
      ['--on-fail', 'warn', '--debug', 'true'],
    ],
    ['a mistake', { junit: '' }, []],
  ])('%s', async (_, given, flags) => {
    for (const xml of [GREEN, RED]) {
      const command = testsThatSay(xml).join(' ');
      await call({
        command: 'run-tests',
        arguments: { workingDirectory: folder, command, junit: 'out.xml', ...given },
      });
      const called = evidence();
      const own = 'junit' in given ? [] : ['--junit', 'out.xml'];
      const argv = ['run-tests', '--working-directory', folder, '--command', command, ...own, ...flags];
      const environment = { PATH: process.env.PATH };
      await answerTo(argv, { host: memoryHost(), print: () => {}, signal: never, environment });
      expect(evidence()).toBe(called);
    }
  });
});

describe('what cannot be called is ERROR, and answered all the same', () => {
  test.each([
    ['{"command"', '', 'MLOPS_CALL is not JSON'],
    [{ command: 'run-test' }, 'run-test', 'command "run-test" is not a step; did you mean run-tests?'],
    [{ command: 'run' }, 'run', 'command "run" is not a step'],
    [{ command: 'report', arguments: { card: 'x' } }, 'report', 'card is not an argument of report'],
    [
      '{"command": "report", "arguments": {"__proto__": {"id": "x"}}}',
      '',
      'MLOPS_CALL holds the name __proto__',
    ],
    [{ command: 'plan', arguments: { only: 'x' } }, 'plan', 'only is not an argument of plan'],
    [
      { command: 'plan', arguments: { forget: 'perhaps' } },
      'plan',
      'forget "perhaps" is text, not true or false',
    ],
  ])('%j', async (document, command, words) => {
    const { code, answer } = await call(document);
    expect(String(code)).toContain(words);
    expect(answer).toMatchObject({ command, exitCode: 2, tolerated: false, junit: '', archive: [] });
    expect(answer!.outputs).toMatchObject({ verdict: 'error', reason: expect.stringContaining(words) });
    expect(answer!.plan?.problems).toEqual(command === 'plan' ? [expect.stringContaining(words)] : undefined);
  });

  test('an output that a step always has is there, empty', async () => {
    const { answer } = await call({ command: 'gate-model', arguments: { rulez: [] } });
    expect(answer!.outputs).toMatchObject({ verdict: 'error', evidence: '', metricsDiff: '' });
  });

  test.each([
    [undefined, 'MLOPS_ANSWER is not set'],
    ['answer.json', 'MLOPS_ANSWER "answer.json" is not an absolute path'],
    ['/dev/null/answer.json', 'MLOPS_ANSWER "/dev/null/answer.json" cannot be written'],
  ])('without a place for the answer, %s, nothing runs', async (path, words) => {
    const { code } = await call(runTests(testsThatSay(GREEN)), { MLOPS_ANSWER: path });
    expect(String(code)).toContain(words);
    expect(existsSync(join(folder, 'said.json'))).toBe(false);
  });

  test('an answer of an earlier call is none of this one', async () => {
    mkdirSync(join(folder, 'answers'));
    writeFileSync(answerPath, '{"exitCode":0}');
    await call('nonsense');
    expect(readAnswer().exitCode).toBe(2);
  });
});

describe('a process that is called', () => {
  /** A test command that waits, and ignores who asks it to end where it is told so. */
  const waiting = (deaf = false) => {
    const script = `${deaf ? "process.on('SIGTERM', () => {});" : ''}
      require('node:fs').writeFileSync('started', ''); setInterval(() => {}, 1000);`;
    return runTests([process.execPath, '-e', script]);
  };
  async function start(document: unknown) {
    const env = { ...process.env, MLOPS_CALL: JSON.stringify(document), MLOPS_ANSWER: answerPath };
    const child = spawn(process.execPath, [CLI, 'call'], { env, stdio: 'ignore' });
    const ended = once(child, 'exit');
    await until('the command has started', () => existsSync(join(folder, 'started')));
    return { child, ended };
  }

  test('and cancelled answers that, beside its evidence', async () => {
    const { child, ended } = await start(waiting());
    child.kill('SIGTERM');
    expect(await ended).toEqual([2, null]);
    expect(readAnswer()).toMatchObject({ exitCode: 2, outputs: { verdict: 'error' } });
    expect(readAnswer().outputs.reason).toContain('cancelled');
    expect(existsSync(join(folder, 'mlops-out/evidence/run-tests.json'))).toBe(true);
  });

  test('and cancelled again, as Jenkins does, still leaves its evidence', async () => {
    const { child, ended } = await start(waiting(true));
    child.kill('SIGTERM');
    await new Promise((resolve) => setTimeout(resolve, 700));
    child.kill('SIGTERM');
    expect(await ended).toEqual([2, null]);
    expect(readAnswer().outputs.reason).toContain('cancelled');
    expect(existsSync(join(folder, 'mlops-out/evidence/run-tests.json'))).toBe(true);
  });

  test('and ends in the middle answers that it has no evidence', () => {
    const module = join(import.meta.dirname, '../../../../src/main/call/answer-file.ts');
    const script = `import { answerFile } from ${JSON.stringify(module)};
      answerFile(${JSON.stringify(answerPath)}, () => 'run-tests'); process.exit(2);`;
    expect(() => execFileSync(process.execPath, ['--input-type=module', '-e', script])).toThrow();
    expect(readAnswer()).toMatchObject({ command: 'run-tests', exitCode: 2, junit: '', archive: [] });
    expect(readAnswer().outputs.reason).toBe('the process ended before it could answer; see its log');
  });

  test('exits with 2 where it has no place for the answer', () => {
    const env = { PATH: process.env.PATH, MLOPS_CALL: '{}' };
    expect(() => execFileSync(process.execPath, [CLI, 'call'], { env, stdio: 'pipe' })).toThrow(
      expect.objectContaining({ status: 2 }) as Error,
    );
  });
});

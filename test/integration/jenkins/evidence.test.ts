import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answering, commit, GATES, gateBuild, program } from '../../support/jenkins/gate.ts';

const PASSED = { verdict: 'pass', reason: 'all is well' };
const answer = {
  command: 'gate-model',
  exitCode: 0,
  tolerated: false,
  outputs: PASSED,
  junit: '',
  archive: [],
};
const raw = (text: string, end: string): string =>
  `require('node:fs').writeFileSync(process.env.MLOPS_ANSWER, ${JSON.stringify(text)}); ${end}`;

/** What a command line might do in place of answering, and what the build says of it. */
const BROKEN: readonly (readonly [string, string, RegExp])[] = [
  ['ends with 0 and writes nothing', '', /ended with 0 and left no evidence of this run/],
  ['ends with 1 and writes nothing', 'process.exit(1)', /ended with 1 and left no evidence of this run/],
  ['ends with 2 and writes nothing', 'process.exit(2)', /ended with 2 and left no evidence/],
  ['is killed', `process.kill(process.pid, 'SIGKILL')`, /ended with 137 and left no evidence/],
  [
    'ends with another code than it says',
    answering(answer, 1),
    /ended with 1, which is not what its answer says/,
  ],
  [
    'is killed after it has answered',
    raw(JSON.stringify(answer), `process.kill(process.pid, 'SIGKILL')`),
    /ended with 137, which/,
  ],
  ['says PASS and ends with 2', answering({ ...answer, exitCode: 2 }, 2), /ended with 2, which/],
  [
    'says FAIL, untolerated, and ends with 0',
    answering({ ...answer, outputs: { ...PASSED, verdict: 'fail' } }, 0),
    /ended with 0, which/,
  ],
  [
    'says ERROR is tolerated',
    answering({ ...answer, tolerated: true, outputs: { ...PASSED, verdict: 'error' } }, 0),
    /ended with 0, which/,
  ],
  ['has no verdict', answering({ ...answer, outputs: {} }, 0), /ended with 0, which/],
  ['has no outputs', answering({ exitCode: 0 }, 0), /ended with 0, which/],
  [
    'writes half an answer',
    raw(JSON.stringify(answer).slice(0, 40), ''),
    /left an answer that cannot be read/,
  ],
  ['writes an empty file', raw('', ''), /left an answer that cannot be read/],
  ['writes what is no JSON', raw('PASS', ''), /left an answer that cannot be read/],
  ['writes a list', raw('[{"exitCode": 0}]', ''), /left an answer that cannot be read/],
  ['writes null', raw('null', ''), /left an answer that cannot be read/],
];

describe('an older PASS lies in the workspace, and the command line', () => {
  test('writes its own', async (context) => {
    const { build, agents } = await gateBuild(context, `mlopsGateModel(${GATES.pass})`);
    expect(build.result).toBe('SUCCESS');
    for (const [name, source, message] of BROKEN) {
      const agentVariables = { MLOPS_CLI: program(source) };
      const next = await gateBuild(context, `mlopsGateModel(${GATES.pass})\n echo 'goes on'`, {
        agents,
        agentVariables,
        number: 2,
      });
      expect.soft(next.build.result, name).toBe('FAILURE');
      expect.soft(next.thrown?.message, name).toMatch(message);
      expect.soft(next.thrown?.message, name).toMatch(/^gate-model ERROR: .*; its last lines say why$/);
      expect.soft(next.build.env.MLOPS_VERDICT, name).toBe('error');
      expect.soft(next.build.log, name).not.toContain('goes on');
    }
  });

  test('dies of what it started', async (context) => {
    const { build, thrown } = await gateBuild(
      context,
      `mlopsRunTests(junit: 'junit.xml', command: ['sh', '-c', 'kill -9 $PPID'])`,
    );
    expect(build.result).toBe('FAILURE');
    expect(thrown?.message).toMatch(/^run-tests ERROR: ended with 137 and left no evidence/);
  });

  test.for(['0', '1'])('is a plan that ends with %s and answers nothing', async (code, context) => {
    const { build, thrown } = await gateBuild(context, `mlopsPlan()`, {
      agentVariables: { MLOPS_CLI: program(`process.exit(${code})`) },
    });
    expect(build.result).toBe('FAILURE');
    expect(build.env.MLOPS_VERDICT).toBe('error');
    expect(thrown?.message).toMatch(/^plan ERROR: ended with . and left no evidence/);
  });
});

test('an ERROR is remembered though an earlier step has passed', async (context) => {
  const { build } = await gateBuild(
    context,
    `mlopsGateModel(${GATES.pass})
     withEnv(['MLOPS_CLI=${program('')}']) { mlopsGateModel(${GATES.pass}) }`,
  );
  expect(build.env).toMatchObject({ MLOPS_VERDICT: 'error' });
  expect(build.env.MLOPS_REASON).toMatch(/^gate-model ERROR: /);
});

test('answers of earlier builds are not taken, and go after a day', async (context) => {
  const seed = (folder: string): void => {
    commit()(folder);
    mkdirSync(`${folder}@tmp`, { recursive: true });
    for (const name of ['mlops-new.json', 'mlops-old.json', 'other.json'])
      writeFileSync(join(`${folder}@tmp`, name), JSON.stringify(answer));
    const old = Date.now() / 1000 - 3 * 86_400;
    for (const name of ['mlops-old.json', 'other.json']) utimesSync(join(`${folder}@tmp`, name), old, old);
  };
  const agentVariables = { MLOPS_CLI: program('') };
  const { build, agents } = await gateBuild(context, `mlopsGateModel(${GATES.pass})`, {
    seed,
    agentVariables,
  });
  expect(build.result).toBe('FAILURE');
  expect(readdirSync(join(agents, 'built-in/workspace/flights@tmp'))).toEqual([
    'mlops-new.json',
    'other.json',
  ]);
});

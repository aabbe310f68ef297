import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LIBRARY } from '../../support/jenkins/build.ts';
import { commit, GATES, gateBuild, program } from '../../support/jenkins/gate.ts';
import { temporary } from '../../support/temporary.ts';

/** What somebody who may open a pull request, or fill in a form, might write. */
const HOSTILE = [
  `it's "quoted"`,
  '$(touch pwned)',
  '`touch pwned`',
  '; touch pwned #',
  '&& touch pwned || true',
  '| tee pwned',
  '> pwned',
  'two\nlines',
  'touch pwned\n',
  'carriage\rreturn\r\n',
  '*/ touch pwned /*',
  "'''; touch pwned; '''",
  '""" + evil + """',
  '${env}',
  '${params.SECRET}',
  '$HOME',
  '$$HOME',
  '%PATH% !x!',
  'MLOPS_X=$HOME',
  'MLOPS_CALL={}',
  '\u0001\u0007\u0008\u001b[31mred\u001b[0m\u007f',
  '\u0080\u009b\u2028\u2029',
  '🦄 𝕏 é ß 漢字',
  '\u202egnp.exe\u202c \u200f\u200e',
  '\ufeffbom',
  '-rf',
  '--help',
  '-',
  '\\',
  '\\n \\u0024 \\\\',
  'a,b;c:d=e',
  '*?[x]{y}~',
  '../../etc/passwd',
  ' leading and trailing ',
  '\t',
  'null',
  'true',
  '007',
  '{"a": [1]}',
  'x'.repeat(15_000),
];

/** A command line that keeps what it was asked, and passes. */
function recorder() {
  const kept = join(temporary('asked'), 'call.json');
  const answer = { command: '', exitCode: 0, tolerated: false, outputs: { verdict: 'pass', reason: 'kept' } };
  const cli = program(`const { writeFileSync } = require('node:fs');
    writeFileSync(${JSON.stringify(kept)}, JSON.stringify({ text: process.env.MLOPS_CALL, argv: process.argv.slice(2) }));
    writeFileSync(process.env.MLOPS_ANSWER, ${JSON.stringify(JSON.stringify(answer))});`);
  const read = () => JSON.parse(readFileSync(kept, 'utf8')) as { text: string; argv: string[] };
  return { cli, read };
}

/** Texts under names that fit a line. */
const named = (texts: readonly string[]) =>
  texts.map((text) => [JSON.stringify(text).slice(0, 40), text] as const);

const SHELL = readFileSync(join(LIBRARY, 'resources/mlops-actions/mlops.sh'), 'utf8');
/** Files whose names tell that a shell has read a value. */
const pwned = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /pwned/.test(path));

describe('values reach the command line as they are, and no shell', () => {
  const STEP = `mlopsTrainEvaluate(
      label: params.VALUE, trainingData: [params.VALUE, "x\${params.VALUE}"], command: ['python', params.VALUE],
      modelInputs: [(params.VALUE): params.VALUE], rowId: params.VALUE)`;
  const expected = (value: string) => ({
    label: value,
    trainingData: [value, `x${value}`],
    command: ['python', value],
    modelInputs: { [value]: value },
    rowId: value,
  });

  async function arrives(
    context: Parameters<typeof gateBuild>[0],
    value: string,
    LANG: string,
  ): Promise<void> {
    const { cli, read } = recorder();
    const { build, agents } = await gateBuild(context, STEP, {
      params: { VALUE: value },
      agentVariables: { MLOPS_CLI: cli, LANG, LC_ALL: LANG },
    });
    expect(build.result).toBe('SUCCESS');
    const { text, argv } = read();
    expect(text).toMatch(/^[ -~]*$/);
    expect(text).not.toContain('$');
    expect(argv).toEqual(['call']);
    expect(JSON.parse(text)).toMatchObject({ command: 'train-evaluate', arguments: expected(value) });
    expect(build.shells.map(({ script }) => script)).toEqual([SHELL]);
    expect(pwned(agents)).toEqual([]);
  }

  test.for(named(HOSTILE))('%s', ([, value], context) => arrives(context, value, 'C.UTF-8'));

  test.for(named(HOSTILE.slice(15, 24)))('%s on an agent of LANG=C', ([, value], context) =>
    arrives(context, value, 'C'),
  );

  test('any text', { timeout: 300_000 }, async (context) => {
    const text = fc
      .string({ unit: 'binary', maxLength: 60 })
      .map((value) => value.replaceAll('\0', ''))
      .filter((value) => value !== '');
    await fc.assert(
      fc.asyncProperty(text, (value) => arrives(context, value, 'C.UTF-8')),
      { numRuns: 40 },
    );
  });
});

test('more than the system takes in one variable goes by a file, which is gone afterwards', async (context) => {
  // Written with the escapes of JSON, it is six times as long.
  const slices = Array.from({ length: 1000 }, (_, at) => `${'é'.repeat(50)}${at}`);
  const { build, agents } = await gateBuild(
    context,
    `mlopsTrainEvaluate(evaluationData: 'nothing.csv', model: 'm.onnx', slices: params.SLICES)`,
    { params: { SLICES: slices.join('\n') } },
  );
  const evidence = JSON.parse(
    readFileSync(build.archived.get('mlops-out/evidence/train-evaluate.json')!, 'utf8'),
  ) as { inputs: { slices: unknown } };
  expect(evidence.inputs.slices).toEqual(slices);
  expect(readdirSync(join(agents, 'built-in/workspace/flights@tmp')).join()).not.toContain('call');
});

test('reasons of a build that fill a variable stop no step', async (context) => {
  const cause = {
    _class: 'hudson.triggers.SCMTrigger$SCMTriggerCause',
    shortDescription: 'Started by an SCM change',
  };
  const { build } = await gateBuild(context, `mlopsGateModel(${GATES.pass})`, {
    causes: Array.from({ length: 2000 }, () => cause),
  });
  expect(build.result).toBe('SUCCESS');
});

test('mistakes without end do not keep later shells from starting', async (context) => {
  const keys = Array.from({ length: 300 }, (_, at) => `    ${'k'.repeat(400)}${at}: 1\n`).join('');
  const { build, log } = await gateBuild(context, `catchError { mlopsPlan() }\n sh 'echo the shell starts'`, {
    seed: commit({ 'mlops.yml': `name: flights\nsteps:\n  gate-model:\n${keys}` }),
  });
  expect(build.result).toBe('FAILURE');
  expect(build.env.MLOPS_REASON?.length).toBeLessThan(10_100);
  expect(log).toMatch(/^the shell starts$/m);
});

describe('what a pull request says of itself', () => {
  const names = ['BRANCH_NAME', 'CHANGE_TITLE', 'CHANGE_BRANCH', 'CHANGE_AUTHOR', 'JOB_NAME'];
  // A branch of git holds no blanks and no control characters; a title may hold all.
  const texts = [
    '$(touch${IFS}pwned)',
    '`touch pwned`; touch pwned',
    `'"; touch pwned #`,
    `'''*/ touch pwned`,
    '🦄\u202e',
    '-rf',
    'a\nERROR: b\r',
  ];

  test.for(named(texts))('%s', async ([, text], context) => {
    const variables = Object.fromEntries(names.map((name) => [name, text]));
    const { build, log, agents } = await gateBuild(
      context,
      `mlopsGateModel(${GATES.fail}, onFail: 'unstable')\n mlopsNotify(to: 'team@example.com')`,
      {
        variables: { ...variables, CHANGE_ID: '7', CHANGE_TARGET: 'main' },
        plugins: ['email-ext'],
      },
    );
    expect(build.result).toBe('UNSTABLE');
    expect(build.shells.map(({ script }) => script)).toEqual([SHELL]);
    expect(pwned(agents)).toEqual([]);
    expect(log).not.toMatch(/^ERROR: b/m);
    const run = readFileSync(build.archived.get('mlops-out/run.json')!, 'utf8');
    expect(JSON.stringify(JSON.parse(run))).toContain(JSON.stringify(text.trim()).slice(1, -1));
    expect(build.mails.map(({ subject }) => subject)).toEqual([expect.not.stringMatching(/[\r\n$]/)]);
  });
});

test.for(named(HOSTILE.slice(0, 30)))(
  'rules of a real step with %s: no line of theirs in log or mail, no shell',
  async ([, value], context) => {
    const seed = commit();
    const { build, log, agents } = await gateBuild(
      context,
      `try { mlopsGateModel(candidate: 'metrics.json', rules: [params.VALUE + ' >= 1']) } finally { mlopsNotify(to: 'team@example.com') }`,
      { seed, params: { VALUE: value }, plugins: ['email-ext'] },
    );
    expect(build.result).toBe('FAILURE');
    expect(build.env.MLOPS_REASON).not.toMatch(/\p{Cc}/u);
    expect(build.mails[0]?.body).not.toContain('$');
    expect(log).not.toMatch(/^(?:lines|return)/m);
    expect(pwned(agents)).toEqual([]);
  },
);

test.for(named(HOSTILE.slice(0, -1)))(
  'evidence of a real step holds %s as it was given',
  async ([, value], context) => {
    const { build, agents } = await gateBuild(
      context,
      `mlopsRunTests(junit: 'junit.xml', command: ['sh', 'tests.sh', params.VALUE])`,
      {
        params: { VALUE: value },
        seed: commit({
          'tests.sh': `printf '<testsuite name="t"><testcase name="t"/></testsuite>' > junit.xml\nprintf %s "$1" > got\n`,
        }),
      },
    );
    expect(build.result).toBe('SUCCESS');
    const evidence = JSON.parse(
      readFileSync(build.archived.get('mlops-out/evidence/run-tests.json')!, 'utf8'),
    ) as { inputs: unknown };
    expect(evidence.inputs).toMatchObject({ command: ['sh', 'tests.sh', value] });
    expect(readFileSync(join(agents, 'built-in/workspace/flights/got'), 'utf8')).toBe(value);
    expect(pwned(agents)).toEqual([]);
  },
);

import { describe, expect, test } from 'vitest';
import type { ThisRun } from '../../../../src/foundation/ports/ports.ts';
import { InputErrors } from '../../../../src/foundation/problems/errors.ts';
import type { AnyStep } from '../../../../src/foundation/step/define.ts';
import { runPipeline, tellVerdict } from '../../../../src/run/pipeline/pipeline.ts';
import { memoryFiles, memoryHost, memoryPorts } from '../../../support/memory.ts';
import { bakeStep, configOf, reportStep } from '../bread.ts';

async function run(
  steps: Parameters<typeof configOf>[0],
  only?: readonly string[],
  before: Readonly<Record<string, string>> = {},
  more: { needs?: AnyStep['spec']['needs']; programs?: readonly string[]; run?: ThisRun } = {},
) {
  const host = memoryHost();
  const files = memoryFiles(before);
  const has = async (name: string) => more.programs?.includes(name) ?? true;
  const told = more.run ? { ...host, run: more.run } : host;
  const ports = { ...memoryPorts(files, told), programs: { has } };
  let worked = 0;
  const plain = bakeStep(async () => {
    worked++;
    return { facts: { heat: 180 }, subjects: [], materials: [] };
  });
  const bake = { ...plain, spec: { ...plain.spec, needs: more.needs ?? [] } };
  const { runs, exitCode } = await runPipeline(
    {
      config: configOf(steps),
      ...(only ? { only } : {}),
      ...(more.run ? { run: more.run } : {}),
      sources: { explicit: {}, environment: {} },
    },
    {
      specOf: (name) => (name === 'report' ? reportStep : bake).spec,
      load: async (name) => (name === 'report' ? reportStep : bake),
      connect: () => ({ ...ports, close: () => {} }),
      around: ports,
      signal: new AbortController().signal,
    },
  );
  return {
    reasons: runs.map(({ evidence }) => evidence.reason),
    ids: runs.map(({ evidence }) => evidence.id),
    exitCode,
    worked,
    lines: host.told.lines,
    files: [...files.contents.keys()],
    contents: Object.fromEntries(files.contents),
  };
}

const good = { step: 'bake', flour: 'good' };
const bad = { step: 'bake', flour: 'bad' };
const little = { step: 'bake', flour: 'little' };

describe('the steps in the order of the file', () => {
  test.each([
    ['all pass', { first: good, second: good, report: {} }, ['first', 'second', 'report'], 0],
    [
      'stop at the first FAIL; the report is written',
      { first: good, second: bad, third: good, report: {} },
      ['first', 'second', 'report'],
      1,
    ],
    ['stop at INCONCLUSIVE', { first: little, second: good }, ['first'], 3],
    ['stop at ERROR', { first: { step: 'bake' }, second: good, report: {} }, ['first', 'report'], 2],
    [
      'a tolerated FAIL goes on',
      { first: { ...bad, 'on-fail': 'warn' }, second: good },
      ['first', 'second'],
      0,
    ],
    [
      'a tolerated verdict does not hide a later one',
      { first: { ...little, 'on-inconclusive': 'warn' }, second: bad },
      ['first', 'second'],
      1,
    ],
    [
      'the exit code is that of the first',
      { first: little, report: { step: 'report' }, last: bad },
      ['first', 'report'],
      3,
    ],
  ])('%s', async (_, steps, ids, exitCode) => {
    expect(await run(steps)).toMatchObject({ ids, exitCode });
  });
});

describe('mistakes in the inputs', () => {
  test('are told for all steps at once, and no step does its work', async () => {
    const steps = {
      first: good,
      second: { step: 'bake', flour: 'good', heat: 'hot' },
      third: { step: 'bake' },
      report: {},
    };
    const { ids, exitCode, worked } = await run(steps);
    expect(ids).toEqual(['second', 'third', 'report']);
    expect(exitCode).toBe(2);
    expect(worked).toBe(0);
  });

  test('programs that this machine lacks count among them', async () => {
    const steps = { first: good, second: { step: 'bake' }, report: {} };
    const answered = await run(steps, undefined, {}, { needs: ['containers'], programs: [] });
    expect(answered).toMatchObject({ ids: ['first', 'second', 'report'], exitCode: 2, worked: 0 });
    expect(answered.reasons.slice(0, 2)).toEqual([
      'docker is not on PATH of this machine; install Docker, or run this step on a machine that has it',
      expect.stringMatching(/flour is required and not given; .* \(and 1 more\)$/),
    ]);
    const there = await run({ first: good }, undefined, {}, { needs: ['containers'], programs: ['docker'] });
    expect(there).toMatchObject({ exitCode: 0, worked: 1 });
  });

  test('that a step sees in them count', async () => {
    const { ids, worked } = await run({ first: good, second: { step: 'bake', flour: 'stones' } });
    expect([ids, worked]).toEqual([['second'], 0]);
  });

  test('no step at all decides nothing', async () => {
    await expect(run({})).rejects.toThrow('nothing would be decided');
  });
});

test('evidence of an earlier run is gone, also that of steps that this one does not reach', async () => {
  const { files } = await run({ first: bad, second: good, report: {} }, undefined, {
    'mlops-out/evidence/second.json': 'old',
    'mlops-out/junit/TEST-second.xml': 'old',
    'mlops-out/evidence/other.json': 'kept',
  });
  expect(files).not.toContain('mlops-out/evidence/second.json');
  expect(files).not.toContain('mlops-out/junit/TEST-second.xml');
  expect(files).toContain('mlops-out/evidence/other.json');
});

test('a part of the steps, still in the order of the file', async () => {
  expect((await run({ first: good, second: bad, third: good }, ['third', 'first'])).ids).toEqual([
    'first',
    'third',
  ]);
});

test('an unknown id is refused by name, before anything runs', async () => {
  await expect(run({ first: good }, ['frist'])).rejects.toThrow(InputErrors);
  await expect(run({ first: good }, ['frist'])).rejects.toThrow('did you mean first?');
});

test('progress: turn and id, then the verdict', async () => {
  const { lines } = await run({ first: good, second: { ...bad, 'on-fail': 'warn' } });
  expect(lines.map((line) => line.replace(/\d+\.\d s/, '… s'))).toEqual([
    '[1/2] first',
    '✔ first PASS in … s: the flour is good',
    '[2/2] second',
    '! second FAIL (tolerated) in … s: the flour is bad',
  ]);
});

test.each([
  ['pass', false, 'info', '✔ gate PASS in 2.1 s: 900 rows'],
  ['inconclusive', false, 'error', '✘ gate INCONCLUSIVE in 2.1 s: 900 rows'],
  ['inconclusive', true, 'warn', '! gate INCONCLUSIVE (tolerated) in 2.1 s: 900 rows'],
])('a verdict in one line, %s, tolerated %j: a line of level %s', (verdict, tolerated, level, line) => {
  const told: string[][] = [];
  const tell = (name: string) => (text: string) => void told.push([name, text]);
  const log = { info: tell('info'), warn: tell('warn'), error: tell('error') };
  const evidence = { id: 'gate', verdict, reason: '900 rows', checks: [] };
  tellVerdict({ evidence, tolerated } as never, 2.14, log as never);
  expect(told).toEqual([[level, line]]);
});

describe('a run of all of mlops.yml owns its folder', () => {
  const whole = (build: string): ThisRun => ({ owns: 'folder', job: '', build, continues: [] });
  const stepsIn = (contents: Readonly<Record<string, string>>): readonly string[] =>
    Object.keys((JSON.parse(contents['mlops-out/run.json']!) as { steps: object }).steps);

  test('its record and its JUnit tell of its steps alone; what the one before left is kept', async () => {
    const first = await run({ 'old-gate': bad }, undefined, {}, { run: whole('1') });
    const second = await run({ gate: good }, undefined, first.contents, { run: whole('2') });
    expect(second.exitCode).toBe(0);
    expect(stepsIn(second.contents)).toEqual(['gate']);
    expect(second.files.filter((path) => path.includes('/junit/'))).toEqual([
      'mlops-out/junit/TEST-gate.xml',
    ]);
    expect(second.files).toContain('mlops-out/evidence/old-gate.json');
  });

  test('jobs that make one run together add to it', async () => {
    const first = await run({ train: good }, undefined, {}, { run: whole('1') });
    const second = await run({ gate: good }, undefined, first.contents, { run: whole('1') });
    expect(stepsIn(second.contents)).toEqual(['train', 'gate']);
    expect(second.files).toContain('mlops-out/junit/TEST-train.xml');
  });

  test('steps that are run alone go on with it', async () => {
    const first = await run({ train: good, gate: bad }, undefined, {}, { run: whole('1') });
    const second = await run({ train: good, gate: good }, ['gate'], first.contents);
    expect(stepsIn(second.contents)).toEqual(['train', 'gate']);
    const builds = Object.entries(second.contents).filter(([path]) => path.includes('/builds/'));
    expect(builds.map(([, text]) => (JSON.parse(text) as { build: string }).build)).toEqual(['1', '1']);
  });
});

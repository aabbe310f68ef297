import { describe, expect, test } from 'vitest';
import { runPipeline, verdictLine } from '../../../src/pipeline.ts';
import { InputErrors } from '../../../src/step/errors.ts';
import { memoryFiles, memoryHost, memoryPorts } from '../../support/memory.ts';
import { bakeStep, configOf, reportStep } from './bread.ts';

async function run(steps: Parameters<typeof configOf>[0], only?: readonly string[]) {
  const host = memoryHost();
  const ports = memoryPorts(memoryFiles(), host);
  const { runs, exitCode } = await runPipeline(
    { config: configOf(steps), ...(only ? { only } : {}), sources: { explicit: {}, environment: {} } },
    {
      load: async (name) => (name === 'report' ? reportStep : bakeStep()),
      connect: () => ports,
      signal: new AbortController().signal,
    },
  );
  return { ids: runs.map(({ evidence }) => evidence.id), exitCode, lines: host.told.lines };
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
    ['nothing to do', {}, [], 0],
  ])('%s', async (_, steps, ids, exitCode) => {
    expect(await run(steps)).toMatchObject({ ids, exitCode });
  });
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

test('a verdict in one line', () => {
  const evidence = { id: 'gate', verdict: 'inconclusive', reason: '900 more rows needed' };
  expect(verdictLine({ evidence, tolerated: false } as never, 2.14)).toBe(
    '✘ gate INCONCLUSIVE in 2.1 s: 900 more rows needed',
  );
});

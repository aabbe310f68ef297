import { describe, expect, test } from 'vitest';
import type { ThisRun } from '../../../../src/foundation/ports/ports.ts';
import { recordRun } from '../../../../src/run/step/record.ts';
import { memoryFiles, memoryHost, memoryPorts } from '../../../support/memory.ts';
import { evidence } from '../../foundation/evidence/examples.ts';

const PATH = 'mlops-out/run.json';

async function recorded(
  id: string,
  context: Readonly<Record<string, string>>,
  before?: string,
  thisRun?: ThisRun,
) {
  const files = memoryFiles(before === undefined ? {} : { [PATH]: before });
  const host = { ...memoryHost(), kind: 'jenkins' as const, context, ...(thisRun ? { run: thisRun } : {}) };
  await recordRun(memoryPorts(files, host), PATH, { evidence: evidence({ id }), startedAt: new Date(0) });
  const text = files.contents.get(PATH)!;
  const { steps, ...run } = JSON.parse(text) as { steps: object; context: unknown; host: string };
  return { text, run, steps: Object.keys(steps) };
}

describe('the record of a run', () => {
  const build = (number: string) => ({ job: 'mb/main', build: number });

  test('gathers the steps of one build', async () => {
    const { text } = await recorded('train-evaluate', build('7'));
    expect((await recorded('gate-model', build('7'), text)).steps).toEqual(['train-evaluate', 'gate-model']);
  });

  test.each([
    ['another build', build('8')],
    ['another job', { job: 'mb/tune', build: '7' }],
    ['a laptop', {}],
  ])('forgets what %s has left in the workspace', async (_, context) => {
    const { text } = await recorded('train-evaluate', build('7'));
    expect((await recorded('gate-model', context, text)).steps).toEqual(['gate-model']);
  });

  test('goes on with the record of a build that this one continues', async () => {
    const { text } = await recorded('train-evaluate', build('7'));
    const run = { owns: 'workspace' as const, ...build('9'), continues: ['7'] };
    expect((await recorded('gate-model', build('9'), text, run)).steps).toEqual([
      'train-evaluate',
      'gate-model',
    ]);
  });

  test('gathers the steps of a laptop, which knows no builds', async () => {
    const { text } = await recorded('train-evaluate', { user: 'ada' });
    expect((await recorded('gate-model', { user: 'ada' }, text)).steps).toEqual([
      'train-evaluate',
      'gate-model',
    ]);
  });

  test.each(['', 'null', '[]', '7', '{"steps": null, "context": null}'])(
    'what is none, %s, is replaced',
    async (text) => {
      expect((await recorded('gate-model', {}, text)).steps).toEqual(['gate-model']);
    },
  );

  test('holds hostile values as they are, in plain JSON', async () => {
    const branch = 'a\n"b\u001b]0;x\u0007\u0000*/ $(id)\u2028';
    const { run, text } = await recorded('gate-model', { branch });
    expect(run).toMatchObject({ host: 'jenkins', context: { branch } });
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  });
});

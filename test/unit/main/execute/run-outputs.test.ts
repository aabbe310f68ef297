import { describe, expect, test } from 'vitest';
import { allOutputs } from '../../../../src/foundation/step/define.ts';
import { crashOutputs, errorOutputs, runOutputs } from '../../../../src/main/execute/run-outputs.ts';
import { pipelineSpec } from '../../../../src/run/pipeline/pipeline-spec.ts';
import type { StepRun } from '../../../../src/run/step/run-step.ts';
import { SPECS } from '../../../../src/steps/catalogue.ts';
import { evidence } from '../../foundation/evidence/examples.ts';

const run = (id: string, verdict: 'pass' | 'fail', exitCode: number): StepRun => ({
  evidence: evidence({ id, verdict, reason: `${id} says ${verdict}` }),
  outputs: {},
  folder: 'mlops-out',
  exitCode,
  tolerated: verdict === 'fail' && exitCode === 0,
});

describe('outputs of a whole run', () => {
  test.each([
    ['all passed', [run('a', 'pass', 0), run('b', 'pass', 0)], 'pass', '', '2 steps passed'],
    [
      'one failed, the report ran',
      [run('a', 'fail', 1), run('report', 'pass', 0)],
      'fail',
      'a',
      'a says fail',
    ],
    [
      'a tolerated failure ends nothing',
      [run('a', 'fail', 0), run('b', 'pass', 0)],
      'pass',
      '',
      '1 step passed, tolerated: a (FAIL)',
    ],
  ])('%s', (_, runs, verdict, endedBy, reason) => {
    const outputs = runOutputs(runs, 'out');
    expect(outputs).toMatchObject({ verdict, 'ended-by': endedBy, reason, 'evidence-dir': 'out' });
    expect(JSON.parse(outputs.verdicts)).toEqual(
      Object.fromEntries(runs.map((one) => [one.evidence.id, one.evidence.verdict])),
    );
  });

  test.each([
    ['a run', runOutputs([], 'out')],
    ['a run that could not start', errorOutputs('no config', 'out')],
  ])('%s sets every one that action.yml names', (_, outputs) => {
    expect(Object.keys(outputs).sort()).toEqual(Object.keys(pipelineSpec.outputs).sort());
  });
});

test.each(SPECS)('a crash of $name leaves no output unset', (spec) => {
  const outputs = crashOutputs(spec, new Error('boom'));
  expect(Object.keys(outputs)).toEqual(Object.keys(allOutputs(spec)));
  expect(outputs).toMatchObject({ verdict: 'error', reason: 'a defect of mlops-actions: boom', failed: '1' });
});

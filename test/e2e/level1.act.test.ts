import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { runWorkflow, type WorkflowRun } from '../support/act.ts';
import { evidenceText, mlops, needFlights } from '../support/cli.ts';
import type { Flights } from '../support/flights.ts';
import { changeData, flightsWorkspace, withoutTraining } from '../support/flights-workspace.ts';
import { exampleFile, jenkinsBuild } from '../support/jenkins/build.ts';
import { need } from '../support/parts.ts';

const ROOT = join(import.meta.dirname, '../..');
const STEPS = [
  'Validate the data',
  'Detect drift',
  'Train and evaluate',
  'Gate against the champion',
  'Report',
  'Keep evidence, model and report',
];

function withWorkflow(workspace: string): string {
  mkdirSync(join(workspace, '.github/workflows'), { recursive: true });
  cpSync(join(ROOT, 'workflows/level-1.yml'), join(workspace, '.github/workflows/level-1.yml'));
  return workspace;
}

const act = (program: string, workspace: string, event: string, port: number): WorkflowRun =>
  runWorkflow({
    act: program,
    workspace: withWorkflow(workspace),
    workflow: '.github/workflows/level-1.yml',
    event,
    product: inject('product'),
    port,
  });

const resultsOf = ({ steps }: WorkflowRun): readonly (string | undefined)[] =>
  STEPS.map((name) => steps[name]);

/** A model that is there already, so that both hosts judge the very same bytes. */
function givenModel(flights: Flights): string {
  const workspace = flightsWorkspace(flights, withoutTraining);
  cpSync(flights.models.good, join(workspace, 'given.onnx'));
  return workspace;
}

describe('level-1.yml on the flights example', () => {
  test('green: trained, judged, reported, everything kept', (context) => {
    const program = need('act', context);
    const run = act(program, flightsWorkspace(needFlights(context)), 'workflow_dispatch', 34_601);
    expect(run.jobs, run.log).toEqual({ train: 'success' });
    expect(resultsOf(run)).toEqual(STEPS.map(() => 'success'));
    expect(run.outputs.gate).toMatchObject({ verdict: 'pass' });
    expect(run.log).toContain(`node ${process.version}`);
    expect(run.summaries.join('\n')).toContain('PASS');
  });

  test('red: labels shuffled, so the gate fails; the report is written and kept', async (context) => {
    const program = need('act', context);
    const flights = needFlights(context);
    const workspace = flightsWorkspace(flights);
    await changeData(flights, workspace, 'shuffle');
    const run = act(program, workspace, 'repository_dispatch', 34_602);
    expect(run.jobs, run.log).toEqual({ train: 'failure' });
    expect(resultsOf(run)).toEqual(['success', 'success', 'success', 'failure', 'success', 'success']);
    expect(run.outputs.gate).toMatchObject({ verdict: 'fail' });
    expect(evidenceText(run.artifacts, 'report')).toContain('"verdict":"pass"');
    expect(run.annotations.join('\n')).toContain('roc_auc');
  });

  test('the same input gives the same evidence as on the command line and on Jenkins, byte for byte', async (context) => {
    const program = need('act', context);
    const flights = needFlights(context);
    const workspace = givenModel(flights);
    const run = act(program, workspace, 'workflow_dispatch', 34_603);
    expect(run.jobs, run.log).toEqual({ train: 'success' });
    const local = givenModel(flights);
    expect((await mlops(local, ['run'])).code).toBe(0);
    const { build, log } = await jenkinsBuild(context, {
      script: exampleFile('level-1'),
      seed: givenModel(flights),
    });
    expect(build.result, log).toBe('SUCCESS');
    const onJenkins = (id: string) =>
      readFileSync(build.archived.get(`mlops-out/evidence/${id}.json`)!, 'utf8');
    for (const id of ['validate-data', 'detect-drift', 'train-evaluate', 'gate-model', 'report']) {
      expect(evidenceText(run.artifacts, id), `${id} under act`).toBe(evidenceText(local, id));
      expect(onJenkins(id), `${id} on Jenkins`).toBe(evidenceText(local, id));
    }
  });
});

import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, type TestContext, test } from 'vitest';
import type { Evidence } from '../../src/foundation/evidence/evidence.ts';
import { runWorkflow, type WorkflowRequest, type WorkflowRun } from '../support/act.ts';
import { evidenceOf, evidenceText, mlops, needFlights } from '../support/cli.ts';
import {
  breakTraining,
  type Delivery,
  deliveryRepository,
  ENVIRONMENTS,
  type Environment,
  imageIn,
  startDelivery,
  withChampion,
  writeService,
} from '../support/delivery.ts';
import { freePort } from '../support/deploy-world.ts';
import { needEngine, type TestEngine } from '../support/docker.ts';
import type { Flights } from '../support/flights.ts';
import { need } from '../support/parts.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Each run of the workflow starts containers in three environments. */
const SLOW = { timeout: 900_000 };
const STEPS = [
  'Run the tests',
  'Validate the data',
  'Detect drift',
  'Train and evaluate',
  'Gate against the champion',
  'Report',
  'Keep evidence, model and report',
];

/** A repository that has a workflow, a model and the user's tests. */
function repository(
  flights: Flights,
  workflow: string,
  change: (config: string) => string,
  model: keyof Flights['models'] = 'good',
): string {
  const workspace = deliveryRepository(flights, change, model);
  mkdirSync(join(workspace, '.github/workflows'), { recursive: true });
  cpSync(join(ROOT, 'workflows', workflow), join(workspace, '.github/workflows', workflow));
  return workspace;
}

async function runIn(
  workspace: string,
  workflow: string,
  more: Pick<WorkflowRequest, 'act' | 'event'> & Partial<WorkflowRequest>,
): Promise<WorkflowRun> {
  return runWorkflow({
    workspace,
    workflow: `.github/workflows/${workflow}`,
    product: inject('product'),
    port: await freePort(),
    ...more,
  });
}

const resultsOf = ({ steps }: WorkflowRun): readonly (string | undefined)[] =>
  STEPS.map((name) => steps[name]);

describe('the pull-request half', () => {
  test('green: tested, judged, reported; the summary holds the metric diff', async (context) => {
    const act = need('act', context);
    const flights = needFlights(context);
    const workspace = repository(flights, 'level-2.yml', withChampion, 'shuffled');
    expect((await mlops(workspace, ['train-evaluate'])).code).toBe(0);
    cpSync(join(workspace, 'mlops-out/artifacts/train-evaluate/model'), join(workspace, 'champion'), {
      recursive: true,
    });
    cpSync(flights.models.good, join(workspace, 'given.onnx'));
    const run = await runIn(workspace, 'level-2.yml', { act, event: 'pull_request' });
    expect(run.jobs, run.log).toEqual({ train: 'success' });
    expect(resultsOf(run)).toEqual(STEPS.map(() => 'success'));
    expect(evidenceOf(run.artifacts, 'run-tests', 'mlops-out')).toMatchObject({
      verdict: 'pass',
      facts: { counts: { passed: 8, failures: 0, errors: 0 }, files: ['mlops-out/pytest.xml'] },
    });
    const gate = run.summaries.find((summary) => summary.includes('gate-model'))!;
    expect(gate).toContain('| candidate | baseline | difference |');
    expect(gate).toMatch(/baseline-0\.05<\/code> \| 0\.6\d{3} \| 0\.5\d{3} \| \+0\.1\d{3} \|/);
  });

  test('red: a test of the user fails, so nothing is judged; the report and the evidence are kept', async (context) => {
    const act = need('act', context);
    const workspace = repository(needFlights(context), 'pr-check.yml', withChampion);
    breakTraining(workspace);
    const run = await runIn(workspace, 'pr-check.yml', { act, event: 'pull_request' });
    expect(run.jobs, run.log).toEqual({ train: 'failure' });
    const skipped = STEPS.slice(1, 5).map((name) => run.steps[name]);
    expect(skipped.filter((result) => result !== undefined && result !== 'skipped')).toEqual([]);
    expect(resultsOf(run).slice(5)).toEqual(['success', 'success']);
    expect(evidenceOf(run.artifacts, 'run-tests', 'mlops-out')).toMatchObject({
      verdict: 'fail',
      reason:
        '2 of 8 tests failed, the first is test_train::test_departure_is_minutes_since_midnight[6-5-365].',
    });
    expect(evidenceText(run.artifacts, 'report', 'mlops-out')).toContain('"verdict":"pass"');
    expect(run.annotations.join('\n')).toContain('assert 605.0 == 365');
  });
});

describe('from main to production', () => {
  let delivery: Delivery | undefined;
  let workspace: string;
  let first: string;
  /** What the first run kept. */
  let kept: string;

  afterAll(() => delivery?.stop());

  const health = (name: Environment): Promise<unknown> => delivery!.health(name);

  const imageOf = ({ artifacts }: WorkflowRun): string => imageIn(artifacts, 'mlops-out-built');
  const deploymentOf = ({ artifacts }: WorkflowRun, name: Environment): Evidence =>
    evidenceOf(artifacts, 'deploy', `mlops-out-${name}`);

  function parts(context: TestContext): {
    act: string;
    engine: TestEngine;
    flights: Flights;
    program: string;
  } {
    return {
      act: need('act', context),
      engine: needEngine(context),
      flights: needFlights(context),
      program: need('docker-registry', context),
    };
  }

  test('a push: registered, built, and the same digest in dev, staging and prod', SLOW, async (context) => {
    const { act, engine, flights, program } = parts(context);
    delivery = await startDelivery(engine, program, { service: 'flight-delay' });
    workspace = repository(flights, 'level-2.yml', delivery.settings);
    writeService(workspace, 'one');
    const run = await runIn(workspace, 'level-2.yml', { act, event: 'push', path: engine.path });
    expect(run.jobs, run.log).toEqual({
      train: 'success',
      register: 'success',
      build: 'success',
      deploy: 'success',
    });
    first = imageOf(run);
    kept = run.artifacts;
    const { digest } = evidenceOf(run.artifacts, 'gate-model', 'mlops-out').subjects.find(
      ({ role }) => role === 'model',
    )!;
    for (const name of ENVIRONMENTS) {
      expect(await health(name), name).toEqual({ status: 'ok', model_digest: digest, version: 'one' });
      expect(deploymentOf(run, name)).toMatchObject({
        verdict: 'pass',
        facts: { environment: name, image: first, before: null },
      });
    }
  });

  test('the evidence that reached production holds: hashed again, decided again', async (context) => {
    parts(context);
    const { code, stdout } = await mlops(kept, ['verify', 'mlops-out-prod']);
    expect(code, stdout).toBe(0);
  });

  test(
    'a second push takes the place of the first; by hand, one environment goes back, and forth',
    SLOW,
    async (context) => {
      const { act, engine } = parts(context);
      writeService(workspace, 'two');
      const run = await runIn(workspace, 'level-2.yml', { act, event: 'push', path: engine.path });
      expect(run.code, run.log).toBe(0);
      expect(evidenceOf(run.artifacts, 'gate-model', 'mlops-out').facts).not.toBeNull();
      expect(imageOf(run)).not.toBe(first);
      for (const name of ENVIRONMENTS) expect(await health(name), name).toMatchObject({ version: 'two' });

      const goBack = () =>
        runIn(workspace, 'level-2.yml', {
          act,
          event: 'workflow_dispatch',
          payload: { inputs: { rollback: 'staging' } },
          path: engine.path,
        });
      const back = await goBack();
      expect(back.jobs, back.log).toEqual({ deploy: 'success' });
      expect(deploymentOf(back, 'staging')).toMatchObject({ facts: { image: first, before: imageOf(run) } });
      expect(await health('staging')).toMatchObject({ version: 'one' });
      expect(await health('prod')).toMatchObject({ version: 'two' });
      const forth = await goBack();
      expect(deploymentOf(forth, 'staging')).toMatchObject({ facts: { image: imageOf(run), before: first } });
      expect(await health('staging')).toMatchObject({ version: 'two' });
    },
  );

  test('a model that fails its gate is neither registered nor built', async (context) => {
    const { act, engine, flights } = parts(context);
    cpSync(flights.models.shuffled, join(workspace, 'given.onnx'));
    const run = await runIn(workspace, 'level-2.yml', { act, event: 'push', path: engine.path });
    expect(run.jobs, run.log).toEqual({ train: 'failure' });
    expect(evidenceOf(run.artifacts, 'gate-model', 'mlops-out').verdict).toBe('fail');
    expect(await health('dev')).toMatchObject({ version: 'two' });
  });
});

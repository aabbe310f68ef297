import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { needFlights } from '../support/cli.ts';
import type { Flights, ModelName } from '../support/flights.ts';
import { flightsWorkspace, withoutTraining } from '../support/flights-workspace.ts';
import { exampleFile, jenkinsBuild } from '../support/jenkins/build.ts';
import { temporary } from '../support/temporary.ts';

const ROOT = join(import.meta.dirname, '../..');
const IDS = ['validate-data', 'detect-drift', 'train-evaluate', 'gate-model', 'report'];

/** The example with a model that stands there already: jenkins-level1.test.ts trains. */
function givenModel(flights: Flights, model: ModelName): string {
  const workspace = flightsWorkspace(flights, withoutTraining);
  cpSync(flights.models[model], join(workspace, 'given.onnx'));
  return workspace;
}

/** Where the folder library is fetched from. */
const repositories = { 'https://github.com/mlops-actions/mlops-actions.git': ROOT };

describe.each([
  { name: 'pipeline', stages: IDS },
  { name: 'folder-library', stages: IDS },
])('the example $name', ({ name, stages }) => {
  test('green: one stage for each id of mlops.yml', async (context) => {
    const seed = givenModel(needFlights(context), 'good');
    const { build, log } = await jenkinsBuild(context, { script: exampleFile(name), seed, repositories });
    expect(build.result, log).toBe('SUCCESS');
    expect(build.stages.map((stage) => stage.name)).toEqual(stages);
    expect(build.junit.map(({ failCount }) => failCount)).toEqual([0, 0, 0, 0, 0]);
    expect([...build.archived.keys()]).toContain('mlops-out/report/index.html');
  });

  test('red: the gate fails, and the report is made all the same', async (context) => {
    const seed = givenModel(needFlights(context), 'shuffled');
    const { build, thrown, log } = await jenkinsBuild(context, {
      script: exampleFile(name),
      seed,
      repositories,
    });
    expect(build.result, log).toBe('FAILURE');
    expect(thrown!.message).toMatch(/^gate-model FAIL: /);
    expect(build.stages.map((stage) => `${stage.name} ${stage.result}`).slice(3)).toEqual([
      'gate-model FAILURE',
      'report SUCCESS',
    ]);
  });
});

describe('scripted.Jenkinsfile', () => {
  const STAGES = ['Plan', 'Validate data', 'Train and evaluate', 'Gate', 'Report'];

  test('green: the outputs of a step are at hand', async (context) => {
    const seed = givenModel(needFlights(context), 'good');
    const { build, log } = await jenkinsBuild(context, { script: exampleFile('scripted'), seed });
    expect(build.result, log).toBe('SUCCESS');
    expect(build.stages.map(({ name }) => name)).toEqual(STAGES);
    expect(log).toContain('28330 rows');
    expect(build.description).toMatch(/All 4 checks are met/);
  });

  test('red: the gate fails, the report is made', async (context) => {
    const seed = givenModel(needFlights(context), 'shuffled');
    const { build, log } = await jenkinsBuild(context, { script: exampleFile('scripted'), seed });
    expect(build.result, log).toBe('FAILURE');
    expect(build.stages.map(({ name, result }) => `${name} ${result}`)).toEqual([
      ...STAGES.slice(0, 3).map((name) => `${name} SUCCESS`),
      'Gate FAILURE',
      'Report SUCCESS',
    ]);
    expect([...build.archived.keys()]).toContain('mlops-out/report/index.html');
  });
});

describe('global-library.Jenkinsfile', () => {
  /** 2,000 rows, of which so many in a hundred are predicted as they are. */
  const table = (right: number): string =>
    [
      'id,label,prediction',
      ...Array.from({ length: 2000 }, (_, row) => `${row},true,${row % 100 < right}`),
    ].join('\n');

  test.for([
    { candidate: 92, result: 'SUCCESS', conclusion: 'SUCCESS' },
    { candidate: 80, result: 'FAILURE', conclusion: 'FAILURE' },
  ])('$candidate of 100 right against 90: $result', async ({ candidate, result, conclusion }, context) => {
    const seed = temporary('tables');
    writeFileSync(join(seed, 'new.csv'), table(candidate));
    writeFileSync(join(seed, 'old.csv'), table(90));
    const script = exampleFile('global-library').replaceAll('.parquet', '.csv');
    const { build, log } = await jenkinsBuild(context, { script, seed, plugins: ['checks-api'] });
    expect(build.result, log).toBe(result);
    expect(build.checks.find(({ name }) => name === 'mlops')).toMatchObject({ conclusion });
    expect([...build.archived.keys()]).toContain('mlops-out/report/index.html');
  });
});

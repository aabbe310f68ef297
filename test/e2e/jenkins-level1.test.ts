import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { needFlights } from '../support/cli.ts';
import { changeData, flightsWorkspace } from '../support/flights-workspace.ts';
import { exampleFile, type JenkinsBuild, jenkinsBuild } from '../support/jenkins/build.ts';

const STAGES = [
  'Declarative: Checkout SCM',
  'Plan',
  'Validate data',
  'Detect drift',
  'Train and evaluate',
  'Gate',
];
const IDS = ['validate-data', 'detect-drift', 'train-evaluate', 'gate-model', 'report'];
const PLUGINS = ['email-ext', 'htmlpublisher', 'checks-api'];

const stagesOf = ({ build }: JenkinsBuild): readonly string[] =>
  build.stages.map(({ name, result, skipped }) => `${name} ${skipped ? 'skipped' : result}`);

/** Id to `passed/all` of its test results. */
const totalsOf = ({ build }: JenkinsBuild): Readonly<Record<string, string>> =>
  Object.fromEntries(
    build.junit.map(({ testResults, passCount, totalCount }) => [
      /TEST-(.*)\.xml$/.exec(testResults)![1]!,
      `${passCount}/${totalCount}`,
    ]),
  );

const archivedEvidence = ({ build }: JenkinsBuild): readonly string[] =>
  [...build.archived.keys()]
    .map((path) => /^mlops-out\/evidence\/(.*)\.json$/.exec(path)?.[1])
    .filter((id) => id !== undefined);

const archivedText = ({ build }: JenkinsBuild, path: string): string =>
  readFileSync(build.archived.get(path)!, 'utf8');

describe('level-1.Jenkinsfile on the flights example', () => {
  test('green: trained, judged, reported, everything kept; a verdict as before is no news', async (context) => {
    const seed = flightsWorkspace(needFlights(context));
    const run = await jenkinsBuild(context, {
      script: exampleFile('level-1'),
      seed,
      job: 'flights/main',
      variables: { BRANCH_NAME: 'main', BRANCH_IS_PRIMARY: 'true' },
      plugins: PLUGINS,
      previousBuild: { result: 'SUCCESS', buildVariables: { MLOPS_VERDICT: 'pass' } },
    });
    expect(run.thrown, run.log).toBeNull();
    expect(run.build.result).toBe('SUCCESS');
    expect(stagesOf(run)).toEqual([...STAGES, 'Declarative: Post Actions'].map((name) => `${name} SUCCESS`));
    expect(totalsOf(run)).toEqual({
      'validate-data': '83/83',
      'detect-drift': '6/7',
      'train-evaluate': '4/4',
      'gate-model': '6/7',
      report: '6/6',
    });
    expect(archivedEvidence(run)).toEqual(IDS);
    const kept = [...run.build.archived.keys()];
    expect(kept).toContain('mlops-out/artifacts/train-evaluate/model/model.onnx');
    expect(kept).toContain('mlops-out/report/index.html');
    expect(run.build.html).toMatchObject([{ name: 'MLOps report' }]);
    expect(run.build.checks.find(({ name }) => name === 'mlops')).toMatchObject({
      conclusion: 'SUCCESS',
      title: 'PASS',
    });
    expect(run.build.mails).toEqual([]);
    expect(JSON.parse(archivedText(run, 'mlops-out/run.json'))).toMatchObject({
      host: 'jenkins',
      context: { job: 'flights/main', build: '1', branch: 'main', causes: [{ user: 'admin' }] },
    });
  });

  test('red: labels shuffled, so the gate fails; the report is made and kept, and the team hears of it', async (context) => {
    const flights = needFlights(context);
    const seed = flightsWorkspace(flights);
    await changeData(flights, seed, 'shuffle');
    const run = await jenkinsBuild(context, {
      script: exampleFile('level-1'),
      seed,
      job: 'flights/main',
      number: 12,
      variables: { BRANCH_NAME: 'main', BUILD_URL: 'https://ci.example.com/job/flights/job/main/12/' },
      plugins: PLUGINS,
      previousBuild: { result: 'SUCCESS', buildVariables: { MLOPS_VERDICT: 'pass' } },
    });
    expect(run.thrown?.message, run.log).toMatch(/^gate-model FAIL: .*roc_auc/);
    expect(run.build.result).toBe('FAILURE');
    expect(stagesOf(run).slice(4, 6)).toEqual(['Train and evaluate SUCCESS', 'Gate FAILURE']);
    expect(run.build.junit.find(({ testResults }) => testResults.includes('gate-model'))).toMatchObject({
      totalCount: 7,
      skipCount: 1,
    });
    expect(
      run.build.junit.find(({ testResults }) => testResults.includes('gate-model'))!.failCount,
    ).toBeGreaterThan(0);
    expect(archivedEvidence(run)).toEqual(IDS);
    expect(archivedText(run, 'mlops-out/evidence/gate-model.json')).toContain('"verdict":"fail"');
    expect(archivedText(run, 'mlops-out/evidence/report.json')).toContain('"verdict":"pass"');
    expect(run.build.checks.find(({ name }) => name === 'mlops')).toMatchObject({ conclusion: 'FAILURE' });
    expect(run.build.mails).toMatchObject([
      { by: 'emailext', to: 'ml-team@example.com', subject: 'flights/main #12: FAIL (was PASS)' },
    ]);
    expect(run.build.mails[0]!.body).toContain('https://ci.example.com/job/flights/job/main/12/');
  });

  test('bad data ends it before training: later stages are skipped, the report says why', async (context) => {
    const flights = needFlights(context);
    const seed = flightsWorkspace(flights, (config) =>
      config.replace('data/2013-04.parquet', 'data/none.parquet'),
    );
    const run = await jenkinsBuild(context, { script: exampleFile('level-1'), seed });
    expect(run.build.result, run.log).toBe('FAILURE');
    expect(stagesOf(run)).toEqual([
      'Declarative: Checkout SCM SUCCESS',
      'Plan SUCCESS',
      'Validate data FAILURE',
      ...STAGES.slice(3).map((name) => `${name} skipped`),
      'Declarative: Post Actions SUCCESS',
    ]);
    expect(run.build.env).toMatchObject({ MLOPS_VERDICT: 'error' });
    expect(run.build.mails).toMatchObject([{ by: 'mail', subject: 'flights #1: ERROR' }]);
  });

  test('mistakes of mlops.yml are said all at once, before any work', async (context) => {
    const seed = flightsWorkspace(needFlights(context), (config) =>
      config.replace('roc_auc >= 0.6', 'roc_auc > > 0.6').replace('seed: 7', 'seed: many'),
    );
    const run = await jenkinsBuild(context, { script: exampleFile('level-1'), seed });
    expect(run.build.result, run.log).toBe('FAILURE');
    expect(stagesOf(run)[1]).toBe('Plan FAILURE');
    expect(run.thrown!.message).toMatch(/mlops\.yml:\d+:\d+: seed "many"/);
    expect(run.thrown!.message).toMatch(/mlops\.yml:\d+:\d+: rules? "roc_auc > > 0\.6"/);
  });

  test('the schedule is of the main branch; another branch is built, and never by the clock', async (context) => {
    const properties = async (branch: string) => {
      const run = await jenkinsBuild(context, {
        script: exampleFile('level-1'),
        seed: flightsWorkspace(needFlights(context), () => 'name: flights\nsteps: {}\n'),
        variables: { BRANCH_NAME: branch },
      });
      return run.build.properties;
    };
    expect(await properties('main')).toMatchObject([
      {
        triggers: [
          { type: 'cron', spec: 'H 4 * * 1' },
          { type: 'upstream', upstreamProjects: 'flight-data/main' },
        ],
      },
    ]);
    expect(await properties('feature/$(x)')).toMatchObject([
      {
        triggers: [
          { type: 'cron', spec: '' },
          { type: 'upstream', upstreamProjects: '' },
        ],
      },
    ]);
  });
});

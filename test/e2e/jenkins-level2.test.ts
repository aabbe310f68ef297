import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, type TestContext, test } from 'vitest';
import type { Evidence } from '../../src/foundation/evidence/evidence.ts';
import type { WorldOptions } from '../jenkins/steps/options.ts';
import { evidenceOf, mlops, needFlights } from '../support/cli.ts';
import {
  type Delivery,
  deliveryRepository,
  ENVIRONMENTS,
  imageIn,
  startDelivery,
  writeService,
} from '../support/delivery.ts';
import { needEngine } from '../support/docker.ts';
import { exampleFile, type JenkinsBuild } from '../support/jenkins/build.ts';
import { Builds } from '../support/jenkins/builds.ts';
import {
  archiveOf,
  CREDENTIALS,
  checkoutOf,
  commit,
  edited,
  evidenceFolders,
  MAIN,
  stagesOf,
  TRAINED_TOTALS,
  TRAINING,
  totalsOf,
} from '../support/jenkins/multibranch.ts';
import { packageSources } from '../support/package-sources.ts';
import { need } from '../support/parts.ts';

/** Each build runs nine steps, and starts containers in up to three environments. */
const SLOW = { timeout: 900_000 };

/** The targets are reached from another agent, so what is deployed comes by stashes alone. */
const LEVEL_2 = edited(exampleFile('level-2'), "DEPLOY_AGENT = 'mlops'", "DEPLOY_AGENT = 'deploy'");

/** A question that is not listed here is an error of the test. */
const APPROVED: WorldOptions['inputs'] = [{ by: 'release-manager' }];
/** As a build has them in which nobody chose. */
const PARAMETERS = { ROLLBACK: 'none', CONFIG: 'mlops.yml', WORKING_DIRECTORY: '.' };

let delivery: Delivery | undefined;
let repository: string;
let first: string;
/** What the first build kept. */
let kept: string;
const builds = new Builds();

afterAll(() => delivery?.stop());

/** The next build of `main`. */
const build = (
  context: TestContext,
  more: Partial<WorldOptions> & { readonly script?: string } = {},
): Promise<JenkinsBuild> =>
  builds.next(context, {
    script: LEVEL_2,
    ...MAIN,
    params: PARAMETERS,
    seed: checkoutOf(repository, 'origin/main'),
    credentials: CREDENTIALS,
    labels: ['mlops', 'deploy'],
    agentVariables: { ...packageSources(), PATH: needEngine(context).path },
    ...more,
  });

const evidence = (run: JenkinsBuild, id: string, folder?: string): Evidence =>
  evidenceOf(archiveOf(run), id, folder);
const imageOf = (run: JenkinsBuild): string => imageIn(archiveOf(run));

const DELIVERED = ['Register and build', 'Deploy to dev', 'Deploy to staging', 'Approve', 'Prod'];
test(
  'a push: registered, built, approved, and the same digest in dev, staging and prod',
  SLOW,
  async (context) => {
    const engine = needEngine(context);
    const flights = needFlights(context);
    const program = need('docker-registry', context);
    need('curl', context);
    delivery = await startDelivery(engine, program, { service: 'jenkins-flights', password: true });
    repository = deliveryRepository(flights, delivery.settings);
    writeService(repository, 'one');
    commit(repository);
    // Nobody can give a first build parameters: it is the one that declares them.
    const run = await build(context, { params: {}, inputs: APPROVED });
    expect(run.build.result, run.log).toBe('SUCCESS');
    expect(stagesOf(run.build)).toEqual([
      'Train: SUCCESS',
      ...TRAINING.map((stage) => `${stage}: SUCCESS`),
      'Deliver: SUCCESS',
      ...DELIVERED.map((stage) => `Deliver / ${stage}: SUCCESS`),
      'Deliver / Prod / Deploy to prod: SUCCESS',
      'Deliver / Prod / Smoke test: SUCCESS',
      'Roll back: not run (when)',
      'Declarative: Post Actions: SUCCESS',
    ]);
    expect(totalsOf(run.build)).toEqual([
      ...TRAINED_TOTALS,
      'register-model: 3 of 3 passed, 0 skipped',
      'build-image: 3 of 3 passed, 0 skipped',
      ...ENVIRONMENTS.map(() => 'deploy: 2 of 2 passed, 0 skipped'),
    ]);
    expect(evidenceFolders(run)).toEqual(['mlops-out', ...ENVIRONMENTS.map((name) => `mlops-out-${name}`)]);
    first = imageOf(run);
    kept = archiveOf(run);
    const { digest } = evidence(run, 'gate-model').subjects.find(({ role }) => role === 'model')!;
    for (const name of ENVIRONMENTS) {
      expect(await delivery.health(name), name).toEqual({
        status: 'ok',
        model_digest: digest,
        version: 'one',
      });
      expect(evidence(run, 'deploy', `mlops-out-${name}`)).toMatchObject({
        verdict: 'pass',
        facts: { environment: name, image: first, before: null },
      });
    }
    expect(run.build.inputs).toEqual([
      {
        message: 'Deploy to prod what serves in staging?',
        executorsHeld: 0,
        answer: 'approved by release-manager',
      },
    ]);
    expect(run.build.milestones).toEqual([1, 2, 3, 4]);
    expect(run.build.mails).toEqual([]);
  },
);

test('the evidence that reached production holds: hashed again, decided again', async () => {
  const { code, stdout } = await mlops(kept, ['verify', 'mlops-out-prod']);
  expect(code, stdout).toBe(0);
});

test('a second push takes the place of the first; by hand, prod goes back to it', SLOW, async (context) => {
  needEngine(context);
  writeService(repository, 'two');
  commit(repository);
  const second = await build(context, { inputs: APPROVED });
  expect(second.build.result, second.log).toBe('SUCCESS');
  expect(await delivery!.versions()).toEqual({ dev: 'two', staging: 'two', prod: 'two' });
  const back = await build(context, { params: { ...PARAMETERS, ROLLBACK: 'prod' } });
  expect(back.build.result, back.log).toBe('SUCCESS');
  expect(stagesOf(back.build).filter((stage) => stage.endsWith(': SUCCESS'))).toEqual([
    'Roll back: SUCCESS',
    'Declarative: Post Actions: SUCCESS',
  ]);
  expect(evidence(back, 'deploy', 'mlops-out-prod-back')).toMatchObject({
    facts: { image: first, before: imageOf(second) },
  });
  expect(await delivery!.versions()).toEqual({ dev: 'two', staging: 'two', prod: 'one' });
  expect([second, back].flatMap((run) => run.build.mails)).toEqual([]);
});

test('prod goes back when the smoke test fails, and the team is told', SLOW, async (context) => {
  needEngine(context);
  writeService(repository, 'three');
  commit(repository);
  const script = edited(LEVEL_2, '"$PROD_URL/health"', '"$PROD_URL/nothing-here"');
  const run = await build(context, { script, inputs: APPROVED });
  expect(run.build.result, run.log).toBe('FAILURE');
  expect(stagesOf(run.build)).toContain('Deliver / Prod / Deploy to prod: SUCCESS');
  expect(stagesOf(run.build)).toContain('Deliver / Prod / Smoke test: FAILURE');
  expect(evidence(run, 'deploy', 'mlops-out-prod').facts).toMatchObject({ before: first });
  expect(evidence(run, 'deploy', 'mlops-out-prod-back').facts).toMatchObject({ image: first });
  expect(run.build.env.MLOPS_VERDICT).toBe('rolled_back');
  expect(await delivery!.versions()).toEqual({ dev: 'three', staging: 'three', prod: 'one' });
  expect(run.build.mails).toEqual([
    {
      by: 'mail',
      to: 'ml-team@example.com',
      subject: `flights/main #${builds.number}: ROLLED BACK (was PASS)`,
      body: expect.stringContaining('prod serves the version before: the smoke test failed'),
    },
  ]);
});

test('refused: prod serves what it did', SLOW, async (context) => {
  needEngine(context);
  const run = await build(context, { inputs: [{ by: 'release-manager', abort: true }] });
  expect(run.build.result, run.log).toBe('ABORTED');
  expect(stagesOf(run.build)).toContain('Deliver / Approve: ABORTED');
  expect(stagesOf(run.build)).toContain('Deliver / Prod: not run (failure)');
  expect(await delivery!.versions()).toEqual({ dev: 'three', staging: 'three', prod: 'one' });
  expect(run.build.mails).toEqual([]);
});

test(
  'a service that does not start: dev goes back by itself, and nothing moves on',
  SLOW,
  async (context) => {
    needEngine(context);
    writeService(repository, 'four');
    writeFileSync(join(repository, 'service.mjs'), 'process.exit(1);\n');
    commit(repository);
    const run = await build(context);
    expect(run.build.result, run.log).toBe('FAILURE');
    expect(stagesOf(run.build)).toContain('Deliver / Deploy to dev: FAILURE');
    expect(stagesOf(run.build)).toContain('Deliver / Deploy to staging: not run (failure)');
    expect(evidence(run, 'deploy', 'mlops-out-dev').verdict).toBe('rolled_back');
    expect(evidenceFolders(run)).toEqual(['mlops-out', 'mlops-out-dev']);
    // As in the last build that was not cancelled: no news.
    expect(run.build.mails).toEqual([]);
    expect(await delivery!.versions()).toEqual({ dev: 'three', staging: 'three', prod: 'one' });
  },
);

test('a schedule trains, and moves nothing', SLOW, async (context) => {
  needEngine(context);
  const _class = 'hudson.triggers.TimerTrigger$TimerTriggerCause';
  const run = await build(context, { causes: [{ _class, shortDescription: 'Started by timer' }] });
  expect(run.build.result, run.log).toBe('SUCCESS');
  expect(stagesOf(run.build).slice(0, 8)).toEqual([
    'Train: SUCCESS',
    ...TRAINING.map((stage) => `${stage}: SUCCESS`),
    'Deliver: not run (when)',
  ]);
  expect(evidence(run, 'gate-model').facts).not.toBeNull();
  expect(await delivery!.versions()).toEqual({ dev: 'three', staging: 'three', prod: 'one' });
  expect(totalsOf(run.build)).toHaveLength(TRAINED_TOTALS.length);
  expect(run.build.mails).toEqual([
    {
      by: 'mail',
      to: 'ml-team@example.com',
      subject: `flights/main #${builds.number}: PASS (was ROLLED BACK)`,
      body: expect.stringContaining('Every step passed.'),
    },
  ]);
});

test('prod goes back when the smoke test runs out of time, and the team is told', SLOW, async (context) => {
  needEngine(context);
  writeService(repository, 'five');
  commit(repository);
  const hanging = edited(LEVEL_2, "def SMOKE_TEST = '", "def SMOKE_TEST = 'sleep 600 #");
  const script = edited(hanging, "timeout(time: 10, unit: 'MINUTES')", "timeout(time: 1, unit: 'SECONDS')");
  const run = await build(context, { script, inputs: APPROVED });
  expect(run.build.result, run.log).toBe('ABORTED');
  expect(stagesOf(run.build)).toContain('Deliver / Prod / Smoke test: ABORTED');
  expect(await delivery!.versions()).toEqual({ dev: 'five', staging: 'five', prod: 'one' });
  expect(run.build.mails.map(({ subject }) => subject)).toEqual([
    `flights/main #${builds.number}: ROLLED BACK (was PASS)`,
  ]);
});

test(
  'a model that fails its gate is neither registered nor built, and the team is told',
  SLOW,
  async (context) => {
    needEngine(context);
    cpSync(needFlights(context).models.shuffled, join(repository, 'given.onnx'));
    commit(repository);
    const run = await build(context);
    expect(run.build.result, run.log).toBe('FAILURE');
    expect(stagesOf(run.build)).toContain('Train / Gate: FAILURE');
    expect(stagesOf(run.build)).toContain('Deliver: not run (failure)');
    expect(evidence(run, 'gate-model').verdict).toBe('fail');
    expect(evidence(run, 'report').verdict).toBe('pass');
    expect(await delivery!.versions()).toEqual({ dev: 'five', staging: 'five', prod: 'one' });
    expect(run.build.mails).toMatchObject([
      {
        subject: `flights/main #${builds.number}: FAIL (was ROLLED BACK)`,
        body: expect.stringMatching(/^gate-model FAIL: /),
      },
    ]);
  },
);

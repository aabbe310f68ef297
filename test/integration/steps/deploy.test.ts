import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { type DeployTarget, deployTarget } from '../../support/deploy-target.ts';
import { docker, needEngine } from '../../support/docker.ts';
import type { ServiceScript } from '../../support/images.ts';
import { until } from '../../support/until.ts';

const given = inject('engine');
const engine = 'why' in given ? undefined : given;
const SERVICE = 'deploy-test';
let target: DeployTarget;

beforeAll(async () => {
  if (engine) target = await deployTarget(engine, SERVICE);
});
afterEach(() => target?.clear());
afterAll(() => target?.close());

describe('deploy to a Docker Engine', () => {
  test('a first version, a second without a lost request, the first again', async (context) => {
    needEngine(context);
    const one = target.image({ version: 'one' });
    const first = await target.deploy(one);
    expect(first.evidence.reason).toBe(`${one} serves, the first to do so.`);
    expect(first.outputs).toMatchObject({ url: target.url, deployed: one.split('@')[1], previous: '' });
    expect(await target.version()).toBe('one');

    const two = target.image({ version: 'two' });
    const counted = await target.underLoad(async () => {
      const second = await target.deploy(two);
      expect(second.evidence.reason).toBe(`${two} serves in place of ${one}.`);
      expect(second.outputs.previous).toBe(one.split('@')[1]);
    });
    expect(counted, JSON.stringify(counted)).toMatchObject({ refused: 0, failed: 0, answered: counted.sent });
    expect(Object.keys(counted.versions).sort()).toEqual(['one', 'two']);
    expect(await target.version()).toBe('two');
    expect(target.running()).toEqual([`mlops-${SERVICE}-green`, `mlops-${SERVICE}-proxy`]);

    expect((await target.deploy(two)).evidence.reason).toBe(`${two} served already, and is healthy.`);
    const back = await target.deploy(undefined, { rollback: 'true' });
    expect(back.evidence.reason).toBe(`${one} serves in place of ${two}.`);
    expect(await target.version()).toBe('one');
  });

  test('needs no docker command, nor any other program of this machine', async (context) => {
    const daemon = needEngine(context);
    const one = target.image({ version: 'one' });
    const { evidence } = await target.deploy(one, {}, { ...daemon, path: '/nowhere' });
    expect(evidence.reason).toBe(`${one} serves, the first to do so.`);
  });

  test('the old container killed in the middle of the switch: no request is lost', async (context) => {
    const daemon = needEngine(context);
    const retry = { 'retry-requests': 'true' };
    await target.deploy(target.image({ version: 'one' }), retry);
    const two = target.image({ version: 'two' });
    const counted = await target.underLoad(async () => {
      const deploying = target.deploy(two, retry);
      await switching();
      docker(daemon, 'kill', '--signal', 'KILL', `mlops-${SERVICE}-blue`);
      expect((await deploying).evidence.verdict).toBe('pass');
    });
    expect(counted, JSON.stringify(counted)).toMatchObject({ refused: 0, failed: 0, answered: counted.sent });
  });

  test.for<[string, ServiceScript, RegExp]>([
    ['a broken image', { broken: true }, /died and was started again|ended with exit code/],
    [
      'a service that lies about its model',
      { model: `sha256:${'0'.repeat(64)}` },
      /serves the model sha256:0+, not/,
    ],
    ['one that answers 200 and 500 in turn', { health: [200, 500] }, /within 8 s/],
    ['one that never answers', { listenAfter: 600_000 }, /gave no answer within 8 s/],
    ['one that dies after the switch', { dieAtPredict: 30 }, /after the switch/],
  ])('%s: the old version serves again', async ([, script, why], context) => {
    needEngine(context);
    await target.deploy(target.image({ version: 'one' }), { 'retry-requests': 'true' });
    const bad = target.image({ version: 'bad', ...script });
    const counted = await target.underLoad(async () => {
      const { evidence, exitCode } = await target.deploy(bad, { 'retry-requests': 'true' });
      expect(evidence.verdict, evidence.reason).toBe('rolled_back');
      expect(exitCode).toBe(4);
      expect(evidence.reason).toMatch(why);
    }, 50);
    // Only a version that has been switched to can lose a request, when it dies with one.
    const lost = why.source === 'after the switch' ? counted.failed : 0;
    expect(counted, JSON.stringify(counted)).toMatchObject({ refused: 0, failed: lost });
    expect(await target.version()).toBe('one');
    expect(target.running()).toEqual([`mlops-${SERVICE}-blue`, `mlops-${SERVICE}-proxy`]);
  });

  test('a broken first version: there is nothing to go back to, and that is said', async (context) => {
    needEngine(context);
    const { evidence, exitCode } = await target.deploy(target.image({ broken: true }));
    expect(evidence).toMatchObject({
      verdict: 'fail',
      facts: { ended: { outcome: 'nothing_to_roll_back_to' } },
    });
    expect(exitCode).toBe(1);
    expect((await target.deploy(target.image({ version: 'one' }))).evidence.verdict).toBe('pass');
    expect(await target.version()).toBe('one');
  });

  test('nothing to go back to any more: ROLLBACK FAILED, and the next deployment serves again', async (context) => {
    const daemon = needEngine(context);
    await target.deploy(target.image({ version: 'one' }));
    const deploying = target.deploy(target.image({ listenAfter: 600_000 }));
    await expect.poll(target.running, { timeout: 60_000 }).toContain(`mlops-${SERVICE}-green`);
    docker(daemon, 'rm', '--force', `mlops-${SERVICE}-blue`);
    const { evidence, exitCode } = await deploying;
    expect(evidence.verdict, evidence.reason).toBe('rollback_failed');
    expect(exitCode).toBe(5);
    expect((await target.deploy(target.image({ version: 'two' }))).evidence.verdict).toBe('pass');
    expect(await target.version()).toBe('two');
  });

  test('an image that no registry hands out changes nothing', async (context) => {
    needEngine(context);
    await target.deploy(target.image({ version: 'one' }));
    const gone = `127.0.0.1:9/acme/flights@sha256:${'2'.repeat(64)}`;
    const { evidence } = await target.deploy(gone);
    expect(evidence).toMatchObject({
      verdict: 'error',
      reason: expect.stringMatching(/^Pulling .*connection refused/),
    });
    expect(await target.version()).toBe('one');
  });

  test('an image whose model no gate has passed is not started', async (context) => {
    needEngine(context);
    const other = `sha256:${'1'.repeat(64)}`;
    const { evidence } = await target.deploy(target.image({ model: other }, other));
    expect(evidence).toMatchObject({ verdict: 'fail', reason: expect.stringMatching(/no gate has judged/) });
    expect(target.running()).toEqual(['']);
  });

  test('an image that does not say which model it serves needs to be told so', async (context) => {
    needEngine(context);
    const silent = target.unlabelled({ version: 'one' });
    expect((await target.deploy(silent)).evidence).toMatchObject({
      verdict: 'error',
      reason: expect.stringMatching(/expect-model: none/),
    });
    expect((await target.deploy(silent, { 'expect-model': 'none' })).evidence.verdict).toBe('pass');
  });

  test('a secret variable reaches the container, and nothing else', async (context) => {
    const daemon = needEngine(context);
    process.env.DEPLOY_TEST_PASSWORD = 'canary-7f3a91';
    const { evidence } = await target.deploy(target.image({ version: 'one' }), {
      'secret-variables': 'DEPLOY_TEST_PASSWORD',
      variables: '{ LEVEL: debug }',
    });
    delete process.env.DEPLOY_TEST_PASSWORD;
    expect(evidence.verdict, evidence.reason).toBe('pass');
    const inside = docker(daemon, 'inspect', '--format', '{{json .Config.Env}}', `mlops-${SERVICE}-blue`);
    expect(inside).toContain('DEPLOY_TEST_PASSWORD=canary-7f3a91');
    expect(inside).toContain('LEVEL=debug');
    expect(JSON.stringify(evidence) + target.host.told.lines.join()).not.toContain('canary-7f3a91');

    const unset = await target.deploy(target.image({ version: 'two' }), {
      'secret-variables': 'DEPLOY_TEST_UNSET',
    });
    expect(unset.evidence).toMatchObject({
      verdict: 'rolled_back',
      reason: expect.stringMatching(/no variable DEPLOY_TEST_UNSET/),
    });
  });

  test('two at once: the second waits, and both end', async (context) => {
    needEngine(context);
    const [one, two] = [target.image({ version: 'one' }), target.image({ version: 'two' })];
    const both = await Promise.all([target.deploy(one), target.deploy(two)]);
    for (const { evidence } of both) expect(evidence.verdict, evidence.reason).toBe('pass');
    expect(target.running()).toHaveLength(2);
    expect(['one', 'two']).toContain(await target.version());
  });

  test('a proxy that restarts sends requests to the version that serves', async (context) => {
    needEngine(context);
    await target.deploy(target.image({ version: 'one' }));
    await target.deploy(target.image({ version: 'two' }));
    docker(engine!, 'restart', `mlops-${SERVICE}-proxy`);
    await expect.poll(() => target.version().catch(() => ''), { timeout: 20_000 }).toBe('two');
  });
});

describe('a deployment that is killed', () => {
  test.for(['planned', 'starting', 'switching', 'committed', 'done'])(
    'when its journal says %s: the next run finds it and ends it, and no request is lost',
    async (killAt, context) => {
      needEngine(context);
      await target.deploy(target.image({ version: 'one' }), { drain: '1' });
      const two = target.image({ version: 'two' });
      const counted = await target.underLoad(async () => {
        expect(await target.killed(two, killAt)).toBe('SIGKILL');
        expect(['one', 'two']).toContain(await target.version());
        const { evidence } = await target.deploy(two, { drain: '1' });
        expect(evidence.verdict, evidence.reason).toBe('pass');
        const recovered = evidence.facts.ended?.recovered ?? '';
        expect(recovered).toMatch(RECOVERED[killAt]!);
      });
      expect(counted, JSON.stringify(counted)).toMatchObject({
        refused: 0,
        failed: 0,
        answered: counted.sent,
      });
      expect(await target.version()).toBe('two');
      expect(target.running()).toHaveLength(2);
    },
  );

  test('while it goes back: the next run goes back', async (context) => {
    needEngine(context);
    const one = target.image({ version: 'one' });
    await target.deploy(one, { drain: '1' });
    expect(await target.killed(target.image({ broken: true }), 'rolling_back')).toBe('SIGKILL');
    const { evidence } = await target.deploy(one);
    expect(evidence.facts.ended).toMatchObject({
      outcome: 'unchanged',
      recovered: expect.stringMatching(/was taken back$/),
    });
    expect(target.running()).toEqual([`mlops-${SERVICE}-blue`, `mlops-${SERVICE}-proxy`]);
  });
});

/** How the next run ends what was left at each stage. */
const RECOVERED: Readonly<Record<string, RegExp>> = {
  planned: /was taken back$/,
  starting: /was taken back$/,
  switching: /was taken back$/,
  committed: /was kept$/,
  done: /^$/,
};

/** Waits until the first request has been answered by the new version: both take part now. */
async function switching(): Promise<void> {
  await until('the new version has answered', async () => (await target.version()) === 'two');
}

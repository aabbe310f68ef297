import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { namesOf, PROXY_CONFIG } from '../../../src/adapters/docker/haproxy/names.ts';
import { type DeployTarget, deployTarget } from '../../support/deploy-target.ts';
import { docker, needEngine } from '../../support/docker.ts';
import type { ServiceScript } from '../../support/images.ts';
import { legacyConfig } from '../../support/legacy-proxy.ts';

const given = inject('engine');
const engine = 'why' in given ? undefined : given;
const SERVICE = 'deploy-settings';
const names = namesOf(SERVICE);
let target: DeployTarget;

beforeAll(async () => {
  if (engine) target = await deployTarget(engine, SERVICE);
});
afterEach(() => target?.clear());
afterAll(() => target?.close());

type Inputs = Readonly<Record<string, string>>;
const OLD: Inputs = { 'retry-requests': 'true', drain: '1' };
/** Every setting is another one in the new version. */
const NEW: Inputs = {
  'container-port': '9000',
  'health-url': '/v2/ready?full=1',
  variables: '{ PORT: "9000", LEVEL: debug }',
  'healthy-answers': '2',
  'retry-requests': 'true',
  drain: '1',
};
const AT = { healthAt: '/v2/ready' };
const NOTHING_LOST = { refused: 0, failed: 0 };

/** The old version serves, by its own settings. */
async function served(): Promise<string> {
  const one = target.image({ version: 'one' });
  const { evidence } = await target.deploy(one, OLD);
  expect(evidence.verdict, evidence.reason).toBe('pass');
  return one;
}

/** Makes of a target what the first release would have left, running by its own configuration. */
function asFirstRelease(): void {
  const routing = { port: 8080, health: '/health', retryRequests: true };
  const config = legacyConfig(names, routing, 'blue');
  docker(
    engine!,
    'exec',
    names.proxy,
    'bash',
    '-c',
    `rm /var/lib/mlops/{plan-*,*.map}; cat > ${PROXY_CONFIG} <<'E'\n${config}E`,
  );
  docker(engine!, 'restart', names.proxy);
}

describe('every setting changed between two versions', () => {
  test('no request is lost, nor on the way back, on which the old version is run as it was', async (context) => {
    needEngine(context);
    const one = await served();
    const two = target.image({ version: 'two', ...AT });
    const counted = await target.underLoad(async () => {
      const { evidence } = await target.deploy(two, NEW);
      expect(evidence.reason).toBe(`${two} serves in place of ${one}.`);
      expect(await target.version()).toBe('two');
      const back = await target.deploy(undefined, { ...NEW, rollback: 'true' });
      expect(back.evidence.reason).toBe(`${one} serves in place of ${two}.`);
    });
    expect(counted, JSON.stringify(counted)).toMatchObject({ ...NOTHING_LOST, answered: counted.sent });
    expect(Object.keys(counted.versions).sort()).toEqual(['one', 'two']);
    expect(await target.version()).toBe('one');
    docker(engine!, 'restart', names.proxy);
    await expect.poll(() => target.version().catch(() => ''), { timeout: 20_000 }).toBe('one');
  });

  test.for<[string, ServiceScript, Inputs, RegExp]>([
    ['ends at once', { broken: true }, {}, /died and was started again|ended with exit code/],
    ['is unhealthy at its own path', { health: [500] }, { timeout: '3' }, /answered 500 within 3 s/],
    [
      'listens at another port than was said',
      {},
      { 'container-port': '9001', timeout: '3' },
      /gave no answer within 3 s/,
    ],
    [
      'lies about its model',
      { model: `sha256:${'0'.repeat(64)}` },
      { timeout: '3' },
      /serves the model sha256:0+, not/,
    ],
    ['is healthy, and dies after the switch', { dieAtPredict: 60 }, {}, /after the switch/],
  ])('a version that %s: the old one never stops serving', async ([, script, more, why], context) => {
    needEngine(context);
    await served();
    const before = target.proxyFiles();
    const bad = target.image({ version: 'bad', ...AT, ...script });
    const counted = await target.underLoad(async () => {
      const { evidence } = await target.deploy(bad, { ...NEW, ...more });
      expect(evidence.verdict, evidence.reason).toBe('rolled_back');
      expect(evidence.reason).toMatch(why);
    });
    // Only a version that has been switched to can lose a request, when it dies with one.
    const failed = script.dieAtPredict === undefined ? 0 : counted.failed;
    expect(counted, JSON.stringify(counted)).toMatchObject({ ...NOTHING_LOST, failed });
    expect(counted.why, 'the old version steps in').not.toHaveProperty('status 503');
    expect(target.proxyFiles()).toEqual(before);
    expect(await target.version()).toBe('one');
  });

  test('a version that is slow to start serves in the end', async (context) => {
    needEngine(context);
    await served();
    const slow = target.image({ version: 'two', listenAfter: 3_000, ...AT });
    const counted = await target.underLoad(async () => {
      expect((await target.deploy(slow, NEW)).evidence.verdict).toBe('pass');
    });
    expect(counted, JSON.stringify(counted)).toMatchObject(NOTHING_LOST);
    expect(await target.version()).toBe('two');
  });

  test.for(['switching', 'committed'])(
    'a run that is killed at %s is ended by the next',
    async (killAt, context) => {
      needEngine(context);
      await served();
      const two = target.image({ version: 'two', ...AT });
      const counted = await target.underLoad(async () => {
        expect(await target.killed(two, killAt, NEW)).toBe('SIGKILL');
        const { evidence } = await target.deploy(target.image({ version: 'three' }), OLD);
        expect(evidence.verdict, evidence.reason).toBe('pass');
        expect(evidence.facts.ended?.recovered).toMatch(
          killAt === 'committed' ? /was kept$/ : /was taken back$/,
        );
      });
      expect(counted, JSON.stringify(counted)).toMatchObject(NOTHING_LOST);
      expect(await target.version()).toBe('three');
    },
  );
});

describe('a target that the first release has left', () => {
  test('is gone back to byte by byte, then changed', async (context) => {
    needEngine(context);
    await served();
    asFirstRelease();
    await expect.poll(() => target.version().catch(() => ''), { timeout: 20_000 }).toBe('one');
    const config = () => docker(engine!, 'exec', names.proxy, 'cat', PROXY_CONFIG);
    const before = config();
    const counted = await target.underLoad(async () => {
      const bad = await target.deploy(target.image({ version: 'bad', broken: true }), NEW);
      expect(bad.evidence.verdict, bad.evidence.reason).toBe('rolled_back');
      expect(config()).toBe(before);
      const good = await target.deploy(target.image({ version: 'two', ...AT }), NEW);
      expect(good.evidence.verdict, good.evidence.reason).toBe('pass');
    });
    expect(counted, JSON.stringify(counted)).toMatchObject(NOTHING_LOST);
    expect(await target.version()).toBe('two');
  });
});

import { describe, expect, test } from 'vitest';
import { statusOf } from '../../../../src/domain/delivery/status.ts';
import type { Verdict } from '../../../../src/foundation/evidence/evidence.ts';
import {
  askedOf,
  deploy,
  deployerOn,
  engineWith,
  type Inputs,
  NEW,
  OLD,
} from '../../../support/memory-deploy.ts';
import type { Behaviour, MemoryDocker } from '../../../support/memory-docker.ts';

/** The new version differs in one input, or in all of them. */
const CHANGES: Readonly<Record<string, Inputs>> = {
  nothing: {},
  'container-port': { 'container-port': '9000', variables: '{ PORT: "9000" }' },
  'health-url': { 'health-url': '/v2/ready?full=1', variables: '{ HEALTH: "/v2/ready?full=1" }' },
  variables: { variables: '{ LEVEL: debug }' },
  'secret-variables': { 'secret-variables': 'TOKEN' },
  'retry-requests': { 'retry-requests': 'true' },
  'golden-request': { 'golden-request': 'other.json', variables: '{ SAYS: debug }' },
  'healthy-answers': { 'healthy-answers': '5' },
  timeout: { timeout: '20' },
  drain: { drain: '4' },
  'proxy-image': { 'proxy-image': 'haproxy:2' },
};
const ALL: Inputs = {
  ...Object.assign({}, ...Object.values(CHANGES)),
  variables: '{ PORT: "9000", HEALTH: "/v2/ready?full=1", SAYS: debug }',
};

const KINDS: Readonly<Record<string, readonly [Behaviour, Verdict]>> = {
  good: [{}, 'pass'],
  slow: [{ listensAfter: 3_000 }, 'pass'],
  'too slow': [{ listensAfter: 600_000 }, 'rolled_back'],
  'one that ends at once': [{ ends: true }, 'rolled_back'],
  unhealthy: [{ unhealthy: true }, 'rolled_back'],
  'one that is good until it serves, and ends': [{ diesAfter: 5 }, 'rolled_back'],
  'one that is good until it serves, and is unhealthy': [{ illAfter: 5 }, 'rolled_back'],
  'one that lies: healthy, and its answers are wrong': [{ says: 'nonsense' }, 'rolled_back'],
};

/** A target that the old version serves, with a client that asks all the time. */
async function served(behaviour: Behaviour): Promise<MemoryDocker> {
  const engine = engineWith(behaviour);
  expect((await deploy(engine, OLD)).evidence.verdict).toBe('pass');
  engine.watch();
  return engine;
}

describe.each(Object.entries({ ...CHANGES, 'all of them': ALL }))('another %s', (_, change) => {
  test.each(Object.entries(KINDS))('in a version that is %s', async (__, [behaviour, verdict]) => {
    const engine = await served(behaviour);
    const before = engine.proxyFiles();
    const { evidence } = await deploy(engine, NEW, change);
    expect(evidence.verdict, evidence.reason).toBe(verdict);
    expect(engine.lost).toEqual([]);
    expect(engine.serves()).toBe(verdict === 'pass' ? NEW : OLD);
    if (verdict !== 'pass') expect(engine.proxyFiles()).toEqual(before);
    expect(askedOf(engine, OLD)).toEqual(['8080 /health', '8080 /predict']);
    engine.restartProxy();
    expect(engine.serves()).toBe(verdict === 'pass' ? NEW : OLD);
  });

  test('is another version of the same image: it is deployed like one, and not passed over', async () => {
    const engine = await served({});
    const again = await deploy(engine, OLD, change);
    const same = JSON.stringify(change) === '{}' || 'drain' in change || 'proxy-image' in change;
    expect(again.evidence.verdict, again.evidence.reason).toBe('pass');
    if (change !== ALL) expect(again.evidence.facts.ended?.outcome).toBe(same ? 'unchanged' : 'deployed');
    expect((await deploy(engine, OLD, change)).evidence.facts.ended?.outcome).toBe('unchanged');
    expect(engine.lost).toEqual([]);
  });

  test('goes back to a version that is run as it was', async () => {
    const engine = await served({});
    await deploy(engine, NEW, change);
    engine.asked.length = 0;
    const { evidence } = await deploy(engine, undefined, { ...change, rollback: 'true' });
    expect(evidence.verdict, evidence.reason).toBe('pass');
    expect(engine.serves()).toBe(OLD);
    expect(askedOf(engine, OLD)).toEqual(['8080 /health', '8080 /predict']);
    expect(engine.lost).toEqual([]);
  });
});

describe('a deployment with other settings that is killed', () => {
  const some = [
    'good',
    'one that is good until it serves, and ends',
    'one that lies: healthy, and its answers are wrong',
  ];
  const kinds = some.map((kind) => [kind, KINDS[kind]!] as const);
  test.each(kinds)('at any point, of a version that is %s', async (_, [behaviour, verdict]) => {
    let steps = 0;
    for (let finished = false; !finished; steps += 1) {
      const engine = await served(behaviour);
      engine.dieAt(steps);
      finished = (await deploy(engine, NEW, ALL)).evidence.verdict === verdict;
      engine.revive();
      engine.restartProxy();
      expect([OLD, NEW], `killed before step ${steps}`).toContain(engine.serves());
      const { evidence } = await deploy(engine, NEW, ALL);
      expect(evidence.verdict, `killed before step ${steps}: ${evidence.reason}`).toBe(verdict);
      expect(engine.lost, `killed before step ${steps}`).toEqual([]);
      expect(engine.serves()).toBe(verdict === 'pass' ? NEW : OLD);
      const { evidence: back } = await deploy(engine, OLD);
      expect(back.verdict, `killed before step ${steps}: ${back.reason}`).toBe('pass');
    }
    expect(steps).toBeGreaterThan(20);
  });
});

test('an Engine that is out of reach from any point on is ERROR, and the next deployment ends what it finds', async () => {
  let steps = 0;
  for (let finished = false; !finished; steps += 1) {
    const engine = await served({});
    engine.goneAt(steps);
    const { evidence } = await deploy(engine, NEW, ALL);
    finished = evidence.verdict === 'pass';
    if (!finished) expect(evidence, `gone before step ${steps}`).toMatchObject({ verdict: 'error' });
    engine.revive();
    const next = await deploy(engine, NEW, ALL);
    expect(next.evidence.verdict, `gone before step ${steps}: ${next.evidence.reason}`).toBe('pass');
    expect(engine.lost).toEqual([]);
  }
  expect(steps).toBeGreaterThan(20);
});

test('the status asks the version that serves by its own settings', async () => {
  const engine = await served({});
  await deploy(engine, NEW, ALL);
  engine.asked.length = 0;
  const status = await statusOf(deployerOn(engine));
  expect(status).toMatchObject({
    routing: { port: 9000, health: '/v2/ready?full=1' },
    health: { healthy: true },
  });
  expect(askedOf(engine, NEW)).toEqual(['9000 /v2/ready?full=1']);
  expect(status.state.before?.settings).toMatchObject({ port: 8080, health: '/health' });
});

test('a proxy keeps its port and its image: one is refused, the other is said', async () => {
  const engine = await served({});
  const moved = await deploy(engine, NEW, {}, 81);
  expect(moved.evidence.verdict).toBe('error');
  expect(moved.evidence.reason).toContain('127.0.0.1:81, and the proxy of the service owns 127.0.0.1:80');
  expect(engine.serves()).toBe(OLD);
  const { evidence, told } = await deploy(engine, NEW, { 'proxy-image': 'haproxy:2' });
  expect(evidence.verdict).toBe('pass');
  expect(told.join('\n')).toContain('The proxy keeps running haproxy:1.');
});

test('a secret that has changed is another version', async () => {
  const engine = await served({});
  await deploy(engine, NEW, { 'secret-variables': 'TOKEN' });
  const same = await deploy(engine, NEW, { 'secret-variables': 'TOKEN' });
  expect(same.evidence.facts.ended?.outcome).toBe('unchanged');
  engine.environment.TOKEN = 'rotated';
  const other = await deploy(engine, NEW, { 'secret-variables': 'TOKEN' });
  expect(other.evidence.facts.ended?.outcome).toBe('deployed');
  expect(other.evidence.reason).toBe(`${NEW} serves with its new settings.`);
});

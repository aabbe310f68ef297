import { describe, expect, test } from 'vitest';
import { routeIn } from '../../../../src/adapters/docker/haproxy/config.ts';
import { namesOf, PROXY_CONFIG, PROXY_MAP } from '../../../../src/adapters/docker/haproxy/names.ts';
import { statusOf } from '../../../../src/domain/delivery/status.ts';
import type { Verdict } from '../../../../src/foundation/evidence/evidence.ts';
import { legacyConfig } from '../../../support/legacy-proxy.ts';
import {
  askedOf,
  deploy,
  deployerOn,
  engineWith,
  type Inputs,
  NEW,
  OLD,
  SERVICE,
} from '../../../support/memory-deploy.ts';
import type { Behaviour, MemoryDocker } from '../../../support/memory-docker.ts';

/** How the versions of the first release were run: not by the defaults. */
const THEN: Inputs = {
  'container-port': '8081',
  'health-url': '/up',
  variables: '{ PORT: "8081", HEALTH: /up }',
};
const NOW: Inputs = { 'container-port': '9000', variables: '{ PORT: "9000" }' };
const RETRIED: Inputs = { ...NOW, 'retry-requests': 'true' };

/** Makes of a target what the first release would have left: no plans, no map, one configuration for both slots. */
function asFirstRelease({ files, restartProxy }: MemoryDocker): void {
  const config = files.get(PROXY_CONFIG);
  for (const path of [...files.keys()]) if (/plan-|\.map$/.test(path)) files.delete(path);
  if (config === undefined) return;
  const active = routeIn({ config, map: 'blue /up\ngreen /up\n' })!.active;
  const routing = { port: 8081, health: '/up', retryRequests: false };
  files.set(PROXY_CONFIG, legacyConfig(namesOf(SERVICE), routing, active));
  restartProxy();
}

async function target(behaviour: Behaviour, ...images: readonly string[]): Promise<MemoryDocker> {
  const engine = engineWith(behaviour);
  for (const image of images) expect((await deploy(engine, image, THEN)).evidence.verdict).toBe('pass');
  asFirstRelease(engine);
  engine.watch();
  engine.asked.length = 0;
  return engine;
}

describe('a target of the first release, whose journal keeps no settings', () => {
  test.each<[string, Behaviour, Inputs, Verdict]>([
    ['good', {}, NOW, 'pass'],
    ['good, and may be sent requests again', {}, RETRIED, 'pass'],
    ['unhealthy', { unhealthy: true }, NOW, 'rolled_back'],
    ['one that ends at once', { ends: true }, RETRIED, 'rolled_back'],
  ])(
    'is asked as its proxy is configured, beside a version that is %s',
    async (_, behaviour, now, verdict) => {
      const engine = await target(behaviour, OLD);
      const before = engine.files.get(PROXY_CONFIG);
      const { evidence, told } = await deploy(engine, NEW, now);
      expect(evidence.verdict, evidence.reason).toBe(verdict);
      expect(engine.lost).toEqual([]);
      expect(engine.serves()).toBe(verdict === 'pass' ? NEW : OLD);
      expect(told.join('\n')).toContain("taken from the proxy's configuration");
      if (verdict !== 'pass') expect(engine.files.get(PROXY_CONFIG)).toBe(before);
      engine.restartProxy();
      expect(engine.serves()).toBe(verdict === 'pass' ? NEW : OLD);
      expect((await deploy(engine, OLD, THEN)).evidence.verdict).toBe('pass');
    },
  );

  test('keeps what was read of it: the way back knows it too', async () => {
    const engine = await target({}, OLD);
    await deploy(engine, NEW, { ...NOW, variables: '{ PORT: "9000" }' });
    const status = await statusOf(deployerOn(engine));
    expect(status.state.before?.settings).toMatchObject({ port: 8081, health: '/up' });
  });

  test('goes back to the version before at the port that the proxy has for it', async () => {
    const engine = await target({}, OLD, NEW);
    const { evidence, told } = await deploy(engine, undefined, {
      ...NOW,
      variables: THEN.variables!,
      rollback: 'true',
    });
    expect(evidence.verdict, evidence.reason).toBe('pass');
    expect(engine.serves()).toBe(OLD);
    expect(askedOf(engine, OLD)).toEqual(['8081 /predict', '8081 /up']);
    expect(told.join('\n')).toContain('The journal does not say how');
    expect(engine.lost).toEqual([]);
  });

  test('has its status told as its proxy is configured', async () => {
    const status = await statusOf(deployerOn(await target({}, OLD)));
    expect(status).toMatchObject({ routing: { port: 8081, health: '/up' }, health: { healthy: true } });
  });

  test('and whose deployment was killed at any point is ended first', async () => {
    let steps = 0;
    for (let finished = false; !finished; steps += 1) {
      const engine = await target({}, OLD);
      engine.dieAt(steps);
      finished = (await deploy(engine, NEW, THEN)).evidence.verdict === 'pass';
      engine.revive();
      asFirstRelease(engine);
      const { evidence } = await deploy(engine, NEW, NOW);
      expect(evidence.verdict, `killed before step ${steps}: ${evidence.reason}`).toBe('pass');
      expect(engine.lost, `killed before step ${steps}`).toEqual([]);
    }
    expect(steps).toBeGreaterThan(20);
  });

  test('without a configuration that can be read: that is said, and the inputs count', async () => {
    const engine = await target({}, OLD);
    engine.files.set(PROXY_CONFIG, 'listen web\n');
    engine.files.delete(PROXY_MAP);
    const { told } = await deploy(engine, NEW, NOW);
    expect(told.join('\n')).toContain("nor does the proxy's configuration");
  });
});

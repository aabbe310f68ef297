import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Config } from '../../src/config/config.ts';
import type { DeployFacts } from '../../src/deploy/facts.ts';
import type { Evidence } from '../../src/evidence/evidence.ts';
import { deployStep } from '../../src/steps/deploy/step.ts';
import { gateModelStep } from '../../src/steps/gate-model/step.ts';
import type { DeployToKill } from '../support/deploy-child.ts';
import {
  type Counted,
  clear,
  enginePorts,
  freePort,
  pushService,
  startLoad,
} from '../support/deploy-world.ts';
import { docker, needEngine } from '../support/docker.ts';
import { importNode, importProxy, PROXY_IMAGE, type ServiceScript } from '../support/images.ts';
import { memoryHost } from '../support/memory.ts';
import { find, missing } from '../support/parts.ts';
import { startRegistry, type TestRegistry } from '../support/registry.ts';
import { type StepWorld, stepWorld } from '../support/step-world.ts';

const given = inject('engine');
const engine = 'why' in given ? undefined : given;
let registry: TestRegistry;
let world: StepWorld;
let config: Config;
let port: number;
let model: string;
let scratch: string;
const SERVICE = 'deploy-test';
const host = memoryHost();

beforeAll(async () => {
  if (!engine) return;
  const program = find('docker-registry');
  if (!program) throw new Error(missing('docker-registry'));
  registry = await startRegistry(program);
  await importNode(engine);
  await importProxy(engine);
  port = await freePort();
  scratch = mkdtempSync(join(tmpdir(), 'deploy-'));
  const environments = { dev: { 'docker-host': engine.host, port, address: '127.0.0.1', name: SERVICE } };
  config = { name: 'flights', entries: [], environments };
  world = await stepWorld(host, config);
  const { outputs } = await world.evaluate();
  model = outputs['model-digest']!;
  await world.run(gateModelStep, 'gate-model', { rules: 'roc_auc >= 0.4' });
});
afterEach(() => {
  if (engine) clear(engine, SERVICE);
});
afterAll(async () => {
  await world?.close();
  await registry?.stop();
  if (scratch) rmSync(scratch, { recursive: true });
});

const image = (script: ServiceScript, labelled: string | undefined = model): string =>
  pushService(engine!, scratch, `${registry.host}/acme/flights`, { model, ...script }, labelled);

async function deploy(given: string | undefined, more: Readonly<Record<string, string>> = {}) {
  const asked = {
    environment: 'dev',
    'proxy-image': PROXY_IMAGE,
    timeout: '8',
    drain: '2',
    ...(given === undefined ? {} : { image: given }),
    ...more,
  };
  const { evidence, outputs, exitCode } = await world.run(
    deployStep,
    'deploy',
    asked,
    enginePorts(world.folder, engine!),
  );
  return { evidence: evidence as Evidence<DeployFacts>, outputs, exitCode };
}

const url = (): string => `http://127.0.0.1:${port}`;
async function version(): Promise<unknown> {
  const answer = await fetch(`${url()}/predict`, { method: 'POST', body: '{}' });
  return ((await answer.json()) as { version: unknown }).version;
}
const running = (): readonly string[] =>
  docker(
    engine!,
    'ps',
    '--format',
    '{{.Names}}',
    '--filter',
    `label=io.github.mlops-actions.service=${SERVICE}`,
  )
    .split('\n')
    .sort();

/** What a client sees that asks 200 times a second while `work` is done. */
async function underLoad(work: () => Promise<void>): Promise<Counted> {
  const load = startLoad(`${url()}/predict`, 200);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  await work();
  await new Promise((resolve) => setTimeout(resolve, 1000));
  return await load.stop();
}

describe('deploy to a Docker Engine', () => {
  test('a first version, a second without a lost request, the first again', async (context) => {
    needEngine(context);
    const one = image({ version: 'one' });
    const first = await deploy(one);
    expect(first.evidence.reason).toBe(`${one} serves, the first to do so.`);
    expect(first.outputs).toMatchObject({ url: url(), deployed: one.split('@')[1], previous: '' });
    expect(await version()).toBe('one');

    const two = image({ version: 'two' });
    const counted = await underLoad(async () => {
      const second = await deploy(two);
      expect(second.evidence.reason).toBe(`${two} serves in place of ${one}.`);
      expect(second.outputs.previous).toBe(one.split('@')[1]);
    });
    expect(counted, JSON.stringify(counted)).toMatchObject({ refused: 0, failed: 0, answered: counted.sent });
    expect(Object.keys(counted.versions).sort()).toEqual(['one', 'two']);
    expect(await version()).toBe('two');
    expect(running()).toEqual([`mlops-${SERVICE}-green`, `mlops-${SERVICE}-proxy`]);

    expect((await deploy(two)).evidence.reason).toBe(`${two} served already, and is healthy.`);
    const back = await deploy(undefined, { rollback: 'true' });
    expect(back.evidence.reason).toBe(`${one} serves in place of ${two}.`);
    expect(await version()).toBe('one');
  });

  test('the old container killed in the middle of the switch: no request is lost', async (context) => {
    const target = needEngine(context);
    const retry = { 'retry-requests': 'true' };
    await deploy(image({ version: 'one' }), retry);
    const two = image({ version: 'two' });
    const counted = await underLoad(async () => {
      const deploying = deploy(two, retry);
      await switching();
      docker(target, 'kill', '--signal', 'KILL', `mlops-${SERVICE}-blue`);
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
    await deploy(image({ version: 'one' }), { 'retry-requests': 'true' });
    const bad = image({ version: 'bad', ...script });
    const load = startLoad(`${url()}/predict`, 50);
    const { evidence, exitCode } = await deploy(bad, { 'retry-requests': 'true' });
    const counted = await load.stop();
    expect(evidence.verdict, evidence.reason).toBe('rolled_back');
    expect(exitCode).toBe(4);
    expect(evidence.reason).toMatch(why);
    // Only a version that has been switched to can lose a request, when it dies with one.
    const lost = why.source === 'after the switch' ? counted.failed : 0;
    expect(counted, JSON.stringify(counted)).toMatchObject({ refused: 0, failed: lost });
    expect(await version()).toBe('one');
    expect(running()).toEqual([`mlops-${SERVICE}-blue`, `mlops-${SERVICE}-proxy`]);
  });

  test('a broken first version: there is nothing to go back to, and that is said', async (context) => {
    needEngine(context);
    const { evidence, exitCode } = await deploy(image({ broken: true }));
    expect(evidence).toMatchObject({
      verdict: 'fail',
      facts: { ended: { outcome: 'nothing_to_roll_back_to' } },
    });
    expect(exitCode).toBe(1);
    expect((await deploy(image({ version: 'one' }))).evidence.verdict).toBe('pass');
    expect(await version()).toBe('one');
  });

  test('nothing to go back to any more: ROLLBACK FAILED, and the next deployment serves again', async (context) => {
    const target = needEngine(context);
    await deploy(image({ version: 'one' }));
    const deploying = deploy(image({ listenAfter: 600_000 }));
    await expect.poll(running, { timeout: 60_000 }).toContain(`mlops-${SERVICE}-green`);
    docker(target, 'rm', '--force', `mlops-${SERVICE}-blue`);
    const { evidence, exitCode } = await deploying;
    expect(evidence.verdict, evidence.reason).toBe('rollback_failed');
    expect(exitCode).toBe(5);
    expect((await deploy(image({ version: 'two' }))).evidence.verdict).toBe('pass');
    expect(await version()).toBe('two');
  });

  test('an image that no registry hands out changes nothing', async (context) => {
    needEngine(context);
    await deploy(image({ version: 'one' }));
    const gone = `127.0.0.1:9/acme/flights@sha256:${'2'.repeat(64)}`;
    const { evidence } = await deploy(gone);
    expect(evidence).toMatchObject({ verdict: 'error', reason: expect.stringMatching(/docker pull/) });
    expect(await version()).toBe('one');
  });

  test('an image whose model no gate has passed is not started', async (context) => {
    needEngine(context);
    const other = `sha256:${'1'.repeat(64)}`;
    const { evidence } = await deploy(image({ model: other }, other));
    expect(evidence).toMatchObject({ verdict: 'fail', reason: expect.stringMatching(/no gate has judged/) });
    expect(running()).toEqual(['']);
  });

  test('an image that does not say which model it serves needs to be told so', async (context) => {
    needEngine(context);
    const silent = pushService(
      engine!,
      scratch,
      `${registry.host}/acme/silent`,
      { version: 'one' },
      undefined,
    );
    expect((await deploy(silent)).evidence).toMatchObject({
      verdict: 'error',
      reason: expect.stringMatching(/expect-model: none/),
    });
    expect((await deploy(silent, { 'expect-model': 'none' })).evidence.verdict).toBe('pass');
  });

  test('a secret variable reaches the container, and nothing else', async (context) => {
    const target = needEngine(context);
    process.env.DEPLOY_TEST_PASSWORD = 'canary-7f3a91';
    const { evidence } = await deploy(image({ version: 'one' }), {
      'secret-variables': 'DEPLOY_TEST_PASSWORD',
      variables: '{ LEVEL: debug }',
    });
    delete process.env.DEPLOY_TEST_PASSWORD;
    expect(evidence.verdict, evidence.reason).toBe('pass');
    const inside = docker(target, 'inspect', '--format', '{{json .Config.Env}}', `mlops-${SERVICE}-blue`);
    expect(inside).toContain('DEPLOY_TEST_PASSWORD=canary-7f3a91');
    expect(inside).toContain('LEVEL=debug');
    expect(JSON.stringify(evidence) + host.told.lines.join()).not.toContain('canary-7f3a91');

    const unset = await deploy(image({ version: 'two' }), { 'secret-variables': 'DEPLOY_TEST_UNSET' });
    expect(unset.evidence).toMatchObject({
      verdict: 'rolled_back',
      reason: expect.stringMatching(/no variable DEPLOY_TEST_UNSET/),
    });
  });

  test('two at once: the second waits, and both end', async (context) => {
    needEngine(context);
    const [one, two] = [image({ version: 'one' }), image({ version: 'two' })];
    const both = await Promise.all([deploy(one), deploy(two)]);
    for (const { evidence } of both) expect(evidence.verdict, evidence.reason).toBe('pass');
    expect(running()).toHaveLength(2);
    expect(['one', 'two']).toContain(await version());
  });

  test('a proxy that restarts sends requests to the version that serves', async (context) => {
    needEngine(context);
    await deploy(image({ version: 'one' }));
    await deploy(image({ version: 'two' }));
    docker(engine!, 'restart', `mlops-${SERVICE}-proxy`);
    await expect.poll(() => version().catch(() => ''), { timeout: 20_000 }).toBe('two');
  });
});

describe('a deployment that is killed', () => {
  test.for(['planned', 'starting', 'switching', 'committed', 'done'])(
    'when its journal says %s: the next run finds it and ends it, and no request is lost',
    async (killAt, context) => {
      needEngine(context);
      await deploy(image({ version: 'one' }), { drain: '1' });
      const two = image({ version: 'two' });
      const counted = await underLoad(async () => {
        expect(await killed(two, killAt)).toBe('SIGKILL');
        expect(['one', 'two']).toContain(await version());
        const { evidence } = await deploy(two, { drain: '1' });
        expect(evidence.verdict, evidence.reason).toBe('pass');
        const recovered = evidence.facts.ended?.recovered ?? '';
        expect(recovered).toMatch(RECOVERED[killAt]!);
      });
      expect(counted, JSON.stringify(counted)).toMatchObject({
        refused: 0,
        failed: 0,
        answered: counted.sent,
      });
      expect(await version()).toBe('two');
      expect(running()).toHaveLength(2);
    },
  );

  test('while it goes back: the next run goes back', async (context) => {
    needEngine(context);
    const one = image({ version: 'one' });
    await deploy(one, { drain: '1' });
    expect(await killed(image({ broken: true }), 'rolling_back')).toBe('SIGKILL');
    const { evidence } = await deploy(one);
    expect(evidence.facts.ended).toMatchObject({
      outcome: 'unchanged',
      recovered: expect.stringMatching(/was taken back$/),
    });
    expect(running()).toEqual([`mlops-${SERVICE}-blue`, `mlops-${SERVICE}-proxy`]);
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

/** Deploys in a process of its own, which dies at a stage; answers by which signal. */
async function killed(given: string, killAt: string): Promise<string | null> {
  const asked = {
    folder: world.folder,
    engine: engine!.host,
    path: engine!.path,
    config,
    inputs: { environment: 'dev', image: given, 'proxy-image': PROXY_IMAGE, timeout: '8', drain: '1' },
    killAt,
  } satisfies DeployToKill;
  const program = join(import.meta.dirname, '../support/deploy-child.ts');
  const child = spawn(process.execPath, [program, JSON.stringify(asked)], { stdio: 'inherit' });
  const [, signal] = (await once(child, 'close')) as [number | null, string | null];
  return signal;
}

/** Waits until the first request has been answered by the new version: both take part now. */
async function switching(): Promise<void> {
  while ((await version()) !== 'two') await new Promise((resolve) => setTimeout(resolve, 20));
}

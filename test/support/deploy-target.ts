import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { PROXY_CONFIG, PROXY_MAP } from '../../src/adapters/docker/haproxy/names.ts';
import type { DeployFacts } from '../../src/domain/delivery/facts.ts';
import type { Evidence } from '../../src/foundation/evidence/evidence.ts';
import type { Config } from '../../src/run/mlops-yml/config.ts';
import { deployStep } from '../../src/steps/deploy/step.ts';
import { gateModelStep } from '../../src/steps/gate-model/step.ts';
import type { DeployToKill } from './deploy-child.ts';
import { type Counted, clear, enginePorts, freePort, pushService, startLoad } from './deploy-world.ts';
import { docker, type TestEngine } from './docker.ts';
import { importNode, importProxy, PROXY_IMAGE, type ServiceScript } from './images.ts';
import { memoryHost } from './memory.ts';
import { find, missing } from './parts.ts';
import { startRegistry } from './registry.ts';
import { stepWorld } from './step-world.ts';
import { temporary } from './temporary.ts';

type Inputs = Readonly<Record<string, string>>;

/** A service of its own on a test's engine, with a registry and a model that its gate has passed. */
export interface DeployTarget {
  /** Digest of that model. */
  readonly model: string;
  readonly host: ReturnType<typeof memoryHost>;
  readonly url: string;
  /** Pushes a scripted service; without a second word it is labelled as the model that was passed. */
  image(script: ServiceScript, labelled?: string): string;
  /** The same, without a label. */
  unlabelled(script: ServiceScript): string;
  deploy(
    image: string | undefined,
    more?: Inputs,
    from?: TestEngine,
  ): Promise<{
    readonly evidence: Evidence<DeployFacts>;
    readonly outputs: Inputs;
    readonly exitCode: number;
  }>;
  /** Deploys in a process of its own, which dies at a stage; answers by which signal. */
  killed(image: string, killAt: string, more?: Inputs): Promise<string | null>;
  /** What the version that serves calls itself. */
  version(): Promise<unknown>;
  /** Containers that run, sorted. */
  running(): readonly string[];
  /** The proxy's files as they lie on its volume. */
  proxyFiles(): readonly [config: string, map: string];
  /** What a client sees that asks `rate` times a second while `work` is done. */
  underLoad(work: () => Promise<void>, rate?: number): Promise<Counted>;
  /** Takes the service off the engine. */
  clear(): void;
  close(): Promise<void>;
}

export async function deployTarget(engine: TestEngine, service: string): Promise<DeployTarget> {
  const program = find('docker-registry');
  if (!program) throw new Error(missing('docker-registry'));
  const registry = await startRegistry(program);
  await importNode(engine);
  await importProxy(engine);
  const port = await freePort();
  const scratch = temporary('deploy');
  const environments = { dev: { 'docker-host': engine.host, port, address: '127.0.0.1', name: service } };
  const config: Config = { name: 'flights', entries: [], environments };
  const host = memoryHost();
  const world = await stepWorld(host, config);
  const { outputs } = await world.evaluate();
  const model = outputs['model-digest']!;
  await world.run(gateModelStep, 'gate-model', { rules: 'roc_auc >= 0.4' });
  const common = { environment: 'dev', 'proxy-image': PROXY_IMAGE, timeout: '8', drain: '2' };
  const url = `http://127.0.0.1:${port}`;
  const proxy = `mlops-${service}-proxy`;

  return {
    model,
    host,
    url,
    image: (script, labelled = model) =>
      pushService(engine, scratch, `${registry.host}/acme/flights`, { model, ...script }, labelled),
    unlabelled: (script) => pushService(engine, scratch, `${registry.host}/acme/silent`, script, undefined),
    deploy: async (image, more = {}, from = engine) => {
      const asked = { ...common, ...(image === undefined ? {} : { image }), ...more };
      const given = enginePorts(world.folder, from, host);
      const { evidence, outputs, exitCode } = await world.run(deployStep, 'deploy', asked, given);
      return { evidence: evidence as Evidence<DeployFacts>, outputs, exitCode };
    },
    killed: async (image, killAt, more = {}) => {
      const asked = {
        folder: world.folder,
        engine: engine.host,
        path: engine.path,
        config,
        inputs: { ...common, image, drain: '1', ...more },
        killAt,
      } satisfies DeployToKill;
      const child = join(import.meta.dirname, 'deploy-child.ts');
      const running = spawn(process.execPath, [child, JSON.stringify(asked)], { stdio: 'inherit' });
      const [, signal] = (await once(running, 'close')) as [number | null, string | null];
      return signal;
    },
    version: async () => {
      const answer = await fetch(`${url}/predict`, { method: 'POST', body: '{}' });
      return ((await answer.json()) as { version: unknown }).version;
    },
    running: () => {
      const ours = `label=io.github.mlops-actions.service=${service}`;
      return docker(engine, 'ps', '--format', '{{.Names}}', '--filter', ours).split('\n').sort();
    },
    proxyFiles: () => [
      docker(engine, 'exec', proxy, 'cat', PROXY_CONFIG),
      docker(engine, 'exec', proxy, 'cat', PROXY_MAP),
    ],
    underLoad: async (work, rate = 200) => {
      const load = startLoad(`${url}/predict`, rate);
      try {
        await new Promise((resolve) => setTimeout(resolve, 1000));
        await work();
        await new Promise((resolve) => setTimeout(resolve, 1000));
      } catch (cause) {
        await load.stop();
        throw cause;
      }
      return await load.stop();
    },
    clear: () => clear(engine, service),
    close: async () => {
      await world.close();
      await registry.stop();
    },
  };
}

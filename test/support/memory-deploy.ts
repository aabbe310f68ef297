import { haproxyDeployer } from '../../src/adapters/docker/haproxy/deployer.ts';
import type { DeployFacts } from '../../src/domain/delivery/facts.ts';
import type { Evidence } from '../../src/foundation/evidence/evidence.ts';
import type { Deployer, DeployTarget, Log } from '../../src/foundation/ports/ports.ts';
import type { AnyStep } from '../../src/foundation/step/define.ts';
import { deployStep } from '../../src/steps/deploy/step.ts';
import { askStep } from './ask-step.ts';
import { memoryFiles, memoryHost, memoryPorts } from './memory.ts';
import { type Behaviour, type MemoryDocker, memoryDocker } from './memory-docker.ts';

export const SERVICE = 'flights';
export const OLD = `registry/flights@sha256:${'a'.repeat(64)}`;
export const NEW = `registry/flights@sha256:${'b'.repeat(64)}`;
const golden = (contains: object) => JSON.stringify({ path: '/predict', contains });
const FILES = { 'golden.json': golden({ says: 'ok' }), 'other.json': golden({ says: 'debug' }) };
export type Inputs = Readonly<Record<string, string>>;

/** How a version is run, where a test says nothing else. */
const BEFORE: Inputs = {
  environment: 'dev',
  'expect-model': 'none',
  'proxy-image': 'haproxy:1',
  'golden-request': 'golden.json',
  timeout: '8',
  drain: '2',
};

/** An engine on which the old version is good, and the new one behaves as it is told. */
export const engineWith = (behaviour: Behaviour): MemoryDocker =>
  memoryDocker(SERVICE, { [OLD]: {}, [NEW]: behaviour, 'haproxy:1': {}, 'haproxy:2': {} }, { TOKEN: 'x' });

/** The deployer of an engine. */
export const deployerOn = (
  { containers, clock }: MemoryDocker,
  target: DeployTarget = {
    kind: 'docker',
    service: SERVICE,
    open: { address: '127.0.0.1', port: 80 },
    frontImage: 'haproxy:1',
  },
  log: Log = memoryHost().log,
): Deployer => haproxyDeployer(containers, target, { clock, log });

/** Runs the step; `told` is what its log says. */
export async function deploy(engine: MemoryDocker, image: string | undefined, more: Inputs = {}, port = 80) {
  const host = memoryHost();
  const ports = {
    ...memoryPorts(memoryFiles(FILES), host),
    clock: engine.clock,
    deployer: async (target: DeployTarget) => deployerOn(engine, target, host.log),
  };
  const environments = { dev: { port, address: '127.0.0.1', name: SERVICE } };
  const config = { name: SERVICE, entries: [], environments };
  const explicit = { ...BEFORE, ...(image === undefined ? {} : { image }), ...more };
  const request = { id: 'deploy', config, sources: { explicit, environment: {} } };
  const { evidence } = await askStep(
    deployStep as unknown as AnyStep,
    request,
    ports,
    new AbortController().signal,
  );
  return { evidence: evidence as Evidence<DeployFacts>, told: host.told.lines };
}

/** Every question that the old version was asked at its own container. */
export const askedOf = (engine: MemoryDocker, image: string): readonly string[] =>
  [...new Set(engine.asked.filter((one) => one.image === image).map(({ at }) => at))].sort();

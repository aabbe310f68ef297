import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { systemClock } from '../../src/adapters/clock.ts';
import { dockerContainers } from '../../src/adapters/docker/containers.ts';
import { haproxyDeployer } from '../../src/adapters/docker/haproxy/deployer.ts';
import { workingFiles } from '../../src/adapters/files/files.ts';
import { systemHttp } from '../../src/adapters/http.ts';
import { localProcesses } from '../../src/adapters/processes/processes.ts';
import type { Host, Ports } from '../../src/foundation/ports/ports.ts';
import { docker, type TestEngine } from './docker.ts';
import { type ServiceScript, serviceContext } from './images.ts';
import { memoryHost } from './memory.ts';

/** Ports that reach a test's engine. */
export function enginePorts(
  folder: string,
  engine: TestEngine,
  { log }: Pick<Host, 'log'> = memoryHost(),
): Pick<Ports, 'containers' | 'deployer' | 'clock' | 'http'> {
  const environment = { ...process.env, PATH: engine.path, DOCKER_HOST: engine.host };
  const processes = localProcesses(workingFiles(folder), environment);
  const containers = dockerContainers({ processes, environment, address: { host: engine.host } });
  return {
    containers: async () => containers,
    deployer: async (target) => haproxyDeployer(containers, target, { clock: systemClock, log }),
    clock: systemClock,
    http: systemHttp,
  };
}

/** Builds a scripted service, labelled with its model, and pushes it; answers it by digest. */
export function pushService(
  engine: TestEngine,
  folder: string,
  repository: string,
  script: ServiceScript,
  model: string | undefined,
): string {
  const labels = model === undefined ? [] : [`LABEL io.github.mlops-actions.model.digest=${model}`];
  const context = serviceContext(join(folder, 'image'), script, labels);
  docker(engine, 'build', '--quiet', '--tag', `${repository}:latest`, context);
  const pushed = docker(engine, 'push', `${repository}:latest`);
  const digest = /digest: (sha256:[0-9a-f]{64})/.exec(pushed)?.[1];
  if (!digest) throw new Error(`no digest in ${pushed}`);
  return `${repository}@${digest}`;
}

/** A port that nothing listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

export interface Counted {
  readonly sent: number;
  readonly answered: number;
  readonly refused: number;
  readonly failed: number;
  readonly versions: Readonly<Record<string, number>>;
  readonly why: Readonly<Record<string, number>>;
}

/** Requests from another process, until `stop` is called, which answers what that process counted. */
export function startLoad(url: string, rate: number): { stop(): Promise<Counted> } {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'load.mjs'), url, String(rate)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  return {
    stop: async () => {
      child.stdin.end();
      await once(child, 'close');
      return JSON.parse(said) as Counted;
    },
  };
}

/** Takes everything of a service off an engine. */
export function clear(engine: TestEngine, service: string): void {
  const filter = ['--filter', `label=io.github.mlops-actions.service=${service}`, '--quiet'];
  const ids = (kind: string[]) =>
    docker(engine, ...kind, ...filter)
      .split('\n')
      .filter(Boolean);
  const containers = ids(['ps', '--all']);
  if (containers.length > 0) docker(engine, 'rm', '--force', ...containers);
  for (const network of ids(['network', 'ls'])) docker(engine, 'network', 'rm', network);
  for (const volume of ids(['volume', 'ls'])) docker(engine, 'volume', 'rm', volume);
}

import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { find, missing, run } from '../parts.ts';
import { until } from '../until.ts';
import { addBridge, bridgeOf, type Network } from './network.ts';
import { folderOf, takeAway } from './sweep.ts';

/** What a test needs to reach a daemon: `DOCKER_HOST`, and a PATH on which a `docker` that can do BuildKit is first. */
export interface TestEngine {
  readonly host: string;
  readonly path: string;
}

/** Without root and without a daemon that answers, why. */
export type EngineOrNot = TestEngine | { readonly why: string };

export interface Kept {
  readonly engine: EngineOrNot;
  close(): Promise<void>;
}

/**
 * Starts a private daemon where we are root, else takes the one of this machine. All that it owns lies in a folder of
 * the system's temporary one, named after this process, and is gone when `close` has ended.
 */
export async function startDaemon(): Promise<Kept> {
  const client = bestClient();
  if (!client) return { engine: { why: missing('docker') }, close: async () => {} };
  const folder = folderOf(process.pid);
  mkdirSync(join(folder, 'bin'), { recursive: true });
  symlinkSync(client, join(folder, 'bin/docker'));
  const path = [join(folder, 'bin'), process.env.PATH ?? ''].join(delimiter);
  if (process.getuid?.() === 0 && find('dockerd') && find('iptables') && find('ip'))
    return startPrivate(folder, path);
  const host = process.env.DOCKER_HOST ?? 'unix:///var/run/docker.sock';
  const why = `no Docker daemon answers at ${host}, and none can be started: ${missing('dockerd')}, and run as root`;
  return {
    engine: answers({ host, path }) ? { host, path } : { why },
    close: async () => takeAway(process.pid),
  };
}

/** The first `docker` that builds with BuildKit by itself (before 23) or has buildx; else the first. */
function bestClient(): string | undefined {
  const clients = (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'docker'))
    .filter((path) => existsSync(path));
  return clients.find(buildsWithBuildKit) ?? clients[0];
}

function buildsWithBuildKit(client: string): boolean {
  const major = /version (\d+)\./.exec(run(client, ['--version']).stdout)?.[1];
  return Number(major) < 23 || run(client, ['buildx', 'version']).code === 0;
}

async function startPrivate(folder: string, path: string): Promise<Kept> {
  const host = `unix://${folder}/docker.sock`;
  const network = addBridge(bridgeOf(process.pid));
  writeFileSync(join(folder, 'daemon.json'), JSON.stringify(configuration(folder, host, network)));
  const log = openSync(join(folder, 'log'), 'a');
  const child = spawn(find('dockerd')!, ['--config-file', join(folder, 'daemon.json')], {
    stdio: ['ignore', log, log],
  });
  const engine = { host, path };
  await until('dockerd answers or ends', () => child.exitCode !== null || answers(engine));
  if (child.exitCode === null) return { engine, close: () => stop(engine, child) };
  const said = readFileSync(join(folder, 'log'), 'utf8').split('\n').slice(-8).join('\n');
  takeAway(process.pid);
  throw new Error(`dockerd did not start: ${said}`);
}

const configuration = (folder: string, host: string, network: Network) => ({
  'data-root': join(folder, 'data'),
  'exec-root': join(folder, 'run'),
  pidfile: join(folder, 'docker.pid'),
  hosts: [host],
  bridge: network.bridge,
  'default-address-pools': [{ base: `${network.prefix}.128.0/17`, size: 24 }],
  'insecure-registries': ['127.0.0.0/8'],
});

const answers = ({ host, path }: TestEngine): boolean =>
  run('docker', ['-H', host, 'version', '--format', '{{.Server.Version}}'], {
    env: { ...process.env, PATH: path } as Record<string, string>,
  }).code === 0;

/** Ends containers and daemon in order, so that nothing is cut off; then takes away what is left. */
async function stop({ host, path }: TestEngine, child: ChildProcess): Promise<void> {
  const docker = (...argv: readonly string[]) =>
    run('docker', ['-H', host, ...argv], { env: { ...process.env, PATH: path } as Record<string, string> });
  if (child.exitCode === null) {
    const containers = docker('ps', '--all', '--quiet').stdout.split('\n').filter(Boolean);
    if (containers.length > 0) docker('rm', '--force', ...containers);
    docker('network', 'prune', '--force');
    child.kill('SIGTERM');
    await until('dockerd has ended', () => child.exitCode !== null || child.signalCode !== null);
  }
  takeAway(process.pid);
}

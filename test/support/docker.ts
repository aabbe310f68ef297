import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { networkInterfaces, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inject, type TestContext } from 'vitest';
import { find, missing, run } from './parts.ts';

/** What a test needs to reach an engine: `DOCKER_HOST`, and a PATH on which a `docker` that can do BuildKit is first. */
export interface TestEngine {
  readonly host: string;
  readonly path: string;
}

/** Without root and without an engine that answers, why. */
export type EngineOrNot = TestEngine | { readonly why: string };

/**
 * The engine that global set-up has started for this run. Without one the test is skipped by name, with the command
 * that brings it; in CI it fails.
 */
export function needEngine(context: Pick<TestContext, 'skip'>): TestEngine {
  const engine = inject('engine');
  if (!('why' in engine)) return engine;
  if (process.env.CI === 'true') throw new Error(engine.why);
  return context.skip(engine.why);
}

/** Runs `docker` against an engine; throws what it said when it failed. */
export function docker(engine: TestEngine, ...argv: readonly string[]): string {
  const env = { ...process.env, DOCKER_HOST: engine.host, PATH: engine.path } as Record<string, string>;
  const { code, stdout, stderr } = run('docker', argv, { env });
  if (code !== 0) throw new Error(`docker ${argv.join(' ')}: ${stderr || stdout}`);
  return stdout.trim();
}

/**
 * Starts a private engine where we are root, else takes the one of this machine. All that it owns lies in a folder of
 * the system's temporary one, outside every build context, and is gone when `close` has ended.
 */
export async function startEngine(): Promise<{ readonly engine: EngineOrNot; close(): Promise<void> }> {
  const client = bestClient();
  if (!client) return { engine: { why: missing('docker') }, close: async () => {} };
  const folder = mkdtempSync(join(tmpdir(), 'mlops-engine-'));
  mkdirSync(join(folder, 'bin'));
  symlinkSync(client, join(folder, 'bin/docker'));
  const path = [join(folder, 'bin'), process.env.PATH ?? ''].join(delimiter);
  if (process.getuid?.() === 0 && find('dockerd') && find('iptables') && find('ip'))
    return startPrivate(folder, path);
  const host = process.env.DOCKER_HOST ?? 'unix:///var/run/docker.sock';
  const answers = run(client, ['-H', host, 'version', '--format', '{{.Server.Version}}']).code === 0;
  const why = `no Docker Engine answers at ${host}, and none can be started: ${missing('dockerd')}, and run as root`;
  const close = async () => rmSync(folder, { recursive: true, force: true });
  return { engine: answers ? { host, path } : { why }, close };
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

async function startPrivate(folder: string, path: string) {
  const network = freeNetwork();
  const host = `unix://${folder}/docker.sock`;
  ip('link', 'add', network.bridge, 'type', 'bridge');
  ip('address', 'add', `${network.prefix}.0.1/24`, 'dev', network.bridge);
  ip('link', 'set', network.bridge, 'up');
  writeFileSync(join(folder, 'daemon.json'), JSON.stringify(configuration(folder, host, network)));
  const log = openSync(join(folder, 'log'), 'a');
  const child = spawn(find('dockerd')!, ['--config-file', join(folder, 'daemon.json')], {
    detached: true,
    stdio: ['ignore', log, log],
  });
  child.unref();
  const engine = { host, path };
  const close = () => stop(engine, folder, network.bridge);
  try {
    await answering(engine, () => child.exitCode);
  } catch (cause) {
    const said = readFileSync(join(folder, 'log'), 'utf8').split('\n').slice(-8).join('\n');
    await close();
    throw new Error(`dockerd did not start: ${said}`, { cause });
  }
  return { engine, close };
}

const configuration = (folder: string, host: string, network: ReturnType<typeof freeNetwork>) => ({
  'data-root': join(folder, 'data'),
  'exec-root': join(folder, 'run'),
  pidfile: join(folder, 'docker.pid'),
  hosts: [host],
  bridge: network.bridge,
  'default-address-pools': [{ base: `${network.prefix}.128.0/17`, size: 24 }],
  'insecure-registries': ['127.0.0.0/8'],
});

/** A bridge and a private /16 that no interface has, so that engines of other runs are not in the way. */
function freeNetwork(): { readonly bridge: string; readonly prefix: string } {
  const taken = Object.values(networkInterfaces()).flatMap((all) =>
    (all ?? []).map(({ address }) => address),
  );
  for (let tries = 0; tries < 100; tries += 1) {
    const prefix = `10.${128 + Math.floor(Math.random() * 127)}`;
    if (!taken.some((address) => address.startsWith(`${prefix}.`)))
      return { bridge: `mlops${process.pid}`.slice(0, 15), prefix };
  }
  throw new Error('no private network is free');
}

function ip(...argv: readonly string[]): void {
  const { code, stderr } = run(find('ip')!, argv);
  if (code !== 0) throw new Error(`ip ${argv.join(' ')}: ${stderr}`);
}

async function answering(engine: TestEngine, exit: () => number | null): Promise<void> {
  for (;;) {
    if (exit() !== null) throw new Error(`dockerd ended with exit code ${exit()}`);
    try {
      return void docker(engine, 'version', '--format', '{{.Server.Version}}');
    } catch {
      await sleep(100);
    }
  }
}

/** Ends the containers, then the engine by its pid file, then takes away what it has mounted and linked. */
async function stop(engine: TestEngine, folder: string, bridge: string): Promise<void> {
  const pidFile = join(folder, 'docker.pid');
  const pid = existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8')) : undefined;
  if (pid !== undefined && alive(pid)) {
    quietly(() => {
      const containers = docker(engine, 'ps', '--all', '--quiet').split('\n').filter(Boolean);
      if (containers.length > 0) docker(engine, 'rm', '--force', ...containers);
      docker(engine, 'network', 'prune', '--force');
    });
    process.kill(pid, 'SIGTERM');
    while (alive(pid)) await sleep(50);
  }
  run(find('ip')!, ['link', 'delete', bridge]);
  for (const table of ['filter', 'nat']) forgetRules(table, bridge);
  for (const mount of mountsBelow(folder)) run('umount', ['--lazy', mount]);
  rmSync(folder, { recursive: true, force: true });
}

/** dockerd leaves the rules of its bridge behind. */
function forgetRules(table: string, bridge: string): void {
  const iptables = find('iptables')!;
  const rules = run(iptables, ['--wait', '--table', table, '--list-rules']).stdout.split('\n');
  for (const rule of rules.filter((line) => line.startsWith('-A ') && line.split(' ').includes(bridge)))
    run(iptables, ['--wait', '--table', table, ...rule.replace('-A', '-D').split(' ')]);
}

/** Deepest first. */
const mountsBelow = (folder: string): readonly string[] =>
  readFileSync('/proc/mounts', 'utf8')
    .split('\n')
    .map((line) => line.split(' ')[1] ?? '')
    .filter((mount) => mount.startsWith(`${folder}/`))
    .reverse();

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // The engine may be half gone; what follows takes away the rest.
  }
}

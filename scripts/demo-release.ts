/**
 * The second half of the demo, where a Docker Engine answers: register both models, build an image of the one that
 * passed, deploy it and ask it once. All that it starts is taken away again.
 */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { styleText } from 'node:util';
import { deploy } from '../src/steps/deploy/spec.ts';

/** Working copies of the example, judged by the gate: the first model, and the one that replaces it. */
export interface Copies {
  readonly first: string;
  readonly second: string;
}

/** Images of one's own, where Docker Hub cannot be reached. */
export interface Images {
  readonly registry?: string | undefined;
  readonly base?: string | undefined;
  readonly proxy?: string | undefined;
}

/** Runs `mlops` in a folder; answers its exit code. */
type Mlops = (folder: string, argv: readonly string[], env?: Readonly<Record<string, string>>) => number;

interface Place {
  /** host:port */
  readonly registry: string;
  readonly service: string;
  readonly images: Record<keyof Images, string>;
}

const CONFIG = 'mlops.level-2.yml';
const LABEL = 'io.github.mlops-actions.service';

/** Answers the first exit code that is not 0, or 0; also where it was left out, which it says. */
export async function release(copies: Copies, given: Images, mlops: Mlops): Promise<number> {
  const why = whyNot(process.env.DOCKER_HOST);
  if (why !== undefined) return leftOut(why);
  const images = imagesOf(copies.second, given);
  const unavailable = Object.values(images).find((image) => !isHere(image));
  if (unavailable !== undefined)
    return leftOut(
      `${unavailable} cannot be pulled. Name images of your own: npm run demo -- --registry-image … --base-image … --proxy-image …`,
    );
  // With a listener, an interrupt ends the child that works, and what follows takes everything away.
  process.once('SIGINT', () => {});
  const name = `demo-${process.pid}`;
  let registry: string | undefined;
  try {
    registry = await startRegistry(name, images.registry);
    const service = `127.0.0.1:${await freePort()}`;
    for (const folder of [copies.first, copies.second]) configure(folder, { name, registry, service });
    return await moveOn(copies, { registry, service, images }, mlops);
  } finally {
    takeAway(name, registry);
  }
}

async function moveOn({ first, second }: Copies, at: Place, mlops: Mlops): Promise<number> {
  const env = {
    MLOPS_INPUT_BUILD_IMAGE_BUILD_ARGS: `BASE_IMAGE: ${at.images.base}`,
    MLOPS_INPUT_DEPLOY_PROXY_IMAGE: at.images.proxy,
  };
  title('The first model becomes the champion of a registry');
  const registered = mlops(first, ['run', '--config', CONFIG, '--steps', 'register-model'], env);
  if (registered !== 0) return registered;
  title('The second takes its place: register, build, deploy');
  const steps = 'register-model,build-image,deploy';
  const deployed = mlops(second, ['run', '--config', CONFIG, '--steps', steps], env);
  if (deployed !== 0) return deployed;
  title('What the registry holds');
  mlops(second, ['registry', 'list', `oci://${at.registry}/models/flight-delay`]);
  title('What is deployed');
  mlops(second, ['deploy', 'status', 'dev', '--config', CONFIG]);
  title(`What http://${at.service}/predict says`);
  process.stdout.write(`${await askOnce(second, at.service)}\n`);
  return 0;
}

function whyNot(host: string | undefined): string | undefined {
  if (host !== undefined && !host.startsWith('unix://'))
    return `the Docker Engine at ${host} may be another machine. Unset DOCKER_HOST to use one here.`;
  const { status } = docker('version', '--format', '{{.Server.Version}}');
  return status === 0
    ? undefined
    : 'no Docker Engine answers. Get one from https://docs.docker.com/engine/install, or start yours.';
}

function leftOut(why: string): number {
  process.stdout.write(`\nRegister, build and deploy were left out: ${why}\n`);
  return 0;
}

/** Images of the example and of the step, where none are given. */
function imagesOf(folder: string, { registry, base, proxy }: Images): Place['images'] {
  const read = (file: string, pattern: RegExp): string =>
    pattern.exec(readFileSync(join(folder, file), 'utf8'))![1]!;
  return {
    registry: registry ?? read('compose.yml', /REGISTRY_IMAGE:-([^}]+)\}/),
    base: base ?? read('Dockerfile', /^ARG BASE_IMAGE=(\S+)$/m),
    proxy: proxy ?? deploy.inputs['proxy-image'].fallback!,
  };
}

const isHere = (image: string): boolean =>
  docker('image', 'inspect', image).status === 0 || docker('pull', '--quiet', image).status === 0;

async function startRegistry(name: string, image: string): Promise<string> {
  const { status, stdout, stderr } = docker(
    ...['run', '--detach', '--name', `${name}-registry`, '--label', `${LABEL}=${name}`],
    ...['--publish', '127.0.0.1::5000', image],
  );
  if (status !== 0) throw new Error(`the registry did not start: ${stdout}${stderr}`);
  const published = docker('port', `${name}-registry`, '5000').stdout.trim().split('\n')[0]!;
  for (let tries = 0; tries < 100; tries += 1) {
    if (await fetch(`http://${published}/v2/`).catch(() => undefined)) return published;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`the registry at ${published} does not answer`);
}

/** Ports that are free and a service name of its own, so that nothing of the user's is in the way. */
function configure(
  folder: string,
  { name, registry, service }: { readonly name: string; readonly registry: string; readonly service: string },
): void {
  const path = join(folder, CONFIG);
  const text = readFileSync(path, 'utf8')
    .replaceAll('127.0.0.1:5001', registry)
    .replace('port: 8081', `port: ${service.split(':')[1]}\n    name: ${name}`);
  writeFileSync(path, text);
}

async function askOnce(folder: string, service: string): Promise<string> {
  const { path, body } = JSON.parse(readFileSync(join(folder, 'golden-request.json'), 'utf8')) as {
    path: string;
    body: unknown;
  };
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`http://${service}${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  return `${answer.status} ${await answer.text()}`;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** Containers, network, volume and images that carry the name of this demo. */
function takeAway(name: string, registry: string | undefined): void {
  const labelled = ['--quiet', '--filter', `label=${LABEL}=${name}`];
  const here = ['--quiet', '--filter', `reference=${registry}/*`];
  for (const [list, remove] of [
    [
      ['container', 'ls', '--all', ...labelled],
      ['container', 'rm', '--force', '--volumes'],
    ],
    [
      ['network', 'ls', ...labelled],
      ['network', 'rm'],
    ],
    [
      ['volume', 'ls', ...labelled],
      ['volume', 'rm'],
    ],
    [
      ['image', 'ls', ...here],
      ['image', 'rm', '--force'],
    ],
  ] as const) {
    const ids = docker(...list)
      .stdout.split('\n')
      .filter(Boolean);
    if (ids.length > 0) docker(...remove, ...new Set(ids));
  }
}

const docker = (...argv: readonly string[]) => spawnSync('docker', argv, { encoding: 'utf8' });

const title = (text: string): void => void process.stdout.write(`\n${styleText('bold', text)}\n`);

import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { evidenceOf } from './cli.ts';
import { clear, freePort } from './deploy-world.ts';
import type { TestEngine } from './docker.ts';
import type { Flights } from './flights.ts';
import { deliveryWorkspace } from './flights-workspace.ts';
import { importNode, importProxy, NODE_IMAGE, PROXY_IMAGE } from './images.ts';
import { startRegistry, type TestRegistry } from './registry.ts';

export const ENVIRONMENTS = ['dev', 'staging', 'prod'] as const;
export type Environment = (typeof ENVIRONMENTS)[number];

/** Where a model is delivered to: a registry, and three environments on one engine. */
export interface Delivery {
  /** mlops.yml of the example, with these in place of its own. */
  readonly settings: (config: string) => string;
  /** What the service of an environment says of itself. */
  health(name: Environment): Promise<unknown>;
  /** What `writeService` wrote into the one that serves. */
  versions(): Promise<Readonly<Record<Environment, unknown>>>;
  stop(): Promise<void>;
}

/** Starts the registry; `service` tells these environments from those of other tests on the same engine. */
export async function startDelivery(
  engine: TestEngine,
  program: string,
  { service, password = false }: { readonly service: string; readonly password?: boolean },
): Promise<Delivery> {
  await importNode(engine);
  await importProxy(engine);
  const [dev, staging, prod] = [await freePort(), await freePort(), await freePort()];
  const ports = { dev, staging, prod };
  const registry = await startRegistry(program, { password });
  const health = (name: Environment) => healthAt(ports[name]);
  return {
    settings: settingsOf(engine, registry, service, ports),
    health,
    versions: async () => {
      const [one, two, three] = await Promise.all(ENVIRONMENTS.map(health));
      return { dev: one?.version, staging: two?.version, prod: three?.version };
    },
    stop: async () => {
      for (const name of ENVIRONMENTS) clear(engine, `${service}-${name}`);
      await registry.stop();
    },
  };
}

/** On a connection of its own: one that was kept from before a switch may be closed by now, and nobody notices. */
async function healthAt(port: number): Promise<Readonly<Record<string, unknown>>> {
  const answer = await fetch(`http://127.0.0.1:${port}/health`, { headers: { connection: 'close' } });
  return (await answer.json()) as Readonly<Record<string, unknown>>;
}

/** The services of three environments stand on one engine, each with a name and a port of its own. */
const settingsOf =
  (
    engine: TestEngine,
    registry: TestRegistry,
    service: string,
    ports: Readonly<Record<Environment, number>>,
  ) =>
  (config: string): string =>
    config
      .replaceAll('127.0.0.1:5001', registry.host)
      .replace('    images:', `    docker-host: ${engine.host}\n    images:`)
      .replace('    environment: dev', `    environment: dev\n    proxy-image: ${PROXY_IMAGE}\n    drain: 2`)
      .replace(/^environments:[\s\S]*/m, 'environments:\n')
      .concat(
        ...ENVIRONMENTS.map((name) =>
          [
            `  ${name}:`,
            `    docker-host: ${engine.host}`,
            `    port: ${ports[name]}`,
            '    address: 127.0.0.1',
            `    name: ${service}-${name}`,
            '',
          ].join('\n'),
        ),
      );

/** A model that stands there already: the tests of level 1 train. */
const withoutTraining = (config: string): string =>
  config.replace('command: python train.py', 'model: given.onnx').replace(/^ {4}training-data: .*\n/m, '');

/** A champion in a folder: code of a fork can read it too. */
export const withChampion = (config: string): string =>
  config.replace('baseline: registry:champion', 'baseline: champion');

/** A working copy of the example of level 2 with a model and the user's tests. */
export function deliveryRepository(
  flights: Flights,
  change: (config: string) => string,
  model: keyof Flights['models'] = 'good',
): string {
  const workspace = deliveryWorkspace(flights, (config) => change(withoutTraining(config)));
  cpSync(flights.models[model], join(workspace, 'given.onnx'));
  return workspace;
}

/** The training script with a mistake that its tests find. */
export function breakTraining(workspace: string): void {
  const train = join(workspace, 'train.py');
  const text = readFileSync(train, 'utf8');
  writeFileSync(train, text.replace('flights["hour"] * 60', 'flights["hour"] * 100'));
}

/** The service that the image of a repository holds, beside the model of the run. */
export function writeService(workspace: string, version: string): void {
  const service = readFileSync(join(import.meta.dirname, 'service/model-service.mjs'), 'utf8');
  writeFileSync(join(workspace, 'service.mjs'), service.replace("'one'", `'${version}'`));
  const model = 'mlops-out/artifacts/train-evaluate/model';
  writeFileSync(
    join(workspace, 'Dockerfile'),
    [
      `FROM ${NODE_IMAGE}`,
      `COPY ${model} /app/model/`,
      'COPY service.mjs /app/',
      'EXPOSE 8080',
      'CMD ["node", "/app/service.mjs"]',
      '',
    ].join('\n'),
  );
  writeFileSync(join(workspace, '.dockerignore'), ['*', '!service.mjs', `!${model}`, ''].join('\n'));
}

/** The image that a run has pushed, by digest, as its evidence in a folder has it. */
export const imageIn = (folder: string, evidence?: string): string =>
  evidenceOf(folder, 'build-image', evidence).products.find(({ role }) => role === 'image')!.name;

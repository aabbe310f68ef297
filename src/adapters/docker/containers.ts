import {
  ContainerFailure,
  type Containers,
  type EngineAddress,
  type Processes,
} from '../../foundation/ports/ports.ts';
import { build } from './build.ts';
import { type Docker, dockerCommand, type Patience } from './command.ts';
import { readFolder, writeFile } from './copy.ts';
import { create } from './create.ts';
import { engine, freeSpace } from './engine.ts';
import { failed } from './failure.ts';
import { hold } from './hold.ts';
import { containers, image, labelsOf, variablesOf } from './inspect.ts';
import { pull, push } from './transfer.ts';

/** A Docker Engine through the `docker` command. Nothing is asked of it yet. */
export function dockerContainers(
  processes: Processes,
  environment: Readonly<Record<string, string | undefined>>,
  address?: EngineAddress,
  patience?: Patience,
): Containers {
  const docker = dockerCommand(processes, environment, address, patience);
  const about = () => engine(docker, environment);
  return {
    address: docker.address,
    engine: about,
    freeSpace: () => freeSpace(docker),
    build: async (request, onLine, signal) => {
      const id = await build(docker, (await about()).buildKit, request, onLine, signal);
      const made = await image(docker, id);
      if (made) return made.id;
      throw new ContainerFailure(`docker build made ${id}, which the Engine does not have`, true, {
        unanswered: true,
      });
    },
    push: (reference, auth, onLine, signal) => push(docker, reference, auth, onLine, signal),
    pull: (reference, auth, onLine, signal) => pull(docker, reference, auth, onLine, signal),
    image: (reference) => image(docker, reference),
    volume: (name) => labelsOf(docker, 'volume', name),
    ensureNetwork: (name, labels) => ensure(docker, 'network', name, labels),
    ensureVolume: (name, labels) => ensure(docker, 'volume', name, labels),
    readFolder: (name, folder) => readFolder(docker, name, folder),
    writeFile: (name, path, text) => writeFile(docker, name, path, text),
    ...lifeOf(docker),
    inherited: async (name, variables) => {
      const given = variables.length === 0 ? [] : await variablesOf(docker, name);
      return variables.every((variable) => given.includes(`${variable}=${environment[variable] ?? ''}`));
    },
    create: async (request) => {
      requireSet(request.inherit ?? [], environment);
      return await create(docker, request);
    },
  };
}

const lifeOf = (docker: Docker) =>
  ({
    hold: (request) => hold(docker, request),
    start: async (name) => void (await docker.demand(['start', '--', name])),
    stop: async (name, seconds) => {
      const waits = seconds * 1000;
      await docker.demand(['stop', '-t', String(seconds), '--', name], { waits });
    },
    kill: async (name, signal) => void (await docker.demand(['kill', '--signal', signal, '--', name])),
    remove: (name) => remove(docker, name),
    container: async (name) => (await containers(docker, [name]))[0],
    list: async (labels) => {
      const filters = Object.entries(labels).flatMap(([key, value]) => ['--filter', `label=${key}=${value}`]);
      const ids = await docker.demand(['ps', '--all', '--quiet', '--no-trunc', ...filters]);
      return containers(docker, ids.split('\n').filter(Boolean));
    },
    logs: (name, lines) => logs(docker, name, lines),
    exec: (name, argv) => exec(docker, name, argv),
  }) satisfies Partial<Containers>;

/** docker passes over a variable that is not set, and the container would start without its secret. */
function requireSet(
  names: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): void {
  const unset = names.filter((name) => !environment[name]);
  if (unset.length > 0) throw new ContainerFailure(`this job has no variable ${unset.join(', ')}`, false);
}

/** Two runs may make the same thing at once: what is there in the end counts. */
async function ensure(
  docker: Docker,
  kind: 'network' | 'volume',
  name: string,
  labels: Readonly<Record<string, string>>,
): Promise<void> {
  if (await labelsOf(docker, kind, name)) return;
  const flags = Object.entries(labels).flatMap(([key, value]) => ['--label', `${key}=${value}`]);
  const said = await docker.ask([kind, 'create', ...flags, '--', name]);
  if (said.code === 0 || (await labelsOf(docker, kind, name))) return;
  throw failed(`docker ${kind} create ${name}`, said, said.errors);
}

async function remove(docker: Docker, name: string): Promise<void> {
  const said = await docker.ask(['rm', '--force', '--volumes', '--', name]);
  if (said.code === 0 || said.errors.some((line) => /no such container/i.test(line))) return;
  throw failed(`docker rm ${name}`, said, said.errors);
}

async function logs(docker: Docker, name: string, lines: number): Promise<string> {
  const said: string[] = [];
  const options = { onLine: (line: string) => said.push(line), signal: new AbortController().signal };
  await docker.follow(['logs', '--tail', String(lines), '--', name], options);
  return said.join('\n');
}

/** How the client says that the Engine could not run it, as against what ran. */
const NOT_RUN =
  /^(?:Error response from daemon|Error: No such container|error during connect|Cannot connect)/;

async function exec(docker: Docker, name: string, argv: readonly string[]) {
  const { code, signal, output, errors } = await docker.ask(['exec', '--', name, ...argv]);
  if (code === null || (code !== 0 && errors.some((line) => NOT_RUN.test(line))))
    throw failed(`docker exec in ${name}`, { code, signal }, errors);
  return { code, output: Buffer.from(output).toString('utf8') + errors.join('\n') };
}

import {
  ContainerFailure,
  type Containers,
  type EngineAddress,
  type Processes,
} from '../../foundation/ports/ports.ts';
import { harmless } from '../../foundation/text/harmless.ts';
import { inheritable } from '../processes/processes.ts';
import { build } from './cli/build.ts';
import { canBuildKit } from './cli/buildkit.ts';
import { dockerCommand } from './cli/command.ts';
import { push } from './cli/push.ts';
import { readFolder, writeFile } from './daemon/copy.ts';
import { create } from './daemon/create.ts';
import { type Daemon, daemonAt } from './daemon/daemon.ts';
import { exec, logs } from './daemon/exec.ts';
import { hold } from './daemon/hold.ts';
import { container, image, labelsOf, list, variablesOf } from './daemon/inspect.ts';
import { kill, remove, start, stop } from './daemon/life.ts';
import { ensure } from './daemon/named.ts';
import { pull } from './daemon/pull.ts';
import { about, freeSpace } from './daemon/version.ts';
import { PATIENCE, type Patience } from './patience.ts';

interface DockerWorld {
  /** Run the docker command, ssh and credential helpers. */
  readonly processes: Processes;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly address?: EngineAddress | undefined;
  readonly patience?: Patience;
  /** Text as it may leave this process. */
  readonly withoutSecrets?: (text: string) => string;
}

/**
 * A Docker daemon: asked and ordered through dockerode; images are built and pushed by the docker command, whose end
 * says how they ended. Nothing is asked of it yet. Throws `InputErrors` for an address that is none.
 */
export function dockerContainers(world: DockerWorld): Containers {
  const { environment, patience = PATIENCE, withoutSecrets = (text) => text } = world;
  const shown = (text: string) => withoutSecrets(harmless(text));
  const daemon = daemonAt({ environment, address: world.address, patience, shown });
  return { address: daemon.place.host, ...asking(daemon), ...life(daemon), ...moving(daemon, world) };
}

const asking = (daemon: Daemon) =>
  ({
    engine: () => about(daemon),
    freeSpace: () => freeSpace(daemon),
    image: (reference) => image(daemon, reference),
    container: (name) => container(daemon, name),
    list: (labels) => list(daemon, labels),
    volume: (name) => labelsOf(daemon, 'volume', name),
    logs: (name, lines) => logs(daemon, name, lines),
    readFolder: (name, folder) => readFolder(daemon, name, folder),
    inherited: async (name, variables) => {
      const given = variables.length === 0 ? [] : await variablesOf(daemon, name);
      const own = inheritable(daemon.environment);
      return variables.every((variable) => given.includes(`${variable}=${own[variable] ?? ''}`));
    },
  }) satisfies Partial<Containers>;

const life = (daemon: Daemon) =>
  ({
    ensureNetwork: (name, labels) => ensure(daemon, 'network', name, labels),
    ensureVolume: (name, labels) => ensure(daemon, 'volume', name, labels),
    create: (request) => create(daemon, request),
    hold: (request) => hold(daemon, request),
    start: (name) => start(daemon, name),
    stop: (name, seconds) => stop(daemon, name, seconds),
    kill: (name, signal) => kill(daemon, name, signal),
    remove: (name) => remove(daemon, name),
    exec: (name, argv) => exec(daemon, name, argv),
    writeFile: (name, path, text) => writeFile(daemon, name, path, text),
  }) satisfies Partial<Containers>;

function moving(daemon: Daemon, { processes, address, patience = PATIENCE }: DockerWorld) {
  const docker = dockerCommand({ processes, place: daemon.place, pointed: address !== undefined, patience });
  const buildKit = () => canBuildKit(daemon, docker);
  return {
    buildKit,
    build: async (request, onLine, signal) => {
      const id = await build(docker, { ...request, buildKit: await buildKit() }, onLine, signal);
      const made = await image(daemon, id);
      if (made) return made.id;
      throw new ContainerFailure(`docker build made ${id}, which the Docker daemon does not have`, true, {
        unanswered: true,
      });
    },
    push: (reference, auth, onLine, signal) => push(docker, { reference, auth, onLine, signal }),
    pull: (reference, auth, onLine, signal) => pull(daemon, processes, { reference, auth, onLine, signal }),
  } satisfies Partial<Containers>;
}

import { resolve } from 'node:path';
import { systemClock } from '../../adapters/clock.ts';
import { contained } from '../../adapters/files/contained.ts';
import { workingFiles } from '../../adapters/files/files.ts';
import { gitRepository } from '../../adapters/git/repository.ts';
import { systemHttp } from '../../adapters/http.ts';
import { nativeModules } from '../../adapters/natives/natives.ts';
import { ociImages } from '../../adapters/oci/stores.ts';
import { localProcesses } from '../../adapters/processes/processes.ts';
import { programsOnPath } from '../../adapters/processes/programs.ts';
import type {
  Containers,
  DeployTarget,
  Engine,
  EngineAddress,
  Files,
  Host,
  Ports,
  Processes,
} from '../../foundation/ports/ports.ts';
import { refuse } from '../../foundation/problems/errors.ts';
import { FILE_BYTES, MIB } from '../../foundation/reading/limits.ts';
import type { StepSpec } from '../../foundation/step/define.ts';
import { type Config, NO_CONFIG } from '../../run/mlops-yml/config.ts';
import { guarded } from '../../run/step/guarded.ts';
import { deployerOf } from './deployers.ts';
import { storedExhibits } from './exhibits.ts';
import { lateArchives, lateDuckDb, lateOnnx, latePython } from './late.ts';
import { recheckWith } from './recheck.ts';
import { modelStores } from './stores.ts';

export interface World {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly workingDirectory: string;
  readonly host: Host;
  readonly npmRegistry?: string | undefined;
  /** MiB that files may have which are read whole, where that is more than the limit of their kind. */
  readonly maxFile?: number | undefined;
}

/** A run's way to the world, made once for all its steps. */
export interface Connection extends Pick<Ports, 'host' | 'files' | 'programs' | 'repository'> {
  /**
   * Ports of one step or command; its engine is its own, until it is closed. Evidence is compared with `config`, the
   * mlops.yml of the run.
   */
  of(config?: Config): Ports & { close(): void };
}

export function connectionOf(world: World): Connection {
  const { host, environment } = world;
  const root = resolve(world.workingDirectory);
  const files = contained(roomy(workingFiles(root), world.maxFile), root);
  const processes = discreet(localProcesses(files, environment), host.withoutSecrets);
  const outside = { files, environment, clock: systemClock };
  const natives = nativeModules({
    toolCache: host.toolCache,
    seededCache: host.seededCache,
    registry: world.npmRegistry,
    workingDirectory: root,
    log: host.log,
  });
  const docker = async (address: EngineAddress | undefined) => {
    const { dockerContainers } = await import('../../adapters/docker/containers.ts');
    const { withoutSecrets } = host;
    return dockerContainers({ processes, environment, address, withoutSecrets });
  };
  const shared = {
    host,
    files,
    archives: lateArchives(files),
    processes,
    programs: programsOnPath(environment),
    withoutSecrets: host.withoutSecrets,
    environments: latePython(files, processes, host),
    clock: systemClock,
    http: systemHttp,
    repository: gitRepository(root, environment),
    stores: modelStores(outside),
    images: ociImages(outside),
    exhibits: storedExhibits,
    leftOvers: async () => [],
    scorers: () => lateOnnx(files, { load: natives.onnx }),
    containers: async (address?: EngineAddress) => withSecrets(await docker(address), environment, host),
    deployer: (target: DeployTarget) => deployerOf(target, { docker, clock: systemClock, log: host.log }),
  };
  return {
    host,
    files,
    programs: shared.programs,
    repository: shared.repository,
    of(config = NO_CONFIG) {
      let engine: Promise<Engine> | undefined;
      return {
        ...shared,
        recheck: recheckWith(config, environment),
        engine: (limits) => {
          const opened = engine ?? lateDuckDb(files, { load: natives.duckdb, limits });
          engine = opened;
          return opened;
        },
        close: () => void engine?.then((opened) => opened.close()).catch(() => {}),
      };
    },
  };
}

/** Ports of a command, guarded by what it needs; those of a step are guarded where it runs. */
export const connect = (spec: Pick<StepSpec, 'name' | 'needs'>, world: World): Ports & { close(): void } =>
  guarded(spec, connectionOf(world).of());

/** Files that may be larger than their kind is by itself. What is no number changes nothing; its input says so. */
function roomy(files: Files, mebibytes = 0): Files {
  const least = mebibytes * MIB;
  if (!(least > 0)) return files;
  const atLeast = (most: number = FILE_BYTES.text): number => Math.max(most, least);
  return {
    ...files,
    read: (path, most) => files.read(path, atLeast(most)),
    readText: (path, most) => files.readText(path, atLeast(most)),
  };
}

/** Variables that a user names as secrets of a build must be there, and are masked, whatever they are called. */
const withSecrets = (containers: Containers, environment: World['environment'], host: Host): Containers => ({
  ...containers,
  build: async (request, onLine, signal) => {
    for (const [id, from] of Object.entries(request.secrets)) {
      if (!('env' in from)) continue;
      const secret = environment[from.env];
      if (!secret) refuse(`secrets ${id}`, 'names a variable that is not set', 'set it', { value: from.env });
      else host.mask(secret);
    }
    return await containers.build(request, onLine, signal);
  },
});

/**
 * What children print reaches evidence and JUnit as well, which are uploaded: a host that masks its log does not see
 * those.
 */
const discreet = ({ run }: Processes, withoutSecrets: (text: string) => string): Processes => ({
  run: (argv, { onLine, ...options }) =>
    run(argv, { ...options, ...(onLine ? { onLine: (line) => onLine(withoutSecrets(line)) } : {}) }),
});

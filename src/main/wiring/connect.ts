import { resolve } from 'node:path';
import { systemClock } from '../../adapters/clock.ts';
import { dockerContainers } from '../../adapters/docker/containers.ts';
import { openDuckDb } from '../../adapters/duckdb/engine.ts';
import { contained } from '../../adapters/files/contained.ts';
import { workingFiles } from '../../adapters/files/files.ts';
import { systemHttp } from '../../adapters/http.ts';
import { nativeModules } from '../../adapters/natives/natives.ts';
import { ociImages } from '../../adapters/oci/stores.ts';
import { openOnnx } from '../../adapters/onnx/onnx.ts';
import { localProcesses } from '../../adapters/processes/processes.ts';
import { programsOnPath } from '../../adapters/processes/programs.ts';
import { cachedPython } from '../../adapters/python/python.ts';
import type {
  Containers,
  Engine,
  Files,
  Host,
  PortName,
  Ports,
  Processes,
} from '../../foundation/ports/ports.ts';
import { refuse } from '../../foundation/problems/errors.ts';
import { FILE_BYTES, MIB } from '../../foundation/reading/limits.ts';
import type { StepSpec } from '../../foundation/step/define.ts';
import { type Config, NO_CONFIG } from '../../run/mlops-yml/config.ts';
import { storedExhibits } from './exhibits.ts';
import { recheckWith } from './recheck.ts';
import { modelStores } from './stores.ts';

export interface World {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly workingDirectory: string;
  readonly host: Host;
  readonly npmRegistry?: string | undefined;
  /** MiB that files may have which are read whole, where that is more than the limit of their kind. */
  readonly maxFile?: number | undefined;
  /** mlops.yml, once it is read: what evidence was judged by is compared with it. */
  readonly config?: Config | undefined;
}

/** Ports of one step. What its spec does not list refuses, so that native code cannot load by accident. */
export function connect(spec: Pick<StepSpec, 'name' | 'needs'>, world: World): Ports & { close(): void } {
  const root = resolve(world.workingDirectory);
  const files = contained(roomy(workingFiles(root), world.maxFile), root);
  const { host } = world;
  const processes = discreet(localProcesses(files, world.environment), host.withoutSecrets);
  const outside = { files, environment: world.environment, clock: systemClock };
  const natives = nativeModules({
    toolCache: world.host.toolCache,
    seededCache: world.host.seededCache,
    registry: world.npmRegistry,
    workingDirectory: root,
    log: world.host.log,
  });
  let engine: Promise<Engine> | undefined;
  const listed = (port: PortName) => {
    if (!spec.needs.includes(port))
      throw new Error(`${spec.name} uses the port ${port} without listing it in needs`);
  };
  return {
    host,
    files,
    engine: (limits) => {
      listed('engine');
      const opened = engine ?? openDuckDb(files, { load: natives.duckdb, limits });
      engine = opened;
      return opened;
    },
    scorers: async () => {
      listed('scorers');
      return openOnnx(files, { load: natives.onnx });
    },
    processes,
    programs: programsOnPath(world.environment),
    withoutSecrets: host.withoutSecrets,
    environments: cachedPython(files, processes, world.host),
    clock: systemClock,
    http: systemHttp,
    leftOvers: async () => [],
    recheck: recheckWith(world.config ?? NO_CONFIG, world.environment),
    exhibits: storedExhibits,
    stores: {
      open: (reference, credentials) => {
        listed('stores');
        return modelStores(outside).open(reference, credentials);
      },
    },
    images: {
      open: (repository, credentials) => {
        listed('images');
        return ociImages(outside).open(repository, credentials);
      },
    },
    containers: async (address) => {
      listed('containers');
      return withSecrets(dockerContainers(processes, world.environment, address), world.environment, host);
    },
    close: () => void engine?.then((opened) => opened.close()).catch(() => {}),
  };
}

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

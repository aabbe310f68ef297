import { resolve } from 'node:path';
import { systemClock } from '../adapters/clock.ts';
import { contained } from '../adapters/contained.ts';
import { dockerContainers } from '../adapters/docker/containers.ts';
import { openDuckDb } from '../adapters/duckdb/engine.ts';
import { workingFiles } from '../adapters/files.ts';
import { systemHttp } from '../adapters/http.ts';
import { nativeModules } from '../adapters/natives/natives.ts';
import { artifactStores } from '../adapters/oci/stores.ts';
import { openOnnx } from '../adapters/onnx/onnx.ts';
import { localProcesses } from '../adapters/processes.ts';
import { cachedPython } from '../adapters/python.ts';
import { detectHost } from '../hosts/detect.ts';
import { localHost } from '../hosts/local.ts';
import { createRedactor, secretsIn } from '../hosts/redact.ts';
import type { Engine, Host, PortName, Ports, Processes } from '../ports.ts';
import type { StepSpec } from '../step/define.ts';

export interface World {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly workingDirectory: string;
  readonly host: Host;
  readonly npmRegistry?: string | undefined;
}

/** The host of this process, for everything but GitHub (which brings its own toolkit). */
export const hostOf = (environment: World['environment']): Host => {
  const kind = detectHost(environment);
  return localHost(kind === 'github' ? 'local' : kind, environment, process.stderr);
};

/** Ports of one step. What its spec does not list refuses, so that native code cannot load by accident. */
export function connect(spec: Pick<StepSpec, 'name' | 'needs'>, world: World): Ports & { close(): void } {
  const root = resolve(world.workingDirectory);
  const files = contained(workingFiles(root), root);
  const withoutSecrets = hiding(world.environment);
  const processes = discreet(localProcesses(files, world.environment), withoutSecrets);
  const natives = nativeModules({
    toolCache: world.host.toolCache,
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
    host: world.host,
    files,
    engine: () => {
      listed('engine');
      const opened = engine ?? openDuckDb(files, { load: natives.duckdb });
      engine = opened;
      return opened;
    },
    scorers: async () => {
      listed('scorers');
      return openOnnx(files, { load: natives.onnx });
    },
    processes,
    withoutSecrets,
    environments: cachedPython(files, processes, world.host),
    clock: systemClock,
    http: systemHttp,
    stores: {
      open: (reference, credentials) => {
        listed('stores');
        return artifactStores(files, world.environment).open(reference, credentials);
      },
    },
    containers: async (address) => {
      listed('containers');
      return dockerContainers(processes, world.environment, address);
    },
    close: () => void engine?.then((opened) => opened.close()).catch(() => {}),
  };
}

/** Replaces what an environment holds that nobody else may see. */
function hiding(environment: World['environment']): (text: string) => string {
  const redactor = createRedactor();
  for (const secret of secretsIn(environment)) redactor.add(secret);
  return redactor.redact;
}

/**
 * What children print reaches evidence and JUnit as well, which are uploaded: a host that masks its log does not see
 * those.
 */
const discreet = ({ run }: Processes, withoutSecrets: (text: string) => string): Processes => ({
  run: (argv, { onLine, ...options }) =>
    run(argv, { ...options, ...(onLine ? { onLine: (line) => onLine(withoutSecrets(line)) } : {}) }),
});

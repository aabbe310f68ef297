/**
 * A deployment in a process of its own that kills itself: node deploy-child.ts '<json>'. It dies (SIGKILL, so without
 * any last word) as soon as the journal says the stage that it was told.
 */
import { systemClock } from '../../src/adapters/clock.ts';
import { dockerContainers } from '../../src/adapters/docker/containers.ts';
import { haproxyDeployer } from '../../src/adapters/docker/haproxy/deployer.ts';
import { workingFiles } from '../../src/adapters/files/files.ts';
import { systemHttp } from '../../src/adapters/http.ts';
import { localProcesses } from '../../src/adapters/processes/processes.ts';
import type { Containers, DeployTarget } from '../../src/foundation/ports/ports.ts';
import type { AnyStep } from '../../src/foundation/step/define.ts';
import type { Config } from '../../src/run/mlops-yml/config.ts';
import { deployStep } from '../../src/steps/deploy/step.ts';
import { askStep } from './ask-step.ts';
import { memoryHost, memoryPorts } from './memory.ts';

export interface DeployToKill {
  readonly folder: string;
  readonly engine: string;
  readonly path: string;
  readonly config: Config;
  readonly inputs: Readonly<Record<string, string>>;
  /** Stage of the journal at which the process dies. */
  readonly killAt: string;
}

const { folder, engine, path, config, inputs, killAt } = JSON.parse(process.argv[2]!) as DeployToKill;
const files = workingFiles(folder);
const environment = { ...process.env, PATH: path, DOCKER_HOST: engine };

function dying(containers: Containers): Containers {
  return {
    ...containers,
    writeFile: async (name, file, text) => {
      await containers.writeFile(name, file, text);
      if (file.endsWith(`-${killAt}.json`)) process.kill(process.pid, 'SIGKILL');
    },
  };
}

const host = memoryHost();
const ports = {
  ...memoryPorts(files, host),
  clock: systemClock,
  http: systemHttp,
  deployer: async (target: DeployTarget) => {
    const reached = dockerContainers({
      processes: localProcesses(files, environment),
      environment,
      address: { host: engine },
    });
    return haproxyDeployer(dying(reached), target, { clock: systemClock, log: host.log });
  },
};
const request = { id: 'killed', config, sources: { explicit: inputs, environment: {} } };
const { evidence } = await askStep(
  deployStep as unknown as AnyStep,
  request,
  ports,
  new AbortController().signal,
);
process.stdout.write(evidence.reason);

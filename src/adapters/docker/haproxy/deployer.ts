import type {
  Containers,
  Deployer,
  DeployerTools,
  DeployTarget,
  TargetStatus,
} from '../../../foundation/ports/ports.ts';
import { askCommand, readAnswer, requestText } from './ask.ts';
import { routeIn } from './config.ts';
import type { Front } from './front.ts';
import { takeLock } from './lease.ts';
import { namesOf, PUBLIC_PORT, STATE_FOLDER } from './names.ts';
import { getsRequests } from './route.ts';
import { proxyIn } from './state.ts';

/** Seconds that a version has for an answer. */
const ANSWER = 5;

/** One service on a Docker daemon: two containers behind one HAProxy, which owns the port that users call. */
export function haproxyDeployer(
  containers: Containers,
  { service, open, frontImage }: Omit<DeployTarget, 'host' | 'kind'>,
  tools: DeployerTools,
): Deployer {
  const names = namesOf(service);
  const front: Front = { ...tools, containers, names, service, open, frontImage };
  return {
    needs: [frontImage],
    describe: async () => {
      const { version, platform } = await containers.engine();
      return `Docker Engine ${version} (${platform})`;
    },
    labels: async (image) => (await containers.image(image))?.labels,
    pull: (...asked) => containers.pull(...asked),
    status: () => statusOf(front),
    instance: (slot) => containers.container(names.slot(slot)),
    inherited: (slot, variables) => containers.inherited(names.slot(slot), variables),
    logs: (slot, lines) => containers.logs(names.slot(slot), lines),
    probe: async (question, at) => {
      const [host, port] = at === 'front' ? ['127.0.0.1', PUBLIC_PORT] : [names.slot(at.slot), at.port];
      const argv = askCommand(host, port, requestText(question, host), ANSWER);
      const { output } = await containers.exec(names.proxy, argv);
      return readAnswer(output);
    },
    receives: (slot) => getsRequests(front, slot),
    lock: (signal) => takeLock(front, signal),
  };
}

/** Reads the journal through the proxy, which mounts it; takes no lock. */
async function statusOf({ containers, names }: Front): Promise<TargetStatus> {
  const proxy = await containers.container(names.proxy);
  const journal = proxy ? await containers.readFolder(names.proxy, STATE_FOLDER) : {};
  return {
    journal,
    reaches: routeIn(proxyIn(journal) ?? { config: '', map: null })?.slots ?? {},
    front: proxy && (proxy.running ? 'running' : `ended with exit code ${proxy.exitCode ?? 'unknown'}`),
    locked: (await containers.container(names.lock)) !== undefined,
  };
}

import type { Health } from '../../domain/delivery/health.ts';
import { stateOf, type TargetState } from '../../domain/delivery/journal.ts';
import { namesOf, STATE_FOLDER } from '../../domain/delivery/names.ts';
import { routeIn } from '../../domain/delivery/proxy.ts';
import type { Routing } from '../../domain/delivery/settings.ts';
import type { Containers } from '../../foundation/ports/ports.ts';
import { proxyIn } from './lease.ts';
import { lookAt } from './probe.ts';

/** What a target says of a service without being changed. */
export interface DeployStatus {
  readonly state: TargetState;
  /** `running`, or how the proxy ended; absent where nothing was ever deployed. */
  readonly proxy: string | undefined;
  /** The container of the version that serves; absent where none does. */
  readonly container: string | undefined;
  /** How the version that serves is reached: as it was deployed, else as the proxy has it; absent where neither says. */
  readonly routing: Pick<Routing, 'port' | 'health'> | undefined;
  /** What the version that serves says when it is asked so; absent where it could not be. */
  readonly health: Health | undefined;
  /** Whether a deployment is changing the target now. */
  readonly locked: boolean;
}

/** Reads the journal through the proxy, which mounts it, and asks the version that serves; takes no lock. */
export async function statusOf(service: string, containers: Containers): Promise<DeployStatus> {
  const names = namesOf(service);
  const proxy = await containers.container(names.proxy);
  const files = proxy ? await containers.readFolder(names.proxy, STATE_FOLDER) : {};
  const state = stateOf(files);
  const { serving } = state;
  const container = serving && (await containers.container(names.slot(serving.slot)));
  const route = routeIn(proxyIn(files) ?? { config: '', map: null });
  const routing = serving ? (serving.settings ?? route?.slots[serving.slot]) : undefined;
  return {
    state,
    proxy: proxy && (proxy.running ? 'running' : `ended with exit code ${proxy.exitCode ?? 'unknown'}`),
    container: container ? (container.health ?? (container.running ? 'running' : 'ended')) : undefined,
    routing: routing && { port: routing.port, health: routing.health },
    health:
      serving && routing && proxy?.running
        ? await lookAt({ ...serving, settings: routing }, 'slot', { containers, names })
        : undefined,
    locked: (await containers.container(names.lock)) !== undefined,
  };
}

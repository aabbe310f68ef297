import { stateOf, type TargetState } from '../../deploy/journal.ts';
import { namesOf, STATE_FOLDER } from '../../deploy/names.ts';
import type { Containers } from '../../ports.ts';

/** What a target says of a service without being changed. */
export interface DeployStatus {
  readonly state: TargetState;
  /** `running`, or how the proxy ended; absent where nothing was ever deployed. */
  readonly proxy: string | undefined;
  /** The container of the version that serves; absent where none does. */
  readonly container: string | undefined;
  /** Whether a deployment is changing the target now. */
  readonly locked: boolean;
}

/** Reads the journal through the proxy, which mounts it; takes no lock. */
export async function statusOf(service: string, containers: Containers): Promise<DeployStatus> {
  const names = namesOf(service);
  const proxy = await containers.container(names.proxy);
  const state = stateOf(proxy ? await containers.readFolder(names.proxy, STATE_FOLDER) : {});
  const serving = state.serving && (await containers.container(names.slot(state.serving.slot)));
  return {
    state,
    proxy: proxy && (proxy.running ? 'running' : `ended with exit code ${proxy.exitCode ?? 'unknown'}`),
    container: serving ? (serving.health ?? (serving.running ? 'running' : 'ended')) : undefined,
    locked: (await containers.container(names.lock)) !== undefined,
  };
}

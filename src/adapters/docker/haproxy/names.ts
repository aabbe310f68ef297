import type { Slot } from '../../../foundation/ports/ports.ts';

const LABEL = 'io.github.mlops-actions';

/** Everything that a service has on its target, by name. */
export const namesOf = (service: string) => ({
  network: `mlops-${service}`,
  volume: `mlops-${service}`,
  proxy: `mlops-${service}-proxy`,
  lock: `mlops-${service}-lock`,
  slot: (slot: Slot): string => `mlops-${service}-${slot}`,
  labels: (role: 'proxy' | 'lock' | 'slot' | 'state'): Readonly<Record<string, string>> => ({
    [`${LABEL}.service`]: service,
    [`${LABEL}.role`]: role,
  }),
});
export type TargetNames = ReturnType<typeof namesOf>;

/** Where the labelled volume is mounted, in the proxy and in the lock: the journal, and the proxy's configuration. */
export const STATE_FOLDER = '/var/lib/mlops';
export const PROXY_CONFIG = `${STATE_FOLDER}/haproxy.cfg`;
/** What differs from version to version, and may change while the proxy runs. */
export const PROXY_MAP = `${STATE_FOLDER}/versions.map`;
/** Ports inside the proxy container. */
export const PUBLIC_PORT = 8000;
export const ADMIN_PORT = 9999;

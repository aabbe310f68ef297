import { PROXY_CONFIG, PUBLIC_PORT, STATE_FOLDER } from '../../domain/delivery/names.ts';
import type { ProxyFiles } from '../../domain/delivery/plan.ts';
import { SHAPE } from '../../domain/delivery/proxy.ts';
import { SHOW_INFO, shapeIn } from '../../domain/delivery/proxy-talk.ts';
import { refuse } from '../../foundation/problems/errors.ts';
import type { Lease } from './lease.ts';
import type { Target } from './target.ts';
import { tryTell, waitUntil } from './tell.ts';
import type { Work } from './work.ts';

/** Makes sure that the proxy runs, and that it would start again from these files. */
export async function ensureProxy(
  lease: Lease,
  target: Target,
  files: ProxyFiles,
  signal: AbortSignal,
): Promise<void> {
  const { containers, names } = target;
  const found = await containers.container(names.proxy);
  await lease.writeProxy(files);
  if (!found) await createProxy(target);
  if (!found?.running) await containers.start(names.proxy);
  await waitUntil(
    target,
    signal,
    10_000,
    'the proxy did not start',
    async () => (await tryTell(target, SHOW_INFO)) !== undefined,
  );
}

const createProxy = ({ containers, names, proxyImage, open }: Target): Promise<boolean> =>
  containers.create({
    name: names.proxy,
    image: proxyImage,
    labels: names.labels('proxy'),
    network: names.network,
    volumes: { [names.volume]: STATE_FOLDER },
    publish: [{ address: open.address, host: open.port, container: PUBLIC_PORT }],
    command: ['haproxy', '-W', '-db', '-f', PROXY_CONFIG],
    restart: 'unless-stopped',
  });

/** Refuses another port than the proxy owns: it cannot be replaced without refusing requests. */
export async function requireSameProxy({ containers, names, proxyImage, open, log }: Target): Promise<void> {
  const found = await containers.container(names.proxy);
  if (!found) return;
  const { image, published } = found;
  const quiet = `remove the container ${names.proxy} when no requests come in, then deploy again`;
  if (image !== proxyImage)
    log.warn(`The proxy keeps running ${image}. To change it to ${proxyImage}, ${quiet}.`);
  const owned = published.find(({ container }) => container === PUBLIC_PORT);
  if (owned && (owned.host !== open.port || owned.address !== open.address))
    refuse(
      'environment',
      `has its port at ${open.address}:${open.port}, and the proxy of the service owns ${owned.address}:${owned.host}`,
      `set \`address\` and \`port\` back, or ${quiet}`,
    );
}

/** Whether the proxy runs by a configuration of this release. */
export const isFresh = async (target: Target): Promise<boolean> =>
  shapeIn((await tryTell(target, SHOW_INFO)) ?? '') === SHAPE;

/**
 * Lets a proxy that an earlier release started read its configuration again (SIGUSR2, without closing its port), where
 * the new version is to have its requests sent again and the old one not, or the other way round. That closes idle
 * connections of clients, so nothing else is a reason for it: any proxy can be told the rest.
 */
export async function refreshProxy({ candidate, previous }: Work, target: Target, signal: AbortSignal) {
  if (previous?.settings.retryRequests === candidate.settings.retryRequests) return;
  if (await isFresh(target)) return;
  await target.containers.kill(target.names.proxy, 'USR2');
  const limit = 15_000;
  await waitUntil(target, signal, limit, 'the proxy did not read its configuration again', () =>
    isFresh(target),
  );
}

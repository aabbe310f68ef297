import type { Version } from '../../../foundation/ports/ports.ts';
import { refuse } from '../../../foundation/problems/errors.ts';
import { type ProxyFiles, SHAPE } from './config.ts';
import type { Front } from './front.ts';
import { PROXY_CONFIG, PUBLIC_PORT, STATE_FOLDER } from './names.ts';
import { SHOW_INFO, shapeIn } from './runtime.ts';
import type { State } from './state.ts';
import { tryTell, waitUntil } from './tell.ts';

/** Makes sure that the proxy runs, and that it would start again from these files. */
export async function ensureProxy(
  state: State,
  front: Front,
  files: ProxyFiles,
  signal: AbortSignal,
): Promise<void> {
  const { containers, names } = front;
  const found = await containers.container(names.proxy);
  await state.writeProxy(files);
  if (!found) await createProxy(front);
  if (!found?.running) await containers.start(names.proxy);
  const started = async () => (await tryTell(front, SHOW_INFO)) !== undefined;
  await waitUntil(front, { signal, limit: 10_000, complaint: 'The proxy did not start' }, started);
}

const createProxy = ({ containers, names, frontImage, open }: Front): Promise<boolean> =>
  containers.create({
    name: names.proxy,
    image: frontImage,
    labels: names.labels('proxy'),
    network: names.network,
    volumes: { [names.volume]: STATE_FOLDER },
    publish: [{ address: open.address, host: open.port, container: PUBLIC_PORT }],
    command: ['haproxy', '-W', '-db', '-f', PROXY_CONFIG],
    restart: 'unless-stopped',
  });

/** Refuses another port than the proxy owns: it cannot be replaced without refusing requests. */
export async function requireSameProxy({ containers, names, frontImage, open, log }: Front): Promise<void> {
  const found = await containers.container(names.proxy);
  if (!found) return;
  const { image, published } = found;
  const quiet = `remove the container ${names.proxy} when no requests come in, then deploy again`;
  if (image !== frontImage)
    log.warn(`The proxy keeps running ${image}. To change it to ${frontImage}, ${quiet}.`);
  const owned = published.find(({ container }) => container === PUBLIC_PORT);
  if (owned && (owned.host !== open.port || owned.address !== open.address))
    refuse(
      'environment',
      `has its port at ${open.address}:${open.port}, and the proxy of the service owns ${owned.address}:${owned.host}`,
      `set \`address\` and \`port\` back, or ${quiet}`,
    );
}

/** Whether the proxy runs by a configuration of this release. */
export const isFresh = async (front: Front): Promise<boolean> =>
  shapeIn((await tryTell(front, SHOW_INFO)) ?? '') === SHAPE;

/**
 * Lets a proxy that an earlier release started read its configuration again (SIGUSR2, without closing its port), where
 * the new version is to have its requests sent again and the old one not, or the other way round. That closes idle
 * connections of clients, so nothing else is a reason for it: any proxy can be told the rest.
 */
export async function refreshProxy(
  front: Front,
  version: Version,
  beside: Version | null,
  signal: AbortSignal,
): Promise<void> {
  if (beside?.settings.retryRequests === version.settings.retryRequests) return;
  if (await isFresh(front)) return;
  await front.containers.kill(front.names.proxy, 'USR2');
  const complaint = 'The proxy did not read its configuration again';
  await waitUntil(front, { signal, limit: 15_000, complaint }, () => isFresh(front));
}

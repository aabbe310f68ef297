import { otherSlot, type Running, type Slot } from '../../deploy/journal.ts';
import { PROXY_CONFIG, PUBLIC_PORT, STATE_FOLDER } from '../../deploy/names.ts';
import type { ProxyFiles } from '../../deploy/plan.ts';
import { type Route, type Server, SHAPE, spareOf, versionsMap } from '../../deploy/proxy.ts';
import {
  join,
  leaveUnchecked,
  listenAt,
  mapIn,
  portAt,
  requestsAt,
  rest,
  SHOW_INFO,
  SHOW_MAP,
  SHOW_STATE,
  SHOW_STATS,
  setMap,
  shapeIn,
  takeOut,
  takesRequests,
} from '../../deploy/proxy-talk.ts';
import { ContainerFailure } from '../../ports.ts';
import { refuse } from '../../step/errors.ts';
import type { Lease } from './lease.ts';
import type { Target } from './target.ts';
import { tell, tryTell, waitUntil } from './tell.ts';
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

const isFresh = async (target: Target): Promise<boolean> =>
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

/**
 * Sends requests to a slot. The files say so first, so that a proxy that restarts now agrees; then the slot takes
 * part, by the settings of its version; only when the proxy sees it healthy does the other one rest. One that is in
 * `spare` stays there for as long as nothing better does.
 */
export async function sendTo(
  lease: Lease,
  target: Target,
  { slots }: Route,
  slot: Slot,
  files: ProxyFiles,
  signal: AbortSignal,
  spare: Running | null = null,
): Promise<void> {
  await lease.writeProxy(files);
  const version = slots[slot];
  if (version) await tellPort(target, slot, slot, version.port, signal);
  const fresh = await isFresh(target);
  if (fresh) await tellMap(target, { slots, active: slot });
  // It asks every version at one path; this one was asked at its own, and is watched.
  else await tell(target, leaveUnchecked(slot));
  if (fresh && spare) await keepSpare(spare, target, signal);
  await tell(target, join(slot));
  await waitUntil(target, signal, 15_000, `the proxy does not find ${slot} healthy`, () =>
    getsRequests(target, slot),
  );
  await tell(target, rest(otherSlot(slot)));
  if (fresh && !spare) await tell(target, takeOut(spareOf(slot)));
}

export const getsRequests = async (target: Target, slot: Slot): Promise<boolean> =>
  takesRequests(await tell(target, SHOW_STATE), slot);

/** What has gone cannot be kept: that is no reason against the version that comes. */
async function keepSpare({ slot, settings }: Running, target: Target, signal: AbortSignal): Promise<void> {
  const found = await target.containers.container(target.names.slot(slot));
  if (!found?.running) return;
  try {
    await tellPort(target, spareOf(slot), slot, settings.port, signal);
    await tell(target, join(spareOf(slot)));
  } catch (cause) {
    if (!(cause instanceof ContainerFailure) || cause.unanswered) throw cause;
    target.log.warn(
      `The old version cannot be kept in reserve while the new one is watched: ${cause.message}.`,
    );
  }
}

/** Takes a slot out of the proxy, and out of its files. */
export async function takeSlotOut(
  lease: Lease,
  target: Target,
  slot: Slot,
  route: Route,
  files: ProxyFiles,
): Promise<void> {
  const { containers, names } = target;
  await lease.writeProxy(files);
  // A proxy that does not run will read it when it starts.
  if (!(await containers.container(names.proxy))?.running) return;
  await tell(target, takeOut(slot));
  if (!(await isFresh(target))) return;
  await tell(target, takeOut(spareOf(slot)));
  await tellMap(target, route);
}

/** Tells a running proxy what its files say of each version. */
async function tellMap(target: Target, route: Route): Promise<void> {
  const now = mapIn(await tell(target, SHOW_MAP));
  for (const [key, value] of Object.entries(versionsMap(route)))
    if (now[key] !== value) await tell(target, setMap(key, value));
}

async function tellPort(
  target: Target,
  server: Server,
  slot: Slot,
  port: number,
  signal: AbortSignal,
): Promise<void> {
  const { containers, names } = target;
  const isThere = async () => portAt(await tell(target, SHOW_STATE), server) === port;
  if (await isThere()) return;
  const address = (await containers.container(names.slot(slot)))?.addresses[names.network];
  if (address === undefined) throw new ContainerFailure(`${names.slot(slot)} has no address`, false);
  // HAProxy takes a port only once it has found the name of the server, which may need a moment.
  await waitUntil(target, signal, 5_000, `the proxy did not take port ${port} for ${server}`, async () => {
    await tell(target, listenAt(server, address, port));
    return await isThere();
  });
}

/** Whether no request is left at a slot. */
export async function isDrained(target: Target, slot: Slot): Promise<boolean> {
  const stats = await tell(target, SHOW_STATS);
  return requestsAt(stats, slot) === 0 && (requestsAt(stats, spareOf(slot)) ?? 0) === 0;
}

import { otherSlot, type Running, type Slot } from '../../domain/delivery/journal.ts';
import type { ProxyFiles } from '../../domain/delivery/plan.ts';
import { type Route, type Server, spareOf, versionsMap } from '../../domain/delivery/proxy.ts';
import {
  join,
  leaveUnchecked,
  listenAt,
  mapIn,
  portAt,
  requestsAt,
  rest,
  SHOW_MAP,
  SHOW_STATE,
  SHOW_STATS,
  setMap,
  takeOut,
  takesRequests,
} from '../../domain/delivery/proxy-talk.ts';
import { ContainerFailure } from '../../foundation/ports/ports.ts';
import type { Lease } from './lease.ts';
import { isFresh } from './proxy-container.ts';
import type { Target } from './target.ts';
import { tell, waitUntil } from './tell.ts';

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

import { ContainerFailure, type Slot, type Traffic } from '../../../foundation/ports/ports.ts';
import { filesFor, otherSlot, type Route, routeOf, type Server, spareOf, versionsMap } from './config.ts';
import { isFresh } from './container.ts';
import type { Front } from './front.ts';
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
} from './runtime.ts';
import type { State } from './state.ts';
import { tell, waitUntil } from './tell.ts';

/**
 * Sends requests to a version. The files say so first, so that a proxy that restarts now agrees; then its slot takes
 * part, by its settings; only when the proxy sees it healthy does the other one rest. A version in reserve stays there
 * for as long as nothing better does.
 */
export async function sendAsTold(
  state: State,
  front: Front,
  traffic: Traffic,
  signal: AbortSignal,
): Promise<void> {
  await state.writeProxy(filesFor(front.names, traffic));
  const route = routeOf(traffic, true);
  const slot = route.active;
  if (slot === null) return;
  const version = route.slots[slot];
  if (version) await tellPort(front, { server: slot, slot, port: version.port }, signal);
  const fresh = await isFresh(front);
  if (fresh) await tellMap(front, route);
  // It asks every version at one path; this one was asked at its own, and is watched.
  else await tell(front, leaveUnchecked(slot));
  const spare = traffic.versions.find((one) => one.slot !== slot);
  if (fresh && spare) await keepSpare(front, { slot: spare.slot, port: spare.settings.port }, signal);
  await tell(front, join(slot));
  const complaint = `The proxy does not find ${slot} healthy`;
  await waitUntil(front, { signal, limit: 15_000, complaint }, () => getsRequests(front, slot));
  await tell(front, rest(otherSlot(slot)));
  if (fresh && !spare) await tell(front, takeOut(spareOf(slot)));
}

export const getsRequests = async (front: Front, slot: Slot): Promise<boolean> =>
  takesRequests(await tell(front, SHOW_STATE), slot);

/** What has gone cannot be kept: that is no reason against the version that comes. */
async function keepSpare(
  front: Front,
  { slot, port }: { readonly slot: Slot; readonly port: number },
  signal: AbortSignal,
): Promise<void> {
  const found = await front.containers.container(front.names.slot(slot));
  if (!found?.running) return;
  try {
    await tellPort(front, { server: spareOf(slot), slot, port }, signal);
    await tell(front, join(spareOf(slot)));
  } catch (cause) {
    if (!(cause instanceof ContainerFailure) || cause.unanswered) throw cause;
    front.log.warn(
      `The old version cannot be kept in reserve while the new one is watched: ${cause.message}.`,
    );
  }
}

/** Takes a slot out of the proxy, and out of its files. */
export async function takeSlotOut(state: State, front: Front, slot: Slot, traffic: Traffic): Promise<void> {
  await state.writeProxy(filesFor(front.names, traffic));
  // A proxy that does not run will read it when it starts.
  if (!(await front.containers.container(front.names.proxy))?.running) return;
  await tell(front, takeOut(slot));
  if (!(await isFresh(front))) return;
  await tell(front, takeOut(spareOf(slot)));
  await tellMap(front, routeOf(traffic, false));
}

/** Tells a running proxy what its files say of each version. */
async function tellMap(front: Front, route: Route): Promise<void> {
  const now = mapIn(await tell(front, SHOW_MAP));
  for (const [key, value] of Object.entries(versionsMap(route)))
    if (now[key] !== value) await tell(front, setMap(key, value));
}

/** A server of the proxy, the slot behind it, and the port there. */
interface Place {
  readonly server: Server;
  readonly slot: Slot;
  readonly port: number;
}

async function tellPort(front: Front, { server, slot, port }: Place, signal: AbortSignal): Promise<void> {
  const { containers, names } = front;
  const isThere = async () => portAt(await tell(front, SHOW_STATE), server) === port;
  if (await isThere()) return;
  const address = (await containers.container(names.slot(slot)))?.addresses[names.network];
  if (address === undefined) throw new ContainerFailure(`${names.slot(slot)} has no address`, false);
  const complaint = `The proxy did not take port ${port} for ${server}`;
  // HAProxy takes a port only once it has found the name of the server, which may need a moment.
  await waitUntil(front, { signal, limit: 5_000, complaint }, async () => {
    await tell(front, listenAt(server, address, port));
    return await isThere();
  });
}

/** Whether no request is left at a slot. */
export async function isDrained(front: Front, slot: Slot): Promise<boolean> {
  const stats = await tell(front, SHOW_STATS);
  return requestsAt(stats, slot) === 0 && (requestsAt(stats, spareOf(slot)) ?? 0) === 0;
}

import type { Hold, Lease } from '../../../foundation/ports/ports.ts';
import { refuse } from '../../../foundation/problems/errors.ts';
import { filesFor, filesIn, routeIn } from './config.ts';
import { ensureProxy, refreshProxy, requireSameProxy } from './container.ts';
import type { Front } from './front.ts';
import { STATE_FOLDER } from './names.ts';
import { isDrained, sendAsTold, takeSlotOut } from './route.ts';
import { removeSlot, startVersion } from './slot.ts';
import { proxyIn, type State, stateIn } from './state.ts';

/** A runner that has just died leaves its lock for as long as its daemon takes to notice. */
const TRIES = 40;
const BETWEEN_TRIES_MS = 500;

/**
 * Takes the lock of a service: a container whose name is the lock and whose life hangs on this process, so that no lock
 * outlives its holder, and no clock has to say so. It mounts the volume with the journal. Throws `InputErrors` where
 * another deployment holds it.
 */
export async function takeLock(front: Front, signal: AbortSignal): Promise<Lease> {
  const { containers, names } = front;
  await containers.ensureVolume(names.volume, names.labels('state'));
  const hold = await holdLock(front, signal);
  try {
    await requireSameProxy(front);
    // Under the lock: two networks may have one name, and nothing starts in either of them then.
    await containers.ensureNetwork(names.network, names.labels('state'));
    return leaseOf(front, hold, stateIn(containers, names.lock));
  } catch (cause) {
    await hold.release();
    throw cause;
  }
}

const leaseOf = (front: Front, hold: Hold, state: State): Lease => ({
  lost: hold.lost,
  release: () => hold.release(),
  journal: () => state.read(),
  record: (name, text) => state.write(name, text),
  snapshot: async () => {
    const files = proxyIn(await state.read());
    return files && { ...files };
  },
  reachesIn: (snapshot) => {
    const files = filesIn(snapshot);
    return (files && routeIn(files)?.slots) ?? {};
  },
  prepare: (traffic, signal) => ensureProxy(state, front, filesFor(front.names, traffic), signal),
  start: async (version, beside, signal) => {
    await refreshProxy(front, version, beside, signal);
    await startVersion(version, front);
  },
  restart: (slot) => front.containers.start(front.names.slot(slot)),
  route: (traffic, signal) => sendAsTold(state, front, traffic, signal),
  isIdle: (slot) => isDrained(front, slot),
  retire: async (slot, traffic) => {
    await takeSlotOut(state, front, slot, traffic);
    await removeSlot(slot, front);
  },
});

async function holdLock(front: Front, signal: AbortSignal): Promise<Hold> {
  const { containers, clock, frontImage, log, names, service } = front;
  const request = {
    name: names.lock,
    image: frontImage,
    labels: names.labels('lock'),
    volumes: { [names.volume]: STATE_FOLDER },
    command: ['cat'],
  };
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const hold = await containers.hold(request);
    if (hold) return hold;
    if (attempt === 0) log.info(`waiting for another deployment of ${service} to end`);
    await clock.sleep(BETWEEN_TRIES_MS, signal);
  }
  return refuse('environment', `is being changed by another deployment of ${service}`, 'wait for it to end', {
    value: containers.address,
  });
}

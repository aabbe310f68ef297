import {
  entryName,
  entryText,
  type JournalEntry,
  type Placed,
  stateOf,
  type TargetState,
} from '../../domain/delivery/journal.ts';
import { namesOf, PROXY_CONFIG, PROXY_MAP, STATE_FOLDER } from '../../domain/delivery/names.ts';
import { type Plan, type ProxyFiles, planName, planText } from '../../domain/delivery/plan.ts';
import type { Hold } from '../../foundation/ports/ports.ts';
import { refuse } from '../../foundation/problems/errors.ts';
import { SCHEMA } from '../../foundation/schema-addresses.ts';
import type { Target } from './target.ts';
import type { Work } from './work.ts';

/** The right to change a target, and its journal. */
export interface Lease {
  /** State of the target when the lease was taken. */
  readonly state: TargetState;
  /** Aborts when the lease is lost: whoever holds it must stop at once. */
  readonly lost: AbortSignal;
  /** The proxy's files as they are; null where there are none. */
  readProxy(): Promise<ProxyFiles | null>;
  /** Writes what a deployment sets out with, before its first entry. */
  plan(work: Work): Promise<void>;
  /** Writes the next entry, before the target is touched for it. */
  write(work: Work, stage: JournalEntry['stage'], reason?: string): Promise<void>;
  /** Makes the proxy's files those; what they say already is left alone. */
  writeProxy(files: ProxyFiles): Promise<void>;
  release(): Promise<void>;
}

/** A runner that has just died leaves its lock for as long as its Engine takes to notice. */
const TRIES = 40;
const BETWEEN_TRIES_MS = 500;

/**
 * Takes the lock of a service: a container whose name is the lock and whose life hangs on this process, so that no lock
 * outlives its holder, and no clock has to say so. It mounts the volume with the journal. Throws `InputErrors` where
 * another deployment holds it.
 */
export async function takeLease(service: string, target: Target, signal: AbortSignal): Promise<Lease> {
  const { containers } = target;
  const { network, volume, lock, labels } = namesOf(service);
  await containers.ensureVolume(volume, labels('state'));
  const hold = await holdLock(service, target, signal);
  const inLock = {
    read: () => containers.readFolder(lock, STATE_FOLDER),
    write: (path: string, text: string) => containers.writeFile(lock, path, text),
  };
  try {
    // Under the lock: two networks may have one name, and nothing starts in either of them then.
    await containers.ensureNetwork(network, labels('state'));
    const files = await inLock.read();
    const state = stateOf(files);
    let { next } = state;
    return {
      state,
      lost: hold.lost,
      readProxy: async () => proxyIn(await inLock.read()),
      plan: async (work) => {
        hold.lost.throwIfAborted();
        await inLock.write(`${STATE_FOLDER}/${planName(next)}`, planText(planOf(work)));
      },
      write: async (work, stage, reason) => {
        hold.lost.throwIfAborted();
        const entry = { ...entryOf(work, stage, reason), number: next, at: target.clock.now().toISOString() };
        next += 1;
        await inLock.write(`${STATE_FOLDER}/${entryName(entry)}`, entryText(entry));
      },
      writeProxy: async ({ config, map }) => {
        const now = proxyIn(await inLock.read());
        // The map first: no proxy may find a configuration without the map that it names.
        if (map !== null && map !== now?.map) await inLock.write(PROXY_MAP, map);
        if (config !== now?.config) await inLock.write(PROXY_CONFIG, config);
      },
      release: () => hold.release(),
    };
  } catch (cause) {
    await hold.release();
    throw cause;
  }
}

/** The proxy's files among those of the state folder. */
export function proxyIn(files: Readonly<Record<string, string>>): ProxyFiles | null {
  const textOf = (path: string): string | undefined => files[path.slice(STATE_FOLDER.length + 1)];
  const config = textOf(PROXY_CONFIG);
  return config === undefined ? null : { config, map: textOf(PROXY_MAP) ?? null };
}

const planOf = ({ deployment, candidate, previous, proxy }: Work): Omit<Plan, 'schema'> => ({
  deployment,
  candidate: candidate.settings,
  previous: previous?.settings ?? null,
  proxy,
});

const entryOf = (
  { deployment, by, candidate, previous }: Work,
  stage: JournalEntry['stage'],
  reason: string | undefined,
): Omit<JournalEntry, 'number' | 'at'> => ({
  schema: SCHEMA.deploymentJournal,
  ...{ deployment, by, stage },
  candidate: placed(candidate),
  previous: previous && placed(previous),
  ...(reason === undefined ? {} : { reason }),
});

const placed = ({ slot, image, model }: Placed): Placed => ({ slot, image, model });

async function holdLock(
  service: string,
  { containers, clock, proxyImage, log }: Target,
  signal: AbortSignal,
): Promise<Hold> {
  const { volume, lock, labels } = namesOf(service);
  const request = {
    name: lock,
    image: proxyImage,
    labels: labels('lock'),
    volumes: { [volume]: STATE_FOLDER },
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

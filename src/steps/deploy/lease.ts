import { entryName, entryText, type JournalEntry, stateOf, type TargetState } from '../../deploy/journal.ts';
import { namesOf, STATE_FOLDER } from '../../deploy/names.ts';
import type { Hold } from '../../ports.ts';
import { refuse } from '../../step/errors.ts';
import type { Target } from './target.ts';

/** The right to change a target, and its journal. */
export interface Lease {
  /** State of the target when the lease was taken. */
  readonly state: TargetState;
  /** Aborts when the lease is lost: whoever holds it must stop at once. */
  readonly lost: AbortSignal;
  /** Writes the next entry, before the target is touched for it. */
  write(entry: Omit<JournalEntry, 'schema' | 'number' | 'at'>): Promise<void>;
  /** Writes a file beside the journal. */
  writeFile(path: string, text: string): Promise<void>;
  readFile(path: string): Promise<string | undefined>;
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
      write: async (entry) => {
        hold.lost.throwIfAborted();
        const full: JournalEntry = {
          schema: 'https://mlops-actions.github.io/schema/deployment-journal/v1',
          number: next,
          at: target.clock.now().toISOString(),
          ...entry,
        };
        next += 1;
        await inLock.write(`${STATE_FOLDER}/${entryName(full)}`, entryText(full));
      },
      writeFile: inLock.write,
      readFile: async (path) => (await inLock.read())[path.slice(STATE_FOLDER.length + 1)],
      release: () => hold.release(),
    };
  } catch (cause) {
    await hold.release();
    throw cause;
  }
}

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

import { randomUUID } from 'node:crypto';
import { type FileHandle, link, open, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import type { Clock } from '../../foundation/ports/ports.ts';
import { refuse } from '../../foundation/problems/errors.ts';
import { jsonObject } from '../../foundation/reading/json-object.ts';
import { changing } from './disk.ts';
import { readRegular } from './regular.ts';
import { isRunning } from './running.ts';

/** Where a lock file is, absolute, and how messages name it. */
interface LockFile {
  readonly name: string;
  readonly path: string;
}

/** Who holds a lock file. */
interface Holder {
  readonly id: string;
  readonly pid: number;
  readonly host: string;
}

/** A lock is held for milliseconds: one of this age was left behind. */
const STALE = 60_000;
const PATIENCE = 120_000;
const PAUSE = 5;
const LONGEST_PAUSE = 100;

/**
 * Runs `work` while this process alone holds the lock file. A lock whose holder is gone (its process on this host, or
 * its minute) is taken over. `work` gets a check to make just before what it did becomes visible; it answers false
 * where the lock was lost all the same.
 */
export async function locked<T>(
  file: LockFile,
  clock: Clock,
  work: (stillHeld: () => Promise<boolean>) => Promise<T>,
): Promise<T> {
  const id = await acquire(file, clock);
  const stillHeld = async (): Promise<boolean> => (await holderOf(file.path)).holder?.id === id;
  try {
    return await work(stillHeld);
  } finally {
    if (await stillHeld()) await rm(file.path, { force: true });
  }
}

async function acquire(file: LockFile, clock: Clock): Promise<string> {
  const holder: Holder = { id: randomUUID(), pid: process.pid, host: hostname() };
  const since = clock.now().getTime();
  for (let pause = PAUSE; !(await create(file, holder)); pause = Math.min(2 * pause, LONGEST_PAUSE)) {
    const found = await holderOf(file.path);
    if (isStale(found, clock)) await breakLock(file.path, found);
    else if (clock.now().getTime() - since > PATIENCE) return busy(file, found.holder);
    else await clock.sleep(pause * (0.5 + Math.random()), new AbortController().signal);
  }
  return holder.id;
}

/** Creates the lock file, if there is none. */
async function create({ name, path }: LockFile, holder: Holder): Promise<boolean> {
  let created = false;
  await changing(name, async () => {
    const file = await openNew(path);
    if (!file) return;
    try {
      await file.writeFile(JSON.stringify(holder));
      created = true;
    } finally {
      await file.close();
      if (!created) await rm(path, { force: true }); // a full disk
    }
  });
  return created;
}

const openNew = (path: string): Promise<FileHandle | undefined> =>
  open(path, 'wx').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'EEXIST') return undefined;
    throw cause;
  });

interface Found {
  readonly text: string | undefined;
  readonly holder: Holder | undefined;
  /** Milliseconds of the epoch; undefined where there is no lock. */
  readonly at: number | undefined;
}

async function holderOf(path: string): Promise<Found> {
  try {
    const { mtimeMs } = await stat(path);
    const bytes = await readRegular(path, path);
    const { id, pid, host } = jsonObject(bytes) ?? {};
    const whole = typeof id === 'string' && typeof pid === 'number' && typeof host === 'string';
    return { text: bytes.toString(), at: mtimeMs, holder: whole ? { id, pid, host } : undefined };
  } catch {
    return { text: undefined, at: undefined, holder: undefined };
  }
}

function isStale({ at, holder }: Found, clock: Clock): boolean {
  if (at === undefined) return false;
  if (clock.now().getTime() - at > STALE) return true;
  return holder !== undefined && holder.host === hostname() && !isRunning(holder.pid);
}

/** Moves a stale lock away; where another took it over in between, that one is put back. */
async function breakLock(path: string, { text }: Found): Promise<void> {
  const aside = `${path}.${randomUUID()}.tmp`;
  try {
    await rename(path, aside);
  } catch {
    return; // another was faster
  }
  if ((await holderOf(aside)).text !== text) await link(aside, path).catch(() => {});
  await rm(aside, { force: true });
}

const busy = ({ name }: LockFile, holder: Holder | undefined): never =>
  refuse(
    name,
    `is held${holder ? ` by process ${holder.pid} on ${holder.host}` : ''} for more than ${PATIENCE / 1000} s`,
    'wait for it, or remove the file when nothing writes to the folder',
  );

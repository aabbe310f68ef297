import { stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/** Clocks of file systems tick this often, in milliseconds: of two changes within a tick, the second does not show. */
const TICK = 20;
/** Of those that know only whole seconds. */
const COARSE_TICK = 2000;
const WHOLE_SECOND = 1_000_000_000n;
const MILLISECOND = 1_000_000n;

/** A file as it was at one moment. */
export interface FileState {
  /** Differs once the file is changed, or another file has taken its place. */
  readonly key: string;
  /** Whether every later change will show in the key. */
  readonly settled: boolean;
}

/** The state of the file at an absolute path. The time of its last change cannot be set back, as `mtime` can. */
export async function stateOf(path: string): Promise<FileState> {
  const { dev, ino, size, mtimeNs, ctimeNs } = await stat(path, { bigint: true });
  return { key: [dev, ino, size, mtimeNs, ctimeNs].join(':'), settled: isSettled(ctimeNs) };
}

/** As `stateOf`, after waiting for the tick of a change to end. */
export async function settledStateOf(path: string): Promise<FileState> {
  const state = await stateOf(path);
  if (state.settled) return state;
  await sleep(TICK + 1);
  return stateOf(path);
}

function isSettled(changed: bigint): boolean {
  const tick = changed % WHOLE_SECOND === 0n ? COARSE_TICK : TICK;
  return Date.now() - Number(changed / MILLISECOND) > tick;
}

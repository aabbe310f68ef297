import type { BigIntStats } from 'node:fs';
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
  /** As `key`, but the same when the file only got another name. */
  readonly content: string;
  /** Whether every later change will show in the key. */
  readonly settled: boolean;
}

/** The state of the file at an absolute path. The time of its last change cannot be set back, as `mtime` can. */
export const stateOf = async (path: string): Promise<FileState> =>
  stateIn(await stat(path, { bigint: true }));

/** As `stateOf`, after waiting for the tick of a change to end. */
export async function settledStateOf(path: string): Promise<FileState> {
  const state = await stateOf(path);
  if (state.settled) return state;
  await sleep(TICK + 1);
  return stateOf(path);
}

function stateIn({ dev, ino, size, mtimeNs, ctimeNs }: BigIntStats): FileState {
  const content = [dev, ino, size, mtimeNs].join(':');
  return { content, key: `${content}:${ctimeNs}`, settled: isSettled(ctimeNs) };
}

function isSettled(changed: bigint): boolean {
  const tick = changed % WHOLE_SECOND === 0n ? COARSE_TICK : TICK;
  return Date.now() - Number(changed / MILLISECOND) > tick;
}

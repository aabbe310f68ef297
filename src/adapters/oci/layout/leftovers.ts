import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../../../foundation/ports/ports.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Removes what writers that were killed left half written: files beside, untouched for a day. Those of others stay. */
export async function sweep(folder: string, clock: Clock): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter(isBeside)) {
    const path = join(folder, name);
    const touched = await stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => undefined,
    );
    if (touched !== undefined && clock.now().getTime() - touched > DAY) await rm(path, { force: true });
  }
}

/** `<name>.<UUID>.tmp` */
const isBeside = (name: string): boolean => /\.[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\.tmp$/.test(name);

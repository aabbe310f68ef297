import { readdirSync, readlinkSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRunning } from './running.ts';

/** Folders of this process that still exist; they go with it, also when nobody closed what they belong to. */
const folders = new Set<string>();
const removeAll = (): void => removeFolders([...folders]);

/**
 * A new, empty folder that only this user reads and that is removed with the process at the latest. What a killed
 * process left behind is removed with the first folder that a later one makes.
 */
export async function temporaryFolder(purpose: 'docker' | 'duckdb' | 'registry'): Promise<string> {
  if (folders.size === 0) {
    process.once('exit', removeAll);
    sweep();
  }
  const folder = await mkdtemp(join(tmpdir(), `mlops-${purpose}-${processSpace()}-${process.pid}-`));
  folders.add(folder);
  return folder;
}

/** Removes folders that `temporaryFolder` made; one that is gone already is no problem. */
export function removeFolders(gone: readonly string[]): void {
  for (const folder of gone) {
    rmSync(folder, { recursive: true, force: true });
    folders.delete(folder);
  }
  if (folders.size === 0) process.off('exit', removeAll);
}

const OURS = /^mlops-(?:docker|duckdb|registry)-(\w+)-(\d+)-\w{6}$/;

/** Removes the folders of processes that are gone, as far as this one may. */
function sweep(): void {
  for (const name of readdirSync(tmpdir())) {
    const [, space, pid] = OURS.exec(name) ?? [];
    if (space !== processSpace() || isRunning(Number(pid))) continue;
    try {
      rmSync(join(tmpdir(), name), { recursive: true, force: true });
    } catch {
      // Another user's, or another run sweeps it at this moment.
    }
  }
}

/** Containers may share a temporary folder and number their processes each for itself. */
function processSpace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid').replace(/\D/g, '');
  } catch {
    return '0';
  }
}

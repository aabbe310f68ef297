import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Folders of this process that still exist; they go with it, also when nobody closed what they belong to. */
const folders = new Set<string>();
const removeAll = (): void => removeFolders([...folders]);

/** A new, empty folder that is removed with the process at the latest. */
export async function temporaryFolder(): Promise<string> {
  if (folders.size === 0) process.once('exit', removeAll);
  const folder = await mkdtemp(join(tmpdir(), 'mlops-duckdb-'));
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

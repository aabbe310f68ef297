import type { Dirent } from 'node:fs';
import { lstat, readdir, readlink, realpath } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { TreeEntry } from '../../foundation/ports/ports.ts';
import { bytewiseBy } from '../../foundation/text/bytewise.ts';

/** Every file and link below `root` (absolute), bytewise by path. What is neither (a socket, a device) is left out. */
export async function treeBelow(root: string): Promise<readonly TreeEntry[]> {
  const real = await realpath(root);
  const found: TreeEntry[] = [];
  const visit = async (folder: string): Promise<void> => {
    for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) await visit(path);
      else if (entry.isFile() || entry.isSymbolicLink()) found.push(await entryAt(root, real, path, entry));
    }
  };
  await visit('');
  return found.sort(bytewiseBy(({ path }) => path));
}

async function entryAt(root: string, real: string, path: string, entry: Dirent): Promise<TreeEntry> {
  const full = join(root, path);
  const { size } = await lstat(full);
  const named = path.split(sep).join('/');
  if (!entry.isSymbolicLink()) return { path: named, size };
  const inside = isBelow(real, await leadsTo(full));
  return { path: named, size, leads: inside ? 'inside' : 'out' };
}

function isBelow(root: string, path: string): boolean {
  const inside = relative(root, path);
  return inside !== '..' && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
}

/** Where a link leads through all further links; of one that leads nowhere, the part of its way that exists. */
async function leadsTo(link: string): Promise<string> {
  try {
    return await realpath(link);
  } catch {
    return existing(resolve(await realpath(dirname(link)), await readlink(link)));
  }
}

const existing = (path: string): Promise<string> =>
  realpath(path).catch(() => (dirname(path) === path ? path : existing(dirname(path))));

import { realpath } from 'node:fs/promises';
import { dirname, isAbsolute, relative, sep } from 'node:path';
import type { Files } from '../../foundation/ports/ports.ts';
import { refuse } from '../../foundation/problems/errors.ts';

/**
 * The same files, where a path below the working directory `root` (absolute) is not written, made or removed through
 * a link that leads out of it: a repository can hold such a link in place of the evidence folder. Throws
 * `InputErrors`. What is named as outside from the start stays allowed.
 */
export function contained(files: Files, root: string): Files {
  const hold = async (path: string, folder: string): Promise<void> => {
    if (!isBelow(root, folder)) return;
    if (!isBelow(await realpath(root), await existing(folder)))
      refuse(
        files.relative(path),
        'leads out of the working directory by a link',
        'remove the link, or name another folder',
      );
  };
  const holdParent = (path: string) => hold(path, dirname(files.absolute(path)));
  return {
    ...files,
    write: async (path, content) => {
      await holdParent(path);
      await files.write(path, content);
    },
    copy: async (from, to) => {
      await holdParent(to);
      await files.copy(from, to);
    },
    receive: async (path, parts, digest) => {
      await holdParent(path);
      await files.receive(path, parts, digest);
    },
    makeFolder: async (path) => {
      await hold(path, files.absolute(path));
      await files.makeFolder(path);
    },
    remove: async (path) => {
      await holdParent(path);
      await files.remove(path);
    },
    locked: async (path, work) => {
      await holdParent(path);
      return await files.locked(path, work);
    },
  };
}

function isBelow(root: string, path: string): boolean {
  const inside = relative(root, path);
  return inside !== '..' && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
}

/** Where the part of a path that exists really lies; what cannot be followed is left to the writing to tell. */
const existing = (path: string): Promise<string> =>
  realpath(path).catch(() => (dirname(path) === path ? path : existing(dirname(path))));

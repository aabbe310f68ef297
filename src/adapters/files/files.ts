import { copyFile, lstat, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { Files } from '../../foundation/ports/ports.ts';
import { refuse } from '../../foundation/problems/errors.ts';
import { bytewise } from '../../foundation/text/bytewise.ts';
import { systemClock } from '../clock.ts';
import { digests, type Hashed } from './digests.ts';
import { BROKEN_LINK, changing, codeOf, reading, readingParts, writing } from './disk.ts';
import { expandGlobs } from './glob.ts';
import { locked } from './lock.ts';
import { received } from './received.ts';
import { blocks, readRegular, requireRegular } from './regular.ts';
import { treeBelow } from './tree.ts';
import { measured } from './unchanged.ts';

/** Files below a working directory, on this machine's disk. `root` is absolute. */
export function workingFiles(root: string): Files {
  const absolute = (path: string): string => (path.includes('\0') ? refuseNul(path) : resolve(root, path));
  const named = (path: string): string => nameOf(root, absolute(path));
  const known = digests();
  const hashed = (path: string): Promise<Hashed> =>
    reading(named(path), () => known.of(absolute(path), named(path)));
  const readBytes = (path: string, most: number | undefined): Promise<Uint8Array> =>
    reading(named(path), () => readRegular(absolute(path), named(path), most));
  return {
    absolute,
    relative: named,
    exists: async (path) => (await kindOf(absolute(path), named(path))) !== 'nothing',
    isFolder: async (path) => (await kindOf(absolute(path), named(path))) === 'folder',
    read: (path, most) => readBytes(path, most),
    readText: async (path, most) => decode(named(path), await readBytes(path, most)),
    blocks: (path) => readingParts(named(path), blocks(absolute(path), named(path))),
    size: async (path) => (await reading(named(path), () => stat(absolute(path)))).size,
    digest: async (path) => (await hashed(path)).digest,
    measure: async (path) => measured(absolute(path), named(path), await hashed(path)),
    glob: async (patterns) => expandGlobs(root, patterns, named),
    list: async (folder) => (await reading(named(folder), () => readdir(absolute(folder)))).sort(bytewise),
    tree: (folder) => reading(named(folder), () => treeBelow(absolute(folder))),
    write: (path, content) =>
      writing(named(path), absolute(path), async (beside) => {
        const file = await open(beside, 'wx');
        try {
          await file.writeFile(content);
          await file.sync();
        } finally {
          await file.close();
        }
      }),
    copy: async (from, to) => {
      await reading(named(from), () => requireRegular(absolute(from), named(from)));
      await writing(named(to), absolute(to), async (beside) => {
        await copyFile(absolute(from), beside);
        await flush(beside);
      });
    },
    receive: (path, parts, digest) =>
      received({ name: named(path), path: absolute(path) }, parts, digest, known),
    makeFolder: (path) =>
      changing(named(path), () => mkdir(absolute(path), { recursive: true }).then(() => {})),
    remove: (path) => changing(named(path), () => rm(absolute(path), { recursive: true, force: true })),
    locked: (path, work) => locked({ name: named(path), path: absolute(path) }, systemClock, work),
  };
}

function nameOf(root: string, path: string): string {
  const inside = relative(root, path);
  if (isAbsolute(inside)) return inside.split(sep).join('/'); // another drive
  return inside === '' ? '.' : inside.split(sep).join('/');
}

/** A link that leads nowhere is no absence: what it points to was not fetched (git-annex, DVC), or it is a circle. */
async function kindOf(path: string, name: string): Promise<'file' | 'folder' | 'nothing'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch (cause) {
    const code = codeOf(cause);
    if (['ENOENT', 'ELOOP'].includes(code) && (await isLink(path)))
      return refuse(name, `is a link that leads nowhere (${code})`, BROKEN_LINK, { cause });
    if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(code)) return 'nothing';
    return refuse(name, `cannot be looked at (${code})`, 'check its permissions', { cause });
  }
}

const isLink = (path: string): Promise<boolean> =>
  lstat(path).then(
    (entry) => entry.isSymbolicLink(),
    () => false,
  );

function decode(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    const at = { file: path, line: lineOfFirstFault(bytes) };
    return refuse(path, 'is not UTF-8 text', 'save it as UTF-8', { at, cause });
  }
}

/** A line end never is part of another character in UTF-8, so lines can be read one by one. */
function lineOfFirstFault(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, start);
    try {
      decoder.decode(bytes.subarray(start, end < 0 ? bytes.length : end));
    } catch {
      break;
    }
    start = end < 0 ? bytes.length : end + 1;
  }
  return line;
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

const refuseNul = (path: string): never =>
  refuse(path.replaceAll('\0', '\\0'), 'holds a NUL character', 'check the path');

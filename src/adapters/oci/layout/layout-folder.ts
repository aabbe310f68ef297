import { mkdir, readdir, realpath } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import type { Digest } from '../../../foundation/evidence/evidence.ts';
import type { Clock, Files } from '../../../foundation/ports/ports.ts';
import { refuse } from '../../../foundation/problems/errors.ts';
import { jsonObject } from '../../../foundation/reading/json-object.ts';
import { changing, reading } from '../../files/disk.ts';
import { locked } from '../../files/lock.ts';
import { readRegular } from '../../files/regular.ts';
import { hexOf, type NamedFile, onePart, writeParts } from '../content/blob-file.ts';
import { EMPTY_INDEX, indexBytes, type LayoutIndex, readIndex } from './layout-index.ts';
import { sweep } from './leftovers.ts';

/** The files of one image layout. */
export interface LayoutFolder {
  readonly name: string;
  blob(digest: Digest): Promise<NamedFile>;
  /** Undefined where there is no layout yet. Throws `InputErrors` for a folder that holds other things. */
  index(): Promise<LayoutIndex | undefined>;
  /** Makes the folder a layout, where it is none yet. */
  make(): Promise<void>;
  /**
   * Changes index.json while nobody else does. `change` answers the new index, or undefined to leave it; false where
   * the lock was lost meanwhile and nothing was written.
   */
  change(change: (index: LayoutIndex) => LayoutIndex | undefined): Promise<boolean>;
}

const MARKER = 'oci-layout';
const INDEX = 'index.json';
const BLOBS = 'blobs/sha256';
const LAYOUT = '{"imageLayoutVersion":"1.0.0"}';

export function layoutFolder(files: Files, reference: string, clock: Clock): LayoutFolder {
  const root = files.absolute(reference);
  const name = files.relative(reference);
  const at = (path: string): NamedFile => ({ name: `${name}/${path}`, path: join(root, path) });
  /** The file, unless links lead from the layout to somewhere else. */
  const inside = async (path: string): Promise<NamedFile> => {
    const file = at(path);
    await requireInside(root, file);
    return file;
  };
  const read = async (path: string): Promise<Uint8Array | undefined> => {
    const file = await inside(path);
    return reading(file.name, () => orNothing(readRegular(file.path, file.name)));
  };
  const list = (path: string): Promise<readonly string[]> =>
    reading(at(path).name, async () =>
      ((await orNothing(readdir(join(root, path)))) ?? []).filter(isOwnThing),
    );
  const write = async (path: string, content: string): Promise<void> =>
    writeParts(await inside(path), () => onePart(Buffer.from(content)));
  const lock = at(`${INDEX}.lock`);

  const folder: LayoutFolder = {
    name,
    blob: (digest) => inside(`${BLOBS}/${hexOf(digest)}`),
    async index() {
      const things = await list('.'); // before the marker: who makes a layout writes that first
      const marker = await read(MARKER);
      if (!marker) return things.length === 0 ? undefined : notALayout(name);
      if (jsonObject(marker)?.imageLayoutVersion !== '1.0.0')
        return refuse(at(MARKER).name, 'is not of an image layout 1.0.0', 'choose another folder');
      const bytes = await read(INDEX);
      if (bytes) return readIndex(at(INDEX).name, bytes);
      return (await list(BLOBS)).length === 0 ? undefined : indexGone(at(INDEX));
    },
    async make() {
      if (await folder.index()) return;
      await changing(name, () => mkdir(root, { recursive: true }).then(() => {}));
      await locked(lock, clock, async () => {
        if (await folder.index()) return;
        await write(MARKER, LAYOUT);
        await write(INDEX, indexBytes(EMPTY_INDEX));
      });
    },
    change: (change) =>
      locked(lock, clock, async (stillHeld) => {
        const changed = change((await folder.index()) ?? EMPTY_INDEX);
        if (!changed) return true;
        if (!(await stillHeld())) return false;
        await write(INDEX, indexBytes(changed));
        for (const part of ['.', BLOBS]) await sweep(join(root, part), clock);
        return true;
      }),
  };
  return folder;
}

/** Not what hides, nor what is being written: locks and files beside. */
const isOwnThing = (name: string): boolean => !/^\.|\.(?:tmp|lock)$/.test(name);

const notALayout = (name: string): never =>
  refuse(
    name,
    'holds other things and no oci-layout, so it is no registry',
    'name an empty folder or a new one',
  );

const indexGone = ({ name }: NamedFile): never =>
  refuse(name, 'does not exist, though there are blobs', 'restore it from a copy');

async function orNothing<T>(work: Promise<T>): Promise<T | undefined> {
  return work.catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return undefined;
    throw cause;
  });
}

async function requireInside(root: string, { name, path }: NamedFile): Promise<void> {
  const home = await orNothing(realpath(root));
  if (home === undefined) return;
  for (let part = path; part !== root; part = dirname(part)) {
    const real = await reading(name, () => orNothing(realpath(part)));
    if (real === undefined) continue;
    if (real.startsWith(home.endsWith(sep) ? home : `${home}${sep}`)) return;
    refuse(name, 'is reached by a link that leaves the folder', 'copy what it points at into the folder');
  }
}

import type { Files, FilesRef } from '../../foundation/ports/ports.ts';
import { stateOf } from '../files/file-state.ts';

/** Whether the files of a table are still those that it was opened on. */
export type IsSame = () => Promise<boolean>;

/**
 * Opens each table once as long as its files stay as they are: a CSV file is checked line by line, and written down in
 * columns, every time it is opened.
 */
export function openedOnce<T>(
  files: Files,
  open: (ref: FilesRef, isSame: IsSame) => Promise<T>,
): (ref: FilesRef) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return async (ref) => {
    const key = await keyOf(files, ref);
    const opening = known.get(key) ?? open(ref, async () => (await keyOf(files, ref)) === key);
    known.set(key, opening);
    opening.catch(() => known.delete(key));
    return opening;
  };
}

/** Equal for references that are read alike, whatever the order in which they were put together. */
async function keyOf(
  files: Files,
  { files: paths, types, limit, csv, partitions = [], late = false }: FilesRef,
): Promise<string> {
  const states = await Promise.all(
    // What is missing or unreadable is told by the one who opens it.
    paths.map((path) =>
      stateOf(files.absolute(path)).then(
        ({ key }) => key,
        () => null,
      ),
    ),
  );
  const sorted = (named: object = {}) => Object.entries(named).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([paths, states, sorted(types), limit ?? null, sorted(csv), partitions, late]);
}

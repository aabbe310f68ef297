import { posix } from 'node:path';
import type { Files } from '../../foundation/ports/ports.ts';

/**
 * Moves files out of the way of a command that shall write them, so that what is there afterwards is its own;
 * `putBack` undoes it. Paths where nothing stands are left out of the answer.
 */
export async function setAside(paths: readonly string[], files: Files): Promise<readonly string[]> {
  const earlier: string[] = [];
  try {
    for (const path of paths) {
      if (!(await files.exists(path))) continue;
      await files.copy(path, asideOf(path));
      earlier.push(path);
      await files.remove(path);
    }
  } catch (cause) {
    await putBack(earlier, files);
    await forgetAside(earlier, files);
    throw cause;
  }
  return earlier;
}

/** Puts files back that were set aside, over what may stand there. */
export async function putBack(paths: readonly string[], files: Files): Promise<void> {
  for (const path of paths) await files.copy(asideOf(path), path);
}

/** Forgets what was set aside. */
export async function forgetAside(paths: readonly string[], files: Files): Promise<void> {
  for (const path of paths) await files.remove(asideOf(path));
}

/** Its name begins with a dot, which no wildcard matches. */
const asideOf = (path: string): string => posix.join(posix.dirname(path), `.${posix.basename(path)}.before`);

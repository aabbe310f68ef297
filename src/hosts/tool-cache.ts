import { accessSync, constants, lstatSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Host } from '../foundation/ports/ports.ts';

type Environment = Readonly<Record<string, string | undefined>>;
type Caches = Pick<Host, 'toolCache' | 'seededCache'>;

/**
 * The tool cache that can be written: the one that is named, else that of this user, else one below the temporary
 * folder or, where a host has one for each build, in `scratch`. A named one that cannot be written may have been seeded,
 * so it is still read.
 */
export function toolCaches(environment: Environment, scratch = privateBelow(tmpdir())): Caches {
  const named = environment.MLOPS_TOOL_CACHE || environment.RUNNER_TOOL_CACHE;
  const toolCache = [named, ownCache(environment)].find((folder) => folder && canMake(folder)) ?? scratch;
  return named && toolCache !== named ? { toolCache, seededCache: named } : { toolCache };
}

/** A container may run as a user that the system does not know, and who has no home. */
function ownCache({ XDG_CACHE_HOME }: Environment): string | undefined {
  try {
    return join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'mlops-actions');
  } catch {
    return undefined;
  }
}

/** Whether a folder is there to be written, or could be made. */
function canMake(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch (cause) {
    const isAbsent = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    return isAbsent && dirname(folder) !== folder && canMake(dirname(folder));
  }
}

/** Others may write in a temporary folder: what they have put there under our name is not used. */
export function privateBelow(temporary: string): string {
  const uid = process.getuid?.();
  const folder = join(temporary, uid === undefined ? 'mlops-actions' : `mlops-actions-${uid}`);
  return isOurs(folder, uid) ? folder : `${folder}-${process.pid}`;
}

function isOurs(folder: string, uid: number | undefined): boolean {
  const entry = lstatSync(folder, { throwIfNoEntry: false });
  return (
    entry === undefined ||
    (entry.isDirectory() && (uid === undefined || (entry.uid === uid && (entry.mode & 0o022) === 0)))
  );
}

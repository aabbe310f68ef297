import { rm } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import { readRegular } from '../../adapters/files/regular.ts';
import { refuse } from '../../foundation/problems/errors.ts';
import { CALL_VARIABLE } from './call-document.ts';

/** Far above what anybody writes into a pipeline. */
const MOST = 16 * 1024 * 1024;

/**
 * The call itself, or where it begins with `@` the text of the file behind it, which is removed: no variable may hold
 * more than 128 KiB on Linux. Throws `InputErrors`.
 */
export async function callText(given: string | undefined): Promise<string | undefined> {
  if (!given?.startsWith('@')) return given;
  const path = given.slice(1);
  if (!isAbsolute(path))
    return refuse(CALL_VARIABLE, 'names no absolute path', 'give @ and the absolute path of a file', {
      value: given,
    });
  const text = await textOf(path, given);
  // A regular file that was read: nothing else is touched.
  await rm(path, { force: true });
  return text;
}

async function textOf(path: string, given: string): Promise<string> {
  try {
    return (await readRegular(path, path, MOST)).toString('utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
    return refuse(CALL_VARIABLE, 'names a file that does not exist', 'give the path of the file', {
      value: given,
      cause,
    });
  }
}

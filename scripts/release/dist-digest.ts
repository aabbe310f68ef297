import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bytewise } from '../../src/foundation/text/bytewise.ts';

/**
 * One digest for all files of a folder: SHA-256 over a line `<sha256>  <path>` each, sorted bytewise. The same as
 * `find . -type f -printf '%P\n' | LC_ALL=C sort | xargs -d '\n' sha256sum | sha256sum` in that folder.
 */
export function digestOfFolder(folder: string): string {
  const paths = globSync('**', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort(bytewise);
  const lines = paths.map((path) => `${sha256(readFileSync(join(folder, path)))}  ${path}\n`);
  return sha256(lines.join(''));
}

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

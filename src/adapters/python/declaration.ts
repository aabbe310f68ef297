import { posix } from 'node:path';
import type { Digest } from '../../foundation/evidence/evidence.ts';
import type { Files } from '../../foundation/ports/ports.ts';
import { refuse } from '../../foundation/problems/errors.ts';
import { isPyprojectLocal, localPartsOf } from './local-parts.ts';

/** What an environment shall hold, with every file that says so. */
export interface Declaration {
  readonly path: string;
  readonly kind: 'requirements' | 'pyproject';
  /** The file and those it includes by `-r` and `-c`: path and content, in the order found. */
  readonly files: readonly { readonly path: string; readonly content: string }[];
  /** Digests of the wheels and archives that it names by path. */
  readonly archives: readonly Digest[];
  /** Whether all of it is known by its content; else an environment made from it may not be used again. */
  readonly cacheable: boolean;
}

type Read = Pick<Files, 'exists' | 'isFolder' | 'readText' | 'digest'>;

/** Reads a requirements file or pyproject.toml. Throws `InputErrors` where it, or what it includes, is missing. */
export async function readDeclaration(path: string, files: Read): Promise<Declaration> {
  const kind = path.endsWith('.toml') ? 'pyproject' : 'requirements';
  const found = new Map<string, string>();
  const waiting = [path];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (found.has(next)) continue;
    if (!(await files.exists(next)))
      refuse(
        'environment',
        next === path ? 'does not exist' : `does not exist, but ${path} includes it`,
        'name a requirements.txt or a pyproject.toml',
        { value: next },
      );
    const content = await files.readText(next);
    found.set(next, content);
    if (kind === 'requirements')
      waiting.push(...includes(content).map((name) => posix.join(posix.dirname(next!), name)));
  }
  const read = [...found].map(([name, content]) => ({ path: name, content }));
  return { path, kind, files: read, ...(await localOf(kind, read, files)) };
}

async function localOf(
  kind: Declaration['kind'],
  read: Declaration['files'],
  files: Read,
): Promise<Pick<Declaration, 'archives' | 'cacheable'>> {
  if (kind === 'pyproject')
    return { archives: [], cacheable: !read.some(({ content }) => isPyprojectLocal(content)) };
  const parts = read.map(({ content }) => localPartsOf(content));
  const archives: Digest[] = [];
  let cacheable = !parts.some(({ unhashable }) => unhashable);
  for (const archive of parts.flatMap((part) => part.archives)) {
    const here = (await files.exists(archive)) && !(await files.isFolder(archive));
    if (here) archives.push(await files.digest(archive));
    else cacheable = false;
  }
  return { archives, cacheable };
}

/** `-r other.txt`, `--requirement=other.txt`, `-c constraints.txt`; URLs are pip's own matter. */
const includes = (content: string): readonly string[] =>
  content
    .split('\n')
    .map((line) => /^\s*(?:-r|-c|--requirement|--constraint)[\s=]*([^\s#]+)/.exec(line)?.[1])
    .filter((name) => name !== undefined && !/^[a-z]+:\/\//i.test(name)) as readonly string[];

import { posix } from 'node:path';
import type { Files } from '../../ports.ts';
import { refuse } from '../../step/errors.ts';

/** What an environment shall hold, with every file that says so. */
export interface Declaration {
  readonly path: string;
  readonly kind: 'requirements' | 'pyproject';
  /** The file and those it includes by `-r` and `-c`: path and content, in the order found. */
  readonly files: readonly { readonly path: string; readonly content: string }[];
}

/** Reads a requirements file or pyproject.toml. Throws `InputErrors` where it, or what it includes, is missing. */
export async function readDeclaration(
  path: string,
  files: Pick<Files, 'exists' | 'readText'>,
): Promise<Declaration> {
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
  return { path, kind, files: [...found].map(([name, content]) => ({ path: name, content })) };
}

/** `-r other.txt`, `--requirement=other.txt`, `-c constraints.txt`; URLs are pip's own matter. */
const includes = (content: string): readonly string[] =>
  content
    .split('\n')
    .map((line) => /^\s*(?:-r|-c|--requirement|--constraint)[\s=]*([^\s#]+)/.exec(line)?.[1])
    .filter((name) => name !== undefined && !/^[a-z]+:\/\//i.test(name)) as readonly string[];

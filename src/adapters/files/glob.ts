import type { Dirent } from 'node:fs';
import { lstat, readdir, stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { refuse } from '../../foundation/problems/errors.ts';
import { bytewise } from '../../foundation/text/bytewise.ts';
import { expandBraces, hasWildcard, parseSegment, type Segment, segmentMatches } from './glob-pattern.ts';

/** A pattern, segment by segment: `**`, one with wildcards, or a plain name. */
type Part =
  | { readonly is: 'any-depth' }
  | { readonly is: 'name'; readonly text: string; readonly segment: Segment };

/**
 * Files below `root` that match a pattern and no pattern with a leading `!`, each once, sorted bytewise. Knows `*`,
 * `?`, `[abc]`, `[!a-z]`, `{a,b}` and `**`; wildcards do not match a leading dot. What `!` names is left out with
 * all that lies below it. Folders are answered only to a pattern without wildcards.
 */
export async function expandGlobs(
  root: string,
  patterns: readonly string[],
  named: (path: string) => string,
): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const pattern of patterns.filter((each) => !each.startsWith('!')))
    for (const one of expandBraces(slashes(pattern)))
      for (const path of await matches(root, one)) found.add(named(path));
  const excluded = patterns
    .filter((each) => each.startsWith('!'))
    .flatMap((each) => expandBraces(slashes(each.slice(1))))
    .map((one) => excludedParts(one, named));
  return [...found]
    .filter((path) => !excluded.some((parts) => excludes(parts, path.split('/'))))
    .sort(bytewise);
}

/** The parts of an excluding pattern, whose folders are named as the files found are. */
function excludedParts(pattern: string, named: (path: string) => string): readonly Part[] {
  const { base, rest } = split(pattern);
  return [...partsOf(named(base)), ...partsOf(rest)];
}

/** The folders before the first wildcard, and the rest; both empty where there is nothing. */
function split(pattern: string): { readonly base: string; readonly rest: string } {
  const segments = pattern.split('/');
  const first = segments.findIndex(hasWildcard);
  const at = first < 0 ? segments.length : first;
  const base = segments.slice(0, at).join('/');
  return { base: at > 0 && base === '' ? '/' : base, rest: segments.slice(at).join('/') };
}

const slashes = (pattern: string): string => (sep === '\\' ? pattern.replaceAll('\\', '/') : pattern);

async function matches(root: string, pattern: string): Promise<readonly string[]> {
  if (!hasWildcard(pattern)) return (await exists(resolve(root, pattern))) ? [pattern] : [];
  const { base, rest } = split(pattern);
  return walk(root, base, partsOf(rest));
}

const partsOf = (pattern: string): readonly Part[] =>
  pattern
    .split('/')
    .filter((text) => text !== '' && text !== '.')
    .map((text) => (text === '**' ? { is: 'any-depth' } : { is: 'name', text, segment: parseSegment(text) }));

/** Each folder is read once, with all places of the pattern that its path may stand at: no pattern is slow. */
async function walk(root: string, start: string, parts: readonly Part[]): Promise<readonly string[]> {
  const found: string[] = [];
  const visit = async (folder: string, places: ReadonlySet<number>): Promise<void> => {
    for (const entry of await entriesOf(resolve(root, folder))) {
      const next = advance(parts, places, entry.name);
      if (next.size === 0) continue;
      const path = folder === '' ? entry.name : join(folder, entry.name).split(sep).join('/');
      const kind = await kindOf(entry, resolve(root, path));
      if (kind === 'file' && next.has(parts.length)) found.push(path);
      if (kind === 'folder') await visit(path, next);
    }
  };
  await visit(start, closure(parts, [0]));
  return found;
}

/** Places after one more name. `**` stays where it is for names that do not begin with a dot. */
function advance(parts: readonly Part[], places: ReadonlySet<number>, name: string): ReadonlySet<number> {
  const next: number[] = [];
  for (const place of places) {
    const part = parts[place];
    if (part === undefined) continue;
    if (part.is === 'any-depth') {
      if (!name.startsWith('.')) next.push(place, ...(place === parts.length - 1 ? [parts.length] : []));
    } else if (segmentMatches(part.segment, name)) next.push(place + 1);
  }
  return closure(parts, next);
}

/** `**` also stands for no folder at all, so what follows it is a place too; at the end it needs a name. */
function closure(parts: readonly Part[], places: readonly number[]): ReadonlySet<number> {
  const all = new Set(places);
  for (const place of all)
    if (parts[place]?.is === 'any-depth' && place + 1 < parts.length) all.add(place + 1);
  return all;
}

function excludes(parts: readonly Part[], names: readonly string[]): boolean {
  let places = closure(parts, [0]);
  for (const name of names) {
    places = advance(parts, places, name);
    if (places.has(parts.length)) return true;
  }
  return false;
}

async function entriesOf(folder: string): Promise<readonly Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    return refuse(folder, `cannot be listed (${code})`, 'check its permissions', { cause });
  }
}

/**
 * A link to a file counts as the file; a link to a folder is not followed, for it may lead in a circle. A link that
 * leads nowhere is found, so that whoever reads it says so: rows must not be left out unseen.
 */
async function kindOf(entry: Dirent, path: string): Promise<'file' | 'folder' | 'other'> {
  if (entry.isDirectory()) return 'folder';
  if (entry.isFile()) return 'file';
  if (!entry.isSymbolicLink()) return 'other';
  const target = await stat(path).catch(() => undefined);
  return target === undefined || target.isFile() ? 'file' : 'other';
}

const exists = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );

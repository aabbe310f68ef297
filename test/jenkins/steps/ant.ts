import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What Ant leaves out unless it is told otherwise. */
const DEFAULT_EXCLUDES = [
  '**/*~',
  '**/#*#',
  '**/.#*',
  '**/%*%',
  '**/._*',
  '**/CVS/**',
  '**/.svn/**',
  '**/.git/**',
  '**/.gitignore',
  '**/.gitattributes',
  '**/.gitmodules',
  '**/.hg/**',
  '**/.bzr/**',
  '**/.DS_Store',
];

export interface Selection {
  /** Patterns with commas between them. */
  readonly includes: string;
  readonly excludes?: string | undefined;
  readonly defaultExcludes?: boolean;
  readonly caseSensitive?: boolean;
}

/**
 * Files below a folder that Ant's patterns select, paths relative to it, sorted. `*` and `?` match leading dots, `**`
 * any folders, a trailing slash all below; braces and brackets stand for themselves; a leading `./` or `/` matches
 * nothing, as in Jenkins.
 */
export async function selected(root: string, selection: Selection): Promise<readonly string[]> {
  const { includes, excludes = '', defaultExcludes = true, caseSensitive = true } = selection;
  const flags = caseSensitive ? '' : 'i';
  const included = patternsOf(includes).map((pattern) => regexOf(pattern, flags));
  const left = [...patternsOf(excludes), ...(defaultExcludes ? DEFAULT_EXCLUDES : [])];
  const excluded = left.map((pattern) => regexOf(pattern, flags));
  const files = await filesBelow(root);
  return files.filter(
    (file) => included.some((one) => one.test(file)) && !excluded.some((one) => one.test(file)),
  );
}

const patternsOf = (list: string): readonly string[] =>
  list
    .split(',')
    .map((pattern) => pattern.trim())
    .filter((pattern) => pattern !== '');

function regexOf(pattern: string, flags: string): RegExp {
  const whole = pattern.replaceAll('\\', '/').replace(/\/$/, '/**');
  const segments = whole.split('/').map((segment) => (segment === '**' ? '**' : segmentRegex(segment)));
  let source = '';
  segments.forEach((segment, index) => {
    const last = index === segments.length - 1;
    if (segment !== '**') source += last ? segment : `${segment}/`;
    else source += last ? '.*' : '(?:[^/]+/)*';
  });
  // `a/**` also names `a` itself: of files below, that is a file called so.
  return new RegExp(`^${source.replace(/\/\.\*$/, '(?:/.*)?')}$`, `s${flags}`);
}

const segmentRegex = (segment: string): string =>
  segment
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '[^/]*')
    .replaceAll('?', '[^/]');

async function filesBelow(root: string, below = ''): Promise<readonly string[]> {
  const entries = await readdir(join(root, below), { withFileTypes: true }).catch(() => []);
  const found: string[] = [];
  for (const entry of entries) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    const what = entry.isSymbolicLink() ? await stat(join(root, path)).catch(() => null) : entry;
    if (what?.isDirectory()) found.push(...(await filesBelow(root, path)));
    else if (what?.isFile()) found.push(path);
  }
  return found.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

/** Markdown of the repository: what git tracks, and new files that it does not ignore. */
const pages = execFileSync(
  'git',
  ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', '*.md'],
  { cwd: root, encoding: 'utf8' },
)
  .split('\0')
  .filter((path) => path !== '' && existsSync(join(root, path)));

const withoutCode = (text: string): string =>
  text.replace(/^(`{3,}|~{3,})[\s\S]*?^\1/gm, '').replace(/(`+)[^`][\s\S]*?\1/g, '');

/** Targets of links and images: `[…](target)`, `[name]: target`, `src="target"`. */
function targetsOf(text: string): readonly string[] {
  const patterns = [
    /\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)/g,
    /^\[[^\]]+\]:\s+(\S+)/gm,
    /\b(?:src|href)="([^"]+)"/g,
  ];
  const plain = withoutCode(text);
  return patterns.flatMap((pattern) => [...plain.matchAll(pattern)].map((match) => match[1]!));
}

const isRelative = (target: string): boolean => !/^[a-z][a-z0-9+.-]*:|^\/\//i.test(target);

/** The id that GitHub gives a heading. */
const anchorOf = (heading: string): string =>
  heading
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')
    .replace(/\s/g, '-');

function anchorsOf(text: string): ReadonlySet<string> {
  const headings = [...text.replace(/^(`{3,}|~{3,})[\s\S]*?^\1/gm, '').matchAll(/^#{1,6}\s+(.+)$/gm)];
  return new Set(headings.map((match) => anchorOf(match[1]!)));
}

/** Why a link leads nowhere, or nothing. */
function broken(page: string, target: string): string | undefined {
  const [path, anchor] = target.split('#') as [string, string?];
  const file = path === '' ? page : relative(root, join(root, dirname(page), decodeURIComponent(path)));
  if (file.startsWith('..')) return `${target} leads out of the repository`;
  if (!existsSync(join(root, file))) return `${target} is not there`;
  if (anchor === undefined || statSync(join(root, file)).isDirectory()) return undefined;
  return anchorsOf(readFileSync(join(root, file), 'utf8')).has(anchor)
    ? undefined
    : `${target} names no heading of ${file}`;
}

describe('links of the documentation', () => {
  test('has pages to look at', () => expect(pages).toContain('README.md'));

  test.each(pages)('%s leads nowhere that is not there', (page) => {
    const targets = targetsOf(readFileSync(join(root, page), 'utf8')).filter(isRelative);
    expect(targets.map((target) => broken(page, target)).filter((words) => words !== undefined)).toEqual([]);
  });
});

describe('how links are read', () => {
  test.each([
    ['[a](b.md)', ['b.md']],
    ['![a](b.png "title")', ['b.png']],
    ['[a]: c.md', ['c.md']],
    ['`[a](b.md)` and [d](<e.md>)', ['e.md']],
    ['```md\n[a](b.md)\n```\n<img src="f.png">', ['f.png']],
  ])('%j names %j', (text, targets) => expect(targetsOf(text)).toEqual(targets));

  test.each([
    ['What INCONCLUSIVE means', 'what-inconclusive-means'],
    ['`mlops verify`: check it', 'mlops-verify-check-it'],
  ])('%j becomes #%s', (heading, anchor) => expect(anchorOf(heading)).toBe(anchor));
});

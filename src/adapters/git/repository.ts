import { posix } from 'node:path';
import type { Committed, Repository } from '../../foundation/ports/ports.ts';
import { gitIn } from './ask.ts';

type Git = ReturnType<typeof gitIn>;

/** The Git repository that a folder is in; all of it is unknown where there is none, or no Git. */
export function gitRepository(
  folder: string,
  environment: Readonly<Record<string, string | undefined>>,
): Repository {
  const git = gitIn(folder, environment);
  return {
    commit: async (name = 'HEAD') =>
      lineOf(await git('rev-parse', '--verify', '--end-of-options', `${name}^{commit}`)),
    parents: async (commit) => {
      // The object itself: a shallow clone's log leaves out parents that it does not have.
      const header = (await git('cat-file', 'commit', commit))?.toString('utf8').split('\n\n', 1)[0] ?? '';
      return [...header.matchAll(/^parent ([\da-f]+)$/gm)].map(([, id]) => id!);
    },
    read: (commit, path) => readAt(git, commit, path),
    list: async (commit, path) => {
      const listed = await git('ls-tree', '-rz', commit, '--', path);
      return (
        listed && entriesOf(listed).flatMap((entry) => (BLOB.test(entry) ? [entry.replace(BLOB, '')] : []))
      );
    },
    history: async (path, since) => {
      const range = since === undefined ? 'HEAD' : `${since}..HEAD`;
      const log = await git('rev-list', '--first-parent', range, '--', path);
      return log?.toString('utf8').split('\n').filter(Boolean);
    },
    differing: async (a, b) => {
      const [names, prefix] = await Promise.all([
        git('diff-tree', '-r', '-z', '--name-only', '--no-renames', a, b),
        git('rev-parse', '--show-prefix'),
      ]);
      if (names === undefined || prefix === undefined) return undefined;
      const here = `/${prefix.toString('utf8').trim()}`;
      return entriesOf(names).map((name) => posix.relative(here, `/${name}`));
    },
  };
}

const lineOf = (answer: Buffer | undefined): string | undefined =>
  answer?.toString('utf8').trim() || undefined;
const entriesOf = (answer: Buffer): readonly string[] => answer.toString('utf8').split('\0').filter(Boolean);

/** A regular file only: a link could name any file of this machine. */
const BLOB = /^100(?:644|755) blob ([\da-f]+)\t/;

async function readAt(git: Git, commit: string, path: string): Promise<Committed> {
  const listed = await git('ls-tree', '-z', commit, '--', path);
  if (listed === undefined) return { state: 'unknown' };
  const [entry] = entriesOf(listed);
  if (entry === undefined) return { state: 'absent' };
  const [, blob] = BLOB.exec(entry) ?? [];
  const content = blob === undefined ? undefined : await git('cat-file', 'blob', blob);
  return content === undefined ? { state: 'unknown' } : { state: 'found', content };
}

import { spawnSync } from 'node:child_process';
import { PATIENCE_MS, PLAIN, QUIET } from '../adapters/git/ask.ts';
import { inheritable } from '../adapters/processes/processes.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** What Git says of the commit that is checked out. */
export interface CheckedOut {
  /** Full commit id. */
  readonly commit?: string;
  /** Commits that it was made of, the checked-out side of a merge first. */
  readonly parents: readonly string[];
  /** Whether a branch of a remote stands there, so that it was not made by this build. */
  readonly published: boolean;
}

/** Asks Git of a commit, of HEAD where none is named. */
export type AskGit = (commit?: string) => CheckedOut;

/** A commit id, by SHA-1 or SHA-256; nothing else reaches Git's command line. */
export const commitId = (text: string | undefined): string | undefined =>
  text !== undefined && /^(?:[\da-f]{40}|[\da-f]{64})$/.test(text) ? text : undefined;

/** Git in a folder, the current one by default; what it cannot tell is absent. */
export const gitHere =
  (environment: Environment, folder?: string): AskGit =>
  (named) => {
    const git = (...argv: readonly string[]): string | undefined => {
      const { status, stdout } = spawnSync('git', [...PLAIN, ...argv], {
        ...(folder === undefined ? {} : { cwd: folder }),
        env: { ...inheritable(environment), ...QUIET },
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
        timeout: PATIENCE_MS,
      });
      return status === 0 ? stdout.trim() : undefined;
    };
    const commit = named ?? commitId(git('rev-parse', '--verify', 'HEAD'));
    // The object itself: a shallow clone's log leaves out parents that it does not have.
    const text = commit === undefined ? undefined : git('cat-file', 'commit', commit);
    if (commit === undefined || text === undefined) return { parents: [], published: false };
    const header = text.split('\n\n', 1)[0]!;
    const parents = [...header.matchAll(/^parent ([\da-f]+)$/gm)].map(([, id]) => id!);
    const published = Boolean(git('for-each-ref', '--points-at', commit, 'refs/remotes'));
    return { commit, parents, published };
  };

import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inheritable } from '../adapters/processes.ts';
import type { Host } from '../ports.ts';
import { runContext } from './detect.ts';
import { localHost } from './local.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** What Git says of the commit that is checked out. */
interface CheckedOut {
  /** Full commit id. */
  readonly commit?: string;
  /** Commits that it was made of, the checked-out side of a merge first. */
  readonly parents: readonly string[];
  /** Whether a branch of a remote stands there, so that it was not made by this build. */
  readonly published: boolean;
}

/** Asks Git of a commit, of HEAD where none is named. */
export type AskGit = (commit?: string) => CheckedOut;

/** A Jenkins build: its log is a log of lines, and its context comes from the environment and the checkout. */
export function jenkinsHost(
  environment: Environment,
  out: Parameters<typeof localHost>[2],
  askGit: AskGit = gitHere(environment),
): Host {
  const host = localHost('jenkins', environment, out);
  return {
    ...host,
    toolCache: canMake(host.toolCache)
      ? host.toolCache
      : join(environment.WORKSPACE_TMP || tmpdir(), 'mlops-actions'),
    context: jenkinsContext(environment, askGit),
    trusted: !environment.CHANGE_FORK,
  };
}

/** Agents in containers run as a user whose home is `/`, or not theirs. */
function canMake(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch (cause) {
    const isAbsent = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    return isAbsent && dirname(folder) !== folder && canMake(dirname(folder));
  }
}

/** Name and password in an address. */
const LOGIN = /\/\/[^/]*@/;

/** Where a build runs; what is not known is left out. */
export function jenkinsContext(environment: Environment, askGit: AskGit): Readonly<Record<string, string>> {
  const { commit: told, ...context } = runContext('jenkins', environment);
  const git = askGit(idOf(told));
  const commit = idOf(told) ?? idOf(git.commit);
  const remote = environment.GIT_URL?.replace(LOGIN, '//');
  const branch = context.branch ?? branchOf(environment);
  const headCommit = commit === undefined ? undefined : headOf(commit, git, context.change !== undefined);
  return {
    ...context,
    ...(branch === undefined ? {} : { branch }),
    ...(remote ? { remote } : {}),
    ...(commit === undefined ? {} : { commit }),
    ...(headCommit === undefined ? {} : { headCommit }),
  };
}

/**
 * The commit that people know. For a change request Jenkins checks out its head and may merge the target into it: that
 * merge is known to this build alone, and the head is its first parent. A head that is itself a merge was published.
 * Where Git does not know the commit, nobody can tell.
 */
function headOf(commit: string, git: CheckedOut, isChange: boolean): string | undefined {
  if (!isChange) return commit;
  if (git.commit !== commit) return undefined;
  return git.parents.length < 2 || git.published ? commit : idOf(git.parents[0]);
}

/** A commit id, by SHA-1 or SHA-256; nothing else reaches Git's command line. */
const idOf = (text: string | undefined): string | undefined =>
  text !== undefined && /^(?:[\da-f]{40}|[\da-f]{64})$/.test(text) ? text : undefined;

/** Outside multibranch jobs, BRANCH_NAME is not set and the Git plugin tells the branch, often with its remote. */
function branchOf({ GIT_LOCAL_BRANCH, GIT_BRANCH }: Environment): string | undefined {
  const named = GIT_LOCAL_BRANCH || GIT_BRANCH?.replace(/^origin\//, '');
  return named && !['HEAD', 'detached'].includes(named) ? named : undefined;
}

/** A build must not wait for a Git that hangs, such as one that asks for a password. */
const PATIENCE_MS = 10_000;

/**
 * A checkout in a container often belongs to another user, which Git would refuse for the programs that its
 * configuration may name; reading objects and refs starts none.
 */
const PLAIN = ['--no-replace-objects', '-c', 'safe.directory=*'];

/** Git takes no lock, asks nobody, and fetches nothing that a partial clone lacks. */
const QUIET = { GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1' };

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
    const commit = named ?? idOf(git('rev-parse', '--verify', 'HEAD'));
    // The object itself: a shallow clone's log leaves out parents that it does not have.
    const text = commit === undefined ? undefined : git('cat-file', 'commit', commit);
    if (commit === undefined || text === undefined) return { parents: [], published: false };
    const header = text.split('\n\n', 1)[0]!;
    const parents = [...header.matchAll(/^parent ([\da-f]+)$/gm)].map(([, id]) => id!);
    const published = Boolean(git('for-each-ref', '--points-at', commit, 'refs/remotes'));
    return { commit, parents, published };
  };

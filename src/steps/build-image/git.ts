import { type GitState, gitOfContext, webAddress } from '../../domain/image/git.ts';
import type { Host, Processes } from '../../foundation/ports/ports.ts';
import { InputErrors } from '../../foundation/problems/errors.ts';

/** The commit that is built: as the CI host tells it, else as Git does; nothing is known outside a repository. */
export async function gitState(host: Host, processes: Processes, signal: AbortSignal): Promise<GitState> {
  const git = (...argv: readonly string[]) => lineOf(processes, ['git', ...argv], signal);
  const told = gitOfContext(host.context);
  return {
    sha: told.sha ?? (await git('rev-parse', '--verify', 'HEAD')),
    ref: told.ref ?? (await refBy(git)),
    source: told.source ?? (await sourceBy(git)),
  };
}

type Git = (...argv: readonly string[]) => Promise<string | undefined>;

async function refBy(git: Git): Promise<string | undefined> {
  const branch = await git('symbolic-ref', '--quiet', 'HEAD');
  if (branch !== undefined) return branch;
  const tag = await git('describe', '--exact-match', '--tags', 'HEAD');
  return tag === undefined ? undefined : `refs/tags/${tag}`;
}

async function sourceBy(git: Git): Promise<string | undefined> {
  const remote = await git('remote', 'get-url', 'origin');
  return remote === undefined ? undefined : webAddress(remote);
}

/** First line of what a program says; undefined where it fails or is not there. */
async function lineOf(
  processes: Processes,
  argv: readonly string[],
  signal: AbortSignal,
): Promise<string | undefined> {
  const output: Uint8Array[] = [];
  try {
    const { code } = await processes.run(argv, { onOutput: (bytes) => output.push(bytes), signal });
    const line = Buffer.concat(output).toString('utf8').split('\n')[0]!.trim();
    return code === 0 && line !== '' ? line : undefined;
  } catch (cause) {
    if (cause instanceof InputErrors) return undefined;
    throw cause;
  }
}

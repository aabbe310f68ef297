import { type GitState, gitOfContext, webAddress } from '../../image/git.ts';
import type { Host, Processes } from '../../ports.ts';
import { InputErrors } from '../../step/errors.ts';

/** The commit that is built: as the CI host tells it, else as Git does; nothing is known outside a repository. */
export async function gitState(host: Host, processes: Processes, signal: AbortSignal): Promise<GitState> {
  const told = gitOfContext(host.context);
  if (told?.ref !== undefined && told.source !== undefined) return told;
  const git = (...argv: readonly string[]) => lineOf(processes, ['git', ...argv], signal);
  const remote = await git('remote', 'get-url', 'origin');
  const source = told?.source ?? (remote === undefined ? undefined : webAddress(remote));
  if (told) return { ...told, source };
  const tag = await git('describe', '--exact-match', '--tags', 'HEAD');
  const branch = await git('symbolic-ref', '--quiet', 'HEAD');
  return {
    sha: await git('rev-parse', '--verify', 'HEAD'),
    ref: branch ?? (tag === undefined ? undefined : `refs/tags/${tag}`),
    source,
  };
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

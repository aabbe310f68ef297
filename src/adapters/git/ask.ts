import { execFile } from 'node:child_process';
import { inheritable } from '../processes/processes.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * A checkout in a container often belongs to another user, which Git would refuse for the programs that its
 * configuration may name; reading objects and refs starts none.
 */
export const PLAIN = ['--no-replace-objects', '--literal-pathspecs', '-c', 'safe.directory=*'];

/** Git takes no lock, asks nobody, and fetches nothing that a partial clone lacks. */
export const QUIET = { GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1' };

/** A build must not wait for a Git that hangs, such as one that asks for a password. */
export const PATIENCE_MS = 10_000;

/** Bytes that an answer may have. */
const MOST = 64 * 1024 * 1024;

/** What Git answers in a folder; undefined where it fails or is not there. */
export const gitIn =
  (folder: string, environment: Environment) =>
  (...argv: readonly string[]): Promise<Buffer | undefined> =>
    new Promise((resolve) => {
      const options = {
        cwd: folder,
        env: { ...inheritable(environment), ...QUIET },
        encoding: 'buffer',
        timeout: PATIENCE_MS,
        maxBuffer: MOST,
      } as const;
      execFile('git', [...PLAIN, ...argv], options, (failure, output) =>
        resolve(failure ? undefined : output),
      );
    });

import { type Digest, DigestSchema } from '../../../foundation/evidence/evidence.ts';
import { ContainerFailure, type Credentials } from '../../../foundation/ports/ports.ts';
import type { Docker } from './command.ts';
import { withLogin } from './config.ts';

/** The line that a daemon ends a push with: `1.4.0: digest: sha256:… size: 1573`. */
const PUSHED = /\bdigest: (sha256:\S+) size: \d+/;

interface PushRequest {
  readonly reference: string;
  readonly auth: Credentials | undefined;
  readonly onLine: (line: string) => void;
  readonly signal: AbortSignal;
}

/** Pushes one tag and answers the digest that the registry told the daemon. An end without a digest is a failure. */
export const push = (docker: Docker, { reference, auth, onLine, signal }: PushRequest): Promise<Digest> =>
  withLogin(reference, auth, async (login, mask) => {
    let digest: Digest | undefined;
    const note = (line: string) => {
      digest = DigestSchema.safeParse(PUSHED.exec(line)?.[1]).data ?? digest;
      onLine(mask(line));
    };
    const env = auth ? { ...docker.pointing, ...login } : login;
    await docker.follow(['push', '--', reference], { env, onLine: note, signal });
    if (digest) return digest;
    throw new ContainerFailure(`docker push of ${reference} ended without a digest`, true, {
      unanswered: true,
    });
  });

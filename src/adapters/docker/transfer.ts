import { type Digest, DigestSchema } from '../../foundation/evidence/evidence.ts';
import { ContainerFailure, type Credentials } from '../../foundation/ports/ports.ts';
import type { Docker } from './command.ts';
import { withLogin } from './config.ts';

type OnLine = (line: string) => void;

/** The line that an Engine ends a push with: `1.4.0: digest: sha256:… size: 1573`. */
const PUSHED = /\bdigest: (sha256:\S+) size: \d+/;

/** Pushes one tag and answers the digest that the registry told the Engine. An end without a digest is a failure. */
export const push = (
  docker: Docker,
  image: string,
  auth: Credentials | undefined,
  onLine: OnLine,
  signal: AbortSignal,
): Promise<Digest> =>
  withLogin(image, auth, async (env, mask) => {
    let digest: Digest | undefined;
    const note = (line: string) => {
      digest = DigestSchema.safeParse(PUSHED.exec(line)?.[1]).data ?? digest;
      onLine(mask(line));
    };
    await docker.follow(['push', '--', image], { env: await hosted(docker, env), onLine: note, signal });
    if (digest) return digest;
    throw new ContainerFailure(`docker push of ${image} ended without a digest`, true, { unanswered: true });
  });

export const pull = (
  docker: Docker,
  image: string,
  auth: Credentials | undefined,
  onLine: OnLine,
  signal: AbortSignal,
): Promise<void> =>
  withLogin(image, auth, async (env, mask) =>
    docker.follow(['pull', '--', image], {
      env: await hosted(docker, env),
      onLine: (line) => onLine(mask(line)),
      signal,
    }),
  );

/** Another configuration folder hides the user's docker context, which may say where the Engine is. */
async function hosted(docker: Docker, env: Readonly<Record<string, string>>) {
  if (Object.keys(env).length === 0 || docker.pointed) return env;
  const format = '{{.Endpoints.docker.Host}}';
  const host = (await docker.demand(['context', 'inspect', '--format', format])).trim();
  return { ...env, DOCKER_HOST: host };
}

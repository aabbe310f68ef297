import type { ContainerRequest } from '../../foundation/ports/ports.ts';
import type { Docker } from './command.ts';
import { failed } from './failure.ts';

export const TAKEN = /container name .* is already in use/i;

/** Names that mean something to the docker command itself, which therefore gets them as arguments. */
const CLIENT_READS =
  /^(?:DOCKER_|BUILD|SSH_|LD_|XDG_|GO|PATH$|HOME$|USER$|TMPDIR$|(?:HTTPS?|NO|ALL)_PROXY$)/i;

/** Creates, never pulls. Answers false where the name is taken. */
export async function create(docker: Docker, request: ContainerRequest): Promise<boolean> {
  const { argv, env } = argvOf(request);
  const said = await docker.ask(['create', ...argv], { env });
  if (said.code === 0) return true;
  if (said.errors.some((line) => TAKEN.test(line))) return false;
  throw failed(`docker create of ${request.name}`, said, said.errors);
}

/** Flags and positionals of `docker create` and `docker run`, and the environment that they read values from. */
export function argvOf(request: ContainerRequest) {
  const variables = Object.entries(request.environment ?? {});
  const hidden = variables.filter(([name]) => !CLIENT_READS.test(name));
  const shown = variables.filter(([name]) => CLIENT_READS.test(name));
  const argv = [
    ...['--pull', 'never', '--name', request.name],
    ...Object.entries(request.labels).flatMap(([name, value]) => ['--label', `${name}=${value}`]),
    // By name alone docker takes the value from its environment: arguments are for every user of this machine to see.
    ...[...hidden.map(([name]) => name), ...(request.inherit ?? [])].flatMap((name) => ['--env', name]),
    ...shown.flatMap(([name, value]) => ['--env', `${name}=${value}`]),
    ...(request.network === undefined ? [] : ['--network', request.network]),
    ...(request.aliases ?? []).flatMap((alias) => ['--network-alias', alias]),
    ...Object.entries(request.volumes ?? {}).flatMap(([volume, path]) => ['--volume', `${volume}:${path}`]),
    ...(request.publish ?? []).flatMap((port) => ['--publish', published(port)]),
    ...['--restart', request.restart ?? 'no', '--', request.image],
    ...(request.command ?? []),
  ];
  return { argv, env: Object.fromEntries(hidden) };
}

const published = ({ address, host, container }: NonNullable<ContainerRequest['publish']>[number]): string =>
  `${address.includes(':') ? `[${address}]` : address}:${host}:${container}`;

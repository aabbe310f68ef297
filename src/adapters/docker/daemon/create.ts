import type Dockerode from 'dockerode';
import { ContainerFailure, type ContainerRequest } from '../../../foundation/ports/ports.ts';
import { inheritable } from '../../processes/processes.ts';
import type { Daemon } from './daemon.ts';
import { statusOf } from './failure.ts';
import type { Environment } from './place.ts';

const NAME_TAKEN = 409;

/** Creates a container, never pulls; more than the request says goes into `more`. Answers false where the name is taken. */
export async function create(
  daemon: Daemon,
  request: ContainerRequest,
  more: Dockerode.ContainerCreateOptions = {},
): Promise<boolean> {
  const { HostConfig, ...body } = bodyOf(request, daemon.environment);
  const all = { ...body, ...more, HostConfig: { ...HostConfig, ...more.HostConfig } };
  return await daemon.ask(`creating ${request.name}`, async (client, abortSignal) => {
    // By itself dockerode writes everything into the address as well, values of variables too.
    const options = { _query: { name: request.name }, _body: all, abortSignal };
    return await client.createContainer(options as Dockerode.ContainerCreateOptions).then(
      () => true,
      (cause: unknown) => {
        if (statusOf(cause) === NAME_TAKEN) return false;
        throw cause;
      },
    );
  });
}

function bodyOf(request: ContainerRequest, environment: Environment): Dockerode.ContainerCreateOptions {
  const { image, labels, network, aliases, volumes, publish = [], command, restart = 'no' } = request;
  const ports = publish.map(({ address, host, container }) => [
    `${container}/tcp`,
    [{ HostIp: address, HostPort: String(host) }],
  ]);
  return {
    Image: image,
    Labels: labels,
    Env: [...Object.entries(request.environment ?? {}), ...inherited(request.inherit ?? [], environment)].map(
      ([name, value]) => `${name}=${value}`,
    ),
    ...(command && command.length > 0 && { Cmd: [...command] }),
    ExposedPorts: Object.fromEntries(ports.map(([port]) => [port, {}])),
    HostConfig: {
      ...(network !== undefined && { NetworkMode: network }),
      Binds: Object.entries(volumes ?? {}).map(([volume, path]) => `${volume}:${path}`),
      PortBindings: Object.fromEntries(ports),
      RestartPolicy: { Name: restart },
    },
    ...(network !== undefined && {
      NetworkingConfig: { EndpointsConfig: { [network]: { Aliases: [...(aliases ?? [])] } } },
    }),
  };
}

/** Variables of this process with their values; a container must not start without its secret. */
function inherited(
  names: readonly string[],
  environment: Environment,
): readonly (readonly [string, string])[] {
  const own = inheritable(environment);
  const unset = names.filter((name) => !own[name]);
  if (unset.length > 0) throw new ContainerFailure(`This job has no variable ${unset.join(', ')}`, false);
  return names.map((name) => [name, own[name]!]);
}

import { SERVICE, SERVICE_REMEDY } from '../../domain/delivery/service.ts';
import type { Target } from '../../domain/delivery/site.ts';
import type { DeployTarget, EngineAddress, Ports } from '../../foundation/ports/ports.ts';
import { refuse } from '../../foundation/problems/errors.ts';
import type { Environment, Project } from '../../foundation/step/project.ts';
import type { DeployInputs } from './inputs.ts';
import { PROXY_IMAGE } from './spec.ts';

/** The environment that the input names, with its service. Throws `InputErrors` where mlops.yml has none of that name. */
export function serviceIn({
  environment,
  project,
}: {
  readonly environment: string;
  readonly project: Project;
}): Environment & { readonly service: string } {
  const found = Object.hasOwn(project.environments, environment)
    ? project.environments[environment]
    : undefined;
  if (!found)
    return refuse(
      'environment',
      'is not a key of `environments:` in mlops.yml',
      known(Object.keys(project.environments)),
      { value: environment },
    );
  const service = found.name ?? project.name;
  if (!SERVICE.test(service))
    refuse('environment', `names the service ${JSON.stringify(service)}`, SERVICE_REMEDY, {
      value: environment,
    });
  return { ...found, service };
}

const known = (names: readonly string[]): string =>
  names.length > 0 ? `known are ${names.join(', ')}` : 'write `environments:` with a port in mlops.yml';

/** The Docker daemon of an environment. Throws `InputErrors` for one that anyone could reach. */
function engineOf({ 'docker-host': host, tls }: Environment): EngineAddress | undefined {
  if (host?.startsWith('tcp://') && tls === undefined && !/^tcp:\/\/(127\.|localhost|\[::1\])/.test(host))
    refuse(
      'environment',
      'is not allowed: plain TCP is accepted for this machine only',
      'set `tls:`, or use unix:// or ssh://',
      { value: host },
    );
  return host === undefined ? undefined : { host, ...(tls === undefined ? {} : { tls }) };
}

/** The service on its target, as an environment describes it. */
export const targetIn = (
  environment: Environment & { readonly service: string },
  frontImage: string = PROXY_IMAGE,
): DeployTarget => ({
  // An environment tells of a Docker daemon; another kind of target has keys of its own.
  kind: 'docker',
  service: environment.service,
  host: engineOf(environment),
  open: { address: environment.address, port: environment.port },
  frontImage,
});

/** The target of a step; nothing is asked of it yet. */
export async function targetOf(inputs: DeployInputs, ports: Ports): Promise<Target> {
  const deployer = await ports.deployer(targetIn(serviceIn(inputs), inputs.proxyImage));
  return { deployer, clock: ports.clock, log: ports.host.log, withoutSecrets: ports.withoutSecrets };
}

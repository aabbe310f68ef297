import { z } from 'zod';
import { DigestSchema } from '../../foundation/evidence/evidence.ts';
import { ContainerFailure, type ContainerInfo, type ImageInfo } from '../../foundation/ports/ports.ts';
import type { Docker, Said } from './command.ts';
import { failed } from './failure.ts';

const LabelsSchema = z
  .record(z.string(), z.string())
  .nullish()
  .transform((labels) => labels ?? {});

const ImageSchema = z.object({
  Id: DigestSchema,
  RepoDigests: z.array(z.string()).nullish(),
  Size: z.number(),
  Config: z.object({ Labels: LabelsSchema }).nullish(),
});

const ContainerSchema = z.object({
  Id: z.string(),
  Name: z.string(),
  RestartCount: z.number(),
  State: z.object({
    Status: z.string(),
    Running: z.boolean(),
    ExitCode: z.number(),
    StartedAt: z.string(),
    Health: z.object({ Status: z.string() }).nullish(),
  }),
  Config: z.object({ Image: z.string(), Labels: LabelsSchema, Env: z.array(z.string()).nullish() }),
  HostConfig: z
    .object({
      PortBindings: z
        .record(z.string(), z.array(z.object({ HostIp: z.string(), HostPort: z.string() })).nullable())
        .nullish(),
    })
    .nullish(),
  NetworkSettings: z.object({
    Networks: z.record(z.string(), z.object({ IPAddress: z.string() })).nullish(),
  }),
});

const NamedSchema = z.object({ Labels: LabelsSchema });

/** `no such image`, `No such container`, `network x not found`: an answer, not a failure. */
const ABSENT = /no such (?:image|container|volume|network|object)|network .* not found/i;

/** What `docker … inspect` answers of the objects that are there; those that are not are left out. */
async function inspect<T>(
  docker: Docker,
  argv: readonly string[],
  names: readonly string[],
  schema: z.ZodType<T>,
): Promise<readonly T[]> {
  if (names.length === 0) return [];
  const said = await docker.ask([...argv, '--', ...names]);
  const others = said.errors.filter((line) => line.trim() !== '' && !ABSENT.test(line));
  if (said.code !== 0 && (others.length > 0 || said.errors.length === 0))
    throw failed(`docker ${argv.join(' ')}`, said, others);
  return parsed(said, z.array(schema), argv);
}

function parsed<T>(said: Said, schema: z.ZodType<T>, argv: readonly string[]): T {
  try {
    return schema.parse(JSON.parse(Buffer.from(said.output).toString('utf8') || '[]'));
  } catch (cause) {
    throw new ContainerFailure(`docker ${argv.join(' ')} answered what cannot be read`, false, { cause });
  }
}

export async function image(docker: Docker, reference: string): Promise<ImageInfo | undefined> {
  const [found] = await inspect(docker, ['image', 'inspect'], [reference], ImageSchema);
  if (!found) return undefined;
  const { Id, RepoDigests, Size, Config } = found;
  return { id: Id, repoDigests: RepoDigests ?? [], labels: Config?.Labels ?? {}, size: Size };
}

export async function containers(
  docker: Docker,
  names: readonly string[],
): Promise<readonly ContainerInfo[]> {
  const found = await inspect(docker, ['container', 'inspect'], names, ContainerSchema);
  return found.map(containerInfo);
}

export async function labelsOf(docker: Docker, kind: 'network' | 'volume', name: string) {
  const [found] = await inspect(docker, [kind, 'inspect'], [name], NamedSchema);
  return found && { labels: found.Labels };
}

/** Variables that a container was given, as `NAME=value`; none where it is gone. */
export async function variablesOf(docker: Docker, name: string): Promise<readonly string[]> {
  const [found] = await inspect(docker, ['container', 'inspect'], [name], ContainerSchema);
  return found?.Config.Env ?? [];
}

function containerInfo({
  Id,
  Name,
  State,
  Config,
  NetworkSettings,
  HostConfig,
  RestartCount,
}: z.infer<typeof ContainerSchema>): ContainerInfo {
  const addresses = Object.entries(NetworkSettings.Networks ?? {}).map(
    ([network, { IPAddress }]) => [network, IPAddress] as const,
  );
  return {
    id: Id,
    name: Name.replace(/^\//, ''),
    image: Config.Image,
    running: State.Running,
    exitCode: State.Status === 'exited' || State.Status === 'dead' ? State.ExitCode : null,
    restarts: RestartCount,
    health: healthOf(State.Health?.Status),
    startedAt: State.StartedAt,
    labels: Config.Labels,
    addresses: Object.fromEntries(addresses.filter(([, address]) => address !== '')),
    published: Object.entries(HostConfig?.PortBindings ?? {}).flatMap(([port, bindings]) =>
      (bindings ?? []).map(({ HostIp, HostPort }) => ({
        address: HostIp,
        host: Number(HostPort),
        container: Number.parseInt(port, 10),
      })),
    ),
  };
}

function healthOf(status: string | undefined): ContainerInfo['health'] {
  return status === 'starting' || status === 'healthy' || status === 'unhealthy' ? status : null;
}

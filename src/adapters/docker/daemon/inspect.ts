import type Dockerode from 'dockerode';
import { z } from 'zod';
import { DigestSchema } from '../../../foundation/evidence/evidence.ts';
import type { ContainerInfo, ImageInfo } from '../../../foundation/ports/ports.ts';
import type { Daemon } from './daemon.ts';
import { statusOf } from './failure.ts';

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

const ABSENT = 404;

/** What a daemon answers about one thing of its own; undefined where it has none of that name. */
async function inspect<T>(
  daemon: Daemon,
  what: string,
  schema: z.ZodType<T>,
  ask: (client: Dockerode) => Promise<unknown>,
): Promise<T | undefined> {
  return await daemon.ask(`looking at ${what}`, async (client) => {
    const found = await ask(client).catch((cause: unknown) => {
      if (statusOf(cause) === ABSENT) return undefined;
      throw cause;
    });
    return found === undefined ? undefined : schema.parse(found);
  });
}

export async function image(daemon: Daemon, reference: string): Promise<ImageInfo | undefined> {
  const path = reference.split('/').map(segment).join('/');
  const found = await inspect(daemon, `the image ${reference}`, ImageSchema, (client) =>
    client.getImage(path).inspect(),
  );
  if (!found) return undefined;
  const { Id, RepoDigests, Size, Config } = found;
  return { id: Id, repoDigests: RepoDigests ?? [], labels: Config?.Labels ?? {}, size: Size };
}

/** dockerode puts a reference into an address as it is. */
const segment = (part: string): string =>
  encodeURIComponent(part).replaceAll('%3A', ':').replaceAll('%40', '@');

export async function container(daemon: Daemon, name: string): Promise<ContainerInfo | undefined> {
  const found = await inspectContainer(daemon, name);
  return found && containerInfo(found);
}

const inspectContainer = (daemon: Daemon, name: string) =>
  inspect(daemon, name, ContainerSchema, (client) => client.getContainer(name).inspect());

/** Containers, running or not, that carry all of the labels. */
export async function list(
  daemon: Daemon,
  labels: Readonly<Record<string, string>>,
): Promise<readonly ContainerInfo[]> {
  const label = Object.entries(labels).map(([key, value]) => `${key}=${value}`);
  const found = await daemon.ask('listing containers', (client, abortSignal) =>
    client.listContainers({ all: true, filters: { label }, abortSignal }),
  );
  const all = await Promise.all(found.map(({ Id }) => container(daemon, Id)));
  return all.filter((one) => one !== undefined);
}

export async function labelsOf(daemon: Daemon, kind: 'network' | 'volume', name: string) {
  const found = await inspect(daemon, `the ${kind} ${name}`, NamedSchema, (client) =>
    kind === 'network' ? client.getNetwork(name).inspect() : client.getVolume(name).inspect(),
  );
  return found && { labels: found.Labels };
}

/** Variables that a container was given, as `NAME=value`; none where it is gone. */
export async function variablesOf(daemon: Daemon, name: string): Promise<readonly string[]> {
  return (await inspectContainer(daemon, name))?.Config.Env ?? [];
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

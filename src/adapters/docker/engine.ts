import { statfs } from 'node:fs/promises';
import { z } from 'zod';
import { ContainerFailure } from '../../foundation/ports/ports.ts';
import type { Docker } from './command.ts';

const VersionSchema = z.object({
  Client: z.object({ Version: z.string() }),
  Server: z
    .object({ Version: z.string(), ApiVersion: z.string(), Os: z.string(), Arch: z.string() })
    .nullish(),
});

/** From here on an Engine can build with BuildKit (18.09). */
const BUILDKIT_API = [1, 39] as const;
/** From here on the client leaves BuildKit to a plugin. */
const PLUGIN_CLIENT = 23;

/** Version, platform, and whether client and Engine together can build with BuildKit; DOCKER_BUILDKIT=0 forbids it. */
export async function engine(docker: Docker, environment: Readonly<Record<string, string | undefined>>) {
  const answer = VersionSchema.safeParse(json(await docker.demand(['version', '--format', '{{json .}}'])));
  const server = answer.data?.Server;
  if (!answer.success || !server)
    throw new ContainerFailure(`no Docker Engine answers at ${docker.address}`, true, { unanswered: true });
  const able = environment.DOCKER_BUILDKIT !== '0' && server.Os === 'linux' && reaches(server.ApiVersion);
  return {
    version: server.Version,
    platform: `${server.Os}/${server.Arch}`,
    buildKit: able && (await clientCan(docker, answer.data.Client.Version)),
  };
}

function reaches(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > BUILDKIT_API[0] || (major === BUILDKIT_API[0] && minor >= BUILDKIT_API[1]);
}

async function clientCan(docker: Docker, version: string): Promise<boolean> {
  if (Number.parseInt(version, 10) < PLUGIN_CLIENT) return true;
  return (await docker.ask(['buildx', 'version'])).code === 0;
}

/** Free bytes of the disk that holds images, where the Engine is behind a socket of this machine. */
export async function freeSpace(docker: Docker): Promise<number | undefined> {
  if (!docker.address.startsWith('unix://')) return undefined;
  const root = json(await docker.demand(['info', '--format', '{{json .DockerRootDir}}']));
  if (typeof root !== 'string') return undefined;
  const disk = await statfs(root).catch(() => undefined);
  return disk && disk.bavail * disk.bsize;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ContainerFailure('docker answered what is not JSON', false, { cause });
  }
}

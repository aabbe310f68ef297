import { statfs } from 'node:fs/promises';
import { z } from 'zod';
import type { Daemon } from './daemon.ts';

const VersionSchema = z.object({
  Version: z.string(),
  ApiVersion: z.string(),
  Os: z.string(),
  Arch: z.string(),
});

export const versionOf = (daemon: Daemon): Promise<z.infer<typeof VersionSchema>> =>
  daemon.ask('asking for the version', async (client) => VersionSchema.parse(await client.version()));

export async function about(
  daemon: Daemon,
): Promise<{ readonly version: string; readonly platform: string }> {
  const { Version, Os, Arch } = await versionOf(daemon);
  return { version: Version, platform: `${Os}/${Arch}` };
}

const InfoSchema = z.object({ DockerRootDir: z.string() });

/** Free bytes of the disk that holds images, where the daemon is behind a socket of this machine. */
export async function freeSpace(daemon: Daemon): Promise<number | undefined> {
  if (!daemon.place.host.startsWith('unix://')) return undefined;
  const { DockerRootDir } = await daemon.ask('asking for free space', async (client) =>
    InfoSchema.parse(await client.info()),
  );
  const disk = await statfs(DockerRootDir).catch(() => undefined);
  return disk && disk.bavail * disk.bsize;
}

import { posix } from 'node:path';
import type { Readable } from 'node:stream';
import { ContainerFailure } from '../../../foundation/ports/ports.ts';
import { bytewiseBy } from '../../../foundation/text/bytewise.ts';
import { archiveOf, filesIn } from './archive.ts';
import type { Daemon } from './daemon.ts';
import { statusOf } from './failure.ts';
import { container } from './inspect.ts';

const NOT_FOUND = 404;

/** Files below a folder of a container, running or not; none where the folder is not there. UTF-8, strictly. */
export async function readFolder(
  daemon: Daemon,
  name: string,
  folder: string,
): Promise<Readonly<Record<string, string>>> {
  const found = await daemon.ask(`reading ${folder} in ${name}`, async (client, abortSignal) => {
    const options = { path: `${posix.join(folder, '.')}/.`, abortSignal };
    return await client
      .getContainer(name)
      .getArchive(options)
      .then(
        (archive) => filesIn(archive as Readable),
        async (cause: unknown) => {
          if (statusOf(cause) !== NOT_FOUND) throw cause;
          await present(daemon, name);
          return new Map<string, Uint8Array>();
        },
      );
  });
  const files = [...found].map(([path, content]) => [path.replace(/^(?:\.\/)+/, ''), content] as const);
  const sorted = files.sort(bytewiseBy(([path]) => path));
  return Object.fromEntries(sorted.map(([path, content]) => [path, decoded(content, path)]));
}

/** Writes a file into a folder that is there. */
export async function writeFile(daemon: Daemon, name: string, path: string, text: string): Promise<void> {
  const archive = await archiveOf(posix.basename(path), Buffer.from(text, 'utf8'));
  await daemon.ask(`writing ${path} in ${name}`, async (client, abortSignal) => {
    const options = { path: posix.dirname(path), noOverwriteDirNonDir: 'true', abortSignal };
    await client
      .getContainer(name)
      .putArchive(archive, options)
      .catch(async (cause: unknown) => {
        if (statusOf(cause) === NOT_FOUND) await present(daemon, name);
        throw cause;
      });
  });
}

/** Where the container is gone, a daemon speaks of folders. */
async function present(daemon: Daemon, name: string): Promise<void> {
  if (!(await container(daemon, name))) throw new ContainerFailure(`No such container: ${name}`, false);
}

function decoded(content: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch (cause) {
    throw new ContainerFailure(`${path} is not text in UTF-8`, false, { cause });
  }
}

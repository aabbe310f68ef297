import { posix } from 'node:path';
import { ContainerFailure } from '../../foundation/ports/ports.ts';
import { bytewiseBy } from '../../foundation/text/bytewise.ts';
import type { Docker } from './command.ts';
import { failed } from './failure.ts';
import { containers } from './inspect.ts';
import { filesOf, tarOf } from './tar.ts';

const NO_FOLDER = /could not find the file|no such container:path/i;

/** Files below a folder of a container, running or not; none where the folder is not there. UTF-8, strictly. */
export async function readFolder(
  docker: Docker,
  name: string,
  folder: string,
): Promise<Readonly<Record<string, string>>> {
  const said = await docker.ask(['cp', '--', `${name}:${posix.join(folder, '.')}/.`, '-']);
  if (said.code !== 0) await present(docker, name);
  if (said.code !== 0 && said.errors.some((line) => NO_FOLDER.test(line))) return {};
  if (said.code !== 0) throw failed(`docker cp from ${name}`, said, said.errors);
  const files = [...filesOf(said.output)].map(
    ([path, content]) => [path.replace(/^(?:\.\/)+/, ''), content] as const,
  );
  const sorted = files.sort(bytewiseBy(([path]) => path));
  return Object.fromEntries(sorted.map(([path, content]) => [path, decoded(content, path)]));
}

/** Writes a file into a folder that is there. */
export async function writeFile(docker: Docker, name: string, path: string, text: string): Promise<void> {
  const file = posix.basename(path);
  if (Buffer.byteLength(file) > 100)
    throw new ContainerFailure(`${file} is too long a name for a file`, false);
  const input = tarOf(file, Buffer.from(text, 'utf8'));
  const said = await docker.ask(['cp', '--', '-', `${name}:${posix.dirname(path)}`], { input });
  if (said.code === 0) return;
  await present(docker, name);
  throw failed(`docker cp to ${name}:${path}`, said, said.errors);
}

/** Where the container is gone, docker speaks of folders. */
async function present(docker: Docker, name: string): Promise<void> {
  if ((await containers(docker, [name])).length > 0) return;
  throw new ContainerFailure(`No such container: ${name}`, false);
}

function decoded(content: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch (cause) {
    throw new ContainerFailure(`${path} is not text in UTF-8`, false, { cause });
  }
}

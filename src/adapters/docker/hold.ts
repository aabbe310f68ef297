import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ContainerFailure, type ContainerRequest, type Hold } from '../../foundation/ports/ports.ts';
import { removeFolders, temporaryFolder } from '../files/temporary.ts';
import type { Docker } from './command.ts';
import { argvOf, TAKEN } from './create.ts';
import { failed } from './failure.ts';
import { containers } from './inspect.ts';

const POLL_MS = 50;
/** How long a command may take to end after its standard input has. */
const GRACE_MS = 10_000;

/**
 * `docker run --rm --interactive` with a standard input that only this process keeps open: when it dies, however it
 * dies, the input ends, with it the command, and the Engine removes the container. Undefined where the name is taken.
 */
export async function hold(docker: Docker, request: ContainerRequest): Promise<Hold | undefined> {
  const folder = await temporaryFolder('docker');
  const idFile = join(folder, 'id');
  const { argv, env } = argvOf(request);
  const end = Promise.withResolvers<void>();
  const lost = new AbortController();
  let over = false;
  const running = docker
    .keep(['run', '--rm', '--interactive', '--cidfile', idFile, ...argv], {
      env,
      input: openUntil(end.promise),
    })
    .finally(() => {
      over = true;
      lost.abort(
        new ContainerFailure(`the connection to ${docker.address} ended`, true, { unanswered: true }),
      );
    });
  // Awaited below in every case; until then a failure must not end the process.
  running.catch(() => {});
  try {
    const id = await started(docker, idFile, () => over);
    if (id !== undefined)
      return { lost: lost.signal, release: () => release(docker, id, end.resolve, running) };
  } catch (error) {
    end.resolve();
    throw error;
  } finally {
    removeFolders([folder]);
  }
  const said = await running;
  if (said.errors.some((line) => TAKEN.test(line))) return undefined;
  throw failed(`docker run of ${request.name}`, said, said.errors);
}

async function* openUntil(end: Promise<void>): AsyncGenerator<Uint8Array> {
  yield await end.then(() => new Uint8Array());
}

/** The container's id once it runs; undefined when docker has ended before that. */
async function started(docker: Docker, idFile: string, over: () => boolean): Promise<string | undefined> {
  while (!over()) {
    const id = await readFile(idFile, 'utf8').catch(() => '');
    const [info] = id === '' ? [] : await containers(docker, [id]);
    if (info?.running) return id;
    await sleep(POLL_MS);
  }
  return undefined;
}

async function release(
  docker: Docker,
  id: string,
  end: () => void,
  running: Promise<unknown>,
): Promise<void> {
  end();
  const waiting = new AbortController();
  const late = sleep(GRACE_MS, undefined, { signal: waiting.signal }).then(() =>
    docker.ask(['kill', '--', id]),
  );
  await Promise.race([
    running,
    late.then(
      () => running,
      () => running,
    ),
  ]).finally(() => waiting.abort());
  for (let tries = 0; tries < GRACE_MS / POLL_MS; tries += 1) {
    if ((await containers(docker, [id])).length === 0) return;
    await sleep(POLL_MS);
  }
  throw new ContainerFailure(`the Engine has not removed ${id}, which has ended`, true);
}

import { randomUUID } from 'node:crypto';
import type { Duplex } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { ContainerFailure, type ContainerRequest, type Hold } from '../../../foundation/ports/ports.ts';
import { create } from './create.ts';
import type { Daemon } from './daemon.ts';
import { statusOf } from './failure.ts';
import { container } from './inspect.ts';

const POLL_MS = 50;
/** How long a command may take to end after its standard input has. */
const GRACE_MS = 10_000;
const TAKEN = 409;

/** A container whose command reads what this process alone may write, and which the daemon removes when it ends. */
const ON_OUR_INPUT = {
  OpenStdin: true,
  StdinOnce: true,
  AttachStdin: true,
  AttachStdout: true,
  AttachStderr: true,
  HostConfig: { AutoRemove: true },
};

/**
 * Runs a container with a standard input that only this process keeps open: when it dies, however it dies, the input
 * ends, with it the command, and the daemon removes the container. It gets its name when it runs already, so that a
 * process that dies before then leaves the name to others. Undefined where the name is taken.
 */
export async function hold(daemon: Daemon, request: ContainerRequest): Promise<Hold | undefined> {
  if (await container(daemon, request.name)) return undefined;
  const name = `${request.name}-${randomUUID().slice(0, 8)}`;
  await create(daemon, { ...request, name }, ON_OUR_INPUT);
  let input: Duplex | undefined;
  try {
    input = await attach(daemon, name);
    const lost = lostWith(input, daemon);
    await daemon.ask(`starting ${name}`, (client, abortSignal) =>
      client.getContainer(name).start({ abortSignal }),
    );
    const id = await idOf(daemon, name);
    if (await rename(daemon, id, request.name))
      return { lost, release: () => release(daemon, id, input as Duplex) };
    await release(daemon, id, input);
    return undefined;
  } catch (cause) {
    input?.destroy();
    // Where it never ran, nothing else takes it away; where the daemon is gone, nothing can.
    await daemon
      .ask(`removing ${name}`, (client, abortSignal) =>
        client.getContainer(name).remove({ force: true, abortSignal }),
      )
      .catch(() => {});
    throw cause;
  }
}

async function attach(daemon: Daemon, name: string): Promise<Duplex> {
  const options = { stream: true, hijack: true, stdin: true, stdout: true, stderr: true };
  const input = await daemon.ask(`attaching to ${name}`, (client, abortSignal) =>
    client.getContainer(name).attach({ ...options, abortSignal }),
  );
  return input as Duplex;
}

/** Aborts when the connection ends, which is when the container does. */
function lostWith(input: Duplex, { place }: Daemon): AbortSignal {
  const lost = new AbortController();
  const lose = () =>
    lost.abort(
      new ContainerFailure(`The connection to the Docker daemon at ${place.host} ended`, true, {
        unanswered: true,
      }),
    );
  for (const event of ['end', 'close', 'error']) input.once(event, lose);
  // Nothing is written there that matters; unread it would hide that the end has come.
  input.resume();
  return lost.signal;
}

async function idOf(daemon: Daemon, name: string): Promise<string> {
  const found = await container(daemon, name);
  if (found) return found.id;
  throw new ContainerFailure(`${name} ended as soon as it was started`, false);
}

/** Names are unique to a daemon: only one container gets this one. */
const rename = (daemon: Daemon, id: string, name: string): Promise<boolean> =>
  daemon.ask(`naming ${name}`, (client, abortSignal) =>
    client
      .getContainer(id)
      .rename({ name, abortSignal })
      .then(
        () => true,
        (cause: unknown) => {
          if (statusOf(cause) === TAKEN) return false;
          throw cause;
        },
      ),
  );

/** Ends the input and waits until the daemon has removed the container; kills what does not end by itself. */
async function release(daemon: Daemon, id: string, input: Duplex): Promise<void> {
  input.end();
  if (await isGone(daemon, id)) return;
  await daemon
    .ask(`ending ${id}`, (client, abortSignal) =>
      client.getContainer(id).kill({ signal: 'KILL', abortSignal }),
    )
    .catch(() => {});
  if (!(await isGone(daemon, id)))
    throw new ContainerFailure(`The Docker daemon has not removed ${id}, which has ended`, true);
}

async function isGone(daemon: Daemon, id: string): Promise<boolean> {
  for (let tries = 0; tries < GRACE_MS / POLL_MS; tries += 1) {
    if (!(await container(daemon, id))) return true;
    await sleep(POLL_MS);
  }
  return false;
}

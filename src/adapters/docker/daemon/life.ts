import type { Daemon } from './daemon.ts';
import { statusOf } from './failure.ts';

/** Answers of a daemon to what is so already. */
const UNCHANGED = 304;
const ABSENT = 404;

export const start = (daemon: Daemon, name: string): Promise<void> =>
  daemon.ask(`starting ${name}`, async (client, abortSignal) => {
    await client.getContainer(name).start({ abortSignal }).catch(passOver(UNCHANGED));
  });

/** SIGTERM, then SIGKILL after `seconds`. */
export const stop = (daemon: Daemon, name: string, seconds: number): Promise<void> =>
  daemon.ask(
    `stopping ${name}`,
    async (client, abortSignal) => {
      await client.getContainer(name).stop({ t: seconds, abortSignal }).catch(passOver(UNCHANGED));
    },
    { waits: seconds * 1000 },
  );

export const kill = (daemon: Daemon, name: string, signal: string): Promise<void> =>
  daemon.ask(`sending ${signal} to ${name}`, async (client, abortSignal) => {
    await client.getContainer(name).kill({ signal, abortSignal });
  });

/** With the volumes that have no name; nothing happens where it is gone. */
export const remove = (daemon: Daemon, name: string): Promise<void> =>
  daemon.ask(`removing ${name}`, async (client, abortSignal) => {
    await client.getContainer(name).remove({ force: true, v: true, abortSignal }).catch(passOver(ABSENT));
  });

const passOver = (status: number) => (cause: unknown) => {
  if (statusOf(cause) !== status) throw cause;
};

import { setTimeout as sleep } from 'node:timers/promises';
import type Dockerode from 'dockerode';
import { ContainerFailure } from '../../../foundation/ports/ports.ts';
import type { Daemon } from './daemon.ts';
import { framesIn, textOf } from './frames.ts';
import { wholeOf } from './whole.ts';

const POLL_MS = 20;
/** How long a daemon may still say that a command runs whose output has ended. */
const GRACE_MS = 10_000;

/** Runs argv in a container that runs. Its output: standard output as it is, then standard error, line by line. */
export async function exec(
  daemon: Daemon,
  name: string,
  argv: readonly string[],
): Promise<{ readonly code: number; readonly output: string }> {
  return await daemon.ask(`running a command in ${name}`, async (client, abortSignal) => {
    const request = { Cmd: [...argv], AttachStdout: true, AttachStderr: true, abortSignal };
    const command = await client.getContainer(name).exec(request);
    const frames = framesIn(await wholeOf(await command.start({ abortSignal })));
    const code = await exitCodeOf(command, abortSignal);
    const of = (stream: 'out' | 'error') => textOf(frames.filter((frame) => frame.stream === stream));
    return { code, output: of('out') + linesOf(of('error')).map(daemon.shown).join('\n') };
  });
}

/** The output may end for another reason than the command. */
async function exitCodeOf(command: Dockerode.Exec, abortSignal: AbortSignal): Promise<number> {
  for (let tries = 0; tries < GRACE_MS / POLL_MS; tries += 1) {
    const { Running, ExitCode } = await command.inspect({ abortSignal });
    if (!Running && ExitCode !== null) return ExitCode;
    await sleep(POLL_MS, undefined, { signal: abortSignal });
  }
  throw new ContainerFailure('The output of a command in a container ended before it did', true, {
    unanswered: true,
  });
}

/** The last lines that a container wrote to either stream. */
export async function logs(daemon: Daemon, name: string, lines: number): Promise<string> {
  return await daemon.ask(`reading the log of ${name}`, async (client, abortSignal) => {
    const options = { stdout: true, stderr: true, tail: lines, follow: false, abortSignal } as const;
    const frames = framesIn(await client.getContainer(name).logs(options));
    return linesOf(textOf(frames)).map(daemon.shown).join('\n');
  });
}

/** Lines of a text whose last line break ends a line and begins none. */
const linesOf = (text: string): readonly string[] => text.replace(/\n$/, '').split('\n');

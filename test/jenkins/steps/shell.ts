import { type ChildProcess, type ChildProcessByStdio, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import type { Json } from '../protocol.ts';
import { abort, type Given, raise } from '../values.ts';
import type { Build } from './build.ts';
import { endAll } from './kill.ts';

/** A step whose process goes on after it was told to stop ends without it. */
const STOPS_WITHIN_MS = 20_000;

/** Names the processes of one step. */
const COOKIE = 'JENKINS_SERVER_COOKIE';

/** A process that the script left in the background may hold its output; the step ends all the same. */
const LEFT_RUNNING_MS = 1_000;

/**
 * `sh`: the script as a file of its own in `<folder>@tmp`, run by `/bin/sh -xe` unless its first line names another
 * interpreter, without a standard input, in processes that an abort of the build ends.
 */
export async function sh(build: Build, given: Given): Promise<Json> {
  const { folder } = build;
  const script = given.text('script');
  await mkdir(folder, { recursive: true });
  const file = await scriptFile(folder, script);
  const { exitCode, stdout } = await run(build, file, script.startsWith('#!'), given.flag('returnStdout'));
  build.record.shells.push({ script, exitCode, folder });
  await rm(join(file, '..'), { recursive: true, force: true });
  build.checkInterrupted();
  if (given.flag('returnStatus')) return exitCode;
  if (exitCode !== 0) abort(`script returned exit code ${exitCode}`);
  return given.flag('returnStdout') ? stdout : null;
}

async function scriptFile(folder: string, script: string): Promise<string> {
  await mkdir(`${folder}@tmp`, { recursive: true });
  const file = join(await mkdtemp(join(`${folder}@tmp`, 'durable-')), 'script.sh.copy');
  await writeFile(file, script);
  await chmod(file, 0o755);
  return file;
}

interface Ended {
  readonly exitCode: number;
  readonly stdout: string;
}

/** A variable that the system does not take (a NUL in it, or more than 128 KiB) ends the step before it starts. */
function start(
  build: Build,
  file: string,
  interpreted: boolean,
  cookie: string,
): ChildProcessByStdio<null, Readable, Readable> {
  const [command, args] = interpreted ? [file, []] : ['/bin/sh', ['-xe', file]];
  const [cwd, env] = [build.folder, { ...build.environment, [COOKIE]: cookie }];
  try {
    return spawn(command, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    return raise('java.io.IOException', `Cannot run program "${command}": ${(error as Error).message}`);
  }
}

function run(build: Build, file: string, interpreted: boolean, keepStdout: boolean): Promise<Ended> {
  const cookie = `durable-${randomUUID()}`;
  const child = start(build, file, interpreted, cookie);
  const kept: Buffer[] = [];
  const lines = new Lines((line) => build.log(line));
  child.stdout.on('data', (bytes: Buffer) => (keepStdout ? kept.push(bytes) : lines.add('out', bytes)));
  child.stderr.on('data', (bytes: Buffer) => lines.add('err', bytes));
  const stop = AbortSignal.any([...build.signals]);
  let late: NodeJS.Timeout | undefined;
  const end = () => {
    build.log('Sending interrupt signal to process');
    void endAll(`${COOKIE}=${cookie}`);
    late = setTimeout(() => goOnWithout(build, child), STOPS_WITHIN_MS);
  };
  stop.addEventListener('abort', end, { once: true });
  if (stop.aborted) end();
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', () => setTimeout(() => leftRunning(child), LEFT_RUNNING_MS).unref());
    child.on('close', (code, signal) => {
      stop.removeEventListener('abort', end);
      clearTimeout(late);
      lines.end();
      resolve({
        exitCode: code ?? (signal === 'SIGKILL' ? 137 : 143),
        stdout: Buffer.concat(kept).toString(),
      });
    });
  });
}

function leftRunning({ stdout, stderr }: ChildProcess): void {
  stdout?.destroy();
  stderr?.destroy();
}

/** Jenkins leaves such a process alone; here nothing may outlive the tests. */
function goOnWithout(build: Build, { pid }: ChildProcess): void {
  build.log(`After ${STOPS_WITHIN_MS / 1000}s process did not stop`);
  process.kill(-pid!, 'SIGKILL');
}

/** Bytes of two streams as whole lines. */
class Lines {
  readonly #decoders = { out: new StringDecoder(), err: new StringDecoder() };
  readonly #rest = { out: '', err: '' };
  readonly #line: (text: string) => void;

  constructor(line: (text: string) => void) {
    this.#line = line;
  }

  add(stream: 'out' | 'err', bytes: Buffer): void {
    const lines = `${this.#rest[stream]}${this.#decoders[stream].write(bytes)}`.split('\n');
    this.#rest[stream] = lines.pop()!;
    for (const line of lines) this.#line(line);
  }

  end(): void {
    for (const rest of Object.values(this.#rest)) if (rest !== '') this.#line(rest);
  }
}

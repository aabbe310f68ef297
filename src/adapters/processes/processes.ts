import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { delimiter } from 'node:path';
import { Readable } from 'node:stream';
import type { Files, Processes, ProcessResult } from '../../foundation/ports/ports.ts';
import { InputErrors } from '../../foundation/problems/errors.ts';
import { grouped } from '../../foundation/text/counted.ts';
import { harmless } from '../../foundation/text/harmless.ts';
import { lineSplitter } from '../files/lines.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Between asking a process group to end and ending it: a cancelled job gets 7.5 seconds in all. */
const GRACE_MS = 3_000;

/**
 * What a child never sees: the inputs of the step, the call that it answers, the tokens of the runner's services, and
 * the files through which a process sets outputs, variables and PATH of its job.
 */
const WITHHELD =
  /^(INPUT_|MLOPS_INPUT_|MLOPS_(CALL|ANSWER)$|ACTIONS_|GITHUB_(ENV|OUTPUT|PATH|STATE|STEP_SUMMARY)$)/i;

/** Processes of this machine, in the working directory. */
export const localProcesses = (files: Pick<Files, 'absolute'>, environment: Environment): Processes => ({
  run: (argv, options) =>
    new Promise<ProcessResult>((resolve, reject) => {
      options.signal?.throwIfAborted();
      const child = begin(argv, {
        cwd: files.absolute('.'),
        env: childEnvironment(environment, options),
        stdio: [options.input ? 'pipe' : 'ignore', 'pipe', 'pipe'],
        // Its own process group, so that whatever it starts ends with it.
        detached: process.platform !== 'win32',
      });
      if (options.input) feed(child, options.input);
      forward(child, options);
      endWithItsParent(child);
      const stop = endOnAbort(child, options.signal);
      child.once('error', (cause) => {
        stop();
        reject(cannotStart(argv[0]!, cause));
      });
      child.once('close', (code, signal) => {
        stop();
        resolve({ code, signal });
      });
    }),
});

/** What children of this process may see of its environment. */
export const inheritable = (environment: Environment): Environment =>
  Object.fromEntries(Object.entries(environment).filter(([name]) => !WITHHELD.test(name)));

/** Throws `InputErrors` where the system takes no arguments or variables of that length. */
function begin(argv: readonly string[], options: SpawnOptions): ChildProcess {
  try {
    return spawn(argv[0]!, argv.slice(1), options);
  } catch (cause) {
    if (!['E2BIG', 'ENAMETOOLONG'].includes((cause as NodeJS.ErrnoException).code ?? '')) throw cause;
    throw tooLong(argv, options.env ?? {}, cause as Error);
  }
}

/** Linux takes 128 KiB for each argument and each variable, and a quarter of the stack limit for all of them. */
function tooLong(argv: readonly string[], variables: Environment, cause: Error): InputErrors {
  const handed = [
    ...argv.map((text, index) => ({
      name: index === 0 ? 'program' : `argument ${index}`,
      size: bytesOf(text),
    })),
    ...Object.entries(variables).map(([name, text = '']) => ({
      name: `variable ${name}`,
      size: bytesOf(`${name}=${text}`),
    })),
  ];
  const longest = handed.reduce((most, one) => (one.size > most.size ? one : most));
  const all = handed.reduce((sum, { size }) => sum + size, 0);
  const message =
    `cannot be started: its arguments and variables take ${grouped(all)} bytes, the longest is ` +
    `${longest.name} with ${grouped(longest.size)}; systems take about 131,072 for one`;
  const remedy = 'hand over less: one folder instead of many files, or a file that holds the text';
  return new InputErrors([{ input: 'command', value: argv[0]!, message, remedy }], { cause });
}

const bytesOf = (text: string): number => Buffer.byteLength(text) + 1;
function childEnvironment(
  environment: Environment,
  options: Parameters<Processes['run']>[1],
): NodeJS.ProcessEnv {
  const all = {
    ...inheritable(environment),
    PYTHONUNBUFFERED: '1',
    ORT_DISABLE_TELEMETRY: '1',
    ...options.env,
  };
  if (options.programs === undefined) return all;
  const path = Object.keys(all).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  return { ...all, [path]: [options.programs, (all as Environment)[path]].filter(Boolean).join(delimiter) };
}

/** A child that ends before it has read everything closes the pipe; its exit code says more than that. */
function feed(child: ChildProcess, input: Uint8Array | AsyncIterable<Uint8Array>): void {
  child.stdin!.on('error', () => {});
  Readable.from(input instanceof Uint8Array ? [input] : input).pipe(child.stdin!);
}

function forward(child: ChildProcess, { onLine, onOutput }: Parameters<Processes['run']>[1]): void {
  if (onOutput) child.stdout!.on('data', onOutput);
  for (const stream of [...(onOutput ? [] : [child.stdout!]), child.stderr!]) {
    const lines = lineSplitter((line) => onLine?.(harmless(line)));
    stream.on('data', lines.write);
    stream.once('end', lines.end);
  }
}

/** Ends the child and all it started when the signal is aborted or this process exits; answers how to stop watching. */
function endOnAbort(child: ChildProcess, signal: AbortSignal | undefined): () => void {
  let timer: NodeJS.Timeout | undefined;
  const end = () => {
    killGroup(child, 'SIGTERM');
    timer = setTimeout(() => killGroup(child, 'SIGKILL'), GRACE_MS);
  };
  const endNow = () => killGroup(child, 'SIGKILL');
  signal?.addEventListener('abort', end, { once: true });
  process.once('exit', endNow);
  return () => {
    clearTimeout(timer);
    process.removeListener('exit', endNow);
    signal?.removeEventListener('abort', end);
  };
}

/** How long what a child left behind may hold the pipes that we read. */
const AFTERMATH_MS = 2_000;

/** What a child started in the background ends with it; what hides from that no longer holds our pipes open. */
function endWithItsParent(child: ChildProcess): void {
  child.once('exit', () => {
    killGroup(child, 'SIGTERM');
    const timer = setTimeout(() => {
      killGroup(child, 'SIGKILL');
      child.stdout?.destroy();
      child.stderr?.destroy();
    }, AFTERMATH_MS);
    child.once('close', () => clearTimeout(timer));
  });
}

function killGroup(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // The group has ended between the abort and this call.
  }
}

function cannotStart(program: string, cause: Error): Error {
  const code = (cause as NodeJS.ErrnoException).code;
  const message = { ENOENT: 'was not found', EACCES: 'is not executable' }[code ?? ''];
  if (!message) return cause;
  const remedy = 'name a program on PATH, or a path relative to the working directory; no shell runs it';
  return new InputErrors([{ input: 'command', value: program, message, remedy }], { cause });
}

import { ContainerFailure } from '../foundation/ports/ports.ts';
import { InputErrors, sentence } from '../foundation/problems/errors.ts';
import { refusedBySystem } from '../foundation/step/error-decision.ts';
import { plainLine } from '../foundation/text/harmless.ts';

const ERROR_CODE = 2;

/**
 * Runs an entry point and ends the process with its exit code. Whatever escapes is ERROR (2): Node's own 1 would
 * read as FAIL. SIGINT, SIGTERM and SIGHUP cancel the work and let it leave its evidence; a second one ends it at once.
 */
export async function withExitCode(
  debug: boolean,
  work: (signal: AbortSignal) => Promise<number>,
  sameWishMs = SAME_PRESS_MS,
): Promise<void> {
  const cancel = new AbortController();
  cancelOnSignal(cancel, sameWishMs);
  // Looked at where the process ends: an answer that nobody got is no answer.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  process.on('uncaughtException', (cause) => end(fail(cause, debug)));
  process.on('unhandledRejection', (cause) => end(fail(cause, debug)));
  end(await work(cancel.signal).catch((cause: unknown) => fail(cause, debug)));
}

/** One press of Ctrl-C arrives twice below npm: from the terminal, and from npm, which passes it on. */
const SAME_PRESS_MS = 500;

/**
 * Jenkins sends one cancellation several times: once for each process above this one, with up to 5 s for each, and
 * again when the pipeline gives the agent back. None of them is somebody's second press.
 */
export const SAME_CANCELLATION_MS = 60_000;

/** A terminal shows ^C where the line was. */
function afterKeys(): void {
  if (process.stderr.isTTY) process.stderr.write('\n');
}

const later = (ms: number): string => (ms < 1000 ? '' : ` after ${ms / 1000} s`);

function cancelOnSignal(cancel: AbortController, sameWishMs: number): void {
  let first: number | undefined;
  const onSignal = (): void => {
    if (first === undefined) {
      first = performance.now();
      afterKeys();
      say(`cancelled: ending what runs; once more${later(sameWishMs)} ends it at once`);
      cancel.abort();
    } else if (performance.now() - first > sameWishMs) {
      afterKeys();
      say(`ended at once: the step that ran has left no evidence`);
      process.exit(ERROR_CODE);
    }
  };
  // SIGHUP comes when the terminal or the connection of a runner goes away; unheard, it would leave children behind.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
}

/** Libraries may leave sockets open (the cache client does): the answer is there, so leave once it is written. */
function end(code: number): void {
  process.exitCode = code;
  process.stdout.write('', (lost) => {
    if (lost) say(`standard output could not be written, so that the answer is lost: ${lost.message}`);
    process.stderr.write('', () => process.exit(lost ? ERROR_CODE : code));
  });
}

function fail(cause: unknown, debug: boolean): number {
  if (cause instanceof InputErrors) {
    for (const problem of cause.problems) say(sentence(problem));
    return ERROR_CODE;
  }
  const told = cause instanceof ContainerFailure;
  const words = cause instanceof Error ? cause.message : String(cause);
  const refused = refusedBySystem(cause) !== undefined;
  say(told || refused ? words : `a defect of mlops-actions: ${words}`);
  if (debug && cause instanceof Error && !told) for (const line of String(cause.stack).split('\n')) say(line);
  return ERROR_CODE;
}

/** The words may quote data, and a runner reads commands from what is printed. */
const say = (text: string): void => void process.stderr.write(`${plainLine(text)}\n`);

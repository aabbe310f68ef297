/*
 * Commands: the user's own programs that a step runs, without a shell: how they are split into words, what they inherit,
 * and how their failure is told.
 */
import type { Files } from '../../foundation/ports/ports.ts';
import { InputErrors, refuse } from '../../foundation/problems/errors.ts';
import type { ScoringPorts } from '../predictions/rows.ts';

export interface CommandRun {
  /** The input that named the command. */
  readonly input: string;
  /** Heading of its output in the log. */
  readonly title: string;
  readonly argv: readonly string[];
  /** requirements.txt or pyproject.toml of the Python that the command finds as `python`. */
  readonly environment?: string | undefined;
  readonly variables: Readonly<Record<string, string>>;
}

/** Enough for the longest traceback. */
const LAST_LINES = 500;
const SHOWN_LINES = 15;

/** How a command ended, and what it printed last. */
export interface CommandEnd {
  readonly code: number | null;
  readonly signal: string | null;
  readonly lines: readonly string[];
  /** What a traceback ends with, else the last line; undefined where nothing was printed. */
  readonly said: string | undefined;
}

/**
 * Runs a user's command with its output live and grouped. Throws `InputErrors` with the exit code and the last line
 * where it does not end with 0.
 */
export async function runCommand(run: CommandRun, ports: RunPorts, signal: AbortSignal): Promise<void> {
  const end = await runToItsEnd(run, ports, signal);
  if (end.code === 0) return;
  throw new InputErrors([
    {
      input: run.input,
      value: run.argv.join(' '),
      message: howItEnded(end),
      remedy: 'run the same command by hand with the MLOPS_* variables to see why',
      details: end.lines.join('\n'),
    },
  ]);
}

type RunPorts = Pick<ScoringPorts, 'host' | 'processes' | 'environments'>;

/** Runs a user's command with its output live and grouped; any exit code is an answer. */
export async function runToItsEnd(
  run: CommandRun,
  ports: RunPorts,
  signal: AbortSignal,
): Promise<CommandEnd> {
  const python =
    run.environment === undefined ? undefined : await ports.environments.provide(run.environment, signal);
  const lines: string[] = [];
  const result = await ports.host.log.group(`${run.title}: ${run.argv.join(' ')}`, () =>
    ports.processes.run(run.argv, {
      env: { ...run.variables, ...(python ? { VIRTUAL_ENV: python.bin.replace(/[\\/][^\\/]+$/, '') } : {}) },
      ...(python ? { programs: python.bin } : {}),
      signal,
      onLine(line) {
        ports.host.log.info(line);
        lines.push(line);
        if (lines.length > LAST_LINES) lines.shift();
      },
    }),
  );
  signal.throwIfAborted();
  return { ...result, lines: lines.slice(-SHOWN_LINES), said: lastWords(lines) };
}

/** `ended with exit code 1; its last line: …` */
export function howItEnded({ code, signal, said }: CommandEnd): string {
  const end = code === null ? `was ended by ${signal}` : `ended with exit code ${code}`;
  return said === undefined ? `${end} and wrote nothing` : `${end}; its last line: ${said}`;
}

const TRACEBACK = 'Traceback (most recent call last):';

/** What a Python traceback ends with, or the last line. */
function lastWords(lines: readonly string[]): string | undefined {
  const traceback = lines.findLastIndex((line) => line.startsWith(TRACEBACK));
  const raised = lines.slice(traceback + 1).find((line) => /^\S/.test(line));
  return (traceback < 0 ? undefined : raised) ?? lines.findLast((line) => line.trim() !== '')?.trim();
}

/** The declaration of the environment must be there, whoever uses it. */
export async function requireEnvironment(path: string | undefined, files: Files): Promise<void> {
  if (path === undefined || ((await files.exists(path)) && !(await files.isFolder(path)))) return;
  refuse('environment', 'is not a file', 'name requirements.txt or pyproject.toml', { value: path });
}

import { InputErrors } from '../step/errors.ts';
import type { ScoringPorts } from './rows.ts';

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

const LAST_LINES = 15;

/**
 * Runs a user's command with its output live and grouped. Throws `InputErrors` with the exit code and the last lines
 * where it does not end with 0.
 */
export async function runCommand(
  run: CommandRun,
  ports: Pick<ScoringPorts, 'host' | 'processes' | 'environments'>,
  signal: AbortSignal,
): Promise<void> {
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
  if (result.code === 0) return;
  const end = result.code === null ? `was ended by ${result.signal}` : `ended with exit code ${result.code}`;
  const last = lines.length > 0 ? `; its last lines:\n${lines.join('\n')}` : ' and wrote nothing';
  throw new InputErrors([
    {
      input: run.input,
      value: run.argv.join(' '),
      message: `${end}${last}`,
      remedy: 'run the same command by hand with the MLOPS_* variables to see why',
    },
  ]);
}

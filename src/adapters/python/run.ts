import type { Processes } from '../../foundation/ports/ports.ts';
import { refuse } from '../../foundation/problems/errors.ts';

const LAST_LINES = 15;

/** Runs a program to its end and answers its lines. Throws `InputErrors` with the last ones where it fails. */
export type Run = (argv: readonly string[], onLine?: (line: string) => void) => Promise<readonly string[]>;

/** Runs programs for the environment that `declaration` names; messages name that, never folders of this machine. */
export function runner(declaration: string, processes: Processes, signal: AbortSignal): Run {
  return async (argv, onLine) => {
    const lines: string[] = [];
    const take = (line: string) => {
      lines.push(line);
      onLine?.(line);
    };
    const result = await processes.run(argv, { signal, onLine: take });
    signal.throwIfAborted();
    if (result.code === 0) return lines;
    const end =
      result.code === null ? `was ended by ${result.signal}` : `ended with exit code ${result.code}`;
    const last = lines.findLast((line) => line.trim() !== '')?.trim() ?? '';
    return refuse(
      'environment',
      `cannot be built: ${programOf(argv)} ${end}; its last line: ${last}`,
      'correct the requirements, or reach the package index',
      { value: declaration, details: lines.slice(-LAST_LINES).join('\n') },
    );
  };
}

const programOf = (argv: readonly string[]): string =>
  argv.includes('pip') ? 'pip' : (argv[0]!.split(/[\\/]/).at(-1) ?? argv[0]!);

import type { Host } from '../../foundation/ports/ports.ts';

export interface Flag {
  readonly about: string;
  /** Word for the value in help; a flag without one is a switch. */
  readonly value?: string;
  readonly many?: true;
}

/** What a command line asks a command to do. */
export interface Call {
  readonly positionals: readonly string[];
  readonly values: Readonly<Record<string, string>>;
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly switches: ReadonlySet<string>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly host: Host;
  readonly signal: AbortSignal;
  /** Standard output: answers, never progress. */
  print(text: string): void;
}

/** A command of `mlops`. Help and the reference are generated from it. */
export interface Command {
  /** One or two words: `run`, `gate try`. */
  readonly name: string;
  /** What follows the name: `<folder>`. */
  readonly usage: string;
  readonly about: string;
  readonly flags: Readonly<Record<string, Flag>>;
  readonly positionals: { readonly min: number; readonly max: number };
  /** Answers the exit code. */
  run(call: Call): Promise<number>;
}

/** Prints an answer: as JSON where `--json` asks for it, else line by line. */
export function tell(
  { switches, print }: Pick<Call, 'switches' | 'print'>,
  answer: unknown,
  lines: readonly string[],
): void {
  for (const line of switches.has('json') ? [JSON.stringify(answer, null, 2)] : lines) print(line);
}

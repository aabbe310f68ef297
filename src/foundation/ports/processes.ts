export interface ProcessResult {
  /** null when a signal ended it. */
  readonly code: number | null;
  readonly signal: string | null;
}

export interface Processes {
  /**
   * Runs argv without a shell, in the working directory; its output goes line by line to `onLine`, made harmless
   * for the host's log. Never throws for an exit code; throws `InputErrors` when the program does not exist.
   */
  run(
    argv: readonly string[],
    options: {
      env?: Readonly<Record<string, string>>;
      /** Folder whose programs are found before those of PATH. */
      programs?: string;
      onLine?: (line: string) => void;
      /** Its standard output, byte for byte, for those who parse it; `onLine` then gets standard error alone. */
      onOutput?: (bytes: Uint8Array) => void;
      /** What it reads on its standard input, open until its end; nothing otherwise. */
      input?: Uint8Array | AsyncIterable<Uint8Array>;
      signal?: AbortSignal;
    },
  ): Promise<ProcessResult>;
}

export interface Programs {
  /** Whether a program of this name is on PATH. */
  has(name: string): Promise<boolean>;
}

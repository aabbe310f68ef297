import type { Digest, Row } from '../evidence/evidence.ts';
import type { ArtifactStores } from './artifacts.ts';
import type { Containers, EngineAddress } from './containers.ts';
import type { Scorers } from './models.ts';
import type { Clock, Http } from './network.ts';
import type { Recheck } from './recheck.ts';
import type { Engine, TableLimits } from './tables.ts';

export * from './artifacts.ts';
export * from './containers.ts';
export * from './models.ts';
export * from './network.ts';
export * from './recheck.ts';
export * from './tables.ts';

/** Ports that a step must list in its spec before it may use them. */
export type PortName = 'engine' | 'scorers' | 'processes' | 'environments' | 'stores' | 'containers' | 'http';

/** What the world looks like to a step. Adapters and hosts stand behind it; subjects never see it. */
export interface Ports {
  readonly host: Host;
  readonly files: Files;
  /** The engine, opened at the first call with the limits that its tables are held to. */
  engine(limits?: TableLimits): Promise<Engine>;
  scorers(): Promise<Scorers>;
  readonly processes: Processes;
  readonly programs: Programs;
  /** Text that a command of the user wrote, as it may leave this process; the same as the host's. */
  withoutSecrets(text: string): string;
  readonly environments: PythonEnvironments;
  readonly clock: Clock;
  readonly http: Http;
  /** Stored evidence, judged again. */
  readonly recheck: Recheck;
  /** Ids of evidence in the folder of a run that another run has left there; bytewise. */
  leftOvers(folder: string): Promise<readonly string[]>;
  readonly stores: ArtifactStores;
  /** The Docker Engine at an address as users write it: `unix:///…`, `ssh://…`, `tcp://…`; this machine's by default. */
  containers(host?: EngineAddress): Promise<Containers>;
}

export type HostKind = 'github' | 'jenkins' | 'local';

/** One reason why a build runs. */
export interface Cause {
  /** `UserIdCause`, `UpstreamCause`, `TimerTriggerCause`: what Jenkins calls it. */
  readonly kind: string;
  readonly description: string;
  /** Id of the person who started it. */
  readonly user?: string;
  /** Job and build that started it. */
  readonly upstream?: { readonly job: string; readonly build: string };
}

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly title: string;
  readonly message: string;
  readonly at?: { readonly file: string; readonly line?: number; readonly column?: number };
  /** Rows that show it, for hosts whose log is all that a person sees. */
  readonly rows?: readonly Row[];
}

export interface Log {
  info(line: string): void;
  warn(line: string): void;
  error(line: string): void;
  /** Runs `work` under a heading that folds where the host can fold. */
  group<T>(title: string, work: () => Promise<T>): Promise<T>;
  /** A short state that a terminal shows in place and a pipe may leave out: "scoring 12,000 of 28,330 rows". */
  progress(state: string): void;
}

/** A run that its evidence names, so that what another run has left where it looks can be told apart. */
export interface ThisRun {
  /**
   * Where evidence of another run is none that this one asked for: in the whole workspace, in the folder of the run, or
   * nowhere, where folders are filled on purpose and thrown away.
   */
  readonly owns: 'workspace' | 'folder' | 'nothing';
  readonly job: string;
  readonly build: string;
  readonly commit?: string;
  /** Builds that this one goes on with: it was restarted in the middle of them. */
  readonly continues: readonly string[];
}

export interface Host {
  readonly kind: HostKind;
  /** Where this run happens, for `run.json`: commit, branch, run URL, actor. Never part of evidence. */
  readonly context: Readonly<Record<string, string>>;
  /** Absent where nothing outside of the folder tells one run from the next: the folder then does. */
  readonly run?: ThisRun;
  /** Why this build runs, where the host tells; for `run.json` as well. */
  readonly causes?: readonly Cause[];
  readonly log: Log;
  /** Folder that survives runs and holds native modules and Python environments. */
  readonly toolCache: string;
  /** Tool cache that was named and cannot be written: what was put there beforehand is used all the same. */
  readonly seededCache?: string;
  /** This machine and its files are thrown away after the job. */
  readonly ephemeral: boolean;
  /** False where code of a fork runs with the rights of this repository; steps that move things then refuse. */
  readonly trusted: boolean;
  /** Hides a text, from now on, in everything that leaves this process. */
  mask(secret: string): void;
  /** A text as it may leave this process: without what was masked, and what the environment holds in secret. */
  withoutSecrets(text: string): string;
  annotate(annotations: readonly Annotation[]): void;
  summary(markdown: string): Promise<void>;
  outputs(values: Readonly<Record<string, string>>): Promise<void>;
  /** Saves and restores folders between runs where the host has a cache; answers whether it had one. */
  restore(folders: readonly string[], key: string): Promise<boolean>;
  save(folders: readonly string[], key: string): Promise<void>;
}

/** The working directory. All paths are relative to it, with `/`; absolute ones are answered by `absolute` only. */
export interface Files {
  absolute(path: string): string;
  /** The path as evidence names it: relative to the working directory, with `/`. */
  relative(path: string): string;
  exists(path: string): Promise<boolean>;
  isFolder(path: string): Promise<boolean>;
  /** A regular file; refuses devices, pipes and sockets unread, and more than `most` bytes (`FILE_BYTES.text`). */
  read(path: string, most?: number): Promise<Uint8Array>;
  /** The same as UTF-8, strictly: refuses bytes that are not, strips a byte order mark. */
  readText(path: string, most?: number): Promise<string>;
  /** The bytes of a regular file of any size, block by block. */
  blocks(path: string): AsyncIterable<Uint8Array>;
  size(path: string): Promise<number>;
  digest(path: string): Promise<Digest>;
  /** Files that match, sorted bytewise; `!` excludes. A pattern without a wildcard answers itself when it exists. */
  glob(patterns: readonly string[]): Promise<readonly string[]>;
  list(folder: string): Promise<readonly string[]>;
  /** Every file and link below a folder, hidden ones too, bytewise by path; links are not followed. */
  tree(folder: string): Promise<readonly TreeEntry[]>;
  /** Writes beside, then renames: a reader sees the old or the new file, never half of one. */
  write(path: string, content: string | Uint8Array): Promise<void>;
  copy(from: string, to: string): Promise<void>;
  /** Makes the folder and those above it; nothing happens where it exists. */
  makeFolder(path: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Runs `work` while no other process that asks for it holds the lock at `path`; its folder must be there. */
  locked<T>(path: string, work: () => Promise<T>): Promise<T>;
}

export interface TreeEntry {
  /** Below the folder, with `/`. */
  readonly path: string;
  readonly size: number;
  /** Of a link: whether what it leads to, at last, lies in the folder. */
  readonly leads?: 'inside' | 'out';
}

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

export interface PythonEnvironments {
  /**
   * Python of an environment that holds what `declaration` (requirements.txt or pyproject.toml) asks for; built
   * once, then found by the hash of its content, platform and Python version.
   */
  provide(
    declaration: string,
    signal: AbortSignal,
  ): Promise<{
    readonly python: string;
    readonly bin: string;
    readonly key: string;
    readonly cached: boolean;
  }>;
}

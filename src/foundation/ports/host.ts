import type { Row } from '../evidence/evidence.ts';

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

/** The branch that a pull request, a merge request or a merge queue would change. */
export interface ProposedChange {
  readonly branch: string;
  /** Names of the commit that the branch stands at, for Git, the surest first. */
  readonly commits: readonly string[];
  /** The commit that is proposed; where the checked-out one is a merge of it into the branch, its first parent is the branch. */
  readonly head?: string;
}

export interface Host {
  /** As `run.json` names it: `github`, `jenkins`, `local`. */
  readonly kind: string;
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
  /** Absent where nothing is proposed: this is the branch itself. */
  readonly change?: ProposedChange;
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

/** Where the lines of a command line go. */
export interface Output {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** One kind of host in the catalogue. */
export interface HostOffer {
  readonly name: string;
  /** Whether a process with this environment runs there. */
  detect(environment: Readonly<Record<string, string | undefined>>): boolean;
  /** The host of a command line whose log goes to `out`. */
  create(environment: Readonly<Record<string, string | undefined>>, out: Output): Host;
}
